admin-overview = Oversikt
admin-people = Personer og roller
admin-units = Enheter og linjer
admin-packages = Pakker
admin-editions = Utgaver og tellinger
admin-log = Revisjonslogg
done-role-given = Rollen er gitt.
done-role-ended = Rollen er tatt tilbake.
done-renamed = Navnet er lagret.
done-closed = Kontoen er stengt, og personen er logget ut alle steder.
done-reopened = Kontoen er åpnet igjen.
done-measuring-asked = Tellingen er bestilt. Kortene viser de nye tallene når den er ferdig.
done-known-already = Det var gjort fra før.
not-done-last-administrator = Det er ikke gjort: Da ville ingen være igjen som administrerer hele installasjonen. Gi rollen til en annen først.
admin-lead-whole = Du administrerer hele installasjonen.
admin-lead-part = Du administrerer { $enheter }, og det som ligger under.
admin-matters = Dette bør noen se på
admin-matter-not-in = { $n ->
    [one] { $antall } person har ikke valgt passord ennå
   *[other] { $antall } personer har ikke valgt passord ennå
}
admin-matter-definitions = { $n ->
    [one] { $antall } feil i definisjonene
   *[other] { $antall } feil i definisjonene
}
admin-matter-changed = Definisjonene er endret, og tas i bruk neste gang Rettesnor startes
admin-matter-goals = Målene i goals.csv kan ikke leses, så kortene vises uten mål
admin-matter-stale = En leveranse som er mottatt, er ikke telt ennå
admin-matter-failed = Den siste tellingen mislyktes
admin-people-count = { $n ->
    [one] { $antall } person
   *[other] { $antall } personer
}
admin-own-units-count = { $n ->
    [one] { $antall } egen enhet
   *[other] { $antall } egne enheter
}
admin-packages-count = { $n ->
    [one] { $antall } pakke med definisjoner
   *[other] { $antall } pakker med definisjoner
}
admin-no-edition = Ingenting er telt ennå.
admin-newest-edition = Den nyeste utgaven er per { $dag }
admin-log-lead-short = Hvem som har gjort og lest hva
admin-people-lead = Hvem som kan se, levere og godta, og hvor.
admin-people-search = Søk etter navn, e-post eller enhet
admin-people-none = Ingen personer passer.
admin-any-role = Alle roller
admin-search = Søk
admin-more = Bare de første vises. Søk for å finne flere.
admin-roles = Roller
admin-no-roles = Ingen rolle
admin-elsewhere-short = og roller andre steder
admin-elsewhere = Kontoen har også roller ved enheter som du ikke administrerer. De vises ikke her.
admin-state = Tilstand
admin-in-use = I bruk
admin-closed = Stengt
admin-example = Eksempel
admin-not-in-yet = Ikke vært inne
admin-invite = Inviter en person
admin-invite-lead = Du får en lenke som du gir til personen. Med den velger personen passord og kommer inn.
admin-invite-make = Lag invitasjonslenke
admin-cancel = Avbryt
admin-full-name = Fullt navn
admin-email-wrong = Skriv adressen med @, for eksempel navn@kommune.no.
admin-email-known = Denne adressen har en konto fra før.
admin-known-title = Personen har en konto fra før
admin-known-text = Du trenger ikke lage en ny. Gi rollen til kontoen som finnes; personen logger inn som før.
admin-known-give = Gi rollen til kontoen
admin-form-wrong = Noe må rettes
admin-role-help = Hva hver rolle kan
admin-unit = Ved enheten
admin-unit-hint = Skriv navnet eller nummeret. Rollen gjelder også enhetene under.
admin-unit-missing = Skriv hvilken enhet rollen skal gjelde ved.
admin-unit-unknown = Vi finner ingen enhet som heter «{ $sok }» blant dem du administrerer.
admin-unit-several = Flere enheter passer til «{ $sok }». Velg en av dem.
admin-unit-which = Hvilken av disse?
admin-all-lines = alle linjene enheten er med i
admin-line-hint = Linjen til den som har ansvaret for tallene: kommunens for introduksjonsprogrammet, statens for NAV-kontorets statlige mål.
admin-line-wrong = { $enhet } er ikke med i den linjen. Den er med i { $linjer }.
admin-invited = Lenken er laget
admin-invited-text = Gi lenken til { $navn }. Den kan brukes én gang, og gjelder til { $naar }.
admin-link = Kopier lenken nå
admin-link-label = Lenke
admin-link-warning = Lenken vises bare denne ene gangen, og vi sender den ikke. Gi den bare til personen selv: Den som har lenken, kommer inn på kontoen.
admin-copy = Kopier
admin-copied = Kopiert
admin-to-person = Til personen
admin-one-more = Inviter en til
admin-account = Kontoen
admin-way-in = Kommer inn
admin-made = Laget
admin-way-closed = Kommer ikke inn: Kontoen ble stengt { $naar }.
admin-way-invited = Har en lenke som gjelder til { $naar }, og har ikke valgt passord ennå.
admin-way-both = Har et passord, og en lenke til å velge et nytt som gjelder til { $naar }.
admin-way-example = Med ett klikk: Dette er en eksempelperson i en demonstrasjon.
admin-way-password = Har valgt et passord.
admin-way-none = Har ikke passord, og ingen lenke som gjelder. Lag en ny lenke.
admin-added = { $naar }, av { $hvem }
admin-operator = den som drifter Rettesnor
admin-somebody = en annen administrator
admin-new-link = Lag ny lenke
admin-close = Steng kontoen
admin-reopen = Åpne kontoen igjen
admin-close-title = Vil du stenge kontoen til { $navn }?
admin-close-text = { $navn } blir logget ut alle steder og kommer ikke inn igjen. Rollene, kommentarene og leveransene blir stående. Du kan åpne kontoen igjen.
admin-not-kept = Kontoen har roller du ikke administrerer. Derfor kan bare en administrator over dem alle lage ny lenke, endre navnet eller stenge den.
admin-at = Hvor
admin-given = Gitt
admin-end-role = Ta tilbake
admin-give-role = Gi en rolle
admin-units-lead = Enhetene kortene lages for, og linjene de henger i. En rolle gjelder nedover i én linje.
admin-lines = Linjer
admin-units-search = Søk etter navn eller nummer
admin-units-none = Ingen enheter passer.
admin-employees = Ansatte
admin-below = Enheter under
admin-with-role = Har rolle her
admin-notes = Merknad
admin-note-too-small = For få ansatte til eget kort
admin-note-unknown-size = Ukjent antall ansatte: får ikke eget kort
admin-note-joint = Felleskontor, også for { $enheter }
admin-units-change = Slik endrer du enhetene
admin-units-change-text = Kommuner, fylker og NAV-regioner er kjent fra før. Kontorer og tjenestesteder leverer dere i datasettet «enheter»: navn, linje, enheten over, antall ansatte og fra når. Det nyeste som er levert om en enhet, gjelder.
admin-units-small-text = En enhet med færre enn tre ansatte får ikke eget kort, for det ville handle om én av dem. Tallene er med i kortet til enheten over. Et tjenestested der antallet ikke er levert, regnes også som for lite.
admin-units-deliver = Lever enheter
admin-invite-here = Inviter noen hit
admin-unit-known = Det vi vet
admin-unit-national = Enheten står i den nasjonale listen, som følger med Rettesnor. Navn, nummer og plass kan ikke endres; antall ansatte kan leveres i datasettet «enheter».
admin-unit-place = Plass
admin-unit-above = I { $linje }: { $over }
admin-employees-unknown = Ikke levert
admin-served-by = Felleskontor
admin-source = Kilde
admin-source-national = Den nasjonale listen
admin-source-delivered = Datasettet «enheter»
admin-unit-people = Har en rolle her
admin-unit-nobody = Ingen har en rolle ved denne enheten selv. De som har en rolle ved en enhet over, har den her også.
admin-unit-below = Enhetene under
admin-packages-lead = Definisjonene kortene telles etter, om de henger sammen, og om eksemplene deres stemmer.
admin-package = Pakke
admin-package-folder = Mappe
admin-package-controlled = Ansvar for tallene
admin-cases = Eksempler
admin-definitions-changed = Definisjonene i datamappen er endret etter at Rettesnor startet. De nye tas i bruk neste gang det startes, om de er uten feil.
admin-definitions-wrong = Feil i definisjonene
admin-goals = Mål
admin-goals-count = { $n ->
    [0] Ingen mål er satt.
    [one] { $antall } mål er satt.
   *[other] { $antall } mål er satt.
}
admin-goals-wrong = goals.csv kan ikke leses
admin-goals-text = Målene står i filen goals.csv i datamappen: enhet, indikator, år, ønsket nivå, nedre grense og kilde. Er det en feil i en rad, brukes ingen av dem.
admin-own-definitions = Egne definisjoner
admin-own-definitions-text = Definisjoner i mappen «definitions» i datamappen kommer i tillegg til dem som følger med, eller tar plassen deres. «rettesnor check» sier hva som er galt, linje for linje.
admin-cases-none = Pakken har ingen eksempler
admin-cases-hold = { $n ->
    [one] Eksempelet stemmer
   *[other] Alle { $antall } eksemplene stemmer
}
admin-cases-fail = { $n ->
    [one] { $antall } av { $av } eksempler stemmer ikke
   *[other] { $antall } av { $av } eksempler stemmer ikke
}
admin-cases-text = De er telt nå, etter definisjonene som er i bruk, med den langsomme telleren som leser dem ord for ord.
admin-cases-held = { $n ->
    [one] { $antall } eksempel stemmer
   *[other] { $antall } eksempler stemmer
}
admin-to-definition = Les definisjonen
admin-case-none = ingen eksempler
admin-case-holds = stemmer
admin-case-fails = stemmer ikke
admin-editions-lead = En utgave er alt som er telt, slik det var kjent en dag. Den endres aldri; kortene vises fra den nyeste.
admin-measurings = Tellinger
admin-measure-again = Tell på nytt
admin-measurings-none = Ingen har bedt om en telling her. Den bestilles av seg selv når en leveranse blir godtatt.
admin-stale-text = En leveranse som er mottatt, er ikke med i tallene ennå.
admin-asked = Bestilt
admin-by = Av
admin-why = Hvorfor
admin-why-by-hand = Bestilt for hånd
admin-why-delivery = En leveranse ble godtatt
admin-measuring-asked = Venter
admin-measuring-started = I gang siden { $naar }
admin-measuring-done = Ferdig { $naar }: utgave { $utgave }
admin-measuring-failed = Mislyktes { $naar }
admin-editions-made = Utgaver
admin-edition = Utgave
admin-edition-shown = vises nå
admin-as-of = Slik det var kjent
admin-program = Program
admin-log-lead = Alt som er skrevet, og hver lesning av tall som ikke er publisert. Ingenting kan endres eller tas bort uten at det synes.
log-check = Kontroller loggen
log-export = Last ned alt
log-who = Hvem
log-what = Hva
log-object = Med hva
log-from = Fra og med
log-to = Til og med
log-show = Vis
log-all = Vis hele loggen
log-none = Ingen innslag passer.
log-number = Nr.
log-when = Når
log-anybody = Alle
log-anything = Alt
log-visitor = noen som ikke var logget inn
log-pages = Sider i loggen
log-newest = De nyeste
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
detail-name = valg: { $verdi }
detail-sessions = økter: { $verdi }
detail-links = lenker: { $verdi }
detail-mappings = svar som huskes: { $verdi }
detail-forgotten = svar som ble glemt: { $verdi }
detail-effects = endringer på kort: { $verdi }
detail-changes = endringer: { $verdi }
detail-attempts = forsøk: { $verdi }
detail-form-keys = skjemanøkler: { $verdi }
detail-of-another = skrevet av en annen
log-whole = { $n ->
    [one] Loggen er hel: { $antall } innslag. Det siste har kontrollsummen { $hode }.
   *[other] Loggen er hel: { $antall } innslag. Det siste har kontrollsummen { $hode }.
}
log-broken = Loggen er endret. Innslag { $nummer } { $hvorfor }. Si fra til den som drifter Rettesnor.
log-broken-missing = finnes ikke
log-broken-changed = er ikke slik det ble skrevet
log-broken-unlinked = følger ikke det før
deed-add-person = Laget en konto
deed-rename-person = Endret et navn
deed-close-person = Stengte en konto
deed-reopen-person = Åpnet en konto igjen
deed-set-password = Byttet passord
deed-set-preference = Endret et valg
deed-invite = Laget en lenke
deed-accept-invitation = Valgte passord med en lenke
deed-give-role = Ga en rolle
deed-end-role = Tok tilbake en rolle
deed-try-log-in = Prøvde å logge inn
deed-begin-session = Logget inn
deed-end-session = Logget ut
deed-purge = Ryddet bort gamle forsøk
deed-take-form-key = Sendte et skjema
deed-file-record = Skrev i et styringsdokument
deed-open-survey = Åpnet en undersøkelse
deed-invite-to-survey = Laget lenker til en undersøkelse
deed-count-answer = Et svar ble talt
deed-close-survey = Lukket en undersøkelse
deed-write-comment = Skrev en kommentar
deed-edit-comment = Endret en kommentar
deed-withdraw-comment = Tok tilbake en kommentar
deed-upload = Lastet opp filer
deed-move-upload = En opplasting gikk videre
deed-note-effects = Noterte hva en leveranse endret
deed-set-mappings = Oversatte kolonner eller verdier
deed-ask-measuring = Bestilte en telling
deed-ask-pattern = Ba om å få vite hva som må skjules før noe publiseres
deed-keep-pattern = Bestemte hva som skjules i det som publiseres
deed-publish = Publiserte et kort
deed-make-report = Laget en rapport
deed-publish-report = Publiserte en rapport
deed-keep-report-file = Tok vare på en fil av en rapport
deed-start-measuring = En telling begynte
deed-end-measuring = En telling ble ferdig
deed-tell-news = Fortalte om endret status
deed-read = Leste
steps-title = Slik kommer dere i gang
steps-text = Fire steg til det første kortet.
step-done = gjort
step-roles = Gi roller
step-roles-text = En leder ved enheten godtar leveranser og ser tallene; medarbeidere leverer. Du kan også gi deg selv en rolle.
step-units = Lever enhetene deres
step-units-text = Kommunene er kjent. Har dere kontorer eller tjenestesteder, leverer dere dem i datasettet «enheter».
step-deliver = Lever et register
step-deliver-text = Last opp en fil fra fagsystemet. Vi sier hva som må rettes, og teller når en leder har godtatt den.
step-card = Se kortet
step-card-text = Når leveransen er telt, står kortet her. Send lenken til lederen.

done-readdressed = Adressen er lagret. Personen logger inn med den fra nå av.
deed-change-email = Endret en e-postadresse
