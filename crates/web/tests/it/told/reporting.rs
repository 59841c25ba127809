//! Reporting, surveys and quality reviews, as people read and fill them in.

use super::told;
use crate::sample::{Answer, Sample, now};
use rettesnor_app::steer::Pen;
use rettesnor_app::steer::survey::{answer, close};
use rettesnor_store::{RecordId, Signature};

const FORM: &str = "/innrapportering/kommune:3201/2026T2";

/// Everything in a form that a browser would send back, with some of it changed.
fn filled(page: &Answer, action: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let form =
        page.html.split("<form").find(|form| form.contains(&format!("method=\"post\" action=\"{action}\""))).unwrap();
    let form = form.split("</form>").next().unwrap();
    let attribute = |input: &str, name: &str| {
        let (_, rest) = input.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap().to_owned())
    };
    let mut fields: Vec<(String, String)> = Vec::new();
    for input in form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let radio = input.contains("type=\"radio\"") && !input.contains(" checked");
        if let (Some(name), false) = (attribute(input, "name"), radio) {
            fields.push((name, attribute(input, "value").unwrap_or_default()));
        }
    }
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn fill(sample: &Sample, who: &str, path: &str, action: &str, changes: &[(&str, &str)]) -> Answer {
    let page = sample.get(who, path).await;
    let fields = filled(&page, action, changes);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sample.post(who, action, &fields).await
}

#[tokio::test]
async fn what_is_owed_and_the_form_are_told() {
    let sample = Sample::new().await;
    for who in ["leder", "leser"] {
        told!(format!("reporting_of_{who}"), sample.get(who, "/innrapportering").await);
    }
    told!("a_report", sample.get("leder", FORM).await);
    told!("a_report_of_a_year", sample.get("medarbeider", "/innrapportering/kommune:3201/2025").await);
    for language in ["nn", "en"] {
        told!(format!("a_report_in_{language}"), sample.get_in(language, "leder", FORM).await);
    }
    assert_eq!(sample.get("leser", FORM).await.status, 403);
    assert_eq!(sample.get("leder", "/innrapportering/kommune:3201/2026X1").await.status, 404);
    assert_eq!(sample.get("leder", "/innrapportering/kommune:3201/2027T1").await.status, 404, "it has not begun");
}

#[tokio::test]
async fn what_can_not_be_meant_is_kept_told_and_not_sent() {
    let sample = Sample::new().await;
    let changes = [
        ("felt:I.60:2026-05.teller", "350"),
        ("felt:I.61:2026-05.teller", "900"),
        ("felt:I.63:2026-05.teller", "ti"),
        ("felt:I.64:2026-06.teller", "-3"),
        ("hva", "send"),
    ];
    let answer = fill(&sample, "leder", FORM, FORM, &changes).await;
    assert_eq!(answer.status, 422);
    told!("a_report_with_mistakes", answer);
    let again = sample.get("medarbeider", FORM).await;
    assert!(
        again.html.contains("value=\"ti\"") && again.html.contains("Langt fra det dere pleier"),
        "all of it is kept"
    );
    let number = [("felt:I.64:kommentar", "Gjelder 158190 90030"), ("hva", "lagre")];
    let refused = fill(&sample, "leder", FORM, FORM, &number).await;
    assert!(
        refused.html.contains("fødselsnummer eller D-nummer")
            && !sample.get("leder", FORM).await.html.contains("90030")
    );
}

#[tokio::test]
async fn two_who_fill_in_the_same_form_lose_nothing() {
    let sample = Sample::new().await;
    let (liv, mina) = (sample.get("leder", FORM).await, sample.get("medarbeider", FORM).await);
    let send = async |page: &Answer, who: &str, changes: &[(&str, &str)]| {
        let fields = filled(page, FORM, changes);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        sample.post(who, FORM, &fields).await
    };
    let first = send(&liv, "leder", &[("felt:I.63:2026-05.teller", "4"), ("felt:I.64:2026-05.teller", "50")]).await;
    assert_eq!(first.status, 303);
    // Another field is put beside it; the same field, written differently, is told and not written over.
    let second = [("felt:I.67:2026-05.teller", "12"), ("felt:I.63:2026-05.teller", "5")];
    let told = send(&mina, "medarbeider", &second).await;
    assert_eq!(told.status, 409);
    assert!(told.html.contains("En annen skrev «4» her"), "{}", told.text());
    assert!(told.html.contains("value=\"5\""), "what was written stays in the field");
    let now = sample.get("leder", FORM).await.html;
    for value in ["value=\"4\"", "value=\"50\"", "value=\"12\""] {
        assert!(now.contains(value), "{value}");
    }
    assert_eq!(send(&told, "medarbeider", &[]).await.status, 303, "saved again, theirs stands");
    assert!(sample.get("leder", FORM).await.html.contains("value=\"5\""));
}

/// Makes a survey by the form, and tells its page.
async fn survey(sample: &Sample, way: &str) -> String {
    let fields = [
        ("enhet", "kommune:3201"),
        ("navn", "Hvordan er programmet for deg?"),
        ("innledning", "Svarene gjør programmet bedre."),
        ("gruppe", "bruker"),
        ("sporsmal", "Jeg blir møtt med respekt\nJeg får hjelp"),
        ("maate", way),
        ("antall", "9"),
        ("slutt", "2026-12-10"),
    ];
    let made = fill(sample, "leder", "/undersokelser/ny", "/undersokelser", &fields).await;
    assert_eq!(made.status, 303, "{}", made.text());
    made.location
}

#[tokio::test]
async fn a_survey_is_made_followed_and_answered() {
    let sample = Sample::new().await;
    told!("surveys_before_any", sample.get("leder", "/undersokelser").await);
    told!("a_new_survey", sample.get("leder", "/undersokelser/ny").await);
    assert_eq!(sample.get("leser", "/undersokelser/ny").await.status, 403);
    let wrong = fill(
        &sample,
        "leder",
        "/undersokelser/ny",
        "/undersokelser",
        &[("slutt", "2026-11-01"), ("enhet", "kommune:3201"), ("navn", "X"), ("sporsmal", "A")],
    )
    .await;
    assert!(wrong.status == 422 && wrong.html.contains("Velg en dag som ikke er over"), "{}", wrong.text());
    let page = survey(&sample, "lenke").await;
    let open = sample.get("leder", &page).await;
    told!("an_open_survey", open);
    let link = open.html.split("/svar/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/svar/{link}");
    for language in ["nb", "nn", "en"] {
        told!(format!("answering_in_{language}"), sample.get_in(language, "", &path).await);
    }
    let empty = fill(&sample, "", &path, &path, &[("s1", "0")]).await;
    assert!(empty.status == 422 && empty.html.contains("Svar på minst ett spørsmål"), "{}", empty.text());
    let sent = fill(&sample, "", &path, &path, &[("s1", "5")]).await;
    assert_eq!((sent.status.as_u16(), sent.location.as_str()), (303, "/svar/takk"));
    told!("thanks", sample.get("", "/svar/takk").await);
    told!("no_such_link", sample.get("", "/svar/ukjent").await);
    assert!(sample.get("leder", &page).await.html.contains("1 av 9 har svart (11\u{a0}%)"));
    told!("closing_a_survey", sample.get("leder", &format!("{page}/lukk")).await);
    assert_eq!(sample.get("nabo", &page).await.status, 404);
}

#[tokio::test]
async fn a_closed_survey_tells_what_enough_have_answered() {
    let sample = Sample::new().await;
    let page = survey(&sample, "lenke").await;
    let open = sample.get("leder", &page).await;
    let link = open.html.split("/svar/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (number, values) in [["6", "1"], ["5", "0"], ["6", "2"], ["4", "0"], ["5", "3"], ["6", "4"]].iter().enumerate()
    {
        let key = number.to_string();
        answer(&sample.store, now(), &link, values.iter().copied(), &key).await.unwrap();
    }
    let shelf = crate::sample::shelf();
    let who = sample.who("leder");
    let pen = Pen {
        store: &sample.store,
        who,
        at: now(),
        structure: &shelf.structure,
        form_key: "",
        signature: Signature::Named,
    };
    let id = RecordId::from(page.rsplit('/').next().unwrap().to_owned());
    let inbox = tempfile::TempDir::new().unwrap();
    close(&pen, &shelf, inbox.path(), &id).await.unwrap();
    // Six answered the first question, four the second: too few for anybody to be told.
    told!("a_closed_survey", sample.get("leder", &page).await);
    told!("surveys", sample.get("leder", "/undersokelser").await);
    let folder = std::fs::read_dir(inbox.path()).unwrap().next().unwrap().unwrap().path();
    let file = std::fs::read_to_string(std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path()).unwrap();
    let rows: Vec<&str> = file.lines().skip(1).collect();
    assert_eq!(rows.len(), 6, "the question that too few answered is not sent: {file}");
    let mut values: Vec<&str> = rows.iter().map(|row| row.rsplit(';').next().unwrap()).collect();
    values.sort_unstable();
    assert_eq!(values, ["4", "5", "5", "6", "6", "6"]);
    assert!(
        rows.iter()
            .all(|row| row.starts_with("2026;kommune:3201;bruker;S") && row.contains("\"Jeg blir møtt med respekt\""))
    );
}

#[tokio::test]
async fn a_quality_review_is_made_drawn_and_told() {
    let sample = Sample::new().await;
    told!("quality_before_any", sample.get("leder", "/kvalitet").await);
    told!("a_new_checklist", sample.get("leder", "/kvalitet/ny").await);
    let fields = [
        ("enhet", "kommune:3201"),
        ("navn", "Individuell plan"),
        ("formaal", "Brukes planen?"),
        ("sporsmal", "Deltakeren har vært med\nPlanen er justert"),
        ("utvalg", "10"),
        ("leser", "3203"),
    ];
    let made = fill(&sample, "leder", "/kvalitet/ny", "/kvalitet", &fields).await;
    assert_eq!(made.status, 303, "{}", made.text());
    let page = made.location;
    // The neighbour reads the cases, and so writes the counts down.
    let round = |yes: &'static str| {
        [
            ("dag", "2026-11-20"),
            ("saker", "10"),
            ("ja1", yes),
            ("nei1", "3"),
            ("ja2", "2"),
            ("nei2", "2"),
            ("uaktuell2", "6"),
            ("laert", "Vi skriver neste steg."),
        ]
    };
    let wrong = fill(&sample, "nabo", &page, &page, &round("8")).await;
    assert!(wrong.status == 422 && wrong.html.contains("må til sammen bli antall saker"), "{}", wrong.text());
    assert_eq!(fill(&sample, "nabo", &page, &page, &round("7")).await.status, 303);
    told!("a_quality_review", sample.get("leder", &page).await);
    told!("quality_reviews", sample.get("nabo", "/kvalitet").await);
    let drawn = sample.get("leder", &format!("{page}?saker=10")).await;
    assert!(drawn.text().contains("1, 2, 3, 4, 5, 6, 7, 8, 9 og 10"), "all ten of ten");
    // A municipality does not hang in the state's line, and its quality reviews are not that line's.
    assert_eq!(sample.get("stat", &page).await.status, 404);
    assert_eq!(sample.get("leser", &page).await.status, 404);
}
