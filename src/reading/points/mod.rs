//! What a review likes and what it faults, in the clipped clauses that reviews are made of: "Cabin dirty", "no legroom",
//! "crew excellent", "two hour delay".
//!
//! In go the document, its values and the packs' lists; out come two lists. What is wrong with a thing is said back in
//! their word where the word describes ("the cold food"); where it only judges, the thing alone is named, and people always are.

mod events;
mod said;

use super::aspect::{is_fare, is_people, is_seat, is_second_half, same, works_for_us};
use super::knowledge::{Knowledge, ReviewWords};
use crate::span::Span;
use crate::text::{Document, Sentence, TokenKind};
use crate::value::Value;
use said::{denies_before, is_supposed};

/// One thing and where it is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// As it is said back, with its article: "the cold food".
    pub text: String,
    /// The thing alone: "the food".
    pub thing: String,
    /// Where.
    pub span: Span,
    /// How much it weighs on a stay, a journey or a meal: what is lost and what is late before what is small.
    pub rank: u8,
}

impl Point {
    /// Whether it is about a thing, by whatever of its names.
    #[must_use]
    pub fn concerns(&self, thing: &str) -> bool {
        let bare = |thing: &str| format!(" {} ", thing.trim_start_matches("the "));
        let (one, other) = (bare(&self.thing), bare(thing));
        of_two_minds(&self.thing, thing) || one.contains(&other) || other.contains(&one) || is_seat(&self.thing) && is_seat(thing)
    }

    /// Whether it is no part of what was bought: a view, a car park.
    #[must_use]
    pub const fn is_aside(&self) -> bool {
        self.rank <= rank::SMALL
    }
}

/// What a review likes and what it faults, the weightiest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// What is liked, people first.
    pub liked: Vec<Point>,
    /// What is faulted.
    pub faulted: Vec<Point>,
    /// The whole, where it is called good ("your stay"); read of reviews only.
    pub whole: Option<(String, Span)>,
    /// Sentences that like or fault something.
    pub judging: usize,
    /// Sentences of the message.
    pub sentences: usize,
    /// Things named of those that reviews judge, whatever is said of them.
    pub named: usize,
}

impl Points {
    /// Whether `least` things are faulted and most sentences judge something, so that no story is left out when they are named.
    #[must_use]
    pub fn tell_most(&self, least: usize) -> bool {
        // Three things named are as many as a reply can hold; of two, a story may have been the greater part.
        let share = match self.faulted.len() {
            MOST_NAMED.. => return true,
            // What was lost or late for hours is the story.
            2 if self.faulted.iter().any(|point| point.rank >= rank::HOURS) => return true,
            2 => 4,
            _ => 2,
        };
        self.faulted.len() >= least && share * self.judging >= self.sentences
    }

    /// Whether something is faulted in the sentence of a stretch.
    #[must_use]
    pub fn fault_in(&self, document: &Document, span: Span) -> bool {
        let here = document.sentence_at(span.start);
        self.faulted.iter().any(|point| document.sentence_at(point.span.start) == here)
    }

    /// How much is faulted: a remark counts half, what is lost, late, dirty or rude half as much again as the rest.
    #[must_use]
    pub fn burden(&self) -> f64 {
        let weight = |point: &Point| match point.rank {
            rank::DIRT.. => 1.5,
            rank::LACK.. => 1.0,
            _ => 0.5,
        };
        self.faulted.iter().map(weight).sum()
    }

    /// Whether a verdict is given on anything: "awful food", "lovely crew", where "the broken lift" gives none.
    #[must_use]
    pub fn give_verdicts(&self) -> bool {
        self.faulted.iter().any(|point| point.text == point.thing && matches!(point.rank, rank::VERDICT | rank::PEOPLE))
    }

    /// Whether nothing faulted weighs as much as people, dirt, loss or a long wait do.
    #[must_use]
    pub fn are_small(&self) -> bool {
        self.faulted.iter().all(|point| point.rank < rank::DIRT)
    }
}

/// What is said of a thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said<'a> {
    Good,
    Bad,
    As(&'a str),
    Lack,
    Dead,
}

/// How much a fault weighs.
mod rank {
    pub(super) const LOST: u8 = 90;
    pub(super) const CANCELLED: u8 = 85;
    pub(super) const HOURS: u8 = 80;
    pub(super) const PEOPLE: u8 = 70;
    pub(super) const DIRT: u8 = 65;
    pub(super) const MINUTES: u8 = 55;
    pub(super) const BROKEN: u8 = 50;
    pub(super) const VERDICT: u8 = 45;
    pub(super) const STATE: u8 = 40;
    pub(super) const LACK: u8 = 35;
    pub(super) const SMALL: u8 = 30;
}

/// As many faults as one sentence of a reply names: with them little of a review is left out.
const MOST_NAMED: usize = 3;

/// What is praised where all went on time.
const TIMEKEEPING: &str = "the timekeeping";

/// How many words after a thing "it" still means it.
const NEAR: usize = 6;

type Words<'a> = [(&'a str, Span)];

/// Reads the points of a message.
pub(super) fn points(knowledge: &Knowledge, document: &Document, values: &[Value]) -> Points {
    let mut reader =
        Reader { words: knowledge.review_words(), liked: Vec::new(), faulted: Vec::new(), last: Vec::new(), bag: None, named: Vec::new() };
    let (mut judging, mut sentences) = (0, 0);
    for sentence in document.body() {
        sentences += 1;
        let before = reader.liked.len() + reader.faulted.len();
        reader.sentence(document, sentence, values);
        judging += usize::from(reader.liked.len() + reader.faulted.len() > before);
    }
    let Reader { mut liked, faulted, named, .. } = reader;
    // Late once is not on time.
    if faulted.iter().any(|point| point.text.contains("delay")) {
        liked.retain(|point| point.thing != TIMEKEEPING);
    }
    let clash = |one: &Point, others: &[Point]| others.iter().any(|other| of_two_minds(&one.thing, &other.thing));
    let kept_liked: Vec<Point> = liked.iter().filter(|one| !clash(one, &faulted)).cloned().collect();
    let kept_faulted: Vec<Point> =
        faulted.iter().filter(|one| one.text != one.thing || one.rank >= rank::PEOPLE || !clash(one, &liked)).cloned().collect();
    Points { liked: merged(kept_liked), faulted: merged(kept_faulted), whole: None, judging, sentences, named: named.len() }
}

/// One point a thing, the weightiest first; of dishes and people one of each.
fn merged(points: Vec<Point>) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::new();
    for point in points {
        let alike = |known: &Point| {
            same(&known.thing, &point.thing)
                || is_fare(&known.thing) && is_fare(&point.thing)
                || is_person(&known.thing) && is_person(&point.thing) && known.text == known.thing
        };
        match out.iter_mut().find(|known| alike(known)) {
            Some(known) if point.rank > known.rank || known.text == known.thing && point.text != point.thing => *known = point,
            Some(_) => {}
            None => out.push(point),
        }
    }
    // "the lack of food and the lack of drinks"
    let lacks: Vec<usize> = (0..out.len()).filter(|&i| out[i].text.starts_with("the lack of ")).take(2).collect();
    if let [one, other] = lacks[..] {
        let second = out.remove(other);
        out[one].text = format!("{} and {}", out[one].text, second.text.trim_start_matches("the lack of "));
    }
    out.sort_by_key(|point| std::cmp::Reverse(point.rank));
    out
}

/// Whether liking the one and faulting the other is being of two minds about one thing.
fn of_two_minds(one: &str, other: &str) -> bool {
    let anybody = |thing: &str| matches!(thing, "the staff" | "the team" | "the service" | "the customer service");
    let on_the_ground =
        |thing: &str| thing.contains("ground") || thing.contains("gate") || thing.contains("check") || thing.contains("desk");
    same(one, other)
        || is_fare(one) && is_fare(other)
        || is_person(one) && is_person(other) && (anybody(one) || anybody(other) || on_the_ground(one) == on_the_ground(other))
}

/// Somebody by their work.
pub(crate) fn is_person(thing: &str) -> bool {
    is_people(thing) || works_for_us(thing.rsplit(' ').next().unwrap_or_default())
}

struct Reader<'a> {
    words: &'a ReviewWords,
    liked: Vec<Point>,
    faulted: Vec<Point>,
    /// The things that were named last, for what is said of "it" and "they".
    last: Vec<(String, Span)>,
    /// What they had with them and named in the sentence before.
    bag: Option<(String, Span)>,
    /// Every thing named so far.
    named: Vec<String>,
}

impl Reader<'_> {
    fn sentence(&mut self, document: &Document, sentence: &Sentence, values: &[Value]) {
        let tokens = document.tokens_of(sentence);
        let mut segments: Vec<Vec<(&str, Span)>> = vec![Vec::new()];
        for (i, token) in tokens.iter().enumerate() {
            let fold = document.fold(token);
            // "check-in" is one word.
            let joins = fold == "-"
                && i > 0
                && tokens[i - 1].span.end == token.span.start
                && tokens.get(i + 1).is_some_and(|next| next.span.start == token.span.end && next.kind == TokenKind::Word);
            if joins {
                continue;
            }
            let cuts = match token.kind {
                TokenKind::Word => {
                    matches!(
                        fold,
                        "and" | "but" | "however" | "although" | "though" | "while" | "whilst" | "yet" | "except" | "plus" | "because"
                    )
                }
                TokenKind::Number => false,
                _ => true,
            };
            match segments.last_mut() {
                Some(segment) if !cuts => segment.push((fold, token.span)),
                Some(segment) if segment.is_empty() => {}
                _ => segments.push(Vec::new()),
            }
        }
        self.on_time(tokens.iter().filter(|token| token.is_matchable()).map(|token| (document.fold(token), token.span)).collect());
        let all: Vec<(&str, Span)> = segments.iter().flatten().copied().collect();
        if all.is_empty() || document.slice(sentence.span).trim_end().ends_with('?') {
            self.last.clear();
            return;
        }
        self.events(&all, document, sentence, values);
        let mut waiting: Vec<(String, Span)> = Vec::new();
        let mut here: Vec<(String, Span)> = Vec::new();
        let mut told: Vec<(String, Span)> = Vec::new();
        let mut ended_in = "";
        for segment in segments.iter().filter(|segment| !segment.is_empty()) {
            let ended_in = std::mem::replace(&mut ended_in, segment.last().map_or("", |(word, _)| *word));
            let things = self.things(segment);
            for (.., thing) in &things {
                if !self.named.contains(thing) {
                    self.named.push(thing.clone());
                }
            }
            if things.is_empty() {
                // "It was cold", "which was broken", "and very rude": of what was named before.
                let start = segment.iter().position(|(word, _)| !matches!(*word, "it" | "they" | "which" | "that" | "who"));
                let of = if here.is_empty() { &self.last } else { &here };
                let pronoun = start.is_some_and(|start| start > 0);
                // "The crew were quick but then ran away": whoever is praised so is not thanked for it.
                if segment
                    .first()
                    .is_some_and(|(word, _)| matches!(*word, "then" | "ran" | "disappeared" | "vanished" | "lacked" | "lacking"))
                {
                    self.liked.retain(|point| !told.iter().any(|(_, span)| *span == point.span));
                }
                // "There was legroom, they were hard": of something else.
                let many = segment.first().is_some_and(|(word, _)| *word == "they");
                let agrees = |thing: &str| many == (thing.ends_with('s') || is_person(thing) && !thing.ends_with("er"));
                // "…the layout, a stool that folds. It's flimsy": the stool is.
                let near = |span: Span| {
                    let from = document.tokens().partition_point(|token| token.span.start < span.end);
                    document.tokens()[from..]
                        .iter()
                        .take_while(|token| token.span.start < segment[0].1.start)
                        .filter(|token| token.kind == TokenKind::Word)
                        .count()
                        <= NEAR
                };
                let one = pronoun && of.len() == 1 && agrees(&of[0].0) && near(of[0].1);
                if let Some(start) = start.filter(|_| !of.is_empty() && (one || !pronoun && !here.is_empty()))
                    && let Some(said) = self.predicate(segment, start, true, pronoun)
                    && !is_supposed(segment, said)
                {
                    let of: Vec<(String, Span)> = if pronoun { of.clone() } else { told.clone() };
                    for (thing, span) in of {
                        self.add(&thing, span, said);
                    }
                }
                waiting.clear();
                continue;
            }
            let mut judged: Vec<(String, Span)> = Vec::new();
            told.clear();
            for (index, (from, to, thing)) in things.iter().enumerate() {
                let span = segment[*from].1.join(segment[*to].1);
                let next = things.get(index + 1).map(|(from, ..)| *from);
                let reach = next.unwrap_or(segment.len());
                // "no apology": of what is only ever missed nothing else is said.
                let only_missed = !self.words.things.contains(thing.trim_start_matches("the "))
                    && self.words.missed.contains(thing.trim_start_matches("the "));
                let after = self
                    .predicate(&segment[..reach], to + 1, false, false)
                    .filter(|_| next.is_none_or(|next| next > to + 2) && !only_missed);
                // "hot and cold food" is no cold food, and "the filthy cushions had been replaced" are none any more.
                let both = *from == 1 && segment[0].0 == "cold" && matches!(ended_in, "hot" | "warm");
                let mended = segment[to + 1..]
                    .iter()
                    .take(5)
                    .any(|(word, _)| matches!(*word, "replaced" | "fixed" | "cleaned" | "sorted" | "repaired" | "solved"));
                let said = after.or_else(|| self.before(segment, *from).filter(|_| !both && !mended));
                match said.filter(|said| !is_supposed(segment, *said)) {
                    Some(said) => {
                        // "Food, seats and toilets were dirty", and not "same food, slow wifi".
                        for (thing, span) in waiting.drain(..).filter(|_| after.is_some()) {
                            self.add(&thing, span, said);
                        }
                        self.add(thing, span, said);
                        judged.push((thing.clone(), span));
                        told.push((thing.clone(), span));
                    }
                    // "food ok, wines poor": something was said of it, if only in a word that says little.
                    None if segment.len() <= 3 + to - from && to + 1 == segment.len() => waiting.push((thing.clone(), span)),
                    None => judged.push((thing.clone(), span)),
                }
            }
            if !judged.is_empty() {
                here = judged;
            }
        }
        self.last = here;
    }

    /// The things that a stretch names: first word, last word, and how it is said.
    fn things(&self, segment: &Words<'_>) -> Vec<(usize, usize, String)> {
        let word = |i: usize| segment.get(i).map_or("", |(word, _)| *word);
        let mut out: Vec<(usize, usize, String)> = Vec::new();
        let mut i = 0;
        while i < segment.len() {
            if !self.words.opens.contains(word(i)) {
                i += 1;
                continue;
            }
            let lacked = i.checked_sub(1).is_some_and(|at| {
                matches!(word(at), "no" | "zero" | "insufficient" | "inadequate" | "without" | "little")
                    || word(at) == "of" && at > 0 && matches!(word(at - 1), "lack" | "absence" | "shortage")
                    || word(at) == "of" && at > 1 && word(at - 1) == "out" && matches!(word(at - 2), "ran" | "run" | "running")
            });
            let found = (1..=3).rev().find_map(|length| {
                let words: Vec<&str> = segment.get(i..i + length)?.iter().map(|(word, _)| *word).collect();
                let name = words.join(" ");
                let known = self.words.things.contains(&name) || lacked && self.words.missed.contains(&name);
                known.then_some((i + length - 1, name))
            });
            let Some((last, name)) = found else {
                i += 1;
                continue;
            };
            // "the selection of films" says what there was little of; "the selection" alone says nothing.
            let (last, name) = match self.of_what(segment, last, &name) {
                Some(longer) => longer,
                None if matches!(name.as_str(), "selection" | "choice" | "choices" | "options") && !denies_before(segment, i) => {
                    i += 1;
                    continue;
                }
                None => (last, name),
            };
            let article = i.checked_sub(1).is_some_and(|at| matches!(word(at), "the" | "our" | "my" | "a" | "this"));
            let lead = i.checked_sub(if article { 2 } else { 1 }).map_or("", word);
            // "food in the lounge", "from the plane": where it was is not what is judged.
            let place = matches!(
                lead,
                "in" | "at"
                    | "on"
                    | "by"
                    | "near"
                    | "outside"
                    | "from"
                    | "to"
                    | "into"
                    | "onto"
                    | "off"
                    | "around"
                    | "through"
                    | "below"
                    | "under"
            );
            // "additional room", "room to move": space, and no room.
            let space = name == "room"
                && (matches!(
                    i.checked_sub(1).map_or("", word),
                    "more"
                        | "extra"
                        | "additional"
                        | "enough"
                        | "little"
                        | "no"
                        | "less"
                        | "leg"
                        | "knee"
                        | "of"
                        | "much"
                        | "elbow"
                        | "ample"
                ) || matches!(word(last + 1), "for" | "to"));
            let other = matches!(lead, "other" | "another" | "new" | "old") && matches!(name.as_str(), "staff" | "service" | "update");
            let after = word(last + 1);
            let compound = is_second_half(after) && !matches!(after, "shortage")
                // "two pieces of cabin luggage", "the cabin crew"
                || name == "cabin"
                    && matches!(after, "luggage" | "baggage" | "bag" | "bags" | "allowance" | "crew" | "staff" | "pressure" | "service" | "team")
                || matches!(after, "class" | "airline" | "airlines" | "passengers" | "company" | "attendant") && name != "service"
                || matches!((name.as_str(), after), ("check in", _)) && self.words.things.contains(&format!("{name} {after}"));
            if !place && !compound && !other && !space {
                out.push((i, last, format!("the {}", printed(&name))));
            }
            i = last + 1;
        }
        out
    }

    fn add(&mut self, thing: &str, span: Span, said: Said<'_>) {
        let bare = thing.trim_start_matches("the ");
        let person = is_person(thing);
        let point = |text: String, rank: u8| Point { text, thing: thing.to_owned(), span, rank };
        match said {
            Said::Good => {
                let side = matches!(bare, "lounge" | "car park" | "parking" | "view" | "views" | "shop" | "store" | "bins" | "tables");
                let rank = if person {
                    rank::PEOPLE
                } else if side {
                    rank::SMALL
                } else {
                    rank::STATE
                };
                self.liked.push(point(thing.to_owned(), rank));
            }
            Said::Lack if person && bare == "staff" => self.faulted.push(point(thing.to_owned(), rank::PEOPLE)),
            Said::Lack if person => {}
            // What people are called is theirs to say of them.
            _ if person => self.faulted.push(point(thing.to_owned(), rank::PEOPLE)),
            Said::Bad => self.faulted.push(point(thing.to_owned(), rank::VERDICT)),
            // "Good food but small and …": of something else.
            Said::As("small") if is_fare(thing) => {}
            Said::As(word) => {
                let rank = match word {
                    "dirty" | "filthy" | "grubby" | "sticky" | "stained" | "smelly" | "mouldy" | "moldy" | "unclean" | "unhygienic" => {
                        rank::DIRT
                    }
                    "broken" | "faulty" | "leaking" | "cracked" | "torn" | "damaged" => rank::BROKEN,
                    "old" | "small" | "limited" | "dated" | "long" | "slow" | "tired" | "expensive" | "pricey" | "overpriced"
                    | "outdated" | "dry" | "thin" | "narrow" => rank::SMALL,
                    _ => rank::STATE,
                };
                self.faulted.push(point(format!("the {word} {bare}"), rank));
            }
            Said::Lack if self.words.missed.contains(bare) => self.faulted.push(point(format!("the lack of {bare}"), rank::LACK)),
            Said::Lack => {}
            Said::Dead => self.faulted.push(point(format!("the {bare} that didn't work"), rank::BROKEN)),
        }
    }
}

/// As it is written in print, whatever the customer's hyphens.
fn printed(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("check in") {
        return format!("check-in{rest}");
    }
    let printed = match name {
        "wi fi" => "wifi",
        "leg room" => "legroom",
        "tv" => "TV",
        "tv screen" => "TV screen",
        "ife" | "in flight entertainment" | "inflight entertainment" => "in-flight entertainment",
        "ac" | "air con" => "air conditioning",
        _ => name,
    };
    printed.to_owned()
}

#[cfg(test)]
mod tests {
    use crate::engine::Engine;
    use crate::reading::ReadOptions;

    #[track_caller]
    fn faulted(text: &str, want: &[&str]) {
        let reading = Engine::builtin().read(text, &ReadOptions::default());
        let got: Vec<&str> = reading.points.faulted.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[track_caller]
    fn liked(text: &str, want: &[&str]) {
        let reading = Engine::builtin().read(text, &ReadOptions::default());
        let got: Vec<&str> = reading.points.liked.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn what_is_wrong_is_said_in_their_word() {
        faulted("Cabin dirty, food cold.", &["the dirty cabin", "the cold food"]);
        faulted("The beds were very uncomfortable.", &["the uncomfortable beds"]);
        faulted("Tiny portions and a noisy bar.", &["the tiny portions", "the noisy bar"]);
        faulted("The food came out. It was cold.", &["the cold food"]);
        faulted("The wifi didn't work.", &["the wifi that didn't work"]);
        faulted("No legroom.", &["the lack of legroom"]);
        faulted("They ran out of food.", &["the lack of food"]);
        faulted("No information and no explanation.", &["the lack of information and explanation"]);
        faulted("The limited choice of films was a shame.", &["the limited choice of films"]);
        faulted("Check-in queue shambolic with two desks open.", &["the shambolic check-in queue"]);
    }

    #[test]
    fn a_verdict_and_people_are_named_without_it() {
        faulted("Awful food.", &["the food"]);
        faulted("The food was poor compared to other ships.", &["the food"]);
        faulted("The soup was almost inedible.", &["the inedible soup"]);
        faulted("The staff were rude and the soup was appalling.", &["the staff", "the soup"]);
        faulted("The waiters were not friendly.", &["the waiters"]);
        faulted("The staff dealing with us were brusque.", &["the staff"]);
        faulted("The layout makes each guest unfold a stool from the wall. It's flimsy.", &[]);
        faulted("Meal quality was below restaurant standards.", &["the meal"]);
    }

    #[test]
    fn what_was_lost_or_late_comes_first() {
        faulted("Cold food. My suitcase never arrived.", &["your missing suitcase", "the cold food"]);
        faulted("I waited for my suitcase. It didn't arrive.", &["your missing suitcase"]);
        faulted("My suitcase was destroyed.", &["your damaged suitcase"]);
        faulted("They cancelled our return train without a word.", &["your cancelled train"]);
        faulted("We missed our connecting train.", &["your missed connecting train"]);
        faulted("We almost missed our connecting train.", &[]);
        faulted("We were downgraded at the gate.", &["the downgrade"]);
        faulted("We have never been downgraded.", &[]);
        faulted("No reply to three letters.", &["the lack of reply"]);
        faulted("Lost baggage because of a delayed connection.", &["your lost baggage"]);
        faulted("A two hour delay and a dirty carriage floor.", &["the two hour delay"]);
        faulted("We left 45 mins late.", &["the delay of 45 minutes"]);
        faulted("We waited over 45mins.", &["the wait of over 45 minutes"]);
        faulted("We waited over 2.5hrs.", &["the wait of over 2.5 hours"]);
        faulted("Our ferry was delayed. It was a 40 minute delay.", &["the 40 minute delay"]);
        faulted("A 40 minute wait for the bill.", &["the 40 minute wait for the bill"]);
        faulted("A 50 minute delay for which nobody apologised.", &["the 50 minute delay"]);
        faulted("They cancelled my booking without a word: a cancelled booking in June.", &["your cancelled booking"]);
        faulted("Our ferry was delayed.", &["the delay"]);
        faulted("There was a long delay before the doors opened.", &["the delay"]);
        faulted("The train left late.", &["the delay"]);
        faulted("They now charge for tea and coffee.", &["the charge for tea and coffee"]);
        faulted("We had to pay for water.", &["the charge for water"]);
        faulted("I am still waiting for my refund.", &["the refund you're still waiting for"]);
    }

    #[test]
    fn what_is_not_said_of_a_thing_is_no_fault_of_it() {
        faulted("The room wasn't dirty.", &[]);
        faulted("Ice cold drinks, hot and cold food.", &[]);
        faulted("The filthy chairs had been replaced.", &[]);
        faulted("If the food is cold they bring another.", &[]);
        faulted("Is the pool dirty?", &[]);
        faulted("A delay of only ten minutes.", &[]);
        faulted("No queue, no noise.", &[]);
        faulted("They never ran out of food.", &[]);
        faulted("There are several little storage bins.", &[]);
        faulted("On other ships the food was awful.", &[]);
        faulted("We got a biscuit and a small meal.", &[]);
        faulted("A slight delay, and they made up for it.", &[]);
        faulted("The ferry was delayed by bad weather.", &[]);
        faulted("Never once was our ferry delayed.", &[]);
        faulted("I would happily pay for water.", &[]);
        faulted("They do not charge for tea.", &[]);
        faulted("The refund came while I was still waiting for the bus.", &[]);
        faulted("Food ok, wines awful.", &["the wines"]);
        faulted("They left a superb impression.", &[]);
        faulted("There was plenty of legroom, they were kind.", &[]);
    }

    #[test]
    fn what_is_liked_is_named() {
        liked("Crew excellent. Clean comfy seats.", &["the crew", "the seats"]);
        liked("The breakfast was very good and the waiters friendly.", &["the waiters", "the breakfast"]);
        liked("The train left on time.", &["the timekeeping"]);
        liked("The train left on time. The train back was delayed.", &[]);
        liked("The crew were quick but then ran away for the night.", &[]);
        liked("The food was not good.", &[]);
        liked("Booked that row for the extra room, lovely.", &[]);
        liked("Unless one is lucky enough to get a modern aircraft.", &[]);
        liked("The seats are better than the good seats elsewhere.", &[]);
        liked("It may not have the newest or comfortable seats.", &[]);
    }

    #[test]
    fn of_two_minds_about_a_thing_is_neither() {
        liked("The food was good. The food was awful.", &[]);
        faulted("The food was good. The food was awful.", &[]);
        liked("Lovely cabin crew, rude ground staff.", &["the cabin crew"]);
        faulted("Lovely cabin crew, rude ground staff.", &["the ground staff"]);
    }
}
