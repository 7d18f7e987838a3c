use super::*;
use crate::model::{Absence, Certainty};

/// A reading in one line: number, unit, certainty, bound and the words that were kept; or the absence; or
/// `words`; or `?`.
fn told(text: &str) -> String {
    let Ok(CellReading { value, unit }) = value(text) else { return "?".to_owned() };
    let kept = |text: &Option<String>| text.as_ref().map_or("", |_| " kept").to_owned();
    match value {
        Value::Words(words) => {
            assert_eq!(words, text.trim());
            "words".to_owned()
        }
        Value::Absent { state, text } => [state.word(), &kept(&text)].concat(),
        Value::Figure(figure) => {
            let unit = unit.map_or(String::new(), |unit| format!(" {unit}"));
            let certainty = match figure.certainty {
                Certainty::Settled => "",
                Certainty::Estimated => " estimated",
                Certainty::Provisional => " provisional",
            };
            let bound = figure.bound.word().map_or(String::new(), |word| format!(" {word}"));
            [figure.value.get().to_string(), unit, certainty.to_owned(), bound, kept(&figure.text)].concat()
        }
    }
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|&(text, expected)| (text, expected, told(text)))
        .filter(|(_, expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_number_is_read_in_every_spelling() {
    check(&[
        ("0", "0"),
        ("1090", "1090"),
        ("1,090", "1090"),
        ("１，０９０", "1090"),
        ("１,２3４", "1234"),
        ("1,234,567", "1234567"),
        ("1\u{a0}090", "1090"),
        ("1\u{202f}090\u{2009}123", "1090123"),
        (" 　1,090\n", "1090"),
        ("12.5", "12.5"),
        ("１２．５", "12.5"),
        ("0.05", "0.05"),
        ("999999999999999", "999999999999999"),
        ("-3", "-3"),
        ("－3", "-3"),
        ("−3", "-3"),
        ("▲3", "-3"),
        ("△ 1,200.5", "-1200.5"),
        ("-0", "0"),
        ("+3", "3 kept"),
        ("007", "7 kept"),
        ("3.5万", "35000 kept"),
        ("1.1万", "11000 kept"),
        ("1億2,000万", "120000000 kept"),
        ("2万5000", "25000 kept"),
    ]);
}

#[test]
fn a_number_in_brackets_is_below_zero_only_where_it_says_so() {
    check(&[
        ("(3)", "3 kept"),
        ("（３）", "3 kept"),
        ("（1,200）", "1200 kept"),
        ("（ 12.5 ）", "12.5 kept"),
        ("(▲3)", "-3 kept"),
        ("（△1,200）", "-1200 kept"),
        ("(-3)", "-3 kept"),
    ]);
}

#[test]
fn a_unit_is_kept_as_printed() {
    check(&[
        ("1090人", "1090 人"),
        ("1,090 人", "1090 人"),
        ("12.5％", "12.5 ％"),
        ("12.5%", "12.5 %"),
        ("0.3％ポイント", "0.3 ％ポイント"),
        ("6か所", "6 か所"),
        ("6ヶ所", "6 ヶ所"),
        ("6箇所", "6 箇所"),
        ("2つ", "2 つ"),
        ("2回/月", "2 回/月"),
        ("２回／月", "2 回／月"),
        ("月1回", "1 回/月 kept"),
        ("年2回以上", "2 回/年 atLeast kept"),
        ("3,500千円", "3500 千円"),
        ("500万円", "5000000 円 kept"),
        ("3.5万人", "35000 人 kept"),
        ("8m2", "8 m2"),
        ("120t-CO2", "120 t-CO2"),
        ("15㎡", "15 ㎡"),
        ("90時間", "90 時間"),
        ("12日", "12 日"),
        ("▲3ポイント", "-3 ポイント"),
        ("全8区", "8 区 kept"),
        ("延べ120人", "120 人 kept"),
    ]);
}

#[test]
fn qualifiers_become_data_and_unusual_words_stay() {
    check(&[
        ("930(見込み)", "930 estimated"),
        ("930（見込）", "930 estimated"),
        ("930\n（見込み）", "930 estimated"),
        ("930人（見込値）", "930 人 estimated"),
        ("930見込み", "930 estimated"),
        ("930（推計）", "930 estimated kept"),
        ("54（速報値）", "54 provisional"),
        ("54人 速報", "54 人 provisional"),
        ("54（暫定）", "54 provisional kept"),
        ("54（確定値）", "54"),
        ("約50", "50 about"),
        ("およそ50人", "50 人 about"),
        ("50人程度", "50 人 about kept"),
        ("50以上", "50 atLeast"),
        ("50％以上", "50 ％ atLeast"),
        ("≧50", "50 atLeast"),
        ("50件以下", "50 件 atMost"),
        ("5日以内", "5 日 atMost kept"),
        ("約50人以上", "50 人 atLeast kept"),
        ("約50（見込み）", "50 estimated about"),
        ("1,090（累計）", "1090 kept"),
        ("1,090人（うち女性500人）", "1090 人 kept"),
        ("930※1", "930 kept"),
        ("930＊", "930 kept"),
        ("(見込み)", "words"),
    ]);
}

#[test]
fn a_limit_that_is_not_reached_stays_words() {
    check(&[
        ("50未満", "words"),
        ("50人超", "words"),
        ("50を超える", "words"),
        ("50弱", "words"),
        ("50人余り", "words"),
        ("<50", "words"),
        ("3人減", "words"),
        ("2年半", "words"),
    ]);
}

#[test]
fn an_absence_says_why_and_is_never_zero() {
    check(&[
        ("", "missing"),
        (" 　\n", "missing"),
        ("―", "missing"),
        ("－", "missing"),
        ("-", "missing"),
        ("‐", "missing"),
        ("—", "missing"),
        ("─", "missing"),
        ("–", "missing"),
        ("ー", "missing"),
        ("--", "missing"),
        ("（－）", "missing"),
        ("…", "notYet"),
        ("……", "notYet"),
        ("...", "notYet"),
        ("未定", "notYet"),
        ("（未定）", "notYet"),
        ("調査中", "notYet kept"),
        ("集計中", "notYet kept"),
        ("調査中（R7公表予定）", "notYet kept"),
        ("該当なし", "notApplicable"),
        ("対象外", "notApplicable kept"),
        ("N/A", "notApplicable"),
        ("ｎ／ａ", "notApplicable"),
        ("/", "notApplicable"),
        ("／", "notApplicable"),
        ("＼", "notApplicable"),
        ("X", "suppressed"),
        ("Ｘ", "suppressed"),
        ("x", "suppressed"),
        ("秘匿", "suppressed"),
    ]);
    assert!(matches!(value("－").unwrap().value, Value::Absent { state: Absence::Missing, .. }));
}

#[test]
fn words_without_digits_are_words() {
    check(&[
        ("全地区", "words"),
        ("継続実施", "words"),
        ("継続して拡充", "words"),
        ("①", "words"),
        ("①/③", "words"),
        ("Ⅱ", "words"),
        ("B", "words"),
        ("→", "words"),
        ("◎ 実施", "words"),
        ("未達成", "words"),
        ("対象外国人", "words"),
        (".", "words"),
    ]);
}

#[test]
fn digits_that_are_not_understood_are_not_guessed() {
    let texts = [
        "1,09",
        "1,0900",
        "1090,123",
        "1.090,5",
        "12..5",
        "12.",
        ".5",
        "5O",
        "5o",
        "1l",
        "1I0",
        "1e5",
        "1〇",
        "3①",
        "1 090",
        "1　090",
        "3/5",
        "10～15",
        "10-15",
        "3（5）",
        "5人中3人",
        "3人、5人",
        "50:50",
        "090-1234-5678",
        "12月",
        "3月末",
        "平成27年度",
        "2019年",
        "27年度",
        "第3位",
        "第3次計画",
        "3箇所を整備",
        "近日中に3箇所が運営開始となる。",
        "100％達成",
        "- 3",
        "・3か所",
        "A3",
        "H27",
        "5-",
        "5？",
        "(3人)",
        "((3))",
        "(3",
        "3)",
        "１回目：２",
        "2千5百万5",
        "1万2億",
        "2万5千",
        "1234567890123456",
        "月3",
        "3回/2年",
        "10時",
        "5号",
        "±3",
        "▲▲3",
        "🙂5",
    ];
    for text in texts {
        assert_eq!(value(text), Err(NumberProblem::NotANumber), "{text}");
    }
    assert_eq!(value(&"9".repeat(400)), Err(NumberProblem::NotANumber));
}

#[test]
fn kept_words_are_the_cell_as_it_was() {
    let text = |cell: &str| match value(cell).unwrap().value {
        Value::Figure(figure) => figure.text,
        Value::Absent { text, .. } => text,
        Value::Words(text) => Some(text),
    };
    assert_eq!(text(" ３．５万人 ").as_deref(), Some("３．５万人"));
    assert_eq!(text("調査中（R7公表予定）").as_deref(), Some("調査中（R7公表予定）"));
    assert_eq!(text("50 未満").as_deref(), Some("50 未満"));
    assert_eq!(text("1,090"), None);
}

#[test]
fn long_and_broken_cells_are_read_in_linear_time_and_without_panic() {
    for piece in [
        "1,234,",
        "1億",
        "(",
        "（見込み）",
        "約",
        " ",
        "\u{a0}1",
        "1(",
        "▲",
        "見",
        "以上",
        "※",
        "m2",
        "1\u{200b}",
    ] {
        let _ = value(&piece.repeat(20_000));
        let _ = value(&["5", &piece.repeat(20_000)].concat());
        let _ = value(&["5人", &piece.repeat(20_000)].concat());
    }
}

#[test]
fn no_piece_of_a_cell_panics() {
    let whole = "約▲１，２３４．５万人／月（見込み）以上※1 (3)";
    let bounds: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
    for &start in &bounds {
        for &end in bounds.iter().filter(|&&end| end >= start) {
            let _ = value(&whole[start..end]);
        }
    }
}
