# Reviews, the log of use, burden and decisions.

review-list-title = Reviews in { $enhet }, { $aar }
review-list-lead = After each period you look at what was reached and done, what you believe is the cause, and what you change.
review-tertials = Tertials
review-quarters = Quarters
review-draft = Draft
review-closed = Closed { $dato }
review-none = Not done
review-running = The period is under way
review-later = To come
review-title = Review of { $periode }
review-lead = Save as often as you like. When the leader closes the review it stands, and what you decided of the actions is done.
review-results = Results
review-results-text = Did you reach the goals? Comment where something has happened. A goal that was red and still is needs no new explanation.
review-no-goals = The plan has no adopted goals.
review-goal = Goal
review-card = The scorecard
review-attained = Reached?
review-words = In words
review-words-asked = What has happened?
review-words-free = Comment only if you have something to say.
review-card-says = The scorecard says: { $status }.
review-card-silent = The scorecard does not show this goal.
review-change-goal = Propose to change or drop the goal
review-new-goal = Propose a new goal
review-actions = Actions
review-actions-text = Were the actions carried out? Decide of each whether it is to end, be adjusted, be replaced or go on.
review-action = Action
review-believed = Was to work because: { $hvorfor }
review-carried = Carried out?
review-verdict = What happens next?
review-why = Why?
review-why-hint = If it is to be adjusted, write how as well.
review-replacement = New action
review-replacement-hint = Only when the action is replaced.
review-replaced-by = New action:
review-not-said = Not answered
review-causes = Causes and conditions
review-causes-text = What do you believe is the cause?
review-causes-good = Causes of good attainment
review-causes-lacking = Causes of lacking attainment
review-conditions = Other conditions
review-conditions-text = Other things that have mattered.
review-inner = Inside the unit
review-outer = Outside the unit
review-involve = Others to involve
review-involve-text = Should other units or bodies be involved? The units see it on their front page when the review is closed.
review-involve-units = Units
review-involve-units-hint = Names or numbers, with commas between: 3203, kontor:0219
review-involve-words = What should they take part in?
review-save = Save and look through
review-saved = The draft is saved. This is how it stands now.
review-close-title = Look through the review of { $periode }
review-close-heading = Close the review
review-close-text = Once closed, it stands, unless the leader opens it again and says why. Actions that you end or replace are changed in the plan at the same time.
review-close = Close the review
review-close-leader = The leader closes the review.
review-go-on = Go on writing
review-unsaid = { $n ->
    [one] One goal is not answered.
   *[other] { $antall } goals are not answered.
}
review-undecided = { $n ->
    [one] One action is not decided and goes on as before.
   *[other] { $antall } actions are not decided and go on as before.
}
review-lacks = An action that is ended, adjusted or replaced must have a reason. One that is replaced must have a new action as well.
review-reopen = Open the review again
review-reopen-text = The version that was closed is kept. What you decided about the actions has been done and is not undone.
review-reopen-why = Why is it opened?
review-reopen-do = Open again
review-as-closed = As it was when it was closed { $dato }
review-as-it-stands = As it stands now
review-earlier = Closed { $dato }, and opened again later. This is what it said then.
review-wanted-title = { $enhet } wants you with them, { $periode }
review-wanted-lead = This is what they wrote in their review. The rest of it is read by those who work there.
attained-yes = Reached
attained-partly = Partly reached
attained-no = Not reached
attained-early = Too early to say
carried-done = Carried out
carried-partly = Partly carried out
carried-not = Not carried out
verdict-go-on = Goes on
verdict-adjust = Is adjusted
verdict-replace = Is replaced
verdict-end = Ends
signal-changed = It has changed: last time it was { $status }. What do you believe is the cause?
signal-rising = The figure has risen seven months in a row. What do you believe is the cause?
signal-falling = The figure has fallen seven months in a row. What do you believe is the cause?

used-title = Used in meetings in { $enhet }, { $aar }
used-lead = Which meetings used which figures, and what they decided. Figures that nobody uses need not be gathered.
used-log = The log
used-none = No meetings are written down yet.
used-these = Used
used-card = the whole scorecard, { $periode }
used-decided-label = Decided:
used-decided-nothing = Decided nothing.
used-new = Write a meeting down
used-meeting = Meeting
used-meeting-hint = A staff meeting or leader meeting, for example.
used-day = Day
used-period = Period
used-period-hint = The period that the figures were about.
used-figure = Figure
used-whole-card = The whole scorecard
used-decided = What did the meeting decide?
used-decided-hint = Leave it empty if nothing was decided.
used-save = Save
used-in-meeting = Used in a meeting

burden-title = What reporting costs { $enhet }, { $aar }
burden-lead = The goals cost { $timer } of work a year to report.
burden-lead-below = Its own goals cost { $timer } of work a year to report. With the units below it is { $alle }.
burden-hours = { $n ->
    [one] { $antall } hour
   *[other] { $antall } hours
}
burden-own = Its own goals
burden-none = No adopted goals.
burden-what = How it is counted
burden-year = A year
burden-how = { $minutter } min × { $ganger } a year × { $personer } reporting
burden-how-unsaid = Time or number of people reporting is not stated
burden-goals = { $n ->
    [one] One goal
   *[other] { $antall } goals
}
burden-below = The units below
burden-unit = Unit
burden-note = Only adopted goals are counted. The minutes are those that the unit itself has written on the goal.
burden-to-drop = What could you drop?

drop-title = What could { $enhet } drop?
drop-lead = { $n ->
    [one] We have looked at one goal or figure. Here is what one might ask about. You decide.
   *[other] We have looked at { $antall } goals and figures. Here are those that one might ask about. You decide.
}
drop-counted = We count how often the figures are opened, without knowing by whom. Counting began in { $maned }.
drop-not-counted = We count how often the figures are opened, without knowing by whom. Counting has not begun yet.
drop-none = Nothing stands out.
drop-goal = Goal
drop-statistics = Statistics
drop-perhaps = There may be a good reason:
doubt-unused = No meeting has used it this year or last.
doubt-unused-innocent = Perhaps it is used without anybody writing it in the log, or the goal is new.
doubt-costly = It costs { $timer } a year, more than twice what is usual with you.
doubt-costly-innocent = Perhaps the work is of use in itself, as when talks with users are part of it.
doubt-unopened = Nobody has opened the figure for a year.
doubt-unopened-innocent = Perhaps it is read on the scorecard or in a report, and nobody needs to open it.

rulings-title = Decisions in { $enhet }
rulings-lead = Everything that has been decided of goals, plans and actions, with reason and date. All years.
rulings-search = Search the decisions
rulings-find = Search
rulings-found = { $n ->
    [0] No decision mentions “{ $sok }”.
    [one] One decision mentions “{ $sok }”.
   *[other] { $antall } decisions mention “{ $sok }”.
}
rulings-none = No decisions to show.
rulings-no-reason = not written
ruling-goal-adopted = Goal adopted
ruling-goal-demoted = Goal made statistics
ruling-goal-retired = Goal ended
ruling-plan-adopted = Plan adopted
ruling-plan-opened = Plan opened for change
ruling-action-ended = Action ended
ruling-action-replaced = Action replaced
ruling-action-adjusted = Action adjusted
ruling-review-reopened = Review opened again
ruling-decided = Decision
ruling-case = case { $sak }
ruled-by-unit = the unit itself
ruled-by-chief = the chief executive
ruled-by-committee = the committee
ruled-by-council = the council
ruled-by-above = a level above
