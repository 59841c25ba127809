report-title = { $datasett }, mottatt { $dato }
report-files = Filer: { $filer }
report-read = { $n ->
    [one] { $antall } rad lest
   *[other] { $antall } rader lest
}
report-wrong = { $n ->
    [0] ingen med feil
   *[other] { $antall } med feil
}
report-rows = { $n ->
    [one] { $antall } rad
   *[other] { $antall } rader
}
report-persons = { $n ->
    [one] { $antall } person
   *[other] { $antall } personer
}
report-nothing-found = Kontrollen fant ingen feil.
severity-fatal = STOPPER ({ $antall })
severity-error = FEIL ({ $antall })
severity-warning = ADVARSEL ({ $antall })
severity-info = OPPLYSNING ({ $antall })
finding-times = { $n ->
    [one] { $antall } gang
   *[other] { $antall } ganger
}
finding-at-file = fil { $fil }
finding-at-row = rad { $rad }
finding-at-column = kolonne { $kolonne }
finding-at-unit = enhet { $enhet }
finding-at-value = verdi «{ $verdi }»
finding-code = { $kode } «{ $navn }»
finding-in-rows = { $n ->
    [one] Rad { $rader }
   *[other] Rader { $rader }
}
finding-more = og { $antall } til
scope-units = { $n ->
    [one] Gjelder { $enheter }
   *[other] Gjelder { $antall } enheter: { $enheter }
}
scope-and-more = { $enheter } og { $antall } til
scope-no-time = uten tid
scope-topics = Indikatorer: { $temaer }
scope-both-declared = Enheter og måneder er oppgitt av leverandøren.
scope-units-declared = Enhetene er oppgitt; månedene er lest ut av radene. Oppgi dem med --months.
scope-months-declared = Månedene er oppgitt; enhetene er lest ut av radene. Oppgi dem med --units.
scope-derived = Enheter og måneder er lest ut av radene. Den som ikke har rader, er derfor ikke med. Oppgi dem med --units og --months.
scope-meaning = Innenfor dette betyr ingen rader null; utenfor sier leveringen ingenting.
changes-title = Dette endres, innenfor månedene som leveringen gjelder
changes-title-held = Dette ville endres, innenfor månedene som leveringen gjelder
changes-none = ingen enheter får flere eller færre rader eller personer.
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
verdict-accepted = GODTATT. { $n ->
    [one] { $antall } rad er lagret.
   *[other] { $antall } rader er lagret.
}
verdict-accepted-without = GODTATT uten radene med feil. { $n ->
    [one] { $antall } rad er lagret, { $utelatt } er utelatt.
   *[other] { $antall } rader er lagret, { $utelatt } er utelatt.
}
verdict-accepted-zero = GODTATT som melding om null: ingen rader for enhetene og månedene.
verdict-unchanged = UENDRET. De samme radene er godtatt før. Ingenting er endret.
verdict-held = HOLDT TILBAKE. Ingenting er endret.
verdict-mend = Rett opp og lever på nytt.
verdict-or-leave-out = Eller godta resten uten radene med feil: --accept-with-errors.
verdict-or-allow-loss = Er tapet av personer riktig, lever på nytt med --allow-loss.
verdict-measure = Neste: rettesnor measure teller leveringen med.
import-reading = leser
import-writing = lagrer
deliveries-none = Ingenting er levert ennå. Neste: rettesnor import --dataset DATASETT FIL
deliveries-accepted = Godtatt, i rekkefølge
deliveries-held = Holdt tilbake; ingenting er telt fra dem
deliveries-id = Leveranse
deliveries-dataset = Datasett
deliveries-received = Mottatt
deliveries-order = Nr.
deliveries-scope = Gjelder
deliveries-months = Måneder
deliveries-rows = Rader
deliveries-persons = Personer
deliveries-answers = Svarer nå
deliveries-wrong = Med feil
deliveries-errors = Feil
deliveries-files = Filer
deliveries-units = { $antall } enheter
delivery-part-all = for alt
delivery-part-some = for noe
delivery-part-nothing = ikke, erstattet
delivery-dataset = Datasett
delivery-size = Innhold
delivery-files = Filer
delivery-stored = Lagret
delivery-accepted = Godtatt
delivery-accepted-as = mottatt { $dato }, nr. { $nummer } i rekkefølgen
delivery-not-accepted = nei, holdt tilbake
delivery-answers = Svarer nå
delivery-replaced = Erstattet { $id } (mottatt { $dato }) for
delivery-replaced-by = Er erstattet av { $id } (mottatt { $dato }) for
delivery-deleted-before = { $n ->
    [one] { $antall } rad ble slettet { $tid }: tiden var før { $dato }. Tellingene står.
   *[other] { $antall } rader ble slettet { $tid }: tiden var før { $dato }. Tellingene står.
}
delivery-deleted-person = { $n ->
    [one] { $antall } rad ble slettet { $tid }: en person ble glemt. Tellingene står.
   *[other] { $antall } rader ble slettet { $tid }: en person ble glemt. Tellingene står.
}
delivery-report-title = KONTROLLRAPPORTEN
