//! What a message's shape says beside its words: questions, values, length,
//! loudness. A signal is a name and a size; the formula says what it counts for.
//!
//! In go the document and what was found in it; out come the signals that are
//! there. None of them names a person, a place or a way of speaking.

use super::score::Name;
use super::{FoundAsk, FoundFlag};
use crate::scope::Emphasis;
use crate::span::Span;
use crate::text::{self, Document, Token, TokenKind, WordMap, Zone};
use crate::value::{Value, ValueKind};

/// One signal: its name in the formula and its size, usually 1.
pub(super) type Signal = (Name, f64);

pub(super) struct Shape<'a> {
    pub(super) document: &'a Document,
    pub(super) values: &'a [Value],
    pub(super) questions: &'a [Span],
    pub(super) asks: &'a [FoundAsk],
    pub(super) flags: &'a [FoundFlag],
    pub(super) emphasis: Emphasis,
    /// Names, each from its first token to its last.
    pub(super) names: &'a [(usize, usize)],
    /// Sentences that only say something good, in text order.
    pub(super) kind: &'a [usize],
    /// Sentences that only say something bad, in text order.
    pub(super) unkind: &'a [usize],
    /// Whether a question of their own is answered with no, and one about a trouble.
    pub(super) answered: (bool, bool),
    /// How many negators deny something bad ("nothing is wrong").
    pub(super) denied: usize,
}

/// The signals of a message.
pub(super) fn signals(shape: &Shape<'_>) -> Vec<Signal> {
    let document = shape.document;
    let mut tokens: Vec<&Token> = Vec::with_capacity(document.tokens().len());
    tokens.extend(document.body().flat_map(|sentence| document.tokens_of(sentence)));
    let seen = Seen::of(shape, &tokens);
    let words = &seen.words;
    let mut out: Vec<Signal> = Vec::with_capacity(2 * super::score::USUAL);
    let mut add = |name: &'static str, size: f64| {
        if size > 0.0 {
            out.push((name.into(), size));
        }
    };
    let yes = |test: bool| f64::from(u8::from(test));

    asked(document, shape.questions, &mut add);
    add("please", yes(seen.please));
    // "Neither the one nor the other" denies once.
    let denials = seen.denials.min(9) as f64 - seen.neither.min(seen.nor).min(9) as f64;
    add("denial", (denials - shape.denied as f64).min(3.0));
    add("you", seen.you.min(3) as f64);
    add("answered-no", yes(shape.answered.0));
    add("answered-none", yes(shape.answered.1));
    add("condition", yes(seen.condition));
    add("contrast", yes(seen.contrast));
    add("past", seen.past.min(4) as f64);
    for (kind, name) in [
        (ValueKind::Duration, "duration"),
        (ValueKind::Amount, "amount"),
        (ValueKind::Count, "count"),
        (ValueKind::Date, "date"),
        (ValueKind::Order, "order"),
    ] {
        add(name, yes(shape.values.iter().any(|value| value.kind == kind)));
    }
    add("exclamation", yes(seen.bangs > 0));
    add("ellipsis", yes(seen.ellipsis));
    add("link", yes(seen.links > 0));
    add("handles", yes(seen.handles >= 2));
    add("quotation", yes(seen.quotation));
    add("hashtags", tokens.windows(2).filter(|pair| pair[1].hashtag && !pair[0].hashtag).count().min(3) as f64);
    add("shouted", f64::from(shape.emphasis.shouted.min(2)));
    add("drawn-out", yes(shape.emphasis.drawn_out > 0));
    // A name is one word, however many it has.
    let inside = |(first, last): &(usize, usize)| (*first..=*last).filter(|&i| document.tokens()[i].kind == TokenKind::Word).count() - 1;
    let body = |run: &&(usize, usize)| document.sentences()[document.tokens()[run.0].sentence as usize].zone == Zone::Body;
    let length = words.len() - shape.names.iter().filter(body).map(inside).sum::<usize>().min(words.len());
    add("length", (length as f64 / 3.0).ln().clamp(0.0, 2.5));
    add("long", (length as f64 / 80.0).ln().clamp(0.0, 1.5));
    add("short", yes(length <= 5));
    add("question-marks", yes(seen.questions > 1));
    add("exclamations", yes(seen.bangs > 1));
    add("full-stops", seen.stops.min(3) as f64 / 2.0);
    add("emoji", yes(seen.emoji));
    add("numbers", seen.numbers.min(3) as f64);
    add("link-alone", yes(seen.links > 0 && !seen.own));
    add("intends", yes(words.windows(2).any(|pair| matches!(pair, ["i" | "we", "will" | "'ll"]))));
    places(words, &tokens, document, &mut add);
    balance(shape, &mut add);
    out.extend(shape.asks.iter().map(|ask| (format!("ask-{}", ask.id).into(), 1.0)));
    out.extend(shape.flags.iter().map(|flag| (format!("flag-{}", flag.flag.name()).into(), 1.0)));
    out
}

/// What a word says by itself.
#[derive(Clone, Copy)]
enum Says {
    Please,
    Denial,
    /// That it is meant for whoever reads it.
    You,
    /// That it is about whoever writes it.
    Own,
    Condition,
    Contrast,
    /// The commonest words that tell of something that happened.
    Past,
}

const SAYING: [(&str, Says); 51] = {
    use Says::{Condition, Contrast, Denial, Own, Past, Please, You};
    [
        ("please", Please),
        ("pls", Please),
        ("plz", Please),
        ("not", Denial),
        ("no", Denial),
        ("never", Denial),
        ("nothing", Denial),
        ("nobody", Denial),
        ("none", Denial),
        ("cannot", Denial),
        ("without", Denial),
        ("neither", Denial),
        ("nor", Denial),
        ("you", You),
        ("your", You),
        ("yours", You),
        ("u", You),
        ("ur", You),
        ("i", Own),
        ("me", Own),
        ("my", Own),
        ("mine", Own),
        ("we", Own),
        ("us", Own),
        ("our", Own),
        ("ours", Own),
        ("if", Condition),
        ("but", Contrast),
        ("however", Contrast),
        ("although", Contrast),
        ("though", Contrast),
        ("yet", Contrast),
        ("instead", Contrast),
        ("despite", Contrast),
        ("was", Past),
        ("were", Past),
        ("had", Past),
        ("did", Past),
        ("been", Past),
        ("said", Past),
        ("told", Past),
        ("took", Past),
        ("went", Past),
        ("got", Past),
        ("tried", Past),
        ("waited", Past),
        ("left", Past),
        ("sent", Past),
        ("paid", Past),
        ("called", Past),
        ("made", Past),
    ]
};

/// What the tokens of a message are, counted in one pass.
#[derive(Default)]
struct Seen<'d> {
    words: Vec<&'d str>,
    please: bool,
    denials: usize,
    neither: usize,
    nor: usize,
    you: usize,
    own: bool,
    condition: bool,
    contrast: bool,
    past: usize,
    bangs: usize,
    questions: usize,
    stops: usize,
    ellipsis: bool,
    quotation: bool,
    links: usize,
    handles: usize,
    numbers: usize,
    emoji: bool,
}

impl<'d> Seen<'d> {
    fn of(shape: &Shape<'d>, tokens: &[&Token]) -> Self {
        static SAYS: WordMap<Says, { text::places(SAYING.len()) }> = WordMap::new(&SAYING);
        let mut seen = Self { words: Vec::with_capacity(tokens.len()), ..Self::default() };
        for token in tokens {
            let fold = shape.document.fold(token);
            match token.kind {
                TokenKind::Word => {
                    seen.words.push(fold);
                    match SAYS.get(fold) {
                        None => {}
                        Some(Says::Please) => seen.please = true,
                        Some(Says::Denial) => {
                            seen.denials += 1;
                            seen.neither += usize::from(fold == "neither");
                            seen.nor += usize::from(fold == "nor");
                        }
                        // "I like your shop" is not said against anybody.
                        Some(Says::You) => seen.you += usize::from(shape.kind.binary_search(&(token.sentence as usize)).is_err()),
                        Some(Says::Own) => seen.own = true,
                        Some(Says::Condition) => seen.condition = true,
                        Some(Says::Contrast) => seen.contrast = true,
                        Some(Says::Past) => seen.past += 1,
                    }
                }
                TokenKind::Punct => match fold {
                    "!" => seen.bangs += 1,
                    "?" => seen.questions += 1,
                    "." => seen.stops += 1,
                    "…" => seen.ellipsis = true,
                    "\"" | "“" | "”" => seen.quotation = true,
                    _ => {}
                },
                TokenKind::Url => seen.links += 1,
                TokenKind::Handle => seen.handles += 1,
                TokenKind::Number => seen.numbers += 1,
                TokenKind::Emoji => seen.emoji = true,
                TokenKind::Symbol | TokenKind::Email => {}
            }
        }
        seen
    }
}

/// What a message opens and ends with: a protest, thanks, an answer, a question.
fn places(words: &[&str], tokens: &[&Token], document: &Document, add: &mut impl FnMut(&'static str, f64)) {
    let yes = |test: bool| f64::from(u8::from(test));
    let thanks = |word: &&str| word.starts_with("thank") || matches!(*word, "thx" | "ty" | "cheers");
    let first = words.first().copied().unwrap_or("");
    // "How kind of you" asks nothing.
    let asks = |word: &&str| {
        matches!(
            *word,
            "do" | "does" | "did" | "can" | "could" | "would" | "will" | "is" | "are" | "come" | "long" | "many" | "hard" | "the" | "about"
        )
    };
    add("opens-why", yes(first == "why" || first == "how" && words.get(1).is_some_and(asks)));
    add("opens-thanks", yes(thanks(&first)));
    add(
        "opens-answer",
        yes(matches!(first, "yes" | "yeah" | "yep" | "no" | "nope" | "ok" | "okay" | "sure" | "done" | "sent" | "will" | "awesome")),
    );
    add("ends-thanks", yes(words.iter().rev().take(3).any(thanks)));
    let last = tokens.iter().rev().find(|token| !matches!(token.kind, TokenKind::Url | TokenKind::Handle | TokenKind::Emoji));
    add("ends-question", yes(last.is_some_and(|token| document.fold(token) == "?")));
}

/// Which way the sentences of a longer message lean.
fn balance(shape: &Shape<'_>, add: &mut impl FnMut(&'static str, f64)) {
    let (kind, unkind) = (shape.kind.len() as f64, shape.unkind.len() as f64);
    if kind + unkind >= 3.0 {
        add("mostly-kind", ((kind - unkind) / (kind + unkind)).max(0.0));
        add("mostly-unkind", ((unkind - kind) / (kind + unkind)).max(0.0));
    }
}

/// Questions by what they are for: to learn something, to have something done, or to protest.
fn asked(document: &Document, questions: &[Span], add: &mut impl FnMut(&'static str, f64)) {
    if questions.is_empty() {
        return;
    }
    add("question", 1.0);
    let sentences = document
        .body()
        .filter(|sentence| document.tokens_of(sentence).iter().filter(|token| token.kind == TokenKind::Word).count() > 1)
        .count();
    let asking = document.body().filter(|sentence| questions.iter().any(|question| sentence.span.overlaps(*question))).count();
    add("only-questions", f64::from(u8::from(asking >= sentences)));
    let (mut why, mut how, mut can, mut does) = (false, false, false, false);
    for question in questions {
        let words: Vec<&str> = document
            .tokens()
            .iter()
            .filter(|token| question.contains(token.span) && token.kind == TokenKind::Word)
            .take(6)
            .map(|token| document.fold(token))
            .collect();
        for pair in words.windows(2) {
            match pair {
                ["why", _]
                | ["how", "come"]
                | ["how", "hard" | "long" | "many" | "is"]
                | ["what", "'s" | "kind"]
                | ["where", "is" | "are" | "'s"]
                | ["when", "will"] => why = true,
                ["how", "do" | "can" | "much" | "does"] | ["what", _] | ["where" | "when" | "which" | "who", _] => how = true,
                ["can" | "could" | "would" | "will" | "may", "you" | "i" | "we" | "someone" | "u"] => can = true,
                ["do" | "does" | "is" | "are" | "did" | "any", _] => does = true,
                _ => {}
            }
        }
    }
    add("question-why", f64::from(u8::from(why)));
    add("question-how", f64::from(u8::from(how)));
    add("question-can", f64::from(u8::from(can)));
    add("question-whether", f64::from(u8::from(does)));
}
