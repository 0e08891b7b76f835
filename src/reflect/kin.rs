//! Whom `he` and `she` stand for, where a message speaks of one person of the writer's and of nobody else.
//!
//! In go the lines of a message, one after the other; out comes a line that opens with the pronoun, told of "my mother" instead.

use super::fragment::supplied;
use super::lexicon::{BE, COMPANY, HAVE, NAME, OPEN, POSS, PREP, PUNCT, VBG, VBN};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::vocabulary::Vocabulary;

/// The persons that `he` and `she` may mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Kin<'a> {
    he: Vec<Lexeme<'a>>,
    she: Vec<Lexeme<'a>>,
}

/// Who a word names, as far as the word tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sex {
    He,
    She,
    Either,
}

fn sex(word: &str) -> Sex {
    match word {
        "brother" | "dad" | "father" | "son" | "husband" | "grandad" | "granddad" | "grandfather" | "grandson" | "nephew" | "uncle"
        | "boyfriend" | "man" | "guy" | "lad" | "bloke" | "chap" | "fella" | "gentleman" | "boy" => Sex::He,
        "sister" | "mum" | "mom" | "mother" | "daughter" | "wife" | "grandma" | "grandmother" | "gran" | "nan" | "granddaughter"
        | "niece" | "aunt" | "girlfriend" | "woman" | "lady" | "girl" | "lass" | "waitress" => Sex::She,
        _ => Sex::Either,
    }
}

/// Whether a pronoun may stand for somebody who is called so.
pub(super) fn could_be(pronoun: &str, word: &str) -> bool {
    match pronoun {
        "he" | "him" | "his" => sex(word) != Sex::She,
        "she" | "her" | "hers" => sex(word) != Sex::He,
        _ => true,
    }
}

/// `my daughter's`: whose something is.
pub(super) fn is_of_kin(word: &str) -> bool {
    word.strip_suffix("'s").is_some_and(|kin| owner(kin).is_some())
}

/// The word that says that something is theirs.
fn owner(word: &str) -> Option<&'static str> {
    Some(match word {
        "brother" => "brother's",
        "dad" => "dad's",
        "father" => "father's",
        "son" => "son's",
        "husband" => "husband's",
        "grandad" => "grandad's",
        "grandfather" => "grandfather's",
        "nephew" => "nephew's",
        "uncle" => "uncle's",
        "sister" => "sister's",
        "mum" => "mum's",
        "mom" => "mom's",
        "mother" => "mother's",
        "daughter" => "daughter's",
        "wife" => "wife's",
        "grandma" => "grandma's",
        "grandmother" => "grandmother's",
        "gran" => "gran's",
        "nan" => "nan's",
        "niece" => "niece's",
        "aunt" => "aunt's",
        _ => return None,
    })
}

impl<'a> Kin<'a> {
    /// Takes note of whom a line speaks of.
    pub(super) fn note(&mut self, line: &[Lexeme<'a>], vocabulary: &Vocabulary) {
        let (mut he, mut she): (Vec<Vec<Lexeme<'a>>>, Vec<Vec<Lexeme<'a>>>) = (Vec::new(), Vec::new());
        let mut i = 0;
        while i < line.len() {
            let lexeme = &line[i];
            let parent = matches!(lexeme.fold, "dad" | "mum" | "mom" | "nan" | "gran" | "grandad" | "grandma");
            let singular = lexeme.on(List::Relatives) && sex(lexeme.fold) != Sex::Either;
            let from = i.checked_sub(1).filter(|&before| line[before].is(POSS) && matches!(line[before].fold, "my" | "our"));
            let person = if singular && (from.is_some() || parent) {
                let mut words = from.map_or_else(|| vec![supplied(vocabulary, "my", "your", false)], |before| vec![line[before]]);
                words.push(Lexeme { form: Form::Fold, ..*lexeme });
                // `my mother, Mrs Joan Hill`, `my son Tom`: the same person.
                let named = |at: usize| {
                    line.get(at)
                        .is_some_and(|next| next.is(NAME) && !next.is(COMPANY) || matches!(next.fold, "mr" | "mrs" | "ms" | "miss" | "dr"))
                };
                while named(i + 1) || line.get(i + 1).is_some_and(|next| next.is(PUNCT)) && named(i + 2) {
                    i += 1;
                }
                // `my sister in law`, `my mother's bed`: the phrase goes on.
                let whole = !line.get(i + 1).is_some_and(|next| next.fold == "in" || next.fold == "-" || next.fold == "and");
                Some(if whole { words } else { Vec::new() })
            } else if lexeme.is(NAME)
                && lexeme.is(OPEN)
                && !lexeme.is(COMPANY)
                && !i.checked_sub(1).is_some_and(|before| line[before].is(PREP.with(NAME)))
                && line
                    .get(i + 1)
                    .is_some_and(|next| next.is(BE.with(HAVE).with(super::lexicon::VBZ).with(super::lexicon::VBD)) && !next.is(VBN))
            {
                // `Callum is shy.`: whoever is spoken of by their name alone.
                Some(vec![*lexeme])
            } else if lexeme.on(List::Staff)
                && !matches!(lexeme.fold, "staff" | "team" | "people" | "support" | "office" | "branch" | "department" | "reception")
                || lexeme.on(List::Relatives)
                || lexeme.is(NAME)
                    && lexeme.is(OPEN)
                    && !lexeme.is(COMPANY)
                    && !i.checked_sub(1).is_some_and(|before| line[before].is(PREP))
            {
                Some(Vec::new())
            } else {
                None
            };
            if let Some(person) = person {
                match sex(lexeme.fold) {
                    Sex::He => he.push(person),
                    Sex::She => she.push(person),
                    Sex::Either => {
                        // A name may be either's; who works somewhere is left to the reader.
                        let named = if lexeme.is(NAME) && !lexeme.on(List::Staff) { person } else { Vec::new() };
                        he.push(named.clone());
                        she.push(named);
                    }
                }
            }
            i += 1;
        }
        let settle = |known: &mut Vec<Lexeme<'a>>, mut found: Vec<Vec<Lexeme<'a>>>| match found.len() {
            0 => {}
            1 => *known = found.remove(0),
            _ => known.clear(),
        };
        settle(&mut self.he, he);
        settle(&mut self.she, she);
    }

    /// `she went four days without …` as `my mother went four days without …`; `his name was …` as `my dad's name was …`.
    pub(super) fn made_plain(&self, line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
        let pronoun = line.get(at)?;
        // Whoever is named between the two may be meant.
        let mut so_far = self.clone();
        so_far.note(&line[..at], vocabulary);
        let known = match pronoun.fold {
            "he" | "his" => so_far.he,
            "she" | "her" => so_far.she,
            _ => return None,
        };
        let (last, first) = known.split_last()?;
        let rest = line.get(at + 1..)?;
        let next = rest.first()?;
        if matches!(pronoun.fold, "his" | "her") {
            let word = owner(last.fold)?;
            let owner = Lexeme { fold: word, form: Form::Fixed(word), lists: 0, inserted: true, ..*last };
            return Some([first, &[owner], rest].concat());
        }
        if !next.clitic {
            return Some([&known[..], rest].concat());
        }
        let verb = contracted(next, rest.get(1), vocabulary)?;
        Some([&known[..], &[verb], &rest[1..]].concat())
    }
}

/// `'s` after a pronoun, in full as it must stand after a noun: "it's been off", "it's late".
pub(super) fn contracted<'a>(clings: &Lexeme<'a>, next: Option<&Lexeme<'a>>, vocabulary: &Vocabulary) -> Option<Lexeme<'a>> {
    if !matches!(clings.fold, "'s" | "is" | "has") {
        return None;
    }
    // What has been done to it, or what it has done: "it's taken the money".
    let has = clings.fold == "has"
        || clings.fold == "'s"
            && next.is_some_and(|next| {
                next.fold == "been"
                    || matches!(
                        next.fold,
                        "got" | "had" | "gone" | "come" | "stopped" | "started" | "taken" | "charged" | "lost" | "become"
                    )
                    || next.is(HAVE) && next.is(VBN) && !next.is(VBG)
            });
    let word = if has { "has" } else { "is" };
    Some(Lexeme { span: clings.span, inserted: false, ..supplied(vocabulary, word, word, false) })
}
