//! What a browser keeps of the site, and its tabs.

use anyhow::Context;
use thirtyfour::WindowHandle;

use super::Page;
use crate::{Result, wait};

/// A tab of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab(WindowHandle);

impl Page {
    /// Waits until the browser keeps so many releases of the site, each of them whole, and this page gets its files
    /// from what is kept.
    ///
    /// # Errors
    /// If it comes to keep others.
    pub async fn keeps_releases(&self, wanted: usize) -> Result {
        const KEPT: &str = "return (async () => {
            const registration = await navigator.serviceWorker.ready;
            const { controller } = navigator.serviceWorker;
            const names = await caches.keys();
            return [names.length, Boolean(controller), Boolean(registration.installing)];
        })()";
        let wanted = serde_json::json!([wanted, true, false]);
        wait::until(
            &format!(
                "releases, whether the page uses them, and whether one is on its way: {wanted}"
            ),
            async || {
                let kept = self.driver.execute(KEPT, Vec::new()).await?;
                let kept = kept.json().clone();
                Ok(if kept == wanted { Ok(()) } else { Err(format!("there are {kept}")) })
            },
        )
        .await
    }

    /// The name of the program that this page runs: another in each release.
    ///
    /// # Errors
    /// If the page has loaded none.
    pub async fn program(&self) -> Result<String> {
        const PROGRAM: &str = "return performance.getEntriesByType('resource')
            .map((entry) => entry.name).find((name) => name.endsWith('_bg.wasm')) ?? null";
        let program = self.driver.execute(PROGRAM, Vec::new()).await?;
        program.json().as_str().map(str::to_owned).context("the page has loaded no program")
    }

    /// Waits until the page runs another program than this one.
    ///
    /// # Errors
    /// If it goes on with that.
    pub async fn program_is_not(&self, old: &str) -> Result {
        wait::until("another program", async || {
            let program = self.program().await?;
            Ok(if program == old { Err(format!("it is still {old}")) } else { Ok(()) })
        })
        .await
    }

    /// Waits until the page shows the text nowhere.
    ///
    /// # Errors
    /// If it goes on to show it.
    pub async fn hides(&self, text: &str) -> Result {
        wait::until(&format!("a page without “{text}”"), async || {
            Ok(if self.text().await?.contains(text) {
                Err("it is there".to_owned())
            } else {
                Ok(())
            })
        })
        .await
    }

    /// The tab that is shown.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn tab(&self) -> Result<Tab> {
        Ok(Tab(self.driver.window().await?))
    }

    /// Opens a tab and shows it.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn open_tab(&self) -> Result<Tab> {
        let tab = Tab(self.browser.open_tab(&self.user_context).await?);
        self.show_tab(&tab).await?;
        Ok(tab)
    }

    /// Shows a tab.
    ///
    /// # Errors
    /// If it is closed.
    pub async fn show_tab(&self, tab: &Tab) -> Result {
        Ok(self.driver.switch_to_window(tab.0.clone()).await?)
    }
}
