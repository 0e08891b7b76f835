//! All patterns of all packs, compiled once, and the search for them in a text.
//!
//! Patterns become small programs over word ids; an index by first word means
//! that a position of the text only ever tries the few programs that could
//! start there. Every program runs under a step budget, so no pattern of any
//! pack can make a message slow.

use crate::pattern::{Pattern, Sink, ValueName, compile_regex};
use crate::span::Span;
use crate::text::{Caps, Document, Token, TokenKind, Zone, forms, is_word};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Which list of the packs an entry stands in; the number is its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A cue.
    Cue(u32),
    /// A mood's own feeling words.
    Mood(u32),
    /// Weighted words.
    Lexicon(u32),
    /// An issue type.
    Topic(u32),
    /// Something asked for.
    Ask(u32),
    /// A situation.
    Situation(u32),
    /// The noun phrase at stake in a situation.
    Stake(u32),
    /// A flag.
    Flag(u32),
    /// A coach rule.
    Rule(u32),
    /// A signal that counts for a reply.
    Signal(u32),
    /// A move of a reply.
    Move(u32),
}

/// One match of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueMatch {
    /// The entry.
    pub owner: Owner,
    /// Bytes in the text.
    pub span: Span,
    /// Index of its first token in the document.
    pub first: usize,
    /// Index of its last token.
    pub last: usize,
    /// Index of its sentence.
    pub sentence: usize,
}

/// A recognised value that patterns may name, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueAt {
    /// Which.
    pub name: ValueName,
    /// Bytes in the text.
    pub span: Span,
}

#[derive(Clone, Copy, Debug)]
enum Inst {
    Word(u32),
    Set(u32, u32),
    Prefix(u32),
    Value(ValueName),
    Any,
    Start,
    End,
    /// Tries the first, then the second.
    Split(u32, u32),
    Jump(u32),
    Done,
}

#[derive(Clone, Copy, Debug)]
struct Program {
    pc: u32,
    owner: Owner,
    cancels: bool,
}

struct RegexProgram {
    owner: Owner,
    cancels: bool,
    text: String,
    compiled: OnceLock<Option<regex::Regex>>,
}

/// Steps one program may take at one position: far above any honest pattern's need.
const BUDGET: u32 = 4_000;
/// Words between an `unless` match and a match it cancels by standing before it (DESIGN: three).
const UNLESS_REACH: usize = 3;

/// FxHash: patterns come from packs that were chosen, so a hash that resists chosen words is not needed, and start-up counts.
#[derive(Clone, Copy, Default)]
struct FxHasher(u64);

type Fast = std::hash::BuildHasherDefault<FxHasher>;

impl std::hash::Hasher for FxHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Patterns of many entries, ready to search.
#[derive(Default)]
pub struct Matcher {
    vocabulary: HashMap<Box<str>, u32, Fast>,
    /// Where the forms of a lemma stand in `sets`.
    lemmas: HashMap<Box<str>, (u32, u32), Fast>,
    by_initial: HashMap<u8, Vec<(Box<str>, u32)>>,
    insts: Vec<Inst>,
    sets: Vec<u32>,
    prefixes: Vec<Box<str>>,
    prefix_ids: HashMap<[u8; 2], Vec<u32>>,
    programs: Vec<Program>,
    by_word: Vec<Vec<u32>>,
    by_prefix: Vec<Vec<u32>>,
    by_value: Vec<(ValueName, u32)>,
    anywhere: Vec<u32>,
    regexes: Vec<RegexProgram>,
}

impl std::fmt::Debug for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Matcher({} programs)", self.programs.len() + self.regexes.len())
    }
}

impl Matcher {
    /// An empty matcher; fill it with [`add`](Self::add).
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pattern of `owner`; `cancels` says that it stands under `unless`.
    pub fn add(&mut self, owner: Owner, pattern: &Pattern, cancels: bool) {
        match pattern {
            Pattern::Regex(text) => self.add_regex(owner, text, cancels),
            Pattern::Words(text) => {
                self.add_words(owner, text, cancels);
            }
        }
    }

    /// Adds a pattern from its text; false, and nothing added, where it cannot be read.
    pub fn add_text(&mut self, owner: Owner, text: &str, cancels: bool) -> bool {
        match text.strip_prefix("re:") {
            Some(regex) => {
                self.add_regex(owner, regex, cancels);
                true
            }
            None => self.add_words(owner, text, cancels),
        }
    }

    /// Regular expressions compile when they are first used; one that cannot be is then passed over.
    fn add_regex(&mut self, owner: Owner, text: &str, cancels: bool) {
        self.regexes.push(RegexProgram { owner, cancels, text: text.to_owned(), compiled: OnceLock::new() });
    }

    fn add_words(&mut self, owner: Owner, text: &str, cancels: bool) -> bool {
        let pc = self.insts.len();
        let mut compiler = Compiler { matcher: self, groups: Vec::new() };
        if crate::pattern::words(text, &mut compiler).is_err() {
            self.insts.truncate(pc);
            return false;
        }
        self.insts.push(Inst::Done);
        let program = self.programs.len() as u32;
        self.programs.push(Program { pc: pc as u32, owner, cancels });
        self.index(pc as u32, program);
        true
    }

    fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.vocabulary.get(word) {
            return *id;
        }
        let id = self.vocabulary.len() as u32;
        self.vocabulary.insert(word.into(), id);
        self.by_word.push(Vec::new());
        if word.len() >= 5 && word.is_ascii() {
            self.by_initial.entry(word.as_bytes()[0]).or_default().push((word.into(), id));
        }
        id
    }

    fn set<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> (u32, u32) {
        let start = self.sets.len();
        for word in words {
            let id = self.id(word);
            self.sets.push(id);
        }
        self.sets[start..].sort_unstable();
        (start as u32, (self.sets.len() - start) as u32)
    }

    /// Enters a program under every word, prefix or value it can start with.
    fn index(&mut self, pc: u32, program: u32) {
        let mut stack = vec![pc];
        let mut seen = Vec::new();
        while let Some(pc) = stack.pop() {
            if seen.contains(&pc) {
                continue;
            }
            seen.push(pc);
            match self.insts[pc as usize] {
                Inst::Word(id) => push_once(&mut self.by_word[id as usize], program),
                Inst::Set(start, len) => {
                    for i in start..start + len {
                        push_once(&mut self.by_word[self.sets[i as usize] as usize], program);
                    }
                }
                Inst::Prefix(index) => push_once(&mut self.by_prefix[index as usize], program),
                Inst::Value(name) => self.by_value.push((name, program)),
                Inst::Start => stack.push(pc + 1),
                Inst::Split(a, b) => stack.extend([a, b]),
                Inst::Jump(to) => stack.push(to),
                Inst::Any | Inst::End | Inst::Done => push_once(&mut self.anywhere, program),
            }
        }
    }

    /// Every match in the sentences the writer wrote now, in text order; matches that an `unless` cancels are left out.
    ///
    /// Matches of one entry do not overlap each other.
    #[must_use]
    pub fn find(&self, document: &Document, values: &[ValueAt]) -> Vec<CueMatch> {
        self.find_all(document, values).into_iter().filter(|(_, cancelled)| !cancelled).map(|(found, _)| found).collect()
    }

    /// The same with the cancelled ones, each with whether it was cancelled.
    #[must_use]
    pub fn find_all(&self, document: &Document, values: &[ValueAt]) -> Vec<(CueMatch, bool)> {
        self.find_in(document, values, &[Zone::Body, Zone::Subject])
    }

    /// The same in the zones given.
    #[must_use]
    pub fn find_in(&self, document: &Document, values: &[ValueAt], zones: &[Zone]) -> Vec<(CueMatch, bool)> {
        let mut found = Vec::new();
        let mut cancels = Vec::new();
        let mut line = Line::default();
        for (sentence, range) in document.sentences().iter().enumerate() {
            if !zones.contains(&range.zone) {
                continue;
            }
            self.read(document, &document.tokens()[range.first..range.last], range.first, values, &mut line);
            for at in 0..line.words.len() {
                self.at(document, &line, at, sentence, &mut found, &mut cancels);
            }
        }
        for regex in &self.regexes {
            // Compiling costs more than a message; a first character that is missing spares it.
            if first_characters(&regex.text).is_some_and(|first| !document.text().contains(first.as_slice())) {
                continue;
            }
            let Some(compiled) = regex.compiled.get_or_init(|| compile_regex(&regex.text).ok()) else { continue };
            for hit in compiled.find_iter(document.text()) {
                let span = Span::new(hit.start(), hit.end());
                let Some(sentence) = document.sentence_at(span.start) else { continue };
                let range = &document.sentences()[sentence];
                if span.is_empty() || !zones.contains(&range.zone) {
                    continue;
                }
                let first = document.tokens().partition_point(|token| token.span.end <= span.start);
                let last = document.tokens().partition_point(|token| token.span.start < span.end).saturating_sub(1).max(first);
                let one = CueMatch { owner: regex.owner, span, first, last, sentence };
                if regex.cancels { cancels.push(one) } else { found.push(one) }
            }
        }
        found.sort_by_key(|found| (found.owner, found.span.start, std::cmp::Reverse(found.span.end)));
        found.dedup_by(|next, kept| next.owner == kept.owner && next.span.overlaps(kept.span));
        found.sort_by_key(|found| (found.span.start, found.span.end, found.owner));
        found
            .into_iter()
            .map(|found| {
                let cancelled = cancels.iter().any(|cancel| {
                    cancel.owner == found.owner
                        && cancel.sentence == found.sentence
                        && (cancel.span.overlaps(found.span)
                            || cancel.last < found.first && words_between(document, cancel.last, found.first) <= UNLESS_REACH)
                });
                (found, cancelled)
            })
            .collect()
    }

    /// The ids of a sentence's words, ready for the programs.
    fn read(&self, document: &Document, tokens: &[Token], first: usize, values: &[ValueAt], line: &mut Line) {
        line.words.clear();
        for (n, token) in tokens.iter().enumerate() {
            if !token.is_matchable() {
                continue;
            }
            let fold = document.fold(token);
            let id = self.vocabulary.get(fold).copied().or_else(|| self.mend(token, fold)).unwrap_or(u32::MAX);
            line.words.push(Word { token: first + n, id, value: None });
        }
        for value in values {
            let start = line.words.partition_point(|word| document.tokens()[word.token].span.start < value.span.start);
            let end = line.words.partition_point(|word| document.tokens()[word.token].span.start < value.span.end);
            if start < end && line.words[start].value.is_none() {
                line.words[start].value = Some((value.name, (end - start) as u32));
            }
        }
    }

    /// A misspelt key word: the one pattern word a single edit away, for lower-case words of five letters or more that no list knows.
    fn mend(&self, token: &Token, fold: &str) -> Option<u32> {
        if token.kind != TokenKind::Word || fold.len() < 5 || !fold.is_ascii() || token.caps == Caps::Title || is_word(fold) {
            return None;
        }
        let candidates = self.by_initial.get(fold.as_bytes().first()?)?;
        let mut near = candidates.iter().filter(|(word, _)| word.len().abs_diff(fold.len()) <= 1 && crate::finding::edits(word, fold) == 1);
        let (_, id) = near.next()?;
        near.next().is_none().then_some(*id)
    }

    fn at(&self, document: &Document, line: &Line, at: usize, sentence: usize, found: &mut Vec<CueMatch>, cancels: &mut Vec<CueMatch>) {
        let word = line.words[at];
        let mut try_program = |program: u32| {
            let program = self.programs[program as usize];
            if let Some(end) = self.run(document, line, program.pc, at) {
                let first = word.token;
                let last = line.words[end - 1].token;
                let span = document.tokens()[first].span.join(document.tokens()[last].span);
                let one = CueMatch { owner: program.owner, span, first, last, sentence };
                if program.cancels { cancels.push(one) } else { found.push(one) }
            }
        };
        if let Some(programs) = self.by_word.get(word.id as usize) {
            programs.iter().copied().for_each(&mut try_program);
        }
        if !self.prefixes.is_empty() {
            let fold = document.fold(&document.tokens()[word.token]);
            if let Some(&[a, b]) = fold.as_bytes().first_chunk::<2>()
                && let Some(indexes) = self.prefix_ids.get(&[a, b])
            {
                for &index in indexes {
                    if fold.starts_with(&*self.prefixes[index as usize]) {
                        self.by_prefix[index as usize].iter().copied().for_each(&mut try_program);
                    }
                }
            }
        }
        if let Some((name, _)) = word.value {
            self.by_value.iter().filter(|(known, _)| *known == name).for_each(|(_, program)| try_program(*program));
        }
        self.anywhere.iter().copied().for_each(&mut try_program);
    }

    /// Runs a program at word `at`; the word after the match, if it matches at least one.
    fn run(&self, document: &Document, line: &Line, pc: u32, at: usize) -> Option<usize> {
        let words = &line.words;
        let mut stack = vec![(pc, at)];
        let mut steps = 0;
        while let Some((mut pc, mut pos)) = stack.pop() {
            loop {
                steps += 1;
                if steps > BUDGET {
                    return None;
                }
                let next = words.get(pos);
                let consumed = match self.insts[pc as usize] {
                    Inst::Done => {
                        if pos > at {
                            return Some(pos);
                        }
                        0
                    }
                    Inst::Split(a, b) => {
                        stack.push((b, pos));
                        pc = a;
                        continue;
                    }
                    Inst::Jump(to) => {
                        pc = to;
                        continue;
                    }
                    Inst::Start if pos == 0 => {
                        pc += 1;
                        continue;
                    }
                    Inst::End if pos == words.len() => {
                        pc += 1;
                        continue;
                    }
                    Inst::Word(id) => usize::from(next.is_some_and(|word| word.id == id)),
                    Inst::Set(start, len) => {
                        let ids = &self.sets[start as usize..(start + len) as usize];
                        usize::from(next.is_some_and(|word| ids.binary_search(&word.id).is_ok()))
                    }
                    Inst::Prefix(index) => usize::from(
                        next.is_some_and(|word| document.fold(&document.tokens()[word.token]).starts_with(&*self.prefixes[index as usize])),
                    ),
                    Inst::Value(name) => {
                        next.and_then(|word| word.value).filter(|(known, _)| *known == name).map_or(0, |(_, len)| len as usize)
                    }
                    Inst::Any => usize::from(next.is_some()),
                    Inst::Start | Inst::End => 0,
                };
                if consumed == 0 {
                    break;
                }
                pos += consumed;
                pc += 1;
            }
        }
        None
    }
}

/// The characters of which one must start a match, where the expression opens with a plain list of them (`["“]word`).
fn first_characters(regex: &str) -> Option<Vec<char>> {
    let (list, rest) = regex.strip_prefix('[')?.split_once(']')?;
    let plain =
        !list.is_empty() && !list.starts_with('^') && !list.contains(['\\', '-', '[', '&']) && !list.chars().any(char::is_alphabetic);
    let must = !rest.starts_with(['?', '*', '{']) && !rest.contains('|') || rest.starts_with('(');
    (plain && must && !rest.contains(")|")).then(|| list.chars().collect())
}

/// Writes a pattern's instructions as its elements are read.
struct Compiler<'m> {
    matcher: &'m mut Matcher,
    /// Open groups: the split before the current branch, and the jumps at the ends of the branches before it.
    groups: Vec<(usize, usize, Vec<usize>)>,
}

impl Compiler<'_> {
    fn push(&mut self, inst: Inst) -> usize {
        self.matcher.insts.push(inst);
        self.matcher.insts.len() - 1
    }

    fn here(&self) -> u32 {
        self.matcher.insts.len() as u32
    }
}

impl Sink for Compiler<'_> {
    fn word(&mut self, word: &str) {
        let id = self.matcher.id(word);
        self.push(Inst::Word(id));
    }

    fn any_of(&mut self, words: &'static [&'static str]) {
        let (start, len) = self.matcher.set(words.iter().copied());
        self.push(Inst::Set(start, len));
    }

    fn forms_of(&mut self, lemma: &str) {
        let known = self.matcher.lemmas.get(lemma).copied();
        let (start, len) = known.unwrap_or_else(|| {
            let forms = forms(lemma);
            let set = self.matcher.set(forms.iter().map(String::as_str));
            self.matcher.lemmas.insert(lemma.into(), set);
            set
        });
        self.push(Inst::Set(start, len));
    }

    fn prefix(&mut self, prefix: &str) {
        let matcher = &mut *self.matcher;
        let known = matcher.prefixes.iter().position(|known| **known == *prefix);
        let index = known.unwrap_or_else(|| {
            let index = matcher.prefixes.len();
            matcher.prefixes.push(prefix.into());
            matcher.by_prefix.push(Vec::new());
            let bytes = prefix.as_bytes();
            matcher.prefix_ids.entry([bytes[0], bytes[1]]).or_default().push(index as u32);
            index
        });
        self.push(Inst::Prefix(index as u32));
    }

    fn value(&mut self, value: ValueName) {
        self.push(Inst::Value(value));
    }

    fn gap(&mut self) {
        // Up to four words, as few as possible.
        let first = self.matcher.insts.len();
        let end = (first + 8) as u32;
        for n in 0..4 {
            self.push(Inst::Split(end, (first + 2 * n + 1) as u32));
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
        // Whether the whole is optional is known only at its end, so a place is kept for the choice.
        let whole = self.push(Inst::Jump(0));
        self.matcher.insts[whole] = Inst::Jump(whole as u32 + 1);
        let branch = self.push(Inst::Jump(0));
        self.matcher.insts[branch] = Inst::Jump(branch as u32 + 1);
        self.groups.push((whole, branch, Vec::new()));
    }

    fn next_branch(&mut self) {
        let jump = self.push(Inst::Jump(0));
        let next = self.push(Inst::Jump(0));
        self.matcher.insts[next] = Inst::Jump(next as u32 + 1);
        if let Some((_, branch, jumps)) = self.groups.last_mut() {
            self.matcher.insts[*branch] = Inst::Split(*branch as u32 + 1, next as u32);
            *branch = next;
            jumps.push(jump);
        }
    }

    fn close(&mut self, optional: bool) {
        let end = self.here();
        let Some((whole, _, jumps)) = self.groups.pop() else { return };
        for jump in jumps {
            self.matcher.insts[jump] = Inst::Jump(end);
        }
        if optional {
            self.matcher.insts[whole] = Inst::Split(whole as u32 + 1, end);
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Word {
    token: usize,
    id: u32,
    value: Option<(ValueName, u32)>,
}

#[derive(Default)]
struct Line {
    words: Vec<Word>,
}

fn push_once(list: &mut Vec<u32>, program: u32) {
    if list.last() != Some(&program) {
        list.push(program);
    }
}

/// Matchable tokens strictly between two tokens.
fn words_between(document: &Document, a: usize, b: usize) -> usize {
    document.tokens()[(a + 1).min(b)..b].iter().filter(|token| token.is_matchable()).count()
}

#[cfg(test)]
mod tests {
    use super::{Matcher, Owner, ValueAt};
    use crate::pattern::{Pattern, ValueName};
    use crate::span::Span;
    use crate::text::Document;

    fn matcher(any: &[&str], unless: &[&str]) -> Matcher {
        let mut matcher = Matcher::new();
        for pattern in any {
            matcher.add(Owner::Cue(0), &Pattern::parse(pattern).unwrap(), false);
        }
        for pattern in unless {
            matcher.add(Owner::Cue(0), &Pattern::parse(pattern).unwrap(), true);
        }
        matcher
    }

    #[track_caller]
    fn case(any: &[&str], unless: &[&str], text: &str, want: &[&str]) {
        let document = Document::new(text);
        let values: Vec<ValueAt> =
            text.find("three weeks").map(|at| ValueAt { name: ValueName::Duration, span: Span::new(at, at + 11) }).into_iter().collect();
        let got: Vec<&str> = matcher(any, unless).find(&document, &values).iter().map(|found| found.span.of(text)).collect();
        assert_eq!(got, want, "{any:?} in {text:?}");
    }

    #[test]
    fn words_match_in_any_case_and_spacing() {
        case(&["still waiting"], &[], "I'm STILL  waiting, still-waiting.", &["STILL  waiting", "still-waiting"]);
        case(&["still waiting"], &[], "It was still. Waiting is hard.", &[]);
    }

    #[test]
    fn contractions_match_opened_or_not() {
        case(
            &["hasn't arrived"],
            &[],
            "It has not arrived / hasnt arrived / hasn’t arrived",
            &["has not arrived", "hasnt arrived", "hasn’t arrived"],
        );
        case(&["it's late"], &[], "it is late; it's late", &["it is late", "it's late"]);
    }

    #[test]
    fn alternatives_options_endings_and_gaps() {
        case(&["(late|delay~)"], &[], "late delays delayed later", &["late", "delays", "delayed"]);
        case(&["no (single)? reply"], &[], "no reply, no single reply", &["no reply", "no single reply"]);
        case(&["refund*"], &[], "refunds refunding fund", &["refunds", "refunding"]);
        case(&["no ... reply"], &[], "no sort of a reply; no one two three four five reply", &["no sort of a reply"]);
        case(&["^thanks$"], &[], "Thanks! Thanks for it.", &["Thanks"]);
    }

    #[test]
    fn recognised_values_count_as_one_word() {
        case(&["waiting (for)? {duration}"], &[], "been waiting for three weeks now", &["waiting for three weeks"]);
    }

    #[test]
    fn unless_cancels_what_it_overlaps_or_closely_precedes() {
        case(&["wait"], &["can't wait"], "can't wait to see it", &[]);
        case(&["wait"], &["can't wait"], "can't wait. A long wait.", &["wait"]);
        case(&["waiting"], &["don't mind"], "I don't mind all that waiting", &[]);
    }

    #[test]
    fn one_slip_in_a_key_word_is_forgiven() {
        case(&["cancelled"], &[], "you canceled it, you cancelld it", &["cancelld"]);
        case(&["refund"], &[], "my reffund", &["reffund"]);
    }

    #[test]
    fn a_regular_expression_waits_for_its_first_character() {
        assert_eq!(super::first_characters("[\"“](service|care)[\"”]"), Some(vec!['"', '“']));
        assert_eq!(super::first_characters("[0-9]+ boxes"), None);
        assert_eq!(super::first_characters("[\"]?service"), None);
        case(&["re:[\"“](service|care)[\"”]"], &[], "Your \"service\" again, your service", &["\"service\""]);
    }

    #[test]
    fn a_greedy_pattern_cannot_run_away() {
        let nested = "(a|a a)? ".repeat(60) + "b";
        let text = "a ".repeat(300);
        assert!(matcher(&[&nested], &[]).find(&Document::new(text.as_str()), &[]).is_empty());
    }
}
