//! How the page is looked at: the width of the window, the colour scheme, and whether scripts run.

use std::fmt;

/// A width and a colour scheme, with scripts or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    width: u32,
    dark: bool,
    scripts: bool,
}

impl View {
    /// As narrow as a page has to work, in light colours.
    pub const NARROW_LIGHT: Self = Self { width: 320, dark: false, scripts: true };
    /// As narrow as a page has to work, in dark colours.
    pub const NARROW_DARK: Self = Self { width: 320, dark: true, scripts: true };
    /// A desktop's width, in light colours.
    pub const WIDE_LIGHT: Self = Self { width: 1280, dark: false, scripts: true };
    /// A desktop's width, in dark colours.
    pub const WIDE_DARK: Self = Self { width: 1280, dark: true, scripts: true };
    /// The height of every window, in CSS pixels.
    pub(crate) const HEIGHT: u32 = 900;

    /// The same where somebody has switched JavaScript off.
    #[must_use]
    pub const fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }

    /// Whether scripts of pages run.
    pub(crate) fn has_scripts(self) -> bool {
        self.scripts
    }

    /// The width of the window, in CSS pixels.
    pub(crate) fn width(self) -> u32 {
        self.width
    }

    /// Whether the colours are dark.
    pub(crate) fn is_dark(self) -> bool {
        self.dark
    }
}

/// As in `320 px, dark`.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} px, {}", self.width, if self.dark { "dark" } else { "light" })
    }
}
