//! Where the older encodings have characters, and how likely those are in Japanese text.

/// How bytes make up characters of JIS X 0208.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Rules {
    Windows31J,
    EucJp,
}

/// Rows (区) of JIS X 0208, with those that vendors added, that have no character for browsers.
const EMPTY: [u8; 13] = [9, 10, 11, 12, 14, 15, 85, 86, 87, 88, 93, 94, 120];

/// Rows that are not full: the first and the last place (点) of each stretch that is.
const PARTLY: [(u8, u8, u8); 24] = [
    (2, 1, 14),
    (2, 26, 33),
    (2, 42, 48),
    (2, 60, 74),
    (2, 82, 89),
    (2, 94, 94),
    (3, 16, 25),
    (3, 33, 58),
    (3, 65, 90),
    (4, 1, 83),
    (5, 1, 86),
    (6, 1, 24),
    (6, 33, 56),
    (7, 1, 33),
    (7, 49, 81),
    (8, 1, 32),
    (13, 1, 30),
    (13, 32, 54),
    (13, 63, 92),
    (47, 1, 51),
    (84, 1, 6),
    (92, 1, 78),
    (92, 81, 94),
    (119, 1, 12),
];

/// What a text costs where none of its bytes is wrong: little if it is what Japanese is written in. Else the first
/// byte that is wrong, from 1.
pub(super) fn cost(bytes: &[u8], rules: Rules) -> Result<usize, usize> {
    let mut cost = 0;
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let character = match rules {
            Rules::Windows31J => windows(rest),
            Rules::EucJp => euc(rest),
        };
        let (length, one) = character.ok_or(at + 1)?;
        cost += one;
        at += length;
    }
    Ok(cost)
}

const HALF_WIDTH_KANA: usize = 4;

/// How many bytes the first character has, and what it costs.
fn windows(bytes: &[u8]) -> Option<(usize, usize)> {
    match *bytes {
        [0..=0x7f, ..] => Some((1, 0)),
        [0xa1..=0xdf, ..] => Some((1, HALF_WIDTH_KANA)),
        [lead @ (0x81..=0x9f | 0xe0..=0xfc), trail @ (0x40..=0x7e | 0x80..=0xfc), ..] => {
            let lead = lead - if lead < 0xa0 { 0x81 } else { 0xc1 };
            let trail = trail - if trail < 0x7f { 0x40 } else { 0x41 };
            place(lead * 2 + 1 + trail / 94, trail % 94 + 1)
        }
        _ => None,
    }
}

fn euc(bytes: &[u8]) -> Option<(usize, usize)> {
    match *bytes {
        [0..=0x7f, ..] => Some((1, 0)),
        [0x8e, 0xa1..=0xdf, ..] => Some((2, HALF_WIDTH_KANA)),
        // JIS X 0212: rare kanji.
        [0x8f, 0xa2 | 0xa6 | 0xa7 | 0xa9..=0xab | 0xb0..=0xed, 0xa1..=0xfe, ..] => Some((3, 8)),
        [row @ 0xa1..=0xfe, cell @ 0xa1..=0xfe, ..] => place(row - 0xa0, cell - 0xa0),
        _ => None,
    }
}

/// What a character of two bytes costs, where there is one.
fn place(row: u8, cell: u8) -> Option<(usize, usize)> {
    let holds = |known: &(u8, u8, u8)| known.0 == row && (known.1..=known.2).contains(&cell);
    let is_full = PARTLY.iter().all(|known| known.0 != row);
    let is_known = !EMPTY.contains(&row) && (is_full || PARTLY.iter().any(holds));
    let cost = match row {
        // Kana, and the kanji that everybody learns.
        4 | 5 | 16..=47 => 1,
        1..=3 => 2,
        48..=84 => 6,
        _ => 8,
    };
    is_known.then_some((2, cost))
}
