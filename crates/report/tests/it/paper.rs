//! Reports as PDF, as other programs read them.

use crate::sample;
use lopdf::{Dictionary, Document, Object};
use rettesnor_core::measure::{Figure, Quantity, State};
use rettesnor_core::report::{Arms, Audience, PeriodReport, Section, Written};
use rettesnor_core::time::Period;
use rettesnor_report::DocumentError;
use rettesnor_report::paper::pdf;
use rettesnor_words::{Language, Voice};

fn written(report: &PeriodReport, language: Language) -> Vec<u8> {
    pdf(report, &Voice::new(language)).unwrap()
}

/// Writes the samples where they can be looked at, when it is asked to.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = option_env!("RETTESNOR_PAPERS") {
        std::fs::write(format!("{folder}/{name}.pdf"), bytes).unwrap();
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Everything that can be read in a document, spaces alike.
fn text(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is said of a document's elements, each with its role.
fn roles(document: &Document) -> Vec<String> {
    let role = |object: &Object| {
        Some(String::from_utf8_lossy(object.as_dict().ok()?.get(b"S").ok()?.as_name().ok()?).into_owned())
    };
    document.objects.values().filter_map(role).collect()
}

fn root(document: &Document) -> &Dictionary {
    document.catalog().unwrap()
}

#[test]
fn a_report_is_for_archives_and_for_everybody() {
    let report = sample::full(14);
    let bytes = written(&report, Language::Bokmaal);
    keep("full", &bytes);
    for marker in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(contains(&bytes, marker), "{marker}");
    }
    assert!(contains(&bytes, "Introduksjonsprogrammet i Granvik"), "the title is told");
    let document = Document::load_mem(&bytes).unwrap();
    let catalog = root(&document);
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo"), "{catalog:?}");
    let language = catalog.get(b"Lang").unwrap().as_str().unwrap();
    assert!(language.starts_with(b"nb"), "{language:?}");
    let roles = roles(&document);
    for role in ["H1", "Table", "TH", "TD", "Figure", "TOC", "L"] {
        assert!(roles.iter().any(|found| found == role), "{role} in {roles:?}");
    }
}

#[test]
fn what_is_read_has_symbols_and_no_hidden_number() {
    let mut report = sample::full(14);
    let line = |report: &mut PeriodReport, figure: Figure| {
        let line = &mut report.units[0].cards[0].card.lines[1];
        (line.figures.period, line.trend) = (figure, None);
    };
    let bare = |bytes: &[u8]| text(bytes).replace([' ', '\u{202f}', '\u{a0}'], "");
    line(&mut report, Figure::count(Quantity::whole(7_361)));
    let open = bare(&written(&report, Language::Bokmaal));
    assert!(open.contains("7361"), "{open}");
    line(&mut report, Figure::without(State::Suppressed));
    let bytes = written(&report, Language::Bokmaal);
    assert!(!bare(&bytes).contains("7361"));
    let covered = text(&bytes);
    assert!(!covered.contains('\u{2060}'), "digits can be searched for");
    for said in ["skjult", ":", "..", "Side 2 av", "Målekort", "Skjult av hensyn til personvern"] {
        assert!(covered.contains(said), "{said} in {covered}");
    }
}

#[test]
fn what_is_not_covered_is_not_written() {
    let voice = Voice::new(Language::Bokmaal);
    let mut report = sample::full(2);
    let half = Figure { state: State::Suppressed, ..Figure::count(Quantity::whole(3)) };
    report.units[0].cards[0].card.lines[1].figures.ytd_last_year = half;
    let refused = pdf(&report, &voice).unwrap_err();
    assert_eq!(refused, DocumentError::Uncovered(vec![sample::own("kommune:3201 I.01")]));
    let mut told = sample::full(2);
    told.units[0].cards[0].card.lines[0].figures.ytd = Figure::without(State::Suppressed);
    assert!(matches!(pdf(&told, &voice), Err(DocumentError::Uncovered(_))), "a status tells of what is hidden");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = sample::full(8);
    assert!(written(&report, Language::Nynorsk) == written(&report, Language::Nynorsk));
    let later = PeriodReport { made: report.made.tomorrow().unwrap(), ..report.clone() };
    assert!(written(&report, Language::Nynorsk) != written(&later, Language::Nynorsk));
}

#[test]
fn a_report_kept_as_text_gives_the_same_bytes() {
    let report = sample::full(5);
    let kept: PeriodReport = serde_json::from_str(&serde_json::to_string(&report).unwrap()).unwrap();
    assert_eq!(kept, report);
    assert!(written(&kept, Language::Bokmaal) == written(&report, Language::Bokmaal));
}

#[test]
fn every_shape_of_report_can_be_written() {
    let (year, tertial): (Period, Period) = ("2025".parse().unwrap(), "2026T2".parse().unwrap());
    let long =
        "Samarbeidskommunene Indre Østfold, Marker, Rakkestad og Skiptvet, felles introduksjonssenter for voksne";
    let several = vec![
        sample::unit_report("Nav Granvik", 5, tertial),
        sample::unit_report(long, 9, tertial),
        sample::unit_report("Deatnu Tana", 2, tertial),
    ];
    let mut attached = sample::unit_report("Granvik", 0, year);
    (attached.cards, attached.key_figures) = (Vec::new(), Vec::new());
    (attached.went_well, attached.went_badly) = (Vec::new(), Vec::new());
    (attached.decisions, attached.comments) = (Vec::new(), Vec::new());
    attached.next_year = Some(sample::next_year(12));
    let mut bare = sample::report("2026T2", vec![sample::unit_report("Granvik", 2, tertial)]);
    bare.issuer.arms = None;
    bare.summary.sentence = String::new();
    bare.audience = Audience::Staff;
    let shapes = [
        ("forty", sample::full(40), Language::Bokmaal),
        ("two", bare, Language::English),
        ("year", sample::report("2025", vec![sample::unit_report("Granvik", 14, year)]), Language::Nynorsk),
        ("several", sample::report("2026T2", several), Language::Bokmaal),
        ("attachment", sample::report("2026", vec![attached]), Language::Bokmaal),
        ("empty", sample::report("2026T2", Vec::new()), Language::English),
    ];
    for (name, report, language) in shapes {
        let bytes = written(&report, language);
        keep(name, &bytes);
        assert!(!Document::load_mem(&bytes).unwrap().get_pages().is_empty(), "{name}");
    }
}

#[test]
fn arms_that_are_no_picture_are_refused_in_words() {
    let mut report = sample::full(2);
    report.issuer.arms = Some(Arms::Png(b"not a picture".to_vec()));
    let refused = pdf(&report, &Voice::new(Language::Bokmaal)).unwrap_err();
    assert!(matches!(&refused, DocumentError::Refused(reasons) if !reasons.is_empty()), "{refused}");
}

#[test]
fn every_text_that_a_person_has_written_can_be_left_out() {
    let mut report = sample::full(6);
    report.units[0].next_year = Some(sample::next_year(2));
    report.units[0].written =
        Section::ALL.map(|section| Written { section, paragraphs: vec![format!("Skrevet: {section:?}.")] }).to_vec();
    report.units[0].comments[0].text = "Sagt av dem det gjelder.".to_owned();
    let texts = report.free_texts("Kortet");
    let said: Vec<&String> = texts.iter().flat_map(|text| &text.said).collect();
    for text in
        ["Sagt av dem det gjelder.", "Skrevet: Figures.", "Tettere samarbeid med lokale arbeidsgivere", "Enheten selv"]
    {
        assert!(said.iter().any(|said| *said == text), "{text} is not listed");
    }
    report.sift("Kortet", |_| false);
    let kept = serde_json::to_string(&report).unwrap();
    for text in said {
        assert!(!kept.contains(text.as_str()), "{text} is still there");
    }
    assert_eq!((report.subject.as_str(), report.free_texts("Kortet").len()), ("Kortet", 0));
}
