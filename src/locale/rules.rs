//! What each rule of the catalogue looks for and why, for people: the words of the guide.

mod en;
mod ja;

use super::words;
use crate::error::{Code, Group, Severity};

/// What is said of a rule (点検項目の説明).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleWords {
    /// A short heading.
    pub name: &'static str,
    /// What is looked for, in one sentence.
    pub what: &'static str,
    /// Why it matters to residents or staff, in one sentence.
    pub why: &'static str,
}

impl RuleWords {
    const fn new(name: &'static str, what: &'static str, why: &'static str) -> RuleWords {
        RuleWords { name, what, why }
    }
}

/// What is said of a rule, by BCP 47 tag; Japanese for any language that is not here.
pub fn rule_words(code: Code, lang: &str) -> RuleWords {
    if is_english(lang) { en::rule(code) } else { ja::rule(code) }
}

/// What a part of the catalogue is called, by BCP 47 tag; Japanese for any language that is not here.
pub fn group_name(group: Group, lang: &str) -> &'static str {
    if is_english(lang) { en::group(group) } else { ja::group(group) }
}

/// What a severity is called, by BCP 47 tag; Japanese for any language that is not here.
pub fn severity_name(severity: Severity, lang: &str) -> &'static str {
    if is_english(lang) { en::severity(severity) } else { ja::severity(severity) }
}

fn is_english(lang: &str) -> bool {
    words(lang).lang() == "en"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The longest name, and how its sentences end.
    const STYLES: [(&str, usize, char); 2] = [("ja", 20, '。'), ("en", 40, '.')];

    #[test]
    fn every_rule_has_a_name_of_its_own_and_two_sentences_in_each_language() {
        for (lang, longest, stop) in STYLES {
            let mut names = BTreeSet::new();
            for code in Code::ALL {
                let RuleWords { name, what, why } = rule_words(*code, lang);
                assert!(names.insert(name), "{lang}: {name} is there twice");
                assert!(name.chars().count() <= longest && !name.ends_with(stop), "{name}");
                for sentence in [what, why] {
                    assert!(sentence.ends_with(stop), "{sentence}");
                    assert_eq!(sentence.matches("。").count(), usize::from(lang == "ja"), "{sentence}");
                    assert!(!sentence.contains(". "), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn japanese_text_has_full_width_punctuation_and_no_stray_spaces() {
        for code in Code::ALL {
            let RuleWords { name, what, why } = rule_words(*code, "ja");
            for text in [name, what, why] {
                assert!(!text.contains(['(', ')', '?', '!', ' ', '\u{3000}', '\n']), "{text}");
            }
        }
    }

    #[test]
    fn a_language_that_is_not_here_is_answered_in_japanese() {
        assert_eq!(rule_words(Code::CumulativeFalls, "fr").name, "累計の減少");
        assert_eq!(rule_words(Code::CumulativeFalls, "en-GB").name, "Cumulative count falls");
        assert_eq!(group_name(Group::Figures, "fr"), "数値");
        assert_eq!(severity_name(Severity::Info, "en"), "Info");
    }
}
