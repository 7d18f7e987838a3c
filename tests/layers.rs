//! Who may import whom. One crate cannot enforce it, so this reads every source file and compares what it
//! names with the table below.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module, the modules of this crate that it may name, and the crates of the outside that it may name of
/// those in [`WATCHED`].
struct Layer(&'static str, &'static [&'static str], &'static [&'static str]);

const LAYERS: [Layer; 16] = [
    Layer("model", &["text"], &[]),
    Layer("error", &["model"], &[]),
    Layer("order", &["effort"], &[]),
    Layer("effort", &[], &[]),
    Layer("text", &[], &[]),
    Layer("read", &["effort", "model", "error", "text"], &[]),
    Layer("write", &["model", "error", "text"], &[]),
    Layer("import", &["effort", "error", "read"], &["flate2", "quick_xml", "rawzip"]),
    Layer("diff", &["model", "error", "text"], &[]),
    Layer("check", &["model", "error", "text", "diff"], &[]),
    Layer("form", &["model", "error", "order", "text", "read", "check"], &[]),
    Layer("locale", &["effort", "model", "error", "order", "check", "diff", "form"], &[]),
    Layer("draw", &[], &["plotters", "plotters_backend"]),
    Layer("chart", &["effort", "model", "error", "order", "locale", "draw"], &[]),
    Layer("view", &["effort", "model", "error", "order", "text", "locale", "draw", "chart", "diff"], &[]),
    Layer(
        "web",
        &[
            "model", "error", "text", "read", "check", "diff", "form", "locale", "draw", "chart", "view",
            "write", "import",
        ],
        &["js_sys", "wasm_bindgen", "serde_wasm_bindgen"],
    ),
];

/// What only some may name.
const WATCHED: [&str; 10] = [
    "plotters",
    "plotters_backend",
    "web_sys",
    "gloo",
    "js_sys",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "flate2",
    "quick_xml",
    "rawzip",
];

/// The files that may name the page.
const PAGE: ([&str; 2], [&str; 2]) = (["src/web/dom.rs", "src/web/tables.rs"], ["web_sys", "gloo"]);

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Every word that follows one of these beginnings.
fn words_after<'t>(text: &'t str, beginning: &str) -> BTreeSet<&'t str> {
    let word = |rest: &'t str| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
    text.split(beginning).skip(1).map(word).filter(|word| !word.is_empty()).collect()
}

/// What a file names that its layer may not, in words.
fn breaches(path: &str, text: &str) -> Vec<String> {
    let name = path.trim_start_matches("src/").split(['/', '.']).next().unwrap();
    if name == "lib" {
        return Vec::new();
    }
    let Some(Layer(_, inside, outside)) = LAYERS.iter().find(|layer| layer.0 == name) else {
        return vec![format!("{path}: the module {name} is not in the table")];
    };
    let code = code(text);
    let crates = words_after(&code, "crate::")
        .into_iter()
        .filter(|used| *used != name && !inside.contains(used))
        .map(|used| format!("{path} names crate::{used}"));
    let may = |used: &&str| {
        let spelled = [format!("{used}::"), format!("use {used};")];
        let named = code.split(|c: char| !(c.is_alphanumeric() || "_:; ".contains(c))).any(|part| {
            spelled.iter().any(|spelled| {
                part.trim_start().starts_with(spelled.as_str()) || part.contains(&format!(" {spelled}"))
            })
        });
        named && !outside.contains(used) && !(PAGE.0.contains(&path) && PAGE.1.contains(used))
    };
    let outside = WATCHED.into_iter().filter(may).map(|used| format!("{path} names {used}"));
    crates.chain(outside).collect()
}

#[test]
fn imports_go_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    assert!(files.len() > 20, "the sources were not found");
    let breaches: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let path = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            breaches(&path, &fs::read_to_string(file).unwrap())
        })
        .collect();
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn a_breach_is_seen() {
    assert_eq!(
        breaches("src/model/plan.rs", "use crate::read::Grid;"),
        ["src/model/plan.rs names crate::read"]
    );
    assert_eq!(breaches("src/chart/x.rs", "fn f() { web_sys::window(); }"), ["src/chart/x.rs names web_sys"]);
    assert_eq!(breaches("src/web/api.rs", "use gloo::events::EventListener;"), ["src/web/api.rs names gloo"]);
    assert_eq!(breaches("src/web/dom.rs", "use gloo::events::EventListener;"), [""; 0]);
    assert_eq!(breaches("src/chart/x.rs", "use plotters::element::Pie;"), ["src/chart/x.rs names plotters"]);
    assert_eq!(breaches("src/thing.rs", ""), ["src/thing.rs: the module thing is not in the table"]);
}

#[test]
fn no_use_takes_everything() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!code(&text).contains("use crate::*"), "{}", file.display());
    }
}
