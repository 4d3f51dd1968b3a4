//! The list of all journeys, and how it is run.

use std::env;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::bail;
use journeys::Result;
use libtest_mimic::{Arguments, Conclusion, Failed, Trial};
use tokio::runtime::Runtime;

/// How many of the slowest journeys are listed in the end.
const SLOWEST: usize = 10;

/// Which checks walk a journey: each of these includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    /// The quick check walks it in every browser engine, because it depends on the engine.
    EveryEngine,
    /// The quick check walks it in one engine.
    OneEngine,
    /// Only the full check walks it.
    FullCheck,
}

impl Scope {
    /// The largest scope that is asked for by `JOURNEY_SCOPE`; everything if it is not set.
    fn wanted() -> Result<Self> {
        let Some(name) = env::var_os("JOURNEY_SCOPE") else { return Ok(Self::FullCheck) };
        match name.to_str() {
            Some("every-engine") => Ok(Self::EveryEngine),
            Some("one-engine") => Ok(Self::OneEngine),
            Some("full-check") => Ok(Self::FullCheck),
            _ => bail!("JOURNEY_SCOPE should be every-engine, one-engine or full-check"),
        }
    }
}

/// One journey: an asynchronous function without arguments.
pub(crate) struct Journey {
    /// Its module and function.
    pub(crate) name: &'static str,
    pub(crate) scope: Scope,
    /// Walks it.
    pub(crate) walk: fn() -> Pin<Box<dyn Future<Output = Result>>>,
}

/// Lists the journeys of a module as `JOURNEYS`. One that is missing here is never walked, which the compiler reports:
/// its function is never used.
macro_rules! journeys {
    (
        every_engine: [$($every:ident),* $(,)?],
        one_engine: [$($one:ident),* $(,)?]
        $(, full_check: [$($full:ident),* $(,)?])? $(,)?
    ) => {
        pub(crate) const JOURNEYS: &[crate::registry::Journey] = &[
            $(journeys!(@ $every, EveryEngine),)*
            $(journeys!(@ $one, OneEngine),)*
            $($(journeys!(@ $full, FullCheck),)*)?
        ];
    };
    (@ $name:ident, $scope:ident) => {
        crate::registry::Journey {
            name: concat!(module_path!(), "::", stringify!($name)),
            scope: crate::registry::Scope::$scope,
            walk: || Box::pin($name()),
        }
    };
}

/// Walks the journeys of the wanted scope that the arguments name, several at once, and ends all browsers.
///
/// # Errors
/// If the scope is none, or the runtime does not start.
pub(crate) fn run(modules: &[&'static [Journey]]) -> Result<Conclusion> {
    let wanted = Scope::wanted()?;
    let runtime = Runtime::new()?;
    let durations = Arc::new(Mutex::new(Vec::<(Duration, &str)>::new()));
    let chosen = modules.iter().copied().flatten().filter(|journey| journey.scope <= wanted);
    let trials = chosen.map(|journey| {
        let (runtime, durations) = (runtime.handle().clone(), Arc::clone(&durations));
        let (_, name) = journey.name.split_once("::").unwrap_or(("", journey.name));
        Trial::test(name, move || {
            let start = Instant::now();
            let walked = runtime.block_on((journey.walk)());
            let mut durations = durations.lock().unwrap_or_else(PoisonError::into_inner);
            durations.push((start.elapsed(), name));
            walked.map_err(|error| Failed::from(format!("{error:#}")))
        })
    });
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials.collect());
    runtime.block_on(journeys::quit_browsers());
    let mut durations = durations.lock().unwrap_or_else(PoisonError::into_inner);
    durations.sort_by(|one, other| other.cmp(one));
    for (duration, name) in durations.iter().take(SLOWEST) {
        eprintln!("{:5.1} s  {name}", duration.as_secs_f64());
    }
    Ok(conclusion)
}
