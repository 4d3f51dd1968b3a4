//! Doing something a moment later.

use gloo_timers::future::TimeoutFuture;
use leptos::{prelude::request_animation_frame, task::spawn_local};

/// Does `act` once the change under way is in the document.
pub(crate) fn after_render(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        act();
    });
}

/// Does `act` once the change under way is painted.
pub(crate) fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || after_render(act));
}

/// Waits for about one frame.
pub(crate) async fn next_frame() {
    const FRAME_MILLISECONDS: u32 = 16;
    TimeoutFuture::new(FRAME_MILLISECONDS).await;
}
