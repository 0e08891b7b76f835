//! A round at a terminal: the situation, a line for oneself, an answer, feedback, and the customer again.

use super::history::History;
use super::{page, scenario};
use crate::cli::args::{Common, PracticeArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::output;
use crate::cli::output::sanitize::sanitize;
use crate::cli::terminal::{Answer as Pressed, Ask, Row, Stop, Terminal, keys};
use heard::engine::Engine;
use heard::pack::scenario::Scenario;
use heard::practice::{self, Answer, Round};
use heard::record;
use std::io::IsTerminal;

/// What to do where there is no terminal.
const INSTEAD: &str = "use --scenario ID --answers FILE, or --list";

/// Sits down to practise.
pub(super) fn run(engine: &Engine, wanted: Option<&str>, args: &PracticeArgs, common: &Common) -> Result<Status, Failure> {
    let given = wanted.map(|id| scenario(engine, id)).transpose()?;
    if !std::io::stdin().is_terminal() {
        return Err(Failure::new(format!("practice asks questions and needs a terminal; without one, {INSTEAD}")));
    }
    let scenarios = &engine.knowledge().packs.scenarios;
    if scenarios.is_empty() {
        return Err(Failure::new("there are no scenarios in these packs"));
    }
    let mut terminal = Terminal::open(common.max_bytes, INSTEAD)?;
    let mut next = given;
    loop {
        let chosen = match next.take() {
            Some(scenario) => scenario,
            None => match choose(&mut terminal, scenarios) {
                Ok(Some(scenario)) => scenario,
                Ok(None) => return Ok(Status::Done),
                Err(stop) => return stopped(stop, ""),
            },
        };
        let mut sitting = Sitting {
            terminal: &mut terminal,
            asks: !args.no_prompt,
            round: Round::new(engine.knowledge(), chosen),
            unfinished: Answer::default(),
        };
        let end = sitting.sit();
        let Sitting { round, unfinished, .. } = sitting;
        if !matches!(end, Ok(After::Choose)) || !round.turns().is_empty() {
            History::of(args).keep(&round, args, common);
        }
        match end {
            Ok(After::Choose) => {}
            Ok(After::Leave) => {
                if common.json {
                    output::result(&format!("{}\n", record::to_document(&practice::round(&round, 0))))?;
                }
                return Ok(Status::Done);
            }
            Err(stop) => return stopped(stop, &unfinished.reply),
        }
    }
}

/// Ends a run in the middle: what was typed is shown, so that it is not lost.
fn stopped(stop: Stop, before: &str) -> Result<Status, Failure> {
    match stop {
        Stop::Interrupted(typed) => {
            let typed = if typed.trim().is_empty() { before } else { &typed };
            if !typed.trim().is_empty() {
                output::aside("\nWhat you had typed:\n");
                output::aside(output::line_ended(typed.trim()).trim_end());
            }
            Ok(Status::Interrupted)
        }
        Stop::Gone(why) => Err(Failure::new(why)),
    }
}

/// Lets them choose a situation; none when they would rather not.
fn choose<'a>(terminal: &mut Terminal, scenarios: &'a [Scenario]) -> Result<Option<&'a Scenario>, Stop> {
    let level = |scenario: &Scenario| ["", "gentle", "middling", "hard"][usize::from(scenario.difficulty.min(3))];
    let mut order: Vec<&Scenario> = scenarios.iter().collect();
    order.sort_by(|a, b| a.difficulty.cmp(&b.difficulty).then(a.meta.id.cmp(&b.meta.id)));
    let rows: Vec<Row> = order
        .iter()
        .map(|scenario| Row {
            label: scenario.title.clone(),
            text: scenario.skill.clone(),
            mark: format!("{}, {}", scenario.industry, level(scenario)),
        })
        .collect();
    if terminal.is_plain() {
        let items = order.iter().map(|scenario| format!("{} ({}, {})", scenario.title, scenario.industry, level(scenario))).collect();
        return Ok(match terminal.ask(&Ask::Pick { prompt: "Which situation".to_owned(), items, at: 0 })? {
            Pressed::Picked(index) => order.get(index).copied(),
            _ => None,
        });
    }
    terminal.show("Which situation?\n");
    match terminal.ask(&Ask::Board { rows, at: 0, keys: keys(&[('\n', "begin"), ('q', "leave")]) })? {
        Pressed::Row(index, '\n') => Ok(order.get(index).copied()),
        _ => Ok(None),
    }
}

/// What comes after a round.
enum After {
    /// Another situation.
    Choose,
    /// The shell.
    Leave,
}

/// One round and what is being written.
struct Sitting<'a, 'k> {
    terminal: &'a mut Terminal,
    round: Round<'k>,
    /// Whether they are asked what the customer might be feeling.
    asks: bool,
    /// An answer that was written and not yet given, or taken back.
    unfinished: Answer,
}

/// What is asked before anything is written.
const FEELING: &str = "What might they be feeling, and what would you want to hear? One line, for yourself; Enter leaves it out.";
const REPLY: &str = "Your reply. Ctrl-D or two empty lines end it; e alone opens your editor, q alone leaves.";
const AGAIN: &str = "Your reply, once more. Ctrl-D or two empty lines end it; e alone opens your last one in your editor, q alone leaves.";

impl Sitting<'_, '_> {
    fn sit(&mut self) -> Result<After, Stop> {
        self.terminal.show(&page::opening(self.round.scenario()));
        loop {
            if self.round.is_over() {
                self.terminal.show(&page::ending(&self.round));
                match self
                    .terminal
                    .ask(&Ask::Keys { keys: keys(&[('\n', "done"), ('a', "answer the last one again"), ('n', "another situation")]) })?
                {
                    Pressed::Key('a') => self.take_back(),
                    Pressed::Key('n') => return Ok(After::Choose),
                    _ => return Ok(After::Leave),
                }
                continue;
            }
            let state = self.round.state();
            self.terminal.show(&page::says(&state.says.value, state.heat));
            let analogies = self.round.analogies();
            if self.asks && self.round.turns().is_empty() && !analogies.is_empty() {
                self.terminal.show(&page::analogies(&analogies));
            }
            if self.asks && !self.feeling()? {
                if self.round.turns().is_empty() {
                    return Ok(After::Choose);
                }
                self.take_back();
                continue;
            }
            match self.reply()? {
                Written::Reply(reply) => {
                    let feeling = self.unfinished.feeling.take();
                    self.unfinished = Answer::default();
                    self.round.answer(Answer { feeling, reply });
                }
                Written::Back if self.asks => continue,
                Written::Back if self.round.turns().is_empty() => return Ok(After::Choose),
                Written::Back => {
                    self.take_back();
                    continue;
                }
                Written::Leave => return Ok(After::Leave),
            }
            if let Some(turn) = self.round.turns().last() {
                self.terminal.show(&format!("\n{}", page::feedback(&turn.feedback)));
            }
            let pairs: &[(char, &'static str)] = if self.round.is_over() {
                &[('\n', "how it ends"), ('a', "answer again")]
            } else {
                &[('\n', "go on"), ('a', "answer again"), ('q', "leave")]
            };
            match self.terminal.ask(&Ask::Keys { keys: keys(pairs) })? {
                Pressed::Key('a') | Pressed::Back => self.take_back(),
                Pressed::Key('q') => return Ok(After::Leave),
                _ => {}
            }
        }
    }

    /// Takes the last answer back, and keeps it to start from.
    fn take_back(&mut self) {
        if let Some(answer) = self.round.again() {
            self.unfinished = answer;
        }
    }

    /// Asks for the line that is kept for oneself; false when they go back.
    fn feeling(&mut self) -> Result<bool, Stop> {
        let initial = self.unfinished.feeling.clone().unwrap_or_default();
        let Pressed::Text(feeling) = self.terminal.ask(&Ask::Line { prompt: FEELING.to_owned(), initial })? else { return Ok(false) };
        let feeling = feeling.trim().to_owned();
        if !feeling.is_empty() {
            self.terminal.show(&format!("{}\n", output::wrap(&sanitize(&format!("For yourself: {feeling}")), "", "  ")));
        }
        self.unfinished.feeling = Some(feeling).filter(|feeling| !feeling.is_empty());
        Ok(true)
    }

    fn reply(&mut self) -> Result<Written, Stop> {
        loop {
            let prompt = if self.unfinished.reply.is_empty() { REPLY } else { AGAIN };
            match self.terminal.ask(&Ask::Page { prompt: prompt.to_owned(), commands: &["e", "q"] })? {
                Pressed::Text(text) if text.trim() == "q" => return Ok(Written::Leave),
                Pressed::Text(text) if text.trim() == "e" => {
                    let edited = self.terminal.edit(&self.unfinished.reply);
                    match edited {
                        Ok(Some(text)) => return Ok(Written::Reply(text)),
                        Ok(None) => self.terminal.show("nothing was saved"),
                        Err(Failure::Message(message)) => self.terminal.show(&message),
                        Err(Failure::ClosedPipe) => return Err(Stop::Gone("the terminal went away".to_owned())),
                    }
                }
                Pressed::Text(text) if !text.trim().is_empty() => return Ok(Written::Reply(text.trim().to_owned())),
                Pressed::Text(_) => self.terminal.show("nothing is written yet"),
                _ => return Ok(Written::Back),
            }
        }
    }
}

/// What came of asking for a reply.
enum Written {
    Reply(String),
    Back,
    Leave,
}
