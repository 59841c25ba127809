//! Walks through every figure of every unit that a card can show, and puts down the numbers that it prints.

use super::cells::{Adds, Draft, FigureKey, Sheet};
use super::sets::SetId;
use super::terms::TermId;
use crate::definition::{DataSet, Indicator, Kind, OverTime, TimeKind, Version};
use crate::disclosure::{CellId, Policy, Relation};
use crate::measure::{Figure, Quantity, Question, Reading, Span, State};
use crate::org::{Line, UnitKind, UnitRef};
use crate::tally::Piece;
use crate::time::{MonthRange, Period};
use std::collections::{BTreeMap, BTreeSet};

/// A figure that is being put down.
struct Seen<'s> {
    indicator: &'s Indicator,
    version: &'s Version,
    unit: &'s UnitRef,
    line: &'s Line,
    policy: &'s Policy,
    /// The months that were asked about.
    asked: MonthRange,
    /// The months that were counted.
    counted: MonthRange,
    set: SetId,
    kind: Option<UnitKind>,
    printed: bool,
}

/// The numbers that a figure prints.
#[derive(Clone, Copy)]
struct Numbers {
    numerator: Quantity,
    denominator: Option<Quantity>,
    forms: Option<i64>,
    /// Whether so few stand behind it that all of it is small.
    few: bool,
}

/// Puts down every figure of the package on the cards of the periods.
pub(super) fn collect(sheet: &mut Sheet<'_>, package: &str, periods: &[Period]) {
    let reading = sheet.reading;
    sheet.least = reading.catalogue.packages.get(package).map_or(0, |package| package.disclosure.least);
    let public = reading.catalogue.packages.get(package).map(|package| package.public.clone()).unwrap_or_default();
    for indicator in reading.catalogue.indicators_of(package).filter(|indicator| indicator.kind != Kind::Derived) {
        let Some(policy) = reading.catalogue.policy_of(indicator) else { continue };
        for line in reading.structure.lines() {
            for unit in reading.structure.units(&line) {
                if reading.expected(indicator, &unit, &line).is_empty() {
                    continue;
                }
                let mut done = BTreeSet::new();
                for period in periods {
                    let breaks_down = public.breakdowns.contains(&period.grain());
                    for span in spans(*period) {
                        let parts = breaks_down && !span.last_year;
                        if done.insert((span.range(), parts)) {
                            figure(sheet, (indicator, &policy, parts), (&unit, &line), span);
                        }
                    }
                }
            }
        }
    }
}

/// The four times on a card's line.
fn spans(card: Period) -> [Span; 4] {
    [(false, false), (true, false), (false, true), (true, true)].map(|(last_year, to_date)| Span {
        card,
        last_year,
        to_date,
    })
}

fn figure(
    sheet: &mut Sheet<'_>,
    (indicator, policy, parts): (&Indicator, &Policy, bool),
    (unit, line): (&UnitRef, &Line),
    span: Span,
) {
    let reading = sheet.reading;
    let version = indicator.version_at(span.card.last()).or_else(|| indicator.versions.first());
    let Some(version) = version else { return };
    let question = Question { indicator, version, unit, line };
    let figure = reading.figure(question, span);
    let counted = counted(reading, question, span, &figure);
    let Some(numbers) = numbers(reading, question, counted, &figure) else { return };
    let kind = reading.catalogue.datasets.get(&version.numerator.dataset).and_then(|dataset| dataset.unit.kind);
    let Some(set) = sheet.sets(kind).of(unit, line) else { return };
    let printed = !reading.structure.too_small(unit);
    let asked = span.range();
    let seen = Seen { indicator, version, unit, line, policy, asked, counted, set, kind, printed };
    seen.whole(sheet, numbers);
    if parts && matches!(figure.state, State::Value | State::None) && is_broken_down(sheet, (indicator, policy), span) {
        seen.parts(sheet, numbers);
    }
}

/// Whether the breakdowns of an indicator are printed for any unit at all: where they are not, there is nothing to work
/// the groups out from.
fn is_broken_down(sheet: &mut Sheet<'_>, (indicator, policy): (&Indicator, &Policy), span: Span) -> bool {
    let key = (indicator.id.clone(), span.range());
    if let Some(known) = sheet.broken_down.get(&key) {
        return *known;
    }
    let reading = sheet.reading;
    let large = |line: &Line, unit: &UnitRef| {
        let version = indicator.version_at(span.card.last()).or_else(|| indicator.versions.first());
        let Some(version) = version.filter(|_| !reading.expected(indicator, unit, line).is_empty()) else {
            return false;
        };
        let figure = reading.figure(Question { indicator, version, unit, line }, span);
        let whole = figure.denominator.filter(|_| indicator.kind != Kind::Count).or(figure.numerator);
        !reading.structure.too_small(unit) && whole.is_some_and(|whole| whole.number >= policy.breakdown)
    };
    let lines = reading.structure.lines();
    let any = lines.iter().any(|line| reading.structure.units(line).iter().any(|unit| large(line, unit)));
    sheet.broken_down.insert(key, any);
    any
}

/// The months that a figure was counted in.
fn counted(reading: &Reading, question: Question<'_>, span: Span, figure: &Figure) -> MonthRange {
    let range = span.range();
    let indicator = question.indicator;
    let yearly = reading.catalogue.datasets.get(&question.version.numerator.dataset).is_some_and(DataSet::is_yearly);
    if let Some(year) = figure.year.or(yearly.then(|| span.period().year())) {
        return Period::year_of(year).range();
    }
    if let Some(months) = figure.months_matured.and_then(|months| i32::try_from(months).ok()).filter(|n| *n > 0) {
        return MonthRange { last: range.first.plus(months - 1), ..range };
    }
    let stock = indicator.time == TimeKind::Stock && question.version.distinct;
    if indicator.over_time == OverTime::Last && (indicator.kind == Kind::Count || stock) {
        let alone = |month| MonthRange { first: month, last: month };
        let last = range.months().rev().find(|month| reading.coverage(question, alone(*month)).reported > 0);
        return last.map_or(range, alone);
    }
    range
}

/// The numbers that a figure prints, or would print; nothing where nothing was reported.
fn numbers(reading: &Reading, question: Question<'_>, counted: MonthRange, figure: &Figure) -> Option<Numbers> {
    let indicator = question.indicator;
    let survey = indicator.kind == Kind::Mean;
    let nobody = Quantity::whole(0);
    match figure.state {
        State::Value => {
            let denominator = figure.denominator.filter(|_| indicator.kind != Kind::Count);
            let numerator = figure.numerator?;
            // Hours of few people are as telling as a small number of them. Where rows are not about people it is the
            // sum itself that counts people.
            let dataset = reading.catalogue.datasets.get(&question.version.numerator.dataset);
            let of_people = dataset.is_some_and(|dataset| dataset.person.is_some());
            let sums = of_people && indicator.kind == Kind::Ratio && !question.version.numerator.sum.is_empty();
            let rows = if sums { reading.piece(question, Piece::Rows, counted) } else { 0 };
            let few = sums && rows > 0 && rows < 10 * i64::from(counted.len());
            Some(Numbers { numerator, denominator, forms: figure.forms, few })
        }
        State::None => {
            let denominator = (indicator.kind != Kind::Count).then_some(nobody);
            Some(Numbers { numerator: nobody, denominator, forms: survey.then_some(0), few: false })
        }
        State::Suppressed if survey => {
            let of = |piece| Quantity::whole(reading.piece(question, piece, counted));
            let denominator = of(Piece::Denominator);
            Some(Numbers { numerator: of(Piece::Numerator), denominator: Some(denominator), forms: None, few: true })
        }
        _ => None,
    }
}

impl Seen<'_> {
    fn key(&self, part: Option<(String, String)>) -> FigureKey {
        FigureKey {
            indicator: self.indicator.id.clone(),
            unit: self.unit.to_string(),
            line: self.line.clone(),
            months: self.asked,
            part,
        }
    }

    fn at(&self, what: &str, code: &str) -> String {
        let code = if code.is_empty() { String::new() } else { format!("|{code}") };
        let (first, last) = (self.counted.first, self.counted.last);
        format!("{}|{what}|{}|{first}-{last}{code}", self.indicator.id, self.unit)
    }

    /// Those who know the number whatever is hidden: the unit, and those above it, who see the figures of all under them.
    /// A place too small to be shown is guarded from readers; from its neighbours, of whom there may be but one, only
    /// where the number is small.
    fn owners(&self, sheet: &Sheet<'_>, sensitive: bool) -> BTreeSet<String> {
        let structure = &sheet.reading.structure;
        let above = structure.ancestors(self.unit, self.line);
        let mut owners: BTreeSet<String> = above.iter().chain([self.unit]).map(ToString::to_string).collect();
        if self.is_too_small(sheet) && !sensitive {
            let beside = above.first().map(|parent| structure.children(parent, self.line)).unwrap_or_default();
            owners.extend(beside.iter().map(ToString::to_string));
        }
        owners
    }

    fn is_too_small(&self, sheet: &Sheet<'_>) -> bool {
        sheet.reading.structure.too_small(self.unit)
    }

    /// Puts a number down as one of the unit's.
    fn put(&self, sheet: &mut Sheet<'_>, term: TermId, code: &str, draft: Draft) -> CellId {
        let id = sheet.put((term, self.set, self.counted, code.to_owned()), self.kind, draft);
        let place = (self.line.clone(), self.unit.clone());
        sheet.places.entry((term, self.counted, code.to_owned())).or_default().insert(place, id);
        id
    }

    fn draft(
        &self,
        sheet: &Sheet<'_>,
        (what, code): (&str, &str),
        value: i64,
        (sensitive, zero_shown): (bool, bool),
    ) -> Draft {
        Draft {
            name: self.at(what, code),
            value,
            low: value.min(0),
            sensitive,
            unshowable: code.is_empty() && self.is_too_small(sheet),
            zero_shown,
            printed: self.printed,
            weight: self.weight(code),
            owners: self.owners(sheet, sensitive),
        }
    }

    /// What it costs to hide a number: the wider the unit and the longer the time, the more are left without; a part of
    /// a breakdown is missed less than its whole.
    fn weight(&self, code: &str) -> u32 {
        let unit = match self.unit.kind {
            UnitKind::Land => 24,
            UnitKind::Fylke | UnitKind::Region => 6,
            UnitKind::Kommune => 2,
            UnitKind::Bydel | UnitKind::Kontor | UnitKind::Tjeneste => 1,
        };
        let months = match self.asked.len() {
            ..=4 => 2,
            5..=8 => 3,
            _ => 4,
        };
        unit * months * if code.is_empty() { 3 } else { 1 }
    }

    fn term(&self, sheet: &mut Sheet<'_>, piece: Piece) -> Option<TermId> {
        let term = sheet.terms.of(self.indicator, piece, self.counted)?;
        // What units report themselves is told apart by the indicator, whatever the definition reads.
        let persons = self.version.distinct || piece == Piece::Forms && self.indicator.kind != Kind::Mean;
        sheet.adds.insert(term, (if persons { Adds::AtMost } else { Adds::Up }, self.kind));
        Some(term)
    }

    fn whole(&self, sheet: &mut Sheet<'_>, numbers: Numbers) {
        let mut printed = self.fraction(sheet, numbers, "");
        if let (Some(forms), Some(term)) = (numbers.forms, self.term(sheet, Piece::Forms)) {
            let draft = self.draft(sheet, ("skjema", ""), forms, (numbers.few, false));
            let forms = self.put(sheet, term, "", draft);
            sheet.together.extend(printed.iter().flat_map(|id| [(*id, forms), (forms, *id)]));
            printed.push(forms);
        }
        if self.printed && !printed.is_empty() {
            sheet.figures.insert(self.key(None), printed);
        }
    }

    /// A numerator and what it is of, with what is left of it.
    fn fraction(&self, sheet: &mut Sheet<'_>, numbers: Numbers, code: &str) -> Vec<CellId> {
        let (policy, few) = (self.policy, numbers.few);
        let scale = |quantity: Quantity| 10_i64.pow(quantity.decimals.min(6));
        let (over, parts) = (numbers.numerator.number, scale(numbers.numerator));
        let Some(term) = self.term(sheet, Piece::Numerator) else { return Vec::new() };
        let Some(denominator) = numbers.denominator else {
            let number = (few || policy.hides_number(over, parts), policy.hides_number(0, 1));
            let draft = self.draft(sheet, ("antall", code), over, (number.0, !number.1));
            return vec![self.put(sheet, term, code, draft)];
        };
        let Some(of) = self.term(sheet, Piece::Denominator) else { return Vec::new() };
        let (under, share) = (denominator.number, self.indicator.kind == Kind::Share);
        let small = few || (under > 0 && policy.hides_outcome(over, parts)) && self.indicator.kind != Kind::Mean;
        let rest_small = share && under > 0 && policy.hides_rest(under - over, parts);
        let denominator_small = few || policy.hides_denominator(under, scale(denominator));
        let zero = !share || policy.hides_outcome(0, 1);
        let draft = self.draft(sheet, ("teller", code), over, (small || rest_small, !zero));
        let numerator = self.put(sheet, term, code, draft);
        let draft =
            self.draft(sheet, ("nevner", code), under, (denominator_small, share && !policy.hides_denominator(0, 1)));
        let denominator = self.put(sheet, of, code, draft);
        sheet.together.push((denominator, numerator));
        if share {
            let name = format!("{} without {}", sheet.terms.text(of), sheet.terms.text(term));
            let name = sheet.terms.named(name);
            let rest = Sheet::unseen(self.at("resten", code), under - over, rest_small);
            let rest = sheet.put((name, self.set, self.counted, code.to_owned()), self.kind, rest);
            sheet.relations.push(Relation::total(denominator, [numerator, rest]));
            self.kin(sheet, [(Piece::Numerator, numerator), (Piece::Denominator, denominator)], code);
        } else {
            sheet.together.push((numerator, denominator));
        }
        vec![numerator, denominator]
    }

    /// Notes which codes of a column the numbers are sums of.
    fn kin(&self, sheet: &mut Sheet<'_>, cells: [(Piece, CellId); 2], code: &str) {
        for (piece, id) in cells {
            let reading = sheet.reading;
            let Some(by) = sheet.terms.by_code(&reading.catalogue, self.indicator, piece, self.counted) else {
                continue;
            };
            let with_rows = code.is_empty() && sheet.terms.is_split(self.indicator, Piece::Rows, &by.column);
            let (at, least, counted) =
                (format!("{}|{}", self.unit, self.counted.first), self.policy.least, self.counted);
            let kin = sheet.kin_of(&by, (self.set, self.counted, code), &at);
            kin.least = least;
            kin.kind = self.kind;
            kin.homes.insert((self.line.clone(), self.unit.clone()));
            kin.terms.insert(id, by.codes.clone());
            if with_rows && kin.rows.is_none() {
                kin.rows = Some(BTreeMap::new());
                let rows = sheet.split(self.indicator, (Piece::Rows, &by.column), counted, (self.kind, self.set));
                sheet.kin_of(&by, (self.set, counted, code), &at).rows = Some(rows);
            }
        }
    }

    /// The breakdowns of the figure.
    fn parts(&self, sheet: &mut Sheet<'_>, whole: Numbers) {
        let kind = self.indicator.kind;
        let adds_up = !matches!(kind, Kind::Count | Kind::Reported) || self.indicator.over_time == OverTime::Sum;
        if self.version.distinct || !adds_up {
            return;
        }
        let number = whole.denominator.unwrap_or(whole.numerator).number;
        let part = Seen { printed: self.printed && number >= self.policy.breakdown, ..*self };
        for by in &self.indicator.breakdowns {
            let reading = sheet.reading;
            let codes = sheet.terms.by_code(&reading.catalogue, self.indicator, Piece::Denominator, self.counted);
            match codes.filter(|codes| codes.column == *by) {
                Some(codes) if kind == Kind::Share => part.composition(sheet, &codes.codes, by, number),
                _ => part.breakdown(sheet, by),
            }
        }
    }

    /// How many had each code of the column that the definition itself asks for: its rows, whatever the definition.
    /// Where they are too few to be listed they are there all the same, unseen: what others list is not all there is.
    /// Where there was nobody at all, it is no outcome that nobody had a code.
    fn composition(&self, sheet: &mut Sheet<'_>, codes: &BTreeSet<String>, by: &str, of: i64) {
        let reading = sheet.reading;
        let Some(family) = sheet.terms.by_code(&reading.catalogue, self.indicator, Piece::Denominator, self.counted)
        else {
            return;
        };
        let term = sheet.terms.named(family.family.clone());
        sheet.adds.insert(term, (Adds::Up, self.kind));
        let rows = sheet.split(self.indicator, (Piece::Rows, by), self.counted, (self.kind, self.set));
        for code in codes {
            let value = rows.get(code).copied().unwrap_or(0);
            let shown = (of > 0 && self.policy.hides_outcome(value, 1), !self.policy.hides_outcome(0, 1));
            let draft = self.draft(sheet, ("kode", code), value, shown);
            let id = self.put(sheet, term, code, draft);
            if !self.printed {
                continue;
            }
            sheet.figures.insert(self.key(Some((by.to_owned(), code.clone()))), vec![id]);
        }
    }

    /// The figure of each group of a column that the definition does not ask for.
    fn breakdown(&self, sheet: &mut Sheet<'_>, by: &str) {
        let indicator = self.indicator;
        let mut split = |piece| sheet.split(indicator, (piece, by), self.counted, (self.kind, self.set));
        let (over, under) = (split(Piece::Numerator), split(Piece::Denominator));
        let everywhere = |piece| sheet.codes(indicator, (piece, by), self.counted);
        let mut codes = everywhere(Piece::Numerator);
        codes.extend(everywhere(Piece::Denominator));
        let number = |table: &BTreeMap<String, i64>, code: &str| table.get(code).copied().unwrap_or(0);
        let mut sums: [Vec<CellId>; 2] = Default::default();
        for code in codes {
            let denominator = (indicator.kind != Kind::Count).then(|| Quantity::whole(number(&under, &code)));
            let few =
                indicator.kind == Kind::Mean && denominator.is_some_and(|n| (1..self.policy.least).contains(&n.number));
            let numerator = Quantity::whole(number(&over, &code));
            let cells =
                self.fraction(sheet, Numbers { numerator, denominator, forms: None, few }, &format!("{by}={code}"));
            for (sum, cell) in sums.iter_mut().zip(&cells) {
                sum.push(*cell);
            }
            if self.printed && !cells.is_empty() {
                sheet.figures.insert(self.key(Some((by.to_owned(), code))), cells);
            }
        }
        for (piece, sum) in [Piece::Numerator, Piece::Denominator].into_iter().zip(sums) {
            let whole = self
                .term(sheet, piece)
                .and_then(|term| sheet.known.get(&(term, self.set, self.counted, String::new())));
            let Some(whole) = whole.copied().filter(|_| !sum.is_empty()) else { continue };
            if sheet.value(whole) != sum.iter().map(|cell| sheet.value(*cell)).sum::<i64>() {
                continue;
            }
            let mut sum = sum;
            if !self.printed {
                // Where the groups are not listed, nobody is told that there are no others.
                let others = Sheet::unseen(self.at("andre", by), 0, false);
                sum.push(sheet.left(whole, &sum, others));
            }
            sheet.relations.push(Relation::total(whole, sum));
        }
    }
}
