//! The list of accounts.

use crate::clock;
use crate::command::Context;
use crate::command::database::Opened;
use crate::failure::Failure;
use rettesnor_app::people::{KnownPerson, known_people};
use rettesnor_core::access::Who;
use rettesnor_words::{Language, Voice};
use std::fmt::Write;

/// Prints the accounts, each with its roles.
pub fn list(opened: &Opened, context: &mut Context<'_>) -> Result<(), Failure> {
    let people = known_people(&opened.store, &Who::Operator, &opened.structure);
    let mut people = opened.runtime.block_on(people).map_err(Failure::no)?;
    people.sort_by(|one, other| one.account.email.cmp(&other.account.email));
    let mut text = String::new();
    for person in &people {
        let _ = writeln!(text, "{} <{}>: {}", person.account.name, person.account.email, state(opened, person)?);
        let mut roles: Vec<_> = person.roles.iter().map(|(given, _)| &given.grant).collect();
        roles.sort();
        for grant in roles {
            let name = opened.org.name(&grant.unit, opened.today).unwrap_or_default();
            let _ = writeln!(text, "  {} at {} {name} ({})", grant.role, grant.unit, grant.line);
        }
    }
    if people.is_empty() {
        text.push_str("nobody has an account; `rettesnor user add` makes the first\n");
    }
    context.console.print(&text)
}

fn state(opened: &Opened, person: &KnownPerson) -> Result<String, Failure> {
    let (account, voice) = (&person.account, Voice::new(Language::English));
    if let Some(since) = account.closed_at {
        return Ok(format!("closed since {}", voice.moment(since)));
    }
    if account.example {
        return Ok("example person of the demonstration".to_owned());
    }
    let open = opened.runtime.block_on(opened.store.invitation_to(&Who::Operator, clock::now(), &account.id));
    Ok(match (account.has_password, open.map_err(Failure::no)?) {
        (true, _) => "comes in by a password".to_owned(),
        (false, Some(open)) => format!("has a link until {}", voice.moment(open.expires_at)),
        (false, None) => "has neither password nor link; `rettesnor user invite` makes one".to_owned(),
    })
}
