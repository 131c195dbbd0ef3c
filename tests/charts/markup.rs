//! What is written: classes in the page, looks in the file, well-formed whatever a name holds.

use milepost::{
    chart::{Kind, svg::Role},
    language::Language,
};

use crate::fixture::*;

const SHEET: &str = include_str!("../../themes/default/static/60-chart.css");

/// The names of elements in order, after checking that they nest and that text holds no raw `<` or `&`.
#[track_caller]
fn elements(svg: &str) -> Vec<String> {
    let (mut open, mut seen) = (Vec::new(), Vec::new());
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece
            .split_once('>')
            .unwrap_or_else(|| panic!("a tag without end: {piece}"));
        let entities = text.split('&').skip(1).chain(tag.split('&').skip(1));
        for entity in entities {
            let known = ["amp;", "lt;", "gt;", "quot;"]
                .iter()
                .any(|name| entity.starts_with(name));
            assert!(known, "a raw ampersand: &{entity}");
        }
        assert!(!text.contains('>'), "a raw bracket: {text}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "elements do not nest");
        } else {
            let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
            seen.push(name.clone());
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    seen
}

#[test]
fn names_are_text_whatever_they_hold() {
    let hostile = [
        "</text><script>alert(1)</script>",
        "]]> & <b>",
        "\u{202e}شركة\u{0}\u{8}\"' x",
    ];
    let members: Vec<_> = hostile.iter().map(|name| (*name, *name, 3.0, 1.0)).collect();
    let (mut metric, dimension) = by_division(&members);
    metric.title = text(hostile[0], hostile[1]);
    for kind in [Kind::TargetPath, Kind::Waterfall, Kind::Multiples] {
        let figure = try_figure(kind, &metric, Some(&dimension), Language::Ko).unwrap();
        for drawing in drawings(&figure) {
            let inline = drawing.inline("f1", &figure.title, &figure.description);
            let alone = drawing.standalone(&figure.title, &figure.description);
            for svg in [inline, alone] {
                assert!(!elements(&svg).contains(&"script".to_owned()));
                assert!(!svg.contains(['\u{0}', '\u{8}', '\u{202e}']));
            }
        }
    }
}

#[test]
fn a_page_gets_classes_that_the_style_sheet_knows() {
    let figure = path(&productivity());
    let svg = wide(&figure).inline("hp", &figure.title, &figure.description);
    assert!(svg.starts_with(
        "<svg class=\"chart chart-wide\" role=\"img\" viewBox=\"0 0 760 420\" aria-labelledby=\"hp-w-t hp-w-d\">\
         <title id=\"hp-w-t\">전사 생산성 목표 경로</title><desc id=\"hp-w-d\">2026년 10월 실적은"
    ));
    assert!(svg.contains("</desc><g aria-hidden=\"true\"><defs><pattern id=\"hp-w-hatch\""));
    assert!(svg.contains("<path class=\"hatch\" fill=\"url(#hp-w-hatch)\""));
    for attribute in [" style=", " stroke", " font", " fill=\"#", " tabindex"] {
        assert!(!svg.contains(attribute), "{attribute}");
    }
    for role in Role::all() {
        let class = role.class();
        let known = SHEET.contains(&format!(".{class} {{"))
            || SHEET.contains(&format!(".{class},"))
            || SHEET.contains(&format!(".{class})"));
        assert!(known, "no rule for .{class}");
    }
}

#[test]
fn a_file_of_its_own_spells_every_look_out() {
    let figure = path(&productivity());
    let svg = wide(&figure).standalone(&figure.title, &figure.description);
    elements(&svg);
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"792\" height=\"452\""));
    assert!(!svg.contains(" class=") && !svg.contains("<style") && !svg.contains("var("));
    assert!(svg.contains("fill=\"#FBFAF6\"") && svg.contains("stroke=\"#1B4F91\" stroke-width=\"3.25\""));
    assert!(svg.contains("stroke-dasharray=\"7 5\"") && svg.contains("fill=\"url(#p-hatch)\""));
}

#[test]
fn a_sparkline_is_hidden_and_small() {
    let figure = figure(Kind::Sparkline, &productivity(), Language::Ko);
    let svg = wide(&figure).inline("s", &figure.title, &figure.description);
    let start = "<svg class=\"spark\" viewBox=\"0 0 96 28\" width=\"96\" height=\"28\" aria-hidden=\"true\">";
    assert!(svg.starts_with(start), "{svg}");
    assert_eq!(elements(&svg), ["svg", "path", "path", "circle"]);
    assert!(svg.len() < 500, "{} bytes", svg.len());
}

#[test]
fn the_same_metric_gives_the_same_bytes() {
    let draw = || {
        let figure = path(&productivity());
        let written = drawings(&figure)
            .into_iter()
            .map(|own| own.inline("f", &figure.title, &figure.description));
        written.collect::<String>()
    };
    assert_eq!(draw(), draw());
}
