//! Forms in English.

use super::FormWords;
use crate::form::{CalendarDate, Code, EraDay, ProblemCode};

pub(super) static ENGLISH: FormWords = FormWords {
    lang: "en",
    limit: 100,
    template,
    hint,
    problem,
    term,
    year: |year| ["FY", &year.get().to_string()].concat(),
    date: CalendarDate::iso,
    day,
    interface: INTERFACE,
    no_rules: "The rules file is not a JSON object.",
};

const INTERFACE: &str = "\
summary Please correct what you entered
warnings Please check
again If this is right, submit once more.
title Error:\u{20}
error Error:\u{20}
warning Check:\u{20}
info Note:\u{20}
hidden It is in “{part}”.
hiddenPart It is where it cannot be seen now.
stored Will be sent as: {value}
count {count} of {max} characters
left {left} characters left
over {over} characters too many
draft Keep a draft on this device (7 days)
draftNote Do not use this on a shared device.
draftSaved Draft kept ({time}).
draftRestored The draft of {time} was put back.
draftDelete Delete the draft
draftDeleted Draft deleted.
draftFull No draft can be kept on this device.
draftElsewhere The draft was changed in another window.
draftSent What was sent is still on this device.
draftBack Put back what was sent
removed Number {number} was removed.
undo Undo";

fn template(code: Code) -> &'static str {
    match code {
        Code::Required => "[“{label}”: ]please {verb} this field.",
        Code::TooLong => "[“{label}”: ]{max} characters at most; take away {over}.",
        Code::TooShort => "[“{label}”: ]write at least {min} characters (now {count}).",
        Code::NotANumber => "[“{label}”: ]write a number, such as {example}[ {unit}].",
        Code::NotAnInteger => "[“{label}”: ]write a whole number.",
        Code::NegativeCount => "[“{label}”: ]write 0 or more.",
        Code::OutOfRange => "[“{label}”: ]write {thing}[ from {min}][ up to {max}].",
        Code::NotADate => "[“{label}”: ]write a date, such as 2024-04-01.",
        Code::NoSuchDate => "[{printed} is ][{right}.][There is no day “{found}”. Correct the date.]",
        Code::OldCalendar => "“{found}” is of the calendar before 1873. Write the day of the western year.",
        Code::NotAYear => "[“{label}”: ]write a fiscal year, such as 2024 or R6.",
        Code::YearOutOfPeriod => "{year} is outside the period of the plan ({from}–{to}).",
        Code::NotAChoice => "“{found}” is not among the choices. Choose again.",
        Code::NotKana => "[“{label}”: ]write it in katakana or hiragana.",
        Code::NotAPostalCode => "[“{label}”: ]write 7 digits, such as 123-4567.",
        Code::NotATelephone => {
            "[“{label}”: ][leave out “{remark}”.][write {wanted} digits (now {count}).][write the number {areaCode}, such as 03-1234-5678.]"
        }
        Code::NotAnEmail => "[“{label}”: ]write an address such as name@example.jp.",
        Code::NotAUrl => "[“{label}”: ]write an address that begins with https://.",
        Code::BeforeOther => "[“{label}”: ]cannot be before “{other}” ({limit}).",
        Code::MoreThanOther => "[“{label}”: ]cannot be more than “{other}” ({limit}).",
        Code::LessThanOther => "[“{label}”: ]cannot be less than “{other}” ({limit}).",
        Code::NotTheSame => "[“{label}”: ]write the same as in “{other}”.",
        Code::GroupTooFew => "[“{label}”: ]fill in at least {min}.",
        Code::GroupTooMany => "[“{label}”: ]{max} at most; take away {over}.",
        Code::CharsetLoss => {
            "“{found}” (character {place}) cannot be used. [Write “{right}”.][Write {another}.]"
        }
        Code::CumulativeFalls => "A total since the beginning is below that of {year} ({before}[ {unit}]).",
        Code::StockFalls => "This is less than in {year} ({before}[ {unit}]).",
        Code::MagnitudeJump => "{year} had {before}[ {unit}]. Check the number of digits.",
        Code::BelowTargetWithGoodRating => {
            "The result {actual} is {direction} the target {target}, but the rating is “{found}”."
        }
        Code::RatingUnknown => "“{found}” is not among the {scale} of the plan[ ({expected})].",
        Code::YearAlreadyFinal => "{year} was settled at {before}[ {unit}]. Please check.",
        Code::UnitOther => "The unit is “{found}”. Write the number of “{unit}”.",
    }
}

fn hint(code: Code) -> Option<&'static str> {
    match code {
        Code::NotANumber => Some("For example [{plain} or ]{example}[ {unit}]."),
        Code::NotADate => Some("For example 2024-04-01 or R6.4.1."),
        Code::NotAYear => Some("For example 2024, R6 or 令和6年度."),
        Code::BelowTargetWithGoodRating => Some("Check the result and the rating of “{title}”."),
        Code::CumulativeFalls => Some("A total never falls. Is this the number of one year alone?"),
        _ => None,
    }
}

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::VersionUnknown => "The version of the rules (keikakuForm) is not 1[ but “{found}”].",
        ProblemCode::UnknownKey => "[Field “{field}”: ]rules have no key “{key}”. Check its spelling.",
        ProblemCode::DuplicateKey => {
            "[Field “{field}”: ]the key “{key}” is there twice; the last one counts."
        }
        ProblemCode::WrongValue => "[Field “{field}”: ]“{key}” cannot be “{found}”.",
        ProblemCode::UnknownType => "[Field “{field}”: ]there is no type “{found}”; it is taken as text.",
        ProblemCode::UnknownWord => "[Field “{field}”: ]the word “{found}” says nothing. Check its spelling.",
        ProblemCode::UnknownCode => "[Field “{field}”: ]there is no finding “{found}” to have a message.",
        ProblemCode::UnknownField => {
            "[Field “{field}”: ]“{key}” names a field “{found}” that does not exist."
        }
        ProblemCode::FieldMissing => "The form has no field “{found}”, for which there is a rule.",
        ProblemCode::Contradictory => "[Field “{field}”: ]the least is more than the most.",
        ProblemCode::ChoicesMissing => {
            "[Field “{field}”: ]there is nothing to choose from. Write its choices."
        }
        ProblemCode::CharsetUnknown => "The character set “{found}” is not known here and not checked.",
        ProblemCode::PlanMissing => "[Field “{field}”: ]there is no plan for “{found}”.",
        ProblemCode::BindNowhere => "[Field “{field}”: ]the plan has nothing for “{found}”[ ({key})].",
    }
}

fn term(term: &str) -> &'static str {
    match term {
        "write" => "fill in",
        "choose" => "choose",
        "below" => "below",
        "above" => "above",
        "rating" => "ratings",
        "status" => "states",
        "another" => "another character",
        "number" => "a value",
        "day" => "a date",
        "year" => "a fiscal year",
        "areaCode" => "with its area code",
        _ => "",
    }
}

fn day(day: EraDay) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(day.month).wrapping_sub(1)).copied().unwrap_or_default();
    [&day.day.to_string(), " ", month, ", ", day.era.romaji, " ", &day.year.to_string()].concat()
}
