//! A real Chromium, driven through its own driver. Where either is missing the test fails and says what to run.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

const AXE: &str = include_str!("../../../../web/tests/vendor/axe-core/axe.min.js");

/// How a browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    pub width: u32,
    pub dark: bool,
    pub language: &'static str,
}

/// A browser with its driver.
pub struct Chromium {
    pub client: Client,
    driver: Child,
    _profile: TempDir,
}

impl Chromium {
    /// Starts a browser.
    pub async fn start(setup: Setup) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts; run ./test, which installs it");
        let out = BufReader::new(driver.stdout.take().expect("the output is piped"));
        let mut lines = out.lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, rest) = line.split_once("started successfully on port ")?;
            rest.trim_end_matches('.').parse::<u16>().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        let profile = TempDir::new().expect("a temporary folder");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(setup, profile.path()))
            .connect(&format!("http://127.0.0.1:{}", port.expect("chromedriver tells its port")))
            .await
            .expect("the browser starts");
        Self { client, driver, _profile: profile }
    }

    /// Opens a page and tells its title.
    pub async fn open(&self, address: &str) -> String {
        self.client.goto(address).await.expect("the page opens");
        self.client.title().await.expect("the page has a title")
    }

    /// Enters a demonstration as the example person with a name.
    pub async fn enter(&self, demo: &str, name: &str) {
        self.open(&format!("{demo}/logg-inn")).await;
        let path = format!("//button[contains(., '{name}')]");
        let found = self.client.find(Locator::XPath(&path)).await.expect("the example person is offered");
        found.click().await.expect("the example person can be entered as");
        self.client.wait().for_element(Locator::Css("#konto")).await.expect("somebody is logged in");
    }

    /// Writes an address and a password on the page that lets people in, and sends them.
    pub async fn write_login(&self, address: &str, email: &str, password: &str) {
        self.open(&format!("{address}/logg-inn")).await;
        let form = self.client.form(Locator::Css("form[action='/logg-inn']")).await.expect("there is a way in");
        form.set_by_name("epost", email).await.expect("an address can be written");
        form.set_by_name("passord", password).await.expect("a password can be written");
        form.submit_with(Locator::Css("button")).await.expect("the form is sent");
    }

    /// What axe finds on the page, each with the place and the rule.
    pub async fn axe(&self) -> Vec<String> {
        self.client.execute(AXE, Vec::new()).await.expect("axe is loaded");
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 120)))))
              .catch(e => done(['axe failed: ' + e]));";
        let found = self.client.execute_async(run, Vec::new()).await.expect("axe runs");
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// How many pixels the page is wider than its window.
    pub async fn overflow(&self) -> i64 {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
        self.client.execute(script, Vec::new()).await.ok().and_then(|n| n.as_i64()).unwrap_or(-1)
    }

    /// Ends the browser.
    pub async fn end(mut self) {
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn capabilities(setup: Setup, profile: &std::path::Path) -> Capabilities {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--window-size={},900", setup.width));
    arguments.push(format!("--user-data-dir={}", profile.display()));
    if setup.dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let options = serde_json::json!({
        "args": arguments,
        "prefs": { "intl.accept_languages": setup.language },
        // A window can't be made as narrow as a phone; the page can.
        "mobileEmulation": (setup.width < 500).then(|| serde_json::json!({
            "deviceMetrics": { "width": setup.width, "height": 844, "pixelRatio": 1.0, "touch": false }
        })),
    });
    let mut options = options;
    if let Some(map) = options.as_object_mut().filter(|map| map["mobileEmulation"].is_null()) {
        map.remove("mobileEmulation");
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".to_owned(), "chrome".into());
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities
}
