indicator-title = { $navn }, { $sted }
indicator-place = { $enhet }, { $periode }, { $linje }
indicator-not-here = { $id } is not counted for { $enhet } in { $periode }.
indicator-to-card = To the card
indicator-definition = The definition
indicator-whole-definition = Read the whole definition, and try it yourself
headline-label = The figure
headline-of = { $x } of { $n } in { $periode }.
headline-mean = { $x } in all over { $n } periods, up to { $periode }.
headline-divided = { $x } divided by { $n } in { $periode }.
headline-in = In { $periode }.
headline-forms = { $n ->
    [one] Mean of one form, { $periode }.
   *[other] Mean of the answers of { $antall } forms, { $periode }.
}
headline-goal = Goal:
stands-reached = The goal, { $mal }, is reached.
stands-near = The figure is near the goal, which is { $mal }.
stands-not-reached = The goal, { $mal }, is not reached.
stands-under-way = The goal is { $mal }. It is judged on the whole year, which has not closed.
stands-unknown = The goal is { $mal }. It can't be judged.
stands-no-goal = The unit has set no goal for this in { $aar }.
stands-statistics = This is statistics: no value is better than another.
stands-on-year = It is judged on the whole year.
stands-on-year-to-date = It is judged on the year to date: { $tall }.
stands-clear = Chance does not explain the distance to the goal.
stands-unclear = Chance may explain the distance to the goal.
series-heading = Development since { $aar }
series-table = Show as a table
series-table-label = The development as a table
series-value = Figure
series-interval = Uncertainty (95 %)
series-goal = Goal
series-tolerance = Limit
series-notes = Note
series-point = { $periode }: { $tall }
series-definition-changed = The definition was changed.
series-unit-changed = The unit was changed.
series-label-none = { $navn }: no figures in these periods.
series-label = { $n ->
    [one] { $navn }: one figure, { $til } in { $sist }. From { $fra } in { $forst }.
   *[other] { $navn }: { $antall } figures, from { $fra } in { $forst } to { $til } in { $sist }.
}
series-reads-interval = The bars around the dots are the uncertainty.
series-reads-hollow = Hollow dots are preliminary.
series-reads-gap = Grey fields are periods without a figure.
series-reads-break = Figures can't be compared across an upright line.
short-quarter = Q{ $nummer }
short-tertial = T{ $nummer }
short-half-year = H{ $nummer }
composition-age = Age
composition-deciding = What the figure is made of
composition-shares = The share in each group
composition-means = The mean of each question
composition-counts = The number in each group
composition-counts-all = counts
composition-counts-some = { $antall } count
composition-open = outcome not known
composition-not = does not count
composition-answers = { $n ->
    [one] { $antall } answer
   *[other] { $antall } answers
}
composition-empty = Not filled in
composition-ages = { $fra }–{ $til } years
composition-age-from = { $fra } years and older
uncounted-heading = What does not count
uncounted-lead = This stands beside it, since a unit may do well without its showing in the figure.
uncounted-denominator = In the denominator, and not in the numerator
uncounted-excluded = Kept out
uncounted-outside = Outside
uncounted-outside-text = Rows at the time that don't meet the condition of the denominator:
beside-counterweight = The counterweight
beside-pair = Belongs with
beside-over = Its numerator
beside-under = Its denominator
beside-not-on-card = Not counted on this card
beside-text = When the figure and its counterweight go different ways, there is reason to look closer at what has happened.
origin-heading = Where does the figure come from?
origin-edition = Edition
origin-known = As known on { $dato }.
origin-made = Measured { $naar } with Rettesnor { $program }.
origin-definition = The definition { $id }, version { $nummer }
origin-delivery = { $datasett }, delivery { $id }
origin-received = Received { $dato } from { $hvem }, { $rader } rows.
origin-received-only = Received { $dato }.
origin-operator = whoever runs Rettesnor
origin-scope = Answers for { $enheter }, { $maneder }.
origin-units = { $n ->
    [one] one unit
   *[other] { $antall } units
}
origin-more = { $n ->
    [one] One more delivery
   *[other] { $antall } more deliveries
}
origin-valid = The package { $pakke }. Valid { $gyldig }.
origin-steps = From rows to the figure
origin-tally = What the counter was asked
rivals-heading = The definitions side by side
rivals-lead = The same measured in different ways, for the same unit and period
rivals-meaning = What it measures
rivals-definition = Definition
rivals-codes = Code by code: what each definition counts
matrix-numerator = numerator
matrix-perhaps-numerator = numerator, on a condition
matrix-denominator = denominator only
matrix-perhaps-denominator = denominator only, on a condition
matrix-open = outcome not known
matrix-excluded = kept out
matrix-outside = –
rivals-this = this page
comments-heading = Comments
comments-none = Nobody has commented on the figure yet.
comment-label = Your comment
comment-hint = What do you think is the reason? What are you doing now?
comment-warning = Don't write names, national identity numbers or anything else that points out a person. All who see the figure see the comment.
comment-send = Add comment
comment-edit = Change
comment-edited = { $skrevet }, changed { $endret }
comment-edit-heading = Change the comment
comment-save = Save
comment-keep = Leave it
comment-withdraw = Take it back
comment-withdraw-heading = Take the comment back?
comment-withdraw-text = It will no longer be shown on the page. That it was written and taken back stays in the log.
comment-stands = As it stands now
comment-superseded = The comment was changed elsewhere while you wrote. Above is how it stands now; here is what you wrote. Save to let it take its place.
comment-empty = Write something first.
comment-too-long = A comment may have at most { $antall } characters.
comment-identity-number = There is a number here that may be a national identity number. We have covered it, and nothing has been saved. Take it away and send again.

comment-withdraw-others-text = The text is no longer shown. In its place stands that you took it back, when, and why. The log tells it as well.
comment-withdraw-why = Why is it taken back?
comment-withdraw-why-hint = Everybody who sees the figure sees the reason.
comment-taken-back = Taken back by { $hvem } { $naar }: { $grunn }
