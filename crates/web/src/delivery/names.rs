//! The names of those who did something, by the ids that the store keeps.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_core::access::Who;
use rettesnor_words::Voice;
use std::collections::BTreeMap;

/// Names by the ids of accounts.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The names of some.
    pub async fn of<'a>(ask: &Ask, ids: impl Iterator<Item = &'a str>) -> Result<Self, Problem> {
        let mut names = Self::default();
        for id in ids {
            if id == Who::Operator.as_actor() || names.0.contains_key(id) {
                continue;
            }
            let person = ask.desk().store().person(&Who::Operator, id).await;
            let person = person.map_err(|error| Problem::Store(ask.clone(), error))?;
            names.0.insert(id.to_owned(), person.map(|person| person.name).unwrap_or_default());
        }
        Ok(names)
    }

    /// The name of one; whoever holds the machine has none.
    pub fn get(&self, voice: &Voice, id: &str) -> String {
        let name = self.0.get(id).filter(|name| !name.is_empty());
        name.cloned().unwrap_or_else(|| voice.say("upload-by-operator", &[]))
    }
}
