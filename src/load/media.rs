//! Pictures and documents of `content/media/`.

use img_parts::{DynImage, jpeg::markers};

use crate::{
    diagnostic::{Code, Diagnostic, Place},
    model::Medium,
};

/// Reads a medium and strips what a camera or program wrote into it: place, time, owner, comments.
pub(super) fn read(path: &str, name: String, bytes: Vec<u8>) -> Result<Medium, Diagnostic> {
    if bytes.starts_with(b"%PDF-") {
        return Ok(Medium {
            name,
            bytes: bytes.into(),
        });
    }
    let Some(picture) = DynImage::from_bytes(bytes.into()).ok().flatten() else {
        return Err(Diagnostic::new(Code::UnsupportedMedia, Place::file(path)).with("read", path));
    };
    let bytes = without_metadata(picture).encoder().bytes();
    Ok(Medium { name, bytes })
}

fn without_metadata(mut picture: DynImage) -> DynImage {
    match &mut picture {
        DynImage::Jpeg(jpeg) => {
            let private = [markers::APP1, markers::APP13, markers::COM];
            jpeg.segments_mut()
                .retain(|segment| !private.contains(&segment.marker()));
        }
        DynImage::Png(png) => {
            let private = [*b"eXIf", *b"tEXt", *b"zTXt", *b"iTXt", *b"tIME"];
            png.chunks_mut().retain(|chunk| !private.contains(&chunk.kind()));
        }
        DynImage::WebP(webp) => {
            webp.remove_chunks_by_id(*b"EXIF");
            webp.remove_chunks_by_id(*b"XMP ");
        }
    }
    picture
}
