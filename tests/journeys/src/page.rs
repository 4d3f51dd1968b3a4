//! The page as a person finds it and acts on it.

mod controls;
mod kept;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, ensure};
use thirtyfour::{By, WebDriver};

use crate::control::{Control, words};
use crate::engine::BrowserDriver;
use crate::environment::Environment;
use crate::host::{self, Host};
use crate::site::{Fault, FaultInjector, ResponseGate, Site};
use crate::{Engine, Result, View, Work, accessibility, browser, paper, wait, work};

pub use kept::Tab;

/// The heading of the page that is shown: while the program loads what its first page needs, the prerendered page is,
/// and the program’s own is hidden behind it.
const HEADING: &str = "#still h1, body:not(:has(#still)) h1";

/// The page that a journey walks through.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    browser: BrowserDriver,
    user_context: String,
    address: String,
    faults: FaultInjector,
    host: Host,
    /// Where the page around the app stands: on the site's own server, and on another by its name.
    around: [String; 2],
    response_gate: ResponseGate,
    axe: PathBuf,
    screenshots: Option<PathBuf>,
    downloads: PathBuf,
    journey: String,
    view: View,
}

impl Page {
    pub(crate) fn new(
        context: &browser::UserContext,
        site: &Site,
        environment: &Environment,
        journey: &str,
        view: View,
    ) -> Self {
        Self {
            driver: context.driver.clone(),
            browser: context.commands.clone(),
            user_context: context.id.clone(),
            address: site.address(),
            faults: site.faults(),
            host: site.host(),
            around: [site.origin(), &site.origin_by_name()].map(|it| [it, host::PLACE].concat()),
            response_gate: site.response_gate(),
            axe: environment.axe.clone(),
            screenshots: environment.screenshots.clone(),
            downloads: context.downloads.clone(),
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
        self.heading().await?;
        self.is_whole().await
    }

    /// Waits until nothing of the page is still to be made.
    async fn is_whole(&self) -> Result {
        wait::until("the whole page", async || {
            let busy = self.driver.find_all(By::Css("[aria-busy]")).await?;
            Ok(if busy.is_empty() { Ok(()) } else { Err("some of it is to be made".to_owned()) })
        })
        .await
    }

    /// From now on, the server keeps files back whose names hold `names`; with an empty text, all arrive, also
    /// those that have waited.
    pub fn files_wait(&self, names: &str) {
        self.response_gate.keep(names);
    }

    /// From now on, files whose names hold `names` do not arrive; with an empty text, all do.
    pub fn files_fail(&self, names: &str) {
        self.faults.with(names, Fault::Fails);
    }

    /// From now on, the connection ends in the middle of files whose names hold `names`; with an empty text, all
    /// arrive.
    pub fn files_break_off(&self, names: &str) {
        self.faults.with(names, Fault::BreaksOff);
    }

    /// From now on, of files whose names hold `names` only half comes, as if that were all; with an empty text,
    /// all arrive.
    pub fn files_are_cut_short(&self, names: &str) {
        self.faults.with(names, Fault::IsCutShort);
    }

    /// From now on, the server says of files whose names hold `names` that they are plain text; with an empty
    /// text, it says what they are.
    pub fn files_have_wrong_type(&self, names: &str) {
        self.faults.with(names, Fault::HasWrongType);
    }

    /// The console has to have complained, which then does not count any more.
    ///
    /// # Errors
    /// If it has not complained.
    pub async fn console_complains(&self) -> Result {
        ensure!(!self.browser.complaints().await?.is_empty(), "the console does not complain");
        Ok(())
    }

    /// What the console has complained of so far has to be about one of these causes, and then does not count any more.
    ///
    /// # Errors
    /// If it has not complained, or of something else.
    pub async fn console_complains_of(&self, causes: &[&str]) -> Result {
        let complaints = self.browser.complaints().await?;
        ensure!(!complaints.is_empty(), "the console does not complain");
        for complaint in complaints {
            ensure!(causes.iter().any(|cause| complaint.contains(cause)), "{complaint}");
        }
        Ok(())
    }

    /// Has the browser do this before each page that is opened from now on: so it can be made one that lacks
    /// or refuses something.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn before_opening(&self, script: &str) -> Result {
        self.browser.before_opening(&self.user_context, script).await
    }

    /// Puts a fragment into the address bar of the open page.
    ///
    /// # Errors
    /// If the browser does not go there.
    pub async fn paste(&self, fragment: &str) -> Result {
        let address = format!("{}{fragment}", self.address);
        self.driver.goto(&address).await.with_context(|| format!("cannot open {address}"))
    }

    /// Opens a page that holds the app in a frame: this HTML, in which `address` stands for the app's. The steps
    /// that follow are in the frame.
    ///
    /// # Errors
    /// If the app shows no heading in the frame.
    pub async fn open_framed(&self, html: &str, address: &str) -> Result {
        let [around, _] = &self.around;
        self.open_in(around, html, address).await
    }

    /// Like [`Self::open_framed`], but the page that holds the app is of another origin.
    ///
    /// # Errors
    /// As there.
    pub async fn open_framed_elsewhere(&self, html: &str, address: &str) -> Result {
        let [_, around] = &self.around;
        self.open_in(around, html, address).await
    }

    /// Opens a page without the app, at the same origin.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn open_beside(&self, html: &str) -> Result {
        let [beside, _] = &self.around;
        self.host.shows(html.to_owned());
        Ok(self.driver.goto(beside).await?)
    }

    /// Grants the site a permission, as a person does when the browser asks; `name` is the one of the Permissions API.
    ///
    /// # Errors
    /// If the browser does not know the permission.
    pub async fn grant(&self, name: &str) -> Result {
        let [around, _] = &self.around;
        let origin = around.trim_end_matches(host::PLACE);
        self.browser.grant(&self.user_context, origin, name).await
    }

    async fn open_in(&self, around: &str, html: &str, address: &str) -> Result {
        self.host.shows(html.replace(address, &self.address));
        self.driver.goto(around).await?;
        self.driver.enter_frame(0).await?;
        self.heading().await.map(drop)
    }

    /// The page of another origin that may hold the app.
    pub(crate) fn around(&self) -> &str {
        let [_, around] = &self.around;
        around
    }

    /// How high the app's page is, in CSS pixels.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn height(&self) -> Result<u64> {
        let high = self.driver.execute("return document.body.offsetHeight;", Vec::new()).await?;
        Ok(high.convert()?)
    }

    /// Whether a script says `true` of the page.
    ///
    /// # Errors
    /// If the browser does not run it.
    pub async fn says(&self, script: &str) -> Result<bool> {
        Ok(*self.driver.execute(script, Vec::new()).await?.json() == true)
    }

    /// Waits until a script says `true` of the page.
    ///
    /// # Errors
    /// If it does not, with what it says.
    pub async fn holds(&self, script: &str) -> Result {
        wait::until(&format!("`{script}`"), async || {
            let said = self.driver.execute(script, Vec::new()).await?.json().clone();
            Ok(if said == true { Ok(()) } else { Err(format!("it says {said}")) })
        })
        .await
    }

    /// What a script says of the page around the frame. The steps that follow are in the frame again.
    ///
    /// # Errors
    /// If the browser does not run it.
    pub async fn around_the_frame(&self, script: &str) -> Result<serde_json::Value> {
        self.driver.enter_default_frame().await?;
        let said = self.driver.execute(script, Vec::new()).await?.json().clone();
        self.driver.enter_frame(0).await?;
        Ok(said)
    }

    /// Waits until a script says `true` of the page around the frame.
    ///
    /// # Errors
    /// If it does not, with what it says.
    pub async fn around_the_frame_holds(&self, script: &str) -> Result {
        wait::until(&format!("`{script}`"), async || {
            let said = self.around_the_frame(script).await?;
            Ok(if said == true { Ok(()) } else { Err(format!("it says {said}")) })
        })
        .await
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
            let texts = self.texts(HEADING).await?;
            Ok(match texts.as_slice() {
                [only] if !only.is_empty() => Ok(only.clone()),
                others => Err(format!("there are {}: {others:?}", others.len())),
            })
        })
        .await
    }

    /// Waits until the page's `h1` is this text, and the page is whole.
    ///
    /// # Errors
    /// If it stays another.
    pub async fn heading_is(&self, expected: &str) -> Result {
        wait::until(&format!("the heading “{expected}”"), async || {
            let texts = self.texts(HEADING).await?;
            Ok(if texts == [expected] { Ok(()) } else { Err(format!("it is {texts:?}")) })
        })
        .await?;
        self.is_whole().await
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

    /// Presses a control that begins a longer work, on a computer that is so many times `slower`, and
    /// says how long it takes until an element with this id shows what came out.
    ///
    /// # Errors
    /// If the control cannot be pressed, or nothing comes out.
    pub async fn time_work(&self, control: &Control, slower: u32, id: &str) -> Result<Work> {
        work::press(&self.driver, &self.browser, control, slower, id).await
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

    /// From the next page on, the browser adds up what moves on a page without having been pressed.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn watch_layout_shifts(&self) -> Result {
        const WATCH: &str = "
            if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
                window.layoutShift = 0;
                const add = (list) => list.getEntries().forEach(({ value }) => { layoutShift += value; });
                new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
            }
        ";
        self.before_opening(WATCH).await
    }

    /// How much has moved on the page since it was opened ([`Self::watch_layout_shifts`]): the cumulative layout shift.
    /// None where the browser does not tell: Firefox has no measure for it.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn layout_shift(&self) -> Result<Option<f64>> {
        // What has been painted is told a frame later.
        const SHIFT: &str = "return new Promise((tell) => {
            const later = (act) => requestAnimationFrame(() => setTimeout(act));
            later(() => later(() => tell(window.layoutShift ?? null)));
        })";
        Ok(self.driver.execute(SHIFT, Vec::new()).await?.convert()?)
    }

    /// That nothing keeps the site from being installed as an app, as far as the browser can tell.
    ///
    /// # Errors
    /// If something does.
    pub async fn can_be_installed(&self) -> Result {
        let obstacles = self.browser.obstacles_to_installing().await?;
        ensure!(obstacles.is_empty(), "the site cannot be installed: {obstacles:?}");
        Ok(())
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

    /// The visible texts of what a selector gives.
    async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.driver.find_all(By::Css(selector)).await? {
            texts.push(words(&element.text().await?));
        }
        Ok(texts)
    }
}
