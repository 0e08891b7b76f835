//! The hand lexicon: for every closed-class word and some nine hundred verbs, what parts of
//! speech a word may be. In goes a lower-case word; out comes its [`Entry`].
//!
//! Words outside the lexicon are guessed by their ending. Nothing here decides between the
//! readings of a word: that is the tagger's and the grammar's work.

mod bytes;
mod classes;
mod inflect;
mod table;
mod tags;

pub(crate) use tags::*;

use crate::program::WordHasher;
use classes::{AUXILIARIES, CLASSES};
use inflect::{with_ed, with_ing, with_s};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;
use table::Table;

/// What the lexicon says of one word form.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) tags: Tags,
    /// Index of the lemma; 0 where there is none.
    pub(crate) lemma: u16,
    /// What may follow it, as bits of [`sub`], if it is a verb.
    pub(crate) sub: u8,
    /// The word lists it is on, by its form.
    pub(crate) lists: u128,
}

pub(crate) type Map<V> = HashMap<Box<str>, V, BuildHasherDefault<WordHasher>>;

const VERBS: &str = include_str!("verbs.txt");

/// The past tense and the third person of each lemma, made when the first question is turned into a statement.
static FINITE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let own = Lexicon::new();
    let past =
        |lemma: usize| own.pasts[lemma].map(str::to_owned).or_else(|| with_ed(own.lemmas[lemma]).into_iter().next()).unwrap_or_default();
    (0..own.lemmas.len()).map(|lemma| (past(lemma), with_s(own.lemmas[lemma]))).collect()
});

/// Every word the program knows by itself, with its lemmas.
#[derive(Default)]
pub(crate) struct Lexicon {
    entries: Table,
    lemmas: Vec<&'static str>,
    /// The past tense of each lemma that has one of its own, for turning questions into statements.
    pasts: Vec<Option<&'static str>>,
    /// The word lists each lemma is on.
    lemma_lists: Vec<u128>,
    /// Fixed expressions, by their first word.
    expressions: Map<Vec<u16>>,
}

impl Lexicon {
    /// The lexicon before any pack has written in it, as it was made when the program was built.
    pub(crate) fn new() -> Self {
        Self::from_bytes(crate::baked::lexicon()).unwrap_or_default()
    }

    /// Makes it from its lists.
    #[allow(dead_code, reason = "called by build.rs and by tests")]
    pub(crate) fn own() -> Self {
        let mut lexicon =
            Self { entries: Table::default(), lemmas: vec![""], pasts: vec![None], lemma_lists: vec![0], expressions: Map::default() };
        for line in VERBS.lines().filter(|line| !line.starts_with('#')) {
            for spec in line.split_whitespace() {
                lexicon.verb(spec);
            }
        }
        for &(word, tags, lemma) in AUXILIARIES {
            let entry = lexicon.entries.or_insert_with(word, Entry::default);
            entry.tags = tags;
            let lemma = lexicon.lemma_of(lemma);
            if let Some(entry) = lexicon.entries.get_mut(word) {
                entry.lemma = lemma;
            }
        }
        for &(tags, words) in CLASSES {
            for word in words.split(' ') {
                lexicon.add(word, tags);
            }
        }
        // `bags` in a list of nouns is the plural of `bag`.
        for &(_, words) in CLASSES.iter().filter(|(tags, _)| *tags == N) {
            for word in words.split(' ') {
                let singular = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'));
                if singular.is_some_and(|stem| lexicon.entries.get(stem).is_some_and(|entry| entry.tags.has(N))) {
                    lexicon.add(word, PLURAL);
                }
            }
        }
        for (word, off) in [
            ("may", N),
            ("like", N),
            ("might", N),
            ("then", PREP),
            ("well", N),
            ("second", VB),
            ("that", ADV),
            ("own", VB),
            ("us", N),
            ("one", ADJ),
        ] {
            if let Some(entry) = lexicon.entries.get_mut(word) {
                entry.tags = entry.tags.without(off);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, tags: Tags) {
        if let Some(entry) = self.entries.get_mut(word) {
            entry.tags = entry.tags.with(tags);
        } else {
            self.entries.or_insert_with(word, || Entry { tags, ..Entry::default() });
        }
    }

    fn lemma_of(&mut self, word: &'static str) -> u16 {
        if let Some(entry) = self.entries.get(word)
            && entry.lemma != 0
            && self.lemmas[entry.lemma as usize] == word
        {
            return entry.lemma;
        }
        self.lemmas.push(word);
        self.pasts.push(None);
        self.lemma_lists.push(0);
        (self.lemmas.len() - 1) as u16
    }

    /// Adds one verb of `verbs.txt` with all its forms.
    fn verb(&mut self, spec: &'static str) {
        let mut parts = spec.split('|');
        let head = parts.next().unwrap_or("");
        let (lemma, flags) = head.split_once(':').unwrap_or((head, ""));
        if self.entries.get(lemma).is_some_and(|entry| entry.tags.has(VB)) {
            return;
        }
        let mut bits = 0;
        for flag in flags.chars() {
            bits |= match flag {
                'i' => sub::INTRANSITIVE,
                't' => sub::NEEDS_OBJECT,
                'd' => sub::TWO_OBJECTS,
                'c' => sub::CLAUSE,
                'a' => sub::ADJECTIVE,
                'o' => sub::OBJECT_PLUS,
                _ => 0,
            };
        }
        let noun = flags.contains('n');
        let id = self.lemma_of(lemma);
        let mut base = VB;
        if noun {
            base = base.with(N);
        }
        if flags.contains('j') {
            base = base.with(ADJ);
        }
        self.form(lemma, base, id, bits);
        let s = with_s(lemma);
        self.form(&s, if noun { VBZ.with(N).with(PLURAL) } else { VBZ }, id, bits);
        self.form(&with_ing(lemma), VBG.with(N), id, bits);
        if let Some(past) = parts.next() {
            self.pasts[id as usize] = Some(past);
            self.form(past, VBD, id, bits);
            for participle in parts.next().unwrap_or(past).split(',') {
                self.form(participle, VBN.with(ADJ), id, bits);
            }
        } else {
            for past in with_ed(lemma) {
                self.form(&past, VBD.with(VBN).with(ADJ), id, bits);
            }
            // American spelling of the doubled letter.
            if lemma.ends_with('l') && lemma.len() > 4 && !lemma.ends_with("ll") {
                self.form(&format!("{lemma}ed"), VBD.with(VBN).with(ADJ), id, bits);
                self.form(&format!("{lemma}ing"), VBG.with(N), id, bits);
            }
        }
    }

    fn form(&mut self, word: &str, tags: Tags, lemma: u16, sub: u8) {
        let entry = self.entries.or_insert_with(word, Entry::default);
        entry.tags = entry.tags.with(tags);
        // `found` is a form of find before it is one of found; the first verb listed wins, save that a base form is its own.
        if entry.lemma == 0 || tags.has(VB) {
            entry.lemma = lemma;
            entry.sub = sub;
        }
    }

    /// Puts `word` on list number `list`; on a list of verbs a base form stands for all its forms.
    pub(crate) fn enlist(&mut self, word: &str, list: u8, verbs: bool) {
        let bit = 1u128 << list;
        let entry = self.entries.get(word).copied();
        match entry {
            Some(entry) if verbs && entry.tags.has(VB) && self.lemmas[entry.lemma as usize] == word => {
                self.lemma_lists[entry.lemma as usize] |= bit
            }
            Some(_) => {
                if let Some(entry) = self.entries.get_mut(word) {
                    entry.lists |= bit;
                }
            }
            None => {
                let tags = guess(word);
                self.entries.or_insert_with(word, || Entry { tags, lists: bit, ..Entry::default() });
            }
        }
    }

    /// Sets a mark of the program's own on a word form.
    pub(crate) fn flag(&mut self, word: &str, bit: u128) {
        let entry = self.entries.or_insert_with(word, || Entry { tags: guess(word), ..Entry::default() });
        entry.lists |= bit;
    }

    /// Sets a mark on a word and, if it is a verb's base form, on all its forms.
    pub(crate) fn flag_lemma(&mut self, word: &str, bit: u128) {
        self.flag(word, bit);
        if let Some(entry) = self.entries.get(word)
            && entry.lemma != 0
            && self.lemmas[entry.lemma as usize] == word
        {
            self.lemma_lists[entry.lemma as usize] |= bit;
        }
    }

    /// Adds a fixed expression of several words.
    pub(crate) fn expression(&mut self, joined: &str, tags: Tags, number: u16) {
        self.add(joined, tags);
        let first = joined.split(' ').next().unwrap_or(joined);
        self.expressions.entry(first.into()).or_default().push(number);
    }

    /// The numbers of the expressions that open with `first`.
    pub(crate) fn expressions(&self, first: &str) -> &[u16] {
        self.expressions.get(first).map_or(&[], Vec::as_slice)
    }

    /// What is known of `word`, in lower case; `None` for a word outside the lexicon.
    pub(crate) fn get(&self, word: &str) -> Option<Entry> {
        self.entries.get(word).copied()
    }

    pub(crate) fn lemma(&self, entry: u16) -> &str {
        self.lemmas[entry as usize]
    }

    /// The past tense of a verb's lemma.
    pub(crate) fn past(&self, lemma: u16) -> &'static str {
        FINITE.get(lemma as usize).map_or("", |(past, _)| past)
    }

    /// The third person of a verb's lemma.
    pub(crate) fn third(&self, lemma: u16) -> &'static str {
        FINITE.get(lemma as usize).map_or("", |(_, third)| third)
    }

    pub(crate) fn lemma_lists(&self, lemma: u16) -> u128 {
        self.lemma_lists[lemma as usize]
    }
}

/// Tags of a word outside the lexicon, by its ending.
pub(crate) fn guess(word: &str) -> Tags {
    let open = OPEN;
    let long = word.len() > 4;
    if long && word.ends_with("ly") {
        open.with(ADV).with(ADJ)
    } else if long && word.ends_with("ed") {
        open.with(VBD).with(VBN).with(ADJ)
    } else if long && word.ends_with("ing") {
        open.with(VBG).with(N).with(ADJ)
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        open.with(N).with(PLURAL)
    } else {
        open.with(N).with(ADJ)
    }
}

#[cfg(test)]
mod tests {
    use super::{ADJ, Lexicon, N, VB, VBD, VBG, VBN, VBZ};

    #[test]
    fn verbs_are_inflected_as_english_does_it() {
        let lexicon = Lexicon::new();
        for (form, lemma) in [
            ("refused", "refuse"),
            ("refuses", "refuse"),
            ("refusing", "refuse"),
            ("stopped", "stop"),
            ("cancelled", "cancel"),
            ("canceled", "cancel"),
            ("tried", "try"),
            ("tries", "try"),
            ("lying", "lie"),
            ("opened", "open"),
            ("visiting", "visit"),
            ("referred", "refer"),
            ("went", "go"),
            ("frozen", "freeze"),
            ("quoted", "quote"),
            ("queuing", "queue"),
            ("spoilt", "spoil"),
            ("fixes", "fix"),
            ("rang", "ring"),
            ("repaid", "repay"),
        ] {
            let entry = lexicon.get(form).unwrap_or_else(|| panic!("{form} is in the lexicon"));
            assert_eq!(lexicon.lemma(entry.lemma), lemma, "{form}");
        }
    }

    #[test]
    fn a_form_keeps_every_reading() {
        let lexicon = Lexicon::new();
        let order = lexicon.get("order").unwrap().tags;
        assert!(order.has(N) && order.has(VB));
        let charged = lexicon.get("charged").unwrap().tags;
        assert!(charged.has(VBD) && charged.has(VBN) && charged.has(ADJ));
        assert!(lexicon.get("keeps").unwrap().tags.has(VBZ));
        assert!(lexicon.get("waiting").unwrap().tags.has(VBG));
    }
}
