//! A server for the built site, as plain as the one it may be published on.

use std::path::Path;

use anyhow::Context;
use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::Result;

/// Where the site stands on the server: deep, so that an address that is not relative fails.
const PLACE: &str = "/tools/role-advisor";

/// The site, served until this is dropped.
#[derive(Debug)]
pub(crate) struct Site {
    origin: String,
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
        let router = Router::new().nest_service(PLACE, ServeDir::new(folder));
        let server = tokio::spawn(async move {
            // It ends with the journey, which notices by itself that the site is gone.
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Self { origin, server })
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
