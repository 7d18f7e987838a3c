//! Which fiscal years a printed span is, and what is wrong with how it is printed.

use super::name::{Name, names};
use super::printed::{Link, Printed, Span};
use super::{EraYear, YearContext, YearDoubt, YearForm, YearPart, YearProblem, YearReading, YearSpan};
use crate::model::{ERAS, Era, FiscalYear};
use crate::read::calendar::{Day, of_era, western};

/// The most years an era is believed to have.
const LONGEST_ERA: u32 = 99;

/// A year whose Gregorian number is known.
#[derive(Clone, Copy)]
struct Stated {
    gregorian: u32,
    /// The era it was written in, or that the surroundings gave it.
    era: Option<EraYear>,
}

/// A printed year and the fiscal years it lies in: two, where its months reach over the end of March.
struct Settled {
    stated: Stated,
    from: FiscalYear,
    to: FiscalYear,
    doubt: Option<YearDoubt>,
}

impl Span {
    /// The years.
    pub(super) fn reading(&self, context: YearContext) -> Result<YearReading, YearProblem> {
        let first = settle(&self.first, context.era.or_else(|| self.era_of_second()))?;
        let Printed { part, form, .. } = self.first;
        let one = |span| YearReading { span, part, form, era: self.era(), doubt: first.doubt };
        match self.link {
            Link::Alone if first.from == first.to => Ok(one(YearSpan::One(first.from))),
            Link::Alone => Ok(YearReading { part: None, ..one(YearSpan::Between(first.from, first.to)) }),
            Link::Onward => Ok(one(YearSpan::From(first.from))),
            Link::Until => Ok(one(YearSpan::Until(first.to))),
            Link::To(second) | Link::And(second) => self.joined(&first, &second),
        }
    }

    /// The first era that is printed.
    fn era(&self) -> Option<&'static Era> {
        let second = match self.link {
            Link::To(second) | Link::And(second) => [Some(second.name), second.also],
            _ => [None, None],
        };
        [Some(self.first.name), self.first.also].into_iter().chain(second).flatten().find_map(|name| {
            match name {
                Name::Of(era, _) => Some(era),
                _ => None,
            }
        })
    }

    /// Of `27～平成30年度` the era stands only at the end.
    fn era_of_second(&self) -> Option<&'static Era> {
        match (self.first.name, self.link) {
            (Name::Short(first), Link::To(Printed { name: Name::Of(era, last), .. })) if first <= last => {
                Some(era)
            }
            _ => None,
        }
    }

    fn joined(&self, first: &Settled, second: &Printed) -> Result<YearReading, YearProblem> {
        let printed = continued(first.stated, *second).ok_or(YearProblem::NotAYear)?;
        let end = settle(&printed, first.stated.era.map(|era| era.era))?;
        let inverted = (end.to < first.from).then_some(YearDoubt::Inverted);
        let (from, to) = (first.from.min(end.to), first.from.max(end.to));
        let (same, list) = (from == to, matches!(self.link, Link::And(_)));
        if list && to.get() - from.get() > 1 {
            return Err(YearProblem::NotAYear);
        }
        let doubts = if same && list { confirmed(first.doubt, end.doubt) } else { first.doubt.or(end.doubt) };
        Ok(YearReading {
            span: if same { YearSpan::One(from) } else { YearSpan::Between(from, to) },
            part: joined_part(self.first.part, second.part).filter(|_| same),
            form: self.first.form.max(second.form),
            era: self.era(),
            doubt: inverted.or(doubts),
        })
    }
}

/// A second year that is written short goes on in the era or the century of the first.
fn continued(first: Stated, mut second: Printed) -> Option<Printed> {
    let Name::Short(year) = second.name else { return Some(second) };
    if second.also.is_some() {
        return Some(second);
    }
    let written = second.form != YearForm::Bare;
    second.name = match first.era {
        Some(EraYear { era, year: since }) if year >= u32::from(since) => Name::Of(era, year),
        // 平成30～2年度: the next era began in between, or the years stand the wrong way round.
        Some(EraYear { era, .. }) => next_after(era, first.gregorian, year)
            .filter(|_| second.form == YearForm::Fiscal)
            .or(written.then_some(Name::Of(era, year)))?,
        None if year > 12 || written => {
            let same_century = first.gregorian / 100 * 100 + year;
            Name::Western(same_century + if same_century < first.gregorian { 100 } else { 0 })
        }
        None => return None,
    };
    Some(second)
}

/// The year of the era after this one, if it comes soon after the first year.
fn next_after(era: &'static Era, first: u32, year: u32) -> Option<Name> {
    let next = ERAS.iter().rev().find(|next| next.first_year > era.first_year)?;
    let gregorian = u32::from(next.first_year) + year;
    (first < gregorian && gregorian <= first + 20).then_some(Name::Of(next, year))
}

fn joined_part(first: Option<YearPart>, second: Option<YearPart>) -> Option<YearPart> {
    match (first, second) {
        (Some(YearPart::Months(from, _)), Some(YearPart::Months(_, to))) => Some(YearPart::Months(from, to)),
        (first, second) if first == second => first,
        _ => None,
    }
}

/// What is wrong with both names of one year: where one of them is right, the year is not in doubt.
fn confirmed(one: Option<YearDoubt>, other: Option<YearDoubt>) -> Option<YearDoubt> {
    one.and(other)
}

/// The fiscal years of one printed year.
fn settle(printed: &Printed, era: Option<&'static Era>) -> Result<Settled, YearProblem> {
    let (stated, doubt) = stated_of(printed, era)?;
    let months = match printed.part {
        Some(YearPart::Months(from, to)) if printed.form == YearForm::Date => Some((from, to)),
        _ => None,
    };
    let (from, to) = months.map_or((stated.gregorian, stated.gregorian), |(from, to)| {
        // Months of the next calendar year: 10～3月.
        let next = stated.gregorian + u32::from(to < from);
        (fiscal_year_of(stated.gregorian, from), fiscal_year_of(next, to))
    });
    let doubt = doubt.or(months
        .and_then(|(from, to)| day_doubt(stated, stated.gregorian + u32::from(to < from), to, printed.day)));
    Ok(Settled { stated, from: in_range(from)?, to: in_range(to)?, doubt })
}

/// What is wrong with a month or day of a year.
fn day_doubt(stated: Stated, year: u32, month: u8, day: Option<u8>) -> Option<YearDoubt> {
    let calendar = if stated.era.is_some() { of_era } else { western };
    match calendar(year, month.into(), day.unwrap_or(1).into()) {
        Day::There => None,
        Day::Never => Some(YearDoubt::NoSuchDay),
        Day::Old => Some(YearDoubt::OldCalendar),
    }
}

/// January to March belong to the fiscal year that began before them.
fn fiscal_year_of(gregorian: u32, month: u8) -> u32 {
    gregorian.saturating_sub(u32::from(month < 4))
}

fn in_range(gregorian: u32) -> Result<FiscalYear, YearProblem> {
    FiscalYear::new(i64::from(gregorian)).ok_or(YearProblem::OutOfRange)
}

/// The year under both its names.
fn stated_of(
    printed: &Printed,
    era: Option<&'static Era>,
) -> Result<(Stated, Option<YearDoubt>), YearProblem> {
    let Some(also) = printed.also else {
        let stated = stated(printed.name, era)?;
        return Ok((stated, era_doubt(stated, printed)));
    };
    let inside = match also {
        // A short name in brackets was seen to fit.
        Name::Short(_) => None,
        name => Some(stated(name, era)?),
    };
    if let (Name::Short(short), Some(inside)) = (printed.name, inside)
        && names(short, inside.gregorian)
    {
        return Ok((inside, era_doubt(inside, printed)));
    }
    let outside = stated(printed.name, era)?;
    let Some(inside) = inside else { return Ok((outside, None)) };
    if inside.gregorian != outside.gregorian {
        let two = YearDoubt::TwoYears {
            outside: in_range(outside.gregorian)?,
            inside: in_range(inside.gregorian)?,
        };
        return Ok((outside, Some(two)));
    }
    Ok((outside, confirmed(era_doubt(outside, printed), era_doubt(inside, printed))))
}

/// The Gregorian number of a name.
fn stated(name: Name, context: Option<&'static Era>) -> Result<Stated, YearProblem> {
    let (era, year) = match (name, context) {
        (Name::Western(gregorian), _) => {
            in_range(gregorian)?;
            return Ok(Stated { gregorian, era: None });
        }
        (Name::Of(era, year), _) | (Name::Short(year), Some(era)) => (era, year),
        (Name::Short(year), None) => return Err(YearProblem::EraMissing { year: year as u16 }),
    };
    if year > LONGEST_ERA {
        return Err(YearProblem::OutOfRange);
    }
    let printed = EraYear { era, year: year as u16 };
    if year == 0 {
        return Err(YearProblem::NoSuchYear { printed });
    }
    Ok(Stated { gregorian: u32::from(era.first_year) + year - 1, era: Some(printed) })
}

/// A day of the calendar: year, month, day.
type Date = (u32, u8, u8);

/// Whether the era was over, or had not begun. 平成31年度 and 昭和64年 had begun before their eras ended.
fn era_doubt(stated: Stated, dated: &Printed) -> Option<YearDoubt> {
    let printed = stated.era?;
    let month = match dated.part {
        Some(YearPart::Months(from, _)) if dated.form == YearForm::Date => Some(from),
        _ => None,
    };
    let usual = if dated.form == YearForm::Calendar { 1 } else { 4 };
    let earliest = (stated.gregorian, month.unwrap_or(usual), dated.day.unwrap_or(1));
    let right = era_on(earliest);
    if first_day(right.era) > first_day(printed.era) {
        return Some(YearDoubt::EraOverrun { printed, right });
    }
    let latest = (stated.gregorian, month?, dated.day.unwrap_or(31));
    (latest < first_day(printed.era)).then(|| YearDoubt::EraNotBegun { printed, right: era_on(latest) })
}

fn first_day(era: &Era) -> Date {
    (u32::from(era.first_year), era.begins.0, era.begins.1)
}

fn era_on(day: Date) -> EraYear {
    let era = ERAS.iter().find(|era| first_day(era) <= day).unwrap_or(&ERAS[ERAS.len() - 1]);
    EraYear { era, year: day.0.saturating_sub(u32::from(era.first_year)) as u16 + 1 }
}
