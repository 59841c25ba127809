//! Letters down and answers up, on both databases: who may what, what holds, and what is owed.

use crate::installation::{dawn, grant, minute};
use rettesnor_app::shelf::{Shelf, Stock};
use rettesnor_app::steer::duty::{duties_of, mark_duty, own_units};
use rettesnor_app::steer::letter::{
    PlaceSide, answer_letter, begin_letter, begin_supplement, count_places, finish_letter, letters, make_goal,
    may_read, place_books, respond_to, send_letter,
};
use rettesnor_app::steer::{Kept, Pen, SteerError};
use rettesnor_core::access::{Grant, Person, Role, Who};
use rettesnor_core::definition::source::load;
use rettesnor_core::duty::Owed;
use rettesnor_core::goal::{Goal, Level};
use rettesnor_core::letter::{
    Ask, Demand, Letter, LetterDuty, LetterKind, LetterStage, PlaceBook, Position, Response, UserScore, holds,
};
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::time::{Date, Moment, parse_date};
use rettesnor_store::{Address, Email, Home, NewPerson, RecordId, Signature, Store};
use rettesnor_testkit::{postgres_database, shipped_definitions};
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;

struct World {
    store: Store,
    shelf: Shelf,
    _folder: TempDir,
}

fn unit(text: &str) -> UnitRef {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

impl World {
    async fn new(on_postgres: bool) -> Self {
        let folder = TempDir::new().unwrap();
        let file = Address::Sqlite(folder.path().join("store.sqlite"));
        let address = if on_postgres { Address::Postgres(postgres_database()) } else { file };
        let store = Store::open(&address).await.unwrap();
        let office = |(line, parent): (Line, &str)| UnitRecord {
            kind: UnitKind::Kontor,
            code: "9010".to_owned(),
            name: "Eksempelkontoret".to_owned(),
            line: Some(line),
            parent: Some(unit(parent)),
            covers: Vec::new(),
            employees: Some(12),
            valid_from: None,
            valid_to: None,
        };
        let units = [(Line::Stat, "region:0600"), (Line::Kommune, "kommune:3201")].map(office);
        let (definitions, _) = load(&shipped_definitions());
        let shelf = Shelf::new(Stock {
            definitions: Arc::new(definitions),
            cases: Vec::new(),
            definition_problems: Vec::new(),
            definitions_changed: false,
            org: Arc::new(Org::new(units.into()).unwrap()),
            today: day("2026-03-02"),
            reading: None,
            stale: false,
            goals: Vec::new(),
            goal_problem: None,
            accepted: Vec::new(),
            manifests: BTreeMap::new(),
            editions: Vec::new(),
        });
        Self { store, shelf, _folder: folder }
    }

    async fn person(&self, name: &str, grants: &[Grant]) -> Who {
        let email = Email::read(&format!("{name}@eksempel.no")).unwrap();
        let new = NewPerson { name, email: &email, example: false, grants };
        let id = self.store.add_person(&Who::Operator, dawn(), &new).await.unwrap().unwrap();
        Who::Person(Person { id, name: name.to_owned(), grants: grants.to_vec() })
    }

    fn pen<'a>(&'a self, who: &'a Who, at: Moment, form_key: &'a str) -> Pen<'a> {
        let structure = &self.shelf.structure;
        Pen { store: &self.store, who, at, structure, form_key, signature: Signature::Named }
    }

    async fn kept(&self, id: &RecordId) -> Kept<Letter> {
        Kept::read(self.store.record(&Who::Operator, id).await.unwrap().unwrap()).unwrap()
    }
}

fn home() -> Home {
    Home { unit: unit("region:0600"), line: Line::Stat, year: 2026 }
}

fn ask(level: &str) -> Ask {
    let desired = Some(Level::parse(level, true).unwrap());
    let demand = Demand::Measured { indicator: "B.15".to_owned(), desired, tolerance: None };
    Ask { id: String::new(), replaces: None, demand, binding: true, wording: "Flere i arbeid.".to_owned() }
}

fn letter() -> Letter {
    Letter {
        kind: LetterKind::MalOgDisponeringsbrev,
        title: "Brev 2026".to_owned(),
        introduction: String::new(),
        to: vec![unit("kontor:9010")],
        asks: vec![ask("52")],
        frames: Vec::new(),
        places: Vec::new(),
        authority: String::new(),
        duties: vec![LetterDuty {
            what: "Rapport".to_owned(),
            due: day("2026-05-31"),
            rhythm: None,
            owes: "Kontorleder".to_owned(),
        }],
        stage: LetterStage::Draft,
    }
}

async fn a_letter_goes_down_and_answers_come_up(world: World) {
    let region = world.person("region", &[grant(Role::Leader, "region:0600", Line::Stat)]).await;
    let office = world.person("kontor", &[grant(Role::Leader, "kontor:9010", Line::Stat)]).await;
    let staff = world.person("ansatt", &[grant(Role::Staff, "kontor:9010", Line::Stat)]).await;
    let reader = world.person("leser", &[grant(Role::Reader, "kontor:9010", Line::Stat)]).await;
    let host = world.person("vert", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let other = world.person("annen", &[grant(Role::Leader, "region:0300", Line::Stat)]).await;
    let refused = begin_letter(&world.pen(&office, minute(1), "x"), home(), letter()).await;
    assert!(matches!(refused, Err(SteerError::NotAllowed)), "{refused:?}");
    let astray = Letter { to: vec![unit("kommune:3201")], ..letter() };
    let refused = begin_letter(&world.pen(&region, minute(1), "y"), home(), astray).await;
    assert!(matches!(refused, Err(SteerError::Wrong("til"))), "{refused:?}");

    let id = begin_letter(&world.pen(&region, minute(2), "ny"), home(), letter()).await.unwrap();
    let again = begin_letter(&world.pen(&region, minute(2), "ny"), home(), letter()).await.unwrap();
    assert_eq!(id, again, "the same form");
    let reads = async |who: &Who| may_read(who, &world.kept(&id).await, &world.shelf.structure);
    assert!(reads(&region).await && !reads(&office).await, "a draft is the sender's");
    send_letter(&world.pen(&region, minute(3), "s"), &id, 1, day("2026-03-20")).await.unwrap();
    assert!(reads(&office).await && reads(&staff).await && reads(&host).await);
    assert!(!reads(&reader).await && !reads(&other).await, "not before it is final, and not beside");

    let office_unit = unit("kontor:9010");
    let owed = duties_of(&world.store, &office, &world.shelf, &own_units(&office), 2026).await.unwrap();
    let answer = owed.iter().find(|duty| matches!(duty.what, Owed::Answer { .. })).unwrap();
    assert_eq!((answer.due, answer.done), (day("2026-03-20"), Some(false)));
    assert!(owed.iter().any(|duty| matches!(duty.what, Owed::Delivery { .. })), "the register wants its rows");

    let proposes = |level: &str, reason: &str| -> BTreeMap<String, Position> {
        let level = Some(Level::parse(level, true).unwrap());
        [("k1".to_owned(), Position::Proposes { level, reason: reason.to_owned() })].into()
    };
    for who in [&staff, &host, &region] {
        let pen = world.pen(who, minute(4), "");
        let refused = answer_letter(&pen, &id, &office_unit, 0, proposes("48", "x")).await;
        assert!(matches!(refused, Err(SteerError::NotAllowed)), "only its own leader answers: {refused:?}");
    }
    let mute = answer_letter(&world.pen(&office, minute(4), "a0"), &id, &office_unit, 0, proposes("48", " ")).await;
    assert!(matches!(mute, Err(SteerError::Missing("grunn"))));
    let pen = world.pen(&office, minute(4), "a");
    let reply = answer_letter(&pen, &id, &office_unit, 0, proposes("48", "Få stillinger")).await.unwrap();
    let stale = answer_letter(&world.pen(&office, minute(5), "b"), &id, &office_unit, 0, proposes("47", "x")).await;
    assert!(matches!(stale, Err(SteerError::Changed(_))));
    let agreed = || [("k1".to_owned(), Response { agrees: true, text: "Enig".to_owned() })].into();
    let refused = respond_to(&world.pen(&office, minute(5), "c"), &reply, 1, agreed()).await;
    assert!(matches!(refused, Err(SteerError::NotAllowed)));
    respond_to(&world.pen(&region, minute(5), "c"), &reply, 1, agreed()).await.unwrap();
    let early = make_goal(&world.pen(&office, minute(6), "d"), &id, &office_unit, "k1", "Leder").await;
    assert!(matches!(early, Err(SteerError::NotNow)));
    finish_letter(&world.pen(&region, minute(6), "f"), &id, 2, "26/1").await.unwrap();
    assert!(reads(&reader).await && !reads(&other).await);

    let goal = make_goal(&world.pen(&office, minute(7), "g"), &id, &office_unit, "k1", "Leder").await.unwrap();
    let goal: Kept<Goal> = Kept::read(world.store.record(&office, &goal).await.unwrap().unwrap()).unwrap();
    assert_eq!(goal.value.desired().unwrap().written, "48", "what was agreed");
    assert_eq!((goal.value.origin.document.as_str(), goal.value.origin.binding), ("Brev 2026", true));
    assert_eq!((goal.home.unit.clone(), goal.value.stage.as_str()), (office_unit.clone(), "foreslatt"));
    a_supplement_holds_in_its_place(&world, &id, [&region, &office, &staff, &reader]).await;
}

/// What a supplement says takes the place of what was agreed, and what is owed by the letter can be marked as done.
async fn a_supplement_holds_in_its_place(world: &World, id: &RecordId, people: [&Who; 4]) {
    let [region, office, staff, reader] = people;
    let office_unit = unit("kontor:9010");
    let mut lower = ask("45");
    lower.replaces = Some("k1".to_owned());
    let supplement = Letter { asks: vec![lower], title: "Tillegg".to_owned(), duties: Vec::new(), ..letter() };
    let first = begin_supplement(&world.pen(region, minute(8), "h"), id, supplement).await.unwrap();
    finish_letter(&world.pen(region, minute(9), "i"), &first, 1, "").await.unwrap();
    let post = letters(&world.store, office, &world.shelf.structure, 2026).await.unwrap();
    let laid: Vec<&Letter> = post.supplements(id).iter().map(|one| &one.value).collect();
    let reply = post.reply(id, &office_unit).map(|reply| &reply.value);
    let now = holds(&post.find(id.as_str()).unwrap().value, &laid, reply);
    assert_eq!((now[0].ask.desired().unwrap().written.as_str(), now[0].supplement), ("45", Some(1)));

    let owed = duties_of(&world.store, staff, &world.shelf, &own_units(staff), 2026).await.unwrap();
    let report = owed.iter().find(|duty| matches!(duty.what, Owed::ByLetter { .. })).unwrap();
    assert_eq!((report.due, report.done), (day("2026-05-31"), Some(false)));
    let refused = mark_duty(&world.pen(reader, minute(10), "j"), &office_unit, report).await;
    assert!(matches!(refused, Err(SteerError::NotAllowed)));
    mark_duty(&world.pen(staff, minute(10), "j"), &office_unit, report).await.unwrap();
    let owed = duties_of(&world.store, staff, &world.shelf, &own_units(staff), 2026).await.unwrap();
    assert_eq!(owed.iter().find(|duty| duty.key == report.key).unwrap().done, Some(true));
}

async fn an_answer_is_not_owed_before_the_letter_is_sent(world: World) {
    let region = world.person("region", &[grant(Role::Leader, "region:0600", Line::Stat)]).await;
    let id = begin_letter(&world.pen(&region, minute(2), "ny"), home(), letter()).await.unwrap();
    let late = send_letter(&world.pen(&region, minute(3), "s0"), &id, 1, day("2026-03-01")).await;
    assert!(matches!(late, Err(SteerError::Wrong("svarfrist"))));
}

async fn places_have_two_hands(world: World) {
    let region = world.person("region", &[grant(Role::Leader, "region:0600", Line::Stat)]).await;
    let office = world.person("kontor", &[grant(Role::Staff, "kontor:9010", Line::Stat)]).await;
    let place = unit("kontor:9010");
    let mut book = PlaceBook::of("AVKLARING", "");
    book.months[0].bought = Some(10);
    book.months[0].used = Some(99);
    let refused = count_places(&world.pen(&office, minute(1), "a"), (&place, 2026), PlaceSide::Bought, &book, 0).await;
    assert!(matches!(refused, Err(SteerError::NotAllowed)));
    count_places(&world.pen(&region, minute(1), "a"), (&place, 2026), PlaceSide::Bought, &book, 0).await.unwrap();
    book.months[0].bought = Some(77);
    book.months[0].used = Some(8);
    book.months[0].judged = Some(UserScore { hundredths: 420, answers: 6 });
    count_places(&world.pen(&office, minute(2), "b"), (&place, 2026), PlaceSide::Used, &book, 1).await.unwrap();
    let books = place_books(&world.store, &office, 2026).await.unwrap();
    let month = books[0].value.months[0];
    assert_eq!((month.bought, month.used), (Some(10), Some(8)), "each writes their own side");
}

macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(super::World::new(false).await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(super::World::new(true).await).await;
            })+
        }
    };
}

on_both!(
    a_letter_goes_down_and_answers_come_up,
    an_answer_is_not_owed_before_the_letter_is_sent,
    places_have_two_hands,
);
