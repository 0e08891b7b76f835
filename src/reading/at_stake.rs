//! Who bears it: "my gran uses a frame and can't get out", "I have three children waiting here", told as they told it.
//!
//! In goes the document; out comes one plain statement about somebody of theirs who suffers under the trouble, in our
//! perspective and with its place. A noun alone ("with your mother to think about") says that somebody was heard of;
//! the statement says what was heard.

use crate::reflect::Reflector;
use crate::span::Span;
use crate::text::{Document, Token, TokenKind};

/// Words that such a statement may have: it stands beside the trouble and is not the letter.
const MOST_WORDS: usize = 16;

/// The first statement of harm to somebody of theirs.
pub(super) fn at_stake(reflector: &Reflector, document: &Document) -> Option<(String, Span)> {
    document.body().filter(|sentence| sentence.end != crate::text::End::Question).find_map(|sentence| {
        let tokens = document.tokens_of(sentence);
        let start = (0..tokens.len()).find(|&i| opens(document, tokens, i))?;
        let end =
            start + tokens[start..].iter().enumerate().skip(1).take_while(|(k, _)| !ends(document, tokens, start, start + k)).count() + 1;
        let said = &tokens[start..end.min(tokens.len())];
        let words: Vec<&str> =
            said.iter().filter(|token| token.kind == TokenKind::Word || !token.clitic).map(|t| document.fold(t)).collect();
        let plain = words.len() <= MOST_WORDS
            && said.iter().all(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number) || document.fold(token) == "-")
            && words.iter().any(|word| hurts(word))
            && !words.iter().any(|word| points_away(word) || is_grave(word));
        let span = said.first()?.span.join(said.last()?.span);
        let text = plain.then(|| reflector.perspective(document.slice(span))).flatten()?;
        // Where they are is not where the reply is read.
        let text = text.split_whitespace().map(|word| if word == "here" { "there" } else { word }).collect::<Vec<_>>().join(" ");
        (text.starts_with("you") && !text.contains(['.', ';', ':'])).then_some((text, span))
    })
}

/// Whether a statement about somebody of theirs starts at a token: "my mother uses …", "we have 40 people …", "I'm a carer".
fn opens(document: &Document, tokens: &[Token], at: usize) -> bool {
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let first = at == 0 || matches!(fold(at - 1), "and" | "," | "because" | "as" | "but" | "so" | "-" | "–" | "plus" | ";");
    if !first {
        return false;
    }
    match fold(at) {
        "my" | "our" => {
            // The head is the last person's word before the verb: "my mother", "my 2 year old daughter", "our elderly neighbour".
            (at + 1..=at + 5).find(|&i| is_person(fold(i))).is_some_and(|i| suffers(fold(i + 1)) || fold(i + 1).starts_with('\''))
        }
        "i" | "we" => {
            let have = if fold(at + 1) == "'ve" { at + 3 } else { at + 2 };
            let has = fold(at + 1) == "have" || fold(at + 1) == "'ve" && fold(at + 2) == "got";
            let carer = matches!(fold(at + 1), "am" | "'m") && fold(at + 2) == "a" && matches!(fold(at + 3), "carer" | "caregiver");
            carer || has && (have..have + 4).any(|i| is_person(fold(i))) && !matches!(fold(have), "been" | "had" | "never" | "to")
        }
        _ => false,
    }
}

/// Whether the statement ends before a token: at a stop, or where another one begins.
fn ends(document: &Document, tokens: &[Token], start: usize, at: usize) -> bool {
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let word = fold(at);
    if tokens[at].kind == TokenKind::Punct && word != "-" || matches!(word, "because" | "but" | "so" | "which" | "who" | "while" | "since")
    {
        return true;
    }
    let carer = matches!(fold(start), "i");
    word == "and"
        && (matches!(fold(at + 1), "it" | "he" | "she" | "they" | "her" | "his" | "you" | "this" | "that" | "nobody" | "no")
            && fold(at + 1) != "no"
            || !carer && matches!(fold(at + 1), "i" | "we" | "my" | "our")
            || matches!(fold(at + 1), "the" | "your"))
}

fn is_person(word: &str) -> bool {
    matches!(
        word,
        "mother"
            | "mum"
            | "mom"
            | "father"
            | "dad"
            | "parents"
            | "grandmother"
            | "gran"
            | "nan"
            | "grandma"
            | "grandfather"
            | "grandad"
            | "grandpa"
            | "son"
            | "daughter"
            | "baby"
            | "child"
            | "children"
            | "kid"
            | "kids"
            | "wife"
            | "husband"
            | "partner"
            | "sister"
            | "brother"
            | "twins"
            | "toddler"
            | "newborn"
            | "aunt"
            | "uncle"
            | "neighbour"
            | "neighbor"
            | "customers"
            | "clients"
            | "guests"
            | "staff"
            | "employees"
            | "tenants"
            | "patients"
            | "students"
            | "people"
            | "residents"
    )
}

/// Verbs that tell how somebody is, and not what they did.
fn suffers(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "uses"
            | "use"
            | "lives"
            | "live"
            | "has"
            | "have"
            | "can't"
            | "cannot"
            | "can"
            | "needs"
            | "need"
            | "relies"
            | "rely"
            | "depends"
            | "depend"
            | "sleeps"
            | "sleep"
    )
}

/// Words of need and harm.
fn hurts(word: &str) -> bool {
    matches!(
        word,
        "ca" | "can't"
            | "cannot"
            | "unable"
            | "alone"
            | "wheelchair"
            | "disabled"
            | "bites"
            | "bitten"
            | "ill"
            | "sick"
            | "unwell"
            | "infection"
            | "asthma"
            | "asthmatic"
            | "hungry"
            | "crying"
            | "stuck"
            | "stranded"
            | "scared"
            | "frightened"
            | "without"
            | "cold"
            | "freezing"
            | "shivering"
            | "unsafe"
            | "pregnant"
            | "blind"
            | "deaf"
            | "elderly"
            | "frail"
            | "oxygen"
            | "insulin"
            | "dialysis"
            | "diabetic"
            | "diabetes"
            | "medication"
            | "medicine"
            | "dementia"
            | "rash"
            | "fever"
            | "temperature"
            | "housebound"
            | "carer"
            | "caregiver"
            | "pendant"
            | "hoist"
            | "autistic"
            | "epilepsy"
            | "epileptic"
            | "waiting"
            | "newborn"
    ) || word.parse::<u32>().is_ok_and(|age| (70..=110).contains(&age))
}

/// Words whose meaning stays in a sentence that the reply does not repeat.
fn points_away(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "them" | "him" | "this" | "that" | "those" | "these" | "its" | "if" | "would" | "never")
}

/// What a person answers in words of their own.
fn is_grave(word: &str) -> bool {
    matches!(
        word,
        "died"
            | "dying"
            | "dead"
            | "death"
            | "killed"
            | "cancer"
            | "tumour"
            | "tumor"
            | "stroke"
            | "suicidal"
            | "suicide"
            | "abuse"
            | "abused"
            | "miscarriage"
            | "terminal"
            | "late"
            | "passed"
            | "happy"
            | "lovely"
            | "great"
    )
}

#[cfg(test)]
mod tests {
    use super::at_stake;
    use crate::engine::Engine;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        let engine = Engine::builtin();
        let found = at_stake(&engine.knowledge().reflector, &Document::new(text)).map(|(text, _)| text);
        assert_eq!(found.as_deref(), want, "{text:?}");
    }

    #[test]
    fn who_suffers_is_told_as_they_told_it() {
        case(
            "The ramp is gone. My father uses a wheelchair and can't reach the door.",
            Some("your father uses a wheelchair and can't reach the door"),
        );
        case("No heating, and my daughter has a fever.", Some("your daughter has a fever"));
        case("We have 30 guests waiting here.", Some("you have 30 guests waiting there"));
        case("My gran is 88 and lives alone, and her alarm runs on it.", Some("your gran is 88 and lives alone"));
        case("I'm a carer and I have to be reachable!", Some("you're a carer and you have to be reachable"));
    }

    #[test]
    fn who_does_not_suffer_is_left_alone() {
        case("My wife rang the desk twice.", None);
        case("My son is very happy with the lamp.", None);
        case("My mother is a member and she can't log in.", None);
        case("My late father's account is still open.", None);
        case("Are my kids allowed in without a ticket?", None);
    }
}
