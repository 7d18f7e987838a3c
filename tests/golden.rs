//! Every kind of chart × every fixture that has figures × language × form, compared with what was looked at
//! and found right.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites the files; a difference leaves `NAME-changed.svg`
//! beside the golden file, to be looked at.

#[path = "support/golden.rs"]
mod golden;

use golden::differs;
use keikaku::chart::{Layout, Options, chart};
use keikaku::model::{Indicator, Plan};
use keikaku::read::plan_json;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every plan in a folder of fixtures, in order of name.
fn fixtures(folder: &str) -> Vec<(String, Plan)> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("tests/fixtures").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let plan = |file: PathBuf| {
        let name = file.file_name()?.to_str()?.strip_suffix(".plan.json")?.to_owned();
        Some((name, plan_json(&fs::read_to_string(&file).unwrap()).unwrap().plan))
    };
    files.into_iter().filter_map(plan).collect()
}

#[test]
fn charts_look_as_they_did() {
    let forms = [
        ("wide", "ja", Layout { width: 720.0, font: 16.0 }),
        ("narrow", "ja", Layout { width: 288.0, font: 16.0 }),
        ("wide", "en", Layout { width: 720.0, font: 16.0 }),
    ];
    let mut different = Vec::new();
    for (fixture, plan) in [fixtures("documents"), fixtures("trend")].concat() {
        for indicator in plan.indicators().filter(|indicator| indicator.has_figures()) {
            for (form, lang, layout) in forms {
                let options = Options {
                    indicator: Some(indicator.id.as_str().to_owned()),
                    lang: Some(lang.to_owned()),
                    ..Options::default()
                };
                let chart = chart(&plan, "trend", &options).unwrap();
                let name = format!("trend-{fixture}-{}-{lang}-{form}.svg", indicator.id.as_str());
                if differs(&format!("tests/golden/{name}"), &chart.svg(layout)) {
                    different.push(name);
                }
            }
        }
    }
    assert!(different.is_empty(), "look at the -changed.svg files of {different:#?}");
}

/// The sentences of the fixtures, read aloud.
#[test]
fn sentences_say_what_the_charts_show() {
    let mut said = Vec::new();
    for (fixture, plan) in [fixtures("documents"), fixtures("trend")].concat() {
        for Indicator { id, .. } in plan.indicators().filter(|indicator| indicator.has_figures()) {
            for lang in ["ja", "en"] {
                let options = Options {
                    indicator: Some(id.as_str().to_owned()),
                    lang: Some(lang.to_owned()),
                    ..Options::default()
                };
                let chart = chart(&plan, "trend", &options).unwrap();
                said.push(format!("# {fixture} {} {lang}", id.as_str()));
                said.extend([chart.title, chart.message]);
                said.extend(chart.years.iter().map(|year| format!("- {}", year.text)));
                said.extend(chart.table.rows.iter().map(|row| format!("| {} |", row.join(" | "))));
            }
        }
    }
    said.push(String::new());
    assert!(
        !differs("tests/golden/sentences.txt", &said.join("\n")),
        "read tests/golden/sentences-changed.txt"
    );
}
