//! The years in which something is done.

use crate::check::context::Context;
use crate::check::named::{is_blank, named};
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::error::{Code, Finding, Step};
use crate::model::{Commitment, FiscalYear, Span};
use crate::text::{blank, fold};

/// Years outside the period of the plan (計画期間外の予定).
///
/// What: a span that begins before the plan or ends after it.
/// Why: the schedule has no column for such a year: the year or the period has a slip.
/// Example: a span to 2016 in a plan for 2010 to 2015.
pub(in crate::check) const SPAN_OUTSIDE_PERIOD: Rule =
    Rule::new(Code::SpanOutsidePeriod, Group::Schedule, On::Commitment(span_outside_period));

fn span_outside_period(context: &Context, commitment: &Commitment, notes: &mut Notes) {
    let Some(period) = context.plan.sound_period() else { return };
    let outside = |year: FiscalYear| !(period.from..=period.to).contains(&year);
    for (at, span) in forward_spans(commitment) {
        let ends: [(Step, FiscalYear); 2] = [("from".into(), span.from), ("to".into(), span.to)];
        if let Some((end, year)) = ends.into_iter().find(|(_, year)| outside(*year)) {
            notes.note(Code::SpanOutsidePeriod, &["spans".into(), at.into(), end], &|found| {
                let found = found.with("text", named(&commitment.text, &commitment.actor)).with("year", year);
                found.with("from", period.from).with("to", period.to)
            });
        }
    }
}

/// An arrow that nothing begins (始まりのない矢印).
///
/// What: a span whose mark is itself an arrow, or that has neither mark nor words in a plan with arrows,
/// and no span before it in the row that begins it; a × begins nothing.
/// Why: an arrow goes on with something; without ◎ nobody knows what begins, or when.
/// Example: → in the column 23 and nothing in the column 22.
pub(in crate::check) const ARROW_WITHOUT_START: Rule =
    Rule::new(Code::ArrowWithoutStart, Group::Schedule, On::Commitment(arrow_without_start));

fn arrow_without_start(context: &Context, commitment: &Commitment, notes: &mut Notes) {
    let has_arrows = context.plan.arrows.is_some();
    for (at, span) in commitment.spans.iter().enumerate() {
        let is_crossed_out = span.is_crossed_out();
        if is_crossed_out && span.from == span.to {
            continue;
        }
        if !is_crossed_out && !is_arrow(span, has_arrows) {
            // What follows in the row goes on with this.
            return;
        }
        notes.note(Code::ArrowWithoutStart, &["spans".into(), at.into()], &|found| {
            found.with("text", named(&commitment.text, &commitment.actor))
        });
    }
}

fn is_arrow(span: &Span, has_arrows: bool) -> bool {
    let says = |text: &Option<String>| text.as_deref().is_some_and(|text| !is_blank(text));
    match span.mark.as_deref().filter(|mark| !is_blank(mark)) {
        Some(mark) => is_arrow_mark(mark),
        None => has_arrows && !says(&span.label),
    }
}

/// Whether a mark is an arrow: →, ⇒, ➡, ->, =>, ――＞.
fn is_arrow_mark(mark: &str) -> bool {
    const HEADS: [char; 8] = ['→', '⇒', '⟶', '⟹', '➔', '➜', '➡', '>'];
    let signs = || mark.chars().map(fold).filter(|c| !blank(*c));
    let is_line = |c: char| matches!(c, '-' | '=' | '\u{fe0f}');
    signs().any(|c| HEADS.contains(&c)) && signs().all(|c| HEADS.contains(&c) || is_line(c))
}

/// Years without anything in between (予定の空白).
///
/// What: two spans of a commitment with years between them in which nothing is planned.
/// Why: a cell was left empty that the line should cross, more often than work pauses.
/// Example: 2010 to 2011, then 2013 to 2015.
pub(in crate::check) const SPAN_GAP: Rule =
    Rule::new(Code::SpanGap, Group::Schedule, On::Commitment(span_gap));

fn span_gap(_: &Context, commitment: &Commitment, notes: &mut Notes) {
    each_meeting(commitment, &mut |before, at, span| {
        // An arrow whose end is in doubt may reach the next span.
        if span.from.get() > before.to.get() + 1 && !before.uncertain {
            notes.note(Code::SpanGap, &["spans".into(), at.into(), "from".into()], &|found| {
                gap(found.with("text", named(&commitment.text, &commitment.actor)), before.to, span.from)
            });
        }
    });
}

/// The years between two, the last of them where it is not the first.
fn gap(found: Finding, before: FiscalYear, after: FiscalYear) -> Finding {
    let year = |year: u16| FiscalYear::new(year.into());
    let (Some(first), Some(last)) = (year(before.get() + 1), year(after.get() - 1)) else { return found };
    let found = found.with("from", first);
    if first == last { found } else { found.with("to", last) }
}

/// Years planned twice (予定の重なり).
///
/// What: two spans of a commitment that have years in common.
/// Why: a cell can hold one mark; the end of the one or the beginning of the other has a slip.
/// Example: 2010 to 2012, and 2012 to 2015.
pub(in crate::check) const SPAN_OVERLAP: Rule =
    Rule::new(Code::SpanOverlap, Group::Schedule, On::Commitment(span_overlap));

fn span_overlap(_: &Context, commitment: &Commitment, notes: &mut Notes) {
    each_meeting(commitment, &mut |before, at, span| {
        if span.from <= before.to {
            notes.note(Code::SpanOverlap, &["spans".into(), at.into(), "from".into()], &|found| {
                found.with("text", named(&commitment.text, &commitment.actor)).with("year", span.from)
            });
        }
    });
}

/// Hands over every span, in order of time, with the one of those before it that ends last.
fn each_meeting<'p>(commitment: &'p Commitment, check: &mut dyn FnMut(&'p Span, usize, &'p Span)) {
    let mut spans: Vec<(usize, &Span)> = forward_spans(commitment).collect();
    spans.sort_by_key(|(_, span)| (span.from, span.to));
    let mut spans = spans.into_iter();
    let Some((_, mut last)) = spans.next() else { return };
    for (at, span) in spans {
        check(last, at, span);
        if span.to >= last.to {
            last = span;
        }
    }
}

/// The spans that do not end before they begin; of the others that alone is said.
fn forward_spans(commitment: &Commitment) -> impl Iterator<Item = (usize, &Span)> {
    commitment.spans.iter().enumerate().filter(|(_, span)| span.from <= span.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_is_known_in_every_width() {
        assert!(["→", "⇒", "->", "=>", "－＞", "➡\u{fe0f}", "→ →", "―→"].into_iter().all(is_arrow_mark));
        assert!(!["◎", "○→", "実施", "", "―"].into_iter().any(is_arrow_mark));
    }
}
