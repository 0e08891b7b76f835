//! Writing YAML: what goes into the mappings that `pack new` and `pack learn` save.

use serde_yaml::{Mapping, Value};

/// Sets a key.
pub(super) fn put(map: &mut Mapping, key: &str, value: impl Into<Value>) {
    map.insert(Value::from(key), value.into());
}

/// Sets a key to a list of texts; an empty one is left out.
pub(super) fn list<'a>(map: &mut Mapping, key: &str, texts: impl IntoIterator<Item = &'a str>) {
    let texts: Vec<Value> = texts.into_iter().map(Value::from).collect();
    if !texts.is_empty() {
        put(map, key, texts);
    }
}
