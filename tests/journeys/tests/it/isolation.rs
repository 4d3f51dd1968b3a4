//! One journey leaves nothing for the next in the same browser: no storage, service worker, permission or history.

use journeys::{Result, View, two_journeys};

journeys! {
    every_engine: [
        a_journey_leaves_nothing_for_the_next,
    ],
    one_engine: [],
}

/// A page without the app.
const EMPTY: &str =
    "<!doctype html><html lang=en><title>Empty</title><link rel=icon href=data:,><h1>Empty</h1>";

/// What a browser remembers of a site, each with how to see that it does.
const REMEMBERED: [(&str, &str); 7] = [
    ("local storage", "return localStorage.length > 0"),
    ("session storage", "return sessionStorage.length > 0"),
    ("a cookie", "return document.cookie !== ''"),
    (
        "a service worker",
        "return navigator.serviceWorker.getRegistrations().then((all) => all.length > 0)",
    ),
    ("the site’s files", "return caches.keys().then((names) => names.length > 0)"),
    (
        "a permission",
        "return navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state === 'granted')",
    ),
    ("earlier pages", "return history.length > 2"),
];

async fn a_journey_leaves_nothing_for_the_next() -> Result {
    two_journeys(
        "isolation",
        View::WIDE_LIGHT,
        async |page| {
            page.open("").await?;
            page.keeps_releases(1).await?;
            page.open("#/v1/roles").await?;
            page.grant("notifications").await?;
            page.open_beside(EMPTY).await?;
            page.holds(
                "localStorage.setItem('a', '1'); sessionStorage.setItem('a', '1');
                 document.cookie = 'a=1; max-age=3600'; return true",
            )
            .await?;
            for (what, is_there) in REMEMBERED {
                assert!(page.says(is_there).await?, "the first journey has no {what}");
            }
            Ok(())
        },
        async |page| {
            page.open_beside(EMPTY).await?;
            for (what, is_there) in REMEMBERED {
                assert!(!page.says(is_there).await?, "the second journey finds {what}");
            }
            Ok(())
        },
    )
    .await
}
