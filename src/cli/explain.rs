//! `heard explain`: what any id means, why it is there, what it rests on.

use super::args::{Common, ExplainArgs};
use super::exit::{Failure, Status};
use super::{layers, output};
use heard::explain::{Answer, explain};
use heard::pack;
use heard::reading::Knowledge;
use serde_json::json;

pub(crate) fn run(args: &ExplainArgs, common: &Common) -> Result<Status, Failure> {
    // Broken packs are told as everywhere.
    layers::engine(common)?;
    // Packs that are loaded for use leave out what their entries find and pass over: here it is wanted.
    let knowledge = Knowledge::new(pack::check(&layers::layers(common)).packs);
    match explain(&knowledge, &args.id) {
        Answer::Found(entries) => {
            if common.json {
                let records: Vec<_> = entries
                    .iter()
                    .map(|entry| {
                        json!({ "kind": entry.kind, "id": entry.id, "what": entry.what, "why": entry.why, "instead": entry.instead, "examples": entry.examples,
                            "evidence": entry.evidence.iter().map(|cited| json!({ "id": cited.id, "strength": cited.strength, "finding": cited.finding, "citation": cited.citation })).collect::<Vec<_>>(),
                            "source": entry.source, "pack": entry.pack, "file": entry.file, "allow": entry.allow,
                            "allowed": entry.allowed.iter().map(|by| json!({ "pack": by.pack, "reason": by.reason })).collect::<Vec<_>>() })
                    })
                    .collect();
                output::result(&format!("{:#}\n", json!(records)))?;
            } else {
                let pages: Vec<String> = entries.iter().map(output::explained::page).collect();
                output::result(&pages.join("\n"))?;
            }
            Ok(Status::Done)
        }
        Answer::Unknown { near } => {
            let near = match near.as_slice() {
                [] => "; `heard pack list` shows all".to_owned(),
                near => format!("; did you mean {}?", near.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" or ")),
            };
            Err(Failure::new(format!("nothing is called `{}`{near}", args.id)))
        }
    }
}
