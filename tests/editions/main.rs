//! Editions: what publishing, proving, rolling back and withdrawing do to a store, and what no interruption may do to it.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests look at stores on the disk and damage them"
)]

#[path = "../common/mod.rs"]
mod common;

mod damage;
mod guide;
mod interruptions;
mod leak;
mod lists;
mod publish;
mod race;
mod reading;
mod refused;
mod remains;
mod rollback;
mod store;
mod withdraw;
