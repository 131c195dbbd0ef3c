//! A content folder with its store, and what must hold for every store.

use std::{fs, path::PathBuf, process::Command};

use milepost::{edition::Manifest, site::digest};
use serde_json::Value;

use crate::common::{AS_OF, Content, NOTHING, Run, differing, files_below};

/// The arguments of a publication for the general audience.
pub(crate) const PUBLISH: [&str; 5] = ["publish", "--as-of", AS_OF, "--audience", "general"];

/// The arguments of a withdrawal of the text that the smallest content has in English.
pub(crate) const WITHDRAW: [&str; 7] = [
    "withdraw",
    "--source",
    "messages/2026-03-02-start.en.md",
    "--reason",
    "mistake",
    "--reference",
    "1",
];

/// What the tests of stores ask of a content folder.
pub(crate) trait Press {
    /// Publishes for the general audience; what was printed.
    fn publish(&self) -> String;
    /// Changes what readers see: a page gets one more sentence.
    fn reworded(self) -> Self;
    /// A path in the general store.
    fn store(&self, path: &str) -> PathBuf;
    /// The labels of the editions, oldest first, as the list tells them.
    fn labels(&self) -> Vec<String>;
    /// Asserts that what readers get under `latest/` is one whole edition, without asking Milepost.
    fn assert_latest_is_whole(&self);
    /// Asserts that `verify` finds the store sound.
    fn assert_sound(&self);
    /// Asserts that `verify` finds the store sound, and nothing left of an interrupted command.
    fn assert_finished(&self);
    /// Asserts that nothing half done is left.
    fn assert_tidy(&self);
}

impl Press for Content {
    fn publish(&self) -> String {
        let run = self.run(&PUBLISH);
        assert_eq!(run.code, 0, "{run:?}");
        run.stdout
    }

    fn reworded(self) -> Self {
        self.append("pages/about.en.md", "\nOne more sentence.\n")
    }

    fn store(&self, path: &str) -> PathBuf {
        self.output("public/general").join(path)
    }

    fn labels(&self) -> Vec<String> {
        let bytes = fs::read(self.store("editions.json")).expect("a list of editions");
        let list: Value = serde_json::from_slice(&bytes).expect("JSON");
        let editions = list["editions"].as_array().expect("a list").iter().rev();
        editions
            .map(|edition| edition["label"].as_str().expect("a label").to_owned())
            .collect()
    }

    fn assert_latest_is_whole(&self) {
        let files = files_below(&self.store("latest"));
        let manifest = Manifest::parse(&files["manifest.json"]).expect("a manifest");
        for entry in &manifest.files {
            assert_eq!(digest(&files[&entry.path]), entry.sha256, "{}", entry.path);
        }
        assert_eq!(files.len(), manifest.files.len() + 1);
        assert_eq!(differing(&files, &files_below(&self.store(&manifest.label))), NOTHING);
    }

    fn assert_sound(&self) {
        let run = self.run(&["verify"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    }

    fn assert_finished(&self) {
        let run = self.run(&["verify"]);
        assert!(run.code == 0 && run.stdout.starts_with("general: sound: "), "{run:?}");
        self.assert_latest_is_whole();
        self.assert_tidy();
    }

    fn assert_tidy(&self) {
        let staging = fs::read_dir(self.store(".staging")).expect("a folder can be listed");
        let left: Vec<_> = staging.map(|entry| entry.expect("an entry").path()).collect();
        assert_eq!(left, [] as [PathBuf; 0]);
    }
}

/// Content with one published edition.
pub(crate) fn published() -> Content {
    let content = Content::minimal();
    content.publish();
    content
}

/// Content with two published editions and a change that is not published.
pub(crate) fn published_twice() -> Content {
    let content = published().reworded();
    content.publish();
    content.reworded()
}

/// The same content and store once more, hard links and all.
pub(crate) fn copy_of(original: &Content) -> Content {
    let copy = Content::empty();
    let folder = |content: &Content| content.path("..");
    let from = folder(original).join(".");
    let status = Command::new("cp").arg("-a").arg(from).arg(folder(&copy)).status();
    assert!(status.expect("cp is there").success());
    copy
}

/// Asserts that a store recovers by itself from whatever happened to a command: readers never see a half edition, the next command
/// finishes or forgets the rest, and what was asked for can be had by asking again.
pub(crate) fn assert_recovers(content: &Content, arguments: &[&str]) {
    content.assert_latest_is_whole();
    content.assert_sound();
    content.assert_latest_is_whole();
    let run = content.run(arguments);
    assert_eq!(run.code, 0, "{run:?}");
    content.assert_sound();
    content.assert_latest_is_whole();
    content.assert_tidy();
}

/// The text of a run that failed as it should.
pub(crate) fn refusal(run: &Run, code: i32) -> &str {
    assert_eq!((run.code, run.stdout.as_str()), (code, ""), "{run:?}");
    &run.stderr
}
