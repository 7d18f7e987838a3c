//! English.

use super::{Calendar, Term, Words, decimal, is_percent, number};
use crate::error::Error;
use crate::model::{Absence, Bound, Certainty, Era, Figure, FiscalYear, Rate, Rounding};

/// English.
pub(super) struct English;

fn era_year(year: FiscalYear) -> String {
    let (era, n) = year.era();
    format!("{} {n}", era.romaji)
}

impl Words for English {
    fn lang(&self) -> &'static str {
        "en"
    }

    fn term(&self, term: Term) -> &'static str {
        match term {
            Term::Actual => "Actual",
            Term::Target => "Target",
            Term::Baseline => "Before",
            Term::Value => "Value",
            Term::FiscalYear => "Fiscal year",
            Term::Rate => "Achieved",
            Term::Outcome => "Outcome",
            Term::Reached => "met",
            Term::Missed => "missed",
            Term::Estimated => "estimate",
            Term::Provisional => "provisional",
            Term::Indicator => "Indicator",
            Term::EstimateKey => "Estimate or provisional (hatched)",
            Term::MissedKey => "Year in which the target was missed",
            Term::DataTable => "Show the figures as a table",
            Term::Source => "Source",
            Term::File => "Data",
            Term::ChooseYear => "Choose a year",
            Term::EraYears => "Era",
            Term::WesternYears => "Western",
            Term::BothYears => "Both",
            Term::YearRange => "Range of years",
            Term::FirstYear => "From year",
            Term::LastYear => "To year",
            Term::Shown => "Show",
            Term::Save => "Save or print",
            Term::Print => "Print",
        }
    }

    fn year(&self, year: FiscalYear, calendar: Calendar) -> String {
        match calendar {
            Calendar::Both => format!("FY{} ({})", year.get(), era_year(year)),
            Calendar::Western => format!("FY{}", year.get()),
            Calendar::Era => format!("FY {}", era_year(year)),
        }
    }

    fn era_year(&self, era: &Era, year: u16) -> String {
        format!("{} {year}", era.romaji)
    }

    fn year_on_axis(&self, year: FiscalYear, calendar: Calendar) -> [Vec<String>; 2] {
        let (western, (era, n)) = (year.get(), year.era());
        let letters = format!("{}{n}", era.letter);
        match calendar {
            Calendar::Both => {
                [vec![format!("FY{western}"), era_year(year)], vec![western.to_string(), letters]]
            }
            Calendar::Western => [vec![format!("FY{western}")], vec![western.to_string()]],
            Calendar::Era => [vec![era_year(year)], vec![letters]],
        }
    }

    fn around(&self, bound: Bound) -> [&'static str; 2] {
        let before = match bound {
            Bound::Exact => "",
            Bound::About => "about ",
            Bound::AtLeast => "at least ",
            Bound::AtMost => "at most ",
        };
        [before, ""]
    }

    fn figure(&self, figure: &Figure, unit: Option<&str>) -> String {
        let [bound, _] = self.around(figure.bound);
        let certainty = match figure.certainty {
            Certainty::Settled => "",
            Certainty::Estimated => " (estimate)",
            Certainty::Provisional => " (provisional)",
        };
        let unit = unit.unwrap_or_default();
        let space = if unit.is_empty() || is_percent(Some(unit)) { "" } else { " " };
        [bound, &number(figure.value), space, unit, certainty].concat()
    }

    fn labelled(&self, term: Term, text: &str) -> String {
        [self.term(term), " ", text].concat()
    }

    fn absence(&self, state: Absence) -> &'static str {
        match state {
            Absence::Missing => "–",
            Absence::NotYet => "not yet known",
            Absence::NotApplicable => "not applicable",
            Absence::Suppressed => "withheld",
        }
    }

    fn percent(&self, rate: Rate, rounding: Rounding) -> String {
        let (units, decimals) = rate.percent(rounding);
        let [about, _] = self.around(rate.bound(rounding));
        [about, &decimal(units, decimals), "%"].concat()
    }

    fn error(&self, error: &Error) -> String {
        match error {
            Error::NotText { byte } => {
                format!("This is not text (byte {byte}). Give a string, or bytes in UTF-8.")
            }
            Error::NotJson { line, column, problem } => {
                let colon = if problem.is_empty() { "" } else { ": " };
                format!(
                    "The plan data is not JSON (line {line}, column {column}{colon}{problem}). Save the file again."
                )
            }
            Error::NotAPlan { path, expected } => {
                format!("This is not plan data: {path} must be {}.", expectation(expected))
            }
            #[cfg(any(feature = "documents", feature = "import"))]
            Error::OtherFile(kind) => super::file::en(*kind),
            #[cfg(feature = "documents")]
            Error::Nothing => {
                "There is nothing in it. Choose a file with a table or plan data, or paste a table."
                    .to_owned()
            }
            #[cfg(feature = "documents")]
            Error::UnclosedQuote { row, column } => format!(
                "A quotation mark in row {row}, column {column} of the CSV is never closed. Close it and save again."
            ),
            #[cfg(any(feature = "page", feature = "viewer"))]
            Error::OnlyFromPlans => "Of a table of the page only the trend (keikaku-trend) can be shown. \
                 For another kind, link to plan data (.plan.json)."
                .to_owned(),
            Error::EmptyTable => "The table has no text. Give it years and figures.".to_owned(),
            Error::NoHeader => "No fiscal years with plan and result were found in the table's header. \
                 Write 平成27年度 (or FY2015), 計画 and 実績 into its first rows."
                .to_owned(),
            Error::NoFigures => "The table has no figures. Fill in the results or the targets.".to_owned(),
            Error::NoIndicator { wanted, titles } if titles.is_empty() => {
                format!("There is no indicator \"{wanted}\": this plan has no indicators.")
            }
            Error::NoIndicator { wanted, titles } => {
                format!("There is no indicator \"{wanted}\". This plan has: {}.", titles.join(", "))
            }
            Error::NoItem { wanted, titles } => {
                let some: Vec<&str> = titles.iter().take(10).map(String::as_str).collect();
                format!("There is no item \"{wanted}\". This plan has: {}.", some.join(", "))
            }
            Error::NothingToShow { kind } => {
                format!("This plan has nothing for a chart of kind \"{kind}\". Choose another kind.")
            }
            Error::NoYears { from, to } => {
                let (from, to) = (self.year(*from, Calendar::Both), self.year(*to, Calendar::Both));
                ["There is nothing to show in these years. Choose from ", &from, " to ", &to, "."].concat()
            }
            Error::NoKind { wanted, kinds } => {
                format!("There is no chart of kind \"{wanted}\". There are: {}.", kinds.join(", "))
            }
            #[cfg(feature = "api")]
            Error::NoFormat { wanted, formats } => {
                format!("There is no format \"{wanted}\". There is: {}.", formats.join(", "))
            }
            #[cfg(feature = "documents")]
            Error::NoEra { wanted } => {
                format!("There is no era \"{wanted}\". Write it like 平成 or H.")
            }
            Error::TooLarge { what, limit } => format!("Too large: at most {limit} {what} can be handled."),
            #[cfg(feature = "import")]
            Error::Workbook(why) => super::workbook::en(why),
        }
    }
}

/// What should have been there.
pub(super) fn expectation(code: &str) -> &str {
    match code {
        "object" => "an object in braces",
        "list" => "a list in square brackets",
        "text" => "text",
        "number" => "a number",
        "boolean" => "true or false",
        "year" => "a fiscal year",
        "value" => "a number, or an object with state or text",
        "id" => "an id of letters, digits, - and _",
        "small" => "a whole number in range",
        "timing" => "a time (one of allYear, quarters, half, months, text)",
        "version" => "keikaku: 1",
        "title" => "title",
        "indicator-title" => "title of the indicator",
        other => other,
    }
}
