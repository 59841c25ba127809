//! A year of participation and learning at the leader's unit: a hearing with six inputs, answers, a decision, a users'
//! panel, a review that replaces an action, a log of use, and a hearing that is still open.
//!
//! Everything is written through the verbs, as the example persons, at moments before today. Where hearings are there, nothing is written.

use crate::failure::Failure;
use rettesnor_app::shelf::Shelf;
use rettesnor_app::steer::learning::write_use;
use rettesnor_app::steer::participation::{
    NewHearing, Saying, allow_anonymous, answer, decide, hold_panel, send_hearing, speak,
};
use rettesnor_app::steer::review::{Sight, close_review, look, save_review};
use rettesnor_app::steer::{Dossier, Paper, Pen, Sheet, SteerError, usual_line};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::participation::{
    Decision, Hearing, Input, InputEffect, Invited, Panel, PanelKind, Speaker, Stance, Topic, TopicKind,
};
use rettesnor_core::plan::{Action, ActionState};
use rettesnor_core::review::{
    ActionReview, ActionVerdict, Attained, CarriedOut, FigureUsed, GoalReview, Review, UseEntry,
};
use rettesnor_core::scorecard::Status;
use rettesnor_core::time::{Date, Moment, Period, date_of_day, day_number, parse_date};
use rettesnor_store::{Home, RecordId, Signature};
use rettesnor_web::Desk;
use std::sync::Arc;
use std::time::Duration;

/// The persons of the story, and where it takes place.
struct Scene<'a> {
    desk: &'a Desk,
    shelf: Arc<Shelf>,
    leader: &'a Who,
    staff: &'a Who,
    reader: &'a Who,
    unit: UnitRef,
    year: i32,
}

/// Something that is said in the hearing, on a day of January, and what is answered.
struct Line {
    day: i8,
    stance: Stance,
    speaks_as: Speaker,
    anonymous: bool,
    text: &'static str,
    answer: &'static str,
}

/// What is said in the hearing.
const INPUTS: &[Line] = &[
    Line {
        day: 12,
        stance: Stance::Objects,
        speaks_as: Speaker::UnionRep,
        anonymous: false,
        text: "Medlemmene våre mener nivået er satt uten å se på hvem som er i programmet nå. Flere har lite skolegang. \
               Sett heller et lavere nivå og følg dem som tar utdanning.",
        answer: "Vi beholder målet, men senker den nedre grensen, og vi viser dem som går til utdanning for seg.",
    },
    Line {
        day: 13,
        stance: Stance::Proposes,
        speaks_as: Speaker::UnionRep,
        anonymous: false,
        text: "Vi foreslår at språkpraksis begynner før sommeren, og at det settes av tid til å følge opp arbeidsgiverne.",
        answer: "Vi gjør det. Én dag i uka settes av til oppfølging.",
    },
    Line {
        day: 14,
        stance: Stance::Supports,
        speaks_as: Speaker::Staff,
        anonymous: false,
        text: "Målet er forståelig, og vi kan påvirke det.",
        answer: "Takk. Vi tar det med i begrunnelsen.",
    },
    Line {
        day: 19,
        stance: Stance::Comments,
        speaks_as: Speaker::User,
        anonymous: false,
        text: "Vi vil vite tidligere hva som kreves for å få fagbrev. Da kan vi velge rett.",
        answer: "Karriereveiledning legges til de første tre månedene fra i høst.",
    },
    Line {
        day: 21,
        stance: Stance::Comments,
        speaks_as: Speaker::Staff,
        anonymous: true,
        text: "Rapporteringen tar for mye tid fra deltakerne. Kan noe annet tas bort når dette kommer til?",
        answer: "Ja. Ukesrapporten tas bort fra mars.",
    },
    Line {
        day: 26,
        stance: Stance::Comments,
        speaks_as: Speaker::Leader,
        anonymous: false,
        text: "Kommunestyret har vedtatt retningen. Nivået for enheten er det vi som foreslår.",
        answer: "Lagt til grunn.",
    },
];

/// Writes the story, where it is not there.
///
/// # Errors
/// The database can't be written to.
pub async fn write(desk: &Desk, people: &[Who], today: Date) -> Result<(), Failure> {
    let unit = UnitRef::kommune("3201");
    let with = |role: Role| {
        people.iter().find(|who| who.grants().iter().any(|grant| grant.role == role && grant.unit == unit))
    };
    let (Some(leader), Some(staff), Some(reader)) = (with(Role::Leader), with(Role::Staff), with(Role::Reader)) else {
        return Ok(());
    };
    let records = desk.store().records_of_kind(&Who::Operator, Hearing::KIND, 0).await.map_err(Failure::no)?;
    if records.iter().any(|record| record.home.unit == unit) {
        return Ok(());
    }
    // What the story tells happened from January to September, of this year once September has come.
    let year = i32::from(today.year()) - i32::from(today.month() < 10);
    let scene = Scene { desk, shelf: desk.shelf(), leader, staff, reader, unit, year };
    scene.play(today).await.map_err(|error| Failure::no(format!("the example could not be written: {error:?}")))
}

impl Scene<'_> {
    async fn play(&self, today: Date) -> Result<(), SteerError> {
        let at = (&self.unit, self.year);
        allow_anonymous(&self.pen(self.leader, 1, 7), at, None, true).await?;
        let hearing = self.hear().await?;
        self.panel().await?;
        self.decide_on(&hearing).await?;
        let action = self.action().await?;
        self.review(&action).await?;
        self.use_figures().await?;
        self.ask_again(today).await
    }

    /// The pen of a person on a day of the story's year.
    fn pen<'p>(&'p self, who: &'p Who, month: i8, day: i8) -> Pen<'p> {
        let day = parse_date(&format!("{}-{month:02}-{day:02}", self.year)).unwrap_or_default();
        self.pen_at(who, Moment::beginning_of(day).after(Duration::from_secs(10 * 3600)))
    }

    fn pen_at<'p>(&'p self, who: &'p Who, at: Moment) -> Pen<'p> {
        let (store, form_key, signature) = (self.desk.store(), "", Signature::Named);
        Pen { store, who, at, structure: &self.shelf.structure, form_key, signature }
    }

    async fn hear(&self) -> Result<RecordId, SteerError> {
        let new = NewHearing {
            about: self.topic().await?,
            question: "Er målet for overgang til arbeid og utdanning rett for oss i år, og hva skal til for å nå det?"
                .to_owned(),
            invited: vec![
                invited(Speaker::UnionRep, "Utdanningsforbundet, Fagforbundet og FO", 3),
                invited(Speaker::Staff, "programrådgivere og lærere", 14),
                invited(Speaker::User, "deltakere i programmet", 10),
            ],
            until: parse_date(&format!("{}-01-30", self.year)).unwrap_or_default(),
        };
        let hearing = send_hearing(&self.pen(self.leader, 1, 9), (&self.unit, self.year), new).await?;
        for (who, day, saying) in self.inputs(&hearing) {
            let id = speak(&self.pen(who, 1, day), (&self.unit, self.year), saying.0).await?;
            answer(&self.pen(self.leader, 2, 3), (&id, 1), saying.1, "enhetsleder").await?;
        }
        Ok(hearing)
    }

    /// Who says what on which day of January, and what is answered.
    fn inputs(&self, hearing: &RecordId) -> Vec<(&Who, i8, (Saying, &'static str))> {
        let one = |line: &Line| {
            let who = match line.speaks_as {
                Speaker::Leader => self.leader,
                Speaker::User => self.reader,
                _ if line.stance == Stance::Objects => self.reader,
                _ => self.staff,
            };
            let saying = Saying {
                about: Topic::plan(),
                hearing: Some(hearing.as_str().to_owned()),
                stance: line.stance,
                text: line.text.to_owned(),
                speaks_as: line.speaks_as,
                anonymous: line.anonymous,
            };
            (who, line.day, (saying, line.answer))
        };
        INPUTS.iter().map(one).collect()
    }

    async fn panel(&self) -> Result<(), SteerError> {
        let panel = Panel {
            kind: PanelKind::UserPanel,
            on: parse_date(&format!("{}-01-22", self.year)).unwrap_or_default(),
            with: Speaker::User,
            invited: 12,
            came: 7,
            said: "De vil ut i praksis tidligere, og de vil møte arbeidsgivere før de velger. Flere visste ikke hva \
                   fagbrev krever."
                .to_owned(),
            changed: "Karriereveiledning i de første tre månedene, og et møte med arbeidsgivere hvert halvår."
                .to_owned(),
        };
        hold_panel(&self.pen(self.staff, 1, 23), (&self.unit, self.year), None, panel).await.map(drop)
    }

    async fn decide_on(&self, hearing: &RecordId) -> Result<(), SteerError> {
        let dossier = self.dossier().await?;
        let about = dossier.find::<Hearing>(hearing)?.map(|hearing| hearing.value.about);
        let inputs = dossier.all::<Input>()?;
        let effect = |words: &str, what: &str| {
            let found = inputs.iter().find(|input| input.value.text.contains(words));
            found.map(|input| InputEffect { input: input.id.as_str().to_owned(), what: what.to_owned() })
        };
        let effects = [
            effect("lite skolegang", "Den nedre grensen senkes med fem prosentpoeng"),
            effect("språkpraksis begynner", "Språkpraksis begynner i april"),
            effect("fagbrev", "Karriereveiledning legges først i programmet"),
            effect("for mye tid", "Ukesrapporten tas bort"),
        ];
        let decision = Decision {
            about: about.unwrap_or_else(Topic::plan),
            hearing: Some(hearing.as_str().to_owned()),
            on: parse_date(&format!("{}-02-05", self.year)).unwrap_or_default(),
            text: "Målet beholdes på samme nivå. Den nedre grensen senkes, og de som går til utdanning, vises for seg."
                .to_owned(),
            reasons: "De ansatte og brukerne kjenner seg igjen i målet. Tillitsvalgtes innvending om hvem som er i \
                      programmet nå, er rett, og derfor senkes grensen. Nivået følges ikke ned, fordi flere enn før \
                      får tilbud om jobb."
                .to_owned(),
            case: format!("7/{}", self.year % 100),
            effects: effects.into_iter().flatten().collect(),
        };
        decide(&self.pen(self.leader, 2, 5), (&self.unit, self.year), decision).await.map(drop)
    }

    async fn dossier(&self) -> Result<Dossier, SteerError> {
        let at = (&self.unit, self.year);
        let found = Dossier::open(self.desk.store(), self.leader, &self.shelf.structure, at, None).await?;
        found.ok_or(SteerError::NotAllowed)
    }

    /// What the hearing is about: a goal that holds, or else the whole plan.
    async fn topic(&self) -> Result<Topic, SteerError> {
        let goals = self.dossier().await?.all::<Goal>()?;
        let measured = |goal: &&rettesnor_app::steer::Kept<Goal>| {
            goal.value.indicator().is_some() && !matches!(goal.value.stage, Stage::Retired { .. })
        };
        let found = goals.iter().find(measured);
        Ok(found.map_or_else(Topic::plan, |goal| Topic { kind: TopicKind::Goal, id: goal.id.as_str().to_owned() }))
    }

    /// An action that the plan has, or one that is written for the story.
    async fn action(&self) -> Result<RecordId, SteerError> {
        let actions = self.dossier().await?.all::<Action>()?;
        if let Some(open) = actions.iter().find(|one| one.value.state.is_open()) {
            return Ok(open.id.clone());
        }
        let home = Home { unit: self.unit.clone(), line: usual_line(&self.unit), year: self.year };
        let action = Action {
            name: "Jobbklubb to dager i uka".to_owned(),
            goal: None,
            why: "Deltakerne lærer å søke jobb sammen, og får øvd på intervju".to_owned(),
            owner: "programrådgiver".to_owned(),
            owner_name: None,
            from: parse_date(&format!("{}-02-01", self.year)).ok(),
            until: parse_date(&format!("{}-12-15", self.year)).ok(),
            resources: "To dager i uka for én rådgiver".to_owned(),
            state: ActionState::UnderWay,
            follows: None,
        };
        let pen = self.pen(self.leader, 2, 6);
        pen.write(vec![Sheet::new(pen.at, home, None, &action)?]).await
    }

    async fn review(&self, action: &RecordId) -> Result<(), SteerError> {
        let period: Period = format!("{}Q2", self.year).parse().map_err(|_| SteerError::Wrong("periode"))?;
        let dossier = self.dossier().await?;
        let mut goals = dossier.all::<Goal>()?;
        goals.retain(|goal| goal.value.stage.takes_a_place());
        let line = usual_line(&self.unit);
        let sights = look(&self.shelf, self.leader, (&self.unit, &line, period), &goals, None);
        // What is judged is what the card says; where it says nothing yet, that is what is judged.
        let said = |(goal, sight): (&rettesnor_app::steer::Kept<Goal>, &Sight)| GoalReview {
            goal: goal.id.as_str().to_owned(),
            seen: None,
            attained: Some(match sight.seen.map(|seen| seen.status) {
                Some(Status::Reached) => Attained::Yes,
                Some(Status::Near) => Attained::Partly,
                Some(Status::NotReached) => Attained::No,
                _ => Attained::TooEarly,
            }),
            words: match sight.signal {
                Some(_) => "Flere enn ventet hadde lite skolegang, og jobbklubben traff ikke.".to_owned(),
                None => String::new(),
            },
        };
        let office = UnitRef::new(UnitKind::Kontor, "9010");
        let review = Review {
            goals: goals.iter().zip(&sights).map(said).collect(),
            actions: vec![ActionReview {
                action: action.as_str().to_owned(),
                carried: Some(CarriedOut::Partly),
                verdict: Some(ActionVerdict::Replace),
                why:
                    "Få møtte opp, og de som møtte, fikk sjelden svar på søknadene. Arbeidsgiverne vil møte folk først."
                        .to_owned(),
                replacement: "Møter med arbeidsgivere hver måned, med praksis i to uker etterpå".to_owned(),
            }],
            causes_good: "Språkpraksis begynte før sommeren. Veiledningen kom tidligere.".to_owned(),
            causes_lacking: "Flere med lite skolegang enn i fjor. Jobbklubben traff ikke.".to_owned(),
            inner: "To stillinger har vært ledige siden april.".to_owned(),
            outer: "Byggebransjen tar inn færre enn i fjor.".to_owned(),
            involve: vec![office].into_iter().filter(|unit| self.shelf.structure.exists(unit)).collect(),
            involve_words: "Nav-kontoret kjenner arbeidsgiverne. Kan vi holde møtene sammen?".to_owned(),
            ..Review::of(period)
        };
        let at = (&self.unit, self.year);
        save_review(&self.pen(self.staff, 8, 18), at, 0, review).await?;
        let ids = goals.iter().map(|goal| goal.id.as_str().to_owned());
        let seen = ids.zip(&sights).filter_map(|(id, sight)| Some((id, sight.seen?))).collect();
        close_review(&self.pen(self.leader, 8, 20), at, (period, 1), &seen).await.map(drop)
    }

    async fn use_figures(&self) -> Result<(), SteerError> {
        let tertial: Period = format!("{}T1", self.year).parse().map_err(|_| SteerError::Wrong("periode"))?;
        let entry = |meeting: &str, on: &str, indicator: &str, decided: &str| UseEntry {
            meeting: meeting.to_owned(),
            on: parse_date(&format!("{}-{on}", self.year)).unwrap_or_default(),
            figures: vec![FigureUsed { indicator: indicator.to_owned(), period: tertial }],
            decided: decided.to_owned(),
        };
        let at = (&self.unit, self.year);
        let first = entry(
            "Personalmøte",
            "05-20",
            "I.02-nir",
            "Hver rådgiver tar kontakt med deltakere som slutter uten jobb eller skole, innen to uker.",
        );
        write_use(&self.pen(self.staff, 5, 20), at, first).await?;
        let second = entry("Kommunedirektørens ledermøte", "06-11", "", "");
        write_use(&self.pen(self.leader, 6, 11), at, second).await.map(drop)
    }

    /// A hearing about the next plan, which is open today, with an input that waits for its answer.
    async fn ask_again(&self, today: Date) -> Result<(), SteerError> {
        let ago = |days: i32| {
            let day = date_of_day(day_number(today) - days);
            Moment::beginning_of(day.unwrap_or(today)).after(Duration::from_secs(9 * 3600))
        };
        let next = self.year + 1;
        let new = NewHearing {
            about: Topic::plan(),
            question: format!("Hva skal være de viktigste målene i planen for {next}, og hva kan vi slutte med?"),
            invited: vec![
                invited(Speaker::UnionRep, "Utdanningsforbundet, Fagforbundet og FO", 3),
                invited(Speaker::Staff, "alle i enheten", 14),
            ],
            until: date_of_day(day_number(today) + 16).unwrap_or(today),
        };
        let at = (&self.unit, next);
        let hearing = send_hearing(&self.pen_at(self.leader, ago(6)), at, new).await?;
        let saying = Saying {
            about: Topic::plan(),
            hearing: Some(hearing.as_str().to_owned()),
            stance: Stance::Proposes,
            text: "Ta inn hva brukerne mener om opplæringen, og ta ut ett av målene som bare teller aktiviteter."
                .to_owned(),
            speaks_as: Speaker::Staff,
            anonymous: false,
        };
        speak(&self.pen_at(self.staff, ago(2)), at, saying).await.map(drop)
    }
}

fn invited(group: Speaker, label: &str, count: u32) -> Invited {
    Invited { group, label: label.to_owned(), count }
}
