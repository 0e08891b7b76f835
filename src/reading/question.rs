//! The questions of a message: sentences that ask, what inside them asks, and
//! where each begins and ends.
//!
//! In goes the document; out come spans, without handles in front, tags behind
//! or a lead-in that asks nothing.

use crate::scope;
use crate::span::Span;
use crate::text::{Document, End, Sentence, Token, TokenKind, is_auxiliary, is_question_word};

/// Questions of the body: sentences that ask, with or without their mark. A statement with a doubtful `?` behind it asks nothing by itself.
pub(super) fn questions(document: &Document) -> Vec<Span> {
    let asks = |sentence: &&Sentence| {
        is_question(document, sentence)
            && !is_outcry(document, sentence)
            && !document.sentence_at(sentence.span.start).is_some_and(|at| scope::is_answered_no(document, at))
    };
    document
        .body()
        .flat_map(
            |sentence| {
                if asks(&sentence) { split_question(document, sentence) } else { indirect(document, sentence).into_iter().collect() }
            },
        )
        .collect()
}

/// "Does anybody there have a clue?", "Peeps, what do you pay?": nobody waits for our answer.
fn is_outcry(document: &Document, sentence: &Sentence) -> bool {
    let words: Vec<&str> =
        document.tokens_of(sentence).iter().filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token)).collect();
    let anybody = words.iter().take(3).any(|word| matches!(*word, "anyone" | "anybody" | "someone" | "somebody"));
    let scolds = words.iter().any(|word| matches!(*word, "clue" | "competent" | "brain" | "brains"))
        || words.windows(2).any(|pair| matches!(pair[0], "common" | "business") && pair[1] == "sense");
    words.first().is_some_and(|first| is_auxiliary(first)) && anybody && scolds
        || words.first().is_some_and(|first| matches!(*first, "peeps" | "tweeps" | "twitterverse"))
}

/// The question inside a sentence that only tells of one ("I'm wondering whether you open at noon"), or that runs on into
/// one without a mark ("I never joined the club why am I sent its letters").
fn indirect(document: &Document, sentence: &Sentence) -> Option<Span> {
    let tokens = document.tokens_of(sentence);
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let end = tokens.iter().rev().find(|token| token.kind == TokenKind::Word && !token.hashtag)?.span.end;
    (1..tokens.len()).find_map(|i| {
        if tokens[i].kind != TokenKind::Word {
            return None;
        }
        // Most words begin no question of any kind.
        let opens = is_asking(fold(i)) || matches!(fold(i), "if" | "whether");
        if !opens && !matches!(fold(i), "is" | "are" | "do" | "does" | "will" | "can" | "your" | "the") {
            return None;
        }
        let told = match fold(i - 1) {
            "wondering" | "wonder" | "wondered" | "curious" => true,
            "know" => i >= 3 && fold(i - 2) == "to" && matches!(fold(i - 3), "like" | "want" | "need" | "love" | "wanted" | "wanting"),
            _ => false,
        };
        let runs_on = matches!(fold(i), "why" | "how" | "where" | "when" | "what")
            && is_auxiliary(fold(i + 1))
            && matches!(fold(i + 2), "i" | "you" | "we" | "my" | "the" | "it" | "this" | "they" | "there" | "your")
            && tokens[i - 1].kind == TokenKind::Word
            // "… and how do I turn it off": turned round for the writer, it asks behind any word but one of knowing.
            && (!tells_of_it(fold(i - 1))
                || fold(i - 1) == "and" && matches!((fold(i), fold(i + 1), fold(i + 2)), ("how", "do" | "can", "i" | "we")));
        // "my map is still empty, can that be mended"
        let added = fold(i - 1) == ","
            && i > 2
            && matches!(fold(i), "is" | "are" | "do" | "does" | "will" | "can")
            && matches!((fold(i), fold(i + 1)), ("is" | "are", "there") | ("do" | "does" | "will" | "can", "i" | "you" | "it" | "we"))
            && tokens.len() > i + 3;
        // "I want to know your opening hours": what follows is what they want to know.
        let names = told && matches!(fold(i), "your" | "the")
            || fold(i - 1) == "know" && i >= 3 && fold(i - 2) == "to" && fold(i - 3) == "want" && fold(i) == "your";
        (opens && told || names || runs_on || added).then(|| Span::new(tokens[i].span.start, end.max(tokens[i].span.end)))
    })
}

/// The questions inside one sentence: "Can I return it, and do I need the tags?" asks two things; what leads up to
/// an asking word after a comma ("I'm not after a row, I'd just like to know how that can be") asks nothing.
fn split_question(document: &Document, sentence: &Sentence) -> Vec<Span> {
    let all = document.tokens_of(sentence);
    // Handles in front address somebody; they are no part of the question.
    let lead = all
        .iter()
        .take_while(|token| {
            matches!(token.kind, TokenKind::Handle | TokenKind::Punct | TokenKind::Emoji | TokenKind::Symbol) || token.hashtag
        })
        .count();
    let tail = all
        .iter()
        .rev()
        .take_while(|token| {
            token.hashtag
                || matches!(token.kind, TokenKind::Url | TokenKind::Emoji | TokenKind::Punct | TokenKind::Symbol | TokenKind::Handle)
        })
        .count();
    // "when does it open in #Leeds": the tag is a word of the question.
    let hangs = (all.len() - tail)
        .checked_sub(1)
        .is_some_and(|at| matches!(document.fold(&all[at]), "in" | "at" | "for" | "on" | "with" | "of" | "to" | "from"));
    let tail = tail - if hangs { all[all.len() - tail..].iter().take_while(|token| token.hashtag).count() } else { 0 };
    let tokens = if lead + tail < all.len() { &all[lead..all.len() - tail] } else { all };
    let mut starts = vec![0];
    for i in 1..tokens.len().saturating_sub(2) {
        let fold = document.fold(&tokens[i]);
        let comma = tokens[i - 1].kind == TokenKind::Punct && matches!(document.fold(&tokens[i - 1]), "," | ";" | "-" | "–" | "—");
        let at = if matches!(fold, "and" | "or" | "but" | "so") { i + 1 } else { i };
        // "I'd just like to know how that can be": what is asked starts at the asking word.
        let told = matches!(document.fold(&tokens[i - 1]), "know" | "wondering" | "wonder" | "asking" | "ask")
            && is_asking(fold)
            && !matches!(document.fold(&tokens[i + 1]), "but" | "and" | "so" | "or" | "," | "." | "as")
            && !is_auxiliary(document.fold(&tokens[0]))
            && starts == [0];
        if told {
            starts.push(i);
            continue;
        }
        if !(comma || at > i) {
            continue;
        }
        let (word, next) = (document.fold(&tokens[at]), tokens.get(at + 1).map_or("", |token| document.fold(token)));
        // "if that makes sense" asks nothing.
        if word == "if" {
            continue;
        }
        let asks = is_auxiliary(word)
            && matches!(next, "i" | "you" | "we" | "it" | "they" | "there" | "this" | "that" | "the" | "my" | "your")
            || matches!(word, "what" | "why" | "when" | "where" | "how" | "who")
                && (is_auxiliary(next) || matches!(next, "much" | "many" | "long" | "is" | "'s"));
        if asks {
            starts.push(at);
        }
    }
    if starts == [0]
        && let Some(at) = asks_from(document, tokens)
    {
        starts = vec![0, at];
    }
    let mut spans: Vec<Span> = Vec::new();
    for (n, &start) in starts.iter().enumerate() {
        let mut last = starts.get(n + 1).map_or(tokens.len(), |next| *next);
        while last > start + 1
            && (tokens[last - 1].kind == TokenKind::Punct
                // "…, and if so how many": what only leads over to the next belongs to neither.
                || n + 1 < starts.len() && matches!(document.fold(&tokens[last - 1]), "and" | "or" | "but" | "so" | "if"))
        {
            last -= 1;
        }
        // A lead-in that asks nothing itself is left out when something after it does.
        let first = document.fold(&tokens[start]);
        let asking = is_auxiliary(first) || is_asking(first) || n > 0;
        if asking || starts.len() == 1 {
            spans.push(tokens[start].span.join(tokens[last - 1].span));
        }
    }
    spans
}

/// Words behind which "why is it" is told of and not asked: "I know why it is", "no matter how they are".
fn tells_of_it(before: &str) -> bool {
    matches!(
        before,
        "know"
            | "understand"
            | "idea"
            | "see"
            | "sure"
            | "about"
            | "of"
            | "is"
            | "me"
            | "explain"
            | "and"
            | "that"
            | "to"
            | "on"
            | "was"
            | "no"
            | "matter"
    )
}

/// Where a sentence that opens without asking begins to ask: "I want it by noon how do I get in", "hey Acme do you have a chat".
fn asks_from(document: &Document, tokens: &[Token]) -> Option<usize> {
    /// Words that may stand before the question as a call to somebody.
    const CALL: usize = 3;
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let word = |i: usize| tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word);
    if is_auxiliary(fold(0)) || is_asking(fold(0)) {
        return None;
    }
    let subject = |word: &str| matches!(word, "i" | "you" | "we" | "my" | "the" | "it" | "this" | "they" | "there" | "your");
    (1..tokens.len().saturating_sub(2)).find(|&i| {
        let before = fold(i - 1);
        let free = !tells_of_it(before)
            && !matches!(before, "are" | "tell" | "not" | "than" | "like" | "what" | "how" | "why" | "when" | "where" | "who" | "which");
        let asks = matches!(fold(i), "why" | "how" | "where" | "when" | "what") && is_auxiliary(fold(i + 1)) && subject(fold(i + 2));
        let calls = i <= CALL
            && matches!(fold(i), "do" | "does" | "can" | "could" | "are" | "is" | "will" | "would")
            && matches!(fold(i + 1), "i" | "you" | "we" | "there" | "it")
            && (0..i).all(|k| {
                !is_auxiliary(fold(k)) && !matches!(fold(k), "i" | "you" | "we" | "it" | "they" | "if" | "so" | "or" | "and" | "not")
            });
        // "I don't have the card can I still fly": turned round like that, it asks.
        let inverted = matches!(fold(i), "can" | "should" | "could" | "may" | "do" | "will")
            && matches!(fold(i + 1), "i" | "we")
            && !matches!(
                before,
                "so" | "nor" | "neither" | "as" | "only" | "never" | "all" | "hardly" | "little" | "or" | "if" | "things" | "thing"
            );
        // "If somebody opens a second account just to win is that cheating": what leads up to it, and then what is asked.
        let judged = i > 3
            && tokens.len() - i <= A_TAIL
            && matches!(fold(i), "is" | "does" | "would")
            && matches!(fold(i + 1), "that" | "this" | "it")
            && !matches!(before, "and" | "or" | "but" | "if")
            // "How on earth does this make sense": it began to ask before.
            && !(0..i).any(|k| is_question_word(fold(k)));
        word(i) && word(i - 1) && free && (asks || calls || inverted || judged)
    })
}

/// Longest question, in tokens, at the tail of a sentence that leads up to it.
const A_TAIL: usize = 7;

fn is_asking(word: &str) -> bool {
    is_question_word(word) || matches!(word, "any" | "anyway" | "what's" | "how's" | "anyone" | "anybody")
}

/// Whether a sentence asks, with its mark or without.
pub(super) fn is_question(document: &Document, sentence: &Sentence) -> bool {
    let tokens = document.tokens_of(sentence);
    let mut words: Vec<&str> = Vec::with_capacity(tokens.len());
    words.extend(tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token)));
    let lead = words
        .iter()
        .take_while(|word| {
            matches!(
                **word,
                "hi" | "hello"
                    | "hey"
                    | "dear"
                    | "yo"
                    | "and"
                    | "so"
                    | "but"
                    | "also"
                    | "please"
                    | "just"
                    | "ok"
                    | "well"
                    | "or"
                    | "then"
                    | "plus"
                    | "all"
                    | "guys"
                    | "team"
                    | "good"
                    | "morning"
                    | "afternoon"
                    | "evening"
            )
        })
        .count();
    let words = &words[lead..];
    if words.len() < 2 {
        return false;
    }
    let (helper, asking) = (is_auxiliary, is_asking);
    // "when u gonna mend the chat": the helper is left out, and it asks all the same.
    let gonna = matches!(words[0], "when" | "why" | "how" | "where" | "what")
        && words.iter().skip(1).take(3).any(|word| matches!(*word, "gonna" | "gunna" | "finna"))
        && words.get(1).is_some_and(|word| matches!(*word, "u" | "you" | "ya" | "yall" | "y'all" | "they" | "it" | "is" | "are" | "we"));
    if gonna {
        return true;
    }
    // "I'd like to know which papers you need": it asks, whatever mark it ends on.
    let wants_to_know = matches!(words[0], "i" | "we" | "i'd" | "we'd" | "id")
        && words.iter().take(9).collect::<Vec<_>>().windows(4).any(|four| {
            matches!(*four[0], "like" | "want" | "need" | "wanted" | "love" | "trying" | "wanting")
                && *four[1] == "to"
                && matches!(*four[2], "know" | "ask" | "understand")
                && matches!(*four[3], "what" | "when" | "how" | "where" | "why" | "whether" | "if" | "which" | "who")
        });
    if wants_to_know {
        return true;
    }
    if sentence.end == End::Question {
        // "It says 180?" doubts; "the plan is 180, is that right?" and "you can change it, right?" ask.
        if matches!(words[0], "thanks" | "thank" | "thx" | "cheers") {
            return false;
        }
        if words[0] == "if" && matches!(words[1], "that" | "possible" | "so" | "not" | "it") {
            return false;
        }
        return helper(words[0])
            || asking(words[0])
            || words.windows(2).skip(1).any(|pair| {
                asking(pair[0])
                    && (helper(pair[1]) || matches!(pair[1], "about" | "much" | "many" | "long" | "else" | "idea" | "chance" | "time"))
            })
            || words.windows(2).any(|pair| {
                helper(pair[0])
                    && matches!(
                        pair[1],
                        "i" | "you"
                            | "we"
                            | "it"
                            | "they"
                            | "there"
                            | "this"
                            | "that"
                            | "the"
                            | "my"
                            | "your"
                            | "not"
                            | "he"
                            | "she"
                            | "anyone"
                    )
            })
            || words.last().is_some_and(|word| matches!(*word, "right" | "correct" | "yes" | "yeah" | "ok" | "okay"))
            || words.len() <= 4;
    }
    // "what time do you close." asks, whatever its mark.
    if words.len() >= 4 && words[0] == "what" && matches!(words[1], "time" | "day" | "date") && helper(words[2]) {
        return true;
    }
    // "how much is a day pass to the coast." asks, whatever its mark.
    if words.len() >= 5
        && words[0] == "how"
        && matches!(words[1], "much" | "many" | "long")
        && matches!(words[2], "is" | "are" | "does" | "do")
    {
        return true;
    }
    // "Also can we bring a cake." asks; "can I just say" does not.
    if words.len() >= 4
        && matches!(words[0], "can" | "could" | "may" | "should" | "do")
        && matches!(words[1], "i" | "we")
        && !matches!(words[2], "just" | "say" | "not" | "please" | "get")
        && words[0..2] != ["do", "i"]
    {
        return true;
    }
    // "Are you going to fix the app." asks, whatever its mark.
    if words.len() >= 5
        && matches!(words[0], "are" | "is" | "do" | "does" | "can" | "will")
        && matches!(words[1], "you" | "there")
        && words[2] != "sure"
    {
        return true;
    }
    // "what's the score with Sunday's trains", "any news on my order": so is this.
    if words.len() >= 5
        && (words[0] == "what"
            && matches!(words[1], "is" | "'s")
            && matches!(words[2], "the" | "your")
            && matches!(words[3], "score" | "latest" | "status" | "best" | "earliest" | "limit" | "cost" | "price" | "difference")
            || words[0] == "any"
                && matches!(words[1], "news" | "update" | "updates" | "idea")
                && matches!(words[2], "on" | "about" | "when" | "if" | "why"))
    {
        return true;
    }
    let subject = matches!(words[1], "you" | "i" | "we" | "it" | "there" | "someone" | "anyone" | "somebody")
        // "@acme is the best ever ❤": the handle is who is.
        || sentence.end != End::Emoji
            && matches!(words[0], "is" | "are" | "does" | "will" | "can")
            && matches!(words[1], "the" | "your" | "my" | "this")
            && words.len() >= 4;
    matches!(sentence.end, End::Break | End::Ellipsis | End::Emoji)
        && words.len() >= 3
        && (helper(words[0]) && subject
            || words[0] == "how" && matches!(words[1], "do" | "can" | "long" | "much" | "many")
            || matches!(words[0], "what" | "where" | "who" | "why") && helper(words[1])
            || words[0] == "when" && helper(words[1]) && !matches!(words[1], "was" | "were" | "is" | "are"))
}
