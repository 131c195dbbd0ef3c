//! What the site says about a metric, computed by hand, in the full precision of `data/metrics/ID.json`.

#[path = "../common/mod.rs"]
mod common;

mod calendar;
mod forecast;
mod pace;
mod path;
mod shown;
mod status;

use common::Content;
use serde_json::Value;

/// The data of a metric with these fields.
fn metric(fields: &str) -> Value {
    let text = format!("audience: general\ntitle: {{ko: 수, en: Number}}\nunit: number\n{fields}");
    Content::minimal().with("metrics/number.yaml", text).metric("number")
}

/// The data of a monthly metric of which more is better.
fn monthly(fields: &str) -> Value {
    metric(&format!("better: higher\ncadence: monthly\n{fields}"))
}

/// A field `values` with one value a month from January of a year on; a blank is a gap.
fn values(year: u16, series: &str) -> String {
    let lines = series.split(' ').enumerate().filter(|(_, value)| *value != "-");
    let line = |(place, value): (usize, &str)| {
        let (year, month) = (usize::from(year) + place / 12, place % 12 + 1);
        format!("  {year}-{month:02}: {value}\n")
    };
    format!("values:\n{}", lines.map(line).collect::<String>())
}

/// Asserts that a number of the data is the one computed by hand.
#[track_caller]
fn is(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found} is no number"));
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}
