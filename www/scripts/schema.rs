//! Prints the JSON Schema of the plan format or, asked for `form`, of rules files; the build writes them into the
//! package.

fn main() {
    let schema = match std::env::args().nth(1).as_deref() {
        Some("form") => keikaku::form::form_schema(),
        _ => keikaku::model::plan_schema(),
    };
    println!("{}", serde_json::to_string_pretty(&schema).unwrap_or_default());
}
