//! `heard` reads a customer's message and drafts a reply that names their issue in their own words.
#![doc = ""]

mod baked;
pub mod coach;
pub mod cover;
pub mod draft;
pub mod engine;
pub mod explain;
pub mod fairness;
pub mod finding;
pub mod learn;
pub mod matcher;
pub mod pack;
pub mod pattern;
pub mod plan;
pub mod practice;
mod program;
pub mod reading;
pub mod record;
pub mod reflect;
pub mod scope;
pub mod source;
pub mod span;
pub mod suite;
pub mod text;
pub mod value;
pub mod vocab;
