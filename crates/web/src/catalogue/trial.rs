//! A case on a page: its question and its rows as fields, what became of each, and the answer.

use super::definition::heading;
use super::find::href;
use super::question::{Asked, QuestionView};
use super::table::{Tables, field, of_case};
use super::verdict::Verdict;
use crate::ask::Ask;
use crate::card::cell::{Cell, spaced};
use crate::field::Pick;
use crate::page::Link;
use rettesnor_app::try_case::{BadCell, Expected, MOST_ROWS, Tried, TryError, try_case};
use rettesnor_core::definition::source::{Case, CaseTable};
use rettesnor_core::definition::{Catalogue, Column, ColumnType, Indicator, Kind};
use rettesnor_core::measure::{Quantity, State};
use rettesnor_words::definition::{answer, open_range};
use rettesnor_words::figure::Scale;
use rettesnor_words::{Voice, number};

/// A case that can be changed.
pub struct TrialView {
    /// Where its rows are sent.
    pub action: String,
    /// The number of the case.
    pub number: usize,
    /// The cases there are, each by its sentence.
    pub cases: Vec<Link>,
    /// The sentence that the case is.
    pub sentence: String,
    /// What is asked: unit, period and day; empty where that can't be asked.
    pub asked: String,
    /// The period and the day, which can be changed.
    pub question: QuestionView,
    /// The rows.
    pub tables: Vec<TableView>,
    /// What came out; nothing where a cell can't be read.
    pub answer: Option<AnswerView>,
    /// What is wrong with the cells, each with the field that it is wrong in.
    pub mistakes: Vec<Link>,
    /// Whether somebody has sent rows of their own.
    pub changed: bool,
}

/// The rows of a data set.
pub struct TableView {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What a row is.
    pub row: String,
    /// The columns: heading and meaning.
    pub columns: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<RowView>,
    /// Whether there can be no more of them.
    pub full: bool,
}

/// A row with its fields.
pub struct RowView {
    /// Its number, from 1.
    pub number: usize,
    /// The fields.
    pub cells: Vec<CellView>,
    /// The id of what became of it.
    pub verdict_id: String,
    /// What became of it; nothing for an empty row.
    pub verdict: Option<Verdict>,
    /// What the button that removes it sends.
    pub remove: String,
}

/// A field with a cell.
pub struct CellView {
    /// The name it is sent by, and its id.
    pub name: String,
    /// What it is, for those who don't see the heading.
    pub label: String,
    /// What is written in it.
    pub value: String,
    /// What can be chosen; empty where one writes.
    pub options: Vec<Pick>,
    /// Whether what is written can't be read.
    pub wrong: bool,
    /// How many letters it needs.
    pub size: usize,
}

/// What came out.
pub struct AnswerView {
    /// The figure.
    pub figure: Cell,
    /// What was counted; empty where the figure has none.
    pub numerator: String,
    /// Of what.
    pub denominator: String,
    /// Why there is no figure, or what it leaves open.
    pub known: Vec<String>,
    /// What the case expects, in words.
    pub expected: String,
    /// Whether it is what the case expects.
    pub as_expected: bool,
}

impl TrialView {
    /// The first case of an indicator as it was written; nothing where it has none.
    pub fn first(ask: &Ask, indicator: &Indicator) -> Option<Self> {
        let case = ask.shelf().cases_of(&indicator.id).next()?;
        let tables = of_case(&ask.shelf().stock.definitions, case, ask.language());
        let asked = Asked::of_case(case, ask.language());
        Some(Self::of(ask, (case, 1), &asked, &tables, false))
    }

    /// A case with the question and the rows as they stand.
    pub fn of(ask: &Ask, (case, number): (&Case, usize), asked: &Asked, tables: &Tables, changed: bool) -> Self {
        let (voice, definitions) = (ask.voice(), &*ask.shelf().stock.definitions);
        let (put, question) = asked.put(voice, definitions, case);
        // Where the question can't be asked, the cells are read all the same, so that everything wrong is told at once.
        let tried = try_case(definitions, put.as_ref().unwrap_or(case), tables);
        let (tried, wrong, impossible) = match tried {
            Ok(tried) => (Some(tried).filter(|_| put.is_some()), Vec::new(), None),
            Err(TryError::Cells(wrong)) => (None, wrong, None),
            Err(TryError::Impossible(why)) => (None, Vec::new(), Some(why).filter(|_| put.is_some())),
        };
        let case = put.as_ref().unwrap_or(case);
        let mut mistakes = question.mistakes();
        mistakes.extend(wrong.iter().map(|cell| mistake(voice, definitions, cell)));
        mistakes.extend(impossible.map(|why| Link::to(voice.say("try-impossible", &[("hvorfor", &why)]), "#prov")));
        let view = |(id, table): (&String, &CaseTable)| {
            TableView::of(voice, definitions, (id.as_str(), table), (case, tried.as_ref()), &wrong)
        };
        let cases = ask.shelf().cases_of(&case.indicator);
        let action = format!("{}/prov", href(&case.indicator));
        let link = |(n, case): (usize, &Case)| Link {
            label: case.text.clone(),
            href: format!("{action}?sak={n}"),
            current: n == number,
        };
        Self {
            cases: (1..).zip(cases).map(link).collect(),
            sentence: case.text.clone(),
            asked: put.as_ref().map(|case| sentence(ask, case)).unwrap_or_default(),
            question,
            tables: tables.iter().map(view).collect(),
            answer: tried.as_ref().map(|tried| AnswerView::of(voice, definitions, case, tried)),
            action,
            number,
            mistakes,
            changed,
        }
    }
}

/// What a case asks, as a sentence.
fn sentence(ask: &Ask, case: &Case) -> String {
    let voice = ask.voice();
    let unit = ask.shelf().stock.org.name(&case.unit, case.as_of).unwrap_or_else(|| case.unit.to_string());
    let key = match case.expect.figure.as_str() {
        "ytd" => "try-asked-ytd",
        "period_last_year" => "try-asked-last-year",
        "ytd_last_year" => "try-asked-ytd-last-year",
        _ => "try-asked-period",
    };
    let (period, day) = (voice.period(case.period), voice.date(case.as_of));
    voice.say(key, &[("enhet", &unit), ("periode", &period), ("dato", &day)])
}

impl TableView {
    fn of(
        voice: &Voice,
        catalogue: &Catalogue,
        (id, table): (&str, &CaseTable),
        (case, tried): (&Case, Option<&Tried>),
        wrong: &[BadCell],
    ) -> Self {
        let dataset = catalogue.datasets.get(id);
        let column = |name: &String| {
            let meaning = dataset.and_then(|dataset| dataset.column(name)).map(|column| voice.text(&column.meaning));
            (heading(catalogue, id, name), meaning.unwrap_or_default().to_owned())
        };
        let row = |(place, cells): (usize, &Vec<String>)| {
            let fates = tried.and_then(|tried| tried.fates.get(id));
            let fate = fates.and_then(|fates| fates.iter().find(|(at, _)| *at == place)).map(|(_, fate)| fate);
            let cell = |(name, value): (&String, &String)| {
                let is_wrong = wrong.iter().any(|bad| bad.dataset == id && bad.row == place && bad.column == *name);
                CellView::of(voice, catalogue, (id, place, name), value, is_wrong)
            };
            RowView {
                number: place + 1,
                cells: table.columns.iter().zip(cells).map(cell).collect(),
                verdict_id: format!("dom-{id}-{place}"),
                verdict: fate.map(|fate| Verdict::of(voice, catalogue, (case, id), fate, &cells_of(table, cells))),
                remove: format!("fjern:{id}:{place}"),
            }
        };
        Self {
            id: id.to_owned(),
            name: dataset.map_or(id, |dataset| voice.text(&dataset.name)).to_owned(),
            row: dataset.map(|dataset| voice.text(&dataset.row).to_owned()).unwrap_or_default(),
            columns: table.columns.iter().map(column).collect(),
            rows: table.rows.iter().enumerate().map(row).collect(),
            full: table.rows.len() >= MOST_ROWS,
        }
    }
}

fn cells_of<'t>(table: &'t CaseTable, cells: &'t [String]) -> Vec<(&'t str, &'t str)> {
    table.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect()
}

impl CellView {
    fn of(
        voice: &Voice,
        catalogue: &Catalogue,
        (dataset, row, column): (&str, usize, &str),
        value: &str,
        wrong: bool,
    ) -> Self {
        let known = catalogue.datasets.get(dataset).and_then(|dataset| dataset.column(column));
        let heading = heading(catalogue, dataset, column);
        let number = (row + 1).to_string();
        Self {
            name: field(dataset, row, column),
            label: voice.say("try-cell", &[("kolonne", &heading), ("rad", &number)]),
            options: known.map(|known| options(voice, catalogue, dataset, known, value)).unwrap_or_default(),
            size: known.map_or(12, size),
            value: value.to_owned(),
            wrong,
        }
    }
}

/// What can be chosen for a column of codes, or of yes and no. What is written and is no code stays to be seen.
fn options(voice: &Voice, catalogue: &Catalogue, dataset: &str, column: &Column, value: &str) -> Vec<Pick> {
    let pick = |code: &str, label: String| Pick::new(code, label, value);
    let mut picks = vec![pick("", voice.say("try-empty", &[]))];
    match (&column.kind, catalogue.codelist_of(dataset, &column.name)) {
        (ColumnType::Bool, _) => {
            picks.extend([("ja", "try-yes"), ("nei", "try-no")].map(|(code, key)| pick(code, voice.say(key, &[]))));
        }
        (_, Some(list)) => {
            let label =
                |label: &str, code: &str| if label == code { code.to_owned() } else { format!("{code} {label}") };
            picks.extend(list.codes.iter().map(|code| pick(&code.code, label(voice.text(&code.label), &code.code))));
        }
        _ => return Vec::new(),
    }
    if !picks.iter().any(|pick| pick.current) {
        picks.push(pick(value, value.to_owned()));
    }
    picks
}

fn size(column: &Column) -> usize {
    match column.kind {
        ColumnType::Date => 10,
        ColumnType::Month => 8,
        ColumnType::Year | ColumnType::BirthYear => 5,
        ColumnType::Whole | ColumnType::Decimal(_) => 6,
        _ => 9,
    }
}

fn mistake(voice: &Voice, catalogue: &Catalogue, cell: &BadCell) -> Link {
    let expected = match cell.expected {
        Expected::Day => voice.say("try-wants-day", &[]),
        Expected::Month => voice.say("try-wants-month", &[]),
        Expected::Whole => voice.say("try-wants-whole", &[]),
        Expected::Decimal(decimals) => voice.count("try-wants-decimal", decimals.into(), &[]),
        Expected::YesOrNo => voice.say("try-wants-yes-or-no", &[]),
        Expected::Code => voice.say("try-wants-code", &[]),
        Expected::Shorter => voice.say("try-wants-shorter", &[]),
        Expected::NoIdentityNumber => voice.say("try-wants-no-identity-number", &[]),
    };
    let column = heading(catalogue, &cell.dataset, &cell.column);
    let row = (cell.row + 1).to_string();
    let label = voice.say("try-mistake", &[("rad", &row), ("kolonne", &column), ("vilha", &expected)]);
    Link::to(label, format!("#{}", field(&cell.dataset, cell.row, &cell.column)))
}

impl AnswerView {
    fn of(voice: &Voice, catalogue: &Catalogue, case: &Case, tried: &Tried) -> Self {
        let unit = catalogue.indicators.get(&case.indicator);
        let scale = unit.map_or(Scale { kind: Kind::Count, unit: "" }, |indicator| Scale {
            kind: indicator.kind,
            unit: &indicator.measure_unit,
        });
        let figure = &tried.figure;
        let expect = &case.expect;
        let holds = |expected: Option<i64>, found: Option<i64>| expected.is_none() || expected == found;
        let over = figure.numerator.map(|n| n.number);
        let under = figure.denominator.map(|n| n.number);
        let as_expected = expect.state == figure.state.as_str()
            && holds(expect.numerator, over)
            && (holds(expect.denominator, under) || figure.state == State::None)
            && holds(expect.open, Some(figure.open));
        let quantity = |quantity: Option<Quantity>| {
            quantity.map(|quantity| spaced(&number::quantity(voice.language(), quantity))).unwrap_or_default()
        };
        let why = (figure.state != State::Value).then(|| answer(voice, figure, scale));
        let known = why.into_iter().chain(open_range(voice, figure, scale));
        Self {
            figure: Cell { basis: String::new(), ..Cell::of(voice, figure, scale) },
            numerator: quantity(figure.numerator),
            denominator: quantity(figure.denominator),
            known: known.map(|text| spaced(&text)).collect(),
            expected: voice.say(if as_expected { "try-as-expected" } else { "try-other-than-expected" }, &[]),
            as_expected,
        }
    }
}
