# Det som sidene for styring har felles.

steer-missing = Noko som må med, manglar. Sjå felta som er merkte.
steer-wrong = Noko er skrive slik at vi ikkje kan lese det. Sjå felta som er merkte.
steer-too-long = Ein av tekstane er for lang. Kort han ned til under 8000 teikn.
steer-identity-number = Det står eit fødselsnummer eller D-nummer i teksten. Ta det bort. Skriv aldri noko om enkeltpersonar her.
steer-changed = Nokon andre har endra dette medan du skreiv. Det du skreiv, står framleis i skjemaet. Sjå kva som er nytt, og lagre igjen.
steer-not-now = Dette kan ikkje gjerast slik det står no. Last sida på nytt og sjå kva som har skjedd.
steer-full = Det er plass til { $antall } mål. Vel kva mål som går ut for å gi plass til eit nytt.
