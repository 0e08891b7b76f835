//! A trainer's round, as it is told in `examples/walkthrough.md`: every command is run and every screen compared.
//!
//! A block marked `console` holds commands (`$ heard …`) with what they print, results first, remarks after them; one
//! marked `diff FILE` is an edit that the reader makes; one marked `text FILE` is a file they have. `BLESS=1` writes
//! what is printed into the page.

#![allow(clippy::unwrap_used, reason = "test code")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = "examples/walkthrough.md";

/// Runs one `$ heard …` line in the folder; what it prints, and how it ended where that isn't 0.
fn run(folder: &Path, line: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut quoted = false;
    let mut word = String::new();
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            _ => word.push(c),
        }
    }
    words.push(word);
    assert_eq!(words[0], "heard", "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(&words[1..])
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("no-such-folder"))
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let mut text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    if output.status.code() != Some(0) {
        text.push_str(&format!("(exit code {})\n", output.status.code().unwrap()));
    }
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Makes an edit: lines marked `-` are in the file, one after another, and are replaced by those marked `+`.
fn edit(file: &Path, block: &[&str]) {
    let lines =
        |mark: char| -> String { block.iter().filter_map(|line| line.strip_prefix(mark)).map(|line| format!("{line}\n")).collect() };
    let text = fs::read_to_string(file).unwrap();
    let (from, to) = (lines('-'), lines('+'));
    assert_eq!(text.matches(&from).count(), 1, "{} holds this once:\n{from}", file.display());
    fs::write(file, text.replace(&from, &to)).unwrap();
}

#[test]
fn every_step_of_the_walkthrough_prints_what_it_says() {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("walkthrough");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let page = fs::read_to_string(PAGE).unwrap().replace("\r\n", "\n");
    let mut out = String::new();
    let mut commands = 0;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(info) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match info.split_once(' ').unwrap_or((info, "")) {
            ("console", _) => {
                for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                    commands += 1;
                    out.push_str(&format!("$ {command}\n{}", run(&folder, command)));
                }
            }
            (kind, file) => {
                match kind {
                    "diff" => edit(&folder.join(file), &block),
                    "text" => fs::write(folder.join(file), block.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap(),
                    _ => {}
                }
                block.iter().for_each(|line| out.push_str(&format!("{line}\n")));
            }
        }
        out.push_str("```\n");
    }
    assert!(commands >= 8, "{commands}");
    if std::env::var_os("BLESS").is_some() {
        fs::write(PAGE, &out).unwrap();
    } else {
        assert_eq!(page, out, "BLESS=1 writes what is printed now into {PAGE}");
    }
}
