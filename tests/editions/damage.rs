//! Whatever is not as it was published is found, and nothing else is.

use std::{fs, os::unix::fs::symlink, path::Path, process::Command};

use milepost::edition;

use crate::{
    common::{Content, Run, files_below},
    store::{Press, published, published_twice, refusal},
};

/// Two editions, a rollback and a withdrawal.
fn eventful() -> Content {
    let content = published_twice();
    for arguments in [
        &["rollback", "2026-11"][..],
        &[
            "withdraw",
            "--path",
            "ko/about/index.html",
            "--reason",
            "mistake",
            "--reference",
            "1",
        ],
    ] {
        assert_eq!(content.run(arguments).code, 0);
    }
    content.assert_sound();
    content
}

/// What `verify` prints about a damaged store.
fn told(content: &Content) -> String {
    let run = content.run(&["verify"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{run:?}");
    run.stdout
}

/// Changes one bit of a file, asks, and changes it back. In this process, since there are thousands of bits.
fn is_found(root: &Path, path: &str, bit: usize) -> bool {
    let file = root.join(path);
    let sound = fs::read(&file).expect("a file");
    let mut bytes = sound.clone();
    bytes[bit / 8] ^= 1 << (bit % 8);
    fs::write(&file, &bytes).expect("a file can be written");
    let verdict = edition::verify(root);
    let kept = fs::read(&file).is_ok_and(|found| found == bytes);
    fs::write(&file, &sound).expect("a file can be written");
    !verdict.damages.is_empty() && kept
}

/// How many bits to try beside those of log and manifest; more where the environment asks for them.
fn bits() -> usize {
    let asked = std::env::var("MILEPOST_BITS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(60)
}

/// Numbers that are spread evenly and are the same in every run.
fn spread(count: usize, below: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |place| place.wrapping_mul(0x9E37_79B9_7F4A_7C15) % below)
}

#[test]
fn every_byte_of_the_log_counts() {
    let content = eventful();
    let root = content.store("");
    let step = if bits() > 60 { 1 } else { 37 };
    for (path, bytes) in files_below(&root.join("log")) {
        for byte in (0..bytes.len()).step_by(step) {
            let path = format!("log/{path}");
            assert!(is_found(&root, &path, byte * 8 + byte % 8), "byte {byte} of {path}");
        }
    }
}

#[test]
fn every_byte_of_a_manifest_counts() {
    let content = eventful();
    let root = content.store("");
    let step = if bits() > 60 { 1 } else { 211 };
    let path = "2026-11.1/manifest.json";
    let length = fs::read(root.join(path)).expect("a manifest").len();
    for byte in (0..length).step_by(step) {
        assert!(is_found(&root, path, byte * 8 + byte % 8), "byte {byte}");
    }
}

#[test]
fn bits_anywhere_count() {
    let content = eventful();
    let root = content.store("");
    let files: Vec<(String, usize)> = files_below(&root)
        .into_iter()
        .filter(|(path, bytes)| path != ".lock" && !bytes.is_empty())
        .map(|(path, bytes)| (path, bytes.len() * 8))
        .collect();
    for (place, seed) in spread(bits(), usize::MAX).enumerate() {
        let (path, length) = &files[seed % files.len()];
        let bit = seed / files.len() % length;
        assert!(is_found(&root, path, bit), "{place}: bit {bit} of {path}");
    }
    content.assert_sound();
}

#[test]
fn one_edition_is_told_in_the_singular() {
    let run = published().run(&["verify"]);
    assert!(run.stdout.starts_with("general: sound: 1 edition, "), "{run:?}");
    assert!(run.stdout.contains(" files, 1 log record, head "), "{run:?}");
    let run = published_twice().run(&["verify"]);
    assert!(run.stdout.starts_with("general: sound: 2 editions, "), "{run:?}");
    assert!(run.stdout.contains(" files, 2 log records, head "), "{run:?}");
}

#[test]
fn a_changed_file_is_told_with_both_digests() {
    let content = published();
    let path = content.store("2026-11/404.html");
    let before = milepost::site::digest(&fs::read(&path).expect("a file"));
    fs::write(&path, "x").expect("a file can be written");
    let after = milepost::site::digest(b"x");
    let one = |edition: &str| {
        format!("general: corrupt: edition {edition}: 404.html\n  expected {before}\n  found {after}\n")
    };
    assert_eq!(told(&content), one("2026-11") + &one("latest"));
}

#[test]
fn missing_and_extra_files_are_told() {
    let content = published();
    fs::remove_file(content.store("latest/404.html")).expect("a file can be removed");
    fs::write(content.store("2026-11/more.html"), "x").expect("a file can be written");
    fs::write(content.store("more.txt"), "x").expect("a file can be written");
    let told = told(&content);
    let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("general")).collect();
    assert_eq!(
        lines,
        [
            "general: corrupt: more.txt",
            "general: corrupt: edition 2026-11: more.html",
            "general: corrupt: edition latest: 404.html",
        ]
    );
    assert!(told.contains("  found no such file\n") && told.contains("  expected no such file\n"));
}

#[test]
fn a_link_in_the_place_of_a_file_is_damage() {
    let content = published();
    let page = content.store("2026-11/404.html");
    let copy = content.output("copy.html");
    fs::rename(&page, &copy).expect("a file can be moved");
    symlink(&copy, &page).expect("links can be made");
    assert!(told(&content).starts_with("general: corrupt: edition 2026-11: 404.html\n"));
}

#[test]
fn derived_files_are_held_against_the_log() {
    for name in ["index.html", "editions.html", "editions.js", "editions.json"] {
        let content = published_twice();
        fs::remove_file(content.store(name)).expect("a file can be removed");
        assert!(
            told(&content).contains(&format!("general: corrupt: {name}\n")),
            "{name}"
        );
        content.publish();
        content.assert_sound();
    }
}

#[test]
fn a_log_that_was_cut_is_told_and_nothing_is_published() {
    let content = published_twice();
    fs::remove_file(content.store("log/000002.json")).expect("a record can be removed");
    assert!(told(&content).contains("general: corrupt: log/000002.json\n"));
    let run = content.run(&crate::store::PUBLISH);
    let told = refusal(&run, 3);
    assert!(told.contains("record 2 was changed or is missing"), "{told}");
    assert!(
        content.store("2026-11.1/index.html").exists(),
        "the edition is still there"
    );
}

#[test]
fn a_record_in_the_middle_cannot_be_exchanged() {
    let content = published_twice();
    let text = fs::read_to_string(content.store("log/000001.json")).expect("a record");
    let changed = text.replace("\"note\": null", "\"note\": \"x\"");
    fs::write(content.store("log/000001.json"), changed).expect("a record can be written");
    assert!(told(&content).contains("general: corrupt: log/000002.json\n  expected previous "));
}

#[test]
fn a_broken_log_is_told_first_and_accuses_no_edition() {
    let content = eventful();
    for path in ["log/.x", "2026-11/more.html"] {
        fs::write(content.store(path), "x").expect("a file can be written");
    }
    let record = content.store("log/000002.json");
    let text = fs::read_to_string(&record).expect("a record");
    fs::write(&record, text.replacen('{', "[", 1)).expect("a record can be written");
    let told = told(&content);
    let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("general")).collect();
    assert_eq!(
        lines,
        [
            "general: corrupt: log/000002.json",
            "general: corrupt: log/.x",
            "general: corrupt: edition 2026-11: more.html",
            "general: cannot be judged: 2026-11.1; the log is broken before the record that tells of it",
            "general: cannot be judged: editions.json; the log is broken before the record that tells of it",
        ]
    );
    assert!(told.starts_with("general: corrupt: log/000002.json\n  expected a record\n  found "));
    let korean = content.run(&["--language", "ko", "verify"]).stdout;
    assert!(
        korean.contains("general: 판단할 수 없음: 2026-11.1. 이것을 전하는 기록보다 앞에서 기록이 끊겼습니다\n"),
        "{korean}"
    );
}

#[test]
fn what_readers_are_shown_is_not_judged_without_its_record() {
    let content = published_twice();
    content.publish();
    fs::remove_file(content.store("log/000002.json")).expect("a record can be removed");
    assert_eq!(
        told(&content),
        "\
general: corrupt: log/000002.json
  expected 000002.json
  found 000003.json
general: cannot be judged: 2026-11.1; the log is broken before the record that tells of it
general: cannot be judged: 2026-11.2; the log is broken before the record that tells of it
general: cannot be judged: editions.json; the log is broken before the record that tells of it
general: cannot be judged: latest; the log is broken before the record that tells of it
"
    );
}

#[test]
fn what_cannot_be_read_is_neither_sound_nor_corrupt() {
    let content = published();
    let page = "output/public/general/2026-11/404.html";
    let milepost = content.command();
    let mut strace = Command::new("strace");
    strace
        .current_dir(content.path(".."))
        .args(["-f", "-o", "/dev/null", "-P"]);
    strace.args([page, "-e", "inject=openat:error=EIO"]);
    strace
        .arg(milepost.get_program())
        .args(milepost.get_args())
        .arg("verify");
    let run = Run::of(strace.env("LANG", "C"));
    let told = refusal(&run, 3);
    assert!(
        told.contains(&format!("could not be checked: cannot read {page}: ")),
        "{told}"
    );
    content.assert_sound();
}
