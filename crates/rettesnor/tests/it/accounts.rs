//! Accounts, the audit log and the doctor, from the command line.

use crate::sandbox::Sandbox;

/// An installation with an administrator.
fn with_administrator() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done("user add --name Kari --email kari@kommune.no --role administrator");
    sandbox
}

#[test]
fn the_first_account_makes_the_installation_and_prints_a_link() {
    let sandbox = Sandbox::new();
    let said = sandbox.done("user add --name Kari --email kari@kommune.no --role administrator --port 9000");
    assert!(said.contains("administrator at NO (stat), administrator at NO (kommune)"), "{said}");
    let link = said.split_whitespace().find(|word| word.starts_with("http://127.0.0.1:9000/invitasjon/"));
    assert_eq!(link.and_then(|link| link.rsplit('/').next()).map(str::len), Some(64), "{said}");
    assert!(sandbox.done("user list").contains("Kari <kari@kommune.no>: has a link until"));
}

#[test]
fn roles_are_given_and_taken_back() {
    let sandbox = with_administrator();
    let at = |unit: &str| format!("liv@kommune.no --role leder --at {unit}");
    sandbox.done(&format!("user add --name Liv --email {}", at("3201")));
    sandbox.done(&format!("user grant {}", at("kommune:3203")));
    assert!(sandbox.done("user list").contains("leder at kommune:3203 Asker (kommune)"));
    sandbox.done(&format!("user revoke {}", at("kommune:3203")));
    assert_eq!(sandbox.run(&format!("user revoke {}", at("kommune:3203"))).code, 1, "it is gone");
    sandbox.done("user close liv@kommune.no");
    assert!(sandbox.done("user list").contains("Liv <liv@kommune.no>: closed since"));
    assert_eq!(sandbox.run("user invite liv@kommune.no").code, 1, "a closed account gets no link");
    sandbox.done("user reopen liv@kommune.no");
    assert!(sandbox.done("user invite liv@kommune.no").contains("/invitasjon/"));
}

#[test]
fn what_cannot_be_is_told() {
    let sandbox = with_administrator();
    for (arguments, code, told) in [
        ("user add --name K --email kari@kommune.no --role leser --at 3201", 1, "has an account already"),
        ("user add --name K --email kari --role leser --at 3201", 2, "can't be an e-mail address"),
        ("user add --name K --email k@kommune.no --role konge", 2, "is not a role"),
        ("user add --name K --email k@kommune.no --role leder", 2, "say in which the role holds with --line"),
        ("user add --name K --email k@kommune.no --role leder --at 3201 --line stat", 2, "does not hang in the line"),
        ("user close kari@kommune.no", 1, "nobody would be left"),
        ("user close ingen@kommune.no", 1, "nobody has an account with the address"),
    ] {
        let said = sandbox.run(arguments);
        assert!(said.code == code && said.err.contains(told), "{arguments}: {said:?}");
    }
}

#[test]
fn the_log_is_whole_and_names_no_person() {
    let sandbox = with_administrator();
    assert!(sandbox.done("audit verify").starts_with("the log is whole: "));
    let lines = sandbox.done("audit export");
    assert!(lines.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert!(!lines.contains("kari@") && !lines.contains("Kari"));
    let all = lines.lines().count();
    assert_eq!(sandbox.done("audit export --after 1").lines().count(), all - 1);
    assert_eq!(Sandbox::new().run("audit verify").code, 1, "there is no log");
}

#[test]
fn the_doctor_says_what_is_wrong_and_how_to_mend_it() {
    let nothing = Sandbox::new().run("doctor --port 0");
    assert!(nothing.code == 1 && nothing.out.contains("there is no installation"), "{nothing:?}");
    let sandbox = with_administrator();
    let well = sandbox.run("doctor --port 0");
    assert_eq!(well.code, 0, "{well:?}");
    assert!(well.out.contains("ok     schema") && well.out.contains("nothing has been delivered yet"));

    sandbox.file("data/goals.csv", "enhet;indikator;år;ønsket nivå\nkommune:3201;I.99;2025;65\n");
    let goals = sandbox.run("doctor --port 0");
    assert!(goals.code == 1 && goals.out.contains("wrong  goals") && goals.out.contains("to mend it:"), "{goals:?}");
    std::fs::remove_file(sandbox.data().join("goals.csv")).expect("the goals go");

    sandbox.file("data/rettesnor.toml", "prot = 80\n");
    let settings = sandbox.run("doctor --port 0");
    assert!(settings.code == 1 && settings.out.contains("wrong  settings"), "{settings:?}");
    std::fs::remove_file(sandbox.data().join("rettesnor.toml")).expect("the settings go");

    std::fs::write(sandbox.data().join("format"), "99").expect("a newer format");
    let newer = sandbox.run("doctor --port 0");
    assert!(newer.code == 1 && newer.out.contains("wrong  data folder"), "{newer:?}");
}

#[test]
fn settings_may_lie_there_before_the_first_start() {
    let sandbox = Sandbox::new();
    std::fs::create_dir_all(sandbox.data()).expect("a folder");
    sandbox.file("data/rettesnor.toml", "port = 9001\n");
    let said = sandbox.done("user add --name Kari --email kari@kommune.no --role administrator");
    assert!(said.contains("http://127.0.0.1:9001/invitasjon/"), "{said}");
}
