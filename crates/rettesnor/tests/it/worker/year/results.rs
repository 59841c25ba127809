//! What comes of it: two deliveries, a reported value, what the users answered, and what is owed when.

use super::cast::{Cast, secret};
use super::{line, row, tells};
use crate::worker::delivering::{MULTIPART, multipart, participants};
use crate::worker::form::forms;
use crate::worker::house::until;
use crate::worker::person::Person;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// Sends in who left the programme in a tertial of 2026, accepts it, and waits for the card.
fn deliver(liv: &Person<'_>, (first, last): (u8, u8), (to_work, all): (usize, usize)) {
    let text: String = participants(to_work, all)
        .lines()
        .enumerate()
        .map(|(number, line)| {
            // Each in a month of the tertial, and none who was there before.
            let month = first + u8::try_from(number % 4).unwrap_or_default();
            let moved = line.replacen('p', &format!("t{first}p"), usize::from(number > 0));
            match moved.split_once(";2025-") {
                Some((start, rest)) => format!("{start};2026-{month:02}{}\n", &rest[2..]),
                None => moved + "\n",
            }
        })
        .collect();
    let form = liv.form("/leveranser", "/leveranser").with("datasett", "deltakelse").with("enhet", "kommune:3201");
    let (first, last) = (format!("2026-{first:02}"), format!("2026-{last:02}"));
    let form = form.with("fra", &first).with("til", &last);
    let body = multipart(form.fields(), "avsluttet.csv", &text);
    let upload = liv.send("/leveranser", MULTIPART, body).leads_to();
    tells(&liv.settled(&upload).read(), &["Kontrollen fant ingen feil"]);
    liv.accept(&upload).expect("the leader may accept").leads_to();
    tells(&liv.settled(&upload).read(), &["Telt med på kortet"]);
}

/// The line of an indicator on the unit's card of a period.
fn on_the_card(person: &Person<'_>, period: &str, indicator: &str) -> String {
    let card = person.reads(&format!("/malekort/kommune:3201/{period}"));
    line(&card, &format!("/{indicator}?")).to_owned()
}

/// The first delivery, judged by the goal that the council adopted, and a value that no register has.
pub fn of_the_spring(cast: &Cast<'_>) {
    cast.house.set_day("2026-05-11");
    let liv = cast.liv();
    deliver(&liv, (1, 4), (4, 20));
    let card = on_the_card(&liv, "2026T1", "I.14");
    tells(&card, &["Ikke nådd usikker", "minst 30 %", "nedre grense 25 %", "20 % foreløpig 4 av 20"]);

    let form = "/innrapportering/kommune:3201/2026T1";
    tells(&liv.reads("/innrapportering"), &["1. tertial 2026"]);
    let sent = liv.form(form, form).with("felt:I.63:2026-02.teller", "3").with("felt:I.64:2026-02.teller", "45");
    liv.sends(&sent.with("hva", "send"));
    until("the report is counted", || liv.reads(form).contains("Teller på kortet").then_some(()));
    until("45 over 3 is on the card", || on_the_card(&liv, "2026M02", "I.65").contains("15").then_some(()));
}

/// The calendar lists what is owed, from the letter, the plan, the goals and the registers, and so does the feed.
pub fn owed(cast: &Cast<'_>) {
    let (liv, mona) = (cast.liv(), cast.person("Mona"));
    let calendar = liv.reads("/kalender");
    tells(&row(&calendar, "Halvårsrapport til rådmannen"), &["01.06.2026"]);
    assert!(calendar.contains("Brev til Bærum 2026"), "what the letter asks for is owed: {calendar}");
    assert!(calendar.contains("Flere går til lønnet arbeid"), "the result of each goal is owed: {calendar}");

    let page = mona.get("/konto").html();
    let make = forms(&page, "/konto").into_iter().find(|form| form.action == "/konto/kalender").expect("a button");
    let made = mona.post("/konto/kalender", make.with("gjor", "ny").fields()).html();
    let feed = format!("/kalender/{}.ics", secret(&made, "/kalender/"));
    let nobody = Person::visitor(cast.house);
    let answer = nobody.get(&feed);
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let feed = answer.html().replace("\r\n ", "");
    for event in feed.split("BEGIN:VEVENT").skip(1) {
        assert!(event.contains("UID:") && event.contains("DTSTART;VALUE=DATE:"), "{event}");
    }
    let event = |what: &str| {
        let mut events = feed.split("BEGIN:VEVENT").skip(1).filter(|event| event.contains(what));
        events.next().unwrap_or_else(|| panic!("{what} is not in the feed:\n{feed}")).to_owned()
    };
    tells(&event("Halvårsrapport til rådmannen"), &["DTSTART;VALUE=DATE:20260601"]);
    tells(&event("Brev til Bærum 2026"), &["DTSTART;VALUE=DATE:2026"]);
    for name in ["Liv", "Mona", "Morten", "Mina", "Fride"] {
        assert!(!feed.contains(name), "no names of people in a calendar: {name}");
    }
}

/// Makes a survey for a group and so many links; tells its page and the links' secrets.
fn survey(liv: &Person<'_>, (name, group, links): (&str, &str, usize)) -> (String, Vec<String>) {
    let new = liv.way("/undersokelser", "Ny undersøkelse");
    let form = liv.form(&new, "/undersokelser").with("enhet", "kommune:3201").with("navn", name);
    let form = form.with("gruppe", group).with("sporsmal", "Jeg får den hjelpen jeg trenger").with("maate", "engang");
    let page = liv.sends(&form.with("slutt", "2026-06-12"));
    let make = liv.form(&page, &format!("{page}/lenker")).with("antall", &links.to_string());
    let made = liv.post(&make.action, make.fields()).html();
    let secrets: BTreeSet<String> = made
        .split("/svar/")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect();
    assert_eq!(secrets.len(), links);
    (page, secrets.into_iter().collect())
}

/// Somebody answers on a phone, once.
fn answer(phone: &Person<'_>, secret: &str, value: &str) {
    let path = format!("/svar/{secret}");
    let form = phone.form(&path, &path).with("s1", value);
    assert_eq!(phone.sends(&form), "/svar/takk");
    assert_eq!(phone.get(&path).status, 410, "a link works once");
}

/// Eight users answer by their links, three of the staff by theirs; the last day goes by, and what eight said is told.
pub fn of_the_users(cast: &Cast<'_>) {
    cast.house.set_day("2026-06-01");
    let liv = cast.liv();
    let (users, links) = survey(&liv, ("Brukerne våren 2026", "bruker", 8));
    let (staff, few) = survey(&liv, ("Vi på huset", "medarbeider", 3));
    let phone = Person::visitor(cast.house);
    for (link, value) in links.iter().zip(["6", "5", "4", "6", "5", "3", "6", "5"]) {
        answer(&phone, link, value);
        let page = liv.reads(&users);
        assert!(!page.contains("5,0") && !page.contains("6,0"), "an open survey tells nothing: {page}");
    }
    for link in &few {
        answer(&phone, link, "1");
    }
    tells(&liv.reads(&users), &["8 av 8 har svart"]);
    nothing_leads_back(cast, links.iter().chain(&few));

    // The day after its last day, it has closed by itself.
    cast.house.set_day("2026-06-13");
    let liv = cast.liv();
    until("the survey has closed", || liv.reads(&users).contains("5,0").then_some(()));
    until("the mean of eight is on the card", || on_the_card(&liv, "2026", "I.40").contains("5,0").then_some(()));
    let page = liv.reads(&staff);
    assert!(page.contains("Færre enn 5 svarte") && !page.contains("1,0"), "three are told to nobody: {page}");
    nothing_leads_back(cast, links.iter().chain(&few));
}

/// No file of the installation has the secret of a link, and of a link that was used nothing is left to know it by: then
/// nothing leads from a person to an answer.
fn nothing_leads_back<'s>(cast: &Cast<'_>, secrets: impl Iterator<Item = &'s String>) {
    let secrets: Vec<&str> = secrets.map(String::as_str).collect();
    let mut files = Vec::new();
    collect(&cast.house.sandbox.data(), &mut files);
    assert!(files.len() > 3);
    let database = cast.house.sandbox.data().join("rettesnor.sqlite");
    if database.exists() {
        assert_eq!(asked(&database, "SELECT count(*) FROM survey_tokens"), "0", "every link has been used");
        let columns = "SELECT group_concat(name) FROM pragma_table_info('survey_counts')";
        assert_eq!(asked(&database, columns), "survey,question,value,n", "only how many chose what is kept");
    }
    for file in files {
        let bytes = std::fs::read(&file).expect("a file");
        for secret in &secrets {
            let plain = secret.replace('-', "");
            for text in [*secret, plain.as_str()] {
                let found = bytes.windows(text.len()).any(|window| window == text.as_bytes());
                assert!(!found, "the secret of a link is in {}", file.display());
            }
        }
    }
}

/// What a database of SQLite answers somebody who has its file, and has never heard of us.
fn asked(database: &Path, sql: &str) -> String {
    const ASK: &str = "import sys, sqlite3\nprint(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])";
    let output = Command::new("python3").args(["-c", ASK]).arg(database).arg(sql).output().expect("python3 runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn collect(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// The second delivery is of those who left after what was changed in the middle of the year.
pub fn of_the_autumn(cast: &Cast<'_>) {
    cast.house.set_day("2026-09-14");
    let (liv, rita) = (cast.liv(), cast.person("Rita"));
    deliver(&liv, (5, 8), (9, 20));
    tells(&on_the_card(&liv, "2026T2", "I.14"), &["9 av 20", "45 %", "Nådd"]);
    // Before and after, the same goal judges the whole year so far: 13 of 40.
    tells(&on_the_card(&liv, "2026T2", "I.14"), &["13 av 40"]);
    let closed = rita.reads("/malekort/kommune:3201/2026T2");
    tells(&closed, &["Vises ikke for deg"]);
    assert!(!closed.contains("9 av 20") && !closed.contains("45 %"), "what is not published is not shown: {closed}");
    tells(&on_the_card(&liv, "2026T1", "I.14"), &["4 av 20", "Ikke nådd"]);
}
