//! Messages in groups that share words: the words that occur in most messages
//! and say something, the largest group first, each message in one group only.

use crate::text::Document;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Messages that share words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The words, as they may be written in `any`.
    pub words: String,
    /// How many messages hold them.
    pub messages: usize,
    /// A few of them, masked.
    pub samples: Vec<String>,
}

/// Fewest messages that make a group.
const FEWEST: usize = 2;
/// Most groups.
const MOST: usize = 40;
/// Samples of each.
const SAMPLES: usize = 3;

/// Words that hold sentences together and say nothing alone.
const SMALL: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can",
    "could", "'d", "did", "do", "does", "for", "from", "get", "go", "got", "had", "has", "have", "he", "hello", "her", "hi", "his", "how",
    "i", "if", "in", "into", "is", "it", "its", "just", "'ll", "'m", "me", "my", "no", "not", "now", "of", "off", "on", "one", "or", "our",
    "out", "over", "please", "'re", "'s", "she", "so", "some", "still", "than", "thanks", "that", "the", "their", "them", "then", "there",
    "they", "this", "to", "too", "up", "us", "'ve", "very", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will",
    "with", "would", "you", "your",
];

/// Groups, and how many messages stand alone.
pub(super) fn group(messages: &[String]) -> (Vec<Group>, usize) {
    let terms: Vec<BTreeSet<String>> = messages.iter().map(|text| terms(text)).collect();
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, terms) in terms.iter().enumerate() {
        for term in terms {
            holders.entry(term).or_default().push(at);
        }
    }
    // In a fixed order, so that equals fall the same way each time.
    let mut holders: BTreeMap<&str, Vec<usize>> = holders.into_iter().filter(|(_, at)| at.len() >= FEWEST).collect();
    let mut free = vec![true; messages.len()];
    let mut groups = Vec::new();
    while groups.len() < MOST {
        holders.retain(|_, at| {
            at.retain(|&at| free[at]);
            at.len() >= FEWEST
        });
        // Two words say about twice as much as one.
        let worth = |term: &str, count: usize| count * (1 + term.matches(' ').count());
        let best = holders
            .iter()
            .max_by(|(a, x), (b, y)| worth(a, x.len()).cmp(&worth(b, y.len())).then_with(|| a.len().cmp(&b.len())).then_with(|| b.cmp(a)));
        let Some((term, members)) = best.map(|(term, members)| ((*term).to_owned(), members.clone())) else { break };
        for &at in &members {
            free[at] = false;
        }
        let samples = members.iter().take(SAMPLES).map(|&at| messages[at].clone()).collect();
        groups.push(Group { words: term, messages: members.len(), samples });
    }
    groups.sort_by(|a, b| b.messages.cmp(&a.messages).then_with(|| a.words.cmp(&b.words)));
    (groups, free.iter().filter(|free| **free).count())
}

/// Words that say something, alone, in pairs and in threes as they follow each other.
fn terms(text: &str) -> BTreeSet<String> {
    let document = Document::new(text);
    let mut out = BTreeSet::new();
    for sentence in document.sentences() {
        let words: Vec<&str> =
            document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).map(|token| document.fold(token)).collect();
        let says = |word: &str| word.chars().count() > 2 && !SMALL.contains(&word) && word.chars().any(char::is_alphabetic);
        for start in 0..words.len() {
            for len in 1..=3 {
                let Some(run) = words.get(start..start + len) else { break };
                if says(run[0]) && says(run[len - 1]) && !run.iter().any(|word| word.starts_with('\'')) {
                    out.insert(run.join(" "));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn the_words_that_most_messages_share_make_the_first_group() {
        let messages: Vec<String> = [
            "The tumble dryer hums all night.",
            "Our tumble dryer eats socks.",
            "My tumble dryer smells.",
            "The lid squeaks.",
            "Why does the lid glow?",
            "Bananas.",
        ]
        .map(str::to_owned)
        .to_vec();
        let (groups, alone) = group(&messages);
        let told: Vec<(&str, usize)> = groups.iter().map(|group| (group.words.as_str(), group.messages)).collect();
        assert_eq!(told, [("tumble dryer", 3), ("lid", 2)]);
        assert_eq!(alone, 1);
    }
}
