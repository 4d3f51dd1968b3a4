//! Journeys over more than one visit: on a server that can stop or be given the next release, in a browser that
//! keeps the site.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

use anyhow::{Context, anyhow};
use tempfile::TempDir;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::environment::{self, Environment};
use crate::site::Site;
use crate::{Page, Result, View};

/// A server of the journey's own, whose site can change.
#[derive(Debug)]
pub struct Server {
    folder: TempDir,
    next: PathBuf,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Like [`journey`](crate::journey), but the browser keeps the site, and the steps are given the server too.
///
/// # Errors
/// As with [`journey`](crate::journey).
pub async fn journey_over_releases<Steps>(name: &str, view: View, steps: Steps) -> Result
where
    Steps: AsyncFnOnce(&Page, &mut Server) -> Result,
{
    let environment = Environment::read()?;
    let (mut server, site) = Server::start(&environment).await?;
    let walked =
        crate::walk(&environment, &site, name, view, async |page| steps(page, &mut server).await);
    walked.await
}

impl Server {
    /// Serves the built site on threads of its own, so that no connection outlives it.
    async fn start(environment: &Environment) -> Result<(Self, Site)> {
        let folder = tempfile::tempdir().context("cannot create a folder for the site")?;
        let place = folder.path().join("site");
        copy_folder(&environment.site, &place)?;
        let (started, starting) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
            runtime.block_on(async {
                let _nobody_waits = started.send(Site::serve(&place).await);
                // It ends when it is told to, or when the journey has ended.
                let _ended = stopped.await;
            });
        });
        let site = starting.await.context("the server does not start")??;
        let next = environment::existing("JOURNEY_NEXT_SITE")?;
        Ok((Self { folder, next, stop: Some(stop), thread: Some(thread) }, site))
    }

    /// Puts the next release in the place of the site: all of its files, and none of those before.
    ///
    /// # Errors
    /// If the files cannot be written.
    pub fn publish_next(&self) -> Result {
        let place = self.folder.path().join("site");
        fs::remove_dir_all(&place).context("cannot take the old release away")?;
        copy_folder(&self.next, &place)?;
        // A browser asks for what has changed since a date, which HTTP gives in whole seconds. Two releases within one
        // second would be the same release to it.
        date(&place, SystemTime::now() + Duration::from_mins(1))
    }

    /// Stops for good, with every connection.
    ///
    /// # Errors
    /// If it has stopped already.
    pub fn stop(&mut self) -> Result {
        let stop = self.stop.take().context("the server has stopped already")?;
        let _ended_already = stop.send(());
        let thread = self.thread.take().context("the server has stopped already")?;
        thread.join().map_err(|_| anyhow!("the server failed"))
    }
}

/// Copies a folder with all that is in it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    Ok(())
}

/// Sets when the files of a folder, and of those inside it, were last modified.
fn date(folder: &Path, modified: SystemTime) -> Result {
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            date(&path, modified)?;
        } else {
            fs::File::options()
                .write(true)
                .open(&path)
                .and_then(|file| file.set_modified(modified))
                .with_context(|| format!("cannot date {}", path.display()))?;
        }
    }
    Ok(())
}
