nav-public = Published
published-on = Published { $dato }, number { $nummer }
published-instead = You see what has been published, not the figures that the unit itself sees.
public-heading = Published scorecards
public-lead = These are the scorecards that municipalities and offices have published. You need not log in.
public-newest = Published lately
public-nothing = Nothing has been published yet.
public-none-found = We find nothing published for “{ $sok }”. Try a part of the name, or the number of the municipality.
public-feed = Feed (Atom)
public-feed-title = New scorecards and reports in Rettesnor
public-feed-first = { $pakke }. Publication number { $nummer }.
public-feed-correction = { $pakke }. Publication number { $nummer } corrects an earlier one: { $grunn }
public-safe = Figures that could show what became of single persons are hidden. A publication is never changed. Corrections come as new publications, and the old ones stay.
public-corrected = This is an earlier publication. A later one has corrected it.
public-to-newest = See the one that stands now
public-correction = Correction:
public-hidden-none = No figures on the card are hidden.
public-hidden-rule = We hide figures where fewer than { $minst } have, or do not have, what is counted, where it is counted among fewer than { $grunnlag }, and figures that would give those away together with others.
public-texts = Comments from the unit
public-about = About the publication
public-fact-number = Number
public-fact-published = Published
public-fact-known = As the figures were known
public-fact-edition = Edition of the figures
public-fact-hash = Fingerprint of the content
public-versions = The versions of the definitions
public-version = Version
public-all = All publications of this card
public-this = (this one)
public-others = Other published cards of the unit
public-hidden = { $n ->
    [one] One of { $alle } figures on the card is hidden (:) to protect people.
   *[other] { $antall } of { $alle } figures on the card are hidden (:) to protect people.
}
