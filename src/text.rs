//! Japanese text (文字): its widths, its brackets, its blanks. Nothing here knows what a text says.

/// The plain form (半角) of a character of a number or a year: `２` is `2`, `－` and `—` are `-`, `〜` is `~`.
pub fn fold(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        // Marks without width come with text copied from web pages and PDF files.
        '\u{a0}'
        | '\u{2009}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202f}'
        | '\u{2060}'
        | '\u{3000}'
        | '\u{feff}' => ' ',
        '‐'..='―' | '−' | '─' | '━' | 'ー' | 'ｰ' | '﹣' => '-',
        '〜' | '∼' => '~',
        '･' => '・',
        _ => c,
    }
}

/// Whether a folded character opens brackets (開き括弧) of any shape.
pub fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '〔' | '【' | '〈' | '《' | '≪' | '「' | '『')
}

/// Whether a folded character closes brackets (閉じ括弧) of any shape.
pub fn closes(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '〕' | '】' | '〉' | '》' | '≫' | '」' | '』')
}

/// Whether a character is blank (空白), also where it only looks so.
pub fn blank(c: char) -> bool {
    fold(c).is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_folded_and_meaning_is_kept() {
        let folded = |text: &str| text.chars().map(fold).collect::<String>();
        assert_eq!(folded("Ｈ２７．４～９（％）"), "H27.4~9(%)");
        assert_eq!(folded("－—−ー―─"), "------");
        assert_eq!(folded("①Ⅱ㈱か所"), "①Ⅱ㈱か所");
    }
}
