//! The boundary in a real browser: shapes of results, the same bytes as natively, and nothing left behind.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, JSON, Object, Reflect};
use keikaku::web::{chart, chart_kinds, check_form, form, mount, read, version};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

const NIIGATA: &str = include_str!("fixtures/documents/004-niigata.plan.json");
const GOLDEN: &str = include_str!("golden/trend-004-niigata-centers-ja-wide.svg");
const GOLDEN_NARROW: &str = include_str!("golden/trend-004-niigata-learners-ja-narrow.svg");

fn object(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

fn text(value: &JsValue, key: &str) -> String {
    get(value, key).as_string().unwrap()
}

fn figure() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let figure = document.create_element("figure").unwrap();
    document.body().unwrap().append_child(&figure).unwrap();
    figure
}

fn count(figure: &Element, selector: &str) -> u32 {
    figure.query_selector_all(selector).unwrap().length()
}

#[wasm_bindgen_test]
fn a_chart_is_the_same_bytes_as_natively() {
    let wide = chart(&NIIGATA.into(), &object(r#"{"indicator": "centers"}"#)).unwrap();
    assert_eq!(text(&wide, "svg"), GOLDEN);
    let narrow = chart(&NIIGATA.into(), &object(r#"{"indicator": "learners", "width": 288}"#)).unwrap();
    assert_eq!(text(&narrow, "svg"), GOLDEN_NARROW);
}

#[wasm_bindgen_test]
fn a_plan_may_be_a_plain_object() {
    let from_object = chart(&object(NIIGATA), &object(r#"{"indicator": "centers"}"#)).unwrap();
    assert_eq!(text(&from_object, "svg"), GOLDEN);
    assert!(text(&from_object, "message").contains("83.3％"));
    let rows = get(&get(&from_object, "table"), "rows").dyn_into::<Array>().unwrap();
    assert_eq!(rows.length(), 5);
}

#[wasm_bindgen_test]
fn results_are_plain_objects() {
    let reading = read(&NIIGATA.into(), &JsValue::UNDEFINED).unwrap();
    let plan = get(&reading, "plan");
    assert!(plan.is_instance_of::<Object>() & !plan.is_instance_of::<js_sys::Map<JsValue, JsValue>>());
    assert_eq!(text(&plan, "id"), "niigata-28");
    assert_eq!(get(&reading, "findings").dyn_into::<Array>().unwrap().length(), 0);
    let again = read(&JSON::stringify(&plan).unwrap().into(), &JsValue::UNDEFINED).unwrap();
    assert_eq!(
        String::from(JSON::stringify(&again).unwrap()),
        String::from(JSON::stringify(&reading).unwrap())
    );
    let kinds = chart_kinds().dyn_into::<Array>().unwrap();
    assert_eq!(text(&kinds.get(0), "kind"), "trend");
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn findings_have_sentences_in_the_reader_s_language() {
    let plan = r#"{"keikaku": 1, "title": "x", "colour": "red"}"#;
    let sentence = |lang: &str| {
        let reading = read(&plan.into(), &object(&format!(r#"{{"lang": "{lang}"}}"#))).unwrap();
        text(&get(&reading, "findings").dyn_into::<Array>().unwrap().get(0), "message")
    };
    assert!(sentence("ja").contains("「colour」というキーは"));
    assert!(sentence("en").contains("has no \"colour\""));
}

#[wasm_bindgen_test]
fn errors_have_a_code_and_a_sentence() {
    let code = |result: Result<JsValue, JsValue>| text(&result.unwrap_err(), "code");
    assert_eq!(code(read(&"{".into(), &JsValue::UNDEFINED)), "not-json");
    assert_eq!(code(read(&"[]".into(), &JsValue::NULL)), "not-a-plan");
    assert_eq!(code(chart(&NIIGATA.into(), &object(r#"{"kind": "pie"}"#))), "no-kind");
    assert_eq!(code(chart(&NIIGATA.into(), &object(r#"{"indicator": "拠点"}"#))), "no-indicator");
    assert_eq!(code(read(&JsValue::UNDEFINED, &JsValue::UNDEFINED)), "not-text");
    assert_eq!(code(read(&js_sys::Uint8Array::from(&[0x7b, 0xff][..]).into(), &JsValue::NULL)), "not-text");
    assert_eq!(code(chart(&JsValue::UNDEFINED, &JsValue::UNDEFINED)), "not-a-plan");
    let error = chart(&NIIGATA.into(), &object(r#"{"indicator": "拠点"}"#)).unwrap_err();
    assert!(text(&error, "message").contains("まちづくりセンター数"));
}

#[wasm_bindgen_test]
fn a_mounted_chart_is_built_without_inline_styles() {
    let figure = figure();
    mount(figure.clone().into(), &NIIGATA.into(), &object(r#"{"indicator": "centers"}"#)).unwrap();
    assert_eq!(count(&figure, "svg.keikaku-drawing"), 1);
    assert_eq!(count(&figure, "option[data-year]"), 5);
    assert_eq!(count(&figure, "[style]"), 0);
    figure.remove();
}

#[wasm_bindgen_test]
fn a_chart_is_drawn_with_other_options_or_stays_as_it_was() {
    let figure = figure();
    let mut mounted =
        mount(figure.clone().into(), &NIIGATA.into(), &object(r#"{"indicator": "centers"}"#)).unwrap();
    mounted.choose(&object(r#"{"indicator": "learners", "era": "era"}"#)).unwrap();
    let message = || figure.query_selector(".keikaku-message").unwrap().unwrap().text_content().unwrap();
    assert!(message().contains("1,671"), "{}", message());
    assert_eq!(count(&figure, r#"[value="era"][aria-pressed="true"]"#), 1);
    let first = mounted.rows().get(1).dyn_into::<Array>().unwrap().get(0).as_string().unwrap();
    assert_eq!(first, "平成26年度 現状");
    assert!(mounted.choose(&object(r#"{"indicator": "拠点"}"#)).is_err());
    assert!(message().contains("1,671"), "{}", message());
    drop(mounted);
    figure.remove();
}

#[wasm_bindgen_test]
fn a_table_of_the_page_is_read_with_its_spans_and_without_ruby() {
    let document = web_sys::window().unwrap().document().unwrap();
    let table = document.create_element("table").unwrap();
    let row = |cells: &[(&str, &str, &str)]| {
        let row = document.create_element("tr").unwrap();
        for (text, rows, columns) in cells {
            let cell = document.create_element("td").unwrap();
            cell.set_attribute("rowspan", rows).unwrap();
            cell.set_attribute("colspan", columns).unwrap();
            cell.set_text_content(Some(text));
            row.append_child(&cell).unwrap();
        }
        table.append_child(&row).unwrap();
        row
    };
    row(&[("指標", "2", "1"), ("平成27年度", "1", "2")]);
    row(&[("計画", "1", "1"), ("実績", "1", "1")]);
    let data = row(&[("受講", "1", "1"), ("1,090", "1", "1"), ("1,152", "1", "1")]);
    let ruby = document.create_element("ruby").unwrap();
    ruby.set_text_content(Some("者数"));
    let reading = document.create_element("rt").unwrap();
    reading.set_text_content(Some("しゃすう"));
    ruby.append_child(&reading).unwrap();
    data.first_child().unwrap().append_child(&ruby).unwrap();

    let figure = figure();
    let mounted = mount(figure.clone().into(), &table.into(), &JsValue::UNDEFINED).unwrap();
    let message = figure.query_selector(".keikaku-message").unwrap().unwrap().text_content().unwrap();
    assert!(message.starts_with("受講者数の2015年度（平成27年度）の実績は1,152。"), "{message}");
    assert_eq!(count(&figure, ".keikaku-figures"), 0, "the page has a table of its own");
    drop(mounted);
    figure.remove();
}

const VECTORS: &str = include_str!("fixtures/forms/vectors.json");

fn list(value: &JsValue) -> Vec<JsValue> {
    value.clone().dyn_into::<Array>().unwrap().to_vec()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

#[wasm_bindgen_test]
fn a_form_has_the_same_verdict_as_natively() {
    for case in list(&object(VECTORS)) {
        let name = text(&case, "name");
        let [rules, values, context] = ["rules", "values", "context"].map(|key| get(&case, key));
        let checked = check_form(&rules, &values, &context).unwrap();
        let same = form(&rules, &JsValue::UNDEFINED, &context).unwrap().check(&values);
        assert_eq!(json(&get(&checked, "findings")), json(&get(&same, "findings")), "{name}");
        assert_eq!(json(&get(&checked, "values")), json(&get(&case, "stored")), "{name}");
        let said = |finding: &JsValue| ["code", "field", "severity"].map(|key| text(finding, key));
        let found: Vec<_> = list(&get(&checked, "findings")).iter().map(said).collect();
        let expected: Vec<_> = list(&get(&case, "findings")).iter().map(said).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn rules_that_are_no_object_are_refused_with_a_code() {
    for rules in ["[]", "{", "7"] {
        let thrown = check_form(&rules.into(), &object("{}"), &JsValue::UNDEFINED).unwrap_err();
        assert_eq!(text(&thrown, "code"), "not-rules");
    }
}
