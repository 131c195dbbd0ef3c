//! The code of every kind of finding, in one table.

/// Makes the enum and its accessors from one row per code.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $severity:ident, [$($argument:literal),*];)*) => {
        /// What kind of finding it is. The order is that of the documentation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name that is printed and that `explain` takes, such as `unknown-field`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Whether the finding stops a build.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),* }
            }

            /// The names of the arguments that its texts may use.
            pub const fn arguments(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($argument),*]),* }
            }
        }
    };
}

/// Whether a finding stops a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written, and the finding is shown.
    Warning,
}

impl Severity {
    /// The English word, for machines.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

codes! {
    /// The bytes of the file are not UTF-8 text.
    NotUtf8 = "not-utf8", Error, ["offset"];
    /// The file is larger than a content file may be.
    FileTooLarge = "file-too-large", Error, ["size", "limit"];
    /// A character that cannot be seen, or that turns the text around it.
    ForbiddenCharacter = "forbidden-character", Error, ["codepoint", "name"];
    /// The file could not be read.
    UnreadableFile = "unreadable-file", Error, ["reason"];
    /// A file that Milepost does not know.
    UnknownFile = "unknown-file", Error, ["file", "near"];
    /// A file name of another form than its folder asks for.
    BadFileName = "bad-file-name", Error, ["file", "reason", "near", "expected"];
    /// A link that leaves the content folder, or a special file.
    OutsideContent = "outside-content", Error, ["file"];
    /// Two names that some systems take for one.
    SameName = "same-name", Error, ["file", "other"];
    /// There is no `site.yaml`.
    MissingSiteFile = "missing-site-file", Error, ["near"];
    /// The file is not well-formed YAML.
    YamlSyntax = "yaml-syntax", Error, ["reason", "detail"];
    /// A tab where only spaces may indent.
    YamlTab = "yaml-tab", Error, [];
    /// An anchor (`&name`) or an alias (`*name`).
    YamlAlias = "yaml-alias", Error, [];
    /// A YAML tag (`!name`).
    YamlTag = "yaml-tag", Error, ["tag"];
    /// More than one YAML document in a file, or a directive.
    YamlDocuments = "yaml-documents", Error, [];
    /// Values nested too deep.
    YamlDepth = "yaml-depth", Error, ["limit"];
    /// The same key twice in one map.
    DuplicateKey = "duplicate-key", Error, ["key"];
    /// A file, or a front matter, without content.
    EmptyFile = "empty-file", Error, [];
    /// A field that is not known at this place.
    UnknownField = "unknown-field", Error, ["field", "near", "allowed"];
    /// A field that must be there is not.
    MissingField = "missing-field", Error, ["field"];
    /// A value of another kind than the field takes.
    WrongType = "wrong-type", Error, ["field", "found", "expected"];
    /// A text that must say something says nothing.
    EmptyText = "empty-text", Error, ["field"];
    /// A number that cannot be read.
    BadNumber = "bad-number", Error, ["read", "hint", "suggestion"];
    /// A period that cannot be read.
    BadPeriod = "bad-period", Error, ["read", "cadence", "suggestion"];
    /// A date that cannot be read, or that no calendar has.
    BadDate = "bad-date", Error, ["read", "suggestion"];
    /// A date with time of day that cannot be read.
    BadInstant = "bad-instant", Error, ["read"];
    /// A word that is not among the choices of a field.
    BadChoice = "bad-choice", Error, ["read", "field", "allowed", "near"];
    /// An id with signs that addresses cannot have.
    BadId = "bad-id", Error, ["read"];
    /// An e-mail address that cannot be one.
    BadEmail = "bad-email", Error, ["read"];
    /// A web address that cannot be one.
    BadUrl = "bad-url", Error, ["read"];
    /// A text longer than its place can show.
    TooLong = "too-long", Error, ["limit"];
    /// More entries than a chart or page can carry.
    TooMany = "too-many", Error, ["count", "limit"];
    /// A label lacks one of the languages of the site.
    MissingLanguage = "missing-language", Error, ["field", "language"];
    /// A language that `site.yaml` does not list.
    UnknownLanguage = "unknown-language", Error, ["language", "near"];
    /// A language Milepost has no interface texts for.
    UnsupportedLanguage = "unsupported-language", Error, ["language"];
    /// A Markdown file without front matter.
    FrontMatterMissing = "front-matter-missing", Error, [];
    /// A front matter that is never closed.
    FrontMatterOpen = "front-matter-open", Error, [];
    /// A file that does not say whom it is for.
    MissingAudience = "missing-audience", Error, [];
    /// An audience that `site.yaml` does not define.
    UnknownAudience = "unknown-audience", Error, ["read", "near"];
    /// Audiences that include each other.
    AudienceCycle = "audience-cycle", Error, ["audience"];
    /// The headline metric does not exist.
    UnknownHeadline = "unknown-headline", Error, ["read", "near"];
    /// A time zone that is not in the IANA database.
    UnknownTimeZone = "unknown-time-zone", Error, ["read"];
    /// A theme that does not exist.
    UnknownTheme = "unknown-theme", Error, ["read"];
    /// A period of another cadence than the metric's.
    WrongCadence = "wrong-cadence", Error, ["read", "cadence", "suggestion"];
    /// A value of a period that has not begun at the as-of date.
    ValueAfterAsOf = "value-after-as-of", Error, ["period", "as_of"];
    /// A published value that changed without a reason.
    RestatedValue = "restated-value", Error, ["metric", "member", "stand", "period", "before", "edition", "now"];
    /// A published value that is no longer there.
    RemovedValue = "removed-value", Error, ["metric", "member", "stand", "period", "before", "edition"];
    /// A published value that changed again under the reason of its last change.
    RepeatedReason = "repeated-reason", Warning, ["metric", "period"];
    /// A published target that changed without a new record.
    ChangedTarget = "changed-target", Error, ["metric", "announced", "before", "edition", "now"];
    /// A published target that is no longer there.
    RemovedTarget = "removed-target", Error, ["metric", "announced", "before", "edition"];
    /// Something that editions published and the site no longer has.
    PublishedItemGone = "published-item-gone", Warning, ["kind", "id", "editions"];
    /// Targets that are not listed oldest first.
    TargetsOutOfOrder = "targets-out-of-order", Error, ["announced", "previous"];
    /// A target without a start for its path.
    TargetWithoutBaseline = "target-without-baseline", Error, [];
    /// A target due before its path starts.
    DueBeforeStart = "due-before-start", Error, ["due", "start"];
    /// A milestone before the start or after the due date of its path.
    MilestoneOutsidePath = "milestone-outside-path", Error, ["period", "start", "due"];
    /// A dimension that `site.yaml` does not define.
    UnknownDimension = "unknown-dimension", Error, ["read", "near"];
    /// A member that its dimension does not have.
    UnknownMember = "unknown-member", Error, ["read", "dimension", "near"];
    /// A number of people that is negative, not whole, or too large.
    BadHeadcount = "bad-headcount", Error, ["read"];
    /// People are counted in a metric that is neither a share nor a count of them.
    CompletionUnit = "completion-unit", Error, ["unit"];
    /// People are counted for a period without a value.
    CompletionWithoutValue = "completion-without-value", Error, ["period", "expected"];
    /// A value that is not what the counted people give.
    CompletionContradictsValue = "completion-contradicts-value", Error, ["period", "read", "expected"];
    /// Two dimensions count different people.
    CompletionTotalsDiffer = "completion-totals-differ", Error, ["period", "dimension", "other", "state", "read", "expected"];
    /// So few people are counted that not even their sum may be shown.
    TooFewPeople = "too-few-people", Error, ["period", "count", "limit"];
    /// The message a target names does not exist.
    MessageOfTargetUnknown = "message-of-target-unknown", Error, ["read", "near"];
    /// An action that another meeting lists with another title or due day.
    ActionChanged = "action-changed", Error, ["action", "field", "meeting"];
    /// An action that was done before the meeting that opened it.
    DoneBeforeOpened = "done-before-opened", Error, ["action", "done", "meeting"];
    /// A next meeting that does not lie after the meeting that names it.
    NextBeforeMeeting = "next-before-meeting", Error, ["next", "meeting"];
    /// A rollout without stages.
    RolloutWithoutStages = "rollout-without-stages", Error, [];
    /// Two stages of a rollout with one id.
    DuplicateStage = "duplicate-stage", Error, ["read"];
    /// A stage that ends before it starts.
    EndBeforeStart = "end-before-start", Error, ["start", "end"];
    /// A stage that is said to have started or ended after the as-of date.
    ActualAfterAsOf = "actual-after-as-of", Error, ["day", "as_of"];
    /// A stage with national core technology before another stage has started.
    CoreTechnologyTooEarly = "core-technology-too-early", Error, ["stage", "start", "other", "other_start"];
    /// The metric a stage names does not exist.
    MetricOfStageUnknown = "metric-of-stage-unknown", Error, ["read", "near"];
    /// A `metric:` link that cannot be read.
    BadReference = "bad-reference", Error, ["read", "near"];
    /// A link to a metric that does not exist.
    UnknownMetric = "unknown-metric", Error, ["read", "near"];
    /// A link to a message that does not exist.
    UnknownMessage = "unknown-message", Error, ["read", "near"];
    /// A link to a page that does not exist.
    UnknownPage = "unknown-page", Error, ["read", "near"];
    /// A link to a meeting, rollout or initiative that does not exist.
    UnknownTarget = "unknown-target", Error, ["kind", "read"];
    /// A link to a heading that the text does not have.
    UnknownHeading = "unknown-heading", Warning, ["read", "near"];
    /// A kind of chart that does not exist.
    UnknownChart = "unknown-chart", Error, ["read", "near"];
    /// A word after `?` that tells a chart nothing.
    UnknownParameter = "unknown-parameter", Error, ["kind", "read", "near"];
    /// A chart of data the metric does not have.
    ChartWithoutData = "chart-without-data", Error, ["chart", "metric"];
    /// A `#` part that names no number of a metric.
    UnknownQuantity = "unknown-quantity", Error, ["read", "near"];
    /// A number in a dated message without its period.
    UnpinnedNumber = "unpinned-number", Error, ["read", "suggestion"];
    /// A quoted period the metric has no value for.
    PeriodWithoutValue = "period-without-value", Error, ["period", "metric", "near"];
    /// A quoted quantity that is undefined at its period, such as a forecast from five values.
    QuantityUndefined = "quantity-undefined", Error, ["quantity", "metric", "period"];
    /// A quoted number that differs from the data.
    WrongQuote = "wrong-quote", Error, ["read", "expected", "metric", "period"];
    /// A picture or document that is not there.
    MissingMedia = "missing-media", Error, ["read", "near"];
    /// A kind of media file that is not published.
    UnsupportedMedia = "unsupported-media", Error, ["read"];
    /// A picture without a description.
    EmptyDescription = "empty-description", Error, [];
    /// A link that could run a program.
    UnsafeLink = "unsafe-link", Error, ["read"];
    /// An address of the site in a text, outside of a link, which is shown as it stands.
    AddressInText = "address-in-text", Warning, ["read"];
    /// HTML in a text, which is shown as it stands.
    RawHtml = "raw-html", Warning, ["tag", "markdown"];
    /// A message or page that lacks a language of the site.
    MissingTranslation = "missing-translation", Warning, ["language"];
    /// A translation of an older text.
    StaleTranslation = "stale-translation", Warning, ["digest"];
    /// A translation of a text that is not there.
    TranslationWithoutSource = "translation-without-source", Error, ["of"];
    /// The labels of a chart do not fit.
    LabelOverlap = "label-overlap", Error, ["chart", "labels"];
    /// A chart cannot be drawn.
    ChartNotDrawable = "chart-not-drawable", Error, ["chart", "reason"];
    /// Two pages with one address.
    PageAddressTaken = "page-address-taken", Error, ["address", "other"];
    /// A former id that something else uses.
    AliasTaken = "alias-taken", Error, ["alias", "other"];
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// No finding has this code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// The code that comes nearest, if one does.
    pub near: Option<Code>,
}

impl std::str::FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let exact = Self::ALL.iter().copied().find(|code| code.as_str() == text);
        exact.ok_or_else(|| UnknownCode { near: nearest(text) })
    }
}

/// The code most like `text`, if it is like enough to be meant.
fn nearest(text: &str) -> Option<Code> {
    let likeness = |code: &Code| strsim::jaro_winkler(code.as_str(), text);
    let best = Code::ALL
        .iter()
        .copied()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    best.filter(|code| likeness(code) > 0.85)
}
