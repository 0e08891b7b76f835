//! Any text as a pack file: checked, loaded beside nothing else, read and drafted with; every fault lies inside the file.
#![no_main]

use heard::engine::Engine;
use heard::pack::{self, Layer, LayerName};
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use libfuzzer_sys::fuzz_target;
use std::path::PathBuf;
use std::sync::LazyLock;

/// A folder of this process's own, with nothing in it but the file under test.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("heard-fuzz-pack-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder to work in");
    folder
});

fuzz_target!(|text: &str| {
    std::fs::write(FOLDER.join("any.yaml"), text).expect("the file is written");
    let layers = [Layer::folder(LayerName::Project, FOLDER.clone())];
    let _ = pack::check(&layers);
    let (engine, findings) = Engine::with(&layers);
    for finding in &findings {
        assert!(!finding.message.is_empty());
    }
    let reading = engine.read("My parcel still hasn't come and nobody answers. Ruth", &ReadOptions::default());
    let _ = engine.draft(&reading, &DraftOptions::default());
});
