//! Checks for engineers' code.

use super::api::object;
use super::findings::{FindingObject, objects};
use super::input::plan_from;
use super::options::Settings;
use super::thrown;
use crate::check::{self, Counterexample, Options, RULES, Report, Rule, Suggestion};
use crate::error::{Error, Severity};
use crate::locale::{self, finding_words, rule_words};
use crate::model::{Id, RatingRule};
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What was found in a plan.
#[derive(Serialize)]
struct ReportObject {
    findings: Vec<FindingObject>,
    counts: Counts,
    omitted: Vec<Omitted>,
}

/// How many findings of each severity there are, those that are not told included.
#[derive(Default, Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    info: usize,
}

#[derive(Serialize)]
struct Omitted {
    code: &'static str,
    count: usize,
}

/// Checks a plan, a plain object or JSON text: `{ findings, counts, omitted }`. Options: `asOf`, the fiscal
/// year that is running; `previous`, an earlier edition; `limit`, how many findings of one code are told;
/// `lang`. What reading the plan finds is among them.
#[wasm_bindgen]
pub fn check(plan: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let settings = Settings::read(options);
    let lang = settings.text("lang");
    let fail = |error: Error| thrown::error(&error, lang.as_deref());
    let reading = plan_from(plan).map_err(fail)?;
    let previous = previous(options).map_err(fail)?;
    let usual = Options::default();
    let options = Options {
        as_of: settings.year("asOf"),
        previous: previous.as_ref(),
        limit: settings.count("limit").unwrap_or(usual.limit),
    };
    let report = check::check(&reading.plan, &reading.findings, &options);
    Ok(object(&report_object(&report, lang.as_deref())))
}

/// The earlier edition among the options.
fn previous(options: &JsValue) -> Result<Option<crate::model::Plan>, Error> {
    // Options that are no object have no previous edition either.
    let previous = Reflect::get(options, &"previous".into()).unwrap_or(JsValue::UNDEFINED);
    if previous.is_undefined() || previous.is_null() {
        return Ok(None);
    }
    plan_from(&previous).map(|reading| Some(reading.plan))
}

fn report_object(report: &Report, lang: Option<&str>) -> ReportObject {
    let mut counts = Counts::default();
    let told = report.findings.iter().map(|finding| (finding.code, 1));
    for (code, count) in told.chain(report.omitted.iter().copied()) {
        match code.severity() {
            Severity::Error => counts.error += count,
            Severity::Warning => counts.warning += count,
            Severity::Info => counts.info += count,
        }
    }
    let omitted = report.omitted.iter().map(|&(code, count)| Omitted { code: code.name(), count });
    ReportObject {
        findings: objects(&report.findings, finding_words(lang.unwrap_or("ja"))),
        counts,
        omitted: omitted.collect(),
    }
}

#[derive(Serialize)]
struct SuggestionsObject<'s> {
    scale: &'s Id,
    judged: usize,
    skipped: usize,
    rules: Vec<SuggestionObject<'s>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'static str>,
}

#[derive(Serialize)]
struct SuggestionObject<'s> {
    rule: &'s RatingRule,
    explains: bool,
    counterexamples: &'s [Counterexample],
    message: String,
}

/// Tries simple rules on the annual ratings of every scale that declares none, the simplest first:
/// `[{ scale, judged, skipped, rules: [{ rule, explains, counterexamples, message }], message }]`.
#[wasm_bindgen(js_name = suggestRule)]
pub fn suggest_rule(plan: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = Settings::read(options).text("lang");
    let plan = plan_from(plan).map_err(|error| thrown::error(&error, lang.as_deref()))?.plan;
    let lang = lang.as_deref().unwrap_or("ja");
    let suggestions = check::suggest_rule(&plan);
    let objects = suggestions.iter().map(|suggestions| SuggestionsObject {
        scale: &suggestions.scale,
        judged: suggestions.judged,
        skipped: suggestions.skipped,
        rules: suggestions.rules.iter().map(|rule| suggestion(rule, suggestions.judged, lang)).collect(),
        message: locale::without_suggestion(suggestions, lang),
    });
    Ok(object(&objects.collect::<Vec<_>>()))
}

fn suggestion<'s>(suggestion: &'s Suggestion, of: usize, lang: &str) -> SuggestionObject<'s> {
    SuggestionObject {
        rule: &suggestion.rule,
        explains: suggestion.explains,
        counterexamples: &suggestion.counterexamples,
        message: locale::suggestion(suggestion, of, lang),
    }
}

/// A rule of the catalogue, for people who read findings.
#[derive(Serialize)]
struct RuleObject {
    code: &'static str,
    severity: &'static str,
    group: &'static str,
    name: &'static str,
    what: &'static str,
    why: &'static str,
}

/// Every rule in the order of the catalogue: `[{ code, severity, group, name, what, why }]`.
#[wasm_bindgen]
pub fn rules(options: &JsValue) -> JsValue {
    let lang = Settings::read(options).text("lang");
    let rule = |rule: &Rule| {
        let words = rule_words(rule.code, lang.as_deref().unwrap_or("ja"));
        RuleObject {
            code: rule.code.name(),
            severity: rule.code.severity().name(),
            group: rule.group.name(),
            name: words.name,
            what: words.what,
            why: words.why,
        }
    };
    object(&RULES.iter().map(rule).collect::<Vec<_>>())
}
