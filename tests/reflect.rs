//! What must hold of every reflection, whatever the message: properties over made-up complaints
//! with things thrown in that must never come out again.

use std::sync::LazyLock;

use heard::reflect::{Context, Lists, Reflection, Reflector};
use heard::text::{Document, is_name, is_word};
use proptest::prelude::*;

#[derive(serde::Deserialize)]
struct Shipped {
    constructions: Vec<Entry>,
}

#[derive(serde::Deserialize)]
struct Entry {
    id: String,
    words: Vec<String>,
    #[serde(default)]
    check: bool,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/phrases/core/constructions.yaml")).expect("the core pack is there");
    serde_saphyr::from_str(&text).expect("the core pack can be read")
});

static REFLECTOR: LazyLock<Reflector> = LazyLock::new(|| {
    Reflector::new(&Lists::new(SHIPPED.constructions.iter().map(|entry| (entry.id.as_str(), &entry.words[..], entry.check))))
});

fn words_of(id: &str) -> Vec<&'static str> {
    SHIPPED.constructions.iter().filter(|entry| entry.id == id).flat_map(|entry| entry.words.iter().map(String::as_str)).collect()
}

fn reflect(text: &str) -> Option<Reflection> {
    REFLECTOR.reflect(&Document::new(text), &Context::default()).best
}

fn clause(text: &str) -> Option<String> {
    reflect(text).map(|reflection| reflection.text)
}

const SUBJECTS: &[&str] = &[
    "My parcel",
    "Your driver",
    "The boiler you fitted",
    "I",
    "We",
    "You",
    "My wife and I",
    "Nobody",
    "The lift in our block",
    "Your app",
    "My daughter's bag",
    "No engineer",
    "Our heating",
    "The washing machine I bought from you",
    "All of my photos",
    "The council tax letter",
];
const PREDICATES: &[&str] = &[
    "was cancelled",
    "hasn't arrived",
    "left my bike in the rain",
    "have been waiting for three weeks",
    "cancelled my lesson without telling me",
    "were charged twice for the same class",
    "has called me back",
    "has been broken since Monday",
    "keeps logging me out",
    "was lost on the way to Leeds",
    "can't open my account",
    "didn't send the refund you promised",
    "am still waiting for a reply",
    "was told someone would call us",
    "had to buy a second ticket",
    "went up by £90 in March",
    "has the wrong name on it",
    "refused to let me on",
    "was on hold for an hour",
    "took £75 out of my account",
    "haven't had any hot water for 4 days",
    "never came",
    "is not working on our back gate",
    "broke the vase inside",
];
const TAILS: &[&str] = &[
    "",
    " again",
    " this week",
    " and nobody told me",
    " and it still isn't fixed",
    " because you lost my form",
    " even though I paid",
    " but you did nothing",
    " and I was late for work",
];
/// Things that must never come out again.
const INTRUDERS: &[&str] = &[
    "",
    "you idiots",
    "4929 1234 5678 9012",
    "123456789012",
    "@acmehelp",
    "#fail",
    "\"quite",
    "shit",
    "zxqvy",
    "😡",
    "a\u{301}b",
    "if you care",
    "maybe",
    "https://x.example/a",
    "me@mail.example",
    "(",
    "”",
    "*",
    "lol",
];

fn message() -> impl Strategy<Value = String> {
    (
        prop::sample::select(SUBJECTS),
        prop::sample::select(PREDICATES),
        prop::sample::select(TAILS),
        prop::sample::select(INTRUDERS),
        0usize..12,
    )
        .prop_map(|(subject, predicate, tail, intruder, place)| {
            let plain = format!("{subject} {predicate}{tail}");
            let mut words: Vec<&str> = plain.split(' ').collect();
            if !intruder.is_empty() {
                words.insert(place.min(words.len()), intruder);
            }
            format!("{}.", words.join(" "))
        })
}

/// Words that say the customer is still speaking.
fn first_person(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "i" | "me" | "my" | "mine" | "myself" | "i'm" | "i've" | "i'd" | "i'll")
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_safe_to_send(message in message()) {
        let Some(reflection) = reflect(&message) else { return Ok(()) };
        let text = &reflection.text;
        let words: Vec<&str> = text.split(' ').map(bare).collect();
        prop_assert!(!words.iter().any(|word| first_person(word)), "a first person is left in {text:?} of {message:?}");
        prop_assert!(text.matches('"').count().is_multiple_of(2) && !text.contains(['“', '”', '«', '»']), "an unbalanced quotation in {text:?}");
        let digits = text.chars().filter(char::is_ascii_digit).count();
        prop_assert!(digits < 9, "a long number in {text:?}");
        let profane = words_of("profanity");
        prop_assert!(!words.iter().any(|word| profane.contains(word)), "a profane word in {text:?}");
        for pair in words.windows(2) {
            prop_assert!(pair[0] != pair[1], "a doubled word in {text:?} of {message:?}");
            let wrong = matches!((pair[0], pair[1]), ("you", "am" | "was" | "is" | "has") | ("we", "is" | "has" | "was"));
            prop_assert!(!wrong, "no agreement in {text:?} of {message:?}");
        }
        let lower = message.to_lowercase();
        for word in &words {
            let known = lower.contains(&word.to_lowercase()) || is_word(&word.to_lowercase()) || is_name(word) || word.contains('\'');
            prop_assert!(known, "{word:?} of {text:?} is neither in the dictionary nor in {message:?}");
            prop_assert!(*word != "zxqvy", "an unknown word in {text:?}");
        }
    }

    #[test]
    fn every_piece_stands_in_the_message_and_in_the_text(message in message()) {
        let Some(reflection) = reflect(&message) else { return Ok(()) };
        let mut covered = 0;
        let mut last = 0;
        for (range, span) in &reflection.pieces {
            prop_assert!(range.start >= last && range.end <= reflection.text.len(), "pieces in order within {:?}", reflection.text);
            prop_assert!(reflection.span.contains(*span), "{span:?} lies in the clause");
            prop_assert!(!span.of(&message).is_empty(), "{span:?} is a stretch of {message:?}");
            covered += range.len();
            last = range.end;
        }
        // What no piece covers was put in by the program: spaces and a few words at most.
        prop_assert!(covered * 10 >= reflection.text.len() * 5, "most of {:?} is the customer's", reflection.text);
    }

    #[test]
    fn a_greeting_or_thanks_changes_nothing(message in message()) {
        let plain = clause(&message);
        prop_assert_eq!(&clause(&format!("Hello,\n\n{message}\n\nThanks,\nPriya")), &plain, "greeting and thanks around {}", message);
        prop_assert_eq!(&clause(&format!("Hi there. {message} Thanks.")), &plain, "greeting and thanks beside {}", message);
    }

    #[test]
    fn curly_apostrophes_and_lower_case_change_nothing_but_case(message in message()) {
        let plain = clause(&message);
        prop_assert_eq!(&clause(&message.replace('\'', "’")), &plain);
        let lower = clause(&message.to_lowercase()).map(|text| text.to_lowercase());
        prop_assert_eq!(lower, plain.map(|text| text.to_lowercase()), "{}", message.to_lowercase());
    }

    #[test]
    fn any_text_at_all_is_read_without_a_panic(text in "\\PC{0,200}", company in "\\PC{0,12}") {
        let company = [company];
        let context = Context { company: &company, ..Context::default() };
        let reflections = REFLECTOR.reflect(&Document::new(text.as_str()), &context);
        let _ = REFLECTOR.perspective(&text);
        for (span, _) in reflections.rejected {
            prop_assert!(span.end <= text.len());
        }
    }

    #[test]
    fn private_values_are_never_reflected(subject in prop::sample::select(SUBJECTS), predicate in prop::sample::select(PREDICATES), secret in "[A-Z]{2}[0-9]{6}") {
        let message = format!("{subject} {predicate} for {secret}.");
        let at = message.find(&secret).expect("the secret is in the message");
        let private = [heard::span::Span::new(at, at + secret.len())];
        let context = Context { private: &private, ..Context::default() };
        let reflections = REFLECTOR.reflect(&Document::new(message.as_str()), &context);
        for reflection in reflections.best.iter().chain(&reflections.noun) {
            prop_assert!(!reflection.text.contains(&secret), "{:?}", reflection.text);
        }
    }
}

/// The properties above mean something only if most plain messages are reflected.
#[test]
fn plain_complaints_are_reflected() {
    let plain = [
        ("My parcel was lost on the way to Leeds.", "your parcel was lost on the way to Leeds"),
        ("Your driver left my bike in the rain.", "our driver left your bike in the rain"),
        ("My wife and I were charged twice for the same class.", "your wife and you were charged twice for the same class"),
        ("Nobody has called me back this week.", "nobody has called you back this week"),
        ("I was on hold for an hour and nobody told me.", "you were on hold for an hour and nobody told you"),
        ("You took £75 out of my account because you lost my form.", "we took £75 out of your account because we lost your form"),
    ];
    for (message, want) in plain {
        assert_eq!(clause(message).as_deref(), Some(want), "{message}");
    }
}

#[test]
fn what_is_told_before_a_question_is_reflected_and_what_points_elsewhere_is_not() {
    for (says, becomes) in [
        (
            "Having trouble with the card reader since noon, can you help?",
            Some("you've been having trouble with the card reader since noon"),
        ),
        ("My card was declined twice can someone help?", Some("your card was declined twice")),
        ("If my card is declined, can you help?", None),
        ("I can't pay bills from the app since Sunday.", Some("you haven't been able to pay bills from the app since Sunday")),
        ("I can't open the side gate.", Some("you can't open the side gate")),
        (
            "I moved to Pro on the 3rd but my Account still shows the old plan.",
            Some("you moved to Pro on the 3rd but your account still shows the old plan"),
        ),
        ("My husband account was charged twice.", None),
        ("My husband's account was charged twice.", Some("your husband's account was charged twice")),
        ("I was refused a loan because they reported me late.", None),
        ("The office has closed and you can not speak to anyone.", None),
        ("The manager was dismissive of that complaint.", None),
        ("We come to the desk and the clerk say us that our table is not free.", Some("your table was not free")),
        ("I've a freezer full of fish.", None),
        ("My rent goes out on Monday.", None),
        ("I haven't got the strength for this.", None),
        ("The due date is wrong b.", None),
        ("My lamp doesn't work #lamps @shopx", Some("your lamp doesn't work")),
    ] {
        assert_eq!(clause(says).as_deref(), becomes, "{says}");
    }
}
