//! The inflections of an English word: what `wait~` stands for in a pattern.

/// Irregular verbs: base, past, participle. Regular forms come from spelling rules.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("be", "was", "been"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bite", "bit", "bitten"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burst", "burst", "burst"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("cut", "cut", "cut"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("fly", "flew", "flown"),
    ("forget", "forgot", "forgotten"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("have", "had", "had"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lie", "lied", "lied"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("mislead", "misled", "misled"),
    ("overcharge", "overcharged", "overcharged"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("show", "showed", "shown"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sit", "sat", "sat"),
    ("sleep", "slept", "slept"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("sue", "sued", "sued"),
    ("swear", "swore", "sworn"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("win", "won", "won"),
    ("withdraw", "withdrew", "withdrawn"),
    ("write", "wrote", "written"),
];

/// Every form of `lemma` as a verb or a noun: itself, -s, -ed, -ing and irregular ones, without repeats.
///
/// Where spelling is uncertain (`travel`: `traveled`, `travelled`) both are given; a form that is no word does no harm in a pattern.
#[must_use]
pub fn forms(lemma: &str) -> Vec<String> {
    let mut out = vec![lemma.to_owned()];
    let mut add = |form: String| {
        if !out.contains(&form) {
            out.push(form);
        }
    };
    if lemma == "be" {
        for form in ["am", "is", "are", "was", "were", "been", "being"] {
            add(form.to_owned());
        }
        return out;
    }
    let last = lemma.chars().last().unwrap_or('x');
    let before = lemma.chars().rev().nth(1).unwrap_or('x');
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let stem = &lemma[..lemma.len() - last.len_utf8()];
    let irregular = IRREGULAR.iter().find(|(base, ..)| *base == lemma);
    match last {
        'y' if !vowel(before) => add(format!("{stem}ies")),
        's' | 'x' | 'z' => add(format!("{lemma}es")),
        'h' if matches!(before, 'c' | 's') => add(format!("{lemma}es")),
        'o' if !vowel(before) => {
            add(format!("{lemma}es"));
            add(format!("{lemma}s"));
        }
        _ => add(format!("{lemma}s")),
    }
    if lemma == "have" {
        add("has".to_owned());
    }
    let doubled = vowel(before)
        && !vowel(last)
        && !matches!(last, 'w' | 'x' | 'y' | 'h')
        && lemma.len() > 2
        && !vowel(lemma.chars().rev().nth(2).unwrap_or('a'));
    match last {
        'e' if before == 'e' => add(format!("{lemma}ing")),
        'e' if before == 'i' => add(format!("{}ying", &lemma[..lemma.len() - 2])),
        'e' => add(format!("{stem}ing")),
        _ => {
            add(format!("{lemma}ing"));
            if doubled {
                add(format!("{lemma}{last}ing"));
            }
        }
    }
    if let Some((_, past, participle)) = irregular {
        add((*past).to_owned());
        add((*participle).to_owned());
    } else {
        match last {
            'e' => add(format!("{lemma}d")),
            'y' if !vowel(before) => add(format!("{stem}ied")),
            _ => {
                add(format!("{lemma}ed"));
                if doubled {
                    add(format!("{lemma}{last}ed"));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[track_caller]
    fn case(lemma: &str, want: &str) {
        assert_eq!(forms(lemma).join(" "), want);
    }

    #[test]
    fn regular_and_irregular_forms() {
        case("wait", "wait waits waiting waited");
        case("lose", "lose loses losing lost");
        case("cancel", "cancel cancels canceling cancelling canceled cancelled");
        case("deny", "deny denies denying denied");
        case("charge", "charge charges charging charged");
        case("stop", "stop stops stoping stopping stoped stopped");
        case("crash", "crash crashes crashing crashed");
        case("be", "be am is are was were been being");
    }
}
