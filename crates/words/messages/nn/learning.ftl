# Gjennomgangar, logg over bruk, belastning og avgjerder.

review-list-title = Gjennomgangar i { $enhet }, { $aar }
review-list-lead = Etter kvar periode ser de på kva som vart nådd og gjort, kva de trur er grunnen, og kva de endrar.
review-tertials = Tertial
review-quarters = Kvartal
review-draft = Utkast
review-closed = Avslutta { $dato }
review-none = Ikkje gjort
review-running = Perioden er i gang
review-later = Kjem
review-title = Gjennomgang av { $periode }
review-lead = Lagre så ofte de vil. Når leiaren avsluttar gjennomgangen, står han fast, og det de bestemte om tiltaka, blir gjort.
review-results = Resultat
review-results-text = Nådde de måla? Kommenter der noko har skjedd. Eit mål som var raudt og framleis er raudt, treng inga ny forklaring.
review-no-goals = Planen har ingen vedtekne mål.
review-goal = Mål
review-card = Målekortet
review-attained = Nådd?
review-words = Med ord
review-words-asked = Kva har skjedd?
review-words-free = Kommenter berre om de har noko å seie.
review-card-says = Målekortet seier: { $status }.
review-card-silent = Målekortet viser ikkje dette målet.
review-change-goal = Føreslå å endre eller ta ut målet
review-new-goal = Føreslå eit nytt mål
review-actions = Tiltak
review-actions-text = Vart tiltaka gjennomførte? Bestem for kvart av dei om det skal avsluttast, justerast, erstattast eller halde fram.
review-action = Tiltak
review-believed = Skulle verke fordi: { $hvorfor }
review-carried = Gjennomført?
review-verdict = Kva skjer vidare?
review-why = Kvifor?
review-why-hint = Skal det justerast, skriv òg korleis.
review-replacement = Nytt tiltak
review-replacement-hint = Berre når tiltaket blir erstatta.
review-replaced-by = Nytt tiltak:
review-not-said = Ikkje svart
review-causes = Årsaker og forhold
review-causes-text = Kva trur de er grunnen?
review-causes-good = Årsaker til god måloppnåing
review-causes-lacking = Årsaker til manglande måloppnåing
review-conditions = Andre forhold
review-conditions-text = Anna som har hatt noko å seie.
review-inner = Indre forhold
review-outer = Ytre forhold
review-involve = Andre som bør med
review-involve-text = Bør andre einingar eller organ trekkjast inn? Einingane ser det på framsida si når gjennomgangen er avslutta.
review-involve-units = Einingar
review-involve-units-hint = Namn eller nummer, med komma mellom: 3203, kontor:0219
review-involve-words = Kva bør dei vere med på?
review-save = Lagre og sjå over
review-saved = Utkastet er lagra. Slik står det no.
review-close-title = Sjå over gjennomgangen av { $periode }
review-close-heading = Avslutt gjennomgangen
review-close-text = Når han er avslutta, står han fast, til leiaren eventuelt opnar han att med ei grunngiving. Tiltak de avsluttar eller erstattar, blir endra i planen i det same.
review-close = Avslutt gjennomgangen
review-close-leader = Leiaren avsluttar gjennomgangen.
review-go-on = Skriv vidare
review-unsaid = { $n ->
    [one] Eitt mål har ikkje fått svar.
   *[other] { $antall } mål har ikkje fått svar.
}
review-undecided = { $n ->
    [one] Eitt tiltak er ikkje avgjort og held fram som før.
   *[other] { $antall } tiltak er ikkje avgjorde og held fram som før.
}
review-lacks = Eit tiltak som blir avslutta, justert eller erstatta, må ha ein grunn. Eit tiltak som blir erstatta, må òg ha eit nytt tiltak.
review-reopen = Opne gjennomgangen att
review-reopen-text = Versjonen som blei avslutta, blir liggande. Det de bestemte om tiltaka, er gjort og blir ikkje gjort om.
review-reopen-why = Kvifor blir han opna?
review-reopen-do = Opne att
review-as-closed = Slik han var då han blei avslutta { $dato }
review-as-it-stands = Slik han er no
review-earlier = Avslutta { $dato }, og opna att seinare. Dette er det som stod då.
review-wanted-title = { $enhet } vil ha dykk med, { $periode }
review-wanted-lead = Dette skreiv dei i gjennomgangen sin. Resten av han les berre dei som arbeider der.
attained-yes = Nådd
attained-partly = Delvis nådd
attained-no = Ikkje nådd
attained-early = For tidleg å seie
carried-done = Gjennomført
carried-partly = Delvis gjennomført
carried-not = Ikkje gjennomført
verdict-go-on = Held fram
verdict-adjust = Blir justert
verdict-replace = Blir erstatta
verdict-end = Blir avslutta
signal-changed = Det har endra seg: Sist var det { $status }. Kva trur de er grunnen?
signal-rising = Talet har stige sju månader på rad. Kva trur de er grunnen?
signal-falling = Talet har falle sju månader på rad. Kva trur de er grunnen?

used-title = Brukt i møte i { $enhet }, { $aar }
used-lead = Kva møte som brukte kva tal, og kva dei bestemte. Tal ingen bruker, kan de slutte å samle inn.
used-log = Loggen
used-none = Ingen møte er skrivne inn enno.
used-these = Brukte
used-card = heile målekortet, { $periode }
used-decided-label = Bestemte:
used-decided-nothing = Bestemte ingenting.
used-new = Skriv inn eit møte
used-meeting = Møte
used-meeting-hint = Til dømes personalmøte eller leiarmøte.
used-day = Dag
used-period = Periode
used-period-hint = Perioden som tala galdt.
used-figure = Tal
used-whole-card = Heile målekortet
used-decided = Kva bestemte møtet?
used-decided-hint = Lat det stå tomt om ingenting vart bestemt.
used-save = Lagre
used-in-meeting = Brukt i eit møte

burden-title = Kva rapporteringa kostar { $enhet }, { $aar }
burden-lead = Måla kostar { $timer } arbeid i året å rapportere.
burden-lead-below = Eigne mål kostar { $timer } arbeid i året å rapportere. Med einingane under blir det { $alle }.
burden-hours = { $n ->
    [one] { $antall } time
   *[other] { $antall } timar
}
burden-own = Eigne mål
burden-none = Ingen vedtekne mål.
burden-what = Slik blir det rekna
burden-year = I året
burden-how = { $minutter } min × { $ganger } i året × { $personer } som rapporterer
burden-how-unsaid = Tid eller tal på dei som rapporterer er ikkje oppgitt
burden-goals = { $n ->
    [one] Eitt mål
   *[other] { $antall } mål
}
burden-below = Einingane under
burden-unit = Eining
burden-note = Berre vedtekne mål er rekna med. Minutta er dei eininga sjølv har skrive på målet.
burden-to-drop = Kva kan de ta bort?

drop-title = Kva kan { $enhet } ta bort?
drop-lead = { $n ->
    [one] Vi har sett på eitt mål eller tal. Her er det nokon kan stille spørsmål ved. De bestemmer.
   *[other] Vi har sett på { $antall } mål og tal. Her er dei nokon kan stille spørsmål ved. De bestemmer.
}
drop-counted = Vi tel kor ofte tala blir opna, utan å vite av kven. Teljinga tok til i { $maned }.
drop-not-counted = Vi tel kor ofte tala blir opna, utan å vite av kven. Teljinga har ikkje teke til enno.
drop-none = Ingenting peikar seg ut.
drop-goal = Mål
drop-statistics = Statistikk
drop-perhaps = Det kan ha ein god grunn:
doubt-unused = Ingen møte har brukt det i år eller i fjor.
doubt-unused-innocent = Kanskje blir det brukt utan at nokon skriv det i loggen, eller målet er nytt.
doubt-costly = Det kostar { $timer } i året, meir enn det doble av det som er vanleg hos dykk.
doubt-costly-innocent = Kanskje er arbeidet nyttig i seg sjølv, som når samtalar med brukarar tel med.
doubt-unopened = Ingen har opna talet på eit år.
doubt-unopened-innocent = Kanskje blir det lese på målekortet eller i ein rapport, og ingen treng å opne det.

rulings-title = Avgjerder i { $enhet }
rulings-lead = Alt som er bestemt om mål, planar og tiltak, med grunn og dato. Alle år.
rulings-search = Søk i avgjerdene
rulings-find = Søk
rulings-found = { $n ->
    [0] Ingen avgjerder nemner «{ $sok }».
    [one] Éi avgjerd nemner «{ $sok }».
   *[other] { $antall } avgjerder nemner «{ $sok }».
}
rulings-none = Ingen avgjerder å vise.
rulings-no-reason = ikkje skriven
ruling-goal-adopted = Mål vedteke
ruling-goal-demoted = Mål gjort til statistikk
ruling-goal-retired = Mål avslutta
ruling-plan-adopted = Plan vedteken
ruling-plan-opened = Plan opna for endring
ruling-action-ended = Tiltak avslutta
ruling-action-replaced = Tiltak erstatta
ruling-action-adjusted = Tiltak justert
ruling-review-reopened = Gjennomgang opna att
ruling-decided = Avgjerd
ruling-case = sak { $sak }
ruled-by-unit = eininga sjølv
ruled-by-chief = kommunedirektøren
ruled-by-committee = utvalet
ruled-by-council = kommunestyret
ruled-by-above = overordna nivå
