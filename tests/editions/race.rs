//! Several publishers at once: one wins each place in the log, and none leaves a trace of having lost.

use std::{
    fs,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, TryRecvError},
    thread,
};

use crate::{
    common::{Content, Run},
    store::{PUBLISH, Press, WITHDRAW, published, published_twice, refusal},
};

/// How many publishers begin at the same time.
const PUBLISHERS: usize = 8;

fn rounds() -> usize {
    let asked = std::env::var("MILEPOST_RACES").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(3)
}

fn start(content: &Content) -> Child {
    let mut command = content.command();
    command.args(PUBLISH).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the command starts")
}

/// Lets publishers of one and the same content run against each other; what each of them printed.
fn race(content: &Content) -> Vec<String> {
    let racing: Vec<Child> = (0..PUBLISHERS).map(|_| start(content)).collect();
    let outputs = racing
        .into_iter()
        .map(|child| child.wait_with_output().expect("it ends"));
    let told = outputs.map(|output| {
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    });
    told.collect()
}

fn assert_one_winner(content: &Content, told: &[String], editions: usize) {
    let winners = told.iter().filter(|told| told.contains(": published ")).count();
    assert_eq!(winners, 1, "{told:?}");
    assert_eq!(content.labels().len(), editions);
    content.assert_latest_is_whole();
    content.assert_sound();
    content.assert_tidy();
}

#[test]
fn one_publisher_wins() {
    let mut content = published();
    for round in 0..rounds() {
        content = content.reworded();
        let told = race(&content);
        assert_one_winner(&content, &told, round + 2);
    }
}

/// The lock only keeps publishers out of each other's way. While something keeps taking it away, the log alone has to decide.
#[test]
fn the_log_decides_without_the_lock() {
    let mut content = published();
    for round in 0..rounds() {
        content = content.reworded();
        let told = thread::scope(|scope| {
            // Dropped when the race is over, also by a failure.
            let (_racing, over) = mpsc::channel::<()>();
            let lock = content.store(".lock");
            scope.spawn(move || {
                while over.try_recv() == Err(TryRecvError::Empty) {
                    // It may just be gone.
                    let _ = fs::remove_file(&lock);
                    thread::yield_now();
                }
            });
            race(&content)
        });
        content.assert_sound();
        assert_one_winner(&content, &told, round + 2);
    }
}

/// Runs a command whose record finds its place in the log taken, as often as `when` says.
fn outpaced(content: &Content, arguments: &[&str], when: &str) -> Run {
    let milepost = content.command();
    let mut strace = Command::new("strace");
    strace.current_dir(content.path("..")).args(["-o", "/dev/null"]);
    strace.args(["-P", "output/public/general/log/000003.json", "-e"]);
    strace.arg(format!("inject=linkat:error=EEXIST:when={when}"));
    strace.arg(milepost.get_program()).args(milepost.get_args());
    Run::of(strace.env("LANG", "C").args(arguments))
}

#[test]
fn who_is_outpaced_begins_again() {
    for arguments in [&["rollback", "2026-11"][..], &WITHDRAW] {
        let content = published_twice();
        let run = outpaced(&content, arguments, "1");
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.stdout.contains("general: log record 3, "), "{run:?}");
        content.assert_sound();
        content.assert_tidy();
    }
}

#[test]
fn who_is_outpaced_every_time_records_nothing() {
    for arguments in [&["rollback", "2026-11"][..], &WITHDRAW] {
        let content = published_twice();
        let run = outpaced(&content, arguments, "1+");
        let told = "milepost: other commands were faster again and again; nothing was recorded. Try again\n";
        assert_eq!(refusal(&run, 4), told);
        assert!(!content.store("log/000003.json").exists());
        content.assert_sound();
        content.assert_tidy();
    }
}
