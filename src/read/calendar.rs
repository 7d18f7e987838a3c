//! The days of a year, by the calendar of its time.

/// From this year on Japan counts days as the Gregorian calendar does: 明治5年12月2日 was the day before 明治6年1月1日.
const GREGORIAN: u32 = 1873;
/// The last day of the calendar before it, in the year before: month and day.
const LAST_OLD: (u32, u32) = (12, 2);
/// The most days that a month of it had.
const LONGEST_OLD: u32 = 30;

/// What a day is that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// A day of the Gregorian calendar.
    There,
    /// No day of any calendar: 2月30日.
    Never,
    /// A day of the calendar before 1873 (旧暦), weeks before the Gregorian one of the same name.
    Old,
}

/// A day of a western year.
pub(super) fn western(year: u32, month: u32, day: u32) -> Day {
    let is_there = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
    if is_there { Day::There } else { Day::Never }
}

/// A day of a year that an era names.
pub(super) fn of_era(year: u32, month: u32, day: u32) -> Day {
    if year >= GREGORIAN {
        return western(year, month, day);
    }
    let was = (1..=12).contains(&month)
        && (1..=LONGEST_OLD).contains(&day)
        && (year + 1 < GREGORIAN || (month, day) <= LAST_OLD);
    if was { Day::Old } else { Day::Never }
}

/// How many days a month has.
fn length(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_lengths_and_leap_years_their_day() {
        for (year, month, day) in [(2024, 2, 29), (2000, 2, 29), (2024, 12, 31), (1600, 1, 1)] {
            assert_eq!(western(year, month, day), Day::There, "{year} {month} {day}");
        }
        for (year, month, day) in
            [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0)]
        {
            assert_eq!(western(year, month, day), Day::Never, "{year} {month} {day}");
        }
    }

    #[test]
    fn the_days_of_an_era_before_1873_are_of_the_old_calendar() {
        assert_eq!(of_era(1873, 1, 1), Day::There);
        assert_eq!(of_era(1872, 12, 2), Day::Old);
        assert_eq!(of_era(1872, 12, 3), Day::Never);
        assert_eq!(of_era(1872, 2, 30), Day::Old);
        assert_eq!(of_era(1871, 12, 29), Day::Old);
        assert_eq!(of_era(1871, 1, 31), Day::Never);
        assert_eq!(of_era(2016, 2, 30), Day::Never);
    }
}
