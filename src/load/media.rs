//! Pictures and documents of `content/media/`.

use img_parts::{DynImage, ImageEXIF, jpeg::markers};

use crate::{
    diagnostic::{Code, Diagnostic, Place},
    model::{Medium, Size},
};

/// Reads a medium and strips what a camera or program wrote into it: place, time, owner, comments.
pub(super) fn read(path: &str, name: String, bytes: Vec<u8>) -> Result<Medium, Diagnostic> {
    if bytes.starts_with(b"%PDF-") {
        return Ok(Medium {
            name,
            bytes: bytes.into(),
            size: None,
        });
    }
    let Some(picture) = DynImage::from_bytes(bytes.into()).ok().flatten() else {
        return Err(Diagnostic::new(Code::UnsupportedMedia, Place::file(path)).with("read", path));
    };
    let picture = without_metadata(picture);
    let size = size(&picture);
    let bytes = picture.encoder().bytes();
    Ok(Medium { name, bytes, size })
}

/// How large a picture is shown: a camera held upright lays the picture down and says so.
fn size(picture: &DynImage) -> Option<Size> {
    let (width, height) = picture.dimensions()?;
    let turned = picture.exif().and_then(|exif| orientation(&exif));
    Some(match turned {
        Some(5..) => Size {
            width: height,
            height: width,
        },
        _ => Size { width, height },
    })
}

fn without_metadata(mut picture: DynImage) -> DynImage {
    match &mut picture {
        DynImage::Jpeg(jpeg) => {
            let private = [markers::APP1, markers::APP13, markers::COM];
            let turned = jpeg.exif().and_then(|exif| orientation(&exif));
            jpeg.segments_mut()
                .retain(|segment| !private.contains(&segment.marker()));
            jpeg.set_exif(turned.map(|turned| only_orientation(turned).into()));
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

const ORIENTATION: u16 = 0x0112;

/// How a camera was held: 2 to 8; `None` where the picture stands upright or nothing is said.
fn orientation(exif: &[u8]) -> Option<u8> {
    let little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    let mut places = (0..entries).map_while(|entry| directory.checked_add(2 + 12 * entry));
    let place = places.find(|place| short(*place) == Some(ORIENTATION))?;
    let value = short(place.checked_add(8)?)?;
    u8::try_from(value).ok().filter(|value| (2..=8).contains(value))
}

/// Exif data that says nothing but the orientation: a header, and a directory of one entry.
fn only_orientation(value: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([value, 0, 0, 0, 0, 0, 0]);
    exif
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_stays_upright_and_says_nothing_else() {
        let mut exif = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x03\0\0\0Cam\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0".to_vec();
        assert_eq!(orientation(&exif), Some(6));
        assert_eq!(orientation(&only_orientation(6)), Some(6));
        exif.truncate(30);
        assert_eq!(orientation(&exif), None);
        assert_eq!(orientation(&only_orientation(1)), None);
        assert_eq!(orientation(b"MM\0*\xff\xff\xff\xff"), None);
    }
}
