//! Reports to write down: of a municipality that does not exist, with as many lines and units as one asks for.

use rettesnor_core::definition::{Direction, Kind, Words};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Figure, Note, Quantity, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::report::{
    ActionDecision, Arms, Audience, DefinitionNote, DisclosureNote, Issuer, KeyFigure, KeyFigureKind, KeyPoint,
    Learned, LineSeries, Methods, NextGoal, NextYear, PackageNames, PeriodReport, Provenance, ReportCard, Summary,
    ToldGoal, UnitComment, UnitReport,
};
use rettesnor_core::review::{ActionVerdict, CarriedOut};
use rettesnor_core::scorecard::{Card, CardLine, Figures, Judged, SeriesPoint, Status, Trend};
use rettesnor_core::time::{Period, parse_date};
use std::collections::BTreeSet;

const NAMES: [&str; 7] = [
    "Andel av deltakerne i introduksjonsprogrammet som går til arbeid eller utdanning når de avslutter programmet",
    "Deltakere som har avsluttet programmet",
    "Andel brukere under 30 år med spesielt tilpasset innsatsbehov som har hatt dialog, møte eller samtale siste 30 dager",
    "Gjennomsnittlig tid fra bosetting til programstart",
    "Andel deltakere med oppdatert integreringsplan",
    "Andel deltakere som har nådd sitt norskmål",
    "Fravær uten gyldig grunn",
];

pub fn own(text: &str) -> String {
    text.to_owned()
}

/// The same words in every language.
pub fn words(text: &str) -> Words {
    Words { nb: own(text), nn: own(text), en: own(text) }
}

pub fn share(x: i64, n: i64) -> Figure {
    Figure::quotient(Quantity::whole(x), Quantity::whole(n))
}

fn hidden() -> Figure {
    Figure::without(State::Suppressed)
}

fn day(text: &str) -> rettesnor_core::time::Date {
    parse_date(text).unwrap()
}

fn unit() -> UnitRef {
    "kommune:3201".parse().unwrap()
}

/// The value of a line in a period: it moves a little, and is of many or few.
fn value(at: usize, step: usize) -> Figure {
    let x = i64::try_from(20 + (at * 7 + step * 5) % 60).unwrap();
    match at % 7 {
        1 => Figure::count(Quantity::whole(x * 31)),
        3 => Figure::quotient(Quantity::whole(x * 3), Quantity::whole(20)),
        _ if at.is_multiple_of(2) => share(x * 4, 400),
        _ => share(x, 100),
    }
}

fn figures(at: usize) -> Figures {
    let preliminary = Figure { notes: BTreeSet::from([Note::Preliminary]), ..value(at, 3) };
    let period = if at.is_multiple_of(3) { preliminary } else { value(at, 3) };
    let four = Figures { period, period_last_year: value(at, 1), ytd: value(at, 2), ytd_last_year: value(at, 0) };
    match at % 10 {
        4 => Figures { period: hidden(), ytd: hidden(), ..four },
        6 => Figures { period_last_year: Figure::without(State::NotReported), ytd_last_year: hidden(), ..four },
        8 => Figures { period: Figure::without(State::NotMature), ..four },
        _ => four,
    }
}

fn judged(at: usize, figures: &Figures) -> Judged {
    let of = |status, clear| Judged { status, clear };
    if figures.ytd.state != State::Value {
        return of(Status::Unknown, None);
    }
    match at % 7 {
        0 | 5 => of(Status::Reached, Some(true)),
        1 => of(Status::NoGoal, None),
        2 => of(Status::NotReached, Some(true)),
        3 => of(Status::UnderWay, None),
        4 => of(Status::Near, Some(true)),
        _ => of(Status::Reached, Some(false)),
    }
}

fn line(at: usize) -> CardLine {
    let (kind, measured) = match at % 7 {
        1 => (Kind::Count, "antall"),
        3 => (Kind::Mean, "måneder"),
        _ => (Kind::Share, "prosent"),
    };
    let direction = if matches!(at % 7, 3 | 6) { Direction::Lower } else { Direction::Higher };
    let figures = figures(at);
    let percent = measured == "prosent";
    let level = |text: &str| Some(Level::parse(text, percent).unwrap());
    let (desired, tolerance) =
        if direction == Direction::Lower { (level("10"), level("12")) } else { (level("65"), level("60")) };
    let goal = Aim {
        goal: None,
        unit: unit(),
        line: Line::Kommune,
        indicator: format!("I.{at:02}"),
        year: 2026,
        desired,
        tolerance: tolerance.filter(|_| at.is_multiple_of(2)),
        source: own("kommunestyret"),
        interim: Vec::new(),
    };
    let moves = figures.period.state == State::Value && figures.ytd.state == State::Value;
    CardLine {
        id: format!("I.{at:02}"),
        measure: format!("m{at}"),
        package: own("introduksjonsprogram"),
        line: Line::Kommune,
        trend_rule: Some(own("periode_mot_hittil")),
        name: words(NAMES[at % NAMES.len()]),
        perspective: own(["bruker", "tjeneste", "samfunn"][at * 3 / 14 % 3]),
        kind,
        direction,
        measure_unit: own(measured),
        definition_version: 2,
        judged: judged(at, &figures),
        goal: (at % 7 != 1).then_some(goal),
        trend: [Some(Trend::Up), Some(Trend::Down), Some(Trend::Unchanged)][at % 3].filter(|_| moves),
        figures,
    }
}

/// A card with so many lines.
pub fn card(lines: usize, period: Period) -> ReportCard {
    let periods = |at: usize| {
        let all: Vec<Period> = std::iter::successors(Some(period), |p| Some(p.previous())).take(12).collect();
        let point = |(step, period): (usize, Period)| SeriesPoint {
            period,
            figure: if (step + at) % 11 == 5 { hidden() } else { value(at, step) },
            breaks: false,
        };
        all.into_iter().rev().enumerate().map(point).collect::<Vec<_>>()
    };
    let mut all: Vec<CardLine> = (0..lines).map(line).collect();
    all.sort_by_key(|line| line.perspective.clone());
    let series = |at: usize| LineSeries { indicator: format!("I.{at:02}"), points: periods(at) };
    let perspectives = [("bruker", "Brukere"), ("tjeneste", "Tjenester"), ("samfunn", "Samfunn")]
        .map(|(id, name)| (own(id), words(name)));
    let names = PackageNames {
        package: own("introduksjonsprogram"),
        name: words("Introduksjonsprogrammet"),
        perspectives: perspectives.to_vec(),
    };
    ReportCard {
        card: Card {
            unit: unit(),
            unit_name: own("Granvik"),
            period,
            as_of: day("2026-09-15"),
            stale: false,
            edition: own("3f8a1c2b9d04e5f60718293a4b5c6d7e"),
            lines: all,
        },
        series: (0..lines).map(series).collect(),
        packages: vec![names],
    }
}

fn learned(about: &str, seen: &str, causes: &[&str]) -> Learned {
    Learned { about: own(about), seen: own(seen), causes: causes.iter().map(|cause| own(cause)).collect() }
}

fn decisions() -> Vec<ActionDecision> {
    let decision = |action: &str, carried, verdict, why: &str, replacement: &str, owner: &str| ActionDecision {
        action: own(action),
        carried,
        verdict,
        why: own(why),
        replacement: own(replacement),
        owner: own(owner),
    };
    vec![
        decision("Arbeidspraksis fra første uke", Some(CarriedOut::Done), ActionVerdict::GoOn, "", "", "programleder"),
        decision(
            "Kveldsgruppe i norsk for foreldre med små barn",
            Some(CarriedOut::Partly),
            ActionVerdict::Adjust,
            "For få kom om vinteren. Gruppen flyttes til formiddagen.",
            "",
            "leder for voksenopplæringen",
        ),
        decision(
            "Felles samtale ved bosetting",
            Some(CarriedOut::NotDone),
            ActionVerdict::Replace,
            "Tjenestene fant ikke tid sammen.",
            "Én kontaktperson fra bosetting til programstart",
            "kommunalsjef for oppvekst",
        ),
    ]
}

fn comments() -> Vec<UnitComment> {
    vec![UnitComment {
        unit: "kontor:0219".parse().unwrap(),
        name: own("Nav Granvik"),
        about: String::new(),
        function: own("kontorleder"),
        text: own(
            "Ventetiden skyldes at lokalene ikke var klare i august.\nFra september har alle nye deltakere fått plass.",
        ),
        on: day("2026-09-18"),
    }]
}

fn key_figures() -> Vec<KeyFigure> {
    let year = |at: usize| Period::year_of(i32::try_from(2022 + at).unwrap());
    let series = |kind, figures: Vec<Figure>, source: &str| KeyFigure {
        kind,
        points: figures.into_iter().enumerate().map(|(at, figure)| KeyPoint { period: year(at), figure }).collect(),
        source: own(source),
        remark: String::new(),
    };
    let counts = |numbers: [i64; 5]| numbers.map(|n| Figure::count(Quantity::whole(n))).to_vec();
    let mut settled = counts([12, 64, 41, 29, 17]);
    settled[0] = hidden();
    vec![
        series(
            KeyFigureKind::Inhabitants,
            counts([14_204, 14_311, 14_498, 14_610, 14_702]),
            "SSB, tabell 07459, 1. januar",
        ),
        series(
            KeyFigureKind::ImmigrantShare,
            [2104, 2230, 2391, 2466, 2518]
                .into_iter()
                .zip([14_204, 14_311, 14_498, 14_610, 14_702])
                .map(|(x, n)| share(x, n))
                .collect(),
            "SSB, tabell 09817, 1. januar",
        ),
        series(KeyFigureKind::Settled, settled, "Nasjonalt introduksjonsregister"),
        series(KeyFigureKind::Participants, counts([31, 58, 96, 88, 71]), "Nasjonalt introduksjonsregister"),
    ]
}

/// Next year's goals.
pub fn next_year(goals: usize) -> NextYear {
    let goal = |at: usize| {
        let line = line(at);
        let aim = line.goal.clone();
        NextGoal {
            indicator: line.id,
            perspective: words(["Brukere", "Tjenester"][at * 2 / goals.max(1)]),
            desired: aim.as_ref().and_then(|aim| aim.desired.clone()),
            tolerance: aim.and_then(|aim| aim.tolerance),
            latest: Some(line.figures.ytd),
            origin: own(
                ["Tildelingsbrevet til kommunen", "Enheten selv", "Kommunestyrets økonomiplan 2027–2030"][at % 3]
            ),
            decision: own(if at.is_multiple_of(2) { "Kommunestyret 16.12.2026, sak 112/26" } else { "" }),
            name: line.name,
            kind: line.kind,
            measure_unit: line.measure_unit,
            direction: line.direction,
        }
    };
    let proposal = "Kommunestyret vedtar styringskortet for introduksjonsprogrammet for 2027 slik det står her.";
    let told = ToldGoal {
        name: own("Deltakerne eier sin egen plan"),
        how: own("To fra arbeidslivet leser ti planer hver høst."),
        origin: own("Enheten selv"),
        decision: String::new(),
    };
    NextYear { year: 2027, proposal: own(proposal), goals: (0..goals).map(goal).collect(), told: vec![told] }
}

pub fn unit_report(name: &str, lines: usize, period: Period) -> UnitReport {
    UnitReport {
        unit: unit(),
        name: own(name),
        summary: Summary::default(),
        written: Vec::new(),
        cards: vec![card(lines, period)],
        went_well: vec![learned(
            "Overgang til arbeid",
            "Flere enn noen gang gikk rett til arbeid etter programmet.",
            &["Tettere samarbeid med lokale arbeidsgivere", "Jobbspesialist i hver gruppe"],
        )],
        went_badly: vec![learned(
            "Tid til programstart",
            "Nye deltakere venter lenger enn loven sier.",
            &["Bosettingen kom tidligere på året enn planlagt"],
        )],
        decisions: decisions(),
        comments: comments(),
        key_figures: key_figures(),
        next_year: None,
    }
}

/// A report of these units.
pub fn report(period: &str, units: Vec<UnitReport>) -> PeriodReport {
    let definition = |at: usize| DefinitionNote {
        indicator: format!("I.{at:02}"),
        name: words(NAMES[at % NAMES.len()]),
        version: 2,
        meaning: words(
            "Deltakere som har avsluttet, regnet av alle som har avsluttet eller avbrutt, i den måneden de gikk ut.",
        ),
    };
    let shield = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 48'><path d='M2 2h36v24c0 10-8 17-18 20C10 43 2 36 2 26Z' \
                  fill='#0f5c6e'/><path d='M20 9 31 34H9Z' fill='#ffffff'/></svg>";
    PeriodReport {
        audience: Audience::Council,
        internal: false,
        language: own("nb"),
        period: period.parse().unwrap(),
        subject: own("Introduksjonsprogrammet i Granvik"),
        issuer: Issuer { name: own("Granvik kommune"), arms: Some(Arms::Svg(own(shield))) },
        summary: Summary {
            sentence: own("Flere går til arbeid enn noen gang, men nye deltakere venter for lenge på å komme i gang."),
            text: vec![
                own(
                    "Andelen som går til arbeid eller utdanning, har økt tre år på rad. Samtidig venter nye deltakere lenger på programstart enn de skal etter loven.",
                ),
                own("Kommunedirektøren følger ventetiden særskilt neste tertial."),
            ],
        },
        units,
        methods: Methods {
            definitions: (0..7).map(definition).collect(),
            disclosure: Some(DisclosureNote { least: 5, denominator: 10, extremes: true }),
            remarks: Vec::new(),
        },
        provenance: Provenance {
            as_of: day("2026-09-15"),
            edition: own("3f8a1c2b9d04e5f60718293a4b5c6d7e"),
            sources: vec![
                own("Nasjonalt introduksjonsregister, levering 14.09.2026"),
                own("SSB, tabell 07459, 20.02.2026"),
            ],
            publication: Some(own("12")),
            corrects: String::new(),
        },
        made: day("2026-09-21"),
    }
}

/// A full report of one unit for a tertial.
pub fn full(lines: usize) -> PeriodReport {
    let period: Period = "2026T2".parse().unwrap();
    report("2026T2", vec![unit_report("Granvik", lines, period)])
}
