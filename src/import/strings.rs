//! The texts that the cells of a workbook share.

use super::archive::Step;
use super::xml;
use crate::error::{Error, Unopened};
use quick_xml::Reader;
use quick_xml::events::Event;

/// How many texts are read in one step.
const STEP: usize = 10_000;

/// The shared texts (共有文字列) while they are read.
pub(super) struct Strings {
    part: String,
    text: String,
    at: usize,
    /// What was read so far.
    pub(super) found: Vec<String>,
}

impl Strings {
    pub(super) fn new(part: String, text: String) -> Strings {
        Strings { part, text, at: 0, found: Vec::new() }
    }

    /// Reads some more of them.
    pub(super) fn step(&mut self) -> Result<Step, Error> {
        let mut reader = xml::reader(self.text.get(self.at..).unwrap_or_default());
        let mut read = 0;
        while read < STEP {
            match reader.read_event().map_err(|_| damaged(&self.part))? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {
                    self.found.push(rich(&mut reader, "si", &self.part)?);
                    read += 1;
                }
                Event::Eof => return Ok(Step::Done),
                _ => {}
            }
        }
        self.at += reader.buffer_position() as usize;
        Ok(Step::More)
    }
}

fn damaged(part: &str) -> Error {
    Error::Workbook(Unopened::Damaged { part: part.to_owned() })
}

/// The text of an element up to its end: runs of one or several kinds of letters joined, readings (ふりがな) left
/// out.
pub(super) fn rich(reader: &mut Reader<&[u8]>, end: &str, part: &str) -> Result<String, Error> {
    let mut text = String::new();
    let mut is_text = false;
    let mut is_phonetic = false;
    loop {
        let event = reader.read_event().map_err(|_| damaged(part))?;
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => is_text = true,
                "rPh" => is_phonetic = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => is_text = false,
                "rPh" => is_phonetic = false,
                name if name == end => return Ok(xml::decoded(text)),
                _ => {}
            },
            Event::Eof => return Err(damaged(part)),
            event if is_text && !is_phonetic => xml::push(event, &mut text),
            _ => {}
        }
    }
}
