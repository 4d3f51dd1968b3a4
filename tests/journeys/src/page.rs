//! The page as a person finds it and acts on it.

mod kept;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, ensure};
use serde_json::json;
use thirtyfour::{By, Key, TypingData, WebDriver};

use crate::control::{self, Control, words};
use crate::engine::Ways;
use crate::environment::Environment;
use crate::site::{KeptBack, Site, Trouble};
use crate::{Engine, Result, View, Work, accessibility, paper, wait, work};

pub use kept::Tab;

/// How often Tab may be pressed on the way to a control.
const MOST_TABS: usize = 200;

/// The page that a journey walks through.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    browser: Ways,
    address: String,
    trouble: Trouble,
    kept_back: KeptBack,
    axe: PathBuf,
    screenshots: Option<PathBuf>,
    downloads: PathBuf,
    journey: String,
    view: View,
}

impl Page {
    pub(crate) fn new(
        driver: WebDriver,
        browser: Ways,
        site: &Site,
        environment: &Environment,
        downloads: PathBuf,
        journey: &str,
        view: View,
    ) -> Self {
        Self {
            driver,
            browser,
            address: site.address(),
            trouble: site.trouble(),
            kept_back: site.kept_back(),
            axe: environment.axe.clone(),
            screenshots: environment.screenshots.clone(),
            downloads,
            journey: journey.to_owned(),
            view,
        }
    }

    /// The address of the app that is walked through, without a fragment.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The kind of browser that the journey is walked in.
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Opens the app afresh, as from a link; the fragment is empty or begins with `#`.
    ///
    /// # Errors
    /// If the program does not draw a page with a heading.
    pub async fn open(&self, fragment: &str) -> Result {
        self.open_as_built(fragment).await?;
        self.stands().await
    }

    /// Opens the app afresh, and waits for no program; the fragment is empty or begins with `#`, or the name of
    /// another page stands before it.
    ///
    /// # Errors
    /// If there is no such page.
    pub async fn open_as_built(&self, fragment: &str) -> Result {
        // From an address that differs in its fragment alone, the browser would not load anything.
        self.driver.goto("about:blank").await?;
        self.paste(fragment).await
    }

    /// Waits until the program has drawn its page in the place of the one as built.
    ///
    /// # Errors
    /// If it does not, or its page has no heading.
    pub async fn stands(&self) -> Result {
        wait::until("the program’s own page", async || {
            let as_built = self.driver.find_all(By::Id("still")).await?;
            Ok(if as_built.is_empty() { Ok(()) } else { Err("it is the one as built".to_owned()) })
        })
        .await?;
        self.heading().await.map(drop)
    }

    /// From now on, the server keeps files back whose names hold `names`; with an empty text, all arrive, also
    /// those that have waited.
    pub fn files_wait(&self, names: &str) {
        self.kept_back.keep(names);
    }

    /// From now on, files whose names hold `names` do not arrive; with an empty text, all do.
    pub fn files_fail(&self, names: &str) {
        self.trouble.with(names);
    }

    /// What the console has complained of so far has to be about `cause`, and then does not count any more.
    ///
    /// # Errors
    /// If it has not complained, or of something else.
    pub async fn console_complains_of(&self, cause: &str) -> Result {
        let complaints = self.browser.complaints().await?;
        ensure!(!complaints.is_empty(), "the console does not complain");
        for complaint in complaints {
            ensure!(complaint.contains(cause), "{complaint}");
        }
        Ok(())
    }

    /// Has the browser do this before each page that is opened from now on: so it can be made one that lacks
    /// or refuses something.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn before_opening(&self, script: &str) -> Result {
        self.browser.before_opening(script).await
    }

    /// No script of a page that is opened from now on runs, as in a browser where somebody switched them off.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn without_scripts(&self) -> Result {
        self.browser.without_scripts().await
    }

    /// Puts a fragment into the address bar of the open page.
    ///
    /// # Errors
    /// If the browser does not go there.
    pub async fn paste(&self, fragment: &str) -> Result {
        let address = format!("{}{fragment}", self.address);
        self.driver.goto(&address).await.with_context(|| format!("cannot open {address}"))
    }

    /// The fragment in the address bar, from `#` on; empty if there is none.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn fragment(&self) -> Result<String> {
        let address = self.driver.current_url().await?;
        Ok(address.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default())
    }

    /// Waits until the fragment is this one.
    ///
    /// # Errors
    /// If it stays another.
    pub async fn fragment_is(&self, expected: &str) -> Result {
        wait::until(&format!("the fragment `{expected}`"), async || {
            let fragment = self.fragment().await?;
            Ok(if fragment == expected { Ok(()) } else { Err(format!("it is `{fragment}`")) })
        })
        .await
    }

    /// Goes back, as with the browser's button.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn back(&self) -> Result {
        Ok(self.driver.back().await?)
    }

    /// Goes forward, as with the browser's button.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn forward(&self) -> Result {
        Ok(self.driver.forward().await?)
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If the app shows no heading afterwards.
    pub async fn reload(&self) -> Result {
        self.driver.refresh().await?;
        self.stands().await
    }

    /// The title of the window.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn title(&self) -> Result<String> {
        Ok(words(&self.driver.title().await?))
    }

    /// Waits for the page's one `h1` and gives its text.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub async fn heading(&self) -> Result<String> {
        wait::until("one main heading", async || {
            let texts = self.texts("h1").await?;
            Ok(match texts.as_slice() {
                [only] if !only.is_empty() => Ok(only.clone()),
                others => Err(format!("there are {}: {others:?}", others.len())),
            })
        })
        .await
    }

    /// Waits until the page's `h1` is this text.
    ///
    /// # Errors
    /// If it stays another.
    pub async fn heading_is(&self, expected: &str) -> Result {
        wait::until(&format!("the heading “{expected}”"), async || {
            let texts = self.texts("h1").await?;
            Ok(if texts == [expected] { Ok(()) } else { Err(format!("it is {texts:?}")) })
        })
        .await
    }

    /// Waits until the page shows the text anywhere.
    ///
    /// # Errors
    /// If it does not, with all that it shows.
    pub async fn shows(&self, expected: &str) -> Result {
        wait::until(&format!("the text “{expected}”"), async || {
            let text = self.text().await?;
            Ok(if text.contains(expected) {
                Ok(())
            } else {
                Err(format!("the page shows: {text}"))
            })
        })
        .await
    }

    /// All text that the page shows now, with single blanks.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        Ok(self.texts("body").await?.join(" "))
    }

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
        self.control("file field", "input[type=file]", field).await?.write(path).await
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

    /// Presses a control that begins a longer work, on a computer that is so many times `slower`, and
    /// says how long it takes until an element with this id shows what came out.
    ///
    /// # Errors
    /// If the control cannot be pressed, or nothing comes out.
    pub async fn time_work(&self, control: &Control, slower: u32, id: &str) -> Result<Work> {
        work::press(&self.driver, &self.browser, control, slower, id).await
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

    /// Ensures that assistive technology can use the page (no violation that axe-core finds), and
    /// that it needs no sideways scrolling.
    ///
    /// # Errors
    /// If that is not so, with every violation in words.
    pub async fn is_accessible(&self) -> Result {
        accessibility::no_violations(&self.driver, &self.axe).await?;
        accessibility::no_sideways_scrolling(&self.driver).await
    }

    /// Waits until a file of this name has been downloaded, and gives its text.
    ///
    /// # Errors
    /// If it does not come, or is no text.
    pub async fn downloaded(&self, name: &str) -> Result<String> {
        paper::downloaded(&self.downloads, name).await
    }

    /// How many sheets of paper the page takes. They are kept beside the pictures if
    /// `JOURNEY_SCREENSHOTS` is set.
    ///
    /// # Errors
    /// If the browser does not print.
    pub async fn sheets(&self, name: &str) -> Result<usize> {
        let document = self.browser.print().await?;
        if let Some(path) = self.picture(name, "pdf")? {
            fs::write(&path, &document)
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        paper::sheets(&document)
    }

    /// How far the page is scrolled down, in pixels.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn scrolled(&self) -> Result<u64> {
        let far = self.driver.execute("return Math.round(scrollY);", Vec::new()).await?;
        Ok(far.convert()?)
    }

    /// Takes a picture of the whole page if `JOURNEY_SCREENSHOTS` is set.
    ///
    /// # Errors
    /// If the picture cannot be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result {
        let Some(path) = self.picture(name, "png")? else {
            return Ok(());
        };
        let picture = self.browser.picture().await?;
        fs::write(&path, picture).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Where a picture of this name goes, if pictures are asked for.
    fn picture(&self, name: &str, kind: &str) -> Result<Option<PathBuf>> {
        let Some(folder) = &self.screenshots else {
            return Ok(None);
        };
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let Self { journey, view, .. } = self;
        let engine = self.engine();
        let name = format!("{journey} {name} {view} {engine}.{kind}").replace(", ", " ");
        Ok(Some(folder.join(name.replace(' ', "-"))))
    }

    /// Waits for the one control with this name among those that a selector gives.
    async fn control(&self, kind: &str, selector: &str, name: &str) -> Result<Control> {
        wait::until(&format!("the {kind} “{name}”"), async || {
            let mut names = Vec::new();
            let mut found = None;
            for element in self.driver.find_all(By::Css(selector)).await? {
                let label = control::accessible_name(&self.driver, &element).await?;
                if label == name {
                    ensure!(found.is_none(), "there are several of that name");
                    found = Some(Control::new(element, label));
                } else {
                    names.push(label);
                }
            }
            Ok(found.ok_or_else(|| format!("there are {names:?}")))
        })
        .await
    }

    /// The visible texts of what a selector gives.
    async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.driver.find_all(By::Css(selector)).await? {
            texts.push(words(&element.text().await?));
        }
        Ok(texts)
    }
}
