//! What another company's content asks of the site: every test builds a small site and reads what it says.
#![expect(clippy::unwrap_used, reason = "a site that cannot be built fails its test")]
#![expect(clippy::disallowed_methods, reason = "a test writes the content that it builds")]

use std::{collections::BTreeMap, fs};

use milepost::{
    Build,
    diagnostic::Code,
    history::History,
    load,
    model::{AsOf, Slug},
};

const SITE: &str = "title: {ko: 해운, en: Line}
languages: [en, ko]
timezone: Europe/Amsterdam
headline: cost
audiences: {staff: {}}
organisation:
  unit:
    title: {ko: 조직, en: Unit}
    members: {fleet: {ko: 선대, en: Fleet}, crew: {ko: 선원, en: Crewing}}
";

const COST: &str = "audience: staff
title: {ko: 수리비, en: Repair cost}
unit: {money: EUR}
decimals: 2
better: lower
cadence: monthly
baseline: {period: 2026-06, value: 32.1}
targets:
  - {announced: 2026-06-02, value: 29.8, due: 2027-06, milestones: {2026-12: 31}}
values: {2026-07: 31.5, 2026-08: 30.4, 2026-09: 29.7}
breakdowns:
  unit: {fleet: {2026-09: 31}, crew: {2026-09: 28}}
contributions:
  unit: {2026-09: {fleet: -2.5, crew: 0.1}}
";

const MESSAGE: &str = "---
title: Cheaper repairs
author: {name: A, role: B}
summary: Repairs cost less.
audience: staff
---
";

fn build(files: &[(&str, &str)]) -> Build {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let content = load::load(folder.path()).unwrap();
    let theme = load::theme(None).unwrap();
    let zone = content.settings().map(|settings| settings.timezone.clone()).unwrap();
    let as_of = AsOf::end_of("2026-10-15".parse().unwrap(), &zone);
    let staff = Slug::parse("staff").unwrap();
    milepost::build(&content, &theme, &History::default(), &staff, as_of).unwrap()
}

fn pages(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let build = build(files);
    let site = build.site.unwrap_or_else(|| panic!("{:?}", build.findings));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    site.iter()
        .map(|(path, file)| (path.to_string(), text(&file.bytes())))
        .collect()
}

fn metric_page(language: &str) -> String {
    pages(&[("site.yaml", SITE), ("metrics/cost.yaml", COST)])
        .remove(&format!("{language}/metrics/cost/index.html"))
        .unwrap()
}

/// The findings of a build: their codes and files.
fn found(files: &[(&str, &str)]) -> Vec<(Code, String)> {
    let findings = build(files).findings;
    findings
        .into_iter()
        .map(|finding| (finding.code, finding.place.file))
        .collect()
}

#[test]
fn small_amounts_keep_their_cents() {
    let (english, korean) = (metric_page("en"), metric_page("ko"));
    assert!(
        english.contains("EUR 29.70") && english.contains("EUR 29.80"),
        "{english}"
    );
    assert!(korean.contains("29.70유로"), "{korean}");
    assert!(!korean.contains("EUR</"), "{korean}");
}

#[test]
fn a_target_that_is_reached_is_not_almost_reached() {
    assert!(!metric_page("en").contains("almost reached"));
}

#[test]
fn the_largest_part_of_a_fall_is_what_fell_most() {
    let page = metric_page("en");
    assert!(page.contains("is Fleet,"), "{page}");
    assert!(!page.contains("is Crewing,"), "{page}");
}

#[test]
fn one_is_singular() {
    let page = metric_page("en");
    assert!(page.contains("by way of one milestone."), "{page}");
    assert!(page.contains("1 of 2 is above the whole."), "{page}");
}

#[test]
fn a_metric_without_description_and_target_has_no_empty_section() {
    let bare = "audience: staff\ntitle: {ko: 가, en: A}\nunit: number\nbetter: higher\ncadence: monthly\n";
    let pages = pages(&[
        ("site.yaml", SITE),
        ("metrics/cost.yaml", COST),
        ("metrics/bare.yaml", bare),
    ]);
    assert!(!pages["en/metrics/bare/index.html"].contains("id=\"definition\""));
    assert!(pages["en/metrics/cost/index.html"].contains("id=\"definition\""));
}

#[test]
fn a_slip_in_a_metric_is_one_finding_however_often_it_is_quoted() {
    let slip = COST.replace("announced: 2026-06-02", "announced: 02.06.2026");
    let body = "[](metric:cost@2026-09#required) [29](metric:cost@2026-09)\n\n![a](metric:cost?chart=multiples)\n";
    let files = [
        ("site.yaml", SITE),
        ("metrics/cost.yaml", &slip),
        ("messages/2026-10-01-a.en.md", &format!("{MESSAGE}{body}")),
        ("messages/2026-10-01-a.ko.md", &format!("{MESSAGE}{body}")),
    ];
    assert_eq!(found(&files), [(Code::BadDate, "metrics/cost.yaml".to_owned())]);
}

#[test]
fn a_misnamed_metric_is_one_finding() {
    let body = "[](metric:repair-days@2026-09)\n";
    let text = format!("{MESSAGE}{body}");
    for name in [
        "metric/repair-days.yaml",
        "metrics/repair-days.yml",
        "metrics/Repair Days.yaml",
    ] {
        let files = [
            ("site.yaml", SITE),
            ("metrics/cost.yaml", COST),
            (name, COST),
            ("messages/2026-10-01-a.en.md", &text),
            ("messages/2026-10-01-a.ko.md", &text),
        ];
        let files = found(&files).into_iter().map(|(_, file)| file);
        assert_eq!(files.collect::<Vec<_>>(), [name]);
    }
}

#[test]
fn a_translation_that_cannot_be_read_is_not_missing() {
    let broken = MESSAGE.replace("title: Cheaper", "title: Cheaper: the");
    let files = [
        ("site.yaml", SITE),
        ("metrics/cost.yaml", COST),
        ("messages/2026-10-01-a.en.md", MESSAGE),
        ("messages/2026-10-01-a.ko.md", &broken),
    ];
    let found = found(&files);
    assert!(found.iter().all(|(_, file)| file.ends_with(".ko.md")), "{found:?}");
    assert_eq!(found.len(), 1);
}

#[test]
fn wrong_quotes_in_both_languages_do_not_hide_each_other() {
    let text = format!("{MESSAGE}[1.00](metric:cost@2026-09)\n");
    let files = [
        ("site.yaml", SITE),
        ("metrics/cost.yaml", COST),
        ("messages/2026-10-01-a.en.md", &text),
        ("messages/2026-10-01-a.ko.md", &text),
    ];
    let codes: Vec<_> = found(&files).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::WrongQuote, Code::WrongQuote]);
}

#[test]
fn a_forecast_that_does_not_exist_is_not_called_a_missing_value() {
    let text = format!("{MESSAGE}[](metric:cost@2026-09#forecast)\n");
    let files = [
        ("site.yaml", SITE),
        ("metrics/cost.yaml", COST),
        ("messages/2026-10-01-a.en.md", &text),
        ("messages/2026-10-01-a.ko.md", MESSAGE),
    ];
    let codes: Vec<_> = found(&files).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::QuantityUndefined]);
}
