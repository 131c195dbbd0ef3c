//! Commands that only read: they need no more than leave to read a store, and make none where there is none.

use std::{fs, process::Command};

use crate::{
    common::{Content, NOTHING, Run, differing, files_below},
    store::{PUBLISH, Press, copy_of, published, published_twice},
};

const COMMANDS: [&[&str]; 5] = [
    &["editions", "list"],
    &["editions", "show", "2026-11"],
    &["editions", "diff", "2026-11", "2026-11.1"],
    &["verify"],
    &["publish", "--as-of", "2026-11-16", "--dry-run"],
];

/// System calls that change what is on a disk, or open a file.
const CALLS: &str = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,chmod,fchmod,fchmodat,utimensat,ftruncate,truncate,fsync,fdatasync,syncfs,flock";

/// What a command did to the disk beside reading.
fn changes_made_by(content: &Content, arguments: &[&str]) -> Vec<String> {
    let milepost = content.command();
    let trace = content.path("../trace");
    let mut strace = Command::new("strace");
    strace.current_dir(content.path("..")).args(["-f", "-o"]).arg(&trace);
    strace
        .args(["-e", &format!("trace={CALLS}")])
        .arg(milepost.get_program());
    let run = Run::of(strace.env("LANG", "C").args(milepost.get_args()).args(arguments));
    assert_eq!(run.code, 0, "{run:?}");
    let trace = fs::read_to_string(trace).expect("a trace");
    assert!(trace.contains("output/public/general/log"), "the store was looked at");
    let calls = trace.lines().filter(|line| line.contains('(') && !line.contains("+++"));
    let changing = calls.filter(|call| {
        let opens = call.contains(" open(") || call.contains(" openat(");
        let only_reads = opens && call.contains("O_RDONLY") && !call.contains("O_CREAT");
        !only_reads && !call.contains("LOCK_SH")
    });
    changing.map(str::to_owned).collect()
}

#[test]
fn what_only_reads_changes_nothing() {
    let content = published_twice();
    let before = files_below(&content.store(""));
    for arguments in COMMANDS {
        assert_eq!(changes_made_by(&content, arguments), NOTHING, "{arguments:?}");
    }
    assert_eq!(differing(&files_below(&content.store("")), &before), NOTHING);
}

#[test]
fn a_dry_run_makes_no_store() {
    let content = Content::minimal();
    let run = content.run(&[&PUBLISH[..], &["--dry-run"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.starts_with("general: would publish 2026-11: "), "{run:?}");
    assert!(!content.output("").exists());
}

/// A store in which a publication was killed: at its record, or after it.
fn interrupted(with_record: bool) -> Content {
    let content = published().reworded();
    let milepost = content.command();
    // A link puts the record into the log; the second exchange of names shows the edition.
    let mut strace = Command::new("strace");
    strace.current_dir(content.path("..")).args(["-o", "/dev/null"]);
    if with_record {
        strace.args(["-e", "inject=renameat2:signal=KILL:when=2"]);
    } else {
        let record = "output/public/general/log/000002.json";
        strace.args(["-P", record, "-e", "inject=linkat:signal=KILL"]);
    }
    strace.arg(milepost.get_program()).args(milepost.get_args());
    strace.env("LANG", "C").args(PUBLISH);
    strace.output().expect("strace is installed: apt install strace");
    assert!(content.store("2026-11.1").exists());
    assert_eq!(content.store("log/000002.json").exists(), with_record);
    content
}

#[test]
fn the_log_tells_of_editions_that_are_not_shown_yet() {
    let content = interrupted(true);
    let told = content.run(&["editions", "list"]);
    assert!(told.stdout.starts_with("general:\n* 2026-11.1  as of "), "{told:?}");
    let verdict = content.run(&["verify"]);
    assert_eq!((verdict.code, verdict.stderr.as_str()), (0, ""), "{verdict:?}");
    let left = "general: left by an interrupted command: readers are not shown the last log record yet; \
                the next publish, rollback or withdraw puts that right\ngeneral: sound: 2 editions, ";
    assert!(verdict.stdout.contains(left), "{verdict:?}");
    assert!(content.publish().contains("nothing changed since 2026-11.1"));
    assert_eq!(content.labels(), ["2026-11", "2026-11.1"]);
    content.assert_finished();
}

#[test]
fn an_edition_that_was_never_published_is_no_damage() {
    let content = interrupted(false);
    let verdict = content.run(&["verify"]);
    let left = "general: left by an interrupted command: edition 2026-11.1, which was never published; \
                the next publish, rollback or withdraw removes it\ngeneral: sound: 1 edition, ";
    assert_eq!(verdict.code, 0, "{verdict:?}");
    assert!(verdict.stdout.contains(left), "{verdict:?}");
    assert!(content.publish().contains("published 2026-11.1"));
    content.assert_finished();
}

#[test]
fn what_is_half_written_is_told_and_stays() {
    let content = published();
    let workplaces = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
    let half = [
        format!(".staging/{}/latest/x.html", workplaces[0]),
        format!(".staging/{}/record", workplaces[1]),
    ];
    for path in &half {
        let file = content.store(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, "x").expect("a file can be written");
    }
    let verdict = content.run(&["verify"]);
    assert_eq!(verdict.code, 0, "{verdict:?}");
    for nonce in workplaces {
        let told = format!("left by an interrupted command: .staging/{nonce};");
        assert!(verdict.stdout.contains(&told), "{verdict:?}");
    }
    assert!(half.iter().all(|path| content.store(path).exists()));
    content.publish();
    content.assert_finished();
}

#[test]
fn what_nobody_published_is_found_wherever_it_lies() {
    let content = published();
    for path in [
        "2026-12/x.html",
        "2026-11.7/manifest.json",
        ".staging/x.html",
        ".staging/spare-x/y.html",
        "log/.x",
    ] {
        let file = content.store(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(&file, "x").expect("a file can be written");
        let verdict = content.run(&["verify"]);
        let found = format!("general: corrupt: {path}\n  expected no such file\n");
        assert!(verdict.code == 1 && verdict.stdout.contains(&found), "{verdict:?}");
    }
}

#[test]
fn an_edition_under_another_name_is_damage() {
    let content = published();
    let copy = copy_of(&content);
    fs::rename(copy.store("2026-11"), content.store("2026-12")).expect("an edition");
    let verdict = content.run(&["verify"]);
    let count = files_below(&content.store("2026-12")).len();
    let told = format!("general: corrupt: 2026-12: {count} files that no record tells of\n");
    assert_eq!(
        (verdict.code, verdict.stdout.as_str()),
        (1, told.as_str()),
        "{verdict:?}"
    );
}

#[test]
fn a_whole_edition_that_no_publisher_left_is_damage_and_stays() {
    let content = interrupted(false);
    let staging = content.store(".staging");
    fs::remove_dir_all(&staging).expect("the proof can be removed");
    let verdict = content.run(&["verify"]);
    let count = files_below(&content.store("2026-11.1")).len();
    let told = format!("general: corrupt: 2026-11.1: {count} files that no record tells of\n");
    assert_eq!(
        (verdict.code, verdict.stdout.as_str()),
        (1, told.as_str()),
        "{verdict:?}"
    );
    let before = files_below(&content.store("2026-11.1"));
    assert_eq!(content.run(&PUBLISH).code, 1);
    assert_eq!(differing(&files_below(&content.store("2026-11.1")), &before), NOTHING);
}
