//! Charts: a plan becomes a title, a sentence, a drawing and a table.
//!
//! A chart is made once from a plan and drawn as often as its place changes size. To add a kind, write one
//! file and add its line to [`KINDS`].

#[cfg(feature = "bars")]
mod achievement;
#[cfg(any(feature = "trend", feature = "grids", feature = "spans"))]
mod axis;
#[cfg(feature = "bars")]
mod bars;
#[cfg(feature = "grids")]
mod breakdown;
#[cfg(feature = "bars")]
mod compare;
mod figure;
#[cfg(feature = "trees")]
mod flow;
mod key;
mod marks;
#[cfg(feature = "trees")]
mod outline;
#[cfg(feature = "grids")]
mod ratings;
#[cfg(feature = "grids")]
mod scale;
#[cfg(feature = "spans")]
mod schedule;
#[cfg(feature = "trees")]
mod steps;
mod table;
#[cfg(feature = "trend")]
mod trend;
mod years;

use crate::draw::Element;
use crate::error::Error;
#[cfg(feature = "items")]
use crate::locale::words;
use crate::locale::{Calendar, Words};
#[cfg(any(feature = "trend", feature = "bars"))]
use crate::model::Indicator;
#[cfg(feature = "items")]
use crate::model::Item;
use crate::model::{Better, FiscalYear, Id, Plan};
pub use figure::{Frame, Link, parts};
pub use key::KeyEntry;
pub use table::Table;
#[cfg(feature = "trend")]
pub use trend::trend;
pub use years::Years;

/// A kind of chart (グラフの種類): its name and what makes it.
pub struct Kind {
    /// The name in options and attributes: `trend`.
    pub name: &'static str,
    /// Makes the chart of one plan; `compare` of any number.
    pub make: fn(&[&Plan], &Options) -> Result<Chart, Error>,
}

/// All kinds of charts that are compiled in.
pub static KINDS: &[Kind] = &[
    #[cfg(feature = "trend")]
    Kind { name: "trend", make: trend::make },
    #[cfg(feature = "bars")]
    Kind { name: "achievement", make: achievement::make },
    #[cfg(feature = "spans")]
    Kind { name: "schedule", make: schedule::make },
    #[cfg(feature = "trees")]
    Kind { name: "steps", make: steps::make },
    #[cfg(feature = "grids")]
    Kind { name: "ratings", make: ratings::make },
    #[cfg(feature = "grids")]
    Kind { name: "breakdown", make: breakdown::make },
    #[cfg(feature = "trees")]
    Kind { name: "outline", make: outline::make },
    #[cfg(feature = "bars")]
    Kind { name: "compare", make: compare::make },
];

/// The names of all kinds, compiled in or not.
static KIND_NAMES: [&str; 8] =
    ["trend", "achievement", "schedule", "steps", "ratings", "breakdown", "outline", "compare"];

/// What the caller may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The id, number or title of an indicator; the plan's first one with figures if none.
    pub indicator: Option<String>,
    /// The id, number or title of an item: only it and what is below it is shown; the whole plan if none.
    pub item: Option<String>,
    /// The language of words and sentences, BCP 47; the plan's own if none.
    pub lang: Option<String>,
    /// How fiscal years are named.
    pub calendar: Calendar,
    /// The fiscal year that is running (現在の年度), which a schedule marks; nothing is marked if none.
    pub as_of: Option<FiscalYear>,
    /// The first fiscal year to show; from the first that there is if none.
    pub from: Option<FiscalYear>,
    /// The last fiscal year to show; to the last that there is if none.
    pub to: Option<FiscalYear>,
    /// Which direction is an improvement of the indicators of which the plan does not say it.
    pub better: Option<Better>,
}

/// The place a drawing must fill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// Width in px.
    pub width: f64,
    /// The height of text in px.
    pub font: f64,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout { width: 720.0, font: 16.0 }
    }
}

impl Layout {
    /// Below this many em a chart takes its narrow form.
    const NARROW: f64 = 30.0;
    /// No drawing is narrower or wider than this many px, whatever a page claims.
    const WIDTHS: (f64, f64) = (120.0, 4000.0);
    const FONTS: (f64, f64) = (6.0, 200.0);

    /// The same within what can be drawn.
    fn bounded(self) -> Layout {
        // Not `clamp`: its panic prints floats, which costs a page 8 kB. `max` also turns NaN into the least.
        let within = |value: f64, (least, most): (f64, f64)| value.max(least).min(most);
        Layout { width: within(self.width, Layout::WIDTHS), font: within(self.font, Layout::FONTS) }
    }

    /// Whether a chart must take its narrow form.
    fn is_narrow(self) -> bool {
        self.width < Layout::NARROW * self.font
    }
}

/// A chart (グラフ), ready to be drawn into any place.
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// What it shows, in sentences: also its text alternative.
    pub message: String,
    /// What the reader who moves through the years is told, in order of time.
    pub years: Vec<YearText>,
    /// The year that is told first, an index into `years`.
    pub first: usize,
    /// The years that it could show, and from which to which it does.
    pub range: Years,
    /// Whether it names years in a way that the caller chooses.
    pub names_years: bool,
    /// What its marks mean.
    pub key: Vec<KeyEntry>,
    /// Its figures.
    pub table: Table,
    /// What a reader must know beside the key, in sentences.
    pub notes: Vec<String>,
    /// The words it is written with.
    pub words: &'static dyn Words,
    /// The indicator it shows, of those in `choices`, where it shows one.
    pub shown: Option<Id>,
    /// The indicators that it could show instead: id and title.
    pub choices: Vec<(Id, String)>,
    picture: Box<dyn Picture>,
}

/// What a chart says of one year (年度ごとの読み上げ).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearText {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Its figures in words.
    pub text: String,
}

/// What draws a chart into a place.
trait Picture {
    fn draw(&self, root: Element, layout: Layout) -> Element;
}

impl Chart {
    /// The drawing as an `svg` element whose attributes name it by other elements of the page.
    pub fn drawing(&self, layout: Layout, labelled_by: &str, described_by: &str) -> Element {
        let root = Element::classed("svg", "keikaku-drawing")
            .with("role", "img")
            .with("aria-labelledby", labelled_by.to_owned())
            .with("aria-describedby", described_by.to_owned());
        self.picture.draw(root, layout.bounded())
    }

    /// The drawing as a file of its own: SVG text that names and describes itself.
    pub fn svg(&self, layout: Layout) -> String {
        let root = Element::classed("svg", "keikaku-drawing")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("role", "img")
            .with("lang", self.words.lang())
            .with("font-family", "sans-serif")
            .child(Element::new("title").text(self.title.clone()))
            .child(Element::new("desc").text(self.message.clone()));
        self.picture.draw(root, layout.bounded()).to_markup()
    }
}

/// A chart of the kind with this name, of one plan.
pub fn chart(plan: &Plan, kind: &str, options: &Options) -> Result<Chart, Error> {
    chart_of(&[plan], kind, options)
}

/// A chart of the kind with this name, of one plan or of several; there is at least one.
pub fn chart_of(plans: &[&Plan], kind: &str, options: &Options) -> Result<Chart, Error> {
    match KINDS.iter().find(|known| known.name == kind) {
        Some(known) => (known.make)(plans, options),
        None => Err(Error::NoKind { wanted: kind.to_owned(), kinds: &KIND_NAMES }),
    }
}

/// The plan of a kind that shows one.
fn only<'p>(plans: &[&'p Plan]) -> Result<&'p Plan, Error> {
    plans.first().copied().ok_or(Error::NoFigures)
}

/// The items to show, top level: those of the plan, or the one that the options name.
#[cfg(feature = "items")]
fn items<'p>(plan: &'p Plan, options: &Options) -> Result<Vec<&'p Item>, Error> {
    let Some(wanted) = options.item.as_deref().map(str::trim).filter(|wanted| !wanted.is_empty()) else {
        return Ok(plan.items.iter().collect());
    };
    let is_wanted = |item: &&Item| {
        item.id.as_str() == wanted || item.title == wanted || item.number.as_deref() == Some(wanted)
    };
    let titles = || plan.items_in_order().map(|item| item.title.clone()).collect();
    let found = plan.items_in_order().find(is_wanted);
    found.map(|item| vec![item]).ok_or_else(|| Error::NoItem { wanted: wanted.to_owned(), titles: titles() })
}

/// The words that the options or else the plan ask for.
#[cfg(feature = "items")]
fn words_for(plan: &Plan, options: &Options) -> &'static dyn Words {
    words(options.lang.as_deref().unwrap_or(&plan.lang))
}

/// Whether this is the id, title or number of the indicator.
#[cfg(any(feature = "trend", feature = "bars"))]
fn is_called(indicator: &Indicator, wanted: &str) -> bool {
    indicator.id.as_str() == wanted
        || indicator.title == wanted
        || indicator.number.as_deref() == Some(wanted)
}

/// The indicator that the options name, or else the first that has figures.
#[cfg(feature = "trend")]
fn chosen<'p>(plan: &'p Plan, options: &Options) -> Result<&'p Indicator, Error> {
    let titles = || plan.indicators().map(|indicator| indicator.title.clone()).collect();
    let Some(wanted) = options.indicator.as_deref().map(str::trim).filter(|wanted| !wanted.is_empty()) else {
        return plan.indicators().find(|indicator| indicator.has_figures()).ok_or(Error::NoFigures);
    };
    plan.indicators()
        .find(|indicator| is_called(indicator, wanted))
        .ok_or_else(|| Error::NoIndicator { wanted: wanted.to_owned(), titles: titles() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_kind_names_those_that_there_are() {
        let error = chart(&Plan::new("計画"), "pie", &Options::default()).err().unwrap();
        assert_eq!(error, Error::NoKind { wanted: "pie".to_owned(), kinds: &KIND_NAMES });
        assert!(KINDS.iter().map(|kind| kind.name).eq(KIND_NAMES));
    }

    #[test]
    fn a_plan_without_figures_is_an_error_and_no_blank_drawing() {
        assert_eq!(trend(&Plan::new("計画"), &Options::default()).err(), Some(Error::NoFigures));
    }
}
