//! Where the words of a chain do not hang together: a verb left out behind "and", a "no" that begins anew, a sum that
//! stands for a word.
//!
//! In go the lexemes of a line and the clauses read from it; out comes the gate that objects. What somebody runs together
//! in a hurry is understood when they write it, and broken when we do.

use super::super::grammar::{Clause, Referent};
use super::super::lexicon::{
    ADJ, ADV, BE, CC, DAY, DEGREE, DET, DO, HAVE, MODAL, MONEY, N, NAME, NOT, NUM, OBJ, PLURAL, POSS, PREP, PUNCT, SUBJ, UNIT, VB, VBD,
    VBG, VBN, VBZ,
};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::super::rule::GateId;

/// Gates on the joints of a chain of clauses.
pub(super) fn joints(line: &[Lexeme<'_>], clauses: &[Clause]) -> Option<GateId> {
    let (start, end) = (clauses.first()?.start, clauses.last()?.end);
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    for i in start..end {
        let lexeme = &line[i];
        // `Leeds>York`, `dont<3`
        if lexeme.fold.contains(['>', '<']) && !lexeme.is(PUNCT) {
            return Some(GateId::OddSign);
        }
        // `I've already wasted an hour already`: said twice by a slip.
        if matches!(lexeme.fold, "already" | "again" | "still") && line[i + 1..end].iter().any(|later| later.fold == lexeme.fold) {
            return Some(GateId::NoParse);
        }
        // `it works ad well`
        if lexeme.fold == "ad" && fold(i + 1) == "well" {
            return Some(GateId::UnknownWord);
        }
        // `I don't see em`
        if lexeme.fold == "em" && i > start && line[i - 1].is(VB.with(VBD).with(VBZ).with(VBG)) {
            return Some(GateId::UnknownWord);
        }
        if i > start && (verbless_not(line, i, end) || starts_over(line, i, clauses)) {
            return Some(if lexeme.is(NOT) && lexeme.fold == "not" { GateId::Agreement } else { GateId::NoParse });
        }
        if sounds_like_a_word(line, i) {
            return Some(GateId::Agreement);
        }
        // `broke my trunk and refuses to pay`: what reads like a second thing is a second verb.
        let acts = lexeme.fold == "and"
            && i + 1 < end
            && line[i + 1].is(VBZ)
            && line[i + 1].is(N)
            && !clauses.iter().any(|clause| clause.start == i + 1)
            && (matches!(fold(i + 2), "to" | "me" | "us" | "my" | "our") && line[i + 1].on(List::WeRefuse)
                || line[i + 1].fold == "refuses");
        if acts {
            return Some(GateId::Agreement);
        }
        // `the lamp does not light, and no longer complete`: the verb that agrees is missing.
        let bare = lexeme.fold == "no longer" || lexeme.fold == "no" && fold(i + 1) == "longer";
        let after = i + if lexeme.fold == "no" { 2 } else { 1 };
        if bare && i > start && line[i - 1].is(CC) && line.get(after).is_some_and(|verb| verb.is(VB) && !verb.is(VBZ.with(VBD).with(VBN))) {
            return Some(GateId::Agreement);
        }
        // `we're still here guys`: whom they call, and no part of it.
        let called = matches!(lexeme.fold, "guys" | "folks" | "people" | "fellas" | "peeps")
            && i > start
            && (i + 1 == end || fold(i + 1) == ",")
            && (line[i - 1].is(ADV) && !line[i - 1].is(ADJ.with(DET).with(NUM))
                || matches!(fold(i - 1), "here" | "with" | "now" | "again"));
        if called && lexeme.fold != "people" {
            return Some(GateId::NoParse);
        }
    }
    clauses.iter().enumerate().find_map(|(n, clause)| joined(line, clause, n.checked_sub(1).map(|before| &clauses[before])))
}

/// `and the seats not together`, `your desk not let us in`: the verb that "not" needs is missing.
fn verbless_not(line: &[Lexeme<'_>], i: usize, end: usize) -> bool {
    let (not, before) = (&line[i], &line[i - 1]);
    let verbal = BE.with(HAVE).with(DO).with(MODAL).with(VBD).with(VBG).with(PREP).with(ADV).with(SUBJ).with(PUNCT).with(CC);
    not.fold == "not"
        && !not.clitic
        && !not.inserted
        && before.is(N)
        && !before.is(verbal)
        && !before.must_be_finite()
        && i + 1 < end
        && line[i + 1].fold != "once"
        && line[i + 1].is(VB.with(VBG).with(VBN).with(ADJ).with(ADV).with(VBD))
}

/// `on hold for two hours no answer`, `drove from Leeds to York still no news`: a new scrap, with no mark before it.
fn starts_over(line: &[Lexeme<'_>], i: usize, clauses: &[Clause]) -> bool {
    if line[i].fold != "no" || clauses.iter().any(|clause| clause.start == i || clause.subject.start == i) {
        return false;
    }
    let noun = |at: usize| {
        let lexeme = &line[at];
        lexeme.is(N.with(UNIT).with(NAME))
            && !lexeme.is(BE
                .with(HAVE)
                .with(DO)
                .with(PREP)
                .with(ADV)
                .with(CC)
                .with(SUBJ)
                .with(OBJ)
                .with(PUNCT)
                .with(VB)
                .with(VBD)
                .with(VBG))
    };
    let begins = clauses.iter().any(|clause| i <= clause.subject.start && i > clause.start);
    !begins && (noun(i - 1) || i > 1 && matches!(line[i - 1].fold, "still" | "yet") && noun(i - 2))
}

/// `talk 2 the desk`, `a walk 4 charity`: a figure written for a word, which was not mended.
fn sounds_like_a_word(line: &[Lexeme<'_>], i: usize) -> bool {
    // `a 2step code` is one word.
    let apart = line.get(i + 1).is_some_and(|next| next.span.start > line[i].span.end);
    if !matches!(line[i].fold, "2" | "4") || line[i].is(MONEY) || !apart {
        return false;
    }
    let numbered = i > 0
        && matches!(
            line[i - 1].fold,
            "gate"
                | "terminal"
                | "flight"
                | "train"
                | "tram"
                | "row"
                | "group"
                | "zone"
                | "platform"
                | "room"
                | "line"
                | "level"
                | "phase"
                | "part"
                | "seat"
                | "version"
                | "chapter"
                | "unit"
                | "desk"
                | "counter"
                | "floor"
                | "stage"
                | "step"
                | "carousel"
                | "of"
                | "and"
                | "or"
                | "to"
                | "at"
                | "by"
        );
    // `2 customer service clerks`: the head of what is counted is the last noun.
    let mut at = i + 1;
    let mut counted = false;
    while let Some(lexeme) = line.get(at).filter(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(PREP.with(CC).with(DET).with(BE).with(HAVE)))
    {
        counted |= lexeme.is(PLURAL.with(UNIT).with(DAY).with(NAME)) || lexeme.fold.contains('-');
        at += 1;
    }
    let thing = line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(VBG.with(UNIT).with(DAY).with(NUM).with(PREP)));
    let governed = line.get(i + 1).is_some_and(|next| next.is(DET.with(POSS)) && !next.is(SUBJ));
    !numbered && (at > i + 1 && thing && !counted || governed && i > 0 && line[i - 1].is(VB.with(VBG).with(N)))
}

/// What a clause that shares the subject before it, or takes a particle for its end, does wrong.
fn joined(line: &[Lexeme<'_>], clause: &Clause, before: Option<&Clause>) -> Option<GateId> {
    let (verb, subject) = (&clause.verb, &clause.subject);
    let finite = &line[verb.finite];
    let main = &line[verb.main];
    // `you hung up 3 cancelled trains`: what somebody goes on with, and nothing that was hung.
    if ends_wrongly(line, clause) {
        return Some(GateId::BadEnd);
    }
    // `one queue told no seats`: by whom, or whom, is missing.
    let told = matches!(main.fold, "told" | "informed" | "notified")
        && !verb.passive
        && !clause.shared
        && clause.complements.object.is_some_and(|whom| {
            let whom_head = &line[whom.head];
            !whom.pronoun
                && !whom_head.is(NAME)
                && !whom_head.on(List::Staff)
                && !whom_head.on(List::Relatives)
                && !matches!(
                    whom_head.fold,
                    "people"
                        | "everyone"
                        | "everybody"
                        | "someone"
                        | "passengers"
                        | "guests"
                        | "customers"
                        | "others"
                        | "lies"
                        | "lie"
                        | "truth"
                        | "story"
                )
                && (line[whom.start].fold == "no" || whom.plural && !whom.determined)
        });
    if told {
        return Some(GateId::Agreement);
    }
    let hung = matches!(main.fold, "hung" | "hang" | "hangs" | "hanging")
        && line.get(verb.main + 1).is_some_and(|up| up.fold == "up")
        && line
            .get(verb.main + 2)
            .filter(|_| verb.main + 2 < clause.end)
            .is_some_and(|next| next.is(NUM.with(DET).with(POSS)) && !next.is(ADV));
    if hung && !clause.complements.duration {
        return Some(GateId::NoParse);
    }
    // `I've been waiting since noon and really fed up`: how they are needs a verb of its own.
    let feels = verb.progressive
        && (verb.main + 1..clause.end).any(|i| {
            line[i].fold == "and"
                && line[i + 1..clause.end]
                    .iter()
                    .find(|lexeme| !lexeme.is(ADV.with(DEGREE)))
                    .is_some_and(|state| state.on(List::Unhappy) && state.is(VBN.with(ADJ)))
        });
    if feels {
        return Some(GateId::Agreement);
    }
    // `one of the clerks have been rude`
    let one_of = line[subject.head].fold == "one"
        && line.get(subject.head + 1).is_some_and(|of| of.fold == "of")
        && !clause.shared
        && matches!(finite.fold, "have" | "are" | "were" | "do")
        && !line[subject.start..subject.end].iter().any(|lexeme| matches!(lexeme.fold, "and" | "who" | "that"));
    // `train 22 have been cancelled`
    let numbered = !clause.shared
        && subject.end >= subject.start + 2
        && matches!(line[subject.end - 2].fold, "flight" | "train" | "bus" | "tram" | "coach")
        && line[subject.end - 1].is(NUM)
        && matches!(finite.fold, "have" | "are" | "were" | "do");
    if one_of || numbered {
        return Some(GateId::Agreement);
    }
    let before = before.filter(|_| clause.shared)?;
    let plural = matches!(finite.fold, "are" | "were" | "have" | "do" | "am");
    let head = &line[before.subject.head];
    let people = head.on(List::Staff) || before.subject.plural || head.is(PLURAL) || head.is(NAME);
    let objects = match before.subject.referent {
        // `you broke my case and refuses to pay`
        Referent::Company => {
            matches!(finite.fold, "was" | "is" | "has")
                || line[clause.start..=verb.main]
                    .iter()
                    .any(|verb| verb.is(VBZ) && !verb.is(VBD.with(ADV).with(SUBJ)) && verb.fold.ends_with('s'))
        }
        // `there's still no desk and have to queue`: nothing goes on with "there".
        Referent::There => !(clause.verb.copula && line[clause.start].fold == line[before.verb.finite].fold),
        Referent::Theirs | Referent::Ours | Referent::Thing | Referent::It => plural && !people,
        _ => false,
    };
    // `my train was cancelled and was told there's no bus`, `the site crashed and don't know`: that was the writer.
    let writer = matches!(before.subject.referent, Referent::Theirs | Referent::Ours | Referent::Thing | Referent::It | Referent::Company)
        && !head.on(List::Staff)
        && (verb.passive && matches!(main.fold, "told" | "informed" | "advised" | "notified" | "rebooked" | "assured" | "promised")
            || matches!(main.fold, "disconnected") && !matches!(head.fold, "call" | "line" | "phone" | "calls" | "chat")
            || verb.negated && matches!(main.fold, "make" | "know" | "understand" | "see")
            || verb.still && !verb.copula && matches!(main.fold, "have" | "need" | "waiting" | "trying"));
    // `I've been waiting since noon and really fed up`
    let feeling = before.verb.progressive && verb.finite == verb.main && main.is(VBN.with(ADJ)) && main.on(List::Unhappy);
    // `you damaged my case and not offered anything`: a verb short.
    let short = feeling
        || verb.negated
            && verb.finite == verb.main
            && main.is(VBN)
            && !main.is(VB)
            && line[clause.start..verb.main].iter().any(|lexeme| lexeme.fold == "not");
    // `we cancelled your train and now are still waiting`: who cancels a train does not wait for it.
    let waits = before.subject.referent == Referent::Company && matches!(main.fold, "delayed" | "waiting" | "stuck" | "stranded");
    (objects || writer || short || waits).then_some(GateId::Agreement)
}

/// `to ask where the case is is`, `landed in similar`, `it keeps saying it`, `sent me anything not`: more was to come.
fn ends_wrongly(line: &[Lexeme<'_>], clause: &Clause) -> bool {
    let last = clause.end - 1;
    if last < clause.verb.main + 2 {
        return false;
    }
    let (end, before) = (&line[last], &line[last - 1]);
    let asked = line[clause.verb.main..last].iter().any(|lexeme| {
        lexeme.is(super::super::lexicon::WH) || matches!(lexeme.fold, "than" | "as" | "it" | "if" | "whether" | "they" | "there")
    });
    let verb_alone =
        matches!(end.fold, "is" | "are" | "was" | "were") && !end.clitic && !asked && before.is(N.with(NAME)) && !before.is(PREP);
    let nounless = end.is(ADJ)
        && !end.is(N.with(NAME).with(DAY).with(UNIT).with(NUM).with(ADV).with(VBN).with(VBG))
        && matches!(before.fold, "in" | "at" | "on" | "with" | "of" | "from" | "into")
        && !matches!(
            end.fold,
            "full"
                | "general"
                | "particular"
                | "short"
                | "vain"
                | "private"
                | "public"
                | "low"
                | "high"
                | "last"
                | "best"
                | "worst"
                | "least"
                | "most"
        );
    let says_it = end.fold == "it" && matches!(before.fold, "say" | "says" | "saying" | "said") && clause.complements.object.is_some();
    let denied =
        end.fold == "not" && !end.clitic && !before.is(BE.with(HAVE).with(DO).with(MODAL)) && !matches!(before.fold, "or" | "if" | "why");
    verb_alone || nounless || says_it || denied
}
