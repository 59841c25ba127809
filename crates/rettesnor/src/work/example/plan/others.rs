//! Examples after the documents that the system comes from: the booklet's plan for a programme unit, Levanger's changed
//! goal, and one for the teaching of Norwegian that nobody but us has made.

use super::pieces::{Desk, NewGoal};
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::goal::{Body, Goal, OriginKind};
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::plan::{Effect, Force, Weight};

const ADVISERS: &str = "Programrådgiverne";

/// Writes those that are not there.
pub async fn write(pen: &Pen<'_>) -> Result<(), SteerError> {
    let year = i32::from(pen.at.in_norway().date().year());
    let place = UnitRef::new(UnitKind::Tjeneste, "demo-vo-1");
    for (unit, which) in [(UnitRef::kommune("3907"), 0), (UnitRef::kommune("5037"), 1), (place, 2)] {
        let desk = Desk { pen, unit: &unit, year };
        if desk.plan().await?.is_none() {
            match which {
                0 => booklet(&desk).await?,
                1 => levanger(&desk).await?,
                _ => teaching(&desk).await?,
            }
        }
    }
    Ok(())
}

fn goal<'a>(
    name: &'a str,
    part_of: Option<&'a str>,
    measured: (&'a str, &'a str, &'a str),
    document: &'a str,
) -> NewGoal<'a> {
    NewGoal {
        name,
        part_of,
        adds_up: false,
        measured: Some(measured),
        how: "",
        origin: (OriginKind::Own, document),
        owner: "Leder for programenheten",
        collector: ADVISERS,
    }
}

/// The booklet's plan for a programme unit: 75 % is 50 % in work and 25 % in education; absence of two kinds.
async fn booklet(desk: &Desk<'_>) -> Result<(), SteerError> {
    let source = "Eksempel etter virksomhetsplanen i IMDis hefte fra 2008";
    desk.begin(
        &format!("Virksomhetsplan {} for programenheten", desk.year),
        "Deltakerne skal komme i arbeid eller utdanning.",
    )
    .await?;
    desk.words(
        &format!("{source}. Kommunen har ikke vedtatt den."),
        &[("04-15", "Første kvartal"), ("07-15", "Andre kvartal"), ("10-15", "Tredje kvartal"), ("12-31", "Året")],
    )
    .await?;
    let decided = desk.decision(Body::Unit, "01-20", "", "Eksempel.")?;
    let main = NewGoal {
        adds_up: true,
        ..goal("75 % går over i arbeid eller utdanning", None, ("I.02-nir", "75", ""), source)
    };
    let main = desk.goal(main, &decided).await?;
    desk.goal(goal("50 % går over i lønnet arbeid", Some(&main), ("I.14", "50", ""), source), &decided).await?;
    desk.goal(goal("25 % begynner i utdanning", Some(&main), ("I.15", "25", ""), source), &decided).await?;
    let health = NewGoal {
        measured: None,
        how: "Av de to delmålene om fravær.",
        ..goal("Helse, miljø og sikkerhet: fraværet er lavt", None, ("", "", ""), source)
    };
    let known = desk.dossier().await?.all::<Goal>()?;
    let known = known.iter().find(|kept| kept.value.is_main() && kept.value.indicator().is_none());
    let health = match known {
        Some(kept) => kept.id.to_string(),
        None => desk.goal(health, &decided).await?,
    };
    desk.goal(
        goal("Sykefravær med legeerklæring er ikke over 10 %", Some(&health), ("I.30-plan", "", "10"), source),
        &decided,
    )
    .await?;
    desk.goal(goal("Annet fravær er ikke over 5 %", Some(&health), ("I.31", "", "5"), source), &decided).await?;
    desk.action(&(
        Some(&main),
        ["Individuell plan sammen med hver deltaker", "Den som har valgt retning selv, holder ut.", ADVISERS],
        ["01-02", "12-31"],
        "",
    ))
    .await?;
    desk.action(&(
        Some(&health),
        ["Tidlig samtale ved fravær", "Årsaken er ofte noe som kan løses.", ADVISERS],
        ["01-02", "12-31"],
        "",
    ))
    .await?;
    booklet_factors(desk).await?;
    desk.adopt(decided).await
}

/// What helps and hinders in the booklet's plan, as an example.
async fn booklet_factors(desk: &Desk<'_>) -> Result<(), SteerError> {
    desk.factors(&[
        (
            "Arbeidsmarkedet",
            Effect::Promotes,
            Force::Outer,
            Weight::Middle,
            Weight::High,
            "Flere bransjer, så vi ikke er avhengige av én.",
        ),
        ("Mange nye ansatte", Effect::Hinders, Force::Inner, Weight::Middle, Weight::Middle, "Opplæring og fadder."),
    ])
    .await
}

/// Levanger: work or education gave way to paid work, since most went to education and few to work.
async fn levanger(desk: &Desk<'_>) -> Result<(), SteerError> {
    let source = "Eksempel etter Levanger 2007";
    desk.begin(
        &format!("Virksomhetsplan {}, kvalifisering av flyktninger", desk.year),
        "Deltakerne skal forsørge seg selv.",
    )
    .await?;
    desk.words(
        &format!(
            "{source}. Året før var målet 60 % i arbeid eller utdanning. \
             Da gikk de fleste til utdanning og få til arbeid. Derfor er målet nå 30 % i lønnet arbeid. \
             Det er et annet mål med en annen måling, så tallene kan ikke sammenlignes."
        ),
        &[("04-15", "Første kvartal"), ("07-15", "Andre kvartal"), ("10-15", "Tredje kvartal"), ("12-31", "Året")],
    )
    .await?;
    let decided = desk.decision(Body::Council, "01-24", "", "Eksempel.")?;
    let paid = desk
        .goal(goal("30 % går over i lønnet arbeid", None, ("I.02-levanger-2007", "30", ""), source), &decided)
        .await?;
    desk.action(&(
        Some(&paid),
        ["Arbeidspraksis hos bedrifter som ansetter", "Praksis der det finnes jobber, gir jobber.", ADVISERS],
        ["02-01", "12-31"],
        "",
    ))
    .await?;
    desk.map(
        &["Bruker og samfunn", "Tjeneste", "Organisasjon", "Økonomi"],
        &[
            (1, "Flere i lønnet arbeid", &[paid.as_str()]),
            (2, "Praksis som ligner jobben", &[]),
            (3, "Rådgivere som kjenner bedriftene", &[]),
            (4, "Færre på sosialhjelp", &[]),
        ],
        &[
            (2, 1, "Arbeidsgiveren har sett hva deltakeren kan."),
            (3, 2, "De finner plassene som passer."),
            (1, 4, "Lønn erstatter stønad."),
        ],
    )
    .await?;
    desk.adopt(decided).await
}

/// The teaching of Norwegian: made by us, in no document.
async fn teaching(desk: &Desk<'_>) -> Result<(), SteerError> {
    let source = "Eksempel laget for Rettesnor, ikke fra noe dokument";
    desk.begin(
        &format!("Virksomhetsplan {} for norskopplæringen", desk.year),
        "Alle skal lære norsk som de kan bruke.",
    )
    .await?;
    desk.words(
        &format!("{source}. Den viser hvordan en plan for norskopplæring kan se ut."),
        &[("06-20", "Resultater fra vårens norskprøver"), ("12-20", "Resultater fra høstens norskprøver")],
    )
    .await?;
    let decided = desk.decision(Body::Unit, "01-22", "", "Eksempel.")?;
    let exam = NewGoal {
        owner: "Fagleder norsk",
        collector: "Prøveansvarlig",
        ..goal("60 % av dem som går opp, består norskprøven", None, ("I.21", "60", "50"), source)
    };
    let exam = desk.goal(exam, &decided).await?;
    let voice = NewGoal {
        measured: None,
        how: "Av elevrådet, to ganger i året.",
        owner: "Fagleder norsk",
        collector: "Elevrådet",
        ..goal("Elevene vet hva de skal lære hver uke", None, ("", "", ""), source)
    };
    let voice = desk.goal(voice, &decided).await?;
    desk.action(&(
        Some(&exam),
        ["Samtaletrening i små grupper", "De fleste bruker for lite norsk utenfor timen.", "Norsklærerne"],
        ["02-01", "12-01"],
        "3 timer i uka",
    ))
    .await?;
    desk.action(&(
        Some(&voice),
        ["Ukeplan på enkelt norsk", "Den som vet målet, øver mer.", "Norsklærerne"],
        ["01-15", "12-15"],
        "",
    ))
    .await?;
    desk.meeting("Fagmøte", &["Norsklærerne"], "Hver onsdag kl. 14", "Planlegge uka sammen.").await?;
    desk.adopt(decided).await
}
