//! What is printed where a year stands: names, 年度, months and links between two years, before anybody asks
//! which years that is.

use super::name::{Name, also, is_duration, name, suffix};
use super::part::{date, numeric_date, part};
use super::{YearForm, YearPart};
use crate::read::cursor::Cursor;
use core::ops::Range;

/// One year with all that belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Printed {
    pub(super) name: Name,
    /// The same year's other name: 2015（平成27）年度.
    pub(super) also: Option<Name>,
    pub(super) form: YearForm,
    /// The part of the year; of a date its months.
    pub(super) part: Option<YearPart>,
    pub(super) day: Option<u8>,
}

/// What follows a year.
#[derive(Clone, Copy)]
pub(super) enum Link {
    Alone,
    /// 平成27年度～30年度
    To(Printed),
    /// 平成31年度・令和元年度
    And(Printed),
    /// 以降
    Onward,
    /// まで
    Until,
}

/// One or two years and how they are joined.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: Printed,
    pub(super) link: Link,
}

/// Words of headers that stand beside a year without 年: 2019実績.
const BESIDE: [&str; 14] = [
    "目標", "実績", "計画", "見込", "現状", "現況", "基準", "予定", "推計", "評価", "値", "当初", "決算",
    "予算",
];

impl Span {
    /// The span that begins exactly here.
    pub(super) fn read(cursor: &mut Cursor) -> Option<Span> {
        let first = cursor.attempt(Printed::read)?;
        let link = cursor.attempt(|cursor| link(cursor, &first)).unwrap_or_else(|| limit(cursor));
        Some(Span { first, link })
    }

    /// A wave stands before the year: ～平成30年度. On both sides it is an ornament.
    pub(super) fn open_start(&mut self) {
        self.link = match self.link {
            Link::Alone => Link::Until,
            Link::Onward => Link::Alone,
            other => other,
        };
    }

    fn ends_western(&self) -> bool {
        matches!(self.link, Link::To(Printed { name: Name::Western(_), .. }))
    }

    /// Whether this is a year even in the middle of a text.
    pub(super) fn stands_in(&self, text: &str, place: Range<usize>) -> bool {
        let before = text.get(..place.start).unwrap_or_default().trim_end();
        let after = text.get(place.end..).unwrap_or_default();
        let form = match self.link {
            Link::To(second) | Link::And(second) => self.first.form.max(second.form),
            _ => self.first.form,
        };
        match (form, self.first.name) {
            (YearForm::Calendar | YearForm::Bare, Name::Short(_)) => false,
            (YearForm::Calendar | YearForm::Fiscal | YearForm::Date, _) => true,
            (YearForm::Bare, Name::Of(..)) => is_free_after(after),
            // Two such numbers are a span whatever stands before.
            (YearForm::Bare, Name::Western(_)) if self.ends_western() => is_free_after(after.trim_start()),
            (YearForm::Bare, Name::Western(_)) => is_free_before(before) && is_free_after(after.trim_start()),
        }
    }
}

/// Whether a text after a number does not go on counting something.
fn is_free_after(text: &str) -> bool {
    !Cursor::new(text, 0).here().is_some_and(is_word) || BESIDE.iter().any(|word| text.starts_with(word))
}

fn is_free_before(text: &str) -> bool {
    !text.chars().next_back().is_some_and(is_word) || BESIDE.iter().any(|word| text.ends_with(word))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '%' | '％' | '.' | ',' | '-')
        || (c != '・' && ('\u{3040}'..='\u{9fff}').contains(&c))
}

impl Printed {
    fn read(cursor: &mut Cursor) -> Option<Printed> {
        let name = name(cursor)?;
        let mut form = suffix(cursor);
        let also = cursor.attempt(|cursor| also(cursor, name));
        if let Some((_, inner)) = also {
            let whole = form == YearForm::Calendar && cursor.eat("度");
            form = if whole { YearForm::Fiscal } else { form.max(inner).max(suffix(cursor)) };
        }
        if is_duration(name, form, *cursor) {
            return None;
        }
        let mut printed = Printed { name, also: also.map(|(name, _)| name), form, part: None, day: None };
        printed.read_part(cursor);
        cursor.eat_any(&["末日", "末", "上旬", "中旬", "下旬", "頃"]);
        cursor.eat_any(&["現在", "時点"]);
        cursor.eat_last(&["当初", "中", "内", "分"]);
        Some(printed)
    }

    fn read_part(&mut self, cursor: &mut Cursor) {
        let date = match (self.form, self.name) {
            (YearForm::Calendar, _) => date(cursor),
            (YearForm::Bare, Name::Of(..)) => numeric_date(cursor, "."),
            (YearForm::Bare, Name::Western(_)) => numeric_date(cursor, "/"),
            _ => None,
        };
        let Some((months, day)) = date else {
            let fiscal = self.form == YearForm::Fiscal;
            self.part = cursor.attempt(|cursor| part(cursor).filter(|part| fiscal || !part.is_months()));
            return;
        };
        (self.form, self.part, self.day) = (YearForm::Date, Some(months), day);
    }

    /// Whether the text itself says that this is a year.
    fn is_explicit(&self) -> bool {
        self.form != YearForm::Bare || !matches!(self.name, Name::Short(_))
    }
}

/// A second year, joined to the first.
fn link(cursor: &mut Cursor, first: &Printed) -> Option<Link> {
    let word = cursor.eat_any(&["~", "から", "-", "・", "/", "=", "、", "及び"])?;
    let second = Printed::read(cursor)?;
    // `22～27` may be years where years are expected, `2-10` and `5/6` are too often something else.
    let explicit = first.is_explicit() || second.is_explicit();
    let bare = !second.is_explicit();
    // After a date or a slash a small number is rather a month.
    let month =
        bare && (first.form == YearForm::Date || (word == "/" && matches!(second.name, Name::Short(..=12))));
    if month || !(explicit || word == "~") {
        return None;
    }
    if matches!(word, "~" | "から" | "-") {
        until(cursor);
        return Some(Link::To(second));
    }
    Some(Link::And(second))
}

/// The words that open a span on one side.
fn limit(cursor: &mut Cursor) -> Link {
    if cursor.eat_any(&["以降", "以後", "から", "~"]).or_else(|| cursor.eat_last(&["より"])).is_some()
    {
        Link::Onward
    } else if until(cursor) {
        Link::Until
    } else {
        Link::Alone
    }
}

fn until(cursor: &mut Cursor) -> bool {
    let found = cursor.eat_any(&["まで", "迄", "以前"]).is_some();
    if found {
        cursor.eat_last(&["に"]);
    }
    found
}
