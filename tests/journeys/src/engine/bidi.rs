//! A client of WebDriver BiDi: commands with their answers, and what the browser tells without being asked.

use std::collections::HashMap;

use anyhow::{Context, anyhow, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

use crate::Result;

/// A connection to a browser. It ends with its last copy.
#[derive(Debug, Clone)]
pub(crate) struct BiDi {
    commands: mpsc::UnboundedSender<Command>,
}

/// A command, and whom to give the answer.
#[derive(Debug)]
struct Command {
    method: String,
    parameters: Value,
    answer: oneshot::Sender<Result<Value>>,
}

impl BiDi {
    /// Connects to the browser at this address; `hear` is given the name of every event, and what it is about.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub(super) async fn connect(
        address: &str,
        mut hear: impl FnMut(&str, &Value) + Send + 'static,
    ) -> Result<Self> {
        let (mut socket, _) = connect_async(address)
            .await
            .with_context(|| format!("no WebDriver BiDi at {address}"))?;
        let (commands, mut wanted) = mpsc::unbounded_channel::<Command>();
        tokio::spawn(async move {
            let mut open = HashMap::new();
            let mut last: u64 = 0;
            loop {
                tokio::select! {
                    command = wanted.recv() => {
                        let Some(Command { method, parameters, answer }) = command else { break };
                        last += 1;
                        open.insert(last, answer);
                        let text = json!({ "id": last, "method": method, "params": parameters });
                        if socket.send(Message::text(text.to_string())).await.is_err() { break }
                    }
                    message = socket.next() => {
                        let Some(Ok(message)) = message else { break };
                        let Ok(told) = message.to_text() else { continue };
                        let Ok(told) = serde_json::from_str::<Value>(told) else { continue };
                        if let Some(event) = told.get("method").and_then(Value::as_str) {
                            hear(event, told.get("params").unwrap_or(&Value::Null));
                        } else if let Some(answer) = told
                            .get("id")
                            .and_then(Value::as_u64)
                            .and_then(|id| open.remove(&id))
                        {
                            // Whoever asked may have gone.
                            let _given = answer.send(result(&told));
                        }
                    }
                }
            }
        });
        Ok(Self { commands })
    }

    /// Sends a command and waits for what comes of it.
    ///
    /// # Errors
    /// If the browser does not know or cannot do it, or is gone.
    pub(crate) async fn send(&self, method: &str, parameters: Value) -> Result<Value> {
        let (answer, answered) = oneshot::channel();
        let command = Command { method: method.to_owned(), parameters, answer };
        let gone = || anyhow!("the browser is gone, {method} does not reach it");
        self.commands.send(command).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?.with_context(|| format!("{method} is not done"))
    }
}

/// What an answer says.
fn result(answer: &Value) -> Result<Value> {
    if let Some(result) = answer.get("result") {
        return Ok(result.clone());
    }
    let text = |key: &str| answer.get(key).and_then(Value::as_str).unwrap_or_default();
    bail!("{}: {}", text("error"), text("message"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_result_or_an_error_in_words() {
        let done = json!({ "type": "success", "id": 1, "result": { "context": "a" } });
        assert_eq!(result(&done).unwrap(), json!({ "context": "a" }));
        let failed = json!({ "type": "error", "id": 2, "error": "no such frame", "message": "b" });
        assert_eq!(result(&failed).unwrap_err().to_string(), "no such frame: b");
    }
}
