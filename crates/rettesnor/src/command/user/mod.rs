//! `user`: accounts, from the machine itself. The first administrator is made here; the rest can be done on the web.
//!
//! Every change is done by the same verbs as on the web and stands in the audit log, as done by the operator.

mod change;
mod list;

use super::Context;
use super::database::{Opened, Place};
use crate::failure::Failure;
use clap::{Args, Subcommand};
use rettesnor_core::access::{Grant, Role};
use rettesnor_core::org::{Line, UnitKind};

/// What `user` is told.
#[derive(Args)]
#[command(after_help = "\
ROLE is administrator, analytiker, leder, medarbeider or leser. A role holds at UNIT and below it in LINE.

Examples:
  rettesnor user add --name 'Kari Nordmann' --email kari@kommune.no --role administrator
  rettesnor user add --name 'Liv Berg' --email liv@kommune.no --role leder --at kommune:3201
  rettesnor user list
  rettesnor user invite liv@kommune.no
  rettesnor user grant liv@kommune.no --role leder --at kontor:0219 --line stat
  rettesnor user close liv@kommune.no")]
pub struct User {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

/// What can be done with accounts.
#[derive(Subcommand)]
enum Verb {
    /// Make an account with its first role, and print the link by which its person comes in.
    Add(Add),
    /// List the accounts with their roles.
    List,
    /// Make a new link for somebody who has lost the one before, or the password.
    Invite(Whose),
    /// Give a role.
    Grant(Change),
    /// Take a role back.
    Revoke(Change),
    /// Close an account: nobody comes in by it any longer.
    Close(Whose),
    /// Open a closed account again.
    Reopen(Whose),
}

/// An account to be made.
#[derive(Args)]
struct Add {
    /// The name that others will see.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// The e-mail address.
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    #[command(flatten)]
    given: Given,
}

/// Whose account.
#[derive(Args)]
struct Whose {
    /// The e-mail address of the account.
    email: String,
}

/// A role of an account.
#[derive(Args)]
struct Change {
    /// The e-mail address of the account.
    email: String,
    #[command(flatten)]
    given: Given,
}

/// A role at a unit in a line.
#[derive(Args)]
struct Given {
    /// The role.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    role: Role,
    /// The unit; the whole country where it is left out.
    #[arg(long, value_name = "UNIT", default_value = "NO")]
    at: String,
    /// The line: stat, kommune or one of the installation's own. May be left out where the unit hangs in one alone;
    /// an administrator of the whole country is that in every line.
    #[arg(long, value_name = "LINE")]
    line: Option<String>,
}

/// Does what was asked.
pub fn run(args: &User, context: &mut Context<'_>) -> Result<(), Failure> {
    match &args.verb {
        Verb::Add(add) => {
            let opened = args.place.open_or_make(context)?;
            change::add(&opened, add, context)
        }
        Verb::List => list::list(&args.place.open(context)?, context),
        Verb::Invite(whose) => change::invite(&args.place.open(context)?, whose, context),
        Verb::Grant(asked) => change::grant(&args.place.open(context)?, asked, context),
        Verb::Revoke(asked) => change::revoke(&args.place.open(context)?, asked, context),
        Verb::Close(whose) => change::close(&args.place.open(context)?, whose, context),
        Verb::Reopen(whose) => change::reopen(&args.place.open(context)?, whose, context),
    }
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|error: rettesnor_core::access::UnknownRole| error.to_string())
}

impl Given {
    /// The role in each line that is meant.
    fn grants(&self, opened: &Opened) -> Result<Vec<Grant>, Failure> {
        let unit = opened.org.resolve(&self.at, opened.today).map_err(Failure::usage)?;
        let country = unit.kind == UnitKind::Land;
        let mut lines = opened.structure.lines();
        lines.retain(|line| country || opened.structure.contains(&unit, line));
        let known = || lines.iter().map(Line::as_str).collect::<Vec<&str>>().join(", ");
        let meant: Vec<Line> = match &self.line {
            Some(asked) => lines.iter().filter(|line| line.as_str() == asked).cloned().collect(),
            None if lines.len() == 1 || (country && self.role == Role::Administrator) => lines.clone(),
            None => {
                let text = format!("{unit} hangs in the lines {}; say in which the role holds with --line", known());
                return Err(Failure::usage(text));
            }
        };
        if meant.is_empty() {
            let asked = self.line.as_deref().unwrap_or_default();
            return Err(Failure::usage(format!("{unit} does not hang in the line `{asked}`; choose {}", known())));
        }
        Ok(meant.into_iter().map(|line| Grant { role: self.role, unit: unit.clone(), line }).collect())
    }
}
