//! The words of findings, from two Fluent catalogues.

use super::visible::visible;
use super::{Code, Diagnostic, Severity};
use crate::language::Language;
use crate::language::{Pair, particle};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// Longer arguments are cut: a finding names a value, it does not repeat a page of it.
const LONGEST_ARGUMENT: usize = 240;

/// The catalogue of one language. Reading it takes a tenth of a millisecond, so it is made once for many findings.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The catalogue of `language`.
    pub fn of(language: Language) -> Self {
        let source = match language {
            Language::Ko => include_str!("ko.ftl"),
            Language::En => include_str!("en.ftl"),
        };
        let tag = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        // Refused only where the name is taken already.
        let _ = bundle.add_function("JOSA", josa);
        // A mistake in a catalogue costs one message, not the run; a test reads both without mistakes.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// What is wrong, in one line.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.text(diagnostic.code.as_str(), None, &self.filled(diagnostic))
    }

    /// What to write instead.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        self.text(diagnostic.code.as_str(), Some("help"), &self.filled(diagnostic))
    }

    /// Why Milepost minds.
    pub fn why(&self, code: Code) -> String {
        self.text(code.as_str(), Some("why"), &FluentArgs::new())
    }

    /// How it is mended.
    pub fn mend(&self, code: Code) -> String {
        self.text(code.as_str(), Some("mend"), &FluentArgs::new())
    }

    /// A page about a code: what it means, why, an example, how to mend it.
    pub fn explain(&self, code: Code) -> String {
        let nothing = FluentArgs::new();
        let message = self.text(code.as_str(), None, &self.left_open(code));
        let example = self
            .text(code.as_str(), Some("example"), &nothing)
            .replace('\n', "\n    ");
        format!(
            "{}[{code}]: {message}\n\n{}\n\n{}\n\n    {example}\n\n{}\n\n{}\n",
            self.severity(code.severity()),
            self.why(code),
            self.text("shown-example", None, &nothing),
            self.text("shown-mend", None, &nothing),
            self.mend(code),
        )
    }

    /// The word for a severity, for people.
    pub(super) fn severity(&self, severity: Severity) -> String {
        let word = match severity {
            Severity::Error => "shown-error",
            Severity::Warning => "shown-warning",
        };
        self.word(word)
    }

    /// A word or phrase of the frame around findings.
    pub(super) fn word(&self, id: &str) -> String {
        self.text(id, None, &FluentArgs::new())
    }

    /// "2 errors, 1 warning"
    pub(super) fn summary(&self, errors: usize, warnings: usize) -> String {
        let counted =
            |id, count: usize| (count > 0).then(|| self.text(id, None, &FluentArgs::from_iter([("count", count)])));
        let parts: Vec<String> = [counted("shown-errors", errors), counted("shown-warnings", warnings)]
            .into_iter()
            .flatten()
            .collect();
        parts.join(", ")
    }

    /// "and 12 more findings"
    pub(super) fn more(&self, count: usize) -> String {
        self.text("shown-more", None, &FluentArgs::from_iter([("count", count)]))
    }

    /// The arguments of a finding, fit to be shown.
    fn filled(&self, diagnostic: &Diagnostic) -> FluentArgs<'static> {
        self.arguments(diagnostic.code, |name| shortened(&visible(diagnostic.argument(name))))
    }

    /// Arguments for a text about the code in general, where an ellipsis stands for any name.
    fn left_open(&self, code: Code) -> FluentArgs<'static> {
        self.arguments(code, |name| {
            if name == "near" {
                String::new()
            } else {
                "…".to_owned()
            }
        })
    }

    /// Each argument three times: `near` itself; `has-near`, `yes` or `no`, since Fluent cannot ask for an empty text; and
    /// `near-words`, the text under that word in the catalogue.
    fn arguments(&self, code: Code, value: impl Fn(&str) -> String) -> FluentArgs<'static> {
        let mut arguments = FluentArgs::new();
        for name in code.arguments() {
            let value = value(name);
            arguments.set(format!("has-{name}"), if value.is_empty() { "no" } else { "yes" });
            arguments.set(format!("{name}-words"), self.in_words(name, &value));
            arguments.set(*name, value);
        }
        arguments
    }

    /// `found: "list"` is `kind-list` of the catalogue; a value without an entry stands for itself.
    fn in_words(&self, name: &str, value: &str) -> String {
        let group = match name {
            "found" | "expected" => "kind",
            "kind" => "target",
            other => other,
        };
        let id = format!("{group}-{value}");
        if self.bundle.has_message(&id) {
            self.word(&id)
        } else {
            value.to_owned()
        }
    }

    /// A message or its attribute; empty where the catalogue has none.
    fn text(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(id);
        let pattern = match attribute {
            None => message.and_then(|message| message.value()),
            Some(name) => message
                .and_then(|message| message.get_attribute(name))
                .map(|attribute| attribute.value()),
        };
        let mut problems = Vec::new();
        pattern.map_or_else(String::new, |pattern| {
            self.bundle
                .format_pattern(pattern, Some(arguments), &mut problems)
                .into_owned()
        })
    }
}

/// What is wrong, in one line. For many findings, make [`Texts`] once.
pub fn message(diagnostic: &Diagnostic, language: Language) -> String {
    Texts::of(language).message(diagnostic)
}

/// What to write instead. For many findings, make [`Texts`] once.
pub fn help(diagnostic: &Diagnostic, language: Language) -> String {
    Texts::of(language).help(diagnostic)
}

/// A page about a code: what it means, why, an example, how to mend it.
pub fn explain(code: Code, language: Language) -> String {
    Texts::of(language).explain(code)
}

/// `JOSA($name, "은/는")` in a catalogue: the particle that follows the name.
fn josa<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let [FluentValue::String(word), FluentValue::String(notation)] = positional else {
        return FluentValue::Error;
    };
    Pair::read(notation).map_or(FluentValue::Error, |pair| particle(word, pair).into())
}

/// At most [`LONGEST_ARGUMENT`] characters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_ARGUMENT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
