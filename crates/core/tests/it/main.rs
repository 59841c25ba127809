//! Core against the definitions that are shipped, the history of the municipalities, and published figures.

mod agreement;
mod answers;
mod definitions;
mod nav_figure;
mod reading;
mod slow;
mod status;
