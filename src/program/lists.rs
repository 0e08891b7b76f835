//! Many short lists in one piece of memory.

use super::Bits;

/// A program that may start somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) program: u32,
    /// Masks of what may stand behind its first word.
    pub(crate) next: Bits,
    /// The instruction at which it begins with that word: what stands before could not take it.
    pub(crate) at: u32,
}

/// The entries of list `n` are `items[starts[n]..starts[n + 1]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists {
    pub(super) starts: Vec<u32>,
    pub(super) items: Vec<Entry>,
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
        let mut items = vec![Entry::default(); pairs.len()];
        for (list, entry) in pairs {
            let place = &mut starts[*list as usize + 1];
            items[*place as usize] = *entry;
            *place += 1;
        }
        Self { starts, items }
    }

    /// One list; empty where there is none.
    pub(crate) fn get(&self, list: u32) -> &[Entry] {
        let list = list as usize;
        match (self.starts.get(list), self.starts.get(list.wrapping_add(1))) {
            (Some(start), Some(end)) => &self.items[*start as usize..*end as usize],
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
        let got: Vec<Vec<u32>> = (0..5).map(|list| lists.get(list).iter().map(|entry| entry.program).collect()).collect();
        assert_eq!(got, [vec![1], vec![], vec![7, 5], vec![], vec![]]);
        assert!(lists.get(u32::MAX).is_empty());
    }
}
