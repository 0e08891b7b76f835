//! Which entry of each kind and id is used, once all layers are read.

use super::fields;
use super::kinds::{self, KINDS};
use super::load::Loader;
use super::part::MAX_FINDINGS;
use crate::finding::{Finding, Severity, nearest};
use std::collections::HashMap;

impl Loader {
    /// Decides which entry of each kind and id is used, and drops the others; whether there was none to drop.
    pub(super) fn resolve(&mut self) -> bool {
        let mut winners: HashMap<(&'static str, String), usize> = HashMap::with_capacity(self.entries.len());
        let mut alive = vec![false; self.entries.len()];
        let mut next = 0;
        let mut last_manifest = usize::MAX;
        while next < self.entries.len() {
            let state = &self.entries[next];
            if state.manifest != last_manifest {
                last_manifest = state.manifest;
                self.disable(last_manifest, &mut winners, &mut alive);
            }
            let state = &self.entries[next];
            if state.good {
                let key = (state.kind.name, self.packs.listed[next].id.clone());
                if let Some(&replaced) = winners.get(&key) {
                    alive[replaced] = false;
                    self.packs.listed[next].overrides = Some(self.packs.listed[replaced].layer);
                }
                alive[next] = true;
                winners.insert(key, next);
            }
            next += 1;
        }
        for manifest in 0..self.packs.manifests.len() {
            if !self.entries.iter().any(|entry| entry.manifest == manifest) {
                self.disable(manifest, &mut winners, &mut alive);
            }
        }
        let whole = self.compact(&alive);
        self.packs.language = self.packs.manifests.first().map_or_else(|| "en".to_owned(), |manifest| manifest.language.clone());
        whole
    }

    /// Switches off what a manifest disables.
    fn disable(&mut self, manifest: usize, winners: &mut HashMap<(&'static str, String), usize>, alive: &mut [bool]) {
        let manifest = &self.packs.manifests[manifest];
        let source = self.packs.files[manifest.file].clone();
        for wanted in manifest.disable.clone().into_iter().take(MAX_FINDINGS) {
            let found = wanted.value.split_once('/').and_then(|(kind, id)| Some((kinds::by_name(kind)?.name, id.to_owned())));
            let Some(key) = found else {
                let message = format!("`{}` does not name an entry", fields::shown(&wanted.value));
                self.findings.push(
                    Finding::error("bad-reference", &source, wanted.span, message)
                        .help("write the kind and the id, such as `cue/still-waiting`"),
                );
                continue;
            };
            if let Some(index) = winners.remove(&key) {
                alive[index] = false;
                continue;
            }
            let (kind, id) = &key;
            let near = nearest(id, winners.keys().filter(|(other, _)| other == kind).map(|(_, id)| id.as_str()));
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
