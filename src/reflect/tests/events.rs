//! Events and kinds of trouble that posts name in half a sentence, each with a case where the rule must not fire.

use super::{case, quiet, reflect, trouble, unnamed};
use crate::reflect::RuleId;

#[test]
fn what_they_were_made_to_do_is_told_without_who_made_them() {
    case("We were made to wait in the rain.", "you were made to wait in the rain");
    case("@acmehelp sulky porter making us pay £40 for nothing smh", "you were made to pay £40");
    quiet(&["That film made me laugh.", "@acmehelp you make me feel at home.", "My sister made me wait for her bus."]);
}

#[test]
fn what_they_never_got_is_told_from_the_middle_of_a_line() {
    case("@acmehelp not my day smh never received the code, billed all the same", "you never received the code");
    quiet(&["@acmehelp she never got the joke smh", "@acmehelp he never got the point smh"]);
}

#[test]
fn who_was_hung_up_on_is_the_writer_where_they_speak_of_calls() {
    case("@acmehelp calling you smh, it just hung up again", "you were hung up on again");
    quiet(&["We hung up the curtains.", "@acmehelp my wife hung up smh, calling you is no use"]);
}

#[test]
fn what_was_called_off_is_told_of_the_thing() {
    case("@acmehelp cancels our flight to Leeds three times smh and now what", "your flight was cancelled");
    case("@acmehelp flight from Leeds just cancelled going to York", "your flight from Leeds was cancelled");
    quiet(&["I cancelled my flight reservation myself.", "@acmehelp please stop cancelling my flight!"]);
}

#[test]
fn what_was_to_have_happened_by_now_did_not() {
    case("I was supposed to arrive in York two hours ago.", "you were supposed to arrive in York two hours ago");
    quiet(&["I am supposed to bring my own cup.", "He was supposed to leave at nine."]);
}

#[test]
fn a_thing_by_its_bare_name_that_fails() {
    case("Headphone jack not working on the night coach smh", "the headphone jack is not working");
    quiet(&["Not working today, lovely sun."]);
}

#[test]
fn what_cannot_be_done_with_a_thing() {
    case("My points could not be added.", "your points could not be added");
    case("My berth was given to somebody else.", "your berth was given to somebody else");
    quiet(&["Rome can't be built in a day.", "My recipe can't be beaten.", "My old bike was given to a neighbour."]);
}

#[test]
fn how_little_our_people_did() {
    case("Your clerk offered little help.", "our clerk offered little help");
    case("The crew was evasive.", "the crew was evasive");
    quiet(&[
        "No weather makes this acceptable.",
        "Your clerk offered great help.",
        "Your staff in Leeds were unprofessional, uncaring and slow.",
    ]);
}

#[test]
fn what_was_left_aboard() {
    case("I left a red scarf on the night bus.", "you left a red scarf on the night bus");
    quiet(&["I left Leeds on the night bus.", "I left the party at ten."]);
}

#[test]
fn what_was_done_to_what_is_theirs_is_told_though_it_ends_like_a_question() {
    case("So you cancelled my flight?", "we cancelled your flight");
    quiet(&["You got my message?", "You cancelled the show?"]);
}

#[test]
fn what_there_was_none_of_is_named() {
    trouble("@acmehelp lovely new coach but no power outlets?", "the lack of power outlets");
    trouble("@acmehelp not one announcement from the cabin all night", "the lack of announcement");
    unnamed(&["@acmehelp they have no staff meetings there", "@acmehelp no drama at all today"]);
}

#[test]
fn the_wait_for_a_thing_of_theirs_is_named_with_its_measure() {
    trouble("80 minutes for my pizza?!", "the wait of 80 minutes for your pizza");
    trouble("45 minutes to get a bag?", "the wait of 45 minutes");
    unnamed(&["45 minutes to York", "80 minutes for a marathon, wow"]);
}

#[test]
fn the_kind_of_trouble_is_named_where_nothing_more_can_be_told() {
    let kind = |message: &str| {
        let trouble = reflect(message).trouble?;
        trouble.fired.contains(&RuleId::KindAlone).then_some(trouble.text)
    };
    assert_eq!(kind("@acmehelp sitting on tarmac again, gate blocked by yr tug, smh").as_deref(), Some("the wait on the tarmac"));
    assert_eq!(kind("@acmehelp 4402 delayed. Sun all morning.").as_deref(), Some("the delay"));
    assert_eq!(kind("@acmehelp now maintenance issues with coach 39 smh").as_deref(), Some("the maintenance issues"));
    assert_eq!(kind("@acmehelp stuck in middle seat for the fourth time smh").as_deref(), Some("the middle seat"));
    assert_eq!(kind("@acmehelp 25 min then hung up, calling you is hopeless").as_deref(), Some("the dropped call"));
    assert_eq!(kind("@acmehelp your app barely works smh").as_deref(), Some("the trouble with the app"));
    assert_eq!(kind("@acmehelp won't even refund for a class they called off").as_deref(), Some("the refused refund"));
    assert_eq!(kind("@acmehelp so now U lose the BIGGEST bag aboard, how").as_deref(), Some("the lost bag"));
    assert_eq!(kind("@acmehelp so you people lost her bag on day one smh").as_deref(), Some("the lost bag"));
    assert_eq!(kind("@acmehelp change fee = price of a new ticket").as_deref(), Some("the change fee"));
    assert_eq!(kind("@acmehelp 3 sets of us standing here waiting 20 minutes smh for a clerk nope").as_deref(), Some("the wait"));
    assert_eq!(kind("@acmehelp is it normal to wait two hours for a cab?").as_deref(), Some("the wait"));
    assert_eq!(kind("@acmehelp does anybody there ever answer the phone?").as_deref(), Some("the lack of answers"));
    assert_eq!(kind("@acmehelp two burgers missing smh").as_deref(), Some("the missing burgers"));
    for message in [
        "@acmehelp missing home already",
        "@acmehelp since the 9:40 is delayed will there be a meal?",
        "@acmehelp missing a red box?",
        "@acmehelp almost missed the train smh",
        "@acmehelp do you answer the phone on Sundays?",
        "@acmehelp thx to Ann for a berth after mine was cancelled",
        "@acmehelp my app works, yours should not be down",
        "@acmehelp if the site isn't down I'll book",
        "@acmehelp I lost my bag, not you",
        "@acmehelp is the 9:40 delayed?",
        "@acmehelp never delayed with you, always on time",
        "@acmehelp I want the berth I have on hold",
        "@acmehelp your on hold music is something else",
        "@acmehelp better than being cancelled",
        "@acmehelp I'm cancelling my card",
        "@acmehelp it was only a bug report",
    ] {
        assert_eq!(kind(message), None, "{message:?}");
    }
}

#[test]
fn half_a_sentence_is_quoted_only_if_nothing_can_be_named_and_it_says_what_was_amiss() {
    let quoted = |message: &str| reflect(message).quote.map(|span| message[span.start..span.end].to_owned());
    assert_eq!(quoted("24 hours later still not home.").as_deref(), Some("24 hours later still not home"));
    assert_eq!(quoted("Later then planned by three hours and lost."), None);
    assert_eq!(quoted("No, you told me I was late and lost."), None);
}

#[test]
fn what_they_dislike_since_it_was_changed_is_named() {
    trouble("@acmehelp my sister and I hate the new menu. Getting to it is awful", "the new menu");
    trouble("@acmehelp I don't like the new timetable. No more night buses?", "the new timetable");
    unnamed(&[
        "@acmehelp I can't stand the new guy",
        "Don't you hate the new logo?",
        "We do not hate the new menu",
        "Customers hate the new menu",
    ]);
}

#[test]
fn whoever_is_stranded_says_enough_in_a_word() {
    case("Literally stranded because of @northcabs.", "you're stranded");
    quiet(&["Are we stranded because of the snow?"]);
}

#[test]
fn how_many_of_them_there_were_is_counted_within_a_time() {
    trouble("@acmehelp Cross that it was the 6th outage this week.", "the 6th outage this week");
    trouble("@acmehelp the second outage today!", "the second outage today");
    trouble("@acmehelp the second outage this month has cost us", "the second outage");
}
