//! Every kind of chart × every fixture that has figures × language × form, compared with what was looked at
//! and found right.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites the files; a difference leaves `NAME-changed.svg`
//! beside the golden file, to be looked at.

#[path = "support/golden.rs"]
mod golden;

use golden::differs;
use keikaku::chart::{Chart, KINDS, Layout, Options, chart_of};
use keikaku::error::Error;
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::plan_json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every plan in a folder of fixtures, in order of name: its name, where it is served, and the plan.
fn fixtures(folder: &str) -> Vec<(String, String, Plan)> {
    let Ok(files) = fs::read_dir(root().join("tests/fixtures").join(folder)) else { return Vec::new() };
    let mut files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let plan = |file: PathBuf| {
        let name = file.file_name()?.to_str()?.strip_suffix(".plan.json")?.to_owned();
        let src = format!("/fixtures/{folder}/{name}.plan.json");
        Some((name, src, plan_json(&fs::read_to_string(&file).unwrap()).unwrap().plan))
    };
    files.into_iter().filter_map(plan).collect()
}

/// What is drawn: a kind, of which plans, with which choice, and a name for the files.
struct Case {
    kind: &'static str,
    name: String,
    plans: Vec<Plan>,
    indicator: Option<String>,
    /// The fiscal year that is running.
    as_of: Option<i64>,
    /// Where the gallery fetches them.
    src: String,
}

impl Case {
    fn of(kind: &'static str, plans: Vec<Plan>, src: String) -> Case {
        Case { kind, name: String::new(), plans, indicator: None, as_of: None, src }
    }

    fn chart(&self, lang: &str) -> Result<Chart, Error> {
        let plans: Vec<&Plan> = self.plans.iter().collect();
        let lang = Some(lang.to_owned());
        let as_of = self.as_of.and_then(FiscalYear::new);
        let options = Options { indicator: self.indicator.clone(), lang, as_of, ..Options::default() };
        chart_of(&plans, self.kind, &options)
    }
}

/// Every kind × every fixture that it has something to show of.
fn cases() -> Vec<Case> {
    let of_trends = [fixtures("documents"), fixtures("trend")].concat();
    let plans = [of_trends.clone(), fixtures("charts")].concat();
    let mut cases = Vec::new();
    for kind in KINDS {
        let kind = kind.name;
        // What a fixture of the other kinds has in its indicators, a trend's fixtures have too.
        for (name, src, plan) in if kind == "trend" { &of_trends } else { &plans } {
            let plans = vec![plan.clone()];
            if kind == "trend" {
                let with_figures = plan.indicators().filter(|indicator| indicator.has_figures());
                cases.extend(with_figures.map(|indicator| {
                    let id = indicator.id.as_str().to_owned();
                    let (name, src) = (format!("{name}-{id}"), src.clone());
                    Case { name, indicator: Some(id), ..Case::of(kind, plans.clone(), src) }
                }));
            } else {
                cases.push(Case { name: name.clone(), ..Case::of(kind, plans, src.clone()) });
            }
        }
    }
    for (name, plans) in several("compare") {
        let src = format!("/fixtures/compare/{name}.json");
        cases.push(Case { name, ..Case::of("compare", plans, src) });
    }
    for (fixture, year) in [("001-izumi-ward", 2012), ("schedule-60-years", 2024)] {
        let (name, src, plan) = plans.iter().find(|(name, ..)| name == fixture).unwrap();
        let name = format!("{name}-{year}");
        cases.push(Case { name, as_of: Some(year), ..Case::of("schedule", vec![plan.clone()], src.clone()) });
    }
    cases.retain(|case| !matches!(case.chart("ja"), Err(Error::NothingToShow { .. } | Error::NoFigures)));
    cases
}

/// Files that hold a list of plans.
fn several(folder: &str) -> Vec<(String, Vec<Plan>)> {
    let Ok(files) = fs::read_dir(root().join("tests/fixtures").join(folder)) else { return Vec::new() };
    let mut files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let plans = |file: &PathBuf| {
        let list: Vec<serde_json::Value> = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        list.iter().map(|plan| plan_json(&plan.to_string()).unwrap().plan).collect()
    };
    let name = |file: &PathBuf| file.file_stem().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|file| (name(file), plans(file))).collect()
}

#[test]
fn charts_look_as_they_did() {
    let forms = [
        ("wide", "ja", Layout { width: 720.0, font: 16.0 }),
        ("narrow", "ja", Layout { width: 288.0, font: 16.0 }),
        ("wide", "en", Layout { width: 720.0, font: 16.0 }),
    ];
    let mut different = Vec::new();
    for case in cases() {
        for (form, lang, layout) in forms {
            let name = format!("{}-{}-{lang}-{form}.svg", case.kind, case.name);
            if differs(&format!("tests/golden/{name}"), &case.chart(lang).unwrap().svg(layout)) {
                different.push(name);
            }
        }
    }
    assert!(different.is_empty(), "look at the -changed.svg files of {different:#?}");
}

/// The sentences of the fixtures, read aloud, a file for each kind.
#[test]
fn sentences_say_what_the_charts_show() {
    let mut said: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for case in cases() {
        for lang in ["ja", "en"] {
            let chart = case.chart(lang).unwrap();
            let said = said.entry(case.kind).or_default();
            said.push(format!("# {} {lang}", case.name));
            said.extend([chart.title, chart.message]);
            said.extend(chart.years.iter().map(|year| format!("- {}", year.text)));
            said.extend(chart.key.iter().map(|entry| format!("= {}", entry.text)));
            said.extend(chart.notes.iter().map(|note| format!("※ {note}")));
            said.push(format!("| {} | ({})", chart.table.head.join(" | "), chart.table.caption));
            said.extend(chart.table.rows.iter().map(|row| format!("| {} |", row.join(" | "))));
        }
    }
    for (kind, mut said) in said {
        said.push(String::new());
        let name = format!("tests/golden/sentences-{kind}.txt");
        assert!(!differs(&name, &said.join("\n")), "read {name}");
    }
}

/// The gallery shows what is compared here.
#[test]
fn the_gallery_shows_every_case() {
    let case = |case: Case| {
        let Case { kind, name, indicator, as_of, src, .. } = case;
        let mut entry = serde_json::json!({ "kind": kind, "name": name, "src": src, "indicator": indicator });
        if let Some(year) = as_of {
            entry["asOf"] = year.into();
        }
        entry
    };
    let cases: Vec<_> = cases().into_iter().map(case).collect();
    let text = serde_json::to_string_pretty(&cases).unwrap() + "\n";
    assert!(!differs("www/gallery/cases.json", &text), "the gallery has other cases");
}
