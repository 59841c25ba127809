indicator-title = { $navn }, { $sted }
indicator-place = { $enhet }, { $periode }, { $linje }
indicator-not-here = { $id } telles ikke for { $enhet } i { $periode }.
indicator-to-card = Til målekortet
indicator-definition = Definisjonen
indicator-whole-definition = Les hele definisjonen, og prøv den selv
headline-label = Tallet
headline-of = { $x } av { $n } i { $periode }.
headline-mean = { $x } til sammen over { $n } perioder, til og med { $periode }.
headline-divided = { $x } delt på { $n } i { $periode }.
headline-in = I { $periode }.
headline-forms = { $n ->
    [one] Snitt av ett skjema, { $periode }.
   *[other] Snitt av svarene på { $antall } skjemaer, { $periode }.
}
headline-goal = Mål:
stands-reached = Målet, { $mal }, er nådd.
stands-near = Tallet er nær målet, som er { $mal }.
stands-not-reached = Målet, { $mal }, er ikke nådd.
stands-under-way = Målet er { $mal }. Det vurderes på hele året, som ikke er avsluttet.
stands-unknown = Målet er { $mal }. Det kan ikke vurderes.
stands-no-goal = Enheten har ikke satt mål for dette i { $aar }.
stands-statistics = Dette er statistikk: ingen verdi er bedre enn en annen.
stands-on-year = Det er vurdert på hele året.
stands-on-year-to-date = Det er vurdert på hittil i år: { $tall }.
stands-clear = Tilfeldigheter forklarer ikke avstanden til målet.
stands-unclear = Tilfeldigheter kan forklare avstanden til målet.
series-heading = Utvikling siden { $aar }
series-table = Vis som tabell
series-table-label = Utviklingen som tabell
series-value = Tall
series-interval = Usikkerhet (95 %)
series-goal = Mål
series-tolerance = Grense
series-notes = Merknad
series-point = { $periode }: { $tall }
series-definition-changed = Definisjonen ble endret.
series-unit-changed = Enheten ble endret.
series-label-none = { $navn }: ingen tall i disse periodene.
series-label = { $n ->
    [one] { $navn }: ett tall, { $til } i { $sist }. Fra { $fra } i { $forst }.
   *[other] { $navn }: { $antall } tall, fra { $fra } i { $forst } til { $til } i { $sist }.
}
series-reads-interval = Strekene rundt prikkene er usikkerheten.
series-reads-hollow = Hule prikker er foreløpige tall.
series-reads-gap = Grå felt er perioder uten tall.
series-reads-break = Over en loddrett strek kan tallene ikke sammenliknes.
short-quarter = K{ $nummer }
short-tertial = T{ $nummer }
short-half-year = H{ $nummer }
composition-age = Alder
composition-deciding = Hva tallet består av
composition-shares = Andelen i hver gruppe
composition-means = Gjennomsnittet for hvert spørsmål
composition-counts = Antall i hver gruppe
composition-counts-all = telles med
composition-counts-some = { $antall } telles med
composition-open = utfallet er ikke kjent
composition-not = telles ikke med
composition-answers = { $n ->
    [one] { $antall } svar
   *[other] { $antall } svar
}
composition-empty = Ikke fylt ut
composition-ages = { $fra }–{ $til } år
composition-age-from = { $fra } år og eldre
uncounted-heading = Det som ikke telles
uncounted-lead = Dette står ved siden av, for en enhet kan gjøre det godt uten at det synes i tallet.
uncounted-denominator = I nevneren, men ikke i telleren
uncounted-excluded = Holdt utenfor
uncounted-outside = Utenfor
uncounted-outside-text = Rader i tiden som ikke oppfyller vilkåret for nevneren:
beside-counterweight = Motvekten
beside-pair = Hører sammen med
beside-over = Telleren i det
beside-under = Nevneren i det
beside-not-on-card = Telles ikke på dette kortet
beside-text = Går tallet og motvekten hver sin vei, er det grunn til å se nærmere på hva som har skjedd.
origin-heading = Hvor kommer tallet fra?
origin-edition = Utgave
origin-known = Slik det var kjent { $dato }.
origin-made = Målt { $naar } med Rettesnor { $program }.
origin-definition = Definisjonen { $id }, versjon { $nummer }
origin-delivery = { $datasett }, leveranse { $id }
origin-received = Mottatt { $dato } fra { $hvem }, { $rader } rader.
origin-received-only = Mottatt { $dato }.
origin-operator = den som drifter Rettesnor
origin-scope = Svarer for { $enheter }, { $maneder }.
origin-units = { $n ->
    [one] én enhet
   *[other] { $antall } enheter
}
origin-more = { $n ->
    [one] Én leveranse til
   *[other] { $antall } leveranser til
}
origin-valid = Pakken { $pakke }. Gyldig { $gyldig }.
origin-steps = Fra rader til tall
origin-tally = Det telleren ble spurt om
rivals-heading = Definisjonene side om side
rivals-lead = Det samme målt på ulike måter, for samme enhet og periode
rivals-meaning = Hva den måler
rivals-definition = Definisjon
rivals-codes = Kode for kode: hva hver definisjon regner med
matrix-numerator = teller
matrix-perhaps-numerator = teller, med vilkår
matrix-denominator = bare nevner
matrix-perhaps-denominator = bare nevner, med vilkår
matrix-open = ukjent utfall
matrix-excluded = holdes utenfor
matrix-outside = –
rivals-this = denne siden
comments-heading = Kommentarer
comments-none = Ingen har kommentert tallet ennå.
comment-label = Din kommentar
comment-hint = Hva tror dere er grunnen? Hva gjør dere nå?
comment-warning = Skriv ikke navn, fødselsnummer eller annet som peker ut en person. Alle som ser tallet, ser kommentaren.
comment-send = Legg til kommentar
comment-edit = Endre
comment-edited = { $skrevet }, endret { $endret }
comment-edit-heading = Endre kommentaren
comment-save = Lagre
comment-keep = La den stå
comment-withdraw = Trekk tilbake
comment-withdraw-heading = Trekke kommentaren tilbake?
comment-withdraw-text = Den vises ikke lenger på siden. At den ble skrevet og trukket tilbake, står i loggen.
comment-stands = Slik står den nå
comment-superseded = Kommentaren ble endret et annet sted mens du skrev. Slik den står nå, ser du over; det du skrev, er her. Lagre for å la det erstatte den.
comment-empty = Skriv noe først.
comment-too-long = Kommentaren kan ha høyst { $antall } tegn.
comment-identity-number = Det står et tall her som kan være et fødselsnummer. Vi har dekket det til, og ingenting er lagret. Ta det bort og send på nytt.

comment-withdraw-others-text = Teksten vises ikke lenger. I stedet står det at du trakk den tilbake, når, og hvorfor. Det står også i loggen.
comment-withdraw-why = Hvorfor trekkes den tilbake?
comment-withdraw-why-hint = Alle som ser tallet, ser grunnen.
comment-taken-back = Trukket tilbake av { $hvem } { $naar }: { $grunn }
