# Quality reviews.

quality-heading = Quality review
quality-lead = Read a random sample of your cases against a checklist of your own. Only counts are entered here.
quality-new = New checklist
quality-all = All checklists
quality-none-title = No checklists yet
quality-none-text = Begin with five questions that you agree a good case answers yes to.
quality-by-colleagues = Read by colleagues
quality-by-unit = Read by { $enhet }
quality-about = { $enhet }. { $leser }.
quality-rounds =
    { $n ->
        [one] One review
       *[other] { $antall } reviews
    }
quality-new-lead = Ask what can be answered yes, no or not relevant for each case.
quality-not-made = The checklist was not made
quality-unit = Unit
quality-name = Name
quality-name-hint = For example “Individual plan”.
quality-purpose = What it is for
quality-purpose-hint = Which cases it is for, and what you want to learn.
quality-questions = Questions
quality-questions-hint = One on each line. “Yes” should mean that it is good.
quality-sample = Cases in the sample
quality-sample-hint = Ten cases show large faults. To see small changes you need more.
quality-reader = Unit that reads
quality-reader-hint = Leave empty when colleagues read each other's cases. Otherwise write the unit's name or code.
quality-no-cases = Never write names, case numbers or anything else that points to a case.
quality-make = Make the checklist
quality-wrong-unit = Choose a unit.
quality-wrong-name = Give the checklist a name.
quality-wrong-sample = Write a number from 1 to 1,000.
quality-wrong-reader = We can't find the unit, or it is your own.
quality-wrong-questions = Write between one and 30 questions, each on its line.
quality-lead-one = { $enhet }. { $antall } cases each time. { $leser }.
quality-results = Results over time
quality-question = Question
quality-round =
    { $n ->
        [one] { $dag }, one case
       *[other] { $dag }, { $antall } cases
    }
quality-basis = { $ja } of { $alle }, uncertain between { $fra } and { $til }%
quality-hidden = Too few cases
quality-few =
    { $n ->
        [one] Shares of fewer than one case are not shown.
       *[other] Shares of fewer than { $antall } cases are not shown. The uncertainty says how much the share may come from which cases were drawn.
    }
quality-no-rounds = Nobody has entered a review yet.
quality-what-learned = What we learned
quality-draw = Draw cases
quality-draw-text = Keep a list of the cases yourselves. Write how many there are, and we draw which places on the list to read. We do not keep what is drawn.
quality-draw-of = Cases on the list
quality-draw-do = Draw
quality-drawn = Read the cases at places
quality-tell = Enter a review
quality-tell-text = Count the answers for all the cases. Yes, no and not relevant must add up to the number of cases.
quality-not-kept = The review was not kept
quality-day = Day
quality-cases = Cases read
quality-yes = Yes
quality-no = No
quality-not-relevant = Not relevant
quality-learned = What did you learn, and what do you do now?
quality-keep = Keep the review
quality-wrong-cases = Write how many cases you read.
quality-wrong-counts = Yes, no and not relevant must add up to the number of cases for each question.
quality-wrong-day = Choose a day that has been.
