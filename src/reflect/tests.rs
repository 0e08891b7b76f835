//! Whole sentences through the whole pipeline.

mod events;
mod letters;
mod mails;
mod matters;
mod plights;
mod posts;
mod precise;
mod requests;
mod short;
mod terse;

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Tags};
use super::{Context, GateId, Level, Lists, Reflections, Reflector, RuleId};
use crate::span::Span;
use crate::text::Document;

/// The clause that is told back of a message.
fn told(message: &str) -> Option<String> {
    reflect(message).best.filter(|best| best.level == Level::Clause).map(|best| best.text)
}

/// Nothing is told back of these.
#[track_caller]
fn quiet(messages: &[&str]) {
    for message in messages {
        assert!(told(message).is_none(), "{message:?} became {:?}", told(message));
    }
}

/// The trouble that is named of a message.
#[track_caller]
fn trouble(message: &str, want: &str) {
    assert_eq!(reflect(message).trouble.map(|trouble| trouble.text).as_deref(), Some(want), "{message:?}");
}

/// No trouble is named of these.
#[track_caller]
fn unnamed(messages: &[&str]) {
    for message in messages {
        let got = reflect(message).trouble.map(|trouble| trouble.text);
        assert!(got.is_none(), "{message:?} became {got:?}");
    }
}

/// A sentence as the tagger leaves it: each word and its readings.
pub(super) fn tagged(text: &str) -> Vec<(String, Tags)> {
    use super::normalise::{Normaliser, Surroundings};
    use super::tag::{HandTagger, Tagger};
    let document = crate::text::Document::new(text);
    let vocabulary = super::vocabulary::Vocabulary::new(&Lists::default());
    let lexicon: &Lexicon = &vocabulary.lexicon;
    let normaliser = Normaliser { lexicon, document: &document, surroundings: Surroundings { company: &[], private: &[], aliases: &[] } };
    let mut line = normaliser.line(&document.sentences()[0], Vec::new());
    HandTagger.tag(&mut line.lexemes);
    line.lexemes.iter().map(|lexeme| (lexeme.fold.to_owned(), lexeme.tags)).collect()
}

/// The shipped lists, compiled once.
static SHIPPED: LazyLock<Reflector> = LazyLock::new(|| {
    #[derive(serde::Deserialize)]
    struct Pack {
        constructions: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        id: String,
        words: Vec<String>,
        #[serde(default)]
        check: bool,
    }
    let pack: Pack = serde_saphyr::from_str(include_str!("../../phrases/core/constructions.yaml")).unwrap();
    Reflector::new(&Lists::new(pack.constructions.iter().map(|entry| (entry.id.as_str(), &entry.words[..], entry.check))))
});

fn reflect(text: &str) -> Reflections {
    let company = ["Acme".to_owned(), "@acmehelp".to_owned()];
    SHIPPED.reflect(&Document::new(text), &Context { company: &company, ..Context::default() })
}

/// The rules that fired on the way to what is said of a message.
fn fired(message: &str) -> Vec<RuleId> {
    let found = reflect(message);
    found.best.or(found.trouble).into_iter().chain(found.matter).flat_map(|said| said.fired).collect()
}

#[track_caller]
fn case(message: &str, want: &str) {
    let got = reflect(message);
    assert_eq!(got.best.map(|best| best.text).as_deref(), Some(want), "{message:?}; rejected {:?}", got.rejected);
}

#[test]
fn a_clause_is_written_from_our_side() {
    case("You cancelled my lesson without telling me.", "we cancelled your lesson without telling you");
    case("I'm still waiting for my refund.", "you're still waiting for your refund");
    case("My sister and I were locked out of our room.", "your sister and you were locked out of your room");
    case(
        "Your fitter drilled through our water pipe and flooded the hall.",
        "our fitter drilled through your water pipe and flooded the hall",
    );
    case("I wasn't told that you had moved my appointment.", "you weren't told that we had moved your appointment");
    case("Acme has closed my account.", "we have closed your account");
    case("I ordered two chairs from you and only one arrived.", "you ordered two chairs from us and only one arrived");
    case("The kettle I bought from you leaks.", "the kettle you bought from us leaks");
    case("Because of this I was refused a mortgage.", "you were refused a mortgage");
    case("Your booking page seems to be down.", "our booking page seems to be down");
    case("Have been waiting for a plumber since nine.", "you have been waiting for a plumber since nine");
    case("Why is my song never in my list?", "your song is never in your list");
    case("Pity about the 40 minute wait for the bill though.", "you had a 40 minute wait for the bill");
    case("I left a grey scarf in room 9 on Sunday.", "you left a grey scarf in room 9 on Sunday");
    case(
        "My 6-year-old bought $40 of stickers in your shop without my leave.",
        "your 6-year-old bought $40 of stickers in our shop without your leave",
    );
    case("The last two price rises were too much.", "the last two price rises were too much");
    case("I've told you three times that the gate is loose.", "you've told us three times that the gate is loose");
    case("I've been asked for the same form twice.", "you've been asked for the same form twice");
    case("Internet has been down since noon.", "your internet has been down since noon");
    case("Every time I try to open the map it crashes.", "every time you try to open the map it crashes");
    case("When I click on the link it doesn't load.", "when you click on the link it doesn't load");
    case("Your website's down.", "our website's down");
    case("Why is my water bill so high?", "your water bill is so high");
    case("why won't my maps update", "your maps won't update");
    case("They lost two of our cases.", "two of your cases were lost");
    case("I paid for a gizmolet today and did not get my ticket.", "you did not get your ticket");
    case("Slowly losing faith in your repair team.", "you're slowly losing faith in our repair team");
    case("So disappointed with your service. My order never came.", "your order never came");
    case("Your porter broke my trunk and left it open.", "our porter broke your trunk and left it open");
    case("I have purchase one lantern from your shop and it is not working.", "your lantern is not working");
    case("The voucher is not working which is why I have rung your desk so often.", "the voucher is not working");
    case("We were told we'd get a visit but never did.", "you were told you'd get a visit but never did");
    case("You said you'd ring me back but you didn't.", "we said we'd ring you back but we didn't");
    case("I was told my sofa would come on Friday and it didn't.", "you were told your sofa would come on Friday and it didn't");
    case("What's up with your lifts being slow?", "our lifts are slow");
    case("What's going on with my card being blocked?", "your card is blocked");
    case("The motor makes too much noise.", "the motor makes too much noise");
    case("MY PARCEL HAS NOT ARRIVED AND NOBODY ANSWERS THE PHONE", "your parcel has not arrived and nobody answers the phone");
}

#[test]
fn a_pronoun_is_made_plain_where_only_one_thing_can_be_meant() {
    case("I need help with my locker, it keeps jamming.", "your locker keeps jamming");
    case("I ordered a lamp. It came broken.", "your lamp came broken");
    case("I bought a dress in your Leeds shop on Friday. It has a hole in the sleeve.", "your dress has a hole in the sleeve");
    case("I bought a similar lamp on the 4th. But that was damaged.", "your lamp was damaged");
    case("I opened one of your fruit pies and it had mustard in it.", "one of our fruit pies had mustard in it");
    case("They cancelled my booking without telling me.", "your booking was cancelled without telling you");
    case("They moved me to a later class.", "you were moved to a later class");
    // What they left undone is told of the thing it was left undone to.
    case("They still haven't answered my letter.", "your letter still has not been answered");
    case("They have failed to process my claim.", "your claim has not been processed");
    case("They would not refund my deposit.", "your deposit was not refunded");
    case("They cancelled my booking and refused to say why.", "your booking was cancelled");
    case("They have failed to answer my letter and have closed the case.", "your letter has not been answered");
    case("They never sent the forms.", "the forms were never sent");
    case("My payment on XX/XX/2019 was returned.", "your payment was returned");
    case("They never returned my keys.", "your keys were never returned");
    case("The bank failed to correct my address.", "the bank failed to correct your address");
    for unclear in ["They never charged my card.", "They never answered me.", "The bank failed to comply with its own rules."] {
        assert!(reflect(unclear).best.is_none(), "{unclear:?} became {:?}", reflect(unclear).best);
    }
    assert!(reflect("I have photos to show you.").best.is_none());
    assert!(reflect("You cannot pick where to sit.").best.is_none());
    assert!(reflect("You cannot find my booking.").best.is_some());
    case("I am a victim of a ticket scam.", "you are a victim of a ticket scam");
    case("I am a victim of identity theft.", "you are a victim of identity theft");
    case("The bank charged me {$35.00} twice.", "the bank charged you $35.00 twice");
    assert!(reflect("I am a victim of your awful service.").best.is_none());
    assert!(reflect("A shop however can not give me a key.").best.is_none());
    assert!(reflect("I am an a victim of fraud.").best.is_none());
    for fine in ["I bought a barn and got a loan for £90000.", "My premium fell from £90 to £60.", "I was given the £50."] {
        assert!(reflect(fine).best.is_none(), "{fine:?} became {:?}", reflect(fine).best);
    }
    // Which entry it is: the sentence says nothing by itself.
    assert!(reflect("There is an entry on my report that I did not authorise.").best.is_none());
    for unclear in
        ["I ordered a lamp and a rug. It arrived broken.", "In my letter, it says the fee is waived.", "I ordered a gift. It made my day."]
    {
        assert!(reflect(unclear).best.is_none(), "{unclear:?} became {:?}", reflect(unclear).best);
    }
}

#[test]
fn what_went_wrong_is_told_in_many_ways() {
    case("I have had nothing but problems with my boiler.", "you have had nothing but problems with your boiler");
    case("It takes ages to get through to your helpline.", "it takes ages to get through to our helpline");
    case("It costs £30 to change my flight.", "it costs £30 to change your flight");
    case("Open seats on an earlier boat, £30 to change.", "it costs £30 to change");
    case("My order still says pending.", "your order still says pending");
    case("I only received one of the three chairs.", "you only received one of the three chairs");
    case("You're really charging me for the sauce?", "we're really charging you for the sauce");
    case("My fucking boiler is out again.", "your boiler is out again");
    case("My stupid parcel has not arrived.", "your parcel has not arrived");
    case("Why on earth does my lamp keep flickering?", "your lamp keeps flickering");
    case("@Zentrix's app keeps crashing on me.", "our app keeps crashing on you");
    case("My scooter is broken.please send a van", "your scooter is broken");
    case("Two flights in one week, both cancelled at the last minute.", "two flights in one week were both cancelled at the last minute");
    case("We were supposed to sail at six but it is now nine.", "you were supposed to sail at six but it is now nine");
    case("Your office has yet to answer my letter.", "our office has yet to answer your letter");
    case("You offered no help at all.", "we offered no help at all");
    case("Your shop only serves two soups now.", "our shop only serves two soups now");
    case(
        "Been trying to talk to manager for two hours about my wet carpet.",
        "you've been trying to talk to a manager for two hours about your wet carpet",
    );
    case("Every time I ring, it tells me to try later.", "every time you ring, it tells you to try later");
    case("Sitting on the tarmac because nobody opens the gate.", "you're sitting on the tarmac because nobody opens the gate");
    case("You promised a plumber on the 4th. Nobody came.", "we promised a plumber on the 4th and nobody came");
    case("I was told somebody would ring by six. No one has.", "you were told somebody would ring by six and no one has");
    case("The bench arrived with two screws missing.", "the bench arrived with two screws missing");
    case("I paid for a badge but I didn't receive any email as it mentioned.", "you paid for a badge but you didn't receive any email");
    case("There is still no sign of my coat.", "there is still no sign of your coat");
    case("There seems to be a problem with my card.", "there seems to be a problem with your card");
    case("None of your machines are working.", "none of our machines are working");
    case("My lamp arrived with a crack.", "your lamp arrived with a crack");
    case("My phone keeps dying at 30%.", "your phone keeps dying at 30%");
    case("I still don't know if my sofa has left.", "you still don't know if your sofa has left");
    case("@acmehelp just charged me twice.", "we just charged you twice");
    case("@acmehelp cancelled the lesson without telling me.", "we cancelled the lesson without telling you");
    case("@acmehelp is there a reason you cancelled my lesson?", "we cancelled your lesson");
    case("We're fed up with being ignored.", "you're fed up with being ignored");
    case("So tired of waiting for my parcel.", "you're tired of waiting for your parcel");
    case("I accidentally bought a child ticket. I don't have a child.", "you accidentally bought a child ticket");
}

#[test]
fn short_messages_are_told_to_the_end() {
    // Slips of auxiliaries, owners and capitals.
    case("My tv dosent work.", "your tv doesn't work");
    case("My app ain't working.", "your app isn't working");
    case("My sons bag never arrived.", "your son's bag never arrived");
    case("I can't Stream the show on my tablet.", "you can't stream the show on your tablet");
    case("My parcel never got to leeds.", "your parcel never got to Leeds");
    case("My kids don't have beds 2nite.", "your kids don't have beds tonight");
    // Who acts, and who waits, where it was left out.
    case("@acmehelp is no longer serving soup.", "we are no longer serving soup");
    case("@acmehelp won't answer the phone.", "we won't answer the phone");
    case("Just ordered, driver can't find me.", "the driver can't find you");
    case("No one answering the lost property line.", "no one is answering the lost property line");
    case("Currently sitting on the platform for over an hour.", "you've been sitting on the platform for over an hour");
    case("Being on hold for 40 minutes and counting is a disgrace.", "you've been on hold for 40 minutes");
    case("Over an hour on hold and counting.", "you've spent over an hour on hold");
    case("6 hours on the phone yesterday.", "you spent 6 hours on the phone yesterday");
    case("Now an hour on hold and cut off.", "you've spent an hour on hold");
    case("Keep getting hung up on.", "you keep getting hung up on");
    case("Being charged for a plan I cancelled in May.", "you're being charged for a plan you cancelled in May");
    case("Stuck on the quay because you have no berth.", "you're stuck on the quay because we have no berth");
    case("Flight cancelled and can't get through on the phone.", "your flight was cancelled and you can't get through on the phone");
    case("Suitcase arrived with a broken wheel.", "your suitcase arrived with a broken wheel");
    case("Bags still in Leeds.", "your bags are still in Leeds");
    case("Live chat down in the north.", "live chat is down in the north");
    case("Food was cold and late.", "your food was cold and late");
    case("Shocked by rude comments from your desk staff on Friday.", "you're shocked by rude comments from our desk staff on Friday");
    // The half that tells, and the whole of it.
    case("I have two vouchers but can't find the confirmation numbers.", "you can't find the confirmation numbers");
    case("I have three tickets but I can't open them.", "you have three tickets but you can't open them");
    case("You dropped a new version and I still see grey squares in every message.", "you still see grey squares in every message");
    case("You charged me for something I didn't order.", "we charged you for something you didn't order");
    case("You're running two hours behind.", "we're running two hours behind");
    case("You're trying to charge me for a bag I never had.", "we're trying to charge you for a bag you never had");
    case("My inbox still isn't populated.", "your inbox still isn't populated");
    case("How is it possible that my order is lost again.", "your order is lost again");
    case("I find out today that you cancelled our seats weeks ago.", "we cancelled your seats weeks ago");
    case("That link is broken on my phone.", "the link is broken on your phone");
    case("Thanks for leaving my box in the rain and you didn't even knock?", "we left your box in the rain");
}

#[test]
fn half_told_and_misread_clauses_are_left_alone() {
    for message in [
        "They are not giving any proper response.",
        "You are not giving any proper response.",
        "I tried two keys and even borrowed one next door and none of them work.",
        "The app says my order is on the way but the shop says otherwise.",
        "You dropped an update.",
        "The driver can't fix.",
        "I still haven't gotten one.",
        "I'll read it out so there is no doubt.",
        "I ordered the cups late.",
        "No points for me.",
        "I don't have Zentrix.",
        "Your porter was inept and left the gate open.",
        "Nobody answers the L&F number.",
        "Marcus rang me, couldn't fix it.",
        "Why is this taking so long?",
        "Currently have 2 empty boxes.",
        "I filled in two forms you are telling me you never received.",
        "My first x told no advice.",
        "How come you are the only shop that sells one size.",
        "The register is supposed to be complete.",
    ] {
        let got = reflect(message).best.filter(|best| best.level != Level::Told);
        assert!(got.is_none(), "{message:?} became {:?}", got.map(|best| best.text));
    }
}

#[test]
fn trouble_that_is_named_is_named_back() {
    let named = |message: &str| reflect(message).trouble.map(|trouble| trouble.text);
    let is = |message: &str, noun: &str| assert_eq!(named(message).as_deref(), Some(noun), "{message:?}");
    is("I found the following unauthorised entries on my file.", "the unauthorised entries on your file");
    is("Please take these inaccurate items off my record.", "the inaccurate items");
    assert_eq!(named("Take my fraudulent account off this."), None);
    assert_eq!(named("I paid my unpaid phone bill."), None);
    for (message, want) in [
        ("A 40 min delay just for people who change boats seems too long.", "the 40 min delay"),
        ("Our 6 hour delay in Rome!", "your 6 hour delay"),
        ("Third cancellation this month!", "the third cancellation this month"),
        ("Another missed connection.", "your missed connection"),
        ("False charges from a trip I never took.", "the false charges"),
        ("Lack of communication about my boiler.", "the lack of communication"),
        ("Thanks for the huge delays back to Leeds.", "the huge delays"),
        ("The ridiculous wait times on your helpline!", "the wait times on our helpline"),
        ("Poor service on the 6pm train from Leeds.", "the service on the 6pm train"),
        ("£30 fee to use my own credit.", "the £30 fee"),
        ("50 minute wait times to help with a booking??", "the 50 minute wait times"),
        ("Cancelled flights everywhere.", "the cancelled flights"),
        ("Missing items in my order again.", "the missing items in your order"),
        ("Getting the runaround.", "the runaround"),
    ] {
        assert_eq!(named(message).as_deref(), Some(want), "{message:?}");
    }
    for message in [
        "No delays at all today.",
        "Will there be delays on the Leeds line?",
        "I'd like to make a cancellation.",
        "My mistake, it was in the other bag.",
        "If there is a delay, tell me.",
        "I hope there won't be a queue.",
        "Their delays are not your fault.",
        "The lines on the shirt are lovely.",
        "I lost count of your errors.",
    ] {
        assert_eq!(named(message), None, "{message:?}");
    }
}

#[test]
fn nouns_are_theirs_only_where_they_are() {
    let noun = |message: &str| reflect(message).noun.map(|noun| noun.text);
    assert_eq!(noun("I cannot reach you by phone."), None);
    assert_eq!(noun("A used napkin in someone's food."), None);
    assert_eq!(noun("Wrong pizza delivered.").as_deref(), Some("the wrong pizza"));
    assert_eq!(noun("Many people with cancelled flights here.").as_deref(), Some("the cancelled flights"));
    assert_eq!(noun("My phone # is not accepted.").filter(|noun| noun == "your phone"), None);
}

#[test]
fn good_news_is_said_back() {
    let good = |message: &str| SHIPPED.good_news(&Document::new(message), &Context::default()).map(|told| told.text);
    for (message, want) in [
        ("Marek fixed our lift on Sunday night.", "Marek fixed your lift on Sunday night"),
        ("The rug arrived and it's even nicer than the sample.", "the rug arrived and it's even nicer than the sample"),
        ("We had a wonderful time here, thank you.", "you had a wonderful time here"),
        ("Your crew were so kind to my mum on Friday.", "our crew were so kind to your mum on Friday"),
        ("You found my bag and sent it to my hotel the same day.", "we found your bag and sent it to your hotel the same day"),
        ("Thanks so much, the new lamp is lovely.", "the new lamp is lovely"),
        ("Delighted with my new sofa, thank you so much.", "you're delighted with your new sofa"),
        ("Loving my new boots!", "you're loving your new boots"),
        (
            "Just wanted to say that your driver helped me carry the bags up four floors.",
            "our driver helped you carry the bags up four floors",
        ),
        (
            "Your support team replied within five minutes and solved my problem.",
            "our support team replied within five minutes and solved your problem",
        ),
    ] {
        assert_eq!(good(message).as_deref(), Some(want), "{message:?}");
    }
    for message in [
        // Half of who did it.
        "Just to say that Marek and the other plasterer were brilliant.",
        // What was not good, a boast in our mouth, nobody who was named, a joke, a wish, a question.
        "The tour was amazing but the coach broke down.",
        "Your app is great!",
        "You guys are awesome.",
        "I love you guys!",
        "She was so kind to us.",
        "I love being here for the whole week.",
        "I would love a new boiler.",
        "Was your driver kind to my mum?",
        "Great, another three hour delay.",
        "The waiter was not friendly.",
        "Your pizza is the greatest.",
        "My order arrived.",
        "My son had an allergic reaction and your nurse was kind to him.",
    ] {
        assert_eq!(good(message), None, "{message:?}");
    }
}

#[test]
fn every_rule_fires_where_it_should_and_nowhere_else() {
    let table: &[(RuleId, &str, &str)] = &[
        (RuleId::Mended, "I haven't recieved my cheque.", "I haven't received my cheque."),
        (RuleId::Lowered, "My bus NEVER turned up.", "my bus never turned up."),
        (RuleId::MeToYou, "Nobody told me about the strike.", "The lift is out of order."),
        (RuleId::MyToYour, "My boiler is leaking.", "The boiler is leaking."),
        (RuleId::YouToWe, "You lost my passport.", "Nobody found my passport."),
        (RuleId::Anybody, "The footrest jams when you lean back.", "The footrest jams when I lean back."),
        (RuleId::YouToUs, "The cot I bought from you is broken.", "The cot I bought is broken."),
        (RuleId::YourToOur, "Your app keeps crashing.", "The app keeps crashing."),
        (RuleId::CompanyToWe, "Acme lost my passport.", "You lost my passport."),
        (RuleId::Agreement, "I was charged twice.", "We were charged twice."),
        (RuleId::SuppliedMe, "Still waiting for my curtains.", "I'm still waiting for my curtains."),
        (RuleId::SuppliedYou, "@acmehelp cancelled my train without telling me.", "You cancelled my train without telling me."),
        (RuleId::SuppliedThere, "No hot water in the caravan.", "There is no hot water in the caravan."),
        (RuleId::SuppliedBe, "Flight cancelled.", "My flight was cancelled."),
        (RuleId::SuppliedOwner, "Pizza was stone cold.", "My pizza was stone cold."),
        (RuleId::SuppliedArticle, "My bag is still at airport.", "My bag is still at the airport."),
        (RuleId::InVain, "It won't let me sign in.", "The app won't let me sign in."),
        (RuleId::Factive, "I'm upset that you cancelled my class.", "You cancelled my class."),
        (RuleId::WhyQuestion, "Why is my water brown?", "My water is brown."),
        (RuleId::WaitAlone, "Gave up after being stuck on hold for two hours.", "I was on hold for two hours."),
        (RuleId::EventAlone, "Cannot reach any clerk keep getting hung up on mad.", "Your clerk hung up on me."),
        (RuleId::KindAlone, "@acmehelp sat on tarmac again tug smh gate blocked.", "We sat on the lawn."),
        (
            RuleId::MatterAlone,
            "In the spring the bank closed my account without notice, as far as I can tell from the two letters that I found when \
             we came home from the coast after Easter with the boys.",
            "In the spring I went and closed my account without any trouble, as far as I can tell from the two letters that I found when \
             we came home from the coast after Easter with the boys.",
        ),
        (
            RuleId::MatterClaimed,
            "We don't owe this debt, and I have looked through all the papers that we keep in the blue box under the stairs, from the first \
             winter in the old house to the last one.",
            "I do owe this debt, and I have looked through all the papers that we keep in the blue box under the stairs, from the first \
             winter in the old house to the last one.",
        ),
        (RuleId::Presupposed, "So you're telling me there's no bus to Leeds?", "There's no bus to Leeds."),
        (RuleId::PastMeant, "And you cancel my lesson.", "And you cancelled my lesson."),
        (RuleId::Heard, "The lady at the till told me my card had been blocked.", "I was told my card had been blocked."),
        (RuleId::PlaceLeftOut, "My bin in zolvobrook hasn't been emptied.", "My bin at home hasn't been emptied."),
        (RuleId::LaterClause, "The room was pretty, but the shower didn't work.", "The shower didn't work."),
        (RuleId::Joined, "The shower didn't work and the bed was broken.", "The shower didn't work."),
        (RuleId::Shortened, "My train was cancelled so I walked.", "My train was cancelled."),
        (RuleId::Bracket, "My order (number 4471) never came.", "My order never came."),
        (RuleId::Irony, "Love how your next-day delivery takes nine days.", "Your next-day delivery takes nine days."),
    ];
    for (rule, fires, silent) in table {
        let fired = fired(fires);
        assert!(fired.contains(rule), "{} fires on {fires:?}: {fired:?}", rule.id());
        assert!(!self::fired(silent).contains(rule), "{} is silent on {silent:?}", rule.id());
    }
    for rule in RuleId::ALL {
        assert!(table.iter().any(|(tested, ..)| tested == rule), "{} has a true and a false case", rule.id());
    }
}

#[test]
fn every_gate_rejects_what_it_should_and_lets_the_rest_through() {
    let table: &[(GateId, &str, &str)] = &[
        (
            GateId::Safety,
            "Your cream gave my son an allergic reaction and you ignored me.",
            "Your cream was sent to the wrong house and you ignored me.",
        ),
        (GateId::Profanity, "Your idiots lost my parcel.", "Your drivers lost my parcel."),
        (GateId::Private, "You charged my account 1234 56789 twice.", "You charged my account twice."),
        (GateId::Threat, "You have lost a customer.", "You have lost my parcel."),
        (GateId::Length, "I waited.", "I waited three hours for a taxi."),
        (GateId::OddSign, "You lost my bag/coat.", "You lost my bag."),
        (GateId::UnknownWord, "You lost my zxqvy.", "You lost my umbrella."),
        (GateId::Question, "Has your driver lost my parcel?", "Your driver lost my parcel."),
        (GateId::Conditional, "If you cancelled my lesson, nobody told me.", "You cancelled my lesson and nobody told me."),
        (GateId::Hedge, "Maybe you lost my form.", "You lost my form."),
        (GateId::Modal, "I would call my bank again.", "I called my bank three times."),
        (GateId::Judgement, "Your drivers are useless.", "Your drivers are late."),
        (GateId::Positive, "The staff were lovely and nobody rushed us.", "Nobody helped us."),
        (GateId::Sarcasm, "Great job losing my bag because nobody checked the label.", "Nobody checked the label."),
        (GateId::Reference, "It is broken.", "My kettle is broken."),
        (GateId::GenericYou, "You have to call to cancel my membership.", "You cancelled my membership."),
        (GateId::CompanyPresent, "You cancel my lessons.", "You cancelled my lessons."),
        (GateId::Admission, "You lied to me about my rent.", "You misled me about my rent."),
        (GateId::Promise, "You will pay my rent.", "You won't pay my rent."),
        (GateId::BareNoun, "Screwdriver was broken.", "My screwdriver was broken."),
        (GateId::BadEnd, "Nobody answered my call so...", "Nobody answered my call."),
        (GateId::MissingObject, "You gave because of my letter.", "You gave me the wrong letter."),
        (GateId::Agreement, "My parcels was lost.", "My parcels were lost."),
        (GateId::NoParse, "The design wasn't working properly your tablet.", "The design wasn't working properly on my tablet."),
        (GateId::NoIssue, "I ordered a navy coat.", "I never got my navy coat."),
        (GateId::OtherCompany, "You lost my bag but Zentrix Airways lost my coat.", "You lost my bag."),
        (GateId::Output, "My parcel was lost in in Leeds.", "My parcel was lost."),
    ];
    for (gate, rejected, passes) in table {
        let got = reflect(rejected);
        assert!(got.rejected.iter().any(|(_, by)| by == gate), "{} rejects {rejected:?}: {:?}", gate.id(), got);
        assert!(reflect(passes).best.is_some(), "{} lets {passes:?} through: {:?}", gate.id(), reflect(passes).rejected);
    }
    for gate in GateId::ALL {
        assert!(table.iter().any(|(tested, ..)| tested == gate), "{} has a true and a false case", gate.id());
    }
}

#[test]
fn what_a_message_is_about_is_a_noun_phrase() {
    let table = [
        ("The shower in room 4C hasn't worked for six days.", "the shower in room 4C"),
        ("My boiler is leaking again.", "your boiler"),
        ("We ordered a walnut table from you and it still hasn't arrived.", "your walnut table"),
        ("Any news about my missing suitcase?", "your missing suitcase"),
    ];
    for (message, want) in table {
        assert_eq!(reflect(message).noun.map(|noun| noun.text).as_deref(), Some(want), "{message:?}");
    }
}

#[test]
fn what_cannot_be_turned_round_may_be_quoted() {
    let quoted = |message: &str| reflect(message).quote.map(|span| span.of(message).to_owned());
    for (message, want) in [
        (
            "From our box we see the dancers, but the dancers can't see us. Please help!",
            "From our box we see the dancers, but the dancers can't see us",
        ),
        ("So my hall still never smelled this stale, can you help?", "my hall still never smelled this stale"),
    ] {
        assert_eq!(quoted(message).as_deref(), Some(want), "{message:?}: {:?}", reflect(message));
    }
    for message in [
        // What can be turned round is not quoted.
        "My boiler is leaking.",
        // Told of nobody's trouble, told in anger, in a joke, as a threat, as a question, or pointing out of itself.
        "The long winter wasn't a shock.",
        "Your idiots still have no idea how a boiler works.",
        "If nobody knows how to help I would sue you.",
        "Does nobody here know how my boiler works?",
        "I've oiled it, I've turned it over and still no joy.",
        "MY HALL STILL SMELLS AND NOBODY KNOWS A THING.",
        "My son had an allergic reaction and nobody on the desk knew how to help.",
        "I no longer have the code 123 456 789 012 on me so nobody helps.",
    ] {
        assert_eq!(quoted(message), None, "{message:?}");
    }
}

#[test]
fn a_typed_issue_is_turned_only_if_it_needs_to_be() {
    let table = [
        ("You lost my bag.", Some("we lost your bag")),
        ("your parcel hasn't arrived", Some("your parcel hasn't arrived")),
        ("We lost your bag", Some("we lost your bag")),
        ("I was told that you would call me back.", Some("you were told that we would call you back")),
    ];
    for (typed, want) in table {
        assert_eq!(SHIPPED.perspective(typed).as_deref(), want, "{typed:?}");
    }
}

#[test]
fn noun_phrases_and_wishes_are_turned_too() {
    let message = "We're stuck here with my two small kids and I want to close her account with you.";
    let document = Document::new(message);
    let span = |part: &str| {
        let at = message.find(part).unwrap();
        Span::new(at, at + part.len())
    };
    assert_eq!(SHIPPED.noun_phrase(&document, span("my two small kids")).as_deref(), Some("your two small kids"));
    assert_eq!(SHIPPED.wish(&document, span("I want to close her account with you")).as_deref(), Some("close her account with us"));
    assert_eq!(SHIPPED.noun_phrase(&document, span("stuck here with")), None);
}

#[test]
fn what_points_outside_itself_or_owns_up_for_us_is_left_alone() {
    for message in [
        "We've gone to and fro between the two of you since Easter.",
        "My aunt rang them but they declined to talk to her.",
        "I've spent all morning trying to reach this firm.",
        "Those accounts were wrongly placed on my file.",
        "It keeps showing me the following line.",
        "I never got word that my lesson had been moved.",
        "I answered, \"I can't speak on this line.\"",
        "I've lost $18 to your errors.",
        "You owe me money.",
        "I need help with a shop, that took my money and hasn't sent anything.",
        "When it's half price but you don't have a voucher.",
        "No tricks, just treats.",
        "You continued to offer help.",
        "There was no wait at all.",
        "This letter is my formal notice.",
        "There is nothing she might add.",
        "Given all my attempts to reach you.",
        "Told Acme does not cover it.",
        "My dad died and his phone is locked.",
        "I don't know if I like it.",
        "We had no warning of this and were never told.",
        "The coach took off two minutes before noon.",
        "I asked for mine to be posted since it is late in the year.",
        "I received a catalogue with an extra page in it.",
        "The train was empty.",
        "We went to you for a new kettle.",
        "I did not.",
        "Most shops give it away.",
        "I don't have a printer.",
        "Other garages charge nothing and most places do it while you wait.",
        "What's up with you being so loud?",
    ] {
        let got = reflect(message).best.filter(|best| best.level != Level::Told);
        assert!(got.is_none(), "{message:?} became {:?}", got.map(|best| best.text));
    }
}

/// A reflection with cues over the whole message, as where something was heard to go wrong.
fn reflect_heard(message: &str) -> Reflections {
    let document = Document::new(message);
    let heard = [(Span::new(0, message.len()), 1.0)];
    SHIPPED.reflect(&document, &Context { cues: &heard, ..Context::default() })
}

#[test]
fn a_statement_that_no_construction_calls_an_issue_is_told_and_not_regretted() {
    let told = |message: &str| reflect_heard(message).best.filter(|best| best.level == Level::Told).map(|best| best.text);
    assert_eq!(told("Short hop fares lose drivers money.").as_deref(), Some("short hop fares lose drivers money"));
    // Always to be looked at, and never where something better was told.
    assert!(reflect_heard("Short hop fares lose drivers money.").best.is_some_and(|best| best.check));
    assert_eq!(told("Short hop fares lose drivers money. My fare was never paid."), None);
    for quiet in [
        "A used plaster in someone's soup.",
        "I sell honey at the market.",
        "The free coffee makes up for the queue.",
        "Do short hop fares lose drivers money?",
        "Perhaps short hop fares lose drivers money.",
    ] {
        assert_eq!(told(quiet), None, "{quiet}");
    }
}

#[test]
fn up_to_three_troubles_are_told_each_by_itself() {
    let got = reflect_heard("There was no heating on Friday. The shower didn't drain at all. My key was refused at the gate.");
    let mut all: Vec<String> = got.best.into_iter().chain(got.others).map(|one| one.text).collect();
    all.sort();
    assert_eq!(all, ["the shower didn't drain at all", "there was no heating on Friday", "your key was refused at the gate"]);
}

#[test]
fn slips_and_scraps_are_not_handed_back() {
    for message in [
        "You're not fooling me.",
        "I'm having trouble with the My Garden plan.",
        "There's no second desk Clerk's around.",
        "None of changes were saved.",
        "I had no earlier word about.",
        "I have no memory of signing.",
        "Your system blows.",
        "You never update your systems.",
        "We finally got a table but were moved again.",
        "I am buying a flat and like it.",
        "Your stand isn't helping your brand.",
        "There's no small amount of luck in it.",
        "Nobody offered to have change the terms.",
    ] {
        let got = reflect(message).best.filter(|best| best.level == Level::Clause);
        assert!(got.is_none(), "{message:?} became {:?}", got.map(|best| best.text));
    }
}
