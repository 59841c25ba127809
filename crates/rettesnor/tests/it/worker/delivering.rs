//! What people do with deliveries: send files in, wait for what comes of them, accept, and look at the card.

use super::house::{PATIENCE, until};
use super::person::{Answer, Fields, Person};
use std::fmt::Write;
use std::net::TcpStream;

/// How a form with files is sent, with the line between its parts.
pub const MULTIPART: &str = "multipart/form-data; boundary=rettesnor-rettesnor";

/// The headings of the register of participants.
pub const HEAD: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
    rett_og_plikt;kjonn;fodselsaar\n";

/// A file of persons who left the programme in Bærum in the course of 2025, the first of them to work.
pub fn participants(to_work: usize, all: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..all {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let code = if number < to_work { "AV-01" } else { "AV-06" };
        let _ = writeln!(text, "p{number};3201;2023-01-08;2025-{month:02}-{day:02};{code};;;;;;");
    }
    text
}

/// What the effects of such files on the last tertial's card say: how many of how many left to work.
pub fn last_tertial(to_work: usize, all: usize) -> String {
    let of = |persons: usize| (0..persons).filter(|number| number % 12 >= 8).count();
    format!("{} av {}", of(to_work), of(all))
}

/// A form with one file, as a browser sends it.
pub fn multipart(fields: &[(String, String)], name: &str, text: &str) -> String {
    let mut body = String::new();
    for (field, value) in fields {
        let _ = write!(
            body,
            "--rettesnor-rettesnor\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
    }
    let _ = write!(
        body,
        "--rettesnor-rettesnor\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"{name}\"\r\n\
         Content-Type: text/csv\r\n\r\n{text}\r\n--rettesnor-rettesnor--\r\n"
    );
    body
}

impl Person<'_> {
    /// The form for a year of Bærum's participants, filled in but for the file.
    pub fn upload_form(&self) -> Fields {
        let mut fields = self.get("/leveranser").form("/leveranser").expect("the page takes files");
        for (name, value) in
            [("datasett", "deltakelse"), ("enhet", "kommune:3201"), ("fra", "2025-01"), ("til", "2025-12")]
        {
            fields.push((name.to_owned(), value.to_owned()));
        }
        fields
    }

    /// Sends a file in, and tells where one sees what becomes of it.
    pub fn upload(&self, name: &str, text: &str) -> String {
        self.send("/leveranser", MULTIPART, multipart(&self.upload_form(), name, text)).leads_to()
    }

    /// The same as bytes, for those who are disturbed while they send them.
    pub fn raw_upload(&self, name: &str, text: &str) -> Vec<u8> {
        let body = multipart(&self.upload_form(), name, text);
        let head = format!(
            "POST /leveranser HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: {MULTIPART}\r\nContent-Length: {}\r\n\r\n",
            self.house.address(),
            self.cookie,
            body.len()
        );
        (head + &body).into_bytes()
    }

    /// A connection to the server.
    pub fn connect(&self) -> TcpStream {
        let connection = TcpStream::connect(self.house.address()).expect("the server answers");
        connection.set_write_timeout(Some(PATIENCE)).expect("a timeout");
        connection
    }

    /// The page of an upload once nothing is under way with it: checked or decided, and counted.
    pub fn settled(&self, upload: &str) -> Answer {
        until(upload, || {
            let page = self.get(upload);
            assert_eq!(page.status, 200, "{}", page.read());
            (!page.html().contains("data-poll=")).then_some(page)
        })
    }

    /// Presses the button that accepts, with what the page asks for; nothing where there is no such button.
    pub fn accept(&self, upload: &str) -> Option<Answer> {
        let fields = self.get(&format!("{upload}/godta")).form(&format!("{upload}/godta"))?;
        Some(self.post(&format!("{upload}/godta"), &fields))
    }

    /// Presses the button that throws away.
    pub fn discard(&self, upload: &str) -> Answer {
        let fields = self.get(&format!("{upload}/forkast")).form(&format!("{upload}/forkast"));
        self.post(&format!("{upload}/forkast"), &fields.expect("the page asks"))
    }

    /// What the page of an upload says that it changed: of the share of those who left to work in the last tertial.
    pub fn change(&self, upload: &str) -> String {
        let page = self.settled(upload).read();
        let line = page.lines().find(|line| line.contains("/2025T3/I.14?")).unwrap_or_default();
        let shares = line.split('|').filter_map(|cell| cell.split_once('%')).map(|(_, basis)| basis.trim());
        shares.collect::<Vec<_>>().join(" -> ")
    }

    /// What Bærum's card of 2025 says of those who left to work: how many of how many.
    pub fn share(&self) -> String {
        let card = self.get("/malekort/kommune:3201/2025").read();
        let line = card.lines().find(|line| line.contains("/I.14?")).unwrap_or_else(|| panic!("no I.14 in\n{card}"));
        let basis = line.split_once('%').and_then(|(_, rest)| rest.split('|').next());
        basis.unwrap_or_else(|| panic!("no share in {line}")).trim().to_owned()
    }
}
