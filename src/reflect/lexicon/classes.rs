//! The closed classes, the small open ones and the auxiliaries, word by word.

use super::tags::{
    ADJ, ADV, BE, CC, DAY, DEGREE, DEICTIC, DET, DO, EX, HAVE, INDEF, MODAL, N, NOT, NUM, OBJ, PART, PLURAL, POSS, PREP, QUANT, SUB, SUBJ,
    TO, Tags, UNIT, VB, VBD, VBG, VBN, VBZ, WH,
};

/// Closed classes and small open ones: tag, then its words.
pub(super) const CLASSES: &[(Tags, &str)] = &[
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
        "in on at from for with of by about into onto over under after before during since until till through between among against without within toward towards across behind beyond near per via around as than like despite except upon off out up down inside outside along amid beside besides above below including regarding concerning plus unlike throughout mid due following opposite past versus because",
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
        "today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter halloween thanksgiving o'clock oclock",
    ),
    (
        ADV,
        "perma extra always still just only even also already again too very so now then here ever really almost soon maybe perhaps away once twice instead later often quite rather together never anymore ago enough yet far abroad apart anyway either else elsewhere early earlier everywhere forever hard home indeed late least less long longer more most much nearby nearly nowhere overnight past personally straight sometimes somewhere therefore though thus today tomorrow tonight yesterday upstairs downstairs well online offline onwards meanwhile otherwise constantly continually repeatedly round back barely hardly upside-down inside outside indoors outdoors afterwards beforehand weekly daily monthly immediately literally apparently basically alone anywhere halfway sometime besides however first last next better worse best worst there behind ahead please kindly aboard thereafter ever-since altogether underneath likewise supposedly allegedly seemingly partially max minimum midway thrice",
    ),
    (
        ADJ,
        "able unable due ready other same own new old big small little large long short high low full empty wrong right late early first last next second third bad good only available missing broken dead cold hot wet dirty rude slow aware sure free extra double single whole entire different several many few more most less least further latest previous current correct incorrect faulty defective blank closed open offline online busy closed stuck upside sorry ill sick unwell elderly pregnant disabled young live safe unsafe worth worse better best worst top soaked soaking filthy mouldy moldy raw undercooked overcooked burnt stale soggy lukewarm noisy loud dark flat unwanted unauthorised unauthorized fraudulent duplicate total exact partial premium annual monthly weekly daily final main front back rear left local nearest brand-new ongoing overdue outstanding pending unresolved unread unsigned unpaid unopened unanswered unusable unreadable unreachable unacceptable inaccessible incompatible incomplete intermittent invalid inaccurate erroneous expired awake alone abusive aggressive dismissive unhelpful helpful polite impolite threatening allergic responsible liable valid eligible silent mute private public medical electric electronic digital mobile such stone super non round sharp thin thick loose tight damp leaky rotten rusty smelly greasy sticky bare missing separate similar possible impossible difficult easy hard useful true false real clear unclear afraid keen awful",
    ),
    (
        N,
        "sharing banking streaming messaging mirroring gaming ordering chorizo queso guac guacamole sriracha ramen naan naans korma biryani biryanis tikka masala bhaji bhajis pesto cashews samosa samosas halloumi gyoza tofu pho ravioli gnocchi risotto cockapoo labradoodle stairlift stairlifts nearside offside iphone ipad macbook callback minibar minibars matinee matinees holdall holdalls varifocals electrics bloke blokes fella fellas pushchair pushchairs worktops hotline webpage webpages timeframe seatbelt seatbelts onesie duvets chipboard eyedrops paracetamol physio aligner aligners tumbledryer tv tvs soundbar soundbars airpods powerbank ebike ebikes dashcam satnav wheelie skipload lawnmower strimmer hosepipe carer carers nav chatbot chatbots payslip payslips pushchair helpline webchat cashback voicemail login logins backup smartphone smartwatch doorbell airbag sim esim handset broadband takeaway takeaways lockbox keypad stepladder worktop cooktop hob cooker splashback skirting plasterboard guttering downpipe stopcock radiator thermostat timesheet timesheets paywall screenshot screenshots username usernames passcode checkout onboarding dataset datasets spreadsheet spreadsheets workspace workspaces pothole potholes wheelie lamppost car park cul-de-sac tarmac kerb layby escooter scooter scooters ebike nappy nappies cot cots pram prams buggy childminder childcare homeschool creche playgroup schoolbag lunchbox inhaler inhalers prescription prescriptions physio gp surgery ward clinic dentist optician orthodontist overdraft overdrafts cheque cheques isa mortgage mortgages paperwork paperless autopay autorenewal rollover prepay surcharge surcharges excess premium premiums renewal renewals till fob account app bag bags box card chair code company complaint counter customer desk door engineer driver flight food hotel house item laptop letter luggage baggage manager meter money number office package page parcel person people policy price problem product receipt reception refund rep room router screen seat server shop site sofa staff store supervisor system tablet team technician ticket tool tv vehicle voucher website wifi window word boiler broadband internet address agent airport answer appointment bank battery bed bill booking bus cab cable car city claim computer connection contract crew dashboard deposit depot driveway electricity email error explanation fee flat form fridge gas heating hold hospital invoice job key kitchen lady landline leg lift line link loan man meal membership menu message mortgage name neighbour neighbor news order paper parking part party password payment phone plan plane post power queue rain reason reference replacement reply response road screen service side signal sir sort statement station stock subscription support table tap technician text thing title tracking train trip tyre update user van wall warranty water way weather wife woman work",
    ),
    (N.with(PLURAL), "people staff police children men women kids guys media data"),
    (ADJ.with(N), "human adult individual original official professional personal regular"),
];

/// The forms of the auxiliaries: word, tags, lemma.
pub(super) const AUXILIARIES: &[(&str, Tags, &str)] = &[
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
