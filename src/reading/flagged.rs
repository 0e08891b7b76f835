//! Which flags stand: what a pack's patterns found, less what is denied, over and put right, or an address.
//!
//! In go the matches; out come the flags, the gravest first. A letter that only asks or only thanks keeps none for what it
//! tells by the way ("we complete on the 19th, the solicitor says", "he broke his hip").

use super::letter::Letter;
use super::{FoundFlag, Knowledge, harmed};
use crate::matcher::{CueMatch, Owner};
use crate::scope::{self, Dropped};
use crate::span::Span;
use crate::text::{Document, Token, TokenKind};
use crate::vocab::{Action, Flag};

/// The flags of a message, those that stop first.
pub(super) fn flags(knowledge: &Knowledge, document: &Document, found: &[CueMatch]) -> Vec<FoundFlag> {
    let mut out: Vec<FoundFlag> = Vec::new();
    for one in found {
        let Owner::Flag(index) = one.owner else { continue };
        let entry = &knowledge.packs.flags[index as usize];
        // A stop flag prefers to be wrong: only plain negation right before it ("I'm not going to hurt anyone") is heeded for the others.
        if entry.action != Action::Stop && scope::judge(document, one, scope::Sense::Bad) == Some(Dropped::Negated) {
            continue;
        }
        if out.iter().any(|known| known.flag == entry.flag) {
            continue;
        }
        let void = match entry.flag {
            Flag::ImmediateDanger => is_put_right(document, one.span) || is_history(document, one.span),
            Flag::Legal => is_an_address(document, one.span),
            _ => false,
        };
        if !void {
            out.push(FoundFlag { flag: entry.flag, action: entry.action, span: one.span, entry: index as usize });
        }
    }
    if !out.iter().any(|known| known.flag == Flag::ProductSafety)
        && let Some(span) = harmed::by_food(document)
        && let Some(entry) = knowledge.packs.flags.iter().position(|entry| entry.flag == Flag::ProductSafety)
    {
        out.push(FoundFlag { flag: Flag::ProductSafety, action: knowledge.packs.flags[entry].action, span, entry });
    }
    out.sort_by_key(|flag| (flag.action != Action::Stop, flag.action != Action::Route, flag.span.start));
    out
}

/// Whether a flag may be about what a letter tells by the way: the law, or somebody's injury.
fn is_by_the_way(flag: &FoundFlag) -> bool {
    matches!(flag.flag, Flag::Legal | Flag::ProductSafety) && flag.action == Action::Route
}

/// Whether a flag sends the letter to somebody else, whatever kind of letter it is.
pub(super) fn sends_on(flag: &FoundFlag) -> bool {
    flag.action != Action::Note && !is_by_the_way(flag)
}

/// Leaves out what a letter that only asks or only thanks tells by the way. What it asks about ("is it toxic?") stays.
pub(super) fn without_what_is_told_by_the_way(letter: &Letter<'_>, flags: &mut Vec<FoundFlag>) {
    let asked = |span: Span| letter.questions.iter().any(|question| question.overlaps(span));
    if flags.iter().any(is_by_the_way) && !letter.flagged && (letter.only_thanks() || letter.only_asks()) {
        flags.retain(|flag| !is_by_the_way(flag) || asked(flag.span));
    }
}

/// Whether the danger was over when they wrote: "burst pipe and water through the ceiling, he sorted it in twenty minutes".
fn is_put_right(document: &Document, danger: Span) -> bool {
    let Some(at) = document.sentence_at(danger.start) else { return false };
    let after = document.sentences()[at..].iter().take(2).flat_map(|sentence| document.tokens_of(sentence));
    let words: Vec<&str> =
        after.filter(|token| token.span.start >= danger.end && token.kind == TokenKind::Word).map(|token| document.fold(token)).collect();
    let again = document.body().any(|sentence| {
        document.tokens_of(sentence).iter().any(|token| {
            token.span.start >= danger.end && matches!(document.fold(token), "again" | "still" | "now" | "back" | "another" | "yet" | "but")
        })
    });
    !again
        && words.windows(2).any(|pair| {
            matches!(pair[0], "he" | "she" | "they" | "you" | "who" | "and" | "had" | "has" | "was")
                && matches!(pair[1], "sorted" | "fixed" | "mended" | "stopped" | "repaired" | "rescued" | "freed" | "cured")
        })
}

/// Whether the sentence, or the one before, says in which year it was: "a fire in 1971 destroyed the parish's copy".
fn is_history(document: &Document, danger: Span) -> bool {
    let Some(at) = document.sentence_at(danger.start) else { return false };
    document.sentences()[at.saturating_sub(1)..=at].iter().flat_map(|sentence| document.tokens_of(sentence)).any(|token| {
        let year = document.fold(token);
        token.kind == TokenKind::Number && year.len() == 4 && year.parse::<u32>().is_ok_and(|year| (1500..2015).contains(&year))
    })
}

/// Whether a court is where somebody lives: "3 Larch Court", and not "the County Court".
fn is_an_address(document: &Document, span: Span) -> bool {
    let tokens = document.tokens();
    let Some(at) = tokens.iter().position(|token| token.span == span) else { return false };
    let capital = |token: &Token| document.written(token).starts_with(char::is_uppercase);
    let before = at.checked_sub(1).map(|at| &tokens[at]);
    document.fold(&tokens[at]) == "court"
        && capital(&tokens[at])
        && before.is_some_and(|before| {
            capital(before)
                && !matches!(
                    document.fold(before),
                    "county"
                        | "crown"
                        | "high"
                        | "claims"
                        | "magistrates"
                        | "supreme"
                        | "district"
                        | "appeal"
                        | "the"
                        | "sheriff"
                        | "family"
                )
        })
}

#[cfg(test)]
mod tests {
    use crate::engine::Engine;
    use crate::reading::ReadOptions;
    use crate::vocab::Flag;

    #[track_caller]
    fn case(text: &str, flag: Flag, want: bool) {
        let reading = Engine::builtin().read(text, &ReadOptions::default());
        assert_eq!(reading.flags.iter().any(|found| found.flag == flag), want, "{text:?}");
    }

    #[test]
    fn a_danger_that_is_over_stops_no_reply() {
        case(
            "We had a burst pipe, water coming through the light. He sorted it in ten minutes and mopped up.",
            Flag::ImmediateDanger,
            false,
        );
        case("A fire in 1962 took the parish registers. Do you hold a copy?", Flag::ImmediateDanger, false);
        case("I look for the Gazette of 14 May 1962. There was a fire at our mill.", Flag::ImmediateDanger, false);
        case("He fixed the pipe last week. Now there is water coming through the light again.", Flag::ImmediateDanger, true);
        case("The dryer is on fire.", Flag::ImmediateDanger, true);
    }

    #[test]
    fn a_court_where_somebody_lives_is_no_law() {
        case("The bins at Cromwell Court stink and nobody empties them.", Flag::Legal, false);
        case("I will see you in the County Court.", Flag::Legal, true);
    }

    #[test]
    fn what_an_enquiry_tells_by_the_way_goes_to_nobody_else() {
        case(
            "We move in on the 19th, or so the solicitor says. I have my eye on the three roses by your gate and would be glad of them. \
             Do you deliver to the valley, and what does it cost?",
            Flag::Legal,
            false,
        );
        case("Your ladder gave way and I broke my wrist. Do you have insurance?", Flag::ProductSafety, true);
    }
}
