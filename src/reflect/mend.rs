//! Slips that are mended word by word, and fixed expressions that are read as one word.
//!
//! Only spellings that are never a word of their own are mended; nothing here changes what is meant.

use super::lexicon::{ADJ, ADV, DET, INDEF, NUM, OBJ, PART, PREP, QUANT, SUB, SUBJ, Tags, UNIT, DEGREE, DAY};

/// A slip and what was meant.
pub(crate) const MENDED: &[(&str, &str)] = &[
    ("u", "you"), ("ur", "your"), ("yr", "your"), ("r", "are"), ("thru", "through"), ("w", "with"), ("bc", "because"), ("cuz", "because"), ("cos", "because"), ("coz", "because"),
    ("tho", "though"), ("altho", "although"), ("ppl", "people"), ("thx", "thanks"), ("pls", "please"), ("plz", "please"), ("hrs", "hours"),
    ("mins", "minutes"), ("wks", "weeks"), ("wk", "week"), ("mths", "months"), ("yrs", "years"), ("acct", "account"), ("acc", "account"), ("flt", "flight"), ("pkg", "package"),
    ("appt", "appointment"), ("tmrw", "tomorrow"), ("tmr", "tomorrow"), ("2day", "today"), ("2moro", "tomorrow"), ("yest", "yesterday"), ("alrdy", "already"), ("msg", "message"), ("msgs", "messages"),
    ("smth", "something"), ("abt", "about"), ("b4", "before"), ("bday", "birthday"), ("govt", "government"), ("amt", "amount"),
    ("recieve", "receive"), ("recieved", "received"), ("recieving", "receiving"), ("recived", "received"), ("definately", "definitely"), ("teh", "the"), ("adn", "and"), ("wich", "which"),
    ("becuase", "because"), ("beacuse", "because"), ("becasue", "because"), ("cancle", "cancel"), ("cancled", "cancelled"), ("canclled", "cancelled"), ("lugage", "luggage"), ("bagage", "baggage"),
    ("thier", "their"), ("tommorow", "tomorrow"), ("tommorrow", "tomorrow"), ("tomorow", "tomorrow"), ("occured", "occurred"), ("reciept", "receipt"), ("custmer", "customer"), ("costumer", "customer"),
    ("servce", "service"), ("sevice", "service"), ("acount", "account"), ("waitng", "waiting"), ("wating", "waiting"), ("delievered", "delivered"), ("deliverd", "delivered"), ("delievery", "delivery"),
    ("comming", "coming"), ("stoped", "stopped"), ("payed", "paid"), ("resolvd", "resolved"), ("pasword", "password"), ("emial", "email"), ("pacakge", "package"), ("packge", "package"), ("parcle", "parcel"),
    ("problm", "problem"), ("probelm", "problem"), ("beleive", "believe"), ("alredy", "already"), ("allready", "already"), ("orderd", "ordered"), ("tryed", "tried"), ("calld", "called"),
    ("adress", "address"), ("responce", "response"), ("reponse", "response"), ("accomodation", "accommodation"), ("transcation", "transaction"), ("untill", "until"), ("agian", "again"), ("seperate", "separate"),
    ("shoud", "should"), ("wasent", "wasn't"), ("arived", "arrived"), ("arrivd", "arrived"), ("apointment", "appointment"), ("appointmnet", "appointment"), ("reservaton", "reservation"), ("subscribtion", "subscription"),
    ("enginer", "engineer"), ("maintainance", "maintenance"), ("electricty", "electricity"), ("insurence", "insurance"), ("cancelation", "cancellation"), ("replacment", "replacement"), ("occassions", "occasions"),
    ("noone", "no one"), ("everytime", "every time"), ("alot", "a lot"), ("incase", "in case"), ("aswell", "as well"),
];

const CONJ: Tags = SUB;

/// Words that are read as one, and as what. Longer ones first where they share a beginning.
pub(crate) const EXPRESSIONS: &[(&str, Tags)] = &[
    ("no one", INDEF), ("no longer", ADV), ("no where", ADV),
    ("because of", PREP), ("due to", PREP), ("instead of", PREP), ("as well as", PREP), ("apart from", PREP), ("according to", PREP), ("rather than", PREP), ("such as", PREP),
    ("in spite of", PREP), ("in front of", PREP), ("on top of", PREP), ("next to", PREP), ("as of", PREP), ("prior to", PREP), ("out of", PREP), ("ahead of", PREP), ("except for", PREP), ("other than", PREP),
    ("more than", DEGREE), ("less than", DEGREE), ("up to", DEGREE.with(PREP)), ("at least", DEGREE.with(ADV)), ("close to", DEGREE.with(PREP)), ("a bit", DEGREE.with(ADV).with(QUANT)), ("a little", DEGREE.with(ADV).with(QUANT)),
    ("even though", CONJ), ("so that", CONJ), ("as soon as", CONJ), ("every time", CONJ), ("each time", CONJ), ("any time", CONJ), ("as if", CONJ), ("as though", CONJ), ("ever since", CONJ.with(ADV)), ("in case", CONJ), ("as long as", CONJ), ("just because", CONJ), ("now that", CONJ), ("despite the fact that", CONJ),
    ("a lot of", DET.with(QUANT)), ("lots of", DET.with(QUANT)), ("plenty of", DET.with(QUANT)), ("a couple of", NUM), ("a few", NUM), ("a lot", ADV.with(QUANT)), ("half a", DET.with(NUM)), ("half an", DET.with(NUM)), ("a dozen", NUM), ("a hundred", NUM),
    ("all the time", ADV.with(DAY)), ("from the outside", ADV), ("from the inside", ADV), ("on the outside", ADV), ("on the inside", ADV), ("at all", ADV), ("of course", ADV), ("so far", ADV), ("right now", ADV), ("just now", ADV), ("in fact", ADV), ("any more", ADV), ("any longer", ADV), ("as well", ADV), ("as usual", ADV), ("for free", ADV), ("in full", ADV), ("on time", ADV.with(ADJ)), ("in time", ADV), ("in advance", ADV), ("over and over", ADV), ("back and forth", ADV), ("yet again", ADV), ("once again", ADV), ("once more", ADV), ("at once", ADV), ("for ever", ADV), ("since then", ADV), ("until now", ADV), ("by now", ADV), ("up front", ADV), ("in person", ADV), ("by mistake", ADV), ("by accident", ADV), ("in error", ADV), ("in total", ADV), ("in vain", ADV), ("to no avail", ADV), ("all over", ADV.with(PREP)), ("again and again", ADV), ("on purpose", ADV), ("at night", ADV), ("at first", ADV), ("in between", ADV.with(PREP)), ("on site", ADV), ("per cent", UNIT),
    ("each other", OBJ), ("one another", OBJ), ("you guys", SUBJ.with(OBJ)), ("you people", SUBJ.with(OBJ)), ("you all", SUBJ.with(OBJ)), ("you lot", SUBJ.with(OBJ)),
    ("out of order", ADJ), ("out of date", ADJ), ("out of stock", ADJ), ("out of service", ADJ), ("out of action", ADJ), ("upside down", ADJ.with(ADV)), ("inside out", ADJ.with(ADV)), ("stone cold", ADJ), ("ice cold", ADJ), ("freezing cold", ADJ), ("brand new", ADJ), ("half empty", ADJ), ("half full", ADJ), ("wide open", ADJ), ("in transit", ADJ.with(ADV)), ("on hold", ADJ.with(ADV)), ("on phone hold", ADJ.with(ADV)), ("on the phone", ADJ.with(ADV)), ("in line", ADJ.with(ADV)), ("in the queue", ADJ.with(ADV)), ("in a queue", ADJ.with(ADV)), ("up to date", ADJ), ("in stock", ADJ), ("in use", ADJ), ("in limbo", ADJ), ("out of pocket", ADJ), ("out of warranty", ADJ), ("off balance", ADJ),
    ("as promised", ADV), ("as agreed", ADV), ("as requested", ADV), ("as advertised", ADV), ("as described", ADV), ("as expected", ADV), ("than expected", ADV), ("as instructed", ADV), ("as normal", ADV),
    ("first of all", ADV), ("the day before", ADV.with(DAY)), ("the day after", ADV.with(DAY)), ("the next day", ADV.with(DAY)), ("the other day", ADV.with(DAY)), ("the following day", ADV.with(DAY)), ("the same day", ADV.with(DAY)), ("the whole time", ADV.with(DAY)), ("the entire time", ADV.with(DAY)), ("both times", ADV.with(DAY)), ("in and out", ADV.with(PART)), ("on and off", ADV), ("up and down", ADV), ("of any kind", ADV), ("day and night", ADV),
];
