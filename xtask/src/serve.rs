//! `cargo xtask serve`: the app on this computer, built again after every change.

use std::env;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};

use crate::process;
use crate::project::Project;
use crate::site;
use crate::tools::{self, Optimised};

/// What one can say about serving.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The port to serve on
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// The address to serve on; 0.0.0.0 lets other computers in
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// Do not open the browser
    #[arg(long)]
    no_open: bool,
    /// Build without optimisation: quicker, but large
    #[arg(long)]
    dev: bool,
}

/// Serves until Ctrl-C.
///
/// # Errors
/// If the port is taken, or set-up or the server fails.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let address = SocketAddr::new(arguments.address, arguments.port);
    check_free(address)?;
    let optimised = if arguments.dev { Optimised::No } else { Optimised::Yes };
    let tools = tools::set_up(project, optimised)?;
    // Set-up may have taken minutes.
    check_free(address)?;

    let mut command = site::trunk(project, &tools)?;
    command
        .args(["serve", "--address", &address.ip().to_string()])
        .args(["--port", &address.port().to_string()])
        .args(["--open", if !arguments.no_open && has_desktop() { "true" } else { "false" }]);
    if optimised == Optimised::Yes {
        command.arg("--release");
    }
    eprintln!("Role Advisor will be at {}; Ctrl-C ends it", shown(address));

    let interrupted = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&interrupted);
    ctrlc::set_handler(move || seen.store(true, Ordering::SeqCst))
        .context("cannot listen for Ctrl-C")?;
    let mut server = command.spawn().context("cannot start trunk")?;
    loop {
        let ended = process::end_within(&mut server, Duration::from_millis(200))?;
        if interrupted.load(Ordering::SeqCst) {
            // Ctrl-C reaches trunk as well; a signal to this program alone does not.
            if process::end_within(&mut server, Duration::from_secs(2))?.is_none() {
                process::stop(&mut server);
            }
            eprintln!("stopped");
            return Ok(());
        }
        match ended {
            None => {}
            Some(status) if status.success() => return Ok(()),
            Some(status) => bail!("trunk ended ({status}); the cause stands above"),
        }
    }
}

/// The address as one types it into a browser.
fn shown(address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        format!("http://localhost:{}/ and at this computer's other addresses", address.port())
    } else {
        format!("http://{address}/")
    }
}

/// Ensures that the address can be served on, before anything that takes long.
fn check_free(address: SocketAddr) -> Result<()> {
    let port = address.port();
    match TcpListener::bind(address) {
        Ok(_free) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(anyhow!(
            "port {port} of {} is in use; end what serves there, or choose another port: `cargo \
             xtask serve --port {}`",
            address.ip(),
            port.checked_add(1).unwrap_or(8080)
        )),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(anyhow!(
            "port {port} is kept for the system; choose one above 1023: `cargo xtask serve --port \
             8080`"
        )),
        Err(error) => Err(anyhow!(
            "cannot serve on {address}: {error}; `--address` takes an address of this computer"
        )),
    }
}

/// Whether somebody sits before this computer: there is a desktop, and this is neither a CI job nor
/// a session over ssh.
fn has_desktop() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let elsewhere = ["CI", "SSH_CONNECTION", "SSH_TTY"].iter().any(|name| is_set(name));
    let here = cfg!(any(target_os = "macos", windows))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| is_set(name));
    here && !elsewhere
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_the_remedy() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = taken.local_addr().unwrap();
        let message = check_free(address).unwrap_err().to_string();
        assert!(message.contains(&address.port().to_string()), "{message}");
        assert!(message.contains("--port"), "{message}");
    }

    #[test]
    fn the_address_is_shown_as_a_browser_takes_it() {
        assert_eq!(shown("127.0.0.1:80".parse().unwrap()), "http://127.0.0.1:80/");
        assert_eq!(shown("[::1]:80".parse().unwrap()), "http://[::1]:80/");
        assert!(shown("0.0.0.0:80".parse().unwrap()).starts_with("http://localhost:80/"));
    }
}
