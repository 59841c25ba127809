# Undersøkelser og svarsiden.

survey-heading = Undersøkelser
survey-lead = Spør brukere og medarbeidere på skalaen 1–6. Svarene er anonyme på ordentlig: Vi lagrer bare hvor mange som valgte hva.
survey-new = Ny undersøkelse
survey-all = Alle undersøkelser
survey-none-title = Ingen undersøkelser ennå
survey-none-text = Lag en med noen få spørsmål som dere stiller likt fra år til år.
survey-asked-users = Brukere
survey-asked-staff = Medarbeidere
survey-open = Åpen
survey-closing = Lukkes
survey-closed = Lukket
survey-too-few = For få svar
survey-answered =
    { $n ->
        [one] Ett svar
       *[other] { $antall } svar
    }
survey-answered-of = { $svar } av { $alle } har svart ({ $prosent } %)
survey-about-open = { $enhet }. { $hvem }. { $svar }. Åpen til og med { $dag }.
survey-about-closed = { $enhet }. { $hvem }. { $svar }. Lukket { $dag }.
survey-lead-open = { $enhet }. { $hvem }. Åpen til og med { $dag }.
survey-lead-closed = { $enhet }. { $hvem }. Lukket { $dag }.
survey-new-lead = Still få spørsmål. Når undersøkelsen er laget, kan ikke spørsmålene endres.
survey-not-made = Undersøkelsen ble ikke laget
survey-unit = Enhet
survey-name = Navn
survey-name-hint = Det første den som svarer, ser.
survey-introduction = Innledning
survey-introduction-hint = Hva svarene brukes til, kort og på språket til den som svarer.
survey-asked = Hvem svarer?
survey-questions = Spørsmål
survey-questions-hint = Ett på hver linje. Bruk de samme hvert år, så kan dere sammenligne.
survey-usual-questions = Jeg blir møtt med respekt / Jeg får den hjelpen jeg trenger / Jeg er med på å lage planen min
survey-way = Hvordan kommer folk til undersøkelsen?
survey-way-tokens = Med lenker som virker én gang. Del dem ut på papir eller send dem.
survey-way-common = Med én felles lenke. Da kan ingen hindre at noen svarer to ganger.
survey-invited = Hvor mange spør dere?
survey-invited-hint = Bare med felles lenke. Tallet gir svarprosenten.
survey-closes = Siste dag å svare
survey-closes-hint = Undersøkelsen lukkes av seg selv dagen etter.
survey-no-names = Spør aldri om noe som peker på én person. Det er ingen felt for fritekst, og det er med vilje.
survey-make = Lag undersøkelsen
survey-wrong-unit = Velg en enhet.
survey-wrong-name = Gi undersøkelsen et navn.
survey-wrong-closes = Velg en dag som ikke er over, innen utgangen av neste år.
survey-wrong-invited = Skriv et helt tall.
survey-wrong-questions = Skriv mellom ett og 30 spørsmål, hvert på sin linje, og ingen to like.
survey-answers = Svar
survey-never-who = Vi vet hvor mange som har svart, aldri hvem.
survey-remind = Minn alle på fristen { $dag }, også dem som har svart. Ingen vet hvem det er.
survey-common = Felles lenke
survey-common-text = Alle med lenken kan svare. Vi lagrer ingenting på telefonen deres og kan ikke se om noen svarer to ganger.
survey-link = Lenke
survey-invite = Inviter
survey-invite-text = Lag én lenke til hver du spør. Lenkene vises bare én gang, og ingen ser hvem som får hvilken.
survey-how-many = Antall lenker
survey-make-links = Lag lenker
survey-links-wrong = Lag mellom 1 og 500 lenker om gangen, mens undersøkelsen er åpen.
survey-links-made = Lenkene er klare
survey-links-text = Skriv dem ut eller kopier dem nå. De vises ikke igjen, for vi lagrer dem ikke.
survey-links-until = Svar senest { $dag }. Lenken virker én gang.
survey-links-copy = Kopier
survey-links-list = Alle lenkene, én på hver linje
survey-links-print = Lapper til å klippe ut
survey-slip = Du svarer anonymt. Åpne denne adressen på telefonen:
survey-to-survey = Til undersøkelsen
survey-results = Resultat
survey-results-later =
    { $n ->
        [one] Resultatet vises når undersøkelsen er lukket.
       *[other] Resultatet vises når undersøkelsen er lukket, hvis minst { $antall } har svart. Det gjelder også lederen.
    }
survey-results-too-few =
    { $n ->
        [one] For få svarte til at noen får se svarene.
       *[other] Færre enn { $antall } svarte. Da får ingen se svarene, heller ikke lederen.
    }
survey-results-text =
    { $n ->
        [one] Svarene er ikke delt opp.
       *[other] Svarene deles aldri opp etter hvem som svarte. Spørsmål med færre enn { $antall } svar er skjult.
    }
survey-delivery = Se leveransen til kortet
survey-question = Spørsmål
survey-mean = Gjennomsnitt
survey-distribution = 1–2, 3–4, 5–6
survey-question-too-few = For få svarte på dette
survey-questions-asked = Spørsmålene
survey-anonymous = Slik er svarene anonyme
survey-anonymous-how = Et svar lagres aldri. Det legges til i tellere, og lenken det kom med, slettes i samme øyeblikk. Resultatet vises først når undersøkelsen er lukket. Tallene som går til kortet, legges på skjemanumre som trekkes tilfeldig for hvert spørsmål.
survey-anonymous-limits = Grensene: Den som har tilgang til serveren eller til sikkerhetskopier tatt mellom to svar, kan regne ut hva som kom imellom. Svarer alle likt, vet alle hva alle svarte.
survey-close = Lukk undersøkelsen
survey-close-heading = Lukke undersøkelsen?
survey-close-text =
    { $n ->
        [one] Den kan ikke åpnes igjen.
       *[other] Den kan ikke åpnes igjen, og lenkene slutter å virke. Har minst { $antall } svart, sendes svarene til kortet for { $aar } sammen med enhetens andre lukkede undersøkelser. De tar over for det som er levert for året fra før.
    }
survey-keep-open = La den være åpen
answer-promise =
    { $n ->
        [one] Du svarer anonymt.
       *[other] Du svarer anonymt. Vi lagrer bare hvor mange som valgte hva, og viser ingenting før minst { $antall } har svart.
    }
answer-scale = Velg fra 1 til 6. 1 er helt uenig, 6 er helt enig.
answer-low = Helt uenig
answer-high = Helt enig
answer-unknown = Vet ikke
survey-answer-send = Send svaret
answer-until = Du kan svare til og med { $dag }. Når du har sendt, kan svaret ikke endres eller hentes fram, heller ikke av oss.
answer-empty = Svar på minst ett spørsmål før du sender.
answer-thanks = Takk for svaret
answer-thanks-text = Svaret er talt med. Du kan lukke siden.
answer-closed = Her kan du ikke svare
answer-closed-text = Lenken er brukt, undersøkelsen er lukket, eller adressen er skrevet feil. Har du svart før, er svaret talt med.
