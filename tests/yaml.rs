//! The YAML reader through its front door: a small text in, the value or the problems out.

use milepost::diagnostic::{KeyPath, Spot};
use milepost::load::yaml::{Node, Problem, locate, parse};

/// The value as one line: text in quotes, numbers as they are.
fn read(text: &str) -> String {
    match parse(text) {
        Ok(node) => shown(&node),
        Err(problems) => refusals(text, &problems),
    }
}

fn shown(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(value) => value.to_string(),
        Node::Integer(value) => value.to_string(),
        Node::Float(value) => format!("{value:?}"),
        Node::Text(value) => format!("{value:?}"),
        Node::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Node::Map(entries) => {
            let shown = entries.iter().map(|(key, value)| format!("{key}={}", shown(value)));
            format!("{{{}}}", shown.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Each problem as `code(arguments) at «text»`.
fn refusals(text: &str, problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| refusal(text, problem))
        .collect::<Vec<_>>()
        .join("; ")
}

fn refusal(text: &str, problem: &Problem) -> String {
    let arguments: Vec<_> = problem
        .arguments
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let place = locate(text, &problem.spot).map_or("the file".to_owned(), |bytes| {
        format!("{}«{}»", bytes.start, &text[bytes.clone()])
    });
    let beside: Vec<_> = problem
        .related
        .iter()
        .filter_map(|spot| locate(text, spot))
        .map(|bytes| format!(" beside {}", bytes.start))
        .collect();
    format!(
        "{}({}) at {place}{}",
        problem.code,
        arguments.join(" "),
        beside.concat()
    )
}

/// The text at a spot.
fn at(text: &str, spot: &Spot) -> String {
    locate(text, spot).map_or("nowhere".to_owned(), |bytes| text[bytes].to_owned())
}

fn path(steps: &str) -> KeyPath {
    steps
        .split('/')
        .filter(|step| !step.is_empty())
        .fold(KeyPath::root(), |path, step| match step.parse() {
            Ok(index) if step.len() < 4 => path.index(index),
            _ => path.key(step),
        })
}

fn key(steps: &str) -> Spot {
    Spot::Key(path(steps))
}

fn value(steps: &str) -> Spot {
    Spot::Value(path(steps))
}

// What is read.

#[test]
fn scalars_are_what_they_look_like() {
    assert_eq!(
        read("[1, -2, 1.5, true, null, ~, text, \"12\"]"),
        "[1, -2, 1.5, true, null, null, \"text\", \"12\"]"
    );
}

#[test]
fn keys_are_text_as_written() {
    assert_eq!(
        read("2026: 1\n2026.10: 2\n2026-01: 3\n\"a b\": 4\ntrue: 5\n0x1F: 6\n1e3: 7"),
        "{2026=1, 2026.10=2, 2026-01=3, a b=4, true=5, 0x1F=6, 1e3=7}"
    );
}

#[test]
fn maps_keep_the_order_of_the_file() {
    assert_eq!(read("b: 1\na: 2\n"), "{b=1, a=2}");
}

#[test]
fn words_of_old_yaml_stay_text() {
    assert_eq!(
        read("[no, on, yes, off, y, N]"),
        "[\"no\", \"on\", \"yes\", \"off\", \"y\", \"N\"]"
    );
}

#[test]
fn what_is_nearly_a_number_stays_text() {
    assert_eq!(
        read("[017, 1_000, 12:30:45, 2026-01-02, 12 %, １２, \"1,234\", 1e400, -1e400, 0xZ, 00]"),
        "[\"017\", \"1_000\", \"12:30:45\", \"2026-01-02\", \"12 %\", \"１２\", \"1,234\", \"1e400\", \"-1e400\", \"0xZ\", \"00\"]"
    );
}

#[test]
fn numbers_that_are_none_arrive_as_such() {
    assert_eq!(read("[.nan, .inf, -.inf]"), "[NaN, inf, -inf]");
}

#[test]
fn whole_numbers_past_64_bits_become_decimals() {
    assert_eq!(
        read("[9223372036854775807, 9223372036854775808]"),
        "[9223372036854775807, 9.223372036854776e18]"
    );
}

#[test]
fn line_breaks_of_all_systems_read_alike() {
    let expected = "{a=1, b=[2], c=\"x\\ny\\n\"}";
    let text = "a: 1\nb:\n  - 2\nc: |\n  x\n  y\n";
    assert_eq!(read(text), expected);
    assert_eq!(read(&text.replace('\n', "\r\n")), expected);
    assert_eq!(read(&text.replace('\n', "\r")), expected);
    assert_eq!(read(text.trim_end()), "{a=1, b=[2], c=\"x\\ny\"}");
}

#[test]
fn stars_and_ampersands_inside_text_are_text() {
    assert_eq!(
        read("a: R&D\nb: 2 * 3\nc: \"*x\"\nd: Wow!"),
        "{a=\"R&D\", b=\"2 * 3\", c=\"*x\", d=\"Wow!\"}"
    );
}

#[test]
fn a_start_line_is_no_second_document() {
    assert_eq!(read("---\na: 1\n"), "{a=1}");
}

#[test]
fn nothing_is_an_empty_file() {
    for text in ["", "\n\n", "# only a comment\n", "~", "---\n"] {
        assert_eq!(read(text), "empty-file() at the file", "{text:?}");
    }
}

// What is refused.

#[test]
fn both_places_of_a_duplicate_key_are_named() {
    assert_eq!(read("a: 1\nb: 2\na: 3"), "duplicate-key(key=a) at 10«a» beside 0");
}

#[test]
fn every_repetition_is_found_at_any_depth() {
    assert_eq!(
        read("값:\n  2026-01: 1\n  2026-01: 2\n  \"2026-01\": 3\nb: [{c: 1, c: 2}]"),
        "duplicate-key(key=c) at 57«c» beside 51; duplicate-key(key=2026-01) at 20«2026-01» beside 7; \
         duplicate-key(key=2026-01) at 33«\"2026-01\"» beside 7"
    );
}

#[test]
fn duplicates_below_duplicates_have_their_own_places() {
    assert_eq!(
        read("a: {x: 1}\na: {x: 1, x: 2}"),
        "duplicate-key(key=a) at 10«a» beside 0; duplicate-key(key=x) at 20«x» beside 14"
    );
}

#[test]
fn anchors_and_aliases_are_refused() {
    assert_eq!(read("a: &x 1\nb: *x"), "yaml-alias() at 3«&x»; yaml-alias() at 11«*x»");
    assert_eq!(read("note: *preliminary"), "yaml-alias() at 6«*preliminary»");
    assert_eq!(read("a: {<<: *x}"), "yaml-alias() at 8«*x»");
}

#[test]
fn tags_are_refused() {
    assert_eq!(read("a: !important x"), "yaml-tag(tag=!important) at 3«!important»");
    assert_eq!(read("a: !!str 12"), "yaml-tag(tag=!!str) at 3«!!str»");
}

#[test]
fn a_second_document_is_refused() {
    assert_eq!(read("a: 1\n---\nb: 2"), "yaml-documents() at 5«---»");
    assert_eq!(read("%YAML 1.1\n---\na: 1"), "yaml-documents() at 0«%»");
}

#[test]
fn numbers_of_programmers_are_refused() {
    assert_eq!(
        read("a: 0x1F"),
        "bad-number(read=0x1F hint=hex suggestion=31) at 3«0x1F»"
    );
    assert_eq!(
        read("[-0o17, \"0x1F\", 0b11]"),
        "bad-number(read=-0o17 hint=hex suggestion=-15) at 1«-0o17»; bad-number(read=0b11 hint=hex suggestion=3) at 16«0b11»"
    );
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(64)).is_ok());
    assert_eq!(read(&nested(65)), "yaml-depth(limit=64) at 64«[»");
    assert_eq!(read(&format!("{}a", "- ".repeat(65))), "yaml-depth(limit=64) at 128«-»");
    assert_eq!(
        read(&(0..66).map(|depth| " ".repeat(depth) + "a:\n").collect::<String>()),
        "yaml-depth(limit=64) at 2272«a»"
    );
}

#[test]
fn a_tab_as_indentation_is_named() {
    assert_eq!(read("a:\n\tb: 1"), "yaml-tab() at 3«\t»");
    assert_eq!(read("values:\n  2026-01: 1\n\t2026-02: 2"), "yaml-tab() at 21«\t»");
    assert_eq!(read("a:\n  - x\n\t- y"), "yaml-tab() at 9«\t»");
}

#[test]
fn a_tab_inside_text_is_fine() {
    assert_eq!(read("a: b\tc"), "{a=\"b\\tc\"}");
}

#[test]
fn hidden_characters_are_named() {
    assert_eq!(
        read("a: b\u{0}c"),
        "forbidden-character(codepoint=U+0000 name=NULL) at 4«\0»"
    );
    assert_eq!(
        read("a: b\u{2028}c: d"),
        "forbidden-character(codepoint=U+2028 name=LINE SEPARATOR) at 4«\u{2028}»"
    );
    assert_eq!(
        read("a: \u{1b}[2J"),
        "forbidden-character(codepoint=U+001B name=ESCAPE) at 3«\u{1b}»"
    );
}

// Mistakes of syntax, in plain words.

/// The reason and the place of a mistake.
fn mistake(text: &str) -> String {
    read(text).replace("yaml-syntax(reason=", "").replace(") at ", " ")
}

#[test]
fn a_colon_in_a_text() {
    assert_eq!(mistake("title: Report: October"), "colon-in-text 13«:»");
    assert_eq!(mistake("제목: 보고: 10월\n"), "colon-in-text 14«:»");
}

#[test]
fn a_colon_without_a_space() {
    assert_eq!(mistake("title:Report\naudience: general\n"), "missing-space 5«:Report»");
    assert_eq!(mistake("a: 1\nb:2\n"), "missing-space 6«:2»");
}

#[test]
fn a_line_without_a_colon() {
    assert_eq!(mistake("a: 1\nwords\nb: 2"), "missing-colon 5«w»");
}

#[test]
fn a_quotation_mark_that_is_not_closed() {
    assert_eq!(mistake("a: \"open\nb: 2\n"), "unclosed-quote 3«\"»");
}

#[test]
fn text_after_a_quotation_mark() {
    assert_eq!(mistake("a: \"안전\"이 먼저"), "text-after-quote 11«이»");
}

#[test]
fn a_backslash_in_quotation_marks() {
    assert_eq!(mistake("a: \"C:\\data\""), "bad-escape 6«\\»");
}

#[test]
fn a_bracket_that_is_not_closed() {
    assert_eq!(mistake("a: [1, 2\nb: 3\n"), "unclosed-bracket 3«[»");
}

#[test]
fn a_bracket_that_closes_nothing() {
    assert_eq!(mistake("a: 1]\nb: ]"), "extra-bracket 9«]»");
}

#[test]
fn a_line_out_of_line() {
    assert_eq!(mistake("a:\n  b: 1\n c: 2\n"), "indentation 11«c»");
}

#[test]
fn a_sign_no_text_starts_with() {
    assert_eq!(mistake("a: @office"), "reserved-sign 3«@»");
}

#[test]
fn a_list_as_a_key() {
    assert_eq!(mistake("가: {{제목}}"), "complex-key 6«{»");
    assert_eq!(mistake("a: {{title}}"), "complex-key 4«{»");
}

// Where things are.

const METRIC: &str = "제목: {ko: 생산성, en: \"R&D #1\"}\r\n\"values\":\r\n  2026-01: 0.9\r\n  2026-02:\r\n    value: 1.6\r\ntargets:\r\n- {due: 2030-12}\r\n- due: 2028-12 # later\r\n  from:\r\ntags: [가, 나]\r\ntext: |\r\n  one\r\n  two\r\n";

#[test]
fn keys_are_found_with_their_quotation_marks() {
    assert_eq!(at(METRIC, &key("제목")), "제목");
    assert_eq!(at(METRIC, &key("values")), "\"values\"");
    assert_eq!(at(METRIC, &key("values/2026-02/value")), "value");
}

#[test]
fn values_are_found_in_every_style() {
    assert_eq!(at(METRIC, &value("values/2026-01")), "0.9");
    assert_eq!(at(METRIC, &value("제목/ko")), "생산성");
    assert_eq!(at(METRIC, &value("제목/en")), "\"R&D #1\"");
    assert_eq!(at(METRIC, &value("제목")), "{ko: 생산성, en: \"R&D #1\"}");
    assert_eq!(at(METRIC, &value("tags/1")), "나");
    assert_eq!(at(METRIC, &value("targets/0")), "{due: 2030-12}");
    assert_eq!(at(METRIC, &value("targets/1/due")), "2028-12");
    assert_eq!(at(METRIC, &value("values/2026-02")), "value: 1.6");
}

#[test]
fn a_block_of_text_is_found_from_its_first_line_to_its_last() {
    assert_eq!(at(METRIC, &value("text")), "one\r\n  two");
}

#[test]
fn a_value_that_was_left_out_stands_at_its_key() {
    assert_eq!(at(METRIC, &value("targets/1/from")), "from");
}

#[test]
fn a_key_that_was_left_out_is_found_too() {
    assert_eq!(read("?\n: 1"), "{=1}");
    assert_eq!(at("?\n: 1", &Spot::Value(KeyPath::root().key(""))), "1");
}

#[test]
fn the_whole_document_is_a_value_too() {
    assert_eq!(at("a: 1\nb: 2\n", &Spot::Value(KeyPath::root())), "a: 1\nb: 2");
}

#[test]
fn what_is_not_there_is_nowhere() {
    assert_eq!(at(METRIC, &value("values/2026-03")), "nowhere");
    assert_eq!(at(METRIC, &value("tags/2")), "nowhere");
    assert_eq!(at(METRIC, &Spot::File), "nowhere");
}

#[test]
fn a_problem_of_a_front_matter_counts_from_the_start_of_the_file() {
    let problems = parse("a: @x").unwrap_err();
    let diagnostic = problems.into_iter().next().unwrap().in_file("messages/x.ko.md", 4);
    assert_eq!(diagnostic.place.spot, Spot::Bytes(7..8));
    assert_eq!(diagnostic.place.file, "messages/x.ko.md");
}
