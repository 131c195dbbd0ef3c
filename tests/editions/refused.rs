//! Publishing: what is refused, and what stays as it lies.

use std::fs;

use crate::{
    common::{AS_OF, Content, NOTHING, Run, differing, files_below},
    store::{PUBLISH, Press, WITHDRAW, published, refusal},
};

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
    let by_hand = [
        "2026-12/notes.txt",
        "2026-10/index.html",
        ".staging/notes.txt",
        "log/.notes",
    ];
    for path in by_hand {
        let file = content.store(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, "by hand").expect("a file can be written");
    }
    fs::create_dir(content.store("2027-01")).expect("a folder can be made");
    let content = content.reworded();
    content.publish();
    for path in by_hand {
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
