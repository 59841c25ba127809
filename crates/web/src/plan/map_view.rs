//! The strategy map, drawn, and as a table.

use rettesnor_core::goal::Goal;
use rettesnor_core::plan::{PlanContents, StrategyMap};
use rettesnor_drawing::{Arrow, Card, Dress, Map, MapRow};
use rettesnor_words::Voice;

/// How wide the map is drawn on a page, and on a phone.
const WIDE: f64 = 960.0;
const NARROW: f64 = 340.0;

/// A strategy map.
pub struct MapView {
    /// What everything is for.
    pub vision: String,
    /// It, drawn for a page and for a phone.
    pub drawn: [String; 2],
    /// Its perspectives with what must go well in each.
    pub rows: Vec<RowView>,
    /// What is believed to lead to what.
    pub causes: Vec<CauseView>,
}

/// A perspective.
pub struct RowView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What must go well: the id, the words, the goals that show it.
    pub factors: Vec<(String, String, Vec<String>)>,
}

/// A believed cause.
pub struct CauseView {
    /// The ids of what leads and what it leads to.
    pub ids: (String, String),
    /// What leads.
    pub from: String,
    /// What it leads to.
    pub to: String,
    /// Why one believes so.
    pub why: String,
}

impl MapView {
    /// The map of a plan.
    pub fn new(voice: &Voice, contents: &PlanContents, map: &StrategyMap) -> Self {
        let goal = |id: &String| -> Option<&Goal> {
            contents.goals.iter().find(|(known, _)| known == id).map(|(_, goal)| goal)
        };
        let rows: Vec<RowView> = map
            .perspectives
            .iter()
            .map(|(id, name)| {
                let mine = map.factors.iter().filter(|factor| factor.perspective == *id);
                let factors = mine.map(|factor| {
                    let goals = factor.goals.iter().filter_map(goal).map(|goal| goal.name.clone()).collect();
                    (factor.id.clone(), factor.name.clone(), goals)
                });
                RowView { id: id.clone(), name: name.clone(), factors: factors.collect() }
            })
            .collect();
        let name = |id: &str| map.factors.iter().find(|factor| factor.id == id).map(|factor| factor.name.clone());
        let causes: Vec<CauseView> = map
            .causes
            .iter()
            .filter_map(|cause| {
                let (from, to) = (name(&cause.from)?, name(&cause.to)?);
                Some(CauseView { ids: (cause.from.clone(), cause.to.clone()), from, to, why: cause.why.clone() })
            })
            .collect();
        let label = label(voice, map);
        let drawn = [WIDE, NARROW].map(|width| draw(&rows, &causes, width, &label));
        Self { vision: map.vision.clone(), drawn, rows, causes }
    }
}

fn label(voice: &Voice, map: &StrategyMap) -> String {
    let count = |n: usize| n.to_string();
    let (rows, factors, causes) = (count(map.perspectives.len()), count(map.factors.len()), count(map.causes.len()));
    voice.say("plan-map-said", &[("perspektiver", &rows), ("faktorer", &factors), ("arsaker", &causes)])
}

fn draw(rows: &[RowView], causes: &[CauseView], width: f64, label: &str) -> String {
    let rows: Vec<MapRow<'_>> = rows
        .iter()
        .map(|row| MapRow {
            name: &row.name,
            cards: row
                .factors
                .iter()
                .map(|(id, name, goals)| Card { id, name, notes: goals.iter().map(String::as_str).collect() })
                .collect(),
        })
        .collect();
    let arrows: Vec<Arrow<'_>> =
        causes.iter().map(|cause| Arrow { from: &cause.ids.0, to: &cause.ids.1, title: &cause.why }).collect();
    Map { rows: &rows, arrows: &arrows, width, label }.draw(Dress::Classes)
}
