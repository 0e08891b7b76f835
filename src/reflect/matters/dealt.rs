//! How somebody was dealt with: what they were refused, told, never answered and not let do.

use super::held::{is_masked, last_word};
use super::verbs::harmed;
use super::{Matters, Told, ends_at, is_anothers};
use crate::reflect::grammar::Grammar;
use crate::reflect::lexicon::{ADV, BE, DO, HAVE, MODAL, N, NAME, NOT, ODD, PLURAL, PUNCT, SUBJ, VBN};
use crate::reflect::normalise::{Lexeme, fold};
use crate::reflect::salvage::is_open;

/// Most words of what somebody was told: what is longer has run on into something else.
const TOLD: usize = 11;

impl Matters<'_> {
    /// `the clerk refused to give me a receipt` as `you were refused a receipt`, `they are refusing to send the form` as `you are
    /// being refused the form`.
    pub(super) fn refused<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "refused" | "refuses" | "refusing" | "refuse" | "declined" | "declines") && fold(line, i + 1) == "to"
        })?;
        let gives = matches!(fold(line, at + 2), "give" | "provide" | "send" | "issue" | "show" | "offer" | "supply" | "grant");
        let mut doer = at;
        while doer > 0 && (line[doer - 1].is(BE.with(HAVE)) || line[doer - 1].is(ADV) && !line[doer - 1].is(NOT)) {
            doer -= 1;
        }
        if !gives || !is_anothers(line, doer) || supposed(&line[..at]) {
            return None;
        }
        let me = usize::from(matches!(fold(line, at + 3), "me" | "us"));
        let start = at + 3 + me + usize::from(fold(line, at + 3 + me) == "with");
        let thing = self.named(line, start)?;
        let had = matches!(fold(line, at), "refused" | "declined");
        let mut out = vec![self.you(), self.word(if had { "were" } else { "are" })];
        if !had {
            out.push(self.word("being"));
        }
        out.push(self.participle("refused", &line[at]));
        out.extend(thing);
        Some((3.1, out))
    }

    /// `we have not received any statement from them` as `you have not received any statement`, `I was never given a receipt`.
    pub(super) fn unanswered<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (2..line.len()).find(|&i| {
            let got = matches!(fold(line, i), "receive" | "received" | "gotten" | "got" | "get");
            let given = matches!(fold(line, i), "given" | "sent" | "provided" | "shown")
                && line[i.saturating_sub(3)..i].iter().any(|lexeme| lexeme.is(BE));
            (got || given) && line[i.saturating_sub(4)..i].iter().any(|lexeme| lexeme.is(NOT) || lexeme.fold == "yet")
        })?;
        let subject = (at.saturating_sub(5)..at).rev().find(|&i| matches!(fold(line, i), "i" | "we"))?;
        // "We still yet to have received it"
        let led = (subject + 1..at).find(|&i| !line[i].is(ADV) && !matches!(fold(line, i), "still" | "also" | "even")).unwrap_or(at);
        let led = led < at && line[led].is(BE.with(HAVE).with(DO))
            || line[subject + 1..at].iter().all(|lexeme| lexeme.fold == "never" || lexeme.is(ADV));
        let plain = led
            && line[subject + 1..at].iter().all(|lexeme| {
                lexeme.is(BE.with(HAVE).with(DO).with(NOT)) || matches!(lexeme.fold, "ever" | "yet" | "still" | "also" | "even" | "to")
            });
        if !plain
            || supposed(&line[..at])
            || line[subject + 1..at].iter().any(|lexeme| lexeme.is(MODAL) && !lexeme.is(BE.with(HAVE).with(DO)))
        {
            return None;
        }
        let start = at + 1 + usize::from(fold(line, at + 1) == "with");
        let thing = self.named(line, start)?;
        let answers = matches!(
            last_word(thing.last()?.fold),
            "response" | "responses" | "reply" | "replies" | "answer" | "answers" | "call" | "calls" | "back" | "update" | "updates"
        );
        let mut out = vec![self.you()];
        out.extend(self.turned(&line[subject + 1..at]).into_iter().filter(|lexeme| lexeme.fold != "also"));
        out.push(line[at]);
        out.extend_from_slice(&line[at + 1..start]);
        out.extend(thing);
        // Why they wrote at first weighs more than that nobody answered.
        Some((if answers { 2.2 } else { 2.6 }, out))
    }

    /// `they claim that I missed a payment` as `you are being told that you missed a payment`, `I was told that I must pay again`: what
    /// they do not believe, or were told they cannot have.
    pub(super) fn told<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        (1..line.len()).find_map(|at| {
            let verb = fold(line, at);
            let passive = matches!(verb, "told" | "informed" | "advised")
                && line[at - 1].is(BE)
                && line[at.saturating_sub(4)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"))
                && !line[at.saturating_sub(3)..at].iter().any(|lexeme| lexeme.is(NOT.with(MODAL)));
            let says = matches!(
                verb,
                "claim"
                    | "claims"
                    | "claiming"
                    | "claimed"
                    | "say"
                    | "says"
                    | "saying"
                    | "said"
                    | "insist"
                    | "insists"
                    | "insisted"
                    | "told"
                    | "informed"
            ) && is_anothers(line, doer(line, at));
            if !(passive || says) || supposed(&line[..at]) {
                return None;
            }
            let me = usize::from(matches!(fold(line, at + 1), "me" | "us"));
            if !passive && me == 0 && matches!(verb, "told" | "informed") {
                return None;
            }
            let from = at + 1 + me + usize::from(fold(line, at + 1 + me) == "that");
            let end = (from..line.len()).find(|&i| ends_clause(line, i)).unwrap_or(line.len());
            let what = line.get(from..end).filter(|what| what.len() > 2 && what.len() <= TOLD)?;
            let theirs = matches!(what[0].fold, "i" | "we") && what.iter().skip(1).all(|lexeme| !lexeme.is(SUBJ) || lexeme.is(N))
                || matches!(what[0].fold, "my" | "our") && self.thing(line, from).is_some_and(|(_, end)| line[end].is(BE.with(HAVE)));
            let plain = what.iter().all(|lexeme| {
                lexeme.is(PUNCT.with(NOT)) || matches!(lexeme.fold, "i" | "we" | "my" | "our" | "to") || self.is_plain(lexeme)
            });
            let points = what.iter().any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "they"
                        | "them"
                        | "their"
                        | "it"
                        | "this"
                        | "that"
                        | "he"
                        | "she"
                        | "him"
                        | "her"
                        | "his"
                        | "these"
                        | "those"
                        | "there"
                        | "so"
                        | "you"
                        | "your"
                        | "yet"
                )
            });
            let has = |words: &[&str]| what.iter().any(|lexeme| words.contains(&lexeme.fold));
            let barred = what.iter().any(|lexeme| lexeme.is(NOT))
                || has(&[
                    "missed",
                    "failed",
                    "defaulted",
                    "owe",
                    "owed",
                    "late",
                    "delinquent",
                    "past due",
                    "ineligible",
                    "responsible",
                    "liable",
                    "behind",
                ])
                || what.windows(2).any(|pair| matches!(pair[0].fold, "have" | "had" | "need" | "needed") && pair[1].fold == "to")
                || has(&["have to", "must"])
                || matches!(what[0].fold, "my" | "our") && what.iter().any(|lexeme| harmed(lexeme.fold).is_some() && lexeme.is(VBN));
            // "I was told I would not be charged": a promise.
            let promised = what.iter().any(|lexeme| matches!(lexeme.fold, "would" | "will" | "'ll" | "'d" | "should" | "may" | "might"))
                && !what.windows(2).any(|pair| matches!(pair[0].fold, "have" | "need") && pair[1].fold == "to")
                && !has(&["have to"]);
            let excused = what
                .windows(2)
                .any(|pair| pair[0].is(NOT) && matches!(pair[1].fold, "need" | "have" | "owe" | "be" | "responsible" | "liable" | "late"))
                || has(&["worry", "wait"]);
            if !theirs || !plain || points || !barred || promised || excused || dangles(what) {
                return None;
            }
            let present = !passive && matches!(verb, "claim" | "claims" | "claiming" | "say" | "says" | "saying" | "insist" | "insists");
            let mut out = vec![self.you(), self.word(if present { "are" } else { "were" })];
            if present {
                out.push(self.word("being"));
            }
            out.extend([self.participle("told", &line[at]), self.word("that")]);
            out.extend(self.turned(what));
            Some((2.6, out))
        })
    }

    /// `I am being accused of missing a payment` as `you are being accused of missing a payment`.
    pub(super) fn accused<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (2..line.len()).find(|&i| matches!(fold(line, i), "accused" | "accusing"))?;
        let me = usize::from(fold(line, at) == "accusing" || matches!(fold(line, at + 1), "me" | "us"));
        let own = line[at.saturating_sub(4)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
        let of = at + 1 + me;
        let stated = if me == 1 { is_anothers(line, doer(line, at)) } else { own && line[at - 1].is(BE) };
        let gerund = fold(line, of) == "of" && line.get(of + 1).is_some_and(|verb| verb.fold.ends_with("ing"));
        let end = (of..line.len()).find(|&i| ends_clause(line, i)).unwrap_or(line.len());
        let what = line.get(of..end).filter(|what| what.len() <= TOLD)?;
        let plain =
            what.iter().all(|lexeme| matches!(lexeme.fold, "of" | "a" | "an" | "the" | "my" | "our" | "not") || self.is_plain(lexeme));
        if !stated || !gerund || !plain || dangles(what) || supposed(&line[..at]) || line[at - 2..at].iter().any(|lexeme| lexeme.is(NOT)) {
            return None;
        }
        let mut out = vec![self.you()];
        out.extend(["are", "being"].map(|word| self.word(word)));
        out.push(self.participle("accused", &line[at]));
        out.extend_from_slice(what);
        Some((3.0, out))
    }

    /// `the branch would not let me close the account` as `you were not allowed to close the account`.
    pub(super) fn not_let<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at =
            (2..line.len()).find(|&i| matches!(fold(line, i), "let" | "allow" | "permit") && matches!(fold(line, i + 1), "me" | "us"))?;
        let refuses = fold(line, at - 1) == "to" && fold(line, at - 2).starts_with("refus");
        let from = if refuses { at - 2 } else { at - 1 };
        let mut first = from;
        while first > 0 && line[first - 1].is(BE.with(HAVE).with(DO).with(MODAL)) {
            first -= 1;
        }
        let not = refuses || line[from].is(NOT) || fold(line, from) == "never";
        if !not || !is_anothers(line, first) || supposed(&line[..first]) {
            return None;
        }
        let start = at + 2 + usize::from(fold(line, at + 2) == "to");
        let end = (start..line.len()).find(|&i| ends_clause(line, i)).unwrap_or(line.len());
        let what = line.get(start..end).filter(|what| what.len() > 1 && what.len() <= TOLD)?;
        let plain = what.iter().all(|lexeme| {
            !lexeme.is(SUBJ.with(MODAL)) && (matches!(lexeme.fold, "my" | "our" | "to" | "a" | "an" | "the") || self.is_plain(lexeme))
                || lexeme.is(N) && self.is_plain(lexeme)
        });
        let points = what.iter().any(|lexeme| {
            matches!(lexeme.fold, "they" | "them" | "their" | "it" | "this" | "that" | "he" | "she" | "him" | "her" | "his" | "me")
        });
        // "They won't let me know": another matter; "pay the £20": which, was said before.
        let points = points || what.iter().any(|lexeme| lexeme.is(crate::reflect::lexicon::MONEY));
        if !plain
            || points
            || dangles(what)
            || matches!(what[0].fold, "know" | "down" | "off" | "go")
            || !line[start].is(crate::reflect::lexicon::VB)
        {
            return None;
        }
        let now = matches!(fold(line, first), "will" | "wo" | "won't" | "do" | "does" | "refuse" | "refuses" | "are" | "is" | "refusing");
        let mut out = vec![self.you(), self.word(if now { "are" } else { "were" })];
        out.extend([self.word("not"), Lexeme { tags: VBN, span: line[at].span, inserted: false, ..self.word("allowed") }, self.word("to")]);
        out.extend_from_slice(what);
        Some((2.9, out))
    }

    /// `they keep transferring me` as `you keep being transferred`, `you continue to send us bills` as `you keep being sent bills`.
    pub(super) fn kept_at<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "keep" | "keeps" | "kept" | "continue" | "continues" | "continued" | "continuing")
                && matches!(fold(line, i + 2 + usize::from(fold(line, i + 1) == "to")), "me" | "us")
        })?;
        let verb = at + 1 + usize::from(fold(line, at + 1) == "to");
        let done = match fold(line, verb) {
            "sending" | "send" => "sent",
            "charging" | "charge" => "charged",
            "billing" | "bill" => "billed",
            "transferring" | "transfer" => "transferred",
            "ignoring" | "ignore" => "ignored",
            _ => return None,
        };
        if !is_anothers(line, doer(line, at)) || supposed(&line[..at]) {
            return None;
        }
        let thing = if matches!(done, "sent" | "charged") { self.named(line, verb + 2) } else { None };
        if done == "sent" && thing.is_none() || thing.is_none() && !ends_at(line, verb + 2) && fold(line, verb + 2) != "to" {
            return None;
        }
        let kept = fold(line, at).ends_with("ept") || fold(line, at).ends_with("ed");
        let mut out =
            vec![self.you(), self.word(if kept { "kept" } else { "keep" }), self.word("being"), self.participle(done, &line[verb])];
        out.extend(thing.unwrap_or_default());
        Some((2.8, out))
    }

    /// `they have failed to give me a signed agreement` as `you were not given a signed agreement`.
    pub(super) fn not_given<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| {
            matches!(
                fold(line, i),
                "provide" | "provided" | "supply" | "supplied" | "give" | "given" | "show" | "shown" | "produce" | "produced"
            )
        })?;
        let done = match fold(line, at).as_bytes()[0] {
            b's' if fold(line, at).starts_with("sh") => "shown",
            _ => "given",
        };
        // "failed to", "are unwilling to", "have not", "never", "would not"
        let unwilling = fold(line, at - 1) == "to"
            && at >= 2
            && matches!(fold(line, at - 2), "failed" | "fail" | "fails" | "failing" | "unwilling" | "unable");
        let mut doer = if unwilling { at - 2 } else { at };
        let mut not = unwilling;
        while doer > 0
            && (line[doer - 1].is(NOT.with(DO).with(HAVE).with(BE))
                || matches!(fold(line, doer - 1), "even" | "ever" | "yet" | "still" | "will" | "wo" | "would"))
        {
            doer -= 1;
            not |= line[doer].is(NOT);
        }
        let passive = line[doer..at].iter().any(|lexeme| lexeme.is(BE)) && !unwilling;
        if !not
            || passive
            || !is_anothers(line, doer)
            || supposed(&line[..doer])
            || unwilling && line[doer..at].iter().any(|lexeme| lexeme.is(NOT))
        {
            return None;
        }
        let me = usize::from(matches!(fold(line, at + 1), "me" | "us"));
        let start = at + 1 + me + usize::from(fold(line, at + 1 + me) == "with");
        let thing = self.named(line, start)?;
        // "They did not give the reason": to whom, they don't say.
        let proves = thing.iter().any(|lexeme| {
            matches!(
                last_word(lexeme.fold),
                "proof"
                    | "documentation"
                    | "documents"
                    | "validation"
                    | "verification"
                    | "evidence"
                    | "agreement"
                    | "contract"
                    | "receipt"
                    | "receipts"
                    | "information"
                    | "explanation"
                    | "records"
                    | "statement"
                    | "statements"
                    | "invoice"
                    | "invoices"
                    | "breakdown"
            )
        });
        if me == 0 && !proves {
            return None;
        }
        let mut out = vec![self.you(), self.word("were"), self.word("not")];
        out.push(self.participle(done, &line[at]));
        // "with necessary documents"
        if thing[0].fold == "necessary" || thing[0].fold == "required" {
            out.push(self.word("the"));
        }
        out.extend(thing);
        Some((2.6, out))
    }

    /// `they called my father about it` as `your father was called`: somebody of theirs who has nothing to do with it.
    pub(super) fn rung_about<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "called" | "contacted" | "calling" | "contacting" | "harassing")
                && matches!(fold(line, i + 1), "my" | "our")
        })?;
        let who = &line[at + 2..line.len().min(at + 3)];
        let kin = who.iter().any(|lexeme| {
            lexeme.on(crate::reflect::lists::List::Relatives)
                || matches!(
                    lexeme.fold,
                    "employer"
                        | "boss"
                        | "job"
                        | "work"
                        | "neighbor"
                        | "neighbour"
                        | "neighbors"
                        | "coworkers"
                        | "parents"
                        | "family"
                        | "workplace"
                )
        });
        let collects = line.iter().any(|lexeme| {
            matches!(lexeme.fold, "debt" | "debts" | "collector" | "collectors" | "collect" | "collecting" | "owe" | "owed" | "collection")
        });
        if !kin
            || !collects
            || !(ends_at(line, at + 3) || matches!(fold(line, at + 3), "about" | "regarding"))
            || !is_anothers(line, doer(line, at))
            || supposed(&line[..at])
        {
            return None;
        }
        let going_on = fold(line, at).ends_with("ing");
        let many = who[0].is(PLURAL) || who[0].fold == "parents";
        let mut out = vec![self.your(), who[0]];
        out.push(self.word(match (going_on, many) {
            (true, true) => "are",
            (true, false) => "is",
            (false, true) => "were",
            (false, false) => "was",
        }));
        if going_on {
            out.push(self.word("being"));
        }
        out.push(self.participle(if fold(line, at).starts_with("ca") { "called" } else { "contacted" }, &line[at]));
        Some((2.5, out))
    }

    /// A thing with its article that is whole where it ends: `a written settlement letter`, `any of my documents` is none.
    fn named<'a>(&self, line: &[Lexeme<'a>], start: usize) -> Option<Vec<Lexeme<'a>>> {
        let mut grammar = Grammar::new(line, Vec::new());
        let phrase = grammar.short_phrase(start).filter(|phrase| !phrase.pronoun && phrase.head + 1 == phrase.end)?;
        let head = &line[phrase.head];
        let opened = matches!(fold(line, start), "a" | "an" | "any" | "the" | "my" | "our");
        let words = &line[start..phrase.end];
        // "That information": which, was said before.
        if matches!(words[0].fold, "this" | "that" | "these" | "those" | "such" | "no" | "their" | "its") {
            return None;
        }
        let plain = words.iter().all(|lexeme| {
            matches!(lexeme.fold, "a" | "an" | "any" | "the" | "my" | "our")
                || self.is_plain(lexeme) && !lexeme.is(ODD.with(NAME)) && !is_masked(lexeme.fold)
        });
        let many =
            head.is(PLURAL) || matches!(last_word(head.fold), "information" | "proof" | "documentation" | "validation" | "verification");
        let clear = !matches!(
            head.fold,
            "one"
                | "thing"
                | "things"
                | "type"
                | "kind"
                | "sort"
                | "form"
                | "way"
                | "chance"
                | "time"
                | "money"
                | "call"
                | "phone"
                | "part"
                | "option"
                | "options"
                | "choice"
                | "copies"
        );
        let close = ends_at(line, phrase.end)
            || matches!(fold(line, phrase.end), "of" | "about" | "regarding" | "to" | "concerning" | "that" | "on");
        if !opened && !many || !plain || !clear || !close || !head.is(N) {
            return None;
        }
        let mut out = words.to_vec();
        // "any notice of the sale", "the balance of my loan": what it is of or about is part of it.
        if matches!(fold(line, phrase.end), "of" | "about" | "regarding" | "concerning") {
            let about = grammar.short_phrase(phrase.end + 1).filter(|about| {
                matches!(fold(line, about.start), "my" | "our" | "the" | "a" | "any")
                    && !about.pronoun
                    && ends_at(line, about.end)
                    && line[about.start + 1..about.end].iter().all(|lexeme| self.is_plain(lexeme) && !lexeme.is(NAME))
            });
            match about {
                Some(about) => out.extend_from_slice(&line[phrase.end..about.end]),
                None if fold(line, phrase.end) == "of" => return None,
                None => {}
            }
        }
        // "the call", "the form": which, stays in their letter, where nothing says what it is of.
        (fold(line, start) != "the" || out.len() > 2).then_some(out)
    }

    /// What is told of "I", told of "you": "was" is "were" and "am" is "are".
    fn turned<'a>(&self, words: &[Lexeme<'a>]) -> Vec<Lexeme<'a>> {
        let mine = words.first().is_none_or(|first| !matches!(first.fold, "my" | "our"));
        words
            .iter()
            .map(|lexeme| match lexeme.fold {
                "was" if mine => self.word("were"),
                "am" | "'m" if mine => self.word("are"),
                _ => *lexeme,
            })
            .collect()
    }
}

/// Where whoever does it stands before the verb at `at`: what helps the verb is left out.
fn doer(line: &[Lexeme<'_>], at: usize) -> usize {
    let mut doer = at;
    while doer > 0 && line[doer - 1].is(BE.with(HAVE)) && !line[doer - 1].is(N) {
        doer -= 1;
    }
    doer
}

/// Whether what is told under these words may never have been so, or is the writer's own doing.
fn supposed(before: &[Lexeme<'_>]) -> bool {
    before.iter().any(is_open)
        || before.iter().rev().take(6).any(|lexeme| {
            matches!(
                lexeme.fold,
                "nobody" | "no one" | "none" | "would" | "could" | "might" | "may" | "until" | "before" | "unless" | "when"
            )
        })
}

/// Whether a clause that stands before `i` is over there.
fn ends_clause(line: &[Lexeme<'_>], i: usize) -> bool {
    line[i].is(PUNCT) && !line[i].is(NOT)
        || line[i].is(ODD)
        || matches!(
            line[i].fold,
            "and"
                | "but"
                | "because"
                | "so"
                | "as"
                | "since"
                | "when"
                | "while"
                | "although"
                | "even"
                | "which"
                | "or"
                | "until"
                | "after"
                | "despite"
                | "who"
                | "then"
        )
}

/// Whether what was cut off at its end lacks what its last word needs.
fn dangles(words: &[Lexeme<'_>]) -> bool {
    use crate::reflect::lexicon::{DET, POSS, PREP};
    words.last().is_none_or(|last| {
        last.is(DET.with(POSS).with(MODAL).with(BE).with(HAVE).with(DO)) && !last.is(N)
            || last.is(PREP) && !last.is(ADV)
            || last.is(NOT)
            || is_masked(last.fold)
            || matches!(last.fold, "to" | "that" | "for" | "of" | "with" | "owe" | "owed" | "missed" | "failed" | "need" | "responsible")
    })
}
