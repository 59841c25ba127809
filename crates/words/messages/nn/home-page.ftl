# Framsida.
home-hello = Hei, { $navn }
home-lead-first = Ingenting er målt enno. Her er det første du kan gjere.
home-lead-quiet = Ingenting ventar på deg, og ingen statusar har endra seg sidan { $tid }.
home-lead-waiting = { $n ->
    [one] Éin ting ventar på deg.
   *[other] { $antall } ting ventar på deg.
}
home-lead-changed = { $n ->
    [one] Éin status har endra seg sidan { $tid }.
   *[other] { $antall } statusar har endra seg sidan { $tid }.
}
home-accept = Godta { $fil }
home-checked = { $fil } ventar på at ein leiar godtek
home-answer = Svar på spørsmål om { $fil }
home-failed = { $fil } vart stansa
home-expired = { $fil } gjekk ut før nokon godtok ho
home-under-way = { $fil } er på veg
home-expires = Blir sletta om { $tid } om ingen gjer noko.
home-today = i dag
home-yesterday = i går
home-changed = Endra sidan sist
home-changed-lately = Endra den siste månaden
home-only-clear = Berre endringar som er sikre
home-from = frå
home-to = til
home-more = { $n ->
    [one] og éin status til
   *[other] og { $antall } statusar til
}
home-accepted = { $fil } er godteken
home-period = { $periode } er over
home-period-text = Kortet for perioden er klart. Tala er førebelse til alle har levert.
home-how = Slik les du kortet
home-how-status = Eit mål er nådd, nær målet eller ikkje nådd. Står det «usikker», kan tilfeldigheiter forklare avstanden til målet.
home-how-missing = Tal som manglar, har eigne ord. Ingen av dei tyder null.
home-units = Mine einingar
home-goals = { $n ->
    [one] Eitt av { $maal } mål er nådd.
   *[other] { $antall } av { $maal } mål er nådde.
}
home-no-goals = Eininga har ikkje sett mål for perioden.
home-no-card = Kortet kan ikkje visast for denne eininga.
home-locked = Tala blir ikkje viste for deg.
start-heading = Kom i gang
start-text = Rettesnor viser tal når registerdata er leverte og godtekne. Ta stega i denne rekkjefølgja.
start-text-wait = Rettesnor viser tal når registerdata er leverte og godtekne. Korta kjem hit av seg sjølve.
start-people = Legg til folk og gi dei roller
start-people-text = Ein medarbeidar leverer, ein leiar godtek. Kvar får ei lenkje til å velje passord.
start-units = Lever einingane dykkar
start-units-text = Fylke og kommunar er kjende. Kontor og tenestestader blir leverte i datasettet Einingar.
start-deliver = Lever den første fila
start-deliver-text = Bruk eit uttrekk frå fagsystemet, eller fyll ut den tomme malen.
start-read = Sjå kva som blir målt
start-read-text = Kvar indikator forklarer kva han tel, kven som er med, og kva han ikkje kan sjå.
start-no-role = Du har inga rolle enno
start-no-role-text = Den som administrerer Rettesnor hos dykk, gir deg ei rolle ved ei eining. Då ser du korta her.
