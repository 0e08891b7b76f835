//! The desk without a terminal: which step a person is at, what they are asked
//! there, and what each answer changes. Nothing here prints, waits or runs a program.

use super::look;
use crate::cli::options::Options;
use crate::cli::terminal::{Answer, Ask, Row, keys};
use heard::coach::{CoachOptions, Review};
use heard::draft::edit::Editing;
use heard::draft::{Draft, Gap, Sentence};
use heard::engine::Engine;
use heard::reading::Reading;
use heard::vocab::{Fault, Mood};

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Giving the message.
    Message,
    /// Looking at what was heard.
    Look,
    /// Correcting the name.
    Name,
    /// Correcting the issue.
    Issue,
    /// Correcting the mood.
    Mood,
    /// Saying whose fault it is.
    Fault,
    /// Reading the card of a message that is not drafted.
    Withheld,
    /// Working on the moves.
    Plan,
    /// Choosing a move to add.
    Add,
    /// Filling the gap of that number.
    Gap(usize),
    /// Deciding what to do with the reply.
    Reply,
    /// Finishing although gaps are left.
    GapsLeft,
    /// Naming a file.
    Save,
    /// Replacing a file that is there.
    Replace,
}

/// What only the outside can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Edit the message.
    EditMessage(String),
    /// Take the message from the clipboard.
    Paste,
    /// Edit the reply.
    EditReply(String),
    /// Copy a text.
    Copy(String),
    /// Save a text, replacing what is there or not.
    Save { path: String, text: String, replace: bool },
}

/// What came of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A text, or none.
    Text(Option<String>),
    /// It was done, or not: what to say.
    Said(String),
    /// The file is there already.
    Exists,
}

/// What happens next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Ask again.
    Ask,
    /// Do this, then go on.
    Do(Task),
    /// Print this and end.
    Print(String),
    /// End; nothing is printed.
    Quit,
    /// End; a person must take this one.
    Withhold,
}

/// The whole desk.
pub(crate) struct Desk<'e> {
    engine: &'e Engine,
    /// As given on the command line, for starting over.
    base: Options,
    options: Options,
    step: Step,
    message: String,
    reading: Option<Reading>,
    draft: Option<Draft>,
    /// For each sentence, what could stand in its place.
    choices: Vec<Vec<Sentence>>,
    row: usize,
    additions: Vec<Sentence>,
    /// The draft before its gaps were filled, the gaps and what was answered.
    open: Option<Draft>,
    gaps: Vec<Gap>,
    answers: Vec<String>,
    reply: String,
    path: String,
    uncovered: bool,
    /// Printed above the next question.
    shown: String,
}

impl<'e> Desk<'e> {
    /// A desk with these options; with a message already there, it opens on what was heard.
    pub(crate) fn new(engine: &'e Engine, options: Options, message: Option<String>) -> Self {
        let mut desk = Self {
            engine,
            base: options.clone(),
            options,
            step: Step::Message,
            message: String::new(),
            reading: None,
            draft: None,
            choices: Vec::new(),
            row: 0,
            additions: Vec::new(),
            open: None,
            gaps: Vec::new(),
            answers: Vec::new(),
            reply: String::new(),
            path: String::new(),
            uncovered: false,
            shown: String::new(),
        };
        if let Some(message) = message {
            desk.take_message(message);
        }
        desk
    }

    /// What stands above the next question; given once.
    pub(crate) fn take_shown(&mut self) -> String {
        std::mem::take(&mut self.shown)
    }

    /// The reply as far as it goes, else the message: what must not be lost.
    pub(crate) fn kept(&self) -> Option<&str> {
        let text = match self.step {
            Step::Reply | Step::GapsLeft | Step::Save | Step::Replace => self.reply.as_str(),
            _ => self.draft.as_ref().and_then(|draft| draft.reply.as_deref()).filter(|_| !self.before_plan()).unwrap_or(&self.message),
        };
        Some(text).filter(|text| !text.trim().is_empty())
    }

    fn before_plan(&self) -> bool {
        matches!(self.step, Step::Message | Step::Look | Step::Name | Step::Issue | Step::Mood | Step::Fault | Step::Withheld)
    }

    /// What is asked now.
    pub(crate) fn ask(&self) -> Ask {
        match self.step {
            Step::Message => Ask::Page {
                prompt: "Paste the customer's message. End it with Ctrl-D or two empty lines (:e opens your editor, :c takes the clipboard, :q leaves).".to_owned(),
                commands: &[":e", ":c", ":q"],
            },
            Step::Look => {
                let mut list = vec![('\n', "that's right"), ('n', "name"), ('i', "issue"), ('m', "mood"), ('f', "fault")];
                if self.reading.as_ref().is_some_and(|reading| !look::slurs(self.engine.knowledge(), reading).is_empty()) {
                    list.push(('u', if self.uncovered { "mask" } else { "show as written" }));
                }
                list.extend([('w', "why"), ('b', "back"), ('q', "quit")]);
                Ask::Keys { keys: keys(&list) }
            }
            Step::Name => {
                let name = self.reading.as_ref().and_then(|reading| reading.customer.as_ref()).map(|customer| customer.name.clone());
                Ask::Line { prompt: "Their name (empty: greet without one)".to_owned(), initial: name.unwrap_or_default() }
            }
            Step::Issue => Ask::Line {
                prompt: "What it is about, in their words or as you would say it to them (empty: as heard)".to_owned(),
                initial: self.issue().unwrap_or_default(),
            },
            Step::Mood => {
                let mood = self.reading.as_ref().map_or(Mood::Neutral, |reading| reading.mood);
                Ask::Pick {
                    prompt: "How they feel".to_owned(),
                    items: Mood::ALL.iter().map(|mood| mood.name().to_owned()).collect(),
                    at: Mood::ALL.iter().position(|one| *one == mood).unwrap_or(0),
                }
            }
            Step::Fault => Ask::Pick {
                prompt: "Whose fault it is".to_owned(),
                items: Fault::ALL.iter().map(|fault| look::fault(*fault).to_owned()).collect(),
                at: Fault::ALL.iter().position(|one| *one == self.options.draft.fault).unwrap_or(0),
            },
            Step::Withheld => Ask::Keys { keys: keys(&[('\n', "done"), ('n', "new message"), ('b', "back")]) },
            Step::Plan => Ask::Board {
                rows: self.rows(),
                at: self.row,
                keys: keys(&[('\n', "go on"), ('>', "another phrase"), ('<', "the one before"), ('d', "drop"), ('a', "add"), ('w', "why"), ('b', "back"), ('q', "quit")]),
            },
            Step::Add => Ask::Pick {
                prompt: "Add".to_owned(),
                items: self.additions.iter().map(|sentence| format!("{}: {}", sentence.reply_move, sentence.text)).collect(),
                at: 0,
            },
            Step::Gap(n) => Ask::Line { prompt: self.gap_prompt(n), initial: self.answers.get(n).cloned().unwrap_or_default() },
            Step::Reply => Ask::Keys {
                keys: keys(&[('\n', "print and finish"), ('e', "edit"), ('c', "copy"), ('s', "save"), ('w', "the coach in full"), ('n', "new message"), ('b', "back"), ('q', "quit")]),
            },
            Step::GapsLeft => Ask::Keys { keys: keys(&[('g', "fill the gaps"), ('e', "edit"), ('y', "print it as it is"), ('b', "back")]) },
            Step::Save => Ask::Line { prompt: "Save the reply as".to_owned(), initial: if self.path.is_empty() { "reply.txt".to_owned() } else { self.path.clone() } },
            Step::Replace => Ask::Keys { keys: keys(&[('y', "replace it"), ('o', "another name"), ('b', "back")]) },
        }
    }

    /// Takes an answer.
    pub(crate) fn answer(&mut self, answer: Answer) -> Next {
        if matches!(answer, Answer::Back | Answer::Key('b') | Answer::Row(_, 'b')) {
            return self.back();
        }
        match (self.step, answer) {
            (_, Answer::Key('q') | Answer::Row(_, 'q')) => return Next::Quit,
            (Step::Message, Answer::Text(text)) => match text.trim() {
                ":q" => return Next::Quit,
                ":e" => return Next::Do(Task::EditMessage(self.message.clone())),
                ":c" => return Next::Do(Task::Paste),
                "" => self.say("Nothing is there yet."),
                _ => self.take_message(text),
            },
            (Step::Look, Answer::Key(key)) => match key {
                'n' => self.step = Step::Name,
                'i' => self.step = Step::Issue,
                'm' => self.step = Step::Mood,
                'f' => self.step = Step::Fault,
                'u' => {
                    self.uncovered = !self.uncovered;
                    self.look();
                }
                'w' => self.shown = self.reading.as_ref().map(look::why).unwrap_or_default(),
                _ => self.plan(),
            },
            (Step::Name, Answer::Text(name)) => {
                self.options.read.name = Some(name);
                self.read_again();
            }
            (Step::Issue, Answer::Text(issue)) => {
                if Some(&issue) != self.issue().as_ref() {
                    self.options.read.issue = Some(issue).filter(|issue| !issue.is_empty());
                }
                self.read_again();
            }
            (Step::Mood, Answer::Picked(n)) => {
                self.options.read.mood = Mood::ALL.get(n).copied();
                self.read_again();
            }
            (Step::Fault, Answer::Picked(n)) => {
                self.options.draft.fault = Fault::ALL.get(n).copied().unwrap_or(Fault::Unknown);
                self.read_again();
            }
            (Step::Withheld, Answer::Key('n')) | (Step::Reply, Answer::Key('n')) => self.start_over(),
            (Step::Withheld, _) => return Next::Withhold,
            (Step::Plan, Answer::Row(row, key)) => self.on_row(row, key),
            (Step::Add, Answer::Picked(n)) => self.add(n),
            (Step::Gap(n), Answer::Text(text)) => self.fill(n, text),
            (Step::Reply, Answer::Key(key)) => return self.with_reply(key),
            (Step::GapsLeft, Answer::Key('y')) => return Next::Print(self.reply.clone()),
            (Step::GapsLeft, Answer::Key('e')) => return Next::Do(Task::EditReply(self.reply.clone())),
            (Step::GapsLeft, _) => self.gaps(),
            (Step::Save, Answer::Text(path)) if path.is_empty() => self.step = Step::Reply,
            (Step::Save, Answer::Text(path)) => {
                self.path.clone_from(&path);
                return Next::Do(Task::Save { path, text: self.reply.clone(), replace: false });
            }
            (Step::Replace, Answer::Key('y')) => {
                return Next::Do(Task::Save { path: self.path.clone(), text: self.reply.clone(), replace: true });
            }
            (Step::Replace, _) => self.step = Step::Save,
            _ => {}
        }
        Next::Ask
    }

    /// Takes what came of a task.
    pub(crate) fn did(&mut self, outcome: Outcome) {
        match (self.step, outcome) {
            (Step::Message, Outcome::Text(Some(text))) => self.take_message(text),
            (Step::Reply | Step::GapsLeft, Outcome::Text(Some(text))) => {
                self.reply = text;
                self.show_reply();
            }
            (_, Outcome::Text(_)) => self.say("Nothing changed."),
            (_, Outcome::Exists) => {
                self.say(&format!("{} is there already.", self.path));
                self.step = Step::Replace;
            }
            (_, Outcome::Said(text)) => {
                self.say(&text);
                if matches!(self.step, Step::Save | Step::Replace) {
                    self.step = Step::Reply;
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.shown.push_str(&crate::cli::output::wrap(&crate::cli::output::sanitize::sanitize(text), "", ""));
        self.shown.push('\n');
    }

    fn back(&mut self) -> Next {
        match self.step {
            Step::Message => return Next::Quit,
            Step::Look | Step::Withheld => {
                self.step = Step::Message;
                self.say("Back to the message; what you give now takes its place.");
            }
            Step::Name | Step::Issue | Step::Mood | Step::Fault | Step::Plan => {
                self.step = Step::Look;
                self.look();
            }
            Step::Add | Step::Gap(0) => self.step = Step::Plan,
            Step::Gap(n) => self.step = Step::Gap(n - 1),
            Step::Reply | Step::GapsLeft => {
                self.step = Step::Plan;
                // The plan goes on from the draft whose gaps are open again.
                if let Some(open) = self.open.clone() {
                    self.draft = Some(open);
                }
            }
            Step::Save | Step::Replace => self.step = Step::Reply,
        }
        Next::Ask
    }

    fn start_over(&mut self) {
        *self = Self::new(self.engine, self.base.clone(), None);
    }

    fn take_message(&mut self, message: String) {
        self.message = message.trim_end().to_owned();
        self.uncovered = false;
        self.options = self.base.clone();
        self.read_again();
    }

    fn read_again(&mut self) {
        let reading = self.engine.read(&self.message, &self.options.read);
        self.options.draft = self.options.draft_for(&reading);
        self.reading = Some(reading);
        self.draft = None;
        self.answers.clear();
        self.step = Step::Look;
        self.look();
    }

    fn look(&mut self) {
        if let Some(reading) = &self.reading {
            self.shown = look::page(self.engine.knowledge(), reading, self.options.draft.fault, self.uncovered);
        }
    }

    fn issue(&self) -> Option<String> {
        let issue = self.reading.as_ref()?.issue.as_ref()?;
        issue.reflected.as_ref().map(|clause| clause.text.clone()).or_else(|| issue.noun.as_ref().map(|noun| noun.text.clone()))
    }

    fn editing(&self) -> Option<Editing<'_>> {
        Some(self.engine.editing(self.reading.as_ref()?, &self.options.draft))
    }

    /// From what was heard to the moves.
    fn plan(&mut self) {
        let Some(reading) = &self.reading else { return };
        if self.draft.is_none() {
            match self.engine.draft(reading, &self.options.draft) {
                Ok(draft) => self.draft = Some(draft),
                Err(error) => {
                    self.say(&error.to_string());
                    return;
                }
            }
            self.row = 0;
        }
        if let Some(withheld) = self.draft.as_ref().and_then(|draft| draft.withheld.clone()) {
            self.shown = look::withheld(&withheld);
            self.draft = None;
            self.step = Step::Withheld;
            return;
        }
        self.step = Step::Plan;
        self.row = self.row.min(self.sentences().len().saturating_sub(1));
        self.list_choices(None);
        self.say("The reply, move by move.");
    }

    fn sentences(&self) -> &[Sentence] {
        self.draft.as_ref().map_or(&[], |draft| &draft.sentences)
    }

    /// Lists what could stand in each place; the list of `keep` stays as it is, so that arrows go round it.
    fn list_choices(&mut self, keep: Option<usize>) {
        let (Some(editing), Some(draft)) = (self.editing(), &self.draft) else { return };
        let lists = (0..draft.sentences.len())
            .map(|at| if keep == Some(at) { self.choices.get(at).cloned().unwrap_or_default() } else { editing.alternatives(draft, at) })
            .collect();
        self.choices = lists;
    }

    fn rows(&self) -> Vec<Row> {
        let row = |(n, sentence): (usize, &Sentence)| {
            let choices = self.choices.get(n).map_or(&[][..], Vec::as_slice);
            let place = choices.iter().position(|other| other.text == sentence.text).unwrap_or(0);
            let mark = if choices.len() > 1 { format!("{} of {}", place + 1, choices.len()) } else { String::new() };
            Row { label: sentence.reply_move.name().replace('-', " "), text: sentence.text.clone(), mark }
        };
        self.sentences().iter().enumerate().map(row).collect()
    }

    fn on_row(&mut self, row: usize, key: char) {
        self.row = row;
        let (Some(draft), Some(editing)) = (self.draft.clone(), self.editing()) else { return };
        match key {
            '<' | '>' => {
                let Some(choices) = self.choices.get(row).filter(|choices| choices.len() > 1) else {
                    self.say("No other phrase fits here.");
                    return;
                };
                let now = choices
                    .iter()
                    .position(|other| draft.sentences.get(row).is_some_and(|sentence| other.text == sentence.text))
                    .unwrap_or(0);
                let to = if key == '>' { now + 1 } else { now + choices.len() - 1 } % choices.len();
                let changed = editing.with(&draft, row, choices[to].clone());
                self.draft = Some(changed);
                self.list_choices(Some(row));
            }
            'd' if draft.sentences.len() > 1 => {
                let shorter = editing.without(&draft, row);
                self.row = row.min(shorter.sentences.len() - 1);
                self.draft = Some(shorter);
                self.list_choices(None);
            }
            'd' => self.say("One sentence has to stay."),
            'a' => {
                let additions = editing.additions(&draft);
                if additions.is_empty() {
                    self.say("There is no further move that fits this message.");
                } else {
                    self.additions = additions;
                    self.step = Step::Add;
                }
            }
            'w' => {
                if let (Some(sentence), Some(reading)) = (draft.sentences.get(row), &self.reading) {
                    self.shown = look::why_sentence(self.engine.knowledge(), reading, sentence);
                }
            }
            _ => self.gaps(),
        }
    }

    fn add(&mut self, n: usize) {
        self.step = Step::Plan;
        let (Some(draft), Some(sentence), Some(editing)) = (&self.draft, self.additions.get(n).cloned(), self.editing()) else { return };
        let (longer, at) = editing.and(draft, sentence);
        self.draft = Some(longer);
        self.row = at;
        self.list_choices(None);
    }

    /// From the moves to the gaps, or to the reply where there are none.
    fn gaps(&mut self) {
        let Some(draft) = self.draft.clone() else { return };
        if !matches!(self.step, Step::GapsLeft) {
            // What was answered before is offered again where the same gap is still there.
            let before: Vec<(Gap, String)> = self.gaps.drain(..).zip(self.answers.drain(..)).collect();
            self.gaps.clone_from(&draft.gaps);
            self.answers = self
                .gaps
                .iter()
                .map(|gap| before.iter().find(|(known, _)| known == gap).map(|(_, text)| text.clone()).unwrap_or_default())
                .collect();
            self.open = Some(draft);
        }
        if self.gaps.is_empty() { self.finish() } else { self.step = Step::Gap(0) }
    }

    fn gap_prompt(&self, n: usize) -> String {
        let Some(gap) = self.gaps.get(n) else { return String::new() };
        let sentence = self.open.iter().flat_map(|draft| &draft.sentences).find(|sentence| sentence.gaps.contains(gap));
        let sentence = sentence.map(|sentence| sentence.text.as_str()).unwrap_or_default();
        let question = match gap.slot.as_str() {
            "will" => format!("{}? It reads after \"I'll\"", look::capitalised(&gap.hint)),
            "did" => format!("{}? It reads after \"I've\"", look::capitalised(&gap.hint)),
            "by" => format!("By {}?", gap.hint),
            _ => format!("{}?", look::capitalised(&gap.hint)),
        };
        format!("{} of {}: {sentence}  {question} (empty leaves the gap)", n + 1, self.gaps.len())
    }

    fn fill(&mut self, n: usize, text: String) {
        if let (Some(gap), Some(open), Some(editing)) = (self.gaps.get(n), &self.open, self.editing())
            && !text.is_empty()
            && let Err(error) = editing.filled(open, gap, &text)
        {
            self.say(&error.to_string());
            return;
        }
        if let Some(answer) = self.answers.get_mut(n) {
            *answer = text;
        }
        if n + 1 < self.gaps.len() { self.step = Step::Gap(n + 1) } else { self.finish() }
    }

    /// The reply from the draft and what was answered.
    fn finish(&mut self) {
        let (Some(open), Some(editing)) = (self.open.clone(), self.editing()) else { return };
        let given = self.gaps.iter().zip(&self.answers).filter(|(_, answer)| !answer.is_empty());
        let filled = given.fold(open, |draft, (gap, answer)| editing.filled(&draft, gap, answer).unwrap_or(draft));
        self.reply = filled.reply.clone().unwrap_or_default();
        self.draft = Some(filled);
        self.show_reply();
    }

    fn show_reply(&mut self) {
        self.step = Step::Reply;
        self.shown = look::reply(&self.reply, &self.review());
        let gaps = look::gaps_in(&self.reply);
        if !gaps.is_empty() {
            self.say(&format!("Still to fill: {}", gaps.join(" ")));
        }
    }

    fn review(&self) -> Review {
        let options = CoachOptions {
            channel: Some(self.options.draft.channel),
            fault: self.options.draft.fault,
            // What the person said while filling gaps is no invention.
            facts: self.answers.clone(),
            actions: self.answers.iter().cloned().chain(self.options.draft.did.clone()).collect(),
            voice: self.options.draft.voice.clone(),
            agent: self.options.draft.agent.clone(),
            company: self.options.draft.company.clone(),
            ..CoachOptions::default()
        };
        self.engine.coach(&self.reply, self.reading.as_ref(), &options)
    }

    fn with_reply(&mut self, key: char) -> Next {
        match key {
            'e' => Next::Do(Task::EditReply(self.reply.clone())),
            'c' => Next::Do(Task::Copy(self.reply.clone())),
            's' => {
                self.step = Step::Save;
                Next::Ask
            }
            'w' => {
                self.shown = look::review(&self.review(), &self.reply, self.reading.as_ref());
                Next::Ask
            }
            _ if !look::gaps_in(&self.reply).is_empty() => {
                self.say("There are gaps in it still.");
                self.step = Step::GapsLeft;
                Next::Ask
            }
            _ => Next::Print(self.reply.clone()),
        }
    }
}
