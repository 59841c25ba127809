# Kvalitetsgjennomgang.

quality-heading = Kvalitetsgjennomgang
quality-lead = Les et tilfeldig utvalg av sakene deres mot en sjekkliste dere har laget selv. Bare antallene føres her.
quality-new = Ny sjekkliste
quality-all = Alle sjekklister
quality-none-title = Ingen sjekklister ennå
quality-none-text = Begynn med fem spørsmål som dere er enige om at en god sak svarer ja på.
quality-by-colleagues = Leses av kolleger
quality-by-unit = Leses av { $enhet }
quality-about = { $enhet }. { $leser }.
quality-rounds =
    { $n ->
        [one] Én gjennomgang
       *[other] { $antall } gjennomganger
    }
quality-new-lead = Lag spørsmål som kan besvares med ja, nei eller ikke aktuelt for hver sak.
quality-not-made = Sjekklisten ble ikke laget
quality-unit = Enhet
quality-name = Navn
quality-name-hint = For eksempel «Individuell plan».
quality-purpose = Hva den er til
quality-purpose-hint = Hvilke saker den gjelder, og hva dere vil lære.
quality-questions = Spørsmål
quality-questions-hint = Ett på hver linje. «Ja» skal bety at det er bra.
quality-sample = Antall saker i utvalget
quality-sample-hint = Ti saker viser store feil. Skal dere se små endringer, må det flere til.
quality-reader = Enhet som leser
quality-reader-hint = La stå tomt når kolleger leser hverandres saker. Ellers skriver du navnet eller koden til enheten.
quality-no-cases = Skriv aldri navn, saksnummer eller noe annet som peker på en sak.
quality-make = Lag sjekklisten
quality-wrong-unit = Velg en enhet.
quality-wrong-name = Gi sjekklisten et navn.
quality-wrong-sample = Skriv et tall fra 1 til 1 000.
quality-wrong-reader = Vi finner ikke enheten, eller det er deres egen.
quality-wrong-questions = Skriv mellom ett og 30 spørsmål, hvert på sin linje.
quality-lead-one = { $enhet }. { $antall } saker hver gang. { $leser }.
quality-results = Resultat over tid
quality-question = Spørsmål
quality-round =
    { $n ->
        [one] { $dag }, én sak
       *[other] { $dag }, { $antall } saker
    }
quality-basis = { $ja } av { $alle }, usikkert mellom { $fra } og { $til } %
quality-hidden = For få saker
quality-few =
    { $n ->
        [one] Andeler av færre enn én sak vises ikke.
       *[other] Andeler av færre enn { $antall } saker vises ikke. Usikkerheten viser hvor mye andelen kan skyldes hvilke saker som ble trukket.
    }
quality-no-rounds = Ingen har ført en gjennomgang ennå.
quality-what-learned = Det vi lærte
quality-draw = Trekk saker
quality-draw-text = Lag en liste over sakene hos dere selv. Skriv hvor mange det er, så trekker vi hvilke plasser på listen dere skal lese. Vi lagrer ikke hva som trekkes.
quality-draw-of = Antall saker på listen
quality-draw-do = Trekk
quality-drawn = Les sakene på plass
quality-tell = Før en gjennomgang
quality-tell-text = Tell opp svarene for alle sakene. Ja, nei og ikke aktuelt skal til sammen bli antall saker.
quality-not-kept = Gjennomgangen ble ikke lagret
quality-day = Dag
quality-cases = Saker lest
quality-yes = Ja
quality-no = Nei
quality-not-relevant = Ikke aktuelt
quality-learned = Hva lærte dere, og hva gjør dere nå?
quality-keep = Lagre gjennomgangen
quality-wrong-cases = Skriv hvor mange saker dere leste.
quality-wrong-counts = Ja, nei og ikke aktuelt må til sammen bli antall saker for hvert spørsmål.
quality-wrong-day = Velg en dag som har vært.
