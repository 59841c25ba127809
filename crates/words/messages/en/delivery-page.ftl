# Deliveries on the web.
finding-missing-column-page = Add it to the file. If it is there under another name, deliver again and choose it when asked.
finding-no-rows-page = Deliver a file with rows. If there were none to report, use the button “Nothing to report”.
finding-unknown-code-page = Use a code or a name from the template's list, or deliver again and say what the value means when asked.
finding-outside-scope-page = Take the row out, or deliver again for the unit and the months that it is about.
finding-after-received-page = Mend the time in the file.
finding-loss-page = Check that the extract is complete. If the loss is right, it can be confirmed when the delivery is accepted.
marked-line = Row
marked-wrong = What is wrong

deliver-lead = Deliver register data for your unit. The file is checked row by row, and nothing changes until somebody has accepted it.
deliver-waiting = Waiting
deliver-waiting-about = { $datasett }. Uploaded { $tid } by { $navn }.
deliver-new = New delivery
deliver-takes = Usually takes two minutes
deliver-not-taken = The delivery was not taken in
deliver-demo = This is a demonstration that others can see. Do not upload information about real people.
deliver-dataset = Data set
deliver-unit = Unit
deliver-first = From month
deliver-last = To month
deliver-months-hint = Leave the months empty if the rows themselves show which they are.
deliver-files = Drop files here, or choose them
deliver-files-hint = CSV or Excel, up to { $megabyte } MB. National identity numbers are never stored.
deliver-sending = Sending the files
deliver-send = Upload and check
deliver-nothing = Nothing to report
deliver-templates = Empty templates
deliver-none-title = You deliver for no unit
deliver-none-text = Staff and leaders deliver for their units. If you think you should, ask whoever administers Rettesnor where you work.
deliver-history = History
deliver-history-text = The latest deliveries for your units
deliver-among-others = Several units, { $maneder }
deliver-several = several units, yours among them
deliver-not-allowed = You can't deliver this data set for this unit. Choose another unit or another data set.
deliver-no-dataset = Choose which data set the file holds.
deliver-no-units = Choose which unit the delivery is for.
deliver-no-files = Choose at least one file.
deliver-no-months = Say for which months there was nothing to report.
deliver-bad-months = The months can't be read, run backwards or lie ahead. Write them as 2026-03, the earliest first.
deliver-no-zero = In this data set values are delivered. That there were none is said with the value 0 in a file.
deliver-no-form = What was sent was not our form. Open the page again and try once more.
deliver-old-form = The form was too old. Choose the file and send again; nothing is stored.
deliver-too-large = The files are larger than { $megabyte } MB together. Split them, or ask whoever runs Rettesnor to raise the limit.
deliver-broke-off = The sending broke off, and nothing is stored. Try again.
deliver-disk = We can't write the file right now, and nothing is stored. Tell whoever runs Rettesnor.

nothing-heading = Nothing to report
nothing-lead = Tell us that there was nobody to report. It counts as zero, which is not the same as nobody having delivered.
nothing-sure = I am sure that there was nobody for this unit in these months
nothing-not-sure = Tick that you are sure.
nothing-send = Report that there was nobody
cancel = Cancel

column-delivery = Delivery
column-dataset = Data set
column-scope = For
column-rows = Rows
column-received = Received
column-state = State
column-file = File
column-row = Row
column-column = Column
column-value = Value
column-detail = What we see

state-received = waiting to be checked
state-checking = being checked
state-needs-mapping = needs answers from you
state-checked = waiting to be accepted
state-refused = must be mended and sent again
state-accepting = being accepted
state-accepted = accepted
state-accepted-good-rows = accepted without bad rows
state-uncounted = accepted, soon counted
state-replaced = replaced
state-discarding = being discarded
state-discarded = discarded
state-expired = expired
state-failed = stopped

stages-label = How far the delivery has come
stage-received = Received
stage-checked = Checked
stage-decided = Look over and accept
stage-counted = Counted on the card

doing-queued = The files are received and wait their turn
doing-waiting = Waiting for another job to finish
doing-reading = Reading the files
doing-writing = Putting the rows in order
doing-marking = Marking errors in the files
doing-accepting = The delivery is being accepted
doing-discarding = The delivery is being discarded
doing-counting = Counting the figures again
doing-trouble = We try again in a moment

upload-nothing = Nothing to report
upload-and-more = { $n ->
    [one] { $fil } and one more file
   *[other] { $fil } and { $antall } more files
}
upload-by-operator = whoever runs Rettesnor
upload-lead = Uploaded { $tid } by { $navn }. For { $omfang }.
upload-lead-units = Uploaded { $tid } by { $navn }.
upload-months = The rows are for { $maneder }.
delivered-lead = Received { $dato } from { $navn }. For { $omfang }.
upload-look-again = See how it goes
upload-marked = The file with its errors marked
upload-again = Deliver again
upload-events = What has happened
upload-event = { $tid }, { $navn }
upload-renewed = Other deliveries have been accepted since this one was checked. What it changes has been worked out again: look it over, and accept once more.
upload-must-hold = The delivery has errors that keep it from being accepted the way it was chosen. Look over the report and choose again.
upload-late = The delivery has come further than the page you looked at. This is how it stands now.
upload-late-accepted = { $navn } accepted the delivery { $tid }, before you decided. This is how it stands now.
upload-late-discarded = { $navn } discarded the delivery { $tid }, before you decided. This is how it stands now.
upload-late-expired = The delivery expired before anybody decided, and is deleted. Deliver the file again.
upload-late-renewed = The report is new since you looked at it. Look it over, and decide then.
upload-late-must-hold = The delivery has errors that keep it from being accepted like this. Look over the report below.
trouble-heading = Something is in the way
trouble-text = Nothing is lost, and we try again by ourselves. If it goes on, show the text below to whoever runs Rettesnor.

facts-read = rows read
facts-good = rows without errors
facts-persons = persons
facts-wrong = rows with errors
facts-warnings = warnings
facts-expires = deleted in
time-hours = { $n ->
    [one] { $antall } hour
   *[other] { $antall } hours
}
time-minutes = { $n ->
    [one] { $antall } minute
   *[other] { $antall } minutes
}

report-fatal = Stops the delivery
report-errors = Errors
report-warnings = Warnings
report-infos = Information
report-found = { $n ->
    [one] { $antall } finding
   *[other] { $antall } findings
}
report-and-more = and more
report-show-rows = Show the rows
report-clean = The check found no errors.
changes-heading = What changes in the register
changes-text = Before and now, within the months of the delivery
changes-more = { $n ->
    [one] and one more unit
   *[other] and { $antall } more units
}

verdict-page-good = { $n ->
    [one] The row is in order
   *[other] All { $antall } rows are in order
}
verdict-page-zero = The unit reports that there was nobody to report
verdict-page-bad = { $n ->
    [one] One of { $rader } rows has errors
   *[other] { $antall } of { $rader } rows have errors
}
verdict-page-cannot = The delivery can't be accepted as it is
verdict-page-mend = Nothing is changed. Mend what is described below, and deliver the file again.
verdict-page-nothing-changed = Nothing is changed yet. Once the delivery is accepted, it is counted on the cards.
verdict-page-with-warnings = { $n ->
    [one] Nothing is changed yet. There is one warning: see whether the row is right.
   *[other] Nothing is changed yet. There are { $antall } warnings: see whether the rows are right.
}
verdict-page-or-leave-out = { $n ->
    [one] Nothing is changed yet. Mend the file and deliver again, or accept the one row that is in order.
   *[other] Nothing is changed yet. Mend the file and deliver again, or accept the { $antall } rows that are in order.
}
verdict-page-loss = Many persons who were there before are not there now. See whether the extract is complete.
verdict-page-loss-of = { $enhet } loses { $tapt } of { $antall } persons
verdict-page-leader = Whoever leads { $enheter } must accept the delivery.
verdict-page-administrator = Whoever administers all of Rettesnor must accept the delivery.
accept-label = { $n ->
    [one] Accept one row
   *[other] Accept { $antall } rows
}
accept-label-zero = Accept that there was nobody
accept-question = { $n ->
    [one] Accept one row?
   *[other] Accept { $antall } rows?
}
accept-question-zero = Accept that there was nobody to report?
accept-text = { $n ->
   *[other] The delivery replaces the one before for the same months, which can still be seen in the history. The cards are counted again at once.
}
accept-text-good-rows = { $n ->
   *[other] Rows with errors ({ $utelatt }) are not counted. The delivery replaces the one before for the same months, which can still be seen in the history.
}
accept-loss = I have checked that this is right
discard-label = Discard
discard-question = Discard the delivery?
discard-text = What was uploaded, and the report on it, are deleted. Nothing changes on the cards.
discard-keep = Keep it

outcome-unchanged = The same rows had been accepted before. Nothing is changed.
outcome-discarded = The delivery is discarded, and nothing of it is left with us.
outcome-expired = Nobody decided within a day, and the delivery is deleted. Deliver the file again.
outcome-uncounted = The delivery is accepted, but not counted yet.
outcome-for-many = The delivery is for more units than yours. Only those who answer for all of them see what is in it.
why-files-gone = The files were gone when they were to be checked. Deliver them again.
why-forgotten = The delivery was deleted because somebody in it was to be forgotten, or because it was too old. Deliver the file again.
why-no-dataset = The data set is no longer among the definitions. Ask whoever administers Rettesnor.
why-not-theirs = The file has values that you do not answer for. Take them out, and deliver again.
why-too-many-files = There are too many files in one delivery. Deliver fewer at a time.
why-months-ahead = The months begin after the delivery was received. Deliver again for months that have begun.
why-no-unit = The unit is no longer there. Deliver again for a unit that is.
why-broken = Something went wrong with us while the file was checked. Deliver it again; if it goes wrong once more, tell whoever runs Rettesnor.

mapping-heading = What is this in the file?
mapping-text = There are things we do not recognise. Answer once, and we remember it for the next delivery from the unit.
mapping-columns = Columns
mapping-missing = { $n ->
    [one] The data set needs the column { $kolonner }. Is it here under another name?
   *[other] The data set needs the columns { $kolonner }. Are they here under other names?
}
mapping-values = Values in the column
mapping-rows = { $n ->
    [one] in { $antall } row
   *[other] in { $antall } rows
}
mapping-looks-like = looks like { $navn }
mapping-choose = Choose
mapping-skip = Skip
mapping-send = Use the answers and check
mapping-without = Check without answering
mapping-unanswered = Answer everything, or choose “Skip”.
mapping-bad = “{ $verdi }” can't mean that. Choose something from the list.
mapping-remembered = What we remember of the files
mapping-remembered-text = The answers are used on the unit's next delivery of the data set. Take away those that are wrong.
mapping-forget = Forget
mapping-heading-is = The heading “{ $overskrift }” is the column { $kolonne }.
mapping-heading-skipped = The heading “{ $overskrift }” is skipped.
mapping-value-is = “{ $verdi }” in the column { $kolonne } means { $kode }.
mapping-value-skipped = “{ $verdi }” in the column { $kolonne } stays as it is.

effects-heading = What changed on the cards
effects-none = No figures on the unit's cards changed because of this.
effects-before = Before
effects-after = After
effects-status = Status
effects-became = became
stand-heading = What the delivery answers for
stand-answers = Answers now for
stand-all = all that it is about: { $maneder }
stand-some = { $maneder }; newer deliveries answer for the rest
stand-nothing = nothing: newer deliveries have taken over
stand-took-over = Took over from
stand-replaced-by = Is replaced by
stand-other = { $fil }, received { $dato }: { $maneder }
