//! The start page, in every view.

use journeys::{Result, View, journey};

/// Ensure that the start page loads under a sub-path, has a heading, and that everyone can use it.
async fn start_page_stands(view: View) -> Result {
    journey("start", view, async |page| {
        page.open("").await?;
        page.heading().await?;
        page.is_accessible().await?;
        page.screenshot("start page").await
    })
    .await
}

#[tokio::test]
async fn narrow_and_light() -> Result {
    start_page_stands(View::NARROW_LIGHT).await
}

#[tokio::test]
async fn narrow_and_dark() -> Result {
    start_page_stands(View::NARROW_DARK).await
}

#[tokio::test]
async fn wide_and_light() -> Result {
    start_page_stands(View::WIDE_LIGHT).await
}

#[tokio::test]
async fn wide_and_dark() -> Result {
    start_page_stands(View::WIDE_DARK).await
}
