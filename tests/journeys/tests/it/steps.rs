//! Steps that many journeys take.

use journeys::{Page, Result};

/// The questions as a person reads them.
pub(crate) mod question {
    pub(crate) const ACCESS: &str = "What do you need access to?";
    pub(crate) const EMPLOYMENT: &str = "How are you employed?";
    pub(crate) const WORKPLACE: &str = "Where do you work?";
    pub(crate) const SCHOOL: &str = "What kind of school do you work at?";
    pub(crate) const POSITION: &str = "Which of these are you?";
    pub(crate) const ROSTER: &str = "Do you carry a class roster in the MiSiS Master Schedule?";
    pub(crate) const DUTIES: &str = "What do you do in MiSiS?";
    pub(crate) const FEATURES: &str = "What do you need in Clever, besides signing in?";
}

/// Opens the start page and starts.
pub(crate) async fn start(page: &Page) -> Result {
    page.open("").await?;
    page.link("Start now").await?.click().await
}

/// Answers the question that has to be the one asked now.
pub(crate) async fn answer(page: &Page, question: &str, choices: &[&str]) -> Result {
    page.heading_is(question).await?;
    page.choose(choices).await?;
    page.button("Continue").await?.click().await
}

/// Answers these questions, in this order.
pub(crate) async fn answer_all(page: &Page, answers: &[(&str, &[&str])]) -> Result {
    for (question, choices) in answers {
        answer(page, question, choices).await?;
    }
    Ok(())
}

/// From the list of answers to the outcome, whose heading has to be this.
pub(crate) async fn see(page: &Page, heading: &str) -> Result {
    page.heading_is("Check your answers").await?;
    page.link("See my answer").await?.click().await?;
    page.heading_is(heading).await
}
