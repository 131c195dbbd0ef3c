//! Charts: a request becomes a [`Figure`], a picture with its words and its table.
//!
//! ```text
//! Request -> View -> (scales, marks, labels) -> Drawing
//!                 -> words of the catalogue   -> Figure
//! ```
//!
//! A chart is drawn through plotters into a [`svg::Drawing`], which keeps marks by their role. The page writes it
//! inline with classes; `charts/ID.ko.svg` writes it with every colour spelt out. Labels that find no room fail the
//! build: [`Cause::LabelOverlap`].

mod axes;
mod bars;
mod bullet;
mod canvas;
mod completion;
mod fault;
mod figure;
mod labels;
mod line;
mod multiples;
mod periods;
mod rollout;
mod scale;
mod sparkline;
pub mod svg;
mod table;
mod target_path;
mod timeline;
mod view;
mod vintage;
mod waterfall;
mod words;

pub(crate) use completion::{people, people_and_share, state_words};
pub use fault::{Cause, Fault};
pub use figure::{Figure, Panel, Picture, Row, Table};
pub(crate) use rollout::RolloutWords;
pub use rollout::rollout;
pub use vintage::vintages;

use self::{view::View, words::Words};
use crate::{
    analyse::Progress,
    language::Catalogue,
    model::{Dimension, Metric, Period},
};

/// The kinds of chart that a metric can be shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Actual values, required path, earlier targets and forecast up to the due period.
    TargetPath,
    /// Actual values over time.
    Line,
    /// Actual values as bars from zero.
    Bars,
    /// One small line chart for each member of a dimension.
    Multiples,
    /// What each member added to the change since the baseline.
    Waterfall,
    /// People by how far they have come, as 100 % bars for all and for each member of a dimension.
    Completion,
    /// The latest value as a bar against required value and target.
    Bullet,
    /// A line without axes, to stand beside a number.
    Sparkline,
}

impl Kind {
    /// Every kind by its word in `?chart=`.
    pub const ALL: [(&str, Self); 8] = [
        ("target-path", Self::TargetPath),
        ("line", Self::Line),
        ("bars", Self::Bars),
        ("multiples", Self::Multiples),
        ("waterfall", Self::Waterfall),
        ("completion", Self::Completion),
        ("bullet", Self::Bullet),
        ("sparkline", Self::Sparkline),
    ];

    /// The kind of a word in `?chart=`.
    pub fn parse(word: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|(own, _)| *own == word);
        found.map(|(_, kind)| kind)
    }

    /// The word in `?chart=`.
    pub fn as_str(self) -> &'static str {
        let own = Self::ALL.iter().find(|(_, kind)| *kind == self);
        own.map_or("", |(word, _)| word)
    }
}

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The kind of chart.
    pub kind: Kind,
    /// The metric.
    pub metric: &'a Metric,
    /// Its progress.
    pub progress: &'a Progress,
    /// The dimension of small multiples, waterfalls and completion.
    pub dimension: Option<&'a Dimension>,
    /// Nothing before this period.
    pub from: Option<Period>,
    /// Nothing after this period.
    pub to: Option<Period>,
}

/// Draws a chart and writes its words in the language of the catalogue.
///
/// A metric without observations becomes a figure that says so, see [`Picture::Empty`].
///
/// # Errors
/// When labels cannot be kept apart, when a value cannot be drawn, and when a chart by members has no members to show.
pub fn draw(request: &Request<'_>, catalogue: &Catalogue) -> Result<Figure, Fault> {
    let view = View::of(request);
    let words = Words::new(catalogue, &view.metric);
    let figure = match request.kind {
        _ if view.observations().is_empty() => Ok(figure::empty(&view, words)),
        Kind::TargetPath => target_path::figure(&view, words),
        Kind::Sparkline => sparkline::figure(&view, words),
        Kind::Line => line::figure(&view, words),
        Kind::Bars => bars::figure(&view, words),
        Kind::Bullet => bullet::figure(&view, words),
        Kind::Multiples => by_member(request, |dimension| multiples::figure(&view, words, dimension)),
        Kind::Waterfall => by_member(request, |dimension| waterfall::figure(&view, words, dimension)),
        Kind::Completion => by_member(request, |dimension| completion::figure(&view, words, dimension)),
    };
    figure.map_err(|cause| fault(request.metric, request.kind, cause))
}

/// The sparkline of a metric, which needs no words; `None` without observations.
///
/// # Errors
/// When a value cannot be drawn.
pub fn sparkline(metric: &Metric, progress: &Progress) -> Result<Option<svg::Drawing>, Fault> {
    without_words(Kind::Sparkline, metric, progress, sparkline::drawing)
}

/// The bullet of a metric in the height of a line of text; `None` without observations or a target.
///
/// # Errors
/// When a value cannot be drawn.
pub fn small_bullet(metric: &Metric, progress: &Progress) -> Result<Option<svg::Drawing>, Fault> {
    match metric.target() {
        Some(_) => without_words(Kind::Bullet, metric, progress, bullet::small::drawing),
        None => Ok(None),
    }
}

fn without_words(
    kind: Kind,
    metric: &Metric,
    progress: &Progress,
    drawing: impl FnOnce(&View<'_>) -> Result<svg::Drawing, Cause>,
) -> Result<Option<svg::Drawing>, Fault> {
    let request = Request {
        kind,
        metric,
        progress,
        dimension: None,
        from: None,
        to: None,
    };
    match drawing(&View::of(&request)) {
        Ok(drawing) => Ok(Some(drawing)),
        Err(Cause::NoData) => Ok(None),
        Err(cause) => Err(fault(metric, kind, cause)),
    }
}

/// The people of a chart of [`Kind::Completion`] in numbers; `None` where nobody is counted.
pub fn people_table(request: &Request<'_>, catalogue: &Catalogue) -> Option<Table> {
    let view = View::of(request);
    let words = Words::new(catalogue, &view.metric);
    completion::people_table(&view, words, request.dimension?)
}

fn by_member(request: &Request<'_>, figure: impl FnOnce(&Dimension) -> Result<Figure, Cause>) -> Result<Figure, Cause> {
    request.dimension.map_or(Err(Cause::NoDimension), figure)
}

fn fault(metric: &Metric, kind: Kind, cause: Cause) -> Fault {
    Fault {
        chart: format!("{}, {}", metric.id, kind.as_str()),
        cause,
    }
}
