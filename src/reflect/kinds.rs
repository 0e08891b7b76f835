//! Trouble of which a post says no more than what kind it was: "the delay", "the cancellation", "the wait on the tarmac".
//!
//! In goes a tagged line in which nothing could be told and no trouble has a name of its own; out comes the plainest noun for what
//! the line says happened, reading after "I'm so sorry about". It says little, and nothing that was not so.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, DO, HAVE, MODAL, MONEY, N, NOT, NUM, PLURAL, PUNCT, SUBJ, VBD, VBG, VBN};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::trouble::Troubles;
use super::{Reflection, gate};

/// How much a bare kind of trouble says, beside trouble that has a name: less than any.
pub(super) const KIND: f32 = 0.2;

impl Troubles<'_> {
    /// The kind of trouble that a line of a post tells of, if it tells it as something that was or is so.
    pub(super) fn kind(&self, line: &[Lexeme<'_>], question: bool) -> Option<(f32, Reflection)> {
        if !super::is_post(self.document) || gate::line(line).is_some() {
            return None;
        }
        // "Thx to Ann for a seat after mine was cancelled", "big up the crew": nobody minds it there.
        let praises = |(i, lexeme): (usize, &Lexeme<'_>)| {
            let denied = line[i.saturating_sub(3)..i].iter().any(|lexeme| lexeme.is(NOT));
            (lexeme.on(List::Positive) && !denied
                || matches!(lexeme.fold, "thx" | "thanks" | "thank" | "thank you" | "shoutout" | "big up" | "kudos" | "props" | "best"))
                && !is_ironic(line, i)
        };
        let big_up = line.windows(2).any(|pair| pair[0].fold == "big" && pair[1].fold == "up");
        if big_up || line.iter().enumerate().any(praises) {
            return None;
        }
        // "Is the 9:40 delayed?" asks; "any delays today?" asks.
        let first = line.get(super::segment::skip_leads(line, 0))?;
        let asks = first.is(BE.with(DO).with(HAVE).with(MODAL)) && !first.is(VBN.with(VBG)) || first.is(super::lexicon::WH);
        // "Is it normal to wait an hour?", "does anybody ever answer the phone?": nobody waits for the answer.
        let outcry =
            line.iter().any(|lexeme| matches!(lexeme.fold, "normal" | "acceptable" | "ok" | "okay" | "fair" | "standard" | "ever"));
        // "Since it is delayed, will there be a meal?": what is asked comes first.
        let turned = line.windows(2).any(|pair| {
            pair[0].is(BE.with(DO).with(HAVE).with(MODAL)) && (pair[1].is(SUBJ) || matches!(pair[1].fold, "that" | "there" | "this"))
        });
        let asks = (asks || turned) && !outcry;
        let sought = |asks: bool| {
            self.loss(line, asks).map(|(score, mut reflection)| {
                reflection.fired.push(RuleId::KindAlone);
                (score, reflection)
            })
        };
        if let Some((score, mut reflection)) =
            self.length(line).filter(|_| !(question && asks && !is_past(line)) && sought(false).is_none())
        {
            reflection.fired.push(RuleId::KindAlone);
            return Some((score, reflection));
        }
        if question && !outcry && (asks || line.iter().any(|lexeme| matches!(lexeme.fold, "any" | "anybody" | "anyone" | "how" | "when"))) {
            return sought(true);
        }
        let kind = (0..line.len()).find_map(|at| {
            // "Missing a black box?" may ask who has lost one.
            if question && line[at].fold == "missing" {
                return None;
            }
            let words = match self.kind_at(line, at).filter(|_| told_at(line, at)) {
                Some(words) => words,
                None => self.failing(line, at).filter(|_| !is_wished(line, at))?,
            };
            let (score, mut reflection) = self.named(&words, KIND)?;
            reflection.fired.push(RuleId::KindAlone);
            Some((score, reflection))
        });
        kind.or_else(|| sought(false))
    }

    /// The words for the kind of trouble that the word at `at` tells of.
    fn kind_at<'a>(&self, line: &[Lexeme<'a>], at: usize) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        // The noun stands on the word that it is made of.
        let noun = |word: &'static str, i: usize| Lexeme {
            tags: N,
            lemma: 0,
            lists: 0,
            fold: word,
            form: Form::Fixed(word),
            inserted: false,
            quoted: false,
            ..line[i]
        };
        let own = |word: &'static str| supplied(self.vocabulary, word, word, false);
        match fold(at) {
            "answer" | "answers" | "respond" | "reply" | "picks" if never_answers(line, at) => {
                Some(vec![own("lack"), own("of"), Lexeme { tags: N, ..noun("answers", at) }])
            }
            "missing" => {
                // `missing two burgers`, `two burgers missing`
                let after = (at + 1..line.len().min(at + 4))
                    .find(|&i| !line[i].is(super::lexicon::DET.with(super::lexicon::POSS).with(NUM).with(ADJ)))
                    .filter(|&i| {
                        is_item(&line[i])
                            && !line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(PUNCT.with(ADV).with(super::lexicon::PREP)))
                    });
                let before = (at > 0
                    && line
                        .get(at + 1)
                        .is_none_or(|next| next.is(PUNCT.with(super::lexicon::PREP)) || matches!(next.fold, "again" | "and")))
                .then(|| at - 1)
                .filter(|&i| is_item(&line[i]) && line[i].is(PLURAL));
                after.or(before).map(|thing| vec![own("missing"), line[thing]])
            }
            "outage" | "outages" | "buffering"
                if line[at].is(N)
                    && !line.get(at + 1).is_some_and(|next| next.is(N) && !next.is(PUNCT.with(ADV).with(super::lexicon::PREP))) =>
            {
                Some(vec![line[at]])
            }
            "delayed" | "delaying" => Some(vec![noun("delay", at)]),
            "delay" | "delays"
                if line[at].is(N)
                    && at > 0
                    && (line[at - 1].is(super::lexicon::DET.with(ADJ).with(NUM).with(N).with(super::lexicon::PREP).with(PUNCT))
                        || fold(at - 1) == "delays")
                    && !line.get(at + 1).is_some_and(|next| {
                        next.is(N.with(super::lexicon::DET).with(super::lexicon::POSS).with(NUM))
                            && !next.is(PUNCT.with(super::lexicon::PREP).with(ADV))
                    }) =>
            {
                Some(vec![line[at]])
            }
            "diverted" | "diversion" => Some(vec![noun("diversion", at)]),
            "downgraded" | "downgrade" => Some(vec![noun("downgrade", at)]),
            "overcharged" | "overcharge" | "overcharging" => Some(vec![noun("overcharge", at)]),
            "charged" | "charge" | "charging" if matches!(fold(at + 1), "twice") || at > 0 && fold(at - 1) == "double" => {
                Some(vec![own("double"), noun("charge", at)])
            }
            "bag" | "bags" | "luggage" | "baggage" | "suitcase" | "suitcases" | "package" | "parcel" | "stroller" if lost(line, at) => {
                Some(vec![own("lost"), line[at]])
            }
            "waiting" | "waited" | "wait" if waited_long(line, at) && !line[at..].iter().any(|lexeme| lexeme.fold == "on hold") => {
                Some(vec![noun("wait", at)])
            }
            "hold" if matches!(fold(at + 1), "time" | "times") => Some(vec![noun("wait", at), own("on"), own("hold")]),
            "late" if fold(at + 1) != "for" && moved(line, at, &["arrived", "arrive", "arriving", "arrives", "landed", "arrival"]) => {
                Some(vec![own("late"), noun("arrival", at)])
            }
            "late"
                if fold(at + 1) != "for"
                    && moved(line, at, &["departed", "depart", "departs", "departing", "left", "leaving", "departure"]) =>
            {
                Some(vec![own("late"), noun("departure", at)])
            }
            "flight" | "flights" | "train" | "bus" if missed(line, at) && !line.get(at + 1).is_some_and(|next| next.is(N)) => {
                Some(vec![own("missed"), line[at]])
            }
            "fee" | "fees"
                if at > 0
                    && matches!(
                        fold(at - 1),
                        "change" | "baggage" | "bag" | "booking" | "cancellation" | "extra" | "late" | "resort" | "cleaning"
                    ) =>
            {
                Some(vec![line[at - 1], line[at]])
            }
            "cancelled" | "canceled" | "cancelling" | "canceling" => Some(vec![noun("cancellation", at)]),
            // `cancels flight 12`, `so you cancel our flight and …`
            "cancel" | "cancels" if calls_off(line, at) => Some(vec![noun("cancellation", at)]),
            "cancellation" | "cancellations" if line[at].is(N) => {
                Some(vec![noun(if line[at].is(PLURAL) { "cancellations" } else { "cancellation" }, at)])
            }
            "overbooked" | "oversold" | "overbook" | "overbooking" => Some(vec![noun("overbooking", at)]),
            "on hold"
                if !matches!(fold(at + 1), "message" | "messages" | "music" | "recording")
                    && !line[at.saturating_sub(4)..at].iter().any(|lexeme| {
                        matches!(lexeme.fold, "want" | "have" | "flight" | "order" | "account" | "card" | "reservation" | "payment")
                    }) =>
            {
                Some(vec![noun("wait", at), own("on"), own("hold")])
            }
            "tarmac" | "runway" if held_on(line, at) => {
                Some(vec![noun("wait", at), own("on"), own("the"), own(if fold(at) == "tarmac" { "tarmac" } else { "runway" })])
            }
            "line" | "lines" | "queue" | "queues"
                if at > 0 && matches!(fold(at - 1), "long" | "longest" | "huge" | "endless" | "massive" | "slow" | "slowest") =>
            {
                Some(vec![own("long"), line[at]])
            }
            "issue" | "issues" | "problem" | "problems" | "trouble" | "failure" | "failures"
                if at > 0
                    && matches!(
                        fold(at - 1),
                        "mechanical" | "maintenance" | "technical" | "computer" | "system" | "billing" | "staffing" | "paperwork"
                    ) =>
            {
                Some(vec![line[at - 1], line[at]])
            }
            // `problem with the printhead`
            "problem" | "problems" | "issue" | "issues" | "trouble"
                if fold(at + 1) == "with"
                    && matches!(fold(at + 2), "my" | "our" | "the")
                    && let Some(thing) = Grammar::new(line, Vec::new()).short_phrase(at + 2)
                    && thing.head + 1 == thing.base
                    && is_item(&line[thing.head])
                    && line
                        .get(thing.base)
                        .is_none_or(|next| !next.is(N) || next.is(PUNCT.with(super::lexicon::PREP).with(ADV).with(NUM))) =>
            {
                // `with the printhead Serial# XJ2`: which one it is is no part of what it is.
                let numbered = matches!(line[thing.head].fold, "serial" | "model" | "order" | "ref") && thing.head > thing.start + 1;
                Some(line[at..thing.base - usize::from(numbered)].to_vec())
            }
            "communication" if at > 0 && matches!(fold(at - 1), "poor" | "bad" | "terrible" | "horrible" | "awful") => {
                Some(vec![own("poor"), line[at]])
            }
            "hung" | "hangs" if fold(at + 1) == "up" && dropped(line, at) => Some(vec![own("dropped"), noun("call", at)]),
            "disconnected" | "disconnects" | "dropped" | "cut off" if on_the_phone(line, at) => {
                Some(vec![own("dropped"), noun("call", at)])
            }
            "waiting" if at > 0 && fold(at - 1) == "still" && fold(at + 1) != "to" => Some(vec![noun("wait", at)]),
            "error" | "errors" | "crash" | "crashes"
                if line[at].is(N)
                    && at > 0
                    && matches!(fold(at - 1), "app" | "system" | "site" | "website" | "page" | "login" | "computer" | "server") =>
            {
                Some(vec![line[at - 1], line[at]])
            }
            "error" if matches!(fold(at + 1), "message" | "messages") => Some(vec![line[at], line[at + 1]]),
            "bug" | "bugs" | "glitch" | "glitches"
                if line[at].is(N)
                    && line
                        .get(at + 1)
                        .is_none_or(|next| next.is(PUNCT) || matches!(fold(at + 1), "in" | "on" | "with" | "when" | "and")) =>
            {
                Some(vec![line[at]])
            }
            "seat" | "seats"
                if at > 0
                    && fold(at - 1) == "middle"
                    && line[..at]
                        .iter()
                        .any(|lexeme| matches!(lexeme.fold, "got" | "stuck" | "put" | "given" | "only" | "moved" | "assigned" | "now")) =>
            {
                Some(vec![line[at - 1], line[at]])
            }
            "connection" | "connections" if missed(line, at) => Some(vec![own("missed"), line[at]]),
            "rude" | "rudely" if of_staff(line, at) => Some(vec![noun("rudeness", at)]),
            "charge" | "charging" | "charged" | "charges"
                if (matches!(fold(at + 1), "me" | "us") && line.get(at + 2).is_some_and(|sum| sum.is(MONEY)))
                    || line.get(at + 1).is_some_and(|sum| sum.is(MONEY)) && by_us(line, at) =>
            {
                let sum = at + 1 + usize::from(!line[at + 1].is(MONEY));
                Some(vec![line[sum], noun("charge", at)])
            }
            _ => None,
        }
    }
}

impl Troubles<'_> {
    /// `your wifi barely works`, `the app is down again`: a thing of ours that fails, in whatever words; `won't refund my ticket`: what
    /// was refused.
    fn failing<'a>(&self, line: &[Lexeme<'a>], at: usize) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let own = |word: &'static str| supplied(self.vocabulary, word, word, false);
        let thing = matches!(
            fold(at),
            "app"
                | "site"
                | "website"
                | "web site"
                | "wifi"
                | "wi-fi"
                | "internet"
                | "tv"
                | "tvs"
                | "tracking"
                | "checkout"
                | "login"
                | "screen"
                | "screens"
                | "entertainment system"
                | "air conditioning"
                | "jetway"
                | "kiosk"
                | "kiosks"
        );
        // "use the app", "on your site": where something else failed.
        let about = at == 0 || !line[at - 1].is(super::lexicon::PREP) && !(at > 1 && line[at - 2].is(super::lexicon::PREP));
        let to = (at..line.len())
            .find(|&i| line[i].is(PUNCT.with(super::lexicon::CC).with(super::lexicon::SUB)))
            .unwrap_or(line.len())
            .min(at + 6);
        let fails = (at + 1..to).any(|i| {
            let not = line[i].is(NOT) || matches!(fold(i), "barely" | "hardly" | "never");
            not && (i + 1..to.min(i + 3)).any(|i| {
                matches!(
                    fold(i),
                    "work"
                        | "works"
                        | "working"
                        | "load"
                        | "loads"
                        | "loading"
                        | "allowing"
                        | "allow"
                        | "letting"
                        | "let"
                        | "open"
                        | "opening"
                        | "connect"
                        | "connecting"
                        | "useable"
                        | "usable"
                )
            }) || matches!(
                fold(i),
                "crashing" | "crashes" | "crashed" | "broken" | "broke" | "frozen" | "slow" | "spotty" | "glitchy" | "unusable" | "useless"
            ) || fold(i) == "down" && i > 0 && line[i - 1].is(BE.with(ADV))
        });
        if thing && about && fails {
            return Some(vec![own("trouble"), own("with"), own("the"), line[at]]);
        }
        // `won't even refund a flight you cancelled`, `refuses to compensate anybody`
        let paid = match fold(at) {
            "refund" | "refunding" | "reimburse" | "reimbursed" => "refund",
            "compensate" | "compensation" => "compensation",
            _ => return None,
        };
        let refused = (at.saturating_sub(4)..at).any(|i| {
            matches!(fold(i), "refuse" | "refuses" | "refused" | "refusing")
                || line[i].is(NOT) && i > 0 && matches!(fold(i - 1), "will" | "would" | "does" | "do" | "did" | "can" | "could")
        });
        let theirs = line[at.saturating_sub(6)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "he" | "she" | "need" | "want"));
        let made = supplied(self.vocabulary, paid, paid, false);
        let stands = Lexeme { span: line[at].span, inserted: false, lemma: 0, lists: 0, ..made };
        (refused && !theirs).then(|| vec![own("refused"), stands])
    }
}

/// Whether a question asks if anybody ever answers, which nobody would who had been answered.
fn never_answers(line: &[Lexeme<'_>], at: usize) -> bool {
    let before = &line[at.saturating_sub(7)..at];
    before.iter().any(|lexeme| matches!(lexeme.fold, "do" | "does" | "did"))
        && before.iter().any(|lexeme| matches!(lexeme.fold, "ever" | "even" | "actually"))
        && before.iter().any(|lexeme| matches!(lexeme.fold, "you" | "anyone" | "anybody" | "someone" | "company" | "guys"))
}

/// A thing that may be missing from a bag or an order, and nobody, and no journey.
fn is_item(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(N)
        && !lexeme.is(SUBJ.with(NUM).with(VBG).with(PUNCT).with(super::lexicon::UNIT).with(super::lexicon::DAY).with(super::lexicon::NAME))
        && (!lexeme.is(super::lexicon::OPEN) || crate::text::is_word(lexeme.fold))
        && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives, List::Staff]
            .iter()
            .any(|list| lexeme.on(*list))
        && !matches!(
            lexeme.fold.trim_end_matches('s'),
            "connection"
                | "flight"
                | "train"
                | "bus"
                | "meeting"
                | "home"
                | "class"
                | "work"
                | "wedding"
                | "funeral"
                | "day"
                | "point"
                | "game"
                | "party"
                | "people"
                | "passenger"
                | "crew"
                | "one"
                | "thing"
                | "link"
                | "ride"
                | "chance"
                | "show"
                | "birthday"
                | "dinner"
                | "sleep"
                | "time"
        )
}

/// Whether the clause around `at` is a wish, a condition or a joke.
pub(super) fn is_wished(line: &[Lexeme<'_>], at: usize) -> bool {
    let from = line[..at].iter().rposition(|lexeme| lexeme.is(PUNCT) && lexeme.fold != ",").map_or(0, |mark| mark + 1);
    let to = (at..line.len()).find(|&i| line[i].is(PUNCT)).unwrap_or(line.len());
    line[from..to].iter().any(|lexeme| {
        lexeme.quoted
            || lexeme.on(List::Hedges)
            || lexeme.on(List::Positive)
            || matches!(
                lexeme.fold,
                "if" | "unless" | "whether" | "hope" | "hoping" | "please" | "should" | "fixed" | "used" | "bet" | "until" | "free"
            )
    })
}

/// Whether thanks at `i` are for what nobody is thanked for: `thanks for nothing`, `thank you for leaving us here`.
fn is_ironic(line: &[Lexeme<'_>], i: usize) -> bool {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let thanks = matches!(fold(i), "thanks" | "thank" | "thank you" | "thx" | "thanks for" | "thank you for");
    let for_ = (i..line.len().min(i + 4)).find(|&at| fold(at).ends_with("for"));
    thanks
        && for_.is_some_and(|at| {
            line.get(at + 1).is_some_and(|next| next.is(NOT))
                || matches!(
                    fold(at + 1),
                    "nothing"
                        | "making"
                        | "leaving"
                        | "losing"
                        | "delaying"
                        | "canceling"
                        | "cancelling"
                        | "ruining"
                        | "keeping"
                        | "stranding"
                        | "wasting"
                        | "charging"
                        | "ignoring"
                )
        })
}

/// Whether the luggage or the parcel at `at` was lost.
fn lost(line: &[Lexeme<'_>], at: usize) -> bool {
    // `luggage lost this morning`, `bags got lost`
    let after = at + 1 + line[at + 1..].iter().take_while(|lexeme| lexeme.is(BE) || lexeme.fold == "got").count();
    if line.get(after).is_some_and(|lexeme| lexeme.fold == "lost")
        && line.get(after + 1).is_none_or(|next| {
            !next.is(N.with(super::lexicon::POSS).with(super::lexicon::DET))
                || next.is(PUNCT.with(super::lexicon::PREP).with(ADV).with(super::lexicon::DEICTIC))
        })
    {
        return true;
    }
    (at.saturating_sub(3)..at).any(|i| {
        matches!(line[i].fold, "lost" | "lose" | "loses" | "losing" | "misplaced" | "mia")
            && line[i + 1..at].iter().all(|lexeme| {
                lexeme.is(super::lexicon::POSS.with(super::lexicon::DET).with(NUM).with(ADJ))
                    || matches!(lexeme.fold, "her" | "his" | "their" | "all" | "checked")
            })
            && !line[i.saturating_sub(3)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "to" | "will" | "might"))
    })
}

/// Whether a wait at `at` was a long one: it is measured, or stood in line.
fn waited_long(line: &[Lexeme<'_>], at: usize) -> bool {
    let near = &line[at.saturating_sub(5)..line.len().min(at + 9)];
    let long = near.iter().any(|lexeme| {
        lexeme.is(super::lexicon::UNIT) && !matches!(lexeme.fold, "time" | "times")
            || matches!(lexeme.fold, "in line" | "line" | "queue" | "forever" | "ages" | "all day" | "all night" | "long")
    });
    // "I can wait", "wait for me": no complaint of it.
    let can = line[at.saturating_sub(3)..at].iter().any(|lexeme| matches!(lexeme.fold, "can" | "ca" | "happy" | "just" | "please" | "you"));
    long && !can
        && (line[at].fold != "wait"
            || line[..at].iter().rev().take(3).any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "the" | "had" | "have" | "having" | "a" | "i" | "we" | "hour" | "minute" | "normal" | "okay" | "acceptable" | "fair"
                )
            }))
}

/// Whether something that moves did so shortly before the word at `at`.
fn moved(line: &[Lexeme<'_>], at: usize, how: &[&str]) -> bool {
    line[at.saturating_sub(5)..at].iter().any(|lexeme| how.contains(&lexeme.fold))
        && !line[at.saturating_sub(6)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "not" | "too" | "passengers" | "people"))
}

/// Whether the clause around `at` tells it as something that was or is so, and theirs.
pub(super) fn told_at(line: &[Lexeme<'_>], at: usize) -> bool {
    let from = line[..at].iter().rposition(|lexeme| lexeme.is(PUNCT) && lexeme.fold != ",").map_or(0, |mark| mark + 1);
    let to = (at..line.len()).find(|&i| line[i].is(PUNCT)).unwrap_or(line.len());
    // "not that helpful" is no praise.
    let denied_praise = |i: usize| line[i.saturating_sub(3)..i].iter().any(|lexeme| lexeme.is(NOT) || lexeme.fold == "no");
    let open = |(i, lexeme): (usize, &Lexeme<'_>)| {
        lexeme.quoted
            || lexeme.on(List::Hedges)
            || lexeme.on(List::Positive) && !denied_praise(from + i) && !is_ironic(line, from + i)
            || lexeme.on(List::Safety)
            || matches!(
                lexeme.fold,
                "if" | "unless"
                    | "whether"
                    | "without"
                    | "would"
                    | "could"
                    | "should"
                    | "might"
                    | "may"
                    | "hope"
                    | "hoping"
                    | "hopefully"
                    | "avoid"
                    | "avoided"
                    | "prevent"
                    | "than"
                    | "instead"
                    | "rather"
                    | "nearly"
                    | "when"
                    | "until"
                    | "before"
                    | "despite"
                    | "never"
                    | "other"
                    | "others"
                    | "competitor"
                    | "competitors"
                    | "stop"
                    | "joke"
                    | "jokes"
                    | "please"
                    | "confirm"
                    | "good"
                    | "news"
                    | "fixed"
                    | "no wonder"
                    | "rumor"
                    | "rumour"
                    | "goes"
            )
    };
    // "almost missed it", but "almost always delayed"
    let almost =
        (from..to).any(|i| line[i].fold == "almost" && !line.get(i + 1).is_some_and(|next| matches!(next.fold, "always" | "every")));
    if almost {
        return false;
    }
    let denied = line[from..at].iter().enumerate().any(|(i, lexeme)| {
        // `had to wait`, `due to delays` are told, `to wait` by itself is not.
        let had = i > 0
            && matches!(
                line[from + i - 1].fold,
                "have" | "had" | "having" | "has" | "due" | "up" | "led" | "normal" | "ok" | "okay" | "acceptable" | "fair"
            );
        lexeme.is(NOT) || matches!(lexeme.fold, "no" | "any" | "zero" | "let") || lexeme.fold == "to" && !had && from + i + 3 >= at
    });
    // "I cancelled my order", "I'll be charging you": their own doing.
    let mine = line[from..at].iter().rev().take(4).any(|lexeme| matches!(lexeme.fold, "i" | "he" | "she"))
        && line[at].is(VBD.with(VBG).with(VBN))
        && (line[at].is(VBG)
            || !line[from..at]
                .iter()
                .rev()
                .take(3)
                .any(|lexeme| lexeme.is(BE) || matches!(lexeme.fold, "got" | "get" | "getting" | "been")));
    !(line[from..to].iter().enumerate().any(open) || denied || mine)
}

/// Whether somebody sits or waits at the place at `at`.
fn held_on(line: &[Lexeme<'_>], at: usize) -> bool {
    line[at.saturating_sub(7)..at].iter().any(|lexeme| {
        // `2 hours on the tarmac`
        lexeme.is(super::lexicon::UNIT) && matches!(line[at - 1].fold, "the" | "on" | "at")
            || matches!(lexeme.fold, "sitting" | "sat" | "waiting" | "stuck" | "waited" | "sit" | "trapped" | "stranded" | "held")
    })
}

/// Whether we call a journey off at `at`, and nobody is told or asked to.
fn calls_off(line: &[Lexeme<'_>], at: usize) -> bool {
    let journey = line[at + 1..].iter().take(4).any(|lexeme| matches!(lexeme.fold.trim_end_matches('s'), "flight" | "train"));
    let before = |back: usize| at.checked_sub(back).map(|i| &line[i]);
    let you = before(1).is_some_and(|doer| matches!(doer.fold, "you" | "guys"));
    let asked = (2..4).any(|back| before(back).is_some_and(|lexeme| lexeme.is(DO.with(MODAL).with(NOT))));
    journey && !asked && (you || line[at].fold == "cancels" && by_us(line, at))
}

/// Whether whoever hung up was not the writer, and it was the telephone.
fn dropped(line: &[Lexeme<'_>], at: usize) -> bool {
    let before = &line[at.saturating_sub(3)..at];
    let mine = before.iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "had" | "have" | "to") || lexeme.on(List::Relatives));
    let last = line.get(at + 2).is_none_or(|next| next.fold != "the" && next.fold != "my");
    !mine && last
}

/// Whether a call, and nothing else, was cut off at `at`.
fn on_the_phone(line: &[Lexeme<'_>], at: usize) -> bool {
    let near = &line[at.saturating_sub(4)..at];
    let call =
        near.iter().any(|lexeme| matches!(lexeme.fold, "call" | "calls" | "line" | "phone" | "on hold" | "hold" | "getting" | "got"));
    call && line.iter().any(|lexeme| matches!(lexeme.fold, "call" | "calls" | "on hold" | "phone" | "hold" | "calling" | "called"))
        && !near.iter().any(|lexeme| lexeme.is(NOT))
}

/// Whether the connection at `at` was missed, and is no fear.
fn missed(line: &[Lexeme<'_>], at: usize) -> bool {
    let verb = (at.saturating_sub(4)..at).rev().find(|&i| matches!(line[i].fold, "missed" | "miss" | "missing"));
    verb.is_some_and(|verb| {
        line[verb + 1..at]
            .iter()
            .all(|lexeme| lexeme.is(super::lexicon::DET.with(super::lexicon::POSS).with(ADJ).with(NUM).with(N)) && !lexeme.is(PUNCT))
            && (line[verb].fold == "missed"
                || !line[..verb].iter().any(|lexeme| {
                    matches!(
                        lexeme.fold,
                        "will"
                            | "'ll"
                            | "gonna"
                            | "going"
                            | "probably"
                            | "likely"
                            | "about"
                            | "to"
                            | "may"
                            | "might"
                            | "could"
                            | "would"
                            | "not"
                    )
                }))
    })
}

/// Whether a line tells, be it in a question, of what has been: "why was I on hold an hour".
fn is_past(line: &[Lexeme<'_>]) -> bool {
    line.iter().any(|lexeme| matches!(lexeme.fold, "been" | "was" | "did" | "had"))
}

/// Whether one of ours stands near a word that says how they were.
fn of_staff(line: &[Lexeme<'_>], at: usize) -> bool {
    let near = at.saturating_sub(8)..line.len().min(at + 5);
    let staff = line[near].iter().any(|lexeme| {
        lexeme.on(List::Staff) && lexeme.is(N)
            || matches!(
                lexeme.fold,
                "customer service" | "personnel" | "counter" | "desk" | "checkin" | "check in" | "attendant" | "attendants" | "service"
            )
    });
    let whole = line.iter().any(|lexeme| matches!(lexeme.fold, "i" | "me" | "my"))
        && line[at.saturating_sub(3)..at].iter().any(|lexeme| lexeme.fold == "was")
        && line[at.saturating_sub(3)..at].iter().any(|lexeme| lexeme.fold == "i");
    staff && !whole
}

/// Whether whoever takes the money is who is written to: nobody stands before the verb, or `you`.
fn by_us(line: &[Lexeme<'_>], at: usize) -> bool {
    let before = line[at.saturating_sub(4)..at].iter().rev().take_while(|lexeme| !lexeme.is(PUNCT));
    let mut doer = None;
    for lexeme in before {
        if lexeme.is(SUBJ) || lexeme.is(N) && !lexeme.is(ADV.with(ADJ).with(NUM)) {
            doer = Some(lexeme.fold);
            break;
        }
    }
    doer.is_none_or(|doer| matches!(doer, "you" | "guys"))
}
