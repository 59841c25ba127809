//! The catalogue of definitions, as pages ask for it: which cards use an indicator.

use super::Shelf;
use rettesnor_core::definition::{Indicator, Words};
use rettesnor_core::org::UnitKind;

/// A card that an indicator stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct CardUse {
    /// The package.
    pub package: Words,
    /// The perspective it stands under.
    pub perspective: Words,
    /// The kind of unit that reports it.
    pub leaf: UnitKind,
}

impl Shelf {
    /// The card that an indicator stands on.
    #[must_use]
    pub fn card_of(&self, indicator: &Indicator) -> Option<CardUse> {
        let package = self.stock.definitions.packages.get(&indicator.package)?;
        let (_, perspective) = package.perspectives.iter().find(|(id, _)| *id == indicator.perspective)?;
        Some(CardUse { package: package.name.clone(), perspective: perspective.clone(), leaf: indicator.leaf })
    }
}
