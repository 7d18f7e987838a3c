//! English.

use super::{ComparisonWords, Named, absent, mentions, rest};
use crate::diff::{Comparison, Counts, Kind, Part, Subject, When};
use crate::locale::{Calendar, words};
use crate::model::{FiscalYear, Span, Timing, TimingPart};

/// English.
pub(super) struct English;

/// What a kind of change is in a sentence, of one thing and of more.
const CLAUSES: [(Kind, &str, &str); 6] = [
    (Kind::Reworded, "was reworded", "were reworded"),
    (Kind::Added, "was added", "were added"),
    (Kind::Removed, "was removed", "were removed"),
    (Kind::Moved, "was moved", "were moved"),
    (Kind::Renumbered, "was renumbered", "were renumbered"),
    (Kind::Notation, "is only written in another way", "are only written in another way"),
];

fn year(year: FiscalYear) -> String {
    words("en").year(year, Calendar::Western)
}

fn years(from: FiscalYear, to: FiscalYear) -> String {
    if from == to { year(from) } else { format!("{} to {}", year(from), year(to)) }
}

fn span(span: &Span) -> String {
    let open = if span.uncertain { " or later" } else { "" };
    let mark = [span.mark.as_deref(), span.label.as_deref()].map(Option::unwrap_or_default).concat();
    let gap = if mark.is_empty() { "" } else { " " };
    [&years(span.from, span.to), open, gap, &mark].concat()
}

fn timing(timing: &Timing) -> String {
    let listed = |parts: &[u8]| parts.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let part = match &timing.part {
        TimingPart::AllYear => "all year".to_owned(),
        TimingPart::Quarters(quarters) => format!("quarter {}", listed(quarters)),
        TimingPart::Half(half) => format!("half {half}"),
        TimingPart::Months(months) => format!("month {}", listed(months)),
        TimingPart::Words(words) => words.clone(),
    };
    timing.year.map(|of| year(of) + ", ").unwrap_or_default() + &part
}

fn counted((named, count): &(Named, usize)) -> String {
    match (named, count) {
        (Named::Level(name), _) => format!("{count} {name}"),
        (Named::Items, 1) => "1 item".to_owned(),
        (Named::Items, _) => format!("{count} items"),
        (Named::Indicators, 1) => "1 indicator".to_owned(),
        (Named::Indicators, _) => format!("{count} indicators"),
    }
}

/// A, B and C.
fn listed(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., end] => [&before.join(", "), " ", last, " ", end].concat(),
    }
}

fn facet(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one} was changed")),
        _ => Some(format!("{count} {many} were changed")),
    }
}

/// What changed, as one sentence.
fn changed(counts: &Counts) -> String {
    let clauses = CLAUSES.iter().filter_map(|(kind, one, many)| {
        let things = mentions(counts, *kind);
        let total: usize = things.iter().map(|(_, count)| count).sum();
        let named: Vec<String> = things.iter().map(counted).collect();
        let verb = if total == 1 { one } else { many };
        (total > 0).then(|| [&listed(&named, "and"), " ", *verb].concat())
    });
    let facets = [
        facet(counts.figures, "figure of an indicator", "figures of indicators"),
        facet(counts.spans, "span of years", "spans of years"),
        facet(counts.texts, "other text", "other texts"),
    ];
    let clauses: Vec<String> = clauses.chain(facets.into_iter().flatten()).collect();
    clauses.join("; ") + "."
}

/// What did not change.
fn unchanged(counts: &Counts) -> String {
    let Some(rest) = rest(counts) else { return String::new() };
    let (name, total) = (rest.level.unwrap_or("items"), rest.total);
    let what = if rest.is_whole { "unchanged" } else { "unchanged in title, number and place" };
    match rest.unchanged {
        0 => format!(" None of {total} {name} is {what}."),
        all if all == total => format!(" All {total} {name} are {what}."),
        some => format!(" {some} of {total} {name} {} {what}.", if some == 1 { "is" } else { "are" }),
    }
}

fn did_not_happen(counts: &Counts) -> String {
    let verb = |kind: Kind| match kind {
        Kind::Added => "added".to_owned(),
        Kind::Removed => "removed".to_owned(),
        _ => "moved".to_owned(),
    };
    let verbs: Vec<String> = absent(counts).into_iter().map(verb).collect();
    if verbs.is_empty() { String::new() } else { format!(" No items were {}.", listed(&verbs, "or")) }
}

impl ComparisonWords for English {
    fn lang(&self) -> &'static str {
        "en"
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Added => "Added",
            Kind::Removed => "Removed",
            Kind::Reworded => "Reworded",
            Kind::Notation => "Notation only",
            Kind::Moved => "Moved",
            Kind::Renumbered => "Renumbered",
            Kind::Figure => "Figure changed",
            Kind::Span => "Years changed",
        }
    }

    fn kinds(&self, kinds: &[Kind]) -> String {
        kinds.iter().map(|kind| self.kind(*kind)).collect::<Vec<_>>().join(", ")
    }

    fn subject(&self, subject: Subject) -> &'static str {
        match subject {
            Subject::Item => "Item",
            Subject::Indicator => "Indicator",
            Subject::Commitment => "Commitment",
            Subject::Passage => "Passage",
            Subject::Support => "Support",
            Subject::Work => "Work",
            Subject::Review => "Review",
            Subject::Expectation => "Expectation",
            Subject::Assignment => "In charge",
            Subject::Actor => "Actor",
            Subject::Plan => "Plan",
        }
    }

    fn part(&self, part: Part) -> &'static str {
        match part {
            Part::Title => "title",
            Part::Subtitle => "subtitle",
            Part::Publisher => "publisher",
            Part::Period => "period",
            Part::Levels => "name of a level",
            Part::Statuses => "status words",
            Part::RatingScales => "rating scale",
            Part::Role => "who",
            Part::Heading => "heading",
            Part::Points => "text",
            Part::Target => "target",
            Part::Actual => "actual",
            Part::Value => "value",
            Part::PublishedRate => "published rate",
            Part::Baseline => "before the plan",
            Part::Final => "final goal",
            Part::Unit => "unit",
            Part::Counting => "way of counting",
            Part::Better => "direction of improvement",
            Part::Formula => "formula of the rate",
            Part::Kind => "kind",
            Part::Spans => "years",
            Part::Timing => "time of year",
            Part::Summary => "summary",
            Part::Results => "results",
            Part::Planned => "planned",
            Part::Done => "done",
            Part::Status => "status",
            Part::Rating => "rating",
            Part::Assessment => "assessment",
            Part::Issues => "issues",
            Part::Next => "next steps",
            Part::Due => "due",
        }
    }

    fn setting<'w>(&self, word: &'w str) -> &'w str {
        match word {
            "pointInTime" => "at the end of the year",
            "higher" => "more is better",
            "lower" => "less is better",
            "none" => "neither direction is better",
            "ratio" => "actual ÷ target",
            "fromBaseline" => "from the baseline",
            other => other,
        }
    }

    fn heads(&self, old: Option<&str>, new: Option<&str>) -> [String; 3] {
        let head = |word: &str, label: Option<&str>| match label {
            Some(label) => format!("{word} ({label})"),
            None => word.to_owned(),
        };
        [head("Old", old), head("New", new), "Change".to_owned()]
    }

    fn nothing(&self) -> &'static str {
        "(none)"
    }

    fn caption(&self, plan: &str, old: Option<&str>, new: Option<&str>) -> String {
        match (old, new) {
            (Some(old), Some(new)) => format!("{plan}: comparison of editions (old: {old}, new: {new})"),
            _ => format!("{plan}: comparison of editions"),
        }
    }

    fn when(&self, when: &When) -> String {
        match when {
            When::Period(period) => years(period.from, period.to),
            When::Span(of) => span(of),
            When::Timing(of) => timing(of),
        }
    }

    fn sentence(&self, comparison: &Comparison) -> String {
        if comparison.changes.is_empty() {
            return "No differences were found.".to_owned();
        }
        let counts = &comparison.counts;
        [changed(counts), unchanged(counts), did_not_happen(counts)].concat()
    }
}
