//! Which packs are loaded: built-in, the user's, the project's, and those given by `--packs`.

use super::args::Common;
use super::exit::Failure;
use super::output;
use etcetera::BaseStrategy;
use heard::engine::Engine;
use heard::finding::Severity;
use heard::pack::{Layer, LayerName};

/// The project's layer, in the folder the program runs in.
pub(crate) const PROJECT: &str = ".heard";

/// The user's own folder of packs.
pub(crate) fn user() -> Option<std::path::PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("heard").join("packs"))
}

/// The layers a command line asks for, in order.
pub(crate) fn layers(common: &Common) -> Vec<Layer> {
    let mut layers = Vec::new();
    if !common.no_builtin {
        layers.push(Layer::built_in());
    }
    if !common.isolated {
        if let Some(path) = user().filter(|path| path.is_dir()) {
            layers.push(Layer::folder(LayerName::User, &path));
        }
        let project = std::path::Path::new(PROJECT);
        if project.is_dir() {
            layers.push(Layer::folder(LayerName::Project, project));
        }
    }
    layers.extend(common.packs.iter().map(|path| Layer::folder(LayerName::Packs, path)));
    layers
}

/// An engine over them. A broken user or project layer is reported and left out; a broken `--packs` layer ends the run.
pub(crate) fn engine(common: &Common) -> Result<Engine, Failure> {
    let (engine, findings) = Engine::with(&layers(common));
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    if errors.is_empty() {
        return Ok(engine);
    }
    for finding in &errors {
        output::snippet::finding(finding);
    }
    let ours = |finding: &heard::finding::Finding| {
        common.packs.iter().any(|path| finding.source.as_ref().is_none_or(|source| std::path::Path::new(source.name()).starts_with(path)))
    };
    if errors.iter().any(|finding| ours(finding)) && !common.packs.is_empty() {
        return Err(Failure::new("a pack given by --packs is broken; `heard pack check` shows all of it"));
    }
    Ok(engine)
}
