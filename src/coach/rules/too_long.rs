//! Longer than its place allows, or than the message calls for.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::{Axis, Channel, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "too-long",
    title: "Longer than it needs to be",
    severity: Severity::Tip,
    axis: Axis::Real,
    what: "More words than the channel carries, than praise calls for, or than someone in a hurry reads.",
    why: "What is not read does not help.",
    instead: &["Keep what happened, what you do, and by when."],
    evidence: &["C-42"],
    strength: "practice",
    examples: &[
        Example {
            message: "Boarding in 10 minutes, is my seat confirmed?",
            reply: "Thank you so much for reaching out to us about your seat today, we are always happy when people do. I understand that boarding can be a stressful time and that there is a lot going on at the gate. Our systems show all kinds of details about flights and seats and meals. I have had a good look at everything that is shown here for you. Your seat 14A is confirmed, and we hope that you have a lovely flight.",
            found: true,
        },
        Example {
            message: "Boarding in 10 minutes, is my seat confirmed?",
            reply: "Your seat is confirmed. Have a good flight.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let words = talk.reply.words();
    let mut most = match talk.options.channel {
        Some(Channel::Chat | Channel::Phone) => 70,
        Some(Channel::Social) => 60,
        Some(Channel::Sms) => 50,
        Some(Channel::Review) => 130,
        Some(Channel::Letter) => 400,
        Some(Channel::Email) | None => 220,
    };
    let mut why = "this place";
    if talk.praised() {
        (most, why) = (most.min(70), "thanks for praise");
    }
    if talk.message.is_some_and(|message| message.in_situation(Situation::Rush)) {
        (most, why) = (most.min(60), "someone in a hurry");
    }
    if words > most {
        let end = talk.reply.body().last().map_or(0, |line| line.sentence.span.end);
        out.push(Found::at(Span::new(end, end), format!("{words} words are a lot for {why}; around {most} would do")));
    }
}
