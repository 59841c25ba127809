# Surveys and the page for answers.

survey-heading = Surveys
survey-lead = Ask users and staff on the scale 1–6. The answers are truly anonymous: we keep only how many chose what.
survey-new = New survey
survey-all = All surveys
survey-none-title = No surveys yet
survey-none-text = Make one with a few questions that you ask the same way every year.
survey-asked-users = Users
survey-asked-staff = Staff
survey-open = Open
survey-closing = Closing
survey-closed = Closed
survey-too-few = Too few answers
survey-answered =
    { $n ->
        [one] One answer
       *[other] { $antall } answers
    }
survey-answered-of = { $svar } of { $alle } have answered ({ $prosent }%)
survey-about-open = { $enhet }. { $hvem }. { $svar }. Open until { $dag }.
survey-about-closed = { $enhet }. { $hvem }. { $svar }. Closed { $dag }.
survey-lead-open = { $enhet }. { $hvem }. Open until { $dag }.
survey-lead-closed = { $enhet }. { $hvem }. Closed { $dag }.
survey-new-lead = Ask few questions. Once the survey is made, the questions can't be changed.
survey-not-made = The survey was not made
survey-unit = Unit
survey-name = Name
survey-name-hint = The first thing those who answer see.
survey-introduction = Introduction
survey-introduction-hint = What the answers are used for, short and in the language of those who answer.
survey-asked = Who answers?
survey-questions = Questions
survey-questions-hint = One on each line. Use the same every year, so that you can compare.
survey-usual-questions = I am met with respect / I get the help I need / I take part in making my plan
survey-way = How do people come to the survey?
survey-way-tokens = By links that work once. Hand them out on paper or send them.
survey-way-common = By one link for all. Then nobody can stop a person from answering twice.
survey-invited = How many do you ask?
survey-invited-hint = Only with a link for all. The number gives the response rate.
survey-closes = Last day to answer
survey-closes-hint = The survey closes by itself the day after.
survey-no-names = Never ask about anything that points to one person. There are no fields for free text, on purpose.
survey-make = Make the survey
survey-wrong-unit = Choose a unit.
survey-wrong-name = Give the survey a name.
survey-wrong-closes = Choose a day that has not gone, before the end of next year.
survey-wrong-invited = Write a whole number.
survey-wrong-questions = Write between one and 30 questions, each on its line, and no two alike.
survey-answers = Answers
survey-never-who = We know how many have answered, never who.
survey-remind = Remind everybody of the last day, { $dag }, also those who have answered. Nobody knows who they are.
survey-common = Link for all
survey-common-text = Everybody with the link can answer. We keep nothing on their phones and can't see whether somebody answers twice.
survey-link = Link
survey-invite = Invite
survey-invite-text = Make a link for each person you ask. They are shown once, and nobody sees who gets which.
survey-how-many = Number of links
survey-make-links = Make links
survey-links-wrong = Make between 1 and 500 links at a time, while the survey is open.
survey-links-made = The links are ready
survey-links-text = Print or copy them now. They are not shown again, because we do not keep them.
survey-links-until = Answer by { $dag }. The link works once.
survey-links-copy = Copy
survey-links-list = All the links, one on each line
survey-links-print = Slips to cut out
survey-slip = You answer anonymously. Open this address on your phone:
survey-to-survey = To the survey
survey-results = Results
survey-results-later =
    { $n ->
        [one] The results show when the survey has closed.
       *[other] The results show when the survey has closed, if at least { $antall } have answered. That goes for the leader too.
    }
survey-results-too-few =
    { $n ->
        [one] Too few answered for anybody to see the answers.
       *[other] Fewer than { $antall } answered. Then nobody sees the answers, not even the leader.
    }
survey-results-text =
    { $n ->
        [one] The answers are not broken down.
       *[other] The answers are never broken down by who answered. Questions with fewer than { $antall } answers are hidden.
    }
survey-delivery = See the delivery to the card
survey-question = Question
survey-mean = Mean
survey-distribution = 1–2, 3–4, 5–6
survey-question-too-few = Too few answered this
survey-questions-asked = The questions
survey-anonymous = How the answers are anonymous
survey-anonymous-how = An answer is never kept. It is added to counters, and the link it came by is deleted at the same moment. Results show only when the survey has closed. The numbers that go to the card are put on form numbers that are drawn at random for each question.
survey-anonymous-limits = The limits: somebody with access to the server, or to backups taken between two answers, can work out what came in between. If all answer alike, everybody knows what everybody answered.
survey-close = Close the survey
survey-close-heading = Close the survey?
survey-close-text =
    { $n ->
        [one] It can't be opened again.
       *[other] It can't be opened again, and the links stop working. If at least { $antall } have answered, the answers go to the card for { $aar } with the unit's other closed surveys. They take over from what was delivered for that year before.
    }
survey-keep-open = Leave it open
answer-promise =
    { $n ->
        [one] You answer anonymously.
       *[other] You answer anonymously. We keep only how many chose what, and show nothing until at least { $antall } have answered.
    }
answer-scale = Choose from 1 to 6. 1 means you fully disagree, 6 that you fully agree.
answer-low = Fully disagree
answer-high = Fully agree
answer-unknown = Don't know
survey-answer-send = Send the answer
answer-until = You can answer until { $dag }. Once sent, the answer can't be changed or found again, not even by us.
answer-empty = Answer at least one question before you send.
answer-thanks = Thank you for your answer
answer-thanks-text = Your answer is counted. You can close the page.
answer-closed = You can't answer here
answer-closed-text = The link has been used, the survey has closed, or the address is misspelt. If you have answered, your answer is counted.
