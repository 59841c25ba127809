//! The page of a form, and of the question before a decision.

use super::address::Address;
use super::form::{FormView, Input};
use super::history::Told;
use super::leave::Leave;
use super::moves::Moves;
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// A page with a form.
#[derive(Template)]
#[template(path = "plan/form.html")]
pub struct FormPage<'a> {
    pub page: Page<'a>,
    pub eyebrow: String,
    pub lead: String,
    /// What is to be known before it is sent, a paragraph each.
    pub notes: Vec<String>,
    /// What it is about: a heading, and a line each.
    pub lists: Vec<(String, Vec<String>)>,
    /// What stands where nothing can be written: what is asked, and what was answered.
    pub facts: Vec<(String, String)>,
    pub form: Option<FormView>,
    /// Whether people are warned against naming anybody.
    pub warns: bool,
    pub moves: Option<Moves>,
    pub leave: Option<Leave>,
    pub history: Vec<Told>,
}

impl<'a> FormPage<'a> {
    /// A page of a plan with a form.
    pub fn new(ask: &'a Ask, address: &Address, title: String, form: Option<FormView>) -> Self {
        Self {
            page: Page::new(ask, title, Nav::Plan).with_crumbs(address.crumbs(ask)),
            eyebrow: format!("{}, {}", address.name, address.year),
            lead: String::new(),
            notes: Vec::new(),
            lists: Vec::new(),
            facts: Vec::new(),
            form,
            warns: true,
            moves: None,
            leave: None,
            history: Vec::new(),
        }
    }

    /// The page as an answer: one that was not taken says so.
    pub fn answer(self) -> Result<Response, Problem> {
        let refused = self.form.as_ref().is_some_and(|form| !form.error.is_empty());
        let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        Ok((status, Html(self.render()?)).into_response())
    }
}
