//! The words floor of Rettesnor.
