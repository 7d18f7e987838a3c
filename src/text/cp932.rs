//! What files in Windows-31J (CP932, known as `Shift_JIS`) can hold, which older systems read.

/// A bit for each character of the Basic Multilingual Plane; no character beyond it has a place. The tests
/// below make it, from an encoder that pages never load.
static STORABLE: &[u8; 0x1_0000 / 8] = include_bytes!("cp932.bin");

/// Whether a file can hold the character. Counted in are a few marks that have no place of their own and are
/// written as their twins by usual programs: 〜 as ～, − as －.
pub fn holds(c: char) -> bool {
    is_in(STORABLE, c)
}

/// Whether the bit of a character is set.
pub fn is_in(bits: &[u8], c: char) -> bool {
    let at = u32::from(c) as usize;
    bits.get(at / 8).is_some_and(|byte| byte & (1 << (at % 8)) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::SHIFT_JIS;
    use std::path::Path;

    /// What the encoder refuses and usual programs write as the twin that JIS has for it.
    const TWINS: [char; 6] = ['〜', '—', '‖', '¢', '£', '¬'];

    fn encoded(c: char) -> bool {
        let (_, _, lost) = SHIFT_JIS.encode(c.encode_utf8(&mut [0; 4]));
        !lost || TWINS.contains(&c)
    }

    #[test]
    fn every_character_is_held_exactly_if_an_encoder_writes_it() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/cp932.bin");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let mut bits = vec![0_u8; STORABLE.len()];
            for c in ('\0'..='\u{ffff}').filter(|c| encoded(*c)) {
                bits[u32::from(c) as usize / 8] |= 1 << (u32::from(c) % 8);
            }
            std::fs::write(path, bits).unwrap();
            return;
        }
        for c in '\0'..=char::MAX {
            assert_eq!(holds(c), encoded(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn names_of_people_and_places_are_held_as_far_as_the_extensions_go() {
        assert!("髙﨑ⅠⅡ㈱①〜−".chars().all(holds));
        assert!(!"𠮷叱é–•㎥".chars().filter(|c| *c != '叱').any(holds));
    }
}
