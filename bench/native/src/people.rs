//! Whom advice is measured for: the people of the scenarios.

use advisor::{answers::Answers, catalog::Catalog, date::Date};
use anyhow::{Result, anyhow};
use catalog_compiler::Files;

/// Somebody who wants advice.
#[derive(Debug, Clone)]
pub struct Person {
    /// The file of the scenario.
    pub file: String,
    /// What they answer.
    pub answers: Answers,
    /// When they ask.
    pub today: Date,
}

/// Everybody in the scenarios of a catalogue, sorted by file.
///
/// # Errors
/// Every defect of the scenarios.
pub fn people(files: &Files, catalog: &Catalog) -> Result<Vec<Person>> {
    let scenarios =
        catalog_compiler::scenarios(files, catalog).map_err(|defects| anyhow!("{defects}"))?;
    let person = |scenario: catalog_compiler::Scenario| {
        let mut answers = Answers::default();
        for (question, chosen) in scenario.answers {
            answers.set(question, chosen);
        }
        Person { file: scenario.file, answers, today: scenario.today }
    };
    Ok(scenarios.into_iter().map(person).collect())
}
