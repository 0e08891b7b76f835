//! The questions of a letter that want an answer, one place each.
//!
//! In go the document and whether its writer is unhappy; out come spans in text order. A post asks one thing, and [`super::question`]
//! hears it; a letter asks several in a breath, behind "and", "also" or a dash, with a mark or without, or tells what its writer
//! wants to know. What is asked as one thing stays one: "have you got a pram or must we carry her". A question that a
//! letter only repeats, or that has its answer in it, is none.

mod heard;
mod open;
mod to_do;

pub(crate) use to_do::{goes_on, only_begs, to_do};

use crate::scope;
use crate::span::Span;
use crate::text::{Document, End, Sentence};
use heard::{Line, Start, Way};

/// Longest pair of alternatives, in characters, that is one question; a longer one would be cut where it is shown.
const ONE_QUESTION: usize = 120;

/// Where the questions of a letter stand; of an unhappy one only those that want to know something, "why" among them if `why` holds.
pub(crate) fn to_answer(document: &Document, unhappy: bool, why: bool) -> Vec<Span> {
    let quoted = quoted(document);
    let wants = |line: &Line<'_>, start: Start, end: usize| !unhappy || open::wants_an_answer(line, start, end, why);
    document
        .body()
        .flat_map(|sentence| {
            let answered = document.sentence_at(sentence.span.start).is_some_and(|at| scope::is_answered_no(document, at))
                || answers_itself(document, sentence);
            if answered { Vec::new() } else { of_sentence(document, sentence, &quoted, &wants) }
        })
        .collect()
}

/// Whether a letter asks for anything: to be told, or to have done.
pub(crate) fn asks_something(document: &Document) -> bool {
    !to_do(document).is_empty() || !to_answer(document, true, false).is_empty()
}

/// Whether beside a question something to be done is asked for.
pub(crate) fn asks_besides(document: &Document) -> bool {
    let to_do = to_do(document);
    let questions = if to_do.is_empty() { Vec::new() } else { to_answer(document, false, true) };
    // What they would like is what they ask about: "I'd like to change it. Is there a form?"
    let bids = |span: &Span| !["I ", "I'", "i ", "We ", "We'", "we "].iter().any(|me| document.slice(*span).starts_with(me));
    let apart = |span: &Span| !questions.iter().any(|question| question.overlaps(*span));
    !questions.is_empty() && to_do.iter().any(|span| bids(span) && apart(span))
}

fn of_sentence(document: &Document, sentence: &Sentence, quoted: &[Span], wants: &dyn Fn(&Line<'_>, Start, usize) -> bool) -> Vec<Span> {
    let line = Line::new(document, sentence);
    let starts: Vec<Start> =
        line.starts().into_iter().filter(|start| !quoted.iter().any(|quote| quote.contains(line.span(start.at, start.at + 1)))).collect();
    let mut found: Vec<(Span, Way)> = Vec::new();
    for (n, start) in starts.iter().enumerate() {
        let limit = starts.get(n + 1).map_or(line.len(), |next| next.from);
        let end = line.end_of(*start, limit);
        // "Would it be quicker, or do we lose our place": one answer settles both. "…, and how high" is said with what is measured.
        let either = start.or && start.way == Way::YesNo;
        if (either || line.is_a_measure(*start, end))
            && let Some((last, way)) = found.last_mut()
            && (!either || *way == Way::YesNo)
            && line.span(start.at, end).end - last.start <= ONE_QUESTION
        {
            *last = last.join(line.span(start.at, end));
            continue;
        }
        if line.is_whole(*start, end) && (start.way == Way::Told || wants(&line, *start, end)) {
            found.push((line.span(start.at, end), start.way));
        }
    }
    found.into_iter().map(|(span, _)| span).collect()
}

/// What stands between marks of quotation: somebody else asked it, or asked it then.
fn quoted(document: &Document) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<usize> = None;
    let mut last = 0;
    for token in document.tokens() {
        // A quotation that nobody closes ends with its line.
        if document.slice(Span::new(last, token.span.start)).contains('\n') {
            open = None;
        }
        last = token.span.end;
        match (document.written(token), open) {
            ("\"" | "“" | "”", Some(start)) => {
                spans.push(Span::new(start, token.span.end));
                open = None;
            }
            ("\"" | "“", None) => open = Some(token.span.start),
            _ => {}
        }
    }
    spans
}

/// "What did we get every night? A lecture.": the writer knows.
fn answers_itself(document: &Document, sentence: &Sentence) -> bool {
    if sentence.end != End::Question {
        return false;
    }
    let next = document.sentence_at(sentence.span.start).and_then(|at| document.sentences().get(at + 1));
    next.is_some_and(|next| {
        let tokens = document.tokens_of(next);
        let words = tokens.iter().filter(|token| token.is_matchable()).count();
        next.end != End::Question
            && words <= 5
            && tokens.first().is_some_and(|first| matches!(document.fold(first), "a" | "an" | "nothing" | "nobody" | "none" | "silence"))
    })
}

#[cfg(test)]
mod tests {
    use super::to_answer;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, unhappy: bool, want: &[&str]) {
        let document = Document::new(text);
        let found: Vec<&str> = to_answer(&document, unhappy, false).into_iter().map(|span| document.slice(span)).collect();
        assert_eq!(found, want, "{text:?}");
    }

    #[test]
    fn several_questions_in_a_breath_are_all_heard() {
        case(
            "How tall must he be to ride and how much is it? Must he wear a helmet? And is it in the day pass or extra?",
            false,
            &["How tall must he be to ride", "how much is it", "Must he wear a helmet", "is it in the day pass or extra"],
        );
        case("I wonder if you could tell me whether your buses take a scooter.", false, &["whether your buses take a scooter"]);
        case("Is the job still going and do i need a form\nThanks, Callum", false, &["Is the job still going", "do i need a form"]);
        case(
            "Do I need a stamp, and if so which one is it and where can I get it?",
            false,
            &["Do I need a stamp", "which one is it", "where can I get it"],
        );
        case(
            "Can I pay in town, what must I show, and what does a month cost?",
            false,
            &["Can I pay in town", "what must I show", "what does a month cost"],
        );
        case("Is the pond netted on every side, and how high?", false, &["Is the pond netted on every side, and how high"]);
    }

    #[test]
    fn an_alternative_is_one_question() {
        case("Have you got a pram or must we carry her?", false, &["Have you got a pram or must we carry her"]);
        case("Do I write to you, or is it the parish that decides?", false, &["Do I write to you, or is it the parish that decides"]);
    }

    #[test]
    fn what_leads_up_to_a_question_belongs_to_it() {
        let one = "if we take one key can it open both sheds or is it just for one";
        case(&format!("Hi, {one}?"), false, &[one]);
        case(
            "Was that because of letters like mine, or was it coming anyway?",
            false,
            &["Was that because of letters like mine, or was it coming anyway"],
        );
        case("Your page says flexible, does that mean all year?", true, &["does that mean all year"]);
        case("It'd still be three pounds in July, right?", false, &["It'd still be three pounds in July"]);
        case("Related: How do I reset my lock?", false, &[]);
    }

    #[test]
    fn a_measure_may_stand_alone_or_behind_what_it_measures() {
        case("Do you do ferrets? Also roughly how much.", false, &["Do you do ferrets", "how much"]);
        case(
            "I'd like to know whether the shares stay in the draw, and for how long.",
            false,
            &["whether the shares stay in the draw, and for how long"],
        );
    }

    #[test]
    fn who_learns_english_asks_in_another_order() {
        case("I have passport. It is enough? When I can come?", true, &["It is enough", "When I can come"]);
    }

    #[test]
    fn what_is_to_be_done_beside_a_question_is_told_from_what_is_wished() {
        let besides = |text: &str| super::asks_besides(&Document::new(text));
        assert!(besides("Which of you is right? Do not write to my office any more."));
        assert!(!besides("I'd like to change the name on it. Is there a form?"));
        assert!(!besides("Is there a form?"));
    }

    #[test]
    fn a_question_needs_no_mark() {
        case("The shed has the old lock, can it be swapped and do I pay.", true, &["can it be swapped", "do I pay"]);
        case("Who do I ring to have the bed fetched.", false, &["Who do I ring to have the bed fetched"]);
        case("And must it be the red form, because we only have blue.", true, &["must it be the red form"]);
    }

    #[test]
    fn what_they_would_like_to_know_is_asked() {
        case(
            "We'd like to know how it came loose, whether the foreman has seen it, and whether the stairs are safe.",
            true,
            &["how it came loose", "whether the foreman has seen it", "whether the stairs are safe"],
        );
        case("Please tell me by Monday what hour the fitter starts, and who pays.", true, &["what hour the fitter starts", "who pays"]);
        case("It would help to know if the side door will be open.", false, &["if the side door will be open"]);
        case("I don't know if they are the same team.", false, &[]);
        case("Let me know if you want to.", false, &[]);
        case("I'd like you to know what the week was like.", true, &[]);
    }

    #[test]
    fn what_somebody_else_asked_is_not() {
        case("He calls across the yard and says hello, did you eat.", false, &[]);
        case("When I click \"Why did my price change?\" nothing happens.", true, &[]);
        case("The lady at the desk, who was kind, rang the depot.", true, &[]);
        case("Had I known, I'd have stayed. Should you need it, the key is next door.", false, &[]);
    }

    #[test]
    fn a_reproach_wants_no_answer() {
        case("How many more must trip before a step is mended?", true, &[]);
        case("Painting it over won't stop the damp, will it?", true, &[]);
        case("What did we get every evening? A lecture.", true, &[]);
        case("Did anybody even read it?", true, &[]);
        case("What's the point of a hotline?", true, &[]);
    }

    #[test]
    fn an_unhappy_letter_asks_as_well() {
        case("What do we owe? And can Nora keep her ticket please?", true, &["What do we owe", "can Nora keep her ticket please"]);
        case("Would the evening class be all right for a bad knee?", true, &["Would the evening class be all right for a bad knee"]);
        case("What do I get for (a) the taxi, (b) the room?", true, &["What do I get for (a) the taxi, (b) the room"]);
    }
}
