# The pages that stand at the foot of every page: the glossary, the licences, and how well the pages can be used by all.

glossary-lead = The words you meet on the cards and elsewhere in these pages, explained in brief.
glossary-label = Search the glossary
glossary-found = { $n ->
    [one] One word has “{ $sok }”.
   *[other] { $antall } words have “{ $sok }”.
}
glossary-none = No word has “{ $sok }”. Try a part of the word.
glossary-all = Show all the words
glossary-letters = Jump to a letter
glossary-more = All the words stand in the glossary
licences-lead = Rettesnor is free software, built on what others have given away. Here is what it contains, and on what terms.
licences-own = Rettesnor
licences-own-text = You may use, change and share Rettesnor, as long as the text of the licence goes with it.
licences-pages = What the pages use
licences-pages-text = Style sheets, type and icons. The colours are our own, made with the tool of Designsystemet.
licences-data = What the figures rest on
licences-data-text = The list of municipalities and counties and the population figures come from Statistics Norway (KLASS and StatBank), under CC BY 4.0. We have put them together in our own way, with the help of csdata (Norwegian Institute of Public Health) and norgeo (helseprofil). NAV's regions are taken from mulighetsrommet (NAV). The three are under MIT.
licences-program = What the program is built of
licences-program-text = { $n ->
    [one] One library is built into the program as it is made for Linux.
   *[other] { $antall } libraries are built into the program as it is made for Linux. The database SQLite is in one of them, and is in the public domain.
}
licences-show = Show the libraries
licences-building = { $n ->
    [one] One more library, used only to build and test the program
   *[other] { $antall } more libraries, used only to build and test the program
}
licences-full-text = Text of the licence for { $navn }
licences-name = Name
licences-version = Version
licences-licence = Licence
licences-holder = Rights holder
access-lead = Everybody should be able to read the scorecards and do their work here. This is what we know about how well that goes, in Rettesnor { $versjon }.
access-standard = What we build to
access-standard-text = We make the pages to WCAG 2.2 at level AA.
access-formal-text = This is written by us who make Rettesnor. The accessibility statement that Norwegian law asks for is made by the public body that uses the program, with the Norwegian Digitalisation Agency.
access-tested = How we test the pages
access-tested-axe = The tool axe goes through the pages in a real browser (Chromium): wide and narrow screens, light and dark colours, bokmål, nynorsk and English. If it finds a fault, we stop the change.
access-tested-keyboard = A scorecard is read and left by keyboard alone.
access-tested-script = All that can be read can be read without JavaScript.
access-tested-drawing = Status has a sign, a word and a colour. Drawings have a text that says what they show.
access-gaps = What we know is missing
access-gap-people = Nobody who uses a screen reader, magnification or voice control every day has tried the pages yet. Automatic tools find only some of the faults.
access-gap-audit = No outsider has gone through the pages.
access-gap-table = On screens of middle width you must scroll sideways to see all the columns of a scorecard.
access-gap-help = The explanation that opens when you press a word with dots under it needs a browser from 2024 or later. The same explanation stands in the glossary.
access-gap-names = Place names in the Sámi languages and Kven are not marked with their language, so a screen reader may read them wrongly.
access-gap-files = The Excel files have not been tried with a screen reader.
access-contact = Is something in your way?
access-contact-text = Tell whoever administers or runs Rettesnor where you work. Say which page it is about, what you wanted to do, and what you use to read it.
