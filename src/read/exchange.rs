//! A document as JSON: how it crosses from the module that read it to the one that understands it.

use super::{Cell, Document, Grid, Json, Line, Part};
use crate::error::{Error, Place};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Serialize)]
struct DocumentObject<'d> {
    parts: Vec<PartObject<'d>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum PartObject<'d> {
    Line(LineObject<'d>),
    Table(TableObject<'d>),
}

#[derive(Serialize)]
struct LineObject<'d> {
    text: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'d str>,
    row: usize,
    column: usize,
}

#[derive(Serialize)]
struct TableObject<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'d str>,
    /// Where each row stands in what was given.
    rows: Vec<usize>,
    cells: Vec<Vec<CellObject<'d>>>,
}

/// A text where a cell covers one place.
#[derive(Serialize)]
#[serde(untagged)]
enum CellObject<'d> {
    Text(&'d str),
    Spanning { text: &'d str, rows: usize, columns: usize },
}

/// The JSON of a document: `{ parts: [{ text, row, … } or { rows, cells, … }] }`.
pub fn document_json(document: &Document) -> String {
    let parts = document.parts.iter().map(|part| match part {
        Part::Line(Line { text, heading, place }) => PartObject::Line(LineObject {
            text,
            heading: *heading,
            sheet: place.sheet.as_deref(),
            row: place.row,
            column: place.column,
        }),
        Part::Table(grid) => PartObject::Table(TableObject {
            caption: grid.caption(),
            sheet: grid.sheet(),
            rows: (0..grid.rows()).map(|row| grid.origin(row)).collect(),
            cells: (0..grid.rows())
                .map(|row| grid.row_cells(row).into_iter().map(CellObject::of).collect())
                .collect(),
        }),
    });
    // Only a `Serialize` that itself reports errors could fail; ours report none.
    serde_json::to_string(&DocumentObject { parts: parts.collect() }).unwrap_or_default()
}

impl<'d> CellObject<'d> {
    fn of((text, rows, columns): (&'d str, usize, usize)) -> CellObject<'d> {
        if (rows, columns) == (1, 1) {
            CellObject::Text(text)
        } else {
            CellObject::Spanning { text, rows, columns }
        }
    }
}

/// The document that JSON is; `None` if it is something else, such as a plan.
pub fn document_from(json: Json<'_>) -> Option<Result<Document, Error>> {
    let mut document = Object::of(json)?;
    let Json::List(parts) = document.take("parts")? else { return None };
    let parts = parts.into_iter().enumerate().map(|(at, part)| part_of(part, at));
    Some(parts.collect::<Result<_, _>>().map(|parts| Document { parts }))
}

fn part_of(json: Json<'_>, at: usize) -> Result<Part, Error> {
    let wrong = |key: &str, expected| Error::NotAPlan { path: format!("/parts/{at}{key}"), expected };
    let mut part = Object::of(json).ok_or_else(|| wrong("", "object"))?;
    let sheet = part.text("sheet");
    let Some(cells) = part.take("cells") else {
        let text = part.text("text").ok_or_else(|| wrong("/text", "text"))?;
        let mut place = |key| part.count(key).unwrap_or(1).max(1);
        let place = Place { sheet, row: place("row"), column: place("column") };
        let heading = part.count("heading").and_then(|level| u8::try_from(level).ok());
        return Ok(Part::Line(Line { text, heading, place }));
    };
    let Json::List(cells) = cells else { return Err(wrong("/cells", "list")) };
    let rows = cells.into_iter().map(row_of).collect::<Option<Vec<_>>>();
    let caption = part.text("caption");
    let grid = Grid::new(caption, rows.ok_or_else(|| wrong("/cells", "list"))?)?;
    let origins = match part.take("rows") {
        Some(Json::List(rows)) => rows.iter().map_while(count).collect(),
        _ => Vec::new(),
    };
    Ok(Part::Table(grid.standing(sheet, origins)))
}

fn row_of(json: Json<'_>) -> Option<Vec<Cell>> {
    let Json::List(cells) = json else { return None };
    cells.into_iter().map(cell_of).collect()
}

fn cell_of(json: Json<'_>) -> Option<Cell> {
    if let Json::Text(text) = json {
        return Some(Cell::new(text));
    }
    let mut cell = Object::of(json)?;
    let mut span = |key| cell.count(key).unwrap_or(1);
    let (row_span, column_span) = (span("rows"), span("columns").clamp(1, MAX_SPAN));
    Some(Cell { text: cell.text("text")?, row_span, column_span })
}

/// An object of which keys are taken.
struct Object<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> Object<'a> {
    fn of(json: Json<'a>) -> Option<Object<'a>> {
        if let Json::Object(entries) = json { Some(Object(entries)) } else { None }
    }

    fn take(&mut self, key: &str) -> Option<Json<'a>> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.swap_remove(at).1)
    }

    fn text(&mut self, key: &str) -> Option<String> {
        if let Json::Text(text) = self.take(key)? { Some(text.into_owned()) } else { None }
    }

    fn count(&mut self, key: &str) -> Option<usize> {
        count(&self.take(key)?)
    }
}

/// More than any table has, and small enough to count with.
const MAX_SPAN: usize = 1 << 20;

/// How many; `None` for what is no count.
fn count(json: &Json<'_>) -> Option<usize> {
    if let Json::Number(number) = json { (*number >= 0.0).then_some(*number as usize) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(json: &str) -> Option<Result<Document, Error>> {
        document_from(Json::parse(json).unwrap())
    }

    #[test]
    fn a_document_crosses_as_it_is() {
        let place = Place { sheet: Some("推移".to_owned()), row: 1, column: 2 };
        let line = Line { text: "題名\"と\"改行".to_owned(), heading: Some(2), place };
        let spanning = Cell { text: "指標".to_owned(), row_span: 2, column_span: 2 };
        let rows = vec![
            vec![Cell::new(""), spanning, Cell::new("H27\n計画")],
            vec![Cell::new("x")],
            vec![],
            vec![Cell::new("42")],
        ];
        let table = Grid::new(Some("表".to_owned()), rows)
            .unwrap()
            .standing(Some("推移".to_owned()), vec![3, 4, 5, 6]);
        let document = Document { parts: vec![Part::Line(line), Part::Table(table)] };
        assert_eq!(back(&document_json(&document)), Some(Ok(document)));
    }

    #[test]
    fn what_is_no_document_is_told_from_one_that_is_wrong() {
        assert_eq!(back(r#"{"keikaku": 1, "title": "計画"}"#), None);
        assert_eq!(back("[]"), None);
        let wrong = |json: &str| match back(json) {
            Some(Err(Error::NotAPlan { path, .. })) => path,
            other => panic!("{other:?}"),
        };
        assert_eq!(wrong(r#"{"parts": [1]}"#), "/parts/0");
        assert_eq!(wrong(r#"{"parts": [{}]}"#), "/parts/0/text");
        assert_eq!(wrong(r#"{"parts": [{"cells": [["a", 1]]}]}"#), "/parts/0/cells");
        let wide = r#"{"parts": [{"cells": [[{"text": "a", "columns": 1e30}]]}]}"#;
        assert_eq!(back(wide), Some(Err(Error::TooLarge { what: "columns", limit: 16_384 })));
    }
}
