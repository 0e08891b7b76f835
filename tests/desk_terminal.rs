//! The desk at a terminal, and without one: driven through a pseudo-terminal as a person would.

#![cfg(unix)]

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{CTRL_C, CTRL_D, ESCAPE, HIDE_CURSOR, Person, SHOW_CURSOR, bare};

const RIGHT: &str = "\u{1b}[C";
const CTRL_U: &str = "\u{15}";
const MESSAGE: &str = "You charged me twice for the March gym fee, $45 both times.\rPlease send one back.\r\rDana Ruiz\r";

/// A folder of its own, empty at the start of a test.
fn folder(name: &str) -> PathBuf {
    support::folder("desk", name)
}

/// The desk in a folder, its standard output in `reply.txt` there.
fn heard(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(format!("exec {} {arguments} > reply.txt", env!("CARGO_BIN_EXE_heard"))).current_dir(folder).env_clear();
    command.env("HOME", folder).env("XDG_CONFIG_HOME", folder).env("TERM", "xterm").env("PATH", "/usr/bin:/bin");
    command.env("EDITOR", format!("touch {}", folder.join("edited").display()));
    command
}

fn reply(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("reply.txt")).unwrap_or_default()
}

#[test]
fn a_message_is_pasted_accepted_filled_and_only_the_reply_is_printed() {
    let folder = folder("accept");
    let mut person = Person::sits(heard(&folder, "--isolated"), 80);
    person.sees("Paste the customer's message");
    person.types(&format!("{MESSAGE}{CTRL_D}"));
    person.sees("we charged you twice");
    person.sees("that's right");
    person.types("\r");
    person.sees("move by move");
    person.sees(" go on");
    person.types("\r");
    // Each gap is asked for by itself.
    while !person.sees_soon("print and finish") {
        person.types("look at both payments today\r");
    }
    person.types("\r");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    let reply = reply(&folder);
    assert!(
        reply.starts_with("Hi Dana,\n\n") && reply.contains("charged you twice") && reply.contains("look at both payments today"),
        "{reply}"
    );
    assert!(!reply.contains('\u{1b}') && !reply.contains('['), "{reply:?}");
}

#[test]
fn name_issue_and_fault_are_corrected_and_each_step_goes_back() {
    let folder = folder("correct");
    std::fs::write(folder.join("message.txt"), MESSAGE.replace('\r', "\n")).expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated -i message.txt"), 80);
    person.sees("that's right");
    person.types("n");
    person.sees("Their name");
    person.types(&format!("{CTRL_U}Daniela\r"));
    person.sees("Daniela");
    person.sees("that's right");
    person.types("i");
    person.sees("What it is about");
    person.types(&format!("{CTRL_U}you took my gym fee two times\r"));
    person.sees("we took your gym fee two times");
    person.sees("that's right");
    // Back from a correction changes nothing.
    person.types("m");
    person.sees("How they feel");
    person.types(ESCAPE);
    person.sees("we took your gym fee two times");
    person.sees("that's right");
    person.types("\r");
    person.sees("move by move");
    person.sees("Daniela");
    person.sees(" go on");
    person.types("b");
    person.sees("that's right");
    person.types("\r");
    person.sees(" go on");
    person.types("\r");
    person.sees("Esc goes back");
    person.types(ESCAPE);
    person.sees(" go on");
    person.types("q");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert_eq!(reply(&folder), "", "nothing was finished");
}

#[test]
fn sentences_are_swapped_dropped_and_explained() {
    let folder = folder("swap");
    std::fs::write(folder.join("message.txt"), MESSAGE.replace('\r', "\n")).expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated -i message.txt"), 80);
    person.sees("that's right");
    person.types("\r");
    person.sees(" go on");
    person.types(&format!("j{RIGHT}"));
    person.sees("2 of ");
    person.types("w");
    person.sees("by the phrase");
    person.sees(" go on");
    person.types("q");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn ctrl_c_gives_back_the_cursor_and_offers_what_was_typed() {
    let folder = folder("interrupt");
    let mut person = Person::sits(heard(&folder, "--isolated"), 80);
    person.sees("Paste the customer's message");
    person.types("My kettle leaks and this took long to type");
    person.sees("long to type");
    person.types(CTRL_C);
    person.sees("Print what is there so far?");
    person.types("y");
    let (seen, code) = person.leaves();
    assert_eq!(code, 130, "{seen}");
    let kept = seen.rsplit("so far?").next().unwrap_or_default();
    assert!(kept.contains("My kettle leaks and this took long to type"), "{seen}");
    assert!(seen.rfind(SHOW_CURSOR) > seen.rfind(HIDE_CURSOR) || !seen.contains(HIDE_CURSOR), "the cursor is hidden: {seen:?}");
    assert_eq!(reply(&folder), "");
    // In the middle of the moves what is drafted is offered.
    std::fs::write(folder.join("message.txt"), MESSAGE.replace('\r', "\n")).expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated -i message.txt"), 80);
    person.sees("that's right");
    person.types("\r");
    person.sees(" go on");
    person.types(CTRL_C);
    person.sees("Print what is there so far?");
    person.types("n");
    let (seen, code) = person.leaves();
    assert_eq!(code, 130, "{seen}");
    assert!(seen.rfind(SHOW_CURSOR) > seen.rfind(HIDE_CURSOR), "the cursor is hidden: {seen:?}");
}

#[test]
fn nothing_is_wider_than_sixty_columns() {
    let folder = folder("narrow");
    std::fs::write(folder.join("message.txt"), MESSAGE.replace('\r', "\n")).expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated --color never -i message.txt"), 60);
    person.sees("that's right");
    person.types("\r");
    person.sees(" go on");
    person.types("q");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    for line in bare(&seen).lines() {
        assert!(line.chars().count() <= 60, "{} columns: {line}", line.chars().count());
    }
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_escapes() {
    let folder = folder("dumb");
    let mut command = heard(&folder, "--isolated");
    command.env("TERM", "dumb");
    let mut person = Person::sits(command, 80);
    person.sees("Paste the customer's message");
    person.types(&format!("{MESSAGE}{CTRL_D}"));
    person.sees("that's right");
    person.sees("> ");
    person.types("n\r");
    person.sees("now: Dana Ruiz");
    person.sees("> ");
    person.types("Dani\r");
    person.sees("Dani");
    person.sees("> ");
    person.types("\r");
    person.sees("a number and a key");
    person.sees("> ");
    person.types("q\r");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains('\u{1b}'), "{seen:?}");
}

#[test]
fn the_editor_changes_the_reply_and_a_file_is_not_replaced_unasked() {
    let folder = folder("editor");
    std::fs::write(folder.join("message.txt"), MESSAGE.replace('\r', "\n")).expect("a file");
    std::fs::write(folder.join("kept.txt"), "mine").expect("a file");
    let editor = folder.join("editor.sh");
    std::fs::write(&editor, "#!/bin/sh\nprintf 'Hi Dana, I have sent one of the two payments back.' > \"$1\"\n").expect("a script");
    let mut command = heard(&folder, "draft --isolated -i message.txt");
    command.env("EDITOR", format!("sh {}", editor.display()));
    let mut person = Person::sits(command, 80);
    person.sees("that's right");
    person.types("\r");
    person.sees(" go on");
    person.types("\r");
    while !person.sees_soon("print and finish") {
        person.types("\r");
    }
    person.types("e");
    person.sees("I have sent one of the two payments back");
    person.sees("print and finish");
    person.types("s");
    person.sees("Save the reply as");
    person.types(&format!("{CTRL_U}kept.txt\r"));
    person.sees("is there already");
    person.sees("another name");
    person.types("b");
    person.sees("print and finish");
    person.types("\r");
    assert_eq!(person.leaves().1, 0);
    assert_eq!(reply(&folder).trim(), "Hi Dana, I have sent one of the two payments back.");
    assert_eq!(std::fs::read_to_string(folder.join("kept.txt")).expect("the file"), "mine");
}

#[test]
fn a_message_for_a_person_is_handed_over() {
    let folder = folder("withheld");
    std::fs::write(folder.join("message.txt"), "I can't go on. I want to end my life and your letters make it worse.\n").expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated -i message.txt"), 80);
    person.sees("that's right");
    person.types("\r");
    person.sees("a person must take this one now");
    person.sees("done");
    person.types("\r");
    let (seen, code) = person.leaves();
    assert_eq!(code, 3, "{seen}");
    assert_eq!(reply(&folder), "");
}

#[test]
fn insults_are_masked_until_they_are_asked_for() {
    let folder = folder("abuse");
    std::fs::write(folder.join("message.txt"), "You bastards lost my bag at the airport and I want it back.\n").expect("a file");
    let mut person = Person::sits(heard(&folder, "draft --isolated --color never -i message.txt"), 80);
    person.sees("In short:");
    person.sees("show as written");
    assert!(!bare(&person.seen).contains("bastards"), "{}", person.seen);
    person.types("u");
    person.sees("bastards");
    person.sees("mask");
    person.types("q");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn without_a_terminal_it_says_so_and_starts_nothing() {
    let folder = folder("no-terminal");
    for arguments in [&["--isolated"][..], &["draft", "--isolated", "-i"], &["draft", "--isolated", "--edit"]] {
        for input in [Stdio::null(), Stdio::piped()] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
            command.args(arguments).env("EDITOR", format!("touch {}", folder.join("edited").display()));
            let output = command.stdin(input).output().expect("a run");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty());
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(told.contains("needs a terminal") && told.contains("heard draft"), "{told}");
        }
    }
    assert!(!folder.join("edited").exists(), "an editor was started");
}

#[test]
fn a_long_message_is_looked_at_without_a_wait() {
    let folder = folder("long");
    let long = "You charged me twice for the gym in March and nobody answers the phone. ".repeat(70);
    std::fs::write(folder.join("message.txt"), &long).expect("a file");
    assert!(long.len() >= 5_000);
    let start = Instant::now();
    let mut person = Person::sits(heard(&folder, "draft --isolated -i message.txt"), 80);
    person.sees("that's right");
    // A release build takes some 20 ms; the bound is for a debug build on a busy machine.
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    person.types("\r");
    person.sees(" go on");
    let start = Instant::now();
    person.types(RIGHT);
    // The greeting is looked at first, and there is one.
    person.sees("No other phrase fits here");
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    person.types("q");
    assert_eq!(person.leaves().1, 0);
}
