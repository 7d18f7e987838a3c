//! The rules of one field.

use super::Code;
use super::bind::Bound;
use super::kind::{self, Meaning};
use super::name::{is_pattern, pattern_of};
use crate::model::{Counting, words};

words! {
    /// What is typed into a field (入力の種類).
    #[derive(Default)]
    pub enum Kind {
        /// Free text, stored as it is typed.
        #[default]
        Text = "text",
        /// Points of a list (箇条書き), one a line.
        Points = "points",
        /// A whole number.
        Integer = "integer",
        /// A number.
        Decimal = "decimal",
        /// A number in per cent.
        Percent = "percent",
        /// How many, none or more, with a unit.
        Count = "count",
        /// A fiscal year (年度).
        FiscalYear = "fiscalYear",
        /// A day.
        Date = "date",
        /// When in a year (時期).
        Timing = "timing",
        /// A rating (評価).
        Rating = "rating",
        /// One or some of a few words.
        Choice = "choice",
        /// The name of a person, stored as it is typed.
        PersonName = "personName",
        /// How a name is read (ふりがな).
        Kana = "kana",
        /// A postal code (郵便番号).
        PostalCode = "postalCode",
        /// A telephone number.
        Telephone = "telephone",
        /// An address for mail.
        Email = "email",
        /// The address of a page.
        Url = "url",
    }
}

impl Kind {
    /// Whether it is a number.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Count)
    }

    /// Whether something is chosen, not written.
    pub(super) fn is_chosen(self) -> bool {
        matches!(self, Kind::Rating | Kind::Choice)
    }

    /// Whether its characters are counted.
    pub(super) fn is_counted(self) -> bool {
        matches!(self, Kind::Text | Kind::Points | Kind::PersonName | Kind::Kana | Kind::Email | Kind::Url)
    }
}

/// The rules of a field, of one source or of several together.
#[derive(Clone, Debug, Default)]
pub(super) struct Field {
    /// Its name, or that of all rows: `supports[].title`.
    pub(super) name: String,
    pub(super) kind: Option<Kind>,
    pub(super) label: Option<String>,
    pub(super) required: bool,
    /// The least and the most, as written: a number, a day or a year.
    pub(super) min: Option<String>,
    pub(super) max: Option<String>,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) choices: Vec<String>,
    /// The words that the plan has for it.
    pub(super) codes: Vec<String>,
    pub(super) unit: Option<String>,
    pub(super) counting: Option<Counting>,
    pub(super) required_if: Option<RequiredIf>,
    pub(super) not_before: Option<String>,
    pub(super) at_most: Option<String>,
    pub(super) at_least: Option<String>,
    pub(super) same_as: Option<String>,
    pub(super) bind: Option<String>,
    pub(super) bound: Option<Bound>,
    pub(super) messages: Vec<(Code, String)>,
    /// Where the page has it.
    pub(super) page: Page,
}

/// How a page has a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Page {
    /// Not at all, or it is not known.
    #[default]
    Absent,
    /// As a control that always has a value.
    Typed,
    /// As a choice, which has no value where nothing is chosen.
    Chosen,
}

/// When a field must be filled in: where another has one of these values, or any if none are named.
#[derive(Clone, Debug)]
pub(super) struct RequiredIf {
    pub(super) field: String,
    pub(super) is: Vec<String>,
}

impl Field {
    pub(super) fn new(name: &str) -> Field {
        Field { name: name.to_owned(), ..Field::default() }
    }

    /// What is typed into it.
    pub(super) fn kind(&self) -> Kind {
        self.kind.unwrap_or_default()
    }

    /// The least and the most, as far as they can be read.
    pub(super) fn limits(&self) -> (Option<Meaning>, Option<Meaning>) {
        let limit = |text: &Option<String>| kind::limit(self.kind(), text.as_deref()?);
        (limit(&self.min), limit(&self.max))
    }

    /// Whether it stands for a field of every row.
    pub(super) fn is_for_rows(&self) -> bool {
        self.page == Page::Absent && pattern_of(&self.name).1.is_empty() && is_pattern(&self.name)
    }

    /// Adds what a later source says.
    pub(super) fn add(&mut self, later: &Field) {
        or(&mut self.kind, later.kind.as_ref());
        or(&mut self.label, later.label.as_ref());
        or(&mut self.min, later.min.as_ref());
        or(&mut self.max, later.max.as_ref());
        or(&mut self.min_length, later.min_length.as_ref());
        or(&mut self.max_length, later.max_length.as_ref());
        or(&mut self.unit, later.unit.as_ref());
        or(&mut self.counting, later.counting.as_ref());
        or(&mut self.required_if, later.required_if.as_ref());
        or(&mut self.not_before, later.not_before.as_ref());
        or(&mut self.at_most, later.at_most.as_ref());
        or(&mut self.at_least, later.at_least.as_ref());
        or(&mut self.same_as, later.same_as.as_ref());
        or(&mut self.bind, later.bind.as_ref());
        or(&mut self.bound, later.bound.as_ref());
        if !later.choices.is_empty() {
            self.choices.clone_from(&later.choices);
        }
        if !later.codes.is_empty() {
            self.codes.clone_from(&later.codes);
        }
        self.required |= later.required;
        let known = std::mem::take(&mut self.messages);
        let kept = known.into_iter().filter(|(code, _)| later.messages.iter().all(|(new, _)| new != code));
        self.messages = kept.chain(later.messages.iter().cloned()).collect();
    }
}

fn or<T: Clone>(known: &mut Option<T>, later: Option<&T>) {
    if let Some(later) = later {
        *known = Some(later.clone());
    }
}
