//! A linear program, and asking the solver for its least solution.
//!
//! Hiding and auditing write their own programs and check what comes back in whole numbers; all they share is the
//! solver behind this page. A search for whole numbers is cut off after a number of steps, never after a time, so
//! that the same program has the same answer on any machine.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

/// How many branches a search for whole numbers may try before it gives up.
const BRANCHES: u64 = 400;

/// What the solver said.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// A least solution, variable by variable.
    Point(Vec<f64>),
    /// Nothing meets the rows and bounds.
    Nothing,
    /// What is asked for can be made as small as one likes.
    Endless,
    /// The solver gave up.
    Unsure,
}

/// Variables with bounds and costs, and the rows that bind them.
pub(super) struct Program {
    problem: Problem,
    variables: Vec<Variable>,
}

impl Program {
    /// A program without variables, to be solved as cheaply as possible.
    pub fn new() -> Self {
        Self { problem: Problem::new(OptimizationDirection::Minimize), variables: Vec::new() }
    }

    /// A variable of any real number between the bounds; gives its place.
    pub fn real(&mut self, cost: f64, (least, most): (f64, f64)) -> usize {
        self.variables.push(self.problem.add_var(cost, (least, most)));
        self.variables.len() - 1
    }

    /// A variable of any whole number between the bounds; gives its place.
    pub fn whole(&mut self, cost: f64, (least, most): (i32, i32)) -> usize {
        self.variables.push(self.problem.add_integer_var(cost, (least, most)));
        self.variables.len() - 1
    }

    /// The sum of variables times factors is the given one.
    pub fn equal(&mut self, terms: &[(usize, f64)], sum: f64) {
        self.row(terms, ComparisonOp::Eq, sum);
    }

    /// The sum of variables times factors is the given one or less.
    pub fn at_most(&mut self, terms: &[(usize, f64)], sum: f64) {
        self.row(terms, ComparisonOp::Le, sum);
    }

    fn row(&mut self, terms: &[(usize, f64)], comparison: ComparisonOp, sum: f64) {
        let terms: Vec<(Variable, f64)> =
            terms.iter().map(|(place, factor)| (self.variables[*place], *factor)).collect();
        self.problem.add_constraint(&terms, comparison, sum);
    }

    /// What the solver says to it.
    pub fn solve(&self) -> Answer {
        let mut options = SolveOptions::default();
        options.node_limit = self.problem.has_integer_vars().then_some(BRANCHES);
        match self.problem.solve_with(options) {
            Ok(SolveOutcome::Solution(solution)) => {
                Answer::Point(self.variables.iter().map(|variable| solution.var_value(*variable)).collect())
            }
            Err(Error::Infeasible) => Answer::Nothing,
            Err(Error::Unbounded) => Answer::Endless,
            Ok(SolveOutcome::Interrupted(_)) | Err(_) => Answer::Unsure,
        }
    }
}

/// The whole number beside a real one that is all but whole, and nothing for one that is not.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is outside is refused, and what is rounded is checked in whole numbers"
)]
pub(super) fn whole(number: f64) -> Option<i64> {
    let near = number.round();
    ((number - near).abs() < 1e-5 && near.abs() < 9e15).then_some(near as i64)
}

/// A whole number as the solver reads it; counts of persons are far below where this loses anything.
#[expect(clippy::cast_precision_loss, reason = "what comes back is checked in whole numbers")]
pub(super) const fn real(number: i64) -> f64 {
    number as f64
}
