//! One-time keys of forms, so that a form that is sent twice does its work once.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

impl Store {
    /// Takes a key; false where the one who asks has taken it before, so that the form is a second sending.
    ///
    /// # Errors
    /// The database fails.
    pub async fn take_form_key(&self, who: &Who, at: Moment, key: &str) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        if !take(&mut writing.tx, who, at, key, None).await? {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::TakeFormKey, "")).await?;
        Ok(true)
    }
}

/// Takes a key along with what the form does, so that neither is there without the other. `gives` is what comes of it,
/// for who sends the form again.
pub(crate) async fn take(
    tx: &mut Tx,
    who: &Who,
    at: Moment,
    key: &str,
    gives: Option<&str>,
) -> Result<bool, StoreError> {
    let taken = run!(
        tx,
        "INSERT INTO form_keys (actor, form_key, taken_at, gave) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        who.as_actor(),
        key,
        at.to_string(),
        gives,
    )?;
    Ok(taken > 0)
}
