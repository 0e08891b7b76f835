//! Entries that a draft is made of.

use super::Checker;
use crate::pack::model::{Phrase, Piece, When};
use crate::span::Span;
use crate::vocab::{Family, Move, Slot};

impl Checker<'_> {
    pub(super) fn replies(&mut self) {
        let packs = self.packs;
        for phrase in &packs.phrases {
            if self.turn_to(&phrase.meta) {
                self.phrase(phrase);
            }
        }
        for frame in &packs.frames {
            if self.turn_to(&frame.meta) {
                self.when(&frame.when);
                self.when(&frame.not);
                for step in frame.paragraphs.iter().flatten() {
                    self.when(&step.when);
                }
            }
        }
        for voice in &packs.voices {
            if self.turn_to(&voice.meta) {
                for text in &voice.greeting {
                    self.text("a greeting", text, Some(&[Slot::Name]));
                }
                for text in &voice.greeting_plain {
                    self.text("a greeting without a name", text, Some(&[]));
                }
                for lore in &voice.lore {
                    self.text("a line", &lore.text, None);
                    self.when(&lore.when);
                }
            }
        }
        for gesture in &packs.gestures {
            if self.turn_to(&gesture.meta) {
                self.text("a gesture", &gesture.text, Some(&[Slot::Amount]));
                self.when(&gesture.when);
                if gesture.cap.is_some_and(|cap| cap < 0.0) {
                    self.error("out-of-range", gesture.meta.span, "`cap` is below zero", "write the highest amount, without a sign");
                }
            }
        }
    }

    fn phrase(&mut self, phrase: &Phrase) {
        let pieces = self.text("a phrase", &phrase.text, None);
        self.when(&phrase.when);
        self.when(&phrase.not);
        if let Some(then) = &phrase.then {
            self.reference("phrase", then);
        }
        let slots: Vec<(Slot, Span)> =
            pieces.iter().filter_map(|piece| if let Piece::Slot(slot, _, span) = piece { Some((*slot, *span)) } else { None }).collect();
        if phrase.reply_move == Move::ReflectIssue && !pieces.is_empty() && !slots.iter().any(|(slot, _)| slot.from_message()) {
            let help = "use a slot that their message fills, such as `{issue.clause}` or `{issue.noun}`";
            self.warn("nothing-reflected", phrase.text.span, "this phrase reflects the issue and takes no word from the message", help);
        }
        for (slot, span) in slots {
            if let Some((message, help)) = self.never_filled(slot, &phrase.when) {
                let span = phrase.text.locate(self.source(), span);
                self.warn("never-filled", span, message, help);
            }
        }
        if never_chosen(&phrase.when, &phrase.not) {
            self.warn(
                "never-chosen",
                phrase.meta.span,
                "`not` excludes everything that `when` allows, so this phrase is never chosen",
                "change one of the two",
            );
        }
    }

    /// Why a slot cannot be filled under these conditions, if it cannot.
    fn never_filled(&self, slot: Slot, when: &When) -> Option<(String, String)> {
        let packs = self.packs;
        let told = |message: String, help: &str| Some((message, help.to_owned()));
        match slot {
            Slot::Offer if packs.gestures.is_empty() => {
                told("`{offer}` is never filled, as there are no gestures".to_owned(), "add one under `gestures:`")
            }
            Slot::Stake if !when.situation.is_empty() => {
                let yields = |situation| packs.situations.iter().any(|entry| entry.situation == situation && !entry.stakes.is_empty());
                let names: Vec<_> = when.situation.iter().map(|situation| format!("`{situation}`")).collect();
                if when.situation.iter().any(|situation| yields(*situation)) {
                    return None;
                }
                told(
                    format!("`{{stake}}` is never filled, as {} has no `stakes`", names.join(" or ")),
                    "add `stakes:` to the situation, or drop the slot",
                )
            }
            Slot::Stake if packs.situations.iter().all(|entry| entry.stakes.is_empty()) => {
                told("`{stake}` is never filled, as no situation has `stakes`".to_owned(), "add `stakes:` to a situation")
            }
            Slot::Topic if !when.topic.is_empty() => {
                let yields = |id: &str| packs.topics.iter().any(|topic| topic.meta.id == id && topic.event.is_some());
                if when.topic.iter().any(|id| yields(&id.value) || !packs.topics.iter().any(|topic| topic.meta.id == id.value)) {
                    return None;
                }
                told(
                    "`{topic}` is never filled, as the topic in `when` has no `event`".to_owned(),
                    "add `event:` to the topic, or use `{issue.noun}`",
                )
            }
            _ => None,
        }
    }

    fn when(&mut self, when: &When) {
        for topic in &when.topic {
            self.reference("topic", topic);
        }
        for ask in &when.ask {
            self.reference("ask", ask);
        }
        if !when.cue.is_empty() {
            let families: Vec<_> = Family::ALL.iter().map(|family| family.name()).collect();
            for cue in &when.cue {
                self.known("cue", &families, cue);
            }
        }
    }
}

/// Whether `not` has a single key and it covers all that `when` asks for under that key.
fn never_chosen(when: &When, not: &When) -> bool {
    fn covers<T: PartialEq>(when: &[T], not: &[T]) -> Option<bool> {
        (!not.is_empty()).then(|| !when.is_empty() && when.iter().all(|value| not.contains(value)))
    }
    let names = |list: &[crate::pack::model::Placed<String>]| list.iter().map(|name| name.value.clone()).collect::<Vec<_>>();
    let severity = not.severity.map(|(from, to)| when.severity.is_some_and(|(low, high)| from <= low && high <= to));
    let thread = not.thread.map(|thread| when.thread == Some(thread));
    let keys = [
        covers(&when.mood, &not.mood),
        severity,
        covers(&when.fault, &not.fault),
        covers(&when.channel, &not.channel),
        covers(&when.situation, &not.situation),
        covers(&when.flag, &not.flag),
        covers(&names(&when.topic), &names(&not.topic)),
        covers(&names(&when.cue), &names(&not.cue)),
        covers(&when.stance, &not.stance),
        covers(&when.reply_type, &not.reply_type),
        covers(&when.outcome, &not.outcome),
        covers(&names(&when.ask), &names(&not.ask)),
        thread,
        covers(&when.text, &not.text),
    ];
    // All keys of `not` must hold for it to exclude; found situations, flags, cues and asks are many at once,
    // so there a value of `when` that `not` also names is always excluded.
    keys.iter().any(Option::is_some) && keys.iter().flatten().all(|covered| *covered)
}
