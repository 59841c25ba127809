//! Units, lines and their history.
