//! Training: the finding of each rule about counted people, what the page says of them, and that small groups reach
//! no file of the site.

mod common;

use common::{Content, Files, NOTHING, differing};

const FILE: &str = "metrics/course.yaml";

/// 1,100 of 1,800 people in two divisions have completed.
const COURSE: &str = "\
audience: general
title: {ko: 필수 교육 수료율, en: Required training}
unit: percent
better: higher
cadence: monthly
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

/// Four divisions, and two sites.
fn company() -> Content {
    Content::minimal().edit(
        "site.yaml",
        "      plants: {ko: 공장, en: Plants}\n",
        "      plants: {ko: 공장, en: Plants}
      audit: {ko: 감사, en: Audit}
      legal: {ko: 법무, en: Legal}
  site:
    title: {ko: 사업장, en: Site}
    members:
      north: {ko: 북쪽, en: North}
      south: {ko: 남쪽, en: South}
",
    )
}

fn course() -> Content {
    company().with(FILE, COURSE)
}

fn edited(old: &str, new: &str) -> Content {
    course().edit(FILE, old, new)
}

/// The course with more divisions, and the share that all of them give.
fn with_groups(groups: &str, share: &str) -> Content {
    course()
        .append(FILE, groups)
        .edit(FILE, "2026-10: 61.1", &format!("2026-10: {share}"))
}

fn page(site: &Files, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("it is UTF-8")
}

/// The texts between two pieces of HTML, without marks.
fn texts(page: &str, open: &str, close: &str) -> Vec<String> {
    let parts = page.split(open).skip(1);
    let inner = parts.map(|part| part.split(close).next().unwrap_or_default());
    inner.map(|html| without_marks(html).replace('\u{a0}', " ")).collect()
}

fn without_marks(html: &str) -> String {
    let pieces = html.split('<');
    pieces
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}

/// The rows of the table of people, cells with a bar between.
fn rows(page: &str) -> Vec<String> {
    let (_, rest) = page.split_once("class=\"stack people\"").expect("the table of people");
    let (body, _) = rest
        .split_once("<tbody>")
        .and_then(|(_, body)| body.split_once("</tbody>"))
        .expect("its body");
    let row = |row: &str| {
        let cells = row.split("</th>").flat_map(|part| part.split("</td>"));
        let cells = cells.map(|cell| without_marks(cell).replace('\u{a0}', " "));
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        cells.join(" | ")
    };
    body.split("</tr>").map(row).filter(|row| !row.is_empty()).collect()
}

/// The page of training in a language.
fn training(content: &Content, language: &str) -> String {
    page(&content.site(), &format!("{language}/training/index.html"))
}

// Rules.

#[test]
fn nothing_is_wrong_with_people_as_they_should_be() {
    let run = course().check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn people_are_whole_and_not_negative() {
    edited("completed: 700", "completed: -700").finds(
        "-700",
        "metrics/course.yaml:14:24: error[bad-headcount]: `-700` is not a number of people",
    );
    edited("not_started: 100}\n      plants", "not_started: 99.5}\n      plants").finds(
        "99.5",
        "metrics/course.yaml:14:60: error[bad-headcount]: `99.5` is not a number of people",
    );
    edited("completed: 700", "completed: 1e12").finds(
        "1e12",
        "metrics/course.yaml:14:24: error[bad-headcount]: `1000000000000` is not a number of people",
    );
}

#[test]
fn every_state_is_there_and_no_other() {
    edited("in_progress: 200, ", "").finds(
        "rnd",
        "metrics/course.yaml:14:7: error[missing-field]: the field `in_progress` is missing",
    );
    edited(
        "not_started: 100}\n      plants",
        "not_started: 100, left: 3}\n      plants",
    )
    .finds(
        "left",
        "metrics/course.yaml:14:65: error[unknown-field]: `left` is not a field here",
    );
}

#[test]
fn people_belong_to_members_of_a_dimension() {
    edited("rnd: {", "rdn: {").finds(
        "rdn",
        "metrics/course.yaml:14:7: error[unknown-member]: `division` has no member `rdn`",
    );
    edited("  division:\n", "  divison:\n").finds(
        "divison",
        "metrics/course.yaml:12:3: error[unknown-dimension]: there is no dimension `divison`",
    );
}

#[test]
fn people_of_the_future_are_not_counted() {
    edited("    2026-10:\n", "    2026-12:\n").finds(
        "2026-12",
        "metrics/course.yaml:13:5: error[value-after-as-of]: there is a value for `2026-12`, which has not begun on the \
         as-of date `2026-11-16`",
    );
}

#[test]
fn a_value_is_what_its_people_give() {
    edited("2026-10: 61.1", "2026-10: 61.2").finds(
        "2026-10",
        "metrics/course.yaml:10:3: error[completion-contradicts-value]: the value for `2026-10` is `61.2`, but the people \
         counted give `61.1`",
    );
    // 1,100 of 1,800 is 61.1111…: every rounding of it will do.
    for value in ["61.11", "61.1111", "61.07"] {
        let run = edited("2026-10: 61.1", &format!("2026-10: {value}")).check();
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{value}");
    }
}

#[test]
fn a_count_is_the_people_who_have_completed() {
    let count = edited("unit: percent", "unit: {count: {ko: 명, en: people}}");
    count.finds(
        "2026-10",
        "metrics/course.yaml:10:3: error[completion-contradicts-value]: the value for `2026-10` is `61.1`, but the people \
         counted give `1100`",
    );
    let run = count.edit(FILE, "2026-10: 61.1", "2026-10: 1100").check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn the_breakdown_of_a_member_is_what_its_people_give() {
    course()
        .append(FILE, "breakdowns: {division: {plants: {2026-10: 51, 2026-09: 12}}}\n")
        .finds(
            "2026-10",
            "metrics/course.yaml:16:34: error[completion-contradicts-value]: the value for `2026-10` is `51`, but the \
             people counted give `50.0`",
        );
}

#[test]
fn counted_people_have_a_value() {
    edited("2026-10: 61.1", "2026-09: 61.1").finds(
        "2026-10",
        "metrics/course.yaml:13:5: error[completion-without-value]: people are counted for `2026-10`, but `values` has no \
         `2026-10`",
    );
}

#[test]
fn only_shares_and_counts_come_from_people() {
    edited("unit: percent", "unit: index").finds(
        "completion",
        "metrics/course.yaml:11:1: error[completion-unit]: `completion` counts people, but the unit of this metric is \
         `index`",
    );
}

#[test]
fn every_dimension_counts_the_same_people() {
    course()
        .append(
            FILE,
            "  site: {2026-10: {north: {completed: 1100, in_progress: 500, not_started: 190}}}\n",
        )
        .finds(
            "2026-10",
            "metrics/course.yaml:16:10: error[completion-totals-differ]: `site` counts `190` people as `not_started` in \
             `2026-10`, `division` counts `200`",
        );
}

#[test]
fn so_few_people_that_their_sum_is_small_are_not_counted() {
    edited(
        "completed: 700, in_progress: 200, not_started: 100",
        "completed: 5, in_progress: 0, not_started: 0",
    )
    .edit(
        FILE,
        "completed: 400, in_progress: 300, not_started: 100",
        "completed: 0, in_progress: 4, not_started: 0",
    )
    .finds(
        "2026-10",
        "metrics/course.yaml:13:5: error[too-few-people]: only 9 people are counted for `2026-10`; a group of fewer \
             than 10 is not shown",
    );
}

#[test]
fn a_finding_tells_what_to_write_in_korean_too() {
    let content = edited("2026-10: 61.1", "2026-09: 61.1");
    let run = content.run(&["check", "--as-of", common::AS_OF, "--language", "ko"]);
    assert!(
        run.stdout
            .contains("`2026-10`의 사람 수는 있는데, `values`에 `2026-10`이 없습니다"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("`values` 아래에 `2026-10: 61.1`을 더하십시오."),
        "{}",
        run.stdout
    );
}

// The page.

#[test]
fn the_page_says_where_training_stands_and_shows_people() {
    let site = course().site();
    let english = page(&site, "en/training/index.html");
    assert_eq!(
        texts(&english, "<h1>", "</h1>"),
        ["Required training: 61.1% in October, and the target is reached"]
    );
    assert_eq!(
        rows(&english),
        [
            "Research | 700 people | 200 people | 100 people | 1,000 people | 70.0% | +20.0 pp",
            "Plants | 400 people | 300 people | 100 people | 800 people | 50.0% | 0.0 pp",
            "All | 1,100 people | 500 people | 200 people | 1,800 people | 61.1% | +11.1 pp",
        ]
    );
    let korean = page(&site, "ko/training/index.html");
    assert_eq!(rows(&korean)[1], "공장 | 400명 | 300명 | 100명 | 800명 | 50.0% | 0.0%p");
    assert!(korean.contains("aria-current=\"page\" href=\"../training/index.html\">교육</a>"));
}

#[test]
fn the_bars_show_the_integers_of_the_table_and_sum_to_a_hundred() {
    let english = training(&course(), "en");
    let bars = texts(&english, "<g><title>", "</title>");
    let bars: Vec<&String> = bars.iter().filter(|title| title.contains("In progress")).collect();
    assert_eq!(bars.len(), 6, "three bars, wide and narrow");
    assert_eq!(bars[2], "Plants: Completed 50%, In progress 38%, Not started 12%");
    for bar in bars {
        let numbers = bar.split([' ', ',']).filter_map(|word| word.strip_suffix('%'));
        let sum: u32 = numbers.map(|number| number.parse::<u32>().expect("an integer")).sum();
        assert_eq!(sum, 100, "{bar}");
    }
}

#[test]
fn the_metric_with_the_most_people_leads_and_the_others_are_cards() {
    let smaller = COURSE
        .replace("Required training", "Managers")
        .replace("completed: 700", "completed: 70");
    let smaller = smaller
        .replace("in_progress: 200", "in_progress: 20")
        .replace("100}\n      plants", "10}\n      plants");
    let smaller = smaller.replace("61.1", "52.2");
    let english = training(&course().with("metrics/a-managers.yaml", smaller), "en");
    assert!(texts(&english, "<h1>", "</h1>")[0].starts_with("Required training"));
    assert_eq!(texts(&english, "class=\"card\"><h3>", "</h3>"), ["Managers"]);
}

#[test]
fn each_dimension_has_bars_of_its_own() {
    let north = "  site: {2026-10: {north: {completed: 600, in_progress: 300, not_started: 100}, \
                 south: {completed: 500, in_progress: 200, not_started: 100}}}\n";
    let english = training(&course().append(FILE, north), "en");
    assert!(english.contains("<h2 id=\"completion-site\">People by site</h2>"));
    assert!(english.contains("North: Completed 60%, In progress 30%, Not started 10%"));
}

#[test]
fn the_dimension_that_has_people_comes_first() {
    let content = edited("  division:\n    2026-10:\n", "  division: {}\n  site:\n    2026-10:\n")
        .edit(FILE, "rnd:", "north:")
        .edit(FILE, "plants:", "south:");
    let english = training(&content, "en");
    assert_eq!(
        texts(&english, "<h2 id=\"bars-h\">", "</h2>"),
        ["Completion is lowest in South, at 50%"]
    );
}

#[test]
fn home_tells_of_training_in_one_line() {
    let home = page(&course().site(), "en/index.html");
    let (_, section) = home.split_once("<h2 id=\"training\">").expect("a section");
    let (section, _) = section.split_once("</section>").expect("its end");
    assert_eq!(
        texts(section, "<p class=\"lead small\">", "</p>"),
        ["Required training: 61.1% in October, and the target is reached."]
    );
    assert_eq!(
        texts(section, "<dt>", "</dt>"),
        ["Completed", "In progress", "Not started"]
    );
    assert_eq!(
        texts(section, "<dd>", "</dd>"),
        ["1,100 people (61%)", "500 people (28%)", "200 people (11%)"]
    );
    assert!(section.contains("x=\"61%\" y=\"1\" width=\"28%\""));
    assert!(section.contains("href=\"training/index.html\""));
}

#[test]
fn before_anybody_is_counted_the_page_says_so() {
    let (head, _) = COURSE.split_once("values:").expect("values");
    let file = format!("{head}due_day: 15\nvalues: {{}}\ncompletion: {{division: {{}}, site: {{}}}}\n");
    let site = company().with(FILE, file).site();
    let english = page(&site, "en/training/index.html");
    assert_eq!(texts(&english, "<h1>", "</h1>"), ["Required training: no values yet"]);
    assert_eq!(
        texts(&english, "<p class=\"empty\">", "</p>"),
        ["No data. The value for November 2026 is due on 15 December 2026."; 2],
        "for each dimension"
    );
    assert!(!english.contains("class=\"stack people\""));
    assert!(page(&site, "en/index.html").contains("<h2 id=\"training\">"));
}

#[test]
fn without_counted_people_there_is_no_page_and_no_way_to_it() {
    let site = company().site();
    assert!(!site.keys().any(|path| path.contains("training")));
    assert!(!page(&site, "en/index.html").contains("training"));
}

#[test]
fn a_text_can_show_the_bars_of_an_earlier_period() {
    let september = "    2026-09:\n      rnd: {completed: 10, in_progress: 0, not_started: 90}\n";
    let content = edited("  2026-10: 61.1", "  2026-09: 10\n  2026-10: 61.1")
        .append(FILE, september)
        .append(
            "pages/about.en.md",
            "\n![Then](metric:course?chart=completion&to=2026-09)\n",
        )
        .append(
            "pages/about.ko.md",
            "\n![그때](metric:course?chart=completion&by=division)\n",
        );
    let site = content.site();
    assert!(page(&site, "en/about/index.html").contains("Research: Completed 10%, In progress 0%, Not started 90%"));
    assert!(page(&site, "ko/about/index.html").contains("연구개발: 수료 70%, 수강 중 20%, 시작 전 10%"));
}

#[test]
fn a_chart_of_people_needs_counted_people() {
    course()
        .append("pages/about.en.md", "\n![x](metric:output?chart=completion)\n")
        .finds(
            "metric:output?chart=completion",
            "pages/about.en.md:8:6: error[chart-without-data]: `output` has no data for the chart `completion`",
        );
}

// Small groups.

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
