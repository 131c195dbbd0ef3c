//! What holds on every page.

use std::collections::BTreeSet;

use super::{common::Content, pages, sites};

#[test]
fn every_page_has_one_headline_and_one_main_part() {
    for (name, _, page) in pages() {
        assert_eq!(page.all("h1").len(), 1, "{name}");
        assert_eq!(page.all("main").len(), 1, "{name}");
        assert!(!page.one("h1").text.trim().is_empty(), "{name}");
        assert!(!page.one("head").all("title")[0].text.trim().is_empty(), "{name}");
    }
}

#[test]
fn headings_leave_out_no_level() {
    for (name, _, page) in pages() {
        let levels = page
            .elements()
            .filter_map(|element| element.name.strip_prefix('h')?.parse::<u8>().ok());
        let levels: Vec<u8> = levels.collect();
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{name}: {levels:?}"
        );
    }
}

#[test]
fn no_page_has_a_style_script_or_handler_of_its_own() {
    for (name, _, page) in pages() {
        for element in page.elements() {
            assert_ne!(element.name, "style", "{name}");
            let handlers: Vec<&String> = element
                .attributes
                .keys()
                .filter(|key| key.starts_with("on") || *key == "style")
                .collect();
            assert!(handlers.is_empty(), "{name}: {handlers:?} of {}", element.name);
            if element.name == "script" {
                assert!(
                    element.has("src") && element.text.is_empty(),
                    "{name}: an inline script"
                );
            }
            let forbidden = ["iframe", "object", "embed", "base", "form", "meta"].contains(&element.name.as_str());
            let allowed = element.name == "meta" && !element.has("http-equiv") || element.get("role") == "search";
            assert!(!forbidden || allowed, "{name}: {}", element.name);
        }
    }
}

#[test]
fn time_alone_finds_nothing_wrong() {
    let content = Content::of_the_repository();
    for day in ["2027-01-10", "2028-02-10", "2029-03-15", "2033-01-20"] {
        let run = content.run(&["check", "--as-of", day, "--format", "short", "--audience", "general"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{day}");
    }
}

#[test]
fn the_title_of_an_untranslated_page_says_its_language() {
    let content = Content::minimal()
        .without("messages/2026-03-02-start.en.md")
        .without("pages/about.en.md");
    assert_eq!(content.build().code, 0);
    let site = content.built("general");
    let title = |path: &str| {
        let page = String::from_utf8(site[path].clone()).expect("it is UTF-8");
        let (_, rest) = page.split_once("<title").expect("a title");
        rest.split('<').next().expect("its end").to_owned()
    };
    let edition = "November 2026 edition – Small report";
    assert_eq!(
        title("en/messages/2026-03-02-start/index.html"),
        format!(" lang=\"ko\">시작합니다 – {edition}")
    );
    assert_eq!(title("en/about/index.html"), format!(" lang=\"ko\">소개 – {edition}"));
    assert_eq!(title("en/index.html").split('>').next(), Some(""));
}

#[test]
fn a_page_is_in_the_language_of_its_folder() {
    for (name, path, page) in pages() {
        let folder = path.split('/').next().expect("a path has parts");
        let expected = if folder == "en" { "en" } else { "ko" };
        assert_eq!(page.one("html").get("lang"), expected, "{name}");
    }
}

#[test]
fn an_id_stands_once_on_a_page() {
    for (name, _, page) in pages() {
        let mut seen = BTreeSet::new();
        for id in page
            .elements()
            .filter(|element| element.has("id"))
            .map(|element| element.get("id"))
        {
            assert!(!id.is_empty() && seen.insert(id), "{name}: `{id}`");
        }
    }
}

#[test]
fn labels_name_things_that_are_on_the_page() {
    for (name, _, page) in pages() {
        let ids: BTreeSet<&str> = page.elements().map(|element| element.get("id")).collect();
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
            for element in page.elements().filter(|element| element.has(attribute)) {
                for id in element.get(attribute).split_whitespace() {
                    assert!(ids.contains(id), "{name}: {attribute} of {} names `{id}`", element.name);
                }
            }
        }
    }
}

#[test]
fn pictures_and_charts_say_what_they_show() {
    for (name, _, page) in pages() {
        for picture in page.all("img") {
            assert!(!picture.get("alt").is_empty(), "{name}");
        }
        for chart in page.all("svg").into_iter().filter(|chart| chart.get("role") == "img") {
            assert!(chart.has("aria-labelledby"), "{name}");
            assert!(
                !chart.inside()[0].text.is_empty() && chart.inside()[0].name == "title",
                "{name}"
            );
        }
        let silent = page.all("svg").into_iter().filter(|chart| chart.get("role") != "img");
        for chart in silent {
            assert_eq!(chart.get("aria-hidden"), "true", "{name}");
        }
    }
}

#[test]
fn both_languages_have_the_same_pages_and_charts() {
    for (site, files) in sites() {
        for path in files.keys() {
            let other = match path.split_once('/') {
                Some(("ko", rest)) => format!("en/{rest}"),
                Some(("en", rest)) => format!("ko/{rest}"),
                Some(("charts", rest)) if rest.ends_with(".ko.svg") => path.replace(".ko.svg", ".en.svg"),
                Some(("charts", _)) => path.replace(".en.svg", ".ko.svg"),
                _ => continue,
            };
            assert!(files.contains_key(&other), "{site}: {path} without {other}");
        }
    }
}
