# Det som sidene for styring har felles.

steer-missing = Noe som må med, mangler. Se feltene som er merket.
steer-wrong = Noe er skrevet slik at vi ikke kan lese det. Se feltene som er merket.
steer-too-long = En av tekstene er for lang. Kort den ned til under 8000 tegn.
steer-identity-number = Det står et fødselsnummer eller D-nummer i teksten. Ta det bort. Skriv aldri noe om enkeltpersoner her.
steer-changed = Noen andre har endret dette mens du skrev. Det du skrev, står fortsatt i skjemaet. Se hva som er nytt, og lagre igjen.
steer-not-now = Dette kan ikke gjøres slik det står nå. Last siden på nytt og se hva som har skjedd.
steer-full = Det er plass til { $antall } mål. Velg hvilket mål som går ut for å gi plass til et nytt.
