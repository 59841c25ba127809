# Innrapportering av enhetens egne tall.

nav-reporting = Innrapportering
reporting-ways = Måter å rapportere på
reporting-lead = Tallene enheten fører selv. Du lagrer underveis og sender inn når du er ferdig.
reporting-none-title = Du har ingenting å rapportere
reporting-none-text = Ledere og medarbeidere fører tall for enhetene sine her.
report-heading = Rapportering for { $periode }
report-lead = { $enhet }. { $tid }
report-filled = { $antall } av { $alle } felt er fylt ut
report-takes =
    { $n ->
        [one] Det tar omtrent ett minutt.
       *[other] Det tar omtrent { $antall } minutter.
    }
report-took =
    { $n ->
        [one] Det har tatt ett minutt.
       *[other] Det har tatt { $antall } minutter.
    }
report-more-units =
    { $n ->
        [one] Én enhet til er ikke vist.
       *[other] { $antall } enheter til er ikke vist.
    }
report-state-new = Ikke begynt
report-state-begun = Påbegynt
report-state-under-way = Kontrolleres
report-state-counting = Telles
report-state-counts = Teller på kortet
report-state-waits = Venter på at en leder godtar
report-state-refused = Ble ikke godtatt
report-state-expired = Gikk ut før noen godtok. Send på nytt
report-state-lost = Kom ikke fram. Send på nytt
report-sent-at = Sendt { $naar }.
report-changed-since = Endret siden, og ikke sendt på nytt.
report-see-delivery = Se leveransen
report-saved = Lagret. Du kan fortsette når du vil.
report-sent = Sendt inn. Tallene vises på kortet når de er kontrollert og talt.
report-saved-at = Sist lagret { $naar }.
report-save-failed = Fikk ikke lagret. Prøv knappen under.
report-not-sent = Ikke sendt
report-faulty = Noen av tallene kan ikke stemme. De er merket under. Alt du har skrevet, er lagret.
report-empty = Fyll ut minst ett tall før du sender inn.
report-field = { $navn }, { $tid }
report-field-above = { $navn }, { $tid }: teller
report-field-below = { $navn }, { $tid }: nevner
report-of = av
report-comment = Kommentar til «{ $navn }»
report-before = Forrige, { $tid }: { $verdi }
report-no-before = Ingen tidligere verdi
report-far = Langt fra det dere pleier å ha. Stemmer det? Skriv gjerne hvorfor i kommentaren.
report-clash = En annen skrev «{ $verdi }» her mens du skrev ditt. Lagre igjen for å beholde ditt.
report-written-by = Sist skrevet av { $navn }
report-fault-no-number = Skriv et tall, for eksempel 12 eller 3,5.
report-fault-negative = Tallet kan ikke være under null.
report-fault-too-exact = Bruk høyst to desimaler.
report-fault-too-large = Tallet er for stort.
report-fault-no-numerator = Telleren mangler.
report-fault-no-denominator = Nevneren mangler.
report-fault-more-than-all = Telleren kan ikke være større enn nevneren.
report-fault-over-nothing = Nevneren kan ikke være null her.
report-send-heading = Send inn
report-no-names = Skriv aldri noe om enkeltpersoner i kommentarene.
report-minutes = Minutter brukt
report-minutes-hint =
    { $n ->
        [one] Målt: ett minutt. La feltet stå tomt om det stemmer.
       *[other] Målt: { $antall } minutter. La feltet stå tomt om det stemmer.
    }
report-waits-for-leader = En leder må godta tallene før de teller. Lederen ser dem under Leveranser.
report-send = Send inn
report-save = Lagre
