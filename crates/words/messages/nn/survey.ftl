# Undersøkingar og svarsida.

survey-heading = Undersøkingar
survey-lead = Spør brukarar og medarbeidarar på skalaen 1–6. Svara er anonyme på ordentleg: Vi lagrar berre kor mange som valde kva.
survey-new = Ny undersøking
survey-all = Alle undersøkingar
survey-none-title = Ingen undersøkingar enno
survey-none-text = Lag ei med nokre få spørsmål som de stiller likt frå år til år.
survey-asked-users = Brukarar
survey-asked-staff = Medarbeidarar
survey-open = Open
survey-closing = Blir lukka
survey-closed = Lukka
survey-too-few = For få svar
survey-answered =
    { $n ->
        [one] Eitt svar
       *[other] { $antall } svar
    }
survey-answered-of = { $svar } av { $alle } har svart ({ $prosent } %)
survey-about-open = { $enhet }. { $hvem }. { $svar }. Open til og med { $dag }.
survey-about-closed = { $enhet }. { $hvem }. { $svar }. Lukka { $dag }.
survey-lead-open = { $enhet }. { $hvem }. Open til og med { $dag }.
survey-lead-closed = { $enhet }. { $hvem }. Lukka { $dag }.
survey-new-lead = Still få spørsmål. Når undersøkinga er laga, kan ikkje spørsmåla endrast.
survey-not-made = Undersøkinga vart ikkje laga
survey-unit = Eining
survey-name = Namn
survey-name-hint = Det første den som svarer, ser.
survey-introduction = Innleiing
survey-introduction-hint = Kva svara blir brukte til, kort og på språket til den som svarer.
survey-asked = Kven svarer?
survey-questions = Spørsmål
survey-questions-hint = Eitt på kvar linje. Bruk dei same kvart år, så kan de samanlikne.
survey-usual-questions = Eg blir møtt med respekt / Eg får den hjelpa eg treng / Eg er med på å lage planen min
survey-way = Korleis kjem folk til undersøkinga?
survey-way-tokens = Med lenkjer som verkar éin gong. Del dei ut på papir eller send dei.
survey-way-common = Med éi felles lenkje. Då kan ingen hindre at nokon svarer to gonger.
survey-invited = Kor mange spør de?
survey-invited-hint = Berre med felles lenkje. Talet gir svarprosenten.
survey-closes = Siste dag å svare
survey-closes-hint = Undersøkinga blir lukka av seg sjølv dagen etter.
survey-no-names = Spør aldri om noko som peikar på éin person. Det er ingen felt for fritekst, og det er med vilje.
survey-make = Lag undersøkinga
survey-wrong-unit = Vel ei eining.
survey-wrong-name = Gi undersøkinga eit namn.
survey-wrong-closes = Vel ein dag som ikkje er over, innan utgangen av neste år.
survey-wrong-invited = Skriv eit heilt tal.
survey-wrong-questions = Skriv mellom eitt og 30 spørsmål, kvart på si linje, og ingen to like.
survey-answers = Svar
survey-never-who = Vi veit kor mange som har svart, aldri kven.
survey-remind = Minn alle på fristen { $dag }, òg dei som har svart. Ingen veit kven det er.
survey-common = Felles lenkje
survey-common-text = Alle med lenkja kan svare. Vi lagrar ingenting på telefonen deira og kan ikkje sjå om nokon svarer to gonger.
survey-link = Lenkje
survey-invite = Inviter
survey-invite-text = Lag éi lenkje til kvar du spør. Lenkjene blir viste berre éin gong, og ingen ser kven som får kva for ei.
survey-how-many = Talet på lenkjer
survey-make-links = Lag lenkjer
survey-links-wrong = Lag mellom 1 og 500 lenkjer om gongen, medan undersøkinga er open.
survey-links-made = Lenkjene er klare
survey-links-text = Skriv dei ut eller kopier dei no. Dei blir ikkje viste igjen, for vi lagrar dei ikkje.
survey-links-until = Svar seinast { $dag }. Lenkja verkar éin gong.
survey-links-copy = Kopier
survey-links-list = Alle lenkjene, éi på kvar linje
survey-links-print = Lappar til å klippe ut
survey-slip = Du svarer anonymt. Opne denne adressa på telefonen:
survey-to-survey = Til undersøkinga
survey-results = Resultat
survey-results-later =
    { $n ->
        [one] Resultatet blir vist når undersøkinga er lukka.
       *[other] Resultatet blir vist når undersøkinga er lukka, om minst { $antall } har svart. Det gjeld òg leiaren.
    }
survey-results-too-few =
    { $n ->
        [one] For få svarte til at nokon får sjå svara.
       *[other] Færre enn { $antall } svarte. Då får ingen sjå svara, heller ikkje leiaren.
    }
survey-results-text =
    { $n ->
        [one] Svara er ikkje delte opp.
       *[other] Svara blir aldri delte opp etter kven som svarte. Spørsmål med færre enn { $antall } svar er skjulte.
    }
survey-delivery = Sjå leveransen til kortet
survey-question = Spørsmål
survey-mean = Gjennomsnitt
survey-distribution = 1–2, 3–4, 5–6
survey-question-too-few = For få svarte på dette
survey-questions-asked = Spørsmåla
survey-anonymous = Slik er svara anonyme
survey-anonymous-how = Eit svar blir aldri lagra. Det blir lagt til i teljarar, og lenkja det kom med, blir sletta i same augeblink. Resultatet blir vist først når undersøkinga er lukka. Tala som går til kortet, blir lagde på skjemanummer som blir trekte tilfeldig for kvart spørsmål.
survey-anonymous-limits = Grensene: Den som har tilgang til tenaren eller til tryggingskopiar tekne mellom to svar, kan rekne ut kva som kom imellom. Svarer alle likt, veit alle kva alle svarte.
survey-close = Lukk undersøkinga
survey-close-heading = Lukke undersøkinga?
survey-close-text =
    { $n ->
        [one] Ho kan ikkje opnast igjen.
       *[other] Ho kan ikkje opnast igjen, og lenkjene sluttar å verke. Har minst { $antall } svart, blir svara sende til kortet for { $aar } saman med dei andre lukka undersøkingane til eininga. Dei tek over for det som er levert for året frå før.
    }
survey-keep-open = Lat ho vere open
answer-promise =
    { $n ->
        [one] Du svarer anonymt.
       *[other] Du svarer anonymt. Vi lagrar berre kor mange som valde kva, og viser ingenting før minst { $antall } har svart.
    }
answer-scale = Vel frå 1 til 6. 1 er heilt ueinig, 6 er heilt einig.
answer-low = Heilt ueinig
answer-high = Heilt einig
answer-unknown = Veit ikkje
survey-answer-send = Send svaret
answer-until = Du kan svare til og med { $dag }. Når du har sendt, kan svaret ikkje endrast eller hentast fram, heller ikkje av oss.
answer-empty = Svar på minst eitt spørsmål før du sender.
answer-thanks = Takk for svaret
answer-thanks-text = Svaret er talt med. Du kan lukke sida.
answer-closed = Her kan du ikkje svare
answer-closed-text = Lenkja er brukt, undersøkinga er lukka, eller adressa er skriven feil. Har du svart før, er svaret talt med.
