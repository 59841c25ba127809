//! What a report is made of: figures of the edition, what the reviews of its period say, key figures as delivered; and what
//! is not in it where that must not be known.

use crate::goals::goal;
use crate::installation::{Installation, dawn, grant};
use crate::world::{World, unit};
use rettesnor_app::report::{MakeError, may_read_made};
use rettesnor_app::report::{
    Objection, Phrases, Source, Standing, Wanted, begin, compose, make, open, preview, read_made,
};
use rettesnor_app::shelf::{Shelf, Stock};
use rettesnor_app::steer::{Pen, Sheet, SteerError};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::definition::Words;
use rettesnor_core::goal::{Adoption, Aim, Goal, Judgement, Level, Origin};
use rettesnor_core::measure::State;
use rettesnor_core::org::{Line, UnitKind};
use rettesnor_core::report::{Audience, KeyFigureKind, ReportDraft, TextSource};
use rettesnor_core::review::{Review, ReviewStage};
use rettesnor_core::time::{Date, Period, parse_date};
use rettesnor_store::{Home, Signature};
use std::collections::BTreeMap;
use std::sync::Arc;

const ROWS: &str = "deltaker;startdato;sluttdato;avslutningskode;kjonn;fodselsaar\n\
    a;2024-02-01;2025-03-10;PS-01;K;1980\nb;2024-02-01;2025-05-10;AV-01;M;1981\nc;2024-02-01;2025-09-10;ikke_registrert;K;1982\n\
    d;2024-02-01;;;M;1983\n";

fn phrases() -> Phrases<'static> {
    Phrases {
        issuer: Box::new(|name: &str, _: UnitKind| format!("{name} kommune")),
        undelivered: Box::new(|unit: &str, names: &[String]| format!("{unit}: {}", names.join(", "))),
        list: Box::new(|names: &[String]| names.join(", ")),
        period: Box::new(|period: Period| period.to_string()),
        delivered: Box::new(|name: &Words, on: Date| format!("{} {on}", name.nb)),
        decision: Box::new(|adoption: &Adoption| adoption.case.clone()),
        origin: Box::new(|origin: &Origin| origin.document.clone()),
        inhabitants: "SSB".to_owned(),
        arms: None,
    }
}

fn shelf() -> Shelf {
    let world = World::new().delivery("deltakelse", "2026-01-10", &["kommune:3201"], "2024M01..2025M12", ROWS);
    let settled = "kommune;ar;storrelse;antall\n3201;2024;bosatt;31\n3201;2025;bosatt;24\n";
    let mut world = world.delivery("bosetting", "2026-01-12", &["kommune:3201"], "2024M01..2025M12", settled);
    let reading = world.reading("2026-03-02");
    Shelf::new(Stock {
        definitions: Arc::clone(&reading.catalogue),
        cases: Vec::new(),
        definition_problems: Vec::new(),
        definitions_changed: false,
        org: Arc::clone(&reading.org),
        today: parse_date("2026-03-02").unwrap(),
        reading: Some(reading),
        stale: false,
        goals: vec![aim()],
        goal_problem: None,
        accepted: Vec::new(),
        manifests: BTreeMap::new(),
        editions: Vec::new(),
    })
}

/// 65 % to work or education, by the register's own definition.
fn aim() -> Aim {
    Aim {
        goal: None,
        unit: unit("kommune:3201"),
        line: Line::Kommune,
        indicator: "I.02-nir".to_owned(),
        year: 2025,
        desired: Some(Level::parse("65", true).unwrap()),
        tolerance: None,
        source: "kommunestyret".to_owned(),
        interim: Vec::new(),
    }
}

async fn leader(house: &Installation) -> Who {
    house.person("leder", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await
}

fn draft(audience: Audience) -> ReportDraft {
    ReportDraft::new(vec![unit("kommune:3201")], Period::year_of(2025), audience, "nb")
}

fn pen<'a>(house: &'a Installation, who: &'a Who) -> Pen<'a> {
    let (store, structure, signature) = (&house.store, &house.structure, Signature::Named);
    Pen { store, who, at: dawn(), structure, form_key: "", signature }
}

/// A review of Bærum that is closed, and one that is not.
async fn reviewed(house: &Installation, who: &Who) {
    let home = || Home { unit: unit("kommune:3201"), line: Line::Kommune, year: 2025 };
    let closed = Review {
        causes_good: "Jobbspesialist i hver gruppe.\nTidlig språkpraksis.".to_owned(),
        causes_lacking: "Lokalene var stengt.".to_owned(),
        stage: ReviewStage::Closed { on: parse_date("2025-10-01").unwrap() },
        ..Review::of("2025T2".parse().unwrap())
    };
    let open = Review { causes_good: "Ikke ferdig.".to_owned(), ..Review::of("2025T3".parse().unwrap()) };
    for review in [closed, open] {
        pen(house, who).write(vec![Sheet::new(dawn(), home(), None, &review).unwrap()]).await.unwrap();
    }
}

#[tokio::test]
async fn a_report_is_made_of_what_is_known() {
    let house = Installation::new().await;
    let (who, shelf) = (leader(&house).await, shelf());
    reviewed(&house, &who).await;
    let source = Source { store: &house.store, shelf: &shelf, who: &who, at: dawn() };
    let composed = compose(&source, &phrases(), &draft(Audience::Leaders)).await.unwrap().unwrap();
    let report = &composed.report;
    assert!(report.internal && composed.patterns.is_empty());
    assert_eq!((report.issuer.name.as_str(), report.subject.as_str()), ("Bærum kommune", "Introduksjonsprogrammet"));
    let of = &report.units[0];
    let line = of.cards[0].card.lines.iter().find(|line| line.id == "I.02-nir").unwrap();
    let number = |of: Option<rettesnor_core::measure::Quantity>| of.unwrap().number;
    assert_eq!((number(line.figures.period.numerator), number(line.figures.period.denominator)), (2, 3));
    assert_eq!(of.cards[0].series("I.02-nir").len(), 6, "six years");
    let causes: Vec<_> = of.went_well.iter().flat_map(|one| &one.causes).collect();
    assert_eq!(causes, ["Jobbspesialist i hver gruppe.", "Tidlig språkpraksis."]);
    assert_eq!(of.went_badly[0].about, "2025T2", "causes stand by the period that they are of");
    assert_eq!(composed.open_reviews, [(unit("kommune:3201"), "2025T3".parse().unwrap())]);
    let kinds: Vec<_> = of.key_figures.iter().map(|figure| figure.kind.clone()).collect();
    assert!(kinds.contains(&KeyFigureKind::Inhabitants) && kinds.contains(&KeyFigureKind::Settled), "{kinds:?}");
    assert!(!kinds.contains(&KeyFigureKind::ImmigrantShare), "nobody has delivered it");
    let inhabitants = &of.key_figures[0];
    let year = |year| inhabitants.points.iter().find(|point| point.period == Period::year_of(year)).unwrap();
    let known = shelf.stock.org.population(&unit("kommune:3201"), 2025).unwrap();
    assert_eq!(number(year(2025).figure.numerator), i64::from(known.count));
    let settled = of.key_figures.iter().find(|figure| figure.kind == KeyFigureKind::Settled).unwrap();
    assert_eq!(settled.points.iter().map(|point| number(point.figure.numerator)).collect::<Vec<_>>(), [31, 24]);
    assert!(
        report.provenance.sources.contains(&"Deltakelse i introduksjonsprogrammet 2026-01-10".to_owned())
            || report.provenance.sources.iter().any(|source| source.ends_with("2026-01-10"))
    );
    let ids: Vec<&str> = of.cards[0].card.lines.iter().map(|line| line.id.as_str()).collect();
    assert!(!ids.contains(&"I.02-baerum"), "of competing definitions the one with a goal is told");
    assert!(
        !ids.contains(&"I.60") && report.methods.remarks[0].contains("Årsverk i programmet"),
        "nobody delivered it"
    );
    assert!(report.methods.disclosure.is_none(), "nothing is hidden from those whose figures they are");
}

#[tokio::test]
async fn next_years_card_has_goals_that_are_measured_and_goals_that_people_judge() {
    let house = Installation::new().await;
    let (who, shelf) = (leader(&house).await, shelf());
    let told = Goal { judgement: Judgement::Told { how: "Ti planer leses.".to_owned() }, ..goal("", "") };
    for goal in [told, goal("I.09", "30")] {
        let home = Home { unit: unit("kommune:3201"), line: Line::Kommune, year: 2026 };
        pen(&house, &who).write(vec![Sheet::new(dawn(), home, None, &goal).unwrap()]).await.unwrap();
    }
    let source = Source { store: &house.store, shelf: &shelf, who: &who, at: dawn() };
    let draft = ReportDraft { with_next_year: true, ..draft(Audience::Leaders) };
    let report = compose(&source, &phrases(), &draft).await.unwrap().unwrap().report;
    let next = report.units[0].next_year.as_ref().unwrap();
    assert_eq!((next.goals.len(), next.goals[0].indicator.as_str()), (1, "I.09"));
    assert_eq!((next.told.len(), next.told[0].how.as_str()), (1, "Ti planer leses."));
    let of_goals: Vec<_> = report.free_texts("").into_iter().filter(|text| text.source == TextSource::Goal).collect();
    assert_eq!(of_goals.len(), 2, "each is said yes to");
    assert_eq!(of_goals[0].about, next.goals[0].name.nb);
    let mut without = report.clone();
    without.sift("", |text| text.source != TextSource::Goal);
    let next = without.units[0].next_year.as_ref().unwrap();
    assert_eq!((next.goals[0].origin.as_str(), next.told.len()), ("", 0), "a measured goal stands without its texts");
}

#[tokio::test]
async fn a_report_to_the_council_has_no_figure_that_no_pattern_shows() {
    let house = Installation::new().await;
    let (who, shelf) = (leader(&house).await, shelf());
    let source = Source { store: &house.store, shelf: &shelf, who: &who, at: dawn() };
    let id = begin(&pen(&house, &who), &draft(Audience::Council)).await.unwrap();
    let kept = open(&house.store, &who, &house.structure, &id).await.unwrap().unwrap();
    let preview = preview(&source, &phrases(), &kept, Wanted { yes: Some(&[]), reason: "" }).await.unwrap();
    assert_eq!(preview.composed.cards.iter().map(|card| card.standing).collect::<Vec<_>>(), [Standing::Unsearched]);
    let unit = &preview.report.units[0];
    assert!(unit.cards.is_empty());
    assert_eq!(
        unit.key_figures.iter().map(|figure| figure.kind.clone()).collect::<Vec<_>>(),
        [KeyFigureKind::Inhabitants]
    );
    assert!(!preview.content.contains("\"I.02-nir\""));
    assert!(matches!(preview.objections.as_slice(), [Objection::Card(_)]), "{:?}", preview.objections);
    let refused = make(&source, &kept, &preview, ("", "k")).await;
    assert!(matches!(refused, Err(MakeError::Objections(_))));
}

#[tokio::test]
async fn what_was_made_stays_and_is_read_by_those_who_see_its_figures() {
    let house = Installation::new().await;
    let (who, shelf) = (leader(&house).await, shelf());
    let source = Source { store: &house.store, shelf: &shelf, who: &who, at: dawn() };
    let sentence = "Flere i arbeid.".to_owned();
    let staff = ReportDraft { sentence, ..draft(Audience::Staff) };
    let id = begin(&pen(&house, &who), &staff).await.unwrap();
    let personal = ReportDraft { title: "Om 15819090030".to_owned(), ..staff.clone() };
    assert!(matches!(begin(&pen(&house, &who), &personal).await, Err(SteerError::IdentityNumber)));
    let kept = open(&house.store, &who, &house.structure, &id).await.unwrap().unwrap();
    let none = preview(&source, &phrases(), &kept, Wanted { yes: Some(&[]), reason: "" }).await.unwrap();
    assert_eq!(none.report.summary.sentence, "", "what nobody has said yes to is left out");
    let yes: Vec<String> = none.texts.iter().map(|(id, _)| id.clone()).collect();
    let all = preview(&source, &phrases(), &kept, Wanted { yes: Some(&yes), reason: "" }).await.unwrap();
    let made = make(&source, &kept, &all, ("", "k")).await.unwrap();
    let again = preview(&source, &phrases(), &kept, Wanted { yes: Some(&yes), reason: "" }).await.unwrap();
    assert!(again.objections.contains(&Objection::Unchanged));
    let reading = read_made(&house.store, &who, &made).await.unwrap().unwrap();
    assert_eq!(reading.report.summary.sentence, "Flere i arbeid.");
    assert_eq!(reading.report.provenance.publication.as_deref(), Some("1"));
    let figures = reading.report.units[0].cards[0].card.lines.iter().map(|line| line.figures.period.state);
    assert!(figures.clone().any(|state| state == State::Value));
    for (role, at, line, may) in [
        (Role::Staff, "kommune:3201", Line::Kommune, true),
        (Role::Analyst, "fylke:32", Line::Kommune, true),
        (Role::Reader, "kommune:3201", Line::Kommune, false),
        (Role::Leader, "kommune:3203", Line::Kommune, false),
        (Role::Leader, "NO", Line::Stat, false),
    ] {
        let other = house.person(&format!("{role}-{at}").replace(':', ""), &[grant(role, at, line)]).await;
        assert_eq!(may_read_made(&Source { who: &other, ..source }, &reading), may, "{role} {at}");
    }
    assert!(!may_read_made(&Source { who: &Who::Visitor, ..source }, &reading));
}
