//! The table as the engine's model: one node with the rules of which the first that holds decides, and behind
//! it one with the rules of which all that hold add something. Made from the catalogue, so it cannot lag behind.

use advisor::{
    catalog::{Catalog, FeatureId, QuestionId, RoleId},
    question::{Fact, Meaning},
    rule::{HitPolicy, Rule, RuleVerdict},
};
use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use crate::rules;

/// The field that holds the role of the first table; empty if it gave none.
const BASE: &str = "base";

/// The columns that say what follows.
const OUTPUTS: [&str; 3] = [BASE, "role", "rule"];

/// The model.
pub(crate) fn model(catalog: &Catalog) -> Result<Value> {
    let (mut first, mut collect) = (Vec::new(), Vec::new());
    // The features that an earlier rule has taken.
    let mut taken = Vec::new();
    for rule in rules(catalog) {
        match rule.hit_policy {
            HitPolicy::First => first.push(first_row(catalog, rule)),
            HitPolicy::Collect => collect.extend(collect_rows(catalog, rule, &mut taken)?),
        }
    }
    let edge = |from: &str, to: &str| json!({ "id": format!("{from}-{to}"), "sourceId": from, "targetId": to, "type": "edge" });
    Ok(json!({
        "nodes": [
            { "id": "answers", "name": "answers", "type": "inputNode" },
            table(catalog, "first", first, Value::Null),
            table(catalog, "collect", collect, "added".into()),
            { "id": "outcome", "name": "outcome", "type": "outputNode" },
        ],
        "edges": [edge("answers", "first"), edge("first", "collect"), edge("collect", "outcome")],
    }))
}

/// The field of a question: a hyphen would be a minus.
pub(crate) fn field(question: &str) -> String {
    question.replace('-', "_")
}

fn table(catalog: &Catalog, name: &str, rows: Vec<Map<String, Value>>, path: Value) -> Value {
    let inputs = catalog.questions().map(|(_, question)| field(&question.key));
    let inputs = inputs
        .chain([BASE.to_owned()])
        .map(|field| json!({ "id": format!("in-{field}"), "name": field, "field": field }));
    let outputs = OUTPUTS.map(|field| json!({ "id": field, "name": field, "field": field }));
    json!({
        "id": name, "name": name, "type": "decisionTableNode",
        "content": {
            "hitPolicy": name, "rules": rows, "inputs": inputs.collect::<Vec<_>>(),
            "outputs": outputs, "passThrough": true, "outputPath": path,
        },
    })
}

/// The conditions of a rule.
fn conditions(catalog: &Catalog, rule: &Rule) -> Map<String, Value> {
    let mut row = Map::new();
    for condition in &rule.when {
        let keys = condition.options.iter().map(|option| catalog[*option].key.clone()).collect();
        row.insert(cell(catalog, condition.question), among(catalog, condition.question, keys));
    }
    row.insert("_id".to_owned(), rule.key.clone().into());
    row.insert("rule".to_owned(), text(&rule.key));
    row
}

/// The cell of a question's column.
fn cell(catalog: &Catalog, question: QuestionId) -> String {
    format!("in-{}", field(&catalog[question].key))
}

/// The condition that an answer is one of these options.
fn among(catalog: &Catalog, question: QuestionId, keys: Vec<String>) -> Value {
    let keys = json!(keys);
    let several = catalog[question].several;
    if several { format!("some($, # in {keys})") } else { format!("$ in {keys}") }.into()
}

/// A text as an expression.
fn text(text: &str) -> Value {
    json!(text).to_string().into()
}

fn first_row(catalog: &Catalog, rule: &Rule) -> Map<String, Value> {
    let mut row = conditions(catalog, rule);
    let role = role_of(rule).map_or("", |role| &catalog[role].key);
    row.insert("role".to_owned(), text(role));
    row.insert(BASE.to_owned(), text(role));
    row
}

/// The rows of an adding rule: one, or one for each role that the first table may have given where the rule
/// is about features that this role lacks.
fn collect_rows(
    catalog: &Catalog,
    rule: &Rule,
    taken: &mut Vec<RoleId>,
) -> Result<Vec<Map<String, Value>>> {
    let mut row = conditions(catalog, rule);
    let applies = matches!(rule.verdict, RuleVerdict::Apply { .. });
    let role = match role_of(rule) {
        Some(role) => text(&catalog[role].key),
        None => {
            if applies {
                BASE.into()
            } else {
                text("")
            }
        }
    };
    row.insert("role".to_owned(), role);
    let base = format!("in-{BASE}");
    let Some(wanted) = rule.lacks_feature_of else {
        let keys: Vec<&str> = rule.base.iter().map(|role| catalog[*role].key.as_str()).collect();
        let any = rule.base.is_empty();
        row.insert(
            base,
            if any { "$ != \"\"".into() } else { format!("$ in {}", json!(keys)).into() },
        );
        return Ok(vec![row]);
    };
    let Some(question) = catalog.question_of(Fact::Feature) else {
        bail!("no question of features")
    };
    if !rule.when.is_empty() || !rule.base.is_empty() {
        bail!("{}: conditions beside features that a role lacks", rule.key);
    }
    let rows = given(catalog).into_iter().map(|given| {
        let has = |feature: FeatureId, role: &RoleId| catalog[feature].roles.contains(role);
        let keys = catalog.options(question).filter(|(_, option)| match option.meaning {
            Meaning::Feature(feature) => {
                has(feature, &wanted)
                    && !has(feature, &given)
                    && !taken.iter().any(|earlier| has(feature, earlier))
            }
            _ => false,
        });
        let keys = keys.map(|(_, option)| option.key.clone()).collect();
        let mut row = row.clone();
        row.insert(base.clone(), format!("$ == {}", json!(catalog[given].key)).into());
        row.insert(cell(catalog, question), among(catalog, question, keys));
        row
    });
    let rows = rows.collect();
    taken.push(wanted);
    Ok(rows)
}

/// The roles that the first table can give.
fn given(catalog: &Catalog) -> Vec<RoleId> {
    let first = rules(catalog).filter(|rule| rule.hit_policy == HitPolicy::First);
    let mut roles: Vec<RoleId> = first.filter_map(role_of).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

fn role_of(rule: &Rule) -> Option<RoleId> {
    match &rule.verdict {
        RuleVerdict::Automatic { role } => Some(*role),
        RuleVerdict::Apply { role, .. } | RuleVerdict::Contact { role, .. } => *role,
        RuleVerdict::NotCovered { .. } => None,
    }
}
