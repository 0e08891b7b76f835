//! The two texts side by side, with everything the rules ask of them.

use super::link::Link;
use super::moves;
use super::options::CoachOptions;
use super::reply::{Line, Reply};
use super::words;
use crate::plan::DraftOptions;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::text::Document;
use crate::vocab::{Family, Move, Sentiment, Situation, Stance};
use std::cell::OnceCell;

/// A reply beside its message.
pub(crate) struct Talk<'a> {
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) reply: Reply<'a>,
    pub(crate) message: Option<&'a Reading>,
    pub(crate) options: &'a CoachOptions,
    pub(crate) draft: DraftOptions,
    pub(crate) link: Link<'a>,
    troubled: OnceCell<bool>,
    part: OnceCell<bool>,
}

/// Moves that get something done or told.
pub(crate) const SOLVING: &[Move] = &[
    Move::ExplainCause,
    Move::StateOutcome,
    Move::ActNow,
    Move::NextStep,
    Move::Options,
    Move::Accommodate,
    Move::Gesture,
    Move::Prevent,
    Move::SignpostHelp,
];
/// Moves that show that somebody listened.
pub(crate) const HEARING: &[Move] = &[
    Move::AcknowledgeFeeling,
    Move::AcknowledgeEvent,
    Move::ReflectIssue,
    Move::Validate,
    Move::OwnResponsibility,
    Move::Apologise,
    Move::ThankCandour,
];

/// What kept cues weigh together, at least, where something went wrong.
const EVIDENT: f64 = 0.4;

/// What kept cues of trouble weigh together.
fn weight(message: &Reading) -> f64 {
    let of_trouble = |family: Family| {
        !matches!(family, Family::Praise | Family::Relief | Family::Urgency | Family::ExplicitWish | Family::LowExpectation)
    };
    message.kept().filter(|cue| of_trouble(cue.family)).map(|cue| cue.weight).sum()
}

/// Whether the message may as well be a joke or a chat, for all its words show: one word of trouble, and nothing told.
fn may_be_banter(message: &Reading) -> bool {
    /// Less than two cues of the common kind weigh.
    const FEW: f64 = 0.9;
    weight(message) < FEW
        && message.severity <= 2
        && message.flags.is_empty()
        && message.asks.is_empty()
        && message.issue.as_ref().is_none_or(|issue| issue.reflected.is_none())
}

/// Whether the message says that it is over: whoever writes "no problem, it came" or "it's been sorted" needs no sympathy.
fn is_over(message: &Reading) -> bool {
    let document = &message.document;
    let mut sentences = document.body().map(|sentence| words::folds(document, sentence));
    let over = |pair: &[&str]| {
        matches!(
            pair,
            ["already" | "been" | "all" | "'s" | "is" | "was" | "got", "handled" | "sorted" | "solved" | "resolved"]
                | ["just", "venting" | "wondered" | "curious"]
                | ["all" | "it's" | "'s", "good"]
        )
    };
    let opening =
        |folds: &[&str]| folds.windows(2).take(3).any(|pair| matches!(pair, ["no", "problem" | "worries" | "prob"] | ["never", "mind"]));
    let denied = |folds: &[&str]| folds.iter().any(|word| matches!(*word, "not" | "never" | "until" | "if" | "hoping" | "nothing"));
    let first = sentences.next().unwrap_or_default();
    opening(&first) || std::iter::once(first).chain(sentences).any(|folds| folds.windows(2).any(over) && !denied(&folds))
}

/// Whether something in the message shows that things went wrong: the sound of its words alone ("I'll try that now,
/// if it powers up") is not enough to ask for sympathy.
fn evident(message: &Reading) -> bool {
    weight(message) >= EVIDENT
        || message.severity >= 3
        || message.mood_said
        || !message.flags.is_empty()
        || message.issue.as_ref().is_some_and(|issue| {
            issue.topic.is_some() || issue.reflected.as_ref().is_some_and(|clause| message.severity >= 2 || !clause.check)
        })
}

impl<'a> Talk<'a> {
    pub(crate) fn new(knowledge: &'a Knowledge, document: &'a Document, message: Option<&'a Reading>, options: &'a CoachOptions) -> Self {
        let mut reply = Reply::new(knowledge, document);
        if let Some(message) = message {
            reply.hide(message);
        }
        let mut link = Link::new(&reply, message);
        let shared: Vec<usize> = link.shared.iter().map(Vec::len).collect();
        moves::label(knowledge, &mut reply, &shared);
        link.name(knowledge, &reply, message);
        Self { knowledge, reply, message, options, draft: options.as_draft(), link, troubled: OnceCell::new(), part: OnceCell::new() }
    }

    /// How upset they are; 0 without a message.
    pub(crate) fn severity(&self) -> u8 {
        self.message.map_or(0, |message| message.severity)
    }

    /// Whether something went wrong for whoever wrote the message.
    pub(crate) fn troubled(&self) -> bool {
        *self.troubled.get_or_init(|| self.message.is_some_and(|message| self.is_trouble(message)))
    }

    fn is_trouble(&self, message: &Reading) -> bool {
        let mixed = message.stance == Stance::Mixed;
        let past = message.severity <= 2 && is_over(message) || self.welcomes();
        let chat = may_be_banter(message) && self.banters();
        let shows = evident(message) && !past && !chat;
        shows
            && (message.severity >= 1 && message.stance != Stance::Praise && !(mixed && message.severity <= 1 && message.issue.is_none())
                || message.sentiment == Sentiment::Negative
                || matches!(message.stance, Stance::Complaint | Stance::Mixed) && message.issue.is_some())
    }

    /// Whether the two may only be chatting: the reply does nothing else, and what sounds like trouble is one word ("my
    /// rolling skills are rubbish").
    pub(crate) fn may_chat(&self) -> bool {
        self.banters() && self.message.is_some_and(|message| message.issue.is_none() && message.kept().count() < 2)
    }

    /// Whether the reply does nothing but chat: whoever wrote it took the message for a joke, and may be right.
    pub(crate) fn banters(&self) -> bool {
        const CHAT: &[Move] = &[
            Move::StateOutcome,
            Move::AcknowledgeFeeling,
            Move::Validate,
            Move::ReflectIssue,
            Move::ThankContact,
            Move::ThankBusiness,
            Move::InviteBack,
            Move::Reassure,
        ];
        const MOST: usize = 25;
        let helps = |line: &Line| {
            self.reply.folds(line).iter().any(|word| matches!(*word, "dm" | "help" | "look" | "assist" | "check" | "call" | "email"))
        };
        self.reply.words() <= MOST && self.reply.body().all(|line| line.moves.iter().all(|own| CHAT.contains(own)) && !helps(line))
    }

    /// Whether the reply welcomes somebody who came over from another company: what went wrong went wrong there.
    fn welcomes(&self) -> bool {
        self.reply.body().any(|line| {
            let folds = self.reply.folds(line);
            let glad = folds.iter().any(|word| matches!(*word, "glad" | "happy" | "thrilled" | "delighted" | "excited" | "welcome"));
            let came = folds.windows(2).any(|pair| {
                matches!(pair, ["you" | "'ve" | "have", "switched" | "joined" | "moved"] | ["you", "came"] | ["welcome", "aboard"])
            });
            glad && came
        })
    }

    /// Whether the reply is marked as one part of several ("2/2", "(1/3)"): what isn't in this part may be in another.
    pub(crate) fn is_part(&self) -> bool {
        *self.part.get_or_init(|| self.goes_on() || self.is_numbered())
    }

    fn is_numbered(&self) -> bool {
        let words = || self.reply.document.text().split_whitespace();
        let edge = words().take(2).chain(words().rev().take(3));
        edge.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit())).any(|word| {
            matches!(word.split_once('/'), Some((part, parts)) if part.len() == 1 && parts.len() == 1 && part <= parts && ("2"..="9").contains(&parts))
        })
    }

    /// Whether the reply sets in mid-sentence, as the second of two messages does: in a small letter, where what follows
    /// starts with a capital.
    fn goes_on(&self) -> bool {
        use crate::text::{Caps, TokenKind};
        let starts_small = |line: &Line| {
            let word = self.reply.tokens(line).iter().find(|token| token.kind == TokenKind::Word);
            word.map(|token| token.caps == Caps::Lower && self.reply.document.fold(token) != "i")
        };
        let mut starts = self.reply.lines.iter().filter_map(starts_small);
        starts.next() == Some(true) && starts.next() == Some(false)
    }

    /// Whether they ask whom to turn to: an answer sends them on, as they wished.
    pub(crate) fn asks_whom(&self) -> bool {
        self.message.is_some_and(|message| {
            message.questions.iter().filter_map(|span| message.document.sentence_at(span.start)).any(|index| {
                let folds = words::folds(&message.document, &message.document.sentences()[index]);
                let turn = |word: &&str| {
                    matches!(
                        *word,
                        "contact" | "call" | "ring" | "phone" | "email" | "write" | "speak" | "talk" | "reach" | "complain" | "report"
                    )
                };
                folds.iter().any(|word| matches!(*word, "who" | "whom" | "where" | "how" | "number"))
                    && (folds.iter().any(|word| matches!(*word, "i" | "we"))
                        || folds.windows(2).any(|pair| matches!(pair, ["who" | "whom" | "where", "to"])))
                    && folds.iter().any(turn)
            })
        })
    }

    /// Whether the message is nothing but praise.
    pub(crate) fn praised(&self) -> bool {
        self.message.is_some_and(|message| message.stance == Stance::Praise)
    }

    /// Where something that is missing would go: after the greeting, or before the sign-off.
    pub(crate) fn room(&self, at_the_end: bool) -> Span {
        let mut body = self.reply.lines.iter().filter(|line| !line.is_frame());
        let at =
            if at_the_end { body.next_back().map(|line| line.sentence.span.end) } else { body.next().map(|line| line.sentence.span.start) };
        let at = at.unwrap_or(self.reply.document.text().len());
        Span::new(at, at)
    }

    /// The first line of the body that makes one of the moves.
    pub(crate) fn first_of(&self, wanted: &[Move]) -> Option<(usize, &Line)> {
        self.reply.body().enumerate().find(|(_, line)| line.does_any(wanted))
    }

    /// Whether a reply that names nothing has its reasons: nothing could be named safely and it still
    /// hears and steps, or a condolence says it all.
    pub(crate) fn may_stay_general(&self) -> bool {
        let Some(message) = self.message else { return true };
        let steps = self.reply.vows.iter().any(|vow| vow.by.is_some()) || self.reply.does_any(&[Move::Explore]);
        let condoles =
            message.in_situation(Situation::Bereavement) && self.reply.body().any(|line| self.reply.folds(line).contains(&"loss"));
        message.issue.is_none() && steps && (self.reply.does_any(HEARING) || self.reply.does_any(&[Move::ThankContact])) || condoles
    }

    /// Whether the reading has an issue of its own to take up: a clause, or a trouble whose kind is known. What only sounds
    /// like trouble may be a joke, a wish or a misreading, and whoever answered it so passed nothing over.
    pub(crate) fn has_issue(&self) -> bool {
        self.message.is_some_and(|message| {
            matches!(message.stance, Stance::Complaint | Stance::Mixed)
                && message.issue.as_ref().is_some_and(|issue| {
                    issue.reflected.is_some() || issue.topic.is_some() && (issue.noun.is_some() || issue.event.is_some())
                })
        })
    }

    /// Whether the trouble is plain even where the reading can't name it: a complaint whose words weigh more than a sigh.
    pub(crate) fn plain_trouble(&self) -> bool {
        const PLAIN: f64 = 1.1;
        self.message.is_some_and(|message| {
            message.stance == Stance::Complaint && message.severity >= 2 && (weight(message) >= PLAIN || message.severity >= 3)
        })
    }

    /// "We have no access to those books", "we're unable to view orders here": the reason why they have to turn to somebody
    /// else, in whatever sentence it stands.
    pub(crate) fn cannot_reach(&self) -> bool {
        self.reply.body().any(|line| {
            self.reply.folds(line).windows(3).any(|run| {
                matches!(
                    run,
                    ["not", "have", "access"]
                        | ["no", "access", "to"]
                        | ["unable" | "able", "to", "access" | "view" | "see" | "open" | "discuss"]
                        | ["can", "not", "access" | "view" | "see" | "open" | "discuss"]
                )
            })
        })
    }

    /// Whether they ask for help in so many words: an offer of help is an answer to them, not cheer.
    pub(crate) fn asks_for_help(&self) -> bool {
        self.message.is_some_and(|message| {
            message.document.body().any(|sentence| words::each_fold(&message.document, sentence).any(|word| word == "help"))
        })
    }

    /// The noun phrase of the issue, where the reading is sure that it is a thing of theirs, which can be named by itself:
    /// "your boiler" can, "your ability" and "your refund" can't.
    pub(crate) fn sure_noun(&self) -> Option<&'a str> {
        /// Heads that are no thing: what they can or want, money that is the point and not the trouble.
        const NO_THING: &[&str] = &[
            "ability",
            "access",
            "answer",
            "case",
            "chance",
            "choice",
            "experience",
            "fact",
            "fee",
            "fees",
            "hand",
            "help",
            "hold",
            "idea",
            "issue",
            "life",
            "money",
            "name",
            "need",
            "one",
            "part",
            "plan",
            "plans",
            "point",
            "problem",
            "question",
            "reason",
            "refund",
            "request",
            "response",
            "right",
            "service",
            "situation",
            "thing",
            "things",
            "time",
            "trouble",
            "way",
            "word",
            "work",
        ];
        const LONGEST: usize = 5;
        let issue = self.message?.issue.as_ref()?;
        let noun = issue.noun.as_ref().filter(|_| !self.calls_a_thing_my())?.text.as_str();
        let head = noun.split_whitespace().next_back()?.to_lowercase();
        // Of a known kind of trouble its things are known too; any other noun may be what they wrote with ("my phone").
        let things = &self.knowledge.packs.topics[issue.topic?].things;
        let groups = self.knowledge.same_thing(words::stem(&head), words::stem);
        let known = things.iter().flat_map(|thing| thing.value.split_whitespace()).map(str::to_lowercase).any(|thing| {
            words::stem(&thing) == words::stem(&head)
                || self.knowledge.same_thing(words::stem(&thing), words::stem).iter().any(|group| groups.contains(group))
        });
        let sure = known && words::is_content(&head) && !NO_THING.contains(&head.as_str());
        (sure && noun.split_whitespace().count() <= LONGEST).then_some(noun)
    }

    /// The noun phrase of the issue, where the message gives one.
    pub(crate) fn issue_noun(&self) -> Option<&'a str> {
        self.message?.issue.as_ref()?.noun.as_ref().map(|noun| noun.text.as_str())
    }

    /// The issue in our voice, where it can be said without a second look.
    pub(crate) fn issue_clause(&self) -> Option<&'a str> {
        /// Words that a clause can start with in a message, and not after "that".
        #[rustfmt::skip]
        const LOOSE: &[&str] = &[
            "after", "also", "but", "despite", "during", "just", "last", "now", "so", "still", "then", "today", "tonight", "well", "when", "yesterday",
        ];
        let clause = self.message?.issue.as_ref()?.reflected.as_ref().filter(|clause| !clause.check)?;
        let words: Vec<&str> = clause.text.split_whitespace().collect();
        let loose =
            LOOSE.contains(&words.first()?.trim_end_matches(',')) || matches!(words[..], ["the" | "this", "last" | "past" | "whole", ..]);
        // "You're not fooling me" is said of us, and is nothing to be sorry for.
        let taunt = words.iter().any(|word| matches!(*word, "fooling" | "kidding" | "joking" | "scaring"));
        (!loose && !taunt && !comes_from_us_oddly(&words) && !self.calls_a_thing_my()).then_some(clause.text.as_str())
    }

    /// Whether a product of the message is called "My …", in capitals inside a sentence: in our voice it would turn into
    /// "your …", and name another thing.
    fn calls_a_thing_my(&self) -> bool {
        use crate::text::Caps;
        self.message.is_some_and(|message| {
            let document = &message.document;
            document.body().any(|sentence| {
                document.tokens_of(sentence).windows(3).any(|run| {
                    let [before, my, thing] = run else { return false };
                    document.fold(my) == "my" && before.caps == Caps::Lower && my.caps != Caps::Lower && thing.caps != Caps::Lower
                })
            })
        })
    }
}

/// Whether a clause ends on "from us" without anything in it that comes from a house: "your card runs out from us" was read
/// off a name that only stood there.
fn comes_from_us_oddly(clause: &[&str]) -> bool {
    #[rustfmt::skip]
    const COMES: &[&str] = &[
        "answer", "bought", "buy", "buying", "call", "came", "come", "delivery", "email", "emails", "get", "getting", "got", "hear", "heard", "letter",
        "letters", "message", "messages", "order", "ordered", "parcel", "purchased", "receive", "received", "reply", "response", "service", "update",
    ];
    matches!(clause, [.., "from", "us"]) && !clause.iter().any(|word| COMES.contains(word))
}
