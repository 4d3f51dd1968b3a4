//! One thing on the page that a person can use, and its accessible name.

use anyhow::Context;
use http::Method;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{ElementId, Key, RequestData, SessionId, TypingData, WebDriver, WebElement};

use crate::Result;

/// A radio, checkbox, button, link or field that was found by its role and name.
#[derive(Debug, Clone)]
pub struct Control {
    element: WebElement,
    name: String,
}

impl Control {
    /// A control of which the name is known.
    pub(crate) fn new(element: WebElement, name: String) -> Self {
        Self { element, name }
    }

    /// Presses it with the pointer. A person scrolls until it is in the middle of the window, so that nothing that stays
    /// at its edge covers it.
    ///
    /// # Errors
    /// If it cannot be pressed, for example because something covers it.
    pub async fn click(&self) -> Result {
        self.element.scroll_into_view().await?;
        self.element.click().await.with_context(|| format!("cannot press “{}”", self.name))
    }

    /// Presses it twice near its upper edge, as fast as a double click: on the second press something
    /// else may stand there.
    ///
    /// # Errors
    /// If it cannot be pressed.
    pub(crate) async fn double_click(&self, driver: &WebDriver) -> Result {
        let at = driver.action_chain().move_to_element_with_offset(&self.element, 0, -16);
        let twice = at.double_click();
        twice.perform().await.with_context(|| format!("cannot press “{}” twice", self.name))
    }

    /// Presses it with the pointer, which stays down.
    ///
    /// # Errors
    /// If it cannot be pressed.
    pub(crate) async fn press_down(&self, driver: &WebDriver) -> Result {
        let down = driver.action_chain().click_and_hold_element(&self.element);
        down.perform().await.with_context(|| format!("cannot press “{}”", self.name))
    }

    /// Types into it, after what is there already.
    ///
    /// # Errors
    /// If it takes no text.
    pub async fn write(&self, text: &str) -> Result {
        self.element
            .send_keys(text)
            .await
            .with_context(|| format!("cannot write into “{}”", self.name))
    }

    /// Types into it, in the place of what is there already.
    ///
    /// # Errors
    /// If it takes no text.
    pub async fn rewrite(&self, text: &str) -> Result {
        // The Control key is held down for as long as one call goes on.
        for keys in [Key::Control + "a", Key::Delete.into(), TypingData::from(text)] {
            let written = self.element.send_keys(keys).await;
            written.with_context(|| format!("cannot write into “{}”", self.name))?;
        }
        Ok(())
    }

    /// What stands in it, for a field.
    ///
    /// # Errors
    /// If it is gone.
    pub async fn value(&self) -> Result<String> {
        let value = self.element.prop("value").await;
        Ok(value.with_context(|| format!("“{}” is gone", self.name))?.unwrap_or_default())
    }

    /// Whether it is chosen, for a radio or a checkbox.
    ///
    /// # Errors
    /// If it is gone.
    pub async fn is_chosen(&self) -> Result<bool> {
        self.element.is_selected().await.with_context(|| format!("“{}” is gone", self.name))
    }

    /// An attribute, for example `href`; none if it is missing.
    ///
    /// # Errors
    /// If the control is gone.
    pub async fn attribute(&self, attribute: &str) -> Result<Option<String>> {
        self.element.attr(attribute).await.with_context(|| format!("“{}” is gone", self.name))
    }
}

/// The accessible name of an element, as the browser tells it to assistive technology.
///
/// # Errors
/// If the element is gone.
pub(crate) async fn accessible_name(driver: &WebDriver, element: &WebElement) -> Result<String> {
    computed(driver, element, "computedlabel").await
}

/// The role of an element, as the browser tells it to assistive technology.
///
/// # Errors
/// If the element is gone.
pub(crate) async fn role(driver: &WebDriver, element: &WebElement) -> Result<String> {
    computed(driver, element, "computedrole").await
}

async fn computed(
    driver: &WebDriver,
    element: &WebElement,
    property: &'static str,
) -> Result<String> {
    let question = Computed { element: element.element_id(), property };
    let value: String = driver.cmd(question).await?.value()?;
    Ok(words(&value))
}

/// The text with its blanks as they are seen: one between words.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The protocol's “get computed label” and “get computed role”, which thirtyfour lacks.
#[derive(Debug)]
struct Computed {
    element: ElementId,
    property: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { element, property } = self;
        RequestData::new(Method::GET, format!("session/{session}/element/{element}/{property}"))
    }
}
