//! The way through the texts of a plan: every one once, with its place and what it is in the plan.

use super::notes::Notes;
use super::text_at::TextRole;
use super::walk::each_item;
use crate::model::{Commitment, Indicator, Item, Passage, Plan, Point, Review, Value, YearPoint};

/// Offers every text of a plan, at its place.
pub(super) fn each_text<'p>(
    plan: &'p Plan,
    notes: &mut Notes,
    offer: &mut dyn FnMut(&'p str, TextRole, &mut Notes),
) {
    let mut texts = Texts { offer };
    texts.head(plan, notes);
    texts.passages(&plan.passages, notes);
    each_item(plan, notes, &mut |at, notes| texts.item(at.item, notes));
    texts.words("notes", &plan.notes, TextRole::Note, notes);
    if let Some(source) = &plan.source {
        notes.at(&["source".into()], &mut |notes| texts.text("title", &source.title, TextRole::Note, notes));
    }
}

/// Where the texts go.
struct Texts<'o, 'p> {
    offer: &'o mut dyn FnMut(&'p str, TextRole, &mut Notes),
}

impl<'p> Texts<'_, 'p> {
    fn head(&mut self, plan: &'p Plan, notes: &mut Notes) {
        self.text("title", &plan.title, TextRole::Title, notes);
        self.maybe("subtitle", plan.subtitle.as_ref(), TextRole::Title, notes);
        notes.at(&["publisher".into()], &mut |notes| {
            self.text("name", &plan.publisher.name, TextRole::Title, notes);
            self.maybe("unit", plan.publisher.unit.as_ref(), TextRole::Title, notes);
        });
        if let Some(edition) = &plan.edition {
            notes.at(&["edition".into()], &mut |notes| {
                self.text("label", &edition.label, TextRole::Label, notes);
            });
        }
        self.words("levels", &plan.levels, TextRole::Label, notes);
        notes.each("actors", &plan.actors, &mut |actor, notes| {
            self.text("name", &actor.name, TextRole::Title, notes);
        });
        notes.each("ratingScales", &plan.rating_scales, &mut |scale, notes| {
            notes.each("ratings", &scale.ratings, &mut |rating, notes| {
                self.maybe("label", rating.label.as_ref(), TextRole::Sentence, notes);
            });
        });
        notes.each("statuses", &plan.statuses, &mut |status, notes| {
            self.text("label", &status.label, TextRole::Label, notes);
        });
    }

    fn item(&mut self, item: &'p Item, notes: &mut Notes) {
        self.maybe("number", item.number.as_ref(), TextRole::Label, notes);
        self.text("title", &item.title, TextRole::Title, notes);
        notes.each("headings", &item.headings, &mut |heading, notes| {
            self.text("text", &heading.text, TextRole::Title, notes);
        });
        self.passages(&item.passages, notes);
        notes.each("indicators", &item.indicators, &mut |indicator, notes| self.indicator(indicator, notes));
        notes.each("expectations", &item.expectations, &mut |expectation, notes| {
            self.points("points", &expectation.points, notes);
        });
        notes.each("commitments", &item.commitments, &mut |commitment, notes| {
            self.commitment(commitment, notes);
        });
        notes.each("supports", &item.supports, &mut |support, notes| {
            self.text("title", &support.title, TextRole::Title, notes);
            self.maybe("summary", support.summary.as_ref(), TextRole::Sentence, notes);
            self.points("results", &support.results, notes);
        });
        notes.each("work", &item.work, &mut |work, notes| {
            self.points("planned", &work.planned, notes);
            self.points("done", &work.done, notes);
        });
        notes.each("reviews", &item.reviews, &mut |review, notes| self.review(review, notes));
    }

    fn indicator(&mut self, indicator: &'p Indicator, notes: &mut Notes) {
        self.maybe("number", indicator.number.as_ref(), TextRole::Label, notes);
        self.text("title", &indicator.title, TextRole::Title, notes);
        self.maybe("unit", indicator.unit.as_ref(), TextRole::Label, notes);
        let speaks = |value: &Option<Value>| matches!(value, Some(Value::Words(_)));
        // Most years are figures alone, and a plan has many of them.
        let has_text = |point: &YearPoint| {
            point.note.is_some() || [&point.target, &point.actual, &point.value].into_iter().any(speaks)
        };
        if indicator.points.iter().any(has_text) {
            notes.each("points", &indicator.points, &mut |point, notes| {
                self.value("target", point.target.as_ref(), notes);
                self.value("actual", point.actual.as_ref(), notes);
                self.value("value", point.value.as_ref(), notes);
                self.maybe("note", point.note.as_ref(), TextRole::Sentence, notes);
            });
        }
        if let Some(goal) = &indicator.final_goal {
            notes.at(&["final".into()], &mut |notes| self.value("value", Some(&goal.value), notes));
        }
    }

    fn commitment(&mut self, commitment: &'p Commitment, notes: &mut Notes) {
        self.text("text", &commitment.text, TextRole::Sentence, notes);
        if let Some(target) = &commitment.target {
            notes.at(&["target".into()], &mut |notes| {
                self.text("text", &target.text, TextRole::Label, notes);
            });
        }
        notes.each("spans", &commitment.spans, &mut |span, notes| {
            self.maybe("label", span.label.as_ref(), TextRole::Label, notes);
        });
        self.points("points", &commitment.points, notes);
    }

    fn review(&mut self, review: &'p Review, notes: &mut Notes) {
        if let Some(status) = &review.status {
            notes.at(&["status".into()], &mut |notes| {
                self.text("label", &status.label, TextRole::Label, notes);
            });
        }
        self.points("done", &review.done, notes);
        self.points("assessment", &review.assessment, notes);
        self.points("issues", &review.issues, notes);
        self.points("next", &review.next, notes);
        self.maybe("due", review.due.as_ref(), TextRole::Label, notes);
    }

    fn passages(&mut self, passages: &'p [Passage], notes: &mut Notes) {
        notes.each("passages", passages, &mut |passage, notes| {
            self.maybe("heading", passage.heading.as_ref(), TextRole::Title, notes);
            self.points("points", &passage.points, notes);
        });
    }

    /// What a cell of figures says in words. The printed words beside a figure or an absence are not offered:
    /// they are quoted, to be compared with what was read from them.
    fn value(&mut self, key: &'static str, value: Option<&'p Value>, notes: &mut Notes) {
        if let Some(Value::Words(words)) = value {
            notes.at(&[key.into()], &mut |notes| self.text("text", words, TextRole::Sentence, notes));
        }
    }

    fn points(&mut self, key: &'static str, points: &'p [Point], notes: &mut Notes) {
        notes.each(key, points, &mut |point, notes| {
            self.text("text", &point.text, TextRole::Sentence, notes);
        });
    }

    fn words(&mut self, key: &'static str, words: &'p [String], role: TextRole, notes: &mut Notes) {
        notes.each(key, words, &mut |text, notes| (self.offer)(text, role, notes));
    }

    fn maybe(&mut self, key: &'static str, text: Option<&'p String>, role: TextRole, notes: &mut Notes) {
        if let Some(text) = text {
            self.text(key, text, role, notes);
        }
    }

    fn text(&mut self, key: &'static str, text: &'p str, role: TextRole, notes: &mut Notes) {
        notes.at(&[key.into()], &mut |notes| (self.offer)(text, role, notes));
    }
}
