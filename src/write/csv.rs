//! All figures of a plan as one table, a row each (縦持ちのCSV).

use super::guard::cell;
use crate::model::profile::long::{self, Kind, word};
use crate::model::{
    Certainty, FiscalYear, FormerTarget, Id, Indicator, Item, Plan, Rounding, Value, YearPoint,
};

/// The figures of a plan as a CSV file that Excel opens: UTF-8 with its mark, lines that end with CR LF, a row for
/// each figure, absence, published rate and remark. Read again, it gives the same file.
pub fn csv(plan: &Plan) -> String {
    let mut file = File { text: "\u{feff}".to_owned() };
    file.row(&[], &long::COLUMNS);
    let publisher = &plan.publisher;
    let of_plan = [publisher.code.as_deref().unwrap_or_default(), &publisher.name, &plan.title].map(cell);
    for item in plan.items_in_order() {
        for indicator in &item.indicators {
            let labels = [of_plan.to_vec(), labels(item, indicator)].concat();
            file.indicator(&labels, indicator);
        }
    }
    file.text
}

struct File {
    text: String,
}

impl File {
    fn indicator(&mut self, labels: &[String], indicator: &Indicator) {
        let Indicator { baseline, points, final_goal, .. } = indicator;
        if let Some(baseline) = baseline {
            self.figure(labels, Some(baseline.year), Kind::Baseline, &baseline.value, None);
        }
        for point in points {
            self.point(labels, point);
        }
        if let Some(goal) = final_goal {
            self.figure(labels, goal.year, Kind::Final, &goal.value, None);
        }
        if baseline.is_none() && points.is_empty() && final_goal.is_none() {
            self.row(labels, &[""; 9]);
        }
    }

    fn point(&mut self, labels: &[String], point: &YearPoint) {
        let year = Some(point.year);
        for FormerTarget { value, edition } in &point.former_targets {
            self.figure(labels, year, Kind::FormerTarget, value, edition.as_deref());
        }
        for (kind, value) in
            [(Kind::Target, &point.target), (Kind::Actual, &point.actual), (Kind::Value, &point.value)]
        {
            if let Some(value) = value {
                self.figure(labels, year, kind, value, None);
            }
        }
        let year = point.year.get().to_string();
        let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let (rate, note) = (said(&point.published_rate), said(&point.note));
        if let Some(rate) = &rate {
            self.row(labels, &[&year, word(&long::KINDS, Kind::Rate), "", "", "", "", rate, "", ""]);
        }
        if let Some(note) = &note {
            self.row(labels, &[&year, word(&long::KINDS, Kind::Note), "", "", "", "", "", "", note]);
        }
        let has_values = point.target.is_some()
            || point.actual.is_some()
            || point.value.is_some()
            || !point.former_targets.is_empty();
        if !has_values && rate.is_none() && note.is_none() {
            self.row(labels, &[&year, "", "", "", "", "", "", "", ""]);
        }
    }

    fn figure(
        &mut self,
        labels: &[String],
        year: Option<FiscalYear>,
        kind: Kind,
        value: &Value,
        edition: Option<&str>,
    ) {
        let year = year.map_or(String::new(), |year| year.get().to_string());
        let number = value.figure().map_or(String::new(), |figure| figure.value.to_string());
        let (reason, certainty, bound, text) = said(value);
        let kind = word(&long::KINDS, kind);
        let edition = edition.unwrap_or_default();
        self.row(labels, &[&year, kind, &number, reason, certainty, bound, text, edition, ""]);
    }

    /// A row of cells that are ready and of texts.
    fn row(&mut self, ready: &[String], texts: &[&str]) {
        let cells = texts.iter().map(|text| cell(text));
        let cells: Vec<String> = ready.iter().cloned().chain(cells).collect();
        self.text.push_str(&cells.join(","));
        self.text.push_str("\r\n");
    }
}

/// What a value says besides its number: why there is none, how final it is, its limit, its own words.
fn said(value: &Value) -> (&'static str, &'static str, &'static str, &str) {
    match value {
        Value::Figure(figure) => {
            let certainty = match figure.certainty {
                Certainty::Settled => "",
                certainty => word(&long::CERTAINTIES, certainty),
            };
            ("", certainty, word(&long::BOUNDS, figure.bound), figure.text.as_deref().unwrap_or_default())
        }
        Value::Absent { state, text } => {
            (word(&long::ABSENCES, *state), "", "", text.as_deref().unwrap_or_default())
        }
        Value::Words(text) => (long::WORDS, "", "", text),
    }
}

/// The cells that all rows of an indicator have alike.
fn labels(item: &Item, indicator: &Indicator) -> Vec<String> {
    let numbered = |id: &Id, number: &Option<String>, title: &str| {
        [id.as_str(), number.as_deref().unwrap_or_default(), title].map(cell).to_vec()
    };
    let (digits, mode) = match indicator.rounding {
        Some(Rounding { digits, mode }) => (digits.to_string(), word(&long::ROUNDINGS, mode)),
        None => (String::new(), ""),
    };
    let kind = indicator.kind.map_or("", |kind| word(&long::INDICATOR_KINDS, kind));
    let counting = indicator.counting.map_or("", |counting| word(&long::COUNTINGS, counting));
    let better = indicator.better.map_or("", |better| word(&long::DIRECTIONS, better));
    let formula = word(&long::FORMULAS, indicator.formula);
    let unit = indicator.unit.as_deref().unwrap_or_default();
    let rest = [unit, kind, counting, better, formula, &digits, mode].map(cell).to_vec();
    let item = numbered(&item.id, &item.number, &item.title);
    [item, numbered(&indicator.id, &indicator.number, &indicator.title), rest].concat()
}
