//! What the lines between the tables say: titles, headings, sentences, lists and notes.

use super::cells::Use;
use super::draft::Draft;
use super::words::{bracketed_heading, is_circled, name, number, prose};
use crate::error::Place;
use crate::model::profile::{DRAFTS, EDITIONS, LEVELS, UNITS, is_remark, names_form, passage};
use crate::model::{Edition, EditionStatus, Point};
use crate::text::{blank, fold};

/// Lines that wait for what follows them.
#[derive(Default)]
pub(in crate::read) struct Lines {
    /// A heading above a list, and its points so far.
    list: Option<(String, Vec<Point>, Place)>,
    /// The number of an item whose title stands in the next line, and where: 基本目標 1.
    number: Option<(usize, String, Place)>,
    /// The level of the items that follow: (具体的な取組).
    level: Option<usize>,
}

impl Lines {
    /// Reads a line; `next` is the line after it, if that is what follows.
    pub(in crate::read) fn line(
        &mut self,
        text: &str,
        is_heading: bool,
        next: Option<&str>,
        place: &Place,
        draft: &mut Draft,
    ) -> Use {
        if let Some(point) = text.strip_prefix('・') {
            self.point(point, place, draft);
            return Use::Used;
        }
        self.end_list(draft);
        if let Some((depth, number, _)) = self.number.take() {
            return entered(draft.enter(depth, Some(&number), &name(text), place));
        }
        let bare = ornamented(text);
        let heads_list = next.is_some_and(|next| next.starts_with('・'));
        let heads_items = next.is_some_and(|next| next.starts_with('○'));
        if is_remark(text) {
            draft.plan.notes.push(text.to_owned());
        } else if name(text) == draft.plan.title {
            return Use::Merged;
        } else if draft.plan.title.is_empty() && draft.plan.items.is_empty() && !heads_list {
            return self.first(text, is_heading, place, draft);
        } else if let Some(heading) = Numbered::read(text) {
            return self.numbered(&heading, place, draft);
        } else if let Some(level) = in_brackets(text).filter(|_| heads_items) {
            self.level = Some(level_at(level, draft.depth(), draft));
        } else if let Some(title) = text.strip_prefix('○').filter(|_| self.level.is_some()) {
            return entered(draft.enter(self.level.unwrap_or_default(), None, &prose(title), place));
        } else if heads_list {
            self.list = Some((name(bare), Vec::new(), place.clone()));
        } else if is_heading && !names_form(text) {
            let (number, title) = number(text).map_or((None, text), |(number, title)| (Some(number), title));
            return entered(draft.enter(0, number, &name(title), place));
        } else {
            draft.sentence(bare, place);
        }
        Use::Used
    }

    fn point(&mut self, text: &str, place: &Place, draft: &mut Draft) {
        match &mut self.list {
            Some((_, points, _)) => points.push(Point::from(prose(text).as_str())),
            None => draft.sentence(text, place),
        }
    }

    /// What waits for more lines is over: a number without a title is the title.
    pub(in crate::read) fn end(&mut self, draft: &mut Draft) {
        self.end_list(draft);
        if let Some((depth, number, place)) = self.number.take() {
            draft.enter(depth, Some(&number), &number, &place);
        }
    }

    fn end_list(&mut self, draft: &mut Draft) {
        let Some((heading, points, place)) = self.list.take() else { return };
        draft.passage(passage(&heading), Some(&heading), points, place);
    }

    /// The first line is the title, unless it is the heading of the first item.
    fn first(&mut self, text: &str, is_heading: bool, place: &Place, draft: &mut Draft) -> Use {
        if let Some((unit, rest)) = bracketed_heading(text).filter(|(inner, _)| is_municipal(inner)) {
            draft.plan.publisher.unit = Some(unit.to_owned());
            draft.from("/publisher/unit", place.clone());
            let rest = rest.trim_matches(|c: char| matches!(fold(c), '(' | ')') || blank(c));
            if let Some((label, value)) = rest.split_once([':', '：']) {
                labelled(label, value, draft);
            }
            return Use::Used;
        }
        if let Some((label, value)) =
            text.split_once([':', '：']).filter(|(label, _)| label.chars().count() <= 12)
        {
            return labelled(label, value, draft);
        }
        if let Some(heading) = Numbered::read(text).filter(|heading| !heading.title.is_empty()) {
            return self.numbered(&heading, place, draft);
        }
        if text.ends_with('。') {
            draft.sentence(text, place);
            return Use::Used;
        }
        title(text, place, draft);
        if let Some((number, title)) = number(text).filter(|(number, _)| is_heading || number.len() <= 2) {
            draft.enter(0, Some(number), &name(title), place);
        }
        Use::Used
    }

    fn numbered(&mut self, heading: &Numbered, place: &Place, draft: &mut Draft) -> Use {
        let depth = level_at(heading.level, draft.depth(), draft);
        let number = name(heading.number);
        if heading.title.is_empty() {
            self.number = Some((depth, number, place.clone()));
            return Use::Used;
        }
        entered(draft.enter(depth, Some(&number), &name(heading.title), place))
    }
}

/// What becomes of the heading of an item that is new or printed again.
fn entered(is_new: bool) -> Use {
    if is_new { Use::Used } else { Use::Merged }
}

/// The title of a document, and the edition that stands in brackets at its end.
pub(in crate::read) fn title_and_edition(text: &str) -> (&str, Option<&str>) {
    let inner = || {
        let inner = text.strip_suffix([')', '）'])?;
        let (title, edition) = inner.rsplit_once(['(', '（'])?;
        let dated = EDITIONS.iter().any(|word| edition.contains(word));
        (dated && !title.is_empty()).then(|| (title.trim_end(), Some(edition.trim())))
    };
    inner().unwrap_or((text, None))
}

fn title(text: &str, place: &Place, draft: &mut Draft) {
    let (title, edition) = title_and_edition(text);
    draft.plan.title = name(title);
    draft.from("/title", place.clone());
    if let Some(label) = edition {
        let is_draft = DRAFTS.iter().any(|word| label.contains(word));
        let status = if is_draft { EditionStatus::Draft } else { EditionStatus::Current };
        draft.plan.edition = Some(Edition { label: label.to_owned(), date: None, status });
    }
}

/// A label and what it says: somebody who does something, or the name of the place.
fn labelled(label: &str, value: &str, draft: &mut Draft) -> Use {
    let value = value.trim().trim_end_matches([')', '）']);
    if value.is_empty() {
        return Use::Layout;
    }
    if label.contains("受託") {
        draft.actor(value, Some("contractor"));
    } else {
        draft.plan.notes.push([label, "：", value].concat());
    }
    Use::Used
}

/// Whether it is the name of a municipality or a ward.
fn is_municipal(name: &str) -> bool {
    let count = name.chars().count();
    (2..=10).contains(&count) && name.ends_with(['市', '区', '町', '村'])
}

/// The line without what is only drawn around it: ～ 課題と感じていること ～.
fn ornamented(text: &str) -> &str {
    text.trim_matches(|c: char| matches!(fold(c), '~' | '=' | '*' | '#') || "■◆●★☆".contains(c) || blank(c))
}

/// The level that brackets around the whole line name, where they hold nothing else: (具体的な取組).
fn in_brackets(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?.trim();
    let is_name = !inner.contains(['(', ')', '（', '）', '。', '、', '：', ':']);
    (is_name && LEVELS.iter().any(|word| inner.ends_with(word))).then_some(inner)
}

/// The depth of a level by its name; a name that is new stands below where reading is.
fn level_at(name: &str, depth: usize, draft: &mut Draft) -> usize {
    if let Some(known) = draft.plan.levels.iter().position(|level| level == name) {
        return known;
    }
    let depth = depth.min(draft.plan.levels.len());
    draft.plan.levels.insert(depth, name.to_owned());
    depth
}

/// A heading that numbers an item (番号付きの見出し): 基本目標 1, 重点改革項目Ⅱ 市民や民間との…
struct Numbered<'t> {
    level: &'t str,
    /// With the name of the level, as printed.
    number: &'t str,
    title: &'t str,
}

impl<'t> Numbered<'t> {
    fn read(text: &'t str) -> Option<Numbered<'t>> {
        let end = LEVELS.iter().filter_map(|word| text.find(word).map(|at| at + word.len())).min()?;
        let level = &text[..end];
        if level.chars().count() > 12 || level.contains(['。', '、', 'を', 'の']) {
            return None;
        }
        let rest = &text[end..];
        let numeral = rest.trim_start();
        let gap = rest.len() - numeral.len();
        let digits = numeral.find(|c: char| !is_numeral(c)).unwrap_or(numeral.len());
        let after = &numeral[digits..];
        let parts = |c: char| blank(c) || matches!(fold(c), ':' | '.');
        let apart = after.is_empty() || after.starts_with(parts);
        let title = after.trim_start_matches(parts);
        let number = &text[..end + gap + digits];
        (digits > 0 && apart && !counts(title)).then_some(Numbered { level, number, title })
    }
}

/// Whether what follows a number is what it counts, or a sentence about it: 事業 3 件, 目標 100 人を超えた。
fn counts(title: &str) -> bool {
    UNITS.contains(&title) || title.ends_with('。')
}

fn is_numeral(c: char) -> bool {
    let roman = matches!(c, 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ');
    fold(c).is_ascii_digit() || roman || is_circled(c) || "一二三四五六七八九十-－".contains(c)
}
