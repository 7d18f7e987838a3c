//! The words of a cell: in one line, as points of a list, or numbered.

use crate::model::Point;
use crate::text::{closes, fold, opens};

/// What points of a list begin with.
const BULLETS: &str = "・○◯●◎◆◇■□▪•‣➢";
/// The letters that number points, in their order.
const KANA: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// A name or heading in one line: blanks inside it stay, but not before brackets.
pub(in crate::read) fn name(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut name = String::with_capacity(text.len());
    for word in words {
        let opens = word.chars().next().is_some_and(|c| opens(fold(c)));
        if !name.is_empty() && !opens {
            name.push(' ');
        }
        name.push_str(word);
    }
    name
}

/// Sentences in one line: a blank between two Japanese letters is a line break of the cell and goes.
pub(in crate::read) fn prose(text: &str) -> String {
    let mut prose = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let last = prose.chars().next_back();
        let first = word.chars().next();
        let narrow = |c: Option<char>| c.is_some_and(|c| c.is_ascii() && c != '/');
        if last.is_some() && narrow(last) && narrow(first) {
            prose.push(' ');
        }
        prose.push_str(word);
    }
    prose
}

/// By how many letters a line is shorter than the longest of its cell where it was not broken by its width.
const BROKEN_BY_HAND: usize = 4;

/// What the words of a cell are (セルの文), and what of them was set aside as damage.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::read) struct Words {
    /// How long the last line was, and the longest of the cell.
    length: (usize, usize),
    /// What stands before the first bullet.
    pub(in crate::read) lead: String,
    pub(in crate::read) points: Vec<Point>,
    /// Fragments that repeat others or say nothing.
    pub(in crate::read) noise: Vec<String>,
}

impl Words {
    /// Reads the words of a cell.
    pub(in crate::read) fn read(text: &str) -> Words {
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        let mut words = Words { length: (longest, longest), ..Words::default() };
        let mut labels: Vec<String> = Vec::new();
        let mut before = "";
        let mut again = 0;
        for piece in pieces(text) {
            if piece == before {
                again += 1;
                continue;
            }
            words.repeated(before, again);
            (before, again) = (piece, 0);
            words.piece(piece, &mut labels);
            words.length.0 = piece.chars().count();
        }
        words.repeated(before, again);
        words
    }

    /// All of it as points; what stands before the first bullet is one of its own.
    pub(in crate::read) fn into_points(self) -> (Vec<Point>, Vec<String>) {
        let lead = (!self.lead.is_empty()).then(|| point(&self.lead, &[]));
        (lead.into_iter().chain(self.points).collect(), self.noise)
    }

    fn repeated(&mut self, piece: &str, again: usize) {
        if again > 0 && !piece.is_empty() {
            self.noise.push([piece, "×", &again.to_string()].concat());
        }
    }

    fn piece(&mut self, piece: &str, labels: &mut Vec<String>) {
        let (is_point, text) = without_bullet(piece);
        if text.is_empty() {
            if is_point {
                self.noise.push(piece.to_owned());
            }
            return;
        }
        if let Some(named) = only_labels(text) {
            *labels = named;
            return;
        }
        if let Some((label, rest)) = labelled(text) {
            *labels = vec![label.to_owned()];
            self.points.push(point(rest, labels));
        } else if is_point
            || (!labels.is_empty() && self.points.last().is_none_or(|last| last.labels != *labels))
        {
            self.points.push(point(text, labels));
        } else if is_bracketed(text) {
            self.points.push(point(text, &[]));
        } else {
            self.go_on(text);
        }
    }

    /// A line that begins nothing goes on with what stands before it.
    fn go_on(&mut self, text: &str) {
        let (last, longest) = self.length;
        let is_list = !self.points.is_empty();
        let before = self.points.last_mut().map_or(&mut self.lead, |point| &mut point.text);
        // The end of the line above, printed a second time.
        let bare = prose(text);
        if bare.chars().count() > 2 && before.ends_with(&bare) {
            self.noise.push(text.to_owned());
            return;
        }
        // A line of a list that had room for more was ended by hand.
        if is_list && last + BROKEN_BY_HAND < longest && !before.ends_with('、') {
            self.points.push(point(text, &[]));
            return;
        }
        *before = prose(&[before.as_str(), "\n", text].concat());
        let (point, repeated) = without_again(before);
        if repeated {
            *before = point.to_owned();
            if let Some(last) = self.points.last_mut() {
                last.repeated = true;
            }
        }
    }
}

fn point(text: &str, labels: &[String]) -> Point {
    let text = prose(text);
    let (text, repeated) = without_again(&text);
    Point { labels: labels.to_vec(), text: text.to_owned(), repeated }
}

/// The text without 再掲 in brackets at its end.
fn without_again(text: &str) -> (&str, bool) {
    let short =
        ["(再掲)", "（再掲）", "【再掲】", "［再掲］"].into_iter().find_map(|mark| text.strip_suffix(mark));
    (short.unwrap_or(text).trim_end(), short.is_some())
}

/// The lines of a text, and what begins a new point inside a line: a bullet or the next letter after a blank.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut next_kana = 0;
        for (at, word) in starts(line) {
            let begins = word.chars().next().is_some_and(|c| BULLETS.contains(c)) || {
                let place = kana_label(word);
                let follows = place == Some(next_kana) && (at == 0 || next_kana > 0);
                next_kana = place.filter(|_| follows).map_or(next_kana, |place| place + 1);
                follows
            };
            if begins && at > start {
                pieces.push(line[start..at].trim());
                start = at;
            }
        }
        pieces.push(line[start..].trim());
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Where words begin in a line, and what stands from there on.
fn starts(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut after_blank = true;
    line.char_indices().filter_map(move |(at, c)| {
        let begins = after_blank && !c.is_whitespace();
        after_blank = c.is_whitespace();
        begins.then(|| (at, &line[at..]))
    })
}

/// The place of the letter that numbers what follows: 1 of `イ 地図情報`.
fn kana_label(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let letter = chars.next()?;
    if !chars.next().is_some_and(|c| c.is_whitespace() || c == '、') {
        return None;
    }
    KANA.chars().position(|c| c == letter)
}

fn labelled(text: &str) -> Option<(&str, &str)> {
    kana_label(text)?;
    let (label, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim();
    (label.chars().count() == 1 && !rest.is_empty()).then_some((label, rest))
}

/// The letters of a line that has nothing else: ア、エ.
fn only_labels(text: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = text.split(['、', ',', '・', ' ', '　']).filter(|part| !part.is_empty()).collect();
    let is_label = |part: &&str| {
        let mut chars = part.chars();
        chars.next().is_some_and(|c| KANA.contains(c)) && chars.next().is_none()
    };
    parts.iter().all(is_label).then(|| parts.into_iter().map(str::to_owned).collect())
}

fn without_bullet(piece: &str) -> (bool, &str) {
    let rest = piece.trim_start_matches(|c: char| BULLETS.contains(c));
    (rest.len() < piece.len(), rest.trim())
}

/// Whether brackets hold all of it.
fn is_bracketed(text: &str) -> bool {
    let mut chars = text.chars().map(fold);
    chars.next().is_some_and(opens) && chars.next_back().is_some_and(closes)
}

/// The heading in brackets at the beginning, and what follows it: 【趣旨・目的】, ≪計画期間の目標≫.
pub(in crate::read) fn bracketed_heading(text: &str) -> Option<(&str, &str)> {
    let pairs = [('【', '】'), ('≪', '≫'), ('《', '》'), ('〈', '〉'), ('＜', '＞'), ('［', '］')];
    let first = text.chars().next()?;
    let &(_, close) = pairs.iter().find(|(open, _)| *open == first)?;
    let (heading, rest) = text[first.len_utf8()..].split_once(close)?;
    Some((heading.trim(), rest.trim()))
}

/// Numbered entries (番号の付いた項目): ① and what it says, one after the other, wherever one begins a word.
pub(in crate::read) fn numbered(text: &str) -> Vec<(Option<String>, String)> {
    let mut entries: Vec<(Option<String>, String)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut start = 0;
        let marks: Vec<usize> =
            starts(line).filter(|(_, rest)| number(rest).is_some()).map(|(at, _)| at).collect();
        for &at in marks.iter().chain([&line.len()]) {
            if at == start {
                continue;
            }
            entry(line[start..at].trim(), &mut entries);
            start = at;
        }
    }
    entries
}

fn entry(text: &str, entries: &mut Vec<(Option<String>, String)>) {
    match (number(text), entries.last_mut()) {
        (Some((number, rest)), _) => entries.push((Some(number.to_owned()), prose(rest))),
        (None, Some(last)) => last.1 = prose(&[&last.1, "\n", text].concat()),
        (None, None) => entries.push((None, prose(text))),
    }
}

/// The number that a text begins with, and the rest: ①, 1., (1), 1 with a blank.
pub(in crate::read) fn number(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    if is_circled(first) {
        let (number, rest) = text.split_at(first.len_utf8());
        return Some((number, rest.trim())).filter(|(_, rest)| !rest.is_empty());
    }
    let digits = text.find(|c: char| !fold(c).is_ascii_digit()).filter(|&end| end > 0 && end <= 9)?;
    let (number, rest) = text.split_at(digits);
    let mark = rest.chars().next()?;
    let rest = rest[mark.len_utf8()..].trim();
    (matches!(fold(mark), '.' | ' ') || mark == '、')
        .then_some((number, rest))
        .filter(|(_, rest)| rest.chars().next().is_some_and(|c| !fold(c).is_ascii_digit()))
}

/// Whether it is a number in a circle: ① to ㊿.
pub(in crate::read) fn is_circled(c: char) -> bool {
    matches!(c, '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿' | '❶'..='❿' | '⓫'..='⓴')
}

/// The number in a circle as a number: 3 of ③.
pub(in crate::read) fn circled(text: &str) -> Option<u32> {
    let mut chars = text.chars();
    let c = chars.next().filter(|_| chars.as_str().is_empty())?;
    let from = |first: char, start: u32| u32::from(c) - u32::from(first) + start;
    match c {
        '①'..='⑳' => Some(from('①', 1)),
        '㉑'..='㉟' => Some(from('㉑', 21)),
        '㊱'..='㊿' => Some(from('㊱', 36)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(String, String)> {
        let (points, _) = Words::read(text).into_points();
        points.into_iter().map(|point| (point.labels.concat(), point.text)).collect()
    }

    #[test]
    fn bullets_begin_points_and_names_with_a_dot_do_not() {
        let read =
            texts("・コミュニティ・コーディネーター育成講座を継続。 ・各地区において話し合う場を設ける。");
        assert_eq!(read[0].1, "コミュニティ・コーディネーター育成講座を継続。");
        assert_eq!(read[1].1, "各地区において話し合う場を設ける。");
    }

    #[test]
    fn letters_in_their_order_begin_points() {
        let read = texts("ア 体制の強化 イ 統計の提供 ウ 活用");
        assert_eq!(read.len(), 3);
        assert_eq!(read[1], ("イ".to_owned(), "統計の提供".to_owned()));
    }

    #[test]
    fn letters_alone_stand_for_what_follows() {
        let read = texts("ア、エ\n・導入。(再掲)\nイ\n・説明。\nウ 検討。\nエ\n・一\n・二");
        let labels: Vec<&str> = read.iter().map(|(labels, _)| labels.as_str()).collect();
        assert_eq!(labels, ["アエ", "イ", "ウ", "エ", "エ"]);
        assert!(Words::read("・導入。(再掲)").points[0].repeated);
    }

    #[test]
    fn a_repeated_fragment_stands_once_and_is_named() {
        let words = Words::read("合意に向けた支援\n(協議の場)\n(協議の場)\n(協議の場)");
        assert_eq!((words.lead.as_str(), words.points.len()), ("合意に向けた支援", 1));
        assert_eq!(words.noise, ["(協議の場)×2"]);
    }

    #[test]
    fn broken_lines_are_joined_without_a_blank() {
        assert_eq!(Words::read("地域活動\n協議会の設\n立\n・\n・").lead, "地域活動協議会の設立");
        assert_eq!(prose("NPO corner の 設置"), "NPO cornerの設置");
        assert_eq!(name("関係機関 (施設・学校など)"), "関係機関(施設・学校など)");
    }

    #[test]
    fn numbers_begin_entries_inside_a_line_too() {
        let entries = numbered("①広報の充実 ②データの提供\n③出前講座");
        assert_eq!(entries.len(), 3);
        assert_eq!(entries[1], (Some("②".to_owned()), "データの提供".to_owned()));
        assert_eq!(number("1. 市民"), Some(("1", "市民")));
        assert_eq!((number("1.5倍"), number("2010年")), (None, None));
    }
}
