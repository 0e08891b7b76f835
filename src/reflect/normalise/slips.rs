//! Slips that take more than one word for another: an auxiliary with its "not", an owner without an apostrophe, a
//! capital on a verb.

use super::super::lexicon::{ADJ, MODAL, N, NOT, PLURAL, POSS, PREP, SUBJ, TO, Tags, VB};
use super::super::lists::List;
use super::{Form, Lexeme, Normaliser};
use crate::span::Span;
use crate::text::{Caps, Token, TokenKind, WordMap, WordSet, places};

/// Negated auxiliaries as they are typed, and the auxiliary that is meant.
const NEGATED: [(&str, &str); 33] = [
    ("dosent", "does"),
    ("dosnt", "does"),
    ("doesent", "does"),
    ("doesn", "does"),
    ("dosen't", "does"),
    ("dosn't", "does"),
    ("doens't", "does"),
    ("does'nt", "does"),
    ("did'nt", "did"),
    ("didint", "did"),
    ("dident", "did"),
    ("diddnt", "did"),
    ("didn", "did"),
    ("do'nt", "do"),
    ("is'nt", "is"),
    ("isent", "is"),
    ("wasent", "was"),
    ("was'nt", "was"),
    ("wasn", "was"),
    ("wouldent", "would"),
    ("couldent", "could"),
    ("could'nt", "could"),
    ("havent", "have"),
    ("have'nt", "have"),
    ("havnt", "have"),
    ("haven", "have"),
    ("hasent", "has"),
    ("hasnt", "has"),
    ("has'nt", "has"),
    ("cannt", "can"),
    ("ca'nt", "can"),
    ("wo'nt", "will"),
    ("wont'", "will"),
];

static AUXILIARIES: WordMap<&str, { places(NEGATED.len()) }> = WordMap::new(&NEGATED);

/// People of the writer's, as they are typed where a thing of theirs is meant: "my sons bag".
const OWNERS: &[(&str, &str)] = &[
    ("sons", "son's"),
    ("daughters", "daughter's"),
    ("wifes", "wife's"),
    ("wives", "wife's"),
    ("husbands", "husband's"),
    ("mums", "mum's"),
    ("moms", "mom's"),
    ("dads", "dad's"),
    ("mothers", "mother's"),
    ("fathers", "father's"),
    ("partners", "partner's"),
    ("brothers", "brother's"),
    ("sisters", "sister's"),
    ("boyfriends", "boyfriend's"),
    ("girlfriends", "girlfriend's"),
    ("nans", "nan's"),
    ("grans", "gran's"),
    ("parents", "parents'"),
    ("grandparents", "grandparents'"),
    ("kids", "kids'"),
];

impl<'a> Normaliser<'a> {
    /// `dosent work`, `ain't working`: an auxiliary and its "not" under one wrong spelling.
    pub(super) fn negated(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> Option<usize> {
        let token = &tokens[i];
        let fold = self.document.fold(token);
        // "ain't" comes as "is" and "not", with its own spelling.
        if fold == "is" && self.document.written(token).eq_ignore_ascii_case("ai") {
            let before = out.last()?;
            let verb = if before.is(PLURAL) || matches!(before.fold, "we" | "you" | "they") { "are" } else { "is" };
            if before.fold == "i" || !before.is(N.with(SUBJ)) {
                return None;
            }
            self.push(out, verb, token.span, Form::Fixed(verb), false);
            return Some(i + 1);
        }
        let short = matches!(fold.as_bytes(), [b'd' | b'h' | b'w', .., b'n']) && fold.len() < 7;
        if fold.len() < 4 || fold.len() > 9 || !short && !fold.ends_with('t') {
            return None;
        }
        let verb = match fold {
            // Whose it is decides which form is meant.
            "ain't" | "aint" => match out.last() {
                Some(before) if before.fold == "i" => "am",
                Some(before) if before.is(PLURAL) || matches!(before.fold, "we" | "you" | "they") => "are",
                Some(before) if before.is(N.with(SUBJ)) => "is",
                _ => return None,
            },
            _ => AUXILIARIES.get(fold)?,
        };
        // "haven", "doesn": a word of its own unless a verb can follow.
        let cut = token.span.start + verb.len().min(fold.len() - 1);
        let whole = matches!(fold, "haven" | "didn" | "doesn" | "wasn");
        if whole && !out.last().is_some_and(|before| before.is(SUBJ)) {
            return None;
        }
        let am = verb == "am";
        self.push(out, verb, Span::new(token.span.start, cut), Form::Fixed(if am { "'m" } else { written(verb) }), am);
        let not = match verb {
            "am" => "not",
            "can" => "'t",
            _ => "n't",
        };
        self.push(out, "not", Span::new(cut, token.span.end), Form::Fixed(not), !am);
        Some(i + 1)
    }

    /// `is fucking up`, `fucked up my order`: with `up`, and of what is over, only with what it was done to.
    pub(super) fn goes_wrong(&self, tokens: &[Token], i: usize) -> bool {
        let fold = |at: usize| tokens.get(at).map_or("", |token| self.document.fold(token));
        let goes_on = !matches!(fold(i), "fucked" | "effed" | "fuck");
        fold(i + 1) == "up" && (goes_on || matches!(fold(i + 2), "my" | "our" | "the"))
    }

    /// `LBA--AMS--OSL`, `YVR>YYZ`: stops of a journey in capitals, one name.
    pub(super) fn route(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> Option<usize> {
        let stop = |at: usize| {
            tokens.get(at).is_some_and(|token| {
                token.kind == TokenKind::Word && token.caps == Caps::Upper && (2..=4).contains(&token.span.len()) && !token.hashtag
            })
        };
        let between = |at: usize| {
            tokens[at..]
                .iter()
                .take_while(|token| matches!(self.document.fold(token), "-" | "–" | "—" | ">") && !token.space_before)
                .count()
        };
        let mut end = i;
        while stop(end) {
            let marks = between(end + 1);
            let next = end + 1 + marks;
            if marks == 0 || marks > 2 || !stop(next) || tokens[next].space_before {
                break;
            }
            end = next;
        }
        (end > i).then(|| {
            let span = tokens[i].span.join(tokens[end].span);
            out.push(Lexeme::written(self.document.fold(&tokens[i]), super::NAME, span));
            end + 1
        })
    }

    /// `my sons bag`: whose it is, without its mark.
    pub(super) fn owner(&self, tokens: &[Token], i: usize, out: &[Lexeme<'a>]) -> Option<&'static str> {
        let before = out.last().filter(|before| before.is(POSS))?;
        if !matches!(before.fold, "my" | "our") {
            return None;
        }
        let (_, owner) = OWNERS.iter().find(|(slip, _)| *slip == self.document.fold(&tokens[i]))?;
        let thing = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Word && !next.clitic)?;
        let known = self.lexicon.get(self.document.fold(thing))?;
        let lists = known.lists | self.lexicon.lemma_lists(known.lemma);
        let owned = List::Owned.bit() | List::Topics.bit() | List::Devices.bit();
        (known.tags.has(N) && lists & owned != 0).then_some(*owner)
    }
}

/// A verb that was given a capital for no reason: "can't Stream the show", "want to Change it".
pub(super) fn capital_on_a_verb(token: &Token, tags: Tags, out: &[Lexeme<'_>], next: Option<&Token>) -> bool {
    token.caps == Caps::Title
        && tags.has(VB)
        && !next.is_some_and(|next| next.caps == Caps::Title)
        && out.last().is_some_and(|before| {
            before.is(MODAL.with(NOT))
                && !before.is(N.with(ADJ))
                && !(before.is(NOT) && !out[..out.len() - 1].last().is_some_and(|aux| aux.is(MODAL.with(super::DO))))
                // `didn't make it to Split`: where, and no verb.
                || before.is(TO) && !before.is(PREP) && next.is_some_and(|next| next.kind == TokenKind::Word)
                || matches!(before.fold, "i" | "we" | "you" | "they")
        })
}

/// The article that `having issue with my lamp` and `getting runaround` leave out.
pub(super) fn left_out(before: &Lexeme<'_>, fold: &str, next: &str) -> Option<&'static str> {
    match fold {
        "issue" | "problem" if before.fold == "having" && matches!(next, "with" | "on" | "in" | "when" | "logging") => {
            Some(if fold == "issue" { "an" } else { "a" })
        }
        "runaround" if !before.is(super::DET.with(ADJ)) => Some("the"),
        _ => None,
    }
}

/// How products' makers spell them.
const PRODUCTS: [(&str, &str); 19] = [
    ("iphone", "iPhone"),
    ("iphones", "iPhones"),
    ("ipad", "iPad"),
    ("ipads", "iPads"),
    ("ios", "iOS"),
    ("imessage", "iMessage"),
    ("icloud", "iCloud"),
    ("itunes", "iTunes"),
    ("xbox", "Xbox"),
    ("playstation", "PlayStation"),
    ("macbook", "MacBook"),
    ("imac", "iMac"),
    ("airpods", "AirPods"),
    ("youtube", "YouTube"),
    ("paypal", "PayPal"),
    ("facebook", "Facebook"),
    ("whatsapp", "WhatsApp"),
    ("netflix", "Netflix"),
    ("fifa", "FIFA"),
];
static PRODUCT: WordMap<&str, { places(PRODUCTS.len()) }> = WordMap::new(&PRODUCTS);

/// How a product's maker spells it.
pub(super) fn product(fold: &str) -> Option<&'static str> {
    PRODUCT.get(fold)
}

/// Words that stand outside the sentence around them.
const EXCLAIMED: &[&str] =
    &["lol", "lmao", "smh", "omg", "haha", "hahaha", "ugh", "wtf", "pls", "please", "sigh", "btw", "fyi", "thanks", "thx", "sir", "madam"];
static EXCLAMATIONS: WordSet<{ places(EXCLAIMED.len()) }> = WordSet::new(EXCLAIMED);

/// Whether a word stands outside the sentence around it.
pub(super) fn exclaims(fold: &str) -> bool {
    EXCLAMATIONS.has(fold)
}

/// Airports and countries that are written in capitals, where a small-letter name of a place may stand.
pub(super) fn place(fold: &str) -> Option<&'static str> {
    const PLACES: &[&str] = &[
        "ATL", "BHM", "BNA", "BOS", "BWI", "CDG", "CLE", "CLT", "CMH", "DCA", "DFW", "DTW", "EWR", "FLL", "FRA", "GRU", "IAD", "IAH",
        "IND", "JFK", "LAX", "LGA", "LGW", "LHR", "LIT", "MCI", "MCO", "MDW", "MHT", "MKE", "MSP", "MSY", "NRT", "NYC", "ORD", "ORF",
        "PDX", "PHL", "PHX", "PVD", "RDU", "RIC", "RSW", "SFO", "SJU", "SLC", "SRQ", "STL", "TPA", "UK", "USA", "NY", "NJ", "DC",
    ];
    if fold.len() > 3 {
        return None;
    }
    PLACES.iter().find(|place| place.eq_ignore_ascii_case(fold)).copied()
}

/// The decent verb for one that is never repeated, before `up`.
pub(super) fn decent(fold: &str) -> Option<&'static str> {
    match fold {
        "fucking" | "fuckin" => Some("messing"),
        "fucked" | "effed" => Some("messed"),
        "fucks" => Some("messes"),
        "fuck" => Some("mess"),
        _ => None,
    }
}

const fn written(verb: &'static str) -> &'static str {
    // "will" and "can" change before their "not".
    match verb.as_bytes() {
        b"will" => "wo",
        b"can" => "can",
        _ => verb,
    }
}
