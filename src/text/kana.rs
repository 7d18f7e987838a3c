//! Kana (仮名): their widths, and hiragana as katakana.

/// The full-width forms of U+FF61 to U+FF9F, in their order.
const FULL_WIDTH: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/// Half-width kana in full width (全角), a mark for a voiced sound together with its letter. Anything else stays.
pub fn full_width(text: &str) -> String {
    let mut full = String::new();
    for c in text.chars() {
        let wide = wide(c);
        match full.chars().next_back().and_then(|letter| voiced(letter, wide)) {
            Some(letter) => {
                full.pop();
                full.push(letter);
            }
            None => full.push(wide),
        }
    }
    full
}

/// One half-width letter or mark in full width; marks that join what they follow as those that stand alone.
pub fn wide(c: char) -> char {
    match c {
        '｡'..='ﾟ' => FULL_WIDTH.chars().nth((u32::from(c) - u32::from('｡')) as usize).unwrap_or(c),
        '\u{3099}' => '゛',
        '\u{309a}' => '゜',
        c => c,
    }
}

/// Kana of any sort as katakana (カタカナ) of full width. Anything else stays.
pub fn katakana(text: &str) -> String {
    // Marks for voiced sounds join the katakana that they follow.
    let katakana: String = text.chars().map(katakana_letter).collect();
    full_width(&katakana)
}

/// One hiragana letter as katakana (カタカナ). Anything else stays.
pub fn katakana_letter(c: char) -> char {
    match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// A katakana letter together with the mark after it: カ and ゛ are ガ; `None` where they do not join.
pub fn voiced(letter: char, mark: char) -> Option<char> {
    let further = match (mark, letter) {
        ('゛', 'ウ') => return Some('ヴ'),
        ('゛', 'カ'..='ト') if "カキクケコサシスセソタチツテト".chars().any(|c| c == letter) => {
            1
        }
        ('゛', 'ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ') => 1,
        ('゜', 'ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ') => 2,
        _ => return None,
    };
    char::from_u32(u32::from(letter) + further)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voiced_kana_become_one_letter() {
        assert_eq!(full_width("ﾎﾞﾗﾝﾃｨｱ･ﾊﾟｰｸ"), "ボランティア・パーク");
        assert_eq!(full_width("ｳﾞﾂﾞｯﾞﾅﾞﾞ"), "ヴヅッ゛ナ゛゛");
    }

    #[test]
    fn kana_of_any_sort_become_katakana() {
        assert_eq!(katakana("やまだ　ﾀﾛｳ ジロウ"), "ヤマダ　タロウ ジロウ");
        assert_eq!(katakana("か\u{3099}ぱゔゝ漢Ａ"), "ガパヴヽ漢Ａ");
    }
}
