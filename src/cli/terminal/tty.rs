//! The terminal as a device: keys as they are typed, without the kernel's echo
//! and line length, and everything as it was afterwards.

#[cfg(unix)]
pub(super) use unix::Tty;

#[cfg(not(unix))]
pub(super) use other::Tty;

#[cfg(unix)]
mod unix {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::termios::{self, InputModes, LocalModes, OptionalActions, Termios};
    use std::fs::File;
    use std::io::{self, IsTerminal};
    use std::os::fd::{AsFd, BorrowedFd};

    /// Standard input where it is the terminal, else the terminal that controls the process.
    pub(in crate::cli::terminal) struct Tty {
        device: Option<File>,
        stdin: io::Stdin,
        found: Termios,
    }

    impl Tty {
        /// The terminal with echo and line editing off.
        pub(in crate::cli::terminal) fn open() -> Option<Self> {
            let stdin = io::stdin();
            let device = if stdin.is_terminal() {
                None
            } else {
                Some(File::options().read(true).write(true).open("/dev/tty").ok().filter(IsTerminal::is_terminal)?)
            };
            let found = termios::tcgetattr(device.as_ref().map_or_else(|| stdin.as_fd(), |device| device.as_fd())).ok()?;
            let tty = Self { device, stdin, found };
            given_back_on_panic(tty.found.clone());
            tty.keys_as_typed();
            Some(tty)
        }

        fn fd(&self) -> BorrowedFd<'_> {
            self.device.as_ref().map_or_else(|| self.stdin.as_fd(), |device| device.as_fd())
        }

        fn keys_as_typed(&self) {
            let mut modes = self.found.clone();
            modes.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN;
            modes.input_modes -= InputModes::ICRNL | InputModes::INLCR | InputModes::IXON;
            let _ = termios::tcsetattr(self.fd(), OptionalActions::Drain, &modes);
        }

        /// Runs something with the terminal as it was found.
        pub(in crate::cli::terminal) fn lend<T>(&mut self, run: impl FnOnce() -> T) -> T {
            let _ = termios::tcsetattr(self.fd(), OptionalActions::Drain, &self.found);
            let value = run();
            self.keys_as_typed();
            value
        }

        /// Waits for bytes; none at the end of input.
        pub(in crate::cli::terminal) fn read(&self, into: &mut [u8]) -> io::Result<usize> {
            Ok(rustix::io::retry_on_intr(|| rustix::io::read(self.fd(), &mut *into))?)
        }

        /// Whether more comes within some milliseconds.
        pub(in crate::cli::terminal) fn more_within(&self, millis: i64) -> bool {
            let fd = self.fd();
            let mut fds = [PollFd::new(&fd, PollFlags::IN)];
            let time = Timespec { tv_sec: 0, tv_nsec: millis * 1_000_000 };
            poll(&mut fds, Some(&time)).is_ok_and(|ready| ready > 0)
        }
    }

    /// A fault ends the program where it stands, and nothing is dropped: the terminal is given back before the fault is told.
    fn given_back_on_panic(found: Termios) {
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |fault| {
            let stdin = io::stdin();
            let _ = match File::options().read(true).write(true).open("/dev/tty") {
                Ok(device) => termios::tcsetattr(&device, OptionalActions::Drain, &found),
                Err(_) => termios::tcsetattr(stdin.as_fd(), OptionalActions::Drain, &found),
            };
            if !console::is_dumb() {
                let _ = console::Term::stderr().show_cursor();
            }
            told(fault);
        }));
    }

    impl Drop for Tty {
        fn drop(&mut self) {
            let _ = termios::tcsetattr(self.fd(), OptionalActions::Drain, &self.found);
            if !console::is_dumb() {
                let _ = console::Term::stderr().show_cursor();
            }
        }
    }
}

#[cfg(not(unix))]
mod other {
    use std::io::{self, IsTerminal, Read};

    /// Standard input, a line at a time.
    pub(in crate::cli::terminal) struct Tty;

    impl Tty {
        pub(in crate::cli::terminal) fn open() -> Option<Self> {
            io::stdin().is_terminal().then_some(Self)
        }

        pub(in crate::cli::terminal) fn lend<T>(&mut self, run: impl FnOnce() -> T) -> T {
            run()
        }

        pub(in crate::cli::terminal) fn read(&self, into: &mut [u8]) -> io::Result<usize> {
            io::stdin().lock().read(into)
        }

        pub(in crate::cli::terminal) fn more_within(&self, _millis: i64) -> bool {
            false
        }
    }

    impl Drop for Tty {
        fn drop(&mut self) {
            if !console::is_dumb() {
                let _ = console::Term::stderr().show_cursor();
            }
        }
    }
}
