//! Deliveries as they come, from files on disk to a row file or a report that says why not.

mod changes;
mod cubes;
pub mod desk;
mod dresses;
mod hostile;
mod marked;
mod mistakes;
mod peek;
mod scopes;
