//! English.

use super::FacetWords;
use crate::model::{Better, Counting, IndicatorKind, PassageRole, Rounding, RoundingMode, Scope};

pub(super) static ENGLISH: FacetWords = FacetWords {
    assignments: "In charge",
    lead: "lead",
    indicators: "Indicators",
    about: "Unit, kind",
    final_goal: "Final goal",
    note: "Note",
    expectations: "What others are hoped to do",
    who: "Who",
    commitments: "What will be done",
    schedule: "Schedule",
    supports: "Support",
    support_heads: ["When", "Support", "Summary", "Results"],
    work: "Work",
    work_heads: ["Fiscal year", "Planned", "Done"],
    reviews: "Progress and reviews",
    review_heads: [
        "Review",
        "Progress",
        "Rating",
        "What was done",
        "Assessment",
        "Issues",
        "What next",
        "Due",
    ],
    halves: ["first half", "second half"],
    scale: "Ratings: ",
    nothing: "Nothing entered",
    between: ", ",
    unit: |unit| ["unit: ", unit].concat(),
    kind: |kind| match kind {
        IndicatorKind::Outcome => "outcome",
        IndicatorKind::Output => "output",
        IndicatorKind::Other => "other kind",
    },
    counting: |counting| match counting {
        Counting::Cumulative => "total so far",
        Counting::Annual => "of the year",
        Counting::PointInTime => "at the end of the year",
    },
    better: |better| match better {
        Better::Higher => "more is better",
        Better::Lower => "less is better",
        Better::None => "neither direction is better",
    },
    by_targets: " (judging by the targets)",
    from_baseline: "achievement counts from the figure before the plan",
    rounding: |Rounding { digits, mode }| {
        let mode = match mode {
            RoundingMode::HalfUp => "half up",
            RoundingMode::Truncate => "down",
        };
        let plural = if digits == 1 { "" } else { "s" };
        format!("achievement rounded {mode} to {digits} decimal{plural}")
    },
    published: |rate| ["published: ", rate].concat(),
    former: |value, edition| {
        let edition = edition.map(|edition| [" (", edition, ")"].concat()).unwrap_or_default();
        ["before: ", value, &edition].concat()
    },
    printed: |text| ["printed “", text, "”"].concat(),
    role: |role| match role {
        PassageRole::Purpose => Some("Purpose"),
        PassageRole::Situation => Some("Situation"),
        PassageRole::Approach => Some("Approach"),
        PassageRole::OutcomeGoal => Some("Intended outcome"),
        PassageRole::OutputGoal => Some("Intended output"),
        PassageRole::PeriodGoal => Some("Goal of the period"),
        PassageRole::FinalGoal => Some("Final goal"),
        PassageRole::Content => Some("Content"),
        PassageRole::Guide => Some("Guide"),
        PassageRole::Strength => Some("What went well"),
        PassageRole::Challenge => Some("Challenges"),
        PassageRole::Other => None,
    },
    scope: |scope| match scope {
        Scope::Progress => "Progress",
        Scope::Annual => "Annual review",
        Scope::Interim => "Interim review",
        Scope::Final => "Final review",
    },
    years: |from, to| [from, " to ", to].concat(),
};
