//! What the command prints.

use serde_json::Value;

use crate::common::Content;

#[test]
fn the_schema_is_printed_in_the_language_asked_for() {
    let title = |language| {
        let run = Content::empty().run(&["schema", "metric", "--language", language]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        let schema: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        schema["properties"]["due_day"]["title"].as_str().map(str::to_owned)
    };
    assert_eq!(title("en").as_deref(), Some("Due day"));
    assert_eq!(title("ko").as_deref(), Some("제출일"));
}

#[test]
fn an_unknown_kind_is_told_the_near_name() {
    let run = Content::empty().run(&["schema", "metrik"]);
    let told = "milepost: there is no kind of file `metrik` (did you mean `metric`?). \
                There are site, metric, meeting, rollout, initiative, message, page\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (2, "", told));
}

#[test]
fn a_kind_like_no_other_is_told_the_kinds() {
    let run = Content::empty().run(&["schema", "table", "--language", "ko"]);
    let told = "milepost: `table`이라는 파일 종류는 없습니다. \
                쓸 수 있는 종류: site, metric, meeting, rollout, initiative, message, page\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (2, "", told));
}
