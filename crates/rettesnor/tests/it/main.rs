//! The program as a user runs it: a new data folder for each test, and nothing but commands and files.

mod accounts;
mod browser;
mod commands;
mod forget;
mod import;
mod import_deliveries;
mod kill;
mod mail;
mod publish;
mod sandbox;
mod survey;
mod worker;
