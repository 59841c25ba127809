//! Mail through an SMTP server. The server and the sender stand in the settings; addresses of people never in a log.

use crate::config::Mail;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Message, SmtpTransport, Transport};
use std::time::Duration;

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A way to send mail. A clone is the same.
#[derive(Clone)]
pub struct Post {
    transport: SmtpTransport,
    from: Mailbox,
}

/// Why a mail was not sent. It holds no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// This one is not taken; another may be.
    Refused(String),
    /// The server does not answer.
    Unreachable(String),
}

impl std::fmt::Display for Unsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Refused(why) | Self::Unreachable(why)) = self;
        f.write_str(why)
    }
}

impl Post {
    /// The way that the settings name.
    ///
    /// # Errors
    /// The address of the server or of the sender can't be used, and why.
    pub fn open(mail: &Mail) -> Result<Self, String> {
        let from = mail.from.parse().map_err(|error| format!("mail_from is `{}`: {error}", mail.from))?;
        let builder = SmtpTransport::from_url(&mail.server).map_err(|_| {
            "smtp is not an address of a server; write smtps://name:password@host, \
             smtp://host?tls=required, or smtp://127.0.0.1:25 for one on this machine"
                .to_owned()
        })?;
        Ok(Self { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// Whether the server answers.
    pub fn answers(&self) -> Result<bool, String> {
        self.transport.test_connection().map_err(|error| error.to_string())
    }

    /// Sends a plain text.
    ///
    /// # Errors
    /// It could not be sent, and why.
    pub fn send(&self, to: &str, subject: &str, text: &str) -> Result<(), Unsent> {
        // What is wrong with an address would be told with the address.
        let wrong = |_| Unsent::Refused("the address of the account can't be mailed to".to_owned());
        let to: Mailbox = to.parse().map_err(wrong)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(text.to_owned())
            .map_err(|error| Unsent::Refused(error.to_string()))?;
        self.transport.send(&message).map(drop).map_err(|error| said(&error))
    }
}

/// What the server answered, by its kind alone: its words may hold the address.
fn said(error: &lettre::transport::smtp::Error) -> Unsent {
    match error.status() {
        Some(code) => Unsent::Refused(format!("the mail server answered {code}")),
        None if error.is_timeout() => Unsent::Unreachable("the mail server did not answer in time".to_owned()),
        None => Unsent::Unreachable("the mail server can't be reached, or not securely".to_owned()),
    }
}
