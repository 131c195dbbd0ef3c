//! The `milepost` command.

use mimalloc as _; // stands in for the allocator of the C library

fn main() -> std::process::ExitCode {
    milepost::cli::main()
}
