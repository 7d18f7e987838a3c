//! The bars of one commitment, side by side where they have room, else one below the other.

use super::doings::{Doing, Stretch};
use super::place::Place;
use crate::draw::text;

/// Bars that stand side by side.
pub(super) struct Lane<'s> {
    /// What stands above its bar, where no label has room beside it.
    pub above: Vec<String>,
    pub bars: Vec<Bar<'s>>,
    /// Where it is free from, in px.
    free: i32,
}

/// A bar, in px from the left.
pub(super) struct Bar<'s> {
    pub from: i32,
    /// The end of what is certain.
    pub to: i32,
    /// The end of what may be, where that is further on or open.
    pub open: Option<i32>,
    /// Whether it goes on beyond its first year.
    pub is_arrow: bool,
    pub text: &'s str,
    pub label: Label,
}

/// Where the label of a bar stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Inside,
    Right,
    Left,
    Above,
}

/// The bars of this commitment; `reach` is the column that uncertain arrows may reach.
pub(super) fn lanes<'s>(doing: &'s Doing, reach: usize, place: &Place) -> Vec<Lane<'s>> {
    let mut lanes: Vec<Lane> = Vec::new();
    for stretch in &doing.stretches {
        let bar = bar(stretch, reach, place);
        let (from, to) = extent(&bar, place);
        let above = match bar.label {
            Label::Above => text::wrap(bar.text, f64::from(place.right - place.left) / place.em),
            _ => Vec::new(),
        };
        // A label above a bar belongs to it alone.
        let shared = lanes.iter_mut().find(|lane| lane.above.is_empty() && lane.free <= from);
        match shared.filter(|_| above.is_empty()) {
            Some(lane) => {
                lane.free = to;
                lane.bars.push(bar);
            }
            None => lanes.push(Lane { above, bars: vec![bar], free: to }),
        }
    }
    lanes
}

fn bar<'s>(stretch: &'s Stretch, reach: usize, place: &Place) -> Bar<'s> {
    let (first, last) = (place.column(stretch.from), place.column(stretch.to));
    // However many years there are, a bar can be seen.
    let from = (place.x(first) + 1).min(place.right - 3);
    let to = (place.x(last + 1) - 1).max(from + 2);
    let open = stretch.is_uncertain.then(|| to.max(place.x(reach + 1) - 1));
    let mut bar = Bar { from, to, open, is_arrow: last > first, text: &stretch.text, label: Label::Inside };
    bar.label = label(&bar, place);
    bar
}

/// Inside if it fits, else beside, else above.
fn label(bar: &Bar, place: &Place) -> Label {
    let wide = wide(bar, place);
    let end = bar.open.unwrap_or(bar.to);
    if bar.text.is_empty() || bar.from + wide <= bar.solid_end(place) {
        Label::Inside
    } else if end + wide <= place.right {
        Label::Right
    } else if bar.from - wide >= place.left {
        Label::Left
    } else {
        Label::Above
    }
}

/// The width of its label with the space around it.
fn wide(bar: &Bar, place: &Place) -> i32 {
    (text::width(bar.text) * place.em).ceil() as i32 + place.px(0.6)
}

/// From where to where nothing else may stand.
fn extent(bar: &Bar, place: &Place) -> (i32, i32) {
    let end = bar.open.unwrap_or(bar.to);
    match bar.label {
        Label::Inside | Label::Above => (bar.from, end),
        Label::Right => (bar.from, end + wide(bar, place)),
        Label::Left => (bar.from - wide(bar, place), end),
    }
}

impl Bar<'_> {
    /// The length of the head of its arrow.
    pub(super) fn head(&self, place: &Place) -> i32 {
        let end = self.open.unwrap_or(self.to);
        place.px(0.6).min((end - self.from) / 2)
    }

    /// Where the filled rectangle ends: before the head, or before the hatched part.
    pub(super) fn solid_end(&self, place: &Place) -> i32 {
        match self.open {
            None if !self.is_arrow => self.to,
            None => self.to - self.head(place),
            Some(open) => self.to.min(open - self.head(place)),
        }
    }
}
