//! Findings for machines: a JSON array, SARIF for code scanning, workflow commands that GitHub shows beside the lines.

use heard::finding::{Finding, Severity};
use heard::source::LineCol;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Where a finding starts and ends, lines and columns from 1; none for one about a folder.
fn place(finding: &Finding) -> Option<(&str, LineCol, LineCol)> {
    let source = finding.source.as_ref()?;
    Some((source.name(), source.line_col(finding.span.start), source.line_col(finding.span.end)))
}

/// A record a finding, in an array.
pub(crate) fn json(findings: &[Finding]) -> String {
    let records: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let place = place(finding);
            let fix = finding.fix.as_ref().zip(finding.source.as_ref()).map(|(fix, source)| {
                let (start, end) = (source.line_col(fix.span.start), source.line_col(fix.span.end));
                json!({ "line": start.line, "col": start.col, "end_line": end.line, "end_col": end.col, "with": fix.with })
            });
            json!({
                "code": finding.code,
                "severity": finding.severity.name(),
                "file": place.map(|(file, ..)| file),
                "line": place.map(|(_, start, _)| start.line),
                "col": place.map(|(_, start, _)| start.col),
                "end_line": place.map(|(.., end)| end.line),
                "end_col": place.map(|(.., end)| end.col),
                "message": finding.message,
                "help": finding.help,
                "fix": fix,
            })
        })
        .collect();
    format!("{:#}\n", Value::from(records))
}

/// A SARIF 2.1.0 log (OASIS, 2020): one run, a rule a code, a result a finding.
pub(crate) fn sarif(findings: &[Finding]) -> String {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        rules.insert(finding.code, 0);
    }
    rules.values_mut().enumerate().for_each(|(n, index)| *index = n);
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let message = match &finding.help {
                Some(help) => format!("{} ({help})", finding.message),
                None => finding.message.clone(),
            };
            let mut result = json!({
                "ruleId": finding.code,
                "ruleIndex": rules[finding.code],
                "level": match finding.severity { Severity::Error => "error", Severity::Warning => "warning", Severity::Tip => "note" },
                "message": { "text": message },
            });
            if let Some((file, start, end)) = place(finding) {
                result["locations"] = json!([{ "physicalLocation": {
                    "artifactLocation": { "uri": uri(file) },
                    "region": { "startLine": start.line, "startColumn": start.col, "endLine": end.line, "endColumn": end.col },
                } }]);
                if let (Some(fix), Some(source)) = (&finding.fix, &finding.source) {
                    let (from, to) = (source.line_col(fix.span.start), source.line_col(fix.span.end));
                    result["fixes"] = json!([{ "artifactChanges": [{
                        "artifactLocation": { "uri": uri(file) },
                        "replacements": [{
                            "deletedRegion": { "startLine": from.line, "startColumn": from.col, "endLine": to.line, "endColumn": to.col },
                            "insertedContent": { "text": fix.with },
                        }],
                    }] }]);
                }
            }
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "heard",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.keys().map(|code| json!({ "id": code })).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// A path as a relative reference: separators forward, what is no path character percent-encoded (RFC 3986).
fn uri(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for byte in file.bytes() {
        match byte {
            b'\\' => out.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// `::error file=…,line=…,col=…,title=…::message`, a line a finding.
pub(crate) fn github(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Tip => "notice",
        };
        let title = format!("title={}", property(finding.code));
        let properties = match place(finding) {
            Some((file, start, end)) => {
                format!("file={},line={},endLine={},col={},{title}", property(file), start.line, end.line, start.col)
            }
            None => title,
        };
        let message = match &finding.help {
            Some(help) => format!("{} — {help}", finding.message),
            None => finding.message.clone(),
        };
        let _ = writeln!(out, "::{command} {properties}::{}", data(&message));
    }
    out
}

/// The escapes of workflow commands, without which a file's text could write commands of its own.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
