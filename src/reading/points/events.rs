//! What happened to what is theirs, and what was late: "my bag never arrived", "a two hour delay"; and what was on time.

use super::said::{denies, is_copula};
use super::{Point, Reader, Words, rank};
use crate::reading::aspect::is_second_half;
use crate::span::Span;
use crate::text::{Document, Sentence};
use crate::value::{Value, ValueKind};

impl Reader<'_> {
    /// "left on time", "ready early": what is praised where nothing else is.
    pub(super) fn on_time(&mut self, words: Vec<(&str, Span)>) {
        let word = |i: usize| words.get(i).map_or("", |(word, _)| *word);
        let missed = words
            .iter()
            .any(|(word, _)| matches!(*word, "not" | "never" | "if" | "supposed" | "nothing" | "should" | "late" | "but" | "no"));
        let at = (0..words.len()).find(|&i| {
            matches!((word(i), word(i + 1)), ("on", "time") | ("ahead", "of"))
                && matches!(word(i + 2), "" | "and" | "time" | "schedule" | "both" | "with")
                || word(i) == "punctual"
        });
        if let Some(at) = at.filter(|_| !missed) {
            let (thing, span) = (super::TIMEKEEPING.to_owned(), words[at].1);
            self.liked.push(Point { text: thing.clone(), thing, span, rank: rank::SMALL });
        }
    }

    /// What happened to what is theirs, and what was late: "my bag never arrived", "two hours late".
    pub(super) fn events(&mut self, all: &Words<'_>, document: &Document, sentence: &Sentence, values: &[Value]) {
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |i: usize, back: usize| i.checked_sub(back).map_or("", word);
        let mut bag = None;
        for i in 0..all.len() {
            let is_bag = is_belonging(word(i));
            let is_trip = is_trip(word(i));
            if !is_bag && !is_trip {
                continue;
            }
            let mine = (1..=3).any(|back| matches!(before(i, back), "my" | "our" | "the" | "his" | "her"));
            let after = word(i + 1);
            if is_second_half(after) || matches!(after, "form" | "office" | "report" | "property" | "attendants" | "attendant" | "crew") {
                continue;
            }
            if is_bag && mine {
                bag = Some((word(i).to_owned(), all[i].1));
            }
            let mut at = i + 1;
            let fills = |word: &str| {
                is_copula(word) || word.ends_with("ly") || matches!(word, "got" | "also" | "still" | "then" | "which" | "that")
            };
            while fills(word(at)) {
                at += 1;
            }
            let lost = is_bag && (is_lost(word(at)) || is_absent(&all[at.min(all.len())..]));
            let called_off = matches!(word(at), "cancelled" | "canceled");
            // "cancelled my return flight": of a journey it is the one that they were on.
            let leg = is_trip && is_leg(before(i, 1));
            // "lost my golf bag", "lost one of my bags"
            let kind = is_bag && matches!(before(i, 2), "my" | "our") && !matches!(before(i, 1), "and" | "of" | "two" | "both");
            let one = is_bag && before(i, 2) == "of" && before(i, 3) == "one";
            let led = |off: &str| {
                if one && before(i, 4) == off {
                    return true;
                }
                let near = usize::from(leg || kind);
                let back = near + if matches!(before(i, near + 1), "my" | "our" | "the") { 2 } else { 1 };
                before(i, back) == off && !denies(before(i, back + 1)) && !matches!(before(i, back + 1), "no" | "i" | "we" | "if")
            };
            let led_lost = is_bag && ["lost", "damaged", "missing", "misplaced", "mislaid", "delayed"].iter().any(|off| led(off));
            let led_off = ["cancelled", "canceled"].iter().any(|off| led(off));
            if lost || led_lost {
                let how = if lost && is_lost(word(at)) {
                    word(at)
                } else if led_lost {
                    ["lost", "damaged", "missing", "delayed"].into_iter().find(|off| led(off)).unwrap_or("lost")
                } else {
                    "missing"
                };
                let how = match how {
                    "misplaced" | "mislaid" | "left" => "missing",
                    "destroyed" | "ruined" | "smashed" => "damaged",
                    how => how,
                };
                self.event(format!("your {how} {}", word(i)), all[i].1, rank::LOST);
            } else if leg && matches!(before(i, 2), "my" | "our" | "the") && before(i, 3) == "missed" && !almost(before(i, 4)) {
                // "missed my connecting flight", and not "almost missed".
                self.event(format!("your missed {} {}", before(i, 1), word(i)), all[i - 1].1.join(all[i].1), rank::CANCELLED);
            } else if is_trip && mine && called_off || is_trip && led_off {
                self.event(format!("your cancelled {}", word(i)), all[i].1, rank::CANCELLED);
            }
        }
        // "We were downgraded": what was done has a name of its own.
        let done = (1..all.len()).find(|&i| {
            word(i) == "downgraded"
                && (1..=3).any(|back| matches!(before(i, back), "was" | "were" | "been" | "being" | "got" | "us" | "me"))
        });
        if let Some(at) = done.filter(|&at| !(1..=3).any(|back| denies(before(at, back)) || almost(before(at, back)))) {
            self.event("the downgrade".to_owned(), all[at].1, rank::CANCELLED);
        }
        self.refund(all);
        self.charge(all);
        // "It didn't arrive."
        if word(0) == "it"
            && is_absent(&all[1..])
            && let Some((name, span)) = self.bag.clone()
        {
            self.event(format!("your missing {name}"), span, rank::LOST);
        }
        self.bag = bag;
        for value in values.iter().filter(|value| value.kind == ValueKind::Duration && sentence.span.contains(value.span)) {
            self.delay(all, document, value.span);
        }
        if !values.iter().any(|value| value.kind == ValueKind::Duration && sentence.span.contains(value.span)) {
            self.lateness(all);
        }
    }

    /// "Our flight was delayed", "a long delay", "left late": nobody says by how much.
    fn lateness(&mut self, all: &Words<'_>) {
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |i: usize, back: usize| i.checked_sub(back).map_or("", word);
        // A slight delay, one that was made up for, one that somebody else was to blame for or that there never was.
        let by_the_way = all.iter().any(|(word, _)| {
            denies(word)
                || matches!(
                    *word,
                    "slight"
                        | "slightly"
                        | "small"
                        | "minor"
                        | "short"
                        | "brief"
                        | "little"
                        | "bit"
                        | "no"
                        | "without"
                        | "despite"
                        | "if"
                        | "any"
                        | "only"
                        | "few"
                        | "minimal"
                        | "weather"
                        | "fog"
                        | "snow"
                        | "made"
                        | "caught"
                        | "recovered"
                        | "early"
                        | "may"
                        | "might"
                        | "would"
                        | "could"
                        | "time"
                        | "other"
                        | "another"
                )
        });
        if by_the_way {
            return;
        }
        let at = (1..all.len()).find_map(|i| {
            let trip = |from: usize| (1..=from).any(|back| is_ride(before(i, back)));
            match word(i) {
                "delayed" if is_copula(before(i, 1)) || is_copula(before(i, 2)) || before(i, 1) == "got" => {
                    trip(6).then_some((i, "the delay"))
                }
                "late" if matches!(before(i, 1), "left" | "departed" | "landed" | "was" | "running" | "off") => {
                    trip(4).then_some((i, "the delay"))
                }
                "delay"
                    if matches!(
                        before(i, 1),
                        "a" | "the" | "long" | "lengthy" | "further" | "huge" | "massive" | "considerable" | "significant"
                    ) =>
                {
                    Some((i, "the delay"))
                }
                "delays"
                    if matches!(
                        before(i, 1),
                        "the" | "long" | "lengthy" | "constant" | "endless" | "repeated" | "further" | "multiple"
                    ) =>
                {
                    Some((i, "the delays"))
                }
                _ => None,
            }
        });
        if let Some((at, text)) = at {
            self.event(text.to_owned(), all[at].1, rank::MINUTES);
        }
    }

    /// "Still waiting for my refund", "they refused a refund": money that they don't have.
    fn refund(&mut self, all: &Words<'_>) {
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let Some(at) = (1..all.len()).find(|&i| word(i) == "refund") else { return };
        let owned = matches!(word(at - 1), "my" | "our" | "a" | "the" | "full" | "any");
        let led = |i: usize, back: usize| i.checked_sub(back).map_or("", word);
        let near = |any: &[&str]| (1..=4).any(|back| any.contains(&led(at, back)));
        if !owned || (1..=6).any(|back| denies(led(at, back))) || word(at + 1) == "request" {
            return;
        }
        if near(&["refused", "denied", "declined"]) {
            self.event("the refund that was refused".to_owned(), all[at].1, rank::HOURS);
        } else if near(&["waiting", "awaiting"]) && near(&["for", "awaiting"]) {
            self.event("the refund you're still waiting for".to_owned(), all[at].1, rank::HOURS);
        }
    }

    /// "They now charge for food and drinks", "we had to pay for water": what came with the ticket once.
    fn charge(&mut self, all: &Words<'_>) {
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |i: usize, back: usize| i.checked_sub(back).map_or("", word);
        let small = |word: &str| {
            matches!(
                word,
                "food"
                    | "drinks"
                    | "drink"
                    | "water"
                    | "meals"
                    | "meal"
                    | "snacks"
                    | "refreshments"
                    | "coffee"
                    | "tea"
                    | "seats"
                    | "wifi"
                    | "internet"
            )
        };
        let willing = |(word, _): &(&str, Span)| {
            denies(word)
                || matches!(
                    *word,
                    "if" | "would"
                        | "happy"
                        | "happily"
                        | "willing"
                        | "gladly"
                        | "no"
                        | "rather"
                        | "without"
                        | "should"
                        | "prepared"
                        | "other"
                )
        };
        if all.iter().any(willing) {
            return;
        }
        let at = (0..all.len()).find(|&i| {
            let paid = match word(i) {
                "charge" | "charges" | "charged" | "charging" => true,
                "pay" | "paying" => {
                    before(i, 1) == "to" && matches!(before(i, 2), "had" | "have" | "having" | "has") || before(i, 1) == "must"
                }
                _ => false,
            };
            paid && word(i + 1) == "for" && small(word(i + 2))
        });
        if let Some(at) = at {
            let also = word(at + 3);
            let more = if small(also) { format!(" and {also}") } else { String::new() };
            self.event(format!("the charge for {}{more}", word(at + 2)), all[at].1, rank::STATE);
        }
    }

    /// "a two hour delay", "delayed by two hours", "we waited an hour".
    fn delay(&mut self, all: &Words<'_>, document: &Document, span: Span) {
        let first = all.partition_point(|(_, word)| word.start < span.start);
        let next = all.partition_point(|(_, word)| word.start < span.end);
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |back: usize| first.checked_sub(back).map_or("", word);
        if (1..=3).any(|back| {
            matches!(
                before(back),
                "only" | "just" | "under" | "than" | "less" | "within" | "slight" | "if" | "no" | "not" | "could" | "would" | "might"
            )
        }) {
            return;
        }
        let long = spelled(document.slice(span));
        // "hours" without a number measures nothing.
        if !long.contains(' ') && !long.starts_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        // "never late in eleven years": how long they have been with somebody.
        if long.contains("year") {
            return;
        }
        // Seven minutes are no delay to be sorry for.
        if long.contains("minute")
            && long.split(' ').next().and_then(|number| number.parse::<f64>().ok()).is_some_and(|number| number < 10.0)
        {
            return;
        }
        let near = |words: &[&str]| (1..=3).any(|back| words.contains(&before(back)));
        // "the 40 minute wait for the bill"
        let for_what = match (word(next + 1), word(next + 2), word(next + 3)) {
            ("for", whose @ ("the" | "a" | "my" | "our"), thing) if crate::text::is_word(thing) && !denies(word(next + 4)) => {
                format!(" for {} {thing}", if matches!(whose, "my" | "our") { "your" } else { whose })
            }
            ("for", thing, _)
                if thing.len() > 3
                    && !matches!(
                        thing,
                        "that" | "this" | "them" | "nothing" | "what" | "which" | "whom" | "whose" | "over" | "more" | "about"
                    )
                    && crate::text::is_word(thing) =>
            {
                format!(" for {thing}")
            }
            _ => String::new(),
        };
        // "a 20 minute late arrival": of twenty minutes.
        let several = long.split([' ', '-']).next().is_some_and(|number| number.parse::<f64>().is_ok_and(|number| number > 1.0));
        let whole = if several && !long.ends_with('s') { format!("{long}s") } else { long.clone() };
        let text = match word(next) {
            kind @ ("delay" | "wait" | "queue") if !long.ends_with('s') => {
                format!("the {} {kind}{for_what}", long.trim_start_matches("a ").trim_start_matches("an "))
            }
            "delay" | "late" => format!("the delay of {whole}"),
            "wait" => format!("the wait of {long}{for_what}"),
            _ if near(&["delayed", "delay", "late"]) && word(next) != "early" => format!("the delay of {long}"),
            _ if near(&["waited", "waiting", "wait", "queued", "queuing", "queueing"]) => format!("the wait of {long}"),
            _ => return,
        };
        let hours = ["hour", "hr", "day", "week", "month"].iter().any(|unit| long.contains(unit));
        self.event(text, span, if hours { rank::HOURS } else { rank::MINUTES });
    }

    fn event(&mut self, text: String, span: Span, rank: u8) {
        // "Delayed. … By 40 minutes in the end."
        if text.starts_with("the delay of ") || text.ends_with(" delay") && text != "the delay" {
            self.faulted.retain(|known| known.text != "the delay");
        }
        // The first delay told is the one; what came of it is measured again.
        let kind = |text: &str| text.contains("delay") || text.contains("wait");
        let lost = |known: &Point| known.rank == rank::LOST && rank == rank::LOST;
        let known =
            self.faulted.iter().any(|known| known.text == text || lost(known) || known.thing == text || kind(&known.text) && kind(&text));
        if !known {
            self.faulted.push(Point { thing: text.clone(), text, span, rank });
        }
    }
}

/// What people have with them or wait for.
fn is_belonging(word: &str) -> bool {
    matches!(
        word,
        "bag"
            | "bags"
            | "luggage"
            | "baggage"
            | "suitcase"
            | "suitcases"
            | "parcel"
            | "package"
            | "stroller"
            | "pram"
            | "pushchair"
            | "backpack"
            | "order"
    )
}

/// What people travel by, and what of it can be late.
fn is_ride(word: &str) -> bool {
    matches!(word, "flight" | "flights" | "plane" | "aircraft" | "train" | "ferry" | "coach" | "bus" | "departure" | "takeoff")
}

/// What can be called off.
fn is_trip(word: &str) -> bool {
    matches!(word, "flight" | "booking" | "reservation" | "order" | "train" | "appointment" | "tour" | "class" | "trip")
}

fn is_lost(word: &str) -> bool {
    matches!(word, "lost" | "missing" | "damaged" | "delayed" | "misplaced" | "mislaid" | "destroyed" | "ruined" | "smashed")
}

/// Which part of a journey a flight or a train was.
fn is_leg(word: &str) -> bool {
    matches!(word, "return" | "connecting" | "connection" | "onward" | "outbound" | "inbound" | "original" | "first" | "second" | "next")
}

/// "almost missed", "could have missed": it was not.
fn almost(word: &str) -> bool {
    matches!(word, "almost" | "nearly" | "have" | "be" | "not" | "might" | "could" | "would")
}

/// "did not arrive", "never came", "failed to arrive".
fn is_absent(rest: &Words<'_>) -> bool {
    let word = |i: usize| rest.get(i).map_or("", |(word, _)| *word);
    matches!(
        (word(0), word(1), word(2)),
        ("did" | "had" | "has", "not", "arrive" | "come" | "arrived" | "turn" | "show")
            | ("failed", "to", "arrive" | "appear")
            | ("left", "behind", _)
    ) || matches!((word(0), word(1)), ("never", "arrived" | "came" | "made" | "turned" | "showed") | ("not", "arrived"))
}

/// A measure of time without its short forms: "6hrs" is "6 hours".
fn spelled(text: &str) -> String {
    let mut lower = text.to_lowercase();
    let last = lower.rfind(' ').map_or(0, |at| at + 1);
    let cut = last + lower[last..].find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(0);
    if cut > last && lower[cut..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        lower.insert(cut, ' ');
    }
    let words: Vec<&str> = lower
        .split(' ')
        .map(|word| match word {
            "hrs" | "hr" if lower.starts_with("1 ") => "hour",
            "hrs" | "hr" => "hours",
            "mins" | "min" => "minutes",
            word => word,
        })
        .collect();
    words.join(" ")
}
