//! The guide to the checks is what the catalogue, its words and the plans of its tests make it.
//!
//! `UPDATE_GOLDEN=1 cargo test --test guide` rewrites the page.

#[path = "../www/scripts/guide/page.rs"]
mod page;

use keikaku::error::Code;
use std::fs;
use std::path::Path;

#[test]
fn the_page_is_what_the_catalogue_makes_it() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/guide/checks.html");
    let made = page::markup();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &made).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == made, "www/guide/checks.html is out of date: UPDATE_GOLDEN=1 cargo test --test guide");
}

#[test]
fn the_page_has_a_place_for_every_code_and_nothing_that_hides_or_reverses_text() {
    let made = page::markup();
    for code in Code::ALL {
        assert!(
            made.contains(&format!("<section class=\"rule\" id=\"{}\">", code.name())),
            "{}",
            code.name()
        );
    }
    let stray = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    assert_eq!(made.find(stray), None);
}
