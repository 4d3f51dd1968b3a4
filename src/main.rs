//! Makes the app ready to be shown. Where there is no browser, writes what the build puts into the pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    role_advisor::prepare();
}

/// Writes the parts of the pages as built into the folder that is named, a file each.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let named = std::env::args_os().nth(1);
    let folder = named.ok_or_else(|| std::io::Error::other("name the folder to write to"))?;
    for role_advisor::Prerendered { name, content } in role_advisor::prerender() {
        std::fs::write(std::path::Path::new(&folder).join(name), content)?;
    }
    Ok(())
}
