# Participation: inputs, hearings, meetings with users, decisions.

site-label = Pages about the unit and the year
site-plan = The plan
site-voices = Participation
site-reviews = Reviews
site-used = Used in meetings
site-burden = Burden
site-rulings = Decisions

form-not-saved = Not saved
form-stands = As it stands now
form-missing = Fill this in.
form-wrong = This can't be right. Look at what you wrote again.
form-past = Write a day that has not passed.
form-not-yet = Write a day that has been.
form-more-came = No more people can have come than you invited.
form-no-reps = Invite at least one employee representative. Without them the hearing can't be sent.
form-no-figures = Choose which figures the meeting used.
form-not-anonymous = The unit takes no inputs without a name.
form-no-names = Don't write names or anything else that points to a person: neither colleagues nor users.

speaker-staff = Employee
speaker-rep = Employee representative
speaker-user = User
speaker-leader = Leader
speaker-other = Somebody else
group-staff = Employees
group-reps = Employee representatives
group-users = Users
group-leaders = Leaders
group-others = Others
stance-proposes = Proposes
stance-comments = Comments
stance-supports = Supports
stance-objects = Objects
topic-plan = The whole plan for { $aar }
topic-goal = A goal in the plan for { $aar }
topic-action = An action in the plan for { $aar }
topic-survey = A survey in { $aar }
topic-other = Something else

voices-title = Participation in { $enhet }, { $aar }
voices-lead = What people think of the goals and the plan, how they were answered, and what it led to. The figures are about groups, never about persons.
voices-lead-own = Here are the hearings, the decisions and what you have said yourself. What others have said is read by those who work in the unit.
voices-speak = Say what you think
voices-all = Show all participation
voices-hearings = Hearings
voices-no-hearings = No hearings are open now.
voices-closed = Closed hearings

hearing-new = Send a hearing
hearing-new-lead = A hearing asks one question, has a last day and says who is asked. Every input gets an answer.
hearing-question = What do you ask?
hearing-question-hint = One question that can be answered. Say also what can be changed, and what is settled.
hearing-last-day = Last day to answer
hearing-who = Whom do you ask?
hearing-who-text = Write how many you ask in each group. Employee representatives are always included.
hearing-count = { $gruppe }, how many
hearing-label = { $gruppe }, which group
hearing-send = Send the hearing
hearing-asked = Asked:
hearing-invited-one = { $hvem } ({ $antall })
hearing-until = Until { $dato }
hearing-over = The last day was { $dato }
hearing-closed = Closed { $dato }
hearing-undecided = Nothing is decided yet.
hearing-manage = Close or make longer
hearing-longer = Give another last day
hearing-close = Close the hearing

inputs-heading = Inputs
inputs-own = What you have said
inputs-none = No inputs yet.
input-unsigned = { $gruppe }, without a name
input-owed = Waits for an answer
input-changed = Led to
input-answered = Answer from { $hvem }, { $dato }
input-answer = Answer
input-answer-again = Write the answer anew

speak-title = Say what you think
speak-lead = Every input gets an answer, and the decision says what it led to.
speak-about = What is it about?
speak-stance = You
speak-as = You say it as
speak-text = Your input
speak-text-hint = What should change, and why? Say what should stand instead.
speak-send = Send the input
speak-unsigned = Send without a name
speak-unsigned-means = Without a name we keep neither account nor time of day, only the day. The log does not say who you are either. Your leader and colleagues don't see who wrote, and you won't find the input under “My inputs”. It does not protect you against everything: what you write, and how you write it, may give you away. If you are few in the group you choose, others may guess. Whoever runs the server can see in which order things were saved, and who was logged in then.
speak-signed-means = The input stands with your name for those who work in the unit. The unit takes no inputs without a name.

answer-title = Answer the input
answer-lead = Say what you do about it, and why. The answer stands with the input.
answer-text = The answer
answer-hint = What do you take with you? What won't you do, and why?
answer-by = Who answers?
answer-by-hint = The function, not the name.
answer-by-leader = head of unit
answer-send = Send the answer

figures-heading = Who was asked, and who was heard
figures-lead = By group. Each input without a name counts as one voice.
figures-group = Group
figures-asked = Asked
figures-heard = Heard
figures-inputs = Inputs
figures-answered = Answered
figures-changed = Led to something
figures-of = { $x } of { $n }

panels-heading = Meetings with users
panels-none = No meetings are written down yet.
panel-new = Write a meeting down
panel-lead = User panels and dialogue meetings: how many came, what they said, and what it led to.
panel-users = User panel
panel-dialogue = Dialogue meeting
panel-kind = What kind of meeting?
panel-with = Whom did you meet?
panel-day = Day
panel-invited = Invited
panel-how-many = Came
panel-came = { $kom } of { $invitert } invited came.
panel-said = They said:
panel-changed = It led to:
panel-nothing-yet = nothing yet
panel-said-label = What did they say?
panel-said-hint = What the group said, not who said it.
panel-changed-label = What did it lead to?
panel-changed-hint = Leave it empty as long as it has led to nothing. You can write it later.
panel-edit = Write what it led to
panel-save = Save the meeting

decisions-heading = Decisions
decisions-none = No decisions are written down yet.
decision-new = Write a decision down
decision-lead = Write what was decided, why, and what each input led to.
decision-text = What was decided?
decision-reasons = Why?
decision-reasons-hint = Write it so that somebody who reads it a year from now understands. Say also why inputs were not followed.
decision-day = Day
decision-case-number = Case number
decision-effects = What did the inputs lead to?
decision-effects-text = Leave the field empty where the input changed nothing.
decision-effect = It led to
decision-save = Save the decision
decision-why = Reason:
decision-case = { $dato }, case { $sak }
decision-heard = { $n ->
    [0] No input changed anything.
    [one] One input changed something.
   *[other] { $antall } inputs changed something.
}

allow-heading = Inputs without a name
allow-yes = The unit takes inputs without a name. They are kept without account and time of day.
allow-no = Every input stands with a name.
allow-start = Take inputs without a name
allow-stop = Require a name from now on

mine-title = Participation
mine-lead = Hearings that ask you, and what you have said.
mine-hearings = Hearings that ask you
mine-inputs = My inputs
mine-not-unsigned = What you sent without a name is not here.
mine-nothing = You have sent no inputs.
mine-answered = Answered

front-hearing = Hearing: { $sporsmal }
front-owed = { $n ->
    [one] One input waits for an answer
   *[other] { $antall } inputs wait for an answer
}
front-wanted = { $enhet } wants you with them
front-report = Report values for { $periode }
front-undecided = { $n ->
    [one] { $n } goal waits for a decision
   *[other] { $n } goals wait for a decision
}
front-plan-draft = The plan has not been adopted yet
front-plan-changing = The plan has been opened and must be adopted again
