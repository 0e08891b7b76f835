//! Entries that match what the customer writes.

use super::Checker;
use crate::finding::Severity;
use crate::pack::model::{Placed, Topic};
use crate::vocab::{Action, Family};

impl Checker<'_> {
    pub(super) fn matching(&mut self) {
        let packs = self.packs;
        for cue in &packs.cues {
            if self.turn_to(&cue.meta) {
                self.patterns(&cue.patterns);
                self.examples("cue", &cue.meta, &cue.patterns);
                if cue.family == Family::SarcasmMarkers && cue.beside.is_empty() {
                    let help = "name the cue families of which one must stand beside it, such as `beside: [failure-defect]`";
                    self.error("missing-field", cue.meta.span, "a sarcasm cue has no `beside`", help);
                }
            }
        }
        for topic in &packs.topics {
            if self.turn_to(&topic.meta) {
                self.topic(topic);
            }
        }
        for ask in &packs.asks {
            if self.turn_to(&ask.meta) {
                self.patterns(&ask.patterns);
                self.examples("ask", &ask.meta, &ask.patterns);
                self.plain("the noun of an ask", &ask.noun);
            }
        }
        for situation in &packs.situations {
            if self.turn_to(&situation.meta) {
                self.patterns(&situation.patterns);
                self.examples("situation", &situation.meta, &situation.patterns);
                for stake in &situation.stakes {
                    self.pattern(stake);
                }
            }
        }
        for flag in &packs.flags {
            if self.turn_to(&flag.meta) {
                self.patterns(&flag.patterns);
                self.examples("flag", &flag.meta, &flag.patterns);
                if flag.action == Action::Stop && flag.card.is_empty() {
                    let help = "add `card:` with short lines for the person who must act";
                    self.error("missing-field", flag.meta.span, "a flag that stops has no `card`", help);
                }
            }
        }
        for lexicon in &packs.lexicon {
            if self.turn_to(&lexicon.meta) {
                self.patterns(&lexicon.patterns);
                if !(-5.0..=5.0).contains(&lexicon.weight) {
                    let message = format!("the weight of `{}` is {}", lexicon.meta.id, lexicon.weight);
                    self.error("out-of-range", lexicon.meta.span, message, "write a weight from -5 to 5");
                }
            }
        }
        for mood in &packs.moods {
            if self.turn_to(&mood.meta) {
                self.patterns(&mood.patterns);
            }
        }
    }

    fn topic(&mut self, topic: &Topic) {
        self.patterns(&topic.patterns);
        self.examples("topic", &topic.meta, &topic.patterns);
        self.plain("the noun of a topic", &topic.noun);
        for text in topic.event.iter().chain(&topic.next) {
            self.with_noun(text);
        }
        let written_out = |event: &&Placed<String>| !event.value.contains("{noun}") && event.value.contains(&topic.noun.value);
        if let Some(event) = topic.event.as_ref().filter(written_out).filter(|_| self.thorough) {
            let help = "write `{noun}`, so that the customer's own word for it is used".to_owned();
            let message = format!("`event` writes `{}` out", topic.noun.value);
            self.report("noun-written-out", Severity::Tip, event.span, message, Some(help));
        }
        for need in &topic.needs {
            self.plain("the noun of a need", &need.noun);
            self.text("a question", &need.ask, None);
        }
    }

    /// A text in which neither slots nor gaps may stand.
    fn plain(&mut self, what: &str, text: &Placed<String>) {
        self.text(what, text, Some(&[]));
    }

    /// A text in which only `{noun}` may stand.
    fn with_noun(&mut self, text: &Placed<String>) {
        for (at, sign) in text.value.char_indices().filter(|(_, c)| matches!(c, '{' | '}' | '[' | ']')) {
            let here = match sign {
                '{' => text.value[at..].starts_with("{noun}"),
                '}' => text.value[..=at].ends_with("{noun}"),
                _ => false,
            };
            if !here {
                let span = text.locate(self.source(), crate::span::Span::new(at, at + 1));
                self.error("slot-not-here", span, "only `{noun}` may stand in brackets here", "write `{noun}`, or plain words");
                break;
            }
        }
    }
}
