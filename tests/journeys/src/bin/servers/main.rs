//! The release behind real web servers: `cargo xtask servers` calls it with everything it needs, and the servers’ names.
//!
//! Each server is started on a free port with the configuration that the release holds for it, under a path of
//! several parts; then it is asked for the site as a browser asks, and a browser walks through the app on it.

mod asked;
mod server;

use std::env;
use std::path::PathBuf;

use anyhow::Context;
use journeys::{Result, View, journey_at, quit_browsers};

use crate::server::Server;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let tried = try_servers().await;
    quit_browsers().await;
    tried
}

/// Tries the release on each server that the arguments name.
async fn try_servers() -> Result {
    let release = env::var_os("JOURNEY_RELEASE").map(PathBuf::from);
    let release = release.context("JOURNEY_RELEASE names no release: run `cargo xtask servers`")?;
    for name in env::args().skip(1) {
        let server = Server::start(&name, &release).await.with_context(|| name.clone())?;
        asked::check(&server).await.with_context(|| name.clone())?;
        walk(&server).await.with_context(|| name.clone())?;
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
