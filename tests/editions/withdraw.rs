//! Withdrawing: the text is gone from every edition, a note stands in its place, the log tells why and not what.

use std::fs;

use crate::{
    common::{Content, Files, NOTHING, Run, differing, files_below},
    store::{PUBLISH, Press, copy_of, refusal},
};

/// A word that stands in one message only.
const SECRET: &str = "Zanzibar";

const WHY: [&str; 4] = ["--reason", "personal-data", "--reference", "Case 12"];

/// Two editions, each with a message whose title, summary and text hold the secret.
fn with_a_secret() -> Content {
    let letter = Content::minimal().text("messages/2026-03-02-start.en.md");
    let letter = letter.replace("We start", SECRET).replace("A new target", SECRET);
    let content = Content::minimal().with("messages/2026-03-03-secret.en.md", letter + SECRET);
    content.publish();
    let content = content.reworded();
    content.publish();
    content
}

pub(crate) fn withdraw(content: &Content, target: &[&str]) -> Run {
    content.run(&[&["withdraw"], target, &WHY].concat())
}

/// Words that stand in the text of one message only, and what the search index makes of them.
const KOREAN: (&str, [&str; 3]) = ("뷁쉟쮉", ["뷁쉟쮉", "뷁쉟", "쉟쮉"]);
const ENGLISH: (&str, [&str; 2]) = ("Xylophonists", ["Xylophonists", "xylophonist"]);

const CANARY: &str = "2026-03-03-canary";

/// Two editions, each with a message in two languages whose text holds a word that stands nowhere else.
fn with_canaries() -> Content {
    let letter = |language: &str| Content::minimal().text(&format!("messages/2026-03-02-start.{language}.md"));
    let content = Content::minimal()
        .with(&format!("messages/{CANARY}.ko.md"), letter("ko") + KOREAN.0)
        .with(&format!("messages/{CANARY}.en.md"), letter("en") + ENGLISH.0);
    content.publish();
    let content = content.reworded();
    content.publish();
    content
}

/// The search index of an edition in a language.
fn index(content: &Content, edition: &str, language: &str) -> String {
    the_index(&files_below(&content.store(edition)), language)
}

fn the_index(files: &Files, language: &str) -> String {
    let stem = format!("assets/search-{language}.");
    let mut scripts = files.iter().filter(|(path, _)| path.starts_with(&stem));
    let (_, script) = scripts.next().expect("an index");
    assert!(scripts.next().is_none());
    String::from_utf8(script.clone()).expect("UTF-8")
}

/// The files of the whole store that hold a text.
pub(crate) fn holding(content: &Content, text: &str) -> Vec<String> {
    let files = files_below(&content.store("")).into_iter();
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    files.filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn a_source_is_gone_from_every_edition() {
    let content = with_a_secret();
    assert!(
        holding(&content, SECRET).len() >= 2 * 6,
        "home, list, year, message, feed, inventory"
    );
    let run = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.stdout
            .starts_with("general: withdrew messages/2026-03-03-secret.en.md from every edition; "),
        "{run:?}"
    );
    assert_eq!(
        run.stderr,
        "Take it out of the content too: nothing is published while it is there.\n"
    );
    assert_eq!(holding(&content, SECRET), Vec::<String>::new());
    content.assert_sound();
    for edition in ["2026-11", "2026-11.1", "latest"] {
        let page = content.store(&format!("{edition}/en/messages/2026-03-03-secret/index.html"));
        let page = fs::read_to_string(page).expect("a note");
        for told in ["This was withdrawn", "공표를 거두었습니다", "personal-data", "Case 12"] {
            assert!(page.contains(told), "{told}");
        }
        let home = content.store(&format!("{edition}/en/index.html"));
        let home = fs::read_to_string(home).expect("a page");
        assert!(home.contains("We start") && !home.contains("This was withdrawn"));
    }
}

#[test]
fn the_changes_of_an_edition_forget_a_name() {
    let content = Content::minimal();
    content.publish();
    let letter = content
        .text("messages/2026-03-02-start.en.md")
        .replace("We start", SECRET);
    let content = content.with("messages/2026-03-03-secret.en.md", letter);
    content.publish();
    for page in ["en/index.html", "en/changes/index.html", "en/print/index.html"] {
        let page = format!("2026-11.1/{page}");
        assert!(holding(&content, SECRET).contains(&page), "{page}");
    }
    let run = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(holding(&content, SECRET), NOTHING);
    content.assert_sound();
}

#[test]
fn the_record_tells_why_and_not_what() {
    let content = with_a_secret();
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    let record = fs::read_to_string(content.store("log/000003.json")).expect("a record");
    for told in [
        "\"withdraw\"",
        "personal-data",
        "Case 12",
        "messages/2026-03-03-secret.en.md",
    ] {
        assert!(record.contains(told), "{told}");
    }
    assert!(!record.contains(SECRET));
}

#[test]
fn a_metric_takes_along_what_was_drawn_from_it() {
    let content = with_a_secret();
    let run = withdraw(&content, &["--source", "metrics/output.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    let mut holding = holding(&content, "2.5");
    // The times in the log may read like the value.
    holding.retain(|path| !path.contains("/assets/") && !path.starts_with("log/"));
    assert_eq!(holding, Vec::<String>::new());
    content.assert_sound();
}

#[test]
fn a_page_goes_and_its_translation_stays() {
    let content = with_a_secret();
    let run = withdraw(&content, &["--path", "ko/about/index.html"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = |path: &str| fs::read_to_string(content.store(path)).expect("a page");
    assert!(text("2026-11/ko/about/index.html").contains("공표를 거두었습니다"));
    assert!(text("2026-11/en/about/index.html").contains("About this report."));
    content.assert_sound();
}

#[test]
fn what_was_never_published_cannot_be_withdrawn() {
    let content = with_a_secret();
    let run = withdraw(&content, &["--source", "messages/none.en.md"]);
    assert_eq!(
        refusal(&run, 2),
        "milepost: no edition has anything to withdraw for `messages/none.en.md`\n"
    );
    assert!(!content.store("log/000003.json").exists());
    content.assert_tidy();
    let run = content.run(&[
        "withdraw",
        "--path",
        "x",
        "--reason",
        "Because of this",
        "--reference",
        "x",
    ]);
    assert!(refusal(&run, 2).contains("`Because of this` is none"), "{run:?}");
}

#[test]
fn verify_finds_what_came_back() {
    let content = with_a_secret();
    let page = "2026-11/en/messages/2026-03-03-secret/index.html";
    let before = fs::read(content.store(page)).expect("a page");
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    fs::write(content.store(page), before).expect("a page can be written");
    let run = content.run(&["verify"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.stdout
            .starts_with("general: corrupt: edition 2026-11: en/messages/2026-03-03-secret/index.html\n"),
        "{run:?}"
    );
}

#[test]
fn the_next_edition_without_the_source_is_published() {
    let content = with_a_secret();
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    let content = content.without("messages/2026-03-03-secret.en.md");
    assert!(content.publish().contains("published 2026-11.2"));
    assert_eq!(holding(&content, SECRET), Vec::<String>::new());
    content.assert_sound();
}

#[test]
fn what_was_withdrawn_comes_back_only_knowingly() {
    let source = "messages/2026-03-03-secret.en.md";
    let content = with_a_secret();
    withdraw(&content, &["--source", source]);
    for content in [&content, &copy_of(&content).reworded()] {
        for options in [&["--dry-run"][..], &[]] {
            let run = content.run(&[&PUBLISH[..], options].concat());
            let told = refusal(&run, 1);
            assert!(
                told.contains(&format!("milepost: general: {source} was withdrawn at ")),
                "{told}"
            );
            assert!(
                told.contains(" (personal-data, Case 12) and is still in the content. "),
                "{told}"
            );
        }
        assert_eq!(holding(content, SECRET), NOTHING);
    }
    let content = content
        .edit(source, &format!("{SECRET}\nauthor"), "Once more\nauthor")
        .reworded();
    let run = content.run(&[&PUBLISH[..], &["--again", source]].concat());
    assert!(run.code == 0 && run.stdout.contains("published 2026-11.2"), "{run:?}");
    let content = content.reworded();
    assert!(content.publish().contains("published 2026-11.3"), "once is enough");
    content.assert_sound();
}

#[test]
fn the_list_of_all_pages_forgets_a_name_and_its_letter() {
    let content = with_a_secret();
    let page = |language: &str| {
        let page = content.store(&format!("2026-11/{language}/search/index.html"));
        fs::read_to_string(page).expect("a page")
    };
    let letters = |page: &str| {
        (
            page.matches("href=\"#letter-").count(),
            page.matches("<h3 id=\"letter-").count(),
        )
    };
    let before = ["ko", "en"].map(|language| letters(&page(language)));
    assert_eq!(page("en").matches(">Z<").count(), 2, "a letter and the link to it");
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    for (language, (links, heads)) in ["ko", "en"].into_iter().zip(before) {
        let page = page(language);
        assert!(!page.contains(">Z<") && page.contains("../about/index.html"));
        assert_eq!(letters(&page), (links - 1, heads - 1));
    }
}

#[test]
fn the_index_forgets_a_withdrawn_text_and_keeps_the_rest() {
    let content = with_canaries();
    for word in KOREAN.1.iter().chain(&ENGLISH.1) {
        assert!(
            holding(&content, word).len() >= 3,
            "{word}: two editions and the latest"
        );
    }
    for language in ["ko", "en"] {
        let run = withdraw(&content, &["--source", &format!("messages/{CANARY}.{language}.md")]);
        assert_eq!(run.code, 0, "{run:?}");
    }
    for word in KOREAN.1.iter().chain(&ENGLISH.1) {
        assert_eq!(holding(&content, word), NOTHING, "{word}");
    }
    content.assert_sound();
    let never_written = Content::minimal().reworded().site();
    for language in ["ko", "en"] {
        assert_eq!(
            index(&content, "2026-11.1", language),
            the_index(&never_written, language)
        );
        assert!(index(&content, "2026-11", language).contains("../messages/2026-03-02-start/index.html"));
    }
}

#[test]
fn the_index_of_a_language_forgets_a_withdrawn_path() {
    let content = with_canaries();
    let korean = index(&content, "2026-11.1", "ko");
    let run = withdraw(&content, &["--path", &format!("en/messages/{CANARY}/index.html")]);
    assert_eq!(run.code, 0, "{run:?}");
    for word in ENGLISH.1 {
        assert_eq!(holding(&content, word), NOTHING, "{word}");
    }
    content.assert_sound();
    let never_written = Content::minimal().reworded().site();
    assert_eq!(index(&content, "2026-11.1", "en"), the_index(&never_written, "en"));
    assert_eq!(index(&content, "2026-11.1", "ko"), korean);
}

#[test]
fn an_index_that_cannot_be_read_is_emptied() {
    for (was, now) in [
        ("milepostSearch.add(", "add("),
        ("\"lengths\":[", "\"lengths\":[1,"),
        ("\"postings\":[[", "\"postings\":[[1600,"),
        ("\"lengths\"", "\"more\":0,\"lengths\""),
    ] {
        let content = with_canaries();
        let files = files_below(&content.store("2026-11.1"));
        let path = files
            .keys()
            .find(|path| path.starts_with("assets/search-ko."))
            .expect("an index");
        let script = index(&content, "2026-11.1", "ko");
        let damaged = script.replacen(was, now, 1);
        assert_ne!(damaged, script);
        fs::write(content.store(&format!("2026-11.1/{path}")), damaged).expect("it can be written");
        let run = withdraw(&content, &["--source", &format!("messages/{CANARY}.ko.md")]);
        assert_eq!(run.code, 1, "{run:?}");
        let damage = format!("general: corrupt: edition 2026-11.1: {path}\n");
        assert!(run.stderr.contains(&damage), "{run:?}");
        assert_eq!(index(&content, "2026-11.1", "ko"), "", "{now}");
        assert_ne!(index(&content, "2026-11.1", "en"), "");
    }
}

#[test]
fn damaged_files_keep_nothing_from_being_withdrawn() {
    for path in [
        "2026-11/en/feed.xml",
        "2026-11.1/data/site.json",
        "2026-11/data/site.json",
    ] {
        let content = with_a_secret();
        let file = content.store(path);
        let before = milepost::site::digest(&fs::read(&file).expect("a file"));
        fs::write(&file, format!("no longer read {SECRET}")).expect("a file can be written");
        let run = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
        let (edition, name) = path.split_once('/').expect("a path in an edition");
        let damage = format!("general: corrupt: edition {edition}: {name}\n  expected {before}\n");
        assert!(run.code == 1 && run.stderr.starts_with(&damage), "{run:?}");
        assert!(
            run.stdout
                .contains("withdrew messages/2026-03-03-secret.en.md from every edition"),
            "{run:?}"
        );
        assert_eq!(holding(&content, SECRET), NOTHING, "{path}");
        let record = fs::read_to_string(content.store("log/000003.json")).expect("a record");
        assert!(
            record.contains(&format!("\"was\": \"{before}\"")),
            "what was published, not what was found"
        );
        content.assert_sound();
        let content = content.without("messages/2026-03-03-secret.en.md");
        assert!(content.publish().contains("published 2026-11.2"));
    }
}

#[test]
fn a_damaged_manifest_is_told_and_the_rest_withdrawn() {
    let content = with_a_secret();
    let manifest = content.store("2026-11/manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, text.replace("\"generator\": \"", "\"generator\": \"x")).expect("a file can be written");
    let run = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    assert!(
        run.code == 1
            && run
                .stderr
                .starts_with("general: corrupt: edition 2026-11: manifest.json\n"),
        "{run:?}"
    );
    assert_eq!(holding(&content, SECRET), NOTHING);
}

#[test]
fn a_withdrawal_whose_notes_were_lost_is_finished() {
    let content = with_a_secret();
    let done = copy_of(&content);
    assert_eq!(
        withdraw(&done, &["--source", "messages/2026-03-03-secret.en.md"]).code,
        0
    );
    fs::copy(done.store("log/000003.json"), content.store("log/000003.json")).expect("a record");
    assert_ne!(holding(&content, SECRET), NOTHING);
    let verdict = content.run(&["verify"]);
    let told = "general: left by an interrupted command: not everything that log record 3 withdraws is gone yet; ";
    assert!(verdict.code == 0 && verdict.stdout.contains(told), "{verdict:?}");
    assert_eq!(content.run(&["rollback", "2026-11.1"]).code, 0);
    assert_eq!(holding(&content, SECRET), NOTHING);
    let (own, other) = (files_below(&content.store("")), files_below(&done.store("")));
    assert_eq!(differing(&own, &other), NOTHING, "as if nothing had been lost");
}

#[test]
fn a_withdrawal_that_only_the_list_does_not_know_is_finished() {
    let content = with_a_secret();
    let list = fs::read(content.store("editions.json")).expect("a list");
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    let done = files_below(&content.store(""));
    fs::write(content.store("editions.json"), list).expect("the list of before");
    let again = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    assert!(
        again.stderr.contains("no edition has anything to withdraw"),
        "{again:?}"
    );
    assert_eq!(differing(&files_below(&content.store("")), &done), NOTHING);
    content.assert_sound();
    content.assert_tidy();
}

#[test]
fn what_came_back_can_be_withdrawn_again() {
    let content = with_a_secret();
    let page = content.store("2026-11/en/messages/2026-03-03-secret/index.html");
    let before = fs::read(&page).expect("a page");
    withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    fs::write(&page, before).expect("a page can be written");
    let run = withdraw(&content, &["--source", "messages/2026-03-03-secret.en.md"]);
    assert!(run.code == 1 && run.stdout.contains("; 1 file replaced\n"), "{run:?}");
    assert_eq!(holding(&content, SECRET), NOTHING);
    content.assert_sound();
}

/// A metric whose people are counted, named in both languages as nothing else is.
const COURSE: &str = "\
audience: general
title: {ko: 뷁쉟쮉, en: Xylophonists}
unit: percent
better: higher
cadence: monthly
due_day: 10
baseline: {period: 2025-12, value: 0}
targets:
  - {announced: 2026-01-05, value: 60, due: 2026-12}
values:
  2026-10: 61.1
completion:
  division:
    2026-10:
      rnd: {completed: 700, in_progress: 200, not_started: 100}
      plants: {completed: 400, in_progress: 300, not_started: 100}
";

#[test]
fn a_metric_leaves_no_name_on_any_page() {
    let value = |name: &str| {
        let (course, _) = COURSE.split_once("completion:").expect("people are counted");
        Content::minimal().with("metrics/course.yaml", course).edit(
            "site.yaml",
            "headline: output",
            &format!("headline: {name}"),
        )
    };
    let people = Content::minimal().with("metrics/course.yaml", COURSE);
    for content in [value("output"), value("course"), people] {
        content.publish();
        let run = withdraw(&content, &["--source", "metrics/course.yaml"]);
        assert_eq!(run.code, 0, "{run:?}");
        for name in KOREAN.1.iter().chain(&ENGLISH.1) {
            assert_eq!(holding(&content, name), NOTHING, "{name}");
        }
        content.assert_sound();
    }
}
