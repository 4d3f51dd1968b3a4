//! Long pages are made in turns, with a frame between them.

use leptos::prelude::Owner;

use super::{Element, Node, Parts};
use crate::platform::schedule;

/// What tells that parts of an element are still to come.
const BUSY: &str = "aria-busy";

/// What selects whatever carries it.
const ANY_BUSY: &str = "[aria-busy]";

/// The parts that are still to be made.
struct Turns {
    place: Node,
    of: usize,
    parts: Parts,
    /// What clears away what the parts do, when the page is left.
    owner: Option<Owner>,
}

/// Makes the first turn, and sees to the others.
pub(super) fn begin(place: Element, of: usize, parts: Parts) -> Element {
    let place = place.attr(BUSY, "true");
    let turns = Turns { place: place.0.clone(), of, parts, owner: Owner::current() };
    turns.take();
    place
}

impl Turns {
    /// Whether parts of a part are still to come.
    fn is_busy_inside(&self) -> bool {
        self.place.query_selector(ANY_BUSY).is_ok_and(|busy| busy.is_some())
    }

    /// Makes one turn, unless what was made before has turns of its own to come.
    fn take(mut self) {
        let turns = if self.is_busy_inside() { 0 } else { self.of };
        for _ in 0..turns {
            let Some(Element(part)) = self.parts.next() else {
                let _ = self.place.remove_attribute(BUSY);
                return;
            };
            let _ = self.place.append_child(&part);
        }
        schedule::after_paint(move || {
            // What has been taken away meanwhile needs nothing more.
            if self.place.is_connected() {
                match self.owner.clone() {
                    Some(owner) => owner.with(|| self.take()),
                    None => self.take(),
                }
            }
        });
    }
}
