admin-overview = Overview
admin-people = People and roles
admin-units = Units and lines
admin-packages = Packages
admin-editions = Editions and counts
admin-log = Audit log
done-role-given = The role is given.
done-role-ended = The role is taken back.
done-renamed = The name is saved.
done-closed = The account is closed, and its person is logged out everywhere.
done-reopened = The account is open again.
done-measuring-asked = The count is asked for. The cards show the new figures when it is done.
done-known-already = That was done already.
not-done-last-administrator = It is not done: nobody would be left who administers the whole installation. Give the role to somebody else first.
admin-lead-whole = You administer the whole installation.
admin-lead-part = You administer { $enheter }, and what lies below.
admin-matters = Somebody should look at this
admin-matter-not-in = { $n ->
    [one] { $antall } person has not chosen a password yet
   *[other] { $antall } people have not chosen a password yet
}
admin-matter-definitions = { $n ->
    [one] { $antall } mistake in the definitions
   *[other] { $antall } mistakes in the definitions
}
admin-matter-changed = The definitions have been changed, and are used the next time Rettesnor is started
admin-matter-goals = The goals in goals.csv can't be read, so cards are shown without goals
admin-matter-stale = A delivery that has been received is not counted yet
admin-matter-failed = The last count failed
admin-people-count = { $n ->
    [one] { $antall } person
   *[other] { $antall } people
}
admin-own-units-count = { $n ->
    [one] { $antall } unit of your own
   *[other] { $antall } units of your own
}
admin-packages-count = { $n ->
    [one] { $antall } package of definitions
   *[other] { $antall } packages of definitions
}
admin-no-edition = Nothing has been counted yet.
admin-newest-edition = The newest edition is as of { $dag }
admin-log-lead-short = Who has done and read what
admin-people-lead = Who can see, deliver and accept, and where.
admin-people-search = Search for a name, an e-mail address or a unit
admin-people-none = No people match.
admin-any-role = All roles
admin-search = Search
admin-more = Only the first are shown. Search to find more.
admin-roles = Roles
admin-no-roles = No role
admin-elsewhere-short = and roles elsewhere
admin-elsewhere = The account also has roles at units that you do not administer. They are not shown here.
admin-state = State
admin-in-use = In use
admin-closed = Closed
admin-example = Example
admin-not-in-yet = Not in yet
admin-invite = Invite a person
admin-invite-lead = You get a link to give to the person. With it the person chooses a password and comes in.
admin-invite-make = Make the invitation link
admin-cancel = Cancel
admin-full-name = Full name
admin-email-wrong = Write the address with @, such as name@kommune.no.
admin-email-known = This address has an account already.
admin-known-title = The person has an account already
admin-known-text = There is no need for a new one. Give the role to the account that is there; the person logs in as before.
admin-known-give = Give the role to the account
admin-form-wrong = Something must be corrected
admin-role-help = What each role may do
admin-unit = At the unit
admin-unit-hint = Write its name or number. The role holds at the units below as well.
admin-unit-missing = Write the unit that the role is to hold at.
admin-unit-unknown = There is no unit called “{ $sok }” among those you administer.
admin-unit-several = Several units fit “{ $sok }”. Choose one of them.
admin-unit-which = Which of these?
admin-all-lines = every line that the unit is in
admin-line-hint = The line of whoever answers for the figures: the municipal one for the introduction programme, the state's for the state goals of a NAV office.
admin-line-wrong = { $enhet } is not in that line. It is in { $linjer }.
admin-invited = The link is made
admin-invited-text = Give the link to { $navn }. It can be used once, until { $naar }.
admin-link = Copy the link now
admin-link-label = Link
admin-link-warning = The link is shown this one time alone, and we do not send it. Give it to nobody but the person: whoever has the link comes into the account.
admin-copy = Copy
admin-copied = Copied
admin-to-person = To the person
admin-one-more = Invite one more
admin-account = The account
admin-way-in = Comes in
admin-made = Made
admin-way-closed = Does not come in: the account was closed { $naar }.
admin-way-invited = Has a link until { $naar }, and has not chosen a password yet.
admin-way-both = Has a password, and until { $naar } a link to choose a new one.
admin-way-example = With one click: this is an example person of a demonstration.
admin-way-password = Has chosen a password.
admin-way-none = Has no password, and no link that holds. Make a new link.
admin-added = { $naar }, by { $hvem }
admin-operator = whoever runs Rettesnor
admin-somebody = another administrator
admin-new-link = Make a new link
admin-close = Close the account
admin-reopen = Open the account again
admin-close-title = Close the account of { $navn }?
admin-close-text = { $navn } is logged out everywhere and can't come in again. Roles, comments and deliveries stay. You can open the account again.
admin-not-kept = The account has roles that you do not administer. So only an administrator above them all can make a new link, change the name or close it.
admin-at = Where
admin-given = Given
admin-end-role = Take back
admin-give-role = Give a role
admin-units-lead = The units that cards are made for, and the lines they hang in. A role holds downwards in one line.
admin-lines = Lines
admin-units-search = Search for a name or a number
admin-units-none = No units fit.
admin-employees = Employees
admin-below = Units below
admin-with-role = Have a role here
admin-notes = Note
admin-note-too-small = Too few employees for a card of its own
admin-note-unknown-size = Unknown number of employees: no card of its own
admin-note-joint = Joint office, also for { $enheter }
admin-units-change = How to change the units
admin-units-change-text = Municipalities, counties and NAV regions are known already. Offices and service places are delivered in the data set “enheter”: name, line, the unit above, number of employees and from when. The latest delivered about a unit holds.
admin-units-small-text = A unit with fewer than three employees gets no card of its own, since it would be about one of them. Its figures are in the card of the unit above. A service place whose number is not delivered counts as too small as well.
admin-units-deliver = Deliver units
admin-invite-here = Invite somebody here
admin-unit-known = What is known
admin-unit-national = The unit is in the national list, which comes with Rettesnor. Name, number and place can't be changed; the number of employees can be delivered in the data set “enheter”.
admin-unit-place = Place
admin-unit-above = In { $linje }: { $over }
admin-employees-unknown = Not delivered
admin-served-by = Joint office
admin-source = Source
admin-source-national = The national list
admin-source-delivered = The data set “enheter”
admin-unit-people = Have a role here
admin-unit-nobody = Nobody has a role at this unit itself. Whoever has a role at a unit above has it here as well.
admin-unit-below = The units below
admin-packages-lead = The definitions that cards are counted by, whether they hold together, and whether their cases hold.
admin-package = Package
admin-package-folder = Folder
admin-package-controlled = Answers for the figures
admin-cases = Cases
admin-definitions-changed = The definitions in the data folder have been changed since Rettesnor started. The new ones are used the next time it is started, if they are without mistakes.
admin-definitions-wrong = Mistakes in the definitions
admin-goals = Goals
admin-goals-count = { $n ->
    [0] No goals are set.
    [one] { $antall } goal is set.
   *[other] { $antall } goals are set.
}
admin-goals-wrong = goals.csv can't be read
admin-goals-text = The goals stand in the file goals.csv in the data folder: unit, indicator, year, desired level, tolerance and source. Where there is a mistake in a row, none of them is used.
admin-own-definitions = Definitions of your own
admin-own-definitions-text = Definitions in the folder “definitions” in the data folder are added to those that come along, or take their place. “rettesnor check” says what is wrong, line by line.
admin-cases-none = The package has no cases
admin-cases-hold = { $n ->
    [one] The case holds
   *[other] All { $antall } cases hold
}
admin-cases-fail = { $n ->
    [one] { $antall } of { $av } cases does not hold
   *[other] { $antall } of { $av } cases do not hold
}
admin-cases-text = They have been counted just now, by the definitions in use, with the slow counter that reads them word by word.
admin-cases-held = { $n ->
    [one] { $antall } case holds
   *[other] { $antall } cases hold
}
admin-to-definition = Read the definition
admin-case-none = no cases
admin-case-holds = holds
admin-case-fails = does not hold
admin-editions-lead = An edition is all that has been counted, as it was known on a day. It never changes; cards are shown from the newest.
admin-measurings = Counts
admin-measure-again = Count again
admin-measurings-none = Nobody has asked for a count here. One is asked for by itself when a delivery is accepted.
admin-stale-text = A delivery that has been received is not in the figures yet.
admin-asked = Asked for
admin-by = By
admin-why = Why
admin-why-by-hand = Asked for by hand
admin-why-delivery = A delivery was accepted
admin-measuring-asked = Waits
admin-measuring-started = Under way since { $naar }
admin-measuring-done = Done { $naar }: edition { $utgave }
admin-measuring-failed = Failed { $naar }
admin-editions-made = Editions
admin-edition = Edition
admin-edition-shown = shown now
admin-as-of = As it was known on
admin-program = Program
admin-log-lead = Everything that was written, and every reading of figures before publication. Nothing can be changed or taken away unseen.
log-check = Check the log
log-export = Download it all
log-who = Who
log-what = What
log-object = To what
log-from = From
log-to = Until
log-show = Show
log-all = Show the whole log
log-none = No entries fit.
log-number = No.
log-when = When
log-anybody = Anybody
log-anything = Anything
log-visitor = not logged in
log-pages = Pages of the log
log-newest = The newest
log-older = Older
log-here = No. { $fra } to { $til }
log-raw = As it stands in the log
detail-role = role: { $verdi }
detail-kind = kind: { $verdi }
detail-version = version { $verdi }
detail-dataset = { $verdi }
detail-state = { $verdi }
detail-unit = { $verdi }
detail-units = { $verdi }
detail-line = line: { $verdi }
detail-year = year { $verdi }
detail-indicator = { $verdi }
detail-period = { $verdi }
detail-way = way: { $verdi }
detail-name = choice: { $verdi }
detail-sessions = sessions: { $verdi }
detail-links = links: { $verdi }
detail-mappings = answers remembered: { $verdi }
detail-forgotten = answers forgotten: { $verdi }
detail-effects = changes on cards: { $verdi }
detail-changes = changes: { $verdi }
detail-attempts = attempts: { $verdi }
detail-form-keys = form keys: { $verdi }
detail-of-another = written by somebody else
log-whole = { $n ->
    [one] The log is whole: { $antall } entry. It has the checksum { $hode }.
   *[other] The log is whole: { $antall } entries. The last has the checksum { $hode }.
}
log-broken = The log has been changed. Entry { $nummer } { $hvorfor }. Tell whoever runs Rettesnor.
log-broken-missing = is not there
log-broken-changed = is not as it was written
log-broken-unlinked = does not follow the one before
deed-add-person = Made an account
deed-rename-person = Changed a name
deed-close-person = Closed an account
deed-reopen-person = Opened an account again
deed-set-password = Changed a password
deed-set-preference = Changed a choice
deed-invite = Made a link
deed-accept-invitation = Chose a password by a link
deed-give-role = Gave a role
deed-end-role = Took a role back
deed-try-log-in = Tried to log in
deed-begin-session = Logged in
deed-end-session = Logged out
deed-purge = Cleared away old attempts
deed-take-form-key = Sent a form
deed-file-record = Wrote in a steering document
deed-open-survey = Opened a survey
deed-invite-to-survey = Made links to a survey
deed-count-answer = An answer was counted
deed-close-survey = Closed a survey
deed-write-comment = Wrote a comment
deed-edit-comment = Changed a comment
deed-withdraw-comment = Took a comment back
deed-upload = Uploaded files
deed-move-upload = An upload moved on
deed-note-effects = Noted what a delivery changed
deed-set-mappings = Gave columns or values a meaning
deed-ask-measuring = Asked for a count
deed-ask-pattern = Asked what must be hidden before something is published
deed-keep-pattern = Decided what is hidden in what is published
deed-publish = Published a card
deed-make-report = Made a report
deed-publish-report = Published a report
deed-keep-report-file = Kept a file of a report
deed-start-measuring = A count began
deed-end-measuring = A count ended
deed-tell-news = Told of changed status
deed-read = Read
steps-title = How to begin
steps-text = Four steps to the first card.
step-done = done
step-roles = Give roles
step-roles-text = A leader at the unit accepts deliveries and sees the figures; staff deliver. You can give a role to yourself as well.
step-units = Deliver your units
step-units-text = The municipalities are known. If you have offices or service places, deliver them in the data set “enheter”.
step-deliver = Deliver a register
step-deliver-text = Upload a file from the case system. We say what must be corrected, and count once a leader has accepted it.
step-card = See the card
step-card-text = Once the delivery is counted, the card is here. Send the leader its link.

done-readdressed = The address is saved. The person logs in with it from now on.
deed-change-email = Changed an e-mail address
