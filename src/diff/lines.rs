//! The texts of a facet.

use super::change::{Change, Kind, Part, Side, Subject, When, WhenChange};
use super::list::{Entry, Lists, merged};
use super::pieces::pieces;
use super::wording::wording;
use crate::text::plain;

/// A text of a facet (文).
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) path: String,
    pub(super) text: String,
}

/// Texts that belong together: one commitment, one support, the work of one year.
#[derive(Default)]
pub(super) struct Group {
    /// Only groups of one kin can be the same.
    pub(super) kin: String,
    /// Somebody or something the group belongs to, which may change.
    pub(super) owner: String,
    /// What the group is called.
    pub(super) name: String,
    /// JSON pointer.
    pub(super) path: String,
    pub(super) lines: Vec<Line>,
    pub(super) whens: Vec<When>,
}

impl Group {
    /// Adds a text, if there is one.
    pub(super) fn line(&mut self, part: Part, path: &str, text: Option<&str>) {
        if let Some(text) = text {
            let path = [&self.path, path].concat();
            self.lines.push(Line { part, path, text: text.to_owned() });
        }
    }
}

/// What changed in a facet.
pub(super) fn changes(subject: Subject, old: &[Group], new: &[Group]) -> Vec<Change> {
    let mut changes = Changes { subject, found: Vec::new() };
    let (old_names, new_names) = (names(old), names(new));
    let mut lists = Lists::new(entries(old, &old_names), entries(new, &new_names));
    lists.by_number_and_text();
    if subject == Subject::Actor {
        lists.by_number();
    }
    lists.by_text();
    lists.by_likeness();
    for (old_at, new_at) in merged(&lists.of_old, &lists.of_new) {
        let (old, new) = (old_at.map(|at| &old[at]), new_at.map(|at| &new[at]));
        changes.lines(old.map_or(&[], |group| &group.lines), new.map_or(&[], |group| &group.lines));
        if let (Some(old), Some(new)) = (old, new) {
            changes.whens(old, new);
        }
    }
    changes.found
}

fn names(groups: &[Group]) -> Vec<String> {
    groups.iter().map(|group| plain(&group.name)).collect()
}

fn entries<'t>(groups: &'t [Group], names: &'t [String]) -> Vec<Entry<'t>> {
    let entry =
        |(group, name): (&'t Group, &'t String)| Entry { kin: &group.kin, number: &group.owner, text: name };
    groups.iter().zip(names).map(entry).collect()
}

fn line_entries<'t>(lines: &[Line], texts: &'t [String]) -> Vec<Entry<'t>> {
    let entry = |(line, text): (&Line, &'t String)| Entry { kin: line.part.word(), number: "", text };
    lines.iter().zip(texts).map(entry).collect()
}

struct Changes {
    subject: Subject,
    found: Vec<Change>,
}

impl Changes {
    fn add(&mut self, kind: Kind, part: Part, old: Option<Side>, new: Option<Side>) -> &mut Change {
        let change = Change { part: Some(part), ..Change::new(kind, self.subject, old, new) };
        self.found.push(change);
        let last = self.found.len() - 1;
        &mut self.found[last]
    }

    fn lines(&mut self, old: &[Line], new: &[Line]) {
        let [old_texts, new_texts] =
            [old, new].map(|lines| lines.iter().map(|line| plain(&line.text)).collect::<Vec<_>>());
        let mut lists = Lists::new(line_entries(old, &old_texts), line_entries(new, &new_texts));
        lists.by_text();
        lists.by_likeness();
        lists.by_being_the_only_one();
        for (old_at, new_at) in merged(&lists.of_old, &lists.of_new) {
            match (old_at.map(|at| &old[at]), new_at.map(|at| &new[at])) {
                (Some(old), Some(new)) => self.pair(old, new),
                (Some(old), None) => drop(self.add(Kind::Removed, old.part, Some(side(old)), None)),
                (None, Some(new)) => drop(self.add(Kind::Added, new.part, None, Some(side(new)))),
                (None, None) => {}
            }
        }
    }

    fn pair(&mut self, old: &Line, new: &Line) {
        if let Some(kind) = wording(&old.text, &new.text) {
            let change = self.add(kind, new.part, Some(side(old)), Some(side(new)));
            change.pieces = pieces(&old.text, &new.text);
        }
    }

    /// Years that both begin or end with are no change; what is between is told in pairs.
    fn whens(&mut self, old: &Group, new: &Group) {
        let same = old.whens.iter().zip(&new.whens).take_while(|(old, new)| old == new).count();
        let (before, after) = (&old.whens[same..], &new.whens[same..]);
        let ends = before.iter().rev().zip(after.iter().rev());
        let same = ends.take_while(|(old, new)| old == new).count();
        let (before, after) = (&before[..before.len() - same], &after[..after.len() - same]);
        for at in 0..before.len().max(after.len()) {
            let when = WhenChange { old: before.get(at).cloned(), new: after.get(at).cloned() };
            let Some(part) = when.new.as_ref().or(when.old.as_ref()).map(part) else { continue };
            let change = self.add(Kind::Span, part, Some(group_side(old)), Some(group_side(new)));
            change.when = Some(when);
        }
    }
}

fn part(when: &When) -> Part {
    match when {
        When::Span(_) => Part::Spans,
        When::Period(_) => Part::Period,
        When::Timing(_) => Part::Timing,
    }
}

fn side(line: &Line) -> Side {
    Side { path: line.path.clone(), id: None, number: None, text: line.text.clone() }
}

fn group_side(group: &Group) -> Side {
    Side { path: group.path.clone(), id: None, number: None, text: group.name.clone() }
}
