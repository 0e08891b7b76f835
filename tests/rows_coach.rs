//! What the articles ask of the coach, row by row, on replies of our own (docs/requirements.md).

#[path = "support/replies.rs"]
mod replies;

use heard::coach::{Allow, CoachOptions, Review, rules};
use heard::finding::Severity;
use heard::vocab::{Axis, Channel, Move};
use replies::{ENGINE, read};

const SOFA: &str = "My sofa was due on Monday and I've rung three times. Nobody can tell me where it is, and I'm really upset.\n\nAnn";

fn coached(message: &str, reply: &str) -> Review {
    ENGINE.coach(reply, Some(&read(message)), &CoachOptions::default())
}

fn found(message: &str, reply: &str) -> Vec<String> {
    coached(message, reply).findings.into_iter().map(|finding| finding.rule).collect()
}

/// The rule finds something in the first reply and nothing in the second.
#[track_caller]
fn tells_apart(rule: &str, message: &str, bad: &str, good: &str) {
    let (in_bad, in_good) = (found(message, bad), found(message, good));
    assert!(in_bad.iter().any(|one| one == rule), "{rule} finds nothing in {bad:?}: {in_bad:?}");
    assert!(!in_good.iter().any(|one| one == rule), "{rule} finds something in {good:?}");
}

const GOOD: &str = "Hi Ann,\n\nI'm so sorry that your sofa was due on Monday and nobody could tell you where it is. \
    After three calls you shouldn't have to chase. I'll ask the depot where it is and ring you by noon tomorrow.\n\nMara";

/// A017, A188
#[test]
fn sympathy_without_a_step_and_a_step_without_sympathy_both_lack_half() {
    let warm = "Hi Ann,\n\nI'm so sorry to hear that your sofa was due on Monday and that nobody could tell you where it is. That must be upsetting.";
    tells_apart("no-next-step", SOFA, warm, GOOD);
    let cold = "Hi Ann,\n\nPlease send the order number. The depot will be asked and you will be called by noon tomorrow.";
    tells_apart("no-acknowledgement", SOFA, cold, GOOD);
}

/// A015, A112, A135
#[test]
fn care_comes_before_competence() {
    let solved_first = "Please send me your order number and your postcode. I'm sorry that your sofa hasn't come. I'll call by noon.";
    tells_apart("solve-before-acknowledge", SOFA, solved_first, GOOD);
    let rule = rules::RULES.iter().find(|rule| rule.id == "solve-before-acknowledge").expect("the rule");
    assert!(rule.why.contains("care first, then competence"), "{}", rule.why);
    // Somebody in a hurry wants the answer, and nothing before it.
    let rush = "Boarding in ten minutes, my seat is gone and I'm furious. Am I on the flight?";
    assert!(!found(rush, "You're on the flight, seat 14A. I'm sorry about the fright.").contains(&"solve-before-acknowledge".to_owned()));
}

/// A024
#[test]
fn a_name_alone_is_no_personal_reply() {
    tells_apart("name-only-personalisation", SOFA, "Hi Ann,\n\nThanks for contacting us. We're looking into it.", GOOD);
}

/// A047, A166
#[test]
fn a_reference_number_is_never_the_only_name_of_the_issue() {
    let bad = "Hi Ann,\n\nRegarding case #48213: we are working on it and will contact you by Friday.";
    let good = "Hi Ann,\n\nI'm sorry about your sofa. I'll find out where it is by Friday; your reference is 48213.";
    tells_apart("reference-only", SOFA, bad, good);
}

/// A167
#[test]
fn a_name_misspelt_is_an_error_with_its_repair() {
    let message = "I lost the green dragon from my castle set.\n\nLuka";
    let review = coached(message, "Hi Luke,\n\nI'm sorry you lost the green dragon. I'll ask the workshop for another by Friday.");
    let finding = review.findings.iter().find(|finding| finding.rule == "wrong-name").expect("a finding");
    assert_eq!((finding.severity, finding.fix.as_ref().map(|fix| fix.with.as_str())), (Severity::Error, Some("Luka")));
}

/// A052, A054, A068, A076
#[test]
fn steps_of_the_scorecard_rise_with_what_is_taken_up() {
    let vague = coached(SOFA, "Hello,\n\nWe are sorry for the inconvenience. Our process takes time. Someone will be in touch.");
    let named = coached(SOFA, "Hello,\n\nI'm sorry about your sofa. I'll call you.");
    let full = coached(SOFA, GOOD);
    for axis in [Axis::Real, Axis::Personalize] {
        let level = |review: &Review| review.scorecard.step(axis).level.expect("a level");
        assert!(level(&vague) < level(&full), "{axis:?}: {} and {}", level(&vague), level(&full));
        assert!(level(&vague) <= level(&named) && level(&named) <= level(&full), "{axis:?}");
    }
    assert!(full.strengths.iter().any(|strength| strength.id == "their-own-words"), "{:?}", full.strengths);
    assert!(!vague.strengths.iter().any(|strength| strength.id == "their-own-words" || strength.id == "names-the-issue"));
    assert!(found(SOFA, "Hello,\n\nI'm sorry to hear this. I'll call you by noon.").contains(&"issue-not-named".to_owned()));
}

/// A055
#[test]
fn a_feeling_is_named_as_they_named_it_or_not_at_all() {
    let message = "I don't understand this bill, what is the extra 30?";
    let good = "I can see why the bill is confusing. The 30 is the delivery charge.";
    tells_apart("emotion-mismatch", message, "I understand how furious you must be. The 30 is the delivery charge.", good);
}

/// A058, A103, A006
#[test]
fn every_question_ask_and_concern_is_counted_as_met_or_missed() {
    let message = "My invoice says £120 instead of £90. Can you correct it? And when is the next payment due? I'd also like a refund of the difference.\n\nTim";
    let covered = |reply: &str| {
        let review = coached(message, reply);
        let met = review.coverage.iter().filter(|item| item.status.name() == "answered").count();
        (met, review.coverage.len())
    };
    let (one, all) = covered("Hi Tim,\n\nI've corrected the invoice.");
    let (three, _) = covered(
        "Hi Tim,\n\nI'm sorry that your invoice says £120 instead of £90. I've corrected it. The next payment is due on 3 May, and I'll send the refund of the difference by Friday.",
    );
    assert!(all >= 4 && one < three && three >= all - 1, "{one}, {three} of {all}");
    assert!(
        found(message, "Hi Tim,\n\nI'm sorry that your invoice says £210 instead of £90. I'll correct it.")
            .contains(&"wrong-fact".to_owned())
    );
}

/// A061
#[test]
fn the_last_line_leaves_the_door_open() {
    let closed =
        coached(SOFA, "Hi Ann,\n\nI'm so sorry that your sofa was due on Monday. I'll ask the depot and ring you by noon tomorrow.");
    let open = coached(
        SOFA,
        "Hi Ann,\n\nI'm so sorry that your sofa was due on Monday. I'll ask the depot and ring you by noon tomorrow. If anything changes before then, just reply here.",
    );
    assert!(open.does(Move::InviteContact) && !closed.does(Move::InviteContact));
    assert!(open.score > closed.score, "{} and {}", open.score, closed.score);
}

/// A073, T11
#[test]
fn nothing_counts_the_agents_time_and_a_long_careful_reply_to_a_loss_is_fine() {
    let declared = ENGINE.knowledge().packs.rules.iter().map(|rule| format!("{} {} {:?}", rule.meta.id, rule.message, rule.meta.why));
    let written = rules::RULES.iter().map(|rule| format!("{} {} {}", rule.id, rule.what, rule.why));
    for text in declared.chain(written) {
        let lower = text.to_lowercase();
        for word in ["handle time", "handling time", "per ticket", "per hour", "productivity", "average time"] {
            assert!(!lower.contains(word), "{text}");
        }
    }
    let loss = "My mother died on the 9th and I've been sent the same form to close her account twice.\n\nAnil";
    let long = "Dear Anil,\n\nI'm very sorry for the loss of your mother. You've been sent the same form twice, and you shouldn't have to fill in another. \
        I have both of them here, and I have everything that is needed from the first. I'll close her account myself today, and I'll write to you by Friday \
        with the date and with what is left on it. There is nothing you need to send, and nobody will write to her again. If a letter still comes, it was \
        printed before today; leave it unopened if that is easier. You can write to me by name whenever you like, or not at all. Take care of yourself.";
    let rules = found(loss, long);
    assert!(!rules.iter().any(|rule| matches!(rule.as_str(), "too-long" | "warm-words-only")), "{rules:?}");
}

/// A066, T4
#[test]
fn warmth_is_capped_and_there_is_one_apology() {
    let stacked = "I'm so sorry to hear that your lamp broke. I completely understand how upsetting this is. I can only imagine how you feel. \
        That must be so frustrating. I'll send another today.";
    tells_apart("warm-words-only", "My lamp broke.", stacked, "I'm so sorry to hear that your lamp broke. I'll send another today.");
    let twice = "I'm sorry your lamp broke. I apologise for that. I'm so sorry. I'll send another today.";
    tells_apart("several-apologies", "My lamp broke.", twice, "I'm sorry your lamp broke. I'll send another today.");
    let rush = "Boarding in 10 minutes, is my seat confirmed?";
    assert!(found(rush, "Your seat is confirmed. Have a good flight.").is_empty());
}

/// A083, A046
#[test]
fn a_value_statement_needs_a_fact() {
    let good = "Hi Ann,\n\nTwelve years with us count, and three calls about one sofa are three too many. I'll ask the depot and ring you by noon.";
    tells_apart(
        "valued-customer",
        SOFA,
        "Hi Ann,\n\nYou are a valued customer and you are important to us. I'll ask the depot by noon.",
        good,
    );
}

/// A095, A096
#[test]
fn nobody_is_told_what_they_should_have_assumed() {
    let message = "Now I was really frustrated, because the boat ashore left without us.";
    for bad in [
        "You should not assume that there is a seat on every boat.",
        "You shouldn't have assumed that you could get off at nine.",
        "You can't expect to be first every time.",
        "Passengers should understand that times are estimates.",
    ] {
        let rules = found(message, bad);
        assert!(rules.iter().any(|rule| matches!(rule.as_str(), "lecture" | "blame" | "told-what-to-assume")), "{bad}: {rules:?}");
    }
    let good = "I'm sorry that the boat ashore left without you. I'll keep two seats on the next one, at ten.";
    assert!(!found(message, good).iter().any(|rule| matches!(rule.as_str(), "lecture" | "blame" | "told-what-to-assume")));
}

/// A107
#[test]
fn a_rule_with_its_reason_after_the_impact_weighs_less_than_a_bare_one() {
    let message = "I want my deposit back, the room was cold all weekend.\n\nLiv";
    let bare = coached(message, "Hi Liv,\n\nIt's against our policy to refund deposits.");
    let human = coached(
        message,
        "Hi Liv,\n\nA cold room all weekend is no holiday, and I'm sorry. I can't return the deposit, because the owner keeps it for the cleaning. \
         What I can do is take a night off your bill by Friday.",
    );
    assert!(bare.found("policy-quoting") && !human.found("policy-quoting"));
    assert!(human.score > bare.score + 20, "{} and {}", human.score, bare.score);
}

/// A110, A114, T6, A133
#[test]
fn a_mask_is_told_from_a_face() {
    let message = "My lamp broke on the first evening and I'm fed up.";
    for (rule, bad) in [
        (
            "warm-words-only",
            "I'm so sorry about that. I completely understand how upsetting this is. I can only imagine how you feel. That must be so frustrating.",
        ),
        ("cheer-at-trouble", "I'm sorry your lamp broke! I'll send another today!!"),
        ("know-how-you-feel", "I know exactly how you feel, I once had a lamp that broke. I'll send another today."),
        ("pity", "Poor you, I feel sorry for you. I'll send another today."),
        ("absolute", "I'm sorry your lamp broke. It will never ever happen again, I guarantee it 100%."),
    ] {
        tells_apart(rule, message, bad, "I'm sorry your lamp broke on the first evening. I'll send another today.");
    }
}

/// A117
#[test]
fn the_line_that_hears_them_gives_no_advice() {
    let bad = "I'm so sorry your lamp broke, but you should try another bulb first. I'll send one by Friday.";
    let good = "I'm so sorry your lamp broke. I'll send another by Friday; until then a bulb of the old kind fits, too.";
    tells_apart("advice-inside-sympathy", "My lamp broke on the first evening and I'm fed up.", bad, good);
}

/// A113, A101, A121, A149
#[test]
fn cared_for_valued_and_helped_can_each_be_seen() {
    let cared = "I'm so sorry that you had to ring three times about one sofa.";
    let valued = "You've told us three times when it was due, and that should have been enough.";
    let helped = "I'll ask the depot where it is and ring you by noon tomorrow.";
    let (a, b, c) = (coached(SOFA, cared), coached(SOFA, valued), coached(SOFA, helped));
    assert!(a.empathy.reaction > b.empathy.reaction.min(c.empathy.reaction), "cared about is a reaction: {:?}", a.empathy);
    assert!(b.empathy.interpretation > c.empathy.interpretation, "in their shoes is an interpretation: {:?} {:?}", b.empathy, c.empathy);
    assert!(c.does(Move::NextStep) && !a.does(Move::NextStep), "helped is a step");
    let all = coached(SOFA, &format!("Hi Ann,\n\n{cared} {valued} {helped}"));
    assert!(all.empathy.reaction >= 1 && all.empathy.interpretation >= 1 && all.does(Move::NextStep));
    assert!(all.score > a.score && all.score > b.score && all.score > c.score);
}

/// A118
#[test]
fn the_coach_is_kind_to_whoever_wrote() {
    let harsh = [
        "you failed",
        "bad reply",
        "wrong reply",
        "stupid",
        "terrible",
        "awful",
        "careless",
        "lazy",
        "you must not",
        "unprofessional",
        "incompetent",
    ];
    let declared = ENGINE.knowledge().packs.rules.iter().flat_map(|rule| [rule.message.clone(), rule.meta.why.clone().unwrap_or_default()]);
    let written = rules::RULES.iter().flat_map(|rule| [rule.what.to_owned(), rule.why.to_owned()]);
    for text in declared.chain(written) {
        let lower = text.to_lowercase();
        assert!(!harsh.iter().any(|word| lower.contains(word)), "{text}");
    }
    for reply in ["", "No.", "That's not our problem.", "As I already said, it's your own fault."] {
        assert!(!coached(SOFA, reply).strengths.is_empty(), "{reply:?}");
    }
}

/// A119
#[test]
fn one_cause_is_one_finding_and_the_weightiest_come_first() {
    let reply =
        "Please note that this is our policy. Please note that times vary. Please be aware that we are busy. Unfortunately we can't help.";
    let review = coached(SOFA, reply);
    let severities: Vec<Severity> = review.findings.iter().map(|finding| finding.severity).collect();
    assert!(severities.is_sorted_by(|a, b| a >= b), "{severities:?}");
    for (n, finding) in review.findings.iter().enumerate() {
        let rest = &review.findings[n + 1..];
        assert!(
            !rest.iter().any(|other| other.rule != finding.rule
                && !finding.span.is_empty()
                && other.span.overlaps(finding.span)
                && other.severity < Severity::Error),
            "two findings on the same words: {finding:?}"
        );
    }
}

/// A053, A194
#[test]
fn the_person_decides_and_a_good_reply_is_praised() {
    let reply = "Hi Ann,\n\nUnfortunately your sofa is late. I'm sorry about that, and I'll ring you by noon.";
    let before = coached(SOFA, reply);
    assert!(before.found("unfortunately") && before.pass, "a finding is advice: it stops nothing");
    let allow = CoachOptions { allow: vec![Allow { rule: "unfortunately".to_owned(), reason: None }], ..CoachOptions::default() };
    assert!(!ENGINE.coach(reply, Some(&read(SOFA)), &allow).found("unfortunately"));
    for finding in &before.findings {
        assert!(!finding.why.is_empty(), "{} gives its reason", finding.rule);
    }
    let good = coached(SOFA, GOOD);
    assert!(good.score >= 80 && good.strengths.len() >= 3, "{}: {:?}", good.score, good.strengths);
}

/// A124
#[test]
fn listening_validating_and_attitude_are_each_checked_before_sending() {
    tells_apart("issue-not-named", SOFA, "Hello,\n\nI'm sorry to hear this. I'll call you by noon.", GOOD);
    tells_apart("no-acknowledgement", SOFA, "The depot will call about the sofa by noon.", GOOD);
    tells_apart("defensive", SOFA, "Hi Ann,\n\nThat's not true, our staff are always polite. I'll ring by noon about the sofa.", GOOD);
}

/// A161
#[test]
fn words_that_a_voice_avoids_are_pointed_out_under_that_voice() {
    let reply = "Hi Ann,\n\nI'm sorry about your sofa. If you need assistance regarding it, I'll ring by noon.";
    let options = CoachOptions { voice: Some("plain".to_owned()), ..CoachOptions::default() };
    let review = ENGINE.coach(reply, Some(&read(SOFA)), &options);
    let words: Vec<&str> = review.findings.iter().filter(|one| one.rule == "house-words").map(|one| one.span.of(reply)).collect();
    assert_eq!(words, ["assistance", "regarding"]);
    assert!(!found(SOFA, reply).contains(&"house-words".to_owned()), "without a voice nothing is avoided");
}

/// A041, A045
#[test]
fn good_news_is_not_buried_and_a_hold_has_its_reason() {
    let buried = "Hi Ann,\n\nI'm sorry about your sofa. Our depot is in the north. It has four doors. The drivers leave at six. \
        There are two routes. The second route is longer. The delivery fee for your sofa has been refunded.";
    let early = "Hi Ann,\n\nThe delivery fee for your sofa has been refunded. I'm sorry that it took three calls.";
    tells_apart("buried-good-news", SOFA, buried, early);
    tells_apart(
        "hold-without-reason",
        SOFA,
        "Please hold.",
        "I'd like to put you on hold for two minutes while I ask the depot. Is that all right?",
    );
}

/// A109, A093, A094
#[test]
fn nothing_is_made_smaller_turned_back_on_them_or_advised_twice() {
    let message = "I already restarted the router twice and it still drops every evening. I'm really annoyed.";
    let good = "I'm sorry that it still drops every evening after two restarts. I'll test the line today and ring you by six.";
    tells_apart("minimising", message, "At least it works in the morning. I'll test the line today.", good);
    tells_apart("blame", message, "You should have called us earlier. I'll test the line today.", good);
    tells_apart("advises-already-tried", message, "I'm sorry it still drops. Please restart the router and tell me if it helps.", good);
}

/// A122
#[test]
fn tone_is_held_to_the_trouble_and_to_the_channel() {
    let review = ENGINE.coach(
        "Hey Ann! 😊 Oh no, that's a bummer! I'll ring you by noon about the sofa!",
        Some(&read(SOFA)),
        &CoachOptions { channel: Some(Channel::Email), ..CoachOptions::default() },
    );
    assert!(review.found("cheer-at-trouble"));
    assert!(!found("Thank you, the sofa is lovely!", "Thank you, Ann! That made our day.").contains(&"cheer-at-trouble".to_owned()));
}

/// T14
#[test]
fn their_story_is_told_back_once_and_not_in_full() {
    let message =
        "The boiler broke on Monday. The engineer never came. The kitchen flooded on Tuesday. I called the office. The carpet is ruined.";
    let long = "I'm sorry that your boiler broke on Monday. Your engineer never came. Then your kitchen flooded on Tuesday. You called the office. And your carpet is ruined.";
    tells_apart(
        "over-mirroring",
        message,
        long,
        "I'm sorry that your boiler broke on Monday and your carpet is ruined. I'll call you by noon.",
    );
}

/// A044, A071, A179
#[test]
fn outcomes_offers_and_honest_limits_are_recognised() {
    assert!(
        coached(SOFA, "I've asked my supervisor, and the delivery fee has been waived.").does(Move::StateOutcome)
            || coached(SOFA, "I've asked my supervisor, and the delivery fee has been waived.").does(Move::ActNow)
    );
    let offer = coached(SOFA, "I can't get the sofa there by Friday. What I can do is lend you one until it comes.");
    assert!(offer.does(Move::Options) || offer.does(Move::Accommodate) || offer.does(Move::Gesture));
    let honest = coached(SOFA, "I can't promise Friday, and I'll tell you by noon what the depot says about the sofa.");
    assert!(honest.strengths.iter().any(|strength| strength.id == "honest-about-limits"), "{:?}", honest.strengths);
}
