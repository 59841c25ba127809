# Leveranser på nettet.
finding-missing-column-page = Legg den til i filen. Finnes den under et annet navn, lever på nytt og velg den når du blir spurt.
finding-no-rows-page = Lever en fil med rader. Var det ingen å rapportere, bruk knappen «Ingen å rapportere».
finding-unknown-code-page = Bruk en kode eller et navn fra listen i malen, eller lever på nytt og si hva verdien betyr når du blir spurt.
finding-outside-scope-page = Ta raden ut, eller lever på nytt for den enheten og de månedene raden gjelder.
finding-after-received-page = Rett tiden i filen.
finding-loss-page = Kontroller at uttrekket er fullstendig. Er tapet riktig, kan det bekreftes når leveransen godtas.
marked-line = Rad
marked-wrong = Hva som er galt

deliver-lead = Lever registerdata for enheten din. Filen blir kontrollert rad for rad, og ingenting endres før noen har godtatt den.
deliver-waiting = Venter
deliver-waiting-about = { $datasett }. Lastet opp { $tid } av { $navn }.
deliver-new = Ny leveranse
deliver-takes = Tar vanligvis to minutter
deliver-not-taken = Leveransen ble ikke tatt imot
deliver-demo = Dette er en demonstrasjon som andre kan se. Ikke last opp opplysninger om virkelige personer.
deliver-dataset = Datasett
deliver-unit = Enhet
deliver-first = Fra måned
deliver-last = Til måned
deliver-months-hint = La månedene stå tomme hvis radene selv viser hvilke det gjelder.
deliver-files = Slipp filer her, eller velg dem
deliver-files-hint = CSV eller Excel, inntil { $megabyte } MB. Fødselsnummer blir aldri lagret.
deliver-sending = Sender filene
deliver-send = Last opp og kontroller
deliver-nothing = Ingen å rapportere
deliver-templates = Tomme maler
deliver-none-title = Du leverer ikke for noen enhet
deliver-none-text = Medarbeidere og ledere leverer for enhetene sine. Mener du at du skal kunne det, spør du den som administrerer Rettesnor hos dere.
deliver-history = Historikk
deliver-history-text = De siste leveransene for enhetene dine
deliver-among-others = Flere enheter, { $maneder }
deliver-several = flere enheter, blant dem din
deliver-not-allowed = Du kan ikke levere dette datasettet for denne enheten. Velg en annen enhet eller et annet datasett.
deliver-no-dataset = Velg hvilket datasett filen inneholder.
deliver-no-units = Velg hvilken enhet leveransen gjelder.
deliver-no-files = Velg minst én fil.
deliver-no-months = Oppgi hvilke måneder det ikke var noe å rapportere.
deliver-bad-months = Månedene kan ikke leses, går baklengs eller ligger fram i tid. Skriv dem som 2026-03, den tidligste først.
deliver-no-zero = I dette datasettet leveres verdier. At det ikke var noen, sies med verdien 0 i en fil.
deliver-no-form = Det som ble sendt, var ikke skjemaet vårt. Åpne siden på nytt og prøv igjen.
deliver-old-form = Skjemaet var for gammelt. Velg filen og send på nytt; ingenting er lagret.
deliver-too-large = Filene er større enn { $megabyte } MB til sammen. Del dem opp, eller be den som drifter Rettesnor, om å heve grensen.
deliver-broke-off = Sendingen ble brutt, og ingenting er lagret. Prøv igjen.
deliver-disk = Vi får ikke skrevet filen hos oss akkurat nå, og ingenting er lagret. Si fra til den som drifter Rettesnor.

nothing-heading = Ingen å rapportere
nothing-lead = Meld at det ikke var noen å rapportere. Det teller som null, og det er noe annet enn at ingen har levert.
nothing-sure = Jeg er sikker på at det ikke var noen for denne enheten i disse månedene
nothing-not-sure = Kryss av for at du er sikker.
nothing-send = Meld at det ikke var noen
cancel = Avbryt

column-delivery = Leveranse
column-dataset = Datasett
column-scope = Gjelder
column-rows = Rader
column-received = Mottatt
column-state = Tilstand
column-file = Fil
column-row = Rad
column-column = Kolonne
column-value = Verdi
column-detail = Hva vi ser

state-received = venter på kontroll
state-checking = kontrolleres
state-needs-mapping = trenger svar fra deg
state-checked = venter på å bli godtatt
state-refused = må rettes og sendes på nytt
state-accepting = godtas
state-accepted = godtatt
state-accepted-good-rows = godtatt uten feilrader
state-uncounted = godtatt, telles snart
state-replaced = erstattet
state-discarding = forkastes
state-discarded = forkastet
state-expired = utløpt
state-failed = stanset

stages-label = Hvor langt leveransen er kommet
stage-received = Mottatt
stage-checked = Kontrollert
stage-decided = Se over og godta
stage-counted = Telt med på kortet

doing-queued = Filene er mottatt og venter på tur
doing-waiting = Venter på at en annen jobb blir ferdig
doing-reading = Leser filene
doing-writing = Ordner radene
doing-marking = Merker feil i filene
doing-accepting = Leveransen godtas
doing-discarding = Leveransen forkastes
doing-counting = Teller tallene på nytt
doing-trouble = Vi prøver igjen om litt

upload-nothing = Ingen å rapportere
upload-and-more = { $n ->
    [one] { $fil } og én fil til
   *[other] { $fil } og { $antall } filer til
}
upload-by-operator = den som drifter Rettesnor
upload-lead = Lastet opp { $tid } av { $navn }. Gjelder { $omfang }.
upload-lead-units = Lastet opp { $tid } av { $navn }.
upload-months = Radene gjelder { $maneder }.
delivered-lead = Mottatt { $dato } fra { $navn }. Gjelder { $omfang }.
upload-look-again = Se hvordan det går
upload-marked = Filen med feilene merket
upload-again = Lever på nytt
upload-events = Hva som har skjedd
upload-event = { $tid }, { $navn }
upload-renewed = Andre leveranser er godtatt siden denne ble kontrollert. Det den endrer, er regnet ut på nytt: se over det, og godta igjen.
upload-must-hold = Leveransen har feil som gjør at den ikke kan godtas slik det ble valgt. Se over rapporten og velg på nytt.
upload-late = Leveransen er kommet lenger enn siden du så på. Slik står den nå.
upload-late-accepted = { $navn } godtok leveransen { $tid }, før du bestemte deg. Slik står den nå.
upload-late-discarded = { $navn } forkastet leveransen { $tid }, før du bestemte deg. Slik står den nå.
upload-late-expired = Leveransen utløp før noen bestemte seg, og er slettet. Lever filen på nytt.
upload-late-renewed = Rapporten er ny siden du så på den. Se over den, og bestem deg så.
upload-late-must-hold = Leveransen har feil som gjør at den ikke kan godtas slik. Se over rapporten under.
trouble-heading = Noe står i veien
trouble-text = Ingenting er mistet, og vi prøver igjen av oss selv. Varer det, vis teksten under til den som drifter Rettesnor.

facts-read = rader lest
facts-good = rader uten feil
facts-persons = personer
facts-wrong = rader med feil
facts-warnings = advarsler
facts-expires = slettes om
time-hours = { $n ->
    [one] { $antall } time
   *[other] { $antall } timer
}
time-minutes = { $n ->
    [one] { $antall } minutt
   *[other] { $antall } minutter
}

report-fatal = Stopper leveransen
report-errors = Feil
report-warnings = Advarsler
report-infos = Opplysninger
report-found = { $n ->
    [one] { $antall } funn
   *[other] { $antall } funn
}
report-and-more = og flere
report-show-rows = Vis radene
report-clean = Kontrollen fant ingen feil.
changes-heading = Det som endres i registeret
changes-text = Før og nå, innenfor månedene leveransen gjelder
changes-more = { $n ->
    [one] og én enhet til
   *[other] og { $antall } enheter til
}

verdict-page-good = { $n ->
    [one] Raden er i orden
   *[other] Alle { $antall } rader er i orden
}
verdict-page-zero = Enheten melder at det ikke var noen å rapportere
verdict-page-bad = { $n ->
    [one] Én av { $rader } rader har feil
   *[other] { $antall } av { $rader } rader har feil
}
verdict-page-cannot = Leveransen kan ikke godtas slik den er
verdict-page-mend = Ingenting er endret. Rett opp det som er beskrevet nedenfor, og lever filen på nytt.
verdict-page-nothing-changed = Ingenting er endret ennå. Når leveransen er godtatt, telles den med på kortene.
verdict-page-with-warnings = { $n ->
    [one] Ingenting er endret ennå. Det er én advarsel: se om raden er riktig.
   *[other] Ingenting er endret ennå. Det er { $antall } advarsler: se om radene er riktige.
}
verdict-page-or-leave-out = { $n ->
    [one] Ingenting er endret ennå. Rett opp filen og lever på nytt, eller godta den ene raden som er i orden.
   *[other] Ingenting er endret ennå. Rett opp filen og lever på nytt, eller godta de { $antall } radene som er i orden.
}
verdict-page-loss = Mange personer som var med før, er ikke med nå. Se om uttrekket er fullstendig.
verdict-page-loss-of = { $enhet } mister { $tapt } av { $antall } personer
verdict-page-leader = Den som leder { $enheter }, må godta leveransen.
verdict-page-administrator = Den som administrerer hele Rettesnor, må godta leveransen.
accept-label = { $n ->
    [one] Godta én rad
   *[other] Godta { $antall } rader
}
accept-label-zero = Godta at det ikke var noen
accept-question = { $n ->
    [one] Godta én rad?
   *[other] Godta { $antall } rader?
}
accept-question-zero = Godta at det ikke var noen å rapportere?
accept-text = { $n ->
   *[other] Leveransen erstatter den forrige for de samme månedene, som fortsatt kan ses i historikken. Kortene telles på nytt med en gang.
}
accept-text-good-rows = { $n ->
   *[other] Rader med feil ({ $utelatt }) blir ikke telt. Leveransen erstatter den forrige for de samme månedene, som fortsatt kan ses i historikken.
}
accept-loss = Jeg har kontrollert at dette er riktig
discard-label = Forkast
discard-question = Forkaste leveransen?
discard-text = Det som er lastet opp, og rapporten om det, blir slettet. Ingenting på kortene endres.
discard-keep = Behold den

outcome-unchanged = De samme radene var godtatt fra før. Ingenting er endret.
outcome-discarded = Leveransen er forkastet, og ingenting av den er igjen hos oss.
outcome-expired = Ingen bestemte seg innen et døgn, og leveransen er slettet. Lever filen på nytt.
outcome-uncounted = Leveransen er godtatt, men er ikke telt med ennå.
outcome-for-many = Leveransen gjelder flere enheter enn dine. Bare de som har ansvar for alle, ser innholdet.
why-files-gone = Filene var borte da de skulle kontrolleres. Lever dem på nytt.
why-forgotten = Leveransen ble slettet fordi noen i den skulle glemmes, eller fordi den var for gammel. Lever filen på nytt.
why-no-dataset = Datasettet finnes ikke lenger i definisjonene. Spør den som administrerer Rettesnor.
why-not-theirs = Filen har verdier som du ikke har ansvar for. Ta dem ut, og lever på nytt.
why-too-many-files = Det er for mange filer i én leveranse. Lever færre om gangen.
why-months-ahead = Månedene begynner etter at leveransen ble mottatt. Lever på nytt for måneder som har begynt.
why-no-unit = Enheten finnes ikke lenger. Lever på nytt for en enhet som finnes.
why-broken = Noe gikk galt hos oss da filen ble kontrollert. Lever den på nytt; går det galt igjen, si fra til den som drifter Rettesnor.

mapping-heading = Hva er dette i filen?
mapping-text = Vi kjenner ikke igjen alt. Svar én gang, så husker vi det til neste leveranse fra enheten.
mapping-columns = Kolonner
mapping-missing = { $n ->
    [one] Datasettet trenger kolonnen { $kolonner }. Er den her under et annet navn?
   *[other] Datasettet trenger kolonnene { $kolonner }. Er de her under andre navn?
}
mapping-values = Verdier i kolonnen
mapping-rows = { $n ->
    [one] i { $antall } rad
   *[other] i { $antall } rader
}
mapping-looks-like = ligner på { $navn }
mapping-choose = Velg
mapping-skip = Hopp over
mapping-send = Bruk svarene og kontroller
mapping-without = Kontroller uten å svare
mapping-unanswered = Svar på alt, eller velg «Hopp over».
mapping-bad = «{ $verdi }» kan ikke bety det. Velg noe fra listen.
mapping-remembered = Dette husker vi om filene
mapping-remembered-text = Svarene brukes på neste leveranse av datasettet fra enheten. Ta bort dem som er feil.
mapping-forget = Glem
mapping-heading-is = Overskriften «{ $overskrift }» er kolonnen { $kolonne }.
mapping-heading-skipped = Overskriften «{ $overskrift }» hoppes over.
mapping-value-is = «{ $verdi }» i kolonnen { $kolonne } betyr { $kode }.
mapping-value-skipped = «{ $verdi }» i kolonnen { $kolonne } står som den er.

effects-heading = Dette endret seg på kortene
effects-none = Ingen tall på enhetens kort endret seg av dette.
effects-before = Før
effects-after = Etter
effects-status = Status
effects-became = ble til
stand-heading = Hva leveransen svarer for
stand-answers = Svarer nå for
stand-all = alt den gjelder: { $maneder }
stand-some = { $maneder }; nyere leveranser svarer for resten
stand-nothing = ingenting: nyere leveranser har tatt over
stand-took-over = Tok over for
stand-replaced-by = Er erstattet av
stand-other = { $fil }, mottatt { $dato }: { $maneder }
