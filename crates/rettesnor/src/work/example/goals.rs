//! Goals of a demonstration, each taken through its life by the verbs that pages use.
//!
//! The goals of the sources are set up as their municipality had them, under the years of the demonstration; which
//! source and year they are after stands in each. What was made here, and no source says, is called an example alone.

mod told;

use crate::failure::Failure;
use rettesnor_app::steer::goal::{
    Decision, Succession, adopt, answer_checklist, demote, hear, propose, settle_unit, supersede, unit_settings,
};
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{
    Adoption, Answer, Check, Goal, Judgement, Level, Origin, OriginKind, Place, Stage, UnitSettings,
};
use rettesnor_core::org::{Line, Structure, UnitRef};
use rettesnor_core::time::{Date, Moment, Month, date_of_day, day_number};
use rettesnor_store::{Home, RecordId, Signature, Store};
use std::time::Duration;
use told::{BOOKLET, DRAMMEN, LEVANGER_PERSPECTIVES, Told, levanger, trondheim};

/// The units that stand for a source.
const ROOMY: [&str; 5] = ["kommune:3201", "kommune:3301", "kommune:5001", "kommune:5037", "kommune:3907"];

/// What the goals are written with.
pub struct Scribe<'a> {
    /// Where they are written.
    pub store: &'a Store,
    /// The units.
    pub structure: &'a Structure,
    /// The definitions.
    pub catalogue: &'a Catalogue,
    /// Today.
    pub today: Date,
}

/// Writes the goals. `leader` and `staff` are those of Bærum; for other units it is whoever runs the demonstration.
///
/// # Errors
/// The database fails, or an example can't be true.
pub async fn write(scribe: &Scribe<'_>, leader: &Who, staff: &Who) -> Result<(), Failure> {
    let written = async {
        for unit in ROOMY {
            scribe.make_room(unit).await?;
        }
        scribe.baerum(leader, staff).await?;
        for year in [scribe.year() - 1, scribe.year()] {
            scribe.all("kommune:3301", year, DRAMMEN).await?;
            scribe.all("kommune:5001", year, &[trondheim()]).await?;
        }
        scribe.levanger().await?;
        scribe.booklet().await
    };
    written.await.map_err(|error: SteerError| Failure::no(format!("an example goal could not be written: {error:?}")))
}

impl Scribe<'_> {
    /// Lets a unit have more goals than is wise, because its source had them or several examples stand side by side.
    async fn make_room(&self, unit: &str) -> Result<(), SteerError> {
        let (_, at) = self.morning(self.year() - 2, 10, 1);
        let unit: UnitRef = unit.parse().map_err(|_| SteerError::Wrong("enhet"))?;
        if unit_settings(self.store, &Who::Operator, &unit).await?.is_none() {
            let settings = UnitSettings { goal_budget: 24 };
            let reason = "Eksemplet viser flere måloppsett side om side.";
            settle_unit(&self.pen(&Who::Operator, at), &unit, 0, settings, reason).await?;
        }
        Ok(())
    }

    /// The year that the demonstration's newest figures are of.
    fn year(&self) -> i32 {
        Month::of(self.today).plus(-1).year()
    }

    /// A morning of a day in a year, but not after today.
    fn morning(&self, year: i32, month: i32, day: i32) -> (Date, Moment) {
        let month = Month::new(year, month).unwrap_or(Month::january(year));
        let date = date_of_day(day_number(month.first_day()) + day - 1).unwrap_or(self.today).min(self.today);
        (date, Moment::beginning_of(date).after(Duration::from_secs(9 * 3600)))
    }

    fn pen<'p>(&'p self, who: &'p Who, at: Moment) -> Pen<'p> {
        let (store, structure) = (self.store, self.structure);
        Pen { store, who, at, structure, form_key: "", signature: Signature::Named }
    }

    fn home(unit: &str, year: i32) -> Result<Home, SteerError> {
        let unit: UnitRef = unit.parse().map_err(|_| SteerError::Wrong("enhet"))?;
        Ok(Home { unit, line: Line::Kommune, year })
    }

    /// Proposes, decides and lets hold: the plan before the year, the decision in January.
    async fn hold(
        &self,
        unit: &str,
        year: i32,
        told: &Told,
        goal: Goal,
        who: (&Who, &Who),
    ) -> Result<RecordId, SteerError> {
        let (_, proposed) = self.morning(year - 1, 11, 10);
        let home = Self::home(unit, year)?;
        let id = propose(&self.pen(who.0, proposed), self.catalogue, home, goal, told.why).await?;
        let (on, decided) = self.morning(year, 1, 15);
        let adoption = Adoption { body: told.body, on, case: told.case.to_owned(), wording: told.name.to_owned() };
        let from = Some(Month::january(year).first_day());
        let decision = Decision { adoption, from, leaving: &[], reason: "" };
        adopt(&self.pen(who.1, decided), &id, 1, &decision).await?;
        Ok(id)
    }

    /// Goals of a unit that nobody in the demonstration leads.
    async fn all(&self, unit: &str, year: i32, goals: &[Told]) -> Result<(), SteerError> {
        for told in goals {
            self.hold(unit, year, told, self.goal(told)?, (&Who::Operator, &Who::Operator)).await?;
        }
        Ok(())
    }

    fn goal(&self, told: &Told) -> Result<Goal, SteerError> {
        let percent = |id: &str| self.catalogue.indicators.get(id).is_some_and(|i| i.measure_unit == "prosent");
        let level = |id: &str, text: &str| match text {
            "" => Ok(None),
            text => Level::parse(text, percent(id)).map(Some).map_err(|_| SteerError::Wrong("onsket")),
        };
        let judgement = match told.indicator {
            "" => Judgement::Told { how: told.how.to_owned() },
            id => Judgement::Measured {
                indicator: id.to_owned(),
                desired: level(id, told.desired)?,
                tolerance: level(id, told.tolerance)?,
                interim: Vec::new(),
            },
        };
        Ok(Goal {
            name: told.name.to_owned(),
            place: Place::Main { parts_add_up: false },
            judgement,
            origin: Origin {
                kind: told.kind,
                document: told.document.to_owned(),
                paragraph: told.paragraph.to_owned(),
                binding: told.kind != OriginKind::Own,
            },
            owner: told.owner.to_owned(),
            owner_name: None,
            collector: told.collector.to_owned(),
            rhythm: told.rhythm,
            minutes: told.minutes,
            people: told.people,
            checked: std::collections::BTreeMap::new(),
            stage: Stage::Proposed,
            follows: None,
        })
    }

    /// Bærum's two goals of 2007 with those beside them, one that became a figure, and two that are on their way.
    async fn baerum(&self, leader: &Who, staff: &Who) -> Result<(), SteerError> {
        let (unit, year) = ("kommune:3201", self.year());
        for told in [told::BAERUM_WORK, told::BAERUM_LEAVE] {
            let before = self.hold(unit, year - 1, &told, self.goal(&told)?, (staff, leader)).await?;
            let goal = Goal { follows: Some(before.to_string()), ..self.goal(&told)? };
            let id = self.hold(unit, year, &told, goal, (staff, leader)).await?;
            if told.indicator == told::BAERUM_WORK.indicator {
                self.check(staff, &id).await?;
            }
        }
        for told in told::BAERUM_BESIDE {
            self.hold(unit, year, told, self.goal(told)?, (staff, leader)).await?;
        }
        let absence = &told::BAERUM_ABSENCE;
        let id = self.hold(unit, year, absence, self.goal(absence)?, (staff, leader)).await?;
        let (on, at) = self.morning(year, 5, 12);
        demote(&self.pen(leader, at), &id, 2, on, told::ABSENCE_LEAVES).await?;
        let (_, at) = self.morning(year + 1, 1, 1);
        let next = Self::home(unit, year + 1)?;
        let asked =
            propose(&self.pen(staff, at), self.catalogue, next, self.goal(&told::NEXT_YEAR)?, told::NEXT_YEAR.why)
                .await?;
        let until = date_of_day(day_number(self.today) + 21).unwrap_or(self.today);
        hear(&self.pen(leader, at), &asked, 1, until, "").await?;
        let here = Self::home(unit, year)?;
        propose(&self.pen(staff, at), self.catalogue, here, self.goal(&told::PROPOSED)?, told::PROPOSED.why).await?;
        Ok(())
    }

    async fn check(&self, staff: &Who, id: &RecordId) -> Result<(), SteerError> {
        let (_, at) = self.morning(self.year(), 2, 3);
        let checked = [
            (Check::Clear, Answer::Yes),
            (Check::Measurable, Answer::Yes),
            (Check::Simple, Answer::Partly),
            (Check::Dated, Answer::Yes),
            (Check::Owner, Answer::Yes),
            (Check::Collector, Answer::Yes),
            (Check::Understood, Answer::Partly),
            (Check::Meaningful, Answer::Yes),
        ];
        answer_checklist(&self.pen(staff, at), id, 2, checked.into()).await.map(drop)
    }

    /// Levanger's goal on work or education, replaced the year after by one on paid work.
    async fn levanger(&self) -> Result<(), SteerError> {
        let (unit, year, who) = ("kommune:5037", self.year(), &Who::Operator);
        let [before, after] = levanger();
        let old = self.hold(unit, year - 1, &before, self.goal(&before)?, (who, who)).await?;
        let (on, at) = self.morning(year, 1, 15);
        let adoption = Adoption { body: after.body, on, case: after.case.to_owned(), wording: after.name.to_owned() };
        let succession = Succession {
            old: &old,
            read: 2,
            year,
            goal: self.goal(&after)?,
            adoption,
            from: Month::january(year).first_day(),
            reason: after.why,
        };
        supersede(&self.pen(who, at), self.catalogue, succession).await?;
        self.all(unit, year, LEVANGER_PERSPECTIVES).await
    }

    /// The booklet's plan: a main goal whose parts add up to it, and one on health, environment and safety.
    async fn booklet(&self) -> Result<(), SteerError> {
        let (unit, year, who) = ("kommune:3907", self.year(), &Who::Operator);
        for (main, parts) in BOOKLET {
            let parts_add_up = !main.indicator.is_empty();
            let goal = Goal { place: Place::Main { parts_add_up }, ..self.goal(main)? };
            let id = self.hold(unit, year, main, goal, (who, who)).await?;
            for part in *parts {
                let goal = Goal { place: Place::PartOf { goal: id.to_string() }, ..self.goal(part)? };
                self.hold(unit, year, part, goal, (who, who)).await?;
            }
        }
        Ok(())
    }
}
