//! Packages of the system, where it is Debian or one like it and installing them is allowed.

use anyhow::{Result, anyhow};

use crate::process;
use crate::project::Project;

/// Installs packages where this is Debian or a system like it and that is allowed: to root, and to
/// those whom sudo lets without a password.
///
/// # Errors
/// If that is not so, or the packages cannot be had.
pub(crate) fn apt(project: &Project, packages: &[&str]) -> Result<()> {
    let root = project.root();
    if process::find(&["apt-get"]).is_none() {
        return Err(anyhow!("this system has no apt-get, so nothing was installed"));
    }
    let user = process::output(process::command("id", root).arg("-u"))?;
    let sudo = user.trim() != "0";
    if sudo && process::output(process::command("sudo", root).args(["-n", "true"])).is_err() {
        return Err(anyhow!(
            "installing takes root: `sudo apt-get install {}`",
            packages.join(" ")
        ));
    }
    eprintln!("set-up: apt-get install {} …", packages.join(" "));
    let apt_get = |arguments: &[&str]| {
        let mut command = process::command(if sudo { "sudo" } else { "env" }, root);
        if sudo {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        process::run(&mut command)
    };
    // Lists that cannot be brought up to date may still do.
    if let Err(error) = apt_get(&["-q", "update"]) {
        eprintln!("set-up: {error:#}");
    }
    apt_get(&[&["-q", "install", "-y", "--no-install-recommends"], packages].concat())
}
