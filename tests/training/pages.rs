//! What the pages say of training.

use super::{COURSE, FILE, company, course, edited, page, rows, texts, training};

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

/// 61.1 lies 4.06 below 65.16, and 1,100 of 1,800 lie 4.05 below.
#[test]
fn all_people_lie_to_what_is_required_as_the_value_does() {
    let english = training(&edited("value: 60, due: 2026-12", "value: 65.16, due: 2026-10"), "en");
    assert_eq!(
        texts(&english, "<h1>", "</h1>"),
        ["Required training: 61.1% in October, 4.1 pp behind the required path"]
    );
    assert_eq!(
        rows(&english)[2],
        "All | 1,100 people | 500 people | 200 people | 1,800 people | 61.1% | −4.1 pp"
    );
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
fn before_people_are_counted_a_metric_with_a_value_leads() {
    let (uncounted, _) = COURSE.split_once("  division:\n").expect("people");
    let uncounted = uncounted.to_owned() + "  division: {}\n";
    let empty = uncounted
        .replace("Required training", "Instructors")
        .replace("  2026-10: 61.1\n", "  {}\n");
    let content = company()
        .with("metrics/a-instructors.yaml", empty)
        .with(FILE, uncounted);
    let english = training(&content, "en");
    assert!(texts(&english, "<h1>", "</h1>")[0].starts_with("Required training: 61.1%"));
}

#[test]
fn each_dimension_has_bars_of_its_own() {
    let north = "  site: {2026-10: {north: {completed: 600, in_progress: 300, not_started: 100}, \
                 south: {completed: 500, in_progress: 200, not_started: 100}}}\n";
    let english = training(&course().append(FILE, north), "en");
    assert!(english.contains("<h2 id=\"completion-site\">People: Site</h2>"));
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
