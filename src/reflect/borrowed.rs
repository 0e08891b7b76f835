//! What stands in a message and was said by somebody else: a post that was passed on, or put between quotation marks.
//!
//! In goes a document; out come the stretches of it that are not its writer's. "I" in them is somebody else, often us.

use crate::span::Span;
use crate::text::{Caps, Document, TokenKind};

/// The stretches that repeat another post: `RT @somebody we're sorry …`, `"@somebody: can't wait" me neither`.
pub(super) fn borrowed(document: &Document) -> Vec<Span> {
    let tokens = document.tokens();
    let text = document.text();
    let mut found = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let handle = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Handle);
        let passed_on = document.fold(token) == "rt" && token.caps == Caps::Upper && handle.is_some();
        if passed_on {
            // All that follows is theirs; what stands before is the writer's remark on it.
            found.push(Span::new(token.span.start, text.len()));
            break;
        }
        let opens = matches!(document.slice(token.span), "\"" | "“") && handle.is_some_and(|handle| handle.span.start == token.span.end);
        let speaks = tokens.get(i + 2).is_some_and(|colon| document.fold(colon) == ":");
        if opens && speaks {
            let end = tokens[i + 2..]
                .iter()
                .find(|closing| matches!(document.slice(closing.span), "\"" | "”"))
                .map_or(text.len(), |closing| closing.span.end);
            found.push(Span::new(token.span.start, end));
        }
    }
    found
}
