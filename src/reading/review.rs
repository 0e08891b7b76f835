//! How a review is meant: praise, criticism or both, by what it likes, what it faults and what it says of the whole.
//!
//! In goes a reading with its points; out comes the stance. A review of ten kind words and one insult is no praise, and one
//! of ten small remarks that ends "would stay again" is no complaint: its own verdict on the whole counts before the sum.

use super::Reading;
use super::aspect::Aspects;
use super::knowledge::ReviewWords;
use super::letter::Letter;
use super::points::Points;
use crate::span::Span;
use crate::text::{Document, TokenKind, Zone};
use crate::vocab::{Family, Stance};

/// Score up to which a review reads as cross.
const CROSS: f64 = -0.3;

/// Score up to which it is bitter.
const BITTER: f64 = -0.8;

/// Score from which it reads as kind.
const KIND: f64 = 0.5;

/// Score from which it is kind throughout.
const WARM: f64 = 0.85;

/// Faults in a kind review, each of some weight, beyond which it is none.
const TOO_MANY: f64 = 2.5;

/// Weight from which something told to have happened is no trifle.
const BADLY: f64 = 1.0;

/// What a verdict on the whole weighs from which it is a firm one.
const FIRMLY: i32 = 2;

/// The stance of a review.
pub(super) fn stance(reading: &Reading, whole: i32) -> Stance {
    let points = &reading.points;
    if !matches!(reading.stance, Stance::Complaint | Stance::Mixed | Stance::Praise | Stance::Other | Stance::Request | Stance::Question) {
        return reading.stance;
    }
    let firmly = whole.abs() >= FIRMLY;
    let whole = (whole != 0).then_some(whole > 0);
    // "However, the music was a letdown": whatever can be taken off it, somebody turned round.
    // Nor is it where something is told to have gone badly wrong, unless all the rest is thanks.
    let badly = reading.stance != Stance::Praise
        && reading.kept().any(|cue| match cue.family {
            Family::Verdict => cue.weight >= super::letter::HARSH,
            family => super::is_event(family) && cue.weight >= BADLY,
        });
    let turned = super::letter::regrets(&reading.document) || badly;
    let nothing = points.liked.is_empty() && points.faulted.is_empty() && whole.is_none();
    let (liked, faulted) = (points.liked.len() as f64, points.burden());
    if reading.score <= CROSS {
        let kinder = liked >= 2.0 && liked > faulted + 1.0 && (reading.severity <= 1 || reading.score > BITTER);
        return match whole {
            Some(true) if liked >= 1.0 || firmly && faulted < 2.0 => Stance::Mixed,
            None if kinder => Stance::Mixed,
            _ if nothing && reading.score > BITTER => reading.stance,
            _ => Stance::Complaint,
        };
    }
    if reading.score < KIND {
        return match whole {
            Some(false) => Stance::Complaint,
            Some(true) if faulted == 0.0 && reading.one_fault.is_none() && (reading.score > 0.0 || firmly) && !turned => Stance::Praise,
            _ if nothing => reading.stance,
            _ => Stance::Mixed,
        };
    }
    let heavy = faulted >= 1.5 * liked + TOO_MANY;
    match whole {
        Some(false) if points.liked.is_empty() => Stance::Complaint,
        Some(false) => Stance::Mixed,
        None if heavy => Stance::Complaint,
        _ if heavy || reading.one_fault.is_some() || faulted >= 1.0 || turned => Stance::Mixed,
        // A remark on the small screen takes nothing from thanks for the crew.
        _ if reading.stance == Stance::Praise => Stance::Praise,
        Some(true) if faulted == 0.0 => Stance::Praise,
        None if faulted == 0.0 && reading.score >= WARM && !nothing => Stance::Praise,
        _ => Stance::Mixed,
    }
}

/// Words from which on a text has room to judge anything.
const JUDGES: usize = 8;

/// Things judged that make a review of what is addressed to nobody.
const SEVERAL: usize = 3;

/// The same where somebody seems to be addressed, or to be asked for something.
const MANY: usize = 4;

/// Words in which a review may say "you" once, of anybody: "you get what you pay for".
const OF_ANYBODY: usize = 40;

/// The same where it opens as only reviews do.
const OF_ANYBODY_THERE: usize = 20;

/// Things named of those that reviews judge, from which on a text is about them, however it goes on about each.
const NAMED: usize = 4;

/// Whether it opens as reviews do, with where it went or what was done, and by nobody: "London to Oslo.", "Flew there in June".
fn opens_as_one(document: &Document) -> bool {
    let Some(sentence) = document.body().next() else { return false };
    let tokens: Vec<_> = document.tokens_of(sentence).iter().filter(|token| token.kind != TokenKind::Emoji).collect();
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let placed = |i: usize| tokens.get(i).is_some_and(|token| document.slice(token.span).starts_with(|c: char| c.is_uppercase()));
    let from = usize::from(matches!(fold(0), "just" | "recently"));
    let did = matches!(
        fold(from),
        "flew" | "flying" | "stayed" | "staying" | "travelled" | "traveled" | "travelling" | "traveling" | "visited" | "dined" | "ate"
    );
    // "Las Vegas to London with …", "LHR-JFK": names up to what joins them, and one behind it.
    let joins = (1..tokens.len().min(6)).find(|&i| matches!(document.slice(tokens[i].span), "to" | "-" | "via"));
    let route = joins.is_some_and(|at| (0..at).all(|i| placed(i) || fold(i) == "from") && placed(at + 1));
    did || route
}

/// Whether a message reads as a review, where nobody said how it came: it judges several things, or something and the whole,
/// and is addressed to nobody. It greets and closes with nothing, asks us for nothing and hardly says "you".
pub(super) fn is_one(read: &Letter<'_>, points: &Points, aspects: &Aspects, words: &ReviewWords) -> bool {
    let document = read.document;
    let addressed = document.sentences().iter().any(|sentence| sentence.zone != Zone::Body && sentence.zone != Zone::Furniture);
    if addressed || read.flagged {
        return false;
    }
    let (mut said, mut to_anybody, mut of_money) = (0, 0, 0);
    let (mut yours, mut asks, mut begs) = (false, read.told.requests(), false);
    let (mut from_outside, mut of_nobody) = (false, true);
    for (index, token) in document.tokens().iter().enumerate() {
        match (token.kind, document.fold(token)) {
            (TokenKind::Handle, _) | (_, "hi" | "hello" | "dear") => return false,
            // "They said: please choose something else"
            (TokenKind::Word, "please" | "kindly") => (said, asks, begs) = (said + 1, true, true),
            (TokenKind::Word, "you" | "u") => (said, to_anybody) = (said + 1, to_anybody + 1),
            // "Room for your legs": anybody's.
            (TokenKind::Word, "your") if document.tokens().get(index + 1).is_some_and(|next| is_anybodys(document.fold(next))) => {
                (said, to_anybody) = (said + 1, to_anybody + 1);
            }
            // "Your waiter" is said to whoever he works for.
            (TokenKind::Word, "your" | "yours" | "ur") => (said, to_anybody, yours) = (said + 1, to_anybody + 2, true),
            (TokenKind::Word, word) => {
                said += 1;
                // "This airline has gone downhill": of whoever it is, and not to them.
                from_outside |= matches!(word, "airline" | "airlines" | "airways")
                    || matches!(word, "hotel" | "restaurant") && index > 0 && document.fold(&document.tokens()[index - 1]) == "this";
                of_nobody &= !matches!(word, "i" | "we");
                of_money +=
                    usize::from(matches!(word, "credit" | "loan" | "debt" | "mortgage" | "lender" | "lease" | "bureau" | "bureaus"));
            }
            _ => {}
        }
    }
    let judged = (points.liked.len() + points.faulted.len()).max(aspects.praised.len() + aspects.criticised.len());
    // What is wanted done is wanted of us, and a question is put to us; where many things are judged, they are by the way.
    let to_us = asks || !read.questions.is_empty() || read.asks.iter().any(super::letter::is_wanted_done);
    // A letter is told by what befell them, as far as it can be said back.
    let befell = read.told.clause.as_ref().is_some_and(|clause| !clause.check && super::befell(clause));
    let opens = opens_as_one(document) && !yours && !begs;
    let reach = if opens || from_outside { OF_ANYBODY_THERE } else { OF_ANYBODY };
    let to_nobody = !begs && !yours && to_anybody * if from_outside { reach } else { said + 1 } <= said;
    // Who names four things of a stay or a flight and says "you" to nobody tells it to whoever reads.
    let about_things = to_nobody
        && judged >= 1
        && points.named + if from_outside { 2 } else { 0 } >= NAMED + usize::from(befell) + if to_us { 2 } else { 0 };
    let sums_up = || to_nobody && !to_us && !befell && points.named >= SEVERAL && whole(document, words).abs() >= FIRMLY;
    // "The food was awful, and the bread no better": by nobody and to nobody.
    let judges = || to_nobody && of_nobody && !to_us && !befell && points.sentences >= 2 && points.give_verdicts();
    let enough = match (to_us, befell) {
        _ if opens && (judged >= 1 || points.named >= 1 || whole(document, words) != 0) => true,
        _ if about_things || sums_up() || judges() => true,
        (true, _) => judged >= if yours { MANY } else { SEVERAL },
        (false, true) => judged >= SEVERAL,
        (false, false) => {
            let dense = 3 * points.judging >= points.sentences || !points.liked.is_empty() || !aspects.praised.is_empty();
            judged >= SEVERAL || judged == 2 && dense || judged == 1 && whole(document, words) != 0
        }
    };
    // Whoever writes of a debt judges nothing: "the communication" is between the lines of an account.
    said >= JUDGES && of_money < 2 && to_anybody * reach <= said && enough
}

/// What everybody has of their own: said of it, "your" is said to nobody.
fn is_anybodys(word: &str) -> bool {
    matches!(
        word,
        "own"
            | "legs"
            | "knees"
            | "feet"
            | "head"
            | "back"
            | "elbows"
            | "neighbour"
            | "neighbor"
            | "money"
            | "time"
            | "luggage"
            | "bag"
            | "bags"
            | "life"
    )
}

/// What a review says of the whole: "would stay again", "overall a poor flight", "never again". Nought where it says nothing, or both.
pub(super) fn whole(document: &Document, words: &ReviewWords) -> i32 {
    let sentences: Vec<Vec<&str>> = document
        .body()
        .map(|sentence| {
            let tokens = document.tokens_of(sentence).iter();
            tokens.filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token)).collect()
        })
        .collect();
    let last = sentences.len().saturating_sub(1);
    let mut sum = mark(document, words);
    for (index, sentence) in sentences.iter().enumerate() {
        sum += said(sentence, words, index == 0 || index == last);
    }
    sum
}

/// A mark that a review gives: "9/10", "nine out of ten", "one star". What it would have given doesn't count.
fn mark(document: &Document, words: &ReviewWords) -> i32 {
    const NUMBERS: [&str; 11] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    document
        .body()
        .map(|sentence| {
            let said: Vec<&str> = document.tokens_of(sentence).iter().map(|token| document.fold(token)).collect();
            let word = |i: usize| said.get(i).copied().unwrap_or("");
            let number = |i: usize| word(i).parse::<usize>().ok().or_else(|| NUMBERS.iter().position(|name| *name == word(i)));
            // "The pizza itself 10/10" marks the pizza.
            let of_less = |word: &&str| {
                matches!(*word, "would" | "if" | "until" | "was" | "could" | "used") || !is_whole(word) && words.things.contains(*word)
            };
            if said.iter().any(of_less) {
                return 0;
            }
            (0..said.len())
                .find_map(|i| {
                    let given = number(i)?;
                    let of = match (word(i + 1), word(i + 2)) {
                        ("out", "of") => number(i + 3)?,
                        ("/", _) => number(i + 2)?,
                        ("star" | "stars", _) => 5,
                        _ => return None,
                    };
                    (matches!(of, 5 | 10) && given <= of).then(|| match 10 * given / of {
                        7.. => 2,
                        ..=4 => -2,
                        _ => 0,
                    })
                })
                .unwrap_or(0)
        })
        .sum()
}

/// What one sentence says of the whole, and how firmly.
fn said(sentence: &[&str], words: &ReviewWords, edge: bool) -> i32 {
    let word = |i: usize| sentence.get(i).copied().unwrap_or("");
    let denied = |i: usize, reach: usize| {
        sentence[i.saturating_sub(reach)..i]
            .iter()
            .any(|word| matches!(*word, "not" | "never" | "no" | "hardly" | "cannot" | "nobody" | "neither" | "nor"))
    };
    let supposed = sentence.iter().any(|word| matches!(*word, "if" | "unless" | "until" | "used"));
    let mut sum = 0;
    for i in 0..sentence.len() {
        match word(i) {
            "recommend" | "recommended" if !matches!(word(i.wrapping_sub(1)), "was" | "were" | "as") => {
                let highly = sentence[i..].iter().take(5).any(|word| matches!(*word, "enough" | "more"));
                let away = sentence[i..].iter().take(6).any(|word| {
                    matches!(*word, "avoid" | "avoiding" | "against" | "improving" | "another" | "anyone" | "anybody" | "elsewhere")
                });
                let hard = sentence[i.saturating_sub(3)..i].iter().any(|word| matches!(*word, "hard" | "difficult" | "hesitate"));
                if denied(i, 5) && !highly || away || hard {
                    sum -= 2;
                } else if !supposed {
                    sum += 2;
                }
            }
            "do" | "fly" | "use" | "using" | "stay" | "book" | "return" | "come" | "go" | "eat" | "order" | "shop" | "visit" | "travel"
            | "buy" | "flying" | "booking" | "back" => {
                let again = sentence[i..].iter().take(7).any(|word| *word == "again");
                let back = matches!(word(i), "return" | "back") && !again;
                let sure = sentence[i.saturating_sub(5)..i].iter().any(|word| {
                    matches!(*word, "will" | "would" | "'ll" | "'d" | "definitely" | "certainly" | "gladly" | "happily" | "forward")
                });
                if again && denied(i, 5) {
                    sum -= 2;
                } else if sure && !supposed && (again || back && edge && !denied(i, 5)) {
                    sum += 2;
                }
            }
            "again" if word(i.wrapping_sub(1)) == "never" => sum -= 2,
            "twice" if word(i.wrapping_sub(1)) == "think" => sum -= 2,
            "avoid"
                if matches!(word(i + 1), "" | "at" | "this" | "them" | "if" | "flying" | "using" | "like" | "it" | "these")
                    && !denied(i, 2) =>
            {
                sum -= 2
            }
            "away" | "clear" if matches!(word(i.wrapping_sub(1)), "stay" | "steer" | "well" | "keep" | "far") => sum -= 2,
            "time" | "flight" | "trip"
                if word(i.wrapping_sub(1)) == "last"
                    && matches!(word(i + 1), "with" | "flying" | "i" | "ever")
                    && !denied(i, 4)
                    && word(i.wrapping_sub(2)) != "the" =>
            {
                sum -= 2;
            }
            "bargain" if !denied(i, 4) && !supposed => sum += 1,
            "value" if matches!(word(i.wrapping_sub(1)), "good" | "great" | "excellent") && !denied(i, 4) && !supposed => sum += 1,
            "waste" if matches!(word(i + 1), "your" | "of") => sum -= 2,
            "worth" if denied(i, 3) => sum -= 1,
            "impressed" if denied(i, 4) => sum -= 2,
            "impressed" if !supposed => sum += 1,
            "fault" if matches!(word(i.wrapping_sub(1)), "not" | "cannot" | "to") => sum += 1,
            "complaints" if word(i.wrapping_sub(1)) == "no" && sentence.len() <= 8 => sum += 1,
            // "What more could you want?"
            "more" if i > 0 && word(i - 1) == "what" && sentence[i..].iter().any(|word| matches!(*word, "ask" | "want" | "wish")) => {
                sum += 2
            }
            "more" if word(i.wrapping_sub(1)) == "for" && word(i.wrapping_sub(2)) == "ask" => sum += 1,
            "worst" if is_whole(word(i + 1)) || word(i + 1) == "customer" => sum -= 2,
            noun if is_whole(noun) && edge => {
                let verdicts = sentence[i.saturating_sub(3)..i].iter().rev().find_map(|word| {
                    if words.good.contains(*word) {
                        Some(1)
                    } else if words.bad.contains(*word) {
                        Some(-1)
                    } else {
                        None
                    }
                });
                sum += match verdicts {
                    Some(1) if denied(i, 5) => -1,
                    Some(1) if supposed => 0,
                    Some(sign) if !denied(i, 5) => sign,
                    _ => 0,
                };
            }
            _ => {}
        }
    }
    // "Overall a good flight", "all in all, disappointing".
    let sums_up = sentence.iter().take(6).any(|word| matches!(*word, "overall" | "altogether"))
        || sentence.windows(3).any(|three| matches!(three, ["all", "in" | "and", "all"]))
        || sentence.windows(2).any(|two| matches!(two, ["on", "balance"] | ["in", "summary" | "short" | "conclusion"]));
    if sums_up && !supposed {
        let tone: i32 = (0..sentence.len())
            .map(|i| match word(i) {
                good if words.good.contains(good) => {
                    if denied(i, 3) {
                        -1
                    } else {
                        1
                    }
                }
                bad if words.bad.contains(bad) || words.faults.contains(bad) => {
                    if denied(i, 3) {
                        0
                    } else {
                        -1
                    }
                }
                _ => 0,
            })
            .sum();
        sum += 2 * tone.signum();
    }
    sum
}

/// What a review is of, as one thing.
fn is_whole(word: &str) -> bool {
    matches!(
        word,
        "flight"
            | "flights"
            | "stay"
            | "trip"
            | "visit"
            | "journey"
            | "experience"
            | "airline"
            | "hotel"
            | "restaurant"
            | "app"
            | "company"
            | "holiday"
            | "place"
            | "evening"
            | "meal"
    )
}

/// "An excellent flight": the whole, where nothing of it is singled out.
pub(super) fn liked_whole(document: &Document, words: &ReviewWords) -> Option<(String, Span)> {
    document.body().find_map(|sentence| {
        let tokens: Vec<_> = document.tokens_of(sentence).iter().filter(|token| token.kind == TokenKind::Word).collect();
        let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
        let denied =
            tokens.iter().any(|token| matches!(document.fold(token), "not" | "no" | "never" | "if" | "than" | "last" | "previous"));
        (1..tokens.len()).filter(|_| !denied).find_map(|i| {
            let noun = matches!(fold(i), "flight" | "flights" | "stay" | "trip" | "visit" | "journey" | "holiday" | "evening" | "meal");
            (noun && words.good.contains(fold(i - 1))).then(|| (format!("your {}", fold(i)), tokens[i].span))
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::engine::Engine;
    use crate::reading::ReadOptions;
    use crate::vocab::Stance;

    #[track_caller]
    fn case(text: &str, want: Stance) {
        let reading = Engine::builtin().read(text, &ReadOptions { review: Some(true), ..ReadOptions::default() });
        assert_eq!(reading.stance, want, "{text:?} {:?} {}", reading.points, reading.score);
    }

    #[test]
    fn a_bad_review_is_no_praise_for_one_kind_line() {
        case("Dirty cabin, cold food and a two hour delay. The crew were lovely. Would not fly with them again.", Stance::Complaint);
        case(
            "Not impressed at all. The room was filthy, the shower was broken and the receptionist was rude. Nice view though.",
            Stance::Complaint,
        );
    }

    #[test]
    fn a_happy_review_has_no_fault_put_into_it() {
        case(
            "Excellent stay. The room was spotless, breakfast delicious and the staff could not have been kinder. Any downsides? None.",
            Stance::Praise,
        );
        case("On time both ways, friendly crew and comfortable seats. I would recommend them.", Stance::Praise);
    }

    #[test]
    fn what_judges_several_things_and_is_addressed_to_nobody_is_a_review() {
        let review = |text: &str| Engine::builtin().read(text, &ReadOptions::default()).is_review;
        assert!(review("Check-in was slow, the seats were hard and the crew could not have been kinder. We landed on time."));
        assert!(review("Stayed two nights. Room spotless, breakfast delicious. Would stay again."));
        assert!(review("Dirty cabin, cold food and a two hour delay. The crew were lovely. Would not fly with them again."));
        // Where it went, and by nobody: a story told to whoever reads it.
        assert!(review("Leeds to Bergen. They sold us a cabin with a window and gave us one without. Who does that?"));
        assert!(review("Flew to Bergen in June, the breakfast came in a box and half of it was missing."));
        assert!(review("The seat was broken, the screen went dark and the crew kept to the front, where the toilet was dirty."));
        assert!(!review("Bath to Inverness at the end of August, what would that cost?"));
        assert!(!review("Flew with you in June, and your crew never brought the breakfast. Please refund it."));
        assert!(review("The food was awful. A terrible wrap on the way out and a disgusting roll on the way home."));
        // Told to somebody, or asked of somebody: a letter.
        assert!(!review("Hello, the room was dirty, the breakfast was cold and the shower was broken. Regards, Pia"));
        assert!(!review("Your waiter was rude and your soup was cold. Please refund the bill."));
        assert!(!review("My parcel is three days late and nobody answers the phone. The tracking page hasn't changed since Monday."));
        assert!(!review("Do you have a cot for the room? The breakfast looked lovely in the pictures."));
        assert!(!review("@harbourinn dirty room, cold breakfast, rude staff"));
    }

    #[test]
    fn both_sides_are_both() {
        case(
            "The staff were friendly and the beds comfortable. Breakfast was cold and the shower was broken. Overall a good stay.",
            Stance::Mixed,
        );
    }
}
