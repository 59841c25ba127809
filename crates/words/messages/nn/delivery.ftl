report-title = { $datasett }, motteke { $dato }
report-files = Filer: { $filer }
report-read = { $n ->
    [one] { $antall } rad lesen
   *[other] { $antall } rader lesne
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
   *[other] { $antall } personar
}
report-nothing-found = Kontrollen fann ingen feil.
severity-fatal = STOPPAR ({ $antall })
severity-error = FEIL ({ $antall })
severity-warning = ÅTVARING ({ $antall })
severity-info = OPPLYSNING ({ $antall })
finding-times = { $n ->
    [one] { $antall } gong
   *[other] { $antall } gonger
}
finding-at-file = fil { $fil }
finding-at-row = rad { $rad }
finding-at-column = kolonne { $kolonne }
finding-at-unit = eining { $enhet }
finding-at-value = verdi «{ $verdi }»
finding-code = { $kode } «{ $navn }»
finding-in-rows = { $n ->
    [one] Rad { $rader }
   *[other] Rader { $rader }
}
finding-more = og { $antall } til
scope-units = { $n ->
    [one] Gjeld { $enheter }
   *[other] Gjeld { $antall } einingar: { $enheter }
}
scope-and-more = { $enheter } og { $antall } til
scope-no-time = utan tid
scope-topics = Indikatorar: { $temaer }
scope-both-declared = Einingar og månader er oppgitt av leverandøren.
scope-units-declared = Einingane er oppgitt; månadene er lesne ut av radene. Oppgi dei med --months.
scope-months-declared = Månadene er oppgitt; einingane er lesne ut av radene. Oppgi dei med --units.
scope-derived = Einingar og månader er lesne ut av radene. Den som ikkje har rader, er difor ikkje med. Oppgi dei med --units og --months.
scope-meaning = Innanfor dette tyder ingen rader null; utanfor seier leveringa ingenting.
changes-title = Dette blir endra, innanfor månadene som leveringa gjeld
changes-title-held = Dette ville bli endra, innanfor månadene som leveringa gjeld
changes-none = ingen einingar får fleire eller færre rader eller personar.
changes-unit = Eining
changes-rows-before = Rader før
changes-rows-now = Rader no
changes-persons-before = Personar før
changes-persons-now = Personar no
changes-in = Inn
changes-out = Ut
changes-rest = { $antall } andre einingar
changes-sum = Sum
verdict-id = Leveranse { $id }
verdict-accepted = GODTEKEN. { $n ->
    [one] { $antall } rad er lagra.
   *[other] { $antall } rader er lagra.
}
verdict-accepted-without = GODTEKEN utan radene med feil. { $n ->
    [one] { $antall } rad er lagra, { $utelatt } er utelatne.
   *[other] { $antall } rader er lagra, { $utelatt } er utelatne.
}
verdict-accepted-zero = GODTEKEN som melding om null: ingen rader for einingane og månadene.
verdict-unchanged = UENDRA. Dei same radene er godtekne før. Ingenting er endra.
verdict-held = HALDEN TILBAKE. Ingenting er endra.
verdict-mend = Rett opp og lever på nytt.
verdict-or-leave-out = Eller godta resten utan radene med feil: --accept-with-errors.
verdict-or-allow-loss = Er tapet av personar rett, lever på nytt med --allow-loss.
verdict-measure = Neste: rettesnor measure tel leveringa med.
import-reading = les
import-writing = lagrar
deliveries-none = Ingenting er levert enno. Neste: rettesnor import --dataset DATASETT FIL
deliveries-accepted = Godtekne, i rekkjefølgje
deliveries-held = Haldne tilbake; ingenting er talt frå dei
deliveries-id = Leveranse
deliveries-dataset = Datasett
deliveries-received = Motteke
deliveries-order = Nr.
deliveries-scope = Gjeld
deliveries-months = Månader
deliveries-rows = Rader
deliveries-persons = Personar
deliveries-answers = Svarer no
deliveries-wrong = Med feil
deliveries-errors = Feil
deliveries-files = Filer
deliveries-units = { $antall } einingar
delivery-part-all = for alt
delivery-part-some = for noko
delivery-part-nothing = ikkje, erstatta
delivery-dataset = Datasett
delivery-size = Innhald
delivery-files = Filer
delivery-stored = Lagra
delivery-accepted = Godteken
delivery-accepted-as = motteken { $dato }, nr. { $nummer } i rekkjefølgja
delivery-not-accepted = nei, halden tilbake
delivery-answers = Svarer no
delivery-replaced = Erstatta { $id } (motteken { $dato }) for
delivery-replaced-by = Er erstatta av { $id } (motteken { $dato }) for
delivery-deleted-before = { $n ->
    [one] { $antall } rad vart sletta { $tid }: tida var før { $dato }. Teljingane står.
   *[other] { $antall } rader vart sletta { $tid }: tida var før { $dato }. Teljingane står.
}
delivery-deleted-person = { $n ->
    [one] { $antall } rad vart sletta { $tid }: ein person vart gløymd. Teljingane står.
   *[other] { $antall } rader vart sletta { $tid }: ein person vart gløymd. Teljingane står.
}
delivery-report-title = KONTROLLRAPPORTEN
