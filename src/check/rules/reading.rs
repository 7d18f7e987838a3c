//! Reading: what the document leaves open to its reader.

use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::ItemAt;
use crate::error::Code;
use crate::model::profile::{PROMISES, has_word};
use crate::model::{Arrows, Commitment, Facet, Heading, Item, Period};

/// An arrow that can be read in two ways (あいまいな矢印).
///
/// What: a span that may end where its arrow stands or with the plan, and nothing says what arrows mean.
/// Why: the two readings differ by years, and no reader can choose for the publisher.
/// Example: ◎ in the column 22, → in the column 23, and four empty columns.
pub(in crate::check) const ARROW_AMBIGUOUS: Rule =
    Rule::new(Code::ArrowAmbiguous, Group::Reading, On::Commitment(arrow_ambiguous));

fn arrow_ambiguous(context: &Context, commitment: &Commitment, notes: &mut Notes) {
    if matches!(context.plan.arrows, Some(Arrows::ToCell | Arrows::ToEnd)) {
        return;
    }
    // Without a period the end of the plan is not known: the arrow is doubtful all the same.
    let end = context.plan.sound_period().map(|Period { to, .. }| to);
    for (at, span) in commitment.spans.iter().enumerate() {
        // An arrow that stands at the end of the plan reads the same both ways.
        if span.uncertain && end.is_none_or(|end| span.to < end) {
            notes.note(Code::ArrowAmbiguous, &["spans".into(), at.into()], &|found| {
                let text = named(&commitment.text, &commitment.actor);
                let found = found.with("text", text).with("to", span.to);
                match end {
                    Some(end) => found.with("end", end),
                    None => found,
                }
            });
        }
    }
}

/// A header that no row keeps (見出しにあって行にない目標).
///
/// What: a header of what will be done that speaks of targets, and not one row with a target.
/// Why: the targets were lost, or the header was copied from another table.
/// Example: 計画期間中に取り組むこと【目標】 above rows without 【目標：6か所】.
pub(in crate::check) const HEADER_PROMISES: Rule =
    Rule::new(Code::HeaderPromises, Group::Reading, On::Item(header_promises));

fn header_promises(_: &Context, at: &ItemAt, notes: &mut Notes) {
    let item = at.item;
    let promising = |heading: &Heading| heading.facet == Facet::Commitments && promises(&heading.text);
    if item.commitments.is_empty() || !item.headings.iter().any(promising) || keeps(item) {
        return;
    }
    for (at, heading) in item.headings.iter().enumerate().filter(|(_, heading)| promising(heading)) {
        notes.note(Code::HeaderPromises, &["headings".into(), at.into(), "text".into()], &|found| {
            found.with("found", heading.text.as_str()).with("title", named(&item.title, &item.id))
        });
    }
}

/// Whether any row has a target, be it in the words of the row.
fn keeps(item: &Item) -> bool {
    item.commitments.iter().any(|commitment| {
        let in_points = || commitment.points.iter().any(|point| promises(&point.text));
        commitment.target.is_some() || promises(&commitment.text) || in_points()
    })
}

fn promises(text: &str) -> bool {
    PROMISES.iter().any(|word| has_word(text, word))
}

/// A header beside its column (ずれた見出し).
///
/// What: headers that fit their data only one column to the side, and were read there.
/// Why: mistaking plans for results publishes quite other figures.
/// Example: 現状 above the names of the indicators, and nothing above the last figures.
pub(in crate::check) const HEADER_SHIFTED: Rule = Rule::new(Code::HeaderShifted, Group::Reading, On::Reading);

/// Rows joined in their order (並び順での結び付け).
///
/// What: rows without a number that were joined to as many items.
/// Why: if one row changes its place, an item shows the review of another.
/// Example: a table of results below a table of topics, two rows each.
pub(in crate::check) const JOINED_BY_ORDER: Rule =
    Rule::new(Code::JoinedByOrder, Group::Reading, On::Reading);

/// Words that were not understood (読み取れない部分).
///
/// What: cells and fragments that are damaged, or that no layout has a place for.
/// Why: neither may broken letters be published, nor may anything vanish in silence.
/// Example: `X1773` in a column of sentences.
pub(in crate::check) const NOISE_SET_ASIDE: Rule =
    Rule::new(Code::NoiseSetAside, Group::Reading, On::Reading);

/// What is not printed (推定した内容).
///
/// What: a title, publisher, period or scale that was taken from the rest of the document.
/// Why: what is assumed may be wrong, and would be published as a fact.
/// Example: the period of a plan from the years of its schedule.
pub(in crate::check) const ASSUMED: Rule = Rule::new(Code::Assumed, Group::Reading, On::Reading);
