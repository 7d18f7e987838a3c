//! What a plan (計画) is: a tree of items that carry indicators.
//!
//! Nothing here knows a text format, a language of the interface, a colour or a browser. The types make
//! what cannot be impossible: a figure is finite, an absent value says why it is absent, a fiscal year lies
//! in the years that eras can name.

mod actor;
mod direction;
mod era;
mod heading;
mod id;
mod indicator;
mod item;
mod number;
mod passage;
mod plan;
pub mod profile;
mod rate;
mod rating;
mod review;
mod rollup;
mod schedule;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod support;
mod unit;
mod value;
mod words;
mod year;

pub use actor::{Actor, Assignment, Expectation};
pub use direction::{Direction, Evidence};
pub use era::{ERAS, Era};
pub use heading::{Facet, Heading};
pub use id::Id;
pub use indicator::{
    Baseline, Better, Counting, FinalGoal, FormerTarget, Formula, Indicator, IndicatorKind, Rounding,
    RoundingMode, YearPoint,
};
pub use item::Item;
pub use number::Number;
pub use passage::{Passage, PassageRole, Point};
pub use plan::{Edition, EditionStatus, FormatVersion, Period, Plan, Publisher, Source, is_web_address};
pub use rate::{Judge, Rate};
pub use rating::{Band, Meaning, Rating, RatingRule, RatingScale, RuleKind};
pub use review::{RatingReference, Review, Scope, Status, StatusCode, Work};
pub use rollup::{Exclusion, ExclusionReason, RollUp, RollUpRule};
pub use schedule::{Arrows, Commitment, CommitmentTarget, Span};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::{plan_schema, schema_of};
pub use support::{Support, Timing, TimingPart};
pub use unit::same_unit;
pub use value::{Absence, Bound, Certainty, Figure, Value};
pub use words::Word;
pub(crate) use words::words;
pub use year::FiscalYear;
