//! What a plan (計画) is: a tree of items that carry indicators.
//!
//! Nothing here knows a text format, a language of the interface, a colour or a browser. The types make
//! what cannot be impossible: a figure is finite, an absent value says why it is absent, a fiscal year lies
//! in the years that eras can name.

mod era;
mod id;
mod indicator;
mod item;
mod number;
mod plan;
pub mod profile;
mod rate;
mod value;
mod year;

pub use era::{ERAS, Era};
pub use id::Id;
pub use indicator::{
    Baseline, Better, Counting, FinalGoal, FormerTarget, Formula, Indicator, IndicatorKind, Rounding,
    RoundingMode, YearPoint,
};
pub use item::Item;
pub use number::Number;
pub use plan::{Edition, EditionStatus, FormatVersion, Period, Plan, Publisher, Source};
pub use rate::Rate;
pub use value::{Absence, Bound, Certainty, Figure, Value};
pub use year::FiscalYear;
