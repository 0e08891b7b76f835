//! The word lists a language trainer keeps (`phrases/*/constructions.yaml`), as a plain value.
//!
//! In go entries of `(id, words, check)`; out comes [`Lists`], which the reflector compiles.
//! A *construction* says which words make a structure an issue; the other lists say what a
//! word is (staff, a relative, a judgement) or what must never be reflected (safety topics).

macro_rules! lists {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal),+ $(,)?) => {
        /// A word list by what it is used for; its id in a pack is the kebab-case name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum List { $($(#[doc = $doc])+ $name),+ }

        impl List {
            /// Every list.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The id it has in a pack.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// The list of that id, if there is one.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$name),)+ _ => None }
            }

            /// One line on what it is for.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+)),+ }
            }
        }
    };
}

lists! {
    /// the customer is in a bad state: `on hold`, `stuck`, `without …`, `locked out`
    YouAre = "you-are",
    /// what the customer feels about something that they name: `disappointed with …`
    Unhappy = "unhappy",
    /// the customer waits, queues or sits somewhere for a time
    YouWait = "you-wait",
    /// the customer spent time or money on it
    YouSpend = "you-spend",
    /// the customer contacted us more than once, or is trying to do something
    YouTry = "you-try",
    /// something was done to the customer: `you were charged twice`
    YouPassive = "you-passive",
    /// the customer was told or promised something, and what it was
    YouTold = "you-told",
    /// something was not done for the customer: `you weren't told`
    YouNotPassive = "you-not-passive",
    /// the customer cannot do something; the words are verbs that are *not* issues (`wait`, `believe`)
    YouCannot = "you-cannot",
    /// the customer has not received or had something
    YouNot = "you-not",
    /// the customer has or got no …, or nothing
    YouHaveNo = "you-have-no",
    /// the customer has trouble; the words are nouns
    YouHaveTrouble = "you-have-trouble",
    /// the customer got something wrong or unwelcome: `you received the wrong size`
    YouGet = "you-get",
    /// the customer found something that should not be there
    YouFind = "you-find",
    /// the customer lost or missed something of theirs
    YouLose = "you-lose",
    /// the customer keeps getting, having or seeing something
    YouKeep = "you-keep",
    /// the customer had to do something
    YouHadTo = "you-had-to",
    /// the customer ran out of something
    YouRunOut = "you-run-out",
    /// the customer did something by mistake: `you accidentally deleted …`
    YouSlip = "you-slip",
    /// we did something to the customer: `we cancelled your booking`
    WeDid = "we-did",
    /// we did not do something; the words are verbs that are *not* issues (`care`, `know`)
    WeDidNot = "we-did-not",
    /// we keep or are still doing something
    WeKeep = "we-keep",
    /// we refuse, fail or forget to do something
    WeRefuse = "we-refuse",
    /// we sent, gave or fitted something wrong or damaged
    WeSendBad = "we-send-bad",
    /// we promised or said something, and what it was
    WePromise = "we-promise",
    /// something of the customer's was cancelled, lost, damaged …
    ThingPassive = "thing-passive",
    /// something has not been refunded, fixed, delivered …
    ThingNotPassive = "thing-not-passive",
    /// something is late, broken, missing, out of order …
    ThingIs = "thing-is",
    /// something is not working, ready, available …
    ThingIsNot = "thing-is-not",
    /// something crashed, stopped, went up, arrived late …
    ThingDid = "thing-did",
    /// something does not work, has not arrived …
    ThingDidNot = "thing-did-not",
    /// something keeps or starts doing something
    ThingKeeps = "thing-keeps",
    /// something is still pending, still shows …
    ThingStill = "thing-still",
    /// a screen, a letter or a person says something, and what it is
    ThingSays = "thing-says",
    /// a member of staff refused, shouted, hung up …
    StaffDid = "staff-did",
    /// something came or arrived late, damaged, without …; the words are verbs
    ArriveBad = "arrive-bad",
    /// nobody did something; the words are verbs that are *not* issues
    Nobody = "nobody",
    /// nothing works, has changed, has been done
    NothingDone = "nothing-done",
    /// there is no …; the words are nouns that are *not* issues (`reason`, `excuse`)
    ThereIsNo = "there-is-no",
    /// there is something bad; the words are nouns
    ThereIs = "there-is",
    /// it took, or has been, a length of time
    ItTakes = "it-takes",
    /// someone took, used or opened what is the customer's
    SomeoneDid = "someone-did",
    /// it is impossible or hard to do something
    Impossible = "impossible",
    /// whatever follows one of these with `that` or `why` is the issue: `I\'m disappointed that …`
    ComplainedOf = "complained-of",
    /// words that make what came with the verb an issue: `wrong`, `twice`, `damaged`, `instead`
    BadWords = "bad-words",
    /// verbs that tell the story before the issue: `order`, `call`, `book`
    Background = "background",
    /// people who work for us
    Staff = "staff",
    /// people who belong to the customer
    Relatives = "relatives",
    /// What runs on a battery or a plug, and so may die without anybody being hurt.
    Devices = "devices",
    /// nouns that are the customer's, or ours to them, when no owner is named: `pizza was cold` is `your pizza`
    Owned = "owned",
    /// nouns that stand without an article: `support`, `reception`, `broadband`
    Bare = "bare",
    /// nouns that name what the message is about
    Topics = "topics",
    /// words that turn a topic noun into a problem by standing before it: `missing`, `cancelled`
    OneOff = "one-off",
    /// good news: what somebody did for the customer: `help`, `fix`, `find`
    GoodDid = "good-did",
    /// good news: what the customer felt about a thing they name: `love`, `enjoy`
    GoodFelt = "good-felt",
    /// good news: what somebody or something was like: `kind`, `delicious`
    GoodIs = "good-is",
    /// good news: how something arrived, worked or was done: `early`, `within`
    GoodHow = "good-how",
    /// nouns that are trouble by themselves: `delay`, `cancellation`, `mix-up`
    Troubles = "troubles",
    /// verbs of wishing: `want`, `need`
    Wishes = "wishes",
    /// what a customer may ask us to do: `refund`, `send`, `put`
    Requests = "requests",
    /// what a customer may ask us for: `copy`, `call`, `date`
    RequestedThings = "requested-things",
    /// things that people judge one by one in a review: `food`, `cabin crew`
    Judged = "judged",
    /// more things that reviews judge, too common elsewhere to be judged in a letter: `aircraft`, `curtains`
    ReviewThings = "review-things",
    /// words that say what is wrong with a thing, and may be said back before it: `dirty`, `cold`
    FaultedAs = "faulted-as",
    /// verdicts that are left out when the thing is named: `awful`, `rude`
    BadSaid = "bad-said",
    /// the same for what is liked: `excellent`, `friendly`
    GoodSaid = "good-said",
    /// what is missed where there is none of it: `no legroom`
    MissedThings = "missed-things",
    /// what a person at a desk can look into: `your refund`
    LookedInto = "looked-into",
    /// words for one thing, a group an entry: a reply that says `package` has named their `parcel`
    SameThing = "same-thing",
    /// words that judge; a clause with one is not reflected
    Judgement = "judgement",
    /// words of praise and relief; a clause with one is not reflected
    Positive = "positive",
    /// words of guessing: `maybe`, `I think`
    Hedges = "hedges",
    /// words that only add force and are left out: `literally`
    Strong = "strong",
    /// words that are never repeated
    Profanity = "profanity",
    /// words that keep a sentence from being quoted: guesses, wishes, jokes, accusations, people only they know
    Unquoted = "unquoted",
    /// topics that are never reflected: a person must answer them
    Safety = "safety",
    /// words of legal steps and publicity; a clause with one is not reflected
    Threats = "threats",
    /// verbs that with `we` would accuse ourselves: `lie`, `steal`, `discriminate`
    Admissions = "admissions",
    /// phrases that turn a sentence round
    Sarcasm = "sarcasm",
    /// words at the start of a sentence that are left out: `so`, `well`, `honestly`
    Leads = "leads",
}

/// The lists of the packs in use. An id nobody knows is kept out, so a pack may be newer than the program.
#[derive(Clone, Debug, Default)]
pub struct Lists<'a> {
    pub(crate) entries: Vec<(List, Vec<&'a str>)>,
    pub(crate) check: u128,
}

impl<'a> Lists<'a> {
    /// Takes entries of id, words and whether a reflection made by it should be looked at.
    /// Several entries of one id add up.
    pub fn new<W: AsRef<str> + 'a>(entries: impl Iterator<Item = (&'a str, &'a [W], bool)>) -> Self {
        let mut lists = Self::default();
        for (id, words, check) in entries {
            let Some(list) = List::parse(id) else { continue };
            lists.entries.push((list, words.iter().map(AsRef::as_ref).collect()));
            if check {
                lists.check |= list.bit();
            }
        }
        lists
    }
}

impl List {
    /// Whether a verb's base form on it stands for all its forms; on the others a word is only itself.
    pub(crate) const fn is_of_verbs(self) -> bool {
        !matches!(
            self,
            Self::YouAre
                | Self::YouHaveTrouble
                | Self::Unhappy
                | Self::ThingIs
                | Self::ThingIsNot
                | Self::ThingStill
                | Self::BadWords
                | Self::ThereIs
                | Self::ThereIsNo
                | Self::Impossible
                | Self::Staff
                | Self::Relatives
                | Self::Unquoted
                | Self::Devices
                | Self::Owned
                | Self::Bare
                | Self::Topics
                | Self::OneOff
                | Self::Troubles
                | Self::GoodIs
                | Self::GoodHow
                | Self::ComplainedOf
                | Self::Leads
                | Self::Sarcasm
                | Self::Strong
                | Self::RequestedThings
                | Self::Judged
                | Self::ReviewThings
                | Self::FaultedAs
                | Self::BadSaid
                | Self::GoodSaid
                | Self::MissedThings
                | Self::LookedInto
                | Self::SameThing
        )
    }

    pub(crate) const fn bit(self) -> u128 {
        1 << self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::{List, Lists};

    #[test]
    fn every_list_has_an_id_of_its_own_and_a_line_of_documentation() {
        for list in List::ALL {
            assert_eq!(List::parse(list.id()), Some(*list));
            assert!(!list.doc().trim().is_empty());
        }
        assert!(List::ALL.len() <= 128, "the lists of a word are bits of one number");
    }

    #[test]
    fn entries_of_one_id_add_up_and_unknown_ids_are_left_out() {
        let (a, b) = (vec!["charge".to_owned()], vec!["bill".to_owned()]);
        let entries = [("you-passive", &a[..], false), ("you-passive", &b[..], true), ("no-such-list", &b[..], true)];
        let lists = Lists::new(entries.into_iter());
        assert_eq!(lists.entries.len(), 2);
        assert!(lists.check & List::YouPassive.bit() != 0 && lists.check & List::WeDid.bit() == 0);
    }
}
