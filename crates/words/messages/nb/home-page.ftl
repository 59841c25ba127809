# Forsiden.
home-hello = Hei, { $navn }
home-lead-first = Ingenting er målt ennå. Her er det første du kan gjøre.
home-lead-quiet = Ingenting venter på deg, og ingen statuser har endret seg siden { $tid }.
home-lead-waiting = { $n ->
    [one] Én ting venter på deg.
   *[other] { $antall } ting venter på deg.
}
home-lead-changed = { $n ->
    [one] Én status har endret seg siden { $tid }.
   *[other] { $antall } statuser har endret seg siden { $tid }.
}
home-accept = Godta { $fil }
home-checked = { $fil } venter på at en leder godtar
home-answer = Svar på spørsmål om { $fil }
home-failed = { $fil } ble stanset
home-expired = { $fil } utløp før noen godtok den
home-under-way = { $fil } er på vei
home-expires = Slettes om { $tid } hvis ingen gjør noe.
home-today = i dag
home-yesterday = i går
home-changed = Endret siden sist
home-changed-lately = Endret den siste måneden
home-only-clear = Bare endringer som er sikre
home-from = fra
home-to = til
home-more = { $n ->
    [one] og én status til
   *[other] og { $antall } statuser til
}
home-accepted = { $fil } er godtatt
home-period = { $periode } er over
home-period-text = Kortet for perioden er klart. Tallene er foreløpige til alle har levert.
home-how = Slik leser du kortet
home-how-status = Et mål er nådd, nær målet eller ikke nådd. Står det «usikker», kan tilfeldigheter forklare avstanden til målet.
home-how-missing = Tall som mangler, har egne ord. Ingen av dem betyr null.
home-units = Mine enheter
home-goals = { $n ->
    [one] Ett av { $maal } mål er nådd.
   *[other] { $antall } av { $maal } mål er nådd.
}
home-no-goals = Enheten har ikke satt mål for perioden.
home-no-card = Kortet kan ikke vises for denne enheten.
home-locked = Tallene vises ikke for deg.
start-heading = Kom i gang
start-text = Rettesnor viser tall når registerdata er levert og godtatt. Ta stegene i denne rekkefølgen.
start-text-wait = Rettesnor viser tall når registerdata er levert og godtatt. Kortene kommer hit av seg selv.
start-people = Legg til folk og gi dem roller
start-people-text = En medarbeider leverer, en leder godtar. Hver får en lenke til å velge passord.
start-units = Lever enhetene deres
start-units-text = Fylker og kommuner er kjent. Kontor og tjenestesteder leveres i datasettet Enheter.
start-deliver = Lever den første filen
start-deliver-text = Bruk et uttrekk fra fagsystemet, eller fyll ut den tomme malen.
start-read = Se hva som måles
start-read-text = Hver indikator forklarer hva den teller, hvem som er med, og hva den ikke kan se.
start-no-role = Du har ingen rolle ennå
start-no-role-text = Den som administrerer Rettesnor hos dere, gir deg en rolle ved en enhet. Da ser du kortene her.
