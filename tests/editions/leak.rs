//! Words of restricted content in a site for other readers: nothing is published, and no ordinary sentence is taken for one.

use std::fs;

use crate::{
    common::{AS_OF, Content},
    store::{PUBLISH, Press, published, refusal},
};

/// A sentence that stands in restricted content alone.
const SECRET: &str = "The pilot line in the northern plant stops before the summer";

fn letter(label: &str, words: &str) -> String {
    format!("---\ntitle: A letter\nauthor: {{name: Kim}}\nsummary: News.\n{label}\n---\n{words}.\n")
}

/// Content with a restricted letter, and a theme that holds the same sentence.
fn with_a_leaking_theme() -> Content {
    let content = Content::minimal().with(
        "messages/2026-03-03-pilot.en.md",
        letter("audience: core-technology", SECRET),
    );
    let theme = content.path("../theme/static");
    fs::create_dir_all(&theme).expect("a folder can be made");
    fs::write(theme.join("site.js"), format!("\"{SECRET}\";\n")).expect("a file can be written");
    content
}

#[test]
fn a_restricted_sentence_in_the_site_of_others_is_never_sealed() {
    let content = with_a_leaking_theme();
    for (language, told, rest) in [
        (
            "en",
            "holds what only other readers may see, from message:2026-03-03-pilot",
            "nothing was published. Where the theme does not hold it, this is a fault of Milepost: please report it",
        ),
        (
            "ko",
            "다른 대상만 볼 수 있는 message:2026-03-03-pilot의 내용이 있습니다",
            "아무것도 공표하지 않았습니다. 테마에 들어 있는 것이 아니면 Milepost의 결함이니 알려 주십시오",
        ),
    ] {
        for more in [&[][..], &["--dry-run"]] {
            let run = content.run(&[&PUBLISH[..], &["--theme", "theme", "--language", language], more].concat());
            let lines: Vec<&str> = refusal(&run, 1).lines().collect();
            let [leak, end] = lines[..] else { panic!("{run:?}") };
            assert!(
                leak.starts_with("milepost: general: assets/site.") && leak.ends_with(told),
                "{leak}"
            );
            assert_eq!(end, format!("general: {rest}"));
            assert!(!run.stderr.contains(SECRET));
        }
    }
    assert!(!content.store("log/000001.json").exists());
    let own = [
        "publish",
        "--as-of",
        AS_OF,
        "--audience",
        "core-technology",
        "--theme",
        "theme",
    ];
    assert_eq!(content.run(&own).code, 0, "its own readers may see it");
}

#[test]
fn a_sentence_under_embargo_is_as_restricted() {
    let content = with_a_leaking_theme().with(
        "messages/2026-03-03-pilot.en.md",
        letter("audience: general\npublish_at: 2026-12-01T09:00:00+09:00", SECRET),
    );
    let run = content.run(&[&PUBLISH[..], &["--theme", "theme"]].concat());
    assert!(refusal(&run, 1).contains("from message:2026-03-03-pilot\n"), "{run:?}");
    let later = [
        "publish",
        "--as-of",
        "2026-12-02",
        "--audience",
        "general",
        "--theme",
        "theme",
    ];
    assert_eq!(content.run(&later).code, 0);
}

#[test]
fn what_people_wrote_for_all_is_no_leak() {
    let content = Content::minimal()
        .with(
            "messages/2026-03-03-pilot.en.md",
            letter("audience: core-technology", SECRET),
        )
        .append("pages/about.en.md", &format!("\n“{SECRET}”\n"));
    assert!(content.publish().contains("published 2026-11,"));
}

#[test]
fn what_was_open_before_may_be_told_to_be_gone() {
    let content = published().append("pages/about.en.md", &format!("\n{SECRET}.\n")).with(
        "messages/2026-03-03-pilot.en.md",
        letter("audience: core-technology", "Nothing yet"),
    );
    content.publish();
    let content = content
        .edit("pages/about.en.md", &format!("\n{SECRET}.\n"), "")
        .append("messages/2026-03-03-pilot.en.md", &format!("\n{SECRET}.\n"))
        .append("pages/about.en.md", "\nSomething else.\n");
    assert!(content.publish().contains("published 2026-11.2,"));
    let changes = fs::read_to_string(content.store("latest/en/changes/index.html")).expect("a page");
    assert!(
        changes.contains("northern plant"),
        "the page of changes tells what is gone"
    );
}

#[test]
fn the_sample_holds_no_leak() {
    let run = Content::of_the_repository().run(&[&PUBLISH[..], &["--dry-run"]].concat());
    assert!(run.stdout.starts_with("general: would publish 2026-11: "), "{run:?}");
}
