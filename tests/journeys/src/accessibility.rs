//! Checks of the page as it stands: axe-core, and the width.

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, ensure};
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::Result;

/// Runs axe-core, which must be loaded, and hands back the violations.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] })
        .then((result) => done(result.violations), (error) => done(String(error)));
";

/// Ensures that axe-core finds no violation.
///
/// # Errors
/// If it finds some, each with its rule, what to do, and where.
pub(crate) async fn no_violations(driver: &WebDriver, axe: &Path) -> Result {
    let source =
        fs::read_to_string(axe).with_context(|| format!("cannot read {}", axe.display()))?;
    driver.execute(source, Vec::new()).await.context("axe-core does not load")?;
    let result = driver.execute_async(RUN, Vec::new()).await.context("axe-core does not run")?;
    let violations =
        result.json().as_array().ok_or_else(|| anyhow!("axe-core failed: {}", result.json()))?;
    let told: Vec<String> = violations.iter().map(tell).collect();
    ensure!(told.is_empty(), "axe-core finds {}:\n{}", told.len(), told.join("\n"));
    Ok(())
}

/// A violation in words.
fn tell(violation: &Value) -> String {
    let text = |key: &str| violation.get(key).and_then(Value::as_str).unwrap_or_default();
    let nodes = violation.get("nodes").and_then(Value::as_array);
    let places = nodes.into_iter().flatten().map(|node| {
        let targets = node.get("target").and_then(Value::as_array);
        let target = targets.into_iter().flatten().map(Value::to_string).collect::<Vec<_>>();
        let summary = node.get("failureSummary").and_then(Value::as_str).unwrap_or_default();
        format!("\n  at {}: {}", target.join(" "), summary.replace('\n', " "))
    });
    format!("{}: {}{}", text("id"), text("help"), places.collect::<String>())
}

/// Ensures that the page is not wider than the window.
///
/// # Errors
/// If it is, with how wide, and what sticks out.
pub(crate) async fn no_sideways_scrolling(driver: &WebDriver) -> Result {
    const MEASURE: &str = "
        const width = window.innerWidth;
        const wide = document.documentElement.scrollWidth;
        const outside = [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > width + 0.5)
            .map((element) => element.outerHTML.slice(0, 80));
        return wide > width ? [width, wide, outside.slice(0, 5).join('\\n')] : null;
    ";
    let result = driver.execute(MEASURE, Vec::new()).await?;
    ensure!(
        result.json().is_null(),
        "the page is wider than the window [window, page, what sticks out]: {}",
        result.json()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_violation_is_told_with_rule_remedy_and_place() {
        let violation = json!({
            "id": "label", "help": "Form elements must have labels",
            "nodes": [{ "target": ["#a"], "failureSummary": "Fix any:\n no label" }],
        });
        assert_eq!(
            tell(&violation),
            "label: Form elements must have labels\n  at \"#a\": Fix any:  no label"
        );
    }
}
