//! The packs that are compiled into the program, read when it was built.

use super::files::{Form, MANIFEST, PackFile, PackFolder};
use crate::baked;
use crate::source::Source;

/// The built-in packs, in the order of their names; unless `whole`, without examples, reasons and sources, and with compiled patterns.
pub(super) fn packs(whole: bool) -> Vec<PackFolder> {
    let file = |file: &baked::File| {
        let form = if whole || file.name.ends_with(MANIFEST) { Form::Tree(file.tree) } else { Form::Entries(file.entries) };
        PackFile { source: Source::built_in(file.name, file.text), baked: Some(form) }
    };
    let folders = baked::FILES.iter().filter_map(|manifest| Some((manifest, manifest.name.strip_suffix(MANIFEST)?)));
    folders
        .map(|(manifest, folder)| {
            let own = baked::FILES.iter().filter(|other| other.name.starts_with(folder) && other.name != manifest.name);
            PackFolder { manifest: file(manifest), files: own.map(file).collect() }
        })
        .collect()
}
