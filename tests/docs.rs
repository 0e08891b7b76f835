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
