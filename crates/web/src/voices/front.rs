//! What the front page says of participation: hearings that ask me, answers that I owe, units that want me with them.

use crate::ask::Ask;
use crate::home::Waiting;
use crate::names::unit_name;
use crate::problem::Problem;
use rettesnor_app::steer::participation::{Voices, hearings_for};
use rettesnor_app::steer::{Kept, Paper};
use rettesnor_core::access::Role;
use rettesnor_core::review::Review;

/// The lines, those with a last day first.
pub async fn waiting(ask: &Ask) -> Result<Vec<Waiting>, Problem> {
    let mut lines = hearings(ask).await?;
    lines.extend(owed(ask).await?);
    lines.extend(wanted(ask).await?);
    Ok(lines)
}

async fn hearings(ask: &Ask) -> Result<Vec<Waiting>, Problem> {
    let voice = ask.voice();
    let found = hearings_for(ask.desk().store(), ask.who(), ask.shelf().stock.today).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let line = |one: &Kept<rettesnor_core::participation::Hearing>| Waiting {
        href: format!("/horing/{}", one.id),
        icon: "PersonGroup",
        title: voice.say("front-hearing", &[("sporsmal", &one.value.question)]),
        about: format!("{} {}", unit_name(ask, &one.home.unit), one.home.year),
        when: voice.say("hearing-until", &[("dato", &voice.date(one.value.until))]),
        for_me: true,
    };
    Ok(found.iter().map(line).collect())
}

/// Inputs that wait for an answer where the one who asks leads the unit itself.
async fn owed(ask: &Ask) -> Result<Vec<Waiting>, Problem> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let year = i32::from(shelf.stock.today.year());
    let mut lines = Vec::new();
    for grant in ask.who().grants().iter().filter(|grant| grant.role == Role::Leader) {
        for year in [year, year + 1] {
            let voices = Voices::open(ask.desk().store(), ask.who(), &shelf.structure, (&grant.unit, year)).await;
            let voices = voices.map_err(|error| Problem::Store(ask.clone(), error))?;
            let open = voices.iter().flat_map(|voices| &voices.inputs).filter(|one| one.kept.value.answer.is_none());
            let open = u64::try_from(open.count()).unwrap_or_default();
            if open > 0 {
                lines.push(Waiting {
                    href: format!("/medvirkning/{}/{year}#innspill", grant.unit),
                    icon: "Chat",
                    title: voice.count("front-owed", open, &[]),
                    about: format!("{} {year}", unit_name(ask, &grant.unit)),
                    when: String::new(),
                    for_me: true,
                });
            }
        }
    }
    Ok(lines)
}

/// Reviews of others that said that the asker's unit should be involved, of this year.
async fn wanted(ask: &Ask) -> Result<Vec<Waiting>, Problem> {
    let voice = ask.voice();
    let own: Vec<_> = ask.who().grants().iter().filter(|grant| grant.role.reads_figures()).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |error| Problem::Store(ask.clone(), error);
    let year = i32::from(ask.shelf().stock.today.year());
    let records = ask.desk().store().records_of_kind(ask.who(), Review::KIND, year).await.map_err(failed)?;
    let mut lines = Vec::new();
    for record in records {
        let review = Kept::<Review>::read(record).map_err(failed)?;
        let asks = review.value.is_closed() && own.iter().any(|grant| review.value.involve.contains(&grant.unit));
        if asks {
            let unit = unit_name(ask, &review.home.unit);
            lines.push(Waiting {
                href: format!("/plan/{}/{}/gjennomgang/{}", review.home.unit, review.home.year, review.value.period),
                icon: "Branching",
                title: voice.say("front-wanted", &[("enhet", &unit)]),
                about: review.value.involve_words.clone(),
                when: voice.period(review.value.period),
                for_me: true,
            });
        }
    }
    Ok(lines)
}
