//! What the articles ask of drafts, row by row, on messages of our own (docs/requirements.md).

#[path = "support/replies.rs"]
mod replies;

use heard::draft::{Draft, DraftError};
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::vocab::{Fault, Move, Outcome};
use replies::{ENGINE, draft, never_says, read, reply, says, with};

const SOFA: &str = "I've been waiting three weeks for my sofa and I've rung you four times. \
    It was meant to be here for my daughter's wedding.\n\nRuth";

fn moves(draft: &Draft) -> Vec<Move> {
    draft.sentences.iter().map(|sentence| sentence.reply_move).collect()
}

fn offering(offer: &str) -> DraftOptions {
    DraftOptions { offer: Some(offer.to_owned()), ..DraftOptions::default() }
}

/// A016
#[test]
fn an_offer_never_exceeds_its_cap_however_the_amount_is_written() {
    for amount in ["50", "£50", "50 euros", "1,000", "25.01"] {
        let error = ENGINE.draft(&read(SOFA), &offering(&format!("goodwill-credit:{amount}"))).expect_err("refused");
        assert!(matches!(error, DraftError::OverCap { cap, .. } if (cap - 25.0).abs() < 1e-9), "{amount}: {error}");
    }
    let error = ENGINE.draft(&read(SOFA), &offering("goodwill-credit:20 or 30")).expect_err("refused");
    assert!(matches!(error, DraftError::NoAmount { .. }), "{error}");
    for amount in ["25", "£20", "12.50"] {
        says(&with(SOFA, &offering(&format!("goodwill-credit:{amount}"))).reply.expect("a reply"), &[&format!("a credit of {amount} to")]);
    }
}

/// A010
#[test]
fn nothing_is_offered_that_nobody_named_and_no_amount_is_made_up() {
    assert!(!moves(&draft(SOFA)).contains(&Move::Gesture));
    let open = with(SOFA, &offering("goodwill-credit"));
    says(open.reply.as_deref().expect("a reply"), &["a credit of [amount] to your account"]);
    assert!(open.gaps.iter().any(|gap| gap.slot == "offer"), "the amount is a gap that is listed");
}

/// A020, A156
#[test]
fn what_is_not_the_agents_to_promise_is_asked_for_or_agreed_to_by_somebody_named() {
    let asked = with(SOFA, &offering("larger-credit:80")).reply.expect("a reply");
    says(&asked, &["I'd like to offer you a credit of 80", "my team lead has to agree"]);
    never_says(&asked, &["I can offer you"]);
    let agreed = DraftOptions { approved_by: Some("Mara".to_owned()), ..offering("larger-credit:80") };
    says(&with(SOFA, &agreed).reply.expect("a reply"), &["asked Mara, who agreed that I can offer you a credit of 80"]);
    let own = with(SOFA, &offering("goodwill-credit:20")).reply.expect("a reply");
    says(&own, &["I can offer you a credit of 20"]);
    never_says(&own, &["has to agree"]);
}

/// A157
#[test]
fn an_offer_gives_the_customers_own_detail_as_its_reason() {
    says(&with(SOFA, &offering("goodwill-credit:20")).reply.expect("a reply"), &["Because you've waited three weeks, I can offer you"]);
    let topic = "I've been a member for nine years. The price of my plan went up without a word.\n\nDan";
    says(&with(topic, &offering("goodwill-credit:10")).reply.expect("a reply"), &["For the rise in what you pay, I can offer you"]);
}

/// A018, A178
#[test]
fn half_a_dozen_gestures_cost_nothing_and_each_says_what_it_costs() {
    use heard::pack::model::{Authority, Cost};
    let gestures = &ENGINE.knowledge().packs.gestures;
    let free: Vec<&str> = gestures.iter().filter(|one| one.cost == Cost::None).map(|one| one.meta.id.as_str()).collect();
    assert!(free.len() >= 6, "{free:?}");
    for wanted in ["written-explanation", "call-at-their-time", "front-of-queue", "follow-up-check"] {
        assert!(free.contains(&wanted), "{wanted}");
    }
    // What costs much isn't anybody's to give away, and what takes an amount has a cap.
    for gesture in gestures {
        assert!(gesture.cost < Cost::High || gesture.authority > Authority::Agent, "{}", gesture.meta.id);
        assert!(!gesture.text.value.contains("{amount}") || gesture.cap.is_some(), "{}", gesture.meta.id);
    }
}

/// A158
#[test]
fn a_small_extra_may_go_with_a_gift() {
    let text = "The tea set I ordered as a present for my aunt came without its lid.\n\nInes";
    says(&with(text, &offering("small-extra")).reply.expect("a reply"), &["something small that goes in the box with it"]);
}

/// A019, T8, A057
#[test]
fn a_tier_changes_what_may_be_offered_and_nothing_else() {
    for text in [SOFA, "Can I return a coat I bought in the sale?", "Thank you, the cake was wonderful!"] {
        let plain = draft(text);
        for tier in ["basic", "gold", "platinum"] {
            let other = with(text, &DraftOptions { tier: Some(tier.to_owned()), ..DraftOptions::default() });
            assert_eq!(other, plain, "{tier}: {text}");
        }
    }
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows-tier/lounge");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("pack.yaml"), "name: lounge\nversion: 1.0.0\nlanguage: en\n").expect("a file");
    let yaml = "gestures:\n  - id: lounge-visit\n    text: \"a visit to our lounge\"\n    cost: low\n    authority: agent\n    tier: [gold, platinum]\n";
    std::fs::write(folder.join("gestures.yaml"), yaml).expect("a file");
    let layers = [heard::pack::Layer::built_in(), heard::pack::Layer::folder(heard::pack::LayerName::Packs, folder)];
    let (engine, findings) = Engine::with(&layers);
    assert!(findings.iter().all(|finding| finding.severity < heard::finding::Severity::Error), "{findings:?}");
    let draft = |tier: Option<&str>| {
        let options = DraftOptions { tier: tier.map(str::to_owned), ..offering("lounge-visit") };
        engine.draft(&engine.read(SOFA, &ReadOptions::default()), &options)
    };
    for tier in [None, Some("basic")] {
        assert!(matches!(draft(tier), Err(DraftError::OtherTier { .. })), "{tier:?}");
    }
    let gold = draft(Some("gold")).expect("a draft");
    assert_eq!(gold, draft(Some("platinum")).expect("a draft"));
    says(gold.reply.as_deref().expect("a reply"), &["a visit to our lounge"]);
    let without: Vec<&str> = gold.sentences.iter().filter(|one| one.reply_move != Move::Gesture).map(|one| one.text.as_str()).collect();
    assert_eq!(without, with(SOFA, &DraftOptions::default()).sentences.iter().map(|one| one.text.as_str()).collect::<Vec<_>>());
}

fn voiced(text: &str, voice: &str) -> Draft {
    with(text, &DraftOptions { voice: Some(voice.to_owned()), ..DraftOptions::default() })
}

/// A050, A122
#[test]
fn a_voice_changes_the_words_and_never_the_moves() {
    let mut greetings = std::collections::BTreeSet::new();
    for voice in ["plain", "warm", "formal", "playful", "partner"] {
        let voiced = voiced(SOFA, voice);
        assert_eq!(moves(&voiced), moves(&draft(SOFA)), "{voice}");
        greetings.insert(voiced.sentences[0].text.clone());
    }
    assert!(greetings.len() >= 2, "{greetings:?}");
    let formal = voiced(SOFA, "formal").reply.expect("a reply");
    never_says(&formal, &["I've", "I'm", "you've", "I'll", "don't"]);
    says(&formal, &["Dear Ruth", "I am so sorry", "you have been waiting"]);
}

/// A155, T10
#[test]
fn a_line_of_the_brands_world_stands_only_where_nothing_is_wrong() {
    let lines: Vec<&str> = ENGINE
        .knowledge()
        .packs
        .voices
        .iter()
        .filter(|voice| voice.meta.id == "playful")
        .flat_map(|voice| &voice.lore)
        .map(|line| line.text.value.split('{').next().expect("a start"))
        .collect();
    let world = |reply: &str| lines.iter().any(|line| reply.contains(line.trim()));
    let asked = "Can I bring my own candles to the pottery class?";
    assert!(world(&voiced(asked, "playful").reply.expect("a reply")), "a light question may get one");
    assert!(!world(&reply(asked)), "and none without a voice");
    for heavy in [
        SOFA,
        "My lamp came with a broken shade.\n\nLena",
        "Can I still cancel? My mother died on Monday and the trip was for her.",
        "Boarding in ten minutes, can you confirm my seat?",
    ] {
        let got = voiced(heavy, "playful").reply.expect("a reply");
        assert!(!world(&got), "{got}");
    }
}

/// A146, A147, T3
#[test]
fn a_partner_names_the_goal_shares_the_work_and_keeps_the_promise_with_an_i() {
    let text = "I was hoping to get the deposit back before the end of the month. The lamp I sent back came without its shade.";
    let got = voiced(text, "partner").reply.expect("a reply");
    says(&got, &["You want to get the deposit back", "let's work that out together", "I'll keep hold of my end", "I'll [what you will"]);
    never_says(&got, &["we will", "we'll", "our team"]);
}

/// T12, A116
#[test]
fn whose_fault_it_was_decides_what_is_owned_and_what_happened_is_always_acknowledged() {
    let owned = ["we got this wrong", "our mistake", "our fault", "that's on us", "we let you down", "this one is ours"];
    for fault in [Fault::Ours, Fault::Theirs, Fault::ThirdParty, Fault::Unknown] {
        let got = with(SOFA, &DraftOptions { fault, ..DraftOptions::default() });
        let text = got.reply.clone().expect("a reply");
        says(&text, &["sofa", "three weeks", "four"]);
        let owns = moves(&got).contains(&Move::OwnResponsibility);
        assert_eq!(owns, fault == Fault::Ours, "{fault:?}: {text}");
        assert!(fault == Fault::Ours || !owned.iter().any(|words| text.to_lowercase().contains(words)), "{fault:?}: {text}");
    }
}

/// T7
#[test]
fn a_mild_wait_may_be_thanked_for_and_a_failure_of_ours_is_owned() {
    let thanks = ENGINE.knowledge().packs.phrases.iter().filter(|phrase| phrase.meta.id.starts_with("thank-for-bearing"));
    assert!(thanks.clone().count() >= 1);
    assert!(thanks.clone().all(|phrase| phrase.when.severity.is_some_and(|(_, most)| most <= 2)), "thanks never replaces ownership");
    let ours = with(SOFA, &DraftOptions { fault: Fault::Ours, ..DraftOptions::default() });
    assert!(moves(&ours).contains(&Move::OwnResponsibility));
}

/// A056
#[test]
fn what_only_the_agent_knows_is_a_gap_that_is_listed() {
    let got = draft(SOFA);
    let text = got.reply.clone().expect("a reply");
    assert!(!got.is_ready() && !got.gaps.is_empty());
    for gap in &got.gaps {
        says(&text, &[&format!("[{}]", gap.hint)]);
    }
    assert_eq!(text.matches('[').count(), got.sentences.iter().map(|sentence| sentence.gaps.len()).sum::<usize>());
}

/// A084, A107, A108
#[test]
fn a_no_is_heard_first_then_has_its_reason_then_another_way() {
    for (text, impact) in [
        ("I'd like my deposit back, the caravan we hired was cold all week.\n\nRos", " asked for "),
        ("My lamp came broken and I want a refund.\n\nRos", " asked for "),
        ("Could you move my booking to Friday? It's for my mother's birthday.\n\nAna", "what this means for your mother's birthday"),
    ] {
        let got = with(text, &DraftOptions { outcome: Some(Outcome::Declined), ..DraftOptions::default() });
        let reply = got.reply.clone().expect("a reply");
        let place = |wanted: &str| reply.find(wanted).unwrap_or_else(|| panic!("no {wanted:?} in: {reply}"));
        assert!(place(impact) < place("[the reason in plain words]"), "{reply}");
        assert!(place("[the reason in plain words]") < place("[what you can do instead]"), "{reply}");
        never_says(&reply, &["unfortunately", "policy", "unable to", "I'm afraid"]);
        let order: Vec<Move> = moves(&got).into_iter().filter(|one| matches!(one, Move::StateOutcome | Move::Accommodate)).collect();
        assert_eq!(order, [Move::StateOutcome, Move::Accommodate]);
    }
    // A death is never answered with a no in a form.
    let loss = "My mother died in May and I asked for her fee to be waived.\n\nAna";
    let reply = with(loss, &DraftOptions { outcome: Some(Outcome::Declined), ..DraftOptions::default() }).reply.expect("a reply");
    never_says(&reply, &["isn't possible", "rather be plain"]);
}

/// A165: who is without a thing, and whose contractor did it, speak for themselves wherever they stand in a letter.
#[test]
fn what_they_are_without_and_what_was_done_for_us_is_told_back() {
    let without = "Good evening,\n\nI have been without hot water since the 3rd of May. My father is 88 and lives with us, and he feels the cold. \
        I have spoken to three of your people about it and each of them was very polite. I was told that it would be put to the top of the list, \
        which was a week ago now.\n\nPlease let me know a date.\n\nMrs Olive Tran";
    says(&reply(without), &["you have been without hot water since the 3rd of May"]);
    let contractor = "Hi, a builder for your company broke my garden gate on the 3rd while they were laying the cable. They told my \
        neighbour that they'd come back with a hinge. I waited in on Monday and on Tuesday for them, and on Wednesday I gave it up. I have two dogs \
        and no way of keeping them in the garden.\n\nPlease mend it.\nLeo Adair";
    says(&reply(contractor), &["a builder for our company broke your garden gate on the 3rd"]);
}
