//! Reminders by mail, sent by the program itself to a mail server that nobody here wrote, and read back by Python.

use crate::sandbox::Sandbox;
use rettesnor_app::people::{prefer, sign_out_everywhere};
use rettesnor_app::steer::letter::{begin_letter, send_letter};
use rettesnor_app::steer::{Paper, Pen};
use rettesnor_core::access::{Grant, Person, Role, Who};
use rettesnor_core::letter::{Ask, Demand, Letter, LetterKind, LetterStage};
use rettesnor_core::org::{Line, Org, UnitRef};
use rettesnor_core::time::{Moment, date_of_day, day_number};
use rettesnor_store::{Address, Email, Home, NewPerson, Signature, Store};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime};
use tokio::runtime::Runtime;

/// How long a mail may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that is stopped when the test is over, however it ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

/// Waits until something is so.
fn wait(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A mail server that puts what it gets into a folder.
fn mail_server(folder: &Path) -> (Running, u16) {
    let port = free_port();
    let listen = format!("127.0.0.1:{port}");
    let child = Command::new("aiosmtpd")
        .args(["-n", "-l", &listen, "-c", "aiosmtpd.handlers.Mailbox"])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("aiosmtpd starts");
    let running = Running(child);
    wait("the mail server answers", || TcpStream::connect(&listen).is_ok());
    (running, port)
}

/// A mail server that takes calls and says nothing; tells of each call.
fn silent_server() -> (mpsc::Receiver<TcpStream>, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (tell, calls) = mpsc::channel();
    std::thread::spawn(move || listener.incoming().flatten().try_for_each(|call| tell.send(call)));
    (calls, port)
}

/// The program, serving pages and sending mail; it has begun when this returns.
fn serve(box_: &Sandbox, smtp: u16) -> Running {
    let mut child = box_
        .command("serve --port 0")
        .env("RETTESNOR_SMTP", format!("smtp://127.0.0.1:{smtp}"))
        .env("RETTESNOR_MAIL_FROM", "Rettesnor <rettesnor@eksempel.no>")
        .env("RETTESNOR_PUBLIC_ADDRESS", "https://rettesnor.eksempel.no")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("the output is piped")).lines().map_while(Result::ok);
    let running = Running(child);
    assert!(lines.any(|line| line.contains("http://")), "the program tells where it serves");
    // What it says later must not fill the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    running
}

/// An installation where nothing has been done, and its database.
fn installation() -> (Sandbox, Runtime, Store) {
    let (box_, runtime) = (Sandbox::new(), Runtime::new().expect("a runtime"));
    box_.done("user add --name Astrid --email astrid@eksempel.no --role administrator");
    let address = Address::Sqlite(box_.data().join("rettesnor.sqlite"));
    let store = runtime.block_on(Store::open(&address)).expect("a database");
    (box_, runtime, store)
}

fn mails(folder: &Path) -> Vec<PathBuf> {
    let read = std::fs::read_dir(folder.join("new")).into_iter().flatten();
    read.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect()
}

/// A mail as Python's own library reads it: to, from, subject, text.
fn parsed(mail: &Path) -> serde_json::Value {
    const READ: &str = "import sys, json, email, email.policy\n\
        m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)\n\
        print(json.dumps({'to': m['To'], 'from': m['From'], 'subject': m['Subject'], 'type': m.get_content_type(),\n\
        'text': m.get_content()}))";
    let output = Command::new("python3").args(["-c", READ]).arg(mail).output().expect("python3 runs");
    serde_json::from_slice(&output.stdout).expect("a mail that can be read")
}

fn now() -> Moment {
    #[expect(clippy::disallowed_methods, reason = "the program that is tried reads the clock, and so must who asks it")]
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a time");
    "1970-01-01T00:00:00Z".parse::<Moment>().expect("a moment").after(since)
}

/// Makes a leader of Bærum who wants daily reminders in a language, or none; tells their id.
async fn leader(store: &Store, name: &str, wants: &str, language: &str) -> String {
    let email = Email::read(&format!("{name}@eksempel.no")).expect("an address");
    let grants = [Grant { role: Role::Leader, unit: UnitRef::kommune("3201"), line: Line::Kommune }];
    let new = NewPerson { name: "Kari Nordmann", email: &email, example: false, grants: &grants };
    let id = store.add_person(&Who::Operator, now(), &new).await.expect("written").expect("new");
    let who = Who::Person(Person { id: id.clone(), name: name.to_owned(), grants: grants.into() });
    prefer(store, &who, now(), "paminnelser", wants).await.expect("written");
    prefer(store, &who, now(), "sprak", language).await.expect("written");
    sign_out_everywhere(store, &who, now(), None).await.expect("nobody is in");
    id
}

/// Sends a letter to Bærum that is to be answered within ten days.
async fn send_a_letter(store: &Store) {
    let structure = Org::national().at(now().in_norway().date());
    let pen =
        Pen { store, who: &Who::Operator, at: now(), structure: &structure, form_key: "", signature: Signature::Named };
    let year = i32::from(now().in_norway().year());
    let county = structure.parent(&UnitRef::kommune("3201"), &Line::Kommune).expect("a county").clone();
    let ask = Ask {
        id: String::new(),
        replaces: None,
        demand: Demand::Told,
        binding: true,
        wording: "Flere skal i arbeid.".to_owned(),
    };
    let letter = Letter {
        kind: LetterKind::MalOgDisponeringsbrev,
        title: "Brev om økt måloppnåelse".to_owned(),
        introduction: String::new(),
        to: vec![UnitRef::kommune("3201")],
        asks: vec![ask],
        frames: Vec::new(),
        places: Vec::new(),
        authority: String::new(),
        duties: Vec::new(),
        stage: LetterStage::Draft,
    };
    let home = Home { unit: county, line: Line::Kommune, year };
    let id = begin_letter(&pen, home, letter).await.expect("a letter");
    let by = date_of_day(day_number(now().in_norway().date()) + 10).expect("a day");
    send_letter(&pen, &id, 1, by).await.expect("sent");
    assert_eq!(store.records_of_kind(&Who::Operator, Letter::KIND, year).await.expect("read").len(), 1);
}

#[test]
fn each_reminder_is_mailed_once_to_those_who_want_it() {
    let (box_, runtime, store) = installation();
    runtime.block_on(async {
        leader(&store, "kari", "daglig", "nb").await;
        leader(&store, "ola", "av", "nb").await;
        send_a_letter(&store).await;
    });
    let folder = box_.path().join("mail");
    let (_server, smtp) = mail_server(&folder);
    let first = serve(&box_, smtp);
    wait("a mail has come", || !mails(&folder).is_empty());
    drop(first);
    let read = parsed(&mails(&folder)[0]);
    let text = read["text"].as_str().unwrap_or_default();
    assert_eq!(read["to"], "kari@eksempel.no");
    assert_eq!(read["from"], "Rettesnor <rettesnor@eksempel.no>");
    assert_eq!(read["type"], "text/plain");
    assert!(read["subject"].as_str().is_some_and(|subject| subject.contains("i Rettesnor")), "{read}");
    assert!(text.contains("Svar på «Brev om økt måloppnåelse» (Bærum"), "{text}");
    assert!(text.contains("/kalender") && text.contains("/konto"), "{text}");
    assert!(!text.contains("Nordmann"), "no names of people: {text}");

    // Whoever comes later is told when the program has been started again, and nobody is told twice.
    runtime.block_on(leader(&store, "anne", "ukentlig", "en"));
    let second = serve(&box_, smtp);
    wait("a second mail has come", || mails(&folder).len() >= 2);
    drop(second);
    let all: Vec<serde_json::Value> = mails(&folder).iter().map(|mail| parsed(mail)).collect();
    let to = |address: &str| all.iter().filter(|mail| mail["to"] == address).count();
    assert_eq!((to("kari@eksempel.no"), to("anne@eksempel.no"), to("ola@eksempel.no")), (1, 1, 0));
    let anne = all.iter().find(|mail| mail["to"] == "anne@eksempel.no").expect("a mail to Anne");
    assert!(anne["text"].as_str().is_some_and(|text| text.contains("Answer “Brev om økt måloppnåelse”")), "{anne}");
}

#[test]
fn what_was_being_mailed_when_the_program_was_killed_is_mailed_later() {
    let (box_, runtime, store) = installation();
    let kari = runtime.block_on(leader(&store, "kari", "daglig", "nb"));
    runtime.block_on(send_a_letter(&store));
    let (calls, silent) = silent_server();
    let first = serve(&box_, silent);
    let _call = calls.recv_timeout(PATIENCE).expect("the program calls the mail server");
    drop(first);

    let folder = box_.path().join("mail");
    let (_server, smtp) = mail_server(&folder);
    let is_confirmed = |person: &str| {
        let last = runtime.block_on(store.last_reminded(&Who::Operator, person));
        last.expect("read").is_some()
    };
    let to = |address: &str| mails(&folder).iter().filter(|mail| parsed(mail)["to"] == address).count();
    // Those who came first are looked to first: when Ola's mail is here, Kari has been passed over.
    let ola = runtime.block_on(leader(&store, "ola", "daglig", "nb"));
    let second = serve(&box_, smtp);
    wait("a mail to Ola is confirmed", || is_confirmed(&ola));
    drop(second);
    assert_eq!(mails(&folder).len(), 1, "what was claimed for Kari could be under way elsewhere");

    box_.set_ahead("+2h");
    let third = serve(&box_, smtp);
    wait("a mail to Kari is confirmed", || is_confirmed(&kari));
    drop(third);
    box_.set_ahead("+4h");
    let anne = runtime.block_on(leader(&store, "anne", "daglig", "nb"));
    let fourth = serve(&box_, smtp);
    wait("a mail to Anne is confirmed", || is_confirmed(&anne));
    drop(fourth);
    let told = ["kari", "ola", "anne"].map(|name| to(&format!("{name}@eksempel.no")));
    assert_eq!((told, mails(&folder).len()), ([1, 1, 1], 3), "nobody is told twice");
}
