//! The sprite: every icon we use as a symbol of one file, with its shapes as they were drawn.

use super::list::Package;
use std::fmt::Write;
use std::path::Path;

/// The sprite of a package of icons.
pub fn of(root: &Path, package: &Package) -> Result<String, String> {
    let mut text = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n".to_owned();
    let _ = writeln!(text, "<!-- {} {}, {}, {} -->", package.name, package.version, package.holder, package.licence);
    for file in &package.files {
        let Some(name) = file.to.strip_suffix(".svg") else { continue };
        let path = root.join(&package.folder).join(&file.to);
        let drawn = std::fs::read_to_string(&path).map_err(|problem| format!("{}: {problem}", path.display()))?;
        let shapes = shapes(&drawn).ok_or_else(|| format!("{}: not an icon as expected", path.display()))?;
        let _ = writeln!(text, "<symbol id=\"{name}\" viewBox=\"0 0 24 24\" fill=\"none\">{shapes}</symbol>");
    }
    text.push_str("</svg>\n");
    Ok(text)
}

/// What stands inside the outermost element, where it is drawn on the usual field.
fn shapes(drawn: &str) -> Option<String> {
    let (head, rest) = drawn.split_once('>')?;
    let body = rest.trim_end().strip_suffix("</svg>")?;
    head.contains("viewBox=\"0 0 24 24\" fill=\"none\"").then(|| body.trim().replace('\n', ""))
}

#[cfg(test)]
pub mod named {
    //! The icons that templates name.

    use std::path::Path;

    const TEMPLATES: &str = "crates/web/templates";
    /// What stands before an icon's name in a template: the macro of `parts/icon.html`.
    const CALL: &str = "icon(\"";

    /// Every icon that a template names, with the template.
    pub fn by_templates(root: &Path) -> Result<Vec<(String, String)>, String> {
        let mut found = Vec::new();
        let mut folders = vec![root.join(TEMPLATES)];
        while let Some(folder) = folders.pop() {
            let entries = std::fs::read_dir(&folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
            for path in entries.flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let text = std::fs::read_to_string(&path).map_err(|problem| problem.to_string())?;
                    let names = text.split(CALL).skip(1).filter_map(|rest| rest.split('"').next());
                    found.extend(names.map(|name| (path.display().to_string(), name.to_owned())));
                }
            }
        }
        Ok(found)
    }
}
