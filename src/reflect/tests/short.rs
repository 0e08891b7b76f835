//! What short public messages leave out, run together or ask, each with a case where the rule must not fire.

use super::{case, reflect};
use crate::reflect::Level;

/// The clause that is told back of a message to `@acmehelp`.
fn told(message: &str) -> Option<String> {
    reflect(message).best.filter(|best| matches!(best.level, Level::Clause | Level::NounFragment)).map(|best| best.text)
}

#[track_caller]
fn quiet(messages: &[&str]) {
    for message in messages {
        assert!(told(message).is_none(), "{message:?} became {:?}", told(message));
    }
}

#[test]
fn a_thing_that_got_worse_and_a_later_train_are_told() {
    case("My phone signal has become even worse.", "your phone signal has become even worse");
    case("We were bumped to a later train.", "you were bumped to a later train");
    quiet(&["Your service has become even worse."]);
}

#[test]
fn what_was_tried_in_vain_cannot_be_done() {
    case("I'm trying to redeem my coupon and it's not working.", "you can't redeem your coupon");
    case("Trying to book a lane and it's not letting me, it says there's an error.", "you can't book a lane");
    case("I tried to reset my password but it didn't work.", "you couldn't reset your password");
    case("I've been trying to pay for my permit but can't.", "you can't pay for your permit");
    case("It won't let me add my daughter to the booking.", "you can't add your daughter to the booking");
    case("It doesn't allow me to change my seat.", "you can't change your seat");
    // What works is no trouble, and what is said of something else stays with it.
    quiet(&["I tried to book a lane and it worked.", "It lets me add my daughter.", "Trying to find a birthday gift for my mum."]);
    case("I tried to open the gate but the lock is broken.", "you tried to open the gate but the lock is broken");
}

#[test]
fn a_sentence_may_break_off_anywhere() {
    quiet(&["I ordered a lamp. Waiting, and still", "My lamp was due on Monday. Here, and not"]);
}

#[test]
fn an_auxiliary_or_a_doer_that_was_left_out_is_put_back() {
    case("@acmehelp just hung up on me twice.", "we just hung up on you twice");
    case("@acmehelp lost both my cases.", "we lost both your cases");
    case("Train 22 been sitting outside York for 30 minutes.", "train 22 has been sitting outside York for 30 minutes");
    case("We still waiting for our keys.", "you're still waiting for your keys");
    case("Still not a word from your office.", "you still haven't had a word from our office");
    case("Now at 50 minutes waiting for somebody to pick up.", "you've spent 50 minutes waiting for somebody to pick up");
    case("System cancelled my tickets.", "the system cancelled your tickets");
    case("Driver cancelled on me twice.", "the driver cancelled on you twice");
    case("Food an hour late and cold.", "your food is an hour late");
    quiet(&[
        "@acmehelp lost my phone in Leeds, any lost property desk?",
        "Not a word of a lie, you were great.",
        "Trying a new recipe tonight.",
    ]);
}

#[test]
fn what_was_ordered_and_what_came_are_one_trouble() {
    case("I ordered a large coat and got a small one.", "you ordered a large coat and got a small one");
    case("I ordered a mug two weeks ago still not here.", "you ordered a mug two weeks ago and it's still not here");
    case("I emailed you in May and still nothing.", "you emailed us in May and you have still heard nothing");
    assert!(reflect("I ordered a large coat and got a small one.").best.is_some_and(|best| best.check));
    quiet(&[
        "I ordered a coat and got a lovely scarf with it.",
        "I ordered a coat and got a confirmation.",
        "I ran a mile and still nothing hurts.",
    ]);
}

#[test]
fn a_clause_may_end_where_the_rest_adds_nothing() {
    case("I can't change the name in the settings either.", "you can't change the name in the settings");
    case("We still don't know if our sofa has shipped or not.", "you still don't know if your sofa has shipped");
    case("I was locked out due to \"too many tries.\"", "you were locked out");
    case("I can't adjust the alarm so waking up the whole street.", "you can't adjust the alarm");
    case("I was charged for two bags can't get an answer.", "you were charged for two bags");
    case(
        "I'm tired of being charged for a box that was returned in May.",
        "you're tired of being charged for a box that was returned in May",
    );
    case("I never got any notice that my lesson was moved.", "you never got any notice that your lesson was moved");
    quiet(&["Either way, thanks."]);
}

#[test]
fn questions_take_their_trouble_for_granted() {
    case("Why do your apps not work the same?", "our apps do not work the same");
    case("How did we not get a lane?", "you did not get a lane");
    case("The fact that my laptop keeps shutting off is ridiculous.", "your laptop keeps shutting off");
    quiet(&[
        "How could I not love it?",
        "How can I have no sugar in it?",
        "How do I not get charged?",
        "The fact that you smile is lovely.",
    ]);
}

#[test]
fn things_fail_in_more_ways_than_a_list_can_hold() {
    case("My lamp keeps turning on by itself.", "your lamp keeps turning on by itself");
    case("My desk has not been assigned.", "your desk has not been assigned");
    case("Your map doesn't list my street.", "our map doesn't list your street");
    case("We haven't moved in an hour.", "you haven't moved in an hour");
    case("The driver went the wrong way.", "the driver went the wrong way");
    case("It's going to cost me £40 to swap my seat.", "it's going to cost you £40 to swap your seat");
    case("My DVR is fucking up again.", "your DVR is messing up again");
    case("You fucked up my order.", "we messed up your order");
    case("Your update killed my battery.", "our update killed your battery");
    quiet(&[
        "Your website is fucked up.",
        "My house has not been affected.",
        "Your map doesn't need my street.",
        "I can turn it on by myself.",
        "The driver went home.",
    ]);
}

#[test]
fn shorthand_is_written_out() {
    case("We can't get through on your 0800#.", "you can't get through on our 0800 number");
    case("We sat in the lift for an hour w/no word from you.", "you sat in the lift for an hour with no word from us");
    case("I lost my conection to Leeds.", "you lost your connection to Leeds");
    case("I get error message when I log in.", "you get an error message when you log in");
    case("We asked you four times to resolve and issue with my meter.", "you asked us four times to resolve an issue with your meter");
    case("Why did you remove the option to send a photo to your phone?", "we removed the option to send a photo to your phone");
    case("Why did you remove the option to pay at your desk?", "we removed the option to pay at our desk");
}

#[test]
fn trouble_with_a_name_of_its_own_is_named() {
    let noun = |message: &str| reflect(message).trouble.map(|trouble| trouble.text);
    assert_eq!(noun("Worst delivery experience ever.").as_deref(), Some("your delivery experience"));
    assert_eq!(noun("Late again because of mechanical issues.").as_deref(), Some("the mechanical issues"));
    assert_eq!(noun("Not once had we a bad experience."), None);
    assert_eq!(noun("What an experience, thank you."), None);
}

#[test]
fn what_says_too_little_or_is_not_theirs_is_left_alone() {
    quiet(&[
        "Nothing happens.",
        "No, I can't check.",
        "We can't get in touch.",
        "We have no option but waiting.",
        "There is no weather here.",
        "Snow is fine but no lies please.",
        "No sign updates.",
        "Don't get me wrong, I like the boat.",
        "Put in two claims and am waiting.",
        "On a boat to Skye, whose ferries have been cancelled all day.",
        "Your apologies don't fix the roof.",
        "Zero response from the note you last sent me.",
        "Tuesday's little changes have ruined it.",
        "It doesn't take six days to answer a letter!",
        "I don't see response.",
        "Both classes missed there connections.",
    ]);
    case("Speed is fine and the wifi says connected but can't get on.", "you can't get on");
}

#[test]
fn what_is_said_in_passing_of_a_thing_of_theirs_is_so() {
    case("How do I swap my train that was cancelled?", "your train was cancelled");
    case("Please look at my order that hasn't arrived yet.", "your order hasn't arrived yet");
    case("How am I supposed to pay when your website is down?", "our website is down");
    case("How can I when the line always hangs up on me?", "the line always hangs up on you");
    quiet(&[
        "Do you refund any of my orders that were cancelled?",
        "Was it credit from my last order that never came?",
        "How am I supposed to know when my order is late?",
        "How can I check in when my train is delayed?",
    ]);
}

#[test]
fn what_was_done_to_the_writer_needs_no_second_subject() {
    case("Packing my bags and was being charged for the cot.", "you were being charged for the cot");
    case("Was on hold for 40 minutes after speaking with 2 lady at the desk.", "you were on hold for 40 minutes");
    case("Your line has 2 hour wait.", "our line has a 2 hour wait");
    case("The voucher comes back as expired.", "the voucher comes back as expired");
    case("My console is telling me to change my password but I know it.", "your console is telling you to change your password");
    case("The porters are nowhere to be found.", "the porters are nowhere to be found");
    case("For some reason my kettle is leaking.", "your kettle is leaking");
    quiet(&["She packed her bags and was being charged for it.", "Nowhere is it cheaper.", "The parcel comes back as a gift."]);
}

#[test]
fn what_lost_its_sense_in_typing_is_left_out() {
    case("I was on hold for 30 minutes, then hung on me.", "you were on hold for 30 minutes");
    quiet(&["Nobody knows where it is.", "I lost my hat after calling 2 lady."]);
    case("No one knows where my parcel is.", "no one knows where your parcel is");
}

#[test]
fn the_way_somebody_was_treated_can_be_named() {
    let named = |message: &str| reflect(message).trouble.map(|trouble| trouble.text);
    assert_eq!(
        named("The way I was spoken to by your desk staff is disgusting.").as_deref(),
        Some("the way you were spoken to by our desk staff")
    );
    assert_eq!(named("Disgraceful, the way we have been treated.").as_deref(), Some("the way you have been treated"));
    assert_eq!(named("I love the way I was treated."), None);
    assert_eq!(named("The way I was looking is awful."), None);
}

#[test]
fn a_wait_is_told_though_the_rest_cannot_be_read() {
    case("@acmehelp 35 minutes on tarmac now.", "you've spent 35 minutes on the tarmac now");
    case("3.5 hours on hold.", "you've spent 3.5 hours on hold");
    case("Gave up after an hour on hold!", "you were on hold for an hour");
    case("50 minutes on hold is ridiculous.", "you've spent 50 minutes on hold");
    case("Three hours sat at the gate in Leeds.", "you've spent three hours sitting at the gate in Leeds");
    case("Been on ground over an hour with no gate.", "you've been on the ground over an hour with no gate");
    case("Three weeks later still no refund.", "three weeks later you still have no refund");
    case("This is the third time my order was cancelled.", "your order was cancelled for the third time");
    // Somebody else's wait, a wait that may be, and what was not to be waited for.
    quiet(&[
        "Husband tried the desk, transferred and put on hold for two hours.",
        "You keep people on hold for two hours.",
        "If I'm on hold for two hours I give up.",
        "Two hours on the ground floor were lovely.",
        "This is the third time I've loved it.",
        "Two weeks later no regrets.",
    ]);
}

#[test]
fn what_a_question_takes_for_granted_is_told() {
    case("So you're telling me there's no number to call?", "there's no number to call");
    case("Are you saying that my train is cancelled?", "your train is cancelled");
    case("Is anybody else having trouble with the new till?", "you're having trouble with the new till");
    case("@acmehelp why I can't pay for my permit on the site?", "you can't pay for your permit on the site");
    case("Why is there only one desk open?", "there is only one desk open");
    case("Why are your couriers unable to find my door?", "our couriers are unable to find your door");
    case("I start on Monday and you cancel my train.", "we cancelled your train");
    assert!(reflect("So you're telling me there's no number to call?").best.is_some_and(|best| best.check));
    quiet(&[
        "Are you telling me to wait?",
        "Is anyone else going to the fair?",
        "Does anyone else love their new app?",
        "You always cancel my train.",
        "Why should I pay for my permit?",
    ]);
}

#[test]
fn what_was_paid_for_and_what_came_are_one_trouble() {
    case("Paid for 20 wings got 13.", "you paid for 20 wings and got 13");
    case("My parcel was due on Monday. Still not here.", "your parcel is still not here");
    case("Trying to pay my rent but keep seeing an error message.", "you're trying to pay your rent but keep seeing an error message");
    case("Hung up on twice.", "you were hung up on twice");
    case("I got some odd text from you.", "you got some odd text from us");
    case("Having issue with an old lamp.", "you're having an issue with an old lamp");
    case("My phone isn't charging here.", "your phone isn't charging");
    case("My parcel isn't here.", "your parcel isn't here");
    quiet(&["Paid for lunch and got a lovely view.", "My bag didn't.", "There's no charge for that.", "I was offered to wait."]);
}

#[test]
fn things_on_their_way_are_told_of_with_the_verb_that_was_left_out() {
    case("7.42 from Leeds cancelled again.", "the 7.42 from Leeds was cancelled again");
    case("Train to Leeds from York cancelled.", "your train to Leeds from York was cancelled");
    case("My train from LBA--YRK for Nov. 3 was cancelled.", "your train from LBA--YRK for Nov 3 was cancelled");
    case("The wait for a table is longer than the meal.", "the wait for a table is longer than the meal");
    case("No online orders today?", "there are no online orders today");
    case("I've got an odd issue where the oven trips my fuse box and turns off.", "the oven trips your fuse box and turns off");
    case("Thanks for leaving my parcel in the rain and then you didn't even knock?", "we left your parcel in the rain");
    case("My iphone is laggy.", "your iPhone is laggy");
    case("I never got my lamp so fix it.", "you never got your lamp");
    quiet(&[
        "No discount?",
        "Can't change in the settings either.",
        "The pilot, her and another clerk walked off laughing.",
        "It only takes an hour to get to York.",
        "50 minute on the tarmac.",
    ]);
}

#[test]
fn a_model_by_its_number_is_theirs_and_what_comes_of_it_is_told_with_so() {
    case("Inkwell Duo M20w will not print.", "your Inkwell Duo M20w will not print");
    case("Lumo S9 keeps crashing.", "your Lumo S9 keeps crashing");
    case("Your site is saying it's full so won't load.", "our site is saying it's full so won't load");
    case("Terminal 2B is closed.", "terminal 2B is closed");
    quiet(&["I was full so won't eat."]);
}

#[test]
fn whoever_asks_whether_we_realise_tells_us() {
    case("Do you realise that my bag is still in Rome?", "your bag is still in Rome");
}
