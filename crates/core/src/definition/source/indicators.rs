//! Reads indicators and their versions.

use super::format::{IndicatorFile, VersionFile};
use super::{Loader, Place};
use crate::definition::condition::{Condition, Test};
use crate::definition::{
    DataSet, Direction, Exclusion, Indicator, Judge, Kind, OverTime, Part, Source, Term, TimeKind, Version, Ytd,
};
use crate::org::UnitKind;
use crate::time::Month;
use std::collections::BTreeSet;
use toml::Spanned;

impl Loader {
    pub(super) fn indicator(&mut self, place: &Place) {
        let Some(file) = self.read::<IndicatorFile>(place) else { return };
        self.named_as_file(place, &file.id);
        let line = place.line_of(&file.id);
        let Some(mut indicator) = self.frame(place, &file) else { return };
        self.perspective(place, &file);
        for version in &file.versions {
            if let Some(version) = self.version(place, &file, indicator.kind, version) {
                indicator.versions.push(version);
            }
        }
        let numbered = indicator.versions.iter().zip(1..).all(|(version, number)| version.number == number);
        let joined = indicator.versions.windows(2).all(|pair| pair[0].valid_to == pair[1].valid_from);
        if !numbered || !joined || indicator.versions.is_empty() {
            let what = "the versions do not follow one another".to_owned();
            let mend = "number them 1, 2, ... and let each begin where the one before it ends".to_owned();
            self.problem(place, line, "D030", (what, "a month is counted by one version", mend));
        }
        if self.catalogue.indicators.insert(indicator.id.clone(), indicator).is_some() {
            let what = format!("there are two indicators `{}`", file.id.get_ref());
            self.problem(
                place,
                line,
                "D007",
                (what, "a line of a card is found by its id", "rename one of them".into()),
            );
        }
    }

    /// Everything but the versions.
    fn frame(&mut self, place: &Place, file: &IndicatorFile) -> Option<Indicator> {
        let line = place.line_of(&file.id);
        let kind = self.word(place, place.line_of(&file.kind), file.kind.get_ref(), &KINDS)?;
        let time = self.word(place, line, &file.time, &TIMES)?;
        let over_time = file.over_time.as_deref().unwrap_or("sum");
        let over_time = self.word(place, line, over_time, &OVER_TIMES)?;
        let direction = self.word(place, line, &file.direction, &DIRECTIONS)?;
        let judge = self.word(place, line, file.judge.as_deref().unwrap_or("ytd"), &JUDGES)?;
        let ytd = self.word(place, line, file.ytd.as_deref().unwrap_or("sum"), &YTDS)?;
        if file.ytd.is_none() && kind == Kind::Count {
            let what = "a count does not say what its year to date is".to_owned();
            let mend = "write ytd = \"sum\" or ytd = \"mean_per_period\"".to_owned();
            self.problem(place, line, "D031", (what, "it is never guessed", mend));
        }
        if time == TimeKind::Cohort && file.lag_months.is_none_or(|lag| lag <= 0) {
            let what = "a cohort does not say when its outcome is read".to_owned();
            self.problem(place, line, "D032", (what, "it must mature", "write lag_months = 12".into()));
        }
        let kinds: Vec<(&str, UnitKind)> = UnitKind::ALL.iter().map(|kind| (kind.as_str(), *kind)).collect();
        let leaf = self.word(place, line, &file.leaf, &kinds)?;
        let id = file.id.get_ref().clone();
        Some(Indicator {
            package: place.package().to_owned(),
            measure: file.measure.clone().unwrap_or_else(|| id.clone()),
            id,
            perspective: file.perspective.get_ref().clone(),
            kind,
            time,
            lag_months: file.lag_months.unwrap_or(0),
            over_time,
            ytd,
            direction,
            judge,
            measure_unit: file.measure_unit.clone(),
            leaf,
            name: file.name.clone(),
            meaning: file.meaning.clone(),
            weaknesses: file.weaknesses.clone(),
            gaming: file.gaming.clone(),
            counterweight: file.counterweight.as_ref().map(|id| id.get_ref().clone()),
            pair: file.pair.as_ref().map(|id| id.get_ref().clone()),
            minutes: file.minutes,
            suppression: file.suppression.clone(),
            source: Source { kind: file.source.kind.clone(), reference: file.source.reference.clone() },
            breakdowns: file.breakdowns.clone(),
            versions: Vec::new(),
        })
    }

    fn perspective(&mut self, place: &Place, file: &IndicatorFile) {
        let known = self
            .catalogue
            .packages
            .get(place.package())
            .map(|package| package.perspectives.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        let wanted = file.perspective.get_ref();
        if !known.as_ref().is_some_and(|known| known.contains(wanted)) {
            let what = format!("`{wanted}` is not a perspective of the package");
            let mend = format!("write one of {}", known.unwrap_or_default().join(", "));
            let line = place.line_of(&file.perspective);
            self.problem(place, line, "D033", (what, "a card is laid out by perspective", mend));
        }
    }

    fn version(
        &mut self,
        place: &Place,
        file: &IndicatorFile,
        kind: Kind,
        spanned: &Spanned<VersionFile>,
    ) -> Option<Version> {
        let line = place.line_of(spanned);
        let version = spanned.get_ref();
        if version.number > 1 && version.change.is_none() {
            let what = format!("version {} does not say what changed", version.number);
            let mend = "write change.nb, change.nn and change.en, and name the periods it touches".to_owned();
            self.problem(place, line, "D034", (what, "a definition changes in the open", mend));
        }
        let derived_from =
            version.derived.as_ref().map(|d| (d.numerator.get_ref().clone(), d.denominator.get_ref().clone()));
        if (kind == Kind::Derived) != derived_from.is_some() {
            let what = "only a derived indicator is derived from two others".to_owned();
            self.problem(place, line, "D035", (what, "the two would contradict", "set kind or derived right".into()));
        }
        let mut made = Version {
            number: version.number,
            valid_from: self.month(place, line, version.valid_from.as_ref()),
            valid_to: self.month(place, line, version.valid_to.as_ref()),
            change: version.change.clone(),
            numerator: empty_term(""),
            denominator: None,
            open: None,
            exclusions: Vec::new(),
            distinct: version.distinct,
            derived_from,
            line,
        };
        if kind != Kind::Derived {
            self.terms(place, file, kind, version, &mut made)?;
        }
        Some(made)
    }

    fn terms(
        &mut self,
        place: &Place,
        file: &IndicatorFile,
        kind: Kind,
        version: &VersionFile,
        made: &mut Version,
    ) -> Option<()> {
        let dataset = self.dataset_named(place, made.line, file.dataset.as_ref().map(|id| id.get_ref().as_str()))?;
        let other = match &version.denominator_dataset {
            Some(id) => self.dataset_named(place, made.line, Some(id))?,
            None => dataset.clone(),
        };
        if kind == Kind::Reported {
            (made.numerator, made.denominator) = reported(&dataset, file.id.get_ref());
            return Some(());
        }
        let numerator = version.numerator.as_ref().or_else(|| self.no_numerator(place, made.line))?;
        let part = |loader: &mut Self, text: Option<&String>| loader.word(place, made.line, text?, &PARTS);
        let numerator_place = part(self, version.place.as_ref());
        let denominator_place = part(self, version.denominator_place.as_ref()).or(numerator_place);
        made.numerator = Term {
            dataset: dataset.id.clone(),
            when: self.condition(place, numerator, &dataset),
            sum: self.sums(place, made.line, &dataset, &version.numerator_sum),
            place: numerator_place,
        };
        made.denominator = match (&version.denominator, kind) {
            (None, Kind::Mean) => Some(Term { sum: Vec::new(), ..made.numerator.clone() }),
            (Some(text), _) => Some(Term {
                dataset: other.id.clone(),
                when: self.condition(place, text, &other),
                sum: self.sums(place, made.line, &other, &version.denominator_sum),
                place: denominator_place,
            }),
            (None, _) => None,
        };
        if made.denominator.is_some() != matches!(kind, Kind::Share | Kind::Ratio | Kind::Mean) {
            let what = "only a share or a ratio has a denominator, and it must have one".to_owned();
            self.problem(
                place,
                made.line,
                "D037",
                (what, "a part is a part of something", "add or take it away".into()),
            );
        }
        made.open = version.open.as_ref().map(|text| self.condition(place, text, &other));
        for exclusion in &version.exclusions {
            let when = self.condition(place, &exclusion.when, &other);
            made.exclusions.push(Exclusion { when, reason: exclusion.reason.clone() });
        }
        Some(())
    }

    fn no_numerator<T>(&mut self, place: &Place, line: usize) -> Option<T> {
        let what = "there is no numerator".to_owned();
        self.problem(place, line, "D036", (what, "nothing would be counted", "write numerator = \"...\"".into()));
        None
    }

    fn dataset_named(&mut self, place: &Place, line: usize, id: Option<&str>) -> Option<DataSet> {
        let found = id.and_then(|id| self.catalogue.datasets.get(id)).cloned();
        if found.is_none() {
            let what = format!("there is no data set `{}`", id.unwrap_or_default());
            let known: Vec<String> = self.catalogue.datasets.keys().cloned().collect();
            let mend = format!("name one of {}", known.join(", "));
            self.problem(place, line, "D038", (what, "an indicator is counted from rows", mend));
        }
        found
    }

    fn sums(&mut self, place: &Place, line: usize, dataset: &DataSet, columns: &[String]) -> Vec<String> {
        let decimals = |name: &String| dataset.column(name).map(|column| column.kind.decimals());
        let first = columns.first().and_then(decimals);
        if columns.iter().any(|name| decimals(name).is_none() || decimals(name) != first) {
            let what = format!("`{}` can't be added up", columns.join(" + "));
            let mend = "name number columns with the same number of decimals".to_owned();
            self.problem(place, line, "D039", (what, "a sum must be of one thing", mend));
            return Vec::new();
        }
        columns.to_vec()
    }

    fn month(&mut self, place: &Place, line: usize, text: Option<&String>) -> Option<Month> {
        let text = text?;
        let month = text.parse().ok();
        if month.is_none() {
            let what = format!("`{text}` is not a month");
            self.problem(place, line, "D008", (what, "a version is valid by months", "write it as 2014-01".into()));
        }
        month
    }

    fn word<T: Copy>(&mut self, place: &Place, line: usize, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let what = format!("`{text}` is not one of {}", known.join(", "));
            self.problem(place, line, "D040", (what, "the key takes one of a few words", "use one of them".into()));
        }
        found
    }
}

const KINDS: [(&str, Kind); 6] = [
    ("share", Kind::Share),
    ("ratio", Kind::Ratio),
    ("count", Kind::Count),
    ("mean", Kind::Mean),
    ("reported", Kind::Reported),
    ("derived", Kind::Derived),
];
const TIMES: [(&str, TimeKind); 3] =
    [("flow", TimeKind::Flow), ("stock", TimeKind::Stock), ("cohort", TimeKind::Cohort)];
const OVER_TIMES: [(&str, OverTime); 3] = [("sum", OverTime::Sum), ("last", OverTime::Last), ("mean", OverTime::Mean)];
const YTDS: [(&str, Ytd); 2] = [("sum", Ytd::Sum), ("mean_per_period", Ytd::MeanPerPeriod)];
const JUDGES: [(&str, Judge); 2] = [("ytd", Judge::YearToDate), ("year", Judge::Year)];
const DIRECTIONS: [(&str, Direction); 4] = [
    ("higher", Direction::Higher),
    ("lower", Direction::Lower),
    ("range", Direction::Range),
    ("none", Direction::None),
];
const PARTS: [(&str, Part); 4] =
    [("start", Part::Start), ("end", Part::End), ("last_day", Part::LastDay), ("any_day", Part::AnyDay)];

fn empty_term(dataset: &str) -> Term {
    Term { dataset: dataset.to_owned(), when: Condition::always(), sum: Vec::new(), place: None }
}

/// The terms of a reported indicator: what was entered for it.
fn reported(dataset: &DataSet, id: &str) -> (Term, Option<Term>) {
    let topic = dataset.topic.clone().unwrap_or_default();
    let when = Condition::test(Test::IsOneOf(topic, BTreeSet::from([id.to_owned()])));
    let term = |column: &str| Term { when: when.clone(), sum: vec![column.to_owned()], ..empty_term(&dataset.id) };
    (term("teller"), Some(term("nevner")))
}
