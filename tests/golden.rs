//! Every example message has a golden reading and draft, reviewed by reading them aloud.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes them anew: look at the diff before you keep it.

use heard::draft::Draft;
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::{ReadOptions, Reading};
use heard::vocab::{Channel, Move};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn messages() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir("examples/messages")
        .expect("examples/messages")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

/// The channel a message came by, where its name says so (`chat-…`, `tweet-…`, `review-…`).
fn channel(path: &Path) -> Channel {
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if name.contains("chat") {
        Channel::Chat
    } else if name.contains("tweet") {
        Channel::Social
    } else if name.contains("review") {
        Channel::Review
    } else {
        Channel::Email
    }
}

fn drafted(engine: &Engine, path: &Path) -> (Reading, Draft) {
    let text = fs::read_to_string(path).expect("a message");
    let reading = engine.read(&text, &ReadOptions::default());
    let draft = engine.draft(&reading, &DraftOptions { channel: channel(path), ..DraftOptions::default() }).expect("a draft");
    (reading, draft)
}

fn page(reading: &Reading, draft: &Draft) -> String {
    let mut page = String::new();
    let mut line = |label: &str, text: String| {
        if !text.is_empty() {
            let _ = writeln!(page, "{label}: {text}");
        }
    };
    line(
        "reading",
        format!(
            "{} {} severity {} mood {} language {}",
            reading.stance, reading.sentiment, reading.severity, reading.mood, reading.language
        ),
    );
    let kept: Vec<String> = reading.kept().map(|cue| format!("{} \"{}\"", cue.id, reading.shown(cue.span))).collect();
    line("cues", kept.join(", "));
    if let Some(issue) = &reading.issue {
        line("clause", issue.reflected.as_ref().map(|clause| clause.text.clone()).unwrap_or_default());
        line("noun", issue.noun.as_ref().map(|noun| noun.text.clone()).unwrap_or_default());
    }
    line("facts", reading.facts.iter().map(|fact| format!("{} {}", fact.kind, fact.value)).collect::<Vec<_>>().join(", "));
    line("customer", reading.customer.as_ref().map(|customer| customer.called.clone()).unwrap_or_default());
    line("asks", reading.asks.iter().map(|ask| ask.id.clone()).collect::<Vec<_>>().join(", "));
    line("situations", reading.situations.iter().map(|found| found.situation.to_string()).collect::<Vec<_>>().join(", "));
    line("flags", reading.flags.iter().map(|flag| flag.flag.to_string()).collect::<Vec<_>>().join(", "));
    line("private", reading.private.iter().map(|private| private.kind.to_string()).collect::<Vec<_>>().join(", "));
    line("notes", draft.notes.join(" / "));
    let reply = draft.reply.clone().unwrap_or_else(|| {
        draft.withheld.as_ref().map(|withheld| format!("(withheld: {})\n{}", withheld.flag, withheld.card.join("\n"))).unwrap_or_default()
    });
    page.push('\n');
    page.push_str(&reply);
    page.push('\n');
    page
}

#[test]
fn readings_and_drafts_of_the_examples_are_the_reviewed_ones() {
    let engine = Engine::builtin();
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for path in messages() {
        let (reading, draft) = drafted(&engine, &path);
        let got = page(&reading, &draft);
        let golden = Path::new("tests/golden").join(path.with_extension("golden").file_name().expect("a name"));
        if update {
            fs::create_dir_all("tests/golden").expect("a folder");
            fs::write(&golden, &got).expect("written");
        } else if fs::read_to_string(&golden).unwrap_or_default() != got {
            wrong.push(format!("--- {}\n{got}", golden.display()));
        }
    }
    assert!(wrong.is_empty(), "{} differ; read them, then UPDATE_GOLDEN=1 to keep them:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_at_least_thirty_examples() {
    assert!(messages().len() >= 30);
}

#[test]
fn no_sentence_but_greeting_gap_and_close_occurs_in_more_than_a_fifth_of_the_drafts() {
    let engine = Engine::builtin();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let paths = messages();
    for path in &paths {
        let (_, draft) = drafted(&engine, path);
        for sentence in &draft.sentences {
            let closes = matches!(
                sentence.reply_move,
                Move::Greet
                    | Move::SignOff
                    | Move::InviteContact
                    | Move::InviteBack
                    | Move::ThankCandour
                    | Move::ThankBusiness
                    | Move::Reassure
            );
            if !closes && sentence.gaps.is_empty() {
                *counts.entry(sentence.text.clone()).or_default() += 1;
            }
        }
    }
    let limit = paths.len() / 5;
    let often: Vec<_> = counts.into_iter().filter(|(_, count)| *count > limit).collect();
    assert!(often.is_empty(), "{often:#?}");
}

#[test]
fn no_draft_apologises_twice_or_says_what_nobody_says() {
    let engine = Engine::builtin();
    for path in messages() {
        let (_, draft) = drafted(&engine, &path);
        let Some(reply) = draft.reply else { continue };
        let lower = reply.to_lowercase();
        assert!(lower.matches("sorry").count() + lower.matches("apolog").count() <= 1, "{}: {reply}", path.display());
        for word in [
            "any inconvenience",
            "valued",
            "rest assured",
            "do not hesitate",
            "don't hesitate",
            "unfortunately",
            "policy",
            "as per",
            "kindly",
        ] {
            assert!(!lower.contains(word), "{}: \"{word}\" in {reply}", path.display());
        }
        assert!(
            !lower.contains("i've ")
                || draft.sentences.iter().any(|sentence| sentence.text.contains("I've read") || sentence.text.contains("I've also read")),
            "{}: asserts an action: {reply}",
            path.display()
        );
    }
}
