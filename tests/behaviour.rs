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

/// Both sides of each pair, with any thing in them, read the same, but for one in twenty.
#[track_caller]
fn read_alike(what: &str, pairs: &[(&str, &str)]) {
    let cases: Vec<(String, String)> =
        pairs.iter().flat_map(|(a, b)| THINGS.iter().map(move |thing| (a.replace("{}", thing), b.replace("{}", thing)))).collect();
    let wrong: Vec<_> = cases.iter().filter(|(a, b)| sentiment(a) != sentiment(b)).collect();
    assert!(wrong.len() * 20 <= cases.len(), "{what}: {} of {} read otherwise: {wrong:#?}", wrong.len(), cases.len());
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
    read_alike("typos", pairs);
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
            // A name of two words counts as one word, which "my wife" doesn't.
            let words = |who: &str| (who.split(' ').count(), who.split(' ').all(|word| word.starts_with(char::is_uppercase)));
            let same_length = readings.iter().zip(&who).filter(|(_, other)| words(other) == words(name));
            for (other, _) in same_length {
                assert_eq!(reading.1, other.1, "{template:?} with {name:?} scores otherwise");
            }
        }
    }
}

// Fifteen templates a capability that were written before anything of them was read.

#[test]
fn what_is_denied_counts_the_other_way() {
    let well = &[
        "Not once has the {} been late.",
        "There was nothing the matter with the {}.",
        "The {} has never let me down.",
        "I can't fault the {}.",
        "The {} isn't bad at all.",
        "I have no reason to complain about the {}.",
        "Neither the {} nor the bill was wrong.",
        "Without any trouble the {} arrived.",
    ];
    hold("negation: well", &filled(well, THINGS), |got| got != "negative");
    let wrong = &[
        "I'm not impressed with the {}.",
        "The {} is far from perfect.",
        "I can't say I'm pleased with the {}.",
        "Nobody here thinks the {} is any good.",
        "The {} was neither nice nor useful.",
        "I don't think the {} is worth the money.",
        "There is nothing good about the {}.",
    ];
    hold("negation: wrong", &filled(wrong, THINGS), |got| got == "negative");
}

#[test]
fn then_and_now_are_told_apart() {
    let well = &[
        "The {} was awful for years. These days it's superb.",
        "At first I hated the {}, but I've come to love it.",
        "Last year the {} was a mess, this year it's excellent.",
        "The {} has got so much better since the spring, well done.",
        "Once the worst {} in town, now the best.",
        "I was angry about the {} at the time. It has all been sorted and I'm happy again.",
        "It took a while, but the {} is finally perfect.",
    ];
    hold("then and now: well", &filled(well, THINGS), |got| got != "negative");
    let wrong = &[
        "The {} was wonderful for years. These days it's dreadful.",
        "At first I loved the {}, but I've come to hate it.",
        "Last year the {} was excellent, this year it's a mess.",
        "The {} has gone downhill since the spring.",
        "Once the best {} in town, now the worst.",
        "I was happy with the {} until last week. It has been rubbish since.",
        "The {} worked beautifully for a month and then it stopped.",
        "Whatever happened to the good {} you used to have? This one is awful.",
    ];
    hold("then and now: wrong", &filled(wrong, THINGS), |got| got == "negative");
}

#[test]
fn what_others_think_is_not_what_the_writer_thinks() {
    let well = &[
        "My mother can't stand the {}, I adore it.",
        "Everyone moans about the {}. I found it delightful.",
        "The reviews say the {} is terrible. It's wonderful.",
        "Some call the {} overpriced. I call it a bargain and I love it.",
        "Half the street hates the {}, and I think it's brilliant.",
        "People told me the {} would be awful, and it was lovely.",
        "My neighbour complained about the {}, but I'm delighted with it.",
    ];
    hold("whose view: well", &filled(well, THINGS), |got| got != "negative");
    let wrong = &[
        "My mother adores the {}, I can't stand it.",
        "Everyone raves about the {}. I found it awful.",
        "The reviews say the {} is superb. It isn't.",
        "You call the {} excellent. I call it a disgrace.",
        "Your advert promised a wonderful {}, mine is broken.",
        "Half the street loves the {}, and I think it's terrible.",
        "Lots of people swear by the {}, it did nothing but annoy me.",
        "He said the {} was fantastic, but I'm very disappointed.",
    ];
    hold("whose view: wrong", &filled(wrong, THINGS), |got| got == "negative");
}

#[test]
fn questions_are_read_with_their_answers() {
    let well = &[
        "Was the {} any good? Yes, very.",
        "Did I have trouble with the {}? None.",
        "Would I buy the {} again? In a heartbeat.",
        "What do I do if the {} gets damaged?",
        "Who pays if the {} is lost?",
        "Can I cancel the {} if I change my mind?",
        "Is it normal to wait a week for the {}?",
        "Do people complain about the {} often?",
    ];
    hold("question and answer: well", &filled(well, THINGS), |got| got != "negative");
    let wrong = &[
        "Would I buy the {} again? Never.",
        "Did the {} come when you said? It did not.",
        "Am I happy with the {}? Not in the slightest.",
        "Is the {} any better now? No, it's worse.",
        "Has anybody apologised for the {}? Of course not.",
        "Was the {} worth it? Absolutely not.",
        "Would I recommend the {}? No way.",
    ];
    hold("question and answer: wrong", &filled(wrong, THINGS), |got| got == "negative");
}

#[test]
fn slips_of_the_pen_change_nothing() {
    let pairs = &[
        ("The {} arrived broken and nobody replies.", "The {} arived brokn and noboby replys."),
        ("I'm so frustrated, the {} is late again.", "Im so frustated, the {} is late agian."),
        ("I have been waiting three weeks for the {}.", "i hav been wating three weeks for the {}"),
        ("Unacceptable, you charged me twice for the {}.", "Unaceptable, you chraged me twice for the {}"),
        ("Absolutely ridiculous, the {} was cancelled.", "Absolutly rediculous, the {} was canceled"),
        ("The staff were rude about the {}.", "the staf were rude about the {}"),
        ("Where can I collect the {}?", "wher can i colect the {}?"),
        ("Beautiful {}, we're delighted.", "Beautifull {}, were delighted"),
        ("Thank you so much, the {} is wonderful.", "thank u so mutch, the {} is wonderfull"),
        ("I'm really pleased with the {}, great service.", "im realy pleased with the {}, graet service"),
        ("You've lost my {} and I want a refund.", "youve lsot my {} and i want a refund"),
        ("The worst {} I have ever had.", "the wurst {} i have ever had"),
        ("I'm disgusted by the {}.", "im discusted by the {}"),
        ("The {} won't switch on.", "the {} wont swich on"),
        ("Could you please send the {} again?", "coud you plese send the {} agian?"),
    ];
    read_alike("slips", pairs);
}

/// Names of one word and of four, names that are words: one reading for all, but for one in twenty.
#[test]
fn a_name_of_any_length_carries_no_weight() {
    let names = &[
        "Emily",
        "Jamal",
        "Lakisha",
        "Mohammed",
        "Agnieszka",
        "Nguyen",
        "Ifeoma",
        "Giulia",
        "Oluwaseun",
        "Dwayne",
        "Shaniqua",
        "Hope",
        "Joy",
        "Grace",
        "Precious",
        "Faith",
        "Will",
        "Mark",
        "Bill",
        "Rich",
        "Angel",
        "Destiny",
        "Sunny",
        "Christian",
        "Rusty",
        "Emily Carter",
        "Jamal Washington",
        "Lakisha Jefferson",
        "Mohammed Al-Rashid",
        "Agnieszka Wójcik",
        "Nguyen Thi Hoa",
        "Ifeoma Okonkwo",
        "Giulia De Santis",
        "Oluwaseun Adeyemi-Cole",
        "Xiu Ying",
        "Maria del Carmen Ortiz",
        "Jean-Luc van der Berg",
        "Siobhan O'Neill",
        "Joy Good",
        "Grace Love",
        "Dave Savage",
        "Mary Moody",
        "John Long",
        "Peter Strong",
        "Angela Loss",
    ];
    let templates = &[
        "{} ordered two chairs.",
        "{} rang you yesterday about the bill.",
        "Your colleague {} was so helpful.",
        "Your colleague {} was rude to me.",
        "Please send the invoice to {}.",
        "{} has been waiting three weeks for an answer.",
        "I'm writing for {}, who can't use the app.",
        "Is {} working on Friday?",
        "Thanks to {} the whole thing was sorted in a day.",
        "Because of {} we missed the train.",
        "{} and I are very disappointed with the room.",
        "The card is in the name of {}.",
        "{} told me that the fee would be refunded, and it wasn't.",
        "We loved our table, {} looked after us.",
        "Regards, {}",
    ];
    let (mut off, mut all) = (Vec::new(), 0);
    for template in templates {
        let readings: Vec<_> = names
            .iter()
            .map(|name| ENGINE.read(&template.replace("{}", name), &Default::default()))
            .map(|reading| (reading.sentiment, reading.severity, reading.mood, reading.stance))
            .collect();
        let usual = readings.iter().max_by_key(|one| readings.iter().filter(|other| other == one).count()).expect("a reading");
        all += readings.len();
        off.extend(names.iter().zip(&readings).filter(|(_, reading)| *reading != usual).map(|(name, _)| (template, name)));
    }
    assert!(off.len() * 100 <= all, "{} of {all} read otherwise: {off:#?}", off.len());
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
