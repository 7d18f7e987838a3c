//! What of a plan is asked for by what is compiled in. A page carries the reading of nothing else;
//! engineers' code needs everything.

const ALL: bool = cfg!(any(feature = "api", feature = "viewer", feature = "editions"));

/// Sentences and steps.
pub(super) const WORDS: bool = ALL || cfg!(feature = "trees");
/// Who does what in which years.
pub(super) const SCHEDULES: bool = ALL || cfg!(feature = "spans");
/// How things were judged, and by which scales.
pub(super) const RATINGS: bool = ALL || cfg!(any(feature = "grids", feature = "form"));
/// The words for how things are going.
pub(super) const STATUSES: bool = ALL || cfg!(feature = "form");
/// What is said beside figures and ratings: numbers, editions, notes, sources.
pub(super) const ASIDES: bool = ALL || cfg!(feature = "charts");
/// Why a text is no JSON, and not only where: a page would carry `serde_json` for nothing else (7 kB).
pub(super) const ERRORS: bool = cfg!(feature = "api");
/// What no chart shows.
pub(super) const THE_REST: bool = ALL;
