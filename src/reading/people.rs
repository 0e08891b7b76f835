//! A person of ours whom the customer names: the `Aisha` of "our server Aisha was a star".

use super::{Customer, FoundCue};
use crate::span::Span;
use crate::text::{Caps, Document, Token, TokenKind, is_name, is_on_the_calendar, is_word};
use crate::vocab::Family;

const ROLES: &[&str] = &[
    "server",
    "waiter",
    "waitress",
    "agent",
    "driver",
    "engineer",
    "technician",
    "colleague",
    "receptionist",
    "manager",
    "assistant",
    "advisor",
    "adviser",
    "operator",
    "nurse",
    "doctor",
    "plumber",
    "rep",
    "representative",
    "host",
    "guide",
    "chef",
    "bartender",
    "barman",
    "supervisor",
    "clerk",
    "member",
    "team",
    "steward",
    "stewardess",
    "mechanic",
    "fitter",
    "cleaner",
    "instructor",
    "trainer",
    "baker",
    "teacher",
    "carer",
    "midwife",
    "librarian",
    "gardener",
    "builder",
    "joiner",
    "electrician",
    "optician",
    "dentist",
    "audiologist",
    "porter",
    "courier",
    "guard",
    "conductor",
    "locksmith",
];
const NOT_PEOPLE: &[&str] = &[
    "may",
    "london",
    "paris",
    "america",
    "england",
    "english",
    "british",
    "american",
    "asian",
    "european",
    "african",
    "irish",
    "scottish",
    "welsh",
    "french",
    "german",
    "spanish",
    "italian",
    "indian",
    "chinese",
    "japanese",
    "turkish",
    "thai",
    "australian",
    "canadian",
    "mexican",
    "dutch",
    "portuguese",
    "greek",
    "polish",
    "swiss",
    "gulf",
    "africa",
    "asia",
    "australia",
    "austria",
    "boston",
    "canada",
    "china",
    "dallas",
    "denver",
    "dublin",
    "egypt",
    "europe",
    "florida",
    "france",
    "geneva",
    "germany",
    "greece",
    "houston",
    "india",
    "ireland",
    "italy",
    "japan",
    "madrid",
    "mexico",
    "milan",
    "portugal",
    "rome",
    "scotland",
    "singapore",
    "spain",
    "toronto",
    "vienna",
    "wales",
    "god",
    "jesus",
    "google",
    "apple",
    "amazon",
    "facebook",
    "twitter",
    "windows",
    "android",
    "visa",
];

/// The first person named in a sentence of praise, or named with a role anywhere.
pub(super) fn person(document: &Document, cues: &[FoundCue], customer: Option<&Customer>) -> Option<(String, Span)> {
    let mut best: Option<(u8, String, Span)> = None;
    for (index, sentence) in document.sentences().iter().enumerate() {
        if sentence.zone != crate::text::Zone::Body {
            continue;
        }
        let praised = cues[super::weigh::near(cues, index, 0)]
            .iter()
            .any(|cue| cue.dropped.is_none() && matches!(cue.family, Family::Praise | Family::Relief));
        let tokens = document.tokens_of(sentence);
        for (i, token) in tokens.iter().enumerate() {
            if token.kind != TokenKind::Word || token.caps != Caps::Title || token.clitic || token.hashtag || token.span.len() < 3 {
                continue;
            }
            let fold = document.fold(token);
            let bare = fold.trim_end_matches("'s");
            let title = super::name::title_case(bare);
            let own = customer.is_some_and(|customer| customer.span.contains(token.span) || customer.name.to_lowercase().contains(bare));
            // "our server Aisha", "thank you to Oksana": a word nobody lists is a name where a person must stand.
            let fold_at = |back: usize| i.checked_sub(back).map_or("", |i| document.fold(&tokens[i]));
            // "Adaeze on your claims team"
            let fold_after = |on: usize| tokens.get(i + on).map_or("", |token| document.fold(token));
            let placed = matches!(fold_after(1), "on" | "from" | "in" | "at")
                && matches!(fold_after(2), "your" | "the")
                && (3..=5).any(|on| {
                    matches!(fold_after(on), "team" | "desk" | "department" | "staff" | "office" | "branch" | "store" | "counter")
                });
            // "Tomasz was kindness itself; he rang ahead": a word nobody lists, of whom a person is said.
            let as_person = praised
                && matches!(fold_after(1), "was" | "is" | "has" | "came" | "went" | "helped" | "made" | "sorted" | "fixed" | "stayed")
                && spoken_of_as_person(document, token.span);
            // "thank you to Amir on your team": a capital after thanks is a name, whatever else the word means.
            let thanked = fold_at(1) == "to" && matches!(fold_at(2), "you" | "thanks" | "thank" | "thankyou") && placed;
            let introduced = thanked
                || !is_word(bare)
                    && (placed && i > 0
                        || as_person
                        || ROLES.contains(&fold_at(1))
                        || fold_at(1) == "to" && matches!(fold_at(2), "you" | "thanks" | "thank" | "thankyou"));
            if own || NOT_PEOPLE.contains(&bare) || is_on_the_calendar(bare) || !(is_name(&title) || introduced) || is_word(bare) && i == 0
            {
                continue;
            }
            let before = i.checked_sub(1).map_or("", |i| document.fold(&tokens[i]));
            let before_caps = i.checked_sub(1).is_some_and(|i| tokens[i].caps == Caps::Title && i > 0);
            // "your man Terrence", "a lady called Ines".
            let met = matches!(before, "man" | "lady" | "girl" | "lad" | "chap" | "boy") && fold_at(2) == "your"
                || matches!(before, "called" | "named")
                    && matches!(fold_at(2), "man" | "lady" | "girl" | "lad" | "chap" | "woman" | "gentleman" | "guy" | "bloke")
                    && praised;
            let role = met || ROLES.contains(&before) || i >= 2 && before == "," && ROLES.contains(&document.fold(&tokens[i - 2]));
            // "to Marek", "Marek was", "Marek who": a person does something or is thanked; a place follows "in" or "at".
            let next = tokens.get(i + 1).map_or("", |token| document.fold(token));
            // "Florence to Georgia": a place, unless it is thanked or spoken to.
            let to_somebody = matches!(
                fold_at(2),
                "you"
                    | "thanks"
                    | "thank"
                    | "thankyou"
                    | "kudos"
                    | "out"
                    | "props"
                    | "credit"
                    | "spoke"
                    | "talked"
                    | "grateful"
                    | "well"
                    | "compliments"
            );
            if matches!(before, "to" | "via" | "from")
                && !(before == "to" && to_somebody)
                && !(before == "from" && praised && next_is_none(tokens, i))
            {
                continue;
            }
            let named_before = i >= 2 && is_name(&super::name::title_case(document.fold(&tokens[i - 2])));
            let acts = (!matches!(before, "and" | "," | "with" | "from" | "for")
                || named_before
                || tokens.get(i + 1).is_none_or(|token| token.kind != TokenKind::Word))
                && matches!(before, "to" | "thank" | "thanks" | "and" | "by" | "with" | "," | "from" | "for" | "you")
                || matches!(
                    next,
                    "was"
                        | "were"
                        | "who"
                        | "is"
                        | "has"
                        | "helped"
                        | "did"
                        | "went"
                        | "and"
                        | "at"
                        | "made"
                        | "in"
                        | "sorted"
                        | "fixed"
                        | "came"
                );
            // "Malaysia Airlines": the first word of a longer name that is no person's.
            let place = matches!(
                next,
                "airport"
                    | "station"
                    | "branch"
                    | "office"
                    | "store"
                    | "shop"
                    | "crew"
                    | "staff"
                    | "terminal"
                    | "gate"
                    | "lounge"
                    | "flight"
                    | "hotel"
                    | "agents"
            );
            let goes_on = place
                || tokens.get(i + 1).is_some_and(|next| {
                    next.kind == TokenKind::Word
                        && next.caps == Caps::Title
                        && !is_name(&super::name::title_case(document.fold(next)))
                        && is_word(document.fold(next))
                });
            if goes_on
                || matches!(before, "in" | "at" | "near" | "hotel" | "the")
                || before_caps && !role
                || is_word(bare) && !role && !thanked
            {
                continue;
            }
            let strength = if role || placed && introduced { 2 } else { u8::from(praised && acts) };
            if strength < 2 && is_gone_to(document, bare) {
                continue;
            }
            if strength > 0 && best.as_ref().is_none_or(|(known, ..)| strength > *known) && (praised || role) {
                // Without its `'s`, where what is written is as long as what it folds to.
                let plain = document.written(token).get(..bare.len()).is_some_and(|start| start.eq_ignore_ascii_case(bare));
                let end = if plain { token.span.start + bare.len() } else { token.span.end };
                best = Some((strength, title, Span::new(token.span.start, end)));
            }
        }
    }
    best.filter(|(strength, ..)| *strength > 0).map(|(_, name, span)| with_title(document, name, span))
}

/// "Your technician Mr. Daly": a surname is said with the title that stands before it.
fn with_title(document: &Document, name: String, span: Span) -> (String, Span) {
    let before = &document.text()[..span.start];
    let Some(word) = before.strip_suffix(' ').and_then(|before| before.rsplit(char::is_whitespace).next()) else { return (name, span) };
    let title = word.trim_end_matches('.');
    // An order of nobility or an address ("sir") is no title that goes before a surname.
    let goes = super::name::TITLES.contains(&title.to_lowercase().as_str()) && title.starts_with(char::is_uppercase) && title != "Sir";
    if goes { (format!("{word} {name}"), Span::new(span.start - word.len() - 1, span.end)) } else { (name, span) }
}

/// Whether somebody goes to, comes from or is in what has the name, anywhere in the message: then it is a place.
fn is_gone_to(document: &Document, name: &str) -> bool {
    let tokens = document.tokens();
    (2..tokens.len()).any(|i| {
        let fold = |back: usize| document.fold(&tokens[i - back]);
        tokens[i].caps == Caps::Title
            && fold(0) == name
            && (matches!(fold(1), "in" | "via" | "near" | "into" | "around")
                || matches!(fold(1), "to" | "from")
                    && matches!(
                        fold(2),
                        "flew"
                            | "fly"
                            | "flying"
                            | "flight"
                            | "flights"
                            | "travelled"
                            | "traveled"
                            | "travel"
                            | "went"
                            | "back"
                            | "home"
                            | "return"
                            | "out"
                            | "way"
                            | "trip"
                            | "beyond"
                    ))
    })
}

/// Whether "he" or "she" follows somebody who was named: nobody says that of a brand.
fn spoken_of_as_person(document: &Document, named: Span) -> bool {
    document.body().flat_map(|sentence| document.tokens_of(sentence)).any(|token| {
        token.span.start > named.end && matches!(document.fold(token), "he" | "she" | "him" | "his" | "her" | "he's" | "she's")
    })
}

/// Whether the sentence goes no further than `i`: "wonderful help from Sam".
fn next_is_none(tokens: &[Token], i: usize) -> bool {
    tokens.get(i + 1).is_none_or(|token| token.kind != TokenKind::Word)
}

#[cfg(test)]
mod tests {
    use super::super::FoundCue;
    use super::person;
    use crate::span::Span;
    use crate::text::Document;
    use crate::vocab::Family;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        let document = Document::new(text);
        let cue = FoundCue {
            id: "x".into(),
            entry: 0,
            family: Family::Praise,
            span: Span::new(0, 1),
            sentence: 0,
            weight: 1.0,
            mood: None,
            dropped: None,
        };
        assert_eq!(person(&document, &[cue], None).map(|(name, _)| name).as_deref(), want, "{text:?}");
    }

    #[test]
    fn people_are_named_with_a_role_or_thanked() {
        case("Our server Rosa was a star", Some("Rosa"));
        case("Thank you to Marcus who fixed our lift", Some("Marcus"));
        case("Jordan was brilliant", Some("Jordan"));
        case("Thank you so much, your man Terrence drove over within the hour", Some("Terrence"));
        case("A lady called Ines was so kind and brought my case round", Some("Ines"));
        case("My man Terrence said it was lovely", None);
        case("I wanted to say thank you to Amir on your technical team", Some("Amir"));
        case("Just to say how brilliant Tomasz was when he came", Some("Tomasz"));
        case("Kwerp was brilliant from the first day", None);
        case("I wanted you to know that Adaeze on your claims team was wonderful", Some("Adaeze"));
        case("The Brobdingnag on your menu was wonderful", None);
        case("Great stay in Florence", None);
        case("Kudos to Austin airport for the calm queues", None);
        case("Loved it on Monday", None);
        case("The crew from Florence to Georgia were wonderful", None);
        case("Kudos to Marcus for the calm voice", Some("Marcus"));
        case("Boarding in Leeds and Austin was smooth. We flew to Austin", None);
    }
}
