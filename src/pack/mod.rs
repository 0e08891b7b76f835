//! Phrase packs: what trainers write, from YAML files to the entries that every later layer works with.
//!
//! In go layers (the built-in packs, the user's folder, the project's, folders
//! named on the command line), out comes one [`Packs`] in which
//! later layers have replaced entries of earlier ones, and every fault of every
//! file with its place. A broken file or entry is reported and left out; the
//! rest works. Nothing outside a pack's own folder is ever read.

mod bake;
mod builtin;
pub mod coaching;
mod context;
pub mod fields;
mod files;
pub mod kinds;
mod load;
mod merge;
pub mod model;
mod order;
mod parallel;
mod part;
pub mod phrase_text;
mod read;
pub mod scenario;
mod schema;
pub mod tree;
mod validate;

pub use context::context;
pub(crate) use load::load_and;
pub use load::{Layer, LayerName, Loaded, builtin, check, load};
pub use model::Packs;
pub use schema::{field_tables, schema};
