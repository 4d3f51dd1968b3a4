//! A server for the built site, as plain as the one it may be published on.

use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::Context;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use http::StatusCode;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::Result;

/// Where the site stands on the server: deep, so that an address that is not relative fails.
pub const PLACE: &str = "/tools/role-advisor";

/// What a server has trouble with: files whose names hold this. Nothing, as long as it is empty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trouble(Arc<Mutex<String>>);

/// What a server keeps back: files whose names hold this. Nothing, as long as it is empty.
#[derive(Debug, Clone)]
pub(crate) struct KeptBack(watch::Sender<String>);

impl KeptBack {
    /// From now on these files wait; those that have waited and are not among them arrive.
    pub(crate) fn keep(&self, names: &str) {
        self.0.send_replace(names.to_owned());
    }

    /// Waits until the file at this path is not kept back.
    async fn arrives(&self, path: &str) {
        let mut names = self.0.subscribe();
        // It lives as long as the server.
        let _never =
            names.wait_for(|names| names.is_empty() || !path.contains(names.as_str())).await;
    }
}

impl Trouble {
    /// From now on these files do not arrive; with an empty text, all do.
    pub(crate) fn with(&self, names: &str) {
        if let Ok(mut trouble) = self.0.lock() {
            names.clone_into(&mut trouble);
        }
    }

    fn has(&self, path: &str) -> bool {
        self.0.lock().is_ok_and(|names| !names.is_empty() && path.contains(names.as_str()))
    }
}

/// The site, served until this is dropped.
#[derive(Debug)]
pub(crate) struct Site {
    origin: String,
    trouble: Trouble,
    kept_back: KeptBack,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves a folder on a free port.
    ///
    /// # Errors
    /// If there is no free port.
    pub(crate) async fn serve(folder: &Path) -> Result<Self> {
        let listener =
            TcpListener::bind("127.0.0.1:0").await.context("cannot find a port for the site")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let trouble = Trouble::default();
        let kept_back = KeptBack(watch::Sender::new(String::new()));
        let (known, waiting) = (trouble.clone(), kept_back.clone());
        let arrive = move |request: Request, next: Next| {
            let fails = known.has(request.uri().path());
            let waiting = waiting.clone();
            async move {
                waiting.arrives(request.uri().path()).await;
                if fails {
                    StatusCode::SERVICE_UNAVAILABLE.into_response()
                } else {
                    next.run(request).await
                }
            }
        };
        let router =
            Router::new().nest_service(PLACE, ServeDir::new(folder)).layer(from_fn(arrive));
        let server = tokio::spawn(async move {
            // It ends with the journey, which notices by itself that the site is gone.
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Self { origin, trouble, kept_back, server })
    }

    /// The site on a server that somebody else runs, with this scheme, host and port.
    pub(crate) fn elsewhere(origin: &str) -> Self {
        let server = tokio::spawn(std::future::ready(()));
        Self { origin: origin.to_owned(), trouble: Trouble::default(), server }
    }

    /// What it has trouble with.
    pub(crate) fn trouble(&self) -> Trouble {
        self.trouble.clone()
    }

    /// What it keeps back.
    pub(crate) fn kept_back(&self) -> KeptBack {
        self.kept_back.clone()
    }

    /// The scheme, host and port.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the site.
    pub(crate) fn address(&self) -> String {
        format!("{}{PLACE}/", self.origin)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
