//! Words and sentences of an outline, apart from those of every page, which pays for what it can reach.

use super::steps::things;
use super::{Calendar, Words};
use crate::model::{Exclusion, ExclusionReason, FiscalYear};

/// What an outline shows, for its sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineFacts {
    /// The name and the number of items of each level, top first.
    pub levels: Vec<(Option<String>, usize)>,
    /// How many indicators there are.
    pub indicators: usize,
    /// The year in which indicators could be judged last, how many reached their target, of how many.
    pub progress: Option<(FiscalYear, usize, usize)>,
}

/// The fixed words of an outline.
pub struct OutlineWords {
    /// 指標.
    pub indicators: &'static str,
    /// The heads of the table: 段, 番号, 名称, 下の項目数, 指標.
    pub head: [&'static str; 5],
    /// That a part with more indicators left out than judged gets no count.
    pub mostly_left_out: &'static str,
}

static JAPANESE: OutlineWords = OutlineWords {
    indicators: "指標",
    head: ["段", "番号", "名称", "下の項目数", "指標"],
    mostly_left_out: "判定できない指標のほうが多い項目には、達成した数を示していません。",
};

static ENGLISH: OutlineWords = OutlineWords {
    indicators: "Indicators",
    head: ["Level", "Number", "Title", "Items below", "Indicators"],
    mostly_left_out: "Where more indicators cannot be judged than can, no count of targets reached is given.",
};

/// Why an indicator was left out of a count, in both languages.
static REASONS: [(ExclusionReason, &str, &str); 6] = [
    (ExclusionReason::NoTarget, "目標の数値がないもの", "no target figure"),
    (ExclusionReason::NoResult, "実績の数値がないもの", "no result"),
    (ExclusionReason::Tentative, "実績が見込み・速報値のもの", "result not settled"),
    (ExclusionReason::NoDirection, "増減に良し悪しのないもの", "neither direction is better"),
    (
        ExclusionReason::DirectionUnknown,
        "増減のどちらがよいか書かれていないもの",
        "better direction not stated",
    ),
    (ExclusionReason::Repeated, "再掲のもの", "printed again"),
];

fn is_english(words: &dyn Words) -> bool {
    words.lang() == "en"
}

/// The fixed words in the language of these.
pub fn outline_words(words: &dyn Words) -> &'static OutlineWords {
    if is_english(words) { &ENGLISH } else { &JAPANESE }
}

/// What the chart is called.
pub fn outline_title(of: &str, words: &dyn Words) -> String {
    // Some plans are called after it already.
    if is_english(words) {
        format!("{of}: outline")
    } else {
        format!("{}の体系", of.trim_end_matches("体系表"))
    }
}

/// What a level is called in the table: its name, or which it is from the top.
pub fn level_name(name: Option<&str>, depth: usize, words: &dyn Words) -> String {
    match (name, is_english(words)) {
        (Some(name), _) => name.to_owned(),
        (None, false) => format!("{}段目", depth + 1),
        (None, true) => format!("Level {}", depth + 1),
    }
}

/// How many of the lowest items are below one: 取組項目12件.
pub fn things_below(name: Option<&str>, count: usize, words: &dyn Words) -> String {
    match (name, is_english(words)) {
        (Some(name), false) => format!("{name}{count}件"),
        (Some(name), true) => format!("{count} {name}"),
        (None, false) => format!("最も下の項目{count}件"),
        (None, true) => format!("{count} at the lowest level"),
    }
}

fn short_year(year: FiscalYear, calendar: Calendar, words: &dyn Words) -> String {
    words.year(year, if calendar == Calendar::Both { Calendar::Western } else { calendar })
}

/// How many indicators reached their target, of how many, and in which year: 1/2達成, （2018年度）.
pub fn progress(
    (year, reached, judged): (FiscalYear, usize, usize),
    calendar: Calendar,
    words: &dyn Words,
) -> [String; 2] {
    let year = short_year(year, calendar, words);
    if is_english(words) {
        [format!("{reached} of {judged} reached"), format!(" ({year})")]
    } else {
        [format!("{reached}/{judged}達成"), format!("（{year}）")]
    }
}

/// How many indicators an item has itself: 指標6件.
pub fn own_indicators(count: usize, words: &dyn Words) -> String {
    let name = outline_words(words).indicators;
    if is_english(words) { format!("{name} {count}") } else { format!("{name}{count}件") }
}

/// How many indicators an item has itself, and the progress of those and of all below it.
pub fn indicators_cell(own: usize, progress: Option<&str>, is_leaf: bool, words: &dyn Words) -> String {
    match (progress, is_leaf, is_english(words)) {
        (None, ..) => own.to_string(),
        (Some(told), true, false) => format!("{own}、{told}"),
        (Some(told), true, true) => format!("{own}, {told}"),
        (Some(told), false, false) => format!("{own}、下の項目と合わせて{told}"),
        (Some(told), false, true) => format!("{own}; with those below, {told}"),
    }
}

/// Which indicators could not be judged, and why; nothing where all could.
pub fn left_out_note(
    year: FiscalYear,
    excluded: &[Exclusion],
    calendar: Calendar,
    words: &dyn Words,
) -> Option<String> {
    let (year, english) = (short_year(year, calendar, words), is_english(words));
    let reason = |(reason, ja, en): &(ExclusionReason, &str, &str)| {
        let count = excluded.iter().filter(|exclusion| exclusion.reason == *reason).count();
        let said = if english { format!("{en}: {count}") } else { format!("{ja}{count}件") };
        (count > 0).then_some(said)
    };
    let reasons: Vec<String> = REASONS.iter().filter_map(reason).collect();
    let count = excluded.len();
    let said = if english {
        format!("Indicators that cannot be judged for {year}: {count} ({}).", reasons.join(", "))
    } else {
        format!("{year}に達成かどうか判定できない指標が{count}件あります（{}）。", reasons.join("、"))
    };
    (count > 0).then_some(said)
}

/// Of how many indicators the better direction was taken from their targets; nothing where each says its own.
pub fn assumed_note(count: usize, words: &dyn Words) -> Option<String> {
    let count_of = count.to_string();
    let said = if is_english(words) {
        ["Indicators judged by where their targets lead, for want of a stated direction: ", &count_of, "."]
    } else {
        ["増減のどちらがよいか書かれていない指標", &count_of, "件は、目標の推移から判断しています。"]
    };
    (count > 0).then(|| said.concat())
}

/// That the drawing does not show everything.
pub fn not_drawn_note(count: usize, words: &dyn Words) -> String {
    if is_english(words) {
        format!("Items not drawn: {count}. The table has all of them.")
    } else {
        format!("図に示していない項目が{count}件あります。すべての項目は表にあります。")
    }
}

/// What an outline shows, in sentences.
pub fn outline_message(facts: &OutlineFacts, calendar: Calendar, words: &dyn Words) -> String {
    if is_english(words) { english(facts, calendar, words) } else { japanese(facts, calendar, words) }
}

fn japanese(facts: &OutlineFacts, calendar: Calendar, words: &dyn Words) -> String {
    let Some(((first, count), below)) = facts.levels.split_first() else { return String::new() };
    let first = format!("{}の{}", things(*count), first.as_deref().unwrap_or("項目"));
    let level = |(at, (name, count)): (usize, &(Option<String>, usize))| match name {
        Some(name) => format!("{name}{count}件"),
        None => format!("{}段目の項目{count}件", at + 2),
    };
    let below: Vec<String> = below.iter().enumerate().map(level).collect();
    let tree = if below.is_empty() {
        format!("{first}があります。")
    } else {
        format!("{first}の下に、{}があります。", below.join("、"))
    };
    let indicators = match facts.indicators {
        0 => "評価指標は書かれていません。".to_owned(),
        count => format!("評価指標は{count}件です。"),
    };
    let reached = facts.progress.map(|(year, reached, judged)| {
        let judged_in = format!("{}に判定できる指標は{judged}件で、", words.year(year, calendar));
        let outcome = match reached {
            0 => "目標を達成したものはありません。".to_owned(),
            1 if judged == 1 => "目標を達成しました。".to_owned(),
            all if all == judged => "すべて目標を達成しました。".to_owned(),
            some => format!("目標を達成したのは{some}件です。"),
        };
        judged_in + &outcome
    });
    [tree, indicators, reached.unwrap_or_default()].concat()
}

fn english(facts: &OutlineFacts, calendar: Calendar, words: &dyn Words) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let level = |(at, (name, count)): (usize, &(Option<String>, usize))| match name {
        Some(name) => format!("{count} {name}"),
        None if at == 0 => format!("{count} item{}", plural(*count)),
        None => format!("{count} at level {}", at + 1),
    };
    let levels: Vec<String> = facts.levels.iter().enumerate().map(level).collect();
    let mut said = vec![
        format!("From the top down: {}.", levels.join(", ")),
        match facts.indicators {
            0 => "No indicators are given.".to_owned(),
            1 => "There is 1 indicator.".to_owned(),
            count => format!("There are {count} indicators."),
        },
    ];
    said.extend(facts.progress.map(|(year, reached, judged)| {
        let year = words.year(year, calendar);
        match reached {
            0 => format!("Of {judged} that can be judged for {year}, none reached the target."),
            _ => format!("Of {judged} that can be judged for {year}, {reached} reached the target."),
        }
    }));
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    fn facts(levels: &[(&str, usize)], indicators: usize) -> OutlineFacts {
        let level = |(name, count): &(&str, usize)| ((!name.is_empty()).then(|| (*name).to_owned()), *count);
        OutlineFacts { levels: levels.iter().map(level).collect(), indicators, progress: None }
    }

    #[test]
    fn the_sentence_counts_every_level() {
        let names = [("基本方針", 3), ("基本施策", 5), ("施策の方向", 10), ("取組項目", 21)];
        assert_eq!(
            outline_message(&facts(&names, 11), Calendar::Both, words("ja")),
            "3つの基本方針の下に、基本施策5件、施策の方向10件、取組項目21件があります。評価指標は11件です。"
        );
        assert_eq!(
            outline_message(&facts(&[("", 12), ("", 30)], 0), Calendar::Both, words("ja")),
            "12の項目の下に、2段目の項目30件があります。評価指標は書かれていません。"
        );
        assert_eq!(
            outline_message(&facts(&[("", 1), ("", 30)], 1), Calendar::Both, words("en")),
            "From the top down: 1 item, 30 at level 2. There is 1 indicator."
        );
    }

    #[test]
    fn none_of_the_judged_and_all_of_them_are_said_as_such() {
        let said = |reached| {
            let progress = Some((FiscalYear::new(2018).unwrap(), reached, 2));
            outline_message(
                &OutlineFacts { progress, ..facts(&[("", 1)], 2) },
                Calendar::Western,
                words("ja"),
            )
        };
        assert!(said(0).ends_with("2018年度に判定できる指標は2件で、目標を達成したものはありません。"));
        assert!(said(2).ends_with("2018年度に判定できる指標は2件で、すべて目標を達成しました。"));
    }
}
