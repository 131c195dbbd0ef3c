//! The units of large numbers: 조, 억 and 만 in Korean, tn, bn, m and k in English.

use super::Language;

/// A power of ten that large numbers are shown in, and the word for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub(super) power: usize,
    pub(super) word: &'static str,
}

/// Numbers as they are.
pub(super) const ONE: Scale = scale(0, "");

const KOREAN: [Scale; 3] = [scale(12, "조"), scale(8, "억"), scale(4, "만")];
const ENGLISH: [Scale; 4] = [scale(12, "tn"), scale(9, "bn"), scale(6, "m"), scale(3, "k")];

const fn scale(power: usize, word: &'static str) -> Scale {
    Scale { power, word }
}

impl Scale {
    /// The largest scale of a language for a number whose first digit stands at a power of ten.
    pub(super) fn of(language: Language, first: usize) -> Self {
        let scales: &[Self] = match language {
            Language::Ko => &KOREAN,
            Language::En => &ENGLISH,
        };
        let fits = |scale: &&Self| first >= scale.power;
        scales.iter().find(fits).copied().unwrap_or(ONE)
    }
}
