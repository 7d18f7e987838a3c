//! What makes an item late (遅れ) or improved (改善), by what the plan itself says.

use crate::model::{
    Counting, FiscalYear, Indicator, Item, Meaning, Rating, RatingReference, RatingScale, Review, Scope,
    StatusCode, Value, YearPoint,
};

/// Why an item is called late or improved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The status of this review.
    Status(usize),
    /// The rating of this review.
    Rating(usize),
    /// The rating of a review, better than that of another before it.
    Better(usize, usize),
    /// An indicator missed its target in its latest settled year.
    Missed(usize, FiscalYear),
    /// An indicator is better in its latest settled year than in the year before.
    Improved(usize, FiscalYear),
}

/// Why an item is late. What a later review takes back does not count, nor does a status of a year that was
/// followed by another review.
pub(super) fn late(item: &Item, scales: &[RatingScale]) -> Vec<Why> {
    let reviews = in_order(item);
    let last = |is: &dyn Fn(&Review) -> bool| reviews.iter().rposition(|at| is(&item.reviews[*at]));
    let is_good_after =
        |place: usize| reviews[place + 1..].iter().any(|at| is_good(&item.reviews[*at], scales));
    let mut why = Vec::new();
    if let Some(place) = last(&|review| review.status.is_some()) {
        let review = &item.reviews[reviews[place]];
        let year = year(review);
        let is_old = reviews.iter().any(|at| self::year(&item.reviews[*at]) > year);
        if is_late(review) && !is_old && !is_good_after(place) {
            why.push(Why::Status(reviews[place]));
        }
    }
    if let Some(place) = last(&|review| review.rating.is_some()) {
        let meaning = meaning(&item.reviews[reviews[place]], scales);
        if matches!(meaning, Some(Meaning::Missed | Meaning::FarMissed)) && !is_good_after(place) {
            why.push(Why::Rating(reviews[place]));
        }
    }
    let missed = |(at, indicator)| missed(indicator).map(|year| Why::Missed(at, year));
    why.extend(item.indicators.iter().enumerate().filter_map(missed));
    why
}

/// Why an item has improved.
pub(super) fn improved(item: &Item, scales: &[RatingScale]) -> Vec<Why> {
    let better = |(at, indicator)| bettered(indicator).map(|year| Why::Improved(at, year));
    let indicators = item.indicators.iter().enumerate().filter_map(better);
    rated_better(item, scales).into_iter().chain(indicators).collect()
}

/// The reviews in order of time; of the same time, as they are printed.
fn in_order(item: &Item) -> Vec<usize> {
    crate::order::by((0..item.reviews.len()).collect(), &|at: &usize| time(&item.reviews[*at]))
}

/// The year, and when in the year: the halves, the year so far, the whole year. The review of the whole plan
/// comes last where it names no year; what else names none tells nothing of what is now.
fn time(review: &Review) -> (usize, usize, usize) {
    let of_year = match review.scope {
        Scope::Progress => usize::from(review.half.unwrap_or(3)),
        Scope::Interim => 4,
        Scope::Annual => 5,
        Scope::Final => 6,
    };
    let unknown = if review.scope == Scope::Final { usize::MAX } else { 0 };
    (year(review).map_or(unknown, |year| usize::from(year.get())), of_year, 0)
}

fn year(review: &Review) -> Option<FiscalYear> {
    review.year.or(review.period.map(|period| period.to))
}

fn is_late(review: &Review) -> bool {
    let code = review.status.as_ref().map(|status| status.code);
    matches!(code, Some(StatusCode::Delayed | StatusCode::NotStarted | StatusCode::Stopped))
}

fn is_good(review: &Review, scales: &[RatingScale]) -> bool {
    let code = review.status.as_ref().map(|status| status.code);
    matches!(code, Some(StatusCode::OnTrack | StatusCode::Ahead | StatusCode::Done))
        || matches!(meaning(review, scales), Some(Meaning::Met | Meaning::Exceeded | Meaning::Done))
}

fn meaning(review: &Review, scales: &[RatingScale]) -> Option<Meaning> {
    declared(review.rating.as_ref()?, scales)?.meaning
}

fn declared<'p>(reference: &RatingReference, scales: &'p [RatingScale]) -> Option<&'p Rating> {
    let scale = scales.iter().find(|scale| scale.id == reference.scale)?;
    scale.ratings.iter().find(|rating| rating.code == reference.code)
}

/// The latest rating of a year, if it stands higher than that of the year that was rated before it. Where no
/// legend says what the ratings mean, nobody knows which is better.
fn rated_better(item: &Item, scales: &[RatingScale]) -> Option<Why> {
    let of_year = |at: &usize| {
        let review = &item.reviews[*at];
        review.rating.is_some() && review.scope == Scope::Annual && year(review).is_some()
    };
    let rated: Vec<usize> = in_order(item).into_iter().filter(of_year).collect();
    let now = *rated.last()?;
    let is_before = |at: &&usize| year(&item.reviews[**at]) < year(&item.reviews[now]);
    let before = *rated.iter().rev().find(is_before)?;
    let [old, new] = [before, now].map(|at| item.reviews[at].rating.as_ref());
    let (old, new) = (old?, new?);
    let [worse, better] = [declared(old, scales)?, declared(new, scales)?];
    let has_legend = |rating: &Rating| rating.label.is_some() || rating.meaning.is_some();
    let is_better = old.scale == new.scale && better.rank < worse.rank;
    (is_better && has_legend(worse) && has_legend(better)).then_some(Why::Better(now, before))
}

/// Years with a settled result, in order of time.
pub(super) fn settled(indicator: &Indicator) -> Vec<&YearPoint> {
    let is_settled = |point: &&YearPoint| {
        point.actual.as_ref().and_then(Value::figure).is_some_and(|actual| !actual.is_tentative())
    };
    indicator.by_year().into_iter().filter(is_settled).collect()
}

/// The latest settled year, if its target was missed.
fn missed(indicator: &Indicator) -> Option<FiscalYear> {
    let settled = settled(indicator);
    let point = settled.last()?;
    let [target, actual] = [&point.target, &point.actual].map(|value| value.as_ref()?.figure());
    let is_missed = indicator.judge().missed(target?.value, actual?.value)?;
    is_missed.then_some(point.year)
}

/// The latest settled year, if it is better than the year right before it. A sum since the beginning (累計)
/// always grows: that it did is no improvement.
fn bettered(indicator: &Indicator) -> Option<FiscalYear> {
    let settled = settled(indicator);
    let [.., before, now] = settled.as_slice() else { return None };
    let is_next = before.year.get() + 1 == now.year.get();
    let [old, new] = [before, now].map(|point| point.actual.as_ref()?.figure());
    let (old, new) = (old?.value, new?.value);
    // Better than it was: the old figure, as a result, falls short of the new one as a target.
    let is_better = old != new && indicator.judge().missed(new, old)?;
    let can_fall = indicator.counting != Some(Counting::Cumulative);
    (is_next && is_better && can_fall).then_some(now.year)
}

#[cfg(test)]
mod tests;
