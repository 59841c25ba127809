//! What the example goals say. Wording and levels of the sources are kept; what they are after stands in `document`.

use rettesnor_core::goal::{Body, OriginKind, Rhythm};

/// An example goal.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    pub name: &'static str,
    /// The indicator; empty where people judge, by `how`.
    pub indicator: &'static str,
    pub desired: &'static str,
    pub tolerance: &'static str,
    pub how: &'static str,
    pub kind: OriginKind,
    pub document: &'static str,
    pub paragraph: &'static str,
    pub body: Body,
    pub case: &'static str,
    pub why: &'static str,
    pub owner: &'static str,
    pub collector: &'static str,
    pub rhythm: Rhythm,
    pub minutes: u32,
    pub people: u32,
}

const PLAIN: Told = Told {
    name: "",
    indicator: "",
    desired: "",
    tolerance: "",
    how: "",
    kind: OriginKind::Own,
    document: "Eksempel",
    paragraph: "",
    body: Body::Unit,
    case: "",
    why: "",
    owner: "Leder for introduksjonsprogrammet",
    collector: "Merkantil medarbeider",
    rhythm: Rhythm::Tertially,
    minutes: 15,
    people: 2,
};

const BAERUM: Told = Told {
    kind: OriginKind::Council,
    document: "Eksempel etter Bærum 2007",
    body: Body::Council,
    case: "eksempel 12",
    ..PLAIN
};

pub const BAERUM_WORK: Told = Told {
    name: "Deltakerne går til arbeid eller utdanning når programmet er fullført",
    indicator: "I.02-baerum",
    desired: "75",
    tolerance: "70",
    why: "Arbeid er varig ordinært arbeid over 50 % stilling, og utdanning er utover grunnskole.",
    ..BAERUM
};

pub const BAERUM_LEAVE: Told = Told {
    name: "Sykefraværet i programmet er ikke over 10 %",
    indicator: "I.30-baerum",
    tolerance: "10",
    why: "Over 10 % vurderer vi flere tiltak.",
    owner: "Programrådgiverne",
    ..BAERUM
};

pub const BAERUM_BESIDE: &[Told] = &[
    Told {
        name: "Deltakere med rett og plikt går opp til norskprøven",
        indicator: "I.20",
        desired: "40",
        owner: "Rektor ved voksenopplæringen",
        rhythm: Rhythm::Yearly,
        ..BAERUM
    },
    Told {
        name: "Kandidatene består norskprøven",
        indicator: "I.23",
        desired: "60",
        owner: "Rektor ved voksenopplæringen",
        rhythm: Rhythm::Yearly,
        ..BAERUM
    },
    Told {
        name: "Alle nye deltakere møter en mulig arbeidsgiver i det første halvåret",
        how: "Programrådgiverne går gjennom planene sammen i juni og desember. Målet er nådd når hver plan sier hvem \
              deltakeren har møtt.",
        why: "Deltakerne i brukerpanelet ville møte arbeidslivet tidligere.",
        owner: "Programrådgiverne",
        rhythm: Rhythm::HalfYearly,
        minutes: 60,
        people: 5,
        ..PLAIN
    },
];

pub const BAERUM_ABSENCE: Told = Told {
    name: "Annet fravær er under 5 %",
    indicator: "I.31",
    desired: "5",
    tolerance: "7",
    owner: "Programrådgiverne",
    ..PLAIN
};

pub const ABSENCE_LEAVES: &str =
    "Tallet svinger mer av ferieuker enn av noe vi gjør. Vi følger det videre uten å styre etter det.";

pub const NEXT_YEAR: Told = Told {
    name: "Deltakerne går til arbeid eller utdanning når programmet er fullført",
    indicator: "I.02-baerum",
    desired: "76",
    tolerance: "70",
    why: "Vi tror kurs sammen med bedriftene gir flere jobb.",
    ..PLAIN
};

pub const PROPOSED: Told = Told {
    name: "Deltakerne er fornøyde med oppfølgingen",
    indicator: "I.40",
    desired: "4.5",
    tolerance: "4",
    why: "Vi styrer bare etter resultater. Hva deltakerne selv mener, bør telle like mye.",
    owner: "Programrådgiverne",
    rhythm: Rhythm::Yearly,
    ..PLAIN
};

const OF_DRAMMEN: Told = Told {
    kind: OriginKind::Council,
    document: "Eksempel etter Drammen 2007, antallene er gjort mindre",
    body: Body::Council,
    case: "eksempel 7",
    owner: "Leder for introduksjonssenteret",
    rhythm: Rhythm::Yearly,
    ..PLAIN
};

pub const DRAMMEN: &[Told] = &[
    Told {
        name: "Deltakere går over i lønnet arbeid, utdanning eller tiltak i Nav",
        indicator: "I.02-drammen",
        desired: "60",
        ..OF_DRAMMEN
    },
    Told { name: "Bosatte flyktninger etter avtale", indicator: "I.52", desired: "38", tolerance: "30", ..OF_DRAMMEN },
    Told { name: "Bosatte familiegjenforente", indicator: "I.53", desired: "4", ..OF_DRAMMEN },
    Told { name: "Flyktninger som deltar i introduksjonsprogrammet", indicator: "I.10", desired: "45", ..OF_DRAMMEN },
    Told { name: "Kursdeltakere i norsk og samfunnsfag", indicator: "I.12", desired: "20", ..OF_DRAMMEN },
    Told { name: "Elever som avlegger grunnskoleeksamen", indicator: "I.13", desired: "4", ..OF_DRAMMEN },
    Told { name: "Brukerne gir minst 4 på skalaen fra 1 til 6", indicator: "I.40", desired: "4", ..OF_DRAMMEN },
    Told { name: "Medarbeiderne gir minst 4 på skalaen fra 1 til 6", indicator: "I.41", desired: "4", ..OF_DRAMMEN },
];

pub fn trondheim() -> Told {
    Told {
        name: "Deltakerne er i ordinært arbeid eller ordinær utdanning når programtiden er slutt",
        indicator: "I.02-trondheim",
        desired: "50",
        kind: OriginKind::Council,
        document: "Eksempel etter Trondheim 2002",
        body: Body::Council,
        case: "eksempel 3",
        why: "Strengere enn introduksjonsloven: arbeid er mer enn 29 timer i uken.",
        rhythm: Rhythm::Quarterly,
        ..PLAIN
    }
}

/// The goal of the first year, and the one that took its place.
pub fn levanger() -> [Told; 2] {
    let both = Told {
        kind: OriginKind::Council,
        body: Body::Committee,
        case: "eksempel 21",
        rhythm: Rhythm::Quarterly,
        ..PLAIN
    };
    [
        Told {
            name: "Deltakerne går ut i videre utdanning eller arbeid",
            indicator: "I.02-nir",
            desired: "60",
            document: "Eksempel etter Levanger 2006",
            ..both
        },
        Told {
            name: "Deltakerne går til lønnet arbeid",
            indicator: "I.02-levanger-2007",
            desired: "30",
            document: "Eksempel etter Levanger 2007",
            why: "De fleste gikk til utdanning og få til arbeid. Målet skal vise om deltakerne får jobb.",
            ..both
        },
    ]
}

/// The other three perspectives that Levanger steered by; what is said under each is made for the demonstration.
pub const LEVANGER_PERSPECTIVES: &[Told] = &[
    Told {
        name: "Brukere: deltakerne opplever at de blir sett",
        indicator: "I.40",
        desired: "4.5",
        tolerance: "4",
        document: "Eksempel, laget for å vise brukerperspektivet",
        rhythm: Rhythm::Yearly,
        ..PLAIN
    },
    Told {
        name: "Tjenesten: hver deltaker har en plan de har vært med på å lage",
        how: "To kollegaer leser ti planer hver i mai og november og svarer ja eller nei.",
        document: "Eksempel, laget for å vise tjenesteperspektivet",
        rhythm: Rhythm::HalfYearly,
        minutes: 90,
        people: 2,
        ..PLAIN
    },
    Told {
        name: "Organisasjonen: medarbeiderne trives og lærer",
        indicator: "I.41",
        desired: "4.5",
        tolerance: "4",
        document: "Eksempel, laget for å vise perspektivet læring og fornyelse",
        rhythm: Rhythm::Yearly,
        ..PLAIN
    },
];

const OF_BOOKLET: Told = Told {
    document: "Eksempel etter en virksomhetsplan i IMDis hefte fra 2008",
    body: Body::Chief,
    case: "eksempel 4",
    rhythm: Rhythm::Yearly,
    ..PLAIN
};

/// The main goals of the booklet's plan, each with its parts.
pub const BOOKLET: &[(Told, &[Told])] = &[
    (
        Told {
            name: "75 % avslutter programmet og går over i arbeid eller utdanning",
            indicator: "I.02-nir",
            desired: "75",
            ..OF_BOOKLET
        },
        &[
            Told { name: "50 % går over i lønnet arbeid", indicator: "I.14", desired: "50", ..OF_BOOKLET },
            Told { name: "25 % begynner i utdanning", indicator: "I.15", desired: "25", ..OF_BOOKLET },
        ],
    ),
    (
        Told {
            name: "Helse, miljø og sikkerhet: deltakerne er til stede",
            how: "Målet er nådd når begge delmålene er nådd.",
            ..OF_BOOKLET
        },
        &[
            Told {
                name: "Ikke mer enn 10 % er sykmeldt med legeerklæring",
                indicator: "I.30-plan",
                tolerance: "10",
                ..OF_BOOKLET
            },
            Told { name: "Ikke mer enn 5 % annet fravær", indicator: "I.31", tolerance: "5", ..OF_BOOKLET },
        ],
    ),
];
