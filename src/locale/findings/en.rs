//! Findings in English.

use super::FindingWords;
use crate::error::Code;
use crate::locale::{Words, en};

/// English.
pub(super) struct English;

impl FindingWords for English {
    fn words(&self) -> &'static dyn Words {
        &en::English
    }

    fn limit(&self) -> usize {
        140
    }

    // One line a code: the table is the point.
    #[allow(clippy::too_many_lines)]
    fn template(&self, code: Code) -> &'static str {
        match code {
            Code::UnknownKey => "The plan format has no \"{found}\". Check how it is spelled.",
            Code::DuplicateKey => "\"{found}\" is there twice. The later one was used. Keep one.",
            Code::WrongType => "Found \"{found}\" where {expected} must be. Correct it.",
            Code::UnknownWord => "\"{found}\" cannot be used here. Choose one of the known words.",
            Code::OutOfRange => {
                "\"{found}\" is outside the range of numbers that may stand here. Correct it."
            }
            Code::MissingKey => "There is no \"{found}\". Add it.",
            Code::Contradictory => {
                "This says two things that cannot both be true (a number and its absence, say). Keep one."
            }
            Code::DuplicateId => "The id \"{found}\" is there twice. Give one of them another.",
            Code::DanglingReference => "\"{found}\" is not declared in this plan. Declare it or correct it.",
            Code::Cycle => "\"{title}\" is below itself (id \"{found}\"). Correct its id or its place.",
            Code::LevelTooDeep => {
                "\"{title}\" is on level {depth}, but the plan names only {levels} levels. Name the level."
            }
            Code::EmptyTitle => "{thing} is empty. Fill it in.",
            Code::TitleDuplicate => "The title \"{title}\" stands twice in one list. Tell the two apart.",
            Code::EmptyItem => "\"{title}\" says nothing. Fill it in, or say why it is empty.",
            Code::NumberGap => {
                "\"{after}\" is followed by \"{found}\". Check whether \"{missing}\" was left out."
            }
            Code::NumberDuplicate => "The number \"{found}\" is there twice (\"{title}\"). Correct one.",
            Code::NumberOrder => "\"{found}\" stands after \"{after}\". Check the order.",
            Code::NotAYear => "\"{found}\" cannot be read as a fiscal year. Write it like FY2018.",
            Code::NoSuchYear => "There is no year \"{found}\". Check the year.",
            Code::YearDoubtful => "The years in \"{found}\" contradict each other. Correct them.",
            Code::NoSuchDay => "There is no day \"{found}\". Only its year was read. Correct the date.",
            Code::OldCalendar => "\"{found}\" is of the calendar before 1873. Check the year.",
            Code::EraOverrun => "\"{found}\" is not in the years of its era.[ It is {right}.]",
            Code::EraMissing => "The era of \"{found}\" is not known. Write it like 平成27年度.",
            Code::YearOutsidePeriod => {
                "{year} is outside the period of the plan ({from} to {to}). Check the year."
            }
            Code::YearDuplicate => "\"{title}\" has {year} twice. Correct one.",
            Code::YearUnordered => "In \"{title}\", {year} stands after {after}. Put the years in order.",
            Code::PeriodInverted => "The period ends ({to}) before it begins ({from}). Correct it.",
            Code::BaselineAfterTarget => {
                "The baseline of \"{title}\" ({year}) is not before its first target ({target}). Check it."
            }
            Code::SpanOutsidePeriod => {
                "\"{text}\": {year} is outside the period of the plan ({from} to {to}). Check it."
            }
            Code::ArrowWithoutStart => {
                "The arrow of \"{text}\" has no mark (◎) that begins it. Add the first year."
            }
            Code::SpanGap => "\"{text}\" has nothing in {from}[ to {to}]. Check whether a mark was left out.",
            Code::SpanOverlap => "The spans of \"{text}\" meet in {year}. Correct one.",
            Code::ActorUndeclared => "\"{found}\" is not among the actors of the plan. Add or correct it.",
            Code::NotANumber => {
                "\"{found}\" cannot be read as a figure. Write a number, or a word like 未定."
            }
            Code::FiguresCollide => {
                "\"{found}\" was not used: another figure stands for the same indicator, year and series."
            }
            Code::UnitMixed => "\"{found}\" has another unit than the other figures. Use one unit.",
            Code::NegativeCount => {
                "\"{title}\": the {kind} of {year} is {value}[ {unit}]. Check that it is 0 or more."
            }
            Code::CumulativeFalls => {
                "\"{title}\" is cumulative, but the {kind} of {year} falls from {before} to {value}[ {unit}]."
            }
            Code::PercentOutOfRange => {
                "\"{title}\": the {kind} of {year} is {value}[ {unit}]. Check that it is 0 or more and 100 or less."
            }
            Code::MagnitudeJump => {
                "\"{title}\": the {kind} of {year} goes from {before} to {value}[ {unit}]. Check the digits."
            }
            Code::PublishedRateDiffers => {
                "\"{title}\": the rate \"{found}\" of {year} is not what the figures give ({right}%)."
            }
            Code::EstimateSuperseded => {
                "\"{title}\": {year} is still an estimate ({value}[ {unit}]). Put the final figure in."
            }
            Code::TargetMissing => "\"{title}\" has no target[ in {year}]. Add it, or say why there is none.",
            Code::ActualMissing => "\"{title}\" has no result in {year}. Add it, or say why there is none.",
            Code::RatingUnknown => "The scale \"{scale}\" has no rating \"{found}\". Add it or correct it.",
            Code::RatingContradictsFigures => {
                "{year} is rated \"{found}\"; by {rule} it is \"{right}\" ({title}: target {target}, result {actual})."
            }
            Code::StatusContradictsRating => {
                "The status \"{status}\" and the rating \"{found}\" of {year} do not agree. Check them."
            }
            Code::ReviewMissing => "\"{title}\" has no review of {year}. Add it, or say why there is none.",
            Code::TextContradictsFigures => {
                "The text of {year} says \"{found}\", but {title} has target {target}, result {actual}."
            }
            Code::LeadMissing => {
                "None of the {count} departments of \"{title}\" has the lead (●). Choose one."
            }
            Code::LeadMultiple => "{count} departments have the lead (●) of \"{title}\". Choose one.",
            Code::ControlCharacter => "\"{text}\" has a control character ({found}). Remove it.",
            Code::BidiOverride => "\"{text}\" has a character that reverses text ({found}). Remove it.",
            Code::WidthMixed => {
                "\"{found}\" mixes full-width and half-width letters or digits. Use one width."
            }
            Code::PlatformCharacter => {
                "\"{found}\" looks different on some systems. Check whether it can be replaced[ by \"{right}\"]."
            }
            Code::HalfWidthKana => "\"{found}\" is half-width. Write \"{right}\" in full width.",
            Code::TooLong => "\"{text}\" has {count} characters. Keep it to {limit} or fewer.",
            Code::DittoMark => {
                "\"{found}\" means nothing without the cell before it. Write out what it stands for."
            }
            Code::ArrowAmbiguous => {
                "It is unclear whether the arrow of \"{text}\" ends in {to}[ or in {end}]. Declare \"arrows\"."
            }
            Code::HeaderPromises => {
                "The header \"{found}\" promises targets, but no row below it has one. Check it."
            }
            Code::HeaderShifted => {
                "\"{found}\" was read {count} column(s) to the {side}, the only place where the data fit. Check it."
            }
            Code::JoinedByOrder => {
                "{count} rows below \"{found}\" have no number and were joined in their order. Check them."
            }
            Code::NoiseSetAside => {
                "\"{found}\" was not understood and is not in the plan. Rewrite it if needed."
            }
            Code::Assumed => {
                "The {what} is not printed and was taken to be \"{found}\". Correct it if it is not so."
            }
            Code::ScaleUndeclared => {
                "The scale \"{found}\" has no legend and no rule, so ratings cannot be checked. Add them."
            }
            Code::RuleCannotDecide => {
                "Figures cannot confirm the rating \"{found}\"[ of {year}] ({reason}). Somebody should check it."
            }
            Code::StaleText => {
                "The {kind} of {year} is worded as the year before: \"{text}\". Bring it up to date."
            }
            Code::TermVariant => {
                "\"{found}\" ({count}×) is also written \"{right}\" ({other}×). Use one spelling."
            }
            Code::DeadLinkText => {
                "\"{found}\" alone does not say where it leads. Write the name of the page or its address."
            }
            Code::Cp932Loss => {
                "\"{found}\" is lost in a Shift_JIS file. Replace it[ with \"{right}\"] or leave it out."
            }
            Code::TableWithoutCaption => "{thing} has no name, so its table has no caption. Give it a name.",
            Code::SourceAddress => {
                "The source \"{found}\" is no web address (https://…) and becomes no link. Correct it."
            }
            Code::ItemDropped => {
                "[{number} ]\"{title}\" of the earlier edition is gone. Check that this is meant."
            }
            Code::IndicatorDropped => {
                "The indicator \"{title}\" of the earlier edition is gone. Check that this is meant."
            }
        }
    }

    fn hint_template(&self, code: Code) -> Option<&'static str> {
        match code {
            Code::UnknownWord => Some("Known words: {expected}."),
            Code::MissingKey => Some("What must stand there: {expected}."),
            Code::RatingUnknown => Some("Ratings of the scale: {expected}."),
            Code::PublishedRateDiffers => Some("Rate, target or result: one of them is wrong."),
            Code::CumulativeFalls => Some(
                "A cumulative count is never below the year before. For a count per year, correct \"counting\".",
            ),
            Code::RatingContradictsFigures => Some(
                "Rating, figures or rule: one of them is wrong. The rating was not changed.[ \"{title}\" was judged as {direction}, which is where its targets lead.]",
            ),
            Code::TextContradictsFigures => Some(
                "Either the text or the figures are wrong.[ \"{title}\" was judged as {direction}, which is where its targets lead.]",
            ),
            _ => None,
        }
    }

    fn term(&self, term: &'static str) -> &'static str {
        match term {
            "plan-title" => "The title of the plan",
            "item-title" => "The title of the item",
            "support-title" => "The title of the support",
            "actor-name" => "The name of the actor",
            "commitment-text" => "The text of the commitment",
            "publisher" => "publisher",
            "period" => "period",
            "scaleOrder" => "order of the ratings",
            "rightward" => "right",
            "leftward" => "left",
            "indicator" => "The indicator",
            "actual" => "result",
            "target" => "target",
            "value" => "figure",
            "baseline" => "baseline",
            "assessment" => "assessment",
            "issues" => "issue",
            "meaning" => "the meaning of the ratings",
            "everyIndicatorReached" => "every indicator reached",
            "worstRate" => "the lowest rate",
            "meanRate" => "the mean rate",
            "proRata" => "the rate for the time elapsed",
            "met" => "met",
            "missed" => "missed",
            "textGoal" => "the goal is in words",
            "noFigures" => "target or result is missing",
            "tentative" => "the result is an estimate",
            "noRate" => "no rate can be computed",
            "noDirection" => "nobody says whether more or less is better",
            "neither" => "neither more nor less is better",
            "moreIsBetter" => "more being better",
            "lessIsBetter" => "less being better",
            "noPeriod" => "the plan has no period",
            "noBand" => "no band fits",
            other => en::expectation(other),
        }
    }
}
