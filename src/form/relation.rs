//! Rules between fields, and rules of rows.

use super::answer::Answer;
use super::checking::Sheet;
use super::field::Field;
use super::finding::{Finding, Param};
use super::instance::{Input, Instance};
use super::kind::Meaning;
use super::name::{beside, filled, group_of, pattern_of};
use super::notes::Notes;
use super::rules::Group;
use super::{Code, Given, Values};
use std::cmp::Ordering;

impl Sheet<'_> {
    /// The field that a rule names: of the same row, where it stands in rows.
    fn other(&self, from: &Instance, name: &str) -> Option<(&Instance, &Answer)> {
        let (pattern, rows) = pattern_of(&from.name);
        let in_row = filled(name, &rows);
        // Within a row its other fields may be named without the group.
        let beside = beside(&pattern, name).map(|beside| filled(&beside, &rows));
        self.named(&in_row).or_else(|| self.named(&beside?))
    }

    /// Whether another field makes this one needed.
    pub(super) fn is_needed(&self, instance: &Instance) -> bool {
        let Some(rule) = &instance.field.required_if else { return false };
        let Some((_, answer)) = self.other(instance, &rule.field) else { return false };
        if rule.is.is_empty() { !answer.is_blank() } else { rule.is.iter().any(|value| answer.is(value)) }
    }

    /// What is wrong between a field and those that its rules name.
    pub(super) fn relations(&self, instance: &Instance, meaning: Meaning) -> Vec<Finding> {
        let Field { not_before, at_most, at_least, .. } = &instance.field;
        let rules = [
            (not_before, Code::BeforeOther),
            (at_most, Code::MoreThanOther),
            (at_least, Code::LessThanOther),
        ];
        rules
            .into_iter()
            .filter_map(|(name, code)| self.relation(instance, meaning, name.as_deref()?, code))
            .collect()
    }

    fn relation(&self, from: &Instance, meaning: Meaning, name: &str, code: Code) -> Option<Finding> {
        let (other, answer) = self.other(from, name)?;
        // Numbers are more or less, days and years before or after.
        let is_meant = (code == Code::BeforeOther) != matches!(meaning, Meaning::Number(_));
        let wrong = if code == Code::MoreThanOther { Ordering::Greater } else { Ordering::Less };
        (is_meant && meaning.compared(answer.meaning) == Some(wrong)).then(|| {
            Finding::new(code)
                .with("other", other.label())
                .maybe("limit", Option::<Param>::from(answer.meaning))
        })
    }

    /// What is wrong with a field that repeats another: an address for mail that is written twice.
    pub(super) fn repetition(&self, from: &Instance, answer: &Answer) -> Option<Finding> {
        let (other, first) = self.other(from, from.field.same_as.as_deref()?)?;
        let is_same = answer.stored == first.stored;
        (!is_same).then(|| Finding::new(Code::NotTheSame).with("other", other.label()))
    }

    /// Notes groups with too few or too many rows, at the field where more or fewer can be had.
    pub(super) fn groups(&self, groups: &[Group], input: &Input, notes: &mut Notes) {
        for (group, rows) in groups.iter().zip(&input.filled) {
            let finding = match (group.min, group.max) {
                (Some(min), _) if rows.len() < min => Finding::new(Code::GroupTooFew).with("min", min),
                (_, Some(max)) if rows.len() > max => {
                    Finding::new(Code::GroupTooMany).with("max", max).with("over", rows.len() - max)
                }
                _ => continue,
            };
            if is_out(group, input.values) {
                continue;
            }
            let surplus = group.max.and_then(|max| rows.get(max)).copied();
            let place = self.place(group, rows, surplus);
            let (at, name) = place.map_or((usize::MAX, group.name.as_str()), |it| (it.at, it.name.as_str()));
            let of_field = || place.and_then(|it| it.field.label.as_deref()).unwrap_or(&group.name);
            let mut finding = finding.with("label", group.label.as_deref().unwrap_or_else(of_field));
            name.clone_into(&mut finding.field);
            notes.note_group(at, finding);
        }
    }

    /// The first field of a row that is one too many or, where there is none, of one in which nothing is written,
    /// or else of the first.
    fn place(&self, group: &Group, rows: &[&str], surplus: Option<&str>) -> Option<&Instance> {
        let row_of = |instance: &Instance| -> Option<String> {
            let (_, row) = group_of(&instance.name).filter(|(known, _)| *known == group.name)?;
            Some(row.to_owned())
        };
        let find = |is_it: &dyn Fn(&str) -> bool| {
            self.instances.iter().find(|instance| row_of(instance).is_some_and(|row| is_it(&row)))
        };
        match surplus {
            Some(surplus) => find(&|row| row == surplus),
            None => find(&|row| !rows.contains(&row)).or_else(|| find(&|_| true)),
        }
    }
}

/// Whether every control of a group is out of use.
fn is_out(group: &Group, values: &Values) -> bool {
    let mut of_group = values
        .iter()
        .filter(|(name, _)| group_of(name).is_some_and(|(known, _)| known == group.name))
        .peekable();
    of_group.peek().is_some() && of_group.all(|(_, given)| *given == Given::Out)
}
