//! What an acceptance changed on the cards, as the texts that were shown before and after.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{Store, StoreError, UploadId};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Moment;
use serde_json::json;

/// A line of a card that is another than before. The texts are opaque here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effect {
    /// The unit of the card.
    pub unit: UnitRef,
    /// The line that the card is read along.
    pub line: Line,
    /// The period, as it is written.
    pub period: String,
    /// The indicator, by its id.
    pub indicator: String,
    /// The figure before.
    pub before: String,
    /// The figure now.
    pub after: String,
    /// The status before.
    pub status_before: String,
    /// The status now.
    pub status_after: String,
}

type EffectRow = (String, String, String, String, String, String, String, String);

impl Store {
    /// Notes what an acceptance changed; false where that was noted before.
    ///
    /// # Errors
    /// The database fails; then none is noted.
    pub async fn note_effects(
        &self,
        who: &Who,
        at: Moment,
        id: &UploadId,
        effects: &[Effect],
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let noted: Option<(i64,)> =
            one!(&mut writing.tx, "SELECT COUNT(*) FROM upload_effects WHERE upload = $1", id.as_str())?;
        if noted.is_some_and(|(noted,)| noted > 0) {
            return Ok(false);
        }
        for (nth, effect) in (1_i64..).zip(effects) {
            run!(
                &mut writing.tx,
                "INSERT INTO upload_effects (upload, nth, unit, line, period, indicator,
                   value_before, value_after, status_before, status_after)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                id.as_str(),
                nth,
                effect.unit.to_string(),
                effect.line.as_str(),
                &effect.period,
                &effect.indicator,
                &effect.before,
                &effect.after,
                &effect.status_before,
                &effect.status_after,
            )?;
        }
        let detail = json!({ "effects": effects.len() });
        writing.commit(&Deed::new(who, at, Verb::NoteEffects, id.as_str()).with(detail)).await?;
        Ok(true)
    }

    /// What the acceptance of an upload changed, in the order it was noted.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn effects_of(&self, _who: &Who, id: &UploadId) -> Result<Vec<Effect>, StoreError> {
        let rows: Vec<EffectRow> = all!(
            &mut self.reading().await?,
            "SELECT unit, line, period, indicator, value_before, value_after, status_before, status_after
             FROM upload_effects WHERE upload = $1 ORDER BY nth",
            id.as_str(),
        )?;
        let row = Row { table: "upload_effects", key: id.as_str() };
        let effect = |found: EffectRow| {
            let (unit, line, period, indicator, before, after, status_before, status_after) = found;
            let (unit, line) = (row.read("unit", &unit)?, Line::from(line.as_str()));
            Ok(Effect { unit, line, period, indicator, before, after, status_before, status_after })
        };
        rows.into_iter().map(effect).collect()
    }
}
