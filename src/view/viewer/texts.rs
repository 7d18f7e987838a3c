//! What is written of an item, piece by piece.

use super::tree::Tree;
use crate::model::{Id, Item, Point, TimingPart, Value};

/// Hands over every text of an item, its names first; figures are not text.
pub(super) fn each<'p>(tree: &'p Tree, item: &'p Item, say: &mut dyn FnMut(&'p str)) {
    item.number.iter().for_each(|number| say(number));
    say(&item.title);
    for heading in &item.headings {
        say(&heading.text);
    }
    for passage in &item.passages {
        passage.heading.iter().for_each(|heading| say(heading));
        points(&passage.points, say);
    }
    for assignment in &item.assignments {
        say(name(tree, &assignment.actor));
    }
    for expectation in &item.expectations {
        say(name(tree, &expectation.actor));
        points(&expectation.points, say);
    }
    for commitment in &item.commitments {
        say(name(tree, &commitment.actor));
        say(&commitment.text);
        commitment.target.iter().for_each(|target| say(&target.text));
        commitment.spans.iter().filter_map(|span| span.label.as_deref()).for_each(&mut *say);
        points(&commitment.points, say);
    }
    indicators(item, say);
    for support in &item.supports {
        if let Some(TimingPart::Words(words)) = support.timing.as_ref().map(|timing| &timing.part) {
            say(words);
        }
        say(&support.title);
        support.summary.iter().for_each(|summary| say(summary));
        points(&support.results, say);
    }
    for work in &item.work {
        points(&work.planned, say);
        points(&work.done, say);
    }
    for review in &item.reviews {
        review.status.iter().for_each(|status| say(&status.label));
        for list in [&review.done, &review.assessment, &review.issues, &review.next] {
            points(list, say);
        }
        review.due.iter().for_each(|due| say(due));
    }
}

fn indicators<'p>(item: &'p Item, say: &mut dyn FnMut(&'p str)) {
    for indicator in &item.indicators {
        indicator.number.iter().for_each(|number| say(number));
        say(&indicator.title);
        for point in &indicator.points {
            for value in [&point.target, &point.actual, &point.value].into_iter().flatten() {
                if let Value::Words(words) = value {
                    say(words);
                }
            }
            point.note.iter().for_each(|note| say(note));
        }
        if let Some(Value::Words(words)) = indicator.final_goal.as_ref().map(|goal| &goal.value) {
            say(words);
        }
    }
}

fn points<'p>(points: &'p [Point], say: &mut dyn FnMut(&'p str)) {
    for point in points {
        say(&point.text);
    }
}

/// What an actor is called; what names nobody is no name either.
pub(super) fn name<'p>(tree: &'p Tree, id: &'p Id) -> &'p str {
    match tree.actor(id) {
        Some(actor) => &actor.name,
        None if *id == Id::nothing() => "",
        None => id.as_str(),
    }
}
