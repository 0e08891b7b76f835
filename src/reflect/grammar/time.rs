//! Expressions of time and measure.

use super::super::lexicon::{ADV, CC, DAY, DEGREE, DEICTIC, MONEY, N, NUM, PLURAL, PREP, QUANT, SUB, TO, UNIT, VB, VBD, VBG, VBZ};
use super::Grammar;

impl Grammar<'_, '_> {
    /// An expression of time or measure: `for` is not part of it. Says whether it measures or counts.
    pub(crate) fn time(&self, i: usize) -> Option<(usize, bool)> {
        let first = self.at(i)?;
        let opens = first.is(DEGREE.with(NUM).with(DEICTIC).with(DAY))
            || matches!(first.fold, "a" | "an" | "another" | "half a" | "half an" | "the" | "both" | "ages" | "forever")
            || matches!(first.fold, "hours" | "days" | "weeks" | "months" | "years");
        if !opens {
            return None;
        }
        let mut j = i;
        while self.is(j, DEGREE) && !self.is(j, UNIT) && (self.is(j + 1, NUM.with(DEGREE)) || matches!(self.fold(j + 1), "a" | "an")) {
            j += 1;
        }
        if matches!(self.fold(j), "ages" | "forever") {
            return Some((j + 1, true));
        }
        // `three weeks`, `an hour and a half`, `half an hour`, `2+ hours`, `45 minutes now`
        if self.is(j, NUM)
            || matches!(self.fold(j), "a" | "an" | "another" | "half a" | "half an")
            || self.is(j, DEICTIC) && self.is(j, QUANT)
        {
            let mut k = j + 1;
            // `ten or fifteen minutes`
            if matches!(self.fold(k), "or" | "to") && self.is(j, NUM) && self.is(k + 1, NUM) && self.is(k + 2, UNIT) {
                k += 2;
            }
            while self.is(k, NUM) && !self.is(k, UNIT.with(DAY))
                || self.fold(k) == "whole"
                || self.fold(k) == "full"
                || self.fold(k) == "working"
                || self.fold(k) == "business"
                || self.fold(k) == "extra"
            {
                k += 1;
            }
            if self.is(k, UNIT) && !self.unit_is_noun(k) {
                let mut end = k + 1;
                if self.fold(end) == "and" && self.fold(end + 1) == "a" && self.fold(end + 2) == "half" {
                    end += 3;
                } else if (self.fold(end) == "and" || self.fold(end) == "," || self.is(end, NUM)) && self.is(end, NUM.with(CC)) {
                    let more = if self.is(end, NUM) { end } else { end + 1 };
                    if self.is(more, NUM) && self.is(more + 1, UNIT) {
                        end = more + 2;
                    }
                } else if self.fold(end) == ","
                    && matches!(self.fold(k), "hour" | "hours" | "hr" | "hrs")
                    && self.is(end + 1, NUM)
                    && matches!(self.fold(end + 2), "min" | "mins" | "minute" | "minutes")
                {
                    // `1 hour, 30 minutes`
                    end += 3;
                }
                if matches!(
                    self.fold(end),
                    "ago"
                        | "later"
                        | "late"
                        | "early"
                        | "earlier"
                        | "after"
                        | "before"
                        | "running"
                        | "straight"
                        | "long"
                        | "old"
                        | "afterwards"
                ) && !(matches!(self.fold(end), "after" | "before") && !self.closed(end + 1))
                {
                    end += 1;
                }
                let dates = matches!(self.fold(end - 1), "ago" | "later" | "after" | "before" | "earlier" | "afterwards");
                return Some((end, !dates));
            }
            // `3 March`, `14 October 2025`, `2nd of May`
            if self.is(j, NUM) && self.is(k, DAY) && !self.is(k, NUM) && k == j + 1 && self.is(k, DAY) {
                let mut end = k + 1;
                if self.is(end, NUM) && self.fold(end).len() == 4 {
                    end += 1;
                }
                return Some((end, false));
            }
            // `eight rows away`, `two doors down`: how far, in whatever is counted.
            if self.is(j, NUM) && k == j + 1 && self.is(k, PLURAL) && matches!(self.fold(k + 1), "away" | "apart") {
                return Some((k + 2, false));
            }
            if self.is(j, DAY) {
                // A clock time: `3am`; an ordinal by itself is not one.
                return (!self.fold(j).ends_with(['t', 'd', 'h'])).then_some((j + 1, false));
            }
            return None;
        }
        // `both nights`
        if self.fold(j) == "both" && self.is(j + 1, UNIT.with(DAY)) && self.fold(j + 1).ends_with('s') && !self.unit_is_noun(j + 1) {
            return Some((j + 2, false));
        }
        // `last week`, `every single day`, `this month`, `all day`, `the 9th`, `the same day`
        if self.is(j, DEICTIC) || self.fold(j) == "the" {
            let mut k = j + 1;
            while self.is(k, DEICTIC.with(NUM)) && !self.is(k, UNIT.with(DAY))
                || matches!(self.fold(k), "single" | "whole" | "entire" | "very" | "other")
            {
                k += 1;
            }
            if self.is(k, UNIT.with(DAY))
                && !self.unit_is_noun(k)
                && (self.fold(j) != "the" || k > j + 1 || self.is(k, NUM) || self.fold(k) == "morning" || self.fold(k) == "weekend")
            {
                let mut end = k + 1;
                if self.is(end, UNIT) && self.is(k, DAY) {
                    end += 1;
                } else if self.fold(end) == "of" && self.is(end + 1, DAY) {
                    end += 2;
                }
                let counts = matches!(self.fold(j), "every" | "all" | "each") || self.fold(k) == "times";
                return Some((end, counts));
            }
            return None;
        }
        // `Monday morning`, `March 3`, `yesterday evening`, `today`
        if self.is(j, DAY) && !self.is(j, NUM) {
            let mut end = j + 1;
            if self.is(end, UNIT) && !self.unit_is_noun(end) {
                end += 1;
            } else if self.is(end, NUM) && !self.is(end, MONEY) && self.fold(j) != "today" {
                end += 1;
                if self.is(end, NUM) && self.fold(end).len() == 4 {
                    end += 1;
                }
            }
            return Some((end, false));
        }
        if matches!(self.fold(j), "hours" | "days" | "weeks" | "months" | "years" | "ages")
            && (self.closed(j + 1) || self.is(j + 1, ADV.with(PREP).with(CC).with(SUB).with(VBG).with(TO)))
        {
            let end = if self.fold(j + 1) == "ago" { j + 2 } else { j + 1 };
            return Some((end, true));
        }
        None
    }

    /// `a two hour delay`, `a 40 minute wait`: the unit stands before its noun.
    fn unit_is_noun(&self, k: usize) -> bool {
        self.at(k + 1).is_some_and(|next| {
            next.is(N) && !next.is(UNIT.with(PREP).with(ADV).with(VBD).with(VBZ).with(SUB).with(DAY)) && !next.is(VB.with(VBG))
        }) || self.at(k + 1).is_some_and(|next| {
            matches!(
                next.fold,
                "wait"
                    | "delay"
                    | "queue"
                    | "hold"
                    | "visit"
                    | "stay"
                    | "contract"
                    | "trip"
                    | "call"
                    | "drive"
                    | "walk"
                    | "warranty"
                    | "slot"
                    | "notice"
            )
        })
    }
}
