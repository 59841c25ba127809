//! The exchange floor of Rettesnor.
