//! Short sentences that leave out who did it, or to whom: `weren't told the train was cancelled`, `gave my seat away`.
//!
//! In go a line, the place where a clause could not be read as it stands, and whether nobody but the company is spoken of; out
//! comes the clause with its subject, in the customer's own perspective.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{ADV, CC, N, NOT, NUM, POSS, PREP, PUNCT, SUB, SUBJ, UNIT, VBN};
use super::lists::List;
use super::normalise::{Form, Lexeme, fold};
use super::rule::RuleId;
use super::vocabulary::Vocabulary;

/// The line from `at` on with what it leaves out, and the rule that put it there.
pub(super) fn spelt_out<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    not_told(line, at, vocabulary)
        .or_else(|| strands(line, at, addressed, vocabulary))
        .or_else(|| given_away(line, at, addressed, vocabulary))
        .or_else(|| took_them(line, at, addressed, vocabulary))
        .or_else(|| hung_up(line, at, vocabulary))
        .or_else(|| not_one(line, at, vocabulary))
        .or_else(|| held_up(line, at, vocabulary))
        .or_else(|| sitting(line, at, vocabulary))
        .or_else(|| short_staffed(line, at, vocabulary))
        .or_else(|| paying(line, at, vocabulary))
        .or_else(|| down(line, at, vocabulary))
        .or_else(|| left_at(line, at, vocabulary))
}

/// `weren't told that the class had moved`: whoever writes was not.
fn not_told<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let be = fold(line, at);
    let from = match be {
        "was" | "were" => at + 1,
        "have" if fold(line, at + 1) == "not" || fold(line, at + 1) == "n't" => at + 1,
        _ => return None,
    };
    let not = line.get(from).filter(|not| not.is(NOT))?;
    let verb = from + 1 + usize::from(be == "have" && fold(line, from + 1) == "been") + usize::from(fold(line, from + 1) == "even");
    let done = line.get(verb).filter(|done| done.is(VBN) && done.on(List::YouNotPassive))?;
    let whole = line.get(verb + 1).is_some_and(|next| !next.is(PUNCT));
    let passive = be != "have" || fold(line, from + 1) == "been";
    // `wasn't shown`, `weren't served`: it may have been a thing that was not.
    let person = matches!(
        done.fold,
        "told"
            | "notified"
            | "informed"
            | "warned"
            | "offered"
            | "given"
            | "allowed"
            | "asked"
            | "contacted"
            | "advised"
            | "refunded"
            | "compensated"
    );
    (whole && passive && person && not.fold != "never").then(|| {
        let mut out = vec![supplied(vocabulary, "we", "you", false)];
        if be == "was" {
            out[0] = supplied(vocabulary, "i", "you", false);
        }
        out.extend_from_slice(&line[at..]);
        (out, RuleId::SuppliedMe)
    })
}

/// `gave my seat away to somebody else` after a handle: who gave it away is who is written to.
fn given_away<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let mine = line.get(at + 1).is_some_and(|owner| matches!(owner.fold, "my" | "our"));
    let away = (at + 3..line.len().min(at + 7)).any(|i| line[i].fold == "away" || line[i].fold == "to");
    let thing =
        (at + 2..line.len().min(at + 5)).any(|i| line[i].on(List::Owned) || matches!(line[i].fold, "seats" | "rooms" | "slot" | "spot"));
    let done = fold(line, at) == "gave" && away && thing;
    (addressed && mine && done).then(|| {
        let mut out = vec![supplied(vocabulary, "you", "we", false)];
        out.extend_from_slice(&line[at..]);
        (out, RuleId::SuppliedYou)
    })
}

/// `it took them six hours to ring me`: us, where nobody else is spoken of.
fn took_them<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let verb = at + usize::from(fold(line, at) == "it");
    let took = matches!(fold(line, verb), "took" | "takes") && matches!(fold(line, verb + 1), "them" | "you" | "you all");
    let (end, measures) = Grammar::new(line, Vec::new()).time(verb + 2)?;
    let purpose = fold(line, end) == "to" && line.get(end + 1).is_some();
    if !took || !measures || !purpose || fold(line, verb + 1) == "them" && !addressed {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "it", "it", false), line[verb], supplied(vocabulary, "you", "us", false)];
    out.extend_from_slice(&line[verb + 2..]);
    Some((out, RuleId::SuppliedYou))
}

/// `she hung up on me after an hour` as `I was hung up on after an hour`, whoever did it.
fn hung_up<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let doer = matches!(fold(line, at), "he" | "she" | "they" | "it");
    let adverbs = line[at + 1..].iter().take_while(|lexeme| lexeme.is(ADV) && !lexeme.is(NOT.with(VBN))).count();
    let verb = at + 1 + adverbs;
    let whom = verb + 3;
    let hung = fold(line, verb) == "hung" && fold(line, verb + 1) == "up" && fold(line, verb + 2) == "on";
    if !doer || !hung || !matches!(fold(line, whom), "me" | "us") {
        return None;
    }
    // What follows only says when or how often.
    let rest = &line[whom + 1..];
    let stop = rest.iter().position(|lexeme| lexeme.is(PUNCT.with(CC).with(SUB).with(SUBJ))).unwrap_or(rest.len());
    let plain = rest[..stop]
        .iter()
        .all(|lexeme| lexeme.is(ADV.with(NUM).with(UNIT).with(PREP).with(super::lexicon::DAY)) && !lexeme.must_be_finite());
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)];
    out.extend_from_slice(&line[at + 1..whom]);
    if plain {
        out.extend_from_slice(&rest[..stop]);
    }
    Some((out, RuleId::SuppliedMe))
}

/// `Not one crate was unpacked` as `no crate was unpacked`.
fn not_one<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let not_one = fold(line, at) == "not" && matches!(fold(line, at + 1), "one" | "a") && fold(line, at + 2) != "single";
    let single = fold(line, at) == "not" && matches!(fold(line, at + 1), "one" | "a") && fold(line, at + 2) == "single";
    let from = at + 2 + usize::from(single);
    let thing = line.get(from).filter(|thing| thing.is(N) && !thing.is(UNIT))?;
    let told =
        line[from + 1..].iter().take(4).any(|lexeme| lexeme.is(super::lexicon::HAVE.with(super::lexicon::BE)) || lexeme.must_be_finite());
    if !(not_one || single) || !told || thing.fold == "word" {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "no", "no", false)];
    out.extend_from_slice(&line[from..]);
    Some((out, RuleId::SuppliedThere))
}

/// `Delayed 4 hours because of a crew` as `I was delayed 4 hours …`: whatever was late, whoever writes was.
fn held_up<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let from = at + usize::from(matches!(fold(line, at), "now" | "already" | "just"));
    let for_ = from + 1 + usize::from(matches!(fold(line, from + 1), "for" | "by" | "over" | "another"));
    let (end, measures) = Grammar::new(line, Vec::new()).time(for_)?;
    let counted = line[for_..end].iter().any(|lexeme| lexeme.is(NUM) || matches!(lexeme.fold, "an" | "a" | "another"));
    let led = line[..at].iter().any(|lexeme| lexeme.is(N.with(POSS)) && !lexeme.is(super::lexicon::COMPANY) && !lexeme.on(List::Leads));
    if fold(line, from) != "delayed" || !measures || !counted || led {
        return None;
    }
    let mut out = vec![
        supplied(vocabulary, "i", "you", false),
        supplied(vocabulary, "have", "'ve", true),
        supplied(vocabulary, "been", "been", false),
    ];
    out.extend_from_slice(&line[from..end]);
    Some((out, RuleId::SuppliedMe))
}

/// `Train 22 sitting at York waiting for a crew` as `train 22 is sitting …`.
fn sitting<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let vehicle = matches!(fold(line, at), "flight" | "train" | "bus" | "tram" | "ferry" | "coach");
    let numbered = line.get(at + 1).is_some_and(|number| number.is(NUM) || number.fold.bytes().any(|b| b.is_ascii_digit()));
    let verb =
        at + 2 + line.get(at + 2..)?.iter().take(3).take_while(|lexeme| matches!(lexeme.fold, "still" | "now" | "just" | "again")).count();
    let sits = matches!(fold(line, verb), "sitting" | "waiting" | "stuck" | "stranded" | "grounded" | "parked");
    if !(vehicle && numbered && sits) {
        return None;
    }
    let mut out = line[at..at + 2].to_vec();
    out.push(supplied(vocabulary, "is", "is", false));
    out.extend_from_slice(&line[at + 2..]);
    Some((out, RuleId::SuppliedBe))
}

/// `has us stranded in Leeds` after a handle: the company has.
fn strands<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let whom = matches!(fold(line, at + 1), "me" | "us");
    let state = matches!(fold(line, at + 2), "stranded" | "stuck" | "waiting" | "sitting" | "standing" | "on hold" | "trapped");
    if !addressed || fold(line, at) != "has" || !whom || !state {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "you", "we", false), supplied(vocabulary, "have", "have", false)];
    out.extend_from_slice(&line[at + 1..]);
    Some((out, RuleId::SuppliedYou))
}

/// `now only one clerk helping 100 people`, `1 person at the desk for a full train` as `there's only one agent …`.
fn short_staffed<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let mut from = at + usize::from(matches!(fold(line, at), "now" | "currently"));
    let down = fold(line, from) == "down" && fold(line, from + 1) == "to";
    from += 2 * usize::from(down);
    let only = usize::from(matches!(fold(line, from), "only" | "just"));
    let few = matches!(fold(line, from + only), "one" | "1" | "two" | "2");
    let who = (from + only + 1..line.len().min(from + only + 4)).find(|&i| {
        (line[i].on(List::Staff) || matches!(line[i].fold, "desk" | "till" | "counter" | "window" | "kiosk" | "lane"))
            && !line.get(i + 1).is_some_and(|next| next.on(List::Staff))
    })?;
    let between = line[from + only + 1..who].iter().all(|lexeme| lexeme.is(N.with(super::lexicon::ADJ)) && !lexeme.is(SUBJ.with(PUNCT)));
    let rest = &line[who + 1..];
    let told = rest
        .first()
        .is_some_and(|next| matches!(next.fold, "for" | "at" | "on" | "helping" | "working" | "serving" | "open" | "available" | "behind"))
        && !rest.iter().take(6).any(|lexeme| lexeme.must_be_finite());
    if !few || !between || !told || only == 0 && !down && !rest.iter().any(|lexeme| lexeme.fold == "for") {
        return None;
    }
    let plural = matches!(fold(line, from + only), "two" | "2");
    let mut out = vec![supplied(vocabulary, "there", "there", false)];
    out.push(if plural { supplied(vocabulary, "are", "are", false) } else { supplied(vocabulary, "is", "'s", true) });
    if only == 0 && down {
        out.push(supplied(vocabulary, "only", "only", false));
    }
    out.extend_from_slice(&line[from..]);
    Some((out, RuleId::SuppliedThere))
}

/// `Rude gate agent at Leeds`, `slow boarding and rude desk clerks` as `the gate agent at Leeds was rude`: one fact about one of
/// ours, where nothing else of the sentence could be read.
pub(super) fn rude<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = line.iter().position(|lexeme| lexeme.fold == "rude")?;
    let denies = |lexeme: &Lexeme<'_>| {
        lexeme.is(NOT)
            || matches!(
                lexeme.fold,
                "if" | "unless" | "no" | "without" | "less" | "than" | "other" | "their" | "his" | "her" | "every" | "any" | "why" | "when"
            )
            || lexeme.on(List::Hedges)
            || lexeme.on(List::Relatives)
    };
    if line.iter().any(denies) {
        return None;
    }
    let mut head = at + 1;
    let mut skipped = at + 1;
    // `rude grouchy agent`: the one verdict is enough.
    while line.get(skipped).is_some_and(|lexeme| lexeme.is(super::lexicon::ADJ) && !lexeme.is(N) || lexeme.fold == "and") {
        skipped += 1;
    }
    head = head.max(skipped);
    while line
        .get(head)
        .is_some_and(|lexeme| lexeme.is(N.with(super::lexicon::ADJ)) && !lexeme.is(SUBJ.with(POSS)) && !lexeme.on(List::Judgement))
        && line.get(head + 1).is_some_and(|next| {
            next.is(N) && !next.is(UNIT.with(super::lexicon::DAY)) && (next.on(List::Staff) || !line[head].on(List::Staff))
        })
        && head < at + 4
    {
        head += 1;
    }
    let who = line.get(head).filter(|who| {
        who.on(List::Staff)
            && who.is(N)
            && !matches!(
                who.fold,
                "people"
                    | "guy"
                    | "person"
                    | "man"
                    | "lady"
                    | "woman"
                    | "desk"
                    | "office"
                    | "department"
                    | "support"
                    | "reception"
                    | "branch"
            )
    })?;
    let plural = who.is(super::lexicon::PLURAL) || matches!(who.fold, "staff" | "crew");
    let ours = at > 0 && line[..at].iter().rev().take(3).any(|lexeme| lexeme.fold == "your");
    let mut out = vec![if ours { supplied(vocabulary, "your", "our", false) } else { supplied(vocabulary, "the", "the", false) }];
    let named = |lexeme: &&Lexeme<'_>| {
        lexeme.on(List::Staff)
            || matches!(
                lexeme.fold,
                "gate"
                    | "desk"
                    | "customer"
                    | "service"
                    | "customer service"
                    | "flight"
                    | "ticket"
                    | "check in"
                    | "phone"
                    | "counter"
                    | "cabin"
                    | "ground"
                    | "sales"
                    | "support"
                    | "booking"
                    | "boarding"
                    | "security"
                    | "baggage"
                    | "delivery"
                    | "front"
                    | "call"
                    | "centre"
                    | "center"
            )
    };
    out.extend(line[skipped..=head].iter().filter(named).map(|word| Lexeme { form: Form::Fold, ..*word }));
    // Where that was, if it is said at once.
    if matches!(fold(line, head + 1), "at" | "in" | "on")
        && let Some(place) = Grammar::new(line, Vec::new()).noun_phrase(head + 2, super::grammar::Case::Object, false)
        && !place.pronoun
        && place.base - place.start <= 4
        && line.get(place.base).is_none_or(|next| next.is(PUNCT.with(super::lexicon::ADV).with(CC)) && next.fold != "-")
    {
        out.extend_from_slice(&line[head + 1..place.base]);
    }
    out.push(if plural { supplied(vocabulary, "were", "were", false) } else { supplied(vocabulary, "was", "was", false) });
    out.push(line[at]);
    Some(out)
}

/// `paying for the full plan and still get adverts` as `I'm paying for the full plan and still get adverts`.
fn paying<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let still = (at + 3..line.len().min(at + 9)).any(|i| fold(line, i) == "still" && matches!(fold(line, i - 1), "and" | "but"));
    if fold(line, at) != "paying" || fold(line, at + 1) != "for" || !still {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "am", "'re", true)];
    out.extend_from_slice(&line[at..]);
    Some((out, RuleId::SuppliedMe))
}

/// `@acmehelp is down again` as `your service is down again`: what a firm runs is down, and not the firm.
fn down<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    if !line.get(at)?.is(super::lexicon::COMPANY) {
        return None;
    }
    let be = usize::from(matches!(fold(line, at + 1), "is" | "'s" | "are"));
    let state = at + 1 + be;
    let is_down = matches!(fold(line, state), "down" | "offline");
    let after = line.get(state + 1).is_none_or(|next| {
        next.is(PUNCT.with(CC))
            || matches!(next.fold, "again" | "right" | "for" | "since" | "in" | "today" | "tonight" | "now" | "all" | "once")
    });
    if !is_down || !after || be == 0 && fold(line, state + 1).is_empty() {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "your", "our", false), supplied(vocabulary, "service", "service", false)];
    out.push(supplied(vocabulary, "is", "is", false));
    out.extend_from_slice(&line[state..]);
    Some((out, RuleId::SuppliedBe))
}

/// `parcel marked as delivered but nothing here` as `my parcel is marked as delivered but hasn't arrived`.
pub(super) fn not_delivered<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let done = (at + 2..line.len().min(at + 9)).find(|&i| line[i].fold == "delivered")?;
    let marked = matches!(fold(line, done - 1), "as" | "says" | "shows" | "said")
        && (fold(line, done - 1) != "as" || matches!(fold(line, done - 2), "marked" | "showing" | "shows" | "shown" | "listed" | "down"));
    let but = done + 1 + usize::from(fold(line, done + 1) == ",");
    let joined = matches!(fold(line, but), "but" | "and" | "yet");
    let missing = line[but..].iter().take(8).any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "nothing" | "no" | "never"))
        && line[but..]
            .iter()
            .take(10)
            .any(|lexeme| matches!(lexeme.fold, "here" | "arrived" | "received" | "there" | "come" | "sign" | "parcel" | "got" | "door"));
    let thing = line[at..done].iter().find(|lexeme| matches!(lexeme.fold, "parcel" | "package" | "order" | "delivery" | "item"))?;
    let others =
        line[at..done].iter().any(|lexeme| lexeme.on(List::Relatives) || matches!(lexeme.fold, "his" | "her" | "their" | "if" | "not"));
    if !marked || !joined || !missing || others {
        return None;
    }
    let word = |fold: &'static str| supplied(vocabulary, fold, fold, false);
    let mut out = vec![supplied(vocabulary, "my", "your", false), *thing, word("is"), word("marked"), word("as")];
    out.push(line[done]);
    out.extend([word("but"), word("has"), supplied(vocabulary, "not", "n't", true), word("arrived")]);
    Some((out, RuleId::SuppliedBe))
}

/// `left on the tarmac for two hours` as `I was left on the tarmac for two hours`.
fn left_at<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let place = (at + 2..line.len().min(at + 5)).find(|&i| super::waits::is_held_at(line[i].fold))?;
    let there = fold(line, at) == "left" && matches!(fold(line, at + 1), "on" | "at" | "in");
    let from = place + 1 + usize::from(fold(line, place + 1) == "for");
    let (end, measures) = Grammar::new(line, Vec::new()).time(from)?;
    if !there || !measures || !line[from..end].iter().any(|lexeme| lexeme.is(UNIT)) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "was", false)];
    out.extend_from_slice(&line[at..end]);
    Some((out, RuleId::SuppliedMe))
}
