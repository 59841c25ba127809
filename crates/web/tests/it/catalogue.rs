//! The catalogue: what is found, what a definition says, and what comes of a case that somebody changes.

use crate::sample::Sample;
use axum::http::StatusCode;

const TRY: &str = "/indikatorer/I.02-nir/prov";

/// The fields of a case as a browser would send them.
fn fields(html: &str) -> Vec<(String, String)> {
    let form = html.split("<form").find(|form| form.contains("data-recount")).unwrap();
    let mut fields = Vec::new();
    for part in form.split("name=\"").skip(1) {
        let (name, rest) = part.split_once('"').unwrap();
        let is_list = rest.contains("<option") && !rest.split("<option").next().unwrap().contains("value=\"");
        let value = if is_list {
            let chosen = rest
                .split("<option value=\"")
                .skip(1)
                .find(|option| option.split('>').next().unwrap().contains("selected"));
            chosen.map(|option| option.split('"').next().unwrap()).unwrap_or_default()
        } else {
            rest.split("value=\"").nth(1).map(|value| value.split('"').next().unwrap()).unwrap_or_default()
        };
        if name != "handling" {
            fields.push((name.to_owned(), value.to_owned()));
        }
    }
    fields
}

/// Sends a case with some fields changed.
async fn sent(sample: &Sample, fields: &[(String, String)], changes: &[(&str, &str)]) -> String {
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for (name, value) in changes {
        all.retain(|(known, _)| known != name);
        all.push((name, value));
    }
    let answer = sample.post("", TRY, &all).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.text()
}

#[tokio::test]
async fn a_visitor_finds_indicators_by_words_package_and_perspective() {
    let sample = Sample::new().await;
    insta::assert_snapshot!(sample.get("", "/indikatorer?pakke=nav-kontor").await.text());
    let found = |text: String| text.lines().filter(|line| line.contains("](/indikatorer/")).count();
    let all = found(sample.get("", "/indikatorer").await.text());
    assert!(all > 50);
    let few = found(sample.get("", "/indikatorer?sok=arbeid+utdanning").await.text());
    assert!(few > 3 && few < all);
    assert_eq!(found(sample.get("", "/indikatorer?sok=i.02-nir").await.text()), 1);
    let none = sample.get("", "/indikatorer?sok=%3Cscript%3E&perspektiv=samfunn").await;
    assert!(none.text().contains("Ingen treff") && !none.html.contains("<script>&"), "{}", none.text());
    let narrowed = sample.get("", "/indikatorer?sok=arbeid&perspektiv=samfunn&pakke=nav-kontor").await.text();
    assert!(narrowed.contains("*[Samfunn](/indikatorer?sok=arbeid&pakke=nav-kontor&perspektiv=samfunn)"), "{narrowed}");
}

#[tokio::test]
async fn a_definition_is_told_in_full() {
    let sample = Sample::new().await;
    insta::assert_snapshot!("a_definition", sample.get("", "/indikatorer/I.02-nir").await.text());
    insta::assert_snapshot!("a_definition_with_versions", sample.get("leder", "/indikatorer/I.23").await.text());
    insta::assert_snapshot!("a_definition_in_nn", sample.get_in("nn", "", "/indikatorer/I.62").await.text());
    insta::assert_snapshot!("a_definition_in_en", sample.get_in("en", "", "/indikatorer/B.15").await.text());
    assert_eq!(sample.get("", "/indikatorer/I.99").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_definition_can_be_read_and_every_case_gives_its_answer() {
    let sample = Sample::new().await;
    let list = sample.get("", "/indikatorer").await.text();
    let ids: Vec<&str> = list.split("](/indikatorer/").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    let mut cases = 0;
    for id in ids {
        for language in ["nb", "nn", "en"] {
            let answer = sample.get_in(language, "", &format!("/indikatorer/{id}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{id}");
        }
        for number in 1.. {
            let answer = sample.get("", &format!("/indikatorer/{id}/prov?sak={number}")).await;
            if answer.status == StatusCode::NOT_FOUND {
                assert!(number > 1, "{id} has no case");
                break;
            }
            assert!(answer.text().contains("Det er fasiten i eksempelet."), "{id} {number}: {}", answer.text());
            cases += 1;
        }
    }
    assert!(cases > 80, "{cases}");
}

#[tokio::test]
async fn a_case_can_be_changed_and_each_row_says_what_became_of_it() {
    let sample = Sample::new().await;
    let fields = fields(&sample.get("", TRY).await.html);
    let told = sent(&sample, &fields, &[("r.deltakelse.1.avslutningskode", "AV-03")]).await;
    insta::assert_snapshot!(told);

    let longer = sent(&sample, &fields, &[("handling", "legg-til:deltakelse")]).await;
    assert!(longer.contains("{Deltaker, rad 4: }") && longer.contains("1\n: Nevner\n3"), "{longer}");
    let shorter = sent(&sample, &fields, &[("handling", "fjern:deltakelse:0")]).await;
    assert!(!shorter.contains("{Deltaker, rad 3"), "{shorter}");
    assert!(shorter.contains("Det er noe annet enn fasiten"), "{shorter}");
    let back = sent(&sample, &fields, &[("r.deltakelse.0.sluttdato", "tull"), ("handling", "tilbake")]).await;
    assert!(back.contains("Det er fasiten i eksempelet."), "{back}");
}

#[tokio::test]
async fn what_cannot_be_read_is_named_by_row_and_column_and_nothing_is_lost() {
    let sample = Sample::new().await;
    let fields = fields(&sample.get("", TRY).await.html);
    let changes = [
        ("r.deltakelse.0.sluttdato", "i går"),
        ("r.deltakelse.1.avslutningskode", "AV-99"),
        ("r.deltakelse.2.deltaker", "158190 90030"),
        ("r.deltakelse.29.deltaker", "sist"),
        ("r.deltakelse.30.deltaker", "for mange"),
        ("r.ukjent.0.deltaker", "x"),
        ("r.deltakelse.0.ukjent", "x"),
    ];
    let told = sent(&sample, &fields, &changes).await;
    for said in [
        "[Rad 1, «Sluttdato»: skriv en dag, som 31.12.2025.](#r.deltakelse.0.sluttdato)",
        "[Rad 2, «Avslutningskode»: velg en kode som står i listen.]",
        "{!Sluttdato, rad 1: i går}",
        "{!Avslutningskode, rad 2: AV-99}",
        "{Startdato, rad 1: 01.09.2023}",
        "{Deltaker, rad 3: ***********}",
        "{Deltaker, rad 30: sist}",
        "Det er plass til 30 rader her.",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    assert!(!told.contains("for mange") && !told.contains("158190"), "{told}");
}
