use super::*;
use crate::locale::words;

fn year(year: i64) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

fn period(from: i64, to: i64) -> Period {
    Period { from: year(from), to: year(to) }
}

fn said(lang: &str, facts: &ScheduleFacts) -> String {
    ScheduleWords { words: words(lang), calendar: Calendar::Both, end: None }.message(facts)
}

fn facts(commitments: usize, years: Option<Period>) -> ScheduleFacts {
    ScheduleFacts { commitments, years, ..ScheduleFacts::default() }
}

#[test]
fn one_year_is_named_once() {
    let facts = facts(1, Some(period(2012, 2012)));
    assert_eq!(said("ja", &facts), "2012年度に、1件の取組を行う計画です。");
    assert_eq!(said("en", &facts), "The plan has 1 action in FY2012.");
}

#[test]
fn years_are_not_claimed_for_what_has_none() {
    let some = ScheduleFacts { undated: 2, ..facts(5, Some(period(2010, 2012))) };
    assert_eq!(
        said("ja", &some),
        "5件の取組を行う計画です。このうち3件の時期は2010年度から2012年度までの間で、2件には時期の記載がありません。"
    );
    let none = ScheduleFacts { undated: 5, ..facts(5, None) };
    assert_eq!(said("ja", &none), "5件の取組を行う計画です。時期の記載はありません。");
    assert_eq!(said("en", &none), "The plan has 5 actions. No years are given.");
}

#[test]
fn when_every_arrow_is_uncertain_the_sentence_does_not_say_some() {
    let all = ScheduleFacts { uncertain: 3, ..facts(3, Some(period(2010, 2012))) };
    assert!(said("ja", &all).ends_with("3件すべてで、矢印の終わりがはっきりしません。"));
    assert!(said("en", &all).ends_with("For all 3 it is not clear where the arrow ends."));
}

#[test]
fn a_year_with_nothing_in_it_claims_no_more_than_that() {
    let words = ScheduleWords { words: words("ja"), calendar: Calendar::Western, end: None };
    let count = YearCount::default();
    assert_eq!(words.readout(year(2012), count), "2012年度 時期の記載がある取組はありません");
    let count = YearCount { running: 3, beginning: 1, ending: 0, unsure: 2 };
    assert_eq!(
        words.readout(year(2012), count),
        "2012年度 実施中の取組3件 うち開始1件 続くかはっきりしない取組2件"
    );
}

#[test]
fn of_the_running_year_no_more_is_said_than_is_known() {
    let said = |lang, running, unsure| {
        let count = YearCount { running, unsure, ..YearCount::default() };
        said(lang, &ScheduleFacts { now: Some((year(2012), count)), ..facts(5, None) })
    };
    let cases = [
        (0, 0, "現在の2012年度に時期がかかる取組はありません。", "no action is dated."),
        (3, 0, "現在の2012年度に行うのは3件です。", "3 actions are planned."),
        (
            1,
            2,
            "現在の2012年度に行うのは1件です。ほかに、続くかはっきりしない取組が2件あります。",
            "1 action is planned; 2 more may or may not go on.",
        ),
        (
            0,
            2,
            "現在の2012年度に行うことがはっきりしている取組はありません。続くかはっきりしない取組が2件あります。",
            "nothing is certain: 2 may or may not go on.",
        ),
    ];
    for (running, unsure, ja, en) in cases {
        assert_eq!(said("ja", running, unsure), format!("5件の取組を行う計画です。{ja}"));
        let en = format!("The plan has 5 actions. For the current year, FY2012, {en}");
        assert_eq!(said("en", running, unsure), en);
    }
}
