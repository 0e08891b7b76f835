//! The hand lexicon: for every closed-class word and some nine hundred verbs, what parts of
//! speech a word may be. In goes a lower-case word; out comes its [`Entry`].
//!
//! Words outside the lexicon are guessed by their ending. Nothing here decides between the
//! readings of a word: that is the tagger's and the grammar's work.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A set of parts of speech, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tags(pub(crate) u64);

impl Tags {
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr),+ $(,)?) => {
        $($(#[$doc])* pub(crate) const $name: Tags = Tags(1 << $bit);)+
    };
}

tags! {
    /// `the`, `a`, `this`, `every`, `no`.
    DET = 0,
    /// `my`, `your`, `their`.
    POSS = 1,
    /// A pronoun that may be a subject.
    SUBJ = 2,
    /// A pronoun that may be an object.
    OBJ = 3,
    N = 4, PLURAL = 5, ADJ = 6, ADV = 7, NUM = 8, PREP = 9, TO = 10, CC = 11,
    /// `because`, `when`, `if`.
    SUB = 12,
    WH = 13,
    BE = 14, HAVE = 15, DO = 16, MODAL = 17,
    /// Base form or present without an ending.
    VB = 18,
    /// Past tense.
    VBD = 19,
    /// Past participle.
    VBN = 20,
    VBG = 21,
    /// Present with `-s`.
    VBZ = 22,
    NOT = 23,
    /// `up`, `off`, `back` beside a verb.
    PART = 24,
    /// `minutes`, `weeks`.
    UNIT = 25,
    /// `Monday`, `May`, `today`.
    DAY = 26,
    /// Written with a capital, or a known name.
    NAME = 27,
    /// `nobody`, `something`.
    INDEF = 28,
    /// `there`.
    EX = 29,
    PUNCT = 30,
    /// Not in the lexicon; its other tags are guesses.
    OPEN = 31,
    /// A sum of money.
    MONEY = 32,
    /// `much`, `more`, `few`.
    QUANT = 33,
    /// A sign, a quotation mark, a handle, a web address: nothing may be reflected across it.
    ODD = 34,
    /// The company, named.
    COMPANY = 35,
    /// Degree words: `very`, `so`, `too`.
    DEGREE = 36,
    /// `last`, `next`: an adjective that makes a time of the noun after it.
    DEICTIC = 37,
}

/// What may follow a verb.
pub(crate) mod sub {
    pub(crate) const INTRANSITIVE: u8 = 1;
    pub(crate) const NEEDS_OBJECT: u8 = 2;
    pub(crate) const TWO_OBJECTS: u8 = 4;
    pub(crate) const CLAUSE: u8 = 8;
    pub(crate) const ADJECTIVE: u8 = 16;
    pub(crate) const OBJECT_PLUS: u8 = 32;
}

/// What the lexicon says of one word form.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) tags: Tags,
    /// Index of the lemma; 0 where there is none.
    pub(crate) lemma: u16,
    /// What may follow it, as bits of [`sub`], if it is a verb.
    pub(crate) sub: u8,
    /// The word lists it is on, by its form.
    pub(crate) lists: u128,
}

/// A fast hasher for short words (FNV-1a folded to eight bytes a step).
#[derive(Default, Clone)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }
}

pub(crate) type Map<V> = HashMap<Box<str>, V, BuildHasherDefault<WordHasher>>;

const VERBS: &str = include_str!("verbs.txt");

/// Closed classes and small open ones: tag, then its words.
const CLASSES: &[(Tags, &str)] = &[
    (DET, "the a an this that these those every each some any another all both either neither no half such"),
    (POSS, "my your his her its our their whose"),
    (SUBJ, "i you he she it we they this that these those"),
    (
        OBJ,
        "me him her us them you it this that these those mine yours ours theirs hers myself yourself himself herself itself ourselves yourselves themselves one ones",
    ),
    (INDEF, "nobody nothing none someone somebody something anyone anybody anything everyone everybody everything"),
    (
        PREP,
        "in on at from for with of by about into onto over under after before during since until till through between among against without within toward towards across behind beyond near per via around as than like despite except upon off out up down inside outside along amid beside besides above below including regarding concerning plus unlike throughout due following opposite past versus because",
    ),
    (TO, "to"),
    (CC, "and or but nor yet so then &"),
    (
        SUB,
        "because when while whenever since although though until till unless if whether after before as once whereas where wherever even whilst",
    ),
    (WH, "what who whom which when where why how whatever whoever whichever"),
    (MODAL, "can could will would should may might must shall 'd"),
    (NOT, "not never"),
    (EX, "there"),
    (PART, "up down off out back away over on in through around along apart together forward forth aside round by about"),
    (
        NUM,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million couple dozen several few many",
    ),
    (QUANT, "much more most less least enough lot lots plenty bit half all any some none both few several many little"),
    (
        DEGREE,
        "very so too quite really extremely rather pretty completely totally fully absolutely entirely incredibly even just almost nearly about around roughly approximately only well still far more most less as over super partially",
    ),
    (DEICTIC, "last next this every each past first second third other same following previous all one"),
    (
        UNIT,
        "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends fortnight month months year years yr yrs quarter decade decades times time ages morning mornings afternoon afternoons evening evenings term semester season summer winter spring autumn christmas easter lunchtime midnight noon",
    ),
    (
        DAY,
        "today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter halloween thanksgiving",
    ),
    (
        ADV,
        "extra always still just only even also already again too very so now then here ever really almost soon maybe perhaps away once twice instead later often quite rather together never anymore ago enough yet far abroad apart anyway either else elsewhere early earlier everywhere forever hard home indeed late least less long longer more most much nearby nearly nowhere overnight past personally straight sometimes somewhere therefore though thus today tomorrow tonight yesterday upstairs downstairs well online offline onwards meanwhile otherwise constantly continually repeatedly round back barely hardly upside-down inside outside indoors outdoors afterwards beforehand weekly daily monthly immediately literally apparently basically alone anywhere halfway sometime besides however first last next better worse best worst there behind ahead please kindly aboard thereafter ever-since altogether underneath likewise supposedly allegedly seemingly partially max minimum midway thrice",
    ),
    (
        ADJ,
        "able unable due ready other same own new old big small little large long short high low full empty wrong right late early first last next second third bad good only available missing broken dead cold hot wet dirty rude slow aware sure free extra double single whole entire different several many few more most less least further latest previous current correct incorrect faulty defective blank closed open offline online busy closed stuck upside sorry ill sick unwell elderly pregnant disabled young live safe unsafe worth worse better best worst top soaked soaking filthy mouldy moldy raw undercooked overcooked burnt stale soggy lukewarm noisy loud dark flat unwanted unauthorised unauthorized fraudulent duplicate total exact partial premium annual monthly weekly daily final main front back rear left local nearest brand-new ongoing overdue outstanding pending unresolved unread unsigned unpaid unopened unanswered unusable unreadable unreachable unacceptable inaccessible incompatible incomplete intermittent invalid inaccurate erroneous expired awake alone abusive aggressive dismissive unhelpful helpful polite impolite threatening allergic responsible liable valid eligible silent mute private public medical electric electronic digital mobile such stone super non round sharp thin thick loose tight damp leaky rotten rusty smelly greasy sticky bare missing separate similar possible impossible difficult easy hard useful true false real clear unclear afraid keen awful",
    ),
    (
        N,
        "carer carers nav chatbot chatbots payslip payslips pushchair helpline webchat cashback voicemail login logins backup smartphone smartwatch doorbell airbag sim esim handset broadband takeaway takeaways lockbox keypad stepladder worktop cooktop hob cooker splashback skirting plasterboard guttering downpipe stopcock radiator thermostat timesheet timesheets paywall screenshot screenshots username usernames passcode checkout onboarding dataset datasets spreadsheet spreadsheets workspace workspaces pothole potholes wheelie lamppost car park cul-de-sac tarmac kerb layby escooter scooter scooters ebike nappy nappies cot cots pram prams buggy childminder childcare homeschool creche playgroup schoolbag lunchbox inhaler inhalers prescription prescriptions physio gp surgery ward clinic dentist optician orthodontist overdraft overdrafts cheque cheques isa mortgage mortgages paperwork paperless autopay autorenewal rollover prepay surcharge surcharges excess premium premiums renewal renewals till fob account app bag bags box card chair code company complaint counter customer desk door engineer driver flight food hotel house item laptop letter luggage baggage manager meter money number office package page parcel person people policy price problem product receipt reception refund rep room router screen seat server shop site sofa staff store supervisor system tablet team technician ticket tool tv vehicle voucher website wifi window word boiler broadband internet address agent airport answer appointment bank battery bed bill booking bus cab cable car city claim computer connection contract crew dashboard deposit depot driveway electricity email error explanation fee flat form fridge gas heating hold hospital invoice job key kitchen lady landline leg lift line link loan man meal membership menu message mortgage name neighbour neighbor news order paper parking part party password payment phone plan plane post power queue rain reason reference replacement reply response road screen service side signal sir sort statement station stock subscription support table tap technician text thing title tracking train trip tyre update user van wall warranty water way weather wife woman work",
    ),
    (N.with(PLURAL), "people staff police children men women kids guys media data"),
    (ADJ.with(N), "human adult individual original official professional personal regular"),
];

/// The forms of the auxiliaries: word, tags, lemma.
const AUXILIARIES: &[(&str, Tags, &str)] = &[
    ("be", BE.with(VB), "be"),
    ("am", BE, "be"),
    ("is", BE, "be"),
    ("are", BE, "be"),
    ("was", BE, "be"),
    ("were", BE, "be"),
    ("been", BE.with(VBN), "be"),
    ("being", BE.with(VBG), "be"),
    ("'s", BE.with(HAVE), "be"),
    ("have", HAVE.with(VB), "have"),
    ("has", HAVE.with(VBZ), "have"),
    ("had", HAVE.with(VBD).with(VBN), "have"),
    ("having", VBG, "have"),
    ("do", DO.with(VB), "do"),
    ("does", DO.with(VBZ), "do"),
    ("did", DO.with(VBD), "do"),
    ("done", VBN, "do"),
    ("doing", VBG, "do"),
];

/// Every word the program knows by itself, with its lemmas.
pub(crate) struct Lexicon {
    entries: Map<Entry>,
    lemmas: Vec<Box<str>>,
    /// The word lists each lemma is on.
    lemma_lists: Vec<u128>,
    /// Fixed expressions, by their first word.
    expressions: Map<Vec<u16>>,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut lexicon = Self {
            entries: Map::with_capacity_and_hasher(6000, BuildHasherDefault::default()),
            lemmas: vec!["".into()],
            lemma_lists: vec![0],
            expressions: Map::default(),
        };
        for line in VERBS.lines().filter(|line| !line.starts_with('#')) {
            for spec in line.split_whitespace() {
                lexicon.verb(spec);
            }
        }
        for &(word, tags, lemma) in AUXILIARIES {
            let entry = lexicon.entries.entry(word.into()).or_default();
            entry.tags = tags;
            let lemma = lexicon.lemma_of(lemma);
            if let Some(entry) = lexicon.entries.get_mut(word) {
                entry.lemma = lemma;
            }
        }
        for &(tags, words) in CLASSES {
            for word in words.split(' ') {
                lexicon.add(word, tags);
            }
        }
        for (word, off) in [
            ("may", N),
            ("like", N),
            ("might", N),
            ("then", PREP),
            ("well", N),
            ("second", VB),
            ("that", ADV),
            ("own", VB),
            ("us", N),
            ("one", ADJ),
        ] {
            if let Some(entry) = lexicon.entries.get_mut(word) {
                entry.tags = entry.tags.without(off);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, tags: Tags) {
        if let Some(entry) = self.entries.get_mut(word) {
            entry.tags = entry.tags.with(tags);
        } else {
            self.entries.insert(word.into(), Entry { tags, ..Entry::default() });
        }
    }

    fn lemma_of(&mut self, word: &str) -> u16 {
        if let Some(entry) = self.entries.get(word)
            && entry.lemma != 0
            && &*self.lemmas[entry.lemma as usize] == word
        {
            return entry.lemma;
        }
        self.lemmas.push(word.into());
        self.lemma_lists.push(0);
        (self.lemmas.len() - 1) as u16
    }

    /// Adds one verb of `verbs.txt` with all its forms.
    fn verb(&mut self, spec: &str) {
        let mut parts = spec.split('|');
        let head = parts.next().unwrap_or("");
        let (lemma, flags) = head.split_once(':').unwrap_or((head, ""));
        if self.entries.get(lemma).is_some_and(|entry| entry.tags.has(VB)) {
            return;
        }
        let mut bits = 0;
        for flag in flags.chars() {
            bits |= match flag {
                'i' => sub::INTRANSITIVE,
                't' => sub::NEEDS_OBJECT,
                'd' => sub::TWO_OBJECTS,
                'c' => sub::CLAUSE,
                'a' => sub::ADJECTIVE,
                'o' => sub::OBJECT_PLUS,
                _ => 0,
            };
        }
        let noun = flags.contains('n');
        let id = self.lemma_of(lemma);
        let mut base = VB;
        if noun {
            base = base.with(N);
        }
        if flags.contains('j') {
            base = base.with(ADJ);
        }
        self.form(lemma, base, id, bits);
        let s = with_s(lemma);
        self.form(&s, if noun { VBZ.with(N).with(PLURAL) } else { VBZ }, id, bits);
        self.form(&with_ing(lemma), VBG.with(N), id, bits);
        if let Some(past) = parts.next() {
            self.form(past, VBD, id, bits);
            for participle in parts.next().unwrap_or(past).split(',') {
                self.form(participle, VBN.with(ADJ), id, bits);
            }
        } else {
            for past in with_ed(lemma) {
                self.form(&past, VBD.with(VBN).with(ADJ), id, bits);
            }
            // American spelling of the doubled letter.
            if lemma.ends_with('l') && lemma.len() > 4 && !lemma.ends_with("ll") {
                self.form(&format!("{lemma}ed"), VBD.with(VBN).with(ADJ), id, bits);
                self.form(&format!("{lemma}ing"), VBG.with(N), id, bits);
            }
        }
    }

    fn form(&mut self, word: &str, tags: Tags, lemma: u16, sub: u8) {
        let entry = self.entries.entry(word.into()).or_default();
        entry.tags = entry.tags.with(tags);
        // `found` is a form of find before it is one of found; the first verb listed wins, save that a base form is its own.
        if entry.lemma == 0 || tags.has(VB) {
            entry.lemma = lemma;
            entry.sub = sub;
        }
    }

    /// Puts `word` on list number `list`; on a list of verbs a base form stands for all its forms.
    pub(crate) fn enlist(&mut self, word: &str, list: u8, verbs: bool) {
        let bit = 1u128 << list;
        let entry = self.entries.get(word).copied();
        match entry {
            Some(entry) if verbs && entry.tags.has(VB) && &*self.lemmas[entry.lemma as usize] == word => {
                self.lemma_lists[entry.lemma as usize] |= bit
            }
            Some(_) => {
                if let Some(entry) = self.entries.get_mut(word) {
                    entry.lists |= bit;
                }
            }
            None => {
                let tags = guess(word);
                self.entries.insert(word.into(), Entry { tags, lists: bit, ..Entry::default() });
            }
        }
    }

    /// Sets a mark of the program's own on a word form.
    pub(crate) fn flag(&mut self, word: &str, bit: u128) {
        let entry = self.entries.entry(word.into()).or_insert_with(|| Entry { tags: guess(word), ..Entry::default() });
        entry.lists |= bit;
    }

    /// Sets a mark on a word and, if it is a verb's base form, on all its forms.
    pub(crate) fn flag_lemma(&mut self, word: &str, bit: u128) {
        self.flag(word, bit);
        if let Some(entry) = self.entries.get(word)
            && entry.lemma != 0
            && &*self.lemmas[entry.lemma as usize] == word
        {
            self.lemma_lists[entry.lemma as usize] |= bit;
        }
    }

    /// Adds a fixed expression of several words.
    pub(crate) fn expression(&mut self, joined: &str, tags: Tags, number: u16) {
        self.add(joined, tags);
        let first = joined.split(' ').next().unwrap_or(joined);
        self.expressions.entry(first.into()).or_default().push(number);
    }

    /// The numbers of the expressions that open with `first`.
    pub(crate) fn expressions(&self, first: &str) -> &[u16] {
        self.expressions.get(first).map_or(&[], Vec::as_slice)
    }

    /// What is known of `word`, in lower case; `None` for a word outside the lexicon.
    pub(crate) fn get(&self, word: &str) -> Option<Entry> {
        self.entries.get(word).copied()
    }

    pub(crate) fn lemma(&self, entry: u16) -> &str {
        &self.lemmas[entry as usize]
    }

    pub(crate) fn lemma_lists(&self, lemma: u16) -> u128 {
        self.lemma_lists[lemma as usize]
    }
}

/// Tags of a word outside the lexicon, by its ending.
pub(crate) fn guess(word: &str) -> Tags {
    let open = OPEN;
    let long = word.len() > 4;
    if long && word.ends_with("ly") {
        open.with(ADV).with(ADJ)
    } else if long && word.ends_with("ed") {
        open.with(VBD).with(VBN).with(ADJ)
    } else if long && word.ends_with("ing") {
        open.with(VBG).with(N).with(ADJ)
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        open.with(N).with(PLURAL)
    } else {
        open.with(N).with(ADJ)
    }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Whether the last letter doubles before an ending: `stop`, `refer`, `cancel`, not `open` or `visit`.
fn doubles(lemma: &str) -> bool {
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

fn with_s(lemma: &str) -> String {
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

fn with_ing(lemma: &str) -> String {
    if lemma.ends_with("ie") {
        format!("{}ying", &lemma[..lemma.len() - 2])
    } else if lemma.ends_with('e') && !lemma.ends_with("ee") && !matches!(lemma, "be" | "dye") {
        format!("{}ing", &lemma[..lemma.len() - 1])
    } else if doubles(lemma) {
        format!("{lemma}{}ing", &lemma[lemma.len() - 1..])
    } else {
        format!("{lemma}ing")
    }
}

fn with_ed(lemma: &str) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::{ADJ, Lexicon, N, VB, VBD, VBG, VBN, VBZ};

    #[test]
    fn verbs_are_inflected_as_english_does_it() {
        let lexicon = Lexicon::new();
        for (form, lemma) in [
            ("refused", "refuse"),
            ("refuses", "refuse"),
            ("refusing", "refuse"),
            ("stopped", "stop"),
            ("cancelled", "cancel"),
            ("canceled", "cancel"),
            ("tried", "try"),
            ("tries", "try"),
            ("lying", "lie"),
            ("opened", "open"),
            ("visiting", "visit"),
            ("referred", "refer"),
            ("went", "go"),
            ("frozen", "freeze"),
            ("quoted", "quote"),
            ("queuing", "queue"),
            ("spoilt", "spoil"),
            ("fixes", "fix"),
            ("rang", "ring"),
            ("repaid", "repay"),
        ] {
            let entry = lexicon.get(form).unwrap_or_else(|| panic!("{form} is in the lexicon"));
            assert_eq!(lexicon.lemma(entry.lemma), lemma, "{form}");
        }
    }

    #[test]
    fn a_form_keeps_every_reading() {
        let lexicon = Lexicon::new();
        let order = lexicon.get("order").unwrap().tags;
        assert!(order.has(N) && order.has(VB));
        let charged = lexicon.get("charged").unwrap().tags;
        assert!(charged.has(VBD) && charged.has(VBN) && charged.has(ADJ));
        assert!(lexicon.get("keeps").unwrap().tags.has(VBZ));
        assert!(lexicon.get("waiting").unwrap().tags.has(VBG));
    }
}
