//! What one can do with accounts: let somebody in, log in and out, give and take roles.
//!
//! An administrator acts at the units they administer, in that line, and keeps an account when all its roles lie there
//! ([`may_keep`]). Passwords are hashed here and nowhere else. Nobody learns from an answer whether there is an account.
//! Start at [`log_in()`].

mod accept_invitation;
mod add_example;
mod change_email;
mod change_password;
mod close;
mod failure;
mod grant;
mod invite;
mod keep;
mod known;
mod log_in;
mod password;
mod prefer;
mod rename;
mod sign_out;

pub use accept_invitation::{AcceptError, accept_invitation};
pub use add_example::add_example;
pub use change_email::{ChangeEmail, EmailError, change_email, change_own_email};
pub use change_password::{ChangeError, ChangePassword, change_password};
pub use close::{close_person, reopen_person};
pub use failure::Failure;
pub(crate) use failure::fails;
pub(crate) use grant::may_give;
pub use grant::{RoleError, end_role, give_role};
pub use invite::{InviteError, Invited, NewAccount, invite, invite_again};
pub use keep::{KeepError, may_keep};
pub use known::{KnownPerson, known_people, known_person};
pub use log_in::{LogInError, LoggedIn, WayIn, log_in};
pub use password::{LEAST_LETTERS, MOST_LETTERS, PasswordProblem};
pub use prefer::{PreferError, prefer};
pub use rename::{rename_person, rename_self};
pub use sign_out::{sign_out, sign_out_everywhere};
