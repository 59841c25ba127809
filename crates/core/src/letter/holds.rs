//! What holds now: a letter, with its supplements laid over it ask by ask, and what was agreed with one unit.

use super::{Ask, Demand, Letter, LetterKind, Reply};

/// An ask that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The ask, at the level that was agreed.
    pub ask: Ask,
    /// The number of the supplement it stands in; nothing where it stands in the letter itself.
    pub supplement: Option<u32>,
    /// Whether its level was proposed by the unit.
    pub proposed: bool,
}

/// What holds for a unit: the asks of a letter, each as the last final supplement says. Supplements may come in any
/// order; those that are not final, or go to others, say nothing.
#[must_use]
pub fn holds(letter: &Letter, supplements: &[&Letter], reply: Option<&Reply>) -> Vec<Holding> {
    let first = |ask: &Ask| {
        let agreed = reply.and_then(|reply| reply.agreed(&ask.id));
        Holding {
            ask: agreed.map_or_else(|| ask.clone(), |level| ask.at(level)),
            supplement: None,
            proposed: agreed.is_some(),
        }
    };
    let mut holding: Vec<(String, Holding)> = letter.asks.iter().map(|ask| (ask.id.clone(), first(ask))).collect();
    let mut numbered: Vec<(u32, &&Letter)> = supplements
        .iter()
        .filter(|supplement| supplement.stage.binds())
        .filter(|supplement| reply.is_none_or(|reply| supplement.to.contains(&reply.unit)))
        .filter_map(|supplement| match supplement.kind {
            LetterKind::Tillegg { number, .. } => Some((number, supplement)),
            _ => None,
        })
        .collect();
    numbered.sort_by_key(|(number, _)| *number);
    for (number, supplement) in numbered {
        for ask in &supplement.asks {
            let new = Holding { ask: ask.clone(), supplement: Some(number), proposed: false };
            let place = ask.replaces.as_ref().and_then(|id| holding.iter_mut().find(|(held, _)| held == id));
            match place {
                Some((_, held)) => *held = new,
                None => holding.push((format!("{number}/{}", ask.id), new)),
            }
        }
    }
    holding.into_iter().map(|(_, held)| held).filter(|held| held.ask.demand != Demand::Withdrawn).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{LetterStage, Position, Response};
    use super::*;
    use crate::goal::Level;
    use crate::time::parse_date;

    fn ask(id: &str, replaces: Option<&str>, level: Option<&str>) -> Ask {
        let demand = level.map_or(Demand::Withdrawn, |level| Demand::Measured {
            indicator: "B.15".to_owned(),
            desired: Some(Level::parse(level, true).unwrap()),
            tolerance: None,
        });
        let replaces = replaces.map(str::to_owned);
        Ask { id: id.to_owned(), replaces, demand, binding: true, wording: id.to_owned() }
    }

    fn letter(kind: LetterKind, asks: Vec<Ask>, is_final: bool) -> Letter {
        let on = parse_date("2026-02-01").unwrap();
        let stage = if is_final { LetterStage::Final { on, case: String::new() } } else { LetterStage::Draft };
        Letter {
            kind,
            title: String::new(),
            introduction: String::new(),
            to: vec!["kontor:9010".parse().unwrap(), "kontor:9011".parse().unwrap()],
            asks,
            frames: Vec::new(),
            places: Vec::new(),
            authority: String::new(),
            duties: Vec::new(),
            stage,
        }
    }

    fn told(held: &[Holding]) -> Vec<String> {
        let level = |held: &Holding| held.ask.desired().map(|level| level.written.clone()).unwrap_or_default();
        held.iter().map(|held| format!("{} {} {:?}", held.ask.wording, level(held), held.supplement)).collect()
    }

    #[test]
    fn the_last_final_supplement_holds_ask_by_ask() {
        let main = letter(
            LetterKind::MalOgDisponeringsbrev,
            vec![ask("a", None, Some("50")), ask("b", None, Some("30")), ask("c", None, Some("10"))],
            true,
        );
        let number = |number| LetterKind::Tillegg { to: "x".to_owned(), number };
        let first = letter(number(1), vec![ask("d", Some("a"), Some("45")), ask("e", Some("c"), None)], true);
        let second = letter(number(2), vec![ask("f", Some("a"), Some("40")), ask("g", None, Some("5"))], true);
        let draft = letter(number(3), vec![ask("h", Some("b"), Some("1"))], false);
        let now = holds(&main, &[&draft, &second, &first], None);
        assert_eq!(told(&now), ["f 40 Some(2)", "b 30 None", "g 5 Some(2)"]);
    }

    #[test]
    fn a_proposal_holds_for_its_unit_once_it_is_agreed_to() {
        let main = letter(LetterKind::MalOgDisponeringsbrev, vec![ask("a", None, Some("50"))], true);
        let mut reply = Reply::of("kontor:9010".parse().unwrap());
        let level = Some(Level::parse("46", true).unwrap());
        reply.stances.insert("a".to_owned(), Position::Proposes { level, reason: "Få søkere".to_owned() });
        assert_eq!(told(&holds(&main, &[], Some(&reply))), ["a 50 None"]);
        assert_eq!(reply.open(), 1);
        reply.responses.insert("a".to_owned(), Response { agrees: true, text: String::new() });
        assert_eq!(told(&holds(&main, &[], Some(&reply))), ["a 46 None"]);
        assert_eq!(reply.open(), 0);
        let mut elsewhere =
            letter(LetterKind::Tillegg { to: "x".to_owned(), number: 1 }, vec![ask("b", Some("a"), Some("20"))], true);
        elsewhere.to = vec!["kontor:9011".parse().unwrap()];
        assert_eq!(told(&holds(&main, &[&elsewhere], Some(&reply))), ["a 46 None"], "it goes to another unit");
    }
}
