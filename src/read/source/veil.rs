//! What of a page's markup is not shown: scripts, what is plainly hidden, readings over kanji (ルビ).

use super::tokens::Tag;

/// Elements without content of their own.
const VOID: [&str; 14] = [
    "br", "img", "hr", "input", "col", "meta", "link", "wbr", "area", "base", "embed", "source", "track",
    "param",
];

/// Elements that a page never shows, or shows only to browsers that nobody has.
const NEVER: [&str; 9] =
    ["script", "style", "template", "title", "xml", "noscript", "iframe", "noembed", "noframes"];

/// What hides the text that is being read.
#[derive(Default)]
pub(super) struct Veil {
    hidden: Option<Hidden>,
    is_reading: bool,
}

/// An element that is not shown.
struct Hidden {
    name: String,
    /// Whether it says so itself; others are never shown, and end only where they say.
    by_choice: bool,
    /// How many elements of its name are open in it.
    depth: usize,
    /// How many tables and lists are open in it.
    nested: usize,
}

impl Veil {
    /// Whether a tag that begins is seen; what it hides is not seen from here on.
    pub(super) fn start(&mut self, tag: &Tag) -> bool {
        let name = tag.name.as_str();
        if let Some(hidden) = &mut self.hidden {
            if !hidden.ends_before(name) {
                hidden.depth += usize::from(hidden.name == name);
                hidden.nested += usize::from(is_container(name));
                return false;
            }
            self.hidden = None;
        }
        let is_never = NEVER.contains(&name);
        if is_never || tag.hidden && !VOID.contains(&name) {
            self.hidden = Some(Hidden { name: name.to_owned(), by_choice: !is_never, depth: 0, nested: 0 });
            return false;
        }
        let is_reading = matches!(name, "rt" | "rp");
        // The ends of readings may be left out.
        if is_reading || name == "rb" || is_block(name) || is_cell(name) {
            self.is_reading = is_reading;
        }
        !is_reading
    }

    /// Whether a tag that ends is seen.
    pub(super) fn end(&mut self, name: &str) -> bool {
        if let Some(hidden) = &mut self.hidden {
            let is_around = hidden.is_in(name);
            if is_around || name == hidden.name && hidden.depth == 0 {
                self.hidden = None;
                return is_around;
            }
            hidden.depth -= usize::from(hidden.name == name);
            hidden.nested = hidden.nested.saturating_sub(usize::from(is_container(name)));
            return false;
        }
        if matches!(name, "rt" | "rp" | "ruby") || is_block(name) || is_cell(name) {
            self.is_reading = false;
        }
        true
    }

    /// Whether text is shown here.
    pub(super) fn is_open(&self) -> bool {
        self.hidden.is_none() && !self.is_reading
    }
}

impl Hidden {
    /// Whether it is over where this tag begins, because its own end may be left out.
    fn ends_before(&self, name: &str) -> bool {
        let ends = match self.name.as_str() {
            "td" | "th" => is_cell(name),
            "tr" => level(name) > 1 && is_cell(name),
            "thead" | "tbody" | "tfoot" => level(name) == level(&self.name),
            "p" => is_block(name) || is_cell(name),
            "li" | "dt" | "dd" => name == self.name,
            _ => false,
        };
        ends && self.by_choice && self.nested == 0
    }

    /// Whether what ends here is an element around it, so that it is over as well.
    fn is_in(&self, name: &str) -> bool {
        let is_around = level(name) > level(&self.name) || self.name == "li" && is_container(name);
        is_around && self.by_choice && self.nested == 0
    }
}

/// Where in a table an element stands; 0 is inside a cell.
fn level(name: &str) -> usize {
    match name {
        "td" | "th" => 1,
        "tr" => 2,
        "thead" | "tbody" | "tfoot" => 3,
        "table" => 4,
        _ => 0,
    }
}

fn is_container(name: &str) -> bool {
    matches!(name, "table" | "ul" | "ol" | "menu")
}

/// Whether an element stands in lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 37] = [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "ul",
        "ol",
        "menu",
        "dl",
        "dt",
        "dd",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "caption",
        "pre",
        "blockquote",
        "address",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "legend",
        "details",
        "summary",
        "hr",
        "center",
        "body",
    ];
    BLOCKS.contains(&name)
}

/// Whether an element is a part of a table.
pub(super) fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th" | "tr" | "thead" | "tbody" | "tfoot")
}
