//! Korean particles: which of 은 and 는, 이 and 가 … follows a word.
//!
//! Korean attaches one of two forms, by the last sound of the word before it: `지표는`, but `생산성은`. A sentence with a
//! name filled in can only be right if the form is chosen when the name is known.

/// Two forms of a particle, after a consonant and after a vowel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// 은/는, the topic.
    Topic,
    /// 이/가, the subject.
    Subject,
    /// 을/를, the object.
    Object,
    /// 과/와, "and".
    And,
    /// 으로/로, "to" or "by means of"; ㄹ counts as a vowel.
    Direction,
    /// 이라는/라는, "called".
    Called,
    /// 이라고/라고, "that it is".
    Quoted,
}

impl Pair {
    /// Reads the notation of a catalogue, such as `은/는`.
    pub fn read(notation: &str) -> Option<Self> {
        match notation {
            "은/는" => Some(Self::Topic),
            "이/가" => Some(Self::Subject),
            "을/를" => Some(Self::Object),
            "과/와" => Some(Self::And),
            "으로/로" => Some(Self::Direction),
            "이라는/라는" => Some(Self::Called),
            "이라고/라고" => Some(Self::Quoted),
            _ => None,
        }
    }

    /// After a consonant, after a vowel, and where the sound is unknown.
    const fn forms(self) -> [&'static str; 3] {
        match self {
            Self::Topic => ["은", "는", "은(는)"],
            Self::Subject => ["이", "가", "이(가)"],
            Self::Object => ["을", "를", "을(를)"],
            Self::And => ["과", "와", "과(와)"],
            Self::Direction => ["으로", "로", "(으)로"],
            Self::Called => ["이라는", "라는", "(이)라는"],
            Self::Quoted => ["이라고", "라고", "(이)라고"],
        }
    }
}

/// The last sound of a word, as far as particles care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Rieul,
    Consonant,
}

/// The particle of `pair` that follows `word`.
///
/// A word in another script is taken as it is read aloud: digits as Korean numbers, capitals by their names, `%` as 퍼센트.
/// Closing quotes and a closing remark in parentheses are not read. Where no sound can be told, both forms are given.
///
/// ```
/// use milepost::language::{Pair, particle};
/// assert_eq!(particle("지표", Pair::Topic), "는");
/// assert_eq!(particle("생산성(%)", Pair::Topic), "은");
/// assert_eq!(particle("10월", Pair::Direction), "로");
/// ```
pub fn particle(word: &str, pair: Pair) -> &'static str {
    let [after_consonant, after_vowel, unknown] = pair.forms();
    match last_sound(spoken(word)) {
        None => unknown,
        Some(Sound::Vowel) => after_vowel,
        Some(Sound::Rieul) if pair == Pair::Direction => after_vowel,
        Some(Sound::Rieul | Sound::Consonant) => after_consonant,
    }
}

/// The part of a word that is read aloud last: without what closes it, and without a remark in parentheses.
fn spoken(word: &str) -> &str {
    let word = word.trim_end_matches(is_silent);
    let closed = word.trim_end_matches([')', '）']);
    if closed.len() == word.len() {
        return word;
    }
    let before = closed.rfind(['(', '（']).map_or("", |start| &closed[..start]);
    if before.chars().any(char::is_alphanumeric) {
        spoken(before)
    } else {
        spoken(closed)
    }
}

/// Whether a character at the end of a word is not read aloud.
fn is_silent(character: char) -> bool {
    !character.is_alphanumeric() && sign_sound(character).is_none() && !matches!(character, ')' | '）')
}

fn last_sound(word: &str) -> Option<Sound> {
    let last = word.chars().next_back()?;
    hangul_sound(last).or_else(|| sign_sound(last)).or_else(|| match last {
        '0'..='9' => Some(number_sound(word)),
        'a'..='z' | 'A'..='Z' => Some(latin_sound(word)),
        _ => None,
    })
}

/// Syllables, single letters, and the decomposed letters that some systems use in file names.
fn hangul_sound(last: char) -> Option<Sound> {
    let final_of_syllable = |offset: u32| match offset % 28 {
        0 => Sound::Vowel,
        8 => Sound::Rieul,
        _ => Sound::Consonant,
    };
    match last {
        '가'..='힣' => Some(final_of_syllable(u32::from(last) - u32::from('가'))),
        'ㄹ' | '\u{11AF}' => Some(Sound::Rieul),
        'ㄱ'..='ㅎ' | '\u{11A8}'..='\u{11C2}' => Some(Sound::Consonant),
        'ㅏ'..='ㅣ' | '\u{1161}'..='\u{1175}' => Some(Sound::Vowel),
        _ => None,
    }
}

/// Signs that are read aloud: 퍼센트, 도, 달러, 유로, 플러스, 원.
const fn sign_sound(last: char) -> Option<Sound> {
    match last {
        '%' | '％' | '°' | '℃' | '$' | '€' | '+' => Some(Sound::Vowel),
        '₩' | '￦' => Some(Sound::Consonant),
        _ => None,
    }
}

/// A number by its last digit read in Korean; closing zeros by their unit (십 백 천 만 억 조).
fn number_sound(word: &str) -> Sound {
    let number = word
        .rsplit(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .next()
        .unwrap_or_default();
    let digits = number.replace(',', "");
    match digits.bytes().next_back() {
        Some(b'1' | b'7' | b'8') => Sound::Rieul,
        Some(b'2' | b'4' | b'5' | b'9') => Sound::Vowel,
        Some(b'0') if ends_in_trillions(&digits) => Sound::Vowel,
        _ => Sound::Consonant,
    }
}

/// 조 is the only unit that ends in a vowel: 12 to 15 closing zeros of a whole number.
fn ends_in_trillions(digits: &str) -> bool {
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    !digits.contains('.') && digits.len() > zeros && (12..16).contains(&zeros)
}

/// Capitals by the Korean names of the letters; other words by how their endings are usually read.
fn latin_sound(word: &str) -> Sound {
    let tail = word
        .rsplit(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default();
    if tail.len() == 1 || !tail.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return letter_sound(tail);
    }
    word_sound(&tail.to_ascii_lowercase())
}

/// 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant, every other name of a letter in a vowel.
fn letter_sound(capitals: &str) -> Sound {
    match capitals.bytes().next_back().map(|byte| byte.to_ascii_uppercase()) {
        Some(b'L' | b'R') => Sound::Rieul,
        Some(b'M' | b'N') => Sound::Consonant,
        _ => Sound::Vowel,
    }
}

/// 타이틀 라벨, 마일스톤 타임 미팅, 메트릭 타깃 갭; the rest as 노트 차트 페이지. A rule of thumb: English has no better one.
fn word_sound(word: &str) -> Sound {
    if word.ends_with("le") || word.ends_with('l') {
        return Sound::Rieul;
    }
    let consonant_endings = ["m", "n", "me", "ne", "ng", "ck"];
    if consonant_endings.iter().any(|ending| word.ends_with(ending)) || ends_in_short_stop(word) {
        return Sound::Consonant;
    }
    Sound::Vowel
}

/// A vowel and then c, k, p or t, which Korean hears as a final consonant: metric, target, gap.
fn ends_in_short_stop(word: &str) -> bool {
    let mut letters = word.bytes().rev();
    matches!(letters.next(), Some(b'c' | b'k' | b'p' | b't'))
        && matches!(letters.next(), Some(b'a' | b'e' | b'i' | b'o' | b'u'))
}
