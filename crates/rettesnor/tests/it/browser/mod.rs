//! What only a browser shows: the demonstration opened in a real Chromium, every page looked at by axe in both modes
//! and two widths, walked by keyboard, and read without scripts.

mod chromium;
mod demo;
mod keyboard;
mod pages;
mod places;
mod states;
