catalogue-heading = Indikatorar
catalogue-lead = Kva kvart tal tyder, kvar definisjonen kjem frå, og kva talet ikkje seier.
catalogue-size = { $n ->
    [one] Katalogen har éin indikator.
   *[other] Katalogen har { $antall } indikatorar.
}
catalogue-search = Søk i indikatorar
catalogue-search-hint = Namn, kode eller ord i definisjonen
catalogue-packages = Målekort
catalogue-all-packages = Alle målekort
catalogue-perspectives = Perspektiv
catalogue-all-perspectives = Alle perspektiv
catalogue-perspective = Perspektiv
catalogue-source = Kjelde
catalogue-cost = Kostar
catalogue-minutes = { $antall } min
catalogue-found = { $n ->
    [0] Ingen indikatorar
    [one] Éin indikator
   *[other] { $antall } indikatorar
}
catalogue-none-title = Ingen treff
catalogue-none = Ingen indikator passar med «{ $sok }» og det du har valt.
catalogue-show-all = Vis alle
source-law = Lov
source-letter = Brev
source-booklet = Hefte
source-study = Studie
source-form = Skjema
source-own = Eigen
fact-kind = Kva slags tal
fact-time = Når ei rad tel
fact-over-time = Over fleire månader
fact-direction = Betre når
fact-judge = Blir vurdert på
fact-leaf = Blir rapportert av
fact-minutes = Kostar
figure-share = del
figure-ratio = forhold
figure-count = tal
figure-mean = gjennomsnitt
figure-reported = innrapportert
figure-derived = rekna ut av to andre
direction-higher = høgare
direction-lower = lågare
direction-range = mellom to nivå
direction-none = ikkje vurdert
time-flow = i månaden for ei hending
time-stock = i kvar månad der ho gjeld på siste dag
time-cohort = { $n ->
    [one] i månaden personen kom inn; utfallet blir lese { $antall } månad seinare
   *[other] i månaden personen kom inn; utfallet blir lese { $antall } månader seinare
}
over-time-sum = Månadene blir lagde saman.
over-time-last = Den siste månaden står for heile perioden.
over-time-mean = Gjennomsnittet av månadene.
ytd-sum = Hittil i år er alt frå januar.
ytd-mean = Hittil i år er snittet per periode.
judge-year-to-date = hittil i år
judge-year = heile året, når det er avslutta
judge-never = ingenting: talet er statistikk
minutes-none = inga ekstra tid: talet er alt i registeret
minutes-some = { $n ->
    [one] om lag { $antall } minutt per rapport
   *[other] om lag { $antall } minutt per rapport
}
part-count = Det som blir talt
part-numerator = Teljar
part-denominator = Nemnar
part-open = Utfallet er ikkje kjent
part-exclusion = Blir haldne utanfor
definition-counting = Slik blir det talt
definition-written = Vilkåra slik dei er skrivne
definition-earlier = Tidlegare versjonar
definition-facts = Kort sagt
definition-source = Kjelde
definition-cards = Står på
definition-card = Målekortet for { $kort }, under { $perspektiv }. Eininga som rapporterer, er { $enhet }; tala følgjer linja oppover.
definition-reservations = Atterhald
definition-weaknesses = Talet kan ikkje sjå
definition-gaming = Talet kan freiste til
definition-beside = Må sjåast saman med
definition-counterweight = Motvekt
definition-pair = Blir alltid vist ved sida av
definition-rivals = Andre definisjonar av det same
definition-balances = Er motvekt til
definition-part-of = Inngår i
definition-figure = { $enhet }, { $periode }
definition-file = Definisjonen som tekst
definition-file-text = Dette er heile definisjonen, slik programmet les han. Han kan kopierast og endrast i ein eigen pakke.
codes-in = Kodar i
codes-code = Kode
codes-meaning = Tyder
codes-used = Blir rekna
codes-valid = Gyldig
codes-always = Kodane er ikkje tidsavgrensa.
codes-source = Kjelde:
try-heading = Prøv sjølv
try-title = Prøv { $indikator }
try-lead = Personane er oppdikta. Endre perioden, dagen og radene, og sjå kva som skjer med talet. Ingenting blir lagra.
try-asked-period = Spørsmålet er { $enhet } i { $periode }, slik det var kjent { $dato }.
try-asked-ytd = Spørsmålet er { $enhet } hittil i år til og med { $periode }, slik det var kjent { $dato }.
try-asked-last-year = Spørsmålet er { $enhet } året før { $periode }, slik det var kjent { $dato }.
try-asked-ytd-last-year = Spørsmålet er { $enhet } hittil i fjor til og med { $periode } året før, slik det var kjent { $dato }.
try-count = Tel på nytt
try-add = Legg til ei rad
try-remove = Fjern rad
try-reset = Tilbake til dømet
try-row = Rad
try-figure = Talet
try-became = Kva vart det av rada?
try-full = Det er plass til 30 rader her.
try-cell = { $kolonne }, rad { $rad }
try-empty = (tom)
try-yes = ja
try-no = nei
try-others = Fleire døme på denne definisjonen
try-mistakes = Noko må rettast før vi kan telje
try-mistake = Rad { $rad }, «{ $kolonne }»: { $vilha }
try-impossible = Radene kan ikkje vere sanne samstundes: { $hvorfor }
try-wants-day = skriv ein dag, som 31.12.2025.
try-wants-month = skriv ein månad, som 2025-12.
try-wants-whole = skriv eit heilt tal.
try-wants-decimal = { $n ->
    [one] skriv eit tal med høgst éin desimal.
   *[other] skriv eit tal med høgst { $antall } desimalar.
}
try-wants-yes-or-no = skriv ja eller nei.
try-wants-code = vel ein kode som står i lista.
try-wants-shorter = skriv noko kortare.
try-wants-no-identity-number = dette kan vere eit fødselsnummer. Finn på eit namn i staden.
try-as-expected = Det er fasiten i dømet.
try-other-than-expected = Det er noko anna enn fasiten i dømet, sidan noko er endra.
fate-both = i teljaren og nemnaren
fate-numerator = i teljaren
fate-denominator = berre i nemnaren
fate-open = i nemnaren, utfallet er ikkje kjent
fate-again = alt tald
fate-excluded = blir halden utanfor
fate-outside = tel ikkje
fate-other-time = i ei anna tid
fate-other-unit = ei anna eining
fate-lies-in = Rada ligg i { $maneder }.
fate-lies-nowhere = Rada har ingen dag som er passert, og ligg difor ikkje i nokon månad.
fate-asked-unit = Det er { $enhet } vi spør om.
fate-same-person = Same person er tald på ei rad over.
fate-adds = Legg { $x } til teljaren og { $n } til nemnaren.
fate-adds-one = Legg til { $x }.
fate-unmet = Ikkje oppfylt: { $hva }.
fate-empty = { $kolonne } er tom
fate-other-code = { $kolonne } er { $kode }, som ikkje er blant kodane som tel

try-period = Periode
try-as-of = Slik det var kjent
try-as-of-hint = Radene er mottekne denne dagen.
try-wants-period = Vel ein periode som står i lista.
try-wants-day-between = Skriv ein dag frå { $fra } til { $til }, som 31.12.2025.
try-no-version = Definisjonen gjeld ikkje i denne perioden.
