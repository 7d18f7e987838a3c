//! Text as a page shows it: lines, with blanks collapsed and points marked.

/// A line that is shown, and the line of the source it begins in.
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) row: usize,
}

/// What becomes of blanks and line breaks in the source.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Blanks {
    /// They are one blank, as in a page.
    Collapse,
    /// They stay, as in a text.
    Keep,
}

/// Text that flows into lines.
#[derive(Default)]
pub(super) struct Flow {
    lines: Vec<Shown>,
    now: String,
    row: usize,
    /// Blanks that are shown only if something follows, and whether they broke the line in the source.
    waiting: Option<bool>,
    /// Whether the line is the first of a point of a list.
    is_point: bool,
}

impl Flow {
    /// More text, which begins in a line of the source.
    pub(super) fn push(&mut self, text: &str, row: usize, blanks: Blanks) {
        let mut row = row;
        for c in text.chars() {
            row += usize::from(c == '\n');
            match c {
                '\n' if blanks == Blanks::Keep => self.end_line(),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' if blanks == Blanks::Collapse => {
                    self.waiting = Some(self.waiting.unwrap_or(false) || c == '\n');
                }
                _ => self.letter(c, row),
            }
        }
    }

    fn letter(&mut self, c: char, row: usize) {
        if self.now.is_empty() {
            self.row = row;
        } else if let Some(broken) = self.waiting {
            // Japanese has no blanks between words: a line break in the source is none in the text.
            let joins = broken && is_japanese(c) && self.now.chars().next_back().is_some_and(is_japanese);
            if !joins {
                self.now.push(' ');
            }
        }
        self.waiting = None;
        // A blank that does not break is a blank to every reader.
        self.now.push(if c == '\u{a0}' { ' ' } else { c });
    }

    /// A blank.
    pub(super) fn blank(&mut self) {
        self.waiting.get_or_insert(false);
    }

    /// A point of a list begins.
    pub(super) fn point(&mut self) {
        self.end_line();
        self.is_point = true;
    }

    /// The point is over.
    pub(super) fn end_point(&mut self) {
        self.end_line();
        self.is_point = false;
    }

    /// The line is over; a blank one is none.
    pub(super) fn end_line(&mut self) {
        self.waiting = None;
        let text = self.now.trim();
        if !text.is_empty() {
            let mark = if self.is_point && !has_mark(text) { "・" } else { "" };
            self.lines.push(Shown { text: [mark, text].concat(), row: self.row });
            self.is_point = false;
        }
        self.now.clear();
    }

    /// The lines since they were last asked for.
    pub(super) fn take_lines(&mut self) -> Vec<Shown> {
        std::mem::take(&mut self.lines)
    }

    /// The whole text and the line of the source it begins in.
    pub(super) fn finish_at(mut self) -> (String, usize) {
        self.end_line();
        let row = self.lines.first().map_or(0, |line| line.row);
        (self.finish(), row)
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.end_line();
        let lines: Vec<String> = self.lines.into_iter().map(|line| line.text).collect();
        lines.join("\n")
    }
}

/// Whether a character is of a script that is written without blanks.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..)
}

/// Whether a text begins with a bullet or a number of its own: ○, ①, (1), ア, 2.
// Bullets and numbers are two things.
#[allow(clippy::match_same_arms)]
fn has_mark(text: &str) -> bool {
    let mut chars = text.chars().map(crate::text::fold);
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_whitespace() || matches!(c, '.' | ')' | ':' | '、'));
    match chars.next() {
        Some('・' | '•' | '‣' | '·' | '※' | '*' | '➢' | '✓' | '★' | '☆' | '■'..='◿') => {
            true
        }
        Some('①'..='⓿' | '❶'..='➓' | '㉑'..='㊿' | 'Ⅰ'..='ⅹ') => true,
        Some('(') => {
            let inner: Vec<char> = chars.take_while(|c| *c != ')').take(3).collect();
            inner.len() == 1 || inner.len() == 2 && inner.iter().all(char::is_ascii_digit)
        }
        Some('0'..='9') => ends(chars.find(|c| !c.is_ascii_digit())),
        Some('-' | 'A'..='Z' | 'a'..='z' | 'ア'..='ン') => ends(chars.next()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_a_list_gets_a_mark_unless_it_has_one() {
        let point = |text: &str| {
            let mut flow = Flow::default();
            flow.point();
            flow.push(text, 1, Blanks::Collapse);
            flow.finish()
        };
        for text in
            ["・支援", "○支援", "①支援", "(1) 支援", "（ア）支援", "2. 支援", "ア　支援", "■支援", "- 支援"]
        {
            assert_eq!(point(text), text);
        }
        for text in ["支援", "(仮称) 条例", "ICTの導入", "24年の計画", "アンケート"] {
            assert_eq!(point(text), format!("・{text}"));
        }
    }
}
