//! Trouble that has no noun of its own and can be named all the same: how late it was, and what there was none of.
//!
//! In goes a tagged line; out comes "the delay of two hours" or "the lack of communication", reading after "I'm so sorry about".

use super::fragment::supplied;
use super::gate;
use super::grammar::Grammar;
use super::lexicon::{ADJ, BE, N, NAME, NOT, NUM, ODD, OPEN, PREP, PUNCT, UNIT, VBG, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::trouble::Troubles;
use super::{Level, Reflection};

impl Troubles<'_> {
    /// `delayed 2.5 hours`, `an hour late and no info`: how long.
    pub(super) fn put_back(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        // "we made it, three hours late": how it ended undoes nothing of how late it was.
        let arrived = line.windows(2).any(|pair| matches!(pair[0].fold, "made" | "make") && pair[1].fold == "it");
        let told = |lexeme: &Lexeme<'_>| !is_open(lexeme) || arrived && lexeme.fold == "made";
        if gate::line(line).is_some() || !line.iter().all(told) {
            return None;
        }
        // "not delayed", "we were not an hour late": denied in its own clause.
        let denied = |at: usize| line[..at].iter().rev().take_while(|lexeme| !lexeme.is(PUNCT)).any(|lexeme| lexeme.is(NOT));
        let measured = |from: usize| match Grammar::new(line, Vec::new()).time(from) {
            Some((end, true))
                if line[end - 1].is(UNIT)
                    && line[from..end].iter().any(|lexeme| lexeme.is(NUM) || matches!(lexeme.fold, "an" | "half")) =>
            {
                Some(end)
            }
            _ => None,
        };
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        // `80 minutes for my pizza?!`
        let opens = super::segment::skip_leads(line, 0);
        if let Some(end) = measured(opens)
            && fold(end) == "for"
            && matches!(fold(end + 1), "my" | "our")
            && let Some(thing) = Grammar::new(line, Vec::new()).short_phrase(end + 1)
            && thing.head + 1 == thing.base
            && (line[thing.head].on(List::Owned) || line[thing.head].on(List::Topics))
            && line.get(thing.base).is_none_or(|next| next.is(PUNCT) || matches!(next.fold, "to" | "and" | "is"))
        {
            let wait = [supplied(self.vocabulary, "wait", "wait", false), supplied(self.vocabulary, "of", "of", false)];
            return self.named(&[&wait[..], &line[opens..thing.base]].concat(), 1.6);
        }
        // `45 minutes to get a bag?`
        let waited = matches!(
            fold(measured(opens).unwrap_or(opens) + 1),
            "get"
                | "check"
                | "board"
                | "find"
                | "deliver"
                | "reach"
                | "speak"
                | "talk"
                | "answer"
                | "load"
                | "unload"
                | "reply"
                | "respond"
        );
        if let Some(end) = measured(opens).filter(|&end| fold(end) == "to" && waited) {
            let wait = [supplied(self.vocabulary, "wait", "wait", false), supplied(self.vocabulary, "of", "of", false)];
            return self.named(&[&wait[..], &line[opens..end]].concat(), 1.0);
        }
        // `45 mins and counting`, `going on 11 hours at the gate`
        let counting = (0..line.len()).find_map(|i| {
            let end = measured(i)?;
            if line[..i].iter().any(|lexeme| lexeme.fold == "delayed") {
                return None;
            }
            let on = i > 1 && fold(i - 1) == "on" && matches!(fold(i - 2), "going" | "up");
            let counts =
                fold(end) == "and" && fold(end + 1) == "counting" && line.get(end + 2).is_none_or(|next| next.is(PUNCT.with(PREP)));
            (counts || on || i > 0 && fold(i - 1) == "approaching").then_some(i..end)
        });
        if let Some(time) = counting {
            let wait = [supplied(self.vocabulary, "wait", "wait", false), supplied(self.vocabulary, "of", "of", false)];
            return self.named(&[&wait[..], &line[time]].concat(), 1.2);
        }
        let time = (0..line.len()).find_map(|i| {
            if fold(i) == "delayed" && !denied(i) {
                let from = i + 1 + usize::from(matches!(fold(i + 1), "by" | "for" | "over"));
                return measured(from).map(|end| from..end);
            }
            // `an hour late` may be read as a measure, too.
            let end = measured(i).map(|end| end - usize::from(fold(end - 1) == "late"))?;
            let the = end + 1 + usize::from(matches!(fold(end + 1), "the" | "our" | "its"));
            // `20 minutes after the planned departure`
            let overdue = matches!(fold(end), "after" | "past" | "behind")
                && matches!(fold(the), "schedule" | "scheduled" | "departure" | "takeoff" | "boarding" | "planned")
                && line.get(the + 1).is_none_or(|next| {
                    next.is(PUNCT.with(super::lexicon::CC))
                        || matches!(next.fold, "departure" | "time" | "boarding" | "arrival" | "takeoff")
                });
            let late = overdue || matches!(fold(end), "late" | "delayed") || fold(end) == "behind" && fold(end + 1) == "schedule";
            // "I was ten minutes late", "two hours late fee"
            let own = line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "he" | "she"));
            let more = line.get(end + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(VBN).with(VBG).with(BE).with(PUNCT)));
            (late && !own && !more && !denied(i)).then_some(i..end)
        })?;
        let words =
            [&[supplied(self.vocabulary, "delay", "delay", false), supplied(self.vocabulary, "of", "of", false)], &line[time]].concat();
        self.named(&words, 1.6)
    }

    /// `… and no communication`, `zero updates`: what there was none of, where it is owed to whoever waits.
    pub(super) fn lacking(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        // A letter tells what there was none of in a sentence that can be read.
        if !super::is_post(self.document) || gate::line(line).is_some() {
            return None;
        }
        let (at, head) = (1..line.len()).find_map(|i| {
            // `no updates`, `not one announcement`, `not a single update`
            let one = matches!(line[i - 1].fold, "one" | "single") && (2..4).any(|back| i >= back && line[i - back].is(NOT));
            // "without water for two hours", "without notice": told of what was gone without, and never of what they did without help.
            let without = line[i - 1].fold == "without"
                && matches!(
                    line[i].fold,
                    "food"
                        | "water"
                        | "power"
                        | "heat"
                        | "heating"
                        | "notice"
                        | "notification"
                        | "explanation"
                        | "communication"
                        | "information"
                        | "info"
                        | "updates"
                );
            let no = one || without || matches!(line[i - 1].fold, "no" | "zero" | "not any");
            // `power outlets`, `gate agents`: one noun may lead to the thing.
            let head = [i, i + 1]
                .into_iter()
                .find(|&at| line.get(at).is_some_and(is_missed) && !line.get(at + 1).is_some_and(is_missed))
                .filter(|&head| line[i..head].iter().all(is_of_things))?;
            no.then_some((i, head))
        })?;
        // `no customer service`
        let head = head + usize::from(line[head].fold == "customer" && line.get(head + 1).is_some_and(|next| next.fold == "service"));
        // Words under which it may never have been so count in its own stretch.
        let from = line[..at].iter().rposition(|lexeme| lexeme.is(PUNCT)).map_or(0, |mark| mark + 1);
        if line[from..=head].iter().any(is_open) {
            return None;
        }
        let before = at.checked_sub(2).map_or("", |i| line[i].fold);
        let after = line.get(head + 1);
        // `no updates for two hours`, `no water in the taps`
        let measured = after.is_some_and(|next| next.fold == "for") && Grammar::new(line, Vec::new()).time(head + 2).is_some();
        let closed = after.is_none_or(|next| {
            next.is(PUNCT.with(PREP).with(super::lexicon::CC)) && next.fold != "for"
                || matches!(next.fold, "either" | "yet" | "still" | "whatsoever" | "at all")
        }) || measured;
        // "they have no staff", "you want no drinks": whose it is, and whether it is missed, is said before.
        let owned = matches!(before, "have" | "has" | "had" | "got" | "get")
            && !line[..at].iter().rev().take(5).any(|lexeme| matches!(lexeme.fold, "i" | "we" | "you"));
        let doubted = matches!(before, "need" | "want" | "of" | "there" | "is" | "was" | "are" | "were" | "'s" | "say" | "says" | "said");
        if !closed || owned || doubted {
            return None;
        }
        let lack = [supplied(self.vocabulary, "lack", "lack", false), supplied(self.vocabulary, "of", "of", false)];
        let words = [&lack[..], &line[at..=head]].concat();
        self.named(&words, 0.9)
    }

    pub(super) fn named(&self, words: &[Lexeme<'_>], score: f32) -> Option<(f32, Reflection)> {
        self.named_as(words, score, "the ")
    }

    /// The phrase, led by `lead`, which says whose it is.
    pub(super) fn named_as(&self, words: &[Lexeme<'_>], score: f32, lead: &str) -> Option<(f32, Reflection)> {
        let grammar = Grammar::new(words, Vec::new());
        let mut reflection = noun::write(self.vocabulary, self.document, &grammar, 0, words.len())?;
        reflection.level = Level::NounFragment;
        reflection.lead_with(lead);
        (gate::output(&reflection.text).is_none() && !self.hides(reflection.span)).then_some((score, reflection))
    }
}

/// A word that may stand before the thing there was none of: `power outlets`, `hot food`.
fn is_of_things(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(N.with(ADJ))
        && !lexeme.is(PUNCT.with(NUM).with(NAME).with(OPEN).with(ODD))
        && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives].iter().any(|list| lexeme.on(*list))
}

/// What is owed to whoever waits, or missed by whoever travels, stays or eats: only of that is it bad news that there was none.
fn is_missed(lexeme: &Lexeme<'_>) -> bool {
    lexeme.on(List::MissedThings)
        || matches!(
            lexeme.fold,
            "communication"
                | "information"
                | "info"
                | "updates"
                | "explanation"
                | "explanations"
                | "notice"
                | "notification"
                | "notifications"
                | "announcement"
                | "announcements"
                | "apology"
                | "apologies"
                | "help"
                | "assistance"
                | "response"
                | "responses"
                | "reply"
                | "answers"
                | "follow up"
                | "follow ups"
                | "compensation"
                | "contact"
                | "update"
                | "resolution"
                | "solution"
                | "solutions"
                | "correspondence"
                | "customer service"
                | "legroom"
                | "outlets"
                | "sockets"
                | "internet"
                | "food"
                | "snacks"
                | "entertainment"
                | "movies"
                | "overhead space"
                | "attendants"
                | "agents"
                | "personnel"
                | "heat"
                | "ac"
                | "crew"
                | "pilots"
                | "gates"
                | "hotels"
                | "vouchers"
                | "accommodation"
                | "pretzels"
                | "peanuts"
        )
}

/// Words under which what is named may never have been so.
fn is_open(lexeme: &Lexeme<'_>) -> bool {
    lexeme.on(List::Hedges)
        || lexeme.on(List::Safety)
        || matches!(
            lexeme.fold,
            "if" | "unless"
                | "whether"
                | "will"
                | "would"
                | "could"
                | "hope"
                | "avoid"
                | "instead"
                | "despite"
                | "when"
                | "made"
                | "great"
                | "love"
        )
}
