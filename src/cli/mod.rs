//! The command line: what each command does and how it answers.

mod build;
mod check;
mod editions;
mod explain;
mod outcome;
mod publish;
mod rollback;
mod schema;
mod scope;
mod stores;
mod verify;
mod withdraw;
mod words;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand, ValueEnum};
use rayon::ThreadPoolBuilder;

use self::{
    editions::Editions, publish::Publish, rollback::Rollback, scope::Scope, stores::Stores, withdraw::Withdraw,
};
use crate::{diagnostic::Format, language::Language};

/// Turns YAML metrics and Markdown messages into a static report site.
#[derive(Debug, Parser)]
#[command(name = "milepost", version, arg_required_else_help = true)]
struct Arguments {
    /// Folder with site.yaml, metrics, messages and pages
    #[arg(long, global = true, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// Folder that receives the sites
    #[arg(long, global = true, default_value = "output", value_name = "DIR")]
    output: PathBuf,
    /// Folder whose files replace those of the default theme
    #[arg(long, global = true, value_name = "DIR")]
    theme: Option<PathBuf>,
    /// Language of findings; default: that of the environment (LANG)
    #[arg(long, global = true, value_name = "LANGUAGE")]
    language: Option<Tongue>,
    /// Print findings only
    #[arg(long, short, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site of every audience into OUTPUT/draft/AUDIENCE
    Build {
        #[command(flatten)]
        scope: Scope,
    },
    /// Report every finding; nothing is written
    Check {
        #[command(flatten)]
        scope: Scope,
        /// How findings are printed
        #[arg(long, default_value = "text")]
        format: Style,
    },
    /// Seal an edition for every audience into OUTPUT/public/AUDIENCE and show it
    Publish(Publish),
    /// Tell about published editions
    Editions {
        #[command(subcommand)]
        editions: Editions,
    },
    /// Prove that every edition is still what was published
    Verify {
        #[command(flatten)]
        stores: Stores,
    },
    /// Show an edition that was published before; nothing is deleted
    Rollback(Rollback),
    /// Take a page or a source out of every edition, with a note in its place
    Withdraw(Withdraw),
    /// Print the JSON Schema of a kind of content file, for editors
    Schema {
        /// site, metric, meeting, rollout, initiative, message or page
        kind: String,
    },
    /// Explain a finding: what it means, why it matters, how to mend it
    Explain {
        /// The code in brackets, such as wrong-quote
        code: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    Ko,
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Style {
    Text,
    Short,
    Json,
    Github,
    Sarif,
}

impl From<Style> for Format {
    fn from(style: Style) -> Self {
        match style {
            Style::Text => Self::Text,
            Style::Short => Self::Short,
            Style::Json => Self::Json,
            Style::Github => Self::Github,
            Style::Sarif => Self::Sarif,
        }
    }
}

/// Runs Milepost as the arguments of this process say.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language();
    let answer = start_threads().and_then(|()| match &arguments.command {
        Command::Build { scope } => build::run(&arguments, scope, language),
        Command::Check { scope, format } => check::run(&arguments, scope, (*format).into(), language),
        Command::Publish(publish) => publish::run(&arguments, publish, language),
        Command::Editions { editions } => editions::run(&arguments, editions, language),
        Command::Verify { stores } => verify::run(&arguments, stores, language),
        Command::Rollback(rollback) => rollback::run(&arguments, rollback, language),
        Command::Withdraw(withdraw) => withdraw::run(&arguments, withdraw, language),
        Command::Schema { kind } => schema::run(kind, language),
        Command::Explain { code } => explain::run(code, language),
    });
    outcome::finish(answer, language)
}

/// Starts the threads that work. This one works along, so that memory it has no more use for is taken for pages.
fn start_threads() -> Result<()> {
    let threads = ThreadPoolBuilder::new().use_current_thread();
    threads.build_global().context("the system gives no threads")
}

impl Arguments {
    #[expect(
        clippy::disallowed_methods,
        reason = "the environment is read here and nowhere below"
    )]
    fn language(&self) -> Language {
        let asked = self.language.map(|tongue| match tongue {
            Tongue::Ko => Language::Ko,
            Tongue::En => Language::En,
        });
        let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        asked.unwrap_or_else(|| match spoken {
            Some(locale) if locale.starts_with("ko") => Language::Ko,
            _ => Language::En,
        })
    }
}
