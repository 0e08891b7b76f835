//! What may change about a message without changing how it is read.

use heard::draft::Draft;
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::{ReadOptions, Reading};
use heard::record;
use std::fs;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);
static EXAMPLES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut all: Vec<(String, String)> = fs::read_dir("examples/messages")
        .expect("the examples")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.file_stem().expect("a name").to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a text")))
        .collect();
    all.sort();
    all
});

fn read(text: &str) -> Reading {
    ENGINE.read(text, &ReadOptions::default())
}

fn draft(reading: &Reading) -> Draft {
    ENGINE.draft(reading, &DraftOptions::default()).expect("a draft")
}

fn line(text: &str) -> String {
    let reading = read(text);
    record::to_line(&record::draft(ENGINE.knowledge(), &draft(&reading), &reading, serde_json::Value::Null, true))
}

#[test]
fn the_same_message_gives_the_same_bytes_on_any_thread() {
    for (name, text) in EXAMPLES.iter() {
        let wanted = line(text);
        let others: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..3).map(|_| scope.spawn(|| line(text))).collect();
            threads.into_iter().map(|thread| thread.join().expect("a line")).collect()
        });
        assert!(others.iter().all(|other| *other == wanted), "{name}");
    }
}

#[test]
fn sincere_praise_in_a_sentence_of_its_own_never_raises_severity() {
    for (name, text) in EXAMPLES.iter() {
        let before = read(text).severity;
        for praise in ["The woman at your desk was very kind.", "Your shop is lovely."] {
            let (body, rest) = text.split_once("\n\n").unwrap_or((text, ""));
            let after = read(&format!("{body} {praise}\n\n{rest}")).severity;
            assert!(after <= before, "{name}: {before} became {after} with {praise:?}");
        }
    }
}

#[test]
fn saying_it_twice_adds_nothing_to_severity() {
    for (says, again) in [
        ("My parcel hasn't arrived.", "My parcel hasn't arrived. My parcel hasn't arrived."),
        ("You charged me twice.", "You charged me twice. You charged me twice. You charged me twice."),
        (
            "The heating doesn't work and nobody answers.",
            "The heating doesn't work and nobody answers. The heating doesn't work and nobody answers.",
        ),
    ] {
        assert!(read(again).severity <= read(says).severity, "{says}");
        assert_eq!(read(says).stance, read(again).stance, "{says}");
    }
}

#[test]
fn a_cue_that_is_denied_is_dropped() {
    for (says, denied) in [
        ("My parcel was late.", "My parcel wasn't late."),
        ("The staff were rude.", "The staff weren't rude."),
        ("I'm disappointed.", "I'm not disappointed."),
        ("The bag was damaged.", "The bag wasn't damaged."),
    ] {
        assert!(read(says).kept().count() > 0, "{says}");
        let bad = read(denied);
        let kept: Vec<&str> =
            bad.kept().filter(|cue| cue.weight > 0.0 && !cue.family.name().contains("relief")).map(|cue| cue.id.as_str()).collect();
        assert!(bad.severity < read(says).severity.max(1), "{denied}: {kept:?}");
    }
}

#[test]
fn a_masked_value_reads_like_the_value() {
    for (open, masked) in [
        ("You charged my card 4111 1111 1111 1111 twice.", "You charged my card <card-number> twice."),
        ("Nobody answers. Ring me on 07700 900123 please.", "Nobody answers. Ring me on <phone> please."),
    ] {
        let (one, other) = (read(open), read(masked));
        assert_eq!((one.stance, one.severity, one.mood), (other.stance, other.severity, other.mood), "{open}");
    }
}

/// A089
#[test]
fn swapping_two_messages_changes_every_specific_sentence() {
    use heard::vocab::Move;
    let drafts: Vec<Draft> = EXAMPLES.iter().map(|(_, text)| draft(&read(text))).collect();
    let open = |sentence: &&heard::draft::Sentence| {
        sentence.gaps.is_empty()
            && !matches!(
                sentence.reply_move,
                Move::Greet
                    | Move::SignOff
                    | Move::InviteContact
                    | Move::ThankCandour
                    | Move::ThankBusiness
                    | Move::ThankContact
                    | Move::Reassure
            )
    };
    for sentence in drafts.iter().flat_map(|draft| &draft.sentences).filter(open) {
        let times = drafts.iter().filter(|draft| draft.sentences.iter().any(|other| other.text == sentence.text)).count();
        assert!(times * 5 <= drafts.len(), "in {times} of {} drafts: {}", drafts.len(), sentence.text);
    }
}
