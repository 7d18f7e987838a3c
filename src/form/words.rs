//! The words of a rule beside a field: `integer cumulative max-400`.

use super::ProblemCode;
use super::field::{Field, Kind};
use super::object::count_of;
use super::problem::Problems;
use crate::model::Counting;

/// Adds what the words say.
pub(super) fn add(field: &mut Field, rule: &str, problems: &mut Problems) {
    let mut said = Field::new("");
    for word in rule.split_whitespace() {
        let plain = word.strip_prefix("keikaku-rule-").unwrap_or(word);
        if !says(&mut said, plain) {
            problems.note(ProblemCode::UnknownWord, "rule", word);
        }
    }
    field.add(&said);
    // What has no size has a length: `text max-400`.
    if field.kind().is_counted() {
        field.min_length = said.min.as_deref().and_then(count_of).or(field.min_length);
        field.max_length = said.max.as_deref().and_then(count_of).or(field.max_length);
    }
}

/// Reads one word; `false` where it says nothing.
fn says(field: &mut Field, word: &str) -> bool {
    if let Some(kind) = kind(word) {
        field.kind = Some(kind);
        return true;
    }
    match word {
        "required" => field.required = true,
        // Kept by the page.
        "personal" => {}
        "cumulative" => field.counting = Some(Counting::Cumulative),
        "annual" => field.counting = Some(Counting::Annual),
        "point-in-time" | "pointInTime" => field.counting = Some(Counting::PointInTime),
        _ => return says_more(field, word),
    }
    true
}

/// Reads a word that has another at its end.
fn says_more(field: &mut Field, word: &str) -> bool {
    let behind = |start: &str| word.strip_prefix(start).filter(|rest| !rest.is_empty());
    let counts = [("min-length-", &mut field.min_length), ("max-length-", &mut field.max_length)];
    for (start, count) in counts {
        if let Some(rest) = behind(start) {
            *count = count_of(rest);
            return count.is_some();
        }
    }
    let texts = [
        ("min-", &mut field.min),
        ("max-", &mut field.max),
        ("unit-", &mut field.unit),
        ("not-before-", &mut field.not_before),
        ("at-most-", &mut field.at_most),
        ("at-least-", &mut field.at_least),
        ("same-as-", &mut field.same_as),
    ];
    for (start, text) in texts {
        if let Some(rest) = behind(start) {
            *text = Some(rest.to_owned());
            return true;
        }
    }
    false
}

/// The type of this name, its parts joined by hyphens or not: `postal-code`, `postalCode`.
fn kind(word: &str) -> Option<Kind> {
    let plain = |word: &str| -> String {
        word.chars().filter(|c| *c != '-').map(|c| c.to_ascii_lowercase()).collect()
    };
    let wanted = plain(word);
    Kind::ALL.iter().copied().find(|kind| plain(kind.word()) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rule: &str) -> (Field, Vec<String>) {
        let (mut field, mut problems) = (Field::new("x"), Problems::default());
        add(&mut field, rule, &mut problems);
        let unknown = problems.finish().into_iter().map(|problem| format!("{:?}", problem.params[1].1));
        (field, unknown.collect())
    }

    #[test]
    fn words_say_what_a_rules_file_would() {
        let (field, unknown) = read("integer cumulative max-400 required keikaku-rule-unit-人");
        assert_eq!((field.kind, field.max.as_deref()), (Some(Kind::Integer), Some("400")));
        assert_eq!((field.counting, field.unit.as_deref()), (Some(Counting::Cumulative), Some("人")));
        assert!(field.required && unknown.is_empty());
        assert_eq!(read("postal-code").0.kind, Some(Kind::PostalCode));
        assert_eq!(read("fiscalyear").0.kind, Some(Kind::FiscalYear));
        assert_eq!(read("points max-400").0.max_length, Some(400));
    }

    #[test]
    fn a_word_that_says_nothing_is_told() {
        assert_eq!(read("intger max-").1, [r#"Text("intger")"#, r#"Text("max-")"#]);
    }
}
