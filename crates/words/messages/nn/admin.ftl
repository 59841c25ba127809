admin-overview = Oversikt
admin-people = Personar og roller
admin-units = Einingar og linjer
admin-packages = Pakkar
admin-editions = Utgåver og teljingar
admin-log = Revisjonslogg
done-role-given = Rolla er gitt.
done-role-ended = Rolla er teken tilbake.
done-renamed = Namnet er lagra.
done-closed = Kontoen er stengd, og personen er logga ut alle stader.
done-reopened = Kontoen er opna att.
done-measuring-asked = Teljinga er bestilt. Korta viser dei nye tala når ho er ferdig.
done-known-already = Det var gjort frå før.
not-done-last-administrator = Det er ikkje gjort: Då ville ingen vere att som administrerer heile installasjonen. Gi rolla til ein annan først.
admin-lead-whole = Du administrerer heile installasjonen.
admin-lead-part = Du administrerer { $enheter }, og det som ligg under.
admin-matters = Dette bør nokon sjå på
admin-matter-not-in = { $n ->
    [one] { $antall } person har ikkje valt passord enno
   *[other] { $antall } personar har ikkje valt passord enno
}
admin-matter-definitions = { $n ->
    [one] { $antall } feil i definisjonane
   *[other] { $antall } feil i definisjonane
}
admin-matter-changed = Definisjonane er endra, og blir tekne i bruk neste gong Rettesnor blir starta
admin-matter-goals = Måla i goals.csv kan ikkje lesast, så korta blir viste utan mål
admin-matter-stale = Ein leveranse som er motteken, er ikkje tald enno
admin-matter-failed = Den siste teljinga var mislukka
admin-people-count = { $n ->
    [one] { $antall } person
   *[other] { $antall } personar
}
admin-own-units-count = { $n ->
    [one] { $antall } eiga eining
   *[other] { $antall } eigne einingar
}
admin-packages-count = { $n ->
    [one] { $antall } pakke med definisjonar
   *[other] { $antall } pakkar med definisjonar
}
admin-no-edition = Ingenting er talt enno.
admin-newest-edition = Den nyaste utgåva er per { $dag }
admin-log-lead-short = Kven som har gjort og lese kva
admin-people-lead = Kven som kan sjå, levere og godta, og kvar.
admin-people-search = Søk etter namn, e-post eller eining
admin-people-none = Ingen personar passar.
admin-any-role = Alle roller
admin-search = Søk
admin-more = Berre dei første blir viste. Søk for å finne fleire.
admin-roles = Roller
admin-no-roles = Inga rolle
admin-elsewhere-short = og roller andre stader
admin-elsewhere = Kontoen har òg roller ved einingar som du ikkje administrerer. Dei blir ikkje viste her.
admin-state = Tilstand
admin-in-use = I bruk
admin-closed = Stengd
admin-example = Døme
admin-not-in-yet = Ikkje vore inne
admin-invite = Inviter ein person
admin-invite-lead = Du får ei lenkje som du gir til personen. Med den vel personen passord og kjem inn.
admin-invite-make = Lag invitasjonslenkje
admin-cancel = Avbryt
admin-full-name = Fullt namn
admin-email-wrong = Skriv adressa med @, til dømes namn@kommune.no.
admin-email-known = Denne adressa har ein konto frå før.
admin-known-title = Personen har ein konto frå før
admin-known-text = Du treng ikkje lage ein ny. Gi rolla til kontoen som finst; personen loggar inn som før.
admin-known-give = Gi rolla til kontoen
admin-form-wrong = Noko må rettast
admin-role-help = Kva kvar rolle kan
admin-unit = Ved eininga
admin-unit-hint = Skriv namnet eller nummeret. Rolla gjeld òg einingane under.
admin-unit-missing = Skriv kva eining rolla skal gjelde ved.
admin-unit-unknown = Vi finn inga eining som heiter «{ $sok }», blant dei du administrerer.
admin-unit-several = Fleire einingar passar til «{ $sok }». Vel ei av dei.
admin-unit-which = Kva for ei av desse?
admin-all-lines = alle linjene eininga er med i
admin-line-hint = Linja til den som har ansvaret for tala: linja til kommunen for introduksjonsprogrammet, linja til staten for dei statlege måla til NAV-kontoret.
admin-line-wrong = { $enhet } er ikkje med i den linja. Ho er med i { $linjer }.
admin-invited = Lenkja er laga
admin-invited-text = Gi lenkja til { $navn }. Ho kan brukast éin gong, og gjeld til { $naar }.
admin-link = Kopier lenkja no
admin-link-label = Lenkje
admin-link-warning = Lenkja blir vist berre denne eine gongen, og vi sender ho ikkje. Gi ho berre til personen sjølv: Den som har lenkja, kjem inn på kontoen.
admin-copy = Kopier
admin-copied = Kopiert
admin-to-person = Til personen
admin-one-more = Inviter ein til
admin-account = Kontoen
admin-way-in = Kjem inn
admin-made = Laga
admin-way-closed = Kjem ikkje inn: Kontoen vart stengd { $naar }.
admin-way-invited = Har ei lenkje som gjeld til { $naar }, og har ikkje valt passord enno.
admin-way-both = Har eit passord, og ei lenkje til å velje eit nytt som gjeld til { $naar }.
admin-way-example = Med eitt klikk: Dette er ein eksempelperson i ein demonstrasjon.
admin-way-password = Har valt eit passord.
admin-way-none = Har ikkje passord, og inga lenkje som gjeld. Lag ei ny lenkje.
admin-added = { $naar }, av { $hvem }
admin-operator = den som driftar Rettesnor
admin-somebody = ein annan administrator
admin-new-link = Lag ny lenkje
admin-close = Steng kontoen
admin-reopen = Opne kontoen att
admin-close-title = Vil du stengje kontoen til { $navn }?
admin-close-text = { $navn } blir logga ut alle stader og kjem ikkje inn att. Rollene, kommentarane og leveransane blir ståande. Du kan opne kontoen att.
admin-not-kept = Kontoen har roller du ikkje administrerer. Difor kan berre ein administrator over dei alle lage ny lenkje, endre namnet eller stengje han.
admin-at = Kvar
admin-given = Gitt
admin-end-role = Ta tilbake
admin-give-role = Gi ei rolle
admin-units-lead = Einingane korta blir laga for, og linjene dei heng i. Ei rolle gjeld nedover i éi linje.
admin-lines = Linjer
admin-units-search = Søk etter namn eller nummer
admin-units-none = Ingen einingar passar.
admin-employees = Tilsette
admin-below = Einingar under
admin-with-role = Har rolle her
admin-notes = Merknad
admin-note-too-small = For få tilsette til eige kort
admin-note-unknown-size = Ukjent tal på tilsette: får ikkje eige kort
admin-note-joint = Felleskontor, òg for { $enheter }
admin-units-change = Slik endrar du einingane
admin-units-change-text = Kommunar, fylke og NAV-regionar er kjende frå før. Kontor og tenestestader leverer de i datasettet «enheter»: namn, linje, eininga over, talet på tilsette og frå når. Det nyaste som er levert om ei eining, gjeld.
admin-units-small-text = Ei eining med færre enn tre tilsette får ikkje eige kort, for det ville handle om éin av dei. Tala er med i kortet til eininga over. Ein tenestestad der talet ikkje er levert, blir òg rekna som for liten.
admin-units-deliver = Lever einingar
admin-invite-here = Inviter nokon hit
admin-unit-known = Det vi veit
admin-unit-national = Eininga står i den nasjonale lista, som følgjer med Rettesnor. Namn, nummer og plass kan ikkje endrast; talet på tilsette kan leverast i datasettet «enheter».
admin-unit-place = Plass
admin-unit-above = I { $linje }: { $over }
admin-employees-unknown = Ikkje levert
admin-served-by = Felleskontor
admin-source = Kjelde
admin-source-national = Den nasjonale lista
admin-source-delivered = Datasettet «enheter»
admin-unit-people = Har ei rolle her
admin-unit-nobody = Ingen har ei rolle ved denne eininga sjølv. Dei som har ei rolle ved ei eining over, har ho her òg.
admin-unit-below = Einingane under
admin-packages-lead = Definisjonane korta blir talde etter, om dei heng saman, og om døma deira stemmer.
admin-package = Pakke
admin-package-folder = Mappe
admin-package-controlled = Ansvar for tala
admin-cases = Døme
admin-definitions-changed = Definisjonane i datamappa er endra etter at Rettesnor starta. Dei nye blir tekne i bruk neste gong det blir starta, om dei er utan feil.
admin-definitions-wrong = Feil i definisjonane
admin-goals = Mål
admin-goals-count = { $n ->
    [0] Ingen mål er sette.
    [one] { $antall } mål er sett.
   *[other] { $antall } mål er sette.
}
admin-goals-wrong = goals.csv kan ikkje lesast
admin-goals-text = Måla står i fila goals.csv i datamappa: eining, indikator, år, ønskt nivå, nedre grense og kjelde. Er det ein feil i ei rad, blir ingen av dei brukte.
admin-own-definitions = Eigne definisjonar
admin-own-definitions-text = Definisjonar i mappa «definitions» i datamappa kjem i tillegg til dei som følgjer med, eller tek plassen deira. «rettesnor check» seier kva som er gale, linje for linje.
admin-cases-none = Pakken har ingen døme
admin-cases-hold = { $n ->
    [one] Dømet stemmer
   *[other] Alle { $antall } døma stemmer
}
admin-cases-fail = { $n ->
    [one] { $antall } av { $av } døme stemmer ikkje
   *[other] { $antall } av { $av } døme stemmer ikkje
}
admin-cases-text = Dei er talde no, etter definisjonane som er i bruk, med den langsame teljaren som les dei ord for ord.
admin-cases-held = { $n ->
    [one] { $antall } døme stemmer
   *[other] { $antall } døme stemmer
}
admin-to-definition = Les definisjonen
admin-case-none = ingen døme
admin-case-holds = stemmer
admin-case-fails = stemmer ikkje
admin-editions-lead = Ei utgåve er alt som er talt, slik det var kjent ein dag. Ho blir aldri endra; korta blir viste frå den nyaste.
admin-measurings = Teljingar
admin-measure-again = Tel på nytt
admin-measurings-none = Ingen har bede om ei teljing her. Ho blir bestilt av seg sjølv når ein leveranse blir godteken.
admin-stale-text = Ein leveranse som er motteken, er ikkje med i tala enno.
admin-asked = Bestilt
admin-by = Av
admin-why = Kvifor
admin-why-by-hand = Bestilt for hand
admin-why-delivery = Ein leveranse vart godteken
admin-measuring-asked = Ventar
admin-measuring-started = I gang sidan { $naar }
admin-measuring-done = Ferdig { $naar }: utgåve { $utgave }
admin-measuring-failed = Mislukka { $naar }
admin-editions-made = Utgåver
admin-edition = Utgåve
admin-edition-shown = blir vist no
admin-as-of = Slik det var kjent
admin-program = Program
admin-log-lead = Alt som er skrive, og kvar lesing av tal som ikkje er publiserte. Ingenting kan endrast eller takast bort utan at det syner.
log-check = Kontroller loggen
log-export = Last ned alt
log-who = Kven
log-what = Kva
log-object = Med kva
log-from = Frå og med
log-to = Til og med
log-show = Vis
log-all = Vis heile loggen
log-none = Ingen innslag passar.
log-number = Nr.
log-when = Når
log-anybody = Alle
log-anything = Alt
log-visitor = ikkje innlogga
log-pages = Sider i loggen
log-newest = Dei nyaste
log-older = Eldre
log-here = Nr. { $fra } til { $til }
log-raw = Slik det står i loggen
detail-role = rolle: { $verdi }
detail-kind = slag: { $verdi }
detail-version = versjon { $verdi }
detail-dataset = { $verdi }
detail-state = { $verdi }
detail-unit = { $verdi }
detail-units = { $verdi }
detail-line = linje: { $verdi }
detail-year = år { $verdi }
detail-indicator = { $verdi }
detail-period = { $verdi }
detail-way = måte: { $verdi }
detail-name = val: { $verdi }
detail-sessions = økter: { $verdi }
detail-links = lenkjer: { $verdi }
detail-mappings = svar som blir hugsa: { $verdi }
detail-forgotten = svar som blei gløymde: { $verdi }
detail-effects = endringar på kort: { $verdi }
detail-changes = endringar: { $verdi }
detail-attempts = forsøk: { $verdi }
detail-form-keys = skjemanøklar: { $verdi }
detail-of-another = skriven av ein annan
log-whole = { $n ->
    [one] Loggen er heil: { $antall } innslag. Det siste har kontrollsummen { $hode }.
   *[other] Loggen er heil: { $antall } innslag. Det siste har kontrollsummen { $hode }.
}
log-broken = Loggen er endra. Innslag { $nummer } { $hvorfor }. Sei frå til den som driftar Rettesnor.
log-broken-missing = finst ikkje
log-broken-changed = er ikkje slik det vart skrive
log-broken-unlinked = følgjer ikkje det før
deed-add-person = Laga ein konto
deed-rename-person = Endra eit namn
deed-close-person = Stengde ein konto
deed-reopen-person = Opna ein konto att
deed-set-password = Bytte passord
deed-set-preference = Endra eit val
deed-invite = Laga ei lenkje
deed-accept-invitation = Valde passord med ei lenkje
deed-give-role = Gav ei rolle
deed-end-role = Tok tilbake ei rolle
deed-try-log-in = Prøvde å logge inn
deed-begin-session = Logga inn
deed-end-session = Logga ut
deed-purge = Rydda bort gamle forsøk
deed-take-form-key = Sende eit skjema
deed-file-record = Skreiv i eit styringsdokument
deed-open-survey = Opna ei undersøking
deed-invite-to-survey = Laga lenkjer til ei undersøking
deed-count-answer = Eit svar vart talt
deed-close-survey = Lukka ei undersøking
deed-write-comment = Skreiv ein kommentar
deed-edit-comment = Endra ein kommentar
deed-withdraw-comment = Tok tilbake ein kommentar
deed-upload = Lasta opp filer
deed-move-upload = Ei opplasting gjekk vidare
deed-note-effects = Noterte kva ein leveranse endra
deed-set-mappings = Omsette kolonnar eller verdiar
deed-ask-measuring = Bestilte ei teljing
deed-ask-pattern = Bad om å få vite kva som må skjulast før noko blir publisert
deed-keep-pattern = Fastsette kva som blir skjult i det som blir publisert
deed-publish = Publiserte eit kort
deed-make-report = Laga ein rapport
deed-publish-report = Publiserte ein rapport
deed-keep-report-file = Tok vare på ei fil av ein rapport
deed-start-measuring = Ei teljing byrja
deed-end-measuring = Ei teljing vart ferdig
deed-tell-news = Fortalde om endra status
deed-read = Las
steps-title = Slik kjem de i gang
steps-text = Fire steg til det første kortet.
step-done = gjort
step-roles = Gi roller
step-roles-text = Ein leiar ved eininga godtek leveransar og ser tala; medarbeidarar leverer. Du kan òg gi deg sjølv ei rolle.
step-units = Lever einingane dykkar
step-units-text = Kommunane er kjende. Har de kontor eller tenestestader, leverer de dei i datasettet «enheter».
step-deliver = Lever eit register
step-deliver-text = Last opp ei fil frå fagsystemet. Vi seier kva som må rettast, og tel når ein leiar har godteke ho.
step-card = Sjå kortet
step-card-text = Når leveransen er tald, står kortet her. Send lenkja til leiaren.

done-readdressed = Adressa er lagra. Personen loggar inn med henne frå no av.
deed-change-email = Endra ei e-postadresse
