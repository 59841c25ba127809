//! The strategy map: vision, perspectives, critical success factors, and what is believed to lead to what.

use crate::goal::NotNow;
use serde::{Deserialize, Serialize};

/// A strategy map. Goals stand in it by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrategyMap {
    /// What everything is for.
    pub vision: String,
    /// The perspectives, from the top: id and name.
    pub perspectives: Vec<(String, String)>,
    /// The critical success factors.
    pub factors: Vec<SuccessFactor>,
    /// What is believed to lead to what.
    pub causes: Vec<Cause>,
}

/// What must go well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuccessFactor {
    /// Its id in the map.
    pub id: String,
    /// The perspective, by id.
    pub perspective: String,
    /// What must go well.
    pub name: String,
    /// The goals that show whether it does, by id.
    pub goals: Vec<String>,
}

/// A believed cause: one success factor leads to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// The factor that leads.
    pub from: String,
    /// The factor it leads to.
    pub to: String,
    /// Why one believes so.
    pub why: String,
}

/// One change of a map. Several people change it at once, each a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapChange {
    /// What everything is for.
    Vision(String),
    /// A perspective comes, at the bottom.
    Perspective {
        /// What it is called.
        name: String,
    },
    /// A perspective leaves, where nothing stands in it.
    WithoutPerspective {
        /// Its id.
        id: String,
    },
    /// A success factor comes.
    Factor {
        /// The perspective, by id.
        perspective: String,
        /// What must go well.
        name: String,
        /// The goals that show it, by id.
        goals: Vec<String>,
    },
    /// A success factor leaves, and its causes with it.
    WithoutFactor {
        /// Its id.
        id: String,
    },
    /// A believed cause comes; one between the same two is believed for another reason.
    Cause(Cause),
    /// A believed cause leaves.
    WithoutCause {
        /// The factor that leads.
        from: String,
        /// The factor it leads to.
        to: String,
    },
}

impl StrategyMap {
    /// The map with a change.
    ///
    /// # Errors
    /// The change names what is not there, or a perspective that is not empty.
    pub fn changed(&self, change: MapChange) -> Result<Self, NotNow> {
        let mut map = self.clone();
        let count = |known: usize, left: usize| if known == left { Err(NotNow) } else { Ok(()) };
        match change {
            MapChange::Vision(vision) => map.vision = vision,
            MapChange::Perspective { name } => {
                let id = unused("p", |id| map.perspectives.iter().any(|(known, _)| known == id));
                map.perspectives.push((id, name));
            }
            MapChange::WithoutPerspective { id } => {
                if map.factors.iter().any(|factor| factor.perspective == id) {
                    return Err(NotNow);
                }
                map.perspectives.retain(|(known, _)| *known != id);
                count(self.perspectives.len(), map.perspectives.len())?;
            }
            MapChange::Factor { perspective, name, goals } => {
                if !map.perspectives.iter().any(|(known, _)| *known == perspective) {
                    return Err(NotNow);
                }
                let id = unused("f", |id| map.has(id));
                map.factors.push(SuccessFactor { id, perspective, name, goals });
            }
            MapChange::WithoutFactor { id } => {
                map.factors.retain(|factor| factor.id != id);
                count(self.factors.len(), map.factors.len())?;
                map.causes.retain(|cause| cause.from != id && cause.to != id);
            }
            MapChange::Cause(cause) => {
                if cause.from == cause.to || !map.has(&cause.from) || !map.has(&cause.to) {
                    return Err(NotNow);
                }
                map.causes.retain(|known| known.from != cause.from || known.to != cause.to);
                map.causes.push(cause);
            }
            MapChange::WithoutCause { from, to } => {
                map.causes.retain(|known| known.from != from || known.to != to);
                count(self.causes.len(), map.causes.len())?;
            }
        }
        Ok(map)
    }

    fn has(&self, id: &str) -> bool {
        self.factors.iter().any(|factor| factor.id == id)
    }
}

fn unused(letter: &str, taken: impl Fn(&str) -> bool) -> String {
    let ids = (1_u32..).map(|number| format!("{letter}{number}"));
    ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_factor_leads_to_leaves_with_it() {
        let cause = |from: &str, to: &str| {
            MapChange::Cause(Cause { from: from.to_owned(), to: to.to_owned(), why: String::new() })
        };
        let factor =
            |name: &str| MapChange::Factor { perspective: "p1".to_owned(), name: name.to_owned(), goals: Vec::new() };
        let map = StrategyMap::default().changed(MapChange::Perspective { name: "Bruker".to_owned() }).unwrap();
        let map = map.changed(factor("Trygge lærere")).unwrap().changed(factor("Flere i arbeid")).unwrap();
        assert_eq!(map.changed(cause("f1", "f1")), Err(NotNow), "nothing leads to itself");
        assert_eq!(map.changed(cause("f1", "f9")), Err(NotNow));
        let map = map.changed(cause("f1", "f2")).unwrap();
        assert_eq!(map.changed(MapChange::WithoutPerspective { id: "p1".to_owned() }), Err(NotNow));
        let map = map.changed(MapChange::WithoutFactor { id: "f1".to_owned() }).unwrap();
        assert!(map.causes.is_empty());
        assert_eq!(map.changed(factor("Språkpraksis")).unwrap().factors[1].id, "f1", "a free id is used");
    }
}
