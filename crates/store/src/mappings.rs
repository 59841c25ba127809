//! What a unit's headings and values mean, remembered from delivery to delivery.

use crate::audit::{Deed, Verb};
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Moment;
use serde_json::json;

/// Where something stands that needs a meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MappingPlace {
    /// The headings of the file.
    Headings,
    /// The values of a column of the data set, by the column's name.
    Values(String),
}

/// What a heading or a value of a unit's files means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mapping {
    /// Where it stands.
    pub place: MappingPlace,
    /// What is written there.
    pub given: String,
    /// The column or code that it means; nothing where it is to be passed over.
    pub means: Option<String>,
}

/// What a place is called in the table.
const HEADINGS: &str = "headings";
const VALUES: &str = "values ";

impl MappingPlace {
    fn to_text(&self) -> String {
        match self {
            Self::Headings => HEADINGS.to_owned(),
            Self::Values(column) => format!("{VALUES}{column}"),
        }
    }

    fn of(text: &str) -> Self {
        text.strip_prefix(VALUES).map_or(Self::Headings, |column| Self::Values(column.to_owned()))
    }
}

impl Store {
    /// Remembers mappings of a unit's files of a data set; each takes the place of an earlier one of the same text.
    ///
    /// # Errors
    /// The database fails; then none is remembered.
    pub async fn set_mappings(
        &self,
        who: &Who,
        at: Moment,
        dataset: &str,
        unit: &UnitRef,
        mappings: &[Mapping],
    ) -> Result<(), StoreError> {
        if mappings.is_empty() {
            return Ok(());
        }
        let mut writing = self.writing().await?;
        let (at_text, unit) = (at.to_string(), unit.to_string());
        for mapping in mappings {
            let place = mapping.place.to_text();
            run!(
                &mut writing.tx,
                "UPDATE mappings SET ended_at = $5
                 WHERE dataset = $1 AND unit = $2 AND place = $3 AND given = $4 AND ended_at IS NULL",
                dataset,
                &unit,
                &place,
                &mapping.given,
                &at_text,
            )?;
            run!(
                &mut writing.tx,
                "INSERT INTO mappings (dataset, unit, place, given, means, since, actor)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                dataset,
                &unit,
                &place,
                &mapping.given,
                mapping.means.as_deref(),
                &at_text,
                who.as_actor(),
            )?;
        }
        let detail = json!({ "dataset": dataset, "mappings": mappings.len() });
        writing.commit(&Deed::new(who, at, Verb::SetMappings, &unit).with(detail)).await
    }

    /// Forgets what a text in a unit's files of a data set means. False where nothing was remembered of it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn forget_mapping(
        &self,
        who: &Who,
        at: Moment,
        dataset: &str,
        unit: &UnitRef,
        (place, given): (&MappingPlace, &str),
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let unit = unit.to_string();
        let forgotten = run!(
            &mut writing.tx,
            "UPDATE mappings SET ended_at = $5
             WHERE dataset = $1 AND unit = $2 AND place = $3 AND given = $4 AND ended_at IS NULL",
            dataset,
            &unit,
            place.to_text(),
            given,
            at.to_string(),
        )?;
        if forgotten == 0 {
            return Ok(false);
        }
        let detail = json!({ "dataset": dataset, "forgotten": forgotten });
        writing.commit(&Deed::new(who, at, Verb::SetMappings, &unit).with(detail)).await?;
        Ok(true)
    }

    /// The mappings of a unit's files of a data set.
    ///
    /// # Errors
    /// The database fails.
    pub async fn mappings(&self, _who: &Who, dataset: &str, unit: &UnitRef) -> Result<Vec<Mapping>, StoreError> {
        let rows: Vec<(String, String, Option<String>)> = all!(
            &mut self.reading().await?,
            "SELECT place, given, means FROM mappings
             WHERE dataset = $1 AND unit = $2 AND ended_at IS NULL ORDER BY place, given",
            dataset,
            unit.to_string(),
        )?;
        let mapping = |(place, given, means): (String, _, _)| Mapping { place: MappingPlace::of(&place), given, means };
        Ok(rows.into_iter().map(mapping).collect())
    }
}
