//! `milepost schema`: an editor accepts and refuses what the loader accepts and refuses.

#[path = "../common/mod.rs"]
mod common;

mod agreement;
mod command;
mod document;
mod words;
