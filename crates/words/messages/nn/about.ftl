# The pages that stand at the foot of every page: the glossary, the licences, and how well the pages can be used by all.

glossary-lead = Orda du møter på korta og elles på sidene, forklarte kort.
glossary-label = Søk i ordlista
glossary-found = { $n ->
    [one] Eitt ord har «{ $sok }».
   *[other] { $antall } ord har «{ $sok }».
}
glossary-none = Ingen ord har «{ $sok }». Prøv ein del av ordet.
glossary-all = Vis alle orda
glossary-letters = Hopp til ein bokstav
glossary-more = Alle orda står i ordlista
licences-lead = Rettesnor er fri programvare, bygd på det andre har gitt frå seg. Her ser du kva som er med, og på kva vilkår.
licences-own = Rettesnor
licences-own-text = Du kan bruke, endre og dele Rettesnor, så lenge lisensteksten følgjer med.
licences-pages = Det sidene brukar
licences-pages-text = Stilark, skrift og ikon. Fargane er våre eigne, laga med verktøyet til Designsystemet.
licences-data = Det tala kviler på
licences-data-text = Lista over kommunar og fylke og folketala kjem frå Statistisk sentralbyrå (KLASS og statistikkbanken), under CC BY 4.0. Vi har sett dei saman på vår måte, ved hjelp av csdata (Folkehelseinstituttet) og norgeo (helseprofil). Regionane til NAV er henta frå mulighetsrommet (NAV). Dei tre er under MIT.
licences-program = Det programmet er bygd av
licences-program-text = { $n ->
    [one] Eitt bibliotek er bygd inn i programmet, slik det blir laga for Linux.
   *[other] { $antall } bibliotek er bygde inn i programmet, slik det blir laga for Linux. Databasen SQLite er med i eitt av dei, og er allmenn eige.
}
licences-show = Vis biblioteka
licences-building = { $n ->
    [one] Eitt bibliotek til, berre brukt når programmet blir bygd og prøvd
   *[other] { $antall } bibliotek til, berre brukte når programmet blir bygd og prøvd
}
licences-full-text = Lisenstekst for { $navn }
licences-name = Namn
licences-version = Versjon
licences-licence = Lisens
licences-holder = Rettshavar
access-lead = Alle skal kunne lese målekorta og gjere jobben sin her. Dette veit vi om kor godt det går, i Rettesnor { $versjon }.
access-standard = Det vi byggjer etter
access-standard-text = Vi lagar sidene etter WCAG 2.2 på nivå AA.
access-formal-text = Dette er skrive av oss som lagar Rettesnor. Den tilgjengelegheitserklæringa som lova krev, lagar den offentlege verksemda som brukar programmet, hos Digitaliseringsdirektoratet.
access-tested = Slik prøver vi sidene
access-tested-axe = Verktøyet axe går gjennom sidene i ein verkeleg nettlesar (Chromium): brei og smal skjerm, lyse og mørke fargar, bokmål, nynorsk og engelsk. Finn det ein feil, stoppar vi endringa.
access-tested-keyboard = Eit målekort blir lese og forlate med tastatur åleine.
access-tested-script = Alt som kan lesast, kan lesast utan JavaScript.
access-tested-drawing = Status har teikn, ord og farge. Teikningar har ein tekst som seier kva dei viser.
access-gaps = Det vi veit manglar
access-gap-people = Ingen som brukar skjermlesar, forstørring eller talestyring til dagleg, har prøvd sidene enno. Automatiske verktøy finn berre ein del av feila.
access-gap-audit = Ingen utanforståande har gått gjennom sidene.
access-gap-table = På middels breie skjermar må du rulle sidelengs for å sjå alle kolonnane på eit målekort.
access-gap-help = Forklaringa som opnar seg når du trykkjer på eit ord med prikkar under, krev ein nettlesar frå 2024 eller seinare. Den same forklaringa står i ordlista.
access-gap-names = Stadnamn på samisk og kvensk er ikkje merkte med språk, så ein skjermlesar kan lese dei feil.
access-gap-files = Excel-filene er ikkje prøvde med skjermlesar.
access-contact = Er noko i vegen for deg?
access-contact-text = Sei frå til den som administrerer eller driftar Rettesnor hos dykk. Fortel kva side det gjeld, kva du ville gjere, og kva du brukar når du les.
