# The front page.
home-hello = Hello, { $navn }
home-lead-first = Nothing has been measured yet. Here is what you can do first.
home-lead-quiet = Nothing waits for you, and no status has changed since { $tid }.
home-lead-waiting = { $n ->
    [one] One thing is waiting for you.
   *[other] { $antall } things are waiting for you.
}
home-lead-changed = { $n ->
    [one] One status has changed since { $tid }.
   *[other] { $antall } statuses have changed since { $tid }.
}
home-accept = Accept { $fil }
home-checked = { $fil } waits for a leader to accept it
home-answer = Answer questions about { $fil }
home-failed = { $fil } was stopped
home-expired = { $fil } expired before anybody accepted it
home-under-way = { $fil } is on its way
home-expires = Deleted in { $tid } if nobody does anything.
home-today = today
home-yesterday = yesterday
home-changed = Changed since last time
home-changed-lately = Changed in the last month
home-only-clear = Only changes that are certain
home-from = from
home-to = to
home-more = { $n ->
    [one] and one more status
   *[other] and { $antall } more statuses
}
home-accepted = { $fil } is accepted
home-period = { $periode } is over
home-period-text = The card of the period is ready. The figures are preliminary until everybody has delivered.
home-how = How to read the card
home-how-status = A goal is reached, near or not reached. Where it says “uncertain”, chance can explain the distance to the goal.
home-how-missing = Figures that are missing have words of their own. None of them means zero.
home-units = My units
home-goals = { $n ->
    [one] One of { $maal } goals is reached.
   *[other] { $antall } of { $maal } goals are reached.
}
home-no-goals = The unit has set no goals for the period.
home-no-card = The card of this unit can't be shown.
home-locked = The figures are not shown to you.
start-heading = Getting started
start-text = Rettesnor shows figures once register data have been delivered and accepted. Take the steps in this order.
start-text-wait = Rettesnor shows figures once register data have been delivered and accepted. The cards come here by themselves.
start-people = Add people and give them roles
start-people-text = Staff deliver, a leader accepts. Each gets a link to choose a password.
start-units = Deliver your units
start-units-text = Counties and municipalities are known. Offices and service places are delivered in the data set Units.
start-deliver = Deliver the first file
start-deliver-text = Use an extract from your system, or fill in the empty template.
start-read = See what is measured
start-read-text = Each indicator explains what it counts, who is included, and what it can't see.
start-no-role = You have no role yet
start-no-role-text = Whoever administers Rettesnor where you are gives you a role at a unit. Then you see the cards here.
