//! Cells that spreadsheets would calculate.

use std::borrow::Cow;

/// A text as the cell of a CSV file: guarded against being calculated, quoted where it has to be. Numbers stay.
pub(super) fn cell(text: &str) -> String {
    let text = guarded(text.trim());
    let text = with_one_line_end(&text);
    if text.contains([',', '"', '\n']) {
        return ["\"", &text.replace('"', "\"\""), "\""].concat();
    }
    text.into_owned()
}

/// A text that no spreadsheet takes for a formula: a mark stands before what would be one. What begins like a
/// guarded text gets one more, so that reading finds every text again.
fn guarded(text: &str) -> Cow<'_, str> {
    let said = text.trim_start_matches('\'');
    if said.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text) {
        return Cow::Owned(["'", text].concat());
    }
    Cow::Borrowed(text)
}

/// Whether a text is digits with a sign before and a point among them, if any.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = digits.split('.');
    let whole = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_whole = whole(parts.next());
    let rest = parts.next();
    is_whole && (rest.is_none() || whole(rest)) && parts.next().is_none()
}

fn with_one_line_end(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        return Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn what_a_spreadsheet_would_calculate_is_text_and_numbers_stay() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-HYPERLINK(\"x\")"), "\"'-HYPERLINK(\"\"x\"\")\"");
        assert_eq!((cell("@a").as_str(), cell("+a").as_str(), cell("'=a").as_str()), ("'@a", "'+a", "''=a"));
        for number in ["-3", "+1.5", "-0.25", "1454", "'a"] {
            assert_eq!(cell(number), number);
        }
    }

    #[test]
    fn cells_with_commas_marks_and_lines_are_quoted() {
        assert_eq!(cell("a,b\r\n\"c\" "), "\"a,b\n\"\"c\"\"\"");
    }
}
