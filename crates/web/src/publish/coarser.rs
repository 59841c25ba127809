//! What would show more than is shown: a longer period, or the unit above.

use crate::ask::Ask;
use crate::names::unit_name;
use rettesnor_core::disclosure::Coarser;
use std::collections::BTreeMap;

/// The coarser cuts, each as a sentence that says of how many indicators it shows what is hidden here.
pub fn coarser(ask: &Ask, cuts: &BTreeMap<String, Vec<Coarser>>) -> Vec<String> {
    let mut counted: Vec<(&Coarser, u64)> = Vec::new();
    for cut in cuts.values().flatten() {
        match counted.iter_mut().find(|(known, _)| *known == cut) {
            Some((_, count)) => *count += 1,
            None => counted.push((cut, 1)),
        }
    }
    let voice = ask.voice();
    let sentence = |(cut, count): (&Coarser, u64)| match cut {
        Coarser::Period(period) => voice.count("publish-coarser-period", count, &[("periode", &voice.period(*period))]),
        Coarser::Unit(unit) => voice.count("publish-coarser-unit", count, &[("enhet", &unit_name(ask, unit))]),
    };
    counted.into_iter().map(sentence).collect()
}
