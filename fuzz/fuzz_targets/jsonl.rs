//! Any bytes as a line of JSON Lines: an answer that is one line of JSON, or a reason why not.
#![no_main]

use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::record::{self, ErrorRecord, Line};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

fn answer(line: &Line) -> Result<String, String> {
    for name in ["facts", "actions", "allow"] {
        line.texts(name)?;
    }
    let reading =
        ENGINE.read(line.text("/text")?, &ReadOptions { name: line.optional("name")?.map(str::to_owned), ..ReadOptions::default() });
    let options = DraftOptions {
        agent: line.optional("agent")?.map(str::to_owned),
        did: line.optional("did")?.map(str::to_owned),
        ..DraftOptions::default()
    };
    let draft = ENGINE.draft(&reading, &options).map_err(|error| error.to_string())?;
    Ok(record::to_line(&record::draft(ENGINE.knowledge(), &draft, &reading, line.id(), true)))
}

fuzz_target!(|bytes: &[u8]| {
    let out = match Line::parse(bytes) {
        Ok(line) => answer(&line).unwrap_or_else(|message| record::to_line(&ErrorRecord::new(line.id(), 1, message))),
        Err(bad) => record::to_line(&ErrorRecord::new(bad.id, 1, bad.message)),
    };
    assert!(!out.contains('\n') && serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{out}");
});
