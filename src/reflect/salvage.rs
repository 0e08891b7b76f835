//! The one event that a sentence names among much that cannot be read: "after 40 min she hung up on me smh never again".
//!
//! In goes a line in which nothing could be told; out comes the event by itself, in the fewest words that tell it. Half of what
//! is posted in anger runs on, leaves out and breaks off; what happened to somebody is there in so many words all the same.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, DET, MODAL, MONEY, N, NAME, NOT, NUM, PLURAL, POSS, PUNCT, SUBJ, UNIT, VBD, VBN};
use super::lists::List;
use super::normalise::{Lexeme, fold};
use super::vocabulary::Vocabulary;

/// Words up to which a sentence is read as a whole or not at all, where it is about people.
const SHORT: usize = 8;

/// What a line tells by itself, if it is told as something that was or is so.
pub(super) fn event<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    if line.iter().any(|lexeme| lexeme.on(List::Hedges) || is_supposed(lexeme)) {
        return None;
    }
    // "telling me it was cancelled when it wasn't"
    if line.last().is_some_and(|last| last.is(NOT)) {
        return None;
    }
    // A short sentence that was refused was refused for what it says ("your idiots lost my bag").
    let runs_on = line.iter().filter(|lexeme| !lexeme.is(PUNCT)).count() > SHORT;
    let of_people =
        |line: &[Lexeme<'a>]| lost(line, vocabulary).or_else(|| nobody_answers(line, vocabulary)).or_else(|| was_rude(line, vocabulary));
    hung_up(line, vocabulary)
        .or_else(|| put_off(line, vocabulary))
        .or_else(|| missed(line, vocabulary))
        .or_else(|| charged(line, vocabulary))
        .or_else(|| not_had(line, vocabulary))
        .or_else(|| stuck(line, vocabulary))
        .or_else(|| not_here(line, vocabulary))
        .or_else(|| of_people(line).filter(|_| runs_on))
}

/// Words under which what is told may never have been so.
pub(super) fn is_open(lexeme: &Lexeme<'_>) -> bool {
    matches!(
        lexeme.fold,
        "if" | "unless" | "whether" | "hope" | "hoping" | "hopefully" | "imagine" | "avoid" | "prevent" | "wonder" | "wondering" | "guess"
    )
}

/// The same, and words of what might be and of what others say, under which an event by itself is none.
fn is_supposed(lexeme: &Lexeme<'_>) -> bool {
    is_open(lexeme)
        || matches!(
            lexeme.fold,
            "would"
                | "could"
                | "should"
                | "might"
                | "may"
                | "almost"
                | "nearly"
                | "rather"
                | "say"
                | "says"
                | "said"
                | "rumor"
                | "rumour"
                | "telling"
        )
}

/// Whether what stands shortly before `i` makes it somebody else's, denied, or still to come.
fn is_foreign(line: &[Lexeme<'_>], i: usize) -> bool {
    line[i.saturating_sub(5)..i].iter().rev().take_while(|lexeme| !lexeme.is(PUNCT)).any(|lexeme| {
        lexeme.is(NOT.with(MODAL))
            || matches!(
                lexeme.fold,
                "to" | "no" | "without" | "he" | "his" | "they" | "their" | "her" | "before" | "until" | "than" | "or" | "like" | "will"
            )
            || lexeme.on(List::Relatives)
    })
}

/// `… then he hung up on me`, `keep getting hung up on` as `you were hung up on`.
fn hung_up<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| {
        matches!(fold(line, i), "hung" | "hang" | "hangs" | "hanging") && fold(line, i + 1) == "up" && fold(line, i + 2) == "on"
    })?;
    let on_me = matches!(fold(line, at + 3), "me" | "us") && !matches!(fold(line, at.wrapping_sub(1)), "you" | "to");
    let got = fold(line, at) == "hung" && matches!(fold(line, at.wrapping_sub(1)), "get" | "got" | "getting" | "been" | "being");
    // "she hung up on me": she, and nobody's wife.
    let before = &line[at.saturating_sub(3)..at];
    let denied = before
        .iter()
        .any(|lexeme| lexeme.is(NOT.with(MODAL)) || matches!(lexeme.fold, "to" | "not" | "never") || lexeme.on(List::Relatives));
    if !(on_me || got) || denied {
        return None;
    }
    let hung = supplied(vocabulary, "hung", "hung", false);
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)];
    out.push(Lexeme { tags: VBN, ..if fold(line, at) == "hung" { line[at] } else { hung } });
    out.extend_from_slice(&line[at + 1..at + 3]);
    if matches!(fold(line, at + 3 + usize::from(on_me)), "twice" | "again") {
        out.push(line[at + 3 + usize::from(on_me)]);
    }
    Some(out)
}

/// `flight 704 from York to Leeds already delayed …` as `flight 704 is delayed`: what became of a thing with a number, or of theirs.
fn put_off<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let done = |i: usize| matches!(fold(line, i), "delayed" | "cancelled" | "canceled" | "diverted" | "rescheduled");
    let thing = |i: usize| matches!(fold(line, i), "flight" | "train" | "bus" | "ferry" | "coach" | "tram");
    let (start, end, at) = (0..line.len()).find_map(|i| {
        let numbered = thing(i) && line.get(i + 1).is_some_and(|number| number.is(NUM) && !number.fold.contains([':', '.']));
        let mine = matches!(fold(line, i), "my" | "our") && (i + 1..i + 3).any(thing);
        if !numbered && !mine {
            return None;
        }
        let end = if numbered { i + 2 } else { (i + 1..i + 3).find(|&at| thing(at))? + 1 };
        let at = (end..line.len().min(end + 9)).find(|&at| done(at))?;
        let between = line[end..at].iter().all(|lexeme| {
            lexeme.is(NAME.with(NUM))
                || lexeme.is(ADV) && !lexeme.is(NOT)
                || lexeme.is(BE)
                || matches!(
                    lexeme.fold,
                    "from"
                        | "to"
                        | "for"
                        | "has"
                        | "got"
                        | "getting"
                        | "gets"
                        | "continues"
                        | "keeps"
                        | "this"
                        | "morning"
                        | "tonight"
                        | "today"
                        | "home"
                )
        });
        between.then_some((i, end, at))
    })?;
    // "is flight 704 delayed?", "my delayed flight"
    let asks = start > 0 && line[..start].iter().rev().take(2).any(|lexeme| lexeme.is(BE) || matches!(lexeme.fold, "does" | "why"));
    let denied = line[start..at].iter().any(|lexeme| matches!(lexeme.fold, "not" | "be"));
    // "flight 12 delayed passengers"
    let object =
        line.get(at + 1).is_some_and(|next| next.is(DET.with(POSS).with(N)) && !next.is(UNIT.with(NUM).with(ADV)) && !next.is(PUNCT));
    if asks || denied || object || is_foreign(line, start) {
        return None;
    }
    let now = line[end..at].iter().any(|lexeme| matches!(lexeme.fold, "is" | "already" | "now" | "still" | "'s"));
    let be = if now { "is" } else { "was" };
    let mut out = line[start..end].to_vec();
    out.push(supplied(vocabulary, be, be, false));
    out.extend(line[end..at].iter().filter(|lexeme| matches!(lexeme.fold, "already" | "still")).copied());
    out.push(line[at]);
    if fold(line, at + 1) == "again" {
        out.push(line[at + 1]);
    }
    // "delayed by two hours"
    let by = at + 1 + usize::from(fold(line, at + 1) == "by");
    if let Some((stop, true)) = Grammar::new(line, Vec::new()).time(by)
        && line[by].is(NUM)
        && line[stop - 1].is(UNIT)
    {
        out.push(supplied(vocabulary, "by", "by", false));
        out.extend_from_slice(&line[by..stop]);
    }
    Some(out)
}

/// `so now you lost our bags smh` as `our bags were lost`: what was done to a thing of theirs, whoever did it.
fn lost<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let (verb, owner, head) = (0..line.len()).find_map(|i| {
        let done = line[i].is(VBD)
            && line[i].is(VBN)
            && matches!(
                line[i].fold,
                "lost"
                    | "misplaced"
                    | "damaged"
                    | "destroyed"
                    | "ruined"
                    | "cancelled"
                    | "canceled"
                    | "delayed"
                    | "smashed"
                    | "cracked"
                    | "dented"
            );
        let owner = i + 1 + usize::from(matches!(fold(line, i + 1), "all" | "both"));
        if !done || !matches!(fold(line, owner), "my" | "our") {
            return None;
        }
        let head = (owner + 1..line.len().min(owner + 4)).take_while(|&at| line[at].is(N.with(ADJ).with(NUM))).find(|&at| {
            line[at].on(List::Owned) && !line.get(at + 1).is_some_and(|next| next.is(N) && !next.is(ADV.with(UNIT).with(SUBJ)))
        })?;
        Some((i, owner, head))
    })?;
    // "I lost my bag" is their own doing; "my wife lost …" is hers.
    let own = line[verb.saturating_sub(5)..verb].iter().rev().take_while(|lexeme| !lexeme.is(PUNCT)).any(|lexeme| {
        matches!(lexeme.fold, "i" | "we" | "he" | "she" | "had" | "who")
            || lexeme.on(List::Relatives)
            || lexeme.is(BE.with(NOT).with(MODAL))
    });
    // Whoever wrote no doer, and nothing before the verb, may be the doer.
    let nobody = line[..verb].iter().all(|lexeme| lexeme.on(List::Leads) || lexeme.is(ADV.with(PUNCT)));
    if own || nobody {
        return None;
    }
    let were = if line[head].is(PLURAL) { "were" } else { "was" };
    let mut out = line[owner..=head].to_vec();
    out.push(supplied(vocabulary, were, were, false));
    out.push(Lexeme { tags: VBN, ..line[verb] });
    Some(out)
}

/// `made me miss my connection`, `because of that we missed our train` as `you missed your train`.
fn missed<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at =
        (0..line.len()).find(|&i| matches!(fold(line, i), "missed" | "miss" | "missing") && matches!(fold(line, i + 1), "my" | "our"))?;
    let head = (at + 2..line.len().min(at + 4)).find(|&i| {
        matches!(
            fold(line, i),
            "connection"
                | "flight"
                | "train"
                | "connections"
                | "bus"
                | "ferry"
                | "meeting"
                | "interview"
                | "wedding"
                | "cruise"
                | "appointment"
        )
    })?;
    let by = |i: usize| fold(line, at.wrapping_sub(i));
    let me = |word: &str| matches!(word, "i" | "we");
    // "missing our connection due to …": theirs, who else's.
    let opens = fold(line, at) == "missing" && at == super::segment::skip_leads(line, 0);
    let told = opens
        || fold(line, at) == "missed" && (me(by(1)) || me(by(2)) && matches!(by(1), "also" | "just" | "then" | "have" | "had" | "already"));
    let made = fold(line, at) == "miss"
        && (matches!(by(1), "me" | "us") && matches!(by(2), "made" | "making")
            || by(1) == "to" && matches!(by(2), "me" | "us") && matches!(by(3), "caused" | "causing" | "forced"));
    let plain = line[at + 2..head].iter().all(|lexeme| lexeme.is(ADJ.with(N)) && !lexeme.is(PUNCT));
    let goes_on = line.get(head + 1).is_some_and(|next| next.is(N) && !next.is(ADV.with(SUBJ)) && !next.is(NAME));
    if !(told || made) || !plain || goes_on {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    if opens {
        out.extend([supplied(vocabulary, "am", "'re", true), line[at]]);
    } else {
        out.push(Lexeme { span: line[at].span, inserted: false, ..supplied(vocabulary, "missed", "missed", false) });
    }
    out.extend_from_slice(&line[at + 1..=head]);
    Some(out)
}

/// `Did write, have not had a response` as `you have not had a response`.
fn not_had<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| {
        matches!(fold(line, i), "have" | "did" | "has") && line.get(i + 1).is_some_and(|not| not.is(NOT) && not.fold != "never")
    })?;
    let verb = at + 2 + usize::from(matches!(fold(line, at + 2), "yet" | "even" | "still" | "ever"));
    let had = match fold(line, at) {
        "did" => matches!(fold(line, verb), "get" | "receive"),
        "have" => matches!(fold(line, verb), "received" | "had" | "gotten"),
        _ => false,
    };
    // Theirs, if nobody else is spoken of before.
    let doer = line[..at].iter().rfind(|lexeme| lexeme.is(SUBJ.with(NAME)) || lexeme.on(List::Staff) || lexeme.on(List::Relatives));
    let mine = doer.is_none_or(|doer| matches!(doer.fold, "i" | "we") && !doer.is(NAME));
    let open = matches!(fold(line, verb + 1), "a" | "an" | "any" | "my" | "our" | "the");
    let head =
        (verb + 1 + usize::from(open)..line.len().min(verb + 5)).take_while(|&i| line[i].is(N.with(ADJ)) && !line[i].is(PUNCT)).last()?;
    let sent = super::spoken::is_sent(line[head].fold)
        || line[head].on(List::Owned)
        || matches!(line[head].fold, "answer" | "refund" | "confirmation");
    let plain = (verb + 1 + usize::from(open)..=head).all(|i| !line[i].is(super::lexicon::OPEN) && !line[i].on(List::Judgement));
    if !had || !mine || !sent || !plain {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false)];
    out.extend_from_slice(&line[at..=head]);
    if fold(line, head + 1) == "yet" {
        out.push(line[head + 1]);
    }
    Some(out)
}

/// `then charged me £40 for it lol` as `you were charged £40`.
fn charged<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "charged" | "overcharged") && matches!(fold(line, i + 1), "me" | "us"))?;
    let often = usize::from(matches!(fold(line, at + 2), "twice" | "again"));
    let sum = line.get(at + 2 + often).is_some_and(|sum| sum.is(MONEY));
    if !sum && often == 0 && fold(line, at) == "charged" || is_foreign(line, at) {
        return None;
    }
    let mut out =
        vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false), Lexeme { tags: VBN, ..line[at] }];
    out.extend_from_slice(&line[at + 2..at + 2 + often + usize::from(sum)]);
    Some(out)
}

/// `so we're stuck in Leeds bc of …` as `you're stuck in Leeds`.
fn stuck<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "stuck" | "stranded") && matches!(fold(line, i + 1), "in" | "at" | "on"))?;
    let first = super::segment::skip_leads(line, 0);
    let am = (at.saturating_sub(3)..at).rev().find(|&i| line[i].is(BE) || matches!(line[i].fold, "me" | "us"));
    let mine = match am {
        None => at == first || at == first + 1 && matches!(fold(line, first), "still" | "now"),
        Some(be) if matches!(line[be].fold, "me" | "us") => {
            be > 0 && matches!(line[be - 1].fold, "left" | "got" | "have" | "has" | "leaving" | "leaves")
        }
        Some(be) => {
            be > 0
                && (matches!(line[be - 1].fold, "i" | "we") || line[be].fold == "been" && be > 1 && matches!(line[be - 2].fold, "i" | "we"))
        }
    };
    let between =
        am.is_none_or(|be| line[be + 1..at].iter().all(|lexeme| lexeme.is(ADV) || matches!(lexeme.fold, "all" | "both" | "being")));
    if !mine || !between || is_foreign(line, am.unwrap_or(at)) {
        return None;
    }
    let place = at + 2;
    // `stuck on tarmac`
    let bare =
        super::waits::is_held_at(fold(line, place)) && !line.get(place + 1).is_some_and(|next| next.is(N) && !next.is(ADV.with(PUNCT)));
    let determined = matches!(fold(line, place), "the" | "a" | "your" | "my" | "our" | "this");
    let end = if determined {
        let head =
            (place + 1..line.len().min(place + 4)).take_while(|&i| line[i].is(N.with(ADJ).with(NAME)) && !line[i].is(PUNCT)).last()?;
        head + 1
    } else if bare {
        place + 1
    } else {
        let names = line[place..].iter().take(2).take_while(|lexeme| lexeme.is(NAME) && !lexeme.is(PUNCT) && lexeme.fold.len() > 2).count();
        if names == 0 {
            return None;
        }
        place + names
    };
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "am", "'re", true)];
    out.extend_from_slice(&line[at..place]);
    if bare && !matches!(fold(line, place), "line" | "hold") {
        out.push(supplied(vocabulary, "the", "the", false));
    }
    out.extend_from_slice(&line[place..end]);
    Some(out)
}

/// `noon and my bag still not here` as `my bag is still not here`.
fn not_here<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let owner = (0..line.len()).find(|&i| {
        matches!(fold(line, i), "my" | "our")
            && (i + 2..line.len().min(i + 5))
                .any(|at| fold(line, at) == "still" && fold(line, at + 1) == "not" && line[at - 1].on(List::Owned))
    })?;
    let still = (owner + 2..owner + 5).find(|&at| fold(line, at) == "still")?;
    let plain = line[owner + 1..still].iter().all(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(PUNCT));
    let absence = super::stand_in::absent(fold(line, still + 2), line[still - 1].is(PLURAL))?;
    if !plain || is_foreign(line, owner) {
        return None;
    }
    let mut out = line[owner..still].to_vec();
    out.push(supplied(vocabulary, absence.verb, absence.verb, false));
    out.extend_from_slice(&line[still..still + 2]);
    if absence.passive {
        out.push(supplied(vocabulary, "been", "been", false));
    }
    out.push(line[still + 2]);
    Some(out)
}

/// `high call volume no one answering` as `nobody is answering`.
fn nobody_answers<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "nobody" | "no one"))?;
    let be = at + 1 + usize::from(matches!(fold(line, at + 1), "is" | "'s"));
    let verb = be + usize::from(matches!(fold(line, be), "even" | "ever" | "still"));
    let (answering, after) = match (fold(line, verb), fold(line, verb + 1)) {
        ("answering" | "answers" | "answer", _) => ("answering", verb + 1),
        ("picking" | "picks", "up") => ("picking up", verb + 2),
        ("responding" | "responds", _) => ("responding", verb + 1),
        _ => return None,
    };
    if is_foreign(line, at) || line[..at].iter().rev().take(2).any(|lexeme| matches!(lexeme.fold, "that" | "so" | "when")) {
        return None;
    }
    let phone = matches!(fold(line, after), "the" | "your" | "my" | "our")
        && matches!(fold(line, after + 1), "phone" | "phones" | "call" | "calls" | "email" | "emails" | "messages");
    // "the lost property number": which, they would have to hear again.
    if !phone && line.get(after).is_some_and(|next| next.is(DET.with(POSS).with(N).with(NAME)) && !next.is(PUNCT.with(ADV))) {
        return None;
    }
    let mut out = vec![line[at], supplied(vocabulary, "is", "is", false)];
    if answering == "picking up" {
        out.extend([supplied(vocabulary, "picking", "picking", false), line[verb + 1]]);
    } else {
        let word = if answering == "answering" { "answering" } else { "responding" };
        out.push(supplied(vocabulary, word, word, false));
    }
    if phone && answering != "responding" {
        out.extend_from_slice(&line[after..after + 2]);
    }
    Some(out)
}

/// `the agent at the desk in York was so rude that …` as `the agent was rude`.
fn was_rude<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let rude = (1..line.len()).find(|&i| matches!(fold(line, i), "rude" | "unhelpful" | "dismissive"))?;
    let be = (rude.saturating_sub(4)..rude).rev().find(|&i| line[i].is(BE))?;
    let force = line[be + 1..rude].iter().all(|lexeme| lexeme.is(ADV) && !lexeme.is(NOT) || matches!(lexeme.fold, "beyond" | "and" | ","));
    let staff = (be.saturating_sub(8)..be).rev().take_while(|&i| !line[i].is(PUNCT)).find(|&i| line[i].on(List::Staff))?;
    // "the agent's manager", "my wife's boss": whose, stays behind; one of them by name is not named.
    let between = line[staff + 1..be].iter().all(|lexeme| {
        lexeme.is(N.with(ADJ).with(NAME).with(NUM).with(DET))
            || matches!(lexeme.fold, "at" | "in" | "on" | "from" | "of" | "your" | "for" | "i" | "we" | "spoke" | "to" | "with" | "dealt")
    });
    let owner = line[..staff].iter().rev().take(3).find(|lexeme| lexeme.is(DET.with(POSS)));
    let known = owner.is_none_or(|owner| matches!(owner.fold, "the" | "your" | "every" | "all" | "both" | "a" | "one"));
    if !force || !between || !known || line[be].fold == "be" {
        return None;
    }
    let many = line[staff].is(PLURAL);
    let was = if many { "were" } else { "was" };
    let mut out = vec![supplied(vocabulary, "the", "the", false), line[staff], supplied(vocabulary, was, was, false), line[rude]];
    out[3] = Lexeme { tags: ADJ, ..out[3] };
    Some(out)
}
