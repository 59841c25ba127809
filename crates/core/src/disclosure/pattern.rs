//! What is hidden of a package and a year, for all units and lines at once: made once, frozen, and only ever extended.
//!
//! A [`Pattern`] is asked figure by figure. What it does not know is hidden: a period that it was not made for, a unit
//! that came later, a breakdown that is not published. It holds no numbers. Nothing tells readers why a figure is hidden;
//! the counts in [`HiddenCounts`] are for those who publish.

use super::universe::{FigureKey, Universe};
use super::{Exposed, Hidden, Options, Progress, Standing, audit, suppress};
use crate::definition::{Catalogue, Kind};
use crate::measure::{Figure, Span, State};
use crate::org::{Line, UnitRef};
use crate::scorecard::{Card, CardLine, Judged, SeriesPoint, Status};
use crate::time::{Grain, MonthRange, Period};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// With so many numbers that can be worked out there is no need to know of more.
const ENOUGH: usize = 20;

/// Why a figure is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhyHidden {
    /// It is small itself.
    Small,
    /// To protect others.
    Protects,
}

/// What an audit has said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// How many numbers must not be known.
    pub guarded: usize,
    /// Those that can be worked out all the same, by name, each with who could.
    pub exposed: Vec<String>,
    /// Those of which it could not be settled, with whom.
    pub unsettled: Vec<String>,
}

impl Verdict {
    /// Whether nothing can be worked out.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.exposed.is_empty() && self.unsettled.is_empty()
    }
}

/// What is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pattern {
    /// The package.
    pub package: String,
    /// The year.
    pub year: i32,
    /// The edition that it was made from.
    pub edition: String,
    /// The periods whose cards it covers.
    pub periods: Vec<Period>,
    /// The hidden figures, with the reason.
    #[serde(with = "as_list")]
    pub hidden: BTreeMap<FigureKey, WhyHidden>,
    /// The indicators without persons behind them, which are always shown.
    pub open: BTreeSet<String>,
    /// The indicators worked out from two others.
    pub derived: BTreeMap<String, (String, String)>,
    /// The months of each indicator that it knows, and the breakdowns.
    pub known: BTreeSet<(String, MonthRange, String)>,
    /// The codes of breakdowns, by indicator.
    pub codes: BTreeMap<String, BTreeSet<(String, String)>>,
    /// Figures that are broken down: those of others are too small for it.
    pub broken_down: BTreeSet<(String, String, MonthRange)>,
    /// The units it knows.
    pub units: BTreeSet<String>,
    /// What the audit said.
    pub verdict: Verdict,
}

/// How much is hidden, for those who publish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenCounts {
    /// Figures that are shown.
    pub shown: usize,
    /// Figures hidden because they are small.
    pub small: usize,
    /// Figures hidden to protect others.
    pub protects: usize,
}

/// A coarser cut that shows a figure which is hidden in the finer one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coarser {
    /// The longer period.
    Period(Period),
    /// The unit above.
    Unit(UnitRef),
}

mod as_list {
    use super::{BTreeMap, FigureKey, WhyHidden};
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(map: &BTreeMap<FigureKey, WhyHidden>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(map)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<FigureKey, WhyHidden>, D::Error> {
        Ok(Vec::<(FigureKey, WhyHidden)>::deserialize(from)?.into_iter().collect())
    }
}

impl Pattern {
    /// Finds what to hide, and lets the audit look at it.
    #[must_use]
    pub fn make(
        catalogue: &Catalogue,
        (package, year, edition): (&str, i32, &str),
        periods: &[Period],
        universe: &Universe,
        progress: Progress<'_>,
    ) -> (Self, Hidden) {
        let insiders = catalogue.packages.get(package).is_none_or(|package| package.disclosure.insiders);
        let options = Options { insiders, enough: ENOUGH };
        // Hiding is most of the work, and the audit the last quarter.
        let suppression = suppress(&universe.table, options, &mut |done, all| progress(done * 3, all * 4));
        let found = audit(&universe.table, &suppression.hidden, &suppression.twins, options, &mut |done, all| {
            progress(all * 3 + done, all * 4);
        });
        let table = &universe.table;
        let named = |list: &[Exposed]| list.iter().map(|exposed| exposed.told(table)).collect::<Vec<_>>();
        let verdict =
            Verdict { guarded: found.guarded, exposed: named(&found.exposed), unsettled: named(&found.unsettled) };
        let apart = found.apart.iter().map(|cell| universe.table.cell(*cell).key.clone());
        let verdict = Verdict { exposed: verdict.exposed.into_iter().chain(apart).collect(), ..verdict };
        let mut pattern = Self {
            package: package.to_owned(),
            year,
            edition: edition.to_owned(),
            periods: periods.to_vec(),
            hidden: BTreeMap::new(),
            open: BTreeSet::new(),
            derived: BTreeMap::new(),
            known: BTreeSet::new(),
            codes: BTreeMap::new(),
            broken_down: BTreeSet::new(),
            units: BTreeSet::new(),
            verdict,
        };
        pattern.take_in(universe, &suppression.hidden);
        for indicator in catalogue.indicators_of(package) {
            if catalogue.policy_of(indicator).is_none() {
                pattern.open.insert(indicator.id.clone());
            }
            let derived = indicator.versions.last().and_then(|version| version.derived_from.clone());
            if let Some(parts) = derived.filter(|_| indicator.kind == Kind::Derived) {
                pattern.derived.insert(indicator.id.clone(), parts);
            }
        }
        (pattern, suppression.hidden)
    }

    /// Takes in the figures of the universe, and which of them are hidden.
    fn take_in(&mut self, universe: &Universe, hidden: &Hidden) {
        for (key, cells) in &universe.figures {
            let part = key.part.as_ref().map(|(by, _)| by.clone()).unwrap_or_default();
            self.known.insert((key.indicator.clone(), key.months, part));
            self.units.insert(key.unit.clone());
            if let Some(part) = &key.part {
                self.codes.entry(key.indicator.clone()).or_default().insert(part.clone());
                self.broken_down.insert((key.indicator.clone(), key.unit.clone(), key.months));
            }
            let unseen = |cell: &super::CellId| {
                hidden.contains(*cell)
                    || matches!(universe.table.cell(*cell).standing, Standing::Sensitive | Standing::Hidden { .. })
            };
            if cells.iter().any(unseen) {
                let why = if universe.small.contains(key) { WhyHidden::Small } else { WhyHidden::Protects };
                self.hidden.insert(key.clone(), why);
            }
        }
    }

    /// Whether a figure of an indicator may be shown to everybody, at a unit in a line.
    #[must_use]
    pub fn shows(&self, indicator: &str, (unit, line): (&UnitRef, &Line), months: MonthRange) -> bool {
        if let Some((over, under)) = self.derived.get(indicator) {
            return self.shows(over, (unit, line), months) && self.shows(under, (unit, line), months);
        }
        self.shows_key(&FigureKey {
            indicator: indicator.to_owned(),
            unit: unit.to_string(),
            line: line.clone(),
            months,
            part: None,
        })
    }

    /// Whether a part of a breakdown may be shown to everybody.
    #[must_use]
    pub fn shows_part(
        &self,
        indicator: &str,
        (unit, line): (&UnitRef, &Line),
        months: MonthRange,
        (by, code): (&str, &str),
    ) -> bool {
        self.shows_key(&FigureKey {
            indicator: indicator.to_owned(),
            unit: unit.to_string(),
            line: line.clone(),
            months,
            part: Some((by.to_owned(), code.to_owned())),
        })
    }

    /// Whether the pattern was made with figures of an indicator over these months.
    #[must_use]
    pub fn knows(&self, indicator: &str, months: MonthRange) -> bool {
        self.open.contains(indicator)
            || self
                .derived
                .get(indicator)
                .is_some_and(|(over, under)| self.knows(over, months) && self.knows(under, months))
            || self.known.contains(&(indicator.to_owned(), months, String::new()))
    }

    /// The breakdowns of a figure that are published, each with its codes and whether they are shown.
    #[must_use]
    pub fn parts_of(
        &self,
        indicator: &str,
        (unit, line): (&UnitRef, &Line),
        months: MonthRange,
    ) -> BTreeMap<String, BTreeMap<String, bool>> {
        let mut found: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
        if !self.shows(indicator, (unit, line), months) {
            return found;
        }
        let place = (unit.to_string(), line.clone(), months);
        for (by, code) in self.codes.get(indicator).into_iter().flatten() {
            let key = FigureKey {
                indicator: indicator.to_owned(),
                unit: place.0.clone(),
                line: line.clone(),
                months,
                part: Some((by.clone(), code.clone())),
            };
            if self.broken_down.contains(&(indicator.to_owned(), place.0.clone(), months)) {
                found.entry(by.clone()).or_default().insert(code.clone(), self.shows_key(&key));
            }
        }
        found
    }

    fn shows_key(&self, key: &FigureKey) -> bool {
        if self.open.contains(&key.indicator) && key.part.is_none() {
            return true;
        }
        let part = key.part.as_ref().map(|(by, _)| by.clone()).unwrap_or_default();
        self.units.contains(&key.unit)
            && self.known.contains(&(key.indicator.clone(), key.months, part))
            && !self.hidden.contains_key(key)
    }

    /// Covers everything on a card that is not to be shown, with all that follows from it. Lines of other packages are
    /// left out.
    pub fn cover(&self, card: &mut Card) {
        card.lines.retain(|line| line.package == self.package);
        let (unit, period) = (card.unit.clone(), card.period);
        card.lines.iter_mut().for_each(|line| self.cover_line(line, &unit, period));
    }

    fn cover_line(&self, line: &mut CardLine, unit: &UnitRef, card: Period) {
        let id = line.id.clone();
        let along = line.line.clone();
        let shows = |span: Span| self.shows(&id, (unit, &along), span.range());
        let at = |last_year, to_date| Span { card, last_year, to_date };
        let figures = &mut line.figures;
        for (figure, span) in [
            (&mut figures.period, at(false, false)),
            (&mut figures.period_last_year, at(true, false)),
            (&mut figures.ytd, at(false, true)),
            (&mut figures.ytd_last_year, at(true, true)),
        ] {
            cover(figure, shows(span));
        }
        let before = shows(Span { card: card.previous(), last_year: false, to_date: false });
        let trend = shows(at(false, false))
            && (line.trend_rule.as_deref() == Some("periode_mot_hittil") && shows(at(false, true))
                || line.trend_rule.as_deref() == Some("forrige_periode") && before);
        if !trend {
            line.trend = None;
        }
        let year = Span { card: Period::year_of(card.year()), last_year: false, to_date: true };
        // On a card that is shorter than the year the status may be that of the year.
        let judged_by_year =
            card.grain() == Grain::Year || matches!(line.judged.status, Status::UnderWay) || shows(year);
        if !shows(at(false, true))
            || !judged_by_year && line.judged.status != Status::NoGoal && line.figures.ytd.year.is_some()
        {
            let status = if line.judged.status == Status::NoGoal { Status::NoGoal } else { Status::Unknown };
            line.judged = Judged { status, clear: None };
        }
    }

    /// Covers the points of a series that are not to be shown.
    pub fn cover_series(&self, indicator: &str, (unit, line): (&UnitRef, &Line), points: &mut [SeriesPoint]) {
        for point in points {
            cover(&mut point.figure, self.shows(indicator, (unit, line), point.period.range()));
        }
    }

    /// How much of a unit's figures, or of all, is hidden and why.
    #[must_use]
    pub fn counts_of(&self, unit: Option<&UnitRef>, figures: impl IntoIterator<Item = FigureKey>) -> HiddenCounts {
        let name = unit.map(ToString::to_string);
        let mut counts_of = HiddenCounts::default();
        for key in figures.into_iter().filter(|key| name.as_ref().is_none_or(|name| *name == key.unit)) {
            match self.hidden.get(&key) {
                None => counts_of.shown += 1,
                Some(WhyHidden::Small) => counts_of.small += 1,
                Some(WhyHidden::Protects) => counts_of.protects += 1,
            }
        }
        counts_of
    }

    /// How much of a card is shown, and how much is hidden and why.
    #[must_use]
    pub fn counts_on(&self, card: &Card) -> HiddenCounts {
        let mut counts = HiddenCounts::default();
        for line in &card.lines {
            let figures = &line.figures;
            for (figure, last_year, to_date) in [
                (&figures.period, false, false),
                (&figures.period_last_year, true, false),
                (&figures.ytd, false, true),
                (&figures.ytd_last_year, true, true),
            ] {
                let key = FigureKey {
                    indicator: line.id.clone(),
                    unit: card.unit.to_string(),
                    line: line.line.clone(),
                    months: Span { card: card.period, last_year, to_date }.range(),
                    part: None,
                };
                match (figure.state, self.hidden.get(&key)) {
                    (State::Suppressed, Some(WhyHidden::Small)) => counts.small += 1,
                    (State::Suppressed, _) => counts.protects += 1,
                    (State::Value | State::None, _) => counts.shown += 1,
                    _ => {}
                }
            }
        }
        counts
    }

    /// The coarser cuts that show what is hidden of an indicator at a unit in a period: the longer period, the unit above.
    #[must_use]
    pub fn coarser(
        &self,
        indicator: &str,
        (unit, line): (&UnitRef, &Line),
        period: Period,
        above: &[UnitRef],
    ) -> Vec<Coarser> {
        let mut found = Vec::new();
        let longer = self.periods.iter().filter(|longer| {
            longer.grain() > period.grain() && longer.range().contains(period.first()) && longer.year() == period.year()
        });
        found.extend(
            longer.filter(|longer| self.shows(indicator, (unit, line), longer.range())).map(|p| Coarser::Period(*p)),
        );
        let shown = above.iter().find(|above| self.shows(indicator, (above, line), period.range()));
        found.extend(shown.cloned().map(Coarser::Unit));
        found
    }
}

/// Hides a figure, with everything that was worked out from it; its coverage stays. What outcomes that are not known
/// leave open is not published: how many they are is a number of its own.
fn cover(figure: &mut Figure, shown: bool) {
    let counted = matches!(figure.state, State::Value | State::None | State::Suppressed);
    if shown || !counted {
        figure.open = 0;
        figure.range = None;
        return;
    }
    let (units_reported, units_expected) = (figure.units_reported, figure.units_expected);
    let (notes, year, months_matured) = (std::mem::take(&mut figure.notes), figure.year, figure.months_matured);
    *figure =
        Figure { units_reported, units_expected, notes, year, months_matured, ..Figure::without(State::Suppressed) };
}
