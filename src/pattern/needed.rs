//! What a text must hold for an expert's regular expression to match it: spares compiling and searching most of them.

use crate::text::Trigrams;
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

/// Deepest nesting of an expression.
pub(crate) const REGEX_DEPTH: u32 = 32;
/// Most texts of which one must stand there; looking for more is no better than searching.
const MOST: usize = 64;
/// Most characters of a list that are put before what follows it.
const FEW: usize = 2;
/// Shorter ones stand in almost any text.
const SHORTEST: usize = 3;

/// Texts in lower-case ASCII that must stand in whatever the expression matches, in any case: one of each list, in the order of
/// the lists. No list where that cannot be said.
pub(crate) fn needed(regex: &str) -> Vec<Vec<String>> {
    // Read as if the case mattered, so that letters are letters and not classes of two. That it doesn't may stand before it.
    let regex = regex.strip_prefix("(?i)").unwrap_or(regex);
    let hir = ParserBuilder::new().nest_limit(REGEX_DEPTH).build().parse(regex).ok();
    let Some(mut hir) = hir.as_ref() else { return Vec::new() };
    while let HirKind::Capture(capture) = hir.kind() {
        hir = &capture.sub;
    }
    let parts = if let HirKind::Concat(parts) = hir.kind() { parts.as_slice() } else { std::slice::from_ref(hir) };
    let mut needed: Vec<Vec<String>> = Vec::new();
    let mut parts = parts.iter().peekable();
    while let Some(part) = parts.next() {
        let joined = marks(part).zip(parts.peek().and_then(|next| beginnings(next))).map(|(marks, texts)| {
            parts.next();
            marks.iter().flat_map(|mark| texts.iter().map(move |text| format!("{mark}{text}"))).collect()
        });
        needed.extend(joined.or_else(|| texts(part)).filter(|texts| texts.iter().all(|text| text.len() >= SHORTEST)));
    }
    needed
}

/// The characters of a short list of marks, such as two kinds of quotes; no letters, which may be written in another case.
fn marks(hir: &Hir) -> Option<Vec<char>> {
    let HirKind::Class(Class::Unicode(class)) = hir.kind() else { return None };
    let marks: Vec<char> = class.iter().flat_map(|range| range.start()..=range.end()).take(FEW + 1).collect();
    (marks.len() <= FEW && !marks.iter().any(|mark| mark.is_alphanumeric())).then_some(marks)
}

/// The texts of which one stands where the match of an expression begins.
fn beginnings(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(_) => texts(hir),
        HirKind::Capture(capture) => beginnings(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => beginnings(&repetition.sub),
        HirKind::Concat(parts) => beginnings(parts.first()?),
        HirKind::Alternation(ways) => {
            let texts: Vec<Vec<String>> = ways.iter().map(beginnings).collect::<Option<_>>()?;
            Some(texts.concat()).filter(|texts| FEW * texts.len() <= MOST)
        }
        _ => None,
    }
}

fn texts(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = str::from_utf8(&literal.0).ok().filter(|text| text.is_ascii())?;
            Some(vec![text.to_ascii_lowercase()])
        }
        HirKind::Capture(capture) => texts(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => texts(&repetition.sub),
        // The rarest part: the one whose shortest text is the longest.
        HirKind::Concat(parts) => parts.iter().filter_map(texts).max_by_key(|texts| texts.iter().map(String::len).min()),
        HirKind::Alternation(ways) => {
            let texts: Vec<Vec<String>> = ways.iter().map(texts).collect::<Option<_>>()?;
            Some(texts.concat()).filter(|texts| texts.len() <= MOST)
        }
        _ => None,
    }
}

/// A text in which such texts are looked for.
pub(crate) struct Haystack {
    /// None where a letter stands in it that is an ASCII letter in another case: nothing is ruled out then.
    lower: Option<(String, Trigrams)>,
}

impl Haystack {
    pub(crate) fn new(text: &str) -> Self {
        // The long s and the sign for kelvin.
        let odd = !text.is_ascii() && text.contains(['\u{17f}', '\u{212a}']);
        Self {
            lower: (!odd).then(|| {
                let lower = text.to_ascii_lowercase();
                let trigrams = Trigrams::of(&lower);
                (lower, trigrams)
            }),
        }
    }

    /// Whether an expression that needs one of these, the one behind the other, may match.
    pub(crate) fn may_match(&self, needed: &[Vec<String>]) -> bool {
        let Some((lower, trigrams)) = &self.lower else { return true };
        let mut behind = 0;
        needed.iter().all(|texts| {
            let ends = texts
                .iter()
                .filter(|text| trigrams.may_hold(text))
                .filter_map(|text| Some(lower[behind..].find(text.as_str())? + text.len()));
            ends.min().is_some_and(|end| {
                behind += end;
                true
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Haystack, needed};

    #[test]
    fn every_part_is_needed_that_is_long_enough_to_tell() {
        assert_eq!(needed(r"\b[1-9]\d{0,3} (people|staff)\b"), [["people", "staff"]]);
        assert_eq!(needed(r"(am|are) (also )?(Switching|defecting) to"), [vec!["switching", "defecting"], vec![" to"]]);
        assert_eq!(needed("(sorry|pity)[^.]{0,9}(try|just (turn|check))"), [["sorry", "pity"], ["try", "just "]]);
        assert_eq!(needed("(?i)the total"), [["the total"]]);
        assert_eq!(needed("[\"“](help|so (fast|slow))[\"”]"), [["\"help", "\"so ", "“help", "“so "]]);
        assert_eq!(needed("[ab](help|fast)"), [["help", "fast"]], "letters have another case");
        assert!(needed(r"\d+|total").is_empty() && needed("a?b").is_empty() && needed("a(?i)total").is_empty() && needed("(").is_empty());
    }

    #[test]
    fn case_rules_nothing_out() {
        let needs = needed("skip (it|them)");
        assert!(Haystack::new("SKIP IT").may_match(&needs) && Haystack::new("\u{17f}\u{212a}ip it").may_match(&needs));
        assert!(!Haystack::new("keep it").may_match(&needs) && Haystack::new("").may_match(&[]));
    }

    #[test]
    fn what_stands_before_what_it_should_follow_is_no_match() {
        let needs = needed("(sorry|pity)[^.]{0,9}(try|check)");
        assert!(Haystack::new("sorry, try it").may_match(&needs) && Haystack::new("check. a pity, check").may_match(&needs));
        assert!(!Haystack::new("try it, sorry").may_match(&needs));
    }
}
