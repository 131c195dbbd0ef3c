//! Tables without inline style.

use super::html;

#[test]
fn alignment_is_a_class_and_the_first_column_names_the_row() {
    assert_eq!(
        html("| a | b | c |\n|---|:-:|--:|\n| d | e | f |"),
        "<div class=\"tbl\"><div class=\"scroll\" role=\"region\" aria-label=\"표\" tabindex=\"0\"><table>\n\
         <thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"mid\">b</th><th scope=\"col\" class=\"num\">c</th></tr></thead>\n\
         <tbody>\n<tr><th scope=\"row\">d</th><td class=\"mid\">e</td><td class=\"num\">f</td></tr>\n</tbody>\n</table></div></div>\n"
    );
}

#[test]
fn an_empty_header_is_an_ordinary_cell() {
    assert!(
        html("| | b |\n|-|-|\n| | d |").contains(
            "<thead><tr><td></td><th scope=\"col\">b</th></tr></thead>\n<tbody>\n<tr><td></td><td>d</td></tr>"
        )
    );
}

#[test]
fn a_table_without_rows_has_no_body() {
    assert!(html("|a|\n|-|").ends_with("</thead>\n</table></div></div>\n"));
}

#[test]
fn labels_differ() {
    let html = html("|a|\n|-|\n\nb\n\n|c|\n|-|");
    assert!(html.contains("aria-label=\"표\" ") && html.contains("aria-label=\"표 2\" "));
}
