//! Korean particles after words of all kinds.

use milepost::language::{Pair, particle};

/// The particle after each word, one line each.
fn all(pair: Pair, words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("{word}{}", particle(word, pair)))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn hangul_follows_its_final_consonant() {
    assert_eq!(all(Pair::Topic, &["지표", "생산성", "서울"]), "지표는 생산성은 서울은");
    assert_eq!(all(Pair::Subject, &["지표", "생산성"]), "지표가 생산성이");
    assert_eq!(all(Pair::Object, &["지표", "생산성"]), "지표를 생산성을");
    assert_eq!(all(Pair::And, &["지표", "생산성"]), "지표와 생산성과");
    assert_eq!(all(Pair::Called, &["지표", "생산성"]), "지표라는 생산성이라는");
    assert_eq!(all(Pair::Quoted, &["12.1%", "3월"]), "12.1%라고 3월이라고");
}

#[test]
fn direction_treats_rieul_as_a_vowel() {
    assert_eq!(
        all(Pair::Direction, &["지표", "서울", "생산성", "10월"]),
        "지표로 서울로 생산성으로 10월로"
    );
    assert_eq!(all(Pair::Topic, &["10월"]), "10월은");
}

#[test]
fn digits_are_read_in_korean() {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    assert_eq!(all(Pair::Topic, &digits), "0은 1은 2는 3은 4는 5는 6은 7은 8은 9는");
    assert_eq!(
        all(Pair::Direction, &digits),
        "0으로 1로 2로 3으로 4로 5로 6으로 7로 8로 9로"
    );
}

#[test]
fn closing_zeros_are_read_by_their_unit() {
    let numbers = [
        "10",
        "100",
        "1,000",
        "50,000",
        "100000000",
        "1000000000000",
        "0.10",
        "2026-10",
    ];
    assert_eq!(
        all(Pair::Subject, &numbers),
        "10이 100이 1,000이 50,000이 100000000이 1000000000000가 0.10이 2026-10이"
    );
}

#[test]
fn capitals_are_read_by_the_names_of_the_letters() {
    let letters = [
        "A", "B", "C", "F", "L", "M", "N", "R", "S", "X", "Z", "AI", "HR", "URL", "PDF",
    ];
    assert_eq!(
        all(Pair::Topic, &letters),
        "A는 B는 C는 F는 L은 M은 N은 R은 S는 X는 Z는 AI는 HR은 URL은 PDF는"
    );
    assert_eq!(all(Pair::Direction, &["URL", "HR", "FM"]), "URL로 HR로 FM으로");
}

#[test]
fn english_words_are_read_as_loan_words() {
    let words = [
        "title", "label", "timezone", "meeting", "metric", "target", "gap", "note", "page", "owner", "chart",
    ];
    assert_eq!(
        all(Pair::Topic, &words),
        "title은 label은 timezone은 meeting은 metric은 target은 gap은 note는 page는 owner는 chart는"
    );
}

#[test]
fn percent_is_read_aloud() {
    assert_eq!(all(Pair::Object, &["12%", "12 ％", "₩"]), "12%를 12 ％를 ₩을");
}

#[test]
fn a_remark_in_parentheses_is_not_read() {
    assert_eq!(
        all(Pair::Topic, &["생산성(%)", "지표 (인원)", "(가)", "(%)"]),
        "생산성(%)은 지표 (인원)는 (가)는 (%)는"
    );
}

#[test]
fn closing_quotes_and_brackets_are_skipped() {
    assert_eq!(
        all(Pair::Object, &["`title`", "\"안전\"", "『지표』", "[생산성]", "안전…"]),
        "`title`을 \"안전\"을 『지표』를 [생산성]을 안전…을"
    );
}

#[test]
fn decomposed_hangul_counts_too() {
    assert_eq!(
        all(Pair::Topic, &["\u{1100}\u{1161}", "\u{1100}\u{1161}\u{11AF}"]),
        "\u{1100}\u{1161}는 \u{1100}\u{1161}\u{11AF}은"
    );
}

#[test]
fn both_forms_are_given_where_no_sound_can_be_told() {
    assert_eq!(all(Pair::Direction, &["…", "", "漢"]), "…(으)로 (으)로 漢(으)로");
}
