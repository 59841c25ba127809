card-page-title = Scorecard for { $navn }, { $periode }
card-eyebrow = { $type } · { $linje }
card-page-known = As known on { $dato }. Edition { $utgave }.
card-page-stale = Deliveries have arrived that are not counted yet. They are being counted now; reload the page in a while.
column-status = Goal and status
column-trend = Trend
column-to-date = Year to date
column-to-date-last-year = Last year to date
column-last-year = Last year
column-series = Last 12 periods
column-basis = Basis of the figures
column-this-period = This period
column-this-year = This year
column-id = ID
column-name = Indicator
columns-choose = Choose columns
columns-save = Show these columns
grain-month = Month
grain-quarter = Quarter
grain-tertial = Tertial
grain-half-year = Half-year
grain-year = Year
switch-grain = Length
switch-period = Period
switch-line = Line
mark-reached = Reached
mark-near = Near the goal
mark-not-reached = Not reached
mark-under-way = Under way
mark-unknown = Unknown
mark-no-goal = No goal
mark-clear = clear
mark-unclear = uncertain
mark-up = Up
mark-down = Down
mark-unchanged = Unchanged
summary-goals = { $n ->
    [one] One of { $maal } goals is reached, { $naer } near the goal and { $ikke } not reached.
   *[other] { $antall } of { $maal } goals are reached, { $naer } near the goal and { $ikke } not reached.
}
summary-unclear = { $n ->
    [one] For one of them chance may explain the distance to the goal.
   *[other] For { $antall } of them chance may explain the distance to the goal.
}
summary-unknown = { $n ->
    [one] One goal can't be judged.
   *[other] { $antall } goals can't be judged.
}
summary-no-goals = { $n ->
    [one] The card has one indicator, and the unit has set no goal for it.
   *[other] The card has { $antall } indicators, and the unit has set no goal for any of them.
}
summary-empty = No indicators are counted for this unit.
summary-closed = The card is there, but its figures are not published and are not shown to you.
closed-why = The figures belong to the body that controls the data ({ $linje }) and are not published. You see that the card is there, and no figure.
closed-heading = Not shown to you
below-heading = The units below
below-unit = Unit
below-delivered = Delivered
below-reported = { $levert } of { $ventet }
below-unknown = not known
below-too-small = Too few employees to be shown alone
below-caption = How many have delivered for the period, in the data set that fewest have delivered
rivals-fold = { $n ->
    [one] One other definition of the same
   *[other] { $antall } other definitions of the same
}
rivals-side = See the definitions side by side
signs-heading = Signs on the card
export-csv = CSV
export-excel = Excel
card-caption = The indicators of the card with goal, status and figures
spark-label = { $n ->
    [one] One figure in the last twelve periods. Latest: { $siste }.
   *[other] { $antall } figures in the last twelve periods. Latest: { $siste }.
}
spark-none = No figures in the last twelve periods.
no-card-nothing-measured = Nothing has been measured yet. Once the first delivery is accepted the figures are counted, and the cards come here.
no-card-period = “{ $periode }” is not a period. Write 2026M03 (month), 2026Q1 (quarter), 2026T1 (tertial), 2026H1 (half-year) or 2026.
no-card-line = The unit is not in that line. It is in: { $linjer }.
no-card-too-small = { $enhet } has fewer than three employees, or an unknown number, and is shown only as part of the unit above ({ $over }), so that no employee's work is measured alone.
find-heading = Find a scorecard
find-label = Name or number of the unit
find-submit = Search
find-own = Your units
find-found = Matches for “{ $sok }”
find-none = No unit has “{ $sok }” in its name. Try a part of the name, or the municipality number.
find-more = There are more matches than we show. Write more of the name.
find-tops = Begin at the top
find-top = The whole country, { $linje }
find-no-own = You have no role at a unit yet.
card-counted = { $n ->
    [one] One indicator
   *[other] { $antall } indicators
}
below-counted = { $levert } of { $ventet } have delivered something for the period
sign-preliminary = preliminary
sign-break = break
switch-show = Show
summary-label = Summary
below-kind = Kind
export-sheet = Scorecard
export-series-sheet = Series
export-unit-name = Name of the unit
export-perspective = Perspective
export-marks = Signs
export-last-year = Same period last year
export-goal = Goal
export-status = Status
export-sure = Clear or uncertain
export-basis = { $tall }: basis
switch-before = Period before: { $periode }
switch-after = Period after: { $periode }
card-stale-word = Not up to date
closed-fold = { $n ->
    [one] Not shown: one indicator
   *[other] Not shown: { $antall } indicators
}
legend-filled = Clear: chance alone can hardly have given the status.
legend-outlined = Uncertain, or fewer than five: chance may explain the distance to the goal. The status follows the figure all the same.
legend-heading = Signs and words on the card
export-label = Download what is shown
