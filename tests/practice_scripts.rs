//! Practice without a terminal: answers from a file, the history and its figures.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ANSWERS: &str = "examples/practice/missing-order.txt";

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("practice-scripts").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn heard(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["practice", "--isolated"])
        .args(arguments)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    // A run that ends before it reads closes the pipe.
    let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
    child.wait_with_output().expect("an end")
}

#[track_caller]
fn json(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one JSON document")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A102
#[test]
fn a_round_from_a_file_is_one_document_and_the_same_every_time() {
    let folder = folder("same");
    let run = || heard(&folder, &["--scenario", "missing-order", "--answers", ANSWERS, "--json", "--no-history"], "");
    let (first, second) = (run(), run());
    assert_eq!(first.stdout, second.stdout);
    let round = json(&first);
    assert_eq!(round["type"], "round");
    assert_eq!(round["heat"], serde_json::json!([3, 4, 1, 0]));
    assert_eq!((&round["ended"], &round["calmer"], &round["unused"]), (&Value::Bool(true), &Value::Bool(true), &Value::from(0)));
    assert_eq!(round["ending"]["outcome"], "well");
    let feedback = &round["turns"][0]["feedback"];
    assert_eq!(feedback["change"]["quote"], "You should have asked");
    assert_eq!(feedback["change"]["rule"], "blame");
    assert_eq!(feedback["felt"]["shown"], "silent");
    assert!(feedback["change"]["alternative"]["text"].as_str().is_some_and(|text| text.contains("I'm so sorry")));
    assert_eq!(round["card"].as_object().map(serde_json::Map::len), Some(6));
    assert!(!round["models"].as_array().expect("models").is_empty());
    assert!(told(&first).is_empty() && !folder.join("data").exists(), "nothing is kept");
}

#[test]
fn answers_come_from_standard_input_and_in_every_form() {
    let folder = folder("forms");
    let lecture = "You should have asked for signed delivery.";
    for input in [lecture.to_owned(), format!("[\"{lecture}\"]"), format!("{{\"answer\": \"{lecture}\"}}\n")] {
        for arguments in [
            &["--scenario", "missing-order", "--answers", "-", "--json", "--no-history"][..],
            &["missing-order", "--answers", "-", "--json", "--no-history"][..],
        ] {
            let round = json(&heard(&folder, arguments, &input));
            assert_eq!(round["turns"][0]["next"], "suspected", "{input}");
            assert_eq!((&round["ended"], &round["ending"]), (&Value::Bool(false), &Value::Null));
            assert!(round["waiting"].as_str().is_some_and(|text| text.contains("I was home")));
        }
    }
    let many = format!("{}Hello.", "Thank you for your message.\n---\n".repeat(4));
    let round = json(&heard(&folder, &["missing-order", "--answers", "-", "--json", "--no-history"], &many));
    assert_eq!((&round["ended"], &round["unused"]), (&Value::Bool(true), &Value::from(3)));
}

#[test]
fn what_cannot_be_done_is_said_in_one_line() {
    let folder = folder("wrong");
    for (arguments, input, wanted) in [
        (&["--scenario", "missing-ordr", "--answers", ANSWERS][..], "", "did you mean `missing-order`?"),
        (&["--answers", ANSWERS][..], "", "--answers needs a scenario"),
        (&["missing-order", "--answers", "no-such-file.txt"][..], "", "no-such-file.txt"),
        (&["missing-order", "--answers", "-"][..], "\n\n", "there is no answer in it"),
        (&["missing-order", "--answers", "-"][..], "[3]", "answer 1 should be a text"),
        (&["missing-order", "--answers", ANSWERS, "--now", "yesterday"][..], "", "2026-05-04T09:30:00Z"),
        (&["--jsonl"][..], "", "practice has no stream"),
        (&[][..], "", "needs a terminal"),
    ] {
        let output = heard(&folder, arguments, input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let told = told(&output);
        assert!(told.contains(wanted) && told.lines().count() == 1, "{arguments:?}: {told}");
    }
    assert!(!folder.join("data").exists());
}

/// A070, A132
#[test]
fn the_history_is_kept_shown_added_up_and_forgotten() {
    let folder = folder("history");
    let file = folder.join("data/heard/practice.jsonl");
    let play = |input: &str| heard(&folder, &["missing-order", "--answers", "-", "--json", "--now", "2026-05-04T09:30:00Z"], input);
    assert!(told(&play("You should have asked for signed delivery. zebra")).contains(&file.display().to_string()), "the path is shown");
    play(
        "feeling: worried\nI'm so sorry that your order was marked as delivered on Monday and never came. I'll send another today.\n---\nNo, you don't pay.",
    );
    let kept = std::fs::read_to_string(&file).expect("the history");
    assert_eq!(kept.lines().count(), 2);
    assert!(kept.lines().all(|line| serde_json::from_str::<Value>(line).is_ok_and(|entry| entry["at"] == "2026-05-04T09:30:00Z")));
    assert!(!kept.contains("zebra") && !kept.contains("worried"), "{kept}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).expect("the history").permissions().mode() & 0o777, 0o600, "nobody else's business");
    }
    let stats = json(&heard(&folder, &["--stats", "--json"], ""));
    assert_eq!((&stats["rounds"], &stats["calmer"]), (&Value::from(2), &Value::from(1)));
    assert_eq!((&stats["endings"]["well"], &stats["endings"]["left"]), (&Value::from(1), &Value::from(1)));
    let skill = |id: &str| stats["skills"].as_array().and_then(|all| all.iter().find(|skill| skill["id"] == id)).expect("a skill").clone();
    assert_eq!(skill("empathetic")["levels"].as_array().map(Vec::len), Some(2));
    assert!(skill("reaction")["levels"][1].as_u64() > skill("reaction")["levels"][0].as_u64());
    let page = String::from_utf8_lossy(&heard(&folder, &["--stats"], "").stdout).into_owned();
    assert!(page.starts_with("2 rounds, 1 calmer at the end") && page.contains("empathetic"), "{page}");
    let forgot = heard(&folder, &["--forget"], "");
    assert!(told(&forgot).contains("is deleted") && !file.exists());
    assert!(told(&heard(&folder, &["--forget"], "")).contains("there was no history"));
    assert!(String::from_utf8_lossy(&heard(&folder, &["--stats"], "").stdout).contains("no rounds yet"));
}

#[test]
fn a_history_elsewhere_is_used_and_one_that_cannot_be_kept_ends_nothing() {
    let folder = folder("elsewhere");
    let own = folder.join("own.jsonl").display().to_string();
    heard(&folder, &["missing-order", "--answers", ANSWERS, "--history", &own, "-q"], "");
    assert_eq!(json(&heard(&folder, &["--stats", "--json", "--history", &own], ""))["rounds"], 1);
    let nowhere = folder.join("own.jsonl/below").display().to_string();
    let output = heard(&folder, &["missing-order", "--answers", ANSWERS, "--json", "--history", &nowhere], "");
    assert_eq!(json(&output)["type"], "round");
    assert!(told(&output).contains("this round is not kept"), "{}", told(&output));
}

#[test]
fn the_list_names_every_situation() {
    let folder = folder("list");
    let list = json(&heard(&folder, &["--list", "--json"], ""));
    let list = list.as_array().expect("a list");
    assert!(list.len() >= 12);
    let page = String::from_utf8_lossy(&heard(&folder, &["--list"], "").stdout).into_owned();
    for entry in list {
        assert!(page.contains(entry["id"].as_str().expect("an id")), "{entry}");
    }
}

#[test]
fn a_house_pack_brings_its_own_situations() {
    let folder = folder("house");
    let pack = folder.join("house");
    std::fs::create_dir_all(&pack).expect("a folder");
    std::fs::write(pack.join("pack.yaml"), "name: house\nversion: \"1\"\nlanguage: en\n").expect("a pack");
    let scenario = "scenarios:
  - id: house-late
    title: Late
    skill: say when
    industry: retail
    channel: email
    brief: The parcel is at the depot.
    feels: I only wanted to know when.
    states:
      - id: asks
        heat: 2
        says: Where is my parcel?
        models: [{ reply: \"I'm sorry. I'll ring you at four.\", why: a time }]
        next:
          - { if: { faults: [lecturing] }, to: gone }
          - { if: { does: [next-step] }, to: helped }
          - { to: gone }
      - { id: helped, heat: 0, says: \"Thank you \\e[31mred\", ends: well }
      - { id: gone, heat: 4, says: Never mind., ends: badly }
";
    std::fs::write(pack.join("late.yaml"), scenario).expect("a pack");
    let pack = pack.display().to_string();
    let run = |more: &[&str]| {
        heard(
            &folder,
            &[&["house-late", "--packs", &pack, "--answers", "-", "--no-history"], more].concat(),
            "I'm sorry. I'll ring you at four.",
        )
    };
    assert_eq!(json(&run(&["--json"]))["ending"]["state"], "helped");
    let page = String::from_utf8_lossy(&run(&["--color", "never"]).stdout).into_owned();
    assert!(page.contains("Thank you") && !page.contains('\u{1b}'), "{page:?}");
}
