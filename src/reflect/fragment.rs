//! Sentences without a subject: what was left out, put back in the customer's own perspective.
//!
//! In goes a line and where it starts; out comes a new line with `I`, `you`, `there's` or `was`
//! supplied, or nothing. A third of the clauses in short messages begin this way.

use super::grammar::Grammar;
use super::lexicon::{
    ADJ, ADV, BE, CC, DEGREE, DET, DO, HAVE, MODAL, MONEY, N, NOT, NUM, OBJ, PLURAL, POSS, PUNCT, SUB, SUBJ, TO, UNIT, VB, VBD, VBG, VBN,
    VBZ,
};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::scraps;
use super::spoken::{is_of_firms, is_of_things, is_sent};
use super::verbless;
use super::vocabulary::Vocabulary;
use super::waits;
use crate::span::Span;

pub(crate) fn supplied<'a>(vocabulary: &Vocabulary, fold: &'static str, text: &'static str, clitic: bool) -> Lexeme<'a> {
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
    let at = at + usize::from(line.get(at).is_some_and(|lexeme| matches!(lexeme.fold, "currently" | "literally")));
    // `now on hold for ten minutes` is `you've been on hold for ten minutes`.
    let waits = |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "on hold" | "on the phone") || lexeme.is(VBG) && lexeme.on(List::YouWait);
    let at = at + usize::from(line.get(at).is_some_and(|lexeme| lexeme.fold == "now") && line.get(at + 1).is_some_and(waits));
    let me = || supplied(vocabulary, "i", "you", false);
    // `now delayed again`: they still are.
    let was = |i: usize| {
        if line[at..i].iter().any(|lexeme| lexeme.fold == "now") {
            supplied(vocabulary, "am", "'re", true)
        } else {
            supplied(vocabulary, "was", "was", false)
        }
    };
    let with = |before: &[Lexeme<'a>], rule| {
        let mut out = before.to_vec();
        out.extend_from_slice(&line[at..]);
        Some((out, rule))
    };
    if let Some(done) = waits::measured(line, at, vocabulary)
        .or_else(|| waits::later_none(line, at, vocabulary))
        .or_else(|| scraps::cut_off(line, at, vocabulary))
    {
        return Some(done);
    }
    if let Some(waited) = measured_wait(line, at, vocabulary) {
        return Some((waited, RuleId::SuppliedMe));
    }
    // Adverbs stay where they are: `Still waiting` is `you're still waiting`.
    let mut i = at;
    while line.get(i).is_some_and(|lexeme| {
        // `rapidly losing`, `extremely disappointed`, but not `stupidly tried`.
        let degree = lexeme.is(ADV)
            && lexeme.fold.ends_with("ly")
            && line.get(i + 1).is_some_and(|next| next.on(List::Unhappy) || next.fold == "losing");
        degree
            || lexeme.is(ADV.with(DEGREE))
                && !lexeme.is(NOT.with(super::lexicon::PREP).with(CC).with(VB).with(N).with(DET).with(ADJ).with(UNIT))
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
    // `still waiting two hours later` is now, `waiting two hours` has been going on.
    let still = line[at..i].iter().any(|lexeme| matches!(lexeme.fold, "still" | "currently"));
    // `getting home four hours later than planned` is no wait.
    let later = first.fold == "getting" && line[i..].iter().any(|lexeme| lexeme.fold == "later");
    let am = if measured && !still && !later && !matches!(first.fold, "unable" | "tired" | "fed up") { "have" } else { "am" };
    let have_been = |out: &mut Vec<Lexeme<'a>>| {
        out.push(supplied(vocabulary, "have", "'ve", true));
        out.push(supplied(vocabulary, "been", "been", false));
    };
    if addressed && company_acts(line, i) {
        return with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou);
    }
    // `is down in Leeds`, `is super slow today` after a handle: what we run for them.
    let state = i
        + 1
        + line[i + 1..]
            .iter()
            .take_while(|lexeme| lexeme.is(ADV.with(DEGREE)) && !lexeme.is(NOT.with(ADJ)) || lexeme.fold == "super")
            .count();
    let fails = line.get(state).is_some_and(|state| matches!(state.fold, "down" | "offline" | "slow" | "glitchy" | "buggy" | "laggy"));
    if addressed && first.fold == "is" && i == at && fails {
        return with(&[supplied(vocabulary, "your", "our", false), supplied(vocabulary, "service", "service", false)], RuleId::SuppliedYou);
    }
    // `can't find my booking` after a handle: theirs or ours, nobody knows.
    if addressed && first.fold == "can" && line.get(i + 2).is_some_and(|verb| matches!(verb.fold, "find" | "locate" | "trace")) {
        return None;
    }
    // `have been waiting for a plumber since nine`
    let since = first.fold == "have"
        && next.is_some_and(|next| next.fold == "been")
        && line.get(i + 2).is_some_and(|verb| {
            verb.is(VBG)
                && (verb.on(List::YouWait) || matches!(verb.fold, "trying" | "calling" | "ringing" | "chasing" | "having" | "getting"))
                || verb.is(VBN) && (verb.on(List::YouTold) || verb.on(List::YouPassive))
        });
    if since {
        return with(&[me()], RuleId::SuppliedMe);
    }
    // `yet to hear back from anyone`
    let yet =
        first.fold == "yet" && next.is_some_and(|next| next.fold == "to") && line.get(i + 2).is_some_and(|verb| verb.on(List::YouNot));
    if first.fold == "been" || yet {
        return with(&[me(), supplied(vocabulary, "have", "'ve", true)], RuleId::SuppliedMe);
    }
    if first.fold == "on hold"
        || first.fold == "on phone hold"
        || measured && matches!(first.fold, "on the phone" | "in line" | "in the queue" | "in a queue")
        || first.is(VBG)
            && (first.on(List::YouWait) && !matches!(first.fold, "hanging" | "freezing" | "sleeping")
                || matches!(first.fold, "trying" | "calling" | "ringing" | "chasing")
                || matches!(first.fold, "getting" | "experiencing" | "struggling")
                // "having booked a table": before what they go on to say, and nothing that lasts.
                || first.fold == "having" && !next.is_some_and(|next| next.is(VBN) && !next.is(N.with(ADJ)) || next.fold == "experienced"))
        || matches!(first.fold, "tired" | "fed up")
            && next.is_some_and(|next| matches!(next.fold, "of" | "with"))
            && line.get(i + 2).is_some_and(|verb| super::vocabulary::wearies(verb.fold))
        || first.on(List::Unhappy)
            && next.is_some_and(|next| matches!(next.fold, "in" | "with" | "by" | "at" | "about"))
            && line.get(i + 2).is_some_and(|about| {
                about.is(DET.with(POSS).with(super::lexicon::COMPANY))
                    || matches!(about.fold, "you" | "how")
                    // `shocked by rude remarks from your desk staff`
                    || about.is(ADJ.with(N)) && line[i + 2..].iter().take(6).any(|lexeme| matches!(lexeme.fold, "your" | "my" | "our"))
            })
        || first.fold == "losing" && next.is_some_and(|next| matches!(next.fold, "faith" | "trust" | "patience" | "hope"))
        || matches!(first.fold, "stuck" | "unable" | "stranded" | "locked" | "locked out")
            && !next.is_some_and(|next| next.is(OBJ))
            && !(first.fold == "unable" && line.get(i + 2).is_some_and(|verb| matches!(verb.fold, "help" | "assist" | "accommodate")))
    {
        let mut before = vec![me()];
        if am == "have" {
            have_been(&mut before);
        } else {
            before.push(supplied(vocabulary, "am", "'re", true));
        }
        return with(&before, RuleId::SuppliedMe);
    }
    // `being on hold for 40 minutes is a disgrace`: the wait without the verdict.
    let waiting = first.fold == "being" && next.is_some_and(|next| matches!(next.fold, "on hold" | "stuck" | "on the phone"));
    if measured
        && (waiting || first.is(VBG) && first.on(List::YouWait))
        && let Some(verdict) = (i + 2..line.len()).find(|&at| matches!(line[at].fold, "is" | "was"))
        && line[verdict..].iter().take(5).any(|lexeme| lexeme.on(List::Judgement) || matches!(lexeme.fold, "bad" | "not"))
    {
        let from = i + usize::from(first.fold == "being");
        let counting = line[from..verdict].windows(2).position(|pair| pair[0].fold == "and" && pair[1].fold == "counting");
        let to = counting.map_or(verdict, |at| from + at);
        let mut out = vec![me()];
        have_been(&mut out);
        out.extend_from_slice(&line[from..to]);
        return Some((out, RuleId::SuppliedMe));
    }
    // `being charged for a plan I cancelled`, but not `being charged for it was the last straw`.
    if first.fold == "being" && !is_verdict(&line[i + 2..]) && next.is_some_and(|next| next.is(VBN) && next.on(List::YouPassive)) {
        return with(&[me(), supplied(vocabulary, "am", "'re", true)], RuleId::SuppliedMe);
    }
    if let Some(done) = scraps::hung_up(line, at, addressed, vocabulary) {
        return Some(done);
    }
    let touches_me = next.is_some_and(|next| matches!(next.fold, "my" | "our" | "me" | "us")) || unasked(&line[i..]);
    if first.is(VBD) && !first.is(BE.with(DO).with(HAVE)) && i == at || first.is(VBD) && i > at {
        let sent_badly =
            first.on(List::WeSendBad) && line[i..].iter().enumerate().any(|(n, _)| vocabulary.on(line, i + n, line.len(), List::BadWords));
        if addressed && sent_badly && next.is_some_and(|next| matches!(next.fold, "me" | "us")) {
            return with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou);
        }
        if first.on(List::WeDid)
            && touches_me
            && !(first.on(List::Background) && !addressed)
            && !matches!(
                first.fold,
                "lost"
                    | "paid"
                    | "sent"
                    | "received"
                    | "ordered"
                    | "returned"
                    | "left"
                    | "pulled"
                    | "reset"
                    | "installed"
                    | "parked"
                    | "switched"
                    | "reported"
                    | "fitted"
            )
        {
            return if addressed { with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou) } else { None };
        }
        if addressed && first.fold == "lost" && touches_me {
            return with(&[supplied(vocabulary, "you", "we", false)], RuleId::SuppliedYou);
        }
        if first.is(VBN)
            && first.on(List::YouPassive)
            && !first.on(List::Background)
            && !is_active(line, i)
            && !(first.fold == "put" && next.is_some_and(|next| matches!(next.fold, "in" | "up" | "together" | "down")))
            && !touches_me
            && !next.is_some_and(|next| next.is(DET))
            && first.fold != "lost"
        {
            return with(&[me(), was(i)], RuleId::SuppliedMe);
        }
        if first.on(List::YouTold) && !first.on(List::Background) {
            return with(&[me(), was(i)], RuleId::SuppliedMe);
        }
        if first.on(List::Background)
            || first.fold == "heard" && next.is_some_and(|next| next.fold == "nothing")
            || first.on(List::YouSpend)
            || first.on(List::YouFind)
            || first.on(List::YouWait)
            || first.on(List::YouGet)
            || first.on(List::YouTry)
            || first.on(List::YouLose)
                && (first.fold != "lost" || !addressed && !(touches_me || next.is_some_and(|next| next.fold == "some")))
        {
            return with(&[me()], RuleId::SuppliedMe);
        }
        return None;
    }
    // `given all my attempts, …` leads to what is said.
    if first.is(VBN)
        && first.on(List::YouPassive)
        && !is_active(line, i)
        && next.is_none_or(|next| !next.is(OBJ.with(POSS)))
        && !(first.fold == "given" && next.is_none_or(|next| !next.is(N.with(PLURAL)) || next.is(DET)))
        && first.fold != "lost"
        && !first.is(N)
    {
        return with(&[me(), was(i)], RuleId::SuppliedMe);
    }
    // `Marcus rang, couldn't fix it`: it was he who couldn't.
    let somebody = || {
        line[..at]
            .iter()
            .any(|lexeme| lexeme.is(super::lexicon::NAME) || lexeme.on(List::Staff) || matches!(lexeme.fold, "he" | "she" | "they"))
    };
    if matches!(first.fold, "can" | "could")
        && !somebody()
        && next.is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| verb.fold != "be")
        || matches!(first.fold, "have" | "am") && next.is_some_and(|next| next.is(NOT.with(VBN).with(ADV)))
        || matches!(first.fold, "am" | "was")
            && next.is_some_and(|next| {
                next.is(VBG)
                    && (next.on(List::YouWait) || matches!(next.fold, "getting" | "trying" | "having" | "being" | "told" | "charged"))
            })
        || scraps::was_left(line, i)
        || matches!(first.fold, "had" | "have") && next.is_some_and(|next| next.fold == "to")
        || first.fold == "keep" && next.is_some_and(|next| matches!(next.fold, "getting" | "having" | "being" | "receiving" | "seeing"))
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
    // `nobody answering the phone`, `no one picking up`
    // `no one waiting` is good news.
    if matches!(first.fold, "nobody" | "no one")
        && next.is_some_and(|next| next.is(VBG) && !matches!(next.fold, "waiting" | "queueing" | "queuing" | "complaining"))
    {
        let mut out = line[at..=i].to_vec();
        out.push(supplied(vocabulary, "is", "is", false));
        out.extend_from_slice(&line[i + 1..]);
        return Some((out, RuleId::SuppliedBe));
    }
    if first.fold == "no" {
        // `Still no refund` is `you've still had no refund`, `still no heating` is `there's still no heating`.
        let before = none(line, i, vocabulary)?;
        let mut out = before[..2].to_vec();
        out.extend_from_slice(&line[at..i]);
        out.extend_from_slice(&before[2..]);
        out.extend_from_slice(&line[i..]);
        return Some((out, RuleId::SuppliedThere));
    }
    // `Sitting on the tarmac in the dark`
    let kept = matches!(first.fold, "sitting" | "standing" | "sat")
        && next.is_some_and(|next| matches!(next.fold, "on" | "at" | "in"))
        && line[i..].iter().take(6).any(|lexeme| {
            matches!(
                lexeme.fold,
                "plane" | "tarmac" | "runway" | "gate" | "bus" | "train" | "airport" | "line" | "queue" | "platform" | "station"
            )
        });
    if kept && first.fold != "sat" {
        return with(&[me(), supplied(vocabulary, "am", "'re", true)], RuleId::SuppliedMe);
    }
    // `Still not able to log in`, `still not home`
    let home = i > at && next.is_some_and(|next| next.fold == "home");
    if first.fold == "not" && (home || next.is_some_and(|next| next.fold == "able")) {
        return with(&[me(), supplied(vocabulary, "am", "'re", true)], RuleId::SuppliedMe);
    }
    // `Not received my refund yet`
    if first.fold == "not" && next.is_some_and(|next| next.is(VBN) && next.on(List::YouNot)) {
        return with(&[me(), supplied(vocabulary, "have", "'ve", true)], RuleId::SuppliedMe);
    }
    // `Still don't know if my sofa has left`
    if matches!(first.fold, "do" | "did")
        && next.is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| verb.fold == "know")
        && line.get(i + 3).is_some_and(|asked| matches!(asked.fold, "if" | "when" | "whether" | "where" | "why"))
    {
        return with(&[me()], RuleId::SuppliedMe);
    }
    // `£30 to change my flight!`
    if first.is(MONEY) && next.is_some_and(|next| next.is(TO)) && line.get(i + 2).is_some_and(|verb| verb.is(VB)) {
        return with(&[supplied(vocabulary, "it", "it", false), supplied(vocabulary, "costs", "costs", false)], RuleId::SuppliedThere);
    }
    // `Still taking £45 a month` after a handle: we are.
    if addressed
        && still
        && matches!(first.fold, "charging" | "billing" | "taking" | "debiting")
        && next.is_some_and(|next| next.is(MONEY.with(POSS).with(OBJ)))
    {
        return with(&[supplied(vocabulary, "you", "we", false), supplied(vocabulary, "are", "are", false)], RuleId::SuppliedYou);
    }
    // `took forever for the bill to come`
    if matches!(first.fold, "took" | "takes")
        && !line[at..i].iter().any(|lexeme| lexeme.fold == "only")
        && (next.is_some_and(|next| matches!(next.fold, "forever" | "ages"))
            || Grammar::new(line, Vec::new()).time(i + 1).is_some_and(|(_, measures)| measures))
        && line[i..].iter().take(6).any(|lexeme| matches!(lexeme.fold, "to" | "for"))
    {
        return with(&[supplied(vocabulary, "it", "it", false)], RuleId::SuppliedThere);
    }
    // `now at 57 minutes waiting for somebody`
    let at_number = first.fold == "at" && next.is_some_and(|next| next.is(NUM.with(DEGREE)));
    let (i, first) = if at_number { (i + 1, next?) } else { (i, first) };
    if first.is(NUM) || matches!(first.fold, "over" | "more than" | "an" | "about" | "almost" | "nearly") {
        let grammar = Grammar::new(line, Vec::new());
        if let Some((end, true)) = grammar.time(i)
            && line[end - 1].fold != "late"
            && line
                .get(end)
                .is_some_and(|after| matches!(after.fold, "on hold" | "on the phone") || after.is(VBG) && after.on(List::YouWait))
        {
            let over = line[end..].iter().any(|lexeme| matches!(lexeme.fold, "yesterday" | "last" | "ago"));
            let spent = [me(), supplied(vocabulary, "have", "'ve", true), supplied(vocabulary, "spent", "spent", false)];
            // `now an hour on hold and cut off`: what was done to them after the wait has a verb of its own.
            let stop = (end..line.len())
                .find(|&i| line[i].is(CC) && line.get(i + 1).is_some_and(|next| next.is(VBN) && !next.is(SUBJ)))
                .unwrap_or(line.len());
            let mut out = if over { vec![spent[0], spent[2]] } else { spent.to_vec() };
            out.extend_from_slice(&line[i..stop]);
            return Some((out, RuleId::SuppliedMe));
        }
    }
    verbless::restored(line, at, vocabulary).or_else(|| scraps::mended(line, at, vocabulary))
}

/// `charged for a plan that had ended was the last straw`: what was done is the subject of a verdict.
fn is_verdict(rest: &[Lexeme<'_>]) -> bool {
    let mut led = false;
    for lexeme in rest {
        if lexeme.is(PUNCT.with(CC).with(SUB).with(SUBJ).with(super::lexicon::WH)) && !lexeme.is(DET.with(super::lexicon::PREP)) {
            led = true;
        } else if matches!(lexeme.fold, "is" | "was") && !lexeme.clitic {
            if !led {
                return true;
            }
            led = false;
        } else if lexeme.is(VBD) {
            led = false;
        }
    }
    false
}

/// `laughed at us`, `stopped selling them`, `spoken to two clerks`, `held at £40`: done by somebody, and not to the writer.
fn is_active(line: &[Lexeme<'_>], i: usize) -> bool {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    matches!(fold(i + 2), "me" | "us")
        || fold(i) == "stopped" && line.get(i + 1).is_some_and(|next| next.is(VBG))
        || fold(i) == "spoken" && matches!(fold(i + 1), "to" | "with")
        || fold(i) == "held" && fold(i + 1) == "at" && line.get(i + 2).is_some_and(|sum| sum.is(NUM.with(MONEY)))
}

/// `cancelled the ride without telling me`: whoever did it, it was not the writer.
fn unasked(line: &[Lexeme<'_>]) -> bool {
    line.windows(3).any(|three| {
        three[0].fold == "without"
            && matches!(three[1].fold, "telling" | "informing" | "asking" | "notifying" | "warning" | "consulting")
            && matches!(three[2].fold, "me" | "us")
    })
}

/// `Shame about the 40 minute wait for the bill` as `you had a 40 minute wait for the bill`.
fn measured_wait<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let lead = match (fold(at), fold(at + 1)) {
        ("shame" | "pity" | "sad" | "apart" | "aside" | "except", "about" | "from" | "for") => 2,
        ("a", "shame" | "pity") if fold(at + 2) == "about" => 3,
        ("then" | "after" | "with" | "except" | "despite", _) => 1,
        _ => 0,
    };
    let article = usize::from(matches!(fold(at + lead), "a" | "an" | "the" | "another" | "that" | "this"));
    let number = at + lead + article;
    let head = (number..line.len().min(number + 4)).find(|&i| matches!(fold(i), "wait" | "queue" | "delay"))?;
    let measured = line[number..head].iter().any(|lexeme| lexeme.is(UNIT) || lexeme.fold.contains('-'))
        && line.get(number).is_some_and(|lexeme| lexeme.is(NUM) || lexeme.fold.starts_with(|c: char| c.is_ascii_digit()));
    // A wait that something is said of is a clause already.
    let bare = !line[head + 1..].iter().any(|lexeme| lexeme.must_be_finite() || lexeme.is(BE.with(MODAL)));
    if !measured || !bare {
        return None;
    }
    // "an 8 hour delay"
    let vowel = line[number].fold.starts_with('8') || matches!(line[number].fold, "11" | "18" | "eight" | "eleven" | "eighteen" | "hour");
    let article = if vowel { supplied(vocabulary, "an", "an", false) } else { supplied(vocabulary, "a", "a", false) };
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "had", "had", false), article];
    let end = line
        .iter()
        .rposition(|lexeme| !lexeme.is(PUNCT) && !matches!(lexeme.fold, "though" | "however"))
        .map_or(line.len(), |last| last + 1);
    out.extend_from_slice(line.get(number..end)?);
    Some(out)
}

/// `keeps me on hold`, `won't refund my ticket`, `has me stuck in Leeds`: after a handle, what the company does to the writer.
fn company_acts(line: &[Lexeme<'_>], i: usize) -> bool {
    let Some(first) = line.get(i) else { return false };
    let touches = line[i..].iter().take(7).any(|lexeme| matches!(lexeme.fold, "my" | "our" | "me" | "us"));
    let next = line.get(i + 1);
    let acts =
        first.is(VBZ) && !first.is(BE.with(HAVE).with(DO)) && (first.on(List::WeKeep) || first.on(List::WeRefuse) || first.on(List::WeDid));
    let refuses = (matches!(first.fold, "will" | "can" | "does") || first.fold == "has" || first.fold == "is")
        && next.is_some_and(|next| next.is(NOT) && next.fold != "never")
        && line.get(i + 2).is_some_and(|verb| verb.is(VB.with(VBN).with(VBG)) && !verb.is(BE) && !is_of_things(verb.fold))
        && (first.fold != "can" || line.get(i + 3).is_some_and(|object| matches!(object.fold, "me" | "us")));
    // `won't answer the phone`, `is no longer serving soup`: only people and firms do that.
    let declines = (first.fold == "will" || first.fold == "does")
        && next.is_some_and(|next| next.is(NOT))
        && line.get(i + 2).is_some_and(|verb| is_of_firms(verb.fold))
        || first.fold == "is"
            && next.is_some_and(|next| next.fold == "no longer")
            && line.get(i + 2).is_some_and(|verb| is_of_firms(verb.fold));
    if declines {
        return true;
    }
    let has_done = first.fold == "has" && next.is_some_and(|next| next.is(VBN) && next.on(List::WeDid));
    let strands = first.fold == "has" && next.is_some_and(|next| matches!(next.fold, "me" | "us"));
    touches && (acts || refuses || has_done || strands)
}

/// What is missing before `no …` at `i`: `there's`, or `I've had` before what somebody should have sent.
fn none<'a>(line: &[Lexeme<'a>], i: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let next = line.get(i + 1).filter(|next| next.is(N.with(ADJ)) && !next.is(VBG) || matches!(next.fold, "online"))?;
    let rest = || line[i + 1..].iter().take_while(|lexeme| !lexeme.is(PUNCT.with(SUB).with(CC)));
    let goes_on = rest().any(|lexeme| lexeme.is(VBG) && !lexeme.is(super::lexicon::PREP) && !super::grammar::phrase::names_a_thing(lexeme));
    // "No lies please": a request.
    if line[i + 1..].iter().take(8).any(|lexeme| matches!(lexeme.fold, "please" | "pls")) {
        return None;
    }
    // "No tricks, just treats" praises.
    let contrast = line[i + 1..].windows(2).any(|pair| pair[0].is(PUNCT) && matches!(pair[1].fold, "just" | "only" | "simply" | "all"));
    let of_theirs = next.fold == "sign" && rest().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "i" | "we"));
    // "no small part of it", "no little skill": much of it.
    let litotes = matches!(next.fold, "small" | "little" | "mean" | "doubt" | "wonder" | "more" | "less");
    if contrast
        || litotes && rest().any(|lexeme| lexeme.fold == "of" || matches!(next.fold, "doubt" | "wonder"))
        || next.on(List::ThereIsNo) && !of_theirs
        || goes_on
        || rest().take(9).any(|lexeme| lexeme.must_be_finite() || lexeme.is(MODAL))
    {
        return None;
    }
    // `no signal since the storm`: it has been so.
    let since = line[i + 1..].iter().take(5).take_while(|lexeme| !lexeme.is(PUNCT.with(CC))).position(|lexeme| lexeme.fold == "since");
    let since = since.is_some_and(|at| line.get(i + at + 2).is_some_and(|when| !when.is(PUNCT)));
    if since || rest().take(3).any(|lexeme| is_sent(lexeme.fold)) {
        return Some(vec![
            supplied(vocabulary, "i", "you", false),
            supplied(vocabulary, "have", "'ve", true),
            supplied(vocabulary, "had", "had", false),
        ]);
    }
    let plural = rest()
        .take_while(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(UNIT))
        .filter(|word| word.is(N))
        .last()
        .is_some_and(|head| head.is(PLURAL));
    let be = if plural { supplied(vocabulary, "are", "are", false) } else { supplied(vocabulary, "'s", "'s", true) };
    Some(vec![supplied(vocabulary, "there", "there", false), be])
}

/// `waited three hours and no reply`, `I wrote in May and still not had an answer`: the second half is spelt out.
pub(crate) fn spelt_out<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    if let Some(said) =
        their_turn(line, vocabulary).or_else(|| waits::nth_time(line, vocabulary)).or_else(|| scraps::paid_and_got(line, vocabulary))
    {
        return Some(said);
    }
    if let Some(said) = scraps::judged_fact(line).or_else(|| scraps::measured_wait(line, vocabulary)) {
        return Some(said);
    }
    if let Some(said) = scraps::still_not(line, vocabulary) {
        return Some(said);
    }
    if let Some(said) = scraps::nth_night(line, vocabulary) {
        return Some(said);
    }
    let at = (1..line.len()).find(|&i| {
        matches!(line[i - 1].fold, "and" | "but" | "yet")
            && (matches!(line[i].fold, "no" | "not")
                || matches!(line[i].fold, "still" | "now") && line.get(i + 1).is_some_and(|next| matches!(next.fold, "no" | "not")))
    })?;
    let no = if matches!(line[at].fold, "no" | "not") { at } else { at + 1 };
    if line.get(no).is_some_and(|word| word.fold == "not") {
        if let Some((said, _)) = scraps::not_a_word(line, at, vocabulary) {
            return Some([&line[..at], &said].concat());
        }
        let received = line.get(no + 1).is_some_and(|verb| verb.is(VBN) && verb.on(List::YouNot));
        let mine = line[..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
        if !received || !mine {
            return None;
        }
        let mut out = line[..at].to_vec();
        out.push(supplied(vocabulary, "i", "you", false));
        out.push(supplied(vocabulary, "have", "'ve", true));
        out.extend_from_slice(&line[at..]);
        return Some(out);
    }
    // `no internet and no phone` is one list.
    if line[..at].iter().rev().skip(1).take(4).any(|lexeme| matches!(lexeme.fold, "no" | "without" | "have" | "had" | "with")) {
        return None;
    }
    let before = none(line, no, vocabulary)?;
    let mut out = line[..at].to_vec();
    // `still` stands behind the first of what is supplied: `you've still had no reply`.
    out.extend_from_slice(&before[..2]);
    out.extend_from_slice(&line[at..no]);
    out.extend_from_slice(&before[2..]);
    out.extend_from_slice(&line[no..]);
    Some(out)
}

/// `my train was cancelled and can't get through`: what follows is the writer's, who was not named so far.
fn their_turn<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (2..line.len()).find(|&i| {
        line[i - 1].is(CC)
            && matches!(line[i].fold, "can" | "could")
            && line.get(i + 1).is_some_and(|not| not.is(NOT))
            && line.get(i + 2).is_some_and(|verb| {
                matches!(
                    verb.fold,
                    "get"
                        | "reach"
                        | "speak"
                        | "find"
                        | "rebook"
                        | "book"
                        | "contact"
                        | "talk"
                        | "check"
                        | "call"
                        | "see"
                        | "use"
                        | "log"
                        | "cancel"
                        | "pay"
                )
            })
    })?;
    let subject = line[..at].iter().find(|lexeme| lexeme.is(SUBJ.with(POSS).with(N)) && !lexeme.on(List::Leads))?;
    let somebody = matches!(subject.fold, "i" | "we" | "you" | "he" | "she" | "they" | "your") || subject.on(List::Staff);
    if somebody || line[..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "you")) {
        return None;
    }
    let mut out = line[..at].to_vec();
    out.push(supplied(vocabulary, "i", "you", false));
    out.extend_from_slice(&line[at..]);
    Some(out)
}

/// `the clerk say us that our table is not free` as `our table was not free`: what was said then need not be so now.
pub(crate) fn as_said<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let fold = |back: usize| at.checked_sub(back).map_or("", |i| line[i].fold);
    let said = fold(1) == "that"
        && matches!(fold(2), "us" | "me")
        && (matches!(fold(3), "say" | "says" | "said" | "told" | "tell" | "tells")
            || fold(3) == "to" && matches!(fold(4), "say" | "says" | "said"));
    let verb = (at..line.len().min(at + 5)).find(|&i| matches!(line[i].fold, "is" | "are" | "has" | "have") && !line[i].clitic)?;
    if !said {
        return None;
    }
    let past = match line[verb].fold {
        "is" => "was",
        "are" => "were",
        _ => "had",
    };
    let mut out = line[at..].to_vec();
    let span = line[verb].span;
    out[verb - at] = Lexeme { span, inserted: false, ..supplied(vocabulary, past, past, false) };
    Some(out)
}
