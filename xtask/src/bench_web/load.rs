//! A plain client that keeps its connection: asks, reads to the end, and takes the time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection.
pub struct Client(BufReader<TcpStream>);

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The cookie it sets.
    pub cookie: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// What many answers took.
pub struct Answers {
    milliseconds: Vec<f64>,
    /// Answers that were not pages.
    pub errors: usize,
    /// The size of the last one.
    pub bytes: usize,
    time: Duration,
}

impl Answers {
    /// The time that so many of a hundred stay under.
    pub fn percentile(&self, of_hundred: usize) -> f64 {
        let mut sorted = self.milliseconds.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() * of_hundred).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or(0.0)
    }

    /// How many in a second.
    pub fn rate(&self) -> f64 {
        self.milliseconds.iter().map(|_| 1.0).sum::<f64>() / self.time.as_secs_f64()
    }
}

impl Client {
    /// Opens a connection.
    pub fn open(port: u16) -> Result<Self, String> {
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Asks for a page.
    pub fn ask(&mut self, path: &str, cookie: &str) -> Result<Answer, String> {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n"))
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, body: &str) -> Result<Answer, String> {
        let kind = "application/x-www-form-urlencoded";
        let head = format!("POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\n");
        self.send(&format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()))
    }

    fn send(&mut self, request: &str) -> Result<Answer, String> {
        self.0.get_mut().write_all(request.as_bytes()).map_err(|error| error.to_string())?;
        self.answer().map_err(|error| error.to_string())
    }

    fn answer(&mut self) -> std::io::Result<Answer> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        let status = line.split_whitespace().nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let (mut length, mut chunked, mut cookie) = (0, false, None);
        loop {
            line.clear();
            self.0.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or(0),
                "transfer-encoding" => chunked = value == "chunked",
                "set-cookie" => cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        let body = if chunked { self.chunks()? } else { self.exactly(length)? };
        Ok(Answer { status, cookie, body })
    }

    fn exactly(&mut self, length: usize) -> std::io::Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.0.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let (mut body, mut line) = (Vec::new(), String::new());
        loop {
            line.clear();
            self.0.read_line(&mut line)?;
            let length = usize::from_str_radix(line.trim(), 16).unwrap_or(0);
            body.extend(self.exactly(length)?);
            self.exactly(2)?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}

/// Enters a demonstration as an example person and tells the cookie.
pub fn enter(port: u16, name: &str) -> Result<String, String> {
    let mut client = Client::open(port)?;
    let page = client.ask("/logg-inn", "")?;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    let before = page.split(name).next().unwrap_or_default();
    let person = before.rsplit("name=\"person\" value=\"").next().and_then(|rest| rest.split('"').next());
    let person = person.ok_or("the log-in page offers nobody")?;
    let answer = client.post("/logg-inn/eksempel", &format!("person={person}&videre=/"))?;
    answer.cookie.ok_or_else(|| format!("nobody was let in: {}", answer.status))
}

/// Asks for a page so many times with a pause between.
pub fn gently(port: u16, path: &str, cookie: &str, times: usize, pause: Duration) -> Result<Answers, String> {
    let mut client = Client::open(port)?;
    let began = Instant::now();
    let mut answers = Answers { milliseconds: Vec::new(), errors: 0, bytes: 0, time: Duration::ZERO };
    for _ in 0..times {
        one(&mut client, path, cookie, &mut answers)?;
        std::thread::sleep(pause);
    }
    answers.time = began.elapsed();
    Ok(answers)
}

/// Asks for pages in turn over several connections for a time.
pub fn flat_out(
    port: u16,
    paths: &[&str],
    cookie: &str,
    connections: usize,
    time: Duration,
) -> Result<Answers, String> {
    let ask = || -> Result<Answers, String> {
        let mut client = Client::open(port)?;
        let began = Instant::now();
        let mut answers = Answers { milliseconds: Vec::new(), errors: 0, bytes: 0, time };
        for path in paths.iter().cycle() {
            if began.elapsed() >= time {
                break;
            }
            one(&mut client, path, cookie, &mut answers)?;
        }
        Ok(answers)
    };
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..connections).map(|_| scope.spawn(ask)).collect();
        let mut all = Answers { milliseconds: Vec::new(), errors: 0, bytes: 0, time };
        for handle in handles {
            let answers = handle.join().map_err(|_| "a connection broke off".to_owned())??;
            all.milliseconds.extend(answers.milliseconds);
            all.errors += answers.errors;
        }
        Ok(all)
    })
}

fn one(client: &mut Client, path: &str, cookie: &str, answers: &mut Answers) -> Result<(), String> {
    let began = Instant::now();
    let answer = client.ask(path, cookie)?;
    answers.milliseconds.push(began.elapsed().as_secs_f64() * 1000.0);
    answers.errors += usize::from(answer.status != 200);
    answers.bytes = answer.body.len();
    Ok(())
}
