//! The duties of units, from every source.

use crate::shelf::Shelf;
use crate::steer::letter::{Post, letters};
use crate::steer::{Kept, Paper};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::duty::{
    Duty, DutyMark, answer_to, deliveries_of, goal_duties, hearing_duties, letter_duties, plan_duties, review_duties,
    survey_duty,
};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::letter::Letter;
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::{Hearing, Input};
use rettesnor_core::plan::Plan;
use rettesnor_core::review::Review;
use rettesnor_core::survey::Survey;
use rettesnor_store::{Record, Store, StoreError};
use std::collections::BTreeSet;

/// The units at which the one who asks works: as leader or staff there, and not above it.
#[must_use]
pub fn own_units(who: &Who) -> Vec<UnitRef> {
    let works = who.grants().iter().filter(|grant| matches!(grant.role, Role::Leader | Role::Staff));
    let units: BTreeSet<UnitRef> = works.map(|grant| grant.unit.clone()).collect();
    units.into_iter().collect()
}

/// What units owe around a year (from the year before to the year after), by day. Of units whose drafts the one who
/// asks does not read, what is decided is told and nothing else; of others nothing.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn duties_of(
    store: &Store,
    who: &Who,
    shelf: &Shelf,
    units: &[UnitRef],
    year: i32,
) -> Result<Vec<Duty>, StoreError> {
    let post = letters(store, who, &shelf.structure, year - 1).await?;
    let mut found = Vec::new();
    for unit in units.iter().filter(|unit| who.reads_plans(unit, &shelf.structure)) {
        let works = who.reads_drafts(unit, &shelf.structure);
        let mut duties = by_letter(&post, unit);
        for year in year - 1..=year + 1 {
            let records = store.records_of(who, unit, year).await?;
            duties.extend(by_plan(&records, shelf, unit, year, works)?);
            duties.extend(by_asking(&records, shelf, unit, works)?);
            if works {
                duties.extend(by_review(&records, unit, year)?);
            }
            let catalogue = &shelf.stock.definitions;
            let sets = catalogue.datasets.values();
            duties.extend(sets.flat_map(|dataset| deliveries_of(dataset, unit, year, &shelf.stock.accepted)));
            let marks = read::<DutyMark>(&records)?;
            let keys: BTreeSet<String> = marks.into_iter().map(|mark| mark.value.key).collect();
            duties = duties
                .into_iter()
                .map(|duty| if keys.contains(&duty.key) { duty.marked(&keys) } else { duty })
                .collect();
        }
        let none = BTreeSet::new();
        found.extend(duties.into_iter().map(|duty| if duty.done.is_none() { duty.marked(&none) } else { duty }));
    }
    found.sort_by(|a, b| (a.due, &a.unit, &a.key).cmp(&(b.due, &b.unit, &b.key)));
    Ok(found)
}

fn by_letter(post: &Post, unit: &UnitRef) -> Vec<Duty> {
    let told = |letter: &Kept<Letter>| {
        let id = letter.id.as_str();
        let reply = post.reply(&letter.id, unit).map(|reply| &reply.value);
        let answer = answer_to(id, &letter.value, unit, reply);
        letter_duties(id, &letter.value, letter.home.year, unit).into_iter().chain(answer).collect::<Vec<Duty>>()
    };
    post.letters.iter().flat_map(told).collect()
}

/// What the plan and the goals of a year say; where drafts are not read, only what is decided.
fn by_plan(records: &[Record], shelf: &Shelf, unit: &UnitRef, year: i32, works: bool) -> Result<Vec<Duty>, StoreError> {
    let mut duties = Vec::new();
    for plan in read::<Plan>(records)? {
        if works || plan.value.stage.version().is_some() {
            duties.extend(plan_duties(plan.id.as_str(), &plan.value, unit, year));
        }
    }
    for goal in read::<Goal>(records)? {
        if works || !matches!(goal.value.stage, Stage::InHearing { .. }) {
            duties.extend(goal_duties(goal.id.as_str(), &goal.value, unit, year, shelf.stock.today));
        }
    }
    Ok(duties)
}

/// What the unit has asked of others: hearings are open to all who read its plans; the answers they are owed and its
/// surveys are the matter of those who work there.
fn by_asking(records: &[Record], shelf: &Shelf, unit: &UnitRef, works: bool) -> Result<Vec<Duty>, StoreError> {
    let mut duties = Vec::new();
    let inputs = read::<Input>(records)?;
    for hearing in read::<Hearing>(records)? {
        let id = hearing.id.as_str();
        let said = inputs.iter().map(|input| &input.value).filter(|input| input.hearing.as_deref() == Some(id));
        let said: Vec<&Input> = if works { said.collect() } else { Vec::new() };
        duties.extend(hearing_duties(id, &hearing.value, &said, unit, shelf.stock.today));
    }
    if works {
        let surveys = read::<Survey>(records)?;
        duties.extend(surveys.iter().map(|survey| survey_duty(survey.id.as_str(), &survey.value, unit)));
    }
    Ok(duties)
}

fn by_review(records: &[Record], unit: &UnitRef, year: i32) -> Result<Vec<Duty>, StoreError> {
    let plan = read::<Plan>(records)?.into_iter().next();
    let reviews: Vec<Review> = read::<Review>(records)?.into_iter().map(|kept| kept.value).collect();
    Ok(review_duties(plan.as_ref().map(|plan| &plan.value), &reviews, unit, year))
}

fn read<T: Paper>(records: &[Record]) -> Result<Vec<Kept<T>>, StoreError> {
    records.iter().filter(|record| record.kind == T::KIND).cloned().map(Kept::read).collect()
}
