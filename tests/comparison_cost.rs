//! Comparing large plans: what is found, and, on demand, how long it takes.
//!
//! `cargo test --release --test comparison_cost -- --ignored --nocapture` prints times and their ratios.

use keikaku::diff::{Comparison, Kind, diff, dropped};
use keikaku::model::{Id, Item, Plan};
use std::time::Instant;

/// How the siblings of a plan differ from one edition to the next.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Ten below each item, one in ten reworded.
    Tree,
    /// All below one parent, all reworded, with ids of the author's.
    Reworded,
    /// The same without ids.
    RewordedWithoutIds,
    /// All below one parent, all with other numbers and other words.
    Renumbered,
    /// All below one parent, with nothing in common.
    Unlike,
    /// All below one parent, all with the same title.
    Same,
    /// Every other item gone, the rest reworded.
    Halved,
}

const SHAPES: [Shape; 7] = [
    Shape::Tree,
    Shape::Reworded,
    Shape::RewordedWithoutIds,
    Shape::Renumbered,
    Shape::Unlike,
    Shape::Same,
    Shape::Halved,
];

fn title(at: usize) -> String {
    let places = ["公園", "講座", "広報", "防災", "福祉", "図書館", "交通"];
    format!("第{at}地区の{}の整備と活用", places[at % places.len()])
}

fn leaf(id: &str, number: Option<usize>, title: &str) -> Item {
    // An id that the reader would derive depends on number and title.
    let id = Id::new(id).unwrap_or_else(|| Id::derived(&format!("{number:?}{title}")));
    Item { number: number.map(|number| number.to_string()), ..Item::new(id, title) }
}

/// An item of the old edition, and what has become of it.
fn both(shape: Shape, at: usize) -> (Item, Option<Item>) {
    let old = title(at);
    let reworded = format!("{old}に取り組みます");
    let id = format!("i{at}");
    match shape {
        Shape::Tree => {
            let new = if at.is_multiple_of(10) { &reworded } else { &old };
            (leaf(&id, Some(at), &old), Some(leaf(&id, Some(at), new)))
        }
        Shape::Reworded => (leaf(&id, None, &old), Some(leaf(&id, None, &reworded))),
        Shape::RewordedWithoutIds => (leaf("", None, &old), Some(leaf("", None, &reworded))),
        Shape::Renumbered => (leaf("", Some(at), &old), Some(leaf("", Some(at + 1), &reworded))),
        Shape::Unlike => {
            let letters: String = at.to_string().chars().map(|c| char::from(c as u8 - b'0' + b'A')).collect();
            (leaf("", None, &old), Some(leaf("", None, &letters)))
        }
        Shape::Same => (leaf("", None, "その他"), Some(leaf("", None, "その他の取組"))),
        Shape::Halved => (leaf("", None, &old), at.is_multiple_of(2).then(|| leaf("", None, &reworded))),
    }
}

fn plan(shape: Shape, items: impl Iterator<Item = Item>) -> Plan {
    let mut plan = Plan::new("計画");
    let mut items: Vec<Item> = items.collect();
    if matches!(shape, Shape::Tree) {
        while items.len() > 10 {
            let mut below = items.into_iter().peekable();
            let mut above = Vec::new();
            while below.peek().is_some() {
                let at = above.len();
                let mut parent = leaf("", Some(at), &title(at));
                parent.items = below.by_ref().take(10).collect();
                above.push(parent);
            }
            items = above;
        }
        plan.items = items;
    } else {
        let mut parent = leaf("parent", None, "親");
        parent.items = items;
        plan.items.push(parent);
    }
    plan
}

fn editions(shape: Shape, size: usize) -> [Plan; 2] {
    let (old, new): (Vec<_>, Vec<_>) = (0..size).map(|at| both(shape, at)).unzip();
    [plan(shape, old.into_iter()), plan(shape, new.into_iter().flatten())]
}

fn count(found: &Comparison, kind: Kind) -> usize {
    found.changes.iter().filter(|change| change.kind == kind).count()
}

#[test]
fn however_much_was_changed_each_item_finds_its_own() {
    for size in [100, 2_000] {
        for shape in SHAPES {
            let [old, new] = editions(shape, size);
            let found = diff(&old, &new);
            let kinds = [Kind::Reworded, Kind::Renumbered, Kind::Added, Kind::Removed, Kind::Moved];
            let counted = kinds.map(|kind| count(&found, kind));
            let expected = match shape {
                Shape::Tree => [size / 10, 0, 0, 0, 0],
                Shape::Reworded | Shape::RewordedWithoutIds | Shape::Same => [size, 0, 0, 0, 0],
                Shape::Renumbered => [size, size, 0, 0, 0],
                Shape::Unlike => [0, 0, size, size, 0],
                Shape::Halved => counted,
            };
            assert_eq!(counted, expected, "{shape:?} {size}");
            let gone: usize = dropped(&old, &new).iter().map(|lost| lost.items.len()).sum();
            assert_eq!(gone, count(&found, Kind::Removed), "{shape:?} {size}");
        }
    }
}

#[test]
#[ignore = "prints times; run it in release"]
fn times_grow_with_the_plan() {
    for shape in SHAPES {
        let mut before = None;
        for size in [1_000, 10_000, 100_000] {
            let [old, new] = editions(shape, size);
            let rounds = 100_000 / size;
            let start = Instant::now();
            let changes: usize = (0..rounds).map(|_| diff(&old, &new).changes.len()).sum();
            let time = start.elapsed().as_secs_f64() * 1e3 / rounds as f64;
            let ratio = before.map_or(String::new(), |before| format!(", ×{:.1}", time / before));
            println!("{shape:?} {size}: {time:.2} ms{ratio} ({} changes)", changes / rounds);
            before = Some(time);
        }
    }
}
