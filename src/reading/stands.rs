//! What may stand for the trouble of a letter in which none is sure to be what mattered.
//!
//! A letter of eighty words tells five things, and the clause that could be turned round need not be its heart: to regret it
//! could be beside the point, or wrong. To say that it was read never is, if something went wrong in it and it is whole: "You've
//! told us that the lift has been out since August." So it is told back, neither regretted nor owned up to, and a person looks. What cannot but have been a trouble is regretted as well.

use super::Reading;
use super::clause::Clause;
use super::sure::LETTER;
use crate::reflect::{List, names_dispute};
use crate::text::End;
use crate::vocab::{Family, Stance};

/// Fewest and most words of a clause that tells something by itself and can be listened to in one go.
const WORDS: std::ops::RangeInclusive<usize> = 4..=24;

/// Puts the first of a letter's clauses that may stand for its trouble in the place of those that may not.
pub(super) fn stand_for_it(reading: &mut Reading) {
    let unhappy = matches!(reading.stance, Stance::Complaint | Stance::Mixed);
    if !unhappy || reading.is_review || reading.words() <= LETTER || !reading.flags.is_empty() || reading.sure_clause().is_some() {
        return;
    }
    if reading.sure_noun().is_some_and(|noun| names_dispute(&noun.text)) {
        return;
    }
    let Some(issue) = &reading.issue else { return };
    let found = issue.reflected.iter().chain(&issue.also).chain(&issue.more).find(|clause| may_stand(reading, clause)).cloned();
    let regretted = found.as_ref().is_some_and(|clause| is_trouble(reading, clause));
    if let (Some(clause), Some(issue)) = (found, &mut reading.issue) {
        issue.span = clause.span;
        // "The flight was delayed for eight hours" is trouble, whatever weighed more; "the brown ones have no initials" may be.
        let told = clause.told || !regretted;
        (issue.reflected, issue.also, issue.more) = (Some(Clause { told, stands: true, check: true, ..clause }), None, None);
    }
}

/// The clause of a review that tells what happened to its writer, beside what it judges: "the flight was overbooked".
#[must_use]
pub(crate) fn told_in_a_review(reading: &Reading) -> Option<&Clause> {
    let issue = reading.issue.as_ref().filter(|_| reading.stance == Stance::Complaint)?;
    // "I couldn't see it when the lights were off": only when it was.
    let only_when = |clause: &Clause| {
        let before = reading.document.text().get(..clause.span.start).unwrap_or_default();
        let led = before.split_whitespace().next_back().unwrap_or_default().trim_start_matches(|c: char| !c.is_alphabetic());
        matches!(led.to_lowercase().as_str(), "when" | "whenever" | "if" | "unless" | "until" | "while" | "once")
    };
    issue.reflected.iter().chain(&issue.also).chain(&issue.more).find(|clause| {
        !clause.span.is_empty()
            && !only_when(clause)
            && is_trouble(reading, clause)
            && !reading.points.fault_in(&reading.document, clause.span)
            && !clause.text.starts_with(char::is_uppercase)
            // "You were warned that it had gone downhill": what others say.
            && !clause.text.starts_with("you were warned that ")
            && may_stand(reading, clause)
    })
}

/// Whether a clause of a letter may be told back as what it wrote about.
fn may_stand(reading: &Reading, clause: &Clause) -> bool {
    // Of a long account only what a construction calls an issue, in a sentence in which something was heard to go wrong.
    if clause.span.is_empty() || reading.is_long_letter() && (clause.construction.is_none() || !heard_beside(reading, clause)) {
        return false;
    }
    // Amid praise only what was heard to go wrong: "the crew kept smiling".
    if reading.stance == Stance::Mixed && !is_trouble(reading, clause) {
        return false;
    }
    let words: Vec<&str> = clause.text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    let (first, second) = (words.first().copied().unwrap_or_default(), words.get(1).copied().unwrap_or_default());
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let negated = words.iter().any(|word| word.ends_with("n't")) || has(&["not", "never", "no", "nobody", "nothing"]);
    let kind = match clause.construction {
        // "You were told nothing", "a letter came on the 5th": what they did themselves is how it began.
        None => {
            let ours_or_theirs =
                matches!(first, "our" | "we" | "we've" | "your" | "the" | "a" | "an" | "on" | "at" | "nobody") || has(&["were", "been"]);
            clause.told && ours_or_theirs && (negated || marks_trouble(&words) || heard_beside(reading, clause))
        }
        Some(
            List::ThingIs
            | List::ThingDid
            | List::ThingPassive
            | List::ThingIsNot
            | List::ThingDidNot
            | List::ThingNotPassive
            | List::ThingStill
            | List::ThingKeeps
            | List::ThereIsNo
            | List::ThereIs
            | List::Nobody
            | List::NothingDone
            | List::WeDid
            | List::WeDidNot
            | List::WeKeep
            | List::WeRefuse
            | List::StaffDid
            | List::YouPassive
            | List::YouHadTo
            | List::YouLose
            | List::YouSpend
            | List::YouCannot,
        ) => true,
        _ => false,
    };
    // "Larkmart lost two of my boxes": who reads it is Larkmart, or is not.
    let doer = if matches!(first, "later" | "then" | "now") { second } else { first };
    let named = doer.starts_with(char::is_uppercase) && !doer.starts_with("I'") && clause.construction != Some(List::ThingPassive);
    // A figure of speech: "your beans don't know about committees".
    let figure = has(&["know", "knows", "brain", "money"]) && negated || clause.text.contains("lost you") || first == "what";
    // "Two were out of stock": of what, stands elsewhere.
    let number = matches!(first, "one" | "two" | "three" | "four" | "both" | "neither" | "all") || first.contains('-');
    let counted = number && matches!(second, "was" | "were" | "is" | "are" | "had");
    // What they said, showed or saw is the start of another story, and what points back is half of one.
    let half = has(&["he", "she", "him", "her", "they", "them", "this", "though", "said", "says", "asked", "tells"])
        || matches!(first, "it" | "that" | "these" | "those" | "many" | "none" | "neither" | "some" | "people")
        || second == "it"
        // "A torn ear and a vet's bill of £96": the end of a list.
        || matches!(first, "a" | "an") && clause.construction != Some(List::ThingPassive)
        // "Mum's name was to be read out": what came of it stands elsewhere.
        || clause.text.contains(" was to be ")
        || clause.text.contains(" stops people")
        // "They said we were sold out": so they were.
        || clause.text.contains(" sold out") && first == "you"
        || matches!(clause.text.rsplit(' ').next(), Some("it" | "that" | "did" | "there"));
    // "The lady at number 5 goes out with two sticks."
    let passer_by =
        first == "the" && matches!(second, "lady" | "man" | "woman" | "girl" | "boy" | "gentleman" | "couple" | "neighbour" | "neighbor");
    kind && WORDS.contains(&words.len())
        && !half
        && !named
        && !figure
        && !counted
        && !passer_by
        && !is_pleasant(reading, clause)
        && !is_asked(reading, clause)
}

/// Whether what a clause tells cannot but have been a trouble.
fn is_trouble(reading: &Reading, clause: &Clause) -> bool {
    let done = matches!(
        clause.construction,
        Some(
            List::ThingPassive
                | List::ThingIsNot
                | List::ThingIs
                | List::ThingDid
                | List::ThingDidNot
                | List::ThingNotPassive
                | List::ThingKeeps
                | List::WeDid
                | List::WeDidNot
                | List::WeRefuse
                | List::YouPassive
                | List::YouLose
                | List::YouCannot
                | List::Nobody
                | List::NothingDone
        )
    );
    done && heard_beside(reading, clause)
}

/// Whether a word of a clause says by itself that something is not as it should be.
fn marks_trouble(words: &[&str]) -> bool {
    words.iter().any(|word| {
        matches!(
            *word,
            "without"
                | "instead"
                | "again"
                | "still"
                | "only"
                | "wrong"
                | "another"
                | "twice"
                | "late"
                | "broken"
                | "blank"
                | "empty"
                | "missing"
                | "closed"
                | "locked"
                | "shut"
                | "split"
                | "dead"
                | "wet"
                | "damaged"
                | "cracked"
                | "refused"
                | "lost"
        )
    })
}

/// Whether an event of trouble was heard in its sentence; what is only said in anger ([`Reading::is_trouble_heard_in`]) is none.
fn heard_beside(reading: &Reading, clause: &Clause) -> bool {
    let sentence = reading.document.sentence_at(clause.span.start);
    reading.kept().any(|cue| super::is_event(cue.family) && Some(cue.sentence) == sentence)
}

/// Whether what surrounds a clause praises: "our son hasn't talked about anything else".
fn is_pleasant(reading: &Reading, clause: &Clause) -> bool {
    let sentence = reading.document.sentence_at(clause.span.start);
    let kind = |family: Family| matches!(family, Family::Praise | Family::Relief);
    reading.praise.iter().any(|praise| praise.overlaps(clause.span))
        || reading.kept().any(|cue| kind(cue.family) && Some(cue.sentence) == sentence)
        || ["anything else", "n't stopped", "like that", "compliments", "all the time"].iter().any(|said| clause.text.contains(said))
}

/// Whether it stands in a question.
fn is_asked(reading: &Reading, clause: &Clause) -> bool {
    let sentence = reading.document.sentence_at(clause.span.start);
    sentence.is_some_and(|at| reading.document.sentences()[at].end == End::Question)
}

#[cfg(test)]
mod tests {
    use crate::engine::Engine;
    use crate::reading::ReadOptions;

    fn told(text: &str) -> Option<String> {
        let reading = Engine::builtin().read(text, &ReadOptions::default());
        reading.sure_clause().filter(|clause| clause.stands).map(|clause| clause.text.clone())
    }

    #[test]
    fn what_went_wrong_in_a_letter_may_be_told_back_though_nobody_knows_that_it_is_the_heart_of_it() {
        let letter = "Good morning. I have been a member of the museum for eleven years, and yesterday I brought my sister, who uses a \
            powerchair, to see the Viking ships. Your website says step free throughout. The lift has been out since August. She looked at \
            a tea towel in the shop for forty minutes, and then we drove home.\n\nJudith";
        assert_eq!(told(letter).as_deref(), Some("the lift has been out since August"));
    }

    #[test]
    fn what_is_praised_asked_or_only_how_it_began_is_not() {
        let letter = "Dear Mrs Gow, a good cottage, spotless, and a lemon cake on the table. The children were charmed by the donkey. I've not \
            slept like that in years and neither has my husband, who works nights at the bakery in Oban. The gate at the bottom of the \
            field wants looking at, wouldn't you say, before somebody's dog is on the road?\n\nMorag";
        assert_eq!(told(letter), None);
    }

    #[test]
    fn a_review_is_answered_by_what_happened_beside_what_it_judges() {
        let told = |text: &str| {
            let reading = Engine::builtin().read(text, &ReadOptions { review: Some(true), ..ReadOptions::default() });
            super::told_in_a_review(&reading).map(|clause| clause.text.clone())
        };
        let review = "Dunmore to Porto, never again. The flight was massively overbooked and nobody at the desk had been told. The cabin crew \
            were surly, the food was cold and the seats were filthy. The queue at the gate was endless, the lounge was noisy, and the \
            screens were tiny. I would not fly with them if they paid me to.";
        assert_eq!(told(review).as_deref(), Some("the flight was massively overbooked and nobody at the desk had been told"));
        assert_eq!(told("Lovely crew, spotless cabin, the food was hot and the seats were wide. The crew kept smiling all the way."), None);
    }
}
