//! Both forms of a schedule: texts beside the columns of years, or above their bars.

use super::bars::{on_span, open, rest, solid};
use super::doings::Doing;
use super::lanes::{Label as Stand, Lane, lanes};
use super::place::Place;
use super::{Schedule, now};
use crate::chart::marks::{above_bands, bands, labels, sized};
use crate::chart::{Layout, Picture, marks};
use crate::draw::palette::SPAN;
use crate::draw::{Canvas, Element, Label, text};
use std::fmt::Write;

/// From one line of text to the next, the height of a bar and of a lane, and between two rows, in em.
const LINE: f64 = 1.35;
const BAR: f64 = 1.5;
const LANE: f64 = 1.75;
const GAP: f64 = 0.5;
/// Bold letters are wider than those that are measured.
const BOLD: f64 = 0.93;
/// The years are named anew in a new group after so many rows, and under any heading after so many.
const ROWS: (usize, usize) = (3, 12);

impl Picture for Schedule {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        let mut sheet = Sheet::new(self, Place::new(self, layout));
        for doing in &self.doings {
            sheet.doing(doing);
        }
        sheet.finish(root)
    }
}

/// A drawing in the making, from the top down; its height is known at the end.
struct Sheet<'s> {
    schedule: &'s Schedule,
    place: Place,
    /// The column that uncertain arrows may reach.
    reach: usize,
    /// Where the next thing goes, in px.
    y: i32,
    /// Rows since the years were named; none before they are.
    rows: Option<usize>,
    /// Whether a new group has begun since.
    is_new: bool,
    /// Where columns can be seen between headings: from the names of the years, from below them, and to.
    runs: Vec<(i32, i32, i32)>,
    rules: String,
    lines: String,
    bold: Vec<Label>,
    texts: Vec<Label>,
    names: Vec<Label>,
    inside: Vec<Label>,
    ends: Vec<Label>,
    solid: Vec<Element>,
    open: Vec<Element>,
}

impl<'s> Sheet<'s> {
    fn new(schedule: &'s Schedule, place: Place) -> Sheet<'s> {
        let last = place.count.saturating_sub(1);
        Sheet {
            schedule,
            reach: schedule.words.end.map_or(last, |end| place.column(end)),
            place,
            y: 0,
            rows: None,
            is_new: true,
            runs: Vec::new(),
            rules: String::new(),
            lines: String::new(),
            bold: Vec::new(),
            texts: Vec::new(),
            names: Vec::new(),
            inside: Vec::new(),
            ends: Vec::new(),
            solid: Vec::new(),
            open: Vec::new(),
        }
    }

    /// A commitment with what stands before it.
    fn doing(&mut self, doing: &Doing) {
        for (level, heading) in &doing.headings {
            self.heading(*level, heading);
        }
        if !doing.headings.is_empty() {
            let top = self.y + self.place.px(0.2);
            self.name_years();
            self.runs.push((top, self.y, self.y));
        }
        if doing.is_first && !doing.actor.is_empty() {
            self.y += self.place.px(0.3);
            let lines = text::wrap(&doing.actor, self.place.room * BOLD);
            self.y += self.write(&lines, self.y, true);
        }
        self.row(doing);
        if let Some(run) = self.runs.last_mut().filter(|_| !self.place.is_narrow) {
            run.2 = self.y;
        }
    }

    /// A heading over the whole width; those of the top level stand below a rule.
    fn heading(&mut self, level: usize, heading: &str) {
        if level == 0 {
            self.is_new = true;
            self.y += if self.y == 0 { 0 } else { self.place.px(0.8) };
            // Writing to a string cannot fail.
            let _ = write!(self.rules, "M0 {}H{}", self.y + 1, self.place.width);
        }
        self.y += self.place.px(0.3);
        let room = f64::from(self.place.width) / self.place.em - 0.4;
        let lines = text::wrap(heading, if level == 0 { room * BOLD } else { room });
        self.y += self.write(&lines, self.y, level == 0);
    }

    /// The names of the years, where the last ones are out of sight.
    fn name_years(&mut self) {
        let (group, any) = ROWS;
        let due = self.rows.is_none_or(|rows| rows >= any || (self.is_new && rows >= group));
        if !due || self.place.count == 0 {
            return;
        }
        (self.rows, self.is_new) = (Some(0), false);
        self.y += self.place.px(0.3);
        for (at, name) in self.place.names.iter().enumerate() {
            for (line, text) in name.iter().enumerate() {
                let y = self.y + self.place.px(LINE * line as f64 + 1.0);
                self.names.push(Label { x: self.place.middle(at), y, text: text.clone() });
            }
        }
        self.y += self.place.px(LINE * self.place.name_lines() as f64);
        if let Some(at) = self.schedule.now {
            // On a line of its own, it meets no name of a year.
            let text = now::word(self.schedule, &self.place, at);
            let (x, y) = (now::middle(&text, at, &self.place), self.y + self.place.px(1.0));
            self.names.push(Label { x, y, text });
            self.y += self.place.px(LINE);
        }
    }

    /// Lines of text from the left edge; returns their height.
    fn write(&mut self, lines: &[String], top: i32, is_bold: bool) -> i32 {
        let labels = if is_bold { &mut self.bold } else { &mut self.texts };
        for (at, line) in lines.iter().enumerate() {
            let y = top + self.place.px(LINE * at as f64 + 1.0);
            labels.push(Label { x: self.place.px(0.2), y, text: line.clone() });
        }
        self.place.px(LINE * lines.len() as f64)
    }

    fn row(&mut self, doing: &Doing) {
        let words = self.schedule.words;
        let mut pieces = vec![doing.text.clone()];
        pieces.extend(doing.target.as_ref().map(|target| words.target(target)));
        pieces.extend_from_slice(&doing.points);
        let lines = text::pack(&pieces, "", self.place.room);
        let top = self.y + self.place.px(GAP / 2.0);
        if !self.place.is_narrow {
            let _ = write!(self.lines, "M0 {}H{}", self.y, self.place.width);
        }
        let text = self.write(&lines, top, false);
        let bars = if self.place.is_narrow { top + text } else { top };
        let end = bars + self.bars(doing, bars);
        if self.place.is_narrow && !doing.stretches.is_empty() {
            self.runs.push((bars, bars, end));
        }
        self.y = end.max(top + text) + self.place.px(GAP / 2.0);
        self.rows = self.rows.map(|rows| rows + 1);
    }

    /// The bars of a commitment, or that it has none; returns their height.
    fn bars(&mut self, doing: &Doing, top: i32) -> i32 {
        let place = &self.place;
        if doing.stretches.is_empty() {
            let room = f64::from(place.right - place.left) / place.em - 0.4;
            let lines = text::wrap(self.schedule.words.no_years(), room);
            for (at, line) in lines.iter().enumerate() {
                let y = top + place.px(LINE * at as f64 + 1.0);
                self.texts.push(Label { x: place.left + place.px(0.4), y, text: line.clone() });
            }
            return place.px(LINE * lines.len() as f64);
        }
        let mut y = top;
        for lane in lanes(doing, self.reach, &self.place) {
            y += self.lane(&lane, y);
        }
        y - top
    }

    fn lane(&mut self, lane: &Lane, top: i32) -> i32 {
        let place = &self.place;
        let mut y = top;
        // All its lines begin where the widest one has room.
        let wide = lane.above.iter().map(|line| text::width(line)).fold(0.0, f64::max);
        let from = lane.bars.first().map_or(place.left, |bar| bar.from);
        let x = from.min(place.right - (wide * place.em).ceil() as i32).max(place.left);
        for line in &lane.above {
            self.texts.push(Label { x, y: y + place.px(1.0), text: line.clone() });
            y += place.px(LINE);
        }
        let (tall, base) = (place.px(BAR), y + place.px(1.1));
        for bar in &lane.bars {
            self.solid.push(solid(bar, (y, tall), place));
            self.open.extend(rest(bar, (y, tall), place));
            let space = place.px(0.3);
            let (labels, x) = match bar.label {
                Stand::Inside => (&mut self.inside, bar.from + space),
                Stand::Right => (&mut self.texts, bar.open.unwrap_or(bar.to) + space),
                Stand::Left => (&mut self.ends, bar.from - space),
                Stand::Above => continue,
            };
            if !bar.text.is_empty() {
                labels.push(Label { x, y: base, text: bar.text.to_owned() });
            }
        }
        y - top + place.px(LANE)
    }

    fn finish(self, root: Element) -> Element {
        let (width, height) = (self.place.width, self.y + self.place.px(0.3).max(1));
        let canvas = Canvas::new(sized(root, width, height, self.place.em), width, height, self.place.em);
        if let Some(at) = self.schedule.now {
            now::draw(&canvas, &self.place, at, self.columns());
        }
        self.grid(&canvas);
        let all = |group: Element, elements: &[Element]| {
            canvas.group(group, || elements.iter().for_each(|element| canvas.add(element.clone())));
        };
        all(marks::solid(&SPAN), &self.solid);
        all(open(), &self.open);
        let write = |group: Element, lines: &[Label]| {
            canvas.group(above_bands(group), || lines.iter().for_each(|line| canvas.label(line)));
        };
        self.bands(&canvas);
        write(on_span(), &self.inside);
        write(labels("keikaku-axis", "middle"), &self.names);
        write(labels("keikaku-headings", "start").with("font-weight", "bold"), &self.bold);
        write(labels("keikaku-values", "start"), &self.texts);
        write(labels("keikaku-values", "end"), &self.ends);
        canvas.finish()
    }

    /// Where columns are seen, from top to bottom: from the names of the years on, or from the bars on where names
    /// are wider than their columns, so that no edge runs through one.
    fn columns(&self) -> impl Iterator<Item = (i32, i32)> {
        let word = self.schedule.now.map(|at| now::word(self.schedule, &self.place, at));
        let is_wide = now::is_wide(&word.unwrap_or_default(), &self.place);
        let column =
            move |(top, bars, bottom): &(i32, i32, i32)| (if is_wide { *top } else { *bars }, *bottom);
        self.runs.iter().map(column).filter(|(top, bottom)| top < bottom)
    }

    fn grid(&self, canvas: &Canvas) {
        let stroke = |class: &'static str| Element::classed("g", class).with("stroke", "currentColor");
        let path = |d: &str| {
            if !d.is_empty() {
                canvas.add(Element::new("path").with("d", d.to_owned()));
            }
        };
        let mut columns = self.lines.clone();
        for (_, top, bottom) in self.runs.iter().filter(|(_, top, end)| self.place.count > 0 && top < end) {
            for x in self.place.grid() {
                let _ = write!(columns, "M{x} {top}V{bottom}");
            }
        }
        canvas.group(stroke("keikaku-grid").with("stroke-opacity", "0.25"), || path(&columns));
        canvas.group(stroke("keikaku-zero"), || path(&self.rules));
    }

    /// What the reader points at to choose a year: its column wherever that is seen.
    fn bands(&self, canvas: &Canvas) {
        let columns: Vec<(i32, i32)> = self.columns().collect();
        canvas.group(bands(), || {
            for at in 0..self.place.count {
                let (left, right) = (self.place.x(at) + 1, self.place.x(at + 1) - 1);
                let mut column = String::new();
                for (top, bottom) in &columns {
                    let _ = write!(column, "M{left} {}H{right}V{}H{left}Z", top + 1, bottom - 1);
                }
                canvas.add(Element::classed("path", "keikaku-band").with("d", column));
            }
        });
    }
}
