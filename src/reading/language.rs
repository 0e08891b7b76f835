//! Whether a message is in a language the packs know. Function words decide; a
//! short text without any is taken as English if its words are.

use crate::program::Words;
use crate::text::{Document, TokenKind, Zone, is_name, is_word};
use std::sync::LazyLock;

const ENGLISH: &[&str] = &[
    "the", "a", "an", "i", "my", "me", "we", "you", "your", "it", "is", "was", "are", "have", "has", "been", "not", "no", "and", "but",
    "for", "of", "to", "in", "on", "with", "this", "that", "can", "do", "did", "what", "why", "when", "how", "please", "thanks", "thank",
    "from", "will", "would", "they", "there", "am", "be", "at", "by", "or", "so", "if", "had", "get", "got", "just", "still", "u", "ur",
];
const OTHERS: &[(&str, &[&str])] = &[
    (
        "fr",
        &[
            "le", "la", "les", "je", "vous", "ne", "pas", "mon", "ma", "mes", "est", "et", "une", "un", "des", "du", "pour", "avec", "que",
            "qui", "ce", "cette", "votre", "nous", "suis", "bonjour", "merci", "depuis", "dans", "sur", "au", "ai", "j'ai", "n'est",
            "c'est", "toujours",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "que", "de", "y", "no", "mi", "mis", "es", "una", "un", "por", "para", "con", "su", "se", "lo", "me",
            "hola", "gracias", "está", "esta", "muy", "pero", "como", "cuando", "desde", "hace", "al", "del", "a", "más", "ya", "sin",
            "voy", "porque", "todo", "nada",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "ich", "und", "nicht", "ist", "ein", "eine", "mein", "meine", "mit", "für", "auf", "zu", "sie", "wir",
            "habe", "hat", "bitte", "danke", "seit", "warum", "aber", "auch", "von", "noch", "dass", "es", "den", "dem",
        ],
    ),
    (
        "it",
        &[
            "il", "lo", "la", "che", "di", "non", "è", "un", "una", "per", "con", "mio", "mia", "sono", "ho", "ciao", "grazie", "ma",
            "come", "da", "del", "della", "questo", "ancora", "perché",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "as", "que", "de", "não", "um", "uma", "por", "para", "com", "meu", "minha", "está", "eu", "obrigado", "obrigada",
            "mas", "como", "do", "da", "ainda", "você", "porque",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "ik", "niet", "en", "van", "mijn", "is", "op", "met", "voor", "dat", "maar", "nog", "heb", "wij", "jullie",
            "bedankt", "waarom", "al",
        ],
    ),
];

/// All small words, and for each whose it is: bit 0 for English, then one a language of `OTHERS`.
static SMALL: LazyLock<(Words, Vec<u8>)> = LazyLock::new(|| {
    let (mut words, mut whose) = (Words::default(), Vec::new());
    for (bit, list) in std::iter::once(ENGLISH).chain(OTHERS.iter().map(|(_, list)| *list)).enumerate() {
        for word in list {
            let number = words.number(word) as usize;
            whose.resize(words.len(), 0);
            whose[number] |= 1 << bit;
        }
    }
    (words, whose)
});

/// Words that are looked at: a language shows in as many.
const MOST_READ: usize = 200;

/// Letters of what is short for a name, at most.
const ABBREVIATED: usize = 4;

fn is_abbreviation(written: &str) -> bool {
    (2..=ABBREVIATED).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `en`, another code, or `und` where the text gives no hold.
pub(super) fn language(document: &Document) -> &'static str {
    let mut words: Vec<&str> = Vec::with_capacity(document.tokens().len().min(MOST_READ));
    let shouted = !document.text().chars().any(char::is_lowercase);
    let read = document
        .sentences()
        .iter()
        .filter(|sentence| matches!(sentence.zone, Zone::Body | Zone::Subject | Zone::Greeting))
        .flat_map(|sentence| document.tokens_of(sentence))
        // "KGX to Skelby via DON": what is short for a name is of no language, unless all of it is shouted.
        .filter(|token| token.kind == TokenKind::Word && !token.clitic && (shouted || !is_abbreviation(document.written(token))))
        .map(|token| document.fold(token))
        // "XXXX" blots something out, in any language.
        .filter(|word| !word.bytes().all(|b| b == b'x'))
        .take(MOST_READ);
    words.extend(read);
    if words.is_empty() {
        // Nothing to read, so nothing says that it is not English.
        let foreign = document.text().chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        return if foreign { "und" } else { "en" };
    }
    let (small, whose) = &*SMALL;
    let whose: Vec<u8> = words.iter().filter_map(|word| small.get(word)).map(|number| whose[number as usize]).collect();
    let count = |bit: usize| whose.iter().filter(|whose| *whose >> bit & 1 == 1).count();
    let english = count(0);
    let (code, other) = OTHERS.iter().zip(1..).map(|((code, _), bit)| (*code, count(bit))).max_by_key(|(_, n)| *n).unwrap_or(("und", 0));
    let known = words.iter().filter(|word| is_word(word) || word.chars().count() == 1).count();
    // The share at which a text stops being English (REFLECTION, language gate: more than 42 % unknown words).
    let mostly_unknown = words.len() >= 4 && known * 100 < words.len() * 58;
    // Enough of its small words, and no more of another language's: that settles it, if its other words are known.
    if other <= english && english > 0 && english * 6 >= words.len() && !(other == english && mostly_unknown) {
        return "en";
    }
    // Names and hashtags are no language.
    if document.tokens().iter().filter(|token| token.kind == TokenKind::Word).all(|token| token.hashtag || is_name(document.written(token)))
    {
        return "en";
    }
    if other >= english && other > 0 && (other > english && other >= 2 || mostly_unknown) && known * 100 < words.len() * 80 {
        return code;
    }
    if words.iter().all(|word| !word.is_ascii()) || mostly_unknown && english * 6 < words.len() {
        return "und";
    }
    "en"
}

#[cfg(test)]
mod tests {
    use super::language;
    use crate::text::Document;

    #[test]
    fn function_words_decide() {
        for (text, want) in [
            ("Where is my parcel?", "en"),
            ("refund pls", "en"),
            ("ok", "en"),
            ("Lisbon. #lisbon #sunset #flyacme", "en"),
            ("Lisbon. #lisbon #acmeair #flyacme #tagusriver #sunset", "en"),
            ("?", "en"),
            ("", "en"),
            ("Bonjour, je n'ai toujours pas reçu mon colis depuis deux semaines.", "fr"),
            ("Mi pedido no ha llegado y nadie me contesta", "es"),
            ("Ich warte seit zwei Wochen auf mein Paket und niemand antwortet", "de"),
            ("заказ не пришёл", "und"),
            ("No vale la pena, no me llaman a tiempo y voy a perder mi asiento", "es"),
            ("cuéntenme... no voy a esperar más mi turno", "es"),
            ("I stayed at the Hotel de la Paix in Paris with my wife and it was cold", "en"),
        ] {
            assert_eq!(language(&Document::new(text)), want, "{text}");
        }
    }
}
