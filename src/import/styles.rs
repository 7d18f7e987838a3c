//! The formats of a workbook's cells.

use super::archive::broken;
use super::format::Format;
use super::xml;
use crate::effort;
use crate::error::Error;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// The formats that the styles of cells have.
#[derive(Default)]
pub(super) struct Formats {
    /// Each once, however many styles have it: its words may be many.
    kinds: Vec<Format>,
    /// Which of them each style has, that cells name by its number; none for the number itself.
    styles: Vec<Option<usize>>,
    /// Which of them the workbook calls by a number.
    by_id: BTreeMap<usize, usize>,
}

impl Formats {
    /// The format of a style.
    pub(super) fn of_style(&self, style: usize) -> &Format {
        let at = self.styles.get(style).copied().flatten();
        at.map_or(&Format::General, |at| &self.kinds[at])
    }

    /// Notes what a number stands for; the first who says so is right.
    fn define(&mut self, id: usize, format: Format) -> usize {
        effort::step();
        let Formats { kinds, by_id, .. } = self;
        *by_id.entry(id).or_insert_with(|| {
            kinds.push(format);
            kinds.len() - 1
        })
    }

    /// Notes a style by the number of its format.
    fn style(&mut self, id: usize) {
        effort::step();
        let at = self.by_id.get(&id).copied().or_else(|| match Format::built_in(id) {
            Format::General => None,
            format => Some(self.define(id, format)),
        });
        self.styles.push(at);
    }
}

/// The formats of a workbook, and which style has which.
pub(super) fn formats(text: &str, part: &str) -> Result<Formats, Error> {
    let mut reader = xml::reader(text);
    let mut formats = Formats::default();
    let mut list = String::new();
    loop {
        match reader.read_event().map_err(|_| Error::Workbook(broken(part)))? {
            Event::Start(element) => match (list.as_str(), element.local_name().as_ref()) {
                (_, name @ ("numFmts" | "cellXfs")) => name.clone_into(&mut list),
                ("numFmts", "numFmt") => {
                    let code = xml::value(&element, "formatCode").unwrap_or_default();
                    formats.define(xml::count(&element, "numFmtId").unwrap_or(0), Format::of(&code));
                }
                ("cellXfs", "xf") => formats.style(xml::count(&element, "numFmtId").unwrap_or(0)),
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == list => list.clear(),
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_cost_as_many_steps_as_there_are_formats_and_styles() {
        effort::assert_linear("styles", |count| {
            let code = |at| format!("<numFmt numFmtId=\"{}\" formatCode=\"0&quot;{at}&quot;\"/>", 200 + at);
            let style = |at| format!("<xf numFmtId=\"{}\"/>", 200 + at);
            let codes = (0..count).map(code).collect::<Vec<_>>().concat();
            let styles = (0..count).rev().map(style).collect::<Vec<_>>().concat();
            let text = ["<s><numFmts>", &codes, "</numFmts><cellXfs>", &styles, "</cellXfs></s>"].concat();
            let formats = formats(&text, "").unwrap();
            assert_eq!(formats.of_style(0).show(1.0, false), format!("1{}", count - 1));
        });
    }

    #[test]
    fn many_styles_have_one_format_of_many_words() {
        let words = "万".repeat(100_000);
        let styles = "<xf numFmtId=\"200\"/>".repeat(10_000);
        let text = [
            "<s><numFmts><numFmt numFmtId=\"200\" formatCode=\"0&quot;",
            &words,
            "&quot;\"/></numFmts><cellXfs>",
            &styles,
            "</cellXfs></s>",
        ]
        .concat();
        let formats = formats(&text, "").unwrap();
        assert_eq!((formats.kinds.len(), formats.styles.len()), (1, 10_000));
    }
}
