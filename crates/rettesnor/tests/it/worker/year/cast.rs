//! Who takes part: five who work at the unit, one who reads, one at the county, and the one who administers and has invited
//! them all.

use crate::worker::delivering::participants;
use crate::worker::form::forms;
use crate::worker::house::House;
use crate::worker::person::Person;

/// Each with their role and unit: a leader, three staff, one of the staff elected by the others, a reader, the county.
const PEOPLE: [(&str, &str, &str); 7] = [
    ("Liv", "leder", "3201"),
    ("Mona", "medarbeider", "3201"),
    ("Morten", "medarbeider", "3201"),
    ("Mina", "medarbeider", "3201"),
    ("Tor", "medarbeider", "3201"),
    ("Rita", "leser", "3201"),
    ("Fride", "leder", "fylke:32"),
];

/// The cast, in its house.
pub struct Cast<'h> {
    pub house: &'h House,
}

impl<'h> Cast<'h> {
    /// The one who administers counts what was delivered of the year before last, and invites everybody by the pages.
    pub fn invited(house: &'h House) -> Self {
        let sandbox = &house.sandbox;
        let said = sandbox.done("user add --name Kari --email kari@kommune.no --role administrator");
        sandbox.file("2024.csv", participants(10, 40).replace(";2025-", ";2024-"));
        sandbox.done("import --dataset deltakelse --units 3201 --months 2024M01..2024M12 2024.csv");
        sandbox.measured("");
        house.start();
        let kari = Person::by_link(house, secret(&said, "/invitasjon/"));
        for (name, role, unit) in PEOPLE {
            let email = format!("{}@kommune.no", name.to_lowercase());
            let form = kari.form("/admin/personer/ny", "/admin/personer").with("navn", name).with("epost", &email);
            let form = form.with("rolle", role).with("enhet", unit).with("linje", "kommune");
            let page = kari.post(&form.action, form.fields()).html();
            assert!(forms(&page, "").iter().all(|form| form.action != "/admin/personer"), "{name} is not invited");
            Person::by_link(house, secret(&page, "/invitasjon/"));
        }
        Self { house }
    }

    /// Somebody of the cast, logged in.
    pub fn person(&self, name: &str) -> Person<'h> {
        Person::by_password(self.house, &format!("{}@kommune.no", name.to_lowercase()))
    }

    /// The leader.
    pub fn liv(&self) -> Person<'h> {
        self.person("Liv")
    }
}

/// What stands behind the beginning of an address, as far as a secret goes.
pub fn secret<'t>(text: &'t str, before: &str) -> &'t str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before} in {text}"));
    rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
}
