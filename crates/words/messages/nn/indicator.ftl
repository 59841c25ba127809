indicator-title = { $navn }, { $sted }
indicator-place = { $enhet }, { $periode }, { $linje }
indicator-not-here = { $id } blir ikkje tald for { $enhet } i { $periode }.
indicator-to-card = Til målekortet
indicator-definition = Definisjonen
indicator-whole-definition = Les heile definisjonen, og prøv han sjølv
headline-label = Talet
headline-of = { $x } av { $n } i { $periode }.
headline-mean = { $x } til saman over { $n } periodar, til og med { $periode }.
headline-divided = { $x } delt på { $n } i { $periode }.
headline-in = I { $periode }.
headline-forms = { $n ->
    [one] Snitt av eitt skjema, { $periode }.
   *[other] Snitt av svara på { $antall } skjema, { $periode }.
}
headline-goal = Mål:
stands-reached = Målet, { $mal }, er nådd.
stands-near = Talet er nær målet, som er { $mal }.
stands-not-reached = Målet, { $mal }, er ikkje nådd.
stands-under-way = Målet er { $mal }. Det blir vurdert på heile året, som ikkje er avslutta.
stands-unknown = Målet er { $mal }. Det kan ikkje vurderast.
stands-no-goal = Eininga har ikkje sett mål for dette i { $aar }.
stands-statistics = Dette er statistikk: ingen verdi er betre enn ein annan.
stands-on-year = Det er vurdert på heile året.
stands-on-year-to-date = Det er vurdert på hittil i år: { $tall }.
stands-clear = Slump forklarer ikkje avstanden til målet.
stands-unclear = Slump kan forklare avstanden til målet.
series-heading = Utvikling sidan { $aar }
series-table = Vis som tabell
series-table-label = Utviklinga som tabell
series-value = Tal
series-interval = Uvisse (95 %)
series-goal = Mål
series-tolerance = Grense
series-notes = Merknad
series-point = { $periode }: { $tall }
series-definition-changed = Definisjonen vart endra.
series-unit-changed = Eininga vart endra.
series-label-none = { $navn }: ingen tal i desse periodane.
series-label = { $n ->
    [one] { $navn }: eitt tal, { $til } i { $sist }. Frå { $fra } i { $forst }.
   *[other] { $navn }: { $antall } tal, frå { $fra } i { $forst } til { $til } i { $sist }.
}
series-reads-interval = Strekane rundt prikkane er uvissa.
series-reads-hollow = Hole prikkar er førebelse tal.
series-reads-gap = Grå felt er periodar utan tal.
series-reads-break = Over ein loddrett strek kan tala ikkje samanliknast.
short-quarter = K{ $nummer }
short-tertial = T{ $nummer }
short-half-year = H{ $nummer }
composition-age = Alder
composition-deciding = Kva talet er sett saman av
composition-shares = Delen i kvar gruppe
composition-means = Gjennomsnittet for kvart spørsmål
composition-counts = Talet i kvar gruppe
composition-counts-all = tel med
composition-counts-some = { $antall } tel med
composition-open = utfallet er ikkje kjent
composition-not = tel ikkje med
composition-answers = { $n ->
    [one] { $antall } svar
   *[other] { $antall } svar
}
composition-empty = Ikkje fylt ut
composition-ages = { $fra }–{ $til } år
composition-age-from = { $fra } år og eldre
uncounted-heading = Det som ikkje tel
uncounted-lead = Dette står ved sida av, for ei eining kan gjere det godt utan at det syner i talet.
uncounted-denominator = I nemnaren, men ikkje i teljaren
uncounted-excluded = Haldne utanfor
uncounted-outside = Utanfor
uncounted-outside-text = Rader i tida som ikkje oppfyller vilkåret for nemnaren:
beside-counterweight = Motvekta
beside-pair = Høyrer saman med
beside-over = Teljaren i det
beside-under = Nemnaren i det
beside-not-on-card = Blir ikkje tald på dette kortet
beside-text = Går talet og motvekta kvar sin veg, er det grunn til å sjå nærare på kva som har skjedd.
origin-heading = Kvar kjem talet frå?
origin-edition = Utgåve
origin-known = Slik det var kjent { $dato }.
origin-made = Målt { $naar } med Rettesnor { $program }.
origin-definition = Definisjonen { $id }, versjon { $nummer }
origin-delivery = { $datasett }, leveranse { $id }
origin-received = Motteken { $dato } frå { $hvem }, { $rader } rader.
origin-received-only = Motteken { $dato }.
origin-operator = den som driftar Rettesnor
origin-scope = Svarer for { $enheter }, { $maneder }.
origin-units = { $n ->
    [one] éi eining
   *[other] { $antall } einingar
}
origin-more = { $n ->
    [one] Éin leveranse til
   *[other] { $antall } leveransar til
}
origin-valid = Pakken { $pakke }. Gyldig { $gyldig }.
origin-steps = Frå rader til tal
origin-tally = Det teljaren vart spurd om
rivals-heading = Definisjonane side om side
rivals-lead = Det same målt på ulike måtar, for same eining og periode
rivals-meaning = Kva ho måler
rivals-definition = Definisjon
rivals-codes = Kode for kode: kva kvar definisjon reknar med
matrix-numerator = teljar
matrix-perhaps-numerator = teljar, med vilkår
matrix-denominator = berre nemnar
matrix-perhaps-denominator = berre nemnar, med vilkår
matrix-open = ukjent utfall
matrix-excluded = blir halden utanfor
matrix-outside = –
rivals-this = denne sida
comments-heading = Kommentarar
comments-none = Ingen har kommentert talet enno.
comment-label = Din kommentar
comment-hint = Kva trur de er grunnen? Kva gjer de no?
comment-warning = Skriv ikkje namn, fødselsnummer eller anna som peikar ut ein person. Alle som ser talet, ser kommentaren.
comment-send = Legg til kommentar
comment-edit = Endre
comment-edited = { $skrevet }, endra { $endret }
comment-edit-heading = Endre kommentaren
comment-save = Lagre
comment-keep = Lat han stå
comment-withdraw = Trekk tilbake
comment-withdraw-heading = Trekkje kommentaren tilbake?
comment-withdraw-text = Han blir ikkje lenger vist på sida. At han vart skriven og trekt tilbake, står i loggen.
comment-stands = Slik står han no
comment-superseded = Kommentaren vart endra ein annan stad medan du skreiv. Slik han står no, ser du over; det du skreiv, er her. Lagre for å la det ta plassen hans.
comment-empty = Skriv noko først.
comment-too-long = Kommentaren kan ha høgst { $antall } teikn.
comment-identity-number = Det står eit tal her som kan vere eit fødselsnummer. Vi har dekt det til, og ingenting er lagra. Ta det bort og send på nytt.

comment-withdraw-others-text = Teksten blir ikkje vist lenger. I staden står det at du trekte han tilbake, når, og kvifor. Det står òg i loggen.
comment-withdraw-why = Kvifor blir han trekt tilbake?
comment-withdraw-why-hint = Alle som ser talet, ser grunnen.
comment-taken-back = Trekt tilbake av { $hvem } { $naar }: { $grunn }
