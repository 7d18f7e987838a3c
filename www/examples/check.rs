//! Checks plan JSON on a server or in CI: `cargo run --example check -- FILE...`.
//!
//! Prints the findings of every file, in colour on a terminal, and ends with 0 where no plan has an error, 1
//! where one has (with `--strict`: or a warning), and 2 where a file cannot be read or the call is wrong.

use keikaku::check::{self, Options, Report};
use keikaku::error::{Finding, Severity};
use keikaku::locale::{FindingWords, finding_words, severity_name, words};
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::{self, YearContext, YearSpan, plan_json};
use std::env;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

const USAGE: &str = "check [--as-of YEAR] [--previous FILE] [--lang ja|en] [--limit N] [--strict] FILE...

  --as-of YEAR     the fiscal year that is running: 2026, R8, 令和8年度
  --previous FILE  an earlier edition, to tell what was dropped
  --lang LANG      ja (the default) or en
  --limit N        how many findings of one kind are told one by one (100)
  --strict         a warning fails, too
";

struct Call {
    files: Vec<String>,
    as_of: Option<FiscalYear>,
    previous: Option<Plan>,
    lang: String,
    limit: usize,
    strict: bool,
}

fn main() -> ExitCode {
    let call = match call(env::args().skip(1)) {
        Ok(call) => call,
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut out = Out { colours: io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none() };
    let worst = call.files.iter().map(|file| checked(file, &call, &mut out)).max();
    ExitCode::from(worst.unwrap_or(0))
}

fn call(mut words: impl Iterator<Item = String>) -> Result<Call, String> {
    let mut call = Call {
        files: Vec::new(),
        as_of: None,
        previous: None,
        lang: "ja".to_owned(),
        limit: Options::default().limit,
        strict: false,
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word}: a value is missing"));
        match word.as_str() {
            "--as-of" => call.as_of = Some(year(&value()?)?),
            "--previous" => call.previous = Some(reading(&value()?, &call.lang)?.plan),
            "--lang" => call.lang = value()?,
            "--limit" => call.limit = value()?.parse().map_err(|_| "--limit: a number is wanted")?,
            "--strict" => call.strict = true,
            option if option.starts_with("--") => return Err(format!("{option}: no such option")),
            _ => call.files.push(word),
        }
    }
    if call.files.is_empty() { Err("no file was named".to_owned()) } else { Ok(call) }
}

fn year(text: &str) -> Result<FiscalYear, String> {
    match read::fiscal_year(text, YearContext::default()).map(|reading| reading.span) {
        Ok(YearSpan::One(year)) => Ok(year),
        _ => Err(format!("--as-of: {text} is no fiscal year")),
    }
}

fn reading(file: &str, lang: &str) -> Result<read::Reading, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    plan_json(&text).map_err(|error| format!("{file}: {}", words(lang).error(&error)))
}

/// Prints what is found in a file; the exit status that it alone would give.
fn checked(file: &str, call: &Call, out: &mut Out) -> u8 {
    let reading = match reading(file, &call.lang) {
        Ok(reading) => reading,
        Err(problem) => {
            eprintln!("{problem}");
            return 2;
        }
    };
    let options = Options { as_of: call.as_of, previous: call.previous.as_ref(), limit: call.limit };
    let report = check::check(&reading.plan, &reading.findings, &options);
    out.report(file, &report, finding_words(&call.lang));
    let fails = |severity| severity == Severity::Error || (call.strict && severity == Severity::Warning);
    u8::from(report.findings.iter().any(|finding| fails(finding.code.severity())))
}

/// The terminal, or a file.
struct Out {
    colours: bool,
}

impl Out {
    fn report(&self, file: &str, report: &Report, words: &dyn FindingWords) {
        let count = |severity: Severity| {
            let of = |code: keikaku::error::Code| code.severity() == severity;
            let told = report.findings.iter().filter(|finding| of(finding.code)).count();
            told + report.omitted.iter().filter(|(code, _)| of(*code)).map(|(_, count)| count).sum::<usize>()
        };
        let counts = [Severity::Error, Severity::Warning, Severity::Info]
            .map(|severity| format!("{} {}", severity_name(severity, words.words().lang()), count(severity)));
        line(&format!("{}  {}", self.bold(file), counts.join("  ")));
        for finding in &report.findings {
            self.finding(finding, words);
        }
        for (code, count) in &report.omitted {
            line(&format!("  {} +{count}", code.name()));
        }
    }

    fn finding(&self, finding: &Finding, words: &dyn FindingWords) {
        let severity = finding.code.severity();
        let word = self.coloured(severity, severity_name(severity, words.words().lang()));
        line(&format!("  {word} {} {}", finding.code.name(), finding.path));
        line(&format!("    {}", words.message(finding)));
        if let Some(hint) = words.hint(finding) {
            line(&format!("    → {hint}"));
        }
    }

    fn coloured(&self, severity: Severity, word: &str) -> String {
        let colour = match severity {
            Severity::Error => 31,
            Severity::Warning => 33,
            Severity::Info => 36,
        };
        if self.colours { format!("\u{1b}[{colour}m{word}\u{1b}[0m") } else { word.to_owned() }
    }

    fn bold(&self, word: &str) -> String {
        if self.colours { format!("\u{1b}[1m{word}\u{1b}[0m") } else { word.to_owned() }
    }
}

/// A reader that closed the pipe has seen enough.
fn line(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}
