//! What a reply to a review thanks for and what it regrets, thing by thing.
//!
//! In goes a reading; out come two lists, the weightiest first. The clipped clauses ([`crate::reading::Points`]) say it in
//! their own word; what the judged things ([`crate::reading::Aspects`]) know beside them follows.

use crate::reading::{Point, Reading, aspect, points::is_person};
use crate::span::Span;
use crate::vocab::Stance;

/// Words up to which what a review judges is what it is about.
const SHORT: usize = 25;

/// Things said outright from which on those that are only heard are left out.
const SURE: usize = 2;

/// What they like of ours.
pub(super) fn praised(reading: &Reading) -> Vec<(String, Span)> {
    let points = &reading.points;
    let cross = reading.stance == Stance::Complaint;
    // Somebody cross is not thanked for the view.
    let liked = points.liked.iter().filter(|point| !cross || !point.is_aside());
    let mut out: Vec<(String, Span)> = liked.map(said).collect();
    if out.is_empty() && reading.stance == Stance::Praise && reading.aspects.praised.is_empty() {
        out.extend(points.whole.clone());
    }
    // Where the clauses name two, what was only heard near a good word adds nothing sure.
    for (thing, span) in reading.aspects.praised.iter().filter(|_| points.liked.len() < SURE) {
        let faulted = points.faulted.iter().any(|point| point.concerns(thing));
        if !cross && !faulted && !is_excepted(reading, *span) && !points.liked.iter().any(|point| point.concerns(thing)) {
            out.push((thing.clone(), *span));
        }
    }
    out
}

/// Whether a thing is named as the one that is not meant: "all delicious, with the exception of the dinner".
fn is_excepted(reading: &Reading, span: Span) -> bool {
    let before = reading.document.text().get(..span.start).unwrap_or_default().to_lowercase();
    let last: Vec<&str> = before.split_whitespace().rev().take(5).collect();
    last.windows(2).any(|two| matches!(two, ["of", "exception"] | ["from", "apart" | "aside"] | ["for", "except"] | ["than", "other"]))
}

/// What they fault.
pub(super) fn criticised(reading: &Reading) -> Vec<(String, Span)> {
    let points = &reading.points;
    // "The only downside was the slow check-in": that one, and no other.
    let document = &reading.document;
    let only = reading
        .one_fault
        .as_ref()
        .filter(|(_, span)| reading.stance == Stance::Mixed && points.fault_in(document, *span))
        .map(|(_, span)| document.sentence_at(span.start));
    let faulted = points.faulted.iter().filter(|point| only.is_none_or(|only| document.sentence_at(point.span.start) == only));
    let mut out: Vec<(String, Span)> = faulted.map(said).collect();
    if only.is_some() || out.len() >= SURE {
        return out;
    }
    // In a kind review a fault is too easily heard where there is none.
    let kind = reading.severity == 0;
    // What is ours can let somebody down; a meal, a screen, a car park may only be where it happened.
    let ours = |thing: &str| reading.words() <= SHORT || is_person(thing) || aspect::is_ours(thing.trim_start_matches("the "));
    for (thing, span) in reading.aspects.criticised.iter().filter(|(thing, _)| !kind && ours(thing)) {
        let liked = points.liked.iter().any(|point| point.concerns(thing));
        let people = is_person(thing) && points.faulted.iter().any(|point| is_person(&point.thing));
        if !liked && !people && !points.faulted.iter().any(|point| point.concerns(thing)) {
            out.push((thing.clone(), *span));
        }
    }
    out
}

fn said(point: &Point) -> (String, Span) {
    (point.text.clone(), point.span)
}
