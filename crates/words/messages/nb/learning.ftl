# Gjennomganger, logg over bruk, belastning og avgjørelser.

review-list-title = Gjennomganger i { $enhet }, { $aar }
review-list-lead = Etter hver periode ser dere på hva som ble nådd og gjort, hva dere tror er grunnen, og hva dere endrer.
review-tertials = Tertialer
review-quarters = Kvartaler
review-draft = Utkast
review-closed = Avsluttet { $dato }
review-none = Ikke gjort
review-running = Perioden er i gang
review-later = Kommer
review-title = Gjennomgang av { $periode }
review-lead = Lagre så ofte dere vil. Når lederen avslutter gjennomgangen, står den fast, og det dere bestemte om tiltakene, blir gjort.
review-results = Resultater
review-results-text = Nådde dere målene? Kommenter der noe har skjedd. Et mål som var rødt og fortsatt er rødt, trenger ingen ny forklaring.
review-no-goals = Planen har ingen vedtatte mål.
review-goal = Mål
review-card = Målekortet
review-attained = Nådd?
review-words = Med ord
review-words-asked = Hva har skjedd?
review-words-free = Kommenter bare hvis dere har noe å si.
review-card-says = Målekortet sier: { $status }.
review-card-silent = Målekortet viser ikke dette målet.
review-change-goal = Foreslå å endre eller ta ut målet
review-new-goal = Foreslå et nytt mål
review-actions = Tiltak
review-actions-text = Ble tiltakene gjennomført? Bestem for hvert av dem om det skal avsluttes, justeres, erstattes eller fortsette.
review-action = Tiltak
review-believed = Skulle virke fordi: { $hvorfor }
review-carried = Gjennomført?
review-verdict = Hva skjer videre?
review-why = Hvorfor?
review-why-hint = Skal det justeres, skriv også hvordan.
review-replacement = Nytt tiltak
review-replacement-hint = Bare når tiltaket erstattes.
review-replaced-by = Nytt tiltak:
review-not-said = Ikke besvart
review-causes = Årsaker og forhold
review-causes-text = Hva tror dere er grunnen?
review-causes-good = Årsaker til god måloppnåelse
review-causes-lacking = Årsaker til manglende måloppnåelse
review-conditions = Andre forhold
review-conditions-text = Annet som har betydd noe.
review-inner = Indre forhold
review-outer = Ytre forhold
review-involve = Andre som bør med
review-involve-text = Bør andre enheter eller organer trekkes inn? Enhetene ser det på forsiden sin når gjennomgangen er avsluttet.
review-involve-units = Enheter
review-involve-units-hint = Navn eller nummer, med komma mellom: 3203, kontor:0219
review-involve-words = Hva bør de være med på?
review-save = Lagre og se over
review-saved = Utkastet er lagret. Slik står det nå.
review-close-title = Se over gjennomgangen av { $periode }
review-close-heading = Avslutt gjennomgangen
review-close-text = Når den er avsluttet, står den fast, til lederen eventuelt åpner den igjen med en grunn. Tiltak dere avslutter eller erstatter, endres i planen i det samme.
review-close = Avslutt gjennomgangen
review-close-leader = Lederen avslutter gjennomgangen.
review-go-on = Skriv videre
review-unsaid = { $n ->
    [one] Ett mål er ikke besvart.
   *[other] { $antall } mål er ikke besvart.
}
review-undecided = { $n ->
    [one] Ett tiltak er ikke avgjort og fortsetter som før.
   *[other] { $antall } tiltak er ikke avgjort og fortsetter som før.
}
review-lacks = Et tiltak som avsluttes, justeres eller erstattes, må ha en grunn. Et tiltak som erstattes, må også ha et nytt tiltak.
review-reopen = Åpne gjennomgangen igjen
review-reopen-text = Versjonen som ble avsluttet, blir liggende. Det dere bestemte om tiltakene, er gjort og blir ikke gjort om.
review-reopen-why = Hvorfor åpnes den?
review-reopen-do = Åpne igjen
review-as-closed = Slik den var da den ble avsluttet { $dato }
review-as-it-stands = Slik den er nå
review-earlier = Avsluttet { $dato }, og åpnet igjen senere. Dette er det som sto da.
review-wanted-title = { $enhet } vil ha dere med, { $periode }
review-wanted-lead = Dette skrev de i gjennomgangen sin. Resten av den leser bare de som jobber der.
attained-yes = Nådd
attained-partly = Delvis nådd
attained-no = Ikke nådd
attained-early = For tidlig å si
carried-done = Gjennomført
carried-partly = Delvis gjennomført
carried-not = Ikke gjennomført
verdict-go-on = Fortsetter
verdict-adjust = Justeres
verdict-replace = Erstattes
verdict-end = Avsluttes
signal-changed = Det har endret seg: Sist var det { $status }. Hva tror dere er grunnen?
signal-rising = Tallet har steget sju måneder på rad. Hva tror dere er grunnen?
signal-falling = Tallet har falt sju måneder på rad. Hva tror dere er grunnen?

used-title = Brukt i møter i { $enhet }, { $aar }
used-lead = Hvilke møter som brukte hvilke tall, og hva de bestemte. Tall ingen bruker, kan dere slutte å samle inn.
used-log = Loggen
used-none = Ingen møter er skrevet inn ennå.
used-these = Brukte
used-card = hele målekortet, { $periode }
used-decided-label = Bestemte:
used-decided-nothing = Bestemte ingenting.
used-new = Skriv inn et møte
used-meeting = Møte
used-meeting-hint = For eksempel personalmøte eller ledermøte.
used-day = Dag
used-period = Periode
used-period-hint = Perioden som tallene gjaldt.
used-figure = Tall
used-whole-card = Hele målekortet
used-decided = Hva bestemte møtet?
used-decided-hint = La det stå tomt hvis ingenting ble bestemt.
used-save = Lagre
used-in-meeting = Brukt i et møte

burden-title = Hva rapporteringen koster { $enhet }, { $aar }
burden-lead = Målene koster { $timer } arbeid i året å rapportere.
burden-lead-below = Egne mål koster { $timer } arbeid i året å rapportere. Med enhetene under blir det { $alle }.
burden-hours = { $n ->
    [one] { $antall } time
   *[other] { $antall } timer
}
burden-own = Egne mål
burden-none = Ingen vedtatte mål.
burden-what = Slik regnes det
burden-year = I året
burden-how = { $minutter } min × { $ganger } i året × { $personer } som rapporterer
burden-how-unsaid = Tid eller antall som rapporterer er ikke oppgitt
burden-goals = { $n ->
    [one] Ett mål
   *[other] { $antall } mål
}
burden-below = Enhetene under
burden-unit = Enhet
burden-note = Bare vedtatte mål er regnet med. Minuttene er de enheten selv har skrevet på målet.
burden-to-drop = Hva kan dere ta bort?

drop-title = Hva kan { $enhet } ta bort?
drop-lead = { $n ->
    [one] Vi har sett på ett mål eller tall. Her er det noen kan stille spørsmål ved. Dere bestemmer.
   *[other] Vi har sett på { $antall } mål og tall. Her er de noen kan stille spørsmål ved. Dere bestemmer.
}
drop-counted = Vi teller hvor ofte tallene åpnes, uten å vite av hvem. Tellingen begynte i { $maned }.
drop-not-counted = Vi teller hvor ofte tallene åpnes, uten å vite av hvem. Tellingen har ikke begynt ennå.
drop-none = Ingenting peker seg ut.
drop-goal = Mål
drop-statistics = Statistikk
drop-perhaps = Det kan ha en god grunn:
doubt-unused = Ingen møter har brukt det i år eller i fjor.
doubt-unused-innocent = Kanskje brukes det uten at noen skriver det i loggen, eller målet er nytt.
doubt-costly = Det koster { $timer } i året, mer enn det dobbelte av det som er vanlig hos dere.
doubt-costly-innocent = Kanskje er arbeidet nyttig i seg selv, som når samtaler med brukere teller med.
doubt-unopened = Ingen har åpnet tallet på et år.
doubt-unopened-innocent = Kanskje leses det på målekortet eller i en rapport, og ingen trenger å åpne det.

rulings-title = Avgjørelser i { $enhet }
rulings-lead = Alt som er bestemt om mål, planer og tiltak, med grunn og dato. Alle år.
rulings-search = Søk i avgjørelsene
rulings-find = Søk
rulings-found = { $n ->
    [0] Ingen avgjørelser nevner «{ $sok }».
    [one] Én avgjørelse nevner «{ $sok }».
   *[other] { $antall } avgjørelser nevner «{ $sok }».
}
rulings-none = Ingen avgjørelser å vise.
rulings-no-reason = ikke skrevet
ruling-goal-adopted = Mål vedtatt
ruling-goal-demoted = Mål gjort til statistikk
ruling-goal-retired = Mål avsluttet
ruling-plan-adopted = Plan vedtatt
ruling-plan-opened = Plan åpnet for endring
ruling-action-ended = Tiltak avsluttet
ruling-action-replaced = Tiltak erstattet
ruling-action-adjusted = Tiltak justert
ruling-review-reopened = Gjennomgang åpnet igjen
ruling-decided = Avgjørelse
ruling-case = sak { $sak }
ruled-by-unit = enheten selv
ruled-by-chief = kommunedirektøren
ruled-by-committee = utvalget
ruled-by-council = kommunestyret
ruled-by-above = overordnet nivå
