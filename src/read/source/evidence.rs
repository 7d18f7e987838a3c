//! What a text is written as, by what stands in it.

use super::TextFormat;
use super::csv::{most_regular, without_hint};
use crate::model::profile::long;

/// What a page or a piece of one begins with.
const BEGINNINGS: [&str; 12] = [
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<!--",
    "<table",
    "<thead",
    "<tbody",
    "<tr",
    "<td",
    "<style",
];

/// What a piece of a page begins with, and a cell of a pasted table may.
const BLOCKS: [&str; 12] =
    ["<p", "<div", "<ul", "<ol", "<section", "<main", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6"];

/// What stands somewhere in a page with tables.
const WITHIN: [&str; 2] = ["<table", "<html"];

/// What Windows writes before a page in the clipboard.
pub(super) const CLIPBOARD: &str = "Version:";

/// How many lines show what a text is.
const SAMPLE: usize = 1_000;

/// What a text is written as.
pub(super) fn format(text: &str) -> TextFormat {
    // What this crate wrote may have tags and tabs in its cells.
    if text.starts_with(long::COLUMNS[0]) {
        return TextFormat::Csv;
    }
    let is_pasted = has_rows(text);
    let begins = text.trim_start();
    let is_page =
        begins_any(begins, &BEGINNINGS) || begins.starts_with(CLIPBOARD) && text.contains("StartHTML:");
    if is_page || !is_pasted && (begins_any(begins, &BLOCKS) || holds_any(text, &WITHIN)) {
        return TextFormat::Html;
    }
    let (records, hint) = without_hint(text);
    if hint.is_some() || !is_pasted && most_regular(records).1 {
        return TextFormat::Csv;
    }
    TextFormat::Text
}

/// Whether lines have cells with tabs or bars between them.
fn has_rows(text: &str) -> bool {
    let is_row = |line: &str| {
        let line = line.trim_start();
        // Pages are indented with tabs.
        line.starts_with('|') || line.trim_end().contains('\t') && !line.starts_with('<')
    };
    text.lines().take(SAMPLE).any(is_row)
}

fn begins_any(text: &str, beginnings: &[&str]) -> bool {
    let begins = |word: &&str| {
        text.as_bytes().get(..word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    beginnings.iter().any(begins)
}

fn holds_any(text: &str, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    words.iter().any(|word| bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes())))
}
