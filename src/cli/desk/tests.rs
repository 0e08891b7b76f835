//! The desk, driven without a terminal.
