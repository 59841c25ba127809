explain-place = { $navn } ({ $enhet }), { $periode }, { $linje }
explain-known = Slik det var kjent { $dato }. Utgåve { $utgave }.
explain-figure = Talet
explain-of = { $tall } ({ $x } av { $n })
explain-divided = { $tall } ({ $x } delt på { $n })
explain-forms = { $n ->
    [one] { $tall } ({ $x } til saman i { $svar } svar på eitt skjema)
   *[other] { $tall } ({ $x } til saman i { $svar } svar på { $antall } skjema)
}
explain-rows-deleted = Ikkje noko tal: det krev rader som er sletta, og inga tidlegare oppteljing svarer for dei.
explain-missing-at-source = Ikkje noko tal: det er levert at talet manglar i kjelda.
explain-other-units = Ikkje noko tal: dei to tala det blir rekna ut av, er ikkje leverte av dei same einingane. Sjå kvar eining for seg.
explain-interval = Tilfelle åleine kunne gitt frå { $lav } til { $hoy } med same arbeid og andre, like menneske (95 %-intervall).
explain-range = { $n ->
    [one] Spenn { $spenn }: { $antall } rad har eit utfall som ikkje er kjent. Endane er om ho blir rekna som ikkje oppnådd eller oppnådd.
   *[other] Spenn { $spenn }: { $antall } rader har eit utfall som ikkje er kjent. Endane er om alle blir rekna som ikkje oppnådde eller oppnådde.
}
explain-units = Levert: { $levert } av { $ventet } einingar.
explain-months = Mogne: { $modne } av { $alle } månader.
explain-incomplete = Ufullstendig: nokre einingar eller månader manglar.
explain-year = Talet er for { $aar }, det siste året som er avslutta.
explain-ytd = Hittil i år: { $tall }
explain-goal = Mål: { $mal }. Status, dømd på hittil i år: { $status }.
explain-steps = Frå rader til tal
step-rows = { $n ->
    [one] rad i tida { $maneder }
   *[other] rader i tida { $maneder }
}
step-excluded = halde utanfor: { $grunn }
step-outside = utanfor: oppfyller ikkje vilkåret for nemnaren
step-denominator = i nemnaren
step-periods = periodar som snittet er over
step-numerator = i teljaren
step-open = i nemnaren utan kjent utfall
step-value = = { $x } / { $n } = { $eksakt }
explain-meaning = Kva det er
explain-source = Kjelde: { $kilde }
explain-counting = Slik blir det talt
explain-version = Versjon { $nummer } av definisjonen, gyldig { $gyldig }.
explain-derived = { $teller } delt på { $nevner }, for same eining og periode. Manglar eitt av dei, manglar talet.
explain-count = Det som blir talt: { $hva }
explain-numerator = Teljar: { $hva }
explain-denominator = Nemnar: { $hva }
explain-open = Utfallet er ikkje kjent: { $rader }.
explain-exclusion = Blir haldne utanfor: { $rader }. { $grunn }
explain-codes = KODAR I «{ $kolonne }»
explain-breakdown = FORDELT PÅ «{ $kolonne }»
explain-empty-cell = (tom)
head-rows = rader
head-denominator = nemnar
head-numerator = teljar
used-excluded = blir haldne utanfor
used-numerator = i teljaren
used-perhaps-numerator = i teljaren, om resten av vilkåret er oppfylt
used-open = i nemnaren, utfallet er ikkje kjent
used-denominator = berre i nemnaren
used-perhaps-denominator = berre i nemnaren, om resten av vilkåret er oppfylt
used-outside = tel ikkje
explain-deliveries = Leveransane bak
explain-delivery = { $id }: { $datasett }, motteken { $dato }, for { $maneder }. Filer: { $filer }
explain-delivery-deleted = Rader i henne er sletta; oppteljinga svarer for tala.
explain-no-delivery = Ingen godteken leveranse svarer for eininga og tida.
explain-tally = Det teljaren vart spurd om:
explain-reservations = Atterhald
explain-weaknesses = Kan ikkje sjå: { $tekst }
explain-gaming = Kan freiste til: { $tekst }
explain-counterweight = Motvekt: { $id } { $navn }
explain-pair = Høyrer saman med: { $id } { $navn }. Dei blir aldri blanda på éi linje.
explain-minutes = { $n ->
    [one] Kostar om lag { $antall } minutt per rapport.
   *[other] Kostar om lag { $antall } minutt per rapport.
}
explain-mean = { $tall } ({ $x } til saman over { $n } periodar)
explain-derived-origin = Talet er rekna ut av { $teller } og { $nevner }. Leveransane står i forklaringa av kvar av dei.
explain-age = frå { $alder } år
step-counted = talde
explain-mean-between = snitt { $snitt } (95 %: { $lav }–{ $hoy })
explain-mean-alone = snitt { $snitt }
