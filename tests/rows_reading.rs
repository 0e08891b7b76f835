//! What the articles ask of reading, row by row, on messages of our own (docs/requirements.md).

#[path = "support/replies.rs"]
mod replies;

use heard::reading::{ReadOptions, Reading};
use heard::record;
use heard::vocab::{FactKind, Family, Mood, Situation, Stance};
use replies::{ENGINE, read};
use serde_json::Value;

fn record(text: &str) -> Value {
    let reading = read(text);
    serde_json::from_str(&record::to_line(&record::reading(ENGINE.knowledge(), &reading, Value::Null, false))).expect("a record")
}

fn has(reading: &Reading, family: Family) -> bool {
    reading.kept().any(|cue| cue.family == family)
}

fn fact(reading: &Reading, kind: FactKind) -> Vec<&str> {
    reading.facts_of(kind).map(|fact| fact.text.as_str()).collect()
}

/// A029, A030
#[test]
fn the_articles_words_for_feelings_are_known_with_their_family() {
    for (text, mood) in [
        ("I'm outraged that the seat I paid for was given away.", Mood::Angry),
        ("We feel completely disenfranchised by the way this was decided.", Mood::Angry),
        ("I'm exasperated with your booking page.", Mood::Frustrated),
        ("I have become disenchanted with the whole membership.", Mood::Disappointed),
    ] {
        let reading = read(text);
        assert_eq!(reading.mood, mood, "{text}");
        assert!(reading.mood_said, "{text}: the mood stands in their own words");
    }
}

/// A031, A032, A033, A034, A075
#[test]
fn each_industry_of_the_articles_finds_its_issue() {
    for (text, topic) in [
        ("We had seats on the noon flight and were denied boarding because it was overbooked.", "denied-boarding"),
        ("I can't make sense of my electricity bill, there are three columns and no total.", "bill-unclear"),
        ("I stood in line for three hours at the licence office and then the counter closed.", "queue"),
        ("The merchant never sent my lamp, so I would like to dispute the payment on my card.", "marketplace-dispute"),
        ("I ordered a kettle three weeks ago and the parcel has never arrived.", "parcel-missing"),
    ] {
        let reading = read(text);
        let found =
            reading.issue.as_ref().and_then(|issue| issue.topic).map(|index| ENGINE.knowledge().packs.topics[index].meta.id.as_str());
        assert_eq!(found, Some(topic), "{text}");
    }
    let industries: std::collections::BTreeSet<&str> =
        ENGINE.knowledge().packs.topics.iter().map(|topic| topic.industry.as_str()).collect();
    for industry in
        ["retail", "travel", "hospitality", "telecom", "utilities", "finance", "insurance-health", "software", "public", "logistics"]
    {
        assert!(industries.contains(industry), "{industry}");
    }
}

/// A060
#[test]
fn exclamation_marks_make_praise_no_anger() {
    let loud = read("WOW!! The ferry crew were brilliant, thank you so much!!!");
    assert_eq!((loud.stance, loud.severity), (Stance::Praise, 0));
    let calm = read("The ferry crew were brilliant, thank you so much.");
    assert_eq!(loud.severity, calm.severity);
}

/// A064
#[test]
fn each_cue_is_listed_with_its_words_its_place_and_its_weight() {
    let text = "I'm still waiting for the sofa and nobody answers the phone.";
    let record = record(text);
    let cues = record["cues"].as_array().expect("cues");
    assert!(cues.iter().any(|cue| cue["family"] == "waiting") && cues.iter().any(|cue| cue["family"] == "unresponsive"), "{cues:?}");
    for cue in cues {
        let place = |end: &str| usize::try_from(cue[end].as_u64().expect("an offset")).expect("small");
        assert_eq!(cue["text"], text[place("start")..place("end")], "the words are those at the place");
        assert!(cue["weight"].as_f64().is_some_and(|weight| weight > 0.0), "{cue}");
        let entry = ENGINE.knowledge().packs.cues.iter().find(|entry| entry.meta.id == cue["id"].as_str().expect("an id"));
        assert!(entry.is_some(), "{cue} leads to its entry in the packs");
    }
}

/// A059, A091, A037
#[test]
fn counts_durations_and_amounts_are_taken_as_they_were_written() {
    let reading = read("This is the third time I've asked about the £42.50 charge, and last time I was on hold for 50 minutes.");
    assert!(has(&reading, Family::RepeatContact));
    assert_eq!(fact(&reading, FactKind::Amount), ["£42.50"]);
    assert_eq!(fact(&reading, FactKind::Duration), ["50 minutes"]);
    assert!(reading.facts_of(FactKind::Count).any(|fact| fact.value == "3"), "the third time is a 3");
}

/// A082, A172
#[test]
fn good_and_bad_are_read_clause_by_clause() {
    for (text, good, bad) in [
        ("Friendly crew and a clean cabin, but we left two hours late.", "Friendly crew", "two hours late"),
        ("Great meal, but we waited fifty minutes for the bill.", "Great meal", "waited fifty minutes"),
        ("The garden was beautiful and Ines was kind. However, the shower was broken.", "Ines was kind", "was broken"),
    ] {
        let (reading, record) = (read(text), record(text));
        let praise = record["praise"].as_array().expect("praise");
        assert!(praise.iter().any(|one| one["text"].as_str().is_some_and(|one| one.contains(good))), "{text}: {praise:?}");
        assert!(praise.iter().all(|one| !one["text"].as_str().is_some_and(|one| one.contains(bad))), "{text}: {praise:?}");
        let against = |cue: &heard::reading::FoundCue| !matches!(cue.family, Family::Praise | Family::Relief);
        let place = text.find(bad).expect("the words");
        let near = place.saturating_sub(12)..place + bad.len();
        let told = reading
            .issue
            .as_ref()
            .is_some_and(|issue| near.contains(&issue.span.start) || issue.span.contains(heard::span::Span::new(place, place + bad.len())));
        assert!(told || reading.kept().any(|cue| against(cue) && near.contains(&cue.span.start)), "{text}");
    }
}

/// A097
#[test]
fn what_gets_worse_is_graver_than_what_is_bad() {
    for (bad, worse) in [
        ("The parcel was late and I was frustrated.", "The parcel was late and now I'm really frustrated."),
        ("I was annoyed about the wrong bill.", "I was annoyed about the wrong bill, and I'm getting more annoyed by the day."),
        ("The leak in the ceiling was bad.", "The leak in the ceiling was bad and it is getting worse every day."),
        ("The app crashed when I paid.", "The app crashed when I paid, and to make matters worse nobody answers."),
    ] {
        let (before, after) = (read(bad), read(worse));
        assert!(after.severity >= before.severity && after.score < before.score, "{worse}: {} and {}", before.score, after.score);
    }
}

/// A145
#[test]
fn a_strain_in_the_relationship_is_heard() {
    for text in [
        "We need to talk. I have been with you for six years and something has to change.",
        "I'm starting to question why we still work with you.",
        "My patience with you is wearing thin.",
        "This is putting a strain on our relationship with your company.",
    ] {
        let reading = read(text);
        assert!(
            reading.kept().any(|cue| cue.id == "relationship-strain"),
            "{text}: {:?}",
            reading.kept().map(|cue| &cue.id).collect::<Vec<_>>()
        );
        assert!(reading.severity >= 1, "{text}");
    }
    for text in [
        "We need to talk to somebody about a group booking.",
        "Can we talk on Thursday about the new kitchen?",
        "The strap is wearing thin after a year, which is fair enough.",
    ] {
        assert!(!read(text).kept().any(|cue| cue.id == "relationship-strain"), "{text}");
    }
}

/// A028, A195
#[test]
fn furniture_of_pages_and_mails_does_no_harm() {
    let message = "My wardrobe came without its doors and nobody answers the phone.";
    let alone = read(message);
    for around in [
        format!("/*\n{message}\n/*"),
        format!("\"/*\" \"/*\"\n{message}"),
        format!("{message}\n\nLike · Reply · 3d\nView 4 more comments"),
        format!("要查看或添加评论,请登录\n{message}"),
        format!("{message}\n\nSent from my phone\nThis email is confidential and intended only for the recipient."),
        format!("{message}\n\n\u{0}\u{7}\u{202e}\u{fffd}<!-- -->"),
    ] {
        let reading = read(&around);
        assert_eq!(reading.stance, alone.stance, "{around}");
        let (issue, wanted) = (reading.issue.as_ref().expect("an issue"), alone.issue.as_ref().expect("an issue"));
        assert_eq!(issue.span.of(&around), wanted.span.of(message), "{around}");
        assert_eq!(issue.reflected.as_ref().map(|clause| &clause.text), wanted.reflected.as_ref().map(|clause| &clause.text), "{around}");
    }
}

/// A164
#[test]
fn a_name_comes_from_who_signed_and_never_from_an_address() {
    let called = |text: &str| read(text).customer.map(|customer| customer.called);
    assert_eq!(called("My kettle leaks.\n\nPriya Nair").as_deref(), Some("Priya"));
    assert_eq!(called("My name is Tomasz and my kettle leaks.").as_deref(), Some("Tomasz"));
    assert_eq!(called("My kettle leaks, write to p.ross@example.org please.").as_deref(), None);
    assert_eq!(called("My kettle leaks.\n\np.ross@example.org").as_deref(), None);
    let said = ENGINE.read("My kettle leaks.", &ReadOptions { name: Some("Ruth".to_owned()), ..ReadOptions::default() });
    assert_eq!(said.customer.map(|customer| customer.called).as_deref(), Some("Ruth"));
}

/// A048, A065, A066, A067, A152
#[test]
fn what_surrounds_a_message_is_noticed() {
    for (text, situation) in [
        ("It's 2am here and I still can't log in to stop the payment.", Situation::LateHour),
        ("Sorry for the typos, I've got a crying baby on my arm and the pram you sent has no wheels.", Situation::CaringForChild),
        ("Boarding in ten minutes and the app says my seat is gone.", Situation::Rush),
        ("I'm at the airport with no signal half the time, and my hotel booking has vanished.", Situation::Travelling),
        ("I am seven years old and I lost the red knight from my castle.", Situation::ChildWriter),
    ] {
        assert!(read(text).in_situation(situation), "{text}");
    }
}

/// A182
#[test]
fn what_makes_people_vulnerable_is_noticed() {
    for (text, situation) in [
        ("I had surgery on Monday and can't walk to the depot to collect my parcel.", Situation::Health),
        ("You charged me twice and now I can't pay my rent.", Situation::MoneyStress),
        ("My husband died in March and letters still come in his name.", Situation::Bereavement),
        ("I'm 84 and I'm no good with computers, and the form only works online.", Situation::Capability),
    ] {
        assert!(read(text).in_situation(situation), "{text}");
    }
}

/// T13
#[test]
fn insults_and_secrets_are_no_part_of_what_is_reflected() {
    for (text, never) in [
        ("You useless idiots lost my suitcase on Friday.", "idiot"),
        ("The bloody courier dumped my parcel in a puddle.", "bloody"),
        ("I paid with 4556 7375 8689 9855 and my order never came.", "4556"),
        ("My password is hunter22 and the site still locks me out.", "hunter22"),
    ] {
        let reading = read(text);
        let said = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref()).map(|clause| clause.text.as_str()).unwrap_or_default();
        assert!(!said.contains(never), "{text}: {said}");
        let line = record(text).to_string();
        assert!(never == "idiot" || never == "bloody" || !line.contains(never), "{line}");
    }
}

/// A long account without a kind word is no praise, however kindly long accounts read. A013
#[test]
fn a_long_account_without_a_kind_word_is_no_praise() {
    let text = "In March I sent a letter to the agency about an entry in my file. I asked for a copy that bears my signature \
        and shows that I ever agreed to pay them. In April I received a copy of a loan agreement and a page of \
        figures, which bears the name of somebody who lived here before us. In May I received an alert from the \
        bureau which stated that the entry had been taken out of my file. Days later I received another alert which \
        stated that the entry had been put back in my file. The bureau shall tell the consumer in writing not later \
        than five business days after it puts an entry back. I received the page of figures in the post after the \
        entry was put back, and the letters were dated the same day. I sent both of them to the bureau with a note \
        of mine, and I kept a copy of each in a folder with the dates on it. In June I moved to the house next door \
        and told the bureau my new address, and I received a card which stated that it had been noted. In July I \
        asked for the file once more and I received a page which showed the entry twice, once with the name of the \
        agency and once with the name of the shop. I wrote to the shop, which had closed, and to the owner of the \
        building, who had kept the post of the shop in a box. The note from the bureau has never arrived.";
    let reading = ENGINE.read(text, &ReadOptions::default());
    assert_eq!(reading.stance, Stance::Complaint);
}
