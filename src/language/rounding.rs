//! Rounding, in the one way that every number is rounded.

/// How the digits behind the last one kept begin, at least, where they count as half: so that a half which
/// the arithmetic of binary fractions left a hair short, such as 2.5 − 2.45, is still one.
const HALF: &str = "4999999995";

/// `value` divided by ten to the `power`, in ASCII digits with `decimals` of them after the point; a half goes away from zero.
///
/// It rounds the shortest decimals that stand for the number, which are those that somebody typed: 80.05 becomes 80.1,
/// though the binary fraction is a little less. Nothing is rounded twice, and what becomes zero has no sign.
pub(super) fn rounded(value: f64, power: usize, decimals: usize) -> String {
    let written = value.abs().to_string();
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let digits = format!("{whole:0>width$}{fraction}", width = power + 1);
    let end = digits.len() - fraction.len() - power + decimals;
    let (kept, rest) = digits.split_at(end.min(digits.len()));
    let kept = format!("{kept:0<end$}");
    let kept = if rest >= HALF { next(&kept) } else { kept };
    let sign = if value < 0.0 && !is_zero(&kept) { "-" } else { "" };
    match kept.split_at(kept.len() - decimals) {
        (whole, "") => format!("{sign}{whole}"),
        (whole, fraction) => format!("{sign}{whole}.{fraction}"),
    }
}

/// Whether digits stand for zero.
pub(super) fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

/// The whole number after the one of these digits.
fn next(digits: &str) -> String {
    let settled = digits.trim_end_matches('9');
    let zeros = "0".repeat(digits.len() - settled.len());
    let (before, last) = settled.split_at(settled.len().saturating_sub(1));
    let last = last.bytes().next().map_or('1', |digit| char::from(digit + 1));
    format!("{before}{last}{zeros}")
}
