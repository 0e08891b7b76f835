//! Texts to try: any characters, sentences in random order, and our own example messages with something hostile done to them.

use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{self, Index};
use proptest::{collection, string::string_regex};
use std::fs;
use std::sync::LazyLock;

/// The messages of `examples/messages`, in the order of their names.
pub(crate) static EXAMPLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut paths: Vec<_> = fs::read_dir("examples/messages").expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| String::from_utf8_lossy(&fs::read(path).expect("a message")).into_owned()).collect()
});

/// What somebody might slip into a message to see what breaks.
pub(crate) const HOSTILE: &[&str] = &[
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]8;;http://evil.example\u{1b}\\click\u{1b}]8;;\u{1b}\\",
    "\u{9b}2J",
    "\u{90}q\u{9c}",
    "\u{0}",
    "\u{7}\u{8}\u{7f}",
    "\r",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "\u{202e}tnemyap\u{202c}",
    "\u{2066}x\u{2069}",
    "\u{200f}",
    "\u{200b}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{fffd}",
    "\u{2060}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦",
    "ｔｈｅ ｐａｒｃｅｌ",
    "İ",
    "ﬁ",
    "ẞ",
    "ǅ",
    "Ⅷ",
    "𝐩𝐚𝐫𝐜𝐞𝐥",
    "\u{e000}",
    "\u{10ffff}",
    "{issue.clause}",
    "{name}",
    "{{7*7}}",
    "${HOME}",
    "$(reboot)",
    "`id`",
    "%s%n%x",
    "%(name)s",
    "<%= 7*7 %>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "!!python/object:os.system",
    "&anchor *anchor <<: *anchor",
    "[when]",
    "[what you will do]",
    "]][[",
    "[",
    "]",
    "\"",
    "\\",
    "\\u001b[31m",
    "((((((((((((((((((((",
    "))))))))",
    "{\"text\": \"x\"}",
    "; DROP TABLE orders; --",
    "../../../../etc/passwd",
    "!!!!!!!!!!!!!!",
    "??!?!?",
    "................",
    "……",
    "-----",
    "> quoted",
    ">>>>>>>>",
    "\n\n\n\n",
    "\t\t",
    "On Monday, Ana Lund wrote:",
    "Kind regards,",
    "Subject: ",
    "@",
    "#",
    "@@@ ### $$$",
    "https://a.example/?q={name}&x=[y]",
];

/// Values nobody may see again, each the kind it is by its own words.
pub(crate) const PRIVATE: &[&str] = &[
    "my card is 4111 1111 1111 1111",
    "card 5500-0000-0000-0004 exp 09/29 cvv 737",
    "my password is Tulip-Harbour-88",
    "pin is 4821",
    "the code was 482913",
    "IBAN GB82 WEST 1234 5698 7654 32",
    "sort code 20-00-00, account number 12345678",
    "call me on 07700 900123",
    "write to noor.haddad@example.com",
    "I live at 14 Alder Road, Leeds LS1 4AB",
    "born on 3 March 1984",
    "my ssn is 219-09-9999",
];

/// Plain sentences: something for every part of a reading.
const PLAIN: &[&str] = &[
    "My parcel still hasn't arrived.",
    "I've been waiting for nine days",
    "You charged me £42.50 twice!",
    "nobody answers the phone",
    "This is the third time I've called.",
    "Thanks so much, Priya was lovely!",
    "I want a refund.",
    "Can you tell me where it is?",
    "My order is AB-20418.",
    "I'm furious",
    "It's not that bad.",
    "\"We'll be in touch,\" they said.",
    "oh great, another delay 🙄",
    "My mother died last week.",
    "I will sue you.",
    "I can't go on any more.",
    "NOT HAPPY",
    "sorry, I feel silly asking this",
    "but",
    "because",
    "unless",
    "If you had told me, I would have stayed.",
    "Mein Paket ist nicht angekommen.",
    "Yours, Hannah Brook",
];

fn bit() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => sample::select(PLAIN), 3 => sample::select(HOSTILE), 1 => sample::select(PRIVATE)]
}

/// Sentences, hostile bits and private values in any order.
pub(crate) fn pieces() -> impl Strategy<Value = String> {
    let joint = sample::select(vec![" ", " ", "\n", "", "\n\n", ", ", ". "]);
    collection::vec((bit(), joint), 0..12).prop_map(|list| list.into_iter().flat_map(|(bit, joint)| [bit, joint]).collect())
}

/// Any characters; and characters near those that the program looks at.
pub(crate) fn anything() -> impl Strategy<Value = String> {
    let near = string_regex("[a-eA-E0-9 .,!?'\"’“”@#$£%&*()<>{}\\[\\]|/\\\\:;~^_+=\n\r\t-]{0,160}").expect("a pattern");
    prop_oneof![any::<String>(), near, string_regex("(?s).{0,200}").expect("a pattern")]
}

/// One thing done to a message.
#[derive(Clone, Debug)]
enum Change {
    Insert(Index, &'static str),
    Delete(Index, usize),
    Twice(Index, usize),
    Upper,
    FullWidth,
    NoSpaces,
    Crs,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (any::<Index>(), bit()).prop_map(|(at, bit)| Change::Insert(at, bit)),
        2 => (any::<Index>(), 1_usize..40).prop_map(|(at, n)| Change::Delete(at, n)),
        1 => (any::<Index>(), 1_usize..80).prop_map(|(at, n)| Change::Twice(at, n)),
        1 => sample::select(vec![Change::Upper, Change::FullWidth, Change::NoSpaces, Change::Crs]),
    ]
}

fn apply(text: &mut String, change: &Change) {
    let at = |index: &Index, text: &str| floor(text, index.index(text.len() + 1));
    match change {
        Change::Insert(index, bit) => text.insert_str(at(index, text), bit),
        Change::Delete(index, n) => {
            let start = at(index, text);
            let end = floor(text, (start + n).min(text.len())).max(start);
            text.replace_range(start..end, "");
        }
        Change::Twice(index, n) => {
            let start = at(index, text);
            let end = floor(text, (start + n).min(text.len())).max(start);
            let copy = text[start..end].to_owned();
            text.insert_str(end, &copy);
        }
        Change::Upper => *text = text.to_uppercase(),
        Change::FullWidth => *text = text.chars().map(full_width).collect(),
        Change::NoSpaces => text.retain(|c| c != ' '),
        Change::Crs => *text = text.replace('\n', "\r"),
    }
}

fn full_width(c: char) -> char {
    if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap_or(c) } else { c }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One of our example messages with a few things done to it.
pub(crate) fn mutated() -> impl Strategy<Value = String> {
    (sample::select(EXAMPLES.clone()), collection::vec(change(), 0..6)).prop_map(|(mut text, changes)| {
        for change in &changes {
            apply(&mut text, change);
        }
        text
    })
}

/// All of these.
pub(crate) fn messages() -> impl Strategy<Value = String> {
    prop_oneof![5 => mutated(), 4 => pieces(), 2 => anything(), 1 => Just(String::new())]
}
