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

/// How a response goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is refused.
    Fails,
    /// The connection ends in the middle of it.
    BreaksOff,
    /// Half of it comes, as if that were all.
    IsCutShort,
    /// It comes whole, but as a text.
    HasWrongType,
}

/// Makes the responses go wrong whose file names contain a text; none while the text is empty.
#[derive(Debug, Clone, Default)]
pub(crate) struct FaultInjector(Arc<Mutex<Option<(String, Fault)>>>);

/// Holds back the responses whose file names contain a text; none while the text is empty.
#[derive(Debug, Clone)]
pub(crate) struct ResponseGate(watch::Sender<String>);

impl ResponseGate {
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

impl FaultInjector {
    /// From now on these files have this fault; with an empty text, none has one.
    pub(crate) fn with(&self, names: &str, fault: Fault) {
        if let Ok(mut faults) = self.0.lock() {
            *faults = (!names.is_empty()).then(|| (names.to_owned(), fault));
        }
    }

    /// The fault of the response for this path, if it has one.
    fn fault(&self, path: &str) -> Option<Fault> {
        let faults = self.0.lock().ok()?;
        let (names, fault) = faults.as_ref()?;
        path.contains(names.as_str()).then_some(*fault)
    }
}

/// The response with its fault.
async fn apply(fault: Fault, arrived: Response) -> Response {
    let (mut head, body) = arrived.into_parts();
    match fault {
        Fault::Fails => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Fault::HasWrongType => {
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            Response::from_parts(head, body)
        }
        Fault::BreaksOff | Fault::IsCutShort => {
            let Ok(whole) = to_bytes(body, usize::MAX).await else {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            };
            let half = whole.slice(..whole.len() / 2);
            if fault == Fault::IsCutShort {
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
    faults: FaultInjector,
    host: Host,
    response_gate: ResponseGate,
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
        let faults = FaultInjector::default();
        let response_gate = ResponseGate(watch::Sender::new(String::new()));
        let (known, waiting) = (faults.clone(), response_gate.clone());
        let arrive = move |request: Request, next: Next| {
            let fault = known.fault(request.uri().path());
            let waiting = waiting.clone();
            async move {
                waiting.arrives(request.uri().path()).await;
                let arrived = next.run(request).await;
                match fault {
                    None => arrived,
                    Some(fault) => apply(fault, arrived).await,
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
        Ok(Self { origin, place: format!("{PLACE}/"), faults, host, response_gate, server })
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
            faults: FaultInjector::default(),
            host: Host::default(),
            response_gate: ResponseGate(watch::Sender::new(String::new())),
            server: tokio::spawn(std::future::ready(())),
        }
    }

    /// What makes its responses go wrong.
    pub(crate) fn faults(&self) -> FaultInjector {
        self.faults.clone()
    }

    /// The page around the app.
    pub(crate) fn host(&self) -> Host {
        self.host.clone()
    }

    /// What holds back its responses.
    pub(crate) fn response_gate(&self) -> ResponseGate {
        self.response_gate.clone()
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
