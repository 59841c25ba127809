nav-public = Publisert
published-on = Publisert { $dato }, nummer { $nummer }
published-instead = Du ser det som er publisert, ikkje tala som eininga sjølv ser.
public-heading = Publiserte målekort
public-lead = Her er målekorta som kommunar og kontor har publisert. Du treng ikkje logge inn.
public-newest = Sist publisert
public-nothing = Ingenting er publisert enno.
public-none-found = Vi finn ikkje noko publisert for «{ $sok }». Prøv ein del av namnet, eller kommunenummeret.
public-feed = Nyhendestraum (Atom)
public-feed-title = Nye målekort og rapportar i Rettesnor
public-feed-first = { $pakke }. Publisering nummer { $nummer }.
public-feed-correction = { $pakke }. Publisering nummer { $nummer } rettar ei tidlegare: { $grunn }
public-safe = Tal som kunne vist korleis det gjekk med enkeltpersonar, er skjulte. Ei publisering blir aldri endra. Rettingar kjem som nye publiseringar, og dei gamle blir liggjande.
public-corrected = Dette er ei tidlegare publisering. Ei nyare har retta ho.
public-to-newest = Sjå den som gjeld no
public-correction = Retting:
public-hidden-none = Ingen tal på kortet er skjulte.
public-hidden-rule = Vi skjuler tal der færre enn { $minst } har, eller ikkje har, det som blir talt, der det blir talt blant færre enn { $grunnlag }, og tal som saman med andre ville røpt dei.
public-texts = Kommentarar frå eininga
public-about = Om publiseringa
public-fact-number = Nummer
public-fact-published = Publisert
public-fact-known = Slik tala var kjende
public-fact-edition = Utgåve av tala
public-fact-hash = Avtrykk av innhaldet
public-versions = Versjonane av definisjonane
public-version = Versjon
public-all = Alle publiseringar av dette kortet
public-this = (denne)
public-others = Andre publiserte kort for eininga
public-hidden = { $n ->
    [one] Eitt av { $alle } tal på kortet er skjult (:) av omsyn til personvernet.
   *[other] { $antall } av { $alle } tal på kortet er skjulte (:) av omsyn til personvernet.
}
