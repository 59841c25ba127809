publish-card = Publish
publish-heading = Publish the scorecard
publish-lead = { $navn }, { $periode }. You see the card as everybody will see it before anything is published.
publish-find-heading = Find what must be hidden
publish-find-text = Before anything is published we find the figures that could give away what became of single persons. We look at all units and all periods of the year together, which can take some minutes. Nothing is published by this.
publish-find = Find it now
publish-working = Finding what must be hidden
publish-working-text = You can leave the page and come back; the work goes on.
publish-other-length = Cards of this length are not published
publish-other-length-text = The shorter the period, the fewer persons stand behind each figure. These periods can be published:
publish-open = The period has not closed yet
publish-open-text = The period can be published when it is over, the time to report has passed, and the figures have been counted after that. These are ready now:
publish-exposed = The audit stopped the publication
publish-edition-gone = The figures behind an earlier publication are missing
publish-edition-gone-text = Without them we can't make sure that old and new together give nobody away. Whoever runs Rettesnor must put the edition back from a backup.
publish-failed = We could not find what must be hidden
publish-failed-text = Something went wrong on our side, and nothing has been published. Try again. If it still goes wrong, tell whoever runs Rettesnor.
publish-safe = The audit found nothing that gives anybody away
publish-stopped = The card can't be published now
publish-audit = A separate audit has tried to work out each figure that must be hidden from everything that becomes public, also together with what a unit knows of itself. It could not.
publish-coarser = This would show more
publish-only-you = Only you who publish see why a figure is hidden. Everybody else sees the same sign for all hidden figures.
publish-stale = Deliveries have come that are not counted. They are being counted now. Wait until that is done, and load the page again.
publish-too-small = The unit has so few employees that it is not shown alone. Publish the card of the unit above.
publish-unchanged = What has been published is the very same. There is nothing new to publish.
publish-no-reason = Write what has changed and why.
publish-changes = Changed since the last publication
publish-changes-none = None of the figures that are shown has changed.
publish-which = Figure
publish-was = Published
publish-is = Now
publish-not-there = was not on the card
publish-preview = What the card will look like
publish-preview-text = Exactly this becomes visible to everybody
publish-choose = Choose what is to stand with the figures
publish-texts = Comments
publish-texts-none = Nobody has commented on the figures of this period.
publish-texts-hint = Read each text before you say yes. It must not be about a person, nor mention figures that are hidden. The name of who wrote it is not published.
publish-text-yes = Publish the text about
publish-reason = What has changed, and why?
publish-reason-hint = The text is published with the card. The earlier publication stays.
publish-reason-identity = The text seems to hold a national identity number. Take it out.
publish-reason-long = The text is too long. Shorten it to 2000 characters.
publish-next = Go on
publish-confirm-heading = Publish now?
publish-confirm-question = The scorecard of { $navn }, { $periode }, becomes visible to everybody.
publish-confirm-text = What has been published can't be taken back. Mistakes are corrected by a new publication.
publish-confirm-no-texts = No comments are published.
publish-confirm-texts = These comments are published
publish-confirm = Publish
publish-back = Back
publish-changed-meanwhile = Something has changed since you looked at the card, and nothing has been published. Look it over again.
publish-exposed-text = { $n ->
    [one] At least one figure that must be hidden can be worked out from others. Nothing has been published. Tell whoever runs Rettesnor.
   *[other] At least { $antall } figures that must be hidden can be worked out from others. Nothing has been published. Tell whoever runs Rettesnor.
}
publish-small = { $n ->
    [one] One figure is hidden because it is about few persons, or about all or none.
   *[other] { $antall } figures are hidden because they are about few persons, or about all or none.
}
publish-protects = { $n ->
    [one] One figure is hidden to protect others, here or in other units.
   *[other] { $antall } figures are hidden to protect others, here or in other units.
}
publish-coarser-period = { $n ->
    [one] The card for { $periode } shows one of the figures that are hidden here.
   *[other] The card for { $periode } shows { $antall } of the figures that are hidden here.
}
publish-coarser-unit = { $n ->
    [one] The card of { $enhet } shows one of the figures that are hidden here.
   *[other] The card of { $enhet } shows { $antall } of the figures that are hidden here.
}
