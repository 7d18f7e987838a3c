//! What a rule is, and the list of them all.

use super::context::Context;
use super::notes::Notes;
use super::rules::{
    editions, figures, numbering, people, publishing, reading, reviews, scales, schedule, spelling,
    structure, text, widths, wording, years,
};
use super::text_at::TextAt;
use super::walk::{ItemAt, ReviewAt};
use crate::error::Code;
pub use crate::error::Group;
use crate::model::{Commitment, Indicator, Plan};

/// A rule of the catalogue (点検項目).
///
/// `locale` has for its code what it looks for, why, and the sentence of its finding; `tests/fixtures/checks`
/// a plan that passes and one that fails.
pub struct Rule {
    /// The code of its findings.
    pub code: Code,
    /// The part of the catalogue it belongs to.
    pub group: Group,
    /// What it looks at.
    pub(super) on: On,
}

/// What a rule looks at. A rule that is handed a part of the plan stands at its place.
pub(super) enum On {
    /// Noted while the plan is read; there is nothing left to look at.
    Reading,
    /// Noted by a related rule, which finds both in one go.
    Along,
    /// The plan as a whole, once.
    Plan(fn(&Context, &mut Notes)),
    /// Every item.
    Item(fn(&Context, &ItemAt, &mut Notes)),
    /// Every indicator.
    Indicator(fn(&Context, &Indicator, &mut Notes)),
    /// Every commitment.
    Commitment(fn(&Context, &Commitment, &mut Notes)),
    /// Every review.
    Review(fn(&Context, &ReviewAt, &mut Notes)),
    /// Every text of the plan.
    Text(fn(&Context, &TextAt, &mut Notes)),
    /// The plan and an earlier edition of it, where there is one.
    Editions(fn(&Context, &Plan, &mut Notes)),
}

impl Rule {
    pub(super) const fn new(code: Code, group: Group, on: On) -> Rule {
        Rule { code, group, on }
    }
}

/// Every rule, in the order of the catalogue.
pub static RULES: &[Rule] = &[
    structure::UNKNOWN_KEY,
    structure::DUPLICATE_KEY,
    structure::WRONG_TYPE,
    structure::UNKNOWN_WORD,
    structure::OUT_OF_RANGE,
    structure::MISSING_KEY,
    structure::CONTRADICTORY,
    structure::DUPLICATE_ID,
    structure::DANGLING_REFERENCE,
    structure::CYCLE,
    structure::LEVEL_TOO_DEEP,
    structure::EMPTY_TITLE,
    structure::TITLE_DUPLICATE,
    structure::EMPTY_ITEM,
    numbering::NUMBER_GAP,
    numbering::NUMBER_DUPLICATE,
    numbering::NUMBER_ORDER,
    years::NOT_A_YEAR,
    years::NO_SUCH_YEAR,
    years::YEAR_DOUBTFUL,
    years::NO_SUCH_DAY,
    years::OLD_CALENDAR,
    years::ERA_OVERRUN,
    years::ERA_MISSING,
    years::YEAR_OUTSIDE_PERIOD,
    years::YEAR_DUPLICATE,
    years::YEAR_UNORDERED,
    years::PERIOD_INVERTED,
    years::BASELINE_AFTER_TARGET,
    schedule::SPAN_OUTSIDE_PERIOD,
    schedule::ARROW_WITHOUT_START,
    schedule::SPAN_GAP,
    schedule::SPAN_OVERLAP,
    schedule::ACTOR_UNDECLARED,
    figures::NOT_A_NUMBER,
    figures::FIGURES_COLLIDE,
    figures::UNIT_MIXED,
    figures::NEGATIVE_COUNT,
    figures::CUMULATIVE_FALLS,
    figures::PERCENT_OUT_OF_RANGE,
    figures::MAGNITUDE_JUMP,
    figures::PUBLISHED_RATE_DIFFERS,
    figures::ESTIMATE_SUPERSEDED,
    figures::TARGET_MISSING,
    figures::ACTUAL_MISSING,
    reviews::RATING_UNKNOWN,
    reviews::RATING_CONTRADICTS_FIGURES,
    reviews::STATUS_CONTRADICTS_RATING,
    reviews::REVIEW_MISSING,
    reviews::TEXT_CONTRADICTS_FIGURES,
    people::LEAD_MISSING,
    people::LEAD_MULTIPLE,
    text::CONTROL_CHARACTER,
    text::BIDI_OVERRIDE,
    widths::WIDTH_MIXED,
    text::PLATFORM_CHARACTER,
    widths::HALF_WIDTH_KANA,
    text::TOO_LONG,
    text::DITTO_MARK,
    reading::ARROW_AMBIGUOUS,
    reading::HEADER_PROMISES,
    reading::HEADER_SHIFTED,
    reading::JOINED_BY_ORDER,
    reading::NOISE_SET_ASIDE,
    reading::ASSUMED,
    scales::SCALE_UNDECLARED,
    scales::RULE_CANNOT_DECIDE,
    wording::STALE_TEXT,
    spelling::TERM_VARIANT,
    wording::DEAD_LINK_TEXT,
    publishing::CP932_LOSS,
    publishing::TABLE_WITHOUT_CAPTION,
    publishing::SOURCE_ADDRESS,
    editions::ITEM_DROPPED,
    editions::INDICATOR_DROPPED,
];
