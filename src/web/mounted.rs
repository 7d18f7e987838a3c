//! A chart that lives in a page.

use super::dom::{Figure, is_table};
use super::input;
use super::options::Settings;
#[cfg(feature = "trend")]
use super::tables;
use super::thrown;
use crate::chart::{self, Chart, Frame, Layout, Link};
use crate::error::Error;
use crate::locale::Calendar;
use crate::model::Plan;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A chart in a page.
#[wasm_bindgen]
pub struct Mounted {
    figure: Figure,
    frame: Frame,
    layout: Layout,
    shown: Shown,
}

/// What is drawn.
struct Shown {
    /// At least one.
    plans: Vec<Plan>,
    chart: Chart,
    calendar: Calendar,
}

/// Fills `figure`, an element that already stands in the page, with a chart of `source`: a `table` element,
/// plan JSON as text, or a plan as a plain object. Throws an `Error` with a `code`, and leaves `figure`
/// empty, when there is nothing to draw.
///
/// The page is measured by its scripts, many charts at once: the options hold the `width` of the place and the size
/// of its text, `font`, in px, and the level of a `heading` there.
#[wasm_bindgen]
pub fn mount(figure: JsValue, source: &JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    let figure = Figure::new(figure).ok_or_else(|| js_sys::TypeError::new("keikaku: no element"))?;
    let settings = Settings::read(options);
    let shown = Shown::read(&figure, source, &settings)?;
    let frame = Frame {
        scope: settings.text("scope").unwrap_or_else(|| "keikaku".to_owned()),
        heading: settings.heading(),
        has_own_table: is_table(source),
        file: file(&settings),
        calendar: shown.calendar,
        has_range: has_range(&settings),
    };
    let mut mounted = Mounted { figure, frame, layout: settings.layout(), shown };
    mounted.show()?;
    Ok(mounted)
}

#[wasm_bindgen]
impl Mounted {
    /// Shows another source, or the same one with other options, in the same place. What throws leaves the
    /// chart as it was.
    pub fn update(&mut self, source: &JsValue, options: &JsValue) -> Result<(), JsValue> {
        let settings = Settings::read(options);
        self.shown = Shown::read(&self.figure, source, &settings)?;
        self.frame.has_own_table = is_table(source);
        self.frame.file = file(&settings);
        self.frame.has_range = has_range(&settings);
        self.show()
    }

    /// Shows the same source with other options.
    pub fn choose(&mut self, options: &JsValue) -> Result<(), JsValue> {
        let settings = Settings::read(options);
        let (chart, calendar) = drawn(&self.figure, &self.shown.plans, &settings)?;
        self.shown.chart = chart;
        self.shown.calendar = calendar;
        self.frame.has_range = has_range(&settings);
        self.show()
    }

    /// Draws for a place of another width, or with text of another size, in px.
    pub fn resize(&mut self, width: f64, font: f64) -> Result<(), JsValue> {
        self.layout = Layout { width, font };
        self.show()
    }

    /// The table of what is shown: its rows, the head first, each a list of texts.
    pub fn rows(&self) -> Array {
        let table = &self.shown.chart.table;
        let row = |cells: &Vec<String>| cells.iter().map(|cell| JsValue::from_str(cell)).collect::<Array>();
        std::iter::once(&table.head).chain(&table.rows).map(row).collect()
    }

    fn show(&mut self) -> Result<(), JsValue> {
        self.frame.calendar = self.shown.calendar;
        let parts = chart::parts(&self.shown.chart, &self.shown.plans, &self.frame, self.layout);
        self.figure.show(parts)
    }
}

/// Whether the reader has asked for the choice of years.
fn has_range(settings: &Settings) -> bool {
    settings.text("range").is_some()
}

/// The file that the chart is made from, to be linked.
fn file(settings: &Settings) -> Option<Link> {
    let href = settings.text("src")?;
    Some(Link { text: settings.text("label").unwrap_or_else(|| href.clone()), href })
}

impl Shown {
    fn read(figure: &Figure, source: &JsValue, settings: &Settings) -> Result<Shown, JsValue> {
        let lang = || settings.text("lang").or_else(|| figure.lang());
        let plans = plans_from(source).map_err(|error| thrown::error(&error, lang().as_deref()))?;
        let (chart, calendar) = drawn(figure, &plans, settings)?;
        Ok(Shown { plans, chart, calendar })
    }
}

/// The plan in a table of the page, or in a file.
#[cfg(feature = "trend")]
fn plans_from(source: &JsValue) -> Result<Vec<Plan>, Error> {
    let reading = match tables::table(source) {
        Some(grid) => grid.and_then(|grid| crate::read::table(&grid)),
        None => input::plan_from(source),
    };
    reading.map(|reading| vec![reading.plan])
}

#[cfg(all(feature = "bars", not(feature = "trend")))]
fn plans_from(source: &JsValue) -> Result<Vec<Plan>, Error> {
    input::plans_from(source)
}

#[cfg(not(any(feature = "trend", feature = "bars")))]
fn plans_from(source: &JsValue) -> Result<Vec<Plan>, Error> {
    input::plan_from(source).map(|reading| vec![reading.plan])
}

/// The chart of these plans that these settings ask for, and how it names its years.
fn drawn(figure: &Figure, plans: &[Plan], settings: &Settings) -> Result<(Chart, Calendar), JsValue> {
    let mut options = settings.chart();
    options.lang = options.lang.or_else(|| figure.lang());
    let plans: Vec<&Plan> = plans.iter().collect();
    let chart = chart::chart_of(&plans, &settings.kind(), &options);
    let chart = chart.map_err(|error| thrown::error(&error, options.lang.as_deref()))?;
    Ok((chart, options.calendar))
}
