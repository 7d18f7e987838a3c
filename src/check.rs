//! Checks that understand plans: what in a plan is wrong, doubtful or worth knowing, as findings.
//!
//! A schema says that a year is a number. These rules say that a cumulative count fell, that a rating denies
//! the figures, that ④ is left out. A rule never invents what the plan leaves undeclared (a scale, an era, the
//! end of an arrow): it says that it is undeclared and claims nothing. No rule reads a clock: which years are
//! over is told by the caller, or by the results that the plan has.
//!
//! The same plan always gives the same findings, sorted by path, severity and code, in time that grows with
//! the size of the plan and no faster.

#[cfg(feature = "form")]
mod charset;
#[cfg(feature = "form")]
mod claim;
mod context;
mod named;
mod notes;
mod outcome;
mod platform;
mod replacement;
mod rule;
mod rules;
mod suggest;
mod text_at;
mod texts;
mod verdict;
mod walk;

#[cfg(feature = "form")]
pub use charset::Charset;
#[cfg(feature = "form")]
pub use claim::{Missed, jumps, missed_by};
pub use rule::{Group, RULES, Rule};
pub use suggest::{Counterexample, Suggestion, Suggestions, suggest_rule};

use crate::error::{Code, Finding};
use crate::model::{FiscalYear, Plan};
use context::Context;
use notes::Notes;

/// What a check is told beside the plan.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The fiscal year that is running: every year before it is over. Without it, years are over up to the
    /// last for which the plan has a settled result.
    pub as_of: Option<FiscalYear>,
    /// An earlier edition of the plan, to tell what was dropped.
    pub previous: Option<&'a Plan>,
    /// How many findings of one code are told one by one; the rest is counted.
    pub limit: usize,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { as_of: None, previous: None, limit: 100 }
    }
}

/// What was found in a plan (点検結果).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings, sorted by path, severity and code.
    pub findings: Vec<Finding>,
    /// How many more there were of a code than were told, by code.
    pub omitted: Vec<(Code, usize)>,
}

/// Checks a plan by every rule of [`RULES`]. `read` is what reading the plan found, told along with the rest.
pub fn check(plan: &Plan, read: &[Finding], options: &Options) -> Report {
    let context = Context::new(plan, options);
    let mut notes = Notes::new(options.limit);
    for finding in read {
        notes.tell(finding.clone());
    }
    walk::walk(&context, &mut notes);
    notes.report()
}
