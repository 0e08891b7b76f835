//! Layers of packs, from folders on disk.

use heard::finding::Finding;
use heard::pack::model::Packs;
use heard::pack::{Layer, LayerName, Loaded, check, load};
use std::path::Path;

const SAMPLE: &str = "tests/packs/sample";

fn told(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let source = finding.source.as_ref().expect("a source");
            let place = source.line_col(finding.span.start);
            let file = Path::new(source.name()).file_name().expect("a file name").to_string_lossy().into_owned();
            format!("{file}:{}:{} {} {}", place.line, place.col, finding.code, finding.message)
        })
        .collect()
}

fn of(path: &str) -> Layer {
    Layer::folder(LayerName::Packs, path)
}

#[test]
fn a_sound_pack_has_no_findings_and_one_entry_of_every_kind() {
    let Loaded { packs, findings, broken } = check(&[of(SAMPLE)]);
    assert_eq!(told(&findings), [] as [&str; 0]);
    assert!(broken.is_empty());
    let Packs { cues, topics, asks, situations, flags, phrases, frames, voices, gestures, lexicon, formula, .. } = &packs;
    let sizes = [
        cues.len(),
        topics.len(),
        asks.len(),
        situations.len(),
        flags.len(),
        phrases.len(),
        frames.len(),
        voices.len(),
        gestures.len(),
        lexicon.len(),
        formula.len(),
        packs.constructions.len(),
        packs.moods.len(),
        packs.moves.len(),
        packs.evidence.len(),
        packs.regions.len(),
        packs.rules.len(),
        packs.scenarios.len(),
    ];
    assert_eq!(sizes, [2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    assert_eq!(packs.listed.len(), 20);
    assert_eq!(packs.language, "en");
    assert_eq!(phrases[0].when.severity, Some((2, 4)));
    assert_eq!(frames[0].paragraphs[1][0].moves.len(), 2);
    assert!(frames[0].paragraphs[1][1].optional);
    let will = &phrases[1].text;
    let file = &packs.files[phrases[1].meta.file];
    let at = will.value.find("[who]").expect("the gap");
    assert_eq!(will.locate(file, heard::span::Span::new(at, at + 5)).of(file.text()), "[who]");
}

#[test]
fn the_packs_that_are_compiled_in_load() {
    let Loaded { packs, findings, broken } = heard::pack::builtin();
    assert_eq!(told(&findings), [] as [&str; 0]);
    assert!(broken.is_empty());
    assert_eq!(packs.listed.len(), packs.listed.iter().filter(|entry| entry.layer == "built-in").count());
}

#[test]
fn a_missing_folder_is_a_fault_only_when_it_was_asked_for() {
    assert!(load(&[Layer::folder(LayerName::User, "tests/packs/nowhere")]).findings.is_empty());
    let loaded = load(&[of("tests/packs/nowhere")]);
    assert_eq!(told(&loaded.findings), ["nowhere:1:1 no-such-folder there is no folder `tests/packs/nowhere`"]);
    assert!(loaded.broken.contains(&LayerName::Packs));
}
