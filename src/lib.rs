//! `heard` reads a customer's message and drafts a reply that names their issue in their own words.
#![doc = ""]

pub mod finding;
pub mod reflect;
pub mod source;
pub mod span;
pub mod text;
pub mod vocab;
