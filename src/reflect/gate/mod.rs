//! The gates: what keeps a candidate from being reflected.
//!
//! In goes a chain of parsed clauses, or the text that would be written; out comes the first
//! gate that objects. A gate never changes anything.

mod agree;
mod clause;
mod harmless;
mod hollow;
mod joints;
mod learner;
mod modal;
mod slipped;

pub(crate) use clause::clause;

use super::grammar::{Clause, NounPhrase, Referent};
use super::lexicon::{ADJ, ADV, BE, CC, COMPANY, DEGREE, DET, HAVE, N, NAME, NOT, OPEN, POSS, PREP, PUNCT, SUBJ, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::GateId;
use super::vocabulary::Vocabulary;
use crate::text::{is_name, is_word};

/// Longest clause, in words; a longer one would bury the reply.
const MAX_WORDS: usize = 30;

/// Gates that look at the whole line, whatever the candidate.
pub(crate) fn line(line: &[Lexeme<'_>]) -> Option<GateId> {
    // Of two words, of which neither says it alone: "passed away", "slipped over".
    let pair = line.windows(2).any(|pair| {
        matches!(
            (pair[0].fold, pair[1].fold),
            ("passed" | "pass" | "passes" | "passing", "away") | ("slipped" | "fell" | "fallen" | "tripped", "over")
        )
    });
    let whole = line.iter().any(|lexeme| matches!(lexeme.fold, "passed away" | "pass away"));
    (pair || whole || line.iter().enumerate().any(|(i, lexeme)| lexeme.on(List::Safety) && !device_dies(line, i))).then_some(GateId::Safety)
}

/// `my phone keeps dying`: what runs on a battery, and nobody else, is what dies.
fn device_dies(line: &[Lexeme<'_>], at: usize) -> bool {
    let numbered =
        |lexeme: &Lexeme<'_>| lexeme.fold.starts_with("iphone") || lexeme.fold.starts_with("galaxy") || lexeme.fold.starts_with("pixel");
    let device = line[..at].iter().rposition(|lexeme| lexeme.on(List::Devices) || numbered(lexeme));
    let verbal = |lexeme: &Lexeme<'_>| lexeme.is(ADV.with(BE).with(HAVE)) || matches!(lexeme.fold, "keeps" | "keep" | "kept" | "just");
    // `the app is killing my battery`
    let drained = matches!(line[at].fold, "killing" | "kills" | "killed")
        && matches!(line.get(at + 1).map_or("", |lexeme| lexeme.fold), "my" | "the")
        && line[at + 2..].iter().take(2).any(|lexeme| {
            matches!(
                lexeme.fold,
                "battery"
                    | "phone"
                    | "battery life"
                    | "laptop"
                    | "computer"
                    | "console"
                    | "wifi"
                    | "internet"
                    | "data"
                    | "iphone"
                    | "ipad"
                    | "tablet"
            )
        });
    drained
        || matches!(line[at].fold, "die" | "dies" | "died" | "dying")
            && device.is_some_and(|device| line[device + 1..at].iter().all(verbal))
            && !line.iter().any(|lexeme| lexeme.on(List::Relatives))
}

/// Gates that look at the words of a candidate.
pub(crate) fn words(line: &[Lexeme<'_>], clauses: &[Clause], vocabulary: &Vocabulary) -> Option<GateId> {
    let (start, end) = (clauses.first()?.start, clauses.last()?.end);
    if let Some(gate) = joints::joints(line, clauses) {
        return Some(gate);
    }
    let count = line[start..end].iter().filter(|lexeme| !lexeme.clitic).count();
    // Two words tell enough of nobody, of nothing, and of whoever is stranded.
    let two = count == 2
        && (matches!(clauses[0].subject.referent, Referent::Nobody | Referent::Nothing)
            || line[..end].last().is_some_and(|last| last.fold == "stranded"));
    if !(3..=MAX_WORDS).contains(&count) && !two {
        return Some(GateId::Length);
    }
    // "How any of you still have a job": nobody says that some of them have.
    if line[start].fold == "any" && line.get(start + 1).is_some_and(|of| of.fold == "of") {
        return Some(GateId::Reference);
    }
    // "Nothing happens": when, stayed in the words before.
    if count < 4
        && clauses[0].subject.referent == Referent::Nothing
        && line[..end].last().is_some_and(|last| matches!(last.fold, "happens" | "happened"))
    {
        return Some(GateId::Length);
    }
    if line[..end].last().is_some_and(|last| leads_on(last) && !last.is(NAME) || is_letter(last)) && !is_lettered(&line[..end]) {
        return Some(GateId::BadEnd);
    }
    // `charged for four weeks that …`: which ones, stayed behind.
    if end > start + 2 && line[end - 1].fold == "that" && line[end - 2].is(super::lexicon::UNIT.with(super::lexicon::NUM)) {
        return Some(GateId::BadEnd);
    }
    // `can't log on till we have it`
    if end > start + 1 && matches!(line[end - 1].fold, "till" | "unless" | "whether") && !line[end - 2].is(DET.with(POSS).with(N).with(ADJ))
    {
        return Some(GateId::BadEnd);
    }
    // `stranded in St. Louis`, cut after what looks like the end of a sentence.
    let clipped = end >= 2
        && matches!(line[end - 1].fold, "st" | "ft" | "mt" | "pt" | "fr" | "no" | "dr")
        && line[end - 2].is(PREP.with(super::lexicon::TO))
        && !line[end - 1].is(NOT);
    if clipped {
        return Some(GateId::BadEnd);
    }
    // `it was due by 5 now it says …`: the last word belongs to what follows.
    let end_word = line[..end].last().is_some_and(|last| matches!(last.fold, "now" | "then" | "today"));
    if end_word && line.get(end).is_some_and(|next| next.is(SUBJ) && !next.is(PUNCT)) {
        return Some(GateId::BadEnd);
    }
    let first = &clauses[0];
    // `no money come out`: supplied with "there's", it has a verb too many.
    let doubled = first.subject.referent == Referent::There
        && line[first.subject.head].inserted
        && (first.verb.main + 1..first.end).any(|i| matches!(line[i].fold.split(' ').next(), Some("come" | "arrive" | "work" | "happen")));
    if doubled {
        return Some(GateId::Agreement);
    }
    // `Since I have not taken one out`: since what, stands in the sentence before.
    let since = first.start > 0
        && line[first.start - 1].fold == "since"
        && first.verb.perfect
        && first.verb.negated
        && first.subject.referent == Referent::Customer;
    if since {
        return Some(GateId::Reference);
    }
    // `as the flight left early it …`: what it leads to is left out.
    if matches!(line[start].fold, "as" | "while" | "whilst") {
        return Some(GateId::NoParse);
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
        // "after we made mistake": the article is missing.
        let uncounted = matches!(lexeme.fold, "mistake" | "request" | "complaint" | "purchase" | "reservation" | "payment")
            && lexeme.is(N)
            && i > start
            && matches!(line[i - 1].fold, "made" | "make" | "making" | "makes");
        if uncounted {
            return Some(GateId::BareNoun);
        }
        // "no second desk Clerk's around": a plural with an apostrophe.
        let strange = lexeme.fold.ends_with("'s")
            && !lexeme.clitic
            && line.get(i + 1).is_none_or(|next| {
                !next.is(N.with(super::lexicon::NUM).with(super::lexicon::VBG).with(NAME))
                    && !(next.is(ADJ) && line.get(i + 2).is_some_and(|after| after.is(N)))
            });
        if strange {
            return Some(GateId::OddSign);
        }
        // "none of changes": of which, the article would say.
        let bare_of = lexeme.fold == "none"
            && line.get(i + 1).is_some_and(|of| of.fold == "of")
            && line.get(i + 2).is_some_and(|next| next.is(N) && !next.is(DET.with(POSS).with(NAME)));
        if bare_of {
            return Some(GateId::BareNoun);
        }
        // "this same reply": the one that is being written, as we would say it.
        if lexeme.fold == "this" && line.get(i + 1).is_some_and(|next| matches!(next.fold, "same" | "exact" | "very")) {
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
        // "the sign says you should see an agent": whoever reads it.
        let addressed = lexeme.fold == "you"
            && i > start
            && matches!(line[i - 1].fold, "says" | "said" | "say" | "advises" | "tells" | "that")
            && line.get(i + 1).is_some_and(|next| matches!(next.fold, "should" | "must" | "need" | "have" | "can" | "see"))
            && line[start..i].iter().any(|lexeme| matches!(lexeme.fold, "says" | "say" | "said" | "advises" | "tells" | "sign"));
        if addressed {
            return Some(GateId::GenericYou);
        }
        // "We went to you on Monday": said by us it would be "you went to us", and nobody speaks so.
        let goes = matches!(lexeme.fold, "went" | "go" | "going" | "gone")
            && line.get(i + 1).is_some_and(|to| to.fold == "to")
            && line.get(i + 2).is_some_and(|us| us.is(COMPANY));
        if goes {
            return Some(GateId::Reference);
        }
        // "no knowledge of this and …": what it is stayed in the sentence before.
        let nameless = matches!(lexeme.fold, "this" | "that")
            && i > start
            && matches!(line[i - 1].fold, "of" | "about" | "with" | "for")
            && line.get(i + 1).is_none_or(|next| next.is(CC.with(PUNCT)));
        if nameless {
            return Some(GateId::Reference);
        }
        // "agreed to have loose the straps": a verb is missing its form.
        let formless = lexeme.is(ADJ)
            && !lexeme.is(VBN.with(ADV).with(N).with(PREP).with(DEGREE))
            && i > start
            && line[i - 1].is(HAVE)
            && line.get(i + 1).is_some_and(|next| next.is(DET.with(POSS)));
        if formless {
            return Some(GateId::Agreement);
        }
        // "1st x told": shorthand, and no word.
        if lexeme.fold == "x" {
            return Some(GateId::UnknownWord);
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
        // "an a parcel": a slip that would be ours.
        if i > start && matches!(lexeme.fold, "a" | "an" | "the") && matches!(line[i - 1].fold, "a" | "an" | "the" | "my" | "your") {
            return Some(GateId::Agreement);
        }
        // "a bank however can not say": the hinge of a longer sentence.
        if i > start && matches!(lexeme.fold, "however" | "therefore" | "thus" | "hence") {
            return Some(GateId::BadEnd);
        }
        // A word that is also a fact of the construction (`slow`, `rude`) is not a judgement.
        let messed_up = matches!(lexeme.fold, "messed" | "messing" | "messes") && line.get(i + 1).is_some_and(|next| next.fold == "up");
        // "The bank failed to update my file": what was not done, and no verdict.
        // That somebody broke a rule is for others to say.
        let not_done = lexeme.fold.starts_with("fail")
            && line.get(i + 1).is_some_and(|next| next.fold == "to")
            && !line.get(i + 2).is_some_and(|verb| matches!(verb.fold, "comply" | "abide" | "adhere" | "follow" | "meet" | "act"));
        // "I was the victim of a fraud": a crime by its name, that was done to them.
        let suffered = matches!(lexeme.fold, "theft" | "fraud" | "scam" | "victim" | "identity theft")
            // "a victim to your scam of a help line": a name for us.
            && line[start..end].windows(2).any(|pair| matches!(pair[0].fold, "victim" | "victims") && pair[1].fold != "to")
            && clauses[0].subject.referent == Referent::Customer;
        // `the crossing outside the school`: a place, and nobody cross.
        let crossing = matches!(lexeme.fold, "crossing" | "crossings");
        // `my phone signal has become worse`: what became of a thing of theirs.
        let worsened = lexeme.fold == "worse"
            && clauses[0].subject.referent == Referent::Theirs
            && line[start..i].iter().rev().take(3).any(|before| {
                matches!(before.fold, "got" | "gotten" | "get" | "gets" | "getting" | "become" | "becomes" | "became" | "becoming")
            });
        if on(List::Judgement) && !worsened && !crossing && !on(List::ThingIs) && !on(List::Unhappy) && !messed_up && !not_done && !suffered
        {
            return Some(GateId::Judgement);
        }
        // "your staff were not helpful": the want of it is what they tell.
        let wanting = i > start
            && matches!(lexeme.fold, "helpful" | "friendly" | "polite" | "welcoming" | "professional" | "attentive")
            && line[start..i].iter().rev().take(3).any(|before| before.is(NOT));
        if on(List::Positive) && !wanting {
            return Some(GateId::Positive);
        }
        if lexeme.is(OPEN) && !lexeme.inserted && !known(lexeme) {
            return Some(GateId::UnknownWord);
        }
        // "if anyone opens the tap the boiler cuts out": what a clause opens with was judged when it was read.
        if matches!(lexeme.fold, "if" | "unless") && i != start && !clauses.iter().any(|clause| clause.complements.content) {
            return Some(GateId::Conditional);
        }
    }
    None
}

/// A letter by itself: the mark of the next point of a list, cut off from it.
fn is_letter(last: &Lexeme<'_>) -> bool {
    last.fold.len() == 1 && last.fold.bytes().all(|b| b.is_ascii_alphabetic()) && !last.is(NAME)
}

/// "there was no coach B": what is told apart by its letter ends with it.
fn is_lettered(line: &[Lexeme<'_>]) -> bool {
    let [.., no, thing, letter] = line else { return false };
    is_letter(letter)
        && no.fold == "no"
        && letter.fold != "i"
        && matches!(
            thing.fold,
            "coach"
                | "carriage"
                | "seat"
                | "gate"
                | "platform"
                | "block"
                | "door"
                | "terminal"
                | "zone"
                | "unit"
                | "stand"
                | "bay"
                | "stop"
                | "group"
        )
}

/// "my wife account": whose it is was left without its mark.
pub(super) fn unmarked_owner(line: &[Lexeme<'_>], phrase: &NounPhrase) -> bool {
    // "my son Jacob": who he is, and nothing of his.
    let named = (phrase.start..phrase.head).all(|i| !line[i].on(List::Relatives) || line[i + 1].is(NAME) && !line[i + 1].is(COMPANY));
    !named
        && line[phrase.start..phrase.head.max(phrase.start)].iter().any(|lexeme| {
            matches!(
                lexeme.fold,
                "wife"
                    | "husband"
                    | "mother"
                    | "father"
                    | "mum"
                    | "mom"
                    | "dad"
                    | "son"
                    | "daughter"
                    | "sister"
                    | "brother"
                    | "nan"
                    | "gran"
            )
        })
}

/// Whether a clause may not end on this word: something must follow it.
pub(crate) fn leads_on(last: &Lexeme<'_>) -> bool {
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
            | "otherwise"
    )
}

pub(crate) fn known(lexeme: &Lexeme<'_>) -> bool {
    let fold = lexeme.fold;
    // What a pack's list names is known, dictionary or not: "laggy", "glitchy".
    if lexeme.on(List::ThingIs) {
        return true;
    }
    // "re-added", "un-cancelled": a word with a prefix before it.
    if let Some((prefix, rest)) = fold.split_once('-')
        && matches!(prefix, "re" | "un" | "pre" | "non" | "mis" | "de" | "over" | "under" | "auto" | "self")
        && is_word(rest)
    {
        return true;
    }
    // "repost", "resubmitted": done again.
    if fold.len() > 5 && fold.strip_prefix("re").is_some_and(is_word) {
        return true;
    }
    // "groomer", "refitter": whoever does it.
    if fold.len() > 5 && fold.strip_suffix("er").or_else(|| fold.strip_suffix("ers")).is_some_and(is_word) {
        return true;
    }
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
            | "kbps"
            | "mbps"
            | "gbps"
            | "bbq"
            | "gp"
            | "pcp"
            | "nhs"
            | "gym"
            | "onboard"
            | "inflight"
            | "jetway"
            | "wifi"
            | "wi-fi"
            | "roundtrip"
            | "carseat"
            | "signup"
            | "chatbot"
            | "timeslot"
            | "autopay"
            | "codeshare"
    );
    is_word(fold)
        || abbreviation
        || fold.strip_suffix("'s").is_some_and(|stem| is_word(stem) || capitalised_name(stem))
        || fold.strip_suffix("s'").is_some_and(is_word)
        || lexeme.is(NAME)
        || capitalised_name(fold)
}

/// `only one person at the desk`: counted, and too few to go round.
pub(super) fn few_staff(line: &[Lexeme<'_>], start: usize, head: usize, end: usize) -> bool {
    matches!(line[start].fold, "one" | "1" | "two" | "2")
        && (line[head].on(List::Staff) || matches!(line[head].fold, "desk" | "till" | "counter" | "lane"))
        && line[head + 1..end].iter().any(|lexeme| matches!(lexeme.fold, "at" | "for" | "on" | "working" | "open" | "helping" | "serving"))
}

fn capitalised_name(fold: &str) -> bool {
    let mut chars = fold.chars();
    let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    is_name(&name)
}

/// Gates on the text that would be written.
pub(crate) fn output(text: &str) -> Option<GateId> {
    // "Told Acme does not cover it": what Acme does was told, not told to us.
    let told = text.strip_prefix("told us ").or_else(|| text.split_once(" told us ").map(|(_, after)| after));
    if told.is_some_and(|after| {
        after.split(' ').next().is_some_and(|word| matches!(word, "does" | "do" | "did" | "is" | "has" | "will" | "can"))
    }) {
        return Some(GateId::Output);
    }
    // "You keep getting cancelled on you": what was, stayed in the words before.
    if has_two_articles(text) || text.starts_with("you ") && text.ends_with(" on you") {
        return Some(GateId::Output);
    }
    // "all this items", "those account": an article of the wrong number.
    let words: Vec<&str> = text.split(' ').collect();
    if words.windows(3).any(|three| three[0] == "all" && three[1] == "this" && three[2].ends_with('s') && !three[2].ends_with("ss")) {
        return Some(GateId::Output);
    }
    if slipped::lacks_a_word(&words) {
        return Some(GateId::Output);
    }
    let mut digits = 0;
    let (mut previous, mut before) = ("", "");
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
        // `the paint we sold you has peeled`: the paint has.
        let given = matches!(before, "sold" | "sent" | "gave" | "lent" | "made" | "charged" | "quoted" | "promised" | "issued");
        if !(given && matches!(bare, "was" | "is" | "has" | "does"))
            && matches!(
                (previous, bare),
                ("you", "am" | "was" | "is" | "has" | "does")
                    | ("we", "is" | "has" | "was" | "does")
                    | ("us", "are" | "were")
                    | ("to", "we")
                    | ("that", "us")
                    | ("her" | "him" | "them", "us")
            )
        {
            return Some(GateId::Output);
        }
        before = previous;
        previous = bare;
    }
    None
}

/// "with the a group": two articles inside a text, one behind the other.
fn has_two_articles(text: &str) -> bool {
    let mut before = "";
    let mut words = text.split(' ').skip(1).peekable();
    while let Some(word) = words.next() {
        if matches!((before, word), ("the", "a" | "an") | ("a" | "an", "the")) && words.peek().is_some() {
            return true;
        }
        before = word;
    }
    false
}
