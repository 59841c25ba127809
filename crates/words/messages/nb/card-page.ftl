card-page-title = Målekort for { $navn }, { $periode }
card-eyebrow = { $type } · { $linje }
card-page-known = Slik det var kjent { $dato }. Utgave { $utgave }.
card-page-stale = Det er kommet leveranser som ikke er telt med ennå. De telles nå; last siden på nytt om litt.
column-status = Mål og status
column-trend = Utvikling
column-to-date = Hittil i år
column-to-date-last-year = Hittil i fjor
column-last-year = I fjor
column-series = Siste 12 perioder
column-basis = Grunnlaget for tallene
column-this-period = Denne perioden
column-this-year = I år
column-id = ID
column-name = Indikator
columns-choose = Velg kolonner
columns-save = Vis disse kolonnene
grain-month = Måned
grain-quarter = Kvartal
grain-tertial = Tertial
grain-half-year = Halvår
grain-year = År
switch-grain = Lengde
switch-period = Periode
switch-line = Styringslinje
mark-reached = Nådd
mark-near = Nær målet
mark-not-reached = Ikke nådd
mark-under-way = Underveis
mark-unknown = Ukjent
mark-no-goal = Uten mål
mark-clear = sikker
mark-unclear = usikker
mark-up = Opp
mark-down = Ned
mark-unchanged = Uendret
summary-goals = { $n ->
    [one] Ett av { $maal } mål er nådd, { $naer } er nær målet og { $ikke } er ikke nådd.
   *[other] { $antall } av { $maal } mål er nådd, { $naer } er nær målet og { $ikke } er ikke nådd.
}
summary-unclear = { $n ->
    [one] For ett av dem kan tilfeldigheter forklare avstanden til målet.
   *[other] For { $antall } av dem kan tilfeldigheter forklare avstanden til målet.
}
summary-unknown = { $n ->
    [one] Ett mål kan ikke vurderes.
   *[other] { $antall } mål kan ikke vurderes.
}
summary-no-goals = { $n ->
    [one] Kortet har én indikator, og enheten har ikke satt mål for den.
   *[other] Kortet har { $antall } indikatorer, og enheten har ikke satt mål for noen av dem.
}
summary-empty = Ingen indikatorer telles for denne enheten.
summary-closed = Kortet finnes, men tallene er ikke publisert og vises ikke for deg.
closed-why = Tallene styres av den som har ansvaret for dataene ({ $linje }), og er ikke publisert. Du ser at kortet finnes, men ikke tallene.
closed-heading = Vises ikke for deg
below-heading = Enhetene under
below-unit = Enhet
below-delivered = Levert
below-reported = { $levert } av { $ventet }
below-unknown = ikke kjent
below-too-small = For få ansatte til å vises alene
below-caption = Hvor mange som har levert for perioden, i det datasettet der færrest har levert
rivals-fold = { $n ->
    [one] Én annen definisjon av det samme
   *[other] { $antall } andre definisjoner av det samme
}
rivals-side = Se definisjonene side om side
signs-heading = Tegn på kortet
export-csv = CSV
export-excel = Excel
card-caption = Indikatorene på kortet med mål, status og tall
spark-label = { $n ->
    [one] Ett tall i de siste tolv periodene. Siste: { $siste }.
   *[other] { $antall } tall i de siste tolv periodene. Siste: { $siste }.
}
spark-none = Ingen tall i de siste tolv periodene.
no-card-nothing-measured = Ingenting er målt ennå. Når den første leveransen er godtatt, telles tallene, og kortene kommer hit.
no-card-period = «{ $periode }» er ikke en periode. Skriv 2026M03 (måned), 2026Q1 (kvartal), 2026T1 (tertial), 2026H1 (halvår) eller 2026.
no-card-line = Enheten ligger ikke i den styringslinjen. Den ligger i: { $linjer }.
no-card-too-small = { $enhet } har færre enn tre ansatte, eller et ukjent antall, og vises bare som del av enheten over ({ $over }), så arbeidet til én ansatt aldri måles alene.
find-heading = Finn et målekort
find-label = Navn eller nummer på enheten
find-submit = Søk
find-own = Dine enheter
find-found = Treff på «{ $sok }»
find-none = Ingen enheter har «{ $sok }» i navnet. Prøv en del av navnet, eller kommunenummeret.
find-more = Det er flere treff enn vi viser. Skriv mer av navnet.
find-tops = Begynn fra toppen
find-top = Hele landet, { $linje }
find-no-own = Du har ingen rolle ved en enhet ennå.
card-counted = { $n ->
    [one] Én indikator
   *[other] { $antall } indikatorer
}
below-counted = { $levert } av { $ventet } har levert noe for perioden
sign-preliminary = foreløpig
sign-break = brudd
switch-show = Vis
summary-label = Oppsummering
below-kind = Type
export-sheet = Målekort
export-series-sheet = Serier
export-unit-name = Enhetens navn
export-perspective = Perspektiv
export-marks = Tegn
export-last-year = Samme periode i fjor
export-goal = Mål
export-status = Status
export-sure = Sikker eller usikker
export-basis = { $tall }: grunnlag
switch-before = Forrige periode: { $periode }
switch-after = Neste periode: { $periode }
card-stale-word = Ikke oppdatert
closed-fold = { $n ->
    [one] Vises ikke: én indikator
   *[other] Vises ikke: { $antall } indikatorer
}
legend-filled = Sikker: Tilfeldigheter alene kan neppe ha gitt statusen.
legend-outlined = Usikker, eller færre enn fem: Tilfeldigheter kan forklare avstanden til målet. Statusen følger likevel tallet.
legend-heading = Tegn og ord på kortet
export-label = Last ned det som vises
