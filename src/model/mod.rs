//! The nouns of a report, checked: no input or output, no invalid state.

mod audience;
mod completion;
mod initiative;
mod label;
mod language;
mod localized;
mod meeting;
mod messages;
mod metric;
mod period;
mod prose;
mod reference;
mod report;
mod rollout;
mod settings;
mod slug;
mod unit;

pub use audience::{AudienceId, Audiences};
pub use completion::{Completion, Disclosure, FEWEST_SHOWN, Group, People, Stand, Suppression};
pub use initiative::{Effect, Initiative, Round, State};
pub use label::Label;
pub use language::Language;
pub use localized::Localized;
pub use meeting::{About, Action, Decision, Matter, Meeting, Outcome, Topic};
pub use messages::Messages;
pub use metric::{Better, Certainty, MemberSeries, Metric, Observation, Point, Target};
pub use period::{Cadence, Period};
pub use prose::{Author, Body, FreePage, Letter, Message, Sheet, Translation, Translator, in_language};
pub use reference::{Destination, ItemKind, MetricLink, Quantity};
pub use report::{AsOf, Medium, Report, Size};
pub use rollout::{Actual, Day, Rollout, Span, Stage};
pub use settings::{Contact, Dimension, Settings};
pub use slug::Slug;
pub(crate) use slug::is_device;
pub use unit::Unit;
