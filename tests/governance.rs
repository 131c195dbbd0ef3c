//! Meetings of the committee: what is found wrong in them, and what their pages say.

mod common;

use common::{AS_OF, Content, NOTHING, differing, words};

/// A metric off track and two meetings: the first defers an item and opens two actions, the second closes one of them.
fn committee() -> Content {
    Content::minimal()
        .edit("metrics/output.yaml", "value: 36,", "value: 72,")
        .edit("metrics/output.yaml", "decimals: 1\n", "decimals: 1\ntolerance: 1\n")
        .with("governance/2026-09-16.yaml", SEPTEMBER)
        .with("governance/2026-10-14.yaml", OCTOBER)
}

const SEPTEMBER: &str = "\
audience: general
chair: {ko: 대표, en: President}
reviewed:
  - topic: security
    title: {ko: 협력사 계정, en: Supplier accounts}
    outcome: deferred
actions:
  - id: rules
    title: {ko: 규칙 쓰기, en: Write the rules}
    owner: {ko: 보안팀, en: Security}
    due: 2026-10-30
  - id: survey
    title: {ko: 의견 듣기, en: Ask the users}
    owner: {ko: 교육팀, en: Training}
    due: 2026-10-09
";

const OCTOBER: &str = "\
audience: general
chair: {ko: 대표, en: President}
reviewed:
  - topic: adoption
    title: {ko: 셋째 단계 시작, en: Start stage three}
    outcome: approved
    note: {ko: 공장부터 합니다., en: The plants first.}
    about: metric:output
  - topic: change-management
    title: {ko: 설문 결과, en: Survey results}
    outcome: noted
actions:
  - id: survey
    title: {ko: 의견 듣기, en: Ask the users}
    owner: {ko: 교육팀, en: Training}
    due: 2026-10-09
    done: 2026-10-12
  - id: report
    title: {ko: 보고하기, en: Report every week}
    owner: {ko: 추진실, en: Office}
    due: 2026-11-20
";

#[track_caller]
fn says(text: &str, expected: &[&str]) {
    let mut rest = text;
    for words in expected {
        let place = rest
            .find(words)
            .unwrap_or_else(|| panic!("`{words}` in this place of: {text}"));
        rest = &rest[place + words.len()..];
    }
}

#[test]
fn the_page_of_the_committee_tells_what_waits_what_was_decided_and_what_is_to_be_done() {
    let text = words(&committee().site()["en/governance/index.html"]);
    says(
        &text,
        &[
            "The October committee approved 1 of 2 items, 1 action is overdue",
            "Decisions needed",
            "Deferred Supplier accounts",
            "Off track Output 1.5 behind the required path",
            "Overdue Write the rules 17 days overdue · Security",
            "Meeting of 14 October 2026 2 items",
            "Chair President",
            "Adoption Approved Start stage three The plants first. Output",
            "Change management Noted Survey results",
            "Decisions by topic Items of all meetings, newest first.",
            "Adoption 1 14 Oct 2026 Approved Start stage three Security 1 16 Sep 2026 Deferred Supplier accounts",
            "Change management 1 14 Oct 2026 Noted Survey results",
            "Actions 2 of 3 open",
            "Overdue 1 Write the rules Security 16 Sep 2026 30 Oct 2026 17 days overdue",
            "Open 1 Report every week Office 14 Oct 2026 20 Nov 2026 4 days left",
            "Done since the meeting of 16 September 2026 1",
            "Ask the users Training 16 Sep 2026 9 Oct 2026 done 12 Oct 2026 3 days late",
            "Output: history of the target",
            "5 Jan 2026 first target 72.0 by December 2028",
            "Meetings 2",
            "14 Oct 2026 2 1 1 2 16 Sep 2026 1 0 2 2",
        ],
    );
}

#[test]
fn decisions_of_all_meetings_stand_by_topic_newest_first() {
    let item = |number: i32| {
        format!("  - {{topic: security, title: {{ko: 안건 {number}, en: Item {number}}}, outcome: noted}}\n")
    };
    let items: String = (1..=6).map(item).collect();
    let content = committee().edit(
        "governance/2026-09-16.yaml",
        "reviewed:\n",
        &format!("reviewed:\n{items}"),
    );
    let page = &content.site()["en/governance/index.html"];
    says(
        &words(page),
        &[
            "Decisions by topic",
            "Security 7 16 Sep 2026 Noted Item 1",
            "Noted Item 5 Show 2 earlier decisions 16 Sep 2026 Noted Item 6",
            "Change management 1",
        ],
    );
    let html = String::from_utf8_lossy(page);
    assert!(html.contains("<li><a href=\"2026-09-16/index.html\"><time class=\"nb\" datetime=\"2026-09-16\">"));
    let one = Content::minimal().with("governance/2026-09-16.yaml", SEPTEMBER);
    let page = words(&one.site()["en/governance/index.html"]);
    assert!(!page.contains("Decisions by topic"), "one meeting says it once: {page}");
}

#[test]
fn the_next_meeting_stands_first() {
    let on = |day: &str, language: &str| {
        let next = OCTOBER.replace("reviewed:", &format!("next: {day}\nreviewed:"));
        let content = committee().with("governance/2026-10-14.yaml", next);
        words(&content.site()[&format!("{language}/governance/index.html")])
    };
    says(
        &on("2026-11-25", "ko"),
        &["넘겼습니다 다음 회의 2026년 11월 25일 결정이 필요한 일"],
    );
    says(
        &on("2026-11-11", "en"),
        &[
            "overdue Next meeting 11 November 2026 . AI governance committee: the record of this meeting is not here yet",
        ],
    );
}

#[test]
fn two_approved_items_are_both() {
    let both = OCTOBER.replace("outcome: noted", "outcome: approved");
    let content = committee().with("governance/2026-10-14.yaml", both);
    let text = words(&content.site()["en/governance/2026-10-14/index.html"]);
    says(&text, &["On 14 October 2026 the committee approved both items"]);
}

#[test]
fn the_korean_page_says_the_same() {
    let text = words(&committee().site()["ko/governance/index.html"]);
    says(
        &text,
        &[
            "10월 위원회는 2건 가운데 1건을 승인했고, 조치 1건은 기한을 넘겼습니다",
            "보류 안건 협력사 계정",
            "미달 지표 생산량 필요 경로에 1.5 뒤짐",
            "기한 지남 규칙 쓰기 17일 지남 · 보안팀",
            "2026년 10월 14일 심의 2건",
            "도입 승인 셋째 단계 시작",
            "변화관리 확인 설문 결과",
            "조치 기록 3건 중 2건 남음",
            "2026년 9월 16일 회의 뒤에 끝남 1건",
        ],
    );
}

#[test]
fn a_meeting_has_a_page_with_its_actions_as_they_stand() {
    let text = words(&committee().site()["en/governance/2026-09-16/index.html"]);
    says(
        &text,
        &[
            "On 16 September 2026 the committee did not approve its only item",
            "Security Deferred Supplier accounts",
            "Write the rules Security 16 Sep 2026 30 Oct 2026 17 days overdue",
            "Ask the users Training 16 Sep 2026 9 Oct 2026 done 12 Oct 2026 3 days late",
            "Meeting after 14 October 2026",
        ],
    );
}

#[test]
fn an_item_taken_up_again_no_longer_waits() {
    let again = "  - topic: security
    title: {ko: 협력사 계정, en: Supplier accounts}
    outcome: approved
actions:
";
    let content = committee().edit("governance/2026-10-14.yaml", "actions:\n", again);
    let text = words(&content.site()["en/governance/index.html"]);
    let (waiting, _) = text.split_once("Meeting of").expect("the latest meeting");
    assert!(!waiting.contains("Supplier accounts"), "{waiting}");
}

#[test]
fn home_and_metric_tell_of_the_decisions() {
    let files = committee().site();
    says(
        &words(&files["en/index.html"]),
        &[
            "Latest decisions Meeting of 14 October 2026",
            "Approved Start stage three",
        ],
    );
    says(
        &words(&files["en/metrics/output/index.html"]),
        &[
            "Decisions of the committee about this",
            "14 Oct 2026 Approved Start stage three",
        ],
    );
    let inventory = String::from_utf8(files["data/site.json"].clone()).expect("JSON is UTF-8");
    assert!(inventory.contains("\"kind\": \"meeting\""), "{inventory}");
}

#[test]
fn a_meeting_after_the_as_of_date_waits() {
    let content = committee();
    let run = content.run(&["build", "--as-of", "2026-10-13", "--audience", "general"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let files = content.built("general");
    assert!(!files.contains_key("en/governance/2026-10-14/index.html"));
    says(
        &words(&files["en/governance/index.html"]),
        &[
            "The September committee did not approve its only item, 1 action is overdue",
            "4 days overdue · Training",
        ],
    );
}

#[test]
fn a_committee_without_actions_counts_none() {
    let (september, _) = SEPTEMBER.split_once("actions:").expect("it has some");
    let files = Content::minimal().with("governance/2026-09-16.yaml", september).site();
    let page = &files["en/governance/index.html"];
    says(
        &words(page),
        &[
            "no action is overdue",
            "Actions 0 An action stays here until a meeting confirms that it is done. There are no actions.",
        ],
    );
    // Below 45rem each row of the list of meetings stands with its labels instead of scrolling sideways.
    let row = "<td class=\"num\" data-label=\"Items\">1</td><td class=\"num\" data-label=\"Approved\">0</td>";
    assert!(String::from_utf8_lossy(page).contains(row));
}

#[test]
fn without_meetings_nobody_hears_of_a_committee() {
    let files = Content::minimal().site();
    assert!(files.keys().all(|path| !path.contains("governance")));
    assert!(!String::from_utf8_lossy(&files["en/index.html"]).contains("Governance"));
}

#[test]
fn a_restricted_meeting_leaves_no_trace() {
    let label = |text: &str| text.replace("audience: general", "audience: core-technology");
    let (bare, restricted) = (
        Content::minimal(),
        Content::minimal().with("governance/2026-10-14.yaml", label(OCTOBER)),
    );
    assert_eq!(differing(&bare.site(), &restricted.site()), NOTHING);
    let one = Content::minimal().with("governance/2026-09-16.yaml", SEPTEMBER);
    let both = Content::minimal()
        .with("governance/2026-09-16.yaml", SEPTEMBER)
        .with("governance/2026-10-14.yaml", label(OCTOBER));
    assert_eq!(differing(&one.site(), &both.site()), NOTHING);
    let broken = label(OCTOBER).replace("outcome: noted", "outcome: forgotten");
    let broken = Content::minimal().with("governance/2026-10-14.yaml", broken);
    let run = broken.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_text_links_to_a_meeting() {
    let content = committee().append("pages/about.en.md", "See [the meeting](meeting:2026-10-14).\n");
    let page = String::from_utf8(content.site()["en/about/index.html"].clone()).expect("a page is UTF-8");
    assert!(
        page.contains("<a href=\"../governance/2026-10-14/index.html\">the meeting</a>"),
        "{page}"
    );
    committee()
        .append("pages/about.en.md", "See [the meeting](meeting:2026-10-15).\n")
        .finds(
            "meeting:2026-10-15",
            "pages/about.en.md:7:19: error[unknown-target]: there is no meeting `2026-10-15`",
        );
}

#[test]
fn what_a_decision_is_about_exists() {
    let about = |to: &str| committee().edit("governance/2026-10-14.yaml", "about: metric:output", to);
    about("about: metric:outptu").finds(
        "metric:outptu",
        "governance/2026-10-14.yaml:8:12: error[unknown-metric]: there is no metric `outptu`",
    );
    about("about: initiative:nothing").finds(
        "initiative:nothing",
        "governance/2026-10-14.yaml:8:12: error[unknown-target]: there is no initiative `nothing`",
    );
}

#[test]
fn an_action_keeps_its_title_and_due_day() {
    let due = "    due: 2026-10-09\n    done: 2026-10-12\n";
    committee()
        .edit("governance/2026-10-14.yaml", due, &due.replace("10-09", "10-19"))
        .finds(
            "2026-10-19",
            "governance/2026-10-14.yaml:16:10: error[action-changed]: the action `survey` stands here with another `due` than in the meeting of `2026-09-16`",
        );
    let content = committee().edit("governance/2026-10-14.yaml", "en: Ask the users", "en: Ask everybody");
    let run = content.check();
    assert_eq!(
        run.stdout,
        "governance/2026-10-14.yaml:14:12: error[action-changed]: the action `survey` stands here with another `title` than in the meeting of `2026-09-16`\n"
    );
}

#[test]
fn nothing_is_done_before_it_was_asked_for() {
    committee()
        .edit("governance/2026-10-14.yaml", "done: 2026-10-12", "done: 2026-09-12")
        .finds(
            "2026-09-12",
            "governance/2026-10-14.yaml:17:11: error[done-before-opened]: the action `survey` is done on `2026-09-12`, before the meeting of `2026-09-16` that opened it",
        );
}

#[test]
fn the_next_meeting_stands_among_the_next_dates() {
    let meets = |day: &str| {
        let dated = format!("chair: {{ko: 대표, en: President}}\nnext: {day}\n");
        committee().edit(
            "governance/2026-10-14.yaml",
            "chair: {ko: 대표, en: President}\n",
            &dated,
        )
    };
    let files = meets("2026-11-18").site();
    says(
        &words(&files["en/index.html"]),
        &["Next dates", "18 Nov 2026 The AI governance committee meets"],
    );
    says(
        &words(&files["ko/index.html"]),
        &["다음 일정", "2026. 11. 18. AI 거버넌스 위원회 회의"],
    );
    says(
        &words(&files["en/governance/2026-10-14/index.html"]),
        &["Chair President Next meeting 18 November 2026"],
    );
    says(
        &words(&meets("2026-11-11").site()["en/index.html"]),
        &["11 Nov 2026 AI governance committee: the record of this meeting is not here yet"],
    );
    meets("2026-10-14").finds(
        "2026-10-14",
        "governance/2026-10-14.yaml:3:7: error[next-before-meeting]: the next meeting on `2026-10-14` does not lie after this one of `2026-10-14`",
    );
}

#[test]
fn bad_fields_are_found_as_everywhere() {
    let october = |old: &str, new: &str| committee().edit("governance/2026-10-14.yaml", old, new);
    october("outcome: noted", "outcome: note").finds(
        "note",
        "governance/2026-10-14.yaml:11:14: error[bad-choice]: `note` is not one of the choices for `outcome`",
    );
    october("about: metric:output", "about: output").finds(
        "output",
        "governance/2026-10-14.yaml:8:12: error[bad-choice]: `output` is not one of the choices for `about`",
    );
    october("due: 2026-11-20", "due: 2026-11-31").finds(
        "2026-11-31",
        "governance/2026-10-14.yaml:21:10: error[bad-date]: `2026-11-31` is not a date",
    );
    let misnamed = Content::minimal().with("governance/october.yaml", OCTOBER);
    let run = misnamed.check();
    assert!(
        run.stdout.starts_with("governance/october.yaml: error[bad-file-name]")
            || run
                .stdout
                .starts_with("governance/october.yaml:1:1: error[bad-file-name]"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_decision_links_to_the_rollout_it_is_about() {
    let rollout = "\
audience: general
title: {ko: 도입, en: The rollout}
stages:
  - id: office
    title: {ko: 사무, en: Office}
    areas: [{ko: 지원, en: Support}]
    core_technology: false
    planned: {start: 2026-05, end: 2026-07}
";
    let meeting = "\
audience: general
chair: {ko: 대표, en: The chair}
reviewed:
  - {topic: adoption, title: {ko: 시작, en: Start}, outcome: approved, about: rollout:platform}
";
    let content = Content::minimal().with("governance/2026-03-04.yaml", meeting);
    let line = "error[unknown-target]: there is no rollout `platform`";
    assert!(content.check().stdout.contains(line), "{}", content.check().stdout);
    let site = content.with("rollouts/platform.yaml", rollout).site();
    let page = String::from_utf8_lossy(&site["en/governance/2026-03-04/index.html"]).into_owned();
    assert!(
        page.contains("<a href=\"../../rollouts/platform/index.html\">The rollout</a>"),
        "{page}"
    );
}
