//! Prints the JSON Schema of the plan format; the build writes it into the package.

fn main() {
    let schema = keikaku::model::plan_schema();
    println!("{}", serde_json::to_string_pretty(&schema).unwrap_or_default());
}
