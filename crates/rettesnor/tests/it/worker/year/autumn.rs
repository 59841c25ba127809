//! The autumn before: goals are proposed by those who do the work, heard, decided and adopted, and the plan with them.

use super::cast::Cast;
use super::{PLAN, line, tells};

/// The goals that were proposed, by the addresses of their pages.
pub struct Goals {
    /// A share of those who leave the programme.
    pub work: String,
    /// A sentence, judged by the unit.
    pub adviser: String,
    /// One that is never decided.
    pub left_out: String,
}

/// The plan's actions, by their ids.
pub struct Actions {
    pub course: String,
    pub mentor: String,
}

/// The leader begins the plan, and three of the staff propose a goal each.
pub fn proposed(cast: &Cast<'_>) -> Goals {
    let (liv, rita) = (cast.liv(), cast.person("Rita"));
    let begun = liv.form(PLAN, PLAN).with("tittel", "Virksomhetsplan 2026").with("visjon", "Alle i arbeid");
    assert_eq!(liv.sends(&begun), PLAN);
    let new = liv.way(PLAN, "Nytt mål");

    let propose = |name: &str, fields: &[(&str, &str)]| {
        let person = cast.person(name);
        let form = person.form(&new, &new);
        person.sends(&fields.iter().fold(form, |form, (field, value)| form.with(field, value)))
    };
    let work = propose(
        "Mona",
        &[("navn", "Flere går til lønnet arbeid"), ("indikator", "I.14"), ("onsket", "35"), ("toleranse", "25")],
    );
    let adviser = propose(
        "Morten",
        &[
            ("navn", "Hver deltaker har én fast rådgiver"),
            ("maling", "vurdering"),
            ("vurderes", "Personalmøtet ser på det hvert tertial"),
            ("minutter", "30"),
            ("personer", "4"),
        ],
    );
    let left_out = propose("Mina", &[("navn", "Kortere ventetid"), ("maling", "vurdering"), ("vurderes", "Logg")]);

    let draft = liv.reads(PLAN);
    tells(&draft, &["Flere går til lønnet arbeid", "Hver deltaker har én fast rådgiver", "Kortere ventetid"]);
    // Who only reads sees nothing of it before it is decided.
    let shown = rita.get(PLAN);
    assert!(!shown.read().contains("Virksomhetsplan 2026") && !shown.read().contains("arbeid"), "{}", shown.read());
    assert_eq!(rita.get(&work).status, 404, "a proposal is a draft");
    Goals { work, adviser, left_out }
}

/// Everybody is asked about the first goal: one supports, one objects, one without a name, and the elected one comments;
/// each is answered.
pub fn heard(cast: &Cast<'_>, goals: &Goals) -> String {
    cast.house.set_day("2025-10-20");
    let liv = cast.liv();
    let voices = liv.way(PLAN, "Medvirkning");
    let allow = liv.form(&voices, &format!("{voices}/innstillinger"));
    liv.sends(&allow);
    let (_, id) = goals.work.rsplit_once('/').expect("an id");
    let form = liv.form(&liv.way(&voices, "høring"), "/horing/ny").with("om", &format!("mal:{id}"));
    let form = form.with("sporsmal", "Er 35 prosent til lønnet arbeid riktig nivå?").with("frist", "2025-11-10");
    let alone = liv.post(&form.action, form.fields());
    assert_eq!(alone.status, 422, "nobody is asked without those who are elected");
    tells(&alone.read(), &["illitsvalgt"]);
    let form = form.with("tillitsvalgt", "1").with("ansatt", "3").with("bruker", "8");
    let hearing = liv.sends(&form);
    tells(&liv.reads(&goals.work), &["10.11.2025"]);

    for (name, stance, speaks, text, named) in [
        ("Mona", "stotter", "ansatt", "Ja, 35 går an", true),
        ("Morten", "innvender", "ansatt", "35 er for høyt, vi har aldri vært over 30", true),
        ("Mina", "innvender", "ansatt", "Da velger vi bare de letteste deltakerne", false),
        ("Tor", "kommenterer", "tillitsvalgt", "Sett av tid til oppfølging på arbeidsplassen", true),
    ] {
        let person = cast.person(name);
        assert!(person.reads("/medvirkning").contains("Er 35 prosent"), "{name} is asked");
        let action = format!("{voices}/innspill");
        let form = person.form(&person.way(&hearing, "Si"), &action);
        let form = form.with("holdning", stance).with("som", speaks).with("tekst", text);
        let form = if named { form } else { form.with("navn", "ja") };
        assert!(person.sends(&form).starts_with(&hearing), "{name} is led back to the hearing");
    }
    cast.house.set_day("2025-11-11");
    let liv = cast.liv();
    let page = liv.get(&hearing);
    tells(&page.read(), &["35 er for høyt", "Da velger vi bare de letteste", "uten navn"]);
    assert!(!page.read().contains("Mina"), "who did not give a name has none: {}", page.read());
    let html = page.html();
    let asked: Vec<&str> = html.split("href=\"/innspill/").skip(1).filter_map(|rest| rest.split('/').next()).collect();
    assert_eq!(asked.len(), 4, "four inputs wait for an answer");
    for id in asked {
        let path = format!("/innspill/{id}/svar");
        let form = liv.form(&path, &path).with("svar", "Takk. Vi tar det med når nivået settes.");
        assert!(liv.sends(&form).starts_with(&hearing));
    }
    hearing
}

/// The hearing is decided with what each input changed, the goal is changed by it, and adopted by the council.
pub fn decided(cast: &Cast<'_>, goals: &Goals, hearing: &str) {
    cast.house.set_day("2025-11-20");
    let liv = cast.liv();
    let decide = liv.form(&liv.way(hearing, "avgjørelse"), "/avgjorelse/ny");
    let effects = decide.under("virkning-");
    assert_eq!(effects.len(), 4);
    let page = liv.reads(&liv.way(hearing, "avgjørelse"));
    let place = |text: &str| {
        let order = ["Ja, 35 går an", "35 er for høyt", "de letteste", "Sett av tid"];
        let mut found: Vec<(usize, &str)> =
            order.iter().map(|text| (page.find(text).unwrap_or_else(|| panic!("{text}: {page}")), *text)).collect();
        found.sort_unstable();
        found.iter().position(|(_, one)| text.contains(one)).expect("it is there")
    };
    let decide = decide
        .with("vedtak", "Nivået settes til 30 prosent")
        .with("grunner", "35 prosent ville gjort det lønnsomt å ta inn de letteste deltakerne først")
        .with("sak", "25/118")
        .with(&format!("virkning-{}", effects[place("35 er for høyt")]), "Ønsket nivå ble 30 i stedet for 35")
        .with(&format!("virkning-{}", effects[place("Sett av tid")]), "Tiltak om mentor på arbeidsplassen");
    let led = liv.sends(&decide);
    let (voices, _) = led.split_once('#').expect("it leads to the decision");
    let page = liv.reads(voices);
    tells(&page, &["Nivået settes til 30 prosent", "lønnsomt å ta inn de letteste", "25/118"]);
    tells(&page, &["Ønsket nivå ble 30 i stedet for 35"]);
    // Who was asked, and heard, and how many of what was said: by group, and nobody else.
    let row = |group: &str| line(&page, &format!("{group} |")).split('|').map(str::trim).collect::<Vec<_>>().join("|");
    assert!(row("Ansatte").ends_with("|3|3 av 3|3 av 4|3 av 3|1"), "{}", row("Ansatte"));
    assert!(row("Tillitsvalgte").ends_with("|1|1 av 1|1 av 4|1 av 1|1"), "{}", row("Tillitsvalgte"));
    tells(&liv.reads(hearing), &["Nivået settes til 30 prosent"]);

    let change = liv.way(&goals.work, "Endre");
    let form = liv.form(&change, &change);
    assert_eq!(form.says("onsket"), "35");
    let form = form.with("onsket", "30").with("grunn", "Etter høringen: 35 var for høyt");
    assert_eq!(liv.sends(&form), goals.work);
}

/// The council adopts one goal and the unit another, the third is left; then the plan is written together and adopted.
pub fn adopted(cast: &Cast<'_>, goals: &Goals) -> Actions {
    cast.house.set_day("2025-12-15");
    let (liv, rita) = (cast.liv(), cast.person("Rita"));
    let adopt = liv.way(&goals.work, "vedtak");
    let form = liv.form(&adopt, &adopt).with("organ", "kommunestyre").with("dato", "2025-12-10");
    let form = form.with("sak", "PS 142/25").with("ordlyd", "30 prosent av dem som avslutter, går til lønnet arbeid");
    assert_eq!(liv.sends(&form), goals.work);
    let page = liv.reads(&goals.work);
    tells(&page, &["10.12.2025", "PS 142/25", "30 prosent av dem som avslutter, går til lønnet arbeid"]);
    tells(&page, &["ommunestyre", "Etter høringen: 35 var for høyt"]);
    let adopt = liv.way(&goals.adviser, "vedtak");
    liv.sends(&liv.form(&adopt, &adopt).with("dato", "2025-12-12"));
    let leave = liv.way(&goals.left_out, "vslutt");
    liv.sends(&liv.form(&leave, &leave).with("grunn", "Ventetid styres av mottaket, ikke av oss"));

    let words = liv.form(&format!("{PLAN}/endre"), &format!("{PLAN}/endre"));
    liv.sends(&words.with("dato-1", "2026-06-01").with("om-1", "Halvårsrapport til rådmannen"));
    let (_, work) = goals.work.rsplit_once('/').expect("an id");
    let action = |name: &str, action: &str, why: &str| {
        let person = cast.person(name);
        let new = format!("{PLAN}/tiltak/ny");
        let form = person.form(&new, &new).with("navn", action).with("mal", work).with("fordi", why);
        let form = form.with("ansvar", "Programrådgiver").with("fra", "2026-01-15").with("til", "2026-12-15");
        let led = person.sends(&form);
        let (_, id) = led.split_once("#tiltak-").unwrap_or_else(|| panic!("it leads to the action: {led}"));
        id.to_owned()
    };
    let course = action("Mona", "Jobbsøkerkurs hver tirsdag", "De fleste har aldri skrevet en søknad");
    let mentor = action("Tor", "Mentor på arbeidsplassen", "De som får følge, blir i jobben");
    let new = format!("{PLAN}/faktor/ny");
    liv.sends(&liv.form(&new, &new).with("navn", "Mange ledige jobber i nærheten"));

    assert!(!rita.get(PLAN).read().contains("Jobbsøkerkurs"), "the plan is a draft until it is adopted");
    let adopt = liv.form(&liv.way(PLAN, "edta"), &format!("{PLAN}/vedta"));
    let adopt = adopt.with("organ", "enhet").with("dato", "2025-12-15").with("sak", "25/131");
    assert_eq!(liv.sends(&adopt.with("ordlyd", "Personalmøtet sluttet seg til planen")), PLAN);
    tells(&rita.reads(PLAN), &["Virksomhetsplan 2026", "Jobbsøkerkurs hver tirsdag", "Flere går til lønnet arbeid"]);
    assert!(!rita.reads(PLAN).contains("Kortere ventetid"), "what was left is not in the plan");
    tells(&rita.reads(&format!("{PLAN}/versjon/1")), &["Mentor på arbeidsplassen", "25/131"]);
    Actions { course, mentor }
}
