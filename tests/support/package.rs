//! Workbooks written part by part, for what no library writes.

use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// An archive of these parts, compressed.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::default());
        let mut writer = config.wrap(encoder);
        writer.write_all(content).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="a/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="a/styles" Target="styles.xml"/></Relationships>"#;
const BOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="推移" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

/// A workbook of one sheet: what is in `worksheet` and `sst`.
pub(crate) fn book(sheet: &str, strings: &str) -> Vec<u8> {
    styled(sheet, strings, "")
}

/// The same with what is in `styleSheet`.
pub(crate) fn styled(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    let styles = format!("<styleSheet>{styles}</styleSheet>");
    let sheet = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet>{sheet}</worksheet>");
    let strings = format!("<sst>{strings}</sst>");
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}
