//! Words and sentences of a comparison, apart from those of every page, which pays for what it can reach.

mod en;
mod ja;

use crate::diff::{Comparison, Counts, Kind, Part, Subject, Tally, When};

/// A language of the interface, for comparisons of editions (新旧対照).
pub trait ComparisonWords: Sync {
    /// Its BCP 47 tag.
    fn lang(&self) -> &'static str;
    /// What happened: 文言の変更.
    fn kind(&self, kind: Kind) -> &'static str;
    /// All that happened to one thing: 移動・番号の変更.
    fn kinds(&self, kinds: &[Kind]) -> String;
    /// What it happened to: 指標.
    fn subject(&self, subject: Subject) -> &'static str;
    /// Which part of it: 実績値.
    fn part(&self, part: Part) -> &'static str;
    /// A word of the plan format that an indicator is described by: 累計; any other word as it is.
    fn setting<'w>(&self, word: &'w str) -> &'w str;
    /// The heads of the three columns, with the labels of the editions: 旧（11月13日送付）.
    fn heads(&self, old: Option<&str>, new: Option<&str>) -> [String; 3];
    /// What stands in a cell of an edition that does not have it: （なし）.
    fn nothing(&self) -> &'static str;
    /// What the table is called.
    fn caption(&self, plan: &str, old: Option<&str>, new: Option<&str>) -> String;
    /// Years, or a part of a year: 2010年度～2015年度.
    fn when(&self, when: &When) -> String;
    /// What changed, in sentences; each is true of every item that it counts.
    fn sentence(&self, comparison: &Comparison) -> String;
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn comparison(lang: &str) -> &'static dyn ComparisonWords {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("en") { &en::English } else { &ja::Japanese }
}

/// Things that are counted together.
enum Named<'c> {
    /// Items of a level that has a name.
    Level(&'c str),
    /// Items of levels without names.
    Items,
    /// Indicators.
    Indicators,
}

/// How many things of each name a kind of change happened to, those of none left out.
fn mentions(counts: &Counts, kind: Kind) -> Vec<(Named<'_>, usize)> {
    let named = counts
        .levels
        .iter()
        .filter_map(|tally| Some((Named::Level(tally.level.as_deref()?), tally.of(kind))));
    let unnamed =
        counts.levels.iter().filter(|tally| tally.level.is_none()).map(|tally| tally.of(kind)).sum();
    let rest = [(Named::Items, unnamed), (Named::Indicators, counts.indicators.of(kind))];
    named.chain(rest).filter(|(_, count)| *count > 0).collect()
}

/// How many items of how many did not change.
struct Rest<'c> {
    /// What the level is called; `None` if these are all items.
    level: Option<&'c str>,
    unchanged: usize,
    total: usize,
    /// Whether nothing that belongs to an item changed either.
    is_whole: bool,
}

/// What did not change at the lowest level, or of all items where that has no name; `None` where the editions
/// have nothing to compare there.
fn rest(counts: &Counts) -> Option<Rest<'_>> {
    let lowest = counts.levels.last()?;
    let levels = if lowest.level.is_some() { std::slice::from_ref(lowest) } else { counts.levels.as_slice() };
    let sum = |count: fn(&Tally) -> usize| levels.iter().map(count).sum::<usize>();
    let total = sum(|tally| tally.total_new);
    let is_whole = counts.figures + counts.spans + counts.texts == 0;
    (total > 0 && sum(|tally| tally.total_old) > 0).then(|| Rest {
        level: lowest.level.as_deref(),
        unchanged: sum(|tally| tally.unchanged),
        total,
        is_whole,
    })
}

/// Which of these happened to nothing: where one indicator was added, that no item was would read like a contradiction.
fn absent(counts: &Counts) -> Vec<Kind> {
    let happened =
        |kind: Kind| counts.indicators.of(kind) > 0 || counts.levels.iter().any(|tally| tally.of(kind) > 0);
    [Kind::Added, Kind::Removed, Kind::Moved].into_iter().filter(|kind| !happened(*kind)).collect()
}
