//! What was said at a unit in a year, as far as the one who asks may read it.

use super::leads;
use crate::steer::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::goal::Goal;
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_core::participation::{
    Decision, Heard, Hearing, Input, Panel, Said, Speaker, Topic, TopicKind, VoiceSettings, figures,
};
use rettesnor_core::plan::Action;
use rettesnor_core::time::Moment;
use rettesnor_store::{ANONYMOUS, Record, RecordId, Store, StoreError};
use std::collections::BTreeMap;

/// Participation at a unit in a year.
#[derive(Clone, Debug)]
pub struct Voices {
    /// The unit.
    pub unit: UnitRef,
    /// The year.
    pub year: i32,
    /// What the unit allows those who speak, where it has said so.
    pub settings: Option<Kept<VoiceSettings>>,
    /// The hearings, the newest first.
    pub hearings: Vec<Kept<Hearing>>,
    /// What was said, the newest first: all of it, or one's own where one does not work there.
    pub inputs: Vec<Spoken>,
    /// Meetings with users, the newest first.
    pub panels: Vec<Kept<Panel>>,
    /// Decisions, the newest first.
    pub decisions: Vec<Kept<Decision>>,
    /// The goals that can be spoken about.
    pub goals: Vec<Kept<Goal>>,
    /// The actions that can be spoken about.
    pub actions: Vec<Kept<Action>>,
    /// How each group took part.
    pub figures: BTreeMap<Speaker, Heard>,
    /// Whether all inputs are here, and not one's own alone.
    pub whole: bool,
    /// Whether the one who asks answers and decides there.
    pub leads: bool,
    /// Whether the one who asks sends hearings there.
    pub writes: bool,
}

/// An input with whose it is.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The input as it stands.
    pub kept: Kept<Input>,
    /// When it was said: of one without a name, the day alone.
    pub at: Moment,
    /// The name of the one who said it; nothing where it was said without.
    pub by_name: Option<String>,
    /// Whether it was said without a name.
    pub unsigned: bool,
    /// Whether it is the asker's own.
    pub mine: bool,
}

impl Voices {
    /// Reads what was said; nothing where the one who asks has no part there.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn open(
        store: &Store,
        who: &Who,
        structure: &Structure,
        (unit, year): (&UnitRef, i32),
    ) -> Result<Option<Self>, StoreError> {
        if !who.reads_plans(unit, structure) {
            return Ok(None);
        }
        let records = store.records_of(who, unit, year).await?;
        let firsts = store.first_versions(who, unit, year).await?;
        let firsts: BTreeMap<&RecordId, &Record> = firsts.iter().map(|first| (&first.id, first)).collect();
        let me = who.person().map(|person| person.id.as_str());
        let mut inputs = Vec::new();
        let mut keys: BTreeMap<RecordId, String> = BTreeMap::new();
        for kept in newest::<Input>(&records)? {
            let first = firsts.get(&kept.id);
            let actor = first.map_or(kept.by.as_str(), |first| first.actor.as_str()).to_owned();
            let (at, by_name) = first.map_or((kept.at, None), |first| (first.written_at, first.actor_name.clone()));
            let (unsigned, mine) = (actor == ANONYMOUS, me == Some(actor.as_str()));
            keys.insert(kept.id.clone(), actor);
            inputs.push(Spoken { kept, at, by_name, unsigned, mine });
        }
        let hearings = newest::<Hearing>(&records)?;
        let (panels, decisions) = (newest::<Panel>(&records)?, newest::<Decision>(&records)?);
        let figures = counted(&hearings, &inputs, &keys, &panels, &decisions);
        let whole = who.reads_drafts(unit, structure);
        inputs.retain(|one| whole || one.mine);
        let mut goals = newest::<Goal>(&records)?;
        goals.retain(|goal| whole || !matches!(goal.value.stage, rettesnor_core::goal::Stage::Proposed));
        goals.reverse();
        Ok(Some(Self {
            settings: newest::<VoiceSettings>(&records)?.into_iter().next(),
            actions: if whole { newest::<Action>(&records)? } else { Vec::new() },
            leads: leads(who, unit, structure),
            writes: who.writes_plans(unit, structure),
            unit: unit.clone(),
            year,
            hearings,
            inputs,
            panels,
            decisions,
            goals,
            figures,
            whole,
        }))
    }

    /// Whether something may be said without a name.
    #[must_use]
    pub fn allows_anonymous(&self) -> bool {
        self.settings.as_ref().is_some_and(|kept| kept.value.anonymous)
    }

    /// The name of what is spoken about, where it is a goal or an action that can be read.
    #[must_use]
    pub fn name_of(&self, topic: &Topic) -> Option<&str> {
        match topic.kind {
            TopicKind::Goal => {
                self.goals.iter().find(|goal| goal.id.as_str() == topic.id).map(|goal| goal.value.name.as_str())
            }
            TopicKind::Action => {
                self.actions.iter().find(|one| one.id.as_str() == topic.id).map(|one| one.value.name.as_str())
            }
            _ => None,
        }
    }

    /// What a decision says that an input changed.
    pub fn effects<'v>(&'v self, input: &'v RecordId) -> impl Iterator<Item = (&'v Kept<Decision>, &'v str)> {
        self.decisions.iter().flat_map(move |decision| {
            let mine = decision.value.effects.iter().filter(move |effect| effect.input == input.as_str());
            mine.map(move |effect| (decision, effect.what.as_str()))
        })
    }
}

fn counted(
    hearings: &[Kept<Hearing>],
    inputs: &[Spoken],
    keys: &BTreeMap<RecordId, String>,
    panels: &[Kept<Panel>],
    decisions: &[Kept<Decision>],
) -> BTreeMap<Speaker, Heard> {
    let said = |one| {
        let Spoken { kept, unsigned, .. }: &Spoken = one;
        let voice = keys.get(&kept.id).map(String::as_str).filter(|_| !unsigned);
        Said { id: kept.id.as_str(), input: &kept.value, voice }
    };
    let said: Vec<Said<'_>> = inputs.iter().map(said).collect();
    figures(
        hearings.iter().map(|kept| &kept.value),
        &said,
        panels.iter().map(|kept| &kept.value),
        decisions.iter().map(|kept| &kept.value),
    )
}

/// The papers of a kind, the newest first.
fn newest<T: Paper>(records: &[Record]) -> Result<Vec<Kept<T>>, StoreError> {
    records.iter().rev().filter(|record| record.kind == T::KIND).cloned().map(Kept::read).collect()
}
