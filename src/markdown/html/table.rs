//! Tables that can be scrolled and read aloud.

use pulldown_cmark::Alignment;

use super::{Writer, escape};

/// The state of the current table.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    /// Tables so far, for labels that differ.
    count: usize,
    in_head: bool,
    has_body: bool,
    column: usize,
    /// Where the content of the cell begins in the HTML.
    cell_start: usize,
}

impl Table {
    /// The tags of a cell. An empty header would be read aloud as nothing, so it is an ordinary cell.
    fn cell(&self, empty: bool) -> (&'static str, &'static str) {
        let alignment = self.alignments.get(self.column).unwrap_or(&Alignment::None);
        let opening = match (self.in_head, self.column, alignment) {
            _ if empty => "<td>",
            (true, _, Alignment::Right) => "<th scope=\"col\" class=\"num\">",
            (true, _, Alignment::Center) => "<th scope=\"col\" class=\"mid\">",
            (true, _, _) => "<th scope=\"col\">",
            (false, 0, Alignment::Right) => "<th scope=\"row\" class=\"num\">",
            (false, 0, Alignment::Center) => "<th scope=\"row\" class=\"mid\">",
            (false, 0, _) => "<th scope=\"row\">",
            (false, _, Alignment::Right) => "<td class=\"num\">",
            (false, _, Alignment::Center) => "<td class=\"mid\">",
            (false, _, _) => "<td>",
        };
        (opening, if opening.starts_with("<th") { "</th>" } else { "</td>" })
    }
}

impl Writer<'_, '_> {
    pub(super) fn start_table(&mut self, alignments: &[Alignment]) {
        let count = self.table.count + 1;
        self.table = Table {
            alignments: alignments.to_vec(),
            count,
            ..Table::default()
        };
        self.html
            .push_str("<div class=\"tbl\"><div class=\"scroll\" role=\"region\" aria-label=\"");
        escape::attribute(&mut self.html, &self.words.table);
        if count > 1 {
            self.html.extend([" ", &count.to_string()]);
        }
        self.html.push_str("\" tabindex=\"0\"><table>\n");
    }

    pub(super) fn end_table(&mut self) {
        if self.table.has_body {
            self.html.push_str("</tbody>\n");
        }
        self.html.push_str("</table></div></div>\n");
    }

    pub(super) fn start_table_head(&mut self) {
        self.table.in_head = true;
        self.html.push_str("<thead><tr>");
    }

    pub(super) fn end_table_head(&mut self) {
        self.table.in_head = false;
        self.html.push_str("</tr></thead>\n");
    }

    pub(super) fn start_table_row(&mut self) {
        if !self.table.has_body {
            self.table.has_body = true;
            self.html.push_str("<tbody>\n");
        }
        self.table.column = 0;
        self.html.push_str("<tr>");
    }

    pub(super) fn start_table_cell(&mut self) {
        self.table.cell_start = self.html.len();
    }

    pub(super) fn end_table_cell(&mut self) {
        let empty = self.html.len() == self.table.cell_start;
        let (opening, closing) = self.table.cell(empty);
        self.insert(self.table.cell_start, opening);
        self.html.push_str(closing);
        self.table.column += 1;
    }
}
