//! What could be better in a reply, where, why, and what to write instead.

use super::fix::Edit;
use super::options::{CoachOptions, Level};
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

/// One thing that could be better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where in the reply; empty where something is missing: there it would go.
    pub span: Span,
    /// One kind line.
    pub message: String,
    /// Why, in one line.
    pub why: String,
    /// What to write instead.
    pub instead: Vec<String>,
    /// A repair that is safe to apply.
    pub fix: Option<Edit>,
    /// Ids of the evidence.
    pub evidence: Vec<String>,
    /// How strong it is.
    pub strength: String,
    /// The step of the scorecard it belongs to.
    pub axis: Axis,
}

/// Leaves out what a weightier finding already says of the same words, and puts the rest in order.
pub(crate) fn settle(mut findings: Vec<Finding>, options: &CoachOptions) -> Vec<Finding> {
    findings.retain(|finding| options.level == Level::Novice || finding.severity > Severity::Tip);
    findings.sort_by(|a, b| b.severity.cmp(&a.severity).then(rank(a).cmp(&rank(b))).then(a.span.cmp(&b.span)).then(a.rule.cmp(&b.rule)));
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let (mut said, mut twice) = (false, false);
        // Places are compared before names: a reply of nothing but gaps has thousands of findings, and few in one place.
        for other in kept.iter().filter(|other| other.span == finding.span || other.span.overlaps(finding.span)) {
            let (same_rule, same_place) = (other.rule == finding.rule, other.span == finding.span);
            twice |= same_rule && same_place;
            said |= !finding.span.is_empty() && (!same_rule || same_place);
        }
        if !twice && (!said || finding.severity == Severity::Error) {
            kept.push(finding);
        }
    }
    kept
}

/// What helps most comes first among equals: facts, then being heard, then help, then words.
fn rank(finding: &Finding) -> u8 {
    match finding.axis {
        Axis::Correct => 0,
        Axis::Empathetic => 1,
        Axis::Personalize => 2,
        Axis::Trust => 3,
        Axis::Real => 4,
        Axis::Consistent => 5,
    }
}
