//! What the customer asked for, as a reply says it back: the requests that no answer gap takes up, in one breath.

use super::answers::Asked;
use crate::reading::Reading;
use crate::reflect::Request;
use crate::span::Span;
use crate::vocab::Stance;

/// The requests in one breath, reading after "You've asked", with their places; `None` where the questions take up all of them.
pub(super) fn requested(reading: &Reading, questions: &[(String, Span)], asks: &Asked<'_>) -> Option<(String, Vec<Span>)> {
    // A question that is answered above is not said back.
    let answered = |request: &Request| {
        questions.iter().any(|(_, question)| question.overlaps(request.span))
            && (reading.stance == Stance::Question || !request.is_to_be_done())
    };
    let asked: Vec<&Request> = reading.requests.iter().filter(|request| !(answered(request) || asks.says_half(request))).collect();
    (!asked.is_empty()).then(|| (together(&asked), asked.iter().map(|request| request.span).collect()))
}

/// Two requests at most: "us to send a new key, and to cancel the old one".
fn together(requests: &[&Request]) -> String {
    let [first, second] = requests else { return requests.first().map(|request| request.text.clone()).unwrap_or_default() };
    match (first.is_act(), second.is_act()) {
        (true, true) => format!("{}, and {}", first.text, second.text.trim_start_matches("us ")),
        // "for a refund, and for us to collect it": things before acts, for an act may be long.
        (true, false) => format!("{}, and for {}", second.text, first.text),
        (false, true) => format!("{}, and for {}", first.text, second.text),
        (false, false) => format!("{}, and {}", first.text, second.text),
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, Span, together};

    #[test]
    fn two_requests_are_said_in_one_breath() {
        let said = |texts: &[&str]| {
            let requests: Vec<Request> =
                texts.iter().map(|text| Request { text: (*text).to_owned(), span: Span::default(), points: None }).collect();
            together(&requests.iter().collect::<Vec<_>>())
        };
        assert_eq!(said(&["for a refund"]), "for a refund");
        assert_eq!(said(&["us to mend the gate", "us to ring you"]), "us to mend the gate, and to ring you");
        assert_eq!(said(&["us to mend the gate", "us not to ring your mother"]), "us to mend the gate, and not to ring your mother");
        assert_eq!(said(&["us to collect the sofa", "for a refund"]), "for a refund, and for us to collect the sofa");
        assert_eq!(said(&["when it will come", "us to ring you"]), "when it will come, and for us to ring you");
        assert_eq!(said(&["for a refund", "for an explanation"]), "for a refund, and for an explanation");
    }
}
