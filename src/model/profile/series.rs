//! Words by which a header, or the label of a row, says what its figures are: planned, reached, or derived from others.
//!
//! A figure is called planned or reached only where such a word is all that is said (`計画値`, `H30実績`, `目標(累計)`),
//! or stands before what is counted (`計画職員数`). `成果目標の数` is a count of goals and no goal.

mod words;

use super::super::Certainty;
use super::Role;
use crate::text::{closes, fold, opens};
use words::WORDS;
use words::Word::{self, Counted, Cumulative, Filler, Forecast, Is, Sure};

/// What a header or label says of its figures (系列の語).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What its figures are, where a word says so.
    pub role: Option<Role>,
    /// How final they are.
    pub certainty: Certainty,
    /// Whether they count everything since the beginning (累計).
    pub cumulative: bool,
    /// What is said besides: of 計画職員数 it is 職員数.
    pub rest: String,
    /// What is counted, where nothing else is said: 件数, 人数.
    pub counted: String,
    /// The role of a word that stands behind something else, 利用者数実績: evidence only beside its counterpart.
    pub behind: Option<Role>,
    /// The role whose time it names: 目標年度.
    pub time_of: Option<Role>,
    /// Whether the word for the role is the first, as an attribute of the rest.
    leads: bool,
    /// How strongly the role was said so far.
    rank: usize,
    /// How final they are where they are what was planned: a forecast is an estimate.
    planned: Certainty,
    /// Whether both 計画 and 実績 are said, or the like.
    disputed: bool,
}

/// Roles in the order in which one overrules the others that are said beside it: 目標達成率 is a rate, 策定時実績 a
/// baseline.
const RANKS: [Role; 9] = [
    Role::Aside,
    Role::Rate,
    Role::Final,
    Role::Baseline,
    Role::Derived,
    Role::Target,
    Role::Actual,
    Role::Budget,
    Role::Settlement,
];

/// Measures that a role may stand before: 計画職員数 is planned, 計画期間 is no figure.
pub(super) const COUNTS: [char; 9] = ['数', '額', '量', '率', '費', '値', '積', '高', '度'];

/// Ends by which a header names a time and no figures: 目標年度, 現状の時期.
const TIMES: [&str; 6] = ["年度", "年次", "時期", "期限", "期間", "年"];

/// What a header or label says, its year taken out.
pub fn said(text: &str) -> Said {
    let text = joined(text);
    let mut said = Said { rank: RANKS.len(), ..Said::default() };
    let (mut rest, mut depth) = (text.as_str(), 0_usize);
    while let Some(c) = rest.chars().next() {
        let (word, length) = word_at(rest);
        let (here, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        match word {
            Some(Filler | Counted) if !said.rest.is_empty() && depth == 0 => said.rest.push_str(here),
            Some(Counted) if depth == 0 => said.counted.push_str(here),
            Some(word) => said.hear(word),
            None if opens(c) => depth += 1,
            None if closes(c) => depth = depth.saturating_sub(1),
            // What brackets hold is a remark: a unit, a formula.
            None if depth == 0 && !is_notation(c) => said.rest.push_str(here),
            None => {}
        }
        rest = behind;
    }
    said.settle(&text)
}

/// The text as words are compared with it: narrow, small, and without blanks but between Latin words.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut after_blank = false;
    for c in text.chars().map(fold) {
        if c.is_whitespace() {
            after_blank = true;
            continue;
        }
        if after_blank && c.is_ascii_alphabetic() && joined.ends_with(|c: char| c.is_ascii_alphabetic()) {
            joined.push(' ');
        }
        after_blank = false;
        joined.push(c.to_ascii_lowercase());
    }
    joined
}

/// The word that a text begins with, if it is one, and how long it is. Latin letters are words whole or not at all.
fn word_at(text: &str) -> (Option<Word>, usize) {
    let latin = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    if latin > 0 {
        let known = WORDS.iter().find(|(word, _)| word.len() == latin && text.starts_with(word));
        // A letter alone only names the column: 計画額a.
        let alone = (latin == 1).then_some(Filler);
        return (known.map(|(_, word)| *word).or(alone), latin);
    }
    let known = WORDS.iter().find(|(word, _)| text.starts_with(word));
    let first = text.chars().next().map_or(0, char::len_utf8);
    known.map_or((None, first), |(known, word)| (Some(*word), known.len()))
}

/// Marks that say nothing: 差b-a, 実績①, 目標/実績.
fn is_notation(c: char) -> bool {
    c == ' '
        || c.is_ascii_punctuation()
        || c.is_ascii_digit()
        || matches!(c, '・' | '①'..='⑳' | '※' | '、' | '÷' | '×' | '~')
}

impl Said {
    /// Whether it says what figures are, and nothing else: the label of a row of a series.
    pub fn says_series(&self) -> bool {
        (self.role.is_some() || self.certainty != Certainty::Settled) && self.rest.is_empty()
    }

    fn hear(&mut self, word: Word) {
        let is_first = self.rest.is_empty() && self.role.is_none();
        match word {
            Is(role) => self.is(role, is_first),
            Forecast => {
                self.is(Role::Target, is_first);
                self.planned = Certainty::Estimated;
            }
            Sure(certainty) => self.certainty = certainty,
            Cumulative => self.cumulative = true,
            Counted | Filler => {}
        }
    }

    fn is(&mut self, role: Role, is_first: bool) {
        let rank = RANKS.iter().position(|known| *known == role).unwrap_or(RANKS.len());
        let both = |a: Role, b: Role| self.role == Some(a) && role == b;
        self.disputed |= both(Role::Target, Role::Actual) || both(Role::Actual, Role::Target);
        self.leads |= is_first;
        if rank < self.rank {
            (self.role, self.rank) = (Some(role), rank);
        }
    }

    /// Takes back the role where the words beside it make something else of it.
    fn settle(mut self, text: &str) -> Said {
        let bare = outside_brackets(text);
        let says_all = self.rest.is_empty();
        let is_series = matches!(self.role, Some(Role::Target | Role::Actual));
        if TIMES.iter().any(|end| bare.ends_with(end)) {
            self.time_of = self.role.take().filter(|_| says_all);
        } else if says_all && self.role.is_none() && bare.contains(['-', '+', '/', '*', '÷', '×']) {
            // A formula over other rows: ②-①.
            self.role = Some(Role::Derived);
        } else if self.disputed && is_series {
            self.role = None;
        } else if !says_all {
            let modifies =
                self.leads && (self.role == Some(Role::Aside) || is_series && bare.ends_with(COUNTS));
            self.behind = self.role.filter(|_| is_series && !self.leads);
            self.role = self.role.filter(|_| modifies);
        }
        // 量の見込みと確保方策の差 is no forecast.
        if self.planned != Certainty::Settled && self.role.or(self.behind) == Some(Role::Target) {
            self.certainty = self.planned;
        }
        if self.role.is_some() || self.certainty != Certainty::Settled || !self.rest.is_empty() {
            self.counted.clear();
        }
        self
    }
}

/// The text without the brackets at its end.
fn outside_brackets(text: &str) -> &str {
    match text.strip_suffix(closes) {
        Some(inner) => inner.rsplit_once(opens).map_or(text, |(before, _)| before),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(text: &str) -> Option<Role> {
        said(text).role
    }

    #[test]
    fn a_word_that_is_all_that_is_said_gives_the_role() {
        for text in
            ["計画", "計画値", "計画数値", "目標(累計)", "計画額a", "期待値", "Target", "target value"]
        {
            assert_eq!(role(text), Some(Role::Target), "{text}");
        }
        for text in ["実績", "当年度実績", "実績額（百万円）", "実績値②", "Result", "actual"]
        {
            assert_eq!(role(text), Some(Role::Actual), "{text}");
        }
        for text in ["現状値", "策定時", "目標設定時最新値", "基準値（実績）", "baseline"]
        {
            assert_eq!(role(text), Some(Role::Baseline), "{text}");
        }
    }

    #[test]
    fn a_word_before_what_is_counted_is_its_attribute_and_one_behind_it_needs_its_counterpart() {
        let staff = said("計画職員数");
        assert_eq!((staff.role, staff.rest.as_str()), (Some(Role::Target), "職員数"));
        let users = said("利用者数実績");
        assert_eq!((users.role, users.behind, users.rest.as_str()), (None, Some(Role::Actual), "利用者数"));
    }

    #[test]
    fn words_that_only_contain_one_say_nothing_of_a_series() {
        for text in
            ["成果目標の数", "測定できた目標", "取組目標①", "計画期間", "目標達成", "計画・実績", "達成"]
        {
            assert_eq!(role(text), None, "{text}");
        }
    }

    #[test]
    fn what_follows_from_other_columns_is_derived() {
        for text in [
            "差",
            "差b-a",
            "増減",
            "増減数",
            "前年度比較増減",
            "構成比",
            "割合(%)",
            "合計",
            "計",
            "対計画比",
            "H26割合",
        ] {
            assert!(
                matches!(role(text), Some(Role::Derived | Role::Aside)) || text.starts_with('H'),
                "{text}"
            );
        }
        for text in ["達成率", "目標達成率", "公表達成率", "達成率\n(金額ベース)\nb/a*100", "進捗率"]
        {
            assert_eq!(role(text), Some(Role::Rate), "{text}");
        }
        assert_eq!(role("前年度実績"), Some(Role::Aside));
    }

    #[test]
    fn forecasts_are_plans_and_estimates_are_estimates() {
        for text in ["見込量", "量の見込み", "必要量の見込み", "当初見込み"] {
            let said = said(text);
            assert_eq!((said.role, said.certainty), (Some(Role::Target), Certainty::Estimated), "{text}");
        }
        for text in ["見込み", "（見込み）", "末見込", "見込値"] {
            assert_eq!((role(text), said(text).certainty), (None, Certainty::Estimated), "{text}");
        }
        let settled = said("決算見込額");
        assert_eq!((settled.role, settled.certainty), (Some(Role::Settlement), Certainty::Estimated));
    }

    #[test]
    fn a_time_is_no_figure() {
        assert_eq!((role("目標年度"), said("目標年度").time_of), (None, Some(Role::Target)));
        assert_eq!((role("策定時の年度"), said("策定時の年度").time_of), (None, Some(Role::Baseline)));
        assert_eq!(said("年度").time_of, None);
    }
}
