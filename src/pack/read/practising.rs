//! Practice situations.

use super::common::meta;
use super::drafting::moves;
use crate::pack::fields::Fields;
use crate::pack::scenario::{Answered, Ending, MOST_HEAT, ModelReply, SUBJECTS, Scenario, State, Way};
use crate::pack::tree::Kind;
use crate::vocab::{Fault, Move};
use serde_json::{Value, json};

pub(in crate::pack) fn scenario(f: &mut Fields<'_>) -> Option<Scenario> {
    let meta = meta(f);
    let title = f.need_text("title", "a short title for people");
    let skill = f.need_text("skill", "what is to be learned here, in one line");
    let industry = f.need_text("industry", "`retail`, `travel` …, or `any`");
    let difficulty = f.whole("difficulty", "1 gentle, 2 middling, 3 hard; 1 when left out", 1, 3);
    let channel = f.need_word("channel", "where the customer writes and reads");
    let fault = f.word("fault", "whose fault it is, as far as the trainee knows");
    let brief = f.need_text("brief", "what the trainee knows that the message does not say");
    let facts = f.texts("facts", "facts of the brief that an answer may state");
    let actions = f.texts("actions", "what was done already, as it reads after \"I've\"");
    let moods = f.words("moods", "moods that the customer is likely to be in");
    let feels = f.need_text("feels", "what the customer would say they felt, told at the end");
    let states = f.groups("states", "the moments of the conversation; the first one begins", state);
    if !f.is_describing() && states.is_empty() {
        f.error("missing-field", f.place(), "this scenario has no `states`", "add `states:`, the first one begins".to_owned());
    }
    Some(Scenario {
        meta: meta?,
        title: title?.value,
        skill: skill?.value,
        industry: industry?.value,
        difficulty: small(difficulty).unwrap_or(1),
        channel: channel?,
        fault: fault.unwrap_or(Fault::Unknown),
        brief: brief?,
        facts,
        actions,
        moods,
        feels: feels?,
        states,
    })
}

fn small(number: Option<i64>) -> Option<u8> {
    number.and_then(|number| u8::try_from(number).ok())
}

fn state(f: &mut Fields<'_>) -> Option<State> {
    let id = f.need_id();
    let heat = f.need_whole("heat", "0 calm to 5 about to leave", 0, i64::from(MOST_HEAT));
    let says = f.need_text("says", "what the customer writes or does");
    let ways = f.groups("next", "ways on; the first whose condition holds is taken, so the last has none", way);
    let models = f.groups("models", "replies that do well here", |f| {
        let reply = f.need_text("reply", "the whole reply");
        let why = f.need_text("why", "why it works");
        Some(ModelReply { reply: reply?, why: why?.value })
    });
    let end: Option<Ending> = f.word("ends", "for an end: how it ended");
    let lesson = f.text("lesson", "for an end: what to take along");
    Some(State { id: id?, heat: small(heat)?, says: says?, ways, models, end, lesson: lesson.map(|lesson| lesson.value) })
}

fn way(f: &mut Fields<'_>) -> Option<Way> {
    let span = f.place();
    let when = f.group("if", "what the coach must find in the answer", answered);
    let to = f.need_text("to", "id of the state it leads to");
    let examples = f.texts("examples", "answers that take this way: its tests");
    Some(Way { conditional: when.is_some(), when: when.unwrap_or_default(), to: to?, examples, span })
}

fn answered(f: &mut Fields<'_>) -> Option<Answered> {
    let words = "a list of moves, all of which it makes; `one-move|another` for either";
    let does = groups(f, "does", "moves that the answer makes", words);
    let order = groups(f, "order", "moves that it makes in this order", "a list of moves; `one-move|another` for either");
    Some(Answered {
        does,
        order,
        lacks: f.words("lacks", "moves that it does not make"),
        faults: f.texts("faults", "coach rules, or tags of rules, of which one finds something in it"),
        free_of: f.texts("free-of", "coach rules, or tags of rules, none of which finds anything in it"),
        worst: f.word("worst", "the weightiest finding it may have"),
        covers: f.several_of("covers", "what of the message it takes up, all of it", SUBJECTS),
        misses: f.several_of("misses", "what of the message it leaves out or gets wrong", SUBJECTS),
        empathy: f.range("empathy", "the three mechanisms of empathy together, 0 to 6", 0, 6),
    })
}

/// A list of moves, each perhaps with alternatives.
fn groups(f: &mut Fields<'_>, name: &'static str, doc: &'static str, words: &'static str) -> Vec<Vec<Move>> {
    let Some(node) = f.custom(name, doc, false, words, schema) else { return Vec::new() };
    let items = match &node.kind {
        Kind::Seq(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    items.iter().filter_map(|item| moves(f, item)).map(|(moves, _)| moves).collect()
}

fn schema() -> Value {
    let moves = Move::ALL.iter().map(|m| m.name()).collect::<Vec<_>>().join("|");
    let text = json!({ "type": "string", "pattern": format!("^({moves})(\\|({moves}))*$") });
    json!({ "anyOf": [text, { "type": "array", "items": text }] })
}
