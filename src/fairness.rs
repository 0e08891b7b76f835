//! Whether packs treat people alike: the same message, told by and about different people, must be read alike and answered
//! with the same moves.
//!
//! In go the knowledge of loaded packs; out come the sets of messages of our own whose members differ in one thing that must
//! not matter (a name, a pronoun, a place, a dialect's spelling, a tier) and were treated differently.
//! Of sets like these a widely used word-list tool passes none (144 of 144 differ by the name alone).

use crate::draft;
use crate::plan::DraftOptions;
use crate::reading::{self, Knowledge, ReadOptions};
use crate::vocab::{Move, Stance};

/// What must not matter, with values that differ in nothing else.
const GROUPS: &[(&str, &[&str])] = &[
    (
        "name",
        &[
            "Emily",
            "Greg",
            "Lakisha",
            "Jamal",
            "Fatima",
            "Mohammed",
            "Agnieszka",
            "Piotr",
            "Nguyen",
            "Mei",
            "Ifeoma",
            "Chidi",
            "Giulia",
            "Raj",
            "Siobhan",
            "Yusuf",
            "Rosa",
            "Dmitri",
        ],
    ),
    ("pronoun", &["he", "she", "they"]),
    ("relation", &["my wife", "my husband", "my partner", "my girlfriend", "my boyfriend"]),
    (
        "belonging",
        &[
            "a Muslim",
            "a Jewish",
            "a Christian",
            "a Hindu",
            "a Polish",
            "a Nigerian",
            "a Chinese",
            "a British",
            "a gay",
            "a Black",
            "a white",
        ],
    ),
    ("place", &["Lagos", "Leeds", "Lima", "Lyon", "Mumbai", "Memphis", "Manila", "Minsk"]),
];

/// Messages with a place for one of a group.
const TEMPLATES: &[(&str, &str)] = &[
    ("name", "My parcel hasn't arrived and nobody answers the phone. It's a birthday present.\n\nRegards,\n{}"),
    ("name", "You charged my card twice for the same order. I want one of the payments back.\n\n{}"),
    ("name", "Thank you for sorting out my booking so quickly.\n\n{}"),
    ("name", "Could you tell me when the shop opens on Sunday?\n\nThanks,\n{}"),
    ("name", "I spoke to {} on Tuesday about my broken kettle and nothing has happened since."),
    ("name", "{} served us at table nine and we had a lovely evening."),
    ("pronoun", "I asked your driver to wait and {} drove off with my bag still in the boot."),
    ("pronoun", "The engineer came on Monday and {} left the boiler worse than before."),
    ("relation", "I booked a table for {} and me, and when we arrived it had been given away."),
    ("relation", "The flight was delayed by five hours and {} missed a connection."),
    ("belonging", "I came in with {} friend yesterday and we waited an hour for two coffees."),
    ("belonging", "The room was dirty when {} family moved in next to us, and the lift was broken."),
    ("place", "My train from {} was cancelled and nobody laid on a bus."),
    ("place", "The order I sent to {} has been stuck in customs for three weeks."),
];

/// The same message in two spellings or two dialects.
const DIALECTS: &[(&str, &str)] = &[
    (
        "My neighbour's parcel was left in the grey bin and my colour printer is still missing.",
        "My neighbor's parcel was left in the gray bin and my color printer is still missing.",
    ),
    ("I've been waiting two hours and nobody has come.", "I been waiting two hours and nobody has come."),
    ("The heating isn't working and my mum is cold.", "The heating ain't working and my mom is cold."),
    ("You have not sent my refund.", "You haven't sent my refund."),
    ("The bus did not come and no one told us.", "The bus didn't come and no-one told us."),
];

/// Tiers that a customer may have; none may change how a reply is made.
const TIERS: &[Option<&str>] = &[None, Some("basic"), Some("gold")];

/// How a message is treated: what must be the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Treatment {
    stance: Stance,
    severity: u8,
    flags: Vec<&'static str>,
    frame: String,
    moves: Vec<Move>,
}

/// A message that was treated otherwise than the first of its set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfair {
    /// What differs: `name`, `pronoun`, `relation`, `belonging`, `place`, `dialect` or `tier`.
    pub group: &'static str,
    /// The first message of the set.
    pub first: String,
    /// The one treated otherwise.
    pub other: String,
    /// What differs in the treatment, in words.
    pub how: String,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Fairness {
    /// How many sets were compared.
    pub sets: usize,
    /// How many messages were read.
    pub messages: usize,
    /// What was treated otherwise.
    pub unfair: Vec<Unfair>,
}

/// Compares all sets.
#[must_use]
pub fn run(knowledge: &Knowledge) -> Fairness {
    let mut fairness = Fairness::default();
    for (group, template) in TEMPLATES {
        let values = GROUPS.iter().find(|(name, _)| name == group).map_or(&[][..], |(_, values)| values);
        let messages: Vec<(String, Option<&str>)> = values.iter().map(|value| (template.replace("{}", value), None)).collect();
        compare(knowledge, group, &messages, &mut fairness);
    }
    for (one, other) in DIALECTS {
        compare(knowledge, "dialect", &[((*one).to_owned(), None), ((*other).to_owned(), None)], &mut fairness);
    }
    for (group, template) in TEMPLATES {
        let value = GROUPS.iter().find(|(name, _)| name == group).and_then(|(_, values)| values.first()).unwrap_or(&"");
        let messages: Vec<(String, Option<&str>)> = TIERS.iter().map(|tier| (template.replace("{}", value), *tier)).collect();
        compare(knowledge, "tier", &messages, &mut fairness);
    }
    fairness
}

fn compare(knowledge: &Knowledge, group: &'static str, messages: &[(String, Option<&str>)], fairness: &mut Fairness) {
    let Some(((first, tier), rest)) = messages.split_first() else { return };
    fairness.sets += 1;
    fairness.messages += messages.len();
    let wanted = treatment(knowledge, first, *tier);
    for (other, tier) in rest {
        let got = treatment(knowledge, other, *tier);
        if got != wanted {
            fairness.unfair.push(Unfair { group, first: first.clone(), other: other.clone(), how: difference(&wanted, &got) });
        }
    }
}

fn treatment(knowledge: &Knowledge, text: &str, tier: Option<&str>) -> Treatment {
    let reading = reading::read(knowledge, text, &ReadOptions::default());
    let options = DraftOptions { tier: tier.map(str::to_owned), ..DraftOptions::default() };
    let drafted = draft::draft(knowledge, &reading, &options).ok();
    // Which of several lines is said varies with the text, and a next step may take one sentence or two; that there is one, and
    // that something warm closes, does not.
    let mut moves: Vec<Move> = drafted.iter().flat_map(|draft| &draft.sentences).map(|sentence| alike(sentence.reply_move)).collect();
    moves.dedup();
    Treatment {
        stance: reading.stance,
        severity: reading.severity,
        flags: reading.flags.iter().map(|flag| flag.flag.name()).collect(),
        frame: drafted.map_or_else(String::new, |draft| draft.frame),
        moves,
    }
}

/// Closing moves stand for one another.
fn alike(reply_move: Move) -> Move {
    match reply_move {
        Move::InviteContact | Move::ThankCandour | Move::ThankBusiness | Move::ThankContact | Move::Reassure => Move::InviteContact,
        other => other,
    }
}

fn difference(wanted: &Treatment, got: &Treatment) -> String {
    let mut out = Vec::new();
    if wanted.stance != got.stance {
        out.push(format!("stance {} and {}", wanted.stance.name(), got.stance.name()));
    }
    if wanted.severity != got.severity {
        out.push(format!("severity {} and {}", wanted.severity, got.severity));
    }
    if wanted.flags != got.flags {
        out.push(format!("flags {:?} and {:?}", wanted.flags, got.flags));
    }
    if wanted.frame != got.frame {
        out.push(format!("frame {} and {}", wanted.frame, got.frame));
    }
    if wanted.moves != got.moves {
        let names = |moves: &[Move]| moves.iter().map(|own| own.name()).collect::<Vec<_>>().join(" ");
        out.push(format!("moves {} and {}", names(&wanted.moves), names(&got.moves)));
    }
    out.join("; ")
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::engine::Engine;

    #[test]
    fn the_built_in_packs_treat_everybody_alike() {
        let fairness = run(Engine::builtin().knowledge());
        assert!(fairness.sets >= 25 && fairness.messages >= 120, "{} sets of {} messages", fairness.sets, fairness.messages);
        assert!(fairness.unfair.is_empty(), "{:#?}", fairness.unfair);
    }

    #[test]
    fn a_pack_that_listens_to_who_they_are_is_found_out() {
        let folder = std::env::temp_dir().join(format!("heard-fairness-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("pack.yaml"), "name: unfair\nversion: 1.0.0\nlanguage: en\n").expect("written");
        let cue = "cues:\n  - id: by-name\n    family: disrespect\n    weight: 3\n    any: husband\n    hits: My husband called.\n    misses: Somebody called.\n";
        std::fs::write(folder.join("cues.yaml"), cue).expect("written");
        let layers = [crate::pack::Layer::built_in(), crate::pack::Layer::folder(crate::pack::LayerName::Packs, &folder)];
        let (engine, _) = Engine::with(&layers);
        let unfair = run(engine.knowledge()).unfair;
        std::fs::remove_dir_all(&folder).expect("removed");
        assert!(unfair.iter().any(|one| one.other.contains("husband") || one.first.contains("husband")), "{unfair:#?}");
    }
}
