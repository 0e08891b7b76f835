//! Chains of phrases: `then` must come to an end.

use super::Checker;
use std::collections::HashMap;

impl Checker<'_> {
    pub(super) fn whole(&mut self) {
        let packs = self.packs;
        let next: HashMap<&str, &str> =
            packs.phrases.iter().filter_map(|phrase| Some((phrase.meta.id.as_str(), phrase.then.as_ref()?.value.as_str()))).collect();
        for phrase in &packs.phrases {
            let Some(then) = &phrase.then else { continue };
            if !self.turn_to(&phrase.meta) {
                continue;
            }
            let start = phrase.meta.id.as_str();
            let mut way = vec![start];
            let mut at = then.value.as_str();
            while at != start && way.len() <= LONGEST && !way.contains(&at) {
                way.push(at);
                let Some(further) = next.get(at) else { break };
                at = further;
            }
            if at == start {
                way.push(start);
                let message = format!("these phrases follow each other in a circle: {}", way.join(" → "));
                self.error("then-cycle", then.span, message, "remove one `then`");
            } else if way.len() > MAX_CHAIN {
                self.error("then-chain", then.span, format!("{} phrases follow each other", way.len()), format!("keep it to {MAX_CHAIN}"));
            }
        }
    }
}

/// How far a chain is followed.
const LONGEST: usize = 32;
/// Most phrases that may follow each other.
const MAX_CHAIN: usize = 3;
