//! What every entry has in common: its id stands once, its evidence exists, it says why and where from.

use super::Checker;
use crate::finding::Severity;
use crate::pack::kinds::KINDS;
use crate::pack::model::{Meta, Packs};
use crate::program::WordHasher;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

impl<'a> Checker<'a> {
    /// Two entries of one kind with one id, in one pack or in two packs that don't know of each other.
    pub(super) fn twice(&mut self) {
        let mut first: HashMap<(usize, &'static str, &'a str), usize, BuildHasherDefault<WordHasher>> = HashMap::default();
        first.reserve(self.wanted.iter().filter(|wanted| **wanted).count());
        for (index, listed) in self.packs.listed.iter().enumerate() {
            if listed.id.is_empty() || !self.wanted[index] {
                continue;
            }
            let entry = &self.entries[index];
            let other = *first.entry((entry.source, listed.kind, listed.id.as_str())).or_insert(index);
            if other == index {
                continue;
            }
            if self.told[listed.file].0 >= super::MAX_FINDINGS {
                // Not told any more; finding out where the first one stands would take a walk through its file each time.
                self.bad.extend((self.entries[other].manifest == entry.manifest).then_some(index));
                continue;
            }
            let before = &self.packs.listed[other];
            let file = &self.packs.files[before.file];
            let place = file.line_col(self.entries[other].span.start);
            let place = format!("{}:{}:{}", file.name(), place.line, place.col);
            let span = entry.span;
            self.current = index;
            if self.entries[other].manifest == entry.manifest {
                let message = format!("two entries under `{}` are called `{}`", entry.kind.key, listed.id);
                self.error("duplicate-id", span, message, format!("the first is at {place}; give this one another id"));
            } else if !extends(self.packs, entry.manifest, self.entries[other].manifest) {
                let message = format!("the {} `{}` is also in the pack `{}`", listed.kind, listed.id, before.pack);
                let help = format!(
                    "it replaces the one at {place}; if that is meant, write `extends: [{}]` in this pack's `pack.yaml`",
                    before.pack
                );
                self.warn("same-id-in-two-packs", span, message, help);
            }
        }
    }

    pub(super) fn metas(&mut self) {
        let packs = self.packs;
        for kind in KINDS {
            (kind.each)(packs, &mut |meta| self.meta(meta));
        }
        if self.thorough {
            for manifest in packs.manifests.iter().filter(|manifest| manifest.license.is_none()) {
                let source = &packs.files[manifest.file];
                let message = format!("the pack `{}` names no license", manifest.name.value);
                self.findings.push(
                    crate::finding::Finding::error("missing-license", source, manifest.name.span, message)
                        .severity(Severity::Tip)
                        .help("add `license:`, so that others know how they may use it"),
                );
            }
        }
    }

    fn meta(&mut self, meta: &Meta) {
        if !self.turn_to(meta) {
            return;
        }
        for id in &meta.evidence {
            self.reference("evidence", id);
        }
        if !self.thorough {
            return;
        }
        let kind = self.entries[meta.listed].kind.name;
        // Evidence is itself a reason, with its source.
        if kind == "evidence" {
            return;
        }
        if meta.why.is_none() {
            let help = "add `why:` with a sentence, for whoever changes it next".to_owned();
            self.report("missing-why", Severity::Tip, meta.span, format!("this {kind} doesn't say why it exists"), Some(help));
        }
        if meta.source.is_none() && meta.evidence.is_empty() {
            let help = "add `source:` or `evidence:`".to_owned();
            self.report("missing-source", Severity::Tip, meta.span, format!("this {kind} doesn't say where it comes from"), Some(help));
        }
    }
}

/// Whether a pack extends another, directly or through others.
fn extends(packs: &Packs, upper: usize, lower: usize) -> bool {
    let mut open = vec![upper];
    let mut seen = vec![false; packs.manifests.len()];
    while let Some(index) = open.pop() {
        if index == lower {
            return true;
        }
        if std::mem::replace(&mut seen[index], true) {
            continue;
        }
        for name in &packs.manifests[index].extends {
            open.extend((0..packs.manifests.len()).filter(|&other| packs.manifests[other].name.value == name.value));
        }
    }
    false
}
