//! Practice: every path of every scenario is walked, being heard calms, being told off does not, and the same answers give the same round.

use heard::coach::rules::RULES;
use heard::finding::Severity;
use heard::pack::scenario::{BUILT_IN_RULES, Ending, Scenario};
use heard::pack::{self, Layer};
use heard::practice::{self, Answer, Change, Entry, Round, Shown};
use heard::reading::Knowledge;
use heard::record;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The built-in packs with their examples, which the engine leaves out.
static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::new(pack::check(&[Layer::built_in()]).packs));

fn scenarios() -> &'static [Scenario] {
    &KNOWLEDGE.packs.scenarios
}

fn scenario(id: &str) -> &'static Scenario {
    scenarios().iter().find(|scenario| scenario.meta.id == id).expect("a scenario")
}

fn answer(reply: &str) -> Answer {
    Answer { feeling: Some("they feel let down".to_owned()), reply: reply.to_owned() }
}

fn played(scenario: &'static Scenario, replies: &[&str]) -> Round<'static> {
    let mut round = Round::new(&KNOWLEDGE, scenario);
    for reply in replies {
        round.answer(answer(reply)).expect("an answer before the end");
    }
    round
}

/// An answer of the scenario's own that takes a way.
fn taking(scenario: &'static Scenario, at: usize, way: usize) -> &'static str {
    let state = &scenario.states[at];
    let own = state.ways[way].examples.iter().chain(state.models.iter().map(|model| &model.reply));
    own.map(|text| text.value.as_str())
        .find(|text| practice::way(&KNOWLEDGE, scenario, at, &practice::review(&KNOWLEDGE, scenario, at, text)) == Some(way))
        .unwrap_or_else(|| panic!("{}: no example takes way {way} of `{}`", scenario.meta.id, state.id.value))
}

/// Every path: the states it goes through, and the answers that lead along it.
fn paths(scenario: &'static Scenario) -> Vec<(Vec<usize>, Vec<&'static str>)> {
    let mut open = vec![(vec![0], Vec::new())];
    let mut done = Vec::new();
    while let Some((states, answers)) = open.pop() {
        let at = *states.last().expect("a state");
        if scenario.states[at].ways.is_empty() {
            done.push((states, answers));
            continue;
        }
        assert!(states.len() <= scenario.states.len(), "{}: {states:?} goes on without end", scenario.meta.id);
        for (n, way) in scenario.states[at].ways.iter().enumerate() {
            let to = scenario.state(&way.to.value).expect("a state");
            open.push(([states.as_slice(), &[to]].concat(), [answers.as_slice(), &[taking(scenario, at, n)]].concat()));
        }
    }
    done
}

#[test]
fn every_path_of_every_scenario_ends_where_it_says() {
    for scenario in scenarios() {
        let mut reached = BTreeSet::new();
        for (states, answers) in paths(scenario) {
            let round = played(scenario, &answers);
            let walked: Vec<usize> = std::iter::once(0).chain(round.turns().iter().map(|turn| turn.next)).collect();
            assert_eq!(walked, states, "{}", scenario.meta.id);
            assert!(round.is_over() && round.state().end.is_some(), "{}: {states:?}", scenario.meta.id);
            reached.extend(states);
        }
        assert_eq!(reached.len(), scenario.states.len(), "{}: a state is on no path", scenario.meta.id);
    }
}

#[test]
fn feedback_follows_every_answer_and_names_first_what_worked() {
    for scenario in scenarios() {
        for (_, answers) in paths(scenario) {
            for turn in played(scenario, &answers).turns() {
                let (reply, feedback) = (&turn.answer.reply, &turn.feedback);
                assert!(!feedback.worked.is_empty(), "{}: {reply}", scenario.meta.id);
                let flat = reply.split_whitespace().collect::<Vec<_>>().join(" ");
                for quoted in &feedback.worked {
                    let quote = quoted.quote.trim_end_matches(" …");
                    assert!(flat.contains(quote), "{}: \"{quote}\" is not their own words: {reply}", scenario.meta.id);
                }
                let best = scenario.best_way(turn.state) == Some(turn.way);
                match &feedback.change {
                    Some(Change { rewritten, because, why, about, .. }) => {
                        assert!(!rewritten.is_empty() && !because.is_empty() && !why.is_empty(), "{}: {reply}", scenario.meta.id);
                        assert!(flat.contains(about.quote.trim_end_matches(" …")), "{}: {reply}", scenario.meta.id);
                    }
                    None => assert!(best, "{}: nothing to change, and not the best way: {reply}", scenario.meta.id),
                }
            }
        }
    }
}

#[test]
fn the_model_replies_lead_to_a_calm_end_and_the_coach_has_no_warning_for_them() {
    for scenario in scenarios() {
        let mut round = Round::new(&KNOWLEDGE, scenario);
        while !round.is_over() {
            let model = &round.state().models.first().expect("a model reply").reply.value;
            let turn = round.answer(answer(model)).expect("a turn");
            let findings: Vec<_> = turn.review.at_least(Severity::Warning).map(|finding| &finding.rule).collect();
            assert!(findings.is_empty(), "{}: {findings:?} in {model}", scenario.meta.id);
            assert!(turn.feedback.change.is_none(), "{}: {:?}", scenario.meta.id, turn.feedback.change);
        }
        let heats = round.heats();
        assert!(heats.last() < heats.first(), "{}: {heats:?}", scenario.meta.id);
        assert_eq!(round.state().end, Some(Ending::Well), "{}", scenario.meta.id);
        let path: Vec<usize> = std::iter::once(0).chain(round.turns().iter().map(|turn| turn.next)).collect();
        assert_eq!(path, scenario.best_path(), "{}", scenario.meta.id);
    }
}

#[test]
fn a_lecture_raises_the_heat() {
    for scenario in scenarios() {
        for lecture in [
            "You should have read the terms.",
            "Please note that you failed to follow the instructions.",
            "I'm sorry to hear that. As I already said, you need to understand that this can't be changed.",
        ] {
            let round = played(scenario, &[lecture]);
            let heats = round.heats();
            assert!(heats[1] > heats[0] || heats[0] == 5, "{}: {heats:?} after {lecture}", scenario.meta.id);
            let change = round.turns()[0].feedback.change.as_ref().expect("something to change");
            assert!(change.rule.is_some(), "{}: {change:?}", scenario.meta.id);
        }
    }
}

#[test]
fn the_same_answers_give_the_same_round() {
    let again = Knowledge::new(pack::check(&[Layer::built_in()]).packs);
    for scenario in scenarios() {
        let model: Vec<&str> =
            scenario.best_path().iter().filter_map(|at| Some(scenario.states[*at].models.first()?.reply.value.as_str())).collect();
        let other = again.packs.scenarios.iter().find(|other| other.meta.id == scenario.meta.id).expect("the same scenario");
        let mut second = Round::new(&again, other);
        model.iter().for_each(|reply| {
            second.answer(answer(reply));
        });
        let first = played(scenario, &model);
        assert_eq!(record::to_document(&practice::round(&first, 0)), record::to_document(&practice::round(&second, 0)));
    }
}

#[test]
fn there_are_a_dozen_scenarios_that_differ_in_more_than_nouns() {
    let all = scenarios();
    assert!(all.len() >= 12, "{}", all.len());
    let distinct = |of: fn(&Scenario) -> String| all.iter().map(of).collect::<BTreeSet<_>>().len();
    assert!(distinct(|scenario| scenario.industry.clone()) >= 9);
    assert!(distinct(|scenario| scenario.channel.name().to_owned()) >= 6);
    assert!(distinct(|scenario| format!("{:?}", scenario.moods)) >= 10);
    assert_eq!(distinct(|scenario| scenario.difficulty.to_string()), 3);
    let conditions = distinct(|scenario| {
        let ways = scenario.states.iter().flat_map(|state| &state.ways);
        ways.map(|way| {
            let faults: Vec<&str> = way.when.faults.iter().map(|fault| fault.value.as_str()).collect();
            format!("{:?} {faults:?} {:?} {:?}", way.when.does, way.when.covers, way.when.lacks)
        })
        .collect()
    });
    assert_eq!(conditions, all.len(), "two scenarios ask for the same");
}

/// A105
#[test]
fn what_is_felt_and_not_said_is_told() {
    let order = scenario("missing-order");
    let felt = |feeling: Option<&str>, reply: &str| {
        let mut round = Round::new(&KNOWLEDGE, order);
        let turn = round.answer(Answer { feeling: feeling.map(str::to_owned), reply: reply.to_owned() }).expect("a turn");
        (turn.feedback.felt.shown, turn.feedback.felt.message.clone())
    };
    let (shown, message) = felt(Some("worried about Saturday"), "We will open a search and write by Friday.");
    assert_eq!(shown, Shown::Silent);
    assert!(message.contains("worried about Saturday"), "{message}");
    let warm = "I'm so sorry to hear that your order was marked as delivered on Monday and never came.";
    let (shown, message) = felt(Some("worried about Saturday"), warm);
    assert_eq!(shown, Shown::Expressed);
    assert!(message.contains(warm), "{message}");
    assert_eq!(felt(Some("  "), warm).0, Shown::Unprompted);
    assert_eq!(felt(None, "It was delivered.").0, Shown::Neither);
}

#[test]
fn moods_are_known_by_their_nouns_too() {
    let mut round = Round::new(&KNOWLEDGE, scenario("furious-third-contact"));
    let feeling = Some("anger, frustration, and a bit of embarrassment".to_owned());
    let turn = round.answer(Answer { feeling, reply: "Hello.".to_owned() }).expect("a turn");
    let names: Vec<&str> = turn.feedback.felt.named.iter().map(|mood| mood.name()).collect();
    assert_eq!(names, ["frustrated", "angry", "embarrassed"]);
    let likely: Vec<&str> = turn.feedback.felt.likely.iter().map(|mood| mood.name()).collect();
    assert_eq!(likely, ["frustrated", "angry"]);
}

#[test]
fn an_answer_can_be_taken_back_and_none_follows_the_end() {
    let order = scenario("missing-order");
    let mut round = played(order, &["You should have asked for signed delivery."]);
    assert_eq!(round.state().id.value, "suspected");
    assert_eq!(round.again().map(|answer| answer.reply).as_deref(), Some("You should have asked for signed delivery."));
    assert_eq!(round.state().id.value, "gone-missing");
    assert_eq!(round.again(), None);
    let mut over = played(order, &["Thank you for your message.", "We will let you know."]);
    assert!(over.is_over());
    assert!(over.answer(answer("One more thing.")).is_none());
}

#[test]
fn no_word_that_anybody_wrote_is_kept() {
    let order = scenario("missing-order");
    let mut round = Round::new(&KNOWLEDGE, order);
    round.answer(Answer {
        feeling: Some("zebra stripes".to_owned()),
        reply: "Quokka. You should have asked for signed delivery.".to_owned(),
    });
    let line = record::to_line(&Entry::of(&round, "2026-05-04T09:30:00Z".to_owned()));
    for word in ["zebra", "Quokka", "signed", "dolls", "Andrzej"] {
        assert!(!line.contains(word), "{word} in {line}");
    }
    let kept: Entry = serde_json::from_str(&line).expect("a line of the history");
    assert_eq!(kept.heat, [3, 4]);
    assert!(kept.findings.contains(&"blame".to_owned()), "{:?}", kept.findings);
    assert_eq!(practice::stats(&line).rounds, 1);
}

#[test]
fn private_values_in_an_answer_are_masked_wherever_they_are_shown() {
    let order = scenario("missing-order");
    let card = "4111 1111 1111 1111";
    let mut round = Round::new(&KNOWLEDGE, order);
    let reply = format!("Your card {card} was charged. You should have checked the card {card}.");
    round.answer(Answer { feeling: Some(format!("worried about {card}")), reply });
    let shown = record::to_document(&practice::round(&round, 0));
    assert!(!shown.contains(card), "{shown}");
    assert!(shown.contains("<card-number>"), "{shown}");
}

#[test]
fn hostile_answers_do_no_harm() {
    let order = scenario("missing-order");
    for reply in ["\u{1b}[2J\u{202e}", "{{", &"sorry ".repeat(20_000), "\u{0}", "🎉🎉🎉", "[", "—"] {
        let round = played(order, &[reply]);
        assert_eq!(round.turns().len(), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_answers_make_a_round(replies in prop::collection::vec("(?s).{0,120}", 1..5), which in any::<prop::sample::Index>()) {
        let scenario = which.get(scenarios());
        let mut round = Round::new(&KNOWLEDGE, scenario);
        for reply in &replies {
            let over = round.is_over();
            prop_assert_eq!(round.answer(answer(reply)).is_none(), over);
        }
        prop_assert_eq!(round.heats().len(), round.turns().len() + 1);
        let record = record::to_document(&practice::round(&round, 0));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&record).is_ok());
    }
}

#[test]
fn the_rules_that_packs_may_name_are_the_coachs_own() {
    let named: BTreeSet<&str> = BUILT_IN_RULES.iter().copied().collect();
    let own: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(named, own);
}
