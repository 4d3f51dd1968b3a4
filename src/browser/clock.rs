//! Today's date, in the time zone of the person; and time that passes.

use advisor::date::Date;
use wasm_bindgen::throw_str;

/// Today.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let read = || {
        // No computer is in use that late; one whose clock is lost may say so.
        let year = u16::try_from(now.get_full_year()).unwrap_or(u16::MAX);
        let month = u8::try_from(now.get_month() + 1).ok()?;
        Date::new(year, month, u8::try_from(now.get_date()).ok()?)
    };
    read().unwrap_or_else(|| throw_str("the clock of this computer shows no date"))
}

/// The milliseconds since some moment: for telling how long something takes.
pub(crate) fn milliseconds() -> f64 {
    js_sys::Date::now()
}
