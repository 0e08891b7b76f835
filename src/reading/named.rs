//! Which words of a message are people's names (or places'): they carry no
//! weight, and however many words a name has it counts as one.
//!
//! In go the tokens of a document; out come marks, one for each token.

use crate::matcher::{CueMatch, Owner};
use crate::text::{Caps, Document, TokenKind, is_name};

/// Words that stand inside a name in small letters: `van der Berg`.
const INSIDE: &[&str] =
    &["de", "del", "della", "der", "den", "van", "von", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "y", "thi"];
/// Words of the longest name.
const LONGEST: usize = 7;
/// What a person does right after a name that opens a sentence: "Joy told me", and not "Joy at last".
const DOES: &[&str] =
    &["told", "said", "rang", "booked", "ordered", "looked", "helped", "served", "wrote", "promised", "explained", "emailed"];

/// Runs of tokens that are one name, as first and last token.
pub(super) fn runs(document: &Document) -> Vec<(usize, usize)> {
    let tokens = document.tokens();
    let mut out = Vec::new();
    for sentence in document.sentences() {
        let words: Vec<usize> = (sentence.first..sentence.last).filter(|&i| tokens[i].kind == TokenKind::Word).collect();
        let title = |i: usize| tokens[i].kind == TokenKind::Word && tokens[i].caps == Caps::Title && document.slice(tokens[i].span) != "I";
        // In a headline or a shout every word has a capital.
        if words.iter().filter(|&&i| tokens[i].caps != Caps::Lower).count() * 3 > words.len() * 2 && words.len() > 4 {
            continue;
        }
        let mut at = 0;
        while at < words.len() {
            if !title(words[at]) {
                at += 1;
                continue;
            }
            let mut last = at;
            loop {
                let mut next = last + 1;
                while next < words.len() && INSIDE.contains(&document.fold(&tokens[words[next]])) && next - last <= 2 && !title(words[next])
                {
                    next += 1;
                }
                let joined = next < words.len()
                    && title(words[next])
                    && (words[next - 1] + 1..words[next]).all(|i| matches!(document.fold(&tokens[i]), "-" | "'" | "’"));
                if !joined {
                    break;
                }
                last = next;
            }
            let known = (at..=last).any(|i| is_name(document.slice(tokens[words[i]].span)));
            let opens = at == 0;
            let does = words.get(last + 1).map_or("", |&i| document.fold(&tokens[i]));
            let then = words.get(last + 2).map_or("", |&i| document.fold(&tokens[i]));
            let acts = DOES.contains(&does) || matches!((does, then), ("and", "i") | ("has", "been"));
            // A longer run is a list or a joke.
            let name = last - at < LONGEST;
            if !name {
                at = last + 1;
                continue;
            }
            if known && (!opens || last > at || acts) || last > at {
                out.push((words[at], words[last]));
            }
            at = last + 1;
        }
    }
    out
}

/// Leaves out what starts in a name: in a word that is one, or in what follows one in the same run ("Grace Moody").
pub(super) fn without_names(document: &Document, found: &mut Vec<CueMatch>, runs: &[(usize, usize)]) {
    let named = |i: usize| is_name(document.slice(document.tokens()[i].span));
    let of_name = |(first, last): &(usize, usize), one: &CueMatch| {
        *first <= one.first && one.first <= *last && (*first..=one.first).any(named) && (named(one.first) || one.first > *first)
    };
    found.retain(|one| {
        !matches!(one.owner, Owner::Cue(_) | Owner::Lexicon(_) | Owner::Mood(_) | Owner::Situation(_) | Owner::Ask(_))
            || !runs[..runs.partition_point(|(first, _)| *first <= one.first)].last().is_some_and(|run| of_name(run, one))
    });
}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::text::Document;

    fn names(text: &str) -> Vec<String> {
        let document = Document::new(text);
        let tokens = document.tokens();
        let whole = |(first, last): (usize, usize)| document.slice(tokens[first].span.join(tokens[last].span)).to_owned();
        runs(&document).into_iter().map(whole).collect()
    }

    #[test]
    fn a_name_is_one_name_however_many_words_it_has() {
        assert_eq!(names("Your colleague Grace Love was so helpful."), ["Grace Love"]);
        assert_eq!(names("Please send it to Maria del Carmen Ortiz."), ["Maria del Carmen Ortiz"]);
        assert_eq!(names("Joy told me that it was ready."), ["Joy"]);
    }

    #[test]
    fn a_word_that_opens_a_sentence_is_no_name_for_its_capital() {
        assert!(names("Joy at last, the lamp is here.").is_empty());
        assert!(names("Love the lamp.").is_empty());
    }
}
