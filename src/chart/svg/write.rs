//! Writes a drawing: inline with classes for a page, or alone with every look spelt out.

use std::fmt::Write as _;

use super::{
    Anchor, Drawing, Group, Mark, Pattern, Place, Role, Shape, Spot,
    role::{Look, PAPER},
};

/// The fonts of a drawing that stands alone: Korean and Latin from one face, as in the site's style sheet.
const FONTS: &str = "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',system-ui,sans-serif";

/// Paper around a drawing that stands alone.
const MARGIN: u32 = 16;

/// How marks are dressed.
#[derive(Clone, Copy)]
enum Dress {
    /// Classes for the site's style sheet.
    Classes,
    /// Attributes, for places without one.
    Attributes,
    /// Paper-coloured outlines behind the letters, in place of `paint-order`, which slide programs do not know.
    Halo,
}

impl Drawing {
    /// The drawing as part of a page: classes only, named by `title` and `description`.
    ///
    /// `id` must be unique on the page; the wide and the narrow drawing of one figure may share it.
    pub fn inline(&self, id: &str, title: &str, description: &str) -> String {
        let (width, height) = self.size;
        if self.place == Place::Spark {
            let marks = self.body(Dress::Classes, "");
            return format!(
                "<svg class=\"spark\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
                 aria-hidden=\"true\">{marks}</svg>"
            );
        }
        let (class, letter) = match self.place {
            Place::Wide => ("chart-wide", 'w'),
            _ => ("chart-narrow", 'n'),
        };
        let id = format!("{}-{letter}", escaped(id));
        format!(
            "<svg class=\"chart {class}\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
             aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>\
             <g aria-hidden=\"true\">{}{}</g></svg>",
            escaped(title),
            escaped(description),
            self.patterns(Dress::Classes, &id),
            self.body(Dress::Classes, &id),
        )
    }

    /// The drawing as a file of its own: every colour, width and font is spelt out, on paper.
    pub fn standalone(&self, title: &str, description: &str) -> String {
        let (width, height) = (self.size.0 + 2 * MARGIN, self.size.1 + 2 * MARGIN);
        let letters = self.place.letters();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" role=\"img\" aria-labelledby=\"t d\">\
             <title id=\"t\">{}</title><desc id=\"d\">{}</desc>\
             <g aria-hidden=\"true\" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" \
             font-family=\"{FONTS}\" \
             font-size=\"{letters}\">{}\
             <rect fill=\"{PAPER}\" x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{width}\" height=\"{height}\"/>{}</g></svg>\n",
            escaped(title),
            escaped(description),
            self.patterns(Dress::Attributes, "p"),
            self.body(Dress::Attributes, "p"),
        )
    }

    /// Patterns live in the drawing that uses them: browsers paint nothing from one that is not displayed.
    fn patterns(&self, dress: Dress, id: &str) -> String {
        let marks = || self.groups.iter().flat_map(|group| &group.marks);
        let used = |pattern: &Pattern| marks().any(|mark| mark.role.pattern() == Some(*pattern));
        let mut text = String::new();
        for pattern in Pattern::ALL.into_iter().filter(used) {
            let lines = match dress {
                Dress::Classes => format!(" class=\"{}\"", pattern.class()),
                _ => attributes(pattern.look()),
            };
            let suffix = pattern.suffix();
            let _ = write!(
                text,
                "<pattern id=\"{id}-{suffix}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><path{lines} d=\"M0 0V7\"/></pattern>"
            );
        }
        if text.is_empty() {
            text
        } else {
            format!("<defs>{text}</defs>")
        }
    }

    fn body(&self, dress: Dress, id: &str) -> String {
        let mut text = String::new();
        for group in &self.groups {
            group.write(&mut text, dress, id);
        }
        text
    }
}

impl Group {
    fn write(&self, text: &mut String, dress: Dress, id: &str) {
        if let Some(title) = &self.title {
            let _ = write!(text, "<g><title>{}</title>", escaped(title));
        }
        // neighbouring marks of one role share one group, which carries the role once
        for run in self.marks.chunk_by(|one, other| one.role == other.role) {
            let role = run[0].role;
            let letters = matches!(run[0].shape, Shape::Text { .. });
            if letters && matches!(dress, Dress::Attributes) {
                write_run(text, run, &look_of(role, Dress::Halo), id);
            }
            write_run(text, run, &look_of(role, dress), id);
        }
        if self.title.is_some() {
            text.push_str("</g>");
        }
    }
}

fn write_run(text: &mut String, run: &[Mark], look: &str, id: &str) {
    let fill = |mark: &Mark| match mark.role.pattern() {
        Some(pattern) => format!(" fill=\"url(#{id}-{})\"", pattern.suffix()),
        None => String::new(),
    };
    if let [mark] = run {
        mark.shape.write(text, &(look.to_owned() + &fill(mark)));
        return;
    }
    let _ = write!(text, "<g{look}>");
    for mark in run {
        mark.shape.write(text, &fill(mark));
    }
    text.push_str("</g>");
}

fn look_of(role: Role, dress: Dress) -> String {
    match dress {
        Dress::Classes => format!(" class=\"{}\"", role.class()),
        Dress::Attributes => attributes(role.look()),
        Dress::Halo => attributes(Look {
            fill: None,
            stroke: Some(PAPER),
            width: Some("3.5"),
            ..role.look()
        }),
    }
}

fn attributes(look: Look) -> String {
    let pairs = [
        ("fill", look.fill),
        ("stroke", look.stroke),
        ("stroke-width", look.width),
        ("stroke-dasharray", look.dash),
        ("stroke-linecap", look.butt.then_some("butt")),
        ("opacity", look.opacity),
        ("font-weight", look.bold.then_some("700")),
    ];
    let mut text = String::new();
    for (name, value) in pairs {
        if let Some(value) = value {
            let _ = write!(text, " {name}=\"{value}\"");
        }
    }
    text
}

impl Shape {
    fn write(&self, text: &mut String, look: &str) {
        let _ = match self {
            Self::Path { points, closed } => write!(text, "<path{look} d=\"{}\"/>", path(points, *closed)),
            Self::Circle { centre, radius } => write!(
                text,
                "<circle{look} cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                Tenths(centre.0),
                Tenths(centre.1),
                Tenths(i32::try_from(*radius).unwrap_or(0)),
            ),
            Self::Rectangle { corner, size } => write!(
                text,
                "<rect{look} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                Tenths(corner.0),
                Tenths(corner.1),
                Tenths(size.0),
                Tenths(size.1),
            ),
            Self::Text {
                at,
                anchor,
                text: words,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                };
                let (x, y) = (Tenths(at.0), Tenths(at.1));
                write!(
                    text,
                    "<text{look}{anchor} x=\"{x}\" y=\"{y}\">{}</text>",
                    escaped(words)
                )
            }
        };
    }
}

fn path(points: &[Spot], closed: bool) -> String {
    let mut text = String::with_capacity(points.len() * 10);
    for (place, (x, y)) in points.iter().enumerate() {
        let letter = if place == 0 { 'M' } else { 'L' };
        let _ = write!(text, "{letter}{},{}", Tenths(*x), Tenths(*y));
    }
    if closed {
        text.push('Z');
    }
    text
}

/// A number of tenths, printed with a decimal only where it needs one.
struct Tenths(i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        match size % 10 {
            0 => write!(f, "{sign}{}", size / 10),
            tenth => write!(f, "{sign}{}.{tenth}", size / 10),
        }
    }
}

/// Text for XML, without the characters that XML forbids or that would reorder what follows.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            _ if letter.is_control() => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => safe.push(letter),
        }
    }
    safe
}
