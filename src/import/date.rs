//! Days that a workbook counts, as dates.

/// From the day before 1900-01-01, as 1900 has no 29 February here, to 1970-01-01.
const FROM_1900: i64 = 25_569;
/// From 1904-01-01 to 1970-01-01.
const FROM_1904: i64 = 24_107;
/// The day after 9999-12-31, the last that Excel shows.
const END: f64 = 2_958_466.0;
/// Excel has a 1900-02-29, which never was; days before it count one more.
const NEVER: i64 = 60;
const SECONDS: i64 = 86_400;

/// A moment (日時) of the calendar.
pub(super) struct Moment {
    pub(super) year: i64,
    month: i64,
    day: i64,
    /// Seconds of the day.
    second: i64,
}

/// The moment that a number of days stands for; `None` for what is no day of a calendar.
pub(super) fn moment(days: f64, is_1904: bool) -> Option<Moment> {
    if !(0.0..END).contains(&days) {
        return None;
    }
    let seconds = (days * SECONDS as f64).round() as i64;
    let (days, second) = (seconds / SECONDS, seconds % SECONDS);
    let since_1970 = if is_1904 {
        days - FROM_1904
    } else if days == 0 || days == NEVER {
        return None;
    } else if days < NEVER {
        days + 1 - FROM_1900
    } else {
        days - FROM_1900
    };
    let (year, month, day) = civil(since_1970);
    Some(Moment { year, month, day, second })
}

/// Year, month and day from the days since 1970-01-01, in years that begin in March (Howard Hinnant's algorithm).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (cycle, day_of_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_cycle =
        (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = cycle * 400 + year_of_cycle + i64::from(month <= 2);
    (year, month, day)
}

impl Moment {
    /// `2024-04-01`.
    pub(super) fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `2024-04-01`, and `2024-04-01T09:30:00` where it has a time of the day.
    pub(super) fn whole(&self) -> String {
        if self.second == 0 { self.date() } else { [&self.date(), "T", &clock(self.second)].concat() }
    }
}

/// `09:30:00`: a time of the day or a duration.
pub(super) fn time(days: f64) -> String {
    let seconds = (days.abs() * SECONDS as f64).round() as i64;
    let sign = if days < 0.0 { "-" } else { "" };
    [sign, &clock(seconds)].concat()
}

fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1900_or_1904() {
        let date = |days: f64, is_1904: bool| moment(days, is_1904).map(|moment| moment.whole());
        assert_eq!(date(45_383.0, false).unwrap(), "2024-04-01");
        assert_eq!(date(45_383.0 - 1_462.0, true).unwrap(), "2024-04-01");
        assert_eq!(date(45_383.395_833_333_3, false).unwrap(), "2024-04-01T09:30:00");
        assert_eq!(date(1.0, false).unwrap(), "1900-01-01");
        assert_eq!(date(59.0, false).unwrap(), "1900-02-28");
        assert_eq!(date(61.0, false).unwrap(), "1900-03-01");
        assert_eq!(date(2_958_465.0, false).unwrap(), "9999-12-31");
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for days in [-1.0, 60.0, 2_958_466.0, f64::INFINITY, f64::NAN] {
            assert!(moment(days, false).is_none(), "{days}");
        }
    }

    #[test]
    fn a_duration_may_be_longer_than_a_day() {
        assert_eq!(
            (time(0.5), time(1.25), time(-0.25)),
            ("12:00:00".into(), "30:00:00".into(), "-06:00:00".into())
        );
    }
}
