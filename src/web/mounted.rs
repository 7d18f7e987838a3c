//! A chart that lives in a page.

use super::dom::{self, Figure, Listening, Observing};
use super::input::plan_from;
use super::options::Settings;
use super::thrown;
use crate::chart::{self, Chart, Frame, Layout, Link, Options};
use crate::error::Error;
use crate::model::Plan;
use crate::read;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A chart in a page. Freeing it takes it out of the page and ends every listener.
#[wasm_bindgen]
pub struct Mounted {
    view: Rc<RefCell<View>>,
    _observing: Observing,
}

struct View {
    figure: Figure,
    frame: Frame,
    layout: Layout,
    shown: Shown,
    listening: Option<Listening>,
}

/// What is drawn.
struct Shown {
    plan: Plan,
    kind: String,
    options: Options,
    chart: Chart,
}

/// Fills `figure`, an element that already stands in the page, with a chart of `source`: a `table` element,
/// plan JSON as text, or a plan as a plain object. Throws an `Error` with a `code`, and leaves `figure`
/// empty, when there is nothing to draw.
///
/// A page with many charts measures their places together and gives each its `width` and `font` in px.
#[wasm_bindgen]
pub fn mount(figure: JsValue, source: &JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    let mut figure = Figure::new(figure).ok_or_else(|| js_sys::TypeError::new("keikaku: no element"))?;
    let settings = Settings::read(options);
    let shown = Shown::read(&figure, source, &settings)?;
    let frame = Frame {
        scope: settings.text("scope").unwrap_or_else(|| "keikaku".to_owned()),
        heading: figure.heading_level(),
        has_own_table: dom::is_table(source),
        file: file(&settings),
    };
    let layout = settings.layout().unwrap_or_else(|| figure.layout());
    figure.show(chart::parts(&shown.chart, &shown.plan, &frame, layout))?;
    let view = Rc::new(RefCell::new(View { figure, frame, layout, shown, listening: None }));
    listen(&view);
    let observed = Rc::downgrade(&view);
    let observing = view.borrow().figure.on_resize(move || resized(&observed))?;
    Ok(Mounted { view, _observing: observing })
}

#[wasm_bindgen]
impl Mounted {
    /// Shows another source, or the same one with other options, in the same place. What throws leaves the
    /// chart as it was.
    pub fn update(&self, source: &JsValue, options: &JsValue) -> Result<(), JsValue> {
        let settings = Settings::read(options);
        let shown = Shown::read(&self.view.borrow().figure, source, &settings)?;
        let mut view = self.view.borrow_mut();
        view.shown = shown;
        view.frame.has_own_table = dom::is_table(source);
        view.frame.file = file(&settings);
        view.show()?;
        drop(view);
        listen(&self.view);
        Ok(())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.view.borrow().figure.clear();
    }
}

/// The file that the chart is made from, to be linked.
fn file(settings: &Settings) -> Option<Link> {
    let href = settings.text("src")?;
    Some(Link { text: settings.text("label").unwrap_or_else(|| href.clone()), href })
}

impl Shown {
    fn read(figure: &Figure, source: &JsValue, settings: &Settings) -> Result<Shown, JsValue> {
        let mut options = settings.chart();
        options.lang = options.lang.or_else(|| figure.lang());
        let fail = |error: Error| thrown::error(&error, options.lang.as_deref());
        let reading = match dom::table(source) {
            Some(grid) => grid.and_then(|grid| read::table(&grid)),
            None => plan_from(source),
        };
        let plan = reading.map_err(fail)?.plan;
        let kind = settings.kind();
        let chart = chart::chart(&plan, &kind, &options).map_err(fail)?;
        Ok(Shown { plan, kind, options, chart })
    }
}

impl View {
    fn show(&mut self) -> Result<(), JsValue> {
        let parts = chart::parts(&self.shown.chart, &self.shown.plan, &self.frame, self.layout);
        self.figure.show(parts)
    }
}

/// Hears the choice of indicator, which may have been built anew.
fn listen(view: &Rc<RefCell<View>>) {
    let choosing = Rc::downgrade(view);
    let listening = view.borrow().figure.on_choice(move |indicator| chosen(&choosing, indicator));
    view.borrow_mut().listening = Some(listening);
}

fn chosen(view: &Weak<RefCell<View>>, indicator: String) {
    let Some(view) = view.upgrade() else { return };
    let mut view = view.borrow_mut();
    view.shown.options.indicator = Some(indicator);
    let Shown { plan, kind, options, .. } = &view.shown;
    // The choices are the plan's own indicators with figures: there is always a chart of one.
    let Ok(chart) = chart::chart(plan, kind, options) else { return };
    view.shown.chart = chart;
    // A page that cannot be changed keeps what it shows.
    let _ = view.show();
}

fn resized(view: &Weak<RefCell<View>>) {
    let Some(view) = view.upgrade() else { return };
    let mut view = view.borrow_mut();
    let layout = view.figure.layout();
    if layout != view.layout {
        view.layout = layout;
        let _ = view.show();
    }
}
