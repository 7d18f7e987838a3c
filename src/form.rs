//! Forms (入力フォーム): what is typed into a form is read as people write it, stored in one way, and checked against
//! the rules of the form and the figures of a plan.
//!
//! Rules come from four sources, of which later ones add to earlier ones: what the page's own attributes say,
//! the words of a rule beside a field, a rules file, and the plan that a field is bound to. A fault of the rules
//! themselves is a [`Problem`] for the engineer and never stops the rest.
//!
//! ```text
//! html, words, rules file, plan → fields ┐
//! typed values ──────────────────────────┴→ answers → findings, values to store
//! ```
//!
//! Nothing here knows a page: a server gives the same verdict with the same rules.

mod answer;
mod bind;
mod charset;
mod checking;
mod code;
mod field;
mod finding;
mod html;
mod instance;
mod kind;
mod length;
mod merge;
mod name;
mod notes;
mod object;
mod places;
mod plan;
mod problem;
mod range;
mod relation;
mod review;
mod rules;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod value;
mod words;

pub use crate::read::{CalendarDate, EraDay};
pub use code::Code;
pub use field::Kind;
pub use finding::{Finding, Param};
pub use object::year_of;
pub use problem::{Problem, ProblemCode};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::form_schema;
pub use value::{Checked, Given, Values};

use crate::error::Error;
use crate::model::{FiscalYear, Plan};
use crate::read::Json;
use field::Field;
use plan::PlanFacts;
use problem::Problems;
use rules::Group;

/// What the page says beside the rules (ページの指定).
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The plan that fields are bound to, where it could be read.
    pub plan: Option<Plan>,
    /// The item of the plan that the form is about.
    pub item: Option<String>,
    /// The fiscal year that the form is about.
    pub year: Option<FiscalYear>,
    /// The language of the messages.
    pub lang: Option<String>,
    /// The character set of the system that receives the form.
    pub charset: Option<String>,
    /// The characters of Windows-31J as a browser knows them, a bit for each; absent, those that the crate knows.
    pub storable: Option<Vec<u8>>,
}

/// A form (フォーム) that can check what is typed into it.
#[derive(Debug)]
pub struct Form {
    /// The fields: first those of the page in its order, then those that only the rules name.
    fields: Vec<Field>,
    groups: Vec<Group>,
    plan: Option<PlanFacts>,
    charset: Option<crate::check::Charset>,
    lang: String,
    /// Whether the page said what it has; without it the rules alone say what the form has.
    has_page: bool,
    problems: Vec<Problem>,
}

impl Form {
    /// A form with the rules of a rules file (JSON), of what the page says of its controls (a JSON list), and of
    /// a plan. Only rules that are no JSON object are an error.
    pub fn new(rules: Option<Json>, html: Option<Json>, context: Context) -> Result<Form, Error> {
        merge::form(rules, html, context)
    }

    /// What is wrong with the rules themselves (規則の誤り), for the engineer.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The language of the messages, BCP 47.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Checks all values (値): what was found, in the order of the fields, and what is to be stored.
    pub fn check(&self, values: &Values) -> Checked {
        checking::check(self, values)
    }

    /// What was found in one field, its relation to others included.
    pub fn check_field(&self, name: &str, values: &Values) -> Vec<Finding> {
        let mut found = self.check(values).findings;
        found.retain(|finding| finding.field == name);
        found
    }

    /// What will be stored (保存する値) for a text; the same text where nothing can be said.
    pub fn normalize(&self, name: &str, text: &str) -> String {
        match self.field(name) {
            Some(field) => answer::stored(&field, text),
            None => text.to_owned(),
        }
    }

    /// How many characters (文字数) of how many a text has, for fields that have a longest length.
    pub fn count(&self, name: &str, text: &str) -> Option<(usize, usize)> {
        let field = self.field(name)?;
        Some((length::counted(&field, text)?, field.max_length?))
    }

    /// The rules for a field of this name, of its own and of its row together.
    fn field(&self, name: &str) -> Option<Field> {
        instance::rules_of(self, name, &|wanted| self.fields.iter().position(|field| field.name == wanted))
    }

    fn problems_of(mut self, problems: Problems) -> Form {
        self.problems = problems.finish();
        self
    }
}
