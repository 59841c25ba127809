//! Fields of forms as templates draw them: what is asked, what was written, what is wrong with it.

/// A field of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its id in the page.
    pub id: String,
    /// The name it is sent by.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// What was written.
    pub value: String,
    /// What helps to answer; empty where nothing does.
    pub hint: String,
    /// What is wrong with what was written; empty where nothing is.
    pub error: String,
}

impl Field {
    /// An empty field, with its name as its id.
    pub fn new(name: &str, label: impl Into<String>) -> Self {
        Self { id: name.to_owned(), name: name.to_owned(), label: label.into(), ..Self::default() }
    }

    /// The same field with something written.
    #[must_use]
    pub fn holding(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// The same field with what helps to answer.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The same field with what is wrong.
    #[must_use]
    pub fn with_error(self, error: impl Into<String>) -> Self {
        Self { error: error.into(), ..self }
    }
}

/// One of several that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What is sent.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub current: bool,
}

impl Pick {
    /// Something to choose, chosen where its code is the one at hand.
    pub fn new(code: impl Into<String>, label: impl Into<String>, chosen: &str) -> Self {
        let code = code.into();
        Self { current: code == chosen, code, label: label.into() }
    }
}
