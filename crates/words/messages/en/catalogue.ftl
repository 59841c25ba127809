catalogue-heading = Indicators
catalogue-lead = What each figure means, where its definition comes from, and what the figure does not say.
catalogue-size = { $n ->
    [one] The catalogue has one indicator.
   *[other] The catalogue has { $antall } indicators.
}
catalogue-search = Search the indicators
catalogue-search-hint = Name, code or words of the definition
catalogue-packages = Scorecards
catalogue-all-packages = All scorecards
catalogue-perspectives = Perspective
catalogue-all-perspectives = All perspectives
catalogue-perspective = Perspective
catalogue-source = Source
catalogue-cost = Costs
catalogue-minutes = { $antall } min
catalogue-found = { $n ->
    [0] No indicators
    [one] One indicator
   *[other] { $antall } indicators
}
catalogue-none-title = Nothing found
catalogue-none = No indicator matches “{ $sok }” and what you have chosen.
catalogue-show-all = Show all
source-law = Law
source-letter = Letter
source-booklet = Booklet
source-study = Study
source-form = Form
source-own = Our own
fact-kind = Kind of figure
fact-time = When a row counts
fact-over-time = Over several months
fact-direction = Better when
fact-judge = Judged on
fact-leaf = Reported by
fact-minutes = Costs
figure-share = share
figure-ratio = ratio
figure-count = count
figure-mean = mean
figure-reported = reported
figure-derived = worked out from two others
direction-higher = higher
direction-lower = lower
direction-range = between two levels
direction-none = not judged
time-flow = in the month of an event
time-stock = in every month where it holds on the last day
time-cohort = { $n ->
    [one] in the month the person entered; the outcome is read { $antall } month later
   *[other] in the month the person entered; the outcome is read { $antall } months later
}
over-time-sum = The months are added.
over-time-last = The last month stands for the whole period.
over-time-mean = The mean of the months.
ytd-sum = The year to date is everything since January.
ytd-mean = The year to date is the mean per period.
judge-year-to-date = the year to date
judge-year = the whole year, once it has closed
judge-never = nothing: the figure is statistics
minutes-none = no extra time: the figure is in the register already
minutes-some = { $n ->
    [one] about { $antall } minute per report
   *[other] about { $antall } minutes per report
}
part-count = What is counted
part-numerator = Numerator
part-denominator = Denominator
part-open = The outcome is not known
part-exclusion = Kept out
definition-counting = How it is counted
definition-written = The conditions as they are written
definition-earlier = Earlier versions
definition-facts = In short
definition-source = Source
definition-cards = Stands on
definition-card = The card of { $kort }, under { $perspektiv }. The unit that reports is { $enhet }; figures follow the line upwards.
definition-reservations = Reservations
definition-weaknesses = What the figure can't see
definition-gaming = What the figure may tempt to
definition-beside = Read it beside
definition-counterweight = Counterweight
definition-pair = Always shown beside
definition-rivals = Other definitions of the same
definition-balances = Is the counterweight of
definition-part-of = Is part of
definition-figure = { $enhet }, { $periode }
definition-file = The definition as text
definition-file-text = This is the whole definition as the program reads it. It can be copied and changed in a package of one's own.
codes-in = Codes in
codes-code = Code
codes-meaning = Means
codes-used = Counts as
codes-valid = Valid
codes-always = The codes are not limited in time.
codes-source = Source:
try-heading = Try it yourself
try-title = Try { $indikator }
try-lead = The persons are made up. Change the period, the day and the rows, and see what happens to the figure. Nothing is kept.
try-asked-period = The question is { $enhet } in { $periode }, as known on { $dato }.
try-asked-ytd = The question is { $enhet } in the year to date up to { $periode }, as known on { $dato }.
try-asked-last-year = The question is { $enhet } in the year before { $periode }, as known on { $dato }.
try-asked-ytd-last-year = The question is { $enhet } last year to date, up to { $periode } a year earlier, as known on { $dato }.
try-count = Count again
try-add = Add a row
try-remove = Remove row
try-reset = Back to the example
try-row = Row
try-figure = The figure
try-became = What became of the row?
try-full = There is room for 30 rows here.
try-cell = { $kolonne }, row { $rad }
try-empty = (empty)
try-yes = yes
try-no = no
try-others = More examples of this definition
try-mistakes = Something must be mended before we can count
try-mistake = Row { $rad }, “{ $kolonne }”: { $vilha }
try-impossible = The rows can't be true at the same time: { $hvorfor }
try-wants-day = write a day, such as 2025-12-31.
try-wants-month = write a month, such as 2025-12.
try-wants-whole = write a whole number.
try-wants-decimal = { $n ->
    [one] write a number with at most one decimal.
   *[other] write a number with at most { $antall } decimals.
}
try-wants-yes-or-no = write ja or nei.
try-wants-code = choose a code from the list.
try-wants-shorter = write something shorter.
try-wants-no-identity-number = this may be a national identity number. Make up a name instead.
try-as-expected = That is what the example expects.
try-other-than-expected = That is not what the example expects, since something has been changed.
fate-both = in numerator and denominator
fate-numerator = in the numerator
fate-denominator = in the denominator only
fate-open = in the denominator, outcome not known
fate-again = counted already
fate-excluded = kept out
fate-outside = does not count
fate-other-time = at another time
fate-other-unit = another unit
fate-lies-in = The row lies in { $maneder }.
fate-lies-nowhere = The row has no day that has passed, and so lies in no month.
fate-asked-unit = We ask about { $enhet }.
fate-same-person = The same person is counted in a row above.
fate-adds = Adds { $x } to the numerator and { $n } to the denominator.
fate-adds-one = Adds { $x }.
fate-unmet = Not met: { $hva }.
fate-empty = { $kolonne } is empty
fate-other-code = { $kolonne } is { $kode }, which is not among the codes that count

try-period = Period
try-as-of = As it was known
try-as-of-hint = The rows were received on this day.
try-wants-period = Choose a period that is in the list.
try-wants-day-between = Write a day from { $fra } to { $til }, such as 2025-12-31.
try-no-version = The definition does not apply in this period.
