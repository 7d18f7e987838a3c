//! The rules in English.

use super::RuleWords;
use crate::error::{Code, Group, Severity};

pub(super) fn group(group: Group) -> &'static str {
    match group {
        Group::Structure => "Structure",
        Group::Numbering => "Numbering",
        Group::Years => "Fiscal years",
        Group::Schedule => "Schedule",
        Group::Figures => "Figures",
        Group::Reviews => "Reviews",
        Group::People => "Departments",
        Group::Text => "Characters",
        Group::Reading => "Reading",
        Group::Scales => "Rating scales",
        Group::Wording => "Wording",
        Group::Publishing => "Publishing",
        Group::Editions => "Editions",
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Info",
    }
}

// One entry a code: the table is the point.
#[allow(clippy::too_many_lines)]
pub(super) fn rule(code: Code) -> RuleWords {
    match code {
        Code::UnknownKey => RuleWords::new(
            "Unknown key",
            "Finds keys (names of values) that the plan format does not have.",
            "What stands under a misspelt key is skipped, so it never reaches the page.",
        ),
        Code::DuplicateKey => RuleWords::new(
            "Duplicate key",
            "Finds a key that is there twice or more within one { }.",
            "Only the last one counts, and what was written first is lost unnoticed.",
        ),
        Code::WrongType => RuleWords::new(
            "Wrong type of value",
            "Finds values of a type that does not suit their key, such as a list where text belongs.",
            "The value cannot be read, so it is missing from the page.",
        ),
        Code::UnknownWord => RuleWords::new(
            "Unknown word",
            "Finds a word that is not one of the fixed words that may stand in its place.",
            "What it was to say, such as how a figure is counted, reaches neither charts nor checks.",
        ),
        Code::OutOfRange => RuleWords::new(
            "Number out of range",
            "Finds numbers, such as ranks or levels, outside the range that their place allows.",
            "The number cannot be used, so order or timing is shown wrongly.",
        ),
        Code::MissingKey => RuleWords::new(
            "Missing value",
            "Finds places without a value that must be there, such as a title or a year.",
            "Nobody can tell what a figure is or of which year, so no table or chart can show it.",
        ),
        Code::Contradictory => RuleWords::new(
            "Contradictory statements",
            "Finds statements that cannot both be true, such as a figure that is also said to be undecided.",
            "Only the person who wrote it can know which one is right.",
        ),
        Code::DuplicateId => RuleWords::new(
            "Duplicate id",
            "Finds an id that is used twice or more.",
            "Links and charts that go by the id may show another item or indicator.",
        ),
        Code::DanglingReference => RuleWords::new(
            "Undeclared reference",
            "Finds ids of scales, and codes of ratings in the bands of a rule, that the plan does not declare.",
            "Readers cannot be told what the rating means.",
        ),
        Code::Cycle => RuleWords::new(
            "Item below itself",
            "Finds items that have the id of an item above them, and so stand below themselves.",
            "Whoever follows the tree comes back to the same item, so it cannot be shown as a tree.",
        ),
        Code::LevelTooDeep => RuleWords::new(
            "Level without a name",
            "Finds items that stand deeper than the number of levels that the plan names (levels).",
            "Readers cannot tell whether the item is a measure or an action.",
        ),
        Code::EmptyTitle => RuleWords::new(
            "No title",
            "Finds titles, names and texts of commitments that are empty.",
            "They have no name in headings and contents, so nobody can find them or tell them apart by ear.",
        ),
        Code::TitleDuplicate => RuleWords::new(
            "Duplicate title",
            "Finds items right below one item, and indicators of one unit, that have the same title.",
            "In lists and links nobody can tell which of the two is meant.",
        ),
        Code::EmptyItem => RuleWords::new(
            "Item without content",
            "Finds items with nothing but a title where other items of the same level, with no items below, have content.",
            "Residents cannot tell whether nothing is done or something was forgotten.",
        ),
        Code::NumberGap => RuleWords::new(
            "Number left out",
            "Finds numbers that are left out, as when ⑤ follows ③ (runs may go on across branches, restart at 1 in a branch, and begin anywhere).",
            "A missing number looks as if an item had been lost.",
        ),
        Code::NumberDuplicate => RuleWords::new(
            "Duplicate number",
            "Finds a number that is there twice in one run, as ① and ① (runs may restart at 1 in a branch).",
            "In a meeting or a telephone call the number does not say which item is meant.",
        ),
        Code::NumberOrder => RuleWords::new(
            "Numbers out of order",
            "Finds a number after a higher one, as ① after ② (runs may restart at 1 in a branch).",
            "People who look for a number miss the item.",
        ),
        Code::NotAYear => RuleWords::new(
            "Not a fiscal year",
            "Finds values that should be a fiscal year and cannot be read as one.",
            "Figures and schedules of that year cannot stand in any table or chart.",
        ),
        Code::NoSuchYear => RuleWords::new(
            "No such year",
            "Finds years that never were, such as 令和0年度, which is before the era began.",
            "Nobody can tell which year is meant, so the figure has no place.",
        ),
        Code::YearDoubtful => RuleWords::new(
            "Doubtful year",
            "Finds years whose western and era names differ, and spans whose later year stands first.",
            "The year that was read may not be the one that was meant.",
        ),
        Code::NoSuchDay => RuleWords::new(
            "No such day",
            "Finds days that their month does not have, such as 30 February; the year is read.",
            "The date is a slip, and the year or month beside it may be one as well.",
        ),
        Code::OldCalendar => RuleWords::new(
            "Date of the old calendar",
            "Finds months and days of an era before 1873, such as 明治5年1月1日, which is 9 February 1872.",
            "The calendar of that time was weeks off from today's, so the fiscal year may be another.",
        ),
        Code::EraOverrun => RuleWords::new(
            "Year beyond its era",
            "Finds years counted in an era after its end or before its beginning, such as 平成32年度.",
            "Residents who know the year by its new era have to work out which one is meant.",
        ),
        Code::EraMissing => RuleWords::new(
            "Year without era",
            "Finds years such as 27年度, with neither era nor western year and none to be had from the context.",
            "It may be 昭和27年度 or 平成27年度, so the value cannot be used.",
        ),
        Code::YearOutsidePeriod => RuleWords::new(
            "Year outside the period",
            "Finds figures, yearly work and reviews of a year before the first or after the last year of the plan.",
            "Mostly the year or the period is mistyped, and the years of the chart are off.",
        ),
        Code::YearDuplicate => RuleWords::new(
            "Duplicate year",
            "Finds a year that is there twice or more in one indicator.",
            "With two values for one year residents cannot tell which is right.",
        ),
        Code::YearUnordered => RuleWords::new(
            "Years out of order",
            "Finds a year that stands after a later one in one indicator.",
            "Staff who correct the data misread it easily.",
        ),
        Code::PeriodInverted => RuleWords::new(
            "Inverted period",
            "Finds periods whose last year is before their first.",
            "Nobody can tell from when to when, so the schedule cannot be shown.",
        ),
        Code::BaselineAfterTarget => RuleWords::new(
            "Baseline not before target",
            "Finds baselines whose year is the year of the indicator's first target, or later.",
            "A baseline is where things start, so from the target's year on it shows no growth.",
        ),
        Code::SpanOutsidePeriod => RuleWords::new(
            "Schedule outside the period",
            "Finds schedules that reach before the first or beyond the last year of the plan.",
            "They do not fit the columns of the schedule, and readers do not learn when it happens.",
        ),
        Code::ArrowWithoutStart => RuleWords::new(
            "Arrow without a start",
            "Finds schedules with an arrow and no mark (such as ◎) that begins it.",
            "Residents cannot tell when it began.",
        ),
        Code::SpanGap => RuleWords::new(
            "Gap in a schedule",
            "Finds years with nothing scheduled between two spans of one commitment.",
            "Readers cannot tell a pause from a mark that was forgotten.",
        ),
        Code::SpanOverlap => RuleWords::new(
            "Overlap in a schedule",
            "Finds years in which two spans of one commitment meet.",
            "The year could be one of preparing or one of doing.",
        ),
        Code::ActorUndeclared => RuleWords::new(
            "Undeclared actor",
            "Finds actors of commitments or assignments that are not in the plan's list of actors.",
            "Their name cannot be shown, and lists by actor leave them out.",
        ),
        Code::NotANumber => RuleWords::new(
            "Not a figure",
            "Finds values that should be a figure and cannot be read as one.",
            "The place counts as empty, and the chart does not show it.",
        ),
        Code::FiguresCollide => RuleWords::new(
            "Figures in one place",
            "Finds cells of a table that claim to be the same figure: of one indicator, one year and one series.",
            "If one of them won in silence, the other would vanish, and nobody could tell which one is right.",
        ),
        Code::UnitMixed => RuleWords::new(
            "Mixed units",
            "Finds values in another unit than the other values of their indicator.",
            "Whoever compares figures in different units misjudges their growth.",
        ),
        Code::NegativeCount => RuleWords::new(
            "Negative count",
            "Finds values below 0 where the unit counts something, such as 人, 件 or か所 (not for 円 or %, nor where the title names a difference or a balance).",
            "Numbers of people or cases are never below 0, so it must be a slip.",
        ),
        Code::CumulativeFalls => RuleWords::new(
            "Cumulative count falls",
            "Finds settled targets or results of a cumulative indicator that are lower than the settled one before.",
            "A cumulative count only grows, so it must be a slip or a count per year.",
        ),
        Code::PercentOutOfRange => RuleWords::new(
            "Share out of range",
            "Finds values below 0 or above 100 where the unit is % and the title names a share of a whole, such as 割合.",
            "No share of a whole is below 0 % or above 100 %, and such a figure costs the residents' trust.",
        ),
        Code::MagnitudeJump => RuleWords::new(
            "Jump in magnitude",
            "Finds settled figures 10 times or more, or a tenth or less, of the settled figure before (only where the larger is 100 or more).",
            "Mostly a digit slipped, and the other years of the chart are pressed flat.",
        ),
        Code::PublishedRateDiffers => RuleWords::new(
            "Published rate differs",
            "Finds printed rates that the figures give neither by rounding half up nor by cutting, where more is known to be better.",
            "Residents who do the sum themselves get another rate, and ask.",
        ),
        Code::EstimateSuperseded => RuleWords::new(
            "Still an estimate",
            "Finds estimates for a year that is over.",
            "The final figure should be known, yet residents still see the old estimate.",
        ),
        Code::TargetMissing => RuleWords::new(
            "No target",
            "Finds indicators without any target, and years with a result but no target while other years have one (未定, 該当なし or a figure that may be the target is accepted).",
            "Without a target residents cannot tell whether the result is good or bad.",
        ),
        Code::ActualMissing => RuleWords::new(
            "No result",
            "Finds years that are over, with a target and neither a result nor a figure that may be one.",
            "Residents cannot tell whether the result is withheld or forgotten.",
        ),
        Code::RatingUnknown => RuleWords::new(
            "Rating not in its scale",
            "Finds ratings that are no step of the scale they are given in.",
            "A mark that the legend does not have is neither good nor bad to readers.",
        ),
        Code::RatingContradictsFigures => RuleWords::new(
            "Rating contradicts figures",
            "Finds ratings of annual reviews that targets and results deny, only where the scale declares meanings or a rule and it is known whether more or less is better (the rating is never changed).",
            "A rating of \"reached\" beside a missed target makes every rating doubtful.",
        ),
        Code::StatusContradictsRating => RuleWords::new(
            "Status contradicts rating",
            "Finds a status of a whole year or of its second half that the rating of that year denies (a delayed first half and a year that was reached agree).",
            "With \"delayed\" and \"reached\" in one table readers cannot tell which to believe.",
        ),
        Code::ReviewMissing => RuleWords::new(
            "No review of a year",
            "Finds years that are over and have no annual review, where other years have one.",
            "Residents do not learn how the work of that year was judged.",
        ),
        Code::TextContradictsFigures => RuleWords::new(
            "Text contradicts figures",
            "Finds texts that say 達成した of a missed target or 下回った of one that was reached, only where it is clear which indicator is meant and whether more or less is better.",
            "When text and table disagree, readers cannot tell which to believe.",
        ),
        Code::LeadMissing => RuleWords::new(
            "No lead",
            "Finds items with two or more departments, none of which has the lead (●).",
            "Neither residents nor staff know whom to ask.",
        ),
        Code::LeadMultiple => RuleWords::new(
            "More than one lead",
            "Finds items in which two or more departments have the lead (●).",
            "No single department is responsible, and enquiries are passed around.",
        ),
        Code::ControlCharacter => RuleWords::new(
            "Control character",
            "Finds texts with invisible characters that were made to control devices.",
            "Searches miss the text or files do not open, and nobody sees why.",
        ),
        Code::BidiOverride => RuleWords::new(
            "Character that reverses text",
            "Finds invisible characters that change the direction of what follows.",
            "What is seen is not what the data says, which is also a way to deceive.",
        ),
        Code::WidthMixed => RuleWords::new(
            "Mixed widths",
            "Finds texts with both full-width and half-width letters or digits.",
            "Searches may miss them, and they look untidy.",
        ),
        Code::PlatformCharacter => RuleWords::new(
            "Platform-dependent character",
            "Finds characters that look different on some systems, such as ㈱ and ㍻ (not circled digits such as ①).",
            "Some devices garble them, and screen readers may misread them.",
        ),
        Code::HalfWidthKana => RuleWords::new(
            "Half-width kana",
            "Finds kana of half width, such as ｶﾀｶﾅ.",
            "Searches miss them, and their voicing marks stand apart.",
        ),
        Code::TooLong => RuleWords::new(
            "Text too long",
            "Finds titles of more than 120 characters, sentences of more than 2,000, and labels such as numbers and units of more than 40.",
            "They do not fit tables, contents and charts, and readers miss the point.",
        ),
        Code::DittoMark => RuleWords::new(
            "Ditto mark",
            "Finds 同上 or 〃 in place of what is meant.",
            "Whoever opens that part alone, or listens to it, cannot tell what it repeats.",
        ),
        Code::ArrowAmbiguous => RuleWords::new(
            "Arrow with an unclear end",
            "Finds arrows that may end in their year or with the plan, where the plan does not declare what arrows mean (arrows).",
            "Readers differ in how long they think the work goes on.",
        ),
        Code::HeaderPromises => RuleWords::new(
            "Heading without its targets",
            "Finds headings that say 目標 (target) above rows of which none has one.",
            "Residents look for a target that is not there.",
        ),
        Code::HeaderShifted => RuleWords::new(
            "Shifted header",
            "Reads a header above the column beside it, only where no other reading fits the data.",
            "Mistaking the column of plans for that of results publishes quite other figures.",
        ),
        Code::JoinedByOrder => RuleWords::new(
            "Joined in their order",
            "Joins two tables without numbers row by row, only if they have as many rows, and says so.",
            "If one row changes its place, an item shows the review of another.",
        ),
        Code::NoiseSetAside => RuleWords::new(
            "Not understood",
            "Sets aside cells that are damaged or not understood, and names them.",
            "Neither are broken letters published, nor does anything vanish in silence.",
        ),
        Code::Assumed => RuleWords::new(
            "Assumed",
            "Names what is not printed, such as the period or the publisher, and was taken from elsewhere.",
            "What is assumed may be wrong, and would be published as a fact.",
        ),
        Code::ScaleUndeclared => RuleWords::new(
            "Scale without explanation",
            "Finds scales that declare neither what their ratings mean nor a rule.",
            "Nobody can tell what A or B stands for, nor check that it is right.",
        ),
        Code::RuleCannotDecide => RuleWords::new(
            "Rating that figures cannot confirm",
            "Finds ratings that the scale and the figures alone cannot decide, because a goal is in words or nobody says whether more is better, for example.",
            "It shows that somebody has to look, not that all is well.",
        ),
        Code::StaleText => RuleWords::new(
            "Same text as the year before",
            "Finds the same sentence under issues or assessment in two consecutive annual reviews.",
            "A copied sentence does not say what has changed in the year.",
        ),
        Code::TermVariant => RuleWords::new(
            "One term, two spellings",
            "Finds a term that is written in two ways, such as か所 and 箇所.",
            "Searches find only one of them, and readers may take them for different things.",
        ),
        Code::DeadLinkText => RuleWords::new(
            "Words that were a link",
            "Finds words such as こちら (\"here\") that mean nothing without a link.",
            "On paper, or read aloud, they do not say where to look.",
        ),
        Code::Cp932Loss => RuleWords::new(
            "Character lost in Shift_JIS",
            "Finds characters that a file in Shift_JIS (Windows-31J) loses.",
            "In CSV files for spreadsheets, names of people and places turn into \"?\".",
        ),
        Code::TableWithoutCaption => RuleWords::new(
            "Table without caption",
            "Finds indicators and schedules without a name, whose table can have no caption.",
            "People who listen to a page choose tables by their captions, and cannot tell what this one is.",
        ),
        Code::SourceAddress => RuleWords::new(
            "Address of the source",
            "Finds sources whose url does not begin with https:// or http://, as web addresses do.",
            "It becomes no link, so readers cannot look at the source.",
        ),
        Code::ItemDropped => RuleWords::new(
            "Item gone",
            "Finds items of an earlier edition that are nowhere in this one, neither reworded nor moved nor renumbered (only when an earlier edition is given).",
            "If an item is gone without a reason, residents think that the work was given up.",
        ),
        Code::IndicatorDropped => RuleWords::new(
            "Indicator gone",
            "Finds indicators of an earlier edition that are nowhere in this one, neither reworded nor moved nor renumbered (only when an earlier edition is given).",
            "It may look as if an indicator with poor results had been hidden.",
        ),
    }
}
