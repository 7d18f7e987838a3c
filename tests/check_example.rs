//! The command-line example, as a server or CI would call it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn program() -> PathBuf {
    // Cargo builds the examples beside the folder of the tests.
    let tests = std::env::current_exe().unwrap();
    tests.parent().and_then(Path::parent).unwrap().join("examples").join("check")
}

fn call(args: &[&str]) -> Output {
    Command::new(program()).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

const NIIGATA: &str = "tests/fixtures/documents/004-niigata.plan.json";

#[test]
fn a_plan_without_errors_ends_with_0_and_prints_its_findings_without_colours_into_a_pipe() {
    let output = call(&["--as-of", "令和元年度", NIIGATA]);
    assert_eq!(output.status.code(), Some(0));
    let text = printed(&output);
    assert!(text.contains("エラー 0  注意 1  参考 8"), "{text}");
    assert!(text.contains("注意 scale-undeclared /ratingScales/0"), "{text}");
    assert!(!text.contains('\u{1b}'));
    assert_eq!(call(&["--strict", NIIGATA]).status.code(), Some(1));
}

#[test]
fn what_was_dropped_since_an_earlier_edition_is_told_in_english() {
    let [old, new] =
        ["nov30", "nov13"].map(|name| format!("tests/fixtures/documents/002-kawanishi-{name}.plan.json"));
    let text = printed(&call(&["--lang", "en", "--previous", &old, &new]));
    assert!(text.contains("indicator-dropped /items/1/indicators"), "{text}");
    assert!(text.contains("地域分権制度適用地域の主要な団体数"), "{text}");
}

#[test]
fn a_plan_with_an_error_ends_with_1_and_what_cannot_be_read_with_2() {
    let broken = std::env::temp_dir().join(format!("keikaku-check-{}.plan.json", std::process::id()));
    std::fs::write(&broken, r#"{"keikaku": 1, "title": "", "publisher": {"name": "X市"}}"#).unwrap();
    assert_eq!(call(&[broken.to_str().unwrap()]).status.code(), Some(1));
    std::fs::write(&broken, "<p>").unwrap();
    assert_eq!(call(&[NIIGATA, broken.to_str().unwrap()]).status.code(), Some(2));
    std::fs::remove_file(&broken).unwrap();
    for wrong in
        [&["--as-of", "来年", NIIGATA][..], &["--colour", NIIGATA], &[], &["nowhere.json"], &["--limit"]]
    {
        let output = call(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(!output.stderr.is_empty(), "{wrong:?}");
    }
}
