//! Ties terms that are sums of codes of one column to those codes, and so to each other.
//!
//! Two definitions of which one counts a code more than the other tell by their difference how many had that code.

use super::cells::{Adds, Sheet};
use crate::disclosure::{CellId, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// Ties every family together.
pub(super) fn tie(sheet: &mut Sheet<'_>, relations: &mut Vec<Relation>) {
    for (place, kin) in std::mem::take(&mut sheet.kin) {
        let (family, set, months, code) = place;
        match &kin.rows {
            Some(rows) => {
                let term = sheet.terms.named(family.clone());
                sheet.adds.insert(term, (Adds::Up, kin.kind));
                let mut groups: BTreeMap<Vec<CellId>, BTreeSet<String>> = BTreeMap::new();
                for code in kin.terms.values().flatten().collect::<BTreeSet<_>>() {
                    let of = kin.terms.iter().filter(|(_, codes)| codes.contains(code)).map(|(id, _)| *id).collect();
                    groups.entry(of).or_default().insert(code.clone());
                }
                let mut sums: BTreeMap<CellId, Vec<CellId>> = BTreeMap::new();
                for (terms, codes) in groups {
                    let number = |code: &String| rows.get(code).copied().unwrap_or(0);
                    let joined = codes.iter().map(String::as_str).collect::<Vec<_>>().join("+");
                    let value = codes.iter().map(number).sum();
                    let guarded = 0 < value && value < kin.least;
                    let name = format!("{joined}|{}-{}|{}", kin.at, months.last, family);
                    let group =
                        sheet.put((term, set, months, joined.clone()), kin.kind, Sheet::unseen(name, value, guarded));
                    let places = sheet.places.entry((term, months, joined)).or_default();
                    places.extend(kin.homes.iter().map(|home| (home.clone(), group)));
                    let parts: Vec<CellId> = codes
                        .iter()
                        .filter_map(|code| sheet.known.get(&(term, set, months, code.clone())).copied())
                        .collect();
                    if parts.len() == codes.len() && parts != [group] {
                        relations.push(Relation::total(group, parts));
                    }
                    for id in terms {
                        sums.entry(id).or_default().push(group);
                    }
                }
                for (whole, parts) in sums {
                    let sum: i64 = parts.iter().map(|part| sheet.value(*part)).sum();
                    if sum == sheet.value(whole) && parts != [whole] {
                        relations.push(Relation::total(whole, parts));
                    }
                }
            }
            None => apart(sheet, relations, &kin.terms, (kin.least, &format!("{}|{code}", kin.at))),
        }
    }
}

/// The difference between each term and the next wider ones, where the codes themselves are not in the edition.
fn apart(
    sheet: &mut Sheet<'_>,
    relations: &mut Vec<Relation>,
    terms: &BTreeMap<CellId, BTreeSet<String>>,
    (least, at): (i64, &str),
) {
    let inside = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.is_subset(b) && a != b;
    for (narrow, codes) in terms {
        let wider: Vec<(&CellId, &BTreeSet<String>)> = terms.iter().filter(|(_, more)| inside(codes, more)).collect();
        for (wide, more) in &wider {
            if wider.iter().any(|(_, between)| inside(between, more)) {
                continue;
            }
            let value = sheet.value(**wide) - sheet.value(*narrow);
            let draft = Sheet::unseen(format!("forskjell|{at}"), value, 0 < value && value < least);
            let rest = sheet.left(**wide, &[*narrow], draft);
            relations.push(Relation::total(**wide, [*narrow, rest]));
        }
    }
}
