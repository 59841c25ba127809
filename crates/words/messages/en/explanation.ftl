explain-place = { $navn } ({ $enhet }), { $periode }, { $linje }
explain-known = As it was known on { $dato }. Edition { $utgave }.
explain-figure = The figure
explain-of = { $tall } ({ $x } of { $n })
explain-divided = { $tall } ({ $x } divided by { $n })
explain-forms = { $n ->
    [one] { $tall } ({ $x } in all of { $svar } answers on one form)
   *[other] { $tall } ({ $x } in all of { $svar } answers on { $antall } forms)
}
explain-rows-deleted = No figure: it needs rows that have been deleted, and no earlier count answers for them.
explain-missing-at-source = No number: the delivery itself says that the number is missing at its source.
explain-other-units = No number: the two figures it is worked out from were not reported by the same units. See each unit on its own.
explain-interval = Chance alone could have given from { $lav } to { $hoy } with the same work and other, similar people (95 % interval).
explain-range = { $n ->
    [one] Range { $spenn }: { $antall } row has an outcome that is not known. The ends are whether it counts as not achieved or achieved.
   *[other] Range { $spenn }: { $antall } rows have an outcome that is not known. The ends are whether all count as not achieved or achieved.
}
explain-units = Reported: { $levert } of { $ventet } units.
explain-months = Mature: { $modne } of { $alle } months.
explain-incomplete = Incomplete: some units or months are missing.
explain-year = The figure is for { $aar }, the latest year that has closed.
explain-ytd = Year to date: { $tall }
explain-goal = Goal: { $mal }. Status, judged on the year to date: { $status }.
explain-steps = From rows to figure
step-rows = { $n ->
    [one] row in { $maneder }
   *[other] rows in { $maneder }
}
step-excluded = kept out: { $grunn }
step-outside = outside: the denominator's condition is not met
step-denominator = in the denominator
step-periods = periods that the mean is over
step-numerator = in the numerator
step-open = in the denominator with an outcome not known
step-value = = { $x } / { $n } = { $eksakt }
explain-meaning = What it is
explain-source = Source: { $kilde }
explain-counting = How it is counted
explain-version = Version { $nummer } of the definition, valid { $gyldig }.
explain-derived = { $teller } divided by { $nevner }, of the same unit and period. Where one is missing, so is the figure.
explain-count = What is counted: { $hva }
explain-numerator = Numerator: { $hva }
explain-denominator = Denominator: { $hva }
explain-open = The outcome is not known: { $rader }.
explain-exclusion = Kept out: { $rader }. { $grunn }
explain-codes = CODES IN "{ $kolonne }"
explain-breakdown = BY "{ $kolonne }"
explain-empty-cell = (empty)
head-rows = rows
head-denominator = denom.
head-numerator = numer.
used-excluded = kept out
used-numerator = in the numerator
used-perhaps-numerator = in the numerator where the rest of the condition is met
used-open = in the denominator, outcome not known
used-denominator = in the denominator only
used-perhaps-denominator = in the denominator only, where the rest of the condition is met
used-outside = does not count
explain-deliveries = The deliveries behind it
explain-delivery = { $id }: { $datasett }, received { $dato }, for { $maneder }. Files: { $filer }
explain-delivery-deleted = Rows of it have been deleted; the count answers for the numbers.
explain-no-delivery = No accepted delivery answers for the unit and the time.
explain-tally = What the counter was asked:
explain-reservations = Reservations
explain-weaknesses = Can't see: { $tekst }
explain-gaming = May tempt to: { $tekst }
explain-counterweight = Counterweight: { $id } { $navn }
explain-pair = Belongs with: { $id } { $navn }. They are never mixed on one line.
explain-minutes = { $n ->
    [one] Costs about { $antall } minute for each report.
   *[other] Costs about { $antall } minutes for each report.
}
explain-mean = { $tall } ({ $x } in all over { $n } periods)
explain-derived-origin = The figure is worked out from { $teller } and { $nevner }. The deliveries stand in the explanation of each.
explain-age = from { $alder } years
step-counted = counted
explain-mean-between = mean { $snitt } (95 %: { $lav }–{ $hoy })
explain-mean-alone = mean { $snitt }
