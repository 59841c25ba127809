# Kvalitetsgjennomgang.

quality-heading = Kvalitetsgjennomgang
quality-lead = Les eit tilfeldig utval av sakene dykkar mot ei sjekkliste de har laga sjølve. Berre tala blir førte her.
quality-new = Ny sjekkliste
quality-all = Alle sjekklister
quality-none-title = Ingen sjekklister enno
quality-none-text = Byrj med fem spørsmål som de er einige om at ei god sak svarer ja på.
quality-by-colleagues = Blir lesen av kollegaer
quality-by-unit = Blir lesen av { $enhet }
quality-about = { $enhet }. { $leser }.
quality-rounds =
    { $n ->
        [one] Éin gjennomgang
       *[other] { $antall } gjennomgangar
    }
quality-new-lead = Lag spørsmål som kan svarast på med ja, nei eller ikkje aktuelt for kvar sak.
quality-not-made = Sjekklista vart ikkje laga
quality-unit = Eining
quality-name = Namn
quality-name-hint = Til dømes «Individuell plan».
quality-purpose = Kva ho er til
quality-purpose-hint = Kva saker ho gjeld, og kva de vil lære.
quality-questions = Spørsmål
quality-questions-hint = Eitt på kvar linje. «Ja» skal bety at det er bra.
quality-sample = Talet på saker i utvalet
quality-sample-hint = Ti saker viser store feil. Skal de sjå små endringar, må det fleire til.
quality-reader = Eining som les
quality-reader-hint = Lat stå tomt når kollegaer les sakene til kvarandre. Elles skriv du namnet eller koden til eininga.
quality-no-cases = Skriv aldri namn, saksnummer eller noko anna som peikar på ei sak.
quality-make = Lag sjekklista
quality-wrong-unit = Vel ei eining.
quality-wrong-name = Gi sjekklista eit namn.
quality-wrong-sample = Skriv eit tal frå 1 til 1 000.
quality-wrong-reader = Vi finn ikkje eininga, eller det er dykkar eiga.
quality-wrong-questions = Skriv mellom eitt og 30 spørsmål, kvart på si linje.
quality-lead-one = { $enhet }. { $antall } saker kvar gong. { $leser }.
quality-results = Resultat over tid
quality-question = Spørsmål
quality-round =
    { $n ->
        [one] { $dag }, éi sak
       *[other] { $dag }, { $antall } saker
    }
quality-basis = { $ja } av { $alle }, usikkert mellom { $fra } og { $til } %
quality-hidden = For få saker
quality-few =
    { $n ->
        [one] Delar av færre enn éi sak blir ikkje viste.
       *[other] Delar av færre enn { $antall } saker blir ikkje viste. Uvissa viser kor mykje delen kan kome av kva saker som vart trekte.
    }
quality-no-rounds = Ingen har ført ein gjennomgang enno.
quality-what-learned = Det vi lærte
quality-draw = Trekk saker
quality-draw-text = Lag ei liste over sakene hos dykk sjølve. Skriv kor mange det er, så trekkjer vi kva plassar på lista de skal lese. Vi lagrar ikkje kva som blir trekt.
quality-draw-of = Talet på saker på lista
quality-draw-do = Trekk
quality-drawn = Les sakene på plass
quality-tell = Før ein gjennomgang
quality-tell-text = Tel opp svara for alle sakene. Ja, nei og ikkje aktuelt skal til saman bli talet på saker.
quality-not-kept = Gjennomgangen vart ikkje lagra
quality-day = Dag
quality-cases = Saker lesne
quality-yes = Ja
quality-no = Nei
quality-not-relevant = Ikkje aktuelt
quality-learned = Kva lærte de, og kva gjer de no?
quality-keep = Lagre gjennomgangen
quality-wrong-cases = Skriv kor mange saker de las.
quality-wrong-counts = Ja, nei og ikkje aktuelt må til saman bli talet på saker for kvart spørsmål.
quality-wrong-day = Vel ein dag som har vore.
