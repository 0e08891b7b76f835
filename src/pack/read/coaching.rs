//! Kinds that the coach works with.

use super::common::{conditions, meta, patterns, when};
use crate::pack::fields::Fields;
use crate::pack::model::{Repair, Rule, Signal};
use crate::vocab::{RuleKind, RuleScope};

/// How strong the evidence behind a rule is.
const STRENGTHS: &[&str] = &["strong", "moderate", "weak", "practice"];

pub(in crate::pack) fn rule(f: &mut Fields<'_>) -> Option<Rule> {
    let meta = meta(f);
    let title = f.need_text("title", "a short title for people");
    let kind = f.need_word("kind", "`avoid` or `prefer` something, `require` it, `limit` how often, or `order` it");
    let severity = f.need_word("severity", "how much it matters: `error`, `warning` or `tip`");
    let axis = f.need_word("axis", "the step of the scorecard it belongs to");
    let scope = f.word("scope", "where it looks: the `whole` reply, its `first` or `last` sentence; `sentence` tells each sentence once");
    let patterns = patterns(f, false);
    let moves = f.words("moves", "moves it looks for");
    let before = f.words("before", "for `order`: moves before which one of `moves` must stand");
    let at_most = f.whole("at-most", "for `limit`: how many are fine; 1 when left out", 0, 20);
    let when_given = conditions(f);
    let not = f.group("not", "conditions under which it does not apply", when).unwrap_or_default();
    let message = f.need_text("message", "one kind line to whoever wrote the reply");
    let instead = f.texts("instead", "what to write instead");
    let fix = f.group("fix", "a repair that is safe to apply", repair);
    let strength = f.one_of("strength", "how strong the evidence is", true, STRENGTHS);
    Some(Rule {
        meta: meta?,
        title: title?.value,
        kind: kind?,
        severity: severity?,
        axis: axis?,
        scope: scope.unwrap_or(RuleScope::Whole),
        patterns: patterns?,
        moves,
        before,
        at_most: at_most.and_then(|n| usize::try_from(n).ok()).unwrap_or(usize::from(kind != Some(RuleKind::Require))),
        when: when_given,
        not,
        message: message?.value,
        instead: instead.into_iter().map(|text| text.value).collect(),
        fix,
        strength: strength?.to_owned(),
    })
}

fn repair(f: &mut Fields<'_>) -> Option<Repair> {
    let replace = f.text("replace", "what to write in its place, with slots that the message fills");
    let leave_out = f.yes_no("leave-out", "leave it out and write nothing in its place");
    let sentence = f.yes_no("sentence", "whether the whole sentence is replaced, and not the words alone");
    if f.is_describing() {
        return None;
    }
    if replace.is_none() && leave_out != Some(true) {
        f.error(
            "missing-field",
            f.place(),
            "`fix` says neither `replace` nor `leave-out`",
            "write `replace: …`, or `leave-out: true`".to_owned(),
        );
    }
    Some(Repair { replace: replace.unwrap_or_default(), sentence: sentence.unwrap_or(false) })
}

pub(in crate::pack) fn signal(f: &mut Fields<'_>) -> Option<Signal> {
    let meta = meta(f);
    let patterns = patterns(f, true);
    let mechanism = f.word("shows", "the mechanism of empathy it shows");
    let level = f.whole("level", "how strongly it shows it: 1 or 2", 1, 2);
    let axis = f.word("axis", "the step of the scorecard it counts for");
    let strength = f.text("strength", "what is said about it to whoever wrote the reply");
    Some(Signal {
        meta: meta?,
        patterns: patterns?,
        shows: mechanism.map(|mechanism| (mechanism, if level == Some(2) { 2 } else { 1 })),
        axis,
        strength: strength.map(|text| text.value),
    })
}
