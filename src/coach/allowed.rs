//! Rules that the house or the agent leaves out, and why: what they would have said stays in sight.

use super::finding::Finding;
use super::options::CoachOptions;
use super::rules;
use crate::finding::{self, nearest};
use crate::pack::Packs;
use crate::pack::model::Manifest;
use crate::span::Span;

/// A rule that is not to be applied, with the reason if one was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// Id of the rule.
    pub rule: String,
    /// Why it may be broken here.
    pub reason: Option<String>,
}

impl Allow {
    /// Reads `RULE` or `RULE=REASON`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (rule, reason) = text.split_once('=').map_or((text, ""), |(rule, reason)| (rule, reason.trim()));
        Self { rule: rule.trim().to_owned(), reason: (!reason.is_empty()).then(|| reason.to_owned()) }
    }
}

/// A rule that found something and was allowed to be broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Id of the rule.
    pub rule: String,
    /// Why, if somebody said.
    pub reason: Option<String>,
    /// The pack that allows it; none where an option does.
    pub pack: Option<String>,
    /// How many places it would have pointed at.
    pub places: usize,
}

/// Takes out of the findings what an option or a pack allows; the option's reason comes before the pack's.
pub(super) fn take(findings: &mut Vec<Finding>, packs: &Packs, options: &CoachOptions) -> Vec<Allowed> {
    let by_option = options.allow.iter().map(|allow| (allow.clone(), None));
    let by_pack = packs
        .manifests
        .iter()
        .rev()
        .flat_map(|manifest| manifest.allow.iter().map(|allow| (Allow::parse(&allow.value), Some(manifest.name.value.clone()))));
    let mut out: Vec<Allowed> = Vec::new();
    for (allow, pack) in by_option.chain(by_pack) {
        let before = findings.len();
        findings.retain(|finding| finding.rule != allow.rule);
        let places = before - findings.len();
        if places > 0 {
            out.push(Allowed { rule: allow.rule, reason: allow.reason, pack, places });
        } else if let Some(known) = out.iter_mut().find(|known| known.rule == allow.rule && known.reason.is_none()) {
            // An option without a reason leaves the pack's in force.
            (known.reason, known.pack) = (allow.reason, pack);
        }
    }
    out
}

/// The id of every rule there is, of packs and of the program.
pub fn rule_ids(packs: &Packs) -> impl Iterator<Item = &str> {
    packs.rules.iter().map(|rule| rule.meta.id.as_str()).chain(rules::RULES.iter().map(|rule| rule.id))
}

/// The packs that allow a rule, with their reasons; the one whose reason is in force first.
pub fn allowing<'a>(packs: &'a Packs, rule: &'a str) -> impl Iterator<Item = (&'a Manifest, String)> {
    packs.manifests.iter().rev().flat_map(move |manifest| {
        let reasons = manifest.allow.iter().map(|allow| Allow::parse(&allow.value)).filter(move |allow| allow.rule == rule);
        reasons.filter_map(move |allow| Some((manifest, allow.reason?)))
    })
}

/// What packs allow and no rule is called, each at its place in `pack.yaml`: the rule that was meant stays in force.
#[must_use]
pub fn unknown(packs: &Packs) -> Vec<finding::Finding> {
    let mut out = Vec::new();
    for manifest in &packs.manifests {
        for allow in &manifest.allow {
            let rule = Allow::parse(&allow.value).rule;
            if rule.is_empty() || rule_ids(packs).any(|id| id == rule) {
                continue;
            }
            let source = &packs.files[manifest.file];
            // The name alone, inside quotes or not, and never the reason.
            let written = source.text().get(allow.span.start..allow.span.end).unwrap_or("");
            let span = written.find(&rule).map_or(allow.span, |at| Span::new(allow.span.start + at, allow.span.start + at + rule.len()));
            let found = finding::Finding::error("unknown-reference", source, span, format!("there is no rule called `{rule}` to allow"));
            out.push(match nearest(&rule, rule_ids(packs)) {
                Some(near) => found.help(format!("did you mean `{near}`?")).fix(span, near),
                None => found.help("write the rule as the coach names it beside its finding"),
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Allow;
    use crate::coach::{CoachOptions, review};
    use crate::pack::builtin;
    use crate::reading::Knowledge;

    #[test]
    fn a_reason_stands_after_the_equals_sign() {
        let want = |rule: &str, reason: Option<&str>| Allow { rule: rule.to_owned(), reason: reason.map(str::to_owned) };
        assert_eq!(Allow::parse("lecture"), want("lecture", None));
        assert_eq!(Allow::parse("lecture = the law prescribes a=b"), want("lecture", Some("the law prescribes a=b")));
        assert_eq!(Allow::parse("lecture="), want("lecture", None));
    }

    #[test]
    fn what_is_allowed_is_told_and_no_finding() {
        let knowledge = Knowledge::new(builtin().packs);
        let reply = "Please note that the deposit stays with us until June.";
        let options = CoachOptions { allow: vec![Allow::parse("lecture=the contract words it so")], ..CoachOptions::default() };
        assert!(review(&knowledge, reply, None, &CoachOptions::default()).found("lecture"));
        let review = review(&knowledge, reply, None, &options);
        assert!(!review.found("lecture"));
        assert_eq!(review.allowed.len(), 1);
        assert_eq!(review.allowed[0].reason.as_deref(), Some("the contract words it so"));
        assert_eq!(review.allowed[0].places, 1);
    }
}
