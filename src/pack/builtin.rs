//! The packs that are compiled into the program, parsed when it was built.

use super::files::{MANIFEST, PackFile, PackFolder};
use crate::baked;
use crate::source::Source;

/// The built-in packs, in the order of their names; unless `whole`, without examples, reasons and sources, and with compiled patterns.
pub(super) fn packs(whole: bool) -> Vec<PackFolder> {
    let texts: Vec<(&'static str, &'static str)> = postcard::from_bytes(baked::texts()).unwrap_or_default();
    let trees: Vec<&'static [u8]> = postcard::from_bytes(if whole { baked::trees() } else { baked::lean() }).unwrap_or_default();
    let mut files: Vec<(&str, PackFile)> = texts
        .into_iter()
        .zip(trees)
        .map(|((name, text), tree)| (name, PackFile { source: Source::built_in(name, text), baked: Some(tree) }))
        .collect();
    let folders: Vec<&str> = files.iter().filter_map(|(name, _)| name.strip_suffix(MANIFEST)).collect();
    folders
        .into_iter()
        .filter_map(|folder| {
            let (mut own, others): (Vec<_>, Vec<_>) = files.drain(..).partition(|(name, _)| name.starts_with(folder));
            files = others;
            let index = own.iter().position(|(name, _)| name.strip_suffix(MANIFEST) == Some(folder))?;
            let (_, manifest) = own.remove(index);
            Some(PackFolder { manifest, files: own.into_iter().map(|(_, file)| file).collect() })
        })
        .collect()
}
