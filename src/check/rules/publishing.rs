//! Publishing.

use super::text::{spaced, with_right};
use crate::check::context::Context;
use crate::check::named::is_blank;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::text_at::{Signs, TextAt, code_point};
use crate::error::{Code, Finding, Param};
use crate::model::{Indicator, is_web_address};
use crate::text::blank;

/// 保存すると失われる文字 (`Shift_JIS`).
///
/// What: a character that a file in Windows-31J (`Shift_JIS`) cannot hold.
/// Why: lists are passed on as such files, from spreadsheets and older systems: it becomes a question mark.
/// Example: 「2015–2018」 with U+2013 becomes 「2015?2018」.
pub(in crate::check) const CP932_LOSS: Rule =
    Rule::new(Code::Cp932Loss, Group::Publishing, On::Text(cp932_loss));

fn cp932_loss(_: &Context, at: &TextAt, notes: &mut Notes) {
    if at.signs.has(Signs::LOST) {
        notes.note(Code::Cp932Loss, &[], &|finding| lost(finding, &at.few(Signs::LOST)));
    }
}

/// The finding with the characters, by their numbers where they print nothing.
fn lost(finding: Finding, few: &[char]) -> Finding {
    if few.iter().any(|c| is_invisible(*c)) {
        let numbers: Vec<String> = few.iter().map(|c| code_point(*c)).collect();
        return finding.with("found", numbers.join(" "));
    }
    with_right(finding.with("found", spaced(few)), few)
}

/// Blanks, marks without width, what belongs to the character before it, and private characters (外字).
fn is_invisible(c: char) -> bool {
    blank(c)
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{2028}' | '\u{2029}' | '\u{3099}' | '\u{309a}')
        || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{10ffff}')
}

/// 題のない表.
///
/// What: an indicator with figures and without a title.
/// Why: its title is the caption of its table and chart; who hears a table without one is lost.
/// Example: 「"title": ""」 above the targets and results of four years.
pub(in crate::check) const TABLE_WITHOUT_CAPTION: Rule =
    Rule::new(Code::TableWithoutCaption, Group::Publishing, On::Indicator(table_without_caption));

fn table_without_caption(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    if indicator.has_figures() && is_blank(&indicator.title) {
        notes.note(Code::TableWithoutCaption, &["title".into()], &|finding| {
            finding.with("thing", Param::Term("indicator"))
        });
    }
}

/// 出典の場所.
///
/// What: a source with an address that does not begin with `https://` or `http://`.
/// Why: the page shows the title of the source without a link, and nobody can look it up.
/// Example: 「"url": "www.city.example.lg.jp/plan.pdf"」.
pub(in crate::check) const SOURCE_ADDRESS: Rule =
    Rule::new(Code::SourceAddress, Group::Publishing, On::Plan(source_address));

fn source_address(context: &Context, notes: &mut Notes) {
    let Some(url) = context.plan.source.as_ref().and_then(|source| source.url.as_deref()) else { return };
    // An empty address leads nowhere and claims nothing.
    if !is_blank(url) && !is_web_address(url) {
        notes.note(Code::SourceAddress, &["source".into(), "url".into()], &|finding| {
            finding.with("found", url)
        });
    }
}
