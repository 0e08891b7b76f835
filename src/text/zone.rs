//! Which lines of a pasted message are the message: the rest is an earlier
//! thread, a signature, a disclaimer or the furniture of a mail program or page.

use crate::span::Span;

/// What a stretch of a pasted message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// What the writer wrote to us now.
    Body,
    /// The subject line.
    Subject,
    /// A greeting on a line of its own.
    Greeting,
    /// `Kind regards,` and the like.
    SignOff,
    /// What follows the sign-off: name, role, numbers.
    Signature,
    /// An earlier message of the thread.
    Quoted,
    /// Legal small print of a mail system.
    Disclaimer,
    /// Headers, buttons and other furniture.
    Furniture,
}

/// A stretch of whole lines in one zone.
pub(super) struct Stretch {
    pub(super) span: Span,
    pub(super) zone: Zone,
}

/// Whether words in small letters close a letter: `kind regards`, `takk`.
pub(crate) fn signs_off(words: &str) -> bool {
    SIGN_OFFS.contains(&words)
}

/// What closes letters, in the tongues of people who write English.
const SIGN_OFFS: &[&str] = &[
    "thanks",
    "thank you",
    "many thanks",
    "thanks again",
    "thanks in advance",
    "thank you in advance",
    "thx",
    "ta",
    "regards",
    "kind regards",
    "best regards",
    "warm regards",
    "warmest regards",
    "best",
    "best wishes",
    "all the best",
    "cheers",
    "yours",
    "yours sincerely",
    "yours faithfully",
    "yours truly",
    "sincerely",
    "sincerely yours",
    "cordially",
    "respectfully",
    "love",
    "with thanks",
    "thanks and regards",
    "thanks & regards",
    "rgds",
    "br",
    "kind wishes",
    "with best wishes",
    "with kind regards",
    "hoping for a quick reply",
    "frustrated",
    "a disappointed customer",
    "in hope",
    "gratefully",
    "with gratitude",
    "cordialement",
    "bien cordialement",
    "merci",
    "merci d'avance",
    "saludos",
    "gracias",
    "un saludo",
    "mit freundlichen grüßen",
    "viele grüße",
    "danke",
    "grazie",
    "cordiali saluti",
    "obrigado",
    "obrigada",
    "take care",
    "with love",
    "with respect",
    "god bless",
    "god bless you",
    "warmly",
    "takk",
    "tak",
    "tack",
    "diolch",
    "diolch yn fawr",
    "un abrazo",
    "abrazo",
    "abrazos",
    "grüße",
    "gruß",
    "liebe grüße",
    "dziękuję",
    "bedankt",
    "dank",
    "groeten",
    "hilsen",
    "kiitos",
    "salutations",
    "slán",
    "go raibh maith agat",
];

const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "greetings",
    "to whom it may concern",
    "hiya",
    "morning",
    "evening",
];

const FURNITURE: &[&str] = &[
    "like",
    "reply",
    "share",
    "report",
    "report abuse",
    "helpful",
    "see translation",
    "translate",
    "view comments",
    "view all comments",
    "add a comment",
    "comment",
    "sign in",
    "sign in to reply",
    "log in",
    "log in to comment",
    "log in to view or add comments",
    "join now",
    "follow",
    "following",
    "more",
    "see more",
    "read more",
    "show more",
    "skip to main content",
    "menu",
    "home",
    "search",
    "unsubscribe",
    "view in browser",
    "forward",
    "reply all",
    "delete",
    "archive",
    "mark as unread",
    "sponsored",
    "cookie settings",
    "accept all cookies",
    "privacy",
    "terms",
    "was this review helpful",
    "verified purchase",
    "verified review",
    "edited",
    "retweet",
    "like reply",
    "like reply share",
    "back to top",
    "next",
    "previous",
    "loading",
];

/// Splits `text` into stretches of lines. The stretches cover the text without gaps, in order. `small` is the text with its
/// ASCII letters small.
pub(super) fn zones(text: &str, small: &str) -> Vec<Stretch> {
    let lines = lines(text);
    let mut zones = vec![Zone::Body; lines.len()];
    mark_quoted(text, small, &lines, &mut zones);
    mark_furniture(text, small, &lines, &mut zones);
    mark_disclaimer(small, &lines, &mut zones);
    mark_greeting(text, &lines, &mut zones);
    mark_signature(text, &lines, &mut zones);
    let mut out: Vec<Stretch> = Vec::new();
    for (span, zone) in lines.into_iter().zip(zones) {
        match out.last_mut() {
            Some(last) if last.zone == zone => last.span = last.span.join(span),
            _ => out.push(Stretch { span, zone }),
        }
    }
    out
}

/// Lines with their ends, as spans; `\n`, `\r\n` and a lone `\r` all end a line.
fn lines(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut start = 0;
    for (i, &byte) in bytes.iter().enumerate() {
        if byte <= b'\r' && (byte == b'\n' || byte == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
            out.push(Span::new(start, i + 1));
            start = i + 1;
        }
    }
    if start < bytes.len() {
        out.push(Span::new(start, bytes.len()));
    }
    out
}

/// The line's words in lower case without marks around them, one space between.
fn plain(line: &str) -> String {
    line.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '&'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Whether a line, given in small letters like the two behind it, stands above an earlier message.
fn starts_thread(line: &str, next: Option<&str>, next_next: Option<&str>) -> bool {
    let lower = line.trim();
    // Most lines open with none of this.
    if !lower.starts_with(['o', '-', '_', '*', 'f']) {
        return false;
    }
    if lower.starts_with("on ") && lower.ends_with("wrote:") {
        return true;
    }
    // "On Mon, 3 Mar … <x@y.example>" wrapped before "wrote:"
    if lower.starts_with("on ")
        && lower.len() > 12
        && [next, next_next].into_iter().flatten().any(|line| line.trim().ends_with("wrote:"))
        && lower.contains(',')
    {
        return true;
    }
    if lower.contains("original message") && lower.starts_with('-')
        || lower.starts_with("-----") && lower.contains("forwarded")
        || lower.starts_with("________________")
    {
        return true;
    }
    let header = |line: &str, names: &[&str]| {
        let lower = line.trim().trim_start_matches('*');
        names.iter().any(|name| lower.starts_with(name))
    };
    header(line, &["from:"]) && [next, next_next].into_iter().flatten().any(|line| header(line, &["sent:", "to:", "date:", "subject:"]))
}

fn mark_quoted(text: &str, small: &str, lines: &[Span], zones: &mut [Zone]) {
    let mut seen_body = false;
    for i in 0..lines.len() {
        let line = lines[i].of(text);
        if line.trim_start().starts_with('>') {
            zones[i] = Zone::Quoted;
            continue;
        }
        let small_line = |n: usize| lines.get(n).map(|span| span.of(small));
        if seen_body && starts_thread(small_line(i).unwrap_or(""), small_line(i + 1), small_line(i + 2)) {
            for zone in &mut zones[i..] {
                *zone = Zone::Quoted;
            }
            return;
        }
        if seen_body {
            continue;
        }
        let line = lines[i].of(small).trim();
        if ["from:", "to:", "cc:", "date:", "sent:", "reply-to:"].iter().any(|name| line.starts_with(name)) {
            zones[i] = Zone::Furniture;
        } else if line.starts_with("subject:") {
            zones[i] = Zone::Subject;
        } else if !line.is_empty() {
            seen_body = true;
        }
    }
}

fn mark_furniture(text: &str, small: &str, lines: &[Span], zones: &mut [Zone]) {
    let many_lines = lines.len() > 2;
    for (span, zone) in lines.iter().zip(zones.iter_mut()) {
        if *zone != Zone::Body {
            continue;
        }
        let line = span.of(text).trim();
        if line.len() >= 60 {
            continue;
        }
        let lower = span.of(small).trim();
        let device = ["sent from my ", "get outlook for ", "sent via ", "sent from outlook", "sent from yahoo", "sent with "]
            .iter()
            .any(|start| lower.starts_with(start));
        let menu = many_lines && {
            let plain: String = plain(line)
                .split(' ')
                .filter(|word| {
                    !word.bytes().all(|b| b.is_ascii_digit()) && !matches!(*word, "d" | "h" | "m" | "w" | "1d" | "2d" | "3h" | "1w" | "1mo")
                })
                .collect::<Vec<_>>()
                .join(" ");
            !line.is_empty() && FURNITURE.contains(&plain.as_str()) && !line.ends_with(['?', '!'])
        };
        if device || menu {
            *zone = Zone::Furniture;
        }
    }
}

fn mark_disclaimer(small: &str, lines: &[Span], zones: &mut [Zone]) {
    /// One of these stands in any small print that is known below: most messages hold none, and are looked at no further.
    const TELLING: [&str; 5] = ["confidential", "consider the environment", "and any ", "registered in england", "intended recipient"];
    if !TELLING.iter().any(|part| small.contains(part)) {
        return;
    }
    for i in 0..lines.len() {
        if zones[i] != Zone::Body {
            continue;
        }
        let lower = lines[i].of(small);
        let says = |part: &str| lower.contains(part);
        let small_print = says("confidential") && (says("intended") || says("recipient") || says("privileged"))
            || says("please consider the environment before printing")
            || says("e-mail and any attachment")
            || says("email and any attachment")
            || says("email and any files")
            || says("this message and any attachment")
            || says("registered in england")
            || says("if you are not the intended recipient");
        if small_print {
            // The small print is the last thing a mail system adds; only a quoted thread may follow.
            for zone in zones[i..].iter_mut().filter(|zone| **zone == Zone::Body) {
                *zone = Zone::Disclaimer;
            }
            return;
        }
    }
}

fn mark_greeting(text: &str, lines: &[Span], zones: &mut [Zone]) {
    let Some(first) = (0..lines.len()).find(|&i| zones[i] == Zone::Body && !lines[i].of(text).trim().is_empty()) else { return };
    let line = lines[first].of(text).trim();
    if lines.len() == first + 1 || line.ends_with(['.', '?']) {
        return;
    }
    let plain = plain(line);
    let words = plain.split(' ').count();
    let opens = |greeting: &&str| plain.strip_prefix(*greeting).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    if words <= 6 && GREETINGS.iter().any(opens) {
        zones[first] = Zone::Greeting;
    }
}

fn mark_signature(text: &str, lines: &[Span], zones: &mut [Zone]) {
    // Only what stands at the end of the writer's own text can be a signature.
    if lines.len() < 2 {
        return;
    }
    let body: Vec<usize> = (0..lines.len()).filter(|&i| zones[i] == Zone::Body && !lines[i].of(text).trim().is_empty()).collect();
    if body.len() < 2 {
        return;
    }
    for (n, &i) in body.iter().enumerate().skip(1) {
        let line = lines[i].of(text).trim();
        let after = body.len() - n - 1;
        let dashes = matches!(line, "--" | "-- " | "—" | "---" | "__");
        let plain_line = plain(line);
        let plain_line = plain_line.strip_prefix("and ").unwrap_or(&plain_line);
        let signs = signs_off(plain_line) && !line.ends_with('?');
        let rest_is_short = || {
            body[n + 1..].iter().all(|&j| lines[j].of(text).trim().chars().count() <= 60 && !lines[j].of(text).trim().ends_with(['?', '!']))
        };
        if dashes && after <= 8 || signs && after <= 5 && rest_is_short() {
            zones[i] = Zone::SignOff;
            for &j in &body[n + 1..] {
                zones[j] = Zone::Signature;
            }
            return;
        }
    }
    // A short last line or two with no sentence in it is a signature without a sign-off ("Marcus", "-- Ben", "dee, flat 12").
    for &i in body.iter().rev().take(3) {
        if i == body[0] || !looks_like_a_name_line(lines[i].of(text).trim()) {
            break;
        }
        zones[i] = Zone::Signature;
    }
}

/// A line of up to four words that starts like a name or a reference line and closes no sentence.
fn looks_like_a_name_line(line: &str) -> bool {
    let bare = line.trim_start_matches(['-', '–', '—', '~', '*', ' ']).trim();
    if bare.is_empty() || bare.ends_with(['?', '!', ':', ';']) || bare.chars().count() > 48 {
        return false;
    }
    let lower = bare.to_lowercase();
    let reference = [
        "order",
        "ref",
        "reference",
        "account",
        "acct",
        "booking",
        "reservation",
        "customer",
        "conf",
        "case",
        "ticket",
        "policy",
        "invoice",
        "tel",
        "phone",
        "mobile",
        "loan",
        "dob",
        "flat",
        "member",
    ];
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let has_digit = bare.chars().any(|c| c.is_ascii_digit());
    if reference.contains(&first) && has_digit && bare.split_whitespace().count() <= 6 {
        return true;
    }
    if has_digit && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')')) {
        return true;
    }
    let before_comma = bare.split([',', '(', '/']).next().unwrap_or("").trim();
    let words: Vec<&str> = before_comma.split_whitespace().collect();
    if words.is_empty() || words.len() > 4 || bare.ends_with('.') && words.last().is_none_or(|word| word.len() > 2) {
        return false;
    }
    let lower_case = before_comma.to_lowercase();
    // A fragment of speech is not a name: one ordinary word is enough to say so, unless it is all there is and a name as well.
    let ordinary = words.iter().filter(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        super::is_word(&word)
            && !matches!(word.as_str(), "and" | "mr" | "mrs" | "ms" | "dr" | "prof" | "family" | "the" | "van" | "de" | "la")
    });
    let capitalised = words.iter().all(|word| {
        word.starts_with(|c: char| c.is_uppercase()) || matches!(*word, "and" | "&" | "van" | "de" | "la" | "di" | "der" | "von")
    });
    if capitalised {
        let known = words.iter().any(|word| super::is_name(word.trim_matches(|c: char| !c.is_alphabetic())));
        return known || ordinary.count() == 0 || words.len() <= 2 && words.iter().all(|word| !super::is_word(&word.to_lowercase()));
    }
    words.len() == 1 && {
        let mut chars = lower_case.chars();
        let title: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
        super::is_name(&title)
            && lower_case.len() > 2
            && !matches!(lower_case.as_str(), "may" | "will" | "mark" | "bill" | "rich" | "sunny" | "joy" | "hope")
    }
}

#[cfg(test)]
mod tests {
    use super::{Zone, zones};

    fn zones_of(text: &str) -> Vec<(Zone, String)> {
        zones(text, &text.to_ascii_lowercase()).iter().map(|stretch| (stretch.zone, stretch.span.of(text).trim().to_owned())).collect()
    }

    #[test]
    fn an_earlier_thread_is_not_the_message() {
        let text = "Still nothing.\n\nOn Mon, 3 Mar 2026 at 10:02, Help <help@shop.example> wrote:\n> We have sent it.\n> Bye";
        let got = zones_of(text);
        assert_eq!(got[0], (Zone::Body, "Still nothing.".to_owned()));
        assert_eq!(got[1].0, Zone::Quoted);
        assert_eq!(got.len(), 2);
    }

    #[test]
    fn a_sign_off_starts_the_signature() {
        let got = zones_of("Hello,\n\nMy kettle leaks. Please replace it.\n\nKind regards,\nPriya Nair\n07700 900123");
        let kinds: Vec<Zone> = got.iter().map(|(zone, _)| *zone).collect();
        assert_eq!(kinds, [Zone::Greeting, Zone::Body, Zone::SignOff, Zone::Signature]);
    }

    #[test]
    fn a_bare_name_on_the_last_line_is_a_signature() {
        for name in ["Marcus", "-- Ben", "J. Okafor", "Peter and Joan Ellery", "mick", "Order 77-20931"] {
            let got = zones_of(&format!("The kettle leaks.\n\n{name}"));
            assert_eq!(got.last().map(|(zone, _)| *zone), Some(Zone::Signature), "{name}");
        }
        for line in ["Please help", "Not happy", "It broke again.", "Any ideas?"] {
            let got = zones_of(&format!("The kettle leaks.\n\n{line}"));
            assert_eq!(got.last().map(|(zone, _)| *zone), Some(Zone::Body), "{line}");
        }
    }

    #[test]
    fn small_print_and_buttons_are_left_out() {
        let got = zones_of(
            "Lovely stay.\nLike · Reply · 2d\nSent from my iPhone\nThis email is confidential and intended only for the recipient.\nMore print.",
        );
        let kinds: Vec<Zone> = got.iter().map(|(zone, _)| *zone).collect();
        assert_eq!(kinds, [Zone::Body, Zone::Furniture, Zone::Disclaimer]);
    }
}
