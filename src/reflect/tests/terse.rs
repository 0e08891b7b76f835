//! Short sentences that leave out who did it or to whom, each with a case where the rule must not fire.

use super::{case, reflect, trouble};
use crate::reflect::Level;

/// The clause or the trouble that is told back of a message to `@acmehelp`.
fn told(message: &str) -> Option<String> {
    let reflections = reflect(message);
    reflections.best.filter(|best| matches!(best.level, Level::Clause | Level::NounFragment)).map(|best| best.text)
}

#[track_caller]
fn quiet(messages: &[&str]) {
    for message in messages {
        assert!(told(message).is_none(), "{message:?} became {:?}", told(message));
    }
}

#[test]
fn signs_of_haste_are_read_as_words() {
    case("Now sitting @ gate 4 for an hour.", "you've been sitting at gate 4 for an hour");
    case("@acmehelp has us #stranded in Leeds tonight.", "we have you stranded in Leeds tonight");
    case("My coach is #delayed again (third day).", "your coach is delayed again");
    quiet(&["Nothing like a #delayed start to the day.", "Write to me @ home."]);
}

#[test]
fn whoever_was_not_told_or_was_hung_up_on_is_the_writer() {
    case("Weren't told the class had moved until we got there.", "you weren't told the class had moved until you got there");
    case("I rang your line twice, she hung up on me.", "you were hung up on");
    case("@acmehelp it took them six hours to call me back.", "it took us six hours to call you back");
    case("@acmehelp gave my seat away to somebody else.", "we gave your seat away to somebody else");
    quiet(&[
        "Weren't you told that it's closed?",
        "She hung up on her sister.",
        "@acmehelp it took them six hours to climb it.",
        "My friend gave my seat away.",
        "@acmehelp gave my son a badge.",
    ]);
}

#[test]
fn waits_and_lateness_without_a_subject_are_the_writers() {
    case("Delayed an hr and nobody knows.", "you've been delayed an hour");
    case("7+ hrs stranded in York, zero apologies.", "you've been stranded in York for 7+ hours");
    case("Getting home four hours later than planned.", "you're getting home four hours later than planned");
    case("My ferry arrived two hours later than scheduled.", "your ferry arrived two hours later than scheduled");
    case("Phone hold for 46 mins.", "you were on hold for 46 minutes");
    case("Train 22 sitting at York waiting for a driver.", "train 22 is sitting at York waiting for a driver");
    quiet(&["Getting home later than my brother.", "Please hold for 10 minutes."]);
}

#[test]
fn too_few_of_ours_for_too_many_of_them() {
    case("Now down to only one clerk helping a line of 90 people.", "there's only one clerk helping a line of 90 people");
    case("1 person at the desk for a full train.", "there's 1 person at the desk for a full train");
    case("You have ONE clerk at the ferry desk.", "we have one clerk at the ferry desk");
    case("There are forty people in line.", "there are forty people in line");
    trouble("Line of 100+ people outside now.", "the line of 100+ people");
    trouble("4 gate changes already today.", "the 4 gate changes");
    quiet(&["One driver for me, please.", "There are three people in my family.", "You have one very kind clerk."]);
    assert!(reflect("He changes two gates a day.").trouble.is_none());
}

#[test]
fn rude_staff_are_told_of_as_a_fact() {
    case("Rude gate agent at Leeds just now.", "the gate agent at Leeds was rude");
    case("Slow boarding and rude desk clerks.", "the desk clerks were rude");
    case("Sitting here with your rude agents.", "our agents were rude");
    quiet(&["I've never met a rude agent here.", "Is that a rude word?", "Their rude agents sent me to you."]);
}

#[test]
fn what_nothing_of_theirs_has_had_done_to_it_is_told() {
    case("No bags have been unloaded yet.", "no bags have been unloaded yet");
    case("Not one parcel has been delivered.", "no parcel has been delivered");
    case("None of the guests were warned.", "none of the guests were warned");
    case("I keep missing my connections.", "you keep missing your connections");
    case("All we hear is a recorded voice.", "all you hear is a recorded voice");
    case("Supervisor shouted at us in the queue.", "the supervisor shouted at you in the queue");
    quiet(&["No bags were lost.", "All I get is joy.", "None of the passengers were hurt."]);
}

#[test]
fn a_statement_with_a_question_mark_tells_what_still_is_so() {
    let best = reflect("The desk clerk still can't give me a key?").best;
    assert!(best.is_some_and(|best| best.text == "the desk clerk still can't give you a key" && best.check));
    case("You keep hanging up on me?", "we keep hanging up on you");
    quiet(&["You keep ringing me back?", "Your clerk can give me a seat?"]);
}

#[test]
fn what_a_thing_does_or_has_had_done_to_it_is_told_without_its_article() {
    case("Payment app freezes at the last step.", "the payment app freezes at the last step");
    case("Parcel marked as delivered but nothing here.", "your parcel is marked as delivered but hasn't arrived");
    case("Left on the tarmac for two hours.", "you were left on the tarmac for two hours");
    case("@acmehelp left us at the gate with no news.", "we left you at the gate with no news");
    case("And @acmehelp is down again.", "our service is down again");
    case("The 7:42 from Harrow left three minutes early.", "the 7:42 from Harrow left three minutes early");
    case("Why is my bill up 18 euros?", "your bill is up 18 euros");
    case("Your form just spins.", "our form just spins");
    case("Paying for the full plan and still get adverts.", "you're paying for the full plan and still get adverts");
    case("You substituted brown bread with white.", "we substituted brown bread with white");
    trouble("Filthy seats, sticky tables and cold tea.", "the filthy seats, sticky tables and cold tea");
    trouble("Mouldy bread two days before its date.", "the mouldy bread");
    quiet(&[
        "Delivered and here, thanks.",
        "Left at the gate for two lovely hours.",
        "My bill is up on the wall.",
        "Down again in Leeds for a day.",
        "@acmehelp this keeps me fit.",
    ]);
    assert!(reflect("Cleaning filthy seats is my job.").trouble.is_none());
}

#[test]
fn what_is_cut_off_or_points_elsewhere_is_left_alone() {
    case("@acmehelp cancelled my train and we're stuck in St. Ives.", "we cancelled your train");
    case("@acmehelp they said they would ring me back and nobody did.", "we said we would ring you back and nobody did");
    quiet(&[
        "@acmehelp well, they said it cost £9!",
        "Northwest is scheduled to open soon.",
        "@acmehelp cancel it, don't make us pay a fee.",
    ]);
}

#[test]
fn whoever_could_have_done_it_is_not_guessed() {
    case("Your driver drove right past my house.", "our driver drove past your house");
    case("Order stuck in customs since May.", "your order has been stuck in customs since May");
    case("Getting nowhere with your support team.", "you're getting nowhere with our support team");
    quiet(&["@acmehelp pulled my parcel out of the bushes again.", "I go in circles on my bike."]);
}
