//! Words by which a sentence without a subject tells who or what was left out of it.

/// What only those who run a business do.
pub(super) fn is_of_firms(verb: &str) -> bool {
    matches!(
        verb,
        "answer"
            | "reply"
            | "respond"
            | "refund"
            | "honour"
            | "honor"
            | "serving"
            | "selling"
            | "offering"
            | "stocking"
            | "accepting"
            | "delivering"
            | "answering"
            | "replying"
            | "sell"
            | "serve"
            | "refunding"
            | "reimburse"
            | "compensate"
    )
}

/// Verbs of apps and parcels rather than of companies.
pub(super) fn is_of_things(verb: &str) -> bool {
    matches!(
        verb,
        "work"
            | "working"
            | "load"
            | "loading"
            | "open"
            | "show"
            | "showing"
            | "fit"
            | "start"
            | "match"
            | "say"
            | "exist"
            | "connect"
            | "download"
            | "install"
            | "recognise"
            | "recognize"
            | "accept"
            | "update"
            | "sync"
            | "appear"
            | "arrive"
            | "arrived"
            | "come"
            | "go"
            | "turn"
            | "play"
            | "register"
            | "let"
            | "letting"
            | "allow"
            | "allowing"
            | "make"
            | "feel"
            | "look"
            | "seem"
    )
}

/// What somebody should have sent or said: `no reply` is `you've had no reply`.
pub(super) fn is_sent(word: &str) -> bool {
    matches!(
        word,
        "reply"
            | "response"
            | "answer"
            | "update"
            | "updates"
            | "help"
            | "call"
            | "callback"
            | "refund"
            | "explanation"
            | "apology"
            | "news"
            | "confirmation"
            | "email"
            | "communication"
            | "contact"
            | "information"
            | "notice"
            | "warning"
            | "heads up"
    )
}

/// Whom customers speak of without an article: `driver can't find me`.
pub(super) fn is_of_staff(word: &str) -> bool {
    matches!(
        word,
        "driver"
            | "courier"
            | "agent"
            | "engineer"
            | "technician"
            | "manager"
            | "waiter"
            | "waitress"
            | "receptionist"
            | "rep"
            | "pilot"
            | "dispatcher"
            | "supervisor"
            | "attendant"
            | "cashier"
            | "operator"
            | "clerk"
            | "installer"
    )
}

/// Whether whoever is spoken of answers for us, so that "they" after it is who is written to: `your staff saw it, but they didn't help`.
pub(super) fn speaks_for_us(word: &str) -> bool {
    matches!(
        word,
        "staff"
            | "agent"
            | "agents"
            | "rep"
            | "reps"
            | "representative"
            | "representatives"
            | "crew"
            | "team"
            | "support"
            | "reception"
            | "attendants"
            | "employee"
            | "employees"
            | "manager"
            | "supervisor"
            | "clerk"
            | "clerks"
            | "receptionist"
    )
}

/// What customers speak of without an article, and what is not their own: `app keeps crashing`.
pub(super) fn is_ours(word: &str) -> bool {
    matches!(
        word,
        "app"
            | "website"
            | "site"
            | "page"
            | "webpage"
            | "system"
            | "server"
            | "servers"
            | "code"
            | "portal"
            | "dashboard"
            | "checkout"
            | "link"
            | "login"
            | "lift"
            | "helpline"
            | "chatbot"
            | "kiosk"
            | "machine"
            | "desk"
            | "problem"
            | "issue"
            | "till"
    )
}
