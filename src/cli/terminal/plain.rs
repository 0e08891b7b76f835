//! Line by line, for terminals that can do no more: a question, a line, the answer.

use super::keys::name;
use super::tty::Tty;
use super::{Answer, Key, Row, Stop, page};
use crate::cli::output::{self, sanitize::sanitize};

/// A line; an empty one keeps what is there, `<` goes back, `-` empties it.
pub(super) fn line(tty: &Tty, prompt: &str, initial: &str) -> Result<Answer, Stop> {
    output::aside(&output::wrap(&sanitize(prompt), "", ""));
    if !initial.is_empty() {
        output::aside(&output::wrap(&format!("now: {}", sanitize(initial)), "", "  "));
        output::aside("(Enter keeps it, - empties it, < goes back)");
    } else {
        output::aside("(< goes back)");
    }
    let text = read(tty)?;
    Ok(match text.trim() {
        "<" => Answer::Back,
        "-" => Answer::Text(String::new()),
        "" => Answer::Text(initial.to_owned()),
        text => Answer::Text(text.to_owned()),
    })
}

/// A key and Enter.
pub(super) fn keys(tty: &Tty, keys: &[Key]) -> Result<Answer, Stop> {
    loop {
        output::aside(&output::wrap(&bar(keys), "", "  "));
        let text = read(tty)?;
        if text.trim() == "<" {
            return Ok(Answer::Back);
        }
        match text.trim().chars().next().or(Some('\n')).filter(|key| keys.iter().any(|known| known.key == *key)) {
            Some(key) => return Ok(Answer::Key(key)),
            None => output::aside("that is none of these"),
        }
    }
}

/// A number and Enter.
pub(super) fn pick(tty: &Tty, prompt: &str, items: &[String], at: usize) -> Result<Answer, Stop> {
    for (n, item) in items.iter().enumerate() {
        output::aside(&output::wrap(&sanitize(item), &format!("{:>3}. ", n + 1), "     "));
    }
    loop {
        output::aside(&format!("{}: a number, Enter for {}, < goes back", sanitize(prompt), at + 1));
        let text = read(tty)?;
        match text.trim() {
            "<" => return Ok(Answer::Back),
            "" => return Ok(Answer::Picked(at)),
            text => match text.parse::<usize>().ok().filter(|n| (1..=items.len()).contains(n)) {
                Some(n) => return Ok(Answer::Picked(n - 1)),
                None => output::aside("that is none of these"),
            },
        }
    }
}

/// A number and a key: `2 >`.
pub(super) fn board(tty: &Tty, rows: &[Row], at: usize, keys: &[Key]) -> Result<Answer, Stop> {
    for (n, row) in rows.iter().enumerate() {
        let mark = if row.mark.is_empty() { String::new() } else { format!(" ({})", row.mark) };
        output::aside(&format!("{:>3}. {}{mark}", n + 1, row.label));
        output::aside(&output::wrap(&sanitize(&row.text), "     ", "     "));
    }
    loop {
        output::aside(&output::wrap(&format!("{}: a number and a key, such as 2 {}; < alone goes back", bar(keys), keys.iter().find(|key| key.key != '\n').map_or('d', |key| key.key)), "", "  "));
        let text = read(tty)?;
        match command(&text, rows.len(), at, keys) {
            Some(answer) => return Ok(answer),
            None => output::aside("that is none of these"),
        }
    }
}

fn command(text: &str, rows: usize, at: usize, keys: &[Key]) -> Option<Answer> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, key) = (&text[..digits], text[digits..].trim());
    if number.is_empty() && key == "<" {
        return Some(Answer::Back);
    }
    let row = if number.is_empty() { at } else { number.parse::<usize>().ok().filter(|n| (1..=rows).contains(n))? - 1 };
    let key = key.chars().next().unwrap_or('\n');
    keys.iter().any(|known| known.key == key).then_some(Answer::Row(row, key))
}

fn bar(keys: &[Key]) -> String {
    keys.iter()
        .map(|key| if matches!(key.key, '<' | '>') { format!("{} {}", key.key, key.label) } else { format!("{} {}", name(key.key), key.label) })
        .collect::<Vec<_>>()
        .join(", ")
}

/// One line as it is typed.
fn read(tty: &Tty) -> Result<String, Stop> {
    output::raw("> ");
    page::one_line(tty)
}

#[cfg(test)]
mod tests {
    use super::command;
    use crate::cli::terminal::{Answer, keys};

    #[test]
    fn a_number_and_a_key_are_read_in_any_spacing() {
        let keys = keys(&[('\n', "done"), ('>', "another"), ('d', "drop"), ('a', "add")]);
        assert_eq!(command("2 >", 3, 0, &keys), Some(Answer::Row(1, '>')));
        assert_eq!(command(" 3d ", 3, 0, &keys), Some(Answer::Row(2, 'd')));
        assert_eq!(command("a", 3, 1, &keys), Some(Answer::Row(1, 'a')));
        assert_eq!(command("", 3, 1, &keys), Some(Answer::Row(1, '\n')));
        assert_eq!(command("<", 3, 1, &keys), Some(Answer::Back));
        assert_eq!(command("4 d", 3, 0, &keys), None);
        assert_eq!(command("2 x", 3, 0, &keys), None);
    }
}
