//! All patterns of all packs, compiled once, and the search for them in a text.
//!
//! Patterns are small programs over word numbers; an index by first word means
//! that a position of the text only ever tries the few programs that could
//! start there. Every program runs under a step budget, so no pattern of any
//! pack can make a message slow.

mod index;

use crate::pattern::{Haystack, Pattern, ValueName};
use crate::program::{ANYTHING, Ahead, Bits, Entry, Inst, Mask, Needs, Programs, ahead};
use crate::span::Span;
use crate::text::{Caps, Document, Token, TokenKind, Zone, is_word};
use index::Index;
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

/// How near a pattern came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The words that matched, as a byte range of the text.
    pub span: Span,
    /// The word that stands where it failed; none at the end of the sentence.
    pub stands: Option<String>,
    /// What was wanted there, in words.
    pub wanted: String,
}

/// A recognised value that patterns may name, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueAt {
    /// Which.
    pub name: ValueName,
    /// Bytes in the text.
    pub span: Span,
}

/// Steps one program may take at one position: far above any honest pattern's need.
const BUDGET: u32 = 4_000;
/// Matches that a message mostly has, and ways that a program mostly leaves open.
const USUAL: usize = 16;
/// Words between an `unless` match and a match it cancels by standing before it (DESIGN: three).
const UNLESS_REACH: usize = 3;

/// Patterns of many entries, ready to search.
#[derive(Default)]
pub struct Matcher {
    programs: Programs,
    /// Whose patterns a slot holds; none where the entry is switched off or replaced.
    owners: Vec<Option<Owner>>,
    /// Made when the first text is searched.
    index: OnceLock<Index>,
}

impl std::fmt::Debug for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Matcher({} programs)", self.programs.programs.len() + self.programs.regexes.len())
    }
}

impl Matcher {
    /// An empty matcher; fill it with [`add`](Self::add).
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A matcher that starts with programs compiled before; `owners` says whose each of their slots is, if still anybody's.
    #[must_use]
    pub(crate) fn over(programs: Programs, mut owners: Vec<Option<Owner>>) -> Self {
        let slots = programs.all().map(|program| program.slot).chain(programs.regexes.iter().map(|regex| regex.slot));
        let slots = slots.max().map_or(0, |last| last as usize + 1);
        // One more that is nobody's, so that patterns added later begin a slot of their own.
        owners.resize(owners.len().max(slots) + 1, None);
        Self { programs, owners, index: OnceLock::new() }
    }

    /// Adds a pattern of `owner`; `cancels` says that it stands under `unless`.
    pub fn add(&mut self, owner: Owner, pattern: &Pattern, cancels: bool) {
        match pattern {
            Pattern::Regex(text) => self.add_text(owner, &format!("re:{text}"), cancels),
            Pattern::Words(text) => self.add_text(owner, text, cancels),
        };
    }

    /// Adds a pattern from its text; false, and nothing added, where it cannot be read.
    pub fn add_text(&mut self, owner: Owner, text: &str, cancels: bool) -> bool {
        if self.owners.last() != Some(&Some(owner)) {
            self.owners.push(Some(owner));
        }
        self.index = OnceLock::new();
        self.programs.add((self.owners.len() - 1) as u32, text, cancels)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.programs))
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
        let mut found = Vec::with_capacity(USUAL);
        let mut cancels = Vec::new();
        let mut line = Line::default();
        let index = self.index();
        let mut stack = Vec::with_capacity(USUAL);
        for (sentence, range) in document.sentences().iter().enumerate() {
            if !zones.contains(&range.zone) {
                continue;
            }
            self.read(index, document, &document.tokens()[range.first..range.last], range.first, values, &mut line);
            for at in 0..line.words.len() {
                self.at(index, document, &line, at, sentence, &mut stack, &mut found, &mut cancels);
            }
        }
        let mut haystack = None;
        for (regex, lazy) in self.programs.regexes.iter().zip(&index.regexes) {
            let Some(owner) = self.owners[regex.slot as usize] else { continue };
            // Compiling costs more than a message, and searching more than a look; what is missing spares both.
            if lazy.first.as_ref().is_some_and(|first| !document.text().contains(first.as_slice())) {
                continue;
            }
            if !haystack.get_or_insert_with(|| Haystack::new(document.text())).may_match(&regex.needed) {
                continue;
            }
            let Some(compiled) = lazy.compiled(&regex.text) else { continue };
            for hit in compiled.find_iter(document.text()) {
                let span = Span::new(hit.start(), hit.end());
                let Some(sentence) = document.sentence_at(span.start) else { continue };
                let range = &document.sentences()[sentence];
                if span.is_empty() || !zones.contains(&range.zone) {
                    continue;
                }
                let first = document.tokens().partition_point(|token| token.span.end <= span.start);
                let last = document.tokens().partition_point(|token| token.span.start < span.end).saturating_sub(1).max(first);
                let one = CueMatch { owner, span, first, last, sentence };
                if regex.cancels { cancels.push(one) } else { found.push(one) }
            }
        }
        found.sort_by_key(|found| (found.owner, found.span.start, std::cmp::Reverse(found.span.end)));
        found.dedup_by(|next, kept| next.owner == kept.owner && next.span.overlaps(kept.span));
        found.sort_by_key(|found| (found.span.start, found.span.end, found.owner));
        // What cancels stands in the same sentence: a message of ten thousand sentences must not look through all of them each time.
        cancels.sort_by_key(|cancel| (cancel.sentence, cancel.owner));
        found
            .into_iter()
            .map(|found| {
                let key = (found.sentence, found.owner);
                let from = cancels.partition_point(|cancel| (cancel.sentence, cancel.owner) < key);
                let cancelled = cancels[from..].iter().take_while(|cancel| (cancel.sentence, cancel.owner) == key).any(|cancel| {
                    cancel.span.overlaps(found.span)
                        || cancel.last < found.first && words_between(document, cancel.last, found.first) <= UNLESS_REACH
                });
                (found, cancelled)
            })
            .collect()
    }

    /// The numbers of a sentence's words, ready for the programs.
    fn read(&self, index: &Index, document: &Document, tokens: &[Token], first: usize, values: &[ValueAt], line: &mut Line) {
        line.words.clear();
        line.words.reserve(tokens.len());
        for (n, token) in tokens.iter().enumerate() {
            if !token.is_matchable() {
                continue;
            }
            let fold = document.fold(token);
            let id = self.programs.words.get(fold).or_else(|| self.mend(index, token, fold)).unwrap_or(UNKNOWN);
            let bits = if id == UNKNOWN { Bits::default() } else { Bits::of(id) };
            let ahead = if id == UNKNOWN { ANYTHING } else { ANYTHING | ahead(bits.0[0]) };
            line.words.push(Word { token: first + n, id, bits, ahead, value: None, rest: 0 });
        }
        let mut rest = 0;
        for word in line.words.iter_mut().rev() {
            rest |= if word.id == UNKNOWN { 0 } else { Needs::mask(word.id) };
            word.rest = rest;
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
    fn mend(&self, index: &Index, token: &Token, fold: &str) -> Option<u32> {
        if token.kind != TokenKind::Word || fold.len() < 5 || !fold.is_ascii() || token.caps == Caps::Title || is_word(fold) {
            return None;
        }
        let mut near = index.near(&self.programs, fold);
        let number = near.next()?;
        near.next().is_none().then_some(number)
    }

    #[allow(clippy::too_many_arguments, reason = "the inside of one loop")]
    fn at(
        &self,
        index: &Index,
        document: &Document,
        line: &Line,
        at: usize,
        sentence: usize,
        stack: &mut Vec<(u32, usize)>,
        found: &mut Vec<CueMatch>,
        cancels: &mut Vec<CueMatch>,
    ) {
        let word = line.words[at];
        // What may follow a program's first word is looked at before it is run: most are not worth it.
        let next = line.words.get(at + 1).map_or_else(Bits::default, |word| word.bits);
        let worth = |entry: &Entry| entry.next.may_hold(next) || entry.next.is_any();
        let mut try_program = |program: u32, pc: Option<u32>| {
            let program = self.programs.program(program);
            if !program.needs.met_by(word.rest) {
                return;
            }
            let begin = match pc {
                // An entry is there because its first step takes this word.
                Some(pc) if matches!(self.programs.inst(pc), Inst::Word(_) | Inst::Set(..)) => (pc + 1, at + 1),
                Some(pc) => (pc, at),
                None => (program.pc, at),
            };
            if let Some(end) = self.run::<false>(document, line, begin, at, stack, &mut (0, 0))
                && let Some(owner) = self.owners[program.slot as usize]
            {
                let first = word.token;
                let last = line.words[end - 1].token;
                let span = document.tokens()[first].span.join(document.tokens()[last].span);
                let one = CueMatch { owner, span, first, last, sentence };
                if program.cancels { cancels.push(one) } else { found.push(one) }
            }
        };
        for entries in index.with_word(&self.programs, word.id) {
            entries.iter().map(Entry::of).filter(worth).for_each(|entry| try_program(entry.program, Some(entry.at)));
        }
        let fold = document.fold(&document.tokens()[word.token]);
        for prefix in index.prefixes_of(&self.programs, fold) {
            for entries in index.with_prefix(&self.programs, prefix) {
                entries.iter().map(Entry::of).filter(worth).for_each(|entry| try_program(entry.program, None));
            }
        }
        if let Some((name, _)) = word.value {
            self.programs.starts.values.iter().filter(|(known, _)| *known == name).for_each(|(_, program)| try_program(*program, None));
        }
        self.programs.starts.anywhere.iter().for_each(|program| try_program(*program, None));
    }

    /// How near the patterns came to a match, for those who write them: the longest beginning of one that the text has, and
    /// what was wanted where it ends. None where not even a first word is there.
    #[must_use]
    pub fn nearest(&self, document: &Document, values: &[ValueAt]) -> Option<Nearest> {
        let index = self.index();
        let mut line = Line::default();
        let mut stack = Vec::new();
        let mut best: Option<(usize, Nearest)> = None;
        for sentence in document.sentences() {
            let tokens = document.tokens_of(sentence);
            self.read(index, document, tokens, sentence.first, values, &mut line);
            for at in 0..line.words.len() {
                for program in self.programs.all().filter(|program| !program.cancels) {
                    let mut far = (at, program.pc);
                    let _ = self.run::<true>(document, &line, (program.pc, at), at, &mut stack, &mut far);
                    let (pos, pc) = far;
                    if pos == at || best.as_ref().is_some_and(|(known, _)| *known >= pos - at) {
                        continue;
                    }
                    let token = |n: usize| &document.tokens()[line.words[n].token];
                    let nearest = Nearest {
                        span: token(at).span.join(token(pos - 1).span),
                        stands: line.words.get(pos).map(|word| document.slice(document.tokens()[word.token].span).to_owned()),
                        wanted: self.wanted(pc),
                    };
                    best = Some((pos - at, nearest));
                }
            }
        }
        best.map(|(_, nearest)| nearest)
    }

    /// What an instruction wants, in words.
    fn wanted(&self, pc: u32) -> String {
        /// Alternatives that are named before the rest is left to "…".
        const SHOWN: usize = 4;
        let programs = &self.programs;
        match programs.inst(pc) {
            Inst::Word(id) => format!("\"{}\"", programs.words.word(id)),
            Inst::Set(len, start) => {
                let shown = programs.words_of(len, start).take(SHOWN).map(|id| format!("\"{}\"", programs.words.word(id)));
                let shown: Vec<String> = shown.collect();
                format!("one of {}{}", shown.join(", "), if len as usize > SHOWN { " …" } else { "" })
            }
            Inst::Prefix(prefix) => format!("a word that begins with \"{}\"", programs.prefixes.word(prefix)),
            Inst::Value(name) => {
                let written = ValueName::ALL.iter().find(|(_, known)| *known == name).map_or("a value", |(written, _)| written);
                format!("{{{written}}}")
            }
            Inst::Start => "the beginning of a sentence".to_owned(),
            Inst::End => "the end of the sentence".to_owned(),
            _ => "another word".to_owned(),
        }
    }

    /// Runs a program that starts at word `at` from a step and the word that stands there; the word after the match, if it matches
    /// at least one. With `WATCH`, `far` is left at the
    /// furthest word that was reached and the instruction that wanted another one there.
    fn run<const WATCH: bool>(
        &self,
        document: &Document,
        line: &Line,
        begin: (u32, usize),
        at: usize,
        stack: &mut Vec<(u32, usize)>,
        far: &mut (usize, u32),
    ) -> Option<usize> {
        let words = &line.words;
        stack.clear();
        stack.push(begin);
        let mut steps = 0;
        while let Some((mut pc, mut pos)) = stack.pop() {
            loop {
                steps += 1;
                if steps > BUDGET {
                    return None;
                }
                let next = words.get(pos);
                let consumed = match self.programs.inst(pc) {
                    Inst::Done => {
                        if pos > at {
                            return Some(pos);
                        }
                        0
                    }
                    Inst::Split(ahead, to) => {
                        if WATCH || ahead & next.map_or(ANYTHING, |word| word.ahead) != 0 {
                            stack.push((pc + to, pos));
                            pc += 1;
                        } else {
                            pc += to;
                        }
                        continue;
                    }
                    Inst::Skip(ahead, to) => {
                        if WATCH || ahead & next.map_or(ANYTHING, |word| word.ahead) != 0 {
                            stack.push((pc + 1, pos));
                            pc += to;
                        } else {
                            pc += 1;
                        }
                        continue;
                    }
                    Inst::Jump(to) => {
                        pc += to;
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
                    Inst::Set(len, start) => usize::from(next.is_some_and(|word| self.programs.in_set(len, start, word.id))),
                    Inst::Prefix(prefix) => {
                        let prefix = self.programs.prefixes.word(prefix);
                        usize::from(next.is_some_and(|word| document.fold(&document.tokens()[word.token]).starts_with(prefix)))
                    }
                    Inst::Value(name) => {
                        next.and_then(|word| word.value).filter(|(known, _)| *known == name).map_or(0, |(_, len)| len as usize)
                    }
                    Inst::Any => usize::from(next.is_some()),
                    Inst::Start | Inst::End => 0,
                };
                if consumed == 0 {
                    if WATCH && pos > far.0 {
                        *far = (pos, pc);
                    }
                    break;
                }
                pos += consumed;
                pc += 1;
            }
        }
        None
    }
}

#[derive(Clone, Copy, Debug)]
struct Word {
    token: usize,
    id: u32,
    value: Option<(ValueName, u32)>,
    /// Its bits in the masks of entries, and that in those of choices with that of anything.
    bits: Bits,
    ahead: Ahead,
    /// A mask of this word and those behind it (see [`Needs`]).
    rest: Mask,
}

/// The number of a word that no pattern knows.
const UNKNOWN: u32 = u32::MAX;

#[derive(Default)]
struct Line {
    words: Vec<Word>,
}

/// Matchable tokens strictly between two tokens.
fn words_between(document: &Document, a: usize, b: usize) -> usize {
    document.tokens()[(a + 1).min(b)..b].iter().filter(|token| token.is_matchable()).count()
}

#[cfg(test)]
mod tests {
    use super::index::first_characters;
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
        assert_eq!(first_characters("[\"“](service|care)[\"”]"), Some(vec!['"', '“']));
        assert_eq!(first_characters("[0-9]+ boxes"), None);
        assert_eq!(first_characters("[\"]?service"), None);
        case(&["re:[\"“](service|care)[\"”]"], &[], "Your \"service\" again, your service", &["\"service\""]);
    }

    #[test]
    fn a_greedy_pattern_cannot_run_away() {
        let nested = "(a|a a)? ".repeat(60) + "b";
        let text = "a ".repeat(300);
        assert!(matcher(&[&nested], &[]).find(&Document::new(text.as_str()), &[]).is_empty());
    }
}
