//! The order in which the packs of a layer are read: a pack after those it extends.

use super::model::Packs;
use crate::finding::{Finding, nearest};

/// Manifest indices from `first` on, those a pack extends before it; unknown names and cycles are reported.
pub(super) fn packs(packs: &Packs, first: usize, findings: &mut Vec<Finding>) -> Vec<usize> {
    let manifests = &packs.manifests;
    let find = |name: &str| (0..manifests.len()).rev().find(|&index| manifests[index].name.value == name);
    let mut sequence = Vec::with_capacity(manifests.len() - first);
    // 0 not visited, 1 on the way, 2 done; iterative, as packs are strangers' texts.
    let mut state = vec![0_u8; manifests.len()];
    for start in first..manifests.len() {
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        if state[start] == 2 {
            continue;
        }
        state[start] = 1;
        while let Some(top) = way.last_mut() {
            let (index, next) = *top;
            top.1 += 1;
            let Some(wanted) = manifests[index].extends.get(next) else {
                state[index] = 2;
                sequence.push(index);
                way.pop();
                continue;
            };
            let source = &packs.files[manifests[index].file];
            match find(&wanted.value) {
                Some(below) if below < first => {}
                Some(below) if state[below] == 0 => {
                    state[below] = 1;
                    way.push((below, 0));
                }
                Some(below) if state[below] == 1 => {
                    let from = way.iter().position(|(index, _)| *index == below).unwrap_or(0);
                    let mut names: Vec<&str> = way[from..].iter().map(|(index, _)| manifests[*index].name.value.as_str()).collect();
                    names.push(&wanted.value);
                    let message = format!("packs extend each other in a circle: {}", names.join(" → "));
                    findings.push(Finding::error("extends-cycle", source, wanted.span, message).help("remove one of the `extends`"));
                }
                Some(_) => {}
                None => {
                    let mut finding = Finding::error(
                        "unknown-pack",
                        source,
                        wanted.span,
                        format!("there is no pack called `{}`", super::fields::shown(&wanted.value)),
                    );
                    finding.help = nearest(&wanted.value, manifests.iter().map(|manifest| manifest.name.value.as_str()))
                        .map(|near| format!("did you mean `{near}`?"));
                    findings.push(finding);
                }
            }
        }
    }
    sequence
}
