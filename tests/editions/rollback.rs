//! Rolling back: readers see an older edition, the log tells of it, nothing is deleted.

use crate::{
    common::{NOTHING, differing, files_below},
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
