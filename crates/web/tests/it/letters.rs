//! Letters, their answers, places and the calendar, as pages.

use crate::sample::Sample;
use axum::http::StatusCode;

const FORM: &str = "/brev/ny?slag=budsjettvedtak&fra=kommune:3201@kommune&ar=2026";
const OFFICE: &str = "kontor:9010";

/// Sends the form at a page with what a browser would send beside it.
async fn fill(sample: &Sample, who: &str, page: &str, action: &str, fields: &[(&str, &str)]) -> crate::sample::Answer {
    let form = sample.get(who, page).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.html);
    let hidden = ["token", "_en_gang", "versjon"].map(|name| (name, form.hidden(action, name)));
    let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    all.extend_from_slice(fields);
    sample.post(who, action, &all).await
}

/// Writes a letter from the municipality to the office, and gives its path.
async fn written(sample: &Sample) -> String {
    let fields = [
        ("slag", "budsjettvedtak"),
        ("fra", "kommune:3201@kommune"),
        ("ar", "2026"),
        ("til", OFFICE),
        ("tittel", "Budsjettvedtak 2026"),
        ("innledning", "Kommunens del av kontoret."),
        ("myndighet", "Kontoret bestemmer selv."),
        ("krav0_ordlyd", "Flere skal i arbeid."),
        ("krav0_indikator", "B.15"),
        ("krav0_onsket", "55"),
        ("krav0_grense", "50"),
        ("krav0_binder", "ja"),
        ("krav1_ordlyd", "Ingen venter mer enn to uker."),
        ("ramme_kontor:9010_kroner", "8 200 000"),
        ("ramme_kontor:9010_arsverk", "9,8"),
        ("plass0_enhet", OFFICE),
        ("plass0_tiltak", "AVKLARING"),
        ("plass0_antall", "12"),
        ("plikt0_hva", "Økonomirapport"),
        ("plikt0_frist", "2026-11-30"),
        ("plikt0_rytme", ""),
        ("plikt0_hvem", "Kontorleder"),
    ];
    let answer = fill(sample, "leder", FORM, "/brev/ny", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
    answer.location.split('?').next().unwrap().to_owned()
}

/// A page with the ids in it put aside.
fn plain(text: &str, letter: &str) -> String {
    text.replace(letter.trim_start_matches("/brev/"), "ID")
}

#[tokio::test]
async fn a_letter_is_written_sent_answered_and_final() {
    let sample = Sample::new().await;
    assert!(sample.get("leder", "/brev").await.text().contains("Ingen har sendt brev til enhetene dine ennå."));
    let path = written(&sample).await;
    assert_eq!(sample.get("kontor", &path).await.status, StatusCode::FORBIDDEN, "a draft");
    let send = format!("{path}/send");
    let sent = fill(&sample, "leder", &send, &send, &[("svarfrist", "2026-12-01")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sample.get("kontor", "/").await.text().contains("Svar på «Budsjettvedtak 2026»"));
    let list = sample.get("kontor", "/brev").await.text();
    insta::assert_snapshot!("the_list_of_letters", plain(&list, &path));

    let answers = format!("{path}/svar/{OFFICE}");
    let form = sample.get("kontor", &answers).await.text();
    insta::assert_snapshot!("the_form_of_an_answer", plain(&form, &path));
    let no_reason = [("svar_k1", "foreslar"), ("niva_k1", "49"), ("svar_k2", "godtar")];
    let wrong = fill(&sample, "kontor", &answers, &answers, &no_reason).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"49\"") && wrong.text().contains("Skriv en grunn"), "{}", wrong.text());
    let fields = [("svar_k1", "foreslar"), ("niva_k1", "49"), ("grunn_k1", "Få stillinger"), ("svar_k2", "godtar")];
    let done = fill(&sample, "kontor", &answers, &answers, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let respond = format!("{answers}/tilsvar");
    let fields = [("enig_k1", "ja"), ("tilsvar_k1", "Enig for i år.")];
    assert_eq!(fill(&sample, "leder", &answers, &respond, &fields).await.status, StatusCode::SEE_OTHER);
    let finish = format!("{path}/endelig");
    assert_eq!(fill(&sample, "leder", &finish, &finish, &[("sak", "PS 94")]).await.status, StatusCode::SEE_OTHER);

    let page = sample.get("kontor", &path).await;
    assert!(page.text().contains("minst 49 %") && page.text().contains("Nivået enheten foreslo"), "{}", page.text());
    insta::assert_snapshot!("a_letter_that_binds", plain(&page.text(), &path));
    for language in ["nn", "en"] {
        let text = sample.get_in(language, "kontor", &path).await.text();
        insta::assert_snapshot!(format!("a_letter_that_binds_in_{language}"), plain(&text, &path));
    }
    assert_eq!(sample.get("leder", &format!("{path}/endre")).await.status, StatusCode::BAD_REQUEST, "it is final");

    let office = sample.get("kontor", &format!("/brev/enhet/{OFFICE}/2026")).await;
    insta::assert_snapshot!("what_is_asked_of_an_office", plain(&office.text(), &path));
    let goal = format!("{answers}/mal");
    let made = fill(&sample, "kontor", &answers, &goal, &[("krav", "k1")]).await;
    assert!(made.location.starts_with("/plan/kontor:9010/2026/mal/"), "{}", made.text());
    assert!(sample.get("kontor", &answers).await.text().contains("Dette er et mål i planen"));
}

#[tokio::test]
async fn a_letter_that_was_changed_meanwhile_shows_both_texts() {
    let sample = Sample::new().await;
    let path = written(&sample).await;
    let edit = format!("{path}/endre");
    let change = |title: &'static str, wording: &'static str| {
        [
            ("til", OFFICE),
            ("tittel", title),
            ("innledning", "Kommunens del av kontoret."),
            ("myndighet", "Kontoret bestemmer selv."),
            ("krav0_ordlyd", wording),
            ("krav0_binder", "ja"),
            ("ramme_kontor:9010_kroner", "8 200 000"),
            ("ramme_kontor:9010_arsverk", "9,8"),
        ]
    };
    let first = sample.get("leder", &edit).await;
    let hidden = ["token", "versjon"].map(|name| first.hidden(&edit, name));
    let taken = fill(&sample, "leder", &edit, &edit, &change("Annen tittel", "Enda flere skal i arbeid.")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let mut late = vec![("token", hidden[0].as_str()), ("versjon", hidden[1].as_str()), ("_en_gang", "sen")];
    late.extend(change("Min tittel", "Alle skal i arbeid."));
    let both = sample.post("leder", &edit, &late).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = both.text();
    for said in ["Min tittel", "Annen tittel", "Alle skal i arbeid.", "Enda flere skal i arbeid.", "Slik står det nå"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!both.html.contains("<td class=\"as-written\" data-name=\"Slik skrev du\">Kommunens"), "what is the same");
    let version = both.hidden(&edit, "versjon");
    late[1] = ("versjon", version.as_str());
    late[2] = ("_en_gang", "igjen");
    assert_eq!(sample.post("leder", &edit, &late).await.status, StatusCode::SEE_OTHER, "with open eyes");
    assert!(sample.get("leder", &path).await.text().contains("Alle skal i arbeid."));
}

#[tokio::test]
async fn places_are_counted_with_what_balances_them() {
    let sample = Sample::new().await;
    let path = written(&sample).await;
    let finish = format!("{path}/endelig");
    assert_eq!(fill(&sample, "leder", &finish, &finish, &[("sak", "")]).await.status, StatusCode::SEE_OTHER);
    let places = format!("/brev/plasser/{OFFICE}/2026");
    let form = format!("{places}?side=brukt&tiltak=AVKLARING&gruppe=");
    let fields = [
        ("side", "brukt"),
        ("tiltak", "AVKLARING"),
        ("gruppe", ""),
        ("m1_brukt", "9"),
        ("m1_avbrutt", "2"),
        ("m1_snitt", "4,3"),
        ("m1_svar", "6"),
        ("m2_brukt", "7"),
        ("m2_snitt", "2"),
        ("m2_svar", "3"),
    ];
    let done = fill(&sample, "kontor", &form, &places, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let text = sample.get("kontor", &places).await.text();
    assert!(
        text.contains("4,3 (6 svar)") && text.contains("for få svar") && text.contains("ikke rapportert"),
        "{text}"
    );
    insta::assert_snapshot!("places_of_an_office", text);
    assert_eq!(sample.get("nabo", &places).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_calendar_tells_what_is_owed_and_can_be_read_elsewhere() {
    let sample = Sample::new().await;
    let path = written(&sample).await;
    let finish = format!("{path}/endelig");
    assert_eq!(fill(&sample, "leder", &finish, &finish, &[("sak", "")]).await.status, StatusCode::SEE_OTHER);
    let text = sample.get("kontor", "/kalender").await.text();
    assert!(text.contains("Økonomirapport") && text.contains("30.11.2026"), "{text}");
    assert!(sample.get("leser", "/kalender").await.text().contains("Du er ikke leder eller medarbeider"));
    let made = fill(&sample, "kontor", "/konto", "/konto/kalender", &[("gjor", "ny")]).await;
    let link = made.html.split("/kalender/").nth(1).unwrap().split(".ics").next().unwrap().to_owned();
    let feed = sample.get("ingen", &format!("/kalender/{link}.ics")).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert!(feed.html.starts_with("BEGIN:VCALENDAR\r\n") && feed.html.contains("SUMMARY:Økonomirapport"));
    assert_eq!(sample.get("ingen", "/kalender/feil.ics").await.status, StatusCode::NOT_FOUND);
    let ended = fill(&sample, "kontor", "/konto", "/konto/kalender", &[("gjor", "slutt")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert_eq!(sample.get("ingen", &format!("/kalender/{link}.ics")).await.status, StatusCode::NOT_FOUND);

    let token = sample.get("kontor", "/kalender").await.hidden("/kalender/gjort", "token");
    let key = sample.get("kontor", "/kalender").await.html;
    let key = key.split("name=\"nokkel\" value=\"brev:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let key = format!("brev:{key}");
    let sent = [("token", token.as_str()), ("_en_gang", "g"), ("nokkel", &key), ("enhet", OFFICE), ("ar", "2026")];
    assert_eq!(sample.post("kontor", "/kalender/gjort", &sent).await.status, StatusCode::SEE_OTHER);
    assert!(!sample.get("kontor", "/kalender").await.html.contains(&key), "it is done");
    let chosen = fill(&sample, "kontor", "/konto", "/konto/paminnelser", &[("paminnelser", "ukentlig")]).await;
    assert_eq!(chosen.location, "/konto?gjort=paminnelser");
}
