//! Rolling back: readers see an older edition, the log tells of it, nothing is deleted.

use std::{fs, process::Command};

use crate::{
    common::{NOTHING, Run, differing, files_below},
    store::{PUBLISH, Press, published, published_twice, refusal},
};

#[test]
fn readers_see_the_older_edition_again() {
    let content = published_twice();
    let run = content.run(&["rollback", "2026-11", "--by", "Kim", "--note", "wrong figures"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.stdout
            .starts_with("general: readers now see 2026-11\ngeneral: log record 3, "),
        "{run:?}"
    );
    let shown = files_below(&content.store("latest"));
    assert_eq!(differing(&shown, &files_below(&content.store("2026-11"))), NOTHING);
    assert_eq!(content.labels(), ["2026-11", "2026-11.1"]);
    content.assert_sound();
    let run = content.run(&["rollback", "2026-11"]);
    assert_eq!(run.stdout, "general: 2026-11 is the current edition already\n");
    assert!(!content.store("log/000004.json").exists());
}

#[test]
fn what_was_rolled_back_is_not_published_again_under_another_name() {
    let content = published().reworded();
    content.publish();
    assert_eq!(content.run(&["rollback", "2026-11"]).code, 0);
    let run = content.run(&PUBLISH);
    assert!(refusal(&run, 1).ends_with("milepost rollback 2026-11.1\n"), "{run:?}");
    assert_eq!(content.run(&["rollback", "2026-11.1"]).code, 0);
    assert!(content.publish().contains("nothing changed since 2026-11.1"));
}

#[test]
fn after_a_rollback_the_next_correction_has_a_new_label() {
    let content = published_twice();
    assert_eq!(content.run(&["rollback", "2026-11"]).code, 0);
    content.publish();
    assert_eq!(content.labels(), ["2026-11", "2026-11.1", "2026-11.2"]);
    content.assert_latest_is_whole();
}

#[test]
fn an_edition_that_never_was_is_refused() {
    let content = published();
    let run = content.run(&["rollback", "2026-10"]);
    assert_eq!(
        refusal(&run, 2),
        "milepost: general: there is no edition 2026-10; there is 2026-11\n"
    );
}

#[test]
fn what_is_no_label_is_refused_in_both_languages() {
    let content = published();
    for command in [
        &["rollback", "October"][..],
        &["editions", "show", "October"],
        &["editions", "diff", "2026-11", "October"],
        &["publish", "--expect", "October"],
    ] {
        for (language, told) in [
            (
                "en",
                "`October` is no label of an edition, such as 2026-10 or 2026-10.1",
            ),
            (
                "ko",
                "`October`는 판의 이름이 아닙니다. 판의 이름은 2026-10이나 2026-10.1처럼 씁니다",
            ),
        ] {
            let run = content.run(&[command, &["--language", language]].concat());
            assert_eq!(refusal(&run, 2), format!("milepost: {told}\n"));
        }
    }
}

#[test]
fn a_damaged_edition_is_not_shown_again() {
    for (path, text) in [
        ("404.html", Some("x")),
        ("assets/more.js", Some("x")),
        ("en/feed.xml", None),
        ("manifest.json", Some("{}")),
    ] {
        let content = published_twice();
        let file = content.store(&format!("2026-11/{path}"));
        match text {
            Some(text) => fs::write(file, text).expect("a file can be written"),
            None => fs::remove_file(file).expect("a file can be removed"),
        }
        let shown = files_below(&content.store("latest"));
        for (language, told) in [
            (
                "en",
                format!(
                    "milepost: edition 2026-11 is damaged: output/public/general/2026-11/{path}\n\
                     Nothing was done. Restore it from a copy of the store; milepost verify tells of all damage\n"
                ),
            ),
            (
                "ko",
                format!(
                    "milepost: 2026-11 판이 손상되었습니다: output/public/general/2026-11/{path}\n\
                     아무것도 하지 않았습니다. 저장소의 사본에서 되살리십시오. 손상된 것은 milepost verify가 모두 알려 줍니다\n"
                ),
            ),
        ] {
            let run = content.run(&["rollback", "2026-11", "--language", language]);
            assert_eq!(refusal(&run, 1), told);
        }
        assert!(!content.store("log/000003.json").exists());
        assert_eq!(differing(&files_below(&content.store("latest")), &shown), NOTHING);
    }
}

#[test]
fn from_a_damaged_edition_readers_are_led_back_to_a_sound_one() {
    let content = published_twice();
    fs::write(content.store("2026-11.1/manifest.json"), "x").expect("a file can be written");
    assert_eq!(content.run(&["rollback", "2026-11"]).code, 0);
    let shown = files_below(&content.store("latest"));
    assert_eq!(differing(&shown, &files_below(&content.store("2026-11"))), NOTHING);
}

#[test]
fn an_edition_that_cannot_be_read_is_no_damage() {
    let content = published_twice();
    let page = "output/public/general/2026-11/404.html";
    let milepost = content.command();
    let mut strace = Command::new("strace");
    strace.current_dir(content.path(".."));
    strace.args(["-f", "-o", "/dev/null", "-P", page, "-e", "inject=openat:error=EIO"]);
    strace.arg(milepost.get_program()).args(milepost.get_args());
    let run = Run::of(strace.env("LANG", "C").args(["rollback", "2026-11"]));
    let told = refusal(&run, 3);
    assert!(told.contains(&format!("milepost: cannot read {page}: ")), "{told}");
    assert!(!content.store("log/000003.json").exists());
}
