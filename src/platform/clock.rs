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

/// The minutes since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whatever the clock shows, it becomes some number"
)]
pub(crate) fn minutes() -> u32 {
    (milliseconds() / 60_000.0) as u32
}

/// The time of day, here, of a minute since 1970.
pub(crate) fn time(minutes: u32) -> String {
    let date = js_sys::Date::new(&(f64::from(minutes) * 60_000.0).into());
    advisor::kept::time(date.get_hours(), date.get_minutes())
}

/// The milliseconds since some moment: for telling how long something takes.
pub(crate) fn milliseconds() -> f64 {
    js_sys::Date::now()
}
