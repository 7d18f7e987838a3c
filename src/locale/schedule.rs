//! The words of a schedule: what its years, arrows and gaps mean, in both languages.

mod now;

use super::{Calendar, Words};
use crate::model::{FiscalYear, Period};

/// What a schedule shows, for its sentence.
#[derive(Clone, Debug, Default)]
pub struct ScheduleFacts {
    /// The title of the one item that is shown, if not the whole plan.
    pub item: Option<String>,
    /// How many items of the top level have commitments, where that is said, and what that level is called.
    pub groups: Option<(usize, Option<String>)>,
    /// How many commitments there are.
    pub commitments: usize,
    /// How many of them say no year.
    pub undated: usize,
    /// How many have an arrow whose end is uncertain.
    pub uncertain: usize,
    /// How many have years outside the period of the plan.
    pub outside: usize,
    /// How many are written to end before they begin.
    pub inverted: usize,
    /// How many more lie wholly outside the years that are drawn.
    pub elsewhere: usize,
    /// The years that are drawn: the plan's and those of every span, or those that the caller chose.
    pub years: Option<Period>,
    /// The period of the plan.
    pub period: Option<Period>,
    /// Whether the plan itself is known to say nothing of what its arrows mean.
    pub is_undeclared: bool,
    /// The fiscal year that is running, where it is drawn, and what there is to do in it.
    pub now: Option<(FiscalYear, YearCount)>,
}

/// What there is to do in one year, in numbers of commitments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearCount {
    /// Certainly done in this year.
    pub running: usize,
    /// Of these, in their first year.
    pub beginning: usize,
    /// Of these, certainly in their last year.
    pub ending: usize,
    /// Perhaps done: an uncertain arrow may reach here.
    pub unsure: usize,
}

/// The words of a schedule in one language.
#[derive(Clone, Copy)]
pub struct ScheduleWords {
    /// The language.
    pub words: &'static dyn Words,
    /// How fiscal years are named.
    pub calendar: Calendar,
    /// The last year of the plan, up to which an uncertain arrow may reach.
    pub end: Option<FiscalYear>,
}

impl ScheduleWords {
    fn is_english(self) -> bool {
        self.words.lang() == "en"
    }

    fn pick(self, ja: &'static str, en: &'static str) -> &'static str {
        if self.is_english() { en } else { ja }
    }

    /// A year by one name: twice in every row, a second name would only be in the way.
    fn year(self, year: FiscalYear) -> String {
        let calendar = if self.calendar == Calendar::Both { Calendar::Western } else { self.calendar };
        self.words.year(year, calendar)
    }

    /// From one year to another, or the one year.
    fn years(self, from: FiscalYear, to: FiscalYear) -> String {
        match (from == to, self.is_english()) {
            (true, _) => self.year(from),
            (false, false) => format!("{}から{}まで", self.year(from), self.year(to)),
            (false, true) => format!("{} to {}", self.year(from), self.year(to)),
        }
    }

    /// What the schedule of this plan or item is called.
    pub fn title(self, name: &str) -> String {
        [name, self.pick("：推進のスケジュール", ": schedule")].concat()
    }

    /// What a schedule shows, in sentences.
    pub fn message(self, facts: &ScheduleFacts) -> String {
        let all = if self.is_english() { self.message_en(facts) } else { self.message_ja(facts) };
        let now = facts.now.map(|(year, count)| self.now_sentence(year, count));
        [all, now.unwrap_or_default()].concat()
    }

    fn message_ja(self, facts: &ScheduleFacts) -> String {
        let count = facts.commitments;
        let item = facts.item.as_ref().map(|item| format!("「{item}」では、")).unwrap_or_default();
        let groups = facts
            .groups
            .as_ref()
            .map(|(count, level)| format!("{count}つの{}で", level.as_deref().unwrap_or("項目")));
        let groups = groups.unwrap_or_default();
        let dated = count - facts.undated;
        let when = facts.years.filter(|_| facts.undated == 0).map(|years| match span_of(years) {
            1 => format!("{}に、", self.year(years.from)),
            span => format!("{}の{span}年間に、", self.years(years.from, years.to)),
        });
        let undated = match facts.years.filter(|_| facts.undated > 0) {
            Some(years) => format!(
                "このうち{dated}件の時期は{}{}で、{}件には時期の記載がありません。",
                self.years(years.from, years.to),
                if span_of(years) > 1 { "の間" } else { "" },
                facts.undated
            ),
            None if facts.undated > 0 => "時期の記載はありません。".to_owned(),
            None => String::new(),
        };
        let uncertain = match facts.uncertain {
            0 => String::new(),
            1 if count == 1 => "矢印の終わりははっきりしません。".to_owned(),
            all if all == count => format!("{all}件すべてで、矢印の終わりがはっきりしません。"),
            some if facts.undated > 0 => format!("また、{some}件は矢印の終わりがはっきりしません。"),
            some => format!("うち{some}件は矢印の終わりがはっきりしません。"),
        };
        let when = when.unwrap_or_default();
        format!("{item}{when}{groups}{count}件の取組を行う計画です。{undated}{uncertain}")
    }

    fn message_en(self, facts: &ScheduleFacts) -> String {
        let count = facts.commitments;
        let item = facts.item.as_ref().map(|item| format!(" under “{item}”")).unwrap_or_default();
        let groups = facts.groups.as_ref().map(|(count, level)| {
            let level = level.as_ref().map(|level| format!(" ({level})")).unwrap_or_default();
            format!(" under {}{level}", counted(*count, "top-level item"))
        });
        let groups = groups.unwrap_or_default();
        let when = facts.years.filter(|_| facts.undated == 0).map(|years| match span_of(years) {
            1 => format!(" in {}", self.year(years.from)),
            span => format!(" in the {span} years from {}", self.years(years.from, years.to)),
        });
        let undated = match facts.years.filter(|_| facts.undated > 0) {
            Some(years) => format!(
                " Years are given for {}: {}; none for {}.",
                count - facts.undated,
                self.years(years.from, years.to),
                facts.undated
            ),
            None if facts.undated > 0 => " No years are given.".to_owned(),
            None => String::new(),
        };
        let uncertain = match facts.uncertain {
            0 => String::new(),
            all if all == count && all > 1 => format!(" For all {all} it is not clear where the arrow ends."),
            _ if count == 1 => " It is not clear where its arrow ends.".to_owned(),
            some => format!(" For {some} of the {count} it is not clear where the arrow ends."),
        };
        let (when, count) = (when.unwrap_or_default(), counted(count, "action"));
        format!("The plan has {count}{item}{groups}{when}.{undated}{uncertain}")
    }

    /// What a reader must know beside the key.
    pub fn notes(self, facts: &ScheduleFacts) -> Vec<String> {
        let uncertain = (facts.uncertain > 0).then(|| self.uncertain_note(facts));
        let outside = facts.period.and_then(|period| {
            let period = self.years(period.from, period.to);
            let en = format!("Years outside the period of the plan ({period})");
            self.count_note(
                facts.outside,
                [&format!("計画期間（{period}）の外の年度にかかる取組が"), "件あります。"],
                &en,
            )
        });
        let inverted = self.count_note(
            facts.inverted,
            ["終わりの年度が始まりより前に書かれた取組が", "件あり、始まりの年度だけを示しています。"],
            "Said to end before it begins, and shown in its first year only",
        );
        let elsewhere = self.count_note(
            facts.elsewhere,
            ["選んだ年度の外だけの取組が、ほかに", "件あります（表にはあります）。"],
            "Wholly outside the chosen years, and only in the table",
        );
        [uncertain, outside, inverted, elsewhere].into_iter().flatten().collect()
    }

    /// A note on so many commitments, before and after their number; none on none.
    fn count_note(self, count: usize, [before, after]: [&str; 2], en: &str) -> Option<String> {
        let said = if self.is_english() {
            format!("{en}: {}.", counted(count, "action"))
        } else {
            format!("{before}{count}{after}")
        };
        (count > 0).then_some(said)
    }

    /// How many arrows are uncertain, and both ways to read them.
    fn uncertain_note(self, facts: &ScheduleFacts) -> String {
        let (count, end) = (facts.uncertain, self.end_name());
        if self.is_english() {
            let why = if facts.is_undeclared { "The plan does not say what its arrows mean. " } else { "" };
            let count = counted(count, "action");
            return format!("{why}In {count} the arrow may end with the filled bar or go on to {end}.");
        }
        let why =
            if facts.is_undeclared { "矢印の意味が計画に書かれていません。" } else { "" };
        format!("{why}{count}件の取組は、塗りつぶした帯の年度で終わるとも、{end}まで続くとも読めます。")
    }

    fn end_name(self) -> String {
        let unknown = || self.pick("計画の終わり", "the end of the plan").to_owned();
        self.end.map_or_else(unknown, |end| self.year(end))
    }

    /// What a bar means that has no arrow.
    pub fn one_year_key(self) -> &'static str {
        self.pick("その年度に行う取組", "Done in that year")
    }

    /// What an arrow means.
    pub fn arrow_key(self) -> &'static str {
        self.pick("矢印の先の年度まで続ける取組", "Done in every year up to the head of the arrow")
    }

    /// What a hatched arrow means.
    pub fn uncertain_key(self) -> String {
        let end = self.end_name();
        if self.is_english() {
            format!("End of the arrow not clear (it may go on to {end})")
        } else {
            format!("矢印の終わりがはっきりしない（{end}まで続くとも読める）")
        }
    }

    /// What stands where no year is given.
    pub fn no_years(self) -> &'static str {
        self.pick("時期の記載なし", "No years given")
    }

    /// A target as it stands behind the words of a commitment.
    pub fn target(self, target: &str) -> String {
        if self.is_english() { format!(" [Target: {target}]") } else { format!("【目標：{target}】") }
    }

    /// The years of one span with its words, and how far it may reach.
    pub fn span(self, (from, to): (FiscalYear, FiscalYear), text: &str, is_uncertain: bool) -> String {
        let space = if text.is_empty() { "" } else { " " };
        let open = if is_uncertain { self.open_end() } else { String::new() };
        [&self.years(from, to), space, text, &open].concat()
    }

    /// How far an uncertain arrow may reach.
    pub fn open_end(self) -> String {
        let end = self.end_name();
        if self.is_english() {
            format!(" (may go on to {end})")
        } else {
            format!("（{end}まで続くとも読める）")
        }
    }

    /// Between the spans of one commitment.
    pub fn between(self) -> &'static str {
        self.pick("、", "; ")
    }

    /// The heads of the table: commitment, actor, target, years, item.
    pub fn heads(self) -> [&'static str; 5] {
        if self.is_english() {
            ["Action", "By", "Target", "Years", "Item"]
        } else {
            ["取り組むこと", "主体", "目標", "時期", "項目"]
        }
    }

    /// One year, for the reader who moves through the years.
    pub fn readout(self, year: FiscalYear, count: YearCount) -> String {
        let name = self.words.year(year, self.calendar);
        let YearCount { running, beginning, ending, unsure } = count;
        let english = self.is_english();
        let mut parts = vec![name];
        let mut part = |count: usize, ja: &str, en: &str| {
            if count > 0 {
                parts.push(if english { format!("{en}: {count}") } else { format!("{ja}{count}件") });
            }
        };
        part(running, "実施中の取組", "actions under way");
        part(beginning, "うち開始", "beginning");
        part(ending, "うち終了", "ending");
        part(unsure, "続くかはっきりしない取組", "may or may not go on");
        if parts.len() == 1 {
            parts.push(self.pick("時期の記載がある取組はありません", "no dated actions").to_owned());
        }
        parts.join(if english { ", " } else { " " })
    }
}

/// How many years that is.
fn span_of(years: Period) -> u16 {
    years.to.get().saturating_sub(years.from.get()) + 1
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests;
