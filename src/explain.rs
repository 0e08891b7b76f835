//! What any id means: every entry of every pack, the coach's own rules and the closed lists.
//!
//! In goes `rule/minimising` or `minimising`; out comes what it is, why it is
//! there, what to write instead, what it rests on and its examples.

mod entry;

use crate::coach::{self, rules};
use crate::finding::edits;
use crate::pack::model::Meta;
use crate::reading::Knowledge;
use crate::vocab;

/// A source that an entry rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// `C-07`.
    pub id: String,
    /// `strong`, `moderate`, `weak` or `practice`.
    pub strength: String,
    /// What was found.
    pub finding: String,
    /// Who, when, where.
    pub citation: String,
}

/// A pack that allows a rule to be broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedBy {
    /// Its name.
    pub pack: String,
    /// Its reason.
    pub reason: String,
}

/// One explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explained {
    /// `rule`, `cue`, `mood` …
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What it is, a line each.
    pub what: Vec<String>,
    /// Why it is there.
    pub why: String,
    /// What to write instead.
    pub instead: Vec<String>,
    /// Examples: with `+` those it finds, with `-` those it doesn't.
    pub examples: Vec<String>,
    /// What it rests on.
    pub evidence: Vec<Cited>,
    /// Where it comes from.
    pub source: String,
    /// Its pack; empty for what the program brings.
    pub pack: String,
    /// Its file.
    pub file: String,
    /// For a rule: when and how it may be left out, a line each.
    pub allow: Vec<String>,
    /// For a rule: the packs that allow it, the one whose reason is in force first.
    pub allowed: Vec<AllowedBy>,
}

/// What was found for an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Entries of that id, of whatever kind.
    Found(Vec<Explained>),
    /// None; the nearest ids there are.
    Unknown {
        /// With their kinds.
        near: Vec<String>,
    },
}

/// Explains an id, with or without its kind.
#[must_use]
pub fn explain(knowledge: &Knowledge, wanted: &str) -> Answer {
    let (kind, id) = match wanted.split_once('/') {
        Some((kind, id)) => (Some(kind), id),
        None => (None, wanted),
    };
    let all = all(knowledge);
    let found: Vec<Explained> = all
        .iter()
        .filter(|(own_kind, own_id)| {
            own_id.eq_ignore_ascii_case(id) && kind.is_none_or(|kind| kind == own_kind.as_str() || kind.strip_suffix('s') == Some(own_kind))
        })
        .filter_map(|(kind, id)| one(knowledge, kind, id).map(|found| if kind == "rule" { allowable(knowledge, found) } else { found }))
        .collect();
    if !found.is_empty() {
        return Answer::Found(found);
    }
    let limit = (id.chars().count() / 3).max(2);
    let mut near: Vec<(usize, String)> = all
        .iter()
        .map(|(kind, own)| {
            let distance = if own.contains(id) && id.len() > 3 { 1 } else { edits(id, own) };
            (distance, format!("{kind}/{own}"))
        })
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort();
    near.dedup();
    Answer::Unknown { near: near.into_iter().take(3).map(|(_, id)| id).collect() }
}

/// Every id there is, with its kind.
#[must_use]
pub fn all(knowledge: &Knowledge) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = knowledge.packs.listed.iter().map(|listed| (listed.kind.to_owned(), listed.id.clone())).collect();
    out.extend(rules::RULES.iter().map(|rule| ("rule".to_owned(), rule.id.to_owned())));
    for (kind, _, ids) in lists() {
        for id in ids {
            if !out.iter().any(|(known, own)| known == kind && *own == id) {
                out.push((kind.to_owned(), id));
            }
        }
    }
    out
}

/// The closed lists, with what they are.
fn lists() -> Vec<(&'static str, &'static str, Vec<String>)> {
    macro_rules! list {
        ($kind:literal, $what:literal, $type:ident) => {
            ($kind, $what, vocab::$type::ALL.iter().map(|one| one.name().to_owned()).collect::<Vec<String>>())
        };
    }
    vec![
        list!("mood", "how a customer may feel", Mood),
        list!("family", "a family of cues: words by which customers show what went wrong or how they feel", Family),
        list!("situation", "what surrounds a message", Situation),
        list!("flag", "what stops or routes a message before anything is drafted", Flag),
        list!("move", "what a sentence of a reply does", Move),
        list!("slot", "what a phrase may ask to have filled in", Slot),
        list!("channel", "where a reply is read", Channel),
        list!("stance", "what kind of message it is", Stance),
        list!("axis", "a step on which a reply is scored", Axis),
        list!("mechanism", "a way in which a text shows empathy", Mechanism),
        list!("fault", "whose fault it is, as far as the agent said", Fault),
        list!("private", "a private value that is masked everywhere", PrivateKind),
    ]
}

fn one(knowledge: &Knowledge, kind: &str, id: &str) -> Option<Explained> {
    if let Some(rule) = rules::by_id(id).filter(|_| kind == "rule") {
        return Some(built(knowledge, rule));
    }
    if let Some(explained) = entry::explained(knowledge, kind, id) {
        return Some(explained);
    }
    let (_, what, ids) = lists().into_iter().find(|(list, ..)| *list == kind)?;
    ids.iter().any(|known| known == id).then(|| {
        let mut lines = vec![what.to_owned()];
        if kind == "family" {
            let cues: Vec<&str> =
                knowledge.packs.cues.iter().filter(|cue| cue.family.name() == id).map(|cue| cue.meta.id.as_str()).collect();
            lines.push(format!("cues: {}", cues.join(", ")));
        }
        Explained { kind: kind.to_owned(), id: id.to_owned(), what: lines, ..Explained::default() }
    })
}

/// A rule's explanation, with how it may be allowed and which packs do.
fn allowable(knowledge: &Knowledge, rule: Explained) -> Explained {
    let id = &rule.id;
    let allow = vec![
        "where something prescribes the words, with a reason, which stays in sight".to_owned(),
        format!("one reply: `--allow {id}=REASON`"),
        format!("every reply of a house: `allow: [\"{id}=REASON\"]` in its `pack.yaml`"),
    ];
    let allowed =
        coach::allowing(&knowledge.packs, id).map(|(manifest, reason)| AllowedBy { pack: manifest.name.value.clone(), reason }).collect();
    Explained { allow, allowed, ..rule }
}

fn built(knowledge: &Knowledge, rule: &rules::CoachRule) -> Explained {
    Explained {
        kind: "rule".to_owned(),
        id: rule.id.to_owned(),
        what: vec![rule.title.to_owned(), rule.what.to_owned(), format!("{}, step: {}", rule.severity.name(), rule.axis)],
        why: rule.why.to_owned(),
        instead: rule.instead.iter().map(|text| (*text).to_owned()).collect(),
        examples: rule
            .examples
            .iter()
            .map(|example| {
                let message =
                    if example.message.is_empty() { String::new() } else { format!("to \"{}\": ", example.message.replace('\n', " ")) };
                format!("{} {message}{}", if example.found { '+' } else { '-' }, example.reply.replace('\n', " "))
            })
            .collect(),
        evidence: rule.evidence.iter().map(|id| cited(knowledge, id)).collect(),
        source: if rule.evidence.is_empty() { rule.strength.to_owned() } else { String::new() },
        ..Explained::default()
    }
}

/// A citation by its id; one that no pack holds is named all the same.
fn cited(knowledge: &Knowledge, id: &str) -> Cited {
    knowledge.packs.evidence.iter().find(|entry| entry.meta.id == id).map_or_else(
        || Cited { id: id.to_owned(), strength: "unknown".to_owned(), finding: String::new(), citation: String::new() },
        |entry| Cited {
            id: id.to_owned(),
            strength: entry.strength.clone(),
            finding: entry.finding.clone(),
            citation: entry.citation.clone(),
        },
    )
}

fn with_meta(knowledge: &Knowledge, kind: &str, meta: &Meta) -> Explained {
    let listed = knowledge.packs.listed.get(meta.listed);
    Explained {
        kind: kind.to_owned(),
        id: meta.id.clone(),
        why: meta.why.clone().unwrap_or_default(),
        evidence: meta.evidence.iter().map(|id| cited(knowledge, &id.value)).collect(),
        source: meta.source.clone().unwrap_or_default(),
        pack: listed.map(|listed| listed.pack.to_string()).unwrap_or_default(),
        file: knowledge.packs.files.get(meta.file).map(|file| file.name().to_owned()).unwrap_or_default(),
        ..Explained::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{AllowedBy, Answer, all, explain};
    use crate::pack::model::Placed;
    use crate::reading::Knowledge;
    use crate::span::Span;

    #[test]
    fn every_id_there_is_can_be_explained() {
        let knowledge = Knowledge::new(crate::pack::builtin().packs);
        for (kind, id) in all(&knowledge) {
            match explain(&knowledge, &format!("{kind}/{id}")) {
                Answer::Found(entries) => assert!(entries.iter().all(|entry| !entry.what.is_empty()), "{kind}/{id} says nothing"),
                Answer::Unknown { .. } => panic!("{kind}/{id} cannot be explained"),
            }
        }
    }

    #[test]
    fn every_rule_says_why_what_it_rests_on_and_where_it_finds_something() {
        let knowledge = Knowledge::new(crate::pack::check(&[crate::pack::Layer::built_in()]).packs);
        for (_, id) in all(&knowledge).iter().filter(|(kind, _)| kind == "rule") {
            let Answer::Found(entries) = explain(&knowledge, &format!("rule/{id}")) else { panic!("{id} cannot be explained") };
            for rule in entries {
                let practice = rule.source == "practice" || rule.what.iter().any(|line| line.ends_with("practice"));
                assert!(!rule.why.is_empty() && rule.what.iter().all(|line| !line.is_empty()), "{id} lacks its documentation");
                assert!(!rule.evidence.is_empty() || practice, "{id} names neither evidence nor practice");
                assert!(rule.evidence.iter().all(|cited| !cited.citation.is_empty()), "{id} cites what no pack holds");
                for sign in ["+ ", "- "] {
                    assert!(rule.examples.iter().any(|example| example.starts_with(sign)), "{id} has no example with `{sign}`");
                }
            }
        }
    }

    #[test]
    fn a_rule_says_how_it_may_be_allowed_and_which_pack_does() {
        let mut packs = crate::pack::builtin().packs;
        let allow = Placed { value: "lecture = the contract words it so".to_owned(), span: Span::default() };
        packs.manifests[0].allow.push(allow);
        let knowledge = Knowledge::new(packs);
        let rule = |id: &str| match explain(&knowledge, id) {
            Answer::Found(mut entries) => entries.remove(0),
            Answer::Unknown { .. } => panic!("{id} is unknown"),
        };
        let lecture = rule("rule/lecture");
        assert!(lecture.allow.iter().any(|line| line.contains("--allow lecture=REASON")));
        assert_eq!(lecture.allowed, [AllowedBy { pack: "core".to_owned(), reason: "the contract words it so".to_owned() }]);
        let missed = rule("rule/missed-question");
        assert!(!missed.allow.is_empty() && missed.allowed.is_empty());
        assert!(rule("cue/still-waiting").allow.is_empty());
    }

    #[test]
    fn a_slip_is_answered_with_the_nearest_id() {
        let knowledge = Knowledge::new(crate::pack::builtin().packs);
        assert_eq!(explain(&knowledge, "minimisng"), Answer::Unknown { near: vec!["rule/minimising".to_owned()] });
    }
}
