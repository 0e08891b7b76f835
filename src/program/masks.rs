//! Sets of words as bits: what a program needs, what may follow its first word, and what a choice has ahead of it.

/// Words without which a program matches nothing: most programs that could start at a word fail for want of another one further
/// on, and a look at what must stand there tells so before a step is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Words of which each must stand there.
    pub(super) all: Mask,
    /// Words of which one must, twice over; empty where that cannot be said.
    pub(super) one: Mask,
    pub(super) other: Mask,
}

/// Words that may come next, as bits of which many words share each; the highest is set where anything may come, or the end.
/// Of two ways most end at their first word, and a look at that spares going there and coming back.
pub(crate) type Ahead = u16;

/// A set of words as bits, of which many words share each: what isn't in it isn't in the set, and what is may be.
pub(crate) type Mask = u128;

impl Needs {
    /// Whether the words of a mask may be enough.
    pub(crate) const fn met_by(&self, words: Mask) -> bool {
        self.all & !words == 0 && (self.one == 0 || self.one & words != 0) && (self.other == 0 || self.other & words != 0)
    }

    /// The mask of a word.
    pub(crate) const fn mask(word: u32) -> Mask {
        1 << (word.wrapping_mul(0x9e37_79b1) >> 25)
    }
}

/// A set of words, each as one bit of two masks. Many words share a bit, but few share both: what has one of the bits of each
/// is mostly in the set, and what has not is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits(pub(crate) [u64; 2]);

impl Bits {
    /// Whatever stands there, or nothing.
    pub(crate) const ANY: Self = Self([u64::MAX; 2]);

    /// A word.
    #[inline]
    pub(crate) const fn of(word: u32) -> Self {
        let hash = word.wrapping_mul(0x9e37_79b1);
        Self([1 << (hash >> 26), 1 << (hash >> 20 & 63)])
    }

    /// Both sets in one.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// Whether it is [`ANY`](Self::ANY), or as good as that.
    #[inline]
    pub(crate) const fn is_any(self) -> bool {
        self.0[0] == u64::MAX
    }

    /// Whether a word may be in the set.
    #[inline]
    pub(crate) const fn may_hold(self, word: Self) -> bool {
        self.0[0] & word.0[0] != 0 && self.0[1] & word.0[1] != 0
    }
}

/// The mask of a word: the first of its [`Bits`].
pub(crate) const fn bit(word: u32) -> u64 {
    Bits::of(word).0[0]
}

/// The same mask for what a choice has ahead of it.
pub(crate) const fn ahead(bit: u64) -> Ahead {
    1 << (bit.trailing_zeros() % 15)
}

/// What is ahead of every choice that anything may follow, or the end.
pub(crate) const ANYTHING: Ahead = 1 << 15;
