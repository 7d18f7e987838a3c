//! Pictures: a tree of nodes, what it is written from, and how wide text is.
//!
//! Nothing here knows what a plan is, or a browser. A drawing is recorded as a tree ([`Element`]) through
//! plotters' drawing protocol, and the same tree is written as SVG text or built as nodes of a page.

mod canvas;
pub mod changes;
mod hatch;
mod markup;
mod node;
pub mod palette;
mod recorder;
pub mod text;

pub use canvas::{Canvas, Label, Plot, ticks};
pub use hatch::hatch;
pub use node::{Attribute, Element, Node};
pub use recorder::SceneBackend;
