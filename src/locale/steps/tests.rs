use super::*;
use crate::locale::words;

fn facts(supports: &[(usize, usize)]) -> StepsFacts {
    let step = |(at, &(supports, with_results)): (usize, &(usize, usize))| StepFacts {
        label: format!("ステップ{}", at + 1),
        supports,
        with_results,
        ..StepFacts::default()
    };
    StepsFacts {
        level: Some("ステップ".to_owned()),
        steps: supports.iter().enumerate().map(step).collect(),
        ..StepsFacts::default()
    }
}

#[test]
fn empty_steps_are_named_and_their_common_beginning_said_once() {
    let mut facts = facts(&[(4, 3), (2, 1), (0, 0), (0, 0), (0, 0), (0, 0)]);
    facts.steps[5].label = "その他".to_owned();
    assert_eq!(
        steps_message(&facts, words("ja")),
        "6つのうち2つのステップに、合わせて支援策が6件記入され、うち4件に実績があります。\
         ステップ3、4、5とその他は記入がありません。"
    );
    assert_eq!(
        steps_message(&facts, words("en")),
        "Supports are entered for 2 of 6 steps: 6 in all, 4 with results. \
         Nothing is entered for ステップ3, 4, 5 and その他."
    );
}

#[test]
fn sentences_are_true_where_all_or_none_is_written() {
    let said = |supports: &[(usize, usize)]| steps_message(&facts(supports), words("ja"));
    assert_eq!(
        said(&[(1, 1), (1, 1)]),
        "2つのステップすべてに、合わせて支援策が2件記入され、すべてに実績があります。"
    );
    assert_eq!(said(&[(1, 1)]), "このステップに支援策が1件記入され、実績があります。");
    assert_eq!(said(&[(0, 0), (0, 0)]), "2つのステップのどれにも、行うことや実績の記入がありません。");
    assert_eq!(said(&[(2, 0)]), "このステップに支援策が2件記入されていますが、実績の記入はありません。");
    assert!(said(&[(1, 0); 12]).starts_with("12のステップすべてに"));
}

#[test]
fn parts_of_a_year_that_follow_each_other_are_a_run() {
    let said = |part| timing(&Timing { year: None, part }, words("ja"), Calendar::Both);
    assert_eq!(said(TimingPart::Quarters(vec![3, 4])), "第3～4四半期");
    assert_eq!(said(TimingPart::Quarters(vec![1, 3])), "第1・3四半期");
    assert_eq!(said(TimingPart::Quarters(vec![4])), "第4四半期");
    assert_eq!(said(TimingPart::Months(vec![12, 1, 2])), "12～2月");
    assert_eq!(said(TimingPart::Half(1)), "上半期");
}
