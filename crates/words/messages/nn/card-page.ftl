card-page-title = Målekort for { $navn }, { $periode }
card-eyebrow = { $type } · { $linje }
card-page-known = Slik det var kjent { $dato }. Utgåve { $utgave }.
card-page-stale = Det er komne leveransar som ikkje er talde med enno. Dei blir talde no; last sida på nytt om litt.
column-status = Mål og status
column-trend = Utvikling
column-to-date = Hittil i år
column-to-date-last-year = Hittil i fjor
column-last-year = I fjor
column-series = Siste 12 periodar
column-basis = Grunnlaget for tala
column-this-period = Denne perioden
column-this-year = I år
column-id = ID
column-name = Indikator
columns-choose = Vel kolonnar
columns-save = Vis desse kolonnane
grain-month = Månad
grain-quarter = Kvartal
grain-tertial = Tertial
grain-half-year = Halvår
grain-year = År
switch-grain = Lengd
switch-period = Periode
switch-line = Styringslinje
mark-reached = Nådd
mark-near = Nær målet
mark-not-reached = Ikkje nådd
mark-under-way = Undervegs
mark-unknown = Ukjend
mark-no-goal = Utan mål
mark-clear = sikker
mark-unclear = usikker
mark-up = Opp
mark-down = Ned
mark-unchanged = Uendra
summary-goals = { $n ->
    [one] Eitt av { $maal } mål er nådd, { $naer } er nær målet og { $ikke } har status «ikkje nådd».
   *[other] { $antall } av { $maal } mål er nådde, { $naer } er nær målet og { $ikke } har status «ikkje nådd».
}
summary-unclear = { $n ->
    [one] For eitt av dei kan slump forklare avstanden til målet.
   *[other] For { $antall } av dei kan slump forklare avstanden til målet.
}
summary-unknown = { $n ->
    [one] Eitt mål kan ikkje vurderast.
   *[other] { $antall } mål kan ikkje vurderast.
}
summary-no-goals = { $n ->
    [one] Kortet har éin indikator, og eininga har ikkje sett mål for han.
   *[other] Kortet har { $antall } indikatorar, og eininga har ikkje sett mål for nokon av dei.
}
summary-empty = Ingen indikatorar blir talde for denne eininga.
summary-closed = Kortet finst, men tala er ikkje publiserte og blir ikkje viste for deg.
closed-why = Tala blir styrte av den som har ansvaret for dataa ({ $linje }), og er ikkje publiserte. Du ser at kortet finst, men ikkje tala.
closed-heading = Blir ikkje vist for deg
below-heading = Einingane under
below-unit = Eining
below-delivered = Levert
below-reported = { $levert } av { $ventet }
below-unknown = ikkje kjent
below-too-small = For få tilsette til å bli vist åleine
below-caption = Kor mange som har levert for perioden, i det datasettet der færrast har levert
rivals-fold = { $n ->
    [one] Éin annan definisjon av det same
   *[other] { $antall } andre definisjonar av det same
}
rivals-side = Sjå definisjonane side om side
signs-heading = Teikn på kortet
export-csv = CSV
export-excel = Excel
card-caption = Indikatorane på kortet med mål, status og tal
spark-label = { $n ->
    [one] Eitt tal i dei siste tolv periodane. Siste: { $siste }.
   *[other] { $antall } tal i dei siste tolv periodane. Siste: { $siste }.
}
spark-none = Ingen tal i dei siste tolv periodane.
no-card-nothing-measured = Ingenting er målt enno. Når den første leveransen er godteken, blir tala talde, og korta kjem hit.
no-card-period = «{ $periode }» er ikkje ein periode. Skriv 2026M03 (månad), 2026Q1 (kvartal), 2026T1 (tertial), 2026H1 (halvår) eller 2026.
no-card-line = Eininga ligg ikkje i den styringslinja. Ho ligg i: { $linjer }.
no-card-too-small = { $enhet } har færre enn tre tilsette, eller eit ukjent tal, og blir berre vist som del av eininga over ({ $over }), så arbeidet til éin tilsett aldri blir målt åleine.
find-heading = Finn eit målekort
find-label = Namn eller nummer på eininga
find-submit = Søk
find-own = Einingane dine
find-found = Treff på «{ $sok }»
find-none = Ingen einingar har «{ $sok }» i namnet. Prøv ein del av namnet, eller kommunenummeret.
find-more = Det er fleire treff enn vi viser. Skriv meir av namnet.
find-tops = Byrj frå toppen
find-top = Heile landet, { $linje }
find-no-own = Du har inga rolle ved ei eining enno.
card-counted = { $n ->
    [one] Éin indikator
   *[other] { $antall } indikatorar
}
below-counted = { $levert } av { $ventet } har levert noko for perioden
sign-preliminary = førebels
sign-break = brot
switch-show = Vis
summary-label = Oppsummering
below-kind = Type
export-sheet = Målekort
export-series-sheet = Seriar
export-unit-name = Namnet på eininga
export-perspective = Perspektiv
export-marks = Teikn
export-last-year = Same periode i fjor
export-goal = Mål
export-status = Status
export-sure = Sikker eller usikker
export-basis = { $tall }: grunnlag
switch-before = Førre periode: { $periode }
switch-after = Neste periode: { $periode }
card-stale-word = Ikkje oppdatert
closed-fold = { $n ->
    [one] Blir ikkje vist: éin indikator
   *[other] Blir ikkje viste: { $antall } indikatorar
}
legend-filled = Sikker: Rein slump kan neppe ha gitt statusen.
legend-outlined = Usikker, eller færre enn fem: Slump kan forklare avstanden til målet. Statusen følgjer likevel talet.
legend-heading = Teikn og ord på kortet
export-label = Last ned det som er vist
