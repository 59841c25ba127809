//! The app floor of Rettesnor.
