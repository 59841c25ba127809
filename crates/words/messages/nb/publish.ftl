publish-card = Publiser
publish-heading = Publiser målekortet
publish-lead = { $navn }, { $periode }. Du ser kortet slik alle vil se det, før noe blir publisert.
publish-find-heading = Finn hva som må skjules
publish-find-text = Før noe publiseres, finner vi tallene som kunne røpet hvordan det gikk med enkeltpersoner. Vi ser på alle enheter og alle periodene i året samlet, og det kan ta noen minutter. Ingenting blir publisert av dette.
publish-find = Finn det nå
publish-working = Finner hva som må skjules
publish-working-text = Du kan gå fra siden og komme tilbake; arbeidet går videre.
publish-other-length = Kort av denne lengden publiseres ikke
publish-other-length-text = Jo kortere periode, jo færre personer står bak hvert tall. Disse periodene kan publiseres:
publish-open = Perioden er ikke lukket ennå
publish-open-text = Perioden kan publiseres når den er over og fristen for å rapportere er gått ut, og tallene er telt etter det. Disse er klare nå:
publish-exposed = Kontrollen stanset publiseringen
publish-edition-gone = Tallene bak en tidligere publisering mangler
publish-edition-gone-text = Uten dem kan vi ikke passe på at gammelt og nytt til sammen ikke røper noen. Den som drifter Rettesnor, må legge utgaven tilbake fra en sikkerhetskopi.
publish-failed = Vi fant ikke ut hva som må skjules
publish-failed-text = Noe gikk galt hos oss, og ingenting er publisert. Prøv igjen. Går det fortsatt galt, sier du fra til den som drifter Rettesnor.
publish-safe = Kontrollen fant ingenting som røper noen
publish-stopped = Kortet kan ikke publiseres nå
publish-audit = En egen kontroll har prøvd å regne ut hvert tall som må skjules, ut fra alt som blir offentlig, også sammen med det en enhet vet om seg selv. Den klarte det ikke.
publish-coarser = Dette ville vist mer
publish-only-you = Hvorfor et tall er skjult, ser bare du som publiserer. Alle andre ser samme tegn for alle skjulte tall.
publish-stale = Det er kommet leveranser som ikke er telt med. De telles nå. Vent til det er gjort, og last siden på nytt.
publish-too-small = Enheten har så få ansatte at den ikke vises alene. Publiser kortet for enheten over.
publish-unchanged = Det som er publisert, er helt likt dette. Det er ingenting nytt å publisere.
publish-no-reason = Skriv hva som er endret og hvorfor.
publish-changes = Endret siden forrige publisering
publish-changes-none = Ingen av tallene som vises, er endret.
publish-which = Tall
publish-was = Publisert
publish-is = Nå
publish-not-there = sto ikke på kortet
publish-preview = Slik blir kortet
publish-preview-text = Nøyaktig dette blir synlig for alle
publish-choose = Velg hva som skal stå sammen med tallene
publish-texts = Kommentarer
publish-texts-none = Ingen har kommentert tallene for denne perioden.
publish-texts-hint = Les hver tekst før du sier ja. Den må ikke handle om en person, og ikke nevne tall som er skjult. Navnet til den som skrev, publiseres ikke.
publish-text-yes = Publiser teksten om
publish-reason = Hva er endret, og hvorfor?
publish-reason-hint = Teksten publiseres sammen med kortet. Den tidligere publiseringen blir liggende.
publish-reason-identity = Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.
publish-reason-long = Teksten er for lang. Kort den ned til 2000 tegn.
publish-next = Gå videre
publish-confirm-heading = Publisere nå?
publish-confirm-question = Målekortet for { $navn }, { $periode }, blir synlig for alle.
publish-confirm-text = Det som er publisert, kan ikke trekkes tilbake. Feil rettes med en ny publisering.
publish-confirm-no-texts = Ingen kommentarer blir publisert.
publish-confirm-texts = Disse kommentarene blir publisert
publish-confirm = Publiser
publish-back = Tilbake
publish-changed-meanwhile = Noe er endret siden du så på kortet, og ingenting er publisert. Se over på nytt.
publish-exposed-text = { $n ->
    [one] Minst ett tall som må skjules, kan regnes ut av andre tall. Ingenting er publisert. Si fra til den som drifter Rettesnor.
   *[other] Minst { $antall } tall som må skjules, kan regnes ut av andre tall. Ingenting er publisert. Si fra til den som drifter Rettesnor.
}
publish-small = { $n ->
    [one] Ett tall er skjult fordi det gjelder få personer, eller fordi det gjelder alle eller ingen.
   *[other] { $antall } tall er skjult fordi de gjelder få personer, eller fordi de gjelder alle eller ingen.
}
publish-protects = { $n ->
    [one] Ett tall er skjult for å beskytte andre tall, her eller i andre enheter.
   *[other] { $antall } tall er skjult for å beskytte andre tall, her eller i andre enheter.
}
publish-coarser-period = { $n ->
    [one] Kortet for { $periode } viser ett av tallene som er skjult her.
   *[other] Kortet for { $periode } viser { $antall } av tallene som er skjult her.
}
publish-coarser-unit = { $n ->
    [one] Kortet for { $enhet } viser ett av tallene som er skjult her.
   *[other] Kortet for { $enhet } viser { $antall } av tallene som er skjult her.
}
