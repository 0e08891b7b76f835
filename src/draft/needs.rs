//! Questions for the facts that a topic needs and the message does not give.
//!
//! In go the reading and its topic; out comes a question at most. A question that belongs to somebody else's trade ("which
//! order is it?" to a tenant) shows that nobody read the message, so it is asked only where their own words are of that trade.

use super::choose::{Choosing, Chosen, MAX_QUESTIONS};
use crate::pack::model::{Need, Topic};
use crate::pack::phrase_text;
use crate::plan::LONG;
use crate::reading::Reading;
use crate::vocab::{FactKind, Family, Move, PrivateKind, Situation, Slot, Stance};

/// Words of somebody who bought something or has it sent.
const BOUGHT: &[&str] = &[
    "ordered",
    "bought",
    "purchased",
    "purchase",
    "parcel",
    "parcels",
    "package",
    "packages",
    "delivery",
    "deliveries",
    "delivered",
    "shipped",
    "shipping",
    "dispatched",
    "courier",
    "driver",
    "shop",
    "store",
    "basket",
    "checkout",
    "receipt",
    "returned",
    "return",
];
/// Words of somebody who borrows.
const LENT: &[&str] = &["loan", "mortgage", "settlement", "lender", "servicer"];
/// Words of somebody who booked something.
const BOOKED: &[&str] = &[
    "booked",
    "booking",
    "reservation",
    "reserved",
    "flight",
    "flights",
    "hotel",
    "ticket",
    "tickets",
    "stayed",
    "airport",
    "train",
    "boarding",
    "cruise",
    "ferry",
];

/// Words of somebody who has people in to do a job, or has a thing mended.
const TRADE: &[&str] = &[
    "engineer",
    "engineers",
    "plumber",
    "electrician",
    "technician",
    "fitter",
    "installer",
    "builder",
    "builders",
    "contractor",
    "contractors",
    "garage",
    "mechanic",
    "workshop",
    "boiler",
    "heating",
    "repair",
    "repaired",
    "repairs",
    "serviced",
    "callout",
    "roof",
    "scaffolding",
];
/// Words of somebody who was fined.
const FINED: &[&str] = &["notice", "notices", "penalty", "pcn", "fined", "fine", "warden", "parking", "permit", "clamped", "towed"];

/// Words of a guest.
const STAYED: &[&str] = &[
    "hotel",
    "room",
    "rooms",
    "stay",
    "stayed",
    "staying",
    "night",
    "nights",
    "guest",
    "guests",
    "reception",
    "resort",
    "suite",
    "apartment",
    "check-in",
    "checked",
    "lodge",
    "hostel",
    "inn",
];

impl<'a> Choosing<'a, '_> {
    /// Questions for facts that the topic needs and the message does not give.
    pub(super) fn needs(&mut self) -> Vec<Chosen<'a>> {
        let Some(topic) = self.reading.issue.as_ref().and_then(|issue| issue.topic) else { return Vec::new() };
        // A general question needs no order number, and somebody who leaves is not sent for a meter reading.
        let about_theirs = self.reading.asks.iter().any(|ask| {
            matches!(
                ask.id.as_str(),
                "status" | "delivery" | "refund" | "cancel" | "correction" | "change-booking" | "repair" | "replacement"
            )
        });
        if self.reading.stance == Stance::Question && !about_theirs || self.reading.in_situation(Situation::Leaving) {
            return Vec::new();
        }
        // Where nothing went wrong there is no charge to be found and no day on which it was.
        let asks_only = matches!(self.reading.stance, Stance::Question | Stance::Request)
            && !self.reading.kept().any(|cue| crate::reading::is_event(cue.family));
        let topic = &self.knowledge.packs.topics[topic];
        let mut out = Vec::new();
        for need in &topic.needs {
            // A masked account number is a reference that was given; and what has been done needs no more facts.
            let masked =
                need.fact == FactKind::Order && self.reading.private.iter().any(|private| private.kind == PrivateKind::AccountNumber);
            // Who gave their account number has told where they are, too.
            let on_file = need.fact == FactKind::Place
                && (self.reading.private.iter().any(|private| private.kind == PrivateKind::AccountNumber)
                    || self.reading.facts.iter().any(|fact| fact.kind == FactKind::Order));
            let given = masked
                || on_file
                || self.options.did.is_some()
                || asks_only && matches!(need.fact, FactKind::Amount | FactKind::Date)
                || self.reading.facts.iter().any(|fact| fact.kind == need.fact)
                || need.fact == FactKind::Product && self.fillers.has(Slot::Product);
            // Whoever wrote a page has told when and how much, and of a letter nobody is sure what it is about.
            let told = self.reading.is_long_letter() || need.fact != FactKind::Order && self.reading.words() > LONG;
            // Whoever says that they told it before is not asked to tell it again.
            let again = self.reading.kept().any(|cue| {
                matches!(cue.id.as_str(), "already-told" | "told-you-already")
                    || !matches!(need.fact, FactKind::Order | FactKind::Place)
                        && matches!(cue.family, Family::RepeatContact | Family::NotHeard)
            });
            if given || told || again || !self.belongs(topic, need) || self.asked >= MAX_QUESTIONS || !out.is_empty() {
                continue;
            }
            if let Ok(pieces) = phrase_text::parse(&need.ask.value) {
                let chosen = Chosen { id: &topic.meta.id, reply_move: Move::Explore, pieces, cues: &[], situations: &[], check: false };
                self.asked += 1;
                out.push(chosen);
            }
        }
        out
    }

    /// Whether the question is of the trade that the message speaks of, and about something that they have.
    fn belongs(&self, topic: &Topic, need: &Need) -> bool {
        let reading = self.reading;
        let says = |words: &[&str]| speaks_of(reading, words);
        if need.fact == FactKind::Order && need.noun.value.contains("order") {
            // "a part is on order", "out of order": nobody ordered it.
            let order = pairs(reading).any(|(before, word)| {
                matches!(word.as_str(), "order" | "orders") && !matches!(before.as_str(), "on" | "of" | "in" | "and" | "court" | "standing")
            });
            // A lender has no orders, whatever has not arrived.
            return (order || says(BOUGHT)) && !says(LENT);
        }
        if need.fact == FactKind::Order && need.noun.value.contains("booking") {
            // Whoever got no confirmation has no reference to send.
            let none = pairs(reading).any(|(before, word)| {
                matches!(before.as_str(), "no" | "any" | "never")
                    && matches!(word.as_str(), "confirmation" | "booking" | "reference" | "reservation")
            });
            return says(BOOKED) && !none && !says(&["confirmation"]);
        }
        // A job has a number where somebody comes to do it, and a notice is for whoever was fined.
        if need.noun.value.contains("job") && !says(TRADE) || need.noun.value.contains("notice") && !says(FINED) {
            return false;
        }
        // "Which days were you with us?" is for a guest, and not for whoever lives there.
        if need.fact == FactKind::Date && need.noun.value.contains("stay") && !says(STAYED) {
            return false;
        }
        // Of what is said back or named, something is a thing of the topic.
        let things = || topic.things.iter().map(|thing| thing.value.to_lowercase());
        let names = |text: &str| {
            let text = text.to_lowercase();
            things().any(|thing| text.contains(thing.as_str()))
        };
        let issue = reading.issue.as_ref();
        need.fact == FactKind::Order
            || topic.things.is_empty()
            || reading.sure_clause().is_some_and(|clause| names(&clause.text))
            || issue.and_then(|issue| issue.noun.as_ref()).is_some_and(|noun| names(&noun.text))
            || reading.sure_clause().is_none()
    }
}

fn speaks_of(reading: &Reading, words: &[&str]) -> bool {
    reading
        .document
        .body()
        .flat_map(|sentence| reading.document.tokens_of(sentence))
        .any(|token| words.contains(&reading.document.fold(token)))
}

/// Each word of the message with the one before it.
fn pairs(reading: &Reading) -> impl Iterator<Item = (String, String)> {
    let words: Vec<String> = reading
        .document
        .body()
        .flat_map(|sentence| reading.document.tokens_of(sentence))
        .map(|token| reading.document.fold(token).to_owned())
        .collect();
    let before = std::iter::once(String::new()).chain(words.clone());
    before.zip(words).collect::<Vec<_>>().into_iter()
}
