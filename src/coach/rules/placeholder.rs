//! Placeholders of any system that nobody filled: `{{name}}`, `%{order}`, `[NAME]`, `{% if %}`, `#{x}`, `<Name>`.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "placeholder",
    title: "A gap nobody filled",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "Placeholders of any system that were left in: {{name}}, %{order}, [name], {% … %}, #{x}, ${x}, <First Name>, XXXX, ____.",
    why: "a placeholder that reaches the customer tells them that nobody read it.",
    instead: &["Fill it, or take the sentence out."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example { message: "", reply: "Hi {{first_name}}, your order is on its way.", found: true },
        Example { message: "", reply: "Dear [NAME], I'll call you by noon.", found: true },
        Example { message: "", reply: "Hello %{customer.name}, thanks for writing.", found: true },
        Example { message: "", reply: "Your order <order_id> has shipped.", found: true },
        Example { message: "", reply: "I'll [what you will do] by Friday.", found: true },
        Example { message: "", reply: "I'll call you (on Friday) about item [1].", found: false },
        Example { message: "", reply: "Prices are < 5 and > 3 here.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let text = talk.reply.document.text();
    let mut at = 0;
    while let Some(span) = next(text, at) {
        at = span.end;
        if talk.message.is_some_and(|message| message.document.text().contains(span.of(text))) {
            continue;
        }
        let what = span.of(text);
        out.push(Found::at(span, if what.starts_with('[') { "this gap is still open" } else { "this placeholder was not filled" }));
    }
}

/// The next placeholder from `from` on.
fn next(text: &str, from: usize) -> Option<Span> {
    const PAIRS: &[(&str, &str)] = &[
        ("{{", "}}"),
        ("{%", "%}"),
        ("%{", "}"),
        ("#{", "}"),
        ("${", "}"),
        ("<%", "%>"),
        ("[[", "]]"),
        ("{", "}"),
        ("[", "]"),
        ("<", ">"),
    ];
    let bytes = text.as_bytes();
    let mut at = from;
    // Each opens with one of these, in ASCII: nothing else needs a look.
    while let Some(skipped) = bytes[at..].iter().position(|byte| matches!(byte, b'{' | b'%' | b'#' | b'$' | b'<' | b'[' | b'X' | b'_')) {
        at += skipped;
        if let Some(len) = filler(&text[at..]).filter(|_| at == 0 || !bytes[at - 1].is_ascii_alphanumeric()) {
            return Some(Span::new(at, at + len));
        }
        for (open, close) in PAIRS {
            let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix(open)) else { continue };
            let near: String = rest.chars().take(120).collect();
            let Some(len) = near.find(close) else { continue };
            let end = at + open.len() + len + close.len();
            if names(open, &rest[..len], &text[end..]) {
                return Some(Span::new(at, end));
            }
        }
        at += 1;
    }
    None
}

/// `XXXX` and `____`.
fn filler(rest: &str) -> Option<usize> {
    let first = rest.bytes().next().filter(|byte| matches!(byte, b'X' | b'_'))?;
    let len = rest.bytes().take_while(|byte| *byte == first).count();
    (len >= 4 && !rest[len..].starts_with(|c: char| c.is_alphanumeric())).then_some(len)
}

/// Whether what stands between the brackets is the name of something and not text in brackets.
fn names(open: &str, inside: &str, after: &str) -> bool {
    if inside.starts_with(' ') && open == "<" {
        return false;
    }
    let inside = inside.trim();
    let has_letter = inside.chars().any(char::is_alphabetic);
    match open {
        _ if inside.contains('\n') => false,
        "[" => {
            has_letter
                && !after.starts_with('(')
                && !matches!(inside.to_lowercase().as_str(), "sic" | "x" | "link" | "edit")
                && !inside.starts_with("http")
        }
        "{" => has_letter && inside.len() < 60,
        // A mask such as `<card-number>` hides something and is meant to be read.
        "<" => {
            has_letter
                && inside.len() < 40
                && !inside.contains(['/', '@', ':', '='])
                && !crate::vocab::PrivateKind::ALL.iter().any(|kind| kind.name() == inside)
                && inside.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.'))
        }
        _ => true,
    }
}
