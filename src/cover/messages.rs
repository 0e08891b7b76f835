//! Messages out of a file: JSON Lines, text with empty lines between messages, or a message a line.

use serde_json::Value;

/// Shows each message of a file to `each`; says which lines of JSON Lines could not be used.
///
/// A file whose first sign is `{` is JSON Lines, the text standing where `pointer` says. In any other, an empty
/// line ends a message; where there is none, every line is a message.
pub fn messages(text: &str, pointer: &str, mut each: impl FnMut(&str)) -> Vec<(usize, String)> {
    let mut bad = Vec::new();
    if text.trim_start().starts_with('{') {
        for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Value>(line) {
                Ok(value) => match value.pointer(pointer) {
                    Some(Value::String(text)) => each(text),
                    Some(_) => bad.push((n + 1, format!("`{pointer}` is not text"))),
                    None => bad.push((n + 1, format!("there is no `{pointer}`"))),
                },
                Err(error) => bad.push((n + 1, format!("it is not JSON: {error}"))),
            }
        }
        return bad;
    }
    let body = text.trim_matches(['\n', '\r']);
    if body.lines().any(|line| line.trim().is_empty()) {
        let mut message = String::new();
        for line in body.lines().chain([""]) {
            if line.trim().is_empty() {
                if !message.is_empty() {
                    each(&message);
                    message.clear();
                }
            } else {
                message.push_str(line);
                message.push('\n');
            }
        }
    } else {
        body.lines().for_each(each);
    }
    bad
}

#[cfg(test)]
mod tests {
    use super::messages;

    fn of(text: &str) -> (Vec<String>, Vec<usize>) {
        let mut out = Vec::new();
        let bad = messages(text, "/text", |message| out.push(message.trim().to_owned()));
        (out, bad.into_iter().map(|(line, _)| line).collect())
    }

    #[test]
    fn three_ways_of_writing_messages_are_told_apart() {
        assert_eq!(of("one\ntwo\r\n").0, ["one", "two"]);
        assert_eq!(of("one,\nstill one\n\n\ntwo\n").0, ["one,\nstill one", "two"]);
        assert_eq!(
            of("{\"text\":\"one\\n\\nstill\"}\n\n{\"text\":3}\nnonsense\n{\"text\":\"two\"}"),
            (vec!["one\n\nstill".to_owned(), "two".to_owned()], vec![3, 4])
        );
        assert_eq!(of("").0, [] as [&str; 0]);
    }
}
