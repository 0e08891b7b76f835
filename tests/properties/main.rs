//! What holds for any text at all: nothing panics, nothing private is said, nothing foreign is repeated, nothing is slow.

mod invariants;
mod parsers;
mod pipeline;
mod text;
mod time;

use proptest::test_runner::Config;
use std::env;

/// So many cases, unless `PROPTEST_CASES` asks for more; the seed stands in `.cargo/config.toml`.
fn config(cases: u32) -> Config {
    let cases = if env::var_os("PROPTEST_CASES").is_some() { Config::default().cases } else { cases };
    Config { cases, failure_persistence: None, ..Config::default() }
}
