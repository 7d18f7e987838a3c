//! Markup inside a cell or a line of text: what it shows stays, itself goes.
//!
//! A text is no page: a `<` that begins no tag and an `&` that names nothing are characters like any other, and
//! line breaks are line breaks.

use super::flow::{Blanks, Flow};
use super::tokens::{Token, each};
use super::veil::{Veil, is_block, is_cell};
use std::borrow::Cow;

/// Elements that people write, or programs leave, in cells and lines.
const INLINE: [&str; 34] = [
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "hr", "i", "img", "input", "ins",
    "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "script", "small", "span", "strike", "strong",
    "style", "sub", "sup", "template", "u", "wbr",
];

/// A text as a page would show it.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return trimmed(text);
    }
    let markup = only_markup(text);
    let mut flow = Flow::default();
    let mut veil = Veil::default();
    // Nothing here is too large: the text is no larger than what it stands in.
    let _ = each(&markup, &mut |token| {
        match token {
            Token::Start(tag) if veil.start(tag) => structure(&mut flow, &tag.name, true),
            Token::End(name) if veil.end(name) => structure(&mut flow, name, false),
            Token::Text(text, row) if veil.is_open() => flow.push(text, row, Blanks::Keep),
            _ => {}
        }
        Ok(())
    });
    Cow::Owned(flow.finish())
}

/// What the beginning or the end of an element does to lines.
pub(super) fn structure(flow: &mut Flow, name: &str, begins: bool) {
    match name {
        "li" if begins => flow.point(),
        "li" => flow.end_point(),
        "br" => flow.end_line(),
        _ if is_block(name) || is_cell(name) => flow.end_line(),
        _ => {}
    }
}

/// The lines of a text, trimmed, without blank ones.
fn trimmed(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Cow::Owned(lines.join("\n"))
}

/// A text in which all that is no markup is written so that it is none.
fn only_markup(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let last_comment_end = text.rfind("-->").unwrap_or(0);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        safe.push_str(&rest[..at]);
        let sign = &rest[at..];
        let is_lesser = sign.starts_with('<');
        let is_markup = match sign.strip_prefix("<!--") {
            Some(comment) => text.len() - comment.len() <= last_comment_end,
            None if is_lesser => begins_tag(&sign[1..]),
            None => names_character(&sign[1..]),
        };
        safe.push_str(match (is_lesser, is_markup) {
            (true, true) => "<",
            (true, false) => "&lt;",
            (false, true) => "&",
            (false, false) => "&amp;",
        });
        rest = &sign[1..];
    }
    safe.push_str(rest);
    safe
}

/// Whether a tag stands behind a `<`: with a name that elements have, and with an end.
fn begins_tag(text: &str) -> bool {
    let text = text.strip_prefix('/').unwrap_or(text);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == ':';
    let length = text.find(|c| !is_name(c)).unwrap_or(text.len()).min(10);
    let name = text[..length].to_ascii_lowercase();
    // Word and Excel have elements of their own: <o:p>.
    let is_office =
        name.split_once(':').is_some_and(|(space, _)| matches!(space, "o" | "v" | "w" | "x" | "st1"));
    (is_office || INLINE.contains(&name.as_str()) || is_block(&name) || is_cell(&name))
        && ends_tag(&text[length..])
}

/// Whether attributes and the end of a tag follow its name. A quotation that never ends would swallow the text.
fn ends_tag(text: &str) -> bool {
    let mut quote = None;
    let mut before = None;
    for c in text.chars() {
        match (c, quote) {
            ('>', None) => return true,
            ('<', _) => return false,
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) if before == Some('=') => quote = Some(c),
            ('"' | '\'', None) => return false,
            (c, None) if before.is_none() && !matches!(c, '/' | ' ' | '\t' | '\n') => return false,
            _ => {}
        }
        before = Some(c);
    }
    false
}

/// Whether the name or number of a character stands behind an `&`: `amp;`, `#12354;`.
fn names_character(text: &str) -> bool {
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'#';
    let length = text.as_bytes().iter().take(32).take_while(is_name).count();
    length > 0 && text.as_bytes().get(length) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_markup_shows_stays_and_itself_goes() {
        assert_eq!(shown("<p>1. きっかけ</p> <p>【指標】</p>"), "1. きっかけ\n【指標】");
        assert_eq!(shown("実績<br>(参加者数等)"), "実績\n(参加者数等)");
        assert_eq!(
            shown("<ul> <li>・共有化</li> <li>検討</li><li>(1) 実施</li></ul>"),
            "・共有化\n・検討\n(1) 実施"
        );
        assert_eq!(shown("<ruby>泉<rp>(</rp><rt>いずみ</rt><rp>)</rp></ruby>区&nbsp;A&amp;B"), "泉区 A&B");
        assert_eq!(shown("<ruby>泉<rt>いずみ</ruby>区"), "泉区");
    }

    #[test]
    fn scripts_handlers_and_styles_leave_nothing() {
        assert_eq!(
            shown("前<script>alert(1)</script>後<b onclick=\"x()\">太</b><style>p{}</style>"),
            "前後太"
        );
        assert_eq!(shown("<img src=x onerror=alert(1)>絵"), "絵");
        assert_eq!(shown("<span style=\"DISPLAY : none\">隠</span>見"), "見");
    }

    #[test]
    fn a_sign_that_is_no_markup_is_a_character() {
        for text in [
            "3<5",
            "a<b",
            "5>3",
            "R&D",
            "x < y > z",
            "<未定>",
            "<基準値>",
            "<https://www.city.example.jp/>",
            "<b x=\"y>z",
            "A&B;C",
            "a<b c",
            "<!-- 始",
        ] {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown("3<5<br>a<b"), "3<5\na<b");
    }

    #[test]
    fn lines_of_a_cell_stay_lines() {
        assert_eq!(shown(" a \n\n b"), "a\nb");
        assert_eq!(shown("a\n<b>b</b>"), "a\nb");
    }
}
