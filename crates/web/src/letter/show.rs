//! `GET /brev/{id}`: a letter as it is read, on the screen and on paper.

use super::told::{AskView, ask_view, code, kind, letter, post, rhythm, stage};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Notice, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::{Post, may_answer, may_write};
use rettesnor_core::letter::{Letter, LetterStage, holds};
use rettesnor_core::org::UnitRef;
use rettesnor_words::Voice;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "letter/show.html")]
struct LetterPage<'a> {
    page: Page<'a>,
    kind: String,
    from: String,
    to: String,
    year: i32,
    stage: (&'static str, String),
    case: String,
    introduction: Vec<String>,
    /// For which unit it is read, where what holds is told for one.
    holds_for: Option<String>,
    asks: Vec<AskView>,
    frames: Vec<[String; 3]>,
    places: Vec<[String; 5]>,
    authority: Vec<String>,
    duties: Vec<[String; 4]>,
    supplements: Vec<super::list::Row>,
    main: Option<Link>,
    answers: Vec<AnswerRow>,
    actions: Vec<Link>,
    history: Vec<(String, String)>,
}

/// How a unit's answer stands.
struct AnswerRow {
    unit: String,
    href: String,
    said: String,
}

/// Shows a letter.
pub async fn show(
    ask: Ask,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let letter = letter(&ask, &id).await?;
    let post = post(&ask).await?;
    let voice = ask.voice();
    let unit = for_unit(&ask, &letter, query.get("enhet"));
    let value = &letter.value;
    let case = match &value.stage {
        LetterStage::Final { case, .. } => case.clone(),
        _ => String::new(),
    };
    let notice = query.get("gjort").and_then(|done| done_notice(voice, done));
    let page = LetterPage {
        kind: kind(voice, &value.kind),
        from: unit_name(&ask, &letter.home.unit),
        to: value.to.iter().map(|unit| unit_name(&ask, unit)).collect::<Vec<_>>().join(", "),
        year: letter.home.year,
        stage: stage(voice, &value.stage),
        case,
        introduction: paragraphs(&value.introduction),
        asks: asks(&ask, &letter, &post, unit.as_ref()),
        holds_for: unit.as_ref().filter(|_| value.stage.binds()).map(|unit| unit_name(&ask, unit)),
        frames: frames(&ask, value),
        places: places(&ask, value),
        authority: paragraphs(&value.authority),
        duties: duties(&ask, &letter),
        supplements: post.supplements(&letter.id).iter().map(|one| super::list::row(&ask, one)).collect(),
        main: value
            .kind
            .supplements()
            .and_then(|main| post.find(main))
            .map(|main| Link::to(main.value.title.clone(), format!("/brev/{}", main.id))),
        answers: answers(&ask, &letter, &post),
        actions: actions(&ask, &letter),
        history: history(&ask, &letter).await?,
        page: Page::new(&ask, value.title.clone(), Nav::Letters)
            .with_crumbs(vec![Link::to(voice.say("letters-title", &[]), "/brev")])
            .with_notice(notice),
    };
    Ok(Html(page.render()?))
}

fn done_notice(voice: &Voice, done: &str) -> Option<Notice> {
    let key = match done {
        "lagret" => "letter-done-saved",
        "sendt" => "letter-done-sent",
        "endelig" => "letter-done-final",
        _ => return None,
    };
    Some(Notice { tone: "good", text: voice.say(key, &[]) })
}

/// The unit that a letter is read for: the one that is named, or the reader's own.
fn for_unit(ask: &Ask, letter: &Kept<Letter>, named: Option<&String>) -> Option<UnitRef> {
    let own = super::list::own(ask);
    let named = named.and_then(|text| text.parse().ok()).filter(|unit| letter.value.to.contains(unit));
    named.or_else(|| letter.value.to.iter().find(|unit| own.contains(unit)).cloned())
}

/// A text as its paragraphs.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The asks: those that hold for a unit where the letter binds, and those that stand in it elsewhere.
fn asks(ask: &Ask, letter: &Kept<Letter>, post: &Post, unit: Option<&UnitRef>) -> Vec<AskView> {
    let voice = ask.voice();
    let Some(unit) = unit.filter(|_| letter.value.stage.binds() && letter.value.kind.supplements().is_none()) else {
        return (1..).zip(&letter.value.asks).map(|(number, asked)| ask_view(ask, number, asked)).collect();
    };
    let supplements: Vec<&Letter> = post.supplements(&letter.id).iter().map(|one| &one.value).collect();
    let reply = post.reply(&letter.id, unit).map(|reply| &reply.value);
    let view = |(number, held): (usize, rettesnor_core::letter::Holding)| {
        let note = match held.supplement {
            Some(number) => voice.say("letter-by-supplement", &[("nummer", &number.to_string())]),
            None if held.proposed => voice.say("letter-by-proposal", &[]),
            None => String::new(),
        };
        AskView { note, ..ask_view(ask, number, &held.ask) }
    };
    (1..).zip(holds(&letter.value, &supplements, reply)).map(view).collect()
}

fn frames(ask: &Ask, letter: &Letter) -> Vec<[String; 3]> {
    let voice = ask.voice();
    let row = |frame: &rettesnor_core::letter::Frame| {
        let tenths = frame.tenths_of_man_years;
        let man_years = rettesnor_words::number::decimal(voice.language(), &format!("{}.{}", tenths / 10, tenths % 10));
        [unit_name(ask, &frame.unit), voice.whole(frame.kroner), man_years]
    };
    letter.frames.iter().map(row).collect()
}

fn places(ask: &Ask, letter: &Letter) -> Vec<[String; 5]> {
    let voice = ask.voice();
    let month = |number: u8| voice.say(MONTHS[usize::from(number.clamp(1, 12) - 1)], &[]);
    let row = |places: &rettesnor_core::letter::Places| {
        let group = if places.group.is_empty() {
            voice.say("places-any-group", &[])
        } else {
            code(ask, "innsatsgruppe", &places.group)
        };
        let span = [month(places.first), month(places.last)];
        let months = voice.say("places-months", &[("fra", &span[0]), ("til", &span[1])]);
        let measure = code(ask, "tiltakskode", &places.measure);
        [unit_name(ask, &places.unit), measure, group, months, voice.whole(places.per_month.into())]
    };
    letter.places.iter().map(row).collect()
}

/// The months by name.
pub const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

fn duties(ask: &Ask, letter: &Kept<Letter>) -> Vec<[String; 4]> {
    let voice = ask.voice();
    let row = |duty: &rettesnor_core::letter::LetterDuty| {
        let days: Vec<String> = duty.days(letter.home.year).into_iter().map(|day| voice.date(day)).collect();
        let again = duty.rhythm.map_or_else(|| voice.say("rhythm-once", &[]), |again| rhythm(voice, again));
        [duty.what.clone(), days.join(", "), again, duty.owes.clone()]
    };
    letter.value.duties.iter().map(row).collect()
}

fn answers(ask: &Ask, letter: &Kept<Letter>, post: &Post) -> Vec<AnswerRow> {
    if letter.value.stage == LetterStage::Draft || letter.value.asks.is_empty() {
        return Vec::new();
    }
    let voice = ask.voice();
    let structure = &ask.shelf().structure;
    let seen = |unit: &&UnitRef| ask.who().reads_drafts(unit, structure);
    let row = |unit: &UnitRef| {
        let reply = post.reply(&letter.id, unit).map(|reply| &reply.value);
        let count = |name: &str| {
            let stances = reply.map(|reply| reply.stances.values().filter(|stance| stance.as_str() == name).count());
            voice.whole(i64::try_from(stances.unwrap_or(0)).unwrap_or(i64::MAX))
        };
        let said = match reply {
            None => voice.say("letter-no-answer", &[]),
            Some(_) => voice.say(
                "letter-answer-counts",
                &[("godtatt", &count("godtar")), ("forslag", &count("foreslar")), ("sporsmal", &count("spor"))],
            ),
        };
        AnswerRow { unit: unit_name(ask, unit), href: format!("/brev/{}/svar/{unit}", letter.id), said }
    };
    letter.value.to.iter().filter(seen).map(row).collect()
}

/// What the one who asks may do with the letter.
fn actions(ask: &Ask, letter: &Kept<Letter>) -> Vec<Link> {
    let voice = ask.voice();
    let href = format!("/brev/{}", letter.id);
    let way = |key: &str, end: &str| Link::to(voice.say(key, &[]), format!("{href}/{end}"));
    let mut found = Vec::new();
    if may_write(ask.who(), &letter.home.unit, &letter.home.line, &ask.shelf().structure) {
        match &letter.value.stage {
            LetterStage::Draft => {
                found.extend([
                    way("letter-send", "send"),
                    way("letter-edit", "endre"),
                    way("letter-finish", "endelig"),
                ]);
            }
            LetterStage::SentForAnswer { .. } => {
                found.extend([
                    way("letter-finish", "endelig"),
                    way("letter-edit", "endre"),
                    way("letter-resend", "send"),
                ]);
            }
            LetterStage::Final { .. } if letter.value.kind.supplements().is_none() => {
                found.push(way("letter-supplement", "tillegg"));
            }
            LetterStage::Final { .. } | LetterStage::Superseded { .. } => {}
        }
    }
    if let LetterStage::SentForAnswer { .. } = letter.value.stage {
        for unit in letter.value.to.iter().filter(|unit| may_answer(ask.who(), unit, &ask.shelf().structure)) {
            let label = voice.say("letter-answer-for", &[("enhet", &unit_name(ask, unit))]);
            found.insert(0, Link::to(label, format!("{href}/svar/{unit}")));
        }
    }
    found
}

/// The versions of the letter, the newest first: when and by whom, and why.
async fn history(ask: &Ask, letter: &Kept<Letter>) -> Result<Vec<(String, String)>, Problem> {
    let voice = ask.voice();
    let versions = ask.desk().store().record_history(ask.who(), &letter.id).await;
    let versions = versions.map_err(|error| Problem::Store(ask.clone(), error))?;
    let mut told = Vec::new();
    for version in versions.into_iter().rev() {
        let (at, name) = (voice.moment(version.written_at), version.actor_name.clone());
        let name = name.unwrap_or_else(|| unit_name(ask, &letter.home.unit));
        let reason = version.reason.clone();
        let kept = Kept::<Letter>::read(version).map_err(|error| Problem::Store(ask.clone(), error))?;
        let head = format!("{at}, {name}: {}", stage(voice, &kept.value.stage).1);
        told.push((head, reason));
    }
    Ok(told)
}
