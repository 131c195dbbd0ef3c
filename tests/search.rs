//! The search page and its index, as the build writes them. What the index finds is tested in `tests/browser/`.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "our own files end in small letters"
)]

mod common;

use common::{AS_OF, Content, Files};
use serde_json::Value;

/// The scripts of the index of a language, by path.
fn scripts<'a>(site: &'a Files, language: &str) -> Vec<(&'a str, &'a str)> {
    let stem = format!("assets/search-{language}.");
    let scripts = site.iter().filter(|(path, _)| path.starts_with(&stem));
    scripts
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("it is UTF-8")))
        .collect()
}

/// What a script hands to the search engine.
fn part(script: &str) -> Value {
    let json = script
        .strip_prefix("milepostSearch.add(")
        .and_then(|rest| rest.strip_suffix(");\n"));
    serde_json::from_str(json.expect("the script is one call")).expect("it is given JSON")
}

/// The index of a language that is in one script.
fn index(content: &Content, language: &str) -> Value {
    let site = content.site();
    let scripts = scripts(&site, language);
    assert_eq!(scripts.len(), 1);
    part(scripts[0].1)
}

/// The list `name` of an index.
fn list<'a>(index: &'a Value, name: &str) -> &'a Vec<Value> {
    index[name].as_array().expect("a list")
}

/// The addresses of the pages that hold a term, with its weight there.
fn holders<'a>(index: &'a Value, term: &str) -> Vec<(&'a str, u64)> {
    let Some(place) = list(index, "terms").iter().position(|own| own == term) else {
        return Vec::new();
    };
    let mut page = 0;
    let postings = list(index, "postings")[place].as_array().expect("a list");
    let hold = postings.iter().map(|posting| {
        let posting = posting.as_u64().expect("a number");
        page += usize::try_from(posting >> 4).expect("a small number");
        (
            list(index, "pages")[page][1].as_str().expect("an address"),
            posting & 15,
        )
    });
    hold.collect()
}

fn page(site: &Files, language: &str) -> String {
    String::from_utf8(site[&format!("{language}/search/index.html")].clone()).expect("it is UTF-8")
}

const OUTPUT: &str = "../metrics/output/index.html";
const START: &str = "../messages/2026-03-02-start/index.html";
const ABOUT: &str = "../about/index.html";

#[test]
fn hangul_is_found_by_pairs_of_syllables_and_a_title_counts_most() {
    let content = Content::minimal().edit("pages/about.ko.md", "대하여.", "대하여. 안전교육을 마칩니다.");
    let index = index(&content, "ko");
    assert_eq!(holders(&index, "교육"), [(ABOUT, 1)]);
    assert_eq!(
        holders(&index, "생산"),
        [(OUTPUT, 7), (START, 1)],
        "title and headline; body"
    );
    assert_eq!(holders(&index, "안전교육을"), []);
}

#[test]
fn other_words_are_found_in_small_letters_and_the_singular() {
    let content = Content::minimal().edit("pages/about.en.md", "report.", "report: Policies of the AX-Office.");
    let index = index(&content, "en");
    for term in ["policy", "ax", "office"] {
        assert_eq!(holders(&index, term), [(ABOUT, 1)], "{term}");
    }
    assert_eq!(holders(&index, "the"), []);
}

#[test]
fn headings_authors_tags_and_members_are_found() {
    let content = Content::minimal()
        .edit(
            "messages/2026-03-02-start.ko.md",
            "audience: general",
            "audience: general\ntags: [혁신]",
        )
        .append("messages/2026-03-02-start.ko.md", "\n## 걱정거리\n")
        .append("metrics/output.yaml", "breakdowns:\n  division: {rnd: {2026-01: 1}}\n");
    let index = index(&content, "ko");
    assert_eq!(holders(&index, "걱정"), [(START, 3)]);
    assert_eq!(holders(&index, "혁신"), [(START, 2)]);
    assert_eq!(holders(&index, "길동"), [(START, 2)]);
    assert_eq!(holders(&index, "연구"), [(OUTPUT, 2)]);
}

#[test]
fn markup_and_addresses_are_no_words() {
    let body = "\n| 표 |\n|---|\n| 칸[^1] |\n\n![그림](metric:output) [글](https://secret.example/path) [](metric:output)명\n\n```\n코드\n```\n\n[^1]: 주석\n";
    let index = index(&Content::minimal().append("pages/about.ko.md", body), "ko");
    let about = list(&index, "pages")
        .iter()
        .find(|row| row[1] == ABOUT)
        .expect("the page is there");
    assert_eq!(about[4], "이 보고서에 대하여. 표 칸 · 그림 글 …명 · 코드 · 주석");
    assert_eq!(holders(&index, "secret"), []);
}

#[test]
fn decomposed_text_is_found_by_composed_queries() {
    let decomposed = "\u{1109}\u{1162}\u{11BC}\u{1109}\u{1161}\u{11AB}";
    let index = index(&Content::minimal().append("pages/about.ko.md", decomposed), "ko");
    assert_eq!(holders(&index, "생산").last(), Some(&(START, 1)));
    assert!(holders(&index, "생산").contains(&(ABOUT, 1)));
}

#[test]
fn every_page_but_the_search_page_is_in_the_index() {
    for language in ["ko", "en"] {
        let content = Content::of_the_repository();
        let site = content.site();
        let index = part(scripts(&site, language)[0].1);
        let mut indexed: Vec<String> = list(&index, "pages")
            .iter()
            .map(|row| row[1].as_str().expect("an address").replacen("..", language, 1))
            .collect();
        indexed.sort();
        let folder = format!("{language}/");
        let built = site
            .keys()
            .filter(|path| path.starts_with(&folder) && path.ends_with(".html"));
        let built: Vec<&String> = built.filter(|path| !path.contains("/search/")).collect();
        assert_eq!(indexed.iter().collect::<Vec<_>>(), built);
    }
}

#[test]
fn terms_are_sorted_and_rows_belong_to_them() {
    let index = index(&Content::of_the_repository(), "ko");
    let terms: Vec<&str> = list(&index, "terms").iter().filter_map(Value::as_str).collect();
    assert!(terms.is_sorted() && terms.len() > 500);
    assert_eq!(terms.len(), list(&index, "postings").len());
    assert_eq!(list(&index, "pages").len(), list(&index, "lengths").len());
}

#[test]
fn a_text_that_is_not_translated_is_found_in_its_own_language() {
    let content = Content::minimal().without("pages/about.en.md");
    assert_eq!(content.build().code, 0);
    let site = content.built("general");
    let index = part(scripts(&site, "en")[0].1);
    let about = list(&index, "pages")
        .iter()
        .find(|row| row[1] == ABOUT)
        .expect("the page is there");
    assert_eq!((&about[2], &about[5]), (&Value::from("소개"), &Value::from("ko")));
}

#[test]
fn no_title_breaks_out_of_the_script() {
    let title = "</script><script>alert(1)</script> <!-- \" \\ ${x} `";
    let front = serde_json::to_string(title).expect("a text can be written");
    let content = Content::minimal().edit("metrics/output.yaml", "ko: 생산량", &format!("ko: {front}"));
    let run = content.run(&["build", "--as-of", AS_OF, "--audience", "general"]);
    assert_eq!(run.code, 0, "{run:?}");
    let site = content.built("general");
    let (_, script) = scripts(&site, "ko")[0];
    assert!(!script.contains('<'));
    assert!(list(&part(script), "pages").iter().any(|row| row[2] == title));
    assert!(!page(&site, "ko").contains("<script>alert"));
}

#[test]
fn another_audience_leaves_no_trace_in_index_and_list() {
    let restricted = "---\ntitle: 비밀계획\naudience: core-technology\n---\n비밀계획의 본문.\n";
    let with = Content::minimal()
        .with("pages/secret.ko.md", restricted)
        .with("pages/secret.en.md", restricted);
    let site = with.site();
    for language in ["ko", "en"] {
        assert_eq!(scripts(&site, language), scripts(&Content::minimal().site(), language));
        assert_eq!(page(&site, language), page(&Content::minimal().site(), language));
    }
    let own = with.site_of("core-technology");
    assert!(scripts(&own, "ko")[0].1.contains("비밀계획"));
}

#[test]
fn a_large_index_comes_in_parts_that_hold_the_newest_messages_first() {
    let letter = |number: usize, language: &str| {
        let words = format!("무게{number} ").repeat(if language == "ko" { 2500 } else { 1 });
        format!(
            "---\ntitle: 글 {number} {language}\nauthor: {{name: x}}\nsummary: y\naudience: general\n---\n{words}\n"
        )
    };
    let content = (0..60).fold(Content::minimal(), |content, number| {
        let day = format!("2025-{:02}-{:02}", 1 + number / 28, 1 + number % 28);
        content
            .with(&format!("messages/{day}-x.ko.md"), letter(number, "ko"))
            .with(&format!("messages/{day}-x.en.md"), letter(number, "en"))
    });
    let site = content.site();
    let html = page(&site, "ko");
    let scripts = scripts(&site, "ko");
    assert!(scripts.len() > 2);
    let in_head = scripts
        .iter()
        .filter(|(path, _)| html.contains(&format!("<script src=\"../../{path}\" defer>")));
    let in_head: Vec<_> = in_head.collect();
    let [(_, first)] = in_head.as_slice() else {
        panic!("one script is in the head: {in_head:?}")
    };
    assert!(
        first.contains(START) && first.contains(OUTPUT),
        "the newest message and the metric"
    );
    assert!(
        scripts.iter().all(|(path, _)| html.contains(path)),
        "the page names every part"
    );
    let texts = scripts.iter().map(|(_, script)| part(script));
    let told: usize = texts
        .flat_map(|part| list(&part, "pages").clone())
        .map(|row| row[4].as_str().map_or(0, str::len))
        .sum();
    assert!(told < 1024 * 1024 + 4096, "{told} bytes of text");
    let oldest = scripts.iter().any(|(_, script)| script.contains("\"글 0 ko\""));
    assert!(oldest, "the oldest message is found by its title");
}

#[test]
fn the_list_of_all_pages_goes_by_the_letters_of_the_language() {
    let site = Content::of_the_repository().site();
    let letters = |language: &str| -> Vec<String> {
        let html = page(&site, language);
        let heads = html.split("<h3 id=\"letter-").skip(1);
        heads
            .filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned()))
            .collect()
    };
    let korean = letters("ko");
    assert!(korean.starts_with(&["ㄱ".to_owned(), "ㅁ".to_owned()]), "{korean:?}");
    assert!(korean.ends_with(&["A".to_owned(), "숫자".to_owned()]), "{korean:?}");
    assert!(letters("en").is_sorted() && letters("en").starts_with(&["A".to_owned()]));
}

#[test]
fn names_with_numbers_are_listed_as_people_count() {
    let content = ["10", "9"].iter().fold(Content::minimal(), |content, number| {
        let page = |word: &str| format!("---\ntitle: {word} {number}\naudience: general\n---\nx\n");
        content
            .with(&format!("pages/p{number}.ko.md"), page("단계"))
            .with(&format!("pages/p{number}.en.md"), page("Stage"))
    });
    let html = page(&content.site(), "en");
    assert!(html.find("Stage 9").expect("it is listed") < html.find("Stage 10").expect("it is listed"));
}

#[test]
fn every_page_leads_to_the_search_page() {
    let site = Content::of_the_repository().site();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("it is UTF-8");
        let current = path.contains("/search/");
        let landing = path == "index.html";
        let link = if current {
            "aria-current=\"page\" href=\"../search/index.html\""
        } else {
            "search/index.html\""
        };
        assert!(landing || html.contains(link), "{path}");
    }
}
