//! Parts of speech, and what may follow a verb, as bits.

/// A set of parts of speech, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tags(pub(crate) u64);

impl Tags {
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr),+ $(,)?) => {
        $($(#[$doc])* pub(crate) const $name: Tags = Tags(1 << $bit);)+
    };
}

tags! {
    /// `the`, `a`, `this`, `every`, `no`.
    DET = 0,
    /// `my`, `your`, `their`.
    POSS = 1,
    /// A pronoun that may be a subject.
    SUBJ = 2,
    /// A pronoun that may be an object.
    OBJ = 3,
    N = 4, PLURAL = 5, ADJ = 6, ADV = 7, NUM = 8, PREP = 9, TO = 10, CC = 11,
    /// `because`, `when`, `if`.
    SUB = 12,
    WH = 13,
    BE = 14, HAVE = 15, DO = 16, MODAL = 17,
    /// Base form or present without an ending.
    VB = 18,
    /// Past tense.
    VBD = 19,
    /// Past participle.
    VBN = 20,
    VBG = 21,
    /// Present with `-s`.
    VBZ = 22,
    NOT = 23,
    /// `up`, `off`, `back` beside a verb.
    PART = 24,
    /// `minutes`, `weeks`.
    UNIT = 25,
    /// `Monday`, `May`, `today`.
    DAY = 26,
    /// Written with a capital, or a known name.
    NAME = 27,
    /// `nobody`, `something`.
    INDEF = 28,
    /// `there`.
    EX = 29,
    PUNCT = 30,
    /// Not in the lexicon; its other tags are guesses.
    OPEN = 31,
    /// A sum of money.
    MONEY = 32,
    /// `much`, `more`, `few`.
    QUANT = 33,
    /// A sign, a quotation mark, a handle, a web address: nothing may be reflected across it.
    ODD = 34,
    /// The company, named.
    COMPANY = 35,
    /// Degree words: `very`, `so`, `too`.
    DEGREE = 36,
    /// `last`, `next`: an adjective that makes a time of the noun after it.
    DEICTIC = 37,
}

/// What may follow a verb.
pub(crate) mod sub {
    pub(crate) const INTRANSITIVE: u8 = 1;
    pub(crate) const NEEDS_OBJECT: u8 = 2;
    pub(crate) const TWO_OBJECTS: u8 = 4;
    pub(crate) const CLAUSE: u8 = 8;
    pub(crate) const ADJECTIVE: u8 = 16;
    pub(crate) const OBJECT_PLUS: u8 = 32;
}
