//! What the articles ask of answers to each kind of message, row by row, on messages of our own (docs/requirements.md).

#[path = "support/replies.rs"]
mod replies;

use heard::draft::Draft;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::vocab::{Channel, Move, Outcome, ReplyType, Situation, Stance};
use replies::{ENGINE, draft, never_says, reply, says, with};

fn on(channel: Channel, text: &str) -> Draft {
    with(text, &DraftOptions { channel, ..DraftOptions::default() })
}

fn does(draft: &Draft, wanted: Move) -> bool {
    draft.sentences.iter().any(|sentence| sentence.reply_move == wanted)
}

/// The first sentence after the greeting.
fn first(draft: &Draft) -> &str {
    draft.sentences.iter().find(|sentence| sentence.reply_move != Move::Greet).map_or("", |sentence| sentence.text.as_str())
}

/// A phrase of the core pack by its text.
fn phrase(text: &str) -> &'static heard::pack::model::Phrase {
    let phrases = &ENGINE.knowledge().packs.phrases;
    phrases.iter().find(|phrase| phrase.text.value.starts_with(text)).unwrap_or_else(|| panic!("no phrase {text:?}"))
}

/// A013, T5
#[test]
fn praise_gets_brief_thanks_and_no_apology() {
    for text in [
        "Thank you so much, the cake was wonderful and everybody asked where it came from!",
        "Just wanted to say that Marek was brilliant. He fixed our lift on a Sunday night.",
        "Best bakery in town, we love the rye bread.",
    ] {
        let got = draft(text);
        let body = got.sentences.iter().filter(|one| !matches!(one.reply_move, Move::Greet | Move::SignOff)).count();
        assert!(body <= 3, "{:?}", got.reply);
        never_says(got.reply.as_deref().expect("a reply"), &["sorry", "apolog", "offer", "[what you will do]"]);
    }
}

/// A008, A026, A138
#[test]
fn a_goodbye_gets_an_easy_way_no_persuasion_and_one_question_that_may_be_left_out() {
    for text in [
        "After nine years I'm moving to another provider. Please cancel from the 30th.\n\nKim",
        "Please cancel my membership from the 1st, I'm moving abroad.\n\nAsa",
    ] {
        let got = reply(text);
        says(&got, &["I'm sorry to see you go", "If you're willing to say"]);
        assert_eq!(got.matches('?').count(), 1, "{got}");
        never_says(&got, &["before you go", "reconsider", "what if we", "change your mind", "offer you", "disappointed", "are you sure"]);
    }
    let lines = ENGINE.knowledge().packs.phrases.iter().filter(|phrase| phrase.when.situation.contains(&Situation::Leaving)).count();
    assert!(lines >= 3, "{lines}");
}

/// A140, A141, A142, A143, A183, A189, A190
#[test]
fn a_check_in_asks_how_they_feel_and_has_the_articles_questions() {
    let options = |seed| DraftOptions { reply_type: ReplyType::CheckIn, seed, ..DraftOptions::default() };
    for seed in 0..6 {
        let draft = with("My boiler was repaired last week.\n\nGwen", &options(seed));
        assert_eq!(draft.frame, "check-in");
        let got = draft.reply.expect("a reply");
        assert!((1..=2).contains(&got.matches('?').count()), "{got}");
        never_says(&got, &["sorry", "[what you will do]"]);
    }
    for question in [
        "Is there anything you'd like to see more or less of?",
        "Is there anything you think we should know?",
        "Is there anything going on that you don't like?",
        "What do you like best about dealing with us",
        "Do we help you solve things, or does it feel more like selling?",
        "What makes it harder than it should be",
        "When you write to us, do you hear back soon enough?",
        "What gets in your way when you use {issue.noun}?",
        "Did the people you dealt with know what they were talking about?",
    ] {
        let asked = &phrase(question).when.reply_type;
        assert!(asked.iter().all(|kind| matches!(kind, ReplyType::CheckIn | ReplyType::FollowUp)) && !asked.is_empty(), "{question}");
    }
}

/// A177
#[test]
fn a_follow_up_asks_whether_it_has_held() {
    let options = DraftOptions { reply_type: ReplyType::FollowUp, ..DraftOptions::default() };
    let draft = with("My boiler was repaired last week.\n\nGwen", &options);
    assert_eq!(draft.frame, "follow-up");
    let asked = draft
        .sentences
        .iter()
        .filter(|one| one.text.contains('?'))
        .filter_map(|one| ENGINE.knowledge().packs.phrases.iter().find(|phrase| phrase.meta.id == one.phrase));
    assert!(asked.clone().count() >= 1 && asked.clone().all(|phrase| phrase.when.reply_type.contains(&ReplyType::FollowUp)));
    never_says(draft.reply.as_deref().expect("a reply"), &["sorry", "[what you will do]"]);
}

/// A184, A186, A187
#[test]
fn a_suggestion_hears_what_becomes_of_it_and_whose_doing_it_was() {
    let idea = "It would be great if the app remembered my filters.\n\nIda";
    let open = reply(idea);
    says(&open, &["[where you will take it]"]);
    never_says(&open, &["we will build", "will be added", "we value your feedback"]);
    let told = |outcome| {
        let options = DraftOptions { reply_type: ReplyType::Feedback, outcome: Some(outcome), ..DraftOptions::default() };
        with(idea, &options).reply.expect("a reply")
    };
    says(&told(Outcome::Implemented), &["the app", "thanks to you"]);
    let considered = told(Outcome::Considered);
    says(&considered, &["the app", "["]);
    assert_ne!(considered, told(Outcome::Declined));
}

/// A160
#[test]
fn every_message_gets_a_reply_of_at_least_one_true_sentence() {
    for text in ["", ".", "?", "hmm", "The lamp.", "???", "lamp", "Ne comprends pas pourquoi ma commande est en retard."] {
        let got = draft(text);
        let said = got.sentences.iter().any(|sentence| sentence.text.split_whitespace().count() >= 4 && !sentence.text.starts_with('['));
        assert!(got.withheld.is_some() || said, "{text:?}: {:?}", got.reply);
    }
}

const REVIEW: &str = "Lovely rooms and Aisha at the desk was so kind. The 40 minute wait for the bill was a shame.";

/// A169, A171, A173
#[test]
fn a_review_gets_a_few_sentences_the_trouble_by_name_and_a_person_with_a_role() {
    let signed = DraftOptions {
        channel: Channel::Review,
        agent: Some("Luis Ortega".to_owned()),
        role: Some("front desk".to_owned()),
        company: Some("Harbour Inn".to_owned()),
        ..DraftOptions::default()
    };
    let got = with(REVIEW, &signed).reply.expect("a reply");
    says(&got, &["the bill", "Luis Ortega, front desk at Harbour Inn"]);
    assert!(got.matches(['.', '?']).count() <= 5, "{got}");
    let anonymous = on(Channel::Review, REVIEW).reply.expect("a reply");
    never_says(&anonymous, &["front desk at", "Luis"]);
}

/// A174
#[test]
fn a_review_promises_no_improvement() {
    for seed in 0..10 {
        let got = with(REVIEW, &DraftOptions { channel: Channel::Review, seed, ..DraftOptions::default() }).reply.expect("a reply");
        never_says(&got, &["we will fix", "will be fixed", "won't happen again", "will improve", "will make sure"]);
    }
}

/// A154, A175, A176
#[test]
fn a_guest_who_was_happy_is_thanked_named_and_asked_back_and_an_angry_one_is_not() {
    let happy = on(Channel::Review, "Wonderful weekend, and Marta at breakfast was so kind to my mother.").reply.expect("a reply");
    says(&happy, &["Thank you", "Marta"]);
    let back = |draft: &Draft| does(draft, Move::InviteBack);
    assert!((0..6).any(|seed| back(&with(
        "Wonderful weekend, everything was perfect.",
        &DraftOptions { channel: Channel::Review, seed, ..DraftOptions::default() }
    ))));
    let angry = "Worst hotel I have ever been to. The room was filthy, the staff were rude and nobody cared. Never again!";
    for seed in 0..6 {
        assert!(!back(&with(angry, &DraftOptions { channel: Channel::Review, seed, ..DraftOptions::default() })));
    }
}

/// A168, A170
#[test]
fn fifteen_reviews_get_fifteen_replies_with_no_body_twice() {
    let things = [
        "pool",
        "garden",
        "breakfast",
        "parking",
        "lift",
        "gym",
        "bar",
        "terrace",
        "shower",
        "bed",
        "sauna",
        "library",
        "beach",
        "kitchen",
        "view",
    ];
    let mut seen = std::collections::BTreeSet::new();
    for (n, thing) in things.iter().enumerate() {
        let text = match n % 3 {
            0 => format!("Kind staff, but the {thing} was dirty all week."),
            1 => format!("We waited two days until the {thing} was put in order, and nobody said sorry."),
            _ => format!("Marta was lovely. Shame about the {thing}, it smelled of paint."),
        };
        let got = on(Channel::Review, &text).reply.expect("a reply");
        assert!(seen.insert(got.clone()), "twice: {got}");
    }
    assert_eq!(seen.len(), 15);
}

/// A058
#[test]
fn what_is_asked_in_a_post_is_answered_whatever_it_ends_on() {
    for (post, answer) in [
        ("@Larkmart how do I turn this off 🤦", "[answer: \"how do I turn this off\"]"),
        ("@Larkmart the phone keeps changing the sign and how do I turn it off 🤦", "[answer: \"how do I turn it off\"]"),
    ] {
        says(&on(Channel::Social, post).reply.expect("a reply"), &[answer]);
    }
    never_says(&on(Channel::Social, "@Larkmart is the best shop ever 💕").reply.expect("a reply"), &["answer:"]);
}

/// A165
#[test]
fn of_scraps_in_a_row_the_first_is_named() {
    let reply = on(Channel::Social, "@Larkmart blank picture with sound, picture with no sound. Using the box, disappointed").reply;
    let reply = reply.expect("a reply");
    says(&reply, &["the blank picture with sound."]);
    never_says(&reply, &["picture with no sound"]);
}

/// A182
#[test]
fn who_posts_their_details_in_public_is_asked_to_take_them_down() {
    let number = "@Larkmart nobody rang back about the oven, my number is 07700 900123";
    says(&on(Channel::Social, number).reply.expect("a reply"), &["take down the post"]);
    never_says(&on(Channel::Email, number).reply.expect("a reply"), &["take down", "900123"]);
    let theirs = "@Larkmart I called 07700 900123 four times and nobody answers";
    never_says(&on(Channel::Social, theirs).reply.expect("a reply"), &["take down"]);
    let secret = "@Larkmart I can't log in, my password is Marigold77!";
    says(&on(Channel::Social, secret).reply.expect("a reply"), &["take down", "change it"]);
    says(&on(Channel::Email, secret).reply.expect("a reply"), &["Please change the password"]);
}

/// A106
#[test]
fn a_call_gets_a_card_to_speak_from_and_a_mail_does_not() {
    let text = "I'm still waiting for the electrician and I've called twice.\n\nLou";
    let card = on(Channel::Phone, text).reply.expect("a reply");
    assert!(!card.contains("\n\n"), "one run of speech: {card}");
    says(&card, &["Hello Lou"]);
    never_says(&reply(text), &["put you on hold", "is that all right"]);
}

/// A125, A128, A129, A130, A131, A040, T2
#[test]
fn the_articles_phrases_are_in_the_core_pack_and_each_is_finished_with_what_happened() {
    for text in [
        "I can understand why you are frustrated when {issue.clause}.",
        "I can imagine how upsetting it is to be kept waiting {duration} for an answer about {issue.noun}.",
        "I'm so sorry to hear that {issue.clause}.",
        "I'm sad you had to contact us about {issue.noun}.",
        "I'm glad you called so we have the chance to help with {issue.noun}.",
        "I'm glad you wrote so we have the chance to help with {issue.noun}.",
        "Let me look into {issue.noun} for you",
    ] {
        let found = phrase(text);
        assert!(!found.text.value.contains("..."), "it never trails off");
    }
    assert_eq!(phrase("I'm glad you called").when.channel, [Channel::Phone], "the verb is that of the channel");
    let frustrated = "I'm so frustrated, the gate you mended is broken again.";
    // The feeling in their own word and what it is about, in one sentence (A099).
    let said = |seed| with(frustrated, &DraftOptions { seed, ..DraftOptions::default() }).reply.expect("a reply");
    assert!((0..40).any(|seed| said(seed).contains("I can understand why you are frustrated with the gate.")));
}

/// A126, A127, T1
#[test]
fn sorry_you_feel_this_way_never_stands_alone_and_never_where_we_are_at_fault() {
    let (half, other) =
        ("I understand the situation and I'm so sorry you feel this way.", "This isn't how we want any of our customers to feel.");
    assert_eq!(phrase(half).then.as_ref().map(|then| then.value.as_str()), Some(phrase(other).meta.id.as_str()));
    let mut met = 0;
    let texts = [
        "I feel humiliated.",
        "I'm hurt by how I was treated.",
        "You treat people like dirt and I'm so disappointed.",
        "I felt like nothing in there.",
    ];
    for text in texts {
        for fault in [heard::vocab::Fault::Ours, heard::vocab::Fault::Unknown] {
            for seed in 0..40 {
                let got = with(text, &DraftOptions { seed, fault, ..DraftOptions::default() }).reply.expect("a reply");
                let (one, two) = (got.contains(half), got.contains(other));
                assert_eq!(one, two, "{got}");
                assert!(!one || fault != heard::vocab::Fault::Ours, "{got}");
                met += usize::from(one);
            }
        }
    }
    assert!(met > 0, "it is never chosen");
}

/// A115
#[test]
fn good_news_is_answered_as_good_news_and_nobody_is_sorry_about_it() {
    for text in [
        "We just had a baby girl! Only the cot came without its screws, could you send them?\n\nIan",
        "My daughter just graduated and we're over the moon, but the gown you sent has a torn sleeve.\n\nAnn",
        "I passed my driving test, hooray! Now I'd like to add my car to the policy.\n\nVic",
    ] {
        says(&reply(text), &["ongratulations"]);
    }
    for text in [
        "We just got married, and the photos you printed came out far too dark.\n\nJan",
        "My daughter just graduated and we're over the moon, but the gown you sent has a torn sleeve.\n\nAnn",
    ] {
        for seed in 0..12 {
            let got = with(text, &DraftOptions { seed, ..DraftOptions::default() }).reply.expect("a reply");
            never_says(&got, &["sorry to hear that you just got married", "sorry to hear that you're over the moon", "sorry that you"]);
        }
    }
}

/// A043, A042
#[test]
fn whoever_was_handed_round_or_cut_off_is_promised_one_person() {
    for text in [
        "I was transferred four times and then hung up on. Please don't transfer me again.\n\nLou",
        "You keep passing me round from one desk to the next and nobody knows about my claim.\n\nBea",
    ] {
        let got = reply(text);
        let stays = ["rather than pass you on", "keeping hold of this", "stay your contact", "how to reach me"];
        assert!(stays.iter().any(|words| got.contains(words)), "{got}");
    }
}

/// A139
#[test]
fn a_rival_by_its_name_is_heard_and_never_talked_down() {
    let text = "We're switching to Northwind after the third price rise.\n\nEd";
    let reading = ENGINE.read(text, &ReadOptions::default());
    let cue = reading.kept().find(|cue| cue.id == "switching-to-a-rival").expect("the cue");
    assert!(cue.span.of(text).ends_with("Northwind"), "the rival stands in the cue's words");
    for seed in 0..12 {
        let got = with(text, &DraftOptions { seed, ..DraftOptions::default() }).reply.expect("a reply");
        never_says(&got, &["Northwind", "better than", "competitor"]);
    }
}

/// A181, A193
#[test]
fn what_is_missing_is_asked_for_and_never_more_than_two_things() {
    let got = draft("My parcel still hasn't arrived and I ordered it three weeks ago.\n\nUli");
    says(got.reply.as_deref().expect("a reply"), &["Could you send me the order number?"]);
    let given = reply("My parcel still hasn't arrived and I ordered it three weeks ago, order 5520-418.\n\nUli");
    never_says(&given, &["order number"]);
    for seed in 0..10 {
        let options = DraftOptions { seed, ..DraftOptions::default() };
        let asked = with("It's broken again and I'm done.", &options).reply.expect("a reply");
        assert!(asked.matches('?').count() <= 2, "{asked}");
    }
}

/// A033, A038, A077
#[test]
fn confusion_gets_an_explanation_and_no_grovelling() {
    let got = draft("I don't understand my bill, it says 214.60 and I thought the plan was 180. What's the extra?");
    let text = got.reply.clone().expect("a reply");
    says(&text, &["214.60", "180"]);
    never_says(&text, &["sorry", "frustrat", "angry", "upset"]);
    assert_eq!(ENGINE.read("I'm confused by the second page of the form.", &ReadOptions::default()).mood, heard::vocab::Mood::Confused);
    assert!(ENGINE.read("I don't understand my bill.", &ReadOptions::default()).stance != Stance::Praise);
    assert!(!first(&got).is_empty());
}

/// Of a long letter one trouble is told back, with room for what weighed more, and a person looks at it. A001, T2
#[test]
fn a_long_letter_gets_one_trouble_and_room_for_the_rest() {
    let letter = "In January I took over the lease of a van from your branch in Leeds, and the man at the desk went through all the \
        papers with me. In March I asked for a copy of the contract, because the bank wanted to see it before they would lend me the \
        money for the second van. The lady said that it would take a week. In April I rang again and she said that the man who had it \
        was away. In May I wrote a letter, and then another one in June when the bank asked for the third time. I still have not \
        received a copy. Meanwhile the offer from the bank ran out, and the seller gave the second van to somebody else. My brother \
        and I had planned the whole summer around it, and now we do with one van what we wanted to do with two. I find this hard to \
        understand and I should like to hear what you mean to do about it.";
    let got = on(Channel::Email, letter);
    let told = got.sentences.iter().find(|one| one.text.contains("received a copy")).unwrap_or_else(|| panic!("{:?}", got.reply));
    assert!(told.check && told.text.contains("[what else went wrong, in their words]"), "{}", told.text);
}

/// A thing that no clause of theirs tells about may be any thing they mentioned. A001
#[test]
fn a_thing_named_without_a_clause_is_marked() {
    let got =
        on(Channel::Email, "Something about my broadband bill, I am really not happy with any of this and would like somebody to look.");
    let named: Vec<_> = got.sentences.iter().filter(|one| one.text.contains("your broadband bill")).collect();
    assert!(!named.is_empty() && named.iter().all(|one| one.check), "{:?}", got.reply);
}

/// A letter is long, and what its length weighs must not make a complaint of it: a question, a thank-you and a kind letter
/// with one fault are told apart by what is said in them.
#[test]
fn letters_are_told_apart_by_what_they_say() {
    let letters = [
        (
            Stance::Question,
            "Good afternoon,\n\nI'm thinking of bringing a class of twenty-two to the lighthouse in June, with three teachers and a mother or two who have offered to help. Do we need to \
             book the boat beforehand, and what's the fee for a guide? I couldn't find it on your website, it only gives prices for \
             families.\n\nKind regards,\nNaomi Pell",
        ),
        (
            Stance::Question,
            "Hello,\n\nWhat do I have to bring to your office to act for my aunt? She gave me power of attorney last spring and it has been \
             registered since. Would a copy be enough, or does it have to be the original?\n\nMany thanks,\nJoel Brandt",
        ),
        (
            Stance::Praise,
            "Dear everyone on the second floor,\n\nI've been home a week and can hold a cup again. I was so frightened when they wheeled me \
             in, and not one of you made me feel a nuisance. The porter hummed all the way to the theatre with me. Those things got me \
             through. God bless all of you.\n\nEnid Farrow",
        ),
        (
            Stance::Praise,
            "I never write to firms, but I wanted to tell you about one of your fitters. Our door jammed on Sunday with my father behind it. I \
             was told two hours and he was here in twenty minutes. He waited until we had all had our tea. Please pass this on to his \
             boss.\n\nRita Moss",
        ),
        (
            Stance::Mixed,
            "Hi,\n\nJust a shoutout to Bella in your Truro shop, who spent an hour setting up my nan's tablet. Brilliant girl. What's gone a \
             bit wrong since is the charger she was promised, which never turned up, and that's five weeks now. Could you put one in the \
             post to her?\n\nThanks,\nKerry",
        ),
        (
            Stance::Mixed,
            "Dear all,\n\nThe pudding was the best thing I have eaten this year and your waiter was a delight. I do feel I ought to mention \
             that a bottle we never had appeared on the bill at £24. No harm done, but perhaps you could put it back on my \
             card.\n\nWarm regards,\nHugh Allard",
        ),
        (
            Stance::Complaint,
            "hi, i ordered the red boots in a 5 for my cousins wedding and what turned up was a pair of blue ones in an 8. very nice blue but \
             no use to me lol. the wedding is on saturday so can u send the right ones, thanks hun, Cass",
        ),
        (
            Stance::Complaint,
            "What a treat the ferry was on Sunday. I had the pleasure of standing for three hours beside a door that wouldn't close, with a \
             ticket for a seat in my hand. Your captain hoped that we'd enjoyed the crossing, which was nice of him. I'd like the seat \
             money back.\n\nD. Orme",
        ),
    ];
    for (stance, letter) in letters {
        assert_eq!(ENGINE.read(letter, &ReadOptions::default()).stance, stance, "{letter}");
    }
}

/// Thanks may be told in deeds and in no word of praise; an enquiry asks what can be had, whatever else it tells; and a
/// complaint may be told without a word of blame.
#[test]
fn letters_are_told_apart_by_what_they_do() {
    let letters = [
        (
            Stance::Praise,
            "Dear garage,\n\nOn Sunday I rolled into your yard with a tyre in ribbons, two dogs in the back and my mother beside me telling me \
             so. Your mechanic was on his way home. He took his coat off again, found a wheel from somewhere and had us on the road by six. \
             He wouldn't take a penny for it, nor a sandwich. I thought somebody ought to be told what sort of man he is.\n\nNell Astley",
        ),
        (
            Stance::Praise,
            "Dear everyone on Rowan Ward,\n\nIt was all bags and pills when we left and I said none of it. Thank you. For the toast at three in \
             the morning, for the lad who found his glasses, for letting me stay in that terrible chair. He's home and he's grumpy, so he \
             is himself again. With love and gratitude,\n\nThe Marstons",
        ),
        (
            Stance::Question,
            "Good morning,\n\nI run a small tea room and should like to know what your smallest order for loose tea is, whether you deliver to \
             the coast, and how long it takes. We use about eight kilos a month in summer and half of that in winter. Is it the same price \
             all the year round?\n\nBest wishes,\nIlse Brandt",
        ),
        (
            Stance::Question,
            "hi, getting a rescue dog on sunday (Pickle, brown, famously bad attitude) and he will need a vet. do you have room for one more? the shelter \
             says he's had one jab and not the other, do I bring a paper for that? and roughly what does the second one cost. never had a dog \
             before so sorry if this is daft\n\nRob",
        ),
        (
            Stance::Question,
            "Hello,\n\nDoes my student card work on the early train to Leeds or is that too soon? Somebody at work said there's a lowest fare but \
             the page went on and on and I gave up halfway down it. I'm travelling next Tuesday and coming back on the Thursday night, if that \
             makes any difference to it.\n\nCheers, Anil",
        ),
        (
            Stance::Complaint,
            "Sorry to trouble you. I booked two seats for the puppets in the front row, because my granddaughter is small, and when we came \
             there were people in them with the same numbers. The usher was very nice and found us two at the back behind a post. She saw one \
             ear. I don't like to complain, but they were £30 each, so could I have the difference back?\n\nDoreen",
        ),
        (
            Stance::Complaint,
            "Hello,\n\nOrder 30442, the oak bookcase. It's a beautiful bookcase, or I suppose it is; so far I have the better part of one. Two boxes \
             were brought on the 12th of June. The third, with all the shelves, is on its way, a phrase I have now heard from four people and a \
             machine. We're into August. Where is it?\n\nFinlay Orr",
        ),
        (
            Stance::Mixed,
            "Dear pool,\n\nI wanted to thank you for Ines, who is so kind and patient. My daughter puts her head under the water now. But there is one \
             problem. Each week the lesson starts ten minutes late, as the others haven't left the water, and it ends at the usual time. Could this be looked at?\n\nAgata",
        ),
    ];
    for (stance, letter) in letters {
        assert_eq!(ENGINE.read(letter, &ReadOptions::default()).stance, stance, "{letter}");
    }
}

/// Of a letter only what is sure to be its heart is said back; what stands late in it, or speaks of nothing that went wrong, leaves a gap.
#[test]
fn an_aside_of_a_letter_is_not_said_back() {
    let aside = "Hi,\n\nI ordered the vegetable pie because my niece doesn't eat meat, and I said so twice on the phone. When she bit into it \
                 the thing was full of bacon. She is nine and was very upset, and so was I. Please tell me how that could happen and let me \
                 have my £14 back.\n\nLynn Abbot";
    let reply = on(Channel::Email, aside).reply.expect("a reply");
    never_says(&reply, &["doesn't eat meat"]);
    says(&reply, &["You've asked how that could happen, and for your £14 back"]);
}

/// A death that is told by the way is no news of it, nor is a ring that was somebody's; one that the letter is about is.
#[test]
fn a_death_told_by_the_way_gets_no_condolence() {
    let by_the_way = [
        "Good morning,\n\nI'll start at the beginning, as my mother would have said. The harp was hers and came to us when she passed. Your \
         removal men carried it down to the van on Monday and dropped it on the third step. Two strings and the foot are gone. They wrote \
         \"no damage\" on the sheet. I want a harp maker to look at it.\n\nAnnis Pryce",
        "Dear depot,\n\nOn Tuesday I left my bag on the 14 with my late sister's ring in the pocket. Your driver, Winston, found it at the \
         turnaround and brought it to my door after his shift. I can't thank him enough, he was so kind about it. Please let him \
         know.\n\nMavis Orr",
    ];
    for letter in by_the_way {
        let got = on(Channel::Email, letter).reply.expect("a reply");
        never_says(&got, &["sorry for your loss", "take care of yourself"]);
    }
    let news = "Hello,\n\nMy father died in March and I am trying to close his account with you. I have sent the certificate twice and the \
                letters to him keep coming. Could one person please see to it?\n\nColm Doyle";
    says(&on(Channel::Email, news).reply.expect("a reply"), &["sorry for your loss"]);
}

/// Whoever thanks after a death is condoled with first; a year that is long past, or "she passed" of an examination, is no news.
#[test]
fn thanks_after_a_death_are_condoled_with() {
    let got = on(
        Channel::Email,
        "Dear all,\n\nMy father passed away on the 9th, at home, which is what he had asked for. I wanted to thank every one of you for \
         the kindness you showed him, and above all your nurse Oksana, who stayed until it was light.\n\nHelen Tarn",
    );
    let reply = got.reply.expect("a reply");
    says(&reply, &["Dear Helen,\n\nI'm very sorry for your loss.\n\nThank you for writing at such a time", "Oksana"]);
    never_says(&reply, &["glad", "lovely"]);
    for text in [
        "My husband joined your choir after my mother died and he has loved every evening of it. Thank you all so much for making him \
         welcome, you are a wonderful lot of people.\n\nRita Fell",
        "Your tutor Ivo was brilliant and so patient with our girl. She passed, with a merit, and I wanted him to hear of it from us \
         first. Thank you so much for everything.\n\nPaul Fell",
        "Dear Sirs, I am executor of the late Mr Albert Finch and should like to know what papers you need to release what is in his \
         locker.\n\nS. Brack, Brack & Noon LLP",
    ] {
        never_says(&on(Channel::Email, text).reply.expect("a reply"), &["sorry for your loss"]);
    }
}

/// Thanks that end in a question wait for an answer, and are thanked for as well.
#[test]
fn thanks_that_ask_get_an_answer() {
    let got = on(
        Channel::Email,
        "Your glazier did a beautiful job of the landing window and left the place cleaner than he found it. Would he be able to quote for \
         the back door too?\n\nGareth Pugh",
    );
    says(&got.reply.expect("a reply"), &["what they liked", "[answer: \"Would he be able to quote for the back door too\"]"]);
    let letter = on(
        Channel::Email,
        "Thanks for your email. Yes Thursday is fine. 10 would be better than 9 as I have to take the little one to nursery. Gate code is \
         on the sheet, mind the dog.\n\nEllie",
    );
    never_says(&letter.reply.expect("a reply"), &["Thank you for taking the time"]);
}

/// Lines about manners, feelings and money go by what was done to the writer, and not by one word; where somebody in grief was
/// let down as well, the condolence doesn't stand for that.
#[test]
fn lines_about_feelings_need_what_they_are_about() {
    let got = |letter: &str| on(Channel::Email, letter).reply.expect("a reply");
    let mortified = got(
        "Yesterday I brought my brother, who uses a powerchair, to see the ships. Your site says there are no steps. The lift has not run since May, we heard from a guide, who was mortified. My brother looked at the shop for forty minutes. That was his day out.",
    );
    never_says(&mortified, &["embarrass"]);
    let funeral = got(
        "On the 4th I collected a suit from your Bridge Street shop and on the 6th I put it on for a funeral. The left sleeve is two inches \
         shorter than the right. I wore my father's coat over it. I enclose a photograph.\n\nHoward Pym",
    );
    never_says(&funeral, &["sorry for your loss"]);
    says(&funeral, &["sorry about"]);
    let letters = got(
        "I asked you to close my late mother's account and you did. Since then two letters have come for her about a savings plan. I was told in the branch that nothing more would be sent, and my father opened the last one. Please stop them.\n\nGail Marsh",
    );
    says(&letters, &["sorry for your loss", "You shouldn't have had to write to us about [what went wrong, in their words]"]);
    let plainly = got(
        "Four months and three people and nobody can say where my claim is. I've rung nine times. If I don't hear by Friday I'm taking it to \
         the ombudsman and I'm telling the local paper too.\n\nJ. Okoro",
    );
    never_says(&plainly, &["plainly, J."]);
}

/// What is asked for is of the trade that the message speaks of: a salon has no number of the job.
#[test]
fn no_fact_is_asked_for_that_their_trade_has_not() {
    let salon = on(
        Channel::Email,
        "I asked for honey highlights and it came out orange. She said it would fix itself. I've washed it twice, it's still not fixed and the \
         ends snap. Can somebody else do it again before Sunday?\n\nLiv",
    );
    never_says(&salon.reply.expect("a reply"), &["number of the job"]);
}

/// A surname that was cut off its title greets nobody; with the rest of its line it is one.
#[test]
fn half_a_name_is_no_name() {
    let got = |letter: &str| on(Channel::Email, letter).reply.expect("a reply");
    let short = got("My water bill is wrong again.\n\nWm. Garstang");
    assert!(short.starts_with("Hello,"), "{short}");
    let titled = got("My water bill is wrong again.\n\nYours truly,\nMiss I. Threlkeld");
    assert!(titled.starts_with("Hello Miss Threlkeld,") || titled.starts_with("Dear Miss Threlkeld,"), "{titled}");
}

/// Who pleads for help and tells what is missing complains of it; who looked for something and saw none asks; and a question
/// that wants a yes or a no is answered beside what went wrong.
#[test]
fn short_messages_are_taken_for_what_they_say() {
    let post = |text: &str| on(Channel::Social, text).reply.expect("a reply");
    says(&post("@acmehelp I ORDERED SOUP AND RICE AND I GOT NO RICE PLEASE HELP"), &["you got no rice", "sorry"]);
    let asked = post("@acmehelp do you run the night boat to Oban all winter? Was looking at January, couldn't see any. Thanks");
    says(&asked, &["[answer: \"do you run the night boat to Oban all winter\"]"]);
    never_says(&asked, &["sorry"]);
    let both = post("@acmehelp Would this count as a small bag? Your site does not have the sizes for small bags.");
    says(&both, &["[answer: \"Would this count as a small bag\"]", "our site does not have the sizes"]);
    let tail = post("@acmehelp hey if a player opens a second account just so they can beat beginners all day is that against the rules??");
    says(&tail, &["[answer: \"is that against the rules\"]"]);
    let then = post("@acmehelp why did you make us pay to move our slot then ignore the new slot??");
    says(&then, &["we made you pay to move your slot"]);
    never_says(&then, &["your slot then", "without an answer"]);
    says(&post("@acmehelp I would like to speak to an engineer"), &["You've asked to speak to an engineer"]);
    never_says(&post("@acmehelp since the update on my phone the wifi keeps dropping"), &["postcode"]);
}
