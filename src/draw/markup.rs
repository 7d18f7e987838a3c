//! The tree as text.

use super::{Element, Node};

/// HTML elements that have no end tag; SVG has none of these names.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl Element {
    /// The tree as text that is HTML, or XML where it is an `svg` element: attributes quoted, text escaped.
    pub fn to_markup(&self) -> String {
        let mut out = String::new();
        write_element(self, &mut out);
        out
    }
}

// The trees of this crate are as deep as its own code nests them; input adds siblings, never levels.
fn write_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.name());
    for (name, value) in element.attributes() {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&element.name()) {
        return;
    }
    for child in element.nodes() {
        match child {
            Node::Element(child) => write_element(child, out),
            Node::Text(text) => escape(text, out),
        }
    }
    out.push_str("</");
    out.push_str(element.name());
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Characters that XML cannot hold, not even escaped.
            '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn input_cannot_leave_its_place_in_the_markup() {
        let element = Element::new("p").with("title", "\"><script>").text("<b>&\0");
        assert_eq!(element.to_markup(), "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;\u{fffd}</p>");
    }

    #[test]
    fn an_input_has_no_end_tag() {
        assert_eq!(Element::new("p").child(Element::new("input")).to_markup(), "<p><input></p>");
    }

    #[test]
    fn neither_has_what_stands_in_the_head_of_a_page() {
        let head = Element::new("head").child(Element::new("meta")).child(Element::new("link"));
        assert_eq!(head.to_markup(), "<head><meta><link></head>");
    }
}
