//! The names of the rules that fire and the gates that reject, each with one line of documentation.

macro_rules! ids {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $variant),+ }

        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its kebab-case id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// One line on what it does.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+)),+ }
            }
        }
    };
}

ids! {
    /// A rule that changed something on the way from the customer's clause to ours.
    RuleId {
        /// A slip of spelling was mended.
        Mended = "mended",
        /// Shouted or sentence-initial capitals were lowered.
        Lowered = "lowered",
        /// `I`, `me`, `we`, `us` became `you`.
        MeToYou = "me-to-you",
        /// `my`, `our` became `your`.
        MyToYour = "my-to-your",
        /// `you` as a subject became `we`.
        YouToWe = "you-to-we",
        /// `you` as an object became `us`.
        YouToUs = "you-to-us",
        /// `you` stayed, for it is anybody: `it jams when you lean back`.
        Anybody = "anybody",
        /// `your` became `our`.
        YourToOur = "your-to-our",
        /// The company's name became `we`, `us` or `our`.
        CompanyToWe = "company-to-we",
        /// A verb was made to agree with its new subject.
        Agreement = "agreement",
        /// A missing `I` was supplied: `Still waiting`.
        SuppliedMe = "supplied-me",
        /// A missing `you` was supplied: `Lost my bag` after a handle.
        SuppliedYou = "supplied-you",
        /// A missing `there's` or `I've had` was supplied before `no …`.
        SuppliedThere = "supplied-there",
        /// A missing `was` or `is` was supplied: `flight cancelled`.
        SuppliedBe = "supplied-be",
        /// A missing owner was supplied: `pizza was cold`.
        SuppliedOwner = "supplied-owner",
        /// A missing article was supplied: `on plane`.
        SuppliedArticle = "supplied-article",
        /// What was tried, or not let, is told as what cannot be done: `it won't let me sign in`.
        InVain = "in-vain",
        /// A measured wait was taken by itself out of what could not be read: `gave up after an hour on hold`.
        WaitAlone = "wait-alone",
        /// One event was taken by itself out of what could not be read: `after 40 min she hung up on me smh`.
        EventAlone = "event-alone",
        /// Of trouble that has no name and could not be told, the kind was named: `sat on the tarmac again smh`.
        KindAlone = "kind-alone",
        /// Of a letter about an account, a loan or a claim the matter was told of its thing: `they went and closed my account`.
        MatterAlone = "matter-alone",
        /// Of such a letter what somebody denies, or calls a wrong, is told as theirs to say: `we don't owe this debt`.
        MatterClaimed = "matter-claimed",
        /// What somebody told or handed the writer is told as theirs: `the clerk told us our table had gone`.
        Heard = "heard",
        /// A place that cannot be said back was left out: `our bin at 4 Mill Lane`.
        PlaceLeftOut = "place-left-out",
        /// What stood before the clause was left out: `I can't believe that`.
        Factive = "factive",
        /// A why-question was turned into a statement.
        WhyQuestion = "why-question",
        /// What a question takes for granted was taken for told: `so you're telling me there's no bus`.
        Presupposed = "presupposed",
        /// The past was put for a present that tells of one event: `and you cancel my train`.
        PastMeant = "past-meant",
        /// A clause was taken from after a comma, `and`, `but` or `because`.
        LaterClause = "later-clause",
        /// Two clauses were kept together.
        Joined = "joined",
        /// Something after the clause was left out.
        Shortened = "shortened",
        /// Praise for a failure was read as irony and left out: `love how …`.
        Irony = "irony",
        /// A bracket of a few words was left out.
        Bracket = "bracket",
    }
}

ids! {
    /// A gate that rejected a candidate.
    GateId {
        /// The sentence touches a safety topic; a person answers it.
        Safety = "safety",
        /// A profane or insulting word.
        Profanity = "profanity",
        /// A private value, or digits that may be one.
        Private = "private",
        /// Legal steps, regulators or publicity.
        Threat = "threat",
        /// Fewer than three or more than thirty words.
        Length = "length",
        /// A handle, hashtag, address, odd sign or lone quotation mark.
        OddSign = "odd-sign",
        /// A word that is neither in the dictionary nor a name.
        UnknownWord = "unknown-word",
        /// A question that is not `why …`.
        Question = "question",
        /// Said under a condition: `if`, `unless`.
        Conditional = "conditional",
        /// A guess: `maybe`, `I think`.
        Hedge = "hedge",
        /// `would`, `should`, `might`, `must` or a plan.
        Modal = "modal",
        /// Words of judgement: `terrible`, `a joke`.
        Judgement = "judgement",
        /// Praise or relief.
        Positive = "positive",
        /// Irony whose meaning is turned round.
        Sarcasm = "sarcasm",
        /// `it`, `he`, `she`, `they`, `this` without what it stands for.
        Reference = "reference",
        /// `you` may mean anybody: `you have to call`.
        GenericYou = "generic-you",
        /// We in the simple present, where the customer tells a story.
        CompanyPresent = "company-present",
        /// With `we` it would accuse ourselves of lying, stealing or the like.
        Admission = "admission",
        /// A promise in our mouth.
        Promise = "promise",
        /// A noun that needs an article and has none.
        BareNoun = "bare-noun",
        /// It breaks off on a word that leads on: `so`, `and`, `the`.
        BadEnd = "bad-end",
        /// A verb that needs an object and has none.
        MissingObject = "missing-object",
        /// Subject and verb do not agree.
        Agreement = "agreement",
        /// The grammar could not account for every word.
        NoParse = "no-parse",
        /// The clause does not say that something is wrong.
        NoIssue = "no-issue",
        /// A first person, a doubled word or the like in what would be written.
        Output = "output",
        /// More than one company is spoken of.
        OtherCompany = "other-company",
    }
}

#[cfg(test)]
mod tests {
    use super::{GateId, RuleId};

    #[test]
    fn every_rule_and_gate_has_an_id_of_its_own_and_a_line_of_documentation() {
        let mut ids: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
        let docs = RuleId::ALL.iter().map(|rule| rule.doc()).chain(GateId::ALL.iter().map(|gate| gate.doc()));
        assert!(docs.into_iter().all(|doc| doc.trim().ends_with('.')));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RuleId::ALL.len());
        let mut ids: Vec<&str> = GateId::ALL.iter().map(|gate| gate.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), GateId::ALL.len());
    }
}
