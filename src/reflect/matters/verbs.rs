//! What is done to what people have with a firm, and what is left undone with it.

/// What was done to a thing to its owner's harm, as it is told of the thing: `froze` is `frozen`.
pub(super) fn harmed(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "denied" => "denied",
        "declined" => "declined",
        "rejected" => "rejected",
        "closed" => "closed",
        "locked" => "locked",
        "froze" | "frozen" => "frozen",
        "restricted" => "restricted",
        "suspended" => "suspended",
        "blocked" => "blocked",
        "hacked" => "hacked",
        "compromised" => "compromised",
        "stole" | "stolen" => "stolen",
        "garnished" => "garnished",
        "repossessed" => "repossessed",
        "cancelled" | "canceled" => "cancelled",
        "terminated" => "terminated",
        "withheld" => "withheld",
        "reversed" => "reversed",
        "doubled" => "doubled",
        "raised" => "raised",
        "increased" => "increased",
        "lowered" => "lowered",
        "reduced" => "reduced",
        "dropped" => "lowered",
        "misapplied" => "misapplied",
        "mishandled" => "mishandled",
        "lost" => "lost",
        "returned" => "returned",
        "exposed" => "exposed",
        "leaked" => "leaked",
        "ruined" => "ruined",
        "damaged" => "damaged",
        "hurt" => "hurt",
        "pulled" => "pulled",
        "ran" => "run",
        "accessed" => "accessed",
        "shared" => "shared",
        "released" => "released",
        "sold" => "sold",
        "used" => "used",
        "ignored" => "ignored",
        _ => return None,
    })
}

/// Whether what is told with `verb` of a `thing` is harm to whoever owns it. Some things are only harmed if they are done
/// `unasked`, without permission or notice, or by so much.
pub(super) fn goes_with(verb: &str, thing: &str, unasked: bool) -> bool {
    let worth = matches!(thing, "score" | "scores" | "limit" | "credit");
    let cost = matches!(thing, "payment" | "payments" | "rate" | "escrow" | "premium" | "mortgage" | "insurance");
    let known = matches!(thing, "information" | "info" | "data" | "identity" | "number" | "ssn" | "account" | "accounts" | "card" | "name");
    match verb {
        "raised" | "increased" | "doubled" => cost,
        "lowered" | "reduced" => worth,
        "ruined" | "damaged" | "hurt" => worth,
        "pulled" | "run" | "accessed" | "shared" | "released" | "sold" | "used" => unasked,
        "hacked" | "compromised" | "exposed" | "leaked" => known || matches!(thing, "credit" | "file"),
        "stolen" => known || matches!(thing, "money" | "funds" | "check" | "checks" | "car" | "vehicle" | "identification"),
        "garnished" => matches!(thing, "wages" | "account" | "paycheck"),
        "repossessed" => matches!(thing, "car" | "vehicle" | "home" | "house"),
        "returned" => matches!(thing, "payment" | "payments" | "check" | "checks"),
        "lost" => {
            matches!(thing, "payment" | "payments" | "check" | "checks" | "application" | "claim" | "money" | "funds" | "deposit" | "title")
        }
        "reversed" => matches!(thing, "payment" | "payments" | "credit" | "refund" | "claim" | "deposit"),
        "closed" => matches!(thing, "account" | "accounts" | "card" | "cards" | "claim" | "application"),
        "restricted" | "frozen" | "locked" | "blocked" => {
            matches!(thing, "account" | "accounts" | "card" | "cards" | "funds" | "money")
        }
        _ => !matches!(thing, "name" | "number" | "identity" | "home" | "house"),
    }
}

/// Whether what was done is harm though nobody says who did it: an account that `was closed` may have been closed at a wish.
pub(super) fn speaks_for_itself(verb: &str) -> bool {
    !matches!(
        verb,
        "closed"
            | "returned"
            | "sold"
            | "cancelled"
            | "canceled"
            | "released"
            | "used"
            | "terminated"
            | "reversed"
            | "pulled"
            | "reduced"
            | "lowered"
    )
}

/// What should have been done with a thing: from `pay` and `paid` to `paid`.
pub(super) fn undone(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "investigate" | "investigated" => "investigated",
        "pay" | "paid" => "paid",
        "post" | "posted" => "posted",
        "apply" | "applied" => "applied",
        "credit" | "credited" => "credited",
        "process" | "processed" => "processed",
        "update" | "updated" => "updated",
        "refund" | "refunded" => "refunded",
        "return" | "returned" => "returned",
        "honor" | "honored" => "honored",
        "correct" | "corrected" => "corrected",
        "release" | "released" => "released",
        "answer" | "answered" => "answered",
        "accept" | "accepted" => "accepted",
        "resolve" | "resolved" => "resolved",
        "address" | "addressed" => "addressed",
        "complete" | "completed" => "completed",
        "remove" | "removed" => "removed",
        "delete" | "deleted" => "deleted",
        "verify" | "verified" => "verified",
        "validate" | "validated" => "validated",
        "close" | "closed" => "closed",
        "cancel" | "cancelled" | "canceled" => "cancelled",
        "ship" | "shipped" => "shipped",
        _ => return None,
    })
}

/// What somebody wants put right or taken away.
pub(super) fn is_put_right(word: &str) -> bool {
    matches!(
        word,
        "error" | "errors" | "mistake" | "mistakes" | "charge" | "charges" | "fee" | "fees" | "inquiry" | "inquiries" | "issue" | "problem"
    )
}

/// How money is got out of an account, as it is told of the money: `took` is `taken`.
pub(super) fn fetched(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "took" | "taking" | "taken" | "takes" => "taken",
        "withdrew" | "withdrawing" | "withdrawn" => "withdrawn",
        "deducted" | "deducting" => "deducted",
        "debited" | "debiting" => "debited",
        "stole" | "stolen" => "stolen",
        "removed" => "removed",
        "transferred" => "transferred",
        _ => return None,
    })
}
