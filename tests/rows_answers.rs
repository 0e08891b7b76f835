//! What the articles ask of an answer to each thing customers tell, row by row, on messages of our own (docs/requirements.md).

#[path = "support/replies.rs"]
mod replies;

use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::vocab::{Channel, Family, Move};
use replies::{ENGINE, never_says, reply, says, with};

/// Replies to one message under several seeds.
fn replies(text: &str) -> Vec<String> {
    (0..12).map(|seed| with(text, &DraftOptions { seed, ..DraftOptions::default() }).reply.expect("a reply")).collect()
}

#[track_caller]
fn none_says(replies: &[String], unwanted: &[&str]) {
    replies.iter().for_each(|reply| never_says(reply, unwanted));
}

fn found(text: &str, family: Family) -> bool {
    ENGINE.read(text, &ReadOptions::default()).kept().any(|cue| cue.family == family)
}

/// A003
#[test]
fn years_with_us_are_named_in_their_own_number() {
    for text in [
        "I have been with you for 12 years, and now the price goes up without a word.\n\nDan",
        "After 12 years as a member I'm charged a joining fee.\n\nIva",
    ] {
        says(&reply(text), &["12 years"]);
    }
}

/// A004
#[test]
fn whoever_had_no_choice_is_not_told_that_they_chose() {
    let text = "I MUST use your portal because my employer requires it, and the password reset never arrives.\n\nEve";
    let got = replies(text);
    says(&got[0], &["the password reset never arrives"]);
    none_says(&got, &["you chose", "your choice", "you decided", "you opted", "another provider"]);
}

/// A007
#[test]
fn candour_may_be_thanked_for() {
    let text = "To be honest with you, I should have read the label, but the kettle leaked on the first day.\n\nAl";
    let options = DraftOptions::default();
    let reading = ENGINE.read(text, &ReadOptions::default());
    let draft = ENGINE.draft(&reading, &options).expect("a draft");
    let editing = ENGINE.editing(&reading, &options);
    let offered = (0..draft.sentences.len()).flat_map(|at| editing.alternatives(&draft, at)).chain(editing.additions(&draft));
    assert!(offered.chain(draft.sentences.clone()).any(|one| one.reply_move == Move::ThankCandour));
}

/// A035
#[test]
fn a_low_expectation_is_met_with_somebody_who_takes_it_on() {
    for text in [
        "I know you won't help, but my washing machine still leaks after the repair.",
        "It's probably pointless to write, nobody ever answers. The lift is still broken.\n\nMax",
    ] {
        assert!(found(text, Family::LowExpectation), "{text}");
        let got = reply(text);
        let owned = ["I'll say exactly what happens next", "for you myself", "I'll [what you will"];
        assert!(owned.iter().any(|words| got.contains(words)), "{got}");
        none_says(&[got], &["I promise", "guarantee", "rest assured"]);
    }
}

/// A036, A090
#[test]
fn a_comparison_with_somebody_else_is_named_and_looked_into() {
    let text = "My neighbour got the same package for £38 and I'm paying £52. Why is mine dearer?\n\nDev";
    assert!(found(text, Family::UnequalTreatment));
    let got = reply(text);
    says(&got, &["52", "38"]);
    none_says(&replies(text), &["our pricing", "different customers", "policy"]);
    assert!(found("People who came after us were seated first.", Family::UnequalTreatment));
}

/// A049, A080
#[test]
fn a_promise_is_told_with_its_breach() {
    says(&reply("You promised a call by Monday and nobody rang.\n\nJo"), &["we promised a call by Monday and nobody rang"]);
    for text in
        ["I was told somebody would ring on Monday and nobody did.", "You advertised next-day delivery and my parcel took nine days."]
    {
        assert!(found(text, Family::BrokenPromise) || found(text, Family::ExpectationGap), "{text}");
    }
}

/// A062
#[test]
fn money_time_and_loyalty_are_each_named_back() {
    for (text, cost) in [
        ("You took £64.99 from my account twice.\n\nKim", "64.99"),
        ("I've spent two hours on hold today about the broken gate.\n\nPam", "two hours"),
        ("I have been with you for 12 years, and now the price goes up without a word.\n\nDan", "12 years"),
    ] {
        says(&reply(text), &[cost]);
    }
}

/// A065, A067
#[test]
fn whoever_has_their_hands_full_is_answered_briefly() {
    let text = "Sorry, typing with a baby on my arm: the pram came without wheels. Could you send them?\n\nZoe";
    let got = reply(text);
    assert!(got.split_whitespace().count() <= 60, "{got}");
    says(&got, &["You have a baby to look after"]);
    let offers = |text: &str, wanted: &str| {
        let options = DraftOptions::default();
        let reading = ENGINE.read(text, &ReadOptions::default());
        let draft = ENGINE.draft(&reading, &options).expect("a draft");
        let editing = ENGINE.editing(&reading, &options);
        (0..draft.sentences.len())
            .flat_map(|at| editing.alternatives(&draft, at))
            .chain(editing.additions(&draft))
            .chain(draft.sentences.clone())
            .any(|one| one.phrase == wanted)
    };
    assert!(offers("I'm at the airport and my hotel says there is no booking for tonight.\n\nBen", "one-message-while-away"));
}

/// A066, T4
#[test]
fn in_a_rush_the_answer_comes_first_and_care_is_a_clause() {
    let got = reply("Boarding in ten minutes and the app says my seat is gone?\n\nIda");
    assert!(got.split_whitespace().count() <= 60, "{got}");
    assert!(got.find("[answer or action]").is_some_and(|at| at < 130), "{got}");
    none_says(&[got], &["thank you for", "we understand", "I'm so sorry"]);
}

/// A079
#[test]
fn where_little_is_said_the_draft_asks_and_names_no_feeling() {
    for text in ["hmm", "The lamp.", "It's about yesterday."] {
        let got = reply(text);
        assert!(got.contains('?'), "{text}: {got}");
        none_says(&[got], &["frustrat", "angry", "upset", "worried", "disappoint"]);
    }
}

/// A092
#[test]
fn what_is_at_stake_is_named() {
    let got = reply("The suit I ordered for my brother's wedding still hasn't been sent.\n\nUdo");
    says(&got, &["your brother's wedding"]);
    // Also where it stands apart from what went wrong.
    says(&reply("My sofa is three weeks late. It was meant to be here for my daughter's wedding.\n\nRuth"), &["your daughter's wedding"]);
}

/// A098
#[test]
fn what_they_just_want_is_what_the_answer_starts_with() {
    let text = "I just want someone to collect the broken lamp. I've asked twice.\n\nGil";
    assert!(found(text, Family::ExplicitWish));
    says(&reply(text), &["asked us to collect the broken lamp"]);
}

/// A136, A137
#[test]
fn loyalty_is_not_taken_for_granted() {
    let text = "After all these years you treat new customers better than me. Loyalty clearly counts for nothing.\n\nNed";
    assert!(found(text, Family::TakenForGranted) && found(text, Family::UnequalTreatment));
    none_says(&replies(text), &["new customers get", "promotion", "only for new", "valued customer"]);
    let line = ENGINE.knowledge().packs.phrases.iter().find(|phrase| phrase.meta.id == "loyalty-not-taken-for-granted").expect("a line");
    assert!(!line.text.value.contains("valued"), "{}", line.text.value);
}

/// A150
#[test]
fn what_stops_it_happening_again_may_be_added_and_is_left_to_the_agent() {
    let prevent: Vec<&str> = ENGINE
        .knowledge()
        .packs
        .phrases
        .iter()
        .filter(|phrase| phrase.reply_move == Move::Prevent && phrase.meta.id.starts_with("prevent-"))
        .map(|phrase| phrase.text.value.as_str())
        .collect();
    assert!(prevent.len() >= 2 && prevent.iter().any(|text| text.contains('[')), "{prevent:?}");
    none_says(&replies("My parcel was stolen from the porch for the second time."), &["won't happen again", "never happen"]);
}

/// A151, A152
#[test]
fn a_childs_letter_is_answered_to_the_child_in_short_words() {
    let text = std::fs::read_to_string("examples/messages/lost-minifigure.txt").expect("a message");
    let got = with(&text, &DraftOptions { channel: Channel::Letter, ..DraftOptions::default() }).reply.expect("a reply");
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let words: Vec<&str> = got.split_whitespace().filter(|word| !word.contains(['[', ']'])).collect();
    let long = words.iter().filter(|word| letters(word) > 9).count();
    assert!(long * 12 <= words.len(), "{long} long words of {}: {got}", words.len());
    none_says(&[got], &["order number", "unfortunately", "you should"]);
}

/// A153
#[test]
fn whoever_blames_themselves_is_let_off_first() {
    for text in [
        "I deleted our shared folder by mistake, entirely my own fault. Can it be restored?\n\nDee",
        "I feel so silly, I left my scarf on your bus.\n\nPia",
    ] {
        let draft = with(text, &DraftOptions::default());
        let first = draft.sentences.iter().find(|one| one.reply_move != Move::Greet).expect("a sentence");
        let kind = ["embarrassed", "easily done", "silly", "happens", "worry"];
        assert!(kind.iter().any(|words| first.text.contains(words)), "{}", first.text);
        none_says(&[draft.reply.expect("a reply")], &["you should have", "next time", "make sure you"]);
    }
}

/// A159
#[test]
fn the_last_line_takes_up_something_of_theirs_that_was_not_said_yet() {
    let got = reply("Is there parking near the hall? We're coming for my sister's wedding.\n\nBo");
    let last = got.trim_end().rsplit(". ").next().unwrap_or_default().to_owned();
    says(&last, &["your sister's wedding"]);
    assert_eq!(got.matches("wedding").count(), 1, "said once: {got}");
    let phrase = |id: &str| ENGINE.knowledge().packs.phrases.iter().find(|phrase| phrase.meta.id == id).expect("a phrase");
    for id in ["event-to-think-about", "effort-enough", "if-plans-change-event"] {
        assert!(phrase(id).text.value.contains("{event}") || phrase(id).text.value.contains("{effort}"), "{id}");
    }
}

/// A165
#[test]
fn their_own_words_come_back_turned_round_with_their_places() {
    let text = "You sent my mother's walking frame to the wrong town.\n\nTess";
    let draft = with(text, &DraftOptions::default());
    says(draft.reply.as_deref().expect("a reply"), &["we sent your mother's walking frame to the wrong town"]);
    let from = draft.sentences.iter().flat_map(|one| &one.from).map(|reused| reused.span.of(text)).collect::<Vec<_>>().join(" ");
    says(&from, &["mother's walking frame to the wrong town"]);
}

/// A106
#[test]
fn a_call_has_a_line_on_how_to_say_it_and_a_mail_has_none() {
    for (text, wanted) in [
        ("My stove is broken and I've rung you three times, it's so frustrating.\n\nLu", "pause"),
        ("My mother died on Monday and I need to stop her paper. I'm heartbroken.\n\nAna", "slow"),
        ("Boarding in ten minutes, is my seat gone?", ""),
    ] {
        let notes = |channel| with(text, &DraftOptions { channel, ..DraftOptions::default() }).notes;
        let aloud: Vec<String> = notes(Channel::Phone).into_iter().filter(|note| note.starts_with("aloud:")).collect();
        assert!(aloud.len() == 1 && aloud[0].contains(wanted), "{text}: {aloud:?}");
        assert!(!notes(Channel::Email).iter().any(|note| note.starts_with("aloud:")));
    }
}

/// A058
#[test]
fn what_a_question_is_about_is_named_beside_its_answer() {
    let text = "My brother can't install Harbour 7 on his console, he's already tried a restart, what can he do please?";
    says(&reply(text), &["our brother can't install Harbour 7 on his console", "[answer: \"what can he do please\"]"]);
    // The helper left out, it asks all the same.
    says(&reply("when u gonna mend the chat for tablets"), &["[answer: \"when u gonna mend the chat for tablets\"]"]);
}

/// A058
#[test]
fn every_question_of_a_letter_has_its_place() {
    // More than two answers share one gap, in the order they were asked in.
    let text = "Hello, we have a foal who needs her first trim. How old must she be for it and how much is it? Must she be sedated? \
                And is it in the yearly plan or extra?\n\nThanks, Sunita";
    says(
        &reply(text),
        &[
            "[answers, one by one: \"How old must she be for it\"; \"how much is it\"; \"Must she be sedated\"; \"is it in the yearly plan or extra\"]",
        ],
    );
    // Two keep a gap each, and what is one question is not cut in two.
    let text = "Hi, we're coming on the 3rd with a baby. Have you got a high chair or must we hold her? And is the lift big enough for a pram?\n\nBeth";
    says(&reply(text), &["[answer: \"Have you got a high chair or must we hold her\"]", "[answer: \"is the lift big enough for a pram\"]"]);
    // What they want to know is asked.
    let text = "My father's hearing aid came back from you with the wrong mould, and nobody at the desk could say why. \
                We'd like to know how it was mixed up, whether the fitter has been told, and whether he needs a new one.\n\nRuth";
    says(&reply(text), &["\"how it was mixed up\"", "\"whether the fitter has been told\"", "\"whether he needs a new one\""]);
}

/// A058
#[test]
fn a_question_in_grief_or_of_a_confused_writer_is_answered() {
    let text = "My mother died on the 2nd and I am closing her library account. Do you want the original, or is a scan enough? \
                Please don't write to her again until you've told me.\n\nIan";
    says(
        &reply(text),
        &[
            "very sorry for your loss",
            "[answer: \"Do you want the original, or is a scan enough\"]",
            "they ask: \"Please don't write to her again until you've told me\"",
        ],
    );
}

/// A058
#[test]
fn what_they_ask_to_be_done_is_in_the_gap_for_it_unless_it_is_said_back() {
    // What could not be turned round stands in the agent's gap, in their words.
    let text = "The pond liner you sold me in May leaks at the seam, I've emptied it twice and the fish are in the bath. \
                I want the whole of it back and something for the plants that died.\n\nGlen";
    says(&reply(text), &["[what you will do; they ask: \"I want the whole of it back and something for the plants that died\"]"]);
    // What is said back is not asked twice, and its other half is not lost.
    let text = "The gate you hung in March has dropped and it scrapes the path. Please rehang the gate and send the bill for the path to your insurer.\n\nAda";
    let said = reply(text);
    assert_eq!(said.matches("ehang the gate").count(), 1, "{said}");
    assert!(said.contains("insurer"), "{said}");
    // "Can you send" is to be done, and has no answer beside it.
    let text = "The kite came without its tail and we fly on Sunday. Can you send me one by Friday? I would rather not take it back.\n\nMo";
    let said = reply(text);
    assert_eq!(said.matches("by Friday").count(), 1, "{said}");
}

/// A116
#[test]
fn what_goes_to_a_team_goes_with_what_they_ask() {
    let text = "Your van hit my mother's gate and she was hurt by it. I shall see a solicitor. I want the gate rebuilt, and I want to know who was driving, whether \
                he has been spoken to, and what your insurer says.\n\nCarl";
    let said = reply(text);
    assert!(said.contains("[what they want done, in their words; they ask: ") && said.contains("whether he has been spoken to"), "{said}");
}

/// A058
#[test]
fn a_letter_that_asks_and_bids_gets_both() {
    let text = "Good morning, does the no. 6 still stop at the mill on Sundays? Please send me the new timetable if there is one.\n\nOdile";
    says(
        &reply(text),
        &[
            "[answer: \"does the no. 6 still stop at the mill on Sundays\"]",
            "they ask: \"Please send me the new timetable if there is one\"",
        ],
    );
    // One question keeps its short reply.
    let text = "Good morning, does the no. 6 still stop at the mill on Sundays?\n\nOdile";
    assert!(!reply(text).contains("I'll"), "{}", reply(text));
}

/// A058
#[test]
fn a_reproach_in_a_letter_gets_no_answer() {
    for text in [
        "The lamp at the ford has been out since May and two people have fallen. How many more must fall before somebody brings a ladder?\n\nPeg",
        "You sell it as silent. And what do we hear every night? A tractor. Take it back.\n\nUwe",
    ] {
        assert!(!reply(text).contains("[answer"), "{}", reply(text));
    }
}
