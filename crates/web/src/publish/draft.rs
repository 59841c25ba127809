//! A publication before it is one: the texts that could stand in it, those that were chosen, and its preview.

use super::wanted::Wanted;
use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::publish::{Found, Preview, PublishError, Wish, preview};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::Reading;
use rettesnor_core::publication::FrozenText;
use rettesnor_store::Comment;
use std::sync::Arc;

/// What was chosen in the form.
#[derive(Default)]
pub struct Chosen {
    /// The texts that were said yes to, by their ids.
    pub texts: Vec<String>,
    /// What changed and why.
    pub reason: String,
}

/// A publication before it is one.
pub struct Draft {
    /// The texts that could stand in it.
    pub comments: Vec<Comment>,
    texts: Vec<FrozenText>,
    aims: Arc<Vec<Aim>>,
}

impl Draft {
    /// The draft of what was chosen.
    pub async fn of(ask: &Ask, wanted: &Wanted, chosen: &Chosen) -> Result<Self, Problem> {
        let (place, catalogue) = (&wanted.place, ask.shelf().counted_by());
        let period = place.period.to_string();
        let found = ask.desk().store().comments_of_card(ask.who(), &place.unit, &place.line, &period).await;
        let mut comments = found.map_err(|error| Problem::Store(ask.clone(), error))?;
        let package = |id: &str| catalogue.indicators.get(id).map(|indicator| indicator.package.as_str());
        comments.retain(|comment| package(&comment.place.indicator) == Some(wanted.package.as_str()));
        let yes = comments.iter().filter(|comment| chosen.texts.iter().any(|id| id == comment.id.as_str()));
        let text = |comment: &Comment| FrozenText {
            id: comment.id.to_string(),
            indicator: comment.place.indicator.clone(),
            body: comment.body.clone(),
        };
        let texts = yes.map(text).collect();
        Ok(Self { texts, comments, aims: ask.shelf().aims() })
    }

    /// What is wished for. A form that is sent twice is known by what stands in it and what it corrects.
    pub fn wish<'a>(&'a self, wanted: &'a Wanted, chosen: &'a Chosen, form_key: &'a str) -> Wish<'a> {
        Wish {
            unit: &wanted.place.unit,
            period: wanted.place.period,
            line: &wanted.place.line,
            aims: &self.aims,
            texts: self.texts.clone(),
            reason: &chosen.reason,
            although_stale: false,
            form_key,
        }
    }

    /// The card as everybody will see it.
    pub async fn preview(
        &self,
        ask: &Ask,
        (wanted, chosen): (&Wanted, &Chosen),
        (reading, found): (&Reading, &Found),
    ) -> Result<Preview, Problem> {
        let shelf = ask.shelf();
        let read = (reading, &shelf.structure, shelf.stock.stale);
        let wish = self.wish(wanted, chosen, "");
        match preview(ask.desk().store(), (ask.who(), ask.now()), read, found, &wish).await {
            Ok(preview) => Ok(preview),
            Err(PublishError::Store(error)) => Err(Problem::Store(ask.clone(), error)),
            Err(_) => Err(Problem::NotAllowed(ask.clone())),
        }
    }
}

/// The key that a form is known by when it is sent twice.
pub fn form_key(wanted: &Wanted, preview: &Preview) -> String {
    let corrects = preview.newest.as_ref().map(|newest| newest.id.to_string()).unwrap_or_default();
    format!("{}/{}/{}/{corrects}/{}", wanted.place.unit, wanted.place.period, wanted.package, preview.hash)
}
