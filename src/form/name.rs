//! Names of controls, and of those that stand in rows: `supports[0].title`.

/// The name with every number in square brackets left out, and these numbers: `supports[].title` and `0`.
pub(super) fn pattern_of(name: &str) -> (String, Vec<&str>) {
    let (mut pattern, mut rows, mut rest) = (String::new(), Vec::new(), name);
    while let Some((before, after)) = rest.split_once('[') {
        pattern.push_str(before);
        pattern.push('[');
        let number = after.split_once(']').map(|(number, _)| number);
        let number = number.filter(|number| !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()));
        rest = after;
        if let Some(number) = number {
            rows.push(number);
            rest = after.get(number.len()..).unwrap_or_default();
        }
    }
    pattern.push_str(rest);
    (pattern, rows)
}

/// The pattern with these numbers in its square brackets, as far as they go.
pub(super) fn filled(pattern: &str, rows: &[&str]) -> String {
    let mut name = String::new();
    let mut rows = rows.iter();
    let mut rest = pattern;
    while let Some((before, after)) = halves(rest) {
        name.push_str(before);
        name.push('[');
        name.push_str(rows.next().unwrap_or(&""));
        name.push(']');
        rest = after;
    }
    name.push_str(rest);
    name
}

/// What stands before and behind the first empty square brackets. The standard library's search for a text would
/// cost a page more code than it saves steps, here and wherever names are taken apart.
fn halves(pattern: &str) -> Option<(&str, &str)> {
    let at = pattern.as_bytes().windows(2).position(|pair| pair == b"[]")?;
    Some((pattern.get(..at)?, pattern.get(at + 2..)?))
}

/// Whether a name stands for those of every row.
pub(super) fn is_pattern(name: &str) -> bool {
    halves(name).is_some()
}

/// The name of another field of the same row, which a rule names without its group.
pub(super) fn beside(pattern: &str, name: &str) -> Option<String> {
    let end = pattern.as_bytes().windows(2).rposition(|pair| pair == b"[]")? + 2;
    Some([pattern.get(..end)?, ".", name].concat())
}

/// The group that a name or a pattern belongs to, and the row: `supports` and `0`.
pub(super) fn group_of(name: &str) -> Option<(&str, &str)> {
    let (group, rest) = name.split_once('[')?;
    let (row, _) = rest.split_once(']')?;
    (!group.is_empty() && row.bytes().all(|c| c.is_ascii_digit())).then_some((group, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_row_is_a_pattern_and_a_number() {
        assert_eq!(pattern_of("supports[0].title"), ("supports[].title".to_owned(), vec!["0"]));
        assert_eq!(pattern_of("a[1][b][22]"), ("a[][b][]".to_owned(), vec!["1", "22"]));
        assert_eq!(pattern_of("a[].b"), ("a[].b".to_owned(), vec![]));
        assert_eq!(pattern_of("a["), ("a[".to_owned(), vec![]));
        assert_eq!(filled("a[][b][]", &["1", "22"]), "a[1][b][22]");
        assert_eq!(group_of("supports[12].title"), Some(("supports", "12")));
        assert_eq!(group_of("supports[x].title"), None);
    }
}
