//! Reminders by mail: what somebody's units owe, two weeks and three days before and the day after, as one mail a day or
//! a week, to those who have asked for it.
//!
//! A reminder is claimed in the database before its mail is sent, confirmed when the mail server has taken it, and let go
//! of where it has not. What a worker that was killed had claimed is sent by a later one; see the store for what that can
//! mean. A mail has no figures and no names of people.

use super::Worker;
use crate::clock;
use crate::post::{Post, Unsent};
use rettesnor_app::steer::duty::{duties_of, own_units};
use rettesnor_core::access::{Person, Role, Who};
use rettesnor_core::duty::{Duty, Reminder, reminder};
use rettesnor_core::time::{Date, Moment, day_number};
use rettesnor_store::{Account, StoreError};
use rettesnor_words::duty::{duty as told, source};
use rettesnor_words::{Language, Voice};
use std::time::Duration;

/// What it is filed under among what is to be done again.
const REMINDERS: &str = "reminders";

/// How often it is looked for.
const EVERY: Duration = Duration::from_secs(900);

/// The days between two mails to one who wants them weekly.
const WEEK: i32 = 7;

/// The most that one mail tells of.
const MOST: usize = 40;

impl Worker {
    /// Sends what is to be reminded of, now and then. Where there is no mail server nothing is done.
    pub(super) fn remind(&mut self) -> Result<(), StoreError> {
        let now = clock::now();
        let Some(post) = self.post.clone() else { return Ok(()) };
        if self.again.get(REMINDERS).is_some_and(|at| now < *at) {
            return Ok(());
        }
        self.again.insert(REMINDERS.to_owned(), now.after(EVERY));
        for account in self.wait_for(self.store().people(&Who::Operator))? {
            if self.is_told_to_stop() {
                return Ok(());
            }
            // Where the server can't be reached it is no use to try for the others, and uploads wait.
            if account.closed_at.is_none() && !self.remind_one(&post, &account)? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Reminds one person of what there is; false where the mail server can't be reached.
    fn remind_one(&self, post: &Post, account: &Account) -> Result<bool, StoreError> {
        let now = clock::now();
        let today = now.in_norway().date();
        let preferences = self.wait_for(self.store().preferences_of(&Who::Operator, &account.id))?;
        let apart = match preferences.get("paminnelser").map(String::as_str) {
            Some("daglig") => 1,
            Some("ukentlig") => WEEK,
            _ => return Ok(true),
        };
        let last = self.wait_for(self.store().last_reminded(&Who::Operator, &account.id))?;
        let is_soon = |last: Moment| day_number(today) - day_number(last.in_norway().date()) < apart;
        if last.is_some_and(is_soon) {
            return Ok(true);
        }
        let grants = self.wait_for(self.store().grants_of(&Who::Operator, &account.id))?;
        let grants = grants.into_iter().map(|given| given.grant).collect();
        let person = Person { id: account.id.clone(), name: account.name.clone(), grants };
        let claimed = self.claim(&Who::Person(person), &account.id, now, today)?;
        if claimed.is_empty() {
            return Ok(true);
        }
        let language = preferences.get("sprak").and_then(|tag| tag.parse().ok()).unwrap_or(Language::Bokmaal);
        let (subject, text) = self.letter(self.desk.voice(language), &claimed);
        match post.send(&account.email, &subject, &text) {
            Ok(()) => {
                self.wait_for(self.store().keep_reminders(&Who::Operator, now, clock::now(), &account.id))?;
                Ok(true)
            }
            Err(unsent) => {
                tracing::warn!(person = account.id, %unsent, "a reminder could not be mailed, and is tried again");
                self.wait_for(self.store().release_reminders(&Who::Operator, now, &account.id))?;
                Ok(matches!(unsent, Unsent::Refused(_)))
            }
        }
    }

    /// The duties of a person that are to be reminded of and have not been, each claimed.
    fn claim(&self, who: &Who, person: &str, now: Moment, today: Date) -> Result<Vec<Duty>, StoreError> {
        let shelf = self.desk.shelf();
        let units = own_units(who);
        let year = i32::from(today.year());
        let duties = self.wait_for(duties_of(self.store(), who, &shelf, &units, year))?;
        let mut claimed = Vec::new();
        for duty in duties {
            let Some(step) = reminder(&duty, today).filter(|_| concerns(who, &duty)) else { continue };
            let what: (&str, &str, &str) = (person, &duty.key, Reminder::as_str(step));
            if claimed.len() < MOST && self.wait_for(self.store().claim_reminder(&Who::Operator, now, what))? {
                claimed.push(duty);
            }
        }
        Ok(claimed)
    }

    /// The subject and the text of a mail.
    fn letter(&self, voice: &Voice, duties: &[Duty]) -> (String, String) {
        let shelf = self.desk.shelf();
        let dataset = |id: &str| {
            let known = shelf.stock.definitions.datasets.get(id);
            known.map_or(id, |dataset| voice.text(&dataset.name)).to_owned()
        };
        let line = |duty: &Duty| {
            let unit = shelf.stock.org.name(&duty.unit, shelf.stock.today).unwrap_or_else(|| duty.unit.to_string());
            let (day, what, source) = (voice.date(duty.due), told(voice, duty, &dataset), source(voice, duty));
            voice.say("mail-line", &[("dag", &day), ("hva", &what), ("enhet", &unit), ("kilde", &source)])
        };
        let mut parts = vec![voice.say("mail-greeting", &[]), String::new()];
        parts.extend(duties.iter().map(line));
        if let Some(address) = &self.desk.settings().public_address {
            parts.push(String::new());
            parts.push(voice.say("mail-calendar", &[("adresse", &format!("{address}/kalender"))]));
            parts.push(voice.say("mail-stop", &[("adresse", &format!("{address}/konto"))]));
        }
        let count = u64::try_from(duties.len()).unwrap_or(u64::MAX);
        (voice.count("mail-subject", count, &[]), format!("{}\n", parts.join("\n")))
    }
}

/// Whether a duty is for somebody: those of a leader for the unit's leaders, others for all who work there.
fn concerns(who: &Who, duty: &Duty) -> bool {
    let leads = || who.grants().iter().any(|grant| grant.role == Role::Leader && grant.unit == duty.unit);
    !duty.by_leader || leads()
}
