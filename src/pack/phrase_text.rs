//! tmp
use super::model::Piece;
use crate::span::Span;
use crate::vocab::Slot;
pub fn parse(text: &str) -> Result<Vec<Piece>, String> {
    let mut out = vec![];
    let mut rest = text;
    while let Some(i) = rest.find(['{', '[']) {
        if i > 0 {
            out.push(Piece::Text(rest[..i].to_owned()));
        }
        let close = if rest[i..].starts_with('{') { '}' } else { ']' };
        let Some(e) = rest[i..].find(close) else { return Err("unclosed".into()) };
        let inner = &rest[i + 1..i + e];
        if close == '}' {
            let (n, h) = inner.split_once(':').map_or((inner, None), |(a, b)| (a, Some(b.trim().to_owned())));
            out.push(Piece::Slot(Slot::parse(n.trim()).ok_or("slot")?, h, Span::default()));
        } else {
            out.push(Piece::Gap(inner.to_owned(), Span::default()));
        }
        rest = &rest[i + e + 1..];
    }
    if !rest.is_empty() {
        out.push(Piece::Text(rest.to_owned()));
    }
    Ok(out)
}
