//! What is offered: a gesture of the packs with its amount, within its cap and for its tiers, and who has to agree to it.
//!
//! The agent names it (`--offer goodwill-credit:20`); nothing is ever offered by itself.

use super::DraftError;
use crate::finding::nearest;
use crate::pack::model::{Authority, Gesture};
use crate::plan::DraftOptions;
use crate::reading::Knowledge;

/// Where an offer has no amount yet.
pub(super) const OPEN_AMOUNT: &str = "[amount]";

/// An offer as a phrase says it.
pub(super) struct Offer {
    /// The noun phrase that follows "I can offer you".
    pub(super) text: String,
    /// Who has to agree before it is promised; nobody, or nobody any more.
    pub(super) approval: Option<&'static str>,
}

/// The gesture that an option names, with its amount.
fn named<'a, 'o>(knowledge: &'a Knowledge, options: &'o DraftOptions) -> Option<(&'o str, Option<&'o str>, Option<&'a Gesture>)> {
    let offer = options.offer.as_deref()?;
    let (id, amount) = offer.split_once(':').map_or((offer, None), |(id, amount)| (id, Some(amount.trim())));
    Some((id, amount, knowledge.packs.gestures.iter().find(|gesture| gesture.meta.id == id)))
}

/// What a draft says of the offer, if there is one.
pub(super) fn offered(knowledge: &Knowledge, options: &DraftOptions) -> Option<Offer> {
    let (_, amount, gesture) = named(knowledge, options)?;
    let gesture = gesture?;
    let text = gesture.text.value.replace("{amount}", amount.unwrap_or(OPEN_AMOUNT));
    let approval = match gesture.authority {
        _ if options.approved_by.is_some() => None,
        Authority::Agent => None,
        Authority::Lead => Some("my team lead"),
        Authority::Manager => Some("my manager"),
    };
    Some(Offer { text, approval })
}

/// Whether the offer may be made: known, for this tier, up to its cap.
pub(super) fn check(knowledge: &Knowledge, options: &DraftOptions) -> Result<(), DraftError> {
    let Some((id, amount, gesture)) = named(knowledge, options) else { return Ok(()) };
    let Some(gesture) = gesture else {
        let near = nearest(id, knowledge.packs.gestures.iter().map(|gesture| gesture.meta.id.as_str())).map(str::to_owned);
        return Err(DraftError::Unknown { kind: "gesture", id: id.to_owned(), near });
    };
    if !gesture.tiers.is_empty() && !options.tier.as_ref().is_some_and(|tier| gesture.tiers.iter().any(|one| one.value == *tier)) {
        let tiers = gesture.tiers.iter().map(|tier| tier.value.clone()).collect();
        return Err(DraftError::OtherTier { id: id.to_owned(), tiers });
    }
    if let (Some(cap), Some(amount)) = (gesture.cap, amount) {
        // What can't be read as one number can't be held to a cap.
        let number = number(amount).ok_or_else(|| DraftError::NoAmount { id: id.to_owned(), amount: amount.to_owned() })?;
        if number > cap {
            return Err(DraftError::OverCap { id: id.to_owned(), amount: number, cap });
        }
    }
    Ok(())
}

/// The one number in an amount: `£20`, `1,000 euros`, `12.50`; a comma before two last digits is a decimal one.
fn number(amount: &str) -> Option<f64> {
    let digits = amount.trim_matches(|c: char| !c.is_ascii_digit());
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}' | ' ' | '\'')) {
        return None;
    }
    let decimals = digits.rfind([',', '.']).filter(|at| digits.len() - at <= 3).map_or(digits.len(), |at| at);
    let (whole, decimals) = digits.split_at(decimals);
    let only = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    format!("{}.{}", only(whole), only(decimals)).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn an_amount_holds_one_number() {
        let case = |amount: &str, want: Option<f64>| assert_eq!(number(amount), want, "{amount}");
        case("20", Some(20.0));
        case("£20", Some(20.0));
        case("20 euros", Some(20.0));
        case("12.50", Some(12.5));
        case("12,50 €", Some(12.5));
        case("1,000", Some(1000.0));
        case("1.000,00", Some(1000.0));
        case("1 000", Some(1000.0));
        case("20 or 30", None);
        case("a lot", None);
    }
}
