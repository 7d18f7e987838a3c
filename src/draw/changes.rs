//! A tree, or what makes one tree into another, as JSON: a page is told of it in one call, because each call costs it
//! more than what the call does.
//!
//! An element is `["p", {"class": "x"}, child, …]`, a text is a string. A change is `[index, change]`, where `index`
//! counts the nodes of the parent and `change` is a text that takes the place of one, an element that does, or
//! `[{"class": "y", "hidden": null}, [index, change], …]`: attributes that are set or, where `null`, removed, and the
//! changes inside.

use super::{Element, Node};

/// These elements, as a list.
pub fn built(elements: &[Element]) -> String {
    let mut out = String::from("[");
    for element in elements {
        comma(&mut out);
        build(&mut out, element);
    }
    out.push(']');
    out
}

/// What makes the elements of one list into those of another, which are as many.
pub fn changes(old: &[Element], new: &[Element]) -> String {
    let mut out = String::from("[");
    for (at, (old, new)) in (0..).zip(old.iter().zip(new)) {
        if old != new {
            begin(&mut out, at);
            change(&mut out, old, new);
            out.push(']');
        }
    }
    out.push(']');
    out
}

// The trees of this crate are as deep as its own code nests them; input adds siblings, never levels.
fn build(out: &mut String, element: &Element) {
    out.push('[');
    string(out, element.name());
    out.push_str(",{");
    for (name, value) in element.attributes() {
        attribute(out, name, Some(value));
    }
    out.push('}');
    for node in element.nodes() {
        out.push(',');
        build_node(out, node);
    }
    out.push(']');
}

fn build_node(out: &mut String, node: &Node) {
    match node {
        Node::Element(element) => build(out, element),
        Node::Text(text) => string(out, text),
    }
}

/// Changes an element in place where it has the same kinds of children, and else replaces it.
fn change(out: &mut String, old: &Element, new: &Element) {
    if !is_alike(old, new) {
        return build(out, new);
    }
    out.push_str("[{");
    for (name, _) in old.attributes() {
        if new.attribute(name).is_none() {
            attribute(out, name, None);
        }
    }
    for (name, value) in new.attributes() {
        if old.attribute(name) != Some(value) {
            attribute(out, name, Some(value));
        }
    }
    out.push('}');
    for (at, (old, new)) in (0..).zip(old.nodes().iter().zip(new.nodes())) {
        if old != new {
            begin(out, at);
            match (old, new) {
                (Node::Element(old), Node::Element(new)) => change(out, old, new),
                _ => build_node(out, new),
            }
            out.push(']');
        }
    }
    out.push(']');
}

/// Begins the change of a node, whose end is a bracket.
fn begin(out: &mut String, at: i32) {
    comma(out);
    out.push('[');
    out.push_str(&at.to_string());
    out.push(',');
}

fn comma(out: &mut String) {
    if !out.ends_with(['[', '{']) {
        out.push(',');
    }
}

fn attribute(out: &mut String, name: &str, value: Option<&str>) {
    comma(out);
    string(out, name);
    out.push(':');
    match value {
        Some(value) => string(out, value),
        None => out.push_str("null"),
    }
}

fn is_alike(old: &Element, new: &Element) -> bool {
    let is_text = |node: &Node| matches!(node, Node::Text(_));
    old.name() == new.name() && old.nodes().iter().map(is_text).eq(new.nodes().iter().map(is_text))
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        if c < ' ' || c == '"' || c == '\\' {
            out.push_str("\\u00");
            for digit in [c as usize >> 4, c as usize & 15] {
                out.push(char::from(b"0123456789abcdef"[digit]));
            }
        } else {
            out.push(c);
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn paragraph(text: &'static str) -> Element {
        Element::classed("p", "word").text(text)
    }

    fn changed(old: &Element, new: &Element) -> Value {
        let text = changes(std::slice::from_ref(old), std::slice::from_ref(new));
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_tree_is_names_attributes_and_children() {
        let tree = Element::new("figure").child(paragraph("市の計画")).text("");
        let text = built(&[tree, Element::new("hr")]);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value, json!([["figure", {}, ["p", {"class": "word"}, "市の計画"], ""], ["hr", {}]]));
    }

    #[test]
    fn any_text_comes_back_as_it_was() {
        let all: String = (0..0x250).filter_map(char::from_u32).chain("\u{2028}𠮷\u{fffe}".chars()).collect();
        let value: Value = serde_json::from_str(&built(&[Element::new("p").text(all.clone())])).unwrap();
        assert_eq!(value[0][2], all);
    }

    #[test]
    fn what_is_the_same_is_not_told() {
        assert_eq!(changed(&paragraph("達成"), &paragraph("達成")), json!([]));
        let part = |text| Element::new("div").child(paragraph("達成")).child(paragraph(text));
        assert_eq!(changed(&part("84"), &part("85")), json!([[0, [{}, [1, [{}, [0, "85"]]]]]]));
    }

    #[test]
    fn attributes_are_set_and_removed() {
        let old = Element::new("p").with("class", "word").with("hidden", "");
        let new = Element::new("p").with("class", "number").with("lang", "ja");
        assert_eq!(changed(&old, &new), json!([[0, [{"hidden": null, "class": "number", "lang": "ja"}]]]));
    }

    #[test]
    fn what_has_another_shape_is_built_anew() {
        let old = Element::new("div").child(Element::new("p").text("84")).child(paragraph("達成"));
        let new =
            Element::new("div").child(Element::new("p").child(Element::new("b"))).child(paragraph("達成"));
        assert_eq!(changed(&old, &new), json!([[0, [{}, [0, ["p", {}, ["b", {}]]]]]]));
        assert_eq!(changed(&Element::new("p"), &Element::new("h2")), json!([[0, ["h2", {}]]]));
    }
}
