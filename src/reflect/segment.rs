//! Where a clause worth reflecting may begin.
//!
//! In goes a line; out come [`Start`]s in text order: the sentence itself once its opening words
//! are left out, what follows a comma, `and`, `but` or `because`, what follows `I can't believe
//! that`, and a new clause that began without a mark.

use super::grammar::Grammar;
use super::lexicon::{
    ADV, BE, CC, COMPANY, DET, DO, EX, HAVE, INDEF, Lexicon, N, NAME, NOT, NUM, PLURAL, POSS, PREP, PUNCT, SUB, SUBJ, UNIT, VBD, VBG, VBN,
    WH,
};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use crate::text::{is_auxiliary, is_question_word};

/// Why a candidate begins where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The sentence itself.
    Main,
    /// After a comma, `and` or `but`.
    Later,
    /// After `because`, `since` or `although`, which is left out.
    Subordinate,
    /// After `I can't believe that`, `the problem is that`.
    Factive,
    /// After `love how`, `thanks for` with a failure.
    Irony,
    /// A new clause without a mark before it.
    RunOn,
    /// A sentence whose subject was left out.
    Fragment,
    /// `they` for the company that is written to.
    TheyAsWe,
    /// `it` for the one thing that was named before.
    ItAsNamed,
    /// `they cancelled my order`, told as what happened to it.
    Undergone,
    /// `why did you …`.
    WhyQuestion,
}

/// A place where a clause may begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub(crate) at: usize,
    pub(crate) origin: Origin,
}

pub(crate) fn starts(line: &[Lexeme<'_>], grammar: &Grammar<'_, '_>) -> Vec<Start> {
    let mut out = Vec::with_capacity(8);
    let first = skip_leads(line, 0);
    out.push(Start { at: first, origin: Origin::Main });
    for i in first + 1..line.len() {
        let before = &line[i - 1];
        let here = &line[i];
        if before.is(PUNCT) || before.is(CC) && !before.is(PREP) && opens(line, i) {
            let at = skip_leads(line, i);
            // `three hours and 20 minutes`
            if before.is(CC) && here.is(NUM) && i >= 2 && line[i - 2].is(super::lexicon::UNIT.with(NUM)) {
                continue;
            }
            if !out.iter().any(|start| start.at == at) {
                out.push(Start { at, origin: Origin::Later });
            }
        } else if before.is(CC) && goes_on_denying(line, first, i) {
            out.push(Start { at: i, origin: Origin::Fragment });
        } else if before.is(SUB) && (states_cause(before.fold) && opens(line, i) || tells_when(line, i)) {
            out.push(Start { at: i, origin: Origin::Subordinate });
        } else if opens(line, i)
            && i >= 2
            && (here.fold != "that" && factive(line, i, first)
                // `an issue where the screen freezes`
                || before.fold == "where" && matches!(line[i - 2].fold, "issue" | "problem" | "bug" | "error" | "glitch" | "fault")
                || matches!(before.fold, "come" | "comes") && line[i - 2].fold == "how"
                || decided(line, i))
        {
            out.push(Start { at: i, origin: Origin::Factive });
        } else if i >= 2 && came_upon(line, i, first) {
            out.push(Start { at: i, origin: Origin::Later });
        } else if before.fold == "how"
            && i >= 2
            && matches!(line[i - 2].fold, "love" | "loving" | "loved" | "like" | "great" | "amazing" | "nice" | "brilliant" | "wonderful")
        {
            out.push(Start { at: i, origin: Origin::Irony });
        } else if before.is(N.with(ADV).with(NUM))
            && !before.on(List::Hedges)
            && !before.on(List::Wishes)
            // `a text saying I missed my slot`: so says the text.
            && !matches!(before.fold, "saying" | "claiming" | "stating" | "insisting" | "suggesting" | "alleging" | "pretending")
            && line[first..i].iter().any(|lexeme| lexeme.must_be_finite() || lexeme.is(VBG))
            && grammar.runs_on(i)
        {
            out.push(Start { at: i, origin: Origin::RunOn });
        }
    }
    out
}

/// Where the telling ends in a sentence that tells and then asks: "my card was declined twice, can you help?"
///
/// None where it asks from the start.
pub(crate) fn told_before_asking(line: &[Lexeme<'_>]) -> Option<usize> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let asks = |i: usize| match fold(i) {
        "can" | "could" | "would" | "will" => {
            matches!(fold(i + 1), "you" | "you guys" | "you all" | "i" | "we" | "someone" | "somebody" | "anyone" | "anybody" | "u")
        }
        "any" => matches!(
            fold(i + 1),
            "help"
                | "idea"
                | "ideas"
                | "chance"
                | "advice"
                | "news"
                | "update"
                | "updates"
                | "suggestions"
                | "reason"
                | "thoughts"
                | "luck"
        ),
        "what" | "how" => {
            matches!(fold(i + 1), "do" | "can" | "should" | "now")
                || fold(i + 1) == "does" && matches!(fold(i + 2), "this" | "that" | "it") && fold(i + 3) == "mean"
                || matches!((fold(i + 1), fold(i + 2)), ("is" | "'s", "going"))
        }
        "please" | "pls" => matches!(fold(i + 1), "help" | "advise"),
        _ => false,
    };
    let first = skip_leads(line, 0);
    let opens_asking = is_auxiliary(fold(first)) || is_question_word(fold(first)) || matches!(fold(first), "any" | "anyone" | "if");
    if opens_asking && !(fold(first) == "have" && line.get(first + 1).is_some_and(|next| next.is(N.with(VBG)))) {
        return None;
    }
    // At least a subject, a verb and something about it.
    let at = (first + 3..line.len()).find(|&i| asks(i))?;
    let marked = line[at - 1].is(PUNCT.with(CC));
    let end = if marked { at - 1 } else { at };
    (marked || line[at - 1].is(N.with(ADV).with(VBN).with(VBG).with(NUM).with(super::lexicon::DAY))).then_some(end)
}

/// `I paid for a scarf and did not get it`: what comes after `and` is still the writer's.
fn goes_on_denying(line: &[Lexeme<'_>], first: usize, i: usize) -> bool {
    let denies = line[i].is(DO.with(HAVE)) && line.get(i + 1).is_some_and(|next| next.is(NOT))
        || matches!(line[i].fold, "can" | "could") && line.get(i + 1).is_some_and(|next| next.is(NOT))
        || line[i].fold == "never" && line.get(i + 1).is_some_and(|next| next.is(VBD))
        // `trying to pay but keep getting an error`
        || line[i].fold == "keep" && line.get(i + 1).is_some_and(|next| matches!(next.fold, "getting" | "being" | "receiving" | "seeing" | "having"));
    if undergoes(line, i) {
        return matches!(line[first].fold, "i" | "we")
            && !line[first + 1..i].iter().any(|lexeme| lexeme.is(SUBJ.with(WH)) && !lexeme.is(DET))
            // `Went to collect my order and was told …`
            || line[first].is(VBG.with(VBD)) && !line[first..i].iter().any(|lexeme| lexeme.is(SUBJ.with(BE).with(HAVE)) && !lexeme.is(DET));
    }
    // `made an order and did not receive my dish`: only who ordered can miss it.
    let missed = line[i].is(DO.with(HAVE))
        && line.get(i + 1).is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| matches!(verb.fold, "receive" | "received" | "get" | "gotten" | "got"))
        && line[first].is(VBD)
        && !line[first..i].iter().any(|lexeme| lexeme.is(SUBJ.with(WH)) && !lexeme.is(DET));
    if missed {
        return true;
    }
    let mut subjects = line[first..i].iter().filter(|lexeme| lexeme.is(SUBJ) && !lexeme.is(DET));
    let mine = match subjects.next() {
        Some(subject) => matches!(subject.fold, "i" | "we") && subjects.next().is_none(),
        None => line[first].is(VBD) && line[first].on(List::Background) || matches!(line[first].fold, "trying" | "tried"),
    };
    denies && mine
}

/// `… and was being charged`, `… and was told that`: what was done to whoever is spoken of.
fn undergoes(line: &[Lexeme<'_>], i: usize) -> bool {
    let still = usize::from(line.get(i + 1).is_some_and(|next| next.fold == "still"));
    let being = still + usize::from(line.get(i + 1 + still).is_some_and(|next| next.fold == "being"));
    (matches!(line[i].fold, "was" | "got") || still == 1 && matches!(line[i].fold, "am" | "are" | "were"))
        && line.get(i + 1 + being).is_some_and(|done| done.is(VBN) && (done.on(List::YouPassive) || done.on(List::YouTold)))
}

/// Words that lead to a cause or a concession, told as a fact.
fn states_cause(word: &str) -> bool {
    matches!(word, "because" | "since" | "although" | "even though" | "though" | "as" | "cause" | "whereas" | "just because")
}

/// Whether `i` opens what happened when: "after you cancelled my class".
fn tells_when(line: &[Lexeme<'_>], i: usize) -> bool {
    i >= 2
        && matches!(line[i - 1].fold, "when" | "after" | "until")
        && line[i].is(DET.with(POSS).with(SUBJ).with(INDEF))
        // "still there after I was told it was gone": what went wrong stands before the "after".
        && !line[i..].iter().take(4).any(|lexeme| matches!(lexeme.fold, "told" | "advised" | "assured" | "informed" | "promised"))
        && line[i..].iter().take(8).any(|lexeme| lexeme.is(VBD) || matches!(lexeme.fold, "was" | "were" | "had"))
}

/// `… disappointed that`, `… the problem is that`, `can't believe`: whether a fact begins at `i`.
fn factive(line: &[Lexeme<'_>], i: usize, first: usize) -> bool {
    let that = line[i - 1].fold == "that" || line[i - 1].fold == "because" || line[i - 1].fold == "how";
    let why = line[i - 1].fold == "why";
    let at = if that || why { i.saturating_sub(2) } else { i - 1 };
    // `I find out today that …`
    let at = if that && at > first && line[at].is(super::lexicon::DAY) { at - 1 } else { at };
    let Some(word) = line.get(at) else { return false };
    if at < first || negated_belief(line, at) {
        return false;
    }
    // `what I don't understand is why my bill doubled`
    if why && matches!(word.fold, "is" | "'s") {
        return line[first..at].iter().any(|lexeme| matches!(lexeme.fold, "understand" | "know" | "get" | "explain" | "see"));
    }
    if why {
        return matches!(
            word.fold,
            "understand"
                | "explain"
                | "know"
                | "see"
                | "idea"
                | "me"
                | "reason"
                | "clue"
                | "check"
                | "find"
                | "out"
                | "sure"
                | "ideas"
                | "wondering"
                | "wonder"
                | "confused"
                | "clear"
                | "ask"
                | "asking"
        );
    }
    // `tell me how my renewal has gone up by £212`: that it has, whatever the answer.
    if line[i - 1].fold == "how" && matches!(word.fold, "me" | "know" | "understand" | "explain" | "see") && line[i].is(POSS.with(DET)) {
        return line[i..]
            .iter()
            .take(7)
            .any(|lexeme| lexeme.fold == "has" || lexeme.fold == "have" || matches!(lexeme.fold, "went" | "got" | "ended"));
    }
    // A learner's "the clerk say us that our table is gone": what was said is what happened.
    if that && matches!(word.fold, "me" | "us") && at > first + 1 && matches!(line[at - 1].fold, "say" | "says" | "said" | "to") {
        return at > first + 2 && (line[at - 1].fold != "to" || matches!(line[at - 2].fold, "say" | "says" | "said"));
    }
    // `it's only that the showers are cold`
    if that && matches!(word.fold, "only" | "just") && at > first && line[at - 1].is(BE) {
        return true;
    }
    // "I never got word that my lesson had been moved": nothing says that it was.
    let denied = matches!(word.fold, "notice" | "notification" | "report" | "proof" | "evidence" | "confirmation" | "word" | "record")
        && line[first..at].iter().any(|lexeme| matches!(lexeme.fold, "not" | "never" | "no" | "without" | "nor"));
    if denied {
        return false;
    }
    // "an entry on my report that I did not approve": what follows tells which entry.
    let which = that && at > first && (line[at - 1].is(POSS) || matches!(line[at - 1].fold, "credit" | "the" | "this")) && word.is(N);
    if which && !matches!(word.fold, "fact" | "reason" | "news" | "problem" | "issue") {
        return false;
    }
    // `is there a reason you cancelled my lesson?`
    if word.fold == "reason" && !that {
        return line[first..at].iter().any(|lexeme| matches!(lexeme.fold, "there" | "any")) && line[i].is(SUBJ.with(POSS));
    }
    // `I don't see how nobody was told`
    let baffled = matches!(word.fold, "understand" | "see" | "get" | "fathom" | "comprehend") && at > first && line[at - 1].is(NOT);
    if baffled && line[i - 1].fold == "how" {
        return true;
    }
    // `no answer to the fact that your clerk failed to call`: told as so, whatever is said of it.
    if word.fold == "fact" && that && at > first && line[at - 1].fold == "the" {
        return !line[first..at].iter().any(|lexeme| matches!(lexeme.fold, "love" | "like" | "appreciate" | "despite" | "glad"));
    }
    // `how is it possible that my order is lost again`
    if word.fold == "possible" && that && line[first..at].iter().any(|lexeme| lexeme.fold == "how") {
        return true;
    }
    if word.on(List::ComplainedOf) {
        // `you see my account` is not a report of seeing.
        let reports = matches!(
            word.fold,
            "see" | "notice" | "report" | "learn" | "discover" | "problem" | "issue" | "aware" | "cross" | "joke" | "shame" | "mad" | "sad"
        );
        return that || !reports || matches!(word.fold, "see" | "learn" | "discover") && at > first && line[at - 1].fold == "to";
    }
    if word.fold == "is" || word.fold == "'s" || word.fold == "was" {
        return line[first..at].iter().any(|lexeme| {
            matches!(lexeme.fold, "problem" | "issue" | "complaint" | "trouble" | "thing" | "difficulty" | "reason" | "concern")
        });
    }
    // `just found out you …`, `turns out my …`, `writing to tell you that my …`, `let you know that …`
    if word.fold == "out" && at > first {
        return matches!(line[at - 1].fold, "found" | "find" | "turns" | "turned");
    }
    if word.fold == "you" && that && at > first {
        return matches!(line[at - 1].fold, "tell" | "inform" | "advise" | "notify");
    }
    that && matches!(word.fold, "know" | "say" | "complain" | "understand") && at > first && matches!(line[at - 1].fold, "you" | "to")
}

/// `when I opened it I found there were …`, `now I see you have taken …`: whether what somebody came upon begins at `i`. Unlike what
/// they complain of, it may be as it should be.
fn came_upon(line: &[Lexeme<'_>], i: usize, first: usize) -> bool {
    let at = i.saturating_sub(1 + usize::from(line[i - 1].fold == "that"));
    at > first
        && matches!(line[at].fold, "found" | "saw" | "see" | "find" | "noticed" | "discovered")
        && matches!(line[at - 1].fold, "i" | "we" | "then" | "only" | "now" | "to" | "just" | "finally" | "also")
        && line[i].is(EX.with(POSS).with(DET).with(SUBJ))
        && !matches!(line[i].fold, "it" | "that" | "this" | "they" | "he" | "she")
        && line[i..].iter().skip(1).take(7).any(|lexeme| lexeme.must_be_finite() || lexeme.is(BE.with(HAVE)))
}

/// `a letter saying my claim has been refused`: where a decision of ours begins, which it is as soon as it is written.
fn decided(line: &[Lexeme<'_>], i: usize) -> bool {
    let said = line[i - 1].fold == "saying" || line[i - 1].fold == "that" && line[i - 2].fold == "saying";
    let letter = line[..i]
        .iter()
        .rev()
        .skip(1)
        .take(4)
        .any(|lexeme| matches!(lexeme.fold, "letter" | "email" | "e-mail" | "text" | "message" | "notice"));
    let thing = (i + 1..line.len().min(i + 5)).find(|&at| {
        line.get(at + 1).is_some_and(|next| next.is(BE.with(HAVE)))
            && matches!(
                line[at].fold,
                "claim"
                    | "application"
                    | "appeal"
                    | "order"
                    | "booking"
                    | "account"
                    | "policy"
                    | "request"
                    | "refund"
                    | "membership"
                    | "appointment"
            )
    });
    said && letter
        && matches!(line[i].fold, "my" | "our" | "the")
        && thing.is_some_and(|at| {
            line[at + 2..].iter().take(3).any(|done| {
                done.is(VBN)
                    && matches!(
                        done.fold,
                        "refused" | "rejected" | "declined" | "denied" | "cancelled" | "canceled" | "closed" | "turned" | "suspended"
                    )
            })
        })
}

/// `I don't believe that you …` denies; `can't believe` does not.
fn negated_belief(line: &[Lexeme<'_>], at: usize) -> bool {
    line[at].fold == "believe" && !(at >= 2 && line[at - 1].fold == "not" && matches!(line[at - 2].fold, "can" | "could"))
}

/// Leaves out opening words that say nothing: `So, honestly`, `Hi team,`.
pub(crate) fn skip_leads(line: &[Lexeme<'_>], from: usize) -> usize {
    let mut i = from;
    while let Some(lexeme) = line.get(i) {
        let since = lexeme.fold == "since" && !line.get(i + 1).is_some_and(|next| next.is(SUBJ));
        let lead = lexeme.on(List::Leads)
            && !since
            && !(lexeme.is(ADV) && line.get(i + 1).is_some_and(|next| next.is(VBG)) && lexeme.fold == "still");
        let vocative = lexeme.is(COMPANY) && line.get(i + 1).is_some_and(|next| next.is(PUNCT.with(SUBJ).with(POSS)) || next.fold == "why");
        // `And now, I can't even pay`
        let now = lexeme.fold == "now" && line.get(i + 1).is_some_and(|next| next.fold == ",");
        // `at the gate, where I was told …`
        let place = i > 0 && lexeme.fold == "where" && line.get(i + 1).is_some_and(|next| matches!(next.fold, "i" | "we" | "my" | "our"));
        // `first night in York my card …`: which night.
        let counted = matches!(lexeme.fold, "first" | "second" | "third") && line.get(i + 1).is_some_and(|next| next.is(UNIT));
        // `sorry to moan but …`
        if lexeme.fold == "sorry"
            && let Some(but) = polite_but(line, i)
        {
            i = but + 1;
            continue;
        }
        if lead && !counted || now || vocative || place || lexeme.is(PUNCT) || lexeme.is(CC) && lexeme.fold != "so" {
            i += 1;
        } else if let Some(said) = opens_writing(line, i) {
            i = said;
        } else if points_back(line, i) {
            i += 3;
        } else {
            break;
        }
    }
    if i >= line.len() { from } else { i }
}

/// Whether what follows the words up to `at` holds only under a condition; `if you could explain` is a manner of asking.
pub(crate) fn conditional(line: &[Lexeme<'_>], at: usize) -> bool {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let asks = |i: usize| {
        matches!(fold(i + 1), "you" | "someone" | "somebody" | "anyone") && matches!(fold(i + 2), "would" | "could" | "can" | "will" | "'d")
    };
    (0..at)
        .rev()
        .take_while(|&i| !matches!(line[i].fold, ";" | "but"))
        .any(|i| line[i].fold == "unless" || line[i].fold == "if" && !asks(i))
}

/// `I am writing because …`, `I'm getting in touch as …`: where what they write of begins.
fn opens_writing(line: &[Lexeme<'_>], i: usize) -> Option<usize> {
    let fold = |at: usize| line.get(at).map_or("", |lexeme| lexeme.fold);
    let writes = matches!(fold(i), "i" | "we")
        && line.get(i + 1).is_some_and(|next| next.is(BE))
        && matches!(fold(i + 2), "writing" | "emailing" | "contacting" | "messaging" | "getting" | "e-mailing");
    if !writes {
        return None;
    }
    let because = (i + 3..i + 9).find(|&at| matches!(fold(at), "because" | "as" | "since"))?;
    line[i + 3..because]
        .iter()
        .all(|lexeme| matches!(lexeme.fold, "to" | "you" | "in touch" | "in" | "touch" | "with" | "again" | "today"))
        .then_some(because + 1)
        .filter(|&said| opens(line, said))
}

/// `…, I'm not even joking`, `… no joke`: where what is told ends and its telling is spoken of.
pub(crate) fn tells_truly(line: &[Lexeme<'_>]) -> Option<usize> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let truly = |word: &str| matches!(word, "joking" | "kidding" | "exaggerating" | "lying");
    (4..line.len()).find(|&i| {
        fold(i) == "i"
            && matches!(fold(i + 1), "'m" | "am")
            && fold(i + 2) == "not"
            && (truly(fold(i + 3)) || fold(i + 3) == "even" && truly(fold(i + 4)))
    })
}

/// `my app keeps crashing this is ridiculous`: where what is told ends and the verdict on it begins, without a mark between them.
pub(crate) fn verdict(line: &[Lexeme<'_>]) -> Option<usize> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    (4..line.len()).find(|&i| {
        // `my phone keeps dying fix it`
        let ordered = matches!(fold(i), "fix" | "stop") && matches!(fold(i + 1), "it" | "this") && line.len() <= i + 4;
        if ordered
            && fold(i - 1) != "so"
            && !line[i - 1].is(PUNCT.with(CC).with(SUB).with(WH).with(DO).with(super::lexicon::TO).with(super::lexicon::MODAL).with(NOT))
        {
            return true;
        }
        let judged = line[i + 1..].iter().skip(1).take_while(|lexeme| lexeme.is(ADV.with(DET)) && !lexeme.is(NOT)).count();
        let word = line.get(i + 2 + judged);
        matches!(fold(i), "this" | "that" | "it")
            && matches!(fold(i + 1), "is" | "'s")
            && !line[i - 1].is(PUNCT.with(CC).with(SUB).with(WH).with(BE).with(HAVE).with(DO))
            && !matches!(fold(i - 1), "think" | "say" | "says" | "know" | "believe" | "find" | "feel" | "that" | "like")
            && word.is_some_and(|word| {
                [List::Judgement, List::Profanity].iter().any(|list| word.on(*list)) || matches!(word.fold, "insane" | "crazy")
            })
            && line.len() <= i + 5 + judged
    })
}

/// `sorry to be a pain but …`: where the manners end.
fn polite_but(line: &[Lexeme<'_>], i: usize) -> Option<usize> {
    let but = (i + 2..line.len().min(i + 8)).find(|&at| line[at].fold == "but")?;
    let polite = line[i + 1].fold == "to" || line[i + 1].fold == "for" && line[i + 2].is(VBG);
    (polite && !line[i..but].iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "say" | "hear" | "tell" | "you"))).then_some(but)
}

/// `on the day your agent split us up`: which day, they told in another sentence.
fn points_back(line: &[Lexeme<'_>], i: usize) -> bool {
    let fold = |at: usize| line.get(at).map_or("", |lexeme| lexeme.fold);
    let when = matches!(
        (fold(i), fold(i + 1), fold(i + 2)),
        ("on", "the", "day" | "night" | "morning" | "evening" | "way") | ("at", "the", "time") | ("in", "the", "end")
    );
    // `on the day we moved in`: the rest says which.
    let said =
        line.get(i + 3).is_some_and(|next| next.is(POSS) && !next.is(SUBJ) || next.fold == "," || matches!(next.fold, "the" | "a" | "no"));
    // `since that date I've had …`
    let since = matches!(fold(i), "since" | "from" | "on")
        && matches!(fold(i + 1), "that" | "this")
        && line.get(i + 2).is_some_and(|day| day.is(N));
    when && said || since && line.get(i + 3).is_some_and(|next| next.is(SUBJ.with(POSS)) || next.fold == ",")
}

/// Whether a clause with a subject may open at `i`.
pub(crate) fn opens(line: &[Lexeme<'_>], i: usize) -> bool {
    line.get(i).is_some_and(|lexeme| {
        lexeme.is(SUBJ
            .with(DET)
            .with(POSS)
            .with(INDEF)
            .with(EX)
            .with(NAME)
            .with(COMPANY)
            .with(NUM)
            .with(N)
            .with(PLURAL)
            .with(ADV)
            .with(PREP))
    })
}

/// Whether a line tells of a promise and of nothing else: `You promised a call by noon`, `I was told it would come today`.
pub(crate) fn promises(line: &[Lexeme<'_>]) -> bool {
    let first = skip_leads(line, 0);
    let words = &line[first..];
    let fold = |i: usize| words.get(i).map_or("", |lexeme| lexeme.fold);
    let ours = fold(0) == "you" && matches!(fold(1), "promised" | "guaranteed" | "assured");
    let told =
        words.iter().take(9).position(|lexeme| matches!(lexeme.fold, "told" | "promised" | "assured" | "advised")).is_some_and(|at| {
            at > 0
                && matches!(fold(at - 1), "was" | "were" | "been")
                && words[at..].iter().any(|lexeme| matches!(lexeme.fold, "would" | "will" | "'d" | "'ll"))
        });
    words.len() <= 26 && (ours || told) && !words.iter().any(|lexeme| lexeme.is(CC) && matches!(lexeme.fold, "but" | "yet"))
}

/// Where the promise of such a line begins: at "you promised", at "I was told".
pub(crate) fn promised_from(line: &[Lexeme<'_>]) -> usize {
    let told = (2..line.len()).find(|&i| {
        matches!(line[i].fold, "told" | "promised" | "assured" | "advised")
            && matches!(line[i - 1].fold, "was" | "were")
            && matches!(line[i - 2].fold, "i" | "we")
    });
    told.map_or_else(|| skip_leads(line, 0), |at| at - 2)
}

/// Whether a line says, by itself, that nothing came of it: `Nobody rang`, `No one has`, `It never came`.
pub(crate) fn denies_promise(line: &[Lexeme<'_>]) -> bool {
    let first = skip_leads(line, 0);
    let words = &line[first..];
    let fold = |i: usize| words.get(i).map_or("", |lexeme| lexeme.fold);
    let nobody = matches!(fold(0), "nobody" | "no one" | "nothing" | "none");
    let never = matches!(fold(0), "it" | "they") && words.iter().skip(1).take(3).any(|lexeme| lexeme.is(NOT));
    (2..=6).contains(&words.len()) && (nobody || never)
}

/// Where the next clause of a chain begins, after `and`, `but`, `yet`, with or without a comma.
pub(crate) fn conjunction(grammar: &Grammar<'_, '_>, end: usize) -> Option<usize> {
    let at = if grammar.fold(end) == "," { end + 1 } else { end };
    let lexeme = grammar.at(at)?;
    // `it says it's busy so won't load`: what comes of it, of the same thing.
    let so = lexeme.fold == "so" && grammar.is(at + 1, super::lexicon::MODAL.with(DO)) && grammar.is(at + 2, NOT);
    (lexeme.is(CC) && matches!(lexeme.fold, "and" | "but" | "yet") || so).then_some(at + 1)
}

/// `thanks for losing my bag` as `you lost my bag`: irony only where what was done cannot be meant kindly.
pub(crate) fn thanks_statement<'a>(line: &[Lexeme<'a>], you: Lexeme<'a>, lexicon: &'a Lexicon) -> Option<Vec<Lexeme<'a>>> {
    let thanks = line.iter().position(|lexeme| lexeme.fold == "thanks" || lexeme.fold == "thank")?;
    let at = (thanks + 1..line.len().min(thanks + 6)).find(|&i| line[i].fold == "for")? + 1;
    let at = at
        + usize::from(
            line.get(at).is_some_and(|word| matches!(word.fold, "just" | "simply" | "only" | "nearly" | "almost" | "completely" | "then")),
        );
    let verb = line.get(at).filter(|verb| verb.is(VBG))?;
    let harm = matches!(
        lexicon.lemma(verb.lemma),
        "lose"
            | "ruin"
            | "break"
            | "damage"
            | "delay"
            | "ignore"
            | "overcharge"
            | "strand"
            | "misplace"
            | "wreck"
            | "destroy"
            | "smash"
            | "crack"
            | "rip"
            | "waste"
            | "bump"
            | "make"
            | "dent"
            | "flood"
            | "leave"
    );
    // Leaving is kind or not by where.
    let harm = harm
        && (lexicon.lemma(verb.lemma) != "leave"
            || line[at..].iter().any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "rain"
                        | "street"
                        | "gutter"
                        | "pavement"
                        | "sidewalk"
                        | "snow"
                        | "bin"
                        | "mud"
                        | "curb"
                        | "kerb"
                        | "stranded"
                        | "waiting"
                        | "outside"
                )
            }));
    let made = lexicon.lemma(verb.lemma) != "make"
        || line[at..].iter().any(|lexeme| matches!(lexeme.fold, "miss" | "late" | "wait" | "lose" | "pay" | "stand"));
    let mine = line[at + 1..].iter().take(3).any(|lexeme| matches!(lexeme.fold, "my" | "our" | "me" | "us"));
    let past = lexicon.past(verb.lemma);
    if !harm || !made || !mine || past.is_empty() {
        return None;
    }
    let mut out = vec![you, Lexeme { fold: past, tags: VBD, form: Form::Fold, ..*verb }];
    // What is thanked for next is another thing.
    let end = (at + 1..line.len())
        .find(|&i| line[i].is(CC.with(PUNCT)) && line.get(i + 1).is_some_and(|next| next.is(VBG.with(CC).with(ADV)) || line[i].fold != ","))
        .unwrap_or(line.len());
    out.extend_from_slice(&line[at + 1..end]);
    Some(out)
}
