report-title = { $datasett }, mottatt { $dato }
report-files = Filer: { $filer }
report-read = { $n ->
    [one] { $antall } rad lest
   *[other] { $antall } rader lest
}
report-wrong = { $n ->
    [0] ingen med feil
    [one] { $antall } med feil
   *[other] { $antall } med feil
}
report-nothing-found = Kontrollen fant ingenting å si om radene.
severity-fatal = STOPPER ({ $antall })
severity-error = FEIL ({ $antall })
severity-warning = ADVARSEL ({ $antall })
severity-info = OPPLYSNING ({ $antall })
finding-file = Fil { $fil }
finding-at-row = Rad { $rad }
finding-at-column = kolonne { $kolonne }
finding-at-value = verdi «{ $verdi }»
finding-at-unit = Enhet { $enhet }
finding-more = { $n ->
    [one] og { $antall } til
   *[other] og { $antall } til
}
scope-units = { $n ->
    [one] Gjelder { $enheter }
   *[other] Gjelder { $antall } enheter: { $enheter }
}
scope-and-more = { $enheter } og { $antall } til
scope-no-units = Gjelder ingen enheter
scope-months = fra { $fra } til { $til }
scope-month = { $fra }
scope-no-time = uten tid
scope-topics = Temaer: { $temaer }
scope-both-declared = Enheter og måneder er oppgitt av leverandøren.
scope-units-declared = Enhetene er oppgitt; månedene er lest ut av radene. Oppgi dem med --months.
scope-months-declared = Månedene er oppgitt; enhetene er lest ut av radene. Oppgi dem med --units.
scope-derived = Enheter og måneder er lest ut av radene. En enhet eller måned uten rader regnes da ikke som levert. Oppgi dem med --units og --months.
scope-meaning = Innenfor dette betyr ingen rader null. Utenfor sier leveringen ingenting.
changes-title = Dette endres
changes-title-held = Dette ville endres
changes-none = Ingen enheter får andre rader.
changes-unit = Enhet
changes-rows-before = Rader før
changes-rows-now = Rader nå
changes-persons-before = Personer før
changes-persons-now = Personer nå
changes-in = Inn
changes-out = Ut
changes-rest = { $antall } andre enheter
changes-sum = Sum
verdict-id = Leveranse { $id }
verdict-accepted = GODTATT. { $antall } rader er lagret.
verdict-accepted-without = GODTATT uten radene med feil. { $antall } rader er lagret; { $utelatt } er utelatt.
verdict-accepted-zero = GODTATT som en melding om null: ingen rader for enhetene og månedene.
verdict-unchanged = UENDRET. De samme radene er godtatt før, og ingenting er endret.
verdict-held = HOLDT TILBAKE. Ingenting er endret.
verdict-mend = Rett filen og lever den på nytt.
verdict-or-leave-out = Eller godta resten uten radene med feil: --accept-with-errors.
verdict-or-allow-loss = Er tapet av personer riktig, lever på nytt med --allow-loss.
verdict-measure = Neste: rettesnor measure teller leveringen med.
