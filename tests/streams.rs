//! What happens to a stream when the world around it does not play along.

#![allow(clippy::unwrap_used, reason = "test code")]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Output, Stdio};

fn heard(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a command over an input; the writing end goes quietly if the command ends first.
fn fed(mut command: Command, input: &[u8]) -> Output {
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn lines(count: usize) -> Vec<u8> {
    (0..count).flat_map(|n| format!("{{\"id\": {n}, \"text\": \"My parcel {n} still hasn't come.\"}}\n").into_bytes()).collect()
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let mut child = heard(&["draft", "--isolated", "--jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&lines(5_000))));
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    // The reader is gone with the end of the statement above.
    let status = child.wait().unwrap();
    writer.join().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(first.contains("\"id\":0") && status.success(), "{status}: {said}");
    assert!(!said.contains("panicked") && !said.contains("error"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_that_says_so() {
    for arguments in [&["draft", "--isolated", "--jsonl"][..], &["read", "--isolated", "--json"], &["pack", "list", "--isolated"]] {
        let mut command = heard(arguments);
        command.stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        let output = fed(command, &lines(50));
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains("No space left") && !said.contains("panicked"), "{arguments:?}: {said}");
    }
}

#[test]
fn an_input_that_is_not_there_is_an_error_that_names_it() {
    let gone = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("gone.jsonl");
    let output = fed(heard(&["draft", "--isolated", "--jsonl", gone.to_str().unwrap()]), b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && said.contains("gone.jsonl"), "{said}");
}

#[test]
fn one_bad_line_costs_one_error_record() {
    let input = b"{\"id\": 1, \"text\": \"My parcel still hasn't come.\"}\nnot json\n\xff\xfe\n{\"id\": 4, \"text\": \"Where is it?\"}\n";
    let output = fed(heard(&["draft", "--isolated", "--jsonl", "--bad-lines", "report"]), input);
    let records: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<&str> = records.iter().map(|record| record["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["draft", "error", "error", "draft"]);
}

/// A022
#[test]
fn the_same_bytes_come_out_under_any_zone_language_and_width() {
    let draft = |vars: &[(&str, &str)]| {
        let mut command = heard(&["draft", "--isolated", "--json", "--why"]);
        command.envs(vars.iter().copied());
        fed(command, b"You cancelled my train on 3 May and I've waited nine days for my \xe2\x82\xac40. Ruth").stdout
    };
    let wanted = draft(&[]);
    assert!(!wanted.is_empty());
    for vars in [
        &[("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")][..],
        &[("TZ", "America/Adak"), ("COLUMNS", "30"), ("NO_COLOR", "1")],
        &[("TERM", "dumb"), ("RUST_LOG", "trace"), ("CLICOLOR_FORCE", "1")],
    ] {
        assert_eq!(draft(vars), wanted, "{vars:?}");
    }
}
