//! Whatever is typed or sent: nothing panics, and nothing that a reader would see is lost.

use super::{FORMATS, cells};
use keikaku::error::Error;
use keikaku::read::{Document, Part, TextFormat, decoded, encoding_of, text_document};
use proptest::prelude::*;

/// Pieces of pages, tables and texts, and anything else.
fn pieces() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<table>",
        "</table>",
        "<tr>",
        "<td rowspan=0 colspan=9>",
        "</td>",
        "<td hidden>",
        "<thead>",
        "<tfoot>",
        "<caption>",
        "<p>",
        "</p>",
        "<li>",
        "<ul>",
        "<br>",
        "<h2>",
        "</h2>",
        "<ruby>",
        "<rt>",
        "<script>",
        "</script>",
        "<b x=\"",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "<",
        ">",
        "\"",
        "\"\"",
        "\t",
        "\n",
        "\r",
        "\n\n",
        "|",
        "|--|",
        "\\|",
        ",",
        ";",
        "sep=;\n",
        "## ",
        "- ",
        "計画",
        "H27",
        "\u{0}",
        "\u{feff}",
        "\u{a0}",
        "全国地方公共団体コード,",
        "<pre>",
        "<div style='display:none'>",
        "</div>",
        "Version:",
        "StartHTML:",
    ]);
    let piece = prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Words and what stands between them, without markup.
fn plain() -> impl Strategy<Value = String> {
    let word =
        prop::sample::select(vec!["計画", "42", "3<5", "R&D", "<基準値>", "5>3", "①", "・点", "＃", "A社"]);
    let between = prop::sample::select(vec![
        "\t", "\n", " ", "|", "\n\n", "\t\t", "\n|", "|\n", "\r\n", "\r", "、", "\n- ",
    ]);
    prop::collection::vec((word, between), 0..40)
        .prop_map(|pairs| pairs.iter().flat_map(|(word, between)| [*word, *between]).collect())
}

/// Everything that a document says, in its order.
fn said(document: &Document) -> String {
    let part = |part: &Part| match part {
        Part::Line(line) => line.text.clone(),
        Part::Table(grid) => [grid.caption().unwrap_or_default(), &cells(grid).concat().concat()].concat(),
    };
    document.parts.iter().map(part).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '<' | '>' | '&' | '①' | '＃')).collect()
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in pieces()) {
        for format in FORMATS {
            if let Err(error) = text_document(&text, format) {
                prop_assert!(matches!(error, Error::UnclosedQuote { .. }), "{error:?}");
            }
        }
    }

    #[test]
    fn no_bytes_are_too_odd(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let encoding = encoding_of(&bytes);
        let text = decoded(&bytes, |name, bytes| {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes())?;
            encoding.decode_without_bom_handling_and_without_replacement(bytes).map(String::from)
        });
        match text {
            Ok(decoded) => prop_assert_eq!(decoded.encoding, encoding.name()),
            Err(Error::NotText { byte }) => prop_assert!(byte <= bytes.len() + 2),
            Err(error) => prop_assert!(false, "{error:?}"),
        }
    }

    #[test]
    fn every_letter_of_a_text_stands_in_a_cell_or_a_line(text in plain()) {
        for format in [TextFormat::Auto, TextFormat::Text, TextFormat::Csv, TextFormat::Tsv] {
            let document = text_document(&text, format).unwrap();
            prop_assert_eq!(letters(&said(&document)), letters(&text), "{:?}", format);
        }
    }

    #[test]
    fn every_letter_of_a_page_stands_in_a_cell_or_a_line(
        pieces in prop::collection::vec((0..14_usize, "[a-z]{1,3}"), 0..40),
    ) {
        let tags = [
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=2 colspan=3>", "<caption>", "</caption>",
            "<thead>", "<tfoot>", "<p>", "<li>", "<h3>",
        ];
        let page: String = pieces.iter().map(|(tag, word)| [tags[*tag], word].concat()).collect();
        let sorted = |text: &str| {
            let mut letters: Vec<char> = letters(text).chars().collect();
            letters.sort_unstable();
            letters.into_iter().collect::<String>()
        };
        let words: String = pieces.iter().map(|(_, word)| word.as_str()).collect();
        let document = text_document(&page, TextFormat::Html).unwrap();
        prop_assert_eq!(sorted(&said(&document)), sorted(&words), "{}", page);
    }
}
