//! Prints the guide to the checks, `www/guide/checks.html`; `tests/guide.rs` compares and rewrites it.

#[path = "guide/page.rs"]
mod page;

fn main() {
    print!("{}", page::markup());
}
