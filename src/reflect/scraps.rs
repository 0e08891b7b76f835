//! More that short messages leave out: a form of `have` or `be`, an article, the writer.
//!
//! In goes a line and where a sentence without its subject or its verb begins; out comes the line with what is missing,
//! as `fragment` does it for what is left out most.

use super::fragment::supplied;
use super::grammar::{Case, Grammar, Verb};
use super::lexicon::{ADJ, ADV, N, NUM, OBJ, PLURAL, POSS, PREP, UNIT, VBD, VBG, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::RuleId;
use super::vocabulary::Vocabulary;

/// What is missing in the scrap at `at`, if it is one of these.
pub(super) fn mended<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    not_a_word(line, at, vocabulary)
        .or_else(|| has_been(line, at, vocabulary))
        .or_else(|| trying(line, at, vocabulary))
        .or_else(|| was_held(line, at, vocabulary))
}

/// `was put through twice`, `was on hold for an hour`, `got charged twice`: what happened to whoever writes.
pub(super) fn was_left(line: &[Lexeme<'_>], i: usize) -> bool {
    let done = |at: usize| line.get(at).is_some_and(|verb| verb.is(VBN) && (verb.on(List::YouTold) || verb.on(List::YouPassive)));
    line[i].fold == "was" && done(i + 1)
}

/// `Hung up on twice`: with nobody after it, it was done to whoever writes.
pub(super) fn cut_off<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let fold = |i: usize| line.get(at + i).map_or("", |lexeme| lexeme.fold);
    let alone =
        line.get(at + 3).is_none_or(|next| next.is(ADV.with(NUM).with(super::lexicon::PUNCT).with(UNIT)) && !next.is(OBJ.with(POSS)));
    ((fold(0), fold(1), fold(2)) == ("hung", "up", "on") && alone).then(|| {
        let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "was", false)];
        out.extend_from_slice(&line[at..]);
        (out, RuleId::SuppliedMe)
    })
}

/// `was on hold for 40 minutes after speaking to two people`: the wait, and not what went before it.
fn was_held<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let held = line.get(at + 1).is_some_and(|next| matches!(next.fold, "on hold" | "on the phone" | "stuck" | "stranded"));
    let unit = (at + 2..line.len().min(at + 8)).find(|&i| line[i].is(UNIT))?;
    if line[at].fold != "was" || !held {
        return None;
    }
    let before = line.get(unit + 1).is_some_and(|next| matches!(next.fold, "after" | "before"));
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    out.extend_from_slice(&line[at..if before { unit + 1 } else { line.len() }]);
    Some((out, RuleId::SuppliedMe))
}

/// `a 2 hour wait` of `your line has 2 hour wait`: the article that every measured wait has.
pub(super) fn measured_wait<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = line.windows(4).position(|four| {
        matches!(four[0].fold, "has" | "have" | "had" | "with" | "is")
            && four[1].is(NUM)
            && four[2].is(UNIT)
            && matches!(four[3].fold, "wait" | "delay" | "queue" | "layover" | "hold" | "backlog")
    })? + 1;
    let vowel = line[at].fold.starts_with('8') || matches!(line[at].fold, "11" | "18" | "eleven" | "eighteen" | "eight");
    let article = if vowel { "an" } else { "a" };
    Some([&line[..at], &[supplied(vocabulary, article, article, false)], &line[at..]].concat())
}

/// `Just hung up on me`, `lost both my bags` after a handle: who did it is who is written to.
pub(super) fn hung_up<'a>(line: &[Lexeme<'a>], at: usize, addressed: bool, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let verb = at + line[at..].iter().take_while(|lexeme| lexeme.is(ADV) && !lexeme.is(VBD)).count();
    let done = line.get(verb).filter(|done| done.is(VBD))?;
    let whom = (verb + 1..line.len().min(verb + 5)).find(|&i| matches!(line[i].fold, "me" | "us" | "my" | "our"))?;
    let between = line[verb + 1..whom].iter().all(|lexeme| {
        matches!(lexeme.fold, "up" | "on" | "off" | "out" | "all" | "of" | "both" | "half" | "over" | "down") || lexeme.is(NUM)
    });
    let harm = matches!(
        done.fold,
        "hung"
            | "lost"
            | "disconnected"
            | "dropped"
            | "kicked"
            | "bumped"
            | "cancelled"
            | "canceled"
            | "delayed"
            | "overcharged"
            | "ignored"
            | "denied"
            | "refused"
            | "stranded"
            | "ruined"
            | "broke"
            | "damaged"
            | "locked"
            | "threw"
            | "left"
    );
    // `lost my phone`, `cancelled my trip`: the writer may have done that.
    let theirs = done.fold == "left"
        && matches!(line[whom].fold, "me" | "us")
        && line.get(whom + 1).is_some_and(|next| {
            matches!(next.fold, "at" | "on" | "in" | "waiting" | "stranded" | "standing" | "outside" | "with" | "without")
        })
        || matches!(done.fold, "hung" | "disconnected" | "kicked" | "bumped" | "overcharged" | "ignored" | "stranded" | "denied")
        || whom > verb + 1 && matches!(done.fold, "lost" | "cancelled" | "canceled" | "delayed" | "dropped");
    (addressed && harm && theirs && between && (whom > verb + 1 || done.fold != "hung")).then(|| {
        let mut out = vec![supplied(vocabulary, "you", "we", false)];
        out.extend_from_slice(&line[at..]);
        (out, RuleId::SuppliedYou)
    })
}

/// `Still not a word from your team` as `I still haven't had a word from your team`.
pub(super) fn not_a_word<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let still = usize::from(line.get(at)?.fold == "still");
    let fold = |i: usize| line.get(at + still + i).map_or("", |lexeme| lexeme.fold);
    let counted = usize::from(matches!(fold(2), "single" | "solitary"));
    let nothing = fold(0) == "not"
        && matches!(fold(1), "a" | "one" | "any")
        && fold(3 + counted) != "of"
        && matches!(fold(2 + counted), "word" | "peep" | "reply" | "response" | "call" | "email" | "update" | "answer");
    nothing.then(|| {
        let mut out = vec![supplied(vocabulary, "i", "you", false)];
        out.extend_from_slice(&line[at..at + still]);
        out.push(supplied(vocabulary, "have", "have", false));
        out.push(supplied(vocabulary, "not", "n't", true));
        out.push(supplied(vocabulary, "had", "had", false));
        out.extend_from_slice(&line[at + still + 1..]);
        (out, RuleId::SuppliedMe)
    })
}

/// `Tram 22 been sitting on the bridge` as `tram 22 has been sitting on the bridge`.
fn has_been<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let mut grammar = Grammar::new(line, Vec::new());
    let phrase = grammar.noun_phrase(at, Case::Subject, false).filter(|phrase| !phrase.pronoun)?;
    let head = &line[phrase.head];
    let thing = head.on(List::Topics) || head.on(List::Owned) || head.is(NUM) && line[phrase.start].is(N);
    let to = grammar.adverbs(phrase.base, &mut Verb::default());
    let been = line.get(to)?.fold == "been" && line.get(to + 1).is_some_and(|next| next.is(VBG.with(VBN).with(ADJ).with(PREP).with(ADV)));
    if !thing || !been || !(phrase.determined || head.is(NUM.with(PLURAL))) {
        return None;
    }
    let have = if head.is(PLURAL) { "have" } else { "has" };
    let mut out = line[at..phrase.base].to_vec();
    out.push(supplied(vocabulary, have, have, false));
    out.extend_from_slice(&line[phrase.base..]);
    Some((out, RuleId::SuppliedBe))
}

/// `I trying to download it`, `we still waiting for our bags`: the `am` that a learner leaves out.
fn trying<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    if !matches!(line.get(at)?.fold, "i" | "we") {
        return None;
    }
    let verb = at + 1 + line[at + 1..].iter().take_while(|lexeme| matches!(lexeme.fold, "still" | "just" | "now")).count();
    let does = line.get(verb)?;
    let fits = matches!(does.fold, "trying" | "waiting" | "having" | "getting" | "stuck" | "unable" | "experiencing")
        && !line.get(verb + 1).is_some_and(|next| next.is(super::lexicon::BE));
    fits.then(|| {
        let mut out = line[at..=at].to_vec();
        out.push(supplied(vocabulary, "am", "'re", true));
        out.extend_from_slice(&line[at + 1..]);
        (out, RuleId::SuppliedBe)
    })
}

/// `System cancelled my tickets`, `driver left me`: with somebody or something of theirs after it, the verb is the noun's own.
pub(super) fn acts_on_theirs(line: &[Lexeme<'_>], verb: usize) -> bool {
    line[verb].is(VBD)
        && line.get(verb + 1).is_some_and(|next| {
            next.is(POSS)
                || matches!(next.fold, "me" | "us")
                || next.fold == "the" && !line[verb].is(UNIT)
                // `driver cancelled on me`
                || next.fold == "on" && line.get(verb + 2).is_some_and(|whom| matches!(whom.fold, "me" | "us"))
        })
}

/// `I ordered a pizza two hours ago still not here`, `I emailed you in May and still nothing`: who or what is still without.
pub(super) fn still_not<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at =
        (4..line.len()).find(|&i| line[i].fold == "still" && matches!(line.get(i + 1).map_or("", |next| next.fold), "not" | "nothing"))?;
    let joined = matches!(line[at - 1].fold, "and" | "but");
    let before = &line[..at - usize::from(joined)];
    let last = before.last()?;
    let ends = last.is(N.with(ADV).with(NUM).with(UNIT).with(OBJ).with(super::lexicon::DAY)) && !last.is(super::lexicon::NOT);
    // One event of theirs, with no subject but the writer.
    let subjects = before.iter().filter(|lexeme| lexeme.is(super::lexicon::SUBJ) && !lexeme.is(OBJ.with(super::lexicon::DET))).count();
    let first = super::segment::skip_leads(line, 0);
    let mine =
        matches!(line[first].fold, "i" | "we") && subjects == 1 || line[first].is(VBD) && line[first].on(List::Background) && subjects == 0;
    if !(mine && (ends || last.is(super::lexicon::PUNCT))) {
        return None;
    }
    let before = if last.is(super::lexicon::PUNCT) { &before[..before.len() - 1] } else { before };
    let mut out = before.to_vec();
    out.push(supplied(vocabulary, "and", "and", false));
    let said = line.get(at + 2).map_or("", |said| said.fold);
    let nothing = line[at + 1].fold == "nothing" && line.get(at + 2).is_none_or(|next| next.is(super::lexicon::PUNCT));
    if nothing {
        let asked = before.iter().any(|lexeme| {
            matches!(
                vocabulary.lexicon.lemma(lexeme.lemma),
                "email"
                    | "write"
                    | "call"
                    | "ring"
                    | "message"
                    | "contact"
                    | "text"
                    | "ask"
                    | "complain"
                    | "report"
                    | "send"
                    | "apply"
                    | "phone"
                    | "tweet"
            )
        });
        if !asked {
            return None;
        }
        out.push(supplied(vocabulary, "i", "you", false));
        out.push(supplied(vocabulary, "have", "have", false));
        out.push(line[at]);
        out.push(supplied(vocabulary, "heard", "heard", false));
        out.extend_from_slice(&line[at + 1..]);
        return Some(out);
    }
    let ordered = before.iter().any(|lexeme| {
        matches!(vocabulary.lexicon.lemma(lexeme.lemma), "order" | "buy" | "purchase" | "send" | "return" | "post" | "ship" | "request")
    });
    let (verb, written) = match said {
        "here" | "there" => ("is", "'s"),
        "arrived" | "delivered" | "shipped" | "come" => ("has", "'s"),
        _ => return None,
    };
    let verb = if said == "delivered" || said == "shipped" { "has" } else { verb };
    let plural = before.iter().any(|lexeme| lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT));
    if !ordered || plural {
        return None;
    }
    out.push(supplied(vocabulary, "it", "it", false));
    out.push(supplied(vocabulary, verb, written, true));
    if matches!(said, "delivered" | "shipped") {
        out.push(line[at]);
        out.push(line[at + 1]);
        out.push(supplied(vocabulary, "been", "been", false));
        out.extend_from_slice(&line[at + 2..]);
        return Some(out);
    }
    out.extend_from_slice(&line[at..]);
    Some(out)
}

/// `The fact that my laptop keeps shutting off is ridiculous` as `the fact that my laptop keeps shutting off`.
pub(super) fn judged_fact<'a>(line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
    let first = super::segment::skip_leads(line, 0);
    let fact = first + usize::from(line.get(first)?.fold == "the");
    let that = line.get(fact)?.fold == "fact" && line.get(fact + 1)?.fold == "that";
    let verdict = (fact + 4..line.len()).rev().find(|&i| matches!(line[i].fold, "is" | "'s" | "was"))?;
    let judged = line[verdict + 1..].iter().take(6).any(|lexeme| {
        lexeme.on(List::Judgement)
            || matches!(lexeme.fold, "sad" | "bad" | "not" | "beyond" | "mad" | "nuts" | "bonkers" | "bullshit" | "bs" | "crap")
    });
    let short = line.len() - verdict <= 9;
    (that && judged && short).then(|| line[..verdict].to_vec())
}

/// `paid for 20 nuggets got 13`, `paying for 200mbps, getting 3` with the writer and the `and` that are left out.
pub(super) fn paid_and_got<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = super::segment::skip_leads(line, 0);
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let mine = usize::from(matches!(fold(first), "i" | "we"));
    let am = usize::from(mine == 1 && line.get(first + 1).is_some_and(|be| be.is(super::lexicon::BE)));
    let pay = first + mine + am;
    let going_on = fold(pay) == "paying";
    let asked = match fold(pay) {
        "paid" | "paying" => fold(pay + 1) == "for",
        "ordered" | "booked" | "requested" => true,
        // `asked for the fish, got chicken`
        "asked" => {
            fold(pay + 1) == "for"
                && line[pay + 2..].iter().take(8).any(|lexeme| lexeme.fold == "," || lexeme.fold == "and" || lexeme.fold == "but")
        }
        _ => false,
    };
    let got = (pay + 3..line.len().min(pay + 14))
        .find(|&i| if going_on { fold(i) == "getting" } else { matches!(fold(i), "got" | "received") })?;
    let mut to = got - usize::from(fold(got - 1) == "only");
    let only = got - to;
    let mut and = false;
    while to > pay
        && (line[to - 1].is(super::lexicon::PUNCT)
            || matches!(fold(to - 1), "and" | "but")
            || line[to - 1].is(super::lexicon::BE)
            || matches!(fold(to - 1), "i" | "we"))
    {
        and |= line[to - 1].is(super::lexicon::CC);
        to -= 1;
    }
    // With its `and` and its subject it is read as it stands; what was paid for is named, and nothing is said of it.
    let whole = and && mine == 1 && only == 0;
    let plain = line[pay + 1..to]
        .iter()
        .all(|lexeme| !lexeme.must_be_finite() && !lexeme.is(super::lexicon::SUBJ.with(super::lexicon::PUNCT).with(super::lexicon::CC)));
    if !asked || whole && am == 0 || !plain || to < pay + 2 || line.len() < got + 2 {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    if going_on {
        out.push(supplied(vocabulary, "am", "'re", true));
    }
    out.extend_from_slice(&line[pay..to]);
    out.push(supplied(vocabulary, "and", "and", false));
    out.extend_from_slice(&line[got - only..]);
    Some(out)
}

/// `first night in York my card was refused` as `on my first night in York …`: which night, put as it is said in full.
pub(super) fn nth_night<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let nth = matches!(line.first()?.fold, "first" | "second" | "third" | "last");
    let night = matches!(line.get(1)?.fold, "night" | "day" | "morning" | "evening" | "afternoon");
    let placed = matches!(line.get(2)?.fold, "in" | "at" | "of" | "with");
    let goes_on = line[3..].iter().take(5).any(|lexeme| matches!(lexeme.fold, "my" | "our" | "the" | "your" | "i" | "we"));
    if !(nth && night && placed && goes_on) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "on", "on", false), supplied(vocabulary, "my", "your", false)];
    out.push(Lexeme { form: super::normalise::Form::Fold, ..line[0] });
    out.extend_from_slice(&line[1..]);
    Some(out)
}
