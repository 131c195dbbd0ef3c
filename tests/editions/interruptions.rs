//! Commands that are killed, and system calls that fail: readers stay on a whole edition, the next command puts the rest right.
//!
//! Here a sample runs; `tests/endurance` runs all of it.

#![expect(clippy::print_stderr, reason = "a failure after minutes has to say where it was")]

use std::{
    collections::BTreeMap,
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    common::Content,
    store::{PUBLISH, Press, WITHDRAW, assert_recovers, copy_of, published_twice},
};

/// Every system call by which a command changes what is on the disk.
const MUTATING: &str = "write,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,fsync,fdatasync,syncfs,ftruncate,copy_file_range";

/// The commands that change a store, each beginning with two editions and a change.
const COMMANDS: [&[&str]; 3] = [&PUBLISH, &["rollback", "2026-11"], &WITHDRAW];

fn number(variable: &str, default: usize) -> usize {
    let asked = std::env::var(variable).ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(default)
}

/// Asks again for what was interrupted. A withdrawal that was finished on the way finds nothing more to do.
fn assert_recovers_from(content: &Content, arguments: &[&str]) {
    if arguments[0] == "withdraw" {
        content.assert_latest_is_whole_or_withdrawn();
        content.assert_sound();
        let run = content.run(arguments);
        assert!(
            run.code == 0 || run.stderr.contains("no edition has anything to withdraw"),
            "{run:?}"
        );
        content.assert_sound();
        content.assert_tidy();
    } else {
        assert_recovers(content, arguments);
    }
}

trait Withdrawn {
    /// A withdrawal changes sealed editions file by file; each file is the old one or the note, and whole.
    fn assert_latest_is_whole_or_withdrawn(&self);
}

impl Withdrawn for Content {
    fn assert_latest_is_whole_or_withdrawn(&self) {
        let home = fs::read_to_string(self.store("latest/en/index.html")).expect("a page");
        assert!(home.ends_with("</html>\n"), "{home}");
    }
}

#[test]
fn a_killed_command_leaves_a_whole_edition() {
    let original = published_twice();
    for round in 0..number("MILEPOST_KILLS", 51) {
        let arguments = COMMANDS[round % COMMANDS.len()];
        let content = copy_of(&original);
        let begun = Instant::now();
        let mut command = content.command();
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the command starts");
        thread::sleep(Duration::from_micros(500 * (round as u64 * 37 % 160)));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let after = begun.elapsed();
        eprintln!("round {round}: {} killed after {after:?}", arguments[0]);
        assert_recovers_from(&content, arguments);
    }
}

/// A system call of a command: which one, and the how-manieth of its name.
struct Point {
    call: String,
    nth: usize,
}

/// Watches a command that does all by its one thread, so that its system calls have an order.
fn strace(content: &Content, arguments: &[&str], options: &[&str]) -> Command {
    let milepost = content.command();
    let mut command = Command::new("strace");
    command.current_dir(milepost.get_current_dir().expect("a folder"));
    command.env("LANG", "C").env("RAYON_NUM_THREADS", "1");
    command
        .args(options)
        .arg(milepost.get_program())
        .args(milepost.get_args());
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The mutating system calls of an undisturbed run.
fn points(original: &Content, arguments: &[&str]) -> Vec<Point> {
    let content = copy_of(original);
    let trace = content.output("trace");
    let file = trace.to_string_lossy().into_owned();
    let watch = format!("trace={MUTATING}");
    let status = strace(&content, arguments, &["-o", &file, "-e", &watch]).status();
    let status = status.expect("strace is installed: apt install strace");
    assert!(status.success(), "the undisturbed run ends well");
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in fs::read_to_string(&trace).expect("a trace").lines() {
        let name = line.split('(').next().unwrap_or_default();
        if MUTATING.split(',').any(|call| call == name) {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    let points = counts.into_iter().flat_map(|(call, count)| {
        (1..=count).map(move |nth| Point {
            call: call.clone(),
            nth,
        })
    });
    points.collect()
}

/// Disturbs every command at every point, or at evenly spread ones.
fn disturb(what: &str) {
    let original = published_twice();
    let mut disturbed = 0;
    for arguments in COMMANDS {
        let points = points(&original, arguments);
        assert!(points.len() > 40, "{}: {}", arguments[0], points.len());
        let step = points.len().div_ceil(number("MILEPOST_POINTS", 7));
        for Point { call, nth } in points.iter().step_by(step) {
            let content = copy_of(&original);
            let inject = format!("inject={call}:{what}:when={nth}");
            let options = ["-o", "/dev/null", "-e", &inject];
            strace(&content, arguments, &options).status().expect("strace starts");
            eprintln!("{}: {inject}", arguments[0]);
            assert_recovers_from(&content, arguments);
            disturbed += 1;
        }
    }
    eprintln!("{disturbed} points with {what}");
}

#[test]
fn a_kill_at_a_system_call_leaves_a_whole_edition() {
    disturb("signal=KILL");
}

#[test]
fn a_failing_disk_leaves_a_whole_edition() {
    disturb("error=EIO");
}

#[test]
fn a_full_disk_leaves_a_whole_edition() {
    disturb("error=ENOSPC");
}
