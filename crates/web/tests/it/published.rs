//! From what must be hidden to what everybody sees: the preview, the confirm, the publication, its files and the feed;
//! and that no number of a hidden figure is in any of them.

use crate::sample::{Sample, now, shelf};
use axum::http::StatusCode;
use rettesnor_app::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::disclosure::universe::{FigureKey, closed_periods};
use rettesnor_core::disclosure::{Pattern, Verdict, WhyHidden};
use rettesnor_core::measure::{Figure, Quantity, State};
use rettesnor_core::org::Line;
use rettesnor_core::scorecard::CardLine;
use rettesnor_words::card::basis;
use rettesnor_words::figure::Scale;
use rettesnor_words::{Language, Voice};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const CARD: &str = "/malekort/kommune:3201/2025";
const PUBLISH: &str = "/publiser/kommune:3201/2025";
const PUBLIC: &str = "/offentlig/malekort/kommune:3201/2025";
const OF: (&str, i32) = ("introduksjonsprogram", 2025);

/// What is hidden of Bærum's year: the small figures alone. That it is found for a whole country, with what protects
/// them, is tested where it is found; here it is held that what a pattern hides is nowhere to be seen.
pub static PATTERN: LazyLock<Pattern> = LazyLock::new(|| {
    let shelf = shelf();
    let place = shelf.place(&Who::Operator, "kommune:3201", "2025", Some("kommune")).unwrap();
    let (this, last) = (place.period, place.period.years_earlier(1));
    let mut pattern = Pattern {
        package: OF.0.to_owned(),
        year: OF.1,
        edition: shelf.reading().unwrap().edition.hash.clone(),
        periods: closed_periods(shelf.reading().unwrap(), OF.0, OF.1),
        hidden: BTreeMap::new(),
        open: BTreeSet::new(),
        derived: BTreeMap::new(),
        known: BTreeSet::new(),
        codes: BTreeMap::new(),
        broken_down: BTreeSet::new(),
        units: [place.unit.to_string()].into(),
        verdict: Verdict::default(),
    };
    for line in &shelf.sheet(&Who::Operator, &place).lines {
        let (card, figures) = (&line.card, &line.card.figures);
        for (figure, year) in [(&figures.period, this), (&figures.period_last_year, last)] {
            pattern.known.insert((card.id.clone(), year.range(), String::new()));
            let (over, under) = (figure.numerator, figure.denominator);
            let number = |quantity: Option<Quantity>| quantity.map(|quantity| quantity.exact().to_f64());
            let (over, under) = (number(over).unwrap_or(0.0), number(under).unwrap_or(f64::INFINITY));
            if over < 5.0 || under < 10.0 || under - over < 5.0 {
                let (unit, line) = (place.unit.to_string(), card.line.clone());
                let key = FigureKey { indicator: card.id.clone(), unit, line, months: year.range(), part: None };
                pattern.hidden.insert(key, WhyHidden::Small);
            }
        }
    }
    pattern
});

/// What the worker does when it has been asked.
pub async fn find_what_to_hide(sample: &Sample) {
    let (store, who) = (&sample.store, &Who::Operator);
    let body = serde_json::to_string(&*PATTERN).unwrap();
    let kept = store.keep_pattern(who, now(), (OF.0, OF.1, &PATTERN.edition), (&body, 0)).await.unwrap().unwrap();
    for search in store.unfinished_patterns(who).await.unwrap() {
        store.end_pattern(who, now(), &search.id, Ok(&kept)).await.unwrap();
    }
}

/// Publishes as the leader does, and tells where the publication is.
pub async fn publish(sample: &Sample, chosen: &[(&str, &str)]) -> String {
    let asked = sample.send("leder", &format!("{PUBLISH}/bekreft"), chosen).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
    let hash = asked.hidden(PUBLISH, "avtrykk");
    let fields: Vec<(&str, &str)> = chosen.iter().copied().chain([("avtrykk", hash.as_str())]).collect();
    let done = sample.send("leder", PUBLISH, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    // A form that is sent twice publishes once.
    assert_eq!(sample.send("leder", PUBLISH, &fields).await.location, done.location);
    done.location
}

/// An installation where Bærum has published the year, and where that publication is.
pub async fn published() -> (Sample, String) {
    let sample = Sample::new().await;
    find_what_to_hide(&sample).await;
    let at = publish(&sample, &[]).await;
    (sample, at)
}

#[tokio::test]
async fn what_must_be_hidden_is_found_first() {
    let sample = Sample::new().await;
    let page = sample.get("leder", PUBLISH).await;
    assert!(page.text().contains("Finn hva som må skjules"), "{}", page.text());
    assert!(!page.html.contains("data-poll"));
    let asked = sample.send("leder", &format!("{PUBLISH}/finn"), &[]).await;
    assert_eq!(asked.location, format!("{PUBLISH}?pakke=introduksjonsprogram"));
    let waiting = sample.get("leder", &asked.location).await;
    assert!(waiting.html.contains("data-poll") && waiting.html.contains("<progress"), "{}", waiting.html);
    let search = &sample.store.unfinished_patterns(&Who::Operator).await.unwrap()[0];
    sample.store.end_pattern(&Who::Operator, now(), &search.id, Err("exposed:3")).await.unwrap();
    let stopped = sample.get("leder", PUBLISH).await.text();
    assert!(stopped.contains("3 tall som må skjules, kan regnes ut av andre tall"), "{stopped}");
    find_what_to_hide(&sample).await;
    for language in ["nb", "nn", "en"] {
        insta::assert_snapshot!(
            format!("preview_in_{language}"),
            sample.get_in(language, "leder", PUBLISH).await.told()
        );
    }
}

#[tokio::test]
async fn what_can_not_be_published_says_why() {
    let sample = Sample::new().await;
    for (period, said) in [("2025M10", "publiseres ikke"), ("2026", "ikke lukket ennå"), ("2026T3", "ikke lukket ennå")]
    {
        let text = sample.get("leder", &format!("/publiser/kommune:3201/{period}")).await.text();
        assert!(text.contains(said), "{period}: {text}");
    }
    for who in ["medarbeider", "leser", "nabo", "kontor", "stat", "analytiker", "administrator"] {
        for path in [PUBLISH.to_owned(), format!("{PUBLISH}?pakke=nav-kontor")] {
            assert_eq!(sample.get(who, &path).await.status, StatusCode::FORBIDDEN, "{who} {path}");
        }
        for step in ["", "/finn", "/bekreft"] {
            let sent = sample.send(who, &format!("{PUBLISH}{step}"), &[]).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who} {step}");
        }
    }
    find_what_to_hide(&sample).await;
    let changed = sample.send("leder", PUBLISH, &[("avtrykk", "et annet")]).await;
    assert!(changed.text().contains("ingenting er publisert"), "{}", changed.text());
    assert_eq!(sample.get("", PUBLIC).await.status, StatusCode::NOT_FOUND);
    let stale = Sample::with(|stock| stock.stale = true).await;
    find_what_to_hide(&stale).await;
    let text = stale.get("leder", PUBLISH).await.text();
    assert!(text.contains("De telles nå. Vent til det er gjort") && !text.contains("Gå videre"), "{text}");
    let refused = stale.send("leder", &format!("{PUBLISH}/bekreft"), &[]).await.text();
    assert!(refused.contains("Kortet kan ikke publiseres nå"), "{refused}");
}

#[tokio::test]
async fn everybody_sees_what_was_published() {
    let (sample, at) = published().await;
    for language in ["nb", "nn", "en"] {
        insta::assert_snapshot!(format!("public_in_{language}"), sample.get_in(language, "", PUBLIC).await.told());
    }
    insta::assert_snapshot!("public_list", sample.get("", "/offentlig").await.told());
    insta::assert_snapshot!("public_feed", steady(&sample.get("", "/offentlig/nytt.atom").await.html));
    let front = sample.get("", "/").await;
    assert!(front.text().contains("Publiserte målekort") && front.text().contains("Bærum"), "{}", front.text());
    assert!(sample.get("", "/offentlig?sok=b%C3%A6r").await.text().contains("[2025 Introduksjonsprogrammet"));
    assert!(sample.get("", "/offentlig?sok=asker").await.text().contains("Vi finner ikke noe publisert"));
    let inside = sample.get("leder", CARD).await.html;
    assert!(inside.contains(&format!("href=\"{at}\"")) && inside.contains(PUBLISH), "the card leads to both");
    for gone in ["/offentlig/publisering/ukjent", "/offentlig/malekort/kommune:3203/2025", "/offentlig/malekort/x/y"] {
        assert_eq!(sample.get("", gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[tokio::test]
async fn a_visitors_page_may_be_kept_and_holds_nothing_of_anybody() {
    let (sample, at) = published().await;
    for path in [PUBLIC.to_owned(), at.clone(), format!("{at}/malekort.csv"), "/offentlig/nytt.atom".to_owned()] {
        let headers = sample.headers("", &path, None).await;
        assert!(headers.1["cache-control"].to_str().unwrap().starts_with("public"), "{path}");
        assert!(!headers.1.contains_key("set-cookie"), "{path}");
        let mark = headers.1["etag"].to_str().unwrap().to_owned();
        assert_eq!(sample.headers("", &path, Some(&mark)).await.0, StatusCode::NOT_MODIFIED, "{path}");
        let own = sample.headers("leder", &path, None).await;
        assert!(own.1["cache-control"].to_str().unwrap().starts_with("private"), "{path}");
    }
    assert!(!sample.get("", PUBLIC).await.html.contains("Liv Leder"));
}

/// What a figure is of, as every page and file writes it.
fn said(voice: &Voice, line: &CardLine, figure: &Figure) -> Option<String> {
    let scale = Scale { kind: line.kind, unit: &line.measure_unit };
    basis(voice, figure, scale)
        .filter(|text| text.contains(" av "))
        .map(|text| text.replace(['\u{202f}', '\u{a0}'], " "))
}

/// What the full card says of figures that the pattern hides, and says of no figure that is shown.
pub fn secrets(shelf: &Shelf) -> BTreeSet<String> {
    let voice = Voice::new(Language::Bokmaal);
    let place = shelf.place(&Who::Operator, "kommune:3201", "2025", Some("kommune")).unwrap();
    let (mut hidden, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for line in &shelf.sheet(&Who::Operator, &place).lines {
        let card = &line.card;
        let four =
            [&card.figures.period, &card.figures.period_last_year, &card.figures.ytd, &card.figures.ytd_last_year];
        let years = [place.period, place.period.years_earlier(1), place.period, place.period.years_earlier(1)];
        for (figure, year) in four.into_iter().zip(years).filter(|(figure, _)| figure.state == State::Value) {
            let shows = PATTERN.shows(&card.id, (&place.unit, &Line::Kommune), year.range());
            let kept = if shows { &mut shown } else { &mut hidden };
            kept.extend(said(&voice, card, figure));
        }
    }
    hidden.difference(&shown).cloned().collect()
}

/// Whether a text tells a number, and not a longer one that ends or begins with it.
pub fn tells(text: &str, secret: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(secret)
        .any(|(at, _)| !digit(text[..at].chars().next_back()) && !digit(text[at + secret.len()..].chars().next()))
}

#[tokio::test]
async fn no_number_of_a_hidden_figure_is_anywhere() {
    let (sample, at) = published().await;
    let secrets = secrets(&shelf());
    assert!(!secrets.is_empty(), "something is hidden on the card");
    let full = sample.get("leder", CARD).await.text();
    assert!(secrets.iter().all(|secret| tells(&full, secret)), "the leader sees the own numbers");
    let places = [
        ("", PUBLIC.to_owned()),
        ("", at.clone()),
        ("", format!("{at}/malekort.csv")),
        ("", "/offentlig".to_owned()),
        ("", "/offentlig/nytt.atom".to_owned()),
        ("leder", PUBLISH.to_owned()),
        ("leser", CARD.to_owned()),
        ("stat", CARD.to_owned()),
    ];
    for (who, path) in places {
        let page = sample.get(who, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let text = page.html.replace(['\u{202f}', '\u{a0}'], " ").replace("&#160;", " ");
        for secret in &secrets {
            assert!(!tells(&text, secret), "{who} learns {secret} from {path}");
        }
    }
    let csv = sample.get("", &format!("{at}/malekort.csv")).await.html;
    assert!(csv.contains(";:;"), "what is hidden has its sign: {csv}");
}

/// The table of a page.
fn table(html: &str) -> &str {
    let (_, rest) = html.split_once("<table class=\"card-table").unwrap();
    rest.split_once("<p>").unwrap().0
}

#[tokio::test]
async fn a_reader_sees_exactly_what_is_published() {
    let (sample, _) = published().await;
    let public = sample.get("", PUBLIC).await.html;
    for who in ["leser", "nabo"] {
        let inside = sample.get(who, CARD).await.html;
        assert_eq!(table(&inside), table(&public), "{who}");
        assert!(inside.contains("Du ser det som er publisert"));
    }
    let before = sample.get("leser", "/malekort/kommune:3201/2025T1").await.html;
    assert!(!before.contains("card-table"), "what is not published is not shown");
    insta::assert_snapshot!(sample.get("leser", CARD).await.told());
}

#[tokio::test]
async fn a_correction_says_what_changed_and_the_old_one_stays() {
    let (sample, first) = published().await;
    let figure = format!("{CARD}/I.02-nir/kommentarer");
    let said = [("tekst", "Flere fikk arbeid i havna."), ("_en_gang", "k")];
    assert_eq!(sample.send("medarbeider", &figure, &said).await.status, StatusCode::SEE_OTHER);
    let page = sample.get("leder", PUBLISH).await;
    let text = page.html.split("name=\"tekst\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(page.text().contains("Ingen av tallene som vises, er endret"), "{}", page.text());
    let confirm = format!("{PUBLISH}/bekreft");
    let unsaid = sample.send("leder", &confirm, &[("tekst", &text)]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unsaid.text());
    assert!(unsaid.html.contains("checked"), "what was chosen is kept");
    let number = "01019012480";
    let person = sample.send("leder", &confirm, &[("tekst", &text), ("grunn", number)]).await;
    assert!(!person.html.contains(number) || !rettesnor_core::identity::contains_identity_number(number));
    let second = publish(&sample, &[("tekst", &text), ("grunn", "La til en kommentar.")]).await;
    assert_ne!(first, second);
    let newest = sample.get("", PUBLIC).await.text();
    assert!(newest.contains("Flere fikk arbeid i havna.") && newest.contains("La til en kommentar."), "{newest}");
    assert!(!newest.contains("Mina"), "who wrote it is not told");
    let old = sample.get("", &first).await.text();
    assert!(old.contains("En nyere har rettet den") && !old.contains("havna"), "{old}");
    assert!(sample.get("", "/offentlig/nytt.atom").await.html.contains("La til en kommentar."));
    let list = sample.get("", "/offentlig").await.text();
    assert!(list.contains("nummer 2") && !list.contains("nummer 1"), "{list}");
}

/// A feed without the ids that differ from time to time.
fn steady(feed: &str) -> String {
    let mut text = String::new();
    for line in feed.lines().filter(|line| !line.contains("urn:uuid")) {
        text.push_str(line.split("/publisering/").next().unwrap_or_default());
        text.push('\n');
    }
    text
}
