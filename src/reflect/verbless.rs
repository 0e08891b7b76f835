//! Things without their verb or their owner: what happened to them, spelt out.
//!
//! In goes a line and where it begins; out comes the line with `is`, `was`, `my` or `the` supplied, or nothing.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{
    ADJ, ADV, BE, CC, COMPANY, DAY, DET, DO, HAVE, MODAL, MONEY, N, NAME, NOT, NUM, PLURAL, POSS, PUNCT, SUB, SUBJ, UNIT, VBD, VBG, VBN,
    VBZ,
};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::scraps;
use super::spoken::{is_of_staff, is_ours};
use super::vocabulary::Vocabulary;

/// The line from `at` on with the verb or the owner of its thing, if one is missing.
pub(super) fn restored<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    both(line, at, vocabulary)
        .or_else(|| departure(line, at, vocabulary))
        .or_else(|| owner(line, at, vocabulary))
        .or_else(|| without_be(line, at, vocabulary))
}

/// `heating fine, hot water stone cold` as `my hot water is stone cold`: what is well leads to what isn't.
pub(crate) fn fine_but<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let comma = line.iter().take(6).position(|lexeme| lexeme.fold == ",")?;
    let well = comma > 1 && matches!(line[comma - 1].fold, "fine" | "ok" | "okay" | "good" | "perfect" | "working");
    let from = comma + 1 + usize::from(line.get(comma + 1).is_some_and(|but| but.fold == "but"));
    let thing = N.with(ADJ);
    let plain = |words: &[Lexeme<'_>]| words.iter().all(|lexeme| lexeme.is(thing) && !lexeme.is(DET.with(BE).with(HAVE).with(DO)));
    if !well || !plain(&line[..comma - 1]) {
        return None;
    }
    let state = (from + 1..line.len().min(from + 4)).find(|&i| {
        plain(&line[from..i]) && line[i - 1].is(N) && vocabulary.on(line, i, line.len(), List::ThingIs) && line.len() <= i + 4
    })?;
    let be = if line[state - 1].is(super::lexicon::PLURAL) { "are" } else { "is" };
    let mut out = vec![supplied(vocabulary, "my", "your", false)];
    out.extend_from_slice(&line[from..state]);
    out.push(supplied(vocabulary, be, be, false));
    out.extend_from_slice(&line[state..]);
    Some(out)
}

/// `internet has been down since six` as `my internet has been down since six`.
pub(crate) fn household<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = line.get(at)?;
    if let Some(end) = model(line, at) {
        return line.get(end)?.is(BE.with(HAVE).with(DO).with(MODAL).with(VBZ)).then(|| {
            // Its first word keeps the capital that a name has.
            let name = Lexeme { form: Form::Written, ..*first };
            [&[supplied(vocabulary, "my", "your", false), name], &line[at + 1..]].concat()
        });
    }
    let home = matches!(
        first.fold,
        "internet"
            | "broadband"
            | "wifi"
            | "heating"
            | "electricity"
            | "landline"
            | "food"
            | "luggage"
            | "baggage"
            | "breakfast"
            | "dinner"
            | "lunch"
    );
    let bags = matches!(first.fold, "luggage" | "baggage");
    let next = line.get(at + 1)?;
    if home && bags && next.is(VBD) && !next.is(N) && matches!(next.fold, "got" | "went" | "came" | "arrived") {
        return Some([&[supplied(vocabulary, "my", "your", false)], &line[at..]].concat());
    }
    if !home || !next.is(BE.with(HAVE).with(DO).with(VBZ)) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "my", "your", false)];
    out.extend_from_slice(&line[at..]);
    Some(out)
}

/// `Inkwell Duo M20w will not print`: where a name with a model number ends, which is a thing of theirs and no place or line.
fn model(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let numbered = |lexeme: &Lexeme<'_>| {
        let digits = lexeme.fold.bytes().filter(u8::is_ascii_digit).count();
        digits > 0
            && digits < lexeme.fold.len()
            && lexeme.fold.bytes().all(|b| b.is_ascii_alphanumeric())
            && !lexeme.is(DAY.with(UNIT).with(MONEY))
    };
    let number = (at + 1..line.len().min(at + 4)).find(|&i| numbered(&line[i]))?;
    let names = line[at..number].iter().all(|lexeme| {
        lexeme.is(N.with(NAME)) && !lexeme.is(COMPANY.with(SUBJ).with(DET).with(POSS).with(NUM)) && !lexeme.on(List::Relatives)
    });
    let place = matches!(
        line[at].fold,
        "flight"
            | "train"
            | "bus"
            | "tram"
            | "line"
            | "gate"
            | "terminal"
            | "platform"
            | "room"
            | "flat"
            | "seat"
            | "coach"
            | "unit"
            | "zone"
            | "bay"
    );
    (names && !place).then_some(number + 1)
}

/// `Another train cancelled`, `all flights delayed`, `the app down again`: a verb between the thing and what happened to it.
fn without_be<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let mut grammar = Grammar::new(line, Vec::new());
    let phrase = grammar.noun_phrase(at, super::grammar::Case::Subject, false)?;
    let head = &line[phrase.head];
    let thing = head.on(List::Topics)
        || head.on(List::Owned)
        || head.on(List::Bare)
        || head.is(NUM) && line[phrase.start].is(N)
        || head.is(super::lexicon::NAME)
            && phrase.end == phrase.start + 1
            // `Shareplay not working today`
            && (head.fold.bytes().any(|b| b.is_ascii_digit())
                || line.get(phrase.end).is_some_and(|next| next.fold == "not")
                    && line.get(phrase.end + 1).is_some_and(|next| matches!(next.fold, "working" | "loading" | "opening" | "connecting" | "playing")));
    if phrase.pronoun
        || !phrase.determined && !head.is(PLURAL.with(super::lexicon::NAME)) && !head.on(List::Bare)
        || phrase.start != at
        || !thing
    {
        return None;
    }
    let mut verb = super::grammar::Verb::default();
    let to = grammar.adverbs(phrase.end, &mut verb);
    let plural = head.is(PLURAL) || phrase.plural && phrase.end > phrase.base;
    let verb = now_is(line, phrase.end, predicate(line, to, to > phrase.end, plural)?);
    let mut out = Vec::with_capacity(line.len() + 2);
    if phrase.end == at + 1 && matches!(head.fold, "luggage" | "baggage") {
        out.push(supplied(vocabulary, "my", "your", false));
    }
    out.extend_from_slice(&line[at..phrase.end]);
    out.push(supplied(vocabulary, verb, verb, false));
    out.extend_from_slice(&line[phrase.end..]);
    Some((out, RuleId::SuppliedBe))
}

/// `train now cancelled`: what it is now, it is.
fn now_is(line: &[Lexeme<'_>], at: usize, verb: &'static str) -> &'static str {
    match (line.get(at).map_or("", |lexeme| lexeme.fold), verb) {
        ("now", "was") => "is",
        ("now", "were") => "are",
        _ => verb,
    }
}

/// `7.42 from Leeds cancelled again` as `the 7.42 from Leeds was cancelled again`.
fn departure<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let the = usize::from(line.get(at)?.fold == "the");
    let time = line.get(at + the)?;
    let clock = time.is(NUM)
        && (time.fold.contains([':', '.']) && time.fold.len() <= 5
            || time.fold.len() == 4 && time.fold.bytes().all(|b| b.is_ascii_digit()));
    let led = line.get(at + the + 1).is_some_and(|next| matches!(next.fold, "from" | "to"));
    if !clock || !led {
        return None;
    }
    let places =
        line[at + the + 1..].iter().take_while(|lexeme| lexeme.is(super::lexicon::NAME) || matches!(lexeme.fold, "from" | "to")).count();
    let to = at + the + 1 + places;
    let adverbs = line[to..].iter().take_while(|lexeme| lexeme.is(ADV) && !lexeme.is(ADJ)).count();
    if places < 2 {
        return None;
    }
    let verb = predicate(line, to + adverbs, adverbs > 0, false)?;
    let mut out = vec![supplied(vocabulary, "the", "the", false)];
    out.extend_from_slice(&line[at + the..to]);
    out.push(supplied(vocabulary, verb, verb, false));
    out.extend_from_slice(&line[to..]);
    Some((out, RuleId::SuppliedBe))
}

/// `Two trains in one week, both cancelled`: what was said of both, with its verb.
fn both<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let comma = (at + 2..line.len().min(at + 9))
        .find(|&i| line[i].is(PUNCT) && line.get(i + 1).is_some_and(|next| matches!(next.fold, "both" | "all" | "each")))?;
    let mut grammar = Grammar::new(line, Vec::new());
    let phrase = grammar.noun_phrase(at, super::grammar::Case::Subject, false)?;
    let thing = line[phrase.head].on(List::Topics) || line[phrase.head].on(List::Owned);
    let said = line.get(comma + 2)?;
    let several = line[at].is(NUM) && line[phrase.head].is(PLURAL) && phrase.end <= comma && !phrase.pronoun;
    if !several || !thing || !(said.is(VBN) && said.on(List::ThingPassive) || said.on(List::ThingIs)) {
        return None;
    }
    let mut out = line[at..comma].to_vec();
    out.push(supplied(vocabulary, "were", "were", false));
    out.extend_from_slice(&line[comma + 1..]);
    Some((out, RuleId::SuppliedBe))
}

/// The form of `be` that is missing before the predicate at `i`, if what stands there is one.
fn predicate(line: &[Lexeme<'_>], i: usize, adverbs: bool, plural: bool) -> Option<&'static str> {
    // `food an hour late`
    let i = match Grammar::new(line, Vec::new()).time(i) {
        Some((end, _)) if line.get(end - 1).is_some_and(|late| late.fold == "late") => end - 1,
        Some((end, true)) if line.get(end).is_some_and(|late| late.fold == "late") => end,
        _ => i,
    };
    let word = line.get(i)?;
    let after = line.get(i + 1);
    let ends = after.is_none_or(|next| {
        next.is(PUNCT.with(ADV).with(CC).with(SUB).with(NUM).with(super::lexicon::PREP).with(super::lexicon::DEICTIC))
            && !next.is(DET.with(POSS))
            || next.is(super::lexicon::DAY)
            || matches!(next.fold, "a" | "an") && line.get(i + 2).is_some_and(|unit| unit.is(UNIT))
    });
    let passive = word.is(VBN)
        && word.on(List::ThingPassive)
        && !(word.fold == "taken" && !after.is_some_and(|next| matches!(next.fold, "twice" | "from" | "out")))
        && !matches!(word.fold, "left" | "took" | "opened" | "moved" | "stopped" | "changed");
    let state = word.is(ADJ.with(VBG)) && word.on(List::ThingIs) && !matches!(word.fold, "off" | "out" | "full" | "open" | "short" | "low")
        || word.fold == "down" && !adverbs
        || word.is(VBG) && adverbs && (line[i - 1].is(NOT) || line[i - 1].fold == "still")
        || word.is(VBG) && word.on(List::ThingDid) && !word.is(N);
    // `bags still in Leeds`
    let there = adverbs && line[i - 1].fold == "still" && matches!(word.fold, "in" | "at" | "on");
    if there {
        return Some(if plural { "are" } else { "is" });
    }
    if !ends && !(word.is(VBG) && state) {
        return None;
    }
    // `mic still broken`: it still is.
    if passive && adverbs && line[i - 1].fold == "still" {
        return Some(if plural { "are" } else { "is" });
    }
    match (passive, state, plural) {
        (true, _, true) => Some("were"),
        (true, _, false) => Some("was"),
        (false, true, true) => Some("are"),
        (false, true, false) => Some("is"),
        _ => None,
    }
}

/// `Pizza was upside down`, `flight cancelled`: an owner, and a verb if there is none.
fn owner<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let first = line.get(at)?;
    // `most trains cancelled`: not all of them theirs.
    if matches!(first.fold, "most" | "many" | "several" | "few" | "some" | "other" | "more" | "all" | "both") {
        return None;
    }
    let owned = first.is(POSS) && matches!(first.fold, "my" | "our") || matches!(first.fold, "tomorrow's" | "today's" | "tonight's");
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
        let next = line.get(end);
        if line[end - 1].on(List::Owned)
            && !next.is_some_and(|next| next.on(List::Owned) || next.on(List::Staff) || is_ours(next.fold) && next.is(N))
            || is_of_staff(line[end - 1].fold)
            || is_ours(line[end - 1].fold) && !next.is_some_and(|next| is_ours(next.fold) || next.on(List::Owned))
        {
            break;
        }
    }
    if end == start || !line[end - 1].on(List::Owned) && !is_ours(line[end - 1].fold) && !is_of_staff(line[end - 1].fold) {
        return None;
    }
    // `flight to Leeds from York cancelled`, `flight home cancelled`
    let noun = end;
    if line.get(end).is_some_and(|home| matches!(home.fold, "home" | "back")) && line.get(end + 1).is_some_and(|next| next.is(VBN)) {
        end += 1;
    }
    while matches!(line.get(end).map_or("", |lexeme| lexeme.fold), "from" | "to" | "for")
        && line.get(end + 1).is_some_and(|place| place.is(super::lexicon::NAME))
    {
        end += 2;
    }
    let after = line.get(end)?;
    let mut out = Vec::with_capacity(line.len() + 2);
    let staff = is_of_staff(line[noun - 1].fold)
        // A desk that answers is ours; the one that came flat-packed is theirs.
        || noun > start + 1 && line[noun - 1].fold == "desk" && line[end..].iter().take(4).any(|verb| verb.is(VBG) || verb.is(DO.with(MODAL)));
    if !owned && staff {
        out.push(supplied(vocabulary, "the", "the", false));
    } else if !owned && line[noun - 1].on(List::Owned) {
        out.push(supplied(vocabulary, "my", "your", false));
    } else if !owned {
        out.push(supplied(vocabulary, "the", "the", false));
    }
    out.extend_from_slice(&line[start - usize::from(owned)..end]);
    let adverbs = line[end..].iter().take_while(|lexeme| lexeme.is(ADV.with(NOT))).count();
    let predicate = line.get(end + adverbs)?;
    let finite = after.is(BE.with(HAVE).with(DO).with(MODAL)) || predicate.must_be_finite() || predicate.is(VBD) && !predicate.is(VBN)
        // `System cancelled my tickets`
        || scraps::acts_on_theirs(line, end + adverbs)
        // `suitcase arrived with a broken wheel`: what arrives is not arrived.
        || predicate.is(VBD) && predicate.on(List::ArriveBad) && !predicate.on(List::ThingPassive)
        // `Login stopped after the update`
        || predicate.is(VBD) && predicate.on(List::ThingDid) && predicate.fold == "stopped";
    if finite {
        if owned {
            return None;
        }
        out.extend_from_slice(&line[end..]);
        return Some((out, RuleId::SuppliedOwner));
    }
    let verb = self::predicate(line, end + adverbs, adverbs > 0, line[noun - 1].is(PLURAL))?;
    // `order stuck in Leeds since May`: it has been, and still is.
    let since = adverbs == 0
        && predicate.fold == "stuck"
        && line[end..].windows(2).any(|pair| pair[0].fold == "since" || pair[0].fold == "for" && pair[1].is(NUM.with(UNIT)));
    if since {
        let have = if line[noun - 1].is(PLURAL) { "have" } else { "has" };
        out.push(supplied(vocabulary, have, have, false));
        out.push(supplied(vocabulary, "been", "been", false));
    } else if adverbs == 0 && predicate.fold == "stuck" {
        let be = if line[noun - 1].is(PLURAL) { "are" } else { "is" };
        out.push(supplied(vocabulary, be, be, false));
    } else {
        let verb = now_is(line, end, verb);
        out.push(supplied(vocabulary, verb, verb, false));
    }
    out.extend_from_slice(&line[end..]);
    Some((out, RuleId::SuppliedBe))
}
