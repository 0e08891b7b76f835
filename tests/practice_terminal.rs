//! Practice at a terminal, and without one: driven through a pseudo-terminal as a person would.

#![cfg(unix)]

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::{CTRL_C, CTRL_D, ESCAPE, HIDE_CURSOR, Person, SHOW_CURSOR, bare};

/// A folder of its own, empty at the start of a test.
fn folder(name: &str) -> PathBuf {
    support::folder("practice", name)
}

fn heard(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    command.args(["practice", "--isolated"]).args(arguments).env_clear();
    command.env("HOME", folder).env("XDG_DATA_HOME", folder.join("data")).env("TERM", "xterm").env("PATH", "/usr/bin:/bin");
    command.env("EDITOR", format!("touch {}", folder.join("edited").display()));
    command
}

fn history(folder: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(folder.join("data/heard/practice.jsonl")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// A025, A100, A133: they put themselves in the customer's place before they write, and read at the end how it reads there.
#[test]
fn a_round_is_chosen_played_and_ends_with_the_card() {
    let folder = folder("accept");
    let mut person = Person::sits(heard(&folder, &[]), 80);
    person.sees("Which situation?");
    person.sees(" begin");
    // The fifth of the list.
    person.types("jjjj\r");
    person.sees("It says delivered");
    person.sees("Andrzej");
    person.sees("Close to home:");
    person.sees("What might they be feeling");
    person.types("let down, and worried about Saturday\r");
    person.sees("For yourself: let down");
    person.sees("Your reply.");
    person.types("I'm so sorry that your order was marked as delivered on Monday and never came.\r");
    person.types("I'll send a second one by courier today.\r\r\r");
    person.sees("you use their own words");
    person.sees("nothing to change");
    person.sees("what they read of it is");
    person.sees(" go on");
    person.types("\r");
    person.sees("Do I have to pay for the second one");
    person.sees("What might they be feeling");
    person.types("\r");
    person.sees("Your reply.");
    person.types(&format!("No, you don't pay for the second one.\r{CTRL_D}"));
    person.sees(" how it ends");
    person.types("\r");
    person.sees("It ended well.");
    person.sees("3 → ■□□□□ 1 → □□□□□ 0");
    person.sees("empathetic");
    person.sees("One way to answer");
    person.sees(" done");
    person.types("\r");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("practice.jsonl"), "the path is shown: {seen}");
    let kept = history(&folder);
    assert_eq!(kept.len(), 1);
    assert!(kept[0].contains(r#""heat":[3,1,0],"ending":"well""#), "{}", kept[0]);
    assert!(!kept[0].contains("courier"), "{}", kept[0]);
}

#[test]
fn an_answer_is_corrected_and_each_step_goes_back() {
    let folder = folder("correct");
    let mut person = Person::sits(heard(&folder, &["missing-order", "--no-history"]), 80);
    person.sees("What might they be feeling");
    person.types("\r");
    person.sees("Your reply.");
    person.types(&format!("You should have asked for signed delivery.{CTRL_D}"));
    person.sees("one thing to change");
    person.sees("\"You should have asked\"");
    person.sees("why");
    person.sees("try");
    person.sees(" answer again");
    person.types("a");
    person.sees("What might they be feeling");
    person.types("cross\r");
    person.sees("once more");
    // Escape goes back to the line before, which is still there.
    person.types(ESCAPE);
    person.sees("What might they be feeling");
    person.sees("cross");
    person.types("\r");
    person.sees("once more");
    person.types("I'm sorry that your order never came. I'll send a second one today.\r\r\r");
    person.sees(" go on");
    person.types("q");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert!(history(&folder).is_empty());
    // From the first question the way back leads to the list, and from there out.
    let mut person = Person::sits(heard(&folder, &["missing-order", "--no-history"]), 80);
    person.sees("What might they be feeling");
    person.sees("goes back");
    person.types(ESCAPE);
    person.sees("Which situation?");
    person.sees(" leave");
    person.types("q");
    assert_eq!(person.leaves().1, 0);
}

/// A025
#[test]
fn the_question_before_writing_can_be_left_out() {
    let folder = folder("no-prompt");
    let mut person = Person::sits(heard(&folder, &["missing-order", "--no-history", "--no-prompt"]), 80);
    person.sees("Your reply.");
    person.types(&format!("Thank you for your message.{CTRL_D}"));
    person.sees(" go on");
    person.types("q");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains("What might they be feeling"), "{seen}");
}

#[test]
fn ctrl_c_gives_back_the_cursor_and_what_was_typed() {
    let folder = folder("interrupt");
    let mut person = Person::sits(heard(&folder, &["missing-order"]), 80);
    person.sees("What might they be feeling");
    person.types("cross\r");
    person.sees("Your reply.");
    person.types("Dear Andrzej,\rthis took me a while to write");
    person.sees("a while to write");
    person.types(CTRL_C);
    person.sees("What you had typed:");
    let (seen, code) = person.leaves();
    assert_eq!(code, 130, "{seen}");
    let lost = seen.rsplit("What you had typed:").next().expect("what was typed");
    assert!(lost.contains("Dear Andrzej,") && lost.contains("this took me a while to write"), "{seen}");
    assert!(seen.rfind(SHOW_CURSOR) > seen.rfind(HIDE_CURSOR), "the cursor is hidden: {seen:?}");
    // In a list and at a key the same.
    for (arguments, waits_for) in [(&[][..], " begin"), (&["missing-order"][..], "goes back")] {
        let mut person = Person::sits(heard(&folder, arguments), 80);
        person.sees(waits_for);
        person.types(CTRL_C);
        let (seen, code) = person.leaves();
        assert_eq!(code, 130, "{seen}");
        assert!(seen.rfind(SHOW_CURSOR) > seen.rfind(HIDE_CURSOR), "the cursor is hidden: {seen:?}");
    }
    assert!(history(&folder).is_empty(), "nothing was answered");
}

#[test]
fn rounds_that_are_left_in_the_middle_are_kept_as_left() {
    let folder = folder("left");
    let mut person = Person::sits(heard(&folder, &["missing-order"]), 80);
    person.sees("What might they be feeling");
    person.types("\r");
    person.sees("Your reply.");
    person.types(&format!("Thank you for your message.{CTRL_D}"));
    person.sees(" go on");
    person.types(CTRL_C);
    let (seen, code) = person.leaves();
    assert_eq!(code, 130, "{seen}");
    assert!(history(&folder)[0].contains(r#""ending":null"#), "{:?}", history(&folder));
}

#[test]
fn nothing_is_wider_than_sixty_columns() {
    let folder = folder("narrow");
    let mut person = Person::sits(heard(&folder, &["missing-order", "--no-history", "--color", "never"]), 60);
    person.sees("What might they be feeling");
    person.types("\r");
    person.sees("Your reply.");
    person.types(&format!("Please note that you should have been at home.{CTRL_D}"));
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
    let mut command = heard(&folder, &["--no-history"]);
    command.env("TERM", "dumb");
    let mut person = Person::sits(command, 80);
    person.sees("Which situation: a number");
    person.types("5\r");
    person.sees("It says delivered");
    person.sees("What might they be feeling");
    person.sees("> ");
    person.types("worried\r");
    person.sees("Your reply.");
    person.types(&format!("We will open a search.{CTRL_D}"));
    person.sees("you thought \"worried\"");
    person.sees(" leave");
    person.types("q\r");
    let (seen, code) = person.leaves();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains('\u{1b}'), "{seen:?}");
}

#[test]
fn the_editor_opens_on_the_last_answer() {
    let folder = folder("editor");
    let editor = folder.join("editor.sh");
    std::fs::write(&editor, "#!/bin/sh\nprintf \"I'm sorry that your order never came. I'll send another today.\" > \"$1\"\n")
        .expect("a script");
    let mut command = heard(&folder, &["missing-order", "--no-history"]);
    command.env("EDITOR", format!("sh {}", editor.display()));
    let mut person = Person::sits(command, 80);
    person.sees("What might they be feeling");
    person.types("\r");
    person.sees("Your reply.");
    person.types("e\r");
    person.sees("nothing to change");
    person.sees(" go on");
    person.types("q");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn without_a_terminal_it_says_so_and_starts_nothing() {
    let folder = folder("no-terminal");
    for (arguments, input) in
        [(&[][..], Stdio::null()), (&["missing-order"][..], Stdio::piped()), (&["missing-order", "--json"][..], Stdio::null())]
    {
        let output = heard(&folder, arguments).stdin(input).output().expect("a run");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("needs a terminal") && told.contains("--answers FILE"), "{told}");
    }
    assert!(!folder.join("edited").exists(), "an editor was started");
}
