//! A chart that lives in a page.

use super::api::plan_from;
use super::dom::{self, Figure, Listening, Observing};
use super::options::ChartOptions;
use super::sentences;
use crate::chart::{self, Chart, Frame, Layout, Link, Options};
use crate::error::Error;
use crate::model::Plan;
use crate::read::{self, Reading};
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
    plan: Plan,
    kind: String,
    options: Options,
    frame: Frame,
    layout: Layout,
    chart: Chart,
    listening: Option<Listening>,
}

/// Fills `figure`, an element that already stands in the page, with a chart of `source`: a `table` element,
/// plan JSON as text, or a plan as a plain object. Throws an `Error` with a `code`, and leaves `figure`
/// empty, when there is nothing to draw.
#[wasm_bindgen]
pub fn mount(figure: JsValue, source: &JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    let figure = Figure::new(figure).ok_or_else(|| js_sys::TypeError::new("keikaku: no element"))?;
    let mut options = ChartOptions::read(options);
    options.lang = options.lang.or_else(|| figure.lang());
    let lang = options.lang.clone();
    let fail = |error: Error| sentences::error(&error, lang.as_deref());

    let table = dom::table(source);
    let has_own_table = table.is_some();
    let plan = read_source(table, source).map_err(fail)?.plan;
    let chart = chart::chart(&plan, options.kind(), &options.chart()).map_err(fail)?;
    let frame = Frame {
        scope: options.scope.clone().unwrap_or_else(|| "keikaku".to_owned()),
        heading: figure.heading_level(),
        has_own_table,
        file: options
            .src
            .clone()
            .map(|href| Link { text: options.label.clone().unwrap_or_else(|| href.clone()), href }),
    };
    let view = View {
        layout: figure.layout(),
        figure: figure.clone(),
        plan,
        kind: options.kind().to_owned(),
        options: options.chart(),
        frame,
        chart,
        listening: None,
    };
    let view = Rc::new(RefCell::new(view));
    show(&view)?;
    let observed = Rc::downgrade(&view);
    let observing = figure.on_resize(move || resized(&observed))?;
    Ok(Mounted { view, _observing: observing })
}

fn read_source(table: Option<Result<read::Grid, Error>>, source: &JsValue) -> Result<Reading, Error> {
    match table {
        Some(grid) => read::table(&grid?),
        None => plan_from(source),
    }
}

/// Builds the whole figure and listens to it.
fn show(view: &Rc<RefCell<View>>) -> Result<(), JsValue> {
    let mut this = view.borrow_mut();
    let parts = chart::parts(&this.chart, &this.plan, &this.frame, this.layout);
    this.figure.fill(&parts)?;
    let choosing = Rc::downgrade(view);
    this.listening = Some(this.figure.on_choice(move |indicator| chosen(&choosing, indicator)));
    Ok(())
}

fn chosen(view: &Weak<RefCell<View>>, indicator: String) {
    let Some(view) = view.upgrade() else { return };
    {
        let mut this = view.borrow_mut();
        this.options.indicator = Some(indicator);
        // The choices are the plan's own indicators with figures: there is always a chart of one.
        let Ok(chart) = chart::chart(&this.plan, &this.kind, &this.options) else { return };
        this.chart = chart;
    }
    if show(&view).is_ok() {
        view.borrow().figure.focus_choice();
    }
}

fn resized(view: &Weak<RefCell<View>>) {
    let Some(view) = view.upgrade() else { return };
    let mut this = view.borrow_mut();
    let layout = this.figure.layout();
    if layout != this.layout {
        this.layout = layout;
        let drawing = chart::drawing_in(&this.chart, &this.frame, layout);
        // A drawing that cannot be replaced stays as it is.
        let _ = this.figure.redraw(&drawing);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.view.borrow().figure.clear();
    }
}
