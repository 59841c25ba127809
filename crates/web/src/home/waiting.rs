//! Deliveries that wait: for the one who reads, or on their way.

use crate::ask::Ask;
use crate::delivery::history::dataset_name;
use crate::delivery::show::time_left;
use crate::delivery::state::title;
use crate::problem::Problem;
use rettesnor_app::delivery::{MANIFEST, deadline, read_manifest};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Upload, UploadState};
use std::collections::BTreeSet;

/// A delivery that waits.
pub struct Waiting {
    /// Where its page is.
    pub href: String,
    /// The shape.
    pub icon: &'static str,
    /// What is to be done, or what it is.
    pub title: String,
    /// What is known of it.
    pub about: String,
    /// Since when.
    pub when: String,
    /// Whether it waits for the one who reads.
    pub for_me: bool,
}

/// What waits, that for the one who reads first.
pub async fn lines(ask: &Ask, uploads: &[Upload], since: Moment) -> Result<Vec<Waiting>, Problem> {
    let mut found = Vec::new();
    for upload in uploads {
        found.extend(line(ask, upload, since).await?);
    }
    found.sort_by_key(|one| !one.for_me);
    Ok(found)
}

async fn line(ask: &Ask, upload: &Upload, since: Moment) -> Result<Option<Waiting>, Problem> {
    let voice = ask.voice();
    let units: BTreeSet<UnitRef> = upload.units.iter().cloned().collect();
    let mine = upload.made_by == ask.who().as_actor();
    let accepts = ask.shelf().may_accept(ask.who(), &upload.dataset, &units, None);
    let dataset = dataset_name(ask, &upload.dataset);
    let (icon, key, for_me, about) = match upload.state {
        UploadState::Checked if accepts => ("FileCheckmark", "home-accept", true, checked(ask, upload).await?),
        UploadState::Checked => ("Hourglass", "home-checked", false, checked(ask, upload).await?),
        UploadState::NeedsMapping => ("QuestionmarkCircle", "home-answer", true, dataset),
        UploadState::Failed if mine && upload.entered_at > since => ("XMarkOctagon", "home-failed", true, dataset),
        UploadState::Expired if mine && upload.entered_at > since => ("ClockDashed", "home-expired", true, dataset),
        state if !state.is_end() => ("ArrowsCirclepath", "home-under-way", false, dataset),
        _ => return Ok(None),
    };
    Ok(Some(Waiting {
        href: format!("/leveranser/{}", upload.id),
        icon,
        title: voice.say(key, &[("fil", &title(voice, upload))]),
        about,
        when: when(ask, upload.made_at),
        for_me,
    }))
}

/// What the check found, and when it is too late.
async fn checked(ask: &Ask, upload: &Upload) -> Result<String, Problem> {
    let voice = ask.voice();
    let paper = ask.desk().store().upload_paper(ask.who(), &upload.id, MANIFEST).await;
    let paper = paper.map_err(|error| Problem::Store(ask.clone(), error))?;
    let Some(manifest) = paper.and_then(|paper| read_manifest(&paper)) else { return Ok(String::new()) };
    let report = &manifest.report;
    let rows = voice.whole(i64::try_from(report.rows_read).unwrap_or(i64::MAX));
    let found = match report.rows_with_errors {
        0 if report.rows_read == 0 => voice.say("verdict-page-zero", &[]),
        0 => voice.count("verdict-page-good", manifest.rows, &[]),
        wrong => voice.count("verdict-page-bad", wrong, &[("rader", &rows)]),
    };
    let left = deadline(upload).map(|end| voice.say("home-expires", &[("tid", &time_left(ask, end))]));
    Ok([Some(format!("{found}.")), left].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// How long ago something was: today, yesterday, or the day.
pub fn when(ask: &Ask, moment: Moment) -> String {
    let (today, day) = (ask.now().in_norway().date(), moment.in_norway().date());
    let voice = ask.voice();
    if day == today {
        voice.say("home-today", &[])
    } else if day.tomorrow().is_ok_and(|next| next == today) {
        voice.say("home-yesterday", &[])
    } else {
        voice.date(day)
    }
}
