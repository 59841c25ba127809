//! An installation for tests: two municipalities and an office with figures, counted by the slow counter, people with
//! roles, and requests to it as a browser makes them.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use rettesnor_app::people::{LoggedIn, NewAccount, WayIn, accept_invitation, add_example, invite, log_in};
use rettesnor_app::shelf::{MadeEdition, Shelf, Stock};
use rettesnor_app::{Register, measure};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::{load, load_cases, population};
use rettesnor_core::delivery::{Acceptance, CheckReport, Manifest, Scope};
use rettesnor_core::measure::{Edition, Reading};
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::tally::Reference;
use rettesnor_core::time::{Date, Moment, Month, MonthRange, parse_date};
use rettesnor_store::audit::ReadEntry;
use rettesnor_store::{Address, Email, Store};
use rettesnor_testkit::{postgres_database, shipped_definitions};
use rettesnor_web::{Desk, DeskParts, Settings, application};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::sync::{Notify, mpsc};
use tower::ServiceExt;

/// A password that is good enough.
pub const PASSWORD: &str = "fire helt vanlige ord";

/// What Bærum's share of the last tertial of 2025 is of, as every page and file writes it.
pub const BAERUM: &str = "37 av 53";

/// What Asker's share is of.
pub const ASKER: &str = "29 av 61";

/// What the office's share is of.
pub const OFFICE: &str = "17 av 43";

/// Runs each of the named tests on both databases. A test that is not named is reported as never used.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&crate::house::House::sqlite().await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&crate::house::House::postgres().await).await;
            })+
        }
    };
}
pub(crate) use on_both;

/// An installation of the test's own.
pub struct House {
    pub store: Store,
    pub shelf: Arc<Shelf>,
    app: Router,
    readings: Mutex<mpsc::Receiver<ReadEntry>>,
    _folder: TempDir,
}

/// How an installation is served.
#[derive(Clone, Copy, Default)]
pub struct Way {
    pub demo: bool,
    pub public_address: Option<&'static str>,
    /// Whether nothing has been delivered or measured.
    pub empty: bool,
}

impl House {
    pub async fn sqlite() -> Self {
        Self::served(Way::default()).await
    }

    pub async fn postgres() -> Self {
        Self::open(Address::Postgres(postgres_database()), TempDir::new().unwrap(), Way::default()).await
    }

    /// An installation on SQLite.
    pub async fn served(way: Way) -> Self {
        let folder = TempDir::new().unwrap();
        Self::open(Address::Sqlite(folder.path().join("store.sqlite")), folder, way).await
    }

    async fn open(address: Address, folder: TempDir, way: Way) -> Self {
        let store = Store::open(&address).await.unwrap();
        // Room for all that a test reads: nobody takes them out before it asks.
        let (reads, readings) = mpsc::channel(1 << 16);
        let settings = Settings {
            demo: way.demo,
            public_address: way.public_address.map(str::to_owned),
            behind_proxy: false,
            inbox: folder.path().join("inbox"),
            pending: folder.path().join("pending"),
            arms: None,
            upload_limit: 1 << 20,
            api_limit: 100_000,
            publisher: rettesnor_web::Publisher::default(),
        };
        let shelf = if way.empty { Shelf::new(bare()) } else { Shelf::new(stock()) };
        let bell = Arc::new(Notify::new());
        let desk = Desk::new(DeskParts { store: store.clone(), shelf, settings, clock: dawn, reads, bell });
        Self { store, shelf: desk.shelf(), app: application(desk), readings: Mutex::new(readings), _folder: folder }
    }

    /// Somebody with roles, who is in.
    pub async fn person(&self, name: &str, grants: &[Grant]) -> Browser<'_> {
        let email = Email::read(&format!("{name}@eksempel.no")).unwrap();
        let added = add_example(&self.store, &Who::Operator, dawn(), name, &email, grants).await.unwrap();
        self.enter(&added.unwrap()).await
    }

    /// A person who is in by an account that is there.
    pub async fn enter(&self, person: &str) -> Browser<'_> {
        let way = WayIn::Demonstration { person };
        let came = log_in(&self.store, &Who::Visitor, dawn(), way, "Firefox, Linux").await.unwrap();
        Browser::holding(self, &came)
    }

    /// Somebody with roles who has chosen [`PASSWORD`], and is not in.
    pub async fn with_password(&self, name: &str, grants: &[Grant]) -> String {
        let email = format!("{name}@eksempel.no");
        let account = NewAccount { name, email: &email, grants };
        let invited = invite(&self.store, &Who::Operator, dawn(), &self.shelf.structure, account).await.unwrap();
        let token = invited.token.reveal();
        let came = accept_invitation(&self.store, &Who::Visitor, dawn(), token, PASSWORD, "Firefox").await.unwrap();
        self.store.end_sessions_of(&Who::Operator, dawn(), &came.person, None).await.unwrap();
        came.person
    }

    /// Somebody who is not logged in.
    pub fn visitor(&self) -> Browser<'_> {
        Browser { house: self, person: String::new(), cookie: None, network: "192.0.2.1" }
    }

    /// What has been read of what is not for everybody since it was last asked, each as who and what.
    pub fn read(&self) -> Vec<(String, String)> {
        let mut readings = self.readings.lock().unwrap();
        std::iter::from_fn(|| readings.try_recv().ok()).map(|entry| (entry.actor, entry.object)).collect()
    }
}

/// Somebody at a browser.
#[derive(Clone)]
pub struct Browser<'h> {
    house: &'h House,
    pub person: String,
    pub cookie: Option<String>,
    pub network: &'static str,
}

/// What a browser got.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl<'h> Browser<'h> {
    fn holding(house: &'h House, came: &LoggedIn) -> Self {
        let cookie = Some(came.token.reveal().to_owned());
        Self { house, person: came.person.clone(), cookie, network: "192.0.2.1" }
    }

    /// The same browser with the cookie of an answer.
    pub fn with_cookie_of(&self, answer: &Answer) -> Self {
        Self { cookie: answer.session(), ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form with the token of the session.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token().await;
        let mut all = vec![("token", token.as_str())];
        all.extend_from_slice(fields);
        self.post_bare(path, &all).await
    }

    /// Sends a form as it is.
    pub async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// The token that the pages of this session carry; nothing for a visitor.
    pub async fn token(&self) -> String {
        if self.cookie.is_none() {
            return String::new();
        }
        let page = self.get("/konto").await.body;
        let (_, rest) = page.split_once("name=\"token\" value=\"").unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let mut request = request.header(header::HOST, "localhost:8080").header(header::ACCEPT_LANGUAGE, "nb");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, format!("rettesnor={cookie}; __Host-rettesnor={cookie}"));
        }
        let address: SocketAddr = format!("{}:50000", self.network).parse().unwrap();
        let request = request.extension(ConnectInfo(address)).body(body).unwrap();
        let answer = self.house.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        // Files are not text; what of them can be read as such is.
        let body = String::from_utf8_lossy(&bytes).replace(['\u{202f}', '\u{a0}'], " ");
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    /// Where the answer leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The session's cookie in the answer.
    pub fn session(&self) -> Option<String> {
        let cookies = self.headers.get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
        let value = |cookie: &str| {
            let (name, rest) = cookie.split_once('=')?;
            let value = rest.split(';').next().filter(|value| !value.is_empty())?;
            name.ends_with("rettesnor").then(|| value.to_owned())
        };
        cookies.filter_map(value).next()
    }

    /// The value of a field of a form in the page.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(str::to_owned)
    }
}

pub fn dawn() -> Moment {
    "2026-03-02T07:00:00Z".parse().unwrap()
}

pub fn grant(role: Role, unit: &str, line: Line) -> Grant {
    Grant { role, unit: unit.parse().unwrap(), line }
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// An office under a region and a municipality, a service place, and one that is too small.
fn own_units() -> Vec<UnitRecord> {
    let unit = |kind, code: &str, name: &str, (line, parent): (Line, &str), employees| UnitRecord {
        kind,
        code: code.to_owned(),
        name: name.to_owned(),
        line: Some(line),
        parent: Some(parent.parse().unwrap()),
        covers: Vec::new(),
        employees,
        valid_from: None,
        valid_to: None,
    };
    let (office, place) = (UnitKind::Kontor, UnitKind::Tjeneste);
    vec![
        unit(office, "9001", "Eksempelkontoret", (Line::Stat, "region:0200"), Some(12)),
        unit(office, "9001", "Eksempelkontoret", (Line::Kommune, "kommune:3201"), Some(12)),
        unit(place, "voksen", "Læringssenteret", (Line::Kommune, "kommune:3201"), Some(8)),
        unit(place, "liten", "Et lite sted", (Line::Kommune, "kommune:3201"), Some(2)),
    ]
}

/// Nothing delivered, nothing measured.
fn bare() -> Stock {
    let files = shipped_definitions();
    let (definitions, problems) = load(&files);
    assert_eq!(problems, Vec::new());
    let cases = load_cases(&definitions, &files).unwrap();
    Stock {
        definitions: Arc::new(definitions),
        cases,
        definition_problems: Vec::new(),
        definitions_changed: false,
        org: Arc::new(Org::new(own_units()).unwrap()),
        today: day("2026-03-02"),
        reading: None,
        stale: false,
        goals: Vec::new(),
        goal_problem: None,
        accepted: Vec::new(),
        manifests: BTreeMap::new(),
        editions: Vec::new(),
    }
}

/// What has been delivered and measured.
fn stock() -> Stock {
    let mut stock = bare();
    let mut counter = Reference::default();
    let exits = |unit: &str, worked: usize, all: usize| {
        let row = |n: usize| {
            let code = if n < worked { "AV-01" } else { "AV-06" };
            format!("p{n};{unit};2023-01-08;2025-1{}-1{};{code}\n", n % 3, n % 10)
        };
        let rows: String = (0..all).map(row).collect();
        format!("deltaker;kommune;startdato;sluttdato;avslutningskode\n{rows}")
    };
    let follow_up = |worked: usize, all: usize| {
        let row = |n: usize| {
            let worked = if n < worked { "ja" } else { "nei" };
            format!("2025M10;9001;p{n};ja;ja;{worked};1990;GODE_MULIGHETER\n")
        };
        let rows: String = (0..all).map(row).collect();
        format!("maned;kontor;person;arbeidssoker;avgang;overgang_arbeid;fodselsaar;innsatsgruppe\n{rows}")
    };
    let mut deliver = |dataset: &str, unit: &str, rows: &str| {
        let order = stock.accepted.len() as u64 + 1;
        let (id, unit): (String, UnitRef) = (format!("{order:032x}"), unit.parse().unwrap());
        let (first, last): (Month, Month) = ("2025M09".parse().unwrap(), "2025M12".parse().unwrap());
        let months = MonthRange { first, last };
        let received = day("2026-02-10");
        let schema = &stock.definitions.datasets[dataset];
        let rows = population(schema, rows, &unit, months, received).unwrap();
        let count = rows.rows.len() as u64;
        counter.deliveries.insert(id.clone(), rows);
        let scope = Scope { units: [unit].into(), months: Some(months), topics: None };
        let manifest = Manifest {
            id: id.clone(),
            dataset: dataset.to_owned(),
            scope: scope.clone(),
            declared: None,
            sources: vec![format!("{dataset}-{order}.csv")],
            received,
            stored: "2026-02-10T08:00:00Z".to_owned(),
            by: "operator".to_owned(),
            rows: count,
            persons: Some(count),
            report: CheckReport { rows_read: count, ..CheckReport::default() },
        };
        stock.manifests.insert(id.clone(), manifest);
        stock.accepted.push(Acceptance { delivery: id, dataset: dataset.to_owned(), scope, received, order });
    };
    deliver("deltakelse", "kommune:3201", &exits("3201", 37, 53));
    deliver("deltakelse", "kommune:3203", &exits("3203", 29, 61));
    deliver("oppfolging", "kontor:9001", &follow_up(17, 43));
    measured(&mut stock, &mut counter);
    stock
}

fn measured(stock: &mut Stock, counter: &mut Reference) {
    let as_of = day("2026-03-01");
    let catalogue: Arc<Catalogue> = Arc::clone(&stock.definitions);
    let (deleted, earlier) = (BTreeMap::new(), Vec::new());
    let register = Register {
        catalogue: &catalogue,
        org: &stock.org,
        accepted: &stock.accepted,
        deleted: &deleted,
        earlier: &earlier,
    };
    let measured = measure(counter, &register, as_of, &mut |_| {}).unwrap();
    let hash = "e".repeat(32);
    let edition = Edition { hash: hash.clone(), as_of, accepted: measured.accepted, ledger: measured.ledger };
    stock.reading = Some(Reading::new(catalogue, Arc::clone(&stock.org), Arc::new(edition)));
    let at = "2026-03-01T06:00:00Z".to_owned();
    stock.editions.push(MadeEdition { hash, as_of, at, program: "0.1.0".to_owned(), deliveries: 3 });
}
