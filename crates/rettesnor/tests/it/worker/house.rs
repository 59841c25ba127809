//! An installation that is served: a year of figures, people with roles, and the real program at a port of its own. It
//! can be killed in the middle of anything and started again.

use super::delivering::participants;
use super::person::Person;
use crate::sandbox::Sandbox;
use rettesnor_testkit::postgres_database;
use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take before the test gives up.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// What Bærum's share is of before anything is sent in.
pub const BEFORE: &str = "10 av 40";

/// Runs each of the named tests on both databases. A test that is not named is reported as never used.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        on_both!(crate::worker::house::House::open => $($name),+);
    };
    ($open:path => $($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $name() {
                super::$name(&$open(crate::worker::house::Database::Sqlite));
            })+
        }

        mod postgres {
            $(#[test]
            fn $name() {
                super::$name(&$open(crate::worker::house::Database::Postgres));
            })+
        }
    };
}

/// Which database the installation has.
#[derive(Clone, Copy)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// An installation.
pub struct House {
    pub sandbox: Sandbox,
    server: RefCell<Option<Server>>,
}

/// The program while it serves.
struct Server {
    address: String,
    child: Child,
}

impl House {
    /// Forty persons have left the programme in Bærum in 2025, ten of them to work, and that has been counted. There is
    /// nobody but the one who administers.
    pub fn open(database: Database) -> Self {
        let sandbox = sandbox_with(database);
        sandbox.done("user add --name Kari --email kari@kommune.no --role administrator");
        sandbox.file("before.csv", participants(10, 40));
        sandbox.done("import --dataset deltakelse --units 3201 --months 2025M01..2025M12 before.csv");
        sandbox.measured("");
        let house = Self { sandbox, server: RefCell::default() };
        house.start();
        house
    }

    /// An installation that nobody has begun to use.
    pub fn unused(database: Database) -> Self {
        let house = Self { sandbox: sandbox_with(database), server: RefCell::default() };
        house.start();
        house
    }

    /// An installation that nobody has begun to use, on a day.
    pub fn empty(database: Database, day: &str) -> Self {
        let house = Self { sandbox: sandbox_with(database), server: RefCell::default() };
        house.sandbox.set_day(day);
        house
    }

    /// Lets it become another day, with the program as it is after a restart.
    pub fn set_day(&self, day: &str) {
        self.kill();
        self.sandbox.set_day(day);
        self.start();
    }

    /// Starts the server; it answers when this returns.
    pub fn start(&self) {
        let mut command = self.sandbox.command("serve --port 0");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("the output is piped")).lines().map_while(Result::ok);
        let told = lines.find_map(|line| line.split_whitespace().find(|w| w.starts_with("http://")).map(str::to_owned));
        let told = told.expect("the server tells its address");
        let address = told.trim_end_matches(['/', ';']).trim_start_matches("http://").to_owned();
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        *self.server.borrow_mut() = Some(Server { address, child });
    }

    /// Ends the server as a power cut does.
    pub fn kill(&self) {
        self.server.take();
    }

    /// Where the server answers, as host and port.
    pub fn address(&self) -> String {
        self.server.borrow().as_ref().expect("the server runs").address.clone()
    }

    /// Somebody with a role in a unit, who has chosen a password by the link and is logged in.
    pub fn person(&self, name: &str, role: &str, unit: &str) -> Person<'_> {
        let email = format!("{}@kommune.no", name.to_lowercase());
        let asked = format!("user add --name {name} --email {email} --role {role} --at {unit} --line kommune");
        let said = self.sandbox.done(&asked);
        let link = said.split_whitespace().find_map(|word| word.split_once("/invitasjon/"));
        Person::by_link(self, link.expect("the account has a link").1)
    }

    /// Waits until nothing that was sent lies in the inbox: it goes right after the page has said what became of it.
    pub fn inbox_is_emptied(&self) {
        until("what was sent is gone", || (self.count("inbox") == 0).then_some(()));
    }

    /// How many entries a folder of the data folder has.
    pub fn count(&self, folder: &str) -> usize {
        std::fs::read_dir(self.sandbox.data().join(folder)).map_or(0, Iterator::count)
    }
}

/// A place for an installation with a database of a kind.
fn sandbox_with(database: Database) -> Sandbox {
    let sandbox = Sandbox::new();
    if let Database::Postgres = database {
        std::fs::create_dir_all(sandbox.data()).expect("a folder");
        sandbox.file("data/rettesnor.toml", format!("database = \"{}\"\n", postgres_database()));
    }
    sandbox
}

impl Drop for Server {
    fn drop(&mut self) {
        // On Unix this is the signal that no program hears.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again and again until there is an answer, and fails where there is none in a long time.
pub fn until<T>(what: &str, mut asked: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = asked() {
            return answer;
        }
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}
