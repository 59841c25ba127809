//! Reads what a package says of disclosure: `[disclosure]` and `[public]` in `package.toml`.

use super::format::{DisclosureFile, PublicFile};
use super::{Loader, Place};
use crate::disclosure::{Policy, Public, Zeros};
use crate::time::Grain;
use toml::Spanned;

impl Loader {
    /// The policy of the package: the preset that it names, with what it says otherwise.
    pub(super) fn disclosure(&mut self, place: &Place, file: Option<DisclosureFile>) -> Policy {
        let Some(file) = file else { return Policy::default() };
        let mut policy = Policy::default();
        if let Some(name) = file.policy {
            match Policy::preset(name.get_ref()) {
                Some(preset) => policy = preset,
                None => {
                    let what = format!("`{}` is not a way to protect people", name.get_ref());
                    let mend = format!("write one of {}", Policy::PRESETS.join(", "));
                    self.problem(place, place.line_of(&name), "D070", (what, "what is hidden follows from it", mend));
                }
            }
        }
        policy.zeros = match file.zeros.as_ref().map(|zeros| zeros.get_ref().as_str()) {
            None => policy.zeros,
            Some("outcomes") => Zeros::Outcomes,
            Some("shown") => Zeros::Shown,
            Some("hidden") => Zeros::Hidden,
            Some(other) => {
                let what = format!("`{other}` does not say what becomes of zeros");
                let line = file.zeros.as_ref().map_or(1, |zeros| place.line_of(zeros));
                let mend = "write outcomes, shown or hidden".to_owned();
                self.problem(place, line, "D070", (what, "a zero can tell something of everybody", mend));
                policy.zeros
            }
        };
        policy.least = self.at_least(place, file.least, 1, policy.least);
        policy.denominator = self.at_least(place, file.denominator, 1, policy.denominator);
        policy.breakdown = self.at_least(place, file.breakdown, policy.denominator, policy.breakdown);
        policy.hide_full = file.hide_full.unwrap_or(policy.hide_full);
        policy.insiders = file.insiders.unwrap_or(policy.insiders);
        policy
    }

    fn at_least(&mut self, place: &Place, said: Option<Spanned<i64>>, low: i64, otherwise: i64) -> i64 {
        match said {
            Some(number) if *number.get_ref() < low => {
                let what = format!("{} is too low a limit", number.get_ref());
                let said = (what, "a limit that hides nothing protects nobody", format!("write at least {low}"));
                self.problem(place, place.line_of(&number), "D070", said);
                otherwise
            }
            Some(number) => number.into_inner(),
            None => otherwise,
        }
    }

    /// What the package publishes: years and tertials, and breakdowns of years, where nothing else is said.
    pub(super) fn public(&mut self, place: &Place, file: Option<PublicFile>) -> Public {
        let Some(file) = file else { return Public::default() };
        let mut grains = |names: Vec<Spanned<String>>| {
            let mut grains = Vec::new();
            for name in names {
                match grain(name.get_ref()) {
                    Some(grain) => grains.push(grain),
                    None => {
                        let what = format!("`{}` is not a length of periods", name.get_ref());
                        let mend = "write year, half_year, tertial, quarter or month".to_owned();
                        let said = (what, "only what is declared is published", mend);
                        self.problem(place, place.line_of(&name), "D071", said);
                    }
                }
            }
            grains
        };
        let standard = Public::default();
        let periods = file.periods.map_or(standard.periods, &mut grains);
        let breakdowns = file.breakdowns.map_or(standard.breakdowns, &mut grains);
        Public { periods, breakdowns }
    }
}

fn grain(name: &str) -> Option<Grain> {
    match name {
        "year" => Some(Grain::Year),
        "half_year" => Some(Grain::HalfYear),
        "tertial" => Some(Grain::Tertial),
        "quarter" => Some(Grain::Quarter),
        "month" => Some(Grain::Month),
        _ => None,
    }
}
