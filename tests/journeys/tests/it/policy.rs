//! What the page's Content-Security-Policy lets through and what it forbids, found by trying it.

use journeys::{Result, View, journey};

journeys! {
    every_engine: [
        what_leptos_writes_passes_and_no_script_runs,
    ],
    one_engine: [],
}

/// Leptos writes the fixed parts of a view as HTML.
const AS_LEPTOS: &str = "
    const template = document.createElement('template');
    template.innerHTML = '<p>fixed</p>';
    return template.content.textContent === 'fixed'";

/// Text that would become a script. What a driver evaluates itself may evaluate more than a page, so that is not tried.
const NO_SCRIPT: &str = "
    const ways = [
        () => {
            const script = document.createElement('script');
            script.textContent = 'window.hasRun = true';
            document.head.append(script);
        },
        () => { document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.hasRun = true\">'); },
    ];
    for (const way of ways) {
        try { way(); } catch {}
    }
    return new Promise((resolve) => setTimeout(() => resolve(window.hasRun === undefined), 200))";

async fn what_leptos_writes_passes_and_no_script_runs() -> Result {
    journey("policy", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.holds(AS_LEPTOS).await?;
        page.holds(NO_SCRIPT).await?;
        page.console_complains().await
    })
    .await
}
