//! What values and private values are found, and what is not.

use super::{ValueKind, values};
use crate::text::Document;

/// Asserts the values of one kind in `text`: what was written, and the normal form.
#[track_caller]
fn case(kind: ValueKind, text: &str, want: &[(&str, &str)]) {
    let document = Document::new(text);
    let found = values(&document);
    let got: Vec<(&str, &str)> = found.iter().filter(|v| v.kind == kind).map(|v| (document.slice(v.span), v.value.as_str())).collect();
    assert_eq!(got, want, "{kind:?} in {text:?}\nall: {found:?}");
}

#[test]
fn money_is_read_in_any_common_style() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Amount, text, want);
    case("I renewed at £52 a month.", &[("£52", "GBP 52.00")]);
    case("It was $1,299.00, not $999", &[("$1,299.00", "$ 1299.00"), ("$999", "$ 999.00")]);
    case("they owe me 20 quid", &[("20 quid", "GBP 20.00")]);
    case("you took my payment twice!! 64.99 x2", &[("64.99", "64.99")]);
    case("Ich habe 1.200,50 € bezahlt", &[("1.200,50 €", "EUR 1200.50")]);
    case("please refund EUR 40 today", &[("EUR 40", "EUR 40.00")]);
    case("it went up by 50p again", &[("50p", "GBP 0.50")]);
    case("a fee of {$100.00} appeared", &[("$100.00", "$ 100.00")]);
    case("had a $180 change fee due", &[("$180", "$ 180.00")]);
    case("My bill says 214.60 but I thought the plan was 180?", &[("214.60", "214.60"), ("180", "180.00")]);
    case("you charged me 40 for nothing", &[("40", "40.00")]);
    case("I'm owed a hundred and twenty pounds", &[("a hundred and twenty pounds", "GBP 120.00")]);
    case("that cost us two grand", &[("two grand", "2000.00")]);
    case("We spent £2.5k on this", &[("£2.5k", "GBP 2500.00")]);
    case("US$40 and A$15", &[("US$40", "USD 40.00"), ("A$15", "AUD 15.00")]);
    case("Rs. 500 deducted, Rs 250 back", &[("Rs. 500", "INR 500.00"), ("Rs 250", "INR 250.00")]);
    case("2 £50 vouchers", &[("£50", "GBP 50.00")]);
    case("60 euros, 15 dollars and 99 cents", &[("60 euros", "EUR 60.00"), ("15 dollars", "$ 15.00"), ("99 cents", "0.99")]);
    case("paid 12.50 each for cold chips", &[("12.50", "12.50")]);
}

#[test]
fn other_figures_are_not_money() {
    let case = |text: &str| case(ValueKind::Amount, text, &[]);
    case("the courier came at 9.30 and left");
    case("I paid on 3 March for 4 people");
    case("my suitcase weighed 20 pounds");
    case("version 2.10 crashes, rated 4.75 stars");
    case("I paid 3 times and got 2 parcels");
    case("charged in 2024");
    case("100% useless, 24/7 support my foot");
    case("flight 1704, room 412, 14 people");
    case("a grand opportunity, landed at 3 p.m. and spent 5 extra hours there");
}

#[test]
fn durations_become_iso() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Duration, text, want);
    case("stuck at the depot for nine days now", &[("nine days", "P9D")]);
    case("on hold two and a half hours", &[("two and a half hours", "PT2H30M")]);
    case("waited 2hrs, then 90mins", &[("2hrs", "PT2H"), ("90mins", "PT90M")]);
    case("in your queue for over an hour", &[("over an hour", "PT1H")]);
    case("I've been waiting a month", &[("a month", "P1M")]);
    case("It's been three weeks!", &[("three weeks", "P3W")]);
    case("an hour and a half on hold", &[("an hour and a half", "PT1H30M")]);
    case("half an hour late", &[("half an hour", "PT30M")]);
    case("2-3 working days, they said", &[("2-3 working days", "P2D/P3D")]);
    case("five to seven business days", &[("five to seven business days", "P5D/P7D")]);
    case("1hr 20mins late", &[("1hr 20mins", "PT1H20M")]);
    case("we sat there for 2h30", &[("2h30", "PT2H30M")]);
    case("the 40 minute wait for the bill", &[("40 minute", "PT40M")]);
    case("a six-hour delay", &[("six-hour", "PT6H")]);
    case("we waited a few weeks, then months", &[("a few weeks", "a few weeks")]);
    case("it has dragged on for months", &[("months", "months")]);
    case("3+ hours on the phone", &[("3+ hours", "PT3H")]);
    case("nearly a fortnight later", &[("nearly a fortnight", "P2W")]);
    case("a year and a half of this", &[("a year and a half", "P1Y6M")]);
    case("After nine years I'm moving", &[("nine years", "P9Y")]);
    case("48 hours and 15 minutes", &[("48 hours and 15 minutes", "PT48H15M")]);
}

#[test]
fn rates_ages_and_dates_are_not_durations() {
    let case = |text: &str| case(ValueKind::Duration, text, &[]);
    case("£52 a month is too much");
    case("it rings twice a day");
    case("my 4 year old was in tears");
    case("I rang two weeks ago");
    case("could I get a second parcel");
    case("what a day");
}

#[test]
fn dates_are_kept_as_written_or_iso_when_complete() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Date, text, want);
    case("I ordered a raincoat on 3 March", &[("3 March", "3 march")]);
    case("for a wedding on the 21st, so it's late", &[("the 21st", "the 21st")]);
    case("since May 2nd", &[("May 2nd", "may 2nd")]);
    case("come on Thursday", &[("Thursday", "thursday")]);
    case("I rang yesterday and last Friday", &[("yesterday", "yesterday"), ("last Friday", "last friday")]);
    case("my flight is tomorrow at 10", &[("tomorrow at 10", "tomorrow at 10")]);
    case("bought 03/11/2026", &[("03/11/2026", "03/11/2026")]);
    case("bought 23/11/2026 or 2026-11-23", &[("23/11/2026", "2026-11-23"), ("2026-11-23", "2026-11-23")]);
    case("the 9.30am slot", &[("9.30am", "9.30am")]);
    case("3rd of March 2026 at noon", &[("3rd of March 2026 at noon", "3rd of march 2026 at noon")]);
    case("on March 3rd, 2026 it broke", &[("March 3rd, 2026", "2026-03-03")]);
    case("I rang two weeks ago", &[("two weeks ago", "two weeks ago")]);
    case("We booked in March and again in 2019", &[("March", "march"), ("2019", "2019")]);
    case("Thursday 5 March, 10:30", &[("Thursday 5 March, 10:30", "thursday 5 march, 10:30")]);
    case("this morning, then last night", &[("this morning", "this morning"), ("last night", "last night")]);
    case("Please cancel from the 30th.", &[("the 30th", "the 30th")]);
    case("landed at 930pm, not 3 p.m.", &[("930pm", "930pm"), ("3 p.m", "3 p.m")]);
    case("due on 4/12", &[("4/12", "4/12")]);
}

#[test]
fn other_words_are_not_dates() {
    let case = |text: &str| case(ValueKind::Date, text, &[]);
    case("this is the 2nd time, the 3rd engineer");
    case("you may want to march on");
    case("24/7 helpline, 9/10 for food");
    case("I sat on hold in the sun");
    case("I paid 12.50 for 6 eggs");
}

#[test]
fn counts_and_ordinals_become_numbers() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Count, text, want);
    case("I've rung three times", &[("three times", "3")]);
    case("charged twice", &[("twice", "2")]);
    case("2nd time in 4 days", &[("2nd time", "2")]);
    case("This is my FOURTH email", &[("FOURTH email", "4")]);
    case("64.99 x2 taken", &[("x2", "2")]);
    case("I spoke to four different people", &[("four different people", "4")]);
    case("14 people use it", &[("14 people", "14")]);
    case("rang you 5x today", &[("5x", "5")]);
    case("with two small kids and 6 missed calls", &[("two small kids", "2"), ("6 missed calls", "6")]);
    case("for the third time", &[("third time", "3")]);
}

#[test]
fn other_figures_are_not_counts() {
    let case = |text: &str| case(ValueKind::Count, text, &[]);
    case("five stars, 20 miles away, 3 weeks");
    case("on second thoughts, one person on the third floor");
    case("in 2019 orders were quick");
    case("I waited 20 minutes");
    case("the first time I flew, 30 x 12 cm, the second one fell off");
}

#[test]
fn references_keep_the_bare_code() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Order, text, want);
    case("(order #48213) hasn't arrived", &[("#48213", "48213")]);
    case("Ref: SF-00918", &[("SF-00918", "SF-00918")]);
    case("booking HB77120 please", &[("HB77120", "HB77120")]);
    case("conf 55-KLM-20", &[("55-KLM-20", "55-KLM-20")]);
    case("Gwen Parry, account 558-2210", &[("558-2210", "558-2210")]);
    case("account 0044871", &[("0044871", "0044871")]);
    case("seat says standby?? ref LQ7F2M", &[("LQ7F2M", "LQ7F2M")]);
    case("My order number is 771204.", &[("771204", "771204")]);
    case("ticket no. 9921 still open", &[("9921", "9921")]);
    case("#90412 again", &[("#90412", "90412")]);
    case("see INV-20931", &[("INV-20931", "INV-20931")]);
    case("tracking AB123456789GB stuck", &[("AB123456789GB", "AB123456789GB")]);
    case("booking reference QWXKPZ", &[("QWXKPZ", "QWXKPZ")]);
}

#[test]
fn other_figures_are_not_references() {
    let case = |text: &str| case(ValueKind::Order, text, &[]);
    case("I want to order 2 pizzas, order 3 weeks late");
    case("flight 1704 and BA 123");
    case("my account was closed in 2019");
    case("an order of 1,299.00 was cancelled");
    case("in case 2000 people come, you're #1");
    case("the order is late and the ticket expensive");
    case("order 03/11/2026 never came, the order 30minutes late");
    case("#1776 to Boston, out on the 3rd, return 29th");
}

#[test]
fn flights_are_products() {
    let case = |text: &str, want: &[(&str, &str)]| case(ValueKind::Product, text, want);
    case("flight 1704 was cancelled", &[("flight 1704", "flight 1704")]);
    case("on BA 123 last week", &[("BA 123", "ba123")]);
    case("my flight BA2490 to Rome", &[("flight BA2490", "flight ba2490")]);
}

#[test]
fn values_come_in_order_and_leave_private_ones_out() {
    let document = Document::new("Order #48213, £52 paid on 3 March with 4111 1111 1111 1111, call 07700 900123.");
    let found = values(&document);
    let kinds: Vec<ValueKind> = found.iter().map(|v| v.kind).collect();
    assert_eq!(kinds, [ValueKind::Order, ValueKind::Amount, ValueKind::Date]);
    assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
}
