//! A plan that breaks a rule, and what the check really says of it.

use super::excerpt::Excerpt;
use super::tree::Tree;
use super::{both, english};
use keikaku::check::{Options, check};
use keikaku::draw::Element;
use keikaku::error::{Code, Finding};
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::{Reading, TextFormat, YearContext, document, plan_json, text_document};
use std::fs;
use std::path::Path;

/// The first plan that breaks a rule, of those that the tests of the rule have, with its finding.
pub(super) struct Example {
    finding: Finding,
    plan: Tree,
    /// The running fiscal year, where the check is told.
    as_of: Option<FiscalYear>,
    /// An earlier edition, where the check is given one.
    previous: Option<Tree>,
}

impl Example {
    /// The example of a rule. A rule without one stops the making of the page.
    pub(super) fn of(code: Code) -> Example {
        let case = case(code);
        let plan = match case.key("fail").and_then(|plans| plans.at(0)) {
            // Where an object cannot say it, the plan is JSON text.
            Some(plan) => plan.text().map_or_else(|| plan.clone(), |text| parsed(code, text)),
            None => panic!("{}: no plan to fail", code.name()),
        };
        let as_of = case.key("asOf").and_then(Tree::whole).and_then(FiscalYear::new);
        let previous = case.key("previous").cloned();
        let finding = finding(code, &plan, as_of, previous.as_ref());
        Example { finding, plan, as_of, previous }
    }

    pub(super) fn finding(&self) -> &Finding {
        &self.finding
    }

    /// Where it was found and what stands there.
    pub(super) fn elements(&self) -> Vec<Element> {
        if let Some(text) = self.plan.key("document").and_then(Tree::text) {
            let mut elements = cell(&self.finding);
            elements.push(pasted(text));
            return elements;
        }
        let mut elements = vec![place(&self.finding.path), block(&self.plan.excerpt(&self.finding.path))];
        if let Some(year) = self.as_of {
            elements.extend(both(
                format!("今の年度（asOf）を{}とした場合です。", year.get()),
                format!("With {} as the running year (asOf).", year.get()),
            ));
        }
        if let Some(previous) = &self.previous {
            elements.extend(both("前の版：", "The earlier edition:"));
            elements.push(block(&previous.excerpt(&self.finding.path)));
        }
        elements
    }
}

fn case(code: Code) -> Tree {
    let name = format!("tests/fixtures/checks/{}.json", code.name());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    parsed(code, &text)
}

fn parsed(code: Code, text: &str) -> Tree {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", code.name()))
}

fn finding(code: Code, plan: &Tree, as_of: Option<FiscalYear>, previous: Option<&Tree>) -> Finding {
    let read =
        |plan: &Tree| plan_json(&plan.json()).unwrap_or_else(|error| panic!("{}: {error:?}", code.name()));
    let previous: Option<Plan> = previous.map(|plan| read(plan).plan);
    let reading = match plan.key("document").and_then(Tree::text) {
        Some(text) => of_document(code, text),
        None => read(plan),
    };
    let options = Options { as_of, previous: previous.as_ref(), ..Options::default() };
    let mut findings = check(&reading.plan, &reading.findings, &options).findings.into_iter();
    let finding = findings.find(|finding| finding.code == code);
    finding.unwrap_or_else(|| panic!("{}: nothing is found in the plan to fail", code.name()))
}

/// What is read from a document.
fn of_document(code: Code, text: &str) -> Reading {
    let read = text_document(text, TextFormat::Auto).and_then(|read| document(&read, YearContext::default()));
    let read = read.unwrap_or_else(|error| panic!("{}: {error:?}", code.name()));
    let first = read.plans.into_iter().next().unwrap_or_else(|| panic!("{}: no plan", code.name()));
    Reading { plan: first.plan, findings: first.findings }
}

/// Where a finding stands in a text.
fn cell(finding: &Finding) -> Vec<Element> {
    let Some(at) = &finding.place else { return vec![place(&finding.path)] };
    let (row, column) = (at.row, at.column);
    both(
        format!("貼り付けた文章の{row}行目、{column}列目です。"),
        format!("In line {row}, column {column} of what was pasted."),
    )
    .into()
}

/// A text as it was pasted, its tabs as bars.
fn pasted(text: &str) -> Element {
    let lines = text.lines().map(|line| line.replace('\t', " | "));
    let shown: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    let shown = shown.join("\n");
    let shown = shown.trim_end().to_owned();
    Element::new("pre").child(Element::new("code").text(shown))
}

fn place(path: &str) -> Element {
    let path = match path {
        "" => Element::new("span").text("計画全体").text(" ").child(english("the whole plan")),
        path => Element::new("code").text(path.to_owned()),
    };
    Element::new("p").text("場所 ").child(english("Path")).text("：").child(path)
}

/// The excerpt as text, with a mark where the finding points at.
pub(super) fn block(excerpt: &Excerpt) -> Element {
    let (before, marked, after) = excerpt.parts();
    let mut code = Element::new("code").text(before.to_owned());
    if !marked.is_empty() {
        code.push(Element::new("mark").text(marked.to_owned()));
    }
    Element::new("pre").child(code.text(after.to_owned()))
}
