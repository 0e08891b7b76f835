//! Closed classes of words that several rooms ask about: what opens a question, and what is on the calendar.

/// Auxiliary verbs, which open a question that is answered by yes or no: "can", "did", "is".
#[must_use]
pub fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "can"
            | "could"
            | "would"
            | "will"
            | "do"
            | "does"
            | "did"
            | "is"
            | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "should"
            | "may"
            | "must"
            | "am"
            | "shall"
    )
}

/// Words that ask for something: "what", "why", "how".
#[must_use]
pub fn is_question_word(word: &str) -> bool {
    matches!(word, "what" | "why" | "when" | "where" | "how" | "who" | "which" | "whose")
}

/// Days of the week, written out ("sat" is a verb as often).
pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Days of the week and months (not "may", which is a verb as often), "christmas" and "easter".
#[must_use]
pub fn is_on_the_calendar(word: &str) -> bool {
    WEEKDAYS.contains(&word)
        || matches!(
            word,
            "january"
                | "february"
                | "march"
                | "april"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "christmas"
                | "easter"
        )
}

#[cfg(test)]
mod tests {
    use super::{is_auxiliary, is_on_the_calendar, is_question_word};

    #[test]
    fn words_are_of_one_class() {
        assert!(is_auxiliary("did") && !is_auxiliary("why"));
        assert!(is_question_word("why") && !is_question_word("did"));
        assert!(is_on_the_calendar("march") && !is_on_the_calendar("may"));
    }
}
