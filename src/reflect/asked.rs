//! What a question takes for granted, as a statement: "why is my water brown" says that it is.
//!
//! In goes a line that asks; out comes the order of words that states it, or nothing where the question may be meant.

use super::fragment::supplied;
use super::grammar::{Case, Grammar, Referent, Verb};
use super::lexicon::{ADJ, BE, CC, DET, DO, EX, HAVE, Lexicon, N, NOT, POSS, PUNCT, VB, VBD, VBG, VBN, VBZ, WH};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::segment::skip_leads;
use super::vocabulary::Vocabulary;
use crate::text::is_auxiliary;

/// `why AUX SUBJECT REST`: the order of lexemes that makes it a statement, or `None`.
/// `did you cancel` becomes `you cancelled`, `does it crash` becomes `it crashes`.
pub(crate) fn why_statement<'a>(line: &[Lexeme<'a>], grammar: &mut Grammar<'_, 'a>, lexicon: &'a Lexicon) -> Option<Vec<Lexeme<'a>>> {
    let why = line.iter().position(|lexeme| lexeme.fold == "why").or_else(|| how_not(line))?;
    // `why is my kettle cold and what should I do`
    let asks_more =
        |i: usize| matches!(line[i].fold, "and" | ",") && line.get(i + 1).is_some_and(|next| next.is(WH) || is_auxiliary(next.fold));
    let line = &line[..(why + 1..line.len()).find(|&i| asks_more(i)).unwrap_or(line.len())];
    let mut at = why + 1;
    at += outcry(&line[at..]);
    let auxiliary = *line.get(at)?;
    // `why you don't post my keys`, `why my parcel is in Leeds`: a learner's order of words, which is a statement's.
    let stated = matches!(auxiliary.fold, "my" | "our" | "i" | "we")
        || matches!(auxiliary.fold, "you" | "your" | "you all" | "you guys") && line[at..].iter().take(5).any(|lexeme| lexeme.is(NOT));
    if at == 1 && stated && !line.get(at + 1).is_some_and(|next| matches!(next.fold, "should" | "would" | "must" | "could")) {
        return Some(line[at..].to_vec());
    }
    if !auxiliary.is(BE.with(HAVE).with(DO)) && !matches!(auxiliary.fold, "can" | "will") {
        return None;
    }
    let mut from = at + 1;
    let negated = line.get(from).is_some_and(|lexeme| lexeme.fold == "not");
    if negated {
        from += 1;
    }
    // `why is there only one till open`
    if line.get(from)?.is(EX) && auxiliary.is(BE) {
        return Some([&line[from..=from], &line[at..from], &line[from + 1..]].concat());
    }
    (0..2).find_map(|attempt| with_subject(line, at, from, grammar, lexicon, attempt == 1))
}

/// What was asked as a statement, its subject read as far as it goes or one word shorter.
fn with_subject<'a>(
    line: &[Lexeme<'a>],
    at: usize,
    from: usize,
    grammar: &mut Grammar<'_, 'a>,
    lexicon: &'a Lexicon,
    shorter: bool,
) -> Option<Vec<Lexeme<'a>>> {
    let auxiliary = line[at];
    let negated = from > at + 1;
    let mut subject = grammar.noun_phrase(from, Case::Subject, shorter)?;
    // `why is that taking ages`: this, and no taking of it.
    if matches!(line[from].fold, "this" | "that" | "it") && line.get(from + 1).is_some_and(|next| next.is(VBG)) {
        subject.end = from + 1;
    }
    // `why was my card declined at the till`: what was done with it, and no card of that kind.
    if auxiliary.is(BE.with(HAVE)) && subject.end > subject.base && line.get(subject.base).is_some_and(|next| next.is(VBN)) {
        subject.end = subject.base;
    }
    // `why are your clerks swapping our bags`, `why are my emails being ignored`: what they do, and no clerks of that kind.
    if auxiliary.is(BE)
        && subject.end > subject.base
        && line.get(subject.base).is_some_and(|next| next.is(VBG))
        && line.get(subject.base + 1).is_some_and(|next| !next.is(NOT.with(BE)))
    {
        subject.end = subject.base;
    }
    // `why won't my apps update`: the last word is what they won't do.
    if subject.end == line.len() && subject.end > subject.start + 1 && !auxiliary.is(BE.with(HAVE)) && line[subject.end - 1].is(VB) {
        subject.end -= 1;
    }
    // `why can't your clerks find my booking`, `why won't my app download or update`: the same where the sentence goes on.
    let goes_on = line.get(subject.end).is_some_and(|next| next.is(POSS.with(CC).with(DET)) || matches!(next.fold, "me" | "us" | "it"));
    if goes_on && subject.end > subject.start + 2 && !auxiliary.is(BE.with(HAVE)) && line[subject.end - 1].is(VB) {
        subject.end -= 1;
    }
    // `why is my water brown`: the last word is what the water is.
    if subject.end == line.len() && subject.end > subject.start + 1 && line[subject.end - 1].on(List::ThingIs) {
        subject.end -= 1;
    }
    let mut out: Vec<Lexeme<'a>> = line[from..subject.end].to_vec();
    if !auxiliary.is(DO) || negated {
        // `why don't you ring`: a suggestion.
        if auxiliary.fold == "do" && subject.referent == Referent::Company {
            return None;
        }
        out.push(auxiliary);
        if negated {
            out.push(line[at + 1]);
        }
        out.extend_from_slice(&line[subject.end..]);
        return Some(out);
    }
    let mut verb = Verb::default();
    let main = grammar.adverbs(subject.end, &mut verb);
    let base = line.get(main).filter(|base| base.is(VB))?;
    // `why do your apps not work the same`
    if verb.negated {
        if auxiliary.fold == "do" && subject.referent == Referent::Company {
            return None;
        }
        out.push(Lexeme { clitic: false, ..auxiliary });
        out.extend_from_slice(&line[subject.end..]);
        return Some(out);
    }
    out.extend_from_slice(&line[subject.end..main]);
    let (form, tags) = match auxiliary.fold {
        "did" => (lexicon.past(base.lemma), VBD),
        "does" => (lexicon.third(base.lemma), VBZ),
        _ => (base.fold, VB),
    };
    if form.is_empty() {
        return None;
    }
    // `have` and `be` have forms of their own.
    let (form, tags) = match (base.fold, auxiliary.fold) {
        ("have", "did") => ("had", VBD.with(HAVE)),
        ("have", "does") => ("has", VBZ.with(HAVE)),
        ("have", _) => ("have", VB.with(HAVE)),
        ("be" | "do", _) => return None,
        _ => (form, tags),
    };
    out.push(Lexeme { fold: form, tags, form: if form == base.fold { base.form } else { Form::Fold }, ..*base });
    out.extend_from_slice(&line[main + 1..]);
    Some(out)
}

/// `how did we not get the lane`: whoever asks so says that it is so.
fn how_not(line: &[Lexeme<'_>]) -> Option<usize> {
    let how = skip_leads(line, 0);
    let fold = |i: usize| line.get(how + i).map_or("", |lexeme| lexeme.fold);
    // `how do I not get charged` asks how to.
    let asks =
        fold(0) == "how" && (matches!(fold(1), "does" | "did" | "is" | "are" | "has" | "have") || fold(1) == "do" && fold(2) == "your");
    let denied = line[how + 1..].iter().take(6).any(|lexeme| lexeme.is(NOT)) && !line.get(how + 2).is_some_and(|next| next.is(NOT));
    (asks && denied).then_some(how)
}

/// How many words of outcry follow a question word: `on earth`, `the hell`, `tf`.
fn outcry(line: &[Lexeme<'_>]) -> usize {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    match (fold(0), fold(1), fold(2)) {
        ("tf" | "tho" | "though" | "ever" | "exactly", _, _) => 1,
        ("on", "earth", _) | ("the", "hell" | "heck" | "devil" | "fuck", _) => 2,
        ("in", "the", "world") | ("in", "god's", "name") => 3,
        _ => 0,
    }
}

/// `what's up with the till being shut` as `the till is shut`: whoever asks what is up with it says so.
pub(crate) fn presupposed<'a>(line: &[Lexeme<'a>], lexicon: &Lexicon) -> Option<Vec<Lexeme<'a>>> {
    if line.first()?.fold != "what" {
        return None;
    }
    let with = line.iter().take(6).position(|lexeme| lexeme.fold == "with")?;
    let being = line.iter().position(|lexeme| lexeme.fold == "being")?;
    line.get(being + 1).filter(|state| state.is(ADJ.with(VBN)) || state.on(List::ThingIs))?;
    // Read by itself, since `the till being shut` is a noun phrase, too.
    let mut inner = Grammar::new(&line[..being], Vec::new());
    let subject = inner.noun_phrase(with + 1, Case::Subject, false)?;
    let joined = line[with + 1..being].iter().any(|lexeme| lexeme.fold == "and");
    // `the app and online ordering`
    let plain = line[with + 1..being].iter().all(|lexeme| {
        lexeme.is(N.with(ADJ).with(DET).with(POSS).with(CC)) && !lexeme.is(VB.with(PUNCT))
            || matches!(lexeme.fold, "online" | "ordering" | "booking")
    });
    if subject.end != being && !(joined && plain) {
        return None;
    }
    let fold = if subject.plural || joined { "are" } else { "is" };
    let entry = lexicon.get(fold)?;
    let verb = Lexeme { fold, tags: entry.tags, lemma: entry.lemma, sub: entry.sub, form: Form::Fixed(fold), ..line[being] };
    Some([&line[with + 1..being], &[verb], &line[being + 1..]].concat())
}

/// Where the fact begins in `so you're telling me there's no bus`, `are you saying that my flight is cancelled`.
pub(crate) fn told_me(line: &[Lexeme<'_>]) -> Option<usize> {
    let first = skip_leads(line, 0);
    let first = first + usize::from(line.get(first)?.fold == "so");
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let opens = match (fold(first), fold(first + 1)) {
        ("you", "are" | "'re") | ("are", "you" | "you guys" | "you all") => first + 2,
        ("you", "mean") if fold(first + 2) == "to" && matches!(fold(first + 3), "tell" | "say") => first + 3,
        // `so you mean I have to pay twice`
        ("you", "mean") => return states(line, first + 2 + usize::from(fold(first + 2) == "that")),
        // `do you realise you closed her account`: whoever asks so tells us.
        ("do" | "did", "you" | "you guys" | "you all" | "u")
            if matches!(fold(first + 2), "realise" | "realize" | "even")
                && (fold(first + 2) != "even" || fold(first + 3).starts_with("reali")) =>
        {
            let verb = first + 2 + usize::from(fold(first + 2) == "even");
            return states(line, verb + 1 + usize::from(fold(verb + 1) == "that"));
        }
        // `is it normal that my line drops every evening`: that it does, they know.
        ("is" | "'s", "it" | "this")
            if fold(first + 3) == "that"
                && matches!(
                    fold(first + 2),
                    "normal" | "ok" | "okay" | "acceptable" | "fair" | "usual" | "standard" | "right" | "legal" | "common"
                ) =>
        {
            return states(line, first + 4);
        }
        _ => return None,
    };
    let verb = opens
        + line[opens..].iter().take_while(|lexeme| matches!(lexeme.fold, "seriously" | "really" | "actually" | "now" | "honestly")).count();
    let me = usize::from(matches!(fold(verb + 1), "me" | "us"));
    let that = usize::from(fold(verb + 1 + me) == "that");
    let at = verb + 1 + me + that;
    let says = matches!(fold(verb), "telling" | "tell") && me == 1 || matches!(fold(verb), "saying" | "say");
    states(line, at).filter(|_| says)
}

/// The place itself, if a fact may begin there: "are you saying no", "are you telling me to wait" hold none.
fn states(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let first = line.get(at)?;
    let opens = first.is(DET.with(POSS).with(N).with(EX)) || matches!(first.fold, "i" | "we" | "you" | "no one" | "nobody" | "there");
    (opens && at + 2 < line.len()).then_some(at)
}

/// `Is anybody else having trouble with the app?` as `I'm having trouble with the app`: whoever asks so has it.
pub(crate) fn anyone_else<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = skip_leads(line, 0);
    let from = first + usize::from(matches!(line.get(first)?.fold, "is" | "are" | "does" | "has"));
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let at = match (fold(from), fold(from + 1)) {
        ("anyone" | "anybody" | "someone", "else") => from + 2,
        ("anyone else" | "anybody else", _) => from + 1,
        _ => return None,
    };
    let verb = at + usize::from(matches!(fold(at), "also" | "still" | "currently"));
    let trouble = line.get(verb + 1).is_some_and(|next| next.on(List::YouHaveTrouble))
        || line[verb.min(line.len())..].iter().take(5).any(|lexeme| lexeme.on(List::YouHaveTrouble));
    let fits = matches!(fold(verb), "having" | "getting" | "experiencing" | "seeing") && trouble
        || fold(verb) == "unable" && fold(verb + 1) == "to"
        || fold(verb) == "have" && trouble;
    let end = (verb + 1..line.len())
        .find(|&i| {
            line[i].is(PUNCT) || fold(i) == "or" && matches!(fold(i + 1), "is" | "just" | "am") || fold(i) == "or" && i + 1 == line.len()
        })
        .unwrap_or(line.len());
    // "trouble with it when they leave": whose?
    let foreign = line[verb..end].iter().any(|lexeme| matches!(lexeme.fold, "they" | "them" | "if" | "his" | "her"));
    if !fits || foreign || end < verb + 3 {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    if fold(verb) != "have" {
        out.push(supplied(vocabulary, "am", "'re", true));
    }
    // "with their app": everybody's own, and so the writer's.
    let theirs = |lexeme: &Lexeme<'a>| if lexeme.fold == "their" { supplied(vocabulary, "my", "your", false) } else { *lexeme };
    out.extend(line[verb..end].iter().map(theirs));
    Some(out)
}

/// `I start on Monday and you cancel my train` as `you cancelled my train`: told of one thing, and so in the past.
pub(crate) fn past_meant<'a>(line: &[Lexeme<'a>], at: usize, lexicon: &'a Lexicon) -> Option<Vec<Lexeme<'a>>> {
    if !matches!(line.get(at)?.fold, "you" | "you guys" | "you all") {
        return None;
    }
    let verb = at + 1 + line[at + 1..].iter().take_while(|lexeme| matches!(lexeme.fold, "then" | "just" | "suddenly" | "now")).count();
    let done = line.get(verb)?;
    let once = done.is(VB)
        && matches!(
            lexicon.lemma(done.lemma),
            "cancel"
                | "delay"
                | "lose"
                | "strand"
                | "break"
                | "damage"
                | "ruin"
                | "bump"
                | "misplace"
                | "overcharge"
                | "reroute"
                | "downgrade"
                | "postpone"
        );
    // `you take money two times`
    let counted = done.is(VB)
        && matches!(lexicon.lemma(done.lemma), "take" | "charge" | "send" | "bill" | "debit")
        && (line[verb + 1..].iter().any(|lexeme| lexeme.fold == "twice")
            || line[verb + 1..].windows(2).any(|pair| pair[0].fold == "two" && pair[1].fold == "times"));
    let once = once || counted;
    let whose = counted
        || line.get(verb + 1).is_some_and(|next| {
            matches!(next.fold, "my" | "our" | "me" | "us")
                || next.fold == "all" && line.get(verb + 2).is_some_and(|my| matches!(my.fold, "my" | "our"))
        });
    let habit = line.iter().any(|lexeme| {
        matches!(
            lexeme.fold,
            "always"
                | "usually"
                | "often"
                | "every"
                | "keep"
                | "never"
                | "when"
                | "if"
                | "whenever"
                | "unless"
                | "before"
                | "until"
                | "please"
                | "let"
                | "make"
                | "sometimes"
        )
    });
    // `you cancel my lessons` may be what we do, `you cancel my lesson` is what we did.
    let many = line[verb + 1..]
        .iter()
        .take(4)
        .take_while(|lexeme| !lexeme.is(PUNCT.with(CC)))
        .any(|lexeme| lexeme.is(super::lexicon::PLURAL) && lexeme.fold != "times")
        && line[verb + 1].fold != "all";
    let past = lexicon.past(done.lemma);
    if many || !once || !whose || habit || past.is_empty() {
        return None;
    }
    let mut out = line.to_vec();
    out[verb] = Lexeme { fold: past, tags: VBD, form: Form::Fold, ..*done };
    Some(out)
}
