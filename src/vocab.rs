//! The closed lists that hold everywhere: one enum a list, kebab-case outside.
//!
//! Packs, JSON, the command line and the code use these same words. A list
//! changes here and nowhere else.

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $noun:literal { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each variant's meaning is its kebab-case name")]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every value, in the order in which the list is documented.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// What one of these is called in a message to a person.
            pub const NOUN: &'static str = $noun;

            /// The kebab-case name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value of that name, if there is one.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // By its number in what is baked into the program, which is read back by the program that it was made for.
                if serializer.is_human_readable() { serializer.serialize_str(self.name()) } else { serializer.serialize_u8(*self as u8) }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = u8::deserialize(deserializer)?;
                Self::ALL.get(usize::from(number)).copied().ok_or_else(|| serde::de::Error::custom($noun))
            }
        }
    };
}

vocabulary! {
    /// How the customer feels; named in a reply only when a cue supports it.
    Mood, "mood" {
        Neutral = "neutral",
        Frustrated = "frustrated",
        Angry = "angry",
        Disappointed = "disappointed",
        Worried = "worried",
        Confused = "confused",
        Sad = "sad",
        Embarrassed = "embarrassed",
        Hurt = "hurt",
        Betrayed = "betrayed",
        Overwhelmed = "overwhelmed",
        Helpless = "helpless",
        Impatient = "impatient",
        Shocked = "shocked",
        Suspicious = "suspicious",
        Resigned = "resigned",
        Grateful = "grateful",
    }
}

vocabulary! {
    /// The families of cues (what in the message shows it).
    Family, "cue family" {
        RepeatContact = "repeat-contact",
        Waiting = "waiting",
        DelayOrMissedTime = "delay-or-missed-time",
        BrokenPromise = "broken-promise",
        ExpectationGap = "expectation-gap",
        FailureDefect = "failure-defect",
        LostOrMissing = "lost-or-missing",
        Money = "money",
        UnequalTreatment = "unequal-treatment",
        Effort = "effort",
        AlreadyTried = "already-tried",
        NotHeard = "not-heard",
        ScriptedOrLectured = "scripted-or-lectured",
        Devalued = "devalued",
        Disrespect = "disrespect",
        Unresponsive = "unresponsive",
        TakenForGranted = "taken-for-granted",
        LowExpectation = "low-expectation",
        UltimatumChurn = "ultimatum-churn",
        PublicThreat = "public-threat",
        SarcasmMarkers = "sarcasm-markers",
        ExplicitWish = "explicit-wish",
        Verdict = "verdict",
        Feeling = "feeling",
        Urgency = "urgency",
        Relief = "relief",
        Praise = "praise",
    }
}

vocabulary! {
    /// What surrounds the message.
    Situation, "situation" {
        Rush = "rush",
        CaringForChild = "caring-for-child",
        PublicPlace = "public-place",
        Travelling = "travelling",
        EventDeadline = "event-deadline",
        Bereavement = "bereavement",
        Health = "health",
        MoneyStress = "money-stress",
        CaringRole = "caring-role",
        PersonalSafety = "personal-safety",
        Capability = "capability",
        Accessibility = "accessibility",
        FirstTime = "first-time",
        Loyal = "loyal",
        BusinessStake = "business-stake",
        Gift = "gift",
        ChildWriter = "child-writer",
        SelfBlame = "self-blame",
        ThirdPartyFault = "third-party-fault",
        Constrained = "constrained",
        LateHour = "late-hour",
        Outage = "outage",
        Celebration = "celebration",
        Leaving = "leaving",
    }
}

vocabulary! {
    /// What stops or routes a message, checked before anything is drafted.
    Flag, "flag" {
        SelfHarm = "self-harm",
        ThreatToOthers = "threat-to-others",
        ImmediateDanger = "immediate-danger",
        Medical = "medical",
        MinorAtRisk = "minor-at-risk",
        ProductSafety = "product-safety",
        DomesticAbuse = "domestic-abuse",
        FraudSecurity = "fraud-security",
        DataPrivacy = "data-privacy",
        Legal = "legal",
        RegulatorPress = "regulator-press",
        DiscriminationHarassment = "discrimination-harassment",
        FormalComplaint = "formal-complaint",
        AbuseToAgent = "abuse-to-agent",
        VulnerableCustomer = "vulnerable-customer",
        PublicFigure = "public-figure",
    }
}

vocabulary! {
    /// What one sentence of a reply does.
    Move, "move" {
        Greet = "greet",
        ThankContact = "thank-contact",
        ThankBusiness = "thank-business",
        ThankCandour = "thank-candour",
        AcknowledgeFeeling = "acknowledge-feeling",
        AcknowledgeEvent = "acknowledge-event",
        ReflectIssue = "reflect-issue",
        Validate = "validate",
        OwnResponsibility = "own-responsibility",
        Apologise = "apologise",
        ExplainCause = "explain-cause",
        Explore = "explore",
        ConfirmUnderstanding = "confirm-understanding",
        StateOutcome = "state-outcome",
        ActNow = "act-now",
        NextStep = "next-step",
        Options = "options",
        Accommodate = "accommodate",
        Gesture = "gesture",
        Prevent = "prevent",
        FeedbackLoop = "feedback-loop",
        Reassure = "reassure",
        InviteContact = "invite-contact",
        InviteBack = "invite-back",
        SignOff = "sign-off",
        SetBoundary = "set-boundary",
        SignpostHelp = "signpost-help",
        HoldExpectation = "hold-expectation",
    }
}

vocabulary! {
    /// What a phrase may ask to have filled in.
    Slot, "slot" {
        Name = "name",
        IssueClause = "issue.clause",
        IssueAlso = "issue.also",
        IssueMore = "issue.more",
        IssueTold = "issue.told",
        IssueNoun = "issue.noun",
        Quote = "quote",
        Topic = "topic",
        Duration = "duration",
        Amount = "amount",
        Amounts = "amounts",
        Count = "count",
        Date = "date",
        Event = "event",
        Stake = "stake",
        StakeTold = "stake.told",
        Promise = "promise",
        Effort = "effort",
        Wish = "wish",
        Request = "request",
        Praised = "praised",
        Criticised = "criticised",
        Comparison = "comparison",
        Person = "person",
        Product = "product",
        Place = "place",
        Question = "question",
        Agent = "agent",
        Role = "role",
        Company = "company",
        Did = "did",
        Will = "will",
        By = "by",
        Offer = "offer",
        Approval = "approval",
        Approver = "approver",
    }
}

vocabulary! {
    /// Where the reply will be read.
    Channel, "channel" {
        Email = "email",
        Chat = "chat",
        Social = "social",
        Review = "review",
        Phone = "phone",
        Sms = "sms",
        Letter = "letter",
    }
}

vocabulary! {
    /// What kind of message it is.
    Stance, "stance" {
        Complaint = "complaint",
        Praise = "praise",
        Mixed = "mixed",
        Question = "question",
        Request = "request",
        Feedback = "feedback",
        Other = "other",
    }
}

vocabulary! {
    /// Negative whenever something went wrong for the writer, however drily said.
    Sentiment, "sentiment" {
        Negative = "negative",
        Neutral = "neutral",
        Positive = "positive",
    }
}

vocabulary! {
    /// Whose fault it is, as far as somebody said; `unknown` unless said.
    Fault, "fault" {
        Ours = "ours",
        Theirs = "theirs",
        ThirdParty = "third-party",
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What a flag does to a draft.
    Action, "action" {
        Stop = "stop",
        Route = "route",
        Note = "note",
    }
}

vocabulary! {
    /// The kinds of fact that are read from a message.
    FactKind, "fact kind" {
        Order = "order",
        Amount = "amount",
        Date = "date",
        Duration = "duration",
        Count = "count",
        Product = "product",
        Person = "person",
        Place = "place",
    }
}

vocabulary! {
    /// The kinds of private value that are masked everywhere.
    PrivateKind, "private kind" {
        CardNumber = "card-number",
        CardSecurity = "card-security",
        CardExpiry = "card-expiry",
        Iban = "iban",
        AccountNumber = "account-number",
        Password = "password",
        Pin = "pin",
        OneTimeCode = "one-time-code",
        NationalId = "national-id",
        Phone = "phone",
        Email = "email",
        StreetAddress = "street-address",
        BirthDate = "birth-date",
    }
}

vocabulary! {
    /// What kind of reply is drafted.
    ReplyType, "reply type" {
        Reply = "reply",
        CheckIn = "check-in",
        FollowUp = "follow-up",
        Feedback = "feedback",
    }
}

vocabulary! {
    /// What became of a suggestion.
    Outcome, "outcome" {
        Considered = "considered",
        Implemented = "implemented",
        Declined = "declined",
    }
}

vocabulary! {
    /// The six steps on which a reply is scored.
    Axis, "axis" {
        Real = "real",
        Trust = "trust",
        Personalize = "personalize",
        Empathetic = "empathetic",
        Consistent = "consistent",
        Correct = "correct",
    }
}

vocabulary! {
    /// What a coach rule does with what it finds.
    RuleKind, "kind of rule" {
        Avoid = "avoid",
        Prefer = "prefer",
        Require = "require",
        Limit = "limit",
        Order = "order",
    }
}

vocabulary! {
    /// Where in a reply a coach rule looks.
    RuleScope, "scope" {
        Whole = "whole",
        First = "first",
        Last = "last",
        Sentence = "sentence",
    }
}

vocabulary! {
    /// The three mechanisms by which a text shows empathy.
    Mechanism, "mechanism" {
        Reaction = "reaction",
        Interpretation = "interpretation",
        Exploration = "exploration",
    }
}

impl Slot {
    /// Whether a phrase may be chosen although nothing fills the slot: it then shows as a visible gap.
    #[must_use]
    pub const fn may_be_gap(self) -> bool {
        matches!(self, Self::Did | Self::Will | Self::By | Self::Question)
    }

    /// Whether only the customer's message can fill the slot.
    #[must_use]
    pub const fn from_message(self) -> bool {
        !matches!(
            self,
            Self::Agent | Self::Role | Self::Company | Self::Did | Self::Will | Self::By | Self::Offer | Self::Approval | Self::Approver
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Mood, Move, Slot};

    #[test]
    fn every_name_parses_back_to_its_value() {
        for &mood in Mood::ALL {
            assert_eq!(Mood::parse(mood.name()), Some(mood));
        }
        for &slot in Slot::ALL {
            assert_eq!(Slot::parse(slot.name()), Some(slot));
        }
        assert_eq!(Move::parse("grovel"), None);
    }
}

vocabulary! {
    /// A kind of text: what of a message a reply may go by that no mood, cue or situation says.
    TextKind, "kind of text" {
        Empty = "empty",
        Foreign = "foreign",
        Mark = "mark",
        Insult = "insult",
        Story = "story",
        Titled = "titled",
        Untold = "untold",
        Brief = "brief",
        Tried = "tried",
        Promised = "promised",
        SecretSent = "secret-sent",
        CardSent = "card-sent",
        ContactSent = "contact-sent",
        Why = "why",
        Addressed = "addressed",
        Unhappy = "unhappy",
        Unnamed = "unnamed",
        HalfTold = "half-told",
        Long = "long",
        Consequence = "consequence",
        Outburst = "outburst",
        Troubled = "troubled",
        AskedAboutIt = "asked-about-it",
        AsksBesides = "asks-besides",
        AsksSomething = "asks-something",
        OnlyAsks = "only-asks",
        PraisesTwo = "praises-two",
        Bare = "bare",
        ToldWhole = "told-whole",
        Partly = "partly",
        ByTheWay = "by-the-way",
        Claim = "claim",
        Denied = "denied",
        Accuses = "accuses",
        OwnDoing = "own-doing",
        Rang = "rang",
        ToldPromise = "told-promise",
        OfUs = "of-us",
        Unhurried = "unhurried",
        OneFault = "one-fault",
        Shows = "shows",
        Lukewarm = "lukewarm",
        InPoints = "in-points",
        SmallFaults = "small-faults",
        NoFault = "no-fault",
        Untroubled = "untroubled",
        PraisesSome = "praises-some",
        Thin = "thin",
        LeftOut = "left-out",
        Uneasy = "uneasy",
        Cheerful = "cheerful",
        Formal = "formal",
        Hails = "hails",
        Kind = "kind",
    }
}

impl TextKind {
    /// What a message of the kind is like, for whoever writes conditions.
    #[must_use]
    pub const fn means(self) -> &'static str {
        match self {
            Self::Empty => "nothing was written",
            Self::Foreign => "a language that the packs don't speak",
            Self::Mark => "a sign and no word",
            Self::Insult => "abuse and nothing else",
            Self::Story => "what they did, then what came of it",
            Self::Titled => "who signed has a title",
            Self::Untold => "short, and nothing told yet",
            Self::Brief => "few words",
            Self::Tried => "the clause says only what they did to reach us",
            Self::Promised => "the clause says what they were told",
            Self::SecretSent => "a password or code is in it",
            Self::CardSent => "a card number is in it",
            Self::ContactSent => "their phone number, their e-mail address or their date of birth is in it",
            Self::Why => "the clause is what they ask the reason of",
            Self::Addressed => "it opens with a handle, so it speaks to us and not of us",
            Self::Unhappy => "read as negative, whatever it asks",
            Self::Unnamed => "it tells something, and nothing of it can be named",
            Self::HalfTold => "a long message of which only the thing it is about can be named",
            Self::Long => "more than a reply can take up",
            Self::Consequence => "what is told beside the clause came of it",
            Self::Outburst => "fury in a line, and nothing told",
            Self::Troubled => "its words tell of trouble",
            Self::AskedAboutIt => "a question of theirs is about the thing that is named",
            Self::AsksBesides => "beside a question something to be done is asked for",
            Self::AsksSomething => "something is to be done or told",
            Self::OnlyAsks => "nothing of a calm complaint can be named but what it asks",
            Self::PraisesTwo => "two things at least are praised",
            Self::Bare => "a thing in one word is all that can be named",
            Self::ToldWhole => "what is said back is nearly all of it",
            Self::Partly => "one trouble of several can be said back, and it may not be the one that weighed most",
            Self::ByTheWay => "a thing in one word, named once or of another topic, is all that can be named",
            Self::Claim => "the clause is what they say they never did",
            Self::Denied => "the thing that can be named is named with what they say of it, such as that it is not theirs",
            Self::Accuses => "the clause says what we decided or do as a habit",
            Self::OwnDoing => "the clause tells what they did to themselves",
            Self::Rang => "they tell of calls",
            Self::ToldPromise => "something they were told would happen did not",
            Self::OfUs => "the clause has us as its subject",
            Self::Unhurried => "they want it soon, and are in no hurry that is told",
            Self::OneFault => "beside their praise they name one fault",
            Self::Shows => "a picture, a link or an emoji stands in it",
            Self::Lukewarm => "long, and its praise is hardly warm",
            Self::InPoints => "it judges one thing after another, and most of what it tells can be named so",
            Self::SmallFaults => "none of the faults that can be named weighs much",
            Self::NoFault => "it reads kindly, and no fault in it can be named",
            Self::Untroubled => "it reads as cross and tells of nothing that went wrong",
            Self::PraisesSome => "it praises more than once",
            Self::Thin => "one short clause is all that can be said back of much more",
            Self::LeftOut => "the clause is what they did or deny, or what we decided, and most of what they tell stands elsewhere",
            Self::Uneasy => "a face, a cry or a word of alarm says that something is wrong",
            Self::Cheerful => "a smile or a good word says that they are pleased, and nothing speaks against it",
            Self::Formal => "it begins as a letter does, or is signed with an initial in place of a first name",
            Self::Hails => "a greeting or a call for somebody, and nothing else",
            Self::Kind => "it thanks or praises, whatever else it does",
        }
    }
}
