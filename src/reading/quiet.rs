//! How much speaks for a message that is neither: a question, news, a greeting.
//!
//! In go the terms of the score and the shape of the message; out come the
//! terms of the formula `quiet`. Their sum pulls the score toward nought, and
//! pushes it away where it is negative, so it moves both lines at once.

use super::score::{Knob, Name, Term, USUAL};
use super::signal::Signal;
use super::weigh::is_event;
use super::{FoundCue, Knowledge};
use crate::matcher::{CueMatch, Owner};

/// More things said than this say no more.
const MOST_SAID: usize = 6;

/// A sum after the pull: as much nearer to nought as the message is quiet, and never past it.
#[must_use]
pub fn pulled(sum: f64, quiet: f64) -> f64 {
    if quiet >= 0.0 {
        sum - sum.clamp(-quiet, quiet)
    } else if sum == 0.0 {
        0.0
    } else {
        sum - quiet * sum.signum()
    }
}

/// The terms of the formula `quiet`: how much was said, by which words and families, and the shape of the message.
///
/// `damping` is the share that a thing has in a message of this length: a question in a long account makes it no question.
pub(super) fn terms(
    knowledge: &Knowledge,
    score: &[Term],
    found: &[CueMatch],
    cues: &[FoundCue],
    signals: &[Signal],
    damping: f64,
) -> Vec<Term> {
    let said = |good: bool| {
        score
            .iter()
            .filter(|term| matches!(term.knob, Knob::Cue(_) | Knob::Lexicon(_)) && if good { term.weight > 0.0 } else { term.weight < 0.0 })
            .count()
            .min(MOST_SAID)
    };
    let (good, bad) = (said(true), said(false));
    let mut out: Vec<Term> = Vec::with_capacity(signals.len() + cues.len() + USUAL);
    let mut add = |name: Name, share: f64| {
        if share != 0.0 && !out.iter().any(|term| term.name == name) {
            let weight = knowledge.number("quiet", &name, 0.0) * share;
            out.push(Term { name: name.clone(), weight, knob: Knob::Quiet(name), share });
        }
    };
    let yes = |test: bool| f64::from(u8::from(test));
    add("good-things".into(), good as f64 / 2.0);
    add("bad-things".into(), bad as f64 / 2.0);
    add("good-and-bad".into(), good.min(bad).min(3) as f64);
    add("nothing-said".into(), yes(good + bad == 0));
    add("one-thing-said".into(), yes(good + bad == 1));
    // A flag names a trouble; it makes no message quieter.
    for (name, size) in signals.iter().filter(|(name, _)| !name.starts_with("flag-")) {
        let asks = name.contains("question") || name.starts_with("ask-") || matches!(name.as_ref(), "condition" | "please" | "ends-thanks");
        add(name.clone(), size * if asks { damping * damping } else { 1.0 });
    }
    for cue in cues.iter().filter(|cue| cue.dropped.is_none()) {
        add(cue.family.name().into(), damping);
    }
    // A question beside a failure is a complaint with a question mark.
    let wrong =
        cues.iter().any(|cue| cue.dropped.is_none() && is_event(cue.family)) || score.iter().any(|term| term.name.starts_with("issue"));
    let asked = signals.iter().any(|(name, _)| name == "question" || name.starts_with("ask-"));
    add("something-wrong".into(), yes(wrong));
    add("wrong-and-asked".into(), yes(wrong && asked));
    for one in found {
        if let Owner::Lexicon(index) = one.owner {
            add(knowledge.packs.lexicon[index as usize].meta.id.clone().into(), damping);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::pulled;

    #[test]
    fn a_quiet_message_is_pulled_to_nought_and_never_past_it() {
        assert_eq!(pulled(-2.0, 0.5), -1.5);
        assert_eq!(pulled(-0.3, 0.5), 0.0);
        assert_eq!(pulled(1.0, 0.25), 0.75);
    }

    #[test]
    fn a_loud_message_is_pushed_away_from_nought() {
        assert_eq!(pulled(-1.0, -0.5), -1.5);
        assert_eq!(pulled(1.0, -0.5), 1.5);
        assert_eq!(pulled(0.0, -0.5), 0.0);
    }
}
