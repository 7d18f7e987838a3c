//! keikaku (計画): Japanese municipal plans as data, their checks, and their progress charts.
//!
//! A plan is a tree of items that carry indicators, and every figure is either there or says why it is not:
//! *absent is never zero*. Whatever was read keeps the words it was written in. Data goes one way:
//!
//! ```text
//! page → read → Plan → chart, view → one tree of nodes → markup, or the page
//!                    ↘ check, diff → findings, changes → sentences
//!          Plan × Plan → diff → view → the same tree → HTML text, or the page
//! Plan → write → a table of all figures, which read understands
//! what is typed × rules × Plan → form → findings, and what is stored
//! ```
//!
//! What the caller need not worry about: no function here panics on any input, reads a clock, a locale of
//! the machine or the network, or keeps anything between calls; the same input gives the same bytes natively
//! and in WebAssembly.
//!
//! What this crate does not do: fetch, store, or decide what a municipality's rating means.
//!
//! ```
//! let reading = keikaku::read::plan_json(r#"{
//!     "keikaku": 1, "title": "計画", "publisher": {"name": "X市"},
//!     "items": [{"title": "拠点", "indicators": [
//!         {"id": "centers", "title": "センター数", "better": "higher",
//!          "points": [{"year": "H30", "target": 66, "actual": 55}]}]}]
//! }"#)?;
//! let chart = keikaku::chart::trend(&reading.plan, &keikaku::chart::Options::default())?;
//! assert!(chart.message.contains("83.3％"));
//! # Ok::<(), keikaku::error::Error>(())
//! ```
#![deny(unsafe_code)]
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

#[cfg(feature = "charts")]
pub mod chart;
pub mod check;
pub mod diff;
pub mod draw;
mod effort;
pub mod error;
#[cfg(feature = "form")]
pub mod form;
#[cfg(feature = "import")]
pub mod import;
pub mod locale;
pub mod model;
pub mod order;
pub mod read;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
#[cfg(feature = "documents")]
pub mod write;
