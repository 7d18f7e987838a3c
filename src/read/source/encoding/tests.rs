use super::legacy::{Rules, cost};
use super::*;
use encoding_rs::{EUC_JP, SHIFT_JIS};

/// What a page does with `TextDecoder`.
fn decode(name: &'static str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes())?;
    known(encoding, bytes)
}

fn known(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(String::from)
}

fn read(bytes: &[u8]) -> Result<Decoded, Error> {
    decoded(bytes, decode)
}

fn encoding_read(bytes: &[u8]) -> (&'static str, String) {
    let decoded = read(bytes).unwrap();
    (decoded.encoding, decoded.text)
}

/// What a plan says, from long to short.
const TEXTS: [&str; 6] = [
    "年度,計画,実績\r\n平成27年度,42,43\r\n",
    "指標\tコミュニティ・コーディネーター育成講座受講者数（累計）\t930（見込み）",
    "項目,単位,件数\n相談件数,件,１２",
    "①地域の「まちづくりセンター」を整備する。",
    "ﾏﾁﾂﾞｸﾘｾﾝﾀｰ数,箇所",
    "基本方針",
];

#[test]
fn what_is_no_text_says_what_it_is() {
    for (bytes, code) in [
        (b"%PDF-1.4\n1 0 obj\n".as_slice(), "pdf-file"),
        (b"PK\x03\x04\x14\0\x06\0word/document.xml", "word-file"),
        (b"PK\x03\x04\x14\0\x06\0xl/workbook.xml", "workbook-file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old-format"),
    ] {
        assert_eq!(read(bytes).map_err(|error| error.code()).err(), Some(code));
    }
}

#[test]
fn two_bytes_are_a_character_exactly_if_browsers_know_it() {
    for pair in 0x8100..=0xffff_u16 {
        let bytes = pair.to_be_bytes();
        for (rules, encoding) in [(Rules::Windows31J, SHIFT_JIS), (Rules::EucJp, EUC_JP)] {
            // 0x80 behind a letter of one byte is a control character to browsers, and nothing to anybody else.
            if matches!(bytes, [0xa1..=0xdf, 0x80]) && rules == Rules::Windows31J {
                continue;
            }
            let is_known = known(encoding, &bytes).is_some();
            assert_eq!(cost(&bytes, rules).is_ok(), is_known, "{} {pair:04x}", encoding.name());
        }
    }
}

#[test]
fn japanese_text_is_read_in_each_encoding_that_offices_have() {
    for text in TEXTS {
        assert_eq!(encoding_read(text.as_bytes()), ("utf-8", text.to_owned()));
        for encoding in [SHIFT_JIS, EUC_JP] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            let name: &'static str = if encoding == SHIFT_JIS { "shift_jis" } else { "euc-jp" };
            assert_eq!(encoding_read(&bytes), (name, text.to_owned()));
        }
    }
}

#[test]
fn a_mark_decides_and_is_no_text() {
    let utf8 = read("\u{feff}計画".as_bytes()).unwrap();
    assert_eq!((utf8.text.as_str(), utf8.bom), ("計画", true));
    let units: Vec<u16> = "\u{feff}計画𠮷".encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert_eq!(encoding_read(&little), ("utf-16le", "計画𠮷".to_owned()));
    assert_eq!(encoding_read(&big), ("utf-16be", "計画𠮷".to_owned()));
    assert_eq!(read(&little[..5]), Err(Error::NotText { byte: 5 }));
}

#[test]
fn plain_letters_and_nothing_at_all_are_utf_8() {
    assert_eq!(encoding_of(b""), Encoding::Utf8 { bom: false });
    assert_eq!(encoding_of(b"year,value\n2015,42\n"), Encoding::Utf8 { bom: false });
}

#[test]
fn two_encodings_in_one_file_are_told_with_the_byte_where_the_second_begins() {
    let (windows, _, _) = SHIFT_JIS.encode("平成28年度,50\n");
    let mixed = ["平成27年度,42\n".as_bytes(), &windows].concat();
    let second = "平成27年度,42\n".len() + 1;
    assert_eq!(read(&mixed), Err(Error::NotText { byte: second }));
}

#[test]
fn pictures_archives_and_text_of_other_sorts_are_no_text() {
    assert_eq!(encoding_of(b"PK\x03\x04\x14\0\x06\0"), Encoding::NotText { byte: 6 });
    assert!(matches!(encoding_of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Encoding::NotText { .. }));
    assert_eq!(encoding_of(b"\x1b$B7W2h\x1b(B"), Encoding::NotText { byte: 1 });
    assert_eq!(encoding_of(b"2\x000\x001\x005\x00"), Encoding::NotText { byte: 2 });
}
