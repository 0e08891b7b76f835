//! What `it` and `they` stand for, where a clause that opens with them can be told in full.
//!
//! In go a line and what was named before it; out comes the line with the name, the company or nobody
//! in particular in the pronoun's place. Whoever reads the reply has not read the sentence before.

use super::fragment::supplied;
use super::gate;
use super::grammar::{Case, Grammar, NounPhrase, Referent};
use super::lexicon::{ADV, CC, COMPANY, DAY, DO, HAVE, MODAL, MONEY, N, NAME, NOT, NUM, ODD, OPEN, PLURAL, POSS, PUNCT, UNIT, VBD, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::segment::Origin;
use super::vocabulary::Vocabulary;

/// The line with the pronoun at `at` made plain, as it begins at 0, and why it may be.
pub(super) fn made_plain<'a>(
    line: &[Lexeme<'a>],
    at: usize,
    named: &[Lexeme<'a>],
    vocabulary: &Vocabulary,
) -> Option<(Vec<Lexeme<'a>>, Origin)> {
    // `But that was damaged`: what stood in the sentence before; `that was rude` is what happened there.
    let that = line.get(at)?.fold == "that"
        && line.get(at + 1).is_some_and(|verb| verb.is(super::lexicon::BE))
        && line.get(at + 2).is_some_and(|said| said.is(VBN) && said.on(List::BadWords));
    if line[at].fold == "it" || that && !named.is_empty() {
        return it_as_named(line, at, named, vocabulary).map(|line| (line, Origin::ItAsNamed));
    }
    // `My lamp was due on Monday. Still not here.`
    let not = at + usize::from(line[at].fold == "still");
    let said = line.get(not + 1).map_or("", |said| said.fold);
    let lacks = line.get(not).is_some_and(|word| word.fold == "not") && (not > at || line.get(not + 2).is_none_or(|next| !next.is(N)));
    if let Some(head) = named.last().filter(|_| lacks) {
        let absence = absent(said, head.is(PLURAL)).filter(|_| said != "here" && said != "there" || not > at)?;
        let mut out = named.to_vec();
        out.push(supplied(vocabulary, absence.verb, absence.verb, false));
        out.extend_from_slice(&line[at..=not]);
        if absence.passive {
            out.push(supplied(vocabulary, "been", "been", false));
        }
        out.extend_from_slice(&line[not + 1..]);
        return Some((out, Origin::ItAsNamed));
    }
    // `that link is broken`: which link, they know.
    let pointed = line[at].fold == "that"
        && line.get(at + 1).is_some_and(|thing| {
            thing.is(N)
                && !thing.is(PLURAL.with(UNIT).with(DAY))
                && (thing.on(List::Topics) || matches!(thing.fold, "link" | "page" | "site" | "app" | "number" | "offer" | "update"))
        })
        && line.get(at + 2).is_some_and(|verb| {
            verb.is(super::lexicon::BE.with(super::lexicon::HAVE).with(super::lexicon::DO).with(super::lexicon::VBZ).with(VBD))
        });
    if pointed {
        let mut out = vec![supplied(vocabulary, "the", "the", false)];
        out.extend_from_slice(&line[at + 1..]);
        return Some((out, Origin::ItAsNamed));
    }
    undergone(line, at, vocabulary).or_else(|| withheld(line, at, vocabulary)).map(|line| (line, Origin::Undergone))
}

/// What is left out of `still not here`, `still not delivered`.
#[derive(Clone, Copy)]
pub(super) struct Absent {
    /// The verb that agrees with the thing.
    pub(super) verb: &'static str,
    /// Whether "been" goes before what was said.
    pub(super) passive: bool,
}

/// How a thing that is not here, or did not come, is told of in full, by the word behind "not".
pub(super) fn absent(said: &str, many: bool) -> Option<Absent> {
    let have = if many { "have" } else { "has" };
    match said {
        "here" | "there" => Some(Absent { verb: if many { "are" } else { "is" }, passive: false }),
        "arrived" | "come" | "been" => Some(Absent { verb: have, passive: false }),
        "delivered" | "shipped" | "refunded" | "fixed" | "resolved" | "found" => Some(Absent { verb: have, passive: true }),
        _ => None,
    }
}

/// A line that opens with `they`, read as `you`: in a message to the company, with nobody else spoken of, that is who is meant.
pub(super) fn they_as_you<'a>(line: &[Lexeme<'a>], at: usize) -> Option<Vec<Lexeme<'a>>> {
    if line.get(at)?.fold != "they" || line.iter().any(|lexeme| matches!(lexeme.fold, "you" | "your") || lexeme.is(ODD)) {
        return None;
    }
    // `they said it took an hour`: what did, stayed in another message.
    let reported = line.get(at + 1).is_some_and(|verb| matches!(verb.fold, "said" | "say" | "told" | "tell" | "claimed" | "claim"));
    let it = line[at..]
        .windows(2)
        .any(|pair| pair[1].fold == "it" && matches!(pair[0].fold, "said" | "say" | "that" | "me" | "us" | "claimed" | "claim"));
    if reported && it {
        return None;
    }
    let mut out = line.to_vec();
    for lexeme in &mut out {
        let fold = match lexeme.fold {
            "they" => "you",
            "their" => "your",
            _ => continue,
        };
        lexeme.fold = fold;
    }
    Some(out)
}

/// `I need help with my stove, it goes out …` as `my stove goes out …`.
fn it_as_named<'a>(line: &[Lexeme<'a>], at: usize, named: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    if named.is_empty() {
        return None;
    }
    let rest = line.get(at + 1..)?;
    // "It isn't fair", "it is impossible to …": nothing that was named is.
    let empty = rest.iter().take(6).any(|lexeme| {
        matches!(
            lexeme.fold,
            "fair"
                | "right"
                | "acceptable"
                | "ok"
                | "okay"
                | "possible"
                | "impossible"
                | "clear"
                | "true"
                | "easy"
                | "hard"
                | "difficult"
                | "worth"
                | "enough"
                | "necessary"
                | "good"
                | "time"
                | "seems"
                | "seem"
                | "like"
                | "rains"
                | "raining"
                | "snowing"
                | "means"
                | "depends"
                | "about"
                | "me"
        )
    });
    // `it's`: the verb clings to what stood before it, and must stand by itself after a noun.
    if empty {
        return None;
    }
    let clings = rest.first()?;
    if !clings.clitic {
        return Some([named, rest].concat());
    }
    let verb = super::kin::contracted(clings, rest.get(1), vocabulary)?;
    Some([named, &[verb], &rest[1..]].concat())
}

/// `they cancelled my order`, `a courier lost my bag` as `my order was cancelled`, whoever did it.
fn undergone<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let doer = line.get(at)?;
    if doer.fold != "they" && !(doer.is(NAME) && doer.is(OPEN) && !doer.is(COMPANY)) {
        return None;
    }
    let mut verb = at + 1;
    while line.get(verb).is_some_and(|lexeme| lexeme.is(ADV) && !lexeme.is(NOT.with(VBD))) {
        verb += 1;
    }
    let done = line.get(verb)?;
    if !done.is(VBD) || !done.is(VBN) || !done.on(List::ThingPassive) || done.on(List::Admissions) {
        return None;
    }
    let mut grammar = Grammar::new(line, Vec::new());
    // `10 of our bags`
    let of = verb + 1 + usize::from(line.get(verb + 2).is_some_and(|of| of.fold == "of" && line[verb + 1].is(NUM))) * 2;
    let mut thing = grammar.noun_phrase(of, Case::Object, false)?;
    if of > verb + 1 && (thing.pronoun || !line[thing.start].is(POSS)) {
        return None;
    }
    // `they moved me to a later class`
    let moved =
        thing.referent == Referent::Customer && line.get(thing.end).is_some_and(|after| matches!(after.fold, "to" | "from" | "off"));
    if moved
        && thing.end == thing.start + 1
        && matches!(done.fold, "moved" | "bumped" | "switched" | "transferred" | "downgraded" | "changed")
    {
        let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)];
        out.extend_from_slice(&line[at + 1..verb]);
        out.push(Lexeme { tags: VBN, ..*done });
        out.extend_from_slice(&line[thing.end..]);
        return Some(out);
    }
    let theirs = matches!(line[thing.start].fold, "my" | "our" | "the");
    let counted = of > verb + 1;
    if thing.pronoun || !theirs || thing.end != thing.base || line[thing.head].is(NAME) {
        return None;
    }
    if counted {
        thing.start = verb + 1;
    }
    let be = if counted && !matches!(line[verb + 1].fold, "1" | "one") || !counted && (thing.plural || line[thing.head].is(PLURAL)) {
        supplied(vocabulary, "were", "were", false)
    } else {
        supplied(vocabulary, "was", "was", false)
    };
    let mut out = line[thing.start..thing.end].to_vec();
    out.push(be);
    out.extend_from_slice(&line[at + 1..verb]);
    out.push(Lexeme { tags: VBN, ..*done });
    out.extend_from_slice(rest_of_it(line, thing.end));
    Some(out)
}

/// What follows from `from` on, without what the one who did it went on to do: `… and refused to say why`.
fn rest_of_it<'l, 'a>(line: &'l [Lexeme<'a>], from: usize) -> &'l [Lexeme<'a>] {
    let goes_on = |i: usize| {
        line[i].is(CC)
            && line[i + 1..]
                .iter()
                .find(|lexeme| !lexeme.is(ADV) || lexeme.is(VBD))
                .is_some_and(|verb| verb.must_be_finite() || verb.is(VBD) && !verb.is(N) || verb.is(HAVE.with(DO).with(MODAL)))
    };
    let end = (from..line.len()).find(|i| goes_on(*i)).unwrap_or(line.len());
    &line[from..end]
}

/// `they still haven't answered my letter`, `they failed to investigate my dispute` as `my letter still hasn't been
/// answered`, whoever didn't.
fn withheld<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let doer = line.get(at)?;
    if doer.fold != "they" && !(doer.is(NAME) && doer.is(OPEN) && !doer.is(COMPANY)) {
        return None;
    }
    if let Some(refused) = refused(line, at, vocabulary) {
        return Some(refused);
    }
    let adverb = |mut i: usize| {
        while line.get(i).is_some_and(|lexeme| matches!(lexeme.fold, "still" | "also" | "then" | "even" | "now")) {
            i += 1;
        }
        i
    };
    let first = adverb(at + 1);
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let negated = |i: usize| matches!(fold(i), "n't" | "not" | "never");
    let failed = |i: usize| matches!(fold(i), "failed" | "neglected") && fold(i + 1) == "to";
    // Where the verb stands, and whether it reaches into the present.
    let (verb, perfect, never) = match fold(first) {
        "have" | "has" | "'ve" if negated(first + 1) => (adverb(first + 2), true, fold(first + 1) == "never"),
        "have" | "has" | "'ve" if failed(first + 1) => (first + 3, true, false),
        "did" | "would" if negated(first + 1) => (adverb(first + 2), false, fold(first + 1) == "never"),
        "never" => (first + 1, false, true),
        _ if failed(first) => (first + 2, false, false),
        _ => return None,
    };
    let done = line.get(verb)?;
    let past = supplied(vocabulary, vocabulary.lexicon.past(done.lemma), vocabulary.lexicon.past(done.lemma), false);
    // "They never charged my card": what was left undone may have been as well.
    let welcome = matches!(past.fold, "charged" | "cancelled" | "canceled" | "closed" | "changed" | "posted");
    if done.lemma == 0 || welcome || !past.is(VBN) || !past.on(List::ThingNotPassive) || done.on(List::Admissions) {
        return None;
    }
    let mut grammar = Grammar::new(line, Vec::new());
    let thing = grammar.noun_phrase(verb + 1, Case::Object, false)?;
    // A thing of theirs by name: "they never answered me" has none.
    if thing.pronoun || !matches!(line[thing.start].fold, "my" | "our" | "the") || thing.end != thing.base || line[thing.head].is(NAME) {
        return None;
    }
    let plural = thing.plural || line[thing.head].is(PLURAL);
    let word = |fold: &'static str| supplied(vocabulary, fold, fold, false);
    let mut out = line[thing.start..thing.end].to_vec();
    out.extend(line[at + 1..first].iter().copied());
    let not = if never { "never" } else { "not" };
    out.push(word(match (perfect, plural) {
        (true, true) => "have",
        (true, false) => "has",
        (false, true) => "were",
        (false, false) => "was",
    }));
    out.push(word(not));
    if perfect {
        out.push(word("been"));
    }
    out.push(Lexeme { tags: VBN, span: done.span, ..past });
    out.extend_from_slice(rest_of_it(line, thing.end));
    Some(out)
}

/// `they refuse to give me my deposit` as `I've not been given my deposit`, `they refuse to fix my roof` as `my roof has not
/// been fixed`, whoever refused.
fn refused<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let from = at + 1 + usize::from(matches!(fold(at + 1), "still" | "also" | "now" | "are" | "have"));
    let to = from + usize::from(fold(from) == "still") + 1;
    if !matches!(fold(to - 1), "refuse" | "refuses" | "refused" | "refusing") || fold(to) != "to" {
        return None;
    }
    let done = line.get(to + 1)?;
    let word = |fold: &'static str| supplied(vocabulary, fold, fold, false);
    let past = if done.fold == "give" { "given" } else { vocabulary.lexicon.past(done.lemma) };
    let past = Lexeme { tags: VBN, span: done.span, ..word(past) };
    let me = matches!(fold(to + 2), "me" | "us");
    let mut grammar = Grammar::new(line, Vec::new());
    let thing = grammar.noun_phrase(to + 2 + usize::from(me), Case::Object, false)?;
    let theirs = !thing.pronoun && matches!(fold(thing.start), "my" | "our") && thing.end == thing.base && !line[thing.head].is(NAME);
    if done.lemma == 0 || !theirs || done.on(List::Admissions) || done.fold == "charge" {
        return None;
    }
    let mut out = Vec::with_capacity(line.len());
    if me && done.on(List::YouNotPassive) {
        out.extend([supplied(vocabulary, "i", "you", false), word("have"), word("not"), word("been"), past]);
        out.extend_from_slice(&line[thing.start..thing.end]);
    } else if !me && past.is(VBN) && past.on(List::ThingNotPassive) {
        out.extend_from_slice(&line[thing.start..thing.end]);
        out.extend([word(if thing.plural || line[thing.head].is(PLURAL) { "have" } else { "has" }), word("not"), word("been"), past]);
    } else {
        return None;
    }
    out.extend_from_slice(rest_of_it(line, thing.end));
    Some(out)
}

/// The one thing that a line names, which `it` in what follows must mean; empty where there are several, or none.
pub(super) fn named<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Named<'a> {
    let mut grammar = Grammar::new(line, Vec::new());
    let mut found: Vec<Lexeme<'a>> = Vec::new();
    let mut count = 0;
    // `I bought a dress in your shop on Friday`: what was bought is what the rest is about.
    let mut bought = 0;
    let mut i = 0;
    while i < line.len() {
        // What somebody or something said names nothing.
        if line[i].quoted {
            i += 1;
            continue;
        }
        // `The app said 45 minutes`: what tells how long is not what one waits for.
        let says = (i + 1..line.len().min(i + 4)).find(|&at| matches!(line[at].fold, "said" | "says"));
        if let Some(says) = says
            && line[i..says].iter().all(|lexeme| lexeme.is(N.with(POSS)) || matches!(lexeme.fold, "the" | "your"))
            && line.get(says + 1).is_some_and(|next| next.is(NUM))
            && line.get(says + 2).is_some_and(|next| next.is(UNIT))
        {
            i = says;
            continue;
        }
        // `one of your doughnuts`
        if line[i].fold == "one"
            && line.get(i + 1).is_some_and(|of| of.fold == "of")
            && line.get(i + 2).is_some_and(|whose| whose.is(POSS))
            && let Some(kind) = grammar.noun_phrase(i + 2, Case::Object, false).filter(|kind| line[kind.head].is(PLURAL))
        {
            count += 1;
            if bought == 0 {
                found = line[i..kind.base].to_vec();
            }
            i = kind.base;
            continue;
        }
        let opens = line[i].is(POSS) || matches!(line[i].fold, "the" | "a" | "an" | "one" | "this" | "that" | "another" | "new");
        let phrase = if opens { grammar.noun_phrase(i, Case::Object, false) } else { None };
        let Some(phrase) = phrase.filter(|phrase| !phrase.pronoun) else {
            // A thing without an article would do as well for `it`, and so would something.
            let some = matches!(line[i].fold, "something" | "anything" | "everything" | "nothing");
            count += usize::from(some);
            let bare = line[i].is(N) && !line[i].is(UNIT.with(DAY).with(MONEY).with(NAME).with(VBD).with(ADV)) && line[i].on(List::Topics);
            count += usize::from(bare);
            i += 1;
            continue;
        };
        let listed = line.get(phrase.base).is_some_and(|after| matches!(after.fold, "and" | "," | "&" | "+" | "or"));
        if is_thing(line, &phrase) && !listed && super::noun::bought(line, phrase.start, vocabulary) {
            bought += 1;
            found = owned(line, &phrase, vocabulary).unwrap_or_default();
        } else if is_thing(line, &phrase) {
            count += 1;
            if bought == 0 {
                found = owned(line, &phrase, vocabulary).unwrap_or_default();
            }
        }
        i = phrase.base.max(i + 1);
    }
    // `In my letter, it says`: the letter is where, not what.
    let placed = line.first().is_some_and(|first| matches!(first.fold, "in" | "on" | "at" | "under" | "from"));
    match count {
        _ if bought == 1 && !found.is_empty() => Named::Thing(found),
        1 if placed => Named::Several,
        0 => Named::Nothing,
        1 if !found.is_empty() => Named::Thing(found),
        _ => Named::Several,
    }
}

/// What a line names.
#[derive(Clone, Debug)]
pub(super) enum Named<'a> {
    Nothing,
    Thing(Vec<Lexeme<'a>>),
    Several,
}

/// Whether `it` could stand for the phrase.
fn is_thing(line: &[Lexeme<'_>], phrase: &NounPhrase) -> bool {
    let head = &line[phrase.head];
    head.is(N)
        && !head.is(PLURAL.with(UNIT).with(DAY).with(MONEY))
        && !phrase.plural
        && !head.on(List::Staff)
        && !head.on(List::Relatives)
        && !matches!(head.fold, "help" | "problem" | "issue" | "trouble" | "question" | "time" | "way" | "lot" | "bit" | "couple")
}

/// The phrase as the customer would name it again: `a lamp` they ordered is `my lamp`.
fn owned<'a>(line: &[Lexeme<'a>], phrase: &NounPhrase, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let words = &line[phrase.start..phrase.base];
    let plain = words.len() <= 5
        && !gate::unmarked_owner(line, phrase)
        && words.iter().all(|lexeme| {
            !lexeme.is(ODD.with(PUNCT))
                && !lexeme.quoted
                && !lexeme.on(List::Profanity)
                && !lexeme.on(List::Judgement)
                && !lexeme.on(List::Safety)
        });
    if !plain {
        return None;
    }
    match words[0].fold {
        "my" | "our" | "your" => Some(words.to_vec()),
        // `the app`: there is one.
        "the" if line[phrase.head].on(List::Topics) && super::spoken::is_ours(line[phrase.head].fold) => Some(words.to_vec()),
        "a" | "an" | "another" | "one"
            if super::noun::bought(line, phrase.start, vocabulary)
                || line[phrase.head].on(List::Owned) && super::noun::acquired(line, phrase.start, vocabulary) =>
        {
            let mut out = vec![supplied(vocabulary, "my", "your", false)];
            // `a similar product`: like another one only where that was spoken of.
            out.extend(words[1..].iter().filter(|lexeme| lexeme.fold != "similar"));
            Some(out)
        }
        _ => None,
    }
}

/// What `it` at `at` stands for: what the line named so far, or else what the line before did.
pub(crate) fn before<'a>(line: &[Lexeme<'a>], at: usize, known: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Vec<Lexeme<'a>> {
    if line.get(at).is_none_or(|lexeme| !matches!(lexeme.fold, "it" | "that" | "still" | "not")) {
        return Vec::new();
    }
    match named(&line[..at], vocabulary) {
        Named::Nothing => known.to_vec(),
        Named::Thing(named) => named,
        Named::Several => Vec::new(),
    }
}
