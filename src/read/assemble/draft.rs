//! A plan while it is put together from lines and tables.

use super::super::ids::Ids;
use super::super::{YearContext, value};
use super::ratings::RatingKind;
use super::words::prose;
use crate::effort;
use crate::error::{Code, Finding, Param, Place, Trail};
use crate::model::profile::RESIDENTS;
use crate::model::{
    Actor, Figure, FiscalYear, Id, Item, Passage, PassageRole, Plan, Point, Rating, RatingReference,
    RatingScale, Status, StatusCode, Value, Work,
};
use std::collections::BTreeMap;

/// A plan, the item that reading stands at, and what was found so far.
pub(in crate::read) struct Draft {
    pub(in crate::read) plan: Plan,
    pub(in crate::read) findings: Vec<Finding>,
    pub(in crate::read) places: Vec<(String, Place)>,
    /// What is known of years that are written short.
    pub(in crate::read) context: YearContext,
    /// The sheet that is open.
    pub(in crate::read) of_sheet: OfSheet,
    /// The item that reading stands at, as places in the lists from the top.
    path: Vec<usize>,
    ids: Ids,
    /// The ids of the actors by their names without blanks.
    actors: BTreeMap<String, Id>,
    /// Where passages stand in the list of their item, by that item and what they say.
    passages: BTreeMap<String, usize>,
}

/// What is known of the sheet (個票) that is open: what comes later goes on with it, or begins the next.
#[derive(Default)]
pub(in crate::read) struct OfSheet {
    /// The item that it is about; none before the first sheet.
    pub(in crate::read) item: Option<Vec<usize>>,
    /// The labels that it has had, without blanks and brackets.
    pub(in crate::read) said: Vec<String>,
    /// Its item has no title yet that the sheet gives it.
    pub(in crate::read) is_untitled: bool,
    /// The year that it says it evaluates.
    pub(in crate::read) year: Option<FiscalYear>,
    /// The indicator that it names without a figure beside it.
    pub(in crate::read) measure: Option<usize>,
    /// Lines that stand below it, or above the next: it shows which when a table follows.
    pub(in crate::read) lines: Vec<Waiting>,
}

/// A line that waits for what follows it, and the item that it stands below.
pub(in crate::read) struct Waiting {
    pub(in crate::read) below: Vec<usize>,
    pub(in crate::read) text: String,
    pub(in crate::read) place: Place,
}

impl Draft {
    pub(in crate::read) fn new(context: YearContext) -> Draft {
        Draft {
            plan: Plan::new(""),
            findings: Vec::new(),
            places: Vec::new(),
            context,
            of_sheet: OfSheet::default(),
            path: Vec::new(),
            ids: Ids::default(),
            actors: BTreeMap::new(),
            passages: BTreeMap::new(),
        }
    }

    /// An id for what is printed, and another for the second that is printed alike.
    pub(in crate::read) fn id(&mut self, printed: &str) -> Id {
        self.ids.derive(printed)
    }

    /// How deep the item lies that reading stands at; 0 is before every item.
    pub(in crate::read) fn depth(&self) -> usize {
        self.path.len()
    }

    /// Goes back to this depth.
    pub(in crate::read) fn leave_to(&mut self, depth: usize) {
        self.path.truncate(depth);
    }

    /// The JSON pointer of the item that reading stands at.
    pub(in crate::read) fn pointer(&self) -> String {
        self.path.iter().fold(String::new(), |pointer, at| [&pointer, "/items/", &at.to_string()].concat())
    }

    /// Notes where something below the present item comes from.
    pub(in crate::read) fn from(&mut self, key: &str, place: Place) {
        self.places.push((self.pointer() + key, place));
    }

    /// The items at this depth on the way to the present one.
    fn siblings(&mut self, depth: usize) -> &mut Vec<Item> {
        let mut items = &mut self.plan.items;
        for &at in &self.path[..depth] {
            items = &mut items[at].items;
        }
        items
    }

    /// Goes to an item at this depth, 0 for the top: a new one, or the last one there if it is printed again.
    /// Says whether it is new.
    pub(in crate::read) fn enter(
        &mut self,
        depth: usize,
        number: Option<&str>,
        title: &str,
        place: &Place,
    ) -> bool {
        let depth = depth.min(self.path.len());
        self.path.truncate(depth);
        let siblings = self.siblings(depth);
        let is_again =
            |last: &Item| last.title == title && (number.is_none() || last.number.as_deref() == number);
        if siblings.last().is_some_and(is_again) {
            let at = siblings.len() - 1;
            self.path.push(at);
            return false;
        }
        let at = siblings.len();
        let printed = [&self.pointer(), "/", number.unwrap_or_default(), " ", title].concat();
        let id = self.id(&printed);
        let item = Item { number: number.map(str::to_owned), ..Item::new(id, title) };
        self.siblings(depth).push(item);
        self.path.push(at);
        self.from("/title", place.clone());
        true
    }

    /// The item that reading stands at; where there is none, one with the title of the plan.
    pub(in crate::read) fn item(&mut self) -> &mut Item {
        if self.path.is_empty() {
            let title = self.plan.title.clone();
            let id = self.id(&title);
            self.plan.items.push(Item::new(id, &title));
            self.path.push(self.plan.items.len() - 1);
        }
        let (last, way) = self.path.split_last().map_or((0, 0), |(last, way)| (*last, way.len()));
        &mut self.siblings(way)[last]
    }

    /// The item at this place among those at the top or below the present one.
    pub(in crate::read) fn go_to(&mut self, path: &[usize]) {
        self.path = path.to_vec();
    }

    /// Where reading stands.
    pub(in crate::read) fn path(&self) -> &[usize] {
        &self.path
    }

    /// Notes something about what stands in this cell or line.
    pub(in crate::read) fn note(&mut self, code: Code, place: Place, found: &str) -> &mut Finding {
        let path = self.pointer();
        let finding = Finding { path, place: Some(place), ..Finding::new(code, &Trail::default()) };
        self.findings.push(finding.with("found", Param::Text(found.to_owned())));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Notes that what stands in one column was read as if it stood in another, near it.
    pub(in crate::read) fn shifted(&mut self, place: Place, found: &str, (from, to): (usize, usize)) {
        let side = if to > from { "rightward" } else { "leftward" };
        let finding = self.note(Code::HeaderShifted, place, found);
        finding.params.push(("side", Param::Term(side)));
        finding.params.push(("count", Param::Count(to.abs_diff(from))));
    }

    /// Notes what is not printed and was taken from something else: where it stands in the plan, what it is, and what
    /// it was taken to be.
    pub(in crate::read) fn assume(&mut self, path: &str, what: &'static str, found: &str) {
        let finding = Finding { path: path.to_owned(), ..Finding::new(Code::Assumed, &Trail::default()) };
        self.findings
            .push(finding.with("what", Param::Term(what)).with("found", Param::Text(found.to_owned())));
    }

    /// Takes over the caption of a table: the title of the plan if it has none, else of an item.
    pub(in crate::read) fn caption(&mut self, caption: &str, place: &Place) {
        if self.plan.title.is_empty() && self.plan.items.is_empty() {
            caption.clone_into(&mut self.plan.title);
            self.from("/title", place.clone());
        } else {
            self.enter(self.depth(), None, caption, place);
        }
    }

    /// Notes fragments that were set aside.
    pub(in crate::read) fn set_aside(&mut self, place: &Place, noise: &[String]) {
        for fragment in noise {
            self.note(Code::NoiseSetAside, place.clone(), fragment);
        }
    }

    /// The id of somebody; blanks do not make another of the same name.
    pub(in crate::read) fn actor(&mut self, name: &str, role: Option<&str>) -> Id {
        let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(known) = self.actors.get(&bare) {
            return known.clone();
        }
        let id = self.id(&["actor ", &bare].concat());
        self.actors.insert(bare, id.clone());
        let is_resident = RESIDENTS.iter().any(|word| name.contains(word));
        let role = role.unwrap_or(if is_resident { "resident" } else { "organisation" });
        self.plan.actors.push(Actor { id: id.clone(), name: name.to_owned(), role: Some(role.to_owned()) });
        id
    }

    /// The rating of a scale that is found with its first rating: nobody compares letters with marks or words.
    pub(in crate::read) fn rating(&mut self, code: &str) -> RatingReference {
        let scale = Id::derived(RatingKind::of(code).name());
        let at = self.plan.rating_scales.iter().position(|known| known.id == scale).unwrap_or_else(|| {
            self.plan.rating_scales.push(RatingScale { id: scale.clone(), ratings: Vec::new(), rule: None });
            self.plan.rating_scales.len() - 1
        });
        let ratings = &mut self.plan.rating_scales[at].ratings;
        if !ratings.iter().any(|rating| rating.code == code) {
            ratings.push(Rating { code: code.to_owned(), label: None, rank: 0, meaning: None });
        }
        RatingReference { scale, code: code.to_owned() }
    }

    /// Takes over what a table says that is a plan of its own: all of it where there is nothing yet, else its items.
    pub(in crate::read) fn joins(&mut self, plan: Plan, place: &Place) {
        let is_first = self.plan.items.is_empty() && self.plan.passages.is_empty();
        if is_first && self.plan.title.is_empty() {
            let known = std::mem::replace(&mut self.plan, plan);
            self.plan.publisher.unit = self.plan.publisher.unit.take().or(known.publisher.unit);
            self.plan.actors = known.actors;
            self.from("", place.clone());
            return;
        }
        for item in plan.items {
            let id = self.id(&["/", item.number.as_deref().unwrap_or_default(), " ", &item.title].concat());
            self.plan.items.push(Item { id, ..item });
        }
    }

    /// The work of a year of the present item.
    pub(in crate::read) fn work(&mut self, year: FiscalYear) -> &mut Work {
        let list = &mut self.item().work;
        let at = list.iter().position(|work| work.year == year).unwrap_or_else(|| {
            list.push(Work { year, planned: Vec::new(), done: Vec::new() });
            list.len() - 1
        });
        &mut list[at]
    }

    /// Adds the plan's own words for how something goes.
    pub(in crate::read) fn knows_status(&mut self, code: StatusCode, label: &str) {
        let status = Status { code, label: prose(label) };
        if !self.plan.statuses.contains(&status) {
            self.plan.statuses.push(status);
        }
    }

    /// A sentence of its own: a passage, or below a sheet a line that waits for what follows.
    pub(in crate::read) fn sentence(&mut self, text: &str, place: &Place) {
        if self.of_sheet.item.is_some() {
            let waiting = Waiting { below: self.path.clone(), text: text.to_owned(), place: place.clone() };
            self.of_sheet.lines.push(waiting);
        } else {
            self.line(text, place.clone());
        }
    }

    /// A line as a passage of its own.
    pub(in crate::read) fn line(&mut self, text: &str, place: Place) {
        self.passage(PassageRole::Other, None, vec![Point::from(prose(text).as_str())], place);
    }

    /// Lines that no sheet followed belong to what they stand below.
    pub(in crate::read) fn settle_lines(&mut self) {
        let back = self.path.clone();
        for Waiting { below, text, place } in std::mem::take(&mut self.of_sheet.lines) {
            self.go_to(&below);
            self.line(&text, place);
        }
        self.go_to(&back);
    }

    /// Adds a passage to the present item, or to the plan before every item. Says whether it is new.
    pub(in crate::read) fn passage(
        &mut self,
        role: PassageRole,
        heading: Option<&str>,
        points: Vec<Point>,
        place: Place,
    ) -> bool {
        if points.is_empty() {
            return false;
        }
        let passage = Passage { role, heading: heading.map(str::to_owned), points };
        let said = said_by(&self.pointer(), &passage);
        let known = self.passages.get(&said).copied();
        let at_plan = self.path.is_empty();
        let passages = if at_plan { &mut self.plan.passages } else { &mut self.item().passages };
        effort::step();
        if known.is_some_and(|at| passages.get(at) == Some(&passage)) {
            return false;
        }
        passages.push(passage);
        let at = passages.len() - 1;
        self.passages.entry(said).or_insert(at);
        let key = ["/passages/", &at.to_string()].concat();
        self.from(&key, place);
        true
    }
}

/// A passage of an item by what it says.
fn said_by(item: &str, passage: &Passage) -> String {
    let points: Vec<&str> = passage.points.iter().map(|point| point.text.as_str()).collect();
    [item, passage.role.word(), passage.heading.as_deref().unwrap_or_default(), &points.join("\n")].join("\t")
}

/// The figure in a text, with its unit, where it is one and nothing else.
pub(in crate::read) fn figure(text: &str) -> Option<(Figure, Option<String>)> {
    match value(text) {
        Ok(cell) => match cell.value {
            Value::Figure(figure) => Some((figure, cell.unit)),
            Value::Absent { .. } | Value::Words(_) => None,
        },
        Err(_) => None,
    }
}
