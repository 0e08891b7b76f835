//! `heard pack learn` as a trainer meets it: two hundred labelled messages in, a pack that checks out.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn heard(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heard")).args(args).arg("--isolated").output().expect("heard runs")
}

fn file(name: &str, lines: &[&str]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, lines.join("\n")).expect("a file");
    path
}

#[track_caller]
fn refused(lines: &[&str], name: &str, why: &str) {
    let path = file(name, lines);
    let out = heard(&["pack", "learn", &path.to_string_lossy()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.contains(why), "{said}");
}

#[test]
fn two_hundred_messages_make_a_pack_that_checks_out() {
    let lines: Vec<&str> = include_str!("labelled.jsonl").lines().step_by(2).take(200).collect();
    let path = file("two-hundred.jsonl", &lines);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learned");
    let _ = std::fs::remove_dir_all(&folder);
    let (path, folder) = (path.to_string_lossy().into_owned(), folder.to_string_lossy().into_owned());
    let out = heard(&["pack", "learn", &path, "--hold", "1", "--write", &folder]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let page = String::from_utf8_lossy(&out.stdout).into_owned();
    for part in ["figures, on messages left out of the fit (5 parts)", "weights (negative/neutral/positive", "negative-below"] {
        assert!(page.contains(part), "{page}");
    }
    let check = heard(&["pack", "check", &folder]);
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
    let again = heard(&["pack", "learn", &path, "--hold", "1"]);
    assert_eq!(page, String::from_utf8_lossy(&again.stdout), "the same messages teach the same");
}

#[test]
fn severity_is_learned_the_same_way() {
    let lines: Vec<&str> = include_str!("labelled.jsonl").lines().collect();
    let path = file("severity.jsonl", &lines);
    let out = heard(&["pack", "learn", &path.to_string_lossy(), "--label", "severity", "--folds", "3"]);
    assert!(out.status.success());
    assert!(String::from_utf8_lossy(&out.stdout).contains("frustrated-from"));
}

#[test]
fn a_file_that_teaches_nothing_is_refused_with_the_reason() {
    let good = r#"{"text": "The lift is stuck again.", "sentiment": "negative"}"#;
    refused(&[good; 50], "one-class.jsonl", "all messages are labelled `negative`");
    refused(&[good, "not json"], "broken.jsonl", "line 2 is not a JSON object");
    refused(&[good, r#"{"text": "Hello.", "sentiment": "grumpy"}"#], "label.jsonl", "line 2: `sentiment` is `\"grumpy\"`");
    refused(&[good; 5], "few.jsonl", "too few");
}
