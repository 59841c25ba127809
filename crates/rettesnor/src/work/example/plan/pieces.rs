//! What example plans are made of, each in as few words as it takes.

use rettesnor_app::steer::plan::{Beginning, Place as Put, adopt_plan, begin_plan, put, write_plan};
use rettesnor_app::steer::{Dossier, Kept, Pen, Sheet, SteerError, usual_line};
use rettesnor_core::goal::{Adoption, Body, Checked, Goal, Judgement, Level, Origin, OriginKind, Place, Rhythm, Stage};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{
    Action, ActionState, Agreement, Cause, Effect, Evidence, Factor, FixedMeeting, Force, Plan, Step, StrategyMap,
    SuccessFactor, Weight,
};
use rettesnor_core::time::{Date, parse_date};
use rettesnor_store::{Home, RecordId};

/// A unit and a year that is written for, and who writes.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub pen: &'a Pen<'a>,
    pub unit: &'a UnitRef,
    pub year: i32,
}

/// A goal: its name, the main goal it is part of, what measures it, and where it comes from.
pub struct NewGoal<'a> {
    pub name: &'a str,
    pub part_of: Option<&'a str>,
    pub adds_up: bool,
    /// The indicator with the level to reach and the one to keep.
    pub measured: Option<(&'a str, &'a str, &'a str)>,
    /// How it is judged, where nothing measures it.
    pub how: &'a str,
    pub origin: (OriginKind, &'a str),
    pub owner: &'a str,
    pub collector: &'a str,
}

/// An action: its goal, what, why, who, from, until, what it needs.
pub type NewAction<'a> = (Option<&'a str>, [&'a str; 3], [&'a str; 2], &'a str);

/// A factor: what, which way, from where, how likely, how much, what is done.
pub type NewFactor<'a> = (&'a str, Effect, Force, Weight, Weight, &'a str);

impl Desk<'_> {
    pub fn home(&self) -> Home {
        Home { unit: self.unit.clone(), line: usual_line(self.unit), year: self.year }
    }

    /// A day of the year, as month and day.
    pub fn day(&self, day: &str) -> Result<Date, SteerError> {
        parse_date(&format!("{}-{day}", self.year)).map_err(|_| SteerError::Wrong("day"))
    }

    pub fn today(&self) -> Date {
        self.pen.at.in_norway().date()
    }

    pub async fn dossier(&self) -> Result<Dossier, SteerError> {
        let place = (self.unit, self.year);
        let dossier = Dossier::open(self.pen.store, self.pen.who, self.pen.structure, place, None).await?;
        dossier.ok_or(SteerError::NotAllowed)
    }

    pub async fn plan(&self) -> Result<Option<Kept<Plan>>, SteerError> {
        Ok(self.dossier().await?.one()?)
    }

    pub async fn begin(&self, title: &str, vision: &str) -> Result<(), SteerError> {
        begin_plan(self.pen, Beginning { unit: self.unit, year: self.year, title, vision }).await.map(|_| ())
    }

    /// The words before the goals, and the reporting dates.
    pub async fn words(&self, introduction: &str, reporting: &[(&str, &str)]) -> Result<(), SteerError> {
        let kept = self.plan().await?.ok_or(SteerError::Gone)?;
        let days = reporting.iter().map(|(day, what)| Ok((self.day(day)?, (*what).to_owned())));
        let reporting = days.collect::<Result<Vec<_>, SteerError>>()?;
        let words = Plan { introduction: introduction.to_owned(), reporting, ..kept.value.clone() };
        write_plan(self.pen, &kept.id, kept.version, words).await.map(|_| ())
    }

    /// A decision of the year's first weeks; no later than today.
    pub fn decision(&self, body: Body, day: &str, case: &str, wording: &str) -> Result<Adoption, SteerError> {
        let on = self.day(day)?.min(self.today());
        Ok(Adoption { body, on, case: case.to_owned(), wording: wording.to_owned() })
    }

    /// A goal that was decided.
    pub async fn goal(&self, new: NewGoal<'_>, decided: &Adoption) -> Result<String, SteerError> {
        let judgement = match new.measured {
            Some((indicator, desired, tolerance)) => Judgement::Measured {
                indicator: indicator.to_owned(),
                desired: level(desired)?,
                tolerance: level(tolerance)?,
                interim: Vec::new(),
            },
            None => Judgement::Told { how: new.how.to_owned() },
        };
        let place = match new.part_of {
            Some(goal) => Place::PartOf { goal: goal.to_owned() },
            None => Place::Main { parts_add_up: new.adds_up },
        };
        let (kind, document) = new.origin;
        let origin = Origin {
            kind,
            document: document.to_owned(),
            paragraph: String::new(),
            binding: kind == OriginKind::Council,
        };
        let goal = Goal {
            name: new.name.to_owned(),
            place,
            judgement,
            origin,
            owner: new.owner.to_owned(),
            owner_name: None,
            collector: new.collector.to_owned(),
            rhythm: Rhythm::Tertially,
            minutes: 20,
            people: 2,
            checked: Checked::new(),
            stage: Stage::Adopted(decided.clone()),
            follows: None,
        };
        // A goal on the same indicator that was there before takes these words.
        let known = self.dossier().await?.all::<Goal>()?.into_iter();
        let same = |kept: &Kept<Goal>| goal.indicator().is_some() && kept.value.indicator() == goal.indicator();
        let sheet = match { known }.find(same) {
            Some(kept) => Sheet::next(&kept, &Goal { stage: kept.value.stage.clone(), ..goal }, "")?,
            None => Sheet::new(self.pen.at, self.home(), None, &goal)?,
        };
        Ok(self.pen.write(vec![sheet]).await?.to_string())
    }

    pub async fn action(&self, new: &NewAction<'_>) -> Result<RecordId, SteerError> {
        let (goal, [name, why, owner], [from, until], resources) = new;
        let action = Action {
            name: (*name).to_owned(),
            goal: goal.map(str::to_owned),
            why: (*why).to_owned(),
            owner: (*owner).to_owned(),
            owner_name: None,
            from: Some(self.day(from)?),
            until: Some(self.day(until)?),
            resources: (*resources).to_owned(),
            state: ActionState::Planned,
            follows: None,
        };
        put(self.pen, Put::New(&self.home()), &action, "").await
    }

    pub async fn factors(&self, factors: &[NewFactor<'_>]) -> Result<(), SteerError> {
        for (name, effect, force, likelihood, consequence, response) in factors {
            let factor = Factor {
                name: (*name).to_owned(),
                effect: *effect,
                force: *force,
                likelihood: *likelihood,
                consequence: *consequence,
                response: (*response).to_owned(),
                goal: None,
            };
            put(self.pen, Put::New(&self.home()), &factor, "").await?;
        }
        Ok(())
    }

    /// An agreement for the year: name, with whom, who does what when.
    pub async fn agreement(&self, name: &str, with: &[&str], duties: &str) -> Result<(), SteerError> {
        let agreement = Agreement {
            name: name.to_owned(),
            with: with.iter().map(|one| (*one).to_owned()).collect(),
            duties: duties.to_owned(),
            from: Some(self.day("01-01")?),
            until: Some(self.day("12-31")?),
        };
        put(self.pen, Put::New(&self.home()), &agreement, "").await.map(|_| ())
    }

    /// A fixed meeting: name, who, when, what for.
    pub async fn meeting(&self, name: &str, with: &[&str], when: &str, purpose: &str) -> Result<(), SteerError> {
        let meeting = FixedMeeting {
            name: name.to_owned(),
            with: with.iter().map(|one| (*one).to_owned()).collect(),
            when: when.to_owned(),
            purpose: purpose.to_owned(),
        };
        put(self.pen, Put::New(&self.home()), &meeting, "").await.map(|_| ())
    }

    /// What is kept of a step: what, when, by or with whom, how many, how long, where it is written.
    pub async fn kept(
        &self,
        step: Step,
        (what, day, with): (&str, &str, &str),
        (people, hours): (Option<u32>, Option<u32>),
        document: &str,
    ) -> Result<(), SteerError> {
        let evidence = Evidence {
            step,
            what: what.to_owned(),
            on: self.day(day)?.min(self.today()),
            with: with.to_owned(),
            people,
            hours,
            document: document.to_owned(),
        };
        put(self.pen, Put::New(&self.home()), &evidence, "").await.map(|_| ())
    }

    /// A strategy map: perspectives, what must go well (perspective from 1, name, goals), causes by number from 1.
    pub async fn map(
        &self,
        perspectives: &[&str],
        factors: &[(usize, &str, &[&str])],
        causes: &[(usize, usize, &str)],
    ) -> Result<(), SteerError> {
        let plan = self.plan().await?.ok_or(SteerError::Gone)?;
        let map = StrategyMap {
            vision: plan.value.vision,
            perspectives: (1..)
                .zip(perspectives)
                .map(|(n, name): (usize, _)| (format!("p{n}"), (*name).to_owned()))
                .collect(),
            factors: (1..)
                .zip(factors)
                .map(|(n, (perspective, name, goals)): (usize, _)| SuccessFactor {
                    id: format!("f{n}"),
                    perspective: format!("p{perspective}"),
                    name: (*name).to_owned(),
                    goals: goals.iter().map(|goal| (*goal).to_owned()).collect(),
                })
                .collect(),
            causes: causes
                .iter()
                .map(|(from, to, why)| Cause { from: format!("f{from}"), to: format!("f{to}"), why: (*why).to_owned() })
                .collect(),
        };
        let sheet = match self.dossier().await?.one::<StrategyMap>()? {
            Some(kept) => Sheet::next(&kept, &map, "")?,
            None => Sheet::new(self.pen.at, self.home(), None, &map)?,
        };
        self.pen.write(vec![sheet]).await.map(|_| ())
    }

    pub async fn adopt(&self, decided: Adoption) -> Result<(), SteerError> {
        let plan = self.plan().await?.ok_or(SteerError::Gone)?;
        adopt_plan(self.pen, (&plan.id, plan.version), decided).await.map(|_| ())
    }
}

fn level(percent: &str) -> Result<Option<Level>, SteerError> {
    if percent.is_empty() {
        return Ok(None);
    }
    Level::parse(percent, true).map(Some).map_err(|_| SteerError::Wrong("level"))
}
