//! Near names, to suggest where an unknown one is read.

/// The candidate closest to `word`, or nothing where none is close.
pub(crate) fn near<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    let lower = word.to_lowercase();
    let scored = candidates.map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    best.filter(|(score, _)| *score > 0.8)
        .map(|(_, candidate)| candidate.to_owned())
        .unwrap_or_default()
}
