//! What a template is given: names with finished text, lists of them, and HTML that is known to be safe.

use tera::Value;

/// HTML made by Milepost, which a template prints as it is; every other text is escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl From<Html> for Value {
    fn from(html: Html) -> Self {
        Self::safe_string(&html.0)
    }
}

/// The values of a template by name.
pub type View = tera::value::Map;

/// Builds a [`View`]: `view! { title: "…", body: Html(…), cards: vec![view! { … }] }`.
macro_rules! view {
    ($($name:ident: $value:expr),* $(,)?) => {{
        let mut view = $crate::theme::View::new();
        $(view.insert(stringify!($name).into(), tera::Value::from($value));)*
        view
    }};
}
pub(crate) use view;
