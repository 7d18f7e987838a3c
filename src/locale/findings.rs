//! The sentences of findings: a template for each code, filled with what the finding speaks of. Long words of the
//! plan are shortened to fit, the finding itself keeps them whole.

mod en;
mod ja;

use super::template::{Part, fitted, parts, visible};
use super::{Calendar, Words, number, words};
use crate::error::{Code, Finding, Param};

/// What a language says of findings. Apart from [`Words`], because a page with a chart says nothing of them.
pub trait FindingWords: Sync {
    /// The other words of the language.
    fn words(&self) -> &'static dyn Words;
    /// The template of the sentence: what is wrong, what was found, what to do.
    fn template(&self, code: Code) -> &'static str;
    /// The template of a second sentence with what would be right, for codes that have one.
    fn hint_template(&self, code: Code) -> Option<&'static str>;
    /// The words for a term: what should have been there, or what something is.
    fn term(&self, term: &'static str) -> &'static str;
    /// How many characters a sentence may have.
    fn limit(&self) -> usize;

    /// The sentence.
    fn message(&self, finding: &Finding) -> String {
        let parts =
            parts(self.template(finding.code), &|name| part(finding, name, &|param| self.shown(param)));
        fitted(&parts, self.limit())
    }

    /// What would be right, where there is more to say than the sentence has room for.
    fn hint(&self, finding: &Finding) -> Option<String> {
        let template = self.hint_template(finding.code)?;
        let parts = parts(template, &|name| part(finding, name, &|param| self.shown(param)));
        (!parts.is_empty()).then(|| fitted(&parts, usize::MAX))
    }

    /// A parameter as it is read.
    fn shown(&self, param: &Param) -> String {
        match param {
            Param::Text(text) => text.chars().map(visible).collect(),
            Param::Term(term) => self.term(term).to_owned(),
            Param::Number(value) => number(*value),
            Param::Count(count) => count.to_string(),
            Param::Year(year) => self.words().year(*year, Calendar::Western),
        }
    }
}

/// The words for findings of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn finding_words(lang: &str) -> &'static dyn FindingWords {
    if words(lang).lang() == "en" { &en::English } else { &ja::Japanese }
}

/// A parameter of a finding, as a piece of its sentence.
fn part(finding: &Finding, name: &str, shown: &dyn Fn(&Param) -> String) -> Option<Part> {
    let param = finding.param(name)?;
    Some(Part { text: shown(param), elastic: matches!(param, Param::Text(_)) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Trail;

    fn finding(code: Code) -> Finding {
        Finding::new(code, &Trail::default())
    }

    #[test]
    fn a_long_title_is_shortened_in_the_sentence_and_kept_in_the_finding() {
        let title = "地域活動の担い手を育む仕組みづくり".repeat(4);
        let long = finding(Code::ActualMissing).with("title", title.as_str()).with("year", fiscal(2018));
        let message = finding_words("ja").message(&long);
        assert!(message.chars().count() <= 60, "{message}");
        assert!(
            message.starts_with("「地域活動の担い手を") && message.contains("…」の2018年度"),
            "{message}"
        );
        assert_eq!(long.param("title"), Some(&Param::Text(title)));
    }

    #[test]
    fn what_stands_in_brackets_is_said_only_where_it_is_known() {
        let without = finding(Code::TargetMissing).with("title", "センター数");
        let with = without.clone().with("year", fiscal(2018));
        let [without, with] = [without, with].map(|finding| finding_words("ja").message(&finding));
        assert!(without.starts_with("「センター数」に"), "{without}");
        assert!(with.starts_with("「センター数」の2018年度に"), "{with}");
    }

    #[test]
    fn no_word_of_the_plan_can_reverse_or_break_the_sentence() {
        let hostile = finding(Code::DuplicateId).with("found", "a\u{202e}b\nc\0");
        assert!(finding_words("en").message(&hostile).contains("a\u{fffd}b c\u{fffd}"));
    }

    fn fiscal(year: i64) -> crate::model::FiscalYear {
        crate::model::FiscalYear::new(year).unwrap()
    }
}
