# The pages that stand at the foot of every page: the glossary, the licences, and how well the pages can be used by all.

glossary-lead = Ordene du møter på kortene og ellers på sidene, forklart kort.
glossary-label = Søk i ordlisten
glossary-found = { $n ->
    [one] Ett ord har «{ $sok }».
   *[other] { $antall } ord har «{ $sok }».
}
glossary-none = Ingen ord har «{ $sok }». Prøv en del av ordet.
glossary-all = Vis alle ordene
glossary-letters = Hopp til en bokstav
glossary-more = Alle ordene står i ordlisten
licences-lead = Rettesnor er fri programvare, bygget på det andre har gitt fra seg. Her ser du hva som er med, og på hvilke vilkår.
licences-own = Rettesnor
licences-own-text = Du kan bruke, endre og dele Rettesnor, så lenge lisensteksten følger med.
licences-pages = Det sidene bruker
licences-pages-text = Stilark, skrift og ikoner. Fargene er våre egne, laget med verktøyet til Designsystemet.
licences-data = Det tallene hviler på
licences-data-text = Listen over kommuner og fylker og folketallene kommer fra Statistisk sentralbyrå (KLASS og statistikkbanken), under CC BY 4.0. Vi har satt dem sammen på vår måte, ved hjelp av csdata (Folkehelseinstituttet) og norgeo (helseprofil). NAVs regioner er hentet fra mulighetsrommet (NAV). De tre er under MIT.
licences-program = Det programmet er bygget av
licences-program-text = { $n ->
    [one] Ett bibliotek er bygget inn i programmet, slik det lages for Linux.
   *[other] { $antall } biblioteker er bygget inn i programmet, slik det lages for Linux. Databasen SQLite er med i ett av dem, og er allemannseie.
}
licences-show = Vis bibliotekene
licences-building = { $n ->
    [one] Ett bibliotek til, bare brukt når programmet bygges og prøves
   *[other] { $antall } biblioteker til, bare brukt når programmet bygges og prøves
}
licences-full-text = Lisenstekst for { $navn }
licences-name = Navn
licences-version = Versjon
licences-licence = Lisens
licences-holder = Rettighetshaver
access-lead = Alle skal kunne lese målekortene og gjøre jobben sin her. Dette vet vi om hvor godt det går, i Rettesnor { $versjon }.
access-standard = Det vi bygger etter
access-standard-text = Vi lager sidene etter WCAG 2.2 på nivå AA.
access-formal-text = Dette er skrevet av oss som lager Rettesnor. Den tilgjengelighetserklæringen som loven krever, lager den offentlige virksomheten som bruker programmet, hos Digitaliseringsdirektoratet.
access-tested = Slik prøver vi sidene
access-tested-axe = Verktøyet axe går gjennom sidene i en virkelig nettleser (Chromium): bred og smal skjerm, lyse og mørke farger, bokmål, nynorsk og engelsk. Finner det en feil, stopper vi endringen.
access-tested-keyboard = Et målekort blir lest og forlatt med tastatur alene.
access-tested-script = Alt som kan leses, kan leses uten JavaScript.
access-tested-drawing = Status har tegn, ord og farge. Tegninger har en tekst som sier hva de viser.
access-gaps = Det vi vet mangler
access-gap-people = Ingen som bruker skjermleser, forstørring eller talestyring til daglig, har prøvd sidene ennå. Automatiske verktøy finner bare en del av feilene.
access-gap-audit = Ingen utenforstående har gått gjennom sidene.
access-gap-table = På middels brede skjermer må du rulle sidelengs for å se alle kolonnene på et målekort.
access-gap-help = Forklaringen som åpner seg når du trykker på et ord med prikker under, krever en nettleser fra 2024 eller senere. Den samme forklaringen står i ordlisten.
access-gap-names = Stedsnavn på samisk og kvensk er ikke merket med språk, så en skjermleser kan lese dem feil.
access-gap-files = Excel-filene er ikke prøvd med skjermleser.
access-contact = Er noe i veien for deg?
access-contact-text = Si fra til den som administrerer eller drifter Rettesnor hos dere. Fortell hvilken side det gjelder, hva du ville gjøre, og hva du bruker når du leser.
