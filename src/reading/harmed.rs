//! Somebody who must not eat a thing and was given it, told over several sentences.
//!
//! In goes the document; out comes the place that says so. "She is coeliac" in one sentence, "was given the ordinary pasta" in
//! the next and "ill for two days" in a third are a matter of safety together, and none of them is alone.

use crate::span::Span;
use crate::text::{Document, Token};

/// Where a message tells that food did harm to somebody who had said what they cannot eat.
pub(super) fn by_food(document: &Document) -> Option<Span> {
    let tokens: Vec<&Token> = document.body().flat_map(|sentence| document.tokens_of(sentence)).collect();
    let find = |from: usize, test: fn(&str) -> bool| (from..tokens.len()).find(|&at| test(document.fold(tokens[at])));
    let bound = find(0, |word| matches!(word, "coeliac" | "celiac" | "allergic" | "allergy" | "anaphylactic" | "intolerant"))?;
    let given = find(0, |word| matches!(word, "given" | "served" | "fed" | "gave" | "ate" | "eaten" | "contained" | "put"))?;
    // What they ask about beforehand has done nothing yet.
    let harm = find(bound.max(given), |word| {
        matches!(word, "ill" | "sick" | "sickness" | "hospital" | "ambulance" | "reaction" | "vomited" | "swelled" | "swollen")
    })?;
    Some(tokens[harm].span)
}

#[cfg(test)]
mod tests {
    use super::by_food;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: bool) {
        assert_eq!(by_food(&Document::new(text)).is_some(), want, "{text:?}");
    }

    #[test]
    fn who_was_given_what_they_must_not_eat_came_to_harm() {
        case("My son is coeliac and you know it. At lunch he was given the normal bread. He was ill all weekend.", true);
        case("I told the waiter about my nut allergy. He served me the pesto all the same and I had a reaction.", true);
    }

    #[test]
    fn an_allergy_alone_is_no_harm() {
        case("My son is coeliac. What can he be given at your café?", false);
        case("We were given a lovely table. One of us is allergic to cats.", false);
        case("I was ill and could not come to the class.", false);
    }
}
