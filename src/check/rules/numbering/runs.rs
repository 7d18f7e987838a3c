//! Runs: numbers that count on from one another.
//!
//! A level may number through, ①…⑫ over several branches, or begin again in each. Neither is declared, so it
//! is read from the numbers: where the branch changes, a number that goes back begins a new run, and any other
//! goes on. The last number once more goes on as well, as a slip; unless the run began with it.

use super::numeral::Style;
use super::printed::{Family, Printed};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The printed numbers of one level, those of one list together.
#[derive(Default)]
pub(super) struct Numbers<'p>(BTreeMap<Family, Vec<Mark<'p>>>);

/// A number and where it stands.
#[derive(Clone, Copy)]
struct Mark<'p> {
    place: usize,
    branch: Option<usize>,
    printed: Printed<'p>,
}

/// What is wrong with a number.
pub(super) enum Fault<'p> {
    /// It was there before.
    Duplicate { found: Printed<'p> },
    /// It is lower than the one before.
    Order { found: Printed<'p>, after: Printed<'p> },
    /// Numbers between this and the next lower one are not there.
    Gap { found: Printed<'p>, after: Printed<'p>, missing: Missing },
}

/// Numbers that are not there, from the first to the last.
pub(super) struct Missing {
    style: Style,
    first: u32,
    last: u32,
}

impl Missing {
    /// The numbers as they would be printed: ④, or ④〜⑥.
    pub(super) fn written(&self, like: &Printed) -> String {
        let number = |value| like.with(&self.style.written(value, like.numeral));
        if self.first == self.last {
            return number(self.first);
        }
        [number(self.first), number(self.last)].join("〜")
    }
}

impl<'p> Numbers<'p> {
    /// Takes up the number of a thing. Things come in the plan's order, those of one branch together.
    pub(super) fn add(&mut self, place: usize, branch: Option<usize>, number: &'p str) {
        if let Some((printed, family)) = Printed::read(number) {
            self.0.entry(family).or_default().push(Mark { place, branch, printed });
        }
    }

    /// What is wrong, by the place of the thing.
    pub(super) fn faults(&self) -> Vec<(usize, Fault<'p>)> {
        let mut faults = Vec::new();
        for (family, marks) in &self.0 {
            let style = meant(family.style, marks);
            let mut run = Run::new(style);
            for mark in marks {
                let Some(value) = style.value(mark.printed.numeral) else { continue };
                if run.ends_before(value, mark) {
                    run.gaps(&mut faults);
                    run = Run::new(style);
                }
                run.add(value, *mark, &mut faults);
            }
            run.gaps(&mut faults);
        }
        faults
    }
}

/// The style that is meant where one character has two: イ is the second of ア、イ and the first of イ、ロ, and
/// I stands before J or before II.
fn meant(style: Style, marks: &[Mark]) -> Style {
    let has = |numeral: &str| marks.iter().any(|mark| mark.printed.numeral == numeral);
    let has_words = || marks.iter().any(|mark| mark.printed.numeral.chars().nth(1).is_some());
    match style {
        Style::Kana if has("ロ") && !has("ア") => Style::Iroha,
        Style::Letters if has_words() => Style::Roman,
        style => style,
    }
}

/// Numbers that count on from one another.
struct Run<'p> {
    style: Style,
    marks: BTreeMap<u32, Mark<'p>>,
    first: Option<u32>,
    last: Option<(u32, Mark<'p>)>,
}

impl<'p> Run<'p> {
    fn new(style: Style) -> Run<'p> {
        Run { style, marks: BTreeMap::new(), first: None, last: None }
    }

    /// Whether a number begins another run.
    fn ends_before(&self, value: u32, mark: &Mark) -> bool {
        let goes_back = |last: u32| value < last || Some(value) == self.first;
        self.last.is_some_and(|(last, before)| mark.branch != before.branch && goes_back(last))
    }

    fn add(&mut self, value: u32, mark: Mark<'p>, faults: &mut Vec<(usize, Fault<'p>)>) {
        let found = mark.printed;
        let before = self.last.filter(|(last, _)| value < *last);
        match (self.marks.entry(value), before) {
            (Entry::Occupied(_), _) => faults.push((mark.place, Fault::Duplicate { found })),
            (Entry::Vacant(free), before) => {
                free.insert(mark);
                let order = |(_, before): (u32, Mark<'p>)| Fault::Order { found, after: before.printed };
                faults.extend(before.map(|before| (mark.place, order(before))));
            }
        }
        self.first.get_or_insert(value);
        self.last = Some((value, mark));
    }

    /// The numbers that are left out, from one that is there to the next: none is counted through.
    fn gaps(&self, faults: &mut Vec<(usize, Fault<'p>)>) {
        for ((low, before), (high, mark)) in self.marks.iter().zip(self.marks.iter().skip(1)) {
            if high - low > 1 {
                let missing = Missing { style: self.style, first: low + 1, last: high - 1 };
                let fault = Fault::Gap { found: mark.printed, after: before.printed, missing };
                faults.push((mark.place, fault));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of the branches of a level.
    fn said(branches: &[&[&str]]) -> Vec<String> {
        let mut numbers = Numbers::default();
        let all = branches.iter().enumerate().flat_map(|(at, branch)| branch.iter().map(move |it| (at, *it)));
        for (place, (branch, number)) in all.enumerate() {
            numbers.add(place, Some(branch), number);
        }
        let mut faults = numbers.faults();
        faults.sort_by_key(|(place, _)| *place);
        let words = |(_, fault): (usize, Fault)| match fault {
            Fault::Duplicate { found } => format!("{} twice", found.text()),
            Fault::Order { found, after } => format!("{} after {}", found.text(), after.text()),
            Fault::Gap { found, after, missing } => {
                format!("no {} between {} and {}", missing.written(&after), after.text(), found.text())
            }
        };
        faults.into_iter().map(words).collect()
    }

    #[test]
    fn a_level_may_number_through_or_begin_again_in_every_branch() {
        assert!(said(&[&["①", "②"], &["③"], &["④", "⑤"], &["①", "②"]]).is_empty());
        assert!(said(&[&["①"], &["①"], &["①", "②"], &["①"]]).is_empty());
        assert!(said(&[&["2-⑩", "2-⑪"], &["3-①"]]).is_empty());
        assert!(said(&[&["28"], &["31"]])[0].starts_with("no 29〜30"));
        assert_eq!(said(&[&["①", "②"], &["④"]]), ["no ③ between ② and ④"]);
        assert_eq!(said(&[&["①", "②"], &["②", "③"]]), ["② twice"]);
    }

    #[test]
    fn a_sheet_may_be_an_excerpt_that_begins_anywhere() {
        assert!(said(&[&["⑩", "⑪"], &["⑩", "⑪"]]).is_empty());
        assert!(said(&[&["①", "②", "③"], &["②", "③"]]).is_empty());
    }

    #[test]
    fn what_is_left_out_is_written_in_the_style_of_its_neighbours() {
        assert_eq!(said(&[&["2-⑧", "2-⑩"]]), ["no 2-⑨ between 2-⑧ and 2-⑩"]);
        assert_eq!(said(&[&["①", "⑤"]]), ["no ②〜④ between ① and ⑤"]);
        assert_eq!(said(&[&["第一章", "第三章"]]), ["no 第二章 between 第一章 and 第三章"]);
        assert_eq!(said(&[&["1", "999999"]]), ["no 2〜999998 between 1 and 999999"]);
    }

    #[test]
    fn a_number_that_was_there_is_a_duplicate_and_no_fault_of_order() {
        assert_eq!(said(&[&["①", "②", "①"]]), ["① twice"]);
        assert_eq!(said(&[&["①", "③", "②"]]), ["② after ③"]);
        assert_eq!(said(&[&["①", "④", "②", "③"]]), ["② after ④"]);
        assert_eq!(said(&[&["1", "１"]]), ["１ twice"]);
    }

    #[test]
    fn letters_that_are_read_in_two_ways_are_read_as_their_list_means_them() {
        assert!(said(&[&["ア", "イ", "ウ"]]).is_empty());
        assert!(said(&[&["イ", "ロ", "ハ"]]).is_empty());
        assert!(said(&[&["I", "II", "III", "IV", "V"]]).is_empty());
        assert!(said(&[&["H", "I", "J"]]).is_empty());
        assert_eq!(said(&[&["ア", "ウ"]]), ["no イ between ア and ウ"]);
    }
}
