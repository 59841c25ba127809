//! A survey with too few forms is hidden from everybody, also from who explains it.

use crate::sandbox::Sandbox;
use std::fmt::Write;

fn answers(forms: u32) -> String {
    let mut text = "ar;enhet;gruppe;skjema;sporsmal;svar\n".to_owned();
    for form in 0..forms {
        for question in ["respekt", "hjelp"] {
            let _ = writeln!(text, "2025;kommune:3201;bruker;{};{question};{}", 7000 + form, form % 3 + 4);
        }
    }
    text
}

#[test]
fn four_forms_are_hidden_and_five_are_shown() {
    for (forms, state) in [(4, "suppressed"), (5, "value")] {
        let box_ = Sandbox::new();
        box_.file("svar.csv", answers(forms));
        box_.done("import --dataset undersokelse --received 2026-01-10 svar.csv");
        box_.done("measure");
        let figure = box_.figure("kommune:3201 2025", "I.40", "period");
        assert_eq!(figure["state"], state);
        assert_eq!(figure["value"].is_null(), forms == 4);
        let explained = box_.done("explain kommune:3201 2025 I.40");
        assert_eq!(explained.contains("hjelp"), forms == 5, "{explained}");
        assert_eq!(explained.contains("(95 %:"), forms == 5, "{explained}");
        assert_eq!(explained.contains("svar på 5 skjemaer)"), forms == 5, "{explained}");
    }
}
