//! What the documents say exists, exists; what is made from the code is fresh.

use std::fs;
use std::path::Path;

const PAGES: &[&str] = &[
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "THIRD-PARTY.md",
    "CHANGELOG.md",
    "phrases/README.md",
    "docs/practice.md",
    "docs/desk.md",
    "docs/reading.md",
    "docs/reflection.md",
    "examples/walkthrough.md",
];
/// Folders whose paths are named in the documents.
const ROOTS: &[&str] = &["src/", "tests/", "phrases/", "examples/", "schema/", "data/", ".ci/"];

#[test]
fn every_path_that_a_page_names_exists() {
    let mut missing = Vec::new();
    for page in PAGES {
        let text = fs::read_to_string(page).expect("a page");
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, '`' | '(' | ')' | '[' | ']' | ',' | '|' | ';' | '"')) {
            let word = word.trim_end_matches(['.', ':', '/']);
            if ROOTS.iter().any(|root| word.starts_with(root)) && !word.contains(['*', '$', '<']) && !Path::new(word).exists() {
                missing.push(format!("{page} names `{word}`"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_field_tables_of_the_pack_format_are_fresh() {
    let page = fs::read_to_string("phrases/README.md").expect("the page");
    let (head, _) = page.split_once("<!-- fields -->\n").expect("the mark");
    let fresh = format!("{head}<!-- fields -->\n{}", heard::pack::field_tables());
    if std::env::var_os("BLESS").is_some() {
        fs::write("phrases/README.md", &fresh).expect("written");
    }
    assert!(page == fresh || std::env::var_os("BLESS").is_some(), "run BLESS=1 cargo test --test docs");
}

/// The page of evidence, made from the built-in packs.
fn evidence_page() -> String {
    let engine = heard::engine::Engine::builtin();
    let packs = &engine.knowledge().packs;
    let mut page = String::from(
        "# Where the advice comes from\n\n\
         Made from the built-in packs by `BLESS=1 cargo test --test docs`; the findings themselves are in `phrases/core/evidence.yaml`.\n\n\
         These are effects on groups, mostly from experiments, many in hotels and airlines. None says that a score predicts whether one\n\
         customer is satisfied. *Checked* says how far each source was read: its abstract or page, reported elsewhere (secondary), or not\n\
         at all (nothing with a number in it rests on those alone). *Used by* counts phrases, cues, rules and frames that name it;\n\
         `heard explain ID` shows them.\n\n\
         | id | what was found | source | strength | checked | used by |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for entry in &packs.evidence {
        let id = entry.meta.id.as_str();
        let names = |meta: &heard::pack::model::Meta| meta.evidence.iter().any(|cited| cited.value == id);
        let used = packs.phrases.iter().filter(|one| names(&one.meta)).count()
            + packs.cues.iter().filter(|one| names(&one.meta)).count()
            + packs.rules.iter().filter(|one| names(&one.meta)).count()
            + packs.frames.iter().filter(|one| names(&one.meta)).count();
        let cell = |text: &str| text.replace('|', "\\|");
        page.push_str(&format!(
            "| {id} | {} | {} | {} | {} | {used} |\n",
            cell(&entry.finding),
            cell(&entry.citation),
            entry.strength,
            entry.checked
        ));
    }
    page
}

#[test]
fn the_page_of_evidence_is_fresh() {
    let fresh = evidence_page();
    if std::env::var_os("BLESS").is_some() {
        fs::write("docs/evidence.md", &fresh).expect("written");
    }
    let page = fs::read_to_string("docs/evidence.md").expect("the page");
    assert!(page.lines().count() > 40, "{}", page.lines().count());
    assert!(page == fresh, "run BLESS=1 cargo test --test docs");
}

/// The blocks of a page that are marked `yaml`.
fn yaml_blocks(page: &str) -> Vec<String> {
    let text = fs::read_to_string(page).expect("a page");
    text.split("```yaml\n").skip(1).filter_map(|rest| rest.split_once("```").map(|(block, _)| block.to_owned())).collect()
}

#[test]
fn every_yaml_block_of_the_pages_passes_the_packs_own_check() {
    use heard::pack::{self, Layer, LayerName};
    for page in ["phrases/README.md", "docs/practice.md"] {
        let blocks = yaml_blocks(page);
        assert!(!blocks.is_empty(), "{page} shows no YAML");
        // Together, as a reader would have them: a phrase may name the cue above it.
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(page.replace('/', "-"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("pack.yaml"), "name: pages\nversion: \"1\"\nlanguage: en\n").expect("written");
        for (n, block) in blocks.iter().enumerate() {
            fs::write(folder.join(format!("{n}.yaml")), block).expect("written");
        }
        let loaded = pack::check(&[Layer::built_in(), Layer::folder(LayerName::Project, folder)]);
        let errors: Vec<&str> = loaded
            .findings
            .iter()
            .filter(|finding| finding.severity == heard::finding::Severity::Error)
            .map(|finding| finding.message.as_str())
            .collect();
        assert!(errors.is_empty(), "{page}: {errors:#?}");
    }
}
