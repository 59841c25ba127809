# Reporting a unit's own numbers.

nav-reporting = Reporting
reporting-ways = Ways to report
reporting-lead = The numbers the unit keeps itself. Save as you go, and send when you are done.
reporting-none-title = You have nothing to report
reporting-none-text = Leaders and staff enter the numbers of their units here.
report-heading = Report for { $periode }
report-lead = { $enhet }. { $tid }
report-filled = { $antall } of { $alle } fields filled in
report-takes =
    { $n ->
        [one] It takes about a minute.
       *[other] It takes about { $antall } minutes.
    }
report-took =
    { $n ->
        [one] It took a minute.
       *[other] It took { $antall } minutes.
    }
report-more-units =
    { $n ->
        [one] One more unit is not shown.
       *[other] { $antall } more units are not shown.
    }
report-state-new = Not begun
report-state-begun = Begun
report-state-under-way = Being checked
report-state-counting = Being counted
report-state-counts = Counts on the card
report-state-waits = Waits for a leader to accept
report-state-refused = Was not accepted
report-state-expired = Expired before anybody accepted it. Send again
report-state-lost = Did not arrive. Send again
report-sent-at = Sent { $naar }.
report-changed-since = Changed since, and not sent again.
report-see-delivery = See the delivery
report-saved = Saved. You can go on whenever you like.
report-sent = Sent. The numbers show on the card once they are checked and counted.
report-saved-at = Last saved { $naar }.
report-save-failed = Could not save. Try the button below.
report-not-sent = Not sent
report-faulty = Some of the numbers can't be right. They are marked below. All you wrote is saved.
report-empty = Fill in at least one number before you send.
report-field = { $navn }, { $tid }
report-field-above = { $navn }, { $tid }: numerator
report-field-below = { $navn }, { $tid }: denominator
report-of = of
report-comment = Comment on “{ $navn }”
report-before = Before, { $tid }: { $verdi }
report-no-before = No earlier value
report-far = Far from what you usually have. Is it right? Please say why in the comment.
report-clash = Somebody else wrote “{ $verdi }” here meanwhile. Save again to keep yours.
report-written-by = Last written by { $navn }
report-fault-no-number = Write a number, such as 12 or 3.5.
report-fault-negative = The number can't be below zero.
report-fault-too-exact = Use two decimals at most.
report-fault-too-large = The number is too large.
report-fault-no-numerator = The numerator is missing.
report-fault-no-denominator = The denominator is missing.
report-fault-more-than-all = The numerator can't be larger than the denominator.
report-fault-over-nothing = The denominator can't be zero here.
report-send-heading = Send
report-no-names = Never write about single persons in the comments.
report-minutes = Minutes spent
report-minutes-hint =
    { $n ->
        [one] Measured: one minute. Leave the field empty if that is right.
       *[other] Measured: { $antall } minutes. Leave the field empty if that is right.
    }
report-waits-for-leader = A leader has to accept the numbers before they count. The leader finds them under Deliveries.
report-send = Send
report-save = Save
