//! Whether a form comes for the first time: what is sent twice does its work once.

use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{Store, StoreError};

/// Takes a form's one-time key, and says whether nobody had taken it before. A form without one may always do its work.
///
/// # Errors
/// The database fails.
pub async fn first_time(store: &Store, who: &Who, at: Moment, key: &str) -> Result<bool, StoreError> {
    Ok(key.is_empty() || store.take_form_key(who, at, key).await?)
}
