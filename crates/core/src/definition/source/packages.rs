//! Reads `package.toml` and code lists.

use super::format::{CodeListFile, PackageFile};
use super::{Loader, Place};
use crate::definition::{Code, CodeList, Package};
use crate::report::KeyFigureKind;
use crate::time::{Date, parse_date};

impl Loader {
    pub(super) fn package(&mut self, place: &Place) {
        let Some(file) = self.read::<PackageFile>(place) else { return };
        let line = place.line_of(&file.id);
        if file.id.get_ref() != place.package() {
            let what = format!("the id `{}` is not the folder's name", file.id.get_ref());
            self.problem(
                place,
                line,
                "D002",
                (what, "a package must be found by its id", "make the two the same".into()),
            );
        }
        let rules = ["periode_mot_hittil", "forrige_periode"];
        if let Some(rule) = file.trend_rule.as_ref().filter(|rule| !rules.contains(&rule.as_str())) {
            let what = format!("`{rule}` is not a trend rule");
            let mend = format!("write {}, or leave the key out", rules.join(" or "));
            self.problem(place, line, "D004", (what, "a card prints the rule its arrows follow", mend));
        }
        if file.age_groups.windows(2).any(|pair| pair[0] >= pair[1]) {
            let what = "the age groups do not rise".to_owned();
            let mend = "write the lowest age of each group, the youngest first".to_owned();
            self.problem(place, line, "D005", (what, "a person must belong to one group", mend));
        }
        let known = KeyFigureKind::BOOKLET.map(|kind| kind.as_str());
        if let Some(name) = file.key_figures.keys().find(|name| !known.contains(&name.as_str())) {
            let what = format!("`{name}` is not a key figure");
            let mend = format!("write {}", known.join(", "));
            self.problem(place, line, "D013", (what, "reports tell the key figures of the booklet", mend));
        }
        let (disclosure, public) = (self.disclosure(place, file.disclosure), self.public(place, file.public));
        let package = Package {
            disclosure,
            public,
            id: file.id.into_inner(),
            name: file.name,
            line: file.line.parse().unwrap_or(crate::org::Line::Kommune),
            trend_rule: file.trend_rule,
            least_forms: file.least_forms,
            perspectives: file.perspectives.into_iter().map(|p| (p.id, p.name)).collect(),
            age_groups: file.age_groups,
            key_figures: file.key_figures,
        };
        self.catalogue.packages.insert(package.id.clone(), package);
    }

    pub(super) fn codelist(&mut self, place: &Place) {
        let Some(file) = self.read::<CodeListFile>(place) else { return };
        self.named_as_file(place, &file.id);
        let mut list = CodeList { id: file.id.into_inner(), name: file.name, source: file.source, codes: Vec::new() };
        for code in file.codes {
            let line = place.line_of(&code.code);
            let valid_from = self.day(place, line, code.valid_from.as_ref());
            let valid_to = self.day(place, line, code.valid_to.as_ref());
            let code =
                Code { code: code.code.into_inner(), label: code.label, aliases: code.aliases, valid_from, valid_to };
            let names = [&code.code, &code.label.nb, &code.label.nn, &code.label.en].into_iter().chain(&code.aliases);
            for name in names {
                let other = list.find(name).map(|other| list.codes[other].code.clone());
                if let Some(other) = other {
                    let what = format!("`{name}` of code `{}` also names code `{other}`", code.code);
                    let mend = "give each code its own label and aliases".to_owned();
                    self.problem(place, line, "D006", (what, "a delivered text must stand for one code", mend));
                    break;
                }
            }
            list.codes.push(code);
        }
        if let Some(other) = self.catalogue.codelists.insert(list.id.clone(), list) {
            let what = format!("there are two code lists `{}`", other.id);
            self.problem(place, 1, "D007", (what, "code lists are found by id", "rename one of them".into()));
        }
    }

    pub(super) fn day(&mut self, place: &Place, line: usize, text: Option<&String>) -> Option<Date> {
        let text = text?;
        let day = parse_date(text).ok();
        if day.is_none() {
            let what = format!("`{text}` is not a day");
            self.problem(place, line, "D008", (what, "validity is told in days", "write it as 2014-01-01".into()));
        }
        day
    }
}
