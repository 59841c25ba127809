# Leveransar på nettet.
finding-missing-column-page = Legg han til i fila. Finst han under eit anna namn, lever på nytt og vel han når du blir spurd.
finding-no-rows-page = Lever ei fil med rader. Var det ingen å rapportere, bruk knappen «Ingen å rapportere».
finding-unknown-code-page = Bruk ein kode eller eit namn frå lista i malen, eller lever på nytt og sei kva verdien tyder når du blir spurd.
finding-outside-scope-page = Ta rada ut, eller lever på nytt for den eininga og dei månadene rada gjeld.
finding-after-received-page = Rett tida i fila.
finding-loss-page = Kontroller at uttrekket er fullstendig. Er tapet rett, kan det stadfestast når leveransen blir godteken.
marked-line = Rad
marked-wrong = Kva som er gale

deliver-lead = Lever registerdata for eininga di. Fila blir kontrollert rad for rad, og ingenting blir endra før nokon har godteke ho.
deliver-waiting = Ventar
deliver-waiting-about = { $datasett }. Lasta opp { $tid } av { $navn }.
deliver-new = Ny leveranse
deliver-takes = Tek vanlegvis to minutt
deliver-not-taken = Leveransen vart ikkje teken imot
deliver-demo = Dette er ein demonstrasjon som andre kan sjå. Ikkje last opp opplysningar om verkelege personar.
deliver-dataset = Datasett
deliver-unit = Eining
deliver-first = Frå månad
deliver-last = Til månad
deliver-months-hint = Lat månadene stå tomme om radene sjølve viser kva dei gjeld.
deliver-files = Slepp filer her, eller vel dei
deliver-files-hint = CSV eller Excel, inntil { $megabyte } MB. Fødselsnummer blir aldri lagra.
deliver-sending = Sender filene
deliver-send = Last opp og kontroller
deliver-nothing = Ingen å rapportere
deliver-templates = Tomme malar
deliver-none-title = Du leverer ikkje for noka eining
deliver-none-text = Medarbeidarar og leiarar leverer for einingane sine. Meiner du at du skal kunne det, spør du den som administrerer Rettesnor hos dykk.
deliver-history = Historikk
deliver-history-text = Dei siste leveransane for einingane dine
deliver-among-others = Fleire einingar, { $maneder }
deliver-several = fleire einingar, mellom dei di
deliver-not-allowed = Du kan ikkje levere dette datasettet for denne eininga. Vel ei anna eining eller eit anna datasett.
deliver-no-dataset = Vel kva datasett fila inneheld.
deliver-no-units = Vel kva eining leveransen gjeld.
deliver-no-files = Vel minst éi fil.
deliver-no-months = Oppgi kva månader det ikkje var noko å rapportere.
deliver-bad-months = Månadene kan ikkje lesast, går baklengs eller ligg fram i tid. Skriv dei som 2026-03, den tidlegaste først.
deliver-no-zero = I dette datasettet blir det levert verdiar. At det ikkje var nokon, blir sagt med verdien 0 i ei fil.
deliver-no-form = Det som vart sendt, var ikkje skjemaet vårt. Opne sida på nytt og prøv igjen.
deliver-old-form = Skjemaet var for gammalt. Vel fila og send på nytt; ingenting er lagra.
deliver-too-large = Filene er større enn { $megabyte } MB til saman. Del dei opp, eller be den som driftar Rettesnor, om å heve grensa.
deliver-broke-off = Sendinga vart broten, og ingenting er lagra. Prøv igjen.
deliver-disk = Vi får ikkje skrive fila hos oss akkurat no, og ingenting er lagra. Sei frå til den som driftar Rettesnor.

nothing-heading = Ingen å rapportere
nothing-lead = Meld at det ikkje var nokon å rapportere. Det tel som null, og det er noko anna enn at ingen har levert.
nothing-sure = Eg er sikker på at det ikkje var nokon for denne eininga i desse månadene
nothing-not-sure = Kryss av for at du er sikker.
nothing-send = Meld at det ikkje var nokon
cancel = Avbryt

column-delivery = Leveranse
column-dataset = Datasett
column-scope = Gjeld
column-rows = Rader
column-received = Motteken
column-state = Tilstand
column-file = Fil
column-row = Rad
column-column = Kolonne
column-value = Verdi
column-detail = Kva vi ser

state-received = ventar på kontroll
state-checking = blir kontrollert
state-needs-mapping = treng svar frå deg
state-checked = ventar på å bli godteken
state-refused = må rettast og sendast på nytt
state-accepting = blir godteken
state-accepted = godteken
state-accepted-good-rows = godteken utan feilrader
state-uncounted = godteken, blir snart tald
state-replaced = erstatta
state-discarding = blir forkasta
state-discarded = forkasta
state-expired = gått ut
state-failed = stansa

stages-label = Kor langt leveransen er komen
stage-received = Motteken
stage-checked = Kontrollert
stage-decided = Sjå over og godta
stage-counted = Tald med på kortet

doing-queued = Filene er mottekne og ventar på tur
doing-waiting = Ventar på at ein annan jobb blir ferdig
doing-reading = Les filene
doing-writing = Ordnar radene
doing-marking = Merkjer feil i filene
doing-accepting = Leveransen blir godteken
doing-discarding = Leveransen blir forkasta
doing-counting = Tel tala på nytt
doing-trouble = Vi prøver igjen om litt

upload-nothing = Ingen å rapportere
upload-and-more = { $n ->
    [one] { $fil } og éi fil til
   *[other] { $fil } og { $antall } filer til
}
upload-by-operator = den som driftar Rettesnor
upload-lead = Lasta opp { $tid } av { $navn }. Gjeld { $omfang }.
upload-lead-units = Lasta opp { $tid } av { $navn }.
upload-months = Radene gjeld { $maneder }.
delivered-lead = Motteken { $dato } frå { $navn }. Gjeld { $omfang }.
upload-look-again = Sjå korleis det går
upload-marked = Fila med feila merkte
upload-again = Lever på nytt
upload-events = Kva som har hendt
upload-event = { $tid }, { $navn }
upload-renewed = Andre leveransar er godtekne sidan denne vart kontrollert. Det han endrar, er rekna ut på nytt: sjå over det, og godta igjen.
upload-must-hold = Leveransen har feil som gjer at han ikkje kan godtakast slik det vart valt. Sjå over rapporten og vel på nytt.
upload-late = Leveransen er komen lenger enn sida du såg på. Slik står han no.
upload-late-accepted = { $navn } godtok leveransen { $tid }, før du bestemte deg. Slik står han no.
upload-late-discarded = { $navn } forkasta leveransen { $tid }, før du bestemte deg. Slik står han no.
upload-late-expired = Leveransen gjekk ut før nokon bestemte seg, og er sletta. Lever fila på nytt.
upload-late-renewed = Rapporten er ny sidan du såg på han. Sjå over han, og bestem deg så.
upload-late-must-hold = Leveransen har feil som gjer at han ikkje kan godtakast slik. Sjå over rapporten under.
trouble-heading = Noko står i vegen
trouble-text = Ingenting er mista, og vi prøver igjen av oss sjølve. Varer det, vis teksten under til den som driftar Rettesnor.

facts-read = rader lesne
facts-good = rader utan feil
facts-persons = personar
facts-wrong = rader med feil
facts-warnings = åtvaringar
facts-expires = blir sletta om
time-hours = { $n ->
    [one] { $antall } time
   *[other] { $antall } timar
}
time-minutes = { $n ->
    [one] { $antall } minutt
   *[other] { $antall } minutt
}

report-fatal = Stoppar leveransen
report-errors = Feil
report-warnings = Åtvaringar
report-infos = Opplysningar
report-found = { $n ->
    [one] { $antall } funn
   *[other] { $antall } funn
}
report-and-more = og fleire
report-show-rows = Vis radene
report-clean = Kontrollen fann ingen feil.
changes-heading = Det som blir endra i registeret
changes-text = Før og no, innanfor månadene leveransen gjeld
changes-more = { $n ->
    [one] og éi eining til
   *[other] og { $antall } einingar til
}

verdict-page-good = { $n ->
    [one] Rada er i orden
   *[other] Alle { $antall } radene er i orden
}
verdict-page-zero = Eininga melder at det ikkje var nokon å rapportere
verdict-page-bad = { $n ->
    [one] Éi av { $rader } rader har feil
   *[other] { $antall } av { $rader } rader har feil
}
verdict-page-cannot = Leveransen kan ikkje godtakast slik han er
verdict-page-mend = Ingenting er endra. Rett opp det som er skildra nedanfor, og lever fila på nytt.
verdict-page-nothing-changed = Ingenting er endra enno. Når leveransen er godteken, blir han tald med på korta.
verdict-page-with-warnings = { $n ->
    [one] Ingenting er endra enno. Det er éi åtvaring: sjå om rada er rett.
   *[other] Ingenting er endra enno. Det er { $antall } åtvaringar: sjå om radene er rette.
}
verdict-page-or-leave-out = { $n ->
    [one] Ingenting er endra enno. Rett opp fila og lever på nytt, eller godta den eine rada som er i orden.
   *[other] Ingenting er endra enno. Rett opp fila og lever på nytt, eller godta dei { $antall } radene som er i orden.
}
verdict-page-loss = Mange personar som var med før, er ikkje med no. Sjå om uttrekket er fullstendig.
verdict-page-loss-of = { $enhet } mistar { $tapt } av { $antall } personar
verdict-page-leader = Den som leier { $enheter }, må godta leveransen.
verdict-page-administrator = Den som administrerer heile Rettesnor, må godta leveransen.
accept-label = { $n ->
    [one] Godta éi rad
   *[other] Godta { $antall } rader
}
accept-label-zero = Godta at det ikkje var nokon
accept-question = { $n ->
    [one] Godta éi rad?
   *[other] Godta { $antall } rader?
}
accept-question-zero = Godta at det ikkje var nokon å rapportere?
accept-text = { $n ->
   *[other] Leveransen erstattar den førre for dei same månadene, som framleis kan sjåast i historikken. Korta blir talde på nytt med ein gong.
}
accept-text-good-rows = { $n ->
   *[other] Rader med feil ({ $utelatt }) blir ikkje talde. Leveransen erstattar den førre for dei same månadene, som framleis kan sjåast i historikken.
}
accept-loss = Eg har kontrollert at dette er rett
discard-label = Forkast
discard-question = Forkaste leveransen?
discard-text = Det som er lasta opp, og rapporten om det, blir sletta. Ingenting på korta blir endra.
discard-keep = Behald han

outcome-unchanged = Dei same radene var godtekne frå før. Ingenting er endra.
outcome-discarded = Leveransen er forkasta, og ingenting av han er att hos oss.
outcome-expired = Ingen bestemte seg innan eit døgn, og leveransen er sletta. Lever fila på nytt.
outcome-uncounted = Leveransen er godteken, men er ikkje tald med enno.
outcome-for-many = Leveransen gjeld fleire einingar enn dine. Berre dei som har ansvar for alle, ser innhaldet.
why-files-gone = Filene var borte då dei skulle kontrollerast. Lever dei på nytt.
why-forgotten = Leveransen vart sletta fordi nokon i han skulle gløymast, eller fordi han var for gammal. Lever fila på nytt.
why-no-dataset = Datasettet finst ikkje lenger i definisjonane. Spør den som administrerer Rettesnor.
why-not-theirs = Fila har verdiar som du ikkje har ansvar for. Ta dei ut, og lever på nytt.
why-too-many-files = Det er for mange filer i éin leveranse. Lever færre om gongen.
why-months-ahead = Månadene byrjar etter at leveransen vart motteken. Lever på nytt for månader som har byrja.
why-no-unit = Eininga finst ikkje lenger. Lever på nytt for ei eining som finst.
why-broken = Noko gjekk gale hos oss då fila vart kontrollert. Lever ho på nytt; går det gale igjen, sei frå til den som driftar Rettesnor.

mapping-heading = Kva er dette i fila?
mapping-text = Vi kjenner ikkje igjen alt. Svar éin gong, så hugsar vi det til neste leveranse frå eininga.
mapping-columns = Kolonnar
mapping-missing = { $n ->
    [one] Datasettet treng kolonnen { $kolonner }. Er han her under eit anna namn?
   *[other] Datasettet treng kolonnane { $kolonner }. Er dei her under andre namn?
}
mapping-values = Verdiar i kolonnen
mapping-rows = { $n ->
    [one] i { $antall } rad
   *[other] i { $antall } rader
}
mapping-looks-like = liknar på { $navn }
mapping-choose = Vel
mapping-skip = Hopp over
mapping-send = Bruk svara og kontroller
mapping-without = Kontroller utan å svare
mapping-unanswered = Svar på alt, eller vel «Hopp over».
mapping-bad = «{ $verdi }» kan ikkje tyde det. Vel noko frå lista.
mapping-remembered = Dette hugsar vi om filene
mapping-remembered-text = Svara blir brukte på neste leveranse av datasettet frå eininga. Ta bort dei som er feil.
mapping-forget = Gløym
mapping-heading-is = Overskrifta «{ $overskrift }» er kolonnen { $kolonne }.
mapping-heading-skipped = Overskrifta «{ $overskrift }» blir hoppa over.
mapping-value-is = «{ $verdi }» i kolonnen { $kolonne } tyder { $kode }.
mapping-value-skipped = «{ $verdi }» i kolonnen { $kolonne } står som han er.

effects-heading = Dette endra seg på korta
effects-none = Ingen tal på korta til eininga endra seg av dette.
effects-before = Før
effects-after = Etter
effects-status = Status
effects-became = vart til
stand-heading = Kva leveransen svarer for
stand-answers = Svarer no for
stand-all = alt han gjeld: { $maneder }
stand-some = { $maneder }; nyare leveransar svarer for resten
stand-nothing = ingenting: nyare leveransar har teke over
stand-took-over = Tok over for
stand-replaced-by = Er erstatta av
stand-other = { $fil }, motteken { $dato }: { $maneder }
