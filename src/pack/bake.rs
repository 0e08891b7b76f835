//! What a built-in file says, as bytes: its entries were read and typed when the program was built.
//!
//! `build.rs` includes this file and those beside it that it uses (`built.rs` lists them); at start the bytes are taken apart
//! and nothing is read, checked or compiled again.

use super::kinds::{self, KINDS};
use super::model::Packs;
use super::tree::{Kind, Node};
use crate::finding::Finding;
use crate::source::Source;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// The entries of one file, in the order in which they stand there.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Baked {
    /// The entries by kind; they name themselves by their place in `listed`.
    pub(crate) packs: Packs,
    pub(crate) listed: Vec<Entry>,
}

/// What is listed of an entry.
#[derive(Serialize, Deserialize)]
pub(crate) struct Entry {
    /// Index into [`KINDS`].
    pub(crate) kind: usize,
    pub(crate) id: String,
    /// The whole entry.
    pub(crate) span: Span,
    /// Its id.
    pub(crate) id_span: Span,
}

impl Baked {
    /// The entries of a file's tree; what is wrong with them is added to `findings`.
    #[allow(dead_code, reason = "called by build.rs")]
    pub(crate) fn of(source: &Source, root: &Node, findings: &mut Vec<Finding>) -> Self {
        let mut baked = Self::default();
        let Kind::Map(lists) = &root.kind else { return baked };
        for (key, list) in lists {
            let index = KINDS.iter().position(|kind| Some(kind.key) == key.text(source.text()));
            let (Some(index), Kind::Seq(items)) = (index, &list.kind) else {
                findings.push(Finding::error("not-baked", source, key.span(), "this is no list of entries of a known kind"));
                continue;
            };
            for item in items {
                (KINDS[index].read)(source, item, findings, &mut baked.packs, 0, baked.listed.len());
                let id = kinds::id(item, source);
                baked.listed.push(Entry {
                    kind: index,
                    id: id.and_then(|id| id.text(source.text())).unwrap_or_default().to_owned(),
                    span: item.span(),
                    id_span: id.map_or_else(|| item.span(), Node::inner),
                });
            }
        }
        baked
    }
}
