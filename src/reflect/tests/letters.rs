//! The heart of a letter, with what stands beside it, and the clauses that letters are made of.

use super::{case, quiet};

#[test]
fn what_points_at_another_sentence_is_not_told() {
    quiet(&[
        "Nobody mentioned it when I paid.",
        "The two men who brought it were in a hurry.",
        "When I rang the lad said \"we're shut mate\" and hung up.",
        "I don't owe you a penny.",
        "The only thing is the label.",
        "We bought the pram from your shop in Hove in the spring and were happy with all of it for a good while, as were our friends, who \
         have the same one in blue. Everyone says it's done.",
    ]);
    case("Nobody mentioned the crack when I paid.", "nobody mentioned the crack when you paid");
    case("You took £18 in May, June and now July.", "we took £18 in May, June and now July");
}

#[test]
fn what_the_request_speaks_of_goes_first() {
    case(
        "Good morning, I ordered a garden shed from you for my new allotment in the spring and paid the whole price when I ordered. The \
         roof panels are missing. Your office was closed because it was a Sunday. Please send the roof panels before the end of the month.",
        "the roof panels are missing",
    );
    case(
        "I renewed my bus pass with you on the 3rd of March at the counter in town and you took the fee the same day. The page has said \
         \"in progress\" ever since. I'd like my pass before the school term begins, as my daughter has no other way to get there.",
        "the page has said in progress ever since",
    );
}

#[test]
fn a_clause_is_read_past_its_tail() {
    case("My card got declined in zolvomart last night with a full basket.", "your card got declined last night with a full basket");
    case("The grey bin in zolvobrook hasn't been emptied since June.", "the grey bin hasn't been emptied since June");
    case("There was a party both nights until nearly 3am.", "there was a party both nights until nearly 3am");
    case("By Friday the knocking noise was back.", "by Friday the knocking noise was back");
    case(
        "Since yesterday's update all my notes from before May have vanished.",
        "since yesterday's update all your notes from before May have vanished",
    );
    case("First night in York my card was declined at the hotel.", "on your first night in York your card was declined at the hotel");
    case("I've now got a bill for £90, of which £60 is postage.", "you've now got a bill for £90, of which £60 is postage");
    case("The 14 went straight past our stop twice this week.", "the 14 went straight past your stop twice this week");
    case("You sent my case to Lagos and me to Lima.", "we sent your case to Lagos and you to Lima");
    case("I've had three texts telling me I owe £40.", "you've had three texts telling you that you owe £40");
    case("Every Friday the class starts ten or fifteen minutes late.", "every Friday the class starts ten or fifteen minutes late");
    case("You put a hold on my account without saying anything.", "we put a hold on your account without saying anything");
    case("My order was 30 eggs and I got 12.", "your order was 30 eggs and you got 12");
    case("My case came off the plane missing a handle.", "your case came off the plane missing a handle");
    case("No signal upstairs since the storm on the 4th.", "you've had no signal upstairs since the storm on the 4th");
    case("My mother's carer did not come on Saturday or Sunday.", "your mother's carer did not come on Saturday or Sunday");
    case("You have since charged me £12 on 3 May, 3 June and 3 July.", "we have since charged you £12 on 3 May, 3 June and 3 July");
    case(
        "The varnish you sold me has started to flake off and the door is stuck.",
        "the varnish we sold you has started to flake off and the door is stuck",
    );
    quiet(&["I live at 8 Mill Terrace.", "The postman went past.", "I settled the bill for £90, of which £60 was postage."]);
}

#[test]
fn what_they_were_told_and_handed_is_theirs() {
    case("The man at the front told us our room had been given away.", "you were told your room had been given away");
    case("Instead of selling me a ticket he gave me a £70 penalty.", "you were given a £70 penalty");
    case("I have a letter saying my claim has been refused because of the damp.", "your claim has been refused");
    quiet(&[
        "The man at the front told us our room would be lovely.",
        "My sister told me my room was booked.",
        "He gave me a £5 voucher.",
        "I have a letter saying my claim may be refused.",
    ]);
}

#[test]
fn further_troubles_of_letters_are_known() {
    case("The coat is two sizes smaller than the one I ordered.", "the coat is two sizes smaller than the one you ordered");
    case("The price at the till was £3 more than on the shelf.", "the price at the till was £3 more than on the shelf");
    case("The new windows let water in whenever it rains.", "the new windows let water in");
    case("The woman on the phone put the receiver down on me.", "the woman on the phone put the receiver down on you");
    case("The torch gets so hot that I can't hold it.", "the torch gets so hot that you can't hold it");
    case("The tracker has said \"in transit\" ever since.", "the tracker has said in transit ever since");
    case("Your page says my parcel was handed to a neighbour.", "our page says your parcel was handed to a neighbour");
    case("I pay on Monday and you take money two times.", "we took money two times");
    case("Radio fine, heater dead.", "your heater is dead");
    case("I still have the temporary card.", "you still have the temporary card");
    case("My photos are all out of focus.", "your photos are all out of focus");
    case("The dog was left in his crate for nine hours.", "the dog was left in his crate for nine hours");
    case("The blind fell off the wall the first time I pulled it.", "the blind fell off the wall the first time you pulled it");
    case("The repair to my roof lasted two days.", "the repair to your roof lasted two days");
    case("The garage returned my car with a scratch along the door.", "the garage returned your car with a scratch along the door");
    case("You have my date of birth wrong on the certificate.", "we have your date of birth wrong on the certificate");
    case("My daughter's name is spelt wrong on her badge.", "your daughter's name is spelt wrong on her badge");
    case("The noise from the pub next door starts at six every morning.", "the noise from the pub next door starts at six every morning");
    case("The chair's back legs are different lengths.", "the chair's back legs are different lengths");
    case("Two of the lessons I paid for were never given.", "two of the lessons you paid for were never given");
    case("My phone has been with your repair shop for six weeks.", "your phone has been with our repair shop for six weeks");
    case("We paid for a cot and there wasn't one.", "you paid for a cot and there wasn't one");
    quiet(&[
        "The gate has changed and nobody gave us the new one.",
        "My money has been with your bank.",
        "We hoped for a cot and there was one.",
        "The battery lasts all day.",
        "The battery lasts two days.",
        "He came home with a smile.",
        "You have my number.",
        "I was charged for four weeks that I had paused.",
        "The coat is cheaper than the one I ordered.",
        "The room was better than I expected.",
        "The windows let light in.",
        "I still have the receipt.",
        "The app said 40 minutes.",
        "I have asked for one hour at the most.",
        "I got a wet towel on it.",
        "The cat is in his basket.",
    ]);
}
