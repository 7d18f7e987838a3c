//! The check of a whole form: each field by itself, then beside the others, then against the plan.

use super::answer::{Answer, is_blank};
use super::field::Field;
use super::finding::{Finding, Param};
use super::instance::{Input, Instance, instances, is_open};
use super::kind::Meaning;
use super::notes::Notes;
use super::places::Places;
use super::range::out_of_range;
use super::{Checked, Code, Form, Values, charset, length, plan, review};
use crate::error::Severity;

/// Every field and what is in it.
pub(super) struct Sheet<'s> {
    form: &'s Form,
    pub(super) instances: &'s [Instance],
    answers: &'s [Answer],
    places: Places<'s>,
}

/// Checks every value.
pub(super) fn check(form: &Form, values: &Values) -> Checked {
    let input = Input::new(form, values);
    let instances = instances(form, &input);
    let answer = |instance: &Instance| {
        Answer::read(&instance.field, input.given(&instance.name), is_open(form, instance, &input))
    };
    let answers: Vec<Answer> = instances.iter().map(answer).collect();
    let places = Places::of(&mut instances.iter().map(|instance| instance.name.as_str()));
    let sheet = Sheet { form, instances: &instances, answers: &answers, places };
    let mut notes = Notes::default();
    for (instance, answer) in sheet.fields() {
        sheet.check(instance, answer, &mut notes);
    }
    sheet.groups(&form.groups, &input, &mut notes);
    Checked { findings: notes.finish(), values: sheet.stored(values) }
}

impl Sheet<'_> {
    /// The fields that are there to be filled in, and what is in them.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&Instance, &Answer)> {
        self.instances.iter().zip(self.answers).filter(|(_, answer)| answer.is_open)
    }

    /// The field of this name, if it is there to be filled in.
    pub(super) fn named(&self, name: &str) -> Option<(&Instance, &Answer)> {
        let at = self.places.find(name)?;
        self.instances.get(at).zip(self.answers.get(at).filter(|answer| answer.is_open))
    }

    fn check(&self, instance: &Instance, answer: &Answer, notes: &mut Notes) {
        let Instance { at, name, field } = instance;
        let mut note = |finding| notes.note(*at, name, field, finding);
        if answer.is_blank() {
            if field.required || self.is_needed(instance) {
                let verb = if field.kind().is_chosen() { "choose" } else { "write" };
                note(Finding::new(Code::Required).with("verb", Param::Term(verb)));
            } else {
                self.repetition(instance, answer).into_iter().for_each(note);
            }
            return;
        }
        answer.faults.iter().cloned().for_each(&mut note);
        if answer.faults.iter().any(|fault| fault.code.severity() == Severity::Error) {
            return;
        }
        too_long_or_short(field, answer).into_iter().for_each(&mut note);
        out_of_range(field, answer.meaning).into_iter().for_each(&mut note);
        self.relations(instance, answer.meaning).into_iter().for_each(&mut note);
        self.repetition(instance, answer).into_iter().for_each(&mut note);
        self.by_plan(instance, answer).into_iter().for_each(&mut note);
        if let Some(charset) = self.form.charset.as_ref().filter(|_| field.holds_words()) {
            answer.stored.iter().for_each(|text| charset::check(charset, text, instance, notes));
        }
    }

    /// What the plan says against it.
    fn by_plan(&self, instance: &Instance, answer: &Answer) -> Vec<Finding> {
        let Some(facts) = &self.form.plan else { return Vec::new() };
        match answer.meaning {
            Meaning::Number(value) => plan::figure(facts, &instance.field, value),
            Meaning::Year(year) => plan::outside_period(facts, year).into_iter().collect(),
            Meaning::Day(_) => Vec::new(),
            Meaning::Words => {
                let codes = answer.stored.iter();
                codes.filter_map(|code| review::rating(facts, self, instance, code)).collect()
            }
        }
    }

    /// What is to be stored, under the same names and in the same shapes.
    fn stored(&self, values: &Values) -> Values {
        let stored = |name: &String| self.answers.get(self.places.find(name)?);
        let replaced = values.iter().map(|(name, given)| {
            let Some(answer) = stored(name) else { return (name.clone(), given.clone()) };
            let mut texts = answer.stored.iter();
            let mut stored = |text: &String| {
                let known = if is_blank(text) { None } else { texts.next() };
                known.unwrap_or(text).clone()
            };
            let each = given.texts().iter().map(&mut stored);
            (name.clone(), given.replaced(&each.collect::<Vec<_>>()))
        });
        replaced.collect()
    }
}

fn too_long_or_short(field: &Field, answer: &Answer) -> Option<Finding> {
    field.min_length.or(field.max_length)?;
    for text in &answer.stored {
        let count = length::counted(field, text)?;
        if let Some(max) = field.max_length.filter(|max| count > *max) {
            let found = Finding::new(Code::TooLong).with("count", count).with("max", max);
            return Some(found.with("over", count - max));
        }
        if let Some(min) = field.min_length.filter(|min| count < *min) {
            return Some(Finding::new(Code::TooShort).with("count", count).with("min", min));
        }
    }
    None
}
