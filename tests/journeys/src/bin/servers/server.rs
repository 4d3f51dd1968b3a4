//! A real web server with the release's configuration for it.

use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context, bail};
use journeys::{PLACE, Result, copy_folder};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

/// How long a server may take to answer, and when it is looked at again.
const LIMIT: Duration = Duration::from_secs(20);
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(20);

/// What a person changes in a configuration: the folder of the site and its path.
const FOLDER: &str = "/srv/www/role-advisor";
const PATH: &str = "/role-advisor";

/// Where Debian has the modules of Apache.
const APACHE: &str = "/usr/lib/apache2/modules";
const APACHE_MODULES: [&str; 9] =
    ["mpm_event", "authz_core", "alias", "dir", "mime", "deflate", "filter", "headers", "rewrite"];

/// A server that runs until this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    name: String,
    port: u16,
    work: TempDir,
    /// Whether it has a configuration of ours; else it does what it does by itself.
    is_configured: bool,
    process: Child,
}

impl Server {
    /// Starts the server of this name with the release.
    ///
    /// # Errors
    /// If it is not installed, or does not take its configuration.
    pub(crate) async fn start(name: &str, release: &Path) -> Result<Self> {
        let work = tempfile::tempdir().context("cannot create a folder")?;
        // Some servers read the files as another user.
        fs::set_permissions(work.path(), fs::Permissions::from_mode(0o755))?;
        let site = site(work.path());
        copy_folder(&release.join("site"), &site)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = command(name, port, work.path(), release)?;
        let log = fs::File::create(work.path().join("log"))?;
        let process = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {name}; is it installed?"))?;
        let is_configured = name != "Python";
        let mut server = Self { name: name.to_owned(), port, work, is_configured, process };
        server.answers().await?;
        server.does_not_warn()?;
        Ok(server)
    }

    /// Waits until it answers.
    async fn answers(&mut self) -> Result {
        let end = Instant::now() + LIMIT;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            if Instant::now() > end || self.process.try_wait()?.is_some() {
                let said = fs::read_to_string(self.work.path().join("log"))?;
                bail!("it does not answer; it says: {said}");
            }
            sleep(LOOK_AGAIN_AFTER).await;
        }
        Ok(())
    }

    /// Fails if it took its configuration with a warning, as nginx and Apache write it.
    fn does_not_warn(&self) -> Result {
        let said = fs::read_to_string(self.work.path().join("log"))?;
        match said.lines().find(|line| line.contains("warn]")) {
            Some(warning) => bail!("it warns: {warning}"),
            None => Ok(()),
        }
    }

    /// What the messages call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder of the site that it serves.
    pub(crate) fn site(&self) -> PathBuf {
        site(self.work.path())
    }

    /// Whether it has a configuration of ours.
    pub(crate) fn is_configured(&self) -> bool {
        self.is_configured
    }
}

/// Where the site lies, for a server with and without a configuration.
fn site(work: &Path) -> PathBuf {
    work.join("root").join(PLACE.trim_start_matches('/'))
}

/// What starts the server, with its configuration written.
fn command(name: &str, port: u16, work: &Path, release: &Path) -> Result<Command> {
    let ours = |file: &str| -> Result<String> {
        let text = fs::read_to_string(release.join("servers").join(file))?;
        let site = site(work);
        let text = text.replace(FOLDER, "@FOLDER@").replace(PATH, PLACE);
        let text = text.replace("@FOLDER@", &site.to_string_lossy());
        let path = work.join(file);
        fs::write(&path, text.replace("#brotli_static", "brotli_static"))?;
        Ok(path.display().to_string())
    };
    let main = work.join("main.conf");
    let is_root = fs::metadata(work)?.uid() == 0;
    let work = work.display();
    let (text, mut command) = match name {
        "nginx" => {
            let user = if is_root { "user root;" } else { "" };
            let brotli = env::var("NGINX_BROTLI")
                .context("NGINX_BROTLI names no module: run `cargo xtask servers`")?;
            let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|kind| format!("{kind}_temp_path {work}/{kind};\n"))
                .concat();
            let text = format!(
                "daemon off; master_process off; pid {work}/pid; error_log stderr; {user}\n\
                 load_module {brotli};\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\n\
                 access_log off;\n{places}server {{\nlisten 127.0.0.1:{port};\ninclude {};\n}}\n}}\n",
                ours("nginx.conf")?
            );
            let mut command = program("nginx");
            command.arg("-c").arg(&main);
            (text, command)
        }
        "Apache" => {
            let user = if is_root { "User www-data\nGroup www-data\n" } else { "" };
            let modules = APACHE_MODULES
                .map(|name| format!("LoadModule {name}_module {APACHE}/mod_{name}.so\n"))
                .concat();
            let text = format!(
                "ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\n\
                 ErrorLog /dev/stderr\n{user}{modules}Include /etc/apache2/mods-available/mime.conf\n\
                 Include /etc/apache2/mods-available/deflate.conf\nInclude {}\n",
                ours("apache.conf")?
            );
            let mut command = program("apache2");
            command.args(["-X", "-f"]).arg(&main);
            (text, command)
        }
        "Caddy" => {
            let text = format!(
                "{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nimport {}\n}}\n",
                ours("Caddyfile")?
            );
            let mut command = program("caddy");
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&main);
            command.env("HOME", work.to_string());
            (text, command)
        }
        "lighttpd" => {
            let text = format!(
                "server.port = {port}\nserver.bind = \"127.0.0.1\"\n\
                 server.document-root = \"{work}\"\nserver.modules = ()\ninclude \"{}\"\n",
                ours("lighttpd.conf")?
            );
            let mut command = program("lighttpd");
            command.args(["-D", "-f"]).arg(&main);
            (text, command)
        }
        _ => {
            let mut command = program("python3");
            command.args(["-m", "http.server", "--bind", "127.0.0.1", "--directory"]);
            command.arg(format!("{work}/root")).arg(port.to_string());
            (String::new(), command)
        }
    };
    fs::write(&main, text)?;
    command.current_dir("/");
    Ok(command)
}

/// A program, which may be one that only root has on its path.
fn program(name: &str) -> Command {
    let elsewhere = Path::new("/usr/sbin").join(name);
    if elsewhere.is_file() { Command::new(elsewhere) } else { Command::new(name) }
}
