//! What somebody tried and could not do, told as what they can't do.
//!
//! In goes a line; out comes another: "I'm trying to redeem my voucher and it's not working" and "it won't let me redeem
//! my voucher" are both "I can't redeem my voucher". Nothing else of the line is kept, and nothing is put in.

use super::fragment::supplied;
use super::lexicon::{ADV, BE, CC, DO, HAVE, MODAL, NOT, PUNCT, SUBJ, TO, VB};
use super::normalise::Lexeme;
use super::segment;
use super::vocabulary::Vocabulary;

/// `I can't` and what was tried, from `from` to `to`; `could` where it is over.
fn cannot<'a>(vocabulary: &Vocabulary, words: &[Lexeme<'a>], over: bool) -> Vec<Lexeme<'a>> {
    let (modal, not) = if over { ("could", "n't") } else { ("can", "'t") };
    let mut out =
        vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, modal, modal, false), supplied(vocabulary, "not", not, true)];
    out.extend_from_slice(words);
    out
}

/// `I'm trying to redeem my voucher and it's not working` as `I can't redeem my voucher`.
pub(super) fn tried<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = segment::skip_leads(line, 0);
    let tries = (first..line.len().min(first + 7)).find(|&i| {
        matches!(line[i].fold, "trying" | "tried")
            && line.get(i + 1).is_some_and(|to| to.is(TO))
            && line.get(i + 2).is_some_and(|verb| verb.is(VB) && !verb.is(BE))
    })?;
    let mine = |lexeme: &Lexeme<'_>| {
        matches!(lexeme.fold, "i" | "we" | "been" | "just" | "still" | "now" | "even" | "only")
            || lexeme.is(BE.with(HAVE)) && !lexeme.is(NOT)
            || lexeme.is(ADV) && !lexeme.is(NOT.with(SUBJ))
    };
    if !line[first..tries].iter().all(mine) {
        return None;
    }
    let from = tries + 2;
    let end = (from + 1..line.len().min(from + 14)).find(|&i| {
        (line[i].is(PUNCT) || matches!(line[i].fold, "and" | "but"))
            && (in_vain(line, i + 1) || line[i].is(CC) && says_no_more(line, i + 1))
    })?;
    let words = &line[from..end];
    // What was tried is one thing, told without a subject of its own, a condition or a doubt.
    let plain = words.iter().all(|lexeme| {
        !lexeme.is(NOT.with(MODAL).with(PUNCT))
            && !(lexeme.is(SUBJ) && matches!(lexeme.fold, "i" | "we" | "he" | "she" | "they" | "it"))
            && !matches!(lexeme.fold, "if" | "whether" | "and" | "but" | "get" | "see" | "find out")
    });
    let over = line[tries].fold == "tried" && !line[first..tries].iter().any(|lexeme| lexeme.is(HAVE))
        || line[first..tries].iter().any(|lexeme| matches!(lexeme.fold, "was" | "were"));
    (plain && words.len() >= 2).then(|| cannot(vocabulary, words, over))
}

/// Whether what stands at `i` says that nothing came of it: `it's not working`, `it won't let me`, `no luck`.
fn in_vain(line: &[Lexeme<'_>], i: usize) -> bool {
    let i = i + line[i.min(line.len())..].iter().take_while(|lexeme| lexeme.is(CC.with(PUNCT)) || lexeme.fold == "still").count();
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    if fold(i) == "no" && matches!(fold(i + 1), "luck" | "joy" | "success" | "avail") {
        return true;
    }
    let it = matches!(fold(i), "it" | "that" | "nothing" | "they");
    let at = i + usize::from(it);
    let verb = (at..line.len().min(at + 5)).find(|&j| !line[j].is(BE.with(DO).with(HAVE).with(MODAL).with(NOT).with(ADV)));
    let Some(verb) = verb else { return false };
    let denied = line[at..verb].iter().any(|lexeme| lexeme.is(NOT)) || fold(i) == "nothing";
    let works = it && fold(i) != "they" && matches!(fold(verb), "work" | "working" | "worked" | "works");
    let lets = matches!(fold(verb), "let" | "letting" | "allow" | "allowing") && matches!(fold(verb + 1), "me" | "us" | "");
    // `it won't let me see the map`: what it won't let them do is another thing.
    let other = lets && !fold(verb + 1).is_empty() && line.get(verb + 2).is_some_and(|next| next.is(VB) || next.is(TO));
    denied && (works || lets && !other)
}

/// `and can't`, `but I can't`: no more than that.
fn says_no_more(line: &[Lexeme<'_>], i: usize) -> bool {
    let i = i + usize::from(line.get(i).is_some_and(|lexeme| matches!(lexeme.fold, "i" | "we")));
    line.get(i).is_some_and(|lexeme| matches!(lexeme.fold, "can" | "could"))
        && line.get(i + 1).is_some_and(|lexeme| lexeme.is(NOT))
        && line.get(i + 2).is_none_or(|lexeme| lexeme.is(PUNCT))
}

/// `it won't let me sign in`, `not letting me pay` as `I can't sign in`, `I can't pay`: whatever it is that won't.
pub(super) fn not_let<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let from = at + usize::from(line.get(at)?.fold == "it");
    let verb = (from..line.len().min(from + 5)).find(|&i| matches!(line[i].fold, "let" | "lets" | "letting" | "allow" | "allowing"))?;
    let before = &line[from..verb];
    let denied =
        before.iter().any(|lexeme| lexeme.is(NOT)) && before.iter().all(|lexeme| lexeme.is(BE.with(DO).with(MODAL).with(NOT).with(ADV)));
    let allows = line[verb].fold.starts_with("allow");
    let to = usize::from(allows && line.get(verb + 2).is_some_and(|to| to.is(TO)));
    let does = verb + 2 + to;
    let fits = line.get(verb + 1).is_some_and(|me| matches!(me.fold, "me" | "us"))
        && allows == (to == 1)
        && line.get(does).is_some_and(|next| next.is(VB) && !next.is(BE) && !matches!(next.fold, "down" | "know"));
    let over = before.iter().any(|lexeme| matches!(lexeme.fold, "did" | "would" | "was"));
    (denied && fits).then(|| cannot(vocabulary, &line[does..], over))
}
