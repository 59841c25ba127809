# Innrapportering av tala til eininga.

nav-reporting = Innrapportering
reporting-ways = Måtar å rapportere på
reporting-lead = Tala eininga fører sjølv. Du lagrar undervegs og sender inn når du er ferdig.
reporting-none-title = Du har ingenting å rapportere
reporting-none-text = Leiarar og medarbeidarar fører tal for einingane sine her.
report-heading = Rapportering for { $periode }
report-lead = { $enhet }. { $tid }
report-filled = { $antall } av { $alle } felt er fylte ut
report-takes =
    { $n ->
        [one] Det tek omtrent eitt minutt.
       *[other] Det tek omtrent { $antall } minutt.
    }
report-took =
    { $n ->
        [one] Det har teke eitt minutt.
       *[other] Det har teke { $antall } minutt.
    }
report-more-units =
    { $n ->
        [one] Éi eining til er ikkje vist.
       *[other] { $antall } einingar til er ikkje viste.
    }
report-state-new = Ikkje byrja
report-state-begun = Påbyrja
report-state-under-way = Blir kontrollert
report-state-counting = Blir talt
report-state-counts = Tel på kortet
report-state-waits = Ventar på at ein leiar godtek
report-state-refused = Vart ikkje godteken
report-state-expired = Gjekk ut før nokon godtok. Send på nytt
report-state-lost = Kom ikkje fram. Send på nytt
report-sent-at = Send { $naar }.
report-changed-since = Endra sidan, og ikkje send på nytt.
report-see-delivery = Sjå leveransen
report-saved = Lagra. Du kan halde fram når du vil.
report-sent = Send inn. Tala blir viste på kortet når dei er kontrollerte og talde.
report-saved-at = Sist lagra { $naar }.
report-save-failed = Fekk ikkje lagra. Prøv knappen under.
report-not-sent = Ikkje send
report-faulty = Nokre av tala kan ikkje stemme. Dei er merkte under. Alt du har skrive, er lagra.
report-empty = Fyll ut minst eitt tal før du sender inn.
report-field = { $navn }, { $tid }
report-field-above = { $navn }, { $tid }: teljar
report-field-below = { $navn }, { $tid }: nemnar
report-of = av
report-comment = Kommentar til «{ $navn }»
report-before = Førre, { $tid }: { $verdi }
report-no-before = Ingen tidlegare verdi
report-far = Langt frå det de plar ha. Stemmer det? Skriv gjerne kvifor i kommentaren.
report-clash = Ein annan skreiv «{ $verdi }» her medan du skreiv ditt. Lagre igjen for å halde på ditt.
report-written-by = Sist skrive av { $navn }
report-fault-no-number = Skriv eit tal, til dømes 12 eller 3,5.
report-fault-negative = Talet kan ikkje vere under null.
report-fault-too-exact = Bruk høgst to desimalar.
report-fault-too-large = Talet er for stort.
report-fault-no-numerator = Teljaren manglar.
report-fault-no-denominator = Nemnaren manglar.
report-fault-more-than-all = Teljaren kan ikkje vere større enn nemnaren.
report-fault-over-nothing = Nemnaren kan ikkje vere null her.
report-send-heading = Send inn
report-no-names = Skriv aldri noko om enkeltpersonar i kommentarane.
report-minutes = Minutt brukte
report-minutes-hint =
    { $n ->
        [one] Målt: eitt minutt. Lat feltet stå tomt om det stemmer.
       *[other] Målt: { $antall } minutt. Lat feltet stå tomt om det stemmer.
    }
report-waits-for-leader = Ein leiar må godta tala før dei tel. Leiaren ser dei under Leveransar.
report-send = Send inn
report-save = Lagre
