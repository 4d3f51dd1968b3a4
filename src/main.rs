//! Starts the app.

fn main() {
    role_advisor::start();
}
