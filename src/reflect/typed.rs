//! A clause somebody typed: the customer's own sentence, or one already in our voice.

use super::gate;
use super::grammar::{Grammar, Mark};
use super::lexicon::{ODD, SUBJ, VB, VBD, VBN, VBZ};
use super::normalise::{Form, Lexeme, Normaliser, Surroundings};
use super::perspective::Shift;
use super::segment;
use super::select::span_of;
use super::tag::Tagger;
use super::vocabulary::Vocabulary;
use crate::text::Document;

/// Turns a typed clause: see [`super::Reflector::perspective`].
pub(crate) fn typed(vocabulary: &Vocabulary, tagger: &(dyn Tagger + Send + Sync), text: &str) -> Option<String> {
    let document = Document::new(text);
    let sentence = document.sentences().first()?;
    let normaliser = Normaliser {
        lexicon: &vocabulary.lexicon,
        document: &document,
        surroundings: Surroundings { company: &[], private: &[], aliases: &[] },
    };
    let mut line = normaliser.line(sentence, Vec::new()).lexemes;
    tagger.tag(&mut line);
    let at = segment::skip_leads(&line, 0);
    if at >= line.len() {
        return None;
    }
    let mut marks = Vec::new();
    let first_person = line.iter().any(|lexeme| matches!(lexeme.fold, "i" | "me" | "my" | "mine" | "myself"));
    let speaks_as_us = line.iter().any(|lexeme| matches!(lexeme.fold, "we" | "our" | "us"))
        && line.iter().any(|lexeme| matches!(lexeme.fold, "your" | "you"));
    let speaks_of_you = !first_person && line.iter().any(|lexeme| matches!(lexeme.fold, "your" | "you" | "yours"));
    if !first_person && (speaks_as_us || speaks_of_you || !line.iter().any(|lexeme| matches!(lexeme.fold, "we" | "our" | "us"))) {
        // Already in our voice: only the sentence's own capital and marks go.
        let end = line.len();
        return as_typed(&document, &line[at..end]);
    }
    let mut grammar = Grammar::new(&line, std::mem::take(&mut marks));
    let mut i = at;
    while i < line.len() {
        let noted = grammar.marks.len();
        if let Some(clause) = grammar.clause(i) {
            i = clause.end.max(i + 1);
            continue;
        }
        grammar.marks.truncate(noted);
        // Outside a clause that can be read, a `you` before a finite verb is a subject.
        if line[i].fold == "you" && line.get(i + 1).is_some_and(|next| next.is(VBD.with(VBZ).with(VB)) && !next.is(VBN.with(SUBJ))) {
            grammar.marks.push((i, Mark::SubjectYou));
        }
        if matches!(line[i].fold, "was" | "am") {
            grammar.marks.push((i, Mark::Agree));
        }
        i += 1;
    }
    if line.iter().any(|lexeme| lexeme.is(ODD)) {
        return None;
    }
    let shift = Shift { vocabulary, message: document.text(), line: &line, marks: &grammar.marks };
    let written = shift.write(at..line.len());
    gate::output(&written.text).is_none().then_some(written.text)
}

/// A clause already in our voice, without its capital.
fn as_typed(document: &Document, line: &[Lexeme<'_>]) -> Option<String> {
    let span = span_of(line);
    let text = document.slice(span);
    let first = line.first()?;
    let mut out = String::with_capacity(text.len());
    if first.form == Form::Lower {
        out.push_str(&first.span.of(document.text()).to_lowercase());
        out.push_str(&text[first.span.len()..]);
    } else {
        out.push_str(text);
    }
    (!out.is_empty() && !out.contains('\n')).then_some(out)
}
