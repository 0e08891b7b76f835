//! The format of packs for editors (JSON Schema) and for people (tables), both made from the readers' own declarations.

use super::fields::{Field, Shape};
use super::kinds::{KINDS, manifest_fields};
use crate::vocab::TextKind;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The JSON Schema (draft 2020-12) of a pack's files, for editors that complete and explain as one types.
#[must_use]
pub fn schema() -> Value {
    let mut defs = Map::new();
    let mut contents = Map::new();
    for kind in KINDS {
        let fields = (kind.fields)();
        if !defs.contains_key("when") {
            let when = fields.iter().find(|field| field.name == "when");
            defs.extend(when.map(|field| ("when".to_owned(), shape(&field.shape))));
        }
        defs.insert(kind.name.to_owned(), object(&fields));
        let entries = json!({
            "description": kind.doc,
            "type": "array",
            "items": { "$ref": format!("#/$defs/{}", kind.name) }
        });
        contents.insert(kind.key.to_owned(), entries);
    }
    defs.insert("manifest".to_owned(), object(&manifest_fields()));
    defs.insert("contents".to_owned(), json!({ "type": "object", "properties": contents, "additionalProperties": false }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a heard phrase pack",
        "description": "`pack.yaml` describes the pack; every other file holds one or more kinds of entry.",
        "anyOf": [{ "$ref": "#/$defs/contents" }, { "$ref": "#/$defs/manifest" }],
        "$defs": defs
    })
}

fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut value = if matches!(field.name, "when" | "not") { json!({ "$ref": "#/$defs/when" }) } else { shape(&field.shape) };
            value["description"] = json!(field.doc);
            (field.name.to_owned(), value)
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn shape(shape: &Shape) -> Value {
    let one_or_many = |one: Value| json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] });
    // YAML reads an unquoted 2019 or true as no text; the packs' own reader does not mind.
    let text = || json!({ "type": ["string", "number", "boolean"] });
    match shape {
        Shape::Text => text(),
        Shape::Texts => one_or_many(text()),
        Shape::Number => json!({ "type": "number" }),
        Shape::Whole(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Shape::YesNo => json!({ "type": "boolean" }),
        Shape::Names { names, many: false, .. } => json!({ "enum": names }),
        Shape::Names { names, many: true, .. } => one_or_many(json!({ "enum": names })),
        Shape::Range(min, max) => json!({
            "anyOf": [
                { "type": "integer", "minimum": min, "maximum": max },
                { "type": "string", "pattern": format!("^([{min}-{max}]\\.\\.[{min}-{max}]?|\\.\\.[{min}-{max}]|[{min}-{max}])$") }
            ]
        }),
        Shape::Group(fields) => object(fields),
        Shape::Groups(fields) => {
            let one = object(fields);
            json!({ "anyOf": [{ "type": "array", "items": one }, one] })
        }
        Shape::Numbers => json!({ "type": "object", "additionalProperties": { "type": "number" } }),
        Shape::Custom(_, schema) => schema.clone(),
    }
}

/// Markdown tables of the fields of every kind, for the documentation; conditions are told once, at the end.
#[must_use]
pub fn field_tables() -> String {
    let mut page = String::new();
    table(&mut page, "pack.yaml", "what a pack is called and what it builds on", &manifest_fields());
    let mut conditions = Vec::new();
    for kind in KINDS {
        let fields = (kind.fields)();
        table(&mut page, kind.key, kind.doc, &fields);
        if let Some(Field { shape: Shape::Group(when), .. }) = fields.into_iter().find(|field| field.name == "when") {
            conditions = when;
        }
    }
    table(&mut page, "when", "conditions: every field that is written must hold, a list holds when one of its values does", &conditions);
    page.push_str("#### Kinds of text\n\nwhat `text` of `when` may ask for\n\n| kind | a message of it |\n| --- | --- |\n");
    for kind in TextKind::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(page, "| `{kind}` | {} |", kind.means());
    }
    page
}

fn table(page: &mut String, title: &str, doc: &str, fields: &[Field]) {
    // Writing to a String cannot fail.
    let _ = write!(page, "### {title}\n\n{doc}\n\n| field | what it is | what may stand there |\n| --- | --- | --- |\n");
    for field in fields {
        row(page, "", field);
    }
    page.push('\n');
}

fn row(page: &mut String, prefix: &str, field: &Field) {
    let name = format!("{prefix}{}", field.name);
    let needed = if field.required { " (required)" } else { "" };
    let conditions = matches!(field.name, "when" | "not");
    let may = if conditions { "conditions, see [when](#when)".to_owned() } else { words(&field.shape).replace('|', "\\|") };
    let _ = writeln!(page, "| `{name}`{needed} | {} | {may} |", field.doc);
    if let (false, Shape::Group(fields) | Shape::Groups(fields)) = (conditions, &field.shape) {
        for inner in fields {
            row(page, &format!("{name}."), inner);
        }
    }
}

fn words(shape: &Shape) -> String {
    match shape {
        Shape::Text => "a text".to_owned(),
        Shape::Texts => "a text or a list of texts".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Whole(min, max) => format!("a whole number from {min} to {max}"),
        Shape::YesNo => "`true` or `false`".to_owned(),
        Shape::Names { names, many, .. } => {
            let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ");
            if *many { format!("one or a list of {list}") } else { format!("one of {list}") }
        }
        Shape::Range(min, max) => format!("a number or a range from {min} to {max}: `2`, `2..`, `..1`, `1..3`"),
        Shape::Group(_) => "these fields".to_owned(),
        Shape::Groups(_) => "a list of these fields".to_owned(),
        Shape::Numbers => "names, each with a number".to_owned(),
        Shape::Custom(words, _) => (*words).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::field_tables;
    use crate::pack::kinds::KINDS;

    #[test]
    fn every_kind_has_a_table_and_conditions_are_told_once() {
        let tables = field_tables();
        for kind in KINDS {
            assert!(tables.contains(&format!("### {}\n", kind.key)), "{}", kind.key);
        }
        assert_eq!(tables.matches("| `severity` |").count(), 1);
        assert!(tables.contains("| `family` (required) | the family of cues it belongs to | one of `repeat-contact`"));
    }
}
