report-title = { $datasett }, received { $dato }
report-files = Files: { $filer }
report-read = { $n ->
    [one] { $antall } row read
   *[other] { $antall } rows read
}
report-wrong = { $n ->
    [0] none with errors
   *[other] { $antall } with errors
}
report-rows = { $n ->
    [one] { $antall } row
   *[other] { $antall } rows
}
report-persons = { $n ->
    [one] { $antall } person
   *[other] { $antall } persons
}
report-nothing-found = The check found no errors.
severity-fatal = FATAL ({ $antall })
severity-error = ERROR ({ $antall })
severity-warning = WARNING ({ $antall })
severity-info = INFO ({ $antall })
finding-times = { $n ->
    [one] { $antall } time
   *[other] { $antall } times
}
finding-at-file = file { $fil }
finding-at-row = row { $rad }
finding-at-column = column { $kolonne }
finding-at-unit = unit { $enhet }
finding-at-value = value “{ $verdi }”
finding-code = { $kode } “{ $navn }”
finding-in-rows = { $n ->
    [one] Row { $rader }
   *[other] Rows { $rader }
}
finding-more = and { $antall } more
scope-units = { $n ->
    [one] Speaks for { $enheter }
   *[other] Speaks for { $antall } units: { $enheter }
}
scope-and-more = { $enheter } and { $antall } more
scope-no-time = without time
scope-topics = Indicators: { $temaer }
scope-both-declared = Units and months were declared by the deliverer.
scope-units-declared = The units were declared; the months are read from the rows. Declare them with --months.
scope-months-declared = The months were declared; the units are read from the rows. Declare them with --units.
scope-derived = Units and months are read from the rows. Who has no rows is therefore not in it. Declare them with --units and --months.
scope-meaning = Within this no rows means zero; outside it the delivery says nothing.
changes-title = This changes, within the months the delivery speaks for
changes-title-held = This would change, within the months the delivery speaks for
changes-none = no unit gets more or fewer rows or persons.
changes-unit = Unit
changes-rows-before = Rows before
changes-rows-now = Rows now
changes-persons-before = Persons before
changes-persons-now = Persons now
changes-in = In
changes-out = Out
changes-rest = { $antall } other units
changes-sum = Sum
verdict-id = Delivery { $id }
verdict-accepted = ACCEPTED. { $n ->
    [one] { $antall } row is stored.
   *[other] { $antall } rows are stored.
}
verdict-accepted-without = ACCEPTED without the rows with errors. { $n ->
    [one] { $antall } row is stored, { $utelatt } left out.
   *[other] { $antall } rows are stored, { $utelatt } left out.
}
verdict-accepted-zero = ACCEPTED as a report of zero: no rows for the units and months.
verdict-unchanged = UNCHANGED. The same rows were accepted before. Nothing is changed.
verdict-held = HELD. Nothing is changed.
verdict-mend = Mend it and deliver again.
verdict-or-leave-out = Or accept the rest without the rows with errors: --accept-with-errors.
verdict-or-allow-loss = If the loss of persons is right, deliver again with --allow-loss.
verdict-measure = Next: rettesnor measure counts the delivery in.
import-reading = reading
import-writing = storing
deliveries-none = Nothing has been delivered yet. Next: rettesnor import --dataset DATASET FILE
deliveries-accepted = Accepted, in order
deliveries-held = Held; nothing is counted from them
deliveries-id = Delivery
deliveries-dataset = Data set
deliveries-received = Received
deliveries-order = No.
deliveries-scope = Speaks for
deliveries-months = Months
deliveries-rows = Rows
deliveries-persons = Persons
deliveries-answers = Answers now
deliveries-wrong = With errors
deliveries-errors = Errors
deliveries-files = Files
deliveries-units = { $antall } units
delivery-part-all = for all
delivery-part-some = for some
delivery-part-nothing = no, replaced
delivery-dataset = Data set
delivery-size = Content
delivery-files = Files
delivery-stored = Stored
delivery-accepted = Accepted
delivery-accepted-as = received { $dato }, no. { $nummer } in order
delivery-not-accepted = no, held
delivery-answers = Answers now
delivery-replaced = Replaced { $id } (received { $dato }) for
delivery-replaced-by = Is replaced by { $id } (received { $dato }) for
delivery-deleted-before = { $n ->
    [one] { $antall } row was deleted { $tid }: its time was before { $dato }. The counts stay.
   *[other] { $antall } rows were deleted { $tid }: their time was before { $dato }. The counts stay.
}
delivery-deleted-person = { $n ->
    [one] { $antall } row was deleted { $tid }: a person was forgotten. The counts stay.
   *[other] { $antall } rows were deleted { $tid }: a person was forgotten. The counts stay.
}
delivery-report-title = THE CHECK REPORT
