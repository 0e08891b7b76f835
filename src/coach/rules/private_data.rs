//! Private values in a reply: a card number, a password, an address. They belong in no reply, whoever gave them.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::fix;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, PrivateKind};

pub(super) static RULE: CoachRule = CoachRule {
    id: "private-data-repeated",
    title: "Private data in the reply",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "Card numbers, passwords, codes, phone numbers, addresses and the like, written out in the reply.",
    why: "What is written out can be forwarded, printed and read over a shoulder.",
    instead: &["Name it without its value: \"your card\", \"the number on your account\"."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example { message: "", reply: "I can see the payment on card 4111 1111 1111 1111.", found: true },
        Example { message: "", reply: "I can see the payment on your card.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let theirs =
        |text: &str| talk.message.is_some_and(|message| message.private.iter().any(|own| message.document.slice(own.span) == text));
    for private in &talk.reply.private {
        let text = talk.reply.slice(private.span);
        // A company's own phone number, address or mailbox is there to be read.
        let may_be_ours = matches!(private.kind, PrivateKind::Phone | PrivateKind::Email | PrivateKind::StreetAddress);
        if may_be_ours && !theirs(text) {
            continue;
        }
        let mut found = Found::at(private.span, format!("this writes out a {}", private.kind.name().replace('-', " ")));
        if private.kind == PrivateKind::CardNumber {
            let sentence = talk
                .reply
                .document
                .sentence_at(private.span.start)
                .map_or(private.span, |index| talk.reply.document.sentences()[index].span);
            let before = talk.reply.document.text()[..private.span.start].trim_end().to_lowercase();
            let with = if before.ends_with("card") || before.ends_with("card number") { "" } else { "your card" };
            found = found.fix(fix::edit(talk.reply.document.text(), private.span, sentence, with));
        }
        out.push(found);
    }
}
