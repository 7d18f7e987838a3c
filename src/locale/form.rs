//! The words of forms: messages beside fields, faults of rules for engineers, and what stands around a form.

mod en;
mod ja;

use super::number;
use super::template::{Part, fitted, parts, shortened, visible};
use crate::form::{CalendarDate, Code, EraDay, Finding, Param, Problem, ProblemCode};
use crate::model::FiscalYear;

/// What a language says in forms. Apart from the other words, because only forms pay for them.
pub struct FormWords {
    /// The tag of the language, BCP 47.
    pub lang: &'static str,
    /// How many characters a message may have.
    limit: usize,
    /// The template of a message: what is wrong and what to do.
    template: fn(Code) -> &'static str,
    /// The template of an example or of what stands behind a message, for codes that have one.
    hint: fn(Code) -> Option<&'static str>,
    /// The template for a fault of the rules.
    problem: fn(ProblemCode) -> &'static str,
    /// The words for a term.
    term: fn(&str) -> &'static str,
    /// A fiscal year.
    year: fn(FiscalYear) -> String,
    /// A day.
    date: fn(CalendarDate) -> String,
    /// A day in an era.
    day: fn(EraDay) -> String,
    /// What stands around a form, a line each of its name, a blank and the words: a list of pairs would weigh more.
    interface: &'static str,
    /// What is said of rules that are no JSON object.
    pub no_rules: &'static str,
}

/// How many characters a sentence for engineers may have.
const LONGEST: usize = 160;

/// From how many digits on a number is shortened like words: it is not one that anybody meant.
const MANY_DIGITS: usize = 14;

impl FormWords {
    /// The message: that of the rules, or the usual one.
    pub fn message(&self, finding: &Finding) -> String {
        match &finding.said {
            Some(said) => said.clone(),
            None => self.sentence((self.template)(finding.code), &finding.params, self.limit),
        }
    }

    /// What stands around a form, by name; `{…}` is filled in by the page.
    pub fn interface(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.interface.split('\n').filter_map(|line| line.split_once(' '))
    }

    /// An example, or what is behind it.
    pub fn hint(&self, finding: &Finding) -> Option<String> {
        let hint = self.sentence((self.hint)(finding.code)?, &finding.params, LONGEST);
        (!hint.is_empty()).then_some(hint)
    }

    /// What is wrong with the rules.
    pub fn problem(&self, problem: &Problem) -> String {
        let field = problem.field.as_deref().map(|field| ("field", Param::Text(field.to_owned())));
        let params: Vec<_> = problem.params.iter().cloned().chain(field).collect();
        self.sentence((self.problem)(problem.code), &params, LONGEST)
    }

    fn sentence(&self, template: &str, params: &[(&'static str, Param)], limit: usize) -> String {
        let known = |name: &str| {
            let (_, param) = params.iter().find(|(known, _)| *known == name)?;
            let text = self.shown(param);
            let elastic = matches!(param, Param::Text(_)) || text.len() > MANY_DIGITS && is_figure(param);
            Some(Part { text, elastic })
        };
        shortened(&fitted(&parts(template, &known), limit), limit)
    }

    fn shown(&self, param: &Param) -> String {
        match param {
            Param::Text(text) => text.chars().map(visible).collect(),
            Param::Term(term) => (self.term)(term).to_owned(),
            Param::Number(value) => number(*value),
            Param::Count(count) => count.to_string(),
            Param::Year(year) => (self.year)(*year),
            Param::Date(day) => (self.date)(*day),
            Param::Day(day) => (self.day)(*day),
        }
    }
}

fn is_figure(param: &Param) -> bool {
    matches!(param, Param::Number(_) | Param::Count(_))
}

/// The words of a language for forms, by BCP 47 tag; Japanese for any language that is not here.
pub fn form_words(lang: &str) -> &'static FormWords {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("en") { &en::ENGLISH } else { &ja::JAPANESE }
}
