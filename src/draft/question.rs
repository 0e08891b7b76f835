//! A customer's question as an agent's gap shows it: in their words, and only if it reads as speech.

use crate::text::tamed;

/// A question as written, on one line, without its mark and without a greeting before it; at most `most` characters.
pub(super) fn question(text: &str, most: usize) -> String {
    let plain = tamed(text);
    // Handles around it address somebody; one inside it is a word of the question.
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.last().is_some_and(|word| word.starts_with('@')) {
        words.pop();
    }
    let line: String = words
        .into_iter()
        .skip_while(|word| {
            if word.starts_with('@') {
                return true;
            }
            let bare = word.trim_end_matches([',', '!', '.']).to_lowercase();
            matches!(
                bare.as_str(),
                "hi" | "hello" | "hey" | "dear" | "yo" | "hiya" | "aye" | "ok" | "okay" | "um" | "umm" | "so" | "and" | "but" | "uh"
            )
        })
        .collect::<Vec<_>>()
        .join(" ");
    let line = asked_politely(line.trim_end_matches(['?', '!', '.', ',', ' ']));
    let line: String = line.chars().filter(|c| !matches!(c, '"' | '“' | '”' | '[' | ']' | '{' | '}')).collect();
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most - 2).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}

/// What a polite sentence asks: the "where it is" of "could you tell me where it is".
fn asked_politely(line: &str) -> &str {
    const LEADS: &[&str] = &["let me know ", "let us know ", "tell me ", "tell us ", "explain ", "advise me ", "advise us ", "confirm "];
    let lower = line.to_lowercase();
    // "I'd like to know which papers you need": what they want to know is the question.
    let wants = [
        "i would like to know ",
        "i'd like to know ",
        "we would like to know ",
        "we'd like to know ",
        "i want to know ",
        "i need to know ",
        "i would just like to know ",
        "i'd just like to know ",
        "i would like to ask ",
        "i just want to know ",
    ];
    if let Some(rest) = wants.iter().find_map(|start| lower.starts_with(start).then(|| line.get(start.len()..)).flatten()) {
        return rest;
    }
    let polite = ["can you ", "could you ", "would you ", "please ", "can someone ", "could someone ", "can somebody ", "could somebody "];
    if !polite.iter().any(|start| lower.starts_with(start)) || lower.len() != line.len() {
        return line;
    }
    let asks = |rest: &str| {
        rest.split_whitespace()
            .next()
            .is_some_and(|word| matches!(word, "where" | "when" | "why" | "what" | "how" | "whether" | "if" | "which" | "who"))
    };
    LEADS
        .iter()
        .find_map(|lead| lower.find(lead).filter(|at| *at <= 20).map(|at| at + lead.len()))
        .filter(|at| lower.get(*at..).is_some_and(asks))
        .and_then(|at| line.get(at..))
        .unwrap_or(line)
}

/// Whether a question asks for something to be done: "can you refund me the postage", "can the difference be refunded".
pub(super) fn asks_politely(question: &str) -> bool {
    let lower = question.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let [first, second, third, ..] = words.as_slice() else { return false };
    matches!(*first, "can" | "could" | "would" | "will")
        && match *second {
            // "Can you believe it", "can you seriously", "could you be any slower".
            "you" | "u" => !matches!(
                *third,
                "believe" | "imagine" | "seriously" | "actually" | "even" | "not" | "be" | "get" | "guys" | "like" | "really"
            ),
            "someone" | "somebody" | "anyone" | "anybody" => !matches!(*third, "believe" | "imagine" | "even" | "else"),
            "the" | "my" | "it" | "this" | "that" | "they" => words.contains(&"be"),
            _ => false,
        }
}

/// Whether a question asks for something that can be told: when, where, whether there is a way round.
pub(super) fn wants_to_know(question: &str) -> bool {
    let lower = question.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return false };
    let second = rest.first().copied().unwrap_or_default();
    if *first == "any" && words.len() == 2 && matches!(second, "suggestions" | "ideas" | "advice" | "tips" | "update" | "updates" | "news")
    {
        return true;
    }
    // "who signed", "what to wear", "could this be the same".
    if *first == "who" && words.len() == 2 || second == "to" && matches!(*first, "who" | "what" | "how" | "where" | "when") {
        return true;
    }
    if matches!(*first, "can" | "could")
        && matches!(second, "this" | "that" | "it")
        && words.get(2) == Some(&"be")
        && !words.contains(&"any")
    {
        return true;
    }
    if words.len() < 3
        || words.iter().any(|word| matches!(*word, "even" | "ever" | "really" | "hell" | "seriously" | "kidding" | "joke" | "supposed"))
    {
        return false;
    }
    match *first {
        // "let me know where it is": found out and told, which the reply promises anyway.
        "where" => !matches!(second, "it" | "my" | "they"),
        "any" | "when" | "which" | "whether" => true,
        // "Are you taking new patients?"; "are you kidding" and "are you going to fix it" want no answer.
        "are" if matches!(second, "you" | "u") => {
            words[2].ends_with("ing")
                && !matches!(
                    words[2],
                    "going" | "kidding" | "joking" | "having" | "trying" | "telling" | "saying" | "being" | "paying" | "blaming" | "doing"
                )
        }
        // "Is the first week of May free?" wants a yes or a no.
        "is" | "are" => {
            matches!(second, "there" | "it")
                || matches!(second, "the" | "a" | "my")
                    && words.iter().any(|word| {
                        matches!(
                            *word,
                            "free" | "available" | "open" | "included" | "possible" | "needed" | "required" | "enough" | "allowed"
                        )
                    })
        }
        "what" | "how" | "who" if matches!(words.last(), Some(&("is" | "are"))) => true,
        "how" => matches!(second, "long" | "do" | "soon" | "can" | "should" | "shall" | "much" | "many") && words.get(2) != Some(&"you"),
        // "May I ask which pests were controlled?"
        "may" | "might" => matches!(second, "i" | "we" | "you"),
        "what" => {
            matches!(second, "time" | "date" | "day" | "happens")
                || matches!((second, words[2]), ("are", "my" | "our") | ("should" | "can" | "do", "i" | "we"))
        }
        "who" => matches!((second, words[2]), ("do" | "can" | "should", "i" | "we")),
        "anyway" => second == "to",
        "do" if matches!(second, "you" | "u") => words.len() >= 5,
        "can" | "could" | "do" | "should" => matches!(second, "i" | "we"),
        "will" => matches!(second, "i" | "my" | "it" | "the" | "this" | "that"),
        // "Would this count as hand luggage?" wants a yes or a no; "does that look right to you?" wants none.
        "would" | "does" => {
            matches!(second, "i" | "we" | "my" | "it" | "the" | "this" | "that")
                && !words.iter().any(|word| {
                    matches!(
                        *word,
                        "acceptable" | "ok" | "okay" | "fair" | "normal" | "right" | "look" | "seem" | "sound" | "sense" | "you"
                    )
                })
        }
        _ => false,
    }
}

/// Whether a question has its answer in it: "who doesn't love a queue", "is being tall part of the deal", "how hard is it".
fn is_reproach(words: &[String]) -> bool {
    let word = |i: usize| words.get(i).map_or("", String::as_str);
    let denied = |i: usize| word(i).ends_with("n't") || word(i).ends_with("n’t") || matches!(word(i), "doesnt" | "wouldnt" | "isnt");
    match word(0) {
        "who" => denied(1) || matches!(word(1), "needs" | "cares" | "knew" | "knows" | "wouldnt"),
        "what" => matches!(word(1), "says" | "kind" | "sort" | "part") && !matches!(word(2), "of" if word(1) != "part" && word(3) == "the"),
        "how" => {
            word(1) == "can" && word(3) == "not"
                || matches!(word(1), "hard" | "difficult" | "dare" | "stupid" | "dumb")
                || word(1) == "come" && words.len() < 3
        }
        // "Don't sports have channels of their own?" has its answer in it; "don't you deliver here?" may not.
        "don't" | "don’t" | "dont" | "doesn't" | "doesn’t" | "didn't" | "didn’t" | "shouldn't" | "shouldn’t" => {
            !matches!(word(1), "you" | "i" | "we" | "there" | "it" | "the" | "my" | "your" | "this" | "that" | "u" | "they")
        }
        "since" => word(1) == "when",
        "why" => matches!((word(1), word(2)), ("is", "it") | ("is", "this")) && matches!(word(3), "ok" | "okay" | "acceptable" | "so"),
        "is" | "was" => {
            word(1) == "being"
                || words.windows(2).any(|pair| pair[0] == "too" && pair[1] == "much")
                || words.iter().any(|word| matches!(word.as_str(), "acceptable" | "joke" | "prank"))
        }
        "whats" | "what's" => matches!(word(1), "wrong" | "up" | "the") && matches!(word(2), "w" | "with" | "point" | "deal"),
        _ => false,
    }
}

/// Whether a question reads as speech: two words at least, and none of the signs of markup, paths in a shell, or templates.
pub(super) fn can_be_quoted(question: &str) -> bool {
    // "Can you help?" is answered by helping.
    let words: Vec<String> =
        question.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    if words.len() <= 7
        && words.iter().any(|word| matches!(word.as_str(), "help" | "assist"))
        && matches!(words[0].as_str(), "can" | "could" | "would" | "will" | "please" | "any" | "anyone")
    {
        return false;
    }
    // "Could I please have an answer?" is answered by the rest of the reply.
    if matches!(words[0].as_str(), "can" | "could" | "may" | "please")
        && words.last().is_some_and(|last| matches!(last.as_str(), "answer" | "reply" | "response" | "update"))
    {
        return false;
    }
    // "…, or just me?" has its answer in the answer to the rest.
    if words.len() <= 5 && words.ends_with(&["just".to_owned(), "me".to_owned()]) {
        return false;
    }
    // "Or not at all?" hangs on the question before it.
    if words[0] == "or" {
        return false;
    }
    if is_reproach(&words) || words.len() <= 3 && words[0] == "why" && words.last().is_some_and(|last| last == "why") {
        return false;
    }
    // "Made to be easy, right?" asks for a nod.
    if words.last().is_some_and(|last| matches!(last.as_str(), "right" | "huh" | "eh" | "beef"))
        || words.len() < 3 && words.iter().any(|word| word == "seriously")
    {
        return false;
    }
    reads_as_speech(question)
}

/// Whether what somebody wrote can be shown in a gap: two words at least, no curse, and nothing of a template or a shell.
pub(super) fn reads_as_speech(question: &str) -> bool {
    // However it is spelt, nobody answers above their own name to a curse.
    if question
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["fuc", "fuk", "fck", "shit", "wtf", "bullsh"].iter().any(|curse| word.starts_with(curse)))
    {
        return false;
    }
    let path = |word: &str| word.contains('/') && !matches!(word, "/" | "and/or" | "24/7" | "w/o" | "w/");
    // "the $3 page" is a price; a template's sign or a shell's has no figure behind it.
    let dollar = question.as_bytes().windows(2).any(|pair| pair[0] == b'$' && !pair[1].is_ascii_digit()) || question.ends_with('$');
    // A question with a long number in it is about that number, and an agent has it before them.
    question.split_whitespace().nth(1).is_some()
        && question.chars().filter(char::is_ascii_digit).count() < 9
        && !question.split_whitespace().any(path)
        // "%s" is a template's; a percentage has its figure before the sign and nothing after it.
        && !question.as_bytes().windows(2).any(|pair| pair[0] == b'%' && (pair[1].is_ascii_alphanumeric() || pair[1] == b'('))
        // Nobody asks with a semicolon or two dashes at a word's head: that is an option's, or a query's.
        && !question.split_whitespace().any(|word| word.starts_with("--") && word.len() > 2)
        && !dollar
        && !question.contains(['{', '}', '<', '>', '`', '\\', '|', '~', '^', ';', '='])
}

#[cfg(test)]
mod tests {
    use super::{can_be_quoted, question};

    #[test]
    fn a_question_is_one_line_without_its_mark() {
        assert_eq!(question("Can I\nreturn it?", 90), "Can I return it");
        assert_eq!(question("Hi, is [it] {open}?", 90), "is it open");
        assert_eq!(question("Is it open on the Sunday before Easter?", 20), "Is it open on the…");
    }

    #[test]
    fn a_question_that_has_its_answer_in_it_gets_none() {
        for reproach in [
            "is this a prank",
            "what does $HOME hold",
            "Don't hotels have keys of their own",
            "Who doesn't love a queue",
            "Since when is that allowed",
            "How dare you",
        ] {
            assert!(!can_be_quoted(reproach), "{reproach}");
        }
        for asked in [
            "can I order w/o the $3 page",
            "Don't you deliver to Hull any more",
            "Doesn't it need a lid",
            "Who deals with a complaint of that kind",
            "When will it be mended",
        ] {
            assert!(can_be_quoted(asked), "{asked}");
        }
    }
}
