//! What the typesetting can reach: our templates, the data of one document, two fonts, and nothing else.
//!
//! There is no folder behind it, no network and no day.

use std::path::Path;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The templates by name; the first is where a document begins.
const TEMPLATES: [(&str, &str); 4] = [
    ("report.typ", include_str!("../../assets/typst/report.typ")),
    ("blocks.typ", include_str!("../../assets/typst/blocks.typ")),
    ("card.typ", include_str!("../../assets/typst/card.typ")),
    ("dress.typ", include_str!("../../assets/typst/dress.typ")),
];

const FONTS: [&[u8]; 2] = [
    include_bytes!("../../assets/inter/Inter_400Regular.ttf"),
    include_bytes!("../../assets/inter/Inter_600SemiBold.ttf"),
];

/// What is the same for every document.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: Vec<Source>,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    // Cells that head a row are told apart from those that hold data, which readers of the screen need.
    let features = [Feature::A11yExtras].into_iter().collect();
    Workshop {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        templates: TEMPLATES
            .iter()
            .filter_map(|(name, text)| Some(Source::new(id(name)?, (*text).to_owned())))
            .collect(),
    }
});

/// The world of one document.
pub(super) struct Desk {
    main: FileId,
    files: Vec<(FileId, Bytes)>,
}

impl Desk {
    /// A desk with the files of one document on it, by name; nothing where a name can't be one.
    pub(super) fn with(files: Vec<(&str, Vec<u8>)>) -> Option<Self> {
        let (first, _) = TEMPLATES.first()?;
        let files = files.into_iter().filter_map(|(name, bytes)| Some((id(name)?, Bytes::new(bytes))));
        Some(Self { main: id(first)?, files: files.collect() })
    }
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(Path::new(id.vpath().get_without_slash()).to_owned())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        WORKSHOP.templates.iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone());
        found.ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
