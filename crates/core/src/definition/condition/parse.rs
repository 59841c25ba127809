//! Reads a condition's text with the SQL parser, checks it against the data set, and refuses everything else.

use super::{Comparison, Condition, Number, Test};
use crate::definition::{CodeList, Column, ColumnType, DataSet};
use crate::time::{day_number, parse_date};
use sqlparser::ast::{BinaryOperator, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, UnaryOperator, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Why a text is not a condition on this data set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionError {
    /// Not an expression at all; the parser's words.
    Syntax(String),
    /// A column that the data set does not have.
    UnknownColumn {
        /// The name.
        column: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// A code that the column's code list does not have.
    UnknownCode {
        /// The column.
        column: String,
        /// The code.
        code: String,
        /// Its code list.
        list: String,
    },
    /// Two things that can't be compared, or a test that does not fit the column.
    Type(String),
    /// A part of SQL outside the closed language.
    NotAllowed(String),
}

impl fmt::Display for ConditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) => write!(f, "the condition can't be read: {message}"),
            Self::UnknownColumn { column, known } => {
                write!(f, "there is no column `{column}`; the data set has {}", known.join(", "))
            }
            Self::UnknownCode { column, code, list } => {
                write!(f, "`{code}` is not a code of `{column}`; see the code list `{list}`")
            }
            Self::Type(message) => f.write_str(message),
            Self::NotAllowed(what) => write!(
                f,
                "`{what}` is outside the condition language; use comparisons, AND, OR, NOT, IN, BETWEEN, IS NULL, sums \
                 of columns, DAYS_BETWEEN, MONTHS_BETWEEN, LAST_DAY and AGE"
            ),
        }
    }
}

impl std::error::Error for ConditionError {}

/// How long a condition may be, in bytes. Nobody could read a longer one, and a chain of it is walked to its end.
const LONGEST: usize = 4_000;

/// Reads `text` as a condition on rows of `dataset`.
///
/// # Errors
/// The text is too long, is not an expression of the closed language, or names what the data set does not have.
pub fn parse(
    text: &str,
    dataset: &DataSet,
    codelists: &BTreeMap<String, CodeList>,
) -> Result<Condition, ConditionError> {
    let syntax = |e: &dyn fmt::Display| ConditionError::Syntax(e.to_string());
    if text.len() > LONGEST {
        return Err(syntax(&format_args!("it is longer than {LONGEST} characters; take it apart, or use a code list")));
    }
    let mut parser =
        Parser::new(&GenericDialect {}).with_recursion_limit(40).try_with_sql(text).map_err(|e| syntax(&e))?;
    let expression = parser.parse_expr().map_err(|e| syntax(&e))?;
    let rest = parser.peek_token();
    if rest.token != sqlparser::tokenizer::Token::EOF {
        return Err(ConditionError::Syntax(format!("`{}` stands after the end of the condition", rest.token)));
    }
    Reader { dataset, codelists }.condition(&expression)
}

struct Reader<'a> {
    dataset: &'a DataSet,
    codelists: &'a BTreeMap<String, CodeList>,
}

/// What a number measures; two sides of a comparison must measure the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Day,
    Month,
    Plain,
}

/// A number with what it measures and how many decimals it carries.
struct Typed {
    number: Number,
    measure: Measure,
    decimals: u32,
}

impl Reader<'_> {
    fn condition(&self, expression: &Expr) -> Result<Condition, ConditionError> {
        match expression {
            Expr::Nested(inner) => self.condition(inner),
            Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
                Ok(Condition::All(vec![self.condition(left)?, self.condition(right)?]).flat())
            }
            Expr::BinaryOp { left, op: BinaryOperator::Or, right } => {
                Ok(Condition::Any(vec![self.condition(left)?, self.condition(right)?]).flat())
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => Ok(self.condition(expr)?.negate()),
            Expr::BinaryOp { left, op, right } => self.comparison(left, op, right),
            Expr::InList { expr, list, negated } => {
                let column = self.column(expr)?;
                let codes = list.iter().map(|item| self.code(column, item)).collect::<Result<BTreeSet<_>, _>>()?;
                Ok(Condition::Test { test: Test::IsOneOf(column.name.clone(), codes), negated: *negated })
            }
            Expr::Between { expr, negated, low, high } => {
                let low = self.compare(low, Comparison::LessOrEqual, expr)?;
                let both = low.and(self.compare(expr, Comparison::LessOrEqual, high)?);
                Ok(if *negated { both.negate() } else { both })
            }
            Expr::IsNull(inner) => Ok(Condition::test(Test::IsEmpty(self.may_be_empty(inner)?))),
            Expr::IsNotNull(inner) => Ok(Condition::test(Test::IsEmpty(self.may_be_empty(inner)?)).negate()),
            Expr::Identifier(_) => self.yes_or_no(expression),
            Expr::Value(value) => match &value.value {
                Value::Boolean(true) => Ok(Condition::All(Vec::new())),
                Value::Boolean(false) => Ok(Condition::Any(Vec::new())),
                other => Err(ConditionError::Type(format!("`{other}` alone is not a condition"))),
            },
            other => Err(ConditionError::NotAllowed(other.to_string())),
        }
    }

    fn comparison(&self, left: &Expr, op: &BinaryOperator, right: &Expr) -> Result<Condition, ConditionError> {
        if let (BinaryOperator::Eq | BinaryOperator::NotEq, Expr::Value(value)) = (op, right)
            && matches!(value.value, Value::SingleQuotedString(_))
            && let Ok(column) = self.column(left)
            && !is_number(&column.kind)
        {
            let codes = BTreeSet::from([self.code(column, right)?]);
            let test = Test::IsOneOf(column.name.clone(), codes);
            return Ok(Condition::Test { test, negated: *op == BinaryOperator::NotEq });
        }
        match op {
            BinaryOperator::Eq => self.compare(left, Comparison::Equal, right),
            BinaryOperator::NotEq => Ok(self.compare(left, Comparison::Equal, right)?.negate()),
            BinaryOperator::Lt => self.compare(left, Comparison::Less, right),
            BinaryOperator::LtEq => self.compare(left, Comparison::LessOrEqual, right),
            BinaryOperator::Gt => self.compare(right, Comparison::Less, left),
            BinaryOperator::GtEq => self.compare(right, Comparison::LessOrEqual, left),
            other => Err(ConditionError::NotAllowed(other.to_string())),
        }
    }

    fn compare(&self, left: &Expr, comparison: Comparison, right: &Expr) -> Result<Condition, ConditionError> {
        let (a, b) = (self.number(left)?, self.number(right)?);
        if a.measure != b.measure {
            return Err(ConditionError::Type(format!("`{left}` and `{right}` do not measure the same thing")));
        }
        let decimals = a.decimals.max(b.decimals);
        let scale = |side: Typed| scaled(side.number, 10_i64.pow(decimals - side.decimals));
        Ok(Condition::test(Test::Compare(scale(a), comparison, scale(b))))
    }

    fn number(&self, expression: &Expr) -> Result<Typed, ConditionError> {
        let plain = |number, decimals| Typed { number, measure: Measure::Plain, decimals };
        match expression {
            Expr::Nested(inner) => self.number(inner),
            Expr::Identifier(_) => {
                let column = self.column(expression)?;
                let measure = match column.kind {
                    ColumnType::Date => Measure::Day,
                    ColumnType::Month => Measure::Month,
                    _ if is_number(&column.kind) => Measure::Plain,
                    _ => return Err(ConditionError::Type(format!("`{}` is not a number or a day", column.name))),
                };
                let number = Number::Column(column.name.clone());
                Ok(Typed { number, measure, decimals: column.kind.decimals() })
            }
            Expr::Value(value) => match &value.value {
                Value::Number(text, _) => {
                    let (number, decimals) = decimal(text)?;
                    Ok(plain(Number::Constant(number), decimals))
                }
                other => Err(ConditionError::Type(format!("`{other}` is not a number"))),
            },
            Expr::UnaryOp { op: UnaryOperator::Minus, expr } => match self.number(expr)? {
                Typed { number: Number::Constant(n), measure, decimals } => {
                    Ok(Typed { number: Number::Constant(-n), measure, decimals })
                }
                _ => Err(ConditionError::NotAllowed(expression.to_string())),
            },
            Expr::BinaryOp { left, op: BinaryOperator::Plus, right } => self.sum(left, right),
            Expr::TypedString(typed) => {
                let text = match &typed.value.value {
                    Value::SingleQuotedString(text) => text.as_str(),
                    _ => "",
                };
                let day = parse_date(text).map_err(|_| ConditionError::Type(format!("`{text}` is not a day")))?;
                Ok(Typed { number: Number::Constant(day_number(day).into()), measure: Measure::Day, decimals: 0 })
            }
            Expr::Function(function) => self.function(&function.name.to_string(), &function.args),
            other => Err(ConditionError::NotAllowed(other.to_string())),
        }
    }

    fn sum(&self, left: &Expr, right: &Expr) -> Result<Typed, ConditionError> {
        let (a, b) = (self.number(left)?, self.number(right)?);
        if a.measure != Measure::Plain || b.measure != Measure::Plain {
            return Err(ConditionError::Type(format!("`{left}` and `{right}` can't be added")));
        }
        let decimals = a.decimals.max(b.decimals);
        let parts = [a, b].map(|side| scaled(side.number, 10_i64.pow(decimals - side.decimals)));
        Ok(Typed { number: Number::Sum(parts.into()), measure: Measure::Plain, decimals })
    }

    fn function(&self, name: &str, arguments: &FunctionArguments) -> Result<Typed, ConditionError> {
        let FunctionArguments::List(list) = arguments else {
            return Err(ConditionError::NotAllowed(name.to_owned()));
        };
        let arguments: Vec<&Expr> = list
            .args
            .iter()
            .filter_map(|argument| match argument {
                FunctionArg::Unnamed(FunctionArgExpr::Expr(expression)) => Some(expression),
                _ => None,
            })
            .collect();
        let plain = |number| Typed { number, measure: Measure::Plain, decimals: 0 };
        match (name.to_ascii_uppercase().as_str(), arguments.as_slice()) {
            ("LAST_DAY", []) => Ok(Typed { number: Number::LastDay, measure: Measure::Day, decimals: 0 }),
            ("DAYS_BETWEEN", [from, to]) => {
                let (from, to) = self.days(from, to)?;
                Ok(plain(Number::DaysBetween(from, to)))
            }
            ("MONTHS_BETWEEN", [from, to]) => {
                let (from, to) = self.days(from, to)?;
                Ok(plain(Number::MonthsBetween(from, to)))
            }
            ("AGE", [column]) => {
                let column = self.column(column)?;
                if column.kind != ColumnType::BirthYear {
                    return Err(ConditionError::Type(format!("`{}` is not a birth year", column.name)));
                }
                Ok(plain(Number::Age(column.name.clone())))
            }
            _ => Err(ConditionError::NotAllowed(format!("{name}(...)"))),
        }
    }

    fn days(&self, from: &Expr, to: &Expr) -> Result<(Box<Number>, Box<Number>), ConditionError> {
        let day = |expression: &Expr| match self.number(expression)? {
            Typed { number, measure: Measure::Day, .. } => Ok(Box::new(number)),
            _ => Err(ConditionError::Type(format!("`{expression}` is not a day"))),
        };
        Ok((day(from)?, day(to)?))
    }

    fn yes_or_no(&self, expression: &Expr) -> Result<Condition, ConditionError> {
        if let Expr::Identifier(name) = expression
            && self.is_built_in(&name.value)
        {
            return Ok(Condition::test(Test::IsTrue(name.value.clone())));
        }
        let column = self.column(expression)?;
        if column.kind != ColumnType::Bool {
            return Err(ConditionError::Type(format!("`{}` is not yes or no; compare it with something", column.name)));
        }
        Ok(Condition::test(Test::IsTrue(column.name.clone())))
    }

    /// `planlagt` stands for a last day that lies after the day received, in a data set of spans.
    fn is_built_in(&self, name: &str) -> bool {
        name == crate::tally::PLANNED && matches!(self.dataset.time, crate::definition::RowTime::Span { .. })
    }

    /// A column whose cells can be empty; an empty yes-or-no cell is no.
    fn may_be_empty(&self, expression: &Expr) -> Result<String, ConditionError> {
        let column = self.column(expression)?;
        if column.kind == ColumnType::Bool {
            return Err(ConditionError::Type(format!("`{}` is never empty: an empty cell is no", column.name)));
        }
        Ok(column.name.clone())
    }

    fn column(&self, expression: &Expr) -> Result<&Column, ConditionError> {
        let Expr::Identifier(name) = expression else {
            return Err(ConditionError::NotAllowed(expression.to_string()));
        };
        self.dataset.column(&name.value).ok_or_else(|| ConditionError::UnknownColumn {
            column: name.value.clone(),
            known: self.dataset.columns.iter().map(|c| c.name.clone()).collect(),
        })
    }

    fn code(&self, column: &Column, expression: &Expr) -> Result<String, ConditionError> {
        let code = match expression {
            Expr::Value(value) => match &value.value {
                Value::SingleQuotedString(text) => text.clone(),
                other => return Err(ConditionError::Type(format!("`{other}` must be written in quotes"))),
            },
            other => return Err(ConditionError::NotAllowed(other.to_string())),
        };
        match &column.kind {
            ColumnType::Text | ColumnType::Unit => Ok(code),
            ColumnType::Code(list) => {
                let known = self.codelists.get(list).is_some_and(|l| l.position(&code).is_some());
                if known {
                    Ok(code)
                } else {
                    Err(ConditionError::UnknownCode { column: column.name.clone(), code, list: list.clone() })
                }
            }
            _ => Err(ConditionError::Type(format!("`{}` does not hold codes", column.name))),
        }
    }
}

fn is_number(kind: &ColumnType) -> bool {
    use ColumnType::{BirthYear, Date, Decimal, Month, Whole, Year};
    matches!(kind, Date | Month | Year | BirthYear | Whole | Decimal(_))
}

fn scaled(number: Number, factor: i64) -> Number {
    match number {
        number if factor == 1 => number,
        Number::Constant(n) => Number::Constant(n * factor),
        other => Number::Times(Box::new(other), factor),
    }
}

/// `7.5` is 75 with one decimal.
fn decimal(text: &str) -> Result<(i64, u32), ConditionError> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let fail = || ConditionError::Type(format!("`{text}` is not a number of at most four decimals"));
    let decimals = u32::try_from(fraction.len()).map_err(|_| fail())?;
    if decimals > 4 || whole.len() > 12 {
        return Err(fail());
    }
    let number = format!("{whole}{fraction}").parse().map_err(|_| fail())?;
    Ok((number, decimals))
}

impl Condition {
    /// Lifts nested ANDs into one AND, and nested ORs into one OR.
    fn flat(self) -> Self {
        match self {
            Self::All(parts) => Self::All(
                parts
                    .into_iter()
                    .flat_map(|part| match part {
                        Self::All(inner) => inner,
                        other => vec![other],
                    })
                    .collect(),
            ),
            Self::Any(parts) => Self::Any(
                parts
                    .into_iter()
                    .flat_map(|part| match part {
                        Self::Any(inner) => inner,
                        other => vec![other],
                    })
                    .collect(),
            ),
            test @ Self::Test { .. } => test,
        }
    }
}
