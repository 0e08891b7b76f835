//! A small file of options (`--context FILE`): a flat mapping in YAML, of which JSON is a part.

use super::tree::{self, Kind, Style};
use serde_json::{Map, Value};

/// Reads a flat mapping of names to single values, read under the same bounds as a pack file.
///
/// # Errors
/// What is wrong, in words: not YAML, not a mapping, a value that is a list or a mapping.
pub fn context(text: &str) -> Result<Map<String, Value>, String> {
    let parsed = tree::parse(text);
    if let Some(fault) = parsed.faults.first() {
        let line = text.get(..fault.span.start).unwrap_or(text).matches('\n').count() + 1;
        return Err(format!("line {line}: {}", fault.message));
    }
    let mut out = Map::new();
    let Some(root) = parsed.root else { return Ok(out) };
    let Kind::Map(entries) = &root.kind else { return Err("the file must hold names and values, such as `agent: Sofia`".to_owned()) };
    for (name, value) in entries {
        let name = name.text(text).unwrap_or_default().replace('-', "_");
        let Kind::Scalar(scalar) = &value.kind else { return Err(format!("`{name}` must be a single value")) };
        let written = value.text(text).unwrap_or_default();
        let value = if value.is_nothing(text) {
            Value::Null
        } else if scalar.style == Style::Plain && written.parse::<u64>().is_ok() {
            Value::from(written.parse::<u64>().unwrap_or_default())
        } else {
            Value::String(written.to_owned())
        };
        out.insert(name, value);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::context;

    #[test]
    fn yaml_and_json_are_read_alike() {
        let yaml = context("agent: Sofia\nmax-chars: 200\nby: \"noon\"\n").expect("YAML");
        let json = context(r#"{"agent": "Sofia", "max_chars": 200, "by": "noon"}"#).expect("JSON");
        assert_eq!(yaml, json);
    }

    #[test]
    fn what_is_no_flat_mapping_is_refused_in_words() {
        assert_eq!(context("- a").unwrap_err(), "the file must hold names and values, such as `agent: Sofia`");
        assert_eq!(context("agent: [a]").unwrap_err(), "`agent` must be a single value");
        assert!(context("agent: \"open").is_err());
    }
}
