//! What the example persons have reported: a tertial that is sent, one that is half filled in, two surveys, and a quality
//! review that was done twice.

use crate::failure::Failure;
use rettesnor_app::steer::report::{Changes, Form, save, send};
use rettesnor_app::steer::survey::{answer, invite, make};
use rettesnor_app::steer::{Pen, quality};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::UnitRef;
use rettesnor_core::quality::{Checklist, Counted, Readers, Round};
use rettesnor_core::reporting::{FormEntry, Slot};
use rettesnor_core::survey::{Respondents, Survey, Way};
use rettesnor_core::time::{Date, Grain, Moment, Month, Period, date_of_day, day_number};
use rettesnor_store::{Signature, Store};
use rettesnor_web::Desk;
use std::time::Duration;

/// What is reported of each month, by indicator: the values of four months.
const MONTHS: [(&str, [&str; 4]); 6] = [
    ("I.63", ["9", "8", "3", "10"]),
    ("I.64", ["131", "112", "38", "149"]),
    ("I.66", ["14", "14", "11", "16"]),
    ("I.67", ["41", "37", "12", "45"]),
    ("I.68", ["12", "9", "2", "15"]),
    ("I.69", ["4", "4", "1", "5"]),
];

/// What eight participants answered to three questions; 0 is no answer.
const ANSWERS: [[&str; 3]; 8] = [
    ["6", "5", "4"],
    ["5", "5", "3"],
    ["6", "4", "0"],
    ["4", "4", "4"],
    ["5", "6", "5"],
    ["6", "5", "2"],
    ["5", "4", "4"],
    ["6", "6", "5"],
];

/// What three of the staff have answered so far.
const SO_FAR: [[&str; 3]; 3] = [["5", "4", "4"], ["6", "5", "3"], ["4", "4", "5"]];

/// Writes it all down, as the leader and one of the staff.
///
/// # Errors
/// The database or the inbox can't be written to.
pub async fn write(desk: &Desk, people: &[Who], now: Moment) -> Result<(), Failure> {
    let with = |role: Role| people.iter().find(|who| who.grants().iter().any(|grant| grant.role == role));
    let (Some(leader), Some(staff)) = (with(Role::Leader), with(Role::Staff)) else { return Ok(()) };
    let Some(unit) = leader.grants().first().map(|grant| grant.unit.clone()) else { return Ok(()) };
    let example = Example { desk, leader, staff, unit, now };
    example.reports().await?;
    example.surveys().await?;
    example.review().await
}

struct Example<'a> {
    desk: &'a Desk,
    leader: &'a Who,
    staff: &'a Who,
    unit: UnitRef,
    now: Moment,
}

impl Example<'_> {
    fn store(&self) -> &Store {
        self.desk.store()
    }

    fn before(&self, days: u64) -> Moment {
        self.now.before(Duration::from_secs(days * 24 * 3600))
    }

    fn day(&self, after: i32) -> Date {
        let today = self.now.in_norway().date();
        date_of_day(day_number(today) + after).unwrap_or(today)
    }

    /// The last tertial sent by the leader, and the first two months of this one begun by the staff.
    async fn reports(&self) -> Result<(), Failure> {
        let this = Period::of(Month::of(self.now.in_norway().date()), Grain::Tertial);
        self.fill(self.leader, this.previous(), 4, self.before(1)).await?;
        let shelf = self.desk.shelf();
        let pen = self.pen(self.leader, &shelf.structure, self.now);
        let inbox = &self.desk.settings().inbox;
        send(&pen, &shelf, inbox, (&self.unit, this.previous()), Some(35)).await.map_err(failed)?;
        self.desk.ring();
        self.fill(self.staff, this, 2, self.before(2)).await
    }

    /// Fills in the first months of a period.
    async fn fill(&self, who: &Who, period: Period, months: usize, at: Moment) -> Result<(), Failure> {
        let shelf = self.desk.shelf();
        let pen = self.pen(who, &shelf.structure, at);
        let form = Form::open(&pen, &shelf, &self.unit, period).await.map_err(failed)?;
        let change = |(id, values): &(&str, [&str; 4])| {
            let shown = form.lines.iter().find(|line| line.indicator.id == *id)?.entry.value.clone();
            let mut written = shown.clone();
            for (month, value) in period.range().months().zip(values).take(months) {
                let [name, _] = FormEntry::names(Slot::Month(month));
                written.put(&name, value);
            }
            if *id == "I.63" && months == 4 {
                written.put(FormEntry::comment_name(), "I sommermåneden var det bare sommerskole og turer.");
            }
            Some(Changes { shown, written })
        };
        let changes: Vec<Changes> = MONTHS.iter().filter_map(change).collect();
        let opened = at.before(Duration::from_secs(12 * 60));
        save(&pen, &shelf, (&self.unit, period), opened, &changes).await.map_err(failed).map(drop)
    }

    /// One that eight participants have answered and that closes now, and one of the staff that is open.
    async fn surveys(&self) -> Result<(), Failure> {
        let shelf = self.desk.shelf();
        let then = self.pen(self.leader, &shelf.structure, self.before(21));
        let users = Survey {
            name: "Hvordan er programmet for deg?".to_owned(),
            introduction: "Svarene hjelper oss å gjøre programmet bedre. Ingen får vite hva du svarer.".to_owned(),
            asked: Respondents::Users,
            questions: [
                "Jeg blir møtt med respekt",
                "Jeg får den hjelpen jeg trenger",
                "Jeg er med på å lage planen min",
            ]
            .map(str::to_owned)
            .into(),
            way: Way::Tokens,
            closes_on: self.day(-1),
            closing: None,
        };
        let id = make(&then, &self.unit, &users, 0).await.map_err(failed)?;
        let links = invite(&then, &id, 12).await.map_err(failed)?;
        for (link, chosen) in links.iter().zip(ANSWERS) {
            answer(self.store(), self.before(14), link, chosen.into_iter(), "").await.map_err(failed)?;
        }
        let staff = Survey {
            name: "Medarbeiderundersøkelse".to_owned(),
            introduction: "Tre spørsmål om hvordan vi har det på jobb.".to_owned(),
            asked: Respondents::Staff,
            questions: ["Jeg trives på jobben", "Jeg får brukt det jeg kan", "Vi lærer av resultatene våre"]
                .map(str::to_owned)
                .into(),
            way: Way::CommonLink,
            closes_on: self.day(10),
            closing: None,
        };
        let id = make(&self.pen(self.leader, &shelf.structure, self.before(3)), &self.unit, &staff, 14).await;
        let standing = self.store().survey_standing(self.leader, &id.map_err(failed)?).await.map_err(Failure::no)?;
        let link = standing.and_then(|standing| standing.link).unwrap_or_default();
        for chosen in SO_FAR {
            answer(self.store(), self.before(1), &link, chosen.into_iter(), "").await.map_err(failed)?;
        }
        Ok(())
    }

    /// A checklist that a neighbour has gone through twice.
    async fn review(&self) -> Result<(), Failure> {
        let shelf = self.desk.shelf();
        let pen = self.pen(self.leader, &shelf.structure, self.before(210));
        let checklist = Checklist {
            name: "Individuell plan".to_owned(),
            purpose: "Planene til dem som har vært i programmet mer enn tre måneder. Vi vil vite om planen brukes."
                .to_owned(),
            questions: [
                "Deltakeren har vært med på å lage planen",
                "Planen har et mål for arbeid eller utdanning",
                "Planen er justert det siste halvåret",
                "Det står hvem som gjør hva før neste samtale",
            ]
            .map(str::to_owned)
            .into(),
            sample: 12,
            readers: Readers::Other(UnitRef::kommune("3203")),
        };
        let id = quality::make(&pen, &self.unit, &checklist).await.map_err(failed)?;
        let counted = |yes, no, not_relevant| Counted { yes, no, not_relevant };
        let spring = [counted(7, 5, 0), counted(9, 3, 0), counted(4, 7, 1), counted(3, 8, 1)];
        let autumn = [counted(9, 3, 0), counted(11, 1, 0), counted(8, 3, 1), counted(7, 4, 1)];
        let lessons = [
            "Neste steg mangler ofte. Vi skriver det nå sammen med deltakeren før samtalen er slutt.",
            "Flere planer har et neste steg. Vi ser på planer uten justering i januar.",
        ];
        for ((days, counted), learned) in [(200, spring), (20, autumn)].into_iter().zip(lessons) {
            let round =
                Round { on: self.day(-days), cases: 12, counted: counted.to_vec(), learned: learned.to_owned() };
            let at = self.before(u64::from(days.unsigned_abs()) - 1);
            quality::tell(&self.pen(self.leader, &shelf.structure, at), &id, &round).await.map_err(failed)?;
        }
        Ok(())
    }

    fn pen<'p>(&'p self, who: &'p Who, structure: &'p rettesnor_core::org::Structure, at: Moment) -> Pen<'p> {
        Pen { store: self.store(), who, at, structure, form_key: "", signature: Signature::Named }
    }
}

fn failed(error: impl std::fmt::Debug) -> Failure {
    Failure::no(format!("the example of reporting could not be written: {error:?}"))
}
