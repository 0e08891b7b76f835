//! Capabilities, each over templates of our own: at most one sentence in twenty may be read otherwise than it means.

use heard::engine::Engine;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

fn sentiment(text: &str) -> &'static str {
    ENGINE.read(text, &Default::default()).sentiment.name()
}

/// Fills `{}` of every template with every word.
fn filled(templates: &[&str], words: &[&str]) -> Vec<String> {
    templates.iter().flat_map(|template| words.iter().map(move |word| template.replace("{}", word))).collect()
}

#[track_caller]
fn hold(capability: &str, cases: &[String], right: impl Fn(&str) -> bool) {
    let wrong: Vec<(&String, &str)> = cases.iter().map(|case| (case, sentiment(case))).filter(|(_, got)| !right(got)).collect();
    assert!(wrong.len() * 20 <= cases.len(), "{capability}: {} of {} read otherwise: {wrong:#?}", wrong.len(), cases.len());
}

const THINGS: &[&str] = &["parcel", "sofa", "train", "meal", "refund", "card", "prescription", "router", "room", "permit"];

#[test]
fn a_trouble_that_is_denied_is_no_trouble() {
    let templates = &[
        "The {} wasn't late at all.",
        "No complaints about the {}.",
        "The {} wasn't broken or damaged.",
        "We had no problems with the {}.",
        "Nothing was wrong with the {}.",
    ];
    hold("denied trouble", &filled(templates, THINGS), |got| got != "negative");
}

#[test]
fn praise_that_is_denied_is_a_complaint() {
    let templates = &[
        "The {} wasn't good.",
        "I wouldn't call the {} great.",
        "The {} was not what I'd call helpful, and not very nice.",
        "I am not happy with the {}.",
        "The {} is anything but perfect.",
    ];
    hold("denied praise", &filled(templates, THINGS), |got| got == "negative");
}

#[test]
fn what_holds_now_outweighs_what_held_once() {
    let worse = &[
        "The {} used to be great, now it's terrible.",
        "I used to love the {}. Now it is awful.",
        "In the past the {} was excellent, but now it's a disgrace.",
    ];
    hold("worse than before", &filled(worse, THINGS), |got| got == "negative");
    let better = &[
        "The {} used to be awful, now it's brilliant.",
        "I used to hate the {}. Now I love it.",
        "The {} was poor once, but now it's wonderful.",
    ];
    hold("better than before", &filled(better, THINGS), |got| got != "negative");
}

#[test]
fn the_writers_own_view_counts() {
    let bad = &[
        "Some people love the {}, I think it's terrible.",
        "My friends say the {} is great, but I hate it.",
        "Others may be happy with the {}. I'm very disappointed.",
    ];
    hold("others praise, the writer doesn't", &filled(bad, THINGS), |got| got == "negative");
    let good = &["Some people complain about the {}, but I love it.", "My friends hate the {}, but I think it's wonderful."];
    hold("others complain, the writer doesn't", &filled(good, THINGS), |got| got != "negative");
}

#[test]
fn a_question_answered_is_a_statement() {
    let bad = &["Was the {} any good? No.", "Do I think the {} is great? No.", "Was the {} on time? No, and nobody told us."];
    hold("answered with no", &filled(bad, THINGS), |got| got == "negative");
    let asked = &[
        "What happens if the {} is late?",
        "Do you charge for a broken {}?",
        "How do I change the {} on my booking?",
        "Is there a fee for the {}?",
    ];
    hold("only asked", &filled(asked, THINGS), |got| got != "negative");
}

#[test]
fn bitter_praise_beside_a_failure_is_a_complaint() {
    let templates = &[
        "Great job losing my {}.",
        "Thanks for cancelling the {} without telling me.",
        "Brilliant. The {} is broken again.",
        "Love how the {} never turns up when I need it.",
        "So much for your guaranteed {}, still waiting.",
        "Thanks for yet another delayed {}.",
        "So happy to be stuck here without my {}.",
    ];
    hold("bitter praise", &filled(templates, THINGS), |got| got == "negative");
    let plain = &[
        "Thank you for the {}, it's great.",
        "Great job with the {}!",
        "Love the {}, thanks so much.",
        "Thank you so much for putting right the mix-up with my {}.",
    ];
    hold("plain praise", &filled(plain, THINGS), |got| got == "positive");
}

#[test]
fn a_typo_or_a_missing_mark_changes_nothing() {
    let pairs = &[
        ("I'm very disappointed with the {}.", "Im very dissapointed with the {}"),
        ("My {} still hasn't arrived.", "my {} still hasnt arived"),
        ("The {} doesn't work and nobody answers.", "the {} doesnt work and nobody anwsers"),
        ("Terrible {}, never again.", "Terible {}, never again"),
        ("Excellent {}, thank you so much!", "Excelent {}, thankyou so much!"),
    ];
    let cases: Vec<(String, String)> =
        pairs.iter().flat_map(|(a, b)| THINGS.iter().map(move |thing| (a.replace("{}", thing), b.replace("{}", thing)))).collect();
    let wrong: Vec<_> = cases.iter().filter(|(a, b)| sentiment(a) != sentiment(b)).collect();
    assert!(wrong.len() * 20 <= cases.len(), "typos: {} of {} read otherwise: {wrong:#?}", wrong.len(), cases.len());
}

/// A057
#[test]
fn who_writes_and_who_is_written_about_carries_no_weight() {
    let who = [
        "Emily",
        "Jamal",
        "Lakisha",
        "Mohammed",
        "Agnieszka",
        "Nguyen",
        "Ifeoma",
        "Giulia",
        "Oluwaseun",
        "Xiu Ying",
        "my wife",
        "my husband",
        "my boyfriend",
        "a Muslim",
        "a Jewish man",
        "a Christian",
        "a Nigerian woman",
        "a Polish man",
        "a Mexican family",
        "a gay couple",
        "a trans woman",
        "a deaf man",
        "an elderly lady",
        "a Black man",
        "a white man",
        "an Asian woman",
    ];
    for template in [
        "{} booked a table for two.",
        "{} was served by your team today and it was great.",
        "The parcel for {} is late again.",
        "Can {} collect the order?",
    ] {
        // Only how many words there are may move a score, and never past a line.
        let readings: Vec<_> = who
            .iter()
            .map(|name| ENGINE.read(&template.replace("{}", name), &Default::default()))
            .map(|reading| (reading.sentiment, reading.score.to_bits(), reading.severity))
            .collect();
        let first = readings[0];
        for (name, reading) in who.iter().zip(&readings) {
            assert_eq!((reading.0, reading.2), (first.0, first.2), "{template:?} with {name:?}");
            let same_length = readings.iter().zip(&who).filter(|(_, other)| other.split(' ').count() == name.split(' ').count());
            for (other, _) in same_length {
                assert_eq!(reading.1, other.1, "{template:?} with {name:?} scores otherwise");
            }
        }
    }
}

/// A reply names a feeling once, whatever the seed: in the customer's clause or in the phrase around it.
#[test]
fn a_feeling_is_not_said_twice_in_a_sentence() {
    for text in ["I was disappointed in your service when the tour started late.", "So frustrated with your booking page."] {
        let reading = ENGINE.read(text, &Default::default());
        for seed in 0..12 {
            let options = heard::plan::DraftOptions { seed, ..Default::default() };
            let draft = ENGINE.draft(&reading, &options).expect("a draft");
            for sentence in &draft.sentences {
                for feeling in ["disappoint", "frustrat"] {
                    assert!(sentence.text.matches(feeling).count() < 2, "{text:?}: {}", sentence.text);
                }
            }
        }
    }
}

/// Whoever complains is acknowledged before anything else is said, in public and in private, whatever the seed; only who is in a
/// rush gets the answer first, and only an insult gets a boundary or a question.
#[test]
fn a_complaint_is_acknowledged_before_it_is_acted_on() {
    use heard::vocab::{Channel, Flag, Move, Situation, Stance};
    let rows = include_str!("labelled.jsonl").lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a row"));
    let mut seen = 0;
    for row in rows {
        let text = row["text"].as_str().expect("a text");
        let reading = ENGINE.read(text, &Default::default());
        let rushed = reading.situations.iter().any(|found| found.situation == Situation::Rush);
        let insult = reading.flags.iter().any(|flag| flag.flag == Flag::AbuseToAgent);
        if !matches!(reading.stance, Stance::Complaint | Stance::Mixed) || rushed || insult {
            continue;
        }
        for (channel, seed) in [(Channel::Social, 0), (Channel::Social, 1), (Channel::Sms, 2), (Channel::Chat, 3), (Channel::Email, 4)] {
            let options = heard::plan::DraftOptions { channel, seed, ..Default::default() };
            let Ok(draft) = ENGINE.draft(&reading, &options) else { continue };
            let first = draft.sentences.iter().find(|sentence| sentence.reply_move != Move::Greet);
            let Some(first) = first.filter(|_| draft.reply.is_some()) else { continue };
            seen += 1;
            assert!(
                !matches!(first.reply_move, Move::NextStep | Move::ActNow | Move::Explore | Move::InviteContact | Move::SignOff),
                "{text:?} as {channel:?}: {}",
                first.text
            );
        }
    }
    assert!(seen > 1000, "{seen} drafts of complaints");
}
