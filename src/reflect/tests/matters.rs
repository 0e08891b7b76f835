//! What letters about accounts, loans and claims are about, each with cases in which nothing of the kind is told.

use super::{reflect, trouble};

/// What goes on around it, and tells of nothing.
const AROUND: &str = "We have run the bakery on the corner for eleven years, and the papers are in the blue box under the stairs, where my \
                      sister puts them when she comes by on a Sunday after lunch.";

fn matter(sentence: &str) -> Option<String> {
    reflect(&format!("{sentence} {AROUND}")).matter.map(|matter| matter.text)
}

fn tells(cases: &[(&str, &str)]) {
    for (sentence, want) in cases {
        assert_eq!(matter(sentence).as_deref(), Some(*want), "{sentence:?}");
    }
}

fn silent(sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(matter(sentence), None, "{sentence:?}");
    }
}

#[test]
fn what_was_done_to_a_thing_of_theirs_is_told_whoever_did_it() {
    tells(&[
        ("In March the bank closed my account without warning.", "your account was closed without warning"),
        ("Then Harbour Lending denied my loan application.", "your loan application was denied"),
        ("My claim has been denied, the clerk says.", "your claim has been denied"),
        ("They lowered my credit limit by £400 that week.", "your credit limit was lowered by £400"),
        ("My payment was never posted.", "your payment was never posted"),
        ("They failed to investigate my dispute.", "your dispute was not investigated"),
        ("Harbour Lending never paid my property taxes.", "your property taxes were never paid"),
    ]);
    silent(&[
        "I closed my account in May.",
        "I went to the counter and closed my account.",
        "They threatened that they would close my account.",
        "I was afraid they had closed my account, if I remember it right.",
        "My taxes were never paid late.",
        "They increased my credit limit.",
        "I never paid my taxes by card.",
    ]);
}

#[test]
fn money_that_was_charged_taken_or_kept_is_told_with_its_sum() {
    tells(&[
        ("They charged me a late fee.", "you were charged a late fee"),
        ("They have been billing me £19 a month.", "you are being billed £19 a month"),
        ("Somebody at the shop withdrew £300 from my savings account.", "£300 was withdrawn from your savings account"),
        ("The bank refused to give me my money back.", "you were not given your money back"),
    ]);
    silent(&["They never charged me a late fee.", "I withdrew £300 from my savings account.", "They might charge me a fee."]);
}

#[test]
fn what_was_done_in_their_name_is_told() {
    tells(&[
        ("Somebody opened two credit cards in my name.", "two credit cards were opened in your name"),
        ("An account was opened in my name at the branch.", "an account was opened in your name"),
        ("We are victims of identity theft.", "you are a victim of identity theft"),
        ("The shop pulled my credit without any notice.", "your credit was pulled without any notice"),
    ]);
    silent(&["I opened an account in my name.", "We are not victims of identity theft.", "Nobody opened a card in my name."]);
}

#[test]
fn what_is_recorded_and_refused_is_told() {
    tells(&[
        ("Harbour Lending reported my car loan as late.", "your car loan was reported as late"),
        ("They sent me to collections.", "you were sent to collections"),
        ("My credit score dropped 40 points.", "your credit score dropped by 40 points"),
        ("I was denied a mortgage.", "you were denied a mortgage"),
        ("They never sent me a statement.", "you were never sent a statement"),
        ("I am unable to access my account.", "you are unable to access your account"),
        ("They keep calling me at work.", "you keep being called at work"),
        ("They say I owe £120.", "you are being asked for £120"),
    ]);
    silent(&[
        "They never reported my account as late.",
        "I sent them to collections.",
        "It shows an unpaid collection.",
        "I keep calling my mother at work.",
        "I told them that I owed £120.",
    ]);
}

#[test]
fn how_somebody_was_dealt_with_is_told() {
    tells(&[
        ("The manager refused to send a written apology letter.", "you were refused a written apology letter"),
        ("Harbour Lending is refusing to give me any statement.", "you are being refused any statement"),
        ("We have not received any statement from them.", "you have not received any statement"),
        ("They have failed to provide any proof of the debt.", "you were not given any proof of the debt"),
        ("They claim that I missed a payment in March.", "you are being told that you missed a payment in March"),
        ("The clerk told me that I owed a late fee.", "you were told that you owed a late fee"),
        ("I am being accused of missing a payment.", "you are being accused of missing a payment"),
        ("They won't let me close the account.", "you are not allowed to close the account"),
        ("They keep transferring me to other departments.", "you keep being transferred"),
        ("They called my sister about the debt.", "your sister was called"),
        ("They refused to correct the error.", "the error was not corrected"),
    ]);
    silent(&[
        "I refused to send a written apology letter.",
        "We have received a statement.",
        "They told me I do not have to pay.",
        "They claim that they missed a payment.",
        "They let me close the account.",
        "I was told I would get it on Friday.",
        "I keep transferring the calls to him.",
        "They called my sister on her birthday.",
        "Nobody accused me of missing a payment.",
    ]);
}

#[test]
fn what_was_settled_is_theirs_to_say() {
    tells(&[
        ("I have already paid this account in full.", "you have already paid the account in full"),
        ("The loan was paid off in June.", "the loan was paid off"),
        ("We have never missed a payment.", "you have never missed a payment"),
    ]);
    silent(&["We paid the bill when it came.", "The loan was not paid off.", "They have never missed a payment."]);
}

#[test]
fn what_they_deny_is_theirs_to_say() {
    tells(&[
        ("We don't owe this debt.", "you do not owe this debt"),
        ("I am formally disputing this charge.", "you dispute this charge"),
        ("I requested validation of the debt.", "you have asked for validation of the debt"),
        ("Harbour Lending has violated my rights.", "your rights were violated"),
    ]);
    silent(&[
        "I do owe this debt.",
        "Any further call would be a violation of my rights.",
        "I am not disputing this charge.",
        "Nobody has violated my rights.",
    ]);
}

#[test]
fn what_is_disputed_of_a_record_is_named_wherever_it_is_said() {
    trouble("They pulled two hard inquiries without my consent.", "the hard inquiries made without your consent");
    trouble("There is an inquiry we do not recall authorizing.", "the inquiry you do not recall authorizing");
    trouble("The inquiries listed on my credit report are unauthorized.", "the unauthorized inquiries on your credit report");
    trouble("They are incorrectly reporting it every month.", "the incorrect reporting");
    trouble("They added a collection to my report.", "the collection on your report");
    trouble("I found several errors on my credit report.", "the errors on your credit report");
    trouble("All this goes back to the data breach.", "the data breach");
    assert_eq!(reflect("I am not saying that the account is not mine.").trouble, None);
    assert_eq!(reflect("We have never had a late payment.").trouble, None);
    assert_eq!(reflect("I learn English, so sorry for my mistakes.").trouble, None);
}
