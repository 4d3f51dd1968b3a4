//! Today's date, in the time zone of the person; and time that passes.

use advisor::date::Date;
use wasm_bindgen::throw_str;

/// Today.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let read = || {
        let year = u16::try_from(now.get_full_year()).ok()?;
        let month = u8::try_from(now.get_month() + 1).ok()?;
        Date::new(year, month, u8::try_from(now.get_date()).ok()?)
    };
    read().unwrap_or_else(|| throw_str("the clock of this computer shows no date"))
}

/// The minutes since 1970.
pub(crate) fn minutes() -> u64 {
    // There are no minutes before 1970, and none that do not fit.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whatever the clock shows, it becomes some number"
    )]
    let minutes = (milliseconds() / 60_000.0) as u64;
    minutes
}

/// The time of day, here, of a minute since 1970.
pub(crate) fn time(minutes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "it is a time of our days")]
    let milliseconds = minutes as f64 * 60_000.0;
    let date = js_sys::Date::new(&milliseconds.into());
    advisor::kept::time(date.get_hours(), date.get_minutes())
}

/// The milliseconds since some moment: for telling how long something takes.
pub(crate) fn milliseconds() -> f64 {
    js_sys::Date::now()
}
