//! Good news: what was done well or how it was, in our perspective: "Marek fixed our lift on Sunday night" becomes
//! "Marek fixed your lift on Sunday night" and reads after "It's good to hear that".
//!
//! In goes a tagged line of a message that praises; out comes the clause that says most. The grammar has to account
//! for every word of it as it does for trouble, and a line that also says what was not good gives none.

use super::fragment::supplied;
use super::gate;
use super::grammar::{Clause, Grammar, Referent};
use super::lexicon::{ADV, CC, DEGREE, N, NAME, NOT, ODD, OPEN, PREP, SUBJ, UNIT, VBD};
use super::lists::List;
use super::normalise::Lexeme;
use super::perspective::Shift;
use super::rule::RuleId;
use super::segment::{self, Origin, Start};
use super::select::span_of;
use super::vocabulary::Vocabulary;
use super::{Level, Reflection};
use crate::text::{Document, is_name, is_word};

/// The clause of good news that says most in one line, and how much it says.
pub(super) fn good(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
    if gate::line(line).is_some()
        || line.iter().enumerate().any(|(i, lexeme)| spoils(lexeme) || vocabulary.on(line, i, line.len(), List::Hedges))
    {
        return None;
    }
    let reader = Reader { vocabulary, document };
    let mut best: Option<(f32, Reflection)> = None;
    for start in segment::starts(line, &Grammar::new(line, Vec::new())) {
        if matches!(start.origin, Origin::Irony | Origin::Subordinate) || is_half_a_subject(line, start.at) {
            continue;
        }
        let told = reader.chain(line, start, None).or_else(|| {
            let (whole, rule) = enjoyed(line, start.at, vocabulary)?;
            reader.chain(&whole, Start { at: 0, origin: Origin::Fragment }, Some(rule))
        });
        if let Some(told) = told
            && best.as_ref().is_none_or(|(score, _)| told.0 > *score)
        {
            best = Some(told);
        }
    }
    best
}

/// Whether what starts at `at` is the later half of who did it: "Marek and | the other lad were brilliant".
fn is_half_a_subject(line: &[Lexeme<'_>], at: usize) -> bool {
    let many = |word: &str| {
        word.ends_with('s')
            || matches!(
                word,
                "people" | "staff" | "team" | "crew" | "they" | "we" | "you" | "who" | "all" | "both" | "children" | "men" | "women"
            )
    };
    at > 0
        && line[at - 1].fold == "and"
        && (at + 1..line.len().min(at + 6)).any(|i| matches!(line[i].fold, "were" | "are" | "have") && !many(line[i - 1].fold))
}

/// A word after which a line is not simply glad.
fn spoils(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(NOT)
        || lexeme.is(ODD) && matches!(lexeme.fold, "\"" | "“" | "”")
        || [List::Troubles, List::OneOff, List::Profanity, List::Threats, List::Unhappy].iter().any(|list| {
            lexeme.on(*list)
                && !matches!(lexeme.fold, "time" | "times" | "long" | "two" | "line" | "hold" | "extra" | "wait" | "late" | "spam")
        })
        || matches!(
            lexeme.fold,
            "but"
                | "however"
                | "except"
                | "until"
                | "though"
                | "although"
                | "even though"
                | "unless"
                | "if"
                | "no"
                | "nobody"
                | "no one"
                | "nothing"
                | "none"
                | "unlike"
                | "would"
                | "could"
                | "should"
                | "might"
                | "must"
                | "hope"
                | "hopefully"
                | "wish"
                | "unfortunately"
                | "sadly"
                | "yet"
                | "despite"
                | "instead"
                | "instead of"
                | "finally"
                | "eventually"
                | "still"
                | "used to"
                | "supposed"
                | "meant"
                | "apart from"
                | "other than"
                | "shame"
                | "pity"
                | "sarcasm"
                | "irony"
                | "when"
                | "please"
                | "wrong"
                | "later"
                | "sour"
                | "bitter"
                | "joke"
        )
}

/// `Loved every minute of the tour`, `Enjoying my new boots`: the writer supplied.
fn enjoyed<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let first = line.get(at)?;
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    let pleased = matches!(first.fold, "delighted" | "pleased" | "thrilled" | "impressed" | "chuffed" | "happy")
        && line.get(at + 1).is_some_and(|with| matches!(with.fold, "with" | "by"));
    if pleased || matches!(first.fold, "loving" | "enjoying") {
        out.push(supplied(vocabulary, "am", "'re", true));
    } else if !(first.is(VBD) && (first.on(List::GoodFelt) || matches!(first.fold, "had" | "got" | "received"))) {
        return None;
    }
    out.extend_from_slice(&line[at..]);
    Some((out, RuleId::SuppliedMe))
}

struct Reader<'r> {
    vocabulary: &'r Vocabulary,
    document: &'r Document,
}

impl Reader<'_> {
    /// Reads clauses joined by `and` from `start` on, and keeps the longest run of which every part is glad.
    fn chain(&self, line: &[Lexeme<'_>], start: Start, repair: Option<RuleId>) -> Option<(f32, Reflection)> {
        let mut grammar = Grammar::new(line, Vec::new());
        let mut clauses = vec![grammar.clause(start.at)?];
        let mut noted = vec![grammar.marks.len()];
        while clauses.len() < 3 {
            let last = clauses[clauses.len() - 1];
            let at = last.end + usize::from(grammar.fold(last.end) == ",");
            if grammar.fold(at) != "and" {
                break;
            }
            let before = grammar.marks.len();
            let joined = grammar.shared_phrase(at + 1, &last).or_else(|| {
                grammar.marks.truncate(before);
                grammar.clause(at + 1)
            });
            let Some(clause) = joined else {
                grammar.marks.truncate(before);
                break;
            };
            clauses.push(clause);
            noted.push(grammar.marks.len());
        }
        (1..=clauses.len()).rev().find_map(|n| {
            grammar.marks.truncate(noted[n - 1]);
            let end = clauses[n - 1].end;
            let ends = grammar.closed(end) || grammar.is(end, CC) && grammar.fold(end) != "or";
            if ends { self.judge(&grammar, &clauses[..n], start.origin, repair) } else { None }
        })
    }

    fn judge(&self, grammar: &Grammar<'_, '_>, clauses: &[Clause], origin: Origin, repair: Option<RuleId>) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let (start, end) = (clauses.first()?.start, clauses.last()?.end);
        let words = &line[start..end];
        let unfit = |(n, lexeme): (usize, &Lexeme<'_>)| {
            lexeme.is(ODD)
                || lexeme.quoted
                || [List::Judgement, List::Profanity, List::Admissions, List::Safety].iter().any(|list| self.vocabulary.on(line, start + n, end, *list))
                || lexeme.is(OPEN) && !lexeme.inserted && !gate::known(lexeme)
                // What is best of all is theirs to say, and not ours to repeat of ourselves.
                || matches!(lexeme.fold, "greatest" | "finest" | "unbeatable" | "favourite" | "favorite" | "world")
        };
        if !(3..=26).contains(&words.len()) || words.iter().enumerate().any(unfit) || words.last().is_some_and(gate::leads_on) {
            return None;
        }
        // `Thanks so much, the lamp is lovely`: what is left of the thanks is no part of it.
        let thanks = line[start..clauses[0].subject.start.max(start)].iter().any(|lexeme| {
            lexeme.is(super::lexicon::PUNCT)
                || matches!(lexeme.fold, "much" | "so" | "very" | "a lot" | "lots" | "again" | "thanks" | "thank")
        });
        if thanks {
            return None;
        }
        let mut weight: f32 = 0.0;
        for (n, clause) in clauses.iter().enumerate() {
            // `it` and `they` are named in the clause before.
            let refers = n > 0 && !clause.shared && matches!(clause.subject.referent, Referent::It | Referent::Other);
            if refers && !(n == 1 && self.one_thing(line, &clauses[0]) && line[clause.subject.head].fold == "it") {
                return None;
            }
            if gate::clause(grammar, clause, n == 0, start, self.vocabulary).is_some() {
                return None;
            }
            let told = self.told(grammar, clause, n);
            let leads = n + 1 < clauses.len()
                && matches!(clause.subject.referent, Referent::Customer | Referent::Theirs | Referent::Thing)
                && !clause.verb.copula
                && self.vocabulary.on(line, clause.verb.main, clause.end, List::Background);
            match told {
                Some(worth) => weight = weight.max(worth),
                None if leads => {}
                None => return None,
            }
        }
        if weight <= 0.0 {
            return None;
        }
        let shift = Shift { vocabulary: self.vocabulary, message: self.document.text(), line, marks: &grammar.marks };
        let mut written = shift.write(start..end);
        if gate::output(&written.text).is_some() {
            return None;
        }
        if let Some(rule) = repair {
            written.note(rule);
        }
        let mine = words.iter().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "me" | "us"));
        let score =
            weight + if mine { 0.7 } else { 0.0 } + if clauses.len() > 1 { 0.3 } else { 0.0 } - if words.len() < 5 { 0.5 } else { 0.0 };
        let reflection = Reflection {
            level: Level::Clause,
            text: written.text,
            span: span_of(words),
            pieces: written.pieces,
            origin,
            construction: Some(List::GoodDid),
            check: false,
            fired: written.fired,
        };
        Some((score, reflection))
    }

    /// Whether a clause is about one thing that `it` may stand for in the next.
    fn one_thing(&self, line: &[Lexeme<'_>], clause: &Clause) -> bool {
        let subject = &clause.subject;
        match subject.referent {
            Referent::Theirs | Referent::Thing => {
                !subject.plural && clause.complements.object.is_none() && clause.complements.oblique.is_none()
            }
            Referent::Customer => {
                clause.complements.object.is_some_and(|object| !object.plural && !object.pronoun && line[object.head].is(N))
            }
            _ => false,
        }
    }

    /// How much a clause tells of what was good, if it does.
    fn told(&self, grammar: &Grammar<'_, '_>, clause: &Clause, n: usize) -> Option<f32> {
        let line = grammar.line;
        let (verb, c) = (&clause.verb, &clause.complements);
        if verb.negated || verb.modal.is_some() || c.stranded || c.conditional {
            return None;
        }
        let on = |i: usize, list: List| self.vocabulary.on(line, i, clause.end, list);
        let main = |list: List| on(verb.main, list);
        let after = verb.main + 1..clause.end;
        let glad = |i: usize| on(i, List::GoodIs) || on(i, List::Positive) && !line[i].is(NOT);
        let touches = line[after.clone()].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our"));
        let lemma = self.vocabulary.lexicon.lemma(line[verb.main].lemma);
        let told = verb.past || verb.perfect;
        // `so kind`, `very quick`: what somebody or something was like.
        let like = verb.copula && !verb.passive && after.clone().take_while(|&i| line[i].is(ADV.with(DEGREE)) || glad(i)).any(glad);
        // `in two hours`, `a day early`, `perfectly`
        let well = after.clone().any(|i| on(i, List::GoodHow) || on(i, List::GoodIs) && !line[i].is(PREP));
        let thing = c.object.is_some_and(|object| !object.pronoun && object.determined && !line[object.head].on(List::YouHaveTrouble));
        let bad = after.clone().any(|i| on(i, List::BadWords) && !matches!(line[i].fold, "only" | "extra" | "used" | "half" | "double"));
        if bad {
            return None;
        }
        // `made my day`, `went out of his way for my aunt`
        let idiom = lemma == "make"
            && c.object.is_some_and(|object| {
                matches!(
                    line[object.head].fold,
                    "day" | "week" | "evening" | "night" | "trip" | "stay" | "birthday" | "weekend" | "morning"
                )
            })
            || lemma == "go" && after.clone().any(|i| matches!(line[i].fold, "way" | "beyond" | "mile")) && told;
        let subject = &clause.subject;
        let head = &line[subject.head];
        let staff = head.on(List::Staff) || (subject.start..subject.end).any(|i| self.vocabulary.on(line, i, subject.end, List::Staff));
        let named = head.is(NAME) && head.is(OPEN) && !head.fold.contains(|c: char| c.is_ascii_digit());
        let person = staff
            || subject.referent == Referent::Somebody
            || named && (is_name(head.span.of(self.document.text())) || !is_word(head.fold) && touches);
        match subject.referent {
            Referent::Customer => {
                let lived = matches!(lemma, "have" | "spend" | "get" | "receive") && (told || verb.progressive);
                let good_time = lived && c.object.is_some_and(|object| (object.start..object.base).any(glad)) && thing;
                let all_of_it = c.preposition.is_some_and(|at| line[at].fold == "of") && after.clone().any(|i| line[i].is(UNIT));
                let loved = main(List::GoodFelt) && (thing || all_of_it) && c.ing.is_none() && c.to_verb.is_none();
                let pleased = verb.copula | verb.passive
                    && (verb.main..clause.end.min(verb.main + 4))
                        .any(|i| matches!(line[i].fold, "happy" | "pleased" | "delighted" | "thrilled" | "impressed" | "chuffed"))
                    && c.oblique.is_some_and(|oblique| oblique.determined && !oblique.pronoun);
                let soon = matches!(lemma, "get" | "receive") && told && thing && well;
                if good_time || soon {
                    Some(2.5)
                } else if loved || pleased {
                    Some(2.2)
                } else {
                    None
                }
            }
            Referent::Company => {
                let did = told && !verb.passive && !verb.copula && (main(List::GoodDid) && (touches || thing) || idiom);
                did.then_some(3.0)
            }
            Referent::It if n > 0 => like.then_some(2.0).or_else(|| (main(List::ArriveBad) && well).then_some(2.0)),
            Referent::It | Referent::Other | Referent::Nobody | Referent::Nothing | Referent::There => None,
            _ if clause.shared && n > 0 && !verb.copula => {
                (told && (main(List::GoodDid) && (touches || thing) || idiom || well)).then_some(2.0)
            }
            _ => {
                let did = person && told && !verb.copula && !verb.passive && (main(List::GoodDid) && (touches || thing || well) || idiom);
                // `your app is great`: repeated, we would be praising ourselves.
                let boasts = subject.referent == Referent::Ours && !staff;
                let was = like && !boasts && (told || !staff) && !(head.is(NAME) && !person);
                let went =
                    !person && !verb.copula && told && (main(List::ArriveBad) || matches!(lemma, "work" | "fit" | "go" | "run")) && well;
                let mended = !person && verb.passive && main(List::GoodDid) && well;
                if did {
                    Some(3.0)
                } else if went || mended {
                    Some(2.5)
                } else if was {
                    Some(2.0)
                } else {
                    None
                }
            }
        }
        .filter(|_| !(subject.pronoun && line[subject.head].is(SUBJ) && subject.referent == Referent::Other))
    }
}
