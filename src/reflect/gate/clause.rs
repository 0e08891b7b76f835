//! The gates that look at one parsed clause: its reference, its persons, its agreement, what is missing from it.
//!
//! In goes a clause with its grammar; out comes the first gate that objects.

use super::super::grammar::{Clause, Grammar, NounPhrase, Referent};
use super::super::kin::could_be;
use super::super::lexicon::{
    CC, COMPANY, DAY, DET, INDEF, MONEY, N, NAME, NUM, PART, PLURAL, POSS, SUBJ, UNIT, VB, VBD, VBG, VBN, VBZ, WH, sub,
};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::super::rule::GateId;
use super::super::vocabulary::Vocabulary;
use super::agree::agreement;
use super::harmless::harmless;
use super::hollow::{done_by_us, hollow, of_another_voice, to_anybody};
use super::learner::learner;
use super::modal::modal;
use super::slipped::{first_is_bare_ok, slipped};
use super::unmarked_owner;
/// Gates on the structure of one clause; `first` is false for what was joined to another.
/// `start` is where the first clause of the chain begins.
pub(crate) fn clause(grammar: &Grammar<'_, '_>, clause: &Clause, first: bool, start: usize, vocabulary: &Vocabulary) -> Option<GateId> {
    let line = grammar.line;
    let subject = &clause.subject;
    let verb = &clause.verb;
    let complements = &clause.complements;
    let main = &line[verb.main];
    let lemma = vocabulary.lexicon.lemma(main.lemma);
    if complements.conditional {
        return Some(GateId::Conditional);
    }
    if let Some(gate) = modal(line, clause, lemma) {
        return Some(gate);
    }
    // `I'm going to …` is a plan.
    // `it's going to cost us £9 to swap my berth`: what it costs is so already.
    let costs = line[subject.start].fold == "it"
        && complements
            .to_verb
            .is_some_and(|at| line[at].fold == "cost" && line.get(at + 1).is_some_and(|me| matches!(me.fold, "me" | "us")))
        && line[verb.main..clause.end].iter().any(|lexeme| lexeme.is(MONEY));
    // `I'm going to miss my train`: a loss to come is told, as with `will`.
    let misses = subject.referent == Referent::Customer && complements.to_verb.is_some_and(|at| matches!(line[at].fold, "miss" | "lose"));
    if verb.progressive && main.fold == "going" && complements.to_verb.is_some() && !costs && !misses {
        return Some(GateId::Modal);
    }
    if let Some(gate) = slipped(grammar, clause, start) {
        return Some(gate);
    }
    if learner(grammar, clause, vocabulary) {
        return Some(GateId::Agreement);
    }
    if harmless(grammar, clause, start, vocabulary) {
        return Some(GateId::NoIssue);
    }
    if let Some(gate) = hollow(grammar, clause, vocabulary) {
        return Some(gate);
    }
    if let Some(gate) = of_another_voice(line, clause) {
        return Some(gate);
    }
    if done_by_us(line, clause) {
        return Some(GateId::Reference);
    }
    if to_anybody(line, clause) {
        return Some(GateId::GenericYou);
    }
    let phrases = [Some(clause.subject), complements.object, complements.second, complements.oblique];
    if phrases.iter().flatten().any(|phrase| unmarked_owner(line, phrase)) {
        return Some(GateId::Agreement);
    }
    if complements.stranded && !verb.passive {
        return Some(GateId::MissingObject);
    }
    // `pushing five hours and your time`, `3 was cancelled`: not what a clause is about.
    if !clause.shared
        && first
        && (line[subject.start].is(VBG) && subject.plural && line[subject.start..subject.end].iter().any(|lexeme| lexeme.is(CC))
            || subject.end == subject.start + 1
                && line[subject.head].is(NUM)
                && !line[subject.head].is(MONEY)
                && line[subject.head].fold.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(GateId::Reference);
    }
    // Whose it is must be known: `their staff` may be another company's.
    let theirs = |i: usize| matches!(line[i].fold, "their" | "his" | "her" | "theirs");
    let free_relative = line[subject.start].fold == "what" && subject.end > subject.start + 1;
    if !clause.shared && line[subject.start].is(WH) && !free_relative
        || !clause.shared && first && theirs(subject.start)
        || line[clause.start..clause.end].iter().any(|lexeme| lexeme.is(COMPANY))
            && (clause.start..clause.end).any(|i| matches!(line[i].fold, "their" | "they" | "them"))
    {
        return Some(GateId::Reference);
    }
    // `their website`, `found him`: nobody in the clause they could be.
    let unsaid = (clause.start..clause.end).any(|i| {
        matches!(line[i].fold, "their" | "him" | "her" | "he" | "she" | "his" | "theirs")
            && !line[clause.start.min(start)..i].iter().any(|lexeme| {
                let several = matches!(line[i].fold, "their" | "theirs");
                // `the dog was left in his crate`
                let pet = !several
                    && matches!(lexeme.fold, "dog" | "cat" | "puppy" | "kitten" | "horse" | "pony" | "rabbit" | "hamster" | "parrot");
                pet || lexeme.on(List::Staff) && (several || lexeme.fold != "people")
                    || (lexeme.on(List::Relatives) || super::super::kin::is_of_kin(lexeme.fold))
                        && could_be(line[i].fold, lexeme.fold.trim_end_matches("'s"))
                    || several && lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT)
                    || lexeme.is(INDEF) && !matches!(lexeme.fold, "nobody" | "no one" | "nothing" | "none")
                    || lexeme.is(NAME) && !lexeme.is(NUM)
                    || lexeme.is(SUBJ) && matches!(lexeme.fold, "he" | "she" | "they")
            })
    });
    // `denied credit because they reported it`: somebody who was named before, or never.
    let unnamed = (clause.start..clause.end).any(|i| {
        matches!(line[i].fold, "they" | "them")
            && !line[clause.start.min(start)..i].iter().any(|lexeme| {
                lexeme.on(List::Staff)
                    || lexeme.on(List::Relatives)
                    || lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT)
                    || lexeme.is(INDEF.with(COMPANY))
                    || lexeme.is(NAME) && !lexeme.is(NUM)
                    || matches!(lexeme.fold, "your" | "yours")
            })
    });
    if unsaid || unnamed {
        return Some(GateId::Reference);
    }
    // "most airlines charge nothing": how others do it is no trouble of the writer's.
    let others = matches!(line[subject.start].fold, "most" | "many" | "other" | "all other" | "all the other" | "every other")
        && line[subject.start..subject.end].iter().any(|lexeme| {
            matches!(
                lexeme.fold,
                "airlines"
                    | "companies"
                    | "banks"
                    | "hotels"
                    | "shops"
                    | "stores"
                    | "carriers"
                    | "providers"
                    | "restaurants"
                    | "sites"
                    | "apps"
                    | "brands"
                    | "places"
                    | "businesses"
                    | "retailers"
                    | "garages"
                    | "schools"
                    | "countries"
            )
        });
    if others && first {
        return Some(GateId::Reference);
    }
    if !clause.shared
        && first
        && matches!(line[subject.head].fold, "many" | "some" | "most" | "few" | "others" | "both" | "all" | "one" | "several")
        && subject.end == subject.head + 1
    {
        return Some(GateId::Reference);
    }
    if vocabulary.lexicon.lemma(main.lemma) == "have"
        && !verb.perfect
        && complements.object.is_some_and(|object| {
            line[object.start].is(VB)
                && !line[object.start].on(List::YouHaveTrouble)
                && !line[object.start].is(PLURAL)
                && object.start == verb.end
                && line.get(object.start + 1).is_some_and(|next| next.is(NUM.with(COMPANY)))
        })
    {
        return Some(GateId::Agreement);
    }
    if !clause.shared {
        // `I can't have sauce for free`: a wish, and nobody's loss.
        let wishes = verb.modal.is_some()
            && (line[clause.start..clause.end].windows(2).any(|pair| pair[0].fold == "for" && matches!(pair[1].fold, "free" | "nothing"))
                || line[clause.start..clause.end].iter().any(|lexeme| lexeme.fold == "for free"));
        // `your stand isn't helping your brand`: advice.
        let advises = verb.negated
            && line[clause.start..clause.end].iter().any(|lexeme| lexeme.fold == "helping")
            && line[verb.main..clause.end].iter().any(|lexeme| lexeme.fold == "your");
        if wishes || advises {
            return Some(GateId::NoIssue);
        }
        match subject.referent {
            Referent::It
                if first
                    && !costs
                    && !(complements.duration && line[subject.head].fold == "it")
                    && !(matches!(vocabulary.lexicon.lemma(main.lemma), "take" | "cost") && line[subject.head].fold == "it")
                    && complements.to_verb.is_none_or(|_| complements.adjective.is_none())
                    && !named_in_lead(&line[clause.start..subject.start])
                    // `every time I ring, it tells me to try later`: whatever answers.
                    && !(opens_each_time(&line[clause.start..subject.start])
                        && matches!(
                            vocabulary.lexicon.lemma(main.lemma),
                            "tell" | "say" | "hang" | "go" | "ring" | "cut" | "ask" | "keep" | "disconnect" | "crash" | "freeze"
                        )) =>
            {
                return Some(GateId::Reference);
            }
            Referent::Other if first => return Some(GateId::Reference),
            _ => {}
        }
        // "this letter is my formal notice": about the writing, not about what happened.
        let of_writing = first
            && line[subject.start].fold == "this"
            && matches!(
                line[subject.head].fold,
                "letter" | "email" | "message" | "notice" | "complaint" | "dispute" | "correspondence" | "note" | "request" | "post"
            );
        // "your apologies don't fix it": nor would another.
        let of_sorrow =
            first && matches!(line[subject.head].fold, "apology" | "apologies" | "sorry" | "excuse" | "excuses" | "thanks" | "words");
        if of_writing || of_sorrow {
            return Some(GateId::NoIssue);
        }
        // "those accounts", without the sentence that told which.
        if first && !subject.pronoun && matches!(line[subject.start].fold, "those" | "these" | "that") {
            return Some(GateId::Reference);
        }
        let head = &line[subject.head];
        let bare = !subject.determined
            && !head.is(NAME.with(PLURAL).with(COMPANY))
            && !(subject.head > subject.start && head.on(List::Bare))
            && !head.on(List::Bare)
            && !(head.is(VBG) && head.lemma != 0)
            // `row F`
            && !(head.fold.len() == 1 && subject.head > subject.start);
        if bare && !subject.pronoun {
            return Some(GateId::BareNoun);
        }
        if let Some(gate) = agreement(grammar, clause) {
            return Some(gate);
        }
    }
    // `nobody gives you an answer`, `the app won't let you log in`: anybody is meant.
    let to_us =
        [complements.object, complements.second].into_iter().flatten().any(|object| object.pronoun && object.referent == Referent::Company);
    // `it took you six hours to ring me`: so long, and only to answer them.
    let took = subject.referent == Referent::It
        && lemma == "take"
        && (verb.past || verb.perfect)
        && line[verb.main + 1..clause.end].iter().any(|lexeme| lexeme.is(UNIT))
        && line[verb.main + 2..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "us" | "my" | "our"));
    if to_us && !took && !matches!(subject.referent, Referent::Customer | Referent::Somebody) {
        return Some(GateId::GenericYou);
    }
    if subject.referent == Referent::Company {
        // "When it's half price but you don't have a voucher": anybody's plight.
        let anybodys = line[..clause.start].iter().any(|lexeme| matches!(lexeme.fold, "when" | "whenever" | "if"))
            && verb.negated
            && !verb.past
            && !line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our" | "i" | "we"));
        if anybodys {
            return Some(GateId::GenericYou);
        }
        if main.on(List::Admissions) {
            return Some(GateId::Admission);
        }
        if matches!(lemma, "have" | "need") && !verb.past && complements.to_verb.is_some() {
            return Some(GateId::GenericYou);
        }
        let present =
            !verb.past && !verb.perfect && !verb.progressive && verb.modal.is_none() && !verb.negated && !verb.copula && !verb.still;
        if present
            && !(main.on(List::WeKeep) && (complements.ing.is_some() || complements.object.is_some_and(|object| object.pronoun))
                || lemma == "have" && complements.object.is_some_and(|object| object.pronoun)
                || main.on(List::WeRefuse)
                // `you have my date of birth wrong`
                || lemma == "have" && line[verb.main..clause.end].iter().any(|lexeme| lexeme.fold == "wrong")
                // `you have ONE person at the desk`
                || lemma == "have" && complements.object.is_some_and(|object| super::few_staff(line, object.start, object.head, clause.end))
                || matches!(vocabulary.lexicon.lemma(main.lemma), "owe" | "charge" | "say" | "tell" | "claim")
                // `each month you take $60`
                || matches!(lemma, "take" | "bill" | "debit" | "deduct")
                    && line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "every" | "each"))
                    && line[verb.main..clause.end].iter().any(|lexeme| lexeme.is(MONEY)))
        {
            return Some(GateId::CompanyPresent);
        }
    }
    // `you are not giving any clear answer`: to whom is left out, and the words are a learner's.
    let ungiven = verb.progressive
        && verb.negated
        && matches!(subject.referent, Referent::Company | Referent::Other)
        && matches!(lemma, "give" | "provide" | "show" | "take" | "make" | "resolve" | "solve")
        && !line[verb.main + 1..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "us" | "my" | "our"));
    if ungiven {
        return Some(GateId::Agreement);
    }
    // `I still haven't gotten one`: one of what stands in the sentence before.
    let one_of_what = complements.object.is_some_and(|object| {
        object.end == object.start + 1
            && matches!(line[object.head].fold, "one" | "ones" | "any" | "some")
            && !line[start.min(object.start)..object.start].iter().any(|lexeme| lexeme.is(N.with(UNIT)) && !lexeme.is(SUBJ))
    });
    // `nobody gave us the new one`
    let which_one = [complements.object, complements.second]
        .into_iter()
        .flatten()
        .any(|object| line[object.end - 1].fold == "one" && line[object.start].fold == "the" && object.end > object.start + 1)
        && !super::super::others::is_named(&line[start..], verb.main - start);
    if one_of_what || which_one {
        return Some(GateId::Reference);
    }
    // `no sign updates`, `no phone calls`: a noun that looks like a verb.
    let looks_like_a_verb = subject.referent == Referent::Nobody
        && line[subject.start].fold == "no"
        && subject.end == subject.start + 2
        && main.is(VBZ)
        && clause.end == verb.main + 1
        && matches!(
            lemma,
            "update"
                | "call"
                | "answer"
                | "return"
                | "refund"
                | "reply"
                | "cancel"
                | "offer"
                | "charge"
                | "change"
                | "email"
                | "text"
                | "seat"
                | "book"
        );
    if looks_like_a_verb {
        return Some(GateId::Agreement);
    }
    // `zero response from the post you sent`: a noun phrase, and no clause.
    if first && !clause.shared && line[subject.start].fold == "zero" {
        return Some(GateId::Agreement);
    }
    // `these changes have ruined it`: what, stayed behind.
    let unnamed_it = first
        && !clause.shared
        && complements
            .object
            .is_some_and(|object| object.pronoun && matches!(line[object.head].fold, "it" | "them") && object.end == clause.end)
        && matches!(subject.referent, Referent::Thing | Referent::Ours)
        && matches!(lemma, "ruin" | "break" | "fix" | "kill" | "delete" | "change" | "cancel" | "lose" | "damage");
    if unnamed_it {
        return Some(GateId::Reference);
    }
    // `even though the rest is going, …`: what it is said against stands elsewhere.
    if first && line[clause.start].fold == "even" && line.get(clause.start + 1).is_some_and(|next| next.fold == "though") {
        return Some(GateId::NoIssue);
    }
    // `can't change in the settings`: what, stands before it.
    let objectless = first
        && verb.modal.is_some()
        && matches!(lemma, "change" | "fix" | "add" | "remove" | "edit" | "disable" | "select" | "delete")
        && complements.object.is_none()
        && !verb.passive
        && complements.preposition.is_some_and(|at| at == verb.end && matches!(line[at].fold, "in" | "on" | "from" | "through"));
    if objectless {
        return Some(GateId::MissingObject);
    }
    // `my bag didn't`: didn't what, stands before it.
    let stands_in = first && verb.negated && main.is(super::super::lexicon::DO) && clause.end == verb.end && complements.object.is_none();
    // `there's no charge for that`
    let for_that = first
        && clause.end > verb.end + 1
        && matches!(line[clause.end - 1].fold, "that" | "this")
        && matches!(line[clause.end - 2].fold, "for" | "with" | "about" | "of" | "in" | "on");
    if stands_in || for_that {
        return Some(GateId::Reference);
    }
    // `it doesn't take six days to answer`: a retort; `it only takes an hour`: no trouble.
    let only = line[subject.end..=verb.main].iter().any(|lexeme| lexeme.fold == "only");
    if (verb.negated || only) && lemma == "take" && line[subject.head].fold == "it" && complements.duration {
        return Some(GateId::NoIssue);
    }
    // `I don't see response`: the article is missing.
    let bare_answer = verb.negated
        && complements.object.is_some_and(|object| {
            object.end == object.start + 1
                && matches!(line[object.head].fold, "response" | "reply" | "answer" | "email" | "call" | "refund")
        })
        && matches!(lemma, "see" | "get" | "receive" | "have" | "hear");
    if bare_answer {
        return Some(GateId::BareNoun);
    }
    // `missed there connections`: theirs, misspelt.
    let misspelt = (verb.main + 1..clause.end).any(|i| {
        line[i].fold == "there"
            && line[i - 1].is(VBD.with(VB).with(VBG))
            && line.get(i + 1).is_some_and(|next| next.is(N) && next.is(PLURAL) && !next.is(UNIT))
    });
    if misspelt {
        return Some(GateId::Agreement);
    }
    // `whose flights have been cancelled`: who they are stands before it.
    if !clause.shared && first && line[subject.start].fold == "whose" {
        return Some(GateId::Reference);
    }
    // `don't get me wrong`
    let concedes = lemma == "get"
        && verb.negated
        && line[verb.main + 1..clause.end].iter().any(|lexeme| lexeme.fold == "wrong")
        && complements.object.is_some_and(|object| object.referent == Referent::Customer);
    if concedes {
        return Some(GateId::NoIssue);
    }
    // `so there is no confusion`: what they wish for.
    let meant = subject.referent == Referent::There && clause.start > 0 && line[clause.start - 1].fold == "so";
    if meant {
        return Some(GateId::Modal);
    }
    // `my flight cancelled`, `the order rejected`: a participle without its `was`.
    let on_me = complements
        .preposition
        .is_some_and(|at| line[at].fold == "on" && line.get(at + 1).is_some_and(|me| matches!(me.fold, "me" | "us")));
    let undone = verb.past
        && !on_me
        && !verb.passive
        && !verb.perfect
        && main.is(VBN)
        && complements.object.is_none()
        && complements.to_verb.is_none()
        && !complements.content
        && complements.ing.is_none()
        && matches!(
            lemma,
            "cancel"
                | "delay"
                | "overbook"
                | "misplace"
                | "damage"
                | "reject"
                | "decline"
                | "deny"
                | "charge"
                | "suspend"
                | "block"
                | "lose"
                | "reschedule"
                | "postpone"
                | "remove"
                | "delete"
                | "rip"
                | "steal"
                | "ground"
                | "refund"
                | "dispatch"
                | "deliver"
                | "lock"
        )
        && matches!(subject.referent, Referent::Theirs | Referent::Thing);
    if undone {
        return Some(GateId::MissingObject);
    }
    // `nobody offered to have change the terms`: two verbs where one belongs.
    let doubled = line[verb.main..clause.end].windows(4).any(|four| {
        four[0].fold == "to"
            && four[1].fold == "have"
            && four[2].is(VB)
            && !four[2].is(super::super::lexicon::VBN)
            && four[3].is(super::super::lexicon::DET.with(POSS))
    });
    if doubled {
        return Some(GateId::Agreement);
    }
    // `multiple voicemails left`: who left them isn't said.
    if lemma == "leave"
        && !verb.passive
        && !verb.perfect
        && complements.object.is_none()
        && matches!(
            line[subject.head].fold,
            "voicemail"
                | "voicemails"
                | "message"
                | "messages"
                | "note"
                | "notes"
                | "parcel"
                | "parcels"
                | "package"
                | "packages"
                | "box"
                | "boxes"
        )
    {
        return Some(GateId::MissingObject);
    }
    // `had`, `gave`, `took` without what was had, given or taken.
    let gap = complements.object.is_none()
        && !complements.content
        && !complements.stranded
        && complements.to_verb.is_none()
        && complements.participle.is_none()
        && complements.ing.is_none();
    // `I had no information about`: of what was left in their sentence.
    let last = clause.end - 1;
    let cut = last > verb.main
        && matches!(line[last].fold, "about" | "of" | "for" | "with" | "regarding" | "from" | "than")
        && !complements.stranded
        && !verb.passive
        && !line[clause.start..last].iter().any(|lexeme| lexeme.is(super::super::lexicon::WH))
        // `from a bank I have never dealt with`
        && !(line[last - 1].is(VBN.with(VBD).with(VB))
            && (verb.main + 2..last).any(|i| matches!(line[i].fold, "i" | "we") && line[i - 1].is(N)));
    if cut {
        return Some(GateId::BadEnd);
    }
    // `there were several wrong information`
    let uncounted = subject.referent == Referent::There
        && matches!(line[verb.finite].fold, "were" | "are")
        && complements.object.is_some_and(|object| {
            matches!(
                line[object.head].fold,
                "information" | "luggage" | "baggage" | "equipment" | "furniture" | "money" | "advice" | "damage"
            ) && !line[object.head].is(PLURAL)
        });
    if uncounted {
        return Some(GateId::Agreement);
    }
    // `I join the plan but got nothing`: a learner's past.
    let learners = first
        && matches!(subject.referent, Referent::Customer)
        && !verb.past
        && !verb.perfect
        && !verb.progressive
        && !verb.negated
        && verb.modal.is_none()
        && !verb.passive
        && matches!(
            lemma,
            "join" | "buy" | "purchase" | "book" | "order" | "arrive" | "send" | "return" | "receive" | "sign" | "go" | "ask" | "tell"
        );
    if learners && line.get(clause.end).is_some_and(|next| matches!(next.fold, "but" | "and")) {
        return Some(GateId::Agreement);
    }
    // `and gave away to somebody`
    let given = lemma == "give" && clause.shared && !verb.passive && gap;
    if given {
        return Some(GateId::MissingObject);
    }
    let idle = lemma == "get" && complements.end > verb.end || matches!(lemma, "take" | "spend" | "waste") && complements.duration;
    // `the driver can't fix`, cut short
    let whole = matches!(lemma, "fix" | "locate" | "resolve" | "repair" | "find") && complements.end == verb.end && !complements.stranded;
    if whole && !verb.passive && gap && complements.adjective.is_none() {
        return Some(GateId::MissingObject);
    }
    // `took out the wrong tooth`: what was taken stands behind the particle.
    let gap = gap && !(complements.preposition == Some(verb.end) && line[verb.end].is(PART) && complements.oblique.is_some());
    if main.sub & sub::NEEDS_OBJECT != 0 && !verb.passive && !verb.copula && gap && complements.adjective.is_none() && !idle {
        return Some(GateId::MissingObject);
    }
    // `have purchase one mixer`, `use app store`: a noun that counts needs an article.
    let bare_number = [complements.object, complements.oblique].into_iter().flatten().any(|object| {
        object.end == object.start + 1
            && line[object.head].is(NUM)
            && !line[object.head].is(MONEY.with(UNIT).with(DAY).with(N))
            && line[object.head].fold.bytes().all(|b| b.is_ascii_digit())
            && complements.preposition.is_some_and(|at| line[at].fold == "for")
    });
    if bare_number {
        return Some(GateId::BareNoun);
    }
    let bare_object = [complements.object, complements.second, complements.oblique].into_iter().flatten().any(|object| {
        let head = &line[object.head];
        !object.determined
            && !object.pronoun
            && !head.is(NAME.with(PLURAL).with(COMPANY))
            && head.is(N)
            && (head.on(List::Owned) || head.on(List::Topics) || head.on(List::Staff) || head.is(VB))
            // `having trouble` is English, `having issue` is not.
            && (!head.on(List::YouHaveTrouble)
                || matches!(head.fold, "issue" | "problem" | "error" | "fault" | "leak" | "delay" | "outage" | "wait" | "queue"))
            && !head.on(List::Bare)
            // `with customer care`: two words that stand so together.
            && !(object.start..object.head).any(|i| vocabulary.on(line, i, object.end, List::Bare))
            // `to get hold of somebody`
            && !(head.fold == "hold" && line.get(object.head + 1).is_some_and(|of| of.fold == "of"))
            && object.end - object.start <= 3
            && !complements.preposition.is_some_and(|at| {
                at + 1 == object.start
                    && matches!(line[at].fold, "by" | "on" | "in" | "at" | "to" | "as" | "for" | "of" | "from" | "without" | "per")
            })
    });
    // `at branch`, `on check`: after a preposition too, save in set phrases.
    let bare_place = complements.oblique.is_some_and(|object| {
        let head = &line[object.head];
        let preposition = complements.preposition.map_or("", |at| line[at].fold);
        object.end == object.start + 1
            && object.base == object.end
            && head.is(N)
            && !head.is(NAME.with(PLURAL).with(COMPANY).with(NUM))
            && (head.on(List::Owned)
                || head.on(List::Topics)
                || matches!(head.fold, "branch" | "desk" | "counter" | "check" | "airport" | "station" | "terminal" | "gate" | "lobby"))
            && !head.on(List::Bare)
            && matches!(preposition, "on" | "in" | "at" | "to" | "from" | "off" | "with" | "for")
            && !matches!(
                head.fold,
                "order"
                    | "line"
                    | "site"
                    | "bed"
                    | "class"
                    | "credit"
                    | "holiday"
                    | "screen"
                    | "account"
                    | "case"
                    | "course"
                    | "stay"
                    | "rent"
                    | "data"
                    | "insurance"
                    | "service"
                    | "email"
                    | "full"
                    | "results"
                    | "repair"
                    | "points"
                    | "cash"
                    | "school"
                    | "stock"
            )
    });
    if bare_place {
        return Some(GateId::BareNoun);
    }
    if bare_object && !first_is_bare_ok(line, complements) {
        return Some(GateId::BareNoun);
    }
    if first
        && complements
            .object
            .is_some_and(|object| object.end == object.start + 1 && matches!(line[object.head].fold, "this" | "that" | "these" | "those"))
    {
        return Some(GateId::Reference);
    }
    // `dismissive of that suggestion`: it was told of before, and the clause stands alone.
    let pointing = |phrase: &NounPhrase| {
        (matches!(line[phrase.start].fold, "that" | "those")
            || line[phrase.start].fold == "this"
                && matches!(line[phrase.head].fold, "option" | "situation" | "thing" | "matter" | "topic" | "aspect" | "point"))
            && phrase.head > phrase.start
            && line[phrase.head].is(N)
            && !line[phrase.head].is(UNIT.with(DAY))
            && !matches!(line[phrase.head].fold, "time" | "night" | "point" | "stage" | "way")
            // `that $15 credit`: the sum says which.
            && !line[phrase.start..phrase.head].iter().any(|lexeme| lexeme.is(MONEY))
    };
    if first && [complements.object, complements.second, complements.oblique].iter().flatten().any(pointing) {
        return Some(GateId::Reference);
    }
    // `I reported it a week ago and nobody has been`
    let elliptic = !first && (verb.negated || main.fold == "been" && subject.referent == Referent::Nobody);
    if verb.copula
        && complements.adjective.is_none()
        && complements.end <= verb.main + 1 + usize::from(verb.negated)
        && !elliptic
        && complements.object.is_none()
        && !line.get(verb.main + 1).is_some_and(|at| matches!(at.fold, "home" | "away" | "abroad"))
        && complements.preposition.is_none()
    {
        return Some(GateId::MissingObject);
    }
    if line[clause.start..clause.end]
        .iter()
        .enumerate()
        .any(|(i, lexeme)| lexeme.is(WH) && matches!(lexeme.fold, "why") && i > 0 && !complements.content)
    {
        return Some(GateId::Question);
    }
    None
}

/// `every time I open the app it …`: what it is stands before it, in the same clause.
fn named_in_lead(lead: &[Lexeme<'_>]) -> bool {
    opens_each_time(lead) && lead.iter().any(|lexeme| lexeme.is(DET.with(POSS)) && !lexeme.is(SUBJ))
}

/// `every time I ring`: an occasion of the writer's own, with nothing that points elsewhere.
fn opens_each_time(lead: &[Lexeme<'_>]) -> bool {
    lead.first().is_some_and(|first| matches!(first.fold, "every time" | "each time" | "whenever" | "when"))
        && !lead.iter().any(|lexeme| matches!(lexeme.fold, "it" | "this" | "that" | "them" | "they"))
}
