//! JSON read with little code, for a page that carries `serde_json` for nothing else. It takes and refuses the same
//! texts, and gives the same tree; of what is no JSON it says where, and not why.

use super::tree::{Json, MAX_LEVELS};
use crate::error::Error;
use std::borrow::Cow;

/// A text, and how far it was read.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

/// The tree of a text.
pub(super) fn parse(text: &str) -> Result<Json<'_>, Error> {
    let mut reader = Reader { text, at: 0 };
    let tree = reader.value(0);
    reader.skip_blanks();
    tree.filter(|_| reader.at == text.len()).ok_or_else(|| {
        let before = text.as_bytes().get(..reader.at).unwrap_or_default();
        let mut lines = before.rsplit(|byte| *byte == b'\n');
        let column = lines.next().unwrap_or_default().len() + 1;
        Error::NotJson { line: lines.count() + 1, column, problem: String::new() }
    })
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over this byte, if it is what comes next.
    fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    /// What was read since.
    fn since(&self, start: usize) -> Option<&'a str> {
        self.text.get(start..self.at)
    }

    /// The value that comes next, inside so many others. What is nested deeper than any plan would exhaust the
    /// stack, and is refused.
    fn value(&mut self, depth: usize) -> Option<Json<'a>> {
        self.skip_blanks();
        match self.peek().filter(|_| depth <= MAX_LEVELS)? {
            b'"' => self.string().map(Json::Text),
            b'[' => self.list(depth).map(Json::List),
            b'{' => self.object(depth).map(Json::Object),
            b'-' | b'0'..=b'9' => self.number().map(Json::Number),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Json<'a>> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_lowercase()) {
            self.at += 1;
        }
        match self.since(start)? {
            "null" => Some(Json::Null),
            "true" => Some(Json::Boolean(true)),
            "false" => Some(Json::Boolean(false)),
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Json<'a>>> {
        let mut list = Vec::new();
        self.each(b']', &mut |reader| {
            list.push(reader.value(depth + 1)?);
            Some(())
        })?;
        Some(list)
    }

    fn object(&mut self, depth: usize) -> Option<Vec<(Cow<'a, str>, Json<'a>)>> {
        let mut entries = Vec::new();
        self.each(b'}', &mut |reader| {
            let key = reader.key()?;
            entries.push((key, reader.value(depth + 1)?));
            Some(())
        })?;
        Some(entries)
    }

    /// A key and the colon behind it.
    fn key(&mut self) -> Option<Cow<'a, str>> {
        self.skip_blanks();
        let key = self.string()?;
        self.skip_blanks();
        self.eat(b':')?;
        Some(key)
    }

    /// Reads what stands between brackets, with commas between.
    fn each(&mut self, end: u8, read: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.skip_blanks();
        if self.eat(end).is_some() {
            return Some(());
        }
        loop {
            read(self)?;
            self.skip_blanks();
            if self.eat(b',').is_none() {
                return self.eat(end);
            }
        }
    }

    /// Text, as it stands there where nothing in it is escaped.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.eat(b'"')?;
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            match self.peek()? {
                b'"' => {
                    let rest = self.since(start)?;
                    self.at += 1;
                    return Some(if unescaped.is_empty() { rest.into() } else { (unescaped + rest).into() });
                }
                b'\\' => {
                    unescaped.push_str(self.since(start)?);
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                    start = self.at;
                }
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return None,
        })
    }

    /// A character by its number, or by the two halves that UTF-16 has for it. A half alone is none.
    fn code_point(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.eat(b'\\')?;
        self.eat(b'u')?;
        let second = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    /// Digits, at least one; each is handed on.
    fn digits(&mut self, each: &mut dyn FnMut(u8)) -> Option<()> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            each(digit - b'0');
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// A number: its digits, and how many places they are to be moved.
    fn number(&mut self) -> Option<f64> {
        let is_negative = self.eat(b'-').is_some();
        let mut digits = Digits { significand: 0, is_full: false, places: 0 };
        if self.eat(b'0').is_none() {
            self.digits(&mut |digit| digits.push(digit, false))?;
        }
        if self.eat(b'.').is_some() {
            self.digits(&mut |digit| digits.push(digit, true))?;
        }
        if self.eat(b'e').or_else(|| self.eat(b'E')).is_some() {
            digits.places = digits.places.saturating_add(self.exponent()?);
        }
        let value = digits.value()?;
        // No digit stands behind a zero at the beginning.
        let is_over = !matches!(self.peek(), Some(b'0'..=b'9'));
        is_over.then_some(if is_negative { -value } else { value })
    }

    fn exponent(&mut self) -> Option<i32> {
        let is_negative = self.eat(b'-').is_some();
        if !is_negative {
            let _ = self.eat(b'+');
        }
        let mut exponent = 0_i32;
        self.digits(&mut |digit| exponent = exponent.saturating_mul(10).saturating_add(i32::from(digit)))?;
        Some(if is_negative { -exponent } else { exponent })
    }
}

/// The digits of a number, as many as there is room for.
struct Digits {
    significand: u64,
    is_full: bool,
    /// How many places the point stands further to the right.
    places: i32,
}

impl Digits {
    fn push(&mut self, digit: u8, is_fraction: bool) {
        let more = self.significand.checked_mul(10).and_then(|it| it.checked_add(u64::from(digit)));
        if let Some(more) = more.filter(|_| !self.is_full) {
            self.significand = more;
            self.places -= i32::from(is_fraction);
        } else {
            self.is_full = true;
            self.places += i32::from(!is_fraction);
        }
    }

    /// The number; `None` for more than can be.
    fn value(self) -> Option<f64> {
        let power = |places: u32| (0..places).fold(1.0, |power, _| power * 10.0);
        let places = self.places.unsigned_abs();
        let value = match self.significand as f64 {
            0.0 => 0.0,
            all if self.places > 0 => all * power(places.min(400)),
            // No power of ten is as large as that: the number is moved twice.
            all => all / power(places.min(300)) / power(places.saturating_sub(300).min(300)),
        };
        value.is_finite().then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `serde_json` makes of it, which is what everything but a form reads with.
    fn usual(text: &str) -> Option<Json<'_>> {
        Json::parse(text).ok()
    }

    #[test]
    fn the_same_texts_are_taken_and_refused() {
        for text in [
            "",
            " ",
            "null",
            "true",
            "false",
            " \n\t\r1 ",
            "nul",
            "nulll",
            "True",
            "null null",
            "0",
            "-0",
            "00",
            "01",
            "-",
            "-a",
            "1.",
            ".5",
            "1.5",
            "-1.25e3",
            "1e5",
            "1E+5",
            "1e-5",
            "1e",
            "1e+",
            "1e999",
            "-1e999",
            "1e-999",
            "0e999",
            "0.1",
            "123456789012345",
            "18446744073709551615",
            "18446744073709551616",
            "1e15",
            "[]",
            "[ ]",
            "[1]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1",
            "]",
            "{}",
            "{ }",
            r#"{"a":1}"#,
            r#"{"a":1,}"#,
            r#"{"a" 1}"#,
            "{a:1}",
            "{1:1}",
            r#"{"a":1,"a":2}"#,
            r#"{"":[{}]}"#,
            r#""""#,
            r#""ひと""#,
            r#""a\n\t\"\\\/\b\f\r""#,
            r#""\x""#,
            r#""\u3042""#,
            r#""\u00e9x""#,
            r#""\ud83d\ude00""#,
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ude00""#,
            r#""\ud83d\ud83d""#,
            r#""\u12""#,
            r#""\u+123""#,
            "\"\u{1}\"",
            "\"\n\"",
            "\"\u{7f}\"",
            r#"""#,
            r#""\"#,
            "\u{a0}1",
        ] {
            assert_eq!(parse(text).ok(), usual(text), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let nested = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
        assert!(parse(&nested(1_000_000)).is_err() && parse(&"[".repeat(1_000_000)).is_err());
        assert!(parse(&nested(MAX_LEVELS + 2)).is_err());
        assert!(parse(&nested(MAX_LEVELS)).is_ok());
    }

    #[test]
    fn what_is_no_json_has_a_place() {
        let place = |text: &str| match parse(text) {
            Err(Error::NotJson { line, column, .. }) => (line, column),
            other => panic!("{other:?}"),
        };
        assert_eq!(place("{\n  \"a\": 1,\n  \"b\" 2}"), (3, 7));
        assert_eq!(place(""), (1, 1));
    }

    proptest! {
        #[test]
        fn any_text_gives_the_same_tree(text in r#"([\[\]{}:,0-9eE+. \\"a-z/-]|"[a-zあ]{0,3}"|\\u[0-9a-f]{4}){0,24}"#) {
            prop_assert_eq!(parse(&text).ok(), usual(&text));
        }

        #[test]
        fn any_number_of_a_plan_is_the_same(units in -999_999_999_999_999_i64..1_000_000_000_000_000, places in 0..22) {
            for text in [units.to_string(), format!("{units}e-{places}"), format!("{}.{:09}", units / 1000, places)] {
                prop_assert_eq!(parse(&text).ok(), usual(&text));
            }
        }

        #[test]
        fn any_text_that_is_written_is_read_alike(texts in prop::collection::vec(any::<String>(), 0..8)) {
            let text = serde_json::json!([texts, { "x": texts }]).to_string();
            prop_assert_eq!(parse(&text).ok(), usual(&text));
        }
    }
}
