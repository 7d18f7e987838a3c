//! Excerpts of a plan: what shows a reader a place in it.

use super::tree::{Tree, quoted};
use serde_json::Value;
use std::ops::Range;

/// The longest line, in columns.
const COLUMNS: usize = 66;

/// The most lines of an excerpt that shows more than the nearest object.
const LINES: usize = 16;

/// The longest text that is shown whole, in characters.
const CHARACTERS: usize = 80;

/// What every plan has, and an excerpt need not show.
const EVERYWHERE: [&str; 3] = ["keikaku", "title", "publisher"];

impl Tree {
    /// What shows a reader the place: the largest object around it that is not long, or the nearest shortened.
    pub(super) fn excerpt(&self, pointer: &str) -> Excerpt {
        let plan = self.without_what_is_everywhere(pointer);
        let way = plan.way(pointer);
        let objects = || way.iter().copied().filter(|tree| matches!(tree, Tree::Object(_)));
        let written = |tree: &Tree, short: bool| Writer::excerpt(tree, &way, short);
        let whole = objects().map(|tree| written(tree, false)).find(|excerpt| excerpt.lines() <= LINES);
        whole.unwrap_or_else(|| written(objects().next_back().unwrap_or(&plan), true))
    }

    fn without_what_is_everywhere(&self, pointer: &str) -> Tree {
        let first = pointer.split('/').nth(1);
        let shown = |(key, _): &&(String, Tree)| !EVERYWHERE.contains(&key.as_str()) || first == Some(key);
        match self {
            Tree::Object(entries) => match entries.iter().filter(shown).cloned().collect::<Vec<_>>() {
                few if few.is_empty() => self.clone(),
                entries => Tree::Object(entries),
            },
            other => other.clone(),
        }
    }
}

/// A part of a plan as it is shown.
pub(super) struct Excerpt {
    text: String,
    marked: Range<usize>,
}

impl Excerpt {
    /// The text before the place, of it and after it.
    pub(super) fn parts(&self) -> (&str, &str, &str) {
        let Range { start, end } = self.marked;
        (&self.text[..start], &self.text[start..end], &self.text[end..])
    }

    fn lines(&self) -> usize {
        self.text.lines().count()
    }
}

struct Writer<'t> {
    text: String,
    /// What the finding points at, or what is around it where that is not there.
    marked: Option<&'t Tree>,
    range: Range<usize>,
    way: &'t [&'t Tree],
    /// Whether what is long and not near the place is left out.
    short: bool,
}

impl<'t> Writer<'t> {
    fn excerpt(tree: &Tree, way: &'t [&'t Tree], short: bool) -> Excerpt {
        let marked = way.last().copied().filter(|last| !std::ptr::eq(*last, tree));
        let mut writer = Writer { text: String::new(), marked, range: 0..0, way, short };
        writer.write(tree, 0);
        Excerpt { text: writer.text, marked: writer.range }
    }

    fn write(&mut self, tree: &Tree, depth: usize) {
        let start = self.text.len();
        match tree {
            Tree::Leaf(Value::String(text)) => self.text.push_str(&quoted(&shortened(text))),
            Tree::Leaf(value) => self.text.push_str(&value.to_string()),
            Tree::Object(entries) => self.parts(tree, ["{", "}"], depth, |writer, depth, next| {
                for (key, value) in entries {
                    next(writer);
                    writer.text.push_str(&quoted(key));
                    writer.text.push_str(": ");
                    writer.write(value, depth);
                }
            }),
            Tree::List(values) => self.parts(tree, ["[", "]"], depth, |writer, depth, next| {
                for value in values {
                    next(writer);
                    writer.write(value, depth);
                }
            }),
        }
        let is_marked = self.marked.is_some_and(|marked| std::ptr::eq(marked, tree));
        // A mark around many lines would point at nothing.
        if is_marked && !self.text[start..].contains('\n') {
            self.range = start..self.text.len();
        }
    }

    /// The parts of an object or list: on one line where they fit, or each on its own.
    fn parts(
        &mut self,
        tree: &Tree,
        [open, close]: [&str; 2],
        depth: usize,
        write: impl Fn(&mut Self, usize, &mut dyn FnMut(&mut Self)),
    ) {
        let fits = columns(&tree.json()) + 2 * depth <= COLUMNS;
        if self.short && !fits && !self.is_near(tree) {
            self.text.extend([open, " … ", close]);
            return;
        }
        let line = |depth: usize| if fits { " ".to_owned() } else { format!("\n{}", "  ".repeat(depth)) };
        self.text.push_str(open);
        let begun = self.text.len();
        write(self, depth + 1, &mut |writer| {
            let comma = if writer.text.len() > begun { "," } else { "" };
            writer.text.push_str(comma);
            writer.text.push_str(&line(depth + 1));
        });
        if self.text.len() > begun {
            self.text.push_str(&line(depth));
        }
        self.text.push_str(close);
    }

    /// Whether it is on the way to the place, or a part of what stands there.
    fn is_near(&self, tree: &Tree) -> bool {
        let is_it = |near: &Tree| std::ptr::eq(near, tree);
        self.way.iter().any(|on_way| is_it(on_way))
            || match self.way.last() {
                Some(Tree::List(values)) => values.iter().any(is_it),
                _ => false,
            }
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= CHARACTERS {
        return text.to_owned();
    }
    text.chars().take(CHARACTERS / 2).chain(['…']).collect()
}

/// How wide text is: Japanese characters are two columns.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(json: &str, pointer: &str) -> Excerpt {
        serde_json::from_str::<Tree>(json).unwrap().excerpt(pointer)
    }

    #[test]
    fn a_short_plan_is_shown_without_what_every_plan_has_and_with_its_place_marked() {
        let excerpt = excerpt(r#"{"keikaku":1,"title":"計画","levels":["a","b"]}"#, "/levels/1");
        assert_eq!(excerpt.parts(), (r#"{ "levels": [ "a", "#, r#""b""#, " ] }"));
    }

    #[test]
    fn a_key_that_is_there_twice_is_shown_twice_and_the_last_is_marked() {
        let excerpt = excerpt(r#"{"b":1,"a":2,"b":3}"#, "/b");
        assert_eq!(excerpt.parts(), (r#"{ "b": 1, "a": 2, "b": "#, "3", " }"));
    }

    #[test]
    fn of_a_long_plan_the_largest_object_around_the_place_is_shown_that_is_not_long() {
        let item = format!(
            r#"{{"points":[{}{{"year":9}}]}}"#,
            r#"{"note":"ああああああああああああああああああああ"},"#.repeat(9)
        );
        let excerpt = excerpt(&format!(r#"{{"items":[{item},{item}]}}"#), "/items/0/points/9/year");
        let (before, marked, after) = excerpt.parts();
        assert!(
            before.starts_with("{\n  \"points\"") && after.ends_with("}\n  ]\n}"),
            "{before}{marked}{after}"
        );
        assert_eq!(marked, "9");
    }

    #[test]
    fn where_even_the_nearest_object_is_long_what_is_not_on_the_way_is_left_out() {
        let list = format!("[{}1]", "1,".repeat(50));
        let keys: Vec<String> = (0..20).map(|key| format!(r#""k{key}":{list}"#)).collect();
        let excerpt = excerpt(&format!(r#"{{{},"x":"y"}}"#, keys.join(",")), "/x");
        assert_eq!(excerpt.parts().1, r#""y""#);
        assert!(excerpt.parts().0.contains(r#""k0": [ … ],"#));
    }

    #[test]
    fn the_parts_of_a_list_are_told_apart_even_where_it_is_long() {
        let item = |name: &str| format!(r#"{{"title":"{name}","items":[{}1]}}"#, "1,".repeat(50));
        let excerpt = excerpt(&format!(r#"{{"items":[{},{}]}}"#, item("a"), item("b")), "/items");
        let text = excerpt.parts().2;
        assert!(text.contains(r#""title": "b""#) && text.contains(r#""items": [ … ]"#), "{text}");
    }

    #[test]
    fn no_text_can_reverse_or_break_the_page() {
        let excerpt = excerpt(r#"{"a":"x\u202ey\u0000z"}"#, "");
        assert_eq!(excerpt.parts().2, r#"{ "a": "x\u202ey\u0000z" }"#);
    }

    #[test]
    fn where_a_place_is_not_there_what_is_around_it_is_marked() {
        let excerpt = excerpt(r#"{"items":[{"id":"a"}]}"#, "/items/0/title");
        assert_eq!(excerpt.parts(), (r#"{ "items": [ "#, r#"{ "id": "a" }"#, " ] }"));
    }
}
