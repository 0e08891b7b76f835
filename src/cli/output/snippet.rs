//! Findings as a person reads them: file, line, column, the line itself with a caret, what to write instead.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use heard::finding::{Finding, Severity};

/// Prints one finding on standard error.
pub(crate) fn finding(finding: &Finding) {
    super::aside(&render(finding));
}

/// One finding, drawn.
pub(crate) fn render(finding: &Finding) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Tip => Level::NOTE,
    };
    let title = level.primary_title(finding.message.as_str()).id(finding.code);
    let mut report: Vec<Group<'_>> = Vec::new();
    if let Some(source) = &finding.source {
        let end = finding.span.end.min(source.text().len());
        let start = finding.span.start.min(end);
        let snippet = Snippet::source(source.text()).path(source.name()).annotation(AnnotationKind::Primary.span(start..end));
        report.push(title.element(snippet));
        if let Some(fix) = &finding.fix {
            let patch =
                Snippet::source(source.text()).path(source.name()).patch(Patch::new(fix.span.start..fix.span.end, fix.with.as_str()));
            report.push(Level::HELP.secondary_title(finding.help.as_deref().unwrap_or("write")).element(patch));
        } else if let Some(help) = &finding.help {
            report.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
        }
    } else {
        report.push(Group::with_title(title));
        if let Some(help) = &finding.help {
            report.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
        }
    }
    super::sanitize::sanitize_keeping_color(&Renderer::styled().render(&report))
}
