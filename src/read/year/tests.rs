use super::*;

/// A reading in one line: `2015`, `2015-2018`, `2015-`, `-2018`, with part, form and doubt where they say something.
fn told(result: Result<YearReading, YearProblem>) -> String {
    let reading = match result {
        Ok(reading) => reading,
        Err(YearProblem::NoSuchYear { printed }) => {
            return format!("no {}{}", printed.era.name, printed.year);
        }
        Err(problem) => return format!("{problem:?}"),
    };
    let span = match reading.span {
        YearSpan::One(year) => year.get().to_string(),
        YearSpan::Between(from, to) => format!("{}-{}", from.get(), to.get()),
        YearSpan::From(year) => format!("{}-", year.get()),
        YearSpan::Until(year) => format!("-{}", year.get()),
    };
    let part = reading.part.map_or(String::new(), |part| format!(" {part:?}"));
    let form = match reading.form {
        YearForm::Date => " date",
        YearForm::Calendar => " calendar",
        YearForm::Fiscal | YearForm::Bare => "",
    };
    let doubt = match reading.doubt {
        None => String::new(),
        Some(YearDoubt::EraOverrun { right, .. }) => format!(" over: {}{}", right.era.name, right.year),
        Some(YearDoubt::EraNotBegun { right, .. }) => format!(" not begun: {}{}", right.era.name, right.year),
        Some(YearDoubt::TwoYears { inside, .. }) => format!(" or {}", inside.get()),
        Some(YearDoubt::Inverted) => " inverted".to_owned(),
        Some(YearDoubt::NoSuchDay) => " no such day".to_owned(),
        Some(YearDoubt::OldCalendar) => " old calendar".to_owned(),
    };
    [span, part, form.to_owned(), doubt].concat()
}

fn heisei() -> YearContext {
    YearContext { era: Era::named("平成") }
}

#[track_caller]
fn check(table: &[(&str, &str)], context: YearContext) {
    let wrong: Vec<_> = table
        .iter()
        .map(|&(text, expected)| (text, expected, told(fiscal_year(text, context))))
        .filter(|(_, expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_year_is_read_in_every_spelling() {
    check(
        &[
            ("2015", "2015"),
            ("2015年度", "2015"),
            ("２０１５年度", "2015"),
            ("FY2015", "2015"),
            ("fy 2015", "2015"),
            ("2015FY", "2015"),
            ("西暦2015年度", "2015"),
            ("二〇一五年度", "2015"),
            ("平成27年度", "2015"),
            ("平成２７年度", "2015"),
            ("平27", "2015"),
            ("平.27", "2015"),
            ("H27", "2015"),
            ("H.27", "2015"),
            ("h27年度", "2015"),
            ("Ｈ２７", "2015"),
            ("ｈ２７", "2015"),
            ("R1", "2019"),
            ("R06", "2024"),
            ("R元", "2019"),
            ("Ｒ元年度", "2019"),
            ("令和元年度", "2019"),
            ("平成元年度", "1989"),
            ("令和２年度", "2020"),
            ("㍻27年度", "2015"),
            ("㋿2年度", "2020"),
            ("平成二十七年度", "2015"),
            ("令和三年度", "2021"),
            ("令和十年度", "2028"),
            ("S63", "1988"),
            ("大正15年度", "1926"),
            ("明治45年度", "1912"),
            ("平成 27 年度", "2015"),
            ("平成26\n年度", "2014"),
            (" 　（平成26年度） ", "2014"),
            ("〔平成26年度〕", "2014"),
            ("平成30年度末", "2018"),
            ("平成30年度末現在", "2018"),
            ("令和6年度中", "2024"),
            ("2019年", "2019 calendar"),
            ("平成31年", "2019 calendar"),
            ("\u{feff}H27\u{200b}", "2015"),
        ],
        YearContext::default(),
    );
}

#[test]
fn a_short_year_belongs_to_the_era_of_its_surroundings() {
    check(
        &[
            ("27年度", "2015"),
            ("22", "2010"),
            ("２２", "2010"),
            ("元", "1989"),
            ("元年度", "1989"),
            ("二十三年度", "2011"),
            ("29年度以降", "2017-"),
            ("27～30年度", "2015-2018"),
            ("27-30年度", "2015-2018"),
            ("22～27", "2010-2015"),
            ("24年3月末", "2011 Months(3, 3) date"),
            ("32年度", "2020 over: 令和2"),
            ("R2", "2020"),
            ("31（2019）年度", "2019"),
            ("5年間", "NotAYear"),
            ("3年度目", "NotAYear"),
            ("2-10", "NotAYear"),
            ("5/6", "NotAYear"),
            ("0", "no 平成0"),
        ],
        heisei(),
    );
    check(
        &[
            ("27年度", "EraMissing { year: 27 }"),
            ("22", "EraMissing { year: 22 }"),
            ("29年度以降", "EraMissing { year: 29 }"),
            ("27（2015）年度", "2015"),
            ("27年度（平成）", "NotAYear"),
            ("27～平成30年度", "2015-2018"),
        ],
        YearContext::default(),
    );
}

#[test]
fn two_years_make_a_span() {
    check(
        &[
            ("平成27~30年度", "2015-2018"),
            ("H27-H30", "2015-2018"),
            ("H27－30", "2015-2018"),
            ("平成27年度～平成30年度", "2015-2018"),
            ("平成27年度〜令和元年度", "2015-2019"),
            ("平成27年度から平成30年度まで", "2015-2018"),
            ("平成30～2年度", "2018-2020"),
            ("令和元～5年度", "2019-2023"),
            ("平成31（2019）年度～令和5（2023）年度", "2019-2023"),
            ("27（2015）～30（2018）年度", "2015-2018"),
            ("2015–2018", "2015-2018"),
            ("2015-18", "2015-2018"),
            ("1998～02年度", "1998-2002"),
            ("2015/2016", "2015-2016"),
            ("平成27・28年度", "2015-2016"),
            ("平成31年度以降", "2019-"),
            ("平成27年度～", "2015-"),
            ("平成27年度から", "2015-"),
            ("平成30年度まで", "-2018"),
            ("平成30年度までに", "-2018"),
            ("～平成30年度", "-2018"),
            ("～平成30年度～", "2018"),
            ("平成30年度～平成27年度", "2015-2018 inverted"),
            ("平成29～32年度", "2017-2020 over: 令和2"),
            ("平成27年度・29年度", "NotAYear"),
            ("H27-4", "NotAYear"),
            ("2015-10", "NotAYear"),
            ("H3/4", "NotAYear"),
        ],
        YearContext::default(),
    );
}

#[test]
fn two_names_of_one_year_confirm_or_contradict_each_other() {
    check(
        &[
            ("2015（平成27）年度", "2015"),
            ("2015(27)年度", "2015"),
            ("平成27年度（2015年度）", "2015"),
            ("令和元(2019)年度", "2019"),
            ("令和元年（2019年）度", "2019"),
            ("平成31年度（令和元年度）", "2019"),
            ("平成31（令和元）年度", "2019"),
            ("平成31年度・令和元年度", "2019"),
            ("平成31年度／令和元年度", "2019"),
            ("平成32年度（令和2年度）", "2020"),
            ("平成27年度（2016年度）", "2015 or 2016"),
            ("平成27年度（3）", "NotAYear"),
            ("平成27年度（令和0年度）", "no 令和0"),
        ],
        YearContext::default(),
    );
}

#[test]
fn a_year_outside_its_era_is_read_and_put_right() {
    check(
        &[
            ("平成31年度", "2019"),
            ("平成31年度下半期", "2019 Half(2)"),
            ("平成31年4月30日", "2019 Months(4, 4) date"),
            ("平成31年5月1日", "2019 Months(5, 5) date over: 令和1"),
            ("平成32年度", "2020 over: 令和2"),
            ("平成32年3月", "2019 Months(3, 3) date over: 令和2"),
            ("令和元年4月1日", "2019 Months(4, 4) date not begun: 平成31"),
            ("令和元年5月", "2019 Months(5, 5) date"),
            ("昭和64年度", "1989 over: 平成1"),
            ("昭和64年", "1989 calendar"),
            ("昭和64年1月", "1988 Months(1, 1) date"),
            ("昭和64年1月8日", "1988 Months(1, 1) date over: 平成1"),
            ("大正16年度", "1927 over: 昭和2"),
            ("令和0年", "no 令和0"),
            ("平成0年度", "no 平成0"),
            ("H0", "no 平成0"),
            ("99999", "OutOfRange"),
            ("20155年度", "OutOfRange"),
            ("1867年度", "OutOfRange"),
            ("平成999年度", "OutOfRange"),
            ("平成九九九九九九九九九九九九年度", "OutOfRange"),
        ],
        YearContext::default(),
    );
}

#[test]
fn a_date_lies_in_the_fiscal_year_that_began_before_it() {
    check(
        &[
            ("平成24年3月末", "2011 Months(3, 3) date"),
            ("2019年4月1日", "2019 Months(4, 4) date"),
            ("令和6年1月", "2023 Months(1, 1) date"),
            ("平成30年4月1日現在", "2018 Months(4, 4) date"),
            ("平成31年（2019年）3月31日時点", "2018 Months(3, 3) date"),
            ("H27.4.1", "2015 Months(4, 4) date"),
            ("R6.3.31", "2023 Months(3, 3) date"),
            ("R6.3", "2023 Months(3, 3) date"),
            ("2019/4/1", "2019 Months(4, 4) date"),
            ("2019-03-31", "2018 Months(3, 3) date"),
            ("2019/4", "2019 Months(4, 4) date"),
            ("平成27年4月～平成30年3月", "2015-2017 date"),
            ("平成27年4月～平成28年3月", "2015 Months(4, 3) date"),
            ("平成27年10～3月", "2015 Months(10, 3) date"),
            ("平成27年2月～6月", "2014-2015 date"),
        ],
        YearContext::default(),
    );
}

#[test]
fn a_day_that_never_was_leaves_its_year_and_is_told() {
    check(
        &[
            ("平成28年2月30日", "2015 Months(2, 2) date no such day"),
            ("平成28年2月29日", "2015 Months(2, 2) date"),
            ("平成28年4月32日", "2016 Months(4, 4) date no such day"),
            ("H28.2.30", "2015 Months(2, 2) date no such day"),
            ("2019/2/29", "2018 Months(2, 2) date no such day"),
            ("平成32年2月30日", "2019 Months(2, 2) date over: 令和2"),
            ("平成27年4月1日～平成30年2月29日", "2015-2017 date no such day"),
            ("明治5年4月1日", "1872 Months(4, 4) date old calendar"),
            ("明治5年10月", "1872 Months(10, 10) date old calendar"),
            ("明治5年12月31日", "1872 Months(12, 12) date no such day"),
            ("明治6年4月1日", "1873 Months(4, 4) date"),
            ("1872年4月1日", "1872 Months(4, 4) date"),
        ],
        YearContext::default(),
    );
}

#[test]
fn parts_of_a_year_are_read_with_it() {
    check(
        &[
            ("平成27年度上半期", "2015 Half(1)"),
            ("平成27年度 下期", "2015 Half(2)"),
            ("H27上半期", "2015 Half(1)"),
            ("平成27年度上半期(4~9月)", "2015 Half(1)"),
            ("平成27年度（上半期）", "2015 Half(1)"),
            ("平成27年度第3四半期", "2015 Quarters(3, 3)"),
            ("平成27年度第３～４四半期", "2015 Quarters(3, 4)"),
            ("2015年度3Q", "2015 Quarters(3, 3)"),
            ("2015年度Q3", "2015 Quarters(3, 3)"),
            ("平成27年度4～9月", "2015 Months(4, 9)"),
            ("平成27年度4月～9月", "2015 Months(4, 9)"),
            ("平成27年度3月", "2015 Months(3, 3)"),
            ("平成27年度第5四半期", "NotAYear"),
            ("平成27年度13月", "NotAYear"),
        ],
        YearContext::default(),
    );
}

#[test]
fn what_is_no_year_is_refused() {
    let texts = [
        "",
        " ",
        "第27回",
        "27人",
        "①",
        "20%",
        "―",
        "2回/月",
        "1,090",
        "12.5",
        "'15",
        "年度",
        "平成",
        "令和の時代",
        "03-1234-5678",
        "090-1234-5678",
        "0120-000-000",
        "H",
        "H2O",
        "第2年度",
        "初年度",
        "2015年度人",
        "H27.13",
        "1/2",
        "27年度分の1",
        "平成27年度平成28年度",
        "(年度)",
        "2015–",
        "～",
        "🈁27",
    ];
    for context in [YearContext::default(), heisei()] {
        for text in texts {
            assert_eq!(fiscal_year(text, context), Err(YearProblem::NotAYear), "{text}");
        }
    }
}

/// What was found in the text, and what is left of it.
fn found(text: &str, context: YearContext) -> Option<(String, String)> {
    let (reading, place) = find_fiscal_year(text, context)?;
    Some((told(Ok(reading)), [&text[..place.start], "|", &text[place.end..]].concat()))
}

#[test]
fn a_year_is_found_in_a_header_and_the_rest_is_left() {
    let table = [
        ("現状（平成26年度）", "2014", "現状|"),
        ("現状 (平成26年度)", "2014", "現状 |"),
        ("中間目標/ 29年度以降", "2017-", "中間目標/ |"),
        ("最終目標/\n31年度以降", "2019-", "最終目標/\n|"),
        ("H27目標", "2015", "|目標"),
        ("平成27年度計画", "2015", "|計画"),
        ("平成29年度中間評価", "2017", "|中間評価"),
        ("平成27年度当初予算", "2015", "|当初予算"),
        ("2019実績", "2019", "|実績"),
        ("目標2020", "2020", "目標|"),
        ("計画期間 2015–2018", "2015-2018", "計画期間 |"),
        ("23年度を取組内容", "2011", "|を取組内容"),
        ("24年3月末までの主な取組", "-2011 Months(3, 3) date", "|の主な取組"),
        ("第3期（平成30～令和5年度）", "2018-2023", "第3期|"),
        ("現状値（平成30年4月1日現在）", "2018 Months(4, 4) date", "現状値|"),
        (
            "※平成29年度上半期に計画期間の中間評価を実施する。",
            "2017 Half(1)",
            "※|に計画期間の中間評価を実施する。",
        ),
        ("平成27年度（2018年度実績）", "2015", "|（2018年度実績）"),
        ("22", "2010", "|"),
    ];
    for (text, year, rest) in table {
        assert_eq!(found(text, heisei()), Some((year.to_owned(), rest.to_owned())), "{text}");
    }
}

#[test]
fn a_number_in_a_text_is_not_taken_for_a_year() {
    let texts = [
        "推進のスケジュール (年度)",
        "参加者2000人",
        "人口2000",
        "第27回",
        "5年後の目標",
        "3年間",
        "第2年度",
        "3年度目の評価",
        "12.27年度",
        "TEL 03-2015-2018",
        "説明3",
        "大正3丁目",
        "M3",
        "PS3",
        "H2O",
        "数十年度分",
        "2000 人",
        "1,2015年度",
        "各年度10月に実施",
        "進捗管理",
    ];
    for text in texts {
        assert_eq!(found(text, heisei()), None, "{text}");
    }
}

#[test]
fn a_header_that_names_an_impossible_year_says_why() {
    let problem = |text| year_problem(text, YearContext::default());
    assert_eq!(problem("中間目標/ 29年度以降"), Some(YearProblem::EraMissing { year: 29 }));
    assert!(matches!(problem("目標（令和0年度）"), Some(YearProblem::NoSuchYear { .. })));
    assert_eq!(problem("平成999年度目標"), Some(YearProblem::OutOfRange));
    assert_eq!(problem("進捗管理"), None);
}

#[test]
fn a_reading_names_the_era_it_was_printed_in() {
    let era = |text| fiscal_year(text, YearContext::default()).unwrap().era.map(|era| era.name);
    assert_eq!(era("㍻26年度"), Some("平成"));
    assert_eq!(era("2015（平成27）年度"), Some("平成"));
    assert_eq!(era("2015～令和2年度"), Some("令和"));
    assert_eq!(era("2015"), None);
}

#[test]
fn every_fiscal_year_is_read_from_what_its_era_calls_it() {
    for gregorian in FiscalYear::FIRST.get()..=2089 {
        let year = FiscalYear::new(i64::from(gregorian)).unwrap();
        let (era, n) = year.era();
        for text in [format!("{}{n}年度", era.name), format!("{}{n}", era.name), format!("{gregorian}年度")]
        {
            let reading =
                fiscal_year(&text, YearContext::default()).map(|reading| (reading.span, reading.doubt));
            assert_eq!(reading, Ok((YearSpan::One(year), None)), "{text}");
        }
    }
}

#[test]
fn letters_of_eras_that_no_plan_lived_in_are_labels() {
    for text in ["M3", "T3", "明3", "大3"] {
        assert_eq!(fiscal_year(text, heisei()), Err(YearProblem::NotAYear), "{text}");
    }
}

#[test]
fn long_and_broken_texts_are_read_in_linear_time_and_without_panic() {
    let pieces = [
        "平成",
        "2",
        "十",
        " ",
        "　",
        "～",
        "（",
        "・2",
        "H",
        "2015-",
        "平 ",
        "27年 ",
        "第",
        "\u{200b}",
        "年度（",
        "元",
        "1.",
    ];
    for piece in pieces {
        let text = piece.repeat(5_000);
        let _ = fiscal_year(&text, heisei());
        let _ = find_fiscal_year(&text, heisei());
        let _ = year_problem(&text, YearContext::default());
    }
}

#[test]
fn no_piece_of_a_year_panics() {
    let whole = "～㍻２７（2015）年度上半期（4～9月）から令和元年5月1日まで";
    let bounds: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
    for &start in &bounds {
        for &end in bounds.iter().filter(|&&end| end >= start) {
            let _ = find_fiscal_year(&whole[start..end], heisei());
            let _ = year_problem(&whole[start..end], YearContext::default());
        }
    }
}
