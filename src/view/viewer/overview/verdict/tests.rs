use super::*;
use crate::model::{Better, Certainty, Figure, Id, Number, Status};

fn year(year: i64) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

fn review(scope: Scope, of: i64, half: Option<u8>) -> Review {
    Review {
        scope,
        year: Some(year(of)),
        half,
        period: None,
        status: None,
        rating: None,
        done: vec![],
        assessment: vec![],
        issues: vec![],
        next: vec![],
        due: None,
    }
}

fn going(of: i64, half: u8, code: StatusCode) -> Review {
    let status = Some(Status { code, label: "状況".to_owned() });
    Review { status, ..review(Scope::Progress, of, Some(half)) }
}

fn rated(of: i64, code: &str) -> Review {
    let rating = Some(RatingReference { scale: Id::derived("s"), code: code.to_owned() });
    Review { rating, ..review(Scope::Annual, of, None) }
}

fn scales(has_legend: bool) -> Vec<RatingScale> {
    let rating = |(code, rank, meaning): (&str, u32, Meaning)| Rating {
        code: code.to_owned(),
        label: None,
        rank,
        meaning: has_legend.then_some(meaning),
    };
    let ratings = [("A", 1, Meaning::Met), ("B", 2, Meaning::Missed), ("C", 3, Meaning::FarMissed)];
    vec![RatingScale { id: Id::derived("s"), ratings: ratings.map(rating).to_vec(), rule: None }]
}

fn with(reviews: Vec<Review>) -> Item {
    Item { reviews, ..Item::new(Id::derived("x"), "x") }
}

#[test]
fn a_delay_counts_until_a_later_review_takes_it_back() {
    let late = |reviews| late(&with(reviews), &scales(true));
    assert_eq!(late(vec![going(2018, 1, StatusCode::Delayed)]), [Why::Status(0)]);
    assert_eq!(late(vec![going(2018, 2, StatusCode::OnTrack), going(2018, 1, StatusCode::Delayed)]), []);
    assert_eq!(late(vec![going(2018, 1, StatusCode::Delayed), rated(2018, "A")]), []);
    assert_eq!(late(vec![going(2015, 1, StatusCode::Delayed), rated(2018, "B")]), [Why::Rating(1)]);
    assert_eq!(late(vec![rated(2018, "C"), rated(2017, "A")]), [Why::Rating(0)]);
    assert_eq!(late(vec![going(2018, 1, StatusCode::NotStarted)]), [Why::Status(0)]);
    assert_eq!(late(vec![going(2018, 1, StatusCode::Other)]), []);
}

#[test]
fn a_rating_without_a_legend_is_neither_late_nor_better() {
    let item = with(vec![rated(2017, "C"), rated(2018, "B")]);
    assert_eq!(improved(&item, &scales(true)), [Why::Better(1, 0)]);
    assert_eq!(late(&item, &scales(true)), [Why::Rating(1)]);
    assert_eq!((improved(&item, &scales(false)), late(&item, &scales(false))), (vec![], vec![]));
    assert_eq!(improved(&with(vec![rated(2017, "B"), rated(2018, "B")]), &scales(true)), []);
    assert_eq!(improved(&with(vec![rated(2017, "A"), rated(2018, "B")]), &scales(true)), []);
}

/// A figure with how final it is.
type Result = (i64, i32, Certainty);

fn measured(better: Better, target: i32, results: &[Result]) -> Item {
    let mut indicator = Indicator::new(Id::derived("i"), "i");
    indicator.better = Some(better);
    indicator.points = results
        .iter()
        .map(|(of, actual, certainty)| {
            let actual = Figure { certainty: *certainty, ..Figure::from(Number::from(*actual)) };
            let target = Some(Number::from(target).into());
            YearPoint { target, actual: Some(Value::Figure(actual)), ..YearPoint::new(year(*of)) }
        })
        .collect();
    Item { indicators: vec![indicator], ..Item::new(Id::derived("x"), "x") }
}

#[test]
fn neither_an_estimate_nor_a_provisional_figure_counts() {
    for certainty in [Certainty::Estimated, Certainty::Provisional] {
        let item = measured(Better::Higher, 10, &[(2017, 8, Certainty::Settled), (2018, 9, certainty)]);
        assert_eq!(late(&item, &[]), [Why::Missed(0, year(2017))], "the last settled year was missed");
        assert_eq!(improved(&item, &[]), []);
        let item = measured(Better::Higher, 10, &[(2018, 9, certainty)]);
        assert_eq!((late(&item, &[]), improved(&item, &[])), (vec![], vec![]));
    }
}

#[test]
fn an_indicator_improves_in_the_direction_that_is_better() {
    let settled = |old, new| [(2017, old, Certainty::Settled), (2018, new, Certainty::Settled)];
    let is_better = |better, old, new| !improved(&measured(better, 0, &settled(old, new)), &[]).is_empty();
    assert_eq!([is_better(Better::Higher, 1, 2), is_better(Better::Higher, 2, 1)], [true, false]);
    assert_eq!([is_better(Better::Lower, 1, 2), is_better(Better::Lower, 2, 1)], [false, true]);
    assert_eq!([is_better(Better::None, 1, 2), is_better(Better::Higher, 2, 2)], [false, false]);
    let gap = [(2016, 1, Certainty::Settled), (2018, 2, Certainty::Settled)];
    assert_eq!(improved(&measured(Better::Higher, 0, &gap), &[]), [], "the year before is not known");
    let mut sum = measured(Better::Higher, 0, &settled(1, 2));
    sum.indicators[0].counting = Some(Counting::Cumulative);
    assert_eq!(improved(&sum, &[]), [], "a sum always grows");
}
