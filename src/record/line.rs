//! One line of JSON Lines as it comes in: an object whose fields are asked for by name.

use serde_json::{Map, Value as Json};

/// A line, parsed: a JSON object, of which `id` goes back out with the answer.
#[derive(Clone, Debug)]
pub struct Line {
    object: Json,
}

/// Why a line is no record, and its `id` as far as it could be read (else null).
#[derive(Clone, Debug)]
pub struct BadLine {
    /// The line's own `id`.
    pub id: Json,
    /// What is wrong, for the error record.
    pub message: String,
}

impl Line {
    /// Parses the bytes of one line; a byte-order mark before them is passed over.
    ///
    /// # Errors
    /// If they are not JSON, or not an object.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadLine> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let object: Json =
            serde_json::from_slice(bytes).map_err(|error| BadLine { id: Json::Null, message: format!("not JSON: {error}") })?;
        if object.is_object() {
            Ok(Self { object })
        } else {
            Err(BadLine { id: Json::Null, message: "a line must hold a JSON object".to_owned() })
        }
    }

    /// The line's `id`, whatever it is; null if it has none.
    #[must_use]
    pub fn id(&self) -> Json {
        self.object.get("id").cloned().unwrap_or(Json::Null)
    }

    /// The text that a JSON pointer (`/text`) leads to.
    ///
    /// # Errors
    /// If there is nothing, or something that is not text.
    pub fn text(&self, pointer: &str) -> Result<&str, String> {
        match self.object.pointer(pointer) {
            Some(Json::String(text)) => Ok(text),
            Some(_) => Err(format!("`{pointer}` is not text")),
            None => Err(format!("there is no `{pointer}`")),
        }
    }

    /// A text that the line may have. Null counts as absent.
    ///
    /// # Errors
    /// If the field is there and is not text.
    pub fn optional(&self, name: &str) -> Result<Option<&str>, String> {
        match self.object.get(name) {
            None | Some(Json::Null) => Ok(None),
            Some(Json::String(text)) => Ok(Some(text)),
            Some(_) => Err(format!("`{name}` is not text")),
        }
    }

    /// A list of texts, or one; empty if the line has none.
    ///
    /// # Errors
    /// If the field holds anything else.
    pub fn texts(&self, name: &str) -> Result<Vec<String>, String> {
        let fault = || format!("`{name}` must be a text or a list of texts");
        match self.object.get(name) {
            None | Some(Json::Null) => Ok(Vec::new()),
            Some(Json::String(text)) => Ok(vec![text.clone()]),
            Some(Json::Array(list)) => list.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(fault)).collect(),
            Some(_) => Err(fault()),
        }
    }

    /// Whether the line sets something (null sets nothing).
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.object.get(name).is_some_and(|value| !value.is_null())
    }

    /// All fields, in the line's order of names.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.object.as_object().into_iter().flat_map(Map::iter).map(|(name, value)| (name.as_str(), value))
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use serde_json::json;

    #[test]
    fn what_is_no_object_is_a_bad_line() {
        for bytes in [&b"{"[..], b"[]", b"\"text\"", b"{\"text\": \"a\"} trailing", b"\xff\xfe"] {
            assert!(Line::parse(bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn fields_are_texts_or_faults() {
        let line = Line::parse(b"\xEF\xBB\xBF{\"id\": 7, \"text\": \"late\", \"did\": [\"checked\"], \"no\": null, \"bad\": [1]}")
            .expect("a line");
        assert_eq!(line.id(), json!(7));
        assert_eq!(line.text("/text"), Ok("late"));
        assert!(line.text("/id").is_err() && line.text("/none").is_err());
        assert_eq!(line.texts("did"), Ok(vec!["checked".to_owned()]));
        assert!(line.texts("bad").is_err());
        assert!(line.has("text") && !line.has("no") && !line.has("none"));
        assert_eq!(line.optional("no"), Ok(None));
        assert_eq!(line.fields().count(), 5);
    }
}
