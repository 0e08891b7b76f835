//! Rules that packs declare, run over a reply.

use super::finding::Finding;
use super::fix::{self, Edit};
use super::options::CoachOptions;
use super::reply::Line;
use super::talk::{HEARING, Talk};
use crate::matcher::{CueMatch, Owner};
use crate::pack::model::Piece;
use crate::pack::model::{Repair, Rule, When};
use crate::pack::phrase_text;
use crate::plan;
use crate::reading::Knowledge;
use crate::span::Span;
use crate::text::Document;
use crate::vocab::{Move, RuleKind, RuleScope, Slot};

/// Tag of rules against sending people on: they don't hold for an answer to "who can I call?".
const SENDING_ON: &str = "sending-on";

/// Tag of rules against words that stand for what it is about: once a line that hears them names it, they may.
const NAMES_NOTHING: &str = "names-nothing";

/// What the declared rules find.
pub(crate) fn run(talk: &Talk<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    let can_say = |finding: &Finding| talk.message.is_none() || !finding.instead.is_empty();
    let rules = &talk.knowledge.packs.rules;
    let mut matched = vec![false; rules.len()];
    for found in &talk.reply.matches {
        if let Owner::Rule(index) = found.owner {
            matched[index as usize] = true;
        }
    }
    for ((index, rule), has_match) in rules.iter().enumerate().zip(matched) {
        let owner = Owner::Rule(index as u32);
        // Most rules find nothing in most replies: their conditions need not be asked then.
        if matches!(rule.kind, RuleKind::Avoid | RuleKind::Prefer) && !has_match || !applies(talk, rule) {
            continue;
        }
        let known = out.len();
        check(talk, rule, owner, &mut out);
        if rule.meta.tags.iter().any(|tag| tag == NAMES_NOTHING)
            && let Some(named) = talk.link.named
            && let Some(line) = talk.reply.line_at(named.start).map(|line| &talk.reply.lines[line])
        {
            let mut place = 0;
            out.retain(|finding| {
                place += 1;
                // Asked about by its name, it has been named wherever the question stands.
                let named = line.does_any(HEARING) && finding.span.start >= named.start || line.does(Move::Explore);
                place <= known || !named
            });
        }
        // "Name the thing itself" helps nobody where the message doesn't show which thing.
        if rule.kind == RuleKind::Prefer && !rule.instead.is_empty() && !out[known..].iter().all(can_say) {
            out.truncate(known);
        }
    }
    out
}

/// Whether a declared rule finds something in a text, whatever its conditions: what its examples ask.
#[must_use]
pub fn finds(knowledge: &Knowledge, index: usize, text: &str) -> bool {
    let options = CoachOptions::default();
    let document = Document::new(text);
    let talk = Talk::new(knowledge, &document, None, &options);
    let mut out = Vec::new();
    if let Some(rule) = knowledge.packs.rules.get(index) {
        check(&talk, rule, Owner::Rule(index as u32), &mut out);
    }
    !out.is_empty()
}

fn check(talk: &Talk<'_>, rule: &Rule, owner: Owner, out: &mut Vec<Finding>) {
    let found: Vec<&CueMatch> = talk.reply.of(owner).filter(|one| in_scope(talk, rule, one) && !talk.reply.is_quoted(one.span)).collect();
    match rule.kind {
        RuleKind::Avoid | RuleKind::Prefer => {
            let mut last = usize::MAX;
            for one in found {
                if rule.fix.is_none() && (rule.scope != RuleScope::Sentence && last != usize::MAX || last == one.sentence) {
                    continue;
                }
                last = one.sentence;
                out.push(finding(talk, rule, one.span, edit(talk, rule, one)));
            }
        }
        RuleKind::Require => {
            if found.is_empty() && !talk.reply.does_any(&rule.moves) && talk.reply.body().next().is_some() {
                out.push(finding(talk, rule, talk.room(rule.scope == RuleScope::Last), None));
            }
        }
        RuleKind::Limit => {
            let mut places: Vec<Span> = found.iter().map(|one| one.span).collect();
            places.extend(talk.reply.body().filter(|line| line.does_any(&rule.moves)).map(|line| line.sentence.span));
            places.sort();
            if let Some(first_too_many) = places.get(rule.at_most) {
                out.push(finding(talk, rule, *first_too_many, None));
            }
        }
        RuleKind::Order => {
            let place = |lines: &dyn Fn(&Line) -> bool| talk.reply.body().position(lines);
            let late = place(&|line| line.does_any(&rule.before) && !line.does_any(&rule.moves));
            let early = place(&|line| line.does_any(&rule.moves));
            if let (Some(late), Some(early)) = (late, early)
                && late < early
                && let Some(line) = talk.reply.body().nth(late)
            {
                out.push(finding(talk, rule, line.sentence.span, None));
            }
        }
    }
}

fn in_scope(talk: &Talk<'_>, rule: &Rule, one: &CueMatch) -> bool {
    let line = match rule.scope {
        RuleScope::Whole | RuleScope::Sentence => return true,
        RuleScope::First => talk.reply.body().next(),
        RuleScope::Last => talk.reply.body().last(),
    };
    line.is_some_and(|line| line.index == one.sentence)
}

/// Whether the rule's conditions hold; those on the message never do where there is none.
fn applies(talk: &Talk<'_>, rule: &Rule) -> bool {
    let Some(message) = talk.message else {
        let options = |when: &When| {
            (when.channel.is_empty() || talk.options.channel.is_some_and(|channel| when.channel.contains(&channel)))
                && (when.fault.is_empty() || when.fault.contains(&talk.options.fault))
        };
        return !about_message(&rule.when)
            && options(&rule.when)
            && !(about_nothing(&rule.not) || about_message(&rule.not) || options(&rule.not))
            || about_nothing(&rule.when) && (about_nothing(&rule.not) || about_message(&rule.not));
    };
    if rule.meta.tags.iter().any(|tag| tag == SENDING_ON) && (talk.asks_whom() || talk.cannot_reach()) {
        return false;
    }
    // A rule for troubled messages needs trouble that shows, not only words that sound like it.
    let for_trouble = rule.when.severity.is_some_and(|(low, _)| low > 0) || rule.not.severity.is_some_and(|(low, _)| low == 0);
    if for_trouble && !talk.troubled() {
        return false;
    }
    let channel_known = rule.when.channel.is_empty() || talk.options.channel.is_some();
    channel_known
        && plan::fit(&rule.when, talk.knowledge, message, &talk.draft).is_some()
        && !plan::touches(&rule.not, talk.knowledge, message, &talk.draft)
}

fn about_message(when: &When) -> bool {
    !when.mood.is_empty()
        || when.severity.is_some()
        || !when.situation.is_empty()
        || !when.flag.is_empty()
        || !when.topic.is_empty()
        || !when.cue.is_empty()
        || !when.stance.is_empty()
        || !when.ask.is_empty()
        || when.thread.is_some()
        || !when.text.is_empty()
}

fn about_nothing(when: &When) -> bool {
    !about_message(when) && when.channel.is_empty() && when.fault.is_empty() && when.reply_type.is_empty() && when.outcome.is_empty()
}

fn finding(talk: &Talk<'_>, rule: &Rule, span: Span, fix: Option<Edit>) -> Finding {
    let instead =
        rule.instead.iter().filter_map(|text| filled(talk, text).or_else(|| (!text.contains('{')).then(|| text.clone()))).collect();
    Finding {
        rule: rule.meta.id.clone(),
        severity: rule.severity,
        span,
        message: rule.message.clone(),
        why: rule.meta.why.clone().unwrap_or_default(),
        instead,
        fix,
        evidence: rule.meta.evidence.iter().map(|id| id.value.clone()).collect(),
        strength: rule.strength.clone(),
        axis: rule.axis,
    }
}

/// The repair of a match, where the message fills its slots.
fn edit(talk: &Talk<'_>, rule: &Rule, one: &CueMatch) -> Option<Edit> {
    let Repair { replace, sentence: whole } = rule.fix.as_ref()?;
    let with = if replace.value.is_empty() { String::new() } else { filled(talk, &replace.value)? };
    let sentence = talk.reply.document.sentences()[one.sentence].span;
    let span = if *whole { sentence } else { one.span };
    Some(fix::edit(talk.reply.document.text(), span, sentence, &with))
}

/// A text with its slots filled from the message; none where one stays empty.
pub(crate) fn filled(talk: &Talk<'_>, text: &str) -> Option<String> {
    if !text.contains('{') {
        return Some(text.to_owned());
    }
    let mut out = String::new();
    for piece in phrase_text::parse(text).ok()? {
        match piece {
            Piece::Text(text) => out.push_str(&text),
            Piece::Gap(hint, _) => {
                out.push('[');
                out.push_str(&hint);
                out.push(']');
            }
            Piece::Slot(slot, ..) => out.push_str(&slot_value(talk, slot)?),
        }
    }
    Some(out)
}

fn slot_value(talk: &Talk<'_>, slot: Slot) -> Option<String> {
    let message = talk.message?;
    match slot {
        Slot::IssueClause => talk.issue_clause().map(str::to_owned),
        Slot::IssueNoun => talk.sure_noun().map(str::to_owned),
        Slot::Topic => message.issue.as_ref()?.event.clone(),
        Slot::Name => message.customer.as_ref().map(|customer| customer.called.clone()),
        Slot::Duration => message.facts_of(crate::vocab::FactKind::Duration).next().map(|fact| fact.text.clone()),
        Slot::Event => message.situations.iter().find_map(|found| found.stake.as_ref()).map(|(stake, _)| stake.clone()),
        _ => None,
    }
}
