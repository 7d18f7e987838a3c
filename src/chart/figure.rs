//! A chart as part of a page, in the order in which it is read: heading, sentence, drawing, slider and
//! readout, controls, key, table, source.

use super::{Chart, Layout, YearText, key};
use crate::draw::Element;
use crate::locale::{Calendar, Term};
use crate::model::{Plan, is_web_address};

/// How a chart stands in its page.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// What makes the ids of this chart unique in its page: `keikaku-1`.
    pub scope: String,
    /// The level of its heading, 1 to 6.
    pub heading: u8,
    /// Whether the page shows the same figures in a table of its own.
    pub has_own_table: bool,
    /// The file that the chart was made from.
    pub file: Option<Link>,
    /// How the chart names its years.
    pub calendar: Calendar,
    /// Whether the reader has asked for the choice of years.
    pub has_range: bool,
}

/// A link (リンク) to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it is.
    pub href: String,
    /// What the page calls it.
    pub text: String,
}

/// What stands in the figure, part by part.
pub fn parts(chart: &Chart, plans: &[Plan], frame: &Frame, layout: Layout) -> Vec<Element> {
    let (title, message) = (format!("{}-title", frame.scope), format!("{}-message", frame.scope));
    let drawing = chart.drawing(layout, &title, &message);
    let heading = Element::classed(heading_name(frame.heading), "keikaku-title").with("id", title);
    [
        Some(heading.text(chart.title.clone())),
        Some(Element::classed("p", "keikaku-message").with("id", message).text(chart.message.clone())),
        indicators(chart),
        Some(Element::classed("div", "keikaku-canvas").child(drawing)),
        slider(chart, frame),
        Some(controls(chart, frame)),
        (!chart.key.is_empty()).then(|| key::list(&chart.key)),
        notes(chart),
        (!frame.has_own_table).then(|| table(chart)),
        source(chart, plans, frame),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn heading_name(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// From so many years on, a reader may choose from which to which.
const YEARS: usize = 3;

/// The choice of the indicator, where there is one.
fn indicators(chart: &Chart) -> Option<Element> {
    if chart.choices.len() < 2 {
        return None;
    }
    let mut select = select("indicator");
    for (id, title) in &chart.choices {
        select.push(option(id.as_str().to_owned(), title.clone(), Some(id) == chart.shown.as_ref()));
    }
    Some(choices().child(named(chart.words.term(Term::Indicator), select)))
}

fn choices() -> Element {
    Element::classed("p", "keikaku-choices")
}

/// The choices of years, where there are any. They are made when they are asked for, or differ from what is usual:
/// few readers want them, and browsers take as long for two of them as for half of the drawing.
fn range(chart: &Chart, frame: &Frame) -> Option<Element> {
    let shown = &chart.range;
    if shown.all.len() < YEARS {
        return None;
    }
    let summary = Element::new("summary").text(chart.words.term(Term::YearRange));
    let range = Element::classed("details", "keikaku-range");
    if !frame.has_range && shown.is_all() {
        return Some(range.child(summary).child(choices()));
    }
    let first = years(chart, frame, "from", Term::FirstYear, shown.first);
    let last = years(chart, frame, "to", Term::LastYear, shown.last);
    Some(range.with("open", "").child(summary).child(choices().child(first).child(last)))
}

/// The choice of the first or the last year, of all that there are.
#[inline(never)]
fn years(chart: &Chart, frame: &Frame, what: &'static str, name: Term, chosen: usize) -> Element {
    let mut select = select(what);
    for (at, year) in chart.range.all.iter().enumerate() {
        let name = chart.words.year(*year, frame.calendar);
        select.push(option(year.get().to_string(), name, at == chosen));
    }
    named(chart.words.term(name), select)
}

/// An empty choice. What it changes is known to the script of the page.
fn select(what: &'static str) -> Element {
    Element::new("select").with("data-keikaku-choose", what)
}

fn named(name: &'static str, select: Element) -> Element {
    Element::new("label").text(name).text(" ").child(select)
}

fn option(value: String, text: String, is_chosen: bool) -> Element {
    let option = Element::new("option").with("value", value);
    (if is_chosen { option.with("selected", "") } else { option }).text(text)
}

/// The slider over the years, its words for each year, and the line that shows them.
fn slider(chart: &Chart, frame: &Frame) -> Option<Element> {
    let last = chart.years.len().checked_sub(1)?;
    let (id, years) = (format!("{}-year", frame.scope), format!("{}-years", frame.scope));
    let text = chart.years[chart.first].text.clone();
    let option = |(at, year): (usize, &YearText)| {
        Element::new("option")
            .with("value", at.to_string())
            .with("label", year.text.clone())
            .with("data-year", year.year.get().to_string())
    };
    let input = Element::new("input")
        .with("type", "range")
        .with("id", id.clone())
        .with("list", years.clone())
        .with("min", "0")
        .with("max", last.to_string())
        .with("step", "1")
        .with("value", chart.first.to_string())
        .with("aria-valuetext", text.clone());
    let options =
        Element::new("datalist").with("id", years).children(chart.years.iter().enumerate().map(option));
    Some(
        Element::classed("div", "keikaku-years")
            .child(Element::new("label").with("for", id).text(chart.words.term(Term::ChooseYear)))
            .child(input)
            .child(options)
            // The slider says the same to who cannot see it.
            .child(Element::classed("p", "keikaku-readout").with("aria-hidden", "true").text(text)),
    )
}

/// What a reader may change, hide, save and print. What each button does is known to the script of the page.
fn controls(chart: &Chart, frame: &Frame) -> Element {
    let term = |term: Term| chart.words.term(term);
    let mut controls = Element::classed("div", "keikaku-controls");
    if chart.names_years {
        let years = [
            ("era", Term::EraYears, Calendar::Era),
            ("western", Term::WesternYears, Calendar::Western),
            ("both", Term::BothYears, Calendar::Both),
        ];
        let years =
            years.map(|(value, name, this)| pressed("calendar", value, term(name), this == frame.calendar));
        controls.push(group(term(Term::FiscalYear)).children(years));
    }
    if let Some(range) = range(chart, frame) {
        controls.push(range);
    }
    let series = [("actual", Term::Actual), ("target", Term::Target)];
    if series.iter().all(|(_, name)| chart.key.iter().any(|entry| entry.text == term(*name))) {
        let series = series.map(|(value, name)| pressed("series", value, term(name), true));
        controls.push(group(term(Term::Shown)).children(series));
    }
    let files = ["CSV", "SVG", "PNG", "JSON"].map(|format| button("save", format, format));
    let saves = Element::classed("details", "keikaku-save")
        .child(Element::new("summary").text(term(Term::Save)))
        .children(files)
        .child(button("print", "", term(Term::Print)));
    // What went wrong with one of them is said here.
    controls.child(saves).child(Element::new("output"))
}

fn group(name: &'static str) -> Element {
    Element::new("fieldset").child(Element::new("legend").text(name))
}

fn button(what: &'static str, value: &'static str, name: &'static str) -> Element {
    Element::new("button")
        .with("type", "button")
        .with("data-keikaku-do", what)
        .with("value", value)
        .text(name)
}

fn pressed(what: &'static str, value: &'static str, name: &'static str, is_pressed: bool) -> Element {
    button(what, value, name).with("aria-pressed", if is_pressed { "true" } else { "false" })
}

/// What a reader must know beside the key.
fn notes(chart: &Chart) -> Option<Element> {
    let note = |note: &String| Element::new("li").text(note.clone());
    (!chart.notes.is_empty())
        .then(|| Element::classed("ul", "keikaku-notes").children(chart.notes.iter().map(note)))
}

fn table(chart: &Chart) -> Element {
    // A group and no region: a page with many charts would have as many landmarks.
    let region = Element::classed("div", "keikaku-scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", chart.table.caption.clone())
        .child(chart.table.to_html());
    Element::classed("details", "keikaku-figures")
        .child(Element::new("summary").text(chart.words.term(Term::DataTable)))
        .child(region)
}

/// Where the figures come from.
fn source(chart: &Chart, plans: &[Plan], frame: &Frame) -> Option<Element> {
    let published = plans.iter().filter_map(|plan| plan.source.as_ref()).map(|source| {
        let name = match &source.url {
            Some(url) if is_web_address(url) => Element::new("a").with("href", url.clone()),
            _ => Element::new("span"),
        };
        (Term::Source, name.text(source.title.clone()))
    });
    let file = frame
        .file
        .as_ref()
        .map(|file| (Term::File, Element::new("a").with("href", file.href.clone()).text(file.text.clone())));
    let lines: Vec<Element> = published
        .chain(file)
        .map(|(term, what)| Element::new("li").text(chart.words.term(term)).text("：").child(what))
        .collect();
    (!lines.is_empty()).then(|| Element::classed("ul", "keikaku-source").children(lines))
}
