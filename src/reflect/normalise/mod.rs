//! From the tokens of one sentence to the lexemes the grammar reads.
//!
//! In goes a sentence of a [`Document`]; out come [`Lexeme`]s: words with their possible parts
//! of speech, slips mended, brackets and handles taken out, fixed expressions joined, and a
//! note of how each is to be written again. What must not be reflected across becomes `ODD`.

mod capitals;
mod lexeme;
mod marks;
mod pairs;
mod slack;
mod slips;

use capitals::{capitalised, is_shouting, is_state_of_the_sentence, is_word_of_the_sentence, names_a_place, out_of_place};
pub(crate) use lexeme::{Form, Lexeme, fold};
pub(crate) use marks::aliases;

use super::lexicon::{
    ADJ, ADV, BE, CC, COMPANY, DAY, DET, DO, Entry, HAVE, INDEF, Lexicon, N, NAME, NOT, NUM, OBJ, ODD, PREP, PUNCT, SUBJ, Tags, VBD, VBG,
    VBN, guess,
};
use super::lists::List;
use super::mend::{EXPRESSIONS, MENDED};
use crate::span::Span;
use crate::text::{Caps, Document, Sentence, Token, TokenKind, is_name, is_word};

/// What the caller knows of the message, in the form the normaliser needs.
pub(crate) struct Surroundings<'a> {
    pub(crate) company: &'a [String],
    pub(crate) private: &'a [Span],
    /// Names guessed from the company's handles: see [`aliases`].
    pub(crate) aliases: &'a [String],
}

/// A sentence as lexemes.
pub(crate) struct Line<'a> {
    pub(crate) lexemes: Vec<Lexeme<'a>>,
    /// A handle or the company's name opened it: a missing subject may be the company.
    pub(crate) addressed: bool,
}

const ACRONYM_MAX: usize = 5;

pub(crate) struct Normaliser<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) document: &'a Document,
    pub(crate) surroundings: Surroundings<'a>,
}

impl<'a> Normaliser<'a> {
    pub(crate) fn line(&self, sentence: &Sentence, mut lexemes: Vec<Lexeme<'a>>) -> Line<'a> {
        lexemes.clear();
        let all = self.document.tokens_of(sentence);
        lexemes.reserve(all.len() + 2);
        let shouting = is_shouting(all);
        let mut tokens = all;
        let mut addressed = false;
        while let Some(first) = tokens.first()
            && (first.kind == TokenKind::Handle
                || first.hashtag
                || self.document.fold(first) == "="
                || first.kind == TokenKind::Punct && matches!(self.document.fold(first), "." | "-" | ","))
            && self.owns(tokens, 0).is_none()
        {
            addressed |= first.kind == TokenKind::Handle;
            tokens = &tokens[1..];
        }
        while let Some((last, rest)) = tokens.split_last()
            && (last.hashtag
                    && !rest.last().is_some_and(|before| {
                        is_state_of_the_sentence(tokens, rest.len(), self.document.fold(last), self.document.fold(before))
                    })
                || rest.len() > 2 && self.growls(last)
                // A handle behind a hashtag or a link stands in no sentence.
                || last.kind == TokenKind::Handle
                    && rest.last().is_some_and(|before| before.hashtag || matches!(before.kind, TokenKind::Url | TokenKind::Emoji))
                || matches!(last.kind, TokenKind::Url | TokenKind::Emoji)
                || last.kind == TokenKind::Symbol
                    && self.document.fold(last) == "#"
                    && !rest.last().is_some_and(|before| before.kind == TokenKind::Number || self.document.fold(before) == "phone"))
        {
            tokens = &tokens[..tokens.len() - 1];
        }
        let mut i = 0;
        while i < tokens.len() {
            i = self.lexeme(tokens, i, shouting, lexemes.is_empty(), &mut lexemes);
        }
        // `no answer help please`
        if lexemes.iter().rev().take_while(|lexeme| lexeme.is(PUNCT)).any(|lexeme| lexeme.fold == "please" || lexeme.fold == "pls") {
            while lexemes.last().is_some_and(|last| last.is(PUNCT)) {
                lexemes.pop();
            }
            if lexemes.last().is_some_and(|last| last.fold == "help") && lexemes.len() > 3 {
                lexemes.pop();
            }
        }
        self.cut_as_said(&mut lexemes);
        // A name or handle at the very end calls on the company; after a preposition it is part of the sentence.
        while let Some(last) = lexemes.last()
            && (last.is(PUNCT)
                || last.is(COMPANY.with(ODD))
                    && self.document.slice(last.span).starts_with('@')
                    && !lexemes.iter().rev().nth(1).is_some_and(|before| before.is(PREP.with(super::lexicon::TO))))
        {
            lexemes.pop();
        }
        Line { lexemes, addressed }
    }

    /// Reads one lexeme at token `i` and returns the next index.
    fn lexeme(&self, tokens: &[Token], i: usize, shouting: bool, first: bool, out: &mut Vec<Lexeme<'a>>) -> usize {
        let token = &tokens[i];
        let fold = self.document.fold(token);
        let mark = |tags: Tags| Lexeme::written(fold, tags, token.span);
        if let Some(end) = self.masked_date(tokens, i).or_else(|| self.masks_sum(tokens, i).then_some(i + 1)) {
            return end;
        }
        if self.surroundings.private.iter().any(|private| private.overlaps(token.span))
            || token.hashtag
                && !names_a_place(tokens, i, fold, out)
                && !is_word_of_the_sentence(tokens, i, fold, out)
                && !is_state_of_the_sentence(tokens, i, fold, out.last().map_or("", |last| last.fold))
        {
            out.push(mark(ODD));
            return i + 1;
        }
        // `@ExampleRail's booking fee`: ours.
        if first && let Some(len) = self.owns(tokens, i) {
            self.push(out, "your", token.span.join(tokens[i + len - 1].span), Form::Fixed("our"), false);
            return i + len;
        }
        let named_mine = !shouting && !first && self.is_named_mine(tokens, i);
        if named_mine || self.is_makers(tokens, i, out) {
            out.extend(named_mine.then(|| mark(ODD)));
            return i + 1;
        }
        if !self.surroundings.company.is_empty()
            && let Some(end) = self.company_at(tokens, i, out)
        {
            // A handle in mid-sentence calls on the company, unless a verb or preposition leads to it.
            let called = token.kind == TokenKind::Handle
                && !self.acts_at(tokens, end)
                && out.last().is_some_and(|last| {
                    !last.is(PREP.with(super::lexicon::TO).with(CC).with(VBN).with(VBG).with(VBD).with(PUNCT)) && last.lemma == 0
                        // `the same booking @ExampleAir, …`: a noun by what stands before it.
                        || last.is(N)
                            && tokens.get(end).is_none_or(|next| next.kind == TokenKind::Punct)
                            && out.len() > 1
                            && out[out.len() - 2].is(ADJ.with(DET).with(super::lexicon::POSS))
                });
            out.push(Lexeme {
                tags: if called { PUNCT } else { COMPANY.with(NAME) },
                span: token.span.join(tokens[end - 1].span),
                ..mark(COMPANY)
            });
            return end;
        }
        match token.kind {
            TokenKind::Word => self.word(tokens, i, shouting, first, out),
            TokenKind::Number => self.number(tokens, i, out),
            TokenKind::Symbol => self.symbol(tokens, i, out),
            TokenKind::Punct => match fold {
                "(" | "[" => {
                    if let Some(end) = self.bracket(tokens, i, out) {
                        return end;
                    }
                    out.push(mark(PUNCT));
                    i + 1
                }
                "\"" | "“" | "”" | "'" | "‘" | "’" | "«" | "»" => {
                    if self.owns_plural(tokens, i, out) {
                        return i + 1;
                    }
                    if let Some(end) = self.quotation(tokens, i) {
                        let at = out.len();
                        let mut j = i + 1;
                        while j < end - 1 {
                            j = self.lexeme(tokens, j, shouting, false, out);
                        }
                        for lexeme in &mut out[at..] {
                            lexeme.quoted = true;
                        }
                        if at == out.len() {
                            out.push(mark(ODD));
                        }
                        return end;
                    }
                    out.push(mark(ODD));
                    i + 1
                }
                // `Nov. 3`
                "." if out.last().is_some_and(|last| last.is(DAY))
                    && tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Number) =>
                {
                    i + 1
                }
                // An apostrophe after a plural: "two days' notice", "my parents' house".
                "." if tokens.get(i + 1).is_some_and(|next| !next.space_before && next.kind == TokenKind::Word) => {
                    out.push(mark(if self.stops_without_space(tokens, i) { PUNCT } else { ODD }));
                    i + 1
                }
                // `$25/bag`
                "/" if out.last().is_some_and(|last| last.is(NUM))
                    && tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.space_before) =>
                {
                    out.push(Lexeme { fold: "per", tags: PREP, ..mark(PREP) });
                    i + 1
                }
                "/" => {
                    out.push(mark(ODD));
                    i + 1
                }
                _ => {
                    out.push(mark(PUNCT));
                    i + 1
                }
            },
            TokenKind::Emoji | TokenKind::Url => {
                out.push(mark(PUNCT));
                i + 1
            }
            TokenKind::Email | TokenKind::Handle => {
                out.push(mark(ODD));
                i + 1
            }
        }
    }

    fn word(&self, tokens: &[Token], i: usize, shouting: bool, first: bool, out: &mut Vec<Lexeme<'a>>) -> usize {
        let token = &tokens[i];
        let mut fold = self.document.fold(token);
        let mut form = Form::Written;
        if let Some(next) = self.slashed(tokens, i, out).or_else(|| self.two_words(tokens, i, out)).or_else(|| self.negated(tokens, i, out))
        {
            return next;
        }
        // `cannot t log in`
        if fold == "t" && out.last().is_some_and(|last| last.is(NOT)) {
            return i + 1;
        }
        if let Some(end) = self.route(tokens, i, out) {
            return end;
        }
        if let Some(owner) = self.owner(tokens, i, out) {
            fold = owner;
            form = Form::Fixed(owner);
        }
        let mut entry = self.lexicon.get(fold);
        if let Some(known) = &entry {
            if known.lists & MENDED_BIT != 0
                && let Some((_, mended)) = MENDED.iter().find(|(slip, _)| *slip == fold)
                && !(fold == "us" && token.caps == Caps::Upper)
            {
                fold = mended;
                form = Form::Fixed(mended);
                entry = self.lexicon.get(mended).or_else(|| Some(Entry { tags: guess(mended), ..Entry::default() }));
            } else if known.lists & EXPRESSION_BIT != 0
                && let Some((joined, tags, len)) = self.expression(tokens, i)
            {
                let span = token.span.join(tokens[i + len - 1].span);
                let form = if token.caps == Caps::Lower && !shouting { Form::Written } else { Form::Lower };
                let lists = self.lexicon.get(joined).map_or(0, |entry| entry.lists);
                out.push(Lexeme { fold: joined, tags, lemma: 0, sub: 0, lists, span, form, clitic: false, quoted: false, inserted: false });
                return i + len;
            }
        }
        let entry = entry.unwrap_or_else(|| Entry { tags: guess(fold), ..Entry::default() });
        let mut tags = entry.tags;
        // Exclamations part what stands around them; a row of x's hides something.
        if slips::exclaims(fold) {
            tags = PUNCT;
        } else if fold.len() > 1 && fold.bytes().all(|b| b == b'x') {
            tags = ODD;
        }
        if fold == "us" && token.caps == Caps::Upper && !shouting {
            tags = NAME;
        }
        // `Miss Ortega`: nobody is missed.
        if fold == "miss" && !shouting && token.caps == Caps::Title && tokens.get(i + 1).is_some_and(|next| next.caps == Caps::Title) {
            out.push(Lexeme { tags: NAME.with(N), ..self.named(token, fold) });
            return i + 1;
        }
        if form == Form::Written {
            // `Northern Rail`, `Trading Standards`: capitals side by side make a name.
            let beside = !shouting
                && token.caps == Caps::Title
                && !tags.has(SUBJ.with(OBJ).with(DET).with(super::lexicon::POSS).with(BE).with(HAVE).with(DO).with(super::lexicon::EX))
                && (out.last().is_some_and(|last| last.is(NAME) && last.form == Form::Written)
                    || !first && tokens.get(i + 1).is_some_and(|next| next.caps == Caps::Title && self.document.fold(next) != "i"));
            form = self.form(token, fold, shouting, first, &mut tags);
            // `in Year 4`, `Flat 9`: what a number stands behind is a name with it.
            let numbered = token.caps == Caps::Title
                && !shouting
                && !first
                && form == Form::Lower
                && tags.has(super::lexicon::N.with(super::lexicon::UNIT))
                && tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Number);
            if numbered {
                form = Form::Written;
            }
            // `my train to leeds`
            let led = token.caps == Caps::Lower
                && tags.has(super::lexicon::OPEN)
                && fold.len() > 3
                && !token.joined
                && out.last().is_some_and(|last| matches!(last.fold, "to" | "in" | "from" | "at" | "for" | "via"));
            if led && !is_word(fold) && capitalised(fold) {
                tags = tags.with(NAME);
                form = Form::Title;
            }
            if form == Form::Written && slips::capital_on_a_verb(token, tags, out, tokens.get(i + 1)) {
                form = Form::Lower;
            }
            if beside && form == Form::Lower {
                form = Form::Written;
                tags = tags.with(NAME);
            }
        }
        // `stuck at dca`
        if token.caps == Caps::Lower
            && !token.joined
            && out.last().is_some_and(|last| matches!(last.fold, "at" | "in" | "to" | "from" | "via" | "for" | "of" | "into" | "through"))
            && let Some(place) = slips::place(fold).filter(|_| !is_word(fold))
        {
            form = Form::Fixed(place);
            tags = tags.with(NAME);
        }
        // `my iphone`: a product keeps the spelling of its maker, however it was typed.
        if let Some(product) = slips::product(fold).filter(|_| form != Form::Title && !tags.has(COMPANY)) {
            form = Form::Fixed(product);
            tags = if tags.has(super::lexicon::OPEN) { tags.with(NAME) } else { tags };
        }
        if token.elongated && form != Form::Title {
            form = Form::Fold;
        }
        if self.is_an(tokens, i, out) {
            self.push(out, "an", token.span, Form::Fixed("an"), false);
            return i + 1;
        }
        // `way to long`, `to many calls`
        if fold == "to"
            && tokens.get(i + 1).is_some_and(|next| {
                matches!(self.document.fold(next), "long" | "much" | "many" | "late" | "slow" | "small" | "big" | "expensive")
                    && !tokens.get(i + 2).is_some_and(|after| {
                        after.kind == TokenKind::Word && matches!(self.document.fold(after), "distance" | "term" | "people" | "places")
                    })
            })
        {
            self.push(out, "too", token.span, Form::Fixed("too"), false);
            return i + 1;
        }
        if token.clitic {
            form = clitic_form(self.document.written(token), fold, out.last().map_or("", |last| last.fold));
        }
        if fold == "its" && self.its_is_it_is(tokens, i) {
            let cut = token.span.start + 2;
            self.push(out, "it", Span::new(token.span.start, cut), Form::Lower, false);
            self.push(out, "'s", Span::new(cut, token.span.end), Form::Fixed("'s"), true);
            return i + 1;
        }
        let lists = entry.lists | self.lexicon.lemma_lists(entry.lemma);
        // `is fucking up`: the same in decent words.
        if let Some(decent) = slips::decent(fold).filter(|_| self.goes_wrong(tokens, i)) {
            self.push(out, decent, token.span, Form::Fixed(decent), false);
            return i + 1;
        }
        if lists & List::Strong.bit() != 0 {
            return i + 1;
        }
        // `my stupid parcel`: anger at a thing that is named anyway.
        let vents = matches!(fold, "stupid" | "crappy" | "shitty" | "dumb" | "crap" | "shit")
            && out.last().is_some_and(|last| matches!(last.fold, "my" | "our" | "your"))
            && tokens.get(i + 1).is_some_and(|next| {
                next.kind == TokenKind::Word && self.lexicon.get(self.document.fold(next)).is_some_and(|next| next.tags.has(N))
            });
        if vents {
            return i + 1;
        }
        // `your website's broken`
        if let Some(thing) = fold.strip_suffix("'s")
            && let Some(known) = self.lexicon.get(thing).filter(|known| known.tags.has(N))
            && self.clitic_is(tokens, i)
        {
            let cut = token.span.start + thing.len();
            let lists = known.lists | self.lexicon.lemma_lists(known.lemma);
            let form = self.form(token, thing, shouting, first, &mut tags);
            let Entry { tags, lemma, sub, .. } = known;
            let span = Span::new(token.span.start, cut);
            out.push(Lexeme { fold: thing, tags, lemma, sub, lists, span, form, clitic: false, quoted: false, inserted: false });
            self.push(out, "'s", Span::new(cut, token.span.end), Form::Fixed("'s"), true);
            return i + 1;
        }
        out.push(Lexeme {
            fold,
            tags,
            lemma: entry.lemma,
            sub: entry.sub,
            lists,
            span: token.span,
            form,
            clitic: token.clitic,
            quoted: false,
            inserted: false,
        });
        i + 1
    }

    /// A word as it was written, of which nothing else is known.
    fn named(&self, token: &Token, fold: &'a str) -> Lexeme<'a> {
        Lexeme::written(fold, NAME, token.span)
    }

    fn push(&self, out: &mut Vec<Lexeme<'a>>, fold: &'static str, span: Span, form: Form, clitic: bool) {
        let entry = self.lexicon.get(fold).unwrap_or_default();
        let lists = entry.lists | self.lexicon.lemma_lists(entry.lemma);
        out.push(Lexeme {
            fold,
            tags: entry.tags,
            lemma: entry.lemma,
            sub: entry.sub,
            lists,
            span,
            form,
            clitic,
            quoted: false,
            inserted: span.is_empty(),
        });
    }

    /// Which capitals to write, and whether the word is a name.
    fn form(&self, token: &Token, fold: &str, shouting: bool, first: bool, tags: &mut Tags) -> Form {
        if tags.has(DAY) && is_calendar(fold) && !fold.contains('\'') {
            return Form::Title;
        }
        match token.caps {
            Caps::Lower => Form::Written,
            Caps::Mixed => {
                *tags = tags.with(NAME);
                Form::Written
            }
            Caps::Title => {
                let written = self.document.written(token);
                let word = !tags.has(super::lexicon::OPEN) || is_word(fold);
                if first {
                    if word {
                        return Form::Lower;
                    }
                    *tags = tags.with(NAME);
                    return Form::Written;
                }
                // Whoever writes "Pro" or "Basic" inside a sentence means it: a thing keeps the capital it was given.
                let owned = out_of_place(self.document, token);
                let thing = !owned
                    && tags.has(super::lexicon::N.with(super::lexicon::OPEN))
                    && !tags.has(PREP.with(super::lexicon::CC).with(super::lexicon::ADV).with(super::lexicon::SUB));
                if word && thing && !shouting {
                    return Form::Written;
                }
                if word && !is_name(written) || tags.has(SUBJ.with(OBJ).with(DET).with(super::lexicon::POSS)) {
                    Form::Lower
                } else {
                    *tags = tags.with(NAME);
                    Form::Written
                }
            }
            Caps::Upper => {
                let word = !tags.has(super::lexicon::OPEN) || is_word(fold);
                if word
                    && (shouting
                        || token.span.len() > 3
                        || tags.has(NOT.with(SUBJ).with(OBJ).with(PREP).with(DET).with(BE).with(DO).with(HAVE)))
                {
                    return Form::Lower;
                }
                if shouting && !word && token.span.len() > ACRONYM_MAX {
                    // A shouted slip is no name: "ANYAYS".
                    if capitalised(fold) {
                        *tags = tags.with(NAME);
                    }
                    return Form::Title;
                }
                *tags = tags.with(NAME);
                Form::Written
            }
        }
    }

    /// `its dripping`, `its been`, `its not`: a missing apostrophe.
    fn its_is_it_is(&self, tokens: &[Token], i: usize) -> bool {
        let Some(next) = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Word) else { return false };
        let fold = self.document.fold(next);
        let Some(entry) = self.lexicon.get(fold) else { return false };
        entry.tags.has(NOT.with(DET).with(super::lexicon::POSS))
            || fold == "been"
            || entry.tags.has(VBG) && !is_premodifying(fold)
            || entry.tags.has(ADV) && !entry.tags.has(ADJ.with(N))
            || matches!(fold, "impossible" | "broken" | "gone" | "late" | "unusable")
            // `its taken the money`, `its cancelled my order`
            || entry.tags.has(VBN)
                && tokens.get(i + 2).and_then(|after| self.lexicon.get(self.document.fold(after))).is_some_and(|after| {
                    after.tags.has(DET.with(super::lexicon::POSS)) && !after.tags.has(NUM)
                })
            // `its stuck again`, `its down.`: what something is, with no thing after it.
            || entry.tags.has(ADJ) && {
                let after = tokens.get(i + 2).and_then(|after| self.lexicon.get(self.document.fold(after)));
                after.is_none_or(|after| !after.tags.has(N.with(ADJ).with(NUM)) || after.tags.has(ADV))
                    && tokens.get(i + 2).is_none_or(|after| after.kind != TokenKind::Word || after.caps == Caps::Lower && self.lexicon.get(self.document.fold(after)).is_some())
            }
    }

    /// `website's broken`, `phone's not working`: what a thing is, where nothing follows that it could own.
    fn clitic_is(&self, tokens: &[Token], i: usize) -> bool {
        let fold = |at: usize| tokens.get(at).filter(|next| next.kind == TokenKind::Word).map_or("", |next| self.document.fold(next));
        let state = matches!(
            fold(i + 1),
            "broken" | "down" | "late" | "stuck" | "gone" | "missing" | "frozen" | "blocked" | "locked" | "out" | "dead"
        );
        let after = self.lexicon.get(fold(i + 2)).map_or(Tags::default(), |after| after.tags);
        matches!(fold(i + 1), "been" | "not" | "just" | "still") || state && !after.has(N.with(ADJ).with(VBG).with(NUM))
    }

    fn expression(&self, tokens: &[Token], i: usize) -> Option<(&'static str, Tags, usize)> {
        let first = self.document.fold(&tokens[i]);
        let next = tokens.get(i + 1).map_or("", |next| self.document.fold(next));
        let found = self.lexicon.expressions(first).iter().filter_map(|number| {
            let (joined, tags) = &EXPRESSIONS[*number as usize];
            // Of those that open with the word most go on with another than the next.
            if next != "-" && joined.get(first.len() + 1..).is_some_and(|rest| !rest.starts_with(next)) {
                return None;
            }
            let mut len = 0;
            for word in joined.split(' ') {
                // "check-in" is written with a hyphen as often as without.
                let hyphen = tokens.get(i + len).is_some_and(|token| {
                    len > 0 && token.kind == TokenKind::Punct && !token.space_before && self.document.fold(token) == "-"
                });
                len += usize::from(hyphen);
                let token = tokens.get(i + len)?;
                if token.kind != TokenKind::Word || self.document.fold(token) != word {
                    return None;
                }
                len += 1;
            }
            Some((*joined, *tags, len))
        });
        found.max_by_key(|(.., len)| *len)
    }
}

/// List bits the lexicon uses for itself: this word has a mended spelling, or opens an expression.
pub(crate) const MENDED_BIT: u128 = 1 << 126;
pub(crate) const EXPRESSION_BIT: u128 = 1 << 125;
/// This word opens an entry of several words on some list.
pub(crate) const PHRASE_BIT: u128 = 1 << 124;

fn is_calendar(fold: &str) -> bool {
    !matches!(fold, "today" | "tomorrow" | "yesterday" | "tonight" | "may" | "march" | "jan" | "mar" | "sun" | "sat" | "second")
}

/// `its tracking page`, `its heating`: a participle that stands before nouns.
fn is_premodifying(fold: &str) -> bool {
    matches!(
        fold,
        "tracking"
            | "heating"
            | "booking"
            | "billing"
            | "parking"
            | "opening"
            | "shipping"
            | "packing"
            | "casing"
            | "wiring"
            | "lining"
            | "ceiling"
    )
}

/// How the later part of a contraction is written again, whether or not the apostrophe was.
fn clitic_form(written: &str, fold: &str, head: &str) -> Form {
    if written.contains(['\'', '’', '‘', '`', '´', 'ʼ']) {
        return if written.bytes().any(|b| b.is_ascii_uppercase()) { Form::Lower } else { Form::Written };
    }
    Form::Fixed(match fold {
        "not" if written.eq_ignore_ascii_case("not") => "not",
        "not" if head == "can" => "'t",
        "not" => "n't",
        "am" => "'m",
        "are" => "'re",
        "have" => "'ve",
        "will" => "'ll",
        _ => "'s",
    })
}

/// Tags of a word that can only stand for a thing or person of its own, used by the noun phrase grammar.
pub(crate) const NOMINAL: Tags = N.with(NAME).with(NUM).with(DAY).with(super::lexicon::UNIT).with(COMPANY).with(INDEF);
