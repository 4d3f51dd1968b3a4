//! A server for the built site, as plain as the one it may be published on.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::Context;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::Result;
use crate::host::{self, Host};

/// Where the site stands on the server: deep, so that an address that is not relative fails.
pub const PLACE: &str = "/tools/role-advisor";

/// What becomes of a file that a server has trouble with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is refused.
    Fails,
    /// The connection ends in the middle of it.
    BreaksOff,
    /// Half of it comes, as if that were all.
    IsCutShort,
    /// It comes whole, but as a text.
    HasWrongType,
}

/// What a server has trouble with: files whose names hold this text. Nothing, as long as it is empty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trouble(Arc<Mutex<Option<(String, Fate)>>>);

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
    /// From now on this becomes of these files; with an empty text, all arrive.
    pub(crate) fn with(&self, names: &str, fate: Fate) {
        if let Ok(mut trouble) = self.0.lock() {
            *trouble = (!names.is_empty()).then(|| (names.to_owned(), fate));
        }
    }

    /// What becomes of a file; nothing but that it arrives, if there is no trouble with it.
    fn fate(&self, path: &str) -> Option<Fate> {
        let trouble = self.0.lock().ok()?;
        let (names, fate) = trouble.as_ref()?;
        path.contains(names.as_str()).then_some(*fate)
    }
}

/// A file as it comes to the browser.
async fn meet(fate: Fate, arrived: Response) -> Response {
    let (mut head, body) = arrived.into_parts();
    match fate {
        Fate::Fails => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Fate::HasWrongType => {
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            Response::from_parts(head, body)
        }
        Fate::BreaksOff | Fate::IsCutShort => {
            let Ok(whole) = to_bytes(body, usize::MAX).await else {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            };
            let half = whole.slice(..whole.len() / 2);
            if fate == Fate::IsCutShort {
                head.headers.remove(CONTENT_LENGTH);
                return Response::from_parts(head, Body::from(half));
            }
            // The head promises the whole length.
            let rest = Err(io::Error::other("the server stops in the middle"));
            Response::from_parts(head, Body::from_stream(stream::iter([Ok(half), rest])))
        }
    }
}

/// The site, served until this is dropped.
#[derive(Debug)]
pub(crate) struct Site {
    origin: String,
    /// What follows the origin in its address.
    place: String,
    trouble: Trouble,
    host: Host,
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
            let fate = known.fate(request.uri().path());
            let waiting = waiting.clone();
            async move {
                waiting.arrives(request.uri().path()).await;
                let arrived = next.run(request).await;
                match fate {
                    None => arrived,
                    Some(fate) => meet(fate, arrived).await,
                }
            }
        };
        let host = Host::default();
        let page = host.clone();
        let router = Router::new()
            .route(host::PLACE, get(async move || Html(page.html())))
            .nest_service(PLACE, ServeDir::new(folder))
            .layer(from_fn(arrive));
        let server = tokio::spawn(async move {
            // It ends with the journey, which notices by itself that the site is gone.
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Self { origin, place: format!("{PLACE}/"), trouble, host, kept_back, server })
    }

    /// The same site as other computers of an intranet reach it: by a name, over plain http.
    pub(crate) fn by_name(mut self) -> Self {
        self.origin = self.origin_by_name();
        self
    }

    /// The scheme, host and port by which it has a name.
    pub(crate) fn origin_by_name(&self) -> String {
        self.origin.replace("127.0.0.1", host::NAME)
    }

    /// The site at this address, which nobody serves here.
    pub(crate) fn elsewhere(origin: &str, place: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            place: place.to_owned(),
            trouble: Trouble::default(),
            host: Host::default(),
            kept_back: KeptBack(watch::Sender::new(String::new())),
            server: tokio::spawn(std::future::ready(())),
        }
    }

    /// What it has trouble with.
    pub(crate) fn trouble(&self) -> Trouble {
        self.trouble.clone()
    }

    /// The page around the app.
    pub(crate) fn host(&self) -> Host {
        self.host.clone()
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
        format!("{}{}", self.origin, self.place)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
