//! What is disputed of a record, what a question takes for granted, and the one event of a post that cannot be read: each with a case
//! where the rule must not fire.

use super::{case, quiet, reflect};
use crate::reflect::{Level, names_dispute};

fn named(message: &str) -> Option<String> {
    reflect(message).trouble.filter(|trouble| trouble.level == Level::NounFragment).map(|trouble| trouble.text)
}

#[track_caller]
fn trouble(message: &str, want: &str) {
    assert_eq!(named(message).as_deref(), Some(want), "{message:?}");
}

#[test]
fn what_is_recorded_by_mistake_is_named() {
    trouble("Several unauthorized inquiries on my credit report hurt my score.", "the unauthorized inquiries on your credit report");
    trouble("Your file holds inaccurate and unverified collection accounts.", "the inaccurate and unverified collection accounts");
    trouble("The two accounts on my credit file are not mine.", "the accounts on your credit file that are not yours");
    trouble("I did not authorize these inquiries.", "the inquiries you did not authorize");
    trouble("There are two orders I never placed.", "the orders you never placed");
    trouble("For years a bankruptcy has been reporting on my credit file.", "the bankruptcy on your credit file");
    trouble("Somebody put one late payment on my credit file.", "the late payment on your credit file");
    // Whether it is owed is what they differ about.
    trouble("This is not my debt.", "the debt you say is not yours");
    for other in [
        "A bureau shall not furnish inaccurate information.",
        "If there are fraudulent accounts I will tell you.",
        "There is no fraudulent account in my name.",
        "This is not my account number.",
        "I never opened the box.",
        "I never open accounts.",
        "I got a copy of the accounts on my credit report.",
    ] {
        assert!(named(other).is_none_or(|text| !names_dispute(&text)), "{other:?} became {:?}", named(other));
    }
    assert!(names_dispute("the accounts that are not yours"));
    assert!(!names_dispute("the account") && !names_dispute("the provided false information"));
}

#[test]
fn questions_that_want_no_answer_state_what_is_so() {
    case("Why no wifi on the 9:40 to Leeds?", "there's no wifi on the 9:40 to Leeds");
    case("How can my train already be cancelled a day before?", "your train is already cancelled a day before");
    case("How could you lose my bag on a direct train?", "we lost your bag on a direct train");
    case("Why would you cancel my train without telling me?", "we cancelled your train without telling you");
    case("Did you really cancel my lesson?", "we cancelled your lesson");
    case("Is there a reason my parcel is still in Leeds?", "your parcel is still in Leeds");
    case("How is it that my seat was given away?", "your seat was given away");
    case("Why must I pay £30 to change my seat?", "you have to pay £30 to change your seat");
    case("Why did you make us pay to move our slot then ignore the new slot?", "we made you pay to move your slot");
    case("So my train is cancelled again?", "your train is cancelled again");
    case("Why are my emails being ignored?", "your emails are being ignored");
    case("Why can't your clerks find my booking?", "our clerks can't find your booking");
    case("I can't understand how I was not told of the change.", "you were not told of the change");
    quiet(&[
        "Why no, I never did.",
        "How can my order be cancelled?",
        "How do you cancel my order?",
        "Did you cancel my lesson?",
        "Is there a reason I should wait?",
        "Would you cancel my train if it snows?",
        "Is my train cancelled again?",
    ]);
}

#[test]
fn the_one_event_of_what_cannot_be_read_is_told_by_itself() {
    case("cannot reach any clerk keep getting hung up on mad", "you were hung up on");
    case("any info on flight 704 from York to Leeds delayed lol omg", "flight 704 was delayed");
    case("really they go and lost my suitcase omg the desk lol", "your suitcase was lost");
    case("sooo due to your clerks omg I missed my connection ugh smh", "you missed your connection");
    case("and so lol we're stuck in Leeds bc omg of course", "you're stuck in Leeds");
    case("3pm lol and my suitcase still not here omg ugh", "your suitcase is still not here");
    case("call volume lol so nobody picking up the phone omg", "nobody is picking up the phone");
    case("then lol charged me £40 omg for ugh nothing", "you were charged £40");
    case("Did write to both lol ugh and have not had one response yet", "you have not had one response yet");
    quiet(&[
        "omg lol I would have hung up on me too",
        "is flight 704 delayed lol omg",
        "heard a rumour flight 704 cancelled lol",
        "hope lol we're not stuck in Leeds omg",
        "lol my wife hung up on me omg",
    ]);
}

#[test]
fn how_late_it_was_and_what_there_was_none_of_is_named() {
    trouble("Delayed 2.5 hours and counting.", "the delay of 2.5 hours");
    trouble("Stood there, 3 gates, ZERO communication.", "the lack of communication");
    for other in ["I was ten minutes late.", "No help needed, thanks.", "If it is delayed 2 hours I'll drive.", "Not delayed 2 hours."] {
        assert_eq!(named(other), None, "{other:?}");
    }
}

#[test]
fn what_stands_behind_what_is_told_is_left_out() {
    case("My internet keeps going down this is ridiculous", "your internet keeps going down");
    case("My phone keep freezing since the update fix it", "your phone keeps freezing since the update");
    case("I can't pay for my lesson on zimplefq", "you can't pay for your lesson");
    case("@acmehelp train got cancelled can you guys help?", "your train got cancelled");
    case("Still no reply?", "you've still had no reply");
    case("@acmehelp is super slow today", "our service is super slow today");
    case("I did n't get my refund.", "you didn't get your refund");
    case("I can 't log in to my account.", "you can't log in to your account");
    // "with" is what they have it with, and "keep" may be asked for.
    case("I've been getting calls from your agents for weeks.", "you've been getting calls from our agents for weeks");
    case("I was on hold with you for 1hr, 30min.", "you were on hold with us for 1 hour, 30 min");
    quiet(&["I'm having trouble with zimplefq", "Does my phone keep freezing", "@acmehelp is great today"]);
}
