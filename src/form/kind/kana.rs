//! How a name is read, in katakana.

use crate::text::{blank, fold, katakana};

/// The text in katakana of full width, each run of blanks as one; `None` if it is something else than kana.
pub(in crate::form) fn stored(text: &str) -> Option<String> {
    let mut kana = String::new();
    for c in katakana(text.trim_matches(blank)).chars() {
        match c {
            'ァ'..='ヺ' | 'ー' | '・' | 'ヽ' | 'ヾ' => kana.push(c),
            // Dashes of every sort are typed for the long vowel.
            c if fold(c) == '-' && !kana.is_empty() => kana.push('ー'),
            c if blank(c) && kana.ends_with('　') => {}
            c if blank(c) => kana.push('　'),
            _ => return None,
        }
    }
    Some(kana)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kana_of_any_sort_and_width_are_stored_as_one() {
        for text in ["ヤマダ タロー", "やまだ　たろー", "ﾔﾏﾀﾞ  ﾀﾛｰ", " やまだ たろ－ ", "ヤマタ\u{3099} タロ―"]
        {
            assert_eq!(stored(text).as_deref(), Some("ヤマダ　タロー"), "{text}");
        }
        assert_eq!(stored("山田"), None);
        assert_eq!(stored("Yamada"), None);
        assert_eq!(stored("-"), None);
    }
}
