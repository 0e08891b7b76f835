//! What is said to be wrong, told as theirs. A letter that goes to a legal team says that entries are inaccurate; a reply that
//! thanks for it "about the inaccurate entries" has conceded it. "About the entries that you say are inaccurate" names the same
//! and leaves open what an inquiry will find.

use super::entries::is_wrong;

/// A noun phrase in which whatever is contested is the writer's word: "the inaccurate entries on your file" is "the entries on
/// your file that you say are inaccurate", "the loan that is not yours" is "the loan that you say is not yours".
pub(crate) fn as_theirs(noun: &str) -> String {
    if noun.contains("you say") {
        return noun.to_owned();
    }
    for (plain, said) in [
        (" that is not ", " that you say is not "),
        (" that are not ", " that you say are not "),
        (" that does not ", " that you say does not "),
        (" that do not ", " that you say do not "),
        (" that you did not ", " that you say you did not "),
        (" that you never ", " that you say you never "),
        (" you did not ", " you say you did not "),
        (" you never ", " you say you never "),
    ] {
        if let Some((thing, rest)) = noun.split_once(plain) {
            return format!("{}{said}{rest}", without_blame(thing).0);
        }
    }
    match without_blame(noun) {
        (thing, Some(blame)) => {
            let is = if is_plural(&thing) { "are" } else { "is" };
            format!("{thing} that you say {is} {blame}")
        }
        (thing, None) => thing,
    }
}

/// Whose fault is in a thing: "your unauthorized charge" makes it theirs, "the unauthorized charge" nobody's.
pub(crate) fn nobodys_wrong(text: &str) -> String {
    match text.split_once("your ") {
        Some((before, thing)) if thing.split(' ').next().is_some_and(is_wrong) => format!("{before}the {thing}"),
        _ => text.to_owned(),
    }
}

/// Whether a word says that something is wrong; a mark is derogatory whoever is right.
fn blames(word: &str) -> bool {
    is_wrong(word) && word != "derogatory"
}

/// A noun phrase without the words that say what is wrong with it, and those words.
fn without_blame(noun: &str) -> (String, Option<String>) {
    let words: Vec<&str> = noun.split(' ').collect();
    let from = usize::from(words.first().is_some_and(|first| matches!(*first, "the" | "these" | "those" | "your")));
    let blame: Vec<&str> =
        words[from..].iter().copied().take_while(|word| blames(word) || *word == "and").filter(|word| *word != "and").collect();
    // "the fraudulent": nothing is left to name.
    let end = words[from..].iter().position(|word| !blames(word) && *word != "and").map(|at| from + at);
    let (Some(end), false) = (end, blame.is_empty()) else { return (noun.to_owned(), None) };
    let thing = [&words[..from], &words[end..]].concat().join(" ");
    (thing, Some(blame.join(" and ")))
}

/// The noun of a noun phrase: what stands before the first word that joins another to it.
fn head(thing: &str) -> &str {
    let joins = |word: &str| matches!(word, "on" | "in" | "to" | "of" | "from" | "with" | "for" | "at" | "under" | "about" | "that");
    thing.split(' ').take_while(|word| !joins(word)).last().unwrap_or_default()
}

/// Whether a noun phrase names several.
fn is_plural(thing: &str) -> bool {
    let head = head(thing);
    head.ends_with('s') && !head.ends_with("ss")
}

/// Most words between a word of disputing and the thing that is disputed.
const DISPUTED_WITHIN: usize = 5;

/// A noun phrase with what the message says of it, if that is that it is disputed: "I'm sorry about the late payments" would
/// take them for granted, "the late payments that you dispute" does not.
pub(crate) fn as_disputed(noun: &str, message: &str) -> Option<String> {
    // Whose word it is, or that it is contested, is said in it already.
    let contested =
        |word: &str| is_wrong(word) || matches!(word, "that" | "you" | "disputed" | "trouble" | "error" | "errors" | "inaccuracies");
    let own = !noun.starts_with("the ") || noun.split(' ').any(contested);
    if own {
        return None;
    }
    let (lower, named) = (message.to_lowercase(), head(noun).to_lowercase());
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let disputes = |word: &str| matches!(word, "dispute" | "disputed" | "disputing");
    let disputed =
        words.iter().enumerate().any(|(i, word)| disputes(word) && words[i + 1..].iter().take(DISPUTED_WITHIN).any(|next| *next == named));
    disputed.then(|| format!("{noun} that you dispute"))
}

#[cfg(test)]
mod tests {
    use super::{as_disputed, as_theirs, nobodys_wrong};

    #[test]
    fn what_is_disputed_is_not_taken_for_granted() {
        let disputed = |noun| as_disputed(noun, "For weeks I have disputed those two late fees, and the branch took a cheque.");
        assert_eq!(disputed("the late fees").as_deref(), Some("the late fees that you dispute"));
        assert_eq!(disputed("the cheque"), None);
        assert_eq!(disputed("the fees you did not agree to"), None);
    }

    #[test]
    fn what_is_contested_stays_the_writers_word() {
        for (noun, theirs) in [
            ("the inaccurate entries on your file", "the entries on your file that you say are inaccurate"),
            ("the false and incomplete balance", "the balance that you say is false and incomplete"),
            ("the loan that is not yours", "the loan that you say is not yours"),
            ("the fraudulent accounts that do not belong to you", "the accounts that you say do not belong to you"),
            ("the charges you did not authorise", "the charges you say you did not authorise"),
            ("the debt you say is not yours", "the debt you say is not yours"),
            ("the late fee on your statement", "the late fee on your statement"),
        ] {
            assert_eq!(as_theirs(noun), theirs);
        }
    }

    #[test]
    fn nobody_is_made_the_author_of_a_wrong() {
        assert_eq!(nobodys_wrong("the trouble with your unauthorised charge"), "the trouble with the unauthorised charge");
        assert_eq!(nobodys_wrong("your late charge"), "your late charge");
    }
}
