//! Example letters: a national letter, the region's to its offices with the office's answer and a supplement, places with
//! their three counts, a budget decision of the municipality that does not agree in one place, a partnership agreement,
//! and next year's letter that waits for an answer. Written once; all days follow from today.

use crate::failure::Failure;
use rettesnor_app::steer::letter::{
    PlaceSide, answer_letter, begin_letter, begin_supplement, count_places, finish_letter, make_goal, respond_to,
    send_letter,
};
use rettesnor_app::steer::{Paper, Pen, SteerError};
use rettesnor_core::access::{Person, Role, Who};
use rettesnor_core::goal::{Level, Rhythm};
use rettesnor_core::letter::{
    Ask, Demand, Frame, Letter, LetterDuty, LetterKind, LetterStage, PlaceBook, PlaceMonth, Places, Position, Response,
    UserScore,
};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Date, Moment, Month, date_of_day, day_number, parse_date};
use rettesnor_demo::people;
use rettesnor_store::{Email, Home, RecordId, Signature};
use rettesnor_web::Desk;
use std::collections::BTreeMap;

/// The office of the example leader.
const OFFICE: &str = "kontor:9010";

/// Writes the letters, where there are none.
///
/// # Errors
/// The database can't be written to, or an example is not allowed by the program's own rules.
pub async fn write(desk: &Desk, now: Moment) -> Result<(), Failure> {
    let known = desk.store().records_of_kind(&Who::Operator, Letter::KIND, 2000).await.map_err(Failure::no)?;
    let shelf = desk.shelf();
    let region = unit(OFFICE).ok().and_then(|office| shelf.structure.parent(&office, &Line::Stat).cloned());
    let (true, Some(region)) = (known.is_empty(), region) else { return Ok(()) };
    let leader = leader_of(desk).await?;
    let story = Story { desk, now, region, office: unit(OFFICE)?, leader };
    story.tell().await.map_err(|error| Failure::no(format!("the example letters could not be written: {error:?}")))
}

/// What the letters are about, and who writes them.
struct Story<'a> {
    desk: &'a Desk,
    now: Moment,
    region: UnitRef,
    office: UnitRef,
    leader: Who,
}

fn unit(text: &str) -> Result<UnitRef, Failure> {
    text.parse().map_err(Failure::no)
}

/// The example person who leads the office; the operator where there is none.
async fn leader_of(desk: &Desk) -> Result<Who, Failure> {
    let leads = |person: &rettesnor_demo::ExamplePerson| {
        person.grants.iter().any(|grant| grant.role == Role::Leader && grant.unit.to_string() == OFFICE)
    };
    let Some(example) = people().into_iter().find(leads) else { return Ok(Who::Operator) };
    let Some(email) = Email::read(example.email) else { return Ok(Who::Operator) };
    let account = desk.store().person_by_email(&Who::Operator, &email).await.map_err(Failure::no)?;
    Ok(account.map_or(Who::Operator, |account| {
        Who::Person(Person { id: account.id, name: example.name.to_owned(), grants: example.grants })
    }))
}

impl Story<'_> {
    async fn tell(&self) -> Result<(), SteerError> {
        let year = i32::from(self.now.in_norway().date().year());
        let national = self.national(year);
        let id = self.begin(&UnitRef::country(), &Line::Stat, year, national, -330).await?;
        self.finish(&id, 1, "24/1021", -330).await?;
        let letter = self.regional(year).await?;
        self.supplement(&letter).await?;
        self.municipal(year).await?;
        self.partnership(year).await?;
        self.places(year).await?;
        let next = self.ask_letter(year + 1, "58", "24");
        let id = self.begin(&self.region, &Line::Stat, year + 1, next, -6).await?;
        let by = self.day(15);
        self.by(&Who::Operator, -5, async |pen| send_letter(pen, &id, 1, by).await).await?;
        Ok(())
    }

    fn day(&self, from_today: i32) -> Date {
        let today = self.now.in_norway().date();
        date_of_day(day_number(today) + from_today).unwrap_or(today)
    }

    /// Lets somebody write on a day before or after today.
    async fn by<T>(
        &self,
        who: &Who,
        day: i32,
        step: impl AsyncFnOnce(&Pen<'_>) -> Result<T, SteerError>,
    ) -> Result<T, SteerError> {
        let at = if day == 0 {
            self.now
        } else {
            Moment::beginning_of(self.day(day)).after(std::time::Duration::from_secs(36_000))
        };
        let shelf = self.desk.shelf();
        let pen = Pen {
            store: self.desk.store(),
            who,
            at: at.min(self.now),
            structure: &shelf.structure,
            form_key: "",
            signature: Signature::Named,
        };
        step(&pen).await
    }

    async fn begin(
        &self,
        from: &UnitRef,
        line: &Line,
        year: i32,
        letter: Letter,
        day: i32,
    ) -> Result<RecordId, SteerError> {
        let home = Home { unit: from.clone(), line: line.clone(), year };
        self.by(&Who::Operator, day, async |pen| begin_letter(pen, home, letter).await).await
    }

    async fn finish(&self, id: &RecordId, read: i64, case: &str, day: i32) -> Result<RecordId, SteerError> {
        self.by(&Who::Operator, day, async |pen| finish_letter(pen, id, read, case).await).await
    }

    fn national(&self, year: i32) -> Letter {
        let shelf = self.desk.shelf();
        Letter {
            to: shelf.structure.children(&UnitRef::country(), &Line::Stat),
            asks: vec![
                measured("B.15", "55", Some("50"), true, "Flere arbeidssøkere skal gå over i arbeid."),
                told(true, "Brukere skal delta i egen sak og få svar på det de spør om."),
            ],
            places: vec![],
            ..blank(LetterKind::Tildelingsbrev, &format!("Tildelingsbrev {year} (eksempel)"))
        }
    }

    /// What the region asks of its offices.
    fn ask_letter(&self, year: i32, level: &str, places: &str) -> Letter {
        let shelf = self.desk.shelf();
        let to = shelf.structure.children(&self.region, &Line::Stat);
        let frames = (0..).zip(&to).map(|(place, unit)| Frame {
            unit: unit.clone(),
            kroner: 11_400_000 + place * 2_350_000,
            tenths_of_man_years: 145 + place * 32,
        });
        let per_month: u32 = places.parse().unwrap_or(20);
        let given = to.iter().flat_map(|unit| {
            let one = |measure: &str, group: &str, per_month| Places {
                unit: unit.clone(),
                measure: measure.to_owned(),
                group: group.to_owned(),
                first: 1,
                last: 12,
                per_month,
            };
            [
                one("ARBEIDSFORBEREDENDE_TRENING", "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE", per_month),
                one("GRUPPE_ARBEIDSMARKEDSOPPLAERING", "", per_month / 2),
            ]
        });
        Letter {
            introduction: format!("Brevet sier hva regionen ber kontorene om i {year}, og hva de får å gjøre det med."),
            asks: vec![
                measured("B.15", level, Some("46"), true, "Flere arbeidssøkere skal gå over i arbeid."),
                measured("B.16", "40", None, true, "Flere med nedsatt arbeidsevne skal gå over i arbeid."),
                told(false, "Kontoret snakker med arbeidsgivere i kommunen før nye kurs kjøpes."),
            ],
            frames: frames.collect(),
            places: given.collect(),
            authority: "Kontoret bestemmer selv hvordan det når målene, innenfor lov, rammer og partnerskapsavtalen."
                .to_owned(),
            duties: vec![
                owed("Tertialrapport om krav og avvik", &format!("{year}-05-31"), Some(Rhythm::Tertially)),
                owed("Bruk av tiltaksplasser", &format!("{year}-01-10"), Some(Rhythm::Monthly)),
            ],
            to,
            ..blank(LetterKind::MalOgDisponeringsbrev, &format!("Mål- og disponeringsbrev {year} (eksempel)"))
        }
    }

    /// The region's letter of this year: sent, answered with one proposal, agreed to, final; one ask is a goal.
    async fn regional(&self, year: i32) -> Result<RecordId, SteerError> {
        let id = self.begin(&self.region, &Line::Stat, year, self.ask_letter(year, "52", "20"), -325).await?;
        let by = self.day(-304);
        self.by(&Who::Operator, -324, async |pen| send_letter(pen, &id, 1, by).await).await?;
        let reason = "Vi har færre ledige stillinger enn i fjor, og to av rådgiverne er nye.".to_owned();
        let level = Level::parse("49", true).ok();
        let stances: BTreeMap<String, Position> = [
            ("k1".to_owned(), Position::Proposes { level, reason }),
            ("k2".to_owned(), Position::Accepts),
            ("k3".to_owned(), Position::Accepts),
        ]
        .into();
        let office = self.office.clone();
        let reply = self.by(&self.leader, -310, async |pen| answer_letter(pen, &id, &office, 0, stances).await).await?;
        let text = "Enig for i år. Vi ser på nivået igjen når årsresultatet er klart.".to_owned();
        let agreed = [("k1".to_owned(), Response { agrees: true, text })].into();
        self.by(&Who::Operator, -306, async |pen| respond_to(pen, &reply, 1, agreed).await).await?;
        self.finish(&id, 2, "25/118", -303).await?;
        self.by(&self.leader, -300, async |pen| make_goal(pen, &id, &office, "k1", "Kontorleder").await).await?;
        Ok(id)
    }

    async fn supplement(&self, main: &RecordId) -> Result<(), SteerError> {
        let mut ask = measured("B.16", "38", None, true, "Flere med nedsatt arbeidsevne skal gå over i arbeid.");
        ask.replaces = Some("k2".to_owned());
        let letter = Letter {
            to: vec![self.office.clone()],
            introduction: "Kurset som skulle starte i mars, er utsatt. Nivået er derfor satt ned.".to_owned(),
            asks: vec![ask],
            ..blank(LetterKind::Budsjettvedtak, "Tillegg 1: lavere nivå etter utsatt kurs (eksempel)")
        };
        let id = self.by(&Who::Operator, -200, async |pen| begin_supplement(pen, main, letter).await).await?;
        self.finish(&id, 1, "25/118", -200).await?;
        Ok(())
    }

    /// The municipality's decision about the same office: another level of the same indicator, and a report the same day.
    async fn municipal(&self, year: i32) -> Result<(), SteerError> {
        let shelf = self.desk.shelf();
        let Some(host) = shelf.structure.parent(&self.office, &Line::Kommune).cloned() else { return Ok(()) };
        let letter = Letter {
            to: vec![self.office.clone()],
            introduction: "Kommunestyrets vedtak om kommunens del av kontoret.".to_owned(),
            asks: vec![
                measured("B.15", "55", None, true, "Flere av kommunens arbeidssøkere skal i arbeid."),
                told(true, "Ingen venter mer enn to uker på svar om økonomisk sosialhjelp."),
            ],
            frames: vec![Frame { unit: self.office.clone(), kroner: 8_200_000, tenths_of_man_years: 98 }],
            duties: vec![owed("Økonomirapport til rådmannen", &format!("{year}-05-31"), None)],
            ..blank(LetterKind::Budsjettvedtak, &format!("Budsjettvedtak {year} (eksempel)"))
        };
        let id = self.begin(&host, &Line::Kommune, year, letter, -340).await?;
        self.finish(&id, 1, "PS 94", -340).await?;
        Ok(())
    }

    async fn partnership(&self, year: i32) -> Result<(), SteerError> {
        let shelf = self.desk.shelf();
        let Some(host) = shelf.structure.parent(&self.office, &Line::Kommune).cloned() else { return Ok(()) };
        let letter = Letter {
            to: vec![host, self.office.clone()],
            introduction: "Rådmannen og fylkesdirektøren er enige om kontorets tjenester, ledelse og møter.".to_owned(),
            asks: vec![told(true, "Partnerne møtes hvert kvartal og behandler uenighet mellom brevene der.")],
            duties: vec![owed("Partnerskapsmøte", &format!("{year}-03-10"), Some(Rhythm::Quarterly))],
            ..blank(LetterKind::Partnerskapsavtale, &format!("Partnerskapsavtale {year} (eksempel)"))
        };
        let id = self.begin(&self.region, &Line::Stat, year, letter, -315).await?;
        self.finish(&id, 1, "", -315).await?;
        Ok(())
    }

    /// Bought and used places until last month, use always with what balances it.
    async fn places(&self, year: i32) -> Result<(), SteerError> {
        let last = Month::of(self.now.in_norway().date()).plus(-1);
        let through = if last.year() == year { usize::try_from(last.number()).unwrap_or(0) } else { 0 };
        let measures = [
            ("ARBEIDSFORBEREDENDE_TRENING", "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE", 18_u32),
            ("GRUPPE_ARBEIDSMARKEDSOPPLAERING", "", 10),
        ];
        for (measure, group, bought) in measures {
            let mut book = PlaceBook::of(measure, group);
            for (place, month) in (0_u32..).zip(book.months.iter_mut()).take(through) {
                let used = bought - (place * 3 + 1) % 5;
                let judged = (place % 3 == 2).then_some(UserScore { hundredths: 380 + place * 7, answers: 4 + place });
                *month =
                    PlaceMonth { bought: Some(bought), used: Some(used), broken_off: Some((place + 2) % 4), judged };
            }
            let place = (&self.office, year);
            self.by(&Who::Operator, -20, async |pen| count_places(pen, place, PlaceSide::Bought, &book, 0).await)
                .await?;
            self.by(&self.leader, -12, async |pen| count_places(pen, place, PlaceSide::Used, &book, 1).await).await?;
        }
        Ok(())
    }
}

fn blank(kind: LetterKind, title: &str) -> Letter {
    Letter {
        kind,
        title: title.to_owned(),
        introduction: String::new(),
        to: Vec::new(),
        asks: Vec::new(),
        frames: Vec::new(),
        places: Vec::new(),
        authority: String::new(),
        duties: Vec::new(),
        stage: LetterStage::Draft,
    }
}

fn measured(indicator: &str, desired: &str, tolerance: Option<&str>, binding: bool, wording: &str) -> Ask {
    let level = |text: &str| Level::parse(text, true).ok();
    let demand = Demand::Measured {
        indicator: indicator.to_owned(),
        desired: level(desired),
        tolerance: tolerance.and_then(level),
    };
    Ask { id: String::new(), replaces: None, demand, binding, wording: wording.to_owned() }
}

fn told(binding: bool, wording: &str) -> Ask {
    Ask { id: String::new(), replaces: None, demand: Demand::Told, binding, wording: wording.to_owned() }
}

fn owed(what: &str, due: &str, rhythm: Option<Rhythm>) -> LetterDuty {
    let due = parse_date(due).unwrap_or(Date::MIN);
    LetterDuty { what: what.to_owned(), due, rhythm, owes: "Kontorleder".to_owned() }
}
