# Medverknad: innspel, høyringar, møte med brukarar, avgjerder.

site-label = Sider om eininga og året
site-plan = Planen
site-voices = Medverknad
site-reviews = Gjennomgangar
site-used = Brukt i møte
site-burden = Belastning
site-rulings = Avgjerder

form-not-saved = Ikkje lagra
form-stands = Slik står det no
form-missing = Fyll ut dette.
form-wrong = Dette kan ikkje stemme. Sjå over det du skreiv.
form-past = Skriv ein dag som ikkje er passert.
form-not-yet = Skriv ein dag som har vore.
form-more-came = Det kan ikkje ha kome fleire enn de inviterte.
form-no-reps = Inviter minst éin tillitsvald. Utan tillitsvalde kan høyringa ikkje sendast.
form-no-figures = Vel kva tal møtet brukte.
form-not-anonymous = Eininga tek ikkje imot innspel utan namn.
form-no-names = Skriv ikkje namn eller anna som peikar ut ein person: verken kollegaer eller brukarar.

speaker-staff = Tilsett
speaker-rep = Tillitsvald
speaker-user = Brukar
speaker-leader = Leiar
speaker-other = Annan
group-staff = Tilsette
group-reps = Tillitsvalde
group-users = Brukarar
group-leaders = Leiarar
group-others = Andre
stance-proposes = Føreslår
stance-comments = Kommenterer
stance-supports = Støttar
stance-objects = Innvender
topic-plan = Heile planen for { $aar }
topic-goal = Eit mål i planen for { $aar }
topic-action = Eit tiltak i planen for { $aar }
topic-survey = Ei undersøking i { $aar }
topic-other = Noko anna

voices-title = Medverknad i { $enhet }, { $aar }
voices-lead = Kva folk meiner om måla og planen, kva dei fekk til svar, og kva det førte til. Tala gjeld grupper, aldri enkeltpersonar.
voices-lead-own = Her ser du høyringane, avgjerdene og det du sjølv har sagt. Det andre har sagt, les dei som arbeider i eininga.
voices-speak = Sei kva du meiner
voices-all = Vis all medverknad
voices-hearings = Høyringar
voices-no-hearings = Ingen høyringar er opne no.
voices-closed = Avslutta høyringar

hearing-new = Send på høyring
hearing-new-lead = Ei høyring stiller eitt spørsmål, har ein frist og seier kven som er spurde. Alle innspel får svar.
hearing-question = Kva spør de om?
hearing-question-hint = Eitt spørsmål som det går an å svare på. Sei òg kva som kan endrast, og kva som ligg fast.
hearing-last-day = Frist for innspel
hearing-who = Kven spør de?
hearing-who-text = Skriv kor mange de spør i kvar gruppe. Tillitsvalde skal alltid vere med.
hearing-count = { $gruppe }, tal på
hearing-label = { $gruppe }, kva gruppe
hearing-send = Send høyringa
hearing-asked = Spurde:
hearing-invited-one = { $hvem } ({ $antall })
hearing-until = Frist { $dato }
hearing-over = Fristen gjekk ut { $dato }
hearing-closed = Avslutta { $dato }
hearing-undecided = Ingenting er avgjort enno.
hearing-manage = Avslutt eller forleng
hearing-longer = Gi ny frist
hearing-close = Avslutt høyringa

inputs-heading = Innspel
inputs-own = Det du har sagt
inputs-none = Ingen innspel enno.
input-unsigned = { $gruppe }, utan namn
input-owed = Ventar på svar
input-changed = Førte til
input-answered = Svar frå { $hvem }, { $dato }
input-answer = Svar
input-answer-again = Skriv svaret på nytt

speak-title = Sei kva du meiner
speak-lead = Alle innspel får svar, og avgjerda seier kva dei førte til.
speak-about = Kva gjeld det?
speak-stance = Du
speak-as = Du seier det som
speak-text = Innspelet ditt
speak-text-hint = Kva bør endrast, og kvifor? Sei gjerne kva som skal stå i staden.
speak-send = Send innspelet
speak-unsigned = Send utan namn
speak-unsigned-means = Utan namn lagrar vi verken konto eller klokkeslett, berre dagen. Det står heller ikkje i loggen kven du er. Leiaren og kollegaene ser ikkje kven som skreiv, og du finn ikkje att innspelet under «Mine innspel». Det vernar deg ikkje mot alt: Det du skriv, og måten du skriv på, kan røpe deg. Er de få i gruppa du vel, kan andre gjette. Den som driftar serveren, kan sjå i kva rekkjefølgje ting vart lagra, og kven som var logga inn då.
speak-signed-means = Innspelet står med namnet ditt for dei som arbeider i eininga. Eininga tek ikkje imot innspel utan namn.

answer-title = Svar på innspelet
answer-lead = Sei kva de gjer med det, og kvifor. Svaret står saman med innspelet.
answer-text = Svaret
answer-hint = Kva tek de med vidare? Kva gjer de ikkje, og kvifor?
answer-by = Kven svarer?
answer-by-hint = Funksjonen, ikkje namnet.
answer-by-leader = einingsleiar
answer-send = Send svaret

figures-heading = Kven vart spurde, og kven vart høyrde
figures-lead = Per gruppe. Innspel utan namn tel som éi stemme kvar.
figures-group = Gruppe
figures-asked = Spurde
figures-heard = Høyrde
figures-inputs = Innspel
figures-answered = Svar gitt
figures-changed = Førte til noko
figures-of = { $x } av { $n }

panels-heading = Møte med brukarar
panels-none = Ingen møte er skrivne inn enno.
panel-new = Skriv inn eit møte
panel-lead = Brukarpanel og dialogmøte: kor mange som kom, kva dei sa, og kva det førte til.
panel-users = Brukarpanel
panel-dialogue = Dialogmøte
panel-kind = Kva slags møte?
panel-with = Kven møtte de?
panel-day = Dag
panel-invited = Inviterte
panel-how-many = Møtte
panel-came = { $kom } av { $invitert } inviterte kom.
panel-said = Dei sa:
panel-changed = Det førte til:
panel-nothing-yet = ingenting enno
panel-said-label = Kva sa dei?
panel-said-hint = Det gruppa sa, ikkje kven som sa det.
panel-changed-label = Kva førte det til?
panel-changed-hint = Lat det stå tomt så lenge det ikkje har ført til noko. Du kan skrive det inn seinare.
panel-edit = Skriv kva det førte til
panel-save = Lagre møtet

decisions-heading = Avgjerder
decisions-none = Ingen avgjerder er skrivne inn enno.
decision-new = Skriv inn ei avgjerd
decision-lead = Skriv kva som vart bestemt, kvifor, og kva kvart innspel førte til.
decision-text = Kva vart bestemt?
decision-reasons = Kvifor?
decision-reasons-hint = Skriv det slik at den som les om eit år, forstår det. Sei òg kvifor innspel ikkje vart følgde.
decision-day = Dag
decision-case-number = Saksnummer
decision-effects = Kva førte innspela til?
decision-effects-text = Lat feltet stå tomt der innspelet ikkje endra noko.
decision-effect = Det førte til
decision-save = Lagre avgjerda
decision-why = Grunn:
decision-case = { $dato }, sak { $sak }
decision-heard = { $n ->
    [0] Ingen innspel endra noko.
    [one] Eitt innspel endra noko.
   *[other] { $antall } innspel endra noko.
}

allow-heading = Innspel utan namn
allow-yes = Eininga tek imot innspel utan namn. Dei blir lagra utan konto og klokkeslett.
allow-no = Alle innspel står med namn.
allow-start = Ta imot innspel utan namn
allow-stop = Krev namn frå no av

mine-title = Medverknad
mine-lead = Høyringar som spør deg, og det du har sagt.
mine-hearings = Høyringar som spør deg
mine-inputs = Mine innspel
mine-not-unsigned = Det du sende utan namn, står ikkje her.
mine-nothing = Du har ikkje sendt nokon innspel.
mine-answered = Svar gitt

front-hearing = Høyring: { $sporsmal }
front-owed = { $n ->
    [one] Eitt innspel ventar på svar
   *[other] { $antall } innspel ventar på svar
}
front-wanted = { $enhet } vil ha dykk med
front-report = Rapporter tal for { $periode }
front-undecided = { $n ->
    [one] { $n } mål ventar på avgjerd
   *[other] { $n } mål ventar på avgjerd
}
front-plan-draft = Planen er ikkje vedteken enno
front-plan-changing = Planen er opna og må vedtakast på nytt
