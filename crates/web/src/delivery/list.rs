//! `GET /leveranser`: what waits, the form by which files are sent in, and what has been delivered.

use super::form::{Filled, Form};
use super::history::{self, Line, dataset_name};
use super::names::Names;
use super::state::{Tag, title};
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_store::uploads::{Upload, UploadState};

#[derive(Template)]
#[template(path = "delivery/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    form: Option<Form>,
    /// Whether there is anything that the one who asks may report to be nothing.
    nothing: bool,
    error: Option<String>,
    /// Whether the installation is a demonstration, where nobody's data belong.
    demo: bool,
    templates: Vec<EmptyTemplate>,
    waiting: Vec<Waiting>,
    history: Vec<Line>,
}

/// An empty workbook to fill in.
struct EmptyTemplate {
    href: String,
    name: String,
    about: String,
}

/// An upload that has not come to an end.
pub struct Waiting {
    /// Where its page is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Whose it is, and what it is for.
    pub about: String,
    /// How far it has come.
    pub tag: Tag,
}

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Response, Problem> {
    page(&ask, &Filled::default(), None).await
}

/// The page again after something that could not be taken in: nothing that was written is lost but the files, which a
/// browser does not give twice.
pub async fn with_error(ask: &Ask, filled: &Filled, error: String) -> Result<Response, Problem> {
    page(ask, filled, Some(error)).await
}

async fn page(ask: &Ask, filled: &Filled, error: Option<String>) -> Result<Response, Problem> {
    let voice = ask.voice();
    let deliverable = ask.shelf().deliverable(ask.who());
    let uploads = history::uploads(ask).await?;
    let catalogue = &ask.shelf().stock.definitions;
    let template = |id: &String| {
        let dataset = catalogue.datasets.get(id)?;
        let name = voice.text(&dataset.name).to_owned();
        Some(EmptyTemplate {
            href: format!("/leveranser/mal/{id}.xlsx"),
            name,
            about: voice.text(&dataset.row).to_owned(),
        })
    };
    let mut templates: Vec<EmptyTemplate> = deliverable.iter().filter_map(|one| template(&one.dataset)).collect();
    templates.sort_by_key(|one| one.name.to_lowercase());
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = ListPage {
        page: Page::new(ask, voice.say("nav-deliveries", &[]), Nav::Deliveries),
        form: Form::of(ask, &deliverable, filled, false),
        nothing: Form::of(ask, &deliverable, filled, true).is_some(),
        error,
        demo: ask.desk().settings().demo,
        templates,
        waiting: waiting(ask, &uploads).await?,
        history: history::lines(ask, &uploads).await?,
    };
    Ok((status, Html(html.render()?)).into_response())
}

async fn waiting(ask: &Ask, uploads: &[Upload]) -> Result<Vec<Waiting>, Problem> {
    let voice = ask.voice();
    let open: Vec<&Upload> = uploads.iter().filter(|upload| !upload.state.is_end()).collect();
    let names = Names::of(ask, open.iter().map(|upload| upload.made_by.as_str())).await?;
    let line = |upload: &&Upload| Waiting {
        href: format!("/leveranser/{}", upload.id),
        title: title(voice, upload),
        about: voice.say(
            "deliver-waiting-about",
            &[
                ("datasett", &dataset_name(ask, &upload.dataset)),
                ("navn", &names.get(voice, &upload.made_by)),
                ("tid", &voice.moment(upload.made_at)),
            ],
        ),
        tag: Tag::of(voice, upload.state),
    };
    // What a person must do something about comes before what the machine does.
    let for_people = |upload: &&Upload| !matches!(upload.state, UploadState::Checked | UploadState::NeedsMapping);
    let mut open = open;
    open.sort_by_key(|upload| for_people(upload));
    Ok(open.iter().map(line).collect())
}
