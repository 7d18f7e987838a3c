//! Our drawing backend: what plotters draws is recorded as a tree.

use super::{Element, text};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write;
use std::rc::Rc;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A backend of plotters that records shapes as SVG elements into the group that is open.
///
/// Paint is the group's: a shape inherits fill and stroke from the group that its chart opened for it, so
/// that one style rule of the page can repaint a whole series. Of plotters' own styles only an invisible
/// colour and the stroke width are heeded.
#[derive(Clone)]
pub struct SceneBackend {
    size: (u32, u32),
    font: f64,
    open: Rc<RefCell<Vec<Element>>>,
}

impl SceneBackend {
    /// A backend of this size in px, on which text is `font` px high, that records into `root`.
    pub fn new(root: Element, size: (u32, u32), font: f64) -> SceneBackend {
        SceneBackend { size, font, open: Rc::new(RefCell::new(vec![root])) }
    }

    /// Everything that follows goes into this group, until it is closed.
    pub(super) fn open(&self, group: Element) {
        self.open.borrow_mut().push(group);
    }

    /// Closes the group that was opened last; one into which nothing was drawn is left out.
    pub(super) fn close(&self) {
        let mut open = self.open.borrow_mut();
        if open.len() > 1
            && let Some(group) = open.pop()
            && let Some(parent) = open.last_mut()
            && !group.nodes().is_empty()
        {
            parent.push(group);
        }
    }

    /// Adds an element to the open group.
    pub(super) fn add(&self, element: Element) {
        if let Some(group) = self.open.borrow_mut().last_mut() {
            group.push(element);
        }
    }

    /// Adds to the path of the shape drawn just before, so that a grid is one element and not twenty: what of a page
    /// changes costs it more by the element than by the figure. Lines have a `width` in px, areas have none.
    pub(super) fn add_path(&self, path: &str, width: Option<u32>) {
        let width = width.map(|width| width.to_string());
        let mut open = self.open.borrow_mut();
        let Some(group) = open.last_mut() else { return };
        match group.last_mut() {
            Some(last) if is_path_of(last, width.as_deref()) => last.append("d", path),
            _ => {
                let element = Element::new("path").with("d", path.to_owned());
                group.push(match width {
                    Some(width) => element.with("stroke-width", width),
                    None => element,
                });
            }
        }
    }

    /// The whole tree; groups that are still open are closed.
    pub(super) fn finish(&self) -> Element {
        while self.open.borrow().len() > 1 {
            self.close();
        }
        self.open.borrow_mut().pop().unwrap_or_else(|| Element::new("svg"))
    }
}

/// Whether this is a path with this width of lines, if any, and no wish of its own else.
fn is_path_of(element: &Element, width: Option<&str>) -> bool {
    element.name() == "path"
        && element.attribute("stroke-width") == width
        && element.attributes().len() == 1 + usize::from(width.is_some())
}

/// A path through these points, closed or not.
fn path_through(points: impl IntoIterator<Item = BackendCoord>, end: &str) -> String {
    let mut path = String::new();
    for (x, y) in points {
        let step = if path.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{step}{x} {y}");
    }
    path.push_str(end);
    path
}

impl DrawingBackend for SceneBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            let path = format!("M{x0} {y0}H{x1}V{y1}H{x0}Z");
            if fill {
                self.add_path(&path, None);
            } else {
                self.add(Element::new("path").with("d", path).with("fill", "none"));
            }
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            self.add_path(&path_through(path, ""), Some(style.stroke_width()));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            let circle = Element::new("circle").at("cx", x).at("cy", y).with("r", radius.to_string());
            self.add(if fill { circle } else { circle.with("fill", "none") });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            self.add_path(&path_through(points, "Z"), None);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, content: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let baseline = match style.anchor().v_pos {
            VPos::Top => "hanging",
            VPos::Center => "central",
            VPos::Bottom => "text-after-edge",
        };
        self.add(
            Element::new("text")
                .at("x", x)
                .at("y", y)
                .with("text-anchor", anchor)
                .with("dominant-baseline", baseline)
                .text(content.to_owned()),
        );
        Ok(())
    }

    // plotters would measure in the page, with a styled element that a strict policy blocks.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        content: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok(((text::width(content) * self.font).ceil() as u32, (self.font * 1.2).ceil() as u32))
    }
}
