//! What can be found in a field.

use crate::error::Severity;
use crate::model::words;

words! {
    /// What kind of finding it is (指摘の種類).
    pub enum Code {
        /// Nothing was written where something must be.
        Required = "required",
        /// More characters than there is room for.
        TooLong = "too-long",
        /// Fewer characters than asked for.
        TooShort = "too-short",
        /// Something else than a number.
        NotANumber = "not-a-number",
        /// A fraction where only whole numbers count.
        NotAnInteger = "not-an-integer",
        /// Fewer than none.
        NegativeCount = "negative-count",
        /// A number, day or year outside its limits.
        OutOfRange = "out-of-range",
        /// Something else than a day.
        NotADate = "not-a-date",
        /// A day that no calendar has, or that has another name in its era.
        NoSuchDate = "no-such-date",
        /// A day of an era before 1873, when Japan had another calendar.
        OldCalendar = "old-calendar",
        /// Something else than one fiscal year.
        NotAYear = "not-a-year",
        /// A fiscal year outside the period of the plan.
        YearOutOfPeriod = "year-out-of-period",
        /// Something that cannot be chosen.
        NotAChoice = "not-a-choice",
        /// Something else than kana.
        NotKana = "not-kana",
        /// Something else than a postal code.
        NotAPostalCode = "not-a-postal-code",
        /// Something else than a telephone number.
        NotATelephone = "not-a-telephone",
        /// Something else than an address for mail.
        NotAnEmail = "not-an-email",
        /// Something else than an address of a page.
        NotAUrl = "not-a-url",
        /// A day before that of another field.
        BeforeOther = "before-other",
        /// More than another field has.
        MoreThanOther = "more-than-other",
        /// Less than another field has.
        LessThanOther = "less-than-other",
        /// Something else than in the field that it repeats.
        NotTheSame = "not-the-same",
        /// Fewer rows than asked for.
        GroupTooFew = "group-too-few",
        /// More rows than there is room for.
        GroupTooMany = "group-too-many",
        /// A character that the receiving system loses.
        CharsetLoss = "charset-loss",
        /// A cumulative count below that of an earlier year.
        CumulativeFalls = "cumulative-falls",
        /// Less at the end of the year than at the end of an earlier one.
        StockFalls = "stock-falls",
        /// Ten times the figure before, or a tenth of it.
        MagnitudeJump = "magnitude-jump",
        /// A rating that claims a target that was missed.
        BelowTargetWithGoodRating = "below-target-with-good-rating",
        /// A rating or status that the plan does not have.
        RatingUnknown = "rating-unknown",
        /// Another figure than the settled one of the plan.
        YearAlreadyFinal = "year-already-final",
        /// Another unit than that of the figure.
        UnitOther = "unit-other",
    }
}

impl Code {
    /// How grave findings of this kind are: only errors keep a form from being sent.
    pub const fn severity(self) -> Severity {
        match self {
            Code::YearOutOfPeriod
            | Code::MagnitudeJump
            | Code::BelowTargetWithGoodRating
            | Code::RatingUnknown
            | Code::YearAlreadyFinal
            | Code::UnitOther => Severity::Warning,
            Code::StockFalls => Severity::Info,
            _ => Severity::Error,
        }
    }
}
