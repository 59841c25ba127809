//! `/brev/ny`, `/brev/{id}/endre` and `/brev/{id}/tillegg`: writing a letter from a template, changing one that is not
//! final, and supplementing one that is.

use super::decide::writable;
use super::form::{LetterForm, Purpose, as_posted};
use super::list::senders;
use super::read_form::{Wrong, read};
use super::stands::Stands;
use super::told::{kind, letter};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::letter::{begin_letter, begin_supplement, edit_letter, may_write};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::letter::{Letter, LetterKind, LetterStage};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_store::Home;

#[derive(Template)]
#[template(path = "letter/new.html")]
struct NewPage<'a> {
    page: Page<'a>,
    kind: Field,
    kinds: Vec<Pick>,
    from: Field,
    senders: Vec<Pick>,
    year: Field,
}

#[derive(Template)]
#[template(path = "letter/form.html")]
struct FormPage<'a> {
    page: Page<'a>,
    lead: String,
    action: String,
    back: String,
    once: String,
    version: i64,
    /// What is sent again with the form: what it is a letter of.
    hidden: Vec<(&'static str, String)>,
    form: LetterForm,
    wrong: Option<(String, String)>,
    is_supplement: bool,
    /// How it stands now, where somebody else has changed it meanwhile.
    stands: Option<Stands>,
}

/// Asks what is to be written, or shows its empty form with the template.
pub async fn new(ask: Ask) -> Result<Html<String>, Problem> {
    let (_, question) = ask.address().split_once('?').unwrap_or_default();
    let asked = Posted::read(question.as_bytes());
    if senders(&ask).is_empty() {
        return Err(Problem::NotAllowed(ask));
    }
    let Some((kind, home)) = place(&ask, &asked) else { return choose(&ask, &asked) };
    let posted = template(&ask, &kind, &home);
    new_form(&ask, &kind, &home, &posted, None)
}

fn choose(ask: &Ask, asked: &Posted) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let senders: Vec<Pick> = senders(ask)
        .into_iter()
        .map(|(unit, line)| {
            let label = format!("{}, {}", unit_name(ask, &unit), voice.line(&line));
            Pick::new(format!("{unit}@{line}"), label, asked.get("fra"))
        })
        .collect();
    let year = ask.shelf().stock.today.year() + 1;
    let kinds = LetterKind::ALONE.map(|one| Pick::new(one.as_str(), kind(voice, &one), "mal-og-disponeringsbrev"));
    let page = NewPage {
        kind: Field::new("slag", voice.say("letter-what", &[])),
        kinds: kinds.into(),
        from: Field::new("fra", voice.say("letter-from", &[])),
        senders,
        year: Field::new("ar", voice.say("letter-year", &[])).holding(year.to_string()),
        page: Page::new(ask, voice.say("letters-new", &[]), Nav::Letters).with_crumbs(crumbs(ask)),
    };
    Ok(Html(page.render()?))
}

fn crumbs(ask: &Ask) -> Vec<Link> {
    vec![Link::to(ask.voice().say("letters-title", &[]), "/brev")]
}

/// What is to be written, from whom and for which year.
fn place(ask: &Ask, asked: &Posted) -> Option<(LetterKind, Home)> {
    let kind = LetterKind::alone(asked.get("slag"))?;
    let (unit, line) = asked.get("fra").split_once('@')?;
    let (unit, line): (UnitRef, Line) = (unit.parse().ok()?, Line::from(line));
    let year = asked.get("ar").parse().ok().filter(|year| (2000..=2100).contains(year))?;
    let allowed = may_write(ask.who(), &unit, &line, &ask.shelf().structure);
    allowed.then_some((kind, Home { unit, line, year }))
}

/// What a letter of a kind usually says.
fn template(ask: &Ask, of: &LetterKind, home: &Home) -> Posted {
    let voice = ask.voice();
    let year = home.year;
    let mut pairs = vec![("tittel".to_owned(), format!("{} {year}", kind(voice, of)))];
    let usual = match of {
        LetterKind::Tildelingsbrev | LetterKind::MalOgDisponeringsbrev => ["template-letter", "template-authority"],
        LetterKind::Partnerskapsavtale => ["template-partnership", "template-partnership-authority"],
        LetterKind::Lederavtale => ["template-leader", "template-authority"],
        LetterKind::Budsjettvedtak | LetterKind::Tillegg { .. } => ["template-budget", "template-authority"],
    };
    let aar = year.to_string();
    pairs.push(("innledning".to_owned(), voice.say(usual[0], &[("aar", &aar)])));
    pairs.push(("myndighet".to_owned(), voice.say(usual[1], &[])));
    let owes = voice.say("goal-usual-owner", &[]);
    let duties = [
        ("template-duty-report", format!("{year}-05-31"), "tertial"),
        ("template-duty-year", format!("{}-02-15", year + 1), ""),
    ];
    for (number, (what, due, again)) in duties.into_iter().enumerate() {
        let mut put = |end: &str, value: String| pairs.push((format!("plikt{number}_{end}"), value));
        put("hva", voice.say(what, &[]));
        put("frist", due);
        put("rytme", again.to_owned());
        put("hvem", owes.clone());
    }
    let children = ask.shelf().structure.children(&home.unit, &home.line);
    if children.len() <= 20 {
        pairs.extend(children.into_iter().map(|unit| ("til".to_owned(), unit.to_string())));
    }
    Posted::read(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().as_bytes())
}

fn new_form(
    ask: &Ask,
    kind_of: &LetterKind,
    home: &Home,
    posted: &Posted,
    wrong: Option<(String, String)>,
) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let purpose = Purpose { from: &home.unit, line: &home.line, kind: kind_of, main: None, sent: false };
    let (kind_name, from) = (kind(voice, kind_of), unit_name(ask, &home.unit));
    let page = FormPage {
        lead: voice.say("letter-form-lead", &[("fra", &from), ("aar", &home.year.to_string())]),
        action: "/brev/ny".to_owned(),
        back: "/brev".to_owned(),
        once: seal::one_time_key(),
        version: 0,
        hidden: vec![
            ("slag", kind_of.as_str().to_owned()),
            ("fra", format!("{}@{}", home.unit, home.line)),
            ("ar", home.year.to_string()),
        ],
        form: LetterForm::new(ask, &purpose, posted),
        wrong,
        is_supplement: false,
        stands: None,
        page: Page::new(ask, kind_name, Nav::Letters).with_crumbs(crumbs(ask)),
    };
    Ok(Html(page.render()?))
}

/// Makes the draft.
pub async fn create(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let Some((kind, home)) = place(&ask, &posted) else { return Err(Problem::NotAllowed(ask)) };
    let done = match read(&ask, kind.clone(), &posted) {
        Err(wrong) => Err(said(&ask, wrong)),
        Ok(letter) => match begin_letter(&ask.pen(posted.get(ONCE)), home.clone(), letter).await {
            Ok(id) => Ok(id),
            Err(error) => Err(told(&ask, error)?),
        },
    };
    match done {
        Ok(id) => Ok(Redirect::to(&format!("/brev/{id}?gjort=lagret")).into_response()),
        Err(wrong) => {
            let html = new_form(&ask, &kind, &home, &posted, Some(wrong))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

/// Shows a letter as a form.
pub async fn edit(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let letter = writable(&ask, &id).await?;
    let posted = as_posted(&letter.value);
    edit_form(&ask, &letter, &posted, None, false).await
}

/// Changes a letter.
pub async fn change(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let kept = writable(&ask, &id).await?;
    let version = posted.get("versjon").parse().unwrap_or(0);
    let mut changed = false;
    let done = match read(&ask, kept.value.kind.clone(), &posted) {
        Err(wrong) => Err(said(&ask, wrong)),
        Ok(letter) => {
            let pen = ask.pen(posted.get(ONCE));
            match edit_letter(&pen, &kept.id, version, letter, posted.get("grunn")).await {
                Ok(id) => Ok(id),
                Err(error) => {
                    changed = matches!(error, SteerError::Changed(_));
                    Err(told(&ask, error)?)
                }
            }
        }
    };
    match done {
        Ok(id) => Ok(Redirect::to(&format!("/brev/{id}?gjort=lagret")).into_response()),
        Err(wrong) => {
            let html = edit_form(&ask, &kept, &posted, Some(wrong), changed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

async fn edit_form(
    ask: &Ask,
    kept: &Kept<Letter>,
    posted: &Posted,
    wrong: Option<(String, String)>,
    changed: bool,
) -> Result<Html<String>, Problem> {
    let main = match kept.value.kind.supplements() {
        Some(main) => Some(letter(ask, main).await?),
        None => None,
    };
    let sent = matches!(kept.value.stage, LetterStage::SentForAnswer { .. });
    let purpose = Purpose {
        from: &kept.home.unit,
        line: &kept.home.line,
        kind: &kept.value.kind,
        main: main.as_ref().map(|main| &main.value),
        sent,
    };
    let stands = changed.then(|| Stands::of(ask, &purpose, kept, posted));
    form_page(ask, &purpose, kept, posted, ("endre", wrong, stands))
}

/// Shows the empty form of a supplement.
pub async fn supplement(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let main = supplementable(&ask, &id).await?;
    let title = ask.voice().say("letter-supplement-title", &[("brev", &main.value.title)]);
    let empty = Letter {
        title,
        introduction: String::new(),
        asks: Vec::new(),
        frames: Vec::new(),
        places: Vec::new(),
        authority: String::new(),
        duties: Vec::new(),
        ..main.value.clone()
    };
    supplement_form(&ask, &main, &as_posted(&empty), None)
}

/// Makes the draft of a supplement.
pub async fn add(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let main = supplementable(&ask, &id).await?;
    let kind = LetterKind::Tillegg { to: id.clone(), number: 0 };
    let done = match read(&ask, kind, &posted) {
        Err(wrong) => Err(said(&ask, wrong)),
        Ok(letter) => match begin_supplement(&ask.pen(posted.get(ONCE)), &main.id, letter).await {
            Ok(id) => Ok(id),
            Err(error) => Err(told(&ask, error)?),
        },
    };
    match done {
        Ok(id) => Ok(Redirect::to(&format!("/brev/{id}?gjort=lagret")).into_response()),
        Err(wrong) => {
            let html = supplement_form(&ask, &main, &posted, Some(wrong))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

async fn supplementable(ask: &Ask, id: &str) -> Result<Kept<Letter>, Problem> {
    let main = letter(ask, id).await?;
    if !may_write(ask.who(), &main.home.unit, &main.home.line, &ask.shelf().structure) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let may = main.value.stage.binds() && main.value.kind.supplements().is_none();
    if may { Ok(main) } else { Err(problem(ask, SteerError::NotNow)) }
}

fn supplement_form(
    ask: &Ask,
    main: &Kept<Letter>,
    posted: &Posted,
    wrong: Option<(String, String)>,
) -> Result<Html<String>, Problem> {
    let kind = LetterKind::Tillegg { to: main.id.to_string(), number: 0 };
    let purpose =
        Purpose { from: &main.home.unit, line: &main.home.line, kind: &kind, main: Some(&main.value), sent: false };
    form_page(ask, &purpose, main, posted, ("tillegg", wrong, None))
}

/// The page of a form that belongs to a letter.
fn form_page(
    ask: &Ask,
    purpose: &Purpose<'_>,
    kept: &Kept<Letter>,
    posted: &Posted,
    (end, wrong, stands): (&str, Option<(String, String)>, Option<Stands>),
) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let back = format!("/brev/{}", kept.id);
    let mut crumbs = crumbs(ask);
    crumbs.push(Link::to(kept.value.title.clone(), back.clone()));
    let (from, year) = (unit_name(ask, &kept.home.unit), kept.home.year.to_string());
    let title = if end == "tillegg" { "letter-supplement" } else { "letter-edit" };
    let page = FormPage {
        lead: voice.say("letter-form-lead", &[("fra", &from), ("aar", &year)]),
        action: format!("{back}/{end}"),
        back,
        once: seal::one_time_key(),
        version: posted.get("versjon").parse().ok().filter(|_| stands.is_none()).unwrap_or(kept.version),
        hidden: Vec::new(),
        form: LetterForm::new(ask, purpose, posted),
        wrong,
        is_supplement: purpose.main.is_some(),
        stands,
        page: Page::new(ask, voice.say(title, &[]), Nav::Letters).with_crumbs(crumbs),
    };
    Ok(Html(page.render()?))
}

fn said(ask: &Ask, Wrong(field, key): Wrong) -> (String, String) {
    (field, ask.voice().say(key, &[]))
}

/// Why a letter was not written, beside its form; a page of its own where there is nothing to do in the form.
fn told(ask: &Ask, error: SteerError) -> Result<(String, String), Problem> {
    let own = match &error {
        SteerError::Missing("tittel") => Some(("tittel", "letter-title-missing")),
        SteerError::Missing("til") => Some(("til", "letter-to-missing")),
        SteerError::Wrong("til") => Some(("til", "letter-to-wrong")),
        _ => None,
    };
    if let Some((field, key)) = own {
        return Ok((field.to_owned(), ask.voice().say(key, &[])));
    }
    match sentence(ask.voice(), &error) {
        Some(said) => Ok(("tittel".to_owned(), said)),
        None => Err(problem(ask, error)),
    }
}
