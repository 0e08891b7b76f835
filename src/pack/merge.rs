//! Which entry of each kind and id is used, once all layers are read.

use super::fields;
use super::kinds::{self, KINDS};
use super::load::Loader;
use super::part::{EntryState, MAX_FINDINGS};
use crate::finding::{Finding, Severity, nearest};
use crate::program::WordHasher;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Which entry of each kind and id is used so far.
type Winners<'a> = HashMap<&'static str, HashMap<&'a str, usize, Hashing>, Hashing>;
type Hashing = BuildHasherDefault<WordHasher>;

/// Room for all further entries of the first one's kind: a table that grows under thousands of ids hashes each of them several times.
fn room<'a>(entries: &[EntryState]) -> HashMap<&'a str, usize, Hashing> {
    let kind = entries.first().map_or("", |entry| entry.kind.name);
    HashMap::with_capacity_and_hasher(entries.iter().filter(|entry| entry.kind.name == kind).count(), Hashing::default())
}

impl Loader {
    /// Decides which entry of each kind and id is used, and drops the others; whether there was none to drop.
    pub(super) fn resolve(&mut self) -> bool {
        // Ids are borrowed from the list, which is put back when all is decided.
        let listed = std::mem::take(&mut self.packs.listed);
        let mut winners = Winners::default();
        let mut overrides = Vec::new();
        let mut alive = vec![false; self.entries.len()];
        let mut last_manifest = usize::MAX;
        for next in 0..self.entries.len() {
            let state = &self.entries[next];
            if state.manifest != last_manifest {
                last_manifest = state.manifest;
                self.disable(last_manifest, &mut winners, &mut alive);
            }
            let state = &self.entries[next];
            if state.good {
                if let Some(replaced) =
                    winners.entry(state.kind.name).or_insert_with(|| room(&self.entries[next..])).insert(&listed[next].id, next)
                {
                    alive[replaced] = false;
                    overrides.push((next, listed[replaced].layer));
                }
                alive[next] = true;
            }
        }
        for manifest in 0..self.packs.manifests.len() {
            if !self.entries.iter().any(|entry| entry.manifest == manifest) {
                self.disable(manifest, &mut winners, &mut alive);
            }
        }
        self.packs.listed = listed;
        for (index, layer) in overrides {
            self.packs.listed[index].overrides = Some(layer);
        }
        let whole = self.compact(&alive);
        self.packs.language = self.packs.manifests.first().map_or_else(|| "en".to_owned(), |manifest| manifest.language.clone());
        whole
    }

    /// Switches off what a manifest disables.
    fn disable(&mut self, manifest: usize, winners: &mut Winners<'_>, alive: &mut [bool]) {
        let manifest = &self.packs.manifests[manifest];
        let source = self.packs.files[manifest.file].clone();
        for wanted in manifest.disable.clone().into_iter().take(MAX_FINDINGS) {
            let found = wanted.value.split_once('/').and_then(|(kind, id)| Some((kinds::by_name(kind)?.name, id)));
            let Some((kind, id)) = found else {
                let message = format!("`{}` does not name an entry", fields::shown(&wanted.value));
                self.findings.push(
                    Finding::error("bad-reference", &source, wanted.span, message)
                        .help("write the kind and the id, such as `cue/still-waiting`"),
                );
                continue;
            };
            let of_kind = winners.entry(kind).or_default();
            if let Some(index) = of_kind.remove(id) {
                alive[index] = false;
                continue;
            }
            let near = nearest(id, of_kind.keys().copied());
            let message = format!("there is no {kind} `{}` to switch off", fields::shown(id));
            let mut finding = Finding::error("nothing-to-disable", &source, wanted.span, message).severity(Severity::Warning);
            finding.help = near.map(|near| format!("did you mean `{kind}/{near}`?"));
            self.findings.push(finding);
        }
    }

    /// Keeps only the entries that are alive, in every list; whether all of them are.
    fn compact(&mut self, alive: &[bool]) -> bool {
        let mut place = vec![None; alive.len()];
        let mut next = 0;
        for (index, _) in alive.iter().enumerate().filter(|(_, alive)| **alive) {
            place[index] = Some(next);
            next += 1;
        }
        if next == alive.len() {
            return true;
        }
        for kind in KINDS {
            (kind.keep)(&mut self.packs, &|index| place[index]);
        }
        let mut index = 0;
        self.packs.listed.retain(|_| {
            index += 1;
            alive[index - 1]
        });
        false
    }
}
