//! Publishing: what is sealed, and when nothing is.

use std::{fs, os::unix::fs::MetadataExt as _};

use milepost::edition::Manifest;
use serde_json::Value;

use crate::{
    common::{AS_OF, Content, Files, NOTHING, differing, files_below},
    store::{PUBLISH, Press, published, refusal},
};

fn publish_as_of(content: &Content, day: &str) -> String {
    let run = content.run(&["publish", "--as-of", day, "--audience", "general"]);
    assert_eq!(run.code, 0, "{run:?}");
    run.stdout
}

#[test]
fn an_edition_is_the_site_that_a_build_gives() {
    let content = published();
    let mut edition = files_below(&content.store("2026-11"));
    assert!(edition.remove("manifest.json").is_some());
    let previewed = Content::minimal().site();
    // The feed of an edition announces it.
    let differ = differing(&without_ways(edition), &without_ways(previewed));
    assert_eq!(differ, ["en/feed.xml", "ko/feed.xml"]);
    content.assert_latest_is_whole();
    content.assert_sound();
    content.assert_tidy();
}

/// Files without the lines that lead from a page to other editions: a draft lies apart from them.
fn without_ways(mut files: Files) -> Files {
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with("/index.html")) {
        let text = std::str::from_utf8(bytes).expect("a page");
        let leads =
            |line: &&str| line.contains("editions.js\" data-edition=") || line.starts_with("<div class=\"asof\">");
        let kept: Vec<&str> = text.lines().filter(|line| !leads(line)).collect();
        *bytes = kept.join("\n").into_bytes();
    }
    files
}

#[test]
fn the_command_tells_label_number_and_head() {
    let content = Content::minimal();
    let told = content.publish();
    let record = fs::read(content.store("log/000001.json")).expect("a record");
    let files = files_below(&content.store("2026-11")).len() - 1;
    let head = milepost::site::digest(&record);
    assert_eq!(
        told,
        format!("general: published 2026-11, {files} files\ngeneral: log record 1, {head}\n")
    );
}

#[test]
fn each_audience_has_a_store_of_its_own() {
    let content = Content::minimal();
    let run = content.run(&["publish", "--as-of", AS_OF, "--quiet"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    let manifest = |audience: &str| {
        let file = content.output(&format!("public/{audience}/2026-11/manifest.json"));
        Manifest::parse(&fs::read(file).expect("a manifest"))
            .expect("a manifest")
            .audience
    };
    assert_eq!(manifest("general"), "general");
    assert_eq!(manifest("core-technology"), "core-technology");
}

#[test]
fn nothing_changed_is_no_edition_whatever_the_clock_says() {
    let content = published();
    let same = "general: nothing changed since 2026-11; no new edition\n";
    for day in [AS_OF, "2026-11-17", "2026-11-30", "2026-12-24"] {
        assert_eq!(publish_as_of(&content, day), same, "{day}");
    }
    assert_eq!(content.labels(), ["2026-11"]);
    assert!(!content.store("log/000002.json").exists());
}

#[test]
fn the_clock_alone_publishes_when_an_embargo_passes() {
    let letter = Content::minimal().text("messages/2026-03-02-start.en.md");
    let late = letter.replace(
        "audience: general\n",
        "audience: general\npublish_at: 2026-11-20T09:00:00+09:00\n",
    );
    let content = Content::minimal().with("messages/2026-03-03-late.en.md", late);
    publish_as_of(&content, "2026-11-16");
    assert!(publish_as_of(&content, "2026-11-19").contains("nothing changed"));
    assert!(publish_as_of(&content, "2026-11-20").contains("published 2026-11.1,"));
    assert!(publish_as_of(&content, "2026-11-21").contains("nothing changed"));
    assert!(content.store("latest/en/messages/2026-03-03-late/index.html").exists());
}

#[test]
fn the_clock_alone_publishes_when_a_value_becomes_overdue() {
    let content = Content::minimal().append("metrics/output.yaml", "due_day: 15\n");
    let next = "2026-04-15";
    publish_as_of(&content, "2026-04-10");
    assert!(publish_as_of(&content, next).contains("nothing changed"));
    assert!(publish_as_of(&content, "2026-04-16").contains("published 2026-04.1,"));
    assert!(publish_as_of(&content, "2026-04-30").contains("nothing changed"));
}

#[test]
fn a_correction_counts_up_and_a_new_month_begins_anew() {
    let content = published().reworded();
    content.publish();
    let content = content.reworded();
    content.publish();
    let content = content.reworded();
    publish_as_of(&content, "2026-12-01");
    assert_eq!(content.labels(), ["2026-11", "2026-11.1", "2026-11.2", "2026-12"]);
}

#[test]
fn pages_name_their_own_edition() {
    let content = published().reworded();
    content.publish();
    let page = |edition: &str, language: &str| {
        let file = content.store(&format!("{edition}/{language}/index.html"));
        fs::read_to_string(file).expect("a page")
    };
    assert!(page("2026-11", "en").contains("· edition 2026-11 ·"));
    assert!(page("2026-11.1", "en").contains("· edition 2026-11.1 ·"));
    assert!(page("2026-11.1", "ko").contains("2026년 11월 1차 정정 판"));
}

#[test]
fn a_sealed_edition_is_never_written_again() {
    let content = published();
    let before = files_below(&content.store("2026-11"));
    let content = content.reworded();
    content.publish();
    assert_eq!(differing(&files_below(&content.store("2026-11")), &before), NOTHING);
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let content = published().reworded();
    let before = files_below(&content.store(""));
    let run = content.run(&[&PUBLISH[..], &["--dry-run"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.stdout
            .starts_with("general: would publish 2026-11.1: 1 file added, "),
        "{run:?}"
    );
    assert!(
        run.stdout
            .contains("\n\n2026-11 → 2026-11.1\nSince the November 2026 edition, 1 text or item changed\n"),
        "{run:?}"
    );
    assert_eq!(differing(&files_below(&content.store("")), &before), NOTHING);
}

#[test]
fn the_log_tells_who_and_why() {
    let content = Content::minimal();
    let run = content.run(&[&PUBLISH[..], &["--by", "Kim", "--note", "First figures"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let record: Value =
        serde_json::from_slice(&fs::read(content.store("log/000001.json")).expect("a record")).expect("JSON");
    assert_eq!(
        (&record["by"], &record["note"]),
        (&"Kim".into(), &"First figures".into())
    );
    let run = content.run(&["editions", "list"]);
    assert!(run.stdout.starts_with("general:\n* 2026-11 "), "{run:?}");
    assert!(run.stdout.ends_with("  First figures\n"), "{run:?}");
    let run = content.run(&["editions", "show", "2026-11"]);
    assert!(run.stdout.contains("by Kim\nnote: First figures\n"), "{run:?}");
}

#[test]
fn unchanged_files_take_no_space() {
    let content = published().reworded();
    content.publish();
    let inode = |path: &str| fs::metadata(content.store(path)).expect("a file").ino();
    let sheet = "data/metrics/output.csv";
    assert_eq!(inode(&format!("2026-11/{sheet}")), inode(&format!("2026-11.1/{sheet}")));
    assert_eq!(inode(&format!("2026-11.1/{sheet}")), inode(&format!("latest/{sheet}")));
}

#[test]
fn a_damaged_file_is_not_linked_on() {
    let content = published().reworded();
    let sheet = "data/metrics/output.csv";
    let sound = fs::read(content.store(&format!("2026-11/{sheet}"))).expect("a file");
    fs::write(content.store(&format!("2026-11/{sheet}")), vec![b'x'; sound.len()]).expect("a file can be written");
    content.publish();
    assert_eq!(
        fs::read(content.store(&format!("2026-11.1/{sheet}"))).expect("a file"),
        sound
    );
}

#[test]
fn an_edition_whose_record_was_lost_is_not_removed() {
    let content = published().reworded();
    content.publish();
    for path in ["log/000002.json", "editions.json"] {
        fs::remove_file(content.store(path)).expect("it can be removed");
    }
    let before = files_below(&content.store("2026-11.1"));
    let run = content.run(&PUBLISH);
    assert!(
        refusal(&run, 1).contains("lies where the edition 2026-11.1 would be"),
        "{run:?}"
    );
    assert_eq!(differing(&files_below(&content.store("2026-11.1")), &before), NOTHING);
}

#[test]
fn the_manifest_names_the_sources_of_each_file() {
    let content = published();
    let bytes = fs::read(content.store("2026-11/manifest.json")).expect("a manifest");
    let manifest = Manifest::parse(&bytes).expect("a manifest");
    let sources = |path: &str| manifest.file(path).expect("a file").sources.join(" ");
    assert_eq!(sources("data/metrics/output.csv"), "metrics/output.yaml");
    assert_eq!(
        sources("en/messages/2026-03-02-start/index.html"),
        "messages/2026-03-02-start.en.md metrics/output.yaml"
    );
    assert_eq!(sources("ko/about/index.html"), "pages/about.ko.md");
    assert_eq!(sources("404.html"), "");
    let unknown = manifest.files.iter().filter(|file| file.sources.is_empty());
    let unknown: Vec<&str> = unknown
        .map(|file| file.path.split('.').next().unwrap_or_default())
        .collect();
    assert_eq!(unknown, ["404", "assets/search", "assets/site", "assets/site", "index"]);
}

#[test]
fn the_same_content_gives_the_same_manifest_anywhere() {
    let manifest = |zone: &str| {
        let content = Content::minimal();
        let run = content
            .command()
            .env("TZ", zone)
            .args(PUBLISH)
            .output()
            .expect("the command starts");
        assert!(run.status.success());
        fs::read(content.store("2026-11/manifest.json")).expect("a manifest")
    };
    assert_eq!(manifest("Asia/Seoul"), manifest("America/Lima"));
}
