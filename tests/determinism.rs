//! The site depends on its content and the as-of date alone, and writing it touches only what differs.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests look at files on the disk and put some there"
)]

mod common;

use std::{
    collections::BTreeMap,
    fs::{self, File},
    os::unix::fs::symlink,
    path::Path,
    process::Command,
    time::{Duration, SystemTime},
};

use common::{AS_OF, Content, Files, NOTHING, Run, differing, files_below};

/// The general site of the minimal content, built by a command that was changed.
fn built_by(change: impl FnOnce(&mut Command)) -> Files {
    let content = Content::minimal();
    let mut command = content.command();
    command.args(["build", "--as-of", AS_OF]);
    change(&mut command);
    let run = Run::of(&mut command);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    content.built("general")
}

fn built_with(variables: &[(&str, &str)]) -> Files {
    built_by(|command| {
        command.envs(variables.iter().copied());
    })
}

#[test]
fn the_environment_does_not_reach_the_site() {
    let site = built_with(&[]);
    for variables in [
        &[("TZ", "America/New_York")][..],
        &[("TZ", "Pacific/Kiritimati")],
        &[("LANG", "ko_KR.UTF-8")],
        &[("LC_ALL", "tr_TR.UTF-8")],
        &[("HOME", "/nonexistent"), ("USER", "somebody")],
        &[("RAYON_NUM_THREADS", "1")],
        &[("RAYON_NUM_THREADS", "4")],
        &[("NO_COLOR", "1"), ("TERM", "xterm"), ("COLUMNS", "20")],
    ] {
        assert_eq!(differing(&built_with(variables), &site), NOTHING, "{variables:?}");
    }
}

#[test]
fn the_number_of_threads_does_not_reach_a_large_site() {
    let content = Content::of_the_repository();
    let build = |threads: &str| {
        let run = Run::of(
            content
                .command()
                .env("RAYON_NUM_THREADS", threads)
                .args(["build", "--as-of", AS_OF]),
        );
        assert_eq!(run.code, 0, "{run:?}");
        content.built("general")
    };
    assert_eq!(differing(&build("1"), &build("4")), NOTHING);
}

#[test]
fn the_mask_of_rights_does_not_reach_the_site() {
    let content = Content::minimal();
    let build = |mask: &str| {
        let script = format!("umask {mask}; exec \"$0\" --content content --output {mask} build --as-of {AS_OF}");
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_milepost")]);
        let run = Run::of(shell.env_clear().current_dir(content.path("..")));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        files_below(&content.path(&format!("../{mask}/draft/general")))
    };
    let open = build("000");
    assert!(open.len() > 20);
    assert_eq!(differing(&build("077"), &open), NOTHING);
}

#[test]
fn the_working_folder_does_not_reach_the_site() {
    let content = Content::minimal();
    let site = content.site();
    let folder = content.path("");
    let elsewhere = content.output("elsewhere");
    let arguments = [
        "--content".as_ref(),
        folder.as_os_str(),
        "--output".as_ref(),
        elsewhere.as_os_str(),
    ];
    let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let run = Run::of(
        command
            .args(arguments)
            .args(["build", "--as-of", AS_OF])
            .current_dir("/"),
    );
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(
        differing(&files_below(&elsewhere.join("draft/general")), &site),
        NOTHING
    );
}

#[test]
fn the_order_of_files_in_a_folder_does_not_reach_the_site() {
    let content = Content::of_the_repository();
    let paths = content.paths().into_iter().rev();
    let copy = paths.fold(Content::empty(), |copy, path| {
        let bytes = fs::read(content.path(&path)).expect("the file is there");
        copy.with(&path, bytes)
    });
    assert_eq!(differing(&copy.site(), &content.site()), NOTHING);
}

/// 1794798000 is noon of 16 November 2026 in Seoul.
#[test]
fn a_moment_of_a_day_gives_the_site_of_that_day() {
    let content = Content::minimal();
    let run = Run::of(content.command().env("SOURCE_DATE_EPOCH", "1794798000").arg("build"));
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        differing(&content.built("general"), &Content::minimal().site()),
        NOTHING
    );
}

/// 15:00 in Greenwich is midnight in Seoul: a second decides the day.
#[test]
fn the_day_is_that_of_the_time_zone_of_the_site() {
    let as_of = |epoch: &str| {
        let content = Content::minimal();
        let run = Run::of(
            content
                .command()
                .env("SOURCE_DATE_EPOCH", epoch)
                .env("TZ", "America/New_York")
                .arg("build"),
        );
        assert_eq!(run.code, 0, "{run:?}");
        let inventory: serde_json::Value =
            serde_json::from_slice(&content.built("general")["data/site.json"]).expect("JSON");
        inventory["as_of"].clone()
    };
    assert_eq!(as_of("1794841199"), "2026-11-16");
    assert_eq!(as_of("1794841200"), "2026-11-17");
}

#[test]
fn a_moment_that_is_none_is_named() {
    let content = Content::minimal();
    let run = Run::of(content.command().env("SOURCE_DATE_EPOCH", "yesterday").arg("build"));
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (
            3,
            "milepost: SOURCE_DATE_EPOCH is `yesterday`, not a number of seconds\n"
        )
    );
}

/// A day long before any test.
fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
}

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| {
        fs::metadata(folder.join(path))
            .and_then(|found| found.modified())
            .expect("the file is there")
    };
    files_below(folder)
        .keys()
        .map(|path| (path.clone(), time(path)))
        .collect()
}

/// The minimal site, built with all its files dated long ago, and its folder.
fn built_long_ago() -> (Content, std::path::PathBuf) {
    let content = Content::minimal();
    content.site();
    let folder = content.output("draft/general");
    for path in files_below(&folder).keys() {
        let file = File::options()
            .write(true)
            .open(folder.join(path))
            .expect("the file is there");
        file.set_modified(long_ago()).expect("a time can be set");
    }
    (content, folder)
}

/// The files that a build touched.
fn touched(folder: &Path) -> Vec<String> {
    let newer = times(folder).into_iter().filter(|(_, time)| *time != long_ago());
    newer.map(|(path, _)| path).collect()
}

#[test]
fn a_second_build_touches_nothing() {
    let (content, folder) = built_long_ago();
    let run = content.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    assert_eq!(
        run.stdout,
        format!(
            "output/draft/general: {} files, 0 changed, 0 removed\n",
            times(&folder).len()
        )
    );
    assert_eq!(touched(&folder), NOTHING);
}

#[test]
fn a_changed_page_changes_its_own_files_and_the_search_index_of_its_language() {
    let (content, folder) = built_long_ago();
    let content = content.append("pages/about.en.md", "\nOne more sentence.\n");
    content.site();
    let touched = touched(&folder);
    let [index, others @ ..] = touched.as_slice() else {
        panic!("nothing was touched")
    };
    assert!(index.starts_with("assets/search-en."), "{index}");
    assert_eq!(
        others,
        ["data/site.json", "en/about/index.html", "en/search/index.html"]
    );
}

#[test]
fn a_changed_value_changes_the_files_that_tell_of_it() {
    let (content, folder) = built_long_ago();
    let content = content.edit("metrics/output.yaml", "2026-01: 1\n", "2026-01: 1.5\n");
    content.site();
    let told = touched(&folder);
    for path in [
        "data/metrics/output.csv",
        "data/metrics/output.json",
        "charts/output.ko.svg",
        "ko/index.html",
        "en/metrics/output/index.html",
    ] {
        assert!(told.contains(&path.to_owned()), "{path} in {told:?}");
    }
    for path in [
        "en/about/index.html",
        "ko/messages/index.html",
        "index.html",
        "404.html",
    ] {
        assert!(!told.contains(&path.to_owned()), "{path} in {told:?}");
    }
}

#[test]
fn what_no_longer_belongs_to_the_site_is_removed() {
    let (content, folder) = built_long_ago();
    fs::create_dir_all(folder.join("ko/old/page")).expect("a folder can be made");
    for path in ["ko/old/page/index.html", "stray.txt", ".hidden", "ko/a:b.html"] {
        fs::write(folder.join(path), "x").expect("a file can be written");
    }
    let run = content.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    assert_eq!(
        run.stdout,
        format!(
            "output/draft/general: {} files, 0 changed, 4 removed\n",
            times(&folder).len()
        )
    );
    assert!(!folder.join("ko/old").exists());
    assert_eq!(touched(&folder), NOTHING);
}

#[test]
fn a_page_that_is_gone_takes_its_folder_along() {
    let (content, folder) = built_long_ago();
    let content = content.without("pages/about.ko.md").without("pages/about.en.md");
    content.site();
    assert!(!folder.join("ko/about").exists() && !folder.join("en/about").exists());
}

#[test]
fn folders_that_are_missing_are_made_again() {
    let (content, folder) = built_long_ago();
    let before = files_below(&folder);
    fs::remove_dir_all(folder.join("en")).expect("it is there");
    content.site();
    assert_eq!(files_below(&folder), before);
}

#[test]
fn files_beside_the_folder_of_the_audience_stay() {
    let content = Content::minimal();
    let beside = [
        "output/note.txt",
        "output/draft/note.txt",
        "output/draft/other/index.html",
        "output/public/general/2026-10/index.html",
    ];
    for path in beside {
        let file = content.path("..").join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, "x").expect("a file can be written");
    }
    content.site();
    for path in beside {
        assert_eq!(
            fs::read(content.path("..").join(path)).expect("it stays"),
            b"x",
            "{path}"
        );
    }
}

#[test]
fn a_symbolic_link_in_the_output_is_replaced_not_followed() {
    let (content, folder) = built_long_ago();
    let outside = content.output("outside.txt");
    fs::write(&outside, "precious").expect("a file can be written");
    fs::remove_file(folder.join("404.html")).expect("it is there");
    symlink(&outside, folder.join("404.html")).expect("links can be made");
    symlink(content.output(""), folder.join("ko/up")).expect("links can be made");
    content.site();
    assert_eq!(fs::read(&outside).expect("it stays"), b"precious");
    assert!(
        fs::symlink_metadata(folder.join("404.html"))
            .expect("it is there")
            .is_file()
    );
    assert!(fs::symlink_metadata(folder.join("ko/up")).is_err());
}

#[test]
fn an_output_that_cannot_be_written_is_a_failure_of_the_machine() {
    let content = Content::minimal();
    fs::write(content.path("../output"), "a file").expect("a file can be written");
    let run = content.build();
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    assert!(run.stderr.starts_with("milepost: cannot "), "{run:?}");
}
