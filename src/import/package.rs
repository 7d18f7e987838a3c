//! What a workbook consists of: its sheets in their order, and where its texts and formats are.

use super::archive::{Archive, broken};
use super::xml;
use crate::effort;
use crate::error::{Error, Unopened};
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// Where every package says what its main part is.
const ROOT: &str = "_rels/.rels";

/// The longest name of a sheet, in letters; Excel's own have 31. Every line of the sheet says it again.
const MAX_NAME: usize = 255;

/// A workbook's own statements (ブックの構成).
pub(super) struct Package {
    pub(super) sheets: Vec<Sheet>,
    /// Days are counted from 1904, as on old Macintoshes.
    pub(super) is_1904: bool,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
}

/// A sheet (シート) of a workbook.
pub(super) struct Sheet {
    pub(super) name: String,
    /// The part that holds it.
    pub(super) part: String,
    pub(super) is_hidden: bool,
}

struct Relationship {
    id: String,
    /// The last word of its type: `worksheet`.
    kind: String,
    target: String,
}

/// Reads what a workbook consists of.
pub(super) fn package(archive: &mut Archive) -> Result<Package, Error> {
    let none = || Error::Workbook(Unopened::NoWorkbook);
    let root = relationships(archive, ROOT, "")?.ok_or_else(none)?;
    let main = root.into_iter().find(|part| part.kind == "officeDocument").ok_or_else(none)?.target;
    if main.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("bin")) {
        // A binary workbook (.xlsb) says the same in another language.
        return Err(Error::Workbook(Unopened::OldFormat));
    }
    let folder = main.rfind('/').map_or("", |at| &main[..=at]);
    let beside = [folder, "_rels/", &main[folder.len()..], ".rels"].concat();
    let parts = relationships(archive, &beside, folder)?.unwrap_or_default();
    let text = archive.whole(&main).ok_or_else(none)??;
    let (sheets, is_1904) = sheets(&text, &parts, &main)?;
    let of = |kind: &str| parts.iter().find(|part| part.kind == kind).map(|part| part.target.clone());
    Ok(Package { sheets, is_1904, strings: of("sharedStrings"), styles: of("styles") })
}

/// The relationships that a part of the archive lists; `None` if there is no such part.
fn relationships(
    archive: &mut Archive,
    name: &str,
    folder: &str,
) -> Result<Option<Vec<Relationship>>, Error> {
    let Some(text) = archive.whole(name).transpose()? else { return Ok(None) };
    let mut reader = xml::reader(&text);
    let mut found = Vec::new();
    loop {
        match reader.read_event().map_err(|_| Error::Workbook(broken(name)))? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let Some(target) = xml::value(&element, "Target") else { continue };
                let kind = xml::value(&element, "Type").unwrap_or_default();
                found.push(Relationship {
                    id: xml::value(&element, "Id").unwrap_or_default(),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    target: resolved(folder, &target),
                });
            }
            Event::Eof => return Ok(Some(found)),
            _ => {}
        }
    }
}

/// A target as the name of a part: beside the part that names it, or from the root.
fn resolved(folder: &str, target: &str) -> String {
    let whole = if target.starts_with('/') { target.to_owned() } else { [folder, target].concat() };
    let mut steps = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The part of each sheet with cells, by what the workbook calls it; the first who is called so is meant.
fn by_id(parts: &[Relationship]) -> BTreeMap<&str, &str> {
    let mut by_id = BTreeMap::new();
    for part in parts.iter().filter(|part| part.kind == "worksheet") {
        by_id.entry(part.id.as_str()).or_insert(part.target.as_str());
    }
    by_id
}

/// The sheets with cells, and whether days are counted from 1904.
fn sheets(text: &str, parts: &[Relationship], main: &str) -> Result<(Vec<Sheet>, bool), Error> {
    let mut reader = xml::reader(text);
    let by_id = by_id(parts);
    let mut found = Vec::new();
    let mut is_1904 = false;
    let mut is_workbook = false;
    loop {
        match reader.read_event().map_err(|_| Error::Workbook(broken(main)))? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbook" => is_workbook = true,
                "workbookPr" => is_1904 |= xml::is_on(&element, "date1904"),
                "sheet" => {
                    let id = xml::raw(&element, "id").unwrap_or_default();
                    effort::step();
                    // A sheet that is one chart has no cells.
                    let Some(part) = by_id.get(&*id) else { continue };
                    let is_hidden = xml::raw(&element, "state").is_some_and(|state| state != "visible");
                    let name = xml::value(&element, "name").unwrap_or_default();
                    if name.chars().nth(MAX_NAME).is_some() {
                        return Err(Error::Workbook(broken(main)));
                    }
                    found.push(Sheet { name, part: (*part).to_owned(), is_hidden });
                }
                _ => {}
            },
            Event::Eof if is_workbook => return Ok((found, is_1904)),
            Event::Eof => return Err(Error::Workbook(Unopened::NoWorkbook)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_stands_beside_the_part_that_names_it_or_at_the_root() {
        assert_eq!(resolved("xl/", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl/", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl/", "../../../x.xml"), "x.xml");
    }

    fn relationship(at: usize) -> Relationship {
        Relationship { id: format!("r{at}"), kind: "worksheet".to_owned(), target: format!("s{at}") }
    }

    #[test]
    fn sheets_cost_as_many_steps_as_there_are() {
        effort::assert_linear("sheets", |count| {
            let parts: Vec<Relationship> = (0..count).map(relationship).collect();
            let listed = |at: usize| format!("<sheet name=\"{at}\" r:id=\"r{at}\"/>");
            let listed = (0..count).rev().map(listed).collect::<Vec<_>>().concat();
            let (found, _) = sheets(&["<workbook>", &listed, "</workbook>"].concat(), &parts, "").unwrap();
            assert_eq!((found.len(), found[0].part.as_str()), (count, &*format!("s{}", count - 1)));
        });
    }

    #[test]
    fn a_name_that_no_sheet_can_have_is_damage() {
        let named = |name: &str| {
            let text = ["<workbook><sheet name=\"", name, "\" r:id=\"r0\"/></workbook>"].concat();
            sheets(&text, &[relationship(0)], "xl/workbook.xml").map(|(sheets, _)| sheets.len())
        };
        assert_eq!(named(&"推".repeat(MAX_NAME)), Ok(1));
        assert_eq!(named(&"推".repeat(MAX_NAME + 1)), Err(Error::Workbook(broken("xl/workbook.xml"))));
    }
}
