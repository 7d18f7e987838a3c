//! What is printed in the five documents, counted in their plans.

use keikaku::model::{Arrows, Commitment, Item, Number, Plan, Point, Scope, StatusCode, TimingPart, Value};
use keikaku::read::plan_json;
use std::fs;

fn plan(name: &str) -> Plan {
    let path = format!("{}/tests/fixtures/documents/{name}.plan.json", env!("CARGO_MANIFEST_DIR"));
    plan_json(&fs::read_to_string(path).unwrap()).unwrap().plan
}

fn item<'p>(plan: &'p Plan, number: &str) -> &'p Item {
    plan.items_in_order().find(|item| item.number.as_deref() == Some(number)).unwrap()
}

fn said(points: &[Point]) -> Vec<&str> {
    points.iter().map(|point| point.text.as_str()).collect()
}

#[test]
fn nishi_ward_has_five_steps_and_others_of_which_most_are_empty() {
    let plan = plan("000-nishi-ward");
    let steps: Vec<(&str, usize)> = plan
        .items
        .iter()
        .map(|step| (step.number.as_deref().unwrap_or(&step.title), step.supports.len()))
        .collect();
    assert_eq!(
        steps,
        [
            ("ステップ1", 4),
            ("ステップ2", 2),
            ("ステップ3", 0),
            ("ステップ4", 0),
            ("ステップ5", 0),
            ("その他", 0)
        ]
    );
    let supports: Vec<_> = plan.items_in_order().flat_map(|item| &item.supports).collect();
    let timings = |part: &TimingPart| {
        supports
            .iter()
            .filter(|support| support.timing.as_ref().is_some_and(|timing| timing.part == *part))
            .count()
    };
    assert_eq!((timings(&TimingPart::AllYear), timings(&TimingPart::Quarters(vec![3, 4]))), (3, 1));
    assert_eq!(supports.iter().filter(|support| support.results.is_empty()).count(), 2);
    assert_eq!(plan.publisher.unit.as_deref(), Some("西区"));
    assert!(plan.actors.iter().any(|actor| {
        actor.name == "有限会社ケース" && actor.role.as_deref() == Some("contractor")
    }));
}

#[test]
fn izumi_ward_has_three_goals_with_eighteen_commitments() {
    let plan = plan("001-izumi-ward");
    let per_goal: Vec<usize> = plan
        .items
        .iter()
        .map(|goal| goal.items.iter().map(|action| action.commitments.len()).sum())
        .collect();
    assert_eq!(per_goal, [7, 7, 4]);
    let commitments: Vec<&Commitment> = plan.items_in_order().flat_map(|item| &item.commitments).collect();
    for commitment in &commitments {
        let [span] = commitment.spans.as_slice() else { panic!("{}", commitment.text) };
        assert_eq!(
            (span.from.get(), span.mark.as_deref(), span.label.as_deref()),
            (2010, Some("◎"), Some("実施"))
        );
    }
    let uncertain: Vec<_> =
        commitments.iter().map(|commitment| &commitment.spans[0]).filter(|span| span.uncertain).collect();
    assert_eq!(uncertain.len(), 11);
    assert!(uncertain.iter().all(|span| span.to.get() == 2011));
    assert_eq!(commitments.iter().filter(|commitment| commitment.spans[0].to.get() == 2015).count(), 7);
    assert_eq!(plan.arrows, Some(Arrows::Undeclared));
    let targets: Vec<_> = commitments
        .iter()
        .filter_map(|commitment| commitment.target.as_ref())
        .map(|target| (target.text.as_str(), target.value.map(Number::get), target.unit.as_deref()))
        .collect();
    assert_eq!(targets, [("全地区", None, None), ("6か所", Some(6.0), Some("か所"))]);
    let expectations = plan.items_in_order().flat_map(|item| &item.expectations).count();
    assert_eq!(expectations, 6);
}

#[test]
fn both_drafts_of_kawanishi_have_three_policies_and_twenty_one_actions() {
    for (name, indicators) in [("002-kawanishi-nov13", [6, 1, 3]), ("002-kawanishi-nov30", [6, 2, 3])] {
        let plan = plan(name);
        assert_eq!(plan.levels, ["基本方針", "基本施策", "施策の方向", "取組項目"]);
        let counted: Vec<usize> = plan.items.iter().map(|policy| policy.indicators.len()).collect();
        assert_eq!(counted, indicators, "{name}");
        let leaves: Vec<&Item> = plan.items_in_order().filter(|item| item.items.is_empty()).collect();
        assert_eq!(leaves.len(), 21, "{name}");
        let numbers: String = leaves.iter().filter_map(|item| item.number.as_deref()).collect();
        assert_eq!(numbers, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫①②③④⑤⑥①②③", "{name}");
    }
    let ids = |name: &str| plan(name).items_in_order().map(|item| item.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids("002-kawanishi-nov13"), ids("002-kawanishi-nov30"));
}

#[test]
fn osaka_city_joins_results_to_their_sub_items() {
    let plan = plan("003-osaka-city");
    let (tenth, eleventh) = (item(&plan, "2-⑩"), item(&plan, "2-⑪"));
    let labels = |points: &[Point]| points.iter().map(|point| point.labels.concat()).collect::<Vec<_>>();
    let work = &tenth.work[0];
    assert_eq!(work.year.get(), 2011);
    assert_eq!(labels(&work.planned), ["ア", "イ", "ウ", "エ"]);
    assert_eq!(work.done[0].labels, ["ア", "エ"]);
    assert!(work.done[0].repeated, "(再掲)");
    assert!(work.done.iter().any(|point| point.text.contains("(6月実施、参加35名)")));
    let rating = |item: &Item| item.reviews[0].rating.as_ref().unwrap().code.clone();
    assert_eq!([rating(tenth), rating(eleventh)], ["①", "③"]);
    let scale = &plan.rating_scales[0];
    assert!(scale.rule.is_none() && scale.ratings.iter().all(|rating| rating.meaning.is_none()));
    assert_eq!(eleventh.reviews[0].next.len(), 2);
}

#[test]
fn niigata_has_two_indicators_over_four_years_and_every_review() {
    let plan = plan("004-niigata");
    let item = item(&plan, "28");
    let figures = |id: &str| {
        let indicator = item.indicators.iter().find(|indicator| indicator.id.as_str() == id).unwrap();
        let baseline = indicator.baseline.as_ref().unwrap();
        assert!(baseline.value.figure().unwrap().is_tentative(), "見込み");
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::number).unwrap();
        let years: Vec<_> =
            indicator.points.iter().map(|p| (p.year.get(), number(&p.target), number(&p.actual))).collect();
        (baseline.year.get(), baseline.value.number().unwrap(), years)
    };
    let learners =
        [(2015, 1090.0, 1152.0), (2016, 1250.0, 1345.0), (2017, 1410.0, 1454.0), (2018, 1570.0, 1671.0)];
    let centers = [(2015, 42.0, 43.0), (2016, 50.0, 48.0), (2017, 58.0, 54.0), (2018, 66.0, 55.0)];
    assert_eq!(figures("learners"), (2014, 930.0, learners.to_vec()));
    assert_eq!(figures("centers"), (2014, 37.0, centers.to_vec()));

    let reviews = |scope: Scope| item.reviews.iter().filter(move |review| review.scope == scope);
    let ratings = |scope| {
        reviews(scope).map(|review| review.rating.as_ref().unwrap().code.as_str()).collect::<String>()
    };
    assert_eq!(
        (ratings(Scope::Annual), ratings(Scope::Interim), ratings(Scope::Final)),
        ("BCCC".into(), "C".into(), "C".into())
    );
    let halves: Vec<_> = reviews(Scope::Progress)
        .map(|review| (review.year.unwrap().get(), review.half, review.status.as_ref().unwrap().code))
        .collect();
    assert_eq!(halves, [2015, 2016, 2017, 2018].map(|year| (year, Some(1), StatusCode::Delayed)));
    assert_eq!(said(&item.work[1].done).len(), 2);
    let leads: Vec<_> = item.assignments.iter().map(|assignment| assignment.lead).collect();
    assert_eq!(leads, [true, false], "市民協働課●, 中央公民館");
}

#[test]
fn every_doubt_and_every_repair_is_noted() {
    for (name, words) in [
        ("000-nishi-ward", ["X1773", "協議の場", "推定"].as_slice()),
        ("001-izumi-ward", &["平成", "→", "【目標】"]),
        ("002-kawanishi-nov13", &["ずれ", "年"]),
        ("003-osaka-city", &["同 上", "①", "再掲"]),
        ("004-niigata", &["推定", "凡例"]),
    ] {
        let notes = plan(name).notes.concat();
        for word in words {
            assert!(notes.contains(word), "{name}: no note on {word}");
        }
    }
}
