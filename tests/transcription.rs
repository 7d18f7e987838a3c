//! Nothing of the five documents is missing: every piece of text of a document stands in its plan, damage in the
//! plan's notes, but for the layout words listed here.

use keikaku::read::plan_json;
use std::fs;

/// A document, the plans that hold it, and what of its text no plan has to hold as it stands.
struct Document {
    source: &'static str,
    plans: &'static [&'static str],
    /// Whole pieces that are headers of tables: they became fields of the format.
    layout: &'static [&'static str],
    /// Words that stand before or after text in the same cell and became fields.
    glued: &'static [&'static str],
}

const DOCUMENTS: [Document; 5] = [
    Document { source: "000-nishi-ward", plans: &["000-nishi-ward"], layout: &[], glued: &[] },
    Document {
        source: "001-izumi-ward",
        plans: &["001-izumi-ward"],
        layout: &["24", "25", "26"],
        glued: &["目標："],
    },
    Document {
        source: "002-kawanishi",
        plans: &["002-kawanishi-nov13", "002-kawanishi-nov30"],
        layout: &[],
        glued: &[],
    },
    Document {
        source: "003-osaka-city",
        plans: &["003-osaka-city"],
        layout: &[],
        glued: &["##", "事項", "同上"],
    },
    Document { source: "004-niigata", plans: &["004-niigata"], layout: &["平成30年度"], glued: &[] },
];

fn fixture(path: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/documents/");
    fs::read_to_string(format!("{root}{path}")).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Text without what is only there for looks: white space, bullets, brackets of headings, thousands separators.
fn bare(text: &str) -> String {
    let repeated = text.replace("(再掲)", "");
    repeated.chars().filter(|&c| !c.is_whitespace() && !"・○-～●【】≪≫,.".contains(c)).collect()
}

/// The pieces of a document: its cells and lines without markup.
fn pieces(source: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push('\n');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.split(['\n', '\t', '|']).map(bare).filter(|piece| !piece.is_empty()).collect()
}

/// Keys whose values are words of the format and not of the document.
const FORMAT: [&str; 12] = [
    "id", "actor", "role", "better", "formula", "kind", "counting", "scope", "scale", "rank", "lang",
    "keikaku",
];

/// Everything that a plan says, in order.
fn said(value: &serde_json::Value, out: &mut String) {
    match value {
        serde_json::Value::String(text) => out.push_str(&bare(text)),
        serde_json::Value::Number(number) => out.push_str(&number.to_string()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| said(value, out)),
        serde_json::Value::Object(entries) => {
            entries
                .iter()
                .filter(|(key, _)| !FORMAT.contains(&key.as_str()))
                .for_each(|(_, value)| said(value, out));
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) => {}
    }
}

fn everything_said(plans: &[&str]) -> String {
    let mut said_so_far = String::new();
    for plan in plans {
        let json = fixture(&format!("{plan}.plan.json"));
        said(&serde_json::from_str(&json).unwrap(), &mut said_so_far);
    }
    said_so_far
}

/// The pieces that the plans do not hold.
fn missing(document: &Document) -> Vec<String> {
    let said = everything_said(document.plans);
    let unglued = |piece: String| document.glued.iter().fold(piece, |piece, glued| piece.replace(glued, ""));
    pieces(&fixture(&format!("source/{}.txt", document.source)))
        .into_iter()
        .map(unglued)
        .filter(|piece| !said.contains(piece.as_str()) && !document.layout.contains(&piece.as_str()))
        .collect()
}

#[test]
fn every_piece_of_a_document_stands_in_its_plan() {
    for document in &DOCUMENTS {
        assert_eq!(missing(document), [""; 0], "{}", document.source);
    }
}

#[test]
fn a_piece_that_is_missing_is_seen() {
    let other = Document { plans: &["001-izumi-ward"], ..DOCUMENTS[3] };
    assert!(missing(&other).len() > 30);
}

#[test]
fn the_plans_are_read_without_findings_and_written_as_they_stand() {
    for plan in DOCUMENTS.iter().flat_map(|document| document.plans) {
        let json = fixture(&format!("{plan}.plan.json"));
        let reading = plan_json(&json).unwrap();
        assert_eq!(reading.findings, vec![], "{plan}");
        assert_eq!(serde_json::to_string_pretty(&reading.plan).unwrap() + "\n", json, "{plan}");
    }
}

#[test]
fn no_remark_that_residents_read_has_a_word_of_the_format() {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    for plan in DOCUMENTS.iter().flat_map(|document| document.plans) {
        for note in plan_json(&fixture(&format!("{plan}.plan.json"))).unwrap().plan.notes {
            let words = note.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| is_word(word));
            assert_eq!(words.collect::<Vec<_>>(), [""; 0], "{plan}: {note}");
        }
    }
}
