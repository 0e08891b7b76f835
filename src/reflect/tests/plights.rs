//! What befell people and what they are after, told by a word or two of a post, each with a case where the rule must not fire.

use super::{case, quiet, reflect, trouble, unnamed};
use crate::reflect::RuleId;

/// The kind of trouble that is named where nothing can be told.
#[track_caller]
fn kind(message: &str, want: Option<&str>) {
    let trouble = reflect(message).trouble.filter(|trouble| trouble.fired.contains(&RuleId::KindAlone));
    assert_eq!(trouble.map(|trouble| trouble.text).as_deref(), want, "{message:?}");
}

#[test]
fn who_was_left_stranded_is_told() {
    case("@acmehelp smh nice work leaving my aunt stranded in Leeds with her cat", "your aunt was left stranded in Leeds");
    case("@acmehelp so much for stranding us in York smh not one hotel", "you were left stranded in York");
    case("@acmehelp smh stuck here @yorkport for more than nine hours!", "you've been stuck for more than nine hours");
    quiet(&["@acmehelp smh stranded @acme_anna in York with a sore foot", "@acmehelp smh will you strand us again?"]);
}

#[test]
fn who_cannot_reach_us_is_told() {
    case("@acmehelp smh three days we have been trying to reach #acmecare 2 move it", "you've been trying to reach us for three days");
    case("@acmehelp smh impossible to get through by phone n chat", "you can't get through");
    case("@acmehelp smh ur line, I've called them 7 times today n nope", "you've called 7 times today");
    quiet(&["@acmehelp smh where did it go, I can't ring you today"]);
}

#[test]
fn what_happened_goes_before_the_wait_on_the_line() {
    case("@acmerail My bus was cancelled tonight. I was on hold 3 hours to no avail.", "your bus was cancelled tonight");
    case("@acmerail We were on hold for three hours.", "you were on hold for three hours");
}

#[test]
fn what_they_were_kept_from_is_told() {
    case("@acmehelp smh some bloke at da gate n he wouldn't let us board, why", "you weren't able to board");
    case("@acmehelp smh some bloke wouldn't let my sister board, y", "your sister wasn't able to board");
    quiet(&["@acmehelp smh don't let me down mates", "@acmehelp smh don't let my sister down mates"]);
}

#[test]
fn what_they_may_miss_is_told_as_what_they_may() {
    case("@acmerail smh looks like I'm going to miss my connection, thx 4 that", "you may miss your connection");
    case("@acmerail We may miss our ferry.", "you may miss your ferry");
    quiet(&["@acmerail I don't want to miss my train", "@acmerail if I miss my train tug smh", "@acmerail my brother may miss his train"]);
}

#[test]
fn how_long_they_waited_is_named() {
    kind("@acmerail why have I been kept waiting for almost 2 hours?", Some("the wait of almost 2 hours"));
    kind("@acmerail 9 hrs at this station tug smh", Some("the wait of 9 hours"));
    kind("@acmerail smh be at the gate two hours before", None);
    kind("@acmerail at the gate smh, boarding in 12 min tug", None);
    kind("@acmerail smh they waited an hour", Some("the wait"));
}

#[test]
fn what_there_is_a_problem_with_is_named() {
    kind("Problem with the printhead Serial# XJ204551 #printer", Some("the problem with the printhead"));
    kind("@acmehelp no problem with the printhead tug", None);
}

#[test]
fn what_never_came_is_told() {
    case("@acmehelp smh was 2 have a delivery between 7 n 9 and didn't even show up!?", "your delivery didn't show up");
    quiet(&["@acmehelp smh my delivery n she never showed up at mine"]);
}

#[test]
fn who_was_not_seated_together_is_told() {
    case("@acmehelp smh we booked in May n the kids seats are scattered about", "you weren't given seats together");
    quiet(&["@acmehelp smh we do not have to be seated together"]);
}

#[test]
fn where_they_still_are_and_that_nothing_was_done_is_told() {
    case("@acmehelp smh 1st 4 taken out of svc, still on ground 10:45pm", "you're still on the ground");
    case("@acmehelp told ur desk already. Nothing done!", "nothing was done");
    quiet(&["@acmehelp smh she is still on ground duty", "@acmehelp nothing done is nothing lost"]);
}

#[test]
fn luggage_that_they_look_for_is_missing() {
    kind("@acmehelp WHERE THE HELL ARE MY BAGS?!", Some("your missing bags"));
    kind("@acmehelp smh pls find my suitcase asap", Some("your missing suitcase"));
    kind("@acmehelp smh day 3 n no luggage", Some("your missing luggage"));
    kind("@acmehelp smh how can nobody know where my bag is", Some("your missing bag"));
    kind("@acmehelp where is my bag allowance shown?", None);
    kind("@acmehelp did you find my bag tag?", None);
}

#[test]
fn what_was_spoilt_waited_for_or_asked_is_named() {
    kind("@acmehelp smh u lot ruined our honeymoon tho", Some("your ruined honeymoon"));
    kind("@acmehelp smh tram 59 at York waiting for a gate, srsly", Some("the wait for a gate"));
    kind("@acmehelp smh redirects my tram n never notified us", Some("the lack of notice"));
    kind("@acmehelp smh suitcase n all came out destroyed innit", Some("the damaged suitcase"));
    kind("@acmehelp smh how u want to charge me £90 2 swap", Some("the £90 charge"));
    kind("@acmehelp smh 50 mins for bags on a Sunday", Some("the wait for bags"));
    kind("@acmehelp smh been 4 hrs of outage for some", Some("the outage"));
    kind("@acmehelp smh u cancel our flight n don't say", Some("the cancellation"));
    kind("@acmehelp thanks for nothing smh 2 hours on the tarmac", Some("the wait of 2 hours"));
    for message in [
        "@acmehelp smh they do not tell us all",
        "@acmehelp I do not want £5 for it",
        "@acmehelp how do I cancel my flight",
        "@acmehelp waiting for your new album",
        "@acmehelp I heard a rumour that the 9:40 was cancelled",
    ] {
        kind(message, None);
    }
}

#[test]
fn how_long_it_has_gone_on_is_named() {
    trouble("@acmehelp how hard is it to open a gate? 45 mins and counting", "the wait of 45 minutes");
    trouble("@acmehelp smh 25 minutes after the scheduled departure", "the delay of 25 minutes");
    trouble("@acmehelp smh third gate change in an hour", "the third gate change");
    unnamed(&["@acmehelp 45 mins after the show", "@acmehelp counting the days"]);
}

#[test]
fn a_list_of_scraps_is_no_list() {
    trouble("Nothing but delays and outages, month after month.", "the delays and outages, month after month");
    assert!(reflect("Doors closed, no clerks.").trouble.is_none_or(|trouble| !trouble.text.contains(',')));
}

#[test]
fn what_it_cost_them_is_told() {
    case("I've driven to 3 airports to get home.", "you've driven to 3 airports to get home");
    case("We have to stay another night in Leeds.", "you have to stay another night in Leeds");
    case("We slept at the airport last night.", "you slept at the airport last night");
    case("I've wasted 1.5 hours on the phone with you.", "you've wasted 1.5 hours on the phone with us");
    case("I've dealt with 12 agents.", "you've dealt with 12 agents");
    case("I'm going to miss my train.", "you're going to miss your train");
    case("We'll be stuck in Leeds until Monday.", "you'll be stuck in Leeds until Monday");
    quiet(&["We slept well in your hotel.", "I've been to 3 airports.", "I'm going to miss you all.", "I will be in Leeds until Monday."]);
}

#[test]
fn what_became_of_them_or_of_theirs_is_told() {
    case("I was rebooked on a boat that came too late for the wedding.", "you were rebooked on a boat that came too late for the wedding");
    case("My wife got stuck in the lift.", "your wife got stuck in the lift");
    case("I got yelled at by a steward for standing up.", "you got yelled at by a steward for standing up");
    case("My bag is in Rome.", "your bag is in Rome");
    case("You gave our seats to another family.", "we gave your seats to another family");
    case("My upload speed drops to 0.4.", "your upload speed drops to 0.4");
    case("The seat doesn't recline.", "the seat doesn't recline");
    case("Your site tried to charge me £40 for it.", "our site tried to charge you £40 for it");
    quiet(&["My bag is in the car.", "You gave our thanks to another clerk.", "My speed reading improved.", "I was rebooked."]);
}

#[test]
fn what_a_question_takes_for_granted_is_told() {
    case("Is it normal that my line drops every evening?", "your line drops every evening");
    case("So you mean I have to pay for the key twice?", "you have to pay for the key twice");
    quiet(&["Is it normal that people wave?", "You mean the blue one?"]);
}
