//! The command line as clap sees it; every command turns its part into library options.

mod pack;

pub(crate) use pack::{
    CheckArgs, CoverArgs, FindingFormat, LayerArg, LearnArgs, NewArgs, PackArgs, PackCommand, SearchArgs, ShowArgs, TestArgs, TryArgs,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Read a customer's message and draft a reply that names their issue in their own words.
#[derive(Debug, Parser)]
#[command(name = "heard", version, about, disable_help_subcommand = true, propagate_version = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Draft a reply (the main job)
    Draft(DraftArgs),
    /// Show what the message says: cues, mood, issue, facts, asks, flags
    Read(ReadArgs),
    /// Review a reply against the message it answers
    Coach(CoachArgs),
    /// Write replies to sample situations and get feedback on each
    Practice(PracticeArgs),
    /// Why a cue, phrase, move, rule or flag exists, with its evidence
    Explain(ExplainArgs),
    /// Work on phrase packs
    #[command(subcommand)]
    Pack(PackCommand),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// Options that every command takes.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Common options")]
pub(crate) struct Common {
    /// One JSON document
    #[arg(long, global = true, conflicts_with = "jsonl")]
    pub(crate) json: bool,
    /// JSON Lines in, JSON Lines out
    #[arg(long, global = true)]
    pub(crate) jsonl: bool,
    /// Where a JSON line holds the text
    #[arg(long, global = true, value_name = "POINTER", default_value = "/text")]
    pub(crate) text_field: String,
    /// What a bad line does: end with exit code 2 at the stream's end, or only report it
    #[arg(long, global = true, value_name = "WHAT", default_value = "fail")]
    pub(crate) bad_lines: BadLines,
    /// A pack, or a folder of packs, laid over the built-in ones (repeatable)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) packs: Vec<PathBuf>,
    /// Leave the built-in packs out
    #[arg(long, global = true)]
    pub(crate) no_builtin: bool,
    /// Leave the user's and the project's layer out: the same bytes everywhere
    #[arg(long, global = true)]
    pub(crate) isolated: bool,
    /// Explain: each number, each sentence
    #[arg(long, global = true)]
    pub(crate) why: bool,
    /// Longest message that is read, in bytes
    #[arg(long, global = true, value_name = "BYTES", default_value_t = 1_000_000)]
    pub(crate) max_bytes: usize,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorWhen,
    /// Print the result and nothing else
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum BadLines {
    #[default]
    Fail,
    Report,
}

/// What is said about the message, for `read` and `draft` alike.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct ReadOnlyArgs {
    /// The customer's name
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The company's name, as customers write it and as the sign-off says it
    #[arg(long)]
    pub(crate) company: Option<String>,
    /// The company's handle
    #[arg(long, value_name = "@HANDLE")]
    pub(crate) company_handle: Option<String>,
    /// The issue, in the customer's own sentence or in yours
    #[arg(long, value_name = "TEXT")]
    pub(crate) issue: Option<String>,
    /// The mood, if you know better
    #[arg(long, value_name = "ID")]
    pub(crate) mood: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ReadArgs {
    /// The message; `-` or nothing for standard input
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) said: ReadOnlyArgs,
}

#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// The message; `-` or nothing for standard input
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) said: ReadOnlyArgs,
    /// Who signs
    #[arg(long)]
    pub(crate) agent: Option<String>,
    /// Their role
    #[arg(long)]
    pub(crate) role: Option<String>,
    /// These options as YAML or JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) context: Option<PathBuf>,
    /// Where the reply will be read; else a short message that calls on a handle is taken for a post, what reads as a review for one, and any other for a letter
    #[arg(long, value_name = "ID")]
    pub(crate) channel: Option<String>,
    /// Whose fault it is: ours, theirs, third-party, unknown
    #[arg(long, value_name = "WHO")]
    pub(crate) fault: Option<String>,
    /// What was done; reads after "I've"
    #[arg(long, value_name = "TEXT")]
    pub(crate) did: Option<String>,
    /// What will be done; reads after "I'll"
    #[arg(long, value_name = "TEXT")]
    pub(crate) will: Option<String>,
    /// By when
    #[arg(long, value_name = "TEXT")]
    pub(crate) by: Option<String>,
    /// A gesture to offer, perhaps with an amount: `goodwill-credit:20`
    #[arg(long, value_name = "ID")]
    pub(crate) offer: Option<String>,
    /// Who agreed to the offer, where it isn't yours to promise: `Mara`, `my manager`
    #[arg(long, value_name = "WHO")]
    pub(crate) approved_by: Option<String>,
    /// The customer's tier: decides what may be offered, never the words
    #[arg(long, value_name = "ID")]
    pub(crate) tier: Option<String>,
    /// What kind of reply: reply, check-in, follow-up, feedback
    #[arg(long = "type", value_name = "ID")]
    pub(crate) reply_type: Option<String>,
    /// What became of a suggestion: considered, implemented, declined
    #[arg(long, value_name = "ID")]
    pub(crate) outcome: Option<String>,
    /// An order of moves by name: last, learn, heard, latte, aware …
    #[arg(long, value_name = "ID")]
    pub(crate) frame: Option<String>,
    /// How it sounds: plain, warm, formal, playful …
    #[arg(long, value_name = "ID")]
    pub(crate) voice: Option<String>,
    /// How many different drafts
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub(crate) variants: u32,
    /// Another choice among phrases that fit equally well
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    /// Longest reply, in characters; whole sentences are left out
    #[arg(long, value_name = "N")]
    pub(crate) max_chars: Option<usize>,
    /// A gap that is left is exit code 1
    #[arg(long)]
    pub(crate) strict: bool,
    /// Go through it step by step: what was heard, each sentence, each gap
    #[arg(short, long, conflicts_with_all = ["json", "jsonl", "variants", "strict"])]
    pub(crate) interactive: bool,
    /// Open the draft in your editor before it is printed
    #[arg(long, conflicts_with_all = ["json", "jsonl", "variants", "interactive"])]
    pub(crate) edit: bool,
    /// Also copy the reply, by the desktop's clipboard command or through the terminal
    #[arg(long, conflicts_with_all = ["json", "jsonl", "variants", "interactive"])]
    pub(crate) copy: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Tip,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum LevelArg {
    #[default]
    Novice,
    Expert,
}

#[derive(Debug, Args)]
pub(crate) struct CoachArgs {
    /// The reply; `-` or nothing for standard input
    pub(crate) reply: Option<PathBuf>,
    /// The message it answers
    #[arg(long, value_name = "FILE")]
    pub(crate) message: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) said: ReadOnlyArgs,
    /// A fact the reply may state although the message doesn't (repeatable)
    #[arg(long = "fact", value_name = "TEXT")]
    pub(crate) facts: Vec<String>,
    /// Something that was done; reads after "I've" (repeatable)
    #[arg(long = "action", value_name = "TEXT")]
    pub(crate) actions: Vec<String>,
    /// Where the reply will be read; else a short message that calls on a handle is taken for a post, what reads as a review for one, and any other for a letter
    #[arg(long, value_name = "ID")]
    pub(crate) channel: Option<String>,
    /// Whose fault it is: ours, theirs, third-party, unknown
    #[arg(long, value_name = "WHO")]
    pub(crate) fault: Option<String>,
    /// The voice whose words to avoid are checked
    #[arg(long, value_name = "ID")]
    pub(crate) voice: Option<String>,
    /// Who signs
    #[arg(long)]
    pub(crate) agent: Option<String>,
    /// From which severity on the exit code is 1
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) fail_on: Option<FailOn>,
    /// How much is told: an expert sees no tips
    #[arg(long, value_name = "WHO", default_value = "novice")]
    pub(crate) level: LevelArg,
    /// A rule that is not applied here, and why (repeatable)
    #[arg(long, value_name = "RULE[=REASON]")]
    pub(crate) allow: Vec<String>,
    /// Show every finding, not only a handful
    #[arg(long)]
    pub(crate) all: bool,
    /// Print the reply with every safe repair applied
    #[arg(long, conflicts_with = "diff")]
    pub(crate) fix: bool,
    /// Print those repairs as a unified diff
    #[arg(long)]
    pub(crate) diff: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PracticeArgs {
    /// The situation, by its id; chosen from a list if left out
    pub(crate) id: Option<String>,
    /// The situation, by its id
    #[arg(long, value_name = "ID", conflicts_with = "id")]
    pub(crate) scenario: Option<String>,
    /// Answers from a file instead of the terminal: a JSON list, JSON Lines, or texts with a line `---` between them
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    /// The situations there are
    #[arg(long, conflicts_with_all = ["stats", "forget", "answers"])]
    pub(crate) list: bool,
    /// Each skill over time
    #[arg(long, conflicts_with_all = ["forget", "answers", "no_history"])]
    pub(crate) stats: bool,
    /// Where figures of each round are kept; the user's data folder if left out
    #[arg(long, value_name = "FILE")]
    pub(crate) history: Option<PathBuf>,
    /// Keep nothing of this round
    #[arg(long, conflicts_with = "history")]
    pub(crate) no_history: bool,
    /// Delete the history
    #[arg(long, conflicts_with_all = ["answers", "no_history"])]
    pub(crate) forget: bool,
    /// Leave out the question what they might be feeling
    #[arg(long)]
    pub(crate) no_prompt: bool,
    /// The time that the history notes, instead of the clock's
    #[arg(long, value_name = "DATETIME")]
    pub(crate) now: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// What to explain: `minimising`, `rule/minimising`, `C-07`, `mood/worried`
    #[arg(value_name = "[KIND/]ID")]
    pub(crate) id: String,
}
