//! The card by keyboard alone, and the promise of the content policy: nothing inline is run.

use super::chromium::{Chromium, Setup};
use super::demo::Demo;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

const SETUP: Setup = Setup { width: 1440, dark: false, language: "nb" };

async fn press(browser: &Chromium, key: Key) {
    let value = char::from(key);
    let press = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    browser.client.perform_actions(press).await.expect("a key can be pressed");
}

/// The text, or the name, of what has the focus.
async fn focused(browser: &Chromium) -> String {
    let script = "const e = document.activeElement; return (e.textContent || e.getAttribute('aria-label') || e.name || e.tagName).trim();";
    let found = browser.client.execute(script, Vec::new()).await.expect("the page tells what has the focus");
    found.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_card_can_be_read_and_left_by_keyboard() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let demo = Demo::shared();
        let browser = Chromium::start(SETUP).await;
        browser.enter(&demo.address, "Liv Leder").await;
        browser.open(&format!("{}/malekort/kommune:3201/2026T1", demo.address)).await;
        press(&browser, Key::Tab).await;
        assert_eq!(focused(&browser).await, "Hopp til innholdet");
        press(&browser, Key::Enter).await;
        let at = "return document.activeElement.id || location.hash.slice(1);";
        let at = browser.client.execute(at, Vec::new()).await.expect("the page tells where it is");
        assert_eq!(at, "innhold");
        let mut seen = Vec::new();
        for _ in 0..60 {
            press(&browser, Key::Tab).await;
            seen.push(focused(&browser).await);
        }
        for wanted in ["Excel", "CSV", "Kvartal"] {
            assert!(seen.iter().any(|text| text.contains(wanted)), "{wanted} is not reached: {seen:?}");
        }
        assert!(seen.iter().any(|text| text.contains("Sykefravær") || text.contains("fravær")), "{seen:?}");
        browser.end().await;
    });
}

#[test]
fn nothing_inline_is_run() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let demo = Demo::shared();
        let browser = Chromium::start(SETUP).await;
        browser.open(&format!("{}/logg-inn", demo.address)).await;
        let script = "const s = document.createElement('script'); s.textContent = 'window.inline = 1';
            document.body.append(s); return window.inline === undefined;";
        assert_eq!(browser.client.execute(script, Vec::new()).await.expect("the page answers"), true);
        let inline = browser.client.find_all(Locator::Css("[style], style, script:not([src])")).await;
        assert!(inline.expect("the page can be searched").len() <= 1, "only the script above is inline");
        browser.end().await;
    });
}
