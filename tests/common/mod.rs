//! A small content folder, the real command, and what came of it.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(clippy::disallowed_methods, reason = "tests write content and read what was built")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use milepost::{
    Build,
    diagnostic::{Format, show},
    history::{History, Published},
    language::Language,
    load,
    model::{AsOf, Slug},
};
use serde_json::Value;
use tempfile::TempDir;

/// The as-of date of every run that names no other.
pub(crate) const AS_OF: &str = "2026-11-16";

/// The files of the smallest content that has one of everything; nothing is wrong with it.
const MINIMAL: [(&str, &str); 6] = [
    (
        "site.yaml",
        "\
title: {ko: 작은 보고서, en: Small report}
languages: [ko, en]
timezone: Asia/Seoul
headline: output
audiences:
  general: {}
  core-technology: {includes: [general]}
organisation:
  division:
    title: {ko: 부문, en: Division}
    members:
      rnd: {ko: 연구개발, en: Research}
      plants: {ko: 공장, en: Plants}
",
    ),
    (
        "metrics/output.yaml",
        "\
audience: general
title: {ko: 생산량, en: Output}
unit: number
decimals: 1
better: higher
cadence: monthly
baseline: {period: 2025-12, value: 0}
targets:
  - {announced: 2026-01-05, value: 36, due: 2028-12}
values:
  2026-01: 1
  2026-02: 2.5
",
    ),
    (
        "messages/2026-03-02-start.ko.md",
        "\
---
title: 시작합니다
author: {name: 홍길동, role: 대표}
summary: 새 목표를 알립니다.
audience: general
---
생산량은 [2.5](metric:output@2026-02)입니다.
",
    ),
    (
        "messages/2026-03-02-start.en.md",
        "\
---
title: We start
author: {name: Hong Gil-dong, role: president}
summary: A new target.
audience: general
---
Output was [2.5](metric:output@2026-02).
",
    ),
    (
        "pages/about.ko.md",
        "---\ntitle: 소개\naudience: general\nnav: true\n---\n이 보고서에 대하여.\n",
    ),
    (
        "pages/about.en.md",
        "---\ntitle: About\naudience: general\nnav: true\n---\nAbout this report.\n",
    ),
];

/// A content folder and an output folder that vanish with the value.
pub(crate) struct Content {
    folder: TempDir,
}

/// How the command ended and what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Files by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The paths at which two folders differ; comparing these keeps a failure readable.
pub(crate) fn differing(one: &Files, other: &Files) -> Vec<String> {
    let paths: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differ = paths.into_iter().filter(|path| one.get(*path) != other.get(*path));
    differ.cloned().collect()
}

/// No path: two folders are the same.
pub(crate) const NOTHING: [String; 0] = [];

impl Content {
    /// No file at all.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("content")).expect("the temporary folder is empty");
        Self { folder }
    }

    /// One metric, one message, one page, in Korean and English, for two audiences.
    pub(crate) fn minimal() -> Self {
        MINIMAL
            .iter()
            .fold(Self::empty(), |content, (path, text)| content.with(path, text))
    }

    /// The content that the repository itself ships.
    pub(crate) fn of_the_repository() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        files_below(&root)
            .into_iter()
            .fold(Self::empty(), |content, (path, bytes)| content.with(&path, bytes))
    }

    /// Adds or replaces a file.
    pub(crate) fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a file in a folder")).expect("a folder can be made");
        fs::write(file, bytes).expect("a file can be written");
        self
    }

    /// Takes a file away.
    pub(crate) fn without(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).expect("the file is there");
        self
    }

    /// Replaces the one place where `old` stands in a file.
    pub(crate) fn edit(self, path: &str, old: &str, new: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in {path}");
        self.with(path, text.replace(old, new))
    }

    /// Adds text at the end of a file.
    pub(crate) fn append(self, path: &str, more: &str) -> Self {
        let text = self.text(path) + more;
        self.with(path, text)
    }

    /// Where a content file lies on the disk.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("content").join(path)
    }

    /// Where an output file lies on the disk.
    pub(crate) fn output(&self, path: &str) -> PathBuf {
        self.folder.path().join("output").join(path)
    }

    /// The text of a content file.
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.path(path)).expect("the file is there")).expect("it is UTF-8")
    }

    /// The paths of all content files.
    pub(crate) fn paths(&self) -> Vec<String> {
        files_below(&self.path("")).into_keys().collect()
    }

    /// The command on these folders, with an empty environment but for `LANG=C`.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.env_clear().env("LANG", "C").current_dir(self.folder.path());
        command.args(["--content", "content", "--output", "output"]);
        command
    }

    /// Runs the command with more arguments.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command().args(arguments))
    }

    /// `check --format short` for everybody.
    pub(crate) fn check(&self) -> Run {
        self.run(&["check", "--as-of", AS_OF, "--format", "short"])
    }

    /// `build` for everybody.
    pub(crate) fn build(&self) -> Run {
        self.run(&["build", "--as-of", AS_OF])
    }

    /// Builds without a complaint; the site of an audience.
    pub(crate) fn site_of(&self, audience: &str) -> Files {
        let run = self.run(&["build", "--as-of", AS_OF, "--audience", audience]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        self.built(audience)
    }

    /// Builds without a complaint; the general site.
    pub(crate) fn site(&self) -> Files {
        self.site_of("general")
    }

    /// What lies in the output folder of an audience.
    pub(crate) fn built(&self, audience: &str) -> Files {
        files_below(&self.output(&format!("draft/{audience}")))
    }

    /// `data/metrics/ID.json` of the general site.
    pub(crate) fn metric(&self, id: &str) -> Value {
        let site = self.site();
        serde_json::from_slice(&site[&format!("data/metrics/{id}.json")]).expect("it is JSON")
    }

    /// Builds the general site as of a day, after what `history` holds; the findings as `check --format short` writes them.
    pub(crate) fn after(&self, history: &History, as_of: &str) -> (Build, String) {
        let content = load::load(&self.path("")).expect("the folder can be read");
        let theme = load::theme(None).expect("the default theme can be read");
        let settings = content.settings().expect("site.yaml can be read");
        let as_of = AsOf::end_of(as_of.parse().expect("a day"), &settings.timezone);
        let general = Slug::parse("general").expect("a name");
        let build = milepost::build(&content, &theme, history, &general, as_of).expect("the theme is whole");
        let findings = show(&content.located(&build.findings), Format::Short, Language::En, false);
        (build, findings)
    }

    /// The general site as of a day, after what `history` holds, without a finding.
    #[track_caller]
    pub(crate) fn site_after(&self, history: &History, as_of: &str) -> Files {
        let (build, findings) = self.after(history, as_of);
        assert_eq!(findings, "");
        let files = build.site.expect("nothing was found").into_iter();
        files
            .map(|(path, file)| (path.to_string(), file.bytes().into_owned()))
            .collect()
    }

    /// The history with the general site as of a day published after it.
    #[track_caller]
    pub(crate) fn remembered_after(&self, history: &History, as_of: &str) -> History {
        let day = as_of.parse().expect("a day");
        let label = history.next_label(day);
        let (build, findings) = self.after(&history.clone().publishing(label), as_of);
        let site = build.site.expect(&findings);
        let published = Published::read(label, day, site).expect("it was just made");
        let known: Vec<_> = history.editions().cloned().collect();
        History::new(known.into_iter().chain([published]).map(Arc::new).collect())
    }

    /// Asserts that a check finds this one thing, and that it marks exactly the text `marked`.
    ///
    /// A finding about a whole file marks nothing.
    pub(crate) fn finds(&self, marked: &str, line: &str) {
        self.finds_all(&[(marked, line)]);
    }

    /// Asserts that a check finds exactly these things in this order.
    pub(crate) fn finds_all(&self, expected: &[(&str, &str)]) {
        let lines: Vec<&str> = expected.iter().flat_map(|(_, line)| [line, "\n"]).collect();
        let short = self.check();
        assert_eq!(short.stdout, lines.concat());
        assert_eq!((short.code, short.stderr.as_str()), (1, ""));
        let json = self.run(&["check", "--as-of", AS_OF, "--format", "json"]);
        let report: Value = serde_json::from_str(&json.stdout).expect("it is JSON");
        for ((marked, line), finding) in expected.iter().zip(report["findings"].as_array().expect("a list")) {
            assert_eq!(self.marked(finding), *marked, "{line}");
        }
    }

    /// The text between the start and the end of a finding; of several lines, the first.
    fn marked(&self, finding: &Value) -> String {
        let number = |name: &str| usize::try_from(finding[name].as_u64().expect("a number")).expect("a small one");
        let (line, column, end) = (number("line"), number("column"), number("end_column"));
        if (number("end_line"), end) == (line, column) {
            return String::new();
        }
        let bytes = fs::read(self.path(finding["file"].as_str().expect("a path"))).expect("the file is there");
        let text = String::from_utf8(bytes).expect("it is UTF-8").replace("\r\n", "\n");
        let text = text.trim_start_matches('\u{FEFF}').replace('\r', "\n");
        let letters = text.lines().nth(line - 1).unwrap_or_default().chars().skip(column - 1);
        let length = if number("end_line") == line {
            end - column
        } else {
            usize::MAX
        };
        letters.take(length).collect()
    }
}

impl Run {
    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().expect("the command starts");
        let text = |bytes| String::from_utf8(bytes).expect("the command speaks UTF-8");
        let run = Self {
            code: status.code().expect("the command ends by itself"),
            stdout: text(stdout),
            stderr: text(stderr),
        };
        assert!(run.code <= 4 && !run.stderr.contains("panicked"), "{run:?}");
        run
    }
}

/// Every file below a folder, by its path with `/`.
pub(crate) fn files_below(root: &Path) -> Files {
    let mut files = Files::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .expect("it is below")
                    .to_string_lossy()
                    .into_owned();
                files.insert(name, fs::read(&path).expect("a file can be read"));
            }
        }
    }
    files
}

/// The words of a page between its headline and the end of its main part, in one line and without markup.
pub(crate) fn words(page: &[u8]) -> String {
    let page = String::from_utf8(page.to_vec()).expect("a page is UTF-8");
    let main = &page[page.find("<h1").expect("a headline")..page.find("</main>").expect("a main part")];
    let parts = main
        .split('<')
        .map(|part| part.split_once('>').map_or("", |(_, text)| text));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
