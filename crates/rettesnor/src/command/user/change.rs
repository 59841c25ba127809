//! What `user` changes, and what it says of it.

use super::{Add, Change, Whose};
use crate::clock;
use crate::command::Context;
use crate::command::database::Opened;
use crate::failure::Failure;
use rettesnor_app::people::{self, InviteError, Invited, KeepError, NewAccount, RoleError};
use rettesnor_core::access::{Grant, Who};
use rettesnor_store::{Account, Email};
use rettesnor_words::{Language, Voice};

/// Makes an account and prints its link.
pub fn add(opened: &Opened, add: &Add, context: &mut Context<'_>) -> Result<(), Failure> {
    let grants = add.given.grants(opened)?;
    let account = NewAccount { name: &add.name, email: &add.email, grants: &grants };
    let invited = people::invite(&opened.store, &Who::Operator, clock::now(), &opened.structure, account);
    let invited = opened.runtime.block_on(invited).map_err(|why| not_invited(&why, &add.email))?;
    context.console.print(&format!("{} <{}> has an account: {}.\n", add.name, add.email, told(&grants)))?;
    hand_over(opened, &invited, context)
}

/// Makes a new link.
pub fn invite(opened: &Opened, whose: &Whose, context: &mut Context<'_>) -> Result<(), Failure> {
    let account = account(opened, &whose.email)?;
    let (store, structure) = (&opened.store, &opened.structure);
    let invited = people::invite_again(store, &Who::Operator, clock::now(), structure, &account.id);
    let invited =
        opened.runtime.block_on(invited).map_err(|why| not_kept(&why, "is closed; `user reopen` opens it"))?;
    hand_over(opened, &invited, context)
}

/// Gives a role.
pub fn grant(opened: &Opened, asked: &Change, context: &mut Context<'_>) -> Result<(), Failure> {
    let (account, grants) = (account(opened, &asked.email)?, asked.given.grants(opened)?);
    for grant in &grants {
        let (store, structure) = (&opened.store, &opened.structure);
        let given = people::give_role(store, &Who::Operator, clock::now(), structure, &account.id, grant);
        opened.runtime.block_on(given).map_err(|why| not_given(&why))?;
    }
    context.console.print(&format!("{} <{}> is {}.\n", account.name, account.email, told(&grants)))
}

/// Takes a role back.
pub fn revoke(opened: &Opened, asked: &Change, context: &mut Context<'_>) -> Result<(), Failure> {
    let (account, grants) = (account(opened, &asked.email)?, asked.given.grants(opened)?);
    let held = opened.runtime.block_on(opened.store.grants_of(&Who::Operator, &account.id)).map_err(Failure::no)?;
    let meant: Vec<_> = held.iter().filter(|given| grants.contains(&given.grant)).collect();
    if meant.is_empty() {
        return Err(Failure::no(format!("{} is not {}", account.email, told(&grants))));
    }
    for given in &meant {
        let ended = people::end_role(&opened.store, &Who::Operator, clock::now(), &opened.structure, &given.id);
        opened.runtime.block_on(ended).map_err(|why| not_given(&why))?;
    }
    let ended: Vec<Grant> = meant.iter().map(|given| given.grant.clone()).collect();
    context.console.print(&format!("{} <{}> is no longer {}.\n", account.name, account.email, told(&ended)))
}

/// Closes an account.
pub fn close(opened: &Opened, whose: &Whose, context: &mut Context<'_>) -> Result<(), Failure> {
    let account = account(opened, &whose.email)?;
    let closed = people::close_person(&opened.store, &Who::Operator, clock::now(), &opened.structure, &account.id);
    opened.runtime.block_on(closed).map_err(|why| not_kept(&why, "is closed already"))?;
    let text = format!("{} <{}> is closed and logged out everywhere.\n", account.name, account.email);
    context.console.print(&text)
}

/// Opens a closed account.
pub fn reopen(opened: &Opened, whose: &Whose, context: &mut Context<'_>) -> Result<(), Failure> {
    let account = account(opened, &whose.email)?;
    let reopened = people::reopen_person(&opened.store, &Who::Operator, clock::now(), &opened.structure, &account.id);
    opened.runtime.block_on(reopened).map_err(|why| not_kept(&why, "is not closed"))?;
    context.console.print(&format!("{} <{}> is open again.\n", account.name, account.email))
}

fn account(opened: &Opened, written: &str) -> Result<Account, Failure> {
    let none = || Failure::no(format!("nobody has an account with the address {written}; see `rettesnor user list`"));
    let email = Email::read(written).ok_or_else(none)?;
    let found = opened.runtime.block_on(opened.store.person_by_email(&Who::Operator, &email));
    found.map_err(Failure::no)?.ok_or_else(none)
}

/// Roles as text: `leder at kommune:3201 (kommune)`.
fn told(grants: &[Grant]) -> String {
    let one = |grant: &Grant| format!("{} at {} ({})", grant.role, grant.unit, grant.line);
    grants.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Prints a link, this once.
fn hand_over(opened: &Opened, invited: &Invited, context: &mut Context<'_>) -> Result<(), Failure> {
    let base = opened.config.public_address.clone().unwrap_or_else(|| format!("http://{}", opened.config.listen));
    let until = Voice::new(Language::English).moment(invited.expires_at);
    context.console.print(&format!(
        "Hand over this link, to nobody else. It works once, until {until}:\n  {base}/invitasjon/{}\n",
        invited.token.reveal()
    ))
}

fn not_invited(why: &InviteError, email: &str) -> Failure {
    match why {
        InviteError::Known { .. } => Failure::no(format!(
            "{email} has an account already; `rettesnor user grant` gives it a role, `rettesnor user invite` a new link"
        )),
        InviteError::BadName => Failure::usage("a name is 1 to 100 letters and holds no identity number".to_owned()),
        InviteError::BadEmail => Failure::usage(format!("`{email}` can't be an e-mail address")),
        InviteError::UnknownUnit | InviteError::NotAllowed => {
            Failure::usage("the unit does not hang in that line".to_owned())
        }
        InviteError::Failed(failure) => Failure::no(failure),
    }
}

fn not_given(why: &RoleError) -> Failure {
    match why {
        RoleError::LastAdministrator => last(),
        RoleError::NotThere => Failure::no("the account is closed, or the role is not there"),
        RoleError::UnknownUnit | RoleError::NotAllowed => Failure::usage("the unit does not hang in that line"),
        RoleError::Failed(failure) => Failure::no(failure),
    }
}

fn not_kept(why: &KeepError, not_there: &str) -> Failure {
    match why {
        KeepError::LastAdministrator => last(),
        KeepError::NotThere | KeepError::NotAllowed | KeepError::BadName => {
            Failure::no(format!("the account {not_there}"))
        }
        KeepError::Failed(failure) => Failure::no(failure),
    }
}

fn last() -> Failure {
    Failure::no("nobody would be left who administers the whole installation; give the role to somebody else first")
}
