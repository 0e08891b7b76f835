//! Where in a sentence something begins to be asked, and where that ends.

use crate::span::Span;
use crate::text::{Caps, Document, End, Sentence, Token, TokenKind, is_auxiliary, is_question_word};

/// How something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// "does it cost"
    YesNo,
    /// "what does it cost"
    Wh,
    /// "(I'd like to know) what it costs"
    Told,
    /// "it costs three, right"
    Agreed,
}

/// A place where something begins to be asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    /// The token it begins with.
    pub(super) at: usize,
    /// The token that leads over to it: what was asked before ends there.
    pub(super) from: usize,
    pub(super) way: Way,
    /// Whether "or" leads over to it.
    pub(super) or: bool,
}

/// What stands before a place: nothing, a mark or a joining word, or a word of the same clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Nothing,
    Join { from: usize, or: bool, and: bool },
    Clause,
}

/// A sentence searched for what it asks.
pub(super) struct Line<'d> {
    document: &'d Document,
    tokens: &'d [Token],
    marked: bool,
    exclaims: bool,
}

impl<'d> Line<'d> {
    pub(super) fn new(document: &'d Document, sentence: &Sentence) -> Self {
        let tokens = document.tokens_of(sentence);
        let exclaims =
            tokens.iter().rev().take_while(|token| token.kind == TokenKind::Punct).any(|token| document.written(token).contains('!'));
        Self { document, tokens, marked: sentence.end == End::Question, exclaims }
    }

    pub(super) const fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn fold(&self, i: usize) -> &'d str {
        self.tokens.get(i).map_or("", |token| self.document.fold(token))
    }

    /// Whether the sentence cries out besides asking.
    pub(super) const fn exclaims(&self) -> bool {
        self.exclaims
    }

    /// From token `from` up to `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let last = self.tokens.get(to.max(from + 1) - 1).unwrap_or(&self.tokens[from]);
        self.tokens[from].span.join(last.span)
    }

    fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn is_mark(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_some_and(|token| matches!(token.kind, TokenKind::Punct | TokenKind::Emoji | TokenKind::Handle | TokenKind::Url))
    }

    /// What the token at `i` is.
    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    /// Whether the word at `i` opens the sentence, but for a greeting or a joining word.
    pub(super) fn opens_sentence(&self, i: usize) -> bool {
        self.before(i) == Before::Nothing
    }

    /// Whether a clause begins at `i`.
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        self.before(i) != Before::Clause || i > 0 && matches!(self.fold(i - 1), "all" | "what" | "please")
    }

    /// Past the last word of the sentence, marks left out.
    pub(super) fn last_word(&self, from: usize) -> Option<usize> {
        (from..self.len()).rev().find(|&i| !self.is_mark(i) || self.fold(i) == ")").map(|i| i + 1)
    }

    /// Every place where something begins to be asked, in text order.
    pub(super) fn starts(&self) -> Vec<Start> {
        let mut starts: Vec<Start> = Vec::new();
        // "Related: how do I …": a page asks that, and not its reader.
        if self.fold(1) == ":" && matches!(self.fold(0), "related" | "subject" | "topics" | "faq" | "tags") {
            return starts;
        }
        let reports = (0..self.len()).find(|&i| self.reports(i)).unwrap_or(usize::MAX);
        for i in 0..self.len() {
            if !self.is_word(i) {
                continue;
            }
            let told = starts.last().is_some_and(|start| start.way == Way::Told);
            if let Some(start) = self.told(i).or_else(|| if told { self.told_as_well(i) } else { None }) {
                // "Could you tell me what it costs": what they want to be told is the question.
                // So it is in "I wonder if you could tell me whether".
                let leads_over = |last: &Start| {
                    last.way == Way::YesNo && self.asks_somebody(last.at) || last.way == Way::Told && self.asks_somebody_if(last.at)
                };
                if starts.last().is_some_and(leads_over) {
                    starts.pop();
                }
                starts.push(start);
                continue;
            }

            // Behind "she says", "he asked me", somebody else is asking: "did you sleep"; in a sentence that asks, "does that mean" does.
            let theirs = matches!(self.fold(i), "did" | "was" | "were" | "had" | "have")
                || matches!(self.fold(i + 1), "you" | "u" | "he" | "she" | "they");
            let mine = self.marked && !theirs;
            if i > reports && !mine {
                continue;
            }
            let before = self.before(i);
            let way = if self.turned_round(i, before) || self.is_put_straight(i, before) {
                Way::YesNo
            } else if self.opens_with_a_word(i, before, !starts.is_empty()) {
                Way::Wh
            } else if starts.is_empty() && self.wants_a_nod(i, before) {
                Way::Agreed
            } else {
                continue;
            };
            let at = self.with_its_preposition(i);
            match before {
                Before::Nothing => starts.push(Start { at, from: at, way, or: false }),
                Before::Join { from, or, .. } => starts.push(Start { at, from, way, or }),
                // The condition belongs to the question.
                Before::Clause if starts.is_empty() => {
                    let first = self.condition(i).unwrap_or(i);
                    starts.push(Start { at: first, from: i, way, or: false });
                }
                Before::Clause => {}
            }
        }
        starts
    }

    /// What stands before the word at `i`, words of manner and order left out: "also", "roughly", "if so".
    fn before(&self, i: usize) -> Before {
        let mut j = i;
        while j > 0 {
            let word = self.fold(j - 1);
            let manner = matches!(
                word,
                "also"
                    | "roughly"
                    | "approximately"
                    | "exactly"
                    | "please"
                    | "just"
                    | "then"
                    | "again"
                    | "finally"
                    | "lastly"
                    | "secondly"
                    | "firstly"
                    | "first"
                    | "second"
                    | "third"
                    | "anyway"
                    | "well"
                    | "ok"
                    | "okay"
                    | "maybe"
                    | "perhaps"
                    | "now"
                    | "actually"
            ) || matches!(word, "for" | "by" | "at" | "in") && is_question_word(self.fold(i));
            let if_so = j > 1 && matches!(word, "so" | "not") && self.fold(j - 2) == "if";
            if manner {
                j -= 1;
            } else if if_so {
                j -= 2;
            } else {
                break;
            }
        }
        if j == 0 {
            return Before::Nothing;
        }
        // Only a greeting or a joining word before it: it opens the sentence.
        let opens = (0..j).all(|k| {
            self.is_mark(k)
                // "hi there", "hey Nora"
                || k > 0 && matches!(self.fold(k - 1), "hi" | "hello" | "hey" | "hiya" | "dear") && (self.fold(k) == "there" || self.tokens[k].caps == Caps::Title)
                || matches!(
                    self.fold(k),
                    "and"
                        | "so"
                        | "but"
                        | "or"
                        | "also"
                        | "plus"
                        | "hi"
                        | "hello"
                        | "hiya"
                        | "hey"
                        | "dear"
                        | "team"
                        | "morning"
                        | "good"
                        | "evening"
                        | "afternoon"
                        | "all"
                        | "sorry"
                        | "question"
                        | "well"
                )
        });
        let or = self.fold(j - 1) == "or";
        let joins = or || matches!(self.fold(j - 1), "and" | "but" | "so" | "plus" | "also" | "&");
        let and = joins && !or;
        if opens {
            return if or { Before::Join { from: j - 1, or, and } } else { Before::Nothing };
        }
        if !joins && (!self.is_mark(j - 1) || matches!(self.fold(j - 1), "'" | "’" | "/")) {
            return Before::Clause;
        }
        let from = if joins && j > 1 && self.is_mark(j - 2) { j - 2 } else { j - 1 };
        Before::Join { from, or, and }
    }

    /// The condition that opens a sentence in which something is asked at `i`: the "if" of "if we take one key can it open both".
    fn condition(&self, i: usize) -> Option<usize> {
        let opens = |k: usize| matches!(self.fold(k), "if" | "when" | "once" | "after" | "as" | "since") && self.opens_sentence(k);
        let first = (0..i).find(|&k| opens(k))?;
        let asks = matches!(self.fold(i), "can" | "could" | "will" | "would" | "do" | "does" | "is" | "are" | "should" | "shall");
        let subject = matches!(
            self.fold(i - 1),
            "i" | "you" | "u" | "we" | "it" | "that" | "this" | "they" | "he" | "she" | "there" | "what" | "which" | "who" | "not" | "how"
        );
        (self.marked && i > first + 2 && asks && !subject).then_some(first)
    }

    /// Whether a condition opens the sentence, and at `i` something is asked behind it.
    pub(super) fn after_a_condition(&self, i: usize) -> bool {
        self.condition(i).is_some()
    }

    /// Whether the word at `i` reports what somebody said or asked: "she says", "he asked me".
    pub(super) fn reports(&self, i: usize) -> bool {
        let said = matches!(
            self.fold(i),
            "says" | "said" | "asks" | "asked" | "told" | "goes" | "replied" | "wrote" | "answered" | "saying" | "asking"
        );
        // "I asked" reports as well; "I'm asking whether" does not, and neither does "may I ask".
        said && !(self.fold(i) == "asking" && matches!(self.fold(i.wrapping_sub(1)), "am" | "'m" | "are" | "'re" | "just" | "only"))
    }

    /// "does it", "can Nora", "is the pool": turned round to ask.
    fn turned_round(&self, i: usize, before: Before) -> bool {
        let helper = self.fold(i);
        let conditional = before == Before::Clause && self.after_a_condition(i);
        if before == Before::Clause && !conditional || !is_auxiliary(helper) && helper != "might" {
            return false;
        }
        let at = i + 1 + usize::from(self.fold(i + 1) == "not");
        let subject = self.fold(at);
        let pronoun = matches!(
            subject,
            "i" | "you"
                | "u"
                | "we"
                | "it"
                | "they"
                | "he"
                | "she"
                | "there"
                | "this"
                | "that"
                | "these"
                | "those"
                | "someone"
                | "somebody"
                | "anyone"
                | "anybody"
        );
        let named = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.caps == Caps::Title);
        let phrase = matches!(
            subject,
            "the" | "a" | "an" | "any" | "my" | "your" | "our" | "his" | "her" | "their" | "one" | "both" | "either" | "all"
        );
        // Left of a mark nothing is bid; without one, "do the usual", "have a good day", "had I known", "should you need it" ask nothing.
        let bids = match helper {
            "do" => !(pronoun || named && self.marked) || matches!(subject, "it" | "this" | "that"),
            "have" => !matches!(subject, "i" | "you" | "u" | "we" | "they") || !self.marked,
            "had" | "were" | "should" | "did" | "was" | "has" | "am" => !self.marked,
            "may" => !matches!(subject, "i" | "we" | "my"),
            _ => false,
        };
        let opens = before == Before::Nothing;
        // "so are the bolts", ", is a marvel": without a mark only a pronoun turned round asks there.
        // "may I ask two things", "can I just say": nothing is asked yet.
        let leads = matches!(subject, "i" | "we")
            && matches!(helper, "may" | "can" | "could" | "might")
            && matches!(self.fold(at + 1), "ask" | "say" | "just" | "add" | "suggest" | "trouble" | "bother" | "enquire");
        if conditional {
            return pronoun && !leads;
        }
        !bids && !leads && (pronoun || (phrase || named) && (opens || self.marked) || opens && self.marked && self.is_word(at))
    }

    /// "It would still be three, right?"
    fn wants_a_nod(&self, i: usize, before: Before) -> bool {
        let last = self.last_word(i).unwrap_or(i + 1) - 1;
        self.marked
            && before == Before::Nothing
            && last > i + 4
            && self.fold(last - 1) == ","
            && matches!(self.fold(last), "right" | "correct" | "yes")
    }

    /// "It is enough?", as somebody asks who is learning English.
    fn is_put_straight(&self, i: usize, before: Before) -> bool {
        let last = self.last_word(i).unwrap_or(i + 1) - 1;
        before == Before::Nothing
            && self.marked
            && matches!(self.fold(i), "it" | "this" | "that" | "they")
            && matches!(self.fold(i + 1), "is" | "are" | "will" | "can" | "'s")
            && last <= i + 5
            && matches!(self.fold(last), "enough" | "possible" | "correct" | "allowed" | "necessary" | "included" | "free")
    }

    /// "what does it cost", "how much is it", "any chance of a lift".
    fn opens_with_a_word(&self, i: usize, before: Before, asked: bool) -> bool {
        let (word, next, third) = (self.fold(i), self.fold(i + 1), self.fold(i + 2));
        if before == Before::Clause {
            return false;
        }
        if word == "any" {
            return self.marked && before == Before::Nothing;
        }
        if !is_question_word(word) {
            return false;
        }
        let helper = |at: usize| is_auxiliary(self.fold(at)) || matches!(self.fold(at), "'s" | "'re" | "’s");
        let measure = word == "how"
            && matches!(next, "much" | "many" | "long" | "old" | "far" | "soon" | "often" | "big" | "late" | "early" | "tall" | "high");
        let what = matches!(word, "what" | "which")
            && (helper(i + 2) || helper(i + 3))
            && self.is_word(i + 1)
            && !is_auxiliary(next)
            && !matches!(next, "i" | "we" | "you" | "a");
        if before == Before::Nothing && self.marked {
            // "When I click on it": a time, unless somebody who is learning English asks "when I can come".
            let time = matches!(word, "when" | "where") && !helper(i + 1) && !is_auxiliary(third);
            return !time;
        }
        let subject = |at: usize| {
            matches!(
                self.fold(at),
                "i" | "you" | "u" | "we" | "it" | "they" | "he" | "she" | "there" | "this" | "that" | "the" | "a" | "my" | "your" | "our"
            )
        };
        let asks = match word {
            // "when was", "where is" may lead a clause of what they tell.
            "when" | "where" | "why" | "how" | "what" => {
                helper(i + 1) && subject(i + 2) || measure || what || word == "what" && next == "about"
            }
            "which" => what,
            "who" => helper(i + 1) && (subject(i + 2) || before == Before::Nothing),
            _ => false,
        };
        // "when u gonna mend it"
        let going = before == Before::Nothing && (i + 1..i + 4).any(|at| matches!(self.fold(at), "gonna" | "gunna"));
        match before {
            Before::Nothing if going => true,
            // Without a mark: "how much is a day pass", "who do I ring".
            // "Also roughly how much."
            Before::Nothing => {
                asks && !self.exclaims
                    && (!measure || helper(i + 2) || helper(i + 3) || self.last_word(i) == Some(i + 2))
                    && (word != "when" || third != "was")
            }
            // Behind a comma "how much" may be measured and "when is" told, unless the sentence asks.
            Before::Join { .. } => asks && (self.marked || asked),
            Before::Clause => false,
        }
    }

    /// Whether what is asked at `at` is asked of somebody, as "could you tell me" is.
    fn asks_somebody_if(&self, at: usize) -> bool {
        matches!(self.fold(at), "if" | "whether")
            && self.fold(at + 1) == "you"
            && matches!(self.fold(at + 2), "can" | "could" | "would" | "might")
    }

    pub(super) fn asks_somebody(&self, at: usize) -> bool {
        matches!(self.fold(at), "can" | "could" | "would" | "will" | "might" | "may")
            && matches!(self.fold(at + 1), "you" | "u" | "someone" | "somebody" | "anyone" | "anybody" | "i" | "we")
    }

    /// What they would like to know, or to be told, where that begins at `i`.
    fn told(&self, i: usize) -> Option<Start> {
        let word = self.fold(i);
        if !is_question_word(word) && !matches!(word, "if" | "whether") {
            return None;
        }
        // "by Friday", "please", "in writing" may stand between.
        let cue = (i.saturating_sub(6)..i).rev().find(|&at| {
            matches!(
                self.fold(at),
                "know"
                    | "tell"
                    | "understand"
                    | "hear"
                    | "say"
                    | "wonder"
                    | "wondered"
                    | "wondering"
                    | "curious"
                    | "ask"
                    | "asking"
                    | "explain"
                    | "confirm"
                    | "advise"
                    | "inform"
                    | "clarify"
                    | "check"
                    | "learn"
            )
        })?;
        let between_fits = (cue + 1..i).all(|at| {
            matches!(
                self.fold(at),
                "me" | "us"
                    | "please"
                    | "exactly"
                    | "in"
                    | "writing"
                    | "by"
                    | "return"
                    | "first"
                    | "just"
                    | "roughly"
                    | "today"
                    | "tomorrow"
                    | "what's"
                    | ","
                    | "know"
                    | "also"
                    | "is"
                    | "from"
            ) || crate::text::is_on_the_calendar(self.fold(at))
        });
        let next = self.fold(i + 1);
        if !between_fits || !self.is_word(i + 1) || matches!(next, "not" | "to" if self.len() < i + 3) {
            return None;
        }
        let head: Vec<&str> = (0..cue).map(|at| self.fold(at)).collect();
        let last = head.last().copied().unwrap_or_default();
        let clause = head.iter().rposition(|word| matches!(*word, "," | ";" | ":" | ")" | "-" | "–" | "—")).map_or(0, |mark| mark + 1);
        let denied = head[clause..].iter().rev().take(4).any(|word| matches!(*word, "not" | "never" | "no" | "nobody" | "n't"));
        let said = |words: &[&str]| head.iter().rev().take(9).any(|word| words.contains(word));
        let wants = (said(&["i", "we", "help", "useful", "helpful", "glad", "good"])
            || head.first().is_some_and(|first| matches!(*first, "need" | "want" | "would")))
            && said(&[
                "like",
                "want",
                "need",
                "wish",
                "love",
                "help",
                "useful",
                "helpful",
                "good",
                "grateful",
                "glad",
                "happy",
                "interested",
                "must",
                "please",
                "kindly",
                "sooner",
            ]);
        let asks = said(&["could", "can", "would", "will", "might", "please", "kindly", "may"]);
        let opens =
            head.iter().all(|word| matches!(*word, "and" | "also" | "just" | "please" | "so" | "but" | "or" | "," | "kindly" | "then"));
        let after_join = cue > 0 && (self.is_mark(cue - 1) || matches!(last, "and" | "or" | "please" | "also" | "just" | "then" | "only"));
        // "I'd like you to know", "he wants to know": what the other one knows is not asked.
        let others = cue >= 2 && last == "to" && matches!(head[cue - 2], "you" | "him" | "her" | "them" | "everyone" | "people");
        let theirs = said(&["he", "she", "they"]) && !said(&["i", "we"]);
        let asked = match self.fold(cue) {
            "know" if last == "me" || last == "us" => said(&["let"]) && !self.idle(i),
            // "Good to know, if you ring on a Sunday": what they learned by it.
            "know" | "understand" | "hear" | "learn" => {
                last == "to" && wants && !(cue == 2 && head[0] == "good" || cue > 2 && self.is_mark(cue - 3) && head[cue - 2] == "good")
            }
            "ask" => last == "to" && wants || matches!(last, "i" | "we" | "just") && said(&["may", "can", "could", "might"]),
            "asking" => matches!(last, "am" | "'m" | "just" | "only"),
            "wonder" | "wondered" | "wondering" | "curious" => said(&["i", "we"]) || cue == 0 || last == "just",
            "tell" | "say" | "explain" | "confirm" | "advise" | "inform" | "clarify" | "check" => {
                (asks || opens || after_join && self.marked) && !self.idle(i) && last != "to"
            }
            _ => false,
        };
        // "whether the doctor knows": under a condition nothing is asked, and what was asked before is over.
        let conditional = head.first() == Some(&"if") || said(&["when"]) && !self.marked;
        // "…, and tell me if": what was asked before ends where this leads over.
        let mut from = cue;
        while from > 0 && (self.is_mark(from - 1) || matches!(self.fold(from - 1), "and" | "or" | "please" | "also" | "then")) {
            from -= 1;
        }
        (asked && !denied && !others && !theirs && !conditional).then_some(Start { at: i, from, way: Way::Told, or: false })
    }

    /// "let me know if you want to", "tell me what you think": nobody waits for that.
    fn idle(&self, i: usize) -> bool {
        let rest: Vec<&str> = (i + 1..(i + 5).min(self.len())).map(|at| self.fold(at)).collect();
        rest.iter()
            .any(|word| matches!(*word, "think" | "need" | "want" | "prefer" | "require" | "feel" | "decide" | "questions" | "further"))
            && (rest.contains(&"you") || rest.contains(&"any"))
            || matches!(self.fold(i), "if" | "whether")
                && rest.first() == Some(&"you")
                && matches!(rest.get(1), Some(&("have" | "would" | "'d" | "like")))
    }

    /// One more thing they would like to know: "…, and whether it is safe".
    fn told_as_well(&self, i: usize) -> Option<Start> {
        let Before::Join { from, or, and } = self.before(i) else { return None };
        let word = self.fold(i);
        // Behind a bare comma "who" and "which" go on about what was named.
        let goes_on =
            matches!(word, "whether" | "how" | "why" | "what") || and && matches!(word, "who" | "when" | "where" | "which" | "if");
        let at = self.with_its_preposition(i);
        (goes_on && !or && self.is_word(i + 1)).then_some(Start { at, from, way: Way::Told, or: false })
    }

    /// Where what begins at `at` ends, before `limit`: where its reason, a remark or thanks begin.
    pub(super) fn end_of(&self, start: Start, limit: usize) -> usize {
        let at = start.at;
        if start.way == Way::Agreed {
            return self.last_word(at).unwrap_or(limit) - 2;
        }
        let mut end = (at + 2..limit)
            .find(|&i| {
                let next = self.fold(i + 1);
                // "say where it is, or just send another"
                let instead = start.way == Way::Told
                    && next == "or"
                    && (self.fold(i + 2) == "just" || super::to_do::BIDS.contains(&self.fold(i + 2)));
                match self.fold(i) {
                    "," if instead => true,
                    "," | ";" | ":" | "–" | "—" | "-" => {
                        matches!(
                            next,
                            "because"
                                | "as"
                                | "since"
                                | "so"
                                | "but"
                                | "i"
                                | "we"
                                | "it"
                                | "he"
                                | "she"
                                | "they"
                                | "that"
                                | "please"
                                | "thanks"
                                | "thank"
                                | "cheers"
                                | "ta"
                                | "just"
                                | "my"
                                | "otherwise"
                        ) && self
                            .tokens
                            .get(i)
                            .is_some_and(|mark| mark.kind == TokenKind::Punct && (self.fold(i) != "-" || mark.space_before))
                    }
                    "because" => i > at + 3,
                    _ => false,
                }
            })
            .unwrap_or(limit);
        while end > at + 1
            && (self.is_mark(end - 1) && !matches!(self.fold(end - 1), ")")
                || matches!(self.fold(end - 1), "and" | "or" | "but" | "so" | "also" | "plus"))
        {
            end -= 1;
        }
        end
    }

    /// The "for" of "for how long", the "by" of "by when".
    fn with_its_preposition(&self, i: usize) -> usize {
        i - usize::from(i > 0 && is_question_word(self.fold(i)) && matches!(self.fold(i - 1), "for" | "by" | "at" | "in"))
    }

    /// Whether only a measure is asked for, of what was asked before: "…, and how high", "… and for how long".
    pub(super) fn is_a_measure(&self, start: Start, end: usize) -> bool {
        let how = start.at + usize::from(self.fold(start.at) != "how");
        matches!(start.way, Way::Wh | Way::Told)
            && self.fold(how) == "how"
            && (how..end).filter(|&i| self.tokens[i].is_matchable()).count() == 2
    }

    /// Whether it says what it asks: "is it?" and "will it" alone hang on what was said before.
    pub(super) fn is_whole(&self, start: Start, end: usize) -> bool {
        let words = (start.at..end).filter(|&i| self.tokens[i].is_matchable()).count();
        let last = self.fold(end.max(1) - 1);
        match start.way {
            Way::YesNo => words >= 3 && !(words == 3 && last == "not"),
            // "How do I" was broken off.
            Way::Wh if words == 3 && matches!(last, "i" | "we" | "you" | "they") => {
                matches!(self.fold(start.at + 1), "are" | "were" | "am")
            }
            Way::Wh => words >= 3 || words == 2 && self.fold(start.at) == "how" && self.last_word(start.at) == Some(start.at + 2),
            // "tell me where it is": to find that out is what a reply is for.
            Way::Told => {
                words >= 2
                    && last != "to"
                    && !(words == 3 && self.fold(start.at) == "where" && matches!(self.fold(start.at + 1), "it" | "they"))
            }
            Way::Agreed => words >= 4,
        }
    }
}
