//! A form as it stands on a page: where it is sent, what is in it before anybody has written, and what it takes. What the
//! page does not ask for, nobody here can answer.

use super::person::Fields;

/// A form on a page.
#[derive(Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// What is sent where nothing is written.
    fields: Fields,
    /// Everything that it asks for.
    asked: Vec<Asked>,
}

/// Something that a form asks for.
#[derive(Debug)]
struct Asked {
    name: String,
    kind: Kind,
}

/// How it is answered.
#[derive(Debug)]
enum Kind {
    /// In one's own words.
    Words,
    /// With one of these.
    OneOf(Vec<String>),
    /// With as many as one likes, each a tick; this is one.
    Tick(String),
    /// With a button that sends the form, and this.
    Button(String),
}

/// The forms of a page that are sent in; `page` is the page's own address.
pub fn forms(html: &str, page: &str) -> Vec<Form> {
    let inside = html.split("<form ").skip(1).filter_map(|rest| rest.split_once("</form>"));
    inside.map(|(form, _)| Form::read(form, page)).collect()
}

impl Form {
    fn read(html: &str, page: &str) -> Self {
        let (head, inside) = html.split_once('>').unwrap_or_default();
        let action = attribute(head, "action").unwrap_or_else(|| page.to_owned());
        let mut form = Self { action, fields: Vec::new(), asked: Vec::new() };
        let mut rest = inside;
        while let Some((_, from)) = rest.split_once('<') {
            let (tag, after) = from.split_once('>').unwrap_or_default();
            rest = match tag.split([' ', '\n']).next().unwrap_or_default() {
                "select" => form.select(tag, after),
                "textarea" => form.lines(tag, after),
                "input" => form.input(tag, after),
                "button" => form.button(tag, after),
                _ => after,
            };
        }
        form
    }

    fn asks(&mut self, name: String, kind: Kind) {
        self.asked.push(Asked { name, kind });
    }

    fn select<'h>(&mut self, tag: &str, after: &'h str) -> &'h str {
        let (inside, rest) = after.split_once("</select>").unwrap_or_default();
        let Some(name) = attribute(tag, "name") else { return rest };
        let options: Vec<&str> = inside.split("<option").skip(1).filter_map(|o| o.split('>').next()).collect();
        let value = |option: &&str| attribute(option, "value").unwrap_or_default();
        let chosen = options.iter().find(|option| has(option, "selected")).or(options.first());
        if let Some(chosen) = chosen {
            self.fields.push((name.clone(), value(chosen)));
        }
        self.asks(name, Kind::OneOf(options.iter().map(value).collect()));
        rest
    }

    fn lines<'h>(&mut self, tag: &str, after: &'h str) -> &'h str {
        let (inside, rest) = after.split_once("</textarea>").unwrap_or_default();
        if let Some(name) = attribute(tag, "name") {
            self.fields.push((name.clone(), plain(inside.trim_start_matches('\n'))));
            self.asks(name, Kind::Words);
        }
        rest
    }

    fn input<'h>(&mut self, tag: &str, after: &'h str) -> &'h str {
        let Some(name) = attribute(tag, "name") else { return after };
        let value = attribute(tag, "value").unwrap_or_default();
        match attribute(tag, "type").as_deref() {
            Some("hidden") => self.fields.push((name, value)),
            Some("checkbox") => {
                if has(tag, "checked") {
                    self.fields.push((name.clone(), value.clone()));
                }
                self.asks(name, Kind::Tick(value));
            }
            Some("radio") => {
                if has(tag, "checked") {
                    self.fields.push((name.clone(), value.clone()));
                }
                match self.asked.iter_mut().find(|asked| asked.name == name) {
                    Some(Asked { kind: Kind::OneOf(values), .. }) => values.push(value),
                    _ => self.asks(name, Kind::OneOf(vec![value])),
                }
            }
            _ => {
                self.fields.push((name.clone(), value));
                self.asks(name, Kind::Words);
            }
        }
        after
    }

    fn button<'h>(&mut self, tag: &str, after: &'h str) -> &'h str {
        if let Some(name) = attribute(tag, "name") {
            self.asks(name, Kind::Button(attribute(tag, "value").unwrap_or_default()));
        }
        after
    }

    /// Writes in a field, chooses, ticks or presses; what the form does not take is a mistake of the page or the test.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let takes = |asked: &&Asked| {
            asked.name == name
                && match &asked.kind {
                    Kind::Words => true,
                    Kind::OneOf(values) => values.iter().any(|one| one == value),
                    Kind::Tick(one) | Kind::Button(one) => one == value,
                }
        };
        let taken = self.asked.iter().find(takes);
        let taken = taken.unwrap_or_else(|| panic!("{name} can't be `{value}` in {self:#?}"));
        if !matches!(taken.kind, Kind::Tick(_)) {
            self.fields.retain(|(field, _)| field != name);
        }
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes a tick away.
    pub fn without(mut self, name: &str, value: &str) -> Self {
        let before = self.fields.len();
        self.fields.retain(|(field, held)| field != name || held != value);
        assert!(self.fields.len() < before, "{name} is not ticked with `{value}` in {self:#?}");
        self
    }

    /// What stands in a field.
    pub fn says(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map_or_else(|| panic!("no {name} in {self:#?}"), |(_, value)| value)
    }

    /// The names of the fields that begin with something, without it.
    pub fn under(&self, prefix: &str) -> Vec<String> {
        let names = self.asked.iter().filter_map(|asked| asked.name.strip_prefix(prefix));
        names.map(str::to_owned).collect()
    }

    /// What is sent.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// An attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).or_else(|| {
        // The tag of a form begins after its name.
        tag.strip_prefix(&format!("{name}=\"")).map(|rest| ("", rest))
    })?;
    rest.split('"').next().map(plain)
}

/// Whether a tag has a word that stands alone.
fn has(tag: &str, word: &str) -> bool {
    tag.split('"').step_by(2).any(|outside| outside.split_whitespace().any(|one| one == word))
}

/// Text as it was before it was written into a page.
fn plain(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<")];
    let text = pairs.into_iter().fold(text.to_owned(), |text, (coded, plain)| text.replace(coded, plain));
    text.replace("&#62;", ">").replace("&#38;", "&").replace("&amp;", "&")
}
