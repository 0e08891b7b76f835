//! What somebody has with a bank, a lender or an insurer.

/// The last word of what may be several: "credit report" is a report.
pub(super) fn last_word(fold: &str) -> &str {
    fold.rsplit(' ').next().unwrap_or(fold)
}

/// `XXXX`, `XX/XX/XXXX`: what was struck out before the letter was passed on.
pub(in crate::reflect) fn is_masked(fold: &str) -> bool {
    fold.starts_with("xx") && fold.chars().all(|c| matches!(c, 'x' | '/'))
}

/// Whether a word names something that is held with a firm or kept by it.
pub(super) fn is_held(word: &str) -> bool {
    matches!(
        word,
        "account"
            | "accounts"
            | "card"
            | "cards"
            | "loan"
            | "loans"
            | "mortgage"
            | "application"
            | "applications"
            | "claim"
            | "claims"
            | "dispute"
            | "disputes"
            | "payment"
            | "payments"
            | "refund"
            | "deposit"
            | "deposits"
            | "check"
            | "checks"
            | "cheque"
            | "escrow"
            | "limit"
            | "score"
            | "scores"
            | "balance"
            | "wages"
            | "rate"
            | "refinance"
            | "modification"
            | "funds"
            | "money"
            | "identity"
            | "information"
            | "info"
            | "number"
            | "name"
            | "identification"
            | "ssn"
            | "house"
            | "home"
            | "car"
            | "vehicle"
            | "taxes"
            | "insurance"
            | "statement"
            | "statements"
            | "credit"
            | "report"
            | "reports"
            | "file"
            | "savings"
            | "paycheck"
            | "premium"
            | "request"
            | "requests"
            | "benefits"
            | "policy"
            | "title"
            | "data"
            | "transfer"
    )
}
