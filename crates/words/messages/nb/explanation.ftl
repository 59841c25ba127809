explain-place = { $navn } ({ $enhet }), { $periode }, { $linje }
explain-known = Slik det var kjent { $dato }. Utgave { $utgave }.
explain-figure = Tallet
explain-of = { $tall } ({ $x } av { $n })
explain-divided = { $tall } ({ $x } delt på { $n })
explain-forms = { $n ->
    [one] { $tall } ({ $x } til sammen i { $svar } svar på ett skjema)
   *[other] { $tall } ({ $x } til sammen i { $svar } svar på { $antall } skjemaer)
}
explain-rows-deleted = Ikke noe tall: det krever rader som er slettet, og ingen tidligere opptelling svarer for dem.
explain-missing-at-source = Ikke noe tall: det er levert at tallet mangler i kilden.
explain-other-units = Ikke noe tall: de to tallene det regnes ut av, er ikke levert av de samme enhetene. Se hver enhet for seg.
explain-interval = Tilfeldigheter alene kunne gitt fra { $lav } til { $hoy } med samme arbeid og andre, like mennesker (95 %-intervall).
explain-range = { $n ->
    [one] Spenn { $spenn }: { $antall } rad har et utfall som ikke er kjent. Endene er om den regnes som ikke oppnådd eller oppnådd.
   *[other] Spenn { $spenn }: { $antall } rader har et utfall som ikke er kjent. Endene er om alle regnes som ikke oppnådd eller oppnådd.
}
explain-units = Levert: { $levert } av { $ventet } enheter.
explain-months = Modne: { $modne } av { $alle } måneder.
explain-incomplete = Ufullstendig: noen enheter eller måneder mangler.
explain-year = Tallet er for { $aar }, det siste året som er avsluttet.
explain-ytd = Hittil i år: { $tall }
explain-goal = Mål: { $mal }. Status, dømt på hittil i år: { $status }.
explain-steps = Fra rader til tall
step-rows = { $n ->
    [one] rad i tiden { $maneder }
   *[other] rader i tiden { $maneder }
}
step-excluded = holdt utenfor: { $grunn }
step-outside = utenfor: oppfyller ikke vilkåret for nevneren
step-denominator = i nevneren
step-periods = perioder som snittet er over
step-numerator = i telleren
step-open = i nevneren uten kjent utfall
step-value = = { $x } / { $n } = { $eksakt }
explain-meaning = Hva det er
explain-source = Kilde: { $kilde }
explain-counting = Slik telles det
explain-version = Definisjonens versjon { $nummer }, gyldig { $gyldig }.
explain-derived = { $teller } delt på { $nevner }, for samme enhet og periode. Mangler ett av dem, mangler tallet.
explain-count = Det som telles: { $hva }
explain-numerator = Teller: { $hva }
explain-denominator = Nevner: { $hva }
explain-open = Utfallet er ikke kjent: { $rader }.
explain-exclusion = Holdes utenfor: { $rader }. { $grunn }
explain-codes = KODER I «{ $kolonne }»
explain-breakdown = FORDELT PÅ «{ $kolonne }»
explain-empty-cell = (tom)
head-rows = rader
head-denominator = nevner
head-numerator = teller
used-excluded = holdes utenfor
used-numerator = i telleren
used-perhaps-numerator = i telleren, hvis resten av vilkåret er oppfylt
used-open = i nevneren, utfallet er ikke kjent
used-denominator = bare i nevneren
used-perhaps-denominator = bare i nevneren, hvis resten av vilkåret er oppfylt
used-outside = teller ikke
explain-deliveries = Leveransene bak
explain-delivery = { $id }: { $datasett }, mottatt { $dato }, for { $maneder }. Filer: { $filer }
explain-delivery-deleted = Rader i den er slettet; tallene svarer opptellingen for.
explain-no-delivery = Ingen godtatt leveranse svarer for enheten og tiden.
explain-tally = Det telleren ble spurt om:
explain-reservations = Forbehold
explain-weaknesses = Kan ikke se: { $tekst }
explain-gaming = Kan friste til: { $tekst }
explain-counterweight = Motvekt: { $id } { $navn }
explain-pair = Hører sammen med: { $id } { $navn }. De blandes aldri på én linje.
explain-minutes = { $n ->
    [one] Koster omtrent { $antall } minutt per rapport.
   *[other] Koster omtrent { $antall } minutter per rapport.
}
explain-mean = { $tall } ({ $x } til sammen over { $n } perioder)
explain-derived-origin = Tallet er regnet ut av { $teller } og { $nevner }. Leveransene står i forklaringen av hver av dem.
explain-age = fra { $alder } år
step-counted = telt
explain-mean-between = snitt { $snitt } (95 %: { $lav }–{ $hoy })
explain-mean-alone = snitt { $snitt }
