//! A link as a QR code: for the phone of the person at the counter.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

use crate::report::words::text;

/// The quiet zone on each side, in modules, as the standard asks for (ISO/IEC 18004, 5.3.8).
pub const QUIET: i32 = 4;

/// A QR code, to be drawn as SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// How wide and high it is with the quiet zone, in modules: the `viewBox` begins at 0 0.
    pub size: i32,
    /// The dark modules: the `d` of a path.
    pub path: String,
}

/// The code of a text; `None` if it is longer than any code can hold (2,953 bytes).
///
/// At least the lowest level of error correction, and a higher one where the code does not grow by it: a screen has
/// no scratches, and the smaller the code, the larger its modules.
pub fn drawing(link: &str) -> Option<Drawing> {
    let segment = QrSegment::make_bytes(link.as_bytes());
    let code = QrCode::encode_segments(&[segment], QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        // Dark modules side by side are one bar.
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let [left, top, width] =
                    [start + QUIET, y + QUIET, x - start].map(|n| n.to_string());
                path.push_str(&text(&["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"]));
            }
            x += 1;
        }
    }
    Some(Drawing { size: code.size() + 2 * QUIET, path })
}
