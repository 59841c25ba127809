//! The demo floor of Rettesnor.
