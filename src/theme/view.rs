//! What a template is given: names with finished text, lists of them, and HTML that is known to be safe.

use std::collections::BTreeMap;

use tera::{Context, Value};

/// HTML made by Milepost, which a template prints as it is; every other text is escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl From<Html> for Value {
    fn from(html: Html) -> Self {
        Self::safe_string(&html.0)
    }
}

/// The values of a template by name.
#[derive(Clone, Debug, Default)]
pub struct View(Vec<(&'static str, Value)>);

impl View {
    /// A view without values.
    pub fn new() -> Self {
        Self::default()
    }

    /// The view with the values of another one beside its own.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The view as what a whole template is given.
    pub(super) fn into_context(self) -> Context {
        let mut context = Context::new();
        for (name, value) in self.0 {
            context.insert_value(name, value);
        }
        context
    }
}

impl From<View> for Value {
    fn from(view: View) -> Self {
        view.0.into_iter().collect::<BTreeMap<_, _>>().into()
    }
}

impl<const COUNT: usize> From<[(&'static str, Value); COUNT]> for View {
    fn from(values: [(&'static str, Value); COUNT]) -> Self {
        Self(values.into())
    }
}

/// Builds a [`View`]: `view! { title: "…", body: Html(…), cards: vec![view! { … }] }`.
macro_rules! view {
    ($($name:ident: $value:expr),* $(,)?) => {
        $crate::theme::View::from([$((stringify!($name), $crate::theme::Value::from($value))),*])
    };
}
pub(crate) use view;
