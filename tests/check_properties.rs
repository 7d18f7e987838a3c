//! What holds for the findings of every plan.

#[path = "support/damaged.rs"]
mod damaged;

use damaged::mutated;
use keikaku::check::{Options, Report, check};
use keikaku::error::{Code, Finding};
use keikaku::locale::finding_words;
use keikaku::read::plan_json;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn checked(document: &Json) -> Report {
    let reading = plan_json(&document.to_string()).unwrap();
    check(&reading.plan, &reading.findings, &Options::default())
}

fn checked_plan(document: &Json) -> Report {
    check(&plan_json(&document.to_string()).unwrap().plan, &[], &Options::default())
}

/// What is said, wherever it stands now.
fn said(report: &Report) -> Vec<String> {
    let mut said: Vec<String> =
        report.findings.iter().map(|found| format!("{} {:?}", found.code.name(), found.params)).collect();
    said.sort();
    said
}

/// Whether a finding is about the order of things, or about which of two that stand for one comes first.
fn is_about_order(finding: &Finding) -> bool {
    use Code::{Cycle, DuplicateId, NumberDuplicate, NumberGap, NumberOrder, YearDuplicate, YearUnordered};
    matches!(
        finding.code,
        NumberGap | NumberDuplicate | NumberOrder | YearUnordered | YearDuplicate | DuplicateId | Cycle
    )
}

/// Every list the other way round.
fn reversed(json: &Json) -> Json {
    match json {
        Json::Array(values) => values.iter().rev().map(reversed).collect(),
        Json::Object(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), reversed(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// A key that the format does not have, in every object.
fn with_unknown_keys(json: &Json) -> Json {
    match json {
        Json::Array(values) => values.iter().map(with_unknown_keys).collect(),
        Json::Object(entries) => {
            let known = entries.iter().map(|(key, value)| (key.clone(), with_unknown_keys(value)));
            known.chain([("備考欄".to_owned(), json!("x"))]).collect::<serde_json::Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_document_is_checked_and_every_finding_can_be_said_and_found(document in mutated()) {
        let report = checked(&document);
        let written = serde_json::to_value(plan_json(&document.to_string()).unwrap().plan).unwrap();
        for finding in &report.findings {
            let above = finding.path.rsplit_once('/').map_or("", |(above, _)| above);
            let there = [&written, &document].iter().any(|tree| tree.pointer(above).is_some());
            prop_assert!(there, "{} is nowhere", finding.path);
            for (lang, limit) in [("ja", 60), ("en", 140)] {
                let message = finding_words(lang).message(finding);
                prop_assert!(!message.is_empty() && message.chars().count() <= limit, "{}", message);
            }
        }
    }

    #[test]
    fn a_plan_that_is_written_and_read_again_has_the_same_findings(document in mutated()) {
        let plan = plan_json(&document.to_string()).unwrap().plan;
        let written = serde_json::to_value(&plan).unwrap();
        prop_assert_eq!(checked_plan(&document), checked_plan(&written));
    }

    #[test]
    fn unknown_keys_change_no_finding_of_the_plan(document in mutated()) {
        let mut report = checked(&with_unknown_keys(&document));
        report.findings.retain(|finding| finding.code != Code::UnknownKey);
        report.omitted.retain(|(code, _)| *code != Code::UnknownKey);
        let mut known = checked(&document);
        known.findings.retain(|finding| finding.code != Code::UnknownKey);
        known.omitted.retain(|(code, _)| *code != Code::UnknownKey);
        prop_assert_eq!(report, known);
    }

    #[test]
    fn the_order_of_siblings_changes_nothing_but_what_is_said_of_order(document in mutated()) {
        let plain = |document: &Json| {
            let mut report = checked_plan(document);
            let has_doubles = report.findings.iter().any(is_about_order);
            report.findings.retain(|finding| !is_about_order(finding));
            (said(&report), has_doubles)
        };
        let (before, has_doubles) = plain(&document);
        // Of two that stand for one, order decides which is meant.
        prop_assume!(!has_doubles);
        prop_assert_eq!(before, plain(&reversed(&document)).0);
    }
}
