//! What is said of a thing, before it or after it: "cold food", "the food was cold", "no food".

use super::{Reader, Said, Words};

impl Reader<'_> {
    /// "choice of films", "selection of hot food": the thing with what it is of.
    pub(super) fn of_what(&self, segment: &Words<'_>, last: usize, name: &str) -> Option<(usize, String)> {
        let word = |i: usize| segment.get(i).map_or("", |(word, _)| *word);
        if !matches!(name, "selection" | "choice") || word(last + 1) != "of" {
            return None;
        }
        let plain = |i: usize| {
            let word = word(i);
            word.len() > 2 && !is_copula(word) && !is_degree(word) && crate::text::is_word(word)
        };
        let known = |i: usize| self.words.good.contains(word(i)) || self.words.bad.contains(word(i)) || self.words.faults.contains(word(i));
        let ends = |i: usize| {
            i >= segment.len() || is_copula(word(i)) || known(i) || matches!(word(i), "on" | "in" | "to" | "for" | "with" | "from")
        };
        let length = (1..=2).find(|length| (last + 2..last + 2 + length).all(|i| plain(i) && !known(i)) && ends(last + 2 + length))?;
        let of: Vec<&str> = (last + 2..last + 2 + length).map(word).collect();
        Some((last + 1 + length, format!("{name} of {}", of.join(" "))))
    }

    /// What is said after a thing: "was cold", "on board were very rude", "excellent".
    pub(super) fn predicate<'s>(&self, segment: &Words<'s>, from: usize, bare: bool, pronoun: bool) -> Option<Said<'s>> {
        let word = |i: usize| segment.get(i).map_or("", |(word, _)| *word);
        let mut at = from;
        while matches!(
            word(at),
            "quality"
                | "itself"
                | "provided"
                | "served"
                | "offered"
                | "onboard"
                | "overall"
                | "generally"
                | "also"
                | "both"
                | "all"
                | "that"
                | "which"
                | "who"
                | "options"
                | "area"
        ) || word(at) == "on" && word(at + 1) == "board"
        {
            at += if word(at) == "on" { 2 } else { 1 };
        }
        // "staff dealing with us were brusque"
        let which = word(at).len() > 4
            && word(at).ends_with("ing")
            && at == from
            && !self.words.bad.contains(word(at))
            && !self.words.good.contains(word(at));
        if (matches!(word(at), "on" | "in" | "at" | "from" | "for" | "of" | "we" | "i") || which) && !bare {
            at = (at..(at + 6).min(segment.len())).find(|&i| is_copula(word(i)))?;
        }
        let copula = is_copula(word(at));
        if pronoun && !copula && !matches!(word(at), "did" | "does" | "do" | "would" | "never" | "kept" | "stopped" | "had") {
            return None;
        }
        if copula {
            at += 1;
            while is_copula(word(at)) {
                at += 1;
            }
        }
        let rest: Vec<&str> = segment[at.min(segment.len())..].iter().map(|(word, _)| *word).collect();
        if let Some(said) = set_phrase(&rest) {
            return Some(said);
        }
        // "a very small cup" after a comma is another thing.
        if bare && !pronoun && (copula || matches!(word(at), "a" | "an" | "the")) {
            return None;
        }
        let mut denied = false;
        let mut less = false;
        while is_degree(word(at)) || denies(word(at)) {
            denied ^= denies(word(at));
            less |= word(at) == "less";
            at += 1;
        }
        // "Plane small screens": whose the word is can't be told.
        if !copula && !goes_no_further(word(at + 1)) {
            return None;
        }
        let said = self.verdict(word(at), &segment[from.saturating_sub(1).min(segment.len())..], word(at + 1))?;
        if denied || less {
            return (said == Said::Good).then_some(Said::Bad);
        }
        Some(said)
    }

    /// What is said before a thing: "cold food", "a very dirty cabin", "no legroom".
    pub(super) fn before<'s>(&self, segment: &Words<'s>, from: usize) -> Option<Said<'s>> {
        let word = |back: usize| from.checked_sub(back).map_or("", |at| segment[at].0);
        let lack = |back: usize| {
            matches!(word(back), "no" | "zero" | "insufficient" | "inadequate" | "without")
                || word(back) == "of" && matches!(word(back + 1), "lack" | "absence" | "shortage")
                || word(back) == "of"
                    && word(back + 1) == "out"
                    && matches!(word(back + 2), "ran" | "run" | "running")
                    && !denies(word(back + 3))
                || word(back) == "enough" && word(back + 1) == "not"
                || word(back) == "little"
                    && !matches!(
                        word(back + 1),
                        "a" | "the" | "several" | "many" | "some" | "few" | "nice" | "lovely" | "these" | "those" | "two"
                    )
        };
        if lack(1) {
            return Some(Said::Lack);
        }
        let mut back = 1;
        while matches!(word(back), "quality" | "standard" | "class" | "in" | "flight" | "on" | "board" | "overall" | "onboard") && back < 4
        {
            back += 1;
        }
        let said = self.verdict(word(back), &segment[from..], "")?;
        // "the newest or comfortable aircraft": what stands before the "or" may deny both.
        if word(back + 1) == "or" {
            return None;
        }
        // "no friendly staff", "without decent food", "not a good room"
        if (back + 1..=back + 4).any(|i| denies(word(i)) || matches!(word(i), "no" | "without" | "any" | "lack" | "nor" | "instead")) {
            return (said == Said::Good).then_some(Said::Bad);
        }
        Some(said)
    }

    /// What a word says of the thing at the head of `thing`.
    pub(super) fn verdict<'s>(&self, word: &'s str, thing: &Words<'s>, next: &str) -> Option<Said<'s>> {
        let head = thing.first().map_or("", |(word, _)| *word);
        if self.words.good.contains(word) {
            return Some(Said::Good);
        }
        if self.words.bad.contains(word) {
            return Some(Said::Bad);
        }
        let fits = match word {
            "cold" => {
                !matches!(head, "drinks" | "drink" | "beer" | "water" | "wine" | "wines" | "champagne" | "towels" | "snacks" | "cocktails")
            }
            "hard" => matches!(head, "seats" | "seat" | "seating" | "bed" | "beds" | "mattress" | "pillows" | "bread"),
            "dry" => !matches!(head, "wine" | "wines" | "champagne" | "towels"),
            "long" => matches!(head, "queue" | "queues"),
            "tight" | "narrow" => !matches!(head, "service" | "security"),
            "small"
                if matches!(
                    head,
                    "food" | "wine" | "wines" | "service" | "entertainment" | "meal" | "snack" | "snacks" | "plane" | "aircraft"
                ) =>
            {
                false
            }
            "old" | "small" | "limited" | "tired" | "thin" | "expensive" => !matches!(next, "but" | "enough"),
            _ => true,
        };
        (self.words.faults.contains(word) && fits).then_some(Said::As(word))
    }
}

/// Predicates of several words.
fn set_phrase<'s>(rest: &[&str]) -> Option<Said<'s>> {
    match rest {
        ["did" | "does" | "do", "not", "work" | "function" | "operate", ..]
        | ["not", "working" | "functioning" | "operational", ..]
        | ["would" | "could", "not", "work", ..]
        | ["never" | "hardly" | "barely", "worked", ..]
        | ["stopped", "working", ..]
        | ["out", "of", "order" | "service", ..]
        | ["kept", "crashing" | "freezing" | "failing", ..] => Some(Said::Dead),
        ["could" | "should", "be" | "have", "better" | "improved" | "been", ..]
        | [
            "needs" | "need" | "needed",
            "improving" | "improvement" | "updating" | "refurbishing" | "refurbishment" | "replacing" | "cleaning" | "attention",
            ..,
        ]
        | ["leaves" | "left" | "leave", "much" | "something" | "a", "to" | "lot", ..]
        | ["below" | "under", "par" | "average" | "standard" | "expectations", ..]
        | ["well", "below", ..]
        | ["not", "up", "to", ..]
        | ["below" | "under", _, "standards" | "standard" | "expectations", ..]
        | ["below" | "under", _, _, "standards" | "standard" | "expectations", ..]
        | ["nothing", "special", ..]
        | ["non", "existent", ..] => Some(Said::Bad),
        [first, rest @ ..] if is_degree(first) && !rest.is_empty() && !matches!(rest[0], "not") => set_phrase(rest),
        _ => None,
    }
}

/// Whether what is said is only supposed, remembered or said of somebody else.
pub(super) fn is_supposed(segment: &Words<'_>, said: Said<'_>) -> bool {
    // "Poor compared to other airlines" is still poor; "other airlines have poor seats" are others'.
    let compares = |at: usize| at > 0 && matches!(segment[at - 1].0, "to" | "than" | "with" | "from");
    let of_others = |at: usize| matches!(segment[at].0, "other" | "others") && (said == Said::Good || !compares(at));
    (0..segment.len()).any(of_others)
        || segment.iter().any(|(word, _)| {
            matches!(
                *word,
                "if" | "unless"
                    | "would"
                    | "should"
                    | "hope"
                    | "hoped"
                    | "hoping"
                    | "expected"
                    | "expect"
                    | "expecting"
                    | "used"
                    | "reviews"
                    | "promised"
                    | "supposed"
            ) || said == Said::Good
                && matches!(
                    *word,
                    "than" | "lucky" | "unlike" | "compared" | "elsewhere" | "previous" | "previously" | "usually" | "normally" | "once"
                )
        })
}

/// Whether what follows a word that judges goes on to something else, so that the word was said of what came before.
fn goes_no_further(word: &str) -> bool {
    matches!(
        word,
        "" | "for"
            | "at"
            | "on"
            | "in"
            | "with"
            | "to"
            | "throughout"
            | "as"
            | "than"
            | "from"
            | "this"
            | "given"
            | "considering"
            | "overall"
            | "all"
            | "when"
            | "after"
            | "during"
            | "by"
            | "about"
            | "too"
            | "enough"
            | "both"
            | "quality"
            | "again"
            | "indeed"
            | "if"
            | "or"
            | "value"
            | "i"
            | "we"
            | "of"
            | "every"
            | "once"
            | "until"
            | "i.e"
    )
}

/// "no choice", "little choice".
pub(super) fn denies_before(segment: &Words<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|at| matches!(segment[at].0, "no" | "little" | "of" | "zero"))
}

pub(super) fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "'s"
            | "be"
            | "been"
            | "being"
            | "seemed"
            | "seems"
            | "looked"
            | "looks"
            | "felt"
            | "feels"
            | "tasted"
            | "came"
            | "arrived"
            | "remained"
            | "had"
            | "has"
            | "have"
    )
}

pub(super) fn denies(word: &str) -> bool {
    matches!(word, "not" | "never" | "hardly" | "barely" | "neither" | "anything")
}

pub(super) fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "very"
            | "really"
            | "so"
            | "quite"
            | "rather"
            | "extremely"
            | "incredibly"
            | "absolutely"
            | "a"
            | "bit"
            | "little"
            | "too"
            | "pretty"
            | "always"
            | "mostly"
            | "completely"
            | "totally"
            | "just"
            | "still"
            | "particularly"
            | "especially"
            | "truly"
            | "somewhat"
            | "fairly"
            | "ridiculously"
            | "the"
            | "an"
            | "consistently"
            | "exceptionally"
            | "super"
            | "of"
            | "more"
            | "less"
            | "most"
            | "such"
            | "that"
            | "unbelievably"
            | "simply"
            | "slightly"
            | "even"
            | "also"
            | "only"
            | "surprisingly"
            | "reasonably"
            | "generally"
            | "all"
            | "both"
            | "horribly"
            | "terribly"
            | "actually"
            | "beyond"
            | "bloody"
            | "almost"
            | "practically"
            | "virtually"
            | "frankly"
            | "downright"
            | "utterly"
            | "thoroughly"
            | "decidedly"
    )
}
