//! What letters about accounts, loans and claims are about, told in the fewest words: "your application was denied", "a card was opened in
//! your name", "you were charged £19 without your permission".
//!
//! In goes a tagged line; out comes the one matter that it names, in our perspective. Such letters are long, name firms that may or may
//! not be us and run their sentences on, so that few of their clauses can be turned round whole. What happened is there in plain words all
//! the same; told of the thing it happened to it is true whoever did it, and accuses nobody.

use super::fragment::supplied;
use super::gate;
use super::grammar::Grammar;
use super::lexicon::{
    ADJ, ADV, BE, CC, DET, DO, HAVE, INDEF, MODAL, MONEY, N, NAME, NOT, NUM, OBJ, ODD, OPEN, PLURAL, POSS, PREP, PUNCT, SUB, SUBJ, VBN,
};
use super::lists::List;
use super::normalise::{Lexeme, fold};
use super::noun;
use super::rule::RuleId;
use super::salvage::is_open;
use super::vocabulary::Vocabulary;
use super::{Context, Level, Reflection};
use crate::text::{Document, is_word};

mod dealt;
mod held;
mod money;
mod record;
mod said;
mod settled;
mod verbs;

pub(super) use held::is_masked;
use held::{is_held, last_word};
use verbs::{harmed, is_put_right, undone};

/// From which weight on what is told is surely what the letter is about.
const WEIGHTY: f32 = 2.7;

/// Words of a sentence that are all there is, whoever did it.
type Told<'a> = Option<(f32, Vec<Lexeme<'a>>)>;

/// Collects the matter of a letter while its lines go by.
pub(crate) struct Matters<'m> {
    vocabulary: &'m Vocabulary,
    document: &'m Document,
    context: &'m Context<'m>,
    best: Option<(f32, Reflection)>,
}

impl<'m> Matters<'m> {
    pub(crate) fn new(vocabulary: &'m Vocabulary, document: &'m Document, context: &'m Context<'m>) -> Self {
        Self { vocabulary, document, context, best: None }
    }

    /// What weighed most of all that went by.
    pub(crate) fn best(self) -> Option<Reflection> {
        self.best.map(|(_, reflection)| reflection)
    }

    /// Looks for a matter in `line`; what stands early weighs a little more.
    pub(crate) fn line(&mut self, line: &[Lexeme<'_>], question: bool, number: usize) {
        if question || gate::line(line).is_some() {
            return;
        }
        let found = [
            self.robbed(line),
            self.in_their_name(line),
            self.charged(line),
            self.taken(line),
            self.denied(line),
            self.done(line),
            self.was_done(line),
            self.left_undone(line),
            self.not_given_back(line),
            self.shut_out(line),
            self.said_to_owe(line),
            self.rung(line),
            self.scammed(line),
            self.reported(line),
            self.collected(line),
            self.score_fell(line),
            self.never_sent(line),
            self.tries(line),
            self.refused(line),
            self.unanswered(line),
            self.told(line),
            self.not_let(line),
            self.kept_at(line),
            self.not_given(line),
            self.accused(line),
            self.rung_about(line),
        ];
        let claimed = [self.disowned(line), self.contested(line), self.wronged(line), self.settled(line), self.punctual(line)];
        let told = found.into_iter().flatten().map(|found| (found, RuleId::MatterAlone));
        for ((weight, words), rule) in told.chain(claimed.into_iter().flatten().map(|found| (found, RuleId::MatterClaimed))) {
            let score = weight - 0.1 * number.min(9) as f32;
            if self.best.as_ref().is_some_and(|(best, _)| *best >= score) {
                continue;
            }
            let grammar = Grammar::new(&words, Vec::new());
            let Some(mut reflection) = noun::write(self.vocabulary, self.document, &grammar, 0, words.len()) else { continue };
            reflection.level = Level::Clause;
            reflection.fired.push(rule);
            // The lesser of them may stand beside the matter.
            reflection.check = rule == RuleId::MatterClaimed || weight < WEIGHTY;
            let hidden = self.context.private.iter().any(|private| private.overlaps(reflection.span));
            if !hidden && gate::output(&reflection.text).is_none() {
                self.best = Some((score, reflection));
            }
        }
    }

    pub(super) fn word<'a>(&self, word: &'static str) -> Lexeme<'a> {
        supplied(self.vocabulary, word, word, false)
    }

    pub(super) fn you<'a>(&self) -> Lexeme<'a> {
        supplied(self.vocabulary, "i", "you", false)
    }

    pub(super) fn your<'a>(&self) -> Lexeme<'a> {
        supplied(self.vocabulary, "my", "your", false)
    }

    /// A participle in place of the verb at `at`.
    pub(super) fn participle<'a>(&self, verb: &'static str, at: &Lexeme<'a>) -> Lexeme<'a> {
        Lexeme { tags: VBN, span: at.span, inserted: false, ..self.word(verb) }
    }

    /// `we are victims of identity theft`, `my identity was stolen`, `somebody used my social security number`.
    fn robbed<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        if let Some(at) = (0..line.len()).find(|&i| matches!(fold(line, i), "victim" | "victims") && fold(line, i + 1) == "of") {
            let theft = at + 2 + usize::from(is_masked(fold(line, at + 2)) || matches!(fold(line, at + 2), "an" | "recent" | "the" | "a"));
            let whole = matches!(fold(line, theft), "identity" | "identify")
                && matches!(fold(line, theft + 1), "theft" | "fraud" | "thief")
                || fold(line, theft) == "identity theft";
            let mine = line[at.saturating_sub(7)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "being" | "we"));
            let denied =
                line[at.saturating_sub(7)..at].iter().any(|lexeme| lexeme.is(NOT) || lexeme.fold == "if" || lexeme.on(List::Relatives));
            if whole && mine && !denied {
                let words = ["are", "a", "victim", "of", "identity", "theft"].map(|word| self.word(word));
                let mut out = vec![self.you()];
                out.extend(words);
                out[3].span = line[at].span;
                return Some((3.8, out));
            }
        }
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "used" | "using" | "stole" | "stolen")
                && matches!(fold(line, i + 1), "my" | "our")
                && !said_of_i(line, i)
        })?;
        let (thing, end) = self.thing(line, at + 1)?;
        let personal = matches!(
            last_word(thing.last()?.fold),
            "identity" | "information" | "info" | "number" | "name" | "identification" | "ssn" | "card"
        );
        let doer = is_anothers(line, at) || line[..at].iter().any(|lexeme| matches!(lexeme.fold, "someone" | "somebody" | "person"));
        if !personal || !doer || is_supposed(line, at) {
            return None;
        }
        let verb = if fold(line, at).starts_with('u') { "used" } else { "stolen" };
        let tail = self.without(line, end);
        // "They used my card on file": whose doing that was, stays open.
        if verb == "used" && tail.is_empty() && !line[..at].iter().any(|lexeme| matches!(lexeme.fold, "someone" | "somebody")) {
            return None;
        }
        let mut out = self.passive(thing, verb, false, tail);
        if verb == "used" && out.last().is_some_and(|last| last.fold == "used") {
            out.extend(["by", "somebody", "else"].map(|word| self.word(word)));
        }
        Some((3.5, out))
    }

    /// `someone opened two cards in my name`, `an account was opened under my name` as `two cards were opened in your name`.
    fn in_their_name<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let place = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "in" | "under" | "using" | "with" | "on")
                && matches!(fold(line, i + 1), "my" | "our")
                && matches!(fold(line, i + 2), "name" | "names")
        })?;
        let opened = |word: &str| matches!(word, "opened" | "open" | "opening" | "created" | "obtained");
        let verb = (place.saturating_sub(8)..place).rev().find(|&i| opened(fold(line, i)))?;
        if line[..verb].iter().any(|lexeme| is_open(lexeme) || matches!(lexeme.fold, "nobody" | "no one"))
            || said_of_i(line, verb)
            || line[..place].iter().rev().take(9).any(|lexeme| lexeme.is(NOT.with(MODAL)))
        {
            return None;
        }
        // What was opened stands behind the verb, or before it.
        let behind = (verb + 1..place).find(|&i| is_entered(last_word(fold(line, i))));
        let before = (verb.saturating_sub(7)..verb).rev().find(|&i| is_entered(last_word(fold(line, i))));
        let head = behind.or(before)?;
        let many = line[head].is(PLURAL);
        // `two fraudulent cards`
        let count = (head.saturating_sub(4)..head).rev().find(|&i| {
            line[i].is(NUM) && !line[i].is(MONEY) || matches!(line[i].fold, "several" | "multiple" | "many" | "some" | "numerous")
        });
        let kinds = (head.saturating_sub(2)..head).filter(|&i| {
            matches!(
                line[i].fold,
                "credit" | "bank" | "card" | "checking" | "savings" | "phone" | "utility" | "loan" | "cell" | "unauthorized" | "fraudulent"
            )
        });
        let mut out: Vec<Lexeme<'a>> = Vec::new();
        out.extend(count.filter(|&count| many && !is_masked(line[count].fold)).map(|count| line[count]));
        out.extend(kinds.map(|i| line[i]));
        out.push(line[head]);
        if !many {
            let vowel = out[0].fold.starts_with(['a', 'e', 'i', 'o']) || out[0].fold.starts_with('u') && !out[0].fold.starts_with("ut");
            out.insert(0, self.word(if vowel { "an" } else { "a" }));
        }
        out.push(self.word(if many { "were" } else { "was" }));
        out.push(Lexeme { tags: VBN, ..self.word("opened") });
        out.push(self.word("in"));
        out.push(self.your());
        out.push(self.word("name"));
        Some((3.7, out))
    }

    /// `I was denied a loan`, `they denied me credit` as `you were denied credit`.
    fn denied<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| matches!(fold(line, i), "denied" | "refused" | "declined"))?;
        let me = matches!(fold(line, at + 1), "me" | "us") && is_anothers(line, at);
        let was = line[at - 1].is(BE)
            && fold(line, at - 1) != "be"
            && line[at.saturating_sub(4)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"))
            && !line[at.saturating_sub(3)..at].iter().any(|lexeme| lexeme.is(NOT.with(MODAL)))
            // `caused me to be denied credit`
            || fold(line, at - 1) == "be" && at > 3 && matches!(fold(line, at - 3), "me" | "us");
        if !(me || was) || is_supposed(line, at) {
            return None;
        }
        let mut start = at + 1 + usize::from(me);
        let for_it = usize::from(fold(line, start) == "for");
        start += for_it;
        let mut end = start
            + usize::from(
                line.get(start).is_some_and(|det| det.is(DET.with(POSS)) && !matches!(det.fold, "this" | "that" | "any" | "these")),
            );
        let determined = end > start;
        let mut head = None;
        while end < line.len()
            && self.is_plain(&line[end])
            && (line[end].is(N.with(ADJ)) && !line[end].is(PREP.with(SUBJ)) || line[end].is(NUM) && line[end].fold.contains('%'))
        {
            if is_granted(last_word(fold(line, end))) {
                head = Some(end);
            }
            end += 1;
        }
        let head = head.filter(|head| head + 1 == end)?;
        if !determined
            && !line[head].is(PLURAL)
            && !matches!(
                last_word(line[head].fold),
                "credit" | "access" | "assistance" | "forgiveness" | "financing" | "housing" | "employment"
            )
        {
            return None;
        }
        let mut out = vec![self.you(), self.word("were"), Lexeme { tags: VBN, ..line[at] }];
        out.extend_from_slice(&line[start..head + 1]);
        Some((3.6, out))
    }

    /// `the bank closed my account without notice` as `your account was closed without notice`.
    fn done<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        (1..line.len()).find_map(|at| {
            let verb = harmed(fold(line, at))?;
            if !matches!(fold(line, at + 1), "my" | "our") || !is_anothers(line, at) || is_supposed(line, at) {
                return None;
            }
            let (thing, end) = self.thing(line, at + 1)?;
            let tail = [self.by(line, end), self.without(line, end)].concat();
            if !verbs::goes_with(verb, last_word(thing.last()?.fold), !tail.is_empty()) {
                return None;
            }
            Some((3.4, self.passive(thing, verb, false, tail)))
        })
    }

    /// `my claim has been denied`, `my payment was never posted`: as it stands, without what hangs on it.
    fn was_done<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        (0..line.len()).find_map(|owner| {
            if !matches!(fold(line, owner), "my" | "our") || is_supposed(line, owner) {
                return None;
            }
            let (mut out, end) = self.thing(line, owner)?;
            // `my account with Acme was closed`
            let aux = (end..line.len().min(end + 5))
                .find(|&i| line[i].is(BE.with(HAVE)) && !matches!(line[i].fold, "be" | "having" | "being" | "have to"))?;
            let between = line[end..aux]
                .iter()
                .all(|lexeme| lexeme.is(NAME.with(NUM).with(ODD)) || matches!(lexeme.fold, "with" | "at" | "ending" | "in" | "for"));
            let verb = (aux + 1..line.len().min(aux + 5)).find(|&i| {
                harmed(fold(line, i)).is_some() && line[i].is(VBN) || undone(fold(line, i)).is_some_and(|done| done == fold(line, i))
            })?;
            let passive = line[aux..verb].iter().any(|lexeme| lexeme.is(BE) && lexeme.fold != "be")
                && line[aux..verb].iter().all(|lexeme| lexeme.is(BE.with(HAVE).with(NOT)) || lexeme.is(ADV) || lexeme.fold == "still");
            let negated = line[aux..verb].iter().any(|lexeme| lexeme.is(NOT));
            let lacks = negated && undone(fold(line, verb)).is_some();
            let harm = harmed(fold(line, verb)).filter(|_| !negated);
            // "never paid late", "not applied to the interest": something else was not done.
            if !between || !passive || !(lacks && ends_at(line, verb + 1) || harm.is_some()) {
                return None;
            }
            let tail = [self.by(line, verb + 1), self.without(line, verb + 1)].concat();
            let word = last_word(out.last()?.fold);
            // What is told without a doer may be how things came to be.
            let told = !tail.is_empty()
                || verbs::speaks_for_itself(fold(line, verb))
                || line.iter().any(|lexeme| matches!(lexeme.fold, "reason" | "suddenly" | "wrongfully" | "wrongly" | "unfairly"));
            if !lacks && (!told || !verbs::goes_with(harm?, word, !tail.is_empty())) {
                return None;
            }
            let adverb = |lexeme: &Lexeme<'_>| {
                lexeme.is(BE.with(HAVE).with(NOT)) || matches!(lexeme.fold, "still" | "never" | "also" | "wrongfully" | "incorrectly")
            };
            out.extend(line[aux..verb].iter().filter(|lexeme| adverb(lexeme) && lexeme.fold != "also").copied());
            out.push(line[verb]);
            out.extend(tail);
            Some((if lacks { 3.0 } else { 3.2 }, out))
        })
    }

    /// `they failed to investigate my dispute`, `Acme never paid my taxes` as `your taxes were never paid`.
    fn left_undone<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        (1..line.len()).find_map(|owner| {
            let mine = matches!(fold(line, owner), "my" | "our");
            // `they refused to correct the error`
            let disputed = matches!(fold(line, owner), "the" | "this" | "these" | "any") && is_put_right(fold(line, owner + 1));
            if !mine && !disputed {
                return None;
            }
            let done = undone(fold(line, owner - 1))?;
            let mut at = owner - 1;
            let fails = |word: &str| {
                matches!(word, "failed" | "fails" | "failing" | "refused" | "refuses" | "refusing" | "refuse" | "fail" | "neglected")
            };
            let mut never = false;
            let doer = if at >= 2 && fold(line, at - 1) == "to" && fails(fold(line, at - 2)) {
                at - 2
            } else {
                while at > 0
                    && (line[at - 1].is(NOT.with(DO).with(HAVE))
                        || matches!(fold(line, at - 1), "even" | "properly" | "yet" | "still" | "to"))
                {
                    at -= 1;
                    never |= fold(line, at) == "never";
                }
                if !line[at..owner - 1].iter().any(|lexeme| lexeme.is(NOT)) && fold(line, at + 1) != "yet" {
                    return None;
                }
                at
            };
            // "are refusing to", "have failed to"
            let mut verb = doer;
            while verb > 0 && line[verb - 1].is(BE.with(HAVE)) {
                verb -= 1;
            }
            if !is_anothers(line, verb) || is_supposed(line, verb) {
                return None;
            }
            let (thing, end) = if mine { self.thing(line, owner)? } else { (vec![self.word("the"), *line.get(owner + 1)?], owner + 2) };
            if !ends_at(line, end) {
                return None;
            }
            // "My letters were not answered" tells how they tried to be heard, and not why.
            let lesser = matches!(
                last_word(thing.last()?.fold),
                "question" | "questions" | "email" | "emails" | "letter" | "letters" | "request" | "requests"
            );
            let mut out = self.passive(thing, done, true, Vec::new());
            if never && let Some(not) = out.iter_mut().find(|lexeme| lexeme.fold == "not") {
                *not = self.word("never");
            }
            Some((if lesser || !mine { 2.6 } else { 3.2 }, out))
        })
    }

    /// `I am unable to open my account` as `you are unable to open your account`.
    fn shut_out<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let owner = (3..line.len()).find(|&i| {
            matches!(fold(line, i), "my" | "our") && {
                let to = usize::from(matches!(fold(line, i - 1), "to" | "into" | "on" | "from"));
                is_reached(fold(line, i - 1 - to)) || to == 1 && fold(line, i - 2) == "in" && i > 3 && is_reached(fold(line, i - 3))
            }
        })?;
        let verb = (owner.saturating_sub(4)..owner).find(|&i| is_reached(fold(line, i)))?;
        let (thing, end) = self.thing(line, owner)?;
        if !ends_at(line, end) {
            return None;
        }
        let out_head = thing.last()?.fold;
        let barred = |i: usize| matches!(fold(line, i), "unable");
        let (from, able) = if verb >= 3 && fold(line, verb - 1) == "to" && barred(verb - 2) {
            (verb - 2, true)
        } else if verb >= 2 && (line[verb - 1].is(NOT) && line[verb - 2].is(MODAL) || fold(line, verb - 1) == "cannot") {
            (verb - usize::from(fold(line, verb - 1) != "cannot") - 1, false)
        } else {
            return None;
        };
        let modal_ok = able || matches!(fold(line, from), "can" | "ca" | "could" | "cannot");
        let subject =
            line[from.saturating_sub(4)..from].iter().rev().find(|lexeme| !lexeme.is(ADV.with(BE).with(HAVE)) || lexeme.is(SUBJ))?;
        if !modal_ok || !matches!(subject.fold, "i" | "we") || matches!(last_word(out_head), "payment" | "payments" | "name") {
            return None;
        }
        let mut out = vec![self.you()];
        if able {
            let was = line[from.saturating_sub(3)..from].iter().any(|lexeme| matches!(lexeme.fold, "was" | "were"));
            out.push(self.word(if was { "were" } else { "are" }));
        }
        out.extend_from_slice(&line[from..owner]);
        out.extend(thing);
        Some((2.8, out))
    }

    /// A thing of theirs that is held with a firm, from its `my` on, and where it ends: `my car loan`; what is masked is left out.
    pub(super) fn thing<'a>(&self, line: &[Lexeme<'a>], owner: usize) -> Option<(Vec<Lexeme<'a>>, usize)> {
        let mut head = None;
        let mut at = owner + 1;
        while at < line.len().min(owner + 7) {
            let lexeme = &line[at];
            let masked = is_masked(lexeme.fold);
            if !masked && !(lexeme.is(N.with(ADJ).with(NAME)) && self.is_plain(lexeme)) || lexeme.is(PUNCT) {
                break;
            }
            // "my account was", "my loan approved": where the verb begins, the thing ends.
            if head.is_some() && (lexeme.is(BE.with(HAVE).with(PREP).with(ADV)) || lexeme.is(VBN) && !is_held(last_word(lexeme.fold))) {
                break;
            }
            if is_held(last_word(lexeme.fold)) {
                head = Some(at);
            } else if head.is_some() && !masked {
                // "my account number": the head of a longer name.
                return None;
            }
            at += 1;
        }
        let head = head?;
        let words: Vec<Lexeme<'a>> = line[owner..=head].iter().filter(|lexeme| !is_masked(lexeme.fold)).copied().collect();
        (words.len() > 1).then_some((words, head + 1))
    }

    pub(super) fn is_plain(&self, lexeme: &Lexeme<'_>) -> bool {
        !lexeme.is(ODD)
            && !lexeme.quoted
            && !is_masked(lexeme.fold)
            && (!lexeme.is(OPEN) || is_word(lexeme.fold) || lexeme.is(NAME.with(NUM).with(MONEY)))
            && ![List::Profanity, List::Judgement, List::Safety, List::Relatives].iter().any(|list| lexeme.on(*list))
    }

    /// `thing was closed`, with what hangs on it.
    pub(super) fn passive<'a>(&self, thing: Vec<Lexeme<'a>>, verb: &'static str, negated: bool, tail: Vec<Lexeme<'a>>) -> Vec<Lexeme<'a>> {
        let many = thing.last().is_some_and(|head| head.is(PLURAL) || matches!(last_word(head.fold), "taxes" | "wages" | "funds"));
        let mut out = thing;
        out.push(self.word(if many { "were" } else { "was" }));
        if negated {
            out.push(self.word("not"));
        }
        out.push(Lexeme { tags: VBN, ..self.word(verb) });
        out.extend(tail);
        out
    }

    /// `without my permission`, `without notice`, where that follows.
    pub(super) fn without<'a>(&self, line: &[Lexeme<'a>], at: usize) -> Vec<Lexeme<'a>> {
        if fold(line, at) != "without" {
            return Vec::new();
        }
        let mut end = at + 1;
        while matches!(fold(line, end), "my" | "our" | "any" | "prior" | "written" | "proper" | "a" | "an" | "permission" | "explicit")
            && end < at + 4
        {
            end += 1;
        }
        let whole = matches!(
            fold(line, end),
            "permission"
                | "consent"
                | "authorization"
                | "authorisation"
                | "knowledge"
                | "approval"
                | "notice"
                | "warning"
                | "explanation"
                | "reason"
                | "notification"
        );
        let end = if whole { end + 1 } else { end };
        let last = fold(line, end - 1);
        if whole || last == "permission" { line[at..end].to_vec() } else { Vec::new() }
    }

    /// `by £100`, `from £300 to £500`, `to £500`, where that follows.
    fn by<'a>(&self, line: &[Lexeme<'a>], at: usize) -> Vec<Lexeme<'a>> {
        let sum = |i: usize| line.get(i).is_some_and(|sum| sum.is(MONEY) || sum.is(NUM) && sum.fold.ends_with('%'));
        match fold(line, at) {
            "by" if sum(at + 1) => line[at..at + 2].to_vec(),
            "by" if line.get(at + 1).is_some_and(|n| n.is(NUM)) && fold(line, at + 2) == "points" => line[at..at + 3].to_vec(),
            "from" if sum(at + 1) && fold(line, at + 2) == "to" && sum(at + 3) => line[at..at + 4].to_vec(),
            "to" if sum(at + 1) => line[at..at + 2].to_vec(),
            _ => Vec::new(),
        }
    }
}

/// Whether what is told may end before `at`: nothing there goes on with it.
fn ends_at(line: &[Lexeme<'_>], at: usize) -> bool {
    line.get(at).is_none_or(|next| {
        next.is(PUNCT.with(CC).with(SUB).with(SUBJ).with(NUM)) && !next.is(OBJ)
            || next.is(ODD)
            || matches!(
                next.fold,
                "by" | "in"
                    | "on"
                    | "for"
                    | "with"
                    | "within"
                    | "from"
                    | "at"
                    | "after"
                    | "since"
                    | "until"
                    | "despite"
                    | "due"
                    | "as"
                    | "yet"
                    | "online"
                    | "because"
            )
    })
}

/// Whether the verb at `at` has a subject before it that is named and is not the writer: `they`, `the bank`, `Acme then`.
fn is_anothers(line: &[Lexeme<'_>], at: usize) -> bool {
    let mut i = at;
    while i > 0 {
        let lexeme = &line[i - 1];
        let beside = lexeme.is(ADV) && !lexeme.is(NOT.with(N))
            || lexeme.is(HAVE) && !lexeme.is(VBN)
            || matches!(lexeme.fold, "then" | "also" | "just" | "now" | "decided" | "still" | "immediately" | "wrongfully" | "illegally");
        if !beside {
            break;
        }
        i -= 1;
    }
    let Some(subject) = i.checked_sub(1).map(|i| &line[i]) else { return false };
    // `my lender, Larkspur, failed to`
    if subject.fold == "," && i >= 4 && line[i - 2].is(NAME) && line[..i - 2].iter().rev().take(3).any(|lexeme| lexeme.fold == ",") {
        return true;
    }
    if matches!(subject.fold, "and" | ",") {
        // `they called me and closed my account`
        let doer = line[..i - 1].iter().rfind(|lexeme| lexeme.is(SUBJ) || is_open(lexeme));
        return doer.is_some_and(|doer| matches!(doer.fold, "they" | "you" | "he" | "she" | "it"));
    }
    let pronoun = matches!(subject.fold, "they" | "you" | "he" | "she" | "it" | "who" | "which" | "that" | "someone" | "somebody");
    let named = subject.is(N.with(NAME)) && !subject.is(PUNCT.with(SUBJ).with(INDEF).with(PREP)) && !subject.on(List::Relatives);
    pronoun || named && !matches!(subject.fold, "i" | "we" | "me" | "us" | "nobody" | "none" | "no one" | "time" | "today" | "yesterday")
}

/// Whether the writer is the one who did it.
fn said_of_i(line: &[Lexeme<'_>], at: usize) -> bool {
    line[..at]
        .iter()
        .rev()
        .take_while(|lexeme| !lexeme.is(PUNCT))
        .find(|lexeme| lexeme.is(SUBJ))
        .is_some_and(|doer| matches!(doer.fold, "i" | "we"))
}

/// Whether what stands before `at` makes it a guess, a condition, a rule or a thing to come.
fn is_supposed(line: &[Lexeme<'_>], at: usize) -> bool {
    line[..at].iter().rev().take(8).any(|lexeme| {
        is_open(lexeme)
            || lexeme.on(List::Hedges)
            || lexeme.is(MODAL)
            || matches!(
                lexeme.fold,
                "nobody"
                    | "no one"
                    | "none"
                    | "before"
                    | "until"
                    | "shall"
                    | "without"
                    | "stop"
                    | "threatened"
                    | "threatening"
                    | "threatens"
                    | "want"
                    | "wants"
                    | "wanted"
                    | "going"
                    | "asked"
                    | "like"
            )
    })
}

/// What can be opened in somebody's name.
fn is_entered(word: &str) -> bool {
    matches!(word, "account" | "accounts" | "card" | "cards" | "loan" | "loans" | "line" | "lines" | "mortgage")
}

/// What somebody may be denied.
fn is_granted(word: &str) -> bool {
    matches!(
        word,
        "loan"
            | "loans"
            | "credit"
            | "card"
            | "cards"
            | "mortgage"
            | "modification"
            | "refinance"
            | "account"
            | "accounts"
            | "refund"
            | "access"
            | "assistance"
            | "forgiveness"
            | "financing"
            | "housing"
            | "apartment"
            | "employment"
            | "forbearance"
            | "deferment"
            | "increase"
            | "claim"
            | "bonus"
            | "application"
            | "coverage"
            | "job"
            | "home"
    )
}

/// What is tried on a thing that one is kept from.
fn is_reached(verb: &str) -> bool {
    matches!(
        verb,
        "access"
            | "log"
            | "login"
            | "get"
            | "obtain"
            | "open"
            | "use"
            | "reach"
            | "unfreeze"
            | "unlock"
            | "withdraw"
            | "transfer"
            | "refinance"
            | "sell"
            | "see"
            | "view"
            | "download"
            | "pull"
            | "lift"
            | "close"
            | "cancel"
    )
}
