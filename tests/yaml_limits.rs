//! The YAML reader against texts that were made to break it: never a panic, never a hang.

use milepost::diagnostic::{Code, KeyPath, Spot};
use milepost::load::yaml::{LARGEST, Marks, Node, Problem, locate, parse};

/// The codes of the problems of a text.
fn codes(text: &str) -> Vec<Code> {
    let problems = parse(text).err().unwrap_or_default();
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn files_made_to_break_a_reader_are_refused() {
    let full = |unit: &str| unit.repeat(LARGEST / unit.len());
    assert_eq!(codes(&"[".repeat(100_000)), [Code::YamlDepth]);
    assert_eq!(codes(&"{a: ".repeat(40_000)), [Code::YamlDepth]);
    assert_eq!(codes(&"[\"]\",".repeat(40_000)), [Code::YamlDepth]);
    assert_eq!(codes(&full("- ")), [Code::YamlDepth]);
    assert_eq!(codes(&full("? ")), [Code::YamlDepth]);
    assert_eq!(codes(&": ".repeat(90_000)), [Code::YamlDepth]);
    assert_eq!(codes(&"x".repeat(LARGEST + 1)), [Code::FileTooLarge]);
    assert_eq!(codes(&format!("\"{}", "x".repeat(LARGEST - 1))), [Code::YamlSyntax]);
    for unit in ["- a\n", "a,", "[]", "{},", "a:", "\r"] {
        assert_eq!(codes(&full(unit)), [Code::TooMany], "{unit:?}");
    }
    assert_eq!(codes(&"a: 1\n".repeat(50_000)).len(), 200);
}

#[test]
fn billions_of_laughs_are_refused() {
    let level = |level: usize| {
        let before = vec![format!("*a{}", level - 1); 10].join(", ");
        format!("a{level}: &a{level} [{before}]\n")
    };
    let laughs: Vec<String> = (1..30).map(level).collect();
    let text = format!("a0: &a0 lol\n{}", laughs.concat());
    assert!(codes(&text).iter().all(|code| *code == Code::YamlAlias));
}

#[test]
fn large_honest_files_are_read_in_time() {
    let values: Vec<String> = (0..50_000).map(|day| format!("day-{day}: 0.9\n")).collect();
    for text in [
        values.concat(),
        "- \n".repeat(100_000),
        "x".repeat(LARGEST),
        format!("[{}]", "1,".repeat(99_000)),
    ] {
        assert_eq!(codes(&text), []);
    }
}

/// A random number generator that needs no crate (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % sides
    }
}

/// Every leaf of a value with its path.
fn leaves(node: &Node, path: &KeyPath, found: &mut Vec<(KeyPath, Node)>) {
    match node {
        Node::List(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| leaves(item, &path.index(index), found)),
        Node::Map(entries) => entries
            .iter()
            .for_each(|(key, value)| leaves(value, &path.key(key), found)),
        leaf => found.push((path.clone(), leaf.clone())),
    }
}

/// What texts are made of and damaged with.
const PIECES: &[&str] = &[
    "a",
    "b: ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ": ",
    "\"",
    "'",
    "#",
    " #",
    "&x ",
    "*x",
    "!t ",
    "|\n",
    ">\n",
    "\t",
    "%",
    "---\n",
    "...\n",
    "0x1F",
    "생산성",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "? ",
    "1.5",
    "~",
    "\\",
    "@",
    "key: value\n",
];

#[test]
fn random_texts_never_panic_and_have_places() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut read = 0;
    for _ in 0..rounds() {
        let text: String = (0..=dice.roll(14)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        read += usize::from(survives(&text));
    }
    assert!(read > rounds() / 100, "{read}");
}

#[test]
fn damaged_files_never_panic_and_have_places() {
    let sound = "audience: general\ntitle: {ko: 전사 생산성, en: \"R&D\"}\ntargets:\n  - {announced: 2026-01-02, value: 30}\n  - announced: 2026-04-13\n    reason: |\n      왜\nvalues:\n  2026-01: 0.9\n  2026-02: {value: 1.6, status: provisional}\n";
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut read = 0;
    for _ in 0..rounds() {
        let mut letters: Vec<char> = sound.chars().collect();
        for _ in 0..=dice.roll(3) {
            let start = dice.roll(letters.len());
            let end = (start + dice.roll(4)).min(letters.len());
            letters.splice(start..end, PIECES[dice.roll(PIECES.len())].chars());
        }
        read += usize::from(survives(&letters.into_iter().collect::<String>()));
    }
    assert!(read > rounds() / 100, "{read}");
}

/// Reads a text and checks the places of what comes of it; true if it was accepted.
fn survives(text: &str) -> bool {
    match parse(text) {
        Ok(node) => places_agree(text, &node),
        Err(ref problems) => refusals_have_places(text, problems),
    }
    parse(text).is_ok()
}

#[expect(clippy::disallowed_methods, reason = "long runs are asked for by hand")]
fn rounds() -> usize {
    std::env::var("MILEPOST_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(5_000)
}

/// Where the text at a place is plain, it is what was read. (A file that is one text is no content file, and the two
/// parsers do not agree about every such text. Elsewhere the worst is a place that cannot be found.)
fn places_agree(text: &str, node: &Node) {
    let Some(marks) = Marks::of(text).filter(|_| !matches!(node, Node::Text(_))) else {
        return;
    };
    let mut found = Vec::new();
    leaves(node, &KeyPath::root(), &mut found);
    for (path, leaf) in found {
        if let (Node::Text(value), Some(bytes)) = (&leaf, marks.find(&Spot::Value(path.clone()))) {
            let there = &text[bytes];
            let is_plain = !value.is_empty() && !value.contains('\n') && !there.contains(['\n', '\r', '"', '\'', '\\']);
            assert!(
                !is_plain || there == value.trim(),
                "{path} is {value:?}, but at its place is {there:?}, in {text:?}"
            );
        }
    }
}

fn refusals_have_places(text: &str, problems: &[Problem]) {
    assert!(!problems.is_empty(), "{text:?}");
    for problem in problems {
        if let Some(bytes) = locate(text, &problem.spot) {
            assert!(text.get(bytes).is_some(), "{problem:?} in {text:?}");
        }
    }
}
