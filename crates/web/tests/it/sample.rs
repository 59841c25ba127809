//! A small installation: two units, a few deliveries counted by the slow counter, goals, and a person for each role.
//!
//! It stands still: the same day, the same numbers, every time.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use rettesnor_app::shelf::{MadeEdition, Shelf, Stock};
use rettesnor_app::{Register, measure};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::{Case, load, load_cases, population};
use rettesnor_core::delivery::{Acceptance, CheckReport, Manifest, Scope};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Edition, Exact, Reading};
use rettesnor_core::org::{Line, Org, Structure, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::tally::{Population, Reference};
use rettesnor_core::time::{Date, Moment, Month, MonthRange, parse_date};
use rettesnor_store::audit::ReadEntry;
use rettesnor_store::{Address, Email, NewPerson, NewSession, Store};
use rettesnor_testkit::{page_text, shipped_definitions};
use rettesnor_web::{Desk, DeskParts, Settings, application};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::mpsc::{Receiver, channel};
use tower::ServiceExt;

/// The hash of the sample's edition.
const EDITION: &str = "5a3b1c0d9e8f7a6b5c4d3e2f1a0b9c8d";

/// The people, each by the word that tests call them by.
const PEOPLE: [(&str, &str, Role, &str, Line); 8] = [
    ("leder", "Liv Leder", Role::Leader, "kommune:3201", Line::Kommune),
    ("medarbeider", "Mina Medarbeider", Role::Staff, "kommune:3201", Line::Kommune),
    ("leser", "Leif Leser", Role::Reader, "kommune:3201", Line::Kommune),
    ("nabo", "Nina Nabo", Role::Leader, "kommune:3203", Line::Kommune),
    ("kontor", "Kåre Kontorleder", Role::Leader, "kontor:9010", Line::Stat),
    ("stat", "Stian Stat", Role::Leader, "NO", Line::Stat),
    ("analytiker", "Anders Analytiker", Role::Analyst, "fylke:32", Line::Kommune),
    ("administrator", "Astrid Administrator", Role::Administrator, "NO", Line::Kommune),
];

/// An installation of the test's own.
pub struct Sample {
    app: Router,
    /// What lies under it.
    pub store: Store,
    /// The trees of its units.
    pub structure: Structure,
    cookies: BTreeMap<&'static str, String>,
    people: BTreeMap<&'static str, Who>,
    /// How many uploads have been made; each at a moment of its own.
    pub uploads: AtomicU64,
    /// The readings of restricted figures that have been noted.
    pub reads: Receiver<ReadEntry>,
    _folder: TempDir,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    /// The page.
    pub html: String,
}

/// The moment it is.
pub fn now() -> Moment {
    "2026-11-21T09:30:00Z".parse().unwrap()
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn unit(text: &str) -> UnitRef {
    text.parse().unwrap()
}

impl Sample {
    /// The installation, ready to be asked.
    pub async fn new() -> Self {
        Self::of(shelf(), true, &PEOPLE).await
    }

    /// The same with something else about what it holds.
    pub async fn with(change: impl FnOnce(&mut Stock)) -> Self {
        let mut stock = shelf().stock;
        change(&mut stock);
        Self::of(Shelf::new(stock), true, &PEOPLE).await
    }

    /// One that nothing has been delivered to, no demonstration, and with people or without.
    pub async fn first_start(people: bool) -> Self {
        let mut stock = shelf().stock;
        (stock.reading, stock.goals, stock.editions) = (None, Vec::new(), Vec::new());
        stock.accepted.clear();
        stock.manifests.clear();
        Self::of(Shelf::new(stock), false, if people { &PEOPLE } else { &[] }).await
    }

    async fn of(shelf: Shelf, demo: bool, all: &[(&'static str, &str, Role, &str, Line)]) -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::open(&Address::Sqlite(folder.path().join("store.sqlite"))).await.unwrap();
        let (mut cookies, mut people) = (BTreeMap::new(), BTreeMap::new());
        for (place, (word, name, role, at, line)) in (1..).zip(all) {
            // Ids and lists follow the order that things were made in, so that each is made at a moment of its own.
            let made = now().before(Duration::from_secs(3600) * 24).after(Duration::from_secs(place));
            let email = Email::read(&format!("{word}@eksempel.example")).unwrap();
            let grants = [Grant { role: *role, unit: unit(at), line: line.clone() }];
            let person = NewPerson { name, email: &email, example: demo, grants: &grants };
            store.add_person(&Who::Operator, made, &person).await.unwrap();
            let account = store.person_by_email(&Who::Operator, &email).await.unwrap().unwrap();
            let expires_at = now().after(Duration::from_secs(3600));
            let session = NewSession { person: &account.id, way: "demonstration", device: "", expires_at };
            let (_, token) = store.begin_session(&Who::Visitor, now(), &session).await.unwrap().unwrap();
            let signed = store.who(token.reveal(), now()).await.unwrap().unwrap();
            cookies.insert(*word, format!("rettesnor={}", token.reveal()));
            people.insert(*word, Who::Person(signed.person));
        }
        let (sender, reads) = channel(64);
        for inside in ["inbox", "pending"] {
            std::fs::create_dir(folder.path().join(inside)).unwrap();
        }
        let settings = Settings {
            demo,
            public_address: None,
            behind_proxy: false,
            inbox: folder.path().join("inbox"),
            pending: folder.path().join("pending"),
            arms: None,
            upload_limit: 1 << 20,
            api_limit: rettesnor_web::API_LIMIT,
            publisher: rettesnor_web::Publisher::default(),
        };
        let structure = shelf.stock.org.at(shelf.stock.today);
        let parts =
            DeskParts { store: store.clone(), shelf, settings, clock: now, reads: sender, bell: Arc::default() };
        Self {
            app: application(Desk::new(parts)),
            store,
            structure,
            cookies,
            people,
            uploads: AtomicU64::new(0),
            reads,
            _folder: folder,
        }
    }

    /// Somebody, by the word that tests call them by.
    pub fn who(&self, word: &str) -> &Who {
        &self.people[word]
    }

    /// Has somebody come in by another session.
    pub fn hold(&mut self, word: &'static str, token: &str) {
        self.cookies.insert(word, format!("rettesnor={token}"));
    }

    /// The id of somebody's account.
    pub fn id(&self, word: &str) -> &str {
        self.who(word).as_actor()
    }

    /// Asks for a page, as somebody; nobody is a visitor.
    pub async fn get(&self, who: &str, path: &str) -> Answer {
        self.ask(who, "nb", Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form in another language.
    pub async fn post_in(&self, language: &str, who: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(who, language, form(path, fields)).await
    }

    /// Sends a form from a page that is not ours.
    pub async fn post_from_elsewhere(&self, who: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut request = form(path, fields);
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        self.ask(who, "nb", request).await
    }

    /// The same in another language.
    pub async fn get_in(&self, language: &str, who: &str, path: &str) -> Answer {
        self.ask(who, language, Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form with the token of the session.
    pub async fn send(&self, who: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(who, "/indikatorer").await.hidden("/valg", "token");
        let all: Vec<(&str, &str)> = [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.post(who, path, &all).await
    }

    /// Sends a form that may have files: each field with a name, and where it is a file the file's.
    pub async fn send_files(&self, who: &str, path: &str, fields: &[(&str, Option<&str>, &str)]) -> Answer {
        let token = self.get(who, "/indikatorer").await.hidden("/valg", "token");
        let mut body = format!("--grense\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n");
        for (name, file, content) in fields {
            let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
            let _ =
                write!(body, "--grense\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n");
        }
        body.push_str("--grense--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=grense");
        self.ask(who, "nb", request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, who: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_in("nb", who, path, fields).await
    }

    /// The status and the headers of an answer, to somebody who may have kept it by its mark.
    pub async fn headers(&self, who: &str, path: &str, kept: Option<&str>) -> (StatusCode, HeaderMap) {
        let mut request = Request::get(path);
        if let Some(kept) = kept {
            request = request.header(header::IF_NONE_MATCH, kept);
        }
        if let Some(cookie) = self.cookies.get(who) {
            request = request.header(header::COOKIE, cookie);
        }
        let answer = self.app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        (answer.status(), answer.headers().clone())
    }

    /// Asks the programming interface, with these headers.
    pub async fn api(&self, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
        let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        self.send_api(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a request of any kind to the programming interface.
    pub async fn send_api(&self, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
        let answer = self.app.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        (status, headers, String::from_utf8(bytes.to_vec()).unwrap())
    }

    /// The cookie of somebody.
    pub fn cookie(&self, who: &str) -> &str {
        &self.cookies[who]
    }

    /// What is given as a file.
    pub async fn bytes(&self, who: &str, path: &str) -> Vec<u8> {
        let mut request = Request::get(path);
        if let Some(cookie) = self.cookies.get(who) {
            request = request.header(header::COOKIE, cookie);
        }
        let answer = self.app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.into_body().collect().await.unwrap().to_bytes().to_vec()
    }

    async fn ask(&self, who: &str, language: &str, mut request: Request<Body>) -> Answer {
        let cookie = self.cookies.get(who).map(|cookie| format!("; {cookie}")).unwrap_or_default();
        let cookie = format!("sprak={language}{cookie}").parse().unwrap();
        request.headers_mut().insert(header::COOKIE, cookie);
        let answer = self.app.clone().oneshot(request).await.unwrap();
        let location = answer.headers().get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned());
        let status = answer.status();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, location: location.unwrap_or_default(), html: String::from_utf8(bytes.to_vec()).unwrap() }
    }
}

fn form(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    request.body(Body::from(body)).unwrap()
}

impl Answer {
    /// The page as text, with ids and secrets that differ from time to time put aside.
    pub fn text(&self) -> String {
        steady(&page_text(&self.html))
    }

    /// The page as it is told: the status, the title, and the text.
    pub fn told(&self) -> String {
        let title = self.html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        format!("{} {}\n\n{}", self.status.as_u16(), title.unwrap_or_default().trim(), self.text())
    }

    /// All of the page as text, also what stands around its main part.
    pub fn whole(&self) -> String {
        steady(&page_text(&self.html.replace("<main", "<div").replace("</main", "</div")))
    }

    /// What a hidden field of the form with this beginning of an action holds.
    pub fn hidden(&self, action: &str, name: &str) -> String {
        let form = self.html.split("<form").find(|form| form.contains(&format!("action=\"{action}"))).unwrap();
        let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
        field.split('"').next().unwrap_or_default().to_owned()
    }
}

/// A text without what the store makes by chance: ids begin with the moment they were made at, and secrets are long.
pub fn steady(text: &str) -> String {
    let is_hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    let mut plain = String::new();
    let mut rest = text;
    while let Some(begin) = rest.find(is_hex) {
        let (before, found) = rest.split_at(begin);
        let (run, after) = found.split_at(found.find(|c| !is_hex(c)).unwrap_or(found.len()));
        plain.push_str(before);
        plain.push_str(match run.len() {
            32 if run.starts_with("01") => "ID",
            64 => "HEMMELIG",
            _ => run,
        });
        rest = after;
    }
    plain + rest
}

/// Everything that is counted once for all tests.
struct World {
    catalogue: Arc<Catalogue>,
    cases: Vec<Case>,
    org: Arc<Org>,
    edition: Arc<Edition>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let files = shipped_definitions();
    let (catalogue, problems) = load(&files);
    assert_eq!(problems, Vec::new());
    let cases = load_cases(&catalogue, &files).unwrap();
    let catalogue = Arc::new(catalogue);
    let org = Org::new(offices()).unwrap();
    let (accepted, mut counter) = deliveries(&catalogue);
    let (deleted, earlier) = (BTreeMap::new(), Vec::new());
    let register =
        Register { catalogue: &catalogue, org: &org, accepted: &accepted, deleted: &deleted, earlier: &earlier };
    let measured = measure(&mut counter, &register, day("2026-11-21"), &mut |_| {}).unwrap();
    let edition = Edition {
        hash: EDITION.to_owned(),
        as_of: day("2026-11-21"),
        accepted: measured.accepted,
        ledger: measured.ledger,
    };
    World { catalogue, cases, org: Arc::new(org), edition: Arc::new(edition) }
});

pub fn shelf() -> Shelf {
    let world = &*WORLD;
    let manifests = world.edition.accepted.iter().map(|accepted| (accepted.delivery.clone(), manifest(accepted)));
    Shelf::new(Stock {
        definitions: Arc::clone(&world.catalogue),
        cases: world.cases.clone(),
        definition_problems: Vec::new(),
        definitions_changed: false,
        org: Arc::clone(&world.org),
        today: day("2026-11-21"),
        reading: Some(Reading::new(Arc::clone(&world.catalogue), Arc::clone(&world.org), Arc::clone(&world.edition))),
        stale: false,
        goals: goals(),
        goal_problem: None,
        accepted: world.edition.accepted.clone(),
        manifests: manifests.collect(),
        editions: vec![MadeEdition {
            hash: EDITION.to_owned(),
            as_of: day("2026-11-21"),
            at: "2026-11-21T06:00:00Z".to_owned(),
            program: "0.1.0".to_owned(),
            deliveries: world.edition.accepted.len(),
        }],
    })
}

fn manifest(accepted: &Acceptance) -> Manifest {
    Manifest {
        id: accepted.delivery.clone(),
        dataset: accepted.dataset.clone(),
        scope: accepted.scope.clone(),
        declared: None,
        sources: vec![format!("{}.csv", accepted.dataset)],
        received: accepted.received,
        stored: "2026-10-05T08:00:00Z".to_owned(),
        by: "operator".to_owned(),
        rows: 100,
        persons: None,
        report: CheckReport { rows_read: 100, ..CheckReport::default() },
    }
}

fn offices() -> Vec<UnitRecord> {
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
    [(Line::Stat, "region:0200"), (Line::Kommune, "kommune:3201")].map(office).into()
}

fn goals() -> Vec<Aim> {
    let level = |percent: i128| Level { written: percent.to_string(), exact: Exact::new(percent, 100).unwrap() };
    let goal = |indicator: &str, year: i32| Aim {
        goal: None,
        line: Line::Kommune,
        unit: unit("kommune:3201"),
        indicator: indicator.to_owned(),
        year,
        desired: Some(level(65)),
        tolerance: Some(level(60)),
        source: "Virksomhetsplan".to_owned(),
        interim: Vec::new(),
    };
    vec![goal("I.02-nir", 2025), goal("I.02-nir", 2026), goal("I.16", 2025)]
}

fn deliveries(catalogue: &Catalogue) -> (Vec<Acceptance>, Reference) {
    let mut counter = Reference::default();
    let mut accepted = Vec::new();
    let all: [(&str, &str, &[&str], &str, String); 4] = [
        ("deltakelse", "2026-10-05", &["kommune:3201", "kommune:3203"], "2024M01..2026M09", participations()),
        ("undersokelse", "2026-01-15", &["kommune:3201"], "2024M01..2025M12", answers()),
        ("rapportert", "2026-10-05", &["kommune:3201"], "2026M01..2026M08", reported()),
        ("oppfolging", "2026-10-05", &["kontor:9010"], "2026M05..2026M08", follow_ups()),
    ];
    for (order, (dataset, received, units, months, text)) in (1..).zip(all) {
        let (first, last) = months.split_once("..").unwrap();
        let months = MonthRange { first: first.parse::<Month>().unwrap(), last: last.parse::<Month>().unwrap() };
        let units: Vec<UnitRef> = units.iter().map(|text| unit(text)).collect();
        let rows: Population =
            population(&catalogue.datasets[dataset], &text, &units[0], months, day(received)).unwrap();
        let id = format!("{order}{}", "c0ffee".repeat(8));
        counter.deliveries.insert(id.clone(), rows);
        let topics = (dataset == "rapportert").then(|| ["I.60".to_owned()].into());
        let scope = Scope { units: units.into_iter().collect(), months: Some(months), topics };
        let dataset = dataset.to_owned();
        accepted.push(Acceptance { delivery: id, dataset, scope, received: day(received), order });
    }
    (accepted, counter)
}

/// Exits in Bærum each month, more and more of them to work; in Asker one a year.
fn participations() -> String {
    let codes = ["AV-01", "AV-05", "AV-03", "AV-08", "PS-02", "AB-03", "", "AV-06", "AV-02", "PS-06", "AV-01"];
    let mut text =
        "deltaker;kommune;startdato;sluttdato;avslutningskode;status_12_mnd;kjonn;fodselsaar;stillingsprosent\n"
            .to_owned();
    for month in 0..33_usize {
        let at = Month::january(2024).plus(i32::try_from(month).unwrap());
        for exit in 0..3_usize {
            let number = month * 3 + exit;
            let code = codes[(number * 7) % codes.len()];
            let status = ["arbeid", "utdanning", "annet", ""][number % 4];
            let (sex, born) = (["K", "M"][number % 2], 1970 + (number * 5) % 36);
            let share = if code == "AV-01" { 40 + (number % 3) * 30 } else { 0 };
            let (year, month) = (at.year(), at.number());
            let _ = writeln!(
                text,
                "p{number};3201;{}-02-01;{year}-{month:02}-1{exit};{code};{status};{sex};{born};{share}",
                year - 1
            );
        }
        let _ = writeln!(text, "q{month};3201;2025-11-15;;;;K;1999;");
    }
    text.push_str("r1;3203;2024-03-01;2025-05-02;AV-01;arbeid;M;1980;100\n");
    text
}

fn answers() -> String {
    let mut text = "ar;gruppe;skjema;sporsmal;svar\n".to_owned();
    for (year, forms) in [(2024, 6), (2025, 3)] {
        for form in 0..forms {
            let _ = writeln!(text, "{year};bruker;{year}{form};Jeg blir møtt med respekt;{}", 3 + form % 3);
        }
    }
    text
}

fn reported() -> String {
    let months = (1..=8).map(|month| format!("2026-{month:02};;I.60;3.5;"));
    format!("maned;ar;indikator;teller;nevner\n{}", months.collect::<Vec<_>>().join("\n"))
}

fn follow_ups() -> String {
    let mut text = "maned;person;fodselsaar;innsatsgruppe;arbeidssoker;avgang;overgang_arbeid\n".to_owned();
    for (month, person) in (5..=8).flat_map(|month| (0..5).map(move |person| (month, person))) {
        let _ =
            writeln!(text, "2026-{month:02};p{month}{person};1990;GODE_MULIGHETER;ja;ja;{}", ["ja", "nei"][person % 2]);
    }
    text
}
