//! Sentences without a subject: what was left out, put back in the customer's own perspective.
//!
//! In goes a line and where it starts; out comes a new line with `I`, `you`, `there's` or `was`
//! supplied, or nothing. A third of the clauses in short messages begin this way.

use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, CC, DET, DO, HAVE, MODAL, N, NOT, NUM, OBJ, PLURAL, POSS, PUNCT, SUB, SUBJ, UNIT, VB, VBD, VBG, VBN};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::vocabulary::Vocabulary;
use crate::span::Span;

fn supplied<'a>(vocabulary: &Vocabulary, fold: &'static str, text: &'static str, clitic: bool) -> Lexeme<'a> {
    let entry = vocabulary.lexicon.get(fold).unwrap_or_default();
    Lexeme {
        fold,
        tags: entry.tags,
        lemma: entry.lemma,
        sub: entry.sub,
        lists: entry.lists | vocabulary.lexicon.lemma_lists(entry.lemma),
        span: Span::default(),
        form: Form::Fixed(text),
        clitic,
        quoted: false,
        inserted: true,
    }
}

/// The line from `at` on with its missing subject supplied, and the rule that did it.
pub(crate) fn complete<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let me = || supplied(vocabulary, "i", "you", false);
    let with = |before: &[Lexeme<'a>], rule| {
        let mut out = before.to_vec();
        out.extend_from_slice(&line[at..]);
        Some((out, rule))
    };
    // Adverbs stay where they are: `Still waiting` is `you're still waiting`.
    let mut i = at;
    while line.get(i).is_some_and(|lexeme| {
        lexeme.is(ADV) && !lexeme.is(NOT.with(VB).with(N).with(DET).with(ADJ).with(UNIT))
            || lexeme.fold == "still"
            || lexeme.fold == "just"
            || lexeme.fold == "now"
            || lexeme.fold == "only"
    }) {
        i += 1;
    }
    let first = line.get(i)?;
    let next = line.get(i + 1);
    let measured = line[i..].iter().any(|lexeme| lexeme.is(UNIT)) || line[i..].iter().any(|lexeme| lexeme.fold == "since");
    let am = if measured && first.fold != "unable" { "have" } else { "am" };
    let have_been = |out: &mut Vec<Lexeme<'a>>| {
        out.push(supplied(vocabulary, "have", "'ve", true));
        out.push(supplied(vocabulary, "been", "been", false));
    };
    if first.fold == "been" {
        return with(&[me(), supplied(vocabulary, "have", "'ve", true)], RuleId::SuppliedMe);
    }
    if first.fold == "on hold"
        || first.fold == "on phone hold"
        || measured && matches!(first.fold, "on the phone" | "in line" | "in the queue" | "in a queue")
        || first.is(VBG)
            && (first.on(List::YouWait) && !matches!(first.fold, "hanging" | "freezing" | "sleeping")
                || matches!(first.fold, "trying" | "calling" | "ringing" | "chasing")
                || matches!(first.fold, "having" | "getting" | "experiencing" | "struggling"))
        || matches!(first.fold, "stuck" | "unable" | "stranded" | "locked") && !next.is_some_and(|next| next.is(OBJ))
    {
        let mut before = vec![me()];
        if am == "have" {
            have_been(&mut before);
        } else {
            before.push(supplied(vocabulary, "am", "'re", true));
        }
        return with(&before, RuleId::SuppliedMe);
    }
    let touches_me = next.is_some_and(|next| matches!(next.fold, "my" | "our" | "me" | "us"));
    if first.is(VBD) && !first.is(BE.with(DO).with(HAVE)) && i == at || first.is(VBD) && i > at {
        if first.on(List::WeDid)
            && touches_me
            && !(first.on(List::Background) && !addressed)
            && !matches!(first.fold, "lost" | "paid" | "sent" | "received" | "ordered" | "returned" | "left")
        {
            return if addressed { with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou) } else { None };
        }
        if addressed && first.fold == "lost" && touches_me {
            return with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou);
        }
        if first.is(VBN)
            && first.on(List::YouPassive)
            && !first.on(List::Background)
            && !touches_me
            && !next.is_some_and(|next| next.is(DET))
            && first.fold != "lost"
        {
            return with(&[me(), supplied(vocabulary, "was", "was", false)], RuleId::SuppliedMe);
        }
        if first.on(List::YouTold) && !first.on(List::Background) {
            return with(&[me(), supplied(vocabulary, "was", "was", false)], RuleId::SuppliedMe);
        }
        if first.on(List::Background)
            || first.on(List::YouSpend)
            || first.on(List::YouFind)
            || first.on(List::YouWait)
            || first.on(List::YouGet)
            || first.on(List::YouTry)
        {
            return with(&[me()], RuleId::SuppliedMe);
        }
        return None;
    }
    if first.is(VBN)
        && first.on(List::YouPassive)
        && next.is_none_or(|next| !next.is(OBJ.with(POSS)))
        && first.fold != "lost"
        && !first.is(N)
    {
        return with(&[me(), supplied(vocabulary, "was", "was", false)], RuleId::SuppliedMe);
    }
    if matches!(first.fold, "can" | "could")
        && next.is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| verb.fold != "be")
        || matches!(first.fold, "have" | "am") && next.is_some_and(|next| next.is(NOT.with(VBN).with(ADV)))
        || first.fold == "was" && next.is_some_and(|next| next.is(VBN) && (next.on(List::YouTold) || next.on(List::YouPassive)))
        || first.fold == "had" && next.is_some_and(|next| next.fold == "to")
        || first.fold == "never" && next.is_some_and(|next| next.is(VBD.with(VBN)) && next.on(List::YouNot))
    {
        return with(&[me()], RuleId::SuppliedMe);
    }
    if matches!(first.fold, "did" | "do")
        && next.is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| verb.on(List::YouNot))
    {
        return with(&[me()], RuleId::SuppliedMe);
    }
    if first.fold == "no" && next.is_some_and(|next| next.is(N.with(ADJ)) && !next.is(VBG)) {
        let reply = line[i..].iter().take(4).any(|lexeme| {
            matches!(
                lexeme.fold,
                "reply"
                    | "response"
                    | "answer"
                    | "update"
                    | "updates"
                    | "help"
                    | "call"
                    | "callback"
                    | "refund"
                    | "explanation"
                    | "apology"
                    | "news"
                    | "confirmation"
                    | "email"
                    | "communication"
                    | "contact"
                    | "information"
                    | "notice"
                    | "warning"
            )
        });
        let finite = line[i + 1..]
            .iter()
            .take_while(|lexeme| !lexeme.is(PUNCT.with(SUB).with(CC)))
            .take(9)
            .any(|lexeme| lexeme.must_be_finite() || lexeme.is(MODAL));
        if finite {
            return None;
        }
        if next.is_some_and(|next| {
            matches!(
                next.fold,
                "more"
                    | "thanks"
                    | "worries"
                    | "wonder"
                    | "way"
                    | "excuse"
                    | "chance"
                    | "thank"
                    | "joke"
                    | "surprise"
                    | "doubt"
                    | "dice"
                    | "matter"
                    | "luck"
                    | "problem"
                    | "comment"
                    | "idea"
                    | "clue"
                    | "joy"
                    | "need"
                    | "sign"
            )
        }) {
            return None;
        }
        if reply {
            return with(
                &[me(), supplied(vocabulary, "have", "'ve", true), supplied(vocabulary, "had", "had", false)],
                RuleId::SuppliedThere,
            );
        }
        let plural =
            line[i + 1..].iter().take_while(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(UNIT)).last().is_some_and(|head| head.is(PLURAL));
        let be = if plural { supplied(vocabulary, "are", "are", false) } else { supplied(vocabulary, "'s", "'s", true) };
        return with(&[supplied(vocabulary, "there", "there", false), be], RuleId::SuppliedThere);
    }
    if first.is(NUM) {
        let grammar = Grammar::new(line, Vec::new());
        if let Some((end, true)) = grammar.time(i)
            && line.get(end).is_some_and(|after| after.fold == "on hold" || after.is(VBG) && after.on(List::YouWait))
        {
            return with(
                &[me(), supplied(vocabulary, "have", "'ve", true), supplied(vocabulary, "spent", "spent", false)],
                RuleId::SuppliedMe,
            );
        }
    }
    owner(line, at, vocabulary)
}

/// `Pizza was upside down`, `flight cancelled`: an owner, and a verb if there is none.
fn owner<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let first = line.get(at)?;
    let owned = first.is(POSS) && matches!(first.fold, "my" | "our");
    let start = if owned { at + 1 } else { at };
    // The noun phrase: up to three words, the last one a noun that is somebody's.
    let mut end = start;
    while end < line.len()
        && end < start + 3
        && line[end].is(N.with(ADJ))
        && !line[end].must_be_finite()
        && !line[end].is(DET.with(SUBJ).with(MODAL))
    {
        end += 1;
        if line[end - 1].on(List::Owned) && !line.get(end).is_some_and(|next| next.on(List::Owned)) {
            break;
        }
    }
    if end == start || !line[end - 1].on(List::Owned) {
        return None;
    }
    let after = line.get(end)?;
    let mut out = Vec::with_capacity(line.len() + 2);
    if !owned {
        out.push(supplied(vocabulary, "my", "your", false));
    }
    out.extend_from_slice(&line[start - usize::from(owned)..end]);
    let adverbs = line[end..].iter().take_while(|lexeme| lexeme.is(ADV.with(NOT))).count();
    let predicate = line.get(end + adverbs)?;
    let finite = after.is(BE.with(HAVE).with(DO).with(MODAL)) || predicate.must_be_finite() || predicate.is(VBD) && !predicate.is(VBN);
    if finite {
        if owned {
            return None;
        }
        out.extend_from_slice(&line[end..]);
        return Some((out, RuleId::SuppliedOwner));
    }
    let passive = predicate.is(VBN) && predicate.on(List::ThingPassive);
    let state = predicate.is(ADJ.with(VBG)) && predicate.on(List::ThingIs)
        || predicate.is(VBG) && adverbs > 0 && (line[end + adverbs - 1].is(NOT) || line[end + adverbs - 1].fold == "still");
    if !passive && !state {
        return None;
    }
    let plural = line[end - 1].is(PLURAL);
    let verb = match (passive, plural) {
        (true, true) => "were",
        (true, false) => "was",
        (false, true) => "are",
        (false, false) => "is",
    };
    out.push(supplied(vocabulary, verb, verb, false));
    out.extend_from_slice(&line[end..]);
    Some((out, RuleId::SuppliedBe))
}
