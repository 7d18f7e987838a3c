//! What municipalities really have becomes plans: the five documents as they were found, the same tables in other
//! files, and small tables.

#![cfg(feature = "documents")]

#[path = "reading/accounted.rs"]
mod accounted;
#[path = "reading/agreement.rs"]
mod agreement;
#[path = "reading/any.rs"]
mod any;
#[path = "support/golden.rs"]
mod golden;
#[path = "reading/lines.rs"]
mod lines;
#[path = "reading/sheet_parts.rs"]
mod sheet_parts;
#[path = "reading/sheets.rs"]
mod sheets;
#[path = "reading/small.rs"]
mod small;
#[path = "reading/variants.rs"]
mod variants;

use agreement::Agreement;
use keikaku::error::{Code, Finding};
use keikaku::locale::finding_words;
use keikaku::model::{ERAS, Plan};
use keikaku::read::{
    Document, DocumentReading, Part, PlanReading, TextFormat, Use, YearContext, document, plan_json,
    text_document,
};
use std::fs;

/// A document as it was found, the era that its years are written without, and the plans made of it by hand.
struct Found {
    source: &'static str,
    era: &'static str,
    plans: &'static [&'static str],
}

const FOUND: [Found; 5] = [
    Found { source: "000-nishi-ward", era: "", plans: &["000-nishi-ward"] },
    Found { source: "001-izumi-ward", era: "平成", plans: &["001-izumi-ward"] },
    Found { source: "002-kawanishi", era: "", plans: &["002-kawanishi-nov13", "002-kawanishi-nov30"] },
    Found { source: "003-osaka-city", era: "平成", plans: &["003-osaka-city"] },
    Found { source: "004-niigata", era: "", plans: &["004-niigata"] },
];

fn fixture(path: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/documents/");
    fs::read_to_string(format!("{root}{path}")).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn pasted(source: &str) -> Document {
    text_document(&fixture(&format!("source/{source}.txt")), TextFormat::Auto).unwrap()
}

fn read(found: &Document, era: &str) -> DocumentReading {
    document(found, YearContext { era: ERAS.iter().find(|known| known.name == era) }).unwrap()
}

fn made(plan: &str) -> Plan {
    plan_json(&fixture(&format!("{plan}.plan.json"))).unwrap().plan
}

/// Every cell and line with text: where it stands, and what it says.
fn written(found: &Document) -> Vec<(usize, usize, String)> {
    let mut written = Vec::new();
    for part in &found.parts {
        match part {
            Part::Line(line) => written.push((line.place.row, line.place.column, line.text.clone())),
            Part::Table(grid) => {
                let places =
                    (0..grid.rows()).flat_map(|row| (0..grid.columns()).map(move |column| (row, column)));
                written.extend(places.filter_map(|(row, column)| {
                    let text = grid.figure(row, column).filter(|text| !text.is_empty())?;
                    let place = grid.place(row, column);
                    Some((place.row, place.column, text.to_owned()))
                }));
            }
        }
    }
    written
}

/// Whether a finding names the cell that a field comes from: then nobody says that the field is as printed.
fn is_named(reading: &PlanReading, path: &str) -> bool {
    let bare = path.replace("/0", "/");
    let from = |known: &str| bare.starts_with(known) || path.starts_with(known);
    let place = reading
        .places
        .iter()
        .filter(|(known, _)| !known.is_empty() && from(known))
        .max_by_key(|(known, _)| known.len());
    let doubtful = |finding: &Finding| matches!(finding.code, Code::NoiseSetAside | Code::HeaderShifted);
    place.is_some_and(|(_, place)| {
        reading.findings.iter().any(|finding| doubtful(finding) && finding.place.as_ref() == Some(place))
    })
}

#[test]
fn each_document_as_it_was_found_reads_into_the_plan_that_was_made_by_hand() {
    for Found { source, era, plans } in FOUND {
        let reading = read(&pasted(source), era);
        assert_eq!(reading.plans.len(), plans.len(), "{source}");
        for (reading, plan) in reading.plans.iter().zip(plans) {
            let agreement = Agreement::of(&made(plan), &reading.plan);
            println!("{plan}: {agreement}");
            assert_eq!(agreement.figures(), [""; 0], "{plan}");
            let told = agreement.without(|path| is_named(reading, path));
            assert!(told.share() >= 0.95, "{plan}: {told}");
        }
    }
}

#[test]
fn every_cell_and_line_is_accounted_for_and_what_is_set_aside_is_named() {
    for Found { source, era, .. } in FOUND {
        let found = pasted(source);
        let reading = read(&found, era);
        let count = |wanted| reading.account.iter().filter(|entry| entry.became == wanted).count();
        let [used, merged, layout, aside] = [Use::Used, Use::Merged, Use::Layout, Use::SetAside].map(count);
        let all = written(&found);
        println!(
            "{source}: of {} used {used}, merged {merged}, layout {layout}, set aside {aside}",
            all.len()
        );
        assert_eq!(used + merged + layout + aside, all.len(), "{source}");
        let accounted: Vec<_> = reading
            .account
            .iter()
            .map(|entry| (entry.place.row, entry.place.column, entry.text.clone()))
            .collect();
        assert_eq!(accounted, all, "{source}");
        for entry in reading.account.iter().filter(|entry| entry.became == Use::SetAside) {
            let mut findings = reading.plans.iter().flat_map(|plan| &plan.findings);
            assert!(
                findings.any(|finding| finding.place.as_ref() == Some(&entry.place)),
                "{source}: {}",
                entry.text
            );
        }
    }
}

#[test]
fn the_plans_and_what_is_said_of_them_are_those_that_were_looked_at() {
    let differ = FOUND.iter().filter(|Found { source, era, .. }| {
        let plans: Vec<serde_json::Value> = read(&pasted(source), era)
            .plans
            .iter()
            .map(|reading| {
                let told = |finding: &Finding| {
                    let place = finding
                        .place
                        .as_ref()
                        .map_or(String::new(), |at| format!("{}:{} ", at.row, at.column));
                    format!("{} {place}{}", finding.code.name(), finding_words("ja").message(finding))
                };
                let findings: Vec<String> = reading.findings.iter().map(told).collect();
                serde_json::json!({ "findings": findings, "plan": reading.plan })
            })
            .collect();
        let text = serde_json::to_string_pretty(&plans).unwrap() + "\n";
        golden::differs(&format!("tests/fixtures/reading/{source}.read.json"), &text)
    });
    assert_eq!(differ.map(|found| found.source).collect::<Vec<_>>(), [""; 0]);
}

/// Short years as the last era counts them.
fn every_era() -> YearContext {
    YearContext { era: ERAS.iter().find(|known| known.name == "平成") }
}

#[test]
fn what_is_called_used_stands_in_the_plan_and_what_is_set_aside_has_a_finding() {
    for Found { source, era, .. } in FOUND {
        assert_eq!(accounted::faults(&read(&pasted(source), era)), [""; 0], "{source}");
    }
}

/// Words without what is only there for looks.
fn bare(text: &str) -> String {
    let repeated = text.replace("(再掲)", "");
    repeated.chars().filter(|&c| !c.is_whitespace() && !"\"・○●-～【】≪≫,.、\\n".contains(c)).collect()
}

#[test]
fn sentences_that_are_called_used_stand_in_the_plan() {
    for Found { source, era, .. } in FOUND {
        let reading = read(&pasted(source), era);
        let said: String =
            reading.plans.iter().map(|read| bare(&serde_json::to_string(&read.plan).unwrap())).collect();
        let is_sentence = |text: &&str| text.chars().count() >= 20 && !text.starts_with(['・', '※']);
        for entry in reading.account.iter().filter(|entry| matches!(entry.became, Use::Used | Use::Merged)) {
            for line in entry.text.lines().filter(is_sentence) {
                // The beginning of a line: later points of it stand apart in the plan.
                let unnumbered =
                    line.trim_start_matches(|c: char| "1234567890. ".contains(c) || ('①'..='⑳').contains(&c));
                let begins = unnumbered.split(['①', '・', '【', '：', ' ', '(']).next().unwrap_or("");
                let is_short = begins.chars().count() < 8;
                assert!(is_short || said.contains(&bare(begins)), "{source}: {begins}");
            }
        }
    }
}

/// The places and words of the findings of one kind.
fn told(reading: &PlanReading, code: Code) -> Vec<(usize, usize, &str)> {
    let named = reading.findings.iter().filter(|finding| finding.code == code);
    let place = |finding: &Finding| finding.place.as_ref().map_or((0, 0), |place| (place.row, place.column));
    named
        .map(|finding| (place(finding).0, place(finding).1, finding.found().lines().next().unwrap_or("")))
        .collect()
}

#[test]
fn headers_beside_their_columns_are_found_and_said() {
    let niigata = read(&pasted("004-niigata"), "");
    let shifted = told(&niigata.plans[0], Code::HeaderShifted);
    assert_eq!(shifted[0], (12, 2, "現状 (平成26年度)"));
    assert_eq!(shifted.len(), 5);
}

#[test]
fn rows_that_slipped_are_found_and_said_in_the_first_draft_and_none_in_the_second() {
    let kawanishi = read(&pasted("002-kawanishi"), "");
    let slipped = told(&kawanishi.plans[0], Code::HeaderShifted);
    let rows: Vec<&str> = slipped.iter().map(|(.., text)| *text).collect();
    assert_eq!(
        rows,
        ["2. 市民公益活動を支援し、将来的な事業の自立をめざします", "人的支援", "活動環境の整備"]
    );
    assert_eq!(told(&kawanishi.plans[1], Code::HeaderShifted), []);
}

#[test]
fn years_without_era_are_asked_for_and_never_guessed() {
    let izumi = read(&pasted("001-izumi-ward"), "");
    let missing = told(&izumi.plans[0], Code::EraMissing);
    assert_eq!(
        missing.iter().map(|(.., text)| *text).collect::<Vec<_>>()[..6],
        ["22", "23", "24", "25", "26", "27"]
    );
    let plan = &izumi.plans[0].plan;
    assert_eq!(plan.period, None);
    assert!(
        plan.items_in_order()
            .flat_map(|item| &item.commitments)
            .all(|commitment| commitment.spans.is_empty())
    );
    assert_eq!(plan.items_in_order().flat_map(|item| &item.commitments).count(), 18);
}

#[test]
fn a_figure_leads_back_to_the_cell_it_comes_from() {
    let niigata = read(&pasted("004-niigata"), "");
    let reading = &niigata.plans[0];
    let ends =
        |path: &str| reading.places.iter().find(|(known, _)| known.ends_with(path)).map(|(_, place)| place);
    let place = ends("/indicators/0/points/3/actual").unwrap();
    let grid = pasted("004-niigata");
    let cell =
        written(&grid).into_iter().find(|(row, column, _)| (*row, *column) == (place.row, place.column));
    assert_eq!(cell.unwrap().2, "1,671");
}

#[test]
fn every_place_leads_to_something_in_the_plan() {
    for Found { source, era, .. } in FOUND {
        for reading in read(&pasted(source), era).plans {
            let tree = serde_json::to_value(&reading.plan).unwrap();
            for (path, _) in &reading.places {
                assert!(tree.pointer(path).is_some(), "{source}: {path}");
            }
            for finding in &reading.findings {
                assert!(
                    tree.pointer(&finding.path).is_some(),
                    "{source}: {} {}",
                    finding.code.name(),
                    finding.path
                );
            }
        }
    }
}
