//! The decision table of Clever as gorules' zen-engine takes it, so that both can be measured beside each
//! other. `tests/` shows first that both decide alike.
//!
//! What the engine is not asked: answers of “I'm not sure”, which ours tries in all ways, and which
//! questions can still matter. It knows neither.

mod cases;
mod model;

use advisor::{
    advice::Reason, answers::Answers, catalog::Catalog, decision_table, role::System, rule::Rule,
};
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use tokio::runtime::Runtime;
use zen_engine::{Decision, Variable, model::DecisionContent};

pub use crate::cases::cases;

/// The system whose table is compared.
const SYSTEM: System = System::Clever;

/// A rule that holds, and the roles that it is about.
pub type Decided = Vec<(String, Vec<String>)>;

/// What our own table decides.
pub fn ours(catalog: &Catalog, answers: &Answers) -> Decided {
    let outcomes = decision_table::decide(catalog, SYSTEM, answers).into_iter().map(|outcome| {
        let rule = outcome.reasons.iter().find_map(|reason| match reason {
            Reason::Rule(rule) => Some(catalog[*rule].key.clone()),
            _ => None,
        });
        let roles = outcome.verdict.roles().iter().map(|role| catalog[*role].key.clone());
        (rule.unwrap_or_default(), roles.collect())
    });
    outcomes.collect()
}

/// The table in the engine, compiled.
#[derive(Debug)]
pub struct Engine {
    decision: Decision,
    runtime: Runtime,
}

impl Engine {
    /// Puts the table into the engine.
    ///
    /// # Errors
    /// If a rule says what cannot be put into the engine.
    pub fn new(catalog: &Catalog) -> Result<Self> {
        let content: DecisionContent = serde_json::from_value(model::model(catalog)?)?;
        let mut decision = zen_engine::DecisionEngine::default()
            .create_decision(content.into())
            .map_err(|error| anyhow!("{error:?}"))?;
        decision.validate().map_err(|error| anyhow!("{error}"))?;
        decision.compile();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        Ok(Self { decision, runtime })
    }

    /// Lets the engine decide.
    ///
    /// # Errors
    /// If it does not.
    pub fn evaluate(&self, input: &Variable) -> Result<Variable> {
        let evaluated = self.runtime.block_on(self.decision.evaluate(input.shallow_clone()));
        Ok(evaluated.map_err(|error| anyhow!("{error}"))?.result)
    }

    /// Lets the engine decide, and reads what it says.
    ///
    /// # Errors
    /// If it does not, or says something else than rules and roles.
    pub fn decide(&self, input: &Variable) -> Result<Decided> {
        let result = self.evaluate(input)?.to_value();
        let added = result.get("added").and_then(Value::as_array).into_iter().flatten();
        [&result].into_iter().chain(added).map(decided).collect()
    }
}

/// What one row of the engine's tables says.
fn decided(row: &Value) -> Result<(String, Vec<String>)> {
    let text = |key: &str| row.get(key).and_then(Value::as_str).with_context(|| format!("{row}"));
    let role = text("role")?;
    let roles = if role.is_empty() { Vec::new() } else { vec![role.to_owned()] };
    Ok((text("rule")?.to_owned(), roles))
}

/// Answers as the engine takes them: options by the ids of their questions, a list where there may be several.
pub fn input(catalog: &Catalog, answers: &Answers) -> Variable {
    let mut input = serde_json::Map::new();
    for (id, question) in catalog.questions() {
        let mut keys = answers.get(id).iter().map(|option| catalog[*option].key.as_str());
        let value = if question.several { keys.collect() } else { keys.next().into() };
        input.insert(model::field(&question.key), value);
    }
    Value::Object(input).into()
}

/// The rules of the table, in their order.
fn rules(catalog: &Catalog) -> impl Iterator<Item = &Rule> {
    catalog.rules().map(|(_, rule)| rule).filter(|rule| rule.system == SYSTEM)
}
