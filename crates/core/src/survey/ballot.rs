//! One form that came in, for as long as it takes to count it.

/// How many ways there are to answer a question: not at all, and 1 to 6.
pub const CHOICES: usize = 7;

/// For each question the value chosen, 1 to 6, or 0 for no answer. It is counted and thrown away, and can't be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Ballot(Vec<usize>);

/// Why a form can't be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBallot {
    /// Nothing was answered.
    Empty,
    /// A value is none of the scale.
    OffScale,
}

impl Ballot {
    /// Reads what was chosen for each question: `1` to `6`, or `0` or nothing for no answer.
    ///
    /// # Errors
    /// Nothing was answered, or a value is none of the scale.
    pub fn read<'a>(chosen: impl Iterator<Item = &'a str>) -> Result<Self, NoBallot> {
        let value = |text: &str| match text {
            "" => Ok(0),
            text => text.parse().ok().filter(|value| *value < CHOICES).ok_or(NoBallot::OffScale),
        };
        let values = chosen.map(value).collect::<Result<Vec<usize>, _>>()?;
        if values.iter().all(|value| *value == 0) { Err(NoBallot::Empty) } else { Ok(Self(values)) }
    }

    /// The value chosen for each question.
    pub fn values(&self) -> impl Iterator<Item = usize> {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_on_the_scale_and_answers_something() {
        let read = |chosen: &[&str]| Ballot::read(chosen.iter().copied()).map(|ballot| ballot.0);
        assert_eq!(read(&["6", "", "0", "1"]), Ok(vec![6, 0, 0, 1]));
        assert_eq!(read(&["", "0"]), Err(NoBallot::Empty));
        for bad in ["7", "-1", "3,5", "seks"] {
            assert_eq!(read(&["3", bad]), Err(NoBallot::OffScale), "{bad}");
        }
    }
}
