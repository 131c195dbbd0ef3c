//! The colours of the default theme, as the style sheet of a site has them: by day and by night they can be read and told apart, all of
//! them are tokens, and nothing moves for readers who asked for stillness.

mod common;

use std::{collections::BTreeMap, sync::LazyLock};

use common::Content;

/// Red, green and blue in linear light.
type Light = [f64; 3];

/// By day, by night.
type Token = [Light; 2];

const TIMES: [&str; 2] = ["by day", "by night"];

static STYLE: LazyLock<String> = LazyLock::new(|| {
    let files = Content::minimal().site();
    let own = |path: &&String| path.starts_with("assets/site.") && path.rsplit('.').next() == Some("css");
    let path = files.keys().find(own).expect("a style sheet");
    String::from_utf8(files[path].clone()).expect("a style sheet is UTF-8")
});

/// The tokens that are a colour by day and one by night.
static TOKENS: LazyLock<BTreeMap<String, Token>> = LazyLock::new(|| {
    let declarations = STYLE
        .split(';')
        .filter_map(|part| part.rsplit_once("--")?.1.split_once(':'));
    let tokens = declarations.filter_map(|(name, value)| {
        let (day, night) = value
            .trim()
            .strip_prefix("light-dark(")?
            .strip_suffix(')')?
            .split_once(',')?;
        Some((name.to_owned(), [light(day.trim()), light(night.trim())]))
    });
    tokens.collect()
});

/// A colour such as `#1B4F91` in linear light.
fn light(hex: &str) -> Light {
    let part = |from: usize| {
        let value = u8::from_str_radix(&hex[from..from + 2], 16).expect("two hexadecimal digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    [part(1), part(3), part(5)]
}

fn product(matrix: &[Light; 3], colour: Light) -> Light {
    matrix.map(|row| row.iter().zip(colour).map(|(factor, part)| factor * part).sum())
}

/// Contrast by WCAG 2.2.
fn contrast(one: Light, other: Light) -> f64 {
    let luminance = |colour| product(&[[0.2126, 0.7152, 0.0722]; 3], colour)[0] + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// What keeps less than the contrast it needs, of marks or words on grounds.
fn faint(marks: &[&str], grounds: &[&str], least: f64) -> Vec<String> {
    let mut faint = Vec::new();
    for (time, name) in TIMES.iter().enumerate() {
        for mark in marks {
            for ground in grounds {
                let contrast = contrast(TOKENS[*mark][time], TOKENS[*ground][time]);
                if contrast < least {
                    faint.push(format!("{mark} on {ground} {name}: {contrast:.2}"));
                }
            }
        }
    }
    faint
}

const NOTHING: [String; 0] = [];
const GROUNDS: [&str; 2] = ["paper", "surface"];
const STATUSES: [&str; 4] = ["good", "warn", "bad", "none"];

#[test]
fn words_keep_their_contrast() {
    let words = ["ink", "ink2", "ink3", "link", "visited", "actual", "target", "old"];
    assert_eq!(faint(&words, &GROUNDS, 4.5), NOTHING);
    assert_eq!(faint(&STATUSES, &GROUNDS, 4.5), NOTHING);
    for status in STATUSES {
        assert_eq!(faint(&[status], &[&format!("{status}-bg")], 4.5), NOTHING);
    }
    // words on the band of a forecast, and words that were put in
    assert_eq!(faint(&["ink", "ink2", "actual"], &["band"], 4.5), NOTHING);
}

#[test]
fn marks_keep_their_contrast() {
    let marks = [
        "actual", "target", "old", "c1", "c2", "c3", "c4", "c5", "control", "focus",
    ];
    assert_eq!(faint(&marks, &GROUNDS, 3.0), NOTHING);
    assert_eq!(faint(&STATUSES, &GROUNDS, 3.0), NOTHING);
}

/// How eyes without one kind of cone see, by Machado, Oliveira and Fernandes (2009), severity 1.
const EYES: [(&str, [Light; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour in `OKLab` by Ottosson (2020), times 100.
fn oklab(colour: Light) -> Light {
    let cones = product(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        colour.map(|part| part.clamp(0.0, 1.0)),
    );
    product(
        &[
            [21.045_425_53, 79.361_778_50, -0.407_204_68],
            [197.799_849_51, -242.859_220_50, 45.059_370_99],
            [2.590_403_71, 78.277_176_62, -80.867_576_60],
        ],
        cones.map(f64::cbrt),
    )
}

/// Pairs of tokens that lie nearer to one another than `least` for one kind of eyes.
fn alike(names: &[&str], least: f64) -> Vec<String> {
    let mut alike = Vec::new();
    for (time, when) in TIMES.iter().enumerate() {
        for (eyes, matrix) in &EYES {
            let seen = |name: &str| oklab(product(matrix, TOKENS[name][time]));
            for (place, one) in names.iter().enumerate() {
                for other in &names[place + 1..] {
                    let (one_seen, other_seen) = (seen(one), seen(other));
                    let squares = one_seen
                        .iter()
                        .zip(other_seen)
                        .map(|(one, other)| (one - other).powi(2));
                    let distance = squares.sum::<f64>().sqrt();
                    if distance < least {
                        alike.push(format!("{one} and {other} {when}, {eyes}: {distance:.1}"));
                    }
                }
            }
        }
    }
    alike
}

#[test]
fn categories_can_be_told_apart_without_one_kind_of_cone() {
    assert_eq!(alike(&["c1", "c2", "c3", "c4"], 12.0), NOTHING);
}

#[test]
fn statuses_that_judge_can_be_told_apart_without_one_kind_of_cone() {
    assert_eq!(alike(&["good", "warn", "bad"], 9.0), NOTHING);
}

#[test]
fn the_distance_of_colours_is_that_of_its_sources() {
    // the worst pairs of categories: 13.8 by day, 12.7 by night
    assert_eq!(
        alike(&["c1", "c2", "c3", "c4"], 13.8),
        [
            "c1 and c4 by day, deuteranopia: 13.8",
            "c2 and c3 by night, deuteranopia: 12.7"
        ]
    );
}

/// Declarations that name a colour although they are not of a token.
fn own_colours(css: &str) -> Vec<String> {
    let declarations = css.split([';', '{', '}']).map(str::trim);
    let own = declarations.filter(|text| !text.starts_with("--")).filter_map(|text| {
        let (property, value) = text.split_once(':')?;
        let is_selector = property.contains([' ', '.', '#', '>', '@', '[']) || property.is_empty();
        let names = ["#", "rgb(", "rgba(", "hsl(", "oklch(", "oklab("]
            .iter()
            .any(|sign| value.contains(sign));
        (!is_selector && names && !value.contains("url(")).then(|| text.to_owned())
    });
    own.collect()
}

#[test]
fn every_colour_is_a_token() {
    assert_eq!(own_colours(&STYLE), NOTHING);
    assert_eq!(
        own_colours("a:hover{color:var(--link)}b{color:#123456}"),
        ["color:#123456"]
    );
}

/// Declarations that move something outside of a query for readers who did not ask for stillness.
fn moving(css: &str) -> Vec<String> {
    let (mut open, mut moving, mut from) = (Vec::new(), Vec::new(), 0);
    for (place, sign) in css.match_indices(['{', '}', ';']) {
        let text = css[from..place].trim();
        from = place + 1;
        let asked = open
            .iter()
            .any(|query: &&str| query.contains("prefers-reduced-motion: no-preference"));
        let moves = [
            "animation",
            "transition",
            "scroll-behavior",
            "@keyframes",
            "@view-transition",
        ]
        .iter()
        .any(|word| text.starts_with(word));
        if moves && !asked {
            moving.push(text.to_owned());
        }
        match sign {
            "{" => open.push(text),
            "}" => drop(open.pop()),
            _ => {}
        }
    }
    moving
}

#[test]
fn nothing_moves_for_readers_who_asked_for_stillness() {
    assert_eq!(moving(&STYLE), NOTHING);
    let still = "@media (prefers-reduced-motion: no-preference){a{transition: color 1s}}";
    assert_eq!(moving(still), NOTHING);
    assert_eq!(
        moving(&format!("{still}b{{animation: turn 1s}}")),
        ["animation: turn 1s"]
    );
}
