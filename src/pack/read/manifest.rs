//! `pack.yaml`.

use crate::pack::fields::Fields;
use crate::pack::model::Manifest;

pub(in crate::pack) fn manifest(f: &mut Fields<'_>) -> Option<Manifest> {
    let name = f.need_text("name", "the pack's name in lower case with hyphens, unique among its neighbours");
    let version = f.need_text("version", "its version");
    let language = f.need_text("language", "language of its texts, such as `en`");
    let license = f.text("license", "how others may use it");
    let author = f.text("author", "who made it");
    let extends = f.texts("extends", "names of packs that must be loaded below it");
    let disable = f.texts("disable", "entries of packs below it to switch off, such as `cue/still-waiting`");
    let allow = f.texts("allow", "rules of the coach that replies may break, each with its reason: `lecture=the contract words it so`");
    for entry in &allow {
        if entry.value.split_once('=').is_none_or(|(rule, reason)| rule.trim().is_empty() || reason.trim().is_empty()) {
            f.error(
                "allow-without-reason",
                entry.span,
                "an allowed rule needs its reason",
                "write `rule=reason`, such as `lecture=the contract words it so`".to_owned(),
            );
        }
    }
    let name = name?;
    f.check_id(&name);
    Some(Manifest {
        name,
        version: version?.value,
        language: language?.value,
        license: license.map(|text| text.value),
        author: author.map(|text| text.value),
        extends,
        disable,
        allow,
        layer: "",
        file: 0,
    })
}
