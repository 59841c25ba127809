//! A goal of a unit, in a line, for a year, as it stands in one version of its record.

use super::{Aim, Checked, Interim, Level, Stage};
use crate::org::{Line, UnitRef};
use serde::{Deserialize, Serialize};

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What is to be reached, in words.
    pub name: String,
    /// Whether it is a main goal, or a part of one.
    pub place: Place,
    /// How one will know.
    pub judgement: Judgement,
    /// Where it comes from.
    pub origin: Origin,
    /// The function that answers for the work.
    pub owner: String,
    /// Who that is, where the unit writes names.
    pub owner_name: Option<String>,
    /// The function that collects the result.
    pub collector: String,
    /// How often it is reported.
    pub rhythm: Rhythm,
    /// What each report costs each of those who take part, in minutes.
    pub minutes: u32,
    /// How many take part in reporting it.
    pub people: u32,
    /// What the staff answered to the booklet's questions.
    pub checked: Checked,
    /// Where it is in its life.
    pub stage: Stage,
    /// The goal whose place it took, by id: of last year, or of before a change.
    pub follows: Option<String>,
}

/// Where a goal stands among others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A main goal (hovedmål).
    Main {
        /// Whether the levels of its parts must add up to its own.
        parts_add_up: bool,
    },
    /// A part (delmål) of a main goal.
    PartOf {
        /// The main goal, by id.
        goal: String,
    },
}

/// How one will know whether it is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judgement {
    /// By an indicator.
    Measured {
        /// The indicator, by id.
        indicator: String,
        /// The level to reach.
        desired: Option<Level>,
        /// The level that must at least be kept.
        tolerance: Option<Level>,
        /// What is to be reached on the way.
        interim: Vec<Interim>,
    },
    /// By people, as is said here.
    Told {
        /// How it will be judged.
        how: String,
    },
}

/// Where a goal comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Whose it is.
    pub kind: OriginKind,
    /// The document, and nothing where it is the unit's own.
    pub document: String,
    /// The paragraph or page in it.
    pub paragraph: String,
    /// Whether it binds; otherwise it is advice.
    pub binding: bool,
}

/// Whose goal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OriginKind {
    /// A national letter (tildelingsbrev).
    National,
    /// The county, or Nav in the county.
    County,
    /// A decision of the municipality's council.
    Council,
    /// The unit's own.
    Own,
}

impl OriginKind {
    /// Every origin, the highest first.
    pub const ALL: [Self; 4] = [Self::National, Self::County, Self::Council, Self::Own];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::National => "nasjonalt",
            Self::County => "fylke",
            Self::Council => "kommunestyre",
            Self::Own => "eget",
        }
    }
}

/// How often a goal is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rhythm {
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every tertial.
    Tertially,
    /// Every half-year.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Rhythm {
    /// Every rhythm, the quickest first.
    pub const ALL: [Self; 5] = [Self::Monthly, Self::Quarterly, Self::Tertially, Self::HalfYearly, Self::Yearly];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Monthly => "maned",
            Self::Quarterly => "kvartal",
            Self::Tertially => "tertial",
            Self::HalfYearly => "halvar",
            Self::Yearly => "ar",
        }
    }

    /// How many times a year.
    #[must_use]
    pub fn per_year(self) -> u32 {
        match self {
            Self::Monthly => 12,
            Self::Quarterly => 4,
            Self::Tertially => 3,
            Self::HalfYearly => 2,
            Self::Yearly => 1,
        }
    }
}

impl Goal {
    /// What a card judges by, where the goal holds, or held until its year was over. `id` is the goal's own.
    #[must_use]
    pub fn aim(&self, id: &str, home: (&UnitRef, &Line), year: i32) -> Option<Aim> {
        if self.held_in(year) { self.levels(id, home, year) } else { None }
    }

    /// Its levels as a card would judge by them, also before it holds; nothing where people judge it.
    #[must_use]
    pub fn levels(&self, id: &str, (unit, line): (&UnitRef, &Line), year: i32) -> Option<Aim> {
        let Judgement::Measured { indicator, desired, tolerance, interim } = &self.judgement else { return None };
        Some(Aim {
            goal: Some(id.to_owned()),
            unit: unit.clone(),
            line: line.clone(),
            indicator: indicator.clone(),
            year,
            desired: desired.clone(),
            tolerance: tolerance.clone(),
            source: self.origin.document.clone(),
            interim: interim.clone(),
        })
    }

    /// Whether it holds, or was only put away when its year was over. What has a goal in its place was decided once.
    fn held_in(&self, year: i32) -> bool {
        match &self.stage {
            Stage::Active { .. } => true,
            Stage::Demoted { on } | Stage::Retired { on, by: Some(_) } => i32::from(on.year()) > year,
            Stage::Proposed | Stage::InHearing { .. } | Stage::Adopted(_) | Stage::Retired { by: None, .. } => false,
        }
    }

    /// Whether everybody who reads plans may read it: it has been decided. What was only proposed stays among those who
    /// write.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        !self.stage.is_open() && !matches!(self.stage, Stage::Retired { by: None, .. })
    }

    /// The indicator, where it is measured by one.
    #[must_use]
    pub fn indicator(&self) -> Option<&str> {
        match &self.judgement {
            Judgement::Measured { indicator, .. } => Some(indicator),
            Judgement::Told { .. } => None,
        }
    }

    /// The level to reach, where there is one.
    #[must_use]
    pub fn desired(&self) -> Option<&Level> {
        match &self.judgement {
            Judgement::Measured { desired, .. } => desired.as_ref(),
            Judgement::Told { .. } => None,
        }
    }

    /// What reporting it costs in a year: minutes, times, people.
    #[must_use]
    pub fn minutes_a_year(&self) -> u64 {
        u64::from(self.minutes) * u64::from(self.rhythm.per_year()) * u64::from(self.people)
    }

    /// Whether it is a main goal.
    #[must_use]
    pub fn is_main(&self) -> bool {
        matches!(self.place, Place::Main { .. })
    }
}
