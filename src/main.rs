//! Mounts the app.

fn main() {
    leptos::mount::mount_to_body(role_advisor::App);
}
