//! Reading a plan: the draft for those who work there and above, the version that was decided for others.

use super::super::{Dossier, Kept, Paper, usual_line};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_core::plan::{Carried, Plan, PlanContents, PlanStage, PlanVersion, StrategyMap};
use rettesnor_core::review::{Review, ReviewStage};
use rettesnor_core::time::{Date, Period};
use rettesnor_store::{Home, Record, RecordId, Store, StoreError};

/// What somebody may read of a plan.
#[derive(Debug)]
pub enum Reads {
    /// Nothing: they may not.
    Nothing,
    /// All of it, also what has not been decided.
    Working(Box<Working>),
    /// The versions that were decided, the newest first; there may be none yet.
    Decided(Vec<Kept<PlanVersion>>),
}

/// A plan as it is being worked with.
#[derive(Debug)]
pub struct Working {
    /// Where it belongs.
    pub home: Home,
    /// The plan's own record: id, version, writer; nothing before it is begun.
    pub plan: Option<Kept<Plan>>,
    /// Everything in it.
    pub contents: PlanContents,
    /// The map's own record.
    pub map: Option<Kept<StrategyMap>>,
    /// The versions that were decided, the newest first.
    pub versions: Vec<Kept<PlanVersion>>,
    /// Whether next year's plan has been begun.
    pub next_begun: bool,
    /// Whether the one who asks writes in it.
    pub writes: bool,
    /// Whether the one who asks writes down decisions.
    pub decides: bool,
}

impl Working {
    /// Whether its parts can be written by the one who asks: it has been begun, and no version holds unopened.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let open = |plan: &Kept<Plan>| !matches!(plan.value.stage, PlanStage::Adopted { .. });
        self.writes && self.plan.as_ref().is_some_and(open)
    }
}

/// Reads the plan of a unit and a year.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn read_plan(
    store: &Store,
    who: &Who,
    structure: &Structure,
    (unit, year): (&UnitRef, i32),
) -> Result<Reads, StoreError> {
    let Some(dossier) = Dossier::open(store, who, structure, (unit, year), None).await? else {
        return match plan_versions(store, who, structure, (unit, year)).await? {
            Some(versions) => Ok(Reads::Decided(versions)),
            None => Ok(Reads::Nothing),
        };
    };
    let next = Dossier::open(store, who, structure, (unit, year + 1), None).await?;
    let next_begun = next.map(|next| next.one::<Plan>()).transpose()?.flatten().is_some();
    let plan = dossier.one::<Plan>()?;
    let line = usual_line(unit);
    let home = plan.as_ref().map_or_else(|| Home { unit: unit.clone(), line, year }, |plan| plan.home.clone());
    let mut versions = dossier.all::<PlanVersion>()?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.value.number));
    Ok(Reads::Working(Box::new(Working {
        contents: contents(&dossier, plan.as_ref())?,
        map: dossier.one()?,
        next_begun,
        writes: who.writes_plans(unit, structure),
        decides: who.decides(unit, &home.line, structure),
        home,
        plan,
        versions,
    })))
}

/// The versions that were decided, the newest first; nothing where the one who asks may not read them.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn plan_versions(
    store: &Store,
    who: &Who,
    structure: &Structure,
    (unit, year): (&UnitRef, i32),
) -> Result<Option<Vec<Kept<PlanVersion>>>, StoreError> {
    if !who.reads_plans(unit, structure) {
        return Ok(None);
    }
    let records = store.records_of(who, unit, year).await?;
    let is_version = |record: &Record| record.kind == PlanVersion::KIND;
    let versions: Result<Vec<Kept<PlanVersion>>, StoreError> =
        records.into_iter().filter(is_version).map(Kept::read).collect();
    let mut versions = versions?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.value.number));
    Ok(Some(versions))
}

/// Everything that a plan holds as it stands. A year without a plan has an empty one.
pub(super) fn contents(dossier: &Dossier, plan: Option<&Kept<Plan>>) -> Result<PlanContents, StoreError> {
    let nothing = || Plan {
        title: String::new(),
        vision: String::new(),
        introduction: String::new(),
        reporting: Vec::new(),
        stage: PlanStage::Draft,
    };
    let plan = plan.map_or_else(nothing, |plan| plan.value.clone());
    let carried = dossier.all::<Carried>()?;
    let about = |about: Option<RecordId>| about.map(|id| id.to_string()).unwrap_or_default();
    Ok(PlanContents {
        goals: listed(dossier.all()?),
        actions: listed(dossier.all()?),
        factors: listed(dossier.all()?),
        agreements: listed(dossier.all()?),
        meetings: listed(dossier.all()?),
        map: dossier.one::<StrategyMap>()?.map(|map| map.value),
        evidence: listed(dossier.all()?),
        carried: carried.into_iter().map(|kept| (about(kept.about), kept.value)).collect(),
        reviewed: dossier.all::<Review>()?.into_iter().filter_map(|kept| closed(&kept.value)).collect(),
        ..PlanContents::of(plan)
    })
}

fn closed(review: &Review) -> Option<(Period, Date)> {
    match review.stage {
        ReviewStage::Closed { on } => Some((review.period, on)),
        ReviewStage::Draft => None,
    }
}

fn listed<T>(kept: Vec<Kept<T>>) -> Vec<(String, T)> {
    kept.into_iter().map(|kept| (kept.id.to_string(), kept.value)).collect()
}
