//! When commitments are carried out, as cells of rows below the years, whatever table the rows stand in.

use super::cells::{across, beside, column, row_head};
use super::page::Page;
use crate::draw::Element;
use crate::locale::ScheduleWords;
use crate::model::{Commitment, FiscalYear, Period, Span};
use crate::order::by;

/// More columns than these nobody reads: the years are then told in words.
const MOST_YEARS: u16 = 15;

/// What all rows of a schedule have in common (推進のスケジュール).
pub(super) struct Schedule<'v> {
    pub page: &'v Page<'v>,
    pub words: ScheduleWords,
    /// The years that have columns; none where nothing names any, or where they are too many.
    pub years: Option<Period>,
    /// What stands above the commitments and above the years.
    pub what: String,
    pub when: String,
}

/// A span as it stands below the years, by columns.
struct Bar<'p> {
    span: &'p Span,
    from: usize,
    /// The column behind the last that is certain.
    end: usize,
    /// The column behind the last that it may reach.
    open_end: usize,
}

impl<'v> Schedule<'v> {
    /// The schedule of these commitments: its columns are the years of the plan and of every span.
    pub(super) fn new<'p>(
        page: &'v Page<'v>,
        commitments: impl Iterator<Item = &'p Commitment>,
        [what, when]: [String; 2],
    ) -> Schedule<'v> {
        let plan = &page.tree.front;
        let period = plan.sound_period();
        let spans = commitments.flat_map(|commitment| &commitment.spans);
        let spans = spans.map(|span| Period { from: span.from, to: span.reach(plan).0 });
        let join =
            |all: Period, span: Period| Period { from: all.from.min(span.from), to: all.to.max(span.to) };
        let years = period.into_iter().chain(spans).reduce(join);
        let years = years.filter(|years| years.to.get() - years.from.get() < MOST_YEARS);
        let end = period.map(|period| period.to);
        let words = ScheduleWords { words: page.words, calendar: page.calendar, end };
        Schedule { page, words, years, what, when }
    }

    /// How many columns the years have.
    pub(super) fn columns(&self) -> usize {
        self.years.map_or(0, |years| each(years).count())
    }

    /// The heads of the table: of who, of what, and of every year.
    pub(super) fn head(&self, who: String) -> Element {
        let names = [who, self.what.clone()].map(column);
        let Some(years) = self.years else {
            return Element::new("thead").child(Element::new("tr").children(names));
        };
        let short = |year| {
            let [_, short] = self.page.words.year_on_axis(year, self.page.calendar);
            column(short.join(" "))
        };
        let when = Element::new("th").with("scope", "colgroup").text(self.when.clone());
        let names = names.map(|name| beside(name, 2));
        Element::new("thead")
            .child(Element::new("tr").children(names).child(across(when, self.columns())))
            .child(Element::new("tr").children(each(years).map(short)))
    }

    /// What will be done: the words, the target, what else is said, and years that have no column.
    fn what(&self, commitment: &Commitment) -> Element {
        let page = self.page;
        let cell = Element::new("td").with("data-label", self.what.clone());
        let mut cell = page.write(cell, &commitment.text);
        if let Some(target) = &commitment.target {
            cell = page.write(cell, &self.words.target(&target.text));
        }
        if !commitment.points.is_empty() {
            cell.push(page.points(Element::new("div"), &commitment.points));
        }
        for span in commitment.spans.iter().filter(|_| self.years.is_none()) {
            let (to, is_uncertain) = span.reach(&page.tree.front);
            let text = self.words.span((span.from, to), &words(span), is_uncertain);
            cell.push(page.write(Element::classed("p", "keikaku-outside"), &text));
        }
        cell
    }

    /// The rows of what one actor will do; who it is stands beside all of them.
    pub(super) fn rows_of(&self, run: &[Commitment]) -> Vec<Element> {
        let parts: Vec<Vec<Vec<Element>>> = run.iter().map(|of| self.rows(of)).collect();
        let count = parts.iter().map(Vec::len).sum();
        let who = run.first().map(|first| self.page.actor(&first.actor)).unwrap_or_default();
        let mut who = Some(self.page.write(beside(row_head(), count), who));
        let mut rows = Vec::with_capacity(count);
        for (commitment, parts) in run.iter().zip(parts) {
            let mut what = Some(beside(self.what(commitment), parts.len()));
            for cells in parts {
                rows.push(Element::new("tr").children(who.take()).children(what.take()).children(cells));
            }
        }
        rows
    }

    /// The cells below the years, row by row: spans that meet stand below each other.
    fn rows(&self, commitment: &Commitment) -> Vec<Vec<Element>> {
        let Some(years) = self.years else { return vec![Vec::new()] };
        let count = each(years).count();
        if commitment.spans.is_empty() {
            let cell = self.labelled(Element::classed("td", "keikaku-none"));
            return vec![vec![across(cell, count).text(self.words.no_years())]];
        }
        let mut rows: Vec<Vec<Bar>> = vec![Vec::new()];
        let spans =
            by(commitment.spans.iter().collect(), &|span: &&Span| (usize::from(span.from.get()), 0, 0));
        for bar in spans.into_iter().map(|span| self.bar(span, years, count)) {
            let is_free = |row: &&mut Vec<Bar>| row.last().is_none_or(|last| last.open_end <= bar.from);
            match rows.iter_mut().find(is_free) {
                Some(row) => row.push(bar),
                None => rows.push(vec![bar]),
            }
        }
        rows.iter().map(|row| self.cells(row, count)).collect()
    }

    /// The columns of a span.
    fn bar<'p>(&self, span: &'p Span, years: Period, count: usize) -> Bar<'p> {
        let (to, is_uncertain) = span.reach(&self.page.tree.front);
        let at = |year: FiscalYear| usize::from(year.get().saturating_sub(years.from.get()));
        let end = (at(to) + 1).min(count);
        Bar { span, from: at(span.from), end, open_end: if is_uncertain { count } else { end } }
    }

    fn cells(&self, row: &[Bar], count: usize) -> Vec<Element> {
        let mut cells = Vec::new();
        let mut from = 0;
        for bar in row {
            cells.extend((from..bar.from).map(|_| Element::new("td")));
            cells.push(self.cell(bar));
            if bar.end < bar.open_end {
                let rest = Element::classed("td", "keikaku-when-open");
                cells.push(across(rest, bar.open_end - bar.end));
            }
            from = bar.open_end;
        }
        cells.extend((from..count).map(|_| Element::new("td")));
        cells
    }

    /// Mark and label in the first year, and in words how far they reach.
    fn cell(&self, bar: &Bar) -> Element {
        let (to, is_uncertain) = bar.span.reach(&self.page.tree.front);
        let class = match (is_uncertain, bar.span.from < to) {
            (true, _) => "keikaku-when keikaku-when-uncertain",
            (false, true) => "keikaku-when keikaku-when-arrow",
            (false, false) => "keikaku-when",
        };
        let cell = across(self.labelled(Element::classed("td", class)), bar.end - bar.from);
        let text = words(bar.span);
        let said = self.words.span((bar.span.from, to), "", is_uncertain);
        let space = if text.is_empty() { "" } else { " " };
        let mark = self.page.write(Element::classed("span", "keikaku-bar"), &text);
        cell.child(mark)
            .text(space)
            .child(Element::classed("span", "keikaku-spoken keikaku-years-said").text(said))
    }

    fn labelled(&self, cell: Element) -> Element {
        cell.with("data-label", self.when.clone())
    }
}

/// Every year of a period.
fn each(years: Period) -> impl Iterator<Item = FiscalYear> {
    (years.from.get()..=years.to.get()).filter_map(|year| FiscalYear::new(i64::from(year)))
}

/// Mark and label: ◎ 実施.
fn words(span: &Span) -> String {
    let words = [span.mark.as_deref(), span.label.as_deref()];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
