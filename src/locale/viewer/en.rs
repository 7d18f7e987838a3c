//! English.

use super::{ViewerWords, counted};

pub(super) static ENGLISH: ViewerWords = ViewerWords {
    contents: "Contents",
    search: "Search the plan",
    actor: "Who",
    year: "Fiscal year",
    status: "Progress",
    rating: "Rating",
    level: "Level",
    edition: "Edition",
    all: "All",
    reset: "Clear all",
    views: "View",
    view: ["Outline", "Schedule", "Indicators", "Reviews", "Steps", "Compare editions"],
    copy: "Copy a link to this item",
    copied: "Link copied.",
    print_item: "Print this item",
    print: "Print",
    save: "Save the plan (JSON)",
    period: "Period",
    notes: |count| format!("Notes ({count})"),
    again: " (printed again)",
    below: "Items below",
    only_open_on_paper: "The plan has many items: only those that are open are printed.",
    empty: "This plan has no items.",
    nothing_found: "No item fits. Use fewer words, or clear the filters.",
    found: |count| if count == 1 { "1 item found.".to_owned() } else { counted(count) + " items found." },
    leaves: |name, count| format!("{}: {}", name.unwrap_or("Items below"), counted(count)),
    level_name: |depth| format!("Level {}", depth + 1),
    more: |count| format!("Show more ({} left)", counted(count)),
};
