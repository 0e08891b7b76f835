//! What the articles ask of packs, practice and the program around them, row by row (docs/requirements.md).

use heard::engine::Engine;
use heard::pack::model::Polarity;
use heard::plan::DraftOptions;
use heard::practice::Answer;
use heard::reading::ReadOptions;
use heard::vocab::{Action, Channel, Mood, Move};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

fn heard(args: &[&str], input: &str) -> Output {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    // A program that refuses its options ends before it reads.
    let written = child.stdin.take().expect("an input").write_all(input.as_bytes());
    assert!(written.is_ok() || written.is_err_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe));
    child.wait_with_output().expect("an end")
}

fn out(args: &[&str], input: &str) -> String {
    let output = heard(args, input);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn file(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows-packs");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file");
    path
}

const SOFA: &str = "My sofa was due on Monday and I've rung three times. Nobody can tell me where it is, and I'm really upset.\n\nAnn";

/// A001
#[test]
fn giving_and_getting_empathy_is_the_stated_purpose_and_praise_comes_first() {
    let readme = std::fs::read_to_string("README.md").expect("the readme");
    let one_line = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains("Have empathy for your customers and they'll have empathy for you"));
    let why = out(&["explain", "move/gesture", "--isolated"], "");
    assert!(
        why.split_whitespace().collect::<Vec<_>>().join(" ").contains("have empathy for your customers and they'll have empathy for you")
    );
    let message = file("sofa.txt", SOFA);
    let message = message.to_str().expect("a path");
    let reply =
        "Hi Ann,\n\nI'm sorry about the inconvenience. I'll ring you at six, when you're home, and you won't have to explain it again.\n";
    let told = out(&["coach", "--isolated", "--quiet", "--message", message], reply);
    let (praise, fault) = (told.find('✓').expect("praise"), told.find("warning:").expect("a finding"));
    assert!(praise < fault, "{told}");
    assert!(told.contains("care that costs nothing"), "{told}");
}

/// A018, A021
#[test]
fn explain_tells_why_a_gesture_is_there_what_it_costs_and_what_it_rests_on() {
    let told = out(&["explain", "gesture/goodwill-credit", "--isolated"], "");
    for wanted in ["may be offered: a credit of {amount}", "costs: low", "up to 25", "yours to promise", "why", "C-35"] {
        assert!(told.contains(wanted), "no {wanted:?} in: {told}");
    }
    assert!(out(&["explain", "gesture/full-refund", "--isolated"], "").contains("a manager has to agree"));
    for gesture in &ENGINE.knowledge().packs.gestures {
        assert!(gesture.meta.why.as_ref().is_some_and(|why| !why.is_empty()), "{}", gesture.meta.id);
    }
}

/// A016
#[test]
fn an_offer_over_its_cap_is_refused_with_the_reason_and_an_exit_code() {
    let output = heard(&["draft", "--isolated", "--offer", "goodwill-credit:50"], SOFA);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("may be offered up to 25, not 50"));
}

/// A056
#[test]
fn a_gap_that_is_left_is_an_exit_code_under_strict() {
    assert_eq!(heard(&["draft", "--isolated", "--strict"], SOFA).status.code(), Some(1));
    assert_eq!(heard(&["draft", "--isolated"], SOFA).status.code(), Some(0));
}

/// A027, T13
#[test]
fn what_is_private_is_masked_in_the_reading_the_draft_and_the_review_and_pointed_out() {
    let text = "I paid with 4556 7375 8689 9855, password hunter22x, and my order never came.\n\nBo";
    for args in [
        ["read", "--isolated", "--json"],
        ["draft", "--isolated", "--json"],
        ["draft", "--isolated", "--why"],
        ["read", "--isolated", "--why"],
    ] {
        let output = heard(&args, text);
        let all = [output.stdout, output.stderr].concat();
        let all = String::from_utf8_lossy(&all);
        assert!(!all.contains("8689") && !all.contains("hunter22x"), "{args:?}: {all}");
    }
    let reading = out(&["read", "--isolated", "--json"], text);
    assert!(reading.contains("\"card-number\"") && reading.contains("\"password\""), "{reading}");
    let repeated = heard(&["coach", "--isolated", "--json"], "I see you paid with 4556 7375 8689 9855.").stdout;
    let repeated = String::from_utf8(repeated).expect("text");
    assert!(repeated.contains("private-data-repeated") && !repeated.contains("8689"), "{repeated}");
}

/// A063, A188
#[test]
fn moves_warm_or_solve_and_every_move_is_explained() {
    let packs = &ENGINE.knowledge().packs;
    let of = |polarity| packs.moves.iter().filter(|entry| entry.polarity == polarity).count();
    assert!(of(Polarity::Warm) >= 5 && of(Polarity::Solve) >= 5);
    for one in Move::ALL {
        assert!(packs.moves.iter().any(|entry| entry.reply_move == *one && !entry.title.is_empty()), "{one}");
    }
    let draft = ENGINE.draft(&ENGINE.read(SOFA, &ReadOptions::default()), &DraftOptions::default()).expect("a draft");
    let polarities: BTreeSet<bool> = draft
        .sentences
        .iter()
        .filter_map(|sentence| packs.moves.iter().find(|entry| entry.reply_move == sentence.reply_move))
        .map(|entry| entry.polarity == Polarity::Warm)
        .collect();
    assert_eq!(polarities.len(), 2, "a draft does both");
}

/// A072
#[test]
fn every_mood_has_a_strategy_of_its_own() {
    let moods = &ENGINE.knowledge().packs.moods;
    let mut seen = BTreeSet::new();
    for mood in Mood::ALL {
        let entry = moods.iter().find(|entry| entry.mood == *mood).unwrap_or_else(|| panic!("{mood}"));
        assert!(entry.strategy.split(' ').count() >= 5, "{mood}");
        assert!(seen.insert(&entry.strategy), "{mood}: said of another mood too");
    }
}

/// A074
#[test]
fn every_move_that_answers_has_several_phrasings_and_the_pick_is_the_same_each_time() {
    let phrases = &ENGINE.knowledge().packs.phrases;
    let mut count: BTreeMap<Move, usize> = BTreeMap::new();
    for phrase in phrases {
        *count.entry(phrase.reply_move).or_default() += 1;
    }
    for one in [
        Move::AcknowledgeEvent,
        Move::AcknowledgeFeeling,
        Move::ReflectIssue,
        Move::Validate,
        Move::NextStep,
        Move::InviteContact,
        Move::Reassure,
        Move::OwnResponsibility,
    ] {
        assert!(count.get(&one).is_some_and(|count| *count >= 3), "{one}: {count:?}");
    }
    let reading = ENGINE.read(SOFA, &ReadOptions::default());
    let draft = |seed| ENGINE.draft(&reading, &DraftOptions { seed, ..DraftOptions::default() }).expect("a draft").reply;
    assert_eq!(draft(3), draft(3));
    for seed in 0..12 {
        let draft = ENGINE.draft(&reading, &DraftOptions { seed, ..DraftOptions::default() }).expect("a draft");
        let said: BTreeSet<&str> = draft.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(said.len(), draft.sentences.len(), "something is said twice: {:?}", draft.reply);
    }
    assert!((0..12).map(draft).collect::<BTreeSet<_>>().len() >= 3, "another seed says it otherwise");
}

/// A163
#[test]
fn every_order_of_moves_for_something_told_has_a_place_that_only_the_message_can_fill() {
    for (name, text) in [
        ("complaint", SOFA),
        ("mixed", "Great meal, but the bill took fifty minutes.\n\nPat"),
        ("question", "Can I return a coat I bought in the sale?"),
        ("request", "Could you move my booking to Friday?\n\nAna"),
    ] {
        for channel in [Channel::Email, Channel::Chat, Channel::Social, Channel::Letter] {
            for seed in 0..6 {
                let options = DraftOptions { channel, seed, ..DraftOptions::default() };
                let draft = ENGINE.draft(&ENGINE.read(text, &ReadOptions::default()), &options).expect("a draft");
                let own = draft.sentences.iter().any(|sentence| sentence.reply_move != Move::Greet && !sentence.from.is_empty());
                assert!(own, "{name} on {channel}: {:?}", draft.reply);
            }
        }
    }
}

/// A069
#[test]
fn a_context_file_fills_what_is_known_and_names_the_line_of_what_it_does_not_know() {
    let known = file("context.yaml", "name: Ruth\nagent: Mara\ncompany: Harbour Furniture\ntier: gold\nby: noon tomorrow\n");
    let draft = out(&["draft", "--isolated", "--quiet", "--context", known.to_str().expect("a path")], "My sofa still hasn't arrived.");
    for wanted in ["Hi Ruth,", "Mara\nHarbour Furniture", "noon tomorrow"] {
        assert!(draft.contains(wanted), "no {wanted:?} in: {draft}");
    }
    let wrong = file("wrong.yaml", "name: Ruth\nagnet: Mara\n");
    let output = heard(&["draft", "--isolated", "--context", wrong.to_str().expect("a path")], "My sofa still hasn't arrived.");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && error.contains("wrong.yaml:2") && error.contains("did you mean `agent`?"), "{error}");
}

/// A168
#[test]
fn a_stream_of_reviews_gets_a_draft_each_in_order() {
    let things = [
        "pool",
        "garden",
        "breakfast",
        "parking",
        "lift",
        "gym",
        "bar",
        "terrace",
        "shower",
        "bed",
        "sauna",
        "library",
        "beach",
        "kitchen",
        "view",
    ];
    let lines: String = things
        .iter()
        .enumerate()
        .map(|(n, thing)| format!("{{\"id\":{n},\"channel\":\"review\",\"text\":\"Kind staff, but the {thing} was dirty all week.\"}}\n"))
        .collect();
    let drafts = out(&["draft", "--isolated", "--jsonl"], &lines);
    let mut replies = BTreeSet::new();
    for (n, line) in drafts.lines().enumerate() {
        let record: serde_json::Value = serde_json::from_str(line).expect("a record");
        assert_eq!(record["id"], n);
        let reply = record["reply"].as_str().expect("a reply").to_owned();
        assert!(reply.contains(things[n]), "{reply}");
        assert!(replies.insert(reply), "a body twice");
    }
    assert_eq!(replies.len(), things.len());
}

/// A134, A133, T6
#[test]
fn every_feeling_has_something_like_it_for_the_agent_and_no_draft_tells_it() {
    let moods = &ENGINE.knowledge().packs.moods;
    for entry in moods.iter().filter(|entry| entry.mood != Mood::Neutral) {
        assert!(!entry.like.is_empty(), "{}", entry.mood);
    }
    let all: Vec<&str> = moods.iter().flat_map(|entry| &entry.like).map(|like| like.value.as_str()).collect();
    for wanted in ["plane missed", "last-minute cancellation of plans", "lost keys, or a wallet"] {
        assert!(all.iter().any(|like| like.contains(wanted)), "{wanted}");
    }
    assert!(out(&["explain", "mood/helpless", "--isolated"], "").contains("feels like"));
    for scenario in &ENGINE.knowledge().packs.scenarios {
        let round = ENGINE.practise(&scenario.meta.id).expect("a round");
        assert!(!round.analogies().is_empty(), "{}", scenario.meta.id);
    }
    for entry in std::fs::read_dir("examples/messages").expect("the examples") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a message");
        let Some(reply) = ENGINE.draft(&ENGINE.read(&text, &ReadOptions::default()), &DraftOptions::default()).expect("a draft").reply
        else {
            continue;
        };
        let told = ["I once", "happened to me", "I know how you feel", "when I was"];
        assert!(!told.iter().chain(&all).any(|words| reply.contains(words)), "{reply}");
    }
}

/// A014
#[test]
fn a_round_ends_with_a_question_to_take_along() {
    let answers = "examples/practice/missing-order.txt";
    let round = out(&["practice", "--isolated", "--no-history", "--scenario", "missing-order", "--answers", answers], "");
    let round = round.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(round.contains("To take along: what would have to happen here for them to want to do something for you?"), "{round}");
}

/// A104
#[test]
fn the_articles_stories_can_be_practised_and_played_without_a_terminal() {
    let scenarios = &ENGINE.knowledge().packs.scenarios;
    for story in ["change-fee-colleague", "missing-order", "ship-front-desk", "lost-minifigure", "mixed-review"] {
        let scenario = scenarios.iter().find(|scenario| scenario.meta.id == story).unwrap_or_else(|| panic!("{story}"));
        let mut round = ENGINE.practise(story).expect("a round");
        let model = scenario.states[0].models.first().expect("a model reply");
        round.answer(Answer { feeling: None, reply: model.reply.value.clone() });
        let heats = round.heats();
        assert!(heats.last() <= heats.first(), "{story}: {heats:?}");
    }
}

/// A116
#[test]
fn flags_that_stop_give_no_reply_and_a_card() {
    let stops = ENGINE.knowledge().packs.flags.iter().filter(|flag| flag.action == Action::Stop);
    assert!(stops.clone().count() >= 4 && stops.clone().all(|flag| !flag.card.is_empty()));
    let output = heard(&["draft", "--isolated"], "With all this debt I see no point in being alive any more.");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0));
    let legal =
        out(&["draft", "--isolated", "--quiet"], "The balcony is unsafe and I have told you twice. My solicitor will write on Monday.");
    for admitted in ["we failed", "our fault", "our mistake", "so sorry", "sorry that", "sorry about", "sorry to hear"] {
        assert!(!legal.to_lowercase().contains(admitted), "{legal}");
    }
}

#[test]
fn a_short_message_that_calls_on_a_handle_is_answered_where_it_was_posted() {
    let post = "@tramline my pass stopped working on the 9.40 and nobody at the stop could help.";
    let public = out(&["draft", "--isolated"], post);
    assert_eq!(public, out(&["draft", "--isolated", "--channel", "social"], post));
    assert!(!public.contains("Hello,") && !public.contains("I'll call"), "{public}");
    // Whoever says where it is read is heard, and a letter stays a letter.
    assert!(out(&["draft", "--isolated", "--channel", "email"], post).starts_with("Hello,"));
    let letter = "My pass stopped working on the 9.40. Write to me at jo@mail.example.\n\nJo";
    assert_eq!(out(&["draft", "--isolated"], letter), out(&["draft", "--isolated", "--channel", "email"], letter));
}
