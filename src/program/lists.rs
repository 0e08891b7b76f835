//! Many short lists in one piece of memory.

use super::Bits;
use super::bytes::{Number, number};
use std::borrow::Cow;

/// A program that may start somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) program: u32,
    /// Masks of what may stand behind its first word.
    pub(crate) next: Bits,
    /// The instruction at which it begins with that word: what stands before could not take it.
    pub(crate) at: u32,
}

/// An entry as it stands in a table: the program and the instruction, then both masks of what may follow.
pub(crate) type EntryRow = [[u8; 8]; 3];

impl Entry {
    #[inline]
    pub(crate) const fn of(row: &EntryRow) -> Self {
        let first = u64::from_le_bytes(row[0]);
        let next = Bits([u64::from_le_bytes(row[1]), u64::from_le_bytes(row[2])]);
        Self { program: first as u32, at: (first >> 32) as u32, next }
    }

    fn row(self) -> EntryRow {
        let first = u64::from(self.program) | u64::from(self.at) << 32;
        [first, self.next.0[0], self.next.0[1]].map(u64::to_le_bytes)
    }
}

/// The entries of list `n` are `items[starts[n]..starts[n + 1]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists {
    pub(super) starts: Cow<'static, [Number]>,
    pub(super) items: Cow<'static, [EntryRow]>,
}

impl Lists {
    /// From (list, entry) pairs, each list in the order of its pairs.
    pub(crate) fn new(lists: usize, pairs: &[(u32, Entry)]) -> Self {
        if pairs.is_empty() {
            return Self::default();
        }
        let mut starts = vec![0_u32; lists + 2];
        for (list, _) in pairs {
            starts[*list as usize + 2] += 1;
        }
        for list in 2..starts.len() {
            starts[list] += starts[list - 1];
        }
        let mut items = vec![EntryRow::default(); pairs.len()];
        for (list, entry) in pairs {
            let place = &mut starts[*list as usize + 1];
            items[*place as usize] = entry.row();
            *place += 1;
        }
        Self { starts: starts.into_iter().map(u32::to_le_bytes).collect(), items: items.into() }
    }

    /// One list; empty where there is none.
    pub(crate) fn get(&self, list: u32) -> &[EntryRow] {
        let list = list as usize;
        match (self.starts.get(list), self.starts.get(list.wrapping_add(1))) {
            (Some(start), Some(end)) => &self.items[number(start) as usize..number(end) as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Lists};

    #[test]
    fn lists_keep_their_entries_in_order() {
        let entry = |program| Entry { program, ..Entry::default() };
        let lists = Lists::new(4, &[(2, entry(7)), (0, entry(1)), (2, entry(5))]);
        let got: Vec<Vec<u32>> = (0..5).map(|list| lists.get(list).iter().map(|row| Entry::of(row).program).collect()).collect();
        assert_eq!(got, [vec![1], vec![], vec![7, 5], vec![], vec![]]);
        assert!(lists.get(u32::MAX).is_empty());
    }
}
