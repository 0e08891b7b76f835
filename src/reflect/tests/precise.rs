//! What is not told back though it could be turned round, each with its neighbour that is.

use super::{case, quiet, reflect, told};

#[test]
fn a_saying_or_a_retort_is_no_trouble() {
    quiet(&[
        "There's no such thing as luck.",
        "There will not be a fourth.",
        "Now there's no difference.",
        "Your menus are too popular.",
        "All the other guides were outstanding.",
        "My question has nothing to do with parking.",
        "The lesson was not cancelled.",
        "I wasn't asking for a discount.",
        "I am not finding the joke.",
        "I don't get it.",
        "I don't see how I owe you that.",
        "I can't bear to look at you.",
        "I can't stand you right now.",
        "I can't ring you right now.",
        "I cannot begin to tell you.",
        "We never saw anything like this.",
        "We ran out of patience.",
        "I am already signed up for your letters.",
        "The ball has been dropped.",
        "No excuse makes this acceptable.",
        "140 characters aren't enough to tell you how long I waited.",
        "The issue was never the money.",
        "I'm surprised I'm not being asked to cook it myself.",
        "My card is about to expire.",
        "It seems odd to be kept in a bus that gets moved again.",
        "Everyone is saying the roads are icy.",
        "There is no wait time.",
        "We were given 9,000 points to make up for it.",
        "I spent £60 on my ticket.",
        "You held the coach for our group.",
        "I have no obligation to that firm.",
        "We haven't had gas in our name for two years.",
        "The entry was once removed.",
        "I'm glad you didn't call off my lesson.",
        "3rd time cut off by your robot.",
    ]);
    case("You held us at the gate for nine hours.", "we held you at the gate for nine hours");
    case("My refund is still outstanding.", "your refund is still outstanding");
    case("My ticket was not refunded.", "your ticket was not refunded");
    case("I didn't get my parcel.", "you didn't get your parcel");
    case("I can't ring your desk.", "you can't ring our desk");
    case("We were given the wrong points.", "you were given the wrong points");
}

#[test]
fn what_was_ours_is_not_passed_judgement_on() {
    quiet(&[
        "You had no right to sell it.",
        "You no longer have our trust.",
        "You're not following me.",
        "I fell victim to a scam of a help line.",
        "I had a medical emergency yesterday.",
        "You cancelled my lessons because of my surname.",
    ]);
    case("Last spring I was a victim of fraud.", "last spring you were a victim of fraud");
    case("You no longer have my parcel.", "we no longer have your parcel");
}

#[test]
fn a_you_that_is_anybody_or_somebody_else_stays_as_it_is() {
    quiet(&[
        "Your phone line just hangs up on you.",
        "You can't get past the robot.",
        "You can't control the rain.",
        "They sent a letter to inform you that you do not meet the rules.",
        "I did not get any money back after cancelling my lesson twice.",
    ]);
    // Whom they contacted stayed in another sentence.
    case("I did not receive my bonus points and contacted them.", "you did not receive your bonus points");
    // Whoever got a clerk, it was not we.
    assert!(!told("After getting a clerk you now say no one can help.").unwrap_or_default().starts_with("after"));
    case("Your phone line just hung up on me.", "our phone line just hung up on you");
    case("You can't find my booking.", "we can't find your booking");
    case("After losing my case you sent me away.", "after losing your case we sent you away");
    case("I was charged a fee for cancelling my lesson.", "you were charged a fee for cancelling your lesson");
}

#[test]
fn a_clause_that_shares_its_subject_agrees_with_it() {
    // The second half is the writer's, or is short of a verb: only the first is told.
    case("My train was cancelled and was told I won't get a voucher.", "your train was cancelled");
    case("You damaged a costly trunk and not offered anything.", "we damaged a costly trunk");
    case("There's still no desk and have to queue in the rain.", "there's still no desk");
    case("You cancelled our train and now are still delayed.", "we cancelled your train");
    quiet(&["One of the clerks have been very rude.", "Train 22 have been cancelled.", "@acmehelp broke my trunk and refuses to pay."]);
    case("My card and my key were stolen.", "your card and your key were stolen");
    case("One of your clerks has been very rude.", "one of our clerks has been very rude");
    case("Your porter broke my trunk and left it open.", "our porter broke your trunk and left it open");
}

#[test]
fn scraps_that_ran_together_are_not_handed_back() {
    quiet(&[
        "Your desk not let us in the hall.",
        "I drove from Leeds to York still no word on my case.",
        "We're still here guys.",
        "You hung up 3 cancelled trains.",
        "I don't see em.",
        "My walk to Leeds>York was cancelled.",
        "Stuck in.",
        "I can't do online.",
        "Your clerk did not say.",
        "This is the first class I was not updated on.",
        "Made me leave 1 pound of fruit otherwise.",
        "One queue told no seats.",
        "Your page keeps saying it.",
        "I talked 2 customer service and got no answer.",
    ]);
    case("I was charged for 2 bags.", "you were charged for 2 bags");
    case("No one is waiting on our table.", "no one is waiting on your table");
    quiet(&["There was half an hour to go, no one waiting."]);
}

#[test]
fn what_is_supplied_fits_the_time_and_the_number() {
    case("My train now cancelled.", "your train is now cancelled");
    case("Now delayed again because of a long line.", "you're now delayed again because of a long line");
    case("Shame about the 8 hour delay in Leeds.", "you had an 8 hour delay in Leeds");
    case("No rooms available when we land.", "there are no rooms available when you land");
    case("Flight home cancelled today.", "your flight home was cancelled today");
    case("Luggage got stuck in Leeds.", "your luggage got stuck in Leeds");
    quiet(&[
        "Spoken to 2 clerks.",
        "Just laughed at us.",
        "Just stopped letting people wait in line.",
        "Being denied points that ended a week ago was the last straw for me.",
    ]);
}

#[test]
fn another_post_is_not_the_writers() {
    quiet(&["Hypocrites RT @acmehelp We're not able to give you a refund.", "“@acmehelp: Our crew is here. Can't find your bag, sorry”"]);
    case("RT if you agree. My bag was lost.", "your bag was lost");
}

#[test]
fn what_somebody_is_unhappy_about_has_to_be_wrong() {
    quiet(&[
        "I can't believe I took the risk.",
        "Glad to see that this merger is working well.",
        "The fact that you are hiring is what I mean.",
        "I can't believe you charge people to park.",
    ]);
    assert_eq!(told("I'm shocked that your rules are harsh on a guest.").as_deref(), Some("our rules are harsh on a guest"));
    assert!(reflect("I'm shocked that your rules are harsh on a guest.").best.is_some_and(|best| best.check));
}

#[test]
fn a_noun_in_another_sense_is_not_looked_into() {
    let about = |message: &str| reflect(message).noun.map(|noun| noun.text);
    for message in [
        "There isn't enough room for our bags.",
        "I think a refund is in order.",
        "We stood at baggage claim until ten.",
        "You have a lost property policy and never told me.",
        "Your delays did damage to my ability to pay.",
    ] {
        let noun = about(message).unwrap_or_default();
        assert!(!["room", "order", "claim", "policy", "ability"].iter().any(|word| noun.ends_with(word)), "{message:?}: {noun}");
    }
    assert_eq!(about("My room was cold and my order is missing.").as_deref(), Some("your room"));
}

#[test]
fn a_trouble_is_named_whole_and_by_itself() {
    let named = |message: &str| reflect(message).trouble.map(|trouble| trouble.text);
    for message in [
        "Leeds 2 delays so far, and I'm all for being safe.",
        "3 delays 2 cancellations, and what a night.",
        "Less bother and fewer delays is what I pay for.",
        "20 min more delays make no sense.",
        "A basic prison with 6delays.",
    ] {
        let trouble = named(message).unwrap_or_default();
        assert!(!["2 ", "fewer", "more", "6delays"].iter().any(|word| trouble.contains(word)), "{message:?}: {trouble}");
    }
    assert_eq!(named("I'm tired of the 40 minute delay.").as_deref(), Some("the 40 minute delay"));
}
