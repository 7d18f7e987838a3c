//! What a number format makes of a number.

use super::date::{moment, time};
use super::number::{padded, plain};

/// A number format (表示形式), as far as it changes what a figure means: percent, thousands, words beside it, dates.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Format {
    /// The number itself.
    General,
    /// A number with words before and after it.
    Number(Shape),
    /// A day, or a moment of it.
    Date,
    /// A year alone, with words before and after it: `2015年度`.
    Year(String, String),
    /// A time of the day, or a duration.
    Time,
}

/// How a number is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    before: String,
    after: String,
    /// How many powers of ten it is shown larger: 2 for percent, -3 for thousands.
    power: i32,
    /// How many digits stand before the point, at least.
    digits: usize,
    /// The words of a number below zero, before and after it, where they are others: 増 and 減.
    below: Option<(String, String)>,
}

/// What a code of a format consists of.
#[derive(Default)]
struct Parts {
    shape: Shape,
    /// A comma behind the last digit shows thousands.
    commas: i32,
    seen: Vec<Field>,
}

/// What a letter of a code stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Digit,
    Point,
    Year,
    Month,
    Day,
    Clock,
    /// A condition, a fraction or an exponent: the number itself says more.
    Special,
}

impl Format {
    /// The format that Excel knows by this number without a code.
    pub(super) fn built_in(id: usize) -> Format {
        match id {
            9 | 10 => Format::of("0%"),
            14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Format::Date,
            18..=21 | 32 | 33 | 45..=47 => Format::Time,
            _ => Format::General,
        }
    }

    /// What a code means; of several sections the first, for positive numbers, and the words of the second.
    pub(super) fn of(code: &str) -> Format {
        // Beside words the number itself stands for a digit.
        let code = GENERAL.iter().fold(code.to_owned(), |code, general| code.replace(general, "0"));
        let parts = parts(&code);
        let [digit, year, month, day, clock] =
            [Field::Digit, Field::Year, Field::Month, Field::Day, Field::Clock].map(|field| parts.has(field));
        let is_special = parts.has(Field::Special);
        let below = (!is_special).then(|| below(&parts.shape, &code)).flatten();
        let Parts { shape, commas, .. } = parts;
        if !digit && (day || (month && !clock) || (year && clock)) {
            return Format::Date;
        }
        if !digit && year {
            return Format::Year(shape.before, shape.after);
        }
        if clock {
            return Format::Time;
        }
        let shape = Shape { power: shape.power - 3 * commas, below, ..shape };
        let is_plain = shape == Shape { digits: shape.digits.min(1), ..Shape::default() };
        if is_special || !digit || is_plain { Format::General } else { Format::Number(shape) }
    }

    /// A number in this format, exact: it is never rounded to the decimals that are shown.
    pub(super) fn show(&self, value: f64, is_1904: bool) -> String {
        match self {
            Format::General => plain(value),
            Format::Number(Shape { before, after, power, digits, below }) => {
                let shown = if *power < 0 { value / 10f64.powi(-power) } else { value * 10f64.powi(*power) };
                let words = below.as_ref().filter(|_| shown < 0.0);
                let (before, after) = words.map_or((before, after), |(before, after)| (before, after));
                let is_signed = before.contains(SIGNS) || after.contains(SIGNS);
                let shown = if words.is_some() && is_signed { -shown } else { shown };
                [before.as_str(), &padded(shown, *digits), after].concat()
            }
            Format::Date => match moment(value, is_1904) {
                Some(moment) => moment.whole(),
                None if (0.0..1.0).contains(&value) && value > 0.0 => time(value),
                None => plain(value),
            },
            Format::Year(before, after) => match moment(value, is_1904) {
                Some(moment) => [before.as_str(), &plain(moment.year as f64), after].concat(),
                None => plain(value),
            },
            Format::Time => match moment(value, is_1904) {
                Some(moment) if value >= LONGEST => moment.whole(),
                _ => time(value),
            },
        }
    }
}

/// The number as it is, in the ways it is written.
const GENERAL: [&str; 3] = ["General", "GENERAL", "G/標準"];

/// The marks of a number below zero.
const SIGNS: [char; 5] = ['-', '−', '－', '▲', '△'];

/// Days from which on a time is rather a moment of a day in 1954 or later than a duration.
const LONGEST: f64 = 20_000.0;

/// The words beside a number below zero, where its section has others than that of the rest; else its sign says it.
fn below(above: &Shape, code: &str) -> Option<(String, String)> {
    let parts = parts(&code[section_end(code)?..]);
    let Shape { before, after, .. } = &parts.shape;
    let words = |shape: &Shape| without_sign(&[&shape.before, " ", &shape.after].concat());
    let is_other = parts.has(Field::Digit) && words(&parts.shape) != words(above);
    is_other.then(|| (before.clone(), after.clone()))
}

/// Words without the marks by which a number below zero is told, and without blanks.
fn without_sign(words: &str) -> String {
    let is_sign = |c: char| SIGNS.contains(&c) || matches!(c, '(' | ')' | '（' | '）');
    words.chars().filter(|c| !is_sign(*c) && !c.is_whitespace()).collect()
}

/// Where the second section of a code begins, if it has one.
fn section_end(code: &str) -> Option<usize> {
    let mut letters = code.char_indices();
    while let Some((at, c)) = letters.next() {
        match c {
            ';' => return Some(at + 1),
            '"' => drop(letters.by_ref().find(|(_, c)| *c == '"')),
            '\\' | '_' | '*' => drop(letters.next()),
            _ => {}
        }
    }
    None
}

fn parts(code: &str) -> Parts {
    let mut parts = Parts::default();
    let mut letters = code.chars();
    while let Some(c) = letters.next() {
        match c {
            ';' => break,
            '"' => letters.by_ref().take_while(|c| *c != '"').for_each(|c| parts.say(c)),
            '\\' => letters.next().into_iter().for_each(|c| parts.say(c)),
            // As wide as the next letter, or filled with it.
            '_' | '*' => drop(letters.next()),
            '[' => parts.bracket(&letters.by_ref().take_while(|c| *c != ']').collect::<String>()),
            '0' | '#' | '?' => parts.digit(c),
            '.' => parts.note(Field::Point),
            ',' if parts.has(Field::Digit) => parts.commas += 1,
            '%' => {
                parts.shape.power += 2;
                parts.say('%');
            }
            '/' | 'E' if parts.has(Field::Digit) => parts.note(Field::Special),
            'y' | 'Y' | 'e' | 'E' | 'g' | 'G' => parts.note(Field::Year),
            'm' | 'M' => parts.note(Field::Month),
            'd' | 'D' => parts.note(Field::Day),
            // Behind the hour it is that of AM/PM, else the day of the week.
            'a' | 'A' if !parts.has(Field::Clock) => parts.note(Field::Day),
            'h' | 'H' | 's' | 'S' => parts.note(Field::Clock),
            'a' | 'A' | 'p' | 'P' | '@' | '+' => {}
            c => parts.say(c),
        }
    }
    parts
}

impl Parts {
    fn has(&self, field: Field) -> bool {
        self.seen.contains(&field)
    }

    fn note(&mut self, field: Field) {
        if !self.has(field) {
            self.seen.push(field);
        }
    }

    /// A word beside the number. One between its digits is left out.
    fn say(&mut self, c: char) {
        let is_after = self.has(Field::Digit) || self.has(Field::Year);
        if is_after { self.shape.after.push(c) } else { self.shape.before.push(c) }
    }

    fn digit(&mut self, c: char) {
        if self.has(Field::Digit) {
            self.shape.after.clear();
        }
        self.note(Field::Digit);
        // Commas between digits only group them.
        self.commas = 0;
        self.shape.digits += usize::from(c == '0' && !self.has(Field::Point));
    }

    /// A colour says nothing, `[h]` is a duration, `[$¥-411]` a currency, anything else a condition.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            currency.split('-').next().unwrap_or_default().chars().for_each(|c| self.say(c));
        } else if matches!(inside.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
            self.note(Field::Clock);
        } else if inside.starts_with(['<', '>', '=']) {
            self.note(Field::Special);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, value: f64) -> String {
        Format::of(code).show(value, false)
    }

    #[test]
    fn a_percent_is_shown_as_one_and_never_rounded() {
        assert_eq!(shown("0%", 0.125), "12.5%");
        assert_eq!(shown("0.0%", 0.07), "7%");
        assert_eq!(shown("#,##0.00%;[Red]-#,##0.00%", 1.0), "100%");
    }

    #[test]
    fn words_beside_a_number_and_thousands_belong_to_it() {
        assert_eq!(shown("#,##0\"人\"", 1090.0), "1090人");
        assert_eq!(shown("\"平成\"0\"年度\"", 27.0), "平成27年度");
        assert_eq!(shown("#,##0,", 1_234_000.0), "1234");
        assert_eq!(shown("[$¥-411]#,##0_);[Red]\\([$¥-411]#,##0\\)", 500.0), "¥500");
        assert_eq!(shown("000", 7.0), "007");
        assert_eq!(shown("\"第\"General\"回\"", 3.0), "第3回");
    }

    #[test]
    fn a_number_below_zero_stays_so_where_its_format_shows_brackets_or_only_a_colour() {
        for code in [
            "#,##0;(#,##0)",
            "#,##0_);(#,##0)",
            "#,##0_);[Red]\\(#,##0\\)",
            "#,##0;[Red]#,##0",
            "#,##0;▲#,##0",
            "#,##0;\"△ \"#,##0",
        ] {
            assert_eq!(shown(code, -1234.0), "-1234", "{code}");
            assert_eq!(shown(code, 1234.0), "1234", "{code}");
        }
        assert_eq!(shown("(#,##0)", 1234.0), "(1234)");
        assert_eq!(shown("0\"人\";[Red]\\(0\"人\"\\)", -3.0), "-3人");
    }

    #[test]
    fn a_number_below_zero_has_the_words_that_it_is_shown_with() {
        let change = "\"増\"0;\"減\"0;\"同数\"";
        // The sign stays, as words may hide it: 3下落 would be a figure above zero.
        assert_eq!((shown(change, 3.0), shown(change, -3.0)), ("増3".to_owned(), "減-3".to_owned()));
        assert_eq!(shown("0\"; \";0\"下落\"", -3.5), "-3.5下落");
        assert_eq!(shown("0\"人増\";▲0\"人減\"", -3.0), "▲3人減");
        assert_eq!(shown("0;\"-\"", -3.0), "-3");
    }

    #[test]
    fn a_format_that_only_dresses_a_number_leaves_it() {
        for code in [
            "General",
            "0",
            "#,##0",
            "0.00",
            "#,##0_ ;[Red]\\-#,##0\\ ",
            "@",
            "0.00E+00",
            "# ?/?",
            "[>=100]0\"多\"",
        ] {
            let text = shown(code, 12.5);
            assert_eq!(text.trim(), "12.5", "{code}");
        }
    }

    #[test]
    fn a_date_is_a_date_in_any_spelling() {
        for code in [
            "yyyy/m/d",
            "m\"月\"d\"日\"",
            "[$-411]ggge\"年\"m\"月\"d\"日\";@",
            "yyyy-mm-dd hh:mm",
            "d-mmm-yy",
            "ge.m.d",
            "yyyy/m/d(aaa)",
        ] {
            assert_eq!(shown(code, 45_383.0), "2024-04-01", "{code}");
        }
    }

    #[test]
    fn a_year_alone_is_no_day() {
        assert_eq!(shown("yyyy\"年度\"", 42_005.0), "2015年度");
        assert_eq!(shown("[$-411]ggge\"年度\"", 42_005.0), "2015年度");
        assert_eq!(shown("yyyy", 42_005.0), "2015");
    }

    #[test]
    fn a_time_is_a_time() {
        for code in ["h:mm", "[h]:mm", "h:mm AM/PM", "h\"時\"mm\"分\""] {
            assert_eq!(shown(code, 0.5), "12:00:00", "{code}");
        }
        assert_eq!(shown("[h]:mm:ss", 1.25), "30:00:00");
        assert_eq!(shown("mm:ss", 0.001_388_888_888), "00:02:00");
    }
}
