//! What a file is, by how its bytes begin, where it is neither text nor a table.

use crate::error::FileKind;

/// How files begin that are always of one kind.
const BEGINNINGS: [(&[u8], FileKind); 14] = [
    (b"%PDF-", FileKind::Pdf),
    (b"{\\rtf", FileKind::Word),
    (b"\x89PNG\r\n", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF87a", FileKind::Picture),
    (b"GIF89a", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"PK\x05\x06", FileKind::Archive),
    (b"Rar!\x1a\x07", FileKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (b"\x1f\x8b\x08", FileKind::Archive),
    (b"MSCF\0\0\0\0", FileKind::Archive),
    (OLE2, FileKind::OldDocument),
];

/// How archives begin that have parts, as documents of today are.
pub const ZIP: &[u8] = b"PK\x03\x04";
/// How the containers of old documents begin, and of encrypted ones: OLE2.
pub const OLE2: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Of which part a document in an archive is known.
const PARTS: [(&str, FileKind); 4] = [
    ("xl/workbook", FileKind::Workbook),
    ("word/document", FileKind::Word),
    ("ppt/presentation", FileKind::Slides),
    // Behind the name of this part its content follows.
    ("mimetypeapplication/vnd.oasis.opendocument", FileKind::OpenDocument),
];

/// Of which part an old document is known; their names are UTF-16.
const OLD_PARTS: [(&str, FileKind); 2] =
    [("WordDocument", FileKind::Word), ("PowerPoint Document", FileKind::Slides)];

/// Brands of pictures in the containers that phones make.
const BRANDS: [&[u8]; 5] = [b"heic", b"heix", b"mif1", b"msf1", b"avif"];

/// What bytes are that hold no text (ファイルの種類); `None` where they may hold some.
pub fn file_kind(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(ZIP) {
        return Some(in_archive(bytes));
    }
    let begins = |(beginning, _): &&(&[u8], FileKind)| bytes.starts_with(beginning);
    match BEGINNINGS.iter().find(begins).map(|row| row.1) {
        Some(FileKind::OldDocument) => Some(in_container(bytes)),
        None if is_boxed_picture(bytes) => Some(FileKind::Picture),
        kind => kind,
    }
}

/// What an archive holds: its parts have their names in clear.
fn in_archive(bytes: &[u8]) -> FileKind {
    let holds = |(name, _): &&(&str, FileKind)| is_within(bytes, name.as_bytes());
    PARTS.iter().find(holds).map_or(FileKind::Archive, |part| part.1)
}

fn in_container(bytes: &[u8]) -> FileKind {
    let holds = |(name, _): &&(&str, FileKind)| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        is_within(bytes, &name)
    };
    OLD_PARTS.iter().find(holds).map_or(FileKind::OldDocument, |part| part.1)
}

/// WebP, HEIC and AVIF say what they are behind their sizes.
fn is_boxed_picture(bytes: &[u8]) -> bool {
    let brand = bytes.get(8..12).unwrap_or_default();
    let is_webp = bytes.starts_with(b"RIFF") && brand == b"WEBP";
    is_webp || bytes.get(4..8) == Some(b"ftyp") && BRANDS.contains(&brand)
}

fn is_within(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn old(part: &str) -> Vec<u8> {
        [OLE2, &[0; 60], &utf16(part)].concat()
    }

    #[test]
    fn a_file_says_what_it_is_by_its_first_bytes() {
        for (bytes, kind) in [
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), FileKind::Pdf),
            (b"{\\rtf1\\ansi }".to_vec(), FileKind::Word),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), FileKind::Picture),
            (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), FileKind::Picture),
            (b"GIF89a\x01\0".to_vec(), FileKind::Picture),
            (b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(), FileKind::Picture),
            (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), FileKind::Picture),
            (b"PK\x03\x04\x14\0\x06\0\x08\0word/document.xml".to_vec(), FileKind::Word),
            (b"PK\x03\x04\x14\0\x06\0\x08\0xl/workbook.xml..word/document.xml".to_vec(), FileKind::Workbook),
            (b"PK\x03\x04\x14\0ppt/presentation.xml".to_vec(), FileKind::Slides),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(),
                FileKind::OpenDocument,
            ),
            (b"PK\x03\x04\x14\0photo.jpg".to_vec(), FileKind::Archive),
            (b"\x1f\x8b\x08\0".to_vec(), FileKind::Archive),
            (old("WordDocument"), FileKind::Word),
            (old("PowerPoint Document"), FileKind::Slides),
            (old("Workbook"), FileKind::OldDocument),
        ] {
            assert_eq!(file_kind(&bytes), Some(kind), "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn text_is_no_file_of_another_kind() {
        for text in [
            "",
            "年度,計画\n",
            "PKの数\t1",
            "GIF画像の数",
            "PDF-1",
            "{\"keikaku\": 1}",
            "7zip",
            "RIFFとWEBP",
            "IIの表",
            "MM",
        ] {
            assert_eq!(file_kind(text.as_bytes()), None, "{text}");
        }
    }
}
