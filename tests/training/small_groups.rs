//! Small groups reach no file of the site.

use super::{FILE, company, edited, page, rows, texts, with_groups};
use crate::common::{Content, NOTHING, differing};

/// Audit has seven people; legal, the next smallest, would give them away.
fn small() -> Content {
    with_groups(
        "      audit: {completed: 3, in_progress: 3, not_started: 1}
      legal: {completed: 257, in_progress: 131, not_started: 67}
",
        "60.1",
    )
    .edit(FILE, "unit: percent", "unit: percent\ndecimals: 3")
    .edit(FILE, "2026-10: 60.1", "2026-10: 60.124")
}

#[test]
fn a_small_group_and_the_next_smallest_are_not_shown() {
    let site = small().site();
    let rows = rows(&page(&site, "en/training/index.html"));
    assert_eq!(
        rows[2..],
        [
            "Audit | not shown (fewer than 10 people)",
            "Legal | not shown (guards a smaller group)",
            "All | 1,360 people | 634 people | 268 people | 2,262 people | 60.124% | +10.124 pp",
        ]
    );
    let korean = page(&site, "ko/training/index.html");
    assert!(korean.contains("비공개(10명 미만)") && korean.contains("비공개(역산 방지)"));
    assert!(korean.contains("공개하지 않는 감사, 법무는 전체에만 들어 있습니다."));
}

#[test]
fn the_numbers_of_small_groups_reach_no_file() {
    let content = small()
        .append(
            FILE,
            "breakdowns:
  division:
    audit: {2026-09: 14.286, 2026-10: 42.857}
    legal: {2026-09: 41.758, 2026-10: 56.484}
    rnd: {2026-09: 43.219, 2026-10: 70}
contributions:
  division:
    2026-10: {audit: 0.977, legal: 0.733, rnd: 0.519}
",
        )
        .append(
            "pages/about.en.md",
            "\n![x](metric:course?chart=multiples)\n\n![y](metric:course?chart=waterfall)\n",
        )
        .append("pages/about.ko.md", "\n![x](metric:course?chart=multiples)\n");
    let site = content.site();
    let canaries = ["14.286", "42.857", "41.758", "56.484", "0.977", "0.733"];
    for (path, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        for canary in canaries {
            assert!(!text.contains(canary), "{canary} in {path}");
        }
        let whole = |number: &str| {
            let digit =
                |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '.');
            text.match_indices(number).any(|(place, _)| {
                !digit(text[..place].chars().next_back()) && !digit(text[place + number.len()..].chars().next())
            })
        };
        let mentions_course = path.contains("course") || path.contains("training");
        for canary in ["257", "131", "455", "462"] {
            assert!(!(mentions_course && whole(canary)), "{canary} in {path}");
        }
    }
    assert!(
        page(&site, "en/metrics/course/index.html").contains("43.219"),
        "what may be shown is shown"
    );
}

#[test]
fn data_files_say_that_a_group_is_suppressed_and_why() {
    let site = small().site();
    assert_eq!(
        page(&site, "data/metrics/course.completion.csv"),
        "\u{FEFF}dimension,period,member,completed,in_progress,not_started,suppressed\r\n\
         division,2026-10,,1360,634,268,\r\n\
         division,2026-10,rnd,700,200,100,\r\n\
         division,2026-10,plants,400,300,100,\r\n\
         division,2026-10,audit,,,,primary\r\n\
         division,2026-10,legal,,,,secondary\r\n"
    );
    let json: serde_json::Value = serde_json::from_slice(&site["data/metrics/course.json"]).expect("it is JSON");
    let groups = &json["completion"]["division"][0]["groups"];
    assert_eq!(
        groups[2],
        serde_json::json!({"member": "audit", "people": null, "suppressed": "primary"})
    );
    assert_eq!(groups[0]["people"]["completed"], 700);
}

#[test]
fn where_no_group_is_shown_the_whole_still_is() {
    let site = edited(
        "rnd: {completed: 700, in_progress: 200, not_started: 100}",
        "rnd: {completed: 7, in_progress: 2, not_started: 0}",
    )
    .edit(FILE, "2026-10: 61.1", "2026-10: 50.3")
    .append(
        FILE,
        "breakdowns: {division: {rnd: {2026-10: 77.8}, plants: {2026-10: 50}}}
contributions: {division: {2026-10: {rnd: 1}}}
",
    )
    .site();
    let english = page(&site, "en/training/index.html");
    assert_eq!(
        rows(&english),
        [
            "Research | not shown (fewer than 10 people)",
            "Plants | not shown (guards a smaller group)",
            "All | 407 people | 302 people | 100 people | 809 people | 50.3% | +0.3 pp",
        ]
    );
    assert_eq!(
        texts(&english, "<h2 id=\"bars-h\">", "</h2>"),
        ["50% completed, 37% in progress, 13% not started"]
    );
}

#[test]
fn the_numbers_of_a_small_group_change_nothing_but_the_whole() {
    let other = small().edit(
        FILE,
        "audit: {completed: 3, in_progress: 3, not_started: 1}\n      legal: {completed: 257, in_progress: 131, not_started: 67}",
        "audit: {completed: 2, in_progress: 2, not_started: 2}\n      legal: {completed: 258, in_progress: 132, not_started: 66}",
    );
    assert_eq!(differing(&small().site(), &other.site()), NOTHING);
}

#[test]
fn restricted_training_leaves_no_trace() {
    let restricted = edited("audience: general", "audience: core-technology");
    assert_eq!(differing(&restricted.site(), &company().site()), NOTHING);
}
