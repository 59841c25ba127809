catalogue-heading = Indikatorer
catalogue-lead = Hva hvert tall betyr, hvor definisjonen kommer fra, og hva tallet ikke sier.
catalogue-size = { $n ->
    [one] Katalogen har én indikator.
   *[other] Katalogen har { $antall } indikatorer.
}
catalogue-search = Søk i indikatorer
catalogue-search-hint = Navn, kode eller ord i definisjonen
catalogue-packages = Målekort
catalogue-all-packages = Alle målekort
catalogue-perspectives = Perspektiv
catalogue-all-perspectives = Alle perspektiver
catalogue-perspective = Perspektiv
catalogue-source = Kilde
catalogue-cost = Koster
catalogue-minutes = { $antall } min
catalogue-found = { $n ->
    [0] Ingen indikatorer
    [one] Én indikator
   *[other] { $antall } indikatorer
}
catalogue-none-title = Ingen treff
catalogue-none = Ingen indikator passer med «{ $sok }» og det du har valgt.
catalogue-show-all = Vis alle
source-law = Lov
source-letter = Brev
source-booklet = Hefte
source-study = Studie
source-form = Skjema
source-own = Egen
fact-kind = Hva slags tall
fact-time = Når en rad teller
fact-over-time = Over flere måneder
fact-direction = Bedre når
fact-judge = Vurderes på
fact-leaf = Rapporteres av
fact-minutes = Koster
figure-share = andel
figure-ratio = forhold
figure-count = antall
figure-mean = gjennomsnitt
figure-reported = innrapportert
figure-derived = regnet ut av to andre
direction-higher = høyere
direction-lower = lavere
direction-range = mellom to nivåer
direction-none = ikke vurdert
time-flow = i måneden for en hendelse
time-stock = i hver måned der den gjelder på siste dag
time-cohort = { $n ->
    [one] i måneden personen kom inn; utfallet leses { $antall } måned senere
   *[other] i måneden personen kom inn; utfallet leses { $antall } måneder senere
}
over-time-sum = Månedene legges sammen.
over-time-last = Den siste måneden står for hele perioden.
over-time-mean = Gjennomsnittet av månedene.
ytd-sum = Hittil i år er alt fra januar.
ytd-mean = Hittil i år er snittet per periode.
judge-year-to-date = hittil i år
judge-year = hele året, når det er avsluttet
judge-never = ingenting: tallet er statistikk
minutes-none = ingen ekstra tid: tallet er allerede i registeret
minutes-some = { $n ->
    [one] omtrent { $antall } minutt per rapport
   *[other] omtrent { $antall } minutter per rapport
}
part-count = Det som telles
part-numerator = Teller
part-denominator = Nevner
part-open = Utfallet er ikke kjent
part-exclusion = Holdes utenfor
definition-counting = Slik telles det
definition-written = Vilkårene slik de er skrevet
definition-earlier = Tidligere versjoner
definition-facts = Kort sagt
definition-source = Kilde
definition-cards = Står på
definition-card = Målekortet for { $kort }, under { $perspektiv }. Enheten som rapporterer, er { $enhet }; tallene følger linjen oppover.
definition-reservations = Forbehold
definition-weaknesses = Tallet kan ikke se
definition-gaming = Tallet kan friste til
definition-beside = Ses sammen med
definition-counterweight = Motvekt
definition-pair = Vises alltid ved siden av
definition-rivals = Andre definisjoner av det samme
definition-balances = Er motvekt til
definition-part-of = Inngår i
definition-figure = { $enhet }, { $periode }
definition-file = Definisjonen som tekst
definition-file-text = Dette er hele definisjonen, slik programmet leser den. Den kan kopieres og endres i en egen pakke.
codes-in = Koder i
codes-code = Kode
codes-meaning = Betyr
codes-used = Regnes
codes-valid = Gyldig
codes-always = Kodene er ikke tidsbegrenset.
codes-source = Kilde:
try-heading = Prøv selv
try-title = Prøv { $indikator }
try-lead = Personene er oppdiktet. Endre perioden, dagen og radene, og se hva som skjer med tallet. Ingenting lagres.
try-asked-period = Spørsmålet er { $enhet } i { $periode }, slik det var kjent { $dato }.
try-asked-ytd = Spørsmålet er { $enhet } hittil i år til og med { $periode }, slik det var kjent { $dato }.
try-asked-last-year = Spørsmålet er { $enhet } året før { $periode }, slik det var kjent { $dato }.
try-asked-ytd-last-year = Spørsmålet er { $enhet } hittil i fjor til og med { $periode } året før, slik det var kjent { $dato }.
try-count = Tell på nytt
try-add = Legg til en rad
try-remove = Fjern rad
try-reset = Tilbake til eksempelet
try-row = Rad
try-figure = Tallet
try-became = Hva ble det av raden?
try-full = Det er plass til 30 rader her.
try-cell = { $kolonne }, rad { $rad }
try-empty = (tom)
try-yes = ja
try-no = nei
try-others = Flere eksempler på denne definisjonen
try-mistakes = Noe må rettes før vi kan telle
try-mistake = Rad { $rad }, «{ $kolonne }»: { $vilha }
try-impossible = Radene kan ikke være sanne samtidig: { $hvorfor }
try-wants-day = skriv en dag, som 31.12.2025.
try-wants-month = skriv en måned, som 2025-12.
try-wants-whole = skriv et helt tall.
try-wants-decimal = { $n ->
    [one] skriv et tall med høyst én desimal.
   *[other] skriv et tall med høyst { $antall } desimaler.
}
try-wants-yes-or-no = skriv ja eller nei.
try-wants-code = velg en kode som står i listen.
try-wants-shorter = skriv noe kortere.
try-wants-no-identity-number = dette kan være et fødselsnummer. Finn på et navn i stedet.
try-as-expected = Det er fasiten i eksempelet.
try-other-than-expected = Det er noe annet enn fasiten i eksempelet, siden noe er endret.
fate-both = i telleren og nevneren
fate-numerator = i telleren
fate-denominator = bare i nevneren
fate-open = i nevneren, utfallet er ikke kjent
fate-again = allerede telt
fate-excluded = holdes utenfor
fate-outside = teller ikke
fate-other-time = i en annen tid
fate-other-unit = en annen enhet
fate-lies-in = Raden ligger i { $maneder }.
fate-lies-nowhere = Raden har ingen dag som er passert, og ligger derfor ikke i noen måned.
fate-asked-unit = Det er { $enhet } vi spør om.
fate-same-person = Samme person er telt på en rad over.
fate-adds = Legger { $x } til telleren og { $n } til nevneren.
fate-adds-one = Legger til { $x }.
fate-unmet = Ikke oppfylt: { $hva }.
fate-empty = { $kolonne } er tom
fate-other-code = { $kolonne } er { $kode }, som ikke er blant kodene som teller

try-period = Periode
try-as-of = Slik det var kjent
try-as-of-hint = Radene er mottatt denne dagen.
try-wants-period = Velg en periode som står i listen.
try-wants-day-between = Skriv en dag fra { $fra } til { $til }, som 31.12.2025.
try-no-version = Definisjonen gjelder ikke i denne perioden.
