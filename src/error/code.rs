//! What kinds of findings there are, and how grave each is.

/// Declares the codes: a variant, its stable name and its severity, written down once.
macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of finding it is (指摘の種類).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$meta])* $variant,)*
        }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// How grave findings of this kind are.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    // Structure
    /// A key that the plan format does not have.
    UnknownKey = "unknown-key", Warning;
    /// The same key twice in one object; the last one counts.
    DuplicateKey = "duplicate-key", Warning;
    /// A value of another type than the key wants.
    WrongType = "wrong-type", Error;
    /// A word that the key does not know.
    UnknownWord = "unknown-word", Error;
    /// A number outside the range that the key allows.
    OutOfRange = "out-of-range", Error;
    /// Something that must be there is not.
    MissingKey = "missing-key", Error;
    /// Two statements about one value that cannot both be true.
    Contradictory = "contradictory", Error;
    /// The same id twice.
    DuplicateId = "duplicate-id", Error;
    /// The id of a scale, or the code of a rating, that is not declared.
    DanglingReference = "dangling-reference", Error;
    /// An item below itself: its id stands on its own way down.
    Cycle = "cycle", Error;
    /// An item deeper than the levels that the plan names.
    LevelTooDeep = "level-too-deep", Warning;
    /// Something without a title.
    EmptyTitle = "empty-title", Error;
    /// Two things of one kind and one title below one item.
    TitleDuplicate = "title-duplicate", Info;
    /// An item that says nothing, beside others that do.
    EmptyItem = "empty-item", Info;

    // Numbering
    /// A number is left out: ③⑤.
    NumberGap = "number-gap", Warning;
    /// A number is there twice: ①①.
    NumberDuplicate = "number-duplicate", Error;
    /// A number stands after a higher one: ②①.
    NumberOrder = "number-order", Warning;

    // Years
    /// A cell or value that should be a fiscal year and is not.
    NotAYear = "not-a-year", Error;
    /// A year of an era before the era began or after the last one: 令和0年.
    NoSuchYear = "no-such-year", Error;
    /// A year that was read, but whose two names differ, or a span whose later year stands first.
    YearDoubtful = "year-doubtful", Warning;
    /// A day that no calendar has: 平成28年2月30日. Its year is read.
    NoSuchDay = "no-such-day", Warning;
    /// A month or day of an era before 1873, when Japan had another calendar: 明治5年1月1日.
    OldCalendar = "old-calendar", Warning;
    /// A year of an era after the era was over: 平成32年度.
    EraOverrun = "era-overrun", Warning;
    /// A year without era, and none is known from the context.
    EraMissing = "era-missing", Warning;
    /// A year outside the period of the plan.
    YearOutsidePeriod = "year-outside-period", Warning;
    /// A year twice in one indicator.
    YearDuplicate = "year-duplicate", Error;
    /// A year after a later one.
    YearUnordered = "year-unordered", Info;
    /// A period or a span that ends before it begins.
    PeriodInverted = "period-inverted", Error;
    /// A baseline of the year of a target, or later.
    BaselineAfterTarget = "baseline-after-target", Warning;

    // Schedule
    /// Something is scheduled outside the period of the plan.
    SpanOutsidePeriod = "span-outside-period", Warning;
    /// An arrow that nothing begins.
    ArrowWithoutStart = "arrow-without-start", Error;
    /// Years between two spans in which nothing is scheduled.
    SpanGap = "span-gap", Warning;
    /// Years in which two spans of one commitment meet.
    SpanOverlap = "span-overlap", Warning;
    /// Somebody who is not among the actors of the plan.
    ActorUndeclared = "actor-undeclared", Error;

    // Figures
    /// A cell or value that should be a figure and is not.
    NotANumber = "not-a-number", Error;
    /// Two figures for one indicator, year and series: neither is believed.
    FiguresCollide = "figures-collide", Warning;
    /// A figure in another unit than the rest of its indicator.
    UnitMixed = "unit-mixed", Warning;
    /// A count below zero.
    NegativeCount = "negative-count", Error;
    /// A cumulative count that falls.
    CumulativeFalls = "cumulative-falls", Error;
    /// A share below 0 % or above 100 %.
    PercentOutOfRange = "percent-out-of-range", Error;
    /// A figure ten times the one before, or a tenth of it.
    MagnitudeJump = "magnitude-jump", Warning;
    /// A published achievement rate that the figures do not give.
    PublishedRateDiffers = "published-rate-differs", Warning;
    /// An estimate for a year whose results are known.
    EstimateSuperseded = "estimate-superseded", Info;
    /// An indicator, or a year of it, without target.
    TargetMissing = "target-missing", Warning;
    /// A past year without result.
    ActualMissing = "actual-missing", Warning;

    // Reviews
    /// A rating that its scale does not have.
    RatingUnknown = "rating-unknown", Warning;
    /// A rating that claims what the figures do not show.
    RatingContradictsFigures = "rating-contradicts-figures", Warning;
    /// A status that the rating of the same year denies.
    StatusContradictsRating = "status-contradicts-rating", Info;
    /// A past year without review, where other years have one.
    ReviewMissing = "review-missing", Warning;
    /// Words that claim what the figures do not show.
    TextContradictsFigures = "text-contradicts-figures", Info;

    // People
    /// Several departments, and none has the lead.
    LeadMissing = "lead-missing", Warning;
    /// Several departments have the lead.
    LeadMultiple = "lead-multiple", Warning;

    // Text
    /// A character that controls a device and prints nothing.
    ControlCharacter = "control-character", Error;
    /// A character that reverses the direction of what follows.
    BidiOverride = "bidi-override", Error;
    /// Full-width and half-width letters or digits in one text.
    WidthMixed = "width-mixed", Info;
    /// A character that only some systems have.
    PlatformCharacter = "platform-character", Info;
    /// Kana of half width.
    HalfWidthKana = "half-width-kana", Warning;
    /// A text longer than its place.
    TooLong = "too-long", Warning;
    /// 同上 or 〃 in place of what is meant.
    DittoMark = "ditto-mark", Info;

    // Reading
    /// An arrow whose end can be read in two ways.
    ArrowAmbiguous = "arrow-ambiguous", Warning;
    /// A header that promises something that no row has.
    HeaderPromises = "header-promises", Warning;

    /// A header that stood beside its column, and was read above it.
    HeaderShifted = "header-shifted", Warning;
    /// Rows without a key of their own that were joined in their order.
    JoinedByOrder = "joined-by-order", Warning;
    /// Words that were not understood, or are damage, and stand nowhere in the plan.
    NoiseSetAside = "noise-set-aside", Warning;
    /// Something that is not printed and was taken from something else.
    Assumed = "assumed", Info;

    // Scales
    /// A scale without legend and rule.
    ScaleUndeclared = "scale-undeclared", Warning;
    /// A rating that nothing in the plan can confirm.
    RuleCannotDecide = "rule-cannot-decide", Info;

    // Wording
    /// The same sentence two years running.
    StaleText = "stale-text", Info;
    /// One term in two spellings.
    TermVariant = "term-variant", Info;
    /// Words that were a link once: こちら.
    DeadLinkText = "dead-link-text", Info;

    // Publishing
    /// A character that a file in Windows-31J (`Shift_JIS`) loses.
    Cp932Loss = "cp932-loss", Warning;
    /// Figures or a schedule whose table would have no caption.
    TableWithoutCaption = "table-without-caption", Error;
    /// A source whose address is none of the web.
    SourceAddress = "source-address", Warning;

    // Editions
    /// An item of the previous edition that is gone.
    ItemDropped = "item-dropped", Info;
    /// An indicator of the previous edition that is gone.
    IndicatorDropped = "indicator-dropped", Info;
}

/// How grave a finding is (重大度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is wrong, and the plan says less than its source.
    Error,
    /// Something is probably wrong.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}
