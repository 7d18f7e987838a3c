//! The formats of a workbook's cells.

use super::archive::broken;
use super::format::Format;
use super::xml;
use crate::error::Error;
use quick_xml::events::Event;

/// The format of each style that cells name by its number.
pub(super) fn formats(text: &str, part: &str) -> Result<Vec<Format>, Error> {
    let mut reader = xml::reader(text);
    // Codes that the workbook itself defines, by their numbers.
    let mut codes: Vec<(usize, Format)> = Vec::new();
    let mut formats = Vec::new();
    let mut list = String::new();
    loop {
        match reader.read_event().map_err(|_| Error::Workbook(broken(part)))? {
            Event::Start(element) => match (list.as_str(), element.local_name().as_ref()) {
                (_, name @ ("numFmts" | "cellXfs")) => name.clone_into(&mut list),
                ("numFmts", "numFmt") => {
                    let id = xml::count(&element, "numFmtId").unwrap_or(0);
                    let code = xml::value(&element, "formatCode").unwrap_or_default();
                    codes.push((id, Format::of(&code)));
                }
                ("cellXfs", "xf") => {
                    let id = xml::count(&element, "numFmtId").unwrap_or(0);
                    let own = codes.iter().find(|(known, _)| *known == id).map(|(_, format)| format.clone());
                    formats.push(own.unwrap_or_else(|| Format::built_in(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == list => list.clear(),
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}
