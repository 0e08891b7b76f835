//! Layers of packs, from folders on disk.

use heard::finding::Finding;
use heard::pack::model::Packs;
use heard::pack::{Layer, LayerName, Loaded, check, load};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

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

/// A folder under the target folder with these files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    for (file, text) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn manifest(name: &str, more: &str) -> String {
    format!("name: {name}\nversion: 1.0.0\nlanguage: en\n{more}")
}

const SORRY: &str = "phrases:\n  - id: sample-will\n    move: next-step\n    text: We'll call you by {by}.\n";

#[test]
fn a_later_layer_replaces_an_entry_and_switches_off_another() {
    let files = [("pack.yaml", &*manifest("house", "disable: [cue/sample-oh-great]\n")), ("say.yaml", SORRY)];
    let house = folder("house", &files);
    let loaded = load(&[of(SAMPLE), Layer::folder(LayerName::Project, &house)]);
    assert_eq!(told(&loaded.findings), [] as [&str; 0]);
    let packs = loaded.packs;
    let phrase = packs.phrases.iter().find(|phrase| phrase.meta.id == "sample-will").expect("the phrase");
    assert_eq!(phrase.text.value, "We'll call you by {by}.");
    assert_eq!(packs.phrases.len(), 2);
    let listed = &packs.listed[phrase.meta.listed];
    assert_eq!((&*listed.pack, listed.layer, listed.overrides), ("house", "project", Some("packs")));
    assert_eq!(packs.cues.iter().map(|cue| cue.meta.id.as_str()).collect::<Vec<_>>(), ["sample-still-waiting"]);
    assert_eq!(packs.listed[packs.cues[0].meta.listed].id, "sample-still-waiting");
}

#[test]
fn an_entry_with_an_error_leaves_the_one_below_it_in_use() {
    let text = SORRY.replace("{by}", "{bye}");
    let house = folder("broken-house", &[("pack.yaml", &*manifest("house", "")), ("say.yaml", &text)]);
    let loaded = load(&[of(SAMPLE), Layer::folder(LayerName::User, &house)]);
    assert_eq!(told(&loaded.findings), ["say.yaml:4:30 unknown-slot there is no slot called `bye`"]);
    assert_eq!(loaded.packs.phrases.len(), 2);
    assert!(loaded.packs.phrases.iter().all(|phrase| !phrase.text.value.contains("bye")));
    assert_eq!(loaded.broken.into_iter().collect::<Vec<_>>(), [LayerName::User]);
}

#[test]
fn a_folder_of_packs_is_read_in_the_order_of_what_they_extend() {
    let files = [
        ("a/pack.yaml", manifest("upper", "extends: lower\n")),
        ("a/say.yaml", SORRY.to_owned()),
        ("b/pack.yaml", manifest("lower", "")),
        ("b/say.yaml", SORRY.replace("call", "phone")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let both = folder("both", &files);
    let loaded = load(&[of(both.to_str().expect("a path"))]);
    assert_eq!(told(&loaded.findings), [] as [&str; 0]);
    assert_eq!(loaded.packs.phrases[0].text.value, "We'll call you by {by}.");
    assert_eq!(loaded.packs.manifests.iter().map(|manifest| manifest.name.value.as_str()).collect::<Vec<_>>(), ["upper", "lower"]);
}

#[test]
fn packs_that_clash_are_told_apart() {
    let files = [
        ("a/pack.yaml", manifest("one", "extends: [two]\n")),
        ("b/pack.yaml", manifest("two", "extends: [one]\n")),
        ("c/pack.yaml", manifest("two", "")),
        ("c/say.yaml", "phrases: [\n".to_owned()),
        ("d/pack.yaml", manifest("four", "")),
        ("d/say.yaml", SORRY.to_owned()),
        ("e/pack.yaml", manifest("five", "")),
        ("e/say.yaml", SORRY.to_owned()),
        ("stray.yaml", "cues: []\n".to_owned()),
        ("f/stray.yaml", "cues: []\n".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let all = folder("clash", &files);
    let path = all.to_str().expect("a path");
    let loaded = load(&[of(path)]);
    let told: Vec<String> = told(&loaded.findings).iter().map(|line| line.replace(path, "DIR")).collect();
    assert_eq!(
        told,
        [
            "f:1:1 no-manifest `DIR/f` belongs to no pack",
            "stray.yaml:1:1 no-manifest `DIR/stray.yaml` belongs to no pack",
            "pack.yaml:4:11 extends-cycle packs extend each other in a circle: one → two → one",
            "pack.yaml:1:7 same-pack-name two packs are called `two`",
            "say.yaml:2:9 same-id-in-two-packs the phrase `sample-will` is also in the pack `four`",
        ]
    );
    assert_eq!(loaded.packs.phrases.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_pack_cannot_reach_outside_its_folder() {
    let secret = folder("secret", &[("cues.yaml", "cues: secret words\n")]);
    let linked = folder("linked", &[("pack.yaml", &*manifest("linked", "extends: ../secret\n"))]);
    std::os::unix::fs::symlink(secret.join("cues.yaml"), linked.join("cues.yaml")).expect("a link");
    std::os::unix::fs::symlink(&secret, linked.join("more")).expect("a link");
    let loaded = load(&[of(linked.to_str().expect("a path"))]);
    let codes: Vec<&str> = loaded.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["outside-pack", "outside-pack", "unknown-pack"]);
    assert!(loaded.findings.iter().all(|finding| !finding.message.contains("secret words")));
}

#[test]
fn a_broken_file_does_not_make_what_stands_in_it_unknown() {
    let files = [
        ("pack.yaml", manifest("house", "")),
        ("say.yaml", SORRY.replace("sample-will", "first") + "    then: second\n"),
        ("then.yaml", SORRY.replace("sample-will", "second") + "\tmove: x\n"),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let house = folder("half-broken", &files);
    let loaded = load(&[of(house.to_str().expect("a path"))]);
    assert_eq!(told(&loaded.findings), ["then.yaml:5:1 yaml-syntax a tab stands where only spaces may stand"]);
}

/// What is found in a pack whose second file holds these bytes, and how long that took.
fn bytes(name: &str, bytes: &[u8]) -> (Vec<String>, Duration) {
    let house = folder(name, &[("pack.yaml", &*manifest("house", "license: MIT\n"))]);
    fs::write(house.join("x.yaml"), bytes).expect("a file");
    let start = Instant::now();
    let loaded = check(&[of(house.to_str().expect("a path"))]);
    let took = start.elapsed();
    (told(&loaded.findings).into_iter().map(|line| line.chars().take(60).collect()).collect(), took)
}

#[test]
fn bombs_and_broken_bytes_are_bounded() {
    let aliases = format!("a: &a [x]\nb: &b [{0}]\nc: &c [{1}]\n", "*a,".repeat(1000), "*b,".repeat(1000));
    let wide: String = (0..120_000).map(|i| format!("k{i}: {i}\n")).collect();
    let many: String = "cues:\n".to_owned() + &"- {id: x, fmly: y}\n".repeat(20_000);
    let cases: [(&str, Vec<u8>, &str); 14] = [
        ("ten-megabytes", b"[".repeat(10_000_000), "x.yaml:1:1 file-too-big the file is larger than 2 MB"),
        ("brackets", b"[".repeat(1_900_000), "x.yaml:1:17 too-deep"),
        ("brackets-in-a-field", [b"cues: ".as_slice(), &b"[".repeat(1_900_000)].concat(), "x.yaml:1:23 too-deep"),
        ("braces", b"{a: ".repeat(400_000), "x.yaml:1:65 too-deep"),
        ("dashes", b"- ".repeat(900_000), "x.yaml:1:33 too-deep"),
        ("aliases", aliases.into_bytes(), "x.yaml:1:1 unknown-kind"),
        ("wide", wide.into_bytes(), "x.yaml:1:1 unknown-kind"),
        ("many-faults", many.into_bytes(), "x.yaml:2:8 missing-field"),
        ("commas", b"a: [,".to_vec(), "x.yaml:1:5 yaml-syntax"),
        ("one-long-line", format!("cues:\n- id: a\n  any: [{}]\n", "x, ".repeat(200_000)).into_bytes(), "x.yaml:2:7 missing-field"),
        ("one-id", ("phrases:\n".to_owned() + &"- {id: x, move: greet, text: Hi}\n".repeat(30_000)).into_bytes(), "x.yaml:2:8 missing-why"),
        ("nul", b"cues:\n  - id: a\0b\n".to_vec(), "x.yaml:2:10 yaml-syntax there is a NUL"),
        ("latin-1", b"cues:\n  - id: caf\xe9\n".to_vec(), "x.yaml:2:12 not-utf8 the file is not UTF-8 text"),
        ("utf-16", b"\xff\xfec\0u\0e\0s\0".to_vec(), "x.yaml:1:1 not-utf8 the file is not UTF-8 text"),
    ];
    for (name, text, expected) in cases {
        let (found, took) = bytes(name, &text);
        assert!(
            found.first().is_some_and(|first| expected.starts_with(first.as_str()) || first.starts_with(expected)),
            "{name}: {:?}",
            found.first()
        );
        assert!(found.len() <= 402, "{name}: {} findings", found.len());
        assert!(took < Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 }), "{name}: {took:?}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read_as_meant() {
    let text = "\u{feff}cues:\r\n  - id: late\r\n    family: waiting\r\n    any: late\r\n    hits: It is late.\r\n    misses: It is early.\r\n    mood: crss\r\n";
    assert_eq!(bytes("windows", text.as_bytes()).0, ["x.yaml:7:11 unknown-name there is no mood called `crss`"]);
}

#[test]
fn the_schema_in_the_repository_is_fresh() {
    let fresh = format!("{:#}\n", heard::pack::schema());
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all("phrases").expect("the folder");
        fs::write("phrases/pack.schema.json", &fresh).expect("the schema");
    }
    let kept = fs::read_to_string("phrases/pack.schema.json").unwrap_or_default();
    assert!(kept == fresh, "phrases/pack.schema.json is out of date; BLESS=1 writes it");
}

/// What an editor needs to complete fields and explain them: every shipped file names the schema that lies beside it.
#[test]
fn every_shipped_file_names_its_schema() {
    let mut folders = vec![std::path::PathBuf::from("phrases/core")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a file");
                let first = text.lines().next().unwrap_or_default();
                let named = first.strip_prefix("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{}", path.display()));
                assert!(folder.join(named).is_file(), "{}: {named}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen} files");
}
