//! What the words before a match may do to it, told by one look at each: most do nothing, and the rules that ask for such a
//! word are spared.

use crate::text::{Document, Token, WordMap, places};

/// Kinds of words, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u16);

impl Marks {
    /// What may negate.
    pub(super) const NEGATES: Self = Self(1);
    /// What makes a condition of it.
    pub(super) const CONDITION: Self = Self(1 << 1);
    /// "in case", "I hope".
    pub(super) const HOPES: Self = Self(1 << 2);
    /// Somebody who may say it.
    pub(super) const SOMEBODY: Self = Self(1 << 3);
    /// Something bad that was seen coming.
    pub(super) const FORESEEN: Self = Self(1 << 4);
    /// "used to".
    pub(super) const USED: Self = Self(1 << 5);
    /// What was so once.
    pub(super) const ONCE: Self = Self(1 << 6);
    /// Something good that was hoped for or promised.
    pub(super) const EXPECTS: Self = Self(1 << 7);
    /// What is only possible.
    pub(super) const MAYBE: Self = Self(1 << 8);
    /// Thanks.
    pub(super) const THANKS: Self = Self(1 << 9);
    /// "put it right".
    pub(super) const PUTS: Self = Self(1 << 10);
    /// What ends a trouble.
    pub(super) const FOUND: Self = Self(1 << 11);
    /// What sets a then against a now by itself.
    pub(super) const TURNS: Self = Self(1 << 12);
    /// "used to", "at first", "last year": the first of two words for a then.
    pub(super) const OPENS_A_TIME: Self = Self(1 << 13);

    /// Whether it has one of the marks of `other`.
    pub(super) const fn have(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const WORDS: [(&str, Marks); 91] = [
    ("not", Marks::NEGATES),
    ("never", Marks::NEGATES),
    ("nor", Marks::NEGATES),
    ("neither", Marks::NEGATES),
    ("hardly", Marks::NEGATES),
    ("barely", Marks::NEGATES),
    ("scarcely", Marks::NEGATES),
    ("no", Marks::NEGATES),
    ("without", Marks::NEGATES),
    ("zero", Marks::NEGATES),
    ("nothing", Marks::NEGATES),
    ("none", Marks::NEGATES),
    ("nobody", Marks::NEGATES),
    ("free", Marks::NEGATES),
    ("anything", Marks::NEGATES),
    ("far", Marks::NEGATES),
    ("lack", Marks::NEGATES),
    ("lacks", Marks::NEGATES),
    ("lacked", Marks::NEGATES),
    ("lacking", Marks::NEGATES),
    ("fail", Marks::NEGATES),
    ("failed", Marks::NEGATES),
    ("fails", Marks::NEGATES),
    ("unable", Marks::NEGATES),
    ("avoid", Marks::NEGATES),
    ("avoided", Marks::NEGATES),
    ("avoids", Marks::NEGATES),
    ("if", Marks::CONDITION),
    ("whether", Marks::CONDITION),
    ("unless", Marks::CONDITION),
    ("hopefully", Marks::CONDITION),
    ("case", Marks::HOPES),
    ("hope", Marks::HOPES),
    ("he", Marks::SOMEBODY),
    ("she", Marks::SOMEBODY),
    ("they", Marks::SOMEBODY),
    ("you", Marks::SOMEBODY),
    ("everyone", Marks::SOMEBODY),
    ("everybody", Marks::SOMEBODY),
    ("people", Marks::SOMEBODY),
    ("reviews", Marks::SOMEBODY),
    ("some", Marks::SOMEBODY),
    ("others", Marks::SOMEBODY),
    ("expected", Marks::FORESEEN.and(Marks::EXPECTS)),
    ("expecting", Marks::FORESEEN.and(Marks::EXPECTS)),
    ("dreading", Marks::FORESEEN),
    ("dreaded", Marks::FORESEEN),
    ("braced", Marks::FORESEEN),
    ("feared", Marks::FORESEEN),
    ("fearing", Marks::FORESEEN),
    ("used", Marks::USED.and(Marks::OPENS_A_TIME)),
    ("once", Marks::ONCE.and(Marks::TURNS)),
    ("formerly", Marks::ONCE.and(Marks::TURNS)),
    ("previously", Marks::ONCE.and(Marks::TURNS)),
    ("thought", Marks::EXPECTS),
    ("hoped", Marks::EXPECTS),
    ("hoping", Marks::EXPECTS),
    ("supposed", Marks::EXPECTS),
    ("promised", Marks::EXPECTS),
    ("assumed", Marks::EXPECTS),
    ("advertised", Marks::EXPECTS),
    ("claim", Marks::EXPECTS),
    ("claimed", Marks::EXPECTS),
    ("claims", Marks::EXPECTS),
    ("wish", Marks::EXPECTS),
    ("wanted", Marks::EXPECTS),
    ("would", Marks::MAYBE),
    ("could", Marks::MAYBE),
    ("should", Marks::MAYBE),
    ("'d", Marks::MAYBE),
    ("might", Marks::MAYBE),
    ("thx", Marks::THANKS),
    ("cheers", Marks::THANKS),
    ("great", Marks::THANKS),
    ("brilliant", Marks::THANKS),
    ("appreciate", Marks::THANKS),
    ("put", Marks::PUTS),
    ("set", Marks::PUTS),
    ("putting", Marks::PUTS),
    ("found", Marks::FOUND),
    ("rescued", Marks::FOUND),
    ("returned", Marks::FOUND),
    ("recovered", Marks::FOUND),
    ("until", Marks::TURNS),
    ("then", Marks::TURNS),
    ("initially", Marks::TURNS),
    ("originally", Marks::TURNS),
    ("at", Marks::OPENS_A_TIME),
    ("in", Marks::OPENS_A_TIME),
    ("for", Marks::OPENS_A_TIME),
    ("last", Marks::OPENS_A_TIME),
];
static MARKS: WordMap<Marks, { places(WORDS.len()) }> = WordMap::new(&WORDS);

/// The marks of a word.
pub(super) fn of(word: &str) -> Marks {
    known(word).and(match word.as_bytes().first() {
        Some(b't') if word.starts_with("thank") => Marks::THANKS,
        Some(_) if mends(word) => Marks::FOUND,
        _ => Marks::default(),
    })
}

/// The same as far as it goes by the whole word and not by its beginning.
pub(super) fn known(word: &str) -> Marks {
    MARKS.get(word).unwrap_or_default()
}

/// The marks of the words among tokens.
pub(super) fn marks(document: &Document, tokens: &[Token]) -> Marks {
    tokens.iter().filter(|token| token.is_matchable()).fold(Marks::default(), |marks, token| marks.and(of(document.fold(token))))
}

/// Verbs that put a trouble behind: sorted, fixed, resolved.
pub(super) fn mends(word: &str) -> bool {
    // By their first letter, which most words don't share: this is asked of every word before a match.
    let stems: &[&str] = match word.as_bytes().first() {
        Some(b'c') => &["clear", "correct", "compensat"],
        Some(b'f') => &["fix"],
        Some(b'h') => &["handl", "helped", "helping"],
        Some(b'm') => &["mend"],
        Some(b'r') => &["resolv", "refund", "replac", "repair", "rectif"],
        Some(b's') => &["sort", "solv"],
        _ => return false,
    };
    stems.iter().any(|stem| word.starts_with(stem))
}
