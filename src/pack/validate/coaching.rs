//! Entries that the coach works with: what each kind of rule needs, and that no wording of a rule shames.

use super::Checker;
use crate::pack::model::Rule;
use crate::vocab::{RuleKind, Slot};

/// Words that a rule has no business saying to whoever wrote the reply.
const SHAMING: &[&str] = &["wrong", "bad", "failed", "failure", "terrible", "lazy", "careless", "stupid", "never do", "unacceptable"];

impl Checker<'_> {
    pub(super) fn coaching(&mut self) {
        let packs = self.packs;
        for rule in &packs.rules {
            if self.turn_to(&rule.meta) {
                self.rule(rule);
            }
        }
        for signal in &packs.signals {
            if self.turn_to(&signal.meta) {
                self.patterns(&signal.patterns);
                self.examples("signal", &signal.meta, &signal.patterns);
            }
        }
        for entry in &packs.moves {
            if self.turn_to(&entry.meta) {
                self.patterns(&entry.patterns);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        self.patterns(&rule.patterns);
        self.examples("rule", &rule.meta, &rule.patterns);
        let nothing = rule.patterns.any.is_empty() && rule.moves.is_empty();
        let unfit = match rule.kind {
            RuleKind::Avoid | RuleKind::Prefer if rule.patterns.any.is_empty() => Some("add `any:` with the patterns it looks for"),
            RuleKind::Require | RuleKind::Limit if nothing => Some("add `any:` with patterns, or `moves:`"),
            RuleKind::Order if rule.moves.is_empty() || rule.before.is_empty() => {
                Some("add `moves:` and the moves they must stand `before:`")
            }
            _ => None,
        };
        if let Some(help) = unfit {
            self.error("missing-field", rule.meta.span, format!("a rule of the kind `{}` has nothing to look for", rule.kind), help);
        }
        for when in [&rule.when, &rule.not] {
            for topic in &when.topic {
                self.reference("topic", topic);
            }
            for ask in &when.ask {
                self.reference("ask", ask);
            }
        }
        if let Some(fix) = &rule.fix
            && !fix.replace.value.is_empty()
        {
            let slots = [Slot::IssueClause, Slot::IssueNoun, Slot::Topic, Slot::Name, Slot::Duration, Slot::Event];
            self.text("a fix", &fix.replace, Some(&slots));
        }
        let lower = rule.message.to_lowercase();
        if let Some(word) = SHAMING.iter().find(|word| lower.split(|c: char| !c.is_alphabetic()).any(|own| own == **word)) {
            let message = format!("the message of this rule says \"{word}\" to whoever wrote the reply");
            self.error("shaming-message", rule.meta.span, message, "say what would help instead");
        }
    }
}
