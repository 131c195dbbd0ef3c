//! The edition store: publishes sites, keeps them unchanged, proves it, and shows one of them.
//!
//! A store is a folder for one audience:
//!
//! ```text
//! latest/                  the current edition once more, as hard links
//! 2026-10/  2026-10.1/     sealed editions, each with its manifest.json
//! index.html               leads to latest/
//! editions.json .js .html  the list of editions
//! log/000001.json …        the truth: records, each with the SHA-256 of the one before
//! ```
//!
//! Only the log decides. An edition counts when a record tells of it; everything else is either sealed and never written again, or
//! follows from the log and can be made again. Publishing goes so, and a crash after a step leaves what stands beside it:
//!
//! | Step | A crash leaves |
//! |---|---|
//! | lock the store, check its chain, finish what was interrupted | nothing |
//! | build in memory, look for restricted words, compare with what is published | nothing |
//! | probe the store, ask for free space, write `.staging/ID/` | a folder that the next command removes |
//! | bring the file system onto the disk, once | the same |
//! | rename to `LABEL/`, which must be free | an edition in no record, and in `.staging/ID/` the proof of whose it is: the next command removes both |
//! | **create the log record** | before: nothing published; after: published |
//! | exchange `latest/`, write the derived files | readers on the edition before; the next command puts it right |
//!
//! The lock only spares publishers to get in each other's way. Without it the log still decides: a record is created once, and
//! who comes second reads what came first and begins again; what each prepares lies in its own `.staging/ID/`, whose lock says that it is at
//! work. “The next command” is the next one that changes the store, a
//! [`LockedStore`]; those that only read, through a [`Store`], go by the log and put nothing right.

mod about;
mod derived;
mod disk;
mod guide;
mod latest;
mod leak;
mod listing;
mod locked;
mod log;
mod manifest;
mod manuscript;
mod memory;
mod publish;
mod published;
mod race;
mod record;
mod redact;
mod rollback;
mod stage;
mod store;
mod tidy;
mod tombstone;
mod verify;
mod withdraw;
mod workplace;

pub use leak::Leak;
pub use locked::LockedStore;
pub use log::{Break, Listed, Log};
pub use manifest::{Entry, Manifest};
pub use manuscript::{Draft, Manuscript};
pub use memory::history;
pub use publish::{FileCounts, Outcome, Plan, Receipt, Request, Signature, plan, publish};
pub use published::{Damaged, Published};
pub use race::Outpaced;
pub use record::{Kind, Record, Replacement, Withdrawal};
pub use rollback::rollback;
pub use store::{Store, audiences};
pub use verify::{Damage, Fault, StrangeFolder, Unfinished, Verdict, verify};
pub use withdraw::{Claim, Target, Withdrawn, withdraw};
