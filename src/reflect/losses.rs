//! Kinds of trouble that posts name by what they are after or what it cost them: the bag they look for, the trip that was ruined, the
//! gate they wait for, the sum that is asked.
//!
//! In goes a tagged line in which nothing could be told and no other trouble has a name; out comes the plainest noun for it, as
//! [`kinds`](super::kinds) names it.

use super::Reflection;
use super::fragment::supplied;
use super::kinds::{is_wished, told_at};
use super::lexicon::{ADJ, BE, DET, MONEY, N, NAME, NOT, NUM, PLURAL, POSS, PUNCT, UNIT, VBD, VBG, VBN};
use super::normalise::{Lexeme, fold};
use super::trouble::Troubles;
use super::waits::is_held_at;

impl Troubles<'_> {
    /// What a line of a post is after, or what was lost by it, and whether that is the writer's.
    pub(super) fn loss(&self, line: &[Lexeme<'_>], asks: bool) -> Option<(f32, Reflection)> {
        let own = |word: &'static str| supplied(self.vocabulary, word, word, false);
        let stands = |word: &'static str, at: usize| Lexeme { span: line[at].span, inserted: false, ..own(word) };
        (0..line.len()).find_map(|at| {
            if let Some(bag) = sought(line, at) {
                return self.named_as(&[own("missing"), line[bag]], super::kinds::KIND, "your ");
            }
            if asks {
                return None;
            }
            if let Some(thing) = ruined(line, at) {
                return self.named_as(&[stands("ruined", at), line[thing]], super::kinds::KIND, "your ");
            }
            let words = if let Some(bags) = measured_for(line, at) {
                let mut words = vec![own("wait"), own("for")];
                words.push(line[bags]);
                words
            } else if let Some((from, head)) = waited_for(line, at) {
                let mut words = vec![stands("wait", at), own("for")];
                if from == head && !line[head].is(PLURAL) && fold(line, head) == "gate" {
                    words.push(own("a"));
                }
                words.extend_from_slice(&line[from..=head]);
                words
            } else if not_notified(line, at) {
                vec![own("lack"), own("of"), stands("notice", at)]
            } else if let Some(bag) = damaged(line, at) {
                vec![own("damaged"), line[bag]]
            } else if let Some(sum) = wanted(line, at) {
                vec![line[sum], own("charge")]
            } else if sat_long(line, at) {
                vec![stands("wait", at)]
            } else {
                return None;
            };
            self.named(&words, super::kinds::KIND)
        })
    }
}

/// Luggage, which nobody is without of their own will.
fn is_luggage(word: &str) -> bool {
    matches!(word, "bag" | "bags" | "luggage" | "baggage" | "suitcase" | "suitcases" | "stroller")
}

/// `where the hell are my bags`, `can't find our luggage`, `day 3 and no luggage`, `I need my bag back`: the luggage, if it is not there.
fn sought(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    if !is_luggage(fold(line, at)) || at == 0 {
        return None;
    }
    // "my bag allowance", "our bags checked in": more than the thing.
    let closed = line.get(at + 1).is_none_or(|next| {
        next.is(PUNCT.with(super::lexicon::CC).with(super::lexicon::SUB).with(super::lexicon::DAY))
            || matches!(next.fold, "now" | "asap" | "back" | "still" | "at" | "after" | "from" | "is" | "are" | "in")
    });
    let owner = (at.saturating_sub(3)..at).rev().find(|&i| matches!(fold(line, i), "my" | "our"));
    if !closed {
        return None;
    }
    let Some(owner) = owner.filter(|&owner| line[owner + 1..at].iter().all(|lexeme| lexeme.is(N.with(ADJ).with(NUM)) && !lexeme.is(PUNCT)))
    else {
        // `day 3 and no bags`, `still no luggage`
        let no = fold(line, at - 1) == "no" && line.get(at + 1).is_none_or(|next| next.is(PUNCT));
        let long = line[..at].iter().any(|lexeme| lexeme.is(UNIT.with(super::lexicon::DAY)) || matches!(lexeme.fold, "still" | "yet"));
        return (no && long).then_some(at);
    };
    let near = &line[owner.saturating_sub(6)..owner];
    let where_is = near.iter().rposition(|lexeme| lexeme.fold == "where").is_some_and(|i| {
        near[i + 1..].iter().all(|lexeme| lexeme.is(BE) || matches!(lexeme.fold, "the" | "hell" | "heck" | "on" | "earth" | "tf" | "in"))
            && near[i + 1..].iter().any(|lexeme| lexeme.is(BE))
            && line.get(at + 1).is_none_or(|next| !matches!(next.fold, "is" | "are" | "from" | "in"))
    });
    // `no idea where my bags are`
    let where_they_are = near.last().is_some_and(|last| last.fold == "where") && line.get(at + 1).is_some_and(|next| next.is(BE));
    let last = near.last().map_or("", |lexeme| lexeme.fold);
    let find = matches!(last, "find" | "locate") && !near.iter().any(|lexeme| matches!(lexeme.fold, "did" | "if"));
    let needed = matches!(last, "need" | "want") && matches!(fold(line, at + 1), "now" | "asap" | "back" | "tonight");
    (where_is || where_they_are || find || needed).then_some(at)
}

/// `way to ruin our honeymoon`, `my trip is ruined`: what of theirs was spoilt.
fn ruined(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let spoils = matches!(fold(line, at), "ruined" | "ruining" | "wrecked" | "spoiled" | "spoilt") && line[at].is(VBD.with(VBG).with(VBN));
    let thing = (at + 1..line.len().min(at + 5)).find(|&i| {
        matches!(
            fold(line, i),
            "vacation"
                | "vacations"
                | "holiday"
                | "holidays"
                | "trip"
                | "honeymoon"
                | "birthday"
                | "anniversary"
                | "weekend"
                | "evening"
                | "night"
                | "wedding"
                | "party"
                | "dinner"
                | "christmas"
        )
    })?;
    let owner = line[at + 1..thing].iter().position(|lexeme| matches!(lexeme.fold, "my" | "our"))?;
    let plain = line[at + 2 + owner..thing].iter().all(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(PUNCT));
    let whole = line.get(thing + 1).is_none_or(|next| !next.is(N) || next.is(PUNCT.with(super::lexicon::ADV).with(super::lexicon::PREP)));
    (spoils && owner == 0 && plain && whole && told_at(line, at)).then_some(thing)
}

/// `50 mins for bags on a Sunday night`: the luggage, behind how long it took.
fn measured_for(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let measured = at > 0 && line[at].is(UNIT) && line[at - 1].is(NUM) && fold(line, at + 1) == "for";
    let bags = at + 2 + usize::from(matches!(fold(line, at + 2), "the" | "our" | "my" | "checked"));
    let closed = line.get(bags + 1).is_none_or(|next| !next.is(N) || next.is(PUNCT.with(super::lexicon::PREP).with(super::lexicon::ADV)));
    (measured && is_luggage(fold(line, bags)) && closed && !is_wished(line, at)).then_some(bags)
}

/// `waiting on a gate`, `wait for our crew`: what they wait for, from its article to its noun.
fn waited_for(line: &[Lexeme<'_>], at: usize) -> Option<(usize, usize)> {
    let waits = matches!(fold(line, at), "waiting" | "waited") && matches!(fold(line, at + 1), "for" | "on");
    let from = at + 2;
    let head = (from..line.len().min(from + 4)).find(|&i| {
        is_luggage(fold(line, i))
            || matches!(
                fold(line, i),
                "gate" | "crew" | "pilot" | "pilots" | "captain" | "driver" | "fuel" | "paperwork" | "refund" | "delivery" | "engineer"
            )
    })?;
    let opens = line[from..head].iter().all(|lexeme| {
        lexeme.is(DET.with(POSS).with(ADJ).with(N))
            && !lexeme.is(PUNCT.with(NAME))
            && !matches!(lexeme.fold, "their" | "his" | "her" | "you" | "that" | "this")
    });
    // "a flight crew", and no "flight": what counts has its article, or goes without.
    let bare = from == head || line[from].is(DET.with(POSS));
    let counts = matches!(fold(line, head), "pilot" | "captain" | "driver" | "engineer") && from == head;
    let whole =
        line.get(head + 1).is_none_or(|next| !next.is(N) || next.is(PUNCT.with(super::lexicon::ADV).with(super::lexicon::PREP).with(BE)));
    (waits && opens && bare && !counts && whole && told_at(line, at)).then_some((from, head))
}

/// `never notified us`, `no one informed passengers`, `didn't even let us know`: nobody said a word of it beforehand.
fn not_notified(line: &[Lexeme<'_>], at: usize) -> bool {
    let before = &line[at.saturating_sub(4)..at];
    let denied = before.iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "without" | "nobody" | "no one"));
    let passive = before.iter().any(|lexeme| lexeme.is(BE)) || before.last().is_some_and(|last| matches!(last.fold, "never" | "not"));
    let whom = matches!(fold(line, at + 1), "me" | "us" | "passengers" | "customers" | "anyone" | "anybody");
    let told = match fold(line, at) {
        "notified" | "informed" | "alerted" | "warned" => passive || whom,
        "notify" | "notifying" | "inform" | "informing" | "alert" | "alerting" => whom,
        "telling" => whom && before.last().is_some_and(|last| last.fold == "without"),
        "let" | "letting" => matches!(fold(line, at + 1), "me" | "us" | "anyone" | "people") && fold(line, at + 2) == "know",
        _ => false,
    };
    // "I did not inform you", "can't let you know": who speaks is not who should have.
    let own = before.iter().any(|lexeme| matches!(lexeme.fold, "i" | "can" | "if" | "would" | "should"))
        && !before.iter().any(|lexeme| lexeme.is(BE));
    told && denied && !own && !is_wished(line, at)
}

/// `suitcase arrived destroyed`, `damaged our stroller`
fn damaged(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let harmed = matches!(fold(line, at), "damaged" | "destroyed" | "crushed" | "smashed" | "ripped" | "shredded" | "drenched" | "soaked");
    if !harmed || !told_at(line, at) {
        return None;
    }
    (at.saturating_sub(6)..line.len().min(at + 4)).find(|&i| {
        let (from, to) = (i.min(at), i.max(at));
        is_luggage(fold(line, i))
            && !line[from..to].iter().any(|lexeme| lexeme.is(PUNCT) && lexeme.fold != ",")
            && !line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(PUNCT.with(VBD).with(VBN).with(BE).with(super::lexicon::ADV)))
    })
}

/// `they want £90 to change a name`, `trying to charge us $40`: the sum that is asked.
fn wanted(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    if is_wished(line, at)
        || line[at.saturating_sub(4)..at].iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "i" | "we" | "he" | "she"))
    {
        return None;
    }
    let sum = match fold(line, at) {
        "want" | "wants" | "wanted" => Some(at + 1).filter(|&sum| matches!(fold(line, sum + 1), "to" | "for" | "more")),
        "charge" => Some(at + 2).filter(|_| {
            matches!(fold(line, at + 1), "me" | "us")
                && matches!(fold(line, at.wrapping_sub(2)), "want" | "wants" | "wanted" | "trying" | "tried" | "tries" | "try" | "going")
        }),
        _ => None,
    }?;
    line.get(sum).filter(|lexeme| lexeme.is(MONEY))?;
    Some(sum)
}

/// `been sitting at the gate 90 minutes`
fn sat_long(line: &[Lexeme<'_>], at: usize) -> bool {
    let near = &line[at.saturating_sub(5)..line.len().min(at + 9)];
    let long = near.iter().any(|lexeme| lexeme.is(NUM))
        && near.iter().any(|lexeme| matches!(lexeme.fold, "minutes" | "mins" | "min" | "hours" | "hrs" | "hour" | "hr"));
    let held = line[at + 1..]
        .iter()
        .take(5)
        .any(|lexeme| is_held_at(lexeme.fold) || matches!(lexeme.fold, "here" | "airport" | "terminal" | "lobby"))
        || line[..at].iter().any(|lexeme| matches!(lexeme.fold, "flight" | "train" | "plane"));
    matches!(fold(line, at), "sitting" | "sat" | "standing" | "stood") && long && held && told_at(line, at)
}
