# Medvirkning: innspill, høringer, møter med brukere, avgjørelser.

site-label = Sider om enheten og året
site-plan = Planen
site-voices = Medvirkning
site-reviews = Gjennomganger
site-used = Brukt i møter
site-burden = Belastning
site-rulings = Avgjørelser

form-not-saved = Ikke lagret
form-stands = Slik står det nå
form-missing = Fyll ut dette.
form-wrong = Dette kan ikke stemme. Se over det du skrev.
form-past = Skriv en dag som ikke er passert.
form-not-yet = Skriv en dag som har vært.
form-more-came = Det kan ikke ha kommet flere enn dere inviterte.
form-no-reps = Inviter minst én tillitsvalgt. Uten tillitsvalgte kan høringen ikke sendes.
form-no-figures = Velg hvilke tall møtet brukte.
form-not-anonymous = Enheten tar ikke imot innspill uten navn.
form-no-names = Skriv ikke navn eller annet som peker ut en person: verken kolleger eller brukere.

speaker-staff = Ansatt
speaker-rep = Tillitsvalgt
speaker-user = Bruker
speaker-leader = Leder
speaker-other = Annen
group-staff = Ansatte
group-reps = Tillitsvalgte
group-users = Brukere
group-leaders = Ledere
group-others = Andre
stance-proposes = Foreslår
stance-comments = Kommenterer
stance-supports = Støtter
stance-objects = Innvender
topic-plan = Hele planen for { $aar }
topic-goal = Et mål i planen for { $aar }
topic-action = Et tiltak i planen for { $aar }
topic-survey = En undersøkelse i { $aar }
topic-other = Noe annet

voices-title = Medvirkning i { $enhet }, { $aar }
voices-lead = Hva folk mener om målene og planen, hva de fikk til svar, og hva det førte til. Tallene gjelder grupper, aldri enkeltpersoner.
voices-lead-own = Her ser du høringene, avgjørelsene og det du selv har sagt. Det andre har sagt, leser de som jobber i enheten.
voices-speak = Si hva du mener
voices-all = Vis all medvirkning
voices-hearings = Høringer
voices-no-hearings = Ingen høringer er åpne nå.
voices-closed = Avsluttede høringer

hearing-new = Send på høring
hearing-new-lead = En høring stiller ett spørsmål, har en frist og sier hvem som er spurt. Alle innspill får svar.
hearing-question = Hva spør dere om?
hearing-question-hint = Ett spørsmål som kan besvares. Si også hva som kan endres, og hva som ligger fast.
hearing-last-day = Frist for innspill
hearing-who = Hvem spør dere?
hearing-who-text = Skriv hvor mange dere spør i hver gruppe. Tillitsvalgte skal alltid være med.
hearing-count = { $gruppe }, antall
hearing-label = { $gruppe }, hvilken gruppe
hearing-send = Send høringen
hearing-asked = Spurt:
hearing-invited-one = { $hvem } ({ $antall })
hearing-until = Frist { $dato }
hearing-over = Fristen gikk ut { $dato }
hearing-closed = Avsluttet { $dato }
hearing-undecided = Ingenting er avgjort ennå.
hearing-manage = Avslutt eller forleng
hearing-longer = Gi ny frist
hearing-close = Avslutt høringen

inputs-heading = Innspill
inputs-own = Det du har sagt
inputs-none = Ingen innspill ennå.
input-unsigned = { $gruppe }, uten navn
input-owed = Venter på svar
input-changed = Førte til
input-answered = Svar fra { $hvem }, { $dato }
input-answer = Svar
input-answer-again = Skriv svaret på nytt

speak-title = Si hva du mener
speak-lead = Alle innspill får svar, og avgjørelsen sier hva de førte til.
speak-about = Hva gjelder det?
speak-stance = Du
speak-as = Du sier det som
speak-text = Innspillet ditt
speak-text-hint = Hva bør endres, og hvorfor? Si gjerne hva som skal stå i stedet.
speak-send = Send innspillet
speak-unsigned = Send uten navn
speak-unsigned-means = Uten navn lagrer vi verken konto eller klokkeslett, bare dagen. Det står heller ikke i loggen hvem du er. Lederen og kollegene ser ikke hvem som skrev, og du finner ikke igjen innspillet under «Mine innspill». Det verner deg ikke mot alt: Det du skriver, og måten du skriver på, kan røpe deg. Er dere få i gruppen du velger, kan andre gjette. Den som drifter serveren, kan se i hvilken rekkefølge ting ble lagret, og hvem som var logget inn da.
speak-signed-means = Innspillet står med navnet ditt for dem som jobber i enheten. Enheten tar ikke imot innspill uten navn.

answer-title = Svar på innspillet
answer-lead = Si hva dere gjør med det, og hvorfor. Svaret står sammen med innspillet.
answer-text = Svaret
answer-hint = Hva tar dere med videre? Hva gjør dere ikke, og hvorfor?
answer-by = Hvem svarer?
answer-by-hint = Funksjonen, ikke navnet.
answer-by-leader = enhetsleder
answer-send = Send svaret

figures-heading = Hvem ble spurt, og hvem ble hørt
figures-lead = Per gruppe. Innspill uten navn teller som én stemme hver.
figures-group = Gruppe
figures-asked = Spurt
figures-heard = Hørt
figures-inputs = Innspill
figures-answered = Besvart
figures-changed = Førte til noe
figures-of = { $x } av { $n }

panels-heading = Møter med brukere
panels-none = Ingen møter er skrevet inn ennå.
panel-new = Skriv inn et møte
panel-lead = Brukerpaneler og dialogmøter: hvor mange som kom, hva de sa, og hva det førte til.
panel-users = Brukerpanel
panel-dialogue = Dialogmøte
panel-kind = Hva slags møte?
panel-with = Hvem møtte dere?
panel-day = Dag
panel-invited = Inviterte
panel-how-many = Møtte
panel-came = { $kom } av { $invitert } inviterte kom.
panel-said = De sa:
panel-changed = Det førte til:
panel-nothing-yet = ingenting ennå
panel-said-label = Hva sa de?
panel-said-hint = Det gruppen sa, ikke hvem som sa det.
panel-changed-label = Hva førte det til?
panel-changed-hint = La det stå tomt så lenge det ikke har ført til noe. Du kan skrive det inn senere.
panel-edit = Skriv hva det førte til
panel-save = Lagre møtet

decisions-heading = Avgjørelser
decisions-none = Ingen avgjørelser er skrevet inn ennå.
decision-new = Skriv inn en avgjørelse
decision-lead = Skriv hva som ble bestemt, hvorfor, og hva hvert innspill førte til.
decision-text = Hva ble bestemt?
decision-reasons = Hvorfor?
decision-reasons-hint = Skriv det slik at den som leser om et år, forstår det. Si også hvorfor innspill ikke ble fulgt.
decision-day = Dag
decision-case-number = Saksnummer
decision-effects = Hva førte innspillene til?
decision-effects-text = La feltet stå tomt der innspillet ikke endret noe.
decision-effect = Det førte til
decision-save = Lagre avgjørelsen
decision-why = Grunn:
decision-case = { $dato }, sak { $sak }
decision-heard = { $n ->
    [0] Ingen innspill endret noe.
    [one] Ett innspill endret noe.
   *[other] { $antall } innspill endret noe.
}

allow-heading = Innspill uten navn
allow-yes = Enheten tar imot innspill uten navn. De lagres uten konto og klokkeslett.
allow-no = Alle innspill står med navn.
allow-start = Ta imot innspill uten navn
allow-stop = Krev navn fra nå av

mine-title = Medvirkning
mine-lead = Høringer som spør deg, og det du har sagt.
mine-hearings = Høringer som spør deg
mine-inputs = Mine innspill
mine-not-unsigned = Det du sendte uten navn, står ikke her.
mine-nothing = Du har ikke sendt noen innspill.
mine-answered = Besvart

front-hearing = Høring: { $sporsmal }
front-owed = { $n ->
    [one] Ett innspill venter på svar
   *[other] { $antall } innspill venter på svar
}
front-wanted = { $enhet } vil ha dere med
front-report = Rapporter tall for { $periode }
front-undecided = { $n ->
    [one] { $n } mål venter på avgjørelse
   *[other] { $n } mål venter på avgjørelse
}
front-plan-draft = Planen er ikke vedtatt ennå
front-plan-changing = Planen er åpnet og må vedtas på nytt
