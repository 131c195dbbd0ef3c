//! Reads content: the only module that opens its files.
//!
//! Loading settles the shape of every file: encoding, syntax, fields, types. What the content means together is
//! settled by [`crate::check`].

mod dates;
mod decode;
mod files;
mod initiative;
mod media;
mod meeting;
mod metric;
mod name;
mod near;
mod number;
mod prose;
mod rollout;
pub mod schema;
mod settings;
mod source;
mod theme;
mod values;
pub mod yaml;

use std::{cell::RefCell, collections::BTreeMap, ops::Range, path::Path, sync::Arc};

use anyhow::Result;
use rayon::prelude::*;

pub(crate) use dates::bad_period;
use decode::Decoder;
use files::{Found, RawFile, Refused};
use name::Name;
pub(crate) use near::near;
use prose::Parts;
pub use source::Source;
pub use theme::theme;

use crate::{
    diagnostic::{Code, Diagnostic, Located, Place, Spot},
    language::Language,
    model::{
        AudienceId, Audiences, FreePage, Initiative, Letter, Medium, Meeting, Message, Metric, Report, Rollout,
        Settings, Sheet, Slug,
    },
};

/// A content folder as it was read.
#[derive(Debug)]
pub struct Content {
    /// Everything that could be read; `None` without usable settings.
    pub report: Option<Report>,
    /// What was found on the way, each with the label of its file where that is known.
    pub findings: Vec<(Option<AudienceId>, Diagnostic)>,
    /// The text files by path, to show findings in.
    sources: BTreeMap<Arc<str>, Source>,
    /// Files whose names are the same elsewhere.
    twins: Twins,
}

/// Groups of paths that some systems take for one, each path with the label of its file.
type Twins = Vec<Vec<(Option<AudienceId>, String)>>;

/// What one file turned into: kept small, since most files are texts and there are thousands of them.
enum Item {
    Metric(Box<Metric>),
    Meeting(Box<Meeting>),
    Initiative(Box<Initiative>),
    Letter(Slug, jiff::civil::Date, Language, Arc<Letter>),
    Sheet(Slug, Language, Arc<Sheet>),
    Medium(Box<Medium>),
    Rollout(Box<Rollout>),
}

/// One file after reading: what it turned into, its text, its findings and who may know of them.
#[derive(Default)]
struct Outcome {
    path: String,
    item: Option<Item>,
    source: Option<Source>,
    label: Option<AudienceId>,
    findings: Vec<Diagnostic>,
}

/// Reads the content folder `root`.
///
/// # Errors
/// When the folder itself cannot be read; everything else is a finding.
pub fn load(root: &Path) -> Result<Content> {
    let folder = files::open_folder(root)?;
    let (mut files, findings) = files::find(root);
    let twins = twins(&files);
    let place = files.iter().position(|file| file.path == "site.yaml");
    let (settings, mut outcomes) = match place.map(|place| files::read(files.remove(place), &folder)) {
        Some(Ok(file)) => read_settings(&file),
        Some(Err(refused)) => (None, vec![refuse(*refused)]),
        None => (None, vec![missing_settings(&files)]),
    };
    outcomes.push(Outcome {
        findings,
        ..Outcome::default()
    });
    if let Some(settings) = &settings {
        let read = |file: Found| {
            let path = file.path.clone();
            let outcome =
                files::read(file, &folder).map_or_else(|refused| refuse(*refused), |file| read(file, settings));
            Outcome { path, ..outcome }
        };
        outcomes.par_extend(files.into_par_iter().map(read));
    }
    Ok(gather(settings, outcomes, twins))
}

/// A file that was not read further.
fn refuse(Refused { finding, start }: Refused) -> Outcome {
    Outcome {
        label: sniff(&String::from_utf8_lossy(&start)),
        findings: vec![finding],
        ..Outcome::default()
    }
}

impl Content {
    /// The settings, where `site.yaml` could be read.
    pub fn settings(&self) -> Option<&Settings> {
        self.report.as_ref().map(|report| &report.settings)
    }

    /// Every finding of loading, for whomever: to be shown when nobody's site can be built.
    pub fn all_findings(&self) -> Vec<Diagnostic> {
        self.findings_where(|_| true)
    }

    /// The findings of loading that an audience may know of: about its own files and about files without a label.
    pub fn findings_for(&self, audience: &AudienceId) -> Vec<Diagnostic> {
        let audiences = self.settings().map(|settings| &settings.audiences);
        let other = |label: &AudienceId| {
            audiences.is_some_and(|all| all.contains(label.as_str()) && !all.may_see(audience, label))
        };
        self.findings_where(|label| !label.as_ref().is_some_and(other))
    }

    fn findings_where(&self, visible: impl Fn(&Option<AudienceId>) -> bool) -> Vec<Diagnostic> {
        let own = self.findings.iter().filter(|(label, _)| visible(label));
        let mut findings: Vec<Diagnostic> = own.map(|(_, finding)| finding.clone()).collect();
        for group in &self.twins {
            let names = group.iter().filter(|(label, _)| visible(label));
            findings.extend(same_names(&names.map(|(_, name)| name).collect::<Vec<_>>()));
        }
        findings
    }

    /// Findings with the text and place they speak of.
    pub fn located<'a>(&'a self, findings: &'a [Diagnostic]) -> Vec<Located<'a>> {
        findings.iter().map(|finding| self.located_one(finding)).collect()
    }

    fn located_one<'a>(&'a self, diagnostic: &'a Diagnostic) -> Located<'a> {
        let (text, span) = self.locate(&diagnostic.place);
        let related = diagnostic.related.iter().map(|place| self.locate(place)).collect();
        Located {
            diagnostic,
            text,
            span,
            related,
        }
    }

    /// The bytes of a place in its file, with the text of the file.
    pub fn locate(&self, place: &Place) -> (&str, Option<Range<usize>>) {
        let Some(source) = self.sources.get(place.file.as_str()) else {
            return ("", None);
        };
        let span = match &place.spot {
            Spot::File => None,
            Spot::Bytes(range) => Some(range.clone()),
            spot => locate_in(source, spot),
        };
        (&source.text, span)
    }
}

fn locate_in(source: &Source, spot: &Spot) -> Option<Range<usize>> {
    if !source.path.ends_with(".md") {
        return yaml::locate(&source.text, spot);
    }
    let parts = Parts::of(&source.text).ok()?;
    let span = yaml::locate(&source.text[parts.front..parts.front_end], spot)?;
    Some(span.start + parts.front..span.end + parts.front)
}

/// Names the file that was probably meant: `site.yml`, `Site.yaml`, `site.yaml.txt`.
fn missing_settings(files: &[Found]) -> Outcome {
    let is_meant = |path: &&str| {
        let path = path.to_ascii_lowercase();
        matches!(path.trim_end_matches(".txt"), "site.yaml" | "site.yml")
    };
    let meant = files.iter().map(|file| file.path.as_str()).find(is_meant);
    let finding = Diagnostic::new(Code::MissingSiteFile, Place::file("site.yaml"));
    Outcome {
        findings: vec![finding.with("near", meant.unwrap_or_default())],
        ..Outcome::default()
    }
}

fn read_settings(file: &RawFile) -> (Option<Settings>, Vec<Outcome>) {
    let mut outcome = Outcome::default();
    let settings = open(file, &mut outcome).and_then(|source| {
        let node = parse(&source, 0..source.text.len(), &mut outcome.findings)?;
        let nobody = Audiences::default();
        let bare = decoder(&source, &[], &nobody);
        let languages = settings::languages(&node, &bare);
        let languages_are_sound = languages.is_some() && bare.findings.borrow().is_empty();
        let audiences = settings::audiences(&node, &bare);
        // Against wrong languages or audiences every other text would look wrong.
        let is_sound = bare.findings.borrow().iter().all(|own| own.code == Code::UnknownField);
        outcome.findings.append(&mut bare.findings.take());
        let (languages, audiences) = (languages.unwrap_or_default(), audiences.unwrap_or_default());
        let decoder = decoder(&source, &languages, &audiences);
        let settings = settings::settings(&node, &decoder);
        let mut findings = decoder.findings.take();
        findings.retain(|finding| languages_are_sound || finding.code != Code::UnknownLanguage);
        outcome.findings.append(&mut findings);
        settings.filter(|settings| is_sound && !settings.languages.is_empty())
    });
    (settings, vec![outcome])
}

fn read(file: RawFile, settings: &Settings) -> Outcome {
    let mut outcome = Outcome::default();
    let name = match Name::parse(&file.path) {
        Ok(Name::Medium(name)) => {
            return match media::read(&file.path, name, file.bytes) {
                Ok(medium) => Outcome {
                    item: Some(Item::Medium(Box::new(medium))),
                    ..outcome
                },
                Err(finding) => Outcome {
                    findings: vec![finding],
                    ..outcome
                },
            };
        }
        Ok(name) => name,
        Err(finding) => {
            outcome.label = sniff(&String::from_utf8_lossy(&file.bytes));
            outcome.findings.push(finding);
            return outcome;
        }
    };
    if let Some(source) = open(&file, &mut outcome) {
        outcome.item = item(name, &source, settings, &mut outcome);
    }
    outcome
}

/// Reads the text of a file and who may know of it.
fn open(file: &RawFile, outcome: &mut Outcome) -> Option<Source> {
    match Source::read(&file.path, &file.bytes) {
        Ok((source, hidden)) => {
            outcome.label = sniff(&source.text);
            outcome.source = Some(source.clone());
            let is_plain = hidden.is_none();
            outcome.findings.extend(hidden);
            is_plain.then_some(source)
        }
        Err(finding) => {
            // In UTF-16 a NULL stands beside each letter of the label, and two wrong bytes in front of the text.
            let legible = String::from_utf8_lossy(&file.bytes).replace(['\0', '\u{FFFD}'], "");
            outcome.label = sniff(&legible);
            outcome.findings.push(finding);
            None
        }
    }
}

fn sniff(text: &str) -> Option<AudienceId> {
    Source::label_of(text).and_then(Slug::parse)
}

fn item(name: Name, source: &Source, settings: &Settings, outcome: &mut Outcome) -> Option<Item> {
    let decoder = decoder(source, &settings.languages, &settings.audiences);
    if let Some(language) = name
        .language()
        .filter(|language| !settings.languages.contains(language))
    {
        let codes = settings.languages.iter().map(|language| language.code());
        let finding = Diagnostic::new(Code::UnknownLanguage, Place::file(&*source.path));
        outcome.findings.push(
            finding
                .with("language", language.code())
                .with("near", near(language.code(), codes)),
        );
        return None;
    }
    let item = match name {
        Name::Metric(id) => {
            let node = parse(source, 0..source.text.len(), &mut outcome.findings)?;
            outcome.label = label(&node);
            metric::metric(&node, id, &decoder).map(|metric| Item::Metric(Box::new(metric)))
        }
        Name::Meeting(id, date) => {
            let node = parse(source, 0..source.text.len(), &mut outcome.findings)?;
            outcome.label = label(&node);
            meeting::meeting(&node, id, date, &decoder).map(|meeting| Item::Meeting(Box::new(meeting)))
        }
        Name::Initiative(id) => {
            let node = parse(source, 0..source.text.len(), &mut outcome.findings)?;
            outcome.label = label(&node);
            initiative::initiative(&node, id, &decoder).map(|initiative| Item::Initiative(Box::new(initiative)))
        }
        Name::Message(id, date, language) => {
            let (node, parts) = front_matter(source, &mut outcome.findings)?;
            outcome.label = label(&node);
            prose::letter(&node, source, parts, &decoder)
                .map(|letter| Item::Letter(id, date, language, Arc::new(letter)))
        }
        Name::Page(id, language) => {
            let (node, parts) = front_matter(source, &mut outcome.findings)?;
            outcome.label = label(&node);
            prose::sheet(&node, source, parts, &decoder).map(|sheet| Item::Sheet(id, language, Arc::new(sheet)))
        }
        Name::Rollout(id) => {
            let node = parse(source, 0..source.text.len(), &mut outcome.findings)?;
            outcome.label = label(&node);
            rollout::rollout(&node, id, &decoder).map(|rollout| Item::Rollout(Box::new(rollout)))
        }
        Name::Site | Name::Medium(_) => None,
    };
    outcome.findings.append(&mut decoder.findings.take());
    item
}

/// Who may be told about a file whose fields could be read.
fn label(node: &yaml::Node) -> Option<AudienceId> {
    match node.get("audience") {
        Some(yaml::Node::Text(name)) => Slug::parse(name),
        _ => None,
    }
}

fn front_matter(source: &Source, findings: &mut Vec<Diagnostic>) -> Option<(yaml::Node, Parts)> {
    match Parts::of(&source.text) {
        Ok(parts) => Some((parse(source, parts.front..parts.front_end, findings)?, parts)),
        Err(code) => {
            let place = Place {
                file: source.path.to_string(),
                spot: Spot::Bytes(0..source.text.find('\n').unwrap_or(0)),
            };
            findings.push(Diagnostic::new(code, place));
            None
        }
    }
}

/// Parses the YAML in a part of a file.
fn parse(source: &Source, part: Range<usize>, findings: &mut Vec<Diagnostic>) -> Option<yaml::Node> {
    let start = part.start;
    match yaml::parse(&source.text[part]) {
        Ok(node) => Some(node),
        Err(problems) => {
            findings.extend(problems.into_iter().map(|problem| problem.in_file(&source.path, start)));
            None
        }
    }
}

fn decoder<'a>(source: &Source, languages: &'a [Language], audiences: &'a Audiences) -> Decoder<'a> {
    Decoder {
        path: source.path.clone(),
        languages,
        audiences,
        findings: RefCell::default(),
    }
}

/// Files whose names differ only in case or in the composition of their letters would be one file elsewhere.
fn twins(files: &[Found]) -> Twins {
    let mut names: Vec<(String, &str)> = files
        .iter()
        .map(|file| (plain_name(&file.path), file.path.as_str()))
        .collect();
    names.sort();
    let groups = names.chunk_by(|one, other| one.0 == other.0);
    let unlabelled = |(_, path): &(String, &str)| (None, (*path).to_owned());
    groups
        .filter(|group| group.len() > 1)
        .map(|group| group.iter().map(unlabelled).collect())
        .collect()
}

fn same_names(names: &[&String]) -> Vec<Diagnostic> {
    let finding = |pair: &[&String]| {
        let finding = Diagnostic::new(Code::SameName, Place::file(pair[1])).beside(Place::file(pair[0]));
        finding.with("file", pair[1]).with("other", pair[0])
    };
    names.windows(2).map(finding).collect()
}

fn plain_name(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    if path.is_ascii() {
        path.to_ascii_lowercase()
    } else {
        path.nfc().collect::<String>().to_lowercase()
    }
}

fn gather(settings: Option<Settings>, outcomes: Vec<Outcome>, mut twins: Twins) -> Content {
    let mut findings = Vec::new();
    let mut sources = Vec::with_capacity(outcomes.len());
    let mut items = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
        let label = outcome.label;
        let same = twins.iter_mut().flatten().filter(|(_, path)| *path == outcome.path);
        same.for_each(|twin| twin.0.clone_from(&label));
        findings.extend(outcome.findings.into_iter().map(|finding| (label.clone(), finding)));
        sources.extend(outcome.source.map(|source| (source.path.clone(), source)));
        items.extend(outcome.item);
    }
    let report = settings.map(|settings| report(settings, items));
    Content {
        report,
        findings,
        sources: sources.into_iter().collect(),
        twins,
    }
}

/// Puts items in their order and the languages of a text together.
fn report(settings: Settings, items: Vec<Item>) -> Report {
    let (mut metrics, mut media) = (Vec::new(), Vec::new());
    let (mut meetings, mut initiatives) = (Vec::new(), Vec::new());
    let mut rollouts = Vec::new();
    let mut messages: BTreeMap<Slug, Message> = BTreeMap::new();
    let mut pages: BTreeMap<Slug, FreePage> = BTreeMap::new();
    for item in items {
        match item {
            Item::Metric(metric) => metrics.push(*metric),
            Item::Meeting(meeting) => meetings.push(*meeting),
            Item::Initiative(initiative) => initiatives.push(*initiative),
            Item::Medium(medium) => media.push(*medium),
            Item::Rollout(rollout) => rollouts.push(*rollout),
            Item::Letter(id, date, language, letter) => {
                let message = messages.entry(id).or_insert_with_key(|id| Message {
                    id: id.clone(),
                    date,
                    letters: vec![],
                });
                add_text(&mut message.letters, language, letter, &settings);
            }
            Item::Sheet(id, language, sheet) => {
                let page = pages.entry(id).or_insert_with_key(|id| FreePage {
                    id: id.clone(),
                    sheets: vec![],
                });
                add_text(&mut page.sheets, language, sheet, &settings);
            }
        }
    }
    metrics.sort_by(|a: &Metric, b| a.id.cmp(&b.id));
    meetings.sort_by_key(|meeting: &Meeting| std::cmp::Reverse(meeting.date));
    initiatives.sort_by(|a: &Initiative, b| a.id.cmp(&b.id));
    rollouts.sort_by(|a: &Rollout, b| a.id.cmp(&b.id));
    let messages = messages.into_values().rev().map(Arc::new).collect();
    Report {
        metrics,
        messages,
        meetings,
        initiatives,
        pages: pages.into_values().collect(),
        rollouts,
        media,
        settings,
    }
}

/// Adds a text in one language at its place among the site's languages.
fn add_text<T>(texts: &mut Vec<(Language, Arc<T>)>, language: Language, text: Arc<T>, settings: &Settings) {
    let order = |language: Language| settings.languages.iter().position(|own| *own == language);
    let place = texts.partition_point(|(own, _)| order(*own) < order(language));
    texts.reserve_exact(1);
    texts.insert(place, (language, text));
}
