//! Which words of a text carry what it is about, and in what common form they are compared.

use crate::span::Span;
use crate::text::{Document, Sentence, Token, TokenKind, WordSet, places};

/// Words that say nothing of what a message is about: function words, and the furniture of service talk. Sorted.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "a", "able", "about", "above", "absolutely", "across", "actually", "add", "added", "after", "again", "against", "agent", "ago", "all",
    "allow", "allowed", "almost", "already", "also", "although", "always", "am", "an", "and", "another", "answer", "any", "anyone",
    "anything", "anyway", "anyways", "apologies", "apologise", "apologize", "apology", "appreciate", "are", "around", "as", "asap", "ask",
    "asked", "asking", "assist", "assistance", "at", "away", "awful", "back", "bad", "be", "because", "been", "before", "behind", "being",
    "believe", "best", "better", "between", "both", "bring", "business", "but", "by", "call", "came", "can", "care", "case", "chat",
    "check", "clearly", "come", "coming", "company", "complain", "complaint", "concern", "concerns", "contact", "correct", "could", "currently",
    "customer", "customers", "day", "days", "dear", "definitely", "detail", "details", "did", "different", "disappointed", "dm", "do",
    "does", "doing", "done", "down", "due", "during", "each", "early", "eight", "either", "eleven", "else", "email", "end", "enough",
    "even", "ever", "every", "everyone", "everything", "exactly", "experience", "explain", "extremely", "far", "feedback", "feel",
    "feeling", "few", "find", "first", "five", "fix", "follow", "for", "forward", "found", "four", "from", "frustrated", "frustrating",
    "frustration", "further", "gave", "get", "getting", "give", "given", "glad", "go", "going", "gone", "good", "got", "great", "guy",
    "guys", "had", "half", "happen", "happened", "happening", "happy", "hard", "has", "hate", "have", "having", "he", "hear", "heard",
    "hello", "help", "helpful", "her", "here", "hey", "hi", "him", "his", "hour", "hours", "how", "however", "hugely", "hundred", "i",
    "idea", "if", "immediately", "in", "include", "includes", "including", "inconvenience", "info", "information", "instead", "into",
    "is", "issue", "issues", "it", "its", "itself", "just", "keep", "keeps", "kind", "kindly", "knew", "know", "last", "later", "least",
    "leave", "less", "let", "like", "line", "link", "little", "long", "look", "looking", "lot", "love", "made", "make", "makes", "making", "many",
    "matter", "may", "maybe", "me", "mean", "meant", "meet", "member", "members", "message", "messages", "might", "mind", "mine",
    "minute", "minutes", "moment", "month", "months", "more", "most", "much", "must", "my", "myself", "name", "need", "needed", "needs",
    "never", "new", "next", "nice", "nine", "no", "nobody", "none", "nor", "normal", "normally", "not", "note", "noted", "notes",
    "nothing", "now", "number", "of", "off", "often", "ok", "okay", "on", "once", "one", "ones", "only", "or", "other", "others", "our",
    "ours", "out", "over", "own", "part", "people", "perfect", "perhaps", "person", "place", "please", "pleased", "point", "possible",
    "possibly", "probably", "problem", "problems", "provide", "put", "question", "questions", "quickly", "quite", "rather", "reach",
    "read", "ready", "real", "really", "reason", "regarding", "reply", "report", "resolve", "resolved", "response", "right", "said",
    "same", "saw", "say", "saying", "says", "second", "see", "seem", "seems", "seen", "send", "sent", "service", "seven", "several",
    "shame", "share", "she", "should", "show", "side", "simply", "since", "situation", "six", "so", "some", "somebody", "someone",
    "something", "soon", "sorry", "sort", "specific", "staff", "start", "still", "stuff", "such", "support", "suppose", "supposed",
    "sure", "take", "taken", "takes", "taking", "talk", "team", "tell", "ten", "than", "thank", "thanks", "that", "the", "their", "them",
    "then", "there", "these", "they", "thing", "things", "think", "third", "this", "those", "though", "thought", "three", "through",
    "time", "times", "to", "today", "together", "told", "too", "took", "totally", "touch", "tried", "trouble", "try", "trying", "turn",
    "twelve", "twice", "two", "unable", "understand", "unfortunately", "until", "up", "upset", "us", "use", "used", "using", "usual",
    "usually", "very", "via", "visit", "want", "wanted", "wants", "was", "way", "we", "week", "weeks", "well", "went", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whole", "why", "will", "wish", "with", "within", "without", "wonder",
    "wondering", "word", "words", "work", "working", "worse", "worst", "would", "wrong", "year", "years", "yes", "yet", "you", "your",
    "yours", "yourself",
];

/// The same, found at once: every word of both texts is looked up.
static EMPTY_WORDS: WordSet<{ places(EMPTY.len()) }> = WordSet::new(EMPTY);

/// Whether a word in its normal form may say what a text is about.
pub(crate) fn is_content(fold: &str) -> bool {
    (fold.len() > 2 || matches!(fold, "tv" | "pc" | "ad" | "hd" | "wi")) && fold.as_bytes()[0] != b'\'' && !EMPTY_WORDS.has(fold)
}

/// The endings that inflections of a word may have, by their last letter; of two that fit the longer one first.
const fn endings(last: u8) -> &'static [&'static str] {
    match last {
        b's' => &["ations", "ings", "ments", "ies", "ers", "es", "s"],
        b'n' => &["ation"],
        b'g' => &["ing"],
        b't' => &["ment"],
        b'd' => &["ied", "ed"],
        b'r' => &["er"],
        b'y' => &["ly", "y"],
        _ => &[],
    }
}

/// The common form of a word's inflections: `delivered`, `delivery` and `deliveries` are one.
pub(crate) fn stem(fold: &str) -> &str {
    if fold.len() < 4 || !fold.is_ascii() || fold.as_bytes()[0].is_ascii_digit() {
        return fold;
    }
    let mut stem = fold;
    for ending in endings(fold.as_bytes()[fold.len() - 1]) {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.len() >= 3
            && !(*ending == "s" && rest.ends_with(['s', 'u', 'i']))
        {
            stem = rest;
            break;
        }
    }
    let bytes = stem.as_bytes();
    if bytes.len() > 3 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2] {
        stem = &stem[..stem.len() - 1];
    }
    // "order" loses its ending, so "ordered" must lose both.
    stem.strip_suffix("er").or_else(|| stem.strip_suffix(['e', 'i'])).filter(|rest| rest.len() >= 3).unwrap_or(stem)
}

/// The telling words of a stretch of tokens: stem and place.
pub(crate) fn telling<'a>(document: &'a Document, tokens: &'a [Token]) -> impl Iterator<Item = (&'a str, Span)> {
    tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number) && !token.clitic).filter_map(|token| {
        let fold = document.fold(token);
        let fold = fold.strip_suffix("'s").unwrap_or(fold);
        // A figure of two digits or more tells something by itself.
        let figure = token.kind == TokenKind::Number && fold.len() > 1 && fold.as_bytes()[0].is_ascii_digit();
        (figure || token.kind == TokenKind::Word && is_content(fold)).then(|| (stem(fold), token.span))
    })
}

/// The normal forms of a sentence's words, one by one.
pub(crate) fn each_fold<'a>(document: &'a Document, sentence: &Sentence) -> impl Iterator<Item = &'a str> {
    document.tokens_of(sentence).iter().filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token))
}

/// The normal forms of a sentence's words.
pub(crate) fn folds<'a>(document: &'a Document, sentence: &Sentence) -> Vec<&'a str> {
    let mut folds = Vec::with_capacity(sentence.last - sentence.first);
    folds.extend(each_fold(document, sentence));
    folds
}

/// The words of a document, sentence by sentence: rules ask for them tens of times a review, so they are looked up once.
#[derive(Debug, Default)]
pub(crate) struct Words<'d> {
    folds: Vec<&'d str>,
    telling: Vec<(&'d str, Span)>,
    /// For each sentence, where its words end in both lists.
    ends: Vec<(usize, usize)>,
}

impl<'d> Words<'d> {
    /// The words of all sentences.
    pub(crate) fn of(document: &'d Document) -> Self {
        let mut words = Self {
            folds: Vec::with_capacity(document.tokens().len()),
            telling: Vec::with_capacity(document.tokens().len() / 2),
            ends: Vec::with_capacity(document.sentences().len()),
        };
        for sentence in document.sentences() {
            let tokens = document.tokens_of(sentence);
            words.folds.extend(tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token)));
            words.telling.extend(telling(document, tokens));
            words.ends.push((words.folds.len(), words.telling.len()));
        }
        words
    }

    fn starts(&self, sentence: usize) -> (usize, usize) {
        sentence.checked_sub(1).map_or((0, 0), |before| self.ends[before])
    }

    /// The normal forms of the words of sentence number `sentence`.
    pub(crate) fn folds(&self, sentence: usize) -> &[&'d str] {
        &self.folds[self.starts(sentence).0..self.ends[sentence].0]
    }

    /// The telling words of sentence number `sentence`: stem and place.
    pub(crate) fn telling(&self, sentence: usize) -> &[(&'d str, Span)] {
        &self.telling[self.starts(sentence).1..self.ends[sentence].1]
    }
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, is_content, stem};

    #[test]
    fn the_list_is_sorted_for_its_search() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn inflections_share_a_stem() {
        for family in [
            &["delivery", "deliver", "deliveries", "delivered", "delivering"][..],
            &["charge", "charged", "charges"],
            &["cancel", "cancelled", "cancellation"],
            &["refund", "refunds", "refunded"],
            &["order", "orders", "ordered", "ordering"],
        ] {
            for word in family {
                assert_eq!(stem(word), stem(family[0]), "{word}");
            }
        }
    }

    #[test]
    fn abstract_words_tell_nothing() {
        assert!(is_content("boiler"));
        assert!(!is_content("issue"));
        assert!(!is_content("to"));
    }
}
