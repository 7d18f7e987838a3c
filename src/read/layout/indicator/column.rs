//! What the header says of one column of a table of indicators.

use super::header::is_number;
use crate::model::profile::{Role, Said, has_word, identity, said};
use crate::model::{Certainty, FiscalYear};
use crate::read::{
    Grid, YearContext, YearForm, YearPart, YearProblem, YearReading, YearSpan, find_fiscal_year, fiscal_year,
};
use crate::text::fold;
use std::collections::BTreeMap;

/// A column and what its header says of it.
pub(super) struct Column {
    /// Which column, from 0.
    pub(super) at: usize,
    /// What its cells are.
    pub(super) role: Role,
    /// How final its figures are, where the header says so.
    pub(super) certainty: Certainty,
    /// The fiscal year of its figures, where the header names one.
    pub(super) year: Option<FiscalYear>,
    /// What the header calls it besides year and role.
    pub(super) title: String,
    /// The words that say what its figures are, as printed: 計画額.
    pub(super) printed: String,
    /// Whether its figures are of a day before its year is over: 9月30日現在.
    within: bool,
    /// Whether its figures count everything since the beginning (累計).
    pub(super) cumulative: bool,
    /// The role whose figures of the same row its cells date: 目標年度 dates 目標値.
    pub(super) dates: Option<Role>,
    /// The role of a word behind what is counted, and that: 利用者数実績.
    behind: Option<(Role, String)>,
}

/// Whether cells in this role are figures of an indicator.
pub(super) fn is_figure(role: Role) -> bool {
    is_series(role) || matches!(role, Role::Rate | Role::Final)
}

/// Whether cells in this role are figures that a series of years has.
fn is_series(role: Role) -> bool {
    matches!(role, Role::Baseline | Role::Target | Role::Actual | Role::Value)
}

impl Column {
    /// Whether its cells are figures.
    pub(super) fn is_figure(&self) -> bool {
        is_figure(self.role)
    }

    /// What the header cells above a column say together.
    pub(super) fn read(grid: &Grid, rows: usize, at: usize, context: YearContext) -> Column {
        let mut labels: Vec<&str> = (0..rows).map(|row| grid.label(row, at)).collect();
        labels.dedup();
        let heard: Vec<Label> = dated(&labels).into_iter().map(|text| Label::read(&text, context)).collect();
        let mut column = Column {
            at,
            role: role(&heard),
            certainty: certainty(&heard),
            year: year(&heard),
            title: title(&heard),
            printed: printed(&heard),
            cumulative: heard.iter().any(|label| label.said.cumulative),
            within: heard.iter().any(Label::is_within_a_year),
            dates: heard.iter().find_map(|label| label.said.time_of),
            behind: heard.iter().find_map(|label| Some((label.said.behind?, label.said.rest.clone()))),
        };
        let is_open = heard.iter().any(|label| matches!(label.span(), Some(YearSpan::From(_))));
        if is_open && matches!(column.role, Role::Target | Role::Actual | Role::Value) {
            column.role = Role::Final;
        }
        column
    }

    /// A column of which the header says nothing, and whose cells are figures, holds values. In a table whose rows are
    /// years no more needs to be known.
    pub(super) fn holds_values(&mut self, grid: &Grid, rows: usize) {
        let is_unknown = self.role == Role::Label && self.names_nothing(grid, rows);
        if is_unknown
            && (rows..grid.rows()).any(|row| is_number(grid.figure(row, self.at).unwrap_or_default()))
        {
            self.role = Role::Value;
        }
    }

    /// Whether no header cell above names it as what a row is about.
    fn names_nothing(&self, grid: &Grid, rows: usize) -> bool {
        (0..rows).all(|row| identity(grid.label(row, self.at)).is_none())
    }

    /// A year over words is no column of figures, and a time over names is none of years.
    pub(super) fn mends_unknown(&mut self, grid: &Grid, rows: usize, context: YearContext) {
        let any = |is: &dyn Fn(&str) -> bool| (rows..grid.rows()).any(|row| is(grid.label(row, self.at)));
        let is_year = |text: &str| !matches!(fiscal_year(text, context), Err(YearProblem::NotAYear));
        if self.role == Role::Value && !any(&is_number) {
            self.role = Role::Aside;
        } else if self.role == Role::Year && any(&|text| !text.is_empty()) && !any(&is_year) {
            self.role = Role::Label;
        }
    }
}

/// The header cells, a month below the year that it lies in beside it: 平成19年 over 3月末 is 平成19年3月末.
fn dated(labels: &[&str]) -> Vec<String> {
    let mut dated: Vec<String> = Vec::new();
    for label in labels {
        let is_month = label.starts_with(|c: char| fold(c).is_ascii_digit()) && has_word(label, "月");
        match dated.last_mut() {
            Some(above) if is_month && above.ends_with('年') => above.push_str(label),
            _ => dated.push((*label).to_owned()),
        }
    }
    dated
}

/// One header cell.
struct Label {
    text: String,
    year: Option<YearReading>,
    said: Said,
}

impl Label {
    fn read(text: &str, context: YearContext) -> Label {
        let found = find_fiscal_year(text, context);
        let cut = found.as_ref().map(|(_, place)| {
            [text.get(..place.start), Some(" "), text.get(place.end..)]
                .map(Option::unwrap_or_default)
                .concat()
        });
        let text = cut.unwrap_or_else(|| text.to_owned()).trim().to_owned();
        Label { said: said(&text), text, year: found.map(|(reading, _)| reading) }
    }

    fn span(&self) -> Option<YearSpan> {
        self.year.map(|reading| reading.span)
    }

    fn year(&self) -> Option<FiscalYear> {
        match self.span() {
            Some(YearSpan::One(year) | YearSpan::From(year)) => Some(year),
            _ => None,
        }
    }

    /// A day before the end of its year.
    fn is_within_a_year(&self) -> bool {
        let date = self.year.filter(|reading| reading.form == YearForm::Date);
        date.is_some_and(|reading| !matches!(reading.part, Some(YearPart::Months(_, 3))))
    }
}

/// The lowest header cell is the most particular one.
fn role(heard: &[Label]) -> Role {
    let named = heard.iter().rev().find_map(|label| label.said.role);
    let known = || {
        let mut identities = heard.iter().rev().filter_map(|label| identity(&label.text));
        identities.find(|role| *role != Role::Year || year(heard).is_none())
    };
    let counted = year(heard).is_some().then_some(Role::Value);
    let words = known().filter(|role| counted.is_none() || !matches!(role, Role::Label | Role::Year));
    named.or(words).or(counted).unwrap_or(Role::Label)
}

fn certainty(heard: &[Label]) -> Certainty {
    let tentative = |label: &Label| Some(label.said.certainty).filter(|known| *known != Certainty::Settled);
    heard.iter().rev().find_map(tentative).unwrap_or_default()
}

/// The year that the header cells name; two that differ are none.
fn year(heard: &[Label]) -> Option<FiscalYear> {
    let mut years = heard.iter().filter_map(Label::year);
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// What the header cells say besides years and roles, from the top.
fn title(heard: &[Label]) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for label in heard {
        let said = &label.said;
        let is_name = said.role.is_none()
            && said.certainty == Certainty::Settled
            && !(said.rest.is_empty() && said.counted.is_empty())
            && matches!(identity(&label.text), None | Some(Role::Label | Role::Unit));
        let named = if is_name { &label.text } else { &said.rest };
        if !named.is_empty() && !titles.contains(&named.as_str()) {
            titles.push(named);
        }
    }
    titles.join(" ")
}

/// The words of the lowest header cell that say what the figures are.
fn printed(heard: &[Label]) -> String {
    let says = heard.iter().rev().find(|label| label.said.role.is_some());
    says.map_or(String::new(), |label| label.text.clone())
}

/// What single headers leave open and all of them together say.
pub(super) fn settle(columns: &mut [Column]) {
    pairs(columns);
    let has = |columns: &[Column], role| columns.iter().any(|column| column.role == role);
    let reached = has(columns, Role::Actual);
    let aimed = has(columns, Role::Target);
    let budgeted = has(columns, Role::Budget);
    let whole_years =
        columns.iter().any(|column| column.is_figure() && column.year.is_some() && !column.within);
    for column in columns.iter_mut() {
        let (reads, known) = (column.role, column.certainty != Certainty::Settled);
        column.role = match reads {
            // A figure of half a year beside those of years would be taken for one of them.
            Role::Value | Role::Actual if column.within && whole_years => Role::Aside,
            // Beside results, what is estimated is one.
            Role::Value if known && reached => Role::Actual,
            // Between a target and no result it may be either.
            Role::Value if aimed && !reached && column.year.is_some() => Role::Aside,
            // What came of a plan is its settlement, 計画額 and 決算額. Beside other results, or beside a budget, which
            // nobody wants to reach, it is what something costs.
            Role::Settlement if aimed && !reached && !budgeted => Role::Actual,
            Role::Budget | Role::Settlement => Role::Aside,
            role => role,
        };
    }
}

/// Shares, sums and rates are derived from the figures beside them; alone they are what the table is about.
pub(super) fn keep_derived(columns: &mut [Column]) {
    keep_rates(columns);
    if !columns.iter().any(|column| is_series(column.role)) {
        for column in columns.iter_mut().filter(|column| column.role == Role::Derived) {
            column.role = Role::Value;
        }
    }
}

/// A rate is one of figures of the same thing and year. Several without any, 達成度1 to 達成度5, are counts with names
/// of their own.
fn keep_rates(columns: &mut [Column]) {
    let key = |title: &str, year: Option<FiscalYear>| {
        [title, "\t", &year.map_or(0, FiscalYear::get).to_string()].concat()
    };
    // Of each thing and year, and of each thing whatever the year, how many figures there are, and how many rates.
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for column in columns.iter() {
        let own = key(&column.title, column.year);
        if is_series(column.role) {
            known.insert(own, ANY);
            known.insert(column.title.clone(), ANY);
        } else if column.role == Role::Rate {
            *known.entry(own).or_default() += 1;
        }
    }
    for column in columns.iter_mut().filter(|column| column.role == Role::Rate) {
        let own = known.get(&key(&column.title, column.year)).copied().unwrap_or_default();
        let beside = if column.year.is_some() { key(&column.title, None) } else { column.title.clone() };
        if own > 1 && own < ANY && !known.contains_key(&beside) {
            column.role = Role::Value;
            if !column.title.is_empty() {
                column.title.push(' ');
            }
            column.title.push_str(&column.printed);
        }
    }
}

/// More than there are columns.
const ANY: usize = usize::MAX / 2;

/// 利用者数計画 and 利用者数実績 are a pair; a word behind something else alone is a part of its name.
fn pairs(columns: &mut [Column]) {
    let named: Vec<(Role, String)> = columns.iter().filter_map(|column| column.behind.clone()).collect();
    let is_paired = |role: Role, rest: &str| named.iter().any(|(other, own)| own == rest && *other != role);
    for column in columns {
        let Some((role, rest)) = &column.behind else { continue };
        if is_paired(*role, rest) {
            (column.role, column.title) = (*role, rest.clone());
        }
    }
}
