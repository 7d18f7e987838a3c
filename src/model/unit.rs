//! Units, as far as one of them is written in several ways.

/// The letters before 所 of か所, which are one (か所の表記).
const PLACES: [char; 7] = ['か', 'カ', 'ヵ', 'ケ', 'ヶ', '箇', '個'];

/// Whether two units are the same one (同じ単位), however they are set: `％` and `%`, `か所` and `箇所`. One that the
/// source does not name is no other's.
pub fn same_unit(one: &str, other: &str) -> bool {
    one == other || plain(one).eq(plain(other))
}

/// The letters of a unit, of half width and without blanks.
fn plain(unit: &str) -> impl Iterator<Item = char> {
    let mut letters = unit.chars().filter(|letter| !letter.is_whitespace()).map(half).peekable();
    core::iter::from_fn(move || {
        let letter = letters.next()?;
        Some(if PLACES.contains(&letter) && letters.peek() == Some(&'所') { PLACES[0] } else { letter })
    })
}

fn half(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_of_a_unit_and_the_spelling_of_places_make_no_other_unit() {
        for (one, other) in
            [("％", "%"), ("回／月", "回/月"), ("ｔ", "t"), ("か所", "箇所"), ("延べ ヶ所", "延べカ所")]
        {
            assert!(same_unit(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_units_are_not_one() {
        for (one, other) in
            [("人", "件"), ("千円", "円"), ("％", "％ポイント"), ("か所", "か月"), ("", "人"), ("個", "か")]
        {
            assert!(!same_unit(one, other), "{one} {other}");
        }
    }
}
