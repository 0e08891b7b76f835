//! `heard` reads a customer's message and drafts a reply that names their issue in their own words.
#![doc = ""]

pub mod finding;
pub mod source;
pub mod span;
pub mod text;
pub mod value;
pub mod vocab;
