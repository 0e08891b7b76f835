//! Words about the nouns of an issue: what a reply may look into, what is theirs, and where a noun phrase ends.

use super::clause::Noun;
use crate::span::Span;

/// Nouns that lead somewhere: "the flight to Porto" is one thing, "your shoes to the wrong counter" is not.
const LEADING: &[&str] = &[
    "access",
    "answer",
    "bus",
    "change",
    "changes",
    "coach",
    "connection",
    "connections",
    "damage",
    "delivery",
    "door",
    "ferry",
    "flight",
    "flights",
    "journey",
    "key",
    "keys",
    "letter",
    "line",
    "link",
    "payment",
    "payments",
    "reply",
    "response",
    "ride",
    "road",
    "route",
    "service",
    "subscription",
    "switch",
    "ticket",
    "tickets",
    "train",
    "trains",
    "transfer",
    "transfers",
    "trip",
    "upgrade",
    "visit",
    "way",
];

/// Where a "to" stands behind a noun that leads nowhere.
fn loose_to(text: &str) -> Option<usize> {
    text.match_indices(" to ")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].rsplit(' ').next().is_some_and(|head| LEADING.contains(&head.to_lowercase().as_str())))
}

/// A noun phrase up to its first loose preposition: "your parcel in the rain" is looked into as "your parcel".
pub(super) fn plain_noun(text: String, span: Span) -> Noun {
    // "my own account" is meant against somebody else's; said back it is just theirs.
    let text = ["your own ", "your whole ", "your entire "]
        .iter()
        .fold(text, |text, owner| if text.contains(owner) { text.replace(owner, "your ") } else { text });
    let led = text.match_indices(' ').map(|(at, _)| at).find(|at| {
        let word = text[at + 1..].split_once(' ').map_or("", |(word, _)| word);
        matches!(word, "in" | "with" | "for" | "from" | "at" | "on" | "by" | "since" | "after" | "before" | "during" | "until")
    });
    let cut = led.into_iter().chain(loose_to(&text)).min();
    match cut {
        Some(at) if at > 0 => Noun { text: text[..at].to_owned(), span },
        _ => Noun { text, span },
    }
}

/// Things that a message may tell of because they are not the customer's, or not owed.
pub(super) fn is_contested(word: &str) -> bool {
    matches!(
        word,
        "debt"
            | "debts"
            | "collection"
            | "collections"
            | "account"
            | "accounts"
            | "charge"
            | "charges"
            | "fine"
            | "fee"
            | "loan"
            | "payment"
            | "inquiry"
    )
}

/// Things and people that are there for everybody.
pub(super) fn is_shared(word: &str) -> bool {
    matches!(
        word,
        "page"
            | "site"
            | "website"
            | "webpage"
            | "app"
            | "portal"
            | "system"
            | "server"
            | "link"
            | "menu"
            | "lift"
            | "helpline"
            | "chat"
            | "chatbot"
            | "plumber"
            | "engineer"
            | "technician"
            | "electrician"
            | "fitter"
            | "builder"
            | "driver"
            | "courier"
            | "update"
    )
}

/// People, their bodies and days, companies and places: things a complaint mentions but a reply does not look into.
pub(super) fn is_party_or_place(word: &str) -> bool {
    matches!(
        word,
        "wife"
            | "husband"
            | "partner"
            | "mother"
            | "mum"
            | "mom"
            | "father"
            | "dad"
            | "son"
            | "daughter"
            | "child"
            | "children"
            | "kid"
            | "kids"
            | "baby"
            | "family"
            | "friend"
            | "friends"
            | "sister"
            | "brother"
            | "neighbour"
            | "neighbor"
            | "colleague"
            | "boss"
            | "bookkeeper"
            | "nephew"
            | "niece"
            | "aunt"
            | "uncle"
            | "grandmother"
            | "grandfather"
            | "nan"
            | "parents"
            | "customer"
            | "customers"
            | "company"
            | "hotel"
            | "clinic"
            | "bank"
            | "airline"
            | "branch"
            | "store"
            | "shop"
            | "restaurant"
            | "office"
            | "department"
            | "team"
            | "staff"
            | "people"
            | "guys"
            | "driver"
            | "agent"
            | "manager"
            | "underwriter"
            | "representative"
            | "collector"
            | "agency"
            | "bureau"
            | "bureaus"
            | "lender"
            | "servicer"
            | "creditor"
            | "adjuster"
            | "landlord"
            | "supervisor"
            | "advisor"
            | "adviser"
            | "receptionist"
            | "engineer"
            | "technician"
            | "person"
            | "man"
            | "woman"
            | "lady"
            | "gentleman"
            | "guy"
            | "state"
            | "country"
            | "city"
            | "town"
            | "area"
            | "house"
            | "home"
            | "door"
            | "desk"
            | "day"
            | "time"
            | "times"
            | "week"
            | "month"
            | "year"
            | "morning"
            | "life"
            | "head"
            | "fault"
            | "way"
            | "thing"
            | "things"
            | "lot"
            | "bit"
            | "one"
            | "ones"
            | "idea"
            | "question"
            | "questions"
            | "reason"
            | "job"
            | "work"
            | "trip"
            | "holiday"
            | "vacation"
            | "birthday"
            | "wedding"
            | "bites"
            | "photos"
            | "hand"
            | "hands"
            | "item"
    )
}

/// Nouns that make the word before them part of another thing's name.
pub(super) fn names_another_thing(word: &str) -> bool {
    matches!(
        word,
        "form"
            | "forms"
            | "driver"
            | "number"
            | "page"
            | "confirmation"
            | "team"
            | "service"
            | "department"
            | "manager"
            | "company"
            | "centre"
            | "center"
            | "desk"
            | "agent"
            | "charge"
            | "fee"
            | "history"
            | "details"
            | "carousel"
            | "belt"
            | "tag"
            | "tags"
            | "claim"
            | "office"
            | "locator"
            | "gate"
            | "handler"
            | "handlers"
    )
}
