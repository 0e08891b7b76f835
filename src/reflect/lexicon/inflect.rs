//! How regular English verbs are inflected.

pub(super) fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Whether the last letter doubles before an ending: `stop`, `refer`, `cancel`, not `open` or `visit`.
pub(super) fn doubles(lemma: &str) -> bool {
    let b = lemma.as_bytes();
    let n = b.len();
    if n < 3
        || is_vowel(b[n - 1])
        || !is_vowel(b[n - 2])
        || is_vowel(b[n - 3]) && !lemma.starts_with("qu") && lemma != "equip" && lemma != "quit"
    {
        return false;
    }
    if matches!(b[n - 1], b'w' | b'x' | b'y') {
        return false;
    }
    let syllables = b.windows(2).filter(|w| is_vowel(w[0]) && !is_vowel(w[1])).count();
    syllables == 1
        || b[n - 1] == b'l' && !matches!(lemma, "fulfil" | "enrol" | "appeal" | "conceal")
        || matches!(
            lemma,
            "refer"
                | "defer"
                | "prefer"
                | "transfer"
                | "occur"
                | "permit"
                | "admit"
                | "commit"
                | "submit"
                | "omit"
                | "emit"
                | "forget"
                | "regret"
                | "begin"
                | "reset"
                | "unplug"
                | "expel"
                | "fulfil"
                | "enrol"
                | "overlap"
                | "resit"
                | "format"
        )
}

pub(super) fn with_s(lemma: &str) -> String {
    let consonant_y = lemma.ends_with('y') && !is_vowel(lemma.as_bytes()[lemma.len().saturating_sub(2)]);
    if consonant_y {
        format!("{}ies", &lemma[..lemma.len() - 1])
    } else if lemma.ends_with("ss")
        || lemma.ends_with("sh")
        || lemma.ends_with("ch")
        || lemma.ends_with('x')
        || lemma.ends_with("zz")
        || lemma == "go"
        || lemma == "do"
        || lemma == "focus"
    {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    }
}

pub(super) fn with_ing(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        format!("{stem}ying")
    } else if lemma.ends_with('e') && !lemma.ends_with("ee") && !matches!(lemma, "be" | "dye") {
        format!("{}ing", &lemma[..lemma.len() - 1])
    } else if doubles(lemma) {
        format!("{lemma}{}ing", &lemma[lemma.len() - 1..])
    } else {
        format!("{lemma}ing")
    }
}

pub(super) fn with_ed(lemma: &str) -> Vec<String> {
    let consonant_y = lemma.ends_with('y') && lemma.len() > 1 && !is_vowel(lemma.as_bytes()[lemma.len() - 2]);
    if consonant_y {
        vec![format!("{}ied", &lemma[..lemma.len() - 1])]
    } else if lemma.ends_with('e') {
        vec![format!("{lemma}d")]
    } else if doubles(lemma) {
        vec![format!("{lemma}{}ed", &lemma[lemma.len() - 1..])]
    } else if matches!(lemma, "learn" | "burn" | "spell" | "spill" | "spoil" | "smell" | "lean") {
        vec![format!("{lemma}ed"), if lemma.ends_with("ll") { format!("{}t", &lemma[..lemma.len() - 1]) } else { format!("{lemma}t") }]
    } else {
        vec![format!("{lemma}ed")]
    }
}
