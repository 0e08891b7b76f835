//! What holds for any text at all: nothing panics, nothing private is said, nothing foreign is repeated, nothing is slow.

mod invariants;
mod parsers;
mod pipeline;
mod text;
mod time;
