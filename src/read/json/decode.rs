//! A plan from a tree of JSON.

use super::object::{Object, number, text, value};
use super::tree::Json;
use crate::error::{Code, Error};
use crate::model::{
    Absence, Baseline, Better, Bound, Certainty, Counting, Edition, EditionStatus, Figure, FinalGoal,
    FormerTarget, Formula, Id, Indicator, IndicatorKind, Item, Number, Period, Plan, Publisher, Rounding,
    RoundingMode, Source, Value, YearPoint,
};
use crate::read::Reading;
use crate::read::places::Journal;

/// Reads plan JSON.
pub fn plan_json(json: &str) -> Result<Reading, Error> {
    plan(Json::parse(json)?)
}

/// Reads a plan from a tree of JSON.
pub fn plan(json: Json) -> Result<Reading, Error> {
    let mut journal = Journal::default();
    let Some(mut object) = Object::read(json, &mut journal) else {
        return Err(Error::NotAPlan { path: "/".to_owned(), expected: "object" });
    };
    match object.take("keikaku") {
        Some(Json::Number(1.0)) => {}
        _ => return Err(Error::NotAPlan { path: "/keikaku".to_owned(), expected: "version" }),
    }
    let mut plan = Plan::new(&object.needed_text("title", "title"));
    plan.id = object.id("id");
    plan.lang = object.text("lang").unwrap_or(plan.lang);
    plan.subtitle = object.text("subtitle");
    plan.publisher = object.with("publisher", publisher).unwrap_or_default();
    plan.edition = object.with("edition", edition);
    plan.period = object.with("period", period);
    plan.items = object.list("items", item);
    plan.notes = object.list("notes", text);
    plan.source = object.with("source", source);
    object.done();
    Ok(Reading { plan, findings: journal.into_findings() })
}

fn publisher(json: Json, journal: &mut Journal) -> Option<Publisher> {
    let mut object = Object::read(json, journal)?;
    let publisher = Publisher {
        name: object.text("name").unwrap_or_default(),
        unit: object.text("unit"),
        code: object.text("code"),
    };
    object.done();
    Some(publisher)
}

fn edition(json: Json, journal: &mut Journal) -> Option<Edition> {
    let mut object = Object::read(json, journal)?;
    let statuses = [
        ("draft", EditionStatus::Draft),
        ("current", EditionStatus::Current),
        ("superseded", EditionStatus::Superseded),
    ];
    let edition = Edition {
        label: object.text("label").unwrap_or_default(),
        date: object.text("date"),
        status: object.word("status", &statuses, "draft, current, superseded").unwrap_or_default(),
    };
    object.done();
    Some(edition)
}

fn period(json: Json, journal: &mut Journal) -> Option<Period> {
    let mut object = Object::read(json, journal)?;
    let (from, to) = (object.needed_year("from"), object.needed_year("to"));
    object.done();
    Some(Period { from: from?, to: to? })
}

fn source(json: Json, journal: &mut Journal) -> Option<Source> {
    let mut object = Object::read(json, journal)?;
    let source = Source {
        title: object.needed_text("title", "title"),
        url: object.text("url"),
        retrieved: object.text("retrieved"),
    };
    object.done();
    Some(source)
}

// As deep as the tree, which is bounded.
fn item(json: Json, journal: &mut Journal) -> Option<Item> {
    let mut object = Object::read(json, journal)?;
    let title = object.needed_text("title", "title");
    let number = object.text("number");
    let item = Item {
        id: object.id("id").unwrap_or_else(|| derived(number.as_deref(), &title)),
        number,
        title,
        indicators: object.list("indicators", indicator),
        items: object.list("items", item),
    };
    object.done();
    Some(item)
}

fn derived(number: Option<&str>, title: &str) -> Id {
    Id::derived(&[number.unwrap_or_default(), title].concat())
}

fn indicator(json: Json, journal: &mut Journal) -> Option<Indicator> {
    let mut object = Object::read(json, journal)?;
    let title = object.needed_text("title", "indicator-title");
    let number = object.text("number");
    let id = object.id("id").unwrap_or_else(|| derived(number.as_deref(), &title));
    let indicator = Indicator {
        id,
        number,
        title,
        unit: object.text("unit"),
        kind: object.word("kind", &KINDS, "outcome, output, other"),
        counting: object.word("counting", &COUNTINGS, "cumulative, annual, pointInTime"),
        better: object.word("better", &BETTER, "higher, lower, none").unwrap_or_default(),
        formula: object.word("formula", &FORMULAS, "ratio, fromBaseline").unwrap_or_default(),
        baseline: object.with("baseline", baseline),
        points: object.list("points", year_point),
        rounding: object.with("rounding", rounding),
        final_goal: object.with("final", final_goal),
    };
    object.done();
    Some(indicator)
}

const KINDS: [(&str, IndicatorKind); 3] =
    [("outcome", IndicatorKind::Outcome), ("output", IndicatorKind::Output), ("other", IndicatorKind::Other)];
const COUNTINGS: [(&str, Counting); 3] = [
    ("cumulative", Counting::Cumulative),
    ("annual", Counting::Annual),
    ("pointInTime", Counting::PointInTime),
];
const BETTER: [(&str, Better); 3] =
    [("higher", Better::Higher), ("lower", Better::Lower), ("none", Better::None)];
const FORMULAS: [(&str, Formula); 2] = [("ratio", Formula::Ratio), ("fromBaseline", Formula::FromBaseline)];
const BOUNDS: [(&str, Bound); 3] =
    [("about", Bound::About), ("atLeast", Bound::AtLeast), ("atMost", Bound::AtMost)];
const STATES: [(&str, Absence); 4] = [
    ("missing", Absence::Missing),
    ("notYet", Absence::NotYet),
    ("notApplicable", Absence::NotApplicable),
    ("suppressed", Absence::Suppressed),
];

fn baseline(json: Json, journal: &mut Journal) -> Option<Baseline> {
    let mut object = Object::read(json, journal)?;
    let (year, value) = (object.needed_year("year"), object.with("value", value));
    object.done();
    Some(Baseline { year: year?, value: value? })
}

fn year_point(json: Json, journal: &mut Journal) -> Option<YearPoint> {
    let mut object = Object::read(json, journal)?;
    let year = object.needed_year("year");
    let (target, actual) = (object.with("target", value), object.with("actual", value));
    let published_rate = object.text("publishedRate");
    let former_targets = object.list("formerTargets", former_target);
    let note = object.text("note");
    object.done();
    Some(YearPoint { year: year?, target, actual, published_rate, former_targets, note })
}

fn former_target(json: Json, journal: &mut Journal) -> Option<FormerTarget> {
    let mut object = Object::read(json, journal)?;
    let (value, edition) = (object.with("value", value), object.text("edition"));
    object.done();
    Some(FormerTarget { value: value?, edition })
}

fn rounding(json: Json, journal: &mut Journal) -> Option<Rounding> {
    let mut object = Object::read(json, journal)?;
    let modes = [("halfUp", RoundingMode::HalfUp), ("truncate", RoundingMode::Truncate)];
    let digits = object.with("digits", |json, journal| number(&json, journal));
    let mode = object.word("mode", &modes, "halfUp, truncate");
    object.done();
    let digits = digits.map(Number::get).filter(|digits| (0.0..=9.0).contains(digits))?;
    Some(Rounding { digits: digits as u8, mode: mode? })
}

fn final_goal(json: Json, journal: &mut Journal) -> Option<FinalGoal> {
    if let Json::Text(_) = json {
        return Some(FinalGoal { year: None, value: value(json, journal)? });
    }
    let mut object = Object::read(json, journal)?;
    let year = object.year("year");
    let (value, text) = (object.with("value", value), object.text("text"));
    object.done();
    Some(FinalGoal { year, value: value.or(text.map(Value::Words))? })
}

/// A value that is written as an object.
pub(super) fn value_object(json: Json, journal: &mut Journal) -> Option<Value> {
    let mut object = Object::read(json, journal)?;
    let number = object.with("value", |json, journal| number(&json, journal));
    let (estimated, provisional) = (object.flag("estimated"), object.flag("provisional"));
    let bound = object.word("bound", &BOUNDS, "about, atLeast, atMost").unwrap_or_default();
    let state = object.word("state", &STATES, "missing, notYet, notApplicable, suppressed");
    let text = object.text("text");
    if number.is_none() && state.is_none() && text.is_none() {
        object.journal.note(Code::MissingKey, "", "value");
    }
    object.done();
    let certainty = match (estimated, provisional) {
        (true, _) => Certainty::Estimated,
        (false, true) => Certainty::Provisional,
        (false, false) => Certainty::Settled,
    };
    match (number, state, text) {
        (Some(value), _, text) => Some(Value::Figure(Figure { value, certainty, bound, text })),
        (None, Some(state), text) => Some(Value::Absent { state, text }),
        (None, None, Some(text)) => Some(Value::Words(text)),
        (None, None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"{"keikaku": 1, "title": "計画", "publisher": {"name": "X市"}, "colour": "red",
        "items": [{"title": "拠点", "indicators": [{"title": "センター数", "unit": "か所", "better": "more",
            "baseline": {"year": "平成26年度", "value": "37(見込み)"},
            "points": [{"year": "H27", "target": "４２", "actual": 43}, {"year": 2016, "actual": {"state": "notYet"}},
                       {"year": "来年", "target": 1}, {"year": 2017, "target": "5O", "actual": 1e300}, 7]}]}]}"#;

    #[test]
    fn one_wrong_value_costs_that_value_and_nothing_else() {
        let reading = plan_json(PLAN).unwrap();
        let found: Vec<_> =
            reading.findings.iter().map(|f| (f.code.name(), f.path.as_str(), f.found.as_str())).collect();
        assert_eq!(
            found,
            [
                ("unknown-word", "/items/0/indicators/0/better", "more"),
                ("not-a-year", "/items/0/indicators/0/points/2/year", "来年"),
                ("not-a-number", "/items/0/indicators/0/points/3/target", "5O"),
                ("not-a-number", "/items/0/indicators/0/points/3/actual", "≥1e15"),
                ("wrong-type", "/items/0/indicators/0/points/4", "7"),
                ("unknown-key", "", "colour"),
            ]
        );
        let indicator = reading.plan.indicators().next().unwrap();
        assert_eq!(indicator.points.len(), 3);
        assert_eq!(indicator.points[0].target.as_ref().and_then(Value::number), Some(42.0));
        let baseline = indicator.baseline.as_ref().unwrap();
        assert_eq!(baseline.value.figure().unwrap().certainty, Certainty::Estimated);
        assert_eq!(indicator.points[1].actual, Some(Value::Absent { state: Absence::NotYet, text: None }));
        assert_eq!(indicator.points[2].target, None, "absent, not zero");
    }

    #[test]
    fn json_that_is_no_plan_says_what_is_missing() {
        let not_a_plan = |path: &str, expected| Err(Error::NotAPlan { path: path.to_owned(), expected });
        assert_eq!(plan_json("[]"), not_a_plan("/", "object"));
        assert_eq!(plan_json(r#"{"title": "x"}"#), not_a_plan("/keikaku", "version"));
        assert_eq!(plan_json(r#"{"keikaku": 2}"#), not_a_plan("/keikaku", "version"));
    }

    #[test]
    fn what_is_written_is_read_again_as_the_same_plan() {
        let plan = plan_json(PLAN).unwrap().plan;
        let again = plan_json(&serde_json::to_string(&plan).unwrap()).unwrap();
        assert_eq!((again.plan, again.findings), (plan, vec![]));
    }
}
