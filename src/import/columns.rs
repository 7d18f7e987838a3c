//! The columns of a sheet that are hidden: what stands in them is not shown, and left out.

use super::sheet::{Filled, Merged};
use super::xml;
use quick_xml::events::BytesStart;
use std::ops::RangeInclusive;

/// Columns of a sheet that are hidden and were left out (非表示の列), with all that is left out between the first and
/// the last of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenColumns {
    /// The name of the sheet.
    pub sheet: String,
    /// The columns as Excel names them: `C`, or `C:E`.
    pub columns: String,
}

/// Which columns are hidden, from 0: ranges in their order that neither meet nor overlap.
#[derive(Default)]
pub(super) struct Hidden(Vec<RangeInclusive<usize>>);

/// What a `col` says of its columns, from 0, where it hides them: it does so in words, or has no width.
pub(super) fn hidden_range(element: &BytesStart<'_>) -> Option<RangeInclusive<usize>> {
    let has_no_width = || xml::raw(element, "width")?.parse::<f64>().ok().filter(|width| *width <= 0.0);
    if !xml::is_on(element, "hidden") && has_no_width().is_none() {
        return None;
    }
    let column = |name| xml::count(element, name)?.checked_sub(1);
    let range = column("min")?..=column("max")?;
    (!range.is_empty()).then_some(range)
}

impl Hidden {
    pub(super) fn of(mut ranges: Vec<RangeInclusive<usize>>) -> Hidden {
        ranges.sort_by_key(|range| *range.start());
        let mut joined: Vec<RangeInclusive<usize>> = Vec::new();
        for range in ranges {
            match joined.last_mut().filter(|last| *range.start() <= last.end().saturating_add(1)) {
                Some(last) => *last = *last.start()..=*last.end().max(range.end()),
                None => joined.push(range),
            }
        }
        Hidden(joined)
    }

    /// The columns that are hidden together with this one; `None` where it is shown.
    fn around(&self, column: usize) -> Option<(usize, &RangeInclusive<usize>)> {
        let at = self.0.partition_point(|range| *range.end() < column);
        self.0.get(at).filter(|range| range.contains(&column)).map(|range| (at, range))
    }

    /// The first column from this one on that is shown.
    fn shown_from(&self, column: usize) -> usize {
        self.around(column).map_or(column, |(_, range)| range.end().saturating_add(1))
    }

    /// Leaves out the cells that are not shown, and says in which columns they stood. What a merged range says is
    /// shown in the first of its columns that is. The cells are in the order of the sheet.
    pub(super) fn leave_out(
        &self,
        sheet: &str,
        filled: &mut Vec<Filled>,
        merged: &mut [Merged],
    ) -> Vec<HiddenColumns> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut left_out: Vec<Option<RangeInclusive<usize>>> = vec![None; self.0.len()];
        merged.sort_by_key(|range| (range.rows.0, range.columns.0));
        filled.retain_mut(|cell| {
            let Some((group, _)) = self.around(cell.column) else { return true };
            let at = merged
                .binary_search_by_key(&(cell.row, cell.column), |range| (range.rows.0, range.columns.0));
            let last = at.map_or(cell.column, |at| merged[at].columns.1);
            let shown = self.shown_from(cell.column);
            if shown <= last {
                cell.column = shown;
                return true;
            }
            let columns = left_out[group].get_or_insert(cell.column..=cell.column);
            *columns = *columns.start().min(&cell.column)..=*columns.end().max(&cell.column);
            false
        });
        for range in merged {
            range.columns.0 = self.shown_from(range.columns.0).min(range.columns.1);
        }
        let named = |columns| HiddenColumns { sheet: sheet.to_owned(), columns: name(&columns) };
        left_out.into_iter().flatten().map(named).collect()
    }
}

/// Columns as Excel names them.
fn name(columns: &RangeInclusive<usize>) -> String {
    let (first, last) = (letters(*columns.start()), letters(*columns.end()));
    if first == last { first } else { [&first, ":", &last].concat() }
}

/// The letters of a column, from 0: `A`, `AB`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is still shown and where, and the names of the columns that were left out.
    fn shown(
        hidden: &[(usize, usize)],
        cells: &[(usize, usize, &str)],
        merged: &[(usize, usize, usize, usize)],
    ) -> (Vec<String>, Vec<String>) {
        let hidden = Hidden::of(hidden.iter().map(|&(first, last)| first..=last).collect());
        let cell =
            |&(row, column, text): &(usize, usize, &str)| Filled { row, column, text: text.to_owned() };
        let mut filled = cells.iter().map(cell).collect();
        let range = |&(top, left, bottom, right)| Merged { rows: (top, bottom), columns: (left, right) };
        let mut merged: Vec<Merged> = merged.iter().map(range).collect();
        let left_out = hidden.leave_out("表", &mut filled, &mut merged);
        let told = filled.iter().map(|cell| format!("{}:{} {}", cell.row, cell.column, cell.text));
        (told.collect(), left_out.into_iter().map(|hidden| hidden.columns).collect())
    }

    #[test]
    fn what_stands_in_hidden_columns_is_left_out_and_named_as_far_as_it_says_something() {
        let cells = [(0, 0, "a"), (0, 2, "b"), (0, 4, "c"), (1, 3, "d"), (1, 30, "e")];
        let (told, columns) = shown(&[(2, 2), (3, 3), (29, 16_383)], &cells, &[]);
        assert_eq!(
            (told, columns),
            (vec!["0:0 a".to_owned(), "0:4 c".to_owned()], vec!["C:D".to_owned(), "AE".to_owned()])
        );
    }

    #[test]
    fn hidden_columns_without_text_are_not_worth_a_word() {
        assert_eq!(shown(&[(1, 16_383)], &[(0, 0, "a")], &[]).1, [""; 0]);
    }

    #[test]
    fn a_merged_range_shows_what_it_says_in_its_first_column_that_is_shown() {
        let cells = [(0, 1, "平成27年度"), (0, 2, "below"), (1, 1, "計画"), (1, 2, "実績")];
        let (told, columns) = shown(&[(1, 1)], &cells, &[(0, 1, 0, 3)]);
        assert_eq!(told, ["0:2 平成27年度", "0:2 below", "1:2 実績"]);
        assert_eq!(columns, ["B"]);
        assert_eq!(shown(&[(1, 3)], &cells, &[(0, 1, 0, 3)]).0, [""; 0]);
    }

    #[test]
    fn columns_have_the_letters_of_excel() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
