//! Audiences: what a reader may not see leaves no trace, in the site or in what the command says.

#![allow(clippy::format_collect, reason = "plain to read, and short")]

mod common;

use common::{AS_OF, Content, Files, NOTHING, Run, differing};

const RESTRICTED: &str = "core-technology";

/// What the general audience gets: the end of the command, what it says, and the files.
fn general(content: &Content) -> (Run, Files) {
    let run = content.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    let files = content.built("general");
    (run, files)
}

/// Asserts that two contents are one and the same to the general audience.
#[track_caller]
fn same_to_the_general_audience(one: &Content, other: &Content, why: &str) {
    let ((one_run, one_files), (other_run, other_files)) = (general(one), general(other));
    assert_eq!(one_run, other_run, "{why}");
    assert_eq!(differing(&one_files, &other_files), NOTHING, "{why}");
}

/// A file of the minimal content with another label.
fn labelled(path: &str, label: &str) -> String {
    Content::minimal().text(path).replace("audience: general\n", label)
}

const METRIC: &str = "metrics/output.yaml";
const LABEL: &str = "audience: core-technology\n";

#[test]
fn a_broken_restricted_file_is_told_to_its_own_audience_only() {
    let text = labelled(METRIC, LABEL);
    let broken: [(&str, &str, String); 12] = [
        (
            "a bad number",
            "metrics/melt.yaml",
            text.replace("2026-01: 1", "2026-01: 1,2"),
        ),
        ("a duplicate", "metrics/melt.yaml", format!("{text}  2026-01: 2\n")),
        ("an open bracket", "metrics/melt.yaml", format!("{text}owner: [\n")),
        ("a hidden character", "metrics/melt.yaml", format!("{text}# \u{202E}\n")),
        (
            "a label in quotation marks",
            "metrics/melt.yaml",
            labelled(METRIC, "\"audience\": \"core-technology\"\nx: 1\n"),
        ),
        (
            "a label before a spaced colon",
            "metrics/melt.yaml",
            labelled(METRIC, "audience : core-technology\nx: 1\n"),
        ),
        (
            "a label in braces",
            "metrics/melt.yaml",
            "{audience: core-technology, unit: number}\n".to_owned(),
        ),
        (
            "a label further in",
            "metrics/melt.yaml",
            " audience: core-technology\n unit: number\n".to_owned(),
        ),
        ("a wrong name", "metrics/Melt.yaml", text.clone()),
        ("an unknown folder", "melts/melt.yaml", text.clone()),
        ("a name that differs in capitals", "metrics/Output.yaml", text.clone()),
        (
            "too many bytes",
            "metrics/melt.yaml",
            format!("{text}# {}\n", "x".repeat(1 << 20)),
        ),
    ];
    for (why, path, text) in broken {
        let content = Content::minimal().with(path, text);
        let own = content.run(&["check", "--as-of", AS_OF, "--audience", RESTRICTED]);
        assert_eq!(own.code, 1, "{why}: {own:?}");
        same_to_the_general_audience(&content, &Content::minimal(), why);
    }
}

#[test]
fn restricted_files_in_utf_16_are_told_of_to_their_own_audience_only() {
    let text = format!("\u{FEFF}{}", labelled(METRIC, LABEL));
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let content = Content::minimal().with("metrics/melt.yaml", bytes);
    same_to_the_general_audience(&content, &Content::minimal(), "UTF-16");
}

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// The content of a site that knows its own address, so that it has a map of all its pages too.
fn with_address(content: Content) -> Content {
    content.edit(
        "site.yaml",
        "headline: output\n",
        "headline: output\nbase_url: https://ax.example.com/\n",
    )
}

/// What breaks a file, in front of its text or at the end of it.
const FAULTS: [&str; 8] = [
    "\nnope: 1",
    "\ntitle: twice",
    "\n\tx",
    "\nx: [",
    "\nx: \u{202E}",
    "\nx: &a 1",
    "\nx: !t 1",
    "\ndecimals: 1,5",
];

/// A content that the general audience sees in part: whatever it sees depends on `seed` alone, the rest on `other`.
fn random_content(seed: u64, other: u64) -> Content {
    let (mut public, mut secret) = (Dice(seed * 2 + 1), Dice(other * 2 + 1));
    let mut content = with_address(Content::minimal());
    for place in 0..public.below(3) {
        let text = random_metric(&mut public, "general");
        content = content.with(&format!("metrics/open-{place}.yaml"), text);
    }
    if public.one_in(4) {
        let link = public.pick(&[
            "page:melt-0",
            "message:2026-05-01-melt-1",
            "metric:melt-0",
            "page:about",
        ]);
        let body = format!("---\ntitle: Links\naudience: general\n---\n[x]({link}) ![x]({link})\n");
        content = content.with("pages/links.en.md", body);
    }
    for place in 0..secret.below(4) {
        let text = random_metric(&mut secret, RESTRICTED);
        content = content.with(&format!("metrics/melt-{place}.yaml"), text);
    }
    for place in 0..secret.below(4) {
        let language = secret.pick(&["ko", "en"]);
        let fault = if secret.one_in(3) { secret.pick(&FAULTS) } else { "" };
        let front = format!(
            "---\n{LABEL}title: Melt {place}\nauthor: {{name: A}}\nsummary: B{fault}\naliases: [about, melt]\n---\n"
        );
        let body = secret.pick(&[
            "![x](metric:output)\n",
            "[9](metric:output@2026-01)\n",
            "## About\n",
            "[x](page:nowhere)\n",
        ]);
        let day = secret.below(20) + 10;
        content = content.with(
            &format!("messages/2026-05-{day}-melt-{place}.{language}.md"),
            front + body,
        );
        let page = format!("---\n{LABEL}title: Melt {place}\nnav: true\norder: -{place}{fault}\n---\n{body}");
        content = content.with(&format!("pages/melt-{place}.{language}.md"), page);
    }
    content
}

fn random_metric(dice: &mut Dice, audience: &str) -> String {
    let fault = if dice.one_in(4) { dice.pick(&FAULTS) } else { "" };
    let values: String = (1..=dice.below(9))
        .map(|month| format!("  2026-{month:02}: {}\n", dice.below(90)))
        .collect();
    let goal = dice.below(100);
    format!(
        "audience: {audience}\ntitle: {{ko: 수, en: Melt {goal}}}\nunit: number\nbetter: higher\ncadence: monthly
baseline: {{period: 2025-12, value: 0}}
targets: [{{announced: 2026-01-05, value: {goal}, due: 2028-12, message: 2026-03-02-start}}]
values:\n{values}breakdowns: {{division: {{rnd: {{2026-01: {goal}}}}}}}{fault}\n"
    )
}

#[test]
fn contents_that_differ_in_restricted_files_only_are_one_to_the_general_audience() {
    for seed in 1..=50 {
        let (one, other) = (random_content(seed, seed + 1000), random_content(seed, seed + 2000));
        same_to_the_general_audience(&one, &other, &format!("seed {seed}"));
    }
}

#[test]
fn a_restricted_translation_leaves_no_trace_of_itself() {
    for path in ["messages/2026-03-02-start.en.md", "pages/about.en.md"] {
        let without = Content::minimal().without(path);
        let restricted = Content::minimal().with(path, labelled(path, LABEL));
        same_to_the_general_audience(&restricted, &without, path);
    }
}

#[test]
fn a_message_may_have_another_audience_in_each_language() {
    let path = "messages/2026-03-02-start.en.md";
    let content = Content::minimal().with(path, labelled(path, LABEL));
    let page = |audience: &str| {
        let run = content.run(&["build", "--as-of", AS_OF, "--audience", audience]);
        assert_eq!(run.code, 0, "{run:?}");
        let files = content.built(audience);
        String::from_utf8(files["en/messages/2026-03-02-start/index.html"].clone()).expect("UTF-8")
    };
    assert!(page("general").contains("시작합니다") && !page("general").contains("We start"));
    assert!(page(RESTRICTED).contains("We start") && !page(RESTRICTED).contains("시작합니다"));
}

/// 128 bits that occur nowhere by chance.
const CANARY: &str = "9e107d9d372bb6826bd81d3542a419d6";

/// Every field that a file can have holds the canary.
fn with_canaries() -> Content {
    let both = format!("{{ko: {CANARY}, en: {CANARY}}}");
    let metric = format!(
        "{LABEL}title: {both}\ndescription: {both}\nunit: number\nbetter: higher\ncadence: monthly
owner: {both}\nsource: {both}\ndue_day: 7\nbaseline: {{period: 2025-12, value: 0}}
targets:\n  - {{announced: 2026-01-05, value: 36, due: 2028-12, reason: {both}, message: 2026-03-03-{CANARY}}}
values:\n  2026-01: {{value: 1, status: provisional, revised: {both}}}\n  2026-02: 2
breakdowns: {{division: {{rnd: {{2026-01: 1}}}}}}\n"
    );
    let letter = format!(
        "---\n{LABEL}title: {CANARY}\nauthor: {{name: {CANARY}, role: {CANARY}}}\nsummary: {CANARY}\ntags: [{CANARY}]
aliases: [{CANARY}-before]\n---\n## {CANARY}\n\n{CANARY} [1.0](metric:{CANARY}@2026-01 \"{CANARY}\")
[{CANARY}](../media/{CANARY}.pdf) [a](https://example.com/{CANARY})\n"
    );
    let page =
        format!("---\n{LABEL}title: {CANARY}\nnav: true\norder: -1\n---\n{CANARY} ![{CANARY}](metric:{CANARY})\n");
    with_address(Content::minimal())
        .with(&format!("metrics/{CANARY}.yaml"), metric)
        .with(&format!("messages/2026-03-03-{CANARY}.ko.md"), &letter)
        .with(&format!("messages/2026-03-03-{CANARY}.en.md"), &letter)
        .with(&format!("pages/{CANARY}.ko.md"), &page)
        .with(&format!("pages/{CANARY}.en.md"), &page)
        .with(&format!("media/{CANARY}.pdf"), format!("%PDF-1.4 {CANARY}"))
}

/// The text with entities, percent signs and `\u` escapes undone, in small letters.
fn undone(text: &str) -> String {
    let mut plain = text.to_lowercase();
    for (start, end) in [("&#x", ";"), ("%", ""), ("\\u00", ""), ("\\x", ""), ("=", "")] {
        let parts: Vec<&str> = plain.split(start).collect();
        let decoded = parts[1..].iter().map(|part| {
            let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
            match byte.filter(|byte| part[2..].starts_with(end) && byte.is_ascii_graphic()) {
                Some(byte) => format!("{}{}", char::from(byte), &part[2 + end.len()..]),
                None => format!("{start}{part}"),
            }
        });
        plain = [parts[0].to_owned()].into_iter().chain(decoded).collect();
    }
    plain
}

/// What is left of the canary in base64, at each of its three places within four letters, and in hexadecimal digits.
fn encodings() -> Vec<String> {
    let hex = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let base64 = |skipped: usize| -> String {
        let bits: Vec<u8> = CANARY
            .bytes()
            .skip(skipped)
            .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
            .collect();
        let sextets = bits
            .chunks_exact(6)
            .map(|bits| bits.iter().fold(0, |sum, bit| sum * 2 + usize::from(*bit)));
        sextets.map(|sextet| char::from(letters[sextet])).collect()
    };
    let reversed = CANARY.chars().rev().collect();
    vec![
        hex,
        reversed,
        base64(0)[..24].to_owned(),
        base64(1)[..24].to_owned(),
        base64(2)[..24].to_owned(),
    ]
}

/// Whether a text holds the canary in any form.
fn holds_canary(text: &str) -> bool {
    let letters: String = undone(text).chars().filter(char::is_ascii_alphanumeric).collect();
    letters.contains(CANARY) || encodings().iter().any(|form| text.contains(form))
}

#[test]
fn the_canary_is_found_in_every_form() {
    let percent: String = CANARY.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let entities: String = CANARY.bytes().map(|byte| format!("&#x{byte:x};")).collect();
    let escapes: String = CANARY.bytes().map(|byte| format!("\\u00{byte:02x}")).collect();
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let base64 = "OWUxMDdkOWQzNzJiYjY4MjZiZDgxZDM1NDJhNDE5ZDY=";
    for form in [
        CANARY,
        &CANARY.to_uppercase(),
        &percent,
        &entities,
        &escapes,
        &hex,
        base64,
    ] {
        assert!(holds_canary(&format!("x {form} y")), "{form}");
    }
}

#[test]
fn nothing_restricted_reaches_the_general_site_or_its_findings() {
    let content = with_canaries();
    let own = content.run(&["build", "--as-of", AS_OF, "--audience", RESTRICTED]);
    assert_eq!(own.code, 0, "{own:?}");
    let told = content
        .built(RESTRICTED)
        .iter()
        .filter(|(path, bytes)| holds_canary(&format!("{path} {}", String::from_utf8_lossy(bytes))))
        .count();
    assert!(told > 20, "the audience itself reads the canary in {told} files");
    let (run, files) = general(&content);
    assert!(
        run.code == 0 && !holds_canary(&run.stdout) && !holds_canary(&run.stderr),
        "{run:?}"
    );
    for (path, bytes) in files {
        let text = format!("{path}\n{}", String::from_utf8_lossy(&bytes));
        assert!(!holds_canary(&text), "{path}");
    }
}

#[test]
fn findings_for_the_general_audience_hold_nothing_restricted_in_any_format() {
    let content = with_canaries()
        .with(
            "pages/links.en.md",
            "---\ntitle: x\naudience: general\n---\n[x](page:9e107d9d372bb6826bd81d3542a419d7)\n",
        )
        .append(&format!("metrics/{CANARY}.yaml"), "nope: 1\n");
    for format in ["text", "short", "json", "github", "sarif"] {
        let run = content.run(&["check", "--as-of", AS_OF, "--audience", "general", "--format", format]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(
            !holds_canary(&run.stdout) && !holds_canary(&run.stderr),
            "{format}: {run:?}"
        );
        assert!(
            run.stdout.contains("9e107d9d372bb6826bd81d3542a419d7"),
            "{format}: {run:?}"
        );
    }
}

/// The minimal content, and the same with another message with these fields in its front matter.
fn beside_a_message(day: &str, fields: &str) -> (Content, Content) {
    let letter = |language: &str| {
        let text = Content::minimal().text(&format!("messages/2026-03-02-start.{language}.md"));
        text.replace("audience: general\n", &format!("audience: general\n{fields}"))
    };
    let content = Content::minimal()
        .with(&format!("messages/{day}-later.ko.md"), letter("ko"))
        .with(&format!("messages/{day}-later.en.md"), letter("en"));
    (content, Content::minimal())
}

#[test]
fn a_message_under_embargo_leaves_no_trace() {
    let (with, without) = beside_a_message("2026-04-01", "publish_at: 2026-11-17T09:00:00+09:00\n");
    same_to_the_general_audience(&with, &without, "embargo");
}

#[test]
fn a_message_of_a_later_day_leaves_no_trace() {
    let (with, without) = beside_a_message("2026-11-17", "");
    same_to_the_general_audience(&with, &without, "a later day");
}

#[test]
fn an_embargo_is_lifted_at_its_moment() {
    let is_there = |publish_at: &str| {
        let (content, _) = beside_a_message("2026-04-01", &format!("publish_at: {publish_at}\n"));
        content.site().contains_key("ko/messages/2026-04-01-later/index.html")
    };
    assert!(
        is_there("2026-11-16T23:59:59+09:00"),
        "the last second of the as-of date in Seoul"
    );
    assert!(
        !is_there("2026-11-17T00:00:00+09:00"),
        "the first moment of the next day in Seoul"
    );
    assert!(is_there("2026-11-16T14:59:59Z"), "the same second in London");
    assert!(!is_there("2026-11-16T15:00:00Z"), "the same next day in London");
}

#[test]
fn a_message_is_there_on_its_day() {
    let (content, _) = beside_a_message("2026-11-16", "");
    assert!(content.site().contains_key("en/messages/2026-11-16-later/index.html"));
}

#[test]
fn a_number_of_a_message_under_embargo_is_not_known_to_a_link() {
    let link = "[x](message:2026-04-01-later)";
    let (with, without) = beside_a_message("2026-04-01", "publish_at: 2027-01-01T00:00:00Z\n");
    let page = format!("---\ntitle: x\naudience: general\n---\n{link}\n");
    let (with, without) = (with.with("pages/x.en.md", &page), without.with("pages/x.en.md", &page));
    assert!(general(&with).0.stderr.contains("unknown-message"));
    same_to_the_general_audience(&with, &without, "a link to an embargoed message");
}
