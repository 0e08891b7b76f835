//! Patterns compiled into small programs over the numbers of words.
//!
//! In go patterns, each with the number of the slot (an entry of a pack) it
//! belongs to; out comes [`Programs`], which the matcher runs. The built-in
//! patterns go through this when the program is built (`build.rs` includes this
//! module) and are read back from bytes at start; those of other packs are
//! added to them at run time by the same code.

mod bytes;
mod lists;
mod masks;
mod words;

#[allow(unused_imports, reason = "tests and build.rs write")]
pub(crate) use bytes::{Number, ProgramRow, Reader, Step, Writer, number};
pub(crate) use lists::{Entry, EntryRow, Lists};
#[allow(unused_imports, reason = "the matcher reads")]
pub(crate) use masks::{ANYTHING, Ahead, Bits, Mask, Needs, ahead, bit};
pub(crate) use words::{WordHasher, Words};

use crate::pattern::{Sink, ValueName};
use crate::text::forms;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// One step of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inst {
    /// A word by its number.
    Word(u32),
    /// Any of so many words, from that place of [`Programs::sets`] on.
    Set(u8, u32),
    /// A word that starts so.
    Prefix(u32),
    /// A recognised value.
    Value(ValueName),
    /// Any word.
    Any,
    /// The sentence's start.
    Start,
    /// The sentence's end.
    End,
    /// Tries what follows, then what stands so many steps on. What it tries first may go on with the words of the mask.
    Split(Ahead, u32),
    /// Tries what stands so many steps on, then what follows; with the mask of the former.
    Skip(Ahead, u32),
    /// Goes so many steps on.
    Jump(u32),
    /// A match.
    Done,
}

/// A compiled pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    /// Its first instruction.
    pub(crate) pc: u32,
    /// Whose pattern it is.
    pub(crate) slot: u32,
    /// Whether it stands under `unless`.
    pub(crate) cancels: bool,
    /// What must stand in a sentence for it to match there.
    pub(crate) needs: Needs,
}

/// A regular expression, as text: the matcher compiles it when it is first needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RegexText {
    pub(crate) slot: u32,
    pub(crate) cancels: bool,
    pub(crate) text: String,
    /// Lists of texts, one of each of which must stand in what it matches, as far as that can be said.
    pub(crate) needed: Vec<Vec<String>>,
}

/// What programs can start with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Starts {
    /// (word, program)
    pub(crate) words: Vec<(u32, Entry)>,
    /// (prefix, program)
    pub(crate) prefixes: Vec<(u32, Entry)>,
    /// (value, program)
    pub(crate) values: Vec<(ValueName, u32)>,
    /// Programs that may start with any word.
    pub(crate) anywhere: Vec<u32>,
}

/// Compiled patterns. What was compiled when the program was built is used where it stands, and copied only where a pack adds
/// patterns of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Programs {
    pub(crate) words: Words,
    pub(crate) prefixes: Words,
    /// The instructions; [`inst`](Self::inst) reads one.
    pub(crate) insts: Cow<'static, [Step]>,
    /// Numbers of words, those of each set in ascending order; before them, in two numbers, a mask of them all.
    pub(crate) sets: Cow<'static, [Number]>,
    pub(crate) programs: Cow<'static, [ProgramRow]>,
    /// Programs that were read back from bytes, by the word and by the prefix they start with.
    pub(crate) by_word: Lists,
    pub(crate) by_prefix: Lists,
    /// What those added since can start with, and what all can that start with no word.
    pub(crate) starts: Starts,
    pub(crate) regexes: Vec<RegexText>,
    /// Sets that were made before: of inflections by the word, of short forms by the first of them.
    known_forms: HashMap<Box<str>, (u8, u32)>,
    known_short: Vec<(&'static str, (u8, u32))>,
    /// Memory that compiling uses again for every pattern: small pieces asked for anew would cost as much as the rest.
    scratch: Scratch,
}

#[derive(Clone, Debug, Default)]
struct Scratch {
    /// Where the instructions of each branch of the open groups begin, and for each group where its branches do in that list.
    branches: Vec<usize>,
    groups: Vec<usize>,
    walk: Walk,
    next: Walk,
}

/// A walk over the instructions that may be the next to look at a word.
#[derive(Clone, Debug, Default)]
struct Walk {
    stack: Vec<u32>,
    seen: Vec<u32>,
    found: Vec<u32>,
}

impl Programs {
    /// Adds a pattern from its text; false, and nothing added, where it cannot be read.
    pub(crate) fn add(&mut self, slot: u32, text: &str, cancels: bool) -> bool {
        if let Some(text) = text.strip_prefix("re:") {
            self.regexes.push(RegexText { slot, cancels, text: text.to_owned(), needed: crate::pattern::needed(text) });
            return true;
        }
        let pc = self.insts.len();
        self.scratch.branches.clear();
        self.scratch.groups.clear();
        if crate::pattern::words(text, &mut Compiler { programs: self }).is_err() {
            self.insts.to_mut().truncate(pc);
            return false;
        }
        self.insts.to_mut().push(Inst::Done.step());
        self.look_ahead(pc);
        let program = self.programs.len() as u32;
        let row = Program { pc: pc as u32, slot, cancels, needs: self.needs(pc) }.row();
        self.programs.to_mut().push(row);
        self.enter(pc as u32, program);
        true
    }

    /// An instruction.
    #[inline]
    pub(crate) fn inst(&self, pc: u32) -> Inst {
        Inst::of(&self.insts[pc as usize])
    }

    /// A program by its number.
    #[inline]
    pub(crate) fn program(&self, number: u32) -> Program {
        Program::of(&self.programs[number as usize])
    }

    /// All of them, in the order of their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = Program> {
        self.programs.iter().map(Program::of)
    }

    /// The words of a set.
    pub(crate) fn words_of(&self, len: u8, start: u32) -> impl ExactSizeIterator<Item = u32> {
        self.sets[span(len, start)].iter().map(number)
    }

    /// Says of each choice from `pc` on with which words what it tries first may go on.
    fn look_ahead(&mut self, pc: usize) {
        let mut walk = std::mem::take(&mut self.scratch.next);
        for at in pc..self.insts.len() {
            let inst = self.inst(at as u32);
            let first = match inst {
                Inst::Split(..) => at as u32 + 1,
                Inst::Skip(_, to) => at as u32 + to,
                _ => continue,
            };
            let words = self.next(first, &mut walk);
            // The many bits folded to the few that a step has room for.
            let ahead = if words == Bits::ANY {
                Ahead::MAX
            } else {
                (0..64).filter(|bit| words.0[0] >> bit & 1 == 1).fold(0, |mask, bit| mask | ahead(1 << bit))
            };
            let seen = match inst {
                Inst::Split(_, to) => Inst::Split(ahead, to),
                Inst::Skip(_, to) => Inst::Skip(ahead, to),
                other => other,
            };
            self.insts.to_mut()[at] = seen.step();
        }
        self.scratch.next = walk;
    }

    /// A set of words, to be found again.
    fn set<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> (u8, u32) {
        let start = self.open_set();
        for word in words {
            let number = self.words.number(word);
            self.sets.to_mut().push(number.to_le_bytes());
        }
        self.close_set(start)
    }

    /// Where the words of a set stand that are pushed next.
    fn open_set(&mut self) -> usize {
        self.sets.to_mut().extend([Number::default(); 2]);
        self.sets.len()
    }

    /// The set of the words from `start` on, of which some may stand there twice.
    fn close_set(&mut self, start: usize) -> (u8, u32) {
        let sets = self.sets.to_mut();
        sets[start..].sort_unstable_by_key(number);
        let mut kept = start;
        for at in start..sets.len() {
            if at == start || sets[at] != sets[kept - 1] {
                sets[kept] = sets[at];
                kept += 1;
            }
        }
        sets.truncate(kept);
        let mask = sets[start..].iter().fold(0, |mask, word| mask | bit(number(word)));
        (sets[start - 2], sets[start - 1]) = ((mask as u32).to_le_bytes(), ((mask >> 32) as u32).to_le_bytes());
        ((kept - start) as u8, start as u32)
    }

    /// Whether a word is in a set.
    #[inline]
    pub(crate) fn in_set(&self, len: u8, start: u32, word: u32) -> bool {
        let Range { start, end } = span(len, start);
        let [low, high, set @ ..] = &self.sets[start - 2..end] else { return false };
        // Most words are in no set that is asked for, and most of them are told apart here.
        let mask = u64::from(number(low)) | u64::from(number(high)) << 32;
        mask & bit(word) != 0 && if len <= 8 { set.contains(&word.to_le_bytes()) } else { set.binary_search_by_key(&word, number).is_ok() }
    }

    /// What the program that starts at `pc` cannot match without.
    fn needs(&self, mut pc: usize) -> Needs {
        let mut needs = Needs::default();
        while pc < self.insts.len() {
            let (next, mask) = self.element(pc);
            match self.inst(pc as u32) {
                Inst::Word(_) => needs.all |= mask,
                _ if is_rarer(mask, needs.one) => (needs.one, needs.other) = (mask, needs.one),
                _ if is_rarer(mask, needs.other) => needs.other = mask,
                _ => {}
            }
            pc = next;
        }
        needs
    }

    /// Where the element that starts at `pc` ends, and the words of which one must stand there; none if it can do without.
    fn element(&self, pc: usize) -> (usize, Mask) {
        match self.inst(pc as u32) {
            Inst::Word(word) => (pc + 1, Needs::mask(word)),
            Inst::Set(len, start) => (pc + 1, self.words_of(len, start).fold(0, |mask, word| mask | Needs::mask(word))),
            Inst::Skip(_, to) => (pc + to as usize, 0),
            Inst::Split(_, to) => {
                let next = pc + to as usize;
                let Some(end) = self.group_end(pc as u32, to) else { return (next, 0) };
                let end = end as usize;
                let (this, others) = (self.rarest(pc + 1, next - 1), self.rarest(next, end));
                (end, if this == 0 || others == 0 { 0 } else { this | others })
            }
            _ => (pc + 1, 0),
        }
    }

    /// Of the elements from `pc` to `end`, the words of the one that is rarest.
    fn rarest(&self, mut pc: usize, end: usize) -> Mask {
        let mut rarest = 0;
        while pc < end {
            let (next, mask) = self.element(pc);
            if is_rarer(mask, rarest) {
                rarest = mask;
            }
            pc = next;
        }
        rarest
    }

    /// Enters a program under every word, prefix or value it can start with.
    fn enter(&mut self, pc: u32, program: u32) {
        let (words, prefixes, values) = (self.starts.words.len(), self.starts.prefixes.len(), self.starts.values.len());
        let mut anywhere = false;
        let mut walk = std::mem::take(&mut self.scratch.walk);
        let mut next = std::mem::take(&mut self.scratch.next);
        self.consuming(pc, &mut walk);
        for &at in &walk.found {
            let entry = Entry { program, next: self.next(at + 1, &mut next), at };
            let inst = self.inst(at);
            let starts = &mut self.starts;
            match inst {
                Inst::Word(word) => starts.words.push((word, entry)),
                Inst::Set(len, start) => starts.words.extend(self.sets[span(len, start)].iter().map(|word| (number(word), entry))),
                Inst::Prefix(prefix) => starts.prefixes.push((prefix, Entry { at: pc, ..entry })),
                Inst::Value(name) => starts.values.push((name, program)),
                _ => anywhere = true,
            }
        }
        self.scratch.next = next;
        let mut list = std::mem::take(&mut self.starts.words);
        joined(&mut list, words, |word, first, last| self.begin(pc, word, first, last, &walk.found));
        self.starts.words = list;
        self.scratch.walk = walk;
        let starts = &mut self.starts;
        joined(&mut starts.prefixes, prefixes, |_, _, _| pc);
        if starts.values.len() - values > 1 {
            starts.values[values..].sort_unstable();
            starts.values.dedup();
        }
        if anywhere {
            starts.anywhere.push(program);
        }
    }

    /// Where the program at `pc` may begin with a word that instructions from `first` to `last` take: at the last choice before
    /// them. What else might take it is among those `found` as its beginnings.
    fn begin(&self, mut pc: u32, word: u32, mut first: u32, mut last: u32, found: &[u32]) -> u32 {
        for &at in found {
            let takes = match self.inst(at) {
                Inst::Word(_) | Inst::Set(..) => false,
                Inst::Prefix(prefix) => self.words.word(word).starts_with(self.prefixes.word(prefix)),
                _ => true,
            };
            if takes {
                (first, last) = (first.min(at), last.max(at));
            }
        }
        loop {
            match self.inst(pc) {
                Inst::Split(_, to) if last < pc + to => pc += 1,
                // What is optional can be left out; a branch may have nothing to take ("(^|was) first"), and is left out only
                // where its neighbours take the word.
                Inst::Split(_, to) if pc + to <= first && self.group_end(pc, to).is_none_or(|end| last < end) => pc += to,
                Inst::Jump(to) => pc += to,
                _ => return pc,
            }
        }
    }

    /// Where the group ends whose branch the choice at `pc` offers, `to` steps long; none if it offers what is optional.
    fn group_end(&self, pc: u32, to: u32) -> Option<u32> {
        // Behind a branch stands a jump past the others; what is optional has none.
        let next = pc + to;
        if let Inst::Jump(others) = self.inst(next - 1) { Some(next - 1 + others) } else { None }
    }

    /// Finds the instructions that may be the next to look at a word (or at the end), from `pc` on.
    fn consuming(&self, pc: u32, walk: &mut Walk) {
        let Walk { stack, seen, found } = walk;
        stack.clear();
        seen.clear();
        found.clear();
        stack.push(pc);
        while let Some(pc) = stack.pop() {
            match self.inst(pc) {
                Inst::Start => stack.push(pc + 1),
                Inst::Jump(to) => stack.push(pc + to),
                Inst::Split(_, to) | Inst::Skip(_, to) => {
                    if !seen.contains(&pc) {
                        seen.push(pc);
                        stack.extend([pc + 1, pc + to]);
                    }
                }
                _ if found.contains(&pc) => {}
                _ => found.push(pc),
            }
        }
    }

    /// The masks of the words that may come next at `pc`; all of them where that cannot be said.
    fn next(&self, pc: u32, walk: &mut Walk) -> Bits {
        // Mostly a word or the end follows, and there is no choice to go through.
        match self.inst(pc) {
            Inst::Word(word) => return Bits::of(word),
            Inst::Done => return Bits::ANY,
            _ => {}
        }
        self.consuming(pc, walk);
        walk.found.iter().fold(Bits::default(), |bits, pc| {
            bits.and(match self.inst(*pc) {
                Inst::Word(word) => Bits::of(word),
                Inst::Set(len, start) => self.words_of(len, start).fold(Bits::default(), |bits, word| bits.and(Bits::of(word))),
                _ => Bits::ANY,
            })
        })
    }
}

/// Where the words of a set stand.
fn span(len: u8, start: u32) -> Range<usize> {
    start as usize..start as usize + len as usize
}

/// Whether one word of a mask stands in a sentence less often, for all we know, than one of another.
fn is_rarer(mask: Mask, than: Mask) -> bool {
    mask != 0 && (than == 0 || mask.count_ones() < than.count_ones())
}

/// Joins entries of one list that were added from `from` on: all are of one program. `begin` says where it begins with a word
/// that instructions from one place to another take.
fn joined(list: &mut Vec<(u32, Entry)>, from: usize, begin: impl Fn(u32, u32, u32) -> u32) {
    list[from..].sort_unstable_by_key(|(of, entry)| (*of, entry.at));
    let mut kept = from;
    let mut at = from;
    while at < list.len() {
        let (of, mut entry) = list[at];
        let mut last = entry.at;
        at += 1;
        while at < list.len() && list[at].0 == of {
            entry.next = entry.next.and(list[at].1.next);
            last = list[at].1.at;
            at += 1;
        }
        entry.at = begin(of, entry.at, last);
        list[kept] = (of, entry);
        kept += 1;
    }
    list.truncate(kept);
}

/// Writes a pattern's instructions as its elements are read.
struct Compiler<'p> {
    programs: &'p mut Programs,
}

/// Most words of one set.
const SET: usize = u8::MAX as usize;

impl Compiler<'_> {
    fn push(&mut self, inst: Inst) {
        self.programs.insts.to_mut().push(inst.step());
    }

    /// Neighbouring branches of one word each become one set: one step instead of a choice each.
    fn merged<'b>(&mut self, branches: impl Iterator<Item = &'b [Inst]>) -> Vec<Vec<Inst>> {
        let mut merged: Vec<Vec<Inst>> = Vec::new();
        let mut words: Vec<u32> = Vec::new();
        for branch in branches {
            let before = words.len();
            match branch {
                [Inst::Word(word)] => words.push(*word),
                [Inst::Set(len, start)] => words.extend(self.programs.words_of(*len, *start)),
                _ => {}
            }
            if words.len() > SET {
                let more = words.split_off(before);
                merged.push(vec![self.one_of(&mut words)]);
                words = more;
            } else if words.len() == before {
                if !words.is_empty() {
                    merged.push(vec![self.one_of(&mut words)]);
                }
                merged.push(branch.to_vec());
            }
        }
        if !words.is_empty() {
            merged.push(vec![self.one_of(&mut words)]);
        }
        merged
    }

    /// What the branches of a group are together, if each is a word or several and nothing else, as most are; their own
    /// instructions are taken away then. The same as [`merged`](Self::merged) makes of them.
    fn only_words(&mut self, group: usize) -> Option<Inst> {
        let Programs { insts, scratch, .. } = &mut *self.programs;
        let branches = &scratch.branches[group..];
        let first = branches[0];
        if insts.len() - first != branches.len() {
            return None;
        }
        let words = |step: &Step| match Inst::of(step) {
            Inst::Word(_) => Some(1),
            Inst::Set(len, _) if len > 0 => Some(len as usize),
            _ => None,
        };
        insts[first..].iter().map(words).sum::<Option<usize>>().filter(|words| *words <= SET)?;
        let words = insts.to_mut().split_off(first);
        let start = self.programs.open_set();
        let sets = self.programs.sets.to_mut();
        for step in &words {
            match Inst::of(step) {
                Inst::Set(len, from) => sets.extend_from_within(span(len, from)),
                Inst::Word(word) => sets.push(word.to_le_bytes()),
                _ => {}
            }
        }
        Some(self.of_set(start))
    }

    /// The step that takes a word of the set from `start` on.
    fn of_set(&mut self, start: usize) -> Inst {
        match self.programs.close_set(start) {
            (1, _) => {
                let word = number(&self.programs.sets[start]);
                self.programs.sets.to_mut().truncate(start - 2);
                Inst::Word(word)
            }
            (len, start) => Inst::Set(len, start),
        }
    }

    fn one_of(&mut self, words: &mut Vec<u32>) -> Inst {
        let start = self.programs.open_set();
        self.programs.sets.to_mut().extend(words.drain(..).map(u32::to_le_bytes));
        self.of_set(start)
    }
}

impl Sink for Compiler<'_> {
    fn word(&mut self, word: &str) {
        let number = self.programs.words.number(word);
        self.push(Inst::Word(number));
    }

    fn any_of(&mut self, words: &'static [&'static str]) {
        let known = self.programs.known_short.iter().find(|(first, _)| *first == words[0]).map(|(_, set)| *set);
        let (len, start) = known.unwrap_or_else(|| {
            let set = self.programs.set(words.iter().copied());
            self.programs.known_short.push((words[0], set));
            set
        });
        self.push(Inst::Set(len, start));
    }

    fn forms_of(&mut self, lemma: &str) {
        let known = self.programs.known_forms.get(lemma).copied();
        let (len, start) = known.unwrap_or_else(|| {
            let set = self.programs.set(forms(lemma).iter().map(String::as_str));
            self.programs.known_forms.insert(lemma.into(), set);
            set
        });
        self.push(Inst::Set(len, start));
    }

    fn prefix(&mut self, prefix: &str) {
        let number = self.programs.prefixes.number(prefix);
        self.push(Inst::Prefix(number));
    }

    fn value(&mut self, value: ValueName) {
        self.push(Inst::Value(value));
    }

    fn gap(&mut self) {
        // Up to four words, as few as possible.
        for left in (1..=4).rev() {
            self.push(Inst::Skip(0, 2 * left));
            self.push(Inst::Any);
        }
    }

    fn start(&mut self) {
        self.push(Inst::Start);
    }

    fn end(&mut self) {
        self.push(Inst::End);
    }

    fn open(&mut self) {
        let here = self.programs.insts.len();
        let scratch = &mut self.programs.scratch;
        scratch.groups.push(scratch.branches.len());
        scratch.branches.push(here);
    }

    fn next_branch(&mut self) {
        let here = self.programs.insts.len();
        self.programs.scratch.branches.push(here);
    }

    fn close(&mut self, optional: bool) {
        let Some(group) = self.programs.scratch.groups.pop() else { return };
        if let Some(one) = self.only_words(group) {
            self.programs.scratch.branches.truncate(group);
            if optional {
                self.push(Inst::Split(0, 2));
            }
            self.push(one);
            return;
        }
        let starts = self.programs.scratch.branches.split_off(group);
        let body: Vec<Inst> = self.programs.insts.to_mut().split_off(starts[0]).iter().map(Inst::of).collect();
        let ends = starts[1..].iter().copied().chain([starts[0] + body.len()]);
        let branches = starts.iter().zip(ends).map(|(start, end)| &body[start - starts[0]..end - starts[0]]);
        let branches = self.merged(branches);
        // Before each branch but the last a choice, behind it a jump to the end.
        let len = |branches: &[Vec<Inst>]| branches.iter().map(|branch| branch.len() + 2).sum::<usize>().saturating_sub(2);
        if optional {
            self.push(Inst::Split(0, len(&branches) as u32 + 1));
        }
        for (n, branch) in branches.iter().enumerate() {
            let rest = len(&branches[n + 1..]);
            if rest > 0 {
                self.push(Inst::Split(0, branch.len() as u32 + 2));
            }
            branch.iter().for_each(|inst| self.push(*inst));
            if rest > 0 {
                self.push(Inst::Jump(rest as u32 + 1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Inst, Needs, Programs};

    #[test]
    fn alternatives_of_one_word_are_one_step() {
        let mut programs = Programs::default();
        assert!(programs.add(0, "(late|delay~|lost)? parcel", false));
        let insts: Vec<Inst> = programs.insts.iter().map(Inst::of).collect();
        let [Inst::Split(_, 2), Inst::Set(len, 8), Inst::Word(_), Inst::Done] = insts[..] else { panic!("{insts:?}") };
        assert_eq!(len, 6, "late, lost and the four forms of delay");
        let starts: Vec<u32> = programs.starts.words.iter().map(|(word, _)| *word).collect();
        assert_eq!(starts.len(), 7, "each of them and parcel: {starts:?}");
    }

    #[test]
    fn a_program_begins_where_something_can_take_its_first_word() {
        let mut programs = Programs::default();
        for pattern in
            ["(late again|no reply|no answer)", "(^thanks|ta) all", "({count}|two) times", "(worr*|worry less|slow) day", "(^|was) first"]
        {
            assert!(programs.add(0, pattern, false));
        }
        let begins = |program: usize, word: &str| {
            let number = programs.words.get(word).expect("a word of the patterns");
            let entry = programs.starts.words.iter().find(|(of, entry)| *of == number && entry.program as usize == program);
            programs.inst(entry.expect("an entry").1.at)
        };
        let word = |word: &str| Inst::Word(programs.words.get(word).expect("a word of the patterns"));
        assert_eq!((begins(0, "late"), begins(1, "ta"), begins(3, "slow")), (word("late"), word("ta"), word("slow")));
        assert_eq!(begins(1, "thanks"), Inst::Start, "only at the beginning");
        assert!(matches!(begins(4, "first"), Inst::Split(..)), "at the beginning or behind was");
        assert!([begins(0, "no"), begins(2, "two"), begins(3, "worry")].iter().all(|inst| matches!(inst, Inst::Split(..))), "two ways");
    }

    #[test]
    fn a_program_needs_what_no_way_leads_past() {
        let mut programs = Programs::default();
        for pattern in ["no (single)? reply", "(late|lost) ... again", "(not seen|lost) the (red|blue box)?", "refund* {date}"] {
            assert!(programs.add(0, pattern, false));
        }
        let met = |n: u32, words: &str| {
            let words = words.split(' ').filter_map(|word| programs.words.get(word));
            programs.program(n).needs.met_by(words.fold(0, |mask, word| mask | Needs::mask(word)))
        };
        assert!(met(0, "no reply") && !met(0, "no single") && !met(0, "single reply"));
        assert!(met(1, "lost again") && !met(1, "late lost") && !met(1, "again"));
        assert!(met(2, "lost the") && met(2, "not seen the box") && !met(2, "the red box"));
        assert!(met(3, ""), "a beginning of a word is no word");
    }

    #[test]
    fn alternatives_keep_their_order_where_a_longer_one_stands_between() {
        let mut programs = Programs::default();
        assert!(programs.add(0, "(a|b c|d)", false));
        use Inst::{Done, Jump, Split, Word};
        let insts: Vec<Inst> = programs.insts.iter().map(Inst::of).collect();
        let written = insts.iter().map(|inst| if let Split(_, to) = inst { Split(0, *to) } else { *inst });
        assert!(written.eq([Split(0, 3), Word(0), Jump(6), Split(0, 4), Word(1), Word(2), Jump(2), Word(3), Done]), "{insts:?}");
        let [Split(ahead, _), ..] = insts[..] else { panic!("{insts:?}") };
        assert_eq!(ahead, super::ahead(super::bit(0)), "a");
    }
}
