//! What a person finds on the page and does with it, by pointer and by keyboard.

use std::path::Path;

use anyhow::{Context, anyhow, ensure};
use serde_json::json;
use thirtyfour::{By, Key, TypingData, WebElement};

use super::Page;
use crate::control::{self, Control};
use crate::{Result, wait, wander};

/// How often Tab may be pressed on the way to a control.
const MOST_TABS: usize = 200;

impl Page {
    /// The radio with this name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn radio(&self, name: &str) -> Result<Control> {
        self.control("radio", "input[type=radio], [role=radio]", name).await
    }

    /// The checkbox with this name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn checkbox(&self, name: &str) -> Result<Control> {
        self.control("checkbox", "input[type=checkbox], [role=checkbox]", name).await
    }

    /// The button with this name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn button(&self, name: &str) -> Result<Control> {
        self.control("button", "button, input[type=submit], summary, [role=button]", name).await
    }

    /// The link with this name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn link(&self, name: &str) -> Result<Control> {
        self.control("link", "a[href], [role=link]", name).await
    }

    /// The field with this name that takes text, or the list with this name.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn field(&self, name: &str) -> Result<Control> {
        const FIELDS: &str =
            "input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox]";
        self.control("field", FIELDS, name).await
    }

    /// Puts a text into the field with this name, at once as from the clipboard: Tab and Enter in it are
    /// no keys that are pressed.
    ///
    /// # Errors
    /// If there is no such field, or more than one, or it takes no text.
    pub async fn fill(&self, field: &str, text: &str) -> Result {
        self.field(field).await?.click().await?;
        let insert = "return document.execCommand('insertText', false, arguments[0]);";
        let filled = self.driver.execute(insert, vec![json!(text)]).await?;
        let filled: bool = filled.convert()?;
        ensure!(filled, "cannot fill “{field}”");
        Ok(())
    }

    /// Chooses a file of this computer in the field with this name.
    ///
    /// # Errors
    /// If there is no such field, or more than one.
    pub async fn upload(&self, field: &str, file: &Path) -> Result {
        let path = file.to_str().with_context(|| format!("{} is no text", file.display()))?;
        wait::until(&format!("the file field “{field}”"), async || {
            let mut names = Vec::new();
            for element in self.driver.find_all(By::Css("input[type=file]")).await? {
                let name = control::accessible_name(&self.driver, &element).await?;
                // Firefox says the field's button, and what is chosen, in the same breath.
                if name == field || name.starts_with(&format!("{field} ")) {
                    return Ok(Ok(Control::new(element, name)));
                }
                names.push(name);
            }
            Ok(Err(format!("there are {names:?}")))
        })
        .await?
        .write(path)
        .await
    }

    /// Drops a file of this computer near the top of the page, as with the pointer.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn drop_file(&self, file: &Path) -> Result {
        let path = file.to_str().with_context(|| format!("{} is no text", file.display()))?;
        self.browser.drop_file(path).await
    }

    /// Chooses radios or checkboxes by their names, one after the other.
    ///
    /// # Errors
    /// If one of them is missing.
    pub async fn choose(&self, names: &[&str]) -> Result {
        for name in names {
            self.control("choice", "input[type=radio], input[type=checkbox]", name)
                .await?
                .click()
                .await?;
        }
        Ok(())
    }

    /// Presses the button with this name twice, as fast as a double click.
    ///
    /// # Errors
    /// If there is no such button, or it cannot be pressed.
    pub async fn double_click(&self, button: &str) -> Result {
        self.button(button).await?.double_click(&self.driver).await
    }

    /// Presses and types at random, so many times from each of these fragments on; `seed` decides what. Whatever
    /// leads out of the app does nothing meanwhile.
    ///
    /// # Errors
    /// If a page has no heading or no way on, with what was done last; or if the console complains.
    pub async fn wander(&self, seed: u32, steps: u32, fragments: &[String]) -> Result {
        self.before_opening(wander::STAY).await?;
        for fragment in fragments {
            self.open(fragment).await?;
            wander::wander(&self.driver, seed, steps, fragment).await?;
            let complaints = self.browser.complaints().await?;
            ensure!(
                complaints.is_empty(),
                "the console complains, from {fragment} on: {complaints:?}"
            );
        }
        Ok(())
    }

    /// Presses a control with the pointer and does not let go yet.
    ///
    /// # Errors
    /// If it cannot be pressed.
    pub async fn press_down(&self, control: &Control) -> Result {
        control.press_down(&self.driver).await
    }

    /// Lets go of what is pressed.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn let_go(&self) -> Result {
        self.driver.action_chain().release().perform().await.context("cannot let go")
    }

    /// Presses keys, as a person without a pointer does; they go to what has the focus.
    ///
    /// # Errors
    /// If the browser does not take them.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result {
        self.driver.action_chain().send_keys(keys).perform().await.context("cannot press a key")
    }

    /// Presses Tab until the control with this name has the focus.
    ///
    /// # Errors
    /// If Tab does not lead there, with the names that it led to.
    pub async fn tab_to(&self, name: &str) -> Result {
        let mut passed = Vec::new();
        for _ in 0..MOST_TABS {
            self.press(Key::Tab).await?;
            let (_, focused) = self.focused().await?;
            if focused == name {
                return Ok(());
            }
            passed.push(focused);
        }
        Err(anyhow!("Tab does not lead to “{name}”, but to {passed:?}"))
    }

    /// The role and the accessible name of what has the focus.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn focused(&self) -> Result<(String, String)> {
        let element = self.driver.active_element().await?;
        let role = control::role(&self.driver, &element).await?;
        Ok((role, control::accessible_name(&self.driver, &element).await?))
    }

    /// Waits until a control of this role and accessible name has the focus.
    ///
    /// # Errors
    /// If something else keeps it.
    pub async fn focus_is(&self, role: &str, name: &str) -> Result {
        wait::until(&format!("the focus on the {role} “{name}”"), async || {
            let (found_role, found) = self.focused().await?;
            let there = found_role == role && found == name;
            Ok(if there { Ok(()) } else { Err(format!("it is on the {found_role} “{found}”")) })
        })
        .await
    }

    /// Waits for the one control with this name among those that a selector gives.
    async fn control(&self, kind: &str, selector: &str, name: &str) -> Result<Control> {
        wait::until(&format!("the {kind} “{name}”"), async || {
            let likely = self.likely(selector, name).await?;
            if let Ok(found) = self.one_of(&likely, name).await? {
                return Ok(Ok(found));
            }
            let all = self.driver.find_all(By::Css(selector)).await?;
            Ok(self.one_of(&all, name).await?.map_err(|names| format!("there are {names:?}")))
        })
        .await
    }

    /// The one control of these with this name; if there is none, the names that there are.
    async fn one_of(
        &self,
        elements: &[WebElement],
        name: &str,
    ) -> Result<std::result::Result<Control, Vec<String>>> {
        let mut names = Vec::new();
        let mut found = None;
        for element in elements {
            let label = control::accessible_name(&self.driver, element).await?;
            if label == name {
                ensure!(found.is_none(), "there are several of that name");
                found = Some(Control::new(element.clone(), label));
            } else {
                names.push(label);
            }
        }
        Ok(found.ok_or(names))
    }

    /// Those among what a selector gives whose accessible name is likely this one: it stands in what the name is
    /// made of. To ask for the names of all takes much longer.
    async fn likely(&self, selector: &str, name: &str) -> Result<Vec<WebElement>> {
        const LIKELY: &str = "
            const letters = (text) => (text ?? '').replace(/\\s+/g, '');
            const [selector, name] = [arguments[0], letters(arguments[1])];
            const own = (element) => letters(element.textContent) + ' ' +
                [...element.querySelectorAll('*'), element].map((part) =>
                    ['aria-label', 'title', 'alt', 'value', 'placeholder', 'label']
                        .map((attribute) => letters(part.getAttribute(attribute))).join(' ')).join(' ');
            const named = (element) => (element.getAttribute('aria-labelledby') ?? '').split(/\\s+/)
                .map((id) => document.getElementById(id)).filter((part) => part !== null);
            return [...document.querySelectorAll(selector)].filter((element) =>
                [element, ...named(element), ...(element.labels ?? [])]
                    .some((part) => own(part).includes(name)));
        ";
        let given = vec![json!(selector), json!(name)];
        Ok(self.driver.execute(LIKELY, given).await?.elements()?)
    }
}
