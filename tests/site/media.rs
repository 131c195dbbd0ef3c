//! Pictures keep their room on a page before they come.

use super::{common::Content, document::Document};

/// A photo of 3 by 2 pixels with the orientation of its camera, 1 to 8.
fn jpeg(orientation: u8) -> Vec<u8> {
    let exif = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    let frame = b"\xff\xc0\0\x0b\x08\0\x02\0\x03\x01\x01\x11\0";
    let scan = b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9";
    [
        b"\xff\xd8",
        exif.as_slice(),
        &[orientation, 0, 0, 0, 0, 0, 0],
        frame,
        scan,
    ]
    .concat()
}

/// A picture of 3 by 2 pixels.
const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x03\0\0\0\x02\x08\0\0\0\0\xb8\x1f9\xc6\0\0\0\x0bIDATx\x9cc`\x80\0\0\0\x08\0\x01\xb7Xs\x95\0\0\0\0IEND\xaeB`\x82";

/// A picture of 3 by 2 pixels.
const WEBP: &[u8] = b"RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0\x2f\x02\x40\0\0\0";

/// Width and height of the one picture on the page of a message that shows `name`.
#[track_caller]
fn shown(name: &str, bytes: &[u8]) -> [String; 2] {
    let content = Content::minimal()
        .append(
            "messages/2026-03-02-start.en.md",
            &format!("\n![A line](../media/{name})\n"),
        )
        .with(&format!("media/{name}"), bytes);
    let page = Document::parse(&content.site()["en/messages/2026-03-02-start/index.html"]);
    let picture = page.one("img");
    ["width", "height"].map(|side| picture.get(side).to_owned())
}

#[test]
fn a_link_leads_to_a_page_of_a_document() {
    let content = Content::minimal()
        .append(
            "messages/2026-03-02-start.en.md",
            "\n[the plan](../media/plan.pdf#page=3)\n",
        )
        .with("media/plan.pdf", "%PDF-1.4");
    let page = Document::parse(&content.site()["en/messages/2026-03-02-start/index.html"]);
    let link = page.all("a").into_iter().find(|link| link.text == "the plan");
    let href = link.expect("the link").get("href").to_owned();
    let (start, end) = href.split_at(href.find("plan.").expect("its name") + "plan.".len());
    assert_eq!((start, &end[12..]), ("../../../assets/plan.", ".pdf#page=3"));
}

#[test]
fn a_picture_has_the_width_and_height_of_its_file() {
    assert_eq!(shown("line.png", PNG), ["3", "2"]);
    assert_eq!(shown("line.webp", WEBP), ["3", "2"]);
    assert_eq!(shown("line.jpg", &jpeg(1)), ["3", "2"]);
}

#[test]
fn a_photo_that_its_camera_turned_has_the_width_and_height_of_the_upright_one() {
    assert_eq!(shown("line.jpg", &jpeg(3)), ["3", "2"]);
    assert_eq!(shown("line.jpg", &jpeg(6)), ["2", "3"]);
    assert_eq!(shown("line.jpg", &jpeg(8)), ["2", "3"]);
}
