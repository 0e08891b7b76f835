//! Compiled patterns as bytes and back: whole tables, so that reading them back is little more than copying.

use super::{Bits, Entry, Inst, Lists, Mask, Needs, Program, Programs, RegexText, Starts, Words};
use crate::pattern::ValueName;

impl Programs {
    /// The programs as bytes; all of them were added here, none read back.
    #[allow(dead_code, reason = "called by build.rs and by tests")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.words(&self.words);
        out.words(&self.prefixes);
        out.pairs(self.insts.iter().map(|inst| inst.numbers()));
        out.numbers(self.sets.iter().copied());
        out.pairs(self.programs.iter().map(|program| (program.pc, program.slot << 1 | u32::from(program.cancels))));
        self.programs.iter().for_each(|program| out.needs(&program.needs));
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
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes);
        let words = from.words()?;
        let prefixes = from.words()?;
        let insts = from.pairs(Inst::from_numbers)?;
        let sets = from.numbers()?;
        let mut programs = from.pairs(|pc, slot| Some(Program { pc, slot: slot >> 1, cancels: slot & 1 == 1, needs: Needs::default() }))?;
        for program in &mut programs {
            program.needs = from.needs()?;
        }
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

impl Inst {
    #[allow(dead_code, reason = "called by build.rs and by tests")]
    pub(crate) fn numbers(self) -> (u32, u32) {
        match self {
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
        }
    }

    fn from_numbers(kind: u32, number: u32) -> Option<Self> {
        Some(match kind & 0xff {
            0 => Self::Word(number),
            1 => Self::Set((kind >> 8) as u8, number),
            2 => Self::Prefix(number),
            3 => Self::Value(value(number)?),
            4 => Self::Any,
            5 => Self::Start,
            6 => Self::End,
            7 => Self::Split((kind >> 16) as u16, number),
            8 => Self::Skip((kind >> 16) as u16, number),
            9 => Self::Jump(number),
            10 => Self::Done,
            _ => return None,
        })
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

    fn needs(&mut self, needs: &Needs) {
        [needs.all, needs.one, needs.other].iter().for_each(|mask| self.0.extend(mask.to_le_bytes()));
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend(text.as_bytes());
    }

    pub(crate) fn words(&mut self, words: &Words) {
        self.text(&words.text);
        self.numbers(words.ends.iter().copied());
        self.numbers(words.slots.iter().copied());
    }

    fn lists(&mut self, lists: &Lists) {
        self.numbers(lists.starts.iter().copied());
        self.number(lists.items.len() as u32);
        for entry in &lists.items {
            [entry.program, entry.at].into_iter().for_each(|number| self.number(number));
            entry.next.0.iter().for_each(|mask| self.0.extend(mask.to_le_bytes()));
        }
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

    fn needs(&mut self) -> Option<Needs> {
        let mut mask = || Some(Mask::from_le_bytes(self.bytes(size_of::<Mask>())?.try_into().ok()?));
        Some(Needs { all: mask()?, one: mask()?, other: mask()? })
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let len = self.number()? as usize;
        std::str::from_utf8(self.bytes(len)?).ok()
    }

    fn lists(&mut self) -> Option<Lists> {
        let starts = self.numbers()?;
        let len = self.number()? as usize;
        let (numbers, _) = self.bytes(len.checked_mul(24)?)?.as_chunks::<8>();
        let (entries, _) = numbers.as_chunks::<3>();
        let entry = |numbers: &[[u8; 8]; 3]| {
            let [first, one, other] = numbers.map(u64::from_le_bytes);
            Entry { program: first as u32, at: (first >> 32) as u32, next: Bits([one, other]) }
        };
        Some(Lists { starts, items: entries.iter().map(entry).collect() })
    }

    pub(crate) fn words(&mut self) -> Option<Words> {
        Some(Words { text: self.text()?.to_owned(), ends: self.numbers()?, slots: self.numbers()? })
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
        let back = Programs::from_bytes(&bytes).expect("what was written");
        assert_eq!(format!("{:?}", back.by_word), format!("{:?}", super::Lists::new(programs.words.len(), &programs.starts.words)));
        assert_eq!((&back.insts, &back.programs, &back.regexes), (&programs.insts, &programs.programs, &programs.regexes));
        assert_eq!(back.words.get("delayed"), programs.words.get("delayed"));
        assert!(back.words.get("delayed").is_some() && back.words.get("parcel").is_none());
    }

    #[test]
    fn other_bytes_are_refused() {
        let mut programs = Programs::default();
        programs.add(0, "late again", false);
        let bytes = programs.to_bytes();
        assert!(Programs::from_bytes(&bytes[..bytes.len() - 1]).is_none());
        assert!(Programs::from_bytes(b"").is_none());
    }
}
