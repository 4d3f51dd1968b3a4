//! The installed tools: in the user's cache folder, one folder per tool, version and host, shared by all clones.
//!
//! An installation is made in a temporary folder beside the finished ones, and renamed once it is complete. So a folder
//! under its final name is always complete, and reading it needs no lock.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::rust;
use crate::project::Project;

/// How the name of every temporary folder begins.
const UNFINISHED: &str = "unfinished-";

/// The folder that holds the installed tools.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// The target triple of this computer: programs for another one may lie in the same folder.
    host: String,
}

/// What is installed, and how a complete installation is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The tool with its version, as it begins the name of the folder.
    pub(super) name: String,
    /// A file that every complete installation has, relative to its folder.
    pub(super) file: PathBuf,
}

/// A temporary folder for one installation; everything in it is removed at the end.
#[derive(Debug)]
pub(super) struct Unfinished {
    /// What becomes the installation.
    pub(super) result: PathBuf,
    /// For anything that is only needed while installing; does not exist yet.
    pub(super) scratch: PathBuf,
    /// Removes the folder of both when it is dropped.
    _parent: TempDir,
}

/// As long as it lives, no other command changes the cache.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    /// Whether the file system could lock at all.
    is_exclusive: bool,
}

impl Cache {
    /// The cache of this user. Nothing is created until something is installed.
    ///
    /// # Errors
    /// If the system names no cache folder, or rustc does not run.
    pub(super) fn of_user(project: &Project) -> Result<Self> {
        let caches = dirs::cache_dir().context(
            "this system names no folder for caches, where the tools would be installed; set HOME, \
             or on Linux XDG_CACHE_HOME, to a folder that you may write to",
        )?;
        Ok(Self::new(caches.join("role-advisor").join("tools"), rust::host(project)?))
    }

    fn new(folder: PathBuf, host: String) -> Self {
        Self { folder, host }
    }

    /// The folder of an installation, if there is one.
    pub(super) fn find(&self, entry: &Entry) -> Option<PathBuf> {
        let place = self.place(entry);
        place.join(&entry.file).is_file().then_some(place)
    }

    /// The folder of an installation; `install` makes it if there is none yet.
    ///
    /// # Errors
    /// If the cache cannot be written to, `install` fails, or what it made is not complete.
    pub(super) fn provide(
        &self,
        entry: &Entry,
        install: impl FnOnce(&Unfinished) -> Result<()>,
    ) -> Result<PathBuf> {
        if let Some(found) = self.find(entry) {
            return Ok(found);
        }
        let lock = self.lock()?;
        // Another command may have installed it in the meantime.
        if let Some(found) = self.find(entry) {
            return Ok(found);
        }
        if lock.is_exclusive {
            self.remove_unfinished();
        }
        let unfinished = self.begin()?;
        install(&unfinished)?;
        self.finish(entry, &unfinished)
    }

    /// Waits until no other command changes the cache.
    ///
    /// # Errors
    /// If the cache cannot be written to.
    pub(super) fn lock(&self) -> Result<Lock> {
        fs::create_dir_all(&self.folder).with_context(|| self.not_writable())?;
        let file = File::create(self.folder.join("lock")).with_context(|| self.not_writable())?;
        let is_exclusive = match file.try_lock() {
            Ok(()) => true,
            // Some network drives cannot lock. Two commands may install the same then; one of the results is used.
            Err(TryLockError::Error(_)) => false,
            Err(TryLockError::WouldBlock) => {
                eprintln!("waiting for another `cargo xtask`, which is installing tools …");
                file.lock().with_context(|| self.not_writable())?;
                true
            }
        };
        Ok(Lock { _file: file, is_exclusive })
    }

    fn place(&self, entry: &Entry) -> PathBuf {
        self.folder.join(format!("{}-{}", entry.name, self.host))
    }

    fn begin(&self) -> Result<Unfinished> {
        let parent = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempdir_in(&self.folder)
            .with_context(|| self.not_writable())?;
        let result = parent.path().join("result");
        fs::create_dir(&result).with_context(|| self.not_writable())?;
        Ok(Unfinished { result, scratch: parent.path().join("scratch"), _parent: parent })
    }

    fn finish(&self, entry: &Entry, unfinished: &Unfinished) -> Result<PathBuf> {
        let made = unfinished.result.join(&entry.file);
        ensure!(
            made.is_file(),
            "the installation of {} lacks {}",
            entry.name,
            entry.file.display()
        );
        let place = self.place(entry);
        // A folder that is there already is damaged, or it would have been found.
        if place.exists() && self.find(entry).is_none() {
            fs::remove_dir_all(&place)
                .with_context(|| format!("cannot remove {}", place.display()))?;
        }
        let renamed = fs::rename(&unfinished.result, &place);
        // Where nothing can be locked, another command may have been quicker.
        if self.find(entry).is_none() {
            renamed.with_context(|| format!("cannot create {}", place.display()))?;
        }
        Ok(place)
    }

    /// Removes what commands have left that were ended while they were installing; only for the owner of the lock.
    fn remove_unfinished(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                // It takes room and does no other harm.
                let _removed = fs::remove_dir_all(entry.path());
            }
        }
    }

    fn not_writable(&self) -> String {
        format!(
            "the tools are installed in {}, which cannot be written to; give yourself the right to \
             write there, or on Linux name another cache folder with XDG_CACHE_HOME",
            self.folder.display()
        )
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use anyhow::bail;

    use super::*;

    fn cache(folder: &Path) -> Cache {
        Cache::new(folder.join("role-advisor/tools"), "host".to_owned())
    }

    fn entry(name: &str) -> Entry {
        Entry { name: name.to_owned(), file: "bin/tool".into() }
    }

    /// Installs a tool that consists of this text.
    fn write(unfinished: &Unfinished, text: &str) -> Result<()> {
        fs::create_dir(unfinished.result.join("bin"))?;
        Ok(fs::write(unfinished.result.join("bin/tool"), text)?)
    }

    fn never(_: &Unfinished) -> Result<()> {
        panic!("it is installed already")
    }

    /// The names in the cache's folder, without the lock.
    fn names(cache: &Cache) -> Vec<String> {
        let entries = fs::read_dir(&cache.folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "lock");
        names.sort();
        names
    }

    #[test]
    fn an_installation_is_found_again_and_not_repeated() {
        let folder = tempfile::tempdir().unwrap();
        let entry = entry("tool-1.0.0");
        assert_eq!(cache(folder.path()).find(&entry), None);
        let made = cache(folder.path()).provide(&entry, |it| write(it, "1")).unwrap();
        assert_eq!(made, folder.path().join("role-advisor/tools/tool-1.0.0-host"));
        assert_eq!(cache(folder.path()).find(&entry).as_ref(), Some(&made));
        assert_eq!(cache(folder.path()).provide(&entry, never).unwrap(), made);
    }

    #[test]
    fn looking_for_an_installation_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(cache(folder.path()).find(&entry("tool-1.0.0")), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_failed_installation_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, entry) = (cache(folder.path()), entry("tool-1.0.0"));
        let error = cache
            .provide(&entry, |it| {
                write(it, "half")?;
                fs::create_dir(&it.scratch)?;
                bail!("no network")
            })
            .unwrap_err();
        assert_eq!(error.to_string(), "no network");
        assert_eq!(cache.find(&entry), None);
        assert!(names(&cache).is_empty());
        cache.provide(&entry, |it| write(it, "complete")).unwrap();
    }

    #[test]
    fn an_incomplete_installation_is_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, entry) = (cache(folder.path()), entry("tool-1.0.0"));
        let error = cache.provide(&entry, |_| Ok(())).unwrap_err().to_string();
        assert!(error.contains("tool-1.0.0"), "{error}");
        assert!(names(&cache).is_empty());
    }

    #[test]
    fn versions_and_hosts_lie_side_by_side() {
        let folder = tempfile::tempdir().unwrap();
        let here = cache(folder.path());
        let there = Cache::new(here.folder.clone(), "other".to_owned());
        let [old, new] = [entry("tool-1.0.0"), entry("tool-2.0.0")];
        let old_here = here.provide(&old, |it| write(it, "1")).unwrap();
        let new_here = here.provide(&new, |it| write(it, "2")).unwrap();
        there.provide(&new, |it| write(it, "3")).unwrap();
        assert_eq!(names(&here), ["tool-1.0.0-host", "tool-2.0.0-host", "tool-2.0.0-other"]);
        assert_eq!(fs::read_to_string(old_here.join("bin/tool")).unwrap(), "1");
        assert_eq!(fs::read_to_string(new_here.join("bin/tool")).unwrap(), "2");
        assert_eq!(here.provide(&old, never).unwrap(), old_here);
    }

    #[test]
    fn what_is_left_of_an_interrupted_installation_is_not_used_and_goes_with_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, entry) = (cache(folder.path()), entry("tool-1.0.0"));
        let left = cache.folder.join("unfinished-abc/result/bin");
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("tool"), "half").unwrap();
        assert_eq!(cache.find(&entry), None);
        let made = cache.provide(&entry, |it| write(it, "complete")).unwrap();
        assert_eq!(fs::read_to_string(made.join("bin/tool")).unwrap(), "complete");
        assert_eq!(names(&cache), ["tool-1.0.0-host"]);
    }

    #[test]
    fn a_damaged_installation_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, entry) = (cache(folder.path()), entry("tool-1.0.0"));
        let made = cache.provide(&entry, |it| write(it, "first")).unwrap();
        fs::remove_file(made.join("bin/tool")).unwrap();
        fs::write(made.join("bin/rest"), "").unwrap();
        assert_eq!(cache.find(&entry), None);
        cache.provide(&entry, |it| write(it, "second")).unwrap();
        assert_eq!(fs::read_to_string(made.join("bin/tool")).unwrap(), "second");
        assert!(!made.join("bin/rest").exists());
    }

    #[test]
    fn two_commands_at_once_install_once() {
        let folder = tempfile::tempdir().unwrap();
        let (start, installed) = (Barrier::new(2), AtomicUsize::new(0));
        let install = || {
            start.wait();
            cache(folder.path()).provide(&entry("tool-1.0.0"), |it| {
                installed.fetch_add(1, Ordering::SeqCst);
                write(it, "1")
            })
        };
        thread::scope(|threads| {
            let both = [threads.spawn(install), threads.spawn(install)];
            for thread in both {
                thread.join().unwrap().unwrap();
            }
        });
        assert_eq!(installed.into_inner(), 1);
    }

    #[test]
    fn without_locks_the_quicker_command_wins() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, entry) = (cache(folder.path()), entry("tool-1.0.0"));
        cache.lock().unwrap();
        let [first, second] = [cache.begin().unwrap(), cache.begin().unwrap()];
        write(&first, "first").unwrap();
        write(&second, "second").unwrap();
        let made = cache.finish(&entry, &first).unwrap();
        assert_eq!(cache.finish(&entry, &second).unwrap(), made);
        assert_eq!(fs::read_to_string(made.join("bin/tool")).unwrap(), "first");
    }

    #[test]
    fn a_cache_that_cannot_be_written_to_is_named_with_the_remedy() {
        let folder = tempfile::tempdir().unwrap();
        // A file where the folder should be: root may write to any folder.
        fs::write(folder.path().join("role-advisor"), "").unwrap();
        let cache = cache(folder.path());
        let error = format!("{:#}", cache.provide(&entry("tool-1.0.0"), never).unwrap_err());
        assert!(error.contains(&cache.folder.display().to_string()), "{error}");
        assert!(error.contains("XDG_CACHE_HOME"), "{error}");
    }
}
