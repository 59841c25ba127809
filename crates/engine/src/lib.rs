//! The engine floor of Rettesnor.
