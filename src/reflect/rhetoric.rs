//! Questions that nobody asks to be answered: "why no wifi?", "how could you cancel my train?", "is there a reason my bag is late?".
//!
//! In goes a line that asks; out comes what whoever asks so says to be the case, as a statement, or nothing where the question may
//! be meant.

use super::fragment::supplied;
use super::grammar::{Case, Grammar, Verb};
use super::lexicon::{ADJ, ADV, BE, EX, N, NOT, PLURAL, POSS, PUNCT, TO, UNIT, VB, VBD, VBN};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::segment::skip_leads;
use super::vocabulary::Vocabulary;

/// The statement that a line makes by asking.
pub(crate) fn asserted<'a>(line: &[Lexeme<'a>], vocabulary: &'a Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = skip_leads(line, 0);
    let line = &line[..line.iter().rposition(|lexeme| !lexeme.is(PUNCT)).map_or(0, |last| last + 1)];
    why_no(line, first, vocabulary)
        .or_else(|| already(line, first))
        .or_else(|| how_could_you(line, first, vocabulary))
        .or_else(|| must(line, first, vocabulary))
}

/// Where the fact begins in "is there a reason my bag is late", "how is it that my seat was given away", "why is it that I can't check in".
pub(crate) fn reason_for(line: &[Lexeme<'_>]) -> Option<usize> {
    let first = skip_leads(line, 0);
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let at = match (fold(first), fold(first + 1), fold(first + 2)) {
        ("is", "there", "a" | "any" | "some" | "no") => first + 3,
        ("what", "is" | "'s" | "was", "the") => first + 3,
        ("any", ..) => first + 1,
        ("how" | "why", "is", "it") if fold(first + 3) == "that" => return opens_fact(line, first + 4),
        _ => return None,
    };
    let at = at + usize::from(matches!(fold(at), "particular" | "good" | "specific" | "possible"));
    if fold(at) != "reason" {
        return None;
    }
    let linked = match (fold(at + 1), fold(at + 2), fold(at + 3)) {
        ("as", "to", "why") => at + 4,
        ("that" | "why", ..) => at + 2,
        _ => at + 1,
    };
    opens_fact(line, linked)
}

/// A place where somebody tells of something that is theirs or ours, and neither of a wish nor of what they should do.
fn opens_fact(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let first = line.get(at)?;
    let opens = first.is(POSS.with(EX)) || matches!(first.fold, "the" | "i" | "we" | "you" | "nobody" | "no one" | "no");
    let wished = line[at..].iter().take(5).any(|lexeme| matches!(lexeme.fold, "should" | "would" | "must" | "need" | "might" | "want"));
    (opens && !wished && line.len() > at + 2).then_some(at)
}

/// `why no wifi on the 9:40` as `there's no wifi on the 9:40`.
fn why_no<'a>(line: &[Lexeme<'a>], first: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let no = match (fold(first), fold(first + 1), fold(first + 2)) {
        ("why" | "how come", "no", _) => first + 1,
        ("how", "come", "no") | ("why", "still", "no") => first + 2,
        ("how", "is" | "are", "there") if matches!(fold(first + 3), "no" | "still") => first + 3 + usize::from(fold(first + 3) == "still"),
        _ => return None,
    };
    let thing = line.get(no + 1).filter(|thing| thing.is(N.with(ADJ)) && !thing.on(List::ThereIsNo))?;
    let head = line[no + 1..].iter().take_while(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(ADV.with(UNIT))).last().unwrap_or(thing);
    let rest = &line[no..];
    // "why no one answers": a sentence.
    if rest.iter().any(|lexeme| lexeme.must_be_finite() || lexeme.is(BE)) || matches!(thing.fold, "one" | "longer" | "more" | "thanks") {
        return None;
    }
    let be = if head.is(PLURAL) { supplied(vocabulary, "are", "are", false) } else { supplied(vocabulary, "'s", "'s", true) };
    Some([&[supplied(vocabulary, "there", "there", false), be], rest].concat())
}

/// `how can my train already be cancelled` as `my train is already cancelled`.
fn already<'a>(line: &[Lexeme<'a>], first: usize) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    if fold(first) != "how" || !matches!(fold(first + 1), "can" | "could") {
        return None;
    }
    let mut grammar = Grammar::new(line, Vec::new());
    let subject = grammar.noun_phrase(first + 2, Case::Subject, false)?;
    let mut verb = Verb::default();
    let be = grammar.adverbs(subject.end, &mut verb);
    // "how can my order be cancelled" asks how to.
    let so = line[subject.end..be].iter().any(|lexeme| matches!(lexeme.fold, "already" | "still" | "always" | "again" | "suddenly"))
        || line[be..].iter().any(|lexeme| matches!(lexeme.fold, "again" | "already"));
    let state = line.get(be + 1).is_some_and(|state| state.is(VBN) && state.on(List::ThingPassive) || state.on(List::ThingIs));
    if fold(be) != "be" || !so || !state || subject.pronoun {
        return None;
    }
    let entry = if subject.plural || line[subject.head].is(PLURAL) { "are" } else { "is" };
    let is = Lexeme { fold: entry, tags: BE, form: Form::Fixed(entry), ..line[be] };
    Some([&line[first + 2..subject.end], &[is], &line[subject.end..be], &line[be + 1..]].concat())
}

/// `how could you cancel my train`, `did you really lose my bag`, `why would you cancel it …` as `you cancelled my train`.
fn how_could_you<'a>(line: &[Lexeme<'a>], first: usize, vocabulary: &'a Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let (could, at) = match (fold(first), fold(first + 1)) {
        ("how" | "why", "could" | "would" | "do" | "can" | "did") => (fold(first + 1), first + 2),
        ("did", "you" | "you guys" | "you all") => ("really", first + 1),
        _ => return None,
    };
    if !matches!(fold(at), "you" | "you guys" | "you all") {
        return None;
    }
    let adverbs = line[at + 1..]
        .iter()
        .take_while(|lexeme| {
            matches!(
                lexeme.fold,
                "just" | "really" | "seriously" | "actually" | "possibly" | "even" | "guys" | "all" | "still" | "manage" | "to"
            )
        })
        .count();
    let verb = at + 1 + adverbs;
    let done = line.get(verb).filter(|done| done.is(VB))?;
    let lemma = vocabulary.lexicon.lemma(done.lemma);
    // Nobody asks how to lose a bag; how to cancel an order they may ask.
    let never_meant =
        matches!(lemma, "lose" | "misplace" | "forget" | "overbook" | "strand" | "ruin" | "wreck" | "smash" | "dent" | "damage");
    let harm = never_meant
        || matches!(lemma, "cancel" | "delay" | "break" | "bump" | "reroute" | "downgrade" | "postpone" | "leave" | "kick" | "mess")
            && match could {
                "could" => true,
                "really" => line[at + 1..verb].iter().any(|lexeme| matches!(lexeme.fold, "just" | "really" | "seriously" | "actually")),
                _ => line[verb..].iter().any(|lexeme| matches!(lexeme.fold, "without" | "before" | "after" | "twice" | "again")),
            };
    let meant = matches!((fold(first), could), ("how", "do" | "can") | ("why", "do" | "can" | "did"))
        && !never_meant
        && !line[verb..].iter().any(|lexeme| lexeme.fold == "without");
    let whose = line.get(verb + 1).is_some_and(|next| {
        matches!(next.fold, "my" | "our" | "me" | "us") || never_meant && matches!(next.fold, "a" | "an" | "the") && could != "would"
    });
    let open = line[verb..].iter().any(|lexeme| matches!(lexeme.fold, "if" | "it" | "this" | "them" | "that" | "please" | "and" | "or"));
    let past = vocabulary.lexicon.past(done.lemma);
    if !harm || meant || !whose || open || past.is_empty() {
        return None;
    }
    let mut out = vec![line[at], Lexeme { fold: past, tags: VBD, form: Form::Fold, ..*done }];
    out.extend_from_slice(&line[verb + 1..]);
    Some(out)
}

/// `why must I pay £30 to change my seat` as `I have to pay £30 to change my seat`.
fn must<'a>(line: &[Lexeme<'a>], first: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    if fold(first) != "why" || fold(first + 1) != "must" || !matches!(fold(first + 2), "i" | "we") {
        return None;
    }
    line.get(first + 3).filter(|verb| verb.is(VB) && !verb.is(BE.with(NOT)))?;
    let mut out = vec![line[first + 2], supplied(vocabulary, "have", "have", false), supplied(vocabulary, "to", "to", false)];
    debug_assert!(out[2].is(TO));
    out.extend_from_slice(&line[first + 3..]);
    Some(out)
}

/// `my train is cancelled again?`, `our bags are still in Leeds?`: in the order of a statement, of what was so before.
pub(super) fn is_amazed(clause: &[Lexeme<'_>]) -> bool {
    clause.first().is_some_and(|lexeme| matches!(lexeme.fold, "my" | "our" | "your"))
        && clause.iter().skip(2).any(|lexeme| matches!(lexeme.fold, "again" | "still"))
}
