//! How the page is looked at: the width of the window and the colour scheme.

use std::fmt;

use anyhow::Context;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::Result;

/// A width and a colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    width: u32,
    dark: bool,
}

impl View {
    /// As narrow as a page has to work, in light colours.
    pub const NARROW_LIGHT: Self = Self { width: 320, dark: false };
    /// As narrow as a page has to work, in dark colours.
    pub const NARROW_DARK: Self = Self { width: 320, dark: true };
    /// A desktop's width, in light colours.
    pub const WIDE_LIGHT: Self = Self { width: 1280, dark: false };
    /// A desktop's width, in dark colours.
    pub const WIDE_DARK: Self = Self { width: 1280, dark: true };
    const HEIGHT: u32 = 900;

    /// Makes the browser show its page like this.
    ///
    /// # Errors
    /// If the browser cannot.
    pub(crate) async fn apply(self, driver: &WebDriver) -> Result {
        let metrics = json!({
            "width": self.width, "height": Self::HEIGHT, "deviceScaleFactor": 1, "mobile": false,
        });
        let scheme = if self.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        let browser = driver.cdp();
        browser
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await
            .context("the browser does not take the width")?;
        browser
            .send_raw("Emulation.setEmulatedMedia", media)
            .await
            .context("the browser does not take the colour scheme")?;
        Ok(())
    }
}

/// As in `320 px, dark`.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} px, {}", self.width, if self.dark { "dark" } else { "light" })
    }
}
