//! What a letter is by what it does: whether it only thanks, only asks, or says outright that it complains.
//!
//! In go the sentences, the cues, the questions and what was heard to be asked for; out come yes or no. A letter thanks where
//! somebody is praised, nothing is asked for and nothing turns round. It asks where its questions are about what can be had
//! or done, and nothing that we did is told beside them. Whoever begins "I don't like to complain" does.

use super::issue::Told;
use super::score::is_courtesy;
use super::turns::{self, Leaning};
use super::{FoundAsk, FoundCue, bearing};
use crate::span::Span;
use crate::text::{Document, End, Sentence, Token, TokenKind};
use crate::vocab::Family;

/// Weight, before the formula, from which a cue says something by itself.
pub(super) const WEIGHTY: f64 = 0.3;

/// Weight from which what happened says enough wherever it stands.
const HEAVY: f64 = 1.0;

/// Weight from which a judgement is a judgement, and no word by the way.
pub(super) const HARSH: f64 = 1.6;

/// A letter as its kind is read from it.
pub(super) struct Letter<'a> {
    pub(super) document: &'a Document,
    pub(super) cues: &'a [FoundCue],
    pub(super) questions: &'a [Span],
    pub(super) asks: &'a [FoundAsk],
    pub(super) told: &'a Told,
    /// Whether a flag sends it to somebody else.
    pub(super) flagged: bool,
    /// What its turns of phrase lean to, where it has enough of them and is no review.
    pub(super) leaning: Option<Leaning>,
}

/// What a message leans to by its turns of phrase, if it is a letter, be it a short one, and no post: nobody is called on by a
/// handle, nothing is tagged.
pub(super) fn leaning(document: &Document) -> Option<Leaning> {
    let tokens = document.tokens();
    let letter = tokens.iter().filter(|token| token.kind == TokenKind::Word).count() >= A_NOTE
        && !tokens.iter().any(|token| token.kind == TokenKind::Handle || token.hashtag);
    letter.then(|| turns::leaning(document))
}

/// Words from which on a message has turns of phrase enough to be weighed.
const A_NOTE: usize = 20;

impl Letter<'_> {
    fn kept(&self, test: impl Fn(&FoundCue) -> bool) -> bool {
        self.cues.iter().any(|cue| cue.dropped.is_none() && test(cue))
    }

    fn words(&self, sentence: &Sentence) -> Vec<&str> {
        words(self.document, sentence)
    }

    /// Whether it thanks and does nothing else: somebody is praised in so many words, nothing is asked or asked for, nothing
    /// is still owed, and it doesn't turn round ("but", "one thing").
    pub(super) fn only_thanks(&self) -> bool {
        if self.flagged || !self.questions.is_empty() || self.told.requests() || self.asks.iter().any(|ask| ask.id != "pass-on") {
            return false;
        }
        let says_so = self.kept(|cue| cue.id == "writes-to-praise");
        // What is told before the last kind word was put right by what they thank for; what comes after it is owed.
        let praises =
            |cue: &&FoundCue| cue.dropped.is_none() && cue.family == Family::Praise && !is_courtesy(self.document, cue.span, cue.sentence);
        let Some(last) = self.cues.iter().filter(praises).map(|cue| cue.span.start).max() else { return false };
        let owed = |cue: &FoundCue| {
            let wrong = super::is_event(cue.family) && cue.span.start > last && !says_so && !self.is_of_another(cue.sentence);
            cue.weight >= WEIGHTY && (wrong || matches!(cue.family, Family::UltimatumChurn | Family::PublicThreat))
                || cue.family == Family::SarcasmMarkers
        };
        let heard = !says_so
            && self.told.clause.as_ref().is_some_and(|clause| {
                super::befell(clause)
                    || self.kept(|cue| {
                        // "My car wouldn't start and your guard came out": what broke was theirs, and is why they thank.
                        let ours = super::is_event(cue.family) && cue.family != Family::FailureDefect;
                        ours && cue.weight >= WEIGHTY && cue.span.overlaps(clause.span)
                    })
            });
        if heard || self.kept(owed) || regrets(self.document) || complains(self.document) || self.turns_bad() {
            return false;
        }
        let goes_on = |word: &&str| matches!(*word, "still" | "yet" | "refund" | "complain" | "complaint" | "compensation" | "apology");
        if self.document.body().any(|sentence| self.words(sentence).iter().any(goes_on)) {
            return false;
        }
        says_so || self.is_warm()
    }

    /// Whether somebody or something is praised, and not only thanked out of manners.
    pub(super) fn praises(&self) -> bool {
        // "We are so looking forward to it" praises nothing yet.
        let ahead = |span: Span| self.document.slice(span).to_lowercase().starts_with("looking forward");
        self.kept(|cue| {
            cue.family == Family::Praise && cue.id != "thanks" && !ahead(cue.span) && !is_courtesy(self.document, cue.span, cue.sentence)
        })
    }

    /// Whether it opens by thanking for something: "thank you for packing them so well", and not for an answer to come.
    fn opens_with_thanks(&self) -> bool {
        let second = self.document.body().nth(1).map_or(0, |sentence| sentence.span.end);
        self.leaning.is_some()
            && self.kept(|cue| {
                let after = self.document.text().get(cue.span.end..).unwrap_or_default();
                let after = after.strip_prefix(" very much").or_else(|| after.strip_prefix(" so much")).unwrap_or(after);
                let for_what = after.strip_prefix(" for ").unwrap_or_default();
                cue.id == "thanks"
                    && cue.span.start < second
                    && !for_what.is_empty()
                    && !["taking", "reading", "your", "any", "this", "that", "the opportunity", "considering"]
                        .iter()
                        .any(|word| for_what.starts_with(word))
            })
    }

    /// Whether it thanks or praises beside whatever else it does.
    pub(super) fn is_kind(&self) -> bool {
        self.praises() || self.opens_with_thanks() || self.leaning.is_some_and(|leaning| leaning.thanks > 2.0)
    }

    /// Whether any word of it says that something went wrong, or a clause that can be said back does.
    pub(super) fn hears_trouble(&self) -> bool {
        self.told.names_trouble()
            || self.told.clause.as_ref().is_some_and(|clause| !clause.check)
            || self.kept(|cue| super::is_event(cue.family) && cue.weight >= WEIGHTY || cue.weight >= HARSH)
            || self.kept(|cue| matches!(cue.family, Family::Disrespect | Family::Verdict | Family::UltimatumChurn | Family::Feeling))
    }

    /// Whether it says what was good, or that something is well now; thanks alone don't.
    pub(super) fn says_what_was_good(&self) -> bool {
        self.kept(|cue| cue.family == Family::Relief || cue.family == Family::Praise && cue.id != "thanks")
    }

    /// Whether anything kind is said, be it thanks at the end.
    pub(super) fn says_a_kind_word(&self) -> bool {
        self.kept(|cue| matches!(cue.family, Family::Praise | Family::Relief))
    }

    /// Whether it complains whatever its turns are: it says that they leave or are treated worse than others, or tells in so
    /// many words what befell them ("the line died", and not "I have no computer").
    pub(super) fn complains_in_so_many_words(&self) -> bool {
        self.kept(|cue| matches!(cue.family, Family::UltimatumChurn | Family::PublicThreat | Family::UnequalTreatment))
            || self.told.clause.as_ref().is_some_and(|clause| {
                super::befell(clause)
                    && self.kept(|cue| {
                        let near = cue.span.overlaps(clause.span) && cue.weight >= WEIGHTY;
                        super::is_event(cue.family) && (near || cue.weight >= HEAVY)
                    })
            })
    }

    /// Whether kind words are more than one adjective by the way: words of thanks, or two kinds of them.
    pub(super) fn is_warm(&self) -> bool {
        let mut kinds: Vec<u32> = Vec::new();
        for cue in self
            .cues
            .iter()
            .filter(|cue| cue.dropped.is_none() && cue.family == Family::Praise && !is_courtesy(self.document, cue.span, cue.sentence))
        {
            if !kinds.contains(&cue.entry) {
                kinds.push(cue.entry);
            }
        }
        kinds.len() > 1 || self.kept(|cue| matches!(cue.id.as_str(), "warm-words" | "kind-deed" | "above-and-beyond" | "writes-to-praise"))
    }

    /// Whether it turns round to something bad: "but" or its like opens a sentence, or stands before what went wrong in one.
    pub(super) fn turns_bad(&self) -> bool {
        self.document.body().any(|sentence| {
            let tokens = self.document.tokens_of(sentence);
            let turn = |token: &&Token| {
                matches!(self.document.fold(token), "but" | "however" | "although" | "though" | "except" | "unfortunately" | "sadly")
            };
            let Some(at) = tokens.iter().find(turn) else { return false };
            let opens = tokens.iter().find(|token| token.is_matchable()).is_some_and(|first| first.span == at.span);
            let bad = |cue: &FoundCue| {
                cue.span.start > at.span.start
                    && sentence.span.contains(cue.span)
                    && cue.weight >= WEIGHTY
                    && !matches!(cue.family, Family::Praise | Family::Relief | Family::Feeling)
            };
            opens || self.kept(bad)
        })
    }

    /// Whether it asks and does nothing else: what can be had, when, and for how much, with nothing told of what we did.
    pub(super) fn only_asks(&self) -> bool {
        // "Is there a car park, the last place we used had none": what stands inside a question, or was told by somebody else,
        // leads up to it.
        let leads_up = |span: Span| {
            self.questions.iter().any(|question| question.contains(span))
                || self.document.sentence_at(span.start).is_some_and(|at| is_hearsay(&self.words(&self.document.sentences()[at])))
        };
        let told = self.told.names_trouble() || self.told.clause.as_ref().is_some_and(|clause| !clause.check && !leads_up(clause.span));
        // "Am I able to swap them, or do I have to buy new ones?" asks whether, and not yet for it to be done.
        let in_asking = |span: Span| {
            self.document
                .sentence_at(span.start)
                .map(|at| self.document.sentences()[at].span)
                .is_some_and(|sentence| self.questions.iter().any(|question| question.overlaps(sentence)))
        };
        let wants_done = |ask: &FoundAsk| is_wanted_done(ask) && !in_asking(ask.span);
        // "Please don't ring the house": what is to be left undone is asked of us as well.
        if self.flagged
            || told
            || self.told.forbids()
            || self.asks.iter().any(wants_done)
            || complains(self.document)
            || regrets(self.document)
        {
            return false;
        }
        // "Bad attitude" in brackets behind a cat's name is nobody's who dealt with them; and what a question asks about has
        // not happened: "is the price still the same if there are two of us?"
        let in_question = |cue: &FoundCue| self.questions.iter().any(|question| question.overlaps(cue.span));
        let of_us = |cue: &FoundCue| {
            !in_question(cue)
                && !self.is_told_of_others(cue.sentence)
                && (!matches!(cue.family, Family::Disrespect | Family::Verdict) || self.is_about_people(cue.sentence))
        };
        let happened = |cue: &FoundCue| {
            super::is_event(cue.family) && cue.weight >= WEIGHTY && of_us(cue)
                || matches!(cue.family, Family::Verdict | Family::Devalued | Family::SarcasmMarkers) && cue.weight >= HARSH && of_us(cue)
                || matches!(cue.family, Family::UltimatumChurn | Family::PublicThreat | Family::Effort | Family::AlreadyTried) && of_us(cue)
        };
        if self.kept(happened) {
            return false;
        }
        let mut asked = false;
        for sentence in self.document.body() {
            let words = self.words(sentence);
            let question = self.questions.iter().any(|question| question.overlaps(sentence.span));
            let ours = tells_of_us(&words) && !is_of_another(&words) && !is_hearsay(&words);
            if ours || wants_back(&words) || question && !asks_to_know(&words) {
                return false;
            }
            asked |= question || wishes_to_know(&words);
        }
        asked
    }

    /// Whether a sentence that asks nothing tells of what we did, or did not do.
    pub(super) fn tells_of_us(&self) -> bool {
        self.document.body().any(|sentence| {
            let words = self.words(sentence);
            !self.questions.iter().any(|question| question.overlaps(sentence.span)) && tells_of_us(&words) && !is_of_another(&words)
        })
    }

    /// Whether one of its questions wants to know what can be had or done; "what do you want us to do?" is no such question.
    pub(super) fn has_an_enquiry(&self) -> bool {
        self.document
            .body()
            .any(|sentence| self.questions.iter().any(|question| question.overlaps(sentence.span)) && asks_to_know(&self.words(sentence)))
    }

    /// Whether thanks ask something besides that wants an answer: "has his cap been found?", and not "could you thank her?".
    pub(super) fn waits_for_an_answer(&self) -> bool {
        super::to_answer(self.document, true, false).iter().any(|span| {
            let Some(at) = self.document.sentence_at(span.start) else { return false };
            let sentence = &self.document.sentences()[at];
            // "I want somebody to know what sort of man he is" asks us nothing.
            let put_to_us = sentence.end == End::Question
                || self.questions.iter().any(|question| question.overlaps(*span))
                || self.words(sentence).contains(&"please");
            if !put_to_us {
                return false;
            }
            let asked = self.document.slice(*span).to_lowercase();
            !["thank", "tell", "pass", "let ", "make sure", "where did you", "how do you"].iter().any(|word| asked.contains(word))
        })
    }

    /// Whether it asks what can be had, and no word of it says that anything went wrong.
    pub(super) fn enquires_calmly(&self) -> bool {
        let bad = |cue: &FoundCue| !matches!(cue.family, Family::Praise | Family::Relief | Family::ExplicitWish | Family::Urgency);
        // "Does it still stop at the chapel? I have no computer": what nothing was heard in stands beside what they open with.
        let opens = self.document.body().next().is_some_and(|first| self.questions.iter().any(|question| question.overlaps(first.span)));
        let told = self.told.names_trouble() || !opens && self.told.clause.as_ref().is_some_and(|clause| !clause.check);
        // "Is there really nobody?", "how can that be right?": a reproach, and no enquiry.
        let enquires = |span: &Span| {
            let words = self.document.sentence_at(span.start).map(|at| self.words(&self.document.sentences()[at])).unwrap_or_default();
            asks_to_know(&words) && !words.iter().any(|word| matches!(*word, "really" | "right" | "even" | "supposed"))
        };
        let asks = !self.questions.is_empty() && self.questions.iter().all(enquires);
        // A post has no room for an enquiry and what leads up to it.
        let room = self.document.tokens().len() > A_FEW_LINES;
        room && asks
            && !told
            && !self.flagged
            && !self.kept(bad)
            && !complains(self.document)
            && !regrets(self.document)
            && !pleads(self.document)
    }

    /// Whether somebody is thanked in a word, be it the last.
    pub(super) fn says_thanks(&self) -> bool {
        self.kept(|cue| cue.id == "thanks" || cue.id == "thanks-for-something")
    }

    /// Whether the last thing judged went wrong, and everything kind was said before it.
    pub(super) fn ends_in_trouble(&self) -> bool {
        let kind = |cue: &&FoundCue| cue.dropped.is_none() && matches!(cue.family, Family::Praise | Family::Relief);
        let Some(last) = self.cues.iter().filter(kind).map(|cue| cue.span.end).max() else { return false };
        self.kept(|cue| super::is_event(cue.family) && cue.weight >= 2.0 * WEIGHTY && cue.span.start > last)
    }

    fn is_told_of_others(&self, sentence: usize) -> bool {
        let words = self.words(&self.document.sentences()[sentence]);
        is_of_another(&words) || is_hearsay(&words)
    }

    fn is_of_another(&self, sentence: usize) -> bool {
        is_of_another(&self.words(&self.document.sentences()[sentence]))
    }

    fn is_about_people(&self, sentence: usize) -> bool {
        self.words(&self.document.sentences()[sentence]).iter().any(|word| bearing::is_somebody_met(word))
    }
}

/// Tokens from which on a message has room for a question and for what leads up to it.
const A_FEW_LINES: usize = 30;

/// What is said in a sentence, word by word, the short forms apart.
fn words<'a>(document: &'a Document, sentence: &Sentence) -> Vec<&'a str> {
    let said = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Number) || token.clitic;
    document.tokens_of(sentence).iter().filter(said).map(|token| document.fold(token)).collect()
}

/// Whether a question is about what can be had or done, and not about why something was: "do you deliver", "how much is it".
fn asks_to_know(words: &[&str]) -> bool {
    let reproach = |word: &&str| {
        matches!(
            *word,
            "why"
                | "going"
                | "acceptable"
                | "think"
                | "serious"
                | "seriously"
                | "joking"
                | "happened"
                | "happening"
                | "explain"
                | "honestly"
                | "yet"
        )
    };
    if words.iter().any(reproach) {
        return false;
    }
    (0..words.len()).any(|i| {
        let word = |n: usize| words.get(i + n).copied().unwrap_or_default();
        let who = matches!(
            word(1),
            "you" | "u" | "i" | "we" | "there" | "it" | "the" | "my" | "our" | "your" | "they" | "this" | "that" | "anyone" | "someone"
        );
        let plain = who
            && matches!(word(0), "do" | "does" | "is" | "are" | "can" | "could" | "would" | "will" | "may" | "might" | "shall" | "should");
        // "do you", and not "what do you": the word before says which question it is.
        let before = i.checked_sub(1).map_or("", |at| words[at]);
        let figure = matches!(word(0), "what" | "which")
            && (matches!(word(1), "time" | "size" | "does" | "would")
                || matches!(word(1), "is" | "'s" | "are") && matches!(word(2), "the" | "your" | "ur" | "it" | "a" | "an"))
            || word(0) == "how" && matches!(word(1), "much" | "many" | "long" | "far" | "early" | "late" | "old" | "big")
            || matches!(word(0), "how" | "when" | "where")
                && matches!(word(1), "do" | "can" | "would" | "should" | "must")
                && matches!(word(2), "i" | "we");
        plain && !matches!(before, "what" | "where" | "when" | "how" | "who" | "as" | "than" | "which" | "that") || figure
    }) || wishes_to_know(words)
}

/// "I should like to know whether", "could you tell me if".
fn wishes_to_know(words: &[&str]) -> bool {
    // "I should like to know what was inspected": what was, is asked of somebody who did it.
    let past = words.iter().position(|word| *word == "know").is_some_and(|at| {
        words[at..].iter().skip(2).take(3).any(|word| matches!(*word, "was" | "were" | "did" | "had" | "happened" | "went" | "has"))
    });
    !past
        && words.windows(3).any(|three| {
            matches!(three, ["to", "know" | "ask", next] if opens_indirect(next))
                || matches!(three, ["tell" | "advise", "me" | "us", next] if opens_indirect(next))
                || matches!(three, ["am" | "'m" | "was", "wondering", next] if opens_indirect(next))
        })
}

fn opens_indirect(word: &str) -> bool {
    matches!(word, "if" | "whether" | "which" | "what" | "how")
}

/// Whether a sentence passes on what somebody else said, and not we: "my brother-in-law says that I'll have to pay".
fn is_hearsay(words: &[&str]) -> bool {
    let says = |word: &&str| matches!(*word, "said" | "says" | "say" | "told" | "thought" | "thinks" | "reckons" | "heard");
    let firm = |word: &&str| matches!(*word, "you" | "your" | "u" | "ur" | "they" | "he" | "she" | "company" | "bank" | "lender" | "agent");
    words.iter().any(says) && !words.iter().any(firm)
}

/// Whether an ask is for something to be done, and not for something to be known.
pub(super) fn is_wanted_done(ask: &FoundAsk) -> bool {
    !matches!(ask.id.as_str(), "information" | "status" | "explanation" | "delivery" | "change-booking" | "suggestion" | "pass-on")
}

/// Whether a sentence asks for money, or for something given, to come back.
fn wants_back(words: &[&str]) -> bool {
    let gives = |word: &&str| matches!(*word, "give" | "pay" | "want" | "get" | "have" | "send" | "money" | "difference");
    let put_right = |word: &&str| {
        matches!(*word, "corrected" | "replaced" | "mended" | "fixed" | "repaired" | "sorted" | "resolved" | "remake" | "redo")
    };
    words.iter().any(put_right)
        || words.iter().any(|word| matches!(*word, "refund" | "refunded" | "compensation" | "reimburse" | "reimbursed" | "reimbursement"))
        || words.iter().position(|word| *word == "back").is_some_and(|at| words[at.saturating_sub(4)..at].iter().any(gives))
}

/// Whether a sentence tells of what we did, or did not do.
fn tells_of_us(words: &[&str]) -> bool {
    let ours = |at: usize| {
        matches!(words[at], "you" | "your" | "u" | "ur" | "nobody" | "somebody" | "someone" | "they" | "staff" | "website")
            || words[at] == "one" && at > 0 && words[at - 1] == "no"
    };
    let done = |word: &&str| bearing::is_past(word) || matches!(*word, "been" | "not" | "n't" | "never" | "still" | "keep" | "keeps");
    // "You sent me", "your driver left it": who did it stands right before what was done.
    (0..words.len()).any(|at| ours(at) && words[at + 1..(at + 4).min(words.len())].iter().any(done))
}

/// Whether a sentence tells of somebody else in our trade: "my current supplier", "the last lot we had".
fn is_of_another(words: &[&str]) -> bool {
    words.windows(3).any(|three| {
        matches!(three[0], "the" | "my" | "our" | "a")
            && matches!(three[1], "last" | "current" | "old" | "previous" | "former" | "other" | "present")
            && matches!(
                three[2],
                "lot"
                    | "place"
                    | "supplier"
                    | "provider"
                    | "company"
                    | "firm"
                    | "garage"
                    | "dentist"
                    | "bank"
                    | "insurer"
                    | "shop"
                    | "people"
                    | "one"
                    | "builder"
                    | "builders"
                    | "network"
                    | "landlord"
                    | "gym"
                    | "vet"
                    | "hotel"
                    | "school"
            )
    })
}

/// Whether somebody says outright that they complain: "I don't like to complain", "I must, however, report that".
pub(super) fn complains(document: &Document) -> bool {
    document.body().any(|sentence| {
        let words = words(document, sentence);
        (0..words.len()).any(|i| {
            let word = |n: usize| words.get(i + n).copied().unwrap_or_default();
            let before = &words[i.saturating_sub(4)..i];
            let after = &words[(i + 1).min(words.len())..(i + 5).min(words.len())];
            let says = |word: &&str| matches!(*word, "report" | "say" | "mention" | "add" | "point" | "raise" | "tell");
            let grumbles =
                word(0) == "to" && matches!(word(1), "complain" | "moan" | "grumble" | "make") && (word(1) != "make" || word(3) == "fuss");
            // "I don't like to complain", "I'm not one to moan", "I hate to make a fuss": whoever says so is about to.
            grumbles
                && (before.iter().any(|word| matches!(*word, "hate" | "sorry" | "reluctant" | "loath"))
                    || before.iter().any(|word| matches!(*word, "like" | "want" | "mean" | "wish" | "one"))
                        && before.iter().any(|word| matches!(*word, "not" | "n't" | "never")))
                // "I must, however, report that", "I have to say, though,".
                || (word(0) == "must" || word(0) == "have" && word(1) == "to")
                    && after.iter().any(says)
                    && after.iter().any(|word| matches!(*word, "however" | "though"))
                || word(0) == "must" && word(1) == "complain"
                // "I don't want to get anyone in trouble."
                || word(0) == "to" && word(1) == "get" && words[i..].contains(&"trouble") && before.iter().any(|word| matches!(*word, "not" | "n't"))
        })
    })
}

/// Whether a sentence begins with a word of regret, as only somebody does who goes on to what is wrong.
pub(super) fn regrets(document: &Document) -> bool {
    document.body().any(|sentence| {
        let words: Vec<&str> =
            document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).map(|token| document.fold(token)).take(8).collect();
        match words.as_slice() {
            ["unfortunately" | "sadly" | "regrettably" | "disappointingly" | "annoyingly" | "however", ..] => true,
            // "But could you use less packaging?", "One thing, since you asked"
            ["but", "could" | "can" | "please", ..] | ["one", "thing", ..] | ["only", "thing" | "the" | "my" | "our", ..] => true,
            // "But there is one problem."
            ["but", "there", "is" | "was" | "'s", .., fault] | ["but", "there", "is" | "was" | "'s", _, fault, ..] if is_fault(fault) => {
                true
            }
            ["my" | "our" | "the", "only", fault, ..] => is_fault(fault),
            [] => false,
            // "Bring back the old seats", "so come on, let's have them back"
            ["bring", "back", ..] | ["come", "on", ..] | ["so", "come", "on", ..] | ["please", "bring", "back", ..] => true,
            [
                "tiny" | "small" | "slight" | "minor" | "little",
                "fly" | "niggle" | "gripe" | "thing" | "point" | "snag" | "issue" | "criticism",
                ..,
            ] => true,
            // "I feel I ought to mention"
            ["i" | "we", ..] => {
                let owes = words.iter().position(|word| matches!(*word, "should" | "ought" | "must" | "feel"));
                owes.is_some_and(|at| words[at..].iter().any(|word| matches!(*word, "mention" | "raise" | "point" | "flag")))
            }
            _ => false,
        }
    })
}

fn is_fault(word: &str) -> bool {
    matches!(
        word,
        "complaint" | "gripe" | "niggle" | "issue" | "problem" | "thing" | "downside" | "criticism" | "negative" | "fault" | "snag"
    )
}

/// Whether an account turns after the byte `from`: "lovely, but …", "there is one thing". "I never write, but I wanted to say" has not yet begun.
pub(super) fn turns_round(document: &Document, from: usize) -> bool {
    document.body().any(|sentence| {
        let said = document.tokens_of(sentence).iter().filter(|token| token.is_matchable() && token.span.start >= from);
        let words: Vec<&str> = said.map(|token| document.fold(token)).collect();
        words.iter().any(|word| matches!(*word, "but" | "however" | "although" | "though" | "except" | "unfortunately" | "sadly" | "yet"))
            || words
                .windows(2)
                .any(|pair| matches!(pair, ["one" | "only", "thing" | "complaint" | "gripe" | "issue" | "niggle" | "problem"]))
    })
}

/// Whether they plead with us inside a sentence: "please, please have a look". What opens with it may be a joke or a message to pass on.
pub(super) fn pleads(document: &Document) -> bool {
    document.body().any(|sentence| {
        let words = words(document, sentence);
        words.iter().skip(1).any(|word| matches!(*word, "please" | "pls" | "plz"))
    })
}
