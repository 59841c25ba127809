//! `GET /brev/enhet/{unit}/{year}`: what both lines ask of a unit, beside each other, and where they do not agree.

use super::told::{AskView, ask_view, post, unit, written, year};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::Post;
use rettesnor_core::letter::{AskedByLetter, Letter, LetterConflict, conflicts, holds};
use rettesnor_core::org::{Line, UnitRef};

#[derive(Template)]
#[template(path = "letter/office.html")]
struct OfficePage<'a> {
    page: Page<'a>,
    lead: String,
    clashes: Vec<String>,
    /// Deadlines of both that fall on one day: no disagreement, and a busy day.
    days: Vec<String>,
    lines: Vec<LineView>,
    places: String,
}

/// What one line asks.
struct LineView {
    id: String,
    name: String,
    letters: Vec<LetterView>,
}

/// A letter with what holds of it.
struct LetterView {
    link: Link,
    from: String,
    asks: Vec<AskView>,
    duties: Vec<String>,
}

/// Shows both lines.
pub async fn show(ask: Ask, Path((text, of_year)): Path<(String, String)>) -> Result<Html<String>, Problem> {
    let (unit, year) = (unit(&ask, &text)?, year(&ask, &of_year)?);
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    if !ask.who().reads_plans(&unit, structure) {
        return Err(Problem::NotAllowed(ask));
    }
    let post = post(&ask).await?;
    let binding: Vec<&Kept<Letter>> = post.to(&unit, year).filter(|letter| letter.value.stage.binds()).collect();
    let asked: Vec<AskedByLetter<'_>> = binding.iter().map(|letter| asked(&post, letter, &unit)).collect();
    let (days, clashes): (Vec<_>, Vec<_>) =
        conflicts(&asked).into_iter().partition(|clash| matches!(clash, LetterConflict::SameDay { .. }));
    let all_told = |clashes: &[LetterConflict]| clashes.iter().map(|clash| told(&ask, clash)).collect::<Vec<_>>();
    let (days, clashes) = (all_told(&days), all_told(&clashes));
    let hangs = |line: &Line| structure.contains(&unit, line) || binding.iter().any(|one| one.home.line == *line);
    let lines = structure.lines().into_iter().filter(hangs).map(|line| {
        let own = binding.iter().zip(&asked).filter(|(letter, _)| letter.home.line == line);
        let letters = own.map(|(letter, asked)| letter_view(&ask, letter, asked)).collect();
        LineView { id: format!("linje-{line}"), name: voice.line(&line), letters }
    });
    let name = unit_name(&ask, &unit);
    let aar = year.to_string();
    let page = OfficePage {
        lead: match u64::try_from(clashes.len()).unwrap_or(u64::MAX) {
            0 if binding.is_empty() => voice.say("office-nothing", &[("aar", &aar)]),
            0 => voice.say("office-agree", &[]),
            n => voice.count("office-clashes", n, &[]),
        },
        lines: lines.collect(),
        clashes,
        days,
        places: format!("/brev/plasser/{unit}/{year}"),
        page: Page::new(&ask, voice.say("office-title", &[("enhet", &name), ("aar", &aar)]), Nav::Letters)
            .with_crumbs(vec![Link::to(voice.say("letters-title", &[]), "/brev")]),
    };
    Ok(Html(page.render()?))
}

fn asked<'p>(post: &'p Post, letter: &'p Kept<Letter>, unit: &UnitRef) -> AskedByLetter<'p> {
    let supplements: Vec<&Letter> = post.supplements(&letter.id).iter().map(|one| &one.value).collect();
    let reply = post.reply(&letter.id, unit).map(|reply| &reply.value);
    AskedByLetter {
        title: &letter.value.title,
        holding: holds(&letter.value, &supplements, reply),
        duties: &letter.value.duties,
        year: letter.home.year,
    }
}

fn letter_view(ask: &Ask, letter: &Kept<Letter>, asked: &AskedByLetter<'_>) -> LetterView {
    let voice = ask.voice();
    let note = |held: &rettesnor_core::letter::Holding| match held.supplement {
        Some(number) => voice.say("letter-by-supplement", &[("nummer", &number.to_string())]),
        None if held.proposed => voice.say("letter-by-proposal", &[]),
        None => String::new(),
    };
    let view = |(number, held): (usize, &rettesnor_core::letter::Holding)| AskView {
        note: note(held),
        ..ask_view(ask, number, &held.ask)
    };
    let duty = |duty: &rettesnor_core::letter::LetterDuty| {
        let days: Vec<String> = duty.days(asked.year).into_iter().map(|day| voice.date(day)).collect();
        format!("{}: {}", duty.what, days.join(", "))
    };
    LetterView {
        link: Link::to(letter.value.title.clone(), format!("/brev/{}", letter.id)),
        from: unit_name(ask, &letter.home.unit),
        asks: (1..).zip(&asked.holding).map(view).collect(),
        duties: asked.duties.iter().map(duty).collect(),
    }
}

fn told(ask: &Ask, clash: &LetterConflict) -> String {
    let voice = ask.voice();
    let name = |id: &str| {
        let known = ask.shelf().stock.definitions.indicators.get(id);
        format!("{id} {}", known.map_or("", |indicator| voice.text(&indicator.name)))
    };
    match clash {
        LetterConflict::Levels { indicator, sides: [(one, a), (other, b)] } => {
            let (a, b) = (written(ask, indicator, a), written(ask, indicator, b));
            let texts =
                [("indikator", name(indicator)), ("ett", one.clone()), ("a", a), ("annet", other.clone()), ("b", b)];
            voice.say("clash-levels", &texts.each_ref().map(|(key, text)| (*key, text.as_str())))
        }
        LetterConflict::Weight { indicator, binds, advises } => {
            voice.say("clash-weight", &[("indikator", &name(indicator)), ("binder", binds), ("rad", advises)])
        }
        LetterConflict::SameDay { day, sides: [(one, a), (other, b)] } => {
            let day = voice.date(*day);
            voice.say("clash-day", &[("dag", &day), ("ett", one), ("a", a), ("annet", other), ("b", b)])
        }
    }
}
