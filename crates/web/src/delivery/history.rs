//! What has been delivered for the units of the one who asks: uploads, and what came in otherwise.

use super::names::Names;
use super::state::{Tag, named, title};
use crate::ask::Ask;
use crate::names::unit_names;
use crate::problem::Problem;
use rettesnor_app::delivery::{MANIFEST, Sight, read_manifest};
use rettesnor_core::delivery::{Acceptance, Manifest};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Date, MonthRange};
use rettesnor_store::uploads::{Upload, UploadState};
use std::collections::BTreeSet;

/// How many deliveries are listed.
pub const LISTED: usize = 50;

/// A delivery in the list.
pub struct Line {
    /// Where its page is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Who sent it.
    pub by: String,
    /// The data set.
    pub dataset: String,
    /// The units and months that it speaks for.
    pub scope: String,
    /// How many rows it has; empty where that is not known, or not for the one who asks.
    pub rows: String,
    /// The day it came.
    pub received: String,
    /// How far it has come.
    pub tag: Tag,
    /// What it is sorted by: the day, and then the age of its id or its order.
    key: (Date, String),
}

/// The uploads that the one who asks may know of, the newest first.
pub async fn uploads(ask: &Ask) -> Result<Vec<Upload>, Problem> {
    let (shelf, who, store) = (ask.shelf(), ask.who(), ask.desk().store());
    let failed = |error| Problem::Store(ask.clone(), error);
    let units: BTreeSet<UnitRef> = shelf.deliverable(who).into_iter().flat_map(|one| one.units).collect();
    let units: Vec<UnitRef> = units.into_iter().collect();
    let limit = i64::try_from(LISTED * 2).unwrap_or(i64::MAX);
    let mut found = store.uploads_of(who, who.as_actor(), &units, limit).await.map_err(failed)?;
    if who.administers_all() {
        let of_units = store.uploads_without_units(who, limit).await.map_err(failed)?;
        let others = of_units.into_iter().filter(|upload| found.iter().all(|known| known.id != upload.id));
        found.extend(others.collect::<Vec<_>>());
        found.sort_by(|one, other| other.id.cmp(&one.id));
    }
    found.retain(|upload| sees(ask, upload));
    Ok(found)
}

/// Whether the one who asks may know of an upload.
pub fn sees(ask: &Ask, upload: &Upload) -> bool {
    let units = upload.units.iter().cloned().collect();
    ask.shelf().sight(ask.who(), &upload.dataset, &units, None) == Sight::Whole
}

/// Everything that was delivered, the newest first.
pub async fn lines(ask: &Ask, uploads: &[Upload]) -> Result<Vec<Line>, Problem> {
    let shelf = ask.shelf();
    let known: BTreeSet<&str> = uploads.iter().filter_map(|upload| upload.delivery.as_deref()).collect();
    let others: Vec<(&Acceptance, &Manifest, Sight)> = shelf
        .stock
        .accepted
        .iter()
        .rev()
        .filter(|acceptance| !known.contains(acceptance.delivery.as_str()))
        .filter_map(|acceptance| {
            let manifest = shelf.stock.manifests.get(&acceptance.delivery)?;
            let scope = &acceptance.scope;
            let sight = shelf.sight(ask.who(), &acceptance.dataset, &scope.units, scope.topics.as_ref());
            (sight > Sight::Nothing).then_some((acceptance, manifest, sight))
        })
        .take(LISTED)
        .collect();
    let people = uploads.iter().map(|upload| upload.made_by.as_str());
    let names = Names::of(ask, people.chain(others.iter().map(|(_, manifest, _)| manifest.by.as_str()))).await?;
    let mut lines = Vec::new();
    for upload in uploads {
        lines.push(upload_line(ask, upload, &names).await?);
    }
    lines.extend(others.into_iter().map(|other| other_line(ask, other, &names)));
    lines.sort_by(|one, other| other.key.cmp(&one.key));
    lines.truncate(LISTED);
    Ok(lines)
}

async fn upload_line(ask: &Ask, upload: &Upload, names: &Names) -> Result<Line, Problem> {
    let voice = ask.voice();
    let received = upload.made_at.in_norway().date();
    let acceptance = upload.delivery.as_deref().and_then(|id| latest(ask, id));
    let manifest = match &acceptance {
        Some(acceptance) => ask.shelf().stock.manifests.get(&acceptance.delivery).cloned(),
        None if upload.state == UploadState::Checked => {
            let paper = ask.desk().store().upload_paper(ask.who(), &upload.id, MANIFEST).await;
            paper.map_err(|error| Problem::Store(ask.clone(), error))?.and_then(|paper| read_manifest(&paper))
        }
        None => None,
    };
    let months = upload.months.or_else(|| manifest.as_ref().and_then(|manifest| manifest.scope.months));
    let must_hold = |manifest: &Manifest| manifest.report.must_hold(true, true);
    let tag = match acceptance {
        Some(acceptance) => accepted_tag(ask, acceptance, upload.state),
        None if manifest.as_ref().is_some_and(must_hold) => Tag::refused(voice),
        None => Tag::of(voice, upload.state),
    };
    Ok(Line {
        href: format!("/leveranser/{}", upload.id),
        title: title(voice, upload),
        by: names.get(voice, &upload.made_by),
        dataset: dataset_name(ask, &upload.dataset),
        scope: scope(ask, &mut upload.units.iter(), months),
        rows: manifest.map(|manifest| voice.whole(whole(manifest.rows))).unwrap_or_default(),
        received: voice.date(received),
        tag,
        key: (received, upload.id.to_string()),
    })
}

fn other_line(ask: &Ask, (acceptance, manifest, sight): (&Acceptance, &Manifest, Sight), names: &Names) -> Line {
    let voice = ask.voice();
    let mine: Vec<&UnitRef> = match sight {
        Sight::Whole => acceptance.scope.units.iter().collect(),
        // Of a delivery for many, one sees that it is there for one's own.
        _ => Vec::new(),
    };
    let rows = if sight == Sight::Whole { voice.whole(whole(manifest.rows)) } else { String::new() };
    Line {
        href: format!("/leveranser/{}", acceptance.delivery),
        title: named(voice, &manifest.sources),
        by: names.get(voice, &manifest.by),
        dataset: dataset_name(ask, &acceptance.dataset),
        scope: if mine.is_empty() && sight == Sight::Headline {
            let months = acceptance.scope.months.map(|months| voice.months(months)).unwrap_or_default();
            voice.say("deliver-among-others", &[("maneder", &months)])
        } else {
            scope(ask, &mut mine.into_iter(), acceptance.scope.months)
        },
        rows,
        received: voice.date(acceptance.received),
        tag: accepted_tag(ask, acceptance, UploadState::Accepted),
        key: (acceptance.received, format!("{:08}", acceptance.order)),
    }
}

/// The state of a delivery that was accepted: whether it is counted, and whether it still answers for anything.
pub fn accepted_tag(ask: &Ask, acceptance: &Acceptance, state: UploadState) -> Tag {
    if !is_counted(ask, acceptance) {
        Tag::uncounted(ask.voice())
    } else if ask.shelf().still_answers(acceptance) {
        Tag::of(ask.voice(), state)
    } else {
        Tag::replaced(ask.voice())
    }
}

/// Whether the edition that pages are answered from counts a delivery.
pub fn is_counted(ask: &Ask, acceptance: &Acceptance) -> bool {
    let edition = ask.shelf().reading().map(|reading| &reading.edition);
    edition.is_some_and(|edition| edition.accepted.iter().any(|counted| counted.order == acceptance.order))
}

/// The latest acceptance of a delivery.
pub fn latest<'a>(ask: &'a Ask, delivery: &str) -> Option<&'a Acceptance> {
    ask.shelf().stock.accepted.iter().rev().find(|acceptance| acceptance.delivery == delivery)
}

/// What a data set is called.
pub fn dataset_name(ask: &Ask, id: &str) -> String {
    let dataset = ask.shelf().stock.definitions.datasets.get(id);
    dataset.map_or(id, |dataset| ask.voice().text(&dataset.name)).to_owned()
}

/// Units and months in a few words.
pub fn scope(ask: &Ask, units: &mut dyn Iterator<Item = &UnitRef>, months: Option<MonthRange>) -> String {
    let parts = [unit_names(ask, units), months.map(|months| ask.voice().months(months)).unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

pub(super) fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
