//! Answers from a file, for rounds that no one sits before.

use serde_json::Value;

/// What a trainee wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What they think the customer might feel and want to hear; theirs alone.
    pub feeling: Option<String>,
    /// The reply.
    pub reply: String,
}

/// Names under which an object may hold the reply.
const REPLY: &[&str] = &["answer", "reply", "text"];

/// Reads answers: a JSON list, JSON Lines, or plain texts with a line `---` between them.
///
/// In JSON an answer is a text, or an object with `answer` and perhaps `feeling`.
/// A plain text may open with a line `feeling: …`.
///
/// # Errors
/// What is wrong, with the number of the answer or of the line.
pub fn answers(text: &str) -> Result<Vec<Answer>, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    let answers = if start.starts_with('[') && serde_json::from_str::<Value>(text).is_ok() {
        list(text)?
    } else if serde_json::from_str::<Value>(text).is_ok_and(|value| value.get("answers").is_some_and(Value::is_array)) {
        let whole: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        list(&whole["answers"].to_string())?
    } else if start.starts_with(['{', '"']) && lines(start).all(|(_, line)| serde_json::from_str::<Value>(line).is_ok()) {
        lines(text).map(|(n, line)| one(&serde_json::from_str(line).unwrap_or_default(), &format!("line {n}"))).collect::<Result<_, _>>()?
    } else {
        plain(text)
    };
    if answers.is_empty() { Err("there is no answer in it".to_owned()) } else { Ok(answers) }
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line.trim())).filter(|(_, line)| !line.is_empty())
}

fn list(text: &str) -> Result<Vec<Answer>, String> {
    let values: Vec<Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    values.iter().enumerate().map(|(n, value)| one(value, &format!("answer {}", n + 1))).collect()
}

fn one(value: &Value, place: &str) -> Result<Answer, String> {
    let trimmed = |text: &str| text.trim().to_owned();
    let reply = value.as_str().or_else(|| REPLY.iter().find_map(|name| value.get(name)?.as_str()));
    let Some(reply) = reply.map(trimmed).filter(|reply| !reply.is_empty()) else {
        return Err(format!("{place} should be a text, or an object with `answer`"));
    };
    let feeling = match value.get("feeling") {
        None | Some(Value::Null) => None,
        Some(Value::String(feeling)) => Some(trimmed(feeling)).filter(|feeling| !feeling.is_empty()),
        Some(_) => return Err(format!("{place}: `feeling` should be a text")),
    };
    Ok(Answer { feeling, reply })
}

fn plain(text: &str) -> Vec<Answer> {
    let mut parts = vec![String::new()];
    for line in text.lines() {
        if line.trim_end() == "---" {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push_str(line);
            part.push('\n');
        }
    }
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    let answers = parts.map(|part| {
        let (first, rest) = part.split_once('\n').unwrap_or((part, ""));
        match first.get(..FEELING.len()).filter(|start| start.eq_ignore_ascii_case(FEELING)) {
            Some(_) => {
                let feeling = first[FEELING.len()..].trim().to_owned();
                Answer { feeling: Some(feeling).filter(|feeling| !feeling.is_empty()), reply: rest.trim().to_owned() }
            }
            None => Answer { feeling: None, reply: part.to_owned() },
        }
    });
    answers.filter(|answer| !answer.reply.is_empty()).collect()
}

/// Opens the line that is kept private.
const FEELING: &str = "feeling:";

#[cfg(test)]
mod tests {
    use super::{Answer, answers};

    fn said(feeling: Option<&str>, reply: &str) -> Answer {
        Answer { feeling: feeling.map(str::to_owned), reply: reply.to_owned() }
    }

    #[test]
    fn answers_come_as_a_list_as_lines_or_as_plain_texts() {
        let wanted = vec![said(Some("tired"), "Hi Jo,\n\nYour parcel is late."), said(None, "I'll ring at four.")];
        for text in [
            r#"[{"feeling": "tired", "answer": "Hi Jo,\n\nYour parcel is late."}, "I'll ring at four."]"#,
            "{\"feeling\": \"tired\", \"reply\": \"Hi Jo,\\n\\nYour parcel is late.\"}\n\n{\"text\": \"I'll ring at four.\"}\n",
            r#"{"answers": [{"feeling": "tired", "answer": "Hi Jo,\n\nYour parcel is late."}, {"answer": "I'll ring at four."}]}"#,
            "Feeling: tired\nHi Jo,\n\nYour parcel is late.\n---\nI'll ring at four.\n",
            "\u{feff}feeling: tired\r\nHi Jo,\n\nYour parcel is late.\n---\n\n---\nfeeling:\nI'll ring at four.",
        ] {
            assert_eq!(answers(text).as_ref(), Ok(&wanted), "{text}");
        }
    }

    #[test]
    fn a_bracket_or_a_brace_may_open_a_plain_answer() {
        assert_eq!(answers("[name], thank you.").map(|all| all.len()), Ok(1));
        assert_eq!(answers("{hm}\n---\nWell.").map(|all| all.len()), Ok(2));
    }

    #[test]
    fn what_is_no_answer_is_told_with_its_place() {
        for (text, wanted) in [
            ("", "there is no answer in it"),
            ("---\n---\n", "there is no answer in it"),
            ("[\"Hello\", 3]", "answer 2 should be a text, or an object with `answer`"),
            ("{\"answer\": \"Hello\"}\n{\"say\": \"Hi\"}", "line 2 should be a text, or an object with `answer`"),
            ("[{\"answer\": \"Hello\", \"feeling\": 3}]", "answer 1: `feeling` should be a text"),
        ] {
            assert_eq!(answers(text), Err(wanted.to_owned()), "{text}");
        }
    }
}
