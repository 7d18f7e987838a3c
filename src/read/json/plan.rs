//! A plan from a tree of JSON.

use super::item::item;
use super::object::{Object, text};
use super::passage::passage;
use super::review::status;
use super::shown;
use super::tree::Json;
use crate::error::Error;
use crate::model::{
    Actor, Band, Edition, Id, Period, Plan, Publisher, Rating, RatingRule, RatingScale, RuleKind, Source,
};
use crate::read::Reading;
use crate::read::places::Journal;

/// Reads plan JSON.
pub fn plan_json(json: &str) -> Result<Reading, Error> {
    plan(Json::parse(json)?)
}

/// Reads plan JSON, or a list of it, as far as the first that is no plan; at least one.
pub fn plans_json(json: &str) -> Result<Vec<Reading>, Error> {
    match Json::parse(json)? {
        Json::List(plans) if !plans.is_empty() => plans.into_iter().map(plan).collect(),
        one => plan(one).map(|reading| vec![reading]),
    }
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
    plan.subtitle = object.aside("subtitle");
    plan.publisher = object.aside_with("publisher", publisher).unwrap_or_default();
    plan.edition = object.aside_with("edition", edition);
    plan.period = object.with("period", period);
    plan.levels = object.list_if(shown::ASIDES, "levels", text);
    plan.actors = object.list_if(shown::SCHEDULES, "actors", actor);
    plan.rating_scales = object.list_if(shown::RATINGS, "ratingScales", rating_scale);
    plan.arrows = object.word("arrows");
    plan.statuses = object.list_if(shown::STATUSES, "statuses", status);
    plan.passages = object.list_if(shown::WORDS, "passages", passage);
    plan.items = object.list("items", |json, journal| item(json, journal, "", 1));
    plan.notes = object.list_if(shown::ASIDES, "notes", text);
    plan.source = object.aside_with("source", source);
    object.done();
    journal.finish().map(|findings| Reading { plan, findings })
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
    let edition = Edition {
        label: object.text("label").unwrap_or_default(),
        date: object.text("date"),
        status: object.word("status").unwrap_or_default(),
    };
    object.done();
    Some(edition)
}

/// The first and the last fiscal year.
pub(super) fn period(json: Json, journal: &mut Journal) -> Option<Period> {
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

fn actor(json: Json, journal: &mut Journal) -> Option<Actor> {
    let mut object = Object::read(json, journal)?;
    let name = object.needed_text("name", "text");
    let actor =
        Actor { id: object.id("id").unwrap_or_else(|| Id::derived(&name)), name, role: object.text("role") };
    object.done();
    Some(actor)
}

fn rating_scale(json: Json, journal: &mut Journal) -> Option<RatingScale> {
    let mut object = Object::read(json, journal)?;
    let scale = RatingScale {
        id: object.needed_id("id"),
        ratings: object.list("ratings", rating),
        rule: object.with("rule", rating_rule),
    };
    object.done();
    Some(scale)
}

fn rating(json: Json, journal: &mut Journal) -> Option<Rating> {
    let mut object = Object::read(json, journal)?;
    object.need("rank", "small");
    let rating = Rating {
        code: object.needed_text("code", "text"),
        label: object.text("label"),
        rank: object.small("rank", 1..=99).unwrap_or(1).into(),
        meaning: object.word("meaning"),
    };
    object.done();
    Some(rating)
}

fn rating_rule(json: Json, journal: &mut Journal) -> Option<RatingRule> {
    let mut object = Object::read(json, journal)?;
    let kind: Option<RuleKind> = object.needed_word("kind");
    let rule = (object.list("bands", band), object.number("tolerance"));
    object.done();
    Some(RatingRule { kind: kind?, bands: rule.0, tolerance: rule.1 })
}

fn band(json: Json, journal: &mut Journal) -> Option<Band> {
    let mut object = Object::read(json, journal)?;
    object.need("atLeast", "number");
    let (at_least, code) = (object.number("atLeast"), object.needed_text("code", "text"));
    object.done();
    Some(Band { at_least: at_least?, code })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Absence, Certainty, Value};

    const PLAN: &str = r#"{"keikaku": 1, "title": "計画", "publisher": {"name": "X市"}, "colour": "red",
        "items": [{"title": "拠点", "indicators": [{"title": "センター数", "unit": "か所", "better": "more",
            "baseline": {"year": "平成26年度", "value": "37(見込み)"},
            "points": [{"year": "H27", "target": "４２", "actual": 43}, {"year": 2016, "actual": {"state": "notYet"}},
                       {"year": "来年", "target": 1}, {"year": 2017, "target": "5O", "actual": 1e300}, 7]}]}]}"#;

    #[test]
    fn one_wrong_value_costs_that_value_and_nothing_else() {
        let reading = plan_json(PLAN).unwrap();
        let found: Vec<_> =
            reading.findings.iter().map(|f| (f.code.name(), f.path.as_str(), f.found())).collect();
        assert_eq!(
            found,
            [
                ("unknown-word", "/items/0/indicators/0/better", "more"),
                ("not-a-year", "/items/0/indicators/0/points/2/year", "来年"),
                ("not-a-number", "/items/0/indicators/0/points/3/target", "5O"),
                ("not-a-number", "/items/0/indicators/0/points/3/actual", "≥1e15"),
                ("wrong-type", "/items/0/indicators/0/points/4", "7"),
                ("unknown-key", "/colour", "colour"),
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
    fn what_is_left_out_or_contradicts_itself_is_said() {
        let found = |indicator: &str| {
            let plan = format!(
                r#"{{"keikaku":1,"title":"x","items":[{{"title":"x","indicators":[{{"title":"x",{indicator}}}]}}]}}"#
            );
            let codes = plan_json(&plan).unwrap().findings;
            codes.iter().map(|finding| finding.code.name()).collect::<Vec<_>>()
        };
        assert_eq!(found(r#""baseline": {"year": 2014}"#), ["missing-key"]);
        assert_eq!(found(r#""baseline": {"value": 37}"#), ["missing-key"]);
        assert_eq!(found(r#""rounding": {"mode": "halfUp"}"#), ["missing-key"]);
        assert_eq!(found(r#""final": {"year": 2019}"#), ["missing-key"]);
        assert_eq!(found(r#""points": [{"target": 1}]"#), ["missing-key"]);
        let actual = |value: &str| found(&format!(r#""points": [{{"year": 2018, "actual": {value}}}]"#));
        assert_eq!(actual(r#"{"value": 1, "state": "missing"}"#), ["contradictory"]);
        assert_eq!(actual(r#"{"value": 1, "estimated": true, "provisional": true}"#), ["contradictory"]);
    }

    #[test]
    fn a_figure_is_in_another_unit_only_where_it_is_another_and_not_another_width() {
        let found = |unit: &str, actual: &str| {
            let plan = format!(
                r#"{{"keikaku":1,"title":"x","items":[{{"title":"x","indicators":[{{"title":"x","unit":"{unit}",
                "points":[{{"year":2018,"actual":"{actual}"}}]}}]}}]}}"#
            );
            let findings = plan_json(&plan).unwrap().findings;
            findings.iter().map(|finding| finding.code.name()).collect::<Vec<_>>()
        };
        assert_eq!(found("％", "84.2%"), [""; 0]);
        assert_eq!(found("か所", "3箇所"), [""; 0]);
        assert_eq!(found("％", "84.2人"), ["unit-mixed"]);
    }

    #[test]
    fn a_list_of_plans_is_read_whole_or_not_at_all() {
        let titles = |json: &str| {
            plans_json(json).map(|plans| plans.iter().map(|it| it.plan.title.clone()).collect::<Vec<_>>())
        };
        assert_eq!(
            titles(r#"[{"keikaku": 1, "title": "a"}, {"keikaku": 1, "title": "b"}]"#).unwrap(),
            ["a", "b"]
        );
        assert_eq!(titles(r#"{"keikaku": 1, "title": "a"}"#).unwrap(), ["a"]);
        assert!(titles("[]").is_err());
        assert!(titles(r#"[{"keikaku": 1, "title": "a"}, 7]"#).is_err());
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
