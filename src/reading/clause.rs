//! What is said of an issue: its clause in our perspective and its noun phrase, each traced to the message.

use crate::reflect::{Level, List, Reflection, RuleId};
use crate::span::Span;

/// A noun phrase for the issue, ready for a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// `your parcel`.
    pub text: String,
    /// The customer's words it reuses; empty when only the topic's own words stand in it.
    pub span: Span,
}

/// The clause of the issue in our perspective.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    /// Without a capital at the start or a stop at the end.
    pub text: String,
    /// What it reflects; empty where an agent gave it.
    pub span: Span,
    /// Which stretches of the message it reuses.
    pub spans: Vec<Span>,
    /// Whether a person should look at it.
    pub check: bool,
    /// The construction that made it an issue.
    pub construction: Option<List>,
    /// The rules that fired.
    pub fired: Vec<RuleId>,
    /// No construction calls it an issue: it can be told back, and not regretted.
    pub told: bool,
    /// It stands for the trouble of a letter of which none is sure to be the heart.
    pub stands: bool,
}

impl Clause {
    /// Whether it is the matter of a letter about an account, a loan or a claim.
    pub(crate) fn is_matter(&self) -> bool {
        self.fired.contains(&RuleId::MatterAlone) || self.is_claimed()
    }

    /// Whether it is what somebody denies or calls a wrong, told as theirs to say.
    pub(crate) fn is_claimed(&self) -> bool {
        self.fired.contains(&RuleId::MatterClaimed)
    }
}

impl From<Reflection> for Clause {
    fn from(reflection: Reflection) -> Self {
        Self {
            spans: reflection.pieces.iter().map(|(_, span)| *span).collect(),
            text: reflection.text,
            span: reflection.span,
            check: reflection.check,
            construction: reflection.construction,
            fired: reflection.fired,
            told: reflection.level == Level::Told,
            stands: false,
        }
    }
}
