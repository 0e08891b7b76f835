//! What the customer asks us for, however they ask, each way with words that only look like it.

use super::SHIPPED;
use crate::reflect::{Context, PointsBack, Request};
use crate::text::Document;

fn request(message: &str) -> Option<Request> {
    SHIPPED.request(&Document::new(message), &Context::default())
}

#[track_caller]
fn asked(cases: &[(&str, &str)]) {
    for (message, want) in cases {
        assert_eq!(request(message).map(|request| request.text).as_deref(), Some(*want), "{message:?}");
    }
}

#[track_caller]
fn nothing(messages: &[&str]) {
    for message in messages {
        assert_eq!(request(message).map(|request| request.text), None, "{message:?}");
    }
}

#[test]
fn acts_are_asked_for_politely_or_bluntly() {
    asked(&[
        ("You need to correct my bill.", "us to correct your bill"),
        ("Please fix the gate in our yard.", "us to fix the gate in your yard"),
        ("Someone call me.", "us to call you"),
        ("Can you stop sending me leaflets?", "us to stop sending you leaflets"),
        ("Fix my broadband.", "us to fix your broadband"),
        ("Stop charging my card.", "us to stop charging your card"),
        ("Please use the measurements I sent you.", "us to use the measurements you sent us"),
        ("Cancel this order please, I have found another.", "us to cancel this order"),
        ("Please don't ring my mother about this bill.", "us not to ring your mother about this bill"),
        ("I'm hoping you can move me to the evening class.", "us to move you to the evening class"),
        ("Take my name off your list.", "us to take your name off our list"),
        ("I should be obliged if somebody would have a word with the porter.", "us to have a word with the porter"),
        ("Request you to stop the standing order.", "us to stop the standing order"),
        ("I expect that you give back the key money.", "us to give back the key money"),
        ("send a person with a ladder please", "us to send a person with a ladder"),
    ]);
    nothing(&[
        "You need to be sued.",
        "Call me crazy.",
        "You need to call to cancel.",
        "Please note that I am 80.",
        "Please see the photo attached.",
        "Please don't take this the wrong way.",
        "Please do better.",
        "Please listen to your customers.",
        "The sign said please wipe your feet.",
        "If you find the ring, please post it to me.",
        "Please send help.",
        "Can I get some help?",
        "Stop losing my parcels!",
        "I wonder if somebody will pick up the phone today.",
    ]);
}

#[test]
fn several_acts_are_said_back_whole_or_not_at_all() {
    asked(&[
        ("Please correct the invoice and send me a new one.", "us to correct the invoice and send you a new one"),
        ("Please delete these entries and put a note on my file.", "us to delete these entries and put a note on your file"),
        ("Please send the fitter or change the part.", "us to send the fitter or change the part"),
    ]);
    nothing(&[
        "Could you say when the ring is ready, or else give me my money if it has gone astray?",
        "Please come back and sweep it up before the guests arrive or else.",
    ]);
}

#[test]
fn things_are_asked_for_one_or_two() {
    asked(&[
        ("I want my $13 back.", "for your $13 back"),
        ("I'd like a firm date or my deposit back.", "for a firm date or your deposit back"),
        ("I want the £60 back by Monday.", "for the £60 back by Monday"),
        ("All I want is a proper explanation.", "for a proper explanation"),
        ("Replacement please.", "for a replacement"),
        ("Money back please.", "for your money back"),
        ("May I have a copy of the consent form?", "for a copy of the consent form"),
        ("want refund for the two seats", "for a refund for the two seats"),
        ("I'd be grateful for a reply by Friday.", "for a reply by Friday"),
    ]);
    nothing(&["I want my mum back.", "I need a holiday.", "I like a refund.", "I appreciate your time."]);
}

#[test]
fn what_is_to_be_done_with_a_thing_is_asked_for_in_full() {
    asked(&[
        ("I would like the decision looked at again by somebody else.", "for the decision to be looked at again by somebody else"),
        ("I want the car looked at properly, by somebody else.", "for the car to be looked at properly"),
        ("I am asking for these two entries to be deleted.", "for these two entries to be deleted"),
        ("I ask that the fee be waived.", "that the fee be waived"),
        ("I'd like to be reimbursed for my taxi.", "to be reimbursed for your taxi"),
        ("I'd like to speak to an engineer.", "to speak to an engineer"),
        ("I would like to pause my membership from June.", "to pause your membership from June"),
    ]);
    nothing(&[
        "I asked to speak to a manager and was cut off.",
        "I'd like to be there.",
        "I want to cry.",
        "I want it sorted.",
        "I want this resolved.",
        "Stop pretending you care about my daughter.",
    ]);
}

#[test]
fn what_they_want_to_be_told_is_a_request_too() {
    asked(&[
        ("Please tell me what is holding up my visa.", "what is holding up your visa"),
        ("Could somebody let us know when the other chair is coming.", "when the other chair is coming"),
        ("just tell me how that happens in a kitchen", "how that happens in a kitchen"),
        ("Please advise whether the part is in stock.", "whether the part is in stock"),
    ]);
    nothing(&["Please tell me.", "Let me know how you get on with that.", "Tell me why.", "Please tell me where it is."]);
}

#[test]
fn a_word_that_points_back_says_so() {
    let points = |message: &str| request(message).and_then(|request| request.points);
    assert_eq!(points("Please look at it again."), Some(PointsBack::One));
    assert_eq!(points("Can you unlock it please?"), Some(PointsBack::One));
    assert_eq!(points("Please send them again."), Some(PointsBack::Many));
    assert_eq!(points("Please mend the lamp and send it back."), None);
    // What says nothing without it is not said at all.
    nothing(&[
        "Fix it.",
        "Please fix it.",
        "Please get it sorted.",
        "Please look into it.",
        "Please fix in the next release.",
        "Please look at it.",
        "Please get back to me.",
    ]);
    assert_eq!(points("Please ring her."), Some(PointsBack::One));
}

/// A letter that bids us do things, with the sentence in question at its end.
fn letter(last: &str) -> Option<Request> {
    request(&format!(
        "My kettle and the two lamps were broken when they came last week, and nobody at the shop picked up the phone on Monday or on \
         Tuesday, though I rang them from work at lunch, which was not easy for me. {last}"
    ))
}

#[test]
fn what_a_letter_bids_it_bids_us() {
    for (last, want) in [
        ("Cancel the fine.", "us to cancel the fine"),
        ("Send someone to mend the gate.", "us to send someone to mend the gate"),
        ("Come and empty the tank before the weekend.", "us to come and empty the tank before the weekend"),
        ("Somebody needs to come and look at the roof.", "us to come and look at the roof"),
        ("You must replace the door.", "us to replace the door"),
    ] {
        assert_eq!(letter(last).map(|request| request.text).as_deref(), Some(want), "{last:?}");
        // A line by itself may bid anybody.
        assert_eq!(request(last).map(|request| request.text), None, "{last:?}");
    }
    for last in ["Read the small print.", "Book early.", "Never mind the lamps.", "You should see my kitchen."] {
        assert_eq!(letter(last).map(|request| request.text), None, "{last:?}");
    }
}

#[test]
fn modest_ways_of_asking_are_heard_too() {
    asked(&[
        ("I wondered if I could have the difference back.", "for the difference back"),
        ("I was wondering whether you could move my lesson to May.", "us to move your lesson to May"),
        ("It would be great if you could send a man with a van.", "us to send a man with a van"),
        ("If you could resend the tickets I'd be grateful.", "us to resend the tickets"),
        ("Would it be possible to have a ground floor room?", "for a ground floor room"),
        ("Is it possible for you to deliver the tiles on Friday?", "us to deliver the tiles on Friday"),
        ("Any chance of a refund on the second class?", "for a refund on the second class"),
        ("Would you be able to send me a spare hinge?", "us to send you a spare hinge"),
        ("I'd prefer a new toaster.", "for a new toaster"),
        ("I trust you will refund the £60.", "us to refund the £60"),
        ("£80 please.", "for £80"),
    ]);
    nothing(&[
        "I wonder if you care.",
        "I was wondering whether it was me.",
        "If you could have seen her face.",
        "Is it possible to be late?",
    ]);
}

#[test]
fn somebody_who_is_to_act_and_what_is_to_be_done_together() {
    asked(&[
        ("I would like him to come back and check the seal.", "for him to come back and check the seal"),
        ("I want a proper tuner to look at it.", "for a proper tuner to look at it"),
        ("All I'm asking is that someone finds the ring.", "that someone finds the ring"),
        ("I want the sofa mended or paid for.", "for the sofa to be mended or paid for"),
        ("I'd like the damage to the piano settled with the owners.", "for the damage to the piano to be settled with the owners"),
        ("Please correct the bill and do not take the money on the 28th.", "us to correct the bill and not to take the money on the 28th"),
        (
            "Please call off the bailiffs, refund the two months and confirm in writing that it is closed.",
            "us to call off the bailiffs, refund the two months and confirm in writing that it is closed",
        ),
        ("I want to know why the hedge was cut in nesting season.", "why the hedge was cut in nesting season"),
        ("I want all three back.", "for all three back"),
        // Neither what they say of the day nor what they weigh it against is asked for.
        ("I need the heating sorted before Friday, that's when my baby comes.", "for the heating to be sorted before Friday"),
        ("Please come with the right door, before my sister visits.", "us to come with the right door"),
    ]);
    nothing(&[
        "I need a car to get to work.",
        "I want my mother to be happy.",
        "I need to have a quiet week.",
        "I'd rather have the old one repaired than a new one.",
    ]);
}

#[test]
fn one_sentence_may_ask_for_two_things() {
    let texts = |message: &str| -> Vec<String> {
        let found = SHIPPED.reflect(&Document::new(message), &Context::default()).requests;
        found.into_iter().map(|request| request.text).collect()
    };
    assert_eq!(
        texts("Please send me the spare key, and I want a refund for March."),
        ["us to send you the spare key", "for a refund for March"]
    );
    assert_eq!(texts("I want a refund. Please also collect the sofa."), ["for a refund", "us to collect the sofa"]);
}

#[test]
fn what_a_firm_by_its_name_is_to_do_is_asked_for_in_the_passive() {
    asked(&[
        ("I would like Brightwell Credit to remove this entry from my file.", "for this entry to be removed from your file"),
        ("I'd like to have the firm also waive the fee on my March statement.", "for the fee to be waived on your March statement"),
        ("I ask that the lender close the account.", "for the account to be closed"),
        ("I am asking the bank to correct the balance on my file.", "for the balance to be corrected on your file"),
        ("Under our agreement I would like Brightwell to cancel the policy.", "for the policy to be cancelled"),
    ]);
    nothing(&[
        "I want my husband to return the car.",
        "I would like the company to take responsibility.",
        "I want the bank to investigate.",
    ]);
}

#[test]
fn what_has_to_be_done_with_a_thing_is_asked_for() {
    asked(&[
        ("The old boiler needs to be replaced.", "for the old boiler to be replaced"),
        (
            "Those two charges must be reversed before the end of the month.",
            "for those two charges to be reversed before the end of the month",
        ),
        ("It needs to be waived by Friday.", "for it to be waived by Friday"),
        ("I need to have these entries removed from my file.", "for these entries to be removed from your file"),
        ("All I am trying to do is have this deleted from my file.", "for this to be deleted from your file"),
        ("Please help me get the entry removed from my file.", "for the entry to be removed from your file"),
        ("Please look into it and have the entry removed from my file.", "for the entry to be removed from your file"),
        ("I want this off my bill.", "for this to be taken off your bill"),
        ("I demand the late fees be waived.", "that the late fees be waived"),
    ]);
    nothing(&["My parcel should be delivered by Friday.", "Your whole team should be replaced.", "Unproven entries must be removed."]);
}

#[test]
fn demands_are_requests_and_what_they_ask_of_our_character_is_none() {
    asked(&[
        ("I demand the immediate removal of this entry.", "for the immediate removal of this entry"),
        ("I request the suspension of any calls related to this account.", "for the suspension of any calls related to this account"),
        ("You are now instructed to stop these calls and letters.", "us to stop these calls and letters"),
        ("We ask that you refrain from ringing my mother.", "us to refrain from ringing your mother"),
        ("My request is that you close the account.", "us to close the account"),
        ("Please stop all calls until you send me the papers.", "us to stop all calls until we send you the papers"),
        ("You must cease all calls to my office until you prove the debt.", "us to cease all calls to your office until we prove the debt"),
        ("I am demanding deletion of the entry.", "for deletion of the entry"),
        ("Please post the forms to us at the above address.", "us to post the forms to you"),
        ("I want an explanation why my complaint was closed.", "for an explanation why your complaint was closed"),
        // No mark says that a new sentence begins.
        ("They could not help Please remove the fee from my bill.", "us to remove the fee from your bill"),
    ]);
    nothing(&["I request your understanding in this matter.", "Cease and desist."]);
}
