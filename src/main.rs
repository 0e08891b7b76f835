//! The `heard` command: parse, run, turn the status into an exit code.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
