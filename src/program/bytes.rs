//! Compiled patterns as bytes and back: whole tables, which are used where they stand and not copied. At start that spares
//! more than a megabyte of fresh memory.

use super::{Inst, Lists, Mask, Needs, Program, Programs, RegexText, Starts, Words};
use crate::pattern::ValueName;
use std::borrow::Cow;

/// A number as it stands in a table: in the same order of bytes on every machine, at any address.
pub(crate) type Number = [u8; 4];

/// What it is.
#[inline]
pub(crate) const fn number(bytes: &Number) -> u32 {
    u32::from_le_bytes(*bytes)
}

impl Programs {
    /// The programs as bytes; all of them were added here, none read back.
    #[allow(dead_code, reason = "called by build.rs and by tests")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.words(&self.words);
        out.words(&self.prefixes);
        out.table(&self.insts);
        out.table(&self.sets);
        out.table(self.programs.as_flattened());
        out.lists(&Lists::new(self.words.len(), &self.starts.words));
        out.lists(&Lists::new(self.prefixes.len(), &self.starts.prefixes));
        out.pairs(self.starts.values.iter().map(|(name, program)| (*name as u32, *program)));
        out.numbers(self.starts.anywhere.iter().copied());
        out.numbers(self.regexes.iter().map(|regex| regex.slot << 1 | u32::from(regex.cancels)));
        for regex in &self.regexes {
            out.text(&regex.text);
            out.number(regex.needed.len() as u32);
            for texts in &regex.needed {
                out.number(texts.len() as u32);
                texts.iter().for_each(|text| out.text(text));
            }
        }
        out.done()
    }

    /// The programs that bytes hold; `None` where they are not what [`to_bytes`](Self::to_bytes) wrote.
    #[allow(dead_code, reason = "not called by build.rs")]
    pub(crate) fn from_bytes(bytes: &'static [u8]) -> Option<Self> {
        let mut from = Reader::new(bytes);
        let words = from.words()?;
        let prefixes = from.words()?;
        let insts = Cow::Borrowed(from.table()?);
        let sets = Cow::Borrowed(from.table()?);
        let programs = Cow::Borrowed(from.table()?.as_chunks().0);
        let by_word = from.lists()?;
        let by_prefix = from.lists()?;
        let starts =
            Starts { values: from.pairs(|name, program| Some((value(name)?, program)))?, anywhere: from.numbers()?, ..Starts::default() };
        let mut regexes = Vec::new();
        for slot in from.numbers()? {
            let text = from.text()?.to_owned();
            let mut needed = Vec::new();
            for _ in 0..from.number()? {
                needed.push((0..from.number()?).map(|_| from.text().map(str::to_owned)).collect::<Option<_>>()?);
            }
            regexes.push(RegexText { slot: slot >> 1, cancels: slot & 1 == 1, text, needed });
        }
        Some(Self { words, prefixes, insts, sets, programs, by_word, by_prefix, starts, regexes, ..Self::default() })
    }
}

fn value(number: u32) -> Option<ValueName> {
    ValueName::ALL.iter().map(|(_, name)| *name).find(|name| *name as u32 == number)
}

/// A program as it stands in a table: where it starts and whose it is, then in two parts each the three masks of what it needs.
pub(crate) type ProgramRow = [[u8; 8]; 7];

impl Program {
    pub(crate) fn of(row: &ProgramRow) -> Self {
        let [first, all @ .., one, one_more, other, other_more] = row;
        let first = u64::from_le_bytes(*first);
        let slot = (first >> 32) as u32;
        let mask = |low: &[u8; 8], high: &[u8; 8]| Mask::from(u64::from_le_bytes(*low)) | Mask::from(u64::from_le_bytes(*high)) << 64;
        let needs = Needs { all: mask(&all[0], &all[1]), one: mask(one, one_more), other: mask(other, other_more) };
        Self { pc: first as u32, slot: slot >> 1, cancels: slot & 1 == 1, needs }
    }

    pub(crate) fn row(&self) -> ProgramRow {
        let first = u64::from(self.pc) | u64::from(self.slot << 1 | u32::from(self.cancels)) << 32;
        let Needs { all, one, other } = self.needs;
        let [a, b, c] = [all, one, other].map(|mask| [mask as u64, (mask >> 64) as u64]);
        [first, a[0], a[1], b[0], b[1], c[0], c[1]].map(u64::to_le_bytes)
    }
}

/// An instruction as it stands in a table.
pub(crate) type Step = [u8; 8];

impl Inst {
    pub(crate) fn step(self) -> Step {
        let (kind, number) = match self {
            Self::Word(word) => (0, word),
            Self::Set(len, start) => (1 | u32::from(len) << 8, start),
            Self::Prefix(prefix) => (2, prefix),
            Self::Value(name) => (3, name as u32),
            Self::Any => (4, 0),
            Self::Start => (5, 0),
            Self::End => (6, 0),
            Self::Split(ahead, to) => (7 | u32::from(ahead) << 16, to),
            Self::Skip(ahead, to) => (8 | u32::from(ahead) << 16, to),
            Self::Jump(to) => (9, to),
            Self::Done => (10, 0),
        };
        (u64::from(kind) | u64::from(number) << 32).to_le_bytes()
    }

    /// What [`step`](Self::step) made a step of.
    #[inline]
    pub(crate) fn of(step: &Step) -> Self {
        let step = u64::from_le_bytes(*step);
        let (kind, number) = (step as u32, (step >> 32) as u32);
        match kind & 0xff {
            0 => Self::Word(number),
            1 => Self::Set((kind >> 8) as u8, number),
            2 => Self::Prefix(number),
            3 => value(number).map_or(Self::Done, Self::Value),
            4 => Self::Any,
            5 => Self::Start,
            6 => Self::End,
            7 => Self::Split((kind >> 16) as u16, number),
            8 => Self::Skip((kind >> 16) as u16, number),
            9 => Self::Jump(number),
            _ => Self::Done,
        }
    }
}

/// Writes numbers and texts so that they are quickly read back.
#[allow(dead_code, reason = "used by build.rs and by tests")]
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

#[allow(dead_code, reason = "used by build.rs and by tests")]
impl Writer {
    /// All that was written.
    pub(crate) fn done(self) -> Vec<u8> {
        self.0
    }

    pub(crate) fn number(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    pub(crate) fn numbers(&mut self, numbers: impl ExactSizeIterator<Item = u32>) {
        self.number(numbers.len() as u32);
        numbers.for_each(|number| self.number(number));
    }

    pub(crate) fn pairs(&mut self, pairs: impl ExactSizeIterator<Item = (u32, u32)>) {
        self.number(pairs.len() as u32);
        pairs.for_each(|(a, b)| {
            self.number(a);
            self.number(b);
        });
    }

    /// As many as they are, then all as they stand.
    fn table<const N: usize>(&mut self, rows: &[[u8; N]]) {
        self.number(rows.len() as u32);
        self.0.extend(rows.as_flattened());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend(text.as_bytes());
    }

    pub(crate) fn words(&mut self, words: &Words) {
        self.text(&words.text);
        self.table(&words.ends);
        self.table(&words.slots);
    }

    fn lists(&mut self, lists: &Lists) {
        self.table(&lists.starts);
        self.table(lists.items.as_flattened());
    }
}

/// Reads back what a [`Writer`] wrote; nothing where that is something else.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn bytes(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        let bytes = self.bytes(4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    pub(crate) fn numbers(&mut self) -> Option<Vec<u32>> {
        let len = self.number()? as usize;
        let (numbers, _) = self.bytes(len.checked_mul(4)?)?.as_chunks::<4>();
        Some(numbers.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect())
    }

    pub(crate) fn pairs<T>(&mut self, of: impl Fn(u32, u32) -> Option<T>) -> Option<Vec<T>> {
        let len = self.number()? as usize;
        let (pairs, _) = self.bytes(len.checked_mul(8)?)?.as_chunks::<8>();
        let mut out = Vec::with_capacity(len);
        for pair in pairs {
            let pair = u64::from_le_bytes(*pair);
            out.push(of(pair as u32, (pair >> 32) as u32)?);
        }
        Some(out)
    }

    /// A table, where it stands.
    fn table<const N: usize>(&mut self) -> Option<&'a [[u8; N]]> {
        let len = self.number()? as usize;
        Some(self.bytes(len.checked_mul(N)?)?.as_chunks().0)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let len = self.number()? as usize;
        std::str::from_utf8(self.bytes(len)?).ok()
    }
}

impl Reader<'static> {
    fn lists(&mut self) -> Option<Lists> {
        Some(Lists { starts: Cow::Borrowed(self.table()?), items: Cow::Borrowed(self.table()?.as_chunks().0) })
    }

    pub(crate) fn words(&mut self) -> Option<Words> {
        Some(Words { text: Cow::Borrowed(self.text()?), ends: Cow::Borrowed(self.table()?), slots: Cow::Borrowed(self.table()?) })
    }
}

#[cfg(test)]
mod tests {
    use super::Programs;

    #[test]
    fn programs_come_back_from_bytes_as_they_went() {
        let mut programs = Programs::default();
        for (slot, pattern) in
            ["(late|delay~) again", "refund* ... {amount}", "^thanks$", "(no)? reply", "re:[\"“]x", "it's (now)? {date}?"]
                .into_iter()
                .enumerate()
        {
            assert!(programs.add(slot as u32, pattern, slot % 2 == 1), "{pattern}");
        }
        let bytes = programs.to_bytes();
        let back = Programs::from_bytes(bytes.leak()).expect("what was written");
        assert_eq!(back.by_word, super::Lists::new(programs.words.len(), &programs.starts.words));
        assert_eq!((&back.insts, &back.programs, &back.regexes), (&programs.insts, &programs.programs, &programs.regexes));
        assert_eq!(back.words.get("delayed"), programs.words.get("delayed"));
        assert!(back.words.get("delayed").is_some() && back.words.get("parcel").is_none());
    }

    #[test]
    fn other_bytes_are_refused() {
        let mut programs = Programs::default();
        programs.add(0, "late again", false);
        let bytes: &[u8] = programs.to_bytes().leak();
        assert!(Programs::from_bytes(&bytes[..bytes.len() - 1]).is_none());
        assert!(Programs::from_bytes(b"").is_none());
    }
}
