//! The command line, whole output and exit codes, as data in `tests/cmd`.

#[test]
fn commands_print_what_they_should() {
    trycmd::TestCases::new().case("tests/cmd/*.toml").case("README.md").case("docs/practice.md");
}
