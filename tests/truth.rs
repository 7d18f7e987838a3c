//! What a page says of a table is what the table says: small tables, each with one trap, the sentence that stands under
//! their chart, and what was set aside. A page and engineers' calls read them alike.

#![cfg(feature = "documents")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/tables.rs"]
mod tables;

use keikaku::chart::{Options, trend};
use keikaku::error::Finding;
use keikaku::locale::finding_words;
use keikaku::model::{Id, Indicator, Plan};
use keikaku::read::{Document, Part, Use, YearContext, document, table};
use tables::{Case, cases};

/// What a page says: the sentence of each indicator, or that there is no chart.
fn said(plan: &Plan) -> Vec<String> {
    let sentence = |indicator: &Indicator| {
        let options = Options { indicator: Some(indicator.id.as_str().to_owned()), ..Options::default() };
        let chart = trend(plan, &options).unwrap();
        let notes = chart.notes.iter().map(|note| format!("\n    note: {note}"));
        [format!("  {}", chart.message)].into_iter().chain(notes).collect::<String>()
    };
    plan.indicators().map(sentence).collect()
}

/// The sentences, and the findings with their cells.
fn report(Case { title, grid }: &Case) -> String {
    let mut lines = vec![format!("# {title}")];
    match table(grid) {
        Ok(reading) => lines.extend(said(&reading.plan)),
        Err(error) => lines.push(format!("  no chart: {}", error.code())),
    }
    let whole = Document { parts: vec![Part::Table(grid.clone())] };
    let told = document(&whole, YearContext::default()).map(|mut reading| reading.plans.remove(0).findings);
    lines.extend(told.unwrap_or_default().iter().filter_map(|finding| {
        let place = finding.place.as_ref()?;
        Some(format!("  {}:{} {}", place.row, place.column, finding_words("ja").message(finding)))
    }));
    lines.push(String::new());
    lines.join("\n")
}

/// The figures of a plan, whatever it calls its items.
fn figures(plan: &Plan) -> Vec<Indicator> {
    let bare = |indicator: &Indicator| Indicator { id: Id::derived(""), ..indicator.clone() };
    plan.indicators().map(bare).collect()
}

#[test]
fn a_page_says_of_a_table_what_it_says() {
    let all: Vec<String> = cases().iter().map(report).collect();
    assert!(all.len() >= 40);
    assert!(!golden::differs("tests/golden/truth.txt", &all.join("\n")), "read tests/golden/truth.txt");
}

#[test]
fn a_page_and_engineers_calls_read_the_same_plan() {
    for Case { title, grid } in cases() {
        let of_page = table(&grid).map(|reading| figures(&reading.plan)).unwrap_or_default();
        let whole = Document { parts: vec![Part::Table(grid)] };
        let of_call = document(&whole, YearContext::default());
        let of_call = of_call.map(|reading| figures(&reading.plans[0].plan)).unwrap_or_default();
        assert_eq!(of_page, of_call, "{title}");
    }
}

#[test]
fn every_cell_of_a_figure_is_in_the_plan_or_told() {
    for Case { title, grid } in cases() {
        let count = grid.cells().filter(|(_, _, text)| !text.is_empty()).count();
        let Ok(reading) = document(&Document { parts: vec![Part::Table(grid)] }, YearContext::default())
        else {
            continue;
        };
        assert_eq!(reading.account.len(), count, "{title}");
        for entry in reading.account.iter().filter(|entry| entry.became == Use::SetAside) {
            let named = |finding: &Finding| finding.place.as_ref() == Some(&entry.place);
            assert!(reading.plans[0].findings.iter().any(named), "{title}: {entry:?}");
        }
    }
}
