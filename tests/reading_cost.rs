//! Reading large documents: what is read, and, on demand, how long it takes.
//!
//! `cargo test --release --test reading_cost -- --ignored --nocapture` prints times and their ratios.

#![cfg(feature = "documents")]

use keikaku::model::Item;
use keikaku::read::{Document, TextFormat, YearContext, document, text_document};
use std::time::Instant;

/// A table by its header and a row, and how many of something each row gives.
struct Shape {
    name: &'static str,
    head: &'static str,
    row: fn(usize) -> String,
    count: fn(&Item) -> usize,
}

const SHAPES: [Shape; 4] = [
    Shape {
        name: "indicators",
        head: "計画\n指標\t単位\tH27目標\tH27実績\n",
        row: |at| format!("取組{at}\t人\t{at}\t{at}\n"),
        count: |item| item.indicators.len(),
    },
    Shape {
        name: "schedule",
        head: "計画\n誰が\t取り組むこと\tH27\tH28\tH29\n",
        row: |at| format!("担当{at}\t取組{at}\t◎ 実施\t→\t→\n"),
        count: |item| item.commitments.len(),
    },
    Shape {
        name: "outline",
        head: "計画\n基本方針\t基本施策\t取組項目\n",
        row: |at| format!("{at}. 方針\t施策{at}\t①取組{at}\n"),
        count: |item| usize::from(item.items.is_empty()),
    },
    Shape {
        name: "long",
        head: "指標,区分,年度,値\n",
        row: |at| format!("取組{at},実績,平成27年度,{at}\n"),
        count: |item| item.indicators.len(),
    },
];

fn large(shape: &Shape, rows: usize) -> Document {
    let text = (1..=rows).fold(shape.head.to_owned(), |text, at| text + &(shape.row)(at));
    text_document(&text, TextFormat::Auto).unwrap()
}

#[test]
fn every_row_of_a_large_table_is_read() {
    for shape in &SHAPES {
        let reading = document(&large(shape, 2_000), YearContext::default()).unwrap();
        let count: usize = reading.plans[0].plan.items_in_order().map(shape.count).sum();
        assert_eq!(count, 2_000, "{}", shape.name);
    }
}

#[test]
#[ignore = "prints times"]
fn times_grow_with_the_rows() {
    for shape in &SHAPES {
        let mut before = 0.0;
        for rows in [1_000, 4_000, 16_000] {
            let found = large(shape, rows);
            let start = Instant::now();
            assert!(document(&found, YearContext::default()).is_ok());
            let time = start.elapsed().as_secs_f64() * 1000.0;
            println!("{} of {rows} rows: {time:.0} ms, {:.1} times", shape.name, time / before);
            before = time;
        }
    }
}
