//! The machine and its surroundings: settings, the port, the address that people write, the clock.

use super::finding::Finding;
use crate::clock;
use crate::config::Config;
use crate::failure::Failure;
use rettesnor_core::time::Moment;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// How much a clock may be behind what was written by another machine.
const SLACK: Duration = Duration::from_secs(300);

/// The year in which this program was first made; a clock that is behind it has not been set.
const FIRST_YEAR: i16 = 2026;

/// The settings.
pub fn settings(config: &Result<Config, Failure>) -> Finding {
    match config {
        Ok(Config { file: Some(file), .. }) => Finding::ok("settings", file.display()),
        Ok(_) => Finding::ok("settings", "no file; the program's own choices and the environment hold"),
        Err(failure) => {
            let text = failure.message().unwrap_or("they can't be used").to_owned();
            Finding::wrong("settings", text, "correct the setting; docs/guide/drift.md lists them all")
        }
    }
}

/// Whether the port is free, or taken by us.
pub fn port(config: &Config) -> Finding {
    let listen = config.listen;
    match TcpListener::bind(listen) {
        Ok(_) => Finding::ok("port", format!("{listen} is free")),
        Err(error) if error.kind() == ErrorKind::AddrInUse && answers(listen) => {
            Finding::ok("port", format!("Rettesnor answers at {listen}"))
        }
        Err(error) if error.kind() == ErrorKind::AddrInUse => Finding::wrong(
            "port",
            format!("another program listens on {listen}"),
            "stop it, or choose another port with --port or in rettesnor.toml",
        ),
        Err(error) => Finding::wrong(
            "port",
            format!("can't listen on {listen}: {error}"),
            "choose a port above 1023 and an address of this machine",
        ),
    }
}

/// Whether it is our own program that listens.
fn answers(listen: SocketAddr) -> bool {
    let asked = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&listen, Duration::from_secs(2))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(b"GET /helse HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
        let mut answer = String::new();
        stream.take(4096).read_to_string(&mut answer)?;
        Ok(answer)
    };
    asked().is_ok_and(|answer| answer.starts_with("HTTP/1.") && answer.ends_with("\r\n\r\nok\n"))
}

/// Whether cookies and forms are held to the address that people write.
pub fn address(config: &Config) -> Finding {
    let Some(address) = &config.public_address else {
        return Finding::ok("address", "for this machine alone");
    };
    let local = ["http://localhost", "http://127.0.0.1", "http://[::1]"].iter().any(|own| address.starts_with(own));
    if address.starts_with("http://") && !local {
        return Finding::warn(
            "address",
            format!("{address} is not encrypted: passwords and cookies can be read on the way"),
            "put a proxy with TLS in front, and set public_address to its https address",
        );
    }
    if address.starts_with("https://") && !config.behind_proxy {
        return Finding::warn(
            "address",
            format!("{address} is encrypted by a proxy, and behind_proxy is not set: all visitors count as one"),
            "set behind_proxy = true where the proxy writes X-Forwarded-For",
        );
    }
    Finding::ok("address", format!("{address}; cookies go over HTTPS alone: {}", address.starts_with("https://")))
}

/// Whether mail can be sent.
pub fn mail(config: &Config) -> Finding {
    let Some(mail) = &config.mail else {
        return Finding::ok("mail", "no server; nobody is reminded by mail (smtp and mail_from in the settings)");
    };
    let mend = "correct smtp and mail_from; docs/guide/drift.md tells how they are written";
    match crate::post::Post::open(mail).and_then(|post| post.answers()) {
        Ok(true) if config.public_address.is_none() => Finding::warn(
            "mail",
            "the server answers; mails will have no address to the calendar",
            "set public_address",
        ),
        Ok(true) => Finding::ok("mail", "the server answers"),
        Ok(false) => Finding::wrong("mail", "the server does not answer as a mail server", mend),
        Err(why) => Finding::wrong("mail", why, mend),
    }
}

/// Whether the clock can be right: it is not behind what has been written.
pub fn clock(written: &[Moment]) -> Finding {
    let now = clock::now();
    let mend = "set the clock; `timedatectl set-ntp true` keeps it right";
    if now.in_norway().year() < FIRST_YEAR {
        return Finding::wrong("clock", format!("it says {now}"), mend);
    }
    match written.iter().max() {
        Some(last) if *last > now.after(SLACK) => {
            Finding::wrong("clock", format!("it says {now}, and something was written at {last}"), mend)
        }
        _ => Finding::ok("clock", format!("{} in Norway", clock::today())),
    }
}
