//! Who wrote: the name as signed, and what a reply would call them.
//!
//! Names come from a sign-off, from "my name is …" or from a last line that is
//! a name; never from an address or a handle, and no title or gender is guessed.

use super::signed::{self, Signed};
use crate::span::Span;
use crate::text::{Document, Sentence, Token, TokenKind, Zone, is_name, is_on_the_calendar, is_word, signs_off, tamed};

/// The customer as they signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// As signed: `Priya Nair`.
    pub name: String,
    /// As a greeting would say it: `Priya`, `Mrs Aldous`.
    pub called: String,
    /// Where it stands; empty when it was given as an option.
    pub span: Span,
}

pub(super) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "rev",
    "pastor",
    "rabbi",
    "imam",
    "sir",
    "dame",
    "lady",
    "lord",
    "capt",
    "captain",
    "sgt",
    "lt",
    "col",
    "colonel",
    "maj",
    "brig",
    "cdr",
    "major",
    "cpl",
];
const PARTICLES: &[&str] = &["van", "von", "de", "la", "le", "der", "den", "di", "da", "al", "bin", "ter", "o'"];
const NOT_NAMES: &[&str] = &[
    "ta",
    "sec",
    "from",
    "big",
    "little",
    "retd",
    "esq",
    "phd",
    "mba",
    "thanks",
    "regards",
    "customer",
    "team",
    "support",
    "sir",
    "madam",
    "please",
    "urgent",
    "blegh",
    "bleh",
    "ugh",
    "argh",
    "meh",
    "sigh",
    "grr",
    "smh",
    "gah",
    "yikes",
    "help",
    "hello",
    "hi",
    "hey",
    "sent",
    "order",
    "ref",
    "reference",
    "account",
    "booking",
    "address",
    "name",
    "number",
    "date",
    "email",
    "postcode",
    "zip",
    "city",
    "state",
    "signature",
    "subject",
    "company",
    "creditor",
    "agency",
    "collector",
    "your",
    "my",
    "our",
    "tel",
    "mobile",
    "phone",
    "manager",
    "director",
    "the",
    "a",
    "an",
    "not",
    "no",
    "yes",
    "ok",
    "okay",
    "why",
    "what",
    "when",
    "where",
    "how",
    "who",
    "god",
    "jesus",
    "lol",
    "wow",
    "great",
    "good",
    "bad",
    "never",
    "avoid",
    "seriously",
    "really",
    "again",
    "everything",
    "nothing",
    "done",
    "enough",
    "unbelievable",
    "disgusting",
    "pathetic",
    "shame",
    "rubbish",
    "terrible",
    "awful",
    "useless",
    "cheers",
    "love",
    "best",
    "yours",
    "sincerely",
    "flat",
    "room",
    "happy",
    "sad",
    "angry",
    "pls",
    "plz",
    "tq",
    "ty",
    "thx",
    "tks",
    "tnx",
];

/// The name a customer gave, if they gave one.
#[must_use]
pub fn customer(document: &Document) -> Option<Customer> {
    let found = signature(document).or_else(|| introduced(document)).or_else(|| closing(document)).or_else(|| alone(document));
    let mut found = found.filter(|found| !is_cut(document, found)).or_else(|| on_the_last_line(document))?;
    // "V. Dunmore (Mrs)": how she wants to be written to stands behind her name.
    if let Some(title) = signed::title_behind(document, found.span.end)
        && !has_title(&found.called)
        && let Some(last) = found.name.split_whitespace().next_back()
    {
        found.called = format!("{title} {}", shown(last));
    }
    // "Family Lind", "Familie Lind": all of them, and nobody's first name.
    (!matches!(found.called.as_str(), "Family" | "Familie" | "Famille" | "Familia" | "Famiglia")).then_some(found)
}

/// A name on the last line among other things: kisses, a greeting, a rank that is no more.
fn on_the_last_line(document: &Document) -> Option<Customer> {
    signed::line(document).and_then(|line| on_a_line(&line)).or_else(|| signed::at_the_end(document).and_then(|line| on_a_line(&line)))
}

fn on_a_line(line: &Signed<'_>) -> Option<Customer> {
    let own = Document::new(&*line.name);
    let tokens = own.tokens();
    let lower = line.name.starts_with(char::is_lowercase);
    let found = if lower {
        let [token] = tokens else { return None };
        let fold = own.fold(token);
        let listed = is_name(&title_case(fold));
        let short = fold.chars().count() == 3 && !line.marked;
        let said = fold.chars().count() > 2 && !is_word(fold) && is_shaped_like_a_name(fold) && !is_shorthand(fold);
        let plain = token.kind == TokenKind::Word && !token.hashtag && !NOT_NAMES.contains(&fold);
        // Three small letters are a name where they could be said as one: "liv", and not "imo".
        (plain && (listed || said && (!short || !fold.ends_with(['a', 'e', 'i', 'o', 'u'])))).then(|| Customer {
            called: title_case(fold),
            name: line.name.to_string(),
            span: line.span,
        })?
    } else {
        name_run(&own, tokens, false)?
    };
    let whole = tokens.iter().all(|token| token.kind == TokenKind::Punct || token.span.end <= found.name.len());
    let mut words = found.name.split_whitespace();
    let initials = words.clone().count() > 1 && words.clone().next().is_some_and(|first| first.len() == 2 && first.ends_with('.'));
    let known = lower
        || has_title(&found.called)
        || initials && words.clone().all(|word| word.starts_with(char::is_uppercase))
        || words.any(|word| is_name(&title_case(word.trim_matches(|c: char| !c.is_alphabetic()))))
        || line.marked && all_known(&found.name) && found.name.split_whitespace().all(is_shaped_like_a_name);
    (whole && known).then_some(Customer { span: line.span, ..found })
}

/// What people write in three letters or four and nobody is called.
fn is_shorthand(word: &str) -> bool {
    matches!(
        word,
        "omg" | "lol" | "idk" | "imo" | "irl" | "eta" | "fyi" | "nvm" | "tho" | "asap" | "imho" | "lmao" | "rofl" | "rufkm" | "ffs" | "bth"
    )
}

/// A name on a line of its own behind a blank line, at the end or over the name of a firm: "Deborah Lund / Lund & Sons".
///
/// In small letters only a name that is listed, or one word that is no other, is taken for one.
fn alone(document: &Document) -> Option<Customer> {
    let text = document.text().trim_end();
    let block = text.rfind("\n\n").map(|at| at + 2)?;
    let lines = text[block..].lines().filter(|line| !line.trim().is_empty()).count();
    let line_end = text[block..].find('\n').map_or(text.len(), |at| block + at);
    let last = text[block..line_end].trim();
    if lines > 2 || last.split_whitespace().count() > 4 || last.ends_with(['.', '?', '!', ',', ':']) {
        return None;
    }
    let tokens = document.tokens();
    let from = tokens.iter().position(|token| token.span.start >= block)?;
    let to = tokens.iter().position(|token| token.span.start >= line_end).unwrap_or(tokens.len());
    let line = tokens.get(from..to).filter(|line| !line.is_empty())?;
    let lower = last.starts_with(char::is_lowercase);
    if lower {
        let folds: Vec<&str> = line.iter().map(|token| document.fold(token)).collect();
        let listed = folds.len() <= 2
            && folds.iter().all(|fold| is_name(&title_case(fold)) || !is_word(fold))
            && folds.iter().any(|fold| is_name(&title_case(fold)));
        let unlisted = folds.len() == 1 && folds[0].len() > 3 && !is_word(folds[0]) && is_shaped_like_a_name(folds[0]);
        let plain = line.iter().all(|token| token.kind == TokenKind::Word && !NOT_NAMES.contains(&document.fold(token)) && !token.hashtag);
        return (plain && (listed || unlisted) && !is_shorthand(folds[0])).then(|| {
            let name = tamed(last).into_owned();
            Customer { called: title_case(folds[0]), name, span: Span::new(block, line_end) }
        });
    }
    let found = name_run(document, line, false)?;
    let whole = line.iter().all(|token| token.span.start < found.span.end || token.kind == TokenKind::Punct);
    (whole && (has_title(&found.called) || all_known(&found.name) && found.name.split_whitespace().all(is_shaped_like_a_name)))
        .then_some(found)
}

/// A customer from a name given as an option.
#[must_use]
pub fn named(name: &str) -> Option<Customer> {
    let name = tamed(name.trim());
    let document = Document::new(&*name);
    let tokens = document.tokens();
    if tokens.is_empty() {
        return None;
    }
    let words: Vec<&str> = tokens
        .iter()
        .filter(|token| token.kind != TokenKind::Punct || document.fold(token) == ".")
        .map(|token| document.written(token))
        .collect();
    let name = name.trim().to_owned();
    Some(Customer { called: called(&name, &words), name, span: Span::default() })
}

/// The first name-like line of the signature.
fn signature(document: &Document) -> Option<Customer> {
    let mut after_sign_off = false;
    for sentence in document.sentences() {
        match sentence.zone {
            Zone::SignOff => after_sign_off = true,
            Zone::Signature => {
                let tokens = document.tokens_of(sentence);
                // "Love, Pat" on one line.
                let led = tokens.iter().take(4).position(|token| document.fold(token) == ",").filter(|_| closes(document.fold(&tokens[0])));
                let bare =
                    || matches!(tokens, [first, name] if signs_off(document.fold(first)) && is_name(&title_case(document.fold(name))));
                let led = led.or_else(|| bare().then_some(0));
                let tokens = led.map_or(tokens, |comma| &tokens[comma + 1..]);
                if let Some(found) = name_at(document, tokens, after_sign_off || led.is_some()) {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}

/// Words that a sign-off opens with.
fn closes(word: &str) -> bool {
    matches!(word, "love" | "thanks" | "thank" | "many" | "cheers" | "regards" | "kind" | "best" | "warm" | "yours" | "sincerely")
}

/// "my name is …", "this is … from flat 3", "I'm … and".
fn introduced(document: &Document) -> Option<Customer> {
    for sentence in document.body() {
        let tokens = document.tokens_of(sentence);
        let folds: Vec<&str> = tokens.iter().map(|token| document.fold(token)).collect();
        for i in 0..folds.len() {
            let rest = &folds[i..];
            let skip = match rest {
                ["my", "name", "is" | "'s", ..] => 3,
                ["my", "name's", ..] => 2,
                ["this", "is", ..] if i == 0 => 2,
                ["i", "am" | "'m", ..] if i == 0 => 2,
                ["name", ":", ..] | ["signed", ":", ..] => 2,
                ["signed", ",", ..] => 2,
                _ => continue,
            };
            let strict = matches!(rest[0], "this" | "i");
            if let Some(found) = name_run(document, &tokens[i + skip..], !strict)
                && (!strict || introduces(document, tokens, &found, rest[0] == "i"))
            {
                return Some(found);
            }
        }
    }
    None
}

/// Whether "this is …" or "I'm …" says who writes: a name that goes on to where they are or whose they are. "I'm Irish" is none.
fn introduces(document: &Document, tokens: &[Token], found: &Customer, of_oneself: bool) -> bool {
    let mut after = tokens.iter().filter(|token| token.span.start >= found.span.end).map(|token| document.fold(token));
    let (next, whose) = (after.next(), after.next());
    let words: Vec<&str> = found.name.split_whitespace().collect();
    let listed = words.first().is_some_and(|first| is_name(first));
    let full = listed && words.len() > 1;
    match next {
        None | Some(".") => full,
        Some(",") if of_oneself => listed && matches!(whose, Some("his" | "her" | "their" | "the" | "mum" | "mother" | "dad" | "father")),
        Some("from" | "here" | "," | "again" | "at") => full || all_known(&found.name) && !of_oneself,
        _ => false,
    }
}

/// A last sentence of the body that is only a name, perhaps with a reference: "Why is that? Dev", "Gwen Parry, account 558-2210".
fn closing(document: &Document) -> Option<Customer> {
    let body: Vec<&Sentence> = document.body().collect();
    let last = *body.last()?;
    if body.len() < 2 {
        return None;
    }
    let mut tokens = document.tokens_of(last);
    // "Thanks, Priya" on the last line: the thanks is the sign-off.
    let folds: Vec<&str> = tokens.iter().map(|token| document.fold(token)).collect();
    let thanks = match folds.as_slice() {
        ["thanks" | "cheers" | "regards" | "thx" | "ta" | "love", ",", ..] => 2,
        ["thank", "you", ",", ..] | ["many" | "kind" | "best" | "warm", "thanks" | "regards" | "wishes", ",", ..] => 3,
        // "Thanks so much, Imogen", "thank you all in advance, Bo".
        ["thanks" | "thank", rest @ ..] => match rest.iter().position(|word| *word == ",") {
            Some(comma) if comma < 5 => comma + 2,
            None if folds.len() == 2 && folds[0] == "thanks" => 1,
            _ => 0,
        },
        ["cheers" | "regards" | "thx", _] => 1,
        _ => 0,
    };
    tokens = &tokens[thanks..];
    if tokens.is_empty() || tokens.len() > 12 {
        return None;
    }
    let found = name_run(document, tokens, true)?;
    let rest: Vec<&Token> = tokens.iter().filter(|token| token.span.start >= found.span.end).collect();
    let ends = rest.is_empty() || matches!(document.fold(rest[0]), "," | "(" | "-" | "–" | "/" | ".");
    let rest_is_reference = rest.iter().filter(|token| token.kind == TokenKind::Word).count() <= 4;
    // A word nobody lists may be a name if it looks like one; "Uhhh" and "Wtf" don't.
    // In small letters it may as well be "rufkm": only a name that is listed is one.
    let lower = found.name.starts_with(|c: char| c.is_lowercase())
        && !found.name.split_whitespace().any(|word| is_name(&title_case(word.trim_matches(|c: char| !c.is_alphabetic()))));
    let known = thanks > 0 || !lower && all_known(&found.name) && found.name.split_whitespace().any(is_shaped_like_a_name);
    // "… and ACME refuses. ACME, mend this": whom they write about all along is not who writes.
    let first = found.name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let named_before = document
        .body()
        .flat_map(|sentence| document.tokens_of(sentence))
        .any(|token| token.span.end <= found.span.start && document.fold(token) == first);
    // "ACME EATS ACME STINKS": a jeer, whose words no name has.
    let plain = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        is_word(&bare.to_lowercase()) && !is_name(&title_case(&bare.to_lowercase()))
    };
    let jeer = found.name.split_whitespace().filter(plain).count() > 1
        || found
            .name
            .split_whitespace()
            .enumerate()
            .any(|(n, word)| found.name.split_whitespace().skip(n + 1).any(|more| more.eq_ignore_ascii_case(word)));
    // "@acme can you sort my gate? Terrible": under a post stands a groan or a place sooner than a single name.
    let posted = document.tokens().iter().find(|token| token.kind != TokenKind::Punct).is_some_and(|first| first.kind == TokenKind::Handle);
    let groan = posted && thanks == 0 && !found.name.trim().contains(' ');
    (ends && rest_is_reference && known && !named_before && !jeer && !groan).then_some(found)
}

/// Whether a word could be said as a name: it has a vowel and no letter three times over.
fn is_shaped_like_a_name(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() >= 2
        && letters.iter().any(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !c.is_ascii())
        && !letters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
}

fn all_known(name: &str) -> bool {
    name.split_whitespace().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        is_name(&title_case(bare)) || bare.len() > 2 && !is_word(&bare.to_lowercase())
    })
}

/// A name at the start of a signature line.
fn name_at(document: &Document, tokens: &[Token], after_sign_off: bool) -> Option<Customer> {
    let skip = tokens.iter().take_while(|token| token.kind == TokenKind::Punct || token.kind == TokenKind::Symbol).count();
    let tokens = &tokens[skip..];
    let found = name_run(document, tokens, true)?;
    let first = tokens.first()?;
    let lower = first.caps == crate::text::Caps::Lower;
    if lower && !after_sign_off && !is_name(&title_case(document.fold(first))) {
        return None;
    }
    // A fragment of speech after "Thanks," is no name: what follows the name must not go on in plain words.
    let next = tokens.iter().find(|token| token.span.start >= found.span.end);
    if next.is_some_and(|token| token.kind == TokenKind::Word && !document.written(token).starts_with(char::is_uppercase)) {
        return None;
    }
    // "Event: the summer fair", "Team- Harbour Juniors": a label of what comes after it.
    if next.is_some_and(|token| !token.space_before && matches!(document.fold(token), ":" | "-")) {
        return None;
    }
    Some(found)
}

/// The run of name words that `tokens` start with.
fn name_run(document: &Document, tokens: &[Token], lower_allowed: bool) -> Option<Customer> {
    let mut words: Vec<std::borrow::Cow<'_, str>> = Vec::new();
    let mut end = 0;
    let mut i = 0;
    while i < tokens.len() && words.len() < 6 {
        let token = &tokens[i];
        let (written, fold) = (document.written(token), document.fold(token));
        let capital = written.starts_with(char::is_uppercase);
        // "Otis and I" write, and one of them is called Otis.
        let joins = matches!(fold, "and" | "&")
            && i > 0
            && tokens.get(i + 1).is_some_and(|next| document.written(next).starts_with(char::is_uppercase) && document.fold(next) != "i");
        let particle = i > 0 && PARTICLES.contains(&fold);
        let fits = token.kind == TokenKind::Word
            && (capital || lower_allowed && i == 0)
            // "Mr A. Bhatt": an initial, and no article.
            && (!NOT_NAMES.contains(&fold) || fold == "a" && capital && tokens.get(i + 1).is_some_and(|next| document.fold(next) == "."))
            && !is_on_the_calendar(fold)
            // "Diolch Rhian", "Grüße, Anke": a farewell in any tongue.
            && !signs_off(fold)
            // A number glued to a word is a reference or a card, no name.
            && !written.contains(|c: char| c.is_numeric())
            && !token.clitic
            && !token.hashtag;
        if !(fits || joins || particle) {
            break;
        }
        words.push(tamed(written));
        end = token.span.end;
        i += 1;
        // Initials and titles keep their stop.
        if tokens.get(i).is_some_and(|next| {
            document.fold(next) == "." && !next.space_before && (written.chars().count() == 1 || TITLES.contains(&fold))
        }) {
            end = tokens[i].span.end;
            i += 1;
        }
    }
    let words: Vec<&str> = words.iter().map(|word| &**word).collect();
    // "XXXX": somebody took the name out.
    if words.iter().any(|word| word.chars().count() > 1 && word.chars().all(|c| matches!(c, 'x' | 'X'))) {
        return None;
    }
    if words.is_empty() || words.len() > 5 || words.iter().all(|word| TITLES.contains(&word.to_lowercase().as_str())) {
        return None;
    }
    // "Purchase Ledger": an office signs with plain words, of which none is a name.
    let plain = |word: &&str| is_word(&word.to_lowercase()) && !is_name(&title_case(word));
    if words.len() == 2 && words.iter().all(plain) && words[0].chars().count() > 1 {
        return None;
    }
    let first_lower = words[0].starts_with(char::is_lowercase);
    if first_lower && (words.len() > 1 || is_word(words[0]) && !is_name(&title_case(words[0])) || words[0].chars().count() < 3) {
        return None;
    }
    // "Miss I. Threlfall", "Wm. Garside": what follows the stop was taken for another sentence.
    let titled = TITLES.contains(&words[0].to_lowercase().as_str());
    if words.len() == 1 && is_short(words[0]) || titled && words.last().is_some_and(|last| last.chars().count() == 1) {
        return None;
    }
    let span = Span::new(tokens[0].span.start, end);
    let name = tamed(document.slice(span)).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Customer { called: called(&name, &words), name, span })
}

/// Whether a first name is only begun: an initial, or one of the old short forms.
fn is_short(word: &str) -> bool {
    word.chars().count() == 1 || matches!(word.to_lowercase().as_str(), "wm" | "chas" | "geo" | "jas" | "thos" | "jos" | "robt")
}

/// Whether a single word was cut off the name it ends: "Miss I. | Threlfall", "Wm. | Garside". A surname alone greets nobody.
fn is_cut(document: &Document, found: &Customer) -> bool {
    let before = document.text().get(..found.span.start).unwrap_or_default().trim_end_matches([' ', '\u{a0}']);
    let Some(word) = before.strip_suffix('.').and_then(|before| before.rsplit(char::is_whitespace).next()) else { return false };
    is_short(word) && word.starts_with(char::is_uppercase) && !found.name.contains(' ')
}

/// Whether a name as called opens with a title.
#[must_use]
pub fn has_title(called: &str) -> bool {
    called.split_whitespace().next().is_some_and(|first| TITLES.contains(&first.trim_end_matches('.').to_lowercase().as_str()))
}

/// A word of a name as a greeting writes it.
fn shown(word: &str) -> String {
    if word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) || word.starts_with(char::is_lowercase) {
        title_case(word)
    } else {
        word.to_owned()
    }
}

/// How a greeting would call a person who signed so.
fn called(name: &str, words: &[&str]) -> String {
    let words = signed::without_letters(words);
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if let Some(join) = lower.iter().position(|word| word == "and" || word == "&") {
        // "Peter and Joan Ellery" → both first names.
        let second = words.get(join + 1).copied().unwrap_or_default();
        // "Prof. and Mrs A. Quill": two titles of one name. "M. and J. Dobie": no first name is known.
        let titled = |at: usize| lower.get(at).is_some_and(|word| TITLES.contains(&word.as_str()));
        if join == 1 && titled(0) && titled(2) && words.len() > 3 {
            return format!("{} and {} {}", shown(words[0]), shown(second), shown(words[words.len() - 1]));
        }
        if join == 1 && second.chars().count() > 1 && !titled(0) && !titled(2) {
            return format!("{} and {}", shown(words[0]), shown(second));
        }
    }
    if TITLES.contains(&lower[0].as_str()) {
        let last = words.last().copied().unwrap_or_default();
        let stop = if name.as_bytes().get(words[0].len()) == Some(&b'.') { "." } else { "" };
        return format!("{}{stop} {}", shown(words[0]), shown(last));
    }
    // "Jean-Marc Dubois"
    if let Some(second) = name.strip_prefix(words[0]).and_then(|rest| rest.strip_prefix('-'))
        && let Some(second) = second.split_whitespace().next()
    {
        return format!("{}-{}", shown(words[0]), shown(second));
    }
    if words[0].chars().count() == 1 {
        // Only an initial is known: the name stays whole, and no first name is guessed.
        return name.trim_end_matches(',').to_owned();
    }
    shown(words[0])
}

pub(super) fn title_case(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    for c in word.chars() {
        if start {
            out.extend(c.to_uppercase())
        } else {
            out.extend(c.to_lowercase())
        }
        start = matches!(c, '-' | '\'' | '’');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{customer, named};
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: Option<(&str, &str)>) {
        let got = customer(&Document::new(text));
        assert_eq!(got.as_ref().map(|found| (found.name.as_str(), found.called.as_str())), want, "{text:?}");
    }

    #[test]
    fn a_sign_off_gives_the_name() {
        case("My kettle leaks.\n\nKind regards,\nPriya Nair", Some(("Priya Nair", "Priya")));
        case("My kettle leaks.\n\nThanks\nMrs J. Aldous\n07700 900123", Some(("Mrs J. Aldous", "Mrs Aldous")));
        case("My kettle leaks.\n\nR. Dhillon", Some(("R. Dhillon", "R. Dhillon")));
        case("MY KETTLE LEAKS.\n\nSANDRA", Some(("SANDRA", "Sandra")));
        case("My kettle leaks.\n\nThanks,\nPeter and Joan Ellery", Some(("Peter and Joan Ellery", "Peter and Joan")));
        case("my kettle leaks. fix it\n\nmick", Some(("mick", "Mick")));
        case("My kettle leaks.\nRegards,\nGreg Tanaka, COO", Some(("Greg Tanaka", "Greg")));
        case("My kettle leaks.\n\nYours,\nProf. Helena Strand", Some(("Prof. Helena Strand", "Prof. Strand")));
    }

    #[test]
    fn a_closing_name_or_an_introduction_gives_it_too() {
        case("Why am I paying more? Dev Anand", Some(("Dev Anand", "Dev")));
        case("It broke again. Gwen Parry, account 558-2210", Some(("Gwen Parry", "Gwen")));
        case("My name is Olu Adeyemi and my card was declined.", Some(("Olu Adeyemi", "Olu")));
        case("It broke. Thanks, Priya", Some(("Priya", "Priya")));
        case("@acme can you mend my gate? Turrible.", None);
        case("@acme can you mend my gate? Thanks, Priya", Some(("Priya", "Priya")));
        case("The mugs came today.\n\nLove, Pat", Some(("Pat", "Pat")));
        case("It broke again. Thanks so much for looking, Imogen", Some(("Imogen", "Imogen")));
        case("I'm Julie, his daughter. The kettle leaks.", Some(("Julie", "Julie")));
        case("This is Dorothy Vance. The kettle leaks.", Some(("Dorothy Vance", "Dorothy")));
        case("I'm Irish, so the tea matters. It leaks.", None);
        case("I'm furious. It leaks.", None);
    }

    #[test]
    fn a_line_of_its_own_at_the_end_is_a_name() {
        case("My kettle leaks. Mend it.\n\nDeborah Lund\nLund & Sons", Some(("Deborah Lund", "Deborah")));
        case("my kettle leaks. mend it please\n\nlee hodgson", Some(("lee hodgson", "Lee")));
        case("it leaks, please sort it\n\ntash", Some(("tash", "Tash")));
        case("I would like it mended.\n\nMr A. Bhatt", Some(("Mr A. Bhatt", "Mr Bhatt")));
        case("It leaks.\n\nRegards,\nJean-Marc Dubois", Some(("Jean-Marc Dubois", "Jean-Marc")));
        case("It leaks. Mend it.\n\nplease help", None);
        case("It leaks. Mend it.\n\nStill waiting", None);
        case("We sleep in the hall.\n\nFamily Lind", None);
    }

    #[test]
    fn a_name_is_found_among_what_else_stands_on_its_line() {
        case("My kettle leaks and hisses.\n\nthanks hun\nJodie xx", Some(("Jodie", "Jodie")));
        case("My kettle leaks. I want it mended or paid for.\nShan x", Some(("Shan", "Shan")));
        case("He mended our kettle. Please tell his manager.\nLove from Dot and Ray", Some(("Dot and Ray", "Dot and Ray")));
        case("My kettle leaks.\n\nYours faithfully,\nCol. (retd) J. Amory", Some(("Col. J. Amory", "Col. Amory")));
        case("My kettle leaks.\n\nYours etc\nCdr J. B. Amory RN", Some(("Cdr J. B. Amory RN", "Cdr Amory")));
        case("My kettle leaks.\n\nYours,\nProf. & Mrs. J. Amory", Some(("Prof. & Mrs. J. Amory", "Prof and Mrs Amory")));
        case("Could you mend my kettle, or shall I do it?\nThx Donna", Some(("Donna", "Donna")));
        case("My kettle leaks.\n\nYours truly,\nMiss I. Threlkeld", Some(("Miss I. Threlkeld", "Miss Threlkeld")));
        case("My kettle leaks.\n\nV. Harcourt (Mrs)", Some(("V. Harcourt", "Mrs Harcourt")));
        case("My kettle leaks.\n\nRegards,\nA. Wetherby", Some(("A. Wetherby", "A. Wetherby")));
        case("My kettle leaks. Mend it please.\n\nliv", Some(("liv", "Liv")));
        case("My kettle leaks.\n\nBeth @ Wick & Fen", Some(("Beth", "Beth")));
        case("My kettle leaks.\n\nBest regard, Minh Anh", Some(("Minh Anh", "Minh")));
        case("The kettle leaks.\n\nDiolch\nRhian", Some(("Rhian", "Rhian")));
        case("It leaks, and he mended it. Top man. — Craig", Some(("Craig", "Craig")));
        case("It leaks. What can be done? Takk, Steinunn", Some(("Steinunn", "Steinunn")));
        case("It leaks – Mend it.", None);
        case("It leaks.\n\nPastor Wilhelm Kraus", Some(("Pastor Wilhelm Kraus", "Pastor Kraus")));
        case("I am 12 and the kettle leaks.\nFrom Barnaby", Some(("Barnaby", "Barnaby")));
        case("My kettle leaks.\n\n(Miss) D. E. Hartwell", Some(("Miss D. E. Hartwell", "Miss Hartwell")));
        case("It leaks. mend it or take it back\n\nJodie 41 Mill Terrace", Some(("Jodie", "Jodie")));
        case(
            "My kettle leaks.\n\nWith every good wish,\n\nMaureen Tully\n(Treasurer and general dogsbody)",
            Some(("Maureen Tully", "Maureen")),
        );
    }

    #[test]
    fn what_is_no_name_on_the_last_line_is_left_alone() {
        case("My kettle leaks. Mend it please.\n\nimo", None);
        case("My kettle leaks.\n\nWm. Garstang", None);
        case("My kettle leaks and nobody rings.\nlove from a very cold kitchen", None);
        case("It leaks.\n\nWith love from the Harpers", None);
        case("Our kettle leaks.\n\nRgds\nPurchase Ledger", None);
        case("Our kettle leaks.\n\nRegards,\nFamilie Lind", None);
    }

    #[test]
    fn no_name_is_guessed() {
        case("He drove me to the wrong airport.......... rufkm", None);
        case("Where is it?\nRegards, Cardis4111111111111111exp09", None);
        case("@AcmeCare my parcel is late. Please help", None);
        case("My parcel is late. p.ross@mail.example", None);
        case("It broke again. Never Again!", None);
        case("Dunvale keeps my deposit. I asked for it. Dunvale, account 558-2210", None);
        case("Please see below\nYour NAME : Address : Account", None);
        case("It broke again. Unbelievable", None);
        case("Sent you our entry form this morning:\nEvent- Summer fair\nTeam- Harbour Juniors", None);
        case("Late again.\n\nThanks", None);
        case("?", None);
    }

    #[test]
    fn a_name_given_as_an_option_is_called_the_same_way() {
        assert_eq!(named("Dr Ada King").map(|found| found.called), Some("Dr King".to_owned()));
        assert_eq!(named(" "), None);
    }
}
