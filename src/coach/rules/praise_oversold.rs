//! Praise answered with a sales text.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "praise-oversold",
    title: "Praise told back or sold on",
    severity: Severity::Tip,
    axis: Axis::Real,
    what: "A reply to praise that names three or more of the praised things again, or something to buy.",
    why: "Tailored, selling replies to praise put other readers off; brief thanks do not.",
    instead: &["Thank them, name the person they praised, stop."],
    evidence: &["C-41", "C-42"],
    strength: "moderate",
    examples: &[
        Example {
            message: "Lovely dinner, gorgeous garden, wonderful waiter and the best dessert. Thank you!",
            reply: "Thank you! We love that our dinner, our gorgeous garden, our wonderful waiter and our dessert made your day. Do try our new brunch menu!",
            found: true,
        },
        Example {
            message: "Lovely dinner, gorgeous garden, wonderful waiter and the best dessert. Thank you!",
            reply: "Thank you for such kind words. It's good to hear that you enjoyed the evening.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if !talk.praised() {
        return;
    }
    let told: Vec<_> = talk.link.shared.iter().flatten().collect();
    if told.len() >= 4 {
        out.push(Found::at(told[3].0, "their praise is told back at length; a line of thanks is warmer"));
    }
}
