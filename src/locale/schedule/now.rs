//! The words of the year that is running (現在の年度).

use super::{ScheduleWords, YearCount};
use crate::model::FiscalYear;

impl ScheduleWords {
    /// What stands at the head of the column of the year that is running.
    pub fn now(self) -> &'static str {
        self.pick("現在", "now")
    }

    /// What stands there where that year itself is not named: 現在 2024, or it would be taken for one beside it.
    pub fn now_in(self, year: FiscalYear) -> String {
        let [_, short] = self.words.year_on_axis(year, self.calendar);
        [self.now(), short.first().map_or("", String::as_str)].join(" ")
    }

    /// What the mark of the year that is running means.
    pub fn now_key(self, year: FiscalYear) -> String {
        let year = self.year(year);
        if self.is_english() {
            format!("The current year ({year})")
        } else {
            format!("現在の年度（{year}）")
        }
    }

    /// How much the plan has for the year that is running.
    pub(super) fn now_sentence(self, year: FiscalYear, count: YearCount) -> String {
        let (year, YearCount { running, unsure, .. }) = (self.year(year), count);
        if self.is_english() {
            let certain = match running {
                0 => "nothing is certain".to_owned(),
                1 => "1 action is planned".to_owned(),
                _ => format!("{running} actions are planned"),
            };
            return match (running, unsure) {
                (0, 0) => format!(" For the current year, {year}, no action is dated."),
                (_, 0) => format!(" For the current year, {year}, {certain}."),
                (0, _) => format!(" For the current year, {year}, {certain}: {unsure} may or may not go on."),
                _ => format!(" For the current year, {year}, {certain}; {unsure} more may or may not go on."),
            };
        }
        let certain = match (running, unsure) {
            (0, 0) => format!("現在の{year}に時期がかかる取組はありません。"),
            (0, _) => format!("現在の{year}に行うことがはっきりしている取組はありません。"),
            _ => format!("現在の{year}に行うのは{running}件です。"),
        };
        let other = if running > 0 { "ほかに、" } else { "" };
        match unsure {
            0 => certain,
            _ => format!("{certain}{other}続くかはっきりしない取組が{unsure}件あります。"),
        }
    }
}
