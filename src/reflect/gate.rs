//! The gates: what keeps a candidate from being reflected.
//!
//! In goes a chain of parsed clauses, or the text that would be written; out comes the first
//! gate that objects. A gate never changes anything.

use super::grammar::{Clause, Grammar, NounPhrase, Referent};
use super::lexicon::{CC, COMPANY, DAY, HAVE, INDEF, MONEY, N, NAME, NUM, OPEN, PLURAL, SUBJ, UNIT, VB, VBD, VBG, VBN, VBZ, WH, sub};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::GateId;
use super::vocabulary::Vocabulary;
use crate::text::{is_name, is_word};

/// Longest clause, in words; a longer one would bury the reply.
const MAX_WORDS: usize = 30;

/// Gates that look at the whole line, whatever the candidate.
pub(crate) fn line(line: &[Lexeme<'_>]) -> Option<GateId> {
    line.iter().find_map(|lexeme| lexeme.on(List::Safety).then_some(GateId::Safety))
}

/// Gates that look at the words of a candidate.
pub(crate) fn words(line: &[Lexeme<'_>], clauses: &[Clause], vocabulary: &Vocabulary) -> Option<GateId> {
    let (start, end) = (clauses.first()?.start, clauses.last()?.end);
    let count = line[start..end].iter().filter(|lexeme| !lexeme.clitic).count();
    if !(3..=MAX_WORDS).contains(&count) && !(count == 2 && matches!(clauses[0].subject.referent, Referent::Nobody | Referent::Nothing)) {
        return Some(GateId::Length);
    }
    if line[..end].last().is_some_and(|last| leads_on(last) || is_letter(last)) {
        return Some(GateId::BadEnd);
    }
    for i in start..end {
        let lexeme = &line[i];
        let on = |list| vocabulary.on(line, i, end, list);
        // `39.50 x2`: a sum, not a sentence.
        if lexeme.fold.strip_prefix('x').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())) {
            return Some(GateId::OddSign);
        }
        // "between the two of you": you and somebody else, who is not us.
        let counted =
            i >= start + 2 && line[i - 1].fold == "of" && matches!(line[i - 2].fold, "two" | "both" | "three" | "either" | "neither");
        // "this company": we, or somebody else; nobody can tell, and we never call ourselves so.
        let party = matches!(
            lexeme.fold,
            "company" | "firm" | "airline" | "bank" | "agency" | "business" | "lender" | "creditor" | "organisation" | "organization"
        );
        if party && i > 0 && line[i - 1].fold == "this" {
            return Some(GateId::Reference);
        }
        // "lost to your errors": said back, we would own up to them.
        let own_fault = matches!(
            lexeme.fold,
            "error"
                | "errors"
                | "mistake"
                | "mistakes"
                | "incompetence"
                | "negligence"
                | "fault"
                | "lies"
                | "failure"
                | "failures"
                | "failings"
        );
        if own_fault && i > 0 && line[i - 1].fold == "your" {
            return Some(GateId::Admission);
        }
        // "it gives me the following message": what follows stays in the message.
        let points_on = lexeme.fold == "following" && i > 0 && line[i - 1].fold == "the";
        if points_on {
            return Some(GateId::Reference);
        }
        if lexeme.fold == "you" && counted {
            return Some(GateId::OtherCompany);
        }
        if on(List::Profanity) {
            return Some(GateId::Profanity);
        }
        if on(List::Threats) {
            return Some(GateId::Threat);
        }
        if on(List::Hedges) {
            return Some(GateId::Hedge);
        }
        // A word that is also a fact of the construction (`slow`, `rude`) is not a judgement.
        if on(List::Judgement) && !on(List::ThingIs) {
            return Some(GateId::Judgement);
        }
        if on(List::Positive) {
            return Some(GateId::Positive);
        }
        if lexeme.is(OPEN) && !lexeme.inserted && !known(lexeme) {
            return Some(GateId::UnknownWord);
        }
        if matches!(lexeme.fold, "if" | "unless") && !clauses.iter().any(|clause| clause.complements.content) {
            return Some(GateId::Conditional);
        }
    }
    None
}

/// A letter by itself: the mark of the next point of a list, cut off from it.
fn is_letter(last: &Lexeme<'_>) -> bool {
    last.fold.len() == 1 && last.fold.bytes().all(|b| b.is_ascii_alphabetic()) && !last.is(NAME)
}

/// "my wife account": whose it is was left without its mark.
pub(super) fn unmarked_owner(line: &[Lexeme<'_>], phrase: &NounPhrase) -> bool {
    line[phrase.start..phrase.head.max(phrase.start)].iter().any(|lexeme| {
        matches!(
            lexeme.fold,
            "wife" | "husband" | "mother" | "father" | "mum" | "mom" | "dad" | "son" | "daughter" | "sister" | "brother" | "nan" | "gran"
        )
    })
}

/// Whether a clause may not end on this word: something must follow it.
fn leads_on(last: &Lexeme<'_>) -> bool {
    matches!(
        last.fold,
        "so" | "and"
            | "but"
            | "or"
            | "nor"
            | "the"
            | "a"
            | "an"
            | "my"
            | "your"
            | "our"
            | "their"
            | "his"
            | "its"
            | "because"
            | "if"
            | "than"
            | "very"
            | "as"
            | "of"
            | "just"
            | "even"
            | "which"
            | "who"
            | "whose"
            | "while"
            | "although"
            | "though"
            | "every"
            | "no"
            | "until"
            | "plus"
            | "like"
            | "not even"
    )
}

fn known(lexeme: &Lexeme<'_>) -> bool {
    let fold = lexeme.fold;
    // Shorthand for nothing or anything, and an ordinal only in sums.
    if fold == "nth" {
        return false;
    }
    if fold.bytes().any(|b| b.is_ascii_digit()) {
        return fold.len() <= 4 || fold.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b':')) || lexeme.is(NAME);
    }
    // Abbreviations of things; anything shorter or stranger is somebody's own shorthand.
    let abbreviation = matches!(
        fold,
        "tv" | "psp"
            | "dvd"
            | "cd"
            | "pc"
            | "sms"
            | "gps"
            | "hdmi"
            | "lcd"
            | "dm"
            | "pdf"
            | "dns"
            | "vpn"
            | "ssd"
            | "xbox"
            | "hd"
            | "mp"
            | "kwh"
            | "mph"
            | "bbq"
            | "gp"
            | "pcp"
            | "nhs"
            | "gym"
    );
    is_word(fold)
        || abbreviation
        || fold.strip_suffix("'s").is_some_and(|stem| is_word(stem) || capitalised_name(stem))
        || fold.strip_suffix("s'").is_some_and(is_word)
        || lexeme.is(NAME)
        || capitalised_name(fold)
}

fn capitalised_name(fold: &str) -> bool {
    let mut chars = fold.chars();
    let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    is_name(&name)
}

/// Gates on the structure of one clause; `first` is false for what was joined to another.
/// `start` is where the first clause of the chain begins.
pub(crate) fn clause(grammar: &Grammar<'_, '_>, clause: &Clause, first: bool, start: usize, vocabulary: &Vocabulary) -> Option<GateId> {
    let line = grammar.line;
    let subject = &clause.subject;
    let verb = &clause.verb;
    let complements = &clause.complements;
    let main = &line[verb.main];
    let lemma = vocabulary.lexicon.lemma(main.lemma);
    if complements.conditional {
        return Some(GateId::Conditional);
    }
    if let Some(modal) = verb.modal {
        let fold = line[modal].fold;
        let missed = fold == "will" && matches!(vocabulary.lexicon.lemma(main.lemma), "miss" | "lose");
        let refused = (verb.negated || subject.referent == Referent::Nobody) && matches!(fold, "can" | "could" | "will" | "would");
        // "You can't correspond with anyone there": anybody can't, and least of all we.
        let anybody = subject.referent == Referent::Company
            && matches!(fold, "can" | "could")
            && [lemma, main.fold].iter().any(|verb| {
                matches!(*verb, "correspond" | "speak" | "talk" | "reach" | "expect" | "trust" | "rely" | "win" | "argue" | "beat")
            });
        if anybody {
            return Some(GateId::GenericYou);
        }
        if !missed && !refused {
            return Some(if subject.referent == Referent::Company { GateId::Promise } else { GateId::Modal });
        }
        if fold == "will" && subject.referent == Referent::Customer && !missed || fold == "would" && subject.referent == Referent::Customer
        {
            return Some(GateId::Modal);
        }
    }
    // `I'm going to …` is a plan.
    if verb.progressive && main.fold == "going" && complements.to_verb.is_some() {
        return Some(GateId::Modal);
    }
    let phrases = [Some(clause.subject), complements.object, complements.second, complements.oblique];
    if phrases.iter().flatten().any(|phrase| unmarked_owner(line, phrase)) {
        return Some(GateId::Agreement);
    }
    if complements.stranded && !verb.passive {
        return Some(GateId::MissingObject);
    }
    // `pushing five hours and your time`, `3 was cancelled`: not what a clause is about.
    if !clause.shared
        && first
        && (line[subject.start].is(VBG) && subject.plural && line[subject.start..subject.end].iter().any(|lexeme| lexeme.is(CC))
            || subject.end == subject.start + 1
                && line[subject.head].is(NUM)
                && !line[subject.head].is(MONEY)
                && line[subject.head].fold.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(GateId::Reference);
    }
    // Whose it is must be known: `their staff` may be another company's.
    let theirs = |i: usize| matches!(line[i].fold, "their" | "his" | "her" | "theirs");
    if !clause.shared && line[subject.start].is(WH)
        || !clause.shared && first && theirs(subject.start)
        || line[clause.start..clause.end].iter().any(|lexeme| lexeme.is(COMPANY))
            && (clause.start..clause.end).any(|i| matches!(line[i].fold, "their" | "they" | "them"))
    {
        return Some(GateId::Reference);
    }
    // `their website`, `found him`: nobody in the clause they could be.
    let unsaid = (clause.start..clause.end).any(|i| {
        matches!(line[i].fold, "their" | "him" | "her" | "he" | "she" | "his" | "theirs")
            && !line[clause.start.min(start)..i].iter().any(|lexeme| {
                lexeme.on(List::Staff)
                    || lexeme.on(List::Relatives)
                    || lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT)
                    || lexeme.is(INDEF) && !matches!(lexeme.fold, "nobody" | "no one" | "nothing" | "none")
                    || lexeme.is(NAME) && !lexeme.is(NUM)
                    || lexeme.is(SUBJ) && matches!(lexeme.fold, "he" | "she" | "they")
            })
    });
    // `denied credit because they reported it`: somebody who was named before, or never.
    let unnamed = (clause.start..clause.end).any(|i| {
        matches!(line[i].fold, "they" | "them")
            && !line[clause.start.min(start)..i].iter().any(|lexeme| {
                lexeme.on(List::Staff)
                    || lexeme.on(List::Relatives)
                    || lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT)
                    || lexeme.is(INDEF.with(COMPANY))
                    || lexeme.is(NAME) && !lexeme.is(NUM)
                    || matches!(lexeme.fold, "your" | "yours")
            })
    });
    if unsaid || unnamed {
        return Some(GateId::Reference);
    }
    if !clause.shared
        && first
        && matches!(line[subject.head].fold, "many" | "some" | "most" | "few" | "others" | "both" | "all")
        && subject.end == subject.head + 1
    {
        return Some(GateId::Reference);
    }
    if vocabulary.lexicon.lemma(main.lemma) == "have"
        && !verb.perfect
        && complements.object.is_some_and(|object| {
            line[object.start].is(VB)
                && !line[object.start].on(List::YouHaveTrouble)
                && !line[object.start].is(PLURAL)
                && object.start == verb.end
                && line.get(object.start + 1).is_some_and(|next| next.is(NUM.with(COMPANY)))
        })
    {
        return Some(GateId::Agreement);
    }
    if !clause.shared {
        match subject.referent {
            Referent::It
                if first
                    && !(complements.duration && line[subject.head].fold == "it")
                    && !(vocabulary.lexicon.lemma(main.lemma) == "take" && line[subject.head].fold == "it")
                    && complements.to_verb.is_none_or(|_| complements.adjective.is_none()) =>
            {
                return Some(GateId::Reference);
            }
            Referent::Other if first => return Some(GateId::Reference),
            _ => {}
        }
        // "those accounts", without the sentence that told which.
        if first && !subject.pronoun && matches!(line[subject.start].fold, "those" | "these" | "that") {
            return Some(GateId::Reference);
        }
        let head = &line[subject.head];
        let bare = !subject.determined
            && !head.is(NAME.with(PLURAL).with(COMPANY))
            && !(subject.head > subject.start && head.on(List::Bare))
            && !head.on(List::Bare)
            && !(head.is(VBG) && head.lemma != 0);
        if bare && !subject.pronoun {
            return Some(GateId::BareNoun);
        }
        if let Some(gate) = agreement(grammar, clause) {
            return Some(gate);
        }
    }
    // `nobody gives you an answer`, `the app won't let you log in`: anybody is meant.
    let to_us =
        [complements.object, complements.second].into_iter().flatten().any(|object| object.pronoun && object.referent == Referent::Company);
    if to_us && !matches!(subject.referent, Referent::Customer | Referent::Somebody) {
        return Some(GateId::GenericYou);
    }
    if subject.referent == Referent::Company {
        // "When it's half price but you don't have a voucher": anybody's plight.
        let anybodys = line[..clause.start].iter().any(|lexeme| matches!(lexeme.fold, "when" | "whenever" | "if"))
            && verb.negated
            && !verb.past
            && !line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our" | "i" | "we"));
        if anybodys {
            return Some(GateId::GenericYou);
        }
        if main.on(List::Admissions) {
            return Some(GateId::Admission);
        }
        if matches!(lemma, "have" | "need") && !verb.past && complements.to_verb.is_some() {
            return Some(GateId::GenericYou);
        }
        let present =
            !verb.past && !verb.perfect && !verb.progressive && verb.modal.is_none() && !verb.negated && !verb.copula && !verb.still;
        if present
            && !(main.on(List::WeKeep) && (complements.ing.is_some() || complements.object.is_some_and(|object| object.pronoun))
                || lemma == "have" && complements.object.is_some_and(|object| object.pronoun)
                || main.on(List::WeRefuse)
                || matches!(vocabulary.lexicon.lemma(main.lemma), "owe" | "charge" | "say" | "tell" | "claim"))
        {
            return Some(GateId::CompanyPresent);
        }
    }
    // `my flight cancelled`, `the order rejected`: a participle without its `was`.
    let undone = verb.past
        && !verb.passive
        && !verb.perfect
        && main.is(VBN)
        && complements.object.is_none()
        && complements.to_verb.is_none()
        && !complements.content
        && complements.ing.is_none()
        && matches!(
            lemma,
            "cancel"
                | "delay"
                | "overbook"
                | "misplace"
                | "damage"
                | "reject"
                | "decline"
                | "deny"
                | "charge"
                | "suspend"
                | "block"
                | "lose"
                | "reschedule"
                | "postpone"
                | "remove"
                | "delete"
                | "rip"
                | "steal"
                | "ground"
                | "refund"
                | "dispatch"
                | "deliver"
                | "lock"
        )
        && matches!(subject.referent, Referent::Theirs | Referent::Thing);
    if undone {
        return Some(GateId::MissingObject);
    }
    // `multiple voicemails left`: who left them isn't said.
    if lemma == "leave"
        && !verb.passive
        && !verb.perfect
        && complements.object.is_none()
        && matches!(
            line[subject.head].fold,
            "voicemail"
                | "voicemails"
                | "message"
                | "messages"
                | "note"
                | "notes"
                | "parcel"
                | "parcels"
                | "package"
                | "packages"
                | "box"
                | "boxes"
        )
    {
        return Some(GateId::MissingObject);
    }
    // `had`, `gave`, `took` without what was had, given or taken.
    let gap = complements.object.is_none()
        && !complements.content
        && !complements.stranded
        && complements.to_verb.is_none()
        && complements.participle.is_none()
        && complements.ing.is_none();
    let idle = lemma == "get" && complements.end > verb.end || matches!(lemma, "take" | "spend") && complements.duration;
    if main.sub & sub::NEEDS_OBJECT != 0 && !verb.passive && !verb.copula && gap && complements.adjective.is_none() && !idle {
        return Some(GateId::MissingObject);
    }
    // `have purchase one mixer`, `use app store`: a noun that counts needs an article.
    let bare_number = [complements.object, complements.oblique].into_iter().flatten().any(|object| {
        object.end == object.start + 1
            && line[object.head].is(NUM)
            && !line[object.head].is(MONEY.with(UNIT).with(DAY).with(N))
            && line[object.head].fold.bytes().all(|b| b.is_ascii_digit())
            && complements.preposition.is_some_and(|at| line[at].fold == "for")
    });
    if bare_number {
        return Some(GateId::BareNoun);
    }
    let bare_object = [complements.object, complements.second, complements.oblique].into_iter().flatten().any(|object| {
        let head = &line[object.head];
        !object.determined
            && !object.pronoun
            && !head.is(NAME.with(PLURAL).with(COMPANY))
            && head.is(N)
            && (head.on(List::Owned) || head.on(List::Topics) || head.on(List::Staff) || head.is(VB))
            // `having trouble` is English, `having issue` is not.
            && (!head.on(List::YouHaveTrouble)
                || matches!(head.fold, "issue" | "problem" | "error" | "fault" | "leak" | "delay" | "outage" | "wait" | "queue"))
            && !head.on(List::Bare)
            && object.end - object.start <= 3
            && !complements.preposition.is_some_and(|at| {
                at + 1 == object.start
                    && matches!(line[at].fold, "by" | "on" | "in" | "at" | "to" | "as" | "for" | "of" | "from" | "without" | "per")
            })
    });
    // `at branch`, `on check`: after a preposition too, save in set phrases.
    let bare_place = complements.oblique.is_some_and(|object| {
        let head = &line[object.head];
        let preposition = complements.preposition.map_or("", |at| line[at].fold);
        object.end == object.start + 1
            && object.base == object.end
            && head.is(N)
            && !head.is(NAME.with(PLURAL).with(COMPANY).with(NUM))
            && (head.on(List::Owned) || head.on(List::Topics) || matches!(head.fold, "branch" | "desk" | "counter" | "check"))
            && !head.on(List::Bare)
            && matches!(preposition, "on" | "in" | "at" | "to" | "from" | "off" | "with" | "for")
            && !matches!(
                head.fold,
                "order"
                    | "line"
                    | "site"
                    | "bed"
                    | "class"
                    | "credit"
                    | "holiday"
                    | "screen"
                    | "account"
                    | "case"
                    | "course"
                    | "stay"
                    | "rent"
                    | "data"
                    | "insurance"
                    | "service"
                    | "email"
                    | "full"
                    | "results"
                    | "repair"
                    | "points"
                    | "cash"
                    | "school"
                    | "stock"
            )
    });
    if bare_place {
        return Some(GateId::BareNoun);
    }
    if bare_object && !first_is_bare_ok(line, complements) {
        return Some(GateId::BareNoun);
    }
    if first
        && complements
            .object
            .is_some_and(|object| object.end == object.start + 1 && matches!(line[object.head].fold, "this" | "that" | "these" | "those"))
    {
        return Some(GateId::Reference);
    }
    // `dismissive of that suggestion`: it was told of before, and the clause stands alone.
    let pointing = |phrase: &NounPhrase| {
        matches!(line[phrase.start].fold, "that" | "those")
            && phrase.head > phrase.start
            && line[phrase.head].is(N)
            && !line[phrase.head].is(UNIT.with(DAY))
            && !matches!(line[phrase.head].fold, "time" | "night" | "point" | "stage" | "way")
    };
    if first && [complements.object, complements.second, complements.oblique].iter().flatten().any(pointing) {
        return Some(GateId::Reference);
    }
    let elliptic = !first && verb.negated;
    if verb.copula
        && complements.adjective.is_none()
        && complements.end <= verb.main + 1 + usize::from(verb.negated)
        && !elliptic
        && complements.object.is_none()
        && complements.preposition.is_none()
    {
        return Some(GateId::MissingObject);
    }
    if line[clause.start..clause.end]
        .iter()
        .enumerate()
        .any(|(i, lexeme)| lexeme.is(WH) && matches!(lexeme.fold, "why") && i > 0 && !complements.content)
    {
        return Some(GateId::Question);
    }
    None
}

/// `the bags was lost`, `my order have`: what would be ours to write must agree.
fn agreement(grammar: &Grammar<'_, '_>, clause: &Clause) -> Option<GateId> {
    let finite = &grammar.line[clause.verb.finite];
    if finite.clitic || clause.verb.modal.is_some() {
        return None;
    }
    let subject = &clause.subject;
    let singular = matches!(finite.fold, "is" | "was" | "has" | "does") || finite.is(VBZ) && !finite.is(HAVE.with(N));
    let plural = matches!(finite.fold, "are" | "were" | "have" | "do");
    let bad = match subject.referent {
        Referent::Customer if subject.pronoun => {
            matches!(finite.fold, "is" | "has" | "does" | "are") && grammar.line[subject.head].fold == "i"
                || finite.is(VBZ) && !finite.is(VBD)
        }
        Referent::It | Referent::Nobody | Referent::Nothing | Referent::Somebody => {
            plural
                && matches!(
                    grammar.line[subject.head].fold,
                    "it" | "nobody" | "nothing" | "someone" | "somebody" | "this" | "that" | "no one"
                )
        }
        Referent::Company => false,
        Referent::There => {
            plural && clause.complements.object.is_some_and(|object| matches!(grammar.line[object.start].fold, "a" | "an" | "1" | "one"))
        }
        _ => {
            let head = &grammar.line[subject.head];
            let collective = head.on(List::Staff)
                || head.on(List::Bare)
                || head.is(NAME)
                || !head.is(N)
                || matches!(head.fold, "news" | "series" | "data" | "media" | "luggage");
            !collective
                && (head.is(PLURAL) && subject.plural && singular && subject.end == subject.base
                    || !subject.plural && !head.is(PLURAL) && plural)
        }
    };
    bad.then_some(GateId::Agreement)
}

/// Gates on the text that would be written.
pub(crate) fn output(text: &str) -> Option<GateId> {
    let mut digits = 0;
    let mut previous = "";
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            if digits >= 9 {
                return Some(GateId::Private);
            }
        } else if !matches!(c, ' ' | '-') {
            digits = 0;
        }
    }
    for word in text.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if matches!(bare, "i" | "I" | "me" | "my" | "mine" | "myself" | "I'm" | "I've" | "i'm" | "i've") {
            return Some(GateId::Output);
        }
        // However it is written, an `I` before an apostrophe is the customer still speaking.
        if bare.starts_with("I'") || bare.starts_with("i'") || bare.contains("'I") {
            return Some(GateId::Output);
        }
        if !bare.is_empty() && bare == previous && !matches!(bare, "had" | "that") {
            return Some(GateId::Output);
        }
        if matches!(
            (previous, bare),
            ("you", "am" | "was" | "is" | "has" | "does")
                | ("we", "is" | "has" | "was" | "does")
                | ("us", "are" | "were")
                | ("to", "we")
                | ("that", "us")
                | ("her" | "him" | "them", "us")
        ) {
            return Some(GateId::Output);
        }
        previous = bare;
    }
    None
}

/// `by phone`, `on hold`, `access to email`: set phrases without an article.
fn first_is_bare_ok(line: &[Lexeme<'_>], complements: &super::grammar::Complements) -> bool {
    complements.object.is_some_and(|object| {
        matches!(
            line[object.start].fold,
            "access"
                | "notice"
                | "contact"
                | "proof"
                | "confirmation"
                | "compensation"
                | "help"
                | "work"
                | "time"
                | "legal"
                | "credit"
                | "interest"
                | "advice"
                | "permission"
                | "dinner"
                | "lunch"
                | "breakfast"
                | "sleep"
                | "damage"
                | "warning"
                | "action"
                | "part"
                | "payment"
                | "delivery"
                | "double"
                | "full"
        )
    })
}
