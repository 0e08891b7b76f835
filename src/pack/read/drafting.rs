//! Kinds that a draft is made of.

use super::common::{conditions, meta, when};
use crate::pack::fields::{Fields, Word};
use crate::pack::model::{Frame, Gesture, Instead, Limits, Lore, Phrase, Step, Voice, When};
use crate::pack::tree::{Kind, Node};
use crate::vocab::Move;
use serde_json::{Value, json};

pub(in crate::pack) fn phrase(f: &mut Fields<'_>) -> Option<Phrase> {
    let meta = meta(f);
    let reply_move = f.need_word("move", "the move it makes");
    let text = f.need_text("text", "a sentence, rarely two, with `{slots}` and `[gaps]`");
    let when_given = conditions(f);
    let not = f.group("not", "conditions under which it may not be chosen", when).unwrap_or_default();
    let then = f.text("then", "id of a phrase that always follows it at once");
    let prefer = f.whole("prefer", "a small number added to its fit", -20, 20);
    Some(Phrase {
        meta: meta?,
        reply_move: reply_move?,
        text: text?,
        when: when_given,
        not,
        then,
        prefer: prefer.and_then(|prefer| i32::try_from(prefer).ok()).unwrap_or(0),
    })
}

pub(in crate::pack) fn frame(f: &mut Fields<'_>) -> Option<Frame> {
    let meta = meta(f);
    let title = f.need_text("title", "a short title for people");
    let expands = f.text("expands", "what its letters stand for");
    let on_request = f.yes_no("on-request", "whether it is used only when asked for by name");
    let when_given = conditions(f);
    let not = f.group("not", "conditions under which it may not be used", when).unwrap_or_default();
    let limits = f.group("limits", "how long the reply may be", limits).unwrap_or_default();
    let words = "a list of paragraphs, each a list of steps: `move`, `move?`, `one-move|another`, or `{say: move, when: {...}}`";
    let node = f.custom("paragraphs", "the order of moves, a list of steps for each paragraph", true, words, steps_schema);
    let paragraphs = node.map(|node| paragraphs(f, node));
    Some(Frame {
        meta: meta?,
        title: title?.value,
        expands: expands.map(|text| text.value),
        on_request: on_request.unwrap_or(false),
        when: when_given,
        not,
        paragraphs: paragraphs?,
        limits,
    })
}

fn limits(f: &mut Fields<'_>) -> Option<Limits> {
    let mut limit = |name, doc| f.whole(name, doc, 1, 100_000).and_then(|n| u32::try_from(n).ok());
    Some(Limits {
        sentences: limit("sentences", "most sentences, greeting and sign-off aside"),
        words: limit("words", "most words"),
        chars: limit("chars", "most characters, everything counted"),
    })
}

fn steps_schema() -> Value {
    let moves = Move::ALL.iter().map(|m| m.name()).collect::<Vec<_>>().join("|");
    let text = json!({ "type": "string", "pattern": format!("^({moves})(\\|({moves}))*\\??$") });
    let step = json!({ "anyOf": [text, { "type": "object", "required": ["say"], "properties": { "say": text, "when": { "$ref": "#/$defs/when" } }, "additionalProperties": false }] });
    json!({ "type": "array", "minItems": 1, "items": { "type": "array", "minItems": 1, "items": step } })
}

fn paragraphs<'a>(f: &mut Fields<'a>, node: &'a Node) -> Vec<Vec<Step>> {
    let Kind::Seq(paragraphs) = &node.kind else {
        f.error(
            "wrong-type",
            node.inner(),
            "`paragraphs` should be a list of paragraphs",
            "write `- [greet, acknowledge-event]` for each".to_owned(),
        );
        return Vec::new();
    };
    if paragraphs.is_empty() {
        f.error("empty-list", node.span(), "`paragraphs` is an empty list", "write at least one paragraph".to_owned());
    }
    let mut read = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        match &paragraph.kind {
            Kind::Seq(steps) => read.push(steps.iter().filter_map(|step| self::step(f, step)).collect()),
            _ => f.error(
                "wrong-type",
                paragraph.inner(),
                "a paragraph should be a list of steps",
                "write `- [greet, acknowledge-event]`".to_owned(),
            ),
        }
    }
    read
}

fn step<'a>(f: &mut Fields<'a>, node: &'a Node) -> Option<Step> {
    if let Kind::Map(_) = &node.kind {
        let (say, when) = f.inside("step", node, |step| {
            let words = "`move`, `move?` or `one-move|another`";
            let say = step.custom("say", "the move, or the alternatives", true, words, || json!({ "type": "string" }));
            Some((say, conditions(step)))
        })?;
        let (moves, optional) = moves(f, say?)?;
        return Some(Step { moves, optional, when, span: node.span() });
    }
    let (moves, optional) = moves(f, node)?;
    Some(Step { moves, optional, when: When::default(), span: node.span() })
}

pub(super) fn moves<'a>(f: &mut Fields<'a>, node: &'a Node) -> Option<(Vec<Move>, bool)> {
    let Some(text) = f.text_of(node) else {
        f.error(
            "wrong-type",
            node.inner(),
            "a step should be the name of a move",
            "write `greet`, or `{say: greet, when: {...}}`".to_owned(),
        );
        return None;
    };
    let (names, optional) = text.strip_suffix('?').map_or((text, false), |names| (names, true));
    let mut moves = Vec::new();
    let mut at = 0;
    for name in names.split('|') {
        let lead = name.len() - name.trim_start().len();
        let name = name.trim_start();
        let place = f.place_in(node, at + lead, name.trim_end().len());
        let name = name.trim_end();
        match Move::every().iter().copied().find(|known| known.word() == name) {
            Some(found) => moves.push(found),
            None => f.unknown_name_at::<Move>(name, place),
        }
        at += lead + name.len() + 1;
    }
    (!moves.is_empty()).then_some((moves, optional))
}

pub(in crate::pack) fn voice(f: &mut Fields<'_>) -> Option<Voice> {
    let meta = meta(f);
    let greeting = f.need_texts("greeting", "greetings with `{name}` in them");
    let greeting_plain = f.need_texts("greeting-plain", "greetings when no name is known");
    let avoid = f.groups("avoid", "words of this voice to replace", |f| {
        let word = f.need_text("word", "the word or phrase");
        let say = f.need_text("say", "what to say in its place");
        Some(Instead { word: word?, say: say? })
    });
    let contractions = f.yes_no("contractions", "whether drafts say `we're` rather than `we are`; true when left out");
    let lore = f.groups("lore", "lines of the brand's own world", |f| {
        let text = f.need_text("text", "a whole sentence, which may hold slots");
        let most = f.whole("max-severity", "used only up to this severity; 1 when left out", 0, 4);
        let when = conditions(f);
        Some(Lore { text: text?, max_severity: most.and_then(|most| u8::try_from(most).ok()).unwrap_or(1), when })
    });
    let axes = f.numbers("axes", "how it sounds, -2 to 2 on named axes such as `formality` and `warmth`", false);
    Some(Voice {
        meta: meta?,
        greeting: greeting?,
        greeting_plain: greeting_plain?,
        avoid,
        contractions: contractions.unwrap_or(true),
        lore,
        axes: axes.into_iter().map(|(name, value)| (name, value.clamp(-2.0, 2.0).round())).map(whole).collect(),
    })
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to -2 … 2 and rounded before")]
fn whole((name, value): (String, f64)) -> (String, i64) {
    (name, value as i64)
}

pub(in crate::pack) fn gesture(f: &mut Fields<'_>) -> Option<Gesture> {
    let meta = meta(f);
    let text = f.need_text("text", "a noun phrase that follows \"I can offer you\"");
    let cost = f.need_word("cost", "what it costs");
    let cap = f.number("cap", "highest amount");
    let authority = f.need_word("authority", "who may promise it");
    let tiers = f.texts("tier", "tiers of customers it is kept for; everybody's when left out");
    let when = conditions(f);
    Some(Gesture { meta: meta?, text: text?, cost: cost?, cap, authority: authority?, tiers, when })
}
