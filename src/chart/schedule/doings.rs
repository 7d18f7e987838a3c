//! What a schedule shows, gathered from the plan.

use crate::effort;
use crate::model::{Commitment, FiscalYear, Id, Item, Plan, Point, Span};
use std::collections::BTreeMap;

/// A commitment (取り組むこと) as it is shown.
pub(super) struct Doing {
    /// The headings that stand before it: level and text.
    pub headings: Vec<(usize, String)>,
    /// Its items from the top, in one line.
    pub path: String,
    /// Who does it.
    pub actor: String,
    /// Whether it is the first of this actor under its heading.
    pub is_first: bool,
    /// What will be done.
    pub text: String,
    /// What else is printed about it, each with its bullet.
    pub points: Vec<String>,
    /// How much of it.
    pub target: Option<String>,
    /// When, in order of time.
    pub stretches: Vec<Stretch>,
}

/// Years that are drawn as one bar.
pub(super) struct Stretch {
    /// The first fiscal year.
    pub from: FiscalYear,
    /// The last fiscal year that is certain.
    pub to: FiscalYear,
    /// Whether it may as well reach to the end of the plan.
    pub is_uncertain: bool,
    /// Whether the plan says that it ends before it begins.
    pub is_inverted: bool,
    /// Mark and label: ◎実施.
    pub text: String,
}

/// The commitments of a plan in the making.
pub(super) struct Gathering<'p> {
    plan: &'p Plan,
    /// The names of the actors; of two with one id the first.
    names: BTreeMap<&'p Id, &'p str>,
    /// Headings for which no commitment was found yet.
    waiting: Vec<(usize, String)>,
    path: Vec<String>,
    /// What was found.
    pub doings: Vec<Doing>,
}

impl<'p> Gathering<'p> {
    /// Nothing yet.
    pub(super) fn new(plan: &'p Plan) -> Gathering<'p> {
        let mut names = BTreeMap::new();
        for actor in &plan.actors {
            names.entry(&actor.id).or_insert(actor.name.as_str());
        }
        Gathering { plan, names, waiting: Vec::new(), path: Vec::new(), doings: Vec::new() }
    }

    /// Adds an item and what is below it.
    pub(super) fn item(&mut self, item: &Item) {
        let depth = self.path.len();
        let name = [item.number.as_deref().unwrap_or_default(), &item.title];
        let name = name.map(str::trim).join(if name[0].is_empty() { "" } else { "　" });
        self.waiting.push((depth, name.clone()));
        self.path.push(name);
        self.commitments(&item.commitments);
        for below in &item.items {
            self.item(below);
        }
        self.path.pop();
        self.waiting.retain(|(level, _)| *level < depth);
    }

    /// Those of one item, grouped by who does them, in the order in which they first appear.
    fn commitments(&mut self, commitments: &[Commitment]) {
        let mut ranks: BTreeMap<&Id, usize> = BTreeMap::new();
        let mut ranked: Vec<(usize, &Commitment)> = Vec::new();
        for commitment in commitments {
            effort::step();
            let next = ranks.len();
            ranked.push((*ranks.entry(&commitment.actor).or_insert(next), commitment));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut before = None;
        for (rank, commitment) in ranked {
            self.commitment(commitment, before != Some(rank));
            before = Some(rank);
        }
    }

    fn commitment(&mut self, commitment: &Commitment, is_first: bool) {
        let actor = match self.names.get(&commitment.actor) {
            Some(name) => (*name).to_owned(),
            // What names nobody is no name either.
            None if commitment.actor == Id::nothing() => String::new(),
            None => commitment.actor.as_str().to_owned(),
        };
        let point = |point: &Point| {
            let space = if point.labels.is_empty() { "" } else { " " };
            ["・", &point.labels.join("・"), space, &point.text].concat()
        };
        let mut stretches: Vec<Stretch> = commitment.spans.iter().map(|span| self.stretch(span)).collect();
        stretches.sort_by_key(|stretch| stretch.from);
        self.doings.push(Doing {
            headings: std::mem::take(&mut self.waiting),
            path: self.path.join("／"),
            actor,
            is_first,
            text: commitment.text.clone(),
            points: commitment.points.iter().map(point).collect(),
            target: commitment.target.as_ref().map(|target| target.text.clone()),
            stretches,
        });
    }

    fn stretch(&self, span: &Span) -> Stretch {
        let (to, is_uncertain) = span.reach(self.plan);
        let text = [span.mark.as_deref(), span.label.as_deref()].map(Option::unwrap_or_default).concat();
        Stretch { from: span.from, to, is_uncertain, is_inverted: span.to < span.from, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Actor;

    #[test]
    fn commitments_cost_as_many_steps_as_there_are_however_many_actors_they_are_of() {
        effort::assert_linear("commitments", |count| {
            let id = |at: usize| Id::derived(&format!("actor{at}"));
            let actor = |at| Actor { id: id(at), name: format!("課{at}"), role: None };
            let commitment = |at| Commitment {
                actor: id(at),
                text: "取組".to_owned(),
                target: None,
                spans: Vec::new(),
                points: Vec::new(),
            };
            let plan = Plan { actors: (0..count).map(actor).collect(), ..Plan::new("計画") };
            let commitments = (0..count).rev().map(commitment).collect();
            let mut gathering = Gathering::new(&plan);
            gathering.item(&Item { commitments, ..Item::new(id(0), "取組") });
            assert_eq!(gathering.doings.len(), count);
            assert_eq!(gathering.doings[0].actor, format!("課{}", count - 1));
        });
    }
}
