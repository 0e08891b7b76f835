//! From what was typed, put in a context file or in a JSON line, to the library's options.

use super::args::{DraftArgs, ReadOnlyArgs};
use super::exit::Failure;
use heard::finding::nearest;
use heard::plan::DraftOptions;
use heard::reading::{ReadOptions, Reading};
use heard::vocab::{Channel, Fault, Mood, Outcome, ReplyType};
use serde_json::{Map, Value};

/// Options for reading and drafting together: a JSON line may set any of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) read: ReadOptions,
    pub(crate) draft: DraftOptions,
    /// Whether somebody said where the reply will be read.
    channel_said: bool,
}

/// Characters that a public post may have, give or take its links.
const POST: usize = 320;

/// The names a JSON object may use, those of the options with underscores.
const NAMES: &[&str] = &[
    "name",
    "agent",
    "role",
    "company",
    "company_handle",
    "issue",
    "mood",
    "channel",
    "fault",
    "did",
    "will",
    "by",
    "offer",
    "approved_by",
    "tier",
    "type",
    "outcome",
    "frame",
    "voice",
    "seed",
    "max_chars",
];

impl Options {
    /// From `read`'s part of the command line.
    pub(crate) fn from_read(said: &ReadOnlyArgs) -> Result<Self, Failure> {
        let mut options = Self::default();
        options.say(said)?;
        Ok(options)
    }

    /// From the whole of `draft`'s command line; a context file is read first, so flags overrule it.
    pub(crate) fn from_draft(args: &DraftArgs) -> Result<Self, Failure> {
        let mut options = Self::default();
        if let Some(path) = &args.context {
            let text = std::fs::read_to_string(path).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
            if text.len() > 64 * 1024 {
                return Err(Failure::new(format!("{}: a context file may hold 64 KiB", path.display())));
            }
            let object: Map<String, Value> =
                heard::pack::context(&text).map_err(|message| Failure::new(format!("{}: {message}", path.display())))?;
            for (name, value) in &object {
                if !options.set(name, value)? {
                    let near = nearest(name, NAMES.iter().copied()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                    let line = text.lines().position(|line| line.contains(name.as_str())).map_or(1, |line| line + 1);
                    return Err(Failure::new(format!("{}:{line}: there is no option `{name}`{near}", path.display())));
                }
            }
        }
        options.say(&args.said)?;
        let texts = [
            ("agent", &args.agent),
            ("role", &args.role),
            ("channel", &args.channel),
            ("fault", &args.fault),
            ("did", &args.did),
            ("will", &args.will),
            ("by", &args.by),
            ("offer", &args.offer),
            ("approved_by", &args.approved_by),
            ("tier", &args.tier),
            ("type", &args.reply_type),
            ("outcome", &args.outcome),
            ("frame", &args.frame),
            ("voice", &args.voice),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                options.set(name, &Value::String(text.clone()))?;
            }
        }
        if let Some(seed) = args.seed {
            options.draft.seed = seed;
        }
        if args.max_chars.is_some() {
            options.draft.max_chars = args.max_chars;
        }
        Ok(options)
    }

    fn say(&mut self, said: &ReadOnlyArgs) -> Result<(), Failure> {
        for (name, text) in [
            ("name", &said.name),
            ("company", &said.company),
            ("company_handle", &said.company_handle),
            ("issue", &said.issue),
            ("mood", &said.mood),
        ] {
            if let Some(text) = text {
                self.set(name, &Value::String(text.clone()))?;
            }
        }
        Ok(())
    }

    /// What to draft with for a message: a short one that calls on a handle, or holds a link as posts shorten them, came by a
    /// public channel, and what reads as a
    /// review is one, unless somebody says otherwise. Anything else is taken for a letter.
    pub(crate) fn draft_for(&self, reading: &Reading) -> DraftOptions {
        let text = reading.document.text();
        let handle = |word: &str| {
            word.trim_start_matches('.').strip_prefix('@').is_some_and(|name| name.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        };
        let mut draft = self.draft.clone();
        if !self.channel_said {
            draft.channel =
                if text.chars().count() <= POST && text.split_whitespace().any(|word| handle(word) || word.starts_with("https://t.co/")) {
                    Channel::Social
                } else if reading.is_review {
                    Channel::Review
                } else {
                    DraftOptions::default().channel
                };
        }
        draft
    }

    /// Sets one option by its name with underscores; false where there is no such option. A null leaves it as it is.
    pub(crate) fn set(&mut self, name: &str, value: &Value) -> Result<bool, Failure> {
        if !NAMES.contains(&name) {
            return Ok(false);
        }
        if value.is_null() {
            return Ok(true);
        }
        if let "seed" | "max_chars" = name {
            let number = value.as_u64().ok_or_else(|| Failure::new(format!("`{name}` must be a whole number")))?;
            if name == "seed" {
                self.draft.seed = number
            } else {
                self.draft.max_chars = Some(usize::try_from(number).unwrap_or(usize::MAX))
            }
            return Ok(true);
        }
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return Err(Failure::new(format!("`{name}` must be text"))),
        };
        if text.chars().count() > 400 {
            return Err(Failure::new(format!("`{name}` may hold 400 characters")));
        }
        // What goes into a reply is one line of text; controls have no business there.
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        match name {
            "name" => self.read.name = Some(text),
            "company" => {
                self.read.company = Some(text.clone());
                self.draft.company = Some(text);
            }
            "company_handle" => self.read.company_handle = Some(text),
            "issue" => self.read.issue = Some(text),
            "mood" => self.read.mood = Some(word(&text, Mood::NOUN, Mood::parse, Mood::ALL.iter().map(|value| value.name()))?),
            "agent" => self.draft.agent = Some(text),
            "role" => self.draft.role = Some(text),
            "channel" => {
                self.draft.channel = word(&text, Channel::NOUN, Channel::parse, Channel::ALL.iter().map(|value| value.name()))?;
                self.read.review = Some(self.draft.channel == Channel::Review);
                self.channel_said = true;
            }
            "fault" => self.draft.fault = word(&text, Fault::NOUN, Fault::parse, Fault::ALL.iter().map(|value| value.name()))?,
            "type" => {
                self.draft.reply_type = word(&text, ReplyType::NOUN, ReplyType::parse, ReplyType::ALL.iter().map(|value| value.name()))?
            }
            "outcome" => {
                self.draft.outcome = Some(word(&text, Outcome::NOUN, Outcome::parse, Outcome::ALL.iter().map(|value| value.name()))?)
            }
            "did" => self.draft.did = Some(text),
            "will" => self.draft.will = Some(text),
            "by" => self.draft.by = Some(text),
            "offer" => self.draft.offer = Some(text),
            "approved_by" => self.draft.approved_by = Some(text),
            "tier" => self.draft.tier = Some(text),
            "frame" => self.draft.frame = Some(text),
            _ => self.draft.voice = Some(text),
        }
        Ok(true)
    }
}

fn word<T>(text: &str, noun: &str, parse: fn(&str) -> Option<T>, names: impl Iterator<Item = &'static str>) -> Result<T, Failure> {
    parse(text).ok_or_else(|| {
        let names: Vec<&str> = names.collect();
        let near = nearest(text, names.iter().copied())
            .map_or_else(|| format!("; one of: {}", names.join(", ")), |near| format!("; did you mean `{near}`?"));
        Failure::new(format!("there is no {noun} called `{text}`{near}"))
    })
}
