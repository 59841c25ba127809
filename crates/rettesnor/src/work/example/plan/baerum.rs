//! The plan of the example leader's municipality: last year's with what came of it, and this year's that grew out of it.

use super::pieces::{Desk, NewGoal};
use rettesnor_app::steer::plan::{Along, Move, copy_plan, move_action};
use rettesnor_app::steer::{Kept, Pen, Sheet, SteerError};
use rettesnor_core::goal::{Adoption, Body, Goal, OriginKind, Stage};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Action, Carried, Effect, Factor, Force, Step, Weight};
use rettesnor_store::RecordId;
use std::collections::BTreeMap;

const LEADER: &str = "Leder for introduksjonsprogrammet";
const ADVISERS: &str = "Programrådgiverne";
const TEACHERS: &str = "Norsklærerne";

/// Writes both plans, where neither is there.
pub async fn write(pen: &Pen<'_>) -> Result<(), SteerError> {
    let unit = UnitRef::kommune("3201");
    let year = i32::from(pen.at.in_norway().date().year());
    let (last, this) = (Desk { pen, unit: &unit, year: year - 1 }, Desk { pen, unit: &unit, year });
    if last.plan().await?.is_some() || this.plan().await?.is_some() {
        return Ok(());
    }
    last_year(&last).await?;
    carry(&last, pen).await?;
    this_year(&this).await
}

async fn last_year(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.begin(
        &format!("Virksomhetsplan {}, introduksjonsprogrammet", desk.year),
        "Flere skal klare seg selv, raskere og tryggere.",
    )
    .await?;
    desk.words(
        "Året vi begynte med mål- og resultatstyring.",
        &[("06-15", "Resultater for første halvår"), ("12-15", "Resultater for året")],
    )
    .await?;
    let decided = desk.decision(Body::Chief, "02-03", "8/1", "Planen vedtas slik den er lagt fram.")?;
    let goal = |name, measured, document| NewGoal {
        name,
        part_of: None,
        adds_up: false,
        measured: Some(measured),
        how: "",
        origin: (OriginKind::Council, document),
        owner: LEADER,
        collector: ADVISERS,
    };
    let council = "Budsjettvedtak, eksempel etter Bærum 2007";
    let work = desk
        .goal(
            goal("75 % går over i arbeid eller utdanning etter programmet", ("I.02-baerum", "75", "70"), council),
            &decided,
        )
        .await?;
    let absence = desk
        .goal(goal("Fraværet i programmet er ikke over 10 %", ("I.30-baerum", "", "10"), council), &decided)
        .await?;
    let exam =
        desk.goal(goal("60 % av dem som går opp, består norskprøven", ("I.23", "60", ""), council), &decided).await?;
    let [course, evening] = last_actions(desk, [&work, &absence, &exam]).await?;
    last_conditions(desk).await?;
    desk.adopt(decided).await?;
    step(desk, course.as_str(), Move::Finish(desk.day("06-12")?), "").await?;
    let why = "Få kom på kveldstid. Vi flytter treningen inn i skoledagen.";
    step(desk, evening.as_str(), Move::End(desk.day("10-01")?), why).await
}

async fn last_actions(desk: &Desk<'_>, [work, absence, exam]: [&str; 3]) -> Result<[RecordId; 2], SteerError> {
    desk.action(&(
        Some(work),
        [
            "Språkpraksis fra tredje måned",
            "De som bruker norsk på en arbeidsplass tidlig, kommer raskere i jobb.",
            ADVISERS,
        ],
        ["03-01", "12-31"],
        "40 plasser",
    ))
    .await?;
    let course = desk
        .action(&(
            Some(work),
            ["Felles jobbsøkerkurs hver vår", "Mange har ikke søkt jobb i Norge før.", ADVISERS],
            ["03-01", "06-15"],
            "60 timer",
        ))
        .await?;
    desk.action(&(
        Some(absence),
        ["Ringe samme dag ved fravær uten beskjed", "De fleste vil komme, og trenger å bli savnet.", ADVISERS],
        ["02-15", "12-31"],
        "",
    ))
    .await?;
    let evening = desk
        .action(&(
            Some(exam),
            ["Ekstra prøvetrening på kveldstid", "Flere øver på det prøven måler.", TEACHERS],
            ["04-01", "11-30"],
            "120 timer",
        ))
        .await?;
    Ok([course, evening])
}

async fn last_conditions(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.factors(&[
        (
            "Næringslivet trenger folk",
            Effect::Promotes,
            Force::Outer,
            Weight::High,
            Weight::High,
            "Fast kontakt med tjue bedrifter.",
        ),
        (
            "To av fem rådgivere er nye",
            Effect::Hinders,
            Force::Inner,
            Weight::High,
            Weight::Middle,
            "Fadder for hver nye rådgiver i et halvt år.",
        ),
    ])
    .await?;
    desk.agreement(
        "Samarbeid om praksisplasser",
        &["Nav Bærum"],
        "Nav finner plasser og følger opp arbeidsgiveren.\nProgrammet velger deltaker og følger opp hver uke.",
    )
    .await?;
    desk.kept(
        Step::AnchorAbove,
        ("Kommunen styrer introduksjonsprogrammet etter mål og resultater.", "01-20", "Kommunedirektørens ledermøte"),
        (None, None),
        "Sak 3/1",
    )
    .await
}

async fn step(desk: &Desk<'_>, id: &str, step: Move, reason: &str) -> Result<(), SteerError> {
    let actions = desk.dossier().await?.all::<Action>()?;
    let kept = actions.iter().find(|kept| kept.id.as_str() == id).ok_or(SteerError::Gone)?;
    move_action(desk.pen, (&kept.id, kept.version), step, reason).await.map(|_| ())
}

/// What goes on, and what came of it.
async fn carry(last: &Desk<'_>, pen: &Pen<'_>) -> Result<(), SteerError> {
    let told = [
        ("75 % går over", "Nær målet. De fleste av dem som ikke kom i arbeid, manglet norsk."),
        ("Fraværet", "Nådd de fleste månedene. Telefonen samme dag virket."),
        ("60 % av dem", "Ikke nådd. Kveldskursene traff ikke dem som trengte dem mest."),
        ("Språkpraksis", "32 av 40 plasser ble brukt. De som hadde praksis, kom oftere i jobb."),
        ("Ringe samme dag", "Gjort hver dag, og er blitt en vane."),
        ("To av fem rådgivere", "Fadderordningen ga ro. To er fortsatt nye."),
    ];
    let outcome = |name: &str| told.iter().find(|(begins, _)| name.starts_with(begins)).map_or("", |(_, text)| text);
    let (dossier, next) = (last.dossier().await?, Desk { year: last.year + 1, ..*last });
    let decided = next.dossier().await?.all::<Goal>()?;
    let mut outcomes: BTreeMap<String, String> = BTreeMap::new();
    let mut take = |id: &RecordId, name: &str| outcomes.insert(id.to_string(), outcome(name).to_owned());
    // A goal that has been decided for this year already is not proposed again.
    let mut there = BTreeMap::new();
    for kept in dossier.all::<Goal>()?.iter().filter(|kept| !outcome(&kept.value.name).is_empty()) {
        let same = |other: &&Kept<Goal>| {
            other.value.stage.takes_a_place() && other.value.indicator() == kept.value.indicator()
        };
        match decided.iter().find(same) {
            Some(other) => drop(there.insert(kept.id.to_string(), (other.id.clone(), kept.value.name.clone()))),
            None => drop(take(&kept.id, &kept.value.name)),
        }
    }
    dossier.all::<Action>()?.iter().for_each(|kept| drop(take(&kept.id, &kept.value.name)));
    dossier.all::<Factor>()?.iter().for_each(|kept| drop(take(&kept.id, &kept.value.name)));
    let title = format!("Virksomhetsplan {}, introduksjonsprogrammet", next.year);
    copy_plan(pen, last.unit, last.year, &Along { title, outcomes }).await?;
    for (from, (id, name)) in &there {
        let outcome = outcome(name).to_owned();
        let carried = Carried { from: from.clone(), name: name.clone(), outcome };
        pen.write(vec![Sheet::new(pen.at, next.home(), Some(id.clone()), &carried)?]).await?;
    }
    under(&next, &dossier.all()?, &there).await
}

/// Puts the actions that went on under the goals that were there.
async fn under(
    next: &Desk<'_>,
    before: &[Kept<Action>],
    there: &BTreeMap<String, (RecordId, String)>,
) -> Result<(), SteerError> {
    for kept in next.dossier().await?.all::<Action>()? {
        let was = before.iter().find(|was| Some(was.id.as_str()) == kept.value.follows.as_deref());
        let goal = was.and_then(|was| there.get(was.value.goal.as_ref()?));
        if let (Some((goal, _)), None) = (goal, &kept.value.goal) {
            let action = Action { goal: Some(goal.to_string()), ..kept.value.clone() };
            next.pen.write(vec![Sheet::next(&kept, &action, "")?]).await?;
        }
    }
    Ok(())
}

async fn this_year(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.words(
        "I fjor lærte vi at norsk på arbeidsplassen virker, og at tilbud om kvelden ikke når dem som trenger dem. \
         I år flytter vi prøvetreningen inn i skoledagen, og gir flere praksis tidlig.",
        &[
            ("05-15", "Første tertial: resultater og gjennomgang"),
            ("09-15", "Andre tertial: resultater og gjennomgang"),
            ("12-15", "Året: analyse til ledermøtet"),
        ],
    )
    .await?;
    let decided =
        desk.decision(Body::Chief, "01-27", "5/2", "Virksomhetsplanen vedtas. Enheten rapporterer hvert tertial.")?;
    let [work, absence, exam] = decide(desk, &decided).await?;
    let goals = [work.as_str(), absence.as_str(), exam.as_str()];
    let talk = actions(desk, &decided, goals).await?;
    conditions(desk).await?;
    steps(desk).await?;
    map(desk, goals).await?;
    desk.adopt(decided).await?;
    for action in desk.dossier().await?.all::<Action>()? {
        if action.id != talk && action.value.from.is_some_and(|from| from <= desk.today()) {
            begin(desk, &action.id.to_string()).await?;
        }
    }
    Ok(())
}

/// The parts of the goals, and what is done for them; gives the action that waits.
async fn actions(
    desk: &Desk<'_>,
    decided: &Adoption,
    [work, absence, exam]: [&str; 3],
) -> Result<RecordId, SteerError> {
    let part = |name, main, measured, how| NewGoal {
        name,
        part_of: Some(main),
        adds_up: false,
        measured,
        how,
        origin: (OriginKind::Own, ""),
        owner: TEACHERS,
        collector: "Fagleder norsk",
    };
    let up = desk
        .goal(part("40 % av dem som kan, går opp til norskprøven", exam, Some(("I.20", "40", "30")), ""), decided)
        .await?;
    desk.goal(
        part(
            "Deltakerne er med og bestemmer målet i sin egen plan",
            work,
            None,
            "Rådgiver og deltaker svarer hver for seg etter samtalen om planen.",
        ),
        decided,
    )
    .await?;
    desk.action(&(
        Some(&up),
        ["Prøvetrening i skoledagen, to timer i uka", "Alle er der allerede, også de som har barn hjemme.", TEACHERS],
        ["02-01", "11-30"],
        "2 timer i uka for seks lærere",
    ))
    .await?;
    desk.action(&(
        Some(work),
        [
            "Yrkesretting: tre bransjer velger sammen med oss",
            "Arbeidsgivere som er med og planlegger, tar imot flere.",
            LEADER,
        ],
        ["03-01", "12-31"],
        "Halv stilling",
    ))
    .await?;
    desk.action(&(
        Some(absence),
        ["Samtale etter tre dagers fravær", "Årsaken er ofte noe vi kan gjøre noe med.", ADVISERS],
        ["02-01", "12-31"],
        "",
    ))
    .await
}

async fn conditions(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.factors(&[
        (
            "Lang ventetid på barnehageplass",
            Effect::Hinders,
            Force::Outer,
            Weight::Middle,
            Weight::High,
            "Avtale med barnehagekontoret om plass fra første dag.",
        ),
        (
            "Lærere og rådgivere sitter i samme hus",
            Effect::Promotes,
            Force::Inner,
            Weight::High,
            Weight::Middle,
            "Felles møte hver fjortende dag.",
        ),
    ])
    .await?;
    desk.agreement(
        "Barnehageplass fra første programdag",
        &["Barnehagekontoret"],
        "Programmet melder fra seks uker før start.\nBarnehagekontoret svarer innen to uker.",
    )
    .await?;
    desk.meeting(
        "Lærer–rådgiver-møte",
        &["Norsklærerne", "Programrådgiverne"],
        "Annenhver tirsdag kl. 9",
        "Gå gjennom deltakergruppene og planene. Lærerne forbereder.",
    )
    .await?;
    desk.meeting(
        "Samarbeidsmøte med Nav",
        &["Nav Bærum", "Leder for introduksjonsprogrammet"],
        "Første torsdag i måneden",
        "Praksisplasser og ledige jobber. Nav forbereder.",
    )
    .await
}

async fn map(desk: &Desk<'_>, [work, absence, exam]: [&str; 3]) -> Result<(), SteerError> {
    let goals: [&[&str]; 3] = [&[work], &[exam], &[absence]];
    desk.map(
        &["Bruker og samfunn", "Tjeneste", "Organisasjon", "Økonomi"],
        &[
            (1, "Flere forsørger seg selv", goals[0]),
            (1, "Deltakerne eier sin egen plan", &[]),
            (2, "Norsk som brukes i arbeid", goals[1]),
            (2, "Alle møter fram", goals[2]),
            (3, "Lærere og rådgivere arbeider sammen", &[]),
            (3, "Trygge, erfarne rådgivere", &[]),
            (4, "Tiden går til deltakerne", &[]),
        ],
        &[
            (3, 1, "Arbeidsgivere spør først etter språk."),
            (2, 1, "Den som har valgt selv, holder ut lenger."),
            (4, 3, "Språk læres av å være til stede."),
            (5, 3, "Undervisningen kan knyttes til praksis."),
            (6, 4, "Den som blir sett og forstått, møter fram."),
            (7, 5, "Møter krever timer som er satt av."),
        ],
    )
    .await
}

async fn begin(desk: &Desk<'_>, id: &str) -> Result<(), SteerError> {
    step(desk, id, Move::Begin, "").await
}

/// What was copied as proposals is decided.
async fn decide(desk: &Desk<'_>, decided: &Adoption) -> Result<[String; 3], SteerError> {
    let mut found = [String::new(), String::new(), String::new()];
    for kept in desk.dossier().await?.all::<Goal>()? {
        let places = [("I.02-baerum", 0), ("I.30-baerum", 1), ("I.23", 2)];
        let own = places.iter().find(|(id, _)| kept.value.indicator() == Some(id));
        let Some((_, place)) = own else { continue };
        if !found[*place].is_empty() || matches!(kept.value.stage, Stage::Retired { .. } | Stage::Demoted { .. }) {
            continue;
        }
        found[*place] = kept.id.to_string();
        if matches!(kept.value.stage, Stage::Proposed) {
            let goal = Goal { stage: kept.value.stage.adopt(decided.clone())?, ..kept.value.clone() };
            desk.pen.write(vec![Sheet::next(&kept, &goal, "")?]).await?;
        }
    }
    Ok(found)
}

async fn steps(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.kept(
        Step::AnchorAbove,
        (
            "Kommunen fortsetter med mål- og resultatstyring i introduksjonsprogrammet.",
            "01-12",
            "Kommunedirektørens ledermøte og formannskapet",
        ),
        (None, None),
        "Sak 2/2",
    )
    .await?;
    desk.kept(
        Step::AnchorInUnit,
        ("Enheten bestemte at planen skal skrives av alle.", "01-14", "Personalmøtet"),
        (Some(21), None),
        "Referat fra personalmøtet",
    )
    .await?;
    desk.kept(
        Step::Present,
        ("Hensikten, målekortet og året vi har foran oss.", "01-14", "Lærere, rådgivere og tillitsvalgte"),
        (Some(21), None),
        "Presentasjonen ligger i fagmappen",
    )
    .await?;
    desk.kept(
        Step::SetTimeAside,
        ("To halve dager til å skrive mål og tiltak i grupper.", "01-19", "Lærere og rådgivere"),
        (Some(18), Some(126)),
        "Sjekklisten for hvert mål",
    )
    .await?;
    desk.kept(
        Step::FollowUp,
        (
            "Gjennomgang av første tertial: språkpraksis virker, prøvetreningen må ha flere timer.",
            "05-19",
            "Personalmøtet",
        ),
        (Some(20), None),
        "Referat fra gjennomgangen",
    )
    .await
}
