//! The testkit floor of Rettesnor.
