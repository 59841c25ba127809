nav-public = Publisert
published-on = Publisert { $dato }, nummer { $nummer }
published-instead = Du ser det som er publisert, ikke tallene som enheten selv ser.
public-heading = Publiserte målekort
public-lead = Her er målekortene som kommuner og kontor har publisert. Du trenger ikke å logge inn.
public-newest = Sist publisert
public-nothing = Ingenting er publisert ennå.
public-none-found = Vi finner ikke noe publisert for «{ $sok }». Prøv en del av navnet, eller kommunenummeret.
public-feed = Nyhetsstrøm (Atom)
public-feed-title = Nye målekort og rapporter i Rettesnor
public-feed-first = { $pakke }. Publisering nummer { $nummer }.
public-feed-correction = { $pakke }. Publisering nummer { $nummer } retter en tidligere: { $grunn }
public-safe = Tall som kunne vist hvordan det gikk med enkeltpersoner, er skjult. En publisering endres aldri. Rettelser kommer som nye publiseringer, og de gamle blir liggende.
public-corrected = Dette er en tidligere publisering. En nyere har rettet den.
public-to-newest = Se den som gjelder nå
public-correction = Rettelse:
public-hidden-none = Ingen tall på kortet er skjult.
public-hidden-rule = Vi skjuler tall der færre enn { $minst } har, eller ikke har, det som telles, der det telles blant færre enn { $grunnlag }, og tall som sammen med andre ville røpet dem.
public-texts = Kommentarer fra enheten
public-about = Om publiseringen
public-fact-number = Nummer
public-fact-published = Publisert
public-fact-known = Slik tallene var kjent
public-fact-edition = Utgave av tallene
public-fact-hash = Avtrykk av innholdet
public-versions = Versjonene av definisjonene
public-version = Versjon
public-all = Alle publiseringer av dette kortet
public-this = (denne)
public-others = Andre publiserte kort for enheten
public-hidden = { $n ->
    [one] Ett av { $alle } tall på kortet er skjult (:) av hensyn til personvernet.
   *[other] { $antall } av { $alle } tall på kortet er skjult (:) av hensyn til personvernet.
}
