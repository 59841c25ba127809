//! Every text on a report that a person has written, one by one: before a report is made each of them is said yes to, and
//! what is not said yes to is left out.

use super::{PeriodReport, Section, UnitReport};
use crate::org::UnitRef;

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextSource {
    /// The title.
    Title,
    /// The sentence on top, or the paragraphs of the summary.
    Summary,
    /// Written by a section.
    Section(Section),
    /// A review: what went well.
    WentWell,
    /// A review: what did not go well.
    WentBadly,
    /// A review: what was decided on an action.
    Decision,
    /// A comment on a figure.
    Comment,
    /// What is proposed for next year.
    Proposal,
    /// Where a goal of next year comes from, and what was decided.
    Goal,
}

/// A text that a person has written, with everything that goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeText {
    /// The unit that it is told of; nothing where it is told of the whole.
    pub unit: Option<UnitRef>,
    /// Where it comes from.
    pub source: TextSource,
    /// The figure that it is about, by its name in the language of the report; empty where it is about none.
    pub about: String,
    /// What it says, a piece each.
    pub said: Vec<String>,
}

impl PeriodReport {
    /// Asks of each text that a person has written whether it stays, and leaves out what does not. `plain` is what the
    /// report is called where its title does not stay.
    pub fn sift(&mut self, plain: &str, mut stays: impl FnMut(FreeText) -> bool) {
        let mut whole = |source, said: Vec<String>| {
            said.is_empty() || stays(FreeText { unit: None, source, about: String::new(), said })
        };
        if self.subject != plain && !whole(TextSource::Title, vec![self.subject.clone()]) {
            plain.clone_into(&mut self.subject);
        }
        if !self.summary.sentence.is_empty() && !whole(TextSource::Summary, vec![self.summary.sentence.clone()]) {
            self.summary.sentence.clear();
        }
        if !whole(TextSource::Summary, self.summary.text.clone()) {
            self.summary.text.clear();
        }
        for unit in &mut self.units {
            unit.sift(&self.language, &mut stays);
        }
    }

    /// Every text that a person has written.
    #[must_use]
    pub fn free_texts(&self, plain: &str) -> Vec<FreeText> {
        let mut found = Vec::new();
        self.clone().sift(plain, |text| {
            found.push(text);
            true
        });
        found
    }
}

impl UnitReport {
    fn sift(&mut self, language: &str, stays: &mut impl FnMut(FreeText) -> bool) {
        let unit = self.unit.clone();
        let mut asked = |source, about: &str, said: Vec<String>| {
            let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
            said.is_empty() || stays(FreeText { unit: Some(unit.clone()), source, about: about.to_owned(), said })
        };
        let summary = std::iter::once(self.summary.sentence.clone()).chain(self.summary.text.clone()).collect();
        if !asked(TextSource::Summary, "", summary) {
            self.summary = super::Summary::default();
        }
        self.written.retain(|written| asked(TextSource::Section(written.section), "", written.paragraphs.clone()));
        for (source, list) in
            [(TextSource::WentWell, &mut self.went_well), (TextSource::WentBadly, &mut self.went_badly)]
        {
            list.retain(|one| {
                let said = [one.about.clone(), one.seen.clone()].into_iter().chain(one.causes.clone());
                asked(source, "", said.collect())
            });
        }
        self.decisions.retain(|one| {
            let said = [&one.action, &one.why, &one.replacement, &one.owner].map(Clone::clone);
            asked(TextSource::Decision, "", said.to_vec())
        });
        self.comments.retain(|one| asked(TextSource::Comment, &one.about, vec![one.text.clone()]));
        if let Some(next) = &mut self.next_year {
            if !asked(TextSource::Proposal, "", vec![next.proposal.clone()]) {
                next.proposal.clear();
            }
            for goal in &mut next.goals {
                let said = vec![goal.origin.clone(), goal.decision.clone()];
                if !asked(TextSource::Goal, goal.name.get(language), said) {
                    goal.origin.clear();
                    goal.decision.clear();
                }
            }
            next.told.retain(|goal| {
                let said = [&goal.name, &goal.how, &goal.origin, &goal.decision].map(Clone::clone);
                asked(TextSource::Goal, "", said.to_vec())
            });
        }
    }
}
