//! What a reply promises: who, what, by when.

use super::reply::Who;
use super::talk::Talk;
use crate::span::Span;

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Who will do it.
    pub who: Who,
    /// From who to the end of what.
    pub span: Span,
    /// Where the time is given, if it is.
    pub by: Option<Span>,
}

/// The promises of a reply, in order.
pub(crate) fn promises(talk: &Talk<'_>) -> Vec<Promise> {
    talk.reply.vows.iter().map(|vow| Promise { who: vow.who, span: vow.span, by: vow.by }).collect()
}
