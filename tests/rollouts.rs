//! Rollouts: the finding of each rule, what their pages say, and that a restricted one leaves no trace.

mod common;

use common::{AS_OF, Content, NOTHING, differing};

const FILE: &str = "rollouts/platform.yaml";

/// Three stages: one done, one running twelve days late, one with national core technology to come.
const PLATFORM: &str = "\
audience: general
title: {ko: 플랫폼 도입, en: The platform}
stages:
  - id: office
    title: {ko: 사무 업무, en: Office work}
    areas: [{ko: 경영지원, en: Business support}]
    core_technology: false
    planned: {start: 2026-05, end: 2026-07}
    actual: {start: 2026-05, end: 2026-07-31}
  - id: plants
    title: {ko: 제조, en: Plants}
    areas: []
    core_technology: false
    planned: {start: 2026-10-26, end: 2027-03}
    original: {start: 2026-10-14, end: 2027-03}
    actual: {start: 2026-10-26}
    metric: output
  - id: core
    title: {ko: 핵심 공정, en: Core processes}
    areas: [{ko: 핵심 공정, en: Core processes}]
    core_technology: true
    planned: {start: 2027-04, end: 2027-12}
";

fn platform() -> Content {
    Content::minimal().with(FILE, PLATFORM)
}

fn edited(old: &str, new: &str) -> Content {
    platform().edit(FILE, old, new)
}

fn page(content: &Content, path: &str) -> String {
    String::from_utf8(content.site()[path].clone()).expect("it is UTF-8")
}

/// The first headline, without marks.
fn headline(content: &Content, language: &str) -> String {
    let page = page(content, &format!("{language}/rollouts/platform/index.html"));
    let (_, rest) = page.split_once("<h1>").expect("a headline");
    let (inner, _) = rest.split_once("</h1>").expect("its end");
    without_marks(inner)
}

fn without_marks(html: &str) -> String {
    let text = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    text.collect()
}

// Rules.

#[test]
fn nothing_is_wrong_with_a_rollout_as_it_should_be() {
    let run = platform().check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn a_rollout_has_stages() {
    let text = "audience: general\ntitle: {ko: 가, en: A}\nstages: []\n";
    Content::minimal().with(FILE, text).finds(
        "[]",
        "rollouts/platform.yaml:3:9: error[rollout-without-stages]: this rollout has no stages",
    );
}

#[test]
fn stages_have_ids_of_their_own() {
    edited("id: plants", "id: office").finds(
        "office",
        "rollouts/platform.yaml:10:9: error[duplicate-stage]: the stage `office` stands here twice",
    );
}

#[test]
fn a_plan_does_not_end_before_it_starts() {
    edited(
        "planned: {start: 2027-04, end: 2027-12}",
        "planned: {start: 2027-04, end: 2027-03}",
    )
    .finds(
        "2027-03",
        "rollouts/platform.yaml:22:36: error[end-before-start]: the end `2027-03` lies before the start `2027-04`",
    );
}

#[test]
fn a_month_as_an_end_is_its_last_day() {
    let run = edited(
        "planned: {start: 2027-04, end: 2027-12}",
        "planned: {start: 2027-04-30, end: 2027-04}",
    )
    .check();
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}

#[test]
fn what_came_lies_before_the_as_of_date() {
    edited("actual: {start: 2026-10-26}", "actual: {start: 2026-11-17}").finds(
        "2026-11-17",
        "rollouts/platform.yaml:16:21: error[actual-after-as-of]: `2026-11-17` lies after the as-of date `2026-11-16`, \
         and yet it is said to have come",
    );
    let today = edited("actual: {start: 2026-10-26}", "actual: {start: 2026-11-16}").check();
    assert_eq!((today.code, today.stdout.as_str()), (0, ""));
}

#[test]
fn the_metric_of_a_stage_exists() {
    edited("metric: output", "metric: outptu").finds(
        "outptu",
        "rollouts/platform.yaml:17:13: error[metric-of-stage-unknown]: this stage names the metric `outptu`, which does \
         not exist",
    );
}

#[test]
fn national_core_technology_is_not_planned_before_another_stage() {
    edited("planned: {start: 2027-04, end: 2027-12}", "planned: {start: 2026-10, end: 2027-12}").finds(
        "2026-10",
        "rollouts/platform.yaml:22:22: error[core-technology-too-early]: the stage `core` holds national core technology \
         and starts at `2026-10`, before the stage `plants` starts at `2026-10-26`",
    );
    let together = edited(
        "planned: {start: 2027-04, end: 2027-12}",
        "planned: {start: 2026-10-26, end: 2027-12}",
    );
    assert_eq!(together.check().code, 0);
}

#[test]
fn national_core_technology_does_not_start_before_another_stage() {
    let start = "    planned: {start: 2027-04, end: 2027-12}\n";
    let early = format!("{start}    actual: {{start: 2026-10-25}}\n");
    edited(start, &early).finds(
        "2026-10-25",
        "rollouts/platform.yaml:23:21: error[core-technology-too-early]: the stage `core` holds national core technology \
         and starts at `2026-10-25`, before the stage `plants` starts at `2026-10-26`",
    );
}

#[test]
fn national_core_technology_waits_for_a_stage_that_has_not_started() {
    let start = "    planned: {start: 2027-04, end: 2027-12}\n";
    let early = format!("{start}    actual: {{start: 2026-11-02}}\n");
    edited(start, &early)
        .edit(FILE, "    actual: {start: 2026-10-26}\n", "")
        .finds(
            "2026-11-02",
            "rollouts/platform.yaml:22:21: error[core-technology-too-early]: the stage `core` holds national core \
             technology and starts at `2026-11-02`, while the stage `plants` has not started",
        );
}

#[test]
fn a_day_that_no_calendar_has_is_refused() {
    edited("start: 2026-10-14", "start: 2026-10-32").finds(
        "2026-10-32",
        "rollouts/platform.yaml:15:23: error[bad-date]: `2026-10-32` is not a date",
    );
}

#[test]
fn a_link_to_a_rollout_is_checked() {
    let message = "messages/2026-03-02-start.en.md";
    let link = |id: &str| platform().append(message, &format!("\n[The platform](rollout:{id})\n"));
    let page = page(&link("platform"), "en/messages/2026-03-02-start/index.html");
    assert!(page.contains("<a href=\"../../rollouts/platform/index.html\">The platform</a>"));
    link("platfrom").finds(
        "rollout:platfrom",
        "messages/2026-03-02-start.en.md:9:16: error[unknown-target]: there is no rollout `platfrom`",
    );
}

// What pages say.

#[test]
fn the_headline_is_the_finding() {
    let content = platform();
    assert_eq!(
        headline(&content, "ko"),
        "플랫폼 도입: 두 번째 단계가 진행 중이고, 계획보다 12일 늦습니다"
    );
    assert_eq!(
        headline(&content, "en"),
        "The platform: Stage 2 of 3 is running, 12 days late"
    );
}

#[test]
fn a_headline_breaks_after_a_colon_and_between_clauses_first() {
    let page = page(&platform(), "en/rollouts/platform/index.html");
    let headline = "<h1><span class=\"cl\">The platform:</span> <span class=\"cl\">Stage 2 of 3 is running,</span> \
                    <span class=\"cl\">12 days late</span></h1>";
    assert!(page.contains(headline), "{page}");
}

#[test]
fn the_headline_follows_what_happened() {
    let running = "actual: {start: 2026-10-26}";
    let cases = [
        (
            running,
            "actual: {start: 2026-10-13}",
            "Stage 2 of 3 is running, 1 day early",
        ),
        (
            running,
            "actual: {start: 2026-10-14}",
            "Stage 2 of 3 is running, as planned",
        ),
        (
            running,
            "actual: {start: 2026-10-26, end: 2026-11-13}",
            "2 of 3 stages are done, and stage 3 is planned from April 2027",
        ),
        (
            "planned: {start: 2026-10-26, end: 2027-03}",
            "planned: {start: 2026-10-26, end: 2026-11-11}",
            "Stage 2 of 3 is running, 5 days past its planned end",
        ),
        (
            "    actual: {start: 2026-10-26}\n",
            "",
            "1 of 3 stages is done, and stage 2 is 21 days past its planned start",
        ),
    ];
    for (old, new, expected) in cases {
        assert_eq!(headline(&edited(old, new), "en"), format!("The platform: {expected}"));
    }
}

#[test]
fn a_stage_that_waits_past_its_plan_is_late_by_the_days_so_far() {
    let page = page(
        &edited("    actual: {start: 2026-10-26}\n", ""),
        "en/rollouts/platform/index.html",
    );
    let text = without_marks(&page);
    for words in [
        "Stage 2 has not started, 33 days after the start first planned",
        "Stage 2 was planned from 26 October 2026.",
        "Planned, 21 days past its start",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn the_headline_of_the_list_counts_rollouts() {
    let list = |content: &Content, language: &str| {
        let page = page(content, &format!("{language}/rollouts/index.html"));
        let (_, rest) = page.split_once("<h1>").expect("a headline");
        let (inner, _) = rest.split_once("</h1>").expect("its end");
        without_marks(inner)
    };
    assert_eq!(
        list(&platform(), "en"),
        "The platform: Stage 2 of 3 is running, 12 days late"
    );
    let done = |text: &str| {
        let text = text.replace(
            "actual: {start: 2026-10-26}",
            "actual: {start: 2026-10-26, end: 2026-11-02}",
        );
        text.split("  - id: core").next().expect("two stages").to_owned()
    };
    let two = platform().with("rollouts/other.yaml", done(PLATFORM));
    assert_eq!(list(&two, "en"), "2 rollouts: 1 is done, 1 is late");
    assert_eq!(list(&two, "ko"), "도입 2건 가운데 1건을 마쳤고, 1건이 늦습니다");
    let other = page(&two, "en/rollouts/other/index.html");
    assert!(other.contains("Both stages are done"));
}

#[test]
fn a_stage_without_areas_has_no_row_among_them() {
    let page = page(&platform(), "en/rollouts/platform/index.html");
    let (_, areas) = page.split_once("id=\"areas\"").expect("the areas");
    let (areas, _) = areas.split_once("</section>").expect("their end");
    assert!(areas.contains("<dt>Stage 1: Office work</dt>") && !areas.contains("Stage 2: Plants"));
}

#[test]
fn home_shows_the_stages_and_the_menu_leads_to_them() {
    let home = page(&platform(), "en/index.html");
    for part in [
        "<h2 id=\"rollout\">The platform</h2>",
        "Stage 2 of 3. National core technology comes last.",
        "<h3>Stage 1: Office work</h3><p class=\"state\">Done</p>",
        "<h3>Stage 2: Plants</h3><p class=\"state\">Running, 12 days late</p>",
        "<a href=\"rollouts/platform/index.html\">See the days of each stage</a>",
        ">Platform</a>",
    ] {
        assert!(home.contains(part), "{part}");
    }
    let without = page(&Content::minimal(), "en/index.html");
    assert!(!without.contains("rollouts") && !without.contains(">Platform</a>"));
}

#[test]
fn a_metric_lists_the_stages_that_name_it() {
    let metric = page(&platform(), "en/metrics/output/index.html");
    assert!(metric.contains("<h3><a href=\"../../rollouts/platform/index.html\">Stage 2: Plants</a></h3>"));
    let rollout = page(&platform(), "en/rollouts/platform/index.html");
    assert!(rollout.contains("<h3><a href=\"../../metrics/output/index.html\">Output</a></h3>"));
}

#[test]
fn a_metric_is_charted_beside_the_stages_that_name_it() {
    let two = edited(
        "    areas: [{ko: 핵심 공정, en: Core processes}]\n",
        "    areas: []\n    metric: output\n",
    );
    let page = page(&two, "en/rollouts/platform/index.html");
    let (_, section) = page
        .split_once("aria-labelledby=\"follows-output\"")
        .expect("a section");
    let (section, _) = section.split_once("</section>").expect("its end");
    let order = [
        "<h2 id=\"follows-output\">Stage 2: Plants</h2><p class=\"lead small\">Running,",
        "<h2>Stage 3: Core processes</h2><p class=\"lead small\">Planned</p>",
        ">Output</a></h3>",
        "<figure class=\"fig\"",
        "<svg class=\"chart chart-wide\"",
        "<svg class=\"chart chart-narrow\"",
        "<table>",
        "</figure>",
    ];
    let places = order.map(|part| section.find(part).unwrap_or_else(|| panic!("{part} in {section}")));
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(section.matches("<figure").count(), 1);
}

#[test]
fn the_list_below_the_chart_has_the_same_groups() {
    let page = page(&platform(), "en/rollouts/platform/index.html");
    let order = [
        "<b>Outside national core technology</b>",
        "<h3>Stage 1: Office work</h3>",
        "<h3>Stage 2: Plants</h3>",
        "<b>National core technology</b>",
        "<h3>Stage 3: Core processes</h3>",
    ];
    let places = order.map(|part| page.rfind(part).expect(part));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_data_and_the_charts_tell_of_it() {
    let site = platform().site();
    let data: serde_json::Value = serde_json::from_slice(&site["data/site.json"]).expect("it is JSON");
    let items = data["items"].as_array().expect("a list");
    let item = items
        .iter()
        .find(|item| item["kind"] == "rollout")
        .expect("the rollout");
    assert_eq!(
        (&item["id"], &item["title"]["en"]),
        (&"platform".into(), &"The platform".into())
    );
    let moved = edited("start: 2026-10-14", "start: 2026-10-15").site();
    let other: serde_json::Value = serde_json::from_slice(&moved["data/site.json"]).expect("it is JSON");
    let items = other["items"].as_array().expect("a list");
    let moved = items
        .iter()
        .find(|item| item["kind"] == "rollout")
        .expect("the rollout");
    assert_ne!(item["digest"], moved["digest"]);
    for path in [
        "charts/rollouts/platform.ko.svg",
        "ko/rollouts/index.html",
        "en/rollouts/index.html",
    ] {
        assert!(site.contains_key(path), "{path}");
    }
}

#[test]
fn where_no_stage_holds_national_core_technology_nobody_hears_of_it() {
    let none = edited("core_technology: true", "core_technology: false");
    for (path, words) in [
        ("en/rollouts/platform/index.html", "national core technology"),
        ("ko/rollouts/platform/index.html", "국가핵심기술"),
        ("en/index.html", "national core technology"),
    ] {
        let page = page(&none, path).to_lowercase();
        assert!(page.contains("office work") || page.contains("사무 업무"), "{path}");
        assert!(!page.contains(words), "{path} says {words}");
    }
}

// Audiences.

#[test]
fn a_restricted_rollout_leaves_no_trace() {
    let restricted = edited("audience: general", "audience: core-technology");
    assert_eq!(differing(&restricted.site(), &Content::minimal().site()), NOTHING);
    assert!(
        restricted
            .site_of("core-technology")
            .contains_key("en/rollouts/platform/index.html")
    );
}

#[test]
fn the_faults_of_a_restricted_rollout_are_not_told_to_others() {
    let restricted = edited("audience: general", "audience: core-technology").edit(FILE, "id: plants", "id: office");
    let run = |audience| restricted.run(&["check", "--as-of", AS_OF, "--format", "short", "--audience", audience]);
    assert_eq!((run("general").code, run("general").stdout.as_str()), (0, ""));
    assert_eq!(run("core-technology").code, 1);
}

#[test]
fn a_stage_cannot_name_a_metric_its_readers_may_not_see() {
    let metric = "metrics/output.yaml";
    let hidden = platform()
        .text(metric)
        .replace("audience: general", "audience: core-technology");
    let content = platform()
        .with("metrics/hidden.yaml", hidden)
        .edit(FILE, "metric: output", "metric: hidden");
    let run = content.run(&["check", "--as-of", AS_OF, "--format", "short", "--audience", "general"]);
    assert_eq!(
        run.stdout,
        "rollouts/platform.yaml:17:13: error[metric-of-stage-unknown]: this stage names the metric `hidden`, which does \
         not exist\n"
    );
}

#[test]
fn a_stage_that_ends_before_it_starts_is_one_finding() {
    edited(
        "planned: {start: 2027-04, end: 2027-12}",
        "planned: {start: 2027-04, end: 1927-12}",
    )
    .finds(
        "1927-12",
        "rollouts/platform.yaml:22:36: error[end-before-start]: the end `1927-12` lies before the start `2027-04`",
    );
}
