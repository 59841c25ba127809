//! The pages as a browser meets them: a small installation on either database, and requests to it.

mod access;
mod admin;
mod house;
mod login;
