//! What a review likes and what it faults, in the clipped clauses that reviews are made of: "Cabin dirty", "no legroom",
//! "crew excellent", "two hour delay".
//!
//! In go the document, its values and the packs' lists; out come two lists. What is wrong with a thing is said back in
//! their word where the word describes ("the cold food"); where it only judges, the thing alone is named, and people always are.

use super::aspect::{is_fare, is_people, is_seat, is_second_half, same};
use super::knowledge::{Knowledge, ReviewWords};
use crate::span::Span;
use crate::text::{Document, Sentence, TokenKind};
use crate::value::{Value, ValueKind};

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
}

impl Points {
    /// Whether `least` things are faulted and most sentences judge something, so that no story is left out when they are named.
    #[must_use]
    pub fn tell_most(&self, least: usize) -> bool {
        self.faulted.len() >= least && 2 * self.judging >= self.sentences
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

type Words<'a> = [(&'a str, Span)];

/// Reads the points of a message.
pub(super) fn points(knowledge: &Knowledge, document: &Document, values: &[Value]) -> Points {
    let mut reader = Reader { words: knowledge.review_words(), liked: Vec::new(), faulted: Vec::new(), last: Vec::new(), bag: None };
    let (mut judging, mut sentences) = (0, 0);
    for sentence in document.body() {
        sentences += 1;
        let before = reader.liked.len() + reader.faulted.len();
        reader.sentence(document, sentence, values);
        judging += usize::from(reader.liked.len() + reader.faulted.len() > before);
    }
    let Reader { liked, faulted, .. } = reader;
    let clash = |one: &Point, others: &[Point]| others.iter().any(|other| of_two_minds(&one.thing, &other.thing));
    let kept_liked: Vec<Point> = liked.iter().filter(|one| !clash(one, &faulted)).cloned().collect();
    let kept_faulted: Vec<Point> =
        faulted.iter().filter(|one| one.text != one.thing || one.rank >= rank::PEOPLE || !clash(one, &liked)).cloned().collect();
    Points { liked: merged(kept_liked), faulted: merged(kept_faulted), whole: None, judging, sentences }
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
    let last = thing.rsplit(' ').next().unwrap_or_default();
    is_people(thing)
        || matches!(
            last,
            "crew"
                | "staff"
                | "waitstaff"
                | "attendants"
                | "attendant"
                | "agents"
                | "hosts"
                | "host"
                | "hostess"
                | "hostesses"
                | "stewardess"
                | "stewardesses"
                | "steward"
                | "stewards"
                | "waiter"
                | "waiters"
                | "waitress"
                | "driver"
                | "courier"
                | "manager"
                | "management"
                | "receptionist"
                | "owner"
                | "owners"
                | "landlord"
                | "pilot"
                | "captain"
                | "technician"
                | "technicians"
                | "engineer"
                | "plumber"
                | "instructor"
                | "instructors"
                | "teacher"
                | "teachers"
                | "trainer"
                | "trainers"
                | "team"
                | "server"
        )
}

struct Reader<'a> {
    words: &'a ReviewWords,
    liked: Vec<Point>,
    faulted: Vec<Point>,
    /// The things that were named last, for what is said of "it" and "they".
    last: Vec<(String, Span)>,
    /// What they had with them and named in the sentence before.
    bag: Option<(String, Span)>,
}

impl Reader<'_> {
    fn sentence(&mut self, document: &Document, sentence: &Sentence, values: &[Value]) {
        let tokens = document.tokens_of(sentence);
        let mut segments: Vec<Vec<(&str, Span)>> = vec![Vec::new()];
        for token in tokens {
            let fold = document.fold(token);
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
        for segment in segments.iter().filter(|segment| !segment.is_empty()) {
            let things = self.things(segment);
            if things.is_empty() {
                // "It was cold", "which was broken", "and very rude": of what was named before.
                let start = segment.iter().position(|(word, _)| !matches!(*word, "it" | "they" | "which" | "that" | "who"));
                let of = if here.is_empty() { &self.last } else { &here };
                let pronoun = start.is_some_and(|start| start > 0);
                // "There was legroom, they were hard": of something else.
                let many = segment.first().is_some_and(|(word, _)| *word == "they");
                let agrees = |thing: &str| many == (thing.ends_with('s') || is_person(thing) && !thing.ends_with("er"));
                let one = pronoun && of.len() == 1 && agrees(&of[0].0);
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
                let after = self.predicate(&segment[..reach], to + 1, false, false).filter(|_| next.is_none_or(|next| next > to + 2));
                let said = after.or_else(|| self.before(segment, *from));
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
                    None if segment.len() <= 3 + to - from && index + 1 == things.len() => waiting.push((thing.clone(), span)),
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
            let found = (1..=3).rev().find_map(|length| {
                let words: Vec<&str> = segment.get(i..i + length)?.iter().map(|(word, _)| *word).collect();
                let name = words.join(" ");
                self.words.things.contains(&name).then_some((i + length - 1, name))
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
                "in" | "at" | "on" | "by" | "near" | "outside" | "from" | "to" | "into" | "onto" | "off" | "around" | "through"
            );
            let other = matches!(lead, "other" | "another" | "new" | "old") && matches!(name.as_str(), "staff" | "service" | "update");
            let after = word(last + 1);
            let compound = is_second_half(after) && !matches!(after, "shortage")
                || matches!(after, "class" | "airline" | "airlines" | "passengers" | "company" | "attendant") && name != "service"
                || matches!((name.as_str(), after), ("check in", _)) && self.words.things.contains(&format!("{name} {after}"));
            if !place && !compound && !other {
                out.push((i, last, format!("the {}", printed(&name))));
            }
            i = last + 1;
        }
        out
    }

    /// "choice of films", "selection of hot food": the thing with what it is of.
    fn of_what(&self, segment: &Words<'_>, last: usize, name: &str) -> Option<(usize, String)> {
        let word = |i: usize| segment.get(i).map_or("", |(word, _)| *word);
        if !matches!(name, "selection" | "choice") || word(last + 1) != "of" {
            return None;
        }
        let plain = |i: usize| {
            let word = word(i);
            word.len() > 2 && !is_copula(word) && !is_degree(word) && crate::text::is_word(word)
        };
        let known = |i: usize| self.words.good.contains(word(i)) || self.words.bad.contains(word(i)) || self.words.faults.contains(word(i));
        let ends = |i: usize| {
            i >= segment.len() || is_copula(word(i)) || known(i) || matches!(word(i), "on" | "in" | "to" | "for" | "with" | "from")
        };
        let length = (1..=2).find(|length| (last + 2..last + 2 + length).all(|i| plain(i) && !known(i)) && ends(last + 2 + length))?;
        let of: Vec<&str> = (last + 2..last + 2 + length).map(word).collect();
        Some((last + 1 + length, format!("{name} of {}", of.join(" "))))
    }

    /// What is said after a thing: "was cold", "on board were very rude", "excellent".
    fn predicate<'s>(&self, segment: &Words<'s>, from: usize, bare: bool, pronoun: bool) -> Option<Said<'s>> {
        let word = |i: usize| segment.get(i).map_or("", |(word, _)| *word);
        let mut at = from;
        while matches!(
            word(at),
            "quality"
                | "itself"
                | "provided"
                | "served"
                | "offered"
                | "onboard"
                | "overall"
                | "generally"
                | "also"
                | "both"
                | "all"
                | "that"
                | "which"
                | "who"
                | "options"
                | "area"
        ) || word(at) == "on" && word(at + 1) == "board"
        {
            at += if word(at) == "on" { 2 } else { 1 };
        }
        if matches!(word(at), "on" | "in" | "at" | "from" | "for" | "of" | "we" | "i") && !bare {
            at = (at..(at + 6).min(segment.len())).find(|&i| is_copula(word(i)))?;
        }
        let copula = is_copula(word(at));
        if pronoun && !copula && !matches!(word(at), "did" | "does" | "do" | "would" | "never" | "kept" | "stopped" | "had") {
            return None;
        }
        if copula {
            at += 1;
            while is_copula(word(at)) {
                at += 1;
            }
        }
        let rest: Vec<&str> = segment[at.min(segment.len())..].iter().map(|(word, _)| *word).collect();
        if let Some(said) = set_phrase(&rest) {
            return Some(said);
        }
        // "a very small cup" after a comma is another thing.
        if bare && !pronoun && matches!(word(at), "a" | "an" | "the") {
            return None;
        }
        let mut denied = false;
        let mut less = false;
        while is_degree(word(at)) || denies(word(at)) {
            denied ^= denies(word(at));
            less |= word(at) == "less";
            at += 1;
        }
        // "Plane small screens": whose the word is can't be told.
        if !copula && !goes_no_further(word(at + 1)) {
            return None;
        }
        let said = self.verdict(word(at), &segment[from.saturating_sub(1).min(segment.len())..], word(at + 1))?;
        if denied || less {
            return (said == Said::Good).then_some(Said::Bad);
        }
        Some(said)
    }

    /// What is said before a thing: "cold food", "a very dirty cabin", "no legroom".
    fn before<'s>(&self, segment: &Words<'s>, from: usize) -> Option<Said<'s>> {
        let word = |back: usize| from.checked_sub(back).map_or("", |at| segment[at].0);
        let lack = |back: usize| {
            matches!(word(back), "no" | "zero" | "insufficient" | "inadequate" | "without")
                || word(back) == "of" && matches!(word(back + 1), "lack" | "absence" | "shortage")
                || word(back) == "enough" && word(back + 1) == "not"
                || word(back) == "little" && word(back + 1) != "a"
        };
        if lack(1) {
            return Some(Said::Lack);
        }
        let mut back = 1;
        while matches!(word(back), "quality" | "standard" | "class" | "in" | "flight" | "on" | "board" | "overall" | "onboard") && back < 4
        {
            back += 1;
        }
        let said = self.verdict(word(back), &segment[from..], "")?;
        // "the newest or comfortable aircraft": what stands before the "or" may deny both.
        if word(back + 1) == "or" {
            return None;
        }
        // "no friendly staff", "without decent food", "not a good room"
        if (back + 1..=back + 4).any(|i| denies(word(i)) || matches!(word(i), "no" | "without" | "any" | "lack" | "nor" | "instead")) {
            return (said == Said::Good).then_some(Said::Bad);
        }
        Some(said)
    }

    /// What a word says of the thing at the head of `thing`.
    fn verdict<'s>(&self, word: &'s str, thing: &Words<'s>, next: &str) -> Option<Said<'s>> {
        let head = thing.first().map_or("", |(word, _)| *word);
        if self.words.good.contains(word) {
            return Some(Said::Good);
        }
        if self.words.bad.contains(word) {
            return Some(Said::Bad);
        }
        let fits = match word {
            "cold" => {
                !matches!(head, "drinks" | "drink" | "beer" | "water" | "wine" | "wines" | "champagne" | "towels" | "snacks" | "cocktails")
            }
            "hard" => matches!(head, "seats" | "seat" | "seating" | "bed" | "beds" | "mattress" | "pillows" | "bread"),
            "dry" => !matches!(head, "wine" | "wines" | "champagne" | "towels"),
            "long" => matches!(head, "queue" | "queues"),
            "tight" | "narrow" => !matches!(head, "service" | "security"),
            "old" | "small" | "limited" | "tired" | "thin" | "expensive" => !matches!(next, "but" | "enough"),
            _ => true,
        };
        (self.words.faults.contains(word) && fits).then_some(Said::As(word))
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

    /// "left on time", "ready early": what is praised where nothing else is.
    fn on_time(&mut self, words: Vec<(&str, Span)>) {
        let word = |i: usize| words.get(i).map_or("", |(word, _)| *word);
        let missed = words
            .iter()
            .any(|(word, _)| matches!(*word, "not" | "never" | "if" | "supposed" | "nothing" | "should" | "late" | "but" | "no"));
        let at = (0..words.len()).find(|&i| {
            matches!((word(i), word(i + 1)), ("on", "time") | ("ahead", "of"))
                && matches!(word(i + 2), "" | "and" | "time" | "schedule" | "both" | "with")
                || word(i) == "punctual"
        });
        if let Some(at) = at.filter(|_| !missed) {
            let (thing, span) = ("the timekeeping".to_owned(), words[at].1);
            self.liked.push(Point { text: thing.clone(), thing, span, rank: rank::SMALL });
        }
    }

    /// What happened to what is theirs, and what was late: "my bag never arrived", "two hours late".
    fn events(&mut self, all: &Words<'_>, document: &Document, sentence: &Sentence, values: &[Value]) {
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |i: usize, back: usize| i.checked_sub(back).map_or("", word);
        let mut bag = None;
        for i in 0..all.len() {
            let is_bag = is_belonging(word(i));
            let is_trip = is_trip(word(i));
            if !is_bag && !is_trip {
                continue;
            }
            let mine = (1..=3).any(|back| matches!(before(i, back), "my" | "our" | "the" | "his" | "her"));
            let after = word(i + 1);
            if is_second_half(after) || matches!(after, "form" | "office" | "report" | "property" | "attendants" | "attendant" | "crew") {
                continue;
            }
            if is_bag && mine {
                bag = Some((word(i).to_owned(), all[i].1));
            }
            let mut at = i + 1;
            while is_copula(word(at))
                || matches!(word(at), "has" | "have" | "had" | "got" | "also" | "still" | "then" | "which" | "that")
                || is_degree(word(at))
            {
                at += 1;
            }
            let lost = is_bag && is_lost(word(at)) || is_bag && is_absent(&all[at.min(all.len())..]);
            let called_off = matches!(word(at), "cancelled" | "canceled");
            let led = |off: &str| {
                let back = if matches!(before(i, 1), "my" | "our" | "the") { 2 } else { 1 };
                before(i, back) == off && !denies(before(i, back + 1)) && !matches!(before(i, back + 1), "no" | "i" | "we" | "if")
            };
            let led_lost = is_bag && ["lost", "damaged", "missing", "misplaced", "mislaid"].iter().any(|off| led(off));
            let led_off = ["cancelled", "canceled"].iter().any(|off| led(off));
            if lost || led_lost {
                let how = if lost && is_lost(word(at)) {
                    word(at)
                } else if led_lost {
                    ["lost", "damaged", "missing"].into_iter().find(|off| led(off)).unwrap_or("lost")
                } else {
                    "missing"
                };
                let how = if matches!(how, "misplaced" | "mislaid" | "left") { "missing" } else { how };
                self.event(format!("your {how} {}", word(i)), all[i].1, rank::LOST);
            } else if is_trip && mine && called_off || is_trip && led_off {
                self.event(format!("your cancelled {}", word(i)), all[i].1, rank::CANCELLED);
            }
        }
        // "It didn't arrive."
        if word(0) == "it"
            && is_absent(&all[1..])
            && let Some((name, span)) = self.bag.clone()
        {
            self.event(format!("your missing {name}"), span, rank::LOST);
        }
        self.bag = bag;
        for value in values.iter().filter(|value| value.kind == ValueKind::Duration && sentence.span.contains(value.span)) {
            self.delay(all, document, value.span);
        }
    }

    /// "a two hour delay", "delayed by two hours", "we waited an hour".
    fn delay(&mut self, all: &Words<'_>, document: &Document, span: Span) {
        let first = all.partition_point(|(_, word)| word.start < span.start);
        let next = all.partition_point(|(_, word)| word.start < span.end);
        let word = |i: usize| all.get(i).map_or("", |(word, _)| *word);
        let before = |back: usize| first.checked_sub(back).map_or("", word);
        if (1..=3).any(|back| {
            matches!(
                before(back),
                "only" | "just" | "under" | "than" | "less" | "within" | "slight" | "if" | "no" | "not" | "could" | "would" | "might"
            )
        }) {
            return;
        }
        let long = spelled(document.slice(span));
        // "hours" without a number measures nothing.
        if !long.contains(' ') && !long.starts_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        let near = |words: &[&str]| (1..=3).any(|back| words.contains(&before(back)));
        let text = match word(next) {
            kind @ ("delay" | "wait" | "queue") if !long.ends_with('s') => {
                format!("the {} {kind}", long.trim_start_matches("a ").trim_start_matches("an "))
            }
            "delay" | "late" => format!("the delay of {long}"),
            "wait" => format!("the wait of {long}"),
            _ if near(&["delayed", "delay", "late"]) && word(next) != "early" => format!("the delay of {long}"),
            _ if near(&["waited", "waiting", "wait", "queued", "queuing", "queueing"]) => format!("the wait of {long}"),
            _ => return,
        };
        let hours = ["hour", "hr", "day", "week", "month"].iter().any(|unit| long.contains(unit));
        self.event(text, span, if hours { rank::HOURS } else { rank::MINUTES });
    }

    fn event(&mut self, text: String, span: Span, rank: u8) {
        // The first delay told is the one; what came of it is measured again.
        let kind = |text: &str| text.contains("delay") || text.contains("wait");
        let known = self.faulted.iter().any(|known| known.text == text || known.thing == text || kind(&known.text) && kind(&text));
        if !known {
            self.faulted.push(Point { thing: text.clone(), text, span, rank });
        }
    }
}

/// Predicates of several words.
fn set_phrase<'s>(rest: &[&str]) -> Option<Said<'s>> {
    match rest {
        ["did" | "does" | "do", "not", "work" | "function" | "operate", ..]
        | ["not", "working" | "functioning" | "operational", ..]
        | ["would" | "could", "not", "work", ..]
        | ["never" | "hardly" | "barely", "worked", ..]
        | ["stopped", "working", ..]
        | ["out", "of", "order" | "service", ..]
        | ["kept", "crashing" | "freezing" | "failing", ..] => Some(Said::Dead),
        ["could" | "should", "be" | "have", "better" | "improved" | "been", ..]
        | [
            "needs" | "need" | "needed",
            "improving" | "improvement" | "updating" | "refurbishing" | "refurbishment" | "replacing" | "cleaning" | "attention",
            ..,
        ]
        | ["leaves" | "left" | "leave", "much" | "something" | "a", "to" | "lot", ..]
        | ["below" | "under", "par" | "average" | "standard" | "expectations", ..]
        | ["well", "below", ..]
        | ["not", "up", "to", ..]
        | ["nothing", "special", ..]
        | ["non", "existent", ..] => Some(Said::Bad),
        [first, rest @ ..] if is_degree(first) && !rest.is_empty() && !matches!(rest[0], "not") => set_phrase(rest),
        _ => None,
    }
}

/// Whether what is said is only supposed, remembered or said of somebody else.
fn is_supposed(segment: &Words<'_>, said: Said<'_>) -> bool {
    segment.iter().any(|(word, _)| {
        matches!(
            *word,
            "if" | "unless"
                | "would"
                | "should"
                | "hope"
                | "hoped"
                | "hoping"
                | "expected"
                | "expect"
                | "expecting"
                | "used"
                | "other"
                | "others"
                | "reviews"
                | "promised"
                | "supposed"
        ) || said == Said::Good
            && matches!(*word, "than" | "unlike" | "compared" | "elsewhere" | "previous" | "previously" | "usually" | "normally" | "once")
    })
}

/// Whether what follows a word that judges goes on to something else, so that the word was said of what came before.
fn goes_no_further(word: &str) -> bool {
    matches!(
        word,
        "" | "for"
            | "at"
            | "on"
            | "in"
            | "with"
            | "to"
            | "throughout"
            | "as"
            | "than"
            | "from"
            | "this"
            | "given"
            | "considering"
            | "overall"
            | "all"
            | "when"
            | "after"
            | "during"
            | "by"
            | "about"
            | "too"
            | "enough"
            | "both"
            | "quality"
            | "again"
            | "indeed"
            | "if"
            | "or"
            | "value"
            | "i"
            | "we"
            | "of"
            | "every"
            | "once"
            | "until"
            | "i.e"
    )
}

/// "no choice", "little choice".
fn denies_before(segment: &Words<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|at| matches!(segment[at].0, "no" | "little" | "of" | "zero"))
}

fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "'s"
            | "be"
            | "been"
            | "being"
            | "seemed"
            | "seems"
            | "looked"
            | "looks"
            | "felt"
            | "feels"
            | "tasted"
            | "came"
            | "arrived"
            | "remained"
            | "had"
            | "has"
            | "have"
    )
}

fn denies(word: &str) -> bool {
    matches!(word, "not" | "never" | "hardly" | "barely" | "neither" | "anything")
}

fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "very"
            | "really"
            | "so"
            | "quite"
            | "rather"
            | "extremely"
            | "incredibly"
            | "absolutely"
            | "a"
            | "bit"
            | "little"
            | "too"
            | "pretty"
            | "always"
            | "mostly"
            | "completely"
            | "totally"
            | "just"
            | "still"
            | "particularly"
            | "especially"
            | "truly"
            | "somewhat"
            | "fairly"
            | "ridiculously"
            | "the"
            | "an"
            | "consistently"
            | "exceptionally"
            | "super"
            | "of"
            | "more"
            | "less"
            | "most"
            | "such"
            | "that"
            | "unbelievably"
            | "simply"
            | "slightly"
            | "even"
            | "also"
            | "only"
            | "surprisingly"
            | "reasonably"
            | "generally"
            | "all"
            | "both"
            | "horribly"
            | "terribly"
            | "actually"
            | "beyond"
            | "bloody"
    )
}

/// What people have with them or wait for.
fn is_belonging(word: &str) -> bool {
    matches!(
        word,
        "bag"
            | "bags"
            | "luggage"
            | "baggage"
            | "suitcase"
            | "suitcases"
            | "parcel"
            | "package"
            | "stroller"
            | "pram"
            | "pushchair"
            | "backpack"
            | "order"
    )
}

/// What can be called off.
fn is_trip(word: &str) -> bool {
    matches!(word, "flight" | "booking" | "reservation" | "order" | "train" | "appointment" | "tour" | "class" | "trip")
}

fn is_lost(word: &str) -> bool {
    matches!(word, "lost" | "missing" | "damaged" | "delayed" | "misplaced" | "mislaid")
}

/// "did not arrive", "never came", "failed to arrive".
fn is_absent(rest: &Words<'_>) -> bool {
    let word = |i: usize| rest.get(i).map_or("", |(word, _)| *word);
    matches!(
        (word(0), word(1), word(2)),
        ("did" | "had" | "has", "not", "arrive" | "come" | "arrived" | "turn" | "show")
            | ("failed", "to", "arrive" | "appear")
            | ("left", "behind", _)
    ) || matches!((word(0), word(1)), ("never", "arrived" | "came" | "made" | "turned" | "showed") | ("not", "arrived"))
}

/// A measure of time without its short forms: "6hrs" is "6 hours".
fn spelled(text: &str) -> String {
    let lower = text.to_lowercase();
    let cut = lower.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let lower = if cut > 0 && lower[cut..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        format!("{} {}", &lower[..cut], &lower[cut..])
    } else {
        lower
    };
    let words: Vec<&str> = lower
        .split(' ')
        .map(|word| match word {
            "hrs" | "hr" if lower.starts_with("1 ") => "hour",
            "hrs" | "hr" => "hours",
            "mins" | "min" => "minutes",
            word => word,
        })
        .collect();
    words.join(" ")
}

/// As it is written in print, whatever the customer's hyphens.
fn printed(name: &str) -> &str {
    match name {
        "check in" => "check-in",
        "check in staff" => "check-in staff",
        "wi fi" => "wifi",
        "leg room" => "legroom",
        "tv" => "TV",
        "tv screen" => "TV screen",
        "ife" | "in flight entertainment" | "inflight entertainment" => "in-flight entertainment",
        "ac" | "air con" => "air conditioning",
        _ => name,
    }
}
