//! How long they have waited, where nothing else of the sentence can be read.
//!
//! In goes a line; out comes another that says the wait and no more: "40 minutes on the tarmac", "gave up after being on
//! hold for an hour", "three weeks later still no refund". Whose wait it is must be plain: nobody else may stand near.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, CC, MODAL, N, NAME, NOT, NUM, PLURAL, PREP, PUNCT, SUB, SUBJ, UNIT, VBG};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::RuleId;
use super::vocabulary::Vocabulary;

/// Where one waits without wishing to.
pub(super) fn is_held_at(place: &str) -> bool {
    matches!(
        place,
        "tarmac"
            | "runway"
            | "ground"
            | "plane"
            | "aircraft"
            | "gate"
            | "line"
            | "queue"
            | "taxiway"
            | "apron"
            | "platform"
            | "carousel"
            | "baggage claim"
            | "baggage carousel"
            | "luggage carousel"
            | "phone"
            | "call"
            | "holding"
            | "drive through"
            | "drive thru"
            | "drive-thru"
            | "drive-through"
    )
}

/// A measure of time at `i`, `2 and a half hours` and `4 hours 37 minutes` among them: where it ends.
pub(super) fn measure(line: &[Lexeme<'_>], i: usize) -> Option<usize> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    // `an hour and a half`
    let one = matches!(fold(i), "an" | "a" | "one" | "1") && line.get(i + 1).is_some_and(|unit| unit.is(UNIT));
    if one && (fold(i + 2), fold(i + 3), fold(i + 4)) == ("and", "a", "half") {
        return Some(i + 5);
    }
    let half = line.get(i).is_some_and(|number| number.is(NUM))
        && (fold(i + 1), fold(i + 2), fold(i + 3)) == ("and", "a", "half")
        && line.get(i + 4).is_some_and(|unit| unit.is(UNIT));
    if half {
        return Some(i + 5);
    }
    let (end, measures) = Grammar::new(line, Vec::new()).time(i)?;
    let unit = &line[end - 1];
    // `50 minute`: a slip that is not handed back.
    let one = |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "a" | "an" | "1" | "one" | "half" | "another" | "whole" | "full");
    let slip = matches!(unit.fold, "minute" | "hour" | "day" | "week" | "month") && !line[i..end].iter().any(one);
    if slip {
        return None;
    }
    (measures && unit.is(UNIT) && !matches!(unit.fold, "times" | "time" | "late" | "early")).then_some(end)
}

/// `40 minutes on tarmac now`, `90 minutes and counting on hold` as `I've spent 40 minutes on the tarmac now`.
pub(super) fn measured<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    // `almost an hour`, `now at 40 minutes`; `after an hour` leads to what came of it.
    let from = at + line[at..].iter().take_while(|lexeme| matches!(lexeme.fold, "now" | "at" | "currently" | "already")).count();
    let end = measure(line, from).or_else(|| {
        let about = matches!(fold(from), "over" | "about" | "almost" | "nearly" | "more than" | "around");
        measure(line, from + 1).filter(|_| about)
    })?;
    let mut state = end;
    if fold(state) == "and" && fold(state + 1) == "counting" {
        state += 2;
    }
    state += line[state.min(line.len())..].iter().take_while(|lexeme| matches!(lexeme.fold, "now" | "already" | "still")).count();
    // `three hours sat at the gate`
    let sat = usize::from(
        matches!(fold(state), "sat" | "stood" | "stuck" | "sitting" | "standing") && line.get(state + 1).is_some_and(|next| next.is(PREP)),
    );
    let start = state;
    let state = state + sat;
    // `50 minutes and counting queuing for a bay`
    let waits = line.get(state).is_some_and(|next| next.is(VBG) && matches!(next.fold, "waiting" | "queuing" | "queueing"));
    if state >= end + 2 && waits {
        let stop = (state..line.len()).find(|&i| line[i].is(PUNCT.with(CC).with(SUB))).unwrap_or(line.len());
        let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "have", "'ve", true)];
        out.push(supplied(vocabulary, "spent", "spent", false));
        out.extend_from_slice(&line[from..end]);
        out.extend_from_slice(&line[state..stop]);
        return Some((out, RuleId::SuppliedMe));
    }
    // `7 hours stranded in York`
    if matches!(fold(start), "stranded" | "stuck" | "trapped")
        && matches!(fold(start + 1), "in" | "at" | "on")
        && let Some(place) = Grammar::new(line, Vec::new()).noun_phrase(start + 2, super::grammar::Case::Object, false)
        && !place.pronoun
    {
        let mut out = was_or_has_been(vocabulary, false);
        out.extend_from_slice(&line[start..place.base]);
        out.push(supplied(vocabulary, "for", "for", false));
        out.extend_from_slice(&line[from..end]);
        return Some((out, RuleId::SuppliedMe));
    }
    let held = matches!(fold(state), "on hold" | "on the phone" | "in line" | "in the queue" | "in a queue");
    let place = (state + 1..line.len().min(state + 4)).find(|&i| is_held_at(fold(i))).filter(|&place| {
        matches!(fold(state), "on" | "in" | "at")
            && line[state + 1..place]
                .iter()
                .all(|lexeme| matches!(lexeme.fold, "the" | "this" | "your" | "a" | "same" | "baggage" | "luggage" | "bag"))
            // `on the ground floor`, `on the phone number`
            && !line.get(place + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(ADV).with(NAME).with(super::lexicon::DAY)))
    });
    let after = if held { state + 1 } else { place? + 1 };
    // What follows only says with whom, for what, where or since when; a verdict or another clause is left out.
    let so_far = if fold(after) == "so" && fold(after + 1) == "far" { 2 } else { 0 };
    let ends = |lexeme: &Lexeme<'_>| lexeme.is(PUNCT.with(CC).with(SUB).with(BE).with(MODAL));
    let rest = so_far + line[after + so_far..].iter().take_while(|lexeme| !ends(lexeme)).count();
    let plain = line[after..after + rest].iter().all(|lexeme| !lexeme.must_be_finite() && !lexeme.is(SUBJ.with(NOT)));
    let closed = line.get(after + rest).is_none_or(|next| next.is(PUNCT.with(CC)));
    let stop = if plain && closed && (so_far > 0 || opens_rest(line, after)) { after + rest } else { after };
    let over = line[after..].iter().any(|lexeme| matches!(lexeme.fold, "yesterday" | "last" | "ago"));
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    if !over {
        out.push(supplied(vocabulary, "have", "'ve", true));
    }
    out.push(supplied(vocabulary, "spent", "spent", false));
    out.extend_from_slice(&line[from..end]);
    out.extend(line[start..state].iter().map(|how| match how.fold {
        "sat" => supplied(vocabulary, "sitting", "sitting", false),
        "stood" => supplied(vocabulary, "standing", "standing", false),
        _ => *how,
    }));
    push_state(&mut out, line, state, stop, vocabulary);
    Some((out, RuleId::SuppliedMe))
}

/// What stands from `state` to `stop`, with the article that `on tarmac` leaves out.
fn push_state<'a>(out: &mut Vec<Lexeme<'a>>, line: &[Lexeme<'a>], state: usize, stop: usize, vocabulary: &Vocabulary) {
    out.push(line[state]);
    if line.get(state + 1).is_some_and(|place| matches!(place.fold, "tarmac" | "runway" | "ground" | "plane" | "phone")) && state + 1 < stop
    {
        out.push(supplied(vocabulary, "the", "the", false));
    }
    out.extend_from_slice(&line[state + 1..stop]);
}

/// `with customer care`, `in Leeds`, `waiting for a crew`, `so far`: what may stay behind the wait.
fn opens_rest(line: &[Lexeme<'_>], i: usize) -> bool {
    line.get(i).is_none_or(|next| {
        next.is(PUNCT.with(CC))
            || next.is(PREP) && !matches!(next.fold, "after" | "before" | "like" | "than" | "because" | "despite")
            || next.is(VBG) && next.on(List::YouWait)
            || matches!(next.fold, "now" | "today" | "tonight" | "already" | "again" | "yesterday" | "last")
    })
}

/// Whether a word before a wait says that it was somebody else's, or none: `they`, `if`, `never`. Of our staff it is said only of
/// whom they did not put on hold (`mine`).
fn is_foreign(lexeme: &Lexeme<'_>, mine: bool) -> bool {
    matches!(
        lexeme.fold,
        "you"
            | "he"
            | "she"
            | "they"
            | "him"
            | "her"
            | "them"
            | "people"
            | "customers"
            | "who"
            | "to"
            | "be"
            | "if"
            | "when"
            | "not"
            | "never"
            | "no"
            | "without"
            | "than"
            | "your"
            | "his"
            | "their"
    ) || lexeme.on(List::Relatives)
        || lexeme.on(List::Staff) && !mine
        || lexeme.is(MODAL.with(NAME))
}

/// `I have been` or, of what is over, `I was`: what a measured wait is told with.
fn was_or_has_been<'a>(vocabulary: &Vocabulary, over: bool) -> Vec<Lexeme<'a>> {
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    if over {
        out.push(supplied(vocabulary, "was", "was", false));
    } else {
        out.push(supplied(vocabulary, "have", "'ve", true));
        out.push(supplied(vocabulary, "been", "been", false));
    }
    out
}

/// `gave up after an hour on hold`, `my mobile shows 77 minutes still on hold`: the wait by itself.
pub(super) fn on_hold<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = match line.iter().position(|lexeme| lexeme.fold == "on hold") {
        Some(at) => at,
        None => return phone_hold(line, vocabulary),
    };
    let mut near = at + 1;
    if line.get(near).is_some_and(|with| with.fold == "with") {
        near += line[near..].iter().take(4).take_while(|lexeme| !lexeme.is(NUM.with(PUNCT)) && lexeme.fold != "for").count();
    }
    let from = near + usize::from(line.get(near).is_some_and(|next| matches!(next.fold, "for" | "over" | "about")));
    let time = measure(line, near).map(|end| near..end).or_else(|| measure(line, from).map(|end| from..end)).or_else(|| {
        // `50 minutes on hold`, `77 minutes still on hold`
        let to = at - usize::from(at > 0 && line[at - 1].fold == "still");
        (to.saturating_sub(5)..to).find(|&i| measure(line, i) == Some(to)).map(|i| i..to)
    })?;
    let first = at.min(time.start);
    let before = &line[first.saturating_sub(7)..first];
    let clause = before.iter().rposition(|lexeme| lexeme.is(PUNCT)).map_or(0, |stop| stop + 1);
    let before = &before[clause..];
    let mine = before.last().is_some_and(|last| matches!(last.fold, "me" | "us"));
    let foreign = |lexeme: &Lexeme<'_>| is_foreign(lexeme, mine) || lexeme.fold == "like";
    let asked = line.iter().any(|lexeme| lexeme.on(List::Hedges) || matches!(lexeme.fold, "if" | "unless"));
    // `my husband tried and was put on hold`: his wait.
    let his = line[..first].iter().any(|lexeme| lexeme.on(List::Relatives))
        && !line[..first].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
    if asked || his || !mine && before.iter().any(foreign) {
        return None;
    }
    let over = line
        .iter()
        .any(|lexeme| matches!(lexeme.fold, "was" | "were" | "after" | "before" | "then" | "gave" | "yesterday" | "finally" | "spent"));
    let mut out = was_or_has_been(vocabulary, over);
    out.push(line[at]);
    out.push(supplied(vocabulary, "for", "for", false));
    if before.last().is_some_and(|last| matches!(last.fold, "pushing" | "nearing" | "approaching")) {
        out.push(supplied(vocabulary, "nearly", "nearly", false));
    }
    out.extend_from_slice(&line[time]);
    Some(out)
}

/// `phone hold for 46 minutes`, `hold time to book: 4 hours` as `I've been on hold for 46 minutes`.
fn phone_hold<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = line.iter().position(|lexeme| lexeme.fold == "hold")?;
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let phone = at.checked_sub(1).is_some_and(|before| matches!(fold(before), "phone" | "telephone")) && fold(at + 1) == "for";
    let end = measure(line, at + 2)?;
    let asked = line.iter().any(|lexeme| lexeme.on(List::Hedges) || matches!(lexeme.fold, "if" | "unless" | "not" | "never"));
    if !phone || asked || line[..at].iter().any(|lexeme| is_foreign(lexeme, false)) {
        return None;
    }
    let mut out = was_or_has_been(vocabulary, true);
    out.push(supplied(vocabulary, "on hold", "on hold", false));
    out.push(supplied(vocabulary, "for", "for", false));
    out.extend_from_slice(&line[at + 2..end]);
    Some(out)
}

/// `nothing like waiting at the station for three hours because …`: the wait by itself, as it was measured.
pub(super) fn waiting<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = line
        .iter()
        .position(|lexeme| lexeme.is(VBG) && matches!(lexeme.fold, "waiting" | "sitting" | "standing" | "queuing" | "queueing"))?;
    let time = (at + 1..line.len().min(at + 10)).find(|&i| line[i].fold == "for" && measure(line, i + 1).is_some())?;
    let end = measure(line, time + 1)?;
    // Where, and nothing else, stands between.
    let between = &line[at + 1..time];
    let place = between.first().is_none_or(|next| matches!(next.fold, "at" | "in" | "on" | "for" | "outside" | "here"))
        && between.iter().all(|lexeme| !lexeme.must_be_finite() && !lexeme.is(SUBJ.with(PUNCT).with(NOT).with(SUB).with(CC)));
    let before = &line[at.saturating_sub(6)..at];
    let foreign = |lexeme: &Lexeme<'_>| is_foreign(lexeme, false) || matches!(lexeme.fold, "it" | "worth" | "keep" | "kept");
    let counted = line[time + 1..end].iter().any(|lexeme| lexeme.is(NUM) || matches!(lexeme.fold, "an" | "a"));
    if !place
        || !counted
        || before.iter().any(foreign)
        || line.iter().any(|lexeme| lexeme.on(List::Hedges) || matches!(lexeme.fold, "if" | "next"))
    {
        return None;
    }
    let over =
        line.iter().any(|lexeme| matches!(lexeme.fold, "was" | "were" | "after" | "before" | "then" | "yesterday" | "finally" | "had"));
    let mut out = was_or_has_been(vocabulary, over);
    out.extend_from_slice(&line[at..end]);
    Some(out)
}

/// `three weeks later still no refund` as `three weeks later I still have no refund`.
pub(super) fn later_none<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let (end, _) = Grammar::new(line, Vec::new()).time(at)?;
    if !matches!(line[end - 1].fold, "later" | "after" | "on") {
        return None;
    }
    let joined = usize::from(line.get(end).is_some_and(|next| matches!(next.fold, "and" | "," | "but")));
    let still = end + joined;
    let no = still + usize::from(line.get(still)?.fold == "still");
    let thing = line.get(no + 1).filter(|thing| thing.is(N.with(ADJ)) && !thing.is(VBG))?;
    let rest = line[no + 1..].iter().take_while(|lexeme| lexeme.is(N.with(ADJ).with(PREP)) && !lexeme.is(SUBJ)).count();
    // What may be had: a refund, an answer, a bag; no joke, no praise.
    let had = line[no + 1..no + 1 + rest].iter().any(|lexeme| {
        lexeme.on(List::Owned)
            || lexeme.on(List::Topics)
            || super::spoken::is_sent(lexeme.fold)
            || matches!(lexeme.fold, "receipt" | "help" | "resolution")
    });
    let closed = line.get(no + 1 + rest).is_none_or(|next| next.is(PUNCT.with(CC)));
    if line[no].fold != "no" || thing.on(List::ThereIsNo) || !had || !closed || thing.on(List::Staff) {
        return None;
    }
    let mut out = line[at..end].to_vec();
    out.push(supplied(vocabulary, "i", "you", false));
    out.extend_from_slice(&line[still..no]);
    out.push(supplied(vocabulary, "have", "have", false));
    out.extend_from_slice(&line[no..no + 1 + rest]);
    Some((out, RuleId::SuppliedMe))
}

/// `This is the third time my order was cancelled` as `my order was cancelled for the third time`.
pub(super) fn nth_time<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let time = (1..line.len().min(10)).find(|&i| line[i].fold == "time" && is_ordinal(line[i - 1].fold))?;
    // Nothing but `this is now the` stands before it.
    let before = line[..time - 1].iter().all(|lexeme| {
        lexeme.is(ADV.with(BE).with(PUNCT).with(CC))
            || matches!(lexeme.fold, "this" | "that" | "it" | "the" | "for" | "now" | "like" | "literally")
    });
    let from = time + 1 + usize::from(line.get(time + 1).is_some_and(|next| next.fold == "that"));
    let mine = line.get(from).is_some_and(|next| matches!(next.fold, "my" | "our" | "i" | "we" | "you" | "your"));
    let to = (from..line.len()).find(|&i| line[i].is(PUNCT.with(CC).with(SUB))).unwrap_or(line.len());
    // `the second time I've called`: the count stands where it belongs already only for what happened, not for what is.
    let told = line[from.min(to)..to].iter().any(|lexeme| lexeme.must_be_finite() || lexeme.is(BE));
    let counted =
        line[from.min(to)..to].iter().any(|lexeme| lexeme.is(NOT.with(MODAL)) || matches!(lexeme.fold, "times" | "twice" | "time"));
    if !before || !mine || !told || counted || to < from + 3 || to - from > 16 {
        return None;
    }
    let mut out = line[from..to].to_vec();
    out.push(supplied(vocabulary, "for", "for", false));
    out.push(supplied(vocabulary, "the", "the", false));
    out.extend_from_slice(&line[time - 1..=time]);
    Some(out)
}

/// Counts that say that it had happened before.
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
            | "2nd"
            | "3rd"
            | "4th"
            | "5th"
            | "6th"
            | "7th"
            | "8th"
            | "9th"
            | "10th"
    )
}

/// `the 2 late flights`: one thing, late again.
pub(super) fn late_again(words: &[Lexeme<'_>]) -> bool {
    words.iter().any(|lexeme| lexeme.fold == "late")
        && words.iter().any(|lexeme| {
            is_ordinal(lexeme.fold) || lexeme.fold == "another" || lexeme.is(NUM) && words.last().is_some_and(|head| head.is(PLURAL))
        })
}
