//! Publishing: what is sealed, when nothing is, and what is refused.

use std::{fs, os::unix::fs::MetadataExt as _};

use milepost::edition::Manifest;
use serde_json::Value;

use crate::{
    common::{AS_OF, Content, Files, NOTHING, Run, differing, files_below},
    store::{PUBLISH, Press, WITHDRAW, published, refusal},
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
fn a_store_of_other_readers_is_refused() {
    let content = published();
    fs::rename(content.store(""), content.output("public/core-technology")).expect("a folder can be renamed");
    let run = content.run(&["publish", "--as-of", AS_OF, "--audience", "core-technology"]);
    let told = refusal(&run, 3);
    assert!(
        told.contains("holds the editions of `general`, not of `core-technology`"),
        "{told}"
    );
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
    content.reworded().publish_and(|content| {
        assert_eq!(differing(&files_below(&content.store("2026-11")), &before), NOTHING);
    });
}

trait Then: Sized {
    fn publish_and(self, look: impl FnOnce(&Self));
}

impl Then for Content {
    fn publish_and(self, look: impl FnOnce(&Self)) {
        self.publish();
        look(&self);
    }
}

#[test]
fn what_an_older_edition_published_is_refused_with_the_way_to_it() {
    let content = published().reworded();
    content.publish();
    let content = content.edit("pages/about.en.md", "\nOne more sentence.\n", "");
    let run = content.run(&PUBLISH);
    assert_eq!(
        refusal(&run, 1),
        "milepost: general: this is what edition 2026-11 published. To show it again: milepost rollback 2026-11\n"
    );
    assert_eq!(content.labels(), ["2026-11", "2026-11.1"]);
}

#[test]
fn what_an_older_edition_published_lacks_no_values() {
    let more = ("  2026-02: 2.5\n", "  2026-02: 2.5\n  2026-03: 3.0\n");
    let content = published().edit("metrics/output.yaml", more.0, more.1);
    content.publish();
    let content = content.edit("metrics/output.yaml", more.1, more.0);
    let run = content.run(&PUBLISH);
    assert_eq!(
        refusal(&run, 1),
        "milepost: general: this is what edition 2026-11 published. To show it again: milepost rollback 2026-11\n"
    );
    let content = content.edit("pages/about.en.md", "\n---\n", "\n---\nNew words.\n");
    let run = content.run(&PUBLISH);
    let told = refusal(&run, 1);
    assert!(told.starts_with("error[removed-value]: "), "{told}");
}

#[test]
fn time_does_not_go_back_for_readers() {
    let content = published().reworded();
    let run = content.run(&["publish", "--as-of", "2026-10-31", "--audience", "general"]);
    let told = refusal(&run, 2);
    assert!(
        told.contains("the as-of date 2026-10-31 lies before that of the current edition 2026-11, 2026-11-16"),
        "{told}"
    );
}

#[test]
fn errors_in_the_content_publish_nothing() {
    let content = published().edit("metrics/output.yaml", "unit: number\n", "unit: miles\n");
    let run = content.run(&PUBLISH);
    let told = refusal(&run, 1);
    assert!(
        told.ends_with("milepost: general: errors in the content; nothing was published\n"),
        "{told}"
    );
    assert_eq!(content.labels(), ["2026-11"]);
}

#[test]
fn an_expectation_that_does_not_hold_names_what_is_there() {
    let content = published().reworded();
    let run = content.run(&[
        "publish",
        "--as-of",
        AS_OF,
        "--audience",
        "general",
        "--by",
        "Kim",
        "--expect",
        "2026-11",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    let content = content.reworded();
    let run = content.run(&[&PUBLISH[..], &["--expect", "2026-11"]].concat());
    let told = refusal(&run, 4);
    assert!(
        told.contains("the current edition is 2026-11.1, published at "),
        "{told}"
    );
    assert!(
        told.ends_with(" by Kim, not 2026-11. Nothing was published\n"),
        "{told}"
    );
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

/// Puts another file in the place of one, as editors do, so that no hard link shares the damage; `None` takes it away.
fn damage(content: &Content, path: &str, bytes: Option<&str>) {
    let file = content.store(path);
    fs::remove_file(&file).expect("the file is there");
    if let Some(bytes) = bytes {
        fs::write(file, bytes).expect("a file can be written");
    }
}

#[test]
fn damage_in_an_edition_does_not_get_to_its_readers() {
    for damaged in [Some("x"), None] {
        let content = published();
        let sheet = "latest/data/metrics/output.csv";
        let sound = fs::read(content.store(sheet)).expect("a file");
        damage(&content, "2026-11/data/metrics/output.csv", damaged);
        fs::write(content.store("2026-11/more.html"), "x").expect("a file can be written");
        assert!(content.publish().contains("nothing changed since 2026-11"));
        assert_eq!(fs::read(content.store(sheet)).expect("a file"), sound);
        assert_eq!(content.run(&WITHDRAW).code, 0);
        assert_eq!(
            fs::read(content.store(sheet)).expect("a file"),
            sound,
            "after a withdrawal"
        );
        assert!(!content.store("latest/more.html").exists());
        let content = content.without("messages/2026-03-02-start.en.md");
        content.publish();
        assert_eq!(
            fs::read(content.store(sheet)).expect("a file"),
            sound,
            "in the next edition"
        );
        assert_eq!(
            differing(
                &files_below(&content.store("latest")),
                &files_below(&content.store("2026-11.1"))
            ),
            NOTHING
        );
    }
}

#[test]
fn numbers_that_are_not_those_published_are_not_remembered() {
    let content = published().reworded();
    content.publish();
    let content = content.reworded();
    let path = "2026-11/data/metrics/output.json";
    let text = fs::read_to_string(content.store(path)).expect("a file");
    fs::write(content.store(path), text.replace("2.5", "9.5")).expect("a file can be written");
    for (language, told) in [
        (
            "en",
            "milepost: edition 2026-11 is damaged: output/public/general/2026-11/data/metrics/output.json\n\
             Nothing was done. Restore it from a copy of the store; milepost verify tells of all damage\n",
        ),
        (
            "ko",
            "milepost: 2026-11 판이 손상되었습니다: output/public/general/2026-11/data/metrics/output.json\n\
             아무것도 하지 않았습니다. 저장소의 사본에서 되살리십시오. 손상된 것은 milepost verify가 모두 알려 줍니다\n",
        ),
    ] {
        for command in [&PUBLISH[..], &["build", "--as-of", AS_OF, "--audience", "general"]] {
            let run = content.run(&[command, &["--language", language]].concat());
            assert_eq!(refusal(&run, 1), told);
        }
    }
    assert_eq!(content.labels(), ["2026-11", "2026-11.1"]);
}

#[test]
fn what_people_put_into_a_store_stays() {
    let content = published();
    for path in [
        "2026-12/notes.txt",
        "2026-10/index.html",
        ".staging/notes.txt",
        "log/.notes",
    ] {
        let file = content.store(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, "by hand").expect("a file can be written");
    }
    fs::create_dir(content.store("2027-01")).expect("a folder can be made");
    let content = content.reworded();
    content.publish();
    for path in [
        "2026-12/notes.txt",
        "2026-10/index.html",
        ".staging/notes.txt",
        "log/.notes",
    ] {
        assert_eq!(fs::read(content.store(path)).expect("it is still there"), b"by hand");
        let found = format!("general: corrupt: {path}\n  expected no such file\n");
        assert!(content.run(&["verify"]).stdout.contains(&found), "{path}");
    }
    let content = content.reworded();
    for month in ["2026-12", "2027-01"] {
        let day = format!("{month}-01");
        for (language, told) in [
            (
                "en",
                format!(
                    "general: something that no command published lies where the edition {month} would be, at {month} in the store. Nothing was published. Move it to another place"
                ),
            ),
            (
                "ko",
                format!(
                    "general: {month} 판이 들어갈 자리, 곧 저장소의 {month}에 공표한 적 없는 것이 있습니다. 아무것도 공표하지 않았습니다. 다른 곳으로 옮기십시오"
                ),
            ),
        ] {
            let publish = [
                "publish",
                "--as-of",
                &day,
                "--audience",
                "general",
                "--language",
                language,
            ];
            for more in [&[][..], &["--dry-run"]] {
                let run = content.run(&[&publish[..], more].concat());
                assert_eq!(refusal(&run, 1), format!("milepost: {told}\n"));
            }
        }
        assert!(content.store(month).exists());
    }
    assert_eq!(content.labels(), ["2026-11", "2026-11.1"]);
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

#[test]
fn other_places_than_folders_are_refused() {
    let content = Content::minimal();
    for (language, told) in [
        ("en", "sites are kept in folders only; `s3://bucket` is none"),
        (
            "ko",
            "사이트는 폴더에만 둘 수 있습니다. `s3://bucket`은 폴더가 아닙니다",
        ),
    ] {
        for arguments in [
            &["publish", "--to", "s3://bucket"][..],
            &["publish", "--dry-run", "--to", "s3://bucket"],
            &["publish", "--output", "s3://bucket", "--to", "s3://bucket"],
            &["build", "--output", "s3://bucket"],
            &["verify", "--store", "s3://bucket"],
        ] {
            let mut command = content.command();
            command.args(arguments).args(["--language", language]);
            assert_eq!(
                refusal(&Run::of(&mut command), 2),
                format!("milepost: {told}\n"),
                "{arguments:?}"
            );
        }
    }
    assert_eq!(content.run(&["publish", "--to", "s3:/bucket"]).code, 2);
    assert!(!content.path("../s3:").exists());
    let run = content.run(&[&PUBLISH[..], &["--to", "output/elsewhere"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    assert!(content.output("elsewhere/general/latest/index.html").exists());
    let run = content.run(&["verify", "--store", "output/elsewhere"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn any_two_editions_are_compared() {
    let content = published().reworded();
    content.publish();
    let run = content.run(&["editions", "diff", "2026-11", "2026-11.1"]);
    assert!(
        run.stdout
            .starts_with("general: 2026-11 → 2026-11.1\nSince the November 2026 edition, 1 text or item changed\n"),
        "{run:?}"
    );
    let run = content.run(&["editions", "diff", "2026-11", "2026-10"]);
    assert_eq!(
        refusal(&run, 2),
        "milepost: general: there is no edition 2026-10; there is 2026-11, 2026-11.1\n"
    );
}

#[test]
fn programs_get_one_document_that_names_every_audience() {
    let content = published().reworded();
    content.publish();
    let diff = ["editions", "diff", "2026-11", "2026-11.1", "--format", "json"];
    let told = |content: &Content| {
        let run = content.run(&diff);
        let document: Value = serde_json::from_str(&run.stdout).expect("one document");
        let changes = document["changes"].as_array().expect("a list").clone();
        let audiences = changes.iter().map(|changes| changes["audience"].clone());
        (run.code, audiences.collect::<Vec<_>>(), changes)
    };
    let (code, audiences, changes) = told(&content);
    assert_eq!((code, &audiences[..]), (0, &["general".into()][..]));
    assert_eq!(changes[0]["items"][0]["now"], "about", "{changes:?}");
    let other = ["publish", "--as-of", AS_OF, "--audience", "core-technology"];
    assert_eq!(content.run(&other).code, 0);
    let (code, audiences, _) = told(&content);
    assert_eq!(
        (code, &audiences[..]),
        (2, &["general".into()][..]),
        "one has no second edition"
    );
    let content = content.append("pages/about.en.md", "\nAnd another one.\n");
    for _ in 0..2 {
        assert_eq!(content.run(&["publish", "--as-of", AS_OF]).code, 0);
    }
    let (code, audiences, _) = told(&content);
    assert_eq!((code, audiences), (0, vec!["core-technology".into(), "general".into()]));
}

#[test]
fn before_anything_is_published_every_command_says_so() {
    let content = Content::minimal();
    for arguments in [&["verify"][..], &["editions", "list"], &["rollback", "2026-11"]] {
        let run = content.run(arguments);
        assert_eq!(
            refusal(&run, 2),
            "milepost: nothing is published in output/public yet\n"
        );
    }
    assert!(!content.output("public").exists());
}

#[test]
fn the_front_door_and_the_lists_follow_the_log() {
    let content = published().reworded();
    content.publish();
    let text = |path: &str| fs::read_to_string(content.store(path)).expect("a file");
    assert!(text("index.html").contains("href=\"latest/ko/index.html\""));
    let list = text("editions.html");
    assert!(list.contains("href=\"2026-11/ko/index.html\"") && list.contains("href=\"2026-11.1/en/index.html\""));
    let row = list
        .split("<tr>")
        .find(|row| row.contains(">2026-11.1<"))
        .expect("a row");
    for cell in [
        "<td class=\"num\" data-label=\"생산량\"><b class=\"nb\">2.5</b></td>",
        "<td class=\"num\" data-label=\"정정\">0</td>",
        "href=\"2026-11.1/ko/print/index.html\">인쇄본</a>",
    ] {
        assert!(row.contains(cell), "{cell} in {row}");
    }
    assert!(text("editions.js").starts_with("window.milepostEditions = {\"current\":\"2026-11.1\","));
}

#[test]
fn audiences_and_days_that_are_none_are_told_in_both_languages() {
    let content = Content::minimal();
    for (arguments, english, korean) in [
        (
            ["--audience", "The Board"],
            "`The Board` is no name of an audience",
            "`The Board`는 대상의 이름이 아닙니다",
        ),
        (
            ["--audience", "board"],
            "the site has no audience `board`; it has core-technology, general",
            "사이트에 `board`라는 대상은 없습니다. 있는 대상: core-technology, general",
        ),
        (
            ["--as-of", "October"],
            "`October` is no day such as 2026-10-31",
            "`October`는 2026-10-31 같은 날짜가 아닙니다",
        ),
    ] {
        for command in ["build", "check", "publish"] {
            for (language, told) in [("en", english), ("ko", korean)] {
                let run = content.run(&[&[command, "--language", language][..], &arguments].concat());
                assert_eq!(refusal(&run, 2), format!("milepost: {told}\n"), "{command}");
            }
        }
    }
    let run = published().run(&["verify", "--audience", "The Board", "--language", "ko"]);
    assert_eq!(refusal(&run, 2), "milepost: `The Board`는 대상의 이름이 아닙니다\n");
}
