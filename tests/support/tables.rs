//! Small tables as files: `# title`, `caption: …`, then rows of cells between bars. `a*2` covers two columns, `a^2` two
//! rows.

use keikaku::read::{Cell, Grid};

/// One table.
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) grid: Grid,
}

/// All tables of the file.
pub(crate) fn cases() -> Vec<Case> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tables/truth.txt");
    let text = std::fs::read_to_string(file).unwrap();
    text.split("\n\n").map(str::trim_end).filter(|block| !block.trim().is_empty()).map(case).collect()
}

fn case(block: &str) -> Case {
    let (title, rest) = block.split_once('\n').unwrap();
    let (caption, rows) = match rest.strip_prefix("caption: ") {
        Some(rest) => rest.split_once('\n').map(|(caption, rows)| (Some(caption.to_owned()), rows)).unwrap(),
        None => (None, rest),
    };
    let rows = rows.lines().map(|row| row.split(" |").map(cell).collect()).collect();
    Case { title: title.trim_start_matches("# ").to_owned(), grid: Grid::new(caption, rows).unwrap() }
}

fn cell(text: &str) -> Cell {
    let spans = |text: &'_ str, mark: char| -> (String, usize) {
        match text.rsplit_once(mark).and_then(|(before, count)| Some((before, count.parse().ok()?))) {
            Some((before, count)) => (before.to_owned(), count),
            None => (text.to_owned(), 1),
        }
    };
    let (text, column_span) = spans(text.trim(), '*');
    let (text, row_span) = spans(&text, '^');
    Cell { text, row_span, column_span }
}
