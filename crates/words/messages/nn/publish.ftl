publish-card = Publiser
publish-heading = Publiser målekortet
publish-lead = { $navn }, { $periode }. Du ser kortet slik alle vil sjå det, før noko blir publisert.
publish-find-heading = Finn kva som må skjulast
publish-find-text = Før noko blir publisert, finn vi tala som kunne røpt korleis det gjekk med enkeltpersonar. Vi ser på alle einingar og alle periodane i året samla, og det kan ta nokre minutt. Ingenting blir publisert av dette.
publish-find = Finn det no
publish-working = Finn kva som må skjulast
publish-working-text = Du kan gå frå sida og kome tilbake; arbeidet går vidare.
publish-other-length = Kort av denne lengda blir ikkje publiserte
publish-other-length-text = Di kortare periode, di færre personar står bak kvart tal. Desse periodane kan publiserast:
publish-open = Perioden er ikkje lukka enno
publish-open-text = Perioden kan publiserast når han er over og fristen for å rapportere er gått ut, og tala er talde etter det. Desse er klare no:
publish-exposed = Kontrollen stansa publiseringa
publish-edition-gone = Tala bak ei tidlegare publisering manglar
publish-edition-gone-text = Utan dei kan vi ikkje passe på at gammalt og nytt til saman ikkje røper nokon. Den som driftar Rettesnor, må leggje utgåva tilbake frå ein tryggingskopi.
publish-failed = Vi fann ikkje ut kva som må skjulast
publish-failed-text = Noko gjekk gale hos oss, og ingenting er publisert. Prøv igjen. Går det framleis gale, seier du frå til den som driftar Rettesnor.
publish-safe = Kontrollen fann ingenting som røper nokon
publish-stopped = Kortet kan ikkje publiserast no
publish-audit = Ein eigen kontroll har prøvd å rekne ut kvart tal som må skjulast, ut frå alt som blir offentleg, også saman med det ei eining veit om seg sjølv. Han klarte det ikkje.
publish-coarser = Dette ville vist meir
publish-only-you = Kvifor eit tal er skjult, ser berre du som publiserer. Alle andre ser same teikn for alle skjulte tal.
publish-stale = Det er komne leveransar som ikkje er talde med. Dei blir talde no. Vent til det er gjort, og last sida på nytt.
publish-too-small = Eininga har så få tilsette at ho ikkje blir vist åleine. Publiser kortet for eininga over.
publish-unchanged = Det som er publisert, er heilt likt dette. Det er ingenting nytt å publisere.
publish-no-reason = Skriv kva som er endra og kvifor.
publish-changes = Endra sidan førre publisering
publish-changes-none = Ingen av tala som blir viste, er endra.
publish-which = Tal
publish-was = Publisert
publish-is = No
publish-not-there = stod ikkje på kortet
publish-preview = Slik blir kortet
publish-preview-text = Nøyaktig dette blir synleg for alle
publish-choose = Vel kva som skal stå saman med tala
publish-texts = Kommentarar
publish-texts-none = Ingen har kommentert tala for denne perioden.
publish-texts-hint = Les kvar tekst før du seier ja. Han må ikkje handle om ein person, og ikkje nemne tal som er skjulte. Namnet til den som skreiv, blir ikkje publisert.
publish-text-yes = Publiser teksten om
publish-reason = Kva er endra, og kvifor?
publish-reason-hint = Teksten blir publisert saman med kortet. Den tidlegare publiseringa blir liggjande.
publish-reason-identity = Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort.
publish-reason-long = Teksten er for lang. Kort han ned til 2000 teikn.
publish-next = Gå vidare
publish-confirm-heading = Publisere no?
publish-confirm-question = Målekortet for { $navn }, { $periode }, blir synleg for alle.
publish-confirm-text = Det som er publisert, kan ikkje trekkjast tilbake. Feil blir retta med ei ny publisering.
publish-confirm-no-texts = Ingen kommentarar blir publiserte.
publish-confirm-texts = Desse kommentarane blir publiserte
publish-confirm = Publiser
publish-back = Tilbake
publish-changed-meanwhile = Noko er endra sidan du såg på kortet, og ingenting er publisert. Sjå over på nytt.
publish-exposed-text = { $n ->
    [one] Minst eitt tal som må skjulast, kan reknast ut av andre tal. Ingenting er publisert. Sei frå til den som driftar Rettesnor.
   *[other] Minst { $antall } tal som må skjulast, kan reknast ut av andre tal. Ingenting er publisert. Sei frå til den som driftar Rettesnor.
}
publish-small = { $n ->
    [one] Eitt tal er skjult fordi det gjeld få personar, eller fordi det gjeld alle eller ingen.
   *[other] { $antall } tal er skjulte fordi dei gjeld få personar, eller fordi dei gjeld alle eller ingen.
}
publish-protects = { $n ->
    [one] Eitt tal er skjult for å verne andre tal, her eller i andre einingar.
   *[other] { $antall } tal er skjulte for å verne andre tal, her eller i andre einingar.
}
publish-coarser-period = { $n ->
    [one] Kortet for { $periode } viser eitt av tala som er skjulte her.
   *[other] Kortet for { $periode } viser { $antall } av tala som er skjulte her.
}
publish-coarser-unit = { $n ->
    [one] Kortet for { $enhet } viser eitt av tala som er skjulte her.
   *[other] Kortet for { $enhet } viser { $antall } av tala som er skjulte her.
}
