//! The tree that everything visible is made of.

use std::borrow::Cow;

/// A node of the page or of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element with its children.
    Element(Element),
    /// Text, unescaped.
    Text(Cow<'static, str>),
}

/// An element of HTML, or of SVG inside an `svg` element.
///
/// Names of elements and attributes are fixed words of this crate, never input; values and text are input
/// and are escaped by whoever writes them.
// Boxed, because trees are built by handing elements on: one pointer is a fraction of the code that moving
// the whole would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    name: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<Node>,
}

/// Name and value of an attribute.
pub type Attribute = (&'static str, Cow<'static, str>);

impl Element {
    /// An element without attributes or children.
    pub fn new(name: &'static str) -> Element {
        Element(Box::new(Parts { name, attributes: Vec::new(), children: Vec::new() }))
    }

    /// An element of this class.
    pub fn classed(name: &'static str, class: &'static str) -> Element {
        Element::new(name).set("class", Cow::Borrowed(class))
    }

    /// The same with one more attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.set(name, value.into())
    }

    // Apart from `with`, so that the code is there once and not for each type of value.
    #[inline(never)]
    fn set(mut self, name: &'static str, value: Cow<'static, str>) -> Element {
        self.0.attributes.push((name, value));
        self
    }

    /// The same with one more attribute that is a whole number.
    #[must_use]
    pub fn at(self, name: &'static str, value: i32) -> Element {
        self.set(name, Cow::Owned(value.to_string()))
    }

    /// The same with one more child.
    #[must_use]
    pub fn child(mut self, child: Element) -> Element {
        self.push(child);
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub fn push(&mut self, child: Element) {
        self.0.children.push(Node::Element(child));
    }

    /// The same with more children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().for_each(|child| self.push(child));
        self
    }

    /// The same with text after what it has.
    #[must_use]
    pub fn text(self, text: impl Into<Cow<'static, str>>) -> Element {
        self.write(text.into())
    }

    #[inline(never)]
    fn write(mut self, text: Cow<'static, str>) -> Element {
        self.0.children.push(Node::Text(text));
        self
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    /// Its attributes in the order they were given.
    pub fn attributes(&self) -> &[Attribute] {
        &self.0.attributes
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.0.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_ref())
    }

    /// Appends to the value of an attribute that it has.
    pub fn append(&mut self, name: &str, more: &str) {
        if let Some((_, value)) = self.0.attributes.iter_mut().find(|(n, _)| *n == name) {
            value.to_mut().push_str(more);
        }
    }

    /// Its children in order.
    pub fn nodes(&self) -> &[Node] {
        &self.0.children
    }

    /// The last child, if that is an element.
    pub fn last_mut(&mut self) -> Option<&mut Element> {
        match self.0.children.last_mut() {
            Some(Node::Element(element)) => Some(element),
            _ => None,
        }
    }
}
