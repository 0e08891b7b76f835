//! The arguments of `heard pack …`.

use super::ReadOnlyArgs;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    /// Write a small working pack to start from
    New(NewArgs),
    /// Check packs: every fault in one run, each with its place
    Check(CheckArgs),
    /// Run the packs' own examples
    Test(TestArgs),
    /// Type a message: its cues, its reading and the draft at once
    Try(TryArgs),
    /// What packs hear in a file of real messages, and what they miss
    Cover(CoverArgs),
    /// Fit weights to labelled messages and propose words: a diff to read and accept
    Learn(LearnArgs),
    /// What is loaded, from which layer
    List(PackArgs),
    /// One entry: where it comes from, what it overrides, what it says
    Show(ShowArgs),
    /// Find entries by a few letters of their ids, texts, tags or moves
    Search(SearchArgs),
    /// Whether the packs treat people alike, whoever writes and whoever is written about
    Fairness(PackArgs),
    /// Print the JSON Schema of pack files, for editors
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    /// A pack, or a folder of packs; the built-in packs if left out
    pub(crate) dir: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindingFormat {
    /// For people: the line with a caret, and what to write instead
    Text,
    /// One JSON array, a record a finding
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands that GitHub shows beside the lines
    Github,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) packs: PackArgs,
    /// How findings are written; all but `text` go to standard output. `--json` is short for `--format json`
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: FindingFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LayerArg {
    /// `.heard` in this folder: everybody who works here
    Project,
    /// Your own folder of packs: you, everywhere
    User,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The pack's name: lower case, with hyphens
    pub(crate) name: String,
    /// The folder to make it in; this folder if left out
    #[arg(long = "in", value_name = "DIR", conflicts_with = "layer")]
    pub(crate) within: Option<PathBuf>,
    /// Make it in a layer that is loaded without being named
    #[arg(long, value_name = "LAYER")]
    pub(crate) layer: Option<LayerArg>,
}

#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    #[command(flatten)]
    pub(crate) packs: PackArgs,
    /// Also name entries that no example exercises both ways
    #[arg(long)]
    pub(crate) coverage: bool,
    /// Run them again whenever a pack is saved
    #[arg(long)]
    pub(crate) watch: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TryArgs {
    /// The message; standard input if left out, message after message on a terminal
    pub(crate) text: Option<String>,
    #[command(flatten)]
    pub(crate) said: ReadOnlyArgs,
    /// Where the reply will be read
    #[arg(long, value_name = "ID")]
    pub(crate) channel: Option<String>,
    /// Whose fault it is: ours, theirs, third-party, unknown
    #[arg(long, value_name = "WHO")]
    pub(crate) fault: Option<String>,
    /// How it sounds: plain, warm, formal, playful …
    #[arg(long, value_name = "ID")]
    pub(crate) voice: Option<String>,
    /// Show it again whenever a pack is saved
    #[arg(long, requires = "text")]
    pub(crate) watch: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CoverArgs {
    /// Messages: JSON Lines, or text with an empty line between messages (or a message a line), or a folder of `.txt` files
    #[arg(required = true)]
    pub(crate) corpus: Vec<PathBuf>,
    /// An older version of the packs: which messages are read differently now, and how
    #[arg(long, value_name = "DIR")]
    pub(crate) against: Option<PathBuf>,
    /// Show every entry and every group, not only a handful
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The entry: `still-waiting` or `cue/still-waiting`
    #[arg(value_name = "[KIND/]ID")]
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct SearchArgs {
    /// A few letters of each word, slips forgiven
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    /// Only entries of this kind: cue, phrase, topic …
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Count how often each was used: records of `draft --jsonl` or `read --jsonl` that were kept
    #[arg(long, value_name = "FILE")]
    pub(crate) log: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct LearnArgs {
    /// Labelled messages, one JSON object a line: `text`, `sentiment` (or `severity`), perhaps `weight`
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// What the messages are labelled with: sentiment or severity
    #[arg(long, value_name = "FIELD", default_value = "sentiment")]
    pub(crate) label: String,
    /// Parts for cross-validation: each is read by a fit on the others
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) folds: usize,
    /// How firmly weights are held at what the packs say: 1 moves easily, 10 hardly
    #[arg(long, value_name = "NUMBER", default_value_t = 2.0)]
    pub(crate) hold: f64,
    /// How many words to propose
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) proposals: usize,
    /// Write an overlay pack with the changes into this folder
    #[arg(long, value_name = "DIR")]
    pub(crate) write: Option<PathBuf>,
}
