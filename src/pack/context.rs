//! Reads the options of a draft from a file: YAML or JSON, one set of names with single values.

use super::tree::{self, Kind, Node, Scalar, Style};
use serde_json::{Map, Value};

/// The names and values of a context file, in the order of the file's names.
///
/// JSON is YAML, so one reader serves both. Values are texts, numbers, yes or no, or lists of them.
///
/// # Errors
/// What is wrong with the first faulty place, with its line and column.
pub fn context(text: &str) -> Result<Map<String, Value>, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let parsed = tree::parse(text);
    let place = |offset: usize| {
        let place = crate::source::Source::new("", text).line_col(offset);
        format!("{}:{}", place.line, place.col)
    };
    if let Some(fault) = parsed.faults.first() {
        return Err(format!("{}: {}", place(fault.span.start), fault.message));
    }
    let Some(root) = parsed.root else { return Ok(Map::new()) };
    let Kind::Map(pairs) = &root.kind else {
        return if root.is_nothing(text) {
            Ok(Map::new())
        } else {
            Err("1:1: the file should hold names with values, such as `name: Priya`".to_owned())
        };
    };
    let mut map = Map::new();
    for (key, node) in pairs {
        let name = key.text(text).unwrap_or("").to_owned();
        let value =
            value(node, text).ok_or_else(|| format!("{}: `{name}` should have a single value or a list", place(node.span().start)))?;
        map.insert(name, value);
    }
    Ok(map)
}

fn value(node: &Node, file: &str) -> Option<Value> {
    match &node.kind {
        Kind::Scalar(_) if node.is_nothing(file) => Some(Value::Null),
        Kind::Scalar(Scalar { style: Style::Plain, .. }) => {
            let text = node.text(file)?;
            Some(match text {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                // `0123` is an order number and keeps its nought.
                _ if text.len() > 1 && text.starts_with('0') && !text.starts_with("0.") => Value::String(text.to_owned()),
                _ => text.parse::<i64>().map_or_else(|_| Value::String(text.to_owned()), Value::from),
            })
        }
        Kind::Scalar(_) => Some(Value::String(node.text(file)?.to_owned())),
        Kind::Seq(items) => items.iter().map(|item| matches!(item.kind, Kind::Scalar(_)).then(|| value(item, file)).flatten()).collect(),
        Kind::Map(_) | Kind::Baked(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::context;
    use serde_json::{Map, Value, json};

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().expect("an object").clone()
    }

    #[test]
    fn yaml_and_json_read_alike() {
        let want = map(json!({ "name": "Priya", "max_chars": 280, "strict": true, "order": "0042" }));
        assert_eq!(context("name: Priya\nmax_chars: 280\nstrict: true\norder: 0042\n"), Ok(want.clone()));
        assert_eq!(context("{ \"name\": \"Priya\", \"max_chars\": 280, \"strict\": true, \"order\": \"0042\" }"), Ok(want));
        assert_eq!(context(""), Ok(Map::new()));
    }

    #[test]
    fn a_fault_names_its_place() {
        assert_eq!(context("name: Priya\nname: Ann\n"), Err("2:1: `name` is written twice here".to_owned()));
        assert_eq!(context("name: {first: Ann}\n"), Err("1:7: `name` should have a single value or a list".to_owned()));
    }
}
