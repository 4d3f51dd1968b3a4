//! The release behind real web servers: `cargo xtask servers` calls it with everything it needs.
//!
//! Each server is started on a free port with the configuration that the release holds for it, under a path of
//! several parts; then it is asked for the site as a browser asks, and a browser walks through the app on it.

mod asked;
mod server;

use std::env;
use std::path::PathBuf;

use anyhow::Context;
use journeys::{Result, View, journey_at};

use crate::server::Server;

/// The servers, as the messages call them.
const SERVERS: [&str; 5] = ["nginx", "Apache", "Caddy", "lighttpd", "Python"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let release = env::var_os("JOURNEY_RELEASE").map(PathBuf::from);
    let release = release.context("JOURNEY_RELEASE names no release: run `cargo xtask servers`")?;
    let only = env::args().nth(1);
    for name in SERVERS {
        if only.as_ref().is_some_and(|only| !name.eq_ignore_ascii_case(only)) {
            continue;
        }
        let server = Server::start(name, &release).await.context(name)?;
        asked::check(&server).await.context(name)?;
        walk(&server).await.context(name)?;
        println!("{name}: as it should be");
    }
    Ok(())
}

/// Walks through the app on the server, without and with what is kept of it.
async fn walk(server: &Server) -> Result {
    journey_at(&server.origin(), server.name(), View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.link("Start now").await?.click().await?;
        page.heading_is("What do you need access to?").await?;
        page.open("?only=clever#/v1/roles").await?;
        page.heading_is("All roles").await?;
        page.keeps_releases(1).await
    })
    .await
}
