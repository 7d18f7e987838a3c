//! Two editions side by side.

mod cell;

use crate::diff::{Change, Comparison, Kind, Subject};
use crate::draw::Element;
use crate::locale::{self, Calendar, ComparisonWords, Words, words};
use crate::model::Plan;
use cell::{Column, of_moved, place};

/// What a comparison comes to, in a sentence, and its table in a region that the keyboard can scroll.
pub fn comparison(found: &Comparison, old: &Plan, new: &Plan, lang: &str) -> Vec<Element> {
    let own = locale::comparison(lang);
    let table = comparison_table(found, old, new, lang);
    let labels = [old, new].map(|plan| plan.edition.as_ref().map(|edition| edition.label.as_str()));
    let region = Element::classed("div", "keikaku-scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", own.caption(&new.title, labels[0], labels[1]))
        .child(table);
    vec![Element::classed("p", "keikaku-message").text(own.sentence(found)), region]
}

/// The table of a comparison (新旧対照表): old, new, what happened; a row for each thing that changed. What
/// differs is marked by `del` and `ins`.
pub fn comparison_table(found: &Comparison, old: &Plan, new: &Plan, lang: &str) -> Element {
    let own = locale::comparison(lang);
    let labels = [old, new].map(|plan| plan.edition.as_ref().map(|edition| edition.label.as_str()));
    let heads = own.heads(labels[0], labels[1]);
    let heads = heads.map(|head| Element::new("th").with("scope", "col").text(head));
    let table = Table { columns: [Column::old(old), Column::new(new)], own, words: words(lang) };
    let rows = found.changes.chunk_by(is_one_thing).map(|changes| table.row(changes));
    let mut body = Element::new("tbody").children(rows);
    if found.changes.is_empty() {
        let cell = Element::new("td").at("colspan", 3).text(own.sentence(found));
        body.push(Element::new("tr").child(cell));
    }
    Element::classed("table", "keikaku-comparison")
        .child(Element::new("caption").text(own.caption(&new.title, labels[0], labels[1])))
        .child(Element::new("thead").child(Element::new("tr").children(heads)))
        .child(body)
}

/// Whether two changes that follow each other are told in one row.
fn is_one_thing(one: &Change, next: &Change) -> bool {
    let is_same = |one: &Option<_>, next: &Option<_>| one == next;
    one.is_of_the_thing()
        && next.is_of_the_thing()
        && one.subject == next.subject
        && is_same(&one.old, &next.old)
        && is_same(&one.new, &next.new)
}

/// What the rows of a table have in common.
struct Table<'p> {
    columns: [Column<'p>; 2],
    own: &'static dyn ComparisonWords,
    words: &'static dyn Words,
}

impl Table<'_> {
    /// A row of changes of one thing; there is at least one.
    fn row(&self, changes: &[Change]) -> Element {
        let change = &changes[0];
        let [old, new] = &self.columns;
        let sides = [(old, &change.old), (new, &change.new)];
        let cells = sides.map(|(column, side)| match side {
            Some(side) => self.cell(column, changes, side),
            None => Element::new("td").text(self.own.nothing()),
        });
        Element::new("tr").children(cells).child(self.head(changes))
    }

    /// What happened to what, and where it stands unless the cells say so.
    fn head(&self, changes: &[Change]) -> Element {
        let change = &changes[0];
        let [old, new] = &self.columns;
        let side =
            change.new.as_ref().map(|side| (new, side)).or(change.old.as_ref().map(|side| (old, side)));
        let kinds: Vec<Kind> = changes.iter().map(|change| change.kind).collect();
        let place =
            side.filter(|_| !of_moved(changes)).and_then(|(column, side)| place(column, change, side));
        Element::new("th")
            .with("scope", "row")
            .children(place)
            .child(Element::classed("span", "keikaku-comparison-subject").text(self.subject(change)))
            .text(" ")
            .text(self.own.kinds(&kinds))
    }

    /// What happened to: the level of an item, or a facet, its part and its year.
    fn subject(&self, change: &Change) -> String {
        let subject = match &change.level {
            Some(level) if change.subject == Subject::Item => level.as_str(),
            _ => self.own.subject(change.subject),
        };
        let year = change.figure.as_ref().and_then(|figure| figure.year);
        let year = year.map(|year| self.words.year(year, Calendar::Both));
        let part = change.part.map(|part| self.own.part(part));
        let parts = [Some(subject), part, year.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
