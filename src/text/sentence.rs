//! Sentences: runs of tokens closed by a mark, a line's end or a picture.

use super::caps::Caps;
use super::token::{Token, TokenKind};
use super::zone::{Stretch, Zone};
use crate::span::Span;

/// What closes a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A full stop.
    Stop,
    /// A question mark, alone or among others.
    Question,
    /// An exclamation mark.
    Bang,
    /// Three dots.
    Ellipsis,
    /// An emoji or emoticon.
    Emoji,
    /// Nothing but the line's or the text's end.
    Break,
}

/// One sentence of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes in the decoded text, from its first token to its last mark.
    pub span: Span,
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token, closing marks included.
    pub last: usize,
    /// What closes it.
    pub end: End,
    /// The zone it stands in.
    pub zone: Zone,
    /// Number of its paragraph, from 0; blank lines part paragraphs.
    pub paragraph: u32,
}

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "e.g", "i.e", "eg", "ie", "etc", "approx", "ref", "inc", "ltd", "co", "dept",
    "est", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "tel", "ext", "min",
    "mins", "hr", "hrs", "rs", "acct", "apt",
];

/// Tokens after which a sentence is cut where it stands. The longest sentence of a letter has some hundred and fifty words; what goes on
/// without a mark for longer is no sentence, and what is looked up within one must stay bounded.
const MOST_TOKENS: usize = 240;

/// Groups tokens into sentences and writes each token's sentence number.
pub(super) fn sentences(text: &str, folded: &str, tokens: &mut [Token], zones: &[Stretch]) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::new();
    let mut stretches = zones.iter().peekable();
    let mut first = 0;
    let mut paragraph = 0;
    let mut line_start = 0;
    for i in 0..tokens.len() {
        let at = tokens[i].span.start;
        while stretches.peek().is_some_and(|stretch| stretch.span.end <= at) {
            stretches.next();
        }
        if i > 0 {
            let gap = &text[tokens[i - 1].span.end..at];
            let zone_changed = stretches.peek().is_some_and(|stretch| stretch.span.start > tokens[i - 1].span.start);
            let newlines = newlines(gap);
            let breaks = i - first >= MOST_TOKENS
                || zone_changed
                || newlines > 1
                || newlines == 1 && line_break(text, tokens, i, line_start)
                || closes(text, folded, tokens, i);
            if breaks && i > first {
                out.push(close(tokens, first, i, zones, paragraph));
                first = i;
            }
            if newlines > 1 || zone_changed {
                paragraph += 1;
            }
            if newlines > 0 {
                line_start = i;
            }
        }
    }
    if first < tokens.len() {
        out.push(close(tokens, first, tokens.len(), zones, paragraph));
    }
    for (n, sentence) in out.iter_mut().enumerate() {
        for token in &mut tokens[sentence.first..sentence.last] {
            token.sentence = n as u32;
        }
        sentence.end = end_of(text, &tokens[sentence.first..sentence.last]);
    }
    out
}

/// Line ends between two tokens, however they are written.
fn newlines(gap: &str) -> usize {
    // Mostly one space, or nothing.
    if gap.len() <= 1 && gap != "\n" && gap != "\r" {
        return 0;
    }
    let count = |end: u8| gap.bytes().filter(|b| *b == end).count();
    count(b'\n').max(count(b'\r'))
}

fn close(tokens: &[Token], first: usize, last: usize, zones: &[Stretch], paragraph: u32) -> Sentence {
    let span = tokens[first].span.join(tokens[last - 1].span);
    let i = zones.partition_point(|stretch| stretch.span.end <= span.start);
    let zone = zones.get(i).map_or(Zone::Body, |stretch| stretch.zone);
    Sentence { span, first, last, end: End::Break, zone, paragraph }
}

/// Whether a single line break before token `i` ends a sentence: hard-wrapped lines go on, short or closed ones do not.
fn line_break(text: &str, tokens: &[Token], i: usize, line_start: usize) -> bool {
    let last = &tokens[i - 1];
    let line_len = last.span.end - tokens[line_start].span.start;
    let next = &tokens[i];
    let starts_anew = next.caps != Caps::Lower || next.kind != TokenKind::Word;
    // "and do I need a form / Thanks, Callum": what closes a letter closes what stands above it.
    let closing = tokens.get(i + 1).is_some_and(|mark| mark.span.of(text) == ",");
    if closing && starts_anew && super::zone::signs_off(&next.span.of(text).to_lowercase()) {
        return true;
    }
    // Mail programs wrap near column 72; a line that long which goes on in lower case is one sentence.
    if line_len >= 55 {
        return starts_anew && matches!(text[last.span.start..last.span.end].chars().last(), Some('.' | '!' | '?' | ':' | '…'));
    }
    starts_anew || line_len < 40
}

/// Whether the marks just before token `i` close a sentence.
fn closes(text: &str, folded: &str, tokens: &[Token], i: usize) -> bool {
    if !matches!(tokens[i - 1].kind, TokenKind::Punct | TokenKind::Emoji) {
        return false;
    }
    let next = &tokens[i];
    // Closing marks belong to the sentence they close.
    if next.kind == TokenKind::Punct
        && matches!(next.span.of(text), "." | "!" | "?" | "…" | ")" | "]" | "”" | "’" | "»" | "‽")
        && !next.space_before
    {
        return false;
    }
    if next.kind == TokenKind::Punct && next.span.of(text) == "\"" && !next.space_before {
        return false;
    }
    let mut j = i - 1;
    while j > 0
        && tokens[j].kind == TokenKind::Punct
        && matches!(tokens[j].span.of(text), "\"" | "”" | "’" | ")" | "]" | "»")
        && !tokens[j].space_before
    {
        j -= 1;
    }
    let mark = &tokens[j];
    if mark.kind == TokenKind::Emoji {
        return next.kind != TokenKind::Emoji && (next.kind != TokenKind::Punct);
    }
    if mark.kind != TokenKind::Punct {
        return false;
    }
    match mark.span.of(text) {
        "!" | "?" | "…" | "‽" => true,
        "." => {
            if j > 0 && tokens[j - 1].kind == TokenKind::Punct && tokens[j - 1].span.of(text) == "." {
                return true;
            }
            if !next.space_before {
                // "sorted.Then": a full stop between letters closes only before a capital.
                return next.caps == Caps::Title
                    && next.kind == TokenKind::Word
                    && j > 0
                    && tokens[j - 1].caps == Caps::Lower
                    && tokens[j - 1].span.len() > 2;
            }
            if j > 0 && tokens[j - 1].kind == TokenKind::Word {
                let word = tokens[j - 1].folded(folded);
                let initial = word.chars().count() == 1 && tokens[j - 1].caps != Caps::Lower && word != "i";
                // "Mr. Smith", "J. Okafor", "order no. 12", "3 p.m. today"
                // "spelt with one L. It has two": no name goes on so.
                let goes_on = matches!(
                    next.folded(folded),
                    "it" | "he" | "she" | "they" | "we" | "i" | "you" | "this" | "that" | "there" | "my" | "our"
                );
                if initial && next.caps == Caps::Title && !goes_on {
                    return false;
                }
                if ABBREVIATIONS.contains(&word) && word != "no" && word != "co" && word != "min" && word != "mar" && word != "st" {
                    return matches!(word, "etc" | "inc" | "ltd" | "mins" | "hrs" | "hr") && next.caps == Caps::Title;
                }
                if matches!(word, "no" | "nr" | "st") && (next.kind == TokenKind::Number || word == "st" && next.caps == Caps::Title) {
                    return false;
                }
                // "a.m." and "e.g." come as letter, stop, letter, stop.
                if word.len() == 1
                    && j >= 2
                    && tokens[j - 2].kind == TokenKind::Punct
                    && tokens[j - 2].span.of(text) == "."
                    && next.caps == Caps::Lower
                {
                    return false;
                }
            }
            true
        }
        _ => false,
    }
}

fn end_of(text: &str, tokens: &[Token]) -> End {
    let mut end = End::Break;
    let mut dots = 0;
    for token in tokens.iter().rev() {
        match token.kind {
            TokenKind::Emoji if end == End::Break => end = End::Emoji,
            TokenKind::Punct => match token.span.of(text) {
                "?" | "‽" => return End::Question,
                "!" => end = End::Bang,
                "." => {
                    dots += 1;
                    if matches!(end, End::Break | End::Stop) {
                        end = if dots > 1 { End::Ellipsis } else { End::Stop };
                    }
                }
                "…" => end = End::Ellipsis,
                "\"" | "”" | "’" | ")" | "]" | "»" => {}
                _ => break,
            },
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::End;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: &[(&str, End)]) {
        let document = Document::new(text);
        let got: Vec<(&str, End)> = document.sentences().iter().map(|sentence| (document.slice(sentence.span), sentence.end)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn marks_close_sentences_and_abbreviations_do_not() {
        case(
            "I saw Mr. Smith at 3 p.m. today. Order no. 12 is late!! Why? ok… fine",
            &[
                ("I saw Mr. Smith at 3 p.m. today.", End::Stop),
                ("Order no. 12 is late!!", End::Bang),
                ("Why?", End::Question),
                ("ok…", End::Ellipsis),
                ("fine", End::Break),
            ],
        );
    }

    #[test]
    fn wrapped_lines_go_on_and_short_lines_end() {
        case(
            "I have now been waiting for a reply to my letter about the\nboiler for three weeks.\nNothing yet\nplease help",
            &[
                ("I have now been waiting for a reply to my letter about the\nboiler for three weeks.", End::Stop),
                ("Nothing yet", End::Break),
                ("please help", End::Break),
            ],
        );
    }

    #[test]
    fn pictures_close_a_sentence() {
        case("so late 😡 again :( ok", &[("so late 😡", End::Emoji), ("again :(", End::Emoji), ("ok", End::Break)]);
    }
}
